import type { RoutingStrategy } from '../proxy-config.ts'
import { expectedMs, type Latency } from '../resilience/latency.ts'

/**
 * How a strategy chooses among targets that all work. It orders what the decision gives - the slot's target and its
 * fallbacks - and never adds to it or takes from it:
 *
 * - `priority`: as configured.
 * - `round-robin`: each choice begins with the next target.
 * - `weighted`: shares by the providers' `weight` (absent = 1), spread evenly; several targets of one provider divide its
 *   weight. 0 = only as a fallback.
 * - `least-latency`: the shortest expected time of an answer, by what was measured. A target that was never measured, or
 *   not for ten minutes, is tried once before the rest, in the order configured: until then nothing is `settled`.
 * - `least-cost`: the lowest price of this request. Local = 0; without a known price last.
 */
export interface Candidate {
  name: string
  provider: string
  /** The provider's. Absent = 1. */
  weight?: number | undefined
  /** Of this request; null = unpriced. */
  costUsd: number | null
  /** Absent = never measured, or too long ago. */
  latency?: Latency | undefined
  /** It is being measured for the first time: nobody else needs to. */
  beingMeasured?: boolean
}

/** What a strategy remembers from choice to choice. */
export interface Turns {
  round: number
  /** Smooth weighted round-robin: what each target has coming to it. */
  credits: Readonly<Record<string, number>>
}

export const noTurns: Turns = { round: 0, credits: {} }

export interface Choice {
  /** Indexes of the candidates in the order to try: a permutation. */
  order: number[]
  turns: Turns
  /** False when the first one was chosen to be measured or for want of another: a session is not bound to it. */
  settled: boolean
}

/** Tokens of an answer to reckon with: what an agent's turn usually has. */
export const expectedOutputTokens = 500

export const choose = (strategy: RoutingStrategy, candidates: readonly Candidate[], turns: Turns): Choice => {
  const asGiven = candidates.map((_, index) => index)
  switch (strategy) {
    case 'priority':
      return { order: asGiven, turns, settled: true }
    case 'round-robin':
      return { order: rotated(asGiven, turns.round), turns: { ...turns, round: turns.round + 1 }, settled: true }
    case 'weighted':
      return byWeight(candidates, asGiven, turns)
    case 'least-latency':
      return byLatency(candidates, asGiven, turns)
    case 'least-cost': {
      const order = sortedBy(asGiven, index => candidates[index]?.costUsd ?? Number.POSITIVE_INFINITY)
      return { order, turns, settled: true }
    }
  }
}

const rotated = (order: number[], turn: number): number[] => {
  const start = order.length === 0 ? 0 : turn % order.length
  return [...order.slice(start), ...order.slice(0, start)]
}

const byWeight = (candidates: readonly Candidate[], asGiven: number[], turns: Turns): Choice => {
  const share = candidates.map(
    ({ provider, weight = 1 }) => weight / candidates.filter(other => other.provider === provider).length,
  )
  const total = share.reduce((sum, each) => sum + each, 0)
  if (!(total > 0)) return { order: asGiven, turns, settled: false }
  const credits: Record<string, number> = {}
  for (const [index, { name }] of candidates.entries())
    credits[name] = (turns.credits[name] ?? 0) + (share[index] as number)
  const credit = (index: number): number => credits[(candidates[index] as Candidate).name] as number
  const heavy = asGiven.filter(index => (share[index] as number) > 0)
  const first = heavy.reduce((best, index) => (credit(index) > credit(best) ? index : best), heavy[0] as number)
  credits[(candidates[first] as Candidate).name] = credit(first) - total
  const rest = sortedBy(
    asGiven.filter(index => index !== first),
    index => -(share[index] as number),
  )
  return { order: [first, ...rest], turns: { ...turns, credits }, settled: true }
}

const byLatency = (candidates: readonly Candidate[], asGiven: number[], turns: Turns): Choice => {
  const known = candidates.flatMap(({ latency }) => (latency ? [latency] : []))
  // A rate counts only if it is known of all, else the one without it would look fast.
  const tokens = known.every(({ tokensPerSecond }) => tokensPerSecond !== undefined) ? expectedOutputTokens : 0
  const expected = (index: number): number => {
    const latency = candidates[index]?.latency
    return latency ? expectedMs(latency, tokens) : Number.POSITIVE_INFINITY
  }
  const order = sortedBy(asGiven, expected)
  const unknown = asGiven.find(index => !candidates[index]?.latency && !candidates[index]?.beingMeasured)
  if (unknown !== undefined) {
    return { order: [unknown, ...order.filter(index => index !== unknown)], turns, settled: false }
  }
  return { order, turns, settled: known.length === candidates.length }
}

/** Stable, and without subtracting infinities. */
const sortedBy = (indexes: number[], key: (index: number) => number): number[] =>
  indexes.toSorted((a, b) => {
    const [left, right] = [key(a), key(b)]
    return left === right ? 0 : left < right ? -1 : 1
  })
