import type { ProtocolId } from '../providers/provider.ts'
import type { Protocol } from './protocol.ts'

/** Every wire format there is, loaded when asked for. Tests that iterate this table cover a new one at once. */
const files: Record<ProtocolId, () => Promise<Protocol>> = {
  anthropic: async () => (await import('./anthropic/anthropic.ts')).anthropic,
  'openai-chat': async () => (await import('./openai-chat/openai-chat.ts')).openaiChat,
  'openai-responses': async () => (await import('./openai-responses/openai-responses.ts')).openaiResponses,
  gemini: async () => (await import('./gemini/gemini.ts')).gemini,
  ollama: async () => (await import('./ollama/ollama.ts')).ollama,
}

export type Protocols = Partial<Record<ProtocolId, Protocol>>

export const loadProtocols = async (ids: Iterable<ProtocolId>): Promise<Protocols> =>
  Object.fromEntries(await Promise.all(Array.from(new Set(ids), async id => [id, await files[id]()] as const)))
