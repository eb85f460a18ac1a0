import type { JsonObject } from '../../src/core/providers/provider.ts'
import { pieces, type Said, type SaidPart, sse, usualUsage, type Wire } from './wire-said.ts'

const usageOf = ({ usage = usualUsage }: Said): JsonObject => ({
  promptTokenCount: usage.input,
  candidatesTokenCount: usage.output,
  cachedContentTokenCount: usage.cached,
  totalTokenCount: usage.input + usage.output,
})

const answer = (parts: JsonObject[], more: JsonObject = {}, usage: JsonObject = {}): JsonObject => ({
  candidates: [{ content: { parts, role: 'model' }, index: 0, ...more }],
  usageMetadata: usage,
  modelVersion: 'model-x',
  responseId: 'r1',
})

const finishReason = (said: Said): string =>
  said.end === 'length' ? 'MAX_TOKENS' : said.end === 'refusal' ? 'SAFETY' : 'STOP'

/** A signature stands on the part that follows the thought. */
const signatureBefore = (said: Said, part: SaidPart): JsonObject => {
  const before = said.parts[said.parts.indexOf(part) - 1]
  return before !== undefined && 'thinking' in before && before.signature ? { thoughtSignature: before.signature } : {}
}

const partsOf = (said: Said, part: SaidPart, split: boolean): JsonObject[] => {
  const cut = (text: string): string[] => (split ? pieces(text) : [text])
  if ('thinking' in part) return cut(part.thinking).map(text => ({ text, thought: true }))
  const signature = signatureBefore(said, part)
  if ('text' in part) return cut(part.text).map((text, at) => ({ text, ...(at === 0 ? signature : {}) }))
  return [{ functionCall: { id: part.id, name: part.call, args: part.input }, ...signature }]
}

export const geminiWire: Wire = {
  id: 'gemini',
  contentType: 'text/event-stream',
  frames: said => [
    ...said.parts.flatMap(part => partsOf(said, part, true).map(piece => frame(answer([piece])))),
    frame(answer([{ text: '' }], { finishReason: finishReason(said) }, usageOf(said))),
  ],
  whole: said =>
    answer(
      said.parts.flatMap(part => partsOf(said, part, false)),
      { finishReason: finishReason(said) },
      usageOf(said),
    ),
  error: (status, message) => ({ error: { code: status, message, status: statuses[status] ?? 'INTERNAL' } }),
  errorFrame: message => frame({ error: { code: 503, message, status: 'UNAVAILABLE' } }),
  ends: ({ candidates }) => Array.isArray(candidates) && typeof candidates[0]?.finishReason === 'string',
}

/** Google ends its lines with CRLF. */
const frame = (data: JsonObject): string => sse(data).replaceAll('\n', '\r\n')

const statuses: Record<number, string> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  429: 'RESOURCE_EXHAUSTED',
  503: 'UNAVAILABLE',
}
