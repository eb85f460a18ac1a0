/** A commit of the history before the change. */
export interface PastCommit {
  subject: string
  paths: string[]
}

export interface Hotspot {
  path: string
  /** Commits that mended it. */
  fixes: number
  /** Commits that took something back in it. */
  reverts: number
}

const fix = /\b(?:hot)?fix(?:e[sd])?\b|\bbug\b|\bregression\b|\boutage\b|\bincident\b/i
const revert = /^revert\b|\brevert(?:s|ed)?\b|\broll(?:ed)?[ -]?back\b/i

/** Mended this often, or taken back at all, in the commits looked at. */
const manyFixes = 4

/** Changed files that broke before, the worst first. `log`: output of `git log --format=%x00%s --name-only`. */
export const findHotspots = (commits: readonly PastCommit[], changed: readonly string[]): Hotspot[] => {
  const wanted = new Set(changed)
  const found = new Map<string, Hotspot>()
  for (const { subject, paths } of commits) {
    const isRevert = revert.test(subject)
    if (!isRevert && !fix.test(subject)) continue
    for (const path of paths.filter(one => wanted.has(one))) {
      const spot = found.get(path) ?? { path, fixes: 0, reverts: 0 }
      found.set(path, { ...spot, ...(isRevert ? { reverts: spot.reverts + 1 } : { fixes: spot.fixes + 1 }) })
    }
  }
  const weight = ({ fixes, reverts }: Hotspot): number => fixes + 4 * reverts
  return [...found.values()]
    .filter(({ fixes, reverts }) => fixes >= manyFixes || reverts > 0)
    .sort((a, b) => weight(b) - weight(a) || a.path.localeCompare(b.path))
}

/** Reads `git log --format=%x00%s --name-only`. */
export const readLog = (log: string): PastCommit[] =>
  log
    .split('\0')
    .slice(1)
    .map(block => {
      const [subject = '', ...paths] = block.split('\n')
      return { subject, paths: paths.filter(path => path !== '') }
    })
