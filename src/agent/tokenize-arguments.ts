import { ConfigError } from '../core/errors.ts'

/** One step through the text: what it adds to the token at hand (null: the token ends here), and where it leads. */
interface Step {
  adds: string | null
  next: number
}

/**
 * Splits a line of arguments as a POSIX shell would, without a shell: blanks separate, '...' is literal, "..." knows \" and
 * \\, a backslash before a blank, quote or backslash (or at a line's end) escapes. Nothing is expanded: $, *, # and ~ stay.
 * Throws ConfigError `claude_args` for a quote that is never closed.
 */
export const tokenizeArguments = (text: string): string[] => {
  const tokens: string[] = []
  let token: string | undefined
  for (let i = 0; i < text.length; ) {
    const step = stepAt(text, i)
    if (step.adds !== null) token = (token ?? '') + step.adds
    else if (token !== undefined) {
      tokens.push(token)
      token = undefined
    }
    i = step.next
  }
  return token === undefined ? tokens : [...tokens, token]
}

const stepAt = (text: string, i: number): Step => {
  const character = text[i] as string
  if (character === "'" || character === '"') return readQuoted(text, i)
  // A line that is continued, as in a shell.
  const continued = /^\\\r?\n/.exec(text.slice(i, i + 3))
  if (continued) return { adds: null, next: i + continued[0].length }
  if (character === '\\' && /[\s'"\\]/.test(text[i + 1] ?? '')) return { adds: text[i + 1] as string, next: i + 2 }
  return { adds: /\s/.test(character) ? null : character, next: i + 1 }
}

/** The content of the quotes that open at `start`. */
const readQuoted = (text: string, start: number): Step => {
  const quote = text[start]
  let content = ''
  for (let i = start + 1; i < text.length; i++) {
    if (text[i] === quote) return { adds: content, next: i + 1 }
    if (quote === '"' && text[i] === '\\' && /["\\]/.test(text[i + 1] ?? '')) i++
    content += text[i]
  }
  throw new ConfigError('claude_args', `\`claude-args\` has a quote that is never closed, at character ${start + 1}.`, {
    hint: `Close the ${quote} or write it escaped (\\${quote}).`,
  })
}
