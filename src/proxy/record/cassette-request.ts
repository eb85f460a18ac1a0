import type { Dispatcher } from 'undici'
import type { CassetteRequest } from '../../core/cassette/cassette.ts'
import { maskRequestHeaders, maskUrl, maskValue, type Redact } from '../../core/cassette/mask-value.ts'

/** A request as it goes to undici, in the form in which cassettes have it: recorded and looked up by the same rule. */
export const cassetteRequest = (options: Dispatcher.DispatchOptions, redact: Redact): CassetteRequest => ({
  method: options.method,
  url: maskUrl(`${options.origin ?? ''}${options.path}`, redact),
  headers: maskRequestHeaders(lowerCase(options.headers), redact),
  ...content(options.body, redact),
})

const lowerCase = (headers: Dispatcher.DispatchOptions['headers']): Record<string, string> =>
  Object.fromEntries(Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]))

const content = (body: Dispatcher.DispatchOptions['body'], redact: Redact): Pick<CassetteRequest, 'body' | 'text'> => {
  const text = typeof body === 'string' ? body : Buffer.isBuffer(body) ? body.toString('utf8') : undefined
  if (text === undefined) return {}
  try {
    return { body: maskValue(JSON.parse(text), redact) }
  } catch {
    return { text: redact(text) }
  }
}

/** Bytes of a request's body. */
export const bodyLength = (body: Dispatcher.DispatchOptions['body']): number =>
  typeof body === 'string' || Buffer.isBuffer(body) ? body.length : 0
