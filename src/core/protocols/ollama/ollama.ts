import { classifyUpstreamError } from '../classify/classify-upstream-error.ts'
import type { Protocol } from '../protocol.ts'
import { decodeMessage, decoder } from './decoder.ts'
import { encode } from './encode.ts'

/** Ollama's own API: only here the context window can be set. https://docs.ollama.com/api/chat */
export const ollama: Protocol = {
  id: 'ollama',
  framing: 'ndjson',
  encode,
  decodeMessage,
  decoder,
  classifyError: (status, body, headers) => classifyUpstreamError({ status, body, headers }),
}
