import { type DocsMode, docsModes } from '../../core/docs/modes.ts'
import { ConfigError } from '../../core/errors.ts'
import { renderChangeReport } from '../../core/report/change-report.ts'
import { listOf } from '../../lib/words.ts'
import { docsTask } from '../../tasks/docs.ts'
import type { Command, Invocation } from '../command.ts'
import { exitCodeOfResult, exitCodes } from '../exit-code.ts'
import { formatOf, printRun, type Renderings, renderings, reportFlags } from '../print-run.ts'
import { runFlags, runTaskLocally } from '../run-task.ts'
import { runTaskWithoutAgent } from '../run-without-agent.ts'

const ways: Renderings = { ...renderings, md: result => renderChangeReport(result, 'Documentation') }

const wordsOf = (text: string | undefined): string[] => (text ?? '').split(/[\s,]+/).filter(word => word !== '')

const modesOf = ({ text }: Invocation): DocsMode[] =>
  wordsOf(text('mode')).map(word => {
    const found = docsModes.find(mode => mode === word)
    if (found !== undefined) return found
    throw new ConfigError('usage', `--mode cannot be "${word}"`, { hint: `Possible: ${listOf(docsModes)}.` })
  })

export const command: Command = {
  name: 'docs',
  summary: 'mend documentation that a change made untrue, and keep translations in step',
  flags: {
    ...runFlags,
    languages: { type: 'string', value: 'LIST', description: 'languages of the translations: zh,ja' },
    mode: { type: 'string', value: 'LIST', description: `${docsModes.join(', ')} (default mend,translate)` },
    base: {
      type: 'string',
      value: 'REF',
      description: 'compare with this branch, tag or commit (default: the upstream or main branch)',
    },
    check: { type: 'boolean', description: 'only say which translations are out of step, and exit with 7 if any is' },
    accept: {
      type: 'boolean',
      description: 'take translations for in step as they are, where they pass the checks; asks no model',
    },
    ...reportFlags,
  },
  examples: [
    'claude-router docs --languages zh,ja',
    'claude-router docs --languages zh --check',
    'claude-router docs --languages zh --accept',
  ],
  run: async invocation => {
    formatOf(invocation, ways)
    const modes = modesOf(invocation)
    const check = invocation.is('check')
    const accept = invocation.is('accept')
    if (check && accept)
      throw new ConfigError('usage', '--check and --accept cannot be given together', { hint: 'Check afterwards.' })
    const given = {
      base: invocation.text('base') ?? '',
      languages: wordsOf(invocation.text('languages')),
      docs: { ...(modes.length > 0 && { modes }), ...(check && { check }), ...(accept && { accept }) },
    }
    const { result } =
      check || accept
        ? await runTaskWithoutAgent(invocation, docsTask, given)
        : await runTaskLocally(invocation, docsTask, given)
    printRun(invocation, result, ways)
    const code = exitCodeOfResult(result)
    return code === exitCodes.ok && check && result.findings.length > 0 ? exitCodes.findings : code
  },
}
