import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { connectRedis } from '../../src/state/redis/connect.ts'

export interface RedisServer {
  url: string
  close: () => Promise<void>
}

/** The server that is installed; undefined when there is none, and tests of it are skipped. */
export const redisServerName = (): string | undefined =>
  ['redis-server', 'valkey-server'].find(name => spawnSync(name, ['--version']).status === 0)

const freePort = (): Promise<number> =>
  new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })

/** A real server of its own on loopback, without persistence. */
export const startRedisServer = async (): Promise<RedisServer | undefined> => {
  const name = redisServerName()
  if (name === undefined) return undefined
  const directory = mkdtempSync(join(tmpdir(), 'redis-'))
  const port = await freePort()
  const options = { port: String(port), bind: '127.0.0.1', save: '', appendonly: 'no', dir: directory }
  const server = spawn(
    name,
    Object.entries(options).flatMap(([key, value]) => [`--${key}`, value]),
    { stdio: 'ignore' },
  )
  const url = `redis://127.0.0.1:${port}`
  for (let attempt = 0; ; attempt++) {
    try {
      ;(await connectRedis(url)).disconnect()
      break
    } catch (error) {
      if (attempt > 100) throw error
      await sleep(50)
    }
  }
  return {
    url,
    close: async () => {
      const ended = new Promise(resolve => server.once('exit', resolve))
      server.kill('SIGKILL')
      await ended
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
