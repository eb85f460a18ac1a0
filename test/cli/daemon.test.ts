import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type AnthropicStub, startAnthropicStub } from '../support/anthropic-stub.ts'
import { type CommandWorld, cliEntry, openCommandWorld } from '../support/cli.ts'

let world: CommandWorld
let model: AnthropicStub
beforeEach(async () => {
  model = await startAnthropicStub(() => ({ blocks: [{ text: 'Hello' }] }))
  world = await openCommandWorld()
  writeFileSync(
    path.join(world.folder, 'claude-router.yml'),
    `providers:\n  stub: {protocol: anthropic, baseUrl: "${model.url}", apiKey: a-key-of-some-length, models: [sample-model]}\n`,
  )
})
afterEach(async () => {
  await world.close()
  await model.close()
})

interface Started {
  pid: number
  url: string
  alreadyRunning: boolean
}

const start = async (...flags: string[]): Promise<Started> => {
  const { code, stdout, stderr } = await world.run(['start', '--port', '0', '--json', ...flags])
  expect(code, stderr).toBe(0)
  return JSON.parse(stdout) as Started
}
const status = async () => JSON.parse((await world.run(['status', '--json'])).stdout) as Record<string, unknown>
const pidFile = () => path.join(world.folder, 'state/claude-router.pid')
const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test('start, use, status, start again, restart, stop', async () => {
  const first = await start()
  expect(first.alreadyRunning).toBe(false)
  const answer = await fetch(`${first.url}/v1/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ model: 'any', max_tokens: 9, messages: [{ role: 'user', content: 'Hi' }] }),
  })
  expect(await answer.json()).toMatchObject({ content: [{ text: 'Hello' }] })
  expect(await status()).toMatchObject({ running: true, pid: first.pid, url: first.url, requests: 1 })
  expect(await start()).toEqual({ ...first, alreadyRunning: true })
  if (process.platform !== 'win32') expect(statSync(pidFile()).mode & 0o077).toBe(0)

  const { stdout } = await world.run(['restart', '--port', '0', '--json'])
  const second = JSON.parse(stdout) as Started
  expect(second.pid).not.toBe(first.pid)
  expect(isAlive(first.pid)).toBe(false)

  expect((await world.run(['usage', '--json'])).stdout).toContain('stub/sample-model')
  expect((await world.run(['stop'])).stdout).toBe('Stopped\n')
  expect([isAlive(second.pid), existsSync(pidFile())]).toEqual([false, false])
  expect(await status()).toEqual({ running: false })
  expect(await world.run(['stop'])).toMatchObject({ code: 0, stdout: 'It was not running\n' })
  expect(readFileSync(path.join(world.folder, 'state/logs/claude-router.log'), 'utf8')).not.toContain('a-key-of-some')
})

test('two starts at once end in one daemon', async () => {
  const [one, two] = await Promise.all([start(), start()])
  expect(one.pid).toBe(two.pid)
  expect(await status()).toMatchObject({ running: true, pid: one.pid })
})

test('two starts at once on one port', async () => {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const port = String((probe.address() as AddressInfo).port)
  probe.close()
  await once(probe, 'close')
  const [one, two] = await Promise.all([start('--port', port), start('--port', port)])
  expect(one.pid).toBe(two.pid)
})

test.each([
  [
    'of a process that is gone',
    JSON.stringify({ pid: 999_999_999, url: 'http://127.0.0.1:9', token: null, startedAt: '' }),
  ],
  ['of someone else', JSON.stringify({ pid: process.pid, url: 'http://127.0.0.1:9', token: null, startedAt: '' })],
  ['that is cut off', '{"pid": 1'],
])('a stale pid file %s', async (_, text) => {
  await start()
  await world.run(['stop'])
  writeFileSync(pidFile(), text)
  expect(await status()).toEqual({ running: false })
  expect(await start()).toMatchObject({ alreadyRunning: false })
})

test('a port in use', async () => {
  const port = String(new URL(model.url).port)
  const { code, stdout, stderr } = await world.run(['start', '--port', port])
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(new RegExp(`Port ${port} on 127.0.0.1 is in use[\\s\\S]*another port`))
  expect(existsSync(pidFile())).toBe(false)
})

test('another address needs a token', async () => {
  const { code, stderr } = await world.run(['start', '--port', '0', '--host', '0.0.0.0'])
  expect([code, stderr]).toEqual([2, expect.stringContaining('token')])
})

test('in the foreground: one line when ready, gone at SIGTERM', async () => {
  const args = [cliEntry, 'start', '--foreground', '--port', '0']
  const child = spawn(process.execPath, args, { cwd: world.folder, env: world.env, stdio: ['ignore', 'pipe', 'pipe'] })
  let stdout = ''
  let stderr = ''
  child.stderr.on('data', part => {
    stderr += part
  })
  child.stdout.setEncoding('utf8').on('data', part => {
    stdout += part
  })
  await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
  expect(stdout, stderr).toMatch(/\n$/)
  const line = JSON.parse(stdout) as { ready: boolean; url: string; pid: number }
  expect(line).toEqual({ ready: true, url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/), pid: child.pid })
  expect(await (await fetch(`${line.url}/health`)).json()).toMatchObject({ status: 'ok' })
  child.kill('SIGTERM')
  const [code] = await once(child, 'close')
  expect(stdout.split('\n')).toHaveLength(2)
  if (process.platform !== 'win32') expect(code).toBe(0)
})
