import type { MessagesRequest } from '../../messages/request.ts'
import type { JsonObject, Quirks } from '../../providers/provider.ts'
import { isObject, objectAt } from '../shared/json.ts'

export interface EncodedFormat {
  fields: JsonObject
  /** What the model must be told when the provider cannot be given the schema. */
  instruction: string | undefined
}

/** `output_config.format` (or the older `output_format`) as `response_format`. */
export const encodeFormat = (request: MessagesRequest, quirks: Quirks): EncodedFormat => {
  const format = objectAt(request.output_config, 'format') ?? objectAt(request, 'output_format')
  const schema = format?.type === 'json_schema' ? objectAt(format, 'schema') : undefined
  if (schema === undefined) return { fields: {}, instruction: undefined }
  // DeepSeek and others know only "some JSON", and want the word in the prompt.
  if (quirks.structuredOutput === 'json_object') {
    return {
      fields: { response_format: { type: 'json_object' } },
      instruction: `Answer with one JSON object that conforms to this JSON Schema, and nothing else:\n${JSON.stringify(schema)}`,
    }
  }
  const strict = isStrict(schema) ? { strict: true } : {}
  return {
    fields: { response_format: { type: 'json_schema', json_schema: { name: 'output', schema, ...strict } } },
    instruction: undefined,
  }
}

/**
 * OpenAI refuses `strict` unless every object, at every depth, closes itself and requires all it has.
 * https://platform.openai.com/docs/guides/structured-outputs#supported-schemas
 */
const isStrict = (schema: unknown): boolean => {
  if (Array.isArray(schema)) return schema.every(isStrict)
  if (!isObject(schema)) return true
  const properties = objectAt(schema, 'properties')
  if (schema.type === 'object' || properties !== undefined) {
    const required = Array.isArray(schema.required) ? schema.required : []
    if (schema.additionalProperties !== false) return false
    if (!Object.keys(properties ?? {}).every(key => required.includes(key))) return false
  }
  return Object.values(properties ?? {}).every(isStrict) && nested.every(key => isStrict(schema[key]))
}

const nested = ['items', 'anyOf', 'allOf', 'oneOf', 'prefixItems'] as const
