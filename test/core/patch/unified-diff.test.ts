import { execFileSync } from 'node:child_process'
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { diffLines } from '../../../src/core/diff/line-diff.ts'
import { parseUnifiedDiff } from '../../../src/core/diff/parse-unified-diff.ts'
import type { FileChange, FileVersion } from '../../../src/core/patch/file-change.ts'
import { unifiedDiff } from '../../../src/core/patch/unified-diff.ts'

const version = (text: string, mode: FileVersion['mode'] = '100644'): FileVersion => ({
  mode,
  content: Buffer.from(text),
})

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unified-diff-'))
  execFileSync('git', ['init', '-q'], { cwd: folder })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const put = (path: string, { mode, content }: FileVersion): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  if (mode === '120000') symlinkSync(Buffer.from(content).toString(), join(folder, path))
  else writeFileSync(join(folder, path), content, { mode: mode === '100755' ? 0o755 : 0o644 })
}

const read = (path: string): FileVersion | null => {
  const stats = lstatSync(join(folder, path), { throwIfNoEntry: false })
  if (stats === undefined) return null
  if (stats.isSymbolicLink()) return version(readlinkSync(join(folder, path)), '120000')
  return { mode: stats.mode & 0o100 ? '100755' : '100644', content: readFileSync(join(folder, path)) }
}

/** What git makes of it. */
const apply = (changes: readonly FileChange[]): void => {
  for (const { path, before } of changes) if (before) put(path, before)
  const input = unifiedDiff(changes)
  execFileSync('git', ['-c', 'core.autocrlf=false', 'apply', '--whitespace=nowarn', '-'], {
    cwd: folder,
    input,
    stdio: 'pipe',
  })
}

const cases: [what: string, FileChange[]][] = [
  [
    'an edit',
    [
      {
        path: 'a.txt',
        before: version('1\n2\n3\n4\n5\n6\n7\n8\n9\n'),
        after: version('1\n2\n3\n4\nfive\n6\n7\n8\n9\n'),
      },
    ],
  ],
  ['two far edits', [{ path: 'a', before: version('a\n'.repeat(30)), after: version(`x\n${'a\n'.repeat(30)}y`) }]],
  ['no line feed at the end', [{ path: 'a', before: version('a\nb'), after: version('a\nb\n') }]],
  ['carriage returns', [{ path: 'a', before: version('a\r\nb\n'), after: version('a\nb\r\n\r') }]],
  [
    'an addition and a removal',
    [
      { path: 'new/b', before: null, after: version('x\n') },
      { path: 'a', before: version('y'), after: null },
    ],
  ],
  [
    'empty files',
    [
      { path: 'new', before: null, after: version('') },
      { path: 'old', before: version(''), after: null },
    ],
  ],
  [
    'a script',
    [
      { path: 'x', before: version('a\n'), after: version('b\n', '100755') },
      { path: 'm', before: version('a'), after: version('a', '100755') },
    ],
  ],
  ['a link', [{ path: 'l', before: null, after: version('to/where', '120000') }]],
  ['a file made a link', [{ path: 'l', before: version('text\n'), after: version('to', '120000') }]],
  [
    'odd names',
    ['with blank.txt', 'quote".txt', 'back\\slash', 'tab\there', '日本.md'].map(path => ({
      path,
      before: version('a\n'),
      after: version('b\n'),
    })),
  ],
  [
    'lines like headers',
    [{ path: 'a', before: version('-- a\n++ b\n@@ -1 +1 @@\n'), after: version('-- a\n+++ b\ndiff --git a/x b/x\n') }],
  ],
  ['a byte order mark', [{ path: 'a', before: version('\ufeffa\n'), after: version('\ufeffb\n') }]],
]

test.each(cases)('git makes the same of %s', (_, changes) => {
  apply(changes)
  for (const { path, after } of changes) expect(read(path), path).toEqual(after)
})

test('binary files and bytes that are no UTF-8 are only named', () => {
  const change: FileChange = {
    path: 'x',
    before: version('a'),
    after: { mode: '100644', content: Buffer.from([97, 255, 10]) },
  }
  expect(unifiedDiff([change])).toBe('diff --git a/x b/x\nBinary files a/x and b/x differ\n')
})

test('what our own reader of diffs reads', () => {
  const [file] = parseUnifiedDiff(unifiedDiff(cases[0]?.[1] ?? []))
  expect(file).toMatchObject({ path: 'a.txt', status: 'modified', additions: 1, deletions: 1 })
})

/** Numbers that look random and are the same each time. */
const sequence = (seed: number) => () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
  return seed / 2_147_483_648
}

const randomLines = (random: () => number): string[] =>
  Array.from({ length: Math.floor(random() * 40) }, () => ['a', 'b', 'c', '', 'd\r'][Math.floor(random() * 5)] ?? '')

describe('any two texts', () => {
  test.each(Array.from({ length: 200 }, (_, seed) => seed))('lines, %i', seed => {
    const random = sequence(seed)
    const [before, after] = [randomLines(random), randomLines(random)]
    const runs = diffLines(before, after)
    const side = (but: string) => runs.filter(({ kind }) => kind !== but).flatMap(({ lines }) => lines)
    expect(side('added')).toEqual(before)
    expect(side('deleted')).toEqual(after)
  })

  test('through git', { timeout: 30_000 }, () => {
    const random = sequence(7)
    const changes = Array.from({ length: 60 }, (_, index): FileChange => {
      const end = () => (random() < 0.5 ? '' : '\n')
      const [from, to] = [randomLines(random).join('\n') + end(), randomLines(random).join('\n') + end()]
      return { path: `f${index}`, before: version(from), after: version(to === from ? `${to}x` : to) }
    })
    apply(changes)
    for (const { path, after } of changes) expect(read(path), path).toEqual(after)
  })
})

test('the shortest way to say it', () => {
  expect(
    diffLines([...'abcabba'], [...'cbabac'])
      .filter(({ kind }) => kind !== 'context')
      .flatMap(({ lines }) => lines),
  ).toHaveLength(5)
})

test('large and wholly different texts take no time to speak of', { timeout: 10_000 }, () => {
  const lines = (sign: string) => Array.from({ length: 40_000 }, (_, index) => `${sign}${index}`)
  expect(diffLines(lines('a'), lines('b')).map(({ kind }) => kind)).toEqual(['deleted', 'added'])
})
