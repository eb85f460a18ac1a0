import type { MessagesRequest } from '../../messages/request.ts'
import { hexDigest } from './hash.ts'

/** `metadata.user_id` in OpenAI's 64 characters. Claude Code sends a longer JSON text; its digest identifies as well. */
export const userIdOf = (request: MessagesRequest): string | undefined => {
  const id = request.metadata?.user_id
  if (typeof id !== 'string' || id === '') return undefined
  return id.length <= 64 ? id : hexDigest(id, 64)
}
