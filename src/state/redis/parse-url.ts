import { isIP } from 'node:net'
import type { RedisOptions } from 'ioredis'
import { ConfigError } from '../../core/errors.ts'

const schemes: Record<string, { tls: boolean }> = {
  'redis:': { tls: false },
  'valkey:': { tls: false },
  'rediss:': { tls: true },
  'valkeys:': { tls: true },
}

/** Where `redis://[user][:password]@host[:port][/database]` leads; `rediss://` is TLS. Throws ConfigError, without the URL: it is a secret. */
export const parseRedisUrl = (
  text: string,
): Pick<RedisOptions, 'host' | 'port' | 'username' | 'password' | 'db' | 'tls'> => {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const scheme = url && schemes[url.protocol]
  const database = url?.pathname.replace(/^\//, '') ?? ''
  if (!url || !scheme || url.hostname === '' || !/^\d*$/.test(database))
    throw new ConfigError('invalid_redis_url', 'The URL of Redis (state.url) is not one', {
      hint: 'It looks like redis://user:password@host:6379/0, or rediss:// for TLS.',
    })
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const username = decode(url.username)
  const password = decode(url.password)
  return {
    host,
    port: Number(url.port || 6379),
    db: Number(database || 0),
    ...(username !== '' && { username }),
    ...(password !== '' && { password }),
    // The name that the certificate must bear; an address has none.
    ...(scheme.tls && { tls: isIP(host) ? {} : { servername: host } }),
  }
}

/** A password with a bare `%` is taken as it is. */
const decode = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
