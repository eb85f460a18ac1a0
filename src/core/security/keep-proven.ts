import type { DiffFile } from '../diff/diff.ts'
import { findAnchor, findFile } from '../findings/anchor.ts'
import type { RawFinding } from '../findings/finding.ts'
import { quoteLines } from '../findings/match-quote.ts'
import type { Candidate } from './candidate.ts'

/** Of what the model found: only what quotes code that is there, and is not a candidate once more. */
export const keepProven = (
  findings: readonly RawFinding[],
  {
    files,
    candidates,
    texts,
  }: { files: readonly DiffFile[]; candidates: readonly Candidate[]; texts: ReadonlyMap<string, string> },
): { proven: RawFinding[]; dropped: { index: number; reason: string }[] } => {
  const proven: RawFinding[] = []
  const dropped: { index: number; reason: string }[] = []
  for (const [index, finding] of findings.entries()) {
    const reason = flaw(finding, files, texts, candidates)
    if (reason === null) proven.push({ ...finding, category: 'security' })
    else dropped.push({ index, reason })
  }
  return { proven, dropped }
}

const flaw = (
  finding: RawFinding,
  files: readonly DiffFile[],
  texts: ReadonlyMap<string, string>,
  candidates: readonly Candidate[],
): string | null => {
  if (quoteLines(finding.quote).length === 0) return 'it quotes no code'
  const file = findFile(finding.path, files)
  const anchor = file && findAnchor(finding, file)
  if (!anchor) {
    const text = texts.get(file?.path ?? finding.path)
    return text !== undefined && squeeze(text).includes(squeeze(finding.quote)) ? null : 'the quoted code is not there'
  }
  const same = candidates.some(
    ({ path, cwe, startLine }) =>
      path === file.path &&
      cwe === finding.cwe &&
      startLine !== null &&
      startLine >= anchor.startLine &&
      startLine <= anchor.endLine,
  )
  return same ? 'a rule has found it already' : null
}

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim()
