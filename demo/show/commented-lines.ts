import type { FilePatch } from '../git/patch.ts'
import type { ReviewComment } from '../github-api/world.ts'

/** The code that a comment stands on, line by line. */
export const commentedLines = (comment: ReviewComment, file: FilePatch): string[] => {
  const { line, side } = comment
  if (line === null) return []
  const start = comment.startLine ?? line
  return file.hunks
    .flatMap(hunk => hunk.lines)
    .filter(row => {
      const number = side === 'LEFT' ? row.left : row.right
      return number !== undefined && number >= start && number <= line
    })
    .map(row => row.text)
}
