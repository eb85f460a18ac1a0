import { expect, test } from 'vitest'
import type { StreamEvent } from '../../../src/core/messages/event.ts'
import { eventText } from '../../../src/core/messages/event-text.ts'

const delta = (inner: object, rest: object = {}) =>
  ({ type: 'content_block_delta', index: 2, delta: inner, ...rest }) as unknown as StreamEvent

test.for<StreamEvent>([
  delta({ type: 'text_delta', text: 'say "hi"\n\u2028 你好 🎉 \ud83d \u0000' }),
  delta({ type: 'thinking_delta', thinking: 'hm' }),
  delta({ type: 'input_json_delta', partial_json: '{"a":"\\"' }),
  delta({ type: 'signature_delta', signature: 's' }),
  delta({ type: 'text_delta', text: 'a', extra: 1 }),
  delta({ type: 'text_delta', text: 'a' }, { extra: 1 }),
  delta({ type: 'text_delta', other: 'a' }),
  delta({ type: 'constructor', text: 'a' }),
  { type: 'ping' },
  { type: 'message_stop' },
])('the wire form of %j spells the event and nothing else', event => {
  const text = eventText(event)
  const match = /^event: (\S+)\ndata: (.*)\n\n$/s.exec(text)
  expect(match?.[1]).toBe(event.type)
  expect(match?.[2]).toBe(JSON.stringify(event))
})
