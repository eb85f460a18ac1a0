import { createHash } from 'node:crypto'
import type { ProviderConfig } from '../../core/proxy-config.ts'
import {
  type BreakerEvent,
  type BreakerState,
  closedBreaker,
  opensAtMs,
  reduceBreaker,
} from '../../core/resilience/circuit-breaker.ts'
import { type KeyCooldown, type KeyEvent, reduceKey, restedKey } from '../../core/resilience/key-cooldown.ts'
import type { Latency } from '../../core/resilience/latency.ts'
import { type Target, targetName } from '../../core/routing/target.ts'

/** What is known of one target. Its parts are values that reducers replace. */
export interface TargetHealth {
  readonly name: string
  /** Under which other processes know it: the same name at another address is another target. */
  readonly sharedKey: string
  breaker: BreakerState
  /** By the key's index, where one has rested. */
  keys: KeyCooldown[]
  latency: Latency | undefined
  /** A stream broke within an answer: until then others come first. */
  avoidUntilMs: number
  /** Its first measurement is under way. */
  measuringUntilMs: number
}

export const createTargetHealth = (target: Target): TargetHealth => {
  const name = targetName(target)
  const address = target.model.baseUrl ?? target.provider.baseUrl
  return {
    name,
    sharedKey: `health:${createHash('sha256').update(`${name} ${address}`).digest('hex').slice(0, 24)}`,
    breaker: closedBreaker,
    keys: [],
    latency: undefined,
    avoidUntilMs: 0,
    measuringUntilMs: 0,
  }
}

/** Keys that the provider refused stay out until the process ends: nothing here can make them good. */
export type RefusedKeys = ReadonlySet<number>

export const keyRestUntilMs = (health: TargetHealth, index: number, refused: RefusedKeys | undefined): number =>
  refused?.has(index) ? Number.POSITIVE_INFINITY : (health.keys[index]?.untilMs ?? 0)

/** When the target may be called again: its breaker lets calls through and a key has rested. 0 = now. */
export const callableAtMs = (
  health: TargetHealth,
  { apiKeys }: ProviderConfig,
  refused: RefusedKeys | undefined,
): number => {
  const opensAt = opensAtMs(health.breaker)
  if (health.keys.length === 0 && refused === undefined) return opensAt
  let rested = Number.POSITIVE_INFINITY
  for (let index = 0; index < Math.max(1, apiKeys.length); index++)
    rested = Math.min(rested, keyRestUntilMs(health, index, refused))
  return Math.max(opensAt, rested)
}

export const changeBreaker = (health: TargetHealth, event: BreakerEvent, nowMs: number): void => {
  health.breaker = reduceBreaker(health.breaker, event, nowMs)
}

export const changeKey = (health: TargetHealth, index: number, event: KeyEvent, nowMs: number): void => {
  if (event.type === 'success' && health.keys[index] === undefined) return
  health.keys[index] = reduceKey(health.keys[index] ?? restedKey, event, nowMs)
}

/** It has failed since it last worked. */
export const isFailing = ({ breaker }: TargetHealth): boolean => breaker.kind === 'closed' && breaker.inARow > 0

/** Why it is left alone. */
export const reasonOf = ({ breaker }: TargetHealth): string =>
  breaker.kind === 'closed' ? 'its keys have to rest' : `circuit breaker open after ${breaker.reason}`
