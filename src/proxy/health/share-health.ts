import type { Logger } from '../../log/logger.ts'
import type { StateStore } from '../../state/state-store.ts'
import { changeBreaker, type TargetHealth } from './target-health.ts'

/** Tells other processes of breakers that open here, and hears of theirs. */
export interface SharedHealth {
  opened(health: TargetHealth): void
  closed(health: TargetHealth): void
  close(): void
}

export interface ShareDeps {
  targets: () => Iterable<TargetHealth>
  log: Logger
  now: () => number
  /** Default 2 s. */
  pollMs?: number | undefined
}

const defaultPollMs = 2000
/** Beyond this many targets, which no configuration has, the rest is not shared. */
const mostShared = 50

/**
 * Reads in the background, never while a request waits. What is shared is until when a breaker is open; each process
 * closes its own by its own probe, and of several whose time has come only the one that claims it probes. Keys' rests are
 * not shared: other processes may have other keys. A store that fails changes nothing here.
 */
export const shareHealth = (
  store: StateStore,
  { targets, log, now, pollMs = defaultPollMs }: ShareDeps,
): SharedHealth => {
  let polling = false
  let told = false
  /** Openings whose probe is this process's own to make. */
  const claimed = new WeakMap<TargetHealth, number>()
  const quietly = (work: Promise<unknown>): Promise<void> =>
    work.then(
      () => {},
      () => {
        if (!told) log.debug('The health of providers is not shared: the state store does not answer')
        told = true
      },
    )

  const look = async (health: TargetHealth): Promise<void> => {
    const open = readOpen(await store.get(health.sharedKey))
    if (open) {
      const wasOpen = health.breaker.kind !== 'closed'
      changeBreaker(health, { type: 'opened-elsewhere', ...open }, now())
      if (!wasOpen && health.breaker.kind === 'open') log.warn(`${health.name} is left alone: it failed in another run`)
    }
    await claimProbe(health)
  }

  /** Shortly before a breaker lets its probe through: it is made here, or elsewhere and here not yet. */
  const claimProbe = async (health: TargetHealth): Promise<void> => {
    const { breaker } = health
    if (breaker.kind !== 'open' || breaker.untilMs > now() + pollMs) return
    if (claimed.get(health) === breaker.untilMs) return
    if (await store.claim(`${health.sharedKey}:probe`, pollMs * 2)) {
      claimed.set(health, breaker.untilMs)
      return
    }
    changeBreaker(health, { type: 'postponed', untilMs: now() + pollMs * 2 }, now())
  }

  const timer = setInterval(() => {
    if (polling) return
    polling = true
    const known = [...targets()].slice(0, mostShared)
    void quietly(Promise.all(known.map(look))).finally(() => {
      polling = false
    })
  }, pollMs)
  timer.unref()

  return {
    opened({ sharedKey, breaker }) {
      if (breaker.kind !== 'open') return
      const { untilMs, openings } = breaker
      void quietly(store.set(sharedKey, JSON.stringify({ untilMs, openings }), Math.max(1, untilMs - now())))
    },
    closed({ sharedKey }) {
      void quietly(store.set(sharedKey, closedText, 1))
    },
    close() {
      clearInterval(timer)
    },
  }
}

const closedText = 'null'

/** What another process wrote, which may be of another version. */
const readOpen = (text: string | null): { untilMs: number; openings: number } | undefined => {
  if (text === null) return undefined
  try {
    const value: unknown = JSON.parse(text)
    const { untilMs, openings } = Object(value) as { untilMs?: unknown; openings?: unknown }
    return Number.isFinite(untilMs) && Number.isSafeInteger(openings)
      ? { untilMs: untilMs as number, openings: openings as number }
      : undefined
  } catch {
    return undefined
  }
}
