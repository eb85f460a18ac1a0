import type { IncomingMessage, ServerResponse } from 'node:http'

/** One request of a client with what every route needs to answer it. */
export interface Exchange {
  request: IncomingMessage
  response: ServerResponse
  requestId: string
  url: URL
}
