import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readdirSync, readFileSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import type { SelfTestResult, SelfTestTargets } from './self-test-targets.ts'

/** Runs as the agent, where the agent runs, before it: tries what it must not be able to do. Targets come on stdin. */
const main = async (): Promise<void> => {
  const targets = JSON.parse(await text(process.stdin)) as SelfTestTargets
  const results: SelfTestResult[] = [
    attempt('environment', 'find a secret in its own environment', () => secretsInEnvironment()),
    attempt('capabilities', 'have a right of root', () => rightsLeft()),
    attempt('other-environments', "read another process's environment", () => foreignEnvironments()),
    attempt('processes', 'see a process of the job', () => targets.pids.find(pid => existsSync(`/proc/${pid}`))),
    attempt('memory', "open the proxy's memory", () => targets.pids.find(pid => isReadable(`/proc/${pid}/mem`))),
    attempt('signals', 'signal a process of the job', () => targets.pids.find(canSignal)),
    attempt('sudo', 'become root', () => becomesRoot()),
    attempt('files', "read the job's files", () => targets.files.find(isReadable)),
    attempt('sockets', 'find a socket of the machine', () => targets.sockets.find(path => existsSync(path))),
    attempt('git', 'find a credential in the repository', () => gitCredential()),
    attempt('system', 'write where programs lie', () => ['/usr', '/etc', '/'].find(isWritable)),
  ]
  for (const [id, what, address] of targets.addresses) results.push(await reach(id, what, address))
  results.push(...(await Promise.all(targets.requests.map(request => askProxy(targets.proxy, request)))))
  results.push(...(await Promise.all(targets.tunnels.map(tunnel => askTunnel(targets.proxy, tunnel)))))
  process.stdout.write(`${JSON.stringify(results)}\n`)
}

/** What was found, if anything: then the attempt has succeeded, and the isolation has not. */
const attempt = (id: string, what: string, find: () => string | number | undefined | false): SelfTestResult => {
  try {
    const found = find()
    return { id, what, refused: found === undefined || found === false, detail: String(found || '') }
  } catch (error) {
    return { id, what, refused: true, detail: (error as NodeJS.ErrnoException).code ?? '' }
  }
}

const secretsInEnvironment = (): string | undefined =>
  Object.keys(process.env).find(
    name => /^(?:GITHUB|ACTIONS|INPUT|RUNNER)_|TOKEN|SECRET|PASSWORD|API_?KEY/.test(name) && !allowed.has(name),
  )

/** The proxy's token for this run is what the agent is given; the others hold no secret. */
const allowed = new Set([
  'ANTHROPIC_AUTH_TOKEN',
  'RUNNER_TRACKING_ID',
  'CLAUDE_CODE_MAX_CONTEXT_TOKENS',
  'CLAUDE_CODE_MAX_OUTPUT_TOKENS',
])

const rightsLeft = (): string | undefined => {
  const status = readFileSync('/proc/self/status', 'utf8')
  const held = [...status.matchAll(/^(Cap(?:Inh|Prm|Eff|Amb)):\s+(\S+)$/gm)].find(([, , bits]) =>
    /[^0]/.test(bits ?? ''),
  )
  if (held) return `${held[1]} ${held[2]}`
  return /^NoNewPrivs:\s+1$/m.test(status) ? undefined : 'new privileges are possible'
}

const foreignEnvironments = (): string | undefined =>
  readdirSync('/proc').find(
    name =>
      /^\d+$/.test(name) &&
      Number(name) !== process.pid &&
      !isOwnChild(name) &&
      readFileSync(`/proc/${name}/environ`).length > 0,
  )

/** Processes that may not be read throw; those below this one are the agent's own. */
const isOwnChild = (pid: string): boolean => {
  try {
    readFileSync(`/proc/${pid}/environ`)
    return new RegExp(`^PPid:\\s+${process.pid}$`, 'm').test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return true
  }
}

const isReadable = (path: string): boolean => can(path, constants.R_OK)
const isWritable = (path: string): boolean => can(path, constants.W_OK)
const can = (path: string, mode: number): boolean => {
  try {
    accessSync(path, mode)
    return true
  } catch {
    return false
  }
}

const canSignal = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

const becomesRoot = (): string | undefined =>
  [
    ['sudo', '-n', 'true'],
    ['unshare', '--mount', 'true'],
  ].find(([file = '', ...args]) => spawnSync(file, args, { stdio: 'ignore', timeout: 3000 }).status === 0)?.[0]

const gitCredential = (): string | undefined => {
  const text = readFileSync('.git/config', 'utf8')
  return /extraheader|helper|:\/\/[^/\s]*@/i.test(text) ? '.git/config' : undefined
}

/** A loopback network without a way out answers at once; a second is for those with one. */
const reach = (id: string, what: string, address: string): Promise<SelfTestResult> => {
  const { promise, resolve } = Promise.withResolvers<SelfTestResult>()
  const [, host = '', port = ''] = /^(.*):(\d+)$/.exec(address) ?? []
  const socket = connect({ host, port: Number(port) })
  const end = (refused: boolean, detail: string): void => {
    socket.destroy()
    resolve({ id, what, refused, detail })
  }
  socket.setTimeout(1000, () => end(true, 'timeout'))
  socket.on('connect', () => end(false, address))
  socket.on('error', error => end(true, (error as NodeJS.ErrnoException).code ?? error.message))
  return promise
}

/** With the agent's token: no host but those that are allowed. */
const askTunnel = (
  proxy: string,
  { id, what, address }: SelfTestTargets['tunnels'][number],
): Promise<SelfTestResult> => {
  const { promise, resolve } = Promise.withResolvers<SelfTestResult>()
  const { hostname, port } = new URL(proxy)
  const headers = { 'proxy-authorization': `Bearer ${process.env.ANTHROPIC_AUTH_TOKEN ?? ''}` }
  const request = httpRequest({ hostname, port, method: 'CONNECT', path: address, headers, timeout: 3000 })
  const end = (refused: boolean, detail: string): void => {
    request.destroy()
    resolve({ id, what, refused, detail })
  }
  request.on('connect', ({ statusCode = 0 }) => end(statusCode >= 400, String(statusCode)))
  request.on('response', ({ statusCode = 0 }) => end(statusCode >= 400, String(statusCode)))
  request.on('timeout', () => end(true, 'timeout'))
  request.on('error', error => end(true, (error as NodeJS.ErrnoException).code ?? error.message))
  request.end()
  return promise
}

/** One success is a request that the proxy answers though it must not. */
const askProxy = async (
  proxy: string,
  { id, what, method, path, token }: SelfTestTargets['requests'][number],
): Promise<SelfTestResult> => {
  const key = token === 'own' ? (process.env.ANTHROPIC_AUTH_TOKEN ?? '') : token
  try {
    const response = await fetch(proxy + path, {
      method,
      headers: { 'content-type': 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) },
      ...(method === 'POST' ? { body: '{}' } : {}),
      signal: AbortSignal.timeout(3000),
    })
    return { id, what, refused: [401, 403, 404].includes(response.status), detail: String(response.status) }
  } catch (error) {
    // The way to the proxy itself must work: without it the run cannot, and nothing was proved.
    return { id, what, refused: false, detail: error instanceof Error ? error.message : String(error) }
  }
}

await main()
