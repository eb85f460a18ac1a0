import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { type MemoryPressure, noPressure, readPressure } from '../core/limits/memory-pressure.ts'
import type { Logger } from '../log/logger.ts'

/** Keeps the process below `performance.memoryLimit`: empties the cache near it, refuses requests above it. Never ends anything. */
export interface MemoryGuard {
  /** Why nothing new can be begun now; undefined = there is room, also for a body of so many bytes that is yet to come. */
  refusal(bodyBytes?: number): string | undefined
  /** A body of so many bytes is on its way: what it will take is counted until the request is over. */
  hold(bodyBytes: number): () => void
  close(): void
}

export interface MemoryGuardDeps {
  log: Pick<Logger, 'warn' | 'info'>
  /** Frees what is kept for later. */
  shed: () => void
  /** Bytes that the process takes. */
  readBytes?: () => number
  /** Gives back what is no longer used. */
  collect?: () => void
  /** Milliseconds. */
  now?: () => number
}

/** Memory that the process holds in ways that Node does not count shows in its size; so much larger may that be. */
const mostUncounted = 1.5

const sampleMs = 500
/** Between two requests that come together the reading would be the same. */
const freshMs = 20
/** Pauses everything for a moment. */
const betweenCollectionsMs = 1000
const betweenShedsMs = 5000
/** Where the reading never falls, one request goes each time all the same: a proxy that serves nobody is as good as dead. */
const probeMs = 10_000
/** A body as bytes, as text and as what it is parsed to. */
const growth = 3

export const openMemoryGuard = (limitBytes: number, deps: MemoryGuardDeps): MemoryGuard => {
  const { log, shed, readBytes = createUsageReader(), collect = collectGarbage, now = () => performance.now() } = deps
  let pressure: MemoryPressure = noPressure
  let heldBytes = 0
  let sampledAt = Number.NEGATIVE_INFINITY
  let collectedAt = Number.NEGATIVE_INFINITY
  let shedAt = Number.NEGATIVE_INFINITY
  let probedAt = 0

  const read = (): void => {
    sampledAt = now()
    const before = pressure.level
    pressure = readPressure(pressure, readBytes(), limitBytes)
    if (pressure.level !== before) tell(before)
    if (pressure.level === 'full' && before !== 'full') probedAt = sampledAt
  }

  const sample = (): void => {
    read()
    if (pressure.level === 'ok') return
    if (sampledAt - shedAt >= betweenShedsMs) {
      shedAt = sampledAt
      shed()
    }
    if (sampledAt - collectedAt >= betweenCollectionsMs) {
      collectedAt = sampledAt
      collect()
      read()
    }
  }

  const tell = (before: MemoryPressure['level']): void => {
    const share = `${megabytes(pressure.usedBytes)} of performance.memoryLimit's ${megabytes(limitBytes)} are in use`
    if (pressure.level === 'full') log.warn(`memory is full: ${share}; requests are refused until it is free`)
    else if (before === 'full') log.info(`memory is free again: ${share}`)
    else if (pressure.level === 'near') log.warn(`memory is short: ${share}; the cache is emptied`)
  }

  const timer = setInterval(sample, sampleMs).unref()

  return {
    refusal(bodyBytes = 0) {
      if (now() - sampledAt >= freshMs) sample()
      const coming = (heldBytes + bodyBytes) * growth
      if (pressure.level !== 'full' && pressure.usedBytes + coming <= limitBytes) return undefined
      if (pressure.level === 'full' && now() - probedAt >= probeMs) {
        probedAt = now()
        return undefined
      }
      const used = `${megabytes(pressure.usedBytes)} are in use`
      const more = coming > 0 ? ` and requests under way may take ${megabytes(coming)} more` : ''
      return `the memory of performance.memoryLimit (${megabytes(limitBytes)}) is full: ${used}${more}`
    },
    hold(bodyBytes) {
      heldBytes += bodyBytes
      let holds = true
      return () => {
        if (!holds) return
        holds = false
        heldBytes -= bodyBytes
      }
    },
    close: () => clearInterval(timer),
  }
}

/**
 * Bytes in use: without those that are free again but not yet given back to the system, which the next requests take
 * first. They may be most of the process' size, and stay so for as long as nobody comes.
 */
const createUsageReader = (): (() => number) => {
  const counted = ({ heapTotal, external }: NodeJS.MemoryUsage): number => heapTotal + external
  const start = process.memoryUsage()
  const ownBytes = start.rss - counted(start)
  return () => {
    const usage = process.memoryUsage()
    return Math.max(Math.min(usage.rss, ownBytes + counted(usage)), usage.rss / mostUncounted)
  }
}

/** V8 ends the process when its heap is full: it may grow further than the guard lets requests take it. */
const heapHeadroomMegabytes = 256

/**
 * Arguments of Node with such a limit. Small semi-spaces: what a large body leaves behind in large ones stays in the
 * process' size.
 */
export const memoryArguments = (limitBytes: number): string[] => [
  `--max-old-space-size=${Math.ceil(limitBytes / 2 ** 20) + heapHeadroomMegabytes}`,
  '--max-semi-space-size=4',
]

const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`

/** Node gives memory back in its own time, which may be never when no request comes. */
const collectGarbage = (): void => {
  gc ??= exposedCollector()
  gc()
}

let gc: (() => void) | undefined

const exposedCollector = (): (() => void) => {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc') as () => void
}
