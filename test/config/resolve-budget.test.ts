import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { LoadedConfig } from '../../src/config/load.ts'
import { resolveBudget, unpricedWarnings } from '../../src/config/resolve-budget.ts'
import type { ResolveContext } from '../../src/config/resolve-context.ts'
import { resolveProvider } from '../../src/config/resolve-provider.ts'
import { resolveRouting } from '../../src/config/resolve-routing.ts'
import type { TargetScope } from '../../src/config/resolve-target.ts'
import { errorOf, loadText } from './load-text.ts'

const sample = readFileSync(join(import.meta.dirname, '../fixtures/config/guide/budget-control.json'), 'utf8')

/** The configuration's providers; one that is known by name may be added where `open`. */
const scopeOf = (loaded: LoadedConfig, warnings: string[] = []): TargetScope => {
  const context: ResolveContext = {
    env: { DEEPSEEK_API_KEY: 'sk-d' },
    providerKeys: {},
    placeOf: loaded.placeOf,
    warn: () => {},
    ownTransformers: new Set(),
  }
  const providers = Object.entries(loaded.config.providers ?? {}).map(([name, settings]) =>
    resolveProvider(name, settings, context),
  )
  return { providers, addProvider: () => undefined, warn: sentence => void warnings.push(sentence) }
}

const budgetOf = async (text: string) => {
  const loaded = await loadText(text)
  return resolveBudget(loaded, scopeOf(loaded))
}

const providers = `providers: {
  deepseek: {apiKey: sk-1, models: [deepseek-chat]},
  ollama: {models: ['llama3.1:70b'], localDeployment: true, noApiKey: true}}`

describe('the published sample', () => {
  test('works unchanged with a local Ollama', async () => {
    const env = { DEEPSEEK_API_KEY: 'sk-d' }
    const loaded = await loadText(sample, { env, probe: async () => ['llama3.1:70b'] })
    expect(resolveBudget(loaded, scopeOf(loaded))).toEqual({
      dailyUsd: 50,
      monthlyUsd: 1000,
      alertThresholds: [0.8, 0.9, 0.95],
      fallback: 'ollama/llama3.1:70b',
    })
  })

  test('works without one, and says what that means', async () => {
    const loaded = await loadText(sample, { env: { DEEPSEEK_API_KEY: 'sk-d' } })
    const warnings: string[] = []
    expect(resolveBudget(loaded, scopeOf(loaded, warnings))).toEqual({
      dailyUsd: 50,
      monthlyUsd: 1000,
      alertThresholds: [0.8, 0.9, 0.95],
    })
    expect(warnings).toEqual([expect.stringMatching(/fallbackProvider.*ollama.*requests are refused/)])
  })
})

test('every limit is taken over; thresholds have a default and an order', async () => {
  const all = 'requestLimit: 1, runLimit: 2, pullRequestLimit: 5, dailyLimit: 50, monthlyLimit: 0'
  expect(await budgetOf(`{${providers}, budgetControl: {${all}}}`)).toEqual({
    requestUsd: 1,
    runUsd: 2,
    pullRequestUsd: 5,
    dailyUsd: 50,
    monthlyUsd: 0,
    alertThresholds: [0.8, 0.9, 0.95],
  })
  expect(await budgetOf(`{${providers}, budgetControl: {alertThresholds: [1, 0.5, 1]}}`)).toEqual({
    alertThresholds: [0.5, 1],
  })
  expect(await budgetOf(`{${providers}}`)).toBeUndefined()
})

const fallbacks: [what: string, autoFallback: string, fallback: string | undefined][] = [
  ['a provider', '{fallbackProvider: ollama}', 'ollama/llama3.1:70b'],
  ['a target', '{fallbackProvider: deepseek/deepseek-chat}', 'deepseek/deepseek-chat'],
  ['a target with a comma', "{enabled: true, fallbackProvider: 'ollama,llama3.1:70b'}", 'ollama/llama3.1:70b'],
  ['off', '{enabled: false, fallbackProvider: ollama}', undefined],
  ['off and nobody', '{enabled: false}', undefined],
  ['nobody', '{}', undefined],
]

test.for(fallbacks)('autoFallback: %s', async ([, autoFallback, fallback]) => {
  const budget = await budgetOf(`{${providers}, budgetControl: {dailyLimit: 1, autoFallback: ${autoFallback}}}`)
  expect(budget?.fallback).toBe(fallback)
})

const wrong: [what: string, budgetControl: string, message: RegExp, hint: RegExp][] = [
  [
    'a provider that is not configured',
    '{autoFallback: {fallbackProvider: olama/x}}',
    /autoFallback\.fallbackProvider goes to the provider "olama", which is not configured; did you mean `ollama`\?/,
    /providers/,
  ],
  ['on for nobody', '{autoFallback: {enabled: true}}', /autoFallback is on but names no provider/, /fallbackProvider/],
  ['a share in per cent', '{alertThresholds: [80]}', /alertThresholds\[0\] must be between 0 and 1/, /./],
  ['a share of 0', '{alertThresholds: [0]}', /alertThresholds\[0\] must be above 0/, /./],
  ['a negative limit', '{dailyLimit: -1}', /dailyLimit must be 0 or more/, /./],
  ['an unknown key', '{dayLimit: 1}', /dayLimit is an unknown key; did you mean `dailyLimit`\?/, /./],
]

test.for(wrong)('is refused: %s', async ([, budgetControl, message, hint]) => {
  const error = await errorOf(() => budgetOf(`{${providers}, budgetControl: ${budgetControl}}`))
  expect(error.message).toMatch(message)
  expect(error.hint).toMatch(hint)
})

test('targets without a price are told of at the start, if a limit is to be kept', async () => {
  const warningsOf = async (budgetControl: string) => {
    const loaded = await loadText(
      `{providers: {odd: {baseUrl: 'http://odd.example/v1', apiKey: k, models: [new]}}, routing: {default: odd/new}, budgetControl: ${budgetControl}}`,
    )
    const scope = scopeOf(loaded)
    return unpricedWarnings(resolveBudget(loaded, scope), resolveRouting(loaded, scope, undefined), scope)
  }
  expect(await warningsOf('{dailyLimit: 1}')).toEqual([
    expect.stringMatching(/odd\/new is not known.*providers\.odd\.pricing.*localDeployment/),
  ])
  expect(await warningsOf('{alertThresholds: [0.5]}')).toEqual([])
})
