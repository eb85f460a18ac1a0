import { printable } from './terminal-text.ts'

export type PlainBlock = { kind: 'text'; text: string } | { kind: 'code'; language: string; lines: string[] }

/** Markdown as text to read: marks, tags and hidden comments gone, fenced blocks kept apart. */
export const plainBlocks = (markdown: string): PlainBlock[] => {
  const blocks: PlainBlock[] = []
  const parts = printable(markdown)
    .replace(/<!--[\s\S]*?(-->|$)/g, '')
    .split(/^(`{3,})([\w-]*)\n([\s\S]*?)^\1`*\s*$/m)
  for (let index = 0; index < parts.length; index += 4) {
    const text = plainText(parts[index] ?? '')
    if (text !== '') blocks.push({ kind: 'text', text })
    const body = parts[index + 3]
    if (body !== undefined) {
      blocks.push({ kind: 'code', language: parts[index + 2] ?? '', lines: body.replace(/\n$/, '').split('\n') })
    }
  }
  return blocks
}

const plainText = (text: string): string =>
  text
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/^#{1,6} +/gm, '')
    .replace(/^ *([-*_])( *\1){2,} *$/gm, '')
    .replace(/\[((?:[^[\]]|\[[^[\]]*\])*)\]\((?:[^()\s]|\([^()\s]*\))+\)/g, '$1')
    .replace(/\*\*(.+?)\*\*/g, '$1')
    .replace(/(`+)(.+?)\1/g, '$2')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(
      /&(amp|lt|gt|quot|#39);/g,
      (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name] ?? '',
    )
    .replace(/\n{3,}/g, '\n\n')
    .trim()
