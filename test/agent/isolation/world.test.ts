import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { execa } from 'execa'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AgentWorld, openWorld } from '../../../src/agent/isolation/agent-world.ts'
import { type ProbedIsolation, probeIsolation } from '../../../src/agent/isolation/probe-isolation.ts'
import { runSelfTest } from '../../../src/agent/isolation/run-self-test.ts'
import { removeHome, worldPrefix } from '../../../src/agent/temporary-home.ts'
import { startProxy } from '../../../src/proxy/server.ts'
import { provider, proxyConfig } from '../../support/proxy.ts'

const dist = path.join(import.meta.dirname, '../../../dist')
const relay = path.join(dist, 'relay/index.js')
const script = path.join(dist, 'self-test/index.js')
const quiet = { debug() {}, info() {}, warn() {}, error() {}, router() {}, api() {} }

const offer: ProbedIsolation = await probeIsolation({ relay, allowSudo: true })
const reason = offer.lacking.join('; ')

describe.skipIf(offer.mode === 'environment')(
  `an isolated world (${offer.mode}${reason ? `, skipped where: ${reason}` : ''})`,
  () => {
    let folder = ''
    let checkout = ''
    let world: AgentWorld
    let proxy: Awaited<ReturnType<typeof startProxy>>

    beforeAll(async () => {
      folder = mkdtempSync(path.join(tmpdir(), worldPrefix))
      checkout = mkdtempSync(path.join(tmpdir(), "a checkout's "))
      const git = (...args: string[]) => execFileSync('git', args, { cwd: checkout, stdio: 'pipe' })
      git('init', '-q', '-b', 'main')
      writeFileSync(path.join(checkout, 'file.txt'), 'content\n')
      mkdirSync(path.join(checkout, 'nested/.git'), { recursive: true })
      writeFileSync(path.join(checkout, 'nested/.git/config'), 'url = https://x:nested-token@example.test\n')
      writeFileSync(path.join(checkout, 'gha-creds-1.json'), 'cloud-credential')
      git('add', 'file.txt')
      git('-c', 'user.name=a', '-c', 'user.email=a@b.test', 'commit', '-qm', 'First')
      git('config', 'http.extraheader', 'AUTHORIZATION: basic c2VjcmV0')
      const socket = path.join(folder, 'proxy')
      const config = proxyConfig([provider('one', 'http://127.0.0.1:9')])
      proxy = await startProxy({ ...config, listen: { ...config.listen, socket } }, quiet)
      world = await openWorld({
        ...{
          mode: offer.mode as AgentWorld['mode'],
          privilege: offer.privilege,
          folder,
          directory: checkout,
          socket,
          relay,
        },
        ...{ port: Number(new URL(proxy.url).port), programs: [], path: process.env.PATH ?? '', log: quiet },
      })
    })
    afterAll(async () => {
      await proxy.close()
      await removeHome(folder)
      rmSync(checkout, { recursive: true, force: true })
      expect(existsSync(folder)).toBe(false)
    })

    const inside = async (shell: string, environment: Record<string, string> = {}): Promise<string> => {
      const home = await world.newHome()
      const command = await world.command(
        ['sh', '-c', shell],
        { PATH: '/usr/bin:/bin', HOME: home, ...environment },
        { home, readable: [] },
      )
      const { all } = await execa(command.file, command.args, {
        env: command.env,
        extendEnv: false,
        all: true,
        reject: false,
        stdin: 'ignore',
        timeout: 20_000,
      })
      return all ?? ''
    }

    test('it works on a copy with its history and without its credentials', { timeout: 30_000 }, async () => {
      const seen = await inside(
        'pwd; cat file.txt; git -c safe.directory="*" log --format=%s; cat .git/config; find . -type f | xargs cat 2>/dev/null; echo changed > file.txt; echo new > made',
      )
      expect(seen).toContain(checkout)
      expect(seen).toContain('First')
      expect(seen).not.toMatch(/c2VjcmV0|nested-token|cloud-credential/)
      expect(readFileSync(path.join(checkout, 'file.txt'), 'utf8')).toBe('content\n')
      await world.takeBack()
      expect(readFileSync(path.join(world.workCopy, 'file.txt'), 'utf8')).toBe('changed\n')
      expect(existsSync(path.join(checkout, 'made'))).toBe(false)
    })

    test('what it starts ends with it', { timeout: 30_000 }, async () => {
      const seconds = 40_000 + (process.pid % 1000)
      await inside(`setsid sleep ${seconds} & sleep 0.2`)
      const running = execFileSync('ps', ['-axo', 'args']).toString().split('\n')
      expect(running.filter(line => line === `sleep ${seconds}`)).toEqual([])
    })

    test('what will not end is killed, without the right to signal it ourselves', { timeout: 30_000 }, async () => {
      const seconds = 41_000 + (process.pid % 1000)
      const home = await world.newHome()
      const shell = `trap '' TERM INT HUP; echo started; setsid sleep ${seconds} & while :; do sleep 1; done`
      const program = ['sh', '-c', shell]
      const command = await world.command(program, { PATH: '/usr/bin:/bin', HOME: home }, { home, readable: [] })
      const child = spawn(command.file, command.args, { env: command.env, stdio: ['ignore', 'pipe', 'ignore'] })
      await once(child.stdout, 'data')
      const exited = once(child, 'exit')
      await world.end(child.pid ?? 0, 200)
      await exited
      const running = execFileSync('ps', ['-axo', 'args']).toString().split('\n')
      expect(running.filter(line => line === `sleep ${seconds}`)).toEqual([])
    })

    test('the self-test finds no way out', { timeout: 30_000 }, async () => {
      const env = { ...process.env, GITHUB_ENV: path.join(folder, 'passwd') }
      const environment = { PATH: process.env.PATH ?? '', ANTHROPIC_AUTH_TOKEN: 'client-token-for-tests' }
      const results = await runSelfTest(world, { script, environment, proxyUrl: proxy.url, proxyPid: process.pid, env })
      expect(results.filter(({ refused }) => !refused)).toEqual([])
      expect(results.length).toBeGreaterThanOrEqual(18)
    })

    test.each([
      [
        'a secret in its environment',
        { environment: { DEEPSEEK_API_KEY: 'sk-x' } },
        /own environment \(DEEPSEEK_API_KEY\)/,
      ],
      [
        'a host within reach',
        { addresses: [['internet', 'reach the internet', 'PROXY']] as [string, string, string][] },
        /reach the internet/,
      ],
      ['no way to the proxy', { proxyUrl: 'http://127.0.0.1:9' }, /proxy/],
      ['a script that is not there', { script: '/nowhere.js' }, /could not be run/],
    ])('it is refused with %s', { timeout: 30_000 }, async (_, weak, message) => {
      const base = { PATH: process.env.PATH ?? '', ANTHROPIC_AUTH_TOKEN: 'client-token-for-tests' }
      const addresses =
        'addresses' in weak
          ? weak.addresses.map(([id, what]) => [id, what, new URL(proxy.url).host] as [string, string, string])
          : []
      const options = { script, proxyUrl: proxy.url, proxyPid: process.pid, env: {}, addresses }
      const broken = runSelfTest(world, {
        ...options,
        ...weak,
        addresses,
        environment: { ...base, ...('environment' in weak ? weak.environment : {}) },
      })
      await expect(broken).rejects.toMatchObject({ code: 'isolation_broken', message: expect.stringMatching(message) })
    })
  },
)
