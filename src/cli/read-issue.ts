import { ConfigError } from '../core/errors.ts'
import { createGitHub } from '../github/client.ts'
import { git } from '../github/git.ts'
import type { Invocation } from './command.ts'

/** What a positional argument asks for: its text, or that of the issue whose number it is. Throws ConfigError, GitHubError. */
export const readIssue = async ({ positionals, env, cwd, terminal }: Invocation): Promise<string> => {
  const [given = ''] = positionals
  if (given.trim() === '')
    throw new ConfigError('usage', '`claude-router implement` needs an issue number or a text', {
      hint: 'Write claude-router implement "what is to be done".',
    })
  const number = /^#?(\d+)$/.exec(given.trim())?.[1]
  if (number === undefined) return given
  const token = env.GITHUB_TOKEN || env.GH_TOKEN
  if (!token)
    throw new ConfigError('no_token', `Issue #${number} cannot be read without a token`, {
      hint: 'Set GITHUB_TOKEN, or give the text itself.',
    })
  const { owner, repo } = await repositoryOf(cwd, env)
  const apiUrl = env.GITHUB_API_URL || 'https://api.github.com'
  const github = createGitHub({ token, apiUrl, owner, repo, log: terminal.log })
  const { data } = await github.request('GET /repos/{owner}/{repo}/issues/{issue_number}', {
    ...{ owner, repo },
    issue_number: Number(number),
  })
  return `${data.title}\n\n${data.body ?? ''}`
}

const repositoryOf = async (cwd: string, env: NodeJS.ProcessEnv): Promise<{ owner: string; repo: string }> => {
  const remote = env.GITHUB_REPOSITORY ?? (await git(cwd, ['remote', 'get-url', 'origin']).catch(() => ''))
  const [, owner, repo] = /([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?\s*$/.exec(remote) ?? []
  if (owner === undefined || repo === undefined)
    throw new ConfigError('no_repository', 'It is not known which repository the issue belongs to', {
      hint: 'Add a remote "origin", or set GITHUB_REPOSITORY to owner/name.',
    })
  return { owner, repo }
}
