import { RequestError } from '../errors.ts'
import { isClaudeName, plainModelName } from '../messages/model-name.ts'
import type { ProviderConfig } from '../proxy-config.ts'
import { conditionFacts } from './condition-facts.ts'
import type { RouteFacts } from './facts.ts'
import type { CompiledRule, RouteTable } from './route-table.ts'
import type { Situation } from './situation.ts'
import { claimingSlots } from './slot.ts'
import { findListed, findTarget, type NoTarget, type Target } from './target.ts'
import { chooseTier } from './tier.ts'

/** A target that claims a request. */
export interface Stage {
  rule: string
  reason: string
  target: Target
  /** Targets of its own to try before the common fallback, by name. */
  others?: readonly string[]
  warning?: string
}

/**
 * What the request itself names: a subagent's tag, the conversation's `/model`, a target in the model's name. Throws
 * RequestError 404 when a provider in the model's name has no such model.
 */
export const namedStage = (facts: RouteFacts, { providers }: RouteTable): Stage | undefined => {
  const tagged = facts.subagentModel
  if (tagged !== undefined) {
    const found = findTarget(tagged, providers)
    if (isTarget(found)) return { rule: 'tag', reason: 'the prompt has a CCR-SUBAGENT-MODEL tag', target: found }
  }
  const spoken = facts.spokenModel
  if (spoken !== undefined) {
    const found = byName(spoken, providers)
    if (found !== undefined) return { rule: 'command', reason: 'the conversation says /model', target: found }
  }
  const named = findTarget(plainModelName(facts.model), providers)
  if (isTarget(named)) return { rule: 'model', reason: 'the model name says so', target: named }
  if (named !== undefined) throw notAvailable(named)
  return undefined
}

/** All that claims a request which names no target, the strongest first and the default last; looked for as far as it is asked. */
export function* claimingStages(
  facts: RouteFacts,
  table: RouteTable,
  situation: () => Situation,
): Generator<Stage, void, void> {
  const { providers, routing, rules = [], contextRules = [] } = table
  const facing = rules.length + contextRules.length > 0 ? conditionFacts(facts, situation) : {}
  for (const rule of [...rules, ...contextRules]) if (rule.matches(facing)) yield stageOf(rule, providers)

  const name = plainModelName(facts.model)
  const usual = isClaudeName(name)
  const listed = usual ? undefined : findListed(name, providers)
  if (listed !== undefined) yield { rule: 'model', reason: 'the model name is listed', target: listed }

  const unavailable = unavailableName(facts, providers)
  const warned =
    unavailable === undefined ? {} : { warning: `Model '${unavailable}' not available via current provider` }
  for (const { slot, reason } of claimingSlots(facts, routing)) {
    const target = configured(routing.slots[slot], `routing.${slot}`, providers)
    yield { rule: slot, reason, target, others: routing.slotFallback?.[slot] ?? [], ...warned }
  }
  const chosen = routing.tiers && chooseTier(facts, routing.tiers, situation())
  if (chosen !== undefined) {
    const target = configured(routing.tiers?.[chosen.tier], `routing.tiers.${chosen.tier}`, providers)
    yield { rule: `tier-${chosen.tier}`, reason: chosen.reason, target, ...warned }
  }
  const target = configured(routing.slots.default, 'routing.default', providers)
  const others = routing.slotFallback?.default ?? []
  yield { rule: 'default', reason: 'nothing more special applies', target, others, ...warned }
}

const stageOf = (
  { name, condition, target, reasoning }: CompiledRule,
  providers: readonly ProviderConfig[],
): Stage => ({
  rule: name,
  reason: reasoning === undefined ? condition : `${condition}: ${reasoning}`,
  target: configured(target, name, providers),
})

/** What was asked for by name and is not there: a bare model name, or what `/model` says. */
const unavailableName = (facts: RouteFacts, providers: readonly ProviderConfig[]): string | undefined => {
  const spoken = facts.spokenModel
  if (spoken !== undefined && !isClaudeName(spoken) && byName(spoken, providers) === undefined) return spoken
  const name = plainModelName(facts.model)
  return isClaudeName(name) ? undefined : name
}

/** A target, or a bare model name that is listed and not one of Anthropic's own. */
export const byName = (name: string, providers: readonly ProviderConfig[]): Target | undefined => {
  const plain = plainModelName(name)
  const found = findTarget(plain, providers)
  if (found !== undefined) return isTarget(found) ? found : undefined
  return isClaudeName(plain) ? undefined : findListed(plain, providers)
}

/** The target that a name in the configuration stands for. */
const configured = (name: string | undefined, place: string, providers: readonly ProviderConfig[]): Target => {
  const found = name === undefined ? undefined : (findTarget(name, providers) ?? findListed(name, providers))
  if (isTarget(found)) return found
  if (found !== undefined) throw notAvailable(found)
  throw new RequestError(
    404,
    'not_found_error',
    `No suitable provider found for request: ${place} is '${name ?? ''}', which no configured provider serves`,
  )
}

const isTarget = (found: Target | NoTarget | undefined): found is Target => found !== undefined && !('missing' in found)

const notAvailable = ({ provider, model }: NoTarget): RequestError =>
  new RequestError(
    404,
    'not_found_error',
    `Model '${model}' not available via current provider: '${provider}' does not list it. Add it to providers.${provider}.models`,
  )
