import type { ChunkText } from './delta.ts'

/**
 * The chunks of one answer differ in their text alone, so all that is around it is parsed once: of a translated stream
 * the parse was the largest part.
 */
export interface TextTemplate {
  /** The text of a chunk that is the learned one but for its text; undefined for any other, which is to be parsed. */
  read(chunk: string): ChunkText | undefined
  /** A chunk that was parsed becomes the one to compare with, if it says nothing but a text. */
  learn(chunk: string, parsed: unknown): void
}

/** Chunks whose rest changes every time (a counter, padding) are not worth learning. */
const patience = 3
/** Streams are of short chunks; a long one is not searched. */
const longestChunk = 4096
const probe = 'claude-router'

/** `textOf`: what a parsed chunk says, if that is one text and nothing else. */
export const textTemplate = (textOf: (chunk: unknown) => ChunkText | undefined): TextTemplate => {
  let field: ChunkText['field'] | undefined
  let before = ''
  let after = ''
  let wasted = 0

  return {
    read(chunk) {
      if (field === undefined) return undefined
      const end = chunk.length - after.length
      // Cut out and compared, which is three times as fast as startsWith.
      const isAlike = end > before.length && chunk.slice(0, before.length) === before && chunk.slice(end) === after
      const text = isAlike ? stringText(chunk.slice(before.length, end)) : undefined
      if (text === undefined) return undefined
      wasted = 0
      return { field, text }
    },
    learn(chunk, parsed) {
      if (wasted >= patience || chunk.length > longestChunk) return
      const known = textOf(parsed)
      if (known === undefined) return
      wasted++
      field = undefined
      const place = textPlace(chunk, known.field)
      if (place === undefined) return
      const [start, end] = place
      before = flat(chunk.slice(0, start))
      after = flat(chunk.slice(end))
      // Proof that the place is the text's: another text there is what the chunk says then.
      const probed = textOf(JSON.parse(before + probe + after))
      if (probed?.field === known.field && probed.text === probe) field = known.field
    },
  }
}

/** Where the characters of the field's string lie, its quotes left out; the first of that name. */
const textPlace = (chunk: string, field: ChunkText['field']): [start: number, end: number] | undefined => {
  const match = new RegExp(`"${field}"\\s*:\\s*"((?:[^"\\\\]|\\\\.)*)"`).exec(chunk)
  if (match === null) return undefined
  const end = match.index + match[0].length - 1
  return [end - (match[1] as string).length, end]
}

/** What stands between a JSON string's quotes, as text; undefined when that would be no string. */
const stringText = (raw: string): string | undefined => {
  if (plain.test(raw)) return raw
  try {
    return JSON.parse(`"${raw}"`) as string
  } catch {
    return undefined
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they end a JSON string's validity
const plain = /^[^"\\\u0000-\u001f]*$/

/** A copy: a slice would keep the whole read it came with. */
const flat = (text: string): string => JSON.parse(JSON.stringify(text)) as string
