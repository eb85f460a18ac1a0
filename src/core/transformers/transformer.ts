import type { StreamEvent } from '../messages/event.ts'
import type { Message } from '../messages/message.ts'
import type { MessagesRequest } from '../messages/request.ts'
import type { AuthStyle, JsonObject, ProtocolId, Quirks } from '../providers/provider.ts'

export type TransformerOptions = Record<string, unknown>

export interface TransformerContext {
  protocol: ProtocolId
  /** The model's id as the upstream knows it. */
  model: string
  request: MessagesRequest
}

/** Rewrites one answer, streamed or whole; made anew for each. */
export interface ResponseTransform {
  events(event: StreamEvent): StreamEvent[]
  message(message: Message): Message
}

/**
 * What claude-code-router calls a transformer, as it is here: hooks around a protocol that already translates rightly.
 * Pure. Order of a call: quirks, request, (encode), body, (the provider's own hooks, send, decode), response.
 */
export interface Transformer {
  /** As claude-code-router writes it; looked up in any case. */
  name: string
  /** One line for the documentation: what it does here. */
  does: string
  /** Nothing is left to do: the protocol or the provider's definition does it. */
  builtIn?: boolean
  /** Naming it means this wire format, and with `definition` this provider. */
  protocol?: ProtocolId
  definition?: string
  /** How the key travels. */
  auth?: (options: TransformerOptions) => AuthStyle | undefined
  /** What is wrong with the options; undefined = nothing. Absent = any options are accepted. */
  validateOptions?: (options: TransformerOptions) => string | undefined
  quirks?: (
    quirks: Quirks,
    options: TransformerOptions,
    context: Pick<TransformerContext, 'protocol' | 'model'>,
  ) => Quirks
  /** On Anthropic's request, before it is encoded: the same for every protocol. */
  request?: (request: MessagesRequest, options: TransformerOptions, context: TransformerContext) => MessagesRequest
  /** On the encoded body. */
  body?: (body: JsonObject, options: TransformerOptions, context: TransformerContext) => JsonObject
  response?: (options: TransformerOptions, context: TransformerContext) => ResponseTransform
}
