import { keyPatterns } from './key-patterns.ts'

export interface FoundKey {
  /** Of the pattern: `GitHub`. */
  name: string
  /** Where the secret part stands. */
  start: number
  end: number
  secret: string
}

/** Everything in a text that has the shape of a key, in order; of two that overlap the first, of two at one place the longer. */
export const findKeys = (text: string): FoundKey[] => {
  const all = keyPatterns
    .filter(({ sign }) => sign.some(part => text.includes(part)))
    .flatMap(({ name, pattern }) =>
      [...text.matchAll(pattern)].map(match => {
        const end = match.index + match[0].length
        const start = match.index + (match[1]?.length ?? 0)
        return { name, start, end, secret: text.slice(start, end) }
      }),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const found: FoundKey[] = []
  for (const key of all) if (key.start >= (found.at(-1)?.end ?? 0)) found.push(key)
  return found
}
