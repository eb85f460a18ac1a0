import { readFile } from 'node:fs/promises'
import type { LedgerEntry } from '../core/ledger.ts'

/** The ledger's entries. */
export const readLedger = (file: string): Promise<LedgerEntry[]> => readLines<LedgerEntry>(file)

/** JSON lines that we have written; a line cut off by a crash is left out, a missing file has none. */
export const readLines = async <Line>(file: string): Promise<Line[]> => {
  const text = await readFile(file, 'utf8').catch(() => '')
  return text.split('\n').flatMap(line => {
    try {
      return line === '' ? [] : [JSON.parse(line) as Line]
    } catch {
      return []
    }
  })
}
