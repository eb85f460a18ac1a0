import type { ProxyConfig } from '../../core/proxy-config.ts'
import type { Logger } from '../../log/logger.ts'
import type { StateStore } from '../../state/state-store.ts'
import type { Admission, Caller, Leave, ProviderAsk } from './admission.ts'
import type { Gate } from './gate.ts'
import { createLearntGates } from './learnt-gates.ts'
import { createPlaces } from './places.ts'
import { createProviderGate, type ProviderGate } from './provider-gate.ts'
import { placesTaken } from './refusals.ts'

export interface AdmissionDeps {
  /** Absent, or one of this process only: the limits are this process's own. */
  store?: StateStore | undefined
  log: Pick<Logger, 'warn'>
  /** Milliseconds since 1970; must not go back. */
  now?: (() => number) | undefined
}

/** With another target left, a longer wait than this is not worth it. */
const patienceWithOthersMs = 3000

const nothing: Leave = () => {}

/** Without limits in the configuration everybody may, at once. */
export const openAdmission = ({ limits }: Pick<ProxyConfig, 'limits'>, deps: AdmissionDeps): Admission => {
  if (limits === undefined) return openToAll
  const now = deps.now ?? steadyNow
  const { maxConcurrent, queueTimeoutMs } = limits
  const places = createPlaces(maxConcurrent ?? Number.POSITIVE_INFINITY, placesTaken(maxConcurrent ?? 0))
  const learnt = createLearntGates(now)
  const gates = new Map<string, ProviderGate>()

  const gateOf = (provider: string): ProviderGate => {
    const known = gates.get(provider)
    if (known) return known
    const perMinute = limits.requestsPerMinute[provider]
    const most = limits.maxConcurrentPerProvider?.[provider]
    const gate = createProviderGate(provider, { perMinute, maxConcurrent: most, store: deps.store, log: deps.log, now })
    gates.set(provider, gate)
    return gate
  }

  const enterSlowly = async (gate: ProviderGate, told: Gate, ask: ProviderAsk): Promise<Leave> => {
    const patienceMs = ask.targetsLeft ? Math.min(patienceWithOthersMs, queueTimeoutMs) : queueTimeoutMs
    const deadline = now() + patienceMs
    const left = (): number => Math.max(0, deadline - now())
    const leave = gate.places ? await gate.places.enter(ask, left()) : nothing
    try {
      await told.enter(ask, ask.tokens, left())
      if (gate.enterShared) await gate.enterShared(ask, left())
      else await gate.rate?.enter(ask, 1, left())
      return leave
    } catch (error) {
      leave()
      throw error
    }
  }

  return {
    enter: caller => (places.isFree() ? places.take() : places.enter(caller, queueTimeoutMs)),
    enterProvider(provider, ask) {
      const gate = gateOf(provider)
      const told = learnt.of(provider, ask)
      const { places: own, rate, enterShared } = gate
      if (enterShared || own?.isFree() === false || rate?.isFree(1) === false || !told.isFree(ask.tokens))
        return enterSlowly(gate, told, ask)
      told.take(ask.tokens)
      rate?.take(1)
      return own?.take() ?? nothing
    },
    learn: (provider, status, headers, draw = {}) => learnt.learn(provider, status, headers, draw),
    load: () => ({ active: places.active(), queued: queuedIn(places, learnt, gates.values()) }),
    close() {},
  }
}

const queuedIn = (
  places: { queued(): number },
  learnt: { queued(): number },
  gates: Iterable<ProviderGate>,
): number => {
  let sum = places.queued() + learnt.queued()
  for (const gate of gates) sum += (gate.places?.queued() ?? 0) + (gate.rate?.queued() ?? 0) + gate.waitingForOthers()
  return sum
}

const openToAll: Admission = {
  enter: (_caller: Caller) => nothing,
  enterProvider: () => nothing,
  learn() {},
  load: () => ({ active: 0, queued: 0 }),
  close() {},
}

/** The wall clock without its leaps. */
const steadyNow = (): number => performance.timeOrigin + performance.now()
