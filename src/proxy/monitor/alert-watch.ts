import { type Alert, alertOf, initialBoard, lookAtAlerts } from '../../core/alerts/alert-board.ts'
import type { AlertChange } from '../../core/alerts/alert-change.ts'
import type { AlertFacts } from '../../core/alerts/alert-facts.ts'
import { alertText } from '../../core/alerts/alert-text.ts'
import type { MonitoringConfig } from '../../core/proxy-config.ts'
import type { Logger } from '../../log/logger.ts'
import type { Modes } from './monitor.ts'

/** Least time between two looks that no request is the reason of. */
const gapMs = 1000
/** Changes kept until a request takes them along. */
const maxPending = 100

export interface AlertWatch {
  look(isRequest: boolean): void
  modes(): Modes
  /** What changed since it was last asked for. */
  takeChanges(): AlertChange[] | undefined
  /** Each alert with whether it is on. */
  states(): { threshold: string; action: string; on: boolean }[]
}

export interface AlertWatchParts {
  compile: (text: string) => (facts: object) => boolean
  facts: () => AlertFacts
  log: Logger
  now: () => number
}

export const noModes: Modes = { preferFast: false, saveCosts: false, stopped: null }

/** Looks at the alerts, logs each change once and says what they have switched on. Throws what `compile` throws. */
export const watchAlerts = (
  config: MonitoringConfig['alerts'],
  { compile, facts, log, now }: AlertWatchParts,
): AlertWatch => {
  const alerts = config.map(alert => alertOf(alert, careful(compile(alert.threshold), alert.threshold, log)))
  let board = initialBoard(alerts)
  let modes = noModes
  let pending: AlertChange[] = []
  let lookedAt = Number.NEGATIVE_INFINITY

  const look = (isRequest: boolean): void => {
    const time = now()
    if (!isRequest && Math.abs(time - lookedAt) < gapMs) return
    lookedAt = time
    const after = lookAtAlerts(board, alerts, { facts: facts(), now: time, isRequest })
    board = after.board
    if (after.changes.length === 0) return
    for (const change of after.changes) log.warn(alertText(change))
    pending = [...pending, ...after.changes].slice(-maxPending)
    modes = modesOf(alerts.filter((_, index) => board[index]?.on === true))
  }

  return {
    look,
    modes: () => {
      look(false)
      return modes
    },
    takeChanges: () => {
      if (pending.length === 0) return undefined
      const changes = pending
      pending = []
      return changes
    },
    states: () => alerts.map(({ threshold, action }, index) => ({ threshold, action, on: board[index]?.on === true })),
  }
}

const modesOf = (on: readonly Alert[]): Modes => {
  const stop = on.find(({ action }) => action === 'stop')
  return {
    preferFast: on.some(({ action }) => action === 'switch_to_faster_model'),
    saveCosts: on.some(({ action }) => action === 'enable_cost_saving_mode'),
    stopped: stop === undefined ? null : `The alert '${stop.threshold}' has stopped the router: its action is \`stop\``,
  }
}

/** A condition that fails on some facts is false; its reason is logged once. */
const careful = (holds: Alert['holds'], threshold: string, log: Logger): Alert['holds'] => {
  let hasFailed = false
  return facts => {
    try {
      return holds(facts)
    } catch (error) {
      if (!hasFailed)
        log.warn(`Alert '${threshold}' cannot be evaluated: ${error instanceof Error ? error.message : error}`)
      hasFailed = true
      return false
    }
  }
}
