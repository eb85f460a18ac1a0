import { UpstreamError } from '../../errors.ts'
import { classifyUpstreamError } from '../classify/classify-upstream-error.ts'
import type { DecodeContext, Protocol } from '../protocol.ts'
import { numberAt } from '../shared/json.ts'
import { stopMessage, stopStream, stopsOf } from '../shared/stop-sequences.ts'
import { decodeMessage, decoder } from './decoder.ts'
import { encode, encodeCount, maxStopSequences } from './encode.ts'

/** Google's generateContent, as the Gemini API and Vertex speak it. https://ai.google.dev/api/generate-content */
export const gemini: Protocol = {
  id: 'gemini',
  framing: 'sse',
  encode,
  decodeMessage: (body, context) => stopMessage(decodeMessage(body, context), unsentStops(context)),
  decoder: context => stopStream(decoder(context), unsentStops(context)),
  classifyError: (status, body, headers) => classifyUpstreamError({ status, body, headers }),
  countTokens: {
    encode: encodeCount,
    decode(body) {
      const tokens = numberAt(body, 'totalTokens')
      if (tokens === undefined) throw new UpstreamError('malformed', 'The upstream counted no tokens')
      return tokens
    },
  },
}

const unsentStops = ({ request }: DecodeContext): string[] => stopsOf(request).slice(maxStopSequences)
