import { once } from '../../lib/once.ts'
import type { RouteFacts } from './facts.ts'
import { type Misfit, misfitOf, type Skipped } from './fit.ts'
import type { RouteTable } from './route-table.ts'
import { plainSituation, type Situation } from './situation.ts'
import { byName, claimingStages, namedStage, type Stage } from './stages.ts'
import { findListed, findTarget, type Target, targetName } from './target.ts'

export type { RouteTable } from './route-table.ts'

/** Where a request goes, and why. */
export interface RouteDecision {
  /** In the order to try; never empty. */
  targets: Target[]
  /** `tag`, `command`, `model`, `custom`, `rule-N`, `context-N`, a slot's name, or `tier-` and its name. */
  rule: string
  /** For the log and `claude-router route`. */
  reason: string
  /** Targets that would have come before or between, had they fitted. Absent = none. */
  skipped?: Skipped[]
  /** Something the user should know: a name that is not available. */
  warning?: string
}

/**
 * Decides by, in this order: a subagent's tag, the conversation's `/model`, a target in the model's name, the user's own
 * router, the rules, the rules for the context's length, a listed bare name, the slots, the tiers, the default.
 * Anthropic's own names never count as listed: Claude Code sends them for "the usual one", which is what slots are for.
 * Where a target cannot hold or serve the request, the next claim has it; one that nothing fits goes to the largest.
 * A promise only with a router of the user's. Throws (or rejects with) RequestError 404 when a named provider has no such
 * model or nothing can be found.
 */
export const route = (facts: RouteFacts, table: RouteTable): RouteDecision | Promise<RouteDecision> => {
  const named = namedStage(facts, table)
  if (named !== undefined) return decide(facts, [named], table)
  const situation = once(table.situation ?? (() => plainSituation))
  if (table.customRouter === undefined) return decide(facts, claimingStages(facts, table, situation), table)
  return table.customRouter(facts).then(name => routeCustom(facts, table, situation, name))
}

const routeCustom = (
  facts: RouteFacts,
  table: RouteTable,
  situation: () => Situation,
  name: string | null,
): RouteDecision => {
  const target = name === null ? undefined : byName(name, table.providers)
  const usual = claimingStages(facts, table, situation)
  if (target === undefined) {
    const decision = decide(facts, usual, table)
    return name === null ? decision : { ...decision, warning: `The custom router names '${name}', which nobody serves` }
  }
  return decide(facts, following({ rule: 'custom', reason: 'the custom router says so', target }, usual), table)
}

function* following(first: Stage, others: Iterable<Stage>): Generator<Stage, void, void> {
  yield first
  yield* others
}

interface Unfit extends Misfit {
  target: Target
}

const decide = (facts: RouteFacts, stages: Iterable<Stage>, { providers, routing }: RouteTable): RouteDecision => {
  const unfit: Unfit[] = []
  const seen = new Set<string>()
  const take = (candidates: Iterable<Target>): Target[] => {
    const fitting: Target[] = []
    for (const target of candidates) {
      const name = targetName(target)
      if (seen.has(name)) continue
      seen.add(name)
      const misfit = misfitOf(facts, target)
      if (misfit === undefined) fitting.push(target)
      else unfit.push({ target, ...misfit })
    }
    return fitting
  }
  const named = (names: readonly string[] = []): Target[] => names.flatMap(name => byConfig(name, providers))

  let first: Stage | undefined
  for (const stage of stages) {
    first ??= stage
    const own = take([stage.target, ...named(stage.others)])
    if (own.length > 0) return decision(stage, [...own, ...take(named(routing.fallback))], unfit)
  }
  const last = take(named(routing.fallback))
  if (last.length > 0) return decision(first as Stage, last, unfit)
  const best = largest(unfit)
  return decision(
    first as Stage,
    [best.target],
    unfit.filter(other => other !== best),
  )
}

/** A fallback that names nobody is left out. */
const byConfig = (name: string, providers: RouteTable['providers']): Target[] => {
  const found = findTarget(name, providers) ?? findListed(name, providers)
  return found === undefined || 'missing' in found ? [] : [found]
}

/** Of those that can serve the request at all; where none can, the first: the upstream's own answer says more. */
const largest = (unfit: readonly Unfit[]): Unfit => {
  const [first, ...others] = unfit.filter(({ kind }) => kind === 'size')
  const windowOf = ({ target }: Unfit) => target.model.contextWindow ?? 0
  if (first === undefined) return unfit[0] as Unfit
  return others.reduce((best, other) => (windowOf(other) > windowOf(best) ? other : best), first)
}

const decision = ({ rule, reason, warning }: Stage, targets: Target[], unfit: readonly Unfit[]): RouteDecision => {
  const result: RouteDecision = { targets, rule, reason }
  if (unfit.length > 0) result.skipped = unfit.map(({ target, reason }) => ({ target: targetName(target), reason }))
  if (warning !== undefined) result.warning = warning
  return result
}
