import type { ProxyConfig } from '../../core/proxy-config.ts'
import type { Target } from '../../core/routing/target.ts'
import type { Logger } from '../../log/logger.ts'
import type { StateStore } from '../../state/state-store.ts'
import { createBoundedMap } from './bounded-map.ts'
import type { HealthBoard } from './health-board.ts'
import { createKeyTurns } from './key-turns.ts'
import { observeOutcome } from './observe-outcome.ts'
import { createOrdering } from './order-targets.ts'
import { shareHealth } from './share-health.ts'
import {
  callableAtMs,
  changeBreaker,
  createTargetHealth,
  keyRestUntilMs,
  reasonOf,
  type TargetHealth,
} from './target-health.ts'

export interface HealthDeps {
  /** Where breakers are shared with other processes. Absent, or of this process only: they are not. */
  store?: StateStore | undefined
  log: Logger
  /** Milliseconds since 1970. */
  now: () => number
  /** How often others' breakers are looked at. */
  pollMs?: number
}

/**
 * What past attempts say of targets and keys. With nothing to choose between - no fallback, one key per provider - it
 * watches nothing and costs nothing: a target without an alternative is never locked out.
 */
export const openHealth = (config: ProxyConfig, deps: HealthDeps): HealthBoard =>
  hasChoice(config) ? watchingBoard(config, deps) : idleBoard

const hasChoice = ({ providers, routing, budget }: ProxyConfig): boolean =>
  routing.fallback.length > 0 ||
  Object.values(routing.slotFallback ?? {}).some(list => list.length > 0) ||
  budget?.fallback !== undefined ||
  providers.some(({ apiKeys }) => apiKeys.length > 1)

const keylessCall = ['']

const idleBoard: HealthBoard = {
  order: ({ targets }) => targets,
  allows: () => true,
  isOpen: () => false,
  keysOf: ({ apiKeys, auth }) => (auth === 'none' || apiKeys.length === 0 ? keylessCall : apiKeys),
  observe() {},
  close() {},
}

/** Names of models come from clients where a provider serves any. */
const rememberedTargets = 1000

const watchingBoard = (config: ProxyConfig, { store, log, now, pollMs }: HealthDeps): HealthBoard => {
  const targets = createBoundedMap<TargetHealth>(rememberedTargets)
  const refusedKeys = new Map<string, Set<number>>()
  const keyTurns = createKeyTurns(now)
  const ordering = createOrdering(config.routing)

  const healthOf = (target: Target): TargetHealth => {
    const name = `${target.provider.id}/${target.model.id}`
    const known = targets.get(name)
    if (known) return known
    const created = createTargetHealth(target)
    targets.set(name, created)
    return created
  }
  const callableAt = (target: Target, health: TargetHealth): number =>
    callableAtMs(health, target.provider, refusedKeys.get(target.provider.id))
  const shared =
    store === undefined || store.kind === 'memory'
      ? undefined
      : shareHealth(store, { targets: () => targets.values(), log, now, pollMs })

  return {
    order(decision, asker) {
      if (decision.targets.length < 2) return decision.targets
      const nowMs = now()
      const ordered = ordering({ decision, asker, healthOf, callableAtMs: callableAt, nowMs })
      const usual = decision.targets[0] as Target
      if (ordered[0] !== usual && callableAt(usual, healthOf(usual)) > nowMs)
        log.router(`${healthOf(usual).name} comes last: ${reasonOf(healthOf(usual))}`)
      return ordered
    },
    allows(target) {
      const health = healthOf(target)
      const nowMs = now()
      if (callableAt(target, health) > nowMs) return false
      if (health.breaker.kind !== 'closed') changeBreaker(health, { type: 'call' }, nowMs)
      return true
    },
    isOpen: target => callableAt(target, healthOf(target)) > now(),
    keysOf(provider, sessionId, model) {
      const refused = refusedKeys.get(provider.id)
      const health = model === undefined ? undefined : targets.get(`${provider.id}/${model}`)
      return keyTurns.inTurn(provider, sessionId, index =>
        health ? keyRestUntilMs(health, index, refused) : refused?.has(index) ? Number.POSITIVE_INFINITY : 0,
      )
    },
    observe(outcome) {
      const health = healthOf(outcome.target)
      const before = health.breaker.kind
      observeOutcome(outcome, health, { refusedKeys, log, nowMs: now() })
      if (health.breaker.kind === 'open' && before !== 'open') shared?.opened(health)
      else if (health.breaker.kind === 'closed' && before !== 'closed') shared?.closed(health)
    },
    close: () => shared?.close(),
  }
}
