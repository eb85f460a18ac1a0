import type { ProxyConfig, RoutingRule } from '../core/proxy-config.ts'
import type { CompiledRule, RouteTable } from '../core/routing/route-table.ts'
import type { Situation } from '../core/routing/situation.ts'
import type { Logger } from '../log/logger.ts'

export interface RouteTableOptions {
  log: Pick<Logger, 'warn'>
  /** What conditions know besides the request. */
  situation?: () => Situation
}

/**
 * The table that requests are routed by. Loads what conditions and a router of the user's need only where there are any.
 * Throws ConfigError for a condition that is wrong and a router that cannot be loaded.
 */
export const buildRouteTable = async (
  { providers, routing }: Pick<ProxyConfig, 'providers' | 'routing'>,
  { log, situation }: RouteTableOptions,
): Promise<RouteTable> => {
  const table: RouteTable = { providers, routing }
  if (situation !== undefined) table.situation = situation
  const { rules, contextRules = [], customRouter } = routing
  if (rules.length + contextRules.length > 0) {
    const { compileCondition } = await import('../core/conditions/compile-condition.ts')
    const compile = (list: readonly RoutingRule[], prefix: string): CompiledRule[] =>
      list.map((rule, index) => {
        const name = `${prefix}-${index + 1}`
        const matches = compileCondition(rule.condition, 'routing', reason =>
          log.warn(`${name} counts as false where it fails, as now: ${reason} (${rule.condition})`),
        )
        return { name, ...rule, matches }
      })
    table.rules = compile(rules, 'rule')
    table.contextRules = compile(contextRules, 'context')
  }
  if (customRouter !== undefined) {
    const { loadCustomRouter } = await import('./custom-router.ts')
    table.customRouter = await loadCustomRouter(customRouter, routing, providers, log)
  }
  return table
}
