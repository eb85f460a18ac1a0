import { ConfigError } from '../errors.ts'
import type { StreamEvent } from '../messages/event.ts'
import type { Message } from '../messages/message.ts'
import type { MessagesRequest } from '../messages/request.ts'
import type { AuthStyle, JsonObject, ProtocolId, Quirks } from '../providers/provider.ts'
import type { TransformerUse } from '../proxy-config.ts'
import { findTransformer, transformers } from './find-transformer.ts'
import type { ResponseTransform, Transformer, TransformerContext, TransformerOptions } from './transformer.ts'

export interface TransformerStep {
  transformer: Transformer
  options: TransformerOptions
}

/**
 * The transformers of a provider, then those of a model, in order; `own` are the user's, by name. Throws ConfigError for an
 * unknown name or a wrong option. Call it when the configuration is read, not for each request.
 */
export const transformerSteps = (
  uses: readonly TransformerUse[],
  own: ReadonlyMap<string, Transformer> = new Map(),
): TransformerStep[] =>
  uses.map(({ name, options = {} }) => {
    const transformer = own.get(name) ?? findTransformer(name)
    if (transformer === undefined) {
      throw new ConfigError('unknown_transformer', `There is no transformer \`${name}\``, {
        hint: `Known are ${transformers.map(known => known.name).join(', ')}; your own is loaded by its path under \`transformers\`.`,
      })
    }
    const problem = transformer.validateOptions?.(options)
    if (problem !== undefined) throw new ConfigError('invalid_transformer_option', `Transformer \`${name}\` ${problem}`)
    return { transformer, options }
  })

/** What the names alone say of the endpoint: wire format, provider, how the key travels. */
export const endpointOfSteps = (
  steps: readonly TransformerStep[],
): { protocol?: ProtocolId; definition?: string; auth?: AuthStyle } => {
  const result: { protocol?: ProtocolId; definition?: string; auth?: AuthStyle } = {}
  for (const { transformer, options } of steps) {
    if (transformer.protocol !== undefined) result.protocol = transformer.protocol
    if (transformer.definition !== undefined) result.definition = transformer.definition
    const auth = transformer.auth?.(options)
    if (auth !== undefined) result.auth = auth
  }
  return result
}

export const transformQuirks = (
  steps: readonly TransformerStep[],
  quirks: Quirks,
  context: Pick<TransformerContext, 'protocol' | 'model'>,
): Quirks =>
  steps.reduce((value, { transformer, options }) => transformer.quirks?.(value, options, context) ?? value, quirks)

export const transformRequest = (
  steps: readonly TransformerStep[],
  request: MessagesRequest,
  context: TransformerContext,
): MessagesRequest =>
  steps.reduce((value, { transformer, options }) => transformer.request?.(value, options, context) ?? value, request)

export const transformBody = (
  steps: readonly TransformerStep[],
  body: JsonObject,
  context: TransformerContext,
): JsonObject =>
  steps.reduce((value, { transformer, options }) => transformer.body?.(value, options, context) ?? value, body)

/** One transform for the whole answer, the last step's first; undefined when no step looks at answers. Anew for each answer. */
export const responseTransform = (
  steps: readonly TransformerStep[],
  context: TransformerContext,
): ResponseTransform | undefined => {
  const transforms = steps
    .flatMap(({ transformer, options }) => transformer.response?.(options, context) ?? [])
    .reverse()
  if (transforms.length === 0) return undefined
  return {
    events: (event: StreamEvent) =>
      transforms.reduce<StreamEvent[]>((events, transform) => events.flatMap(item => transform.events(item)), [event]),
    message: (message: Message) => transforms.reduce((value, transform) => transform.message(value), message),
  }
}

/** Whether any step touches calls or answers: if not, an Anthropic body may pass through byte by byte. */
export const changesTraffic = (steps: readonly TransformerStep[]): boolean =>
  steps.some(({ transformer }) => transformer.request ?? transformer.body ?? transformer.response)
