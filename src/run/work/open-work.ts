import { lstat, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { execa } from 'execa'
import type { AgentWorld } from '../../agent/isolation/agent-world.ts'
import { ConfigError } from '../../core/errors.ts'
import { blobName } from '../../core/patch/blob-name.ts'
import type { FileChange } from '../../core/patch/file-change.ts'
import type { Logger } from '../../log/logger.ts'
import { createRedactor } from '../../log/redact.ts'
import type { Work } from '../../tasks/task.ts'
import { applyChanges, keepChanges } from './apply-changes.ts'
import { type Checkout, contentName, readCheckout } from './checkout.ts'
import { makeFreshCopy, treeish } from './fresh-copy.ts'
import { runProjectCommand } from './project-command.ts'
import { pushChanges } from './push-changes.ts'
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
  /** Throws when the changes must not be used. */
  inspect?: ((changes: readonly FileChange[]) => void) | undefined
  log: Logger
}

/** The tree that the agent works on. To be opened before the agent is started: what the checkout holds then is not its work. */
export const openWork = async (options: WorkOptions): Promise<Work> => {
  const { directory, world, remote, redact, log } = options
  const folder = join(options.folder, 'work')
  const checkout = await readCheckout(directory)
  let baseSha = checkout?.head ?? null
  let opened: Promise<TreeGit> | undefined
  const repository = async (): Promise<{ git: TreeGit; checkout: Checkout; base: string }> => {
    if (checkout === null)
      throw new ConfigError('no_repository', `${directory} is no git repository`, {
        hint: 'Check the repository out first.',
      })
    if (baseSha === null)
      throw new ConfigError('no_commit', `The repository at ${directory} has no commit yet`, {
        hint: 'Make one first.',
      })
    opened ??= openTreeGit(folder, checkout.objects)
    return { git: await opened, checkout, base: baseSha }
  }
  const tree = world?.workCopy ?? directory
  const prefix = checkout?.prefix ?? ''
  const withTree = async <T>(use: () => Promise<T>): Promise<T> => {
    await world?.takeBack()
    try {
      return await use()
    } finally {
      await world?.handOver()
    }
  }
  let copies = 0
  /** What was put there from the trusted commit, as in `Checkout.given`: no work of the agent's either. */
  const placed = new Map<string, string | null>()
  const trust = async (): Promise<void> => {
    const { trustedSha } = options
    if (trustedSha === null) return
    if (world === undefined) {
      log.warn('The agent works in the checkout itself: what instructs agents there is what the pull request brings')
      return
    }
    const { git } = await repository()
    await git.fetch(trustedSha, remote)
    await withTree(async () => {
      const changed = await trustBase(git, tree, treeish(trustedSha, prefix))
      for (const path of changed) placed.set(path, await contentName(join(tree, path), trustedSha.length))
      if (changed.length > 0)
        log.info(`Taken from the base branch, or left out: ${changed.map(path => JSON.stringify(path)).join(', ')}`)
    })
  }
  await trust()

  return {
    directory: tree,
    isCopy: world !== undefined,
    prefix,
    get baseSha() {
      return baseSha
    },
    async startFrom(sha) {
      if (sha === baseSha) return
      const { git, base } = await repository()
      await git.fetch(sha, remote)
      await withTree(() => checkOut(git, { tree, from: base, sha, prefix }))
      baseSha = sha
      await trust()
    },
    async changes() {
      const { git, base, checkout } = await repository()
      // On the command line what its user has not committed yet is part of the work.
      const given = new Map([...(remote === null ? [] : checkout.given), ...placed])
      const facts = { git, directory: tree, prefix, baseSha: base, folder, log, given, isSparse: checkout.isSparse }
      const changes = await withTree(() => readChanges({ ...facts, holdsSecret: knownSecret(redact) }))
      options.inspect?.(changes)
      return changes
    },
    async keep(changes) {
      if (world === undefined) return
      const wasThere = (path: string, found: { content: Uint8Array } | null): boolean => {
        const name = checkout?.given.get(path)
        return name !== undefined && name === (found && blobName(found.content, name?.length))
      }
      await keepChanges(directory, changes, { prefix, wasThere })
    },
    async put(files) {
      const changes = files.map(({ path, text }): FileChange => {
        return { path, before: null, after: { mode: '100644', content: Buffer.from(text) } }
      })
      await withTree(() => applyChanges(tree, changes))
    },
    async push(request) {
      if (remote === null) throw new ConfigError('no_remote', 'There is nowhere to push to')
      const { git } = await repository()
      return pushChanges(git, remote, request, folder)
    },
    async run(commandLine, { timeoutMs, fresh }) {
      if (fresh === undefined) return runProjectCommand({ commandLine, timeoutMs, directory, world, redact })
      const { git, checkout, base } = await repository()
      const copy = join(folder, `fresh-${++copies}`)
      let own: AgentWorld | undefined
      try {
        const facts = {
          git,
          baseSha: base,
          changes: fresh,
          from: { directory, checkout },
          isolated: world !== undefined,
        }
        await makeFreshCopy({ ...facts, to: copy })
        own = await options.openWorld(copy, directory)
        const place = { directory: own ? directory : copy, world: own }
        return await runProjectCommand({ commandLine, timeoutMs, redact, ...place })
      } finally {
        await own?.close()
        await rm(copy, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
      }
    },
  }
}

/** Whether a text holds one of the secrets of this run, in whatever form: mere shapes of keys are judged later. */
const knownSecret = (redact: (text: string) => string): ((text: string) => boolean) => {
  const shapesOnly = createRedactor([])
  return text => {
    const redacted = redact(text)
    return redacted !== text && redacted !== shapesOnly(text)
  }
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
