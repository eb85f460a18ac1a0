import type { ContentBlock, KnownBlock } from '../../messages/message.ts'

/** Narrows by type; blocks of unknown types stay OtherBlock. */
export const isBlock = <Type extends KnownBlock['type']>(
  block: ContentBlock,
  type: Type,
): block is Extract<KnownBlock, { type: Type }> => block.type === type

/** Content as blocks, with what carries nothing left out: null entries and empty text. */
export const blocksOf = (content: string | ContentBlock[] | null | undefined): ContentBlock[] => {
  if (typeof content === 'string') return content.trim() === '' ? [] : [{ type: 'text', text: content }]
  return (content ?? []).filter(block => {
    if (typeof block !== 'object' || block === null) return false
    return !isBlock(block, 'text') || (typeof block.text === 'string' && block.text.trim() !== '')
  })
}

/** Half of a surrogate pair, as cut tool output has it, is refused by JSON parsers of several providers. */
export const wellFormed = (text: string): string => text.toWellFormed()
