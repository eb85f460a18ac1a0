import type { GitHub } from './client.ts'
import type { GitHubEvent } from './event.ts'

/**
 * A reaction on the comment that an event is about: seen by who wrote it, and nobody is notified. Whether it could be
 * made: other events have nothing to react to, and the token may lack the permission.
 */
export const reactTo = async (
  { request, owner, repo, log }: GitHub,
  event: GitHubEvent,
  content: 'confused' | 'eyes',
): Promise<boolean> => {
  if (!('comment' in event)) return false
  const parameters = { owner, repo, comment_id: event.comment.id, content }
  try {
    if (event.name === 'issue_comment')
      await request('POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions', parameters)
    else await request('POST /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions', parameters)
    return true
  } catch (error) {
    log.debug(`No reaction was left: ${error instanceof Error ? error.message : String(error)}`)
    return false
  }
}
