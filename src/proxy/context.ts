import type { ProxyConfig } from '../core/proxy-config.ts'
import type { Logger } from '../log/logger.ts'
import type { Engine } from './engine.ts'
import type { Identities } from './identities.ts'
import type { LedgerWriter } from './ledger-writer.ts'
import type { McpNetwork } from './mcp/open-network.ts'
import type { Planner } from './target-plan.ts'
import type { Trace } from './trace/trace.ts'
import type { Pools } from './upstream/pools.ts'

/** What every route may use. Made once per proxy. */
export interface ProxyContext {
  config: ProxyConfig
  log: Logger
  ledger: LedgerWriter
  identities: Identities
  pools: () => Promise<Pools>
  /** For MCP servers. */
  mcpNetwork: McpNetwork
  engine: Engine
  /** What `debugging` asks to be told. */
  trace: Trace
  planner: () => Promise<Planner>
  /** Removes every known key from text that came from outside. */
  redact: (text: string) => string
}
