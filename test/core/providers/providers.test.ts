import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { MessagesRequest } from '../../../src/core/messages/request.ts'
import { loadProtocols } from '../../../src/core/protocols/index.ts'
import { fillBaseUrl, joinUrl } from '../../../src/core/providers/fill-base-url.ts'
import { findProvider, providerNames } from '../../../src/core/providers/find-provider.ts'
import { finishCall } from '../../../src/core/providers/finish-call.ts'
import { providers } from '../../../src/core/providers/index.generated.ts'
import { type ProtocolId, type ProviderDefinition, protocolIds } from '../../../src/core/providers/provider.ts'
import { quirksOf } from '../../../src/core/providers/quirks-of.ts'

const root = join(import.meta.dirname, '../../..')
const environment = {
  AWS_REGION: 'us-west-2',
  GOOGLE_CLOUD_PROJECT: 'my-project',
  AZURE_RESOURCE_NAME: 'my-resource',
}

const request: MessagesRequest = {
  model: 'claude-sonnet-5-5',
  max_tokens: 4096,
  system: [{ type: 'text', text: 'Be short.', cache_control: { type: 'ephemeral' } }],
  messages: [
    { role: 'user', content: 'List the files.' },
    { role: 'assistant', content: [{ type: 'tool_use', id: 'toolu_01', name: 'Bash', input: { command: 'ls' } }] },
    { role: 'user', content: [{ type: 'tool_result', tool_use_id: 'toolu_01', content: 'a.ts' }] },
  ],
  tools: [{ name: 'Bash', description: 'Runs', input_schema: { $schema: 'x', type: 'object', properties: {} } }],
  thinking: { type: 'adaptive' },
  context_management: { edits: [] },
  stream: true,
}

const every = (): [string, ProviderDefinition][] =>
  providerNames().flatMap(name => {
    const definition = findProvider(name)
    return definition === undefined ? [] : [[name, definition] as [string, ProviderDefinition]]
  })

const protocols = await loadProtocols(protocolIds)

describe('the registry', () => {
  it('is what the folder holds', () => {
    const folder = join(root, 'src/core/providers')
    const files = readdirSync(folder).filter(file =>
      /= defineProvider\(/.test(readFileSync(join(folder, file), 'utf8')),
    )
    expect(providers).toHaveLength(files.filter(file => file !== 'provider.ts').length)
  })

  it('has every provider that the project promises', () => {
    const promised =
      'anthropic openrouter deepseek ollama gemini volcengine siliconflow modelscope dashscope aihubmix moonshot zai zhipu minimax ' +
      'openai azure groq mistral xai bedrock vertex copilot vllm lmstudio llamacpp custom github-models'
    for (const name of promised.split(' ')) expect(findProvider(name), name).toBeDefined()
  })

  it('has no name twice', () => {
    const names = providers.flatMap(({ id, aliases = [], variants = {} }) => [id, ...aliases, ...Object.keys(variants)])
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
    expect(names.filter(name => name !== name.toLowerCase())).toEqual([])
  })
})

describe.each(every())('%s', (name, definition) => {
  const endpoints = Object.entries(definition.endpoints) as [ProtocolId, { baseUrl: string }][]

  it('says where its documentation is and how to authenticate', () => {
    expect(new URL(definition.docs).protocol).toBe('https:')
    const keyless = definition.local === true || definition.unavailable !== undefined || definition.id === 'custom'
    expect(keyless || definition.env.length > 0).toBe(true)
    for (const variable of [...definition.env, ...(definition.optionalEnv ?? [])])
      expect(variable).toMatch(/^[A-Z][A-Z0-9_]+$/)
  })

  it('has an endpoint for its default protocol, and only valid URLs', () => {
    expect(definition.endpoints[definition.defaultProtocol]).toBeDefined()
    for (const [protocol, { baseUrl }] of endpoints) {
      expect(protocolIds).toContain(protocol)
      if (definition.id === 'custom') continue
      const filled = fillBaseUrl(definition, baseUrl, environment)
      if (!('baseUrl' in filled)) throw new Error(`${name} misses ${JSON.stringify(filled.missing)}`)
      const url = new URL(filled.baseUrl)
      expect(url.protocol).toBe(definition.local ? 'http:' : 'https:')
      expect(filled.baseUrl).not.toMatch(/\/$|[{}]/)
      if (definition.local) expect(url.hostname).toBe('127.0.0.1')
    }
  })

  it('sends its suggested models over protocols it has', () => {
    for (const model of definition.suggestedModels ?? []) {
      const protocol = definition.protocolOf?.(model) ?? definition.defaultProtocol
      expect(definition.endpoints[protocol], `${model} over ${protocol}`).toBeDefined()
    }
  })

  it('has only quirks that exist and that survive JSON', () => {
    for (const [protocol] of endpoints) {
      for (const model of ['some-model', ...(definition.suggestedModels ?? [])]) {
        const quirks = quirksOf(definition, protocol, model)
        expect(JSON.parse(JSON.stringify(quirks))).toEqual(quirks)
        for (const quirk of Object.keys(quirks)) expect(declaredQuirks(), quirk).toContain(quirk)
      }
    }
  })

  it.each(endpoints.filter(([protocol]) => protocols[protocol]))(
    'encodes a request over %s',
    (protocol, { baseUrl }) => {
      const model = {
        id:
          definition.suggestedModels?.find(
            id => (definition.protocolOf?.(id) ?? definition.defaultProtocol) === protocol,
          ) ?? 'some-model',
      }
      const filled = fillBaseUrl(definition, baseUrl || 'https://example.com/v1', environment)
      if (!('baseUrl' in filled)) throw new Error('unfilled')
      const quirks = quirksOf(definition, protocol, model.id)
      const encoded = protocols[protocol]?.encode(request, {
        model,
        quirks,
        stream: true,
        renamed: { toolNames: new Map() },
      })
      if (encoded === undefined) throw new Error('no protocol')
      const context = { request, model, protocol, stream: true, baseUrl: filled.baseUrl }
      const call = finishCall(definition, quirks, encoded, context)
      expect(() => new URL(joinUrl(filled.baseUrl, call.path))).not.toThrow()
      expect(call.path).toMatch(/^\//)
      for (const field of quirks.dropFields ?? []) expect(call.body).not.toHaveProperty(field)
      expect(JSON.stringify(call.body)).toContain('List the files.')
      if (quirks.dropSchemaKeywords?.includes('$schema')) expect(JSON.stringify(call.body)).not.toContain('"$schema"')
    },
  )
})

/** The names in the `Quirks` interface: an index signature would let a misspelt one pass. */
const declaredQuirks = (): string[] => {
  const source = readFileSync(join(root, 'src/core/providers/provider.ts'), 'utf8')
  const body = source.slice(source.indexOf('export interface Quirks'), source.indexOf('[key: string]: unknown'))
  return [...body.matchAll(/^ {2}(\w+)\?:/gm)].map(match => match[1] ?? '')
}
