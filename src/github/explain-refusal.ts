import { GitHubError } from '../core/errors.ts'

/** What Octokit throws: duck-typed, since its class comes from a package we do not depend on directly. */
interface RequestFailure {
  status: number
  message: string
  response?: { headers: Record<string, string | undefined>; data: unknown }
}

export const asRequestFailure = (error: unknown): RequestFailure | undefined =>
  error instanceof Error && 'status' in error && typeof error.status === 'number' && error.name === 'HttpError'
    ? (error as unknown as RequestFailure)
    : undefined

/** A network error has no answer; Octokit gives it status 500. */
const isNetworkFailure = (failure: RequestFailure): boolean => failure.response === undefined

export const isRateLimit = (failure: RequestFailure): boolean => {
  if (failure.status === 429) return true
  // Many comments in a row are refused as if they were invalid.
  if (failure.status === 422) return /submitted too quickly/i.test(failure.message)
  if (failure.status !== 403) return false
  return (
    failure.response?.headers['x-ratelimit-remaining'] === '0' ||
    /rate limit|submitted too quickly/i.test(failure.message)
  )
}

/** GitHub's refusal as an error that says what to do. `call` is method and path; it holds no secret. */
export const explainRefusal = (failure: RequestFailure, call: string): GitHubError => {
  const { status } = failure
  const said = firstLine(failure.message)
  const make = (code: string, message: string, hint?: string) =>
    new GitHubError(code, `${message} (${call}: ${said})`, {
      status: isNetworkFailure(failure) ? undefined : status,
      hint,
      cause: failure,
    })
  if (isNetworkFailure(failure)) {
    return make(
      'network',
      'GitHub could not be reached',
      'Check GITHUB_API_URL, the proxy settings and the network of the runner.',
    )
  }
  if (isRateLimit(failure)) return make('rate_limit', "GitHub's rate limit is reached", rateLimitHint(failure))
  switch (status) {
    case 401:
      return make(
        'bad_token',
        'GitHub refuses the token',
        'Check the input `github-token`: it may be expired, revoked or of another server.',
      )
    case 403:
      return make('forbidden', 'The token may not do this', permissionHint(failure))
    case 404:
      return make(
        'not_found',
        'GitHub does not find it',
        'Check the repository and number; for a private repository, that the token can read it.',
      )
    case 406:
      return make('too_large', 'GitHub does not deliver this in the asked form')
    case 422:
      return make('unprocessable', 'GitHub refuses the request')
    default:
      return make(
        status >= 500 ? 'unavailable' : 'refused',
        `GitHub answered ${status}`,
        status >= 500 ? 'See https://www.githubstatus.com and run the job again.' : undefined,
      )
  }
}

const firstLine = (message: string): string => (message.split('\n')[0] ?? '').slice(0, 300)

const rateLimitHint = ({ response }: RequestFailure): string => {
  const reset = Number(response?.headers['x-ratelimit-reset'])
  const when = Number.isFinite(reset) && reset > 0 ? `after ${new Date(reset * 1000).toISOString()}` : 'in an hour'
  return `Run the job again ${when}, or use a token with a limit of its own (a GitHub App's).`
}

/** GitHub names the permissions that would do: `issues=write; pull_requests=write` (any of them, `,` = all of these). */
const permissionHint = ({ response }: RequestFailure): string => {
  const accepted = response?.headers['x-accepted-github-permissions']
  const fork =
    'On a pull request from a fork the token is read-only whatever the workflow says: publish from a `workflow_run` workflow.'
  if (!accepted)
    return `Give the job the permission it needs under \`permissions:\` (\`pull-requests: write\`). ${fork}`
  const [first = ''] = accepted.split(';')
  const lines = first.split(',').map(permission => permission.trim().replaceAll('_', '-').replace('=', ': '))
  return `Add to the job: \`permissions: {${lines.join(', ')}}\`. ${fork}`
}
