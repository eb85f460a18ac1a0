import { UpstreamError, type UpstreamFailure } from '../../errors.ts'
import type { StopReason } from '../../messages/message.ts'
import type { JsonObject } from '../../providers/provider.ts'
import { entryOf, textAt } from '../shared/json.ts'

/** Why an answer ended, as far as the chunks have told. */
export interface Finish {
  /** Undefined while none was given. OpenRouter gives it twice, others '' or "null" with every chunk. */
  reason: string | undefined
  /** The stop sequence that was met, where the server says which. */
  stopSequence: string | undefined
  refused: boolean
}

export const notFinished: Finish = { reason: undefined, stopSequence: undefined, refused: false }

/** `before` with what this choice adds. */
export const readFinish = (before: Finish, choice: JsonObject, delta: JsonObject | undefined): Finish => {
  const reason = textAt(choice, 'finish_reason')
  return {
    reason: reason === undefined || reason === 'null' ? before.reason : reason,
    // vLLM: the string, or the id of a token, which says nothing to the client. SGLang: matched_stop.
    stopSequence: textAt(choice, 'stop_reason') ?? textAt(choice, 'matched_stop') ?? before.stopSequence,
    refused: before.refused || textAt(delta, 'refusal') !== undefined,
  }
}

const stopReasons: Record<string, StopReason> = {
  stop: 'end_turn',
  length: 'max_tokens',
  max_tokens: 'max_tokens',
  model_length: 'model_context_window_exceeded',
  model_context_window_exceeded: 'model_context_window_exceeded',
  tool_calls: 'tool_use',
  tool_use: 'tool_use',
  function_call: 'tool_use',
  content_filter: 'refusal',
  refusal: 'refusal',
  sensitive: 'refusal',
}

/** Reasons that are failures of the provider, not ends of an answer. */
const failures: Record<string, UpstreamFailure> = {
  error: 'transient',
  network_error: 'transient',
  insufficient_system_resource: 'overloaded',
}

/** How the message ends. Throws UpstreamError when the reason is a failure. Unknown reasons end the turn. */
export const ending = (
  finish: Finish,
  hasContent: boolean,
): { stopReason: StopReason; stopSequence: string | null } => {
  const reason = finish.reason ?? ''
  const failure = entryOf(failures, reason)
  if (failure !== undefined) {
    throw new UpstreamError(failure, `The upstream gave up on its answer (finish_reason "${reason}")`)
  }
  const stopReason = entryOf(stopReasons, reason) ?? 'end_turn'
  if (stopReason === 'model_context_window_exceeded' && !hasContent) {
    throw new UpstreamError('context_overflow', 'The prompt is longer than the context window of the model')
  }
  if (stopReason !== 'end_turn') return { stopReason, stopSequence: null }
  if (finish.refused) return { stopReason: 'refusal', stopSequence: null }
  if (finish.stopSequence === undefined) return { stopReason, stopSequence: null }
  return { stopReason: 'stop_sequence', stopSequence: finish.stopSequence }
}
