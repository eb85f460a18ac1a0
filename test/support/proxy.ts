import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LedgerEntry } from '../../src/core/ledger.ts'
import type { ProviderConfig, ProxyConfig } from '../../src/core/proxy-config.ts'
import type { Logger } from '../../src/log/logger.ts'
import { startProxy } from '../../src/proxy/server.ts'

export const clientToken = 'client-token-for-tests'
export const providerKey = 'provider-key-which-must-never-show'

/** A provider as the configuration layer would hand it over. */
export const provider = (id: string, baseUrl: string, over: Partial<ProviderConfig> = {}): ProviderConfig => ({
  id,
  definition: 'anthropic',
  protocol: 'anthropic',
  baseUrl,
  auth: 'x-api-key',
  apiKeys: [providerKey],
  headers: {},
  quirks: {},
  models: [{ id: 'claude-x', pricing: { input: 1, output: 10 } }],
  openModels: false,
  transformers: [],
  ...over,
})

export const proxyConfig = (providers: ProviderConfig[], over: Partial<ProxyConfig> = {}): ProxyConfig => ({
  listen: { host: '127.0.0.1', port: 0 },
  token: clientToken,
  providers,
  routing: {
    slots: { default: `${providers[0]?.id}/${providers[0]?.models[0]?.id}` },
    longContextThreshold: 60_000,
    fallback: [],
    rules: [],
    strategy: 'priority',
  },
  timeouts: { firstTokenMs: 10_000, idleMs: 10_000, requestMs: 0 },
  logging: { level: 'debug', file: null, traceRequests: false, providerResponses: false },
  usageFile: null,
  retry: { maxRetries: 0, baseDelayMs: 1, maxDelayMs: 2000 },
  ...over,
})

export interface TestProxy {
  url: string
  /** Lines of the log, tagged. */
  log: string[]
  ledger: () => LedgerEntry[]
  post: (body: unknown, headers?: Record<string, string>, path?: string) => Promise<Response>
  close: () => Promise<void>
}

/** The real proxy on a free port, in this process, with its log and ledger in reach. */
export const startTestProxy = async (config: ProxyConfig): Promise<TestProxy> => {
  const directory = mkdtempSync(join(tmpdir(), 'claude-router-test-'))
  const usageFile = join(directory, 'usage.jsonl')
  const log: string[] = []
  const line = (tag: string) => (text: string) => void log.push(`[${tag}] ${text}`)
  const logger: Logger = {
    debug: line('DEBUG'),
    info: line('INFO'),
    warn: line('WARN'),
    error: line('ERROR'),
    router: line('ROUTER'),
    api: line('API'),
  }
  const proxy = await startProxy({ ...config, usageFile }, logger)
  return {
    url: proxy.url,
    log,
    ledger: () =>
      readFileSync(usageFile, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map(text => JSON.parse(text) as LedgerEntry),
    post: (body, headers = {}, path = '/v1/messages') =>
      fetch(proxy.url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${config.token}`, ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    close: async () => {
      await proxy.close()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

/** The events of a streamed answer. */
export const eventsOf = (text: string): { event: string | undefined; data: Record<string, unknown> }[] =>
  text
    .split('\n\n')
    .filter(frame => frame.includes('data:'))
    .map(frame => ({
      event: /^event: (.*)$/m.exec(frame)?.[1],
      data: JSON.parse(/^data: (.*)$/m.exec(frame)?.[1] ?? '{}') as Record<string, unknown>,
    }))
