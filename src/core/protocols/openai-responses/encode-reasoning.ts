import type { MessagesRequest } from '../../messages/request.ts'
import type { JsonObject } from '../../providers/provider.ts'
import type { CallContext } from '../protocol.ts'
import { clampEffort, reasoningOf } from '../shared/effort.ts'

const usualEfforts = ['low', 'medium', 'high']

/** `reasoning`, when the client says how much to think and the model can. https://platform.openai.com/docs/guides/reasoning */
export const encodeReasoning = (request: MessagesRequest, { model, quirks }: CallContext): JsonObject | undefined => {
  const reasoning = reasoningOf(request)
  if (reasoning === undefined || !canReason(model)) return undefined
  const known = quirks.efforts ?? usualEfforts
  // Off is `none`; models before gpt-5.1 have only `minimal`.
  if (!reasoning.on) {
    const off = ['none', 'minimal'].find(effort => known.includes(effort))
    return off === undefined ? undefined : { effort: off }
  }
  const effort = clampEffort(reasoning.effort, known)
  return { ...(effort === undefined ? {} : { effort }), summary: 'auto' }
}

/** Models before the o-series refuse `reasoning`, and the encrypted content with it. */
const canReason = ({ id, capabilities }: CallContext['model']): boolean =>
  capabilities?.thinking ?? !/(^|\/)(gpt-[34]|chatgpt-4)/.test(id)
