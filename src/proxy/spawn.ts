import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, fstatSync, openSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { ProxyError } from '../core/errors.ts'
import type { ProxyConfig } from '../core/proxy-config.ts'
import { lastLines } from './last-lines.ts'
import { memoryArguments } from './memory-guard.ts'
import { stopProxy } from './stop.ts'

export interface RunningProxy {
  url: string
  /** Client token, as configured. */
  token: string | null
  pid: number
}

export interface SpawnOptions {
  /** The proxy's script. */
  entry: string
  /** What the child prints is appended here. */
  logFile: string
  /** Before the script, such as `--max-old-space-size=256`. */
  nodeArguments?: string[]
  startTimeoutMs?: number
}

const defaultStartTimeoutMs = 15_000

/**
 * Starts the proxy as a process that outlives this one and holds on to none of its pipes: a CI step that has started it
 * ends at once. Keys travel over stdin only. Throws ProxyError with the child's last log lines when it does not start.
 */
export const spawnProxy = async (config: ProxyConfig, options: SpawnOptions): Promise<RunningProxy> => {
  const log = openSync(options.logFile, 'a', 0o600)
  const logStart = logLength(log)
  const words = [process.execPath, ...nodeArguments(config), ...(options.nodeArguments ?? []), options.entry]
  const [file = '', ...args] = withoutCoreDumps(words)
  const child = spawn(file, args, {
    detached: true,
    windowsHide: true,
    stdio: ['pipe', log, log, 'pipe'],
    env: childEnvironment(process.env),
  })
  closeSync(log)
  try {
    const ready = await readyLine(child, JSON.stringify(config), options.startTimeoutMs ?? defaultStartTimeoutMs)
    if (!ready.ready)
      throw new ProxyError(ready.code ?? 'crash', ready.message ?? 'The proxy did not start', { hint: ready.hint })
    return { url: ready.url ?? '', token: config.token, pid: child.pid as number }
  } catch (error) {
    if (child.pid !== undefined) await stopProxy(child.pid)
    if (error instanceof ProxyError && error.hint) throw error
    throw notStarted(error, lastLines(options.logFile, logStart))
  } finally {
    child.removeAllListeners()
    child.stdin?.destroy()
    ;(child.stdio[3] as Readable).destroy()
    child.unref()
  }
}

/**
 * A core dump would be the keys on a disk. A limit of 1 byte forbids those that the machine pipes to a program as well, which
 * 0 does not; where it cannot be set, 0 is.
 */
const withoutCoreDumps = (words: string[]): string[] =>
  process.platform === 'win32'
    ? words
    : ['/bin/sh', '-c', 'prlimit --pid $$ --core=1 2>/dev/null || ulimit -c 0; exec "$0" "$@"', ...words]

/** No inspector on a signal, and no heap that grows past the memory limit. */
const nodeArguments = ({ memoryLimitBytes }: ProxyConfig): string[] => [
  '--disable-sigusr1',
  ...(memoryLimitBytes === undefined ? [] : memoryArguments(memoryLimitBytes)),
]

interface ReadyLine {
  ready: boolean
  url?: string
  code?: string
  message?: string
  hint?: string
}

const readyLine = (child: ChildProcess, config: string, timeoutMs: number): Promise<ReadyLine> => {
  const { promise, resolve, reject } = Promise.withResolvers<ReadyLine>()
  const timer = setTimeout(
    () => reject(new ProxyError('start_timeout', `The proxy was not ready within ${timeoutMs / 1000} s`)),
    timeoutMs,
  )
  let text = ''
  const ready = child.stdio[3] as Readable
  ready.setEncoding('utf8')
  ready.on('data', (part: string) => {
    text += part
    const end = text.indexOf('\n')
    if (end >= 0) resolve(JSON.parse(text.slice(0, end)) as ReadyLine)
  })
  // Listeners for what the other events tell anyway: without them each would be thrown.
  ready.on('error', () => {})
  child.stdin?.on('error', () => {})
  child.once('error', error =>
    reject(new ProxyError('cannot_spawn', `The proxy cannot be started: ${error.message}`, { cause: error })),
  )
  child.once('exit', (code, signal) => {
    // The line may still be on its way.
    setImmediate(() =>
      reject(new ProxyError('crash', `The proxy ended with ${signal ?? `exit code ${code}`} before it was ready`)),
    )
  })
  child.stdin?.end(config)
  return promise.finally(() => clearTimeout(timer))
}

const notStarted = (error: unknown, log: string): ProxyError => {
  const message = error instanceof Error ? error.message : String(error)
  const code = error instanceof ProxyError ? error.code : 'crash'
  return new ProxyError(code, log ? `${message}. Its last log lines:\n${log}` : message, { cause: error })
}

const kept = [
  'PATH',
  'HOME',
  'USERPROFILE',
  'LANG',
  'LC_ALL',
  'TZ',
  'TMPDIR',
  'TEMP',
  'TMP',
  'SystemRoot',
  'SYSTEMROOT',
  'windir',
  'ComSpec',
  'HTTPS_PROXY',
  'https_proxy',
  'HTTP_PROXY',
  'http_proxy',
  'NO_PROXY',
  'no_proxy',
  'ALL_PROXY',
  'all_proxy',
  'NODE_EXTRA_CA_CERTS',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
  'NODE_USE_SYSTEM_CA',
  'OPENSSL_CONF',
  // GitHub's runner ends by it what a job has left running.
  'RUNNER_TRACKING_ID',
]

/** No key, no token, and no NODE_OPTIONS that would load someone else's code beside the keys. */
const childEnvironment = (environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv => {
  // glibc keeps freed memory in an arena per thread; with two, a proxy under load holds a fifth less. Others ignore it.
  const result: NodeJS.ProcessEnv = { CLAUDE_ROUTER_READY_FD: '3', MALLOC_ARENA_MAX: '2' }
  for (const name of kept) if (environment[name] !== undefined) result[name] = environment[name]
  return result
}

const logLength = (descriptor: number): number => {
  try {
    return fstatSync(descriptor).size
  } catch {
    return 0
  }
}
