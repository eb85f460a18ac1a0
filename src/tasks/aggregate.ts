import { type MergedFinding, mergeFindings } from '../core/aggregate/merge-findings.ts'
import { type Leg, withoutRepeats } from '../core/aggregate/read-result.ts'
import { renderTable, type TableRow } from '../core/aggregate/render-table.ts'
import { ConfigError } from '../core/errors.ts'
import type { RawFinding } from '../core/findings/finding.ts'
import { planReview } from '../core/findings/plan-review.ts'
import { maskSecrets } from '../core/secrets/mask-secrets.ts'
import { type ResultFile, readResults } from './aggregate/read-results.ts'
import { publishFindings } from './publish/publish-findings.ts'
import { type Change, gatherChange } from './review/gather-change.ts'
import { emptyReport, type TaskDefinition } from './task.ts'

/** Results of several providers as one review: read → merge → publish → read back. No model is asked. */
export const aggregateTask: TaskDefinition = {
  id: 'aggregate',
  run: async context => {
    const { options, work, github, log } = context
    const files = await readResults(context.directory, options.results)
    const change = context.event === null || github === null ? null : await gatherChange(context)
    const rows = files.map(file => rowOf(file, { change, repository: github && `${github.owner}/${github.repo}` }))
    for (const { name, refused } of rows) if (refused !== null) log.warn(`${name} is not counted: ${refused}`)
    const legs = rows.flatMap(row => (row.leg === null ? [] : [{ ...row, leg: row.leg }]))
    if (legs.length === 0)
      throw new ConfigError('no_usable_results', `None of the ${rows.length} result files can be used`, {
        hint: rows[0]?.refused ?? 'Look at the jobs that wrote them.',
      })
    const merged = mergeFindings(legs.map(({ leg }) => withoutRepeats(leg.findings)))
    const names = legs.map(({ name }) => name)
    const findings = merged.map(one => tellWhoFound(one, names))
    log.info(
      `${legs.length} of ${rows.length} results: ${findings.length} findings, ${agreed(merged)} of them by more than one`,
    )
    const summary = renderTable(rows, merged, names)
    const plan = planReview({ summary, findings, unusable: [] }, change?.files ?? [], options)
    const degraded = legs.length < rows.length
    const { failure, ...published } = await publishFindings(context, {
      ...{ task: 'aggregate', plan, summary, omitted: [], incomplete: false },
      ...{ pullRequest: change?.pullRequest ?? null, files: change?.files ?? [] },
      headSha: change?.headSha ?? work.baseSha,
      notes: degraded
        ? [`${rows.length - legs.length} of ${rows.length} results could not be counted; the table says why.`]
        : [],
    })
    return {
      ...emptyReport,
      pullRequest: change?.pullRequest?.number ?? null,
      pullRequestUrl: change?.pullRequest?.url ?? null,
      headSha: change?.headSha ?? null,
      baseSha: change?.baseSha ?? null,
      summary,
      ...published,
      ...(failure ?? { outcome: findings.length > 0 ? 'findings' : 'clean' }),
    }
  },
}

const counted: ReadonlySet<string> = new Set(['clean', 'findings', 'partial'])

/** A leg counts when it came to an end, on this commit of this repository. */
const rowOf = (
  { name, leg }: ResultFile,
  { change, repository }: { change: Change | null; repository: string | null },
): TableRow => {
  if (typeof leg === 'string') return { name, leg: null, refused: leg }
  const refused = (why: string): TableRow => ({ name: leg.name, leg: null, refused: why, seen: leg })
  if (!counted.has(leg.outcome)) return refused(leg.reason ?? `its outcome is "${leg.outcome}"`)
  if (repository !== null && leg.repository !== null && leg.repository !== repository)
    return refused('it is of another repository')
  if (change !== null && leg.headSha !== change.headSha) return refused('it looked at another commit')
  return { name: leg.name, leg: withoutKeys(leg), refused: null }
}

/** The file may come from a job that a stranger had a hand in. */
const withoutKeys = (leg: Leg): Leg =>
  JSON.parse(JSON.stringify(leg), (_, part: unknown) =>
    typeof part === 'string' ? maskSecrets(() => [], part) : part,
  ) as Leg

const tellWhoFound = ({ finding, foundBy }: MergedFinding, names: readonly string[]): RawFinding => {
  if (names.length < 2) return finding
  const who = foundBy.map(leg => names[leg]).join(', ')
  return { ...finding, body: `${finding.body}\n\nFound by ${foundBy.length} of ${names.length}: ${who}.`.trim() }
}

const agreed = (merged: readonly MergedFinding[]): number => merged.filter(({ foundBy }) => foundBy.length > 1).length
