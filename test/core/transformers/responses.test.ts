import { describe, expect, it } from 'vitest'
import type { StreamEvent } from '../../../src/core/messages/event.ts'
import type { ContentBlock, Message } from '../../../src/core/messages/message.ts'
import { repairedJson } from '../../../src/core/transformers/enhance-tool.ts'
import { responseTransform, transformerSteps } from '../../../src/core/transformers/pipeline.ts'

const request = { model: 'm', max_tokens: 1, messages: [] }
const transformOf = (...names: string[]) => {
  const transform = responseTransform(transformerSteps(names.map(name => ({ name }))), {
    protocol: 'openai-chat',
    model: 'm',
    request,
  })
  if (transform === undefined) throw new Error('no response hook')
  return transform
}

/** A stream with these blocks, their text or JSON cut into pieces of `size` characters. */
const streamOf = (blocks: ContentBlock[], size: number, stopReason: Message['stop_reason']): StreamEvent[] => [
  { type: 'message_start', message: messageOf([], null) },
  ...blocks.flatMap((block, index) => eventsOf(block, index, size)),
  { type: 'message_delta', delta: { stop_reason: stopReason, stop_sequence: null }, usage: { output_tokens: 1 } },
  { type: 'message_stop' },
]

const messageOf = (content: ContentBlock[], stop_reason: Message['stop_reason']): Message => ({
  id: 'msg_1',
  type: 'message',
  role: 'assistant',
  model: 'm',
  content,
  stop_reason,
  stop_sequence: null,
  usage: { input_tokens: 1, output_tokens: 1 },
})

const cut = (text: string, size: number): string[] => text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? []

const eventsOf = (block: ContentBlock, index: number, size: number): StreamEvent[] => {
  const delta = (piece: string): StreamEvent => ({
    type: 'content_block_delta',
    index,
    delta:
      block.type === 'text' ? { type: 'text_delta', text: piece } : { type: 'input_json_delta', partial_json: piece },
  })
  const { text = '', input } = block as { text?: string; input?: unknown }
  const whole = block.type === 'text' ? text : typeof input === 'string' ? input : JSON.stringify(input)
  const start = block.type === 'text' ? { type: 'text', text: '' } : { ...block, input: {} }
  return [
    { type: 'content_block_start', index, content_block: start as ContentBlock },
    ...cut(whole, size).map(delta),
    { type: 'content_block_stop', index },
  ]
}

type Draft = Record<string, unknown> & { json: string }

const apply = (draft: Draft, delta: (StreamEvent & { type: 'content_block_delta' })['delta']): void => {
  if (delta.type === 'text_delta') draft.text = `${draft.text}${delta.text}`
  if (delta.type === 'thinking_delta') draft.thinking = `${draft.thinking}${delta.thinking}`
  if (delta.type === 'input_json_delta') draft.json += delta.partial_json
}

const finished = ({ json, ...block }: Draft): ContentBlock =>
  (block.type === 'tool_use' ? { ...block, input: JSON.parse(json || '{}') } : block) as ContentBlock

/** Puts a stream together, and holds it to the rules: blocks one after another, indexes from 0 on, one end. */
const collect = (events: StreamEvent[]): { content: ContentBlock[]; stopReason: unknown } => {
  const content: ContentBlock[] = []
  let open: Draft | undefined
  let stopReason: unknown
  for (const event of events) {
    if ('index' in event) {
      expect(event.index).toBe(content.length)
      expect(open === undefined).toBe(event.type === 'content_block_start')
    }
    if (event.type === 'content_block_start') open = { ...event.content_block, json: '' }
    if (event.type === 'content_block_delta' && open) apply(open, event.delta)
    if (event.type === 'content_block_stop' && open) {
      content.push(finished(open))
      open = undefined
    }
    if (event.type === 'message_delta') stopReason = event.delta.stop_reason
  }
  expect(open).toBeUndefined()
  expect(events.at(-1)?.type).toBe('message_stop')
  return { content, stopReason }
}

const bash = { type: 'tool_use', id: 'toolu_1', name: 'Bash', input: { command: 'ls' } } as const
const exit = { type: 'tool_use', id: 'toolu_2', name: 'ExitTool', input: { response: 'All done: "x"' } } as const
const text = (value: string): ContentBlock => ({ type: 'text', text: value })
const thinking = (value: string): ContentBlock => ({ type: 'thinking', thinking: value, signature: '' })

const cases: [string, string, ContentBlock[], Message['stop_reason'], ContentBlock[], Message['stop_reason']][] = [
  [
    'extrathinktag',
    'thought and answer',
    [text('<think>why</think>\n\nbecause')],
    'end_turn',
    [thinking('why'), text('because')],
    'end_turn',
  ],
  ['extrathinktag', 'no tags', [text('a < b and <thin')], 'end_turn', [text('a < b and <thin')], 'end_turn'],
  ['extrathinktag', 'a thought that never ends', [text('<think>hm')], 'max_tokens', [thinking('hm')], 'max_tokens'],
  [
    'extrathinktag',
    'only a thought, then a tool',
    [text('<think>hm</think> \n'), bash],
    'tool_use',
    [thinking('hm'), bash],
    'tool_use',
  ],
  [
    'extrathinktag',
    'two thoughts',
    [text('<think>a</think>b<think>c</think>d')],
    'end_turn',
    [thinking('a'), text('b'), thinking('c'), text('d')],
    'end_turn',
  ],
  [
    'forcereasoning',
    'its own tags',
    [text('<reasoning_content>a</reasoning_content>b'), bash],
    'tool_use',
    [thinking('a'), text('b'), bash],
    'tool_use',
  ],
  ['tooluse', 'the exit', [exit], 'tool_use', [text('All done: "x"')], 'end_turn'],
  ['tooluse', 'another tool', [bash], 'tool_use', [bash], 'tool_use'],
  ['tooluse', 'both', [bash, exit], 'tool_use', [bash, text('All done: "x"')], 'tool_use'],
  ['tooluse', 'plain text', [text('hello')], 'end_turn', [text('hello')], 'end_turn'],
  ['enhancetool', 'sound arguments', [text('a'), bash], 'tool_use', [text('a'), bash], 'tool_use'],
]

describe.each(cases)('%s: %s', (name, _title, blocks, stopReason, expected, expectedStop) => {
  it('streamed, however it is cut', () => {
    for (let size = 1; size <= 30; size++) {
      const transform = transformOf(name)
      const events = streamOf(blocks, size, stopReason).flatMap(event => transform.events(event))
      expect(collect(events)).toEqual({ content: expected, stopReason: expectedStop })
    }
  })

  it('whole', () => {
    const message = transformOf(name).message(messageOf(blocks, stopReason))
    expect({ content: message.content, stop: message.stop_reason }).toEqual({ content: expected, stop: expectedStop })
  })
})

describe('enhancetool', () => {
  it.each([
    ['{"a": 1', { a: 1 }],
    ["{'a': 'b',}", { a: 'b' }],
    ['```json\n{"a":1}\n```', { a: 1 }],
    ['', {}],
  ])('repairs %j', (broken, whole) => {
    expect(JSON.parse(repairedJson(broken))).toEqual(whole)
    const transform = transformOf('enhancetool')
    const tool = { ...bash, input: broken } as unknown as ContentBlock
    const events = streamOf([tool], 2, 'tool_use').flatMap(event => transform.events(event))
    expect(collect(events).content).toEqual([{ ...bash, input: whole }])
    expect(events.filter(event => event.type === 'content_block_delta')).toHaveLength(1)
  })

  it('makes no object out of prose', () => {
    expect(repairedJson('run ls please')).toBe('run ls please')
  })
})

it('several transforms work one after the other', () => {
  const transform = transformOf('extrathinktag', 'tooluse')
  const events = streamOf([text('<think>a</think>'), exit], 3, 'tool_use').flatMap(event => transform.events(event))
  expect(collect(events)).toEqual({ content: [thinking('a'), text('All done: "x"')], stopReason: 'end_turn' })
})
