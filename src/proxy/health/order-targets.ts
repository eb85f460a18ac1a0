import { costUsd } from '../../core/budget/cost.ts'
import type { ProviderConfig, RoutingConfig, RoutingStrategy, Slot } from '../../core/proxy-config.ts'
import { isFresh } from '../../core/resilience/latency.ts'
import type { RouteDecision } from '../../core/routing/route.ts'
import {
  type Candidate,
  type Choice,
  choose,
  expectedOutputTokens,
  noTurns,
  type Turns,
} from '../../core/routing/strategy.ts'
import type { Target } from '../../core/routing/target.ts'
import { type BoundedMap, createBoundedMap } from './bounded-map.ts'
import { isFailing, type TargetHealth } from './target-health.ts'

interface Asker {
  sessionId: string | undefined
  inputTokens: number
  preferFast: boolean
}

export interface OrderInput {
  decision: RouteDecision
  asker: Asker
  healthOf: (target: Target) => TargetHealth
  /** When the target may be called again; 0 or past = now. */
  callableAtMs: (target: Target, health: TargetHealth) => number
  nowMs: number
}

/**
 * Orders targets by health first - what works, what broke off an answer just now, what must be left alone (soonest over
 * first) - and by the strategy within what works.
 *
 * A session stays with its target, where its prompt cache is warm, as long as that works and no ten minutes pass between
 * two requests. `priority` needs no such memory and has none: its first target that works is always the same, and a
 * session that had to leave it returns, since fallbacks may cost many times more than a cold cache.
 *
 * A target chosen by anything but a slot - the request itself, a rule - stays first while it may be called; the strategy
 * orders the fallbacks behind it.
 */
export const createOrdering = (routing: RoutingConfig): ((input: OrderInput) => Target[]) => {
  const memory: Memory = { sessions: createBoundedMap(rememberedSessions), turns: createBoundedMap(rememberedTurns) }
  return input => {
    const { decision, asker } = input
    const strategy = asker.preferFast ? 'least-latency' : routing.strategy
    if (strategy === 'priority' && allWork(input)) return decision.targets
    const { working, avoided, resting } = sortByHealth(input)
    const pinned = isChosen(decision) ? working.find(({ target }) => target === decision.targets[0]) : undefined
    const free = pinned ? working.filter(each => each !== pinned) : working
    const ordered =
      strategy === 'priority' || free.length === 0
        ? free
        : arrange(memory, input, { strategy, standings: free, sticky: pinned === undefined })
    return [...(pinned ? [pinned] : []), ...ordered, ...avoided, ...resting].map(({ target }) => target)
  }
}

interface Memory {
  sessions: BoundedMap<Binding>
  turns: BoundedMap<Turns>
}

interface Arrangement {
  strategy: RoutingStrategy
  /** Those that work. */
  standings: Standing[]
  /** Whether a session stays with what is chosen. */
  sticky: boolean
}

/** The session's own target, else the strategy's choice; what has failed since it last worked comes behind. */
const arrange = (memory: Memory, input: OrderInput, { strategy, standings, sticky }: Arrangement): Standing[] => {
  const { decision, asker, nowMs } = input
  const sound = standings.filter(({ health }) => !isFailing(health))
  const failing = standings.filter(({ health }) => isFailing(health))
  const rule = `${decision.rule} ${strategy}`
  const session = sticky && asker.sessionId !== undefined ? `${asker.sessionId} ${rule}` : undefined
  const binding = session === undefined ? undefined : warm(memory.sessions.get(session), nowMs)
  const own = binding && sound.find(({ health }) => health.name === binding.name)
  if (binding && own) {
    binding.usedAtMs = nowMs
    const others = sound.filter(each => each !== own)
    return [own, ...inOrder(others, choose(strategy, candidatesOf(others, input), noTurns)), ...failing]
  }
  const choice = choose(strategy, candidatesOf(sound, input), memory.turns.get(rule) ?? noTurns)
  memory.turns.set(rule, choice.turns)
  const order = inOrder(sound, choice)
  const chosen = order[0]?.health
  if (chosen && !choice.settled && strategy === 'least-latency') chosen.measuringUntilMs = nowMs + measuringMs
  // A session whose target merely cannot serve this one request keeps it.
  const keepsItsOwn = binding && !decision.targets.some(target => input.healthOf(target).name === binding.name)
  if (chosen && choice.settled && session !== undefined && !keepsItsOwn)
    memory.sessions.set(session, { name: chosen.name, usedAtMs: nowMs })
  return [...order, ...failing]
}

const warm = (binding: Binding | undefined, nowMs: number): Binding | undefined =>
  binding && nowMs - binding.usedAtMs < idleMs ? binding : undefined

interface Binding {
  name: string
  usedAtMs: number
}

interface Standing {
  target: Target
  health: TargetHealth
  callableAtMs: number
}

const rememberedSessions = 2000
const rememberedTurns = 200
/** Providers keep prompt caches for five to ten minutes. */
const idleMs = 600_000
/** So long nobody else tries a target that is being measured. */
const measuringMs = 30_000

/** The usual case, without a copy. */
const allWork = ({ decision, healthOf, callableAtMs, nowMs }: OrderInput): boolean =>
  decision.targets.every(target => {
    const health = healthOf(target)
    return health.avoidUntilMs <= nowMs && callableAtMs(target, health) <= nowMs
  })

const sortByHealth = ({ decision, healthOf, callableAtMs, nowMs }: OrderInput) => {
  const all = decision.targets.map((target): Standing => {
    const health = healthOf(target)
    return { target, health, callableAtMs: callableAtMs(target, health) }
  })
  const callable = all.filter(each => each.callableAtMs <= nowMs)
  return {
    working: callable.filter(({ health }) => health.avoidUntilMs <= nowMs),
    avoided: callable.filter(({ health }) => health.avoidUntilMs > nowMs),
    resting: all
      .filter(each => each.callableAtMs > nowMs)
      .toSorted((a, b) => (a.callableAtMs === b.callableAtMs ? 0 : a.callableAtMs - b.callableAtMs)),
  }
}

const slots: Readonly<Record<Slot, true>> = {
  default: true,
  background: true,
  think: true,
  longContext: true,
  webSearch: true,
  image: true,
  subagent: true,
}

const isChosen = ({ rule }: RouteDecision): boolean => !Object.hasOwn(slots, rule)

const inOrder = (standings: Standing[], { order }: Choice): Standing[] =>
  order.map(index => standings[index] as Standing)

const candidatesOf = (standings: Standing[], { asker, nowMs }: OrderInput): Candidate[] =>
  standings.map(({ target: { provider, model }, health }) => ({
    name: health.name,
    provider: provider.id,
    weight: provider.weight,
    costUsd: priceOf(provider, model.pricing, asker.inputTokens, nowMs),
    latency: isFresh(health.latency, nowMs) ? health.latency : undefined,
    beingMeasured: health.measuringUntilMs > nowMs,
  }))

const priceOf = (
  { local }: ProviderConfig,
  pricing: Target['model']['pricing'],
  inputTokens: number,
  nowMs: number,
): number | null => {
  if (local) return 0
  const tokens = { inputTokens, outputTokens: expectedOutputTokens, cacheReadTokens: 0, cacheWriteTokens: 0 }
  return costUsd(tokens, pricing, new Date(nowMs))
}
