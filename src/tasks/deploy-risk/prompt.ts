import type { RiskReason } from '../../core/deploy/risk.ts'
import type { RollbackStep } from '../../core/deploy/rollback-plan.ts'
import type { DiffFile } from '../../core/diff/diff.ts'
import { renderDiff } from '../../core/diff/render-diff.ts'
import { fence, fenceCode, fenceRule } from '../fence.ts'

export interface DeployPrompt {
  title: string
  description: string
  files: readonly DiffFile[]
  reasons: readonly RiskReason[]
  rollback: readonly RollbackStep[]
}

const instructions = `You judge the risk of deploying a change of the repository in the current directory, as the engineer on call would who
has to live with it tonight.

Rules have found the reasons below; they stand, you cannot lower them. Read the code around the change with Read, Grep and
Glob, and say what rules cannot see: behaviour that changes for users or callers, order of deploys (schema, services, clients),
data that old and new code read differently, load on what is shared (database, caches, queues, other services), failures that
show late, retries and jobs in flight, defaults that differ between environments.

severity of a reason: critical (data lost or everybody down), high (many users hit, or no quick way back), medium (some users
hit, quick way back), low (barely noticed). Give a reason only when you can name the code that shows it; none is a good answer.
For watch name signals with the value that would be wrong. Secrets are replaced by \`[redacted: ...]\`; never write one out.`

/** The change and what rules found between fences, what to do before them. Never begins with a slash. */
export const renderDeployPrompt = (
  { title, description, files, reasons, rollback }: DeployPrompt,
  {
    nonce,
    maxCharacters,
    wishes,
    instruction,
  }: { nonce: string; maxCharacters: number; wishes: string; instruction: string },
): string => {
  const diff = renderDiff(files, { maxCharacters })
  const omitted = diff.omitted.map(({ path, reason }) => `- ${JSON.stringify(path)}: ${reason}`)
  const found = reasons.map(({ id, severity, title: says, paths }) =>
    JSON.stringify({ rule: id, severity, says, paths: paths.slice(0, 20) }),
  )
  const parts = [
    instructions,
    wishes.trim() === '' ? '' : `This project also asks:\n${wishes.trim()}`,
    fenceRule(nonce),
    'Below, `R12 +` is line 12 after the change, added; `R13  ` is unchanged; `L9 -` is line 9 before it, deleted.',
    fence(nonce, 'title', title),
    description.trim() === '' ? '' : fence(nonce, 'description', description.slice(0, 4_000)),
    instruction.trim() === '' ? '' : fence(nonce, 'wish of whoever started this', instruction.slice(0, 2_000)),
    fenceCode(nonce, 'what rules found', found.length === 0 ? 'nothing' : found.join('\n')),
    fenceCode(nonce, 'way back so far', rollback.length === 0 ? 'none' : rollback.map(tell).join('\n')),
    fenceCode(nonce, 'diff', diff.text),
    omitted.length === 0
      ? ''
      : `Not shown above; read the files themselves where it matters:\n${fence(nonce, 'omitted', omitted.join('\n'))}`,
  ]
  return parts.filter(part => part !== '').join('\n\n')
}

const tell = ({ text, commands }: RollbackStep): string => `- ${text} ${commands.join(' ; ')}`.trim()
