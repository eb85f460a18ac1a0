import type { DiffFile } from '../diff/diff.ts'
import { matchGlobs } from '../diff/match-globs.ts'
import type { Severity } from '../findings/finding.ts'
import { codeSpan } from '../markdown/code.ts'
import type { Candidate } from '../security/candidate.ts'
import { findMajors } from './dependency-majors.ts'
import { findHotspots, type PastCommit } from './hotspots.ts'
import { lineRules } from './line-rules.ts'
import { isDeployed, isMigration, pathRules } from './path-rules.ts'
import type { RiskReason } from './risk.ts'

/** A class of the project's own. */
export interface ProjectClass {
  name: string
  /** Globs. */
  paths: readonly string[]
  severity: Severity
}

export interface DeploySubject {
  files: readonly DiffFile[]
  /** Secrets that the change adds. */
  leaks: readonly Candidate[]
  /** What was committed before; empty = not known. */
  history: readonly PastCommit[]
  classes: readonly ProjectClass[]
}

/** Lines of a change from which on nobody oversees it. */
const large = [
  { severity: 'high', lines: 2_000, files: 100 },
  { severity: 'medium', lines: 500, files: 30 },
] as const

/** Everything that rules find: the floor of the risk. Pure, so the same change has the same floor. */
export const classify = ({ files, leaks, history, classes }: DeploySubject): RiskReason[] => {
  const deployed = files.filter(({ path }) => isDeployed(path))
  return [
    ...ofProject(files, classes),
    ...ofLeaks(leaks),
    ...ofLines(deployed),
    ...ofMigrations(deployed),
    ...ofPaths(deployed),
    ...ofDependencies(files),
    ...ofSize(deployed),
    ...ofHotspots(deployed, history),
    ...ofTests(files, deployed),
    ...ofUnreadable(deployed),
  ]
}

const ofProject = (files: readonly DiffFile[], classes: readonly ProjectClass[]): RiskReason[] =>
  classes.flatMap(({ name, paths, severity }) => {
    const matches = matchGlobs(paths)
    const own = files.map(({ path }) => path).filter(path => matches?.(path) ?? false)
    return own.length === 0
      ? []
      : [{ id: 'project', severity, title: name, body: 'A class of this project.', paths: own, watch: [] }]
  })

const ofLeaks = (leaks: readonly Candidate[]): RiskReason[] =>
  leaks.length === 0
    ? []
    : [
        {
          ...{ id: 'secret', severity: 'critical', title: 'A secret is in the change', watch: ['use of the secret'] },
          body: `${leaks.length === 1 ? 'It is' : `${leaks.length} are`} in the history once this is merged. Revoke before anything else.`,
          paths: unique(leaks.map(({ path }) => path)),
        },
      ]

const ofLines = (files: readonly DiffFile[]): RiskReason[] =>
  lineRules.flatMap(({ kind, line, appliesTo, ...reason }) => {
    const hits = files
      .filter(({ path }) => appliesTo(path))
      .filter(file => linesOf(file, kind).some(text => line.test(text) && !isComeBack(file, kind, text)))
    return hits.length === 0 ? [] : [{ ...reason, watch: [reason.watch], paths: hits.map(({ path }) => path) }]
  })

/** A line that was only moved or indented is not gone. */
const isComeBack = (file: DiffFile, kind: 'added' | 'deleted', text: string): boolean =>
  linesOf(file, kind === 'added' ? 'deleted' : 'added').some(other => other.trim() === text.trim())

const linesOf = ({ hunks }: DiffFile, kind: 'added' | 'deleted'): string[] =>
  hunks.flatMap(hunk => hunk.lines.filter(line => line.kind === kind).map(({ text }) => text))

const ofMigrations = (files: readonly DiffFile[]): RiskReason[] => {
  const own = files.filter(({ path }) => isMigration(path))
  if (own.length === 0) return []
  const changed = own.filter(({ status, path }) => status !== 'added' && !/schema\.rb$|structure\.sql$/.test(path))
  const reason: RiskReason = {
    ...{ id: 'migration', severity: 'medium', title: 'The database is migrated' },
    body: 'Code can be taken back at any time, a migration only as its own way back allows.',
    paths: own.map(({ path }) => path),
    watch: ['duration of the migration, database errors'],
  }
  return changed.length === 0
    ? [reason]
    : [
        {
          ...{ id: 'migration', severity: 'high', title: 'A migration that may have run already was changed' },
          body: 'Databases that have run it will not run it again, so they differ from new ones.',
          paths: changed.map(({ path }) => path),
          watch: ['that every environment ends with the same schema'],
        },
        reason,
      ]
}

const ofPaths = (files: readonly DiffFile[]): RiskReason[] =>
  pathRules.flatMap(({ paths, ...reason }) => {
    const own = files.map(({ path }) => path).filter(path => paths.test(path) && !isMigration(path))
    return own.length === 0 ? [] : [{ ...reason, watch: [reason.watch], paths: own }]
  })

const ofDependencies = (files: readonly DiffFile[]): RiskReason[] => {
  const majors = findMajors(files)
  if (majors.length === 0) return []
  const told = majors.slice(0, 10).map(({ name, from, to }) => `${codeSpan(name)} ${codeSpan(from)} → ${codeSpan(to)}`)
  return [
    {
      ...{ id: 'dependency-major', severity: 'high', title: 'Dependencies move to another major version' },
      body: `Their authors say that something breaks: ${told.join(', ')}${majors.length > 10 ? ` and ${majors.length - 10} more` : ''}.`,
      paths: unique(majors.map(({ path }) => path)),
      watch: ['errors from the libraries named'],
    },
  ]
}

const ofSize = (files: readonly DiffFile[]): RiskReason[] => {
  const lines = files.reduce((sum, file) => sum + file.additions + file.deletions, 0)
  const size = large.find(limit => lines >= limit.lines || files.length >= limit.files)
  return size === undefined
    ? []
    : [
        {
          ...{ id: 'size', severity: size.severity, title: 'The change is large' },
          body: `${lines} lines in ${files.length} files: more than anybody oversees at once. Deploy it in steps, or to a few first.`,
          ...{ paths: [], watch: ['error rate and latency against the hour before'] },
        },
      ]
}

const ofHotspots = (files: readonly DiffFile[], history: readonly PastCommit[]): RiskReason[] => {
  const paths = files.map(({ path }) => path)
  const spots = findHotspots(history, paths).slice(0, 10)
  if (spots.length === 0) return []
  const told = spots.map(
    ({ path, fixes, reverts }) => `${codeSpan(path)} (${count(fixes, 'fix', 'es')}, ${count(reverts, 'revert')})`,
  )
  return [
    {
      ...{ id: 'hotspot', severity: 'medium', title: 'It touches what broke before' },
      body: `By the history: ${told.join(', ')}.`,
      paths: spots.map(({ path }) => path),
      watch: ['what these files broke the last time'],
    },
  ]
}

const count = (number: number, word: string, plural = 's'): string => `${number} ${word}${number === 1 ? '' : plural}`

/** Worth a word only where there is code whose tests could have changed with it. */
const ofTests = (files: readonly DiffFile[], deployed: readonly DiffFile[]): RiskReason[] => {
  const code = deployed.filter(({ path }) =>
    /\.(?:[cm]?[jt]sx?|py|rb|php|go|java|kt|cs|rs|swift|scala|exs?)$/i.test(path),
  )
  const lines = code.reduce((sum, { additions }) => sum + additions, 0)
  const isTested = files.some(({ path }) => /(?:^|[/._-])(?:tests?|specs?|__tests__)[/._-]/i.test(path))
  return isTested || lines < 50
    ? []
    : [
        {
          ...{ id: 'untested', severity: 'medium', title: 'No test changes with the code' },
          body: `${lines} new lines of code, and no test was touched.`,
          ...{ paths: [], watch: [] },
        },
      ]
}

/** What was not seen cannot be called harmless. */
const ofUnreadable = (files: readonly DiffFile[]): RiskReason[] => {
  const own = files.filter(({ unreadable, binary }) => unreadable || binary)
  return own.length === 0
    ? []
    : [
        {
          ...{ id: 'unseen', severity: 'medium', title: 'A part of the change could not be read' },
          body: 'Binary files, or more than is delivered: what they do was not judged.',
          ...{ paths: own.map(({ path }) => path), watch: [] },
        },
      ]
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)]
