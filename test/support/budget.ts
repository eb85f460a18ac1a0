import type { BudgetConfig, ModelConfig, ProviderConfig } from '../../src/core/proxy-config.ts'
import type { Target } from '../../src/core/routing/target.ts'
import { type Logger, silentLogger } from '../../src/log/logger.ts'
import type { BudgetAsk } from '../../src/proxy/budget/budget-gate.ts'
import { type BudgetDeps, openBudget } from '../../src/proxy/budget/open-budget.ts'
import { createMemoryStore } from '../../src/state/memory-store.ts'

export const providerOf = (id: string, models: ModelConfig[], more: Partial<ProviderConfig> = {}): ProviderConfig => ({
  id,
  definition: 'custom',
  protocol: 'openai-chat',
  baseUrl: 'http://127.0.0.1:1',
  auth: 'bearer',
  apiKeys: ['k'],
  headers: {},
  quirks: {},
  models,
  openModels: true,
  transformers: [],
  ...more,
})

/** $1 a thousand tokens in and $10 a thousand out: amounts that can be read. */
export const strong = providerOf('strong', [{ id: 'large', pricing: { input: 1000, output: 10_000 } }])
/** A tenth of it. */
export const cheap = providerOf('cheap', [
  { id: 'small', pricing: { input: 100, output: 1000 }, contextWindow: 10_000 },
])
export const local = providerOf('ollama', [{ id: 'llama' }], { local: true })
export const unpriced = providerOf('odd', [{ id: 'new' }])
const providers = [strong, cheap, local, unpriced]

export const targetOf = (provider: ProviderConfig): Target => ({ provider, model: provider.models[0] as ModelConfig })

/** Keeps its lines as `warn: text`. */
export const keepingLogger = (): Logger & { lines: string[] } => {
  const lines: string[] = []
  const keep = (level: string) => (text: string) => void lines.push(`${level}: ${text}`)
  return { ...silentLogger, lines, warn: keep('warn'), error: keep('error') }
}

export const runOf = (id: string, pullRequest = 0) => ({ id, repository: 'o/r', pullRequest })

export const noon = new Date('2026-11-23T12:00:00Z')

/** A gate over a store of memory at noon, that waits for nobody unless told. */
export const gateOf = (config: Partial<BudgetConfig>, deps: Partial<BudgetDeps> = {}) => {
  const log = keepingLogger()
  const store = deps.store ?? createMemoryStore()
  const gate = openBudget(
    { alertThresholds: [], ...config },
    { store, run: runOf('1', 7), providers, log, now: () => noon, waitMs: 0, ...deps },
  )
  return { gate, store, log }
}

let asked = 0

/** 100 tokens in and 1000 out: $0.10 and $10.00 at `strong`. */
export const askOf = (ask: Partial<BudgetAsk> = {}): BudgetAsk => ({
  requestId: `req_${process.pid}_${asked++}`,
  targets: [targetOf(strong)],
  inputTokens: 50,
  maxTokens: 1000,
  upperInputTokens: () => 100,
  ...ask,
})
