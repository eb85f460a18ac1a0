import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { UpstreamError } from '../../../src/core/errors.ts'
import { collect } from '../../../src/core/messages/collect.ts'
import type { StreamEvent } from '../../../src/core/messages/event.ts'
import type { Relay } from '../../../src/core/messages/relay.ts'
import { anthropic } from '../../../src/core/protocols/anthropic/anthropic.ts'
import { createByteRelay } from '../../../src/core/protocols/anthropic/byte-relay.ts'
import { openaiChat } from '../../../src/core/protocols/openai-chat/openai-chat.ts'
import { createEventReader, createTranslatingRelay } from '../../../src/core/protocols/translating-relay.ts'
import { canRestart, readUntilContent } from '../../../src/proxy/resume/hold-back.ts'
import { send, type UpstreamAnswer } from '../../../src/proxy/upstream/answer.ts'
import { openPools, type Pools } from '../../../src/proxy/upstream/pools.ts'
import { streamFaults } from '../../core/protocols/shared/check-stream.ts'
import { blockStart, ending, event, messageStart, messageSteps, textDelta } from '../../support/anthropic-wire.ts'
import { eventsOf } from '../../support/proxy.ts'
import { type Step, startUpstream, type Upstream } from '../../support/upstream.ts'

let upstream: Upstream
let pools: Pools
beforeAll(async () => {
  upstream = await startUpstream()
  pools = await openPools({ idleMs: 300, proxyUrl: undefined, environment: {} })
})
afterAll(async () => {
  await pools.close()
  await upstream.close()
})

/** One call of the real upstream over a real socket. */
const call = async (steps: Step[]): Promise<UpstreamAnswer> => {
  upstream.script({ steps })
  return send(pools.of(upstream.url), { origin: upstream.url, path: '/', method: 'POST', body: '{}' }).answer
}

const chunk = (delta: object, finish: string | null = null): string =>
  `data: ${JSON.stringify({ id: 'c', object: 'chat.completion.chunk', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`

interface Kind {
  name: string
  relay: () => Relay
  /** Begins the message and has no content. */
  start: string[]
  content: string[]
  end: string[]
}

const chat = openaiChat
const kinds: Kind[] = [
  {
    name: 'passed through',
    relay: () => createByteRelay(anthropic.classifyError),
    start: [messageStart, event({ type: 'ping' })],
    content: [blockStart, textDelta('hello')],
    end: ending,
  },
  {
    name: 'translated',
    relay: () =>
      createTranslatingRelay(
        createEventReader(
          chat.framing,
          chat.decoder({
            model: 'm',
            servedModel: 'm',
            stream: true,
            quirks: {},
            request: { model: 'm', max_tokens: 1, messages: [] },
            messageId: 'msg_1',
            newToolUseId: () => 'toolu_1',
          } as unknown as Parameters<typeof chat.decoder>[0]),
        ),
      ),
    start: [chunk({ role: 'assistant', content: '' })],
    content: [chunk({ content: 'hello' })],
    end: [chunk({}, 'stop'), 'data: [DONE]\n\n'],
  },
]

describe.for(kinds)('a stream that is $name', ({ relay: createRelay, start, content, end }) => {
  const deaths: [name: string, steps: Step[], failure: RegExp][] = [
    ['is cut off', [{ waitMs: 20 }, { abort: true }], /^network$/],
    ['ends', [], /^malformed$/],
    ['falls silent', [{ hang: true }], /^timeout$/],
    [
      'says an error',
      ['event: error\ndata: {"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}\n\n'],
      /^overloaded|^transient/,
    ],
  ]
  test.for(deaths)('and %s before its content is not begun', async ([, death, failure]) => {
    const answer = await call([...start, ...death])
    const relay = createRelay()
    const error = await readUntilContent(relay, answer, () => {}).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(UpstreamError)
    expect((error as UpstreamError).failure).toMatch(failure)
    expect(canRestart(relay)).toBe(true)
  })

  test('gives everything up to its first content in one piece, and goes on from there', async () => {
    const goOn = Promise.withResolvers<void>()
    const answer = await call([...start, { waitMs: 30 }, ...content, { until: goOn.promise }, ...end])
    const relay = createRelay()
    let starts = 0
    let text = String(
      await readUntilContent(relay, answer, () => {
        starts++
      }),
    )
    expect(starts).toBe(1)
    expect(canRestart(relay)).toBe(false)
    expect(text).toContain('message_start')
    expect(text).toContain('content_block_start')
    expect(text).not.toContain('message_stop')
    goOn.resolve()
    for (let bytes = await answer.read(); bytes !== null; bytes = await answer.read()) text += String(relay.push(bytes))
    text += String(relay.end())
    const events = eventsOf(text)
      .map(({ data }) => data as unknown as StreamEvent)
      .filter(({ type }) => type !== 'ping')
    expect(streamFaults(events)).toEqual([])
    expect(collect(events).content).toEqual([{ type: 'text', text: 'hello' }])
  })

  test('a message without content is whole', async () => {
    const answer = await call([...start, ...end.slice(end.length > 2 ? 1 : 0)])
    const relay = createRelay()
    const text = String(await readUntilContent(relay, answer, () => {}))
    expect(relay.failure).toBeUndefined()
    expect(text + String(relay.end())).toContain('stop_reason')
  })
})

test('a death after the first content is for the client to hear', async () => {
  const answer = await call([messageStart, blockStart + textDelta('half'), { waitMs: 20 }, { abort: true }])
  const relay = createByteRelay(anthropic.classifyError)
  expect(String(await readUntilContent(relay, answer, () => {}))).toContain('content_block_start')
  expect(canRestart(relay)).toBe(false)
})

test('content and an error in one read: the content is given, the failure stays with the relay', async () => {
  const error = event({ type: 'error', error: { type: 'api_error', message: 'x' } })
  const answer = await call([messageStart + blockStart + textDelta('half') + error])
  const relay = createByteRelay(anthropic.classifyError)
  expect(String(await readUntilContent(relay, answer, () => {}))).toContain('half')
  expect(relay.failure?.failure).toBe('transient')
})

test('another attempt is invisible: one message_start, with the usage of the answer that is given', async () => {
  let client = ''
  const relay = createByteRelay(anthropic.classifyError)
  const usage = (input_tokens: number) => messageStart.replace('"input_tokens":11', `"input_tokens":${input_tokens}`)
  await expect(readUntilContent(relay, await call([usage(99), { abort: true }]), () => {})).rejects.toThrow()
  const answer = await call([usage(42), ...messageSteps('whole').slice(1)])
  const second = createByteRelay(anthropic.classifyError)
  client += String(await readUntilContent(second, answer, () => {}))
  for (let bytes = await answer.read(); bytes !== null; bytes = await answer.read())
    client += String(second.push(bytes))
  expect(client.match(/event: message_start/g)).toHaveLength(1)
  expect(second.usage.total(() => 0)).toMatchObject({ inputTokens: 42, outputTokens: 7, estimated: false })
})

const progress: [what: string, over: Partial<Relay>, expected: boolean][] = [
  ['nothing is out', { started: false }, true],
  ['only the beginning is out', {}, true],
  ['content is out', { hasContent: true }, false],
  ['the end was told', { toldEnd: true }, false],
  ['all is out', { finished: true }, false],
]
test.for(progress)('%s: begin anew %j', ([, over, expected]) => {
  expect(canRestart({ started: true, hasContent: false, finished: false, ...over })).toBe(expected)
})
