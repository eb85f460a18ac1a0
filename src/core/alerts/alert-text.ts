import type { LedgerEntry } from '../ledger.ts'
import type { AlertAction } from '../proxy-config.ts'
import type { AlertChange } from './alert-change.ts'

const effects: Record<AlertAction, string> = {
  switch_to_faster_model: 'the fastest of the possible models is taken',
  enable_cost_saving_mode: "cost_priority is 'low' from here on",
  notify: 'nothing else changes',
  stop: 'further requests are refused',
}

/** `Alert 'response_time > 10s' is on (response_time 12.3 s): the fastest of the possible models is taken` */
export const alertText = ({ threshold, action, on, values }: AlertChange): string => {
  const now = values === '' ? '' : ` (${values})`
  return on
    ? `Alert '${threshold}' is on${now}: ${effects[action]}`
    : `Alert '${threshold}' is over${now}: ${action} ends`
}

/** What alerts did in the course of a ledger, in its order. */
export const alertsOf = (entries: readonly LedgerEntry[]): AlertChange[] =>
  entries.flatMap(({ alerts }) => alerts ?? [])
