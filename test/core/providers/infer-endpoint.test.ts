import { describe, expect, it } from 'vitest'
import { findProvider } from '../../../src/core/providers/find-provider.ts'
import { inferEndpoint } from '../../../src/core/providers/infer-endpoint.ts'
import type { ProtocolId, ProviderDefinition } from '../../../src/core/providers/provider.ts'

const named = (name: string): ProviderDefinition => {
  const found = findProvider(name)
  if (found === undefined) throw new Error(`no provider ${name}`)
  return found
}

// provider, URL as a user or claude-code-router writes it, protocol, base URL
const cases: [string, string, ProtocolId, string][] = [
  ['deepseek', 'https://api.deepseek.com/v1', 'openai-chat', 'https://api.deepseek.com/v1'],
  ['deepseek', 'https://api.deepseek.com', 'openai-chat', 'https://api.deepseek.com'],
  ['deepseek', 'https://api.deepseek.com/chat/completions', 'openai-chat', 'https://api.deepseek.com'],
  ['deepseek', 'https://api.deepseek.com/anthropic', 'anthropic', 'https://api.deepseek.com/anthropic'],
  ['deepseek', 'https://api.deepseek.com/anthropic/v1/messages', 'anthropic', 'https://api.deepseek.com/anthropic'],
  ['deepseek', 'http://127.0.0.1:9900/v1/', 'openai-chat', 'http://127.0.0.1:9900/v1'],
  ['deepseek', 'http://127.0.0.1:9900', 'openai-chat', 'http://127.0.0.1:9900'],
  ['openrouter', 'https://openrouter.ai/api/v1', 'openai-chat', 'https://openrouter.ai/api/v1'],
  ['openrouter', 'https://openrouter.ai/api/v1/chat/completions', 'openai-chat', 'https://openrouter.ai/api/v1'],
  ['openrouter', 'https://openrouter.ai/api', 'anthropic', 'https://openrouter.ai/api'],
  ['openrouter', 'https://openrouter.ai', 'openai-chat', 'https://openrouter.ai/api/v1'],
  ['ollama', 'http://localhost:11434', 'ollama', 'http://localhost:11434'],
  ['ollama', 'http://localhost:11434/v1/chat/completions', 'openai-chat', 'http://localhost:11434/v1'],
  ['ollama', 'http://localhost:11434/api/chat', 'ollama', 'http://localhost:11434'],
  ['ollama', 'http://gpu-box:9000', 'ollama', 'http://gpu-box:9000'],
  ['ollama', 'localhost:11434', 'ollama', 'http://localhost:11434'],
  [
    'gemini',
    'https://generativelanguage.googleapis.com/v1beta/models/',
    'gemini',
    'https://generativelanguage.googleapis.com/v1beta',
  ],
  ['gemini', 'https://generativelanguage.googleapis.com', 'gemini', 'https://generativelanguage.googleapis.com/v1beta'],
  [
    'gemini',
    'https://generativelanguage.googleapis.com/v1beta/openai/chat/completions',
    'openai-chat',
    'https://generativelanguage.googleapis.com/v1beta/openai',
  ],
  ['gemini', 'http://127.0.0.1:9900', 'gemini', 'http://127.0.0.1:9900/v1beta'],
  ['anthropic', 'https://api.anthropic.com/v1', 'anthropic', 'https://api.anthropic.com'],
  ['anthropic', 'http://127.0.0.1:9900/v1', 'anthropic', 'http://127.0.0.1:9900'],
  ['anthropic', 'http://127.0.0.1:9900', 'anthropic', 'http://127.0.0.1:9900'],
  ['openai', 'https://api.openai.com/v1', 'openai-responses', 'https://api.openai.com/v1'],
  ['openai', 'https://api.openai.com/v1/chat/completions', 'openai-chat', 'https://api.openai.com/v1'],
  ['openai', 'https://api.openai.com/v1/responses', 'openai-responses', 'https://api.openai.com/v1'],
  ['openai', 'http://127.0.0.1:9900/v1', 'openai-chat', 'http://127.0.0.1:9900/v1'],
  [
    'zai',
    'https://open.bigmodel.cn/api/paas/v4/chat/completions',
    'openai-chat',
    'https://open.bigmodel.cn/api/paas/v4',
  ],
  ['zhipu', 'https://open.bigmodel.cn/api/anthropic', 'anthropic', 'https://open.bigmodel.cn/api/anthropic'],
  [
    'volcengine',
    'https://ark.cn-beijing.volces.com/api/v3/chat/completions',
    'openai-chat',
    'https://ark.cn-beijing.volces.com/api/v3',
  ],
  [
    'dashscope',
    'https://dashscope.aliyuncs.com/compatible-mode/v1/chat/completions',
    'openai-chat',
    'https://dashscope.aliyuncs.com/compatible-mode/v1',
  ],
  [
    'dashscope',
    'https://dashscope.aliyuncs.com/apps/anthropic',
    'anthropic',
    'https://dashscope.aliyuncs.com/apps/anthropic',
  ],
  [
    'modelscope',
    'https://api-inference.modelscope.cn/v1/chat/completions',
    'openai-chat',
    'https://api-inference.modelscope.cn/v1',
  ],
  ['siliconflow', 'https://api.siliconflow.cn/v1/chat/completions', 'openai-chat', 'https://api.siliconflow.cn/v1'],
  ['azure', 'https://my-res.openai.azure.com/', 'openai-responses', 'https://my-res.openai.azure.com/openai/v1'],
  [
    'azure',
    'https://my-res.services.ai.azure.com/anthropic',
    'anthropic',
    'https://my-res.services.ai.azure.com/anthropic',
  ],
  ['vllm', 'http://gpu:8000', 'openai-chat', 'http://gpu:8000/v1'],
  ['lmstudio', 'http://localhost:1234/v1', 'openai-chat', 'http://localhost:1234/v1'],
  ['custom', 'http://127.0.0.1:9900', 'openai-chat', 'http://127.0.0.1:9900/v1'],
  ['custom', 'http://127.0.0.1:9900/openai/v1', 'openai-chat', 'http://127.0.0.1:9900/openai/v1'],
  ['custom', 'http://127.0.0.1:9900/anthropic', 'anthropic', 'http://127.0.0.1:9900/anthropic'],
  ['custom', 'https://api.anthropic.com/v1/messages', 'anthropic', 'https://api.anthropic.com'],
  ['custom', 'https://proxy.example/v1/messages', 'anthropic', 'https://proxy.example'],
  ['custom', 'http://10.0.0.5:11434', 'ollama', 'http://10.0.0.5:11434'],
  ['custom', 'https://proxy.example/gateway', 'openai-chat', 'https://proxy.example/gateway'],
]

describe('inferEndpoint', () => {
  it.each(cases)('%s at %s speaks %s at %s', (name, url, protocol, baseUrl) => {
    expect(inferEndpoint(named(name), url)).toEqual({ protocol, baseUrl })
  })

  const explicit: [string, string, ProtocolId, string][] = [
    ['custom', 'http://127.0.0.1:9900/v1', 'anthropic', 'http://127.0.0.1:9900'],
    ['custom', 'http://127.0.0.1:9900', 'openai-responses', 'http://127.0.0.1:9900/v1'],
    ['custom', 'http://127.0.0.1:9900', 'gemini', 'http://127.0.0.1:9900/v1beta'],
    ['custom', 'http://127.0.0.1:9900/api', 'ollama', 'http://127.0.0.1:9900'],
    ['deepseek', 'https://api.deepseek.com', 'anthropic', 'https://api.deepseek.com/anthropic'],
    ['deepseek', 'http://127.0.0.1:9900', 'anthropic', 'http://127.0.0.1:9900'],
    ['openai', 'https://api.openai.com/v1', 'openai-chat', 'https://api.openai.com/v1'],
  ]
  it.each(explicit)('%s at %s with protocol %s keeps it, at %s', (name, url, protocol, baseUrl) => {
    expect(inferEndpoint(named(name), url, protocol)).toEqual({ protocol, baseUrl })
  })

  it('keeps a query', () => {
    const url = 'https://r.openai.azure.com/openai?api-version=2024-10-21'
    expect(inferEndpoint(named('azure'), url, 'openai-chat').baseUrl).toBe(url)
  })

  it.each(['', 'ftp://x/y', 'not a url', 'https://user:pass@host/v1'])(
    'refuses %j without repeating a password',
    url => {
      expect(() => inferEndpoint(named('custom'), url)).toThrow(/is not a base URL/)
      try {
        inferEndpoint(named('custom'), url)
      } catch (error) {
        expect(String(error)).not.toContain('pass@')
      }
    },
  )

  it('is idempotent', () => {
    for (const [name, url] of cases) {
      const once = inferEndpoint(named(name), url)
      expect(inferEndpoint(named(name), once.baseUrl, once.protocol)).toEqual(once)
    }
  })
})
