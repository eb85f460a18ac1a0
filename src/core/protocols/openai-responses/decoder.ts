import { UpstreamError } from '../../errors.ts'
import { collect } from '../../messages/collect.ts'
import type { StreamEvent } from '../../messages/event.ts'
import type { Message, StopReason } from '../../messages/message.ts'
import type { JsonObject } from '../../providers/provider.ts'
import { classifyUpstreamError } from '../classify/classify-upstream-error.ts'
import type { DecodeContext, StreamDecoder } from '../protocol.ts'
import { blockWriter } from '../shared/block-writer.ts'
import { arrayAt, entryOf, isObject, objectAt, textAt } from '../shared/json.ts'
import { parseFrame } from '../shared/parse-frame.ts'
import { clientIds } from '../shared/tool-ids.ts'
import { clientToolName } from '../shared/tool-names.ts'
import { itemWriter } from './item-writer.ts'
import { decodeUsage } from './usage.ts'

/** The events of a response. https://platform.openai.com/docs/api-reference/responses-streaming */
export const decoder = (context: DecodeContext): StreamDecoder => {
  const response = responseReader(context)
  return {
    push(frame) {
      const event = parseFrame(frame)
      // Some servers name the event in the frame only.
      if (event !== undefined) response.read({ ...(frame.event ? { type: frame.event } : {}), ...event })
      return response.take()
    },
    end() {
      if (!response.finished()) {
        throw new UpstreamError('malformed', 'The upstream ended its stream before the response was complete')
      }
      return response.take()
    },
  }
}

/** A whole response: read as the last event of a stream, so that both ways of asking give the same answer. */
export const decodeMessage = (body: unknown, context: DecodeContext): Message => {
  if (!isObject(body)) throw new UpstreamError('malformed', 'The upstream answered with something that is no response')
  const response = responseReader(context)
  response.read(isError(body) ? { ...body, type: 'error' } : { type: 'response.completed', response: body })
  return collect(response.take())
}

const isError = (body: JsonObject): boolean =>
  body.error !== undefined && body.error !== null && !Array.isArray(body.output)

interface ResponseReader {
  read(event: JsonObject): void
  finished(): boolean
  take(): StreamEvent[]
}

const responseReader = (context: DecodeContext): ResponseReader => {
  const { request, renamed, newToolUseId } = context
  const toolName = (name: string): string => clientToolName(name, renamed.toolNames, request)
  const naming = { newToolUseId, toolUseId: clientIds(request), toolName }
  const writer = blockWriter({ id: context.messageId, model: context.servedModel, naming })
  const items = itemWriter(writer, context)
  let finished = false

  const finish = (response: JsonObject): void => {
    if (response.status === 'failed' || response.status === 'cancelled') throw failureOf(response)
    if (!Array.isArray(response.output) && !writer.hasContent() && objectAt(response, 'usage') === undefined) {
      throw new UpstreamError('malformed', 'The upstream answered without any output')
    }
    if (response.status === 'queued' || response.status === 'in_progress') {
      throw new UpstreamError('malformed', 'The upstream answered with a response that is not finished')
    }
    items.output(arrayAt(response, 'output').filter(isObject))
    finished = true
    writer.finish({
      stopReason: stopReasonOf(response, items.refused()),
      usage: decodeUsage(objectAt(response, 'usage'), items.searches()),
    })
  }

  const readItem = (event: JsonObject): void => {
    const item = objectAt(event, 'item')
    if (item === undefined) return
    if (event.type === 'response.output_item.added') items.added(event, item)
    else items.done(event, item)
  }

  const text = (event: JsonObject): void => items.text(event, textAt(event, 'delta'), false)
  const wholeText = (event: JsonObject): void =>
    items.text(event, textAt(event, 'text') ?? textAt(event, 'refusal'), true)
  const thought = (event: JsonObject): void => items.thought(event, textAt(event, 'delta'), false)
  const wholeThought = (event: JsonObject): void => items.thought(event, textAt(event, 'text'), true)
  const end = (event: JsonObject): void => finish(eventResponse(event))
  const fail = (event: JsonObject): never => {
    throw failureOf(eventResponse(event))
  }
  /** An error may come without a type, as proxies in between write it. Other events tell nothing that is needed. */
  const other = (event: JsonObject): void => {
    if (event.type === 'error' || isError(event)) {
      throw classifyUpstreamError({ status: undefined, body: event, headers: {} })
    }
  }
  const readers: Record<string, (event: JsonObject) => void> = {
    'response.output_text.delta': text,
    'response.output_text.done': wholeText,
    'response.refusal.delta': text,
    'response.refusal.done': wholeText,
    'response.reasoning_summary_text.delta': thought,
    'response.reasoning_summary_text.done': wholeThought,
    'response.reasoning_text.delta': thought,
    'response.reasoning_text.done': wholeThought,
    'response.function_call_arguments.delta': event => items.argumentsOf(event, textAt(event, 'delta'), false),
    'response.function_call_arguments.done': event => items.argumentsOf(event, textAt(event, 'arguments'), true),
    'response.output_text.annotation.added': event => items.citation(event.annotation),
    'response.output_item.added': readItem,
    'response.output_item.done': readItem,
    'response.completed': end,
    'response.incomplete': end,
    'response.done': end,
    'response.failed': fail,
    'response.cancelled': fail,
  }

  return {
    read(event) {
      if (!finished) (entryOf(readers, String(event.type)) ?? other)(event)
    },
    finished: () => finished,
    take: () => writer.take(),
  }
}

const eventResponse = (event: JsonObject): JsonObject => objectAt(event, 'response') ?? {}

const failureOf = (response: JsonObject): UpstreamError => {
  const error = objectAt(response, 'error')
  if (error !== undefined) return classifyUpstreamError({ status: undefined, body: { error }, headers: {} })
  return new UpstreamError(
    'transient',
    `The upstream gave up on its response (${textAt(response, 'status') ?? 'failed'})`,
  )
}

const stopReasonOf = (response: JsonObject, refused: boolean): StopReason => {
  const reason = textAt(objectAt(response, 'incomplete_details'), 'reason')
  if (reason === 'content_filter') return 'refusal'
  if (reason === 'max_output_tokens' || reason === 'max_tokens' || reason === 'length') return 'max_tokens'
  return refused ? 'refusal' : 'end_turn'
}
