import { RequestError } from '../errors.ts'
import type { RawRequest } from './raw-request.ts'
import type { MessagesRequest } from './request.ts'

/** Errors in Anthropic's wording: `field.path: what is wrong`. */
export const invalid = (message: string): RequestError => new RequestError(400, 'invalid_request_error', message)

/** `maxTokens` is 0 where it is not required. */
export interface RequiredFields {
  model: string
  stream: boolean
  maxTokens: number
}

/**
 * The fields without which nobody can answer, judged without parsing the conversation. Everything else is left to
 * whoever understands it: an Anthropic upstream itself, or `validateRequest` before a translation.
 */
export const requireFields = (raw: RawRequest, required: { maxTokens: boolean }): RequiredFields => {
  const model = raw.field('model')
  if (model === undefined) throw invalid('model: Field required')
  if (typeof model !== 'string' || model === '') throw invalid('model: Input should be a non-empty string')
  const maxTokens = required.maxTokens ? checkedMaxTokens(raw.field('max_tokens')) : 0
  checkMessagesPresent(raw)
  const stream = raw.field('stream') ?? false
  if (typeof stream !== 'boolean') throw invalid('stream: Input should be a valid boolean')
  return { model, stream, maxTokens }
}

const checkedMaxTokens = (maxTokens: unknown): number => {
  if (maxTokens === undefined) throw invalid('max_tokens: Field required')
  if (typeof maxTokens !== 'number' || !Number.isInteger(maxTokens) || maxTokens < 0) {
    throw invalid('max_tokens: Input should be a positive integer')
  }
  return maxTokens
}

const checkMessagesPresent = (raw: RawRequest): void => {
  const span = raw.fields?.get('messages')
  if (raw.fields === undefined) {
    checkMessages(raw.field('messages'))
  } else if (span === undefined) {
    throw invalid('messages: Field required')
  } else if (raw.bytes[span.start] !== 0x5b) {
    throw invalid('messages: Input should be a valid array')
  } else if (/^\[\s*\]$/.test(raw.bytes.toString('latin1', span.start, Math.min(span.end, span.start + 64)))) {
    throw invalid('messages: at least one message is required')
  }
}

function checkMessages(messages: unknown): asserts messages is unknown[] {
  if (messages === undefined) throw invalid('messages: Field required')
  if (!Array.isArray(messages)) throw invalid('messages: Input should be a valid array')
  if (messages.length === 0) throw invalid('messages: at least one message is required')
}

/**
 * What a translator relies on. Unknown fields, blocks and tool types pass: Claude Code adds them ahead of every gateway.
 * Throws RequestError 400.
 */
export const validateRequest = (request: Record<string, unknown>): MessagesRequest => {
  checkMessages(request.messages)
  request.messages.forEach(checkMessage)
  if (request.system !== undefined && typeof request.system !== 'string') checkBlocks(request.system, 'system')
  if (request.tools !== undefined && request.tools !== null) checkTools(request.tools)
  checkShape(request.tool_choice, 'tool_choice')
  checkShape(request.thinking, 'thinking')
  const stops = request.stop_sequences
  if (
    stops !== undefined &&
    stops !== null &&
    !(Array.isArray(stops) && stops.every(stop => typeof stop === 'string'))
  ) {
    throw invalid('stop_sequences: Input should be a valid array of strings')
  }
  return request as MessagesRequest
}

const roles = new Set(['user', 'assistant', 'system'])

const checkMessage = (message: unknown, index: number): void => {
  const path = `messages.${index}`
  if (!isObject(message)) throw invalid(`${path}: Input should be an object`)
  if (typeof message.role !== 'string' || !roles.has(message.role)) {
    throw invalid(`${path}.role: Input should be 'user', 'assistant' or 'system'`)
  }
  if (message.content === undefined || message.content === null) throw invalid(`${path}.content: Field required`)
  if (typeof message.content !== 'string') checkBlocks(message.content, `${path}.content`)
}

const checkBlocks = (blocks: unknown, path: string): void => {
  if (!Array.isArray(blocks)) throw invalid(`${path}: Input should be a string or an array of blocks`)
  blocks.forEach((block, index) => {
    checkBlock(block, `${path}.${index}`)
  })
}

const checkBlock = (block: unknown, path: string): void => {
  if (!isObject(block)) throw invalid(`${path}: Input should be an object`)
  if (typeof block.type !== 'string') throw invalid(`${path}.type: Field required`)
  if (block.type === 'text') checkText(block.text, `${path}.text`)
  if (block.type === 'tool_use') {
    checkText(block.id, `${path}.id`)
    checkText(block.name, `${path}.name`)
  }
  if (block.type === 'image' && !isObject(block.source)) throw invalid(`${path}.source: Field required`)
  if (block.type === 'document' && !isObject(block.source)) throw invalid(`${path}.source: Field required`)
  if (block.type === 'thinking') checkText(block.thinking, `${path}.thinking`)
  if (block.type === 'tool_result') {
    checkText(block.tool_use_id, `${path}.tool_use_id`)
    const content = block.content
    if (content !== undefined && content !== null && typeof content !== 'string')
      checkBlocks(content, `${path}.content`)
  }
}

const checkText = (value: unknown, path: string): void => {
  if (value === undefined) throw invalid(`${path}: Field required`)
  if (typeof value !== 'string') throw invalid(`${path}: Input should be a valid string`)
}

const checkTools = (tools: unknown): void => {
  if (!Array.isArray(tools)) throw invalid('tools: Input should be a valid array')
  tools.forEach((tool, index) => {
    if (!isObject(tool)) throw invalid(`tools.${index}: Input should be an object`)
    const isClientTool = tool.type === undefined || tool.type === null || tool.type === 'custom'
    if (isClientTool) checkText(tool.name, `tools.${index}.name`)
  })
}

const checkShape = (value: unknown, path: string): void => {
  if (value === undefined || value === null) return
  if (!isObject(value)) throw invalid(`${path}: Input should be an object`)
  if (typeof value.type !== 'string') throw invalid(`${path}.type: Field required`)
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
