import { nearest } from '../../lib/words.ts'
import { ConfigError } from '../errors.ts'
import { withoutDurations } from './durations.ts'
import { environments } from './environment.ts'
import { type CelProblem, explainCondition, explainFailure, typeInWords } from './explain-condition.ts'
import { comparisonsOf, useDoubles } from './syntax-tree.ts'
import { type ConditionKind, conditionVariables, usualValues } from './variables.ts'

/** True or false of facts: an object with a property for each variable, getters welcome, since only those asked are read. */
export type Condition = (facts: object) => boolean

export type ConditionCheck =
  | {
      ok: true
      /** What can hardly be meant, one sentence each. */
      doubts: string[]
    }
  | {
      ok: false
      message: string
      /** The line in question and, below, marks under the place. */
      caret: string
    }

/**
 * Compiles a CEL expression. When it fails on facts (an index that is not there, a fact that is missing) it is false, and
 * `onFailure` hears the reason the first time. Throws ConfigError `condition` when it cannot be right.
 */
export const compileCondition = (
  text: string,
  kind: ConditionKind,
  onFailure: (reason: string) => void = () => {},
): Condition => {
  const checked = parse(text, kind)
  if (!checked.ok) {
    throw new ConfigError('condition', `The condition is wrong: ${checked.message}\n${checked.caret}`, {
      hint: 'Correct the marked place; `claude-router config validate` checks it again.',
    })
  }
  const { evaluate } = checked
  let hasFailed = false
  return facts => {
    try {
      return evaluate(facts) === true
    } catch (error) {
      if (!hasFailed) onFailure(explainFailure(problemOf(error)))
      hasFailed = true
      return false
    }
  }
}

/** Whether an expression can be evaluated and gives true or false. */
export const checkCondition = (text: string, kind: ConditionKind): ConditionCheck => {
  const checked = parse(text, kind)
  return checked.ok ? { ok: true, doubts: doubtsOf(checked.tree) } : checked
}

type Parsed =
  | { ok: true; evaluate: (facts: object) => unknown; tree: unknown }
  | { ok: false; message: string; caret: string }

const parse = (text: string, kind: ConditionKind): Parsed => {
  const rewritten = withoutDurations(text)
  const wrong = (message: string, start: number, end: number): Parsed => ({
    ok: false,
    message,
    caret: caretLines(text, rewritten.original(start), rewritten.original(end)),
  })
  const refused = (error: unknown): Parsed => {
    const { start, end } = (error as { range?: { start: number; end: number } }).range ?? { start: 0, end: 0 }
    return wrong(explainCondition(problemOf(error), rewritten.text.slice(start), kind), start, end)
  }
  const environment = environments[kind]()
  try {
    const evaluate = environment.parse(rewritten.text)
    useDoubles(evaluate.ast)
    const { valid, type, error } = evaluate.check()
    if (!valid) return refused(error)
    if (type !== 'bool') {
      const advice = Object.hasOwn(conditionVariables[kind], rewritten.text.trim()) ? '; compare it with something' : ''
      return wrong(`gives ${typeInWords(type ?? 'dyn')}, not true or false${advice}`, 0, rewritten.text.length)
    }
    return { ok: true, evaluate, tree: evaluate.ast }
  } catch (error) {
    return refused(error)
  }
}

const problemOf = (error: unknown): CelProblem => {
  const { code, summary, message } = error as Partial<CelProblem> & { message?: string }
  return { code: code ?? '', summary: summary ?? message ?? String(error) }
}

/** The line of the text with marks under [start, end). */
const caretLines = (text: string, start: number, end: number): string => {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const newline = text.indexOf('\n', start)
  const lineEnd = newline < 0 ? text.length : newline
  const marks = '^'.repeat(Math.max(1, Math.min(end, lineEnd) - start))
  return `  ${text.slice(lineStart, lineEnd).replaceAll(/[\t\r]/g, ' ')}\n  ${' '.repeat(start - lineStart)}${marks}`
}

const doubtsOf = (tree: unknown): string[] =>
  comparisonsOf(tree).flatMap(({ variable, value }) => {
    const usual = Object.hasOwn(usualValues, variable) ? usualValues[variable as keyof typeof usualValues] : undefined
    if (usual === undefined || usual.includes(value)) return []
    const meant = nearest(value, usual)
    const advice = meant === undefined ? `it is one of ${usual.join(', ')}` : `did you mean '${meant}'?`
    return [`\`${variable}\` is never '${value}' unless a client says so in a header; ${advice}`]
  })
