import { maskValue, type Redact } from './mask-value.ts'

/** A string somewhere in an event, and how to replace it. */
interface Piece {
  text: string
  replace: (text: string) => void
}

/**
 * Text of a stream (SSE or one JSON a line) without secrets that are spread over events: what one field says from event
 * to event is read as one text. Where it holds a secret, its first event says it all, redacted, and the others nothing.
 */
export const maskDeltas = (text: string, redact: Redact): string => {
  const lines = text.split('\n')
  const events = lines.map(parseEvent)
  const fields = new Map<string, Piece[]>()
  for (const event of events) if (event) gather(event.value, '', '', fields)
  const changed = [...fields.values()].filter(pieces => {
    const joined = pieces.map(piece => piece.text).join('')
    const masked = redact(joined)
    if (masked === joined) return false
    for (const [index, piece] of pieces.entries()) piece.replace(index === 0 ? masked : '')
    return true
  })
  if (changed.length === 0) return text
  return lines
    .map((line, index) => {
      const event = events[index]
      return event ? event.prefix + JSON.stringify(maskValue(event.value, redact)) + event.suffix : line
    })
    .join('\n')
}

const parseEvent = (line: string): { prefix: string; value: unknown; suffix: string } | undefined => {
  const [, prefix = '', json = '', suffix = ''] = /^((?:data: ?)?)(\{.*\})(\s*)$/s.exec(line) ?? []
  if (json === '') return undefined
  try {
    return { prefix, value: JSON.parse(json) as unknown, suffix }
  } catch {
    return undefined
  }
}

/** Fields by path; which of several blocks or calls is meant, the nearest `index` says. */
const gather = (value: unknown, path: string, index: string, fields: Map<string, Piece[]>): void => {
  if (typeof value !== 'object' || value === null) return
  const own = (value as { index?: unknown }).index
  const place = typeof own === 'number' ? `${index}#${own}` : index
  for (const [key, item] of Object.entries(value)) {
    const here = `${path}/${key}`
    if (typeof item !== 'string') gather(item, here, place, fields)
    else {
      const pieces = fields.get(here + place) ?? []
      fields.set(here + place, pieces)
      pieces.push({
        text: item,
        replace: text => {
          ;(value as Record<string, unknown>)[key] = text
        },
      })
    }
  }
}
