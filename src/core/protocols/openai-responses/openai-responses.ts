import { UpstreamError } from '../../errors.ts'
import { classifyUpstreamError } from '../classify/classify-upstream-error.ts'
import type { Protocol } from '../protocol.ts'
import { numberAt } from '../shared/json.ts'
import { stopMessage, stopStream, stopsOf } from '../shared/stop-sequences.ts'
import { decodeMessage, decoder } from './decoder.ts'
import { encode, encodeCount } from './encode.ts'

/** OpenAI's Responses. https://platform.openai.com/docs/api-reference/responses */
export const openaiResponses: Protocol = {
  id: 'openai-responses',
  framing: 'sse',
  encode,
  // Responses has no field for them.
  decodeMessage: (body, context) => stopMessage(decodeMessage(body, context), stopsOf(context.request)),
  decoder: context => stopStream(decoder(context), stopsOf(context.request)),
  classifyError: (status, body, headers) => classifyUpstreamError({ status, body, headers }),
  countTokens: {
    encode: encodeCount,
    decode(body) {
      const tokens = numberAt(body, 'input_tokens')
      if (tokens === undefined) throw new UpstreamError('malformed', 'The upstream counted no tokens')
      return tokens
    },
  },
}
