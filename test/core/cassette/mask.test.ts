import { describe, expect, test } from 'vitest'
import { sharedConfig } from '../../../src/core/cassette/cassette-config.ts'
import { chunkBytes, maskChunks } from '../../../src/core/cassette/mask-chunks.ts'
import { maskAnswerHeaders, maskRequestHeaders, maskUrl, maskValue } from '../../../src/core/cassette/mask-value.ts'
import { provider, proxyConfig } from '../../support/proxy.ts'

const secret = 'top-secret-value'
const redact = (text: string) => text.replaceAll(secret, '***')

test('every string and key of a value is masked, the rest is as it was', () => {
  const value = JSON.parse(`{"a":["${secret}",1,null,{"${secret}":true}],"__proto__":{"b":"x ${secret}"}}`)
  expect(JSON.stringify(maskValue(value, redact))).toBe('{"a":["***",1,null,{"***":true}],"__proto__":{"b":"x ***"}}')
})

test('headers', () => {
  expect(
    maskRequestHeaders({ authorization: 'Bearer a', 'x-goog-api-key': 'b', accept: 'json', 'x-a': secret }, redact),
  ).toEqual({ authorization: '***', 'x-goog-api-key': '***', accept: 'json', 'x-a': '***' })
  expect(
    maskAnswerHeaders(
      { 'set-cookie': 'a', 'anthropic-organization-id': 'b', 'x-ratelimit-remaining-tokens': '9' },
      redact,
    ),
  ).toEqual({ 'set-cookie': '***', 'anthropic-organization-id': '***', 'x-ratelimit-remaining-tokens': '9' })
})

test.for([
  ['https://u:p@host/a', 'https://***@host/a'],
  ['https://host/a?alt=sse&key=abc&x=1', 'https://host/a?alt=sse&key=***&x=1'],
  ['https://host/a@b?x=1', 'https://host/a@b?x=1'],
] as const)('address %s', ([url, masked]) => expect(maskUrl(url, redact)).toBe(masked))

const parts = (...texts: (string | Buffer)[]) => texts.map((text, index) => ({ atMs: index, bytes: Buffer.from(text) }))
const bytesOf = (chunks: Parameters<typeof chunkBytes>[0][]) => Buffer.concat(chunks.map(chunkBytes)).toString()

describe('chunks', () => {
  test('without a secret they stay as they came, whatever the split', () => {
    const bytes = Buffer.from('data: {"a":"sn☃w"}\n\n')
    for (let cut = 1; cut < bytes.length; cut++) {
      const { chunks, merged } = maskChunks(parts(bytes.subarray(0, cut), bytes.subarray(cut)), redact)
      expect(merged).toBe(false)
      expect(chunks.map(chunk => chunkBytes(chunk).length)).toEqual([cut, bytes.length - cut])
      expect(bytesOf(chunks)).toBe(bytes.toString())
    }
  })

  test('a secret is masked, whatever the split', () => {
    const text = `data: {"a":"x ${secret} y"}\n\n`
    for (let cut = 1; cut < text.length; cut++) {
      const { chunks } = maskChunks(parts(text.slice(0, cut), text.slice(cut)), redact)
      expect(bytesOf(chunks)).toBe('data: {"a":"x *** y"}\n\n')
    }
  })

  test.for(['data: ', ''])('a secret spread over events of a stream (%j) is masked in every split', prefix => {
    const line = (index: number, text: string) => `${prefix}${JSON.stringify({ index, delta: { text } })}\n`
    for (let cut = 1; cut < secret.length; cut++) {
      const stream = [line(0, secret.slice(0, cut)), line(1, 'other'), line(0, secret.slice(cut)), line(0, ' end')]
      const { chunks, merged } = maskChunks(parts(...stream), redact)
      expect(merged).toBe(true)
      expect(bytesOf(chunks)).toBe([line(0, '*** end'), line(1, 'other'), line(0, ''), line(0, '')].join(''))
    }
  })

  test('bytes that are no text', () => {
    const binary = Buffer.from([0xff, 0x00, 0x80])
    expect(Buffer.concat(maskChunks(parts(binary), redact).chunks.map(chunkBytes))).toEqual(binary)
    const masked = maskChunks(parts(Buffer.concat([binary, Buffer.from(secret)])), redact).chunks
    expect(Buffer.concat(masked.map(chunkBytes)).toString('latin1')).not.toContain(secret)
  })
})

test('of a configuration neither keys, token nor anything of the machine is kept', () => {
  const config = proxyConfig(
    [provider('one', 'https://u:pw-of-url@host', { apiKeys: ['key-a', 'key-b'], headers: { 'x-api-key': 'key-c' } })],
    { usageFile: '/home/ann/usage', record: '/home/ann/run', proxyUrl: 'http://p:pw-of-proxy@host' },
  )
  const shared = sharedConfig(config, redact)
  expect(Object.keys(shared).sort()).toEqual(['providers', 'retry', 'routing', 'timeouts'])
  expect(shared.providers[0]?.apiKeys).toEqual(['recorded-key-1', 'recorded-key-2'])
  expect(JSON.stringify(shared)).not.toMatch(/key-[abc]|pw-of|ann|client-token/)
})
