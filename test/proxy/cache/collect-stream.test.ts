import { expect, test } from 'vitest'
import { eventsText } from '../../../src/core/messages/event-text.ts'
import type { Message } from '../../../src/core/messages/message.ts'
import { replayMessage } from '../../../src/core/messages/replay.ts'
import { collectStream } from '../../../src/proxy/cache/collect-stream.ts'

const message: Message = {
  id: 'msg_1',
  type: 'message',
  role: 'assistant',
  model: 'm',
  content: [
    { type: 'thinking', thinking: 'Hm, 缓存', signature: 'sig' },
    { type: 'text', text: 'Reading 😀.' },
    { type: 'tool_use', id: 't1', name: 'Read', input: { file_path: '/a "b"' } },
  ],
  stop_reason: 'tool_use',
  stop_sequence: null,
  usage: { input_tokens: 10, output_tokens: 20, cache_read_input_tokens: 5 },
}
const wire = eventsText(replayMessage(message))

const collected = (...pieces: (Buffer | string)[]) => {
  const stream = collectStream()
  for (const piece of pieces) stream.push(piece)
  return stream.message()
}

test('the message of a stream, however its bytes are split', () => {
  const bytes = Buffer.from(wire)
  expect(collected(wire)).toEqual(message)
  for (const size of [1, 3, 7, 64, 1000]) {
    const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
      bytes.subarray(i * size, (i + 1) * size),
    )
    expect(collected(...pieces)).toEqual(message)
  }
})

test('pings and what comes after the end are nothing', () => {
  const ping = 'event: ping\ndata: {"type":"ping"}\n\n'
  expect(collected(ping, wire, ping, 'data: [DONE]\n\n')).toEqual(message)
})

test.each<[string, string[]]>([
  ['nothing', []],
  ['a stream cut off at any event', [wire.slice(0, wire.indexOf('event: message_delta'))]],
  ['one without its last event', [wire.slice(0, wire.indexOf('event: message_stop'))]],
  [
    'one that ends in an error',
    [
      wire.slice(0, wire.indexOf('event: message_delta')),
      'event: error\ndata: {"type":"error","error":{"type":"overloaded_error","message":"no"}}\n\n',
    ],
  ],
  ['what is no JSON', ['data: {"type":\n\n', wire]],
])('no message: %s', (_, pieces) => expect(collected(...pieces)).toBeUndefined())
