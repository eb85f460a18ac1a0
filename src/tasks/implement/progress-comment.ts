import { GitHubError } from '../../core/errors.ts'
import { codeFence } from '../../core/markdown/code.ts'
import { defuse, defuseInline } from '../../core/markdown/defuse.ts'
import { formatDuration } from '../../core/report/money.ts'
import type { GitHub } from '../../github/client.ts'
import { deleteComment, type OwnComment, readOwnComments, upsertComment } from '../../github/comments.ts'
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

/** The one comment of this task on an issue or pull request, kept up to date while it works. */
export interface Progress {
  /** Never fails: a comment that lags behind is no reason to throw work away. */
  tell(state: ProgressState): Promise<void>
  /** The last word; gives the comment's address. Throws GitHubError when it cannot be read back. */
  end(state: ProgressState): Promise<string | null>
  /** Stops the signs of life, whatever happened. */
  close(): void
}

/** Another run is at work on the same issue. */
export interface Busy {
  url: string
}

/** One for all workflows of a repository: they share the branch too. */
const key = 'implement'
/** A run gives a sign of life this often; a comment that is older belongs to one that is no more. */
const heartbeatMs = 4 * 60_000
const staleMs = 15 * 60_000

const silent: Progress = { tell: async () => {}, end: async () => null, close: () => {} }

/**
 * Takes the issue for this run, by its comment: of two that begin at once one is told of the other. Throws GitHubError
 * `forbidden` when nothing may be posted: then nothing could be told of what the run costs.
 */
export const openProgress = async (
  { github, options, serverUrl, log, nonce }: TaskContext,
  thread: number | null,
): Promise<Progress | Busy> => {
  if (github === null || thread === null || !options.publish.has('comment')) return silent
  const startedAt = Date.now()
  const place = { number: thread, key }
  const post = async ({ headline, steps, done, details = '' }: ProgressState, head: string) => {
    const list = steps.map((step, index) => `- [${index < done ? 'x' : ' '}] ${safeInline(step, serverUrl)}`)
    const time = head === '' ? '' : ` _(${formatDuration(Date.now() - startedAt)})_`
    const parts = [`**Claude Router** · ${headline}${time}`, list.join('\n'), details]
    const body = parts.filter(part => part !== '').join('\n\n')
    return upsertComment(github, { ...place, headSha: head, body })
  }
  let last: ProgressState = { headline: 'reading the issue', steps: [], done: 0 }
  const busy = await claim(github, place, nonce, () => post(last, nonce))
  if (busy !== null) return busy
  const tell = async (state: ProgressState): Promise<void> => {
    last = state
    await post(state, nonce).catch((error: unknown) => {
      log.warn(
        `The progress comment could not be brought up to date: ${error instanceof Error ? error.message : error}`,
      )
    })
  }
  const heartbeat = setInterval(() => void tell(last), heartbeatMs)
  heartbeat.unref()
  const close = () => clearInterval(heartbeat)
  return {
    tell,
    close,
    async end(state) {
      close()
      return (await post(state, '')).url
    },
  }
}

const claim = async (
  github: GitHub,
  place: { number: number; key: string },
  nonce: string,
  post: () => Promise<{ id: number }>,
): Promise<Busy | null> => {
  const other = (await readOwnComments(github, place)).find(comment => isAtWork(comment, nonce))
  if (other !== undefined) return { url: other.url }
  let own: number | null = null
  try {
    own = (await post()).id
  } catch (error) {
    // Another run wrote over it before it was read back.
    if (!(error instanceof GitHubError) || error.code !== 'not_published') throw error
  }
  await github.pause()
  const [first] = await readOwnComments(github, place)
  if (first === undefined || !isAtWork(first, nonce)) return null
  if (own !== null && own !== first.id) await deleteComment(github, own)
  return { url: first.url }
}

const isAtWork = ({ head, updatedAt }: OwnComment, nonce: string): boolean =>
  head !== '' && head !== nonce && Date.now() - Date.parse(updatedAt) < staleMs

const safeInline = (text: string, serverUrl: string): string =>
  defuseInline(text, { allowedHosts: [new URL(serverUrl).host] })

/** What the model says, safe to post. */
export const said = (text: string, serverUrl: string): string =>
  defuse(text.trim(), { allowedHosts: [new URL(serverUrl).host] })

/** The last lines of a command's output, folded away. */
export const shownOutput = (output: string): string =>
  `<details><summary>Output</summary>\n\n${codeFence(output.slice(-4000), '')}\n\n</details>`
