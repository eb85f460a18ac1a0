import type { MessagesRequest } from './request.ts'

/** stub */
export const estimateTokens = (request: MessagesRequest): number => Math.ceil(JSON.stringify(request).length / 4)
