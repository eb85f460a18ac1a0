import { dirname, join } from 'node:path'
import { secretsOf } from '../../config/redact.ts'
import type { ProxyConfig } from '../../core/proxy-config.ts'
import { targetName } from '../../core/routing/target.ts'
import { createLineBuffer } from '../../log/line-buffer.ts'
import type { Logger } from '../../log/logger.ts'
import { createRedactor } from '../../log/redact.ts'
import { openRotatingFile } from '../../log/rotating-file.ts'
import { type KeptAttempt, traceAttempt } from './attempt-trace.ts'
import { shownHeaders } from './shown-headers.ts'
import { createTimings, timingsText } from './timings.ts'
import type { RequestTrace, Trace, TracedRequest } from './trace.ts'

/**
 * `debugging.traceRequests`: a JSON line for each request and each attempt, in `trace.jsonl` beside the log file, or in
 * the log when there is none. `logProviderResponses`: what upstreams answered, in the log. `performanceMetrics`: timings.
 * Never throws: a file that cannot be written is told in the log.
 */
export const openTrace = (config: ProxyConfig, log: Logger): Trace => {
  const { traceRequests, providerResponses, performanceMetrics = false } = config.logging
  const redact = createRedactor(secretsOf(config))
  const lines = traceRequests ? openLines(config.logging, log) : undefined
  // Before it becomes JSON: with a quote or a backslash in it, a key looks different there.
  const clean = (_name: string, value: unknown): unknown => (typeof value === 'string' ? redact(value) : value)
  const write = lines && ((record: object): void => lines.add(JSON.stringify(record, clean)))

  const begin = (request: TracedRequest): RequestTrace => {
    const { requestId } = request
    const at = new Date().toISOString()
    const timings = createTimings(request.startedAt)
    const attempts: KeptAttempt[] = []
    let route: object = {}
    return {
      mark: timings.mark,
      routed({ rule, reason, warning }, targets) {
        if (write) route = { rule, reason, ...(warning ? { warning } : {}), targets: targets.map(targetName) }
      },
      attempt(name, protocol, call) {
        const number = attempts.length + 1
        const answers = providerResponses ? log : undefined
        const attempt = traceAttempt({ requestId, number, name, protocol, call, write, log: answers, redact })
        attempts.push(attempt)
        return attempt
      },
      timings: () => (performanceMetrics ? timingsText(timings.phasesMs()) : ''),
      end(entry) {
        for (const attempt of attempts) attempt.finish()
        write?.({
          type: 'request',
          ...entry,
          at,
          asked: { model: request.model, bytes: request.bytes, headers: shownHeaders(request.headers) },
          route,
          answerBytes: attempts.at(-1)?.answerBytes() ?? 0,
          phasesMs: timings.phasesMs(),
        })
      },
    }
  }

  return { begin, close: () => lines?.close() }
}

interface Lines {
  add(line: string): void
  close(): void
}

const openLines = ({ file, maxFileBytes, maxFiles }: ProxyConfig['logging'], log: Logger): Lines => {
  const inLog: Lines = { add: line => log.info(`trace ${line}`), close() {} }
  if (file === null) return inLog
  const traceFile = join(dirname(file), 'trace.jsonl')
  try {
    const rotating = openRotatingFile(traceFile, { maxBytes: maxFileBytes, maxFiles })
    const buffer = createLineBuffer(rotating.write)
    log.info(`requests are traced in ${traceFile}`)
    return {
      add: buffer.add,
      close() {
        buffer.flush()
        rotating.close()
      },
    }
  } catch (error) {
    log.warn(`${traceFile} cannot be written, traces go here: ${error instanceof Error ? error.message : error}`)
    return inLog
  }
}
