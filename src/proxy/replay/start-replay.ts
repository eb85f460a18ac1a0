import type { ProxyConfig } from '../../core/proxy-config.ts'
import { type RunningServer, startServer } from '../start-server.ts'
import { createReplay, type Replay, type ReplayOptions } from './replay-pools.ts'

export interface RunningReplay extends RunningServer {
  tally: Replay['tally']
}

/** The same proxy with a cassette in place of the network; lives as long as this process does. Throws ProxyError. */
export const startReplay = async (config: ProxyConfig, options: Omit<ReplayOptions, 'log'>): Promise<RunningReplay> => {
  let replay: Replay | undefined
  const server = await startServer(config, log => {
    replay = createReplay({ ...options, log })
    return replay.pools
  })
  return { ...server, tally: () => (replay as Replay).tally() }
}
