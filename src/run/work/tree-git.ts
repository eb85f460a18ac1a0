import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { devNull } from 'node:os'
import { dirname, join } from 'node:path'
import { execa } from 'execa'
import { ConfigError, GitHubError } from '../../core/errors.ts'
import { branchMoved } from '../../github/branch.ts'

/** A repository of the run's own, which the agent never sees: it reads the checkout's objects and trusts no one's configuration. */
export interface TreeGit {
  /** Output of a git command on this repository. Rejects when it fails. */
  run(args: readonly string[], options?: { workTree?: string; index?: string; input?: string }): Promise<string>
  bytes(args: readonly string[], input?: string | Uint8Array): Promise<Buffer>
  /** Brings a commit here when it is not. Throws GitHubError `commit_not_found`. */
  fetch(sha: string, remote: Remote | null): Promise<void>
  /** Pushes a commit to a branch, never over anything. Throws GitHubError `branch_moved`, `forbidden`, `not_pushed`. */
  push(sha: string, branch: string, remote: Remote): Promise<void>
  /** Where a commit's objects can be fetched from. */
  directory: string
}

export interface Remote {
  url: string
  token: string
}

const settings: Readonly<Record<string, string>> = {
  'core.hooksPath': devNull,
  'core.fsmonitor': 'false',
  'core.autocrlf': 'false',
  'core.attributesFile': devNull,
  'core.excludesFile': devNull,
  'core.quotePath': 'false',
  'protocol.ext.allow': 'never',
  'uploadpack.allowAnySHA1InWant': 'true',
  'safe.directory': '*',
  'gc.auto': '0',
  'maintenance.auto': 'false',
}

/** Nobody's configuration but these settings, over the environment: a token among them is seen by no other process. */
export const gitEnvironment = (more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv => {
  const all = Object.entries({ ...settings, ...more })
  return {
    ...passed(process.env),
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_ATTR_NOSYSTEM: '1',
    LC_ALL: 'C',
    GIT_CONFIG_COUNT: String(all.length),
    ...Object.fromEntries(
      all.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${index}`, key],
        [`GIT_CONFIG_VALUE_${index}`, value],
      ]),
    ),
  }
}

const passedNames = /^(?:path|pathext|systemroot|tmp|temp|tmpdir|(?:https?|all|no)_proxy|git_ssl_cainfo)$/i

const passed = (environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(environment).filter(([name]) => passedNames.test(name)))

const fullSha = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/

/** As git sends it, so that it is known to what masks secrets. */
const authorization = (token: string): string =>
  `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`

/** Throws ConfigError `no_git` when there is no git. */
export const openTreeGit = async (folder: string, objects: string | null): Promise<TreeGit> => {
  const directory = join(folder, 'tree.git')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await execa('git', ['init', '--quiet', '--bare', '--', directory], { ...quiet, env: gitEnvironment() }).catch(
    cause => {
      throw new ConfigError('no_git', 'git cannot be run here', { hint: 'Install git.', cause })
    },
  )
  if (objects !== null) {
    await mkdir(join(directory, 'objects', 'info'), { recursive: true })
    await writeFile(join(directory, 'objects', 'info', 'alternates'), `${objects}\n`)
    // A shallow checkout's history ends here too; else git would look for what was never fetched.
    await copyFile(join(dirname(objects), 'shallow'), join(directory, 'shallow')).catch(() => {})
  }
  const call = (args: readonly string[], env: NodeJS.ProcessEnv, input?: string | Uint8Array) => ({
    args: [`--git-dir=${directory}`, ...args],
    options: { ...quiet, env, ...(input === undefined ? {} : { stdin: 'pipe' as const, input }) },
  })
  const has = (sha: string): Promise<boolean> => {
    const { args, options } = call(['cat-file', '-e', `${sha}^{commit}`], gitEnvironment())
    return execa('git', args, options).then(
      () => true,
      () => false,
    )
  }
  return {
    directory,
    async run(args, { workTree, index, input } = {}) {
      const tree = workTree === undefined ? [] : [`--work-tree=${workTree}`]
      const env = { ...gitEnvironment(), ...(index === undefined ? {} : { GIT_INDEX_FILE: index }) }
      const { args: all, options } = call([...tree, ...args], env, input)
      return (await execa('git', all, { ...options, ...(workTree === undefined ? {} : { cwd: workTree }) })).stdout
    },
    async bytes(args, input) {
      const { args: all, options } = call(args, gitEnvironment(), input)
      return Buffer.from((await execa('git', all, { ...options, encoding: 'buffer' })).stdout)
    },
    async fetch(sha, remote) {
      if (!fullSha.test(sha)) throw new GitHubError('commit_not_found', `"${sha.slice(0, 80)}" is no commit`)
      if (await has(sha)) return
      if (remote === null) throw new GitHubError('commit_not_found', `The commit ${sha} is not in this repository`)
      const env = gitEnvironment({ 'http.extraheader': authorization(remote.token) })
      const { args, options } = call(
        ['fetch', '--quiet', '--depth=1', '--no-tags', '--no-write-fetch-head', '--', remote.url, sha],
        env,
      )
      await execa('git', args, options).catch(() => {
        throw new GitHubError('commit_not_found', `The commit ${sha} cannot be fetched`, {
          hint: 'The branch may have been deleted, or the token lacks `contents: read`.',
        })
      })
    },
    async push(sha, branch, remote) {
      const env = gitEnvironment({ 'http.extraheader': authorization(remote.token), 'push.default': 'nothing' })
      const to = `${sha}:refs/heads/${branch}`
      const { args, options } = call(['push', '--quiet', '--no-verify', '--no-follow-tags', '--', remote.url, to], env)
      await execa('git', args, options).catch((error: { stderr?: string }) => {
        throw explainPush(branch, String(error.stderr ?? ''))
      })
    },
  }
}

/** What git says may hold the address, never the token; it is told to the log of the run, not here. */
const explainPush = (branch: string, said: string): GitHubError => {
  if (/non-fast-forward|fetch first|stale info|cannot lock ref/i.test(said)) return branchMoved(branch)
  if (/protected branch|rule violations|GH\d{3}|hook declined/i.test(said))
    return new GitHubError('branch_protected', `The rules of the repository refuse the push to ${branch}`, {
      hint: 'Large files, secrets or protected branches may be refused by rule. Nothing was written.',
    })
  if (/\b40[13]\b|denied|authentication failed/i.test(said))
    return new GitHubError('forbidden', `The token may not push to ${branch}`, {
      hint: 'Add to the job: `permissions: {contents: write}`.',
      status: 403,
    })
  return new GitHubError('not_pushed', `git could not push to ${branch}`, {
    hint: 'Nothing was written. Run the job again.',
  })
}

const quiet = {
  stdin: 'ignore',
  stripFinalNewline: false,
  extendEnv: false,
  timeout: 180_000,
  maxBuffer: 400_000_000,
} as const
