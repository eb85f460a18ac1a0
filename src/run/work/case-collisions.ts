import { foldPath } from '../../core/patch/suspect-path.ts'

/**
 * Tells whether a new path is one and the same as another one to Windows or macOS, or leads through a folder that is: it
 * would be checked out over the other.
 */
export const collisionsWith = (paths: Iterable<string>): ((path: string) => boolean) => {
  const spellings = new Map<string, Set<string>>()
  for (const path of paths)
    for (const part of prefixesOf(path)) {
      const folded = foldPath(part)
      const known = spellings.get(folded)
      if (known) known.add(part)
      else spellings.set(folded, new Set([part]))
    }
  return path =>
    prefixesOf(path).some(part => {
      const known = spellings.get(foldPath(part))
      return known !== undefined && !known.has(part)
    })
}

/** `a/b/c` -> `a`, `a/b`, `a/b/c`. */
const prefixesOf = (path: string): string[] => {
  const prefixes: string[] = []
  for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1))
    prefixes.push(path.slice(0, slash))
  return [...prefixes, path]
}
