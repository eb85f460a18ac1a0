import type { FileChange, FileVersion } from '../../core/patch/file-change.ts'
import type { TestCounts } from '../../core/tests/count-tests.ts'
import { findWeakenings } from '../../core/tests/weakening/find-weakenings.ts'
import type { Weakening } from '../../core/tests/weakening/weakening.ts'

const textOf = (version: FileVersion | null): string | null =>
  version === null ? null : Buffer.from(version.content).toString('utf8')

/** By what a fix makes tests prove less than before. Sentences; they hold names of files and tests: hostile text. */
export const weakeningsOf = (changes: readonly FileChange[]): string[] =>
  findWeakenings(
    changes.map(({ path, before, after }) => ({ path, before: textOf(before), after: textOf(after) })),
  ).map(tell)

const tell = ({ path, kind, detail }: Weakening): string => `${path}: ${kind}: ${detail}`

/** Tests that ran before and do not now, whatever the change looks like. */
export const fewerTests = (before: TestCounts | null, after: TestCounts | null): string[] => {
  if (before === null || after === null) return []
  const ranBefore = before.total - before.skipped
  const ranAfter = after.total - after.skipped
  return ranAfter < ranBefore ? [`fewer tests: ${ranAfter} ran, before the change ${ranBefore} did`] : []
}
