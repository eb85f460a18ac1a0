import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { killLeftovers, processesNaming } from './end-processes.ts'
import { asRoot, findPrivilege } from './isolation/privilege.ts'

const prefix = 'claude-router-home-'
/** Of the folder that holds an isolated agent's world. */
export const worldPrefix = 'claude-router-world-'

/** A HOME that no other run has: settings come from nowhere else, and processes are known by it. */
export const makeHome = (): Promise<string> => mkdtemp(join(tmpdir(), prefix))

/** Ends what still runs in the HOME and removes it. Returns how many processes there were. Rejects when it stays. */
export const removeHome = async (home: string): Promise<number> => {
  // The name comes from saved state: nothing else is ever removed.
  if (basename(home).startsWith(worldPrefix)) return removeWorld(home)
  if (!basename(home).startsWith(prefix)) return 0
  const leftovers = await killLeftovers(home)
  await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  return leftovers
}

/** Its processes are known by the folder in their arguments; they and its files may be another user's. */
const removeWorld = async (folder: string): Promise<number> => {
  const pids = await processesNaming(folder)
  const privilege = await findPrivilege()
  const run = (command: readonly string[]): Promise<void> =>
    asRoot(privilege ?? [], command).catch(error => {
      if (privilege !== null) throw error
    })
  if (pids.length > 0) await run(['kill', '-KILL', '--', ...pids.map(String)]).catch(() => {})
  if (privilege === null) await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  else await run(['rm', '-rf', '--', folder])
  return pids.length
}
