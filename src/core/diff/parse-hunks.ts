import type { DiffLine, Hunk } from './diff.ts'

const header = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@ ?(.*)$/

/**
 * Reads hunks from `lines[from]` on, by the counts in their headers: a deleted line `-- x` looks like a file header, so
 * the text alone cannot tell where a hunk ends. Stops at the first line that is not a hunk's; `next` is its index.
 */
export const parseHunks = (lines: readonly string[], from = 0): { hunks: Hunk[]; next: number } => {
  const hunks: Hunk[] = []
  let at = from
  for (;;) {
    const match = header.exec(lines[at] ?? '')
    if (!match) return { hunks, next: at }
    const count = (text: string | undefined) => (text === undefined ? 1 : Number(text))
    const hunk: Hunk = {
      oldStart: Number(match[1]),
      oldLines: count(match[2]),
      newStart: Number(match[3]),
      newLines: count(match[4]),
      section: (match[5] ?? '').replace(/\r$/, ''),
      lines: [],
    }
    at = readLines(hunk, lines, at + 1)
    hunks.push(hunk)
  }
}

const readLines = (hunk: Hunk, lines: readonly string[], from: number): number => {
  let { oldStart: oldLine, newStart: newLine } = hunk
  const oldEnd = oldLine + hunk.oldLines
  const newEnd = newLine + hunk.newLines
  let at = from
  for (; at < lines.length; at++) {
    const raw = lines[at] ?? ''
    if (raw.startsWith('\\')) {
      const last = hunk.lines.at(-1)
      if (last) last.noNewline = true
      continue
    }
    const complete = oldLine >= oldEnd && newLine >= newEnd
    if (complete || (raw === '' && at === lines.length - 1)) break
    const line = readLine(raw, oldLine, newLine)
    if (!line) break
    if (line.oldLine !== null) oldLine++
    if (line.newLine !== null) newLine++
    hunk.lines.push(line)
  }
  return at
}

const readLine = (raw: string, oldLine: number, newLine: number): DiffLine | undefined => {
  const text = raw.slice(1)
  switch (raw[0]) {
    case '+':
      return { kind: 'added', oldLine: null, newLine, text }
    case '-':
      return { kind: 'deleted', oldLine, newLine: null, text }
    // Some transports strip the single space of an empty context line.
    case ' ':
    case undefined:
      return { kind: 'context', oldLine, newLine, text }
    default:
      return undefined
  }
}
