import { once } from '../lib/once.ts'
import type { ProxyContext } from './context.ts'
import type { Pools } from './upstream/pools.ts'

/**
 * The connections, recorded where the configuration says so, or others in their place. Nothing of
 * recording is loaded otherwise. Throws ProxyError `record_file`.
 */
export const withCassette = async (
  { config, log, pools }: Pick<ProxyContext, 'config' | 'log' | 'pools'>,
  replayed: Pools | undefined,
): Promise<ProxyContext['pools']> => {
  if (replayed) return async () => replayed
  if (!config.record) return pools
  const { openRecording } = await import('./record/recording.ts')
  const recording = openRecording(config.record, config, log)
  return once(async () => recording.around(await pools()))
}
