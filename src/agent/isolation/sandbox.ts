import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import type { IsolationMode } from './isolation.ts'
import type { Privilege } from './privilege.ts'
import { sandboxScript } from './sandbox-script.ts'

/** A folder or file of the machine as the agent sees it. */
export interface Place {
  access: 'ro' | 'rw'
  source: string
  target: string
}

export interface SandboxFacts {
  mode: Exclude<IsolationMode, 'environment'>
  privilege: Privilege
  /** Empty folder of the run, seen by nobody else: mount point and environment file lie there. */
  folder: string
  /** Numbers no account of this machine has. */
  uid: number
  /** Where the agent starts, as it sees it. */
  directory: string
  places: readonly Place[]
  /** The proxy's socket on this machine, and the loopback port at which the agent finds it. */
  socket: string
  port: number
  node: string
  relay: string
}

export interface SandboxedCommand {
  file: string
  args: string[]
  env: Record<string, string>
}

const namespaces = ['--mount', '--net', '--pid', '--ipc', '--uts', '--fork', '--kill-child=KILL']

/**
 * The command that runs a program inside. The environment goes over a file, since arguments can be seen by everyone on the
 * machine and sudo would change it; a value of several lines is refused with an Error.
 */
export const sandboxed = async (
  facts: SandboxFacts,
  program: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<SandboxedCommand> => {
  const root = join(facts.folder, 'root')
  const environmentFile = join(facts.folder, 'environment')
  await mkdir(root, { recursive: true })
  await writeFile(environmentFile, environmentLines(environment), { mode: 0o600 })
  await chmod(facts.folder, 0o700)
  const asUser = facts.mode === 'separate-user'
  const unshare = ['unshare', ...(asUser ? [] : ['--user', '--map-root-user']), ...namespaces]
  const id = String(facts.uid)
  const [file = '', ...args] = [
    ...(asUser ? facts.privilege : []),
    ...unshare,
    ...['--', 'sh', '-c', sandboxScript, 'claude-router'],
    ...[root, id, id, facts.directory, environmentFile, facts.node, facts.relay, facts.socket, String(facts.port)],
    asUser ? 'user' : 'nested',
    ...facts.places.flatMap(({ access, source, target }) => [access, source, target]),
    '--',
    ...program,
  ]
  return { file, args, env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin' } }
}

const environmentLines = (environment: Readonly<Record<string, string>>): string =>
  Object.entries(environment)
    .map(([name, value]) => {
      if (/^[A-Za-z_]\w*$/.test(name) && !/[\n\0]/.test(value)) return `${name}=${value}\n`
      throw new Error(`The environment variable ${name} cannot be given to the agent`)
    })
    .join('')

const standard = ['/usr', '/bin', '/sbin', '/lib', '/lib64', '/etc', '/opt', '/nix']

/** Folders of programs outside the usual ones: those that the PATH names. */
export const programFolders = (path: string): string[] =>
  path
    .split(delimiter)
    .filter(
      folder => folder.startsWith('/') && !standard.some(known => folder === known || folder.startsWith(`${known}/`)),
    )
