import { describe, expect, test } from 'vitest'
import { ollama } from '../../../../src/core/protocols/ollama/ollama.ts'
import { streamFaults } from '../shared/check-stream.ts'
import { bytesOf, decodeBytes, decodeFrames, failureOf, fixture, fixtureNames, randomCuts } from '../shared/wire.ts'

describe.for(fixtureNames(ollama))('%s', name => {
  const frames = fixture(ollama, name)
  const whole = decodeFrames(ollama, frames)

  test('is a well-formed message', () => {
    expect(whole.thrown).toBeUndefined()
    expect(streamFaults(whole.events)).toEqual([])
  })

  test('cut off after any frame, it is an error and never a message', () => {
    const last = frames.findLastIndex(frame => frame !== '[DONE]')
    for (let count = 0; count <= last; count += 1) {
      const cut = decodeFrames(ollama, frames.slice(0, count))
      expect(failureOf(cut.thrown)).toBe('malformed')
      expect(cut.events.some(event => event.type === 'message_stop' || event.type === 'message_delta')).toBe(false)
      expect(whole.events.slice(0, cut.events.length)).toEqual(cut.events)
    }
  })

  test('any split of the bytes gives the same events', () => {
    const bytes = bytesOf(ollama, frames)
    for (let seed = 1; seed <= 20; seed += 1) {
      expect(decodeBytes(ollama, bytes, randomCuts(bytes.length, seed))).toEqual(whole)
    }
  })

  test('cut off at any byte, it is an error or whole', () => {
    const bytes = bytesOf(ollama, frames)
    for (let length = 0; length < bytes.length; length += 7) {
      const cut = decodeBytes(ollama, bytes.subarray(0, length), [])
      if (cut.thrown === undefined) expect(cut.events).toEqual(whole.events)
      else expect(failureOf(cut.thrown)).toBe('malformed')
    }
  })
})
