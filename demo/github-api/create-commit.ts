import { runGit, tryGit } from '../git/run-git.ts'
import { isObject, type Json, readList, readObject, readText } from './json.ts'
import { findCommit } from './repository.ts'
import type { Call } from './route.ts'

/** What a mutation says instead of doing it: type and message of a GraphQL error. */
export class MutationRefused extends Error {
  readonly type: string

  constructor(type: string, message: string) {
    super(message)
    this.type = type
  }
}

/** `createCommitOnBranch`: one signed commit with whole files, if the branch is where the caller believes. */
export const createCommitOnBranch = async ({ world }: Call, input: Json): Promise<Json> => {
  const branch = readText(readObject(input.branch).branchName) ?? ''
  const expected = readText(input.expectedHeadOid) ?? ''
  const head = await findCommit(world, `refs/heads/${branch}`)
  if (head === undefined) throw new MutationRefused('NOT_FOUND', `A ref named "refs/heads/${branch}" was not found`)
  if (world.protectedBranches.has(branch))
    throw new MutationRefused('UNPROCESSABLE', 'Repository rule violations found\n\nCannot update this protected ref.')
  if (head !== expected) throw stale(expected)
  const changes = readObject(input.fileChanges)
  const rows: string[] = []
  for (const { path, contents } of readList(changes.additions).map(readObject)) {
    const bytes = Buffer.from(readText(contents) ?? '', 'base64')
    const blob = (await runGit(world.gitDirectory, ['hash-object', '-w', '--stdin'], { input: bytes })).trim()
    // What is there keeps its mode; what is new is an ordinary file.
    const row = await runGit(world.gitDirectory, ['ls-tree', '-z', head, '--', `:(literal)${readText(path)}`])
    const mode = row === '' ? '100644' : row.slice(0, 6)
    rows.push(`${mode} ${blob}\t${readText(path)}`)
  }
  for (const { path } of readList(changes.deletions).map(readObject)) {
    if ((await tryGit(world.gitDirectory, ['cat-file', '-e', `${head}:${readText(path)}`])) === undefined)
      throw new MutationRefused('UNPROCESSABLE', `A path was requested for deletion which does not exist: ${path}`)
    rows.push(`0 ${'0'.repeat(40)}\t${readText(path)}`)
  }
  const indexFile = `${world.gitDirectory}/index-${world.nextId()}`
  await runGit(world.gitDirectory, ['read-tree', head], { indexFile })
  await runGit(world.gitDirectory, ['update-index', '-z', '--index-info'], {
    indexFile,
    input: rows.map(row => `${row}\0`).join(''),
  })
  const tree = (await runGit(world.gitDirectory, ['write-tree'], { indexFile })).trim()
  const message = isObject(input.message) ? input.message : {}
  const text = [readText(message.headline) ?? '', readText(message.body) ?? ''].filter(part => part !== '').join('\n\n')
  const commit = await runGit(world.gitDirectory, ['commit-tree', tree, '-p', head, '-F', '-'], { input: text })
  const oid = commit.trim()
  if ((await tryGit(world.gitDirectory, ['update-ref', `refs/heads/${branch}`, oid, expected])) === undefined)
    throw stale(expected)
  world.signedCommits.add(oid)
  return { createCommitOnBranch: { commit: { oid, url: `${world.url}/${world.owner}/${world.name}/commit/${oid}` } } }
}

const stale = (expected: string): MutationRefused =>
  new MutationRefused('STALE_DATA', `Expected branch to point to "${expected}" but it did not. Pull and try again.`)
