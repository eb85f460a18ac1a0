import { jsonrepair } from 'jsonrepair'
import { isObject } from './json.ts'
import { jsonPrefix } from './json-prefix.ts'

/** The arguments of a call: the object, and JSON text of it that keeps the upstream's own spelling where that was valid. */
export interface ToolInput {
  value: Record<string, unknown>
  text: string
}

/**
 * Reads what an upstream calls the arguments of a tool call: nothing, JSON, JSON in a string, or something like JSON.
 * Repairs only what does not parse. Undefined: it is not an object and cannot be made one.
 */
export const parseToolInput = (text: string): ToolInput | undefined => {
  const parsed = parse(text)
  if (parsed !== undefined) return asInput(parsed.value, text)
  // A whole object with something after it: models that repeat themselves or close once too often.
  const prefix = jsonPrefix()
  prefix.push(text)
  if (prefix.complete()) return parseToolInput(text.slice(0, prefix.safe()))
  const repaired = repair(text)
  const value = repaired === undefined ? undefined : parse(repaired)?.value
  return repaired !== undefined && isObject(value) ? { value, text: repaired } : undefined
}

/** Arguments as some servers send them in whole answers: an object instead of its text. */
export const toolInputOf = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'string' ? parseToolInput(value)?.value : asInput(value ?? null, '')?.value

const asInput = (value: unknown, text: string): ToolInput | undefined => {
  if (isObject(value)) return { value, text }
  if (value === null) return { value: {}, text: '{}' }
  if (typeof value === 'string') return parseToolInput(value)
  return undefined
}

const parse = (text: string): { value: unknown } | undefined => {
  if (text.trim() === '') return { value: null }
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}

const repair = (text: string): string | undefined => {
  try {
    return jsonrepair(text)
  } catch {
    return undefined
  }
}
