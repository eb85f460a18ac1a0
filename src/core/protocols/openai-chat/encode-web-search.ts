import type { MessagesRequest } from '../../messages/request.ts'
import type { JsonObject } from '../../providers/provider.ts'
import type { CallContext } from '../protocol.ts'
import { asksOnlyForServerTools, refuseServerTools, webSearchOf } from '../shared/server-tools.ts'

/**
 * Anthropic's web search as the provider's own, where it has one: https://openrouter.ai/docs/guides/features/plugins/web-search
 * and DashScope's `enable_search`. Elsewhere server tools are left out beside others, and refused (RequestError 400) where
 * nothing else is asked for: Claude Code's WebSearch would take what the model makes up for findings.
 */
export const encodeWebSearch = (request: MessagesRequest, { model, quirks }: CallContext): JsonObject => {
  const search = webSearchOf(request)
  const known = search !== undefined && quirks.webSearch !== undefined
  if (asksOnlyForServerTools(request)) refuseServerTools(request, { name: model.id, webSearch: known })
  if (!known) return {}
  if (quirks.webSearch === 'enable_search') return { enable_search: true }
  return {
    plugins: [{ id: 'web', ...(search.allowedDomains.length > 0 ? { include_domains: search.allowedDomains } : {}) }],
  }
}
