import picomatch from 'picomatch'
import type { DiffFile } from './diff.ts'

/**
 * Keeps the files that match any `include` glob (none = all) and no `exclude` glob. A glob without a slash matches in
 * any folder, as in .gitignore. The rest comes back as `excluded`, so that a report can say so.
 */
export const filterFiles = (
  files: readonly DiffFile[],
  globs: { include?: readonly string[]; exclude?: readonly string[] },
): { files: DiffFile[]; excluded: DiffFile[] } => {
  const included = matcher(globs.include ?? [])
  const excluded = matcher(globs.exclude ?? [])
  const keep = (file: DiffFile) => (included?.(file.path) ?? true) && !(excluded?.(file.path) ?? false)
  return { files: files.filter(keep), excluded: files.filter(file => !keep(file)) }
}

const matcher = (globs: readonly string[]): ((path: string) => boolean) | undefined => {
  if (globs.length === 0) return undefined
  const patterns = globs.flatMap(glob => {
    const anywhere = glob.includes('/') ? glob : `**/${glob}`
    const folder = anywhere.endsWith('/') ? `${anywhere}**` : anywhere
    return [folder.replace(/^\//, '')]
  })
  return picomatch(patterns, { dot: true })
}
