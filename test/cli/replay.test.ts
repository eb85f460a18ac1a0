import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import { messageSteps, streamReply, wholeReply } from '../support/anthropic-wire.ts'
import { cassetteIn, newCassetteFile } from '../support/cassette.ts'
import { startUpstream } from '../support/upstream.ts'

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))
const key = 'key-that-must-not-be-recorded'
const running: ChildProcess[] = []
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
})

interface Cli {
  /** The first line of stdout, parsed; undefined when there was none. */
  ready: Promise<{ url: string; exchanges?: number } | undefined>
  /** Asks it to end and gives all it said. */
  end: (signal?: NodeJS.Signals) => Promise<{ code: number | null; lines: string[]; stderr: string }>
}

const cli = (cwd: string, ...args: string[]): Cli => {
  const env = { PATH: process.env.PATH, HOME: cwd, CLAUDE_ROUTER_HOME: cwd, NO_COLOR: '1' }
  const child = spawn(process.execPath, ['--no-warnings', main, ...args], { cwd, env, stdio: 'pipe' })
  running.push(child)
  const lines: string[] = []
  let stderr = ''
  child.stderr.on('data', part => {
    stderr += part
  })
  const reader = createInterface(child.stdout).on('line', line => lines.push(line))
  const closed = once(child, 'close')
  const ready = Promise.race([once(reader, 'line'), closed]).then(() =>
    lines[0] === undefined ? undefined : JSON.parse(lines[0]),
  )
  return {
    ready,
    end: async signal => {
      if (signal) child.kill(signal)
      await closed
      return { code: child.exitCode, lines, stderr }
    },
  }
}

const ask = (url: string, content: string, stream = false) =>
  fetch(`${url}/v1/messages`, {
    method: 'POST',
    body: JSON.stringify({ model: 'claude-x', max_tokens: 10, stream, messages: [{ role: 'user', content }] }),
  })
const texts = async (url: string) => [
  await (await ask(url, 'whole')).text(),
  await (await ask(url, 'streamed', true)).text(),
]

/** A run recorded with `start --foreground --record`. */
const record = async () => {
  const file = newCassetteFile()
  const cwd = dirname(file)
  const upstream = await startUpstream()
  upstream.script(wholeReply('hello'), streamReply(...messageSteps('good ', 'day')))
  const config = { providers: { anthropic: { apiKey: key, baseUrl: upstream.url, models: ['claude-x'] } } }
  writeFileSync(join(cwd, 'config.json'), JSON.stringify({ ...config, routing: { default: 'anthropic/claude-x' } }))
  const start = cli(cwd, 'start', '--foreground', '--port', '0', '--config', 'config.json', '--record', 'run.jsonl')
  const ready = await start.ready
  if (ready === undefined) throw new Error((await start.end()).stderr)
  const answers = await texts(ready.url)
  const { stderr } = await start.end('SIGTERM')
  await upstream.close()
  return { file, cwd, answers, stderr }
}

test('start --record, then replay: the same answers with neither keys nor upstream', { timeout: 60_000 }, async () => {
  const { file, cwd, answers, stderr } = await record()
  expect(stderr).toContain(`recording to ${file}`)
  expect(JSON.stringify(cassetteIn(file))).not.toContain(key)

  const replay = cli(cwd, 'replay', 'run.jsonl', '--port', '0', '--json')
  const ready = await replay.ready
  expect(ready).toMatchObject({ ready: true, exchanges: 2 })
  const url = ready?.url ?? ''
  expect(await texts(url)).toEqual(answers)
  const refused = await ask(url, 'other')
  expect(refused.status).toBe(400)
  expect(await refused.text()).toContain('body.messages[0].content: recorded')
  const { code, lines } = await replay.end('SIGTERM')
  expect(code).toBe(0)
  expect(JSON.parse(lines.at(-1) ?? '')).toEqual({ served: 2, unmatched: 1, unserved: [] })
})

test('a configuration given replaces the recorded one', { timeout: 60_000 }, async () => {
  const { cwd, answers } = await record()
  const replay = cli(cwd, 'replay', 'run.jsonl', '--port', '0', '--json', '--config', 'config.json')
  expect(await texts((await replay.ready)?.url ?? '')).toEqual(answers)
  await replay.end('SIGINT')
})

test.for<[string, string[], RegExp]>([
  ['no cassette', [], /needs a cassette/],
  ['a file that is not there', ['gone.jsonl'], /The cassette gone.jsonl cannot be read/],
  ['a file that is none', ['other.txt'], /other.txt is not a cassette/],
  ['a newer version', ['newer.jsonl'], /newer version: line 1 has schemaVersion 2/],
  ['one without a configuration', ['bare.jsonl'], /does not say what it was recorded with/],
  ['a wrong speed', ['bare.jsonl', '--speed', 'fast'], /--speed must be a number/],
  ['a negative speed', ['bare.jsonl', '--speed=-1'], /--speed must be a number/],
  ['two cassettes', ['bare.jsonl', 'bare.jsonl'], /takes no argument/],
])('refused with exit code 2: %s', async ([, args, message]) => {
  const cwd = dirname(newCassetteFile())
  writeFileSync(join(cwd, 'other.txt'), 'hello')
  writeFileSync(join(cwd, 'newer.jsonl'), '{"schemaVersion":2,"kind":"exchange"}\n')
  writeFileSync(join(cwd, 'bare.jsonl'), '{"schemaVersion":1,"kind":"gap","at":"","reason":"x"}\n')
  const { code, stderr } = await cli(cwd, 'replay', ...args).end()
  expect(stderr).toMatch(message)
  expect(code).toBe(2)
})
