import { escapeHtml } from './escape-html.ts'
import { type MarkdownOptions, renderInline } from './inline-markdown.ts'

export interface BlockOptions extends MarkdownOptions {
  /** How a fenced block is shown. Default: as it is. */
  fence?: (language: string, code: string) => string | undefined
}

/** GitHub's Markdown as far as reviews and summaries use it, from anybody: nothing in it becomes active. */
export const renderMarkdown = (markdown: string, options: BlockOptions): string => {
  const lines = markdown
    .replace(/\r\n?/g, '\n')
    .replace(/<!--[\s\S]*?(-->|$)/g, '')
    .split('\n')
  const blocks: string[] = []
  for (let index = 0; index < lines.length; ) {
    const block = readBlock(lines, index, options)
    if (block.html !== '') blocks.push(block.html)
    index = block.next
  }
  return blocks.join('\n')
}

interface Block {
  html: string
  /** Line after it. */
  next: number
}

type Reader = (lines: string[], at: number, options: BlockOptions) => Block | undefined

const readBlock: (...args: Parameters<Reader>) => Block = (lines, at, options) => {
  for (const reader of readers) {
    const block = reader(lines, at, options)
    if (block) return block
  }
  return readParagraph(lines, at, options)
}

const lineAt = (lines: string[], at: number): string => lines[at] ?? ''

/** Consecutive lines for which `test` holds. */
const takeWhile = (lines: string[], at: number, test: (line: string) => boolean): string[] => {
  let end = at
  while (end < lines.length && test(lineAt(lines, end))) end++
  return lines.slice(at, end)
}

const readBlank: Reader = (lines, at) => (lineAt(lines, at).trim() === '' ? { html: '', next: at + 1 } : undefined)

const readFence: Reader = (lines, at, options) => {
  const [, indent = '', fence, language = ''] = /^( {0,3})(`{3,}|~{3,})\s*([\w-]*)/.exec(lineAt(lines, at)) ?? []
  if (fence === undefined) return undefined
  const closing = new RegExp(`^ {0,3}${fence[0] === '`' ? '`' : '~'}{${fence.length},}\\s*$`)
  const body = takeWhile(lines, at + 1, line => !closing.test(line))
  const code = body.map(line => line.replace(new RegExp(`^ {0,${indent.length}}`), '')).join('\n')
  const html = options.fence?.(language, code) ?? `<pre><code>${escapeHtml(code)}</code></pre>`
  return { html, next: at + body.length + 2 }
}

const readHeading: Reader = (lines, at, options) => {
  const [, marks, text] = /^ {0,3}(#{1,6})\s+(.*?)\s*#*$/.exec(lineAt(lines, at)) ?? []
  if (marks === undefined || text === undefined) return undefined
  return { html: `<h${marks.length}>${renderInline(text, options)}</h${marks.length}>`, next: at + 1 }
}

const readRule: Reader = (lines, at) =>
  /^ {0,3}([-*_])( *\1){2,} *$/.test(lineAt(lines, at)) ? { html: '<hr>', next: at + 1 } : undefined

const readQuote: Reader = (lines, at, options) => {
  const body = takeWhile(lines, at, line => line.startsWith('>'))
  if (body.length === 0) return undefined
  const inner = renderMarkdown(body.map(line => line.replace(/^> ?/, '')).join('\n'), options)
  return { html: `<blockquote>${inner}</blockquote>`, next: at + body.length }
}

const readTable: Reader = (lines, at, options) => {
  if (!lineAt(lines, at).includes('|') || !/^\s*\|?[\s:|-]*-[\s:|-]*\|[\s:|-]*$/.test(lineAt(lines, at + 1)))
    return undefined
  const rows = [lineAt(lines, at), ...takeWhile(lines, at + 2, line => line.includes('|'))]
  const right = cells(lineAt(lines, at + 1)).map(mark => /-:$/.test(mark))
  const [head = [], ...body] = rows.map(cells)
  const cell = (tag: string) => (text: string, column: number) =>
    `<${tag}${right[column] ? ' class="right"' : ''}>${renderInline(text, options)}</${tag}>`
  const table = `<thead><tr>${head.map(cell('th')).join('')}</tr></thead><tbody>${body
    .map(row => `<tr>${row.map(cell('td')).join('')}</tr>`)
    .join('')}</tbody>`
  return { html: `<div class="table"><table>${table}</table></div>`, next: at + rows.length + 1 }
}

const cells = (row: string): string[] =>
  row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map(text => text.trim().replaceAll('\\|', '|'))

const itemMark = /^( {0,3})([-*+]|\d{1,9}[.)])\s+/

const readList: Reader = (lines, at, options) => {
  const first = itemMark.exec(lineAt(lines, at))
  if (!first) return undefined
  const body = takeWhile(lines, at, line => itemMark.test(line) || /^\s{2,}\S/.test(line))
  const items: string[][] = []
  for (const line of body) {
    const mark = itemMark.exec(line)
    if (mark) items.push([line.slice(mark[0].length)])
    else items.at(-1)?.push(line.replace(/^ {1,4}/, ''))
  }
  const tag = /\d/.test(first[2] ?? '') ? 'ol' : 'ul'
  const inner = items.map(([head = '', ...rest]) => {
    const more = rest.length === 0 ? '' : renderMarkdown(rest.join('\n'), options)
    return `<li>${renderInline(head, options)}${more}</li>`
  })
  return { html: `<${tag}>${inner.join('')}</${tag}>`, next: at + body.length }
}

const readers: Reader[] = [readBlank, readFence, readHeading, readRule, readQuote, readTable, readList]

const readParagraph = (lines: string[], at: number, options: BlockOptions): Block => {
  let end = at + 1
  while (end < lines.length && !readers.some(reader => reader(lines, end, options))) end++
  const text = lines.slice(at, end).join('\n')
  const html = renderInline(text, options)
  // A line of its own tag (<details>, </details>, <summary>) is no paragraph.
  return { html: /^\s*<\/?(details|summary|table|h\d|ul|ol|hr)/.test(html) ? html : `<p>${html}</p>`, next: end }
}
