import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { runAgent } from '../../../src/agent/run.ts'
import { silentLogger } from '../../../src/log/logger.ts'
import { scenarioRequest } from '../../support/agent-scenarios.ts'
import {
  blockStart,
  ending,
  event,
  message,
  messageStart,
  messageSteps,
  textDelta,
} from '../../support/anthropic-wire.ts'
import { clientToken, provider, proxyConfig, startTestProxy } from '../../support/proxy.ts'
import { realClaudeCode } from '../../support/real-claude-code.ts'
import { type RecordedRequest, type Reply, type Step, startUpstream } from '../../support/upstream.ts'

let executable: string
beforeAll(async () => {
  executable = await realClaudeCode()
}, 600_000)

const call = { type: 'tool_use', id: 'toolu_1', name: 'Bash', input: { command: 'echo hi' } }
const callSteps: string[] = [
  messageStart,
  event({ type: 'content_block_start', index: 0, content_block: { ...call, input: {} } }),
  event({
    type: 'content_block_delta',
    index: 0,
    delta: { type: 'input_json_delta', partial_json: JSON.stringify(call.input) },
  }),
  ending[0] as string,
  event({
    type: 'message_delta',
    delta: { stop_reason: 'tool_use', stop_sequence: null },
    usage: { output_tokens: 7 },
  }),
  event({ type: 'message_stop' }),
]

const isFirstTurn = ({ text }: RecordedRequest): boolean => !text.includes('"type":"tool_result"')

/** A turn with a tool, then the end. */
const wellBehaved = (request: RecordedRequest, name: string): Reply => {
  const { stream } = request.body
  if (isFirstTurn(request))
    return stream ? { steps: callSteps } : { json: { ...message(''), content: [call], stop_reason: 'tool_use' } }
  return stream ? { steps: messageSteps(`done by ${name}`) } : { json: message(`done by ${name}`) }
}

const cut: Step[] = [{ waitMs: 30 }, { abort: true }]
const deaths: [name: string, reply: Reply, errors: number][] = [
  ['takes no connection', { reset: true }, 0],
  ['dies before its first content', { steps: [messageStart, event({ type: 'ping' }), ...cut] }, 0],
  ['dies within a text', { steps: [messageStart, blockStart, textDelta('I was about to'), ...cut] }, 1],
  ['dies within a tool call', { steps: [...callSteps.slice(0, 3), ...cut] }, 1],
  [
    'says that it is overloaded within a text',
    {
      steps: [
        messageStart,
        blockStart + textDelta('I was'),
        event({ type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } }),
      ],
    },
    1,
  ],
]

/**
 * Before its content a death is invisible. After it Claude Code hears of an error, makes the request once more, and health
 * sends that elsewhere: the target that died is not asked a third time.
 */
test.for(deaths)(
  'the real Claude Code finishes its task although its provider, in mid-run, %s',
  { timeout: 120_000 },
  async ([, death, errors]) => {
    const [one, two] = [await startUpstream(), await startUpstream()]
    one.script(request => (isFirstTurn(request) ? wellBehaved(request, 'one') : death))
    two.script(request => wellBehaved(request, 'two'))
    const base = proxyConfig([provider('one', one.url), provider('two', two.url)])
    const proxy = await startTestProxy({ ...base, routing: { ...base.routing, fallback: ['two/claude-x'] } })
    const directory = await realpath(await mkdtemp(join(tmpdir(), 'claude-code-')))
    try {
      const result = await runAgent({
        ...scenarioRequest,
        executable,
        directory,
        prompt: 'Say hi.',
        baseUrl: proxy.url,
        authToken: clientToken,
        model: 'claude-sonnet-4-5',
        timeoutMs: 100_000,
        permissionMode: 'acceptEdits',
        log: silentLogger,
      })
      expect(result).toMatchObject({ end: 'completed', text: 'done by two' })
      expect(one.requests).toHaveLength(2)
      expect(two.requests).toHaveLength(1)
      expect(proxy.ledger().filter(({ status }) => status !== 'ok')).toHaveLength(errors)
    } finally {
      await proxy.close()
      await one.close()
      await two.close()
      await rm(directory, { recursive: true, force: true })
    }
  },
)
