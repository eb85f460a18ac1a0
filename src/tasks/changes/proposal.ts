import type { FileChange } from '../../core/patch/file-change.ts'

/** What a task wants written: a branch with these changes and a pull request for it. */
export interface Proposal {
  /** In full, with the prefix. Made when it is not there; added to when it is ours. */
  branch: string
  /** Branch that the pull request is opened against; null: only the branch is written to (its pull request exists). */
  base: string | null
  /** Commit that the changes are made on: the head that the branch must have, or at which it is made. */
  baseSha: string
  changes: readonly FileChange[]
  commit: { headline: string; body: string }
  pullRequest: { title: string; body: string; draft: boolean } | null
  /** Protected paths that this task may touch all the same, as globs. */
  mayTouch?: readonly string[]
}

/** What was published and read back. */
export interface Proposed {
  branch: string
  commits: string[]
  /** Paths that were written. */
  files: string[]
  pullRequest: { number: number; url: string } | null
  /** What a reader should know: refused paths with the reason, a token that cannot start workflows, ... Each one sentence. */
  notes: string[]
}
