import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { ProxyConfig } from '../core/proxy-config.ts'
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

/**
 * Brings the answer cache of an earlier run onto this runner, where the configuration has one and the runner's disk does
 * not keep it anyway. A run of a pull request sees the default branch's answers, and its own stay with it: it cannot put
 * answers into anyone else's. Never rejects: without it, answers cost money again.
 */
export const openAnswerCache = async (
  { cache, state }: ProxyConfig,
  env: Environment,
  log: Logger,
): Promise<AnswerCache> => {
  const file = cache?.file
  const service = actionsCacheOf(env)
  if (!file || service === null || state?.store === 'redis' || existsSync(file)) return nothing
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
    (await restoreFile(service, prefix, file)) ? 'The answers of an earlier run are in the cache' : null,
  )
  const before = changedAt(file)
  return {
    save: () =>
      attempt('saved', async () => {
        if (!existsSync(file) || changedAt(file) === before) return null
        const key = `${prefix}${env.GITHUB_RUN_ID ?? '0'}-${env.GITHUB_RUN_ATTEMPT ?? '1'}-${env.GITHUB_JOB ?? ''}-${env.GITHUB_ACTION ?? ''}`
        return (await saveFile(service, key, file)) ? 'The answers of this run are kept for the next' : null
      }),
  }
}

const changedAt = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
