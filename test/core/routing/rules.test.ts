import { describe, expect, it, test } from 'vitest'
import { readRawRequest } from '../../../src/core/messages/raw-request.ts'
import type { RoutingConfig } from '../../../src/core/proxy-config.ts'
import { factsOf } from '../../../src/core/routing/facts.ts'
import { type RouteDecision, route } from '../../../src/core/routing/route.ts'
import type { CompiledRule, RouteTable } from '../../../src/core/routing/route-table.ts'
import { plainSituation, type Situation } from '../../../src/core/routing/situation.ts'
import { targetName } from '../../../src/core/routing/target.ts'
import { provider } from '../../support/proxy.ts'

const providers = [
  provider('deepseek', '', {
    models: [
      { id: 'deepseek-chat', contextWindow: 64_000, maxOutputTokens: 8000, capabilities: { images: false } },
      { id: 'deepseek-coder', contextWindow: 64_000, maxOutputTokens: 8000, capabilities: { images: false } },
    ],
  }),
  provider('openrouter', '', {
    models: [
      { id: 'anthropic/claude-3-5-sonnet', contextWindow: 200_000, capabilities: { images: true, tools: true } },
    ],
  }),
  provider('ollama', '', {
    models: [
      { id: 'llama3.1:70b', contextWindow: 128_000 },
      { id: 'small', contextWindow: 4000 },
      { id: 'no-tools', capabilities: { tools: false } },
      { id: 'unknown' },
    ],
  }),
]
const coder = 'deepseek/deepseek-coder'
const chat = 'deepseek/deepseek-chat'
const sonnet = 'openrouter/anthropic/claude-3-5-sonnet'
const llama = 'ollama/llama3.1:70b'

const plain: RoutingConfig = {
  slots: { default: chat },
  longContextThreshold: 60_000,
  fallback: [],
  rules: [],
  strategy: 'priority',
}
const rule = (name: string, target: string, matches: CompiledRule['matches'] = () => true): CompiledRule => ({
  name,
  condition: name,
  target,
  matches,
})
const never = () => expect.unreachable('asked')

interface Asked {
  body?: Record<string, unknown>
  headers?: Record<string, string>
  routing?: Partial<RoutingConfig>
  table?: Partial<RouteTable>
  situation?: Partial<Situation>
}

const decideRaw = ({ body = {}, headers = {}, routing = {}, table = {}, situation = {} }: Asked) => {
  const request = { model: 'claude-sonnet-5-5', max_tokens: 1, messages: [{ role: 'user', content: 'hi' }], ...body }
  const facts = factsOf(readRawRequest(Buffer.from(JSON.stringify(request))), String(request.model), headers)
  return route(facts, {
    providers,
    routing: { ...plain, ...routing },
    situation: () => ({ ...plainSituation, ...situation }),
    ...table,
  })
}
const told = ({ targets, ...decision }: RouteDecision) => ({ ...decision, targets: targets.map(targetName) })
const decide = (asked: Asked) => told(decideRaw(asked) as RouteDecision)

/** A request of about so many tokens. */
const long = (tokens: number) => ({ messages: [{ role: 'user', content: 'x'.repeat(tokens * 4) }] })
const withImage = { messages: [{ role: 'user', content: [{ type: 'image', source: { type: 'url', url: 'x' } }] }] }
const withTools = { tools: [{ name: 'Bash', input_schema: {} }] }

describe('order', () => {
  const rules = [rule('rule-1', coder, () => false), rule('rule-2', sonnet), rule('rule-3', llama, never)]
  const contextRules = [rule('context-1', llama)]

  it('the first rule that is true wins, and no further one is asked', () => {
    expect(decide({ table: { rules, contextRules } })).toEqual({ rule: 'rule-2', reason: 'rule-2', targets: [sonnet] })
  })

  it.each<[string, Asked, string, string]>([
    ['rules before those for the context', { table: { rules, contextRules } }, 'rule-2', sonnet],
    [
      'those for the context before a listed name',
      { body: { model: 'small' }, table: { contextRules } },
      'context-1',
      llama,
    ],
    [
      'a listed name before slots',
      { body: { model: 'small', thinking: { type: 'enabled' } }, routing: { slots: { default: chat, think: sonnet } } },
      'model',
      'ollama/small',
    ],
    [
      'slots before tiers',
      {
        body: { thinking: { type: 'enabled' } },
        routing: { slots: { default: chat, think: sonnet }, tiers: { core: llama } },
      },
      'think',
      sonnet,
    ],
    ['tiers before the default', { routing: { tiers: { core: llama } } }, 'tier-core', llama],
    [
      'a target in the name before rules',
      { body: { model: 'ollama/small' }, table: { rules } },
      'model',
      'ollama/small',
    ],
    [
      '/model before a target in the name',
      { body: { model: 'ollama/small', messages: [{ role: 'user', content: `/model ${sonnet}` }] }, table: { rules } },
      'command',
      sonnet,
    ],
    [
      'a tag before /model',
      {
        body: {
          system: '<CCR-SUBAGENT-MODEL>ollama,small</CCR-SUBAGENT-MODEL>',
          messages: [{ role: 'user', content: `/model ${sonnet}` }],
        },
      },
      'tag',
      'ollama/small',
    ],
    ['nothing', {}, 'default', chat],
  ])('%s', (_, asked, name, target) => expect(decide(asked)).toMatchObject({ rule: name, targets: [target] }))

  it('no situation is asked for when nothing needs it', () => {
    expect(
      decide({ table: { situation: never }, routing: { slots: { default: chat, think: sonnet } } }).targets,
    ).toEqual([chat])
  })
})

describe('/model', () => {
  const say = (words: string, model = 'claude-sonnet-5-5') =>
    decide({ body: { model, messages: [{ role: 'user', content: `/model ${words}` }] } })
  it.each([
    ['openrouter,anthropic/claude-3-5-sonnet', sonnet],
    ['OpenRouter/anthropic/claude-3-5-sonnet', sonnet],
    ['small', 'ollama/small'],
  ])('%s', (words, target) => expect(say(words)).toMatchObject({ rule: 'command', targets: [target] }))

  it('of one of Claude Code’s own sizes chooses nothing', () => {
    expect(say('opus')).toEqual({ rule: 'default', reason: 'nothing more special applies', targets: [chat] })
  })

  it.each(['deepseek,gone', 'nobody,x', 'gpt-4'])('of %s is said to be not available', words => {
    expect(say(words)).toMatchObject({
      rule: 'default',
      targets: [chat],
      warning: `Model '${words}' not available via current provider`,
    })
  })

  it('that is not available leaves a target in the name', () => {
    expect(say('nobody,x', 'ollama/small')).toMatchObject({ rule: 'model', targets: ['ollama/small'] })
  })
})

describe('a target that cannot serve the request is skipped', () => {
  const rules = [rule('rule-1', coder), rule('rule-2', sonnet), rule('rule-3', llama, never)]

  it("the published guide's rules: what coding's model cannot hold goes to the next rule", () => {
    expect(decide({ table: { rules }, body: long(70_000) })).toEqual({
      rule: 'rule-2',
      reason: 'rule-2',
      targets: [sonnet],
      skipped: [
        { target: coder, reason: expect.stringMatching(/^its window of 64000 tokens is too small for about 700\d\d$/) },
      ],
    })
  })

  it.each<[what: string, asked: Asked, targets: string[], skipped: string[]]>([
    ['images', { body: withImage, routing: { fallback: [sonnet] } }, [sonnet], [chat]],
    ['images, and nothing else there', { body: withImage }, [chat], []],
    [
      'images in the fallback',
      { body: withImage, routing: { slots: { default: sonnet }, fallback: [chat, llama] } },
      [sonnet, llama],
      [chat],
    ],
    [
      'tools',
      { body: withTools, routing: { slots: { default: 'ollama/no-tools' }, fallback: [chat] } },
      [chat],
      ['ollama/no-tools'],
    ],
    ['tools that are not asked for', { routing: { slots: { default: 'ollama/no-tools' } } }, ['ollama/no-tools'], []],
    [
      'a slot',
      { body: { ...long(70_000) }, routing: { slots: { default: llama, longContext: coder } } },
      [llama],
      [coder],
    ],
    [
      'a slot with a fallback of its own',
      {
        body: long(70_000),
        routing: { slots: { default: llama, longContext: coder }, slotFallback: { longContext: [sonnet] } },
      },
      [sonnet],
      [coder],
    ],
    [
      'a target named outright, with a fallback',
      { body: { model: coder, ...long(70_000) }, routing: { fallback: [llama, sonnet] } },
      [llama, sonnet],
      [coder],
    ],
    ['a target named outright, without', { body: { model: coder, ...long(70_000) } }, [coder], []],
    [
      'the answer, which counts too',
      { body: { ...long(60_000), max_tokens: 8000 }, routing: { fallback: [sonnet] } },
      [sonnet],
      [chat],
    ],
    [
      'no more of it than the model can write',
      { body: { ...long(55_000), max_tokens: 128_000 }, routing: { fallback: [sonnet] } },
      [chat, sonnet],
      [],
    ],
    [
      'a wish for half of a window at most',
      {
        body: { ...long(1900), max_tokens: 32_000 },
        routing: { slots: { default: 'ollama/small' }, fallback: [sonnet] },
      },
      ['ollama/small', sonnet],
      [],
    ],
    [
      'an unknown window, which is no reason',
      { body: long(300_000), routing: { slots: { default: 'ollama/unknown' }, fallback: [sonnet] } },
      ['ollama/unknown'],
      [sonnet],
    ],
    [
      'all of them: the largest is tried',
      { body: long(300_000), routing: { fallback: ['ollama/small', sonnet, llama] } },
      [sonnet],
      [chat, 'ollama/small', llama],
    ],
    [
      'all, and the largest has no eyes',
      {
        body: { messages: [...withImage.messages, ...long(300_000).messages] },
        routing: { fallback: ['ollama/small', chat] },
      },
      ['ollama/small'],
      [chat],
    ],
  ])('%s', (_, asked, targets, skipped) => {
    const decision = decide(asked)
    expect(decision.targets).toEqual(targets)
    expect((decision.skipped ?? []).map(({ target }) => target)).toEqual(skipped)
  })

  test('without anything new a decision is as before', () => {
    expect(decide({})).toEqual({ rule: 'default', reason: 'nothing more special applies', targets: [chat] })
  })
})

test("a slot's own fallbacks come before the common ones, each target once", () => {
  const routing = {
    slots: { default: chat, think: coder },
    slotFallback: { think: [sonnet, coder] },
    fallback: [llama, sonnet, chat],
  }
  expect(decide({ routing, body: { thinking: { type: 'enabled' } } }).targets).toEqual([coder, sonnet, llama, chat])
  expect(decide({ routing }).targets).toEqual([chat, llama, sonnet])
})

describe('tiers', () => {
  const tiers = { preprocess: llama, core: chat, quality: sonnet }
  const run = {
    id: '',
    task: 'review',
    event: '',
    branch: '',
    labels: [],
    repository: '',
    pullRequest: 0,
    filesChanged: 0,
    linesChanged: 0,
  }
  const of = (asked: Asked, over: RoutingConfig['tiers'] = tiers) => decide({ ...asked, routing: { tiers: over } }).rule
  const agent = (name: string) => ({ 'x-claude-code-agent-type': name, 'x-claude-code-agent-id': 'a' })

  it.each<[string, Asked, string]>([
    ['the work', {}, 'tier-core'],
    ['a background request', { headers: { 'x-claude-code-request-class': 'auxiliary' } }, 'tier-preprocess'],
    ['compaction', { headers: { 'x-claude-code-request-class': 'compaction' } }, 'tier-preprocess'],
    ['a search', { headers: agent('Explore') }, 'tier-preprocess'],
    ['a plan', { headers: agent('Plan') }, 'tier-preprocess'],
    ['the highest effort', { body: { output_config: { effort: 'max' } } }, 'tier-quality'],
    ['a review', { situation: { run } }, 'tier-quality'],
    ['a security check', { situation: { run: { ...run, task: 'security' } } }, 'tier-quality'],
    ['a search within a review', { situation: { run }, headers: agent('Explore') }, 'tier-preprocess'],
    ['another subagent of a review', { situation: { run }, headers: agent('general-purpose') }, 'tier-core'],
    ['a review while costs are saved', { situation: { run, saveCosts: true } }, 'tier-core'],
    ['its header', { situation: { run }, headers: { 'x-claude-router-tier': 'preprocess' } }, 'tier-preprocess'],
    ['a header that is none', { headers: { 'x-claude-router-tier': '__proto__' } }, 'tier-core'],
  ])('%s', (_, asked, expected) => expect(of(asked)).toBe(expected))

  it('only those that are configured', () => {
    expect(of({ situation: { run } }, { core: chat })).toBe('tier-core')
    expect(of({}, { quality: sonnet })).toBe('default')
    expect(of({ headers: { 'x-claude-router-tier': 'preprocess' } }, { quality: sonnet })).toBe('default')
  })
})

describe("the user's own router", () => {
  const with_ = (answer: string | null, asked: Asked = {}) =>
    decideRaw({ ...asked, table: { ...asked.table, customRouter: async () => answer } })

  it('comes before the rules, and leaves the choice with null', async () => {
    const table = { rules: [rule('rule-1', llama)] }
    expect(told(await with_('openrouter,anthropic/claude-3-5-sonnet', { table }))).toMatchObject({
      rule: 'custom',
      targets: [sonnet],
    })
    expect(told(await with_(null, { table }))).toEqual({ rule: 'rule-1', reason: 'rule-1', targets: [llama] })
  })

  it('is not asked when the request names its target', () => {
    expect(decide({ body: { model: coder }, table: { customRouter: never } })).toMatchObject({ rule: 'model' })
  })

  it('that names nobody is told of', async () => {
    expect(await with_('nobody,x')).toMatchObject({
      rule: 'default',
      warning: "The custom router names 'nobody,x', which nobody serves",
    })
  })

  it('that names what cannot hold the request is followed by the rules', async () => {
    expect(told(await with_(coder, { body: long(70_000), table: { rules: [rule('rule-1', sonnet)] } }))).toMatchObject({
      rule: 'rule-1',
      targets: [sonnet],
      skipped: [{ target: coder }],
    })
  })
})

test('a rule for a target that is gone is an error that names the rule', () => {
  expect(() => decide({ table: { rules: [rule('rule-1', 'gone/x')] } })).toThrow(
    /No suitable provider found for request: rule-1 is 'gone\/x'/,
  )
})
