// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is what configurations hold
import { describe, expect, it } from 'vitest'
import { secretsOf } from '../../src/config/redact.ts'
import { type ResolveOptions, resolveConfig, targetLimits } from '../../src/config/resolve.ts'
import { errorOf, loadText } from './load-text.ts'

const resolve = async (text: string, options: Partial<ResolveOptions> = {}, models?: string[]) => {
  const env = options.env ?? {}
  const loaded = await loadText(text, { env, providerKeys: options.providerKeys, probe: async () => models })
  return resolveConfig(loaded, { env, ...options })
}

const two = `
providers:
  deepseek: {apiKey: sk-d, models: [deepseek-chat, deepseek-coder]}
  openrouter: {apiKey: sk-o, models: [anthropic/claude-3-5-sonnet]}
`

describe('targets', () => {
  it.each([
    ['deepseek/deepseek-coder', 'deepseek/deepseek-coder'],
    ['deepseek,deepseek-coder', 'deepseek/deepseek-coder'],
    ['openrouter/anthropic/claude-3-5-sonnet', 'openrouter/anthropic/claude-3-5-sonnet'],
    ['openrouter, anthropic/claude-3-5-sonnet', 'openrouter/anthropic/claude-3-5-sonnet'],
    ['anthropic/claude-3-5-sonnet', 'openrouter/anthropic/claude-3-5-sonnet'],
    ['DeepSeek/deepseek-chat', 'deepseek/deepseek-chat'],
    ['deepseek', 'deepseek/deepseek-chat'],
    ['deepseek-coder', 'deepseek/deepseek-coder'],
  ])('%s', async (target, expected) => {
    expect((await resolve(`${two}routing: {default: "${target}"}`)).proxy.routing.slots.default).toBe(expected)
    expect((await resolve(two, { model: target })).proxy.routing.slots).toEqual({ default: expected })
  })

  it.each([
    [
      'deepsek/deepseek-chat',
      'config:5:20: routing.default goes to the provider "deepsek", which is not configured; did you mean `deepseek`?',
    ],
    [
      'groq/x',
      'config:5:20: routing.default goes to the provider "groq", which is not configured; configured: deepseek, openrouter',
    ],
    ['gpt-99', "config:5:20: routing.default: Model 'gpt-99' not available via current provider"],
  ])('%s is refused', async (target, message) => {
    expect((await errorOf(() => resolve(`${two}routing: {default: "${target}"}`))).message).toBe(message)
  })

  it('names the nearest model', async () => {
    expect((await errorOf(() => resolve(two, { model: 'claude-3.5-sonnet' }))).hint).toContain(
      'Did you mean `openrouter/anthropic/claude-3-5-sonnet`?',
    )
  })

  it('takes an unlisted model of an open provider, with a warning', async () => {
    const { proxy, warnings } = await resolve(`${two}routing: {default: deepseek/deepseek-chatt}`)
    expect(proxy.routing.slots.default).toBe('deepseek/deepseek-chatt')
    expect(proxy.providers[0]?.models.map(({ id }) => id)).toContain('deepseek-chatt')
    expect(warnings.join('\n')).toContain(
      'routing.default asks for "deepseek-chatt", which `providers.deepseek.models` does not list; it is used as it is (did you mean `deepseek/deepseek-chat`?)',
    )
  })

  it('without routing the first model of the first provider is the default', async () => {
    expect((await resolve(two)).proxy.routing).toEqual({
      slots: { default: 'deepseek/deepseek-chat' },
      longContextThreshold: 60_000,
      fallback: [],
      rules: [],
      strategy: 'priority',
    })
  })

  it('checks fallbacks, rules and tiers', async () => {
    const { proxy } = await resolve(
      `${two}routing: {fallback: [openrouter, "deepseek,deepseek-coder"], rules: [{condition: "true", provider: openrouter}]}`,
    )
    expect(proxy.routing.fallback).toEqual(['openrouter/anthropic/claude-3-5-sonnet', 'deepseek/deepseek-coder'])
    expect(proxy.routing.rules).toEqual([{ condition: 'true', target: 'openrouter/anthropic/claude-3-5-sonnet' }])
    for (const routing of [
      'fallback: [x/y]',
      'rules: [{condition: "true", target: x/y}]',
      'tiers: {core: x/y}',
      'think: x/y',
    ]) {
      expect((await errorOf(() => resolve(`${two}routing: {${routing}}`))).code).toBe('unknown-provider')
    }
  })

  it('a chosen provider or model takes every request', async () => {
    const text = `${two}routing: {default: deepseek, think: openrouter, rules: [{condition: "true", provider: openrouter}], fallback: [deepseek]}`
    const { proxy } = await resolve(text, { provider: 'openrouter' })
    expect(proxy.routing).toMatchObject({
      slots: { default: 'openrouter/anthropic/claude-3-5-sonnet' },
      rules: [],
      fallback: ['deepseek/deepseek-chat'],
    })
    expect(Object.keys(proxy.routing.slots)).toEqual(['default'])
    const both = await resolve(two, { provider: 'deepseek', model: 'deepseek/deepseek-coder' })
    expect(both.proxy.routing.slots.default).toBe('deepseek/deepseek-coder')
  })

  it('sets up a chosen provider that only the environment knows', async () => {
    const { proxy } = await resolve(two, {
      provider: 'groq',
      model: 'openai/gpt-oss-120b',
      env: { GROQ_API_KEY: 'gsk' },
    })
    expect(proxy.routing.slots.default).toBe('groq/openai/gpt-oss-120b')
    expect(proxy.providers.at(-1)).toMatchObject({ id: 'groq', apiKeys: ['gsk'] })
  })

  it('knows the limits of a target', async () => {
    const { proxy } = await resolve(
      'providers: {x: {baseUrl: "http://h/v1", models: [{id: a/b, contextWindow: 9000, maxOutputTokens: 500}, c]}}',
    )
    expect(targetLimits(proxy, 'x/a/b')).toEqual({ contextWindow: 9000, maxOutputTokens: 500 })
    expect(targetLimits(proxy, 'x/c')).toEqual({ contextWindow: undefined, maxOutputTokens: undefined })
    expect(targetLimits(proxy, 'y/c')).toEqual({ contextWindow: undefined, maxOutputTokens: undefined })
  })
})

describe('providers', () => {
  it.each([
    ['by name', 'deepseek: {apiKey: k}', { definition: 'deepseek', apiKeys: ['k'] }],
    ['by alias', 'zhipu: {apiKey: k}', { definition: 'zai' }],
    ['by type', 'mine: {type: openai, apiKey: k, models: [m]}', { id: 'mine', definition: 'openai' }],
    [
      'by host',
      'mine: {apiKey: k, baseUrl: "https://api.deepseek.com/anthropic"}',
      { definition: 'deepseek', protocol: 'anthropic' },
    ],
    [
      'custom',
      'mine: {apiKey: k, baseUrl: "https://llm.example.com/v1", models: [m]}',
      { definition: 'custom', protocol: 'openai-chat', auth: 'bearer' },
    ],
    [
      "a stub keeps the name's definition",
      'deepseek: {apiKey: k, baseUrl: "http://127.0.0.1:8000/v1"}',
      { definition: 'deepseek', protocol: 'openai-chat', baseUrl: 'http://127.0.0.1:8000/v1' },
    ],
    [
      'protocol',
      'mine: {apiKey: k, protocol: anthropic, baseUrl: "http://127.0.0.1:1", models: [m]}',
      { protocol: 'anthropic', auth: 'x-api-key', baseUrl: 'http://127.0.0.1:1' },
    ],
    ['several keys', 'deepseek: {apiKey: a, apiKeys: [b, a]}', { apiKeys: ['a', 'b'] }],
    ['no key', 'mine: {baseUrl: "http://127.0.0.1:1/v1", noApiKey: true, models: [m]}', { auth: 'none', apiKeys: [] }],
  ])('%s', async (_, entry, expected) => {
    expect(
      (await resolve(`providers: {${entry}}\nrouting: {default: "${entry.split(':')[0]}/m"}`)).proxy.providers[0],
    ).toMatchObject(expected)
  })

  it('takes the key from provider-keys, then from the environment', async () => {
    const text = 'providers: {deepseek: {}, mine: {baseUrl: "https://h.example/v1", models: [m]}}'
    const env = { DEEPSEEK_API_KEY: ' sk-env\n' }
    expect((await resolve(text, { env })).proxy.providers[0]?.apiKeys).toEqual(['sk-env'])
    const given = await resolve(text, { env, providerKeys: { deepseek: 'sk-given', mine: 'sk-mine' } })
    expect(given.proxy.providers.map(({ apiKeys }) => apiKeys)).toEqual([['sk-given'], ['sk-mine']])
  })

  it('a missing key names the variable, and on GitHub the line of the workflow', async () => {
    const local = await errorOf(() => resolve('providers: {deepseek: {}}'))
    expect(local.message).toBe('config:1:23: providers.deepseek has no key: DeepSeek needs one')
    expect(local.hint).toBe('Set it first: `export DEEPSEEK_API_KEY=...`.')
    const onGitHub = await errorOf(() => resolve('providers: {deepseek: {}}', { env: { GITHUB_ACTIONS: 'true' } }))
    expect(onGitHub.hint).toContain('`DEEPSEEK_API_KEY: ${{ secrets.DEEPSEEK_API_KEY }}`')
  })

  it.each([
    [
      'unknown',
      'providers: {deepsek: {apiKey: k}}',
      'config:1:22: providers.deepsek is no provider that is known here',
      'Did you mean `deepseek`?',
    ],
    [
      'unknown type',
      'providers: {x: {type: opnai}}',
      'config:1:23: providers.x.type is no provider that is known here',
      'Did you mean `openai`?',
    ],
    [
      'retired',
      'providers: {github-models: {models: [m]}}',
      'config:1:28: providers.github-models cannot be used',
      'was retired',
    ],
    [
      'protocol',
      'providers: {deepseek: {apiKey: k, protocol: gemini}}',
      'config:1:45: providers.deepseek.protocol must be anthropic or openai-chat: DeepSeek does not speak gemini',
      'baseUrl',
    ],
    [
      'address',
      'providers: {azure: {apiKey: k, models: [m]}}',
      'needs to know the resource of its address',
      'AZURE_RESOURCE_NAME',
    ],
    [
      'transformer',
      'providers: {deepseek: {apiKey: k, transformers: [deepsek]}}',
      'config:1:50: providers.deepseek.transformers[0] cannot be used: There is no transformer `deepsek`',
      'Known are',
    ],
    [
      'option',
      'providers: {deepseek: {apiKey: k, transformers: [[maxtoken, {max_tokens: x}]]}}',
      'cannot be used: Transformer `maxtoken` option `max_tokens` must be',
      'Correct the option',
    ],
    [
      'none at all',
      'caching: {enabled: false}',
      'No suitable provider found for request: none is configured',
      'DEEPSEEK_API_KEY',
    ],
    [
      'no models',
      'providers: {x: {baseUrl: "http://h/v1"}}',
      'The default target names the provider "x", which has no models',
      'providers.x.models',
    ],
  ])('%s: error and way out', async (_, text, message, hint) => {
    const error = await errorOf(() => resolve(text))
    expect(error.message).toContain(message)
    expect(error.hint).toContain(hint)
  })

  it('models: configuration over provider over catalogue', async () => {
    const text = `providers:
  openrouter:
    apiKey: k
    contextWindow: 1000
    pricing: {input: 9, output: 10}
    multimodal: false
    models: [anthropic/claude-3-5-sonnet, {id: x/y, contextWindow: 5, pricing: {input: 1, output: 2, cacheRead: 0.5}}]`
    const [first, second] = (await resolve(text)).proxy.providers[0]?.models ?? []
    expect(first).toMatchObject({
      contextWindow: 1000,
      pricing: { input: 9, source: 'configuration' },
      capabilities: { images: false },
    })
    expect(second).toMatchObject({
      contextWindow: 5,
      pricing: { input: 1, output: 2, cacheRead: 0.5, source: 'configuration' },
    })
  })

  it("a model that needs another of the provider's protocols finds it, unless the address is the user's", async () => {
    const models = 'models: [anthropic/claude-3-5-sonnet]'
    const own = (await resolve(`providers: {openrouter: {apiKey: k, ${models}}}`)).proxy.providers[0]
    expect(own).toMatchObject({
      protocol: 'openai-chat',
      models: [{ protocol: 'anthropic', baseUrl: 'https://openrouter.ai/api' }],
    })
    const stub = (await resolve(`providers: {openrouter: {apiKey: k, baseUrl: "http://127.0.0.1:9/v1", ${models}}}`))
      .proxy.providers[0]
    expect(stub?.models[0]).toMatchObject({ protocol: 'openai-chat' })
    expect(stub?.models[0]?.baseUrl).toBeUndefined()
  })

  it("a model's own protocol stays at the user's address", async () => {
    const models = 'models: [{id: m, protocol: anthropic}]'
    const { proxy } = await resolve(`providers: {openrouter: {apiKey: k, baseUrl: "http://127.0.0.1:9/v1", ${models}}}`)
    expect(proxy.providers[0]?.models[0]).toMatchObject({ protocol: 'anthropic', baseUrl: 'http://127.0.0.1:9' })
    const env = { OPENAI_BASE_URL: 'http://127.0.0.1:9/v1', OPENAI_API_KEY: 'k' }
    const byVariable = await resolve(`providers: {openai: {${models}}}`, { env })
    expect(byVariable.proxy.providers[0]?.models[0]).toMatchObject({ baseUrl: 'http://127.0.0.1:9' })
    const usual = await resolve(`providers: {deepseek: {apiKey: k, ${models.replace('anthropic', 'openai-chat')}}}`)
    expect(usual.proxy.providers[0]?.models[0]).toMatchObject({
      protocol: 'openai-chat',
      baseUrl: 'https://api.deepseek.com',
    })
  })

  it('doubts names that the catalogue does not have', async () => {
    const { warnings } = await resolve('providers: {deepseek: {apiKey: k, models: [invalid-model-name]}}')
    expect(warnings).toEqual([
      'config:1:44: providers.deepseek.models[0] "invalid-model-name" is not among the models known of DeepSeek; check its name',
    ])
  })

  it('detected: those with a key, Ollama last, rules for absent ones left out', async () => {
    const text = `routing: {rules: [{condition: "true", provider: groq, model: m}, {condition: "false", provider: ollama, model: "q:1"}]}`
    const { proxy, warnings } = await resolve(text, { env: { OPENAI_API_KEY: 'k', DEEPSEEK_API_KEY: 'k' } }, ['q:1'])
    expect(proxy.providers.map(({ id }) => id)).toEqual(['deepseek', 'openai', 'ollama'])
    expect(proxy.routing.rules).toEqual([{ condition: 'false', target: 'ollama/q:1' }])
    expect(warnings.join('\n')).toContain('routing.rules[0] is left out')
  })
})

describe('the rest', () => {
  it('listens on loopback by default; options win; elsewhere only with a token', async () => {
    expect((await resolve(two)).proxy).toMatchObject({
      listen: { host: '127.0.0.1', port: 3000 },
      token: null,
      usageFile: null,
    })
    const configured = `${two}server: {host: 10.0.0.1, port: 1234, token: t}`
    expect((await resolve(configured)).proxy).toMatchObject({ listen: { host: '10.0.0.1', port: 1234 }, token: 't' })
    expect((await resolve(configured, { host: '::1', port: 0, token: 'u' })).proxy).toMatchObject({
      listen: { host: '::1', port: 0 },
      token: 'u',
    })
    expect((await errorOf(() => resolve(two, { host: '0.0.0.0' }))).code).toBe('token-needed')
  })

  it.each(['claude-router:*', 'x,claude-router:*', '*'])('DEBUG=%s turns on detail', async debug => {
    expect((await resolve(two, { env: { DEBUG: debug } })).proxy.logging.level).toBe('debug')
  })

  it('every section of the engine is handed on', async () => {
    const text = `${two}
budgetControl: {dailyLimit: 1}
caching: {enabled: true}
concurrency: {maxConcurrentRequests: 3, rateLimiting: {deepseek: 60}}
monitoring: {metrics: [token_usage]}
contextOptimization: {rules: [{condition: "context_length < 4000", model: deepseek-chat}]}
routing: {tiers: {core: deepseek}, strategy: weighted, rules: [{condition: "stream", provider: deepseek}]}
state: {store: redis, url: "redis://x"}
performance: {maxConcurrentRequests: 2, cacheCleanupInterval: 1000, memoryLimit: 512MB}
debugging: {performanceMetrics: true}`
    const { proxy, warnings } = await resolve(text)
    expect(warnings).toEqual([])
    expect(proxy).toMatchObject({
      budget: { dailyUsd: 1 },
      cache: { strategy: 'exact', cleanupIntervalMs: 1000, file: null },
      limits: { maxConcurrent: 2, requestsPerMinute: { deepseek: 60 } },
      monitoring: { metrics: ['token_usage'] },
      routing: {
        contextRules: [{ condition: 'context_length < 4000', target: 'deepseek/deepseek-chat' }],
        tiers: { core: expect.stringMatching(/^deepseek\//) },
        strategy: 'weighted',
        rules: [{ condition: 'stream' }],
      },
      state: { store: 'redis', url: 'redis://x', file: null, namespace: 'local' },
      memoryLimitBytes: 512e6,
      logging: { performanceMetrics: true },
    })
  })

  it('Redis needs its address', async () => {
    await expect(resolve(`${two}state: {store: redis}`)).rejects.toMatchObject({ message: /state\.url/ })
  })

  it('the HTTP proxy for providers is handed on', async () => {
    expect((await resolve(`${two}server: {proxyUrl: "http://p:1"}`)).proxy.proxyUrl).toBe('http://p:1')
    expect((await resolve(two)).proxy).not.toHaveProperty('proxyUrl')
  })

  it('own transformer modules are handed on with whole paths, and what uses them stays', async () => {
    const text = `
providers: {deepseek: {apiKey: k, models: [{id: m, transformers: [mine]}], transformers: [[mine, {a: 1}], maxtoken]}}
transformers: [{name: mine, path: /opt/mine.js, options: {b: 2}}, {path: /opt/other.js}]`
    const { proxy } = await resolve(text.replace('maxtoken', '[maxtoken, {max_tokens: 1}]'))
    expect(proxy.transformerModules).toEqual([
      { name: 'mine', path: '/opt/mine.js', options: { b: 2 } },
      { path: '/opt/other.js', options: {} },
    ])
    expect(proxy.providers[0]?.transformers).toEqual([
      { name: 'mine', options: { a: 1 } },
      { name: 'maxtoken', options: { max_tokens: 1 } },
    ])
    expect(proxy.providers[0]?.models[0]?.transformers).toEqual([{ name: 'mine' }])
    expect((await errorOf(() => resolve(`${two}transformers: [{path: ./mine.js}]`))).message).toBe(
      'config:5:23: transformers[0].path is relative, and this configuration lies in no folder',
    )
  })

  it('a key made of cloud credentials is a secret like any other', async () => {
    const env = { AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE', AWS_SECRET_ACCESS_KEY: 'secret' }
    const { proxy } = await resolve('providers: {bedrock: {}}', { env })
    const [key = ''] = proxy.providers[0]?.apiKeys ?? []
    expect(key).toMatch(/^bedrock-api-key-/)
    expect(proxy.providers[0]?.auth).toBe('bearer')
    expect(secretsOf(proxy)).toContain(key)
    const set = await resolve('providers: {bedrock: {}}', { env: { ...env, AWS_BEARER_TOKEN_BEDROCK: 'mine' } })
    expect(set.proxy.providers[0]?.apiKeys).toEqual(['mine'])
    expect((await errorOf(() => resolve('providers: {bedrock: {}}'))).code).toBe('missing-key')
  })

  it('is plain JSON', async () => {
    const { proxy } = await resolve(two)
    expect(JSON.parse(JSON.stringify(proxy))).toEqual(proxy)
  })
})
