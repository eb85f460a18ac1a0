import Anthropic from '@anthropic-ai/sdk'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorReply, event, messageStart, messageSteps, streamReply, wholeReply } from '../support/anthropic-wire.ts'
import { clientToken, provider, proxyConfig, startTestProxy, type TestProxy } from '../support/proxy.ts'
import { startUpstream, type Upstream } from '../support/upstream.ts'

let upstream: Upstream
let proxy: TestProxy
let client: Anthropic

beforeAll(async () => {
  upstream = await startUpstream()
  proxy = await startTestProxy(
    proxyConfig([
      provider('ant', upstream.url),
      provider('oai', `${upstream.url}/v1`, {
        definition: 'custom',
        protocol: 'openai-chat',
        auth: 'bearer',
        models: [{ id: 'gpt-x' }],
      }),
    ]),
  )
  client = new Anthropic({ baseURL: proxy.url, apiKey: clientToken, maxRetries: 0 })
})
afterAll(async () => {
  await proxy.close()
  await upstream.close()
})

const params = (model: string) => ({ model, max_tokens: 100, messages: [{ role: 'user' as const, content: 'hi' }] })

const chatChunk = (delta: object, finish: string | null = null): string =>
  `data: ${JSON.stringify({ id: 'c1', object: 'chat.completion.chunk', model: 'gpt-x', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`
const chatEnd = `data: ${JSON.stringify({ id: 'c1', object: 'chat.completion.chunk', model: 'gpt-x', choices: [], usage: { prompt_tokens: 9, completion_tokens: 4, total_tokens: 13 } })}\n\ndata: [DONE]\n\n`

test('a message, whole and streamed, from an Anthropic upstream', async () => {
  upstream.script(wholeReply('hello'))
  expect((await client.messages.create(params('ant/claude-x'))).content).toMatchObject([
    { type: 'text', text: 'hello' },
  ])
  upstream.script(streamReply(...messageSteps('hel', 'lo')))
  const final = await client.messages.stream(params('ant/claude-x')).finalMessage()
  expect(final).toMatchObject({
    content: [{ text: 'hello' }],
    stop_reason: 'end_turn',
    usage: { input_tokens: 11, output_tokens: 7 },
  })
})

test('text and a tool call from an OpenAI-style upstream', async () => {
  upstream.script(
    streamReply(
      chatChunk({ role: 'assistant', content: 'I look' }),
      chatChunk({
        tool_calls: [{ index: 0, id: 'call_1', type: 'function', function: { name: 'Read', arguments: '{"path":' } }],
      }),
      chatChunk({ tool_calls: [{ index: 0, function: { arguments: '"a.ts"}' } }] }),
      chatChunk({}, 'tool_calls'),
      chatEnd,
    ),
  )
  const final = await client.messages
    .stream({
      ...params('oai/gpt-x'),
      tools: [{ name: 'Read', input_schema: { type: 'object', properties: { path: { type: 'string' } } } }],
    })
    .finalMessage()
  expect(final.content).toMatchObject([
    { type: 'text', text: 'I look' },
    { type: 'tool_use', id: 'call_1', name: 'Read', input: { path: 'a.ts' } },
  ])
  expect(final).toMatchObject({ stop_reason: 'tool_use', usage: { input_tokens: 9, output_tokens: 4 } })
  const { url, headers, body } = upstream.requests.at(-1) as Upstream['requests'][number]
  expect(url).toBe('/v1/chat/completions')
  expect(body).toMatchObject({ model: 'gpt-x', stream: true })
  expect(Object.keys(headers).filter(name => name.startsWith('anthropic') || name.startsWith('x-stainless'))).toEqual(
    [],
  )
  expect(JSON.stringify(headers)).not.toContain(clientToken)
})

test('errors are the classes of the SDK, also in the middle of a stream', async () => {
  upstream.script(errorReply(429, 'rate_limit_error', 'slow'))
  await expect(client.messages.create(params('ant/claude-x'))).rejects.toBeInstanceOf(Anthropic.RateLimitError)
  upstream.script(errorReply(400, 'invalid_request_error', 'bad'))
  await expect(client.messages.create(params('ant/claude-x'))).rejects.toBeInstanceOf(Anthropic.BadRequestError)
  upstream.script(
    streamReply(
      messageStart,
      event({ type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } }),
      { waitMs: 20 },
      { abort: true },
    ),
  )
  await expect(client.messages.stream(params('ant/claude-x')).finalMessage()).rejects.toThrow(/could not be reached/)
})

test('models and token counts', async () => {
  const ids: string[] = []
  for await (const model of client.models.list({ limit: 1 })) ids.push(model.id)
  expect(ids).toEqual(['ant/claude-x', 'oai/gpt-x'])
  expect((await client.models.retrieve('oai/gpt-x')).id).toBe('oai/gpt-x')
  const counted = await client.messages.countTokens({ model: 'oai/gpt-x', messages: params('').messages })
  expect(counted.input_tokens).toBeGreaterThan(0)
})
