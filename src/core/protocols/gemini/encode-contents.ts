import type { ContentBlock, ThinkingBlock, ToolUseBlock } from '../../messages/message.ts'
import type { MessagesRequest } from '../../messages/request.ts'
import type { JsonObject } from '../../providers/provider.ts'
import type { CallContext } from '../protocol.ts'
import { isBlock } from '../shared/blocks.ts'
import { flattenBlocks, flattenToolResult } from '../shared/flatten.ts'
import { isObject } from '../shared/json.ts'
import { systemText } from '../shared/system-text.ts'
import { upstreamIds } from '../shared/tool-ids.ts'
import { type Turn, turnsOf } from '../shared/turns.ts'
import { mediaPart, textPart, userParts } from './encode-parts.ts'
import { isGemini3 } from './generation.ts'
import { type Place, signedPart, skipValidation } from './thought-signature.ts'
import { functionName } from './tool-name.ts'

interface ContentsContext extends CallContext {
  callId: (id: string) => string
  isNew: boolean
}

/** `contents`: user and model in turn. All results of a turn's calls stand at the head of one user content. */
export const encodeContents = (request: MessagesRequest, call: CallContext): JsonObject[] => {
  const context = { ...call, callId: upstreamIds(call.quirks.toolCallId), isNew: isGemini3(call.model.id) }
  return turnsOf(request.messages)
    .flatMap(turn => [
      { role: 'model', parts: modelParts(turn.assistant, context) },
      { role: 'user', parts: replyParts(turn, context) },
    ])
    .filter(content => content.parts.length > 0)
}

/** The model's parts, each with the signature it came with. */
const modelParts = (blocks: ContentBlock[], context: ContentsContext): JsonObject[] => {
  const parts: JsonObject[] = []
  let next: string | undefined
  const add = (part: JsonObject): void => {
    parts.push(next === undefined ? part : { ...part, thoughtSignature: next })
    next = undefined
  }
  for (const block of blocks) {
    if (isBlock(block, 'thinking')) next = replay(block, parts) ?? next
    else if (isBlock(block, 'tool_use')) add(functionCall(block, context))
    else for (const part of flattenBlocks([block])) if (part.type === 'text') add(textPart(part.text))
  }
  const firstCall = parts.find(part => part.functionCall !== undefined)
  // Of parallel calls only the first is signed.
  if (context.isNew && firstCall && firstCall.thoughtSignature === undefined)
    firstCall.thoughtSignature = skipValidation
  return parts
}

/** Puts the signature of a thinking block where it came from; the one for the part to come is returned. */
const replay = (block: ThinkingBlock, parts: JsonObject[]): string | undefined => {
  const signed = signedPart(block.signature)
  if (signed === undefined) return undefined
  const { signature: thoughtSignature } = signed
  const puts: Record<Place, () => void> = {
    thought: () => parts.push({ text: block.thinking, thought: true, thoughtSignature }),
    alone: () => parts.push({ text: '', thoughtSignature }),
    previous: () => Object.assign(parts.at(-1) ?? {}, { thoughtSignature }),
    next: () => undefined,
  }
  puts[signed.place]()
  return signed.place === 'next' ? thoughtSignature : undefined
}

const functionCall = (block: ToolUseBlock, context: ContentsContext): JsonObject => ({
  functionCall: {
    ...idOf(block, context),
    name: functionName(block.name, context.renamed.toolNames),
    args: isObject(block.input) ? block.input : { input: block.input },
  },
})

/** Older generations match calls and results by name and order, and older servers refuse the field. */
const idOf = (block: ToolUseBlock, { isNew, callId }: ContentsContext): JsonObject =>
  isNew ? { id: callId(block.id) } : {}

const replyParts = (turn: Turn, context: ContentsContext): JsonObject[] => {
  const results = turn.results.map(result => encodeResult(result, context))
  return [
    ...results.map(({ part }) => part),
    ...results.flatMap(({ beside }) => beside),
    ...turn.replies.flatMap(({ role, content }) => {
      if (role === 'user') return userParts(flattenBlocks(content), context)
      // There is no such role; hoisted into the system instruction it would change the prefix that is cached.
      const text = systemText(content)
      return text === undefined ? [] : [textPart(`<system-reminder>\n${text}\n</system-reminder>`)]
    }),
  ]
}

/** `output` or `error`, as Google's SDKs name them. Media stand within the response since Gemini 3, before it beside. */
const encodeResult = (
  { call, result }: Turn['results'][number],
  context: ContentsContext,
): { part: JsonObject; beside: JsonObject[] } => {
  const flat = flattenToolResult(result)
  const media = flat.media.map(part => mediaPart(part, context))
  const within = context.isNew ? media.filter(part => part.inlineData !== undefined) : []
  const beside = media.filter(part => !within.includes(part))
  const text = flat.text === '' && media.length > 0 ? '[see the attached media]' : flat.text.toWellFormed()
  return {
    part: {
      functionResponse: {
        ...idOf(call, context),
        name: functionName(call.name, context.renamed.toolNames),
        response: flat.isError ? { error: text === '' ? 'error' : text } : { output: text },
        ...(within.length === 0 ? {} : { parts: within }),
      },
    },
    beside,
  }
}
