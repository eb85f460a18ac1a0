import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { CacheConfig } from '../../../src/core/proxy-config.ts'
import { type StubRequest, startAnthropicStub } from '../../support/anthropic-stub.ts'
import { provider, proxyConfig, startTestProxy } from '../../support/proxy.ts'
import { realClaudeCode } from '../../support/real-claude-code.ts'
import { runScenario } from '../../support/run-scenario.ts'

let executable: string
beforeAll(async () => {
  executable = await realClaudeCode()
}, 600_000)

/** Reads, asks a subagent, edits: with ids that are never the same, as a model makes them. */
const script = () => {
  let calls = 0
  const salt = Math.random().toString(36).slice(2, 8)
  const call = (tool: string, input: object) => ({ tool, input, id: `toolu_${salt}x${++calls}00000` })
  // The proxy passes no header of the client on: what is asked tells who asks.
  return ({ body: { messages } }: StubRequest) => {
    const index = messages.filter(({ role }) => role === 'assistant').length
    const isSubagent = JSON.stringify(messages[0]).includes('Find the sum')
    if (isSubagent)
      return { blocks: index === 0 ? [call('Read', { file_path: 'src/sum.ts' })] : [{ text: 'It sums.' }] }
    const steps = [
      [{ text: 'I look.' }, call('Read', { file_path: 'greeting.txt' }), call('Glob', { pattern: '**/*.ts' })],
      [call('Agent', { description: 'Find it', prompt: 'Find the sum', subagent_type: 'general-purpose' })],
      [call('Edit', { file_path: 'greeting.txt', old_string: 'hello', new_string: 'goodbye' })],
    ]
    return { blocks: steps[index] ?? [{ text: 'It says goodbye.' }] }
  }
}

test('a job of the real Claude Code that runs again is answered from the cache', { timeout: 180_000 }, async () => {
  const cache: CacheConfig = {
    ...{ strategy: 'exact', ttlSeconds: 3600, maxBytes: 1e8, threshold: 0.95, cleanupIntervalMs: 60_000 },
    file: join(mkdtempSync(join(tmpdir(), 'cache-')), 'cache.db'),
  }
  const stub = await startAnthropicStub(script())

  /** In a checkout, a HOME, a session and a proxy of its own. */
  const run = async () => {
    const proxy = await startTestProxy(proxyConfig([provider('one', stub.url)], { cache }))
    const request = { baseUrl: proxy.url, authToken: 'client-token-for-tests', model: 'one/claude-x', prompt: 'Look.' }
    const result = await runScenario({ script: () => ({ hang: true }) }, executable, ({ result }) => result, {
      request,
    })
    const ledger = proxy.ledger()
    await proxy.close()
    return { result, ledger }
  }

  try {
    const first = await run()
    expect(first.result).toMatchObject({ end: 'completed', text: 'It says goodbye.' })
    const asked = stub.requests.length
    expect(asked).toBeGreaterThanOrEqual(6)
    const second = await run()
    expect(second.result).toMatchObject({ end: 'completed', text: 'It says goodbye.' })
    const hits = second.ledger.filter(entry => entry.cache === 'hit')
    // What the published guide expects; when the tools end in time it is all of them.
    expect(hits.length / second.ledger.length).toBeGreaterThan(0.6)
    expect(stub.requests.length - asked).toBe(second.ledger.length - hits.length)
    for (const hit of hits) expect(hit).toMatchObject({ costUsd: 0, attempts: 0, savedUsd: expect.any(Number) })
  } finally {
    await stub.close()
  }
})
