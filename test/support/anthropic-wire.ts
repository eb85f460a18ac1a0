import type { Reply, Step } from './upstream.ts'

/** One event as Anthropic writes it. */
export const event = (data: { type: string; [key: string]: unknown }): string =>
  `event: ${data.type}\ndata: ${JSON.stringify(data)}\n\n`

const usage = { input_tokens: 11, output_tokens: 7 }

export const message = (text: string): Record<string, unknown> => ({
  id: 'msg_upstream',
  type: 'message',
  role: 'assistant',
  model: 'claude-x',
  content: [{ type: 'text', text }],
  stop_reason: 'end_turn',
  stop_sequence: null,
  usage,
})

export const messageStart = event({
  type: 'message_start',
  message: { ...message(''), content: [], stop_reason: null, usage: { input_tokens: 11, output_tokens: 1 } },
})
export const blockStart = event({ type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } })
export const textDelta = (text: string): string =>
  event({ type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text } })
export const ending: string[] = [
  event({ type: 'content_block_stop', index: 0 }),
  event({
    type: 'message_delta',
    delta: { stop_reason: 'end_turn', stop_sequence: null },
    usage: { output_tokens: 7 },
  }),
  event({ type: 'message_stop' }),
]

/** The events of a whole message, one text delta for each part. */
export const messageSteps = (...parts: string[]): string[] => [
  messageStart,
  blockStart,
  ...parts.map(textDelta),
  ...ending,
]

export const wholeReply = (text: string): Reply => ({ json: message(text) })
export const streamReply = (...steps: Step[]): Reply => ({ steps })

/** An error as Anthropic answers it. */
export const errorReply = (
  status: number,
  type: string,
  text: string,
  headers: Record<string, string> = {},
): Reply => ({
  status,
  headers,
  json: { type: 'error', error: { type, message: text } },
})
