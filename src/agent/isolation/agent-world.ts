import { chmod, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { execa } from 'execa'
import { AgentError } from '../../core/errors.ts'
import type { Logger } from '../../log/logger.ts'
import { processesNaming } from '../end-processes.ts'
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
  /** Asks the process that such a command started to end, and kills everything inside after `graceMs`. Resolves when it is gone; rejects with AgentError `cannot_end`. */
  end(pid: number, graceMs: number): Promise<void>
  /** Makes the work copy ours, so that it can be read whatever the agent did to it. */
  takeBack(): Promise<void>
  /** Makes it the agent's again, with what was changed meanwhile. */
  handOver(): Promise<void>
  /** Removes everything of this world, before the run ends. */
  close(): Promise<void>
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
  /** Planted in the copy's repository as `.git/credentials`, which no program reads. */
  gitCredentials?: string | undefined
  /** Environment of every program inside, under what it is given itself. */
  told?: Readonly<Record<string, string>> | undefined
  log: Logger
}

/** Makes the copy. Rejects when there is no room for it. */
export const openWorld = async (options: WorldOptions): Promise<AgentWorld> => {
  const { mode, privilege, folder, directory, told, log } = options
  const seenAt = options.seenAt ?? directory
  const asUser = mode === 'separate-user'
  const uid = asUser ? await freeUserId() : 1000
  const workCopy = join(folder, 'work')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const startedAt = performance.now()
  await copyWorkTree(directory, workCopy, options.gitCredentials)
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
      return sandboxed({ ...facts, places: existing }, program, { ...told, ...environment })
    },
    async end(pid, graceMs) {
      // They may be root's, as sudo is: only root can signal them then.
      const kill = (signal: string, pids: readonly number[]) =>
        asRoot(asUser ? privilege : [], ['kill', signal, '--', ...pids.map(String)]).catch(() => {})
      // The world's root is named in the arguments of what runs it; the namespaces end with that.
      const left = () => processesNaming(join(folder, 'root'))
      await kill('-TERM', [pid])
      const until = Date.now() + graceMs
      while (Date.now() < until && (await left()).length > 0) await setTimeout(50)
      for (let pids = await left(); pids.length > 0; pids = await left()) {
        if (Date.now() > until + 10_000)
          throw new AgentError('cannot_end', `The processes ${pids.join(', ')} of the agent cannot be ended`)
        await kill('-KILL', pids)
        await setTimeout(50)
      }
    },
    async takeBack() {
      if (asUser) {
        const owner = `${process.getuid?.() ?? 0}:${process.getgid?.() ?? 0}`
        await asRoot(privilege, ['chown', '-R', '-h', owner, '--', workCopy])
      }
      await chmod(workCopy, 0o755)
    },
    handOver: () => give(workCopy),
    async close() {
      if (asUser) await asRoot(privilege, ['rm', '-rf', '--', folder])
      else await removeLocked(folder)
    },
  }
}

/** Folders that the agent has closed to itself are closed to us, whose they are, until they are opened. */
const removeLocked = async (folder: string): Promise<void> => {
  await execa('find', [folder, '-type', 'd', '!', '-perm', '-700', '-exec', 'chmod', 'u+rwx', '{}', ';'], {
    ...{ stdin: 'ignore', reject: false },
  })
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
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
