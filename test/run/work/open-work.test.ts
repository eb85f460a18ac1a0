import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { blobName } from '../../../src/core/patch/blob-name.ts'
import type { FileChange } from '../../../src/core/patch/file-change.ts'
import { openWork } from '../../../src/run/work/open-work.ts'

let root: string
let checkout: string
const warnings: string[] = []
const log = {
  debug() {},
  info() {},
  warn: (text: string) => void warnings.push(text),
  error() {},
  router() {},
  api() {},
}

const git = (...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
    cwd: checkout,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim()

const put = (path: string, content: string | Buffer, mode = 0o644): void => {
  mkdirSync(join(checkout, path, '..'), { recursive: true })
  writeFileSync(join(checkout, path), content)
  chmodSync(join(checkout, path), mode)
}

const commit = (message: string): string => {
  git('add', '-A')
  git('commit', '-qm', message)
  return git('rev-parse', 'HEAD')
}

beforeEach(() => {
  warnings.length = 0
  root = realpathSync(mkdtempSync(join(tmpdir(), 'work-')))
  checkout = join(root, 'checkout')
  mkdirSync(checkout)
  git('init', '-q', '-b', 'main')
  put('.gitignore', 'ignored/\n*.log\n')
  put('a.txt', 'one\n')
  put('bin/run.sh', '#!/bin/sh\necho ran\n', 0o755)
  put('sub/b.txt', 'two\n')
  put('image.bin', Buffer.from([0, 255, 1, 254]))
  commit('base')
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

const open = (directory = checkout) =>
  openWork({
    ...{ directory, folder: join(root, 'run'), world: undefined, openWorld: async () => undefined },
    ...{ remote: null, trustedSha: null, redact: text => text.replaceAll('s3cret', '***'), log },
  })

const shown = (changes: readonly FileChange[]) =>
  changes.map(({ path, before, after }) => {
    const text = (version: FileChange['before']) =>
      version && `${version.mode} ${Buffer.from(version.content).toString('latin1')}`
    return [path, text(before), text(after)]
  })

test('an untouched tree has no changes', async () => expect(await (await open()).changes()).toEqual([]))

test('every kind of change, byte by byte', async () => {
  const work = await open()
  put('a.txt', 'ONE\r\n')
  put('new/c.txt', '')
  put('bin/run.sh', '#!/bin/sh\necho ran\n', 0o644)
  put('image.bin', Buffer.from([0, 255, 2]))
  rmSync(join(checkout, 'sub'), { recursive: true })
  symlinkSync('../../etc/passwd', join(checkout, 'link'))
  put('ignored/x', 'x')
  put('debug.log', 'x')
  expect(shown(await work.changes())).toEqual([
    ['a.txt', '100644 one\n', '100644 ONE\r\n'],
    ['bin/run.sh', '100755 #!/bin/sh\necho ran\n', '100644 #!/bin/sh\necho ran\n'],
    ['image.bin', '100644 \u0000\u00ff\u0001\u00fe', '100644 \u0000\u00ff\u0002'],
    ['link', null, '120000 ../../etc/passwd'],
    ['new/c.txt', null, '100644 '],
    ['sub/b.txt', '100644 two\n', null],
  ])
})

test('a hostile tree: rules, filters, hooks and repositories of its own have no say', async () => {
  const work = await open()
  put('.gitignore', 'ignored/\n*.log\nevil.txt\n')
  put('.git/info/exclude', 'evil.txt\n')
  put('.gitattributes', '* filter=evil\n')
  git('config', 'filter.evil.clean', `touch ${join(root, 'ran')}; cat`)
  git('config', 'core.fsmonitor', `touch ${join(root, 'ran')}`)
  put('evil.txt', 'here')
  put('nested/.git/HEAD', 'ref: refs/heads/main\n')
  put('nested/code.txt', 'inside')
  rmSync(join(checkout, 'sub'), { recursive: true })
  mkdirSync(join(root, 'outside'))
  writeFileSync(join(root, 'outside', 'b.txt'), 'stolen')
  symlinkSync(join(root, 'outside'), join(checkout, 'sub'))
  if (process.platform !== 'win32') execFileSync('sh', ['-c', 'mkfifo pipe'], { cwd: checkout })
  const paths = shown(await work.changes()).map(([path, , after]) => `${path}: ${after}`)
  expect(paths).toEqual([
    '.gitattributes: 100644 * filter=evil\n',
    '.gitignore: 100644 ignored/\n*.log\nevil.txt\n',
    'evil.txt: 100644 here',
    'nested/code.txt: 100644 inside',
    `sub: 120000 ${join(root, 'outside')}`,
    'sub/b.txt: null',
  ])
  expect(warnings.join()).toMatch(/"pipe" is left out/)
  expect(() => readFileSync(join(root, 'ran'))).toThrow()
})

test('a folder of the repository: paths are those of the repository', async () => {
  const work = await open(join(checkout, 'sub'))
  put('sub/b.txt', 'changed\n')
  put('a.txt', 'elsewhere\n')
  expect(shown(await work.changes())).toEqual([['sub/b.txt', '100644 two\n', '100644 changed\n']])
})

test('starts from another commit, and counts changes from there', async () => {
  const first = git('rev-parse', 'HEAD')
  put('a.txt', 'later\n')
  put('later.txt', 'x')
  const second = commit('later')
  put('ignored/kept', 'dependency')
  const work = await open()
  expect(work.baseSha).toBe(second)
  await work.startFrom(first)
  expect(work.baseSha).toBe(first)
  expect(readFileSync(join(checkout, 'a.txt'), 'utf8')).toBe('one\n')
  expect(() => readFileSync(join(checkout, 'later.txt'))).toThrow()
  expect(readFileSync(join(checkout, 'ignored/kept'), 'utf8')).toBe('dependency')
  expect(await work.changes()).toEqual([])
  expect(git('status', '--porcelain')).toBe('')
  await expect(work.startFrom('f'.repeat(40))).rejects.toThrow(/not in this repository/)
  await expect(work.startFrom('--upload-pack=x')).rejects.toThrow(/is no commit/)
})

test('runs a command without keys, with a limit, and says how it ended', { timeout: 30_000 }, async () => {
  process.env.DEEPSEEK_API_KEY = 'key-of-a-provider'
  const work = await open()
  const ran = await work.run('echo "s3cret $DEEPSEEK_API_KEY. $CI"; cat a.txt; exit 3', { timeoutMs: 10_000 })
  expect(ran).toMatchObject({ exitCode: 3, timedOut: false, output: '*** . true\none' })
  const hung = await work.run('echo before; sleep 60', { timeoutMs: 500 })
  expect(hung).toMatchObject({ exitCode: null, timedOut: true, output: 'before' })
  delete process.env.DEEPSEEK_API_KEY
})

test('runs in a clean copy of the base with given changes, out of reach of the tree', { timeout: 30_000 }, async () => {
  put('ignored/dependency', 'there')
  const work = await open()
  put('a.txt', 'tampered\n')
  put('helper.sh', 'tampered')
  const change: FileChange = {
    path: 'sub/b.txt',
    before: null,
    after: { mode: '100644', content: Buffer.from('fresh\n') },
  }
  const ran = await work.run('cat a.txt sub/b.txt ignored/dependency; ls', { timeoutMs: 10_000, fresh: [change] })
  expect(ran.output.split('\n')).toEqual([
    'one',
    'fresh',
    'there'.concat('a.txt'),
    'bin',
    'ignored',
    'image.bin',
    'sub',
  ])
  const outside: FileChange = { path: '../x', before: null, after: change.after }
  await expect(work.run('true', { timeoutMs: 1000, fresh: [outside] })).rejects.toThrow(/cannot be written/)
})

test('names blobs as git does', () => {
  put('x', 'some bytes\n')
  expect(blobName(Buffer.from('some bytes\n'))).toBe(git('hash-object', 'x'))
})
