import path from 'node:path'

export interface JobContext {
  /** GITHUB_WORKSPACE and working directory. */
  workspace: string
  /** RUNNER_TEMP. */
  temp: string
  /** RUNNER_TOOL_CACHE. */
  toolCache: string
  repository: string
  eventName: string
  apiUrl: string
  serverUrl: string
  sha: string
  ref: string
  actor: string
  /** Marks the job's processes; made up when absent. */
  trackingId?: string
  /** Of a pull request. */
  headRef?: string
  baseRef?: string
}

const operatingSystems: Partial<Record<NodeJS.Platform, string>> = { darwin: 'macOS', win32: 'Windows' }

/** The variables that a job gives to every step; those of actions/runner's allow list and no others. */
export const jobEnvironment = (job: JobContext, eventFile: string): Record<string, string> => ({
  CI: 'true',
  GITHUB_ACTIONS: 'true',
  GITHUB_ACTOR: job.actor,
  GITHUB_ACTOR_ID: '2002',
  GITHUB_TRIGGERING_ACTOR: job.actor,
  GITHUB_API_URL: job.apiUrl,
  GITHUB_GRAPHQL_URL: `${job.apiUrl}/graphql`,
  GITHUB_SERVER_URL: job.serverUrl,
  GITHUB_BASE_REF: job.baseRef ?? '',
  GITHUB_HEAD_REF: job.headRef ?? '',
  GITHUB_EVENT_NAME: job.eventName,
  GITHUB_EVENT_PATH: eventFile,
  GITHUB_JOB: 'review',
  GITHUB_REF: job.ref,
  GITHUB_REF_NAME: job.ref.replace(/^refs\/(heads|tags|pull)\//, ''),
  GITHUB_REF_TYPE: 'branch',
  GITHUB_REPOSITORY: job.repository,
  GITHUB_REPOSITORY_ID: '700001',
  GITHUB_REPOSITORY_OWNER: job.repository.split('/')[0] ?? '',
  GITHUB_REPOSITORY_OWNER_ID: '1001',
  GITHUB_RETENTION_DAYS: '90',
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_RUN_ID: '5001',
  GITHUB_RUN_NUMBER: '1',
  GITHUB_SHA: job.sha,
  GITHUB_WORKFLOW: 'Review',
  GITHUB_WORKFLOW_REF: `${job.repository}/.github/workflows/review.yml@refs/heads/main`,
  GITHUB_WORKSPACE: job.workspace,
  RUNNER_ARCH: process.arch === 'arm64' ? 'ARM64' : 'X64',
  RUNNER_ENVIRONMENT: 'self-hosted',
  RUNNER_NAME: 'demo',
  RUNNER_OS: operatingSystems[process.platform] ?? 'Linux',
  RUNNER_TEMP: job.temp,
  RUNNER_TOOL_CACHE: job.toolCache,
  RUNNER_WORKSPACE: path.dirname(job.workspace),
})

/** Name of an input's variable: upper case, and only spaces become underscores. */
export const inputVariable = (name: string): string => `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`

/** What the machine itself gives to a process, without anything of a job it may run in. */
export const machineEnvironment = (environment: NodeJS.ProcessEnv): Record<string, string> => {
  const kept = Object.entries(environment).filter(
    ([name, value]) => value !== undefined && machineVariables.test(name) && value !== '',
  )
  return Object.fromEntries(kept) as Record<string, string>
}

/** Proxies and certificate files belong to the machine's network; the registry setting tells where npm is. */
const machineVariables =
  /^(PATH|HOME|USER|LOGNAME|LANG|LC_\w+|TZ|TMPDIR|TEMP|TMP|SHELL|USERPROFILE|APPDATA|LOCALAPPDATA|SystemRoot|SystemDrive|ComSpec|PATHEXT|windir|NUMBER_OF_PROCESSORS|PROGRAMFILES|NODE_EXTRA_CA_CERTS|SSL_CERT_FILE|SSL_CERT_DIR|(https?|no|all)_proxy|npm_config_registry|NPM_CONFIG_REGISTRY)$/i
