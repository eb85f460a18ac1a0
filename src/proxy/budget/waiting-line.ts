/** Requests that wait for money of others under way. */
export interface WaitingLine {
  /** Until money came back or the time is over. Rejects when the client hangs up. */
  wait(ms: number, signal: AbortSignal | undefined): Promise<void>
  /** Money came back. */
  wake(): void
}

export const openWaitingLine = (): WaitingLine => {
  let woken = Promise.withResolvers<void>()
  let waiting = 0
  return {
    async wait(ms, signal) {
      signal?.throwIfAborted()
      const over = Promise.withResolvers<void>()
      const timer = setTimeout(over.resolve, ms)
      const leave = () => over.reject(signal?.reason)
      signal?.addEventListener('abort', leave, { once: true })
      waiting++
      try {
        await Promise.race([woken.promise, over.promise])
      } finally {
        waiting--
        clearTimeout(timer)
        signal?.removeEventListener('abort', leave)
      }
    },
    wake() {
      if (waiting === 0) return
      woken.resolve()
      woken = Promise.withResolvers<void>()
    },
  }
}
