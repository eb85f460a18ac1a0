import type { JsonObject } from './provider.ts'

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Keys that would change an object's prototype instead of its content. */
const unsafe = new Set(['__proto__', 'constructor', 'prototype'])

const merge = (under: JsonObject, over: JsonObject): JsonObject => {
  const result: JsonObject = { ...under }
  for (const [key, value] of Object.entries(over)) {
    if (unsafe.has(key) || value === undefined) continue
    const present = Object.hasOwn(result, key) ? result[key] : undefined
    result[key] = isObject(present) && isObject(value) ? merge(present, value) : value
  }
  return result
}

/** The body with values filled in where it has none, deeply. */
export const mergeDefaults = (body: JsonObject, defaults: JsonObject): JsonObject => merge(merge({}, defaults), body)

/** The body with values replaced, deeply. */
export const mergeOverrides = (body: JsonObject, overrides: JsonObject): JsonObject => merge(body, overrides)
