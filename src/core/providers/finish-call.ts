import type { EncodedCall } from '../protocols/protocol.ts'
import { mergeDefaults, mergeOverrides } from './merge-body.ts'
import type { HookContext, ProviderDefinition, Quirks } from './provider.ts'

/**
 * The encoded call as this provider wants it: the body quirks, its `transformBody`, its `transformCall`. The sender calls
 * it once between `protocol.encode` (and the transformers) and serialising. Returns the same object when nothing applies.
 */
export const finishCall = (
  definition: ProviderDefinition,
  quirks: Quirks,
  call: EncodedCall,
  context: HookContext,
): EncodedCall => {
  let body = call.body
  if (quirks.bodyDefaults !== undefined) body = mergeDefaults(body, quirks.bodyDefaults)
  if (definition.transformBody !== undefined) body = definition.transformBody(body, context)
  if (quirks.bodyOverrides !== undefined) body = mergeOverrides(body, quirks.bodyOverrides)
  const changed = body === call.body ? call : { ...call, body }
  return definition.transformCall === undefined ? changed : definition.transformCall(changed, context)
}

/** Whether `finishCall` would change anything: if not, an Anthropic body may pass through byte by byte. */
export const changesCalls = (definition: ProviderDefinition, quirks: Quirks): boolean =>
  definition.transformBody !== undefined ||
  definition.transformCall !== undefined ||
  quirks.bodyDefaults !== undefined ||
  quirks.bodyOverrides !== undefined
