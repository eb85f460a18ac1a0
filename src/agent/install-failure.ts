import { AgentError } from '../core/errors.ts'
import { RegistryStatusError } from './download-binary.ts'

/** Trying again can help: the network, a busy registry, a stream that broke off. */
export const isPassing = (error: unknown): boolean => {
  if (error instanceof RegistryStatusError) return error.status === 408 || error.status === 429 || error.status >= 500
  if (error instanceof AgentError) return false
  return !isLocal(codeOf(error))
}

const localCodes: Record<string, string> = {
  ENOSPC: 'the disk is full: 600 MB must be free in the tool cache',
  EDQUOT: 'the disk quota is used up: 600 MB must be free in the tool cache',
  EACCES: 'the tool cache is not writable',
  EPERM: 'the tool cache is not writable',
  EROFS: 'the tool cache is on a read-only file system',
  ENOTDIR: 'the tool cache is not a folder',
}

const isLocal = (code: string): boolean => code in localCodes

/** undici and `fetch` hide the system's code in the cause. */
const codeOf = (error: unknown): string => {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown }
  if (typeof code === 'string') return code
  return cause === undefined ? '' : codeOf(cause)
}

/** Any failure of the installation as AgentError `not_installed` with its reason and way out. */
export const explainInstallFailure = (
  error: unknown,
  { version, timedOut, cancelled }: { version: string; timedOut: boolean; cancelled: boolean },
): AgentError => {
  const { reason, hint } = cancelled
    ? { reason: 'the run was cancelled', hint: undefined }
    : timedOut
      ? {
          reason: 'the download took too long',
          hint: "Keep the runner's tool cache between runs, or use a registry that is nearer.",
        }
      : reasonOf(error, version)
  return new AgentError('not_installed', `Claude Code ${version} was not installed: ${reason}.`, { hint, cause: error })
}

const reasonOf = (error: unknown, version: string): { reason: string; hint: string } => {
  const code = codeOf(error)
  const local = localCodes[code]
  if (local)
    return {
      reason: `${local} (${code})`,
      hint: 'Free or name another place (RUNNER_TOOL_CACHE), or give `claude-code-version` the path of a binary.',
    }
  const message = error instanceof Error ? error.message : String(error)
  if (error instanceof RegistryStatusError) {
    if (error.status === 404) {
      return {
        reason: message,
        hint: `Version ${version} is not in this registry: correct \`claude-code-version\`, or the registry (npm_config_registry, ~/.npmrc).`,
      }
    }
    if (error.status === 401 || error.status === 403) {
      return {
        reason: message,
        hint: 'The registry wants credentials: put its _authToken into ~/.npmrc of the runner, or use the npm registry.',
      }
    }
    return {
      reason: message,
      hint: 'The registry is in trouble: try again later, or name another one (npm_config_registry).',
    }
  }
  return {
    reason: `the npm registry could not be reached (${message || code || 'no reason given'})`,
    hint: "Check the runner's network, HTTPS_PROXY and NODE_EXTRA_CA_CERTS, or npm_config_registry; or give `claude-code-version` the path of a binary.",
  }
}
