import { UpstreamError, type UpstreamFailure } from '../../errors.ts'
import type { StopReason } from '../../messages/message.ts'
import { entryOf } from '../shared/json.ts'

/** https://ai.google.dev/api/generate-content#FinishReason */
const stopReasons: Record<string, StopReason> = {
  STOP: 'end_turn',
  MAX_TOKENS: 'max_tokens',
  SAFETY: 'refusal',
  RECITATION: 'refusal',
  LANGUAGE: 'refusal',
  BLOCKLIST: 'refusal',
  PROHIBITED_CONTENT: 'refusal',
  SPII: 'refusal',
  IMAGE_SAFETY: 'refusal',
  IMAGE_PROHIBITED_CONTENT: 'refusal',
  IMAGE_RECITATION: 'refusal',
}

/** Not ends of an answer but slips of the model, gone with the next attempt. */
const failures: Record<string, UpstreamFailure> = {
  MALFORMED_FUNCTION_CALL: 'malformed',
  MALFORMED_RESPONSE: 'malformed',
  UNEXPECTED_TOOL_CALL: 'malformed',
  TOO_MANY_TOOL_CALLS: 'malformed',
  NO_IMAGE: 'malformed',
  MISSING_THOUGHT_SIGNATURE: 'bad_request',
}

/** Why the message ends. Throws UpstreamError when the reason is a failure, or unknown and nothing was said. */
export const stopReasonOf = (reason: string, message: string | undefined, hasContent: boolean): StopReason => {
  const known = entryOf(stopReasons, reason)
  if (known !== undefined) return known
  const failure = entryOf(failures, reason) ?? (hasContent ? undefined : 'malformed')
  if (failure === undefined) return 'end_turn'
  const said = message === undefined ? '' : `: ${message.slice(0, 300)}`
  throw new UpstreamError(failure, `The upstream gave up on its answer (${reason})${said}`)
}
