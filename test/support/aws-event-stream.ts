import { crc32 } from 'node:zlib'

const header = (name: string, value: string): Buffer => {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(value.length)
  return Buffer.concat([Buffer.from([name.length]), Buffer.from(name), Buffer.from([7]), length, Buffer.from(value)])
}

/** A message of AWS's binary event stream. */
export const awsMessage = (headers: Record<string, string>, payload: string): Buffer => {
  const head = Buffer.concat(Object.entries(headers).map(([name, value]) => header(name, value)))
  const body = Buffer.from(payload)
  const prelude = Buffer.alloc(12)
  prelude.writeUInt32BE(16 + head.length + body.length, 0)
  prelude.writeUInt32BE(head.length, 4)
  prelude.writeUInt32BE(crc32(prelude.subarray(0, 8)), 8)
  const crc = Buffer.alloc(4)
  crc.writeUInt32BE(crc32(Buffer.concat([prelude, head, body])))
  return Buffer.concat([prelude, head, body, crc])
}

/** One of Anthropic's events as Bedrock's runtime sends it. */
export const awsChunk = (event: object): Buffer =>
  awsMessage(
    { ':event-type': 'chunk', ':content-type': 'application/json', ':message-type': 'event' },
    JSON.stringify({ bytes: Buffer.from(JSON.stringify(event)).toString('base64'), p: 'abcd' }),
  )
