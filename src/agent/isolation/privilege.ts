import { execa } from 'execa'

/** Words to put before a command so that root runs it; empty = we are root. */
export type Privilege = readonly string[]

/** How this process can become root without being asked anything; null when it cannot. */
export const findPrivilege = async (): Promise<Privilege | null> => {
  if (process.getuid?.() === 0) return []
  const sudo = ['sudo', '-n', '--'] as const
  const { failed } = await execa('sudo', ['-n', 'true'], { reject: false, stdin: 'ignore', timeout: 10_000 })
  return failed ? null : sudo
}

/** Runs a command as root. Rejects when it fails. */
export const asRoot = async (privilege: Privilege, command: readonly string[]): Promise<void> => {
  const [file = '', ...args] = [...privilege, ...command]
  await execa(file, args, { stdin: 'ignore', timeout: 300_000 })
}
