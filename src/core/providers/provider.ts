import type { UpstreamError } from '../errors.ts'
import type { MessagesRequest } from '../messages/request.ts'
import type { EncodedCall } from '../protocols/protocol.ts'
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

  // Every protocol
  /** The values of effort the upstream knows; another one becomes the nearest of these. Absent: low, medium, high. */
  efforts?: string[]
  /** `role: "system"` inside `messages` is accepted. Absent: folded into the system prompt or a user reminder. */
  systemInMessages?: boolean
  /** Images are refused whatever the model. */
  noImages?: boolean
  /** Largest output limit accepted, tokens; a larger `max_tokens` is lowered to it. */
  maxOutputTokens?: number
  /** JSON Schema keywords removed at every depth of a tool's schema (`$schema` for Groq). */
  dropSchemaKeywords?: string[]
  /** Where the conversation's id goes, so that one upstream machine keeps its prompt cache. */
  sessionAffinity?: { header?: string; field?: string }
  /** Merged deeply into the encoded body where it has no value of its own. */
  bodyDefaults?: JsonObject
  /** Merged deeply over the encoded body. */
  bodyOverrides?: JsonObject

  // openai-chat
  /** How the provider's own web search is asked for: OpenRouter's plugin, or DashScope's switch. Absent: it has none. */
  webSearch?: 'plugins' | 'enable_search'
  /** Field that a thinking budget in tokens becomes, beside the knob of `reasoning`. */
  thinkingBudgetField?: 'thinking_budget' | 'thinking_token_budget' | 'thinking_budget_tokens'
  /** The effort is sent as `reasoning_effort` beside `thinking` (DeepSeek, Ark, Z.ai). */
  effortBesideThinking?: boolean
  /** Reasoning comes inside the text, between `<think>` and `</think>` or these tags. */
  reasoningTags?: { open: string; close: string } | true
  /** A `tool` message must carry the tool's name (Mistral). */
  toolMessageName?: boolean
  /** `parallel_tool_calls` is refused. */
  noParallelToolCalls?: boolean
  /** `response_format` knows no schema, only "some JSON": the schema goes into the prompt (DeepSeek). */
  structuredOutput?: 'json_object'
  /** `stop` is refused (xAI's reasoning models). */
  noStop?: boolean

  // openai-responses
  /** Whose encrypted reasoning this is: only who encrypted it can read it back. Absent: OpenAI's. */
  signatureFamily?: string

  // anthropic
  /** The upstream answers `/v1/messages/count_tokens`. */
  countTokens?: boolean
  /** `thinking: {type: "adaptive"}` is not known: sent as `enabled` with a budget. */
  noAdaptiveThinking?: boolean
  /** Claude Code's billing block in the system prompt stays. Absent: removed, it changes with every call and empties prefix caches. */
  keepBillingBlock?: boolean
  /** `defer_loading`, `tool_reference` and tool search are understood. Absent: deferred tools are sent as plain ones. */
  toolSearch?: boolean
  /** Thinking blocks are accepted with a foreign or no signature. */
  anySignature?: boolean

  // ollama
  /** Upper bound of `options.num_ctx`, tokens. */
  maxContext?: number

  /** What a transformer or a user adds. */
  [key: string]: unknown
}

export interface ProviderEndpoint {
  /**
   * Without a trailing slash; the protocol appends its path: anthropic `/v1/messages`, openai-chat `/chat/completions`,
   * openai-responses `/responses`, gemini `/models/MODEL:...`, ollama `/api/chat`.
   * May hold `{names}` of the definition's `variables` (fill-base-url.ts). Empty: the user must give one.
   */
  baseUrl: string
  auth?: AuthStyle
  quirks?: Quirks
}

/** A part of a base URL that differs per account: region, project, resource. */
interface UrlVariable {
  /** As in `{name}`. */
  name: string
  /** Environment variables that hold it, first found wins. */
  env: string[]
  default?: string
  /** Computed from the other variables instead of read. */
  derive?: (values: Record<string, string>) => string
}

/** What a provider's hooks may depend on. */
export interface HookContext {
  request: MessagesRequest
  model: ModelConfig
  protocol?: ProtocolId
  /** Whether the upstream call streams. */
  stream?: boolean
  baseUrl?: string
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
  transformBody?: (body: JsonObject, context: HookContext) => JsonObject
  /** The same for path and headers too: Bedrock and Vertex have the model in the URL. After `transformBody`. Pure. */
  transformCall?: (call: EncodedCall, context: HookContext) => EncodedCall
  /** Further environment variables that may hold a key where none is needed (Ollama's cloud). */
  optionalEnv?: string[]
  /** A key made of other variables of the environment when none of `env` is set (Bedrock from cloud credentials). */
  deriveKey?: (environment: Readonly<Record<string, string | undefined>>, now: Date) => string | undefined
  /** Environment variables that may hold the base URL. */
  baseUrlEnv?: string[]
  /** Other sites of the same provider, each under its own name: own base URLs and, where it has, own key. */
  variants?: Record<string, { endpoints: Partial<Record<ProtocolId, string>>; env?: string[] }>
  /** How a stream's bytes are framed where it is not the protocol's way. */
  streamFraming?: (call: Pick<HookContext, 'protocol' | 'baseUrl'>) => 'aws-event-stream' | undefined
  /** Quirks of some of its models, over those of the endpoint. */
  quirksOf?: (model: string, protocol: ProtocolId) => Quirks | undefined
  /** Parts of the endpoints' base URLs. */
  variables?: UrlVariable[]
  /** Environment variable by which a person opts in to a provider that has `unavailable`; its value must be `1` or `true`. */
  optIn?: string
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
