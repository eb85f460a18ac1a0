import { expect, test } from 'vitest'
import { createUsageMeter } from '../../../src/core/messages/usage-meter.ts'

const total = (...usages: unknown[]) => {
  const meter = createUsageMeter()
  for (const usage of usages) meter.read(usage)
  return meter.total(() => 99)
}

const plain = { inputTokens: 5, outputTokens: 7, cacheReadTokens: 0, cacheWriteTokens: 0, estimated: false }

test.for([
  [
    'later counts win, a zero does not',
    [
      { input_tokens: 5, output_tokens: 1 },
      { output_tokens: 7, input_tokens: 0 },
    ],
    plain,
  ],
  ['nothing said: estimated', [null, 'x', {}], { ...plain, inputTokens: 99, outputTokens: 0, estimated: true }],
  [
    'caches of an hour and searches',
    [
      {
        ...{ input_tokens: 5, output_tokens: 7, cache_creation_input_tokens: 30 },
        cache_creation: { ephemeral_5m_input_tokens: 10, ephemeral_1h_input_tokens: 20 },
        server_tool_use: { web_search_requests: 2 },
      },
    ],
    { ...plain, cacheWriteTokens: 30, hourCacheWriteTokens: 20, webSearches: 2 },
  ],
  [
    'nonsense in the details',
    [{ input_tokens: 5, output_tokens: 7, cache_creation: null, server_tool_use: { web_search_requests: 'x' } }],
    plain,
  ],
] as const)('%s', ([, usages, expected]) => expect(total(...usages)).toEqual(expected))
