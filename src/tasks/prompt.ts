import { ConfigError } from '../core/errors.ts'
import { defuse } from '../core/markdown/defuse.ts'
import { upsertComment } from '../github/comments.ts'
import type { GitHubEvent } from '../github/event.ts'
import { failureOf } from './agent-failure.ts'
import { toolNames } from './review/ask-review.ts'
import { pullRequestOf } from './review/gather-change.ts'
import { emptyReport, type TaskContext, type TaskDefinition } from './task.ts'

const defaultTools = ['Read', 'Grep', 'Glob']

/** The workflow's own prompt; the answer is the summary, and a comment where that is asked for. */
export const promptTask: TaskDefinition = {
  id: 'prompt',
  run: async context => {
    const { options, event } = context
    if (options.prompt.trim() === '') {
      throw new ConfigError('input', 'There is no prompt.', { hint: 'Give the instruction in the input `prompt`.' })
    }
    const tools = options.allowedTools.length > 0 ? options.allowedTools : defaultTools
    const result = await context.askAgent({ prompt: options.prompt, tools: toolNames(tools), allowedTools: tools })
    const text = result.text.trim()
    const failure = failureOf(result, text !== '')
    const base = {
      ...emptyReport,
      ...failure,
      summary: text,
      turns: result.turns,
      pullRequest: event && pullRequestOf(event),
    }
    if (text === '' && failure.code === null) {
      return {
        ...base,
        outcome: 'failed',
        code: 'empty_result',
        reason: 'The model gave an empty answer. Ask again, or use another model.',
      }
    }
    if (text === '' || !options.publish.has('comment')) return base
    return { ...base, commentUrl: await postAnswer(context, text, failure.reason) }
  },
}

const postAnswer = async (
  { github, event, runKey, log, serverUrl }: TaskContext,
  text: string,
  incomplete: string | null,
) => {
  const number = event && numberOf(event)
  if (github === null || number === null) {
    throw new ConfigError('no_thread', 'There is no issue or pull request to comment on.', {
      hint: 'Start the workflow on an issue or pull request, or leave `comment` out of `publish`.',
    })
  }
  const note = incomplete === null ? '' : `\n\n_Incomplete: ${defuse(incomplete)}_`
  const body = `${defuse(text, { allowedHosts: [new URL(serverUrl).host] })}${note}`
  const { url } = await upsertComment(github, { number, key: runKey, body })
  log.info('Comment posted and read back')
  return url
}

/** The issue or pull request that an event is about. */
const numberOf = (event: GitHubEvent): number | null =>
  pullRequestOf(event) ?? ('issue' in event ? event.issue.number : null)
