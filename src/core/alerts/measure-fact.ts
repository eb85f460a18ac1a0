import type { LedgerEntry } from '../ledger.ts'
import { isHit, isJudged, isPriced, isTimed } from '../metrics/counted.ts'
import { mean, share } from '../metrics/measure.ts'
import { recentOf, recentSpanMs, type Window } from '../metrics/window.ts'

const maxAnswers = 20
const maxRequests = 50
/** A share of fewer requests than this says nothing: one failure of two is no rate. */
const leastForShare = 5

export type MeasuredFact = 'response_time' | 'error_rate' | 'cache_hit_rate' | 'cost_per_request'

/**
 * The measured facts, over the last five minutes. `response_time` is the mean duration of the last 20 requests that a
 * provider answered, from the request's arrival to the end of the answer, and of those it did not answer in time; answers
 * from the cache are left out, as they say nothing of the model. The other facts look at the last 50 requests, and shares
 * are unknown until there are five of them.
 */
export const measureFact = (fact: MeasuredFact, window: Window, now: number): number | null => {
  const latest = (max: number, isWanted: (entry: LedgerEntry) => boolean) =>
    recentOf(window, { now, spanMs: recentSpanMs, max }, isWanted)
  switch (fact) {
    case 'response_time':
      return mean(latest(maxAnswers, isProviderTime).map(({ durationMs }) => durationMs))
    case 'error_rate':
      return shareOf(latest(maxRequests, isJudged), ({ status }) => status === 'error')
    case 'cache_hit_rate':
      return shareOf(latest(maxRequests, isCacheable), isHit)
    case 'cost_per_request':
      return mean(latest(maxRequests, isPriced).map(({ costUsd }) => costUsd ?? 0))
  }
}

const isProviderTime = (entry: LedgerEntry): boolean => isTimed(entry) && !isHit(entry)
const isCacheable = ({ cache }: LedgerEntry): boolean => cache !== undefined

const shareOf = (entries: readonly LedgerEntry[], holds: (entry: LedgerEntry) => boolean): number | null =>
  entries.length < leastForShare ? null : share(entries, holds)
