import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openAnswerCache } from '../../src/action/answer-cache.ts'
import type { ProxyConfig } from '../../src/core/proxy-config.ts'

let folder = ''
let server: Server
let entries: Map<string, Buffer>
let failing = false
const said: string[] = []
const say = (text: string) => void said.push(text)
const log = { debug: say, info: say, warn: say, error: say, router: say, api: say }

/** The cache service as the runner has it: entries by key, found by the beginning of one, never changed. */
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'answer-cache-'))
  entries = new Map()
  failing = false
  said.length = 0
  server = createServer(async (request, response) => {
    const body = await buffer(request)
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const answer = (value: object) => response.end(JSON.stringify(value))
    if (failing) return void response.writeHead(503).end()
    const [, key = ''] = /^\/blob\/(.*)$/.exec(request.url ?? '') ?? []
    if (request.method === 'PUT') {
      entries.set(decodeURIComponent(key), body)
      return void response.writeHead(201).end()
    }
    if (request.method === 'GET') return void response.end(entries.get(decodeURIComponent(key)))
    if (request.headers.authorization !== 'Bearer runtime-token') return void response.writeHead(401).end()
    const asked = JSON.parse(body.toString()) as { key: string; restore_keys?: string[] }
    const blob = (name: string) => `${url}/blob/${encodeURIComponent(name)}`
    if (request.url?.endsWith('/CreateCacheEntry')) {
      return void answer(entries.has(asked.key) ? { ok: false } : { ok: true, signed_upload_url: blob(asked.key) })
    }
    if (request.url?.endsWith('/FinalizeCacheEntryUpload')) return void answer({ ok: true, entry_id: '1' })
    const found = (asked.restore_keys ?? [])
      .map(start => [...entries.keys()].findLast(name => name.startsWith(start)))
      .find(name => name !== undefined)
    answer(found === undefined ? { ok: false } : { ok: true, signed_download_url: blob(found), matched_key: found })
  }).listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
})
afterEach(() => {
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

const configWith = (file: string, run: object = { event: 'push', branch: 'main', pullRequest: 0 }) =>
  ({ cache: { file }, run }) as unknown as ProxyConfig
const environment = (run: string) => ({
  ACTIONS_RESULTS_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
  ACTIONS_RUNTIME_TOKEN: 'runtime-token',
  GITHUB_RUN_ID: run,
})

test('the answers of one runner are there on the next', async () => {
  const first = join(folder, 'one', 'cache.db')
  const run = await openAnswerCache(configWith(first), environment('1'), log)
  writeFileSync(first, 'answers of run 1')
  await run.save()
  const second = join(folder, 'two', 'cache.db')
  await openAnswerCache(configWith(second), environment('2'), log)
  expect(readFileSync(second, 'utf8')).toBe('answers of run 1')
  expect([...entries.keys()]).toEqual([expect.stringMatching(/^claude-router-answers-ref-main-1-/)])
})

test('what has not changed is not saved again, and a disk that keeps its cache is left alone', async () => {
  const file = join(folder, 'cache.db')
  const run = await openAnswerCache(configWith(file), environment('1'), log)
  await run.save()
  writeFileSync(file, 'of the disk')
  await (await openAnswerCache(configWith(file), environment('2'), log)).save()
  expect(entries.size).toBe(0)
})

test('a service that is down, or not there, stops nobody', async () => {
  failing = true
  const file = join(folder, 'cache.db')
  const run = await openAnswerCache(configWith(file), environment('1'), log)
  writeFileSync(file, 'answers')
  await run.save()
  expect(said).toEqual([expect.stringMatching(/not be restored.*503/), expect.stringMatching(/not be saved.*503/)])
  await (await openAnswerCache(configWith(join(folder, 'other')), {}, log)).save()
})

test("what a stranger's words have brought about is found by their pull request alone", async () => {
  const comment = { event: 'issue_comment', branch: 'main', pullRequest: 7 }
  const stranger = join(folder, 'stranger', 'cache.db')
  const run = await openAnswerCache(configWith(stranger, comment), environment('1'), log)
  writeFileSync(stranger, 'poison')
  await run.save()
  const trusted = join(folder, 'trusted', 'cache.db')
  await openAnswerCache(configWith(trusted), environment('2'), log)
  const other = join(folder, 'other', 'cache.db')
  await openAnswerCache(configWith(other, { ...comment, pullRequest: 8 }), environment('3'), log)
  expect([existsSync(trusted), existsSync(other)]).toEqual([false, false])
  const same = join(folder, 'same', 'cache.db')
  await openAnswerCache(configWith(same, comment), environment('4'), log)
  expect(readFileSync(same, 'utf8')).toBe('poison')
})
