import { expect, test } from 'vitest'
import { classifyUpstreamError } from '../../../../src/core/protocols/classify/classify-upstream-error.ts'

const nowMs = Date.parse('2026-11-01T12:00:00Z')

type Row = [name: string, headers: Record<string, string>, body: unknown, expectedMs: number | undefined]

const rows: Row[] = [
  ['seconds', { 'retry-after': '30' }, '', 30_000],
  ['milliseconds win', { 'retry-after-ms': '1500', 'retry-after': '30' }, '', 1500],
  ['HTTP date', { 'retry-after': 'Sun, 01 Nov 2026 12:01:00 GMT' }, '', 60_000],
  ['date in the past', { 'retry-after': 'Sun, 01 Nov 2026 11:00:00 GMT' }, '', 0],
  ['Gemini', {}, { error: { details: [{ '@type': 'RetryInfo', retryDelay: '22.5s' }] } }, 22_500],
  ['Groq text', {}, { error: { message: 'Please try again in 7m12.5s. Visit ...' } }, 432_500],
  ['OpenAI text', {}, { error: { message: 'Please try again in 120ms.' } }, 120],
  [
    'only the allowance that is used up counts',
    {
      'x-ratelimit-remaining-requests': '0',
      'x-ratelimit-reset-requests': '6m0s',
      'x-ratelimit-remaining-tokens': '900',
      'x-ratelimit-reset-tokens': '1h',
    },
    '',
    360_000,
  ],
  [
    'Anthropic',
    {
      'anthropic-ratelimit-tokens-remaining': '0',
      'anthropic-ratelimit-tokens-reset': '2026-11-01T12:00:10Z',
    },
    '',
    10_000,
  ],
  [
    'OpenRouter',
    {},
    {
      error: {
        message: 'x',
        metadata: { headers: { 'X-RateLimit-Remaining': '0', 'X-RateLimit-Reset': String(nowMs + 5000) } },
      },
    },
    5000,
  ],
  ['nothing', {}, { error: { message: 'slow down' } }, undefined],
  ['nonsense', { 'retry-after': 'soon' }, '', undefined],
]

test.for(rows)('%s', ([, headers, body, expectedMs]) => {
  expect(classifyUpstreamError({ status: 429, body, headers, nowMs }).retryAfterMs).toBe(expectedMs)
})

test("without a clock the answer's own date is one", () => {
  const headers = { date: 'Sun, 01 Nov 2026 12:00:00 GMT', 'retry-after': 'Sun, 01 Nov 2026 12:00:07 GMT' }
  expect(classifyUpstreamError({ status: 429, body: '', headers }).retryAfterMs).toBe(7000)
})
