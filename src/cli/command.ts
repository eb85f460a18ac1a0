import { parseArgs } from 'node:util'
import { ConfigError } from '../core/errors.ts'
import { listOf, nearest } from '../lib/words.ts'
import type { Terminal } from './terminal.ts'

interface Flag {
  type: 'string' | 'boolean'
  /** What it is, for `--help`. */
  description: string
  /** Shown after the flag in `--help`, e.g. `N`. */
  value?: string
  short?: string
}

export interface Command {
  name: string
  aliases?: string[]
  /** One line for the list of commands. */
  summary: string
  /** Positional arguments as shown in the usage line. */
  usage?: string
  flags: Record<string, Flag>
  examples: string[]
  /** Everything after the command's name is passed on unparsed (`code`). */
  passThrough?: boolean
  maxPositionals?: number
  /** Gives the exit code. */
  run: (invocation: Invocation) => Promise<number>
}

export interface Invocation {
  /** A string flag's value, undefined when not given. */
  text: (flag: string) => string | undefined
  /** Whether a boolean flag was given; `--flag true|false` works too, as the published guide writes it. */
  is: (flag: string) => boolean
  positionals: string[]
  /** The raw arguments of a pass-through command. */
  rest: string[]
  terminal: Terminal
  env: NodeJS.ProcessEnv
  cwd: string
}

const booleanWords = new Set(['true', 'false'])

/** Parses a command's arguments; throws ConfigError `usage` naming the flag, the nearest known one and the help. */
export const parseInvocation = (
  command: Command,
  args: string[],
): Pick<Invocation, 'text' | 'is' | 'positionals' | 'rest'> => {
  if (command.passThrough) return { text: () => undefined, is: () => false, positionals: [], rest: args }
  const options = Object.fromEntries(
    Object.entries(command.flags).map(([name, { type, short }]) => [
      name,
      short === undefined ? { type } : { type, short },
    ]),
  )
  const parsed = parse(command, joinBooleanWords(command, args), options)
  const { values, positionals } = parsed
  if (positionals.length > (command.maxPositionals ?? 0)) {
    throw usageError(command, `takes no argument "${positionals[command.maxPositionals ?? 0]}"`)
  }
  return {
    text: flag => (typeof values[flag] === 'string' ? values[flag] : undefined),
    is: flag => values[flag] === true,
    positionals,
    rest: [],
  }
}

/** `--auto-fix true` -> `--auto-fix`, `--auto-fix false` -> nothing. */
const joinBooleanWords = (command: Command, args: string[]): string[] => {
  const result: string[] = []
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? ''
    const [name, inline] = arg.startsWith('--') ? arg.slice(2).split('=', 2) : [undefined, undefined]
    const isBoolean = name !== undefined && command.flags[name]?.type === 'boolean'
    const word = inline ?? (isBoolean ? args[i + 1] : undefined)
    if (!isBoolean || word === undefined || !booleanWords.has(word)) {
      result.push(arg)
      continue
    }
    if (word === 'true') result.push(`--${name}`)
    if (inline === undefined) i++
  }
  return result
}

type ParseOptions = Record<string, { type: 'string' | 'boolean'; short?: string }>

const parse = (command: Command, args: string[], options: ParseOptions) => {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const unknown = /Unknown option '--?([^']*)'/.exec(message)?.[1]
    if (unknown === undefined)
      throw usageError(command, message.replace(/^Option/, 'has a problem: option').replace(/\.$/, ''))
    const meant = nearest(unknown, Object.keys(command.flags))
    const known = Object.keys(command.flags).map(flag => `--${flag}`)
    throw usageError(
      command,
      `has no flag --${unknown}; ${meant ? `did you mean --${meant}?` : `it has ${listOf(known) || 'none'}`}`,
    )
  }
}

const usageError = (command: Command, problem: string): ConfigError =>
  new ConfigError('usage', `\`claude-router ${command.name}\` ${problem}`, {
    hint: `\`claude-router ${command.name} --help\` shows its flags with examples.`,
  })
