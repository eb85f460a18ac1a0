import type { StreamEvent } from '../../../../src/core/messages/event.ts'
import type { ContentBlock, ToolUseBlock } from '../../../../src/core/messages/message.ts'

/** What is wrong with a complete stream by Anthropic's grammar; empty when nothing is. */
export const streamFaults = (events: StreamEvent[]): string[] => [
  ...envelopeFaults(events),
  ...blockFaults(events),
  ...endFaults(events),
]

const envelopeFaults = (events: StreamEvent[]): string[] =>
  events.flatMap(({ type }, at) => {
    const isMisplaced =
      (at === 0) !== (type === 'message_start') || (at === events.length - 1) !== (type === 'message_stop')
    return isMisplaced ? [`${type} at ${at} of ${events.length}`] : []
  })

interface Open {
  index: number
  type: string
  json: string
}

const blockFaults = (events: StreamEvent[]): string[] => {
  const faults: string[] = []
  const ids = new Set<string>()
  const truncated = stopReason(events) === 'max_tokens'
  let open: Open | undefined
  let next = 0
  for (const event of events) {
    if (event.type === 'content_block_start') {
      if (open || event.index !== next) faults.push(`block ${event.index} opened at ${next}, within ${open?.index}`)
      faults.push(...callFaults(event.content_block, ids))
      open = { index: event.index, type: event.content_block.type, json: '' }
      next += 1
    } else if (event.type === 'content_block_delta') faults.push(...deltaFaults(event, open))
    else if (event.type === 'content_block_stop') {
      faults.push(...stopFaults(event.index, open, truncated))
      open = undefined
    } else if (open && event.type !== 'ping') faults.push(`${event.type} within a block`)
  }
  return faults
}

const stopFaults = (index: number, open: Open | undefined, truncated: boolean): string[] => {
  if (open?.index !== index) return [`stop of ${index} while ${open?.index} is open`]
  return open.type === 'tool_use' && !truncated && !isJsonObject(open.json) ? [`input ${open.json}`] : []
}

const callFaults = (block: ContentBlock, ids: Set<string>): string[] => {
  if (block.type !== 'tool_use') return []
  const { id, name } = block as ToolUseBlock
  const isWrong = name === '' || !/^[a-zA-Z0-9_-]{1,64}$/.test(id) || ids.has(id)
  ids.add(id)
  return isWrong ? [`call ${id} ${name}`] : []
}

const deltaFaults = (event: StreamEvent & { type: 'content_block_delta' }, open: Open | undefined): string[] => {
  if (open?.index !== event.index) return [`delta for ${event.index} while ${open?.index} is open`]
  if (event.delta.type === 'input_json_delta') open.json += event.delta.partial_json
  return allowed[open.type]?.includes(event.delta.type) ? [] : [`${event.delta.type} in ${open.type}`]
}

const endFaults = (events: StreamEvent[]): string[] => {
  const count = events.filter(event => event.type === 'message_delta').length
  if (count !== 1) return [`${count} message_delta`]
  const said = stopReason(events) ?? ''
  const hasCalls = events.some(event => event.type === 'content_block_start' && event.content_block.type === 'tool_use')
  const fits = hasCalls
    ? ['tool_use', 'max_tokens', 'refusal', 'model_context_window_exceeded'].includes(said)
    : said !== 'tool_use'
  return fits && said !== '' ? [] : [`stop_reason ${said}`]
}

const allowed: Record<string, string[]> = {
  text: ['text_delta', 'citations_delta'],
  thinking: ['thinking_delta', 'signature_delta'],
  tool_use: ['input_json_delta'],
}

const stopReason = (events: StreamEvent[]): string | null | undefined =>
  events.flatMap(event => (event.type === 'message_delta' ? [event.delta.stop_reason] : []))[0]

const isJsonObject = (text: string): boolean => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}

/** Numbers from 0 to 1, the same for the same seed. */
export const seeded = (seed: number): (() => number) => {
  let state = seed * 2654435761
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
