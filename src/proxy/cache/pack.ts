import { promisify } from 'node:util'
import { deflate, inflateSync } from 'node:zlib'
import type { PortableMessage } from '../../core/cache/portable-message.ts'

const compress = promisify(deflate)

/** Shorter answers gain nothing. */
const compressFromBytes = 1024

/** No answer is longer (proxy/attempt.ts); a damaged one must not fill the memory. */
const longestBytes = 64 * 1024 * 1024

const [plain, deflated] = [0, 1]

/** One byte says how, then JSON. */
export const pack = async (answer: PortableMessage): Promise<Buffer> => {
  const json = Buffer.from(JSON.stringify(answer))
  return json.length < compressFromBytes
    ? Buffer.concat([Buffer.of(plain), json])
    : Buffer.concat([Buffer.of(deflated), await compress(json)])
}

/** Undefined when it cannot be read: damaged, or of another version. */
export const unpack = (packed: Buffer): PortableMessage | undefined => {
  try {
    const body = packed.subarray(1)
    const json = packed[0] === deflated ? inflateSync(body, { maxOutputLength: longestBytes }) : body
    const answer = JSON.parse(json.toString('utf8')) as PortableMessage
    return Array.isArray(answer?.message?.content) ? answer : undefined
  } catch {
    return undefined
  }
}
