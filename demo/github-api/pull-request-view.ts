import type { Json } from './json.ts'
import { notFound } from './refusal.ts'
import { diffOf, findCommit, listCommits } from './repository.ts'
import type { Call } from './route.ts'
import { association, nodeId, pageUrl, repositoryUrl, viewLabel, viewRepository, viewUser } from './views.ts'
import type { PullRequest, World } from './world.ts'

export const findPullRequest = ({ world, params }: Pick<Call, 'world' | 'params'>): PullRequest => {
  const found = world.pullRequests.get(Number(params.number))
  if (!found) throw notFound()
  return found
}

/** Where both branches stand now. */
export const readTips = async (world: World, pull: PullRequest): Promise<{ baseSha: string; headSha: string }> => {
  const baseSha = await findCommit(world, `refs/heads/${pull.baseBranch}`)
  // The branch of a closed pull request may be gone; its head stays under refs/pull.
  const headSha =
    (await findCommit(world, `refs/heads/${pull.headBranch}`)) ??
    (await findCommit(world, `refs/pull/${pull.number}/head`))
  if (baseSha === undefined || headSha === undefined) throw notFound()
  return { baseSha, headSha }
}

/** `detailed` adds what only `GET /pulls/N` tells. */
export const viewPullRequest = async (world: World, pull: PullRequest, detailed: boolean): Promise<Json> => {
  const { baseSha, headSha } = await readTips(world, pull)
  const address = `${repositoryUrl(world)}/pulls/${pull.number}`
  const page = `${pageUrl(world)}/pull/${pull.number}`
  const branch = (ref: string, sha: string): Json => ({
    label: `${world.owner}:${ref}`,
    ref,
    sha,
    user: viewUser(world, world.users.get(world.owner) ?? pull.user),
    repo: viewRepository(world),
  })
  return {
    id: 600_000 + pull.number,
    node_id: nodeId('PR', pull.number),
    number: pull.number,
    state: pull.state,
    locked: false,
    draft: pull.draft,
    title: pull.title,
    body: pull.body,
    user: viewUser(world, pull.user),
    labels: pull.labels.map(name => viewLabel(world, name)),
    head: branch(pull.headBranch, headSha),
    base: branch(pull.baseBranch, baseSha),
    url: address,
    html_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    issue_url: `${repositoryUrl(world)}/issues/${pull.number}`,
    author_association: association(world, pull.user),
    created_at: pull.createdAt,
    updated_at: pull.updatedAt,
    closed_at: null,
    merged_at: null,
    merge_commit_sha: (await findCommit(world, `refs/pull/${pull.number}/merge`)) ?? null,
    requested_reviewers: [],
    assignees: [],
    ...(detailed ? await viewDetails(world, pull, baseSha, headSha) : {}),
  }
}

const viewDetails = async (world: World, pull: PullRequest, baseSha: string, headSha: string): Promise<Json> => {
  const { files } = await diffOf(world, baseSha, headSha)
  const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0)
  return {
    merged: pull.merged,
    mergeable: true,
    mergeable_state: 'clean',
    maintainer_can_modify: false,
    comments: world.issueComments.filter(comment => comment.issue === pull.number).length,
    review_comments: world.reviewComments.filter(comment => comment.pullRequest === pull.number).length,
    commits: (await listCommits(world, `${baseSha}..${headSha}`)).length,
    additions: sum(files.map(file => file.additions)),
    deletions: sum(files.map(file => file.deletions)),
    changed_files: files.length,
  }
}
