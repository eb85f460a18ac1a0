import type { UpstreamError } from '../../core/errors.ts'
import type { LedgerEntry } from '../../core/ledger.ts'
import type { RouteDecision } from '../../core/routing/route.ts'
import type { Target } from '../../core/routing/target.ts'
import type { UpstreamAnswer } from '../upstream/answer.ts'

/** What `debugging` asks to be told of requests. Everything here is a no-op when nothing is asked for. */
export interface Trace {
  begin(request: TracedRequest): RequestTrace
  /** Writes what is held back. */
  close(): void
}

export interface TracedRequest {
  requestId: string
  /** By `performance.now()`. */
  startedAt: number
  headers: Readonly<Record<string, string | string[] | undefined>>
  /** Of the body. */
  bytes: number
  /** As the client asked. */
  model: string
}

/** In this order; each begins where the one before has ended. `queue` ends with a place and the money for it. */
export type Phase = 'parse' | 'route' | 'queue' | 'firstToken'

export interface RequestTrace {
  /** The phase ends now. */
  mark(phase: Phase): void
  /** Where it goes, in the order to try. */
  routed(decision: Pick<RouteDecision, 'rule' | 'reason' | 'warning'>, targets: readonly Target[]): void
  /** A call goes out. `name` = `provider/model`. */
  attempt(name: string, protocol: string, call: TracedCall): AttemptTrace
  /** ` (parse 0.4, route 0.1, queue 0.0, first token 812.3, total 2310.5 ms)` for the log; empty unless asked for. */
  timings(): string
  /** With the ledger's entry everything is known. */
  end(entry: LedgerEntry): void
}

/** As undici takes it. */
export interface TracedCall {
  origin: string
  path: string
  headers?: unknown
  body?: unknown
}

export interface AttemptTrace {
  /** The headers are here. Gives the answer with which to go on: what is read of it is noted. */
  answered(upstream: UpstreamAnswer): UpstreamAnswer
  /** The first event or the whole message is in hand, or the attempt has failed. */
  end(error?: UpstreamError): void
}

const noAttempt: AttemptTrace = { answered: upstream => upstream, end() {} }

const noRequest: RequestTrace = {
  mark() {},
  routed() {},
  attempt: () => noAttempt,
  timings: () => '',
  end() {},
}

export const noTrace: Trace = { begin: () => noRequest, close() {} }
