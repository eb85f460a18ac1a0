import type { StreamEvent } from './event.ts'
import type { ContentBlock, Message } from './message.ts'

/**
 * A whole message as the events of a stream: for upstreams that answer a streaming request in one piece.
 * `collect` makes the same message of them.
 */
export const replayMessage = (message: Message): StreamEvent[] => {
  const { content, stop_reason, stop_sequence, usage, ...head } = message
  const start = { ...head, content: [], stop_reason: null, stop_sequence: null, usage: { ...usage, output_tokens: 0 } }
  return [
    { type: 'message_start', message: start as Message },
    ...content.flatMap(blockEvents),
    {
      type: 'message_delta',
      delta: { stop_reason, stop_sequence: stop_sequence ?? null },
      usage,
    },
    { type: 'message_stop' },
  ]
}

const blockEvents = (block: ContentBlock, index: number): StreamEvent[] => [
  { type: 'content_block_start', index, content_block: opening(block) },
  ...deltas(block).map((delta): StreamEvent => ({ type: 'content_block_delta', index, delta })),
  { type: 'content_block_stop', index },
]

type Delta = Extract<StreamEvent, { type: 'content_block_delta' }>['delta']

const inputTypes = ['tool_use', 'server_tool_use', 'mcp_tool_use']

/** Fields as they may be missing, or of other types in blocks this version does not know. */
type Fields = { text?: unknown; thinking?: unknown; signature?: unknown; input?: unknown; citations?: unknown }

const opening = (block: ContentBlock): ContentBlock => {
  const { citations, signature } = block as Fields
  if (block.type === 'text') {
    return { ...block, text: '', ...(filled(citations) ? { citations: [] } : {}) } as ContentBlock
  }
  if (block.type === 'thinking') {
    return { ...block, thinking: '', ...(filled(signature) ? { signature: '' } : {}) } as ContentBlock
  }
  return inputTypes.includes(block.type) ? ({ ...block, input: {} } as ContentBlock) : block
}

const deltas = (block: ContentBlock): Delta[] => {
  const { text, thinking, signature, input, citations } = block as Fields
  if (block.type === 'text') {
    const cited = Array.isArray(citations) ? citations : []
    return [
      ...cited.map((citation): Delta => ({ type: 'citations_delta', citation })),
      ...(filled(text) ? [{ type: 'text_delta', text } as Delta] : []),
    ]
  }
  if (block.type === 'thinking') {
    return [
      ...(filled(thinking) ? [{ type: 'thinking_delta', thinking } as Delta] : []),
      ...(filled(signature) ? [{ type: 'signature_delta', signature } as Delta] : []),
    ]
  }
  if (!inputTypes.includes(block.type)) return []
  return [{ type: 'input_json_delta', partial_json: JSON.stringify(input ?? {}) }]
}

const filled = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : typeof value === 'string' && value !== ''
