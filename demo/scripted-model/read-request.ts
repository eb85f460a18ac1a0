import type { Conversation, Turn } from './conversation.ts'

type Json = Record<string, unknown>

const object = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {}
const objects = (value: unknown): Json[] => (Array.isArray(value) ? value.map(object) : [])
const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Text of a string, or of the text blocks of a list. */
const flatten = (content: unknown): string =>
  typeof content === 'string'
    ? content
    : objects(content)
        .map(block => text(block.text))
        .filter(part => part !== '')
        .join('\n')

const parseArguments = (value: unknown): Json => {
  try {
    return object(JSON.parse(text(value)))
  } catch {
    return {}
  }
}

export const readAnthropicRequest = (body: Json): Conversation => {
  const messages = objects(body.messages)
  return {
    system: flatten(body.system),
    tools: objects(body.tools).map(tool => ({ name: text(tool.name), schema: object(tool.input_schema) })),
    turns: messages.flatMap(anthropicTurns),
    stream: body.stream === true,
    size: sizeOf(body, messages),
  }
}

const anthropicTurns = (message: Json): Turn[] => {
  const { role, content } = message
  const blocks = typeof content === 'string' ? [{ type: 'text', text: content }] : objects(content)
  return blocks.flatMap((block): Turn[] => {
    if (block.type === 'tool_use') {
      return [{ kind: 'call', id: text(block.id), name: text(block.name), input: object(block.input) }]
    }
    if (block.type === 'tool_result') {
      const failed = block.is_error === true
      return [{ kind: 'result', id: text(block.tool_use_id), text: flatten(block.content), failed }]
    }
    return block.type === 'text' ? [{ kind: role === 'assistant' ? 'assistant' : 'user', text: text(block.text) }] : []
  })
}

export const readOpenaiRequest = (body: Json): Conversation => {
  const messages = objects(body.messages)
  return {
    system: messages
      .filter(isSystem)
      .map(message => flatten(message.content))
      .join('\n'),
    tools: objects(body.tools).map(tool => {
      const definition = object(tool.function)
      return { name: text(definition.name), schema: object(definition.parameters) }
    }),
    turns: messages.filter(message => !isSystem(message)).flatMap(openaiTurns),
    stream: body.stream === true,
    size: sizeOf(body, messages),
  }
}

const isSystem = (message: Json): boolean => message.role === 'system' || message.role === 'developer'

const openaiTurns = (message: Json): Turn[] => {
  const content = flatten(message.content)
  if (message.role === 'tool') {
    // The protocol has no mark for a failure; Claude Code's own wording has.
    return [
      {
        kind: 'result',
        id: text(message.tool_call_id),
        text: content,
        failed: /<tool_use_error>|^Error\b/.test(content),
      },
    ]
  }
  const said: Turn[] =
    content === '' ? [] : [{ kind: message.role === 'assistant' ? 'assistant' : 'user', text: content }]
  const calls = objects(message.tool_calls).map((call): Turn => {
    const { name, arguments: input } = object(call.function)
    return { kind: 'call', id: text(call.id), name: text(name), input: parseArguments(input) }
  })
  return [...said, ...calls]
}

const sizeOf = (body: Json, messages: Json[]): Conversation['size'] => {
  const total = JSON.stringify(body).length
  const lastAnswer = messages.findLastIndex(message => message.role === 'assistant')
  const repeated = lastAnswer < 0 ? 0 : total - JSON.stringify(messages.slice(lastAnswer)).length
  return { total, repeated }
}
