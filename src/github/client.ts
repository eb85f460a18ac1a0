import { setTimeout as sleep } from 'node:timers/promises'
import { getOctokit } from '@actions/github'
import type { Logger } from '../log/logger.ts'
import { asRequestFailure, explainRefusal } from './explain-refusal.ts'
import { defaultRetryLimits, type RetryLimits, retryDelayMs } from './retry-delay.ts'

type Octokit = ReturnType<typeof getOctokit>

/** GitHub's API for one repository. Every failure is a GitHubError with a way out. */
export interface GitHub {
  owner: string
  repo: string
  /** REST: `request('GET /repos/{owner}/{repo}', ...)`. */
  request: Octokit['request']
  /** All pages of a list. */
  paginate: Octokit['paginate']
  graphql: Octokit['graphql']
  /** The account that the token posts as (`github-actions[bot]`). Asked once. */
  login: () => Promise<string>
  /** Waits a little: between a write and reading it back. */
  pause: () => Promise<void>
  log: Logger
}

export interface GitHubOptions {
  token: string
  /** `GITHUB_API_URL`; no trailing slash needed. */
  apiUrl: string
  owner: string
  repo: string
  log: Logger
  /** Default: beside the REST API, as on github.com and on GitHub Enterprise. */
  graphqlUrl?: string | undefined
  retry?: Partial<RetryLimits> | undefined
}

export const createGitHub = (options: GitHubOptions): GitHub => {
  const { owner, repo, log } = options
  const limits = { ...defaultRetryLimits, ...options.retry }
  const quiet = { debug() {}, info() {}, warn: log.warn, error() {} }
  const octokit = getOctokit(options.token, { baseUrl: options.apiUrl.replace(/\/+$/, ''), log: quiet })
  octokit.hook.wrap('request', async (request, call) => {
    const name = `${call.method} ${pathOf(call.url, call)}`
    for (let attempt = 1; ; attempt++) {
      try {
        return await request(call)
      } catch (error) {
        const failure = asRequestFailure(error)
        if (!failure) throw error
        const delayMs = retryDelayMs({ failure, method: call.method, attempt, now: Date.now(), limits })
        if (delayMs === null) throw explainRefusal(failure, name)
        log.debug(`GitHub: ${name} failed (${failure.status}), attempt ${attempt + 1} in ${delayMs} ms`)
        await sleep(delayMs)
      }
    }
  })
  const graphql = options.graphqlUrl
    ? octokit.graphql.defaults({ baseUrl: options.graphqlUrl.replace(/\/graphql\/?$/, '') })
    : octokit.graphql
  let login: Promise<string> | undefined
  return {
    owner,
    repo,
    request: octokit.request,
    paginate: octokit.paginate,
    graphql,
    login: () => {
      login ??= readLogin(octokit, graphql)
      return login
    },
    pause: () => sleep(limits.pauseMs),
    log,
  }
}

/** The route with its parameters, for messages. */
const pathOf = (url: string, parameters: Record<string, unknown>): string =>
  url.replace(/\{(\w+)\}/g, (whole, name: string) => (name in parameters ? String(parameters[name]) : whole))

/** A personal token may ask `GET /user`; a job's or App's token may not (403), but GraphQL tells it who it is. */
const readLogin = async (octokit: Octokit, graphql: Octokit['graphql']): Promise<string> => {
  try {
    const { data } = await octokit.request('GET /user')
    return data.login
  } catch {
    try {
      const answer = await graphql<{ viewer: { login: string } }>('query { viewer { login } }')
      return answer.viewer.login
    } catch {
      return 'github-actions[bot]'
    }
  }
}
