import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { catalogModels, catalogSource, modelFacts } from '../../../src/core/catalog/model-facts.ts'
import { modelNames } from '../../../src/core/catalog/model-names.ts'
import { providers } from '../../../src/core/providers/index.generated.ts'

const root = join(import.meta.dirname, '../../..')

describe('modelFacts', () => {
  it('knows limits, prices, capabilities and their source', () => {
    expect(modelFacts('anthropic', 'claude-opus-5-5')).toEqual({
      contextWindow: 1_000_000,
      maxOutputTokens: 128_000,
      pricing: { input: 4, output: 20, cacheRead: 0.2, cacheWrite: 5, source: expect.stringContaining('2026') },
      capabilities: { images: true, tools: true, thinking: true, temperature: expect.any(Boolean) },
      source: expect.stringContaining(catalogSource.date),
    })
  })

  it('knows prices that rise with the prompt and with the hour', () => {
    expect(modelFacts('anthropic', 'claude-haiku-5-5')?.pricing?.tiers).toEqual([
      { above: 100_000, input: 0.5, output: 2.5, cacheRead: 0.05, cacheWrite: 0.625 },
    ])
    expect(modelFacts('deepseek', 'deepseek-v4-pro')?.pricing).toMatchObject({
      input: 0.66,
      output: 1.98,
      peak: {
        utc: [
          [1, 4],
          [6, 10],
        ],
        weekdaysOnly: true,
        multiplier: 2,
      },
    })
  })

  // Names as users, guides and Claude Code write them, and the model of the snapshot that is meant.
  it.each([
    ['anthropic', 'claude-sonnet-5-5[1m]', 'claude-sonnet-5-5'],
    ['anthropic', 'claude-sonnet-5-5-20260901', 'claude-sonnet-5-5'],
    ['anthropic', 'claude-sonnet-5-5-latest', 'claude-sonnet-5-5'],
    ['anthropic', 'anthropic/claude-sonnet-5-5', 'claude-sonnet-5-5'],
    ['claude', 'claude-sonnet-5-5', 'claude-sonnet-5-5'],
    ['openai', 'gpt-4o-2031-01-01', 'gpt-4o'],
    ['gemini', 'models/gemini-2.5-pro', 'gemini-2.5-pro'],
    ['moonshot-cn', 'kimi-k2.7-code', 'kimi-k2.7-code'],
  ])('%s: %s is %s', (provider, asked, meant) => {
    expect(modelFacts(provider, asked)).toEqual(modelFacts(provider, meant))
    expect(modelFacts(provider, asked)?.contextWindow).toBeGreaterThan(0)
  })

  it('guesses nothing', () => {
    for (const name of [
      'claude',
      'claude-sonnet',
      'claude-sonnet-5-5x',
      'sonnet-5-5',
      'deepseek-v4-pro',
      '',
      '__proto__',
      'constructor',
    ]) {
      expect(modelFacts('anthropic', name), name).toBeUndefined()
    }
    expect(modelFacts('openrouter', 'claude-sonnet-5')).toBeUndefined()
    expect(modelFacts('nobody', 'claude-sonnet-5-5')).toBeUndefined()
    expect(modelFacts('custom', 'gpt-4o')).toBeUndefined()
  })

  it('every model that the published guide names is known', () => {
    for (const [provider, model] of [
      ['openrouter', 'anthropic/claude-3-5-sonnet'],
      ['openrouter', 'openai/gpt-4-turbo-preview'],
      ['openrouter', 'meta-llama/llama-3.1-70b'],
      ['deepseek', 'deepseek-chat'],
      ['deepseek', 'deepseek-coder'],
      ['ollama', 'llama3.1:70b'],
      ['ollama', 'codellama:34b'],
      ['gemini', 'gemini-1.5-pro'],
      ['gemini', 'gemini-1.5-flash'],
      ['anthropic', 'claude-3.5-sonnet'],
    ] as const) {
      expect(modelFacts(provider, model)?.contextWindow, model).toBeGreaterThan(0)
      expect(modelFacts(provider, model)?.pricing, model).toBeDefined()
    }
    expect(modelFacts('gemini', 'gemini-1.5-pro')?.retired).toBe('2025-09-24')
  })
})

describe('prices', () => {
  it('are zero only for what is free: local models, `:free`, and those the source calls free', () => {
    const free = providers.flatMap(({ id, local }) =>
      catalogModels(id)
        .filter(({ facts }) => facts.pricing?.input === 0)
        .flatMap(({ id: model }) => (local || model.endsWith(':free') ? [] : [`${id}/${model}`])),
    )
    expect(free.every(name => name.startsWith('modelscope/'))).toBe(true)
  })

  it('are absent, not zero, where nobody knows them', () => {
    expect(modelFacts('copilot', 'claude-opus-5.5')).toMatchObject({ contextWindow: expect.any(Number) })
    expect(modelFacts('copilot', 'claude-opus-5.5')).not.toHaveProperty('pricing')
    expect(modelFacts('openrouter', 'openrouter/auto')).not.toHaveProperty('pricing')
    expect(modelFacts('volcengine', 'glm-5-3-flash-260828')).not.toHaveProperty('pricing')
    expect(modelFacts('ollama', 'gpt-oss:120b-cloud')).toBeUndefined()
  })

  it('of a local model are zero even when nothing else is known of it', () => {
    for (const provider of ['ollama', 'vllm', 'lmstudio', 'llamacpp']) {
      expect(modelFacts(provider, 'some-model:7b')).toEqual({
        pricing: { input: 0, output: 0, source: 'local' },
        source: 'local',
      })
    }
  })

  it('of another way of serving are not those of the plain model', () => {
    const plain = modelFacts('openrouter', 'z-ai/glm-5.1')
    expect(modelFacts('openrouter', 'z-ai/glm-5.1:free')?.pricing).toMatchObject({ input: 0, output: 0 })
    expect(modelFacts('openrouter', 'z-ai/glm-5.1:nitro')).toMatchObject({ contextWindow: plain?.contextWindow })
    expect(modelFacts('openrouter', 'z-ai/glm-5.1:nitro')).not.toHaveProperty('pricing')
  })

  it('in another currency are converted, and copies say so', () => {
    expect(modelFacts('volcengine', 'doubao-seed-2-1-pro-260628')?.pricing).toMatchObject({
      input: 0.84,
      output: 4.2,
      cacheRead: 0.168,
    })
    expect(modelFacts('vertex', 'claude-opus-5-5')).toMatchObject({
      pricing: { input: 4 },
      source: expect.stringContaining('Vertex'),
    })
    expect(modelFacts('aihubmix', 'claude-opus-5-5')?.source).toMatch(/per cent/)
    expect(modelFacts('aihubmix', 'some-llama')).toBeUndefined()
  })

  it('are plausible throughout', () => {
    for (const { id } of providers) {
      for (const { id: model, facts } of catalogModels(id)) {
        const { pricing, contextWindow = 1, maxOutputTokens = 1 } = facts
        expect(contextWindow > 0 && maxOutputTokens > 0 && contextWindow <= 20_000_000, model).toBe(true)
        if (pricing === undefined) continue
        const { input, output, cacheRead = 0, cacheWrite = 0 } = pricing
        expect(input >= 0 && output >= 0 && cacheRead >= 0 && cacheWrite >= 0 && output < 1000, `${id}/${model}`).toBe(
          true,
        )
        expect(cacheRead <= input, `${id}/${model}`).toBe(true)
      }
    }
  })
})

describe('the snapshot', () => {
  it('has every suggested model, but for local ones', () => {
    const missing = providers
      .filter(({ local }) => !local)
      .flatMap(({ id, suggestedModels = [] }) =>
        suggestedModels.filter(model => modelFacts(id, model) === undefined).map(model => `${id}/${model}`),
      )
    expect(missing).toEqual([])
  })

  it('is small and says where it comes from', () => {
    expect(statSync(join(root, 'src/core/catalog/catalog.generated.ts')).size).toBeLessThan(150_000)
    expect(catalogSource).toMatchObject({ licence: 'MIT', date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) })
  })

  it('is not loaded by the running proxy nor by the protocols', () => {
    for (const folder of ['src/proxy', 'src/core/protocols', 'src/core/providers', 'src/core/transformers']) {
      for (const file of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
        if (!file.endsWith('.ts')) continue
        expect(readFileSync(join(root, folder, file), 'utf8'), file).not.toMatch(
          /from '.*\/catalog\/(?:model-facts|catalog\.generated)/,
        )
      }
    }
  })
})

it.each([
  ['a', ['a']],
  ['a-20250101', ['a-20250101', 'a']],
  ['v/a@20250101', ['v/a@20250101', 'v/a', 'a@20250101', 'a']],
  ['a[1m]', ['a']],
])('the names of %s are %j', (model, names) => {
  expect(modelNames(model)).toEqual(names)
})
