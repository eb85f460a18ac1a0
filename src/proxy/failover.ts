import { setTimeout as sleep } from 'node:timers/promises'
import { RequestError, UpstreamError } from '../core/errors.ts'
import { describeFailure, wayOut } from '../core/messages/failure-text.ts'
import type { RawRequest } from '../core/messages/raw-request.ts'
import { defaultRetryPolicy, nextStep } from '../core/resilience/retry-policy.ts'
import type { RouteFacts } from '../core/routing/facts.ts'
import { type Target, targetName } from '../core/routing/target.ts'
import { type Answer, attempt } from './attempt.ts'
import type { BudgetGrant } from './budget/budget-gate.ts'
import type { ProxyContext } from './context.ts'
import { foreignRequest } from './foreign-hooks.ts'
import type { Leave } from './limits/admission.ts'
import { type ClientSays, type PreparedCall, prepareCall } from './prepare-call.ts'
import { planWithoutRefused, rememberRefused } from './refused-fields.ts'
import type { TargetPlan } from './target-plan.ts'
import type { RequestTrace } from './trace/trace.ts'
import type { UpstreamCall } from './upstream/answer.ts'

/** How it went, filled in as it goes: a client that hangs up leaves it half done. */
export interface Course {
  target: Target
  /** In the order to try. */
  targets: readonly Target[]
  /** Calls of any upstream. */
  attempts: number
  /** How the cache took part. */
  cache: 'hit' | 'miss' | 'bypass'
  /** Targets tried after the first. */
  failovers?: number
  /** Of the last attempt. */
  key?: string
  firstTokenMs?: number
  /** Gives up the provider's place, when the answer is over. */
  leave?: Leave | undefined
}

export interface FailoverInput {
  raw: RawRequest
  facts: RouteFacts
  targets: readonly Target[]
  grant?: BudgetGrant | undefined
  says: ClientSays
  course: Course
  trace: RequestTrace
  signal: AbortSignal
  onCall: (call: UpstreamCall) => void
}

/**
 * Tries the targets in order, each with its keys and a few retries, until one gives a message or the first event of one.
 * Throws the UpstreamError that tells the client most.
 */
export const failover = async (context: ProxyContext, input: FailoverInput): Promise<Answer> => {
  const { health } = context.engine
  const targets = [...input.targets]
  const errors: UpstreamError[] = []
  let passedBy: Target | undefined
  for (let target = targets.shift(); target !== undefined; target = targets.shift()) {
    // The first is tried whatever its breaker says: where all are open it is the one that opens soonest.
    if (target !== input.targets[0] && !health.allows(target)) {
      passedBy ??= target
      continue
    }
    if (!(await isAffordable(context, input, target))) continue
    const left = targets.filter(other => !health.isOpen(other)).length
    if (errors.length > 0) input.course.failovers = errors.length
    const outcome = await tryTarget(context, input, target, left)
    if (!(outcome instanceof UpstreamError)) return outcome
    errors.push(outcome)
    if (outcome.failure === 'bad_request') break
    if (outcome.failure === 'context_overflow') dropSmaller(targets, target)
    if (targets[0]) context.log.router(`failing over from ${targetName(target)} to ${targetName(targets[0])}`)
  }
  if (passedBy && errors.at(-1)?.failure !== 'bad_request' && (await isAffordable(context, input, passedBy))) {
    const outcome = await tryTarget(context, input, passedBy, 0)
    if (!(outcome instanceof UpstreamError)) return outcome
    errors.push(outcome)
  }
  throw mostTelling(errors, input.facts)
}

const isAffordable = async ({ log }: ProxyContext, { grant }: FailoverInput, target: Target): Promise<boolean> => {
  if (grant === undefined || (await grant.extendTo(target))) return true
  log.router(`${targetName(target)} is passed by: it would cost more than the budget has left`)
  return false
}

/** A whole answer, or the error with which this target is given up. */
const tryTarget = async (
  context: ProxyContext,
  input: FailoverInput,
  target: Target,
  targetsLeft: number,
): Promise<Answer | UpstreamError> => {
  const { raw, says, course, signal } = input
  const { health } = context.engine
  const policy = context.config.retry ?? defaultRetryPolicy
  const known = (await context.planner())(target)
  const prepare = (plan: TargetPlan): PreparedCall | Promise<PreparedCall> => {
    const call = prepareCall(raw, plan, says)
    return plan.foreign.length === 0 ? call : foreignRequest(call)
  }
  let call = await prepare(known)
  const keys = health.keysOf(target.provider, says.sessionId, target.model.id)
  const begunAt = performance.now()
  course.target = target
  for (let retries = 0, keyIndex = 0; ; ) {
    signal.throwIfAborted()
    course.key = keys[keyIndex] as string
    const refusal = await takePlace(context, input, target, targetsLeft)
    if (refusal) return refusal
    const startedAt = performance.now()
    const answer = await tryCall(context, input, call)
    course.firstTokenMs = performance.now() - startedAt
    const outcome = { target, key: course.key, firstTokenMs: course.firstTokenMs }
    if (!(answer instanceof UpstreamError)) {
      rememberRefused(known, call.plan, context.log)
      // How a stream went is known at its end.
      if (answer.kind === 'message') health.observe(outcome)
      return answer
    }
    const changed = planWithoutRefused(call, raw, answer)
    if (changed !== undefined) {
      call = await prepare(changed)
      continue
    }
    health.observe({ ...outcome, error: answer })
    logFailure(context, answer)
    const next = nextStep(
      answer,
      {
        retries,
        keysLeft: keys.length - 1 - keyIndex,
        targetsLeft,
        random: Math.random(),
        isOpen: health.isOpen(target),
        spentMs: performance.now() - begunAt,
      },
      policy,
    )
    if (next.step === 'next-key') keyIndex++
    else if (next.step === 'retry') {
      retries++
      await sleep(next.delayMs, undefined, { signal })
    } else return answer
  }
}

/** The provider's place, or why there is none: our own limits say nothing of the target's health. */
const takePlace = async (
  { engine: { admission } }: ProxyContext,
  { says: { sessionId }, signal, facts, course }: FailoverInput,
  { provider, model }: Target,
  targetsLeft: number,
): Promise<UpstreamError | undefined> => {
  if (admission === undefined) return undefined
  try {
    const draw = { model: model.id, key: course.key }
    const asked = { sessionId, signal, tokens: facts.contextTokens, targetsLeft, ...draw }
    course.leave = await admission.enterProvider(provider.id, asked)
    return undefined
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof UpstreamError) return error
    throw error
  }
}

const tryCall = async (
  context: ProxyContext,
  { raw, says, course, trace, signal, onCall }: FailoverInput,
  call: PreparedCall,
): Promise<Answer | UpstreamError> => {
  course.attempts++
  try {
    return await attempt(context, { raw, call, key: course.key ?? '', stream: says.stream, trace, onCall })
  } catch (error) {
    course.leave?.()
    signal.throwIfAborted()
    if (error instanceof UpstreamError) return error
    throw error
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
