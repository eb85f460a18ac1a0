import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request as httpRequest } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { loadConfig } from '../../src/config/load.ts'
import { resolveConfig } from '../../src/config/resolve.ts'
import { AppError } from '../../src/core/errors.ts'
import type { ProxyConfig } from '../../src/core/proxy-config.ts'
import { awsChunk } from '../support/aws-event-stream.ts'
import { clientToken, eventsOf, startTestProxy, type TestProxy } from '../support/proxy.ts'
import { type RecordedRequest, type Reply, startUpstream, type Upstream } from '../support/upstream.ts'

let upstream: Upstream
let folder: string
let proxy: TestProxy | undefined

beforeAll(async () => {
  upstream = await startUpstream()
  folder = mkdtempSync(join(tmpdir(), 'claude-router-hooks-'))
})
afterEach(async () => {
  await proxy?.close()
  proxy = undefined
  upstream.requests.length = 0
})
afterAll(async () => {
  await upstream.close()
  rmSync(folder, { recursive: true, force: true })
})

/** The proxy as it is started with this configuration, kept in a file of `folder`. */
const start = async (
  config: object,
  env: Record<string, string> = {},
  over: (proxy: ProxyConfig) => Partial<ProxyConfig> = () => ({}),
): Promise<TestProxy> => {
  const path = join(folder, 'config.json')
  writeFileSync(path, JSON.stringify(config))
  const loaded = await loadConfig({ explicit: path, cwd: folder, env, home: folder, probe: async () => undefined })
  const resolved = resolveConfig(loaded, { env, host: '127.0.0.1', port: 0, token: clientToken }).proxy
  proxy = await startTestProxy({ ...resolved, ...over(resolved) })
  return proxy
}

const ask = (over: object = {}) =>
  (proxy as TestProxy).post({
    model: 'claude-x',
    max_tokens: 100,
    messages: [{ role: 'user', content: 'hi' }],
    ...over,
  })

const textOf = async (response: Response) =>
  ((await response.json()) as { content: { text: string }[] }).content.map(block => block.text).join('')

const chatReply = (content: string): Reply => ({
  json: { id: 'c', choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }] },
})
const chatStream = (content: string): Reply => ({
  steps: [
    `data: ${JSON.stringify({ id: 'c', choices: [{ index: 0, delta: { content } }] })}\n\n`,
    `data: ${JSON.stringify({ id: 'c', choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] })}\n\n`,
    'data: [DONE]\n\n',
  ],
})
const messageReply = (text: string): Reply => ({
  json: {
    id: 'msg_1',
    type: 'message',
    role: 'assistant',
    model: 'm',
    content: [{ type: 'text', text }],
    stop_reason: 'end_turn',
    stop_sequence: null,
    usage: { input_tokens: 1, output_tokens: 1 },
  },
})

const custom = (over: object = {}) => ({
  type: 'custom',
  baseUrl: `${upstream.url}/v1`,
  apiKey: 'key-of-work',
  models: ['m'],
  ...over,
})

describe('a base URL with a query', () => {
  it('keeps it behind the path, as Azure has it', async () => {
    const baseUrl = `${upstream.url}/openai?api-version=2025-04-01-preview`
    await start({
      providers: { azure: { baseUrl, protocol: 'openai-chat', apiKey: 'key-of-azure', models: ['my-gpt'] } },
    })
    upstream.script(chatReply('hello'))
    expect(await textOf(await ask())).toBe('hello')
    expect(upstream.requests[0]?.url).toBe('/openai/deployments/my-gpt/chat/completions?api-version=2025-04-01-preview')
    expect(upstream.requests[0]?.headers['api-key']).toBe('key-of-azure')
  })
})

describe('Amazon Bedrock', () => {
  const env = { AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE', AWS_SECRET_ACCESS_KEY: 'secret', AWS_REGION: 'eu-west-1' }

  it('gets a key made of the cloud credentials, which is never shown', async () => {
    await start(
      { providers: { bedrock: { baseUrl: `${upstream.url}/anthropic`, models: ['anthropic.claude-x'] } } },
      env,
    )
    let key = ''
    upstream.script(({ headers }: RecordedRequest) => {
      key = String(headers.authorization).replace('Bearer ', '')
      return { status: 403, json: { message: `no access with ${key} here, the model access is missing` } }
    })
    const answer = await (await ask()).text()
    expect(Buffer.from(key.replace('bedrock-api-key-', ''), 'base64').toString()).toContain('eu-west-1%2Fbedrock')
    expect(answer + proxy?.log.join('\n')).not.toContain(key)
  })

  it("streams as AWS's binary event stream from the runtime's own address", async () => {
    const events = [
      {
        type: 'message_start',
        message: {
          id: 'msg_1',
          type: 'message',
          role: 'assistant',
          model: 'm',
          content: [],
          stop_reason: null,
          stop_sequence: null,
          usage: { input_tokens: 3, output_tokens: 0 },
        },
      },
      { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } },
      { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: 'grüezi' } },
      { type: 'content_block_stop', index: 0 },
      { type: 'message_delta', delta: { stop_reason: 'end_turn', stop_sequence: null }, usage: { output_tokens: 2 } },
      { type: 'message_stop' },
    ]
    const bytes = Buffer.concat(events.map(awsChunk))
    // The host says which API it is, so the real name is needed: a stand-in HTTP proxy leads it here.
    const seen: string[] = []
    const server = createServer((incoming, response) => {
      seen.push(incoming.url ?? '')
      incoming.resume().on('end', () => {
        response.writeHead(200, { 'content-type': 'application/vnd.amazon.eventstream' })
        for (let at = 0; at < bytes.length; at += 50) response.write(bytes.subarray(at, at + 50))
        response.end()
      })
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const proxyUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const baseUrl = 'http://bedrock-runtime.eu-west-1.amazonaws.com'
    await start({ providers: { bedrock: { baseUrl, models: ['anthropic.claude-x'] } }, server: { proxyUrl } }, env)
    try {
      const streamed = eventsOf(await (await ask({ stream: true })).text())
      expect(streamed.map(({ event }) => event)).toEqual(events.map(({ type }) => type))
      expect(JSON.stringify(streamed)).toContain('grüezi')
      expect(seen[0]).toContain('/model/anthropic.claude-x/invoke-with-response-stream')
    } finally {
      server.closeAllConnections()
      server.close()
    }
  })
})

describe('encrypted reasoning', () => {
  it('goes back to who encrypted it and to nobody else', async () => {
    const responses = { baseUrl: `${upstream.url}/v1`, protocol: 'openai-responses', apiKey: 'key', models: ['gpt-5'] }
    await start({ providers: { azure: responses, xai: responses, openai: responses } })
    const reply: Reply = {
      json: {
        status: 'completed',
        output: [
          { type: 'reasoning', id: 'rs_1', summary: [{ type: 'summary_text', text: 'hm' }], encrypted_content: 'gAAA' },
          { type: 'message', role: 'assistant', content: [{ type: 'output_text', text: 'hello' }] },
        ],
        usage: { input_tokens: 1, output_tokens: 1 },
      },
    }
    upstream.script(reply)
    const names = ['azure', 'xai', 'openai']
    for (const from of names) {
      const { content } = (await (await ask({ model: `${from}/gpt-5` })).json()) as { content: unknown[] }
      const messages = [
        { role: 'user', content: 'hi' },
        { role: 'assistant', content },
        { role: 'user', content: 'go on' },
      ]
      for (const to of names) {
        await ask({ model: `${to}/gpt-5`, messages })
        const replayed = upstream.requests.at(-1)?.text.includes('"encrypted_content":"gAAA"')
        expect(replayed, `${from} -> ${to}`).toBe(from === to)
      }
    }
  })
})

describe("a transformer of the user's own", () => {
  const write = (name: string, source: string): string => {
    writeFileSync(join(folder, name), source)
    return name
  }
  const using = (module: object, transformers: unknown[] = ['mine'], over: object = {}) => ({
    providers: { work: custom({ transformers, ...over }) },
    transformers: [module],
  })

  it("of this project's shape sees request, body and answer", async () => {
    const path = write(
      'own.mjs',
      `export default {
        name: 'mine',
        body: (body, options) => ({ ...body, note: options.note, from: options.from }),
        response: () => ({ events: event => [event], message: message => ({ ...message, content: [{ type: 'text', text: 'rewritten' }] }) }),
      }`,
    )
    await start(using({ path, options: { note: 'module', from: 'module' } }, [['mine', { note: 'use' }]]))
    upstream.script(chatReply('original'))
    expect(await textOf(await ask())).toBe('rewritten')
    expect(upstream.requests[0]?.body).toMatchObject({ note: 'use', from: 'module' })
  })

  it("of claude-code-router's shape changes body, headers and the answer's bytes, but not the key", async () => {
    const path = write(
      'foreign.cjs',
      `module.exports = class {
        name = 'mine'
        constructor(options) { this.options = options }
        async transformRequestIn(request, provider) {
          return { body: { ...request, suffix: this.options.suffix, at: provider.baseUrl }, config: { url: 'http://elsewhere', headers: { 'X-Mine': 'yes', Authorization: 'Bearer theirs' } } }
        }
        async transformResponseOut(response) {
          const text = (await response.text()).replaceAll('original', 'rewritten')
          return new Response(text, { status: response.status, headers: response.headers })
        }
      }`,
    )
    await start(using({ path, options: { suffix: '-x' } }))
    upstream.script(chatReply('original'), chatStream('original'))
    expect(await textOf(await ask())).toBe('rewritten')
    expect(upstream.requests[0]?.body).toMatchObject({ suffix: '-x', at: `${upstream.url}/v1`, model: 'm' })
    expect(upstream.requests[0]?.headers).toMatchObject({ 'x-mine': 'yes', authorization: 'Bearer key-of-work' })
    const streamed = await (await ask({ stream: true })).text()
    expect(streamed).toContain('rewritten')
    expect(eventsOf(streamed).at(-1)?.event).toBe('message_stop')
  })

  it('that fails is told as what it is, and its target is not blamed', async () => {
    const path = write(
      'failing.mjs',
      `export default { name: 'mine', transformRequestIn() { throw new Error('boom') } }`,
    )
    await start(using({ path }))
    const response = await ask()
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('your transformer `mine` failed: boom')
    expect(upstream.requests).toHaveLength(0)
  })

  it('whose request hook has no use at this protocol is told at the start', async () => {
    const path = write(
      'idle.mjs',
      `export default { name: 'mine', transformRequestIn: request => ({ ...request, changed: 1 }) }`,
    )
    await start(using({ path }, ['mine'], { protocol: 'anthropic', baseUrl: upstream.url }))
    expect(proxy?.log.join('\n')).toContain(
      "[WARN] work/m speaks anthropic: its transformers' `transformRequestIn` is not",
    )
    upstream.script(messageReply('hello'))
    expect(await textOf(await ask())).toBe('hello')
    expect(upstream.requests[0]?.body).not.toHaveProperty('changed')
  })

  it.each<[string, string | undefined, object, string, RegExp]>([
    ['is missing', undefined, { name: 'mine' }, 'transformer_not_loaded', /gone\.mjs` cannot be loaded/],
    [
      'throws',
      `throw new Error('no licence')`,
      { name: 'mine' },
      'transformer_not_loaded',
      /cannot be loaded: no licence/,
    ],
    ['has no hooks', 'export default {}', { name: 'mine' }, 'invalid_transformer', /exports no transformer/],
    ['has no name', 'export default { transformRequestIn: body => body }', {}, 'invalid_transformer', /has no name/],
    [
      'is called otherwise',
      `export default { name: 'other', transformRequestIn: body => body }`,
      {},
      'unknown_transformer',
      /no transformer `mine`/,
    ],
  ])('that %s is one clear error at the start', async (title, source, module, code, message) => {
    const file = `${title.replaceAll(' ', '-')}.mjs`
    const path = source === undefined ? 'gone.mjs' : write(file, source)
    const error = await start(using({ ...module, path })).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(AppError)
    expect(error).toMatchObject({ code, message: expect.stringMatching(message), hint: expect.any(String) })
  })
})

describe('an HTTP proxy', () => {
  it('of the configuration is on the way to every provider but those of this machine', async () => {
    const seen: string[] = []
    const sockets = new Set<Socket>()
    const { hostname, port } = new URL(upstream.url)
    const server = createServer((incoming, response) => {
      seen.push(incoming.url ?? '')
      const path = new URL(incoming.url ?? '').pathname
      incoming.pipe(
        httpRequest({ hostname, port, path, method: 'POST', headers: incoming.headers }, answer => {
          response.writeHead(answer.statusCode ?? 0, answer.headers)
          answer.pipe(response)
        }),
      )
    })
    server.on('connect', (incoming, socket) => {
      seen.push(incoming.url ?? '')
      const far = connect(Number(port), hostname, () => socket.write('HTTP/1.1 200 OK\r\n\r\n'))
      sockets.add(far)
      far.pipe(socket).pipe(far)
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const proxyUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    try {
      await start({
        PROXY_URL: proxyUrl,
        Providers: [
          { name: 'far', api_base_url: 'http://models.invalid/v1/chat/completions', api_key: 'k-far', models: ['m'] },
          { name: 'near', api_base_url: `${upstream.url}/v1/chat/completions`, api_key: 'k-near', models: ['m'] },
        ],
        Router: { default: 'far,m' },
      })
      upstream.script(chatReply('hello'))
      expect(await textOf(await ask())).toBe('hello')
      expect(seen).toHaveLength(1)
      expect(seen[0]).toContain('models.invalid')
      expect(await textOf(await ask({ model: 'near/m' }))).toBe('hello')
      expect(seen).toHaveLength(1)
      expect(upstream.requests).toHaveLength(2)
    } finally {
      for (const socket of sockets) socket.destroy()
      server.closeAllConnections()
      server.close()
    }
  })
})

describe('a refused optional field', () => {
  const thinking = { thinking: { type: 'enabled', budget_tokens: 5000 }, max_tokens: 10_000 }
  const refuse = (message: string): Reply => ({
    status: 400,
    json: { error: { message, type: 'invalid_request_error' } },
  })

  /** A server that knows few fields and names the first it does not. */
  const strict =
    (...unknown: string[]) =>
    ({ body }: RecordedRequest): Reply => {
      const field = unknown.find(name => name in body)
      if (field === 'max_tokens')
        return refuse("Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.")
      return field === undefined
        ? body.stream
          ? chatStream('ok')
          : chatReply('ok')
        : refuse(`Unknown field: '${field}'`)
    }

  it('is left out, at once and from then on, and that is said once', async () => {
    await start({ providers: { work: custom() } })
    upstream.script(strict('reasoning_effort', 'stream_options', 'max_tokens'))
    const first = await ask({ ...thinking, stream: true })
    expect(first.headers.get('x-claude-router-attempts')).toBe('4')
    expect(await first.text()).toContain('"ok"')
    expect(upstream.requests[0]?.body).toMatchObject({ reasoning_effort: expect.any(String), max_tokens: 10_000 })
    expect(upstream.requests[3]?.body).toMatchObject({ max_completion_tokens: 10_000 })

    const second = await ask({ ...thinking, stream: true })
    expect(second.headers.get('x-claude-router-attempts')).toBe('1')
    await second.text()
    expect(upstream.requests).toHaveLength(5)
    expect(proxy?.log.filter(line => line.startsWith('[WARN]'))).toEqual([
      '[WARN] work/m refused a call for its fields: `reasoning_effort` is left out, `stream_options` is left out, the output limit is called `max_completion_tokens` from now on',
    ])
  })

  it('of requests at the same time is left out of each', async () => {
    await start({ providers: { work: custom() } })
    upstream.script(strict('reasoning_effort'))
    const answers = await Promise.all([ask(thinking), ask(thinking), ask(thinking)])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(proxy?.log.filter(line => line.startsWith('[WARN]'))).toHaveLength(1)
  })

  it("is left out of the client's own bytes too", async () => {
    await start({ providers: { work: custom({ protocol: 'anthropic', baseUrl: upstream.url }) } })
    upstream.script(({ body }) =>
      'top_k' in body ? refuse('top_k: Extra inputs are not permitted') : messageReply('ok'),
    )
    expect(await textOf(await ask({ top_k: 5, temperature: 1 }))).toBe('ok')
    expect(upstream.requests.map(({ body }) => [body.top_k, body.temperature])).toEqual([
      [5, 1],
      [undefined, 1],
    ])
  })

  it('is not remembered when the call fails all the same', async () => {
    await start({ providers: { work: custom() } })
    upstream.script(refuse("Unknown field: 'reasoning_effort'"))
    const response = await ask(thinking)
    expect(response.status).toBe(400)
    expect(upstream.requests).toHaveLength(2)
    upstream.script(chatReply('ok'))
    await ask(thinking)
    expect(upstream.requests.at(-1)?.body).toHaveProperty('reasoning_effort')
    await vi.waitFor(() => expect(proxy?.ledger()).toHaveLength(2))
  })
})
