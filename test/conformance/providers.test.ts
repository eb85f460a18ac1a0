import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillBaseUrl } from '../../src/core/providers/fill-base-url.ts'
import { findProvider, whyUnavailable } from '../../src/core/providers/find-provider.ts'
import { providers } from '../../src/core/providers/index.generated.ts'
import type { ProviderDefinition } from '../../src/core/providers/provider.ts'
import type { ProviderConfig } from '../../src/core/proxy-config.ts'
import { provider, providerKey, proxyConfig, startTestProxy, type TestProxy } from '../support/proxy.ts'
import { seen } from '../support/wire-client.ts'
import { asksStream, saying, wireOf } from '../support/wire-formats.ts'
import { startWireUpstream, type WireAnswer, type WireRequest, type WireUpstream } from '../support/wire-upstream.ts'
import type { ProviderCase } from './provider-case.ts'
import { firstPartyCases } from './provider-first-party.ts'
import { hostedCases } from './provider-hosted.ts'
import { otherProtocolCases } from './provider-other-protocols.ts'

let upstream: WireUpstream
let proxy: TestProxy

const usualCases = [...firstPartyCases, ...hostedCases]
const cases = [...usualCases, ...otherProtocolCases]
const nameOf = ({ provider: id, protocol, model }: ProviderCase): string =>
  `${id}-${protocol}-${model.replace(/\W/g, '')}`
const definitionOf = ({ provider: id }: ProviderCase): ProviderDefinition => findProvider(id) as ProviderDefinition

const environment = { GOOGLE_CLOUD_PROJECT: 'my-project', AZURE_RESOURCE_NAME: 'my-resource', AWS_REGION: 'us-east-1' }

/** The provider as the registry has it, its host replaced by the loopback upstream. */
const configOf = (item: ProviderCase): ProviderConfig => {
  const definition = definitionOf(item)
  const endpoint = definition.endpoints[item.protocol]
  const filled = fillBaseUrl(definition, endpoint?.baseUrl || 'https://example.com/v1', environment)
  if (!('baseUrl' in filled)) throw new Error(`${item.provider} misses ${JSON.stringify(filled.missing)}`)
  return provider(nameOf(item), filled.baseUrl.replace(/^https?:\/\/[^/]+/, upstream.url), {
    definition: definition.id,
    protocol: item.protocol,
    auth: endpoint?.auth ?? 'bearer',
    models: [{ id: item.model, protocol: item.protocol }],
  })
}

beforeAll(async () => {
  upstream = await startWireUpstream()
  proxy = await startTestProxy(proxyConfig(cases.map(configOf)))
})
afterAll(async () => {
  await proxy.close()
  await upstream.close()
})

const ephemeral = { cache_control: { type: 'ephemeral' } }

/** A turn of an agent: thought, call, result, tools, cached prefix. */
const conversation = {
  max_tokens: 100,
  system: [{ type: 'text', text: 'Be short.', ...ephemeral }],
  tools: [
    {
      name: 'Read',
      input_schema: {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        type: 'object',
        properties: { file_path: { type: 'string' } },
      },
    },
  ],
  messages: [
    { role: 'user', content: 'go' },
    {
      role: 'assistant',
      content: [
        { type: 'thinking', thinking: 'I should read.', signature: 'claude-router.none.' },
        { type: 'tool_use', id: 'toolu_01AbCdEfGh', name: 'Read', input: { file_path: '/a' } },
      ],
    },
    {
      role: 'user',
      content: [{ type: 'tool_result', tool_use_id: 'toolu_01AbCdEfGh', content: 'text', ...ephemeral }],
    },
  ],
}

const answerOf = ({ answer, protocol }: ProviderCase, request: WireRequest): WireAnswer => {
  if (answer === undefined) return saying(wireOf(protocol), { parts: [{ text: 'ok' }] }, asksStream(request))
  const headers = { 'content-type': 'application/json' }
  if ('status' in answer) {
    return { status: answer.status as number, headers, chunks: [JSON.stringify((answer as { body: object }).body)] }
  }
  return { headers, chunks: [JSON.stringify(answer)] }
}

describe.for(cases.map(item => ({ title: `${item.provider} over ${item.protocol}`, item })))('$title', ({ item }) => {
  test(item.quirk, async () => {
    upstream.answer(request => answerOf(item, request))
    const before = upstream.requests.length
    const body = {
      model: `${nameOf(item)}/${item.model}`,
      ...conversation,
      ...item.request,
      stream: item.stream === true,
    }
    const answer = await seen(await proxy.post(body, item.headers))
    const sent = upstream.requests[before] as WireRequest
    expect(sent.url).toBe(item.path)
    expect(authOf(sent)).toEqual(item.auth === 'none' ? {} : { [item.auth[0]]: item.auth[1] + providerKey })
    expect(sent.body).toMatchObject(item.sent ?? {})
    expect(sent.headers).toMatchObject(item.sentHeaders ?? {})
    for (const field of item.absent ?? []) expect(sent.body).not.toHaveProperty(field)
    for (const name of item.absentHeaders ?? []) expect(sent.headers).not.toHaveProperty(name)
    if (item.nowhere) expect(sent.text).not.toMatch(new RegExp(item.nowhere))
    const view = answer.error ? { status: answer.status, body: { type: 'error', error: answer.error } } : answer.message
    expect(view).toMatchObject(item.sees ?? { content: [{ type: 'text', text: 'ok' }], stop_reason: 'end_turn' })
  })
})

const authOf = ({ headers }: WireRequest): Record<string, unknown> =>
  Object.fromEntries(
    ['authorization', 'x-api-key', 'api-key', 'x-goog-api-key']
      .filter(name => headers[name] !== undefined)
      .map(name => [name, headers[name]]),
  )

describe('the registry', () => {
  test.for(providers.map(definition => ({ id: definition.id, definition })))('$id has a case', ({ id, definition }) => {
    const own = cases.filter(item => definitionOf(item).id === id)
    if (definition.id === 'github-models') expect(whyUnavailable(definition, {})).toMatch(/retired/)
    else expect(own.map(({ protocol }) => protocol)).toContain(definition.defaultProtocol)
  })

  test.for(usualCases.map(item => ({ title: `${item.provider}: ${item.model}`, item })))(
    '$title takes its protocol by itself',
    ({ item }) => {
      const definition = definitionOf(item)
      expect(definition.protocolOf?.(item.model) ?? definition.defaultProtocol).toBe(item.protocol)
    },
  )
})
