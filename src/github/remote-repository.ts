import { ConfigError } from '../core/errors.ts'
import { git } from './git.ts'

export interface RemoteRepository {
  owner: string
  repo: string
  apiUrl: string
}

/**
 * Which repository a checkout belongs to: GITHUB_REPOSITORY, else its `origin`. The token goes to github.com or where
 * GITHUB_API_URL says, never to a host that only a remote names. Throws ConfigError `no_remote`.
 */
export const remoteRepository = async (
  directory: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<RemoteRepository> => {
  const named = /^([\w.-]+)\/([\w.-]+)$/.exec(env.GITHUB_REPOSITORY ?? '')
  const url = await git(directory, ['remote', 'get-url', 'origin']).catch(() => '')
  const found = named ? { host: 'github.com', owner: named[1], repo: named[2] } : parseRemote(url.trim())
  const apiUrl = env.GITHUB_API_URL || (found?.host === 'github.com' ? 'https://api.github.com' : undefined)
  if (found?.owner !== undefined && found.repo !== undefined && apiUrl !== undefined)
    return { owner: found.owner, repo: found.repo, apiUrl }
  throw new ConfigError('no_remote', 'It is not known which repository on GitHub the issue belongs to', {
    hint: 'Run the command in a clone of it (for a server of your own set GITHUB_API_URL), or give the text of the issue.',
  })
}

const remote =
  /^(?:(?:https?|ssh|git):\/\/(?:[^@/]*@)?([\w.-]+)(?::\d+)?\/|[\w.-]+@([\w.-]+):)([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/

/** `https://host/owner/name.git`, `git@host:owner/name`, `ssh://git@host/owner/name`. */
export const parseRemote = (url: string): { host: string; owner: string; repo: string } | null => {
  const [, host, sshHost, owner, repo] = remote.exec(url) ?? []
  const name = host ?? sshHost
  return name === undefined || owner === undefined || repo === undefined ? null : { host: name, owner, repo }
}
