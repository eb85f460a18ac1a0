import { expect, test } from 'vitest'
import { isCacheableAnswer, isCacheableRequest, refusesCache } from '../../../src/core/cache/cacheable.ts'
import type { ContentBlock, Message, StopReason } from '../../../src/core/messages/message.ts'
import type { MessagesRequest } from '../../../src/core/messages/request.ts'

const request = (over: Partial<MessagesRequest>): MessagesRequest => ({
  model: 'm',
  max_tokens: 1,
  messages: [{ role: 'user', content: 'Go' }],
  ...over,
})
const said = (...content: ContentBlock[]) => request({ messages: [{ role: 'user', content }] })

test.each<[string, MessagesRequest, boolean]>([
  ['a question', request({}), true],
  ['with tools of the client', request({ tools: [{ name: 'Read', input_schema: {} }] }), true],
  ['with a typed tool of the client', request({ tools: [{ name: 'bash', type: 'bash_20250124' }] }), true],
  ['with a null type', request({ tools: [{ name: 'Read', type: null as never }] }), true],
  ['with web search', request({ tools: [{ name: 'web_search', type: 'web_search_20250305' }] }), false],
  ['with web fetch', request({ tools: [{ name: 'web_fetch', type: 'web_fetch_20250910' }] }), false],
  ['with code execution', request({ tools: [{ name: 'x', type: 'code_execution_20250825' }] }), false],
  ['with a tool of an unknown type', request({ tools: [{ name: 'x', type: 'oracle_20290101' }] }), false],
  ['with MCP servers at the provider', request({ mcp_servers: [{ url: 'https://example.com' }] }), false],
  ['with no MCP servers', request({ mcp_servers: [] }), true],
  ['with a container', request({ container: 'container_1' }), false],
  ['with an image', said({ type: 'image', source: { type: 'base64', media_type: 'image/png', data: 'aa' } }), true],
  [
    'with an address of an image',
    said({ type: 'image', source: { type: 'url', url: 'https://example.com/a' } }),
    false,
  ],
  [
    'with an address in a tool result',
    said({
      type: 'tool_result',
      tool_use_id: 't',
      content: [{ type: 'image', source: { type: 'url', url: 'https://example.com/a' } }],
    }),
    false,
  ],
])('a request %s', (_, asked, expected) => expect(isCacheableRequest(asked)).toBe(expected))

const text: ContentBlock = { type: 'text', text: 'So.' }
const call: ContentBlock = { type: 'tool_use', id: 't', name: 'Read', input: {} }

test.each<[StopReason | null, ContentBlock[], boolean]>([
  ['end_turn', [text], true],
  ['stop_sequence', [text], true],
  ['tool_use', [call], true],
  ['tool_use', [{ type: 'thinking', thinking: 'Hm', signature: 's' }, text, call], true],
  ['max_tokens', [text], false],
  ['refusal', [text], false],
  ['pause_turn', [text], false],
  ['model_context_window_exceeded', [text], false],
  [null, [text], false],
  ['end_turn', [], false],
  ['end_turn', [{ type: 'text', text: '' }], false],
  ['end_turn', [{ type: 'thinking', thinking: 'Hm', signature: 's' }], false],
  ['end_turn', [{ type: 'server_tool_use', id: 's', name: 'web_search', input: {} }, text], false],
  ['end_turn', [{ type: 'web_search_tool_result', tool_use_id: 's', content: [] }, text], false],
])('an answer that ended by %s with %j', (stop_reason, content, expected) => {
  expect(isCacheableAnswer({ stop_reason, content } as Message)).toBe(expected)
})

test.each<[Record<string, string>, boolean]>([
  [{}, false],
  [{ 'cache-control': 'no-cache' }, true],
  [{ 'cache-control': 'max-age=0, No-Store' }, true],
  [{ 'cache-control': 'max-age=60' }, false],
  [{ 'x-claude-router-cache': 'bypass' }, true],
  [{ 'x-claude-router-cache': ' BYPASS ' }, true],
  [{ 'x-claude-router-cache': 'hit' }, false],
])('headers %j', (headers, expected) => expect(refusesCache(headers)).toBe(expected))
