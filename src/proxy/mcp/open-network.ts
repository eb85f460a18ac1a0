import { once } from '../../lib/once.ts'
import { openPools, type PoolOptions, type Pools } from '../upstream/pools.ts'

/** Connections to MCP servers: never recorded, and loaded only when there is a call. */
export interface McpNetwork {
  pools: () => Promise<Pools>
  close(): Promise<void>
}

export const openMcpNetwork = (options: PoolOptions): McpNetwork => {
  let isOpen = false
  const open = once(() => openPools(options))
  return {
    pools() {
      isOpen = true
      return open()
    },
    close: async () => {
      if (isOpen) await (await open()).close()
    },
  }
}
