import { createServer, request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { beforeAll, expect, test } from 'vitest'
import type { ProviderConfig, ProxyConfig } from '../../src/core/proxy-config.ts'
import { startAnthropicStub } from '../support/anthropic-stub.ts'
import { cassetteIn, newCassetteFile, startTestReplay } from '../support/cassette.ts'
import { provider, proxyConfig, startTestProxy } from '../support/proxy.ts'
import { realClaudeCode } from '../support/real-claude-code.ts'
import { runScenario } from '../support/run-scenario.ts'
import { type RecordedRequest, type Reply, startUpstream } from '../support/upstream.ts'

let executable: string
beforeAll(async () => {
  executable = await realClaudeCode()
}, 600_000)

/** Stands between Claude Code and the proxy and keeps every byte that Claude Code gets. */
const startListener = async (target: string) => {
  const answers: string[] = []
  const server = createServer((incoming, response) => {
    const index = answers.push('') - 1
    const { method, headers } = incoming
    const outgoing = httpRequest(target + incoming.url, { method, headers: { ...headers, host: new URL(target).host } })
    outgoing.on('response', answer => {
      response.writeHead(answer.statusCode ?? 0, answer.headers)
      answers[index] += `${answer.statusCode} ${answer.headers['content-type']}\n`
      answer.on('data', part => {
        answers[index] += part
      })
      answer.pipe(response)
    })
    outgoing.on('error', () => response.destroy())
    incoming.pipe(outgoing)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Without ids and dates. */
    heard: () => answers.map(text => text.replace(/\b(msg|toolu|req)_\w+/g, '$1').replace(/20\d\d-\d\d-\d\d/g, 'date')),
    close: () => new Promise(resolve => server.close(resolve).closeAllConnections()),
  }
}

/** One run of Claude Code, in a folder, a HOME and a session of its own. */
const run = async (proxyUrl: string, authToken: string) => {
  const listener = await startListener(proxyUrl)
  try {
    const scenario = { script: () => ({ hang: true as const }) }
    const request = { baseUrl: listener.url, authToken, model: 'one/claude-x', prompt: 'What is in greeting.txt?' }
    return await runScenario(scenario, executable, ({ result }) => ({ result, heard: listener.heard() }), { request })
  } finally {
    await listener.close()
  }
}

const recordAndReplayTwice = async (config: ProxyConfig, file: string, stop: () => Promise<void>) => {
  const proxy = await startTestProxy(config)
  const original = await run(proxy.url, config.token ?? '')
  await proxy.close()
  await stop()
  expect(original.result).toMatchObject({ end: 'completed', text: 'It says hello.' })
  const cassette = cassetteIn(file)
  expect(cassette.problems).toEqual([])
  for (let round = 0; round < 2; round++) {
    const replay = await startTestReplay(cassette)
    const again = await run(replay.url, 'any')
    expect(replay.log.filter(line => /No recorded request/.test(line))).toEqual([])
    expect(again.heard).toEqual(original.heard)
    expect(again.result).toMatchObject({ end: 'completed', text: 'It says hello.' })
    expect(replay.tally()).toMatchObject({ unmatched: 0, unserved: [] })
    await replay.close()
  }
}

const configOf = (id: ProviderConfig, record: string) => proxyConfig([id], { record })
const timeout = 180_000

test('a run of the real Claude Code, passed through', { timeout }, async () => {
  const file = newCassetteFile()
  const stub = await startAnthropicStub(({ index, toolResults }) =>
    index === 0
      ? { blocks: [{ text: 'Let me look.' }, { tool: 'Read', input: { file_path: 'greeting.txt' } }] }
      : { blocks: [{ text: toolResults[0]?.text.includes('hello') ? 'It says hello.' : 'I cannot tell.' }] },
  )
  await recordAndReplayTwice(configOf(provider('one', stub.url), file), file, stub.close)
})

const chunk = (delta: object, finish: string | null = null) =>
  `data: ${JSON.stringify({ id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 1, model: 'm', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`

/** An upstream that gives its tool calls no ids: the proxy makes other ones in each run. */
const chat = ({ body }: RecordedRequest): Reply => {
  const { role, content } = (body.messages as { role: string; content: unknown }[]).at(-1) ?? {}
  const call = { index: 0, type: 'function', function: { name: 'Read', arguments: '{"file_path":"greeting.txt"}' } }
  const steps =
    role === 'tool'
      ? [chunk({ content: JSON.stringify(content).includes('hello') ? 'It says hello.' : 'I cannot tell.' }, 'stop')]
      : [chunk({ content: 'Let me look.' }), chunk({ tool_calls: [call] }), chunk({}, 'tool_calls')]
  return { steps: [...steps, 'data: [DONE]\n\n'] }
}

test('a run of the real Claude Code, translated', { timeout }, async () => {
  const file = newCassetteFile()
  const upstream = await startUpstream()
  upstream.script(chat)
  const one = provider('one', `${upstream.url}/v1`, { definition: 'custom', protocol: 'openai-chat', auth: 'bearer' })
  await recordAndReplayTwice(configOf(one, file), file, upstream.close)
})
