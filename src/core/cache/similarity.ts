import { sha256 } from './cache-key.ts'
import { chineseFillers, chineseTurningWords, fillers, turningWords } from './words.ts'

/**
 * What must be equal for two prompts to count as similar at all, as one digest: numbers, quoted text, code, paths,
 * addresses, names, in their order, and every word that turns a sentence round. No measure of likeness sees these.
 */
export const guardOf = (text: string): string => sha256(JSON.stringify(guardedParts(text)))

/**
 * The same, and all words that carry meaning, in order and without their endings. One other word may make another
 * question ("dog bites man"), and without a model nothing tells whether it does.
 */
export const wordGuardOf = (text: string): string => sha256(JSON.stringify([guardedParts(text), contentWords(text)]))

// Lengths are bounded: a text must not stall the process, whatever it is made of.
const guarded = [
  // Code blocks and quotes, of several scripts.
  /```[\s\S]{1,5000}?```/g,
  /`[^`\n]{1,500}`/g,
  /"[^"\n]{1,500}"|“[^”]{1,500}”|「[^」]{1,500}」|『[^』]{1,500}』|«[^»]{1,500}»|《[^》]{1,500}》/g,
  /(?<![A-Za-z0-9])'[^'\n]{1,500}'(?![A-Za-z0-9])|‘[^’]{1,500}’/g,
  // snake_case, camelCase, name.name, name(), $name, #12, @name, --flag; HTTP, JSON; names of people and places.
  /[$#@]\w+|--?[A-Za-z][\w-]*|\b[a-z]+[A-Z]\w*|\b\w+\(\)|\b[A-Z][A-Z\d]+\b|(?<![.!?:]\s{1,3}|^\s*)\b[A-Z][\w-]+/gm,
  // Numbers with what belongs to them, operators and other signs that code and formulas are made of.
  /[-+]?\d[\d.,:]*%?|[<>=!+*/^&|~%-]{1,3}/g,
]

/** Paths, addresses, snake_case, name.name: pieces between blanks and brackets with one of their signs within. */
const joinedParts = (text: string): string[] =>
  text.split(/[\s"'`<>()[\]{}，。、；：？！（）]+/).filter(piece => /[\w@~][/\\_.:]+\w|[/\\]\w/.test(piece))

const guardedParts = (text: string): unknown[] => [
  ...guarded.map(pattern => text.match(pattern) ?? []),
  joinedParts(text).map(piece => piece.replace(/[.,:;!?]+$/, '')),
  [...(text.match(chineseTurningWords) ?? []), ...wordsOf(text).filter(word => turningWords.has(word))],
]

const contentWords = (text: string): string[] =>
  wordsOf(text.replace(chineseFillers, ' '))
    .filter(word => !fillers.has(word))
    .map(stemOf)

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=[a-z])['’](?=[a-z])/g, '')
    // A letter of a script without spaces is a word.
    .match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]+/gu) ?? []

/** English endings and the British spelling; what is left of a word need not be one. */
const stemOf = (word: string): string => {
  if (!/^[a-z]{5,}$/.test(word)) return word
  return word
    .replace(/is(e|es|ed|ing|ation)$/, 'iz$1')
    .replace(/our$/, 'or')
    .replace(/ies$/, 'y')
    .replace(/(?:ing|ed|es|s|e)$/, '')
}

/** How often each piece of three letters occurs, hashed into a vector of fixed length and damped. */
export const textFeatures = (text: string): Float32Array => {
  const folded = ` ${text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()} `
  const counts = new Map<number, number>()
  for (let at = 0; at + 3 <= folded.length; at++) {
    const bucket = bucketOf(folded, at)
    counts.set(bucket, (counts.get(bucket) ?? 0) + 1)
  }
  const features = new Float32Array(buckets)
  for (const [bucket, count] of counts) features[bucket] = Math.sqrt(count)
  return features
}

/** Few enough to be kept with each entry, as many as an embedding has. */
const buckets = 512

const bucketOf = (text: string, at: number): number => {
  let hash = 0x811c9dc5
  for (let i = at; i < at + 3; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0) % buckets
}

/** -1 to 1; 0 for vectors of different length, which different models made. */
export const cosine = (left: Float32Array, right: Float32Array): number => {
  if (left.length !== right.length) return 0
  let [product, ofLeft, ofRight] = [0, 0, 0]
  for (let i = 0; i < left.length; i++) {
    const [a, b] = [left[i] as number, right[i] as number]
    product += a * b
    ofLeft += a * a
    ofRight += b * b
  }
  return ofLeft === 0 || ofRight === 0 ? 0 : product / Math.sqrt(ofLeft * ofRight)
}
