import type { BlockDelta, StreamEvent } from '../../messages/event.ts'
import type { ContentBlock, StopReason, Usage } from '../../messages/message.ts'
import { type CallBlock, type CallNaming, type CallPart, callBlock } from './call-block.ts'
import { mintSignature } from './signature.ts'

/**
 * Writes one message as events, whatever order an upstream sends its parts in: exactly one message_start (on first use),
 * blocks that never overlap with ascending indexes, one message_delta, one message_stop.
 * The oldest unfinished block is live; later ones wait in line, so that parallel tool calls may interleave.
 *
 *     const writer = blockWriter({ id, model, naming: { newToolUseId } })
 *     writer.thinking('hm'); writer.text('Hello'); writer.call('0', { id, name, input: '{"a":' }); writer.finish({...})
 *     return writer.take()
 */
export interface BlockWriter {
  /** Opens the message now; optional, idempotent. `usage`: what is known so early. */
  start(usage?: Partial<Usage>): void
  /** Appends to the current text block or opens one. Empty text opens nothing. */
  text(text: string): void
  citation(citation: unknown): void
  thinking(thinking: string): void
  /** Signs the current thinking block, or a fresh empty one when none is current. */
  signature(signature: string): void
  /** A block that comes as a whole and has no deltas (redacted_thinking, server tool results). */
  whole(block: ContentBlock): void
  /** Ends the current text or thinking block: what comes next opens another. */
  cut(): void
  /** A part of the tool call `key`; parts of different calls may interleave. `input` is a fragment of JSON text. */
  call(key: string, part: CallPart): void
  /** The call `key` is known to be complete. Optional: finish() ends all. */
  endCall(key: string): void
  /** True once a tool call was seen. */
  hasCalls(): boolean
  /** True once anything was written into the message. */
  hasContent(): boolean
  /**
   * Ends all blocks and the message. `tool_use` follows the blocks, not the upstream's word. A call cut off by
   * `max_tokens` is left as it came (as Anthropic does); others are repaired, or throw UpstreamError `malformed`.
   */
  finish(end: {
    stopReason: StopReason
    stopSequence?: string | null
    usage: Partial<Usage> & { output_tokens: number }
  }): void
  /** The events written since the last call. */
  take(): StreamEvent[]
}

/** A block in line. `waiting` holds deltas that came before its turn. */
interface Block {
  kind: 'text' | 'thinking' | 'whole' | 'call'
  content: ContentBlock
  index: number
  waiting: BlockDelta[]
  call?: CallBlock
  ended: boolean
  signed: boolean
}

export const blockWriter = (head: { id: string; model: string; naming: CallNaming }): BlockWriter => {
  let events: StreamEvent[] = []
  let started = false
  let finished = false
  let nextIndex = 0
  let anyCall = false
  let truncated = false
  const line: Block[] = []
  const calls = new Map<string, Block>()

  const start = (usage: Partial<Usage> = {}): void => {
    if (started) return
    started = true
    const message = {
      id: head.id,
      type: 'message' as const,
      role: 'assistant' as const,
      model: head.model,
      content: [],
      stop_reason: null,
      stop_sequence: null,
      usage: { input_tokens: 0, output_tokens: 0, ...usage },
    }
    events.push({ type: 'message_start', message })
  }

  const open = (block: Block): boolean => {
    if (block.index >= 0) return true
    if (block.call) {
      const opening = block.call.opening(block.ended)
      if (!opening) return false
      block.content = opening
    }
    if (block.call) anyCall = true
    block.index = nextIndex
    nextIndex += 1
    events.push({ type: 'content_block_start', index: block.index, content_block: block.content })
    return true
  }

  const flush = (block: Block): void => {
    if (!open(block)) return
    // A thinking block is always signed: clients send the signature back, and know an unsigned one for broken.
    if (block.kind === 'thinking' && block.ended && !block.signed) sign(block, mintSignature('none'))
    const deltas = block.call ? block.call.take(block.ended, truncated) : block.waiting
    for (const delta of deltas) events.push({ type: 'content_block_delta', index: block.index, delta })
    if (!block.call) block.waiting = []
  }

  const sign = (block: Block, signature: string): void => {
    block.signed = true
    block.waiting.push({ type: 'signature_delta', signature })
  }

  /** Moves the line on: the live block is closed once it is over, and the next one becomes live. */
  const advance = (): void => {
    for (;;) {
      const live = line[0]
      if (!live) return
      // Only a tool call can receive more after another block began, and only while its JSON is unfinished.
      if (line.length > 1 && (live.call === undefined || live.call.complete())) live.ended = true
      flush(live)
      if (!live.ended) return
      if (live.index >= 0) events.push({ type: 'content_block_stop', index: live.index })
      line.shift()
    }
  }

  const append = (kind: Block['kind'], content: ContentBlock, call?: CallBlock): Block => {
    start()
    const block: Block = {
      kind,
      content,
      index: -1,
      waiting: [],
      ended: kind === 'whole',
      signed: false,
      ...(call ? { call } : {}),
    }
    line.push(block)
    return block
  }

  /** The block at the end of the line if it is of this kind, else a new one. */
  const current = (kind: 'text' | 'thinking'): Block => {
    const last = line.at(-1)
    if (last?.kind === kind && !last.ended) return last
    return append(
      kind,
      kind === 'text' ? { type: 'text', text: '' } : { type: 'thinking', thinking: '', signature: '' },
    )
  }

  const add = (kind: 'text' | 'thinking', delta: BlockDelta): void => {
    const block = current(kind)
    // Nearly all there is of a stream: more of the one block that is open.
    if (line.length === 1 && block.index >= 0) events.push({ type: 'content_block_delta', index: block.index, delta })
    else {
      block.waiting.push(delta)
      advance()
    }
  }

  return {
    start,
    text(text) {
      if (text !== '') add('text', { type: 'text_delta', text })
    },
    citation(citation) {
      add('text', { type: 'citations_delta', citation })
    },
    thinking(thinking) {
      if (thinking !== '') add('thinking', { type: 'thinking_delta', thinking })
    },
    signature(signature) {
      if (signature === '') return
      sign(current('thinking'), signature)
      advance()
    },
    whole(block) {
      append('whole', block)
      advance()
    },
    cut() {
      const last = line.at(-1)
      if (last === undefined || last.call) return
      last.ended = true
      advance()
    },
    call(key, part) {
      let block = calls.get(key)
      if (!block) {
        const call = callBlock(head.naming)
        block = append('call', { type: 'tool_use', id: '', name: '', input: {} }, call)
        calls.set(key, block)
      }
      block.call?.add(part)
      advance()
    },
    endCall(key) {
      const block = calls.get(key)
      if (!block) return
      block.ended = true
      advance()
    },
    hasCalls: () => anyCall || calls.size > 0,
    hasContent: () => nextIndex > 0 || line.length > 0,
    finish(end) {
      if (finished) return
      finished = true
      start()
      truncated = end.stopReason === 'max_tokens' || end.stopReason === 'model_context_window_exceeded'
      for (const block of line) block.ended = true
      advance()
      const stop_reason = stopReasonOf(end.stopReason, anyCall)
      events.push({
        type: 'message_delta',
        delta: { stop_reason, stop_sequence: end.stopSequence ?? null },
        usage: end.usage,
      })
      events.push({ type: 'message_stop' })
    },
    take() {
      const taken = events
      events = []
      return taken
    },
  }
}

/** Upstreams say `stop` after tool calls and `tool_calls` without any: the blocks know better. */
const stopReasonOf = (said: StopReason, anyCall: boolean): StopReason => {
  if (anyCall && (said === 'end_turn' || said === 'stop_sequence')) return 'tool_use'
  if (!anyCall && said === 'tool_use') return 'end_turn'
  return said
}
