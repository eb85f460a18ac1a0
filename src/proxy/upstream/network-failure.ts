import { UpstreamError, type UpstreamFailure } from '../../core/errors.ts'

/** What Node and undici call the ways a connection fails, for people. */
const known: Record<string, [UpstreamFailure, string]> = {
  ECONNREFUSED: ['network', 'the connection was refused'],
  ECONNRESET: ['network', 'the connection was reset'],
  EPIPE: ['network', 'the connection was closed'],
  ENOTFOUND: ['network', 'the host name is unknown'],
  EAI_AGAIN: ['network', 'the host name could not be resolved'],
  EHOSTUNREACH: ['network', 'the host cannot be reached'],
  ENETUNREACH: ['network', 'the network cannot be reached'],
  ETIMEDOUT: ['network', 'the connection timed out'],
  UND_ERR_CONNECT_TIMEOUT: ['network', 'the connection timed out'],
  UND_ERR_SOCKET: ['network', 'the connection was closed'],
  UND_ERR_HEADERS_TIMEOUT: ['timeout', 'no answer came in time'],
  UND_ERR_BODY_TIMEOUT: ['timeout', 'the answer stopped coming'],
  UND_ERR_HEADERS_OVERFLOW: ['malformed', 'its headers are too large'],
  DEPTH_ZERO_SELF_SIGNED_CERT: ['network', 'its certificate is self-signed'],
  SELF_SIGNED_CERT_IN_CHAIN: ['network', 'its certificate chain is self-signed'],
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: ['network', 'its certificate cannot be verified'],
  CERT_HAS_EXPIRED: ['network', 'its certificate has expired'],
  ERR_TLS_CERT_ALTNAME_INVALID: ['network', 'its certificate is for another host'],
}

/** A failed connection as one of our failures. */
export const networkFailure = (error: unknown): UpstreamError => {
  if (error instanceof UpstreamError) return error
  const code = codeOf(error)
  const [failure, text] =
    known[code] ??
    (isNoHttp(error, code) ? ['malformed', 'it does not speak HTTP'] : ['network', 'the connection failed'])
  const hint =
    code.includes('CERT') || code.includes('VERIFY')
      ? 'Set NODE_EXTRA_CA_CERTS to the file of your certificate authority.'
      : undefined
  return new UpstreamError(failure as UpstreamFailure, `${text}${code ? ` (${code})` : ''}`, { cause: error, hint })
}

/** undici looks the code of its parser's error up in the wrong direction, and so gives none. */
const isNoHttp = (error: unknown, code: string): boolean =>
  code.startsWith('HPE_') || (error instanceof Error && error.name === 'HTTPParserError')

const codeOf = (error: unknown): string => {
  if (typeof error !== 'object' || error === null) return ''
  const { code, cause, errors } = error as { code?: unknown; cause?: unknown; errors?: unknown }
  if (typeof code === 'string' && code !== 'UND_ERR_SOCKET') return code
  const inner = codeOf(Array.isArray(errors) ? errors[0] : cause)
  return inner || (typeof code === 'string' ? code : '')
}
