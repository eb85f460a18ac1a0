import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importFile } from '../../src/config/import-file.ts'
import { resolveConfig } from '../../src/config/resolve.ts'
import { errorOf, loadText } from './load-text.ts'

const folder = join(import.meta.dirname, '../fixtures/config/claude-code-router')
const env = {
  DEEPSEEK_API_KEY: 'sk-d',
  OPENROUTER_API_KEY: 'sk-o',
  GEMINI_API_KEY: 'g',
  HOME: '/home/me',
  CCR_PORT: '3999',
}
const load = (file: string) => loadText(readFileSync(join(folder, file), 'utf8'), { env })

describe('claude-code-router files', () => {
  it('1.x loads unchanged', async () => {
    const loaded = await load('v1.json')
    expect(loaded.imported).toBe(true)
    const { proxy, warnings } = resolveConfig(loaded, { env })
    expect(proxy.listen).toEqual({ host: '0.0.0.0', port: 3456 })
    expect(proxy.token).toBe('local-client-key')
    expect(proxy.logging.level).toBe('debug')
    expect(proxy.timeouts.firstTokenMs).toBe(600_000)
    expect(proxy.routing).toMatchObject({
      slots: {
        default: 'deepseek/deepseek-chat',
        background: 'ollama/qwen2.5-coder:latest',
        think: 'deepseek/deepseek-reasoner',
        longContext: 'openrouter/google/gemini-2.5-pro-preview',
        webSearch: 'gemini/gemini-2.5-flash',
      },
      longContextThreshold: 60_000,
    })
    expect(proxy.providers.map(({ id, protocol, baseUrl }) => [id, protocol, baseUrl])).toEqual([
      ['openrouter', 'openai-chat', 'https://openrouter.ai/api/v1'],
      ['deepseek', 'openai-chat', 'https://api.deepseek.com'],
      ['ollama', 'openai-chat', 'http://localhost:11434/v1'],
      ['gemini', 'gemini', 'https://generativelanguage.googleapis.com/v1beta'],
      ['modelscope', 'openai-chat', 'https://api-inference.modelscope.cn/v1'],
    ])
    expect(proxy.providers[1]?.models[0]?.transformers).toEqual([{ name: 'tooluse' }])
    expect(proxy.providers[4]?.transformers).toEqual([
      { name: 'maxtoken', options: { max_tokens: 65_536 } },
      { name: 'enhancetool' },
    ])
    expect(loaded.config.routing?.customRouter).toBe('/home/me/.claude-code-router/custom-router.js')
    expect(warnings.join('\n')).toMatch(/CUSTOM_ROUTER_PATH is no file and has no effect: .*custom-router\.js/)
    expect(proxy.proxyUrl).toBe(loaded.config.server?.proxyUrl)
    expect(proxy.proxyUrl).toMatch(/^http/)
  })

  it('2.x loads unchanged, with what it leaves empty, adds or names in Chinese', async () => {
    const { proxy, warnings } = resolveConfig(await load('v2.json'), { env, logFile: '/log' })
    expect(proxy.listen).toEqual({ host: '127.0.0.1', port: 3999 })
    expect(proxy.token).toBeNull()
    expect(proxy.logging.file).toBeNull()
    expect(proxy.providers.map(({ id, protocol }) => [id, protocol])).toEqual([
      ['siliconflow', 'openai-chat'],
      ['zai', 'anthropic'],
    ])
    expect(proxy.routing.slots).toEqual({
      default: 'siliconflow/moonshotai/Kimi-K2-Instruct',
      background: 'zai/glm-4.6',
    })
    expect(proxy.routing.fallback).toEqual(['zai/glm-4.6'])
    expect(warnings).toContain(
      'config: Providers[1] has no name or an empty `api_key` and is left out, as claude-code-router does',
    )
    expect(warnings).toContain('config: the provider "硅基流动" is called "siliconflow" here')
    expect(warnings).toContain('config:39:3: somethingNew is an unknown key; it has no effect')
  })

  it('HOST without APIKEY stays on loopback, as there', async () => {
    const loaded = await loadText(
      '{"HOST": "0.0.0.0", "Providers": [{"name": "ollama", "api_base_url": "http://localhost:11434/v1/chat/completions", "api_key": "x", "models": ["m"]}], "Router": {"default": "ollama,m"}}',
    )
    const { proxy, warnings } = resolveConfig(loaded, { env: {} })
    expect(proxy.listen.host).toBe('127.0.0.1')
    expect(warnings.join()).toContain('`HOST` is not used without `APIKEY`')
  })

  it.each([
    [
      '{\n "Providers": [\n  {"name": "x", "api_base_url": 5, "api_key": "k", "models": ["m"]}\n ]\n}',
      'config:3:33: Providers[0].api_base_url must be text, not a number',
    ],
    ['{"Providers": [], "LOG_LEVEL": "loud"}', 'config:1:32: LOG_LEVEL must be debug, info, warn or error, not "loud"'],
    ['{"Providers": [], "Router": "x"}', 'config:1:29: Router must be a block of keys, not text'],
    ['{"Router": {"default": 7}}', 'config:1:24: Router.default must be text, not a number'],
  ])('errors name the place in the original file: %#', async (text, message) => {
    expect((await errorOf(() => loadText(text))).message).toBe(message)
  })

  it('a route to a provider that is not there is an error at its place', async () => {
    const loaded = await loadText(
      '{"Providers": [{"name": "deepseek", "api_key": "k", "models": ["m"]}],\n "Router": {"default": "depseek,m"}}',
    )
    const error = await errorOf(() => resolveConfig(loaded, { env: {} }))
    expect(error.message).toBe(
      'config:2:24: Router.default goes to the provider "depseek", which is not configured; did you mean `deepseek`?',
    )
  })
})

describe('config import', () => {
  it('writes our words, variables unread, and they load to the same', async () => {
    const { config, notes } = await importFile('v1.json', { cwd: folder })
    expect(JSON.stringify(config)).toContain('$OPENROUTER_API_KEY')
    expect(notes.join()).toContain('Qwen3-235B-A22B-Thinking-2507')
    const converted = await loadText(JSON.stringify(config), { env })
    expect(converted.imported).toBe(false)
    expect(converted.config).toEqual((await load('v1.json')).config)
  })

  it('refuses what is none', async () => {
    const error = await errorOf(() => importFile('../guide/caching.json', { cwd: folder }))
    expect(error.message).toContain('is not a claude-code-router file')
  })
})
