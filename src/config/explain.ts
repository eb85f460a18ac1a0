import type { $ZodIssue, $ZodType } from 'zod/v4/core'
import { listOf, nearest } from '../lib/words.ts'
import { knownKeys } from './known-keys.ts'
import type { Path } from './parsed.ts'
import { valueAt } from './path-text.ts'
import type { Problem } from './problem.ts'

/** What the schema finds wrong with `value`, each as one clear line. */
export const explain = (issues: readonly $ZodIssue[], value: unknown, schema: $ZodType): Problem[] =>
  issues.flatMap(issue => problemsOf(issue, value, schema))

const problemsOf = (issue: $ZodIssue, value: unknown, schema: $ZodType): Problem[] => {
  const path = issue.path.map(part => (typeof part === 'symbol' ? String(part) : part))
  if (issue.code === 'unrecognized_keys') return issue.keys.map(key => unknownKey(key, path, schema))
  const meant = issue.code === 'invalid_union' ? meantBranch(issue.errors) : undefined
  if (meant !== undefined) {
    return explain(
      meant.map(inner => ({ ...inner, path: [...issue.path, ...inner.path] })),
      value,
      schema,
    )
  }
  if (issue.code === 'invalid_key')
    return [{ path, at: 'key', text: issue.issues[0]?.message ?? 'is no possible name' }]
  const found = valueAt(value, path)
  return [{ path, at: found === undefined ? 'key' : 'value', text: textOf(issue, found) }]
}

const unknownKey = (key: string, path: Path, schema: $ZodType): Problem => {
  const known = knownKeys(schema, path).filter(name => name !== '$schema')
  const meant = nearest(key, known)
  const advice = meant === undefined ? `known here: ${known.join(', ')}` : `did you mean \`${meant}\`?`
  return { path: [...path, key], at: 'key', text: `is an unknown key; ${advice}` }
}

/** Of a union's branches, the only one of the value's own type: its complaints say more than "none fits". */
const meantBranch = (branches: readonly (readonly $ZodIssue[])[]): readonly $ZodIssue[] | undefined => {
  const meant = branches.filter(
    issues => issues.length > 0 && !issues.some(({ path, code }) => path.length === 0 && code.startsWith('invalid_')),
  )
  return meant.length === 1 ? meant[0] : undefined
}

const typeNames: Record<string, string> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  object: 'a block of keys',
  record: 'a block of keys',
  array: 'a list',
}

/** zod/mini's own message: it comes without texts, ours are given in the schema. */
const noMessage = 'Invalid input'

const textOf = (issue: $ZodIssue, found: unknown): string => {
  if (found === undefined) return 'is missing'
  if (issue.message !== noMessage) return issue.message
  if (issue.code === 'invalid_type' && issue.expected === 'int') return 'must be a whole number'
  if (issue.code === 'invalid_type')
    return `must be ${typeNames[issue.expected] ?? issue.expected}, not ${typeOf(found)}`
  if (issue.code === 'invalid_value') return notOneOf(issue.values.map(String), found)
  return 'is not possible here'
}

const typeOf = (value: unknown): string => {
  if (value === null) return 'empty'
  return typeNames[Array.isArray(value) ? 'array' : typeof value] ?? typeof value
}

const notOneOf = (values: readonly string[], found: unknown): string => {
  const text = typeof found === 'string' || typeof found === 'number' ? String(found) : undefined
  const meant = text === undefined ? undefined : nearest(text, values)
  const not = text === undefined || text.length > 40 ? typeOf(found) : JSON.stringify(text)
  return `must be ${listOf(values)}, not ${not}${meant === undefined ? '' : `; did you mean \`${meant}\`?`}`
}
