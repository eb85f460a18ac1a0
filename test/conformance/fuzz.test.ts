import { connect } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { answerFaults, type Seen, seen } from '../support/wire-client.ts'
import { asksStream, saying, startWireWorld, type WireWorld, wires } from '../support/wire-formats.ts'
import { damaged, dice, strange } from '../support/wire-fuzz.ts'
import type { Said } from '../support/wire-said.ts'

let world: WireWorld
beforeAll(async () => {
  world = await startWireWorld({ timeouts: { firstTokenMs: 5000, idleMs: 5000, requestMs: 0 } })
})
afterAll(() => world.close())

afterEach(async () => {
  expect((await fetch(`${world.proxy.url}/health`)).status).toBe(200)
  await expect.poll(world.upstream.open).toBe(0)
  // A mistake of the proxy's own is logged as an error: none of what others send may cause one.
  expect(world.proxy.log.filter(line => line.startsWith('[ERROR]'))).toEqual([])
})

/** More of them, for a longer search: FUZZ_ROUNDS=5000. */
const rounds = Number(process.env.FUZZ_ROUNDS ?? 120)
const timeout = 60_000 + rounds * 100

const said: Said = {
  parts: [
    { thinking: 'Hmm ☕', signature: 'c2ln' },
    { text: 'Let me look. 🙂' },
    { call: 'Read', input: { file_path: '/ü', lines: [1, 2] }, id: 'call_1' },
    { call: 'Bash', input: { command: 'ls' }, id: 'call_2' },
  ],
}
const tools = ['Read', 'Bash'].map(name => ({
  name,
  description: 'A tool',
  input_schema: { type: 'object', properties: { file_path: { type: 'string' } } },
}))

const request = {
  max_tokens: 100,
  system: [{ type: 'text', text: 'Be short.', cache_control: { type: 'ephemeral' } }],
  tools,
  tool_choice: { type: 'auto' },
  temperature: 0.5,
  stop_sequences: ['END'],
  metadata: { user_id: 'u' },
  thinking: { type: 'enabled', budget_tokens: 2048 },
  output_config: { effort: 'high', format: { type: 'json_schema', schema: { type: 'object' } } },
  messages: [
    {
      role: 'user',
      content: [
        { type: 'text', text: 'go' },
        { type: 'image', source: { type: 'base64', media_type: 'image/png', data: 'AAAA' } },
      ],
    },
    {
      role: 'assistant',
      content: [
        { type: 'thinking', thinking: 'Hm', signature: 'claude-router.none.' },
        { type: 'tool_use', id: 'toolu_1', name: 'Read', input: { file_path: '/a' } },
      ],
    },
    {
      role: 'user',
      content: [
        { type: 'tool_result', tool_use_id: 'toolu_1', content: [{ type: 'text', text: 'x' }] },
        { type: 'document', source: { type: 'text', media_type: 'text/plain', data: 'y' } },
      ],
    },
    { role: 'system', content: 'New rule.' },
  ],
}

describe.for(wires)('$id', wire => {
  const ask = async (stream: boolean): Promise<Seen> => {
    const messages = [{ role: 'user', content: 'hi' }]
    return seen(await world.proxy.post({ model: `${wire.id}/model-x`, max_tokens: 100, stream, messages, tools }))
  }

  // What an Anthropic upstream sends passes through unread but for its ends.
  const faultsOf = (answer: Seen): string[] =>
    wire.id === 'anthropic' && answer.error === undefined ? [] : answerFaults(answer)

  test('damaged streams', { timeout }, async () => {
    const whole = Buffer.from(wire.frames(said).join(''))
    for (let seed = 1; seed <= rounds; seed += 1) {
      const bytes = damaged(whole, dice(seed))
      world.upstream.answer(() => ({ headers: { 'content-type': wire.contentType }, chunks: [bytes] }))
      if (wire.id === 'anthropic') expect(await lastEvent(), `seed ${seed}`).toMatch(/^(?:error|message_stop)$/)
      else expect(faultsOf(await ask(true)), `seed ${seed}`).toEqual([])
    }
  })

  const lastEvent = async (): Promise<string> => {
    const messages = [{ role: 'user', content: 'hi' }]
    const text = await (
      await world.proxy.post({ model: 'anthropic/model-x', max_tokens: 9, stream: true, messages })
    ).text()
    return text.startsWith('{')
      ? JSON.parse(text).type
      : (text
          .match(/^event: (\w+)$/gm)
          ?.at(-1)
          ?.slice(7) ?? 'none')
  }

  test('strange whole answers', { timeout }, async () => {
    for (let seed = 1; seed <= rounds; seed += 1) {
      const roll = dice(seed)
      const body = JSON.stringify(strange(wire.whole(said), roll))
      const bytes = roll.chance(0.3) ? damaged(Buffer.from(body), roll) : Buffer.from(body)
      const type = roll.pick(['application/json', 'application/json', 'text/plain', ''])
      world.upstream.answer(() => ({ headers: type === '' ? {} : { 'content-type': type }, chunks: [bytes] }))
      expect(faultsOf(await ask(false)), `seed ${seed}`).toEqual([])
    }
  })

  test('strange errors', { timeout }, async () => {
    for (let seed = 1; seed <= rounds; seed += 1) {
      const roll = dice(seed)
      const status = roll.pick([
        400, 401, 402, 403, 404, 408, 409, 413, 418, 422, 429, 451, 498, 500, 502, 503, 504, 520, 529, 599, 301, 204,
      ])
      const body = JSON.stringify(strange(wire.error(status, 'context length exceeded: 5 > 4'), roll))
      const headers = {
        'retry-after': roll.pick(['1', '-1', 'soon', '99999999999', 'Wed, 21 Oct 2099 07:28:00 GMT', '']),
      }
      const chunks = status === 204 ? [] : [roll.chance(0.3) ? damaged(Buffer.from(body), roll) : body]
      world.upstream.answer(() => ({ status, headers, chunks }))
      const answer = await ask(roll.chance(0.5))
      expect(answerFaults(answer), `seed ${seed}`).toEqual([])
      expect(answer.status, `seed ${seed}`).toBeGreaterThanOrEqual(400)
      const wait = answer.headers.get('retry-after')
      if (wait !== null) expect(wait, `seed ${seed}`).toMatch(/^[1-9]\d*$/)
    }
  })

  test('strange requests', { timeout }, async () => {
    world.upstream.answer(asked => saying(wire, { parts: [{ text: 'ok' }] }, asksStream(asked)))
    for (let seed = 1; seed <= rounds; seed += 1) {
      const roll = dice(seed)
      const body = { model: `${wire.id}/model-x`, stream: roll.chance(0.5), ...(strange(request, roll) as object) }
      const path = roll.chance(0.2) ? '/v1/messages/count_tokens' : '/v1/messages?beta=true'
      const bytes = roll.chance(0.2) ? damaged(Buffer.from(JSON.stringify(body)), roll).toString('latin1') : body
      const response = await world.proxy.post(bytes, {}, path)
      const { status } = response
      const text = await response.text()
      // 404: the model's name was hit. Never a 500, which would be a mistake of ours.
      expect([200, 400, 404], `seed ${seed}: ${text.slice(0, 300)}`).toContain(status)
      if (status !== 200)
        expect(JSON.parse(text), `seed ${seed}`).toMatchObject({
          type: 'error',
          error: { message: expect.any(String) },
        })
    }
  })
})

describe('HTTP', () => {
  /** All that comes back on a connection of its own. */
  const raw = (bytes: Buffer): Promise<string> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(world.proxy.url)
      const socket = connect(Number(port), hostname)
      const parts: Buffer[] = []
      socket.on('data', part => parts.push(part))
      socket.on('error', () => {})
      socket.on('close', () => resolve(Buffer.concat(parts).toString('latin1')))
      socket.setTimeout(10_000, () => reject(new Error(`no end after ${bytes.toString('latin1').slice(0, 200)}`)))
      socket.end(bytes)
    })

  const paths = [
    '/v1/messages',
    '/v1/messages/count_tokens',
    '/v1/models',
    '/v1/models/%',
    '/',
    '//',
    '/%00',
    '/v1/../health',
    'http://evil/',
    '*',
    '/v1/messages?x=%zz',
    `/${'a'.repeat(3000)}`,
    '/ü',
  ]
  const methods = ['GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH', 'BREW', 'TRACE']
  const headers = [
    'Host: evil.example',
    'Authorization: Bearer \u00e9',
    'x-api-key: client-token-for-tests',
    'Content-Length: 5',
    'Content-Length: -1',
    'Transfer-Encoding: chunked',
    'Expect: 100-continue',
    'Origin: null',
    'Content-Encoding: gzip',
    'anthropic-beta: \u0001',
    `X-Long: ${'b'.repeat(4000)}`,
    'Connection: upgrade',
    'Upgrade: websocket',
    'NoColon',
    'x-claude-code-session-id: ',
  ]

  test.for(['//', '///x', 'http://', '/\\'])('a target that is no path: %s', async target => {
    const answer = await raw(Buffer.from(`GET ${target} HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n`))
    expect(answer).toMatch(/^HTTP\/1\.1 (?:200|40[04]) /)
  })

  test('strange requests, heads and bodies', { timeout }, async () => {
    for (let seed = 1; seed <= 3 * rounds; seed += 1) {
      const roll = dice(seed)
      const host = roll.chance(0.9) ? ['Host: 127.0.0.1', 'Connection: close'] : []
      const lines = [`${roll.pick(methods)} ${roll.pick(paths)} HTTP/1.1`, ...host]
      for (let count = roll.below(4); count > 0; count -= 1) lines.push(roll.pick(headers))
      const head = Buffer.from(`${lines.join('\r\n')}\r\n\r\n{"model":"x"}`, 'latin1')
      const answer = await raw(roll.chance(0.4) ? damaged(head, roll) : head)
      if (answer === '') continue
      expect(answer, `seed ${seed}`).toMatch(/^HTTP\/1\.1 [1-5]\d\d /)
      const status = Number(answer.slice(9, 12))
      expect(status, `seed ${seed}: ${answer.slice(0, 400)}`).not.toBe(500)
      const body = answer.slice(answer.lastIndexOf('\r\n\r\n') + 4)
      if (status >= 400 && body !== '') expect(JSON.parse(body), `seed ${seed}`).toMatchObject({ type: 'error' })
    }
  })
})
