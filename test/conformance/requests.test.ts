import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { JsonObject, ProtocolId } from '../../src/core/providers/provider.ts'
import { asksStream, saying, startWireWorld, type WireWorld, wires } from '../support/wire-formats.ts'
import type { WireRequest } from '../support/wire-upstream.ts'
import { requestCases } from './request-cases.ts'

let world: WireWorld
beforeAll(async () => {
  world = await startWireWorld()
})
afterAll(() => world.close())

const paths: Record<ProtocolId, { whole: string; stream: string }> = {
  anthropic: { whole: '/v1/messages', stream: '/v1/messages' },
  'openai-chat': { whole: '/v1/chat/completions', stream: '/v1/chat/completions' },
  'openai-responses': { whole: '/v1/responses', stream: '/v1/responses' },
  gemini: {
    whole: '/v1beta/models/model-x:generateContent',
    stream: '/v1beta/models/model-x:streamGenerateContent?alt=sse',
  },
  ollama: { whole: '/api/chat', stream: '/api/chat' },
}

/** What a field says of streaming; everything else must be the same both ways. */
const streaming = ['stream', 'stream_options']

const withoutStreaming = (body: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(body).filter(([key]) => !streaming.includes(key)))

describe.for(wires)('$id is asked', wire => {
  const send = async (
    request: object,
    stream: boolean,
  ): Promise<{ status: number; sent: WireRequest | undefined; text: string }> => {
    world.upstream.answer(asked => saying(wire, { parts: [{ text: 'ok' }] }, asksStream(asked)))
    const before = world.upstream.requests.length
    const answer = await world.proxy.post({
      model: `${wire.id}/model-x`,
      max_tokens: 100,
      ...(stream ? { stream } : {}),
      ...request,
    })
    return { status: answer.status, sent: world.upstream.requests[before], text: await answer.text() }
  }

  test.for(requestCases)('$name', async ({ request, expected }) => {
    const want = expected[wire.id]
    const whole = await send(request, false)
    if (want === undefined) throw new Error('no expectation')
    if ('refused' in want) {
      expect(whole.status).toBe(400)
      expect(JSON.parse(whole.text)).toMatchObject({ error: { type: 'invalid_request_error', message: want.refused } })
      expect(whole.sent).toBeUndefined()
      return
    }
    expect(whole.status).toBe(200)
    expect(whole.sent?.url).toBe(paths[wire.id].whole)
    expect(whole.sent?.body).toMatchObject(want.body)
    for (const field of want.absent ?? []) expect(whole.sent?.body).not.toHaveProperty(field)
    const stream = await send(request, true)
    expect(stream.sent?.url).toBe(paths[wire.id].stream)
    expect(withoutStreaming(stream.sent?.body)).toEqual(withoutStreaming(whole.sent?.body))
  })

  test('with its key, without anything of the client', async () => {
    await send({ messages: [{ role: 'user', content: 'hi' }] }, true)
    const { headers } = world.upstream.requests.at(-1) as WireRequest
    const own = ['authorization', 'x-api-key', 'x-goog-api-key', 'api-key'].filter(name => headers[name] !== undefined)
    expect(own).toHaveLength(1)
    expect(headers[own[0] as string]).toMatch(/^(Bearer )?provider-key-which-must-never-show$/)
    expect(JSON.stringify(headers)).not.toContain('client-token-for-tests')
    expect(headers['content-type']).toBe('application/json')
  })
})
