import { UpstreamError } from '../../errors.ts'
import type { BlockDelta } from '../../messages/event.ts'
import type { ToolUseBlock } from '../../messages/message.ts'
import { jsonPrefix } from './json-prefix.ts'
import { parseToolInput } from './tool-input.ts'

/** What an upstream tells of a call at a time. `input` is a fragment of JSON text. */
export interface CallPart {
  id?: string | undefined
  name?: string | undefined
  input?: string | undefined
}

/** One tool call as it arrives: streams on what is certainly JSON, keeps back what may need repair. */
export interface CallBlock {
  add(part: CallPart): void
  /** Named, and its arguments are one whole JSON object that is not empty. */
  complete(): boolean
  /** How the block opens; undefined while name or id are not certain, and for a call in which nothing came. */
  opening(ended: boolean): ToolUseBlock | undefined
  /** The deltas that can go out now; with `ended`, all the rest, repaired unless `truncated`. */
  take(ended: boolean, truncated: boolean): BlockDelta[]
}

/** What turns the upstream's ids and names into the client's. */
export interface CallNaming {
  newToolUseId: () => string
  /** The id to use for the upstream's; called once a call, in the order the blocks open. */
  toolUseId?: (upstreamId: string) => string
  toolName?: (upstreamName: string) => string
}

export const callBlock = (naming: CallNaming): CallBlock => {
  let id = ''
  let name = ''
  let text = ''
  let sent = 0
  const prefix = jsonPrefix()
  const complete = (): boolean => name !== '' && prefix.complete() && !isEmptyObject(text)

  return {
    add(part) {
      if (part.id && id === '') id = part.id
      if (part.name && text === '') name = joinName(name, part.name)
      else if (part.name && name === '') name = part.name
      if (!part.input) return
      // Some servers open every call with `{}` and send the real arguments after it.
      if (sent === 0 && isEmptyObject(text) && part.input.trimStart().startsWith('{')) {
        text = ''
        prefix.reset()
      }
      text += part.input
      prefix.push(part.input)
    },
    complete,
    opening(ended) {
      // Until arguments begin, more of the name may come; the id may come even later.
      const certain = ended || complete() || (id !== '' && name !== '' && text !== '')
      if (!certain) return undefined
      if (name === '') {
        if (text === '' && id === '') return undefined
        throw new UpstreamError('malformed', 'The upstream sent a tool call without a name')
      }
      const toolUseId = id === '' ? naming.newToolUseId() : (naming.toolUseId?.(id) ?? id)
      return { type: 'tool_use', id: toolUseId, name: naming.toolName?.(name) ?? name, input: {} }
    },
    take(ended, truncated) {
      const whole = ended ? ending(text, sent, prefix.complete(), truncated) : undefined
      const upTo = whole === undefined ? (isEmptyObject(text) ? 0 : prefix.safe()) : whole.length
      if (upTo <= sent) return []
      const partial_json = (whole ?? text).slice(sent, upTo)
      sent = upTo
      return [{ type: 'input_json_delta', partial_json }]
    },
  }
}

/** Some servers repeat the name with every fragment, some send it grown, some in pieces. */
const joinName = (known: string, next: string): string => (next.startsWith(known) ? next : known + next)

const isEmptyObject = (text: string): boolean => text.length < 16 && /^\s*\{\s*\}\s*$/.test(text)

/** The full JSON text to have been sent when the call ends; begins with what was sent. */
const ending = (text: string, sent: number, complete: boolean, truncated: boolean): string => {
  if (truncated && !complete) return text.trim() === '' ? '{}' : text
  const input = parseToolInput(text)?.text ?? '{}'
  if (input.startsWith(text.slice(0, sent))) return input
  throw new UpstreamError('malformed', 'The upstream sent tool arguments that are not JSON')
}
