import type { Phase } from './trace.ts'

/** How long the phases of one request took. */
export interface Timings {
  mark(phase: Phase): void
  /** Milliseconds of those phases that came to their end, and the total so far. */
  phasesMs(): Partial<Record<Phase | 'total', number>>
}

export const createTimings = (startedAt: number): Timings => {
  const phases: Partial<Record<Phase, number>> = {}
  let last = startedAt
  return {
    mark(phase) {
      const now = performance.now()
      phases[phase] = rounded(now - last)
      last = now
    },
    phasesMs: () => ({ ...phases, total: rounded(performance.now() - startedAt) }),
  }
}

/** ` (parse 0.4, route 0.1, queue 0.0, first token 812.3, total 2310.5 ms)` */
export const timingsText = (phasesMs: ReturnType<Timings['phasesMs']>): string =>
  ` (${Object.entries(phasesMs)
    .map(([phase, ms]) => `${phase === 'firstToken' ? 'first token' : phase} ${ms.toFixed(1)}`)
    .join(', ')} ms)`

const rounded = (ms: number): number => Math.round(ms * 10) / 10
