import type { MessagesRequest } from '../messages/request.ts'

/** The request with a text added at the end of its system prompt. */
export const withSystemText = (request: MessagesRequest, text: string): MessagesRequest => {
  if (request.system === undefined || request.system === '') return { ...request, system: text }
  return typeof request.system === 'string'
    ? { ...request, system: `${request.system}\n\n${text}` }
    : { ...request, system: [...request.system, { type: 'text', text }] }
}
