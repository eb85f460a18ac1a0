import { ConfigError } from '../../core/errors.ts'
import { failOnOf, type SecuritySettings } from '../../run/task-options.ts'
import { securityTask } from '../../tasks/security.ts'
import type { Command } from '../command.ts'
import { readReportFlags, reportFindings, reportFlags } from '../findings-report.ts'
import { runFlags, runTaskLocally } from '../run-task.ts'
import { runTaskWithoutAgent } from '../run-without-agent.ts'

const defaultBaseline = '.github/claude-router-baseline.json'

export const command: Command = {
  name: 'security',
  summary: 'look for secrets, risky calls and weak dependencies',
  flags: {
    ...runFlags,
    full: { type: 'boolean', description: 'look at the whole repository instead of the changes' },
    base: {
      type: 'string',
      value: 'REF',
      description: 'compare with this branch, tag or commit (default: the upstream or main branch)',
    },
    files: { type: 'string', value: 'GLOB', description: 'look at whole files that match instead of changes' },
    baseline: { type: 'string', value: 'FILE', description: 'findings in it are known and block nothing' },
    'update-baseline': {
      type: 'boolean',
      description: `write what is found into the baseline (default ${defaultBaseline})`,
    },
    'no-model': { type: 'boolean', description: 'only rules and advisories; needs neither provider nor key' },
    ...reportFlags,
  },
  examples: [
    'claude-router security --base main --fail-on high',
    'claude-router security --full --no-model --format sarif --output results.sarif',
    'claude-router security --full --update-baseline',
  ],
  run: async invocation => {
    const { text, is } = invocation
    const { format, failOn } = readReportFlags(invocation)
    const files = text('files')
    const isUpdate = is('update-baseline')
    const baseline = text('baseline')
    if (baseline?.trim() === '')
      throw new ConfigError('usage', '--baseline needs a file', { hint: 'Write --baseline known.json.' })
    const noModel = is('no-model')
    const security: SecuritySettings = {
      ...(is('full') && { full: true }),
      ...(noModel && { model: false }),
      ...(baseline !== undefined && { baseline }),
      ...(isUpdate && { updateBaseline: true, fallbackBaseline: defaultBaseline }),
    }
    const given = { base: text('base') ?? '', files: files === undefined ? [] : [files], failOn, security }
    const run = noModel
      ? await runTaskWithoutAgent(invocation, securityTask, given)
      : await runTaskLocally(invocation, securityTask, given)
    // What was just accepted is no reason to fail.
    return reportFindings(invocation, run, {
      format,
      failOn: isUpdate ? 'none' : failOnOf(run.config, 'security', failOn),
    })
  },
}
