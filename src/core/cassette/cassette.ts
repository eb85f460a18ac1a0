import type { UpstreamFailure } from '../errors.ts'

/**
 * A recorded run as JSON lines. Every line stands on its own, so that writers may share a file and a killed one leaves
 * a readable one. Raised when an old reader would misread a new line; new fields and new kinds do not need that.
 */
export const cassetteVersion = 1

/** Bytes as text where they are UTF-8, else base64. `atMs`: since the request was sent. */
export type CassetteChunk = { atMs: number } & ({ text: string } | { base64: string })

/** A request as it went over the wire, without secrets. `body` is the parsed JSON; what is not JSON is `text` or `base64`. */
export interface CassetteRequest {
  method: string
  url: string
  /** Names in lower case. */
  headers: Record<string, string>
  body?: unknown
  text?: string
  base64?: string
}

interface CassetteAnswer {
  status: number
  headers: Record<string, string>
  /** When the headers came, since the request was sent. */
  atMs: number
  chunks: CassetteChunk[]
  /** When the last byte had come. */
  endMs: number
  /** Chunks were put together: a secret was spread over several. */
  merged?: boolean
  /** The answer was longer than what is kept; so many bytes are missing at the end. */
  missingBytes?: number
}

/** How a call ended that had no whole answer. */
interface CassetteFailure {
  failure: UpstreamFailure
  message: string
  atMs: number
}

/** One call of an upstream. */
export interface CassetteExchange {
  schemaVersion: number
  kind: 'exchange'
  /** ISO 8601, when the request was sent. */
  at: string
  request: CassetteRequest
  answer?: CassetteAnswer
  error?: CassetteFailure
}

/** Written once by each proxy that records: what it runs on, so that a replay needs no configuration. */
export interface CassetteRun {
  schemaVersion: number
  kind: 'run'
  at: string
  claudeRouter: string
  /** A ProxyConfig without anything secret and without what belongs to the machine (cassette-config.ts). */
  config: unknown
}

/** Something that was not recorded, and why. */
export interface CassetteGap {
  schemaVersion: number
  kind: 'gap'
  at: string
  reason: string
}

export type CassetteEntry = CassetteRun | CassetteExchange | CassetteGap

export const cassetteLine = (entry: CassetteEntry): string => `${JSON.stringify(entry)}\n`
