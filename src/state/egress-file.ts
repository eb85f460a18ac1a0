import { type EgressEntry, type EgressUse, egressFileOf, summariseEgress } from '../core/egress/egress-entry.ts'
import { readLines } from './read-ledger.ts'

/** What the agent asked to be connected with; empty when nothing was, or could be. */
export const readEgress = async (ledgerFile: string): Promise<EgressUse[]> =>
  summariseEgress(await readLines<EgressEntry>(egressFileOf(ledgerFile)))
