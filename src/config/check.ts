import type { JsonObject } from '../core/providers/provider.ts'
import { explain } from './explain.ts'
import { type Imported, importClaudeCodeRouter, isClaudeCodeRouter } from './import.ts'
import type { Parsed, Path } from './parsed.ts'
import { valueAt } from './path-text.ts'
import { type Problem, problemLine, problemsError } from './problem.ts'
import { type Config, configSchema } from './schema.ts'

export interface Checked {
  config: Config
  /** Whether it is a claude-code-router file. */
  imported: boolean
  /** What was changed or has no effect; one sentence each. */
  notes: string[]
  /** A path of `config` as it stands in the file. */
  originOf: (path: Path) => Path
}

const asItIs = (value: JsonObject): Imported => ({ value, notes: [], originOf: path => path })

// Compiling a parser does not pay for one file.
const once = { jitless: true }

/** Checks an interpolated value. Throws ConfigError with one line for each problem. */
export const checkConfig = (value: JsonObject, parsed: Parsed, name: string): Checked => {
  const imported = isClaudeCodeRouter(value)
  const { value: ours, notes, originOf } = imported ? importClaudeCodeRouter(value) : asItIs(value)
  const result = configSchema.safeParse(ours, once)
  if (result.success) return { config: result.data, imported, notes, originOf }

  const problems = explain(result.error.issues, ours, configSchema)
  const adapted = structuredClone(ours)
  const left = problems.filter(problem => {
    if (adaptNumber(adapted, problem, valueAt(parsed.value, originOf(problem.path)))) return false
    // claude-code-router ignores keys that it does not know, so its files may hold any.
    if (!imported || !problem.text.startsWith('is an unknown key')) return true
    const text = problem.text.includes('did you mean') ? problem.text : 'is an unknown key'
    notes.push(`${problemLine(fromFile({ ...problem, text }, originOf), name, parsed)}; it has no effect`)
    return !removeAt(adapted, problem.path)
  })
  const again = left.length === 0 ? configSchema.safeParse(adapted, once) : result
  if (again.success) return { config: again.data, imported, notes, originOf }
  const final = again === result ? left : explain(again.error.issues, adapted, configSchema)
  throw problemsError(
    'config-schema',
    final.map(problem => fromFile(problem, originOf)),
    name,
    parsed,
    hint,
  )
}

const hint = '`claude-router config schema` prints every key with its meaning.'

const fromFile = (problem: Problem, originOf: Checked['originOf']): Problem => ({
  ...problem,
  path: originOf(problem.path),
})

/** `port: ${PORT}` is text, since all variables are; becomes the number or the truth value that the schema asks for. */
const adaptNumber = (config: JsonObject, { path, text }: Problem, written: unknown): boolean => {
  const value = valueAt(config, path)
  if (typeof value !== 'string' || typeof written !== 'string' || !written.startsWith('$')) return false
  if (/^must be a (?:whole )?number/.test(text) && /^-?\d+(?:\.\d+)?$/.test(value))
    return setAt(config, path, Number(value))
  return (
    text.startsWith('must be true or false') && /^(?:true|false)$/.test(value) && setAt(config, path, value === 'true')
  )
}

const parentAt = (config: JsonObject, path: Path): Record<string | number, unknown> | undefined => {
  const parent = valueAt(config, path.slice(0, -1))
  return typeof parent === 'object' && parent !== null ? (parent as Record<string | number, unknown>) : undefined
}

const setAt = (config: JsonObject, path: Path, value: unknown): boolean => {
  const parent = parentAt(config, path)
  const key = path.at(-1)
  if (parent === undefined || key === undefined) return false
  parent[key] = value
  return true
}

const removeAt = (config: JsonObject, path: Path): boolean => {
  const parent = parentAt(config, path)
  return parent !== undefined && delete parent[path.at(-1) ?? '']
}
