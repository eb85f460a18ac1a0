import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { readOnlyToken } from '../../demo/github-api/start-github-api.ts'
import {
  type ActionWorld,
  expectFailure,
  expectSkipped,
  openActionWorld,
  type Ran,
  type Run,
  root,
} from '../support/action-world.ts'

/** None of these asks a model or changes anything on GitHub, so one world will do. */
let world: ActionWorld
beforeAll(async () => {
  world = await openActionWorld()
})
afterEach(() => {
  expect(world.model.requests.splice(0).length, 'requests to the model').toBe(0)
  // A reaction is all that whoever was refused gets to see.
  const writes = world.scene.api.writes().map(({ method, path: asked }) => `${method} ${asked}`)
  expect(writes.filter(write => !write.endsWith('/reactions'))).toEqual([])
})
afterAll(() => world.close())

const provider = `providers:
  deepseek:
    apiKey: \${DEEPSEEK_API_KEY}
    models: [deepseek-chat]
routing: {default: deepseek/deepseek-chat}
`
const stub = (routing: string) =>
  `providers:\n  stub: {protocol: anthropic, baseUrl: http://127.0.0.1:9, noApiKey: true, models: [sample-model]}\n${routing}`

const push: Run = {
  eventName: 'push',
  event: {
    ref: 'refs/heads/main',
    before: '0'.repeat(40),
    after: '1'.repeat(40),
    repository: { full_name: 'octo/corner-shop' },
  },
}

const mistakes: [what: string, run: Run, code: string, ...said: (RegExp | string)[]][] = [
  ['a missing key', { config: provider }, 'config-variable', /DEEPSEEK_API_KEY/, /secrets\.DEEPSEEK_API_KEY/, /fork/],
  ['nothing configured', { config: '' }, 'no-provider', /key/],
  [
    'an empty key',
    { config: '', inputs: { 'provider-keys': 'deepseek=' } },
    'input',
    /`provider-keys` has an empty key for "deepseek"/,
    /forks, nor to Dependabot/,
  ],
  ['an unknown provider', { config: '', inputs: { provider: 'depseek' } }, 'unknown-provider', /"depseek"/],
  ['an unknown model', { inputs: { model: 'simple-model' } }, 'unknown-model', /simple-model/, /stub\/sample-model/],
  ['malformed YAML', { config: 'providers:\n  stub: [\nrouting: {}\n' }, 'config-syntax', /config:3:\d+/],
  [
    'an unknown key',
    { config: stub('routng: {default: stub/sample-model}') },
    'config-schema',
    /config:3:1/,
    /routing/,
  ],
  ['an unknown task', { inputs: { task: 'reviw' } }, 'input', /`task` cannot be "reviw"/, /Did you mean "review"/],
  ['a folder outside', { inputs: { 'working-directory': '..' } }, 'input', /lies outside the workspace/],
  [
    'a place that the task cannot publish to',
    { inputs: { publish: 'comment' } },
    'input',
    /`publish`/,
    /cannot publish to comment/,
  ],
  ['an unsupported event', { eventName: 'page_build', event: {} }, 'unsupported_event', /'page_build'/, /pull_request/],
  [
    'an event without a pull request',
    { ...push, inputs: { task: 'review' } },
    'no_pull_request',
    /'push' has no pull request/,
  ],
  [
    'a refused token',
    { inputs: { 'github-token': 'ghs_expired' } },
    'bad_token',
    /GitHub refuses the token/,
    /`github-token`/,
  ],
  ['no token', { inputs: { 'github-token': '' } }, 'input', /`github-token`/],
]

test.each(mistakes)('%s', async (_, run, code, ...said) => expectFailure(await world.run(run), code, ...said))

test('on-failure: neutral makes a warning of it', async () => {
  const ran = await world.run({ config: provider, inputs: { 'on-failure': 'neutral' } })
  expect(ran.main.exitCode).toBe(0)
  expect(ran.result).toMatchObject({ outcome: 'failed', code: 'config-variable' })
  expect(ran.annotations).toEqual([`warning: ${ran.result.reason}`])
})

test('a push without a task is nothing to do', async () =>
  expectSkipped(await world.run(push), 'nothing_to_do', /push/))

test('a comment that does not call', async () =>
  expectSkipped(await world.run(world.comment('What does @claude-router do?')), 'nothing_to_do', /@claude-router/))

test('a comment by someone who may not write', async () => {
  const stranger = { login: 'mallory', id: 3003, type: 'User' as const }
  const ran = await world.run(world.comment('@claude-router review', stranger))
  expectSkipped(ran, 'not_allowed', /mallory has (read|no|none) permission; write is needed/)
})

test('a bot that is not named', async () => {
  const bot = { login: 'dependabot[bot]', id: 49_699_333, type: 'Bot' as const }
  expectSkipped(await world.run(world.comment('@claude-router review', bot)), 'not_allowed', /allowed-bots/)
})

test('a change of which nothing is to be reviewed', async () =>
  expectSkipped(await world.run({ inputs: { include: 'docs/**' } }), 'nothing_to_review', /`include` and `exclude`/))

test('the configuration is that of the base, not of the checkout', async () => {
  const file = path.join(world.scene.job.workspace, '.github/claude-router.yml')
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(
    file,
    `providers:\n  stub: {protocol: anthropic, baseUrl: ${world.model.url}, noApiKey: true, models: [m]}\n`,
  )
  expectFailure(await world.run({ config: '' }), 'no-provider')
  expectFailure(
    await world.run({ config: '.github/claude-router.yml' }),
    'config_not_found',
    /base of the pull request/,
  )
})

test('a configuration of the base is called by its name', async () => {
  const sha = await world.commit('main', '.github/claude-router.yml', 'providers:\n  stub: [\nrouting: {}\n')
  const base = { sha, ref: 'main', repo: { full_name: world.scene.job.repository } }
  const ran = await world.run({ config: '', event: world.changedEvent({ base }) })
  expectFailure(ran, 'config-syntax', /^\.github\/claude-router\.yml:3:1/)
})

test('a proxy that crashes: its last lines are shown', async () => {
  const dist = path.join(world.folder, 'dist')
  cpSync(path.join(root, 'dist'), dist, { recursive: true })
  writeFileSync(path.join(dist, 'proxy/index.js'), "console.error('no room left for the proxy')\nprocess.exit(70)\n")
  const ran = await world.run({ dist })
  expectFailure(ran, 'crash', /exit code 70/, /no room left for the proxy/)
  expect(ran.log).toContain('no room left for the proxy')
})

test('a Claude Code that cannot be had', async () => {
  const ran = await world.run({
    toolCache: path.join(world.folder, 'no-tools'),
    env: { npm_config_registry: 'http://127.0.0.1:9', NPM_CONFIG_REGISTRY: 'http://127.0.0.1:9' },
  })
  expectFailure(ran, 'not_installed', /127\.0\.0\.1:9/)
})

test('a token that may not read', async () => {
  const { tokens } = world.scene.api.world
  const identity = tokens.get(world.scene.token)
  tokens.set(world.scene.token, { ...readOnlyToken, permissions: { metadata: 'read' } })
  const ran: Ran = await world.run()
  tokens.set(world.scene.token, identity ?? readOnlyToken)
  expectFailure(ran, 'forbidden', /pull-requests: read/)
})
