import { invisible } from '../untrusted/invisible.ts'
import { controlCharacters, zeroWidthSpace } from './defuse-text.ts'

/**
 * Somebody else's words as one line for a place that knows no Markdown: a pull request's title, a commit's first line.
 * GitHub still reads mentions, references and `[skip ci]` there; none of them works in the result.
 */
export const plainLine = (text: string, maxCharacters: number): string => {
  const line = text.replace(controlCharacters, ' ').replace(invisible, '').replace(/\s+/g, ' ').trim()
  const short = line.length > maxCharacters ? `${line.slice(0, maxCharacters - 1).trimEnd()}…` : line
  return short
    .replace(/@(?=[\p{L}\p{N}_-])/gu, `@${zeroWidthSpace}`)
    .replace(/#(?=\d)/g, `#${zeroWidthSpace}`)
    .replace(/\b(GH-)(?=\d)/gi, `$1${zeroWidthSpace}`)
    .replace(/:(?=\/\/)/g, `:${zeroWidthSpace}`)
    .replace(/\b(skip|no)([ -])(?=ci\b|actions\b|checks\b)|\b(ci)( )(?=skip\b)/gi, `$1$2$3$4${zeroWidthSpace}`)
    .replace(/\*\*\*/g, '**')
}
