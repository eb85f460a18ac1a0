import { expect, test } from 'vitest'
import { UpstreamError } from '../../../../src/core/errors.ts'
import { collect } from '../../../../src/core/messages/collect.ts'
import type { StopReason } from '../../../../src/core/messages/message.ts'
import { type BlockWriter, blockWriter } from '../../../../src/core/protocols/shared/block-writer.ts'
import { isMinted } from '../../../../src/core/protocols/shared/signature.ts'
import { seeded, streamFaults } from './check-stream.ts'

const newWriter = (): BlockWriter => {
  let made = 0
  const newToolUseId = () => {
    made += 1
    return `toolu_${made}`
  }
  return blockWriter({ id: 'msg_1', model: 'm', naming: { newToolUseId } })
}

const written = (write: (writer: BlockWriter) => void, stopReason: StopReason = 'end_turn') => {
  const writer = newWriter()
  write(writer)
  writer.finish({ stopReason, usage: { input_tokens: 3, output_tokens: 5 } })
  const events = writer.take()
  expect(streamFaults(events)).toEqual([])
  return { events, message: collect(events) }
}

test('an empty message is a message', () => {
  const { events, message } = written(() => {})
  expect(events.map(event => event.type)).toEqual(['message_start', 'message_delta', 'message_stop'])
  expect(message).toMatchObject({ id: 'msg_1', model: 'm', content: [], stop_reason: 'end_turn', stop_sequence: null })
  expect(message.usage).toMatchObject({ input_tokens: 3, output_tokens: 5 })
})

test('blocks follow each other as kinds change', () => {
  const { message } = written(writer => {
    writer.thinking('a')
    writer.thinking('b')
    writer.signature('sig')
    writer.text('c')
    writer.text('')
    writer.text('d')
    writer.whole({ type: 'redacted_thinking', data: 'x' })
    writer.text('e')
  })
  expect(message.content).toEqual([
    { type: 'thinking', thinking: 'ab', signature: 'sig' },
    { type: 'text', text: 'cd' },
    { type: 'redacted_thinking', data: 'x' },
    { type: 'text', text: 'e' },
  ])
})

test('unsigned thinking is signed recognisably', () => {
  const { message } = written(writer => writer.thinking('a'))
  expect(isMinted((message.content[0] as { signature: string }).signature)).toBe(true)
})

test('text goes out at once, arguments as far as they are certain', () => {
  const writer = newWriter()
  writer.text('hello')
  expect(writer.take().map(event => event.type)).toEqual([
    'message_start',
    'content_block_start',
    'content_block_delta',
  ])
  writer.call('0', { id: 'i', name: 'f', input: '{"a": "x' })
  expect(JSON.stringify(writer.take())).toContain(String.raw`{\"a\": \"x`)
  writer.call('0', { input: 'yz' })
  expect(writer.take()).toEqual([
    { type: 'content_block_delta', index: 1, delta: { type: 'input_json_delta', partial_json: 'yz' } },
  ])
})

test('interleaved calls and text keep whole', () => {
  const { message } = written(writer => {
    writer.call('0', { id: 'a', name: 'f', input: '{"x":' })
    writer.call('1', { id: 'b', name: 'g', input: '{"y":' })
    writer.text('meanwhile')
    writer.call('0', { input: '1}' })
    writer.call('1', { input: '2}' })
  })
  expect(message.stop_reason).toBe('tool_use')
  expect(message.content).toEqual([
    { type: 'tool_use', id: 'a', name: 'f', input: { x: 1 } },
    { type: 'tool_use', id: 'b', name: 'g', input: { y: 2 } },
    { type: 'text', text: 'meanwhile' },
  ])
})

test.for([
  ['stop', 'end_turn', 'tool_use'],
  ['stop sequence', 'stop_sequence', 'tool_use'],
  ['length', 'max_tokens', 'max_tokens'],
  ['refusal', 'refusal', 'refusal'],
] as [string, StopReason, StopReason][])('after a call, %s ends as it should', ([, said, expected]) => {
  expect(written(writer => writer.call('0', { id: 'a', name: 'f', input: '{}' }), said).message.stop_reason).toBe(
    expected,
  )
})

test('tool_use without a call ends the turn', () => {
  expect(written(writer => writer.text('no'), 'tool_use').message.stop_reason).toBe('end_turn')
})

type Input = [name: string, fragments: string[], input: unknown]

const inputs: Input[] = [
  ['none', [], {}],
  ['empty', ['', ''], {}],
  ['null', ['null'], {}],
  ['an empty object, then the real one', ['{}', '{"a":1}'], { a: 1 }],
  ['an empty object alone', ['{}'], {}],
  ['one character a time', [...'{"a":[1,{"b":"\\u00e9\\n"}],"c":null}'], { a: [1, { b: 'é\n' }], c: null }],
  ['a trailing comma', ['{"a":1', ',}'], { a: 1 }],
  ['unclosed', ['{"a":"b'], { a: 'b' }],
  ['closed once too often', ['{"a":1}', '}'], { a: 1 }],
  ['said twice', ['{"a":1}{"a":1}'], { a: 1 }],
  ['Python', ['{"a": True, "b": None}'], { a: true, b: null }],
  ['single quotes', ["{'a': 'b'}"], { a: 'b' }],
  ['raw line breaks', ['{"a":"x\ny"}'], { a: 'x\ny' }],
  ['JSON in a string', [JSON.stringify('{"a":1}')], { a: 1 }],
  ['a fence', ['```json\n{"a":1}\n```'], { a: 1 }],
  ['no object', ['123'], {}],
  ['a list', ['[1]'], {}],
]

test.for(inputs)('arguments: %s', ([, fragments, input]) => {
  const { message } = written(writer => {
    writer.call('0', { id: 'a', name: 'f' })
    for (const fragment of fragments) writer.call('0', { input: fragment })
  })
  expect(message.content).toEqual([{ type: 'tool_use', id: 'a', name: 'f', input }])
})

test('a call cut off by the limit is not completed for it', () => {
  const { events } = written(
    writer => writer.call('0', { id: 'a', name: 'f', input: '{"path":"/etc","content":"half' }),
    'max_tokens',
  )
  const json = events.flatMap(event =>
    event.type === 'content_block_delta' && event.delta.type === 'input_json_delta' ? [event.delta.partial_json] : [],
  )
  expect(json.join('')).toBe('{"path":"/etc","content":"half')
})

test.for([
  ['late id', [{ name: 'f' }, { input: '{"a":1' }, { id: 'late' }, { input: '}' }], 'late', 'f'],
  ['late name', [{ id: 'x', input: '{"a":' }, { input: '1}' }, { name: 'f' }], 'x', 'f'],
  ['no id', [{ name: 'f', input: '{"a":1}' }], 'toolu_1', 'f'],
  [
    'repeated name',
    [
      { id: 'x', name: 'f' },
      { name: 'f', input: '{"a":' },
      { name: 'f', input: '1}' },
    ],
    'x',
    'f',
  ],
  ['name in pieces', [{ id: 'x', name: 'get_' }, { name: 'weather' }, { input: '{"a":1}' }], 'x', 'get_weather'],
  ['grown name', [{ id: 'x', name: 'get' }, { name: 'get_weather' }, { input: '{"a":1}' }], 'x', 'get_weather'],
] as const)('%s', ([, parts, id, name]) => {
  const { message } = written(writer => {
    for (const part of parts) writer.call('0', part)
  })
  expect(message.content).toEqual([{ type: 'tool_use', id, name, input: { a: 1 } }])
})

test('a call in which nothing came is none; one without a name is malformed', () => {
  expect(written(writer => writer.call('0', {})).message).toMatchObject({ content: [], stop_reason: 'end_turn' })
  const writer = newWriter()
  writer.call('0', { input: '{"a":1}' })
  const finish = () => writer.finish({ stopReason: 'end_turn', usage: { output_tokens: 0 } })
  expect(finish).toThrow(UpstreamError)
})

test('any interleaving of any parts gives whole blocks in a valid stream', () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const random = seeded(seed)
    const pick = (below: number): number => Math.floor(random() * below)
    const calls = Array.from({ length: 1 + pick(4) }, (_, at) => {
      const input = { key: at, text: 'a "quoted" \\ line\nénd', list: [1, { deep: true }], n: -1.5e3 }
      return { key: String(at), id: `call_${at}`, name: `tool_${at}`, json: JSON.stringify(input), input, sent: 0 }
    })
    let text = ''
    const { message } = written(writer => {
      for (let left = [...calls]; left.length > 0; left = calls.filter(call => call.sent < call.json.length)) {
        if (pick(5) === 0) {
          text += 'w'
          writer.text('w')
        }
        const call = left[pick(left.length)]
        if (!call) continue
        const size = 1 + pick(9)
        const head = call.sent === 0 ? { id: call.id, name: call.name } : {}
        writer.call(call.key, { ...head, input: call.json.slice(call.sent, call.sent + size) })
        call.sent += size
      }
    })
    const used = message.content.filter(block => block.type === 'tool_use') as unknown as {
      id: string
      input: unknown
    }[]
    expect(new Map(used.map(block => [block.id, block.input]))).toEqual(
      new Map(calls.map(call => [call.id, call.input])),
    )
    const said = message.content.flatMap(block => (block.type === 'text' ? [(block as { text: string }).text] : []))
    expect(said.join('')).toBe(text)
  }
})
