import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { RegistryStatusError } from '../../src/agent/download-binary.ts'
import { type InstallRequest, installClaudeCode } from '../../src/agent/install.ts'
import { explainInstallFailure, isPassing } from '../../src/agent/install-failure.ts'
import { AgentError, ConfigError } from '../../src/core/errors.ts'
import { silentLogger } from '../../src/log/logger.ts'
import { type NpmRegistry, startNpmRegistry, tarball } from '../support/npm-registry.ts'

const program = `#!/bin/sh\necho '9.9.9 (Claude Code)'\n${'#'.repeat(300_000)}\n`
const archive = tarball({ 'package/package.json': '{}', 'package/claude': program, 'package/README.md': 'x' })
/** Not this one: the binary is then not tried, and the test runs anywhere. */
const machine = { platform: 'linux', arch: 'x64', musl: false }

let folder: string
let cacheDirectory: string
let registry: NpmRegistry | undefined
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'install-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))
beforeEach(async () => {
  cacheDirectory = await mkdtemp(join(folder, 'cache-'))
})
afterEach(async () => {
  await registry?.close()
  registry = undefined
})

const lines: string[] = []
const install = (changed: Partial<InstallRequest> = {}) =>
  installClaudeCode({
    version: '9.9.9',
    cacheDirectory,
    registry: registry?.url,
    env: { PATH: process.env.PATH, HOME: folder },
    log: { ...silentLogger, info: line => lines.push(line), warn: line => lines.push(line) },
    signal: new AbortController().signal,
    retryDelaysMs: [1, 1],
    machine,
    ...changed,
  })

const failure = async (promise: Promise<unknown>): Promise<AgentError> => {
  const error = await promise.then(
    () => expect.unreachable('it was installed'),
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(AgentError)
  expect(error).toMatchObject({ code: 'not_installed' })
  return error as AgentError
}

/** Everything below the cache but folders. */
const kept = async (): Promise<string[]> => {
  const entries = await readdir(cacheDirectory, { recursive: true, withFileTypes: true })
  return entries
    .filter(entry => entry.isFile())
    .map(entry => entry.name)
    .sort()
}

test('downloads once, into the layout of the tool cache; then it is there', async () => {
  registry = await startNpmRegistry('9.9.9', archive)
  const first = await install()
  expect(first).toEqual({
    executable: join(cacheDirectory, 'claude-code', '9.9.9', 'linux-x64', 'claude'),
    version: '9.9.9',
    source: 'download',
  })
  expect(await readFile(first.executable, 'utf8')).toBe(program)
  if (process.platform !== 'win32') expect((await stat(first.executable)).mode & 0o111).toBe(0o111)
  expect(await kept()).toEqual(['claude', 'linux-x64.complete'])
  expect(registry.requests.map(request => request.line)).toEqual([
    'GET /@anthropic-ai%2fclaude-code-linux-x64/9.9.9',
    'GET /@anthropic-ai/claude-code-linux-x64/-/claude-code-linux-x64-9.9.9.tgz',
  ])
  expect(lines.join('\n')).toContain("registry's own hash only")
  expect(await install()).toMatchObject({ source: 'cache', executable: first.executable })
  expect(registry.requests).toHaveLength(2)
})

test('a tag becomes the version it stands for', async () => {
  registry = await startNpmRegistry('9.9.9', archive)
  expect(await install({ version: 'latest' })).toMatchObject({ version: '9.9.9', source: 'download' })
  expect(await install({ version: 'latest' })).toMatchObject({ version: '9.9.9', source: 'cache' })
})

test.skipIf(process.platform === 'win32')(
  'what was downloaded is tried once; what does not run is not kept as complete',
  async () => {
    const broken = tarball({ 'package/claude': '#!/bin/sh\necho "libc.so: not found" >&2; exit 127\n' })
    registry = await startNpmRegistry('9.9.9', broken)
    const error = await failure(install({ machine: undefined }))
    expect(error.message).toMatch(/does not run here: libc\.so: not found/)
    expect((await kept()).filter(name => name.endsWith('.complete'))).toEqual([])
  },
)

test('the pinned version is only taken with the pinned hash, whatever the registry says', async () => {
  registry = await startNpmRegistry('2.1.330', archive)
  const error = await failure(install({ version: '' }))
  expect(error.message).toContain('integrity mismatch')
  expect(error.hint).toContain('mirror')
  expect(registry.requests).toHaveLength(1)
  expect(await kept()).toEqual([])
})

const served =
  (bytes: Buffer | string) =>
  (request: IncomingMessage, response: ServerResponse): boolean => {
    if (!request.url?.endsWith('.tgz')) return false
    response.end(bytes)
    return true
  }

test.for<[string, Buffer | string]>([
  ['a page of some proxy', '<html>Please log in</html>'],
  ['an archive without the binary', tarball({ 'package/README.md': 'x' })],
  ['an archive that is cut off', tarball({ 'package/claude': program }, { cutOff: true })],
  ['another archive', tarball({ 'package/claude': 'other' })],
  ['nothing', ''],
])('not the package that was expected: %s', async ([, bytes]) => {
  registry = await startNpmRegistry('9.9.9', archive, served(bytes))
  expect((await failure(install())).message).toContain('integrity mismatch')
  expect(await kept()).toEqual([])
})

test.for([
  [404, /answered 404/, /not in this registry/, 1],
  [401, /answered 401/, /_authToken/, 1],
  [403, /answered 403/, /credentials/, 1],
  [503, /answered 503/, /in trouble/, 3],
  [429, /answered 429/, /in trouble/, 3],
] as const)('the registry answers %i', async ([status, message, hint, tries]) => {
  registry = await startNpmRegistry('9.9.9', archive, (_, response) => {
    response.writeHead(status).end()
    return true
  })
  const error = await failure(install())
  expect(error.message).toMatch(message)
  expect(error.hint).toMatch(hint)
  expect(registry.requests).toHaveLength(tries)
})

test('a download that breaks off is tried again', async () => {
  let broken = 0
  registry = await startNpmRegistry('9.9.9', archive, (request, response) => {
    if (!request.url?.endsWith('.tgz') || broken++ > 0) return false
    response.writeHead(200, { 'content-length': archive.length })
    response.write(archive.subarray(0, archive.length / 2), () => response.destroy())
    return true
  })
  expect(await install()).toMatchObject({ source: 'download' })
  expect(broken).toBe(2)
  expect(await kept()).toEqual(['claude', 'linux-x64.complete'])
})

test('nobody answers', async () => {
  const closed = await startNpmRegistry('9.9.9', archive)
  await closed.close()
  const error = await failure(install({ registry: closed.url }))
  expect(error.message).toMatch(/could not be reached \(.*ECONNREFUSED/)
  expect(error.hint).toContain('HTTPS_PROXY')
})

const stalling = (request: IncomingMessage, response: ServerResponse): boolean => {
  if (!request.url?.endsWith('.tgz')) return false
  response.writeHead(200, { 'content-length': archive.length })
  response.write(archive.subarray(0, 100))
  return true
}

test('the time limit holds for a download that stalls', async () => {
  registry = await startNpmRegistry('9.9.9', archive, stalling)
  expect((await failure(install({ timeoutMs: 500 }))).message).toContain('took too long')
  expect(await kept()).toEqual([])
})

test('cancelled in the middle', async () => {
  const abort = new AbortController()
  registry = await startNpmRegistry('9.9.9', archive, (request, response) => {
    if (request.url?.endsWith('.tgz')) setTimeout(() => abort.abort(), 50)
    return stalling(request, response)
  })
  expect((await failure(install({ signal: abort.signal }))).message).toContain('cancelled')
  expect(await kept()).toEqual([])
})

test('several at once: each gets a whole binary', async () => {
  registry = await startNpmRegistry('9.9.9', archive)
  const all = await Promise.all([install(), install(), install(), install()])
  expect(new Set(all.map(installed => installed.executable)).size).toBe(1)
  expect(await kept()).toEqual(['claude', 'linux-x64.complete'])
  expect(await readFile(all[0]?.executable ?? '', 'utf8')).toBe(program)
})

test.for<[string, (executable: string) => Promise<unknown>]>([
  ['cut off', executable => truncate(executable, 10)],
  ['gone', executable => rm(executable)],
  ['without its marker', executable => rm(join(executable, '..', '..', 'linux-x64.complete'))],
  ['with half a marker', executable => writeFile(join(executable, '..', '..', 'linux-x64.complete'), '{')],
])('a cached binary that is not whole is fetched anew: %s', async ([, damage]) => {
  registry = await startNpmRegistry('9.9.9', archive)
  const { executable } = await install()
  await damage(executable)
  expect(await install()).toMatchObject({ source: 'download' })
  expect(await readFile(executable, 'utf8')).toBe(program)
})

test('the cache is no folder', async () => {
  await writeFile(join(cacheDirectory, 'claude-code'), 'a file')
  registry = await startNpmRegistry('9.9.9', archive)
  const error = await failure(install())
  expect(error.message).toMatch(/not a folder|EEXIST|not writable/)
})

test('the proxy of the environment is used, except for its exceptions', async () => {
  registry = await startNpmRegistry('9.9.9', archive)
  const env = { HOME: folder, http_proxy: registry.url }
  await install({ registry: 'http://registry.invalid', env })
  expect(registry.requests[0]?.line).toBe('GET http://registry.invalid/@anthropic-ai%2fclaude-code-linux-x64/9.9.9')
  // An encrypted one is tunnelled; nobody speaks TLS at the other end here.
  await failure(
    install({
      version: '9.9.7',
      registry: 'https://registry.invalid',
      env: { HOME: folder, HTTPS_PROXY: registry.url },
    }),
  )
  expect(registry.requests.map(request => request.line)).toContain('CONNECT registry.invalid:443')
  const error = await failure(
    install({ version: '9.9.8', registry: 'http://registry.invalid', env: { ...env, NO_PROXY: 'registry.invalid' } }),
  )
  expect(error.message).toMatch(/could not be reached/)
})

test('credentials of .npmrc go to the registry they are for, and nowhere else', async () => {
  const elsewhere = await startNpmRegistry('9.9.9', archive)
  registry = await startNpmRegistry('9.9.9', archive, (request, response) => {
    if (!request.url?.endsWith('.tgz')) return false
    response.writeHead(302, { location: `${elsewhere.url}/moved.tgz` }).end()
    return true
  })
  try {
    const home = await mkdtemp(join(folder, 'home-'))
    await writeFile(
      join(home, '.npmrc'),
      `registry=${registry.url}/\n//${new URL(registry.url).host}/:_authToken=\${NPM_TOKEN}\n`,
    )
    await install({ registry: undefined, env: { HOME: home, NPM_TOKEN: 'npm_secret' } })
    expect(registry.requests.map(request => request.authorization)).toEqual(['Bearer npm_secret', 'Bearer npm_secret'])
    expect(elsewhere.requests).toEqual([{ line: 'GET /moved.tgz', authorization: undefined }])
  } finally {
    await elsewhere.close()
  }
})

test.for([
  { platform: 'freebsd', arch: 'x64', musl: false },
  { platform: 'linux', arch: 'riscv64', musl: false },
  { platform: 'linux', arch: 'ia32', musl: true },
])('not published for $platform $arch', async unknown => {
  const error = await failure(install({ machine: unknown }))
  expect(error.message).toContain(`not published for ${unknown.platform}-${unknown.arch}`)
  expect(error.hint).toContain('darwin-arm64')
})

test.for(['1.2', '../../x', '1.2.3/../..', 'a b', '1.2.3;rm', 'LATEST'])('no version: %s', async version => {
  const refused = await install({ version }).catch((error: unknown) => error)
  // With a slash it is meant as a path, and there is no such file.
  expect(refused instanceof ConfigError || refused instanceof AgentError).toBe(true)
  expect(await kept()).toEqual([])
})

describe.skipIf(process.platform === 'win32')('a binary that is here already', () => {
  test('by its path', async () => {
    const file = join(cacheDirectory, 'claude')
    await writeFile(file, program)
    await failure(install({ version: file }))
    await chmod(file, 0o755)
    expect(await install({ version: file })).toEqual({ executable: file, version: '9.9.9', source: 'path' })
  })

  test('on PATH, relative folders left out', async () => {
    await mkdir(join(cacheDirectory, 'bin'))
    const file = join(cacheDirectory, 'bin', 'claude')
    await writeFile(file, program, { mode: 0o755 })
    const env = (PATH: string) => ({ env: { PATH: `${PATH}:/usr/bin:/bin`, HOME: folder } })
    expect(await install({ version: 'path', ...env(join(cacheDirectory, 'bin')) })).toMatchObject({
      executable: file,
      source: 'path',
    })
    expect((await failure(install({ version: 'path', env: { PATH: '.:bin', HOME: folder } }))).message).toContain(
      'no claude on PATH',
    )
  })

  test('its environment holds nothing of ours', async () => {
    const file = join(cacheDirectory, 'claude')
    await writeFile(file, '#!/bin/sh\n[ -z "$GITHUB_TOKEN" ] && echo 1.2.3\n', { mode: 0o755 })
    const env = { PATH: process.env.PATH, GITHUB_TOKEN: 'ghs_x' }
    expect(await install({ version: file, env })).toMatchObject({ version: '1.2.3' })
  })
})

test.for<[unknown, RegExp, boolean]>([
  [Object.assign(new Error('write'), { code: 'ENOSPC' }), /disk is full.*ENOSPC/, false],
  [Object.assign(new Error('open'), { code: 'EACCES' }), /not writable/, false],
  [Object.assign(new Error('open'), { code: 'EROFS' }), /read-only/, false],
  [
    new Error('fetch failed', { cause: Object.assign(new Error('x'), { code: 'ENOTFOUND' }) }),
    /could not be reached/,
    true,
  ],
  [Object.assign(new Error('x'), { code: 'UND_ERR_BODY_TIMEOUT' }), /could not be reached/, true],
  [new RegistryStatusError(500, 'https://r.test/x'), /r\.test answered 500 for \/x/, true],
  [new RegistryStatusError(404, 'https://r.test/x'), /404/, false],
])('why it failed: %s', ([error, reason, passing]) => {
  const explained = explainInstallFailure(error, { version: '1.2.3', timedOut: false, cancelled: false })
  expect(explained.message).toMatch(reason)
  expect(explained.hint).toBeTruthy()
  expect(isPassing(error)).toBe(passing)
})
