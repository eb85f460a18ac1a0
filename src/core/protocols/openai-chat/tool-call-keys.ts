import type { JsonObject } from '../../providers/provider.ts'
import type { CallPart } from '../shared/call-block.ts'
import { arrayAt, isObject, numberAt, objectAt, textAt } from '../shared/json.ts'
import { jsonPrefix } from '../shared/json-prefix.ts'

/** A fragment and the call it belongs to. */
export interface KeyedPart {
  key: string
  part: CallPart
}

interface KnownCall {
  key: string
  index: number | undefined
  id: string | undefined
  name: string | undefined
  /** Whether its arguments are one whole object. */
  complete(): boolean
  grow(input: string): void
}

/**
 * Tells which call a fragment continues. By the protocol that is its `index`; servers also leave it out, give every call
 * the same one, begin at 1, repeat id or name with each fragment, or send them late.
 */
export const toolCallKeys = (): { read(delta: JsonObject): KeyedPart[] } => {
  const calls: KnownCall[] = []

  const begin = (index: number | undefined): KnownCall => {
    const prefix = jsonPrefix()
    const call: KnownCall = {
      key: String(calls.length),
      index,
      id: undefined,
      name: undefined,
      complete: prefix.complete,
      grow: prefix.push,
    }
    calls.push(call)
    return call
  }

  const resolve = (fragment: Fragment): KnownCall => {
    const { index, id } = fragment
    const sameId = id === undefined ? undefined : calls.findLast(call => call.id === id && call.index === index)
    if (sameId) return sameId
    const candidate = index === undefined ? calls.at(-1) : calls.findLast(call => call.index === index)
    return candidate && !isNew(candidate, fragment) ? candidate : begin(index)
  }

  return {
    read: delta =>
      fragmentsOf(delta).map(fragment => {
        const call = resolve(fragment)
        call.id ??= fragment.id
        call.name ??= fragment.name
        if (fragment.input !== undefined) call.grow(fragment.input)
        return { key: call.key, part: { id: fragment.id, name: fragment.name, input: fragment.input } }
      }),
  }
}

/** Whether the fragment begins another call than the candidate's, which its index (or the lack of one) points to. */
const isNew = (candidate: KnownCall, fragment: Fragment): boolean => {
  if (fragment.name === undefined || candidate.name === undefined) return false
  if (fragment.id !== undefined && candidate.id !== undefined && fragment.id !== candidate.id) return true
  if (candidate.complete()) return true
  // Without any index only the name tells calls apart.
  return fragment.index === undefined && fragment.id === undefined && fragment.name !== candidate.name
}

interface Fragment {
  index: number | undefined
  id: string | undefined
  name: string | undefined
  input: string | undefined
}

const fragmentsOf = (delta: JsonObject): Fragment[] => {
  const fragments = arrayAt(delta, 'tool_calls').flatMap(readFragment)
  // What tools were called before `tool_calls` existed; some servers still do.
  const legacy = objectAt(delta, 'function_call')
  return legacy && fragments.length === 0 ? readFragment({ index: 0, function: legacy }) : fragments
}

const readFragment = (entry: unknown): Fragment[] => {
  if (!isObject(entry)) return []
  // Mistral and others: the function's fields at the top.
  const call = objectAt(entry, 'function') ?? entry
  const input = call.arguments
  return [
    {
      index: numberAt(entry, 'index'),
      id: textAt(entry, 'id'),
      name: textAt(call, 'name'),
      input: typeof input === 'string' ? input : isObject(input) ? JSON.stringify(input) : undefined,
    },
  ]
}
