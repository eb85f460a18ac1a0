import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ProtocolId } from '../src/core/providers/provider.ts'
import type { ProviderConfig, ProxyConfig } from '../src/core/proxy-config.ts'
import { spawnProxy } from '../src/proxy/spawn.ts'

const here = dirname(fileURLToPath(import.meta.url))
const proxyEntry = join(here, '..', 'dist', 'proxy', 'index.js')

export interface Running {
  url: string
  pid: number
  /** From spawn to the ready line. */
  startMs: number
  stop: () => void
}

const children: ChildProcess[] = []
const proxies = new Set<number>()
process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL')
  for (const pid of proxies) process.kill(pid, 'SIGKILL')
})

/** Starts a process that prints `{"ready":true,"url":...}`. */
const start = (args: string[]): Promise<Running> =>
  new Promise((resolve, reject) => {
    const started = performance.now()
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    children.push(child)
    child.once('exit', code => reject(new Error(`${args.join(' ')} ended with ${code} before it was ready`)))
    let text = ''
    child.stdout?.on('data', part => {
      text += part
      const end = text.indexOf('\n')
      if (end < 0) return
      const { url } = JSON.parse(text.slice(0, end)) as { url: string }
      resolve({ url, pid: child.pid ?? 0, startMs: performance.now() - started, stop: () => child.kill('SIGTERM') })
    })
  })

export const startUpstream = () => start([join(here, 'upstream.ts')])

export const startFloor = (mode: 'pass' | 'translate', upstream: string) =>
  start([join(here, 'floor.ts'), mode, upstream])

const bareServer = `require('node:http')
  .createServer((request, response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{}'))
  .listen(0, '127.0.0.1', function () { console.log(JSON.stringify({ ready: true, url: 'http://127.0.0.1:' + this.address().port })) })`

/** The least that a Node process which answers HTTP can be. */
export const startBareServer = () => start(['-e', bareServer])

const quiet: ProxyConfig['logging'] = { level: 'error', file: null, traceRequests: false, providerResponses: false }

const scratch = mkdtempSync(join(tmpdir(), 'bench-'))

/** Our proxy, started as the command line does, on two targets of one upstream: `ant/*` is passed through, `oai/*` translated. */
export const startRouter = async (upstream: string): Promise<Running> => {
  const provider = (id: string, protocol: ProtocolId, baseUrl: string): ProviderConfig => ({
    id,
    definition: 'custom',
    protocol,
    baseUrl,
    auth: 'bearer',
    apiKeys: ['bench'],
    headers: {},
    quirks: {},
    models: [{ id: 'bench-model' }],
    openModels: true,
    transformers: [],
  })
  const config: ProxyConfig = {
    listen: { host: '127.0.0.1', port: 0 },
    token: null,
    providers: [
      provider('ant', 'anthropic', `${upstream}/anthropic`),
      provider('oai', 'openai-chat', `${upstream}/v1`),
    ],
    routing: {
      slots: { default: 'ant/bench-model' },
      longContextThreshold: 60_000,
      fallback: [],
      rules: [],
      strategy: 'priority',
    },
    timeouts: { firstTokenMs: 60_000, idleMs: 60_000, requestMs: 0 },
    logging: quiet,
    usageFile: join(scratch, 'usage.jsonl'),
  }
  const started = performance.now()
  const { url, pid } = await spawnProxy(config, { entry: proxyEntry, logFile: join(scratch, 'proxy.log') })
  proxies.add(pid)
  const stop = () => void (proxies.delete(pid) && process.kill(pid, 'SIGTERM'))
  return { url, pid, startMs: performance.now() - started, stop }
}

/** Resident memory in MB (Linux only, else NaN). */
export const residentMb = (pid: number): number => {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1])
    return (pages * 4096) / 1e6
  } catch {
    return Number.NaN
  }
}

/** CPU time a process has used so far, all its threads, in microseconds (Linux only, else NaN). */
export const cpuUs = (pid: number): number => {
  try {
    const threads = readdirSync(`/proc/${pid}/task`)
    const nanoseconds = threads.map(id =>
      Number(readFileSync(`/proc/${pid}/task/${id}/schedstat`, 'utf8').split(' ')[0]),
    )
    return nanoseconds.reduce((sum, used) => sum + used, 0) / 1000
  } catch {
    return Number.NaN
  }
}
