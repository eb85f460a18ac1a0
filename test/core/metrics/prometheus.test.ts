import { describe, expect, test } from 'vitest'
import type { LedgerEntry } from '../../../src/core/ledger.ts'
import { counterFamilies } from '../../../src/core/metrics/counter-families.ts'
import { countRequest, emptyCounters } from '../../../src/core/metrics/counters.ts'
import { type Gauges, gaugeFamilies } from '../../../src/core/metrics/gauges.ts'
import { shownMetrics } from '../../../src/core/metrics/metric-names.ts'
import { prometheusText } from '../../../src/core/metrics/prometheus-text.ts'
import { ledgerEntry, seededRandom } from '../../support/ledger-entry.ts'
import { parsePrometheus } from '../../support/prometheus.ts'

const read = (entries: Partial<LedgerEntry>[], metrics?: string[], gauges: Gauges = {}) => {
  const counters = emptyCounters()
  for (const entry of entries) countRequest(counters, ledgerEntry(entry))
  const text = prometheusText([...counterFamilies(counters, shownMetrics(metrics)), ...gaugeFamilies(gauges)])
  const families = parsePrometheus(text)
  const value = (name: string, labels: Record<string, string> = {}) =>
    [...families.values()]
      .flatMap(({ samples }) => samples)
      .filter(sample => sample.name === name)
      .filter(sample => Object.entries(labels).every(([key, text]) => sample.labels[key] === text))
      .reduce<number | undefined>((sum, sample) => (sum ?? 0) + sample.value, undefined)
  return { families, value, text }
}

test('requests by provider, model, rule and status', () => {
  const { value } = read([{}, {}, { status: 'error', failure: 'timeout' }, { rule: 'think' }, { provider: 'ollama' }])
  const of = (labels: Record<string, string>) => value('claude_router_requests_total', labels)
  expect(of({})).toBe(5)
  expect(of({ provider: 'deepseek', model: 'deepseek-chat', rule: 'default', status: 'ok' })).toBe(2)
  expect(of({ status: 'error' })).toBe(1)
  expect(of({ rule: 'think' })).toBe(1)
  expect(of({ provider: 'ollama' })).toBe(1)
  expect(value('claude_router_failures_total', { failure: 'timeout' })).toBe(1)
})

test('tokens by type, money, and the unpriced on their own', () => {
  const tokens = { inputTokens: 10, outputTokens: 4, cacheReadTokens: 3, cacheWriteTokens: 2 }
  const { value } = read([tokens, tokens, { ...tokens, costUsd: null }])
  for (const [type, sum] of Object.entries({ input: 30, output: 12, cache_read: 9, cache_write: 6 })) {
    expect(value('claude_router_tokens_total', { type }), type).toBe(sum)
  }
  expect(value('claude_router_cost_usd_total')).toBeCloseTo(0.004)
  expect(value('claude_router_unpriced_requests_total')).toBe(1)
})

test('times in seconds, in cumulative buckets', () => {
  const { value } = read([{ durationMs: 2500 }, { durationMs: 600, firstTokenMs: 20 }, { durationMs: 400_000 }])
  const name = 'claude_router_request_duration_seconds'
  expect(value(`${name}_count`)).toBe(3)
  expect(value(`${name}_sum`)).toBeCloseTo(403.1)
  expect(value(`${name}_bucket`, { le: '0.64' })).toBe(1)
  expect(value(`${name}_bucket`, { le: '2.56' })).toBe(2)
  expect(value(`${name}_bucket`, { le: '300' })).toBe(2)
  expect(value('claude_router_time_to_first_token_seconds_bucket', { le: '0.02' })).toBe(1)
})

test("the names of OpenTelemetry's GenAI conventions", () => {
  const { value } = read([{}])
  const labels = {
    gen_ai_provider_name: 'deepseek',
    gen_ai_request_model: 'deepseek-chat',
    gen_ai_operation_name: 'chat',
  }
  expect(value('gen_ai_client_operation_duration_seconds_count', labels)).toBe(1)
  expect(value('gen_ai_client_token_usage_sum', { ...labels, gen_ai_token_type: 'input' })).toBe(1000)
  expect(value('gen_ai_client_token_usage_sum', { ...labels, gen_ai_token_type: 'output' })).toBe(101)
  expect(value('gen_ai_client_operation_time_to_first_chunk_seconds_count', labels)).toBe(1)
})

test('an answer from the cache counts as a hit and as nothing that a provider did', () => {
  const { value } = read([
    { cache: 'hit', savedUsd: 0.25, costUsd: 0, attempts: 0 },
    { cache: 'hit', savedUsd: null, costUsd: 0, attempts: 0 },
    { cache: 'miss', attempts: 3, failovers: 1, queuedMs: 700 },
  ])
  expect(value('claude_router_cache_hits_total')).toBe(2)
  expect(value('claude_router_cache_misses_total')).toBe(1)
  expect(value('claude_router_cache_saved_usd_total')).toBe(0.25)
  expect(value('claude_router_request_duration_seconds_count')).toBe(1)
  expect(value('claude_router_tokens_total', { type: 'input' })).toBe(1000)
  expect(value('claude_router_attempts_total')).toBe(3)
  expect(value('claude_router_failovers_total')).toBe(1)
  expect(value('claude_router_queue_seconds_sum')).toBe(0.7)
})

test('broken off or never answered is no duration', () => {
  const { value } = read([
    { status: 'aborted', failure: 'client' },
    { status: 'error', failure: 'network' },
    { status: 'error', failure: 'timeout' },
  ])
  expect(value('claude_router_request_duration_seconds_count')).toBe(1)
})

test('gauges of other parts', () => {
  const { value } = read([], undefined, {
    load: { active: 2, queued: 5 },
    breakers: [{ provider: 'a', model: 'm', state: 'half-open' }],
    budgets: [
      { scope: 'day', spentUsd: 1.5, limitUsd: 50 },
      { scope: 'run', spentUsd: 0.5, limitUsd: null },
    ],
    cache: { entries: 3, bytes: 1024 },
    proxy: { startedAtMs: 1_700_000_000_500, residentBytes: 5e7 },
    version: '1.2.3',
  })
  expect(value('claude_router_active_requests')).toBe(2)
  expect(value('claude_router_queue_depth')).toBe(5)
  expect(value('claude_router_breaker_state', { state: 'half-open' })).toBe(1)
  expect(value('claude_router_breaker_state')).toBe(1)
  expect(value('claude_router_budget_spent_usd', { scope: 'day' })).toBe(1.5)
  expect(value('claude_router_budget_limit_usd', { scope: 'day' })).toBe(50)
  expect(value('claude_router_budget_limit_usd', { scope: 'run' })).toBeUndefined()
  expect(value('claude_router_cache_bytes')).toBe(1024)
  expect(value('process_start_time_seconds')).toBe(1_700_000_000.5)
  expect(value('claude_router_build_info', { version: '1.2.3' })).toBe(1)
})

describe('hostile names', () => {
  const names = [
    '"} 1\nclaude_router_requests_total{provider="evil',
    'back\\slash',
    '\n',
    '\ud800',
    '',
    'x'.repeat(5000),
    `${'x'.repeat(5000)}y`,
    '# HELP a b',
    '模型',
    '__proto__',
    'constructor',
  ]

  test.each(names)('%j stays inside its label', name => {
    const { value, families } = read([{ provider: name, model: name, rule: name }])
    expect(value('claude_router_requests_total')).toBe(1)
    expect([...families.keys()].filter(key => !/^(claude_router|gen_ai|process)_/.test(key))).toEqual([])
  })

  test('all together, and what is cut to the same name is one series', () => {
    const { value } = read(names.map(model => ({ model })))
    expect(value('claude_router_requests_total')).toBe(names.length)
  })

  test('a client that makes up names cannot make series without end', () => {
    const many = Array.from({ length: 5000 }, (_, i) => ({ model: `m${i}`, rule: `rule-${i}` }))
    const { value, text } = read([...many, ...many])
    expect(value('claude_router_requests_total')).toBe(10_000)
    expect(value('claude_router_requests_total', { model: 'other' })).toBeGreaterThan(9000)
    expect(text.length).toBeLessThan(5_000_000)
    expect(text.split('\n').length).toBeLessThan(40_000)
  })
})

test('whatever comes, the sums add up', () => {
  const random = seededRandom(7)
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T
  const entries = Array.from({ length: 3000 }, () => ({
    provider: pick(['a', 'b', '']),
    model: pick(['m', 'n', 'o']),
    rule: pick(['default', 'rule-1', 'think']),
    status: pick(['ok', 'error', 'aborted'] as const),
    costUsd: pick([null, 0, 0.5, 0.25]),
    cache: pick(['hit', 'miss'] as const),
    inputTokens: Math.floor(random() * 1e6),
  }))
  const { value } = read(entries)
  const used = entries.filter(({ cache }) => cache === 'miss')
  expect(value('claude_router_requests_total')).toBe(3000)
  expect(value('claude_router_cost_usd_total')).toBe(used.reduce((sum, { costUsd }) => sum + (costUsd ?? 0), 0))
  expect(value('claude_router_unpriced_requests_total')).toBe(used.filter(({ costUsd }) => costUsd === null).length)
  expect(value('claude_router_tokens_total', { type: 'input' })).toBe(used.reduce((sum, e) => sum + e.inputTokens, 0))
})

test.each([
  ['response_time', 'claude_router_request_duration_seconds_count'],
  ['token_usage', 'claude_router_tokens_total'],
  ['cost_per_request', 'claude_router_cost_usd_total'],
  ['model_performance', 'claude_router_time_to_first_token_seconds_count'],
  ['error_rate', 'claude_router_failures_total'],
  ['cache_hit_rate', 'claude_router_cache_hits_total'],
])('`monitoring.metrics` without %s leaves %s out', (metric, name) => {
  const entries = [{ status: 'error', failure: 'timeout' } as const]
  const others = [
    'response_time',
    'token_usage',
    'cost_per_request',
    'model_performance',
    'error_rate',
    'cache_hit_rate',
  ]
  expect(read(entries).value(name)).toBeDefined()
  expect(read(entries, [metric]).value(name)).toBeDefined()
  expect(
    read(
      entries,
      others.filter(each => each !== metric),
    ).value(name),
  ).toBeUndefined()
  expect(read(entries, []).value('claude_router_requests_total')).toBe(1)
})
