import type { RawRequest } from '../messages/raw-request.ts'

/**
 * Costs that no tokenizer in use passes: where `estimateText` is fitted to one vocabulary, these lie above all of them,
 * digits that some vocabularies take one by one, and rare scripts, included. Tokens a byte of JSON.
 */
const cost = {
  /** A word of up to five letters; each further letter up to the tenth, and beyond, where it is no longer a word. */
  word: 1.6,
  longer: 0.2,
  longest: 0.62,
  capital: 0.7,
  digit: 1.02,
  blanks: 1.6,
  /** The backslash of an escape; what it escapes counts as what it looks like. */
  escape: 0.6,
  punctuation: 1.05,
  morePunctuation: 0.78,
}

/** By the first byte of a character of more than one: from the densest vocabulary for that script. */
const wideCost = (first: number): number => {
  if (first < 0xc0) return 0
  if (first < 0xc4) return 1.6
  // Greek, Cyrillic, Hebrew, Arabic: words of several letters.
  if (first < 0xe0) return 1.5
  // Kana, Chinese and, from 0xea on, Korean.
  if (first >= 0xe3 && first <= 0xed) return 2
  // Ethiopic, Georgian and kin: a token a byte and more.
  if (first === 0xe1) return 3.5
  return first < 0xf0 ? 2.4 : 3.5
}

const [wide, lower, upper, digit, blank, backslash, punctuation] = [0, 1, 2, 3, 4, 5, 6]

const kinds = Uint8Array.from({ length: 256 }, (_, code) => {
  if (code >= 0x80) return wide
  const character = String.fromCharCode(code)
  if (/[a-z]/.test(character)) return lower
  if (/[A-Z]/.test(character)) return upper
  if (/[0-9]/.test(character)) return digit
  if (/\s/.test(character)) return blank
  return character === '\\' ? backslash : punctuation
})

const wideCosts = Float64Array.from({ length: 256 }, (_, code) => (code >= 0x80 ? wideCost(code) : 0))

/** Tokens that bytes of JSON come to at most, not rounded: some 200 MB a second. */
const upperTokens = (bytes: Uint8Array, from = 0, to = bytes.length): number => {
  let tokens = 0
  let before = punctuation
  for (let i = from; i < to; ) {
    const code = bytes[i] as number
    const kind = kinds[code] as number
    let end = i + 1
    if (kind === wide) tokens += wideCosts[code] as number
    else {
      while (end < to && kinds[bytes[end] as number] === kind) end++
      tokens += runCost(kind, end - i, before)
    }
    before = kind
    i = end
  }
  return tokens
}

const runCost = (kind: number, length: number, before: number): number => {
  switch (kind) {
    case lower:
      // `Word` is one word: the letters behind a capital go on with it.
      return wordCost(length, before === upper)
    case upper:
      return cost.word + (length - 1) * cost.capital
    case digit:
      return length * cost.digit
    case blank:
      return length > 1 ? cost.blanks + length / 16 : 0
    case backslash:
      return length * cost.escape
    default:
      return cost.punctuation + (length - 1) * cost.morePunctuation
  }
}

const wordCost = (length: number, afterCapital: boolean): number =>
  (afterCapital ? 0.3 : cost.word) +
  Math.max(0, Math.min(length, 10) - 5) * cost.longer +
  Math.max(0, length - 10) * cost.longest

/** Anthropic's largest image; at others the largest costs less, `gpt-4o-mini` excepted. */
const perImage = 4800
/** PDF: text and picture of a page take some 4700 tokens and at least 15 kB of base64. A hundred pages are the most. */
const base64PerPdfToken = 3
const mostPdfTokens = 470_000
/** Encrypted thinking, which is billed as what it hides. */
const base64PerThinkingToken = 3
/** What a provider adds of its own: its prompt for tools, the template of the turns. */
const ownPrompt = { plain: 50, tools: 1000 }

/** Input tokens that a request costs at most, whatever the model. Pictures and PDFs count as such, not as base64. */
export const upperPromptTokens = (raw: RawRequest): number => {
  const { bytes } = raw
  let tokens = raw.field('tools') === undefined ? ownPrompt.plain : ownPrompt.tools
  let from = 0
  for (const { start, end } of encodedSpans(bytes, raw.holds('base64') || raw.holds('signature'))) {
    tokens += upperTokens(bytes, from, start) + encodedTokens(bytes, start, end)
    from = end
  }
  // Media at a URL: `"image"` is also said of those whose base64 was counted, which errs upwards.
  if (raw.holds('image') && bytes.includes('"url"')) tokens += countOf(bytes, '"image"') * perImage
  if (raw.holds('document') && bytes.includes('"url"')) tokens += countOf(bytes, '"document"') * (mostPdfTokens / 10)
  return Math.ceil(tokens + upperTokens(bytes, from))
}

interface Span {
  start: number
  end: number
}

const shortestEncoded = 512
const keys = ['"data"', '"signature"']

/** Long strings of base64 under `data` and `signature`, in order. */
const encodedSpans = (bytes: Buffer, any: boolean): Span[] =>
  any ? keys.flatMap(key => spansOf(bytes, key)).sort((left, right) => left.start - right.start) : []

const spansOf = (bytes: Buffer, key: string): Span[] => {
  const spans: Span[] = []
  for (let at = bytes.indexOf(key); at >= 0; at = bytes.indexOf(key, at + key.length)) {
    const start = bytes.indexOf(0x22, at + key.length) + 1
    const end = start > 0 ? bytes.indexOf(0x22, start) : -1
    if (end - start >= shortestEncoded && isBase64(bytes.toString('latin1', start, start + shortestEncoded)))
      spans.push({ start, end })
  }
  return spans
}

const isBase64 = (text: string): boolean => /^[\w+/=-]*$/.test(text)

const encodedTokens = (bytes: Buffer, start: number, end: number): number => {
  const head = bytes.toString('latin1', start, start + 8)
  if (/^(?:iVBORw|\/9j\/|R0lGOD|UklGR|Qk)/.test(head)) return perImage
  if (head.startsWith('JVBER')) return Math.min(mostPdfTokens, Math.max(perImage, (end - start) / base64PerPdfToken))
  return (end - start) / base64PerThinkingToken
}

const countOf = (bytes: Buffer, text: string): number => {
  let count = 0
  for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + text.length)) count++
  return count
}
