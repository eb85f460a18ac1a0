import { classifyUpstreamError } from '../classify/classify-upstream-error.ts'
import type { DecodeContext, Protocol } from '../protocol.ts'
import { stopMessage, stopStream, stopsOf } from '../shared/stop-sequences.ts'
import { decodeMessage } from './decode-message.ts'
import { decoder } from './decoder.ts'
import { encode } from './encode.ts'

/** OpenAI's Chat Completions, as OpenAI and its many imitators speak it. https://platform.openai.com/docs/api-reference/chat */
export const openaiChat: Protocol = {
  id: 'openai-chat',
  framing: 'sse',
  encode,
  decodeMessage: (body, context) => stopMessage(decodeMessage(body, context), unsentStops(context)),
  decoder: context => stopStream(decoder(context), unsentStops(context)),
  classifyError: (status, body, headers) => classifyUpstreamError({ status, body, headers }),
}

/** Some models refuse a request that has any. */
const unsentStops = ({ request, quirks }: DecodeContext): string[] => (quirks.noStop === true ? stopsOf(request) : [])
