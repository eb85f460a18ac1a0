import { appendFileSync } from 'node:fs'
import type { EgressEntry } from '../../core/egress/egress-entry.ts'
import type { Logger } from '../../log/logger.ts'

/** Most lines of one run: an agent that asks without end must not fill the disk. */
const maxEntries = 2000

/** Tells of each connection, in the log and as a line of the file (JSON). Never throws. */
export const openEgressLog = (file: string | null, log: Logger): ((entry: EgressEntry) => void) => {
  let entries = 0
  return entry => {
    if (++entries > maxEntries) return
    const { host, port, refused, bytesSent, bytesReceived } = entry
    log.info(
      refused === null
        ? `egress: ${host}:${port}, ${bytesSent} bytes sent, ${bytesReceived} received`
        : `egress: ${host}:${port} refused: ${refused}`,
    )
    if (file === null) return
    try {
      appendFileSync(file, `${JSON.stringify(entry)}\n`, { mode: 0o600 })
    } catch (error) {
      log.error(`egress: ${file} cannot be written: ${(error as Error).message}`)
    }
  }
}
