import type { UpstreamError } from '../../core/errors.ts'
import type { ProviderConfig } from '../../core/proxy-config.ts'
import { defaultBreakerPolicy } from '../../core/resilience/circuit-breaker.ts'
import { effectOf } from '../../core/resilience/failure-effect.ts'
import { measure } from '../../core/resilience/latency.ts'
import type { Logger } from '../../log/logger.ts'
import type { AttemptOutcome } from './health-board.ts'
import { changeBreaker, changeKey, type TargetHealth } from './target-health.ts'

export interface ObserveDeps {
  /** By provider, indexes of the keys it refused. */
  refusedKeys: Map<string, Set<number>>
  log: Logger
  nowMs: number
}

/** Enters one attempt into what is known of its target and key. */
export const observeOutcome = (outcome: AttemptOutcome, health: TargetHealth, deps: ObserveDeps): void => {
  const { nowMs } = deps
  if (outcome.abandoned) changeBreaker(health, { type: 'no-verdict' }, nowMs)
  else if (outcome.error === undefined) worked(outcome, health, deps)
  else failed(outcome, outcome.error, health, deps)
}

const worked = (outcome: AttemptOutcome, health: TargetHealth, { log, nowMs }: ObserveDeps): void => {
  if (health.breaker.kind !== 'closed') log.info(`${health.name} answers again`)
  changeBreaker(health, { type: 'success' }, nowMs)
  changeKey(health, keyIndex(outcome), { type: 'success' }, nowMs)
  health.latency = measure(health.latency, outcome, nowMs)
  health.avoidUntilMs = 0
  health.measuringUntilMs = 0
}

const failed = (outcome: AttemptOutcome, error: UpstreamError, health: TargetHealth, deps: ObserveDeps): void => {
  const { log, nowMs } = deps
  const { retryAfterMs } = error
  const effect = effectOf(error)
  if (outcome.begun && effect !== 'nobody') health.avoidUntilMs = nowMs + defaultBreakerPolicy.cooldownMs * 2
  health.measuringUntilMs = 0
  if (effect === 'target') {
    const wasOpen = health.breaker.kind === 'open'
    changeBreaker(health, { type: 'failure', retryAfterMs }, nowMs)
    if (health.breaker.kind === 'open' && !wasOpen) {
      const seconds = Math.ceil((health.breaker.untilMs - nowMs) / 1000)
      log.warn(`${health.name} is left alone for ${seconds} s: ${health.breaker.reason}`)
    }
    return
  }
  changeBreaker(health, { type: 'no-verdict' }, nowMs)
  if (effect === 'key-pause') changeKey(health, keyIndex(outcome), { type: 'rate-limit', retryAfterMs }, nowMs)
  else if (effect === 'key-quota') changeKey(health, keyIndex(outcome), { type: 'quota', retryAfterMs }, nowMs)
  else if (effect === 'key-refused') refuseKey(outcome.target.provider, keyIndex(outcome), deps)
}

/** Told once, by the key's place in the list and never by the key. */
const refuseKey = ({ id, apiKeys }: ProviderConfig, index: number, { refusedKeys, log }: ObserveDeps): void => {
  const refused = refusedKeys.get(id) ?? new Set()
  if (refused.has(index)) return
  refusedKeys.set(id, refused.add(index))
  const which = apiKeys.length > 1 ? `key ${index + 1} of ${apiKeys.length}` : 'the key'
  log.warn(`Provider '${id}' refuses ${which}: it is used no more while there is another way`)
}

/** 0 for a provider that needs none. */
const keyIndex = ({ target, key }: AttemptOutcome): number => Math.max(0, target.provider.apiKeys.indexOf(key))
