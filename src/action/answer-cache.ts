import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { ProxyConfig, RunContext } from '../core/proxy-config.ts'
import { actionsCacheOf, restoreFile, saveFile } from '../github/actions-cache.ts'
import type { Logger } from '../log/logger.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** The answers of this run, kept for the next one by the service that `actions/cache` uses. */
export interface AnswerCache {
  /** After the proxy has ended. Never rejects. */
  save(): Promise<void>
}

const prefix = 'claude-router-answers-'
const nothing: AnswerCache = { save: async () => {} }

/** Events whose code and text are the repository's own. */
const trustedEvents = new Set(['push', 'schedule', 'workflow_dispatch'])

/**
 * Whose answers these are. Several events about a pull request run in the default branch's scope, as GitHub sees it: what
 * a stranger's words have brought about must not be found by anyone but the same pull request.
 */
const scopeOf = ({ pullRequest, event, branch }: RunContext): string => {
  if (pullRequest > 0) return `pr-${pullRequest}-`
  return trustedEvents.has(event) ? `ref-${branch.replaceAll(/[^\w.-]/g, '_')}-` : `event-${event}-`
}

/**
 * Brings the answer cache of an earlier run onto this runner, where the configuration has one and the runner's disk does
 * not keep it anyway. A pull request's run sees the answers of trusted runs, and its own stay with it. Never rejects: without it, answers cost money again.
 */
export const openAnswerCache = async (
  { cache, state, run }: ProxyConfig,
  env: Environment,
  log: Logger,
): Promise<AnswerCache> => {
  const file = cache?.file
  const service = actionsCacheOf(env)
  if (
    !file ||
    run === undefined ||
    service === null ||
    env.ACTIONS_CACHE_MODE === 'none' ||
    state?.store === 'redis' ||
    existsSync(file)
  )
    return nothing
  const own = `${prefix}${scopeOf(run)}`
  const prefixes = [...new Set([own, `${prefix}ref-`])]
  const attempt = async (what: string, action: () => Promise<string | null>): Promise<void> => {
    try {
      const said = await action()
      if (said !== null) log.info(said)
    } catch (error) {
      log.info(`The answer cache could not be ${what}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  await attempt('restored', async () =>
    (await restoreFile(service, prefixes, file)) ? 'The answers of an earlier run are in the cache' : null,
  )
  const before = changedAt(file)
  return {
    save: () =>
      attempt('saved', async () => {
        if (!existsSync(file) || changedAt(file) === before || env.ACTIONS_CACHE_MODE === 'read') return null
        const key = `${own}${env.GITHUB_RUN_ID ?? '0'}-${env.GITHUB_RUN_ATTEMPT ?? '1'}-${env.GITHUB_JOB ?? ''}-${env.GITHUB_ACTION ?? ''}`
        return (await saveFile(service, key, file)) ? 'The answers of this run are kept for the next' : null
      }),
  }
}

const changedAt = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
