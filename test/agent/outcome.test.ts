import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { addMessage, emptyRecord, outcomeOf, type ProcessEnd } from '../../src/agent/outcome.ts'
import { progressLines } from '../../src/agent/progress.ts'
import { parseStreamLine, type StreamMessage } from '../../src/agent/stream-json.ts'
import { agentScenarios } from '../support/agent-scenarios.ts'

const fixtures = join(import.meta.dirname, '..', 'fixtures', 'agent')
const linesOf = (name: string): string[] =>
  readFileSync(join(fixtures, `${name}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
const messagesOf = (lines: readonly string[]): StreamMessage[] => lines.flatMap(line => parseStreamLine(line) ?? [])
const recordOf = (lines: readonly string[]) => messagesOf(lines).reduce(addMessage, emptyRecord)

const exited: ProcessEnd = {
  exitCode: 0,
  signal: null,
  stopped: null,
  startError: null,
  stderrTail: '',
  durationMs: 1200,
}
const asked = { maxTurns: 2, timeoutMs: 60_000 }

describe.for(agentScenarios)('as Claude Code 2.1.330 said it: $name', scenario => {
  const lines = linesOf(scenario.name)
  const recorded = JSON.parse(readFileSync(join(fixtures, `${scenario.name}.end.json`), 'utf8')) as {
    exitCode: number
    stderr: string
  }
  const schema = scenario.request?.jsonSchema

  test('the result', () => {
    const ended = { ...exited, exitCode: recorded.exitCode, stderrTail: recorded.stderr }
    const result = outcomeOf(recordOf(lines), ended, { ...asked, schema })
    expect(result).toMatchObject({
      end: scenario.end,
      turns: scenario.turns,
      apiErrorStatus: scenario.apiErrorStatus ?? null,
    })
    expect(result.structuredOutput).toEqual(scenario.structuredOutput)
    if (scenario.text !== undefined) expect(result.text).toBe(scenario.text)
    if (scenario.message) expect(result.message).toMatch(scenario.message)
    expect(result.message === '', 'a message exactly when it did not complete').toBe(result.end === 'completed')
    expect(result.permissionDenials.map(denial => denial.tool)).toEqual(expect.arrayContaining(scenario.denied ?? []))
  })

  test('the progress', () => {
    const shown = messagesOf(lines).flatMap(message => progressLines(message, '/checkout'))
    const wanted = scenario.progress ?? []
    expect(shown.filter(line => wanted.includes(line))).toEqual(wanted)
    if (scenario.end !== 'usage_error') expect(shown[0]).toBe('Claude Code 2.1.330 started with deepseek/deepseek-chat')
  })

  test('garbage between the lines changes nothing', () => {
    const garbage = [
      'npm warn something',
      '{"type":',
      '[]',
      'null',
      '{"type":7}',
      '\u0000',
      '{"type":"system"}',
      '{"type":"assistant"}',
    ]
    const mixed = lines.flatMap(line => [...garbage, line])
    expect(recordOf(mixed).result).toEqual(recordOf(lines).result)
  })

  test('cut off anywhere it still has an end', () => {
    for (let kept = 0; kept <= lines.length; kept++) {
      const record = recordOf(lines.slice(0, kept))
      const cut = outcomeOf(record, { ...exited, exitCode: null, signal: 'SIGKILL' }, { ...asked, schema })
      expect(cut.end).toBe(record.result ? scenario.end : 'killed')
    }
  })
})

const init = '{"type":"system","subtype":"init","session_id":"s","model":"m"}'
const said = (text: string, id = text) =>
  JSON.stringify({ type: 'assistant', message: { id, content: [{ type: 'text', text }] }, parent_tool_use_id: null })
const result = (fields: object) =>
  JSON.stringify({ type: 'result', subtype: 'success', is_error: false, result: 'fine', ...fields })

test.for<[string, string[], Partial<ProcessEnd>, object]>([
  ['no process', [], { exitCode: -2, startError: 'spawn ENOENT' }, { end: 'not_started', exitCode: null }],
  [
    'time limit',
    [init, said('so far')],
    { exitCode: 143, stopped: 'timed_out' },
    { end: 'timed_out', text: 'so far', turns: 1 },
  ],
  ['cancelled', [init], { exitCode: 143, stopped: 'cancelled' }, { end: 'cancelled' }],
  [
    'stopped after its result',
    [init, result({})],
    { signal: 'SIGTERM', exitCode: null, stopped: 'timed_out' },
    { end: 'completed', text: 'fine' },
  ],
  ['out of memory', [init], { exitCode: null, signal: 'SIGKILL' }, { end: 'killed' }],
  ['by signal, as a shell says it', [init], { exitCode: 137 }, { end: 'killed' }],
  ['SIGINT: exit 0, no result', [init], { exitCode: 0 }, { end: 'killed' }],
  [
    'a bad flag',
    [],
    { exitCode: 1, stderrTail: "error: unknown option '--x'" },
    { end: 'usage_error', message: expect.stringContaining("unknown option '--x'") },
  ],
  ['a crash on the way', [init], { exitCode: 1 }, { end: 'execution_error' }],
  [
    'error_during_execution',
    [init, result({ subtype: 'error_during_execution', is_error: true, errors: ['bad stream'] })],
    { exitCode: 1 },
    { end: 'execution_error', message: expect.stringContaining('bad stream') },
  ],
  [
    'a subtype of the future',
    [init, result({ subtype: 'error_new', is_error: true })],
    { exitCode: 1 },
    { end: 'execution_error' },
  ],
  [
    'blocked by the window',
    [init, result({ is_error: true, terminal_reason: 'blocking_limit' })],
    { exitCode: 1 },
    { end: 'context_overflow' },
  ],
  [
    'tool calls never well formed',
    [init, result({ is_error: true, terminal_reason: 'malformed_tool_use_exhausted' })],
    { exitCode: 1 },
    { end: 'execution_error' },
  ],
  [
    'several results: the last counts',
    [
      init,
      result({ result: 'first' }),
      result({ result: 'second', is_error: true, terminal_reason: 'api_error', api_error_status: 500 }),
      result({ result: 'third' }),
    ],
    {},
    { end: 'completed', text: 'third' },
  ],
  [
    'text of the model survives an error',
    [init, said('half'), result({ is_error: true, result: 'API Error', api_error_status: 500 })],
    { exitCode: 1 },
    { end: 'api_error', text: 'half' },
  ],
  ['nothing at all', [], { exitCode: 1 }, { end: 'usage_error' }],
])('every way to end: %s', ([, lines, ended, expected]) => {
  expect(outcomeOf(recordOf(lines), { ...exited, ...ended }, asked)).toMatchObject(expected)
})

test('what is quoted in a message is one short line', () => {
  const hostile = `first\u001b[31m\n::error::second\u202e ${'x'.repeat(5000)}`
  const { message } = outcomeOf(emptyRecord, { ...exited, exitCode: 1, stderrTail: hostile }, asked)
  expect(message).not.toMatch(/[\p{Cc}\p{Cf}]/u)
  expect(message.length).toBeLessThan(600)
})

test('blocks of one message are one turn', () => {
  expect(recordOf([init, said('a', 'm1'), said('b', 'm1'), said('c', 'm2')]).turns).toBe(2)
})
