import type { DiffFile } from '../../core/diff/diff.ts'
import { AppError } from '../../core/errors.ts'
import { type Advisory, advisoryCandidate } from '../../core/security/advisory.ts'
import type { Candidate } from '../../core/security/candidate.ts'
import { keyOf, type LockedPackage } from '../../core/security/lockfiles/locked-package.ts'
import { isLockfile, readLockfile } from '../../core/security/lockfiles/read-lockfile.ts'
import { scannedFile } from '../../core/security/scanned-file.ts'
import { compareDependencies, findAdvisories } from '../../github/advisories.ts'
import type { TaskContext } from '../task.ts'
import type { Subject } from './gather-subject.ts'
import { askOsv } from './osv.ts'

export interface Vulnerable {
  candidates: Candidate[]
  /** What was not looked up, and why. Each one sentence. */
  notes: string[]
}

/** A lock file, and what it has that the base had not. */
interface Locked {
  path: string
  packages: LockedPackage[]
}

/**
 * Published weaknesses of dependencies that the change adds or moves, or, in a full scan, of all. Where they cannot be looked
 * up a note says so; nothing is taken for harmless because nobody was asked.
 */
export const findVulnerable = async (
  context: TaskContext,
  subject: Subject,
  files: readonly DiffFile[],
): Promise<Vulnerable> => {
  const { advisories } = context.options.security
  if (advisories === 'off')
    return { candidates: [], notes: ['Advisories of dependencies were not looked up: `security.advisories: off`.'] }
  const { github } = context
  const { baseSha, headSha, pullRequest } = subject
  if (advisories === 'github' && github !== null && pullRequest !== null && !subject.everything && baseSha && headSha) {
    try {
      const found = await compareDependencies(github, { baseSha, headSha })
      return {
        candidates: candidatesOf(
          found.map(({ manifest, advisory }) => [manifest, advisory]),
          subject,
          files,
        ),
        notes: [],
      }
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      context.log.info(`GitHub compares no dependencies here; the lock files are read instead (${error.message})`)
    }
  }
  const { locked, notes } = await readLocked(subject, files)
  const packages = [...new Map(locked.flatMap(({ packages }) => packages).map(one => [keyOf(one), one])).values()]
  if (packages.length === 0) return { candidates: [], notes }
  if (advisories === 'github' && github === null) {
    const note = `${packages.length} locked packages were not looked up: there is no GitHub here; set \`security.advisories: osv\`.`
    return { candidates: [], notes: [...notes, note] }
  }
  try {
    const asked =
      advisories === 'osv' || github === null
        ? await askOsv(packages, context.options.security.osvUrl)
        : await findAdvisories(github, packages)
    const pairs = locked.flatMap(({ path, packages: own }) => {
      const keys = new Set(own.map(keyOf))
      return asked
        .filter(({ affected: { ecosystem, name, version } }) => keys.has(`${ecosystem} ${name}@${version}`))
        .map((advisory): [string, Advisory] => [path, advisory])
    })
    context.log.info(`Advisories: ${packages.length} locked packages looked up, ${asked.length} hits`)
    return { candidates: candidatesOf(pairs, subject, files), notes }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { candidates: [], notes: [...notes, `${packages.length} locked packages could not be looked up: ${why}`] }
  }
}

const candidatesOf = (pairs: [string, Advisory][], subject: Subject, files: readonly DiffFile[]): Candidate[] =>
  pairs.map(([path, advisory]) => {
    const file = files.find(candidate => candidate.path === path)
    return advisoryCandidate(advisory, path, file && scannedFile(file, subject.everything))
  })

const readLocked = async (
  { readHead, readBase, everything }: Subject,
  files: readonly DiffFile[],
): Promise<{ locked: Locked[]; notes: string[] }> => {
  const locked: Locked[] = []
  const notes: string[] = []
  for (const { path, status } of files) {
    if (status === 'deleted' || !isLockfile(path)) continue
    const text = await readHead(path)
    const head = text === null ? null : readLockfile(path, text)
    if (head === null || !head.readable) {
      notes.push(`The packages of the lock file ${JSON.stringify(path)} were not looked up: it could not be read.`)
      continue
    }
    const before = everything ? null : await readBase(path)
    const known = new Set((before === null ? [] : (readLockfile(path, before)?.packages ?? [])).map(keyOf))
    locked.push({ path, packages: head.packages.filter(one => !known.has(keyOf(one))) })
  }
  return { locked, notes }
}
