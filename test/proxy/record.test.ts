import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { chunkBytes } from '../../src/core/cassette/mask-chunks.ts'
import { silentLogger } from '../../src/log/logger.ts'
import { openRecording } from '../../src/proxy/record/recording.ts'
import { startProxy } from '../../src/proxy/server.ts'
import { openPools } from '../../src/proxy/upstream/pools.ts'
import { errorReply, messageSteps, streamReply, wholeReply } from '../support/anthropic-wire.ts'
import { cassetteIn, newCassetteFile, startTestReplay } from '../support/cassette.ts'
import { clientToken, provider, providerKey, proxyConfig, startTestProxy } from '../support/proxy.ts'
import { type Reply, startUpstream, type Upstream } from '../support/upstream.ts'

let upstream: Upstream
beforeAll(async () => {
  upstream = await startUpstream()
})
afterAll(() => upstream.close())

const ask = (content: string, stream = false) => ({
  model: 'claude-x',
  max_tokens: 10,
  stream,
  messages: [{ role: 'user', content }],
})

type Ask = ReturnType<typeof ask>

/** What the client got for each request, and the file. */
const recorded = async (requests: Ask[], replies: Reply[], over: Parameters<typeof provider>[2] = {}) => {
  const file = newCassetteFile()
  upstream.script(...replies)
  const proxy = await startTestProxy(proxyConfig([provider('one', upstream.url, over)], { record: file }))
  const answers: { status: number; text: string }[] = []
  try {
    for (const request of requests) {
      const response = await proxy.post(request)
      answers.push({ status: response.status, text: await response.text().catch(error => String(error)) })
    }
  } finally {
    await proxy.close()
  }
  return { file, answers, text: readFileSync(file, 'utf8') }
}

const replayed = async (file: string, requests: Ask[]) => {
  const replay = await startTestReplay(cassetteIn(file))
  try {
    const answers: { status: number; text: string }[] = []
    for (const request of requests) {
      const response = await replay.post(request)
      answers.push({ status: response.status, text: await response.text() })
    }
    return answers
  } finally {
    await replay.close()
  }
}

const withoutRequestIds = (answers: { status: number; text: string }[]) =>
  answers.map(({ status, text }) => ({ status, text: text.replace(/req_\w+/g, 'req') }))

test('a run can be read in the cassette and replayed without the upstream', async () => {
  const requests = [ask('whole'), ask('streamed', true), ask('refused')]
  const { file, answers, text } = await recorded(requests, [
    wholeReply('hello'),
    streamReply(...messageSteps('good ', 'day')),
    errorReply(400, 'invalid_request_error', 'too bad'),
  ])
  const { runs, exchanges, problems } = cassetteIn(file)
  expect(problems).toEqual([])
  expect(runs).toHaveLength(1)
  expect(exchanges.map(({ request }) => request.body)).toEqual(upstream.requests.slice(-3).map(({ body }) => body))
  expect(exchanges.map(({ answer }) => answer?.status)).toEqual([200, 200, 400])
  const [, streamed] = exchanges
  expect(streamed?.answer?.headers['content-type']).toBe('text/event-stream')
  expect(streamed?.answer?.chunks.map(chunk => ('text' in chunk ? chunk.text : '')).join('')).toBe(
    messageSteps('good ', 'day').join(''),
  )
  expect(text).not.toContain(providerKey)
  expect(text).not.toContain(clientToken)
  expect(statSync(file).mode & 0o777).toBe(0o600)

  upstream.requests.length = 0
  expect(withoutRequestIds(await replayed(file, requests.toReversed()))).toEqual(
    withoutRequestIds(answers.toReversed()),
  )
  expect(upstream.requests).toEqual([])
})

test('nothing is recorded, or even written, when it is off', async () => {
  const file = newCassetteFile()
  upstream.script(wholeReply('hello'))
  const proxy = await startTestProxy(proxyConfig([provider('one', upstream.url)], { record: null }))
  await (await proxy.post(ask('x'))).text()
  await proxy.close()
  expect(existsSync(file)).toBe(false)
})

describe('secrets', () => {
  const shaped = `sk-ant-api03-${'a1'.repeat(20)}`
  const odd = 'quo"ted\\key\nof two lines'

  test.for<[string, string, Reply]>([
    ['a key that the upstream repeats', providerKey, wholeReply(`your key is ${providerKey}`)],
    ['the client token', clientToken, wholeReply(`token ${clientToken}`)],
    ['a key of another provider shape', shaped, wholeReply(`found ${shaped} in a file`)],
    ['a key in an error', providerKey, errorReply(401, 'authentication_error', `invalid ${providerKey}`)],
    ['a key in an answer header', providerKey, { ...wholeReply('x'), headers: { 'x-echo': providerKey } }],
    ['a key cut by a chunk', providerKey, chunked(wholeReply(`cut ${providerKey} here`), providerKey)],
    [
      'a key spread over deltas',
      providerKey,
      streamReply(...messageSteps('key: ', ...(providerKey.match(/.{1,7}/g) ?? []), ' end')),
    ],
    ['a key in base64', btoa(providerKey).replace(/=+$/, ''), wholeReply(btoa(providerKey))],
  ])('%s', async ([, secret, reply]) => {
    const { text, file } = await recorded([ask('hi', 'steps' in reply)], [reply])
    expect(text).not.toContain(secret)
    const { exchanges } = cassetteIn(file)
    expect(exchanges).toHaveLength(1)
    const answer = exchanges[0]?.answer?.chunks.map(chunk => ('text' in chunk ? chunk.text : '')).join('') ?? ''
    const said = [...answer.matchAll(/"text":"([^"]*)"/g)].map(match => match[1]).join('')
    expect(said).not.toContain(secret)
    const [first] = await replayed(file, [ask('hi', 'steps' in reply)])
    expect(first?.status).toBe(exchanges[0]?.answer?.status === 401 ? 502 : 200)
  })

  test('a key that JSON has to escape, in the request too', async () => {
    const request = ask(`do not keep ${odd}`)
    const { text, file } = await recorded([request], [wholeReply(`said ${odd}`)], { apiKeys: [odd], auth: 'none' })
    for (const part of ['quo', 'ted', 'of two lines']) expect(text).not.toContain(part)
    expect(text).toContain('do not keep ***')
    // What stood in place of the mask may be anything.
    expect((await replayed(file, [ask('do not keep another one')]))[0]?.text).toContain('said ***')
  })

  test('configured headers and credentials in a URL', async () => {
    const baseUrl = upstream.url.replace('http://', 'http://someone:hunter2secret@')
    const headers = { 'x-portkey-api-key': 'portkey-value-1234', 'x-team': 'blue' }
    const { text } = await recorded([ask('hi')], [wholeReply('x')], { baseUrl, headers })
    expect(text).not.toMatch(/hunter2secret|portkey-value-1234/)
    expect(text).toContain('blue')
  })
})

/** The same reply, its body sent in two parts that meet in the middle of `secret`. */
function chunked(reply: Reply, secret: string): Reply {
  const text = JSON.stringify(reply.json)
  const middle = text.indexOf(secret) + 8
  return {
    steps: [text.slice(0, middle), { waitMs: 20 }, text.slice(middle)],
    headers: { 'content-type': 'application/json' },
  }
}

test('what was cut off is replayed as cut off', async () => {
  const { file } = await recorded(
    [ask('x', true), ask('y')],
    [streamReply(...messageSteps('begun').slice(0, 3), { abort: true }), { reset: true }],
  )
  const { exchanges } = cassetteIn(file)
  expect(exchanges.map(({ error }) => error?.failure)).toEqual(['network', 'network'])
  expect(exchanges[1]?.answer).toBeUndefined()
  const [streamed, whole] = await replayed(file, [ask('x', true), ask('y')])
  expect(streamed?.text).toContain('begun')
  expect(streamed?.text).toContain('event: error')
  expect(whole?.status).toBe(502)
})

test('a call under way when the proxy ends is in the cassette', async () => {
  const file = newCassetteFile()
  upstream.script(streamReply(...messageSteps('begun').slice(0, 3), { hang: true }))
  const proxy = await startTestProxy(proxyConfig([provider('one', upstream.url)], { record: file }))
  const response = await proxy.post(ask('x', true))
  await response.body?.getReader().read()
  await proxy.close()
  const [exchange] = cassetteIn(file).exchanges
  expect(exchange?.error).toBeDefined()
  expect(JSON.stringify(exchange?.answer?.chunks)).toContain('begun')
})

test('a character that two chunks share comes back as it was', async () => {
  const file = newCassetteFile()
  const bytes = Buffer.from(messageSteps('snow ☃ man').join(''))
  const middle = bytes.indexOf(Buffer.from('☃')) + 1
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write(bytes.subarray(0, middle))
      setTimeout(() => response.end(bytes.subarray(middle)), 50)
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const proxy = await startTestProxy(proxyConfig([provider('one', url)], { record: file }))
  const first = await (await proxy.post(ask('x', true))).text()
  await proxy.close()
  server.close()
  expect(first).toContain('snow ☃ man')
  const chunks = cassetteIn(file).exchanges[0]?.answer?.chunks ?? []
  expect(Buffer.concat(chunks.map(chunkBytes))).toEqual(bytes)
  expect((await replayed(file, [ask('x', true)]))[0]?.text).toBe(first)
})

describe('the file', () => {
  const config = (record: string) => proxyConfig([provider('one', upstream.url)], { record })

  test('one that is a cassette is gone on with, also after a torn last line', async () => {
    const { file } = await recorded([ask('one')], [wholeReply('1')])
    writeFileSync(file, '{"schemaVersion":1,"kind":"exch', { flag: 'a' })
    upstream.script(wholeReply('2'))
    const proxy = await startTestProxy(config(file))
    await (await proxy.post(ask('two'))).text()
    await proxy.close()
    const cassette = cassetteIn(file)
    expect(cassette.exchanges).toHaveLength(2)
    expect(cassette.problems).toEqual([expect.stringContaining('cut off or damaged')])
  })

  test('another file is left alone', async () => {
    const file = newCassetteFile()
    writeFileSync(file, 'precious')
    await expect(startProxy(config(file), silentLogger)).rejects.toThrow(/not a cassette; it is left as it is/)
    expect(readFileSync(file, 'utf8')).toBe('precious')
  })

  test.skipIf(process.platform === 'win32')('a symbolic link is not followed', async () => {
    const file = newCassetteFile()
    symlinkSync(join(dirname(file), 'elsewhere'), file)
    await expect(startProxy(config(file), silentLogger)).rejects.toMatchObject({ code: 'record_file' })
    expect(existsSync(join(dirname(file), 'elsewhere'))).toBe(false)
  })

  test('a folder, or a path in none, is refused before anything listens', async () => {
    const file = newCassetteFile()
    mkdirSync(file)
    await expect(startProxy(config(file), silentLogger)).rejects.toMatchObject({ code: 'record_file' })
    await expect(startProxy(config(join(dirname(file), 'no', 'run')), silentLogger)).rejects.toMatchObject({
      code: 'record_file',
    })
  })

  test('two proxies that record at once do not mix their lines', async () => {
    const file = newCassetteFile()
    upstream.script(wholeReply('x'.repeat(200_000)))
    const proxies = await Promise.all([startTestProxy(config(file)), startTestProxy(config(file))])
    const requests = proxies.flatMap(proxy =>
      Array.from({ length: 20 }, async (_, index) => (await proxy.post(ask(`number ${index}`))).text()),
    )
    await Promise.all(requests)
    for (const proxy of proxies) await proxy.close()
    const cassette = cassetteIn(file)
    expect(cassette.problems).toEqual([])
    expect(cassette.exchanges).toHaveLength(40)
  })
})

describe('limits', () => {
  const call = async (limits: Partial<Parameters<typeof openRecording>[3]>, count: number, reply: Reply) => {
    const file = newCassetteFile()
    const megabyte = 1024 * 1024
    const all = { answerBytes: megabyte, heldBytes: megabyte, fileBytes: megabyte, ...limits }
    const recording = openRecording(file, proxyConfig([]), silentLogger, all)
    const pools = recording.around(await openPools({ idleMs: 10_000, proxyUrl: undefined, environment: {} }))
    const { send } = await import('../../src/proxy/upstream/answer.ts')
    upstream.script(reply)
    const bodies: string[] = []
    for (let i = 0; i < count; i++) {
      const sent = send(pools.of(upstream.url), {
        origin: upstream.url,
        path: '/v1/messages',
        method: 'POST',
        headers: {},
        body: JSON.stringify({ number: i }),
      })
      bodies.push((await (await sent.answer).readAll(100 * megabyte)).toString())
    }
    await pools.close()
    return { ...cassetteIn(file), bodies }
  }
  const long = 'x'.repeat(100_000)

  test('of one answer: the client gets all of it, the cassette its beginning and how much is missing', async () => {
    const { exchanges, bodies } = await call({ answerBytes: 1000 }, 1, { body: long })
    expect(bodies).toEqual([long])
    const answer = exchanges[0]?.answer
    const kept = answer?.chunks.map(chunk => ('text' in chunk ? chunk.text : '')).join('').length ?? 0
    expect(kept).toBeLessThanOrEqual(1000)
    expect(kept + (answer?.missingBytes ?? 0)).toBe(long.length)
  })

  test('of memory: the call goes through and a gap is noted', async () => {
    const { exchanges, gaps, bodies } = await call({ heldBytes: 5 }, 1, { body: 'fine' })
    expect(bodies).toEqual(['fine'])
    expect(exchanges).toEqual([])
    expect(gaps[0]?.reason).toContain('more than 5 bytes')
  })

  test('of the file: whole lines up to it, then a last one that says so', async () => {
    const { exchanges, gaps, bodies } = await call({ fileBytes: 250_000 }, 4, { body: long })
    expect(bodies).toHaveLength(4)
    expect(exchanges).toHaveLength(2)
    expect(gaps).toHaveLength(1)
    expect(gaps[0]?.reason).toContain('full')
  })
})

test('a cassette grows while the proxy runs: a killed one leaves what was complete', async () => {
  const file = newCassetteFile()
  upstream.script(wholeReply('1'))
  const proxy = await startTestProxy(proxyConfig([provider('one', upstream.url)], { record: file }))
  await (await proxy.post(ask('one'))).text()
  await vi.waitFor(() => expect(cassetteIn(file).exchanges).toHaveLength(1))
  await proxy.close()
})
