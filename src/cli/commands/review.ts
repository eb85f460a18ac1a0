import { ConfigError } from '../../core/errors.ts'
import { compareSeverity, severities } from '../../core/findings/finding.ts'
import { reviewTask } from '../../tasks/review.ts'
import type { Command } from '../command.ts'
import { exitCodeOfResult, exitCodes } from '../exit-code.ts'
import { formatOf, printRun, reportFlags } from '../print-run.ts'
import { runFlags, runTaskLocally } from '../run-task.ts'

export const command: Command = {
  name: 'review',
  aliases: ['analyze'],
  summary: 'review local changes or files',
  flags: {
    ...runFlags,
    base: {
      type: 'string',
      value: 'REF',
      description: 'compare with this branch, tag or commit (default: the upstream or main branch)',
    },
    files: { type: 'string', value: 'GLOB', description: 'review whole files that match instead of changes' },
    'fail-on': { type: 'string', value: 'SEVERITY', description: 'exit with 7 at findings of this severity or above' },
    ...reportFlags,
  },
  examples: [
    'claude-router review --base main',
    'claude-router analyze --files "src/**/*.js" --model deepseek-coder --output review-report.md',
  ],
  run: async invocation => {
    formatOf(invocation)
    const given = invocation.text('fail-on')
    const asked = given === undefined ? undefined : failOnOf(given)
    const files = invocation.text('files')
    const { result, config } = await runTaskLocally(invocation, reviewTask, {
      base: invocation.text('base') ?? '',
      files: files === undefined ? [] : [files],
    })
    const failOn = asked ?? config.review?.failOn ?? 'none'
    printRun(invocation, result)
    const code = exitCodeOfResult(result)
    const blocking = failOn !== 'none' && result.findings.some(({ severity }) => compareSeverity(severity, failOn) >= 0)
    return code === exitCodes.ok && blocking ? exitCodes.findings : code
  },
}

const failOnOf = (text: string) => {
  const found = (['none', ...severities] as const).find(severity => severity === text)
  if (found !== undefined) return found
  throw new ConfigError('usage', `--fail-on cannot be "${text}"`, { hint: `Possible: none, ${severities.join(', ')}.` })
}
