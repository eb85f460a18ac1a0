import { type Category, categories, type Severity, severities } from './finding.ts'

/** Reads a field the way a weak model may have written it; undefined = nothing usable. */

const severityWords: Record<string, Severity> = {
  blocker: 'critical',
  error: 'high',
  major: 'high',
  warning: 'medium',
  moderate: 'medium',
  minor: 'low',
  info: 'low',
  nit: 'low',
  trivial: 'low',
}

const categoryWords: Record<string, Category> = {
  bug: 'correctness',
  logic: 'correctness',
  vulnerability: 'security',
  perf: 'performance',
  test: 'tests',
  testing: 'tests',
  maintainability: 'style',
  readability: 'style',
  doc: 'docs',
  documentation: 'docs',
}

const word = (value: unknown): string => (typeof value === 'string' ? value.trim().toLowerCase() : '')

export const readSeverity = (value: unknown): Severity | undefined =>
  severities.find(severity => severity === word(value)) ?? severityWords[word(value)]

export const readCategory = (value: unknown): Category | undefined =>
  categories.find(category => category === word(value)) ?? categoryWords[word(value)]

/** 0..1 from a number, a string or a percentage. */
export const readConfidence = (value: unknown): number | undefined => {
  const named = { high: 0.9, medium: 0.6, low: 0.3 }[word(value)]
  if (named !== undefined) return named
  const number = readNumber(typeof value === 'string' ? value.replace('%', '') : value)
  if (number === undefined || number < 0 || number > 100) return undefined
  return number > 1 ? number / 100 : number
}

export const readLineNumber = (value: unknown): number | undefined => {
  const number = readNumber(typeof value === 'string' ? value.replace(/^[LR]/i, '') : value)
  return number !== undefined && Number.isSafeInteger(number) && number > 0 ? number : undefined
}

export const readText = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined

/** `CWE-89` from `CWE-089: SQL injection`, `cwe 89` or 89. */
export const readCwe = (value: unknown): string | undefined => {
  const digits = /^(?:cwe[\s_-]*)?0*([1-9]\d{0,3})\b/i.exec(
    typeof value === 'number' ? String(value) : word(value),
  )?.[1]
  return digits === undefined ? undefined : `CWE-${digits}`
}

const readNumber = (value: unknown): number | undefined => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}
