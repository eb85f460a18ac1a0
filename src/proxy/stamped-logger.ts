import { writeSync } from 'node:fs'
import type { LogLevel, ProxyConfig } from '../core/proxy-config.ts'
import type { Logger, LogTag } from '../log/logger.ts'
import { printable } from '../log/printable.ts'
import { createRedactor } from '../log/redact.ts'

export interface BufferedLogger extends Logger {
  /** Writes what is held back. */
  flush(): void
}

/** Lines of a moment go out in one write. */
const flushMs = 50
const order: LogLevel[] = ['debug', 'info', 'warn', 'error']

/** `2026-01-01T00:00:00.000Z [TAG] message`, without keys and control characters, to a file descriptor. */
export const createStampedLogger = ({ logging, providers, token }: ProxyConfig, descriptor: number): BufferedLogger => {
  const redact = createRedactor([...providers.flatMap(provider => provider.apiKeys), ...(token ? [token] : [])])
  let held: string[] = []
  let timer: NodeJS.Timeout | undefined

  const flush = (): void => {
    clearTimeout(timer)
    timer = undefined
    if (held.length === 0) return
    const text = printable(redact(held.join('')))
    held = []
    try {
      writeSync(descriptor, text)
    } catch {
      // A full disk or a closed pipe must not end the proxy.
    }
  }

  const line = (tag: LogTag, level: LogLevel) => {
    if (order.indexOf(level) < order.indexOf(logging.level)) return () => {}
    return (message: string): void => {
      held.push(`${new Date().toISOString()} [${tag}] ${message.replace(/[\r\n]+\s*/g, ' | ')}\n`)
      if (level === 'error') flush()
      else timer ??= setTimeout(flush, flushMs).unref()
    }
  }

  return {
    debug: line('DEBUG', 'debug'),
    info: line('INFO', 'info'),
    warn: line('WARN', 'warn'),
    error: line('ERROR', 'error'),
    router: line('ROUTER', 'info'),
    api: line('API', 'info'),
    flush,
  }
}
