import { readEscape } from './read-escape.ts'

/** A text reduced to its letters and digits, so that no splitting, spacing or spelling of signs matters. */
export interface FoldedText {
  /** UTF-16, lower case, compatibility forms (`ｋ`) as what they stand for. */
  units: Uint16Array
  /** Whether there are signs of escapes, so that the text reads otherwise without them. */
  hasEscapes: boolean
}

export interface FoldOptions {
  /** Escapes count as what they stand for: `%6b`, `\u006b`, `&#107;`; `\n` is a gap. */
  readEscapes?: boolean
}

/** Where each unit of a folded text stands in the text itself. */
export interface FoldPlaces {
  starts: Int32Array
  ends: Int32Array
}

/** One step for each unit; the places are only worth their room when something was found. */
export const foldText = (text: string, options: FoldOptions = {}): FoldedText => {
  const sink = createSink(text.length, false)
  const hasEscapes = fold(text, sink, options)
  return { units: sink.units.subarray(0, sink.count), hasEscapes }
}

export const foldPlaces = (text: string, options: FoldOptions = {}): FoldPlaces => {
  const sink = createSink(text.length, true)
  fold(text, sink, options)
  return sink
}

/** For forms to look for. */
export const folded = (text: string): string => String.fromCharCode(...foldText(text).units)

interface Sink extends FoldPlaces {
  units: Uint16Array
  count: number
  withPlaces: boolean
}

const createSink = (size: number, withPlaces: boolean): Sink => ({
  ...{ units: new Uint16Array(size), count: 0, withPlaces },
  ...{ starts: new Int32Array(withPlaces ? size : 0), ends: new Int32Array(withPlaces ? size : 0) },
})

const put = (sink: Sink, unit: number, start: number, end: number): void => {
  if (sink.count === sink.units.length) grow(sink)
  if (sink.withPlaces) {
    sink.starts[sink.count] = start
    sink.ends[sink.count] = end
  }
  sink.units[sink.count++] = unit
}

/** One character may stand for several. */
const grow = (sink: Sink): void => {
  const size = sink.units.length * 2 + 16
  const units = new Uint16Array(size)
  units.set(sink.units)
  sink.units = units
  if (!sink.withPlaces) return
  const starts = new Int32Array(size)
  starts.set(sink.starts)
  const ends = new Int32Array(size)
  ends.set(sink.ends)
  Object.assign(sink, { starts, ends })
}

const fold = (text: string, sink: Sink, { readEscapes = false }: FoldOptions): boolean => {
  let hasEscapes = false
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at)
    const plain = unit < 128 ? (asciiFold[unit] ?? 0) : notAscii
    if (plain > 0) put(sink, plain, at, at + 1)
    if (plain >= 0) {
      at++
      continue
    }
    if (plain === mayEscape) hasEscapes = true
    const { code, end } = (plain === mayEscape && readEscapes && readEscape(text, at)) || characterAt(text, at)
    putCharacter(sink, code, at, end)
    at = end
  }
  return hasEscapes
}

const characterAt = (text: string, at: number): { code: number; end: number } => {
  const code = text.codePointAt(at) ?? 0
  return { code, end: at + (code > 0xff_ff ? 2 : 1) }
}

const mayEscape = -1
const notAscii = -2

/** What is left of a character below 128: 0 is nothing. */
const asciiFold = Int16Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code)
  if (/[A-Za-z0-9]/.test(character)) return character.toLowerCase().charCodeAt(0)
  return '%\\&='.includes(character) ? mayEscape : 0
})

const putCharacter = (sink: Sink, code: number, start: number, end: number): void => {
  if (code < 128) {
    const plain = asciiFold[code] ?? 0
    if (plain > 0) put(sink, plain, start, end)
    return
  }
  let units = known.get(code)
  if (units === undefined) {
    units = foldCharacter(String.fromCodePoint(code))
    if (known.size < mostKnown) known.set(code, units)
  }
  for (const unit of units) put(sink, unit, start, end)
}

/** Same code, same units: only a memory, bounded. */
const known = new Map<number, readonly number[]>()
const mostKnown = 10_000

const foldCharacter = (character: string): number[] =>
  character
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(fillers, '')
    .split('')
    .map(unit => unit.charCodeAt(0))

/** Letters by name, blank to the eye. */
const fillers = /[\u115f\u1160\u3164\uffa0]/g
