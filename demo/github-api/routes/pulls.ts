import { diffReply, wantsDiff } from '../diff-media-type.ts'
import { readText } from '../json.ts'
import { findPullRequest, readTips, viewPullRequest } from '../pull-request-view.ts'
import { checkBodyLength, Refusal, unprocessable, validationFailed } from '../refusal.ts'
import { diffOf, findCommit, listCommits, mergeBase, resolveCommit } from '../repository.ts'
import { type Call, family, type Reply } from '../route.ts'
import { repositoryUrl, viewCommit, viewFile } from '../views.ts'
import type { PullRequest } from '../world.ts'

const route = family('pull_requests')

const list = async ({ world, query }: Call): Promise<Reply> => {
  const state = query.get('state') ?? 'open'
  const head = query.get('head')
  const base = query.get('base')
  const chosen = [...world.pullRequests.values()].filter(
    pull =>
      (state === 'all' || pull.state === state) &&
      (head === null || head === `${world.owner}:${pull.headBranch}`) &&
      (base === null || base === pull.baseBranch),
  )
  const newestFirst = chosen.toSorted((left, right) => right.number - left.number)
  return {
    status: 200,
    body: await Promise.all(newestFirst.map(pull => viewPullRequest(world, pull, false))),
    paginate: 'list',
  }
}

const get = async (call: Call): Promise<Reply> => {
  const pull = findPullRequest(call)
  if (!wantsDiff(call.accept)) return { status: 200, body: await viewPullRequest(call.world, pull, true) }
  const { baseSha, headSha } = await readTips(call.world, pull)
  return diffReply(await diffOf(call.world, baseSha, headSha))
}

/** GitHub lists no more files than this, however many there are. */
const maxListedFiles = 3_000

const files = async (call: Call): Promise<Reply> => {
  const { baseSha, headSha } = await readTips(call.world, findPullRequest(call))
  const diff = await diffOf(call.world, baseSha, headSha)
  const views = diff.files.slice(0, maxListedFiles).map(file => viewFile(call.world, file, headSha))
  return { status: 200, body: views, paginate: 'list' }
}

const commits = async (call: Call): Promise<Reply> => {
  const { baseSha, headSha } = await readTips(call.world, findPullRequest(call))
  const list = await listCommits(call.world, `${baseSha}..${headSha}`)
  return { status: 200, body: list.map(commit => viewCommit(call.world, commit)), paginate: 'list' }
}

const compare = async (call: Call): Promise<Reply> => {
  const { world, params } = call
  const [base = '', head = ''] = (params.rest ?? '').split('...')
  const baseSha = await resolveCommit(world, base)
  const headSha = await resolveCommit(world, head.replace(`${world.owner}:`, ''))
  const common = await mergeBase(world, baseSha, headSha)
  const diff = await diffOf(world, baseSha, headSha)
  if (wantsDiff(call.accept)) return diffReply(diff)
  const ahead = await listCommits(world, `${baseSha}..${headSha}`)
  const behind = await listCommits(world, `${headSha}..${baseSha}`)
  const status =
    ahead.length > 0 ? (behind.length > 0 ? 'diverged' : 'ahead') : behind.length > 0 ? 'behind' : 'identical'
  const [mergeBaseCommit] = await listCommits(world, common, 1)
  return {
    status: 200,
    body: {
      url: `${repositoryUrl(world)}/compare/${base}...${head}`,
      merge_base_commit: mergeBaseCommit ? viewCommit(world, mergeBaseCommit) : null,
      status,
      ahead_by: ahead.length,
      behind_by: behind.length,
      total_commits: ahead.length,
      commits: ahead.map(commit => viewCommit(world, commit)),
      files: diff.files.slice(0, 300).map(file => viewFile(world, file, headSha)),
    },
  }
}

const create = async (call: Call): Promise<Reply> => {
  const { world, identity, body } = call
  if (identity.user.login === 'github-actions[bot]' && !world.actionsMayOpenPullRequests)
    throw new Refusal(403, { message: 'GitHub Actions is not permitted to create or approve pull requests.' })
  const headBranch = (readText(body.head) ?? '').replace(`${world.owner}:`, '')
  const baseBranch = readText(body.base) ?? ''
  const baseSha = await findCommit(world, `refs/heads/${baseBranch}`)
  if (baseSha === undefined) throw validationFailed('PullRequest', 'base', 'invalid')
  const headSha = await findCommit(world, `refs/heads/${headBranch}`)
  if (headSha === undefined) throw validationFailed('PullRequest', 'head', 'invalid')
  if ([...world.pullRequests.values()].some(pull => pull.state === 'open' && pull.headBranch === headBranch)) {
    throw validationFailed(
      'PullRequest',
      'base',
      'custom',
      `A pull request already exists for ${world.owner}:${headBranch}.`,
    )
  }
  if ((await listCommits(world, `${baseSha}..${headSha}`, 1)).length === 0) {
    throw validationFailed('PullRequest', 'base', 'custom', `No commits between ${baseBranch} and ${headBranch}`)
  }
  const text = readText(body.body) ?? ''
  checkBodyLength('Issue', text)
  const number = Math.max(0, ...world.issues.keys()) + 1
  const now = world.now()
  const pull: PullRequest = {
    number,
    title: readText(body.title) ?? headBranch,
    body: text,
    user: identity.user,
    state: 'open',
    labels: [],
    createdAt: now,
    updatedAt: now,
    draft: body.draft === true,
    baseBranch,
    headBranch,
    merged: false,
  }
  world.pullRequests.set(number, pull)
  world.issues.set(number, pull)
  return { status: 201, body: await viewPullRequest(world, pull, true) }
}

const update = async (call: Call): Promise<Reply> => {
  const pull = findPullRequest(call)
  const text = readText(call.body.body) ?? pull.body
  checkBodyLength('Issue', text)
  const state = readText(call.body.state) ?? pull.state
  if (state !== 'open' && state !== 'closed') throw unprocessable('State must be open or closed')
  Object.assign(pull, {
    title: readText(call.body.title) ?? pull.title,
    body: text,
    state,
    updatedAt: call.world.now(),
  })
  return { status: 200, body: await viewPullRequest(call.world, pull, true) }
}

export const pullRoutes = [
  route('GET', '/pulls', list),
  route('POST', '/pulls', create),
  route('GET', '/pulls/:number', get),
  route('PATCH', '/pulls/:number', update),
  route('GET', '/pulls/:number/files', files),
  route('GET', '/pulls/:number/commits', commits),
  family('contents')('GET', '/compare/*', compare),
]
