import type { AgentResult } from '../../agent/agent.ts'
import { type ParsedReview, parseReview } from '../../core/findings/parse-review.ts'
import { reviewSchema } from '../../core/findings/result-schema.ts'
import type { TaskContext } from '../task.ts'

export interface ReviewAnswer {
  /** null: no run gave a list of findings. */
  review: ParsedReview | null
  /** The run that counts: the one with the review, else the last. */
  result: AgentResult
  /** Of all runs. */
  turns: number
}

/** Tools that read and run nothing. */
const readingTools = ['Read', 'Grep', 'Glob']

/** A second try makes sense only when the run went well and only the form was missed. */
const missedTheForm: ReadonlySet<AgentResult['end']> = new Set(['completed', 'no_structured_output', 'empty_result'])

const reminder =
  'Your last answer was not in the required form, so it could not be used. Do the review again and return it with the ' +
  'StructuredOutput tool: {"summary": "...", "findings": [...]}, an empty list when there is nothing.'

/** Asks for a review by schema; a weak model that misses the form is asked once more. */
export const askReview = async ({ askAgent, options, log }: TaskContext, prompt: string): Promise<ReviewAnswer> => {
  const tools = options.allowedTools.length > 0 ? options.allowedTools : readingTools
  const ask = { tools: toolNames(tools), allowedTools: tools, jsonSchema: reviewSchema }
  const first = await askAgent({ ...ask, prompt })
  const review = reviewIn(first)
  if (review !== null || !missedTheForm.has(first.end)) return { review, result: first, turns: first.turns }
  log.warn('The model did not answer in the required form; asking once more')
  const second = await askAgent({ ...ask, prompt: `${prompt}\n\n${reminder}` })
  return { review: reviewIn(second), result: second, turns: first.turns + second.turns }
}

const reviewIn = (result: AgentResult): ParsedReview | null => parseReview(result.structuredOutput ?? result.text)

/** `Bash(git log *)` -> `Bash`: `--tools` takes names, `--allowedTools` takes rules. */
export const toolNames = (rules: readonly string[]): string[] => [
  ...new Set(rules.map(rule => rule.replace(/\(.*$/s, '').trim())),
]
