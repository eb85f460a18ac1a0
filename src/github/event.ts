import { GitHubError } from '../core/errors.ts'
import { type EventName, eventShapes } from './event-shapes.ts'
import { PayloadError, readPayload } from './payload.ts'

/** Every event the action can be started by, as far as it is used. `name` tells them apart. */
export type GitHubEvent = {
  [Name in EventName]: { name: Name } & ReturnType<(typeof eventShapes)[Name]>
}[EventName]

/**
 * Reads the runner's event (name, and the parsed event file). Throws GitHubError `unsupported_event` or, when the
 * payload lacks what the event must have, `bad_event` naming the field.
 */
export const readEvent = ({ name, payload }: { name: string; payload: unknown }): GitHubEvent => {
  if (!isEventName(name)) {
    throw new GitHubError('unsupported_event', `The event '${name}' is not supported`, {
      hint: `Start the workflow on one of: ${Object.keys(eventShapes).join(', ')}.`,
    })
  }
  try {
    return { name, ...eventShapes[name](readPayload(payload)) } as GitHubEvent
  } catch (error) {
    if (!(error instanceof PayloadError)) throw error
    throw new GitHubError('bad_event', `The payload of '${name}' is not one: ${error.path}: ${error.message}`, {
      hint: 'Check that GITHUB_EVENT_PATH is the event file that GitHub wrote.',
    })
  }
}

const isEventName = (name: string): name is EventName => Object.hasOwn(eventShapes, name)
