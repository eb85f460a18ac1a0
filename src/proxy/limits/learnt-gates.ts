import {
  type LearntLimits,
  learnLimits,
  limitsWaitMs,
  nothingLearnt,
  spendLimits,
} from '../../core/limits/learnt-limits.ts'
import type { Draw } from './admission.ts'
import { createGate, type Gate } from './gate.ts'
import { allowanceUsedUp } from './refusals.ts'

/** One gate for each provider, model and key, by what its answers told. */
export interface LearntGates {
  of(provider: string, draw: Draw): Gate
  learn(provider: string, status: number, headers: Record<string, string>, draw: Draw): void
  queued(): number
}

interface Learnt extends Gate {
  learn(status: number, headers: Record<string, string>): void
}

/** Names of models come from clients where a provider is open to any. */
const mostKept = 1000

export const createLearntGates = (now: () => number): LearntGates => {
  const kept = new Map<string, Learnt>()
  const of = (provider: string, { model, key }: Draw): Learnt => {
    const name = `${provider}\n${model ?? ''}\n${key ?? ''}`
    const known = kept.get(name)
    if (known) return known
    if (kept.size >= mostKept) forgetOne(kept)
    const gate = learntGate(provider, model, now)
    kept.set(name, gate)
    return gate
  }
  return {
    of,
    learn: (provider, status, headers, draw) => of(provider, draw).learn(status, headers),
    queued: () => kept.values().reduce((sum, gate) => sum + gate.queued(), 0),
  }
}

/** The oldest for which nobody waits. */
const forgetOne = (kept: Map<string, Learnt>): void => {
  for (const [name, gate] of kept) {
    if (gate.queued() > 0) continue
    kept.delete(name)
    return
  }
}

const learntGate = (provider: string, model: string | undefined, now: () => number): Learnt => {
  let state: LearntLimits = nothingLearnt
  const gate = createGate(
    {
      waitMs: tokens => limitsWaitMs(state, tokens, now()),
      take(tokens) {
        state = spendLimits(state, tokens)
      },
    },
    allowanceUsedUp(provider, model),
  )
  return {
    ...gate,
    learn(status, headers) {
      const learnt = learnLimits(state, { status, headers }, now())
      if (learnt === state) return
      state = learnt
      if (gate.queued() > 0) gate.recheck()
    },
  }
}
