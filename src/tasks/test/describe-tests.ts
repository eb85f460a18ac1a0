import { codeSpan } from '../../core/markdown/code.ts'
import { formatUsd } from '../../core/report/money.ts'
import type { Judgement } from '../../core/tests/judge-runs.ts'
import { said, shownOutput } from '../implement/progress-comment.ts'
import type { Diagnosis } from './ask-diagnosis.ts'
import type { TestRun } from './run-tests.ts'

export interface TestsTold {
  commandLine: string
  judgement: Judgement
  /** Runs without a change. */
  runs: readonly TestRun[]
  diagnosis: Diagnosis | null
  /** What came of mending; null: nothing was to be mended. */
  mending: { proof: readonly TestRun[]; refused: readonly string[]; words: string; isProven: boolean } | null
  /** Trusted sentences. */
  notes: readonly string[]
  costUsd: number | null
  turns: number
}

const mostNames = 50

/** What is red, why, what was done, and the evidence for it: Markdown, hostile parts defused. */
export const describeTests = (told: TestsTold, serverUrl: string): string => {
  const { commandLine, judgement, runs, diagnosis, mending, notes, costUsd, turns } = told
  const { failing, flaky } = judgement
  const red = runs.findLast(({ isGreen }) => !isGreen)
  return [
    headline(told),
    failing.length === 0 ? '' : `**Red every time**\n\n${list(failing)}`,
    flaky.length === 0
      ? ''
      : `**Flaky**: red in some of ${runs.length} runs, nothing having changed between them\n\n${list(flaky)}`,
    diagnosis === null ? '' : tellDiagnosis(diagnosis, serverUrl),
    mending === null ? '' : tellMending(mending, serverUrl),
    red === undefined ? '' : `**Before**: ${tellRuns(commandLine, runs)}\n\n${shownOutput(red.run.output)}`,
    mending === null || mending.proof.length === 0
      ? ''
      : `**After**, in a clean copy, without the agent: ${tellRuns(commandLine, mending.proof)}\n\n${shownOutput(mending.proof.at(-1)?.run.output ?? '')}`,
    notes.length === 0 ? '' : `**Please note**\n\n${notes.map(note => `- ${note}`).join('\n')}`,
    turns === 0
      ? ''
      : `_${costUsd === null ? 'Cost not known (a model without a price)' : `Cost: ${formatUsd(costUsd)}`}, ${turns} turns of the agent._`,
  ]
    .filter(part => part !== '')
    .join('\n\n')
}

const headline = ({ judgement: { verdict, failing }, mending, commandLine }: TestsTold): string => {
  const command = codeSpan(commandLine.replaceAll('`', "'"))
  if (mending?.isProven) return `${command} was red and is green with this change.`
  const words = {
    green: `${command} passes.`,
    flaky: `${command} is flaky: it fails, and passes, with nothing changed in between. That is named, not mended.`,
    hangs: `${command} does not end in time.`,
    red: `${command} fails${failing.length > 0 ? `: ${failing.length} test${failing.length === 1 ? '' : 's'}` : ''}.`,
  }[verdict]
  return mending === null ? words : `${words} No fix could be proven, so none was made.`
}

const list = (names: readonly string[]): string =>
  [
    ...names.slice(0, mostNames).map(name => `- ${codeSpan(name.slice(0, 300))}`),
    ...(names.length > mostNames ? [`- and ${names.length - mostNames} more`] : []),
  ].join('\n')

const tellRuns = (commandLine: string, runs: readonly TestRun[]): string => {
  const how = runs.map(({ isGreen, timedOut, run: { exitCode } }) =>
    isGreen ? 'green' : timedOut ? 'out of time' : `exit code ${exitCode}`,
  )
  const counts = runs.at(-1)?.counts
  const many = counts ? ` (${counts.total} tests, ${counts.skipped} skipped)` : ''
  return `${codeSpan(commandLine.replaceAll('`', "'"))}: ${how.join(', ')}${many}`
}

const tellDiagnosis = ({ summary, causes }: Diagnosis, serverUrl: string): string =>
  [
    said(summary, serverUrl),
    ...causes.map(({ tests, cause, fix, path }) =>
      [
        `**Cause**${path === '' ? '' : ` (${codeSpan(path)})`}: ${said(cause, serverUrl)}`,
        fix === '' ? '' : `**Fix**: ${said(fix, serverUrl)}`,
        tests.length === 0
          ? ''
          : `Of: ${tests
              .slice(0, 10)
              .map(name => codeSpan(name))
              .join(', ')}`,
      ]
        .filter(part => part !== '')
        .join('\n\n'),
    ),
  ].join('\n\n')

const tellMending = ({ words, refused }: NonNullable<TestsTold['mending']>, serverUrl: string): string =>
  [
    said(words, serverUrl),
    refused.length === 0
      ? ''
      : `**The last change was not taken**\n\n${refused
          .slice(0, 20)
          .map(reason => `- ${codeSpan(reason.slice(0, 400))}`)
          .join('\n')}`,
  ]
    .filter(part => part !== '')
    .join('\n\n')
