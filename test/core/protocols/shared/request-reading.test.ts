import { describe, expect, test } from 'vitest'
import type { ContentBlock } from '../../../../src/core/messages/message.ts'
import type { MessagesRequest } from '../../../../src/core/messages/request.ts'
import { clientTools, toolSchema } from '../../../../src/core/protocols/shared/client-tools.ts'
import { clampEffort, reasoningOf } from '../../../../src/core/protocols/shared/effort.ts'
import { flattenBlocks, flattenToolResult, toolResultText } from '../../../../src/core/protocols/shared/flatten.ts'
import { systemText } from '../../../../src/core/protocols/shared/system-text.ts'
import { clientIds, upstreamIds } from '../../../../src/core/protocols/shared/tool-ids.ts'
import { clientToolName, upstreamToolName } from '../../../../src/core/protocols/shared/tool-names.ts'

const request = (more: object = {}): MessagesRequest => ({
  model: 'm',
  max_tokens: 10,
  messages: [{ role: 'user', content: 'hi' }],
  ...more,
})

describe('system text', () => {
  const billing = 'x-anthropic-billing-header: cc_version=2.1; cc_entrypoint=sdk-cli; cch=12;'
  test.for([
    ['a string', 'be kind', 'be kind'],
    ['nothing', undefined, undefined],
    ['empty', '', undefined],
    ['no blocks', [], undefined],
    [
      'blocks',
      [
        { type: 'text', text: 'a' },
        { type: 'text', text: ' ' },
        { type: 'text', text: 'b' },
      ],
      'a\n\nb',
    ],
    [
      'a billing block',
      [
        { type: 'text', text: billing },
        { type: 'text', text: 'real' },
      ],
      'real',
    ],
    ['a billing line', `${billing}\nreal`, 'real'],
    ['only billing', billing, undefined],
  ] as [string, MessagesRequest['system'], string | undefined][])('%s', ([, system, expected]) => {
    expect(systemText(system)).toBe(expected)
  })
})

describe('reasoning', () => {
  test.for([
    [{}, undefined],
    [{ thinking: { type: 'disabled' } }, { on: false, effort: 'none' }],
    [
      { thinking: { type: 'disabled' }, output_config: { effort: 'high' } },
      { on: false, effort: 'none' },
    ],
    [{ thinking: { type: 'adaptive' } }, { on: true, effort: undefined }],
    [
      { thinking: { type: 'adaptive' }, output_config: { effort: 'low' } },
      { on: true, effort: 'low' },
    ],
    [{ output_config: { effort: 'max' } }, { on: true, effort: 'max' }],
    [{ output_config: { effort: 'tremendous' } }, undefined],
    [{ thinking: { type: 'enabled', budget_tokens: 1000 } }, { on: true, effort: 'minimal', budgetTokens: 1000 }],
    [{ thinking: { type: 'enabled', budget_tokens: 1024 } }, { on: true, effort: 'low', budgetTokens: 1024 }],
    [{ thinking: { type: 'enabled', budget_tokens: 4095 } }, { on: true, effort: 'medium', budgetTokens: 4095 }],
    [{ thinking: { type: 'enabled', budget_tokens: 32000 } }, { on: true, effort: 'high', budgetTokens: 32000 }],
    [
      { thinking: { type: 'enabled', budget_tokens: 32000 }, output_config: { effort: 'low' } },
      { on: true, effort: 'low', budgetTokens: 32000 },
    ],
  ] as [object, object | undefined][])('%o', ([fields, expected]) => {
    const reasoning = reasoningOf(request(fields))
    if (expected === undefined) expect(reasoning).toBeUndefined()
    else expect(reasoning).toMatchObject(expected)
  })

  test.for([
    ['max', ['low', 'medium', 'high'], 'high'],
    ['xhigh', ['low', 'high', 'max'], 'max'],
    ['medium', ['low', 'high', 'max'], 'high'],
    ['minimal', ['low', 'medium', 'high'], 'low'],
    ['none', ['low'], undefined],
    ['none', ['none', 'low'], 'none'],
    ['minimal', ['none', 'low'], 'low'],
    ['high', [], undefined],
  ] as const)('%s among %o is %s', ([effort, known, expected]) => {
    expect(clampEffort(effort, known)).toBe(expected)
  })
})

describe('tool ids', () => {
  test('go out unchanged where they may, else the same every time and never twice the same', () => {
    const plain = upstreamIds(undefined)
    expect(plain('toolu_01AbC')).toBe('toolu_01AbC')
    const long = 'x'.repeat(60)
    expect(plain(long)).toMatch(/^call_[0-9a-f]{24}$/)
    expect(upstreamIds(undefined)(long)).toBe(plain(long))
    expect(plain(`${long}y`)).not.toBe(plain(long))
  })

  test('are nine letters and digits for Mistral, and its own come back as they were', () => {
    const mistral = upstreamIds('mistral-9')
    expect(mistral('D681PevKs')).toBe('D681PevKs')
    const ids = Array.from({ length: 2000 }, (_, at) => mistral(`toolu_${at}`))
    for (const id of ids) expect(id).toMatch(/^[a-zA-Z0-9]{9}$/)
    expect(new Set(ids).size).toBe(ids.length)
    expect(upstreamIds('mistral-9')('toolu_7')).toBe(ids[7])
  })

  test('come in clean and new in the conversation', () => {
    const used: ContentBlock = { type: 'tool_use', id: 'call_0', name: 'f', input: {} }
    const client = clientIds(request({ messages: [{ role: 'assistant', content: [used] }] }))
    expect(client('functions.Bash:0')).toBe('functions_Bash_0')
    expect(client('call_0')).toBe('call_0_2')
    expect(client('call_0')).toBe('call_0_3')
    expect(client('x'.repeat(300))).toMatch(/^[a-zA-Z0-9_-]{1,64}$/)
  })
})

describe('tool names', () => {
  test.for(['Bash', 'mcp__server__tool', 'a'.repeat(64)])('%s stays', name => {
    expect(upstreamToolName(name, new Map())).toBe(name)
  })

  test.for(['', ' ', 'a'.repeat(65), 'mcp.server/tool', '工具'])(
    '%s becomes a name that is allowed, and comes back',
    name => {
      const renamed = new Map<string, string>()
      const upstream = upstreamToolName(name, renamed)
      expect(upstream).toMatch(/^[a-zA-Z_][a-zA-Z0-9_-]{0,63}$/)
      expect(clientToolName(upstream, renamed, request())).toBe(name)
    },
  )

  test('of which two stay two', () => {
    const names = [`${'a'.repeat(80)}1`, `${'a'.repeat(80)}2`, 'a.b', 'a/b']
    expect(new Set(names.map(name => upstreamToolName(name, new Map()))).size).toBe(4)
  })

  test('a tool called in the wrong case is that tool', () => {
    const tools = [{ name: 'Bash' }, { name: 'Read' }, { name: 'read' }]
    expect(clientToolName('bash', new Map(), request({ tools }))).toBe('Bash')
    expect(clientToolName('READ', new Map(), request({ tools }))).toBe('READ')
    expect(clientToolName('read', new Map(), request({ tools }))).toBe('read')
  })
})

describe('flattening', () => {
  const image = { type: 'image', source: { type: 'base64', media_type: 'image/png', data: 'aW1n' } }
  const texts = (content: unknown): string =>
    flattenBlocks(content as ContentBlock[])
      .map(part => (part.type === 'text' ? part.text : `<${part.type}>`))
      .join('|')

  test.for([
    ['text and image', [{ type: 'text', text: 'a' }, image, { type: 'text', text: 'b' }], 'a|<image>|b'],
    ['a PDF', [{ type: 'document', source: { type: 'base64', media_type: 'application/pdf', data: 'x' } }], '<file>'],
    [
      'a text document',
      [{ type: 'document', title: 'T', source: { type: 'text', media_type: 'text/plain', data: 'x' } }],
      'T\nx',
    ],
    [
      'a document of blocks',
      [{ type: 'document', source: { type: 'content', content: [{ type: 'text', text: 'x' }, image] } }],
      'x|<image>',
    ],
    [
      'a search',
      [{ type: 'server_tool_use', id: 's', name: 'web_search', input: { query: 'q' } }],
      '[web_search {"query":"q"}]',
    ],
    [
      'its results, without what is opaque',
      [
        {
          type: 'web_search_tool_result',
          content: [{ type: 'web_search_result', title: 'T', url: 'u', encrypted_content: 'ENC' }],
        },
      ],
      'T - u',
    ],
    [
      'a search result',
      [{ type: 'search_result', title: 'T', source: 's', content: [{ type: 'text', text: 'x' }] }],
      'T\ns\nx',
    ],
    [
      'code output',
      [
        {
          type: 'code_execution_tool_result',
          content: { type: 'code_execution_result', stdout: 'out', stderr: 'err' },
        },
      ],
      'out\nerr',
    ],
    ['a reference', [{ type: 'tool_reference', tool_name: 'WebFetch' }], 'Tool available: WebFetch'],
    [
      'what is unknown',
      [
        { type: 'novelty', content: 'x' },
        { type: 'opaque', blob: 'x' },
      ],
      'x',
    ],
    [
      'thinking',
      [
        { type: 'thinking', thinking: 'secret' },
        { type: 'redacted_thinking', data: 'x' },
      ],
      '',
    ],
  ] as [string, unknown, string][])('%s', ([, content, expected]) => {
    expect(texts(content)).toBe(expected)
  })

  test.for([
    [{ content: 'x', is_error: true }, '[tool error] x'],
    [{ content: 'Error: no such file', is_error: true }, 'Error: no such file'],
    [{ content: '<tool_use_error>x</tool_use_error>', is_error: true }, '<tool_use_error>x</tool_use_error>'],
    [{ is_error: true }, '[tool error]'],
    [
      {
        content: [
          { type: 'text', text: 'a' },
          { type: 'text', text: 'b' },
        ],
      },
      'a\nb',
    ],
    [{}, ''],
  ] as [object, string][])('the result %o', ([fields, expected]) => {
    const block = { type: 'tool_result' as const, tool_use_id: 't', ...fields }
    expect(toolResultText(flattenToolResult(block))).toBe(expected)
  })
})

describe('tools', () => {
  const names = (tools: object[], more: object = {}): string[] =>
    clientTools(request({ tools, ...more })).map(tool => tool.name)
  const search = { name: 'ToolSearch' }
  const deferred = { name: 'WebFetch', defer_loading: true }

  test("Anthropic's own and nameless ones are left out", () => {
    const tools = [
      { type: 'web_search_20250305', name: 'web_search' },
      { name: ' ' },
      { type: 'custom', name: 'a' },
      { name: 'b' },
    ]
    expect(names(tools)).toEqual(['a', 'b'])
  })

  test('deferred ones appear once a search has named them', () => {
    expect(names([search, deferred])).toEqual(['ToolSearch'])
    const result = {
      type: 'tool_result',
      tool_use_id: 't',
      content: [{ type: 'tool_reference', tool_name: 'WebFetch' }],
    }
    const messages = [{ role: 'user', content: [result] }]
    expect(names([search, deferred], { messages })).toEqual(['ToolSearch', 'WebFetch'])
    expect(names([{ name: 'a' }, deferred])).toEqual(['a', 'WebFetch'])
  })

  test.for([
    [undefined, { type: 'object', properties: {} }],
    [
      { type: 'object', required: null, $schema: 'x' },
      { type: 'object', properties: {} },
    ],
    [
      { properties: { $schema: {} }, required: ['a'] },
      { type: 'object', properties: { $schema: {} }, required: ['a'] },
    ],
  ] as [Record<string, unknown> | undefined, object][])('the schema %o', ([schema, expected]) => {
    expect(toolSchema({ name: 'f', ...(schema ? { input_schema: schema } : {}) })).toEqual(expected)
  })
})
