import { runGit, tryGit } from '../git/run-git.ts'
import { type Json, readList, readObject, readText } from './json.ts'
import { findCommit } from './repository.ts'
import type { World } from './world.ts'

/** `createCommitOnBranch`: one commit on the expected head, or a text that says why not. */
export const createCommitOnBranch = async (world: World, input: Json): Promise<{ oid: string } | string> => {
  const name = `refs/heads/${readText(readObject(input.branch).branchName) ?? ''}`
  const expected = readText(input.expectedHeadOid) ?? ''
  const head = await findCommit(world, name)
  if (head === undefined) return `No ref found for ${name}`
  if (head !== expected) return `Expected branch to point to "${expected}" but it did not. Pull and try again.`
  const { gitDirectory } = world
  const indexFile = `${gitDirectory}/index-${world.nextId()}`
  const changes = readObject(input.fileChanges)
  await runGit(gitDirectory, ['read-tree', head], { indexFile })
  for (const { path } of readList(changes.deletions).map(readObject))
    await runGit(gitDirectory, ['update-index', '--force-remove', '--', readText(path) ?? ''], { indexFile })
  for (const { path, contents } of readList(changes.additions).map(readObject)) {
    const bytes = Buffer.from(readText(contents) ?? '', 'base64')
    const blob = (await runGit(gitDirectory, ['hash-object', '-w', '--stdin'], { input: bytes })).trim()
    const row = `100644 blob ${blob}\t${readText(path) ?? ''}\0`
    await runGit(gitDirectory, ['update-index', '-z', '--index-info'], { indexFile, input: row })
  }
  const tree = (await runGit(gitDirectory, ['write-tree'], { indexFile })).trim()
  const { headline, body } = readObject(input.message)
  const message = [readText(headline), readText(body)].filter(part => part).join('\n\n')
  const oid = (await runGit(gitDirectory, ['commit-tree', tree, '-p', head, '-F', '-'], { input: message })).trim()
  if ((await tryGit(gitDirectory, ['update-ref', name, oid, head])) === undefined)
    return `Expected branch to point to "${expected}" but it did not. Pull and try again.`
  return { oid }
}
