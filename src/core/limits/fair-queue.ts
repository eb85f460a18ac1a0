/** Who waits: sessions take turns, and within a session the first to come goes first. */
export interface FairQueue {
  /** In the order of their turns; none is without waiters. */
  readonly sessions: readonly { readonly session: string; readonly waiters: readonly number[] }[]
  readonly length: number
}

export const emptyQueue: FairQueue = { sessions: [], length: 0 }

export const enqueue = ({ sessions, length }: FairQueue, session: string, waiter: number): FairQueue => {
  const known = sessions.some(turn => turn.session === session)
  return {
    length: length + 1,
    sessions: known
      ? sessions.map(turn => (turn.session === session ? { session, waiters: [...turn.waiters, waiter] } : turn))
      : [...sessions, { session, waiters: [waiter] }],
  }
}

/** Whose turn it is; undefined when nobody waits. */
export const firstOf = ({ sessions }: FairQueue): number | undefined => sessions[0]?.waiters[0]

/** The first has had its turn: its session comes again after all others. */
export const dequeue = ({ sessions, length }: FairQueue): FairQueue => {
  const [turn, ...others] = sessions
  if (turn === undefined) return emptyQueue
  const [, ...waiters] = turn.waiters
  return { length: length - 1, sessions: waiters.length > 0 ? [...others, { ...turn, waiters }] : others }
}

/** Without one that no longer waits; the turns of the others stay as they are. */
export const withdraw = (queue: FairQueue, waiter: number): FairQueue => {
  const turn = queue.sessions.find(({ waiters }) => waiters.includes(waiter))
  if (turn === undefined) return queue
  const waiters = turn.waiters.filter(other => other !== waiter)
  return {
    length: queue.length - 1,
    sessions: queue.sessions.flatMap(other =>
      other !== turn ? [other] : waiters.length > 0 ? [{ ...turn, waiters }] : [],
    ),
  }
}
