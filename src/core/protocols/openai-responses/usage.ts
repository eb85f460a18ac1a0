import type { Usage } from '../../messages/message.ts'
import type { JsonObject } from '../../providers/provider.ts'
import { numberAt, objectAt } from '../shared/json.ts'

/** Tokens as Anthropic counts them: input without what was read from or written to the cache. Output includes reasoning. */
export const decodeUsage = (usage: JsonObject | undefined, searches: number): Usage => {
  const input = tokens(usage, 'input_tokens')
  const details = objectAt(usage, 'input_tokens_details')
  const read = Math.min(tokens(details, 'cached_tokens'), input)
  const write = Math.min(tokens(details, 'cache_write_tokens'), input - read)
  const cost = numberAt(usage, 'cost')
  return {
    input_tokens: input - read - write,
    output_tokens: tokens(usage, 'output_tokens'),
    cache_read_input_tokens: read,
    cache_creation_input_tokens: write,
    ...(searches === 0 ? {} : { server_tool_use: { web_search_requests: searches } }),
    ...(cost === undefined ? {} : { cost_usd: cost }),
  }
}

const tokens = (source: unknown, key: string): number => Math.max(0, Math.round(numberAt(source, key) ?? 0))
