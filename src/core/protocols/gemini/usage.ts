import type { Usage } from '../../messages/message.ts'
import type { JsonObject } from '../../providers/provider.ts'
import { numberAt } from '../shared/json.ts'

/** Tokens as Anthropic counts them: input without what was read from the cache, output with the thoughts. */
export const decodeUsage = (usage: JsonObject | undefined, searches: number): Usage => {
  const prompt = tokens(usage, 'promptTokenCount') + tokens(usage, 'toolUsePromptTokenCount')
  const read = Math.min(tokens(usage, 'cachedContentTokenCount'), prompt)
  return {
    input_tokens: prompt - read,
    output_tokens: tokens(usage, 'candidatesTokenCount') + tokens(usage, 'thoughtsTokenCount'),
    cache_read_input_tokens: read,
    cache_creation_input_tokens: 0,
    ...(searches === 0 ? {} : { server_tool_use: { web_search_requests: searches } }),
  }
}

const tokens = (source: unknown, key: string): number => Math.max(0, Math.round(numberAt(source, key) ?? 0))
