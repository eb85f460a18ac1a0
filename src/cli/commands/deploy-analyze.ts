import { type RollbackStrategy, rollbackStrategies } from '../../core/deploy/rollback-plan.ts'
import { ConfigError } from '../../core/errors.ts'
import { isBlocking } from '../../core/findings/finding.ts'
import { renderDeployDocument } from '../../core/report/deploy-document.ts'
import { listOf } from '../../lib/words.ts'
import { failOnOf } from '../../run/task-options.ts'
import { deployRiskTask } from '../../tasks/deploy-risk.ts'
import type { Command, Invocation } from '../command.ts'
import { exitCodeOfResult, exitCodes } from '../exit-code.ts'
import { readFailOn } from '../findings-report.ts'
import { formatOf, printRun, type Renderings, renderings, reportFlags } from '../print-run.ts'
import { runFlags, runTaskLocally } from '../run-task.ts'
import { runTaskWithoutAgent } from '../run-without-agent.ts'

const ways: Renderings = { ...renderings, md: renderDeployDocument }

const strategyOf = ({ text }: Invocation): RollbackStrategy | undefined => {
  const given = text('rollback-strategy')
  if (given === undefined) return undefined
  const found = rollbackStrategies.find(strategy => strategy === given)
  if (found !== undefined) return found
  throw new ConfigError('usage', `--rollback-strategy cannot be "${given}"`, {
    hint: `Possible: ${listOf(rollbackStrategies)}.`,
  })
}

/** Without it the risk is judged; `--risk-assessment false` asks for the way back only. */
const assessmentOf = ({ text }: Invocation): boolean => {
  const given = text('risk-assessment') ?? 'true'
  if (given === 'true' || given === 'false') return given === 'true'
  throw new ConfigError('usage', `--risk-assessment cannot be "${given}"`, { hint: 'Possible: true, false.' })
}

export const command: Command = {
  name: 'deploy-analyze',
  summary: 'judge the risk of a deploy, and plan the way back',
  flags: {
    ...runFlags,
    'risk-assessment': { type: 'string', value: 'true|false', description: 'judge the risk (default true)' },
    'rollback-strategy': {
      type: 'string',
      value: 'STRATEGY',
      description: `the way back to plan: ${rollbackStrategies.join(', ')} (default auto: what the repository shows)`,
    },
    base: {
      type: 'string',
      value: 'REF',
      description: 'what is deployed now (default: the upstream or main branch, on that branch the last release)',
    },
    'no-model': { type: 'boolean', description: 'only rules; needs neither provider nor key' },
    ...reportFlags,
    'fail-on': { type: 'string', value: 'RISK', description: 'exit with 7 at this risk or above' },
  },
  examples: [
    'claude-router deploy-analyze --risk-assessment true --rollback-strategy auto',
    'claude-router deploy-analyze --base v1.4.0 --no-model --fail-on high',
  ],
  run: async invocation => {
    formatOf(invocation, ways)
    const failOn = readFailOn(invocation)
    const assess = assessmentOf(invocation)
    const rollbackStrategy = strategyOf(invocation)
    if (!assess && rollbackStrategy === 'none')
      throw new ConfigError('usage', 'Neither the risk nor the way back is asked for', {
        hint: 'Leave out --risk-assessment false or --rollback-strategy none.',
      })
    const noModel = invocation.is('no-model') || !assess
    const given = {
      base: invocation.text('base') ?? '',
      failOn,
      deploy: { assess, ...(noModel && { model: false }), ...(rollbackStrategy && { rollbackStrategy }) },
    }
    const { result, config } = noModel
      ? await runTaskWithoutAgent(invocation, deployRiskTask, given)
      : await runTaskLocally(invocation, deployRiskTask, given)
    printRun(invocation, result, ways)
    const code = exitCodeOfResult(result)
    const threshold = failOnOf(config, 'deploy-risk', failOn)
    const isBlocked = result.findings.some(finding => isBlocking(finding, threshold))
    return code === exitCodes.ok && isBlocked ? exitCodes.findings : code
  },
}
