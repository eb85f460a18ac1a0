import { readFileSync } from 'node:fs'
import { isAbsolute, resolve } from 'node:path'
import { ConfigError } from '../core/errors.ts'
import { agentMcpConfig } from '../core/mcp/agent-mcp-config.ts'
import { type McpServers, readMcpServers } from '../core/mcp/mcp-servers.ts'
import type { Logger } from '../log/logger.ts'
import type { RunningProxy } from '../proxy/spawn.ts'
import type { AgentMcp } from '../run/session.ts'
import type { RunnerEnvironment } from './environment.ts'
import { touches } from './inside.ts'

/** The MCP servers that the workflow gives the agent. What is under review must not bring any of its own. Throws ConfigError. */
export const readMcpConfig = (
  input: string,
  { workspace }: Pick<RunnerEnvironment, 'workspace'>,
  env: Readonly<Record<string, string | undefined>>,
): McpServers => {
  if (input === '') return { remote: [], local: [] }
  const text = input.trimStart().startsWith('{') ? input : readOutside(input, workspace)
  return readMcpServers(text, value => fillIn(value, env))
}

const readOutside = (input: string, workspace: string): string => {
  const path = resolve(workspace, input)
  if (touches(workspace, path)) {
    throw refused(
      'names a file of the checkout, which the code under review could change',
      'Give the JSON itself, or a path outside the workspace.',
    )
  }
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw refused(`names a file that is not there: "${input}"`, 'Write it in an earlier step, e.g. under $RUNNER_TEMP.')
  }
}

/** `${NAME}` and `${NAME:-default}`, as Claude Code writes them; the agent's own environment has none of them. */
const fillIn = (text: string, env: Readonly<Record<string, string | undefined>>): string =>
  text.replace(/\$\{(\w+)(?::-([^}]*))?\}/g, (_, name: string, otherwise?: string) => {
    const value = env[name] ?? otherwise
    if (value !== undefined) return value
    throw refused(`needs the environment variable ${name}, which is not set`, 'Set it in the `env` of the step.')
  })

/** Values that must not be seen: of headers and of environments. */
export const mcpSecrets = ({ remote, local }: McpServers): string[] =>
  [...remote.flatMap(({ headers }) => Object.values(headers)), ...local.flatMap(({ env }) => Object.values(env))]
    .flatMap(value => [value, value.replace(/^\w+ /, '')])
    .filter(value => value.length >= shortestSecret)

/** `true` and `1` are no secrets, and masking them would make the log unreadable. */
const shortestSecret = 8

/**
 * A program runs in the agent's world, so that the agent can read what it is given: told where the code is our own, refused
 * where it is a stranger's. Throws ConfigError.
 */
export const checkLocalServers = ({ local }: McpServers, trigger: { isForeign: boolean; log: Logger }): void => {
  for (const { name, env } of local) {
    const names = Object.keys(env).join(', ')
    if (names === '') continue
    if (trigger.isForeign)
      throw refused(
        `gives the program of server "${name}" an environment (${names}), which code of a stranger's pull request could read`,
        'Use a server over HTTP: its headers stay with the proxy.',
      )
    trigger.log.warn(
      `The MCP server "${name}" is a program that runs beside the agent, which can read its environment (${names}). A server over HTTP keeps its headers to itself.`,
    )
  }
}

/** As the agent is to know them; undefined = there are none. */
export const agentMcp = (servers: McpServers, { url, token }: RunningProxy): AgentMcp | undefined => {
  const names = [...servers.remote, ...servers.local].map(({ name }) => name)
  if (names.length === 0) return undefined
  return { config: agentMcpConfig(servers, url, token ?? ''), names, programs: programFiles(servers) }
}

/** Files of these programs, to be seen from inside. */
const programFiles = ({ local }: McpServers): string[] =>
  local.flatMap(({ command, args }) => [command, ...args]).filter(word => isAbsolute(word))

const refused = (problem: string, hint: string): ConfigError =>
  new ConfigError('input', `Input \`mcp-config\` ${problem}.`, { hint })
