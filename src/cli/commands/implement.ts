import { renderChangeReport } from '../../core/report/change-report.ts'
import { implementTask } from '../../tasks/implement.ts'
import type { Command } from '../command.ts'
import { exitCodeOfResult } from '../exit-code.ts'
import { formatOf, printRun, type Renderings, renderings, reportFlags } from '../print-run.ts'
import { readIssue } from '../read-issue.ts'
import { runFlags, runTaskLocally } from '../run-task.ts'

const ways: Renderings = { ...renderings, md: result => renderChangeReport(result, 'Implementation') }

export const command: Command = {
  name: 'implement',
  summary: 'implement an issue, or what a text asks for, in the working tree',
  usage: 'ISSUE-OR-TEXT',
  maxPositionals: 1,
  flags: {
    ...runFlags,
    'test-command': { type: 'string', value: 'COMMAND', description: "the project's checks (default: found out)" },
    ...reportFlags,
  },
  examples: [
    'claude-router implement "Add a --version flag, with a test"',
    'GITHUB_TOKEN=... claude-router implement 42',
  ],
  run: async invocation => {
    formatOf(invocation, ways)
    const { result } = await runTaskLocally(invocation, implementTask, {
      ...(await readIssue(invocation)),
      testCommand: invocation.text('test-command'),
    })
    printRun(invocation, result, ways)
    return exitCodeOfResult(result)
  },
}
