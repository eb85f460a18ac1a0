import type { ContentBlock, Message } from '../messages/message.ts'
import { readSignature } from '../protocols/shared/signature.ts'
import type { BoundNames } from './bound-names.ts'

/** An answer that any run can use, with marks for the names of the run it was made in. */
export interface PortableMessage {
  message: Message
  /**
   * By block: text with marks that must stay as it is, since it is signed. Only a run with the same names can use it.
   */
  pinned?: Record<number, string>
}

export const toPortable = (message: Message, names: BoundNames): PortableMessage => {
  const pinned: Record<number, string> = {}
  const content = message.content.map((block, index) => {
    const signed = signedText(block)
    if (signed === undefined) return mapTexts(block, names.toMarks)
    const marked = names.toMarks(signed)
    if (marked !== signed) pinned[index] = marked
    return block
  })
  return { message: { ...message, content }, ...(Object.keys(pinned).length > 0 ? { pinned } : {}) }
}

export interface FreshIds {
  messageId(): string
  toolUseId(): string
}

/**
 * The answer in this run's names and with ids of its own, since clients take blocks with the same id for the same.
 * Undefined when it cannot be used in this run.
 */
export const fromPortable = (
  { message, pinned = {} }: PortableMessage,
  names: BoundNames,
  ids: FreshIds,
): Message | undefined => {
  for (const [index, marked] of Object.entries(pinned)) {
    const text = signedText(message.content[Number(index)])
    if (text === undefined || names.toMarks(text) !== marked) return undefined
  }
  let isWhole = true
  const unmark = (text: string): string => {
    const actual = names.fromMarks(text)
    if (actual === undefined) isWhole = false
    return actual ?? ''
  }
  const content = message.content.map(block => {
    if (signedText(block) !== undefined) return block
    const actual = mapTexts(block, unmark)
    return actual.type === 'tool_use' ? { ...actual, id: ids.toolUseId() } : actual
  })
  return isWhole ? { ...message, id: ids.messageId(), content } : undefined
}

/** Text under a signature that somebody checks. */
const signedText = (block: ContentBlock | undefined): string | undefined => {
  if (block?.type !== 'thinking') return undefined
  const { thinking, signature } = block as { thinking?: unknown; signature?: unknown }
  if (typeof thinking !== 'string' || typeof signature !== 'string' || signature === '') return undefined
  return readSignature('none', signature) === undefined ? thinking : undefined
}

/** What the model wrote: text, thoughts, and the values of a call's input. */
const written = ['text', 'thinking', 'input'] as const

const mapTexts = (block: ContentBlock, change: (text: string) => string): ContentBlock => {
  const result: Record<string, unknown> = { ...block }
  for (const field of written) if (field in result) result[field] = mapStrings(result[field], change)
  return result as unknown as ContentBlock
}

const mapStrings = (value: unknown, change: (text: string) => string): unknown => {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map(item => mapStrings(item, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapStrings(item, change)]))
}
