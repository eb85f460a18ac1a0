import { jsonrepair } from 'jsonrepair'

/** The JSON in a model's text that `accepts` takes: whole, in a fence or amid prose; mended if it is nearly JSON. */
export const readJson = (text: string, accepts: (value: unknown) => boolean): unknown => {
  const fenced = /```(?:json)?[ \t]*\n([\s\S]*?)\n[ \t]*```/i.exec(text)?.[1]
  const start = text.search(/[{[]/)
  const rest = start === -1 ? [] : [text.slice(start, closing(text, start))]
  const candidates = [...(fenced === undefined ? [] : [fenced]), ...balanced(text), ...rest]
  return [text, ...candidates].map(strictly).find(accepts) ?? candidates.map(mended).find(accepts)
}

const strictly = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const mended = (text: string): unknown => {
  try {
    return JSON.parse(jsonrepair(text))
  } catch {
    return undefined
  }
}

const closing = (text: string, start: number): number | undefined => {
  const end = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']'))
  return end > start ? end + 1 : undefined
}

/** The first few stretches from an opening bracket to the one that closes it, strings skipped. */
const balanced = (text: string): string[] => {
  const found: string[] = []
  for (let at = 0; at < text.length && found.length < 5; at++) {
    if (text[at] !== '{' && text[at] !== '[') continue
    const end = closeOf(text, at)
    if (end === -1) break
    found.push(text.slice(at, end + 1))
    at = end
  }
  return found
}

const closeOf = (text: string, start: number): number => {
  let depth = 0
  const tokens = /"(?:[^"\\]|\\.)*"|[{[]|[}\]]/g
  tokens.lastIndex = start
  for (let match = tokens.exec(text); match; match = tokens.exec(text)) {
    if (/^[{[]$/.test(match[0])) depth++
    else if (/^[}\]]$/.test(match[0])) depth--
    if (depth === 0) return match.index
  }
  return -1
}
