import { realpathSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { runDemo } from './scene/run-demo.ts'

/** See no-color.org. Colours only where a person looks. */
const wantsColours = (): boolean => {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env
  if (NO_COLOR) return false
  if (FORCE_COLOR) return FORCE_COLOR !== '0'
  return process.stdout.isTTY === true && TERM !== 'dumb'
}

const maxWidth = 110
const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort())

process.exitCode = await runDemo({
  args: process.argv.slice(2),
  env: process.env,
  cwd: process.cwd(),
  // Not import.meta: the bundler would write the build's own folder here.
  scriptFolder: path.dirname(realpathSync(process.argv[1] ?? '')),
  temporaryFolder: os.tmpdir(),
  terminal: {
    print: text => process.stdout.write(`${text}\n`),
    tell: text => process.stderr.write(`${text}\n`),
    colours: wantsColours(),
    width: Math.min(process.stdout.columns ?? maxWidth, maxWidth),
  },
  signal: stop.signal,
})
