import { AppError } from '../core/errors.ts'
import type { Logger } from '../log/logger.ts'
import type { LocalStore } from './local-store.ts'
import type { PrimaryStore } from './primary-store.ts'
import { createStandIn } from './stand-in.ts'
import type { StateStore } from './state-store.ts'

export interface FailoverOptions {
  /** For messages: `Redis at host:6379`. */
  name: string
  kind: StateStore['kind']
  /** Rejects when it is away. */
  connect: () => Promise<PrimaryStore>
  /** Stands in; opened when first needed. */
  openLocal: () => Promise<LocalStore>
  /** Something may wait from a process before this one. */
  leftOver: boolean
  log: Logger
  /** Between tries to get it back. Default 3 s. */
  retryMs?: number
}

/**
 * The primary store while it is there, a local one while it is not. What was spent meanwhile is entered into the primary
 * once it is back, each payment once; so are reservations still open. While it is away a limit counts what this process
 * last saw there plus what was spent on this machine since. Counters, marks and values are not carried over.
 * Warns once when it goes away, and says when it is back. Never rejects because the primary is away.
 */
export const openFailoverStore = async (options: FailoverOptions): Promise<StateStore> => {
  const { name, log, retryMs = 3_000 } = options
  let local: Promise<LocalStore> | undefined
  const standIn = createStandIn(() => {
    local ??= options.openLocal()
    return local
  })
  let primary: PrimaryStore | undefined
  let closed = false
  let timer: NodeJS.Timeout | undefined
  let returning: Promise<void> | undefined

  const retryLater = () => {
    if (closed) return
    timer = setTimeout(() => {
      returning = comeBack().catch(retryLater)
    }, retryMs)
    timer.unref()
  }
  const away = (failed: PrimaryStore | undefined, error: unknown) => {
    if (primary !== failed || closed) return
    primary = undefined
    failed?.close().catch(() => {})
    log.warn(`${sayWhy(error, name)} Budgets and limits are kept on this machine until it is back.`)
    retryLater()
  }
  /** Gives what was entered into it. */
  const comeBack = async (): Promise<void> => {
    const back = await options.connect()
    try {
      const payments = await standIn.handOver(back)
      if (closed) throw new Error('closed meanwhile')
      primary = back
      log.info(`${name} is back.${payments > 0 ? ` ${payments} payments made meanwhile were entered.` : ''}`)
    } catch (error) {
      await back.close().catch(() => {})
      throw error
    }
    // Of calls that began before it was back and ended after.
    await standIn.handOver(back).catch(error => away(back, error))
  }
  const orStandIn = async <Result>(
    ask: (primary: PrimaryStore) => Promise<Result>,
    instead: () => Promise<Result>,
  ): Promise<Result> => {
    const asked = primary
    if (!asked) return instead()
    try {
      return await ask(asked)
    } catch (error) {
      // A wrong call is wrong everywhere.
      if (error instanceof RangeError) throw error
      away(asked, error)
      return instead()
    }
  }

  try {
    primary = await options.connect()
  } catch (error) {
    away(undefined, error)
  }
  if (primary && options.leftOver) {
    const there = primary
    returning = standIn.handOver(there).then(
      () => {},
      error => away(there, error),
    )
  }

  return {
    kind: options.kind,
    reserve: reservation =>
      orStandIn(
        async there => standIn.reserved(reservation, await there.reserve(reservation)),
        () => standIn.reserve(reservation),
      ),
    settle: settlement =>
      orStandIn(
        async there => standIn.settled(settlement, await there.settle(settlement)),
        () => standIn.settle(settlement),
      ),
    balances: accounts =>
      orStandIn(
        async there => standIn.seen(await there.balances(accounts)),
        () => standIn.balances(accounts),
      ),
    count: (key, amount, windowMs) =>
      orStandIn(
        there => there.count(key, amount, windowMs),
        async () => (await standIn.local()).count(key, amount, windowMs),
      ),
    claim: (key, ttlMs) =>
      orStandIn(
        there => there.claim(key, ttlMs),
        async () => (await standIn.local()).claim(key, ttlMs),
      ),
    get: key =>
      orStandIn(
        there => there.get(key),
        async () => (await standIn.local()).get(key),
      ),
    set: (key, value, ttlMs) =>
      orStandIn(
        there => there.set(key, value, ttlMs),
        async () => (await standIn.local()).set(key, value, ttlMs),
      ),
    async close() {
      if (closed) return
      clearTimeout(timer)
      await returning?.catch(() => {})
      // One last try: the machine may be gone with what waits on it.
      if (!primary && local && (await standIn.waits())) await comeBack().catch(() => {})
      clearTimeout(timer)
      closed = true
      if (local && (await standIn.waits()))
        log.warn(`${name} is still away: what was spent meanwhile is kept on this machine and entered by the next run.`)
      await primary?.close().catch(() => {})
      await (await local)?.close()
    },
  }
}

const sayWhy = (error: unknown, name: string): string => {
  const message = error instanceof Error ? error.message : 'unknown failure'
  const hint = error instanceof AppError && error.hint !== undefined ? ` ${error.hint}` : ''
  return `${message.includes(name) ? message : `${name} cannot be used: ${message}`}.${hint}`
}
