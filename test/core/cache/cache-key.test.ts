import { describe, expect, test } from 'vitest'
import { cacheableCall, cacheKey } from '../../../src/core/cache/cache-key.ts'
import type { MessagesRequest } from '../../../src/core/messages/request.ts'
import type { Target } from '../../../src/core/routing/target.ts'
import { provider } from '../../support/proxy.ts'

const digestOf = (request: object): string => cacheableCall(request as MessagesRequest).digest

interface Run {
  directory: string
  session: string
  device: string
  agent: string
  toolIds: [string, string]
  date: string
  billing: string
  tookMs: number
  nonce: string
}

const first: Run = {
  directory: '/tmp/checkout-Ab12',
  session: '2f1d4c8e-1111-4222-8333-444455556666',
  device: '7e44404e',
  agent: 'ac23234e83ef49b12',
  toolIds: ['toolu_01abcdefgh', 'toolu_02abcdefgh'],
  date: '2026-11-23',
  billing: 'cc_version=2.1.330.d01; cch=6a4b1;',
  tookMs: 132,
  nonce: 'untrusted-0123456789ab',
}

const second: Run = {
  directory: '/tmp/checkout-Zz99',
  session: '9a9b9c9d-7777-4888-8999-aaaabbbbcccc',
  device: '31304a42',
  agent: 'ad602f8f6d3ab96f1',
  toolIds: ['toolu_11zyxwvuts', 'toolu_12zyxwvuts'],
  date: '2026-11-24',
  billing: 'cc_version=2.1.330.f77; cch=00000;',
  tookMs: 175,
  nonce: 'untrusted-fedcba987654',
}

const reminder = (text: string) => ({ type: 'text', text: `<system-reminder>\n${text}\n</system-reminder>` })

/** As Claude Code sends its third request, of a run with a subagent. */
const requestOf = (run: Run) => ({
  model: 'claude-x',
  max_tokens: 32_000,
  stream: true,
  metadata: { user_id: JSON.stringify({ device_id: run.device, account_uuid: '', session_id: run.session }) },
  system: [
    { type: 'text', text: `x-anthropic-billing-header: ${run.billing}` },
    { type: 'text', text: 'You are an agent.', cache_control: { type: 'ephemeral' } },
    { type: 'text', text: `Scratch files go to ${run.directory}/notes of session ${run.session}.` },
  ],
  tools: [
    {
      name: 'Read',
      description: 'Reads a file.',
      input_schema: {
        type: 'object',
        properties: { file_path: { type: 'string' }, id: { type: 'string' } },
        required: ['file_path'],
      },
    },
  ],
  messages: [
    {
      role: 'user',
      content: [
        reminder(`# Environment\n - Primary working directory: ${run.directory}\n - Platform: linux`),
        reminder(`Today's date is ${run.date}.`),
        { type: 'text', text: `Look at <${run.nonce}>the change</${run.nonce}>` },
      ],
    },
    {
      role: 'assistant',
      content: [
        { type: 'text', text: 'Reading.' },
        { type: 'tool_use', id: run.toolIds[0], name: 'Read', input: { file_path: `${run.directory}/src/a.ts` } },
        { type: 'tool_use', id: run.toolIds[1], name: 'Agent', input: { prompt: 'Find it' } },
      ],
    },
    {
      role: 'user',
      content: [
        { type: 'tool_result', tool_use_id: run.toolIds[0], content: 'export const a = 1' },
        {
          type: 'tool_result',
          tool_use_id: run.toolIds[1],
          content: [
            {
              type: 'text',
              text: `found it\nagentId: ${run.agent}\n<usage>subagent_tokens: 110\ntool_uses: 1\nduration_ms: ${run.tookMs}</usage>`,
            },
          ],
          cache_control: { type: 'ephemeral' },
        },
      ],
    },
  ],
})

type Request = ReturnType<typeof requestOf>

describe('what varies from run to run', () => {
  test('a whole other run that asks the same has the same key', () => {
    expect(digestOf(requestOf(second))).toBe(digestOf(requestOf(first)))
  })

  test.each(Object.keys(first) as (keyof Run)[])('%s', field => {
    expect(digestOf(requestOf({ ...first, [field]: second[field] }))).toBe(digestOf(requestOf(first)))
  })

  test.each<[string, (request: Request) => object]>([
    ['the wished-for model: the target decides', request => ({ ...request, model: 'another' })],
    ['how the answer travels', request => ({ ...request, stream: false })],
    ['metadata', ({ metadata, ...request }) => request],
    ['cache marks', request => JSON.parse(JSON.stringify(request).replaceAll(/,"cache_control":\{[^}]*\}/g, ''))],
    ['the billing block as such', request => ({ ...request, system: request.system.slice(1) })],
    [
      'a text in place of one block',
      request => ({ ...request, messages: [...request.messages, { role: 'assistant', content: 'So' }] }),
    ],
  ])('%s', (name, change) => {
    const base =
      name === 'a text in place of one block'
        ? {
            ...requestOf(first),
            messages: [...requestOf(first).messages, { role: 'assistant', content: [{ type: 'text', text: 'So' }] }],
          }
        : requestOf(first)
    expect(digestOf(change(requestOf(first)))).toBe(digestOf(base))
  })
})

describe('results of calls made at once', () => {
  const swapped = (request: Request) => ({
    ...request,
    messages: request.messages.map((message, index) =>
      index === 2 ? { ...message, content: [...message.content].reverse() } : message,
    ),
  })

  test('in the order in which they ended', () => {
    expect(digestOf(swapped(requestOf(second)))).toBe(digestOf(requestOf(first)))
  })

  test('two agents that ended the other way round', () => {
    const ended = (order: ('x' | 'y')[], ids: Record<'x' | 'y', string>) =>
      digestOf({
        model: 'm',
        max_tokens: 1,
        messages: [
          { role: 'user', content: 'Go' },
          {
            role: 'assistant',
            content: ['x', 'y'].map(name => ({ type: 'tool_use', id: `call_${name}`, name: 'Agent', input: { name } })),
          },
          {
            role: 'user',
            content: order.map(name => ({
              type: 'tool_result',
              tool_use_id: `call_${name}`,
              content: `report of ${name}\nagentId: ${ids[name]}`,
            })),
          },
          { role: 'assistant', content: `Ask ${ids.y} again` },
        ],
      })
    const other = { x: 'a2222222222', y: 'a3333333333' }
    expect(ended(['y', 'x'], other)).toBe(ended(['x', 'y'], { x: 'a0000000000', y: 'a1111111111' }))
    expect(ended(['x', 'y'], { ...other, y: other.x })).not.toBe(ended(['x', 'y'], other))
  })
})

describe('what is asked', () => {
  const changed = (from: string, to: string) => JSON.parse(JSON.stringify(requestOf(first)).replace(from, to))

  test.each<[string, object]>([
    ['a word of the prompt', changed('the change', 'the changes')],
    ['a tool result', changed('export const a = 1', 'export const a = 2')],
    ['a commit', changed('found it', `found it in ${'a'.repeat(40)}`)],
    ['a date that somebody else tells', changed('found it', 'found it on 2026-11-24')],
    ['a path in a tool call', changed('/src/a.ts', '/src/b.ts')],
    ['the system prompt', changed('You are an agent.', 'You are no agent.')],
    ['the platform', changed('Platform: linux', 'Platform: darwin')],
    ['a tool', changed('Reads a file.', 'Reads a folder.')],
    ['a tool schema field called like an identity', changed('"id":{"type":"string"}', '"id":{"type":"number"}')],
    ['tokens a subagent took', changed('subagent_tokens: 110', 'subagent_tokens: 111')],
    ['max_tokens', { ...requestOf(first), max_tokens: 1000 }],
    ['temperature', { ...requestOf(first), temperature: 0.5 }],
    ['top_p', { ...requestOf(first), top_p: 0.5 }],
    ['top_k', { ...requestOf(first), top_k: 5 }],
    ['stop sequences', { ...requestOf(first), stop_sequences: ['end'] }],
    ['thinking', { ...requestOf(first), thinking: { type: 'enabled', budget_tokens: 2000 } }],
    ['the effort', { ...requestOf(first), output_config: { effort: 'high' } }],
    ['the tool choice', { ...requestOf(first), tool_choice: { type: 'any' } }],
    ['a field nobody knows', { ...requestOf(first), novelty: 1 }],
    ['no tools', { ...requestOf(first), tools: [] }],
    ['one turn less', { ...requestOf(first), messages: requestOf(first).messages.slice(0, 1) }],
    [
      'which call a result belongs to',
      changed(`tool_use_id":"${first.toolIds[0]}`, `tool_use_id":"${first.toolIds[1]}`),
    ],
    ['a folder that is not the one worked in', changed(`${first.directory}/src`, '/etc/src')],
    ['a folder of a longer name', changed(`${first.directory}/src`, `${first.directory}-2/src`)],
    ['a text that looks like a mark', changed(`${first.directory}/src`, '\\u0000p0\\u0000/src')],
  ])('%s', (_, other) => {
    expect(digestOf(other)).not.toBe(digestOf(requestOf(first)))
  })

  test('a file the agent reads cannot bind names', () => {
    const told = (word: string) =>
      digestOf(
        JSON.parse(
          JSON.stringify(requestOf(first)).replace(
            'export const a = 1',
            `Working directory: /var/${word} is /var/${word}`,
          ),
        ),
      )
    expect(told('one')).not.toBe(told('two'))
  })
})

describe('the scope', () => {
  const one = provider('one', 'https://api.example.com')
  const target: Target = { provider: one, model: { id: 'model-a' } }
  const scope = { namespace: 'owner/repository', betas: ['a', 'b'] }
  const key = cacheKey('digest', target, scope)

  test.each<[string, Target, typeof scope]>([
    ['another repository', target, { ...scope, namespace: 'owner/other' }],
    ['another model', { ...target, model: { id: 'model-b' } }, scope],
    ['another provider', { ...target, provider: { ...one, id: 'two' } }, scope],
    ['another address', { ...target, provider: { ...one, baseUrl: 'https://eu.example.com' } }, scope],
    ['another protocol', { ...target, model: { id: 'model-a', protocol: 'openai-chat' } }, scope],
    ['a transformer', { ...target, model: { id: 'model-a', transformers: [{ name: 'deepseek' }] } }, scope],
    ['another beta', target, { ...scope, betas: ['a'] }],
  ])('%s', (_, otherTarget, otherScope) => {
    expect(cacheKey('digest', otherTarget, otherScope)).not.toBe(key)
  })

  test.each<[string, Target, typeof scope]>([
    ['betas in another order', target, { ...scope, betas: ['b', 'a'] }],
    ['another key of the account', { ...target, provider: { ...one, apiKeys: ['another'] } }, scope],
    ['another price', { ...target, model: { id: 'model-a', pricing: { input: 9, output: 9 } } }, scope],
  ])('%s: the same', (_, otherTarget, otherScope) => {
    expect(cacheKey('digest', otherTarget, otherScope)).toBe(key)
  })
})

describe('fuzz', () => {
  const random = (seed: number) => () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return seed / 2 ** 32
  }

  const shuffled = (value: unknown, next: () => number): unknown => {
    if (Array.isArray(value)) return value.map(item => shuffled(item, next))
    if (typeof value !== 'object' || value === null) return value
    const entries = Object.entries(value).map(([key, item]) => ({ key, item: shuffled(item, next), at: next() }))
    return Object.fromEntries(entries.sort((a, b) => a.at - b.at).map(({ key, item }) => [key, item]))
  }

  test('the order of keys is nothing', () => {
    const digest = digestOf(requestOf(first))
    for (let seed = 1; seed <= 200; seed++)
      expect(digestOf(shuffled(requestOf(seed % 2 ? first : second), random(seed)) as object), `seed ${seed}`).toBe(
        digest,
      )
  })

  /** Places of texts and numbers that say what is asked. */
  const leaves = (value: unknown, path: (string | number)[] = []): (string | number)[][] => {
    if (typeof value === 'string' || typeof value === 'number') return [path]
    if (typeof value !== 'object' || value === null) return []
    return Object.entries(value).flatMap(([key, item]) => leaves(item, [...path, key]))
  }
  const aside = /^(?:model$|stream$|metadata)|cache_control|^system,0|tool_use_id|content,\d,id$/

  test('every other text and number counts', () => {
    const digest = digestOf(requestOf(first))
    const places = leaves(requestOf(first)).filter(
      path => !aside.test(String(path)) && !['type', 'role'].includes(String(path.at(-1))),
    )
    expect(places.length).toBeGreaterThan(15)
    for (const path of places) {
      const request = structuredClone(requestOf(first)) as unknown as Record<string, unknown>
      const holder = path.slice(0, -1).reduce<Record<string, unknown>>((at, key) => at[key] as never, request)
      const last = path.at(-1) as string
      holder[last] = typeof holder[last] === 'number' ? Number(holder[last]) + 1 : `${holder[last]} also`
      expect(digestOf(request), String(path)).not.toBe(digest)
    }
  })

  test('`__proto__` is a key like any other', () => {
    const withProto = JSON.parse(
      '{"model":"m","max_tokens":1,"messages":[{"role":"assistant","content":[{"type":"tool_use","id":"t","name":"n","input":{"__proto__":{"a":1}}}]}]}',
    )
    const without = JSON.parse(
      '{"model":"m","max_tokens":1,"messages":[{"role":"assistant","content":[{"type":"tool_use","id":"t","name":"n","input":{}}]}]}',
    )
    expect(digestOf(withProto)).not.toBe(digestOf(without))
  })
})
