import { defuse } from '../markdown/defuse.ts'
import { controlCharacters } from '../markdown/defuse-text.ts'
import { escapeMarkdown } from '../markdown/escape-markdown.ts'
import { type Finding, isBlocking, type Severity, severities } from './finding.ts'
import type { PlacedFinding } from './plan-review.ts'
import { allowedHosts, type RenderContext, renderInBody, renderInLine } from './render-comment.ts'

export interface CheckSubject {
  placed: readonly PlacedFinding[]
  summary: string
  notes: readonly string[]
  failOn: Severity | 'none'
  /** The run was cut off: what is there is not all. */
  incomplete: boolean
}

export type CheckConclusion = 'success' | 'neutral' | 'failure'

export interface CheckAnnotation {
  path: string
  start_line: number
  end_line: number
  annotation_level: 'notice' | 'warning' | 'failure'
  title: string
  message: string
}

/** `maxLength` of GitHub's OpenAPI description, in characters. */
const maxSummary = 65_535
const maxMessageBytes = 60_000

/** A run that was cut off has not proved that there is nothing. */
export const checkConclusion = ({ placed, failOn, incomplete }: CheckSubject): CheckConclusion => {
  const told = placed.map(({ finding }) => finding)
  if (incomplete || told.some(finding => isBlocking(finding, failOn))) return 'failure'
  return told.length === 0 ? 'success' : 'neutral'
}

export const checkTitle = ({ placed, incomplete }: CheckSubject): string => {
  const counted = severities
    .toReversed()
    .map(severity => ({ severity, count: placed.filter(({ finding }) => finding.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count} ${severity}`)
  const found = counted.length === 0 ? 'Nothing found' : `Found: ${counted.join(', ')}`
  return incomplete ? `Incomplete. ${found}` : found
}

/** Markdown of at most 65,535 characters: in full, else a line each, else as many lines as fit and how many more. */
export const renderCheckSummary = (subject: CheckSubject, context: RenderContext): string => {
  const head = [
    defuse(subject.summary.trim().slice(0, 8_000), { allowedHosts: allowedHosts(context) }),
    ...subject.notes.map(escapeMarkdown),
  ].filter(part => part !== '')
  const full = [...head, ...subject.placed.map(placed => renderInBody(placed, context))].join('\n\n')
  if (full.length <= maxSummary) return full === '' ? 'Nothing was found.' : full
  const lines: string[] = []
  let room = maxSummary - head.join('\n\n').slice(0, 20_000).length - 200
  for (const placed of subject.placed) {
    const line = renderInLine(placed, context)
    room -= line.length + 1
    if (room < 0) break
    lines.push(line)
  }
  const left = subject.placed.length - lines.length
  const rest = left === 0 ? '' : `\n\n_${left} more: see the result file._`
  return `${head.join('\n\n').slice(0, 20_000)}\n\n${lines.join('\n')}${rest}`
}

/** Annotations stand on lines of the head; what has none is told in the summary. Plain text. */
export const checkAnnotations = ({ placed, failOn }: CheckSubject): { id: string; annotation: CheckAnnotation }[] =>
  placed.flatMap(({ finding }) => {
    const { path, startLine, endLine, side } = finding
    if (path === '' || startLine === undefined || side !== 'RIGHT') return []
    return [
      {
        id: finding.id,
        annotation: {
          path,
          start_line: startLine,
          end_line: Math.max(startLine, endLine ?? startLine),
          annotation_level: levelOf(finding, failOn),
          title: visible(`${finding.severity}: ${finding.title}`).replace(/\s+/g, ' ').slice(0, 250),
          message: messageOf(finding),
        },
      },
    ]
  })

const levelOf = (finding: Finding, failOn: Severity | 'none'): CheckAnnotation['annotation_level'] => {
  if (isBlocking(finding, failOn)) return 'failure'
  return finding.severity === 'low' || finding.dismissed !== undefined ? 'notice' : 'warning'
}

const messageOf = ({ body, exploit, fix, cwe, title }: Finding): string => {
  const parts = [cwe ?? '', body, exploit && `Exploit path: ${exploit}`, fix && `Fix: ${fix}`]
  const text = visible(parts.filter(part => part !== undefined && part.trim() !== '').join('\n\n'))
  return Buffer.from(text === '' ? visible(title) : text)
    .subarray(0, maxMessageBytes)
    .toString('utf8')
}

const visible = (text: string): string => text.replace(controlCharacters, '').trim()
