import { describe, expect, it } from 'vitest'
import type { MessagesRequest } from '../../../src/core/messages/request.ts'
import { findTransformer, transformers } from '../../../src/core/transformers/find-transformer.ts'
import {
  changesTraffic,
  endpointOfSteps,
  transformBody,
  transformerSteps,
  transformQuirks,
  transformRequest,
} from '../../../src/core/transformers/pipeline.ts'
import type { TransformerContext } from '../../../src/core/transformers/transformer.ts'

const request: MessagesRequest = {
  model: 'm',
  max_tokens: 32_000,
  messages: [
    { role: 'user', content: [{ type: 'text', text: 'Hi', cache_control: { type: 'ephemeral' } }] },
    {
      role: 'user',
      content: [
        {
          type: 'tool_result',
          tool_use_id: 't',
          content: [{ type: 'text', text: 'x', cache_control: { type: 'ephemeral' } }],
          cache_control: { type: 'ephemeral' },
        },
      ],
    },
  ],
  system: [{ type: 'text', text: 'S', cache_control: { type: 'ephemeral' } }],
  tools: [{ name: 'Bash', input_schema: {}, cache_control: { type: 'ephemeral' } }],
}
const context: TransformerContext = { protocol: 'openai-chat', model: 'm', request }
const steps = (name: string, options?: Record<string, unknown>) =>
  transformerSteps([options ? { name, options } : { name }])
const bodyOf = (
  name: string,
  options: Record<string, unknown> | undefined,
  body: Record<string, unknown>,
  changes: Partial<MessagesRequest> = {},
) => transformBody(steps(name, options), body, { ...context, request: { ...request, ...changes } })

describe('the table', () => {
  it('has every name of claude-code-router 1.x and 2.x, in any case', () => {
    const names =
      'Anthropic OpenAI openai-responses gemini vertex-gemini vertex-claude vertex-openai openrouter vercel deepseek reasoning forcereasoning ' +
      'extrathinktag tooluse enhancetool maxtoken maxcompletiontokens sampling customparams streamoptions cleancache groq cerebras'
    for (const name of names.split(' ')) {
      expect(findTransformer(name)?.name, name).toBe(name)
      expect(findTransformer(name.toUpperCase())).toBe(findTransformer(name))
    }
  })

  it('has no name twice, and each does something or says that it is built in', () => {
    const names = transformers.map(({ name }) => name.toLowerCase())
    expect(new Set(names).size).toBe(names.length)
    for (const { name, does, builtIn, ...hooks } of transformers) {
      expect(does, name).toMatch(/\w/)
      const acts = Object.entries(hooks).some(([hook]) => hook !== 'validateOptions')
      expect(acts || builtIn === true, name).toBe(true)
    }
  })

  it.each(transformers.map(({ name }) => [name]))('%s changes no request in place', name => {
    const options = name === 'maxtoken' ? { max_tokens: 1000 } : {}
    const frozen = JSON.stringify(request)
    const used = steps(name, options)
    transformRequest(used, request, context)
    transformBody(used, deepFrozen({ model: 'm', max_tokens: 5, messages: [] }), context)
    transformQuirks(used, deepFrozen({ dropFields: ['x'] }), context)
    expect(JSON.stringify(request)).toBe(frozen)
  })
})

const deepFrozen = <Value extends object>(value: Value): Value => {
  for (const inner of Object.values(value)) if (typeof inner === 'object' && inner !== null) deepFrozen(inner)
  return Object.freeze(value)
}

describe('on the encoded body', () => {
  it.each<[string, Record<string, unknown> | undefined, Record<string, unknown>, Record<string, unknown>]>([
    ['customparams', { a: 1, b: { c: 2, d: 3 } }, { a: 0, b: { c: 9 } }, { a: 0, b: { c: 9, d: 3 } }],
    ['openrouter', { provider: { only: ['x'] } }, { a: 1 }, { a: 1, provider: { only: ['x'] } }],
    [
      'vercel',
      { providerOptions: { gateway: { order: ['x'] } } },
      {},
      { providerOptions: { gateway: { order: ['x'] } } },
    ],
    ['maxcompletiontokens', undefined, { max_tokens: 7, a: 1 }, { a: 1, max_completion_tokens: 7 }],
    ['maxcompletiontokens', undefined, { a: 1 }, { a: 1 }],
    ['sampling', { repetition_penalty: 1.1 }, {}, { repetition_penalty: 1.1 }],
    ['streamoptions', undefined, { a: 1 }, { a: 1 }],
    ['deepseek', undefined, { max_tokens: 30_000 }, { max_tokens: 30_000 }],
  ])('%s %j: %j -> %j', (name, options, body, expected) => {
    expect(bodyOf(name, options, body)).toEqual(expected)
  })

  it('cerebras turns reasoning off with its own field', () => {
    expect(
      bodyOf('cerebras', undefined, { a: 1, reasoning_effort: 'low' }, { thinking: { type: 'disabled' } }),
    ).toEqual({ a: 1, disable_reasoning: true })
    expect(bodyOf('cerebras', undefined, { a: 1 })).toEqual({ a: 1 })
  })
})

describe('on the request', () => {
  const transformed = (name: string, options?: Record<string, unknown>, changes: Partial<MessagesRequest> = {}) =>
    transformRequest(steps(name, options), { ...request, ...changes }, context)

  it('maxtoken lowers the limit, never raises it, and keeps the thinking budget below it', () => {
    expect(transformed('maxtoken', { max_tokens: 8192 }).max_tokens).toBe(8192)
    expect(transformed('maxtoken', { max_tokens: 8192 }, { max_tokens: 100 }).max_tokens).toBe(100)
    const thinking = { type: 'enabled' as const, budget_tokens: 10_000 }
    expect(transformed('maxtoken', { max_tokens: 8192 }, { thinking }).thinking).toEqual({
      type: 'enabled',
      budget_tokens: 4096,
    })
    expect(transformed('maxtoken', { max_tokens: 1500 }, { thinking }).thinking).toEqual({ type: 'disabled' })
  })

  it('sampling sets what it is given', () => {
    expect(transformed('sampling', { temperature: 0, top_p: 0.5, top_k: 3, max_tokens: 9 })).toMatchObject({
      temperature: 0,
      top_p: 0.5,
      top_k: 3,
      max_tokens: 9,
    })
    expect(transformed('sampling', {})).toEqual(request)
  })

  it('cleancache removes every cache_control, also inside tool results', () => {
    expect(JSON.stringify(transformed('cleancache'))).not.toContain('cache_control')
    expect(transformed('cleancache').messages).toHaveLength(2)
  })

  it('reasoning turns thinking off on demand', () => {
    expect(transformed('reasoning', { enable: false }).thinking).toEqual({ type: 'disabled' })
    expect(transformed('reasoning')).toEqual(request)
  })

  it('tooluse adds its tool, its reminder and the duty to call one, if there are tools', () => {
    const result = transformed('tooluse')
    expect(result.tools?.map(tool => tool.name)).toEqual(['Bash', 'ExitTool'])
    expect(result.tool_choice).toEqual({ type: 'any' })
    expect(JSON.stringify(result.system)).toContain('ExitTool')
    const { tools: _, ...noTools } = request
    expect(transformRequest(steps('tooluse'), noTools, context)).toEqual(noTools)
  })

  it('forcereasoning asks for tags instead of the knob', () => {
    const result = transformed('forcereasoning', undefined, { thinking: { type: 'adaptive' }, system: 'S' })
    expect(result.system).toContain('<reasoning_content>')
    expect(result.thinking).toBeUndefined()
    expect(transformed('forcereasoning', undefined, { thinking: { type: 'disabled' } }).system).toEqual(request.system)
  })
})

describe('on quirks', () => {
  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['deepseek', {}, { replayReasoning: 'tool-calls' }],
    ['deepseek', { replayReasoning: 'always' }, { replayReasoning: 'always' }],
    ['openrouter', {}, { reasoning: 'reasoning', cacheControl: 'claude-models' }],
    ['groq', { dropSchemaKeywords: ['const'] }, { dropSchemaKeywords: ['const', '$schema'] }],
    ['reasoning', {}, { reasoning: 'enable_thinking' }],
    ['reasoning', { reasoning: 'think' }, { reasoning: 'think' }],
    ['cleancache', { cacheControl: 'all', x: 1 }, { x: 1 }],
    ['maxcompletiontokens', {}, { maxTokensField: 'max_completion_tokens' }],
  ])('%s: %j -> %j', (name, quirks, expected) => {
    expect(transformQuirks(steps(name), quirks, context)).toEqual(expected)
  })
})

describe('names and options', () => {
  it('say the wire format, the provider and how the key travels', () => {
    expect(endpointOfSteps(steps('Anthropic', { UseBearer: true }))).toEqual({ protocol: 'anthropic', auth: 'bearer' })
    expect(endpointOfSteps(steps('vertex-gemini'))).toEqual({ protocol: 'gemini', definition: 'vertex' })
    expect(endpointOfSteps(steps('openai-responses'))).toEqual({ protocol: 'openai-responses' })
    expect(endpointOfSteps(steps('deepseek'))).toEqual({})
  })

  it.each<[string, Record<string, unknown>, RegExp]>([
    ['nothing-like-this', {}, /no transformer `nothing-like-this`/],
    ['maxtoken', {}, /needs the option `max_tokens`/],
    ['maxtoken', { max_tokens: '8192' }, /positive whole number/],
    ['maxtoken', { maxTokens: 8192 }, /needs the option/],
    ['sampling', { temprature: 1 }, /no option `temprature`; it knows .*`temperature`/],
    ['reasoning', { enable: 'no' }, /true or false/],
    ['tooluse', { x: 1 }, /no option `x`/],
  ])('%s %j is refused with a reason', (name, options, message) => {
    expect(() => steps(name, options)).toThrow(message)
  })

  it('apply in their order, the model after the provider', () => {
    const both = transformerSteps([
      { name: 'maxtoken', options: { max_tokens: 8000 } },
      { name: 'maxtoken', options: { max_tokens: 4000 } },
    ])
    expect(transformRequest(both, request, context).max_tokens).toBe(4000)
  })

  it('a transformer of the user goes before a built-in one of that name', () => {
    const own = new Map([['deepseek', { name: 'deepseek', does: 'mine', body: () => ({ mine: true }) }]])
    expect(transformBody(transformerSteps([{ name: 'deepseek' }], own), {}, context)).toEqual({ mine: true })
  })

  it('bytes may pass through only where no step looks at calls or answers', () => {
    expect(changesTraffic(steps('Anthropic'))).toBe(false)
    expect(changesTraffic(steps('streamoptions'))).toBe(false)
    expect(changesTraffic(steps('cleancache'))).toBe(true)
    expect(changesTraffic(steps('enhancetool'))).toBe(true)
  })
})
