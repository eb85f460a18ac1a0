import { type DiffFile, type DiffLine, type Hunk, type Side, sideLines } from '../diff/diff.ts'
import type { Candidate } from './candidate.ts'
import { findLeaks, type Leak } from './find-leaks.ts'

export interface Redacted {
  /** The same change with every secret in it replaced by what may be said of it; the only form that goes on. */
  files: DiffFile[]
  candidates: Candidate[]
  /** The secrets themselves, to keep them out of everything that is published. */
  secrets: string[]
}

/** Secrets on new lines become candidates; those on any line, deleted ones too, are replaced. */
export const redactLeaks = (files: readonly DiffFile[], everything: boolean): Redacted => {
  const candidates: Candidate[] = []
  const secrets = new Set<string>()
  const redacted = files.map(file => ({
    ...file,
    hunks: file.hunks.map(hunk => {
      const right = leaksOf(hunk, 'RIGHT', file.path)
      const left = leaksOf(hunk, 'LEFT', file.path)
      const lines = new Map(hunk.lines.map(line => [line, redactLine(line, [...right, ...left])]))
      for (const { leak } of [...right, ...left]) for (const part of partsOf(leak.secret)) secrets.add(part)
      for (const found of right) {
        const [first] = found.lines
        if (first === undefined || !(everything || first.line.kind === 'added')) continue
        candidates.push(candidateOf(found.leak, file.path, lines.get(first.line) ?? first.line))
      }
      return { ...hunk, lines: hunk.lines.map(line => lines.get(line) ?? line) }
    }),
  }))
  return { files: redacted, candidates, secrets: [...secrets] }
}

interface FoundLeak {
  leak: Leak
  /** Where it stands in each line that it touches. */
  lines: { line: DiffLine; start: number; end: number }[]
}

const leaksOf = (hunk: Hunk, side: Side, path: string): FoundLeak[] => {
  const lines = sideLines(hunk, side)
  const starts: number[] = []
  let at = 0
  for (const { text } of lines) {
    starts.push(at)
    at += text.length + 1
  }
  return findLeaks(lines.map(({ text }) => text).join('\n'), path).map(leak => ({
    leak,
    lines: lines.flatMap((line, index) => {
      const from = starts[index] ?? 0
      const start = Math.max(0, leak.start - from)
      const end = Math.min(line.text.length, leak.end - from)
      return start < end ? [{ line, start, end }] : []
    }),
  }))
}

const redactLine = (line: DiffLine, leaks: readonly FoundLeak[]): DiffLine => {
  const parts = leaks
    .flatMap(({ leak, lines }) =>
      lines.flatMap((part, index) =>
        part.line === line ? [{ ...part, label: index === 0 ? `[redacted: ${leak.label}]` : '[redacted]' }] : [],
      ),
    )
    .sort((a, b) => b.start - a.start)
  if (parts.length === 0) return line
  let { text } = line
  let before = Number.POSITIVE_INFINITY
  for (const { start, end, label } of parts) {
    // A line of the context is on both sides, with the same secret.
    if (end > before) continue
    text = text.slice(0, start) + label + text.slice(end)
    before = start
  }
  return { ...line, text }
}

/** Of a secret of several lines each line that is not a mere word. */
const partsOf = (secret: string): string[] =>
  secret
    .split(/\r?\n|\\n/)
    .map(part => part.trim())
    .filter(part => part.length >= 8 && !/^-----/.test(part))

const candidateOf = (leak: Leak, path: string, { newLine, text }: DiffLine): Candidate => ({
  rule: 'leaked-secret',
  cwe: 'CWE-798',
  severity: leak.severity,
  confidence: leak.confidence,
  path,
  startLine: newLine ?? 1,
  endLine: newLine ?? 1,
  quote: text.replace(/\r$/, ''),
  title: `A secret in the code: ${leak.label}`,
  body: leak.certain
    ? 'Its checksum fits, so its issuer made it.'
    : 'It has the shape of one; whether it is valid was not tried.',
  exploit: 'Everyone who can read the repository, its history or a copy of it can use it until it is revoked.',
  fix: 'Revoke it first: removing the line does not remove it from the history. Then read the new one from the environment or a secret store.',
  certain: leak.certain,
})
