import { UpstreamError } from '../../errors.ts'
import { collect } from '../../messages/collect.ts'
import type { StreamEvent } from '../../messages/event.ts'
import type { Message } from '../../messages/message.ts'
import type { JsonObject } from '../../providers/provider.ts'
import { classifyUpstreamError } from '../classify/classify-upstream-error.ts'
import type { DecodeContext, StreamDecoder } from '../protocol.ts'
import { blockWriter } from '../shared/block-writer.ts'
import { arrayAt, isObject, objectAt, textAt } from '../shared/json.ts'
import { parseFrame } from '../shared/parse-frame.ts'
import { searchBlocks } from '../shared/search-blocks.ts'
import { webSearchOf } from '../shared/server-tools.ts'
import { clientIds } from '../shared/tool-ids.ts'
import { clientToolName } from '../shared/tool-names.ts'
import { stopReasonOf } from './finish-reason.ts'
import { partWriter } from './part-writer.ts'
import { decodeUsage } from './usage.ts'

/** The chunks of streamGenerateContent, each a GenerateContentResponse. https://ai.google.dev/api/generate-content */
export const decoder = (context: DecodeContext): StreamDecoder => {
  const answer = answerReader(context)
  return {
    push(frame) {
      const chunk = parseFrame(frame)
      if (chunk !== undefined) answer.read(chunk)
      return answer.take()
    },
    end() {
      answer.end()
      return answer.take()
    },
  }
}

/** A whole answer: read as a stream of one chunk, so that both ways of asking give the same message. */
export const decodeMessage = (body: unknown, context: DecodeContext): Message => {
  const answer = answerReader(context)
  // Without `alt=sse` an answer is an array of chunks.
  for (const chunk of Array.isArray(body) ? body : [body]) answer.read(chunk)
  answer.end()
  return collect(answer.take())
}

interface AnswerReader {
  read(chunk: unknown): void
  end(): void
  take(): StreamEvent[]
}

const answerReader = (context: DecodeContext): AnswerReader => {
  const { request, renamed, newToolUseId } = context
  const toolName = (name: string): string => clientToolName(name, renamed.toolNames, request)
  const naming = { newToolUseId, toolUseId: clientIds(request), toolName }
  const writer = blockWriter({ id: context.messageId, model: context.servedModel, naming })
  const parts = partWriter(writer)
  let candidate: JsonObject = {}
  let blocked: string | undefined
  let usage: JsonObject | undefined
  let ended = false

  const finish = (): void => {
    const reason = textAt(candidate, 'finishReason')
    parts.close()
    if (reason === undefined && blocked === undefined) {
      throw new UpstreamError('malformed', 'The upstream ended its answer without saying why: it is cut off')
    }
    const stopReason =
      reason === undefined ? 'refusal' : stopReasonOf(reason, textAt(candidate, 'finishMessage'), writer.hasContent())
    const searches = writeSearches()
    writer.finish({ stopReason, usage: decodeUsage(usage, searches) })
  }

  /** What grounds an answer comes with its end, so the search stands after the text it led to. */
  const writeSearches = (): number => {
    const grounding = objectAt(candidate, 'groundingMetadata')
    const queries = arrayAt(grounding, 'webSearchQueries').filter(query => typeof query === 'string')
    if (webSearchOf(request) === undefined || queries.length === 0) return 0
    const hits = arrayAt(grounding, 'groundingChunks').flatMap(chunk => {
      const url = textAt(objectAt(chunk, 'web'), 'uri')
      return url === undefined ? [] : [{ url, title: textAt(objectAt(chunk, 'web'), 'title') }]
    })
    for (const block of searchBlocks(context.messageId, queries.join('; '), hits)) writer.whole(block)
    return queries.length
  }

  return {
    read(chunk) {
      throwIfError(chunk)
      usage = merge(usage, objectAt(chunk, 'usageMetadata'))
      blocked = textAt(objectAt(chunk, 'promptFeedback'), 'blockReason') ?? blocked
      const said = arrayAt(chunk, 'candidates').find(isObject)
      if (said === undefined) return
      // The reason, its message and the grounding come with different chunks, depending on the model.
      candidate = { ...candidate, ...said }
      for (const part of arrayAt(objectAt(said, 'content'), 'parts')) if (isObject(part)) parts.part(part)
    },
    end() {
      if (!ended) finish()
      ended = true
    },
    take: () => writer.take(),
  }
}

/** Chunks before the last tell only some of the counts. */
const merge = (before: JsonObject | undefined, now: JsonObject | undefined): JsonObject | undefined =>
  now === undefined ? before : { ...before, ...now }

const throwIfError = (chunk: unknown): void => {
  if (!isObject(chunk)) throw new UpstreamError('malformed', 'The upstream answered with something that is no answer')
  if (chunk.error === undefined || chunk.error === null) return
  throw classifyUpstreamError({ status: undefined, body: chunk, headers: {} })
}
