import { type DiffFile, lineNumber, type Side } from '../diff/diff.ts'

/**
 * Whether GitHub, which repeats the hunk above a comment on these lines (on the page and in its e-mails), would repeat a
 * secret: a line of the change, up to the comment's, that is not what it is in the redacted form.
 */
export const hunkReveals = (
  { original, redacted }: { original: DiffFile | undefined; redacted: DiffFile | undefined },
  { side, endLine }: { side: Side; endLine: number },
): boolean =>
  (redacted?.hunks ?? []).some((hunk, hunkIndex) => {
    const last = hunk.lines.findLastIndex(line => lineNumber(line, side) === endLine)
    const before = original?.hunks[hunkIndex]?.lines ?? []
    return hunk.lines.slice(0, last + 1).some((line, index) => line.text !== before[index]?.text)
  })
