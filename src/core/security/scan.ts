import type { DiffFile } from '../diff/diff.ts'
import { applyRules, maxLineCharacters } from './apply-rules.ts'
import type { Candidate } from './candidate.ts'
import { checkDockerfile } from './check-dockerfile.ts'
import { checkWorkflow } from './check-workflow.ts'
import { isGenerated, languageOf } from './language.ts'
import { type ScannedFile, scannedFile, withWholeText } from './scanned-file.ts'

export interface Scan {
  candidates: Candidate[]
  omitted: { path: string; reason: string }[]
}

/** What is needed whole, because one line does not show it. */
export const needsWhole = (path: string): boolean => ['workflow', 'docker'].includes(languageOf(path) ?? '')

/**
 * Every rule over files whose secrets are redacted. `wholes`: text of files that a change shows in part. What was not
 * looked at is named.
 */
export const scanFiles = (
  files: readonly DiffFile[],
  { everything, wholes }: { everything: boolean; wholes: ReadonlyMap<string, string> },
): Scan => {
  const candidates: Candidate[] = []
  const omitted: Scan['omitted'] = []
  for (const file of files) {
    if (file.status === 'deleted') continue
    if (file.unreadable) omitted.push({ path: file.path, reason: 'too large to be read' })
    const scanned = scannedFile(file, everything)
    const whole = wholes.get(file.path)
    candidates.push(...scanOne(whole === undefined ? scanned : withWholeText(scanned, whole)))
    const long = scanned.lines.filter(({ isNew, text }) => isNew && text.length > maxLineCharacters).length
    if (long > 0 && !isGenerated(file.path) && languageOf(file.path) !== null)
      omitted.push({ path: file.path, reason: `${long} lines of more than ${maxLineCharacters} characters` })
  }
  return { candidates, omitted }
}

const scanOne = (file: ScannedFile): Candidate[] => {
  const language = languageOf(file.path)
  return [
    ...applyRules(file),
    ...(language === 'workflow' ? checkWorkflow(file) : []),
    ...(language === 'docker' ? checkDockerfile(file) : []),
  ]
}
