import type { AgentRequest } from './agent.ts'
import { checkExtraArguments } from './extra-arguments.ts'

export type ArgumentFacts = Pick<
  AgentRequest,
  'model' | 'maxTurns' | 'tools' | 'allowedTools' | 'permissionMode' | 'jsonSchema' | 'extraArguments'
>

/**
 * The argument list of one run. The prompt is not in it: it goes to stdin, as a list of arguments is limited to 128 KiB
 * each on Linux. `--setting-sources user` with a fresh HOME keeps everything of the checkout from taking effect, and
 * `--restricted` keeps the file tools inside the working directory (also through symbolic links).
 * Throws ConfigError `claude_args` for an extra argument that may not be given.
 */
export const agentArguments = (
  facts: ArgumentFacts,
  files: { appendSystemPromptFile?: string | undefined; mcpConfigFile?: string | undefined },
): string[] => [
  ...['--print', '--output-format', 'stream-json', '--verbose'],
  ...['--setting-sources', 'user', '--strict-mcp-config', '--restricted', '--no-session-persistence'],
  ...['--model', facts.model, '--max-turns', String(facts.maxTurns)],
  ...['--permission-mode', facts.permissionMode],
  // An empty list means no tools, which is what an empty value says.
  ...['--tools', facts.tools.join(',')],
  ...(facts.allowedTools.some(isRule) ? ['--allowedTools', ...facts.allowedTools.filter(isRule)] : []),
  ...['--disallowedTools', ...neverRead],
  ...(files.mcpConfigFile ? ['--mcp-config', files.mcpConfigFile] : []),
  ...(files.appendSystemPromptFile ? ['--append-system-prompt-file', files.appendSystemPromptFile] : []),
  ...(facts.jsonSchema ? ['--json-schema', JSON.stringify(facts.jsonSchema)] : []),
  ...checkExtraArguments(facts.extraArguments ?? []),
]

/** The checkout's token stands in `.git/config` unless `persist-credentials: false` keeps it out. */
const neverRead = ['Read(./.git/**)', 'Read(**/.git/config)']

/** What begins with a dash would be read as a flag. */
const isRule = (rule: string): boolean => rule.trim() !== '' && !rule.startsWith('-')
