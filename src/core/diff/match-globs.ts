import picomatch from 'picomatch'

/**
 * Whether a path matches any of the globs. One without a slash matches in any folder, as in .gitignore; one that ends in a
 * slash means everything below. undefined when there are none.
 */
export const matchGlobs = (
  globs: readonly string[],
  { nocase = false } = {},
): ((path: string) => boolean) | undefined => {
  if (globs.length === 0) return undefined
  const patterns = globs.flatMap(glob => {
    const anywhere = glob.includes('/') ? glob : `**/${glob}`
    const folder = anywhere.endsWith('/') ? `${anywhere}**` : anywhere
    return [folder.replace(/^\//, '')]
  })
  return picomatch(patterns, { dot: true, nocase })
}
