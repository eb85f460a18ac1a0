import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { readRawRequest } from '../../src/core/messages/raw-request.ts'
import type { RoutingConfig } from '../../src/core/proxy-config.ts'
import { factsOf } from '../../src/core/routing/facts.ts'
import { type RouteDecision, route } from '../../src/core/routing/route.ts'
import { plainSituation } from '../../src/core/routing/situation.ts'
import { targetName } from '../../src/core/routing/target.ts'
import { buildRouteTable, type RouteTableOptions } from '../../src/proxy/route-table.ts'
import { provider } from '../support/proxy.ts'

const folder = mkdtempSync(join(tmpdir(), 'claude-router-table-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const providers = [
  provider('deepseek', 'http://127.0.0.1:1', { models: [{ id: 'deepseek-chat' }, { id: 'deepseek-coder' }] }),
  provider('openrouter', 'http://127.0.0.1:2', { models: [{ id: 'anthropic/claude-3-5-sonnet' }] }),
]
const routing = (over: Partial<RoutingConfig> = {}): RoutingConfig => ({
  slots: { default: 'deepseek/deepseek-chat' },
  longContextThreshold: 60_000,
  fallback: [],
  rules: [],
  strategy: 'priority',
  ...over,
})

const tableOf = async (over: Partial<RoutingConfig>, options: Partial<RouteTableOptions> = {}) => {
  const warnings: string[] = []
  const table = await buildRouteTable(
    { providers, routing: routing(over) },
    { log: { warn: line => warnings.push(line) }, ...options },
  )
  const ask = async (body: Record<string, unknown> = {}, headers: Record<string, string> = {}) => {
    const request = { model: 'claude-x', max_tokens: 1, messages: [{ role: 'user', content: 'hi' }], ...body }
    const facts = factsOf(readRawRequest(Buffer.from(JSON.stringify(request))), String(request.model), headers)
    const decision: RouteDecision = await route(facts, table)
    return { ...decision, target: targetName(decision.targets[0] as RouteDecision['targets'][number]) }
  }
  return { table, warnings, ask }
}

test("the guide's rules decide", async () => {
  const { ask } = await tableOf(
    {
      rules: [
        { condition: "task_type == 'docs'", target: 'deepseek/deepseek-coder' },
        { condition: 'context_length > 32000', target: 'openrouter/anthropic/claude-3-5-sonnet' },
      ],
      contextRules: [
        {
          condition: 'context_length < 4000 && daily_cost > budget * 0.8',
          target: 'deepseek/deepseek-coder',
          reasoning: 'cheap',
        },
      ],
    },
    { situation: () => ({ ...plainSituation, dailyCostUsd: 41, budgetUsd: 50 }) },
  )
  expect(await ask({}, { 'x-claude-router-task-type': 'docs' })).toMatchObject({
    rule: 'rule-1',
    target: 'deepseek/deepseek-coder',
  })
  expect(await ask({ system: 'x'.repeat(140_000) })).toMatchObject({
    rule: 'rule-2',
    target: 'openrouter/anthropic/claude-3-5-sonnet',
  })
  expect(await ask()).toMatchObject({
    rule: 'context-1',
    reason: 'context_length < 4000 && daily_cost > budget * 0.8: cheap',
  })
  expect(await ask({ system: 'x'.repeat(20_000) })).toMatchObject({ rule: 'default' })
})

test('the situation is asked once a request, and only when a condition wants it', async () => {
  let asked = 0
  const { ask } = await tableOf(
    {
      rules: [
        {
          condition: 'stream && (daily_cost > 1 || monthly_cost > 1 || run_cost > 1)',
          target: 'deepseek/deepseek-coder',
        },
      ],
    },
    { situation: () => ({ ...plainSituation, hourUtc: asked++ }) },
  )
  await ask()
  expect(asked).toBe(0)
  await ask({ stream: true })
  expect(asked).toBe(1)
})

test('a condition that fails is false, and told once', async () => {
  const { ask, warnings } = await tableOf({
    rules: [{ condition: "labels[0] == 'x'", target: 'deepseek/deepseek-coder' }],
  })
  expect(await ask()).toMatchObject({ rule: 'default' })
  await ask()
  expect(warnings).toEqual([
    expect.stringMatching(/^rule-1 counts as false where it fails.*index out of bounds.*labels\[0\]/),
  ])
})

test('a wrong condition is refused', async () => {
  await expect(
    tableOf({ rules: [{ condition: 'nothing > 1', target: 'deepseek/deepseek-chat' }] }),
  ).rejects.toMatchObject({ code: 'condition' })
})

test('without conditions nothing that compiles them is loaded', () => {
  const script = (rules: string) => `
import { registerHooks } from 'node:module'
const loaded = []
registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) })
const { buildRouteTable } = await import('./src/proxy/route-table.ts')
const routing = { slots: { default: 'a/b' }, longContextThreshold: 1, fallback: [], rules: ${rules}, strategy: 'priority' }
await buildRouteTable({ providers: [], routing }, { log: { warn() {} } })
console.log(loaded.filter(url => /cel-js|custom-router/.test(url)).length)`
  const run = (rules: string) =>
    Number(
      execFileSync(process.execPath, ['--input-type=module', '-e', script(rules)], {
        encoding: 'utf8',
        cwd: join(import.meta.dirname, '../..'),
      }),
    )
  expect(run('[]')).toBe(0)
  expect(run('[{ condition: "true", target: "a/b" }]')).toBeGreaterThan(0)
})

describe("claude-code-router's custom router", () => {
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  let common: string
  beforeAll(() => {
    common = file(
      'router.cjs',
      `module.exports = async function router(req, config) {
  const said = req.body.messages.find(message => message.role === 'user')?.content
  if (said === 'look') return JSON.stringify({ config, tokens: req.tokenCount > 0 })
  if (said === 'change') { req.body.model = 'x'; req.body.messages.length = 0; return null }
  if (said === 'throw') throw new Error('broken')
  if (said === 'number') return 7
  return said.includes('explain this code') ? 'openrouter,anthropic/claude-3-5-sonnet' : null
}`,
    )
  })
  const says = (content: string) => ({ messages: [{ role: 'user', content }] })

  it('chooses, or leaves the choice', async () => {
    const { ask, warnings } = await tableOf({ customRouter: common })
    expect(await ask(says('please explain this code'))).toMatchObject({
      rule: 'custom',
      target: 'openrouter/anthropic/claude-3-5-sonnet',
    })
    expect(await ask()).toMatchObject({ rule: 'default' })
    expect(await ask(says('change'))).toMatchObject({ rule: 'default' })
    expect(warnings).toEqual([])
  })

  it('that throws or gives no text leaves the choice and is told of', async () => {
    const { ask, warnings } = await tableOf({ customRouter: common })
    expect(await ask(says('throw'))).toMatchObject({ rule: 'default' })
    expect(await ask(says('number'))).toMatchObject({ rule: 'default' })
    expect(warnings).toEqual(['The custom router fails: broken', expect.stringContaining('gives number instead')])
  })

  it('sees the configuration in its own shape, without keys', async () => {
    const { ask } = await tableOf({ customRouter: common })
    const { warning = '' } = await ask(says('look'))
    expect(warning).toContain('"Router":{"default":"deepseek,deepseek-chat","longContextThreshold":60000}')
    expect(warning).toContain('"tokens":true')
    expect(warning).not.toContain(providers[0]?.apiKeys[0])
  })

  it('may be an ES module', async () => {
    const { ask } = await tableOf({
      customRouter: file('router.mjs', "export default () => 'deepseek,deepseek-coder'"),
    })
    expect(await ask()).toMatchObject({ rule: 'custom', target: 'deepseek/deepseek-coder' })
  })

  it.each([
    ['syntax.mjs', 'export default (', /cannot be loaded/],
    ['nothing.mjs', 'export const x = 1', /exports no function/],
  ])('%s is refused at the start', async (name, text, message) => {
    await expect(tableOf({ customRouter: file(name, text) })).rejects.toThrow(message)
  })
})
