import { constants } from 'node:fs'
import { cp, lstat, mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { execa } from 'execa'
import type { AgentWorld } from '../../agent/isolation/agent-world.ts'
import { AppError, ConfigError } from '../../core/errors.ts'
import type { FileChange } from '../../core/patch/file-change.ts'
import type { Logger } from '../../log/logger.ts'
import type { Work } from '../../tasks/task.ts'
import { runProjectCommand } from './project-command.ts'
import { readChanges } from './read-changes.ts'
import { gitEnvironment, openTreeGit, type Remote, type TreeGit } from './tree-git.ts'
import { trustBase } from './trust-base.ts'

export interface WorkOptions {
  /** The checkout, or a folder in it. */
  directory: string
  /** Of the run's own, not seen by the agent. */
  folder: string
  /** undefined: the agent works in the checkout itself. */
  world: AgentWorld | undefined
  /** A further world of the same kind around another folder, which it sees at the place of the checkout. */
  openWorld: (directory: string, seenAt: string) => Promise<AgentWorld | undefined>
  /** Where commits come from that the checkout does not have; null on the command line. */
  remote: Remote | null
  /** Commit from which what instructs agents is taken, when the tree is not to be trusted; null leaves it as it is. */
  trustedSha: string | null
  redact: (text: string) => string
  log: Logger
}

/** The tree that the agent works on. Nothing is looked at before it is asked for. */
export const openWork = async (options: WorkOptions): Promise<Work> => {
  const { directory, world, remote, redact, log } = options
  const folder = join(options.folder, 'work')
  const place = await placeOf(directory)
  let baseSha = place?.head ?? null
  let opened: Promise<TreeGit> | undefined
  const repository = (): Promise<TreeGit> => {
    if (place === null)
      throw new ConfigError('no_repository', `${directory} is no git repository`, {
        hint: 'Check the repository out first.',
      })
    opened ??= openTreeGit(folder, place.objects)
    return opened
  }
  const base = (): string => {
    if (baseSha !== null) return baseSha
    throw new ConfigError('no_commit', `The repository at ${directory} has no commit yet`, { hint: 'Make one first.' })
  }
  const tree = world?.workCopy ?? directory
  const prefix = place?.prefix ?? ''
  let copies = 0
  const trust = async (): Promise<void> => {
    if (options.trustedSha === null || world === undefined) return
    const git = await repository()
    await git.fetch(options.trustedSha, remote)
    await world.takeBack()
    const changed = await trustBase(git, tree, treeish(options.trustedSha, prefix))
    await world.handOver()
    if (changed.length > 0)
      log.info(`Taken from the base branch, or left out: ${changed.map(path => JSON.stringify(path)).join(', ')}`)
  }
  await trust()

  return {
    directory: tree,
    isCopy: world !== undefined,
    get baseSha() {
      return baseSha
    },
    async startFrom(sha) {
      if (sha === baseSha) return
      const git = await repository()
      await git.fetch(sha, remote)
      await world?.takeBack()
      await checkOut(git, { tree, from: base(), sha, prefix })
      await world?.handOver()
      baseSha = sha
      await trust()
    },
    async changes() {
      const git = await repository()
      await world?.takeBack()
      const changes = await readChanges({ git, directory: tree, prefix, baseSha: base(), folder, log })
      await world?.handOver()
      return changes
    },
    async keep(changes) {
      if (world !== undefined) await applyChanges(directory, changes, prefix)
    },
    async run(commandLine, { timeoutMs, fresh }) {
      if (fresh === undefined) return runProjectCommand({ commandLine, timeoutMs, directory, world, redact })
      const git = await repository()
      const copy = join(folder, `fresh-${++copies}`)
      try {
        await exportTree(git, treeish(base(), prefix), copy)
        await applyChanges(copy, fresh, prefix)
        await copyIgnored(directory, copy)
        const own = await options.openWorld(copy, directory)
        return await runProjectCommand({
          commandLine,
          timeoutMs,
          directory: own ? directory : copy,
          world: own,
          redact,
        })
      } finally {
        await rm(copy, { recursive: true, force: true })
      }
    },
  }
}

const treeish = (sha: string, prefix: string): string => (prefix === '' ? sha : `${sha}:${prefix.replace(/\/$/, '')}`)

interface RepositoryPlace {
  head: string | null
  /** The folder within the repository: `''` or `packages/a/`. */
  prefix: string
  objects: string
}

/** null outside of a repository, and where there is no git. */
const placeOf = async (directory: string): Promise<RepositoryPlace | null> => {
  const ask = async (...args: string[]): Promise<string | null> => {
    const options = { cwd: directory, env: gitEnvironment(), extendEnv: false, stdin: 'ignore', reject: false } as const
    const { stdout, exitCode } = await execa('git', args, options)
    return exitCode === 0 ? stdout.trim() : null
  }
  const objects = await ask('rev-parse', '--path-format=absolute', '--git-path', 'objects')
  if (objects === null || objects === '') return null
  const head = await ask('rev-parse', '--verify', '--quiet', 'HEAD^{commit}')
  return { objects, head, prefix: (await ask('rev-parse', '--show-prefix')) ?? '' }
}

/** Writes a commit's files over those of another; what git does not know there stays. */
const checkOut = async (
  git: TreeGit,
  { tree, from, sha, prefix }: { tree: string; from: string; sha: string; prefix: string },
): Promise<void> => {
  const index = join(git.directory, 'checkout-index')
  await git.run(['read-tree', treeish(from, prefix)], { index })
  await git.run(['read-tree', '-u', '--reset', treeish(sha, prefix)], { workTree: tree, index })
  // The repository beside the tree should say so too. Its branches are not moved.
  if (prefix !== '' || (await lstat(join(tree, '.git')).catch(() => null)) === null) return
  const inTree = (args: string[]) =>
    execa('git', ['-C', tree, ...args], { env: gitEnvironment(), extendEnv: false, stdin: 'ignore' })
  await inTree(['fetch', '--quiet', '--no-tags', '--depth=1', '--no-write-fetch-head', git.directory, sha])
  await inTree(['update-ref', '--no-deref', 'HEAD', sha])
  await inTree(['reset', '--quiet', '--mixed'])
}

const exportTree = async (git: TreeGit, tree: string, to: string): Promise<void> => {
  await mkdir(to, { recursive: true })
  const index = `${to}.index`
  await git.run(['read-tree', '-u', '--reset', tree], { workTree: to, index })
  await rm(index, { force: true })
}

/** Puts changes into a tree of the version that they were made on. Throws AppError `bad_path` for one that leads out of it. */
const applyChanges = async (directory: string, changes: readonly FileChange[], prefix = ''): Promise<void> => {
  for (const { path, after } of changes) {
    if (!path.startsWith(prefix)) continue
    const target = join(directory, await safePath(directory, path.slice(prefix.length)))
    await rm(target, { force: true, recursive: true })
    if (after === null || after.mode === '160000') continue
    await mkdir(dirname(target), { recursive: true })
    if (after.mode === '120000') await symlink(Buffer.from(after.content).toString('utf8'), target)
    else await writeFile(target, after.content, { mode: after.mode === '100755' ? 0o755 : 0o644 })
  }
}

/** Neither upwards nor through a link. */
const safePath = async (directory: string, path: string): Promise<string> => {
  const parts = path.split('/')
  if (parts.some(part => part === '' || part === '.' || part === '..' || part.toLowerCase() === '.git'))
    throw new AppError('bad_path', `The path ${JSON.stringify(path)} cannot be written`)
  for (let depth = 1; depth < parts.length; depth++) {
    const parent = join(directory, ...parts.slice(0, depth))
    const found = await lstat(parent).catch(() => null)
    if (found !== null && !found.isDirectory())
      throw new AppError('bad_path', `The path ${JSON.stringify(path)} leads through what is no folder`)
  }
  return path
}

/** What the project was given before the run and git ignores (installed dependencies, say): from the checkout, not the agent's tree. */
const copyIgnored = async (from: string, to: string): Promise<void> => {
  const listed = await execa('git', ['ls-files', '--others', '--ignored', '--exclude-standard', '--directory', '-z'], {
    ...{ cwd: from, env: gitEnvironment(), extendEnv: false, stdin: 'ignore', reject: false },
  })
  if (listed.exitCode !== 0) return
  for (const path of listed.stdout.split('\0').filter(name => name.endsWith('/'))) {
    const target = join(to, path)
    if (await lstat(target).catch(() => null)) continue
    await mkdir(dirname(target), { recursive: true })
    await cp(join(from, path), target, { recursive: true, verbatimSymlinks: true, mode: constants.COPYFILE_FICLONE })
  }
}
