import { GitHubError } from '../core/errors.ts'

/** Another run was faster (409, 422), or nobody knows whether it was done (5xx, network). Reading again tells. */
export const isContention = (error: unknown): error is GitHubError =>
  error instanceof GitHubError &&
  (error.code === 'network' || error.status === 409 || error.status === 422 || (error.status ?? 0) >= 500)

/** A wrong call (an id whose lease is over) is no reason for a run to fail either. GitHub answers 404 where a token may not even know of what it may not do. */
export const explainLedgerRefusal = (error: unknown): unknown => {
  if (error instanceof RangeError)
    return new GitHubError('ledger_lease', `The lease cannot be had: ${error.message}`, {
      hint: 'Each step that takes a lease needs an id of its own.',
    })
  if (!(error instanceof GitHubError) || !(error.code === 'forbidden' || error.code === 'not_found')) return error
  return new GitHubError('ledger_forbidden', `The ledger in the repository may not be written: ${error.message}`, {
    status: error.status,
    hint: 'Daily and monthly budgets across runs need `permissions: {contents: write}` on the job; a pull request from a fork never has it. Without it they hold within this run only.',
    cause: error,
  })
}
