import { readdir, readFile } from 'node:fs/promises'

/**
 * At the end of a job the runner kills every process that still carries the job's RUNNER_TRACKING_ID. Gives their ids.
 * Only where /proc tells the environment of processes; elsewhere none is found.
 */
export const endOrphans = async (trackingId: string): Promise<number[]> => {
  const mark = `RUNNER_TRACKING_ID=${trackingId}`
  const ids = (await readdir('/proc').catch(() => [])).filter(name => /^\d+$/.test(name)).map(Number)
  const found: number[] = []
  for (const id of ids) {
    const environment = await readFile(`/proc/${id}/environ`, 'utf8').catch(() => '')
    if (!environment.split('\0').includes(mark)) continue
    found.push(id)
    try {
      process.kill(id, 'SIGKILL')
    } catch {
      // It has ended meanwhile.
    }
  }
  return found
}
