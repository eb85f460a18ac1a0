import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { execa } from 'execa'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DiffFile } from '../../../src/core/diff/diff.ts'
import { parseUnifiedDiff } from '../../../src/core/diff/parse-unified-diff.ts'

const directory = mkdtempSync(join(tmpdir(), 'diff-'))
const git = async (...args: string[]) => (await execa('git', args, { cwd: directory, stripFinalNewline: false })).stdout
const write = (path: string, content: string | Uint8Array) => {
  mkdirSync(dirname(join(directory, path)), { recursive: true })
  writeFileSync(join(directory, path), content)
}
const numbered = (count: number) => Array.from({ length: count }, (_, index) => `line ${index + 1}\n`).join('')

// Real git is the oracle: these names and contents are where parsers go wrong.
const odd = [
  'with space.txt',
  'tab\there.txt',
  'quote"d.txt',
  'ümläut/日本.txt',
  ' b/middle b/x.txt',
  'back\\slash.txt',
  'new\nline.txt',
]

let files: DiffFile[]
const file = (path: string) => {
  const found = files.find(candidate => candidate.path === path)
  if (!found) throw new Error(`no ${path} in ${files.map(candidate => candidate.path)}`)
  return found
}

beforeAll(async () => {
  await git('init', '-q', '-b', 'main')
  await git('config', 'user.email', 'a@example.com')
  await git('config', 'user.name', 'A')
  await git('config', 'core.autocrlf', 'false')
  for (const path of odd) write(path, numbered(20))
  write('moved.txt', numbered(30))
  write('ümoved.txt', numbered(40))
  write('pure.txt', numbered(50))
  write('gone.txt', 'a\nb\n')
  write('markers.sql', '-- one\n++ two\nkeep\n')
  write('crlf.txt', 'a\r\nb\r\nc\r\n')
  write('eof.txt', 'a\nb')
  write('binary.bin', new Uint8Array([0, 1, 2, 3]))
  write('mode.sh', 'echo\n')
  write('far.txt', numbered(100))
  await git('add', '-A')
  await git('commit', '-qm', 'base')
  for (const path of odd) write(path, numbered(20).replace('line 10\n', 'changed\nadded\n'))
  renameSync(join(directory, 'moved.txt'), join(directory, 'moved to.txt'))
  write('moved to.txt', numbered(30).replace('line 3\n', ''))
  renameSync(join(directory, 'ümoved.txt'), join(directory, 'größe"2.txt'))
  renameSync(join(directory, 'pure.txt'), join(directory, 'pure renamed.txt'))
  rmSync(join(directory, 'gone.txt'))
  write('markers.sql', 'keep\n++ new\n')
  write('crlf.txt', 'a\r\nB\r\nc\r\n')
  write('eof.txt', 'a\nB')
  write('binary.bin', new Uint8Array([0, 1, 2, 4]))
  write('empty new.txt', '')
  write('fresh.txt', 'one\n')
  write('far.txt', numbered(100).replace('line 5\n', 'x\n').replace('line 90\n', ''))
  await git('add', '-A')
  await git('update-index', '--chmod=+x', 'mode.sh')
  await git('commit', '-qm', 'head')
  files = parseUnifiedDiff(await git('diff', '-M', 'HEAD~1', 'HEAD'))
})
afterAll(() => rmSync(directory, { recursive: true, force: true }))

describe('parseUnifiedDiff', () => {
  it('finds exactly the files that git names', async () => {
    const names = (await git('diff', '-M', '-z', '--name-only', 'HEAD~1', 'HEAD')).split('\0').filter(Boolean)
    expect(files.map(({ path }) => path)).toEqual(names)
  })

  it('counts the lines that git counts', async () => {
    const counts = (await git('diff', '--no-renames', '-z', '--numstat', 'HEAD~1', 'HEAD')).split('\0').filter(Boolean)
    const same = counts.map(row => row.split('\t')).filter(([, , ...path]) => odd.includes(path.join('\t')))
    expect(same).toHaveLength(odd.length)
    for (const [added, deleted, ...path] of same) {
      const { additions, deletions } = file(path.join('\t'))
      expect([additions, deletions]).toEqual([Number(added), Number(deleted)])
    }
  })

  it('gives every line the number it has in the file', async () => {
    for (const { path, status, binary, hunks } of files) {
      if (binary || status === 'deleted') continue
      const lines = (await git('show', `HEAD:${path}`)).split('\n')
      const right = hunks.flatMap(hunk => hunk.lines).filter(line => line.newLine !== null)
      for (const line of right)
        expect([path, line.newLine, line.text]).toEqual([path, line.newLine, lines[(line.newLine ?? 0) - 1]])
    }
    const old = file('far.txt')
      .hunks.flatMap(hunk => hunk.lines)
      .filter(line => line.kind === 'deleted')
    expect(old.map(line => [line.oldLine, line.text])).toEqual([
      [5, 'line 5'],
      [90, 'line 90'],
    ])
  })

  it.each([
    ['moved to.txt', 'moved.txt', 'renamed', 1],
    ['größe"2.txt', 'ümoved.txt', 'renamed', 0],
    ['pure renamed.txt', 'pure.txt', 'renamed', 0],
    ['gone.txt', null, 'deleted', 1],
    ['empty new.txt', null, 'added', 0],
    ['fresh.txt', null, 'added', 1],
    ['mode.sh', null, 'modified', 0],
    ['far.txt', null, 'modified', 2],
  ])('%s was %s: %s, %i hunks', (path, previousPath, status, hunks) => {
    expect(file(path)).toMatchObject({ previousPath, status, binary: false })
    expect(file(path).hunks).toHaveLength(hunks)
  })

  it('is not misled by content that looks like headers', () => {
    expect(file('markers.sql')).toMatchObject({ additions: 1, deletions: 2 })
  })

  it('keeps carriage returns and missing final line feeds', () => {
    expect(file('crlf.txt').hunks[0]?.lines.map(line => line.text)).toEqual(['a\r', 'b\r', 'B\r', 'c\r'])
    expect(file('eof.txt').hunks[0]?.lines.map(line => [line.text, line.noNewline ?? false])).toEqual([
      ['a', false],
      ['b', true],
      ['B', true],
    ])
    expect(file('binary.bin')).toMatchObject({ binary: true, hunks: [] })
  })

  it('ends a hunk where its counts say', () => {
    const [signed] = parseUnifiedDiff('diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n-- \n2.40.1\n')
    expect(signed).toMatchObject({ path: 'x', additions: 1, deletions: 1 })
  })

  it('never throws on a diff cut at any byte', async () => {
    const text = await git('diff', '-M', 'HEAD~1', 'HEAD')
    for (let at = 0; at < text.length; at += 7) expect(() => parseUnifiedDiff(text.slice(0, at))).not.toThrow()
    expect(parseUnifiedDiff('')).toEqual([])
    expect(parseUnifiedDiff('no diff\n@@ -1 +1 @@\n-a\n+b\n')).toEqual([])
  })
})
