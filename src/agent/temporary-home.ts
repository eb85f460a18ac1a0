import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { killLeftovers } from './end-processes.ts'

const prefix = 'claude-router-home-'

/** A HOME that no other run has: settings come from nowhere else, and processes are known by it. */
export const makeHome = (): Promise<string> => mkdtemp(join(tmpdir(), prefix))

/** Ends what still runs in the HOME and removes it. Returns how many processes there were. Rejects when it stays. */
export const removeHome = async (home: string): Promise<number> => {
  // The name comes from saved state: nothing else is ever removed.
  if (!basename(home).startsWith(prefix)) return 0
  const leftovers = await killLeftovers(home)
  await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  return leftovers
}
