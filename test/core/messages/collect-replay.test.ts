import { expect, test } from 'vitest'
import { UpstreamError } from '../../../src/core/errors.ts'
import { collect } from '../../../src/core/messages/collect.ts'
import type { StreamEvent } from '../../../src/core/messages/event.ts'
import type { ContentBlock, Message } from '../../../src/core/messages/message.ts'
import { replayMessage } from '../../../src/core/messages/replay.ts'
import { streamFaults } from '../protocols/shared/check-stream.ts'

const message = (content: unknown[], more: object = {}): Message => ({
  id: 'msg_1',
  type: 'message',
  role: 'assistant',
  model: 'm',
  content: content as ContentBlock[],
  stop_reason: content.some(block => (block as ContentBlock).type === 'tool_use') ? 'tool_use' : 'end_turn',
  stop_sequence: null,
  usage: { input_tokens: 10, output_tokens: 5, cache_read_input_tokens: 3, service_tier: 'standard' },
  ...more,
})

const messages: [string, Message][] = [
  ['empty', message([])],
  ['text', message([{ type: 'text', text: 'hello' }])],
  ['empty text', message([{ type: 'text', text: '' }])],
  ['cited text', message([{ type: 'text', text: 'a', citations: [{ type: 'x', cited_text: 'y' }, { type: 'z' }] }])],
  [
    'uncited text',
    message([
      { type: 'text', text: 'a', citations: null },
      { type: 'text', text: 'b', citations: [] },
    ]),
  ],
  [
    'thinking',
    message([
      { type: 'thinking', thinking: 't', signature: 's' },
      { type: 'text', text: 'a' },
    ]),
  ],
  [
    'unsigned thinking',
    message([
      { type: 'thinking', thinking: 't' },
      { type: 'thinking', thinking: '', signature: '' },
    ]),
  ],
  ['redacted thinking', message([{ type: 'redacted_thinking', data: 'x' }])],
  [
    'calls',
    message([
      { type: 'tool_use', id: 'a', name: 'f', input: { a: [1] } },
      { type: 'tool_use', id: 'b', name: 'g', input: {} },
    ]),
  ],
  ['server tools', message([{ type: 'server_tool_use', id: 's', name: 'web_search', input: { query: 'q' } }])],
  ['unknown blocks', message([{ type: 'novelty', input: 'as it is', text: 'x' }])],
  [
    'other fields',
    message([{ type: 'text', text: 'a' }], {
      container: { id: 'c' },
      stop_reason: 'stop_sequence',
      stop_sequence: 'END',
    }),
  ],
]

test.for(messages)('replayed and collected it is the same: %s', ([, whole]) => {
  expect(collect(replayMessage(whole))).toEqual(whole)
})

test.for(messages.filter(([name]) => !/other|unknown|server/.test(name)))(
  'its events are a valid stream: %s',
  ([, whole]) => {
    expect(streamFaults(replayMessage(whole))).toEqual([])
  },
)

test('an unfinished stream makes no message', () => {
  const events = replayMessage(message([{ type: 'text', text: 'a' }]))
  for (let length = 0; length < events.length; length += 1) {
    expect(() => collect(events.slice(0, length))).toThrow(UpstreamError)
  }
})

test('neither does one with an error', () => {
  const error: StreamEvent = { type: 'error', error: { type: 'overloaded_error', message: 'busy' } }
  expect(() => collect([error])).toThrow('busy')
})

test('half an input, cut off by the limit, is read as far as it goes', () => {
  const events = replayMessage(
    message([{ type: 'tool_use', id: 'a', name: 'f', input: {} }], { stop_reason: 'max_tokens' }),
  )
  const cut = events.map(
    (event): StreamEvent =>
      event.type === 'content_block_delta'
        ? { ...event, delta: { type: 'input_json_delta', partial_json: '{"a":"b' } }
        : event,
  )
  expect(collect(cut).content).toEqual([{ type: 'tool_use', id: 'a', name: 'f', input: { a: 'b' } }])
})
