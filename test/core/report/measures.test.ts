import { describe, expect, test } from 'vitest'
import type { LedgerEntry } from '../../../src/core/ledger.ts'
import { renderCutOff, renderJobSummary } from '../../../src/core/report/job-summary.ts'
import { kpiText } from '../../../src/core/report/kpi-text.ts'
import { renderMeasures } from '../../../src/core/report/measures.ts'
import { spendChart } from '../../../src/core/report/mermaid.ts'
import type { RunResult } from '../../../src/core/result.ts'
import { ledgerEntry } from '../../support/ledger-entry.ts'

const ledger = (entries: Partial<LedgerEntry>[]) => entries.map(ledgerEntry)

const sample = ledger([
  { durationMs: 800, costUsd: 0.001, cache: 'miss' },
  { durationMs: 2500, costUsd: 0.002, cache: 'miss' },
  { durationMs: 5200, costUsd: 0.003, cache: 'miss' },
  {
    provider: 'openrouter',
    model: 'anthropic/claude-3-5-sonnet',
    durationMs: 14_500,
    firstTokenMs: 1500,
    outputTokens: 650,
    costUsd: 0.06,
    alerts: [
      {
        at: '2026-11-23T10:00:05.000Z',
        threshold: 'response_time > 5s || run_cost > 1',
        action: 'switch_to_faster_model',
        on: true,
        values: 'response_time 5.8 s, run_cost $0.0660',
      },
    ],
  },
  { status: 'error', failure: 'overloaded', costUsd: 0, durationMs: 40, firstTokenMs: 40, outputTokens: 0 },
  { cache: 'hit', savedUsd: 0.002, costUsd: 0, durationMs: 4, firstTokenMs: 4, inputTokens: 0, outputTokens: 0 },
])

test('the golden summary', () => {
  expect(renderMeasures(sample)).toBe(`### Alerts

| Time (UTC) | Threshold | | Action | Then |
|---|---|---|---|---|
| 10:00:05 | \`response_time > 5s \\|\\| run_cost > 1\` | ⚠️ on | switch_to_faster_model | \`response_time 5.8 s, run_cost $0.0660\` |

### Key figures

| Figure | Measured | Target | |
|---|---:|---:|---|
| Mean response time | 4.6 s | &lt; 3.0 s | ✗ missed |
| Response time of 95 % | 14.5 s | &lt; 10.0 s | ✗ missed |
| Success rate | 83.33 % | > 99.5 % | ✗ missed |
| Cost per request | $0.0132 | &lt; $0.0140 | ✓ met |

### Speed of the models

| Model | Requests | Succeeded | First token | Tokens per second |
|---|---:|---:|---:|---:|
| \`deepseek/deepseek-chat\` | 4 | 75.0 % | 385 ms | 43.3 |
| \`openrouter/anthropic/claude-3-5-sonnet\` | 1 | 100.0 % | 1.5 s | 50.0 |

Cache: 25.0 % of the requests it was asked for (1) were answered from it, $0.0020 saved.

\`\`\`mermaid
pie showData
  title Spend by model, in US cents
  "1. openrouter/anthropic/claude-3-5-sonnet" : 6
  "2. deepseek/deepseek-chat" : 0.6
\`\`\`

\`\`\`mermaid
xychart-beta
  title "Response times"
  x-axis ["under 1 s", "1 to 3 s", "3 to 10 s", "10 to 30 s", "30 to 60 s", "over 60 s"]
  y-axis "Requests" 0 --> 2
  bar [2, 1, 1, 1, 0, 0]
\`\`\``)
})

test('of nothing, nothing', () => expect(renderMeasures([])).toBe(''))

test.each([
  ['response_time', /Response time of 95|xychart/],
  ['cost_per_request', /Cost per request|pie showData/],
  ['model_performance', /Speed of the models/],
  ['cache_hit_rate', /Cache:/],
])('`monitoring.metrics` without %s', (metric, part) => {
  const others = [
    'response_time',
    'token_usage',
    'cost_per_request',
    'model_performance',
    'error_rate',
    'cache_hit_rate',
  ]
  expect(renderMeasures(sample)).toMatch(part)
  expect(renderMeasures(sample, [metric])).toMatch(part)
  expect(
    renderMeasures(
      sample,
      others.filter(each => each !== metric),
    ),
  ).not.toMatch(part)
})

describe('hostile names of models', () => {
  test.each(['a"] b', '```\n## x', '%%{init: {}}%%', '#quot;', '| x |', '<img src=x>', '\ud800', "'"])('%j', model => {
    const text = renderMeasures(ledger([{ model }, { model: 'other' }, { durationMs: 1 }]))
    const pie = /```mermaid\n(pie[\s\S]*?)\n```/.exec(text)?.[1] ?? ''
    const lines = pie.split('\n').slice(2)
    expect(lines).toHaveLength(3)
    for (const line of lines) expect(line).toMatch(/^ {2}"\d\. [\p{L}\p{N} ._/:+@-]+…?" : [\d.]+$/u)
    expect(text.split('\n').filter(line => line.startsWith('```'))).toHaveLength(4)
  })

  test('a hostile threshold stays in its cell', () => {
    const change = { at: '2026', threshold: 'a || `b`\n| c', action: 'stop', on: true, values: '' } as const
    const rows = renderMeasures(ledger([{ alerts: [change] }])).split('\n')
    expect(rows.find(row => row.includes('stop'))?.match(/(?<!\\)\|/g)).toHaveLength(6)
  })
})

test('slices: no more than nine, names that look the same apart, no zero', () => {
  const use = { requests: 1, inputTokens: 0, outputTokens: 0, cacheReadTokens: 0, cacheWriteTokens: 0, provider: 'p' }
  const models = Array.from({ length: 30 }, (_, i) => ({ ...use, model: i % 2 ? 'a"' : 'a`', costUsd: 1e-9 * (i + 1) }))
  const slices = spendChart(models).split('\n').slice(3, -1)
  expect(slices).toHaveLength(9)
  expect(new Set(slices.map(line => line.split(' : ')[0])).size).toBe(9)
  expect(spendChart([...models, { ...use, model: 'u', costUsd: null }])).toContain('unpriced models left out')
  expect(spendChart([{ ...use, model: 'one', costUsd: 1 }])).toBe('')
})

test.each([
  [0.99499, '99.49 %'],
  [0.995, '99.5 %'],
  [0.99999, '99.99 %'],
  [1, '100 %'],
  [0, '0 %'],
])('a share of %s reads %s: never better than it is', (value, text) => {
  const kpi = { name: 'success_rate', label: '', unit: 'share', target: 0.995, side: 'above', met: true } as const
  expect(kpiText({ ...kpi, value }).value).toBe(text)
})

test('the job summary has them, and is as before without a ledger', () => {
  const result = { task: 'review', outcome: 'clean', reason: null, summary: '', findings: [], models: [] } as never
  const whole = { ...(result as RunResult), costUsd: 0, turns: 1, durationMs: 1, headSha: null, reviewUrl: null }
  const run = { ...whole, commentUrl: null, isolation: { mode: 'off', selfTest: [] }, versions: { claudeRouter: '1' } }
  expect(renderJobSummary(run as never, { ledger: sample })).toContain('### Key figures')
  expect(renderJobSummary(run as never, { ledger: sample, metrics: [] })).not.toContain('### Key figures')
  expect(renderJobSummary(run as never)).not.toContain('### Key figures')
  expect(renderCutOff([], { ledger: sample })).toContain('### Key figures')
})
