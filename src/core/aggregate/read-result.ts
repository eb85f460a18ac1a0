import { categories, type Finding, type RawFinding, severities } from '../findings/finding.ts'
import { fingerprint } from '../findings/fingerprint.ts'

/** One leg of a matrix, read from its result file. All its texts are hostile. */
export interface Leg {
  /** What it is called in the table: provider/model. */
  name: string
  outcome: string
  reason: string | null
  repository: string | null
  headSha: string | null
  findings: RawFinding[]
  summary: string
  costUsd: number | null
  durationMs: number
  turns: number
}

/** Larger files are no results; more findings than that are nobody's review. */
export const mostResultBytes = 5_000_000
const mostFindings = 500
const mostCharacters = 20_000

/** Reads a result file of this version; of what it does not know, nothing matters here. The reason when it is none. */
export const readResult = (text: string): Leg | string => {
  if (text.length > mostResultBytes) return 'it is too large'
  const value = parse(text)
  if (!isObject(value)) return 'it is no JSON object'
  if (value.schemaVersion !== 1)
    return `its schemaVersion is ${JSON.stringify(value.schemaVersion)?.slice(0, 40)}, and only 1 is known: update Claude Router`
  if (!Array.isArray(value.findings)) return 'it has no list of findings'
  const provider = textOf(value.provider, 100)
  const model = textOf(value.model, 200)
  return {
    name: [provider, model].filter(part => part !== '').join('/') || 'unknown',
    outcome: textOf(value.outcome, 20),
    reason: textOf(value.reason, 2000) || null,
    repository: textOf(value.repository, 200) || null,
    headSha: /^[0-9a-f]{40,64}$/.exec(textOf(value.headSha, 64))?.[0] ?? null,
    findings: value.findings.slice(0, mostFindings).flatMap(entry => readFinding(entry) ?? []),
    summary: textOf(value.summary, mostCharacters),
    costUsd: numberOf(value.costUsd),
    durationMs: numberOf(value.durationMs) ?? 0,
    turns: numberOf(value.turns) ?? 0,
  }
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const textOf = (value: unknown, most: number): string => (typeof value === 'string' ? value.slice(0, most) : '')

const numberOf = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null

const readFinding = (entry: unknown): RawFinding | null => {
  if (!isObject(entry)) return null
  const severity = severities.find(known => known === entry.severity)
  const category = categories.find(known => known === entry.category)
  const title = textOf(entry.title, 300)
  if (severity === undefined || category === undefined || title === '') return null
  const [startLine, endLine] = [lineOf(entry.startLine), lineOf(entry.endLine)]
  const optional = (name: keyof Finding) => {
    const text = textOf(entry[name], mostCharacters)
    return text === '' ? {} : { [name]: text }
  }
  return {
    ...{ path: textOf(entry.path, 1000), quote: textOf(entry.quote, mostCharacters), severity, category, title },
    confidence: Math.min(1, numberOf(entry.confidence) ?? 0.5),
    body: textOf(entry.body, mostCharacters),
    ...(startLine === undefined ? {} : { startLine, endLine: Math.max(startLine, endLine ?? startLine) }),
    ...{
      ...optional('suggestion'),
      ...optional('cwe'),
      ...optional('exploit'),
      ...optional('fix'),
      ...optional('rule'),
    },
  }
}

const lineOf = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 10_000_000 ? value : undefined

/** The same finding said by one leg twice. */
export const withoutRepeats = (findings: readonly RawFinding[]): RawFinding[] => {
  const seen = new Set<string>()
  return findings.filter(finding => {
    const mark = fingerprint(finding)
    return seen.has(mark) ? false : seen.add(mark) !== undefined
  })
}
