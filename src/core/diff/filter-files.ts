import type { DiffFile } from './diff.ts'
import { matchGlobs } from './match-globs.ts'

/**
 * Keeps the files that match any `include` glob (none = all) and no `exclude` glob. The rest comes back as `excluded`, so that a report can say so.
 */
export const filterFiles = (
  files: readonly DiffFile[],
  globs: { include?: readonly string[]; exclude?: readonly string[] },
): { files: DiffFile[]; excluded: DiffFile[] } => {
  const included = matchGlobs(globs.include ?? [])
  const excluded = matchGlobs(globs.exclude ?? [])
  const keep = (file: DiffFile) => (included?.(file.path) ?? true) && !(excluded?.(file.path) ?? false)
  return { files: files.filter(keep), excluded: files.filter(file => !keep(file)) }
}
