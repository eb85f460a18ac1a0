import { join, resolve, sep } from 'node:path'
import type { NamedText } from '../config/find-config.ts'
import { type LoadedConfig, loadConfig } from '../config/load.ts'
import { ConfigError } from '../core/errors.ts'
import type { GitHub } from '../github/client.ts'
import type { GitHubEvent } from '../github/event.ts'
import { readFileAt } from '../github/read-file.ts'
import { pullRequestOf } from '../tasks/review/gather-change.ts'
import type { Inputs } from './inputs.ts'
import { real, wayInto } from './inside.ts'
import { refuseModulesOfWorkspace } from './own-modules.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Where a configuration may lie in a repository, in the order of the contract. */
const places = ['.github/claude-router.yml', 'claude-router.yml', 'claude-router.yaml', 'claude-router.json']

export interface ConfigRequest {
  inputs: Inputs
  event: GitHubEvent
  github: GitHub
  workspace: string
  env: Environment
  /** Keys may be missing. */
  callsNobody?: boolean
}

/**
 * The configuration of a run. For events about a pull request, files of the repository are read at the base commit:
 * whoever may change the head could otherwise send the keys to a host of their choice.
 */
export const loadRunConfig = async (request: ConfigRequest): Promise<LoadedConfig> => {
  const loaded = await loadTrusted(request)
  refuseModulesOfWorkspace(loaded.config, request.workspace)
  return loaded
}

const loadTrusted = async ({
  inputs,
  event,
  github,
  workspace,
  env,
  callsNobody,
}: ConfigRequest): Promise<LoadedConfig> => {
  const given = inputs.config || env.CLAUDE_ROUTER_CONFIG || ''
  const options = { env, home: env.HOME ?? '', providerKeys: inputs.providerKeys, callsNobody }
  const base = baseOf(event)
  if (base === null) return loadConfig({ ...options, cwd: workspace, explicit: given || undefined })
  const trusted = await trustedText(github, given, workspace, base)
  if (trusted !== null) return loadConfig({ ...options, cwd: workspace, explicit: trusted })
  return loadConfig({ ...options, cwd: nowhere })
}

/** A folder in which no configuration can lie. */
const nowhere = join(sep, 'dev', 'null')

/** The commit to trust, or null when the whole checkout is. */
const baseOf = (event: GitHubEvent): string | null => {
  if ('pullRequest' in event) return event.pullRequest.baseSha
  // A comment on a pull request, a workflow that followed one, a call from outside that may name any commit: the default
  // branch, whatever was checked out.
  const follows = ['issue_comment', 'workflow_run', 'repository_dispatch'].includes(event.name)
  if (follows || pullRequestOf(event) !== null) return event.repository?.defaultBranch ?? 'HEAD'
  return null
}

/** The configuration, named for messages; null when there is none. A path outside the workspace is the workflow's own file. */
const trustedText = async (
  github: GitHub,
  given: string,
  workspace: string,
  base: string,
): Promise<NamedText | string | null> => {
  if (looksLikeText(given)) return given
  if (given !== '') {
    const full = resolve(workspace, given)
    const path = wayInto(workspace, full) ?? wayInto(real(workspace), real(full))
    if (path === undefined) return given
    const text = await readFileAt(github, path.split(sep).join('/'), base)
    if (text !== null) return { text, name: given }
    throw new ConfigError('config_not_found', `The configuration "${given}" is not in the base of the pull request.`, {
      hint: 'For pull requests it is read from the base commit, not from the change. Merge it first, or give its text.',
    })
  }
  for (const place of places) {
    const text = await readFileAt(github, place, base)
    if (text !== null) return { text, name: place }
  }
  return null
}

const looksLikeText = (given: string): boolean => /[\n{]/.test(given) || /^\s*\w+:\s/.test(given)
