import { isObject, numberAt, textAt } from '../shared/json.ts'
import { mintSignature, readSignature } from '../shared/signature.ts'

const kind = 'reasoning_details'

/**
 * OpenRouter's `reasoning_details`: pieces of a provider's reasoning, some of them signed or encrypted, that must come
 * back as they were. They travel in the signature of the thinking block.
 * https://openrouter.ai/docs/guides/best-practices/reasoning-tokens#preserving-reasoning
 */
export const readReasoningDetails = (signature: string | undefined): unknown[] => {
  const payload = readSignature(kind, signature)
  if (payload === undefined) return []
  try {
    const details: unknown = JSON.parse(payload)
    return Array.isArray(details) ? details : []
  } catch {
    return []
  }
}

export interface ReasoningDetails {
  /** Takes the entries of one delta; returns their readable text. */
  add(entries: unknown[]): string
  /** Whether any since the last `take` must come back: signed or encrypted ones. */
  sealed(): boolean
  /** A signature that holds all since the last `take`, if any of them must come back. */
  take(): string | undefined
}

/** Joins the fragments of a stream: those of the same type and index are one detail. */
export const reasoningDetails = (): ReasoningDetails => {
  let joined: Record<string, unknown>[] = []
  const sealed = (): boolean => joined.some(detail => textAt(detail, 'signature') ?? textAt(detail, 'data'))
  return {
    add(entries) {
      for (const entry of entries.filter(isObject)) join(joined, entry)
      return entries.map(entry => textAt(entry, 'text') ?? textAt(entry, 'summary') ?? '').join('')
    },
    sealed,
    take() {
      const signature = sealed() ? mintSignature(kind, JSON.stringify(joined)) : undefined
      joined = []
      return signature
    },
  }
}

const join = (joined: Record<string, unknown>[], entry: Record<string, unknown>): void => {
  const last = joined.findLast(
    detail => detail.type === entry.type && numberAt(detail, 'index') === numberAt(entry, 'index'),
  )
  if (last === undefined || entry.type === 'reasoning.encrypted') {
    joined.push({ ...entry })
    return
  }
  for (const [key, value] of Object.entries(entry)) {
    const isText = (key === 'text' || key === 'summary') && typeof value === 'string'
    if (isText) last[key] = `${textAt(last, key) ?? ''}${value}`
    else if (value !== null) last[key] = value
  }
}
