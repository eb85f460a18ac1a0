import { listOf, nearest } from '../../lib/words.ts'
import { type ConditionKind, conditionVariables } from './variables.ts'

/** What cel-js says of an expression it refuses. */
export interface CelProblem {
  code: string
  summary: string
}

const typeWords: Record<string, string> = {
  double: 'a number',
  int: 'a number',
  string: 'a text',
  bool: 'true or false',
  'list<string>': 'a list of texts',
  dyn: 'a value of any type',
}

/** A CEL type in words. */
export const typeInWords = (type: string): string => typeWords[type] ?? `a ${type}`

const otherSpellings: [pattern: RegExp, meant: string][] = [
  [/^and\b/i, '`&&`'],
  [/^or\b/i, '`||`'],
  [/^not\b/i, '`!`'],
  [/^=(?!=)/, '`==` to compare'],
  [/^&(?!&)/, '`&&`'],
  [/^\|(?!\|)/, '`||`'],
]

/** The problem in words, ending without a full stop. `rest` is the expression from the place on. */
export const explainCondition = ({ code, summary }: CelProblem, rest: string, kind: ConditionKind): string => {
  const unknown = /^Unknown variable: (.+)$/.exec(summary)?.[1]
  if (code === 'unknown_variable' && unknown !== undefined) return unknownVariable(unknown, kind)
  const meant = otherSpellings.find(([pattern]) => pattern.test(rest))?.[1]
  if (meant !== undefined) return `cannot be read here; write ${meant}`
  const binary = /^no such overload: (\S+) (\S+) (\S+)$/.exec(summary)
  if (binary) {
    const [, left = '', sign, right = ''] = binary
    return `\`${sign}\` does not go with ${typeInWords(left)} and ${typeInWords(right)}`
  }
  const unary = /^no such overload: ([!-])(\S+)$/.exec(summary)
  if (unary) return `\`${unary[1]}\` does not go with ${typeInWords(unary[2] ?? '')}`
  if (summary.endsWith('EOF')) return 'ends too early'
  return inWords(summary)
}

/** Why an expression that was right could not be evaluated. */
export const explainFailure = ({ code, summary }: CelProblem): string =>
  code === 'unknown_variable' ? `${summary.replace('Unknown variable: ', '')} is not known here` : inWords(summary)

const unknownVariable = (name: string, kind: ConditionKind): string => {
  const known = Object.keys(conditionVariables[kind])
  const meant = nearest(name, known)
  if (meant !== undefined) return `there is no variable \`${name}\`; did you mean \`${meant}\`?`
  if (kind === 'routing' && Object.hasOwn(conditionVariables.alert, name))
    return `\`${name}\` is known to the alerts of \`monitoring\` only`
  return `there is no variable \`${name}\`; known: ${listOf(known)}`
}

const inWords = (summary: string): string =>
  summary
    .replaceAll(/'(double|int|string|bool|list<string>)'/g, (_, type: string) => typeInWords(type))
    .replace('must be int', 'must be a whole number')
    .replaceAll(/\bbool operands\b/g, 'conditions')
    .replace(/^[A-Z](?=[a-z])/, letter => letter.toLowerCase())
