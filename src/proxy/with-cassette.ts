import { once } from '../lib/once.ts'
import type { ProxyContext } from './context.ts'
import type { Pools } from './upstream/pools.ts'

/**
 * The context with its connections recorded, where the configuration says so, or with others in their place. Nothing of
 * recording is loaded otherwise. Throws ProxyError `record_file`.
 */
export const withCassette = async (context: ProxyContext, replayed: Pools | undefined): Promise<ProxyContext> => {
  if (replayed) return { ...context, pools: async () => replayed }
  const { config, log, pools } = context
  if (!config.record) return context
  const { openRecording } = await import('./record/recording.ts')
  const recording = openRecording(config.record, config, log)
  return { ...context, pools: once(async () => recording.around(await pools())) }
}
