import { type Leg, withoutRepeats } from '../core/aggregate/read-result.ts'
import { ConfigError } from '../core/errors.ts'
import type { RawFinding } from '../core/findings/finding.ts'
import { planReview } from '../core/findings/plan-review.ts'
import { maskSecrets } from '../core/secrets/mask-secrets.ts'
import { readResults } from './aggregate/read-results.ts'
import { publishFindings } from './publish/publish-findings.ts'
import { type Change, gatherChange } from './review/gather-change.ts'
import { emptyReport, type TaskContext, type TaskDefinition } from './task.ts'

/**
 * Publishes what an earlier job has found, whose token may not: read → check → publish → read back. The result is a
 * stranger's text: pull request and commit come from the event and the API, findings must lie in the change.
 */
export const publishTask: TaskDefinition = {
  id: 'publish',
  run: async context => {
    const { options, github, event } = context
    if (github === null || event === null)
      throw new ConfigError('usage', '`task: publish` works on GitHub only', { hint: 'Use `aggregate` locally.' })
    const [file, ...others] = await readResults(context.directory, options.results)
    if (file === undefined || others.length > 0)
      throw new ConfigError('results', `There are ${others.length + 1} result files, and one is published`, {
        hint: 'Use `task: aggregate` for several.',
      })
    const { leg } = file
    if (typeof leg === 'string')
      throw new ConfigError('results', `The result file ${JSON.stringify(file.name)} cannot be used: ${leg}`)
    const change = await gatherChange(context)
    if (leg.headSha !== change.headSha)
      throw new ConfigError('results', 'The result is of another commit than the pull request is at', {
        hint: 'Nothing was posted; the newer push has a run of its own.',
      })
    const base = {
      ...emptyReport,
      ...{ pullRequest: change.pullRequest?.number ?? null, pullRequestUrl: change.pullRequest?.url ?? null },
      ...{ headSha: change.headSha, baseSha: change.baseSha },
    }
    if (leg.outcome === 'failed' || leg.outcome === 'skipped') {
      const reason = `The earlier job came to nothing: ${clean(leg.reason ?? leg.outcome)}`
      return { ...base, outcome: leg.outcome, code: 'earlier_job', reason }
    }
    const findings = findingsOf(leg, change, context)
    const summary = clean(leg.summary)
    const plan = planReview({ summary, findings, unusable: [] }, change.files, options)
    const { failure, ...published } = await publishFindings(context, {
      ...{ task: 'review', plan, summary, omitted: [], files: change.files },
      ...{ pullRequest: change.pullRequest, headSha: change.headSha, incomplete: leg.outcome === 'partial' },
      notes: leg.outcome === 'partial' ? [`Incomplete: ${clean(leg.reason ?? 'the earlier job was cut off')}`] : [],
    })
    const outcome = leg.outcome === 'partial' ? 'partial' : findings.length > 0 ? 'findings' : 'clean'
    const reason = outcome === 'partial' ? clean(leg.reason ?? 'The earlier job was cut off.') : null
    return { ...base, summary, ...published, ...(failure ?? { outcome, reason, code: reason && 'earlier_job' }) }
  },
}

/** Those that are about the change, without anything that looks like a key. */
const findingsOf = (leg: Leg, { files }: Change, { log }: TaskContext): RawFinding[] => {
  const paths = new Set(files.map(({ path }) => path))
  const findings = withoutRepeats(leg.findings).filter(({ path }) => paths.has(path))
  const dropped = leg.findings.length - findings.length
  if (dropped > 0) log.warn(`${dropped} findings are not about the change, and are left out`)
  return JSON.parse(JSON.stringify(findings), (_, part: unknown) =>
    typeof part === 'string' ? clean(part) : part,
  ) as RawFinding[]
}

const clean = (text: string): string => maskSecrets(() => [], text)
