import { classifyUpstreamError } from '../classify/classify-upstream-error.ts'
import type { Protocol } from '../protocol.ts'
import { decodeMessage } from './decode-message.ts'
import { decoder } from './decoder.ts'
import { encode } from './encode.ts'

/** OpenAI's Chat Completions, as OpenAI and its many imitators speak it. https://platform.openai.com/docs/api-reference/chat */
export const openaiChat: Protocol = {
  id: 'openai-chat',
  framing: 'sse',
  encode,
  decodeMessage,
  decoder,
  classifyError: (status, body, headers) => classifyUpstreamError({ status, body, headers }),
}
