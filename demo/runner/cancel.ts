import type { ChildProcess } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'

const interruptMs = 7_500
const terminateMs = 2_500

/**
 * Stops a step as the runner does on cancel or time-out: SIGINT to the node process only, after 7.5 s SIGTERM, after
 * another 2.5 s SIGKILL. Its children are not touched.
 */
export const cancelAsRunner = async (child: ChildProcess): Promise<void> => {
  const ended = new Promise<boolean>(resolve => child.once('exit', () => resolve(true)))
  for (const [signal, waitMs] of [
    ['SIGINT', interruptMs],
    ['SIGTERM', terminateMs],
  ] as const) {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill(signal)
    const timer = new AbortController()
    const gone = await Promise.race([ended, sleep(waitMs, false, { signal: timer.signal }).catch(() => false)])
    timer.abort()
    if (gone) return
  }
  child.kill('SIGKILL')
}
