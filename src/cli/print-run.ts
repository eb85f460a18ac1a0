import { writeFileSync } from 'node:fs'
import { extname, resolve } from 'node:path'
import { ConfigError } from '../core/errors.ts'
import { renderReport } from '../core/report/report.ts'
import type { RunResult } from '../core/result.ts'
import { listOf } from '../lib/words.ts'
import type { Invocation } from './command.ts'

/** Flags of every command that ends in a report. */
export const reportFlags = {
  output: { type: 'string', value: 'FILE', description: 'write the report there instead of printing it' },
  format: {
    type: 'string',
    value: 'md|json',
    description: "the report's form (default: by the file's ending, else md)",
  },
  json: { type: 'boolean', description: 'the same as --format json' },
} as const

/** How a result is written. Keyed by what `--format` calls it. */
export type Renderings = Readonly<Record<string, (result: RunResult) => string>>

export const renderings: Renderings = {
  md: renderReport,
  json: result => JSON.stringify(result, null, 2),
}

/** Checked before anything is started. Throws ConfigError `usage`. */
export const formatOf = ({ is, text }: Invocation, possible: Renderings = renderings): string => {
  if (is('json')) return 'json'
  const ending = extname(text('output') ?? '').slice(1)
  const asked = text('format') ?? (ending in possible ? ending : 'md')
  if (asked in possible) return asked
  throw new ConfigError('usage', `--format cannot be "${asked}"`, {
    hint: `Possible: ${listOf(Object.keys(possible))}.`,
  })
}

/** The report to stdout or a file, what went wrong to stderr. */
export const printRun = (invocation: Invocation, result: RunResult, possible: Renderings = renderings): void => {
  const report = (possible[formatOf(invocation, possible)] ?? renderReport)(result)
  const output = invocation.text('output')
  if (output === undefined) invocation.terminal.print(report)
  else {
    writeFileSync(resolve(invocation.cwd, output), `${report}\n`)
    invocation.terminal.log.info(`Report: ${output}`)
  }
  if (result.reason !== null) invocation.terminal.log.warn(result.reason)
}
