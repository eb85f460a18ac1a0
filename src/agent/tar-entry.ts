const blockBytes = 512

/**
 * The bytes of one regular file of a tar stream (ustar, as npm packs), by its exact name. The whole stream is read, so
 * that whoever hashes it sees every byte. Throws when the entry is missing, cut off, or larger than `maxBytes`.
 */
export async function* tarEntry(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  maxBytes: number,
): AsyncGenerator<Uint8Array> {
  const source = readBytes(chunks)
  let found = false
  for (;;) {
    const block = await collect(source(blockBytes))
    if (block.length === 0) break
    const entry = readHeader(block)
    if (!entry) continue
    const isWanted: boolean = !found && entry.isFile && entry.name === name
    if (isWanted && entry.size > maxBytes) {
      throw new Error(`${name} in the package has ${entry.size} bytes, more than the ${maxBytes} expected`)
    }
    for await (const part of source(entry.size)) if (isWanted) yield part
    found ||= isWanted
    await collect(source((blockBytes - (entry.size % blockBytes)) % blockBytes))
  }
  if (!found) throw new Error(`the package holds no ${name}`)
}

/** Takes bytes off the front of a stream, as they come. Less than was asked for only where nothing is left at all. */
const readBytes = (chunks: AsyncIterable<Uint8Array>) => {
  const iterator = chunks[Symbol.asyncIterator]()
  let rest: Uint8Array = new Uint8Array()
  return async function* take(count: number): AsyncGenerator<Uint8Array> {
    let missing = count
    while (missing > 0) {
      if (rest.length === 0) {
        const next = await iterator.next()
        if (next.done) {
          if (missing === count && count === blockBytes) return
          throw new Error('the package is cut off')
        }
        rest = next.value
      }
      const part = rest.subarray(0, missing)
      rest = rest.subarray(part.length)
      missing -= part.length
      yield part
    }
  }
}

const collect = async (parts: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const collected: Uint8Array[] = []
  for await (const part of parts) collected.push(part)
  return Buffer.concat(collected)
}

/** Undefined for the blocks of zeros that end an archive. */
const readHeader = (block: Buffer): { name: string; size: number; isFile: boolean } | undefined => {
  if (block.every(byte => byte === 0)) return undefined
  const size = Number.parseInt(textOf(block, 124, 12).trim() || '0', 8)
  if (!Number.isSafeInteger(size) || size < 0) throw new Error('the package is no tar archive')
  const prefix = textOf(block, 257, 5) === 'ustar' ? textOf(block, 345, 155) : ''
  const name = textOf(block, 0, 100)
  const type = String.fromCharCode(block[156] ?? 0)
  return { name: prefix ? `${prefix}/${name}` : name, size, isFile: type === '0' || type === '\0' }
}

const textOf = (block: Buffer, start: number, length: number): string => {
  const field = block.subarray(start, start + length)
  const end = field.indexOf(0)
  return field.subarray(0, end < 0 ? length : end).toString('utf8')
}
