import type { JsonObject, ProtocolId } from '../../src/core/providers/provider.ts'

/** What a model says, in no protocol's words. */
export interface Said {
  parts: SaidPart[]
  /** Default `stop`; with calls it is their end all the same. */
  end?: 'stop' | 'length' | 'refusal'
  usage?: SaidUsage
}

export type SaidPart = { thinking: string; signature?: string } | { text: string } | SaidCall

export interface SaidCall {
  call: string
  input: JsonObject
  id: string
}

/** Tokens. `input` is the whole prompt, `cached` the part of it that was read from a cache. */
export interface SaidUsage {
  input: number
  output: number
  cached: number
}

export const usualUsage: SaidUsage = { input: 100, output: 20, cached: 60 }

/** How the frames of calls that run side by side follow each other. Default: one call after the other. */
export type Weave = (queues: string[][]) => string[]

/** One protocol as an upstream writes it. */
export interface Wire {
  id: ProtocolId
  contentType: string
  /** A streamed answer, frame by frame with its line ends. */
  frames: (said: Said, weave?: Weave) => string[]
  /** The same in one piece. */
  whole: (said: Said) => JsonObject
  /** The body of an error answer. */
  error: (status: number, message: string) => JsonObject
  /** An error within a stream. */
  errorFrame: (message: string) => string
  /** Whether this is the frame that says how the message ended. */
  ends: (data: JsonObject) => boolean
}

/** Text as it comes: in three pieces, none of which is a word. */
export const pieces = (text: string): string[] => {
  const characters = [...text]
  const third = Math.max(1, Math.ceil(characters.length / 3))
  const at = (index: number): string => characters.slice(index * third, (index + 1) * third).join('')
  return [at(0), at(1), at(2)].filter(piece => piece !== '')
}

const inTurn: Weave = queues => queues.flat()

/** The frames of the parts; those of neighbouring calls are woven. */
export const weaveParts = (
  parts: SaidPart[],
  framesOf: (part: SaidPart, index: number) => string[],
  weave: Weave = inTurn,
): string[] => {
  const frames: string[] = []
  let calls: string[][] = []
  for (const [index, part] of parts.entries()) {
    const own = framesOf(part, index)
    if ('call' in part) calls.push(own)
    else {
      frames.push(...weave(calls), ...own)
      calls = []
    }
  }
  return [...frames, ...weave(calls)]
}

export const sse = (data: JsonObject, event?: string): string =>
  `${event === undefined ? '' : `event: ${event}\n`}data: ${JSON.stringify(data)}\n\n`

export const ndjson = (data: JsonObject): string => `${JSON.stringify(data)}\n`

export const hasCalls = (said: Said): boolean => said.parts.some(part => 'call' in part)

/** Whether a stream that was cut after this text had told how its message ended. */
export const toldEnd = (wire: Wire, text: string): boolean =>
  text.split(/\r?\n/).some(line => {
    try {
      return wire.ends(JSON.parse(line.replace(/^data: /, '')) as JsonObject)
    } catch {
      return false
    }
  })
