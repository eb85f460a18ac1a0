import type { CassetteChunk } from './cassette.ts'
import { maskDeltas } from './mask-deltas.ts'
import type { Redact } from './mask-value.ts'

/** A piece of an answer as it came. */
export interface TimedBytes {
  atMs: number
  bytes: Uint8Array
}

/**
 * The chunks of an answer without secrets. A secret may be spread over chunks, or over the pieces of text in a stream's
 * events: then the answer becomes one chunk (`merged`), since it is worth more than its timing.
 */
export const maskChunks = (
  parts: readonly TimedBytes[],
  redact: Redact,
): { chunks: CassetteChunk[]; merged: boolean } => {
  const whole = Buffer.concat(parts.map(part => part.bytes))
  const text = utf8(whole)
  if (text === undefined) return maskBinary(parts, whole, redact)
  const masked = maskDeltas(redact(text), redact)
  if (masked === text) return { chunks: parts.map(chunkOf), merged: false }
  const each = parts.map(({ atMs, bytes }) => ({ atMs, text: redact(utf8(bytes) ?? '') }))
  if (each.map(chunk => chunk.text).join('') === masked) return { chunks: each, merged: false }
  return { chunks: [{ atMs: parts[0]?.atMs ?? 0, text: masked }], merged: true }
}

const chunkOf = ({ atMs, bytes }: TimedBytes): CassetteChunk => {
  const text = utf8(bytes)
  return text === undefined ? { atMs, base64: Buffer.from(bytes).toString('base64') } : { atMs, text }
}

const maskBinary = (parts: readonly TimedBytes[], whole: Buffer, redact: Redact) => {
  const text = whole.toString('latin1')
  const masked = redact(text)
  if (masked === text) return { chunks: parts.map(chunkOf), merged: false }
  const base64 = Buffer.from(masked, 'latin1').toString('base64')
  return { chunks: [{ atMs: parts[0]?.atMs ?? 0, base64 }], merged: true }
}

const utf8 = (bytes: Uint8Array): string | undefined => {
  try {
    // A byte order mark would be dropped otherwise.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The bytes a chunk stands for. */
export const chunkBytes = (chunk: CassetteChunk): Buffer =>
  'text' in chunk ? Buffer.from(chunk.text, 'utf8') : Buffer.from(chunk.base64, 'base64')
