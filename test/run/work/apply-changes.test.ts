import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { FileChange, FileMode, FileVersion } from '../../../src/core/patch/file-change.ts'
import { applyChanges, keepChanges } from '../../../src/run/work/apply-changes.ts'

let root: string
let folder: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'apply-'))
  folder = join(root, 'tree')
  mkdirSync(folder)
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const version = (text: string, mode: FileMode = '100644'): FileVersion => ({ mode, content: Buffer.from(text) })
const added = (path: string, text = 'new', mode?: FileMode): FileChange => ({
  path,
  before: null,
  after: version(text, mode),
})
const edited = (path: string, from: string, to: string): FileChange => ({
  path,
  before: version(from),
  after: version(to),
})
const removed = (path: string, text: string): FileChange => ({ path, before: version(text), after: null })
const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}
const read = (path: string): string => readFileSync(join(folder, path), 'utf8')

describe('in a tree of our own', () => {
  test('files, programs, links, folders that become files and files that become folders', async () => {
    put('gone/deep/x', 'x')
    put('folder/x', 'x')
    put('file', 'x')
    await applyChanges(folder, [
      ...[
        added('run', '#!', '100755'),
        added('link', 'run', '120000'),
        edited('file', 'x', 'y'),
        removed('gone/deep/x', 'x'),
      ],
      ...[added('folder', 'now a file'), removed('folder/x', 'x')],
    ])
    expect(lstatSync(join(folder, 'run')).mode & 0o111).not.toBe(0)
    expect(readlinkSync(join(folder, 'link'))).toBe('run')
    expect([read('file'), read('folder')]).toEqual(['y', 'now a file'])
    expect(readdirSync(folder).sort()).toEqual(['file', 'folder', 'link', 'run'])
    await applyChanges(folder, [added('file/x'), removed('file', 'y')])
    expect(read('file/x')).toBe('new')
  })

  test.each(['../x', 'a/../../x', '/x', '', 'a//x', './x', '.git/config', 'a/.GIT/hooks/x', 'a\\..\\..\\x'])(
    'never %j',
    async path => {
      await expect(applyChanges(folder, [added(path)])).rejects.toMatchObject({ code: 'bad_path' })
      expect(readdirSync(root)).toEqual(['tree'])
      expect(readdirSync(folder)).toEqual([])
    },
  )

  test('never through a link, one that the changes make included', async () => {
    mkdirSync(join(root, 'outside'))
    writeFileSync(join(root, 'outside/kept'), 'kept')
    symlinkSync('../outside', join(folder, 'there'))
    await expect(applyChanges(folder, [added('there/x')])).rejects.toMatchObject({ code: 'bad_path' })
    await expect(applyChanges(folder, [added('made', '../outside', '120000'), added('made/x')])).rejects.toThrow()
    await applyChanges(folder, [removed('there/kept', 'kept')])
    symlinkSync('../outside/kept', join(folder, 'file'))
    await applyChanges(folder, [added('file', 'mine')])
    expect(readdirSync(join(root, 'outside'))).toEqual(['kept'])
    expect(readFileSync(join(root, 'outside/kept'), 'utf8')).toBe('kept')
    expect(read('file')).toBe('mine')
  })

  test('only below the prefix', async () => {
    await applyChanges(folder, [added('packages/a/x'), added('packages/ab/y'), added('z')], 'packages/a/')
    expect(readdirSync(folder)).toEqual(['x'])
  })
})

describe("in somebody's tree", () => {
  const keep = (changes: FileChange[], wasThere = (_path: string) => false) =>
    keepChanges(folder, changes, { prefix: '', wasThere })

  test('written where nothing else has changed, or where it is done already', async () => {
    put('a', 'one')
    put('done', 'two')
    put('gone/x', 'x')
    await keep([edited('a', 'one', 'two'), edited('done', 'one', 'two'), added('b/c'), removed('gone/x', 'x')])
    expect([read('a'), read('done'), read('b/c')]).toEqual(['two', 'two', 'new'])
    expect(existsSync(join(folder, 'gone'))).toBe(false)
  })

  const conflicts: [what: string, () => void, FileChange][] = [
    ['a file that changed', () => put('x', 'mine'), edited('x', 'one', 'two')],
    ['a file that appeared', () => put('x', 'mine'), added('x')],
    ['a file that went', () => {}, edited('x', 'one', 'two')],
    ['a removed file that changed', () => put('x', 'mine'), removed('x', 'one')],
    ['a link in its place', () => symlinkSync('a', join(folder, 'x')), edited('x', 'a', 'two')],
    ['a folder in its place', () => put('x/mine', 'mine'), added('x')],
    ['a file above it', () => put('x', 'mine'), added('x/y')],
  ]
  test.each(conflicts)('%s: nothing is written at all', async (_, prepare, change) => {
    put('first', 'one')
    prepare()
    const before = readdirSync(folder, { recursive: true }).sort()
    await expect(keep([edited('first', 'one', 'two'), change])).rejects.toMatchObject({ code: 'changed_meanwhile' })
    expect(read('first')).toBe('one')
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual(before)
  })

  test('what its owner had not committed when the run began is no conflict', async () => {
    put('x', "the owner's")
    await keep([edited('x', 'one', "the owner's and ours")], path => path === 'x')
    expect(read('x')).toBe("the owner's and ours")
  })

  test('files with CR LF keep it', async () => {
    put('x', 'a\r\nb\r\n')
    await keep([edited('x', 'a\nb\n', 'a\nc\n')])
    expect(read('x')).toBe('a\r\nc\r\n')
  })

  test("a folder that becomes a file, with its owner's file still in it", async () => {
    put('x/a', 'a')
    put('x/mine', 'mine')
    await expect(keep([removed('x/a', 'a'), added('x')])).rejects.toThrow(/files in it/)
    expect(read('x/mine')).toBe('mine')
  })
})
