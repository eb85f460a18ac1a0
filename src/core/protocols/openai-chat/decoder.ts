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
import { ending, notFinished, readFinish } from './finish-reason.ts'
import { decodeUsage, usageOf } from './usage.ts'

/** Chunks of a chat completion as events. */
export const decoder = (context: DecodeContext): StreamDecoder => {
  const chunks = chunkDecoder(context)
  return {
    push(frame) {
      pushFrame(chunks, frame)
      return chunks.take()
    },
    end() {
      chunks.end()
      return chunks.take()
    },
  }
}

const pushFrame = (chunks: ChunkDecoder, frame: Frame): void => {
  const text = frame.data.trim()
  if (text === '') return
  if (text === '[DONE]') chunks.done()
  else chunks.push(parse(text), frame.event)
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
      const choice = arrayAt(chunk, 'choices').find(entry => (numberAt(entry, 'index') ?? 0) === 0)
      if (!isObject(choice)) return
      const delta = objectAt(choice, 'delta') ?? objectAt(choice, 'message')
      if (delta) content.write(delta)
      finish = readFinish(finish, choice, delta)
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
