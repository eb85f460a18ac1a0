import { readJson } from '../core/findings/read-json.ts'

type Schema = Record<string, unknown>

/**
 * The JSON object a model wrote into its text instead of handing it in as asked: in a fence or bare, mended if it is
 * nearly JSON. Only an object with something of the schema's in it counts. Undefined: ask again.
 */
export const structuredOutputIn = (text: string, schema: Schema): Record<string, unknown> | undefined => {
  const value = readJson(text.slice(-maxCharacters), candidate => fits(candidate, schema))
  return isObject(value) ? value : undefined
}

/** Of a longer text only the end is searched: a result is not that long, and mending is slow. */
const maxCharacters = 500_000

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** All the properties the schema requires, or, when it requires none, one that it knows. */
const fits = (value: unknown, schema: Schema): boolean => {
  if (!isObject(value)) return false
  const required = Array.isArray(schema.required) ? schema.required : []
  if (required.length > 0) return required.every(name => typeof name === 'string' && Object.hasOwn(value, name))
  const known = isObject(schema.properties) ? Object.keys(schema.properties) : []
  return known.length === 0 || known.some(name => Object.hasOwn(value, name))
}
