import { createHash } from 'node:crypto'
import type { RawFinding } from './finding.ts'

const normalise = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim()

/** Which finding it is, wherever its lines have moved to: 16 hex digits of path, category, quoted code and title. */
export const fingerprint = (finding: Pick<RawFinding, 'path' | 'category' | 'quote' | 'title'>): string => {
  const words = normalise(finding.title).replace(/[^\p{L}\p{N} ]/gu, '')
  const content = [finding.path, finding.category, normalise(finding.quote), words]
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16)
}
