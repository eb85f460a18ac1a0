import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import type { ProviderConfig } from '../../../src/core/proxy-config.ts'
import { createEmbed } from '../../../src/proxy/cache/embed.ts'
import { openPools, type Pools } from '../../../src/proxy/upstream/pools.ts'
import { provider } from '../../support/proxy.ts'
import { type RecordedRequest, type Reply, startUpstream, type Upstream } from '../../support/upstream.ts'

const open: { close(): Promise<unknown> }[] = []
afterEach(async () => {
  for (const each of open.splice(0)) await each.close()
})

const embedding = async (
  over: (url: string) => Partial<ProviderConfig>,
  reply: Reply | ((request: RecordedRequest) => Reply),
  timeoutMs?: number,
) => {
  const upstream: Upstream = await startUpstream()
  upstream.script(reply)
  const pools: Pools = await openPools({ idleMs: 5000, proxyUrl: undefined, environment: {} })
  open.push(pools, upstream)
  const warnings: string[] = []
  const embed = createEmbed('local/embed-model', {
    providers: [provider('local', upstream.url, over(upstream.url))],
    pools: async () => pools,
    log: { warn: text => void warnings.push(text) },
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  })
  return { embed, upstream, warnings }
}

const ollama = (): Partial<ProviderConfig> => ({
  definition: 'ollama',
  protocol: 'ollama',
  auth: 'none',
  apiKeys: [''],
})
const openai = (url: string) =>
  ({ definition: 'custom', protocol: 'openai-chat', auth: 'bearer', baseUrl: `${url}/v1` }) as const
const gemini = (url: string) =>
  ({ definition: 'gemini', protocol: 'gemini', auth: 'x-goog-api-key', baseUrl: `${url}/v1beta` }) as const

test.each([
  ['Ollama', ollama, '/api/embed', { model: 'embed-model', input: 'Why?' }, { embeddings: [[1, 2]] }],
  [
    'OpenAI',
    openai,
    '/v1/embeddings',
    { model: 'embed-model', input: 'Why?', encoding_format: 'float' },
    { data: [{ embedding: [1, 2] }] },
  ],
  [
    'Gemini',
    gemini,
    '/v1beta/models/embed-model:embedContent',
    { content: { parts: [{ text: 'Why?' }] } },
    { embedding: { values: [1, 2] } },
  ],
])('asks as %s wants it, once for each text', async (_, over, path, body, json) => {
  const { embed, upstream, warnings } = await embedding(over, { json })
  expect([...((await embed.vectorOf('Why?')) ?? [])]).toEqual([1, 2])
  await embed.vectorOf('Why?')
  expect(upstream.requests.map(({ url, body }) => ({ url, body }))).toEqual([{ url: path, body }])
  expect(warnings).toEqual([])
})

test.each<[string, Reply]>([
  ['an error', { status: 404, json: { error: 'no such model' } }],
  ['no JSON', { body: '<html>' }],
  ['no vector', { json: { embeddings: [] } }],
  ['numbers that are none', { json: { embeddings: [[1, null]] } }],
  ['a broken connection', { reset: true }],
  ['silence', { hang: true }],
])('%s makes no vector, told once', async (_, reply) => {
  const { embed, warnings } = await embedding(ollama, reply, 200)
  expect(await embed.vectorOf('a')).toBeUndefined()
  expect(await embed.vectorOf('b')).toBeUndefined()
  expect(warnings).toEqual([expect.stringMatching(/^local\/embed-model gives no embeddings/)])
})

test('a server that is not there', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise(resolve => server.close(resolve))
  const { embed, warnings } = await embedding(() => ({ ...ollama(), baseUrl: `http://127.0.0.1:${port}` }), {})
  expect(await embed.vectorOf('a')).toBeUndefined()
  expect(warnings).toHaveLength(1)
})
