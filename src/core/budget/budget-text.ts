import { BudgetError } from '../errors.ts'
import { formatUsd } from '../report/money.ts'
import { type BudgetScope, resetsAt } from './budget-scope.ts'
import { usdOf } from './nano-usd.ts'

/** Why money is refused. */
export interface Refusal {
  scope: BudgetScope
  limitNanoUsd: number
  spentNanoUsd: number
  reservedNanoUsd: number
  /** Least that the request may come to. */
  neededNanoUsd: number
  /** `provider/model` */
  target: string
}

const limits: Record<BudgetScope, { name: string; key: string; code: string }> = {
  request: { name: 'limit of a request', key: 'requestLimit', code: 'request_limit' },
  run: { name: 'limit of this run', key: 'runLimit', code: 'run_limit' },
  pullRequest: { name: 'limit of this pull request', key: 'pullRequestLimit', code: 'pull_request_limit' },
  daily: { name: 'daily limit', key: 'dailyLimit', code: 'daily_limit' },
  monthly: { name: 'monthly limit', key: 'monthlyLimit', code: 'monthly_limit' },
}

/** `daily limit` */
export const limitName = (scope: BudgetScope): string => limits[scope].name

const money = (nanoUsd: number): string => formatUsd(usdOf(nanoUsd))

/** `2026-11-24 00:00 UTC` */
const timeText = (at: Date): string => `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`

/** Which limit, how much of it is gone, when it starts anew, which key to change. */
export const refusalError = (refusal: Refusal, at: Date, fallbackNote: string | undefined): BudgetError => {
  const { scope, limitNanoUsd, neededNanoUsd, target } = refusal
  const { name, key, code } = limits[scope]
  const anew = resetsAt(scope, at)
  const sentences = [
    limitNanoUsd === 0
      ? `The ${name} is $0: only what costs nothing may be used, and ${target} has a price.`
      : `The ${name} of ${money(limitNanoUsd)} does not allow this request: ${goneText(refusal)}it may cost ${money(neededNanoUsd)} at ${target}.`,
    ...(anew === undefined ? [] : [`The limit starts anew at ${timeText(anew)}.`]),
    ...(fallbackNote === undefined ? [] : [fallbackNote]),
  ]
  const raised = scope === 'run' ? '`budgetControl.runLimit` or `budget-usd`' : `\`budgetControl.${key}\``
  const instead =
    fallbackNote === undefined ? ', or set `budgetControl.autoFallback` to go on with a cheaper provider' : ''
  return new BudgetError(code, sentences.join(' '), { hint: `Raise ${raised}${instead}.` })
}

const goneText = ({ scope, spentNanoUsd, reservedNanoUsd }: Refusal): string => {
  if (scope === 'request') return ''
  const reserved = reservedNanoUsd > 0 ? `, ${money(reservedNanoUsd)} reserved by requests under way` : ''
  return `${money(spentNanoUsd)} is spent${reserved}, and `
}

/** For a target without a price where a limit is to be kept. */
export const unpricedError = (target: string): BudgetError => {
  const provider = target.slice(0, target.indexOf('/'))
  return new BudgetError(
    'unpriced',
    `The price of ${target} is not known, so no limit of \`budgetControl\` can be kept with it.`,
    {
      hint: `Set \`providers.${provider}.pricing\` (USD per million tokens: {input, output}), or \`localDeployment: true\` if it runs on your own machines.`,
    },
  )
}

/** `82 % of the daily limit ($41.00 of $50.00) is spent` */
export const shareText = (scope: BudgetScope, spentNanoUsd: number, limitNanoUsd: number): string =>
  `${Math.floor((spentNanoUsd / limitNanoUsd) * 100)} % of the ${limitName(scope)} (${money(spentNanoUsd)} of ${money(limitNanoUsd)}) is spent`

/** When the fallback begins to serve. */
export const fallbackText = (refusal: Refusal, fallback: string, at: Date): string => {
  const anew = resetsAt(refusal.scope, at)
  const gone =
    refusal.scope === 'request'
      ? `a request to ${refusal.target} may cost more than the ${limitName('request')} (${money(refusal.limitNanoUsd)})`
      : `the ${limitName(refusal.scope)} is reached (${money(refusal.spentNanoUsd)} of ${money(refusal.limitNanoUsd)})`
  return `${gone}: ${fallback} serves${anew === undefined ? '' : ` until ${timeText(anew)}`}`
}
