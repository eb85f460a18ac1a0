import type { Dispatcher } from 'undici'
import { createMatcher, describeMismatch } from '../../core/cassette/match-request.ts'
import type { Cassette } from '../../core/cassette/read-cassette.ts'
import { UpstreamError } from '../../core/errors.ts'
import type { Logger } from '../../log/logger.ts'
import { createRedactor } from '../../log/redact.ts'
import { cassetteRequest } from '../record/cassette-request.ts'
import type { Pools } from '../upstream/pools.ts'
import { createPlayer, type Player } from './play-exchange.ts'

/** How a replay has gone so far. */
export interface ReplayTally {
  /** Calls answered from the cassette. */
  served: number
  /** Calls that no exchange matches. */
  unmatched: number
  /** Lines of the exchanges that nobody has asked for. */
  unserved: number[]
}

export interface Replay {
  /** In place of connections: whatever the origin, the cassette answers. */
  pools: Pools
  tally: () => ReplayTally
}

export interface ReplayOptions {
  cassette: Cassette
  /** What messages call the cassette. */
  name: string
  /** 0 = at once, 1 = as recorded, 2 = twice as fast. */
  speed: number
  log: Logger
}

/** No byte leaves the process: a call is looked up by its canonical request and answered, or refused with what differs. */
export const createReplay = ({ cassette, name, speed, log }: ReplayOptions): Replay => {
  const match = createMatcher(cassette.exchanges)
  const redact = createRedactor([])
  const players = new Set<Player>()
  const unserved = new Set(cassette.exchanges.map(({ line }) => line))
  const counts = { served: 0, unmatched: 0 }

  const answer = async (options: Dispatcher.DispatchOptions, player: Player): Promise<void> => {
    const request = cassetteRequest(options, redact)
    const found = match(request)
    if (!found.found) {
      counts.unmatched++
      log.warn(`replay: ${request.method} ${request.url} is not in ${name}`)
      // The way of a permanent failure of the request itself: 400, not tried again, the message shown as it is.
      player.fail(new UpstreamError('bad_request', describeMismatch(found, name)))
      return
    }
    counts.served++
    unserved.delete(found.exchange.line)
    log.debug(`replay: ${request.method} ${request.url} is answered by line ${found.exchange.line}`)
    await player.play(found.exchange, speed)
  }

  const dispatch: Dispatcher['dispatch'] = (options, handler) => {
    const player = createPlayer(handler)
    players.add(player)
    handler.onRequestStart?.(player.controller, {})
    if (player.controller.aborted) return true
    setImmediate(() => {
      answer(options, player)
        .catch(error => player.fail(unusable(error, name)))
        .finally(() => players.delete(player))
    })
    return true
  }

  return {
    pools: {
      of: () => ({ dispatch }),
      close: async () => {
        for (const player of players) player.fail(new UpstreamError('network', 'the replay has ended'))
      },
    },
    tally: () => ({ ...counts, unserved: [...unserved] }),
  }
}

const unusable = (error: unknown, name: string): UpstreamError =>
  new UpstreamError('bad_request', `The request cannot be looked up in ${name}: ${error}`, { cause: error })
