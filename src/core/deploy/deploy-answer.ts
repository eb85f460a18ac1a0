import { severities } from '../findings/finding.ts'
import { readJson } from '../findings/read-json.ts'
import { readSeverity, readText } from '../findings/repair.ts'
import type { RiskReason } from './risk.ts'

/** What a model adds to what rules found. Hostile text. */
export interface DeployAnswer {
  summary: string
  blastRadius: string
  reasons: RiskReason[]
  watch: string[]
  /** What the plan for going back should also heed. */
  rollback: string[]
}

const text = (description: string) => ({ type: 'string', description })
const list = (description: string) => ({ type: 'array', items: { type: 'string' }, description })

/** What a run asks of Claude Code (`--json-schema`). */
export const deploySchema: Record<string, unknown> = {
  type: 'object',
  additionalProperties: false,
  required: ['summary', 'blastRadius', 'reasons', 'watch', 'rollback'],
  properties: {
    summary: text('Two or three sentences: what the deploy changes for users and how risky it is.'),
    blastRadius: text('Who and what is hit when it goes wrong, and how far it spreads.'),
    reasons: {
      type: 'array',
      description: 'Risks that the rules did not name, or named too low. Empty when there are none.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['severity', 'title', 'body', 'paths'],
        properties: {
          severity: { type: 'string', enum: [...severities] },
          title: text('The risk in one line.'),
          body: text('What goes wrong, when, and where in the code that shows. Markdown.'),
          paths: list('Files that show it.'),
        },
      },
    },
    watch: list('What to look at after the deploy, with the value that would be wrong. At most five.'),
    rollback: list('What whoever goes back must know of this change. Empty when nothing.'),
  },
}

const maxReasons = 20
const maxListed = 5

/** null when it is none at all; what is unusable in it is left out. */
export const parseDeployAnswer = (answer: unknown): DeployAnswer | null => {
  const value = typeof answer === 'string' ? readJson(answer, isAnswer) : answer
  if (!isAnswer(value)) return null
  return {
    summary: readText(value.summary)?.trim() ?? '',
    blastRadius: readText(value.blastRadius)?.trim() ?? '',
    reasons: (Array.isArray(value.reasons) ? value.reasons : []).flatMap(readReason).slice(0, maxReasons),
    watch: textsOf(value.watch).slice(0, maxListed),
    rollback: textsOf(value.rollback).slice(0, maxListed),
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isAnswer = (value: unknown): value is Record<string, unknown> =>
  isObject(value) && (readText(value.summary) !== undefined || Array.isArray(value.reasons))

const textsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap(entry => readText(entry)?.trim() ?? [])

const readReason = (value: unknown): RiskReason[] => {
  if (!isObject(value)) return []
  const title = readText(value.title)?.replace(/\s+/g, ' ').trim().slice(0, 200)
  const severity = readSeverity(value.severity)
  if (title === undefined || severity === undefined) return []
  const paths = textsOf(value.paths).map(path => path.slice(0, 1_000))
  return [{ id: null, severity, title, body: readText(value.body)?.trim() ?? '', paths, watch: [] }]
}
