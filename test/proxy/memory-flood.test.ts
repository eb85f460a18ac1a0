import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningProxy, spawnProxy } from '../../src/proxy/spawn.ts'
import { stopProxy } from '../../src/proxy/stop.ts'
import { provider, proxyConfig } from '../support/proxy.ts'
import { startUpstream, type Upstream } from '../support/upstream.ts'

const entry = fileURLToPath(new URL('../../src/proxy/main.ts', import.meta.url))
const limitBytes = 256e6
let directory: string
let upstream: Upstream
let proxy: RunningProxy

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'claude-router-memory-'))
  upstream = await startUpstream()
  const message = { role: 'assistant', content: 'ok' }
  const answer = {
    id: 'x',
    model: 'm',
    choices: [{ index: 0, message, finish_reason: 'stop' }],
    usage: { prompt_tokens: 1, completion_tokens: 1 },
  }
  // Each is under way for a while, so that many are at once.
  upstream.script({ json: answer, waitMs: 300 })
  // A translated protocol: the body is parsed and written anew.
  const target = provider('open', upstream.url, { definition: 'openai', protocol: 'openai-chat', auth: 'bearer' })
  const logFile = join(directory, 'proxy.log')
  const config = proxyConfig([target], { memoryLimitBytes: limitBytes })
  proxy = await spawnProxy(config, { entry, logFile })
})
afterAll(async () => {
  if (proxy) await stopProxy(proxy.pid)
  await upstream.close()
  rmSync(directory, { recursive: true, force: true })
})

interface Outcome {
  status: number
  headers: Record<string, unknown>
  text: string
}

/** Status 0: the connection broke. */
const post = (body: Buffer): Promise<Outcome> => {
  const { promise, resolve } = Promise.withResolvers<Outcome>()
  const broken = () => resolve({ status: 0, headers: {}, text: '' })
  const headers = { 'x-api-key': proxy.token ?? '', 'content-length': body.length, 'content-type': 'application/json' }
  const sent = request(`${proxy.url}/v1/messages`, { method: 'POST', headers }, response => {
    const parts: Buffer[] = []
    response.on('data', part => parts.push(part))
    response.on('error', broken)
    response.on('end', () =>
      resolve({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(parts).toString() }),
    )
  })
  sent.on('error', broken)
  sent.end(body)
  return promise
}

const bodyOf = (turns: number): Buffer => {
  const content = [{ type: 'text', text: 'lorem ipsum dolor '.repeat(50) }]
  const messages = Array.from({ length: turns }, (_, i) => ({ role: i % 2 === 0 ? 'user' : 'assistant', content }))
  return Buffer.from(JSON.stringify({ model: 'claude-x', max_tokens: 5, messages }))
}

const peakBytes = (): number | undefined => {
  if (process.platform !== 'linux') return undefined
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${proxy.pid}/status`, 'utf8'))?.[1]) * 1024
}

test('a flood of large bodies is served and refused, and outlived', async () => {
  const small = bodyOf(1)
  expect(await post(small)).toMatchObject({ status: 200 })
  const large = bodyOf(8001)
  expect(large.length).toBeGreaterThan(7e6)
  const outcomes: Outcome[] = []
  const client = async (): Promise<void> => {
    for (let i = 0; i < 3; i++) outcomes.push(await post(large))
  }
  await Promise.all(Array.from({ length: 25 }, client))
  const statuses = new Set(outcomes.map(({ status }) => status))
  expect([...statuses].sort()).toEqual([200, 503])
  const refused = outcomes.find(({ status }) => status === 503)
  expect(JSON.parse(refused?.text ?? '')).toMatchObject({
    type: 'error',
    error: { type: 'overloaded_error', message: expect.stringContaining('performance.memoryLimit (256 MB)') },
  })
  expect(refused?.headers).toMatchObject({ 'retry-after': '5' })
  expect(refused?.headers).not.toHaveProperty('x-should-retry')

  // Seventy-five of seven megabytes, four times that when parsed: without the guard this would be gigabytes.
  const peak = peakBytes()
  if (peak !== undefined) expect(peak).toBeLessThan(1.75 * limitBytes)

  let last: Outcome | undefined
  for (let i = 0; i < 100 && last?.status !== 200; i++) {
    if (i > 0) await sleep(100)
    last = await post(large)
  }
  expect(last?.status).toBe(200)
  expect(readFileSync(join(directory, 'proxy.log'), 'utf8')).not.toContain('[ERROR]')
}, 60_000)
