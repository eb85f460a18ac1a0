import type { DiffFile, Hunk, Side } from './diff.ts'
import { lineNumber, sideLines } from './diff.ts'

export interface LineRange {
  startLine: number
  endLine: number
}

/** First and last line number of a hunk on a side; undefined when it has none there. */
const hunkRange = (hunk: Hunk, side: Side): LineRange | undefined => {
  const lines = sideLines(hunk, side)
  const first = lines[0]
  const last = lines.at(-1)
  if (!first || !last) return undefined
  return { startLine: lineNumber(first, side) ?? 0, endLine: lineNumber(last, side) ?? 0 }
}

/**
 * The part of a range that GitHub accepts a comment on: it must lie in one hunk of the diff, start and end. Returns the
 * largest such part, or undefined when no line of the range is in the diff.
 */
export const clipToHunk = (file: DiffFile, side: Side, range: LineRange): LineRange | undefined => {
  const parts = file.hunks.flatMap(hunk => {
    const bounds = hunkRange(hunk, side)
    if (!bounds) return []
    const startLine = Math.max(range.startLine, bounds.startLine)
    const endLine = Math.min(range.endLine, bounds.endLine)
    return startLine <= endLine ? [{ startLine, endLine }] : []
  })
  return parts.sort((a, b) => b.endLine - b.startLine - (a.endLine - a.startLine))[0]
}

/** Whether GitHub would take a comment on exactly these lines. */
export const commentable = (file: DiffFile, side: Side, range: LineRange): boolean => {
  const part = range.startLine <= range.endLine ? clipToHunk(file, side, range) : undefined
  return part?.startLine === range.startLine && part.endLine === range.endLine
}
