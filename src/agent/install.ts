import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Dispatcher, EnvHttpProxyAgent } from 'undici'
import { AppError } from '../core/errors.ts'
import type { Logger } from '../log/logger.ts'
import { claudeCodeRelease } from './claude-code-release.ts'
import { downloadBinary } from './download-binary.ts'
import { findExisting, versionOf } from './existing-binary.ts'
import { explainInstallFailure, isPassing } from './install-failure.ts'
import { findRelease, type PackageRelease } from './package-release.ts'
import { binaryName, type Machine, platformKeyOf, platformPackage, thisMachine } from './platform.ts'
import { findRegistry, tarballUrl } from './registry.ts'
import { type CachedTool, cachedTool, isComplete, markComplete } from './tool-directory.ts'
import { readVersionWish } from './version-wish.ts'

export interface InstallRequest {
  /** '' = the pinned one; `2.1.300`, a tag such as `latest`, the path of a binary, or `path` for the one on PATH. */
  version: string
  /** Root of the tool cache: the runner's, else a folder of the state directory. */
  cacheDirectory: string
  /** npm registry; found as npm does when absent. */
  registry?: string | undefined
  env: NodeJS.ProcessEnv
  log: Logger
  signal: AbortSignal
  /** Whole installation; 10 minutes when absent. */
  timeoutMs?: number | undefined
  /** Pauses before each further try on network failures. */
  retryDelaysMs?: readonly number[] | undefined
  /** Another machine than this one, for tests. */
  machine?: Machine | undefined
}

export interface InstalledClaudeCode {
  executable: string
  version: string
  source: 'cache' | 'download' | 'path'
}

/**
 * Makes the Claude Code binary available. Only its platform package is fetched from the npm registry, checked against the
 * hash pinned here (the default version) or the registry's own (any other). Safe when several processes do it at once.
 * Throws AgentError `not_installed`, ConfigError for a version that cannot be one.
 */
export const installClaudeCode = async (request: InstallRequest): Promise<InstalledClaudeCode> => {
  const wish = readVersionWish(request.version)
  if (wish.kind !== 'version') {
    const executable = await findExisting(wish, request.env)
    return { executable, version: await versionOf(executable, request.env), source: 'path' }
  }
  const timeLimit = AbortSignal.timeout(request.timeoutMs ?? 600_000)
  const signal = AbortSignal.any([request.signal, timeLimit])
  try {
    return await install({ ...request, version: wish.version, signal })
  } catch (error) {
    if (error instanceof AppError) throw error
    throw explainInstallFailure(error, {
      version: wish.version,
      timedOut: timeLimit.aborted,
      cancelled: request.signal.aborted,
    })
  }
}

const install = async (request: InstallRequest): Promise<InstalledClaudeCode> => {
  const { env, log, signal, cacheDirectory } = request
  const key = platformKeyOf(request.machine ?? thisMachine())
  const pinned = request.version === claudeCodeRelease.version ? claudeCodeRelease.integrity[key] : undefined
  const known = cachedTool(cacheDirectory, request.version, key)
  if (await isComplete(known, pinned))
    return { executable: known.executable, version: request.version, source: 'cache' }

  const registry = await findRegistry(env, request.registry)
  const dispatcher = proxyAwareAgent(env)
  try {
    const packageName = platformPackage(key)
    const release: PackageRelease = pinned
      ? { version: request.version, url: tarballUrl(registry, packageName, request.version), integrity: pinned }
      : await retried(request, () => findRelease(registry, packageName, request.version, { dispatcher, signal }))
    const tool = cachedTool(cacheDirectory, release.version, key)
    // A tag names a version that may be here already.
    if (await isComplete(tool, release.integrity))
      return { executable: tool.executable, version: release.version, source: 'cache' }
    if (!pinned)
      log.info(
        `Claude Code ${release.version} is not the pinned ${claudeCodeRelease.version}: checked against the registry's own hash only`,
      )
    const authorization = release.url.startsWith(`${registry.url}/`) ? registry.authorization : undefined
    await mkdir(tool.folder, { recursive: true })
    await removeLeftovers(tool.folder)
    const started = performance.now()
    await retried(request, () =>
      fetchInto(tool, release, {
        entry: `package/${binaryName(key)}`,
        authorization,
        dispatcher,
        signal,
        log,
        // The binary for another machine cannot be tried on this one.
        tryIt: request.machine ? undefined : executable => versionOf(executable, env),
      }),
    )
    log.info(`Claude Code ${release.version} installed in ${Math.round((performance.now() - started) / 1000)} s`)
    return { executable: tool.executable, version: release.version, source: 'download' }
  } finally {
    await dispatcher.destroy()
  }
}

const proxyAwareAgent = (env: NodeJS.ProcessEnv): Dispatcher => {
  const httpProxy = env.http_proxy || env.HTTP_PROXY
  const httpsProxy = env.https_proxy || env.HTTPS_PROXY
  const noProxy = env.no_proxy || env.NO_PROXY
  return new EnvHttpProxyAgent({
    httpProxy: httpProxy ?? '',
    httpsProxy: httpsProxy ?? '',
    noProxy: noProxy ?? '',
    connect: { timeout: 20_000 },
  })
}

interface Fetching {
  entry: string
  authorization: string | undefined
  dispatcher: Dispatcher
  signal: AbortSignal
  log: Logger
  tryIt: ((executable: string) => Promise<string>) | undefined
}

/** Downloads beside the final place and renames: whoever looks meets no binary or a whole one. */
const fetchInto = async (tool: CachedTool, release: PackageRelease, fetching: Fetching): Promise<void> => {
  const part = `${tool.executable}.${randomUUID()}.part`
  try {
    const bytes = await downloadBinary({
      ...fetching,
      url: release.url,
      integrity: release.integrity,
      file: part,
      onProgress: progressIn(fetching.log, release.version),
    })
    // On Windows a binary that runs cannot be replaced: the other process's is then as good.
    await rename(part, tool.executable).catch(async error => {
      if (!(await isComplete(tool, release.integrity))) throw error
    })
    await fetching.tryIt?.(tool.executable)
    await markComplete(tool, { integrity: release.integrity, bytes })
  } finally {
    await rm(part, { force: true })
  }
}

/** A line each tenth of the way, at most one in two seconds. */
const progressIn = (log: Logger, version: string) => {
  let shownTenth = 0
  let shownAt = 0
  log.info(`Downloading Claude Code ${version} ...`)
  return (receivedBytes: number, totalBytes: number): void => {
    const tenth = totalBytes > 0 ? Math.floor((receivedBytes / totalBytes) * 10) : 0
    const now = performance.now()
    if (tenth <= shownTenth || (now - shownAt < 2000 && tenth < 10)) return
    shownTenth = tenth
    shownAt = now
    log.info(`Downloading Claude Code ${version}: ${tenth * 10} % of ${Math.round(totalBytes / 1e6)} MB`)
  }
}

const retried = async <T>({ retryDelaysMs, log, signal }: InstallRequest, attempt: () => Promise<T>): Promise<T> => {
  const delays = retryDelaysMs ?? [1000, 4000, 10_000]
  for (let tries = 0; ; tries++) {
    try {
      return await attempt()
    } catch (error) {
      const delayMs = delays[tries]
      if (delayMs === undefined || signal.aborted || !isPassing(error)) throw error
      log.warn(
        `Claude Code could not be fetched (${error instanceof Error ? error.message : 'unknown'}); trying again in ${delayMs / 1000} s`,
      )
      await sleep(delayMs, undefined, { signal })
    }
  }
}

/** What a killed process left behind. Younger parts may be another process at work. */
const removeLeftovers = async (folder: string): Promise<void> => {
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.part')) continue
    const file = join(folder, name)
    const modified = await stat(file).then(
      found => found.mtimeMs,
      () => Number.POSITIVE_INFINITY,
    )
    if (Date.now() - modified > 3_600_000) await rm(file, { force: true })
  }
}
