import { type Span, scanObject } from '../../lib/json-scan.ts'
import { wordWatcher } from '../../lib/json-words.ts'
import { once } from '../../lib/once.ts'
import { RequestError } from '../errors.ts'
import type { MessagesRequest } from './request.ts'
import { invalid, validateRequest } from './validate.ts'

/**
 * A request as it came: bytes with the places of its top-level fields. Parsed only when something needs more than a
 * field, because for an upstream that speaks Anthropic the parse would be most of the proxy's work.
 */
export interface RawRequest {
  readonly bytes: Buffer
  /** Undefined for JSON that only the full parser can judge (repeated keys). */
  readonly fields: Map<string, Span> | undefined
  /** One top-level field, parsed; undefined when absent. */
  field(name: string): unknown
  /** One of the keys or strings inside the top-level fields is exactly this. */
  holds(word: WatchedWord): boolean
  /** The bytes of one top-level field hold this ASCII text somewhere. */
  fieldIncludes(name: string, text: string): boolean
  /** The whole request, validated. Throws RequestError 400. */
  parsed(): MessagesRequest
}

/** What decides on the way a request takes; looked out for in the one pass over its bytes. */
const watchedWords = [
  'adaptive',
  'base64',
  'defer_loading',
  'document',
  'image',
  'signature',
  'system',
  'tool_reference',
] as const
type WatchedWord = (typeof watchedWords)[number]

const watchWords = wordWatcher(watchedWords)

/** Throws RequestError 400 when it is no JSON object. */
export const readRawRequest = (bytes: Buffer): RawRequest => {
  const watch = watchWords()
  const fields = scanObject(bytes, watch)
  const object = once(() => parseObject(bytes))
  if (fields === undefined) object()
  return {
    bytes,
    fields,
    field(name) {
      if (fields === undefined) return object()[name]
      const span = fields.get(name)
      return span && parseSpan(bytes, span, name)
    },
    holds: word => (fields === undefined ? bytes.includes(`"${word}"`, 0, 'latin1') : watch.found(word)),
    fieldIncludes(name, text) {
      if (fields === undefined) return bytes.includes(text, 0, 'latin1')
      const span = fields.get(name)
      return span !== undefined && bytes.subarray(span.start, span.end).includes(text, 0, 'latin1')
    },
    parsed: once(() => validateRequest(object())),
  }
}

const parseObject = (bytes: Buffer): Record<string, unknown> => {
  let value: unknown
  try {
    value = JSON.parse(bytes.toString('utf8'))
  } catch (error) {
    throw invalid(`The request body is not valid JSON: ${error instanceof Error ? error.message : 'cannot be parsed'}`)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalid('The request body must be a JSON object')
  }
  return value as Record<string, unknown>
}

const parseSpan = (bytes: Buffer, span: Span, name: string): unknown => {
  try {
    return JSON.parse(bytes.toString('utf8', span.start, span.end))
  } catch {
    throw new RequestError(400, 'invalid_request_error', `${name}: not valid JSON`)
  }
}
