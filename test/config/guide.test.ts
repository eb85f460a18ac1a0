import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { resolveConfig } from '../../src/config/resolve.ts'
import { errorOf, loadText, noOllama } from './load-text.ts'

const folder = join(import.meta.dirname, '../fixtures/config/guide')
const env = { DEEPSEEK_API_KEY: 'sk-d', OPENROUTER_API_KEY: 'sk-o' }
const probe = async () => ['llama3.1:70b']

describe('the samples of the published guide', () => {
  const good = readdirSync(folder).filter(file => file !== 'wrong-key.json')

  it.each(good)('%s loads unchanged, as text and as file, and resolves', async file => {
    const path = join(folder, file)
    const text = await loadText(readFileSync(path, 'utf8'), { env, probe })
    const fromFile = await loadText(path, { env, probe })
    expect(fromFile.config).toEqual(text.config)
    expect(resolveConfig(text, { env }).proxy.routing.slots.default).toMatch(/^[\w-]+\/.+/)
  })

  it.each(good)('%s loads in a folder without keys', async file => {
    await expect(loadText(join(folder, file), { probe: noOllama })).resolves.toBeDefined()
  })

  it('keeps what they say', async () => {
    const config = async (file: string) => (await loadText(join(folder, file), { env, probe })).config
    expect((await config('caching.json')).caching).toEqual({
      enabled: true,
      ttl: 3600,
      maxCacheSize: 500_000_000,
      cacheStrategy: 'semantic-similarity',
      costSavingTarget: 0.3,
    })
    expect((await config('concurrency.js')).concurrency?.rateLimiting).toEqual({
      deepseek: 60,
      openrouter: 100,
      ollama: -1,
    })
    expect((await config('monitoring.yml')).monitoring?.alerts?.[0]).toEqual({
      threshold: 'response_time > 10s',
      action: 'switch_to_faster_model',
    })
    const deepseek = resolveConfig(await loadText(join(folder, 'deepseek.json')), { env: {} }).proxy.providers[0]
    expect(deepseek).toMatchObject({
      protocol: 'openai-chat',
      baseUrl: 'https://api.deepseek.com/v1',
      models: [
        { id: 'deepseek-coder', contextWindow: 64_000, pricing: { input: 0.14, output: 0.28 } },
        { id: 'deepseek-chat', contextWindow: 64_000 },
      ],
    })
    const performance = resolveConfig(await loadText(join(folder, 'performance.json'), { env }), { env }).proxy
    expect(performance.timeouts).toEqual({ firstTokenMs: 30_000, idleMs: 30_000, requestMs: 0 })
  })

  it("refuses the guide's wrong sample for its empty key", async () => {
    const error = await errorOf(() => loadText(join(folder, 'wrong-key.json')))
    expect(error.message).toMatch(
      /wrong-key\.json:5:17: providers\.deepseek\.apiKey is empty; put the key in an environment variable/,
    )
  })

  it("loads what a shell leaves of the JSON that the guide's workflow echoes in double quotes", async () => {
    const { config } = await loadText('{ providers: { deepseek: { apiKey: sk-1, models: [deepseek-chat] } } }')
    expect(config.providers).toEqual({ deepseek: { apiKey: 'sk-1', models: ['deepseek-chat'] } })
  })
})
