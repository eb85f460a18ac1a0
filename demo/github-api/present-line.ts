import { parsePatch } from '../git/patch.ts'
import { runGit } from '../git/run-git.ts'
import type { ReviewComment, World } from './world.ts'

/** Where a comment's line is in the commit `headSha`; null when that line was changed since: the comment is outdated. */
export const presentLine = async (world: World, comment: ReviewComment, headSha: string): Promise<number | null> => {
  if (comment.line === null || comment.commitId === headSha || comment.side === 'LEFT') return comment.line
  const text = await runGit(world.gitDirectory, [
    'diff',
    '--no-color',
    '--no-ext-diff',
    '--full-index',
    '--unified=0',
    comment.commitId,
    headSha,
    '--',
    comment.path,
  ])
  let shift = 0
  for (const hunk of parsePatch(text)[0]?.hunks ?? []) {
    const [, start, count = '1'] = /^@@ -(\d+)(?:,(\d+))?/.exec(hunk.header) ?? []
    const added = hunk.lines.filter(line => line.kind === 'added').length
    // With a count of 0 the hunk stands after its start line.
    const first = Number(count) === 0 ? Number(start) + 1 : Number(start)
    if (comment.line < first) break
    if (comment.line < first + Number(count)) return null
    shift += added - Number(count)
  }
  return comment.line + shift
}
