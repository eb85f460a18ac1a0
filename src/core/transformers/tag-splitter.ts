export interface Segment {
  inside: boolean
  text: string
}

export interface TagSplitter {
  push(text: string): Segment[]
  /** What was held back because it might have become a tag. */
  flush(): Segment[]
}

/** Splits a text that comes in pieces into what stands between `open` and `close` and what does not. */
export const tagSplitter = (open: string, close: string): TagSplitter => {
  let inside = false
  let held = ''
  const segment = (text: string): Segment[] => (text === '' ? [] : [{ inside, text }])

  const push = (text: string): Segment[] => {
    const segments: Segment[] = []
    let rest = held + text
    held = ''
    for (;;) {
      const tag = inside ? close : open
      const at = rest.indexOf(tag)
      if (at < 0) break
      segments.push(...segment(rest.slice(0, at)))
      inside = !inside
      rest = rest.slice(at + tag.length)
    }
    const keep = overlap(rest, inside ? close : open)
    held = rest.slice(rest.length - keep)
    segments.push(...segment(rest.slice(0, rest.length - keep)))
    return segments
  }
  const flush = (): Segment[] => {
    const last = segment(held)
    held = ''
    return last
  }
  return { push, flush }
}

/** Length of the longest end of `text` that begins `tag`. */
const overlap = (text: string, tag: string): number => {
  for (let length = Math.min(text.length, tag.length - 1); length > 0; length--) {
    if (text.endsWith(tag.slice(0, length))) return length
  }
  return 0
}
