import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { spawnProxy } from '../../src/proxy/spawn.ts'
import { stopProxy } from '../../src/proxy/stop.ts'
import { wholeReply } from '../support/anthropic-wire.ts'
import { clientToken, provider, providerKey, proxyConfig } from '../support/proxy.ts'
import { startUpstream, type Upstream } from '../support/upstream.ts'

const entry = fileURLToPath(new URL('../../src/proxy/main.ts', import.meta.url))
const spawnModule = fileURLToPath(new URL('../../src/proxy/spawn.ts', import.meta.url))
let directory: string
let upstream: Upstream

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'claude-router-spawn-'))
  upstream = await startUpstream()
})
afterAll(async () => {
  await upstream.close()
  rmSync(directory, { recursive: true, force: true })
})

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

const config = () => proxyConfig([provider('ant', upstream.url)], { usageFile: join(directory, 'usage.jsonl') })

test('it starts, serves, keeps its keys to itself, and stops with everything written', async () => {
  upstream.script(wholeReply('hello'))
  const logFile = join(directory, 'proxy.log')
  const proxy = await spawnProxy(config(), { entry, logFile })
  try {
    expect(proxy).toMatchObject({ url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/), token: clientToken })
    const response = await fetch(`${proxy.url}/v1/messages`, {
      method: 'POST',
      headers: { 'x-api-key': clientToken },
      body: JSON.stringify({ model: 'claude-x', max_tokens: 5, messages: [{ role: 'user', content: 'hi' }] }),
    })
    expect(response.status).toBe(200)
    if (process.platform === 'linux') {
      const seen = ['cmdline', 'environ'].map(name => readFileSync(`/proc/${proxy.pid}/${name}`, 'utf8')).join()
      expect(seen).not.toContain(providerKey)
      expect(seen).not.toContain(clientToken)
      expect(seen).toContain('--disable-sigusr1')
      expect(seen).not.toContain('NODE_OPTIONS')
      // A dump of its memory would be the keys on a disk.
      expect(readFileSync(`/proc/${proxy.pid}/limits`, 'utf8')).toMatch(/Max core file size\s+[01]\s+[01]\s/)
    }
  } finally {
    await stopProxy(proxy.pid)
  }
  expect(isAlive(proxy.pid)).toBe(false)
  expect(readFileSync(join(directory, 'usage.jsonl'), 'utf8')).toContain('"status":"ok"')
  const log = readFileSync(logFile, 'utf8')
  expect(log).toContain('[ROUTER]')
  expect(log).toContain('[API]')
  expect(log).not.toContain(providerKey)
  await stopProxy(proxy.pid)
})

test('the process that started it can end, and does not wait for it', async () => {
  const script = join(directory, 'starter.ts')
  writeFileSync(
    script,
    `import { spawnProxy } from ${JSON.stringify(spawnModule)}
const proxy = await spawnProxy(${JSON.stringify(config())}, { entry: ${JSON.stringify(entry)}, logFile: ${JSON.stringify(join(directory, 'b.log'))} })
console.log(JSON.stringify(proxy))`,
  )
  const output = execFileSync(process.execPath, [script], { encoding: 'utf8', timeout: 15_000 })
  const { pid, url } = JSON.parse(output) as { pid: number; url: string }
  try {
    expect((await fetch(`${url}/health`)).status).toBe(200)
  } finally {
    await stopProxy(pid)
  }
  expect(isAlive(pid)).toBe(false)
})

test('a port in use is named, with the way out', async () => {
  const { port } = new URL(upstream.url)
  const taken = { ...config(), listen: { host: '127.0.0.1', port: Number(port) } }
  await expect(spawnProxy(taken, { entry, logFile: join(directory, 'c.log') })).rejects.toMatchObject({
    name: 'ProxyError',
    code: 'port_in_use',
    message: expect.stringContaining(port),
    hint: expect.stringContaining('another port'),
  })
})

test('a child that dies says its last words', async () => {
  const broken = join(directory, 'broken.mjs')
  writeFileSync(broken, 'console.log("about to fail")\nthrow new Error("the reason")')
  await expect(spawnProxy(config(), { entry: broken, logFile: join(directory, 'd.log') })).rejects.toMatchObject({
    name: 'ProxyError',
    message: expect.stringMatching(/exit code 1[\s\S]*the reason/),
  })
})

test('a child that never gets ready is given up and ended', async () => {
  const silent = join(directory, 'silent.mjs')
  writeFileSync(
    silent,
    'import { writeFileSync } from "node:fs"\nwriteFileSync(process.argv[1] + ".pid", String(process.pid))\nsetInterval(() => {}, 1000)',
  )
  await expect(
    spawnProxy(config(), { entry: silent, logFile: join(directory, 'e.log'), startTimeoutMs: 1500 }),
  ).rejects.toMatchObject({ code: 'start_timeout' })
  expect(isAlive(Number(readFileSync(`${silent}.pid`, 'utf8')))).toBe(false)
})

test('a process that ignores SIGTERM is killed', async () => {
  const stubborn = spawn(process.execPath, [
    '-e',
    'process.on("SIGTERM", () => {}); setInterval(() => {}, 1000); console.log("up")',
  ])
  await new Promise(resolve => stubborn.stdout.once('data', resolve))
  const ended = new Promise(resolve => stubborn.once('exit', (_code, signal) => resolve(signal)))
  await stopProxy(stubborn.pid as number, 200)
  expect(await ended).toBe(process.platform === 'win32' ? 'SIGTERM' : 'SIGKILL')
})
