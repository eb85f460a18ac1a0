export type Redact = (text: string) => string

/** A copy of parsed JSON with every string and every key redacted. */
export const maskValue = (value: unknown, redact: Redact): unknown => {
  if (typeof value === 'string') return redact(value)
  if (Array.isArray(value)) return value.map(item => maskValue(item, redact))
  if (typeof value !== 'object' || value === null) return value
  const result: Record<string, unknown> = {}
  for (const [key, item] of Object.entries(value)) {
    // Assigning would set the prototype.
    Object.defineProperty(result, redact(key), {
      value: maskValue(item, redact),
      enumerable: true,
      configurable: true,
      writable: true,
    })
  }
  return result
}

const mask = '***'
const secretRequestHeader = /auth|key|token|secret|cookie|password|signature/i
const secretAnswerHeader = /cookie|auth|secret|organization/i

export const maskRequestHeaders = (headers: Record<string, string>, redact: Redact): Record<string, string> =>
  maskHeaders(headers, secretRequestHeader, redact)

/** An answer's limits speak of tokens and stay. */
export const maskAnswerHeaders = (headers: Record<string, string>, redact: Redact): Record<string, string> =>
  maskHeaders(headers, secretAnswerHeader, redact)

const maskHeaders = (headers: Record<string, string>, secret: RegExp, redact: Redact): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, secret.test(name) ? mask : redact(value)]))

const secretParameter = /([?&][^=&]*(?:key|token|secret|signature|sig|password)[^=&]*=)[^&#]*/gi

/** Without credentials before the host and in parameters. */
export const maskUrl = (url: string, redact: Redact): string =>
  redact(url.replace(/^(\w+:\/\/)[^/@]*@/, `$1${mask}@`).replace(secretParameter, `$1${mask}`))
