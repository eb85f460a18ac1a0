import { type Hunk, lineNumber, type Side, sideLines } from '../diff/diff.ts'

export interface QuoteMatch {
  startLine: number
  endLine: number
  /** `exact`: byte for byte, whole lines. `spacing`: but for white space. `part`: within a line, or beyond the hunk. */
  how: 'exact' | 'spacing' | 'part'
  /** Lines of the match that the change added or deleted. */
  changed: number
}

/** Every place in a hunk where the quote stands, of the best kind that occurs. */
export const matchQuote = (quote: string, hunk: Hunk, side: Side): QuoteMatch[] => {
  const wanted = quoteLines(quote)
  if (wanted.length === 0) return []
  const exact = windows(wanted, hunk, side, (line, text) => line === text)
  if (exact.length > 0) return exact.map(match => ({ ...match, how: 'exact' }))
  const spacing = windows(wanted, hunk, side, (line, text) => squeeze(line) === squeeze(text))
  if (spacing.length > 0) return spacing.map(match => ({ ...match, how: 'spacing' }))
  const part = wanted.length === 1 ? windows(wanted, hunk, side, contains) : overhanging(wanted, hunk, side)
  return part.map(match => ({ ...match, how: 'part' }))
}

/** Lines of a quote without blank ones around it, carriage returns, and the prefixes of a copied diff. */
export const quoteLines = (quote: string): string[] => {
  const lines = quote.split('\n').map(line => line.replace(/\r$/, ''))
  const first = lines.findIndex(line => line.trim() !== '')
  if (first === -1) return []
  const trimmed = lines.slice(first, lines.findLastIndex(line => line.trim() !== '') + 1)
  const prefix = /^[LR]\d+ [+ -] ?/
  return trimmed.every(line => prefix.test(line)) ? trimmed.map(line => line.replace(prefix, '')) : trimmed
}

type Found = Omit<QuoteMatch, 'how'>
type Same = (line: string, text: string) => boolean

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim()

const contains: Same = (line, text) => squeeze(text).length >= 4 && squeeze(line).includes(squeeze(text))

const windows = (wanted: readonly string[], hunk: Hunk, side: Side, same: Same): Found[] => {
  const lines = sideLines(hunk, side)
  const found: Found[] = []
  for (let at = 0; at + wanted.length <= lines.length; at++) {
    const window = lines.slice(at, at + wanted.length)
    if (window.every((line, index) => same(line.text.replace(/\r$/, ''), wanted[index] ?? ''))) {
      found.push(foundIn(window, side))
    }
  }
  return found
}

/** The quote begins above the hunk or ends below it: the part within the hunk, if it says enough to be no accident. */
const overhanging = (wanted: readonly string[], hunk: Hunk, side: Side): Found[] => {
  const lines = sideLines(hunk, side)
  const found: Found[] = []
  for (let offset = 1 - wanted.length; offset < lines.length; offset++) {
    if (offset >= 0 && offset + wanted.length <= lines.length) continue
    const window = lines.slice(Math.max(0, offset), offset + wanted.length)
    const skipped = Math.max(0, -offset)
    const same = window.every((line, index) => squeeze(line.text) === squeeze(wanted[skipped + index] ?? ''))
    if (same && window.some(line => /\w.*\w.*\w.*\w/.test(line.text))) found.push(foundIn(window, side))
  }
  return found
}

const foundIn = (window: ReturnType<typeof sideLines>, side: Side): Found => {
  const numbers = window.map(line => lineNumber(line, side) ?? 0)
  return {
    startLine: numbers[0] ?? 0,
    endLine: numbers.at(-1) ?? 0,
    changed: window.filter(line => line.kind !== 'context').length,
  }
}
