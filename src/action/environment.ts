import { mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { ConfigError, GitHubError } from '../core/errors.ts'
import { type GitHubEvent, readEvent } from '../github/event.ts'
import { real, wayInto } from './inside.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** What the runner tells about the job. https://docs.github.com/en/actions/reference/workflows-and-actions/variables */
export interface RunnerEnvironment {
  owner: string
  repo: string
  apiUrl: string
  graphqlUrl: string
  serverUrl: string
  workspace: string
  /** `workflow/job`: whose posts are ours. */
  runKey: string
  toolDirectory: string
  temporaryDirectory: string
}

export const readRunnerEnvironment = (env: Environment): RunnerEnvironment => {
  const [owner = '', repo = ''] = (env.GITHUB_REPOSITORY ?? '').split('/')
  if (owner === '' || repo === '') {
    throw new ConfigError('not_on_a_runner', 'GITHUB_REPOSITORY is not set to `owner/name`.', {
      hint: 'This entry runs as a step of a GitHub workflow. Elsewhere use the command `claude-router`.',
    })
  }
  const temporaryDirectory = env.RUNNER_TEMP || tmpdir()
  return {
    owner,
    repo,
    apiUrl: env.GITHUB_API_URL || 'https://api.github.com',
    graphqlUrl: env.GITHUB_GRAPHQL_URL || 'https://api.github.com/graphql',
    serverUrl: env.GITHUB_SERVER_URL || 'https://github.com',
    workspace: env.GITHUB_WORKSPACE || process.cwd(),
    runKey: `${env.GITHUB_WORKFLOW || 'workflow'}/${env.GITHUB_JOB || 'job'}`,
    toolDirectory: env.RUNNER_TOOL_CACHE || join(temporaryDirectory, 'claude-router-tools'),
    temporaryDirectory,
  }
}

/** A folder of this run, readable by its user alone. */
export const newRunDirectory = (temporaryDirectory: string): string =>
  mkdtempSync(join(temporaryDirectory, 'claude-router-'))

export const readRunnerEvent = (env: Environment): GitHubEvent => {
  const file = env.GITHUB_EVENT_PATH ?? ''
  try {
    return readEvent({ name: env.GITHUB_EVENT_NAME ?? '', payload: JSON.parse(readFileSync(file, 'utf8')) })
  } catch (error) {
    if (error instanceof GitHubError) throw error
    throw new GitHubError('bad_event', `The event file "${file}" cannot be read as JSON`, {
      hint: 'GITHUB_EVENT_PATH must name the file that the runner wrote.',
      cause: error,
    })
  }
}

/** The folder to work in, links followed: one that a change turns into a link may not lead out of the workspace. Throws ConfigError. */
export const workingDirectory = (workspace: string, input: string): string => {
  const directory = real(resolve(workspace, input))
  if (wayInto(real(workspace), directory) === undefined)
    throw notThere(input, 'lies outside the workspace', 'Give a folder of the checkout, relative to the workspace.')
  if (statSync(directory, { throwIfNoEntry: false })?.isDirectory()) return directory
  throw notThere(
    input,
    'does not exist in the workspace',
    'Check out the repository in a step before (`actions/checkout`).',
  )
}

const notThere = (input: string, problem: string, hint: string): ConfigError =>
  new ConfigError('input', `Input \`working-directory\` "${input}" ${problem}.`, { hint })
