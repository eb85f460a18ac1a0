import { writeFileSync } from 'node:fs'
import { extname, resolve } from 'node:path'
import { ConfigError } from '../core/errors.ts'
import { isBlocking, type Severity, severities } from '../core/findings/finding.ts'
import { renderReport } from '../core/report/report.ts'
import { listOf } from '../lib/words.ts'
import type { Invocation } from './command.ts'
import { exitCodeOfResult, exitCodes } from './exit-code.ts'
import type { LocalRun } from './run-task.ts'

const formats = ['md', 'json', 'sarif'] as const
type Format = (typeof formats)[number]

/** Flags of every command that reports findings. */
export const reportFlags = {
  output: { type: 'string', value: 'FILE', description: 'write the report there instead of printing it' },
  format: {
    type: 'string',
    value: 'md|json|sarif',
    description: "the report's form (default: by the file's ending, else md)",
  },
  'fail-on': { type: 'string', value: 'SEVERITY', description: 'exit with 7 at findings of this severity or above' },
  json: { type: 'boolean', description: 'the same as --format json' },
} as const

/** Checked before anything is started. Throws ConfigError `usage`. */
export const readReportFlags = (invocation: Invocation) => ({
  format: formatOf(invocation),
  failOn: readFailOn(invocation),
})

/** Prints or writes the report; gives the exit code. */
export const reportFindings = (
  { terminal, cwd, text }: Invocation,
  { result, sarif }: LocalRun,
  { format, failOn }: { format: Format; failOn: Severity | 'none' },
): number => {
  const report = format === 'json' ? JSON.stringify(result, null, 2) : format === 'md' ? renderReport(result) : sarif
  if (report === null) {
    terminal.log.warn('There is no SARIF report: the run ended before it had one')
  } else {
    const output = text('output')
    if (output === undefined) terminal.print(report.trimEnd())
    else {
      writeFileSync(resolve(cwd, output), `${report.trimEnd()}\n`)
      terminal.log.info(`Report: ${output}`)
    }
  }
  if (result.reason !== null) terminal.log.warn(result.reason)
  const code = exitCodeOfResult(result)
  const blocking = result.findings.some(finding => isBlocking(finding, failOn))
  return code === exitCodes.ok && blocking ? exitCodes.findings : code
}

const byEnding: Record<string, Format> = { '.json': 'json', '.sarif': 'sarif' }

const formatOf = ({ text, is }: Invocation): Format => {
  if (is('json')) return 'json'
  const asked = text('format') ?? byEnding[extname(text('output') ?? '').toLowerCase()] ?? 'md'
  const found = formats.find(format => format === asked)
  if (found !== undefined) return found
  throw new ConfigError('usage', `--format cannot be "${asked}"`, { hint: `Possible: ${listOf(formats)}.` })
}

/** Throws ConfigError `usage`. */
export const readFailOn = (invocation: Invocation): Severity | 'none' | undefined => {
  const text = invocation.text('fail-on')
  if (text === undefined) return undefined
  const found = (['none', ...severities] as const).find(severity => severity === text)
  if (found !== undefined) return found
  throw new ConfigError('usage', `--fail-on cannot be "${text}"`, { hint: `Possible: none, ${severities.join(', ')}.` })
}
