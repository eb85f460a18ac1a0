import type { ProtocolId } from '../providers/provider.ts'
import { anthropic } from './anthropic/anthropic.ts'
import { gemini } from './gemini/gemini.ts'
import { ollama } from './ollama/ollama.ts'
import { openaiChat } from './openai-chat/openai-chat.ts'
import { openaiResponses } from './openai-responses/openai-responses.ts'
import type { Protocol } from './protocol.ts'

/** Every wire format there is. Tests that iterate this table cover a new one at once. */
export const protocols: Record<ProtocolId, Protocol> = {
  anthropic,
  'openai-chat': openaiChat,
  'openai-responses': openaiResponses,
  gemini,
  ollama,
}
