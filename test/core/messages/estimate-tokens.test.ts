import { expect, test } from 'vitest'
import { estimateText } from '../../../src/core/messages/estimate-text.ts'
import { estimateTokens } from '../../../src/core/messages/estimate-tokens.ts'

/** Counted with the o200k vocabulary. */
const samples: [what: string, text: string, tokens: number][] = [
  [
    'code',
    'export const findTarget = (name: string, providers: readonly ProviderConfig[]): Target | undefined => {\n  const parts = splitModelName(name)\n  if (parts === undefined) return undefined\n  return { provider: parts.provider, model: parts.model }\n}\n',
    54,
  ],
  [
    'prose',
    'The proxy reads a request, chooses a target for it, sends it on and accounts for every token of the answer. When a provider fails, the next one is asked, and the person who waits notices nothing of it but a short delay.',
    49,
  ],
  [
    'Chinese',
    '在编程领域,我们正经历从简单的代码补全到能够自主执行复杂任务的深刻变革。它并非一个简单的问答机器人,而是一个设计精密的编程协作系统,能像经验丰富的工程师一样,深度参与到软件开发的整个生命周期中。',
    69,
  ],
  [
    'JSON',
    '{"name":"claude-router","version":"0.1.0","license":"MIT","type":"module","engines":{"node":">=22.19"},"keywords":["claude-code","github-action","proxy"]}',
    47,
  ],
]

test.for(samples)('%s is estimated within a tenth', ([, text, tokens]) => {
  expect(Math.abs(estimateText(text) / tokens - 1)).toBeLessThan(0.1)
})

const request = { model: 'm', max_tokens: 1, messages: [{ role: 'user' as const, content: 'hi' }] }

test('everything that is sent counts', () => {
  const plain = estimateTokens(request)
  const more = [
    { ...request, system: 'You are helpful.' },
    { ...request, tools: [{ name: 'Read', description: 'Reads a file', input_schema: { type: 'object' } }] },
    {
      ...request,
      messages: [
        {
          role: 'user' as const,
          content: [{ type: 'tool_result', tool_use_id: 't', content: 'a long result of a tool' }],
        },
      ],
    },
    {
      ...request,
      messages: [
        {
          role: 'assistant' as const,
          content: [{ type: 'tool_use', id: 't', name: 'Read', input: { path: 'src/a.ts' } }],
        },
      ],
    },
  ]
  for (const larger of more) expect(estimateTokens(larger)).toBeGreaterThan(plain)
})

test('an image counts as an image, not as its base64', () => {
  const image = { type: 'image', source: { type: 'base64', media_type: 'image/png', data: 'A'.repeat(1_000_000) } }
  expect(estimateTokens({ ...request, messages: [{ role: 'user', content: [image] }] })).toBeLessThan(2000)
})
