import type { FilePatch } from '../git/patch.ts'
import type { Json } from './json.ts'
import type { Commit } from './repository.ts'
import type { Issue, IssueComment, User, World } from './world.ts'

export const repositoryUrl = (world: World): string => `${world.url}/repos/${world.owner}/${world.name}`
export const pageUrl = (world: World): string => `${world.url}/${world.owner}/${world.name}`

/** GitHub's node ids are opaque; these can be read back by `graphql.ts`. */
export const nodeId = (kind: string, id: number): string => `${kind}_${Buffer.from(String(id)).toString('base64url')}`

export const viewUser = (world: World, user: User): Json => ({
  login: user.login,
  id: user.id,
  node_id: nodeId('U', user.id),
  avatar_url: '',
  url: `${world.url}/users/${encodeURIComponent(user.login)}`,
  html_url: `${world.url}/${user.login}`,
  type: user.type,
  site_admin: false,
})

export const viewRepository = (world: World): Json => ({
  id: 700_001,
  node_id: nodeId('R', 700_001),
  name: world.name,
  full_name: `${world.owner}/${world.name}`,
  private: false,
  owner: viewUser(world, world.users.get(world.owner) ?? { login: world.owner, id: 1, type: 'User' }),
  html_url: pageUrl(world),
  description: null,
  fork: false,
  url: repositoryUrl(world),
  clone_url: `${pageUrl(world)}.git`,
  default_branch: world.defaultBranch,
  visibility: 'public',
  archived: false,
  has_issues: true,
})

export const viewIssue = (world: World, issue: Issue): Json => ({
  id: 800_000 + issue.number,
  node_id: nodeId('I', issue.number),
  number: issue.number,
  title: issue.title,
  body: issue.body,
  user: viewUser(world, issue.user),
  state: issue.state,
  locked: false,
  labels: issue.labels.map(name => viewLabel(world, name)),
  assignees: [],
  milestone: null,
  comments: world.issueComments.filter(comment => comment.issue === issue.number).length,
  author_association: association(world, issue.user),
  created_at: issue.createdAt,
  updated_at: issue.updatedAt,
  closed_at: null,
  url: `${repositoryUrl(world)}/issues/${issue.number}`,
  html_url: `${pageUrl(world)}/issues/${issue.number}`,
  comments_url: `${repositoryUrl(world)}/issues/${issue.number}/comments`,
  ...(world.pullRequests.has(issue.number)
    ? {
        html_url: `${pageUrl(world)}/pull/${issue.number}`,
        pull_request: {
          url: `${repositoryUrl(world)}/pulls/${issue.number}`,
          html_url: `${pageUrl(world)}/pull/${issue.number}`,
        },
      }
    : {}),
})

export const viewIssueComment = (world: World, comment: IssueComment): Json => ({
  id: comment.id,
  node_id: nodeId('IC', comment.id),
  url: `${repositoryUrl(world)}/issues/comments/${comment.id}`,
  html_url: `${pageUrl(world)}/${world.pullRequests.has(comment.issue) ? 'pull' : 'issues'}/${comment.issue}#issuecomment-${comment.id}`,
  issue_url: `${repositoryUrl(world)}/issues/${comment.issue}`,
  body: comment.body,
  user: viewUser(world, comment.user),
  author_association: association(world, comment.user),
  created_at: comment.createdAt,
  updated_at: comment.updatedAt,
  performed_via_github_app: null,
})

export const viewLabel = (world: World, name: string): Json => ({
  id: 900_000 + [...world.labels.keys()].indexOf(name),
  name,
  color: world.labels.get(name)?.color ?? 'ededed',
  description: world.labels.get(name)?.description ?? null,
  default: false,
  url: `${repositoryUrl(world)}/labels/${encodeURIComponent(name)}`,
})

export const association = (world: World, user: User): string => {
  if (user.login === world.owner) return 'OWNER'
  if (user.type === 'Bot') return 'NONE'
  return world.collaborators.has(user.login) ? 'COLLABORATOR' : 'CONTRIBUTOR'
}

/** GitHub leaves `patch` out of a binary file and of a very long one. */
const maxPatchLines = 3_000

export const viewFile = (world: World, file: FilePatch, ref: string): Json => ({
  sha: file.sha,
  filename: file.path,
  status: file.status,
  additions: file.additions,
  deletions: file.deletions,
  changes: file.additions + file.deletions,
  blob_url: `${pageUrl(world)}/blob/${ref}/${encodePath(file.path)}`,
  raw_url: `${pageUrl(world)}/raw/${ref}/${encodePath(file.path)}`,
  contents_url: `${repositoryUrl(world)}/contents/${encodePath(file.path)}?ref=${ref}`,
  ...(file.previousPath === undefined ? {} : { previous_filename: file.previousPath }),
  ...(file.binary || file.patch === '' || file.patch.split('\n').length > maxPatchLines ? {} : { patch: file.patch }),
})

const encodePath = (name: string): string => name.split('/').map(encodeURIComponent).join('/')

export const viewCommit = (world: World, commit: Commit): Json => ({
  sha: commit.sha,
  node_id: nodeId('C', 1),
  commit: {
    author: commit.author,
    committer: commit.committer,
    message: commit.message,
    tree: { sha: commit.tree, url: `${repositoryUrl(world)}/git/trees/${commit.tree}` },
    url: `${repositoryUrl(world)}/git/commits/${commit.sha}`,
    comment_count: 0,
  },
  url: `${repositoryUrl(world)}/commits/${commit.sha}`,
  html_url: `${pageUrl(world)}/commit/${commit.sha}`,
  author: null,
  committer: null,
  parents: commit.parents.map(sha => ({ sha, url: `${repositoryUrl(world)}/commits/${sha}` })),
})
