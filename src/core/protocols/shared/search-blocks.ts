import type { ContentBlock } from '../../messages/message.ts'

export interface SearchHit {
  url: string
  title: string | undefined
}

/** A search that the provider ran, as the blocks Anthropic's own search leaves. `id`: any text that is its own. */
export const searchBlocks = (id: string, query: string, hits: SearchHit[]): ContentBlock[] => {
  const tool_use_id = `srvtoolu_${id.replace(/[^a-zA-Z0-9_]/g, '_')}`
  return [
    { type: 'server_tool_use', id: tool_use_id, name: 'web_search', input: { query } },
    { type: 'web_search_tool_result', tool_use_id, content: hits.map(searchResult) },
  ]
}

/** Anthropic's `encrypted_content` has no equivalent; clients want the field all the same. */
const searchResult = (hit: SearchHit): ContentBlock => ({
  type: 'web_search_result',
  url: hit.url,
  title: hit.title ?? hit.url,
  encrypted_content: '',
  page_age: null,
})

/** A passage's source, as a citation of a text block. */
export const searchCitation = (hit: SearchHit): Record<string, unknown> => ({
  type: 'web_search_result_location',
  url: hit.url,
  title: hit.title ?? null,
  encrypted_index: '',
  cited_text: '',
})
