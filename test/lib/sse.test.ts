import { expect, test } from 'vitest'
import { createNdjsonParser } from '../../src/lib/ndjson.ts'
import { createSseParser, type SseFrame } from '../../src/lib/sse.ts'
import { createTextReader } from '../../src/lib/text-reader.ts'

const streams: [name: string, text: string, frames: SseFrame[]][] = [
  [
    'named events',
    'event: a\ndata: 1\n\nevent: b\ndata: 2\n\n',
    [
      { event: 'a', data: '1' },
      { event: 'b', data: '2' },
    ],
  ],
  ['data without a space', 'data:{"x":1}\n\n', [{ data: '{"x":1}' }]],
  ['several data lines', 'data: one\ndata: two\n\n', [{ data: 'one\ntwo' }]],
  ['comments, ids and retries', ': PROCESSING\n\nid: 7\nretry: 10\ndata: x\n\n', [{ data: 'x' }]],
  ['CRLF', 'event: a\r\ndata: 1\r\n\r\ndata: 2\r\n\r\n', [{ event: 'a', data: '1' }, { data: '2' }]],
  ['CR', 'event: a\rdata: 1\r\rdata: 2\r\r', [{ event: 'a', data: '1' }, { data: '2' }]],
  ['a byte order mark', '\ufeffdata: 1\n\n', [{ data: '1' }]],
  ['no blank line at the end', 'data: 1\n\ndata: [DONE]', [{ data: '1' }, { data: '[DONE]' }]],
  ['an event without data', 'event: a\n\ndata: 1\n\n', [{ data: '1' }]],
  ['characters of several bytes', 'data: é你好🎉\n\n', [{ data: 'é你好🎉' }]],
  ['nothing', '', []],
]

const parse = (pieces: Uint8Array[]): SseFrame[] => {
  const parser = createSseParser()
  return [...pieces.flatMap(piece => parser.push(piece)), ...parser.end()]
}

test.for(streams)('%s: any split of the bytes gives the same frames', ([, text, frames]) => {
  const bytes = Buffer.from(text)
  expect(parse([bytes])).toEqual(frames)
  for (let at = 0; at <= bytes.length; at++) expect(parse([bytes.subarray(0, at), bytes.subarray(at)])).toEqual(frames)
  expect(parse([...bytes].map(byte => Uint8Array.of(byte)))).toEqual(frames)
})

test('lines of JSON, split anywhere', () => {
  const bytes = Buffer.from('{"a":"é"}\n\r\n{"b":2}\r\n{"c":3}')
  for (let at = 0; at <= bytes.length; at++) {
    const parser = createNdjsonParser()
    const lines = [...parser.push(bytes.subarray(0, at)), ...parser.push(bytes.subarray(at)), ...parser.end()]
    expect(lines.map(line => line.data)).toEqual(['{"a":"é"}', '{"b":2}', '{"c":3}'])
  }
})

test('a character that is never completed shows as such', () => {
  const reader = createTextReader()
  expect(reader.write(Buffer.from([0x61, 0xe4, 0xbd]))).toBe('a')
  expect(reader.end()).toBe('\ufffd')
})
