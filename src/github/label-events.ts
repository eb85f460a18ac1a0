import type { GitHub } from './client.ts'

/** Someone put a label on an issue or pull request. */
export interface Labelling {
  login: string
  type: string
  id: number | null
  at: Date
}

/** Who put a label there that is still there, last; null: it is not. Throws GitHubError. */
export const lastLabelling = async (
  { paginate, owner, repo }: GitHub,
  { number, label }: { number: number; label: string },
): Promise<Labelling | null> => {
  const events = await paginate('GET /repos/{owner}/{repo}/issues/{issue_number}/events', {
    ...{ owner, repo, issue_number: number, per_page: 100 },
  })
  const last = events.findLast(
    event =>
      (event.event === 'labeled' || event.event === 'unlabeled') && 'label' in event && event.label?.name === label,
  )
  if (last === undefined || last.event !== 'labeled') return null
  const { actor } = last
  return {
    login: actor?.login ?? 'ghost',
    type: actor?.type ?? 'User',
    id: actor ? Number(actor.id) : null,
    at: new Date(last.created_at),
  }
}
