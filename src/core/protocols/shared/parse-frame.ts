import { UpstreamError } from '../../errors.ts'
import type { JsonObject } from '../../providers/provider.ts'
import type { Frame } from '../protocol.ts'
import { isObject } from './json.ts'

/** The JSON object in a frame; undefined for an empty frame and for `[DONE]`. Throws UpstreamError `malformed`. */
export const parseFrame = (frame: Frame): JsonObject | undefined => {
  const text = frame.data.trim()
  if (text === '' || text === '[DONE]') return undefined
  const value = parse(text)
  // Gemini wraps some errors in an array.
  const object: unknown = Array.isArray(value) ? value[0] : value
  if (isObject(object)) return object
  throw new UpstreamError('malformed', 'The upstream sent a chunk that is not an object')
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new UpstreamError('malformed', 'The upstream sent a chunk that is not JSON', { cause })
  }
}
