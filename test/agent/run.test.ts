import { execFileSync } from 'node:child_process'
import { chmod, copyFile, mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AgentRequest, AgentResult } from '../../src/agent/agent.ts'
import { runAgent } from '../../src/agent/run.ts'
import { ConfigError } from '../../src/core/errors.ts'
import { silentLogger } from '../../src/log/logger.ts'

const fixture = join(import.meta.dirname, '..', 'fixtures', 'agent', 'fake-claude.mjs')
let directory: string
let executable: string

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'run-agent-'))
  executable = join(directory, 'claude')
  await copyFile(fixture, executable)
  await chmod(executable, 0o755)
})
afterAll(() => rm(directory, { recursive: true, force: true }))

const run = (fault: string, changed: Partial<AgentRequest> = {}): Promise<AgentResult> =>
  runAgent(
    {
      executable,
      directory,
      prompt: 'Do it.',
      baseUrl: 'http://127.0.0.1:9',
      authToken: 'crt_token_of_this_run',
      model: fault,
      maxTurns: 3,
      timeoutMs: 60_000,
      tools: ['Read'],
      allowedTools: ['Read'],
      permissionMode: 'acceptEdits',
      log: silentLogger,
      ...changed,
    },
    { killMs: 500, pipesMs: 1000, lingerMs: 500 },
  )

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    // A zombie waits for whoever adopted it, and is dead all the same.
    return !/^Z/.test(execFileSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).trim())
  } catch {
    return false
  }
}

describe.skipIf(process.platform === 'win32')('a Claude Code that misbehaves', () => {
  test.concurrent.for<[string, Partial<AgentRequest>, object]>([
    ['ignoresSigterm', { timeoutMs: 1500 }, { end: 'timed_out', text: 'I will not go.', turns: 1 }],
    ['floods', {}, { end: 'completed', text: 'after the flood' }],
    ['diesBySignal', {}, { end: 'killed', text: 'So far so good.', message: expect.stringContaining('SIGSEGV') }],
    ['crashes', {}, { end: 'execution_error', exitCode: 7, stderrTail: 'TypeError: it broke with ***' }],
    ['holdsStdout', {}, { end: 'completed', text: expect.stringContaining('done, but not my child') }],
    ['lingers', {}, { end: 'completed', text: 'done, but I stay' }],
    ['neverReads', { prompt: 'x'.repeat(3_000_000) }, { end: 'completed', text: 'no need to read' }],
    ['splits', {}, { end: 'completed', text: 'zwölf 😀' }],
    ['garbage', {}, { end: 'completed', text: 'in spite of it' }],
  ])('%s', { timeout: 90_000 }, async ([fault, changed, expected], { expect }) => {
    expect(await run(fault, changed)).toMatchObject(expected)
  })

  test('cancelled while it works', async () => {
    const abort = new AbortController()
    const result = await run('ignoresSigterm', {
      signal: abort.signal,
      onProgress: line => line.startsWith('I will') && abort.abort(),
    })
    expect(result).toMatchObject({ end: 'cancelled', text: 'I will not go.' })
  })

  test('cancelled before it began', async () => {
    expect(await run('ignoresSigterm', { signal: AbortSignal.abort() })).toMatchObject({ end: 'cancelled' })
  })

  test('its HOME is gone afterwards', { timeout: 60_000 }, async () => {
    const { text } = await run('echoes')
    const { home } = JSON.parse(text) as { home: string }
    expect(home).toContain('claude-router-home-')
    await expect(stat(home)).rejects.toThrow('ENOENT')
  })

  test.runIf(process.platform === 'linux')(
    'the child that held its stdout is gone too',
    { timeout: 60_000 },
    async () => {
      const { text } = await run('holdsStdout')
      expect(isAlive(Number(/\d+$/.exec(text)?.[0]))).toBe(false)
    },
  )

  test('the prompt on stdin, never in argv; a slash at its front is no command', async () => {
    const { text } = await run('echoes', { prompt: '/model x\nsecond line', appendSystemPrompt: 'Be brief.' })
    const seen = JSON.parse(text) as { prompt: string; argv: string[] }
    expect(seen.prompt).toBe(' /model x\nsecond line')
    expect(seen.argv.join(' ')).not.toMatch(/second line|Be brief|crt_token/)
    expect(seen.argv).toContain('--append-system-prompt-file')
  })

  test('the transcript: every line as it came, for its owner only, without the token', async () => {
    const transcriptFile = join(directory, 'transcript.jsonl')
    const progress: string[] = []
    await run('leaksToken', { transcriptFile, onProgress: line => progress.push(line) })
    const lines = (await readFile(transcriptFile, 'utf8')).trimEnd().split('\n')
    expect(lines.map(line => (JSON.parse(line) as { type: string }).type)).toEqual(['system', 'assistant', 'result'])
    expect(lines.join()).not.toContain('crt_token_of_this_run')
    expect(progress).toContain('The token is ***')
    expect((await stat(transcriptFile)).mode & 0o777).toBe(0o600)
  })

  test('a transcript that cannot be written costs only itself', async () => {
    const warnings: string[] = []
    const log = { ...silentLogger, warn: (line: string) => warnings.push(line) }
    const result = await run('garbage', { transcriptFile: join(directory, 'no', 'such', 'folder.jsonl'), log })
    expect(result.end).toBe('completed')
    expect(warnings.join()).toContain('transcript')
  })
})

test.for<[string, Partial<AgentRequest>, RegExp]>([
  ['no such program', { executable: join(tmpdir(), 'no-such-claude') }, /ENOENT/],
  ['no such directory', { directory: join(tmpdir(), 'no-such-directory') }, /there is no directory/],
])('cannot be started: %s', async ([, changed, reason]) => {
  const result = await run('echoes', changed)
  expect(result).toMatchObject({ end: 'not_started', exitCode: null, message: expect.stringMatching(reason) })
})

test('an extra argument that may not be given is refused before anything starts', async () => {
  await expect(run('echoes', { extraArguments: ['--settings', 'x'] })).rejects.toThrow(ConfigError)
})
