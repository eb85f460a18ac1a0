import type { UpstreamError } from '../errors.ts'
import type { UsageMeter } from './usage-meter.ts'

/**
 * Turns the bytes of an upstream's stream into the bytes of the client's, one read at a time. Never throws: what goes
 * wrong is in `failure`, and what was good before it has been returned.
 */
export interface Relay {
  /** What to write for these bytes, whole events only; empty when nothing yet. */
  push(bytes: Buffer): Buffer | string
  /** The upstream's stream has ended: the rest to write. Sets `failure` when it ended too early. */
  end(): Buffer | string
  /** The first event of the message is out: the upstream has begun to answer. */
  readonly started: boolean
  /** Something of the answer's content is out, which nobody can take back. */
  readonly hasContent: boolean
  /** The client has been told how the message ends; all that may be missing is `message_stop`. */
  readonly toldEnd?: boolean
  /** `message_stop` is out. */
  readonly finished: boolean
  readonly failure: UpstreamError | undefined
  readonly usage: UsageMeter
}
