import type { AgentResult } from '../../agent/agent.ts'
import type { DiffFile } from '../../core/diff/diff.ts'
import { AppError, ConfigError } from '../../core/errors.ts'
import type { RawFinding } from '../../core/findings/finding.ts'
import { parseReview } from '../../core/findings/parse-review.ts'
import { planPrompts } from '../../core/security/plan-prompts.ts'
import { securitySchema } from '../../core/security/security-schema.ts'
import { parseVerdicts, type Verdict } from '../../core/security/verdict.ts'
import { failureOf } from '../agent-failure.ts'
import { toolNames } from '../review/ask-review.ts'
import { diffBudget } from '../review/prompt.ts'
import type { TaskContext, TaskReport } from '../task.ts'
import { type NumberedCandidate, renderSecurityPrompt, type SecurityPrompt } from './prompt.ts'

export interface ModelAnswer {
  summaries: string[]
  verdicts: Map<string, Verdict>
  findings: RawFinding[]
  unusable: { index: number; reason: string }[]
  omitted: { path: string; reason: string }[]
  turns: number
  /** Why it did not get to its end; null when it did. */
  failure: Pick<TaskReport, 'outcome' | 'code' | 'reason'> | null
}

const readingTools = ['Read', 'Grep', 'Glob']

/**
 * Verdicts on candidates, and findings of its own, in as many prompts as the change needs and `maxPrompts` allows. A model
 * that is down, over budget or out of form ends it: what there is until then stays, and `failure` says why.
 */
export const askModel = async (
  context: TaskContext,
  subject: Omit<SecurityPrompt, 'candidates'>,
  candidates: readonly NumberedCandidate[],
): Promise<ModelAnswer> => {
  const { options, contextWindow } = context
  const maxCharacters = diffBudget(contextWindow)
  const plan = planPrompts(subject.files, {
    maxCharacters,
    maxPrompts: options.security.maxPrompts,
    suspected: new Set(candidates.map(({ candidate }) => candidate.path)),
  })
  const answer: ModelAnswer = {
    ...{ summaries: [], verdicts: new Map(), findings: [], unusable: [], turns: 0, failure: null },
    omitted: plan.left.map(path => ({ path, reason: 'not shown to the model: over `security.maxPrompts`' })),
  }
  for (const [index, files] of plan.prompts.entries()) {
    const own = candidates.filter(({ candidate }) => files.some(({ path }) => path === candidate.path))
    if (plan.prompts.length > 1) context.log.info(`Part ${index + 1} of ${plan.prompts.length}: ${files.length} files`)
    answer.failure = await askOnce(context, { ...subject, files, candidates: own }, maxCharacters, answer)
    if (answer.failure === null) continue
    const unseen = plan.prompts.slice(index).flat()
    answer.omitted.push(
      ...unseen.map(({ path }: DiffFile) => ({ path, reason: 'not looked at by the model: it was cut off' })),
    )
    break
  }
  return answer
}

const askOnce = async (
  context: TaskContext,
  prompt: SecurityPrompt,
  maxCharacters: number,
  answer: ModelAnswer,
): Promise<ModelAnswer['failure']> => {
  const { options, nonce, instruction } = context
  const rendered = renderSecurityPrompt(prompt, {
    nonce,
    maxCharacters,
    wishes: options.security.instructions,
    instruction,
  })
  answer.omitted.push(...rendered.omitted)
  const tools = options.allowedTools.length > 0 ? options.allowedTools : readingTools
  const ask = { tools: toolNames(tools), allowedTools: tools, jsonSchema: securitySchema }
  try {
    for (const reminder of ['', `\n\n${again}`]) {
      const result = await context.askAgent({ ...ask, prompt: rendered.text + reminder })
      answer.turns += result.turns
      const said = result.structuredOutput ?? result.text
      const review = parseReview(said)
      if (review !== null) {
        answer.summaries.push(review.summary.trim())
        answer.findings.push(...review.findings)
        answer.unusable.push(...review.unusable)
        for (const verdict of parseVerdicts(said)) answer.verdicts.set(verdict.id, verdict)
        return failed(result, true)
      }
      if (!missedTheForm.has(result.end)) return failed(result, false)
    }
    return { outcome: 'partial', code: 'no_structured_output', reason: formMissed }
  } catch (error) {
    if (!(error instanceof AppError) || error instanceof ConfigError) throw error
    return { outcome: 'partial', code: error.code, reason: [error.message, error.hint ?? ''].join('. ') }
  }
}

const missedTheForm: ReadonlySet<AgentResult['end']> = new Set(['completed', 'no_structured_output', 'empty_result'])

const again =
  'Your last answer was not in the required form, so it could not be used. Return it with the StructuredOutput tool: ' +
  '{"summary": "...", "verdicts": [...], "findings": [...]}.'

const formMissed =
  'The model answered twice without the required form, so only what the rules found is told. Use a model that follows tool schemas better.'

const failed = (result: AgentResult, hasResult: boolean): ModelAnswer['failure'] => {
  const failure = failureOf(result, hasResult)
  return failure.code === null ? null : { ...failure, outcome: result.end === 'cancelled' ? 'failed' : 'partial' }
}
