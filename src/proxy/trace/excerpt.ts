/** What was read of a body, within a bound: its beginning and its end. */
export interface Excerpt {
  add(bytes: Buffer): void
  /** Bytes added. */
  length(): number
  text(): string
}

const headBytes = 12 * 1024
const tailBytes = 4 * 1024
/** A key that is cut in two would not be known as one: cuts are made between words. */
const longestWord = 1024

export const createExcerpt = (): Excerpt => {
  const head: Buffer[] = []
  let headLength = 0
  let tail = Buffer.alloc(0)
  let length = 0

  return {
    add(bytes) {
      length += bytes.length
      const forHead = bytes.subarray(0, headBytes - headLength)
      if (forHead.length > 0) {
        // A copy: what was read may be a small part of a large piece of memory.
        head.push(Buffer.from(forHead))
        headLength += forHead.length
      }
      const rest = bytes.subarray(forHead.length)
      if (rest.length > 0) tail = Buffer.concat([tail, rest.subarray(-tailBytes)]).subarray(-tailBytes)
    },
    length: () => length,
    text() {
      const start = Buffer.concat(head).toString('utf8')
      if (length <= headBytes) return start
      const end = tail.toString('utf8')
      if (length <= headBytes + tailBytes) return Buffer.concat([...head, tail]).toString('utf8')
      const [kept, last] = [untilGap(start), fromGap(end)]
      const left = length - Buffer.byteLength(kept) - Buffer.byteLength(last)
      return `${kept} [... ${left} bytes left out ...] ${last}`
    },
  }
}

const gap = /[\s"',;<>()[\]{}]/

const untilGap = (text: string): string => {
  const floor = Math.max(0, text.length - longestWord)
  for (let i = text.length - 1; i >= floor; i--) if (gap.test(text[i] as string)) return text.slice(0, i + 1)
  return text.slice(0, floor)
}

const fromGap = (text: string): string => {
  for (let i = 0; i < Math.min(text.length, longestWord); i++) if (gap.test(text[i] as string)) return text.slice(i)
  return text.slice(longestWord)
}
