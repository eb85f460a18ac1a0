/** One host that the agent asked to be connected with, as it is logged. */
export interface EgressEntry {
  host: string
  port: number
  /** null = it was allowed. */
  refused: string | null
  bytesSent: number
  bytesReceived: number
}

/** Where a run's connections are written: beside its ledger. */
export const egressFileOf = (ledgerFile: string): string => ledgerFile.replace(/[^/\\]*$/, 'egress.jsonl')

/** All that was asked of one host. */
export interface EgressUse extends EgressEntry {
  times: number
}

/** By host, port and outcome, in the order in which they were first asked for. */
export const summariseEgress = (entries: readonly EgressEntry[]): EgressUse[] => {
  const uses = new Map<string, EgressUse>()
  for (const entry of entries) {
    const key = JSON.stringify([entry.host, entry.port, entry.refused])
    const known = uses.get(key)
    if (known === undefined) uses.set(key, { ...entry, times: 1 })
    else {
      known.times++
      known.bytesSent += entry.bytesSent
      known.bytesReceived += entry.bytesReceived
    }
  }
  return [...uses.values()]
}
