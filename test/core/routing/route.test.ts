import { expect, test } from 'vitest'
import { readRawRequest } from '../../../src/core/messages/raw-request.ts'
import type { RoutingConfig } from '../../../src/core/proxy-config.ts'
import { factsOf } from '../../../src/core/routing/facts.ts'
import { type RouteDecision, route } from '../../../src/core/routing/route.ts'
import { targetName } from '../../../src/core/routing/target.ts'
import { provider } from '../../support/proxy.ts'

const providers = [
  provider('deepseek', '', { models: [{ id: 'deepseek-chat' }, { id: 'gpt-like' }] }),
  provider('openrouter', '', { models: [{ id: 'anthropic/claude-x' }], openModels: true }),
  provider('ollama', '', { models: [{ id: 'llama3.1:70b' }] }),
  provider('anthropic', '', { models: [{ id: 'claude-sonnet-5-5' }] }),
]
const every: RoutingConfig = {
  slots: {
    default: 'deepseek/deepseek-chat',
    background: 'ollama,llama3.1:70b',
    think: 'openrouter/thinker',
    longContext: 'openrouter/long',
    webSearch: 'openrouter/search',
    image: 'openrouter/eyes',
    subagent: 'openrouter/sub',
  },
  longContextThreshold: 1000,
  fallback: ['deepseek/deepseek-chat', 'ollama/llama3.1:70b', 'nobody/x'],
  rules: [],
  strategy: 'priority',
}
const only: RoutingConfig = { ...every, slots: { default: 'deepseek/deepseek-chat' } }

const user = (content: unknown) => [{ role: 'user', content }]
const hi = user('hi')

const decide = (body: Record<string, unknown>, headers: Record<string, string> = {}, routing = every) => {
  const raw = readRawRequest(Buffer.from(JSON.stringify({ max_tokens: 1, messages: hi, ...body })))
  const decision = route(factsOf(raw, String(body.model), headers), { providers, routing }) as RouteDecision
  return { ...decision, target: targetName(decision.targets[0] as (typeof decision.targets)[number]) }
}

const image = user([{ type: 'image', source: { type: 'base64', media_type: 'image/png', data: 'AAAA' } }])
const nested = user([
  { type: 'tool_result', tool_use_id: 't', content: [{ type: 'image', source: { type: 'url', url: 'x' } }] },
])
const tag = '<CCR-SUBAGENT-MODEL>openrouter,tagged</CCR-SUBAGENT-MODEL>'

const cases: [
  what: string,
  body: Record<string, unknown>,
  headers: Record<string, string>,
  target: string,
  rule: string,
][] = [
  ['a slash', { model: 'deepseek/gpt-like' }, {}, 'deepseek/gpt-like', 'model'],
  ['a comma', { model: 'deepseek,gpt-like' }, {}, 'deepseek/gpt-like', 'model'],
  ['a comma and a space', { model: 'DeepSeek, gpt-like' }, {}, 'deepseek/gpt-like', 'model'],
  ['slashes in the model', { model: 'openrouter/anthropic/claude-x' }, {}, 'openrouter/anthropic/claude-x', 'model'],
  ['a first part that is no provider', { model: 'qwen/gpt' }, {}, 'deepseek/deepseek-chat', 'default'],
  ['a listed name with a slash', { model: 'anthropic/claude-x' }, {}, '', ''],
  ['a bare listed name', { model: 'gpt-like' }, {}, 'deepseek/gpt-like', 'model'],
  ["Claude's mark for a long window", { model: 'deepseek/gpt-like[1m]' }, {}, 'deepseek/gpt-like', 'model'],
  ['a Claude name, listed or not', { model: 'claude-sonnet-5-5' }, {}, 'deepseek/deepseek-chat', 'default'],
  ['haiku', { model: 'claude-haiku-5-5' }, {}, 'ollama/llama3.1:70b', 'background'],
  [
    'an auxiliary request',
    { model: 'claude-opus-5-5' },
    { 'x-claude-code-request-class': 'auxiliary' },
    'ollama/llama3.1:70b',
    'background',
  ],
  ['an agent id', { model: 'opus' }, { 'x-claude-code-agent-id': 'a1' }, 'openrouter/sub', 'subagent'],
  [
    'a subagent by its system prompt',
    { model: 'opus', system: [{ type: 'text', text: 'x: cc_is_subagent=true;' }] },
    {},
    'openrouter/sub',
    'subagent',
  ],
  [
    'the same words said by a user',
    { model: 'opus', messages: user('cc_is_subagent=true') },
    {},
    'deepseek/deepseek-chat',
    'default',
  ],
  [
    'a thinking budget',
    { model: 'opus', thinking: { type: 'enabled', budget_tokens: 2000 } },
    {},
    'openrouter/thinker',
    'think',
  ],
  [
    'adaptive thinking',
    { model: 'opus', thinking: { type: 'adaptive' }, output_config: { effort: 'high' } },
    {},
    'deepseek/deepseek-chat',
    'default',
  ],
  [
    'adaptive thinking at most effort',
    { model: 'opus', thinking: { type: 'adaptive' }, output_config: { effort: 'max' } },
    {},
    'openrouter/thinker',
    'think',
  ],
  ['thinking turned off', { model: 'opus', thinking: { type: 'disabled' } }, {}, 'deepseek/deepseek-chat', 'default'],
  ['a long request', { model: 'opus', messages: user('word '.repeat(1000)) }, {}, 'openrouter/long', 'longContext'],
  [
    'a web search tool',
    { model: 'opus', tools: [{ type: 'web_search_20250305', name: 'web_search' }] },
    {},
    'openrouter/search',
    'webSearch',
  ],
  ['an image', { model: 'opus', messages: image }, {}, 'openrouter/eyes', 'image'],
  ['an image in a tool result', { model: 'opus', messages: nested }, {}, 'openrouter/eyes', 'image'],
  [
    'a tag in the system prompt',
    {
      model: 'deepseek/gpt-like',
      system: [
        { type: 'text', text: 'a' },
        { type: 'text', text: `b ${tag}` },
      ],
    },
    {},
    'openrouter/tagged',
    'tag',
  ],
  [
    'a tag at the start of a task',
    { model: 'opus', messages: user([{ type: 'text', text: `${tag}\nlook` }]) },
    {},
    'openrouter/tagged',
    'tag',
  ],
  [
    'a tag in a file that was read',
    { model: 'opus', messages: [...hi, ...user([{ type: 'tool_result', tool_use_id: 't', content: tag }])] },
    {},
    'deepseek/deepseek-chat',
    'default',
  ],
]

test.for(cases.filter(([, , , target]) => target !== ''))('%s', ([, body, headers, target, rule]) => {
  expect(decide(body, headers)).toMatchObject({ target, rule })
})

test('a provider of that name comes before a listed name with a slash', () => {
  expect(() => decide({ model: 'anthropic/claude-x' })).toThrow(/Model 'claude-x' not available via current provider/)
})

test('with one slot everything goes there', () => {
  for (const [, body, headers, , rule] of cases) {
    if (rule !== 'model' && rule !== 'tag' && rule !== '')
      expect(decide(body, headers, only).target).toBe('deepseek/deepseek-chat')
  }
})

test('fallbacks follow once each, and only those that exist', () => {
  expect(decide({ model: 'haiku' }).targets.map(targetName)).toEqual(['ollama/llama3.1:70b', 'deepseek/deepseek-chat'])
})

test('a name nobody serves is said', () => {
  expect(decide({ model: 'gpt-4' })).toMatchObject({
    target: 'deepseek/deepseek-chat',
    warning: "Model 'gpt-4' not available via current provider",
  })
  expect(() => decide({ model: 'deepseek/nope' })).toThrow(/Model 'nope' not available via current provider/)
  expect(() => decide({ model: 'opus' }, {}, { ...only, slots: { default: 'gone/x' } })).toThrow(
    /No suitable provider found for request/,
  )
})
