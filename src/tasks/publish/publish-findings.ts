import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DiffFile } from '../../core/diff/diff.ts'
import { GitHubError } from '../../core/errors.ts'
import type { Finding } from '../../core/findings/finding.ts'
import type { PlacedFinding, ReviewPlan } from '../../core/findings/plan-review.ts'
import {
  type CheckSubject,
  checkAnnotations,
  checkConclusion,
  checkTitle,
  renderCheckSummary,
} from '../../core/findings/render-check.ts'
import type { RenderContext } from '../../core/findings/render-comment.ts'
import { renderSarif } from '../../core/sarif/render-sarif.ts'
import { version } from '../../core/version.generated.ts'
import { publishCheckRun } from '../../github/check-run.ts'
import type { GitHub } from '../../github/client.ts'
import { uploadSarif } from '../../github/code-scanning.ts'
import { assertHead, type PullRequest } from '../../github/pull-request.ts'
import { publishReview } from '../../github/reviews.ts'
import type { Place, TaskContext, TaskReport } from '../task.ts'
import { refOf } from './ref-of.ts'

export interface FindingsToPublish {
  /** Task's name: of the check run and of code scanning's category. */
  task: string
  /** null: there is none, so no review is posted. */
  pullRequest: PullRequest | null
  /** Commit that was looked at; null outside a repository. */
  headSha: string | null
  /** What was looked at, for the counts of the review. */
  files: readonly DiffFile[]
  plan: ReviewPlan
  /** The model's words on the whole. Hostile. */
  summary: string
  omitted: { path: string; reason: string }[]
  notes: string[]
  /** The run was cut off: the check fails, SARIF says so. */
  incomplete: boolean
}

export type PublishedFindings = Pick<TaskReport, 'findings' | 'reviewUrl' | 'sarifFile'> & {
  /** Places that GitHub refused, with the way out; null when all went well. The other places are published all the same. */
  failure: Pick<TaskReport, 'outcome' | 'code' | 'reason'> | null
}

/**
 * Findings to wherever `publish` says: review, check run, code scanning; each read back. `results.sarif` is always
 * written. A head that has moved stops everything before anything is posted (GitHubError `head_moved`).
 */
export const publishFindings = async (context: TaskContext, subject: FindingsToPublish): Promise<PublishedFindings> => {
  const { github, options, log } = context
  const placed = subject.plan.placed
  const unpublished = placed.map(({ finding }) => ({ ...finding, published: 'none' as const, url: null }))
  const sarif = await writeSarif(context, subject, unpublished)
  const result: PublishedFindings = { findings: unpublished, reviewUrl: null, sarifFile: sarif.file, failure: null }
  const asked = (place: Place) => options.publish.has(place)
  if (github === null || subject.headSha === null || !(['review', 'check', 'sarif'] as const).some(asked)) return result
  const { pullRequest, headSha } = subject
  if (pullRequest !== null) await assertHead(github, pullRequest.number, headSha)
  const target: Target = { context, subject, github, headSha }
  const refused: GitHubError[] = []
  const attempt = async (publish: () => Promise<void>): Promise<void> => {
    try {
      await publish()
    } catch (error) {
      if (!(error instanceof GitHubError) || error.code === 'head_moved') throw error
      refused.push(error)
      log.error(error.message)
    }
  }
  if (asked('review')) {
    await attempt(async () => {
      if (pullRequest === null) log.info('No review is posted: there is no pull request')
      else Object.assign(result, await postReview(target, pullRequest))
    })
  }
  if (asked('check')) {
    await attempt(async () => {
      result.findings = await postCheck(target, result.findings)
    })
  }
  if (asked('sarif')) {
    await attempt(async () => {
      result.findings = await postSarif(target, sarif, result.findings)
    })
  }
  const [first] = refused
  const reason = refused.map(error => [error.message, error.hint].filter(part => part).join('. ')).join(' ')
  return first === undefined ? result : { ...result, failure: { outcome: 'failed', code: first.code, reason } }
}

interface Target {
  context: TaskContext
  subject: FindingsToPublish
  github: GitHub
  headSha: string
}

const renderContext = ({ context, github, headSha }: Target): RenderContext => ({
  serverUrl: context.serverUrl,
  repository: `${github.owner}/${github.repo}`,
  headSha,
  key: context.runKey,
})

const writeSarif = async (
  { outputDirectory, github, serverUrl, runKey }: TaskContext,
  { task, headSha, incomplete }: FindingsToPublish,
  findings: readonly Finding[],
): Promise<{ file: string; text: string; results: number }> => {
  const repositoryUrl = github === null ? null : `${serverUrl}/${github.owner}/${github.repo}`
  const log = renderSarif(findings, { task, key: runKey, version, repositoryUrl, headSha, incomplete })
  const file = join(outputDirectory, 'results.sarif')
  const text = `${JSON.stringify(log, null, 1)}\n`
  await writeFile(file, text)
  return { file, text, results: log.runs[0]?.results.length ?? 0 }
}

const postReview = async (
  target: Target,
  { number }: PullRequest,
): Promise<Pick<TaskReport, 'findings' | 'reviewUrl'>> => {
  const { files, plan, summary, omitted, notes } = target.subject
  const count = (pick: (file: DiffFile) => number) => files.reduce((sum, file) => sum + pick(file), 0)
  const published = await publishReview(target.github, {
    ...{ number, plan, summary, omitted, notes, context: renderContext(target) },
    reviewed: {
      files: files.length,
      additions: count(file => file.additions),
      deletions: count(file => file.deletions),
    },
  })
  target.context.log.info(
    `Review posted and read back: ${published.inline} inline, ${published.file} on files, ${published.summary} in its text`,
  )
  return { findings: published.findings, reviewUrl: published.url }
}

/** What is below a threshold, or the same as another, is in the result file only. */
const shownOf = ({ placed }: ReviewPlan): PlacedFinding[] => placed.filter(({ place }) => place !== 'none')

const postCheck = async (target: Target, findings: readonly Finding[]): Promise<Finding[]> => {
  const { context, subject, github, headSha } = target
  const { summary, notes, incomplete, omitted } = subject
  const check: CheckSubject = {
    ...{ placed: shownOf(subject.plan), summary, incomplete, failOn: context.options.failOn },
    notes: [...notes, ...(omitted.length === 0 ? [] : [`Not looked at: ${omitted.length} files or parts of files.`])],
  }
  const annotated = checkAnnotations(check)
  const { url } = await publishCheckRun(github, {
    name: `Claude Router: ${subject.task}`,
    headSha,
    externalId: `${context.runKey}:${context.nonce}`,
    conclusion: checkConclusion(check),
    title: checkTitle(check),
    summary: renderCheckSummary(check, renderContext(target)),
    annotations: annotated.map(({ annotation }) => annotation),
  })
  context.log.info(`Check run posted and read back: ${annotated.length} annotations`)
  const shown = new Set(check.placed.map(({ finding }) => finding.id))
  const lines = new Set(annotated.map(({ id }) => id))
  return stillUnpublished(findings, ({ id }) =>
    shown.has(id) ? { published: lines.has(id) ? 'annotation' : 'summary', url } : null,
  )
}

const postSarif = async (
  { context, subject, github, headSha }: Target,
  { text, results }: { text: string; results: number },
  findings: readonly Finding[],
): Promise<Finding[]> => {
  const ref = refOf(context.event, subject.pullRequest)
  const { url } = await uploadSarif(github, { sarif: text, headSha, ref, results, serverUrl: context.serverUrl })
  context.log.info(`SARIF uploaded, worked in and read back: ${results} results at ${ref}`)
  return stillUnpublished(findings, ({ path }) => (path === '' ? null : { published: 'annotation', url }))
}

const stillUnpublished = (
  findings: readonly Finding[],
  place: (finding: Finding) => Pick<Finding, 'published' | 'url'> | null,
): Finding[] =>
  findings.map(finding => (finding.published === 'none' ? { ...finding, ...(place(finding) ?? {}) } : finding))
