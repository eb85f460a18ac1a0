import { data, Evaluator, Lexer, Parser } from '@actions/expressions'

/** What expressions of a step may name. */
export type Contexts = Record<string, unknown>

/** `if:` of a step or job, or what stands in `${{ }}`, as GitHub's own parser reads it. `succeeded`: of what went before. */
const evaluate = (expression: string, contexts: Contexts, succeeded = true): data.ExpressionData => {
  const status = (name: string, value: boolean) =>
    [name, { name, minArgs: 0, maxArgs: 0, call: () => new data.BooleanData(value) }] as const
  const functions = new Map([
    status('always', true),
    status('success', succeeded),
    status('failure', !succeeded),
    status('cancelled', false),
  ])
  const tokens = new Lexer(expression).lex().tokens
  const parsed = new Parser(tokens, Object.keys(contexts), [...functions.values()]).parse()
  const given = JSON.parse(JSON.stringify(contexts), data.reviver) as data.Dictionary
  return new Evaluator(parsed, given, functions).evaluate()
}

/** Every `${{ }}` in a text filled in. */
export const interpolate = (text: string, contexts: Contexts): string =>
  text.replace(/\$\{\{(.*?)\}\}/gs, (_, expression: string) => evaluate(expression, contexts).coerceString())

const saysStatus = /\b(?:always|success|failure|cancelled)\s*\(/

/** Whether a step or job runs: without a word on the status, only after success. */
export const isWanted = (condition: unknown, contexts: Contexts, succeeded: boolean): boolean => {
  if (condition === undefined) return succeeded
  const text = String(condition).replace(/^\s*\$\{\{(.*)\}\}\s*$/s, '$1')
  if (!saysStatus.test(text) && !succeeded) return false
  const value = evaluate(text, contexts, succeeded)
  return !(value.kind === data.Kind.Null || ['false', '', '0'].includes(value.coerceString()))
}
