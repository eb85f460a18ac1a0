import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { LoggingConfig, ProxyConfig } from '../../../src/core/proxy-config.ts'
import { spawnProxy } from '../../../src/proxy/spawn.ts'
import { stopProxy } from '../../../src/proxy/stop.ts'
import { errorReply, messageSteps, streamReply, wholeReply } from '../../support/anthropic-wire.ts'
import { clientToken, provider, providerKey, proxyConfig, startTestProxy } from '../../support/proxy.ts'
import { startUpstream, type Upstream } from '../../support/upstream.ts'

const entry = fileURLToPath(new URL('../../../src/proxy/main.ts', import.meta.url))
let directory: string
let first: Upstream
let second: Upstream

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'claude-router-trace-'))
  first = await startUpstream()
  second = await startUpstream()
})
afterEach(async () => {
  await Promise.all([first.close(), second.close()])
  rmSync(directory, { recursive: true, force: true })
})

const configured = (logging: Partial<LoggingConfig>): ProxyConfig =>
  proxyConfig([provider('one', first.url), provider('two', second.url)], {
    logging: {
      level: 'info',
      file: join(directory, 'claude-router.log'),
      traceRequests: false,
      providerResponses: false,
      ...logging,
    },
    routing: {
      slots: { default: 'one/claude-x' },
      longContextThreshold: 60_000,
      fallback: ['two/claude-x'],
      rules: [],
      strategy: 'priority',
    },
  })

const body = {
  model: 'claude-x',
  max_tokens: 5,
  stream: true,
  messages: [{ role: 'user', content: 'a private question' }],
}

test('one request over two providers, traced from its beginning to its end', async () => {
  first.script(errorReply(503, 'overloaded_error', `busy, ${providerKey}`))
  second.script(streamReply(...messageSteps('an ', 'answer')))
  const proxy = await startTestProxy(
    configured({ traceRequests: true, providerResponses: true, performanceMetrics: true }),
  )
  await (await proxy.post(body, { 'x-claude-code-session-id': 'sess-1', cookie: 'private' })).text()
  const log = proxy.log.join('\n')
  await proxy.close()
  const text = readFileSync(join(directory, 'trace.jsonl'), 'utf8')
  const [refused, served, request] = text
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as Record<string, unknown>)
  expect(refused).toMatchObject({
    type: 'attempt',
    attempt: 1,
    target: 'one/claude-x',
    status: 503,
    failure: 'overloaded',
  })
  expect(served).toMatchObject({ type: 'attempt', attempt: 2, target: 'two/claude-x', status: 200 })
  expect(request).toMatchObject({
    type: 'request',
    status: 'ok',
    provider: 'two',
    attempts: 2,
    asked: { model: 'claude-x', bytes: JSON.stringify(body).length, headers: { 'x-claude-code-session-id': 'sess-1' } },
    route: { targets: ['one/claude-x', 'two/claude-x'] },
  })
  expect(request?.phasesMs).toMatchObject({
    parse: expect.any(Number),
    queue: expect.any(Number),
    firstToken: expect.any(Number),
  })
  expect(request?.answerBytes).toBe(Buffer.byteLength(messageSteps('an ', 'answer').join('')))
  // What was asked is no part of a trace.
  for (const secret of [providerKey, clientToken, 'private']) expect(text).not.toContain(secret)

  expect(log).toMatch(/\[WARN\] one\/claude-x answered 503 in \d+ ms, \d+ bytes: .*busy, \*\*\*/)
  expect(log).toMatch(
    /\[API\] two\/claude-x answered 200 in \d+ ms, \d+ bytes: event: message_start[\s\S]*message_stop/,
  )
  expect(log).toMatch(/\[API\] .* \(parse [\d.]+, route [\d.]+, queue [\d.]+, first token [\d.]+, total [\d.]+ ms\)/)
  expect(log).not.toContain(providerKey)
})

test('without it there is no file and no such line', async () => {
  first.script(wholeReply('hello'))
  const proxy = await startTestProxy(configured({}))
  await (await proxy.post({ ...body, stream: false })).text()
  await proxy.close()
  expect(readdirSync(directory)).toEqual([])
  expect(proxy.log.join('\n')).not.toMatch(/answered 200|first token/)
})

test('a proxy in the background writes its own log: each line once, rotated, nothing lost on the way', async () => {
  first.script(wholeReply('hello'))
  const config = configured({ maxFileBytes: 4000, maxFiles: 50, traceRequests: true })
  const logFile = join(directory, 'claude-router.log')
  const proxy = await spawnProxy(config, { entry, logFile })
  const count = 60
  try {
    for (let i = 0; i < count; i++) {
      const response = await fetch(`${proxy.url}/v1/messages`, {
        method: 'POST',
        headers: { 'x-api-key': clientToken },
        body: JSON.stringify({ ...body, stream: false }),
      })
      expect(response.status).toBe(200)
      // A batch of lines is written every 50 ms.
      if (i % 10 === 0) await new Promise(resolve => setTimeout(resolve, 60))
    }
  } finally {
    await stopProxy(proxy.pid)
  }
  const filesOf = (name: string) =>
    readdirSync(directory).filter(file => file.startsWith(name) && !file.endsWith('.lock'))
  const linesOf = (name: string) =>
    filesOf(name).flatMap(file => readFileSync(join(directory, file), 'utf8').trimEnd().split('\n'))
  expect(filesOf('claude-router.log').length).toBeGreaterThan(1)
  for (const tag of ['[API]', '[ROUTER]'])
    expect(linesOf('claude-router.log').filter(line => line.includes(tag))).toHaveLength(count)
  expect(linesOf('claude-router.log').filter(line => line.includes('listening on'))).toHaveLength(1)
  expect(linesOf('trace.jsonl').filter(line => (JSON.parse(line) as { type: string }).type === 'request')).toHaveLength(
    count,
  )
  expect(filesOf('trace.jsonl').length).toBeGreaterThan(1)
  for (const file of readdirSync(directory)) {
    expect(file).not.toMatch(/\.lock$/)
    if (process.platform !== 'win32') expect(statSync(join(directory, file)).mode & 0o77).toBe(0)
  }
  expect(existsSync(`${logFile}.1`)).toBe(true)
})
