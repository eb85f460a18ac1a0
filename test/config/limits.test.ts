import { describe, expect, it } from 'vitest'
import { resolveLimits, resolveMemoryLimit } from '../../src/config/resolve-limits.ts'
import { errorOf, loadText } from './load-text.ts'

/** As `resolveConfig` calls it, with the names of the providers there are. */
const resolved = async (text: string) => {
  const loaded = await loadText(text)
  const warnings: string[] = []
  const context = {
    env: {},
    providerKeys: {},
    placeOf: loaded.placeOf,
    warn: (sentence: string) => void warnings.push(sentence),
    ownTransformers: new Set<string>(),
  }
  const names = Object.keys(loaded.config.providers ?? {})
  return {
    limits: resolveLimits(loaded.config, names, context),
    memory: resolveMemoryLimit(loaded.config, context),
    warnings,
  }
}

const providers =
  'providers: {deepseek: {apiKey: k, models: [deepseek-chat]}, Mine: {baseUrl: "http://127.0.0.1:1", protocol: openai-chat, noApiKey: true, models: [m]}}\n'

describe('limits', () => {
  it('none are configured: there is no section', async () => {
    expect((await resolved(providers)).limits).toBeUndefined()
    expect((await resolved(`${providers}performance: {requestTimeout: 30000}`)).limits).toBeUndefined()
  })

  it("the guide's sample: -1 is no limit, and what is not configured is told", async () => {
    const text = `${providers}concurrency: {maxConcurrentRequests: 10, rateLimiting: {deepseek: 60, openrouter: 100, ollama: -1}}`
    const { limits, warnings } = await resolved(text)
    expect(limits).toEqual({ maxConcurrent: 10, requestsPerMinute: { deepseek: 60 }, queueTimeoutMs: 60_000 })
    expect(warnings).toEqual(['concurrency.rateLimiting.openrouter limits nothing: that provider is not configured'])
  })

  it.each([
    ['concurrency: {maxConcurrentRequests: 10}\nperformance: {maxConcurrentRequests: 5}', 5],
    ['concurrency: {maxConcurrentRequests: 3}\nperformance: {maxConcurrentRequests: 5}', 3],
    ['performance: {maxConcurrentRequests: 5}', 5],
  ])('the smaller of two wins: %s', async (text, most) => {
    expect((await resolved(providers + text)).limits?.maxConcurrent).toBe(most)
  })

  it('places of a provider, the longest wait, names in any case', async () => {
    const text = `${providers}concurrency: {maxConcurrentPerProvider: {mine: 2}, queueTimeout: 2m, rateLimiting: {DeepSeek: 5}}`
    expect((await resolved(text)).limits).toEqual({
      requestsPerMinute: { deepseek: 5 },
      maxConcurrentPerProvider: { Mine: 2 },
      queueTimeoutMs: 120_000,
    })
  })

  it.each([
    ['concurrency: {rateLimiting: {depseek: 60}}', 'did you mean `deepseek`?'],
    ['concurrency: {rateLimiting: {"mine ": 60}}', 'did you mean `Mine`?'],
    ['concurrency: {rateLimiting: {opnrouter: 60}}', 'did you mean `openrouter`?'],
    ['concurrency: {maxConcurrentPerProvider: {nobody-at-all: 1}}', "is no provider's name"],
  ])('a name that is no provider is an error: %s', async (text, said) => {
    const error = await errorOf(() => resolved(providers + text))
    expect(error.message).toContain(said)
    expect(error.message).toMatch(/:2:\d+: concurrency\./)
    expect(error.hint).toContain('deepseek, Mine')
  })

  it.each(['{deepseek: 0}', '{deepseek: 1.5}', '{deepseek: -2}', '{deepseek: "60"}'])(
    'rateLimiting: %s is refused',
    async limits => {
      await errorOf(() => resolved(`${providers}concurrency: {rateLimiting: ${limits}}`))
    },
  )
})

describe('memory', () => {
  it('bytes; too little to start with is an error', async () => {
    expect((await resolved(`${providers}performance: {memoryLimit: 512MB}`)).memory).toEqual({
      memoryLimitBytes: 512e6,
    })
    expect((await resolved(providers)).memory).toEqual({})
    const error = await errorOf(() => resolved(`${providers}performance: {memoryLimit: 20MB}`))
    expect(error.message).toContain('performance.memoryLimit must be at least 128MB')
  })
})
