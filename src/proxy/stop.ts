import { setTimeout as sleep } from 'node:timers/promises'

const pollMs = 25

/**
 * Ends a proxy by its process id: SIGTERM, and SIGKILL when it is still there after `graceMs`. Harmless when it has
 * already gone. On Windows there is no SIGTERM: Node ends the process at once.
 */
export const stopProxy = async (pid: number, graceMs = 5000): Promise<void> => {
  if (!signal(pid, 'SIGTERM')) return
  for (let waited = 0; waited < graceMs; waited += pollMs) {
    await sleep(pollMs)
    if (!signal(pid, 0)) return
  }
  signal(pid, 'SIGKILL')
}

/** False when there is no such process, or none of ours. */
const signal = (pid: number, name: NodeJS.Signals | 0): boolean => {
  if (!Number.isInteger(pid) || pid <= 1) return false
  try {
    return process.kill(pid, name)
  } catch {
    return false
  }
}
