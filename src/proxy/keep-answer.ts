import type { Message } from '../core/messages/message.ts'
import type { Target } from '../core/routing/target.ts'
import type { Answer } from './attempt.ts'
import { collectStream } from './cache/collect-stream.ts'
import type { CacheLookup } from './cache/response-cache.ts'

/** Listens to an answer on its way to the client, for the cache. */
export interface KeptAnswer {
  heard: (piece: Buffer | string) => void
  /** The answer is complete. */
  done: (target: Target, costUsd: number | null) => void
}

const nothing: KeptAnswer = { heard() {}, done() {} }

export const keepAnswer = (lookup: CacheLookup | undefined, answer: Answer): KeptAnswer => {
  if (lookup === undefined || lookup.hit) return nothing
  const stream = answer.kind === 'stream' ? collectStream() : undefined
  const whole = (): Message | undefined => (answer.kind === 'message' ? answer.message : stream?.message())
  return {
    heard: piece => stream?.push(piece),
    done(target, costUsd) {
      const message = whole()
      if (message) void lookup.store({ message, target, costUsd })
    },
  }
}
