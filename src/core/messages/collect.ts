import { UpstreamError } from '../errors.ts'
import { parseToolInput } from '../protocols/shared/tool-input.ts'
import type { StreamEvent } from './event.ts'
import type { ContentBlock, Message, Usage } from './message.ts'

export interface MessageCollector {
  add(event: StreamEvent): void
  /** The whole message. Throws UpstreamError `malformed` when the events did not make one. */
  message(): Message
}

/** The message that these events spell. Throws UpstreamError when they do not make one, or hold an error. */
export const collect = (events: Iterable<StreamEvent>): Message => {
  const collector = createCollector()
  for (const event of events) collector.add(event)
  return collector.message()
}

/** Folds a stream's events into the message they spell, as the official SDKs do. */
export const createCollector = (): MessageCollector => {
  let message: Message | undefined
  let stopped = false
  const inputs = new Map<number, string>()

  const setBlock = (index: number, change: (block: Record<string, unknown>) => void): void => {
    const block = message?.content[index]
    if (block === undefined) throw malformed(`a delta for block ${index}, which was not opened`)
    change(block as unknown as Record<string, unknown>)
  }

  return {
    add(event) {
      switch (event.type) {
        case 'message_start':
          message = { ...event.message, content: [...event.message.content] }
          break
        case 'content_block_start':
          if (message === undefined) throw malformed('a block before the message')
          message.content[event.index] = { ...event.content_block } as ContentBlock
          break
        case 'content_block_delta':
          setBlock(event.index, block => applyDelta(block, event, inputs))
          break
        case 'content_block_stop': {
          const input = inputs.get(event.index)
          if (input !== undefined && input !== '')
            setBlock(event.index, block => Object.assign(block, { input: parseInput(input) }))
          break
        }
        case 'message_delta':
          if (message === undefined) throw malformed('the end of a message before its start')
          Object.assign(message, event.delta)
          message.usage = mergeUsage(message.usage, event.usage)
          copyExtras(message, event)
          break
        case 'message_stop':
          stopped = true
          break
        case 'error':
          throw new UpstreamError('transient', event.error.message)
      }
    },
    message() {
      if (message === undefined) throw malformed('no message at all')
      if (!stopped) throw malformed('no end of the message')
      message.content = message.content.filter(block => block !== undefined)
      return message
    },
  }
}

const applyDelta = (
  block: Record<string, unknown>,
  { index, delta }: Extract<StreamEvent, { type: 'content_block_delta' }>,
  inputs: Map<number, string>,
): void => {
  switch (delta.type) {
    case 'text_delta':
      block.text = `${block.text ?? ''}${delta.text}`
      break
    case 'input_json_delta':
      inputs.set(index, (inputs.get(index) ?? '') + delta.partial_json)
      break
    case 'thinking_delta':
      block.thinking = `${block.thinking ?? ''}${delta.thinking}`
      break
    case 'signature_delta':
      block.signature = delta.signature
      break
    case 'citations_delta':
      block.citations = [...(Array.isArray(block.citations) ? block.citations : []), delta.citation]
      break
    default:
      applyUnknownDelta(block, delta)
  }
}

/** A delta of a kind this version does not know: its fields become the block's (`compaction_delta.content`). */
const applyUnknownDelta = (block: Record<string, unknown>, delta: Record<string, unknown>): void => {
  for (const [key, value] of Object.entries(delta)) if (key !== 'type') block[key] = value
}

/** What the end says counts, but where it says nothing the beginning does. */
const mergeUsage = (usage: Usage, final: object | undefined): Usage => ({
  ...usage,
  ...Object.fromEntries(Object.entries(final ?? {}).filter(([, value]) => value !== null && value !== undefined)),
})

/** Fields beside delta and usage, such as `context_management`, belong to the message. */
const copyExtras = (message: Message, event: object): void => {
  for (const [key, value] of Object.entries(event)) {
    if (key !== 'type' && key !== 'delta' && key !== 'usage') message[key] = value
  }
}

/** A call cut off by the output limit has half an input: what can be read of it, as no answer can hold the half. */
const parseInput = (text: string): unknown => parseToolInput(text)?.value ?? {}

const malformed = (what: string): UpstreamError => new UpstreamError('malformed', `The upstream's stream has ${what}`)
