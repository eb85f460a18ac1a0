import type { ProtocolId } from '../providers/provider.ts'

/** How a provider that speaks this protocol makes an embedding; the path is appended to the base URL. */
export interface EmbeddingCall {
  path: string
  body: Record<string, unknown>
}

/** Undefined when the protocol knows no embeddings. */
export const embeddingCall = (protocol: ProtocolId, model: string, text: string): EmbeddingCall | undefined => {
  switch (protocol) {
    // https://docs.ollama.com/api/embed
    case 'ollama':
      return { path: '/api/embed', body: { model, input: text } }
    // https://platform.openai.com/docs/api-reference/embeddings
    case 'openai-chat':
    case 'openai-responses':
      return { path: '/embeddings', body: { model, input: text, encoding_format: 'float' } }
    // https://ai.google.dev/api/embeddings
    case 'gemini':
      return { path: `/models/${encodeURIComponent(model)}:embedContent`, body: { content: { parts: [{ text }] } } }
    default:
      return undefined
  }
}

/** The vector of an answer; undefined when there is none in it. */
export const embeddingOf = (answer: unknown): Float32Array | undefined => {
  const { embeddings, data, embedding } = (answer ?? {}) as Record<string, unknown>
  const first = (list: unknown): unknown => (Array.isArray(list) ? list[0] : undefined)
  const values =
    first(embeddings) ??
    (first(data) as { embedding?: unknown } | undefined)?.embedding ??
    (embedding as { values?: unknown })?.values
  if (!Array.isArray(values) || values.length === 0) return undefined
  return values.every(value => typeof value === 'number' && Number.isFinite(value))
    ? Float32Array.from(values)
    : undefined
}
