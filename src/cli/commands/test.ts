import { type Suite, suites } from '../../core/checks/detect-test-command.ts'
import { ConfigError } from '../../core/errors.ts'
import { isBlocking } from '../../core/findings/finding.ts'
import { renderChangeReport } from '../../core/report/change-report.ts'
import { listOf } from '../../lib/words.ts'
import { failOnOf } from '../../run/task-options.ts'
import { testTask } from '../../tasks/test.ts'
import type { Command, Invocation } from '../command.ts'
import { exitCodeOfResult, exitCodes } from '../exit-code.ts'
import { readFailOn } from '../findings-report.ts'
import { formatOf, printRun, type Renderings, renderings, reportFlags } from '../print-run.ts'
import { runFlags, runTaskLocally } from '../run-task.ts'

const ways: Renderings = { ...renderings, md: result => renderChangeReport(result, 'Tests') }

const suiteOf = ({ text }: Invocation): Suite | undefined => {
  const given = text('suite')
  if (given === undefined) return undefined
  const found = suites.find(suite => suite === given)
  if (found !== undefined) return found
  throw new ConfigError('usage', `--suite cannot be "${given}"`, { hint: `Possible: ${listOf(suites)}.` })
}

export const command: Command = {
  name: 'test',
  summary: 'run the tests; explain what is red, or mend it',
  flags: {
    ...runFlags,
    suite: { type: 'string', value: 'SUITE', description: `${suites.join(', ')} (default: all tests)` },
    'auto-fix': { type: 'boolean', description: 'mend what is red; the fix is left in the working tree' },
    'test-command': { type: 'string', value: 'COMMAND', description: 'how the tests are run (default: found out)' },
    ...reportFlags,
    'fail-on': {
      type: 'string',
      value: 'SEVERITY',
      description:
        'exit with 7 at findings of this severity or above: a red test is high, a flaky one low (default high)',
    },
  },
  examples: [
    'claude-router test --provider deepseek --suite unit --auto-fix true',
    'claude-router test --test-command "npm run test:e2e" --json',
  ],
  run: async invocation => {
    formatOf(invocation, ways)
    const failOn = readFailOn(invocation)
    const suite = suiteOf(invocation)
    const { result, config } = await runTaskLocally(invocation, testTask, {
      ...{ testCommand: invocation.text('test-command') ?? '', failOn },
      test: { ...(suite && { suite }), ...(invocation.is('auto-fix') && { autoFix: true }) },
    })
    printRun(invocation, result, ways)
    const code = exitCodeOfResult(result)
    const threshold = failOnOf(config, 'test', failOn)
    const isBlocked = result.findings.some(finding => isBlocking(finding, threshold))
    return code === exitCodes.ok && isBlocked ? exitCodes.findings : code
  },
}
