import { createConsoleLogger } from '../log/console-logger.ts'
import type { Logger } from '../log/logger.ts'

/** Results go to stdout, everything else to stderr. */
export interface Terminal {
  /** A result, with a line break. */
  print: (text: string) => void
  log: Logger
  colours: boolean
}

/** `NO_COLOR` and `FORCE_COLOR` as at no-color.org and force-color.org; else colours only on a terminal. */
const wantsColours = (env: NodeJS.ProcessEnv, isTerminal: boolean): boolean => {
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0'
  return isTerminal && env.TERM !== 'dumb'
}

const wantsDebug = (env: NodeJS.ProcessEnv): boolean => /(^|,)(\*|claude-router(:.*)?)(,|$)/.test(env.DEBUG ?? '')

export const createTerminal = (env: NodeJS.ProcessEnv, redact: (text: string) => string): Terminal => {
  const colours = wantsColours(env, process.stderr.isTTY === true)
  return {
    print: text => void process.stdout.write(`${text}\n`),
    log: createConsoleLogger({
      write: line => void process.stderr.write(`${line}\n`),
      debug: wantsDebug(env),
      colours,
      redact,
    }),
    colours,
  }
}
