import { execFileSync } from 'node:child_process'
import { proposingToken } from '../../demo/github-api/start-github-api.ts'
import { blobName } from '../../src/core/patch/blob-name.ts'
import type { FileChange, FileMode } from '../../src/core/patch/file-change.ts'
import { createGitHub, type GitHub } from '../../src/github/client.ts'
import { silentLogger } from '../../src/log/logger.ts'
import { type SamplePullRequest, startSamplePullRequest } from './sample-pull-request.ts'

/** A machine may know no name to commit with. */
const identity = ['-c', 'user.name=Robin', '-c', 'user.email=robin@example.test']

export interface ProposingGitHub {
  sample: SamplePullRequest
  /** As a job that may write contents. */
  github: GitHub
  /** As another token. */
  as: (token: string) => GitHub
  /** git in the repository behind the API. */
  git: (...args: string[]) => string
  /** mode, blob and path of every file of a commit. */
  filesOf: (commit: string) => Map<string, string>
  /** What the files of a commit must be after these changes. */
  filesAfter: (base: string, changes: readonly FileChange[]) => Map<string, string>
}

export const startProposingGitHub = async (): Promise<ProposingGitHub> => {
  const sample = await startSamplePullRequest()
  const job = 'ghs_proposing'
  sample.api.world.tokens.set(job, proposingToken)
  const as = (token: string) =>
    createGitHub({
      ...{ token, apiUrl: sample.api.url, graphqlUrl: `${sample.api.url}/graphql`, owner: 'octo', repo: 'shop' },
      ...{ log: silentLogger, retry: { baseDelayMs: 1, pauseMs: 1, secondaryLimitMs: 1 } },
    })
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'safe.directory=*', '-c', 'core.quotePath=false', ...identity, ...args], {
      cwd: sample.repository.gitDirectory,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  const filesOf = (commit: string): Map<string, string> =>
    new Map(
      git('ls-tree', '-r', '-z', commit)
        .split('\0')
        .filter(row => row !== '')
        .map(row => [row.slice(row.indexOf('\t') + 1), row.slice(0, row.indexOf('\t')).replace(' blob', '')]),
    )
  const filesAfter: ProposingGitHub['filesAfter'] = (base, changes) => {
    const files = filesOf(base)
    for (const { path, after } of changes)
      if (after === null) files.delete(path)
      else files.set(path, `${after.mode} ${blobName(after.content)}`)
    return files
  }
  return { sample, github: as(job), as, git, filesOf, filesAfter }
}

/** A file that comes, or becomes another. */
export const put = (
  path: string,
  content: string | Buffer,
  { mode = '100644', from = null }: { mode?: FileMode; from?: FileMode | null } = {},
): FileChange => ({
  path,
  before: from === null ? null : { mode: from, content: Buffer.alloc(0) },
  after: { mode, content: Buffer.from(content) },
})

export const removed = (path: string, mode: FileMode = '100644'): FileChange => ({
  path,
  before: { mode, content: Buffer.alloc(0) },
  after: null,
})
