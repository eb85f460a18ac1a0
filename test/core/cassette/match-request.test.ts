import { describe, expect, test } from 'vitest'
import type { CassetteRequest } from '../../../src/core/cassette/cassette.ts'
import { createMatcher, describeMismatch, type Match } from '../../../src/core/cassette/match-request.ts'
import { exchange } from '../../support/cassette.ts'

const placed = (...exchanges: ReturnType<typeof exchange>[]) =>
  exchanges.map((one, index) => ({ ...one, line: index + 1 }))
const { request: base } = exchange({}, '')
const asking = (body: unknown, over: Partial<CassetteRequest> = {}): CassetteRequest => ({ ...base, body, ...over })
const lineOf = (match: Match) => (match.found ? match.exchange.line : undefined)
const user = (content: unknown) => ({ model: 'm', messages: [{ role: 'user', content }] })
const system = (text: string) => ({ system: [{ type: 'text', text }] })

describe('what varies from run to run does not matter', () => {
  test.for<[string, unknown, unknown]>([
    ['order of keys', { a: 1, b: { c: 1, d: 2 } }, { b: { d: 2, c: 1 }, a: 1 }],
    ['a date', user("Today's date is 2026-11-05."), user("Today's date is 2027-01-31.")],
    ['a date in words', user('It is Thu Nov 5 2026'), user('It is Friday, January 31, 2027')],
    [
      'a commit',
      user(`commit ${'a1'.repeat(20)}\nDate: Thu Nov 5 10:00:00 2026 +0100`),
      user(`commit ${'b2'.repeat(20)}\nDate: Fri Nov 6 11:11:11 2026 +0000`),
    ],
    ['a time', user('at 2026-11-05T10:00:00.123Z, 1794000000000'), user('at 2026-11-06T11:10:00Z, 1794000111222')],
    ['a session', { metadata: { user_id: 'user_1_account__session_a' } }, { metadata: { user_id: 'other' } }],
    [
      'a session in text',
      user('session 6f9619ff-8b86-4d01-b42d-00cf4fc964ff'),
      user('session 00000000-1111-4222-8333-444444444444'),
    ],
    [
      'ids of tool calls',
      user([{ type: 'tool_result', tool_use_id: 'toolu_01', content: 'x' }]),
      user([{ type: 'tool_result', tool_use_id: 'call-2', content: 'x' }]),
    ],
    ['ids in text', user('see toolu_01AbCdEfGh23'), user('see toolu_99ZyXwVuTs88')],
    ['a temporary folder', user('read /tmp/scenario-Ab12/src/a.ts'), user('read /tmp/scenario-Xy99/src/a.ts')],
    ['one of macOS', user('/private/var/folders/ab/c_d1/T/x-1/a.ts'), user('/var/folders/ef/g_h2/T/x-2/a.ts')],
    ["one of a runner's", user('/home/runner/work/_temp/r-1/a'), user('/home/runner/work/_temp/r-2/a')],
    [
      'one of Windows',
      user('C:\\Users\\ann\\AppData\\Local\\Temp\\r1\\a.ts'),
      user('C:\\Users\\bob\\AppData\\Local\\Temp\\r2\\a.ts'),
    ],
    [
      'the billing line',
      system('x-anthropic-billing-header: cc_version=1; cch=ab;\nYou are'),
      system('x-anthropic-billing-header: cc_version=1; cch=cd;\nYou are'),
    ],
    [
      'the working directory, wherever it is named',
      [system('Primary working directory: /home/ann/app'), user('/home/ann/app/a.ts')],
      [system('Primary working directory: /srv/bob'), user('/srv/bob/a.ts')],
    ],
    [
      'the nonce of a prompt',
      user('<untrusted-0123456789ab>x</untrusted-0123456789ab>'),
      user('<untrusted-ba9876543210>x</untrusted-ba9876543210>'),
    ],
  ])('%s', ([, recorded, asked]) => {
    expect(lineOf(createMatcher(placed(exchange(recorded, 'x')))(asking(asked)))).toBe(1)
  })

  test('headers of identity, and the port of a local upstream', () => {
    const recorded = exchange({}, 'x')
    recorded.request = {
      ...base,
      url: 'http://127.0.0.1:4000/v1/messages',
      headers: { 'user-agent': 'a/1', authorization: '***', 'x-session-id': '1', accept: 'json' },
    }
    const asked = asking(
      {},
      {
        url: 'http://127.0.0.1:5000/v1/messages',
        headers: { accept: 'json', 'user-agent': 'a/2', 'x-session-id': '2' },
      },
    )
    expect(lineOf(createMatcher(placed(recorded))(asked))).toBe(1)
  })
})

describe('what is asked does matter', () => {
  test.for<[string, unknown, unknown, string]>([
    ['text', user('add 1'), user('add 2'), 'body.messages[0].content: recorded "add 1", asked "add 2"'],
    ['a number', { max_tokens: 1 }, { max_tokens: 2 }, 'body.max_tokens: recorded 1, asked 2'],
    ['a field that is new', {}, { top_k: 5 }, 'body.top_k: recorded nothing, asked 5'],
    ['a field that is gone', { stream: true }, {}, 'body.stream: recorded true, asked nothing'],
    ['null is not absent', { stop: null }, {}, 'body.stop: recorded null, asked nothing'],
    ['order of a list', { stop: ['a', 'b'] }, { stop: ['b', 'a'] }, 'body.stop[0]: recorded "a", asked "b"'],
    ['a key that is no word', { 'a b': 1 }, { 'a b': 2 }, 'body["a b"]: recorded 1, asked 2'],
    [
      "an id that is a tool's argument",
      user([{ type: 'tool_use', id: 'x', name: 'n', input: { id: 'a' } }]),
      user([{ type: 'tool_use', id: 'y', name: 'n', input: { id: 'b' } }]),
      'body.messages[0].content[0].input.id: recorded "a", asked "b"',
    ],
    [
      'text, at its end',
      user(`${'word '.repeat(50)}recorded`),
      user(`${'word '.repeat(50)}asked`),
      'body.messages[0].content (from character 250): recorded …"word word word word recorded", asked …"word word word word asked"',
    ],
  ])('%s', ([, recorded, asked, difference]) => {
    const match = createMatcher(placed(exchange(recorded, 'x')))(asking(asked))
    if (match.found) throw new Error('it matched')
    expect(describeMismatch(match, 'run.jsonl').split('\n')).toContain(`  ${difference}`)
  })
})

test('repeated requests are answered in order, then by the last again, whatever comes between', () => {
  const match = createMatcher(placed(exchange(user('a'), '1'), exchange(user('b'), '2'), exchange(user('a'), '3')))
  const asked = ['b', 'a', 'a', 'b', 'a'].map(text => lineOf(match(asking(user(text)))))
  expect(asked).toEqual([2, 1, 3, 2, 3])
})

test('where two hosts got the same request, each gives its own answer', () => {
  const at = (url: string) => ({ ...exchange(user('a'), 'x'), request: asking(user('a'), { url }) })
  const match = createMatcher(placed(at('http://127.0.0.1:1/x'), at('http://127.0.0.1:2/x')))
  const ask = (url: string) => lineOf(match(asking(user('a'), { url })))
  expect([ask('http://127.0.0.1:2/x'), ask('http://127.0.0.1:1/x'), ask('http://127.0.0.1:1/x')]).toEqual([2, 1, 1])
})

test('a mask in what was recorded stands for any text, and for no other part', () => {
  const match = createMatcher(placed(exchange(user('the key *** and *** end'), 'x')))
  expect(lineOf(match(asking(user('the key abc and def end'))))).toBe(1)
  for (const text of ['the key abc or def end', 'the key abc and', 'key abc and def end', 'the key and end'])
    expect(match(asking(user(text))).found).toBe(false)
})

test('the nearest is the one with the fewest differences, at the same address first', () => {
  const exchanges = placed(
    exchange({ ...user('far away'), max_tokens: 1, stream: true }, 'x'),
    exchange({ ...user('near'), max_tokens: 1 }, 'x'),
    {
      ...exchange({ ...user('near!'), max_tokens: 1 }, 'x'),
      request: asking({ ...user('near!'), max_tokens: 1 }, { url: 'https://other.example/v1' }),
    },
  )
  const match = createMatcher(exchanges)(asking({ ...user('near!'), max_tokens: 1 }))
  if (match.found) throw new Error('it matched')
  expect(match.nearest?.line).toBe(2)
  expect(describeMismatch(match, 'run.jsonl')).toBe(
    'No recorded request in run.jsonl matches. The nearest is on line 2; it differs in 1 place:\n' +
      '  body.messages[0].content: recorded "near", asked "near!"',
  )
})

test('many differences are counted, not all shown', () => {
  const recorded = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`f${index}`, index]))
  const match = createMatcher(placed(exchange(recorded, 'x')))(asking({}))
  if (match.found) throw new Error('it matched')
  const lines = describeMismatch(match, 'run.jsonl').split('\n')
  expect(lines[0]).toContain('differs in 30 places')
  expect(lines.at(-1)).toBe('  and in 22 places more')
})

test('an empty cassette says so', () => {
  const match = createMatcher([])(asking({}))
  expect(match.found).toBe(false)
  if (!match.found) expect(describeMismatch(match, 'run.jsonl')).toContain('holds no exchange')
})
