import Anthropic from '@anthropic-ai/sdk'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plantedDefects } from '../../demo/scripted-model/planted-defects.ts'
import { type ScriptedModel, startScriptedModel } from '../../demo/scripted-model/start-scripted-model.ts'

let model: ScriptedModel
beforeAll(async () => {
  model = await startScriptedModel()
})
afterAll(() => model.close())

const schema = {
  type: 'object' as const,
  properties: {
    summary: { type: 'string' },
    findings: {
      type: 'array',
      items: { type: 'object', properties: { path: {}, quote: {}, startLine: {}, title: {} } },
    },
  },
}
const tool = (name: string, input_schema: Anthropic.Tool.InputSchema = { type: 'object' }): Anthropic.Tool => ({
  name,
  input_schema,
})
const tools = [tool('Read'), tool('Grep'), tool('Glob'), tool('Bash'), tool('StructuredOutput', schema)]
const prompt = 'Working directory: /shop\nReview:\n+++ b/src/orders.ts\n+  refundPayment(order.id)\n+++ b/src/mail.ts\n'

/** Answers a tool call as Claude Code would, from the planted defects alone. */
const runTool = (call: Anthropic.ToolUseBlock): string => {
  const input = call.input as { file_path?: string }
  if (call.name !== 'Read') return 'ok'
  const lines = plantedDefects.filter(defect => input.file_path?.endsWith(defect.path)).map(defect => defect.quote)
  return lines.map((line, index) => `${String(index + 7).padStart(6)}\t${line}`).join('\n')
}

/** Plays the client's side until the script is done; gives every call it made. */
const play = async (offered: Anthropic.Tool[], stream: boolean, answer = runTool) => {
  const client = new Anthropic({ baseURL: model.url, apiKey: 'any' })
  const messages: Anthropic.MessageParam[] = [{ role: 'user', content: prompt }]
  const calls: Anthropic.ToolUseBlock[] = []
  for (let turn = 0; turn < 12; turn++) {
    const request = { model: 'scripted-reviewer', max_tokens: 4000, messages, tools: offered }
    const message = stream
      ? await client.messages.stream(request).finalMessage()
      : await client.messages.create(request)
    const made = message.content.filter(block => block.type === 'tool_use')
    expect(message.stop_reason).toBe(made.length > 0 ? 'tool_use' : 'end_turn')
    expect(message.usage.output_tokens).toBeGreaterThan(0)
    if (made.length === 0)
      return { calls, text: message.content.map(block => (block.type === 'text' ? block.text : '')).join('') }
    calls.push(...made)
    messages.push({ role: 'assistant', content: message.content })
    messages.push({
      role: 'user',
      content: made.map(call => ({ type: 'tool_result' as const, tool_use_id: call.id, content: answer(call) })),
    })
  }
  throw new Error('the script does not come to an end')
}

describe.each([true, false])('over the Messages API, stream %s', stream => {
  test('looks, reads, and reports what it read', async () => {
    const { calls, text } = await play(tools, stream)
    expect(calls.map(call => call.name)).toEqual([
      'Bash',
      'Glob',
      'Read',
      'Read',
      'Grep',
      'Grep',
      'Bash',
      'Read',
      'StructuredOutput',
    ])
    expect(calls[2]?.input).toEqual({ file_path: '/shop/src/orders.ts' })
    const report = calls.at(-1)?.input as { summary: string; findings: Record<string, unknown>[] }
    expect(report.summary).toContain('no model was asked')
    expect(report.findings.map(finding => [finding.path, finding.startLine])).toEqual([
      ['src/orders.ts', 7],
      ['src/mail.ts', 7],
      ['src/orders.ts', 8],
      ['src/payments.ts', 7],
    ])
    // Only what the schema of the run knows.
    expect(Object.keys(report.findings[0] ?? {}).sort()).toEqual(['path', 'quote', 'startLine', 'title'])
    expect(text).toBe('The review is done.')
  })
})

test('uses only the tools it is offered', async () => {
  const { calls } = await play([tool('Read'), tool('StructuredOutput', schema)], true)
  expect(new Set(calls.map(call => call.name))).toEqual(new Set(['Read', 'StructuredOutput']))
})

test('reports nothing that it was not shown', async () => {
  const { calls } = await play(tools, true, () => 'ok')
  expect(calls.at(-1)?.input).toMatchObject({
    findings: [],
    summary: expect.stringContaining('nothing that would hurt'),
  })
})

test.each([
  ['no tools', []],
  ['tools, but nothing of the sample shop', [tool('Bash'), tool('Glob')]],
])('says that it is a script when there is nothing for it to review: %s', async (_, offered) => {
  const client = new Anthropic({ baseURL: model.url, apiKey: 'any' })
  const message = await client.messages.create({
    model: 'scripted-reviewer',
    max_tokens: 100,
    messages: [{ role: 'user', content: 'Say hello.' }],
    tools: offered,
  })
  expect(message).toMatchObject({
    stop_reason: 'end_turn',
    content: [{ text: expect.stringContaining('a script, not a model') }],
  })
})

test('without a result tool it answers in words', async () => {
  const { text } = await play([tool('Read')], true)
  expect(text).toContain('`src/mail.ts:7`')
})

describe('over chat completions', () => {
  const ask = (body: object) =>
    fetch(`${model.url}/v1/chat/completions`, {
      method: 'POST',
      body: JSON.stringify({ model: 'scripted-reviewer', ...body }),
    })
  const definitions = tools.map(({ name, input_schema }) => ({
    type: 'function',
    function: { name, parameters: input_schema },
  }))
  const messages = [
    { role: 'system', content: 'Working directory: /shop' },
    { role: 'user', content: prompt },
  ]

  test('as JSON', async () => {
    const body = (await (await ask({ messages, tools: definitions })).json()) as {
      choices: { finish_reason: string; message: { tool_calls: { function: { name: string } }[] } }[]
      usage: { prompt_tokens: number }
    }
    expect(body.choices[0]?.finish_reason).toBe('tool_calls')
    expect(body.choices[0]?.message.tool_calls.map(call => call.function.name)).toEqual(['Bash', 'Glob'])
    expect(body.usage.prompt_tokens).toBeGreaterThan(50)
  })

  test.each([true, false])('as a stream, usage asked for: %s', async include_usage => {
    const text = await (
      await ask({ messages, tools: definitions, stream: true, stream_options: { include_usage } })
    ).text()
    const frames = text.split('\n\n').filter(frame => frame !== '')
    expect(frames.at(-1)).toBe('data: [DONE]')
    const chunks = frames.slice(0, -1).map(frame => JSON.parse(frame.replace('data: ', '')))
    const parts: { index: number; function: { name?: string; arguments: string } }[] = chunks.flatMap(
      chunk => chunk.choices[0]?.delta.tool_calls ?? [],
    )
    const first = parts
      .filter(part => part.index === 0)
      .map(part => part.function.arguments)
      .join('')
    expect(JSON.parse(first).command).toBe('git log --oneline -8')
    expect(chunks.some(chunk => chunk.usage !== undefined)).toBe(include_usage)
  })

  test('tool results in the conversation move it on, and earlier turns count as cached', async () => {
    const assistant = {
      role: 'assistant',
      content: null,
      tool_calls: [
        { id: 'a', type: 'function', function: { name: 'Bash', arguments: '{"command":"git log --oneline -8"}' } },
        { id: 'b', type: 'function', function: { name: 'Glob', arguments: '{"pattern":"**/*.ts"}' } },
      ],
    }
    const results = ['a', 'b'].map(id => ({ role: 'tool', tool_call_id: id, content: 'ok' }))
    const answer = await ask({ messages: [...messages, assistant, ...results], tools: definitions })
    const body = (await answer.json()) as {
      choices: { message: { tool_calls: { function: { name: string } }[] } }[]
      usage: { prompt_tokens: number; prompt_tokens_details: { cached_tokens: number } }
    }
    expect(body.choices[0]?.message.tool_calls.map(call => call.function.name)).toEqual(['Read', 'Read'])
    const { prompt_tokens: all, prompt_tokens_details: details } = body.usage
    expect(details.cached_tokens).toBeGreaterThan(0)
    expect(details.cached_tokens).toBeLessThan(all)
  })
})
