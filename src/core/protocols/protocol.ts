import type { UpstreamError } from '../errors.ts'
import type { StreamEvent } from '../messages/event.ts'
import type { Message } from '../messages/message.ts'
import type { RawRequest } from '../messages/raw-request.ts'
import type { Relay } from '../messages/relay.ts'
import type { MessagesRequest } from '../messages/request.ts'
import type { JsonObject, ProtocolId, Quirks } from '../providers/provider.ts'
import type { ModelConfig } from '../proxy-config.ts'

/** All that a translation may depend on. */
export interface CallContext {
  model: ModelConfig
  quirks: Quirks
  /** Whether the upstream call streams (may differ from what the client asked: quirks.alwaysStream). */
  stream: boolean
  /** Identity of the conversation, for session affinity and prompt caches. */
  sessionId?: string | undefined
  /** Maps tool-call ids and tool names that had to be changed on the way out back on the way in. Filled by encode. */
  renamed: { toolNames: Map<string, string> }
  /** What the client said in `anthropic-version` and `anthropic-beta`; only an Anthropic upstream hears of it. */
  anthropicVersion?: string | undefined
  anthropicBetas?: string[] | undefined
}

export interface EncodedCall {
  /** Appended to the provider's base URL; begins with `/`. */
  path: string
  headers?: Record<string, string>
  /** Serialised once, by the sender. */
  body: JsonObject
}

/** One frame of the upstream's stream, decoded from bytes but not parsed. */
export interface Frame {
  event?: string
  data: string
}

/** How a stream's bytes are cut into frames. The last one is a provider's way (ProviderDefinition.streamFraming). */
export type Framing = 'sse' | 'ndjson' | 'aws-event-stream'

/** Usage as the upstream reported it and what else only the last frames tell. */
export interface StreamDecoder {
  /** Events that one frame yields, in order. Throws UpstreamError on an error frame or a malformed one. */
  push(frame: Frame): StreamEvent[]
  /** The upstream's stream has ended. Closes the message, or throws `malformed` when it ended too early. */
  end(): StreamEvent[]
}

/**
 * One wire format. Pure: no I/O, clock or randomness; message ids and the like come in with `identity`.
 * Added as a folder; listed in protocols/index.ts.
 */
export interface Protocol {
  id: ProtocolId
  framing: Framing
  encode(request: MessagesRequest, context: CallContext): EncodedCall
  /** A whole, non-streamed answer. Throws UpstreamError (`malformed`, or the error inside a 200). */
  decodeMessage(body: unknown, context: DecodeContext): Message
  decoder(context: DecodeContext): StreamDecoder
  /** Reads an error answer; `body` is parsed JSON if it was JSON, else text. */
  classifyError(status: number, body: unknown, headers: Record<string, string>): UpstreamError
  /** The provider's own token counting, where it has one. */
  countTokens?: {
    encode(request: MessagesRequest, context: CallContext): EncodedCall
    decode(body: unknown): number
  }
  /** Set where the upstream speaks Anthropic's own wire: then bytes may flow through both ways. */
  passThrough?: PassThrough
}

interface PassThrough {
  /** The client's own bytes with what must differ spliced in; undefined when `encode` has to rebuild the request. */
  splice(raw: RawRequest, context: CallContext): SplicedCall | undefined
  /** Forwards the bytes of a streamed answer and reads along. */
  relay(classifyError: Protocol['classifyError']): Relay
}

export interface SplicedCall {
  headers: Record<string, string>
  bytes: Buffer
}

export interface DecodeContext extends CallContext {
  request: MessagesRequest
  /** `msg_...` to answer with when the upstream has no usable one. */
  messageId: string
  /** Makes a fresh tool-use id (`toolu_...`) when the upstream gives none. */
  newToolUseId: () => string
  /** Model name to answer with. */
  servedModel: string
}
