import type { AuthStyle, ProtocolId, Quirks } from './providers/provider.ts'

/**
 * What the proxy runs on: plain JSON, everything resolved and validated by `config/`, so that the proxy starts without
 * a schema library and can receive it on stdin. Holds keys: never written to disk, argv, environment or logs.
 */
export interface ProxyConfig {
  listen: { host: string; port: number }
  /** Client token; null only on loopback from the command line. */
  token: string | null
  providers: ProviderConfig[]
  routing: RoutingConfig
  timeouts: Timeouts
  logging: { level: LogLevel; file: string | null; traceRequests: boolean; providerResponses: boolean }
  /** Where the ledger of this run is appended, one JSON line per request; null = memory only. */
  usageFile: string | null
  /** Cassette that every call of an upstream is recorded to (absolute path). Absent or null = none. */
  record?: string | null
  /** HTTP proxy through which upstreams are called, those on this machine excepted. Absent: as the environment says. */
  proxyUrl?: string
  /** The user's own transformers, loaded at the start. */
  transformerModules?: TransformerModule[]
  /** How failed calls are tried again. Absent: core/resilience/retry-policy.ts. */
  retry?: { maxRetries: number; baseDelayMs: number; maxDelayMs: number }
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
  /** Prices when the prompt is longer than `above` tokens; highest matching tier wins. */
  tiers?: { above: number; input: number; output: number; cacheRead?: number; cacheWrite?: number }[]
  /** Multiplied in these UTC hours [from, to). */
  peak?: { utc: [number, number][]; weekdaysOnly?: boolean; multiplier: number }
  source?: string
}

export type Slot = 'default' | 'background' | 'think' | 'longContext' | 'webSearch' | 'image' | 'subagent'

export interface RoutingConfig {
  /** Target = `provider/model`, provider by its config name. */
  slots: Partial<Record<Slot, string>> & { default: string }
  longContextThreshold: number
  fallback: string[]
  rules: { condition: string; target: string; reasoning?: string }[]
  strategy: 'priority' | 'round-robin' | 'weighted' | 'least-latency' | 'least-cost'
}
