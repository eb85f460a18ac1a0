import type { GitHub } from './client.ts'

export interface Issue {
  number: number
  title: string
  body: string
  state: string
}

/** An issue as it is now. Throws GitHubError `not_found`. */
export const fetchIssue = async ({ request, owner, repo }: GitHub, number: number): Promise<Issue> => {
  const { data } = await request('GET /repos/{owner}/{repo}/issues/{issue_number}', {
    ...{ owner, repo, issue_number: number },
  })
  return { number, title: data.title, body: data.body ?? '', state: data.state }
}
