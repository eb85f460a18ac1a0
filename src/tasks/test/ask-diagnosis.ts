import { readJson } from '../../core/findings/read-json.ts'
import { readText } from '../../core/findings/repair.ts'
import { failureOf } from '../agent-failure.ts'
import { toolNames } from '../review/ask-review.ts'
import type { TaskContext, TaskReport } from '../task.ts'
import { diagnosisPrompt, diagnosisSchema, type TestPrompt } from './prompts.ts'

/** What a model says of a failure. Hostile text. */
export interface Diagnosis {
  summary: string
  causes: { tests: string[]; cause: string; fix: string; path: string }[]
}

export interface AskedDiagnosis {
  diagnosis: Diagnosis | null
  turns: number
  failure: Pick<TaskReport, 'outcome' | 'code' | 'reason'> | null
}

const readingTools = ['Read', 'Grep', 'Glob']

/** Why tests fail, by schema; the words themselves where the form was missed. */
export const askDiagnosis = async ({ askAgent, options }: TaskContext, prompt: TestPrompt): Promise<AskedDiagnosis> => {
  const tools = options.allowedTools.length > 0 ? options.allowedTools : readingTools
  const result = await askAgent({
    ...{ prompt: diagnosisPrompt(prompt), tools: toolNames(tools), allowedTools: tools },
    jsonSchema: diagnosisSchema,
  })
  const text = result.text.trim()
  const diagnosis =
    parseDiagnosis(result.structuredOutput ?? text) ?? (text === '' ? null : { summary: text, causes: [] })
  const failure = failureOf(result, diagnosis !== null)
  return { diagnosis, turns: result.turns, failure: failure.code === null ? null : failure }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isDiagnosis = (value: unknown): value is Record<string, unknown> => isObject(value) && 'summary' in value

const parseDiagnosis = (answer: unknown): Diagnosis | null => {
  const value = typeof answer === 'string' ? readJson(answer, isDiagnosis) : answer
  if (!isDiagnosis(value)) return null
  const causes = Array.isArray(value.causes) ? value.causes.filter(isObject) : []
  return {
    summary: readText(value.summary)?.trim() ?? '',
    causes: causes.slice(0, 20).map(({ tests, cause, fix, path }) => ({
      tests: (Array.isArray(tests) ? tests : []).flatMap(test => readText(test) ?? []).slice(0, 50),
      cause: readText(cause)?.trim() ?? '',
      fix: readText(fix)?.trim() ?? '',
      path: readText(path)?.trim().slice(0, 1_000) ?? '',
    })),
  }
}
