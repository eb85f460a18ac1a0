import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answerRequest } from './answer-request.ts'
import type { Fault } from './faults.ts'
import { answerGit, isGitRequest } from './git-http.ts'
import type { Identity, PullRequest, RecordedRequest, User, World } from './world.ts'

export interface GithubApi {
  /** GITHUB_API_URL; GraphQL is at `/graphql`. */
  url: string
  world: World
  /** Makes the next matching requests fail. */
  fail: (fault: Fault) => void
  /** What was asked with another method than GET, refused or not. */
  writes: () => RecordedRequest[]
  close: () => Promise<void>
}

export interface GithubApiOptions {
  /** Bare repository. */
  gitDirectory: string
  owner: string
  name: string
  defaultBranch: string
  tokens: Record<string, Identity>
  /** Accounts that exist. The owner and the two bots always do. */
  users?: { user: User; permission?: 'admin' | 'write' | 'read' }[]
  pullRequests?: (Pick<PullRequest, 'number' | 'title' | 'body' | 'user' | 'baseBranch' | 'headBranch'> &
    Partial<PullRequest>)[]
  issues?: { number: number; title: string; body: string; user: User; labels?: string[] }[]
}

const actionsBot: User = { login: 'github-actions[bot]', id: 41_898_282, type: 'Bot' }
const dependabot: User = { login: 'dependabot[bot]', id: 49_699_333, type: 'Bot' }

/** What `permissions:` of the README's workflow gives the job's token. */
export const writeToken: Identity = {
  user: actionsBot,
  permissions: { metadata: 'read', contents: 'read', pull_requests: 'write', issues: 'write', checks: 'write' },
}

/** With what `publish: sarif` needs besides. */
export const scanningToken: Identity = {
  ...writeToken,
  permissions: { ...writeToken.permissions, security_events: 'write' },
}

/** What `permissions:` of a workflow that opens pull requests gives. */
export const proposingToken: Identity = {
  user: actionsBot,
  permissions: { ...writeToken.permissions, contents: 'write' },
}

/** What the token of a pull request from a fork may do. */
export const readOnlyToken: Identity = {
  user: actionsBot,
  permissions: { metadata: 'read', contents: 'read', pull_requests: 'read', issues: 'read', checks: 'read' },
}

/** Starts a GitHub REST API for one repository on a free loopback port. */
export const startGithubApi = async (options: GithubApiOptions): Promise<GithubApi> => {
  const world = createWorld(options)
  const server = createServer((request, response) => {
    if (isGitRequest(world, request.url ?? '')) answerGit(world, request, response)
    else void answerRequest(world, request, response)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  world.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: world.url,
    world,
    fail: fault => world.faults.push(fault),
    writes: () => world.requests.filter(request => request.method !== 'GET'),
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const hourSeconds = 3600

const createWorld = (options: GithubApiOptions): World => {
  const owner: User = { login: options.owner, id: 1_001, type: 'User' }
  const accounts = [{ user: owner, permission: 'admin' as const }, ...(options.users ?? [])]
  let lastId = 2_000_000
  const now = (): string => new Date().toISOString().replace(/\.\d+Z$/, 'Z')
  const issueDefaults = { state: 'open' as const, labels: [], createdAt: now(), updatedAt: now() }
  const pulls = (options.pullRequests ?? []).map(pull => ({ ...issueDefaults, draft: false, merged: false, ...pull }))
  const issues = (options.issues ?? []).map(issue => ({ ...issueDefaults, ...issue }))
  return {
    url: '',
    owner: options.owner,
    name: options.name,
    gitDirectory: options.gitDirectory,
    defaultBranch: options.defaultBranch,
    users: new Map([actionsBot, dependabot, ...accounts.map(account => account.user)].map(user => [user.login, user])),
    collaborators: new Map(accounts.flatMap(({ user, permission }) => (permission ? [[user.login, permission]] : []))),
    tokens: new Map(Object.entries(options.tokens)),
    issues: new Map([...issues, ...pulls].map(issue => [issue.number, issue])),
    pullRequests: new Map(pulls.map(pull => [pull.number, pull])),
    reviews: [],
    reviewComments: [],
    issueComments: [],
    reactions: [],
    workflowRuns: [],
    workflowJobs: [],
    pushes: [],
    checkRuns: [],
    sarifUploads: [],
    codeScanning: 'on',
    dependencyChanges: [],
    advisories: [],
    badVersions: new Set(),
    labels: new Map([['bug', { color: 'd73a4a', description: 'Something is not working' }]]),
    labelEvents: [],
    requests: [],
    faults: [],
    diffs: new Map(),
    actionsMayApprove: false,
    actionsMayOpenPullRequests: true,
    protectedBranches: new Set(),
    signedCommits: new Set(),
    rateLimit: { limit: 1_000, used: 0, resetSeconds: Math.floor(Date.now() / 1000) + hourSeconds },
    nextId: () => ++lastId,
    now,
  }
}
