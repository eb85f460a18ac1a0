import type { RoutingConfig } from '../proxy-config.ts'
import type { RouteFacts } from './facts.ts'
import type { Situation } from './situation.ts'
import { taskTypeOf } from './task-type.ts'

export type Tier = keyof NonNullable<RoutingConfig['tiers']>

const isTier = (name: string | undefined): name is Tier =>
  name === 'preprocess' || name === 'core' || name === 'quality'

const preparing = new Set(['background', 'summary', 'search', 'planning'])
const judging = new Set(['review', 'security'])

/**
 * The layer of a request, among those configured; `core` is for all that has no other. A whole conversation stays in one:
 * reviews and security checks are judged in `quality`, their subagents are not, and cost saving mode leaves it out.
 */
export const chooseTier = (
  facts: RouteFacts,
  tiers: NonNullable<RoutingConfig['tiers']>,
  situation: Situation,
): { tier: Tier; reason: string } | undefined => {
  const said = facts.header('x-claude-router-tier')?.trim().toLowerCase()
  if (isTier(said) && tiers[said] !== undefined) return { tier: said, reason: 'its header says so' }
  const type = taskTypeOf(facts, situation)
  if (tiers.preprocess !== undefined && preparing.has(type))
    return { tier: 'preprocess', reason: `it prepares: ${type}` }
  if (tiers.quality !== undefined && !situation.saveCosts) {
    if (facts.isHighEffort) return { tier: 'quality', reason: 'the highest effort is asked for' }
    if (judging.has(type) && !facts.isSubagent) return { tier: 'quality', reason: `it judges: ${type}` }
  }
  return tiers.core === undefined ? undefined : { tier: 'core', reason: 'the work itself' }
}
