import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CommandWorld, cliEntry, openCommandWorld } from '../support/cli.ts'

let world: CommandWorld
beforeAll(async () => {
  world = await openCommandWorld()
})
afterAll(() => world.close())

const config = `providers:
  stub:
    protocol: anthropic
    baseUrl: http://127.0.0.1:9
    apiKey: sk-ant-a-key-that-must-not-show
    models: [sample-model]
routing:
  default: stub/sample-model
`

test('help: of the program, and of each command that it lists', async () => {
  const { code, stdout, stderr } = await world.run(['--help'])
  expect([code, stderr]).toEqual([0, ''])
  const commands = [...stdout.matchAll(/^ {2}([a-z][\w-]*)(?:, [\w-]+)? {2,}/gm)].map(([, name]) => name ?? '')
  expect(commands).toEqual(expect.arrayContaining(['start', 'stop', 'status', 'review', 'config', 'demo']))
  for (const name of commands.filter(command => !['code', 'demo'].includes(command))) {
    const help = await world.run([name, '--help'])
    expect([help.code, help.stderr]).toEqual([0, ''])
    expect(help.stdout).toMatch(new RegExp(`Usage: claude-router ${name}`))
  }
})

test('the version', async () => {
  expect(await world.run(['--version'])).toEqual({
    code: 0,
    stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    stderr: '',
  })
})

test.each([
  ['an unknown command', ['strat'], /no command "strat"[\s\S]*`claude-router start`/],
  ['a command of a later version', ['ui'], /not available in this version/],
  ['an unknown flag', ['start', '--prot', '1'], /no flag --prot; did you mean --port\?/],
  ['a flag without its value', ['start', '--port'], /--port/],
  ['a port that is none', ['start', '--port', '70000'], /0 to 65535/],
  ['an argument too many', ['status', 'please'], /takes no argument "please"/],
  ['config with nothing to do', ['config'], /validate, show, schema, import/],
  ['a time that is none', ['usage', '--since', 'yesterday'], /24h, 7d/],
  ['a severity that is none', ['review', '--fail-on', 'severe'], /none, low/],
  ['a number that is none', ['review', '--max-turns', 'many'], /--max-turns must be a number/],
  ['no provider', ['review'], /key/i],
])('%s', async (_, args, said) => {
  const { code, stdout, stderr } = await world.run(args)
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(said)
  expect(stderr).not.toMatch(/^\s+at /m)
})

describe('config validate', () => {
  const validate = async (text: string, ...flags: string[]) => {
    writeFileSync(path.join(world.folder, 'my.yml'), text)
    return world.run(['config', 'validate', 'my.yml', ...flags])
  }

  test('a good file', async () => {
    expect(await validate(config)).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/Valid: .*my\.yml[\s\S]*stub\/sample-model/),
    })
    const { stdout } = await validate(config, '--json')
    expect(JSON.parse(stdout)).toMatchObject({ valid: true, providers: ['stub'], default: 'stub/sample-model' })
  })

  test.each([
    ['malformed', 'providers:\n  stub: [\nrouting: {}\n', /my\.yml:3:1/],
    ['an unknown key', `${config}routng: {}\n`, /my\.yml:9:1.*routng[\s\S]*routing/],
    ['a wrong type', config.replace('[sample-model]', '7'), /my\.yml:6:\d+.*models/],
    ['an unknown target', config.replace('stub/sample', 'stab/sample'), /stab[\s\S]*stub/],
    ['a variable that is not set', config.replace(/sk-ant\S+/, '$' + '{NO_SUCH_KEY}'), /my\.yml:5:\d+.*NO_SUCH_KEY/],
    ['empty', '', /my\.yml|provider/],
  ])('%s', async (_, text, said) => {
    const { code, stdout, stderr } = await validate(text)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(said)
  })

  test('a file that is not there', async () => {
    const { code, stderr } = await world.run(['config', 'validate', 'none.yml'])
    expect([code, stderr]).toEqual([2, expect.stringContaining('none.yml')])
  })

  test('show hides the key', async () => {
    const { stdout } = await world.run(['config', 'show', '--config', 'my.yml', '--json'])
    expect(stdout).not.toContain('sk-ant')
    const shown = await world.run(['config', 'show', '--config', config])
    expect(shown.stdout).toContain('sample-model')
    expect(shown.stdout).not.toContain('sk-ant')
  })
})

test('NO_COLOR, FORCE_COLOR and no terminal', async () => {
  const ansi = '\u001b['
  expect((await world.run(['strat'])).stderr).not.toContain(ansi)
  expect((await world.run(['strat'], { env: { FORCE_COLOR: '1' } })).stderr).toContain(ansi)
  expect((await world.run(['strat'], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } })).stderr).not.toContain(ansi)
})

test('a reader that goes away is no failure', async () => {
  const child = spawn(process.execPath, [cliEntry, 'config', 'schema'], { cwd: world.folder, env: world.env })
  child.stdout.destroy()
  let stderr = ''
  child.stderr.on('data', part => {
    stderr += part
  })
  const [code] = await once(child, 'close')
  expect([code, stderr]).toEqual([0, ''])
})
