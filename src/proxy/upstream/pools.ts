import type { Dispatcher, EnvHttpProxyAgent } from 'undici'
import { isLoopback } from '../guard.ts'

/** Connections to upstreams, kept open between requests. */
export interface Pools {
  of(origin: string): Pick<Dispatcher, 'dispatch'>
  close(): Promise<void>
}

export interface PoolOptions {
  /** Silence within an answer after which the connection is given up. */
  idleMs: number
  /** HTTP proxy of the configuration; it stands above those of the environment. */
  proxyUrl: string | undefined
  environment: Readonly<Record<string, string | undefined>>
}

/**
 * One pool per origin, HTTP/1.1, no pipelining. Behind a company's HTTP proxy (the configuration's, else HTTPS_PROXY and kin;
 * NO_PROXY honoured) calls go through that, but for those to this machine, which it could not reach. undici is loaded here
 * and not before: it would double the cold start.
 */
export const openPools = async ({ idleMs, proxyUrl, environment }: PoolOptions): Promise<Pools> => {
  const { default: Pool } = await import('undici/lib/dispatcher/pool.js')
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
  const proxies = proxyUrl === undefined ? {} : { httpProxy: proxyUrl, httpsProxy: proxyUrl }
  const usesProxy = proxyUrl !== undefined || usesHttpProxy(environment)
  const agent = usesProxy ? await proxyAgent({ ...options, ...proxies }) : undefined
  const pools = new Map<string, Dispatcher>()
  return {
    of(origin) {
      const known = pools.get(origin)
      if (known !== undefined) return known
      const dispatcher =
        agent !== undefined && !isLoopback(new URL(origin).hostname) ? agent : new Pool(origin, options)
      pools.set(origin, dispatcher)
      return dispatcher
    },
    close: async () => {
      const open = new Set(pools.values())
      if (agent !== undefined) open.add(agent)
      await Promise.all([...open].map(dispatcher => dispatcher.destroy()))
    },
  }
}

const proxyAgent = async (options: EnvHttpProxyAgent.Options): Promise<Dispatcher> => {
  const { default: Agent } = await import('undici/lib/dispatcher/env-http-proxy-agent.js')
  return new Agent(options)
}

const usesHttpProxy = (environment: PoolOptions['environment']): boolean =>
  ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'].some(name => (environment[name] ?? '') !== '')
