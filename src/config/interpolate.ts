import { type Environment, variableHint } from './key-hint.ts'
import type { Parsed, Path } from './parsed.ts'
import { type Problem, problemsError } from './problem.ts'

/** Reads a variable; undefined or empty = not set. */
export type Variables = (name: string) => string | undefined

const maxDepth = 64
const maxValues = 100_000

/**
 * A copy of the parsed value with `$NAME` and `${NAME}` in its strings replaced (`$$` is a dollar sign). What a variable
 * holds is not looked into again, and nothing is executed. Throws ConfigError that names every variable that is not set.
 */
export const interpolate = (parsed: Parsed, name: string, variables: Variables, env: Environment): unknown => {
  const problems: Problem[] = []
  const missing: string[] = []
  let values = 0

  const copy = (value: unknown, path: Path): unknown => {
    if (path.length > maxDepth || ++values > maxValues) {
      throw problemsError(
        'config-shape',
        [{ path: path.slice(0, 3), at: 'key', text: tooMuch }],
        name,
        parsed,
        shapeHint,
      )
    }
    if (typeof value === 'string') return fill(value, path)
    if (Array.isArray(value)) return value.map((item, index) => copy(item, [...path, index]))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => {
        // Zod passes over it in records: it would be ignored in silence.
        if (key === '__proto__') problems.push({ path: [...path, key], at: 'key', text: 'is no possible key' })
        return [key, copy(item, [...path, key])]
      }),
    )
  }

  const fill = (text: string, path: Path): string =>
    text.replaceAll(/\$\$|\$(\{\{)|\$\{([^}]*)\}?|\$([A-Za-z_]\w*)/g, (whole, expression, braced, bare) => {
      if (whole === '$$') return '$'
      const variable: string = bare ?? braced ?? ''
      const problem = expression === undefined ? problemOf(variable, variables) : workflowExpression
      if (problem === undefined) return variables(variable) ?? ''
      problems.push({ path, at: 'value', text: problem })
      if (problem.startsWith('needs')) missing.push(variable)
      return ''
    })

  const result = copy(parsed.value, [])
  if (problems.length === 0) return result
  const hint = missing[0] === undefined ? literalHint : `${variableHint(missing[0], env)} ${literalHint}`
  throw problemsError('config-variable', problems, name, parsed, hint)
}

const tooMuch = 'is nested too deeply, refers to itself or expands to too much'
const shapeHint = 'Write the configuration without anchors and aliases that refer to themselves.'
const literalHint = 'A dollar sign itself is written `$$`.'
const workflowExpression =
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what the user wrote and what to write
  "holds `${{ ... }}`, which only workflow files understand; write `${NAME}` here and pass NAME in the step's `env:`"

const problemOf = (variable: string, variables: Variables): string | undefined => {
  if (!/^[A-Za-z_]\w*$/.test(variable)) return `holds \`\${${variable.slice(0, 40)}}\`, which is no variable's name`
  const value = variables(variable)
  if (value === undefined) return `needs the environment variable ${variable}, which is not set`
  return value === '' ? `needs the environment variable ${variable}, which is empty` : undefined
}
