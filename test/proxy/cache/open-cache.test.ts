import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, describe, expect, test } from 'vitest'
import type { ContentBlock, Message, StopReason } from '../../../src/core/messages/message.ts'
import { readRawRequest } from '../../../src/core/messages/raw-request.ts'
import type { CacheConfig } from '../../../src/core/proxy-config.ts'
import type { Target } from '../../../src/core/routing/target.ts'
import type { Embed } from '../../../src/proxy/cache/embed.ts'
import { type CacheDeps, openCache } from '../../../src/proxy/cache/open-cache.ts'
import type { CacheLookup, ResponseCache } from '../../../src/proxy/cache/response-cache.ts'
import { openSqliteStore } from '../../../src/state/cache/sqlite-store.ts'
import { noRedis, startRedis } from '../../state/redis-server.ts'
import { provider } from '../../support/proxy.ts'

const noon = Date.UTC(2026, 10, 23, 12)
const newFile = () => join(mkdtempSync(join(tmpdir(), 'cache-')), 'cache.db')

const one = provider('one', 'https://one.example.com')
const target: Target = { provider: one, model: { id: 'model-a' } }
const other: Target = { provider: one, model: { id: 'model-b' } }

const opened: ResponseCache[] = []
afterEach(async () => {
  for (const cache of opened.splice(0)) await cache.close()
})

interface World {
  cache: ResponseCache
  warnings: string[]
  clock: { now: number }
  ask: (body: object, where?: Target, headers?: Record<string, string>) => Promise<CacheLookup | undefined>
}

const openWorld = async (config: Partial<CacheConfig> = {}, deps: Partial<CacheDeps> = {}): Promise<World> => {
  const warnings: string[] = []
  const clock = { now: noon }
  const cache = await openCache(
    {
      ...{ strategy: 'exact', ttlSeconds: 3600, maxBytes: 1e7, threshold: 0.8, file: null, cleanupIntervalMs: 60_000 },
      ...config,
    },
    {
      ...{ namespace: 'owner/repository', now: () => clock.now },
      log: { warn: text => void warnings.push(text), debug() {} },
      ...deps,
    },
  )
  opened.push(cache)
  const ask = (body: object, where = target, headers = {}) =>
    cache.lookup(readRawRequest(Buffer.from(JSON.stringify(body))), where, headers)
  return { cache, warnings, clock, ask }
}

const question = (text: string, over: object = {}) => ({
  model: 'm',
  max_tokens: 100,
  messages: [{ role: 'user', content: text }],
  ...over,
})

const message = (text: string, stop_reason: StopReason = 'end_turn', ...more: ContentBlock[]): Message => ({
  id: 'msg_then',
  type: 'message',
  role: 'assistant',
  model: 'model-a',
  content: [{ type: 'text', text }, ...more],
  stop_reason,
  stop_sequence: null,
  usage: { input_tokens: 11, output_tokens: 7, cache_read_input_tokens: 3 },
})

const keep = async (world: World, body: object, text = 'An answer.', where = target) => {
  const lookup = await world.ask(body)
  await lookup?.store({ message: message(text), target: where, costUsd: 0.25 })
}

const textOf = (lookup: CacheLookup | undefined) => (lookup?.hit?.message.content[0] as { text?: string })?.text

describe('the same request', () => {
  test('a miss, kept, is a hit with its own id, its usage and what it cost', async () => {
    const world = await openWorld()
    expect(await world.ask(question('Why?'))).toMatchObject({ hit: undefined })
    await keep(world, question('Why?'))
    const hit = (await world.ask(question('Why?', { stream: true })))?.hit
    expect(hit).toMatchObject({
      kind: 'exact',
      savedUsd: 0.25,
      message: { ...message('An answer.'), id: expect.any(String) },
    })
    expect(hit?.message.id).toMatch(/^msg_/)
    expect(hit?.message.id).not.toBe('msg_then')
    const again = (await world.ask(question('Why?')))?.hit
    expect(again?.message.id).not.toBe(hit?.message.id)
  })

  test('large answers and every character come back', async () => {
    const world = await openWorld()
    const text = '缓存 😀 \u0000 "\\" \n'.repeat(20_000)
    await keep(world, question('Why?'), text)
    expect(textOf(await world.ask(question('Why?')))).toBe(text)
  })

  test('what another target answered is kept for that one', async () => {
    const world = await openWorld()
    await keep(world, question('Why?'), 'From b.', other)
    expect((await world.ask(question('Why?')))?.hit).toBeUndefined()
    expect(textOf(await world.ask(question('Why?'), other))).toBe('From b.')
  })

  test('another repository on the same file gets nothing', async () => {
    const file = newFile()
    await keep(await openWorld({ file }), question('Why?'))
    expect((await (await openWorld({ file }, { namespace: 'owner/other' })).ask(question('Why?')))?.hit).toBeUndefined()
    expect((await (await openWorld({ file })).ask(question('Why?')))?.hit).toBeDefined()
  })

  test('an unpriced answer', async () => {
    const world = await openWorld()
    await (await world.ask(question('Why?')))?.store({ message: message('So.'), target, costUsd: null })
    expect((await world.ask(question('Why?')))?.hit).toMatchObject({ savedUsd: null })
  })

  test('until its time has come', async () => {
    const world = await openWorld({ ttlSeconds: 60 })
    await keep(world, question('Why?'))
    world.clock.now += 59_999
    expect((await world.ask(question('Why?')))?.hit).toBeDefined()
    world.clock.now += 1
    expect((await world.ask(question('Why?')))?.hit).toBeUndefined()
  })

  test('a cache that is closed leaves nothing that has expired', async () => {
    const file = newFile()
    const world = await openWorld({ file, ttlSeconds: 60 })
    await keep(world, question('Why?'))
    world.clock.now += 60_000
    await keep(world, question('How?'))
    await world.cache.close()
    const store = await openSqliteStore(file, 1e7, () => {})
    expect(await store.overview(0)).toMatchObject({ entries: 1 })
    await store.close()
  })

  test('a shed cache still works', async () => {
    const inFile = await openWorld({ file: newFile() })
    await keep(inFile, question('Why?'))
    inFile.cache.shed()
    expect((await inFile.ask(question('Why?')))?.hit).toBeDefined()
    const inMemory = await openWorld()
    await keep(inMemory, question('Why?'))
    inMemory.cache.shed()
    expect((await inMemory.ask(question('Why?')))?.hit).toBeUndefined()
    await keep(inMemory, question('Why?'))
    expect((await inMemory.ask(question('Why?')))?.hit).toBeDefined()
  })
})

describe('passed by', () => {
  test.each<[string, object, Record<string, string>]>([
    ['no-cache', question('Why?'), { 'cache-control': 'no-cache' }],
    ['bypass', question('Why?'), { 'x-claude-router-cache': 'bypass' }],
    ['web search', question('Why?', { tools: [{ name: 'web_search', type: 'web_search_20250305' }] }), {}],
    ['a request that is wrong', { model: 'm', max_tokens: 1, messages: 'none' }, {}],
  ])('%s', async (_, body, headers) => {
    expect(await (await openWorld()).ask(body, target, headers)).toBeUndefined()
  })

  test.each<[string, Message]>([
    ['cut off', message('Half an', 'max_tokens')],
    ['refused', message('No.', 'refusal')],
    ['paused', message('Wait', 'pause_turn')],
    [
      'of a server tool',
      message('Found', 'end_turn', { type: 'server_tool_use', id: 's', name: 'web_search', input: {} }),
    ],
  ])('an answer that is %s is not kept', async (_, answer) => {
    const world = await openWorld()
    await (await world.ask(question('Why?')))?.store({ message: answer, target, costUsd: 0 })
    expect((await world.ask(question('Why?')))?.hit).toBeUndefined()
  })

  test('another beta asks something else', async () => {
    const world = await openWorld()
    await keep(world, question('Why?'))
    expect((await world.ask(question('Why?'), target, { 'anthropic-beta': 'novelty-2026' }))?.hit).toBeUndefined()
  })
})

describe('when something is broken, requests go on', () => {
  test('a damaged answer is a miss, and is replaced', async () => {
    const file = newFile()
    const world = await openWorld({ file })
    await keep(world, question('Why?'))
    const database = new DatabaseSync(file)
    database.exec("UPDATE answers SET answer = x'01ffffff'")
    database.close()
    expect((await world.ask(question('Why?')))?.hit).toBeUndefined()
    await keep(world, question('Why?'))
    expect((await world.ask(question('Why?')))?.hit).toBeDefined()
  })

  test('a file of a newer version is left alone, and memory used', async () => {
    const file = newFile()
    const database = new DatabaseSync(file)
    database.exec('PRAGMA user_version = 99')
    database.close()
    const before = readFileSync(file)
    const world = await openWorld({ file })
    await keep(world, question('Why?'))
    expect((await world.ask(question('Why?')))?.hit).toBeDefined()
    expect(world.warnings).toEqual([expect.stringMatching(/cannot be used: a newer version.*memory only/)])
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  test('a file that cannot be made', async () => {
    const file = newFile()
    writeFileSync(join(dirname(file), 'blocked'), '')
    const world = await openWorld({ file: join(dirname(file), 'blocked', 'cache.db') })
    await keep(world, question('Why?'))
    expect((await world.ask(question('Why?')))?.hit).toBeDefined()
    expect(world.warnings).toHaveLength(1)
  })

  test('no Redis: this machine keeps the answers', async () => {
    const world = await openWorld({ file: newFile() }, { redisUrl: 'redis://:very-secret@127.0.0.1:1/0' })
    await keep(world, question('Why?'))
    expect((await world.ask(question('Why?')))?.hit).toBeDefined()
    expect(world.warnings).toEqual([expect.stringMatching(/Redis.*on this machine only/)])
    expect(world.warnings.join()).not.toContain('very-secret')
  })
})

describe.skipIf(noRedis !== undefined)('in Redis', () => {
  test('runners share answers; while it is down requests go on, and then are answered again', async () => {
    const redis = await startRedis({ keep: true })
    try {
      const world = await openWorld({}, { redisUrl: redis.url })
      await keep(world, question('Why?'))
      const elsewhere = await openWorld({}, { redisUrl: redis.url })
      expect((await elsewhere.ask(question('Why?')))?.hit).toBeDefined()
      await redis.kill()
      for (let i = 0; i < 3; i++) expect((await world.ask(question('Why?')))?.hit).toBeUndefined()
      await keep(world, question('How?'))
      expect(world.warnings).toEqual([expect.stringMatching(/The cache fails: .*requests go on without/)])
      await redis.start()
      await expect.poll(async () => (await world.ask(question('Why?')))?.hit, { timeout: 15_000 }).toBeDefined()
    } finally {
      await redis.close()
    }
  })
})

test('what is kept holds no question, and hits, misses and savings are counted', async () => {
  const file = newFile()
  const world = await openWorld({ file, strategy: 'semantic-similarity' })
  await keep(world, question('The phrase nobody may find'))
  await world.ask(question('The phrase nobody may find'))
  await world.ask(question('Something else'))
  await world.cache.close()
  for (const name of readdirSync(dirname(file)))
    expect(readFileSync(join(dirname(file), name)).includes('nobody')).toBe(false)
  const store = await openSqliteStore(file, 1e7, () => {})
  expect((await store.overview(noon)).days).toEqual({
    '2026-11-23': { hits: 1, similarHits: 0, misses: 2, stores: 1, savedNanoUsd: 250_000_000 },
  })
  await store.close()
})

describe('similar questions', () => {
  const similar = (deps: Partial<CacheDeps> = {}) => openWorld({ strategy: 'semantic-similarity' }, deps)
  const long = 'Explain in two sentences how the caching layer of this compiler works and when it fails.'
  const alike = `Please ${long.toLowerCase().replace('layer', 'layers')}`

  test('are answered, the exact one first', async () => {
    const world = await similar()
    await keep(world, question(long))
    const found = (await world.ask(question(alike)))?.hit
    expect(found).toMatchObject({ kind: 'similar', savedUsd: 0.25 })
    await keep(world, question(alike), 'The very one.')
    expect(await world.ask(question(alike))).toMatchObject({ hit: { kind: 'exact' } })
    expect(textOf(await world.ask(question(alike)))).toBe('The very one.')
  })

  test('are none with the strategy `exact`', async () => {
    const world = await openWorld()
    await keep(world, question(long))
    expect((await world.ask(question(alike)))?.hit).toBeUndefined()
  })

  const tools = [{ name: 'Read', input_schema: { type: 'object' } }]
  const turns = (text: string) => [
    { role: 'user', content: 'Hello.' },
    { role: 'assistant', content: 'Yes?' },
    { role: 'user', content: text },
  ]
  const image = { type: 'image', source: { type: 'base64', media_type: 'image/png', data: 'aaaa' } }

  test.each<[string, (text: string) => object]>([
    ['with tools', text => question(text, { tools })],
    ['in a conversation', text => question('', { messages: turns(text) })],
    ['with an image', text => question('', { messages: [{ role: 'user', content: [{ type: 'text', text }, image] }] })],
  ])('never %s', async (_, ask) => {
    const world = await similar()
    await keep(world, ask(long))
    expect((await world.ask(ask(long)))?.hit?.kind).toBe('exact')
    expect((await world.ask(ask(alike)))?.hit).toBeUndefined()
  })

  test.each<[string, object, Target]>([
    ['to another model', question(alike), other],
    ['under another system prompt', question(alike, { system: 'Answer in French.' }), target],
    ['with another temperature', question(alike, { temperature: 0 }), target],
    ['with another output format', question(alike, { output_config: { format: { type: 'json_schema' } } }), target],
  ])('never %s', async (_, body, where) => {
    const world = await similar()
    await keep(world, question(long))
    expect((await world.ask(question(alike)))?.hit?.kind).toBe('similar')
    expect((await world.ask(body, where))?.hit).toBeUndefined()
  })

  const vectors: Record<string, number[]> = {
    'Explain how this cache works.': [1, 0.1],
    'Describe the way this cache functions.': [1, 0.15],
    'Tell me a joke about this cache.': [0.1, 1],
    'Explain how this cache works, version 2.': [1, 0.1],
  }
  const embed = (model = 'ollama/embed'): Embed & { asked: string[] } => {
    const asked: string[] = []
    return {
      model,
      asked,
      vectorOf: async text => {
        asked.push(text)
        return vectors[text] && Float32Array.from(vectors[text])
      },
    }
  }

  test('as a model judges them, numbers being equal', async () => {
    const world = await similar({ embed: embed() })
    await keep(world, question('Explain how this cache works.'))
    const kindOf = async (text: string) => (await world.ask(question(text)))?.hit?.kind
    expect(await kindOf('Describe the way this cache functions.')).toBe('similar')
    expect(await kindOf('Tell me a joke about this cache.')).toBeUndefined()
    expect(await kindOf('Explain how this cache works, version 2.')).toBeUndefined()
  })

  test('a model is not asked where there is nothing to compare, and one that fails makes a miss', async () => {
    const judge = embed()
    const world = await similar({ embed: judge })
    await world.ask(question('Explain how this cache works.'))
    expect(judge.asked).toEqual([])
    await keep(world, question('Explain how this cache works.'))
    expect((await world.ask(question('Spell the way this cache thinks.')))?.hit).toBeUndefined()
    expect((await world.ask(question('Explain how this cache works.')))?.hit?.kind).toBe('exact')
  })

  test('vectors of another model are not compared', async () => {
    const file = newFile()
    const world = await openWorld({ file, strategy: 'semantic-similarity' }, { embed: embed() })
    await keep(world, question('Explain how this cache works.'))
    const changed = await openWorld({ file, strategy: 'semantic-similarity' }, { embed: embed('ollama/another') })
    expect((await changed.ask(question('Describe the way this cache functions.')))?.hit).toBeUndefined()
  })
})
