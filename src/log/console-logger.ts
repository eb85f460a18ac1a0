import { styleText } from 'node:util'
import type { Logger, LogTag } from './logger.ts'
import { printable } from './printable.ts'

export interface ConsoleLoggerOptions {
  write: (line: string) => void
  debug: boolean
  colours: boolean
  redact: (text: string) => string
}

const colourOf: Partial<Record<LogTag, 'red' | 'yellow' | 'cyan' | 'gray'>> = {
  ERROR: 'red',
  WARN: 'yellow',
  ROUTER: 'cyan',
  API: 'cyan',
  DEBUG: 'gray',
}

/** Lines for people: `[TAG] message`, plain messages untagged. Progress goes to stderr, never to stdout. */
export const createConsoleLogger = ({ write, debug, colours, redact }: ConsoleLoggerOptions): Logger => {
  const line = (tag: LogTag) => (message: string) => {
    const text = printable(redact(message))
    const tagged = tag === 'INFO' ? text : `[${tag}] ${text}`
    const colour = colourOf[tag]
    write(colours && colour ? styleText(colour, tagged, { validateStream: false }) : tagged)
  }
  return {
    debug: debug ? line('DEBUG') : () => {},
    info: line('INFO'),
    warn: line('WARN'),
    error: line('ERROR'),
    router: line('ROUTER'),
    api: line('API'),
  }
}
