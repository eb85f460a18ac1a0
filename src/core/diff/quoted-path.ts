const escapes: Record<string, number> = {
  a: 7,
  b: 8,
  t: 9,
  n: 10,
  v: 11,
  f: 12,
  r: 13,
  '"': 34,
  '\\': 92,
}

/**
 * Reads one path at the start of `text`, quoted the way git quotes (core.quotePath: C escapes, octal bytes of UTF-8) or
 * bare up to the end. Returns the path and what follows the closing quote.
 */
export const readQuotedPath = (text: string): { path: string; rest: string } => {
  if (!text.startsWith('"')) return { path: text, rest: '' }
  const bytes: number[] = []
  const encoder = new TextEncoder()
  let at = 1
  while (at < text.length && text[at] !== '"') {
    if (text[at] !== '\\') {
      const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
      bytes.push(...encoder.encode(character))
      at += character.length
      continue
    }
    const octal = /^[0-3][0-7]{2}/.exec(text.slice(at + 1))?.[0]
    if (octal) {
      bytes.push(Number.parseInt(octal, 8))
      at += 4
    } else {
      bytes.push(escapes[text[at + 1] ?? ''] ?? text.charCodeAt(at + 1))
      at += 2
    }
  }
  return { path: new TextDecoder().decode(new Uint8Array(bytes)), rest: text.slice(at + 1) }
}
