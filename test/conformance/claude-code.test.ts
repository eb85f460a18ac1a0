import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, test } from 'vitest'
import { runAgent } from '../../src/agent/run.ts'
import type { ProtocolId } from '../../src/core/providers/provider.ts'
import { scenarioFiles, scenarioRequest } from '../support/agent-scenarios.ts'
import { clientToken } from '../support/proxy.ts'
import { realClaudeCode } from '../support/real-claude-code.ts'
import { asksStream, saying, startWireWorld, type WireWorld, wires } from '../support/wire-formats.ts'
import type { SaidPart } from '../support/wire-said.ts'
import type { WireRequest } from '../support/wire-upstream.ts'

let executable: string
let world: WireWorld
beforeAll(async () => {
  executable = await realClaudeCode()
  world = await startWireWorld()
  world.upstream.answer(request => {
    const wire = wires.find(({ id }) => request.url.includes(paths[id])) ?? wires[0]
    if (wire === undefined) throw new Error('no protocol')
    return saying(wire, { parts: nextParts(wire.id, request) }, asksStream(request))
  })
}, 600_000)
afterAll(() => world.close())

const paths: Record<ProtocolId, string> = {
  anthropic: '/v1/messages',
  'openai-chat': '/chat/completions',
  'openai-responses': '/responses',
  gemini: ':streamGenerateContent',
  ollama: '/api/chat',
}

/** A tool's result as each protocol begins it. */
const results: Record<ProtocolId, RegExp> = {
  anthropic: /"type":"tool_result"/g,
  'openai-chat': /"role":"tool"/g,
  'openai-responses': /"type":"function_call_output"/g,
  gemini: /"functionResponse":/g,
  ollama: /"role":"tool"/g,
}

const countResults = (id: ProtocolId, { text }: WireRequest): number => text.match(results[id])?.length ?? 0

const mainTask = 'MAIN-TASK: greet, then report.'
const subTask = 'SUB-TASK: look at the sum.'

let serial = 0
const call = (name: string, input: Record<string, unknown>): SaidPart => {
  serial += 1
  return { call: name, input, id: `call_${serial}` }
}

const thought = { thinking: 'What comes next? ☕', signature: 'c2ln' }

/** The same moves for every protocol, by how many results there are. */
const mainMoves: Record<number, () => SaidPart[]> = {
  0: () => [
    thought,
    { text: 'I look.' },
    call('Read', { file_path: 'greeting.txt' }),
    call('Grep', { pattern: 'wor', output_mode: 'content' }),
  ],
  2: () => [thought, call('Edit', { file_path: 'greeting.txt', old_string: 'hello', new_string: 'grüezi' })],
  3: () => [call('Bash', { command: 'cat greeting.txt', description: 'Show it' })],
  4: () => [call('Agent', { description: 'Look', prompt: subTask, subagent_type: 'general-purpose' })],
  5: () => [{ text: 'It says grüezi, and the sum is one.' }],
}
const subMoves: Record<number, () => SaidPart[]> = {
  0: () => [{ text: 'I read it.' }, call('Read', { file_path: 'src/sum.ts' })],
  1: () => [{ text: 'SUB-RESULT: the sum is one.' }],
}

const nextParts = (id: ProtocolId, request: WireRequest): SaidPart[] => {
  const moves = request.text.includes(mainTask) ? mainMoves : subMoves
  return moves[countResults(id, request)]?.() ?? [{ text: `unexpected: ${countResults(id, request)} results` }]
}

const timeout = 180_000

test.concurrent.for(wires)(
  'the real Claude Code over $id: a loop of tools, two at once, and a subagent',
  { timeout },
  async ({ id }, { expect }) => {
    const directory = await realpath(await mkdtemp(join(tmpdir(), 'claude-code-')))
    const progress: string[] = []
    try {
      for (const [name, content] of Object.entries(scenarioFiles)) {
        await mkdir(dirname(join(directory, name)), { recursive: true })
        await writeFile(join(directory, name), content)
      }
      const result = await runAgent({
        ...scenarioRequest,
        executable,
        directory,
        prompt: mainTask,
        baseUrl: world.proxy.url,
        authToken: clientToken,
        model: `${id}/model-x`,
        allowedTools: ['Read', 'Grep', 'Edit', 'Bash', 'Agent'],
        onProgress: line => progress.push(line),
      })
      expect({ end: result.end, message: result.message, denied: result.permissionDenials }).toEqual({
        end: 'completed',
        message: '',
        denied: [],
      })
      expect(result.text).toBe('It says grüezi, and the sum is one.')
      expect(await readFile(join(directory, 'greeting.txt'), 'utf8')).toBe('grüezi\nworld\n')
      const asked = world.upstream.requests.filter(({ url }) => url.includes(paths[id]))
      const [main, sub] = [true, false].map(isMain => asked.filter(({ text }) => text.includes(mainTask) === isMain))
      expect(main?.map(request => countResults(id, request))).toEqual([0, 2, 3, 4, 5])
      expect(sub?.map(request => countResults(id, request))).toEqual([0, 1])
      const last = main?.at(-1)?.text ?? ''
      for (const said of ['2:world', 'grüezi\\nworld', 'SUB-RESULT: the sum is one.']) expect(last).toContain(said)
      expect(sub?.at(-1)?.text).toContain('export const sum = 1')
      await expect
        .poll(() =>
          world.proxy
            .ledger()
            .filter(entry => entry.provider === id)
            .map(({ status }) => status),
        )
        .toEqual(Array.from({ length: 7 }, () => 'ok'))
    } finally {
      await rm(directory, { recursive: true, force: true })
    }
  },
)
