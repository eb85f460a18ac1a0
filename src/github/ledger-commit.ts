import type { LeaseLedger } from '../core/budget/lease.ts'
import { readLeaseLedger, writeLeaseLedger } from '../core/budget/read-lease-ledger.ts'
import { GitHubError } from '../core/errors.ts'
import type { GitHub } from './client.ts'

/** Below `refs/`: neither branch nor tag. */
const ref = 'claude-router/ledger'
const path = 'ledger.json'

/** Where the ref is, and what it says. Both undefined when there is none yet. */
export interface LedgerHead {
  commit: string | undefined
  ledger: LeaseLedger | undefined
}

/** Throws GitHubError `ledger_newer` or `ledger_damaged` for a ledger that must not be overwritten. */
export const readLedgerHead = async (github: GitHub): Promise<LedgerHead> => {
  const commit = await findHead(github)
  if (commit === undefined) return { commit, ledger: undefined }
  const read = readLeaseLedger(await readText(github, commit))
  if (read.type === 'ledger') return { commit, ledger: read.ledger }
  if (read.type === 'newer')
    throw new GitHubError(
      'ledger_newer',
      `refs/${ref} was written by a newer Claude Router (schema ${read.schemaVersion})`,
      {
        hint: 'Use the same version of the action in every workflow of the repository.',
      },
    )
  throw new GitHubError('ledger_damaged', `refs/${ref} holds a ledger that cannot be read; it is left as it is`, {
    hint: `To begin a new one: git push origin :refs/${ref}`,
  })
}

/** Empty when the commit has no such file: somebody else's ref. */
const readText = async ({ owner, repo, request }: GitHub, commit: string): Promise<string> => {
  try {
    const parameters = { owner, repo, path, ref: commit, mediaType: { format: 'raw' } }
    const { data } = await request('GET /repos/{owner}/{repo}/contents/{path}', parameters)
    // Asked for as it is, a file comes as text; the types describe the JSON form.
    return typeof (data as unknown) === 'string' ? String(data) : ''
  } catch (error) {
    if (error instanceof GitHubError && error.status === 404) return ''
    throw error
  }
}

const findHead = async ({ owner, repo, request }: GitHub): Promise<string | undefined> => {
  try {
    const { data } = await request('GET /repos/{owner}/{repo}/git/ref/{ref}', { owner, repo, ref })
    return data.object.sha
  } catch (error) {
    if (error instanceof GitHubError && error.status === 404) return undefined
    throw error
  }
}

/** A commit that nothing points to yet. Gives its SHA. */
export const writeLedgerCommit = async (
  { owner, repo, request }: GitHub,
  head: LedgerHead,
  ledger: LeaseLedger,
  what: string,
): Promise<string> => {
  const content = writeLeaseLedger(ledger)
  const tree = await request('POST /repos/{owner}/{repo}/git/trees', {
    owner,
    repo,
    tree: [{ path, mode: '100644', type: 'blob', content }],
  })
  const commit = await request('POST /repos/{owner}/{repo}/git/commits', {
    owner,
    repo,
    message: `Claude Router ledger: ${what.replaceAll(/[^\w.:/ -]/g, '_')}`,
    tree: tree.data.sha,
    parents: head.commit === undefined ? [] : [head.commit],
  })
  return commit.data.sha
}

/** Moves the ref from where it was read to the commit, or is refused (422, 409) when it is elsewhere by now. */
export const moveLedger = async ({ owner, repo, request }: GitHub, head: LedgerHead, commit: string): Promise<void> => {
  if (head.commit === undefined)
    await request('POST /repos/{owner}/{repo}/git/refs', { owner, repo, ref: `refs/${ref}`, sha: commit })
  else await request('PATCH /repos/{owner}/{repo}/git/refs/{ref}', { owner, repo, ref, sha: commit, force: false })
}
