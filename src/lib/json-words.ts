/** Hears of every string nested in a JSON text while it is scanned, and remembers which of the chosen words were among them. */
export interface WordWatch<Word extends string> {
  /** The string without its quotes lies at [start, end). */
  note(bytes: Uint8Array, start: number, end: number): void
  /** One of the nested keys or strings was exactly this. */
  found(word: Word): boolean
}

/**
 * Makes watches for these ASCII words. Cheaper than a search of the text for each: the scan passes every string anyway,
 * and a search for `"word"` stops at every quotation mark.
 */
export const wordWatcher = <Word extends string>(words: readonly Word[]): (() => WordWatch<Word>) => {
  const byLength: { word: Word; bytes: Uint8Array }[][] = []
  for (const word of words) {
    const bytes = new TextEncoder().encode(word)
    byLength[bytes.length] = [...(byLength[bytes.length] ?? []), { word, bytes }]
  }
  return () => {
    const seen = new Set<Word>()
    return {
      note(bytes, start, end) {
        const candidates = byLength[end - start]
        if (candidates === undefined) return
        for (const candidate of candidates) if (isAt(bytes, start, candidate.bytes)) seen.add(candidate.word)
      },
      found: word => seen.has(word),
    }
  }
}

const isAt = (bytes: Uint8Array, start: number, word: Uint8Array): boolean => {
  for (let i = 0; i < word.length; i++) if (bytes[start + i] !== word[i]) return false
  return true
}
