import { describe, expect, test } from 'vitest'
import { UpstreamError } from '../../../../src/core/errors.ts'
import { collect } from '../../../../src/core/messages/collect.ts'
import type { Message } from '../../../../src/core/messages/message.ts'
import { openaiChat } from '../../../../src/core/protocols/openai-chat/openai-chat.ts'
import { mintSignature } from '../../../../src/core/protocols/shared/signature.ts'
import type { Quirks } from '../../../../src/core/providers/provider.ts'
import { seeded, streamFaults } from '../shared/check-stream.ts'
import { chunk, contextOf, decode, fixture, fixtureNames, requestOf } from './contexts.ts'

const unsigned = mintSignature('none')
const thinking = (text: string, signature = unsigned) => ({ type: 'thinking', thinking: text, signature })
const text = (said: string) => ({ type: 'text', text: said })
const call = (id: string, name: string, input: object) => ({ type: 'tool_use', id, name, input })
const usage = (input: number, output: number, read = 0, write = 0) => ({
  input_tokens: input,
  output_tokens: output,
  cache_read_input_tokens: read,
  cache_creation_input_tokens: write,
})

interface Expected {
  content: object[]
  stop: string
  usage?: object
  quirks?: Quirks
  stopSequence?: string
}

const ls = { command: 'ls' }
const fixtures: Record<string, Expected> = {
  'openai-parallel-calls': {
    content: [call('call_a1', 'Read', { file_path: '/a.ts' }), call('call_b2', 'Read', { file_path: '/b.ts' })],
    stop: 'tool_use',
    usage: usage(176, 40, 1024),
  },
  'azure-text': { content: [text('Hi there')], stop: 'end_turn', usage: usage(9, 2) },
  'deepseek-reasoning-call': {
    content: [thinking('The user wants a file.'), text('Reading.'), call('call_00_x7', 'Read', { file_path: '/a.ts' })],
    stop: 'tool_use',
    usage: usage(44, 50, 256),
  },
  'openrouter-signed-reasoning': {
    content: [
      thinking(
        'Let me see.',
        mintSignature(
          'reasoning_details',
          '[{"type":"reasoning.text","text":"Let me see.","format":"anthropic-claude-v1","index":0,"signature":"SIG=="}]',
        ),
      ),
      text('Done.'),
    ],
    stop: 'end_turn',
    usage: { ...usage(10, 20, 60, 30), cost_usd: 0.0123 },
  },
  'openrouter-encrypted-reasoning': {
    content: [
      thinking(
        '',
        mintSignature(
          'reasoning_details',
          '[{"type":"reasoning.encrypted","data":"OPAQUE","id":"tool_0_Read","format":"google-gemini-v1","index":0}]',
        ),
      ),
      call('tool_0_Read', 'Read', { file_path: '/a.ts' }),
    ],
    stop: 'tool_use',
    usage: usage(10, 5),
  },
  'groq-call': { content: [thinking('Check'), call('fc_1', 'Bash', ls)], stop: 'tool_use', usage: usage(80, 12) },
  'mistral-thinking-array': {
    content: [thinking('Hmm, yes.'), text('Yes!'), call('D681PevKs', 'Bash', ls)],
    stop: 'tool_use',
    usage: usage(20, 9),
  },
  'moonshot-usage-in-choice': { content: [text('Hello')], stop: 'end_turn', usage: usage(2, 3, 48) },
  'kimi-odd-ids': {
    content: [call('functions_Bash_0', 'Bash', ls), call('functions_Read_1', 'Read', { file_path: '/a' })],
    stop: 'tool_use',
    usage: usage(30, 10),
  },
  'interleaved-calls': {
    content: [call('c0', 'Read', { file_path: '/a' }), call('c1', 'Bash', ls)],
    stop: 'tool_use',
    usage: usage(5, 6),
  },
  'calls-without-index-or-id': {
    content: [
      call('toolu_1', 'Read', { file_path: '/a' }),
      call('toolu_2', 'Read', { file_path: '/b' }),
      call('toolu_3', 'Bash', ls),
    ],
    stop: 'tool_use',
    usage: { input_tokens: 0, output_tokens: 0 },
  },
  'calls-all-at-index-0': {
    content: [
      call('c0', 'Read', { file_path: '/a' }),
      call('c1', 'Read', { file_path: '/b' }),
      call('toolu_1', 'Bash', ls),
    ],
    stop: 'tool_use',
  },
  'gemini-compat-whole-call': {
    content: [text('Ok.'), call('function-call-123', 'Read', { file_path: '/a' })],
    stop: 'tool_use',
    usage: usage(11, 7),
  },
  'ollama-compat-call': {
    content: [thinking('Think'), call('call_q1', 'Bash', ls)],
    stop: 'tool_use',
    usage: usage(40, 8),
  },
  'legacy-function-call': { content: [call('toolu_1', 'Bash', ls)], stop: 'tool_use' },
  'vllm-stop-sequence': { content: [text('One two')], stop: 'stop_sequence', stopSequence: 'END', usage: usage(4, 3) },
  'xai-usage-every-chunk': {
    content: [thinking('Hm'), text('Hi')],
    stop: 'end_turn',
    usage: usage(10, 102),
    quirks: { reasoningTokensExtra: true },
  },
  refusal: { content: [text('I cannot.')], stop: 'refusal', usage: usage(6, 4) },
  'max-tokens-in-call': {
    content: [call('c0', 'Write', { file_path: '/a', content: 'hal' })],
    stop: 'max_tokens',
    usage: usage(6, 4),
  },
  'malformed-arguments': {
    content: [text('Ok'), call('c0', 'Bash', { command: 'ls', background: true })],
    stop: 'tool_use',
  },
  'minimax-think-tags': {
    content: [thinking('deep thought', ''), text('Answer')],
    stop: 'end_turn',
    usage: usage(8, 9),
    quirks: { reasoningTags: true },
  },
  'copilot-reasoning-text': { content: [thinking('Consider'), text('Fine.')], stop: 'end_turn', usage: usage(3, 2) },
  'text-between-calls': {
    content: [
      text('First.'),
      call('c0', 'Bash', { command: 'a' }),
      text('\nSecond.'),
      call('c1', 'Bash', { command: 'b' }),
    ],
    stop: 'tool_use',
    usage: usage(3, 2),
  },
}

const faulty = ['openrouter-error-mid-stream']

test('every fixture has an expectation', () => {
  expect([...Object.keys(fixtures), ...faulty].sort()).toEqual([...fixtureNames].sort())
})

const assertMessage = (message: Message, expected: Expected): void => {
  expect(message.content).toEqual(expected.content)
  expect(message.stop_reason).toBe(expected.stop)
  expect(message.stop_sequence).toBe(expected.stopSequence ?? null)
  if (expected.usage) expect(message.usage).toEqual(expected.usage)
  expect(message).toMatchObject({ id: 'msg_1', type: 'message', role: 'assistant', model: 'provider/m' })
}

describe.for(Object.entries(fixtures))('%s', ([name, expected]) => {
  const context = () => contextOf(requestOf(), expected.quirks)

  test('is a valid stream of the right message', () => {
    const { events, thrown } = decode(fixture(name), context())
    expect(thrown).toBeUndefined()
    expect(streamFaults(events)).toEqual([])
    assertMessage(collect(events), expected)
  })

  test('is an error when it breaks off before a reason was given', () => {
    const frames = fixture(name)
    const finishAt = frames.findIndex(frame => /"finish_reason":"\w+"/.test(frame))
    for (let length = 0; length <= finishAt; length += 1) {
      const { events, thrown } = decode(frames.slice(0, length), context())
      expect(thrown).toMatchObject({ failure: 'malformed' })
      expect(events.some(event => event.type === 'message_stop' || event.type === 'message_delta')).toBe(false)
    }
  })

  test('ends well after a reason, with or without what usually follows', () => {
    const frames = fixture(name)
    const finishAt = frames.findIndex(frame => /"finish_reason":"\w+"/.test(frame))
    for (let length = finishAt + 1; length <= frames.length; length += 1) {
      const { events, thrown } = decode(frames.slice(0, length), context())
      expect(thrown).toBeUndefined()
      expect(streamFaults(events)).toEqual([])
      expect(collect(events).content).toEqual(expected.content)
    }
  })
})

describe('errors inside a 200', () => {
  test.for([
    ['OpenRouter', fixture('openrouter-error-mid-stream'), 'transient'],
    ['vLLM', ['{"error":{"message":"boom","type":"InternalServerError","code":500}}', '[DONE]'], 'transient'],
    ['rate limit', ['{"error":{"message":"slow","type":"rate_limit","code":429}}'], 'rate_limit'],
    ['MiniMax', ['{"base_resp":{"status_code":1008,"status_msg":"insufficient balance"}}'], 'quota'],
    [
      'flat',
      ['{"object":"error","message":"This model\'s maximum context length is 10 tokens","code":400}'],
      'context_overflow',
    ],
    ['SiliconFlow', ['{"code":50508,"message":"busy","data":null}'], 'overloaded'],
    ['no JSON', ['<html>'], 'malformed'],
    ['a list', ['[1]'], 'malformed'],
    ['a failure as reason', [chunk({ content: 'x' }, 'network_error'), '[DONE]'], 'transient'],
    ['too long', [chunk({}, 'model_context_window_exceeded'), '[DONE]'], 'context_overflow'],
  ] as [string, string[], string][])('%s', ([, frames, failure]) => {
    const { events, thrown } = decode(frames, contextOf())
    expect(thrown).toBeInstanceOf(UpstreamError)
    expect(thrown).toMatchObject({ failure })
    expect(events.some(event => event.type === 'message_stop')).toBe(false)
  })
})

describe('reasons', () => {
  test.for([
    ['stop', 'end_turn'],
    ['length', 'max_tokens'],
    ['model_length', 'model_context_window_exceeded'],
    ['content_filter', 'refusal'],
    ['tool_calls', 'end_turn'],
    ['eos', 'end_turn'],
  ])('%s with text is %s', ([reason, stop]) => {
    const { events } = decode([chunk({ content: 'x' }), chunk({}, reason ?? null)], contextOf())
    expect(collect(events).stop_reason).toBe(stop)
  })

  test('empty and "null" ones are none', () => {
    const frames = [chunk({ content: 'a' }, ''), chunk({ content: 'b' }, 'null'), chunk({ content: 'c' }, 'stop')]
    expect(collect(decode(frames, contextOf()).events).content).toEqual([text('abc')])
    expect(decode(frames.slice(0, 2), contextOf()).thrown).toMatchObject({ failure: 'malformed' })
  })

  test('[DONE] ends what gave none, and nothing counts after it', () => {
    const frames = [chunk({ role: 'assistant' }), '', '[DONE]', '[DONE]', chunk({ content: 'late' })]
    const { events, thrown } = decode(frames, contextOf())
    expect(thrown).toBeUndefined()
    expect(streamFaults(events)).toEqual([])
    expect(collect(events).content).toEqual([])
  })
})

test('nothing is sent before there is content, so that another target can still be tried', () => {
  const decoder = openaiChat.decoder(contextOf())
  expect(decoder.push({ data: chunk({ role: 'assistant', content: '' }) })).toEqual([])
  expect(decoder.push({ data: chunk({ content: '\n' }) })).toEqual([])
  expect(decoder.push({ data: chunk({ content: 'x' }) }).map(event => event.type)).toEqual([
    'message_start',
    'content_block_start',
    'content_block_delta',
  ])
})

test('other choices than the first are ignored', () => {
  const other = JSON.stringify({ choices: [{ index: 1, delta: { content: 'no' }, finish_reason: null }] })
  expect(collect(decode([chunk({ content: 'yes' }), other, chunk({}, 'stop')], contextOf()).events).content).toEqual([
    text('yes'),
  ])
})

test('ids that the conversation has already become new ones', () => {
  const used = { type: 'tool_use', id: 'call_0', name: 'f', input: {} }
  const request = requestOf({ messages: [{ role: 'assistant', content: [used] }] })
  const frames = [chunk({ tool_calls: [{ index: 0, id: 'call_0', function: { name: 'f', arguments: '{}' } }] }, 'stop')]
  expect(collect(decode(frames, contextOf(request)).events).content).toEqual([call('call_0_2', 'f', {})])
})

test('a shortened tool name comes back whole', () => {
  const name = `mcp__${'long'.repeat(20)}`
  const request = requestOf({ tools: [{ name, input_schema: { type: 'object' } }] })
  const context = contextOf(request)
  const { body } = openaiChat.encode(request, context)
  const [tool] = body.tools as { function: { name: string } }[]
  const frames = [
    chunk({ tool_calls: [{ index: 0, id: 'i', function: { name: tool?.function.name, arguments: '{}' } }] }, 'stop'),
  ]
  expect(collect(decode(frames, context).events).content).toEqual([call('i', name, {})])
})

test('random calls, cut and interleaved anyhow, are read right', () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const random = seeded(seed)
    const pick = (below: number): number => Math.floor(random() * below)
    const withIndex = pick(3) > 0
    const calls = Array.from({ length: 1 + pick(4) }, (_, at) => {
      const input = { at, text: 'é"\\{}[],:' }
      return { id: `c${at}`, name: `t${at}`, input, json: JSON.stringify(input), sent: 0, at }
    })
    const frames: string[] = [chunk({ role: 'assistant', content: null })]
    for (let left = calls; left.length > 0; left = calls.filter(one => one.sent < one.json.length)) {
      // Without an index fragments have only their order.
      const one = withIndex ? left[pick(left.length)] : left[0]
      if (!one) continue
      const size = 1 + pick(12)
      const isFirst = one.sent === 0
      const part = { arguments: one.json.slice(one.sent, one.sent + size), ...(isFirst ? { name: one.name } : {}) }
      frames.push(
        chunk({
          tool_calls: [
            { ...(withIndex ? { index: one.at + 1 } : {}), ...(isFirst ? { id: one.id } : {}), function: part },
          ],
        }),
      )
      one.sent += size
    }
    frames.push(chunk({}, pick(2) === 0 ? 'stop' : 'tool_calls'))
    const { events, thrown } = decode(frames, contextOf())
    expect(thrown).toBeUndefined()
    expect(streamFaults(events)).toEqual([])
    const used = collect(events).content as unknown as { id: string; name: string; input: object }[]
    expect(new Map(used.map(({ id, name, input }) => [id, { name, input }]))).toEqual(
      new Map(calls.map(({ id, name, input }) => [id, { name, input }])),
    )
  }
})

/** The value with some of its parts replaced by what does not belong there. */
const spoiled = (value: unknown, random: () => number): unknown => {
  if (random() < 0.04) return [null, 0, -1.5, '', 'x', true, [], [null], {}, { text: 1 }][Math.floor(random() * 10)]
  if (Array.isArray(value)) return value.map(entry => spoiled(entry, random))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, spoiled(inner, random)]))
}

test.for(fixtureNames)('%s, spoiled anyhow, is an error of the upstream or still a valid stream', name => {
  for (let seed = 1; seed <= 100; seed += 1) {
    const random = seeded(seed)
    const frames = fixture(name).map(frame =>
      frame === '[DONE]' ? frame : JSON.stringify(spoiled(JSON.parse(frame), random)),
    )
    const { events, thrown } = decode(frames, contextOf(requestOf(), fixtures[name]?.quirks))
    if (thrown !== undefined) expect(thrown).toBeInstanceOf(UpstreamError)
    else expect(streamFaults(events)).toEqual([])
  }
})
