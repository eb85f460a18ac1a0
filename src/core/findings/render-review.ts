import { codeSpan } from '../markdown/code.ts'
import { defuse } from '../markdown/defuse.ts'
import { escapeMarkdown } from '../markdown/escape-markdown.ts'
import type { FindingCounts } from './count-findings.ts'
import { maxBodyCharacters } from './fit-body.ts'
import { type Marker, writeMarker } from './marker.ts'
import type { PlacedFinding } from './plan-review.ts'
import { allowedHosts, type RenderContext, renderInBody, renderInLine } from './render-comment.ts'

export interface ReviewBody {
  placed: readonly PlacedFinding[]
  counts: FindingCounts
  /** The model's own words on the change. */
  summary: string
  /** What was looked at. */
  reviewed: { files: number; additions: number; deletions: number }
  /** Files or hunks that were not looked at, with the reason. */
  omitted: readonly { path: string; reason: string }[]
  /** Further plain lines for the end: models, cost, time. */
  notes: readonly string[]
}

/**
 * The body of a review. Findings without a comment are told in full; where 65,536 characters do not hold that, each on
 * a line; where they do not hold that either, `dropped` names those left out and the body counts them.
 */
export const renderReview = (body: ReviewBody, context: RenderContext): { markdown: string; dropped: Set<string> } => {
  const told = body.placed.filter(placed => placed.place === 'summary')
  const whole = assemble(body, context, told.map(placed => renderInBody(placed, context)).join('\n\n---\n\n'))
  if (whole.length <= maxBodyCharacters) return { markdown: whole, dropped: new Set() }
  const short = { ...body, omitted: body.omitted.slice(0, 20), summary: shorten(body.summary) }
  const lines = told.map(placed => renderInLine(placed, context))
  const room = maxBodyCharacters - assemble(short, context, '').length - 500
  const kept = takeWithin(lines, room)
  const left = lines.length - kept.length
  const notice = `_Shortened: GitHub takes ${maxBodyCharacters} characters. ${left === 0 ? 'Each' : `${left} more`} finding${left === 1 ? '' : 's'} in full: see the result file._`
  const markdown = assemble(short, context, [...kept, '', notice].join('\n'))
  return { markdown, dropped: new Set(told.slice(kept.length).map(placed => placed.finding.id)) }
}

/** The hidden first line of a review. */
export const reviewMarker = (placed: readonly PlacedFinding[], context: RenderContext): Marker => ({
  kind: 'review',
  key: context.key,
  head: context.headSha,
  // Bounded: the comments carry their own.
  fingerprints: placed.slice(0, 200).map(({ finding }) => finding.fingerprint),
})

const assemble = (body: ReviewBody, context: RenderContext, told: string): string => {
  const shown = body.counts.inline + body.counts.file + body.counts.summary
  const sections = [
    writeMarker(reviewMarker(body.placed, context)),
    `### Claude Router: ${shown === 0 ? 'no findings' : plural(shown, 'finding')}`,
    defuse(body.summary.trim(), { allowedHosts: allowedHosts(context) }),
    whereTheyAre(body.counts),
    told === '' ? '' : `#### Findings without a comment of their own\n\n${told}`,
    body.omitted.length === 0 ? '' : notLookedAt(body.omitted),
    footer(body, context),
  ]
  return sections.filter(section => section !== '').join('\n\n')
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

const whereTheyAre = (counts: FindingCounts): string => {
  const places = [
    counts.inline > 0 && `${counts.inline} on ${counts.inline === 1 ? 'its' : 'their'} lines`,
    counts.file > 0 && `${counts.file} on ${counts.file === 1 ? 'its file' : 'their files'}`,
    counts.summary > 0 && `${counts.summary} below`,
    counts.none > 0 && `${counts.none} not shown (less severe than asked for, duplicates, or no room)`,
    counts.unusable > 0 && `${counts.unusable} unusable`,
  ].filter(part => part !== false)
  if (places.length === 0) return 'The change was reviewed and nothing was found.'
  return `${plural(counts.received, 'finding')} received: ${places.join(', ')}.`
}

const notLookedAt = (omitted: ReviewBody['omitted']): string => {
  const lines = omitted.map(({ path, reason }) => `- ${codeSpan(path)}: ${escapeMarkdown(reason)}`)
  return `<details><summary>Not in the reviewed diff (${omitted.length})</summary>\n\n${lines.join('\n')}\n\n</details>`
}

const footer = ({ reviewed, notes }: ReviewBody, { headSha }: RenderContext): string => {
  const scope = `${plural(reviewed.files, 'file')}, +${reviewed.additions} −${reviewed.deletions}, at ${headSha.slice(0, 7)}`
  return `<sub>${[scope, ...notes.map(escapeMarkdown)].join(' · ')}</sub>`
}

const shorten = (text: string): string => (text.length > 4_000 ? `${text.slice(0, 4_000)}…` : text)

const takeWithin = (lines: readonly string[], room: number): string[] => {
  let left = room
  const kept: string[] = []
  for (const line of lines) {
    left -= line.length + 1
    if (left < 0) break
    kept.push(line)
  }
  return kept
}
