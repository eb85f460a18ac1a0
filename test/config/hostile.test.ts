import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { errorOf, loadText } from './load-text.ts'

const ok = 'providers:\n  ollama:\n    models: [m]\n'

describe('hostile and odd texts', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'config-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  const loadBytes = async (bytes: Uint8Array | string, name = 'c.yml') => {
    await writeFile(join(folder, name), bytes)
    return loadText(name, { cwd: folder })
  }

  it.each([
    ['a byte order mark', `\uFEFF${ok}`],
    ['CRLF', ok.replaceAll('\n', '\r\n')],
    ['UTF-16 as PowerShell writes it', Buffer.from(`\uFEFF${ok}`, 'utf16le')],
    ['merge keys', 'providers:\n  ollama: &o {models: [m]}\n  vllm:\n    <<: *o\n'],
  ])('%s loads', async (_, bytes) => {
    expect((await loadBytes(bytes)).config.providers?.ollama?.models).toEqual(['m'])
  })

  it('CRLF keeps positions', async () => {
    expect((await errorOf(() => loadBytes('caching:\r\n  enabled: 5\r\n'))).message).toBe(
      'c.yml:2:12: caching.enabled must be true or false, not a number',
    )
  })

  const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'
    .split('')
    .map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[i]}`).join(',')}]`)
    .join('\n')}\n`

  it.each([
    ['more than 1 MB', '#'.repeat(1_000_001), 'config-size'],
    ['an alias bomb', bomb, 'config-syntax'],
    ['an alias of itself', 'providers: &p\n  x: *p\n', 'config-shape'],
    ['too many values', `review: {include: [${'a,'.repeat(100_001)}]}`, 'config-shape'],
    ['deep nesting, YAML', `a: ${'['.repeat(50_000)}`, 'config-syntax'],
    ['deep nesting, JSON', `{"a":${'['.repeat(100)}${']'.repeat(100)}}`, 'config-shape'],
    ['very deep nesting, JSON', `{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}`, 'config-syntax'],
    ['no UTF-8', Uint8Array.of(0x61, 0xff, 0xc0), 'config-file'],
    ['control characters in keys', '"a\\n::error::x\\u001b[31m": 1', 'config-schema'],
    ['several documents', 'caching: {}\n---\ncaching: {}\n', 'config-syntax'],
  ])('%s is refused in one clear error', async (_, bytes, code) => {
    const error = await errorOf(() => loadBytes(bytes))
    expect(error.code).toBe(code)
    expect(error.message.length).toBeLessThan(4000)
    expect(error.message).not.toContain('\u001b')
    expect(error.message).not.toContain('\n::error')
  })

  it.each([
    ['JSON, top', '{"__proto__": {"caching": {"enabled": true}}}', '["__proto__"]'],
    ['JSON, provider', '{"providers": {"__proto__": {"apiKey": "k"}}}', 'providers.__proto__'],
    ['YAML, provider', 'providers:\n  __proto__: {apiKey: k}\n', 'providers.__proto__'],
  ])('__proto__ is refused: %s', async (_, text) => {
    const error = await errorOf(() => loadText(text))
    expect(error.message).toContain('__proto__')
    expect(({} as Record<string, unknown>).apiKey).toBeUndefined()
    expect(({} as Record<string, unknown>).caching).toBeUndefined()
  })

  it.each(['constructor', 'toString', 'hasOwnProperty'])('a provider may be called %s', async name => {
    const { config } = await loadText(`providers: {${name}: {baseUrl: "http://127.0.0.1:1", models: [m]}}`)
    expect(Object.keys(config.providers ?? {})).toEqual([name])
    expect((await errorOf(() => loadText(`caching: {${name}: 1}`))).message).toContain(
      `caching.${name} is an unknown key`,
    )
  })

  it.each([
    ['a folder', '.', 'is a folder, not a file'],
    ['nothing', 'missing.yml', 'does not exist'],
  ])('a path to %s', async (_, path, problem) => {
    const error = await errorOf(() => loadText(path, { cwd: folder }))
    expect(error.message).toContain(problem)
  })

  it.skipIf(process.platform === 'win32')('an endless file is read up to the limit only', async () => {
    expect((await errorOf(() => loadText('/dev/zero'))).code).toBe('config-size')
  })
})
