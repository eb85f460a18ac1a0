import type { AlertAction } from '../proxy-config.ts'
import type { AlertChange } from './alert-change.ts'
import { type AlertFact, type AlertFacts, describeFacts, factsIn, isNoisy } from './alert-facts.ts'
import {
  type AlertState,
  type AlertTiming,
  initialAlertState,
  nextAlertState,
  noisyTiming,
  promptTiming,
} from './hysteresis.ts'

/** A configured alert, ready to be looked at. */
export interface Alert {
  threshold: string
  action: AlertAction
  holds: (facts: AlertFacts) => boolean
  /** The facts that the threshold names. */
  facts: readonly AlertFact[]
  timing: AlertTiming
}

export const alertOf = (
  { threshold, action }: { threshold: string; action: AlertAction },
  holds: Alert['holds'],
): Alert => {
  const facts = factsIn(threshold)
  return { threshold, action, holds, facts, timing: isNoisy(facts) ? noisyTiming : promptTiming }
}

/** How each alert stands, in the order of the configuration. */
export type AlertBoard = readonly AlertState[]

export const initialBoard = (alerts: readonly Alert[]): AlertBoard => alerts.map(() => initialAlertState)

/** What is known at one moment. `now`: milliseconds since the epoch. */
export interface AlertLook {
  facts: AlertFacts
  now: number
  isRequest: boolean
}

/** The board after one look, with what changed; the same board when nothing did. A condition that fails throws. */
export const lookAtAlerts = (
  board: AlertBoard,
  alerts: readonly Alert[],
  look: AlertLook,
): { board: AlertBoard; changes: AlertChange[] } => {
  const changes: AlertChange[] = []
  const next = alerts.map((alert, index) => {
    const before = board[index] ?? initialAlertState
    const after = nextAlertState(before, { ...look, holds: holdsNow(alert, look.facts) }, alert.timing)
    if (after.on !== before.on) changes.push(changeOf(alert, after.on, look))
    return after
  })
  return next.every((state, index) => state === board[index]) ? { board, changes } : { board: next, changes }
}

/** A fact that is not known yet makes nothing true, not even `cache_hit_rate < 0.6`. */
const holdsNow = (alert: Alert, facts: AlertFacts): boolean =>
  alert.facts.every(fact => facts[fact] !== null) && alert.holds(facts)

const changeOf = ({ threshold, action, facts }: Alert, on: boolean, look: AlertLook): AlertChange => ({
  at: new Date(look.now).toISOString(),
  threshold,
  action,
  on,
  values: describeFacts(facts, look.facts),
})
