import type { Redis } from 'ioredis'
import { AppError } from '../../core/errors.ts'
import { parseRedisUrl } from './parse-url.ts'

export interface RedisConnectOptions {
  /** Until the server is ready to serve, TLS and password included. Default 2 s. */
  connectTimeoutMs?: number
  /** Each command. Default 1 s: a request must not wait longer for a server that hangs. */
  commandTimeoutMs?: number
  /** After a connection that once stood is lost. Default true. */
  reconnect?: boolean
}

/**
 * A connection that stands. Throws ConfigError for a bad URL and AppError `redis_unreachable` when the server does not
 * answer in time; neither shows the URL's password. Commands sent while the connection is lost fail at once instead of
 * piling up, and none is sent twice. The caller ends it by `disconnect()`.
 */
export const connectRedis = async (url: string, options: RedisConnectOptions = {}): Promise<Redis> => {
  const address = parseRedisUrl(url)
  const { connectTimeoutMs = 2_000, commandTimeoutMs = 1_000, reconnect = true } = options
  const { Redis } = await import('ioredis')
  let stood = false
  const redis = new Redis({
    ...address,
    lazyConnect: true,
    connectTimeout: connectTimeoutMs,
    commandTimeout: commandTimeoutMs,
    maxRetriesPerRequest: 0,
    maxLoadingRetryTime: connectTimeoutMs,
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    connectionName: 'claude-router',
    // What every server and proxy of it speaks; nothing here needs the newer one.
    protocol: 2,
    disableClientInfo: true,
    retryStrategy: attempt => (stood && reconnect ? Math.min(100 * 2 ** Math.min(attempt, 10), 5_000) : null),
  })
  const where = `${address.host}:${address.port}`
  const errors: Error[] = []
  // Without a listener ioredis writes to stderr. Each failure also reaches the caller of a command.
  redis.on('error', error => {
    if (!stood) errors.push(error)
  })
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${connectTimeoutMs} ms`)), connectTimeoutMs)
  })
  try {
    const connected = redis.connect()
    connected.catch(() => {})
    await Promise.race([connected, late])
    // A database that is not there is told, and the connection made all the same.
    if (errors.length > 0) throw errors[0]
    stood = true
    return redis
  } catch (error) {
    redis.disconnect()
    throw explainRedisFailure(errors.find(isWrongPassword) ?? errors[0] ?? error, where)
  } finally {
    clearTimeout(timer)
  }
}

/** What follows from it is told first: that nothing may be asked without a password. */
const isWrongPassword = ({ message }: Error): boolean => message.startsWith('WRONGPASS')

/** Never the original as the cause: its `command` may hold the password. */
export const explainRedisFailure = (error: unknown, where: string): AppError => {
  const said =
    error instanceof Error ? (error.message.split('\n')[0] ?? '').slice(0, 200).replace(/\.$/, '') : 'unknown failure'
  const refused = /WRONGPASS|NOAUTH|invalid password|NOPERM/i.test(said)
  return new AppError('redis_unreachable', `Redis at ${where} cannot be used: ${said || 'connection refused'}`, {
    hint: refused
      ? 'Check the user and password in state.url.'
      : 'Check that the server runs and that this machine reaches it.',
  })
}
