import { UpstreamError } from '../../errors.ts'
import type { Message } from '../../messages/message.ts'
import { classifyUpstreamError } from '../classify/classify-upstream-error.ts'
import type { Protocol } from '../protocol.ts'
import { isObject } from '../shared/json.ts'
import { createByteRelay } from './byte-relay.ts'
import { createAnthropicDecoder } from './decoder.ts'
import { encodeCount, encodeMessages } from './encode.ts'
import { splice } from './splice.ts'

/** Anthropic's own Messages API: nothing to translate, only to fix up for those who speak it incompletely. */
export const anthropic: Protocol = {
  id: 'anthropic',
  framing: 'sse',
  encode: encodeMessages,
  decodeMessage(body) {
    if (!isObject(body))
      throw new UpstreamError('malformed', 'The upstream answered with something that is not a message')
    if (body.type === 'error' || (isObject(body.error) && !Array.isArray(body.content))) {
      throw classifyUpstreamError({ status: undefined, body, headers: {} })
    }
    if (!Array.isArray(body.content)) throw new UpstreamError('malformed', 'The upstream answered without content')
    return body as unknown as Message
  },
  decoder: createAnthropicDecoder,
  classifyError: (status, body, headers) => classifyUpstreamError({ status, body, headers }),
  countTokens: {
    encode: encodeCount,
    decode(body) {
      const tokens = isObject(body) ? body.input_tokens : undefined
      if (typeof tokens !== 'number') throw new UpstreamError('malformed', 'The upstream counted no tokens')
      return tokens
    },
  },
  passThrough: { splice, relay: createByteRelay },
}
