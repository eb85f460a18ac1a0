import { describe, expect, it } from 'vitest'
import { clipToHunk, commentable } from '../../../src/core/diff/commentable.ts'
import { filterFiles } from '../../../src/core/diff/filter-files.ts'
import { parseUnifiedDiff } from '../../../src/core/diff/parse-unified-diff.ts'
import { renderDiff } from '../../../src/core/diff/render-diff.ts'
import { sampleDiff } from '../../fixtures/diffs/sample.ts'

const files = parseUnifiedDiff(sampleDiff)
const [cart] = files
if (!cart) throw new Error('no file')

describe('commentable', () => {
  // The sample's hunks: RIGHT 1-7 and 20-24, LEFT 1-6 and 19-24.
  it.each([
    ['RIGHT', 1, 7, true],
    ['RIGHT', 7, 8, false],
    ['RIGHT', 8, 8, false],
    ['RIGHT', 20, 24, true],
    ['RIGHT', 6, 21, false],
    ['RIGHT', 5, 4, false],
    ['LEFT', 19, 24, true],
    ['LEFT', 7, 7, false],
  ] as const)('%s %i-%i: %s', (side, startLine, endLine, expected) => {
    expect(commentable(cart, side, { startLine, endLine })).toBe(expected)
  })

  it('clips to the hunk that holds most of the range', () => {
    expect(clipToHunk(cart, 'RIGHT', { startLine: 6, endLine: 40 })).toEqual({ startLine: 20, endLine: 24 })
    expect(clipToHunk(cart, 'RIGHT', { startLine: 9, endLine: 15 })).toBeUndefined()
  })
})

describe('filterFiles', () => {
  it.each([
    [{}, ['src/cart.ts', 'docs/notes.md', '.github/ci.yml']],
    [{ include: ['src/**'] }, ['src/cart.ts']],
    [{ exclude: ['*.md'] }, ['src/cart.ts', '.github/ci.yml']],
    [{ include: ['*.{ts,yml}'], exclude: ['.github/'] }, ['src/cart.ts']],
  ])('%j', (globs, expected) => {
    const kept = filterFiles(files, globs)
    expect(kept.files.map(file => file.path)).toEqual(expected)
    expect(kept.files.length + kept.excluded.length).toBe(files.length)
  })
})

describe('renderDiff', () => {
  it('numbers the lines by side', () => {
    const { text, omitted } = renderDiff(files, { maxCharacters: 10_000 })
    expect(omitted).toEqual([])
    expect(text).toContain('=== "src/cart.ts": modified, +3 -3')
    expect(text).toContain('R3 +   let sum = 0.0')
    expect(text).toContain('L3 -   let sum = 0')
  })

  it.each([0, 50, 100, 200, 300, 400, 500, 700])(
    'keeps to %i characters and names all that is left out',
    maxCharacters => {
      const { text, omitted } = renderDiff(files, { maxCharacters })
      expect(text.length).toBeLessThanOrEqual(maxCharacters)
      for (const { path, hunks } of files) {
        const shown = text.split('\n\n').find(part => part.startsWith(`=== ${JSON.stringify(path)}`))
        const complete = shown !== undefined && (shown.match(/^@@ /gm) ?? []).length === hunks.length
        expect([path, complete]).toEqual([path, !omitted.some(entry => entry.path === path)])
      }
    },
  )
})
