import type { RemoteMcpServer } from './mcp/mcp-servers.ts'
import type { AuthStyle, ProtocolId, Quirks } from './providers/provider.ts'

/**
 * What the proxy runs on: plain JSON, everything resolved and validated by `config/`, so that the proxy starts without
 * a schema library and can receive it on stdin. Holds keys: never written to disk, argv, environment or logs.
 */
export interface ProxyConfig {
  listen: {
    host: string
    port: number
    /** Unix socket at which the proxy listens too, absolute: for an agent in a network of its own. */
    socket?: string
  }
  /** Client token; null only on loopback from the command line. */
  token: string | null
  providers: ProviderConfig[]
  routing: RoutingConfig
  timeouts: Timeouts
  logging: LoggingConfig
  /** Where the ledger of this run is appended, one JSON line per request; null = memory only. */
  usageFile: string | null
  /** Cassette that every call of an upstream is recorded to (absolute path). Absent or null = none. */
  record?: string | null
  /** HTTP proxy through which upstreams are called, those on this machine excepted. Absent: as the environment says. */
  proxyUrl?: string
  /** The user's own transformers, loaded at the start. */
  transformerModules?: TransformerModule[]
  /** What may be spent. Absent = no limit. */
  budget?: BudgetConfig
  /** How much may run at once, and how often. Absent = no limit. */
  limits?: LimitsConfig
  /** Absent = nothing is cached. */
  cache?: CacheConfig
  /** What is measured and what follows. */
  monitoring?: MonitoringConfig
  /** Where budgets, limits and health are shared. Absent = memory of this process. */
  state?: StateConfig
  /** Kept out of logs, traces, recordings and the cache beside the keys: tokens of the run, canaries. */
  secrets?: string[]
  /** What conditions and accounts know of the run. */
  run?: RunContext
  /** Bytes that the process should stay below: the cache is emptied, then requests are refused. Absent = no limit. */
  memoryLimitBytes?: number
  /** MCP servers that the agent reaches at `/mcp/NAME`. Absent = none. */
  mcp?: RemoteMcpServer[]
  /** Hosts that an isolated agent may be connected with (`CONNECT`). Absent = none. */
  egress?: EgressConfig
  /** How failed calls are tried again. Absent: core/resilience/retry-policy.ts. */
  retry?: { maxRetries: number; baseDelayMs: number; maxDelayMs: number }
}

interface EgressConfig {
  /** `host`, `host:port` or `*.host`; core/egress/allowed-host.ts. */
  allowedHosts: string[]
  /** Where each connection is written, one JSON line each; null = the log only. */
  file: string | null
}

export interface LoggingConfig {
  level: LogLevel
  /** Absolute; null = stderr only. Traces go into `trace.jsonl` beside it. */
  file: string | null
  /** A JSON line for each request and each attempt. */
  traceRequests: boolean
  /** What upstreams answered, into the log. */
  providerResponses: boolean
  /** Timings of the phases of each request, into the log. */
  performanceMetrics?: boolean
  /** Size at which a file is rotated. Absent: 10 MB. */
  maxFileBytes?: number
  /** Files kept of each, the one being written included. Absent: 5. */
  maxFiles?: number
}

/** USD, each limit optional. */
export interface BudgetConfig {
  requestUsd?: number
  runUsd?: number
  pullRequestUsd?: number
  dailyUsd?: number
  monthlyUsd?: number
  /** Shares of a limit at which to warn, once each. */
  alertThresholds: number[]
  /** Target that serves when a limit is reached, if what it costs still fits. */
  fallback?: string
}

export interface LimitsConfig {
  /** Requests under way at once. */
  maxConcurrent?: number
  /** By provider: requests per minute; absent = no limit. */
  requestsPerMinute: Record<string, number>
  /** By provider: calls under way at once; absent = no limit. */
  maxConcurrentPerProvider?: Record<string, number>
  /** Longest wait for a place. */
  queueTimeoutMs: number
}

export interface CacheConfig {
  strategy: 'exact' | 'semantic-similarity'
  ttlSeconds: number
  maxBytes: number
  /** Similarity from which a request counts as the same, 0 to 1. */
  threshold: number
  /** Target of an embedding model, `provider/model`. Absent = text similarity. */
  embeddings?: string
  /** File of the cache, absolute; null = memory only. */
  file: string | null
  cleanupIntervalMs: number
  /** Share of the cost that it should save. */
  savingTarget?: number
}

export type AlertAction = 'switch_to_faster_model' | 'enable_cost_saving_mode' | 'notify' | 'stop'

export interface MonitoringConfig {
  metrics: string[]
  alerts: { threshold: string; action: AlertAction }[]
}

export interface StateConfig {
  store: 'file' | 'redis'
  /** `redis://...`; a secret. */
  url?: string
  /** SQLite file, absolute; null = memory. Also what is used while Redis is down. */
  file: string | null
  /** Keeps repositories that share a store apart. */
  namespace: string
}

/** As the action or the command line knows it; all optional to know. */
export interface RunContext {
  id: string
  task: string
  event: string
  branch: string
  labels: string[]
  repository: string
  /** 0 = none. */
  pullRequest: number
  filesChanged: number
  linesChanged: number
}

export type LogLevel = 'debug' | 'info' | 'warn' | 'error'

export interface Timeouts {
  /** Until the upstream's headers or, on a stream, its first event. */
  firstTokenMs: number
  /** Silence within a stream. */
  idleMs: number
  /** Whole request; 0 = none. */
  requestMs: number
  /** Silence towards a streaming client after which it gets a ping. Absent: 15 s. */
  pingMs?: number
}

export interface ProviderConfig {
  /** Name in the user's config; what targets and headers say. */
  id: string
  /** ProviderDefinition.id */
  definition: string
  protocol: ProtocolId
  baseUrl: string
  auth: AuthStyle
  apiKeys: string[]
  headers: Record<string, string>
  quirks: Quirks
  models: ModelConfig[]
  openModels: boolean
  /** Share of the requests with the strategy `weighted`; absent = 1. */
  weight?: number
  /** Runs on the user's machines: costs nothing. */
  local?: boolean
  transformers: TransformerUse[]
}

export interface ModelConfig {
  id: string
  protocol?: ProtocolId
  baseUrl?: string
  /** Tokens. Absent = unknown. */
  contextWindow?: number
  maxOutputTokens?: number
  pricing?: Pricing
  capabilities?: { images?: boolean; tools?: boolean; thinking?: boolean; temperature?: boolean }
  transformers?: TransformerUse[]
}

/** Name of a transformer with its options. */
export type TransformerUse = { name: string; options?: Record<string, unknown> }

/** A module with a transformer: code that runs beside the keys. */
export interface TransformerModule {
  /** As `transformers` lists call it. Absent: as it calls itself. */
  name?: string
  /** Absolute. */
  path: string
  options: Record<string, unknown>
}

/** USD per million tokens. Absent pricing = unpriced, never zero. */
export interface Pricing {
  input: number
  output: number
  cacheRead?: number
  cacheWrite?: number
  /** USD for each search that the provider makes. */
  webSearch?: number
  /** Prices when the prompt is longer than `above` tokens; highest matching tier wins. */
  tiers?: { above: number; input: number; output: number; cacheRead?: number; cacheWrite?: number }[]
  /** Multiplied in these UTC hours [from, to). */
  peak?: { utc: [number, number][]; weekdaysOnly?: boolean; multiplier: number }
  source?: string
}

export type Slot = 'default' | 'background' | 'think' | 'longContext' | 'webSearch' | 'image' | 'subagent'

export type RoutingStrategy = 'priority' | 'round-robin' | 'weighted' | 'least-latency' | 'least-cost'

/** CEL condition -> target. */
export interface RoutingRule {
  condition: string
  target: string
  reasoning?: string
}

export interface RoutingConfig {
  /** Target = `provider/model`, provider by its config name. */
  slots: Partial<Record<Slot, string>> & { default: string }
  longContextThreshold: number
  fallback: string[]
  /** Lists of single slots, tried before the common one. */
  slotFallback?: Partial<Record<Slot, string[]>>
  rules: RoutingRule[]
  /** `contextOptimization.rules`, tried after the rules. */
  contextRules?: RoutingRule[]
  tiers?: { preprocess?: string; core?: string; quality?: string }
  strategy: RoutingStrategy
  /** claude-code-router's CUSTOM_ROUTER_PATH: absolute path of a module of the user's. */
  customRouter?: string
}
