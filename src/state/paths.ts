import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** Files that outlive a command. */
export interface StatePaths {
  directory: string
  /** JSON: process id, port and start time of the proxy that runs in the background. */
  pidFile: string
  logFile: string
  /** The ledger: one JSON line per request. */
  usageFile: string
  /** Budgets and what else runs share: SQLite. */
  stateFile: string
  /** Cached answers: SQLite. */
  cacheFile: string
  /** Downloaded tools, Claude Code among them. */
  toolDirectory: string
}

/** Under `$CLAUDE_ROUTER_HOME`, else `~/.claude-router`. Makes nothing. */
export const statePaths = (env: Readonly<Record<string, string | undefined>>, home = homedir()): StatePaths => {
  const directory = resolve(env.CLAUDE_ROUTER_HOME || join(home, '.claude-router'))
  return {
    directory,
    pidFile: join(directory, 'claude-router.pid'),
    logFile: join(directory, 'logs', 'claude-router.log'),
    usageFile: join(directory, 'usage.jsonl'),
    stateFile: join(directory, 'state.db'),
    cacheFile: join(directory, 'cache.db'),
    toolDirectory: join(directory, 'tools'),
  }
}
