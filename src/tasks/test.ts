import type { Finding, Severity } from '../core/findings/finding.ts'
import { fingerprint } from '../core/findings/fingerprint.ts'
import type { FileChange } from '../core/patch/file-change.ts'
import { type Judgement, judgeRuns } from '../core/tests/judge-runs.ts'
import { assertMayCommit } from '../github/commit-changes.ts'
import { failureOf } from './agent-failure.ts'
import { findTestCommand } from './find-test-command.ts'
import { emptyReport, type TaskContext, type TaskDefinition, type TaskReport } from './task.ts'
import { askDiagnosis, type Diagnosis } from './test/ask-diagnosis.ts'
import { describeTests, type TestsTold } from './test/describe-tests.ts'
import { gatherTests, type TestSubject } from './test/gather-tests.ts'
import { type Mended, mendTests } from './test/mend-tests.ts'
import type { TestPrompt } from './test/prompts.ts'
import { commentOn, earlierFix, type FixPlace, placeOfFix, publishFix } from './test/publish-fix.ts'
import { reproduce, runTests, type TestRun } from './test/run-tests.ts'

/**
 * Red tests, explained or mended: run → red every time, or flaky? → diagnosis, or a fix that is proven green in a clean
 * copy, out of the agent's reach, without weaker tests → publish → read back.
 */
export const testTask: TaskDefinition = {
  id: 'test',
  run: async context => {
    const { work, options, github, log } = context
    const subject = await gatherTests(context)
    const base = placeOf(subject)
    if (subject.sha !== null) await work.startFrom(subject.sha)
    const { suite, suites, command } = options.test
    const given = options.testCommand || (suite === undefined ? command : (suites[suite] ?? ''))
    const found = await findTestCommand(work.directory, given, suite)
    if (found === null) return noTests(context, subject, `there is no command for ${suite ?? 'the'} tests`)
    const { commandLine } = found
    log.info(`${subject.label}: ${commandLine} (${found.why})`)

    const place = placeOfFix(context, subject)
    const mayMend = options.test.autoFix && (github === null || subject.branch !== null)
    const earlier = mayMend ? await earlierFix(context, place) : null
    if (earlier !== null) {
      const reason = `Pull request #${earlier.number} mends this commit already: ${earlier.url}`
      return { ...base, outcome: 'skipped', code: 'already_mended', reason }
    }
    // Before any money is spent.
    if (mayMend && github !== null && options.publish.size > 0) await assertMayCommit(github)

    const before = work.baseSha === null ? [] : await work.changes()
    const first = await runTests(context, commandLine, before)
    if (first.obstacle === 'no_tests') return noTests(context, subject, `${commandLine} found no test`)
    if (first.obstacle === 'missing_program') return cannotRun(context, subject, { commandLine, run: first })
    const isSuspect = !first.isGreen || subject.jobs.length > 0
    const runs = isSuspect ? await reproduce(context, commandLine, { changes: before, first }) : [first]
    const judgement = judgeRuns(runs)
    log.info(`Verdict: ${judgement.verdict}`)
    return conclude(context, { subject, place, base, commandLine, before, runs, judgement, mayMend })
  },
}

interface Judged {
  subject: TestSubject
  place: FixPlace | null
  base: TaskReport
  commandLine: string
  before: readonly FileChange[]
  runs: TestRun[]
  judgement: Judgement
  mayMend: boolean
}

const conclude = async (context: TaskContext, judged: Judged): Promise<TaskReport> => {
  const { subject, commandLine, runs, judgement, mayMend, base, before } = judged
  const { verdict } = judgement
  if (verdict === 'green' && subject.jobs.length === 0)
    return report(context, judged, { diagnosis: null, mended: null, turns: 0 })
  const red = runs.findLast(({ isGreen }) => !isGreen)
  const prompt = promptOf(context, { commandLine, subject, run: red ?? (runs.at(-1) as TestRun), judgement })
  if (mayMend && red !== undefined && verdict !== 'flaky') {
    const mended = await mendTests(context, { commandLine, before, red, flaky: judgement.flaky }, prompt)
    return report(context, judged, { diagnosis: null, mended, turns: mended.turns })
  }
  const { diagnosis, turns, failure } = await askDiagnosis(context, prompt)
  if (failure !== null && diagnosis === null) {
    const told = await report(context, judged, { diagnosis, mended: null, turns })
    return { ...told, ...failure, outcome: 'partial' }
  }
  const told = await report(context, judged, { diagnosis, mended: null, turns })
  return failure === null ? told : { ...told, ...failure, pullRequest: base.pullRequest }
}

const promptOf = (
  { options, nonce, instruction }: TaskContext,
  {
    commandLine,
    subject,
    run,
    judgement,
  }: { commandLine: string; subject: TestSubject; run: TestRun; judgement: Judgement },
): TestPrompt => ({
  ...{ commandLine, nonce, instruction, wishes: options.test.instructions, jobs: subject.jobs },
  ...{ output: run.run.output, timedOut: run.timedOut, failing: [...judgement.failing, ...judgement.flaky] },
})

/** Publishes what came of it: a proven fix, or what is known of the failure. */
const report = async (
  context: TaskContext,
  { subject, place, base, commandLine, runs, judgement }: Judged,
  { diagnosis, mended, turns }: { diagnosis: Diagnosis | null; mended: Mended | null; turns: number },
): Promise<TaskReport> => {
  const { serverUrl, spentUsd } = context
  const told: TestsTold = {
    ...{ commandLine, judgement, runs, diagnosis, turns, costUsd: await spentUsd() },
    mending: mended && { ...mended, words: wordsOf(mended), isProven: mended.fix !== null },
    notes: [...subject.notes, ...notReproduced(subject, judgement)],
  }
  if (mended?.fix) {
    const body = describeTests(told, serverUrl)
    const proposed = await publishFix(context, subject, { fix: mended.fix, place, body })
    const summary = describeTests({ ...told, notes: [...told.notes, ...proposed.notes] }, serverUrl)
    const opened = proposed.pullRequest
    const { branch, commits, files } = proposed
    const commentUrl = await commentOn(context, subject, summary)
    return {
      ...{ ...base, outcome: 'changes', summary, turns, commentUrl },
      ...(opened !== null && { pullRequest: opened.number, pullRequestUrl: opened.url }),
      ...(commits.length > 0 && { headSha: commits.at(-1) ?? null, baseSha: subject.sha }),
      changes: { branch, commits, files, pullRequest: opened?.number ?? base.pullRequest },
    }
  }
  const summary = describeTests(told, serverUrl)
  // Green is what everybody expects: nothing to be told of.
  const isQuiet = judgement.verdict === 'green' && subject.jobs.length === 0
  const commentUrl = isQuiet ? null : await commentOn(context, subject, summary)
  const findings = findingsOf(judgement, diagnosis).map(finding =>
    commentUrl === null ? finding : { ...finding, published: 'summary' as const, url: commentUrl },
  )
  const cutOff = mended === null ? null : failureOf(mended.result, true)
  const outcome =
    cutOff !== null && cutOff.code !== null
      ? cutOff
      : { outcome: findings.length > 0 ? ('findings' as const) : ('clean' as const), code: null, reason: null }
  return { ...base, ...outcome, findings, summary, turns, commentUrl }
}

const notReproduced = ({ jobs }: TestSubject, { verdict }: Judgement): string[] =>
  jobs.length > 0 && verdict === 'green'
    ? [
        'The failure could not be reproduced: here the tests pass. The machine, the time or a flaky test may be the reason.',
      ]
    : []

const wordsOf = ({ result: { structuredOutput, text } }: Mended): string => {
  const { done, notDone } = (structuredOutput ?? {}) as { done?: unknown; notDone?: unknown }
  const parts = [typeof done === 'string' ? done : text, typeof notDone === 'string' ? notDone : '']
  return parts.filter(part => part.trim() !== '').join('\n\n')
}

/** Red and flaky tests as findings, so that `fail-on` and result files treat them as every other. */
const findingsOf = ({ verdict, failing, flaky }: Judgement, diagnosis: Diagnosis | null): Finding[] => {
  const isRed = verdict === 'red' || verdict === 'hangs'
  const unnamed = isRed && failing.length === 0 ? [verdict === 'hangs' ? 'The tests do not end' : 'The tests fail'] : []
  const unnamedFlaky = verdict === 'flaky' && flaky.length === 0 ? ['The tests are flaky'] : []
  const all: [title: string, severity: Severity, rule: string][] = [
    ...[...unnamed, ...failing].map((name): [string, Severity, string] => [name, 'high', 'test-red']),
    ...[...unnamedFlaky, ...flaky].map((name): [string, Severity, string] => [name, 'low', 'test-flaky']),
  ]
  return all.slice(0, mostFindings).map(([title, severity, rule], index): Finding => {
    const cause = diagnosis?.causes.find(({ tests }) => tests.includes(title)) ?? diagnosis?.causes[0]
    const raw = {
      ...{ path: cause?.path ?? '', quote: '', severity, category: 'tests' as const, confidence: 1, rule },
      ...{ title: title.slice(0, 200), body: cause?.cause ?? '', fix: cause?.fix },
    }
    return { ...raw, id: `f${index + 1}`, fingerprint: fingerprint(raw), side: 'RIGHT', published: 'none', url: null }
  })
}

const mostFindings = 100

/** Nothing to run is no failure of the tests, and no success either. */
const noTests = async (context: TaskContext, subject: TestSubject, why: string): Promise<TaskReport> => {
  const reason = `Nothing was tested: ${why}. Say how with the input \`test-command\` or \`test.command\` of the configuration.`
  const commentUrl = await commentOn(context, subject, reason)
  return { ...placeOf(subject), outcome: 'skipped', code: 'no_tests', reason, commentUrl }
}

const cannotRun = async (
  context: TaskContext,
  subject: TestSubject,
  { commandLine, run }: { commandLine: string; run: TestRun },
): Promise<TaskReport> => {
  const told = { commandLine, judgement: judgeRuns([run]), runs: [run], diagnosis: null, mending: null }
  const reason =
    'The tests could not be started: a program or package that they need is not there. Install it in a step before this one.'
  const summary = `${reason}\n\n${describeTests({ ...told, notes: [], costUsd: 0, turns: 0 }, context.serverUrl)}`
  const commentUrl = await commentOn(context, subject, summary)
  return { ...placeOf(subject), outcome: 'failed', code: 'missing_program', reason, summary, commentUrl }
}

const placeOf = ({ pullRequest, sha }: TestSubject): TaskReport => ({
  ...emptyReport,
  pullRequest: pullRequest?.number ?? null,
  pullRequestUrl: pullRequest?.url ?? null,
  headSha: sha,
  baseSha: pullRequest?.baseSha ?? null,
})
