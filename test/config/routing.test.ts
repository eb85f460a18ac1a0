import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { type ResolveOptions, resolveConfig } from '../../src/config/resolve.ts'
import { errorOf, loadText } from './load-text.ts'

const guide = join(import.meta.dirname, '../fixtures/config/guide')
const folder = mkdtempSync(join(tmpdir(), 'claude-router-routing-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const both = { DEEPSEEK_API_KEY: 'sk-d', OPENROUTER_API_KEY: 'sk-o' }

const resolve = async (text: string, options: Partial<ResolveOptions> = {}, models?: string[]) => {
  const env = options.env ?? {}
  return resolveConfig(await loadText(text, { env, probe: async () => models }), { env, ...options })
}

const two = `
providers:
  deepseek: {apiKey: sk-d, models: [deepseek-chat, deepseek-coder]}
  openrouter: {apiKey: sk-o, models: [anthropic/claude-3-5-sonnet]}
`
const sonnet = 'openrouter/anthropic/claude-3-5-sonnet'

describe('the published guide', () => {
  const sample = (file: string) => JSON.parse(readFileSync(join(guide, file), 'utf8')) as Record<string, unknown>
  const rules = [
    { condition: "task_type == 'coding'", target: 'deepseek/deepseek-coder' },
    { condition: 'context_length > 32000', target: sonnet },
    { condition: "cost_priority == 'low'", target: 'ollama/llama3.1:70b' },
  ]

  it('its providers, rules and context rules in one file', async () => {
    const providers = ['openrouter.json', 'deepseek.json', 'ollama.json', 'gemini.json'].map(
      file => sample(file).providers,
    )
    const config = {
      providers: Object.assign({}, ...providers),
      ...sample('routing-rules.json'),
      ...sample('context-optimization.json'),
    }
    const { routing } = (await resolve(JSON.stringify(config))).proxy
    expect(routing.rules).toEqual(rules)
    expect(routing.contextRules).toEqual([
      { condition: 'context_length < 4000', target: 'deepseek/deepseek-chat', reasoning: '成本效益最优' },
      { condition: 'context_length > 32000', target: sonnet, reasoning: '长上下文处理能力最强' },
    ])
  })

  it('its rules alone, with keys in the environment and a local Ollama', async () => {
    const { proxy } = await resolve(join(guide, 'routing-rules.json'), { env: both }, ['llama3.1:70b'])
    expect(proxy.routing.rules).toEqual(rules)
  })

  it('its rules alone, with one key: those for others are left out, and it is said', async () => {
    const { proxy, warnings } = await resolve(join(guide, 'routing-rules.json'), { env: { DEEPSEEK_API_KEY: 'k' } })
    expect(proxy.routing.rules).toEqual(rules.slice(0, 1))
    expect(warnings.filter(warning => warning.includes('is left out'))).toHaveLength(2)
  })

  it('its context rules alone, which name a model that OpenRouter calls otherwise', async () => {
    const { proxy, warnings } = await resolve(join(guide, 'context-optimization.json'), { env: both })
    expect(proxy.routing.contextRules?.map(({ target }) => target)).toEqual(['deepseek/deepseek-chat'])
    expect(warnings.join('\n')).toMatch(
      /contextOptimization\.rules\[1\] is left out: .*Model 'claude-3-5-sonnet' not available/,
    )
  })
})

describe('targets', () => {
  it('of context rules, tiers and lists of slots', async () => {
    const { proxy } = await resolve(`${two}
routing:
  default: deepseek
  tiers: {preprocess: deepseek-coder, quality: "openrouter,anthropic/claude-3-5-sonnet"}
  fallback: {default: [openrouter], think: [deepseek-coder, deepseek-coder], image: []}
contextOptimization:
  rules:
    - {condition: "context_length > 1", model: claude-3-5-sonnet}
    - {condition: "true", provider: deepseek, model: deepseek-coder, reasoning: why}`)
    expect(proxy.routing).toEqual({
      slots: { default: 'deepseek/deepseek-chat' },
      longContextThreshold: 60_000,
      strategy: 'priority',
      fallback: [sonnet],
      slotFallback: { think: ['deepseek/deepseek-coder'], image: [] },
      rules: [],
      contextRules: [
        { condition: 'context_length > 1', target: sonnet },
        { condition: 'true', target: 'deepseek/deepseek-coder', reasoning: 'why' },
      ],
      tiers: { preprocess: 'deepseek/deepseek-coder', quality: sonnet },
    })
  })

  it('a chosen target sets all of them aside but the common fallback', async () => {
    writeFileSync(join(folder, 'router.js'), 'module.exports = async () => null')
    const text = `${two}routing: {tiers: {core: deepseek}, customRouter: "${join(folder, 'router.js')}", fallback: {default: [deepseek], think: [deepseek-coder]}, rules: [{condition: "true", provider: deepseek}]}
contextOptimization: {rules: [{condition: "true", model: deepseek-chat}]}`
    expect((await resolve(text, { model: sonnet })).proxy.routing).toEqual({
      slots: { default: sonnet },
      longContextThreshold: 60_000,
      strategy: 'priority',
      fallback: ['deepseek/deepseek-chat'],
      rules: [],
    })
  })

  it.each([
    [
      'contextOptimization: {rules: [{condition: "true", model: gone-model}]}',
      /contextOptimization\.rules\[0\]: Model 'gone-model' not available/,
    ],
    ['routing: {tiers: {core: nobody/x}}', /routing\.tiers\.core goes to the provider "nobody"/],
    ['routing: {fallback: {think: [nobody/x]}}', /routing\.fallback\.think\[0\] goes to the provider "nobody"/],
    ['routing: {fallback: {thnik: [deepseek]}}', /routing\.fallback\.thnik is an unknown key; did you mean `think`\?/],
    ['routing: {fallback: deepseek}', /routing\.fallback must be a list of targets/],
  ])('%s is refused', async (text, message) => {
    expect((await errorOf(() => resolve(two + text))).message).toMatch(message)
  })

  it('a bare model that is listed as such comes before one with a vendor', async () => {
    const text = `
providers:
  openrouter: {apiKey: k, models: [x/own-model]}
  mine: {baseUrl: "http://127.0.0.1:1/v1", noApiKey: true, models: [own-model]}
routing: {default: own-model}`
    expect((await resolve(text)).proxy.routing.slots.default).toBe('mine/own-model')
  })
})

describe('conditions', () => {
  it('are checked with file, line, column and place, all at once', async () => {
    const file = join(folder, 'wrong.yml')
    writeFileSync(
      file,
      `${two}
routing:
  rules:
    - condition: contxt_length > 32000
      provider: deepseek
    - condition: "task_type == 'coding'"
      provider: deepseek
contextOptimization:
  rules:
    - {condition: "context_length == 'a'", model: deepseek-chat}
monitoring:
  alerts:
    - {threshold: respons_time > 10s, action: notify}
`,
    )
    const error = await errorOf(() => loadText(file))
    expect(error.code).toBe('config-condition')
    expect(error.message).toBe(
      `${file}:8:18: routing.rules[0].condition cannot be used: there is no variable \`contxt_length\`; did you mean \`context_length\`?
  contxt_length > 32000
  ^^^^^^^^^^^^^
${file}:14:19: contextOptimization.rules[0].condition cannot be used: \`==\` does not go with a number and a text
  context_length == 'a'
  ^^^^^^^^^^^^^^^^^^^^^
${file}:17:19: monitoring.alerts[0].threshold cannot be used: there is no variable \`respons_time\`; did you mean \`response_time\`?
  respons_time > 10s
  ^^^^^^^^^^^^`,
    )
    expect(error.hint).toContain('CEL')
  })

  it('a duration is for alerts', async () => {
    const rule = (condition: string) => `${two}routing: {rules: [{condition: "${condition}", provider: deepseek}]}`
    expect((await errorOf(() => resolve(rule('response_time > 10s')))).message).toContain('alerts of `monitoring` only')
    await expect(
      resolve(`${two}monitoring: {alerts: [{threshold: response_time > 10s, action: notify}]}`),
    ).resolves.toBeDefined()
  })

  it('what can hardly be meant is a warning', async () => {
    const { warnings } = await resolve(
      `${two}routing: {rules: [{condition: "task_type == 'codeing'", provider: deepseek}]}`,
    )
    expect(warnings.join('\n')).toContain(
      "routing.rules[0].condition is doubtful: `task_type` is never 'codeing' unless a client says so in a header; did you mean 'coding'?",
    )
  })
})

describe('a router of the user', () => {
  it('is found from the folder of the configuration file', async () => {
    writeFileSync(join(folder, 'own.cjs'), 'module.exports = async () => null')
    const file = join(folder, 'claude-router.yml')
    writeFileSync(file, `${two}routing: {customRouter: ./own.cjs}`)
    expect((await resolve(file)).proxy.routing.customRouter).toBe(join(folder, 'own.cjs'))
  })

  it('that is not there is refused', async () => {
    const file = join(folder, 'missing.yml')
    writeFileSync(file, `${two}routing: {customRouter: gone.js}`)
    expect((await errorOf(() => resolve(file))).message).toBe(
      `${file}:5:25: routing.customRouter is no file: ${join(folder, 'gone.js')}`,
    )
    expect((await errorOf(() => resolve(`${two}routing: {customRouter: ${folder}}`))).code).toBe('custom-router-path')
    expect((await errorOf(() => resolve(`${two}routing: {customRouter: own.cjs}`))).message).toContain(
      'lies in no folder',
    )
  })
})
