import { readdirSync, statSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'
import { AppError } from '../../core/errors.ts'
import type { AgentWorld } from './agent-world.ts'
import type { SelfTestResult, SelfTestTargets } from './self-test-targets.ts'

/** The isolation does not hold: the agent must not be started. */
class IsolationError extends AppError {}

export interface SelfTestOptions {
  /** The bundle that runs inside. */
  script: string
  environment: Readonly<Record<string, string>>
  proxyUrl: string
  proxyPid: number
  env: NodeJS.ProcessEnv
  /** Metadata address and outside host; elsewhere in tests. */
  addresses?: SelfTestTargets['addresses']
}

const outside: SelfTestTargets['addresses'] = [
  ['metadata', "reach the cloud's metadata address", '169.254.169.254:80'],
  ['internet', 'reach the internet', '1.1.1.1:443'],
]

/**
 * Tries as the agent, in the agent's world, what it must not be able to do. Throws IsolationError `isolation_broken` when
 * one attempt succeeds, or when the test itself cannot be run.
 */
export const runSelfTest = async (world: AgentWorld, options: SelfTestOptions): Promise<SelfTestResult[]> => {
  const neighbour = createServer(socket => socket.destroy()).listen(0, '127.0.0.1')
  await new Promise(resolve => neighbour.once('listening', resolve))
  const { port } = neighbour.address() as AddressInfo
  try {
    const targets = targetsOf(options, [
      ['neighbour', 'reach another service of this machine', `127.0.0.1:${port}`],
      ...(options.addresses ?? outside),
    ])
    const home = await world.newHome()
    const program = [process.execPath, options.script]
    const command = await world.command(program, { ...options.environment, HOME: home }, { home, readable: program })
    const { stdout, stderr, failed } = await execa(command.file, command.args, {
      env: command.env,
      extendEnv: false,
      input: JSON.stringify(targets),
      reject: false,
      timeout: 20_000,
    })
    const results = failed ? null : read(stdout)
    if (results === null) throw broken(`the test could not be run: ${stderr.trim().split('\n').at(-1) ?? ''}`)
    const succeeded = results.filter(({ refused }) => !refused)
    if (succeeded.length > 0)
      throw broken(succeeded.map(({ what, detail }) => `it could ${what} (${detail})`).join('; '))
    return results
  } finally {
    neighbour.close()
  }
}

const read = (text: string): SelfTestResult[] | null => {
  try {
    return JSON.parse(text) as SelfTestResult[]
  } catch {
    return null
  }
}

const broken = (what: string): IsolationError =>
  new IsolationError('isolation_broken', `The isolation of the agent does not hold, so it was not started: ${what}`, {
    hint: 'Please report this. `isolation: preferred` or `off` runs the agent without isolation.',
  })

const jobFiles = [
  'GITHUB_ENV',
  'GITHUB_OUTPUT',
  'GITHUB_PATH',
  'GITHUB_STATE',
  'GITHUB_STEP_SUMMARY',
  'GITHUB_EVENT_PATH',
]
const runnerFolders = ['_runner_file_commands', '_github_workflow']
const homeFiles = [
  '.git-credentials',
  '.netrc',
  '.npmrc',
  '.ssh',
  '.aws',
  '.docker',
  '.config/gh',
  '.claude',
  '.claude-router',
]
const machineSockets = [
  ...['/run/docker.sock', '/var/run/docker.sock', '/run/containerd/containerd.sock', '/run/podman/podman.sock'],
  ...['/run/dbus/system_bus_socket', '/run/systemd/private', '/run/snapd.socket', '/tmp/.X11-unix'],
]

/** A folder may be there inside as well, as the way to a folder of programs: what counts is what lies in it. */
const filesAt = (path: string): string[] => {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found?.isDirectory() !== true) return found ? [path] : []
  const entries = readdirSync(path, { withFileTypes: true })
  return entries.flatMap(entry => (entry.isFile() ? [join(path, entry.name)] : [])).slice(0, 20)
}

const targetsOf = (
  { env, proxyUrl, proxyPid }: SelfTestOptions,
  addresses: SelfTestTargets['addresses'],
): SelfTestTargets => ({
  // Numbers that low are given to processes inside as well.
  pids: [process.pid, proxyPid].filter(pid => pid > 500),
  files: [
    ...jobFiles.flatMap(name => env[name] ?? []),
    ...(env.RUNNER_TEMP ? runnerFolders.map(name => join(env.RUNNER_TEMP ?? '', name)) : []),
    ...homeFiles.flatMap(name => filesAt(join(env.HOME ?? homedir(), name))),
    '/root/.profile',
    '/etc/shadow',
  ],
  sockets: machineSockets,
  addresses,
  proxy: proxyUrl,
  tunnels: [
    { id: 'proxy-tunnel', what: 'be connected with the metadata address by the proxy', address: '169.254.169.254:80' },
    { id: 'proxy-tunnel-back', what: 'be connected with this machine by the proxy', address: '127.0.0.1:22' },
  ],
  requests: [
    { id: 'proxy-no-token', what: 'ask the proxy without a token', method: 'POST', path: '/v1/messages', token: '' },
    {
      id: 'proxy-wrong-token',
      what: 'ask it with another token',
      method: 'POST',
      path: '/v1/messages',
      token: 'crt_guessed',
    },
    { id: 'proxy-metrics', what: "read the proxy's metrics", method: 'GET', path: '/metrics', token: 'own' },
    { id: 'proxy-dashboard', what: 'open the dashboard', method: 'GET', path: '/ui', token: 'own' },
    { id: 'proxy-other-paths', what: 'use another route of the proxy', method: 'POST', path: '/admin', token: 'own' },
  ],
})
