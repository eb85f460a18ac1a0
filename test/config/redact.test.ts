import { describe, expect, it } from 'vitest'
import { redactConfig, secretsOf } from '../../src/config/redact.ts'
import { resolveConfig } from '../../src/config/resolve.ts'
import { loadText } from './load-text.ts'

const text = `
providers:
  deepseek: {apiKey: sk-first-secret, headers: {Authorization: Bearer header-secret, x-team: blue}}
  openrouter: {apiKeys: [sk-second-secret, sk-third-secret]}
  ollama: {apiKey: ollama, baseUrl: "http://h/?key=sk-first-secret", models: [m]}
server: {token: client-secret}
state: {url: "redis://me:pass-secret@h:1"}
routing: {default: ollama/m}`

describe('secrets', () => {
  it('are not shown', async () => {
    const { config } = await loadText(text)
    const shown = redactConfig(config)
    expect(JSON.stringify(shown)).not.toContain('secret')
    expect(shown.routing?.default).toBe('ollama/m')
    expect(shown.providers?.deepseek?.headers).toEqual({ Authorization: '***', 'x-team': 'blue' })
    expect(shown.providers?.openrouter?.apiKeys).toEqual(['***', '***'])
    expect(shown.state?.url).toBe('redis://me:***@h:1')
    expect(config.providers?.deepseek?.apiKey).toBe('sk-first-secret')
  })

  it('are listed for masking', async () => {
    const { proxy } = resolveConfig(await loadText(text), { env: {} })
    expect(secretsOf(proxy).toSorted()).toEqual(
      [
        'sk-first-secret',
        'sk-second-secret',
        'sk-third-secret',
        'ollama',
        'client-secret',
        'header-secret',
        'Bearer header-secret',
      ].toSorted(),
    )
  })
})
