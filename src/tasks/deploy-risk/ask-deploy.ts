import type { AgentResult } from '../../agent/agent.ts'
import { type DeployAnswer, deploySchema, parseDeployAnswer } from '../../core/deploy/deploy-answer.ts'
import { AppError, ConfigError } from '../../core/errors.ts'
import { failureOf } from '../agent-failure.ts'
import { toolNames } from '../review/ask-review.ts'
import { diffBudget } from '../review/prompt.ts'
import type { TaskContext, TaskReport } from '../task.ts'
import { type DeployPrompt, renderDeployPrompt } from './prompt.ts'

export interface AskedDeploy {
  /** null: the rules' word stands alone. */
  answer: DeployAnswer | null
  turns: number
  /** Why the model has not said its word; null when it has. */
  failure: Pick<TaskReport, 'outcome' | 'code' | 'reason'> | null
}

const readingTools = ['Read', 'Grep', 'Glob']

const missedTheForm: ReadonlySet<AgentResult['end']> = new Set(['completed', 'no_structured_output', 'empty_result'])

const again =
  'Your last answer was not in the required form, so it could not be used. Return it with the StructuredOutput tool: ' +
  '{"summary": "...", "blastRadius": "...", "reasons": [...], "watch": [...], "rollback": [...]}.'

/** The model's word on a deploy. One that is down, over budget or out of form leaves what rules found. */
export const askDeploy = async (context: TaskContext, subject: DeployPrompt): Promise<AskedDeploy> => {
  const { options, nonce, instruction, contextWindow } = context
  const tools = options.allowedTools.length > 0 ? options.allowedTools : readingTools
  const ask = { tools: toolNames(tools), allowedTools: tools, jsonSchema: deploySchema }
  const prompt = renderDeployPrompt(subject, {
    ...{ nonce, instruction, wishes: options.deploy.instructions },
    maxCharacters: diffBudget(contextWindow),
  })
  let turns = 0
  try {
    for (const reminder of ['', `\n\n${again}`]) {
      const result = await context.askAgent({ ...ask, prompt: prompt + reminder })
      turns += result.turns
      const answer = parseDeployAnswer(result.structuredOutput ?? result.text)
      if (answer !== null || !missedTheForm.has(result.end)) return { answer, turns, failure: failed(result, answer) }
    }
  } catch (error) {
    if (!(error instanceof AppError) || error instanceof ConfigError) throw error
    const reason = [error.message, error.hint ?? ''].filter(part => part !== '').join('. ')
    return { answer: null, turns, failure: { outcome: 'partial', code: error.code, reason } }
  }
  return { answer: null, turns, failure: { outcome: 'partial', code: 'no_structured_output', reason: formMissed } }
}

const formMissed =
  'The model answered twice without the required form, so only what the rules found is told. Use a model that follows tool schemas better.'

const failed = (result: AgentResult, answer: DeployAnswer | null): AskedDeploy['failure'] => {
  const failure = failureOf(result, answer !== null)
  return failure.code === null ? null : { ...failure, outcome: result.end === 'cancelled' ? 'failed' : 'partial' }
}
