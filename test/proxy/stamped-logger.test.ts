import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { LoggingConfig } from '../../src/core/proxy-config.ts'
import { createStampedLogger } from '../../src/proxy/stamped-logger.ts'
import { provider, providerKey, proxyConfig } from '../support/proxy.ts'

let directory: string
let file: string
let terminal: string
let descriptor: number

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'claude-router-logger-'))
  file = join(directory, 'logs', 'claude-router.log')
  terminal = join(directory, 'terminal')
  descriptor = openSync(terminal, 'a')
})
afterEach(() => {
  closeSync(descriptor)
  rmSync(directory, { recursive: true, force: true })
})

const logger = (over: Partial<LoggingConfig> = {}, to = descriptor) => {
  const logging = {
    level: 'info',
    file,
    traceRequests: false,
    providerResponses: false,
    ...over,
  } satisfies LoggingConfig
  return createStampedLogger(proxyConfig([provider('p', 'http://127.0.0.1:1')], { logging }), to)
}

const shown = (name: string): string => readFileSync(name, 'utf8')

test('in the foreground lines go to the terminal and to the file', () => {
  const log = logger()
  log.router(`to p\nwith ${providerKey}\u001b[31m`)
  log.debug('not at this level')
  log.flush()
  expect(shown(terminal)).toMatch(/^\d{4}-\S+Z \[ROUTER\] to p \| with \*\*\*\n$/)
  expect(shown(file)).toBe(shown(terminal))
})

test('without a file the descriptor is all there is', () => {
  const log = logger({ file: null })
  log.warn('careful')
  log.flush()
  expect(shown(terminal)).toMatch(/\[WARN\] careful\n$/)
})

test('in the background, where the descriptor is the file, a line comes once, and behind what stood there', () => {
  writeFileSync(join(directory, 'own.log'), 'a crash before\n')
  const own = openSync(join(directory, 'own.log'), 'a')
  const log = logger({ file: join(directory, 'own.log') }, own)
  log.error('at once')
  expect(shown(join(directory, 'own.log'))).toMatch(/^a crash before\n\S+Z \[ERROR\] at once\n$/)
  closeSync(own)
})

test('the file is rotated', () => {
  const log = logger({ maxFileBytes: 2000, maxFiles: 2, file })
  for (let i = 0; i < 200; i++) log.error(`line ${i}`)
  expect(statSync(file).size + statSync(`${file}.1`).size).toBeLessThan(4200)
  expect(shown(file)).toContain('line 199')
  expect(shown(terminal).split('\n')).toHaveLength(201)
})

test('a file that cannot be opened is told, and the proxy logs on', () => {
  writeFileSync(join(directory, 'plain'), '')
  const log = logger({ file: join(directory, 'plain', 'x.log') })
  log.error('still here')
  expect(shown(terminal)).toMatch(/\[WARN\] The log file cannot be written: .*\n.*\[ERROR\] still here\n$/)
})
