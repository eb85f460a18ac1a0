/**
 * How full the memory is. `near`: what can be freed is freed. `full`: nothing new is begun. Each is left only well below
 * where it began, so that neither flaps.
 */
export interface MemoryPressure {
  readonly level: 'ok' | 'near' | 'full'
  /** Bytes, as last read. */
  readonly usedBytes: number
}

export const noPressure: MemoryPressure = { level: 'ok', usedBytes: 0 }

const nearFrom = 0.85
const nearUntil = 0.75
const fullFrom = 1
const fullUntil = 0.9

/** After a reading. */
export const readPressure = ({ level }: MemoryPressure, usedBytes: number, limitBytes: number): MemoryPressure => {
  const share = usedBytes / limitBytes
  if (share >= (level === 'full' ? fullUntil : fullFrom)) return { level: 'full', usedBytes }
  return { level: share >= (level === 'ok' ? nearFrom : nearUntil) ? 'near' : 'ok', usedBytes }
}
