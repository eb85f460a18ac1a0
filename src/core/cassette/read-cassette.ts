import { ConfigError } from '../errors.ts'
import {
  type CassetteEntry,
  type CassetteExchange,
  type CassetteGap,
  type CassetteRun,
  cassetteVersion,
} from './cassette.ts'

/** An entry with the number of its line. Fields this version does not know are still in it. */
export type Placed<Entry> = Entry & { line: number }

export interface Cassette {
  runs: Placed<CassetteRun>[]
  exchanges: Placed<CassetteExchange>[]
  gaps: Placed<CassetteGap>[]
  /** Sentences on lines that could not be used; a killed writer leaves at most its last one half written. */
  problems: string[]
}

/** Takes the lines of a cassette one by one. */
export interface CassetteReader {
  /** Throws ConfigError `cassette_version` for a line of a newer version. */
  add(line: string): void
  /** Throws ConfigError `not_a_cassette` when no line was one. */
  end(): Cassette
}

/** `name` is what errors call the cassette. */
export const createCassetteReader = (name: string): CassetteReader => {
  const cassette: Cassette = { runs: [], exchanges: [], gaps: [], problems: [] }
  let line = 0
  let known = 0
  return {
    add(text) {
      line++
      if (text.trim() === '') return
      const entry = parseLine(text)
      if (entry === undefined) {
        cassette.problems.push(`Line ${line} of ${name} is not a whole entry; it was cut off or damaged`)
        return
      }
      checkVersion(entry.schemaVersion, name, line)
      known++
      const problem = keep(cassette, entry, line)
      if (problem) cassette.problems.push(`Line ${line} of ${name} ${problem}`)
    },
    end() {
      if (known > 0) return cassette
      throw new ConfigError('not_a_cassette', `${name} is not a cassette: no line of it is an entry of one`, {
        hint: 'A cassette is written by `claude-router start --record FILE`, `review --record FILE` or the input `record`.',
      })
    },
  }
}

type Line = { schemaVersion: number; kind: string; [field: string]: unknown }

const parseLine = (text: string): Line | undefined => {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null) return undefined
    const { schemaVersion, kind } = value as Partial<Line>
    return Number.isInteger(schemaVersion) && typeof kind === 'string' ? (value as Line) : undefined
  } catch {
    return undefined
  }
}

const checkVersion = (version: number, name: string, line: number): void => {
  if (version <= cassetteVersion) return
  throw new ConfigError(
    'cassette_version',
    `${name} was written by a newer version: line ${line} has schemaVersion ${version}, this version reads up to ${cassetteVersion}`,
    { hint: 'Update claude-router, or record again with this version.' },
  )
}

/** What is wrong with the line, if anything. A kind of a later minor version is no fault. */
const keep = (cassette: Cassette, entry: Line, line: number): string | undefined => {
  const placed = { ...entry, line } as unknown as Placed<CassetteEntry>
  if (placed.kind === 'run') cassette.runs.push(placed)
  else if (placed.kind === 'gap') {
    cassette.gaps.push(placed)
    return `tells of a gap: ${placed.reason}`
  } else if (placed.kind === 'exchange') {
    if (!isExchange(placed)) return 'is no usable exchange: its request, or both its answer and its error, are missing'
    cassette.exchanges.push(placed)
  }
  return undefined
}

const isExchange = ({ request, answer, error }: Partial<CassetteExchange>): boolean =>
  typeof request?.url === 'string' &&
  typeof request.method === 'string' &&
  isRecord(request.headers) &&
  (answer === undefined ? typeof error?.message === 'string' : isAnswer(answer))

const isAnswer = ({ status, headers, chunks }: Partial<NonNullable<CassetteExchange['answer']>>): boolean =>
  Number.isInteger(status) &&
  isRecord(headers) &&
  Array.isArray(chunks) &&
  chunks.every(
    (chunk: unknown) => isRecord(chunk) && (typeof chunk.text === 'string' || typeof chunk.base64 === 'string'),
  )

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
