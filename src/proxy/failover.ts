import { setTimeout as sleep } from 'node:timers/promises'
import { RequestError, UpstreamError } from '../core/errors.ts'
import { describeFailure, wayOut } from '../core/messages/failure-text.ts'
import type { RawRequest } from '../core/messages/raw-request.ts'
import { defaultRetryPolicy, nextStep } from '../core/resilience/retry-policy.ts'
import type { RouteFacts } from '../core/routing/facts.ts'
import type { RouteDecision } from '../core/routing/route.ts'
import { type Target, targetName } from '../core/routing/target.ts'
import { type Answer, attempt } from './attempt.ts'
import type { ProxyContext } from './context.ts'
import { foreignRequest } from './foreign-hooks.ts'
import { type ClientSays, type PreparedCall, prepareCall, type TargetPlan } from './prepare-call.ts'
import { planWithoutRefused, rememberRefused } from './refused-fields.ts'
import type { UpstreamCall } from './upstream/answer.ts'

/** How it went, filled in as it goes: a client that hangs up leaves it half done. */
export interface Course {
  target: Target
  /** Calls of any upstream. */
  attempts: number
}

export interface FailoverInput {
  raw: RawRequest
  facts: RouteFacts
  decision: RouteDecision
  says: ClientSays
  course: Course
  signal: AbortSignal
  onCall: (call: UpstreamCall) => void
}

/**
 * Tries the targets in order, each with its keys and a few retries, until one gives a message or the first event of one.
 * Throws the UpstreamError that tells the client most.
 */
export const failover = async (context: ProxyContext, input: FailoverInput): Promise<Answer> => {
  const targets = [...input.decision.targets]
  const errors: UpstreamError[] = []
  for (let target = targets.shift(); target !== undefined; target = targets.shift()) {
    const outcome = await tryTarget(context, input, target, targets.length)
    if (!(outcome instanceof UpstreamError)) return outcome
    errors.push(outcome)
    if (outcome.failure === 'bad_request') break
    if (outcome.failure === 'context_overflow') dropSmaller(targets, target)
    if (targets[0]) context.log.router(`failing over from ${targetName(target)} to ${targetName(targets[0])}`)
  }
  throw mostTelling(errors, input.facts)
}

/** A whole answer, or the error with which this target is given up. */
const tryTarget = async (
  context: ProxyContext,
  input: FailoverInput,
  target: Target,
  targetsLeft: number,
): Promise<Answer | UpstreamError> => {
  const { raw, says, course, signal, onCall } = input
  const policy = context.config.retry ?? defaultRetryPolicy
  const known = context.plan(target)
  const prepare = (plan: TargetPlan): PreparedCall | Promise<PreparedCall> => {
    const call = prepareCall(raw, plan, says)
    return plan.foreign.length === 0 ? call : foreignRequest(call)
  }
  let call = await prepare(known)
  const keys = context.keys.inTurn(target.provider)
  course.target = target
  for (let retries = 0, keyIndex = 0; ; ) {
    signal.throwIfAborted()
    course.attempts++
    try {
      const answer = await attempt(context, { raw, call, key: keys[keyIndex] as string, stream: says.stream, onCall })
      rememberRefused(known, call.plan, context.log)
      return answer
    } catch (error) {
      signal.throwIfAborted()
      if (!(error instanceof UpstreamError)) throw error
      const changed = planWithoutRefused(call, raw, error)
      if (changed !== undefined) {
        call = await prepare(changed)
        continue
      }
      logFailure(context, error)
      const next = nextStep(
        error,
        { retries, keysLeft: keys.length - 1 - keyIndex, targetsLeft, random: Math.random() },
        policy,
      )
      if (next.step === 'next-key') keyIndex++
      else if (next.step === 'retry') {
        retries++
        await sleep(next.delayMs, undefined, { signal })
      } else return error
    }
  }
}

const logFailure = ({ log, redact }: ProxyContext, error: UpstreamError): void => {
  const hint = wayOut(error)
  const reason = error.failure === 'auth' ? '' : `: ${redact(error.message)}`
  log.warn(`${describeFailure(error)}${reason}${hint ? `. ${hint}` : ''}`)
}

/** After an overflow only a target with a larger window is worth a call; one of unknown size may be larger. */
const dropSmaller = (targets: Target[], { model }: Target): void => {
  const window = model.contextWindow
  if (window === undefined) return
  const larger = targets.filter(target => (target.model.contextWindow ?? Number.POSITIVE_INFINITY) > window)
  targets.splice(0, targets.length, ...larger)
}

const passing = new Set(['rate_limit', 'overloaded', 'transient', 'network', 'timeout', 'malformed'])

/** Too long a prompt is the client's to shorten; else what may pass, so that the client tries again; else the first. */
const mostTelling = (errors: UpstreamError[], facts: RouteFacts): UpstreamError => {
  const [first] = errors
  if (first === undefined) throw new RequestError(404, 'not_found_error', 'No suitable provider found for request')
  const overflow = errors.find(error => error.failure === 'context_overflow')
  if (overflow) return overflow.overflow?.maxTokens === undefined ? overflow : withPromptTokens(overflow, facts)
  return errors.find(error => passing.has(error.failure)) ?? first
}

const withPromptTokens = (error: UpstreamError, facts: RouteFacts): UpstreamError =>
  error.overflow?.promptTokens !== undefined
    ? error
    : new UpstreamError(error.failure, error.message, {
        ...error,
        overflow: { promptTokens: facts.contextTokens, maxTokens: error.overflow?.maxTokens },
      })
