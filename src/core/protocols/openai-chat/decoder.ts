import { UpstreamError } from '../../errors.ts'
import type { StreamEvent } from '../../messages/event.ts'
import type { JsonObject } from '../../providers/provider.ts'
import { taggedThinking } from '../../transformers/tagged-thinking.ts'
import { classifyUpstreamError } from '../classify/classify-upstream-error.ts'
import type { DecodeContext, Frame, StreamDecoder } from '../protocol.ts'
import { blockWriter } from '../shared/block-writer.ts'
import { arrayAt, isObject, numberAt, objectAt } from '../shared/json.ts'
import { clientIds } from '../shared/tool-ids.ts'
import { clientToolName } from '../shared/tool-names.ts'
import { contentWriter } from './content-writer.ts'
import { type ChunkText, onlyText } from './delta.ts'
import { ending, notFinished, readFinish } from './finish-reason.ts'
import { type TextTemplate, textTemplate } from './text-template.ts'
import { decodeUsage, usageOf } from './usage.ts'

/** Chunks of a chat completion as events. */
export const decoder = (context: DecodeContext): StreamDecoder => {
  const chunks = chunkDecoder(context)
  const template = textTemplate(textOfChunk)
  return {
    push(frame) {
      pushFrame(chunks, template, frame)
      return chunks.take()
    },
    end() {
      chunks.end()
      return chunks.take()
    },
  }
}

const pushFrame = (chunks: ChunkDecoder, template: TextTemplate, { data, event }: Frame): void => {
  const known = event === undefined ? template.read(data) : undefined
  if (known !== undefined) {
    chunks.pushText(known)
    return
  }
  const text = data.trim()
  if (text === '') return
  if (text === '[DONE]') {
    chunks.done()
    return
  }
  const chunk = parse(text)
  chunks.push(chunk, event)
  if (event === undefined) template.learn(data, chunk)
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new UpstreamError('malformed', 'The upstream sent a chunk that is not JSON', { cause })
  }
}

/** What comes out of the chunks of one answer; a whole answer is one chunk. */
export interface ChunkDecoder {
  push(chunk: unknown, event?: string): void
  /** A chunk that has nothing but this text. */
  pushText(text: ChunkText): void
  /** `[DONE]`: nothing more will come, even if no reason was given. */
  done(): void
  /** The stream has ended. Throws when the answer has not. */
  end(): void
  take(): StreamEvent[]
}

export const chunkDecoder = (context: DecodeContext): ChunkDecoder => {
  const { request, renamed, newToolUseId } = context
  const toolName = (name: string): string => clientToolName(name, renamed.toolNames, request)
  const naming = { newToolUseId, toolUseId: clientIds(request), toolName }
  const writer = blockWriter({ id: context.messageId, model: context.servedModel, naming })
  const content = contentWriter(writer)
  const tags = context.quirks.reasoningTags
  const tagged = tags && (tags === true ? taggedThinking('<think>', '</think>') : taggedThinking(tags.open, tags.close))
  let finish = notFinished
  let usage: JsonObject | undefined
  let finished = false

  const complete = (): void => {
    if (finished) return
    finished = true
    content.close()
    const { stopReason, stopSequence } = ending(finish, writer.hasContent())
    writer.finish({ stopReason, stopSequence, usage: decodeUsage(usage, context.quirks) })
  }

  return {
    push(chunk, event) {
      if (finished) return
      throwIfError(chunk, event)
      usage = usageOf(chunk) ?? usage
      const choice = choiceOf(chunk)
      if (choice === undefined) return
      const delta = deltaOf(choice)
      if (delta) content.write(delta)
      finish = readFinish(finish, choice, delta)
    },
    pushText(text) {
      if (!finished) content.text(text)
    },
    done: complete,
    end() {
      if (finish.reason === undefined && !finished) {
        throw new UpstreamError('malformed', 'The upstream ended its answer without saying why: it is cut off')
      }
      complete()
    },
    take: () => (tagged ? writer.take().flatMap(tagged.events) : writer.take()),
  }
}

const choiceOf = (chunk: unknown): JsonObject | undefined => {
  const choice = arrayAt(chunk, 'choices').find(entry => (numberAt(entry, 'index') ?? 0) === 0)
  return isObject(choice) ? choice : undefined
}

const deltaOf = (choice: JsonObject): JsonObject | undefined => objectAt(choice, 'delta') ?? objectAt(choice, 'message')

/** What a chunk says, if that is one text and neither usage nor an end. */
const textOfChunk = (chunk: unknown): ChunkText | undefined => {
  const choice = choiceOf(chunk)
  const delta = choice && deltaOf(choice)
  if (choice === undefined || delta === undefined || usageOf(chunk) !== undefined) return undefined
  const { reason, stopSequence } = readFinish(notFinished, choice, delta)
  return reason === undefined && stopSequence === undefined ? onlyText(delta) : undefined
}

/** An error inside a 200: a chunk or body that is one, in any of the shapes in use. */
const throwIfError = (chunk: unknown, event: string | undefined): void => {
  if (!isObject(chunk)) throw new UpstreamError('malformed', 'The upstream sent a chunk that is not an object')
  const status = numberAt(objectAt(chunk, 'base_resp'), 'status_code')
  const isError =
    event === 'error' ||
    (chunk.error !== undefined && chunk.error !== null) ||
    chunk.object === 'error' ||
    chunk.type === 'error' ||
    (status !== undefined && status !== 0) ||
    (chunk.choices === undefined && chunk.code !== undefined && chunk.message !== undefined)
  if (isError) throw classifyUpstreamError({ status: undefined, body: chunk, headers: {} })
}
