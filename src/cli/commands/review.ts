import { failOnOf } from '../../run/task-options.ts'
import { reviewTask } from '../../tasks/review.ts'
import type { Command } from '../command.ts'
import { readReportFlags, reportFindings, reportFlags } from '../findings-report.ts'
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
    ...reportFlags,
  },
  examples: [
    'claude-router review --base main',
    'claude-router analyze --files "src/**/*.js" --model deepseek-coder --output review-report.md',
  ],
  run: async invocation => {
    const { format, failOn } = readReportFlags(invocation)
    const files = invocation.text('files')
    const run = await runTaskLocally(invocation, reviewTask, {
      base: invocation.text('base') ?? '',
      files: files === undefined ? [] : [files],
    })
    return reportFindings(invocation, run, { format, failOn: failOnOf(run.config, 'review', failOn) })
  },
}
