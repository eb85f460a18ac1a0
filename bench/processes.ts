import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const proxyEntry = process.env.BENCH_PROXY ?? join(here, '..', 'dist', 'proxy', 'index.js')

export interface Running {
  url: string
  pid: number
  /** From spawn to the ready line. */
  startMs: number
  stop: () => void
}

const children: ChildProcess[] = []
process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL')
})

/** Starts a process that prints `{"ready":true,"url":...}`; `input` goes to its stdin. */
const start = (args: string[], input?: string): Promise<Running> =>
  new Promise((resolve, reject) => {
    const started = performance.now()
    const child = spawn(process.execPath, args, { stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'inherit'] })
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
    child.stdin?.end(input)
  })

export const startUpstream = () => start([join(here, 'upstream.ts')])

/** A server that answers by itself, as plain as Node has it: no file to read, no types to strip. */
const bareServer = `require('node:http').createServer((request, response) => response.end('{"status":"ok"}'))
  .listen(0, '127.0.0.1', function () { console.log(JSON.stringify({ url: 'http://127.0.0.1:' + this.address().port })) })`

export const startFloor = (mode: 'pass' | 'translate' | 'server', upstream = '') =>
  start(mode === 'server' ? ['-e', bareServer] : [join(here, 'floor.ts'), mode, upstream])

const quiet = { level: 'error', file: null, traceRequests: false, providerResponses: false }

/** Our proxy on two targets of the same upstream: `ant/*` is passed through, `oai/*` translated. */
export const startRouter = (upstream: string) => {
  const provider = (id: string, protocol: string, baseUrl: string) => ({
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
  const config = {
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
    usageFile: join(mkdtempSync(join(tmpdir(), 'bench-')), 'usage.jsonl'),
  }
  return start(['--disable-sigusr1', proxyEntry], JSON.stringify(config))
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
