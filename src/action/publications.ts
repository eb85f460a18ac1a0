import { ConfigError } from '../core/errors.ts'
import { listOf } from '../lib/words.ts'
import type { TaskChoice } from '../tasks/choose-task.ts'
import type { Place } from '../tasks/task.ts'
import type { Inputs } from './inputs.ts'

const possible: Record<TaskChoice['task'], readonly Place[]> = {
  review: ['review', 'check', 'sarif', 'annotations', 'summary'],
  security: ['review', 'check', 'sarif', 'annotations', 'summary'],
  aggregate: ['review', 'check', 'sarif', 'annotations', 'summary'],
  publish: ['review', 'check', 'sarif', 'annotations', 'summary'],
  'deploy-risk': ['comment', 'check', 'summary'],
  implement: ['comment', 'summary'],
  docs: ['comment', 'summary'],
  test: ['comment', 'summary'],
  prompt: ['comment', 'summary'],
  serve: ['summary'],
  none: [],
}

/**
 * Where the result goes: what the workflow says, else the task's own places; a prompt that came as a comment is answered by
 * one. One workflow may serve several tasks, so places of another task are passed over, unless there is none left: a run
 * that publishes nothing must not look like one that did. Throws ConfigError.
 */
export const publications = ({ publish }: Inputs, choice: TaskChoice): ReadonlySet<Place> => {
  if (publish.length === 0) return new Set(ownPlaces(choice))
  const wanted = publish.filter(place => place !== 'none')
  const chosen = wanted.filter(place => possible[choice.task].includes(place))
  if (wanted.length > 0 && chosen.length === 0 && choice.task !== 'serve') {
    throw new ConfigError('input', `Input \`publish\`: \`task: ${choice.task}\` cannot publish to ${listOf(wanted)}.`, {
      hint: `Possible: ${listOf([...possible[choice.task], 'none'])}.`,
    })
  }
  return new Set(chosen)
}

const ownPlaces = ({ task, reason }: TaskChoice): Place[] => {
  if (task === 'prompt') return reason.startsWith('a comment') ? ['comment', 'summary'] : ['summary']
  const [first] = possible[task]
  return first === undefined || first === 'summary' ? ['summary'] : [first, 'summary']
}
