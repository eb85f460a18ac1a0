import { readFileSync } from 'node:fs'
import * as core from '@actions/core'
import { type Finding, isBlocking, type Severity } from '../core/findings/finding.ts'
import { formatDuration, formatUsd } from '../core/report/money.ts'
import type { RunResult } from '../core/result.ts'
import type { Logger } from '../log/logger.ts'
import { printable } from '../log/printable.ts'
import type { Inputs } from './inputs.ts'
import type { RunFiles } from './state.ts'

interface Conclusion {
  /** null: the inputs themselves were refused. */
  inputs: Inputs | null
  /** Severity from which findings fail the step. */
  failOn: Severity | 'none'
  files: RunFiles
  log: Logger
}

/** What the step says at its end, and whether it fails: one annotation with the reason and the way out. */
export const conclude = (result: RunResult, { inputs, failOn, files, log }: Conclusion): void => {
  const cost = result.costUsd === null ? 'unpriced' : formatUsd(result.costUsd)
  log.info(`Outcome: ${result.outcome} · ${countOf(result.findings)} · ${cost} · ${formatDuration(result.durationMs)}`)
  if (inputs?.publish.includes('annotations')) annotate(result.findings)
  const title = `Claude Router: ${result.task}`
  const reason = printable(result.reason ?? '')
  if (result.outcome === 'skipped') core.notice(reason, { title })
  else if (result.outcome === 'failed' || result.outcome === 'partial') {
    showProxyLog(files, log)
    fail(reason, title, inputs?.onFailure ?? 'fail')
  } else failOnFindings(result, failOn)
}

const countOf = ({ length }: readonly Finding[]): string => `${length} finding${length === 1 ? '' : 's'}`

const fail = (reason: string, title: string, onFailure: Inputs['onFailure']): void => {
  if (onFailure === 'neutral') {
    core.warning(reason, { title })
    return
  }
  core.error(reason, { title })
  process.exitCode = core.ExitCode.Failure
}

const failOnFindings = ({ findings }: RunResult, threshold: Conclusion['failOn']): void => {
  if (threshold === 'none') return
  const blocking = findings.filter(finding => isBlocking(finding, threshold))
  if (blocking.length === 0) return
  core.error(`${countOf(blocking)} of severity ${threshold} or above (\`fail-on: ${threshold}\`).`, {
    title: 'Claude Router: findings',
  })
  process.exitCode = core.ExitCode.Failure
}

/** The runner keeps ten annotations of each kind a step. */
const maxAnnotations = 10

const annotate = (findings: readonly Finding[]): void => {
  for (const finding of findings.slice(0, maxAnnotations)) {
    const place =
      finding.startLine === undefined
        ? {}
        : { startLine: finding.startLine, endLine: finding.endLine ?? finding.startLine }
    core.warning(printable(finding.body), {
      title: printable(`${finding.severity}: ${finding.title}`),
      file: finding.path,
      ...place,
    })
  }
}

/** The proxy's last words, where something went wrong. It redacts its own log. */
const showProxyLog = ({ proxyLogFile }: RunFiles, log: Logger): void => {
  try {
    const lines = readFileSync(proxyLogFile, 'utf8').trimEnd().split('\n').slice(-20)
    if (lines.join('') === '') return
    core.startGroup('Last lines of the proxy')
    for (const line of lines) log.info(line)
    core.endGroup()
  } catch {
    // No log: the proxy was never started.
  }
}
