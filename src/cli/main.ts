#!/usr/bin/env node
import { AppError, ConfigError } from '../core/errors.ts'
import { version } from '../core/version.generated.ts'
import { listOf, nearest } from '../lib/words.ts'
import { createRedactor } from '../log/redact.ts'
import { type Command, parseInvocation } from './command.ts'
import { aliases, allCommands, commandFiles, laterCommands } from './commands.ts'
import { exitCodeOf, exitCodes } from './exit-code.ts'
import { createTerminal, type Terminal } from './terminal.ts'

/** argv → command → exit code. */
const main = async (args: string[], terminal: Terminal): Promise<number> => {
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') return help(rest[0], terminal)
  if (name === '--version' || name === '-v') {
    terminal.print(version)
    return exitCodes.ok
  }
  const command = await findCommand(name)
  const wantsHelp = rest.includes('--help') || rest.includes('-h')
  if (wantsHelp && !command.passThrough) return help(name, terminal)
  const invocation = parseInvocation(command, rest)
  return command.run({ ...invocation, terminal, env: process.env, cwd: process.cwd() })
}

const findCommand = async (name: string): Promise<Command> => {
  const load = commandFiles[aliases[name] ?? name]
  if (load) return (await load()).command
  const known = [...Object.keys(commandFiles), ...Object.keys(aliases)]
  if (laterCommands.includes(name)) {
    throw new ConfigError('usage', `\`claude-router ${name}\` is not available in this version`, {
      hint: `Available: ${listOf(known)}.`,
    })
  }
  const meant = nearest(name, known)
  throw new ConfigError('usage', `There is no command "${name}"`, {
    hint: meant ? `Did you mean \`claude-router ${meant}\`?` : '`claude-router --help` lists the commands.',
  })
}

const help = async (name: string | undefined, terminal: Terminal): Promise<number> => {
  const { renderCommandHelp, renderHelp } = await import('./help.ts')
  if (name === undefined) terminal.print(renderHelp(await allCommands(), version))
  else terminal.print(renderCommandHelp(await findCommand(name)))
  return exitCodes.ok
}

const explain = (error: unknown, terminal: Terminal): void => {
  if (error instanceof AppError) {
    terminal.log.error(error.message)
    if (error.hint) terminal.log.info(`  ${error.hint}`)
    return
  }
  terminal.log.error(`Internal error: ${error instanceof Error ? error.message : String(error)}`)
  terminal.log.info('  Please report it. DEBUG=claude-router:* shows where it happened.')
  terminal.log.debug(error instanceof Error ? (error.stack ?? '') : '')
}

const terminal = createTerminal(process.env, createRedactor([]))
process.stdout.on('error', error => {
  // `claude-router ... | head`: the reader has gone, which is no failure of ours.
  if ((error as NodeJS.ErrnoException).code === 'EPIPE') process.exit(exitCodes.ok)
})
try {
  process.exitCode = await main(process.argv.slice(2), terminal)
} catch (error) {
  explain(error, terminal)
  process.exitCode = exitCodeOf(error)
}
