import { writeSync } from 'node:fs'
import { secretsOf } from '../config/redact.ts'
import type { LogLevel, ProxyConfig } from '../core/proxy-config.ts'
import { createLineBuffer } from '../log/line-buffer.ts'
import type { Logger, LogTag } from '../log/logger.ts'
import { printable } from '../log/printable.ts'
import { createRedactor } from '../log/redact.ts'
import { isSameFile, openRotatingFile, type RotatingFile } from '../log/rotating-file.ts'

export interface BufferedLogger extends Logger {
  /** Writes what is held back. */
  flush(): void
}

const order: LogLevel[] = ['debug', 'info', 'warn', 'error']

/**
 * `2026-01-01T00:00:00.000Z [TAG] message`, without keys and control characters, to the configured file, which is
 * rotated, and to a file descriptor, unless that is the file already: of a proxy in the background, what Node itself
 * says when it ends goes there.
 */
export const createStampedLogger = (config: ProxyConfig, descriptor: number): BufferedLogger => {
  const { logging } = config
  const redact = createRedactor(secretsOf(config))
  const file = logging.file === null ? undefined : openFile(logging.file, logging, descriptor)
  const alsoDescriptor = logging.file === null || file === undefined || !isSameFile(descriptor, logging.file)
  const buffer = createLineBuffer(lines => {
    const text = printable(redact(lines))
    try {
      if (alsoDescriptor) writeSync(descriptor, text)
    } finally {
      file?.write(text)
    }
  })

  const line = (tag: LogTag, level: LogLevel) => {
    if (order.indexOf(level) < order.indexOf(logging.level)) return () => {}
    return (message: string): void => {
      buffer.add(`${new Date().toISOString()} [${tag}] ${message.replace(/[\r\n]+\s*/g, ' | ')}`)
      if (level === 'error') buffer.flush()
    }
  }

  return {
    debug: line('DEBUG', 'debug'),
    info: line('INFO', 'info'),
    warn: line('WARN', 'warn'),
    error: line('ERROR', 'error'),
    router: line('ROUTER', 'info'),
    api: line('API', 'info'),
    flush: buffer.flush,
  }
}

/** Without its log the proxy still runs. */
const openFile = (
  file: string,
  { maxFileBytes, maxFiles }: ProxyConfig['logging'],
  descriptor: number,
): RotatingFile | undefined => {
  try {
    return openRotatingFile(file, { maxBytes: maxFileBytes, maxFiles })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    writeSync(descriptor, `${new Date().toISOString()} [WARN] The log file cannot be written: ${reason}\n`)
    return undefined
  }
}
