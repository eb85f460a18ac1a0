import type { z } from 'zod'
import { GitHubError } from '../core/errors.ts'
import { type EventName, eventShapes } from './event-shapes.ts'

/** Every event the action can be started by, as far as it is used. `name` tells them apart. */
export type GitHubEvent = { [Name in EventName]: { name: Name } & z.output<(typeof eventShapes)[Name]> }[EventName]

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
  const parsed = eventShapes[name].safeParse(payload)
  if (parsed.success) return { name, ...parsed.data } as GitHubEvent
  const [issue] = parsed.error.issues
  throw new GitHubError(
    'bad_event',
    `The payload of '${name}' is not one: ${issue?.path.join('.')}: ${issue?.message}`,
    {
      hint: 'Check that GITHUB_EVENT_PATH is the event file that GitHub wrote.',
    },
  )
}

const isEventName = (name: string): name is EventName => Object.hasOwn(eventShapes, name)
