import type { Difference } from './differences.ts'

const before = 20
const after = 60

/** `body.messages[0].content: recorded "...a b c", asked "...a b d"`: long text from where it differs. */
export const describeDifference = ({ path, recorded, asked }: Difference): string => {
  if (typeof recorded === 'string' && typeof asked === 'string') {
    const at = firstDifference(recorded, asked)
    const place = at > before ? ` (from character ${at})` : ''
    return `${path}${place}: recorded ${excerpt(recorded, at)}, asked ${excerpt(asked, at)}`
  }
  return `${path}: recorded ${shown(recorded)}, asked ${shown(asked)}`
}

const firstDifference = (a: string, b: string): number => {
  let at = 0
  while (at < a.length && at < b.length && a[at] === b[at]) at++
  return at
}

const excerpt = (text: string, at: number): string => {
  const from = at > before ? at - before : 0
  const to = Math.min(text.length, at + after)
  return `${from > 0 ? '…' : ''}${JSON.stringify(text.slice(from, to))}${to < text.length ? '…' : ''}`
}

const shown = (value: unknown): string => {
  if (value === undefined) return 'nothing'
  const text = JSON.stringify(value)
  return text.length > after + before ? `${text.slice(0, after + before)}…` : text
}
