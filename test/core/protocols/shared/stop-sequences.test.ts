import { expect, test } from 'vitest'
import { collect } from '../../../../src/core/messages/collect.ts'
import type { StreamEvent } from '../../../../src/core/messages/event.ts'
import type { ContentBlock, Message } from '../../../../src/core/messages/message.ts'
import { openaiChat } from '../../../../src/core/protocols/openai-chat/openai-chat.ts'
import { openaiResponses } from '../../../../src/core/protocols/openai-responses/openai-responses.ts'
import type { StreamDecoder } from '../../../../src/core/protocols/protocol.ts'
import { stopMessage, stopStream } from '../../../../src/core/protocols/shared/stop-sequences.ts'
import { chunk, contextOf, requestOf } from '../openai-chat/contexts.ts'
import { seeded, streamFaults } from './check-stream.ts'
import { decodeFrames } from './wire.ts'

const message = (content: ContentBlock[]): Message => ({
  ...{ id: 'msg_1', type: 'message', role: 'assistant', model: 'm', stop_sequence: null, content },
  ...{ stop_reason: content.some(({ type }) => type === 'tool_use') ? 'tool_use' : 'end_turn' },
  usage: { input_tokens: 1, output_tokens: 2 },
})
const text = (value: string): ContentBlock => ({ type: 'text', text: value })
const call: ContentBlock = { type: 'tool_use', id: 'toolu_1', name: 'Read', input: { p: 1 } }

/** A stream of a message whose texts come in pieces. */
const streamOf = (given: Message, random: () => number): StreamEvent[] => {
  const events: StreamEvent[] = [{ type: 'message_start', message: { ...given, content: [], stop_reason: null } }]
  for (const [index, block] of given.content.entries()) {
    if (block.type === 'tool_use') {
      const { input, ...rest } = block as { input: object; type: string }
      events.push({ type: 'content_block_start', index, content_block: { ...rest, input: {} } })
      events.push({
        type: 'content_block_delta',
        index,
        delta: { type: 'input_json_delta', partial_json: JSON.stringify(input) },
      })
    } else {
      events.push({ type: 'content_block_start', index, content_block: text('') })
      for (let rest = String((block as { text?: string }).text); rest !== ''; ) {
        const length = 1 + Math.floor(random() * 4)
        events.push({ type: 'content_block_delta', index, delta: { type: 'text_delta', text: rest.slice(0, length) } })
        rest = rest.slice(length)
      }
    }
    events.push({ type: 'content_block_stop', index })
  }
  const delta = { stop_reason: given.stop_reason, stop_sequence: null }
  return [...events, { type: 'message_delta', delta, usage: { output_tokens: 2 } }, { type: 'message_stop' }]
}

const filtered = (events: StreamEvent[], stops: string[]): StreamEvent[] => {
  const decoder: StreamDecoder = { push: ({ data }) => [events[Number(data)] as StreamEvent], end: () => [] }
  const stopping = stopStream(decoder, stops)
  return [...events.flatMap((_, at) => stopping.push({ data: String(at) })), ...stopping.end()]
}

const cases: [string, Message, string[], string, string | null][] = [
  ['none asked for', message([text('one STOP two')]), [], 'one STOP two', null],
  ['not there', message([text('one two')]), ['STOP'], 'one two', null],
  ['in the middle', message([text('one STOP two')]), ['STOP'], 'one ', 'STOP'],
  ['the first of two', message([text('a END b STOP')]), ['STOP', 'END'], 'a ', 'END'],
  ['at once', message([text('STOP')]), ['STOP'], '', 'STOP'],
  ['only begun', message([text('one STO')]), ['STOP'], 'one STO', null],
  ['begun twice', message([text('aab')]), ['ab'], 'a', 'ab'],
  ['before a call', message([text('one STOP'), call]), ['STOP'], 'one ', 'STOP'],
  ['in the second text', message([text('one'), text('two\n\nHuman: x')]), ['\n\nHuman:'], 'onetwo', '\n\nHuman:'],
]

const said = ({ content }: Message): string => content.map(block => (block.type === 'text' ? block.text : '')).join('')

test.for(cases)('%s: whole, and in any pieces', ([, given, stops, words, stop]) => {
  const expected = { stop_sequence: stop, stop_reason: stop === null ? given.stop_reason : 'stop_sequence' }
  const whole = stopMessage(given, stops)
  expect([said(whole), whole]).toEqual([words, expect.objectContaining(expected)])
  for (let seed = 1; seed <= 50; seed++) {
    const events = filtered(streamOf(given, seeded(seed)), stops)
    expect(streamFaults(events)).toEqual([])
    const collected = collect(events)
    expect([said(collected), collected]).toEqual([words, expect.objectContaining(expected)])
    expect(collected.usage.output_tokens).toBe(2)
  }
})

const request = requestOf({ stop_sequences: ['lo w'] })

test('over Responses, and over chat completions where it cannot be sent', () => {
  const done = {
    type: 'response.completed',
    response: {
      status: 'completed',
      output: [{ type: 'message', content: [{ type: 'output_text', text: 'hello world' }] }],
      usage: { input_tokens: 1, output_tokens: 2 },
    },
  }
  const responses = decodeFrames(openaiResponses, [JSON.stringify(done)], contextOf(request))
  const chat = (noStop: boolean) =>
    decodeFrames(
      openaiChat,
      [chunk({ content: 'hello wor' }), chunk({ content: 'ld' }, 'stop')],
      contextOf(request, { noStop }),
    )
  expect([
    said(collect(responses.events)),
    said(collect(chat(true).events)),
    said(collect(chat(false).events)),
  ]).toEqual(['hel', 'hel', 'hello world'])
  expect(collect(chat(true).events)).toMatchObject({ stop_reason: 'stop_sequence', stop_sequence: 'lo w' })
})
