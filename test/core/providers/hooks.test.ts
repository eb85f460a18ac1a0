import { describe, expect, it } from 'vitest'
import type { MessagesRequest } from '../../../src/core/messages/request.ts'
import type { EncodedCall } from '../../../src/core/protocols/protocol.ts'
import { fillBaseUrl, joinUrl } from '../../../src/core/providers/fill-base-url.ts'
import { detectProviders, findProvider, whyUnavailable } from '../../../src/core/providers/find-provider.ts'
import { changesCalls, finishCall } from '../../../src/core/providers/finish-call.ts'
import type { HookContext, ProviderDefinition } from '../../../src/core/providers/provider.ts'
import { quirksOf } from '../../../src/core/providers/quirks-of.ts'

const named = (name: string): ProviderDefinition => findProvider(name) ?? expect.unreachable(`no provider ${name}`)
const request: MessagesRequest = { model: 'm', max_tokens: 10, messages: [{ role: 'user', content: 'Hi' }] }

const finish = (
  name: string,
  call: EncodedCall,
  context: Partial<HookContext> & { model: { id: string } },
): EncodedCall => finishCall(named(name), {}, call, { request, ...context })

const anthropicCall: EncodedCall = {
  path: '/v1/messages',
  headers: { 'anthropic-version': '2023-06-01', 'anthropic-beta': 'a-1, b-2', 'x-other': '1' },
  body: { model: 'claude-x', stream: true, max_tokens: 10, messages: [] },
}

describe('Vertex', () => {
  const baseUrl = 'https://aiplatform.googleapis.com/v1/projects/p/locations/global'
  const model = { id: 'claude-sonnet-5-5@20260101' }

  it('has model, version and betas where Vertex wants them', () => {
    const call = finish('vertex', anthropicCall, { model, protocol: 'anthropic', stream: true, baseUrl })
    expect(joinUrl(baseUrl, call.path)).toBe(
      `${baseUrl}/publishers/anthropic/models/claude-sonnet-5-5%4020260101:streamRawPredict`,
    )
    expect(call.body).toEqual({
      anthropic_version: 'vertex-2023-10-16',
      anthropic_beta: ['a-1', 'b-2'],
      max_tokens: 10,
      messages: [],
      stream: true,
    })
    expect(call.headers).toEqual({ 'x-other': '1' })
    expect(finish('vertex', anthropicCall, { model, protocol: 'anthropic', stream: false, baseUrl }).path).toMatch(
      /:rawPredict$/,
    )
  })

  it('counts tokens at its own path, and leaves Gemini alone', () => {
    const count = { ...anthropicCall, path: '/v1/messages/count_tokens' }
    expect(finish('vertex', count, { model, protocol: 'anthropic' }).path).toBe(
      '/publishers/anthropic/models/count-tokens:rawPredict',
    )
    const gemini = { path: '/models/gemini-4-argon:generateContent', body: {} }
    expect(finish('vertex', gemini, { model: { id: 'gemini-4-argon' }, protocol: 'gemini' })).toEqual(gemini)
  })

  it('has a host for each location', () => {
    const template = named('vertex').endpoints.anthropic?.baseUrl ?? ''
    const of = (location: string) =>
      fillBaseUrl(named('vertex'), template, { GOOGLE_CLOUD_PROJECT: 'p', GOOGLE_CLOUD_LOCATION: location })
    expect(of('')).toEqual({ baseUrl })
    expect(of('us-east5')).toEqual({
      baseUrl: 'https://us-east5-aiplatform.googleapis.com/v1/projects/p/locations/us-east5',
    })
    // A location from the environment must not lead to another host.
    expect(of('evil.example/')).toHaveProperty('missing')
    expect(fillBaseUrl(named('vertex'), template, {})).toEqual({
      missing: [{ name: 'project', env: expect.arrayContaining(['GOOGLE_CLOUD_PROJECT']) }],
    })
  })
})

describe('Bedrock', () => {
  const model = { id: 'us.anthropic.claude-sonnet-4-5-20250929-v1:0' }

  it('speaks plain Anthropic by default', () => {
    const context = {
      model,
      protocol: 'anthropic' as const,
      stream: true,
      baseUrl: 'https://bedrock-mantle.us-east-1.api.aws/anthropic',
    }
    expect(finish('bedrock', anthropicCall, context)).toBe(anthropicCall)
    expect(named('bedrock').streamFraming?.(context)).toBeUndefined()
  })

  it('invokes the model on bedrock-runtime, whose streams are binary', () => {
    const context = {
      model,
      protocol: 'anthropic' as const,
      stream: true,
      baseUrl: 'https://bedrock-runtime.us-east-1.amazonaws.com',
    }
    const call = finish('bedrock', anthropicCall, context)
    expect(call.path).toBe('/model/us.anthropic.claude-sonnet-4-5-20250929-v1%3A0/invoke-with-response-stream')
    expect(call.body).toEqual({
      anthropic_version: 'bedrock-2023-05-31',
      anthropic_beta: ['a-1', 'b-2'],
      max_tokens: 10,
      messages: [],
    })
    expect(named('bedrock').streamFraming?.(context)).toBe('aws-event-stream')
  })

  it.each([
    ['global.anthropic.claude-sonnet-5-5', undefined],
    ['global.openai.gpt-6.1-sol', 'openai-responses'],
    ['zai.glm-5', 'openai-chat'],
  ])('%s goes over %s', (id, protocol) => {
    expect(named('bedrock').protocolOf?.(id)).toBe(protocol)
  })
})

describe('Azure', () => {
  it('has the deployment in the path of the older API, and its api-version behind it', () => {
    const baseUrl = 'https://r.openai.azure.com/openai?api-version=2024-10-21'
    const call = finish(
      'azure',
      { path: '/chat/completions', body: {} },
      { model: { id: 'my gpt' }, protocol: 'openai-chat', baseUrl },
    )
    expect(joinUrl(baseUrl, call.path)).toBe(
      'https://r.openai.azure.com/openai/deployments/my%20gpt/chat/completions?api-version=2024-10-21',
    )
  })
})

describe('the other hooks', () => {
  it('Z.ai streams tool arguments and keeps reasoning', () => {
    const call = { path: '/chat/completions', body: { stream: true, tools: [{}], thinking: { type: 'enabled' } } }
    const context = { model: { id: 'glm-5.3' }, protocol: 'openai-chat' as const }
    expect(finish('zai', call, context).body).toEqual({
      stream: true,
      tools: [{}],
      tool_stream: true,
      thinking: { type: 'enabled', clear_thinking: false },
    })
    expect(finish('zai', { ...call, body: { stream: false } }, context).body).toEqual({ stream: false })
    expect(finish('zai', call, { ...context, protocol: 'anthropic' }).body).toEqual(call.body)
  })

  it('Copilot says who began the turn', () => {
    const call = { path: '/chat/completions', body: {} }
    const model = { id: 'x' }
    expect(finish('copilot', call, { model }).headers).toEqual({ 'x-initiator': 'user' })
    const afterTool: MessagesRequest = {
      ...request,
      messages: [
        {
          role: 'user',
          content: [
            { type: 'tool_result', tool_use_id: 't', content: '' },
            { type: 'image', source: { type: 'url', url: 'https://x/y.png' } },
          ],
        },
      ],
    }
    expect(finish('copilot', call, { model, request: afterTool }).headers).toEqual({
      'x-initiator': 'agent',
      'copilot-vision-request': 'true',
    })
  })

  it('body quirks fill in and replace, deeply and without touching prototypes', () => {
    const quirks = {
      bodyDefaults: { a: 1, b: { c: 2, d: 3 } },
      bodyOverrides: JSON.parse('{"b":{"d":9},"__proto__":{"polluted":true}}'),
    }
    const call = finishCall(
      named('custom'),
      quirks,
      { path: '/x', body: { a: 0, b: { c: 7 } } },
      { request, model: { id: 'x' } },
    )
    expect(call.body).toEqual({ a: 0, b: { c: 7, d: 9 } })
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
    expect(changesCalls(named('custom'), quirks)).toBe(true)
    expect(changesCalls(named('anthropic'), {})).toBe(false)
  })

  it('quirks of the model stand over those of the endpoint, those of the configuration over both', () => {
    expect(quirksOf(named('moonshot'), 'openai-chat', 'kimi-k2.6').reasoning).toBe('thinking-type')
    expect(quirksOf(named('moonshot'), 'openai-chat', 'kimi-k3.1-pro')).toMatchObject({
      reasoning: 'reasoning_effort',
      replayReasoning: 'always',
    })
    expect(quirksOf(named('moonshot'), 'openai-chat', 'kimi-k3', { reasoning: 'think' }).reasoning).toBe('think')
    expect(quirksOf(named('openai'), 'openai-chat', 'gpt-4o').reasoning).toBeUndefined()
    expect(quirksOf(named('openai'), 'openai-chat', 'o4-mini')).toMatchObject({
      reasoning: 'reasoning_effort',
      maxTokensField: 'max_completion_tokens',
    })
  })
})

describe('finding providers', () => {
  it('by alias, variant and in any case', () => {
    expect(findProvider('Google')?.id).toBe('gemini')
    expect(findProvider('zhipu')).toMatchObject({ id: 'zai', env: expect.arrayContaining(['ZHIPU_API_KEY']) })
    expect(findProvider('zhipu')?.endpoints.anthropic?.baseUrl).toBe('https://open.bigmodel.cn/api/anthropic')
    expect(findProvider('minimax-cn')?.endpoints.anthropic?.baseUrl).toBe('https://api.minimaxi.com/anthropic')
    expect(findProvider('nobody')).toBeUndefined()
    expect(findProvider('__proto__')).toBeUndefined()
  })

  it('by the keys in the environment, each key once and never a provider that is off', () => {
    const found = detectProviders({
      DEEPSEEK_API_KEY: 'k',
      OPENROUTER_API_KEY: '',
      ZHIPU_API_KEY: 'k',
      KIMI_API_KEY: 'k',
      COPILOT_API_TOKEN: 'k',
      OLLAMA_API_KEY: 'k',
    })
    expect(found.map(({ name, env }) => [name, env])).toEqual([
      ['deepseek', 'DEEPSEEK_API_KEY'],
      ['kimi-coding', 'KIMI_API_KEY'],
      ['zhipu', 'ZHIPU_API_KEY'],
    ])
    expect(JSON.stringify(found)).not.toContain('"k"')
  })

  it('says why one is unavailable, unless it was opted in to', () => {
    expect(whyUnavailable(named('github-models'), {})).toMatch(/retired/)
    expect(whyUnavailable(named('copilot'), {})).toMatch(/CLAUDE_ROUTER_ENABLE_COPILOT/)
    expect(whyUnavailable(named('copilot'), { CLAUDE_ROUTER_ENABLE_COPILOT: '1' })).toBeUndefined()
    expect(whyUnavailable(named('deepseek'), {})).toBeUndefined()
  })
})
