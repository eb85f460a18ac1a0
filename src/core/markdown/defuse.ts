import { codeFence } from './code.ts'
import { controlCharacters, type DefuseOptions, defuseText, join } from './defuse-text.ts'

/**
 * A model's Markdown made safe to post: text outside code is defused, code stays byte for byte. What counts as code is
 * not guessed but enforced: recognised fences are written again at the margin with a longer fence, recognised spans
 * stand on one line, and every other backtick is escaped, so GitHub reads the result as this function did.
 */
export const defuse = (markdown: string, options: DefuseOptions = {}): string => {
  const lines = markdown.replace(/\r\n?/g, '\n').split('\n')
  // In a table a bar ends the cell, also within code.
  const bars = lines.some(isDelimiterRow)
  const parts: string[] = []
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? ''
    const open = openingFence(line)
    if (!open) {
      parts.push(defuseLine(line, options, bars))
      at++
      continue
    }
    let end = at + 1
    while (end < lines.length && !closes(lines[end] ?? '', open)) end++
    const content = lines.slice(at + 1, end)
    parts.push(codeFence(content.map(text => dedent(text, open.indent)).join('\n'), language(open.language)))
    at = end + 1
  }
  return parts.join('\n')
}

/** One line of a model's text, to stand after other text: line breaks become spaces, inline code stays. */
export const defuseInline = (text: string, options: DefuseOptions = {}): string =>
  defuseLine(text.replace(/\s+/g, ' ').trim(), options)

interface Fence {
  mark: '`' | '~'
  length: number
  indent: number
  language: string
}

const openingFence = (line: string): Fence | undefined => {
  const match = /^([ \t]*)(`{3,}|~{3,})([^\n]*)$/.exec(line)
  if (!match) return undefined
  const [, indent = '', run = '', info = ''] = match
  const mark = run.startsWith('`') ? '`' : '~'
  if (mark === '`' && info.includes('`')) return undefined
  return { mark, length: run.length, indent: indent.length, language: info.trim() }
}

const closes = (line: string, fence: Fence): boolean => {
  const text = line.trim()
  return text.length >= fence.length && text === fence.mark.repeat(text.length)
}

const dedent = (line: string, indent: number): string => {
  const spaces = /^[ \t]*/.exec(line)?.[0].length ?? 0
  return line.slice(Math.min(spaces, indent))
}

/** Languages that GitHub renders or acts on are code here. */
const active = /^(suggestion.*|mermaid|geojson|topojson|stl|math)$/i

const language = (info: string): string => {
  const name = info.split(/[\s{]/)[0] ?? ''
  return /^[\w+#.-]{1,30}$/.test(name) && !active.test(name) ? name : ''
}

/** `|-|:-:|`, in a quote or a list too. */
const isDelimiterRow = (line: string): boolean => /^[\s>*+\d.)|:-]*-[\s|:-]*$/.test(line) && /[|:]/.test(line)

/** An odd number of backslashes before each. */
const escapeBars = (span: string): string =>
  span.replace(/(\\*)\|/g, (bar, backslashes: string) => (backslashes.length % 2 === 0 ? `${backslashes}\\|` : bar))

const tokens = /`+|\\[!-/:-@[-`{-~]|\\|[^\\`]+/g

/** Splits a line into code spans and text. Only spans that open and close here count. */
const defuseLine = (given: string, options: DefuseOptions, bars = false): string => {
  // Before anything is escaped: without one, a backslash would come to stand before another character.
  const line = given.replace(controlCharacters, '')
  const closings = closingRuns(line)
  const pieces: string[] = []
  let text = ''
  let from = 0
  for (const { 0: token, index } of line.matchAll(tokens)) {
    if (index < from) continue
    const end = token.startsWith('`') ? closings(index + token.length, token.length) : undefined
    if (end === undefined) {
      text += token.startsWith('`') ? '\\`'.repeat(token.length) : token
      continue
    }
    const span = line.slice(index, end)
    pieces.push(defuseText(text, options), bars ? escapeBars(span) : span)
    text = ''
    from = end
  }
  pieces.push(defuseText(text, options))
  return join(pieces)
}

/** Looks up the end of the next run of exactly so many backticks; within code a backslash escapes nothing. */
const closingRuns = (line: string): ((from: number, length: number) => number | undefined) => {
  const runs = new Map<number, { ends: number[]; next: number }>()
  for (const { 0: run, index } of line.matchAll(/`+/g)) {
    const same = runs.get(run.length) ?? { ends: [], next: 0 }
    same.ends.push(index + run.length)
    runs.set(run.length, same)
  }
  return (from, length) => {
    const same = runs.get(length)
    // Asked for from left to right: what lies behind is never needed again.
    while (same && (same.ends[same.next] ?? Number.POSITIVE_INFINITY) - length < from) same.next++
    return same?.ends[same.next]
  }
}
