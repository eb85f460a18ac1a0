import { describe, expect, it, test, vi } from 'vitest'
import { checkCondition, compileCondition } from '../../../src/core/conditions/compile-condition.ts'
import { type ConditionKind, conditionVariables } from '../../../src/core/conditions/variables.ts'
import { ConfigError } from '../../../src/core/errors.ts'

const facts = {
  task_type: 'coding',
  context_length: 33_000,
  cost_priority: 'low',
  model: 'claude-sonnet-5-5',
  tools: ['Bash', 'Read', 'mcp__x__y'],
  labels: ['bug'],
  hour_utc: 3,
  daily_cost: 41,
  budget: 50,
  files_changed: 3,
  is_subagent: false,
  has_images: true,
  response_time: 95_000,
  error_rate: 0.02,
}

const holds = (text: string, kind: ConditionKind = 'routing') => compileCondition(text, kind)(facts)

describe('numbers mix as a reader expects', () => {
  it.each<[string, boolean]>([
    ['context_length > 32000', true],
    ['context_length > 32000.5', true],
    ['context_length == 33000', true],
    ['33000 == context_length', true],
    ['context_length != 33000', false],
    ['daily_cost > budget * 0.8', true],
    ['daily_cost > budget * 4 / 5', true],
    ['daily_cost > 4 / 5 * budget', true],
    ['daily_cost > budget - 9', false],
    ['daily_cost >= budget - 9', true],
    ['-daily_cost < -40', true],
    ['hour_utc % 2 == 1', true],
    ['hour_utc in [22, 23, 3]', true],
    ['hour_utc in [1, 2.5]', false],
    ['(is_subagent ? 1 : 0.5) < 1', true],
    ['size(tools) == 3', true],
    ['size(tools) > 2.5', true],
    ['tools.size() + 1 == 4', true],
    ['size(tools) / 2 == 1.5', true],
    ['size(tools) * budget == 150', true],
    ['size(tools) in [1, 3]', true],
    ['files_changed == size(tools)', true],
    ['labels[0] == "bug"', true],
    ['labels[size(labels) - 1] == "bug"', true],
    ['model.substring(0, 6) == "claude"', true],
    ['context_length / 0 > 1', true],
  ])('%s', (text, expected) => expect(holds(text)).toBe(expected))
})

describe('texts and lists', () => {
  it.each<[string, boolean]>([
    ["task_type == 'coding'", true],
    ['task_type in ["docs", "coding"]', true],
    ["'Bash' in tools && !('Edit' in tools)", true],
    ["tools.exists(tool, tool.startsWith('mcp__'))", true],
    ["labels == ['bug'] || false", true],
    ["model.contains('sonnet') && model.matches('^claude-.*5$')", true],
    ['has_images && !is_subagent', true],
    ['true', true],
  ])('%s', (text, expected) => expect(holds(text)).toBe(expected))
})

describe('durations of alerts', () => {
  it.each<[string, boolean]>([
    ['response_time > 10s', true],
    ['response_time > 95000ms', false],
    ['response_time >= 95000ms', true],
    ['response_time > 1.5m', true],
    ['response_time > 2m', false],
    ['response_time > 1h', false],
    ['response_time > 10s && error_rate > 0.01', true],
    ["response_time > 10s && model == '10s'", false],
    ['response_time > 10s * 9.4', true],
    ['daily_cost > budget * 0.8', true],
  ])('%s', (text, expected) => expect(holds(text, 'alert')).toBe(expected))

  it('points at the right place behind a duration, and at its start', () => {
    expect(checkCondition("response_time > 10s && model == '1h' && dayli_cost > 3", 'alert')).toEqual({
      ok: false,
      message: 'there is no variable `dayli_cost`; did you mean `daily_cost`?',
      caret: `  response_time > 10s && model == '1h' && dayli_cost > 3\n${' '.repeat(42)}^^^^^^^^^^`,
    })
    expect(checkCondition('response_time > 500ms.x', 'alert')).toMatchObject({ ok: false })
  })
})

describe('what cannot be right is told with the place', () => {
  it.each<[text: string, message: string | RegExp, marks: string]>([
    ["context_length == 'a'", '`==` does not go with a number and a text', '^^^^^^^^^^^^^^^^^^^^^'],
    ['context_length > "1"', '`>` does not go with a number and a text', '^^^^^^^^^^^^^^^^^^^^'],
    ['tasktype == "x"', 'there is no variable `tasktype`; did you mean `task_type`?', '^^^^^^^^'],
    [
      'true && contxt_length > 1',
      'there is no variable `contxt_length`; did you mean `context_length`?',
      '        ^^^^^^^^^^^^^',
    ],
    ['context_length', 'gives a number, not true or false; compare it with something', '^^^^^^^^^^^^^^'],
    ['model + "x"', 'gives a text, not true or false', '^^^^^^^^^^^'],
    ['tools', 'gives a list of texts, not true or false; compare it with something', '^^^^^'],
    ["task_type = 'coding'", 'cannot be read here; write `==` to compare', '          ^'],
    ["task_type == 'a' and true", 'cannot be read here; write `&&`', '                 ^^^'],
    ["task_type == 'a' | true", 'cannot be read here; write `||`', '                 ^'],
    ['context_length >', 'ends too early', '                ^'],
    ['!context_length', '`!` does not go with a number', '^^^^^^^^^^^^^^^'],
    ['context_length && true', /requires conditions, got a number/, '^^^^^^^^^^^^^^^^^^^^^^'],
    ['hour_utc in ["a"]', '`in` does not go with a number and a list of texts', '^^^^^^^^^^^^^^^^^'],
    ['labels[1.5] == "x"', 'list index must be a whole number, got a number', '^^^^^^^^^^^'],
    ['nothing(1) > 2', /no matching overload for 'nothing\(int\)'/, '^^^^^^^^^^'],
    ['task_type == "coding', 'unterminated string', '             ^^^^^^^'],
    ['response_time > 10', '`response_time` is known to the alerts of `monitoring` only', '^^^^^^^^^^^^^'],
    ['constructor == 1', /there is no variable `constructor`; known: task_type, /, '^^^^^^^^^^^'],
    ['__proto__ == 1', 'reserved identifier: __proto__', '^^^^^^^^^'],
  ])('%s', (text, message, marks) => {
    const checked = checkCondition(text, 'routing')
    expect(checked.ok).toBe(false)
    if (checked.ok) return
    if (typeof message === 'string') expect(checked.message).toBe(message)
    else expect(checked.message).toMatch(message)
    expect(checked.caret).toBe(`  ${text}\n  ${marks}`)
    expect(() => compileCondition(text, 'routing')).toThrow(ConfigError)
  })

  it('shows the line in question of several', () => {
    expect(checkCondition("task_type == 'coding' &&\n\tcontxt_length > 1", 'routing')).toMatchObject({
      caret: `   contxt_length > 1\n   ^^^^^^^^^^^^^`,
    })
  })

  it('refuses what is meant to exhaust it', () => {
    expect(checkCondition(`${'('.repeat(5000)}true${')'.repeat(5000)}`, 'routing').ok).toBe(false)
    expect(checkCondition(Array.from({ length: 5000 }, () => 'true').join(' && '), 'routing').ok).toBe(false)
  })
})

test('a value that the router never says is doubted, a known one is not', () => {
  const doubts = (text: string) => {
    const checked = checkCondition(text, 'routing')
    return checked.ok ? checked.doubts : undefined
  }
  expect(doubts("task_type == 'codng' || cost_priority in ['low', 'cheap']")).toEqual([
    "`task_type` is never 'codng' unless a client says so in a header; did you mean 'coding'?",
    "`cost_priority` is never 'cheap' unless a client says so in a header; it is one of low, normal, high",
  ])
  expect(doubts("task_type != 'docs' && 'review' == task_type && model == 'anything'")).toEqual([])
})

test('every variable can be asked for, in its kind', () => {
  const literal = { string: "'x'", double: '1', bool: 'true', 'list<string>': "['x']" }
  for (const kind of ['routing', 'alert'] as const) {
    for (const [name, type] of Object.entries(conditionVariables[kind]))
      expect(checkCondition(`${name} == ${literal[type]}`, kind), name).toEqual({ ok: true, doubts: expect.any(Array) })
  }
})

describe('evaluation', () => {
  it('reads only the facts that decide', () => {
    const asked: string[] = []
    const watched = new Proxy(facts, {
      get: (target, name) => {
        asked.push(String(name))
        return Reflect.get(target, name)
      },
    })
    expect(compileCondition("is_subagent && context_length > 1 || task_type == 'coding'", 'routing')(watched)).toBe(
      true,
    )
    expect(new Set(asked)).toEqual(new Set(['is_subagent', 'task_type']))
  })

  it('counts as false where it fails, and says so once', () => {
    const said = vi.fn()
    const condition = compileCondition("labels[3] == 'x'", 'routing', said)
    expect([condition(facts), condition(facts)]).toEqual([false, false])
    expect(condition({ labels: ['', '', '', 'x'] })).toBe(true)
    expect(said.mock.calls).toEqual([[expect.stringContaining('index out of bounds')]])
    const missing = vi.fn()
    expect(compileCondition("event == 'push'", 'routing', missing)(facts)).toBe(false)
    expect(missing).toHaveBeenCalledExactlyOnceWith('event is not known here')
  })
})
