import { upperPromptTokens } from '../core/budget/upper-tokens.ts'
import { BudgetError } from '../core/errors.ts'
import { eventsText } from '../core/messages/event-text.ts'
import { limitTokens } from '../core/messages/limit-tokens.ts'
import type { Message } from '../core/messages/message.ts'
import type { RawRequest } from '../core/messages/raw-request.ts'
import { replayMessage } from '../core/messages/replay.ts'
import { createUsageMeter } from '../core/messages/usage-meter.ts'
import type { RouteFacts } from '../core/routing/facts.ts'
import type { Target } from '../core/routing/target.ts'
import type { Answer } from './attempt.ts'
import type { BudgetAsk, BudgetGrant } from './budget/budget-gate.ts'
import type { CacheLookup, RequestHeaders } from './cache/response-cache.ts'
import type { ProxyContext } from './context.ts'
import type { Leave } from './limits/admission.ts'
import type { ClientSays } from './prepare-call.ts'

/** A request that may go on, or has its answer already. */
export interface Admitted {
  /** With fewer `max_tokens` when the budget says so. */
  raw: RawRequest
  targets: readonly Target[]
  /** From the cache. */
  answer?: Answer
  lookup?: CacheLookup | undefined
  grant?: BudgetGrant | undefined
  leave?: Leave | undefined
}

export interface AdmitInput {
  raw: RawRequest
  facts: RouteFacts
  says: ClientSays
  requestId: string
  maxTokens: number
  targets: readonly Target[]
  signal: AbortSignal
  headers: RequestHeaders
}

/**
 * Refuses what an alert has stopped, answers from the cache, waits for a place, reserves the money.
 * Throws BudgetError, or UpstreamError when the wait is too long; nothing is held then.
 */
export const admit = async (context: ProxyContext, input: AdmitInput): Promise<Admitted> => {
  const { admission, budget, cache } = context.engine
  const { raw, targets, says, signal } = input
  refuseStopped(context)
  const lookup = cache && (await cache.lookup(raw, targets[0] as Target, input.headers))
  if (lookup?.hit) return { raw, targets, lookup, answer: cachedAnswer(lookup.hit.message, says.stream) }
  const leave = await admission?.enter({ sessionId: says.sessionId, signal })
  try {
    const grant = await budget?.admit(budgetAsk(input))
    if (grant?.note) context.log.router(`${grant.note} [${input.requestId}]`)
    if (grant === undefined) return { raw, targets, lookup, leave }
    const limited = grant.maxTokens < input.maxTokens ? limitTokens(raw, grant) : raw
    return { raw: limited, targets: grant.targets, lookup, grant, leave }
  } catch (error) {
    leave?.()
    throw error
  }
}

const refuseStopped = ({ engine: { monitor } }: ProxyContext): void => {
  const { stopped } = monitor.modes()
  if (stopped !== null) throw new BudgetError('stopped', stopped)
}

const budgetAsk = ({ requestId, targets, facts, maxTokens, raw, signal }: AdmitInput): BudgetAsk => ({
  requestId,
  targets,
  inputTokens: facts.contextTokens,
  maxTokens,
  upperInputTokens: () => upperPromptTokens(raw),
  thinkingTokens: thinkingTokensOf(raw),
  signal,
})

const thinkingTokensOf = (raw: RawRequest): number | undefined => {
  const thinking = raw.field('thinking') as { budget_tokens?: unknown } | null | undefined
  return typeof thinking?.budget_tokens === 'number' ? thinking.budget_tokens : undefined
}

/** The usage is the one the answer had: the client's count of its context stays right. */
const cachedAnswer = (message: Message, stream: boolean): Answer => {
  const usage = createUsageMeter()
  usage.read(message.usage)
  const text = stream ? eventsText(replayMessage(message)) : JSON.stringify(message)
  return { kind: 'message', text, message, usage, upstreamHeaders: {} }
}
