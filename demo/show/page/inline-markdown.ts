import { escapeHtml } from './escape-html.ts'

export interface MarkdownOptions {
  /** Where a link leads on this page, or null to show its text only. */
  link: (address: string) => string | null
}

/** Tags that GitHub keeps and that a review may use; attributes are dropped. */
const allowedTags =
  /&lt;(\/?)(details|summary|sub|sup|b|strong|i|em|kbd|br|p|code|table|thead|tbody|tr|th|td|h[1-6]|ul|ol|li|blockquote|pre|hr)(?:\s(?:(?!&gt;).)*)?\s*\/?&gt;/gi

// Private-use characters, removed from the text first, hold the place of finished pieces.
const opened = '\uE000'
const closed = '\uE001'

/** Markdown within a line or paragraph. Everything is escaped first; only the tags above come back. */
export const renderInline = (text: string, options: MarkdownOptions): string => {
  const pieces: string[] = []
  const keep = (piece: string): string => `${opened}${pieces.push(piece) - 1}${closed}`
  const restore = (marked: string): string =>
    marked.replace(/\uE000(\d+)\uE001/g, (_, index: string) => restore(pieces[Number(index)] ?? ''))
  const marked = escapeHtml(
    text
      .replace(/[\uE000\uE001]/g, '')
      .replace(codeOrEscape, (_, __, code: string | undefined, character: string | undefined) =>
        keep(code === undefined ? escapeHtml(character ?? '') : renderCode(code)),
      ),
  )
    .replace(/&amp;(#x?[0-9a-f]+|[a-z]+);/gi, '&$1;')
    .replace(allowedTags, (_, slash: string, tag: string) => `<${slash}${tag.toLowerCase()}>`)
    .replace(/\[((?:[^[\]]|\[[^[\]]*\])*)\]\(((?:[^()\s]|\([^()\s]*\))+)\)/g, (_, label: string, address: string) =>
      renderLink(label, restoreText(address, pieces), options, keep),
    )
    .replace(
      /(^|[\s(])(https?:\/\/[^\s<)]+)/g,
      (_, before: string, address: string) => before + renderLink(address, address, options, keep),
    )
    .replace(/\*\*([^*]+(?:\*[^*]+)*)\*\*/g, '<strong>$1</strong>')
    .replace(/(^|[^\w*])\*([^*\s](?:[^*]*[^*\s])?)\*(?!\w)/g, '$1<em>$2</em>')
    .replace(/(^|[^\w])_([^_\s](?:[^_]*[^_\s])?)_(?!\w)/g, '$1<em>$2</em>')
    .replace(/ {2,}\n|\\\n/g, '<br>\n')
  return restore(marked)
}

/** Whichever begins first: within code a backslash is a backslash. */
const codeOrEscape = /(?<!`)(`+)(?!`)([\s\S]*?[^`])\1(?!`)|\\([!-/:-@[-`{-~])/g

const renderCode = (code: string): string =>
  `<code>${escapeHtml(code.replace(/\n/g, ' ').replace(/^ (.*[^ ].*) $/, '$1'))}</code>`

const restoreText = (text: string, pieces: string[]): string =>
  text.replace(/\uE000(\d+)\uE001/g, (_, index: string) => unescapeHtml(pieces[Number(index)] ?? ''))

const unescapeHtml = (text: string): string =>
  text.replace(
    /&(amp|lt|gt|quot|#39);/g,
    (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name] ?? '',
  )

const renderLink = (
  label: string,
  address: string,
  options: MarkdownOptions,
  keep: (piece: string) => string,
): string => {
  const target = options.link(unescapeHtml(address))
  if (target === null || !/^(https?:\/\/|#)/.test(target)) return label
  const outside = target.startsWith('#') ? '' : ' rel="noopener noreferrer nofollow" target="_blank"'
  return `${keep(`<a href="${escapeHtml(target)}"${outside}>`)}${label}${keep('</a>')}`
}
