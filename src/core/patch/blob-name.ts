import { createHash } from 'node:crypto'

/** How git names a file's bytes; the length of a name tells which hash the repository uses. */
export const blobName = (content: Uint8Array, nameLength = 40): string =>
  createHash(nameLength === 64 ? 'sha256' : 'sha1')
    .update(`blob ${content.byteLength}\0`)
    .update(content)
    .digest('hex')
