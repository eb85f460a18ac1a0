import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { judgeChanges } from '../../core/patch/judge-changes.ts'
import { unifiedDiff } from '../../core/patch/unified-diff.ts'
import type { TaskContext } from '../task.ts'
import type { Proposal } from './proposal.ts'
import { refusalNotes } from './refusal-notes.ts'

/** What a dry run has instead of a commit. */
export interface Preview {
  /** Paths that would be written. */
  files: string[]
  /** As those of what is proposed, and where the diff is. */
  notes: string[]
}

/** Judges changes as publishing does, and writes those that it would make as `changes.diff` beside the run's result. */
export const previewChanges = async (
  { options, outputDirectory }: Pick<TaskContext, 'options' | 'outputDirectory'>,
  { changes, mayTouch = [] }: Pick<Proposal, 'changes' | 'mayTouch'>,
): Promise<Preview> => {
  const { accepted, refused } = judgeChanges(changes, { ...options.changes, mayTouch })
  const file = join(outputDirectory, 'changes.diff')
  await writeFile(file, unifiedDiff(accepted))
  const note =
    'Nothing was published. The change is in `changes.diff`, beside the result file (`git apply changes.diff`).'
  return {
    files: accepted.map(({ path }) => path),
    notes: [...refusalNotes(refused), ...(accepted.length > 0 ? [note] : [])],
  }
}
