import { readdirSync, readFileSync } from 'node:fs'
import type { StreamEvent } from '../../../../src/core/messages/event.ts'
import type { MessagesRequest } from '../../../../src/core/messages/request.ts'
import { openaiChat } from '../../../../src/core/protocols/openai-chat/openai-chat.ts'
import type { DecodeContext } from '../../../../src/core/protocols/protocol.ts'
import type { Quirks } from '../../../../src/core/providers/provider.ts'

export const requestOf = (more: object = {}): MessagesRequest => ({
  model: 'asked',
  max_tokens: 100,
  messages: [{ role: 'user', content: 'hi' }],
  ...more,
})

export const contextOf = (
  request = requestOf(),
  quirks: Quirks = {},
  more: Partial<DecodeContext> = {},
): DecodeContext => {
  let made = 0
  return {
    model: { id: 'm' },
    quirks,
    stream: true,
    renamed: { toolNames: new Map() },
    request,
    messageId: 'msg_1',
    servedModel: 'provider/m',
    newToolUseId: () => {
      made += 1
      return `toolu_${made}`
    },
    ...more,
  }
}

const folder = new URL('../../../fixtures/protocols/openai-chat/', import.meta.url)

export const fixtureNames = readdirSync(folder)
  .filter(name => name.endsWith('.jsonl'))
  .map(name => name.replace('.jsonl', ''))

/** The data of the frames of a recorded-style stream. */
export const fixture = (name: string): string[] =>
  readFileSync(new URL(`${name}.jsonl`, folder), 'utf8')
    .trim()
    .split('\n')

export const chunk = (delta: object, finish_reason: string | null = null, more: object = {}): string =>
  JSON.stringify({ choices: [{ index: 0, delta, finish_reason }], ...more })

/** All events of these frames, up to where it throws. */
export const decode = (frames: string[], context: DecodeContext): { events: StreamEvent[]; thrown: unknown } => {
  const decoder = openaiChat.decoder(context)
  const events: StreamEvent[] = []
  try {
    for (const data of frames) events.push(...decoder.push({ data }))
    events.push(...decoder.end())
    return { events, thrown: undefined }
  } catch (thrown) {
    return { events, thrown }
  }
}
