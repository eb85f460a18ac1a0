import type { ProviderConfig, RoutingConfig } from '../proxy-config.ts'
import type { RouteFacts } from './facts.ts'
import type { Situation } from './situation.ts'

/** What requests are routed by. `rules` and `contextRules` stand for those of `routing`, which are not looked at. */
export interface RouteTable {
  providers: readonly ProviderConfig[]
  routing: RoutingConfig
  rules?: readonly CompiledRule[]
  contextRules?: readonly CompiledRule[]
  /** Asked once a request at most. Absent: nothing spent, no run. */
  situation?: () => Situation
  /** The target that the user's own module names; null = it leaves the choice. Never rejects. */
  customRouter?: (facts: RouteFacts) => Promise<string | null>
}

export interface CompiledRule {
  /** `rule-1`, `context-1`: counted from 1. */
  name: string
  condition: string
  /** `provider/model` */
  target: string
  reasoning?: string
  /** Of `conditionFacts`. */
  matches: (facts: object) => boolean
}
