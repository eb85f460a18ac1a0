import { createHash } from 'node:crypto'
import { ConfigError } from '../errors.ts'

/** One section of a translation: what it was translated from, and what it was then. */
export interface MemoryEntry {
  /** Hash of the source's section; empty = it is none of it, so it is to be translated. */
  source: string
  /** Hash of the section as it was written. */
  translation: string
}

/** Of each document by language the sections of its translation, in order. */
export interface TranslationMemory {
  documents: Record<string, Record<string, MemoryEntry[]>>
}

const schemaVersion = 1

/** 16 hex digits; what stands at a text's end makes no difference. */
export const textHash = (text: string): string => createHash('sha256').update(text.trimEnd()).digest('hex').slice(0, 16)

/**
 * Reads the memory; null = there is none yet. What is unusable in it is forgotten: it costs a translation, no more. Throws
 * ConfigError `newer_memory` for one of a later version, which must not be written over.
 */
export const readMemory = (text: string | null, name: string): TranslationMemory => {
  const value = parse(text)
  if (typeof value.schemaVersion === 'number' && value.schemaVersion > schemaVersion)
    throw new ConfigError(
      'newer_memory',
      `${name} was written by a later version (schemaVersion ${value.schemaVersion})`,
      {
        hint: 'Update Claude Router, or let it write another file (`docs.memory`).',
      },
    )
  const documents: TranslationMemory['documents'] = {}
  for (const [path, languages] of Object.entries(asObject(value.documents)))
    documents[path] = Object.fromEntries(
      Object.entries(asObject(languages)).map(([language, entries]) => [language, entriesOf(entries)]),
    )
  return { documents }
}

/** Sorted, so that two runs make the same file. */
export const writeMemory = ({ documents }: TranslationMemory): string => {
  const sorted = <T>(object: Record<string, T>): [string, T][] =>
    Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1))
  const text = Object.fromEntries(
    sorted(documents).map(([path, languages]) => [path, Object.fromEntries(sorted(languages))]),
  )
  return `${JSON.stringify({ schemaVersion, documents: text }, null, 2)}\n`
}

const parse = (text: string | null): Record<string, unknown> => {
  try {
    return asObject(JSON.parse(text ?? '{}'))
  } catch {
    return {}
  }
}

const asObject = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}

const entriesOf = (value: unknown): MemoryEntry[] =>
  (Array.isArray(value) ? value : []).map(asObject).map(({ source, translation }) => ({
    source: typeof source === 'string' ? source : '',
    translation: typeof translation === 'string' ? translation : '',
  }))
