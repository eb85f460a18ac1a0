import type { RouteTable } from '../core/routing/route.ts'
import type { BudgetGate } from './budget/budget-gate.ts'
import type { ResponseCache } from './cache/response-cache.ts'
import type { HealthBoard } from './health/health-board.ts'
import type { Admission } from './limits/admission.ts'
import type { MemoryGuard } from './memory-guard.ts'
import type { Monitor } from './monitor/monitor.ts'

/** What decides on requests: where they go, whether they may, and what is learnt from them. */
export interface Engine {
  table: RouteTable
  health: HealthBoard
  monitor: Monitor
  /** Each absent unless configured. */
  admission?: Admission | undefined
  budget?: BudgetGate | undefined
  cache?: ResponseCache | undefined
  memory?: MemoryGuard | undefined
  close(): Promise<void>
}
