import { ConfigError } from '../core/errors.ts'
import { nearest } from '../lib/words.ts'
import { tokenizeArguments } from './tokenize-arguments.ts'

type Arity = 'none' | 'one' | 'many'

/** Flags a workflow may add, with how many values each takes. A flag that is in neither table is refused too. */
const accepted: Record<string, Arity> = {
  '--add-dir': 'many',
  '--agent': 'one',
  '--agents': 'one',
  '--allowed-tools': 'many',
  '--allowedTools': 'many',
  '--append-subagent-system-prompt': 'one',
  '--append-subagent-system-prompt-file': 'one',
  '--append-system-prompt': 'one',
  '--append-system-prompt-file': 'one',
  '--autocompact': 'one',
  '--betas': 'many',
  '--disable-slash-commands': 'none',
  '--disallowed-tools': 'many',
  '--disallowedTools': 'many',
  '--effort': 'one',
  '--exclude-dynamic-system-prompt-sections': 'none',
  '--fallback-model': 'one',
  '--forward-subagent-text': 'none',
  '--include-partial-messages': 'none',
  '--max-budget-usd': 'one',
  '--max-thinking-tokens': 'one',
  '--no-session-persistence': 'none',
  '--restricted': 'none',
  '--strict-mcp-config': 'none',
  '--system-prompt': 'one',
  '--system-prompt-file': 'one',
  '--thinking': 'one',
  '--tools': 'many',
  '--verbose': 'none',
}

const permissions = 'the agent must not act without the permissions the task gives it; use `allowed-tools`'
const settings = 'settings can start programs and send the prompt elsewhere; they are fixed by the router'
const stream = 'the router talks to Claude Code through it'
const session = 'each run is a fresh session of its own'
const elsewhere = 'it ends the run or takes it elsewhere'

const refused: Record<string, string> = {
  '--dangerously-skip-permissions': permissions,
  '--allow-dangerously-skip-permissions': permissions,
  '--permission-mode': permissions,
  '--permission-prompt-tool': permissions,
  '--permission-prompts': permissions,
  '--enable-auto-mode': permissions,
  '--settings': settings,
  '--managed-settings': settings,
  '--setting-sources': settings,
  '--project-config-root': settings,
  '--plugin-dir': settings,
  '--plugin-url': settings,
  '--mcp-config':
    'MCP servers are programs; use the input `mcp-config`, which is never read from the code under review',
  '--bare': 'it lets settings of the checkout redirect the requests',
  '--safe-mode': 'it lets settings of the checkout redirect the requests',
  '--model': 'the router chooses the model; use the input `model` or `routing` in its configuration',
  '--max-turns': 'use the input `max-turns`',
  '--json-schema': 'the task decides the shape of the result',
  '--print': stream,
  '--output-format': stream,
  '--input-format': stream,
  '--replay-user-messages': stream,
  '--sdk-url': stream,
  '--continue': session,
  '--resume': session,
  '--fork-session': session,
  '--session-id': session,
  '--from-pr': session,
  '--background': elsewhere,
  '--bg': elsewhere,
  '--cloud': elsewhere,
  '--remote': elsewhere,
  '--remote-control': elsewhere,
  '--teleport': elsewhere,
  '--desktop': elsewhere,
  '--worktree': elsewhere,
  '--tmux': elsewhere,
  '--ide': elsewhere,
  '--chrome': elsewhere,
  '--help': elsewhere,
  '--version': elsewhere,
}

/** `claude-args` as a list, safe to append to ours. Throws ConfigError `claude_args` with the reason. */
export const parseExtraArguments = (text: string): string[] => checkExtraArguments(tokenizeArguments(text))

/** The same list, if every argument in it may be given. Throws ConfigError `claude_args`. */
export const checkExtraArguments = (tokens: readonly string[]): string[] => {
  let i = 0
  while (i < tokens.length) {
    const token = tokens[i] as string
    const [flag = '', attached] = token.split(/=(.*)/s, 2)
    const arity = Object.hasOwn(accepted, flag) ? accepted[flag] : undefined
    if (arity === undefined) throw refusal(token, flag)
    i++
    const first = attached ?? tokens[i]
    if (flag === '--agents' && !first?.trimStart().startsWith('{')) {
      throw problem(
        '`--agents` takes JSON text here, not a file',
        'A file may come from the code under review; write the JSON out.',
      )
    }
    if (arity === 'none' && attached !== undefined)
      throw problem(`\`${flag}\` takes no value`, 'Remove what follows the =.')
    if (arity === 'none' || attached !== undefined) continue
    if (first === undefined) throw problem(`\`${flag}\` has no value`, 'Give one, in quotes if it contains blanks.')
    // One value may begin with dashes, as Claude Code takes it too; of many, the next flag ends the list.
    i++
    while (arity === 'many' && i < tokens.length && !tokens[i]?.startsWith('-')) i++
  }
  return [...tokens]
}

const problem = (what: string, hint: string): ConfigError =>
  new ConfigError('claude_args', `\`claude-args\`: ${what}.`, { hint })

const refusal = (token: string, flag: string): ConfigError => {
  const shown = flag.slice(0, 60)
  const reason = Object.hasOwn(refused, flag) ? refused[flag] : undefined
  if (reason) return problem(`\`${shown}\` is not accepted: ${reason}`, 'Remove it.')
  if (!token.startsWith('-'))
    return problem(
      `"${token.slice(0, 60)}" belongs to no flag`,
      'Values with blanks need quotes; the prompt has its own input.',
    )
  if (/^-[^-]/.test(token) || token === '-')
    return problem(`short flags such as \`${shown}\` are not accepted`, 'Write the long form.')
  const meant = nearest(flag, Object.keys(accepted))
  return problem(
    `\`${shown}\` is not accepted`,
    `${meant ? `Did you mean \`${meant}\`? ` : ''}Accepted: ${Object.keys(accepted).join(', ')}.`,
  )
}
