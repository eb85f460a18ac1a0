import { expect, test } from 'vitest'
import { anthropic } from '../../../../src/core/protocols/anthropic/anthropic.ts'
import { createByteRelay } from '../../../../src/core/protocols/anthropic/byte-relay.ts'
import { blockStart, ending, event, messageStart, messageSteps, textDelta } from '../../../support/anthropic-wire.ts'

const run = (pieces: Uint8Array[]) => {
  const relay = createByteRelay(anthropic.classifyError)
  const out = [...pieces.map(piece => relay.push(Buffer.from(piece))), relay.end()]
  return { text: Buffer.concat(out.map(part => Buffer.from(part))).toString(), relay }
}

const usageOf = (relay: ReturnType<typeof run>['relay']) => relay.usage.total(() => 99)

const whole = messageSteps('hello', 'wörld 你好').join('')

const streams: [name: string, text: string][] = [
  ['LF', whole],
  ['CRLF', whole.replaceAll('\n', '\r\n')],
  ['comments and pings', `: hi\n\n${event({ type: 'ping' })}${whole}`],
  ['events of the future', messageStart + event({ type: 'novelty', x: '1' }) + blockStart + ending.join('')],
  ['two messages', whole + whole],
]

test.for(streams)('%s: the bytes come out as they went in, however they are split', ([, text]) => {
  const bytes = Buffer.from(text)
  const once = run([bytes])
  expect(once.text).toBe(text)
  expect(once.relay.failure).toBeUndefined()
  for (let at = 1; at < bytes.length; at += 7) {
    const { text: split, relay } = run([bytes.subarray(0, at), bytes.subarray(at)])
    expect(split).toBe(text)
    expect(usageOf(relay)).toEqual(usageOf(once.relay))
  }
  expect(run([...bytes].map(byte => Uint8Array.of(byte))).text).toBe(text)
})

test('what comes behind the end is dropped, however it is split', () => {
  const bytes = Buffer.from(whole + textDelta('late') + event({ type: 'error', error: { type: 'api_error' } }))
  for (let at = 1; at < bytes.length; at += 7) {
    const { text, relay } = run([bytes.subarray(0, at), bytes.subarray(at)])
    expect(text).toBe(whole)
    expect(relay.failure).toBeUndefined()
  }
})

test('tokens are read on the way', () => {
  expect(usageOf(run([Buffer.from(whole)]).relay)).toEqual({
    inputTokens: 11,
    outputTokens: 7,
    cacheReadTokens: 0,
    cacheWriteTokens: 0,
    estimated: false,
  })
})

test('a stream cut off at any byte never looks complete, nor leaves half an event', () => {
  const bytes = Buffer.from(whole)
  // From the stop reason on, the message is complete but for its last formality.
  const sealed = Buffer.from(messageSteps('hello', 'wörld 你好').slice(0, -1).join('')).length
  for (let at = 0; at < bytes.length; at++) {
    const { text, relay } = run([bytes.subarray(0, at)])
    for (const frame of text.split('\n\n').filter(Boolean))
      expect(() => JSON.parse(frame.replace(/^event: .*\ndata: /, ''))).not.toThrow()
    if (at < sealed - 2) {
      expect(relay.failure?.failure).toBe('malformed')
      expect(text).not.toContain('message_stop')
    } else expect(text).toBe(whole)
  }
})

test('what imitations leave out is put in, what they add is left out', () => {
  const nameless = whole.replace(/event: .*\n/g, '')
  expect(run([Buffer.from(`${nameless}data: [DONE]\n\n`)]).text).toBe(whole)
  expect(run([Buffer.from(whole.trimEnd())]).text.trimEnd()).toBe(whole.trimEnd())
})

const errors = [
  event({ type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } }),
  'data: {"error":{"type":"overloaded_error","message":"Overloaded"}}\n\n',
]

test.for(errors)('an error event is classified and kept from the client: %s', error => {
  const { text, relay } = run([Buffer.from(messageStart + blockStart + textDelta('a') + error + textDelta('b'))])
  expect(relay.failure?.failure).toBe('overloaded')
  expect(text).toBe(messageStart + blockStart + textDelta('a'))
})
