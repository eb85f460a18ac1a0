import { isBackground, type RouteFacts } from './facts.ts'
import type { Situation } from './situation.ts'

const priorities = ['low', 'normal', 'high']

/**
 * `low` where cheap is good enough (background requests) or asked for (cost saving mode), `high` for the highest efforts
 * and what its header puts into the quality tier, else `normal`; `x-claude-router-cost-priority` says it outright.
 */
export const costPriorityOf = (facts: RouteFacts, { saveCosts }: Situation): string => {
  const said = facts.header('x-claude-router-cost-priority')?.trim().toLowerCase()
  if (said !== undefined && priorities.includes(said)) return said
  if (saveCosts || isBackground(facts)) return 'low'
  return facts.isHighEffort || facts.header('x-claude-router-tier') === 'quality' ? 'high' : 'normal'
}
