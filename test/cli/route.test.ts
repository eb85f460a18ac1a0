import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { parseInvocation } from '../../src/cli/command.ts'
import { command } from '../../src/cli/commands/route.ts'
import { silentLogger } from '../../src/log/logger.ts'

const folder = mkdtempSync(join(tmpdir(), 'claude-router-route-'))
const config = join(folder, 'claude-router.yml')
const secret = 'sk-which-must-never-show'
const sonnet = 'openrouter/anthropic/claude-3-5-sonnet'

beforeAll(() => {
  // Nobody listens at these addresses: a call of anybody would fail.
  writeFileSync(
    config,
    `providers:
  deepseek:
    {apiKey: ${secret}, baseUrl: "http://127.0.0.1:9/v1", models: [deepseek-chat, deepseek-coder], contextWindow: 64000, pricing: {input: 1, output: 2}, multimodal: false}
  openrouter: {apiKey: ${secret}, baseUrl: "http://127.0.0.1:9/v1", models: [{id: anthropic/claude-3-5-sonnet, contextWindow: 200000}]}
  ollama: {baseUrl: "http://127.0.0.1:9", models: ["llama3.1:70b"], localDeployment: true, noApiKey: true}
routing:
  fallback: [openrouter]
  rules:
    - {condition: "task_type == 'coding'", provider: deepseek, model: deepseek-coder}
    - {condition: "context_length > 32000", provider: openrouter, model: anthropic/claude-3-5-sonnet}
    - {condition: "cost_priority == 'low'", provider: ollama, model: "llama3.1:70b"}
contextOptimization: {rules: [{condition: "context_length < 4000", model: deepseek-chat}]}
budgetControl: {dailyLimit: 50}
`,
  )
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = async (...args: string[]) => {
  const printed: string[] = []
  const env = { HOME: folder, CLAUDE_ROUTER_HOME: join(folder, 'state'), OLLAMA_HOST: 'http://127.0.0.1:9' }
  const terminal = { print: (text: string) => void printed.push(text), log: silentLogger, colours: false }
  const code = await command.run({ ...parseInvocation(command, args), terminal, env, cwd: folder })
  return { code, text: printed.join('\n') }
}
const explain = async (...args: string[]) => JSON.parse((await run('--json', ...args)).text)

test('without a request a sample is used, and said so', async () => {
  const { code, text } = await run()
  expect(code).toBe(0)
  expect(text).toMatch(
    /^A small sample request \(give one with --request FILE\), for claude-sonnet-5-5\n {2}-> deepseek\/deepseek-coder {2}by rule-1: task_type == 'coding'\n/,
  )
  expect(text).toContain('1. deepseek/deepseek-coder  about $0.00')
  expect(text).toContain(`2. ${sonnet}  `)
  expect(text).toMatch(/rule-2 {5}false {2}context_length > 32000 -> openrouter/)
  expect(text).toMatch(/context-1 {2}true {3}context_length < 4000 -> deepseek\/deepseek-chat/)
  expect(text).toMatch(/task_type +coding/)
  expect(text).not.toContain(secret)
})

test('as JSON it has everything', async () => {
  const report = await explain()
  expect(report).toMatchObject({
    request: 'sample',
    target: 'deepseek/deepseek-coder',
    rule: 'rule-1',
    strategy: 'priority',
    skipped: [],
    facts: { task_type: 'coding', cost_priority: 'normal', stream: true, tools: ['Read'], labels: [] },
    rules: [
      { name: 'rule-1', matches: true },
      { name: 'rule-2', matches: false },
      { name: 'rule-3', matches: false },
      { name: 'context-1', matches: true },
    ],
  })
  const [first] = report.targets
  expect(first.estimatedCostUsd).toBeCloseTo((report.facts.context_length + 500 * 2) / 1e6, 9)
  expect(first.atMostUsd).toBeGreaterThan(first.estimatedCostUsd)
})

describe('a request of the user', () => {
  it('from a file, too long for the first rule', async () => {
    writeFileSync(
      join(folder, 'long.json'),
      JSON.stringify({ model: 'opus', max_tokens: 10, messages: [{ role: 'user', content: 'x'.repeat(280_000) }] }),
    )
    expect(await explain('--request', 'long.json')).toMatchObject({
      request: 'long.json',
      target: sonnet,
      rule: 'rule-2',
      skipped: [
        {
          target: 'deepseek/deepseek-coder',
          reason: expect.stringContaining('its window of 64000 tokens is too small'),
        },
      ],
      facts: { model: 'opus', max_tokens: 10 },
    })
    expect((await run('--request', 'long.json')).text).toMatch(/Skipped\n {2}deepseek\/deepseek-coder {2}its window/)
  })

  it('with a model of another name', async () => {
    expect(await explain('--model', 'ollama/llama3.1:70b')).toMatchObject({
      rule: 'model',
      target: 'ollama/llama3.1:70b',
    })
    expect((await run('--model', 'ollama/llama3.1:70b')).text).toContain('Rules, which do not count here')
    await expect(run('--model', 'deepseek/gone')).resolves.toMatchObject({ code: 0 })
  })

  it.each([
    ['missing.json', undefined, /cannot be read \(ENOENT\)/],
    ['text.json', 'hello', /is no request: The request body is not valid JSON/],
    ['empty.json', '{}', /is no request: model: Field required/],
  ])('%s is refused', async (name, text, message) => {
    if (text !== undefined) writeFileSync(join(folder, name), text)
    await expect(run('--request', name)).rejects.toThrow(message)
  })

  it('cannot write to the terminal what it likes', async () => {
    writeFileSync(
      join(folder, 'hostile.json'),
      JSON.stringify({ model: 'x\u001b[31m\n::error::y', max_tokens: 1, messages: [{ role: 'user', content: 'hi' }] }),
    )
    const { text } = await run('--request', 'hostile.json')
    expect(text).not.toContain('\u001b')
    expect(text).not.toMatch(/^::/m)
  })
})

describe('--set', () => {
  it.each([
    ['task_type=docs', { rule: 'context-1', facts: { task_type: 'docs' } }],
    ['task_type=docs, context_length=50000', { rule: 'rule-2', target: sonnet, facts: { context_length: 50_000 } }],
    ['task_type=docs,context_length=5000,cost_priority=low', { rule: 'rule-3', target: 'ollama/llama3.1:70b' }],
    [
      'has_images=true',
      {
        target: sonnet,
        skipped: [
          { target: 'deepseek/deepseek-coder', reason: 'cannot read images' },
          { target: 'deepseek/deepseek-chat' },
        ],
      },
    ],
    ['is_background=true', { facts: { is_background: true, task_type: 'background', cost_priority: 'low' } }],
    [
      'task=review, labels=bug+ui, branch=main, daily_cost=45, hour_utc=3',
      { facts: { task_type: 'review', labels: ['bug', 'ui'], branch: 'main', daily_cost: 45, hour_utc: 3 } },
    ],
    ['model=gpt-4', { facts: { model: 'gpt-4' } }],
  ])('%s', async (settings, expected) => expect(await explain('--set', settings)).toMatchObject(expected))

  it.each([
    ['nothing', /needs name=value/],
    ['taks_type=docs', /knows no variable "taks_type"/],
    ['daily_cost=much', /daily_cost must be a number/],
    ['stream=yes', /stream must be true or false/],
    ['__proto__=1', /knows no variable "__proto__"/],
  ])('%s is refused', async (settings, message) => {
    await expect(run('--set', settings)).rejects.toThrow(message)
  })
})

test('what was spent is read from the ledger', async () => {
  const home = join(folder, 'state')
  const { mkdirSync } = await import('node:fs')
  mkdirSync(home, { recursive: true })
  const { statePaths } = await import('../../src/state/paths.ts')
  const entry = { at: new Date().toISOString(), costUsd: 1.25 }
  writeFileSync(
    statePaths({ CLAUDE_ROUTER_HOME: home }).usageFile,
    `${JSON.stringify(entry)}\n${JSON.stringify({ ...entry, at: '2001-01-01T00:00:00Z' })}\n`,
  )
  expect((await explain()).facts).toMatchObject({ daily_cost: 1.25, monthly_cost: 1.25 })
})
