import type { ServerResponse } from 'node:http'
import { errorBody, httpErrorOf } from '../core/messages/error-body.ts'

/** Sends a JSON answer with its length. */
export const sendJson = (
  response: ServerResponse,
  status: number,
  body: Buffer | string,
  headers: Record<string, string> = {},
): void => {
  if (response.headersSent || response.destroyed) return
  response.writeHead(status, {
    ...headers,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  })
  response.end(body)
}

/** Sends any error in Anthropic's shape. */
export const sendError = (
  response: ServerResponse,
  error: unknown,
  requestId: string,
  redact: (text: string) => string,
  headers: Record<string, string> = {},
): void => {
  const http = httpErrorOf(error)
  const body = errorBody({ type: http.type, message: redact(http.message) }, requestId)
  sendJson(response, http.status, JSON.stringify(body), { ...headers, ...http.headers, 'request-id': requestId })
}

/** A value fit for a header: names of models may have any character, even half of one. */
export const headerValue = (text: string): string =>
  text.toWellFormed().replace(/[^\x20-\x7e]/gu, character => encodeURIComponent(character))
