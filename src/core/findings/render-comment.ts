import { codeFence, codeSpan } from '../markdown/code.ts'
import { defuse, defuseInline } from '../markdown/defuse.ts'
import { fitBody } from './fit-body.ts'
import { type Marker, writeMarker } from './marker.ts'
import { type PlacedFinding, suggestedLines } from './plan-review.ts'

export interface RenderContext {
  /** `https://github.com` or the server at hand; only links to its host stay links. */
  serverUrl: string
  /** `owner/name` */
  repository: string
  headSha: string
  /** `workflow/job` */
  key: string
}

/** The comment of one finding, on its lines or on its file. */
export const renderComment = (placed: PlacedFinding, context: RenderContext): string => {
  const marker: Marker = {
    kind: 'finding',
    key: context.key,
    head: context.headSha,
    fingerprints: [placed.finding.fingerprint],
  }
  const where = placed.place === 'file' ? quoted(placed) : ''
  return fitBody(
    [writeMarker(marker), headline(placed), where, ...details(placed, context)].filter(isText).join('\n\n'),
  )
}

/** A finding within the review's body: with its place, since it stands on none. */
export const renderInBody = (placed: PlacedFinding, context: RenderContext): string =>
  [`${headline(placed)}  \n${place(placed, context)}${because(placed)}`, quoted(placed), ...details(placed, context)]
    .filter(isText)
    .join('\n\n')

/** The same on one line, for a body that would be too long. */
export const renderInLine = (placed: PlacedFinding, context: RenderContext): string =>
  `- ${headline(placed)} ${place(placed, context)}`

export const allowedHosts = (context: RenderContext): string[] => [new URL(context.serverUrl).host]

const isText = (text: string): boolean => text !== ''

const headline = ({ finding }: PlacedFinding): string => {
  const severity = finding.severity.charAt(0).toUpperCase() + finding.severity.slice(1)
  const kind = [finding.category, finding.cwe].filter(word => word !== undefined).join(' · ')
  return `**${severity} · ${kind}** — ${defuseInline(finding.title)}`
}

const because = ({ reason }: PlacedFinding): string => (reason === null ? '' : ` — ${reason}`)

const place = ({ finding }: PlacedFinding, context: RenderContext): string => {
  if (finding.path === '') return 'no file named'
  const { startLine, endLine } = finding
  const lines =
    startLine === undefined ? '' : `:${startLine}${endLine === undefined || endLine === startLine ? '' : `-${endLine}`}`
  const label = codeSpan(`${finding.path}${lines}`)
  return `[${label}](${permalink(finding, context)})`
}

/** The lines as they were at the reviewed commit. */
const permalink = (finding: PlacedFinding['finding'], context: RenderContext): string => {
  const { startLine, endLine, path } = finding
  const encoded = path.split('/').map(encodePart).join('/')
  const lines =
    startLine === undefined
      ? ''
      : `#L${startLine}${endLine === undefined || endLine === startLine ? '' : `-L${endLine}`}`
  return `${context.serverUrl}/${context.repository}/blob/${context.headSha}/${encoded}${lines}`
}

// Parentheses would end the link.
const encodePart = (part: string): string =>
  encodeURIComponent(part).replace(/[()]/g, character => (character === '(' ? '%28' : '%29'))

const quoted = ({ finding }: PlacedFinding): string =>
  finding.quote.trim() === '' ? '' : codeFence(finding.quote.replace(/\r\n/g, '\n'))

const details = (placed: PlacedFinding, context: RenderContext): string[] => {
  const { finding, committable, place } = placed
  const safe = (text: string | undefined): string =>
    defuse((text ?? '').trim(), { allowedHosts: allowedHosts(context) })
  const body = [
    safe(finding.body),
    finding.exploit === undefined ? '' : `**Exploit path.** ${safe(finding.exploit)}`,
    finding.fix === undefined ? '' : `**Fix.** ${safe(finding.fix)}`,
    finding.dismissed === undefined ? '' : `**The model takes it for no danger:** ${safe(finding.dismissed)}`,
    finding.known === true ? 'It is in the baseline.' : '',
  ]
  if (finding.suggestion === undefined) return body
  const lines = suggestedLines(finding.suggestion).join('\n')
  if (committable && place === 'inline') return [...body, codeFence(lines, 'suggestion')]
  return [...body, `Suggested change (to apply by hand):\n\n${codeFence(lines)}`]
}
