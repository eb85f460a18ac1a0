import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { UpstreamError } from '../../../src/core/errors.ts'
import type { LedgerEntry } from '../../../src/core/ledger.ts'
import type { LoggingConfig, ProviderConfig } from '../../../src/core/proxy-config.ts'
import { noTrace } from '../../../src/proxy/trace/trace.ts'
import { traceOf } from '../../../src/proxy/trace/trace-of.ts'
import type { UpstreamAnswer } from '../../../src/proxy/upstream/answer.ts'
import { clientToken, provider, providerKey, proxyConfig } from '../../support/proxy.ts'

/** Looks different in JSON. */
const oddKey = 'odd"key\\with-quotes'
let directory: string
let logLines: string[]

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'claude-router-trace-'))
  logLines = []
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

const upstreamOf = (status: number, ...pieces: string[]): UpstreamAnswer => {
  const left = pieces.map(piece => Buffer.from(piece))
  return {
    status,
    headers: { 'content-type': 'text/event-stream', 'x-ratelimit-remaining-tokens': '9', 'set-cookie': providerKey },
    read: () => Promise.resolve(left.shift() ?? null),
    readAll: () => Promise.resolve(Buffer.concat(left.splice(0))),
  }
}

const entry: LedgerEntry = {
  at: '2026-11-23T00:00:00.000Z',
  requestId: 'req_1',
  provider: 'p',
  model: 'm',
  rule: 'default',
  status: 'ok',
  stream: true,
  attempts: 2,
  inputTokens: 10,
  outputTokens: 20,
  cacheReadTokens: 0,
  cacheWriteTokens: 0,
  costUsd: 0.1,
  durationMs: 5,
}

const configured = async (over: Partial<LoggingConfig>) => {
  const target: ProviderConfig = provider('p', 'http://127.0.0.1:1', { apiKeys: [providerKey, oddKey] })
  const logging = {
    level: 'info',
    file: join(directory, 'claude-router.log'),
    traceRequests: false,
    providerResponses: false,
    ...over,
  } satisfies LoggingConfig
  const line = (tag: string) => (text: string) => void logLines.push(`[${tag}] ${text}`)
  const log = {
    debug: line('DEBUG'),
    info: line('INFO'),
    warn: line('WARN'),
    error: line('ERROR'),
    router: line('ROUTER'),
    api: line('API'),
  }
  const config = proxyConfig([target], { logging })
  return {
    trace: await traceOf(config, log),
    target: { provider: target, model: target.models[0] as ProviderConfig['models'][0] },
  }
}

const request = {
  requestId: 'req_1',
  startedAt: performance.now(),
  bytes: 123,
  model: 'claude-opus',
  headers: {
    authorization: `Bearer ${clientToken}`,
    'x-api-key': clientToken,
    'user-agent': 'claude-cli',
    'x-claude-code-session-id': 'sess',
    cookie: 'c',
  },
}
const call = {
  origin: 'https://api.example',
  path: `/v1/x?key=${providerKey}`,
  headers: { 'content-type': 'application/json', authorization: `Bearer ${providerKey}` },
  body: 'äöü',
}

/** A request whose first attempt is refused and whose second one streams. */
const run = async ({ trace, target }: Awaited<ReturnType<typeof configured>>): Promise<string> => {
  const traced = trace.begin(request)
  traced.mark('parse')
  traced.routed({ rule: 'default', reason: `because of ${providerKey}` }, [target])
  traced.mark('route')
  traced.mark('queue')
  const first = traced.attempt('p/m', 'anthropic', call)
  const refused = first.answered(upstreamOf(429, `slow down ${providerKey} and ${oddKey}`))
  await refused.readAll(1000)
  first.end(new UpstreamError('rate_limit', `slow down ${oddKey}`, { status: 429, retryAfterMs: 2000 }))
  const second = traced.attempt('p/m', 'anthropic', call)
  const upstream = second.answered(upstreamOf(200, 'event: a\n', 'data: 1\n\n'))
  await upstream.read()
  traced.mark('firstToken')
  second.end()
  while ((await upstream.read()) !== null);
  const timings = traced.timings()
  traced.end(entry)
  trace.close()
  return timings
}

const traceLines = () =>
  readFileSync(join(directory, 'trace.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as Record<string, unknown>)

test('nothing asked for: nothing is done, nothing is written', async () => {
  const { trace } = await configured({})
  expect(trace).toBe(noTrace)
  const upstream = upstreamOf(200, 'x')
  const traced = trace.begin(request)
  expect(traced.attempt('p/m', 'anthropic', call).answered(upstream)).toBe(upstream)
  expect(traced.timings()).toBe('')
  expect(readdirSync(directory)).toEqual([])
})

describe('traceRequests', () => {
  test('a line for each attempt and for the request, with the decision, sizes and timings', async () => {
    await run(await configured({ traceRequests: true }))
    expect(traceLines()).toEqual([
      {
        type: 'attempt',
        at: expect.stringMatching(/^\d{4}-.*Z$/),
        requestId: 'req_1',
        attempt: 1,
        target: 'p/m',
        protocol: 'anthropic',
        url: 'https://api.example/v1/x?...',
        request: { headers: { 'content-type': 'application/json' }, bytes: 6 },
        status: 429,
        answer: {
          headers: { 'content-type': 'text/event-stream', 'x-ratelimit-remaining-tokens': '9' },
          afterMs: expect.any(Number),
        },
        durationMs: expect.any(Number),
        failure: 'rate_limit',
        message: 'slow down ***',
        retryAfterMs: 2000,
      },
      expect.objectContaining({ type: 'attempt', attempt: 2, status: 200 }),
      {
        ...entry,
        type: 'request',
        at: expect.any(String),
        asked: {
          model: 'claude-opus',
          bytes: 123,
          headers: { 'user-agent': 'claude-cli', 'x-claude-code-session-id': 'sess' },
        },
        route: { rule: 'default', reason: 'because of ***', targets: ['p/claude-x'] },
        answerBytes: 18,
        phasesMs: {
          parse: expect.any(Number),
          route: expect.any(Number),
          queue: expect.any(Number),
          firstToken: expect.any(Number),
          total: expect.any(Number),
        },
      },
    ])
    expect(logLines).toEqual([`[INFO] requests are traced in ${join(directory, 'trace.jsonl')}`])
  })

  test('no key and no token, in whatever form', async () => {
    await run(await configured({ traceRequests: true, providerResponses: true }))
    const all = readFileSync(join(directory, 'trace.jsonl'), 'utf8') + logLines.join('\n')
    for (const secret of [providerKey, clientToken, 'odd"key', 'odd\\"key']) expect(all).not.toContain(secret)
  })

  test('what a provider says of a refused key is not quoted: it repeats parts of it', async () => {
    const { trace } = await configured({ traceRequests: true, providerResponses: true })
    const traced = trace.begin(request)
    const attempt = traced.attempt('p/m', 'anthropic', call)
    await attempt.answered(upstreamOf(401, 'Incorrect key: prov***show')).readAll(1000)
    attempt.end(new UpstreamError('auth', 'Incorrect key: prov***show', { status: 401 }))
    traced.end(entry)
    trace.close()
    expect(JSON.stringify(traceLines()) + logLines.join('\n')).not.toContain('prov***')
    expect(logLines.join('\n')).toContain('p/m answered 401')
  })

  test('without a log file, or with one that cannot be written, it goes into the log', async () => {
    await run(await configured({ traceRequests: true, file: null }))
    expect(logLines.filter(line => line.startsWith('[INFO] trace {"type":'))).toHaveLength(3)
    logLines = []
    writeFileSync(join(directory, 'plain'), '')
    await run(await configured({ traceRequests: true, file: join(directory, 'plain', 'x.log') }))
    expect(logLines[0]).toMatch(/^\[WARN\] .*trace\.jsonl cannot be written/)
    expect(logLines.filter(line => line.startsWith('[INFO] trace {'))).toHaveLength(3)
  })

  test('it is rotated', async () => {
    const { trace } = await configured({ traceRequests: true, maxFileBytes: 4000, maxFiles: 3 })
    for (let i = 0; i < 60; i++) {
      trace.begin(request).end(entry)
      // Each batch is a write of its own.
      await new Promise(resolve => setTimeout(resolve, i % 5 === 0 ? 60 : 0))
    }
    trace.close()
    const names = readdirSync(directory).filter(name => name.startsWith('trace'))
    expect(names.sort()).toEqual(['trace.jsonl', 'trace.jsonl.1', 'trace.jsonl.2'])
    for (const name of names) expect(statSync(join(directory, name)).size).toBeLessThan(10_000)
  })
})

describe('logProviderResponses', () => {
  test('errors and streams as they came, in the log', async () => {
    await run(await configured({ providerResponses: true }))
    expect(logLines).toEqual([
      expect.stringMatching(/^\[WARN\] p\/m answered 429 in \d+ ms, \d+ bytes: slow down \*\*\* and \*\*\* \[req_1\]$/),
      expect.stringMatching(/^\[API\] p\/m answered 200 in \d+ ms, 18 bytes: event: a\ndata: 1\n\n \[req_1\]$/),
    ])
    expect(readdirSync(directory)).toEqual([])
  })

  test('a stream that nobody reads to its end is told with the end of the request', async () => {
    const { trace } = await configured({ providerResponses: true })
    const traced = trace.begin(request)
    const attempt = traced.attempt('p/m', 'anthropic', call)
    await attempt.answered(upstreamOf(200, 'event: a\n', 'more')).read()
    attempt.end()
    expect(logLines).toEqual([])
    traced.end(entry)
    expect(logLines).toEqual([expect.stringContaining('9 bytes: event: a')])
  })
})

test('performanceMetrics: the phases in the order in which they came', async () => {
  expect(await run(await configured({ performanceMetrics: true }))).toMatch(
    /^ \(parse \d+\.\d, route \d+\.\d, queue \d+\.\d, first token \d+\.\d, total \d+\.\d ms\)$/,
  )
  expect(readdirSync(directory)).toEqual([])
})
