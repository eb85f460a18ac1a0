import type { FilePatch } from '../git/patch.ts'
import { Refusal } from './refusal.ts'
import type { Reply } from './route.ts'

const maxFiles = 300
const maxLines = 20_000

export const wantsDiff = (accept: string): boolean => /application\/vnd\.github(\.v3)?(\+|\.)?\.?diff/.test(accept)

/** The whole difference as text, or GitHub's 406 when it is too large. */
export const diffReply = (diff: { text: string; files: FilePatch[] }): Reply => {
  if (diff.files.length > maxFiles) throw tooLarge(`files (${maxFiles})`)
  if (diff.text.split('\n').length > maxLines) throw tooLarge(`lines (${maxLines})`)
  return { status: 200, body: diff.text, contentType: 'application/vnd.github.diff; charset=utf-8' }
}

const tooLarge = (limit: string): Refusal =>
  new Refusal(406, {
    message: `Sorry, the diff exceeded the maximum number of ${limit}. Consider using 'List pull requests files' API or locally cloning the repository instead.`,
    errors: [{ resource: 'PullRequest', field: 'diff', code: 'too_large' }],
    documentation_url: 'https://docs.github.com/rest/pulls/pulls#list-pull-requests-files',
  })
