import { aggregateTask } from '../../tasks/aggregate.ts'
import type { Command } from '../command.ts'
import { readReportFlags, reportFindings, reportFlags } from '../findings-report.ts'
import { runTaskWithoutAgent } from '../run-without-agent.ts'

export const command: Command = {
  name: 'aggregate',
  summary: 'merge the results of several providers',
  usage: 'FILE...',
  maxPositionals: 1000,
  flags: reportFlags,
  examples: [
    'claude-router aggregate results/*.json',
    'claude-router aggregate results/ --format sarif --output all.sarif',
  ],
  run: async invocation => {
    const { format, failOn } = readReportFlags(invocation)
    const run = await runTaskWithoutAgent(invocation, aggregateTask, { results: invocation.positionals })
    return reportFindings(invocation, run, { format, failOn: failOn ?? 'none' })
  },
}
