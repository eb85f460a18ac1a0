import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { type Dispatcher, request } from 'undici'
import { AgentError } from '../core/errors.ts'
import { tarEntry } from './tar-entry.ts'

export interface BinaryDownload {
  url: string
  /** `sha512-<base64>` of the tarball. */
  integrity: string
  /** Path of the one file wanted inside the tarball. */
  entry: string
  /** File to write; executable for all. Left behind, incomplete, when this throws. */
  file: string
  authorization: string | undefined
  dispatcher: Dispatcher
  signal: AbortSignal
  /** Called as bytes arrive; `totalBytes` is 0 when the registry does not say. */
  onProgress: (receivedBytes: number, totalBytes: number) => void
}

/** An answer of the registry that is not 200. */
export class RegistryStatusError extends Error {
  readonly status: number

  constructor(status: number, url: string) {
    super(`${new URL(url).host} answered ${status} for ${new URL(url).pathname}`)
    this.status = status
  }
}

/** Bounds what a forged package could unpack to before its hash is known to be wrong. */
const maxBinaryBytes = 2_000_000_000

/**
 * Streams a package's tarball through its hash, unpacks the one file and returns its size in bytes. Nothing is kept in
 * memory. The file is only good when this returns: the hash is known at the end.
 */
export const downloadBinary = async (download: BinaryDownload): Promise<number> => {
  const response = await get(download.url, download)
  const totalBytes = Number(response.headers['content-length'] ?? 0)
  const hash = createHash('sha512')
  let receivedBytes = 0
  let writtenBytes = 0
  const hashed = async function* (chunks: AsyncIterable<Uint8Array>) {
    for await (const chunk of chunks) {
      hash.update(chunk)
      receivedBytes += chunk.length
      download.onProgress(receivedBytes, totalBytes)
      yield chunk
    }
  }
  const unpacked = async function* (chunks: AsyncIterable<Uint8Array>) {
    for await (const chunk of tarEntry(chunks, download.entry, maxBinaryBytes)) {
      writtenBytes += chunk.length
      yield chunk
    }
  }
  const target = createWriteStream(download.file, { flags: 'wx', mode: 0o755 })
  const integrityNow = () => `sha512-${hash.digest('base64')}`
  try {
    await pipeline(response.body, hashed, createGunzip(), unpacked, target, { signal: download.signal })
  } catch (error) {
    // A package that is not even one (an HTML page of some proxy) fails in unpacking before its hash is known.
    if (isMalformed(error) && !download.signal.aborted) throw mismatch(download, error)
    throw error
  }
  if (integrityNow() !== download.integrity) throw mismatch(download)
  return writtenBytes
}

const isMalformed = (error: unknown): boolean =>
  error instanceof Error &&
  (/^Z_/.test(String((error as NodeJS.ErrnoException).code)) || /^the package |in the package /.test(error.message))

const mismatch = (download: BinaryDownload, cause?: unknown): AgentError =>
  new AgentError(
    'not_installed',
    `Claude Code was not installed: what ${new URL(download.url).host} delivered is not the package that was expected (integrity mismatch).`,
    {
      hint: 'Nothing of it was kept. If the registry is a mirror or behind a proxy that changes downloads, use the npm registry itself; else try again.',
      ...(cause === undefined ? {} : { cause }),
    },
  )

/** A GET that follows redirects; the credentials go to the registry's own host only. Throws RegistryStatusError. */
export const get = async (
  url: string,
  options: Pick<BinaryDownload, 'authorization' | 'dispatcher' | 'signal'> & { accept?: string },
): Promise<Dispatcher.ResponseData> => {
  const { dispatcher, signal } = options
  let address = new URL(url)
  for (let hop = 0; hop < 5; hop++) {
    const headers: Record<string, string> = { accept: options.accept ?? '*/*', 'user-agent': 'claude-router' }
    if (options.authorization && address.origin === new URL(url).origin) headers.authorization = options.authorization
    const response = await request(address, {
      dispatcher,
      signal,
      headers,
      headersTimeout: 60_000,
      bodyTimeout: 60_000,
    })
    if (response.statusCode === 200) return response
    await response.body.dump()
    const { location } = response.headers
    if (response.statusCode < 300 || response.statusCode > 399 || typeof location !== 'string') {
      throw new RegistryStatusError(response.statusCode, address.href)
    }
    address = new URL(location, address)
  }
  throw new RegistryStatusError(310, url)
}
