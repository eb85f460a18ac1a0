import { type FilePatch, parsePatch } from '../git/patch.ts'
import { runGit, tryGit } from '../git/run-git.ts'
import { notFound } from './refusal.ts'
import type { World } from './world.ts'

const git = (world: World, ...args: string[]): Promise<string> => runGit(world.gitDirectory, args)

/** The commit a branch, tag or (abbreviated) name stands for; 404 when there is none. */
export const resolveCommit = async (world: World, name: string): Promise<string> => {
  const found = await findCommit(world, name)
  if (found === undefined) throw notFound()
  return found
}

export const findCommit = async (world: World, name: string): Promise<string | undefined> => {
  // A name that begins with a dash would be an option.
  if (name === '' || name.startsWith('-')) return undefined
  const text = await tryGit(world.gitDirectory, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${name}^{commit}`,
  ])
  return text?.trim().split('\n').at(-1)
}

export const mergeBase = async (world: World, base: string, head: string): Promise<string> => {
  const text = await tryGit(world.gitDirectory, ['merge-base', base, head])
  if (text === undefined) throw notFound()
  return text.trim()
}

/** The three-dot difference of two commits, as GitHub shows it. Kept, since a commit never changes. */
export const diffOf = (world: World, base: string, head: string): Promise<{ text: string; files: FilePatch[] }> => {
  const key = `${base}...${head}`
  const known = world.diffs.get(key)
  if (known) return known
  const reading = git(world, 'diff', '--no-color', '--no-ext-diff', '--full-index', '--find-renames', key).then(
    text => ({
      text,
      files: parsePatch(text),
    }),
  )
  world.diffs.set(key, reading)
  return reading
}

export interface Commit {
  sha: string
  tree: string
  parents: string[]
  author: { name: string; email: string; date: string }
  committer: { name: string; email: string; date: string }
  message: string
}

const commitFormat = ['%H', '%T', '%P', '%an', '%ae', '%aI', '%cn', '%ce', '%cI', '%B'].join('%x00')

/** Commits of a revision range, oldest first. */
export const listCommits = async (world: World, range: string, limit = 250): Promise<Commit[]> => {
  const text = await git(world, 'log', '--reverse', `--max-count=${limit}`, `--format=${commitFormat}%x01`, range, '--')
  return text
    .split('\x01')
    .map(record => record.replace(/^\n/, ''))
    .filter(record => record !== '')
    .map(readCommit)
}

export const readOneCommit = async (world: World, name: string): Promise<Commit> => {
  const sha = await resolveCommit(world, name)
  return readCommit(await git(world, 'show', '--no-patch', `--format=${commitFormat}`, sha))
}

const readCommit = (record: string): Commit => {
  const fields = record.split('\0')
  const field = (index: number): string => fields[index] ?? ''
  return {
    sha: field(0),
    tree: field(1),
    parents: field(2)
      .split(' ')
      .filter(parent => parent !== ''),
    author: { name: field(3), email: field(4), date: field(5) },
    committer: { name: field(6), email: field(7), date: field(8) },
    message: field(9).trimEnd(),
  }
}
