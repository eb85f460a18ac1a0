import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CassetteExchange } from '../../src/core/cassette/cassette.ts'
import { replayConfig } from '../../src/core/cassette/cassette-config.ts'
import { type Cassette, createCassetteReader } from '../../src/core/cassette/read-cassette.ts'
import type { Logger } from '../../src/log/logger.ts'
import { createReplay, type Replay } from '../../src/proxy/replay/replay-pools.ts'
import { startProxy } from '../../src/proxy/server.ts'
import { proxyConfig } from './proxy.ts'

/** A path in a fresh folder. */
export const newCassetteFile = (): string => join(mkdtempSync(join(tmpdir(), 'cassette-')), 'run.jsonl')

export const readCassette = (text: string): Cassette => {
  const reader = createCassetteReader('run.jsonl')
  for (const line of text.split('\n')) reader.add(line)
  return reader.end()
}

export const cassetteIn = (file: string): Cassette => readCassette(readFileSync(file, 'utf8'))

export const exchange = (body: unknown, answer: string, over: Partial<CassetteExchange> = {}): CassetteExchange => ({
  schemaVersion: 1,
  kind: 'exchange',
  at: '2026-01-01T00:00:00.000Z',
  request: { method: 'POST', url: 'https://api.example.com/v1/messages', headers: {}, body },
  answer: { status: 200, headers: {}, atMs: 1, chunks: [{ atMs: 2, text: answer }], endMs: 3 },
  ...over,
})

export interface TestReplay {
  url: string
  log: string[]
  tally: Replay['tally']
  post: (body: unknown, path?: string) => Promise<Response>
  close: () => Promise<void>
}

/** The proxy with a cassette in place of its upstreams, on what the cassette says it was recorded with. */
export const startTestReplay = async (cassette: Cassette, speed = 0): Promise<TestReplay> => {
  const log: string[] = []
  const line = (text: string) => void log.push(text)
  const logger: Logger = { debug: line, info: line, warn: line, error: line, router: line, api: line }
  const config = replayConfig(cassette.runs.at(-1)?.config, 'run.jsonl', {
    listen: { host: '127.0.0.1', port: 0 },
    token: null,
    logging: proxyConfig([]).logging,
  })
  const replay = createReplay({ cassette, name: 'run.jsonl', speed, log: logger })
  const proxy = await startProxy(config, logger, replay.pools)
  return {
    url: proxy.url,
    log,
    tally: replay.tally,
    post: (body, path = '/v1/messages') =>
      fetch(proxy.url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    close: () => proxy.close(),
  }
}
