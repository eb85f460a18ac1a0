import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { connectRedis } from '../../src/state/redis/connect.ts'

const program = ['redis-server', 'valkey-server'].find(name => spawnSync(name, ['--version']).status === 0)

/** Why tests with a real server are left out; undefined = they are not. */
export const noRedis: string | undefined =
  program === undefined ? 'neither redis-server nor valkey-server is on PATH' : undefined

export interface RedisServer {
  url: string
  port: number
  /** `kill -9`. With `keep` it finds its accounts again when started anew. */
  kill(): Promise<void>
  start(): Promise<void>
  /** Answers nothing, without closing a connection, until `resume`. */
  freeze(): void
  resume(): void
  close(): Promise<void>
}

/** A real server on a free port of loopback, with a password. `keep` = every write goes to its log before the answer. */
export const startRedis = async (options: { keep?: boolean; password?: string } = {}): Promise<RedisServer> => {
  const folder = await mkdtemp(join(tmpdir(), 'claude-router-redis-'))
  const port = await freePort()
  const password = options.password ?? 'pa%ss@word'
  const url = `redis://:${encodeURIComponent(password)}@127.0.0.1:${port}/1`
  let child: ChildProcess | undefined
  const start = async () => {
    const keeping = options.keep ? ['--appendonly', 'yes', '--appendfsync', 'always'] : ['--appendonly', 'no']
    const settings = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', ...keeping]
    child = spawn(program ?? '', [...settings, '--requirepass', password], { stdio: 'ignore' })
    for (let tries = 0; ; tries++) {
      try {
        const redis = await connectRedis(url, { reconnect: false })
        redis.disconnect()
        return
      } catch (error) {
        if (tries > 200) throw error
        await sleep(25)
      }
    }
  }
  const kill = async () => {
    const ended = child && once(child, 'exit')
    child?.kill('SIGKILL')
    await ended
    child = undefined
  }
  await start()
  return {
    url,
    port,
    kill,
    start,
    freeze: () => void child?.kill('SIGSTOP'),
    resume: () => void child?.kill('SIGCONT'),
    async close() {
      if (child) await kill()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const freePort = async (): Promise<number> => {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}
