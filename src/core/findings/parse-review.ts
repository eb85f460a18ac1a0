import type { RawFinding } from './finding.ts'
import { readJson } from './read-json.ts'
import { readCategory, readConfidence, readCwe, readLineNumber, readSeverity, readText } from './repair.ts'

export interface ParsedReview {
  summary: string
  findings: RawFinding[]
  /** Entries that say nothing; counted, so that none is lost silently. */
  unusable: { index: number; reason: string }[]
}

const maxTitleCharacters = 200

/**
 * A model's answer as a review: the structured output, or text that holds its JSON. null when there is no list of
 * findings in it at all - which is not the same as an empty list.
 */
export const parseReview = (answer: unknown): ParsedReview | null => {
  const value = typeof answer === 'string' ? readJson(answer, isReview) : answer
  const review = Array.isArray(value) ? { findings: value } : asObject(value)
  const entries = typeof review?.findings === 'string' ? readJson(review.findings, Array.isArray) : review?.findings
  if (!Array.isArray(entries)) return null
  const parsed: ParsedReview = { summary: readText(review?.summary) ?? '', findings: [], unusable: [] }
  for (const [index, entry] of entries.entries()) {
    const finding = readFinding(entry)
    if (typeof finding === 'string') parsed.unusable.push({ index, reason: finding })
    else parsed.findings.push(finding)
  }
  return parsed
}

const asObject = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined

const readFinding = (entry: unknown): RawFinding | string => {
  const fields = asObject(entry)
  if (!fields) return 'not an object'
  const body = readText(fields.body) ?? readText(fields.description) ?? readText(fields.message)
  const title = readText(fields.title) ?? body?.trim().split('\n')[0]
  if (title === undefined) return 'neither a title nor a body'
  const startLine = readLineNumber(fields.startLine ?? fields.line)
  const endLine = readLineNumber(fields.endLine) ?? startLine
  const ordered = startLine !== undefined && endLine !== undefined && endLine < startLine
  return {
    path: (readText(fields.path) ?? readText(fields.file) ?? '').trim().slice(0, 1_000),
    quote: readText(fields.quote) ?? '',
    startLine: ordered ? endLine : startLine,
    endLine: ordered ? startLine : endLine,
    severity: readSeverity(fields.severity) ?? 'medium',
    category: readCategory(fields.category) ?? 'correctness',
    confidence: readConfidence(fields.confidence) ?? 0.5,
    title: shorten(title.trim()),
    // A title that had to be cut is told in full below it.
    body: title.length > maxTitleCharacters && body !== title ? `${title}\n\n${body ?? ''}`.trim() : (body ?? ''),
    // Weak models fill the field with nothing when they mean none; taken at its word it would delete the lines.
    suggestion: readText(fields.suggestion),
    ...present({
      cwe: readCwe(fields.cwe),
      exploit: readText(fields.exploit),
      fix: readText(fields.fix),
    }),
  }
}

const present = <T extends object>(fields: T): Partial<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>

const shorten = (title: string): string => {
  const line = title.replace(/\s+/g, ' ')
  return line.length > maxTitleCharacters ? `${line.slice(0, maxTitleCharacters - 1).trimEnd()}…` : line
}

const isReview = (value: unknown): boolean => Array.isArray(value) || asObject(value)?.findings !== undefined
