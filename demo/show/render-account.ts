import type { FilePatch } from '../git/patch.ts'
import type { ReviewComment } from '../github-api/world.ts'
import { countSeverities, type DemoReport } from '../scene/demo-report.ts'
import { commentedLines } from './commented-lines.ts'
import { formatCost, formatSeconds } from './format.ts'
import { type PlainBlock, plainBlocks } from './plain-markdown.ts'
import { type Paint, printable, wrap } from './terminal-text.ts'

export interface AccountOptions {
  paint: Paint
  /** Columns of the terminal. */
  width: number
}

/** What was posted and what it took, to be read in a terminal. */
export const renderAccount = (report: DemoReport, options: AccountOptions): string => {
  const { paint } = options
  const lines = report.reviews.flatMap(review => [
    paint.bold(`Review by ${printable(review.user.login)}`) +
      paint.dim(`  ${review.state.toLowerCase()}, at ${review.commitId.slice(0, 7)}`),
    '',
    ...indent(renderBlocks(plainBlocks(review.body), [], options)),
    '',
    ...report.comments
      .filter(comment => comment.review === review.id)
      .flatMap(comment => renderComment(comment, report.files, options)),
  ])
  const others = report.issueComments.flatMap(comment => [
    paint.bold(`Comment by ${printable(comment.user.login)}`),
    '',
    ...indent(renderBlocks(plainBlocks(comment.body), [], options)),
    '',
  ])
  return [...lines, ...others, ...renderFacts(report, options)].join('\n')
}

const indent = (lines: string[]): string[] => lines.map(line => (line === '' ? '' : `  ${line}`))

const renderComment = (comment: ReviewComment, files: FilePatch[], options: AccountOptions): string[] => {
  const { paint } = options
  const file = files.find(candidate => candidate.path === comment.path)
  const code = file ? commentedLines(comment, file).map(printable) : []
  const place = comment.line === null ? comment.path : `${comment.path}:${comment.startLine ?? comment.line}`
  const first = comment.startLine ?? comment.line ?? 0
  return [
    paint.cyan(paint.bold(`  ${printable(place)}`)),
    ...code.map((line, index) => `${paint.dim(`  ${String(first + index).padStart(4)} │`)} ${line}`),
    ...indent(indent(renderBlocks(plainBlocks(comment.body), code, options))),
    '',
  ]
}

/** `before` is the code that a suggestion would replace. */
const renderBlocks = (blocks: PlainBlock[], before: string[], { paint, width }: AccountOptions): string[] =>
  blocks.flatMap((block, index) => {
    if (block.kind === 'text') {
      const rows = wrap(block.text, Math.max(40, width - 6))
      return index === 0 ? rows.map((row, at) => (at === 0 ? headline(row, paint) : row)) : rows
    }
    if (block.language !== 'suggestion') return block.lines.map(line => paint.dim(`  ${line}`))
    return [...before.map(line => paint.red(`- ${line}`)), ...block.lines.map(line => paint.green(`+ ${line}`))]
  })

const headline = (row: string, paint: Paint): string => {
  if (/^critical\b/i.test(row)) return paint.bold(paint.red(row))
  return /^(high|medium|low)\b/i.test(row) ? paint.bold(paint.yellow(row)) : paint.bold(row)
}

const renderFacts = (report: DemoReport, { paint }: AccountOptions): string[] => {
  const { result } = report
  const findings = result?.findings ?? []
  const places = ['inline', 'file', 'summary', 'none'].flatMap(place => {
    const count = findings.filter(finding => finding.published === place).length
    return count === 0 ? [] : [`${count} ${placeNames[place]}`]
  })
  const severities = countSeverities(result)
  const facts: [label: string, value: string][] = [
    ['Outcome', `${result?.outcome ?? 'none'}${severities === '' ? '' : `  (${severities})`}`],
    ['Findings', findings.length === 0 ? 'none' : `${findings.length}: ${places.join(', ')}`],
    [
      'Model',
      (result?.models ?? []).map(model => `${model.provider}/${model.model}, ${model.requests} requests`).join('; ') ||
        'not asked',
    ],
    [
      'Cost',
      formatCost(result?.costUsd) + (report.upstream.scripted ? paint.dim('  at sample prices; nobody was paid') : ''),
    ],
    ['Time', formatSeconds(result?.durationMs ?? report.durationMs)],
    ...(result?.versions?.claudeCode ? ([['Claude Code', result.versions.claudeCode]] as [string, string][]) : []),
  ]
  return facts.map(([label, value]) => `  ${paint.dim(label.padEnd(12))} ${value}`)
}

const placeNames: Record<string, string> = {
  inline: 'on lines of the change',
  file: 'on files',
  summary: "in the review's text",
  none: 'not posted',
}
