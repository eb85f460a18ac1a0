import Anthropic from '@anthropic-ai/sdk'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clientToken } from '../support/proxy.ts'
import { asksStream, saying, startWireWorld, type WireWorld, wires } from '../support/wire-formats.ts'
import type { Said, Wire } from '../support/wire-said.ts'
import type { WireRequest } from '../support/wire-upstream.ts'

let world: WireWorld
let client: Anthropic
beforeAll(async () => {
  world = await startWireWorld()
  client = new Anthropic({ baseURL: world.proxy.url, authToken: clientToken, apiKey: null, maxRetries: 0 })
})
afterAll(() => world.close())

const params = (wire: Wire) => ({
  model: `${wire.id}/model-x`,
  max_tokens: 1000,
  messages: [{ role: 'user' as const, content: 'What is the weather in Zürich and Bern?' }],
})

const weather = (city: string, id: string) => ({ call: 'weather', input: { city }, id })

/** Asks for the weather of two places at once, then says it. */
const weatherScript = (request: WireRequest): Said =>
  request.text.includes('sunny in')
    ? { parts: [{ text: 'Sunny in both.' }] }
    : { parts: [{ text: 'I look.' }, weather('Zürich', 'call_1'), weather('Bern', 'call_2')] }

describe.for(wires)('the official SDK over $id', wire => {
  const script = (said: (request: WireRequest) => Said): void =>
    world.upstream.answer(request => saying(wire, said(request), asksStream(request)))

  test('its stream helper: events in order, and the final message of the whole answer', async () => {
    const said = { parts: [{ thinking: 'Hm ☕' }, { text: 'Grüezi 🙂' }, weather('Bern', 'call_1')] }
    script(() => said)
    const seen: string[] = []
    const stream = client.messages
      .stream(params(wire))
      .on('text', delta => seen.push(`text ${delta}`))
      .on('thinking', () => seen.push('thinking'))
      .on('contentBlock', ({ type }) => seen.push(`block ${type}`))
      .on('message', ({ stop_reason }) => seen.push(`message ${stop_reason}`))
    const streamed = await stream.finalMessage()
    expect(seen.filter(line => /^(?:block|message)/.test(line))).toEqual([
      'block thinking',
      ...(streamed.content.filter(({ type }) => type === 'thinking').length > 1 ? ['block thinking'] : []),
      'block text',
      'block tool_use',
      'message tool_use',
    ])
    expect(seen.flatMap(line => (line.startsWith('text ') ? [line.slice(5)] : [])).join('')).toBe('Grüezi 🙂')
    const whole = await client.messages.create(params(wire))
    expect(streamed.content).toEqual(whole.content.map(block => expect.objectContaining(plain(block))))
    expect(streamed.usage).toMatchObject({ output_tokens: whole.usage.output_tokens })
  })

  test.for([true, false])('its tool runner: parallel calls, their results, the end (stream: %s)', async stream => {
    script(weatherScript)
    const before = world.upstream.requests.length
    const run = async (city: string): Promise<string> => `It is sunny in ${city}.`
    const runner = client.beta.messages.toolRunner({
      ...params(wire),
      stream,
      tools: [
        {
          name: 'weather',
          description: 'The weather of a place',
          input_schema: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
          run: input => run((input as { city: string }).city),
          parse: input => input,
        },
      ],
    })
    const final = await runner.runUntilDone()
    expect(final.content.at(-1)).toMatchObject({ type: 'text', text: 'Sunny in both.' })
    const asked = world.upstream.requests.slice(before)
    expect(asked).toHaveLength(2)
    expect(asked[1]?.text).toContain('sunny in Zürich')
    expect(asked[1]?.text).toContain('sunny in Bern')
  })

  test('counts tokens, by the provider or by estimate', async () => {
    const own = { 'openai-responses': { input_tokens: 321 }, gemini: { totalTokens: 321 } }[wire.id as string]
    world.upstream.answer(() =>
      own ? { headers: { 'content-type': 'application/json' }, chunks: [JSON.stringify(own)] } : { status: 404 },
    )
    const { max_tokens: _, ...counted } = params(wire)
    const { input_tokens } = await client.messages.countTokens(counted)
    if (own) expect(input_tokens).toBe(321)
    else expect(input_tokens).toBeGreaterThan(3)
    expect(input_tokens).toBeLessThan(400)
  })

  test('throws its own errors, before and within a stream', async () => {
    world.upstream.answer(() => ({ status: 429, chunks: [JSON.stringify(wire.error(429, 'slow down'))] }))
    await expect(client.messages.create(params(wire))).rejects.toBeInstanceOf(Anthropic.RateLimitError)
    const frames = wire.frames({ parts: [{ text: 'Hello there' }] })
    const at = frames.findIndex(frame => frame.includes('Hell'))
    world.upstream.answer(() => ({
      headers: { 'content-type': wire.contentType },
      chunks: [...frames.slice(0, at + 1), wire.errorFrame('The server is overloaded')],
    }))
    await expect(client.messages.stream(params(wire)).finalMessage()).rejects.toThrow(/overloaded/i)
  })
})

/** Without what the SDK adds of its own. */
const plain = (block: object): object =>
  Object.fromEntries(Object.entries(block).filter(([key]) => !['parsed', 'parsed_output', 'citations'].includes(key)))
