import type { JsonObject } from '../../providers/provider.ts'
import { isObject } from '../shared/json.ts'

/**
 * What Gemini's `parametersJsonSchema` and `responseJsonSchema` know of JSON Schema; other keywords are refused or make
 * the whole schema be ignored. https://ai.google.dev/api/generate-content#FIELDS.response_json_schema
 */
const known = new Set([
  '$ref',
  '$defs',
  'type',
  'format',
  'title',
  'description',
  'enum',
  'items',
  'prefixItems',
  'minItems',
  'maxItems',
  'minimum',
  'maximum',
  'anyOf',
  'oneOf',
  'properties',
  'additionalProperties',
  'required',
  'nullable',
])

/** The schema in the keywords Gemini knows: `const` as `enum`, `allOf` merged, bounds made inclusive, the rest left out. */
export const geminiSchema = (schema: unknown): JsonObject => {
  const merged = mergeAllOf(isObject(schema) ? schema : {})
  const clean: JsonObject = {}
  for (const [key, value] of Object.entries(merged)) if (known.has(key)) clean[key] = cleanKeyword(key, value)
  return { ...clean, ...refs(merged), ...constant(merged), ...bounds(merged), ...required(clean) }
}

const cleanKeyword = (key: string, value: unknown): unknown => {
  if (key === 'properties' || key === '$defs') return mapSchemas(value)
  if (key === 'items' || key === 'additionalProperties') return isObject(value) ? geminiSchema(value) : value
  if (key === 'anyOf' || key === 'oneOf' || key === 'prefixItems') {
    return Array.isArray(value) ? value.map(geminiSchema) : value
  }
  return value
}

const mapSchemas = (value: unknown): JsonObject =>
  isObject(value) ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, geminiSchema(inner)])) : {}

/** The older name of `$defs`, and references to it. */
const refs = ({ definitions, $ref }: JsonObject): JsonObject => ({
  ...(isObject(definitions) ? { $defs: mapSchemas(definitions) } : {}),
  ...(typeof $ref === 'string' ? { $ref: $ref.replace('#/definitions/', '#/$defs/') } : {}),
})

/** Enums hold texts and numbers; a constant of another type says no more than its type. */
const constant = (schema: JsonObject): JsonObject => {
  if (!('const' in schema)) return {}
  const { const: value, type } = schema
  const implied = type ?? (value === null ? 'null' : typeof value)
  return { type: implied, ...(typeof value === 'string' || typeof value === 'number' ? { enum: [value] } : {}) }
}

/** Exact for integers; for other numbers the bound itself is let in. */
const bounds = ({ exclusiveMinimum, exclusiveMaximum, type }: JsonObject): JsonObject => {
  const step = type === 'integer' ? 1 : 0
  return {
    ...(typeof exclusiveMinimum === 'number' ? { minimum: exclusiveMinimum + step } : {}),
    ...(typeof exclusiveMaximum === 'number' ? { maximum: exclusiveMaximum - step } : {}),
  }
}

/** "required[0]: property is not defined": what is required must be there. */
const required = ({ required, properties }: JsonObject): JsonObject => {
  if (required === undefined) return {}
  const names = Array.isArray(required) ? required : []
  return { required: isObject(properties) ? names.filter(name => String(name) in properties) : names }
}

const mergeAllOf = ({ allOf, ...schema }: JsonObject): JsonObject => {
  if (!Array.isArray(allOf)) return schema
  return allOf.filter(isObject).map(mergeAllOf).reduce(mergeTwo, schema)
}

const mergeTwo = (left: JsonObject, right: JsonObject): JsonObject => ({
  ...left,
  ...right,
  ...(isObject(left.properties) && isObject(right.properties)
    ? { properties: { ...left.properties, ...right.properties } }
    : {}),
  ...(Array.isArray(left.required) && Array.isArray(right.required)
    ? { required: [...new Set([...left.required, ...right.required])] }
    : {}),
})
