import { setImmediate as turn } from 'node:timers/promises'
import type { Dispatcher } from 'undici'
import { secretsOf } from '../../config/redact.ts'
import { cassetteVersion } from '../../core/cassette/cassette.ts'
import { sharedConfig } from '../../core/cassette/cassette-config.ts'
import type { ProxyConfig } from '../../core/proxy-config.ts'
import { version } from '../../core/version.generated.ts'
import type { Logger } from '../../log/logger.ts'
import { createRedactor } from '../../log/redact.ts'
import type { Pools } from '../upstream/pools.ts'
import { bodyLength } from './cassette-request.ts'
import { openCassette } from './cassette-writer.ts'
import { elapsedMs, exchangeOf, newTape, type Tape } from './tape.ts'

/** Records every call of an upstream. */
export interface Recording {
  /** The same connections, listened to. Closing them closes the cassette. */
  around(pools: Pools): Pools
}

export interface RecordingLimits {
  /** Bytes kept of one answer; what follows is counted. */
  answerBytes: number
  /** Bytes of requests and answers kept in memory until they are written; beyond, calls are not recorded. */
  heldBytes: number
  /** Bytes of the file. */
  fileBytes: number
}

const megabyte = 1024 * 1024
const defaultLimits: RecordingLimits = {
  answerBytes: 16 * megabyte,
  heldBytes: 128 * megabyte,
  fileBytes: 512 * megabyte,
}

/** Opens the cassette at once. Throws ProxyError `record_file`. */
export const openRecording = (
  file: string,
  config: ProxyConfig,
  log: Logger,
  limits: RecordingLimits = defaultLimits,
): Recording => {
  const writer = openCassette(file, { log, maxFileBytes: limits.fileBytes })
  const redact = createRedactor(secretTexts(config))
  let held = 0
  writer.append(() => ({
    schemaVersion: cassetteVersion,
    kind: 'run',
    at: new Date().toISOString(),
    claudeRouter: version,
    config: sharedConfig(config, redact),
  }))
  log.info(`recording to ${file}`)

  const skip = (): void => {
    const reason = `a call was not recorded: more than ${limits.heldBytes} bytes were waiting to be written`
    log.warn(`recording: ${reason}`)
    const at = new Date().toISOString()
    writer.append(() => ({ schemaVersion: cassetteVersion, kind: 'gap', at, reason }))
  }

  const keep = (tape: Tape, chunk: Buffer): void => {
    if (tape.missingBytes === 0 && tape.keptBytes + chunk.length <= limits.answerBytes) {
      tape.parts.push({ atMs: elapsedMs(tape), bytes: chunk })
      tape.keptBytes += chunk.length
      held += chunk.length
    } else tape.missingBytes += chunk.length
  }

  const finish = (tape: Tape, error?: unknown): void => {
    const endMs = elapsedMs(tape)
    const bytes = tape.keptBytes + bodyLength(tape.options.body)
    writer.append(
      () => exchangeOf(tape, endMs, error, redact),
      () => {
        held -= bytes
      },
    )
  }

  const dispatcher = (inner: Pick<Dispatcher, 'dispatch'>): Pick<Dispatcher, 'dispatch'> => ({
    dispatch(options, handler) {
      const length = bodyLength(options.body)
      if (held + length > limits.heldBytes) {
        skip()
        return inner.dispatch(options, handler)
      }
      held += length
      return inner.dispatch(options, listening(newTape(options), handler, keep, finish))
    },
  })

  return {
    around: pools => ({
      of: origin => dispatcher(pools.of(origin)),
      close: async () => {
        await pools.close()
        // Calls that were cut off are told of it in the next turn.
        await turn()
        await writer.close()
      },
    }),
  }
}

/** The handler it is given, with a tape running. */
const listening = (
  tape: Tape,
  handler: Dispatcher.DispatchHandler,
  keep: (tape: Tape, chunk: Buffer) => void,
  finish: (tape: Tape, error?: unknown) => void,
): Dispatcher.DispatchHandler => ({
  onRequestStart: (controller, context) => handler.onRequestStart?.(controller, context),
  onResponseStart(controller, status, headers, statusText) {
    if (status >= 200) tape.answer = { status, headers, atMs: elapsedMs(tape) }
    handler.onResponseStart?.(controller, status, headers, statusText)
  },
  onResponseData(controller, chunk) {
    keep(tape, chunk)
    handler.onResponseData?.(controller, chunk)
  },
  onResponseEnd(controller, trailers) {
    finish(tape)
    handler.onResponseEnd?.(controller, trailers)
  },
  onResponseError(controller, error) {
    finish(tape, error)
    handler.onResponseError?.(controller, error)
  },
})

/** A shorter line of a long secret may be an ordinary word. */
const shortestLine = 8

/** Every configured key and the client token as they are, as they stand inside JSON, and line by line. */
const secretTexts = (config: ProxyConfig): string[] => {
  // A placeholder such as `ollama` is no secret, and without it the cassette would be full of holes.
  const names = new Set(config.providers.flatMap(({ id, definition }) => [id, definition]))
  return secretsOf(config)
    .filter(secret => !names.has(secret))
    .flatMap(secret => {
      const lines = secret.split(/\r?\n/).filter(line => line.length >= shortestLine)
      return [secret, ...lines].flatMap(text => [text, JSON.stringify(text).slice(1, -1)])
    })
}
