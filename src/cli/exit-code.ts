import {
  AgentError,
  AppError,
  BudgetError,
  ConfigError,
  GitHubError,
  ProxyError,
  RequestError,
  UpstreamError,
} from '../core/errors.ts'
import type { RunResult } from '../core/result.ts'

/** Exit codes of the contract: 0 ok · 1 bug · 2 usage or configuration · 3 budget · 4 provider · 5 agent · 6 GitHub · 7 findings. */
export const exitCodes = { ok: 0, bug: 1, usage: 2, budget: 3, provider: 4, agent: 5, github: 6, findings: 7 } as const

export const exitCodeOf = (error: unknown): number => {
  if (error instanceof ConfigError || error instanceof RequestError || error instanceof ProxyError)
    return exitCodes.usage
  if (error instanceof BudgetError) return exitCodes.budget
  if (error instanceof UpstreamError) return exitCodes.provider
  if (error instanceof AgentError) return exitCodes.agent
  if (error instanceof GitHubError) return exitCodes.github
  return error instanceof AppError ? exitCodes.usage : exitCodes.bug
}

const codesOfAgentEnds: Record<string, number> = { budget: exitCodes.budget, api_error: exitCodes.provider }

/** A run that ended without an exception but without its result. */
export const exitCodeOfResult = ({ outcome, code }: RunResult): number => {
  if (outcome !== 'failed' && outcome !== 'partial') return exitCodes.ok
  return codesOfAgentEnds[code ?? ''] ?? exitCodes.agent
}
