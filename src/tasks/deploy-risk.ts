import { classify } from '../core/deploy/classify.ts'
import type { DeployAnswer } from '../core/deploy/deploy-answer.ts'
import { renderDeployReport } from '../core/deploy/render-deploy-report.ts'
import { type RiskReason, riskOf } from '../core/deploy/risk.ts'
import { planRollback } from '../core/deploy/rollback-plan.ts'
import { filterFiles } from '../core/diff/filter-files.ts'
import { type Finding, isBlocking, type Severity } from '../core/findings/finding.ts'
import { fingerprint } from '../core/findings/fingerprint.ts'
import type { CheckConclusion } from '../core/findings/render-check.ts'
import { codeSpan } from '../core/markdown/code.ts'
import { createSecretSearch } from '../core/secrets/find-secrets.ts'
import { maskSecrets } from '../core/secrets/mask-secrets.ts'
import { redactLeaks } from '../core/security/redact-leaks.ts'
import { agentFileNotes } from './agent-file-notes.ts'
import { type AskedDeploy, askDeploy } from './deploy-risk/ask-deploy.ts'
import { findOverride, type Override } from './deploy-risk/find-override.ts'
import { publishDeploy } from './deploy-risk/publish-deploy.ts'
import { type RepositoryFacts, readRepository } from './deploy-risk/read-repository.ts'
import { gatherRange } from './gather-range.ts'
import type { Change } from './review/gather-change.ts'
import { emptyReport, type TaskDefinition, type TaskReport } from './task.ts'

/**
 * How risky a deploy is, and the way back. Rules set the floor; a model may only raise it, so that no text in a change can
 * talk it down. A label of someone who may takes the risk, for one head.
 */
export const deployRiskTask: TaskDefinition = {
  id: 'deploy-risk',
  run: async context => {
    const { options, log, github, serverUrl } = context
    const { assess, model, rollbackStrategy } = options.deploy
    const change = await gatherRange(context)
    const { files: chosen, excluded } = filterFiles(change.files, options)
    log.info(`${change.label}: ${chosen.length} files, ${excluded.length} left out`)
    const base = placeOf(change)
    if (chosen.length === 0)
      return { ...base, outcome: 'skipped', code: 'nothing_to_deploy', reason: 'There is no change to deploy.' }

    const repository = await readRepository(context.directory, change.baseSha)
    const { files, candidates: leaks, secrets } = redactLeaks(chosen, false)
    const search = createSecretSearch(secrets)
    const safe = (text: string): string => maskSecrets(search, text)
    const { history } = repository
    const found = assess ? classify({ files, leaks, history, classes: options.deploy.classes }) : []
    const rollback = planRollback(
      { ...change, ...{ files, repository: repository.paths }, pullRequest: base.pullRequest },
      rollbackStrategy,
    )
    log.info(`Rules: ${found.length} reasons, the worst is ${riskOf(found)}; ${rollback.length} ways back`)

    const { title, description } = change
    const prompt = { title: safe(title), description: safe(description), files, reasons: found, rollback }
    const asked = assess && model ? await askDeploy(context, prompt) : noAnswer
    if (asked.failure?.outcome === 'failed') return { ...base, turns: asked.turns, ...asked.failure }
    const answer = asked.answer === null ? null : maskedAnswer(asked.answer, safe)

    const reasons = [...found, ...(answer?.reasons ?? [])]
    const risk = assess ? riskOf(reasons) : null
    const override =
      github === null || change.pullRequest === null || risk === 'low'
        ? null
        : await findOverride(github, change.pullRequest, {
            label: options.deploy.overrideLabel,
            actors: options.deploy.overrideActors,
          })
    if (override !== null) log.info(tellOverride(override))
    const findings = reasons.map((reason, index) => findingOf(reason, index, override))
    const body = renderDeployReport({
      ...{ risk, reasons, answer, rollback, allowedHosts: [new URL(serverUrl).host] },
      notes: [...overrideNotes(override), ...notesOf(asked, repository, assess), ...agentFileNotes(context, files)],
    })
    const isBlocked = findings.some(finding => isBlocking(finding, options.failOn))
    const commentUrl = await publishDeploy(context, {
      ...{ change, risk, title: titleOf(risk, override), body: `## Deploy\n\n${body}` },
      conclusion: asked.failure !== null || isBlocked ? 'failure' : conclusionOf(risk),
    })
    const published =
      commentUrl === null
        ? findings
        : findings.map(finding => ({ ...finding, published: 'summary' as const, url: commentUrl }))
    const outcome = asked.failure ?? { outcome: reasons.length > 0 ? 'findings' : 'clean', code: null, reason: null }
    return {
      ...base,
      turns: asked.turns,
      findings: published,
      risk,
      commentUrl,
      summary: body,
      ...outcome,
    } satisfies TaskReport
  },
}

const noAnswer: AskedDeploy = { answer: null, turns: 0, failure: null }

const conclusionOf = (risk: Severity | null): CheckConclusion =>
  risk === null || risk === 'low' ? 'success' : 'neutral'

const titleOf = (risk: Severity | null, override: Override | null): string => {
  if (risk === null) return 'The way back'
  return `Risk: ${risk}${override?.accepted === true ? ', accepted' : ''}`
}

/** A reason as a finding, so that `fail-on`, outputs and result files treat it as every other. */
const findingOf = (
  { id, severity, title, body, paths }: RiskReason,
  index: number,
  override: Override | null,
): Finding => {
  const raw = {
    ...{ path: paths[0] ?? '', quote: '', severity, title, body },
    category: id === 'auth' || id === 'secret' ? ('security' as const) : ('correctness' as const),
    confidence: id === null ? 0.5 : 1,
  }
  return {
    ...raw,
    ...(id === null ? {} : { rule: `deploy-${id}` }),
    ...(override?.accepted === true && { dismissed: `Accepted by ${override.login}` }),
    ...{ id: `f${index + 1}`, fingerprint: fingerprint(raw), side: 'RIGHT', published: 'none', url: null },
  }
}

const maskedAnswer = (answer: DeployAnswer, safe: (text: string) => string): DeployAnswer => ({
  summary: safe(answer.summary),
  blastRadius: safe(answer.blastRadius),
  watch: answer.watch.map(safe),
  rollback: answer.rollback.map(safe),
  reasons: answer.reasons.map(reason => ({ ...reason, title: safe(reason.title), body: safe(reason.body) })),
})

const tellOverride = (override: Override): string =>
  override.accepted
    ? `The risk was accepted by ${override.login} on ${override.at.toISOString()}`
    : `The label that accepts the risk does not count: ${override.reason}`

const overrideNotes = (override: Override | null): string[] => {
  if (override === null) return []
  return override.accepted
    ? [`The risk was accepted by ${codeSpan(override.login)} on ${override.at.toISOString()} for this head.`]
    : [`The label that accepts the risk does not count: ${override.reason}.`]
}

const notesOf = ({ failure }: AskedDeploy, { isShallow }: RepositoryFacts, assess: boolean): string[] => [
  ...(failure === null ? [] : [`Incomplete: the model did not say its word (${codeSpan(failure.reason ?? '')}).`]),
  ...(isShallow && assess
    ? ['What broke before was not looked at whole: the checkout has no full history (`fetch-depth: 0`).']
    : []),
]

const placeOf = (change: Change): TaskReport => ({
  ...emptyReport,
  pullRequest: change.pullRequest?.number ?? null,
  pullRequestUrl: change.pullRequest?.url ?? null,
  headSha: change.headSha,
  baseSha: change.baseSha,
})
