import { expect, test } from 'vitest'
import type { MessagesRequest } from '../../../../src/core/messages/request.ts'
import { encode } from '../../../../src/core/protocols/openai-chat/encode.ts'
import type { Quirks } from '../../../../src/core/providers/provider.ts'

const search = { type: 'web_search_20250305', name: 'web_search', max_uses: 8 }
const read = { name: 'Read', description: 'Reads', input_schema: { type: 'object', properties: {} } }

const encoded = (tools: MessagesRequest['tools'], quirks: Quirks) =>
  encode(
    { model: 'm', max_tokens: 10, messages: [{ role: 'user', content: 'What is new?' }], ...(tools && { tools }) },
    { model: { id: 'm' }, quirks, stream: false, renamed: { toolNames: new Map() } },
  ).body

test.for([
  ['OpenRouter', { webSearch: 'plugins' }, [search], { plugins: [{ id: 'web' }] }],
  [
    'OpenRouter, domains',
    { webSearch: 'plugins' },
    [{ ...search, allowed_domains: ['a.dev'] }],
    { plugins: [{ id: 'web', include_domains: ['a.dev'] }] },
  ],
  ['DashScope', { webSearch: 'enable_search' }, [search, read], { enable_search: true }],
] as const)('%s searches by its own means', ([, quirks, tools, fields]) => {
  expect(encoded([...tools], quirks)).toMatchObject(fields)
})

test('where there is no search, one that is asked for alone is refused rather than made up', () => {
  expect(() => encoded([search], {})).toThrow(/web_search_20250305.*runs at Anthropic only/)
})

test('beside other tools it is left out', () => {
  const body = encoded([search, read], {})
  expect(JSON.stringify(body)).not.toContain('web_search')
  expect(body.tools).toHaveLength(1)
})

test('nothing is sent when no search is asked for', () => {
  expect(encoded([read], { webSearch: 'plugins' })).not.toHaveProperty('plugins')
})
