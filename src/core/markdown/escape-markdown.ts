import { controlCharacters, zeroWidthSpace } from './defuse-text.ts'

/** Text that must show exactly as it is, on one line: no Markdown, HTML, mention, reference or link. */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(controlCharacters, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/[\\`*_{}[\]()#+.!|~>$-]/g, '\\$&')
    .replace(/:(?=\/\/)/g, `:${zeroWidthSpace}`)
    .replace(/www(?=\\\.)/gi, `$&${zeroWidthSpace}`)
    .replace(/@(?=[\p{L}\p{N}\\])/gu, `@${zeroWidthSpace}`)
    .replace(/#(?=\d)/g, `#${zeroWidthSpace}`)
    .replace(/GH\\-(?=\d)/gi, `$&${zeroWidthSpace}`)
