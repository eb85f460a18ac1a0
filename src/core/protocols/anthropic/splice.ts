import type { Span } from '../../../lib/json-scan.ts'
import type { RawRequest } from '../../messages/raw-request.ts'
import type { CallContext, SplicedCall } from '../protocol.ts'
import { anthropicHeaders } from './headers.ts'
import { outputLimit } from './limits.ts'

/**
 * The client's bytes with `model`, and if need be `stream` and `max_tokens`, replaced in place: the upstream sees what
 * the client wrote, down to the white space its prompt cache depends on. Undefined when anything else must change.
 */
export const splice = (raw: RawRequest, context: CallContext): SplicedCall | undefined => {
  const model = raw.fields?.get('model')
  if (raw.fields === undefined || model === undefined || needsRebuild(raw, context)) return undefined
  const edits: [Span, string][] = [[model, JSON.stringify(context.model.id)]]
  const stream = raw.fields.get('stream')
  if ((raw.field('stream') ?? false) !== context.stream) {
    if (stream === undefined) return undefined
    edits.push([stream, String(context.stream)])
  }
  const limit = outputLimit(context)
  const maxTokens = raw.fields.get('max_tokens')
  if (limit !== undefined && maxTokens !== undefined && Number(raw.field('max_tokens')) > limit) {
    if (raw.fields.has('thinking')) return undefined
    edits.push([maxTokens, String(limit)])
  }
  return { headers: anthropicHeaders(context), bytes: replaceSpans(raw.bytes, edits) }
}

/** Words passed in the scan and searches of the bytes stand in for a parse; a false alarm costs only the parse. */
const needsRebuild = (raw: RawRequest, { quirks }: CallContext): boolean => {
  if (quirks.dropFields?.some(field => raw.fields?.has(field))) return true
  if (!quirks.keepBillingBlock && raw.fieldIncludes('system', 'x-anthropic-billing-header')) return true
  if (!quirks.systemInMessages && raw.holds('system') && messagesMatch(raw, systemRole)) return true
  if (!quirks.toolSearch && (raw.holds('defer_loading') || raw.holds('tool_reference'))) return true
  if (quirks.noAdaptiveThinking && raw.fields?.has('thinking') && raw.holds('adaptive')) return true
  if (quirks.noImages && (raw.holds('image') || raw.holds('document'))) return true
  if (quirks.efforts !== undefined && raw.fields?.has('output_config')) return true
  if (quirks.noToolChoice && raw.fields?.has('tool_choice')) return true
  return !quirks.anySignature && raw.holds('signature') && messagesMatch(raw, foreignSignature)
}

const messagesMatch = (raw: RawRequest, pattern: RegExp): boolean => {
  const span = raw.fields?.get('messages')
  return span !== undefined && pattern.test(raw.bytes.toString('latin1', span.start, span.end))
}

const systemRole = /"role"\s*:\s*"system"/
/** None, or one that was given here to another protocol's answer. */
const foreignSignature = /"signature"\s*:\s*"(?:"|claude-router\.)/

const replaceSpans = (bytes: Buffer, edits: [Span, string][]): Buffer => {
  const parts: Buffer[] = []
  let from = 0
  for (const [span, text] of edits.sort(([left], [right]) => left.start - right.start)) {
    parts.push(bytes.subarray(from, span.start), Buffer.from(text))
    from = span.end
  }
  return Buffer.concat([...parts, bytes.subarray(from)])
}
