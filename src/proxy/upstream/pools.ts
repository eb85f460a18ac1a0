import type { Dispatcher } from 'undici'

/** Connections to upstreams, kept open between requests. */
export interface Pools {
  of(origin: string): Dispatcher
  close(): Promise<void>
}

export interface PoolOptions {
  /** Silence within an answer after which the connection is given up. */
  idleMs: number
  environment: Readonly<Record<string, string | undefined>>
}

/**
 * One pool per origin, HTTP/1.1, no pipelining. Behind a company's HTTP proxy (HTTPS_PROXY and kin, NO_PROXY honoured)
 * all calls go through that. undici is loaded here and not before: it would double the cold start.
 */
export const openPools = async ({ idleMs, environment }: PoolOptions): Promise<Pools> => {
  const { EnvHttpProxyAgent, Pool } = await import('undici')
  const options = {
    pipelining: 1,
    allowH2: false,
    connectTimeout: 10_000,
    // Time to the first byte is the attempt's own clock.
    headersTimeout: 0,
    bodyTimeout: idleMs,
    keepAliveTimeout: 30_000,
    maxHeaderSize: 64 * 1024,
  }
  if (usesHttpProxy(environment)) {
    const agent = new EnvHttpProxyAgent(options)
    return { of: () => agent, close: () => agent.destroy() }
  }
  const pools = new Map<string, Dispatcher>()
  return {
    of(origin) {
      const open = pools.get(origin) ?? new Pool(origin, options)
      pools.set(origin, open)
      return open
    },
    close: async () => {
      await Promise.all([...pools.values()].map(pool => pool.destroy()))
    },
  }
}

const usesHttpProxy = (environment: PoolOptions['environment']): boolean =>
  ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'].some(name => (environment[name] ?? '') !== '')
