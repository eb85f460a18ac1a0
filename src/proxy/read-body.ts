import type { IncomingMessage } from 'node:http'
import { RequestError } from '../core/errors.ts'

/** Anthropic's own limit. */
const maxBodyBytes = 32 * 1024 * 1024

/** The whole body. Throws RequestError 413 as soon as it is too long, 415 when it is compressed, 400 when cut off. */
export const readBody = (request: IncomingMessage): Promise<Buffer> => {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>()
  const encoding = request.headers['content-encoding']
  if (encoding !== undefined && encoding !== 'identity') {
    reject(
      new RequestError(
        415,
        'invalid_request_error',
        `content-encoding '${encoding}' is not supported: send the body as it is`,
      ),
    )
    return promise
  }
  if (Number(request.headers['content-length'] ?? 0) > maxBodyBytes) {
    reject(tooLarge())
    return promise
  }
  const parts: Buffer[] = []
  let length = 0
  request.on('data', (part: Buffer) => {
    length += part.length
    if (length > maxBodyBytes) {
      request.pause()
      reject(tooLarge())
    } else parts.push(part)
  })
  request.on('end', () => resolve(parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts)))
  request.on('error', () => reject(new RequestError(400, 'invalid_request_error', 'The request body was cut off')))
  return promise
}

const tooLarge = (): RequestError =>
  new RequestError(413, 'request_too_large', `Request exceeds the maximum size of ${maxBodyBytes / 1024 / 1024} MB`)
