import type { Relay } from '../core/messages/relay.ts'
import type { Answer } from './attempt.ts'
import type { ClientStream } from './client-stream.ts'
import type { UpstreamAnswer } from './upstream/answer.ts'

/** After a message's end nothing more is due. */
const afterEndMs = 300

/** Writes on until the message is complete; what fails now, after the first event, becomes the stream's last event. */
export const writeStream = async (
  output: ClientStream,
  answer: Answer,
  heard: (piece: Buffer | string) => void,
): Promise<void> => {
  if (answer.kind === 'message') {
    await output.write(answer.text)
    return
  }
  const { relay, upstream } = answer
  if (answer.first.length > 0) {
    heard(answer.first)
    await output.write(answer.first)
  }
  while (relay.failure === undefined) {
    if (relay.finished) output.stopPings()
    const bytes = relay.finished ? await readOn(upstream) : await readNext(upstream, relay)
    const out = bytes === null ? relay.end() : relay.push(bytes)
    if (out.length > 0) {
      heard(out)
      const room = output.write(out)
      if (room) await room
    }
    if (bytes === null) break
  }
  if (relay.failure) throw relay.failure
}

/** Told its end, a message is complete: an error behind it would be a second end. */
const readNext = (upstream: UpstreamAnswer, relay: Relay): Promise<Buffer | null> =>
  upstream.read().catch((error: unknown) => {
    if (relay.toldEnd) return null
    throw error
  })

/** Some upstreams keep the connection open, others break it. */
const readOn = async (upstream: UpstreamAnswer): Promise<Buffer | null> => {
  const late = Promise.withResolvers<null>()
  const timer = setTimeout(late.resolve, afterEndMs, null)
  try {
    return await Promise.race([upstream.read(), late.promise])
  } catch {
    return null
  } finally {
    clearTimeout(timer)
  }
}
