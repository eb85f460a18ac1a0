import { UpstreamError } from '../../errors.ts'
import { classifyUpstreamError } from '../classify/classify-upstream-error.ts'
import type { Protocol } from '../protocol.ts'
import { numberAt } from '../shared/json.ts'
import { decodeMessage, decoder } from './decoder.ts'
import { encode, encodeCount } from './encode.ts'

/** OpenAI's Responses. https://platform.openai.com/docs/api-reference/responses */
export const openaiResponses: Protocol = {
  id: 'openai-responses',
  framing: 'sse',
  encode,
  decodeMessage,
  decoder,
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
