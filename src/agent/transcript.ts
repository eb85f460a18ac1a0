import { createWriteStream } from 'node:fs'
import type { Logger } from '../log/logger.ts'

export interface Transcript {
  write(line: string): void
  close(): Promise<void>
}

const noTranscript: Transcript = { write() {}, close: async () => {} }

/** Appends lines to a file only its owner may read. A file that cannot be written costs the transcript, never the run. */
export const openTranscript = (file: string | undefined, log: Logger): Transcript => {
  if (!file) return noTranscript
  const stream = createWriteStream(file, { flags: 'a', mode: 0o600 })
  let failed = false
  stream.on('error', error => {
    if (!failed) log.warn(`The transcript cannot be written: ${error.message}`)
    failed = true
  })
  return {
    write(line) {
      if (!failed) stream.write(`${line}\n`)
    },
    close: () =>
      new Promise(resolve => {
        if (failed) return resolve()
        stream.once('close', resolve)
        stream.end()
      }),
  }
}
