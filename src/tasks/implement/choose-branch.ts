import { branchesBelow } from '../../github/branch.ts'
import type { GitHub } from '../../github/client.ts'
import { pullRequestsOf } from '../../github/open-pull-request.ts'

interface BranchChoice {
  branch: string
  /** Where it is; null: it is to be made. */
  head: string | null
  pullRequest: { number: number; url: string } | null
  leftOver: boolean
}

/**
 * Where work on an issue goes on: the branch of the open pull request; one that an earlier run could open none for; else a
 * new one, since a branch whose pull request was merged or closed is history. Whatever the title was then.
 */
export const chooseBranch = async (
  github: GitHub,
  { start, wanted }: { start: string; wanted: string },
): Promise<BranchChoice> => {
  const branches = await branchesBelow(github, start)
  let leftOver: BranchChoice | null = null
  for (const { name, sha } of branches) {
    const pulls = await pullRequestsOf(github, name, 'all')
    const open = pulls.find(({ state }) => state === 'open')
    if (open !== undefined)
      return { branch: name, head: sha, pullRequest: { number: open.number, url: open.url }, leftOver: false }
    if (pulls.length === 0) leftOver ??= { branch: name, head: sha, pullRequest: null, leftOver: true }
  }
  const taken = new Set(branches.map(({ name }) => name))
  let branch = wanted
  for (let count = 2; taken.has(branch); count++) branch = `${wanted}-${count}`
  return leftOver ?? { branch, head: null, pullRequest: null, leftOver: false }
}
