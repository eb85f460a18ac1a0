import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { execa } from 'execa'

/** What other steps leave in a checkout that is none of the agent's business; only at its top. */
const credentials = /^(?:gha-creds-.*\.json|\.git-credentials|\.netrc|_netrc|\.npmrc\.auth)$/

/** Of a repository, what history needs. Configuration (credentials, programs to run) and hooks stay behind. */
const keptOfGit = ['HEAD', 'ORIG_HEAD', 'objects', 'refs', 'packed-refs', 'index', 'shallow', 'logs']

/**
 * A copy of the checkout in an empty folder: every file, links as links, and a repository that knows its history but no
 * credentials but those planted with `gitCredentials`. Rejects when there is no room.
 */
export const copyWorkTree = async (from: string, to: string, gitCredentials = ''): Promise<void> => {
  await mkdir(to, { recursive: true })
  const names = (await readdir(from)).filter(name => name !== '.git' && !credentials.test(name))
  for (const some of groups(
    names.map(name => join(from, name)),
    500,
  )) {
    await execa('cp', ['-a', '--reflink=auto', '--', ...some, to], { stdin: 'ignore' })
  }
  await removeInnerConfigurations(to)
  const places = await gitFolders(from)
  if (places !== null) await copyRepository(places, join(to, '.git'), gitCredentials)
}

function* groups<T>(all: readonly T[], size: number): Generator<readonly T[]> {
  for (let start = 0; start < all.length; start += size) yield all.slice(start, start + size)
}

interface GitFolders {
  /** HEAD and index. */
  own: string
  /** Objects and references; the same unless this is a linked work tree. */
  common: string
}

const gitFolders = async (directory: string): Promise<GitFolders | null> => {
  const found = await stat(join(directory, '.git')).catch(() => null)
  if (found === null) return null
  const own = join(directory, '.git')
  if (found.isDirectory()) return { own, common: own }
  const ask = async (what: string) => {
    const args = ['-c', `safe.directory=${directory}`, 'rev-parse', '--path-format=absolute', what]
    return (await execa('git', args, { cwd: directory, stdin: 'ignore' })).stdout.trim()
  }
  return { own: await ask('--git-dir'), common: await ask('--git-common-dir') }
}

const copyRepository = async ({ own, common }: GitFolders, to: string, gitCredentials: string): Promise<void> => {
  await mkdir(to)
  for (const name of keptOfGit) {
    const from = await firstThatIs([join(own, name), join(common, name)])
    if (from !== undefined) await execa('cp', ['-a', '--reflink=auto', '--', from, to], { stdin: 'ignore' })
  }
  await writeFile(join(to, 'config'), await plainConfiguration(common))
  if (gitCredentials !== '') await writeFile(join(to, 'credentials'), gitCredentials)
  await mkdir(join(to, 'refs'), { recursive: true })
}

const firstThatIs = async (paths: readonly string[]): Promise<string | undefined> => {
  for (const path of paths) if (await stat(path).catch(() => null)) return path
  return undefined
}

/** Only what is needed to read the objects. */
const plainConfiguration = async (common: string): Promise<string> => {
  const text = await readFile(join(common, 'config'), 'utf8').catch(() => '')
  const format = /^\s*objectformat\s*=\s*(sha1|sha256)\s*$/im.exec(text)?.[1]?.toLowerCase()
  const core = `[core]\n\trepositoryformatversion = ${format === 'sha256' ? 1 : 0}\n\tbare = false\n`
  return format === 'sha256' ? `${core}[extensions]\n\tobjectformat = sha256\n` : core
}

/** Repositories inside the checkout (a second checkout, say) may have credentials as well. */
const removeInnerConfigurations = async (directory: string): Promise<void> => {
  const { stdout } = await execa('find', [directory, '-name', '.git', '-print0'], { stdin: 'ignore' })
  for (const path of stdout.split('\0').filter(found => found !== '')) {
    for (const name of ['config', 'config.worktree', 'hooks', 'modules']) {
      await rm(join(path, name), { recursive: true, force: true }).catch(() => {})
    }
  }
}
