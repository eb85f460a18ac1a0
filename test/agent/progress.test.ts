import { expect, test } from 'vitest'
import { progressLines } from '../../src/agent/progress.ts'
import { firstLine, singleLine } from '../../src/agent/single-line.ts'
import type { StreamBlock, StreamMessage } from '../../src/agent/stream-json.ts'

const shown = (...blocks: StreamBlock[]): string[] =>
  progressLines({ kind: 'assistant', messageId: 'm', blocks, isSubagent: false }, '/repo')
const call = (tool: string, input: Record<string, unknown>): StreamBlock => ({ kind: 'tool_use', tool, input })

test.for<[StreamBlock, string]>([
  [call('Read', { file_path: '/repo/src/a.ts' }), 'Read src/a.ts'],
  [call('Read', { file_path: '/repository/a.ts' }), 'Read /repository/a.ts'],
  [call('Glob', { pattern: '*.ts', path: '/repo' }), 'Glob *.ts in .'],
  [call('Grep', { pattern: 'x', path: '/repo/src' }), 'Grep x in src'],
  [call('Bash', { command: 'npm test\nrm -rf x', description: 'Run' }), 'Bash npm test'],
  [call('Agent', { prompt: 'long', description: 'Look around' }), 'Agent Look around'],
  [call('TodoWrite', { todos: [] }), 'TodoWrite'],
  [call('::error::x\n', { command: 7 }), '::error::x'],
  [{ kind: 'text', text: '\n\n  First line.  \nSecond.' }, 'First line.'],
  [{ kind: 'text', text: 'a\r\n::error::b' }, 'a'],
])('%j', ([block, line]) => expect(shown(block)).toEqual([line]))

test('blank text says nothing', () => expect(shown({ kind: 'text', text: ' \n ' })).toEqual([]))

test.for<[StreamMessage, string[]]>([
  [
    { kind: 'retry', attempt: 2, maxRetries: 4, delayMs: 1900, status: 503, error: 'overloaded' },
    ['The model did not answer (503 overloaded): try 2 of 4 in 2 s'],
  ],
  [
    { kind: 'retry', attempt: 1, maxRetries: 4, delayMs: 0, status: null, error: '' },
    ['The model did not answer: try 1 of 4 in 1 s'],
  ],
  [{ kind: 'denied', tool: 'Bash' }, ['Not allowed: Bash']],
  [
    {
      kind: 'user',
      messageId: '',
      isSubagent: false,
      blocks: [{ kind: 'tool_result', isError: true, text: '<tool_use_error>No file\nx</tool_use_error>' }],
    },
    ['Failed: No file'],
  ],
  [
    {
      kind: 'user',
      messageId: '',
      isSubagent: false,
      blocks: [{ kind: 'tool_result', isError: false, text: 'secret file' }],
    },
    [],
  ],
  [{ kind: 'user', messageId: '', isSubagent: false, blocks: [{ kind: 'text', text: 'reminder' }] }, []],
  [{ kind: 'other', type: 'stream_event' }, []],
])('%j', ([message, lines]) => expect(progressLines(message, '/repo')).toEqual(lines))

test.for([
  'a\u0000b\u001b[2Jc',
  '\u001b]0;title\u0007x',
  'left\u202eright\u2066x',
  'zero\u200bwidth\ufeff',
  'tags\u{e0041}\u{e0042}',
  'line\u2028sep\u2029par\u0085nel\u000bvt\u000cff',
  `${'\u200b'.repeat(100_000)}x`,
  '😀'.repeat(500),
])('one line, no hidden characters, bounded', text => {
  const line = singleLine(text, 100)
  expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
  expect([...line].length).toBeLessThanOrEqual(100)
  expect(line.isWellFormed()).toBe(true)
})

test('the first line that says something', () => {
  expect(firstLine('', 10)).toBe('')
  expect(firstLine('\n \n', 10)).toBe('')
  expect(firstLine('\n  abc\ndef', 10)).toBe('abc')
  expect(firstLine('abcdefghijklmnop', 10)).toBe('abcdefghi…')
})
