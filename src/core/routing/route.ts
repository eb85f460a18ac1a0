import { RequestError } from '../errors.ts'
import { isClaudeName, plainModelName } from '../messages/model-name.ts'
import type { ProviderConfig, RoutingConfig } from '../proxy-config.ts'
import type { RouteFacts } from './facts.ts'
import { chooseSlot } from './slot.ts'
import { findListed, findTarget, type NoTarget, type Target, targetName } from './target.ts'

/** Where a request goes, and why. */
export interface RouteDecision {
  /** In the order to try; never empty. */
  targets: Target[]
  /** `model`, `tag`, a slot's name, or `rule-N`. */
  rule: string
  /** For the log and `claude-router route`. */
  reason: string
  /** Something the user should know: a name that is not available. */
  warning?: string
}

export interface RouteTable {
  providers: readonly ProviderConfig[]
  routing: RoutingConfig
}

/**
 * Decides by, in this order: a subagent's tag, a target in the model's name, the rules, a listed bare name, the slots.
 * Anthropic's own names never count as listed: Claude Code sends them for "the usual one", which is what slots are for.
 * Throws RequestError 404 when a named provider has no such model or nothing can be found.
 */
export const route = (facts: RouteFacts, table: RouteTable): RouteDecision => {
  const tagged = facts.subagentModel
  if (tagged !== undefined) {
    const found = findTarget(tagged, table.providers)
    if (isTarget(found)) return decide(found, 'tag', 'the prompt has a CCR-SUBAGENT-MODEL tag', table)
  }
  const name = plainModelName(facts.model)
  const named = findTarget(name, table.providers)
  if (isTarget(named)) return decide(named, 'model', 'the model name says so', table)
  if (named !== undefined) throw notAvailable(named)

  const listed = isClaudeName(name) ? undefined : findListed(name, table.providers)
  if (listed !== undefined) return decide(listed, 'model', 'the model name is listed', table)

  const { slot, reason } = chooseSlot(facts, table.routing)
  const decision = decide(slotTarget(table.routing.slots[slot], slot, table), slot, reason, table)
  return isClaudeName(name) ? decision : { ...decision, warning: `Model '${name}' not available via current provider` }
}

/** The target that a name in the configuration stands for. */
const slotTarget = (name: string | undefined, slot: string, table: RouteTable): Target => {
  const found =
    name === undefined ? undefined : (findTarget(name, table.providers) ?? findListed(name, table.providers))
  if (isTarget(found)) return found
  if (found !== undefined) throw notAvailable(found)
  throw new RequestError(
    404,
    'not_found_error',
    `No suitable provider found for request: routing.${slot} is '${name ?? ''}', which no configured provider serves`,
  )
}

const decide = (first: Target, rule: string, reason: string, { routing, providers }: RouteTable): RouteDecision => {
  const targets = [first]
  const seen = new Set([targetName(first)])
  for (const name of routing.fallback) {
    const target = findTarget(name, providers) ?? findListed(name, providers)
    if (!isTarget(target) || seen.has(targetName(target))) continue
    seen.add(targetName(target))
    targets.push(target)
  }
  return { targets, rule, reason }
}

const isTarget = (found: Target | NoTarget | undefined): found is Target => found !== undefined && !('missing' in found)

const notAvailable = ({ provider, model }: NoTarget): RequestError =>
  new RequestError(
    404,
    'not_found_error',
    `Model '${model}' not available via current provider: '${provider}' does not list it. Add it to providers.${provider}.models`,
  )
