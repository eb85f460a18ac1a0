import { readFile } from 'node:fs/promises'
import type { LedgerEntry } from '../core/ledger.ts'

/** The ledger's entries; a line cut off by a crash is left out, a missing file is an empty ledger. */
export const readLedger = async (file: string): Promise<LedgerEntry[]> => {
  const text = await readFile(file, 'utf8').catch(() => '')
  return text.split('\n').flatMap(line => {
    try {
      return line === '' ? [] : [JSON.parse(line) as LedgerEntry]
    } catch {
      return []
    }
  })
}
