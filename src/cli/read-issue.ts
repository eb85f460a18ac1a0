import { ConfigError } from '../core/errors.ts'
import { createGitHub } from '../github/client.ts'
import { fetchIssue, type Issue } from '../github/issue.ts'
import { remoteRepository } from '../github/remote-repository.ts'
import type { Invocation } from './command.ts'

/** What a positional argument asks for: its text, or the issue whose number it is. Throws ConfigError, GitHubError. */
export const readIssue = async ({
  positionals,
  env,
  cwd,
  terminal,
}: Invocation): Promise<{ instruction: string } | { issue: Issue }> => {
  const given = positionals[0]?.trim() ?? ''
  if (given === '')
    throw new ConfigError('usage', '`claude-router implement` needs an issue number or a text', {
      hint: 'Write claude-router implement "what is to be done".',
    })
  const number = /^#?([1-9]\d{0,9})$/.exec(given)?.[1]
  if (number === undefined) return { instruction: given }
  const token = env.GITHUB_TOKEN || env.GH_TOKEN
  if (!token)
    throw new ConfigError('no_token', `Issue #${number} cannot be read without a token`, {
      hint: 'Set GITHUB_TOKEN, or give the text itself.',
    })
  const github = createGitHub({ ...(await remoteRepository(cwd, env)), token, log: terminal.log })
  return { issue: await fetchIssue(github, Number(number)) }
}
