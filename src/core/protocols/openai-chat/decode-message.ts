import { UpstreamError } from '../../errors.ts'
import { collect } from '../../messages/collect.ts'
import type { Message } from '../../messages/message.ts'
import type { DecodeContext } from '../protocol.ts'
import { arrayAt } from '../shared/json.ts'
import { chunkDecoder } from './decoder.ts'

/** A whole chat completion: read as a stream of one chunk, so that both ways of asking give the same answer. */
export const decodeMessage = (body: unknown, context: DecodeContext): Message => {
  const chunks = chunkDecoder(context)
  chunks.push(body)
  if (arrayAt(body, 'choices').length === 0) {
    throw new UpstreamError('malformed', 'The upstream answered without any choice')
  }
  // Whole answers are complete, whether or not they say why they ended.
  chunks.done()
  return collect(chunks.take())
}
