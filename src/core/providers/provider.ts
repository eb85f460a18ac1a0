import type { MessagesRequest } from '../messages/request.ts'
import type { UpstreamError } from '../errors.ts'
import type { ModelConfig } from '../proxy-config.ts'

export const protocolIds = ['anthropic', 'openai-chat', 'openai-responses', 'gemini', 'ollama'] as const
export type ProtocolId = (typeof protocolIds)[number]

/** How a key travels. `none` sends none. */
export type AuthStyle = 'bearer' | 'x-api-key' | 'api-key' | 'x-goog-api-key' | 'none'

export type JsonObject = Record<string, unknown>

/**
 * What is particular about a provider's wire. Data where data will do; read by the protocol's encoder and decoder.
 * Every field is optional: its absence is the protocol's plain behaviour.
 */
export interface Quirks {
  /** openai-chat: name of the output-limit field. Default `max_tokens`. */
  maxTokensField?: 'max_tokens' | 'max_completion_tokens'
  /** Knob that `thinking` and `output_config.effort` become. Absent: none is sent. */
  reasoning?: 'reasoning_effort' | 'reasoning' | 'thinking-type' | 'enable_thinking' | 'think'
  /** The assistant's reasoning must come back as `reasoning_content`: on tool-call turns, on every turn, or never (default). */
  replayReasoning?: 'tool-calls' | 'always'
  /** cache_control is understood by this upstream (for these models). */
  cacheControl?: 'all' | 'claude-models'
  /** Maximal length / alphabet of tool-call ids. Default: 40, [A-Za-z0-9_-]. */
  toolCallId?: 'mistral-9'
  /** No request field may be called so: removed from the encoded body. */
  dropFields?: string[]
  /** `tool_choice` is not understood. */
  noToolChoice?: boolean
  /** stream_options.include_usage is refused. */
  noStreamOptions?: boolean
  /** Reasoning tokens come on top of completion_tokens (xAI). */
  reasoningTokensExtra?: boolean
  /** Non-streaming calls are refused or dangerous: stream upstream and collect. */
  alwaysStream?: boolean
  /** anthropic protocol: beta flags and body fields the upstream is known to accept. Absent: all are passed. */
  anthropicBetas?: 'all' | 'none' | string[]
  [key: string]: unknown
}

export interface ProviderEndpoint {
  /** Without a trailing slash; the protocol appends its path. */
  baseUrl: string
  auth?: AuthStyle
  quirks?: Quirks
}

/** A provider as data and a few hooks. One file each; added to `index.ts` by `npm run generate`. */
export interface ProviderDefinition {
  id: string
  name: string
  /** Other names under which a config may call it (`zhipu` for `zai`). */
  aliases?: string[]
  /** Environment variables that hold its key, first found wins. Empty: needs none. */
  env: string[]
  /** The wire formats it speaks; the first is the default. */
  endpoints: Partial<Record<ProtocolId, ProviderEndpoint>>
  defaultProtocol: ProtocolId
  /** Models that need another protocol than the default one. */
  protocolOf?: (model: string) => ProtocolId | undefined
  /** Which models of the catalogue are its, if the key differs from `id`. */
  catalogKey?: string
  /** Extra headers of every call. */
  headers?: Record<string, string>
  /** Any model name may be asked for, listed or not. Default true. */
  openModels?: boolean
  /** A better reading of this provider's errors than the protocol's; undefined = the protocol's. `body` is parsed JSON or text. */
  classifyError?: (status: number, body: unknown, headers: Record<string, string>) => UpstreamError | undefined
  /** Last word on the encoded body. Pure. */
  transformBody?: (body: JsonObject, context: { request: MessagesRequest; model: ModelConfig }) => JsonObject
  /** Local servers: no key, price zero. */
  local?: boolean
  /** Set when the service is gone or needs an opt-in: why, and what to do instead. */
  unavailable?: string
  /** Vendor's documentation. */
  docs: string
  /** The action's input names and wizard may suggest these. */
  suggestedModels?: string[]
}

/** Identity, for inference and for a place where each definition is checked. */
export const defineProvider = (definition: ProviderDefinition): ProviderDefinition => definition
