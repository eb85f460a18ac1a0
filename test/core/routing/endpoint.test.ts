import { expect, test } from 'vitest'
import { findProvider } from '../../../src/core/providers/find-provider.ts'
import type { ModelConfig, ProviderConfig } from '../../../src/core/proxy-config.ts'
import { endpointOf } from '../../../src/core/routing/endpoint.ts'

const endpoint = (provider: Partial<ProviderConfig>, model: ModelConfig) => {
  const definition = findProvider(provider.definition ?? 'openrouter')
  const whole: ProviderConfig = {
    id: 'mine',
    definition: 'openrouter',
    protocol: 'openai-chat',
    baseUrl: 'https://openrouter.ai/api/v1',
    auth: 'bearer',
    apiKeys: ['key'],
    headers: {},
    quirks: {},
    models: [],
    openModels: true,
    transformers: [],
    ...provider,
  }
  return endpointOf({ provider: whole, model }, definition)
}

const claude = { id: 'anthropic/claude-sonnet-5.5' }

test("at the provider's own address a model finds the protocol that the definition says it needs", () => {
  expect(endpoint({}, claude)).toMatchObject({ protocol: 'anthropic', baseUrl: 'https://openrouter.ai/api' })
  expect(endpoint({ baseUrl: 'https://eu.openrouter.ai/api/v1/' }, claude)).toMatchObject({
    protocol: 'anthropic',
    baseUrl: 'https://eu.openrouter.ai/api',
  })
  expect(endpoint({}, { id: 'z-ai/glm-5.3' })).toMatchObject({ baseUrl: 'https://openrouter.ai/api/v1' })
})

test.each<[string, Partial<ProviderConfig>, ModelConfig]>([
  ['a model that needs another protocol', {}, claude],
  ['a model with a protocol of its own', {}, { ...claude, protocol: 'anthropic' }],
  ['a protocol the definition does not have', {}, { id: 'x', protocol: 'gemini' }],
  ['another provider', { definition: 'deepseek', protocol: 'anthropic' }, { id: 'deepseek-chat' }],
  ['an official address with a path of the user', { baseUrl: 'https://openrouter.ai/my/v1' }, claude],
])("a user's base URL is never replaced: %s", (_, provider, model) => {
  const baseUrl = provider.baseUrl ?? 'https://gateway.example/v1'
  expect(endpoint({ ...provider, baseUrl }, model).baseUrl).toBe(baseUrl)
})

test("at a user's address the provider's protocol stays unless the configuration says otherwise", () => {
  const baseUrl = 'https://gateway.example/v1'
  expect(endpoint({ baseUrl }, claude).protocol).toBe('openai-chat')
  expect(endpoint({ baseUrl }, { ...claude, protocol: 'anthropic' }).protocol).toBe('anthropic')
})

test('a provider without a key sends none, whatever the protocol of the model', () => {
  const keyless: Partial<ProviderConfig> = { auth: 'none', apiKeys: [] }
  expect(endpoint(keyless, claude).auth).toBe('none')
  expect(endpoint({ ...keyless, definition: 'custom' }, { id: 'x', protocol: 'anthropic' }).auth).toBe('none')
  expect(endpoint({ definition: 'custom' }, { id: 'x', protocol: 'anthropic' }).auth).toBe('x-api-key')
  expect(endpoint({ definition: 'lmstudio' }, { id: 'x', protocol: 'anthropic' }).auth).not.toBe('none')
})
