import type { Relay } from '../../core/messages/relay.ts'
import type { UpstreamAnswer } from '../upstream/answer.ts'

/** How far a stream has come towards the client. */
export type RelayProgress = Pick<Relay, 'started' | 'hasContent' | 'toldEnd' | 'finished'>

/**
 * Whether a stream that dies now can be begun anew, at this target or another, with nothing repeated and nothing lost:
 * nothing of its content is out, and its end has not been told.
 *
 * After the first content it cannot. To have a model go on from half an answer (a prefill) is no continuation that any
 * provider promises: current Anthropic models refuse it, thinking cannot be prefilled without its signature, a half-written
 * tool call not at all, and the words at the seam may be said twice or skipped. An `error` event is honest, and Claude Code
 * (2.1.330) answers it with the same request once more, at once.
 */
export const canRestart = ({ hasContent, toldEnd, finished }: RelayProgress): boolean =>
  !hasContent && toldEnd !== true && !finished

/**
 * Reads a stream until it has content or its end, and gives all that is to be written until then. `message_start` says
 * nothing a client could use and is held back with it: what fails before is thrown, and another attempt is invisible - one
 * `message_start`, one id, the usage and the headers of the answer that is given. The client's own pings go on meanwhile.
 *
 * `onStart` is called at the first event: from there on silence counts as idle, not as a late first token.
 */
export const readUntilContent = async (
  relay: Relay,
  upstream: Pick<UpstreamAnswer, 'read'>,
  onStart: () => void,
): Promise<Buffer | string> => {
  const parts: (Buffer | string)[] = []
  let started = false
  for (let ended = false; !ended && canRestart(relay); ) {
    const bytes = await upstream.read()
    const out = bytes === null ? relay.end() : relay.push(bytes)
    if (out.length > 0) parts.push(out)
    if (relay.failure && canRestart(relay)) throw relay.failure
    ended = bytes === null
    if (relay.started && !started) {
      started = true
      onStart()
    }
  }
  return parts.length === 1 ? (parts[0] as Buffer | string) : Buffer.concat(parts.map(part => Buffer.from(part)))
}
