import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { RequestError } from '../core/errors.ts'
import type { ProxyConfig } from '../core/proxy-config.ts'

/** Who may come in. Each throws RequestError. */
export interface Guard {
  /** Against DNS rebinding and against web pages that try loopback ports. */
  checkOrigin(request: IncomingMessage): void
  checkToken(request: IncomingMessage): void
  /** Of a client that takes us for an HTTP proxy: the token is its password, or a bearer token. */
  isKnownTunneller(request: IncomingMessage): boolean
}

const loopbackNames = new Set(['127.0.0.1', 'localhost', '[::1]'])

export const isLoopback = (host: string): boolean =>
  loopbackNames.has(host) || host === '::1' || host.startsWith('127.')

export const createGuard = ({ listen, token }: Pick<ProxyConfig, 'listen' | 'token'>): Guard => {
  const expected = token === null ? undefined : digest(token)
  const loopback = isLoopback(listen.host)

  return {
    checkOrigin({ headers }) {
      // On another address the token is mandatory, and names are not known here.
      if (!loopback) return
      const host = hostName(headers.host ?? '')
      if (!loopbackNames.has(host) && host !== listen.host) {
        throw new RequestError(
          403,
          'permission_error',
          `Host '${host.slice(0, 100)}' is not served here: use 127.0.0.1 or localhost`,
        )
      }
      const { origin } = headers
      if (expected === undefined && origin !== undefined && !isLoopbackOrigin(origin)) {
        throw new RequestError(403, 'permission_error', 'Requests from web pages are refused while no token is set')
      }
    },
    isKnownTunneller({ headers }) {
      const [, scheme = '', credential = ''] =
        /^(Basic|Bearer)\s+(\S+)$/i.exec(headers['proxy-authorization'] ?? '') ?? []
      const token =
        scheme.toLowerCase() === 'basic'
          ? Buffer.from(credential, 'base64')
              .toString('utf8')
              .replace(/^[^:]*:/, '')
          : credential
      return expected !== undefined && timingSafeEqual(digest(token), expected)
    },
    checkToken({ headers }) {
      if (expected === undefined) return
      const bearer = /^Bearer\s+(.+)$/i.exec(headers.authorization ?? '')?.[1]
      const key = [headers['x-api-key']].flat()[0]
      // Both are looked at whatever the first says, and digests are equally long: the time taken tells nothing.
      const byBearer = timingSafeEqual(digest(bearer ?? ''), expected)
      const byKey = timingSafeEqual(digest(key ?? ''), expected)
      if (byBearer || byKey) return
      throw new RequestError(
        401,
        'authentication_error',
        bearer || key ? 'invalid x-api-key or bearer token' : 'x-api-key header or bearer token is required',
      )
    },
  }
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

const hostName = (host: string): string => host.replace(/:\d*$/, '').toLowerCase()

const isLoopbackOrigin = (origin: string): boolean => {
  try {
    return loopbackNames.has(new URL(origin).hostname)
  } catch {
    return false
  }
}
