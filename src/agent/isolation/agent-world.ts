import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Logger } from '../../log/logger.ts'
import type { IsolationMode } from './isolation.ts'
import { asRoot, type Privilege } from './privilege.ts'
import { type Place, programFolders, type SandboxedCommand, sandboxed } from './sandbox.ts'
import { copyWorkTree } from './work-copy.ts'

/** Everything the agent is given in an isolated run: a copy of the checkout, a HOME, a way to the proxy. */
export interface AgentWorld {
  mode: Exclude<IsolationMode, 'environment'>
  /** The agent's copy of the checkout, on this machine; the agent sees it at the checkout's own path. */
  workCopy: string
  /** A fresh HOME, seen at the same path inside. */
  newHome(): Promise<string>
  /** The command that runs a program inside, with these further files to be read. */
  command(
    program: readonly string[],
    environment: Readonly<Record<string, string>>,
    options: { home: string; readable: readonly string[] },
  ): Promise<SandboxedCommand>
  /** Ends the process that such a command started, and everything inside with it. */
  end(pid: number): Promise<void>
  /** Makes the work copy ours, so that it can be read whatever the agent did to it. */
  takeBack(): Promise<void>
  /** Makes it the agent's again, with what was changed meanwhile. */
  handOver(): Promise<void>
}

export interface WorldOptions {
  mode: Exclude<IsolationMode, 'environment'>
  privilege: Privilege
  /** Folder of the run; everything lies in it. */
  folder: string
  /** The checkout. */
  directory: string
  /** Where the agent sees it. Default: where it is. */
  seenAt?: string | undefined
  /** The proxy: its socket, and its loopback port. */
  socket: string
  port: number
  relay: string
  /** Folders of programs, beside those of the PATH. */
  programs: readonly string[]
  path: string
  log: Logger
}

/** Makes the copy. Rejects when there is no room for it. */
export const openWorld = async (options: WorldOptions): Promise<AgentWorld> => {
  const { mode, privilege, folder, directory, log } = options
  const seenAt = options.seenAt ?? directory
  const asUser = mode === 'separate-user'
  const uid = asUser ? await freeUserId() : 1000
  const workCopy = join(folder, 'work')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const startedAt = performance.now()
  await copyWorkTree(directory, workCopy)
  const give = async (path: string): Promise<void> => {
    if (asUser) await asRoot(privilege, ['chown', '-R', '-h', `${uid}:${uid}`, '--', path])
  }
  await give(workCopy)
  log.debug(`The agent's copy of the checkout took ${Math.round(performance.now() - startedAt)} ms`)
  const accounts = await writeAccounts(folder, uid)
  let homes = 0
  return {
    mode,
    workCopy,
    async newHome() {
      const home = join(folder, `home-${++homes}`)
      await mkdir(join(home, 'tmp'), { recursive: true, mode: 0o700 })
      return home
    },
    async command(program, environment, { home, readable }) {
      await give(home)
      const places: Place[] = [
        // First: what else lies under /tmp is laid over it.
        { access: 'rw', source: join(home, 'tmp'), target: '/tmp' },
        ...accounts,
        ...[...programFolders(options.path), ...options.programs, ...readable].map(readOnly),
        { access: 'rw', source: home, target: home },
        { access: 'rw', source: workCopy, target: seenAt },
      ]
      const existing = await presentOf(places)
      const { socket, port, relay } = options
      const facts = { mode, privilege, folder, uid, directory: seenAt, socket, port, relay, node: process.execPath }
      return sandboxed({ ...facts, places: existing }, program, environment)
    },
    async end(pid) {
      if (asUser) await asRoot(privilege, ['kill', '-TERM', '--', String(pid)]).catch(() => {})
      else process.kill(pid, 'SIGTERM')
    },
    async takeBack() {
      if (!asUser) return
      const owner = `${process.getuid?.() ?? 0}:${process.getgid?.() ?? 0}`
      await asRoot(privilege, ['chown', '-R', '-h', owner, '--', workCopy])
      await chmod(workCopy, 0o755)
    },
    handOver: () => give(workCopy),
  }
}

const readOnly = (path: string): Place => ({ access: 'ro', source: path, target: path })

const presentOf = async (places: readonly Place[]): Promise<Place[]> => {
  const present = await Promise.all(places.map(({ source }) => stat(source).catch(() => null)))
  return places.filter((_, index) => present[index] !== null)
}

/** A number that no account and no process has: nothing on the machine is the agent's. */
const freeUserId = async (): Promise<number> => {
  const passwd = await readFile('/etc/passwd', 'utf8').catch(() => '')
  const taken = new Set(passwd.split('\n').map(line => Number(line.split(':')[2])))
  for (const name of (await readdir('/proc')).filter(entry => /^\d+$/.test(entry))) {
    const status = await readFile(`/proc/${name}/status`, 'utf8').catch(() => '')
    taken.add(Number(/^Uid:\s+(\d+)/m.exec(status)?.[1]))
  }
  // Two runs that look at the same moment begin at different numbers.
  const first = 61_000 + (process.pid % 3000)
  for (let uid = first; uid < first + 500; uid++) if (!taken.has(uid)) return uid
  throw new Error('No free user number above 61000')
}

/** The agent finds itself and root in its list of users, and nobody else. */
const writeAccounts = async (folder: string, uid: number): Promise<Place[]> => {
  const passwd = join(folder, 'passwd')
  const group = join(folder, 'group')
  await writeFile(passwd, `root:x:0:0:root:/root:/usr/sbin/nologin\nagent:x:${uid}:${uid}:agent:/tmp:/bin/sh\n`)
  await writeFile(group, `root:x:0:\nagent:x:${uid}:\n`)
  return [
    { access: 'ro', source: passwd, target: '/etc/passwd' },
    { access: 'ro', source: group, target: '/etc/group' },
  ]
}
