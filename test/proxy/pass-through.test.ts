import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import {
  blockStart,
  ending,
  event,
  messageStart,
  messageSteps,
  streamReply,
  textDelta,
  wholeReply,
} from '../support/anthropic-wire.ts'
import { provider, providerKey, proxyConfig, startTestProxy, type TestProxy } from '../support/proxy.ts'
import { startUpstream, type Upstream } from '../support/upstream.ts'

let upstream: Upstream
let proxy: TestProxy

beforeAll(async () => {
  upstream = await startUpstream()
  proxy = await startTestProxy(
    proxyConfig([
      provider('ant', upstream.url),
      provider('skin', upstream.url, {
        definition: 'custom',
        auth: 'bearer',
        quirks: { anthropicBetas: ['known-1'], dropFields: ['context_management'] },
      }),
    ]),
  )
})
afterAll(async () => {
  await proxy.close()
  await upstream.close()
})

/** Odd white space, a field nobody knows, an escaped character, and the word "model" where it means nothing. */
const oddBody = `{ "max_tokens": 10,
  "messages": [{"role":"user","content":"caf\\u00e9 \\"model\\": x 你好"}],"model" : "ant/claude-x" , "new_field":{"model":"keep"}}`

test('the request goes out byte by byte but for the model', async () => {
  upstream.script(wholeReply('ok'))
  const response = await proxy.post(oddBody, { 'anthropic-version': '2099-01-01', 'anthropic-beta': 'b-1, b-2' })
  expect(response.status).toBe(200)
  const request = upstream.requests.at(-1)
  expect(request?.text).toBe(oddBody.replace('"ant/claude-x"', '"claude-x"'))
  expect(request?.url).toBe('/v1/messages')
  expect(request?.headers).toMatchObject({
    'x-api-key': providerKey,
    'anthropic-version': '2099-01-01',
    'anthropic-beta': 'b-1,b-2',
  })
  expect(JSON.stringify(request?.headers)).not.toContain('client-token')
})

test('the answer comes back byte by byte, streamed or not', async () => {
  const odd =
    '{"type":"message","content":[{"type":"unheard_of","x":1}],  "usage":{"input_tokens":3,"output_tokens":1},"extra":null}'
  upstream.script({ body: odd, headers: { 'content-type': 'application/json' } })
  const whole = await proxy.post(oddBody)
  expect(await whole.text()).toBe(odd)
  expect(whole.headers.get('x-claude-router-cost-usd')).toBe('0.000013')

  const steps = [
    ': a comment\n\n',
    messageStart,
    event({ type: 'ping' }),
    blockStart,
    textDelta('héllo 你好'),
    event({ type: 'future_event', x: 1 }),
    ...ending,
  ]
  upstream.script(streamReply(...steps))
  const streamed = await proxy.post({
    model: 'ant/claude-x',
    max_tokens: 10,
    stream: true,
    messages: [{ role: 'user', content: 'hi' }],
  })
  expect(await streamed.text()).toBe(steps.join(''))
  expect(streamed.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
})

test('headers and ledger say who served it', async () => {
  upstream.script(streamReply(...messageSteps('a', 'b')))
  const response = await proxy.post({
    model: 'ant,claude-x',
    max_tokens: 10,
    stream: true,
    messages: [{ role: 'user', content: 'hi' }],
  })
  await response.text()
  const headers = Object.fromEntries(response.headers)
  expect(headers).toMatchObject({
    'x-claude-router-provider': 'ant',
    'x-claude-router-model': 'claude-x',
    'x-claude-router-rule': 'model',
    'x-claude-router-attempts': '1',
    'x-claude-router-cache': 'bypass',
  })
  expect(headers).not.toHaveProperty('x-claude-router-cost-usd')
  await vi.waitFor(() =>
    expect(proxy.ledger().at(-1)).toMatchObject({
      requestId: headers['request-id'],
      provider: 'ant',
      model: 'claude-x',
      status: 'ok',
      stream: true,
      inputTokens: 11,
      outputTokens: 7,
      costUsd: expect.closeTo((11 * 1 + 7 * 10) / 1e6, 9),
      firstTokenMs: expect.any(Number),
    }),
  )
})

const agentBody = {
  model: 'skin/claude-x',
  max_tokens: 2000,
  system: [
    { type: 'text', text: 'x-anthropic-billing-header: cc_version=1; cch=abc;' },
    { type: 'text', text: 'You are', cache_control: { type: 'ephemeral' } },
  ],
  messages: [
    { role: 'user', content: 'go' },
    { role: 'system', content: [{ type: 'text', text: 'be brief' }] },
    { role: 'assistant', content: [{ type: 'tool_use', id: 't1', name: 'Read', input: {} }] },
    { role: 'system', content: 'note' },
    {
      role: 'user',
      content: [{ type: 'tool_result', tool_use_id: 't1', content: [{ type: 'tool_reference', tool_name: 'Grep' }] }],
    },
  ],
  tools: [{ name: 'Grep', input_schema: { type: 'object' }, defer_loading: true }],
  context_management: { edits: [] },
}

test('an upstream that knows less than Anthropic gets only what it knows', async () => {
  upstream.script(wholeReply('ok'))
  expect((await proxy.post(agentBody, { 'anthropic-beta': 'known-1,unknown-2' })).status).toBe(200)
  const { headers, body } = upstream.requests.at(-1) as Upstream['requests'][number]
  expect(headers['anthropic-beta']).toBe('known-1')
  expect(headers.authorization).toBe(`Bearer ${providerKey}`)
  expect(body).not.toHaveProperty('context_management')
  expect(body.system).toEqual([{ type: 'text', text: 'You are', cache_control: { type: 'ephemeral' } }])
  expect(body.tools).toEqual([{ name: 'Grep', input_schema: { type: 'object' } }])
  const messages = body.messages as { role: string; content: { type: string; text?: string; content?: unknown }[] }[]
  expect(messages.map(message => message.role)).toEqual(['user', 'user', 'assistant', 'user', 'user'])
  expect(messages[1]?.content[0]?.text).toContain('be brief')
  expect(messages[3]?.content[0]?.content).toEqual([{ type: 'text', text: 'Tool available: Grep' }])
  expect(messages[4]?.content[0]?.text).toContain('note')
})

test('Anthropic itself gets all of it', async () => {
  upstream.script(wholeReply('ok'))
  const text = JSON.stringify({ ...agentBody, model: 'ant/claude-x' })
  await proxy.post(text)
  expect(upstream.requests.at(-1)?.text).toBe(text.replace('ant/claude-x', 'claude-x'))
})

test('tokens are counted by the provider, and estimated when it cannot', async () => {
  const body = {
    model: 'ant/claude-x',
    messages: [{ role: 'user', content: 'one two three four five six seven eight' }],
  }
  upstream.script({ json: { input_tokens: 42 } })
  const counted = await proxy.post(body, {}, '/v1/messages/count_tokens?beta=true')
  expect(await counted.json()).toEqual({ input_tokens: 42 })
  expect(upstream.requests.at(-1)).toMatchObject({ url: '/v1/messages/count_tokens', body: { model: 'claude-x' } })
  upstream.script({ status: 500, body: 'no' })
  const estimated = (await (await proxy.post(body, {}, '/v1/messages/count_tokens')).json()) as { input_tokens: number }
  expect(estimated.input_tokens).toBeGreaterThan(5)
  expect(estimated.input_tokens).toBeLessThan(40)
})
