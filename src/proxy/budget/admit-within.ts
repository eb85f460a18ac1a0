import { fallbackText, limitName, type Refusal, refusalError, unpricedError } from '../../core/budget/budget-text.ts'
import { type CeilingPrice, ceilingPrice, isFree, outputTokensOf, pricingOf } from '../../core/budget/ceiling.ts'
import { fewestTokens } from '../../core/budget/shrink.ts'
import { AppError, BudgetError } from '../../core/errors.ts'
import type { BudgetConfig, ProviderConfig } from '../../core/proxy-config.ts'
import { findTarget, type Target, targetName } from '../../core/routing/target.ts'
import { once } from '../../lib/once.ts'
import type { Logger } from '../../log/logger.ts'
import type { BudgetAsk, BudgetGrant } from './budget-gate.ts'
import type { Grants } from './grant.ts'
import { type Purse, type Reserved, reserveTokens } from './reserve-tokens.ts'

export interface AdmitDeps {
  config: BudgetConfig
  providers: readonly ProviderConfig[]
  log: Logger
  now: () => Date
  purse: Purse
  grants: Grants
}

/** An estimate without the bytes behind it may be off by as much. */
const estimateMargin = 2

/** Money for a target: set aside, not needed, or not to be had. */
type Found = { reserved: Reserved | undefined } | { refusal: Refusal }

/** Reserves for the first target, with less output if need be; else the fallback serves; else a BudgetError. */
export const admitWithin = ({ config, providers, log, now, purse, grants }: AdmitDeps) => {
  const fallback = fallbackOf(config, providers)
  const told = new Set<string>()

  const find = async (ask: BudgetAsk, target: Target, inputTokens: () => number): Promise<Found> => {
    const pricing = pricingOf(target)
    if (pricing === undefined) throw unpricedError(targetName(target))
    const outputTokens = outputTokensOf(target, ask.maxTokens)
    const price: CeilingPrice = ceilingPrice(pricing, inputTokens(), now())
    if (isFree(price)) return { reserved: undefined }
    const result = await reserve(purse, {
      id: ask.requestId,
      target: targetName(target),
      price,
      inputTokens: inputTokens(),
      outputTokens,
      fewestTokens: fewestTokens(outputTokens, ask.thinkingTokens !== undefined),
      signal: ask.signal,
    })
    return 'scope' in result ? { refusal: result } : { reserved: result }
  }

  const granted = (
    ask: BudgetAsk,
    targets: readonly Target[],
    inputTokens: number,
    reserved: Reserved | undefined,
    why: string | undefined,
  ): BudgetGrant => {
    const [target] = targets as [Target]
    const shrunk = reserved !== undefined && reserved.outputTokens < outputTokensOf(target, ask.maxTokens)
    const maxTokens = shrunk ? reserved.outputTokens : ask.maxTokens
    const less = shrunk ? `the budget has room for max_tokens ${maxTokens} instead of ${ask.maxTokens}` : undefined
    const note = [why, less].filter(part => part !== undefined).join('; ') || undefined
    return grants.within(ask, { targets, inputTokens, maxTokens, note, reserved })
  }

  const tellOnce = (refusal: Refusal, name: string, at: Date): string => {
    const text = fallbackText(refusal, name, at)
    const key = `${refusal.scope} ${at.toISOString().slice(0, 10)}`
    if (!told.has(key)) log.warn(`Budget: ${text}`)
    told.add(key)
    return text
  }

  return async (ask: BudgetAsk): Promise<BudgetGrant> => {
    const inputTokens = once(() => Math.ceil(ask.upperInputTokens?.() ?? ask.inputTokens * estimateMargin))
    const [target] = ask.targets
    if (target === undefined) return grants.unlimited(ask)
    const found = await find(ask, target, inputTokens)
    if ('reserved' in found) return granted(ask, ask.targets, inputTokens(), found.reserved, undefined)
    if (fallback === undefined) throw refusalError(found.refusal, now(), undefined)
    const name = targetName(fallback)
    const window = fallback.model.contextWindow
    if (window !== undefined && ask.inputTokens > window)
      throw refusalError(
        found.refusal,
        now(),
        `The fallback ${name} has no room for a prompt of ${ask.inputTokens} tokens.`,
      )
    const instead = await find(ask, fallback, inputTokens)
    if ('refusal' in instead)
      throw refusalError(
        found.refusal,
        now(),
        `The ${limitName(instead.refusal.scope)} does not allow the fallback ${name} either.`,
      )
    return granted(ask, [fallback], inputTokens(), instead.reserved, tellOnce(found.refusal, name, now()))
  }
}

/** Of a configuration that was resolved, so that the target is there. */
const fallbackOf = ({ fallback }: BudgetConfig, providers: readonly ProviderConfig[]): Target | undefined => {
  const found = fallback === undefined ? undefined : findTarget(fallback, providers)
  return found !== undefined && 'model' in found && typeof found.model === 'object' ? (found as Target) : undefined
}

/** A store that is out of order lets nothing pass: what it should keep could be broken. */
const reserve: typeof reserveTokens = async (purse, need) => {
  try {
    return await reserveTokens(purse, need)
  } catch (error) {
    if (need.signal?.aborted || error instanceof AppError) throw error
    const message = error instanceof Error ? error.message : String(error)
    throw new BudgetError('budget_unavailable', `What was spent so far cannot be read: ${message}`, {
      hint: 'Check `state`, or remove the limits of `budgetControl`.',
    })
  }
}
