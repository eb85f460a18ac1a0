import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { FileChange } from '../../../src/core/patch/file-change.ts'
import { taskOptions } from '../../../src/run/task-options.ts'
import { previewChanges } from '../../../src/tasks/changes/preview-changes.ts'
import { refusalNotes } from '../../../src/tasks/changes/refusal-notes.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'preview-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const version = (text: string) => ({ mode: '100644' as const, content: Buffer.from(text) })

test('a diff of what would be committed, which git applies, and what would not', async () => {
  execFileSync('git', ['init', '-q'], { cwd: folder })
  const changes: FileChange[] = [
    { path: 'a.txt', before: version('one\n'), after: version('two\n') },
    { path: '.github/workflows/ci.yml', before: null, after: version('x') },
  ]
  const preview = await previewChanges({ options: taskOptions({}, {}), outputDirectory: folder }, { changes })
  expect(preview.files).toEqual(['a.txt'])
  expect(preview.notes).toEqual([
    expect.stringMatching(/^`\.github\/workflows\/ci\.yml` was left out: .*no task changes it\.$/),
    expect.stringMatching(/Nothing was published.*`changes\.diff`/),
  ])
  writeFileSync(join(folder, 'a.txt'), 'one\n')
  execFileSync('git', ['apply', 'changes.diff'], { cwd: folder })
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('two\n')
})

test.each([
  ['a`b', '``a`b`` was'],
  ['a\n\n@everyone\n::error::x', '`a\ufffd\ufffd@everyone\ufffd::error::x` was'],
  ['a\u202eb\u200b', '`a\ufffdb\ufffd` was'],
  ['', '`(no name)` was'],
])('a refused %j is one line of code to its readers', (path, shown) =>
  expect(refusalNotes([{ path, reason: 'r' }])[0]).toMatch(new RegExp(`^${shown.replace(/[()]/g, '\\$&')}`)),
)

test('of very many, some are told', () => {
  const notes = refusalNotes(Array.from({ length: 500 }, (_, index) => ({ path: `${index}`, reason: 'r' })))
  expect(notes).toHaveLength(21)
  expect(notes.at(-1)).toBe('480 more were left out.')
})
