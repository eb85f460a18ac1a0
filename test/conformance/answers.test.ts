import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seeded } from '../core/protocols/shared/check-stream.ts'
import { answerFaults, type Seen, seen, substance } from '../support/wire-client.ts'
import { asksStream, saying, startWireWorld, type WireWorld, wires } from '../support/wire-formats.ts'
import type { Said, SaidPart, Weave, Wire } from '../support/wire-said.ts'

let world: WireWorld
beforeAll(async () => {
  world = await startWireWorld()
})
afterAll(() => world.close())

const tools = ['Read', 'Bash', 'Grep'].map(name => ({ name, input_schema: { type: 'object' } }))

const ask = async (wire: Wire, stream: boolean, more: object = {}): Promise<Seen> => {
  const messages = [{ role: 'user', content: 'hi' }]
  return seen(
    await world.proxy.post({ model: `${wire.id}/model-x`, max_tokens: 100, stream, messages, tools, ...more }),
  )
}

interface Case {
  name: string
  said: Said
  stopReason: string
  /** Protocols that have no way to say it. */
  except?: string[]
  /** What the client sees, if not just what was said. */
  content?: unknown[]
}

const read = { call: 'Read', input: { file_path: '/a/ü.ts' }, id: 'call_1' }
const bash = {
  call: 'Bash',
  input: { command: 'echo "a\\n\\u00e9" && ls', nested: { list: [1, null, true] } },
  id: 'call_2',
}
const grep = { call: 'Grep', input: { pattern: '🙂'.repeat(9) }, id: 'call_3' }
const thought = { thinking: 'Let me think about café ☕.', signature: 'c2lnbmF0dXJl' }

/** What a model may say, and what a client must see of it. */
const cases: Case[] = [
  { name: 'text', said: { parts: [{ text: 'Hello, wörld 🙂' }] }, stopReason: 'end_turn' },
  { name: 'one character', said: { parts: [{ text: 'x' }] }, stopReason: 'end_turn' },
  { name: 'line ends and quotes', said: { parts: [{ text: 'a\r\nb\n\n"data: x"\u2028c\\' }] }, stopReason: 'end_turn' },
  { name: 'a long text', said: { parts: [{ text: 'lorem ipsum ☕ '.repeat(5000) }] }, stopReason: 'end_turn' },
  { name: 'a thought and text', said: { parts: [thought, { text: 'So.' }] }, stopReason: 'end_turn' },
  { name: 'a call', said: { parts: [read] }, stopReason: 'tool_use' },
  { name: 'a call without arguments', said: { parts: [{ ...read, input: {} }] }, stopReason: 'tool_use' },
  { name: 'a thought, text and a call', said: { parts: [thought, { text: 'I look.' }, read] }, stopReason: 'tool_use' },
  { name: 'parallel calls', said: { parts: [{ text: 'Both.' }, read, bash, grep] }, stopReason: 'tool_use' },
  {
    name: 'the output limit in text',
    said: { parts: [{ text: 'It goes on and' }], end: 'length' },
    stopReason: 'max_tokens',
  },
  {
    name: 'a refusal',
    said: { parts: [{ text: 'I will' }], end: 'refusal' },
    stopReason: 'refusal',
    except: ['ollama'],
  },
  {
    name: 'no usage of a cache',
    said: { parts: [{ text: 'ok' }], usage: { input: 7, output: 3, cached: 0 } },
    stopReason: 'end_turn',
  },
]

const contentOf = (parts: SaidPart[]): unknown[] =>
  parts.map(part => {
    if ('thinking' in part) return { type: 'thinking', thinking: part.thinking }
    return 'text' in part
      ? { type: 'text', text: part.text }
      : { type: 'tool_use', id: part.id, name: part.call, input: part.input }
  })

/** Tokens as Anthropic counts them. Ollama tells nothing of its cache. */
const usageOf = (wire: Wire, { usage = { input: 100, output: 20, cached: 60 } }: Said): object =>
  wire.id === 'ollama'
    ? { input_tokens: usage.input, output_tokens: usage.output }
    : {
        input_tokens: usage.input - usage.cached,
        cache_read_input_tokens: usage.cached,
        output_tokens: usage.output,
      }

describe.for(wires)('$id answers', wire => {
  const applicable = cases.filter(({ except = [] }) => !except.includes(wire.id))

  test.for(applicable)('$name', async ({ said, stopReason }) => {
    world.upstream.answer(request => saying(wire, said, asksStream(request)))
    const [whole, streamed] = [await ask(wire, false), await ask(wire, true)]
    expect([...answerFaults(whole), ...answerFaults(streamed)]).toEqual([])
    expect(substance(whole.message)).toEqual(contentOf(said.parts))
    expect(whole.message).toMatchObject({
      type: 'message',
      role: 'assistant',
      id: expect.stringMatching(/^msg_\w+$/),
      model: 'model-x',
      stop_reason: stopReason,
      stop_sequence: null,
      usage: usageOf(wire, said),
    })
    expect({ ...streamed.message, id: '' }).toEqual({ ...whole.message, id: '' })
    const requestId = streamed.headers.get('request-id')
    await expect
      .poll(() => world.proxy.ledger().find(entry => entry.requestId === requestId))
      .toMatchObject({ provider: wire.id, status: 'ok', outputTokens: said.usage?.output ?? 20 })
  })

  test('an upstream that answers the other way than asked', async () => {
    const said = { parts: [thought, { text: 'ok' }, read] }
    const usual = await (async () => {
      world.upstream.answer(request => saying(wire, said, asksStream(request)))
      return ask(wire, false)
    })()
    world.upstream.answer(request => saying(wire, said, !asksStream(request)))
    const [whole, streamed] = [await ask(wire, false), await ask(wire, true)]
    expect([...answerFaults(whole), ...answerFaults(streamed)]).toEqual([])
    for (const answer of [whole, streamed]) expect(substance(answer.message)).toEqual(substance(usual.message))
  })

  test('its own thoughts and calls come back to it as they were', async () => {
    const said = { parts: [thought, read, bash] }
    world.upstream.answer(request => saying(wire, said, asksStream(request)))
    const { message } = await ask(wire, true)
    const results = [read, bash].map(({ id }) => ({ type: 'tool_result', tool_use_id: id, content: `result of ${id}` }))
    const messages = [
      { role: 'user', content: 'hi' },
      { role: 'assistant', content: message?.content },
      { role: 'user', content: results },
    ]
    await ask(wire, true, { messages })
    expect(replayed[wire.id](world.upstream.requests.at(-1)?.body)).toEqual(expectedReplay[wire.id])
  })
})

// biome-ignore lint/suspicious/noExplicitAny: bodies of five protocols
type Body = any

/** What each protocol makes of the second turn: the assistant's part and the results. */
const replayed: Record<Wire['id'], (body: Body) => unknown> = {
  anthropic: body => body.messages.slice(1),
  'openai-chat': body => body.messages.slice(1),
  'openai-responses': body => body.input.slice(1),
  gemini: body => body.contents.slice(1),
  ollama: body => body.messages.slice(1),
}

const result = (id: string): string => `result of ${id}`

const expectedReplay: Record<Wire['id'], unknown> = {
  anthropic: [
    {
      role: 'assistant',
      content: [
        { type: 'thinking', ...thought },
        { type: 'tool_use', id: 'call_1', name: 'Read', input: read.input },
        { type: 'tool_use', id: 'call_2', name: 'Bash', input: bash.input },
      ],
    },
    {
      role: 'user',
      content: ['call_1', 'call_2'].map(id => ({ type: 'tool_result', tool_use_id: id, content: result(id) })),
    },
  ],
  'openai-chat': [
    {
      role: 'assistant',
      content: null,
      tool_calls: [read, bash].map(({ id, call, input }) => ({
        id,
        type: 'function',
        function: { name: call, arguments: JSON.stringify(input) },
      })),
    },
    ...['call_1', 'call_2'].map(id => ({ role: 'tool', tool_call_id: id, content: result(id) })),
  ],
  'openai-responses': [
    {
      type: 'reasoning',
      id: 'rs_0',
      summary: [{ type: 'summary_text', text: thought.thinking }],
      encrypted_content: thought.signature,
    },
    ...[read, bash].map(({ id, call, input }) => ({
      type: 'function_call',
      call_id: id,
      name: call,
      arguments: JSON.stringify(input),
    })),
    ...['call_1', 'call_2'].map(id => ({ type: 'function_call_output', call_id: id, output: result(id) })),
  ],
  gemini: [
    {
      role: 'model',
      parts: [
        { functionCall: { id: 'call_1', name: 'Read', args: read.input }, thoughtSignature: thought.signature },
        { functionCall: { id: 'call_2', name: 'Bash', args: bash.input } },
      ],
    },
    {
      role: 'user',
      parts: [
        { functionResponse: { id: 'call_1', name: 'Read', response: { output: result('call_1') } } },
        { functionResponse: { id: 'call_2', name: 'Bash', response: { output: result('call_2') } } },
      ],
    },
  ],
  ollama: [
    {
      role: 'assistant',
      content: '',
      thinking: thought.thinking,
      tool_calls: [read, bash].map(({ id, call, input }, index) => ({
        id,
        function: { index, name: call, arguments: input },
      })),
    },
    { role: 'tool', tool_name: 'Read', tool_call_id: 'call_1', content: result('call_1') },
    { role: 'tool', tool_name: 'Bash', tool_call_id: 'call_2', content: result('call_2') },
  ],
}

test.for(['openai-chat', 'gemini'] as const)(
  '%s: an end named like a part of JavaScript is an end like any other',
  async id => {
    const wire = wires.find(candidate => candidate.id === id) as Wire
    for (const reason of ['constructor', '__proto__', 'toString']) {
      const body = JSON.stringify(wire.whole({ parts: [{ text: 'ok' }] })).replace(/"(?:stop|STOP)"/, `"${reason}"`)
      world.upstream.answer(() => ({ headers: { 'content-type': 'application/json' }, chunks: [body] }))
      for (const stream of [false, true]) {
        const answer = await ask(wire, stream)
        expect(answerFaults(answer)).toEqual([])
        expect(answer.message).toMatchObject({ stop_reason: 'end_turn', content: [{ type: 'text', text: 'ok' }] })
      }
    }
  },
)

/** Takes from the queues at random; each stays in its own order. */
const randomWeave =
  (seed: number): Weave =>
  queues => {
    const random = seeded(seed)
    const left = queues.map(queue => [...queue])
    const woven: string[] = []
    while (left.some(queue => queue.length > 0)) {
      const open = left.filter(queue => queue.length > 0)
      woven.push((open[Math.floor(random() * open.length)] as string[]).shift() as string)
    }
    return woven
  }

describe.for(wires.filter(({ id }) => id === 'openai-chat' || id === 'openai-responses'))('$id', wire => {
  test('calls whose fragments arrive interleaved, in any order', async () => {
    const said: Said = { parts: [thought, { text: 'All.' }, read, bash, grep] }
    for (let seed = 1; seed <= 25; seed += 1) {
      world.upstream.answer(() => ({
        headers: { 'content-type': wire.contentType },
        chunks: [wire.frames(said, randomWeave(seed)).join('')],
      }))
      const answer = await ask(wire, true)
      expect(answerFaults(answer), `seed ${seed}`).toEqual([])
      const byId = (blocks: unknown[]) => blocks.map(block => JSON.stringify(block)).toSorted()
      expect(byId(substance(answer.message))).toEqual(byId(contentOf(said.parts)))
    }
  })
})
