import type { JsonObject } from '../core/providers/provider.ts'
import { isObject } from './import-provider.ts'

/**
 * claude-code-router's `Router` and `fallback` as our `routing`; `renamed` has the providers' names, old -> new.
 * The slots have the same names in both.
 */
export const importRouter = (router: unknown, fallback: unknown, renamed: ReadonlyMap<string, string>): JsonObject => {
  const routing: JsonObject = {}
  if (isObject(router)) {
    for (const [key, value] of Object.entries(router)) {
      // Its web interface writes "" for a slot that is not set.
      if (value !== '' && value !== null) routing[key] = retarget(value, renamed)
    }
  }
  if (isObject(fallback)) {
    const chains = Object.entries(fallback).filter(([, chain]) => Array.isArray(chain))
    routing.fallback = Object.fromEntries(chains.map(([slot, chain]) => [slot, retarget(chain, renamed)]))
  }
  return routing
}

const retarget = (value: unknown, renamed: ReadonlyMap<string, string>): unknown => {
  if (Array.isArray(value)) return value.map(item => retarget(item, renamed))
  if (typeof value !== 'string') return value
  const comma = value.indexOf(',')
  const provider = value.slice(0, comma).trim()
  return comma < 0 ? value : `${renamed.get(provider) ?? provider},${value.slice(comma + 1).trim()}`
}
