import type { BlockDelta, StreamEvent } from '../messages/event.ts'
import type { ContentBlock, Message, ToolUseBlock } from '../messages/message.ts'
import type { Tool } from '../messages/request.ts'
import { knownOptions } from './options.ts'
import { withSystemText } from './system-text.ts'
import type { ResponseTransform, Transformer } from './transformer.ts'

const exitTool: Tool = {
  name: 'ExitTool',
  description: 'Call this when no other tool is needed any more: the task is done, or you want to talk to the user.',
  input_schema: {
    type: 'object',
    properties: { response: { type: 'string', description: 'What the user is to read.' } },
    required: ['response'],
  },
}

const reminder =
  'Tool mode is on: every answer must call a tool. Use the tool that fits best; when none is needed any more, call ' +
  '`ExitTool` with your answer to the user, and only then.'

export const toolUse: Transformer = {
  name: 'tooluse',
  does: 'makes a weak model use its tools: each answer must call one, a last tool `ExitTool` carries the final text',
  validateOptions: knownOptions({}),
  request: request => {
    if (request.tools === undefined || request.tools.length === 0 || request.tool_choice?.type === 'none')
      return request
    return withSystemText({ ...request, tools: [...request.tools, exitTool], tool_choice: { type: 'any' } }, reminder)
  },
  response: () => exitToText(),
}

/** The call of `ExitTool` becomes the text it carries, and the turn ends if it was the only call. */
const exitToText = (): ResponseTransform => ({ events: eventMachine(), message: messageWithoutExit })

const isExit = (block: ContentBlock): block is ToolUseBlock => block.type === 'tool_use' && block.name === exitTool.name

const textOf = (input: unknown): string => {
  const response = typeof input === 'object' && input !== null ? (input as { response?: unknown }).response : undefined
  return typeof response === 'string' ? response : ''
}

const messageWithoutExit = (message: Message): Message => {
  if (!message.content.some(isExit)) return message
  const content = message.content.map(block => (isExit(block) ? { type: 'text', text: textOf(block.input) } : block))
  const calls = content.some(block => block.type === 'tool_use')
  const ends = message.stop_reason === 'tool_use' && !calls
  return { ...message, content, stop_reason: ends ? 'end_turn' : message.stop_reason }
}

const eventMachine = (): ((event: StreamEvent) => StreamEvent[]) => {
  let exiting: { index: number; json: string } | undefined
  let exited = false
  let otherCalls = false

  const finish = (index: number, json: string): StreamEvent[] => [
    { type: 'content_block_delta', index, delta: { type: 'text_delta', text: textOf(parse(json)) } },
    { type: 'content_block_stop', index },
  ]
  return event => {
    if (event.type === 'content_block_start' && event.content_block.type === 'tool_use') {
      if (!isExit(event.content_block)) {
        otherCalls = true
        return [event]
      }
      exited = true
      exiting = { index: event.index, json: '' }
      return [{ ...event, content_block: { type: 'text', text: '' } }]
    }
    if (exiting !== undefined && event.type === 'content_block_delta' && event.index === exiting.index) {
      exiting.json += jsonOf(event.delta)
      return []
    }
    if (exiting !== undefined && event.type === 'content_block_stop' && event.index === exiting.index) {
      const { index, json } = exiting
      exiting = undefined
      return finish(index, json)
    }
    const ends = event.type === 'message_delta' && event.delta.stop_reason === 'tool_use' && exited && !otherCalls
    return ends ? [{ ...event, delta: { ...event.delta, stop_reason: 'end_turn' } }] : [event]
  }
}

const jsonOf = (delta: BlockDelta): string => (delta.type === 'input_json_delta' ? delta.partial_json : '')

const parse = (json: string): unknown => {
  try {
    return JSON.parse(json)
  } catch {
    // A model that answers without JSON means its text.
    return { response: json }
  }
}
