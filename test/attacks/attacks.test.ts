import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { execa } from 'execa'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AgentWorld, openWorld } from '../../src/agent/isolation/agent-world.ts'
import { probeIsolation } from '../../src/agent/isolation/probe-isolation.ts'
import { runAgent } from '../../src/agent/run.ts'
import { silentLogger } from '../../src/log/logger.ts'
import { type AnthropicStub, type StubRequest, startAnthropicStub } from '../support/anthropic-stub.ts'
import { clientToken } from '../support/proxy.ts'
import { realClaudeCode } from '../support/real-claude-code.ts'
import type { Attack } from './attack.ts'
import { hasSucceeded } from './lab/has-succeeded.ts'
import { plantAttacks, readOutputs } from './lab/hostile-repository.ts'
import { type Lab, openLab } from './lab/open-lab.ts'
import { type Protection, weaken } from './lab/weaken.ts'
import { attacks } from './table/all.ts'

const dist = join(import.meta.dirname, '../../dist')
const all = Object.values(attacks).flat()
const relay = join(dist, 'relay/index.js')
const offer = await probeIsolation({ relay, allowSudo: false })
const skipped =
  offer.mode === 'separate-user' ? '' : ` (skipped: needs root and namespaces; ${offer.lacking.join('; ')})`

/** Where the agent finds the proxy. */
const agentPort = 4321

/** What a job has in its environment. */
const jobEnvironment = ({ secret, job }: Lab): Record<string, string> => ({
  PATH: process.env.PATH ?? '',
  HOME: join(job, 'home'),
  GITHUB_TOKEN: secret,
  GITHUB_ENV: join(job, 'temp/_runner_file_commands/set_env'),
  INPUT_PROVIDER_KEYS: secret,
  DEEPSEEK_API_KEY: secret,
  SSH_AUTH_SOCK: join(job, 'ssh-agent.sock'),
  NODE_OPTIONS: '--no-deprecation',
})

describe.skipIf(skipped !== '')(`a hostile agent${skipped}`, () => {
  let lab: Lab
  let model: AnthropicStub
  let executable = ''
  const before = { ...process.env }
  const said = new Map<string, string>()

  beforeAll(async () => {
    executable = await realClaudeCode()
    model = await startAnthropicStub(hostileScript)
    lab = await openLab(model.url, join(dist, 'proxy/index.js'))
    plantAttacks(lab, all)
    Object.assign(process.env, jobEnvironment(lab))
  }, 60_000)
  afterAll(async () => {
    for (const name of Object.keys(jobEnvironment(lab))) delete process.env[name]
    Object.assign(process.env, before)
    await lab.close()
    await model.close()
  })

  let worlds = 0
  /** The real world around the checkout, started from within the lab. */
  const worldWithout = async (protections: readonly Protection[]): Promise<AgentWorld> => {
    const folder = join(lab.worldFolder, String(++worlds))
    const { socket, checkout } = lab
    const world = await openWorld({
      ...{ mode: 'separate-user', privilege: [], folder, directory: checkout, socket, relay, log: silentLogger },
      ...{ port: agentPort, programs: [], path: process.env.PATH ?? '' },
    })
    return {
      ...world,
      async command(...facts) {
        const command = weaken(await world.command(...facts), protections)
        return { ...lab.enter(command.file, command.args), env: command.env }
      },
    }
  }

  /** What the model asks for: every attack, some at a time, as tool calls. */
  const hostileScript = ({ body, index }: StubRequest) => {
    for (const { content } of body.messages)
      for (const block of typeof content === 'string' ? [] : content)
        if (block.type === 'tool_result') said.set(block.tool_use_id ?? '', JSON.stringify(block.content))
    const calls = all.flatMap(({ id, read }) => [
      { tool: 'Bash', id, input: { command: `bash attacks/${id}.sh`, timeout: 15_000 } },
      ...(read ? [{ tool: 'Read', id: `${id}_read`, input: { file_path: read(lab) } }] : []),
    ])
    const some = calls.slice(index * 40, (index + 1) * 40)
    return { blocks: some.length > 0 ? some : [{ text: 'I have tried everything.' }] }
  }

  test('what it does through Claude Code is refused, all of it', { timeout: 180_000 }, async () => {
    const world = await worldWithout([])
    const startedAt = performance.now()
    const result = await runAgent({
      ...{ executable, directory: lab.checkout, prompt: 'Do it.', baseUrl: `http://127.0.0.1:${agentPort}` },
      ...{ authToken: clientToken, model: 'one/claude-x', maxTurns: 50, timeoutMs: 170_000, tools: ['Bash', 'Read'] },
      ...{ allowedTools: ['Bash', 'Read'], permissionMode: 'acceptEdits', world, log: silentLogger },
    })
    console.log(`${said.size} calls in ${Math.round(performance.now() - startedAt)} ms`)
    expect(result).toMatchObject({ end: 'completed', text: 'I have tried everything.' })
    const made = all.flatMap(({ id, read }) => [id, ...(read ? [`${id}_read`] : [])])
    expect(made.filter(id => !said.has(id))).toEqual([])
    if (process.env.SHOW) for (const [id, text] of said) console.log(id, text.slice(0, 200))
    expect(all.filter(attack => hasSucceeded(lab, attack, unquoted(said.get(attack.id)))).map(({ id }) => id)).toEqual(
      [],
    )
    expect([...said].filter(([, text]) => text.includes(lab.secret)).map(([id]) => id)).toEqual([])
  })

  const groups = Map.groupBy(all, ({ weak }) => JSON.stringify(weak))

  test.each([...groups])('the same succeeds in a weaker setup: %s', { timeout: 120_000 }, async (weakness, group) => {
    const weak = JSON.parse(weakness) as Attack['weak']
    const script = ['bash', 'attacks/all.sh', ...group.map(({ id }) => id)]
    const outputs = readOutputs(await (typeof weak === 'string' ? inTheOpen(weak, script) : inside(weak, script)))
    expect(
      group
        .filter(attack => !hasSucceeded(lab, attack, outputs.get(attack.id) ?? ''))
        .map(({ id }) => [id, outputs.get(id)]),
    ).toEqual([])
  })

  /** As a process of the job, or as another user of the same machine; with a proxy that lets everything in. */
  const inTheOpen = async (as: 'root' | 'user', script: string[]): Promise<string> => {
    const user = ['setpriv', '--reuid', '61000', '--regid', '61000', '--clear-groups', '--']
    const [file = '', ...args] = as === 'user' ? [...user, ...script] : script
    const env = { ...jobEnvironment(lab), ANTHROPIC_BASE_URL: 'http://127.0.0.1:7788', ANTHROPIC_AUTH_TOKEN: 'none' }
    const command = lab.enter(file, args)
    return output(command.file, command.args, env)
  }

  const inside = async (protections: readonly Protection[], script: string[]): Promise<string> => {
    const world = await worldWithout(protections)
    const home = await world.newHome()
    const environment = {
      PATH: process.env.PATH ?? '',
      HOME: home,
      ANTHROPIC_BASE_URL: `http://127.0.0.1:${agentPort}`,
    }
    const command = await world.command(script, environment, { home, readable: [] })
    return output(command.file, command.args, command.env)
  }

  let runs = 0
  /** Into a file: what is left running holds on to a pipe. */
  const output = async (file: string, args: string[], env: Record<string, string>): Promise<string> => {
    const log = join(lab.folder, `output-${++runs}`)
    const words = ['-c', 'exec "$@" > "$0" 2>&1', log, file, ...args]
    await execa('sh', words, { env, extendEnv: false, reject: false, stdio: 'ignore', timeout: 110_000 })
    return readFileSync(log, 'utf8')
  }
})

/** As it was said, line by line. */
const unquoted = (json = '""'): string => {
  const content = JSON.parse(json) as string | { text?: string }[]
  return typeof content === 'string' ? content : content.map(({ text }) => text ?? '').join('\n')
}
