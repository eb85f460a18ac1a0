import { closeSync, fstatSync, writeSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { AppError } from '../core/errors.ts'
import type { ProxyConfig } from '../core/proxy-config.ts'
import { startServer } from './start-server.ts'

/** File descriptor on which the parent waits for the ready line; stdout when it gave none. */
const readyDescriptor = 3

/** Says something to the parent, once. Its pipe is closed then, so that nobody waits for more. */
const tellParent = (message: object): void => {
  const line = `${JSON.stringify(message)}\n`
  if (!isPipe(readyDescriptor)) {
    process.stdout.write(line)
    return
  }
  writeSync(readyDescriptor, line)
  closeSync(readyDescriptor)
}

/** Without a parent that asked for it, descriptor 3 is Node's own. */
const isPipe = (descriptor: number): boolean => {
  if (process.env.CLAUDE_ROUTER_READY_FD !== String(descriptor)) return false
  try {
    return fstatSync(descriptor) !== undefined
  } catch {
    return false
  }
}

/** The proxy as a process of its own: configuration and keys come in on stdin, and nowhere else. */
const main = async (): Promise<void> => {
  try {
    const config = JSON.parse(await text(process.stdin)) as ProxyConfig
    const server = await startServer(config)
    tellParent({ ready: true, url: server.url, pid: process.pid })
    await server.closed
    process.exit(0)
  } catch (error) {
    const known = error instanceof AppError
    const message = error instanceof Error ? error.message : String(error)
    process.stderr.write(`${new Date().toISOString()} [ERROR] ${message}\n`)
    tellParent({ ready: false, code: known ? error.code : 'crash', message, hint: known ? error.hint : undefined })
    process.exit(1)
  }
}

await main()
