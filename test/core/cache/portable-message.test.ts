import { expect, test } from 'vitest'
import { boundNames } from '../../../src/core/cache/bound-names.ts'
import { fromPortable, toPortable } from '../../../src/core/cache/portable-message.ts'
import type { ContentBlock, Message } from '../../../src/core/messages/message.ts'
import { mintSignature } from '../../../src/core/protocols/shared/signature.ts'

const namesIn = (directory: string) =>
  boundNames({
    model: 'm',
    max_tokens: 1,
    system: `Primary working directory: ${directory}`,
    messages: [{ role: 'user', content: 'Go' }],
  })

const message = (...content: ContentBlock[]): Message => ({
  id: 'msg_made_then',
  type: 'message',
  role: 'assistant',
  model: 'm',
  content,
  stop_reason: 'tool_use',
  stop_sequence: null,
  usage: { input_tokens: 5, output_tokens: 7 },
})

const ids = () => {
  let count = 0
  return { messageId: () => `msg_${++count}`, toolUseId: () => `toolu_${++count}` }
}

const [here, there] = ['/tmp/run-one/repo', '/tmp/run-two/repo']

const moved = (content: ContentBlock[], to = there) => {
  const portable = JSON.parse(JSON.stringify(toPortable(message(...content), namesIn(here))))
  return fromPortable(portable, namesIn(to), ids())
}

test('an answer tells the names of the run that gets it, with ids of its own', () => {
  const answer = moved([
    { type: 'text', text: `I read ${here}/a.ts, not ${here}-old.` },
    { type: 'tool_use', id: 'toolu_then', name: 'Read', input: { file_path: `${here}/a.ts`, deep: [{ at: here }] } },
  ])
  expect(answer).toEqual({
    ...message(
      {
        type: 'text',
        text: `I read ${there}/a.ts, not ${'/tmp/run-one/repo-old'}.`.replace('/tmp/run-one/', '/tmp/run-two/'),
      },
      { type: 'tool_use', id: 'toolu_1', name: 'Read', input: { file_path: `${there}/a.ts`, deep: [{ at: there }] } },
    ),
    id: 'msg_2',
  })
})

test('the project as Claude Code names its folder', () => {
  const answer = moved([{ type: 'text', text: 'See ~/.claude/projects/-tmp-run-one-repo/memory' }])
  expect(answer?.content).toEqual([{ type: 'text', text: 'See ~/.claude/projects/-tmp-run-two-repo/memory' }])
})

test('text with the marks of its own characters comes back as it was', () => {
  const text = 'a \u0000p0\u0000 b \u0000\u0000 c \u0000'
  expect(moved([{ type: 'text', text }])?.content).toEqual([{ type: 'text', text }])
})

test('signed thoughts stay as they are: with a name of another run in them the answer is not used', () => {
  const signed = (thinking: string): ContentBlock[] => [
    { type: 'thinking', thinking, signature: 'EqQBCgIYAhIM' },
    { type: 'text', text: 'So.' },
  ]
  expect(moved(signed(`It is in ${here}`))).toBeUndefined()
  expect(moved(signed(`It is in ${here}`), here)?.content[0]).toEqual(signed(`It is in ${here}`)[0])
  expect(moved(signed('It is somewhere'))?.content[0]).toEqual(signed('It is somewhere')[0])
})

test('thoughts that nobody signed are told in the names of the run', () => {
  const signature = mintSignature('none')
  const answer = moved([
    { type: 'thinking', thinking: `In ${here}`, signature },
    { type: 'text', text: 'So.' },
  ])
  expect(answer?.content[0]).toEqual({ type: 'thinking', thinking: `In ${there}`, signature })
})

test('a mark without a name makes an answer useless', () => {
  const portable = toPortable(message({ type: 'text', text: `In ${here}` }), namesIn(here))
  const nameless = boundNames({ model: 'm', max_tokens: 1, messages: [{ role: 'user', content: 'Go' }] })
  expect(fromPortable(portable, nameless, ids())).toBeUndefined()
})
