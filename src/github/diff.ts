import type { DiffFile, FileStatus } from '../core/diff/diff.ts'
import { parseHunks } from '../core/diff/parse-hunks.ts'
import { countChanges, parseUnifiedDiff } from '../core/diff/parse-unified-diff.ts'
import { GitHubError } from '../core/errors.ts'
import type { GitHub } from './client.ts'
import { gitDiff, hasCommits } from './git-diff.ts'
import type { PullRequest } from './pull-request.ts'

export interface ReadDiff {
  /** `api`: the whole diff at once; `files`: file by file; `git`: the local checkout. */
  source: 'api' | 'files' | 'git'
  files: DiffFile[]
}

/** GitHub lists no more files of a pull request than this. */
const maxListedFiles = 3_000

/**
 * The change of a pull request, merge base to head. GitHub answers 406 for a diff of over 300 files or 20,000 lines;
 * then file by file; where that lacks patches or files, from the checkout. Files without content are `unreadable`.
 */
export const readDiff = async (
  github: GitHub,
  { pullRequest, directory }: { pullRequest: PullRequest; directory?: string | undefined },
): Promise<ReadDiff> => {
  try {
    return { source: 'api', files: parseUnifiedDiff(await fetchDiff(github, pullRequest.number)) }
  } catch (error) {
    if (!(error instanceof GitHubError) || !isTooLarge(error)) throw error
    github.log.info(`GitHub does not deliver the diff whole (${error.status}); reading it file by file`)
  }
  const files = await fetchFiles(github, pullRequest.number)
  const complete = files.length < maxListedFiles && !files.some(file => file.unreadable)
  if (complete) return { source: 'files', files }
  const local = directory === undefined ? undefined : await readLocally(github, pullRequest, directory)
  if (local) return { source: 'git', files: local }
  github.log.warn(`${files.filter(file => file.unreadable).length} of ${files.length} files come without their diff`)
  return { source: 'files', files }
}

const isTooLarge = (error: GitHubError): boolean =>
  error.status === 406 || (error.status === 422 && /too large|too_large|maximum/i.test(error.message))

const fetchDiff = async ({ request, owner, repo }: GitHub, number: number): Promise<string> => {
  const { data } = await request('GET /repos/{owner}/{repo}/pulls/{pull_number}', {
    owner,
    repo,
    pull_number: number,
    mediaType: { format: 'diff' },
  })
  // The type describes the JSON form. Without a charset in the answer Octokit gives bytes.
  const body: unknown = data
  if (body instanceof ArrayBuffer) return new TextDecoder().decode(body)
  if (typeof body === 'string') return body
  throw new GitHubError('bad_answer', 'GitHub answered the request for a diff with something else', {
    hint: 'Check that GITHUB_API_URL is an API that knows the media type application/vnd.github.diff.',
  })
}

const statuses: Record<string, FileStatus> = {
  added: 'added',
  removed: 'deleted',
  renamed: 'renamed',
  copied: 'copied',
}

const fetchFiles = async ({ paginate, owner, repo }: GitHub, number: number): Promise<DiffFile[]> => {
  const parameters = { owner, repo, pull_number: number, per_page: 100 }
  const entries = await paginate('GET /repos/{owner}/{repo}/pulls/{pull_number}/files', parameters)
  return entries.map((entry): DiffFile => {
    const { hunks } = parseHunks(entry.patch?.split('\n') ?? [])
    // Absent for binaries (no changes counted) and where it would be too large; a cut one has fewer lines than counted.
    const counted = countChanges(hunks)
    const missing = counted.additions !== entry.additions || counted.deletions !== entry.deletions
    return {
      path: entry.filename,
      previousPath: entry.previous_filename ?? null,
      status: statuses[entry.status] ?? 'modified',
      binary: entry.patch === undefined && entry.changes === 0 && entry.status !== 'renamed',
      additions: entry.additions,
      deletions: entry.deletions,
      hunks,
      ...(missing && { unreadable: true as const }),
    }
  })
}

/** GitHub knows the merge base even where the checkout is too shallow to. */
const readLocally = async (
  github: GitHub,
  pullRequest: PullRequest,
  directory: string,
): Promise<DiffFile[] | undefined> => {
  const { request, owner, repo, log } = github
  const { baseSha, headSha } = pullRequest
  try {
    const { data } = await request('GET /repos/{owner}/{repo}/compare/{basehead}', {
      owner,
      repo,
      basehead: `${baseSha}...${headSha}`,
      per_page: 1,
    })
    const from = data.merge_base_commit.sha
    if (!(await hasCommits(directory, [from, headSha]))) return undefined
    return await gitDiff(directory, from, headSha)
  } catch (error) {
    log.debug(`no local diff: ${error instanceof Error ? error.message : String(error)}`)
    return undefined
  }
}
