import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type AgentWorld, openWorld } from '../agent/isolation/agent-world.ts'
import { egressEnvironment } from '../agent/isolation/egress-environment.ts'
import { chooseIsolation, type IsolationMode, type IsolationWish } from '../agent/isolation/isolation.ts'
import { type ProbedIsolation, probeIsolation } from '../agent/isolation/probe-isolation.ts'
import { worldPrefix } from '../agent/temporary-home.ts'
import { AppError, ConfigError } from '../core/errors.ts'
import type { Logger } from '../log/logger.ts'
import type { RunningProxy } from '../proxy/spawn.ts'
import { bundlePath } from './bundles.ts'

/** How the agent of this run is kept, decided before anything is started. */
export interface Isolation {
  mode: IsolationMode
  /** Folder of everything the agent is given; null without isolation. */
  folder: string | null
  /** At which the proxy must listen for it; absent without isolation. */
  socket: string | undefined
  /** A world around a folder; undefined without isolation. */
  open(
    proxy: RunningProxy,
    options: { directory: string; programs: readonly string[]; seenAt?: string; gitCredentials?: string },
  ): Promise<AgentWorld | undefined>
}

/** Code of a stranger that would run here, with the reason. */
class UntrustedError extends AppError {}

export interface IsolationOptions {
  wish: IsolationWish
  trigger: { trusted: boolean; why: string }
  /** Whether `sudo` may be used: on a runner, not on somebody's machine. */
  allowSudo: boolean
  path: string
  /** Hosts that it may reach through the proxy. */
  allowedHosts?: readonly string[] | undefined
  log: Logger
}

/** Throws ConfigError `isolation_unavailable` or UntrustedError `untrusted_code` when there must be isolation and cannot. */
export const decideIsolation = async (options: IsolationOptions): Promise<Isolation> => {
  const { wish, trigger, log } = options
  const relay = bundlePath('relay')
  const none: ProbedIsolation = { mode: 'environment', privilege: [], lacking: [] }
  const offer = wish === 'off' ? none : await probeIsolation({ relay, allowSudo: options.allowSudo })
  const choice = chooseIsolation(wish, offer, trigger)
  if (!choice.allowed) {
    if (wish === 'required') throw new ConfigError('isolation_unavailable', choice.reason)
    throw new UntrustedError('untrusted_code', choice.reason)
  }
  if (choice.warning !== null) log.warn(choice.warning)
  const { mode } = choice
  const allowedHosts = options.allowedHosts ?? []
  if (mode === 'environment' && allowedHosts.length > 0)
    log.warn('`agent.allowedHosts` has no effect without isolation: the agent can reach whatever this machine can.')
  if (mode === 'environment') return { mode, folder: null, socket: undefined, open: async () => undefined }
  log.info(`Isolation: ${mode}`)
  // Short: the path of a socket has a hundred characters.
  const folder = await mkdtemp(join(tmpdir(), worldPrefix))
  const socket = join(folder, 'proxy')
  let worlds = 0
  return {
    mode,
    folder,
    socket,
    open: (proxy, { directory, programs, seenAt, gitCredentials }) => {
      const port = Number(new URL(proxy.url).port)
      const { privilege } = offer
      const told = allowedHosts.length > 0 ? egressEnvironment(proxy.url, proxy.token ?? '') : undefined
      const own = { folder: join(folder, String(++worlds)), directory, seenAt, programs, gitCredentials }
      return openWorld({ mode, privilege, ...own, told, socket, port, relay, path: options.path, log })
    },
  }
}
