import { codeFence } from '../../core/markdown/code.ts'
import { defuse, defuseInline } from '../../core/markdown/defuse.ts'
import { upsertComment } from '../../github/comments.ts'
import type { TaskContext } from '../task.ts'

interface ProgressState {
  /** What is being done or has become of it, one sentence. */
  headline: string
  steps: readonly string[]
  /** Steps up to here are done. */
  done: number
  /** Markdown below, trusted or defused. */
  details?: string
}

/** One comment on the issue, kept up to date; its address, or null where there is no thread to tell. */
export type TellProgress = (state: ProgressState) => Promise<string | null>

export const openProgress = (
  { github, runKey, options, serverUrl, log }: TaskContext,
  thread: number | null,
): TellProgress => {
  if (github === null || thread === null || !options.publish.has('comment')) return async () => null
  const allowedHosts = [new URL(serverUrl).host]
  return async ({ headline, steps, done, details = '' }) => {
    const list = steps.map((step, index) => `- [${index < done ? 'x' : ' '}] ${defuseInline(step, { allowedHosts })}`)
    const body = [`**Claude Router** · ${headline}`, list.join('\n'), details].filter(part => part !== '').join('\n\n')
    const { url } = await upsertComment(github, { number: thread, key: `${runKey}/implement`, body })
    log.debug(`Progress comment: ${headline}`)
    return url
  }
}

/** What the model says, safe to post. */
export const said = (text: string, serverUrl: string): string =>
  defuse(text.trim(), { allowedHosts: [new URL(serverUrl).host] })

/** The last lines of a command's output, folded away. */
export const shownOutput = (output: string): string =>
  `<details><summary>Output</summary>\n\n${codeFence(output.slice(-4000), '')}\n\n</details>`
