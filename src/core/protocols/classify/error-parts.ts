import { arrayAt, isObject, objectAt } from '../shared/json.ts'

/** What an error answer says, whatever its shape. */
export interface ErrorParts {
  /** All machine-readable codes, types and statuses, lower case, separated by spaces. */
  codes: string
  /** The text for a person; empty when there is none. */
  message: string
  /** The parsed error object in the body, if there is one. */
  details: Record<string, unknown> | undefined
}

/**
 * Reads the shapes in use: `{error: {message, type, code}}` (OpenAI and most), `{error: "text", code}` (xAI), `[{error}]`
 * (Gemini), `{object: "error", message, type}` (Mistral, vLLM), `{code, message}` (SiliconFlow, DashScope),
 * `{base_resp: {status_code, status_msg}}` (MiniMax), `{detail}` (FastAPI), `{message}` (AWS), text, HTML.
 */
export const errorParts = (body: unknown): ErrorParts => {
  if (typeof body === 'string') return fromText(body)
  const outer: unknown = Array.isArray(body) ? body[0] : body
  if (!isObject(outer)) return { codes: '', message: '', details: undefined }
  const inner = objectAt(outer, 'error') ?? arrayAt(outer, 'errors').find(isObject)
  const layers = [
    inner,
    objectAt(inner, 'error'),
    objectAt(outer, 'base_resp'),
    objectAt(outer, 'response'),
    // Mistral: `{object: "error", message: {detail: [...]}}`.
    objectAt(outer, 'message'),
    outer,
  ].filter(isObject)
  const codes = layers.flatMap(layer => codeFields.map(field => scalar(layer[field])))
  const reasons = arrayAt(inner, 'details')
    .filter(isObject)
    .flatMap(detail => [scalar(detail.reason), scalar(detail['@type'])])
  return {
    codes: [...new Set([...codes, ...reasons, ...quotaIds(inner)])].filter(Boolean).join(' ').toLowerCase(),
    message: messageOf(layers),
    details: inner ?? outer,
  }
}

const codeFields = ['code', 'type', 'status', 'status_code', 'Code', '__type'] as const
const messageFields = ['message', 'msg', 'status_msg', 'detail', 'Message', 'error', 'error_description'] as const

const scalar = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

const messageOf = (layers: Record<string, unknown>[]): string => {
  const text =
    layers.flatMap(layer => messageFields.map(field => scalar(layer[field]))).find(found => found !== '') ?? ''
  // OpenRouter: "Provider returned error", and what the provider said in metadata.raw.
  const raw = layers.map(layer => scalar(objectAt(layer, 'metadata')?.raw)).find(found => found !== '')
  const details = layers
    .flatMap(layer => arrayAt(layer, 'detail'))
    .map(entry => (isObject(entry) ? located(entry) : scalar(entry)))
  return [text, raw, ...details].filter(Boolean).join(': ')
}

/** FastAPI: `{loc: ["body", "user"], msg: "Extra inputs are not permitted"}`. */
const located = (entry: Record<string, unknown>): string =>
  [arrayAt(entry, 'loc').map(scalar).join('.'), scalar(entry.msg)].filter(Boolean).join(': ')

/** Gemini names the quota that ran out: `GenerateRequestsPerDayPerProjectPerModel-FreeTier`. */
const quotaIds = (inner: unknown): string[] =>
  arrayAt(inner, 'details')
    .flatMap(detail => arrayAt(detail, 'violations'))
    .map(violation => scalar(isObject(violation) ? violation.quotaId : undefined))

const fromText = (text: string): ErrorParts => {
  const trimmed = text.trim()
  if (!/^<|<html/i.test(trimmed)) return { codes: '', message: trimmed, details: undefined }
  const title = /<title[^>]*>([^<]*)<\/title>/i.exec(trimmed)?.[1]?.trim()
  return { codes: 'html', message: title ? `an HTML page titled "${title}"` : 'an HTML page', details: undefined }
}
