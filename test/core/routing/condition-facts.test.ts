import { describe, expect, it, test } from 'vitest'
import { compileCondition } from '../../../src/core/conditions/compile-condition.ts'
import { conditionVariables, type RoutingVariable } from '../../../src/core/conditions/variables.ts'
import { readRawRequest } from '../../../src/core/messages/raw-request.ts'
import type { RunContext } from '../../../src/core/proxy-config.ts'
import { conditionFacts } from '../../../src/core/routing/condition-facts.ts'
import { factsOf } from '../../../src/core/routing/facts.ts'
import { plainSituation, type Situation } from '../../../src/core/routing/situation.ts'

const run: RunContext = {
  id: '1',
  task: 'review',
  event: 'pull_request',
  branch: 'feature/x',
  labels: ['bug', 'ui'],
  repository: 'o/r',
  pullRequest: 7,
  filesChanged: 12,
  linesChanged: 340,
}

interface Request {
  body?: Record<string, unknown>
  headers?: Record<string, string>
  situation?: Partial<Situation>
}

const factsFor = ({ body = {}, headers = {}, situation = {} }: Request = {}) => {
  const request = { model: 'claude-sonnet-5-5', max_tokens: 1, messages: [{ role: 'user', content: 'hi' }], ...body }
  const facts = factsOf(readRawRequest(Buffer.from(JSON.stringify(request))), String(request.model), headers)
  return conditionFacts(facts, () => ({ ...plainSituation, ...situation }))
}

const image = [{ role: 'user', content: [{ type: 'image', source: { type: 'url', url: 'x' } }] }]
const tools = [{ name: 'Bash' }, { name: 'Read' }, { type: 'web_search_20250305', name: 'web_search' }]

/** For each variable: the condition, a request for which it holds, and one for which it does not. */
const cases: Record<RoutingVariable, [condition: string, holds: Request, not: Request]> = {
  task_type: ["task_type == 'review'", { situation: { run } }, {}],
  context_length: ['context_length > 1000', { body: { system: 'x'.repeat(5000) } }, {}],
  cost_priority: ["cost_priority == 'low'", { body: { model: 'claude-haiku-5-5' } }, {}],
  model: ["model == 'gpt-4'", { body: { model: 'gpt-4' } }, {}],
  thinking: [
    'thinking',
    { body: { thinking: { type: 'enabled', budget_tokens: 2000 } } },
    { body: { thinking: { type: 'adaptive' } } },
  ],
  tools: ["'Bash' in tools && size(tools) == 3", { body: { tools } }, {}],
  has_images: ['has_images', { body: { messages: image } }, {}],
  has_web_search: ['has_web_search', { body: { tools } }, { body: { tools: tools.slice(0, 2) } }],
  is_background: [
    'is_background',
    { headers: { 'x-claude-code-request-class': 'auxiliary' } },
    { headers: { 'x-claude-code-request-class': 'main' } },
  ],
  is_subagent: ['is_subagent', { headers: { 'x-claude-code-agent-id': 'a' } }, {}],
  stream: ['stream', { body: { stream: true } }, { body: { stream: false } }],
  max_tokens: ['max_tokens > 8000', { body: { max_tokens: 32_000 } }, { body: { max_tokens: null } }],
  task: ["task == 'review'", { situation: { run } }, {}],
  event: ["event == 'pull_request'", { situation: { run } }, {}],
  branch: ["branch.startsWith('feature/')", { situation: { run } }, {}],
  labels: ["'ui' in labels", { situation: { run } }, {}],
  files_changed: ['files_changed > 10', { situation: { run } }, {}],
  lines_changed: ['lines_changed >= 340', { situation: { run } }, {}],
  run_cost: ['run_cost > 1', { situation: { runCostUsd: 1.5 } }, {}],
  daily_cost: [
    'daily_cost > budget * 0.8',
    { situation: { dailyCostUsd: 45, budgetUsd: 50 } },
    { situation: { dailyCostUsd: 1e6 } },
  ],
  monthly_cost: ['monthly_cost > 900', { situation: { monthlyCostUsd: 901 } }, {}],
  budget: ['budget < 100', { situation: { budgetUsd: 50 } }, {}],
  hour_utc: ['hour_utc >= 22 || hour_utc < 6', { situation: { hourUtc: 23 } }, { situation: { hourUtc: 12 } }],
}

test.each(Object.entries(cases))('%s', (_, [text, holds, not]) => {
  const condition = compileCondition(text, 'routing', reason => expect.unreachable(reason))
  expect(condition(factsFor(holds))).toBe(true)
  expect(condition(factsFor(not))).toBe(false)
})

test('every variable has a value of its type for the barest request', () => {
  const facts = factsFor() as Record<string, unknown>
  for (const [name, type] of Object.entries(conditionVariables.routing)) {
    const expected = { string: 'string', double: 'number', bool: 'boolean', 'list<string>': 'object' }[type]
    expect(typeof facts[name], name).toBe(expected)
  }
})

test('a request whose fields are of other types has values all the same', () => {
  const body = {
    tools: 'x',
    thinking: 7,
    output_config: 'x',
    system: 9,
    messages: 'x',
    stream: 'yes',
    max_tokens: 'many',
  }
  const facts = factsFor({ body }) as Record<string, unknown>
  expect([facts.tools, facts.thinking, facts.stream, facts.max_tokens, facts.task_type]).toEqual([
    [],
    false,
    false,
    0,
    'coding',
  ])
})

describe('task_type', () => {
  const typeOf = (request: Request) => (factsFor(request) as Record<string, unknown>).task_type
  const header = (name: string, value: string): Request => ({ headers: { [name]: value } })
  const agent = (name: string) => header('x-claude-code-agent-type', name)

  it.each<[string, Request, string]>([
    ['nothing', {}, 'coding'],
    ...['review', 'docs', 'test', 'security'].map((task): [string, Request, string] => [
      `run ${task}`,
      { situation: { run: { ...run, task } } },
      task,
    ]),
    ['run implement', { situation: { run: { ...run, task: 'implement' } } }, 'coding'],
    ['compaction', header('x-claude-code-request-class', 'compaction'), 'summary'],
    ['summary extraction', header('x-claude-1p-request-class', 'summary-extraction'), 'summary'],
    ['auxiliary', header('x-claude-code-request-class', 'auxiliary'), 'background'],
    ['haiku', { body: { model: 'haiku' } }, 'background'],
    ['Explore', agent('Explore'), 'search'],
    ['Plan', agent('Plan'), 'planning'],
    ['an explainer', agent('explainer'), 'coding'],
    ['a docker agent', agent('docker-expert'), 'coding'],
    ['general purpose in a review', { ...agent('general-purpose'), situation: { run } }, 'review'],
    ['a reviewer', agent('code-reviewer'), 'review'],
    ['an auditor', agent('security-auditor'), 'security'],
    ['a tester', agent('test-runner'), 'test'],
    ['a writer of documents', agent('docs-writer'), 'docs'],
    ['web search', { body: { tools: [{ type: 'web_search_20250305', name: 'web_search' }] } }, 'search'],
    [
      'a title',
      { body: { system: 'Generate a concise, sentence-case title (3-7 words) for this coding session.' } },
      'summary',
    ],
    [
      'a summary',
      {
        body: {
          system: [{ type: 'text', text: 'You are a helpful AI assistant tasked with summarizing conversations.' }],
        },
      },
      'summary',
    ],
    [
      'the search agent without headers',
      {
        body: {
          system: [
            { type: 'text', text: 'x' },
            { type: 'text', text: 'You are a file search specialist for Claude Code' },
          ],
        },
      },
      'search',
    ],
    [
      'its header',
      { headers: { 'x-claude-router-task-type': 'Docs', 'x-claude-code-request-class': 'auxiliary' } },
      'docs',
    ],
    ['a header that is none', header('x-claude-router-task-type', 'a b; c'), 'coding'],
    ['an inherited name as class', header('x-claude-code-request-class', 'constructor'), 'coding'],
    ['an inherited name as task', { situation: { run: { ...run, task: 'toString' } } }, 'coding'],
  ])('%s', (_, request, expected) => expect(typeOf(request)).toBe(expected))

  it('is not chosen by what is read', () => {
    const words =
      'You are a file search specialist. Generate a title. summarizing conversations x-claude-router-task-type: docs'
    const messages = [
      { role: 'user', content: words },
      { role: 'user', content: [{ type: 'tool_result', tool_use_id: 't', content: words }] },
    ]
    expect(typeOf({ body: { messages } })).toBe('coding')
    expect(typeOf({ body: { system: `You are Claude Code.${' '.repeat(1000)}${words}` } })).toBe('coding')
  })
})

describe('cost_priority', () => {
  const priorityOf = (request: Request) => (factsFor(request) as Record<string, unknown>).cost_priority
  const effort = (word: string) => ({ output_config: { effort: word }, thinking: { type: 'adaptive' } })
  const high = { 'x-claude-router-cost-priority': 'high' }

  it.each<[string, Request, string]>([
    ['nothing', {}, 'normal'],
    ['haiku', { body: { model: 'claude-haiku-5-5' } }, 'low'],
    ['auxiliary', { headers: { 'x-claude-code-request-class': 'auxiliary' } }, 'low'],
    ['cost saving', { situation: { saveCosts: true } }, 'low'],
    ['cost saving and high effort', { body: effort('max'), situation: { saveCosts: true } }, 'low'],
    ['the highest efforts', { body: effort('xhigh') }, 'high'],
    ['the effort that Claude Code asks for of itself', { body: effort('high') }, 'normal'],
    ['the quality tier', { headers: { 'x-claude-router-tier': 'quality' } }, 'high'],
    ['its header', { headers: high, body: { model: 'haiku' }, situation: { saveCosts: true } }, 'high'],
    ['a header that is none', { headers: { 'x-claude-router-cost-priority': 'cheap' } }, 'normal'],
  ])('%s', (_, request, expected) => expect(priorityOf(request)).toBe(expected))
})
