import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { describeSource } from '../../src/config/describe-source.ts'
import { errorOf, loadText, noOllama } from './load-text.ts'

describe('which configuration is read', () => {
  let root = ''
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'config-'))
  })
  afterEach(() => rm(root, { recursive: true }))

  const write = async (path: string, text = `{"providers": {"ollama": {"models": ["${path}"]}}}`) => {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  const load = (options: { explicit?: string; env?: Record<string, string> } = {}) =>
    loadText('', { cwd: join(root, 'work'), home: join(root, 'home'), probe: noOllama, ...options })
  const modelOf = async (options?: Parameters<typeof load>[0]) =>
    (await load(options)).config.providers?.ollama?.models?.[0]

  it('takes the first of the documented order', async () => {
    const order = [
      'work/explicit.json',
      'work/variable.json',
      'work/.github/claude-router.yml',
      'work/claude-router.yml',
      'work/claude-router.yaml',
      'work/claude-router.json',
      'work/config.json',
      'home/.claude-router/config.yml',
      'home/.claude-router/config.yaml',
      'home/.claude-router/config.json',
      'home/.claude-code-router/config.json',
    ]
    for (const path of order) await write(path)
    const options = { explicit: 'explicit.json', env: { CLAUDE_ROUTER_CONFIG: 'variable.json' } }
    expect(await modelOf(options)).toBe(order.shift())
    expect(await modelOf({ env: options.env })).toBe(order.shift())
    for (const path of order) {
      expect(await modelOf()).toBe(path)
      await rm(join(root, path))
    }
    expect((await load()).source).toEqual({ kind: 'environment' })
  })

  it('says which files it passes over', async () => {
    await write('work/claude-router.yml')
    await write('work/claude-router.json')
    expect((await load()).warnings).toEqual(['claude-router.json is not read: claude-router.yml comes first'])
  })

  it("leaves another program's config.json alone", async () => {
    for (const text of ['{"providers": {"google": {"clientId": "x"}}}', '{"name": "app"}', 'not json {', '[]']) {
      await write('work/config.json', text)
      expect((await load()).source).toEqual({ kind: 'environment' })
    }
  })

  it('does not fall back when the given file is missing', async () => {
    await write('work/claude-router.yml')
    const error = await errorOf(() => load({ explicit: 'other.yml' }))
    expect(error.message).toBe('The configuration other.yml does not exist')
    expect(error.hint).toBeTruthy()
    expect((await errorOf(() => load({ env: { CLAUDE_ROUTER_CONFIG: 'gone.yml' } }))).message).toContain(
      'gone.yml does not exist',
    )
  })

  it('reads from $CLAUDE_ROUTER_HOME', async () => {
    await write('elsewhere/config.yml')
    expect(await modelOf({ env: { CLAUDE_ROUTER_HOME: join(root, 'elsewhere') } })).toBe('elsewhere/config.yml')
  })

  it('takes text or a path in $CLAUDE_ROUTER_CONFIG, and ~ in a path', async () => {
    expect(await modelOf({ env: { CLAUDE_ROUTER_CONFIG: 'providers: {ollama: {models: [inline]}}' } })).toBe('inline')
    await write('home/x.json')
    expect(await modelOf({ explicit: '~/x.json' })).toBe('home/x.json')
  })

  it('calls a text that was read elsewhere by its name', async () => {
    const explicit = { text: 'caching: {x: 1}', name: '.github/claude-router.yml' }
    expect((await errorOf(() => loadText('', { explicit }))).message).toContain(
      '.github/claude-router.yml:1:11: caching.x',
    )
  })

  it('looks nowhere for a home that is not known', async () => {
    expect((await loadText('', { cwd: join(root, 'work'), home: '' })).source).toEqual({ kind: 'environment' })
  })

  it('describes each source', async () => {
    await write('work/claude-router.yml')
    expect(describeSource(await load())).toBe(join(root, 'work/claude-router.yml'))
    expect(describeSource(await load({ explicit: 'caching: {enabled: false}', env: { GROQ_API_KEY: 'k' } }))).toBe(
      'the text given as configuration; providers from the environment: groq',
    )
    await rm(join(root, 'work/claude-router.yml'))
    expect(describeSource(await load({ env: { OPENAI_API_KEY: 'k', DEEPSEEK_API_KEY: 'k' } }))).toBe(
      'no configuration file; providers from the environment: deepseek, openai',
    )
    await write('home/.claude-code-router/config.json', '{"Providers": [], "Router": {}}')
    expect(describeSource(await load())).toBe(
      `${join(root, 'home/.claude-code-router/config.json')} (a claude-code-router file)`,
    )
  })
})
