import { randomBytes } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { viewPullRequest } from '../github-api/pull-request-view.ts'
import { type GithubApi, startGithubApi, writeToken } from '../github-api/start-github-api.ts'
import { viewRepository, viewUser } from '../github-api/views.ts'
import type { PullRequest, User } from '../github-api/world.ts'
import type { JobContext } from '../runner/runner-environment.ts'
import { checkoutPullRequest } from '../sample-repository/checkout.ts'
import { createSampleRepository } from '../sample-repository/create-sample-repository.ts'
import { updatePullRequestReferences } from '../sample-repository/pull-request-references.ts'

/** Everything around the action: repository, pull request, GitHub, workspace, event. */
export interface Scene {
  api: GithubApi
  pullRequest: PullRequest
  headSha: string
  baseSha: string
  token: string
  job: JobContext
  event: unknown
}

const owner = 'octo'
const name = 'corner-shop'
const number = 4
const author: User = { login: 'robin', id: 2002, type: 'User' }

/** Makes it under `folder`; `toolCache` is where downloads are kept between runs. */
export const openScene = async (folder: string, toolCache: string): Promise<Scene> => {
  const sample = await createSampleRepository(path.join(folder, 'server'))
  const mergeSha = await updatePullRequestReferences(sample.gitDirectory, number, sample.baseSha, sample.headSha)
  const token = `ghs_${randomBytes(18).toString('hex')}`
  const pullRequest = {
    number,
    title: sample.title,
    body: sample.description,
    user: author,
    baseBranch: sample.baseBranch,
    headBranch: sample.headBranch,
  }
  const api = await startGithubApi({
    gitDirectory: sample.gitDirectory,
    owner,
    name,
    defaultBranch: sample.baseBranch,
    tokens: { [token]: writeToken },
    users: [{ user: author, permission: 'write' }],
    pullRequests: [pullRequest],
    issues: [{ number: 3, title: 'Customer care cannot find an order', body: 'We only have the name.', user: author }],
  })
  const pull = api.world.pullRequests.get(number)
  if (!pull) throw new Error('The pull request was not made')
  const workspace = path.join(folder, 'runner', name, name)
  await mkdir(path.dirname(workspace), { recursive: true })
  await checkoutPullRequest({ workspace, remoteUrl: sample.gitDirectory, number, depth: 0 })
  return {
    api,
    pullRequest: pull,
    headSha: sample.headSha,
    baseSha: sample.baseSha,
    token,
    job: {
      workspace,
      temp: path.join(folder, 'runner', '_temp'),
      toolCache,
      repository: `${owner}/${name}`,
      eventName: 'pull_request',
      apiUrl: api.url,
      serverUrl: api.url,
      sha: mergeSha,
      ref: `refs/pull/${number}/merge`,
      actor: author.login,
      headRef: sample.headBranch,
      baseRef: sample.baseBranch,
    },
    event: {
      action: 'opened',
      number,
      pull_request: await viewPullRequest(api.world, pull, true),
      repository: viewRepository(api.world),
      sender: viewUser(api.world, author),
    },
  }
}
