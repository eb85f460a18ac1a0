import type { ThinkingBlock } from '../../messages/message.ts'
import type { JsonObject, Quirks } from '../../providers/provider.ts'
import { textAt } from '../shared/json.ts'
import { mintSignature, readSignature } from '../shared/signature.ts'

/**
 * A reasoning item that is to come back (`store: false`) travels in the signature of its thinking block, as `ID:ENCRYPTED`.
 * Only who encrypted it can read it, so the signature names the family (quirk `signatureFamily`).
 * https://platform.openai.com/docs/guides/reasoning#encrypted-reasoning-items
 */
export const signReasoning = (item: JsonObject, quirks: Quirks): string | undefined => {
  const encrypted = textAt(item, 'encrypted_content')
  if (encrypted === undefined) return undefined
  return mintSignature(kindOf(quirks), `${textAt(item, 'id') ?? ''}:${encrypted}`)
}

/** The reasoning item to replay; undefined when the thought is another's or was never encrypted. */
export const reasoningItem = (block: ThinkingBlock, quirks: Quirks): JsonObject | undefined => {
  const payload = readSignature(kindOf(quirks), block.signature)
  const colon = payload?.indexOf(':') ?? -1
  if (payload === undefined || colon < 0 || colon === payload.length - 1) return undefined
  return {
    type: 'reasoning',
    ...(colon > 0 ? { id: payload.slice(0, colon) } : {}),
    summary: block.thinking.trim() === '' ? [] : [{ type: 'summary_text', text: block.thinking }],
    encrypted_content: payload.slice(colon + 1),
  }
}

const kindOf = ({ signatureFamily }: Quirks): string =>
  signatureFamily === undefined ? 'responses' : `responses-${signatureFamily}`
