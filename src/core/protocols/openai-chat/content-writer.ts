import type { JsonObject } from '../../providers/provider.ts'
import type { BlockWriter } from '../shared/block-writer.ts'
import { arrayAt } from '../shared/json.ts'
import { type ChunkText, contentParts, reasoningText } from './delta.ts'
import { reasoningDetails } from './reasoning-details.ts'
import { toolCallKeys } from './tool-call-keys.ts'

export interface ContentWriter {
  write(delta: JsonObject): void
  /** The same for a delta that has nothing but this text. */
  text(text: ChunkText): void
  close(): void
}

/** Writes deltas in the order reasoning, text, calls. White space alone is no text: it waits for what follows. */
export const contentWriter = (writer: BlockWriter): ContentWriter => {
  const details = reasoningDetails()
  const keys = toolCallKeys()
  let inText = false
  let space = ''

  const endThinking = (): void => {
    const signature = details.take()
    if (signature !== undefined) writer.signature(signature)
  }
  const think = (text: string): void => {
    if (text === '') return
    inText = false
    space = ''
    writer.thinking(text)
  }
  const say = (text: string): void => {
    if (!inText && text.trim() === '') {
      space += text
      return
    }
    if (!inText) endThinking()
    inText = true
    writer.text(space + text)
    space = ''
  }

  return {
    write(delta) {
      const entries = arrayAt(delta, 'reasoning_details')
      const detailed = entries.length === 0 ? '' : details.add(entries)
      think(reasoningText(delta) ?? detailed)
      for (const part of contentParts(delta)) (part.thinking ? think : say)(part.text)
      for (const call of keys.read(delta)) {
        endThinking()
        inText = false
        space = ''
        writer.call(call.key, call.part)
      }
    },
    text: ({ field, text }) => (field === 'content' ? say : think)(text),
    close: endThinking,
  }
}
