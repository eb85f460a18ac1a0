/** What makes two JSON values of an API the same. */
export interface CanonicalRules {
  /** Of every text. */
  text: (value: string) => string
  /** Of a field of the API itself: what stands for its value, null to leave it out, undefined to take it as it is. */
  field: (key: string, value: unknown) => string | null | undefined
}

/** Below these lies what the model or the user made: a field there is a value like any other. */
const foreign = new Set(['input', 'args', 'arguments', 'properties', 'input_schema', 'parameters', 'response'])

/** The value with its keys in order and the rules applied; arrays as they are. */
export const canonicalValue = (value: unknown, rules: CanonicalRules, isForeign = false): unknown => {
  if (typeof value === 'string') return rules.text(value)
  if (Array.isArray(value)) return value.map(item => canonicalValue(item, rules, isForeign))
  if (typeof value !== 'object' || value === null) return value
  // Without a prototype: `__proto__` is a key like any other.
  const result = Object.create(null) as Record<string, unknown>
  for (const [key, item] of Object.entries(value).toSorted(byKey)) {
    const stand = isForeign ? undefined : rules.field(key, item)
    if (stand === null) continue
    result[key] = stand ?? canonicalValue(item, rules, isForeign || foreign.has(key))
  }
  return result
}

const byKey = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1)
