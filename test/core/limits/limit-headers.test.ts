import { describe, expect, test } from 'vitest'
import { readLimitHeaders, refusedForMs } from '../../../src/core/limits/limit-headers.ts'

const now = Date.parse('2026-11-23T12:00:00Z')

describe('what upstreams tell of their limits', () => {
  test.each<[string, Record<string, string>, unknown]>([
    [
      'OpenAI',
      {
        'x-ratelimit-limit-requests': '500',
        'x-ratelimit-remaining-requests': '499',
        'x-ratelimit-reset-requests': '120ms',
        'x-ratelimit-limit-tokens': '30000',
        'x-ratelimit-remaining-tokens': '0',
        'x-ratelimit-reset-tokens': '1m30s',
      },
      {
        requests: { limit: 500, remaining: 499, resetsInMs: 120 },
        tokens: { limit: 30_000, remaining: 0, resetsInMs: 90_000 },
      },
    ],
    [
      'Anthropic',
      {
        'anthropic-ratelimit-input-tokens-limit': '50000',
        'anthropic-ratelimit-input-tokens-remaining': '40000',
        'anthropic-ratelimit-input-tokens-reset': '2026-11-23T12:00:12Z',
        'anthropic-ratelimit-output-tokens-remaining': '8000',
        'anthropic-ratelimit-unified-status': 'allowed',
      },
      {
        'input-tokens': { limit: 50_000, remaining: 40_000, resetsInMs: 12_000 },
        'output-tokens': { remaining: 8000 },
      },
    ],
    [
      "a clock that is not ours: the answer's own counts",
      { date: 'Mon, 23 Nov 2026 11:00:00 GMT', 'anthropic-ratelimit-tokens-reset': '2026-11-23T11:00:30Z' },
      { tokens: { resetsInMs: 30_000 } },
    ],
    [
      'Mistral',
      { 'x-ratelimit-limit-tokens-minute': '500000', 'x-ratelimit-remaining-req-minute': '3' },
      { tokens: { limit: 500_000 }, requests: { remaining: 3 } },
    ],
    [
      'OpenRouter',
      { 'x-ratelimit-limit': '20', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(now + 5000) },
      { requests: { limit: 20, remaining: 0, resetsInMs: 5000 } },
    ],
    ['plain seconds', { 'x-ratelimit-reset-tokens': '7.5' }, { tokens: { resetsInMs: 7500 } }],
    ['nothing', { 'content-type': 'text/plain', 'retry-after': '3' }, undefined],
    [
      'nonsense',
      {
        'x-ratelimit-remaining-tokens': 'plenty',
        'x-ratelimit-limit-tokens': '-4',
        'x-ratelimit-reset-tokens': 'soon',
        'x-ratelimit-remaining-elephants': '4',
        'x-ratelimit-limit-requests': '',
      },
      undefined,
    ],
  ])('%s', (_who, headers, told) => expect(readLimitHeaders(headers, now)).toEqual(told))

  test.each<[number, Record<string, string>, number | undefined]>([
    [429, { 'retry-after': '7' }, 7000],
    [429, { 'retry-after-ms': '350' }, 350],
    [503, { 'retry-after': 'Mon, 23 Nov 2026 12:00:09 GMT' }, 9000],
    [429, { 'x-ratelimit-remaining-tokens': '0', 'x-ratelimit-reset-tokens': '6m0s' }, 360_000],
    [429, { 'x-ratelimit-remaining-tokens': '10', 'x-ratelimit-reset-tokens': '6m0s' }, undefined],
    [200, { 'retry-after': '7' }, undefined],
    [429, {}, undefined],
  ])('%i %o refuses for %s ms', (status, headers, ms) => expect(refusedForMs(status, headers, now)).toBe(ms))
})
