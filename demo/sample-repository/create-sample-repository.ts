import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { runGit } from '../git/run-git.ts'
import { baseFiles } from './base-files.ts'
import { changeDescription, changeFiles, changeTitle } from './change-files.ts'

export interface SampleRepository {
  /** Bare repository: what GitHub would hold. */
  gitDirectory: string
  baseBranch: string
  headBranch: string
  baseSha: string
  headSha: string
  title: string
  description: string
}

const baseBranch = 'main'
const headBranch = 'feature/order-search'
const firstCommitSeconds = Date.UTC(2026, 2, 2, 9) / 1000
const hourSeconds = 3600

/** Makes the shop's repository under `directory`. The same commits, with the same names, on every machine. */
export const createSampleRepository = async (directory: string): Promise<SampleRepository> => {
  const gitDirectory = path.join(directory, 'corner-shop.git')
  const workTree = path.join(directory, 'corner-shop-author')
  await mkdir(workTree, { recursive: true })
  await runGit(workTree, ['init', '--quiet', `--initial-branch=${baseBranch}`])
  await commit(workTree, 'Corner shop', baseFiles, firstCommitSeconds)
  await runGit(workTree, ['checkout', '--quiet', '-b', headBranch])
  for (const [index, change] of changeFiles.entries()) {
    await commit(workTree, change.message, change.files, firstCommitSeconds + (index + 1) * hourSeconds)
  }
  await runGit(directory, ['clone', '--quiet', '--bare', workTree, gitDirectory])
  // As GitHub configures its own: any commit may be fetched by its name.
  await runGit(gitDirectory, ['config', 'uploadpack.allowAnySHA1InWant', 'true'])
  await runGit(gitDirectory, ['remote', 'remove', 'origin'])
  return {
    gitDirectory,
    baseBranch,
    headBranch,
    baseSha: await revision(gitDirectory, baseBranch),
    headSha: await revision(gitDirectory, headBranch),
    title: changeTitle,
    description: changeDescription,
  }
}

const revision = async (directory: string, name: string): Promise<string> =>
  (await runGit(directory, ['rev-parse', name])).trim()

const commit = async (
  workTree: string,
  message: string,
  files: Record<string, string>,
  dateSeconds: number,
): Promise<void> => {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(workTree, name)), { recursive: true })
    await writeFile(path.join(workTree, name), content)
  }
  await runGit(workTree, ['add', '--all'])
  await runGit(workTree, ['commit', '--quiet', '--no-verify', '--message', message], { dateSeconds })
}
