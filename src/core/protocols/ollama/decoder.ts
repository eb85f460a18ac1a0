import { UpstreamError } from '../../errors.ts'
import { collect } from '../../messages/collect.ts'
import type { Message, StopReason, Usage } from '../../messages/message.ts'
import type { JsonObject } from '../../providers/provider.ts'
import { classifyUpstreamError } from '../classify/classify-upstream-error.ts'
import type { DecodeContext, StreamDecoder } from '../protocol.ts'
import { type BlockWriter, blockWriter } from '../shared/block-writer.ts'
import { arrayAt, isObject, numberAt, objectAt, textAt } from '../shared/json.ts'
import { parseFrame } from '../shared/parse-frame.ts'
import { clientIds } from '../shared/tool-ids.ts'
import { toolInputOf } from '../shared/tool-input.ts'
import { clientToolName } from '../shared/tool-names.ts'

/** The lines of /api/chat. https://docs.ollama.com/api/chat */
export const decoder = (context: DecodeContext): StreamDecoder => {
  const reader = lineReader(context)
  return {
    push(frame) {
      const line = parseFrame(frame)
      if (line !== undefined) reader.read(line)
      return reader.writer.take()
    },
    end() {
      if (!reader.finished()) throw cutOff()
      return reader.writer.take()
    },
  }
}

/** A whole answer is a stream's last line with all in it. */
export const decodeMessage = (body: unknown, context: DecodeContext): Message => {
  if (!isObject(body)) throw new UpstreamError('malformed', 'The upstream answered with something that is no chat')
  const reader = lineReader(context)
  reader.read(body)
  if (!reader.finished()) throw cutOff()
  return collect(reader.writer.take())
}

const lineReader = (
  context: DecodeContext,
): { writer: BlockWriter; read: (line: JsonObject) => void; finished: () => boolean } => {
  const { request, renamed, newToolUseId } = context
  const toolName = (name: string): string => clientToolName(name, renamed.toolNames, request)
  const naming = { newToolUseId, toolUseId: clientIds(request), toolName }
  const writer = blockWriter({ id: context.messageId, model: context.servedModel, naming })
  let calls = 0
  let finished = false

  const writeCall = (call: unknown): void => {
    const fn = objectAt(call, 'function')
    const input = toolInputOf(fn?.arguments)
    if (input === undefined) throw new UpstreamError('malformed', 'The upstream sent tool arguments that are no object')
    // Calls come whole; their index and id, where there are any, begin anew in some versions.
    const key = String(calls)
    calls += 1
    writer.call(key, { id: textAt(call, 'id'), name: textAt(fn, 'name'), input: JSON.stringify(input) })
    writer.endCall(key)
  }

  return {
    writer,
    finished: () => finished,
    read(line) {
      if (line.error !== undefined && line.error !== null) {
        throw classifyUpstreamError({ status: undefined, body: line, headers: {} })
      }
      if (finished) return
      const message = objectAt(line, 'message')
      if (message === undefined && line.done !== true) {
        throw new UpstreamError('malformed', 'The upstream sent a line that is no part of a chat')
      }
      writer.thinking(textAt(message, 'thinking') ?? '')
      writer.text(textAt(message, 'content') ?? '')
      arrayAt(message, 'tool_calls').forEach(writeCall)
      if (line.done !== true) return
      finished = true
      writer.finish({ stopReason: stopReasonOf(textAt(line, 'done_reason')), usage: decodeUsage(line) })
    },
  }
}

const stopReasonOf = (reason: string | undefined): StopReason => (reason === 'length' ? 'max_tokens' : 'end_turn')

/** Older servers leave prompt_eval_count out when all of the prompt was cached. */
const decodeUsage = (line: JsonObject): Usage => ({
  input_tokens: numberAt(line, 'prompt_eval_count') ?? 0,
  output_tokens: numberAt(line, 'eval_count') ?? 0,
})

const cutOff = (): UpstreamError =>
  new UpstreamError('malformed', 'The upstream ended its answer without saying that it is done: it is cut off')
