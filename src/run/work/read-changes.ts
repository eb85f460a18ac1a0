import { join } from 'node:path'
import { ConfigError } from '../../core/errors.ts'
import { blobName } from '../../core/patch/blob-name.ts'
import type { FileChange, FileVersion } from '../../core/patch/file-change.ts'
import { suspicions } from '../../core/patch/suspicion.ts'
import { addedText } from '../../core/patch/text-of.ts'
import type { Logger } from '../../log/logger.ts'
import { type BaseFile, readBaseTree, readBlobs } from './base-tree.ts'
import { collisionsWith } from './case-collisions.ts'
import { readIgnoreRules } from './ignore-rules.ts'
import { readVersion, type ScanOptions, scanTree } from './scan-tree.ts'
import { noAttributes, readAttributes, storedVersion } from './stored-version.ts'
import type { TreeGit } from './tree-git.ts'

export interface ChangesOptions {
  git: TreeGit
  /** The tree that may have changed, and where it lies in the repository: `''`, or `packages/a/`. */
  directory: string
  prefix: string
  baseSha: string
  /** For what is needed in between. */
  folder: string
  /** What others left there before the run began, by path below the directory: no change as long as it is the same. */
  given: ReadonlyMap<string, string | null>
  /** Files that were never checked out. */
  isSparse: (path: string) => boolean
  /** Whether a text holds a secret of this run. */
  holdsSecret: (text: string) => boolean
  log: Logger
}

/** Larger files are told and left out: they are artefacts, not work. */
const maxFileBytes = 50_000_000
/** Of all that changed: beyond it nothing is read any more. */
const maxChangedBytes = 250_000_000
const maxChangedFiles = 20_000

interface Difference {
  path: string
  before: BaseFile | undefined
  after: FileVersion | null
}

/** What is left out, by path. */
type LeaveOut = (path: string, why: string) => void

/**
 * What differs from a commit, by its bytes: no configuration, filter or hook of the tree has a say in it. Throws ConfigError
 * `too_many_changes`, `partial_clone`.
 */
export const readChanges = async (given: ChangesOptions): Promise<FileChange[]> => {
  const leftOut = new Map<string, string>()
  const options = { ...given, leaveOut: (path: string, why: string) => void leftOut.set(path, why) }
  const changes = await findChanges(options)
  tellLeftOut(given, leftOut)
  return changes
}

const mostTold = 20

/** Not every one of thousands. */
const tellLeftOut = ({ log, prefix }: ChangesOptions, leftOut: ReadonlyMap<string, string>): void => {
  for (const [path, why] of [...leftOut].slice(0, mostTold))
    log.warn(`${JSON.stringify(prefix + path)} is left out of the changes: ${why}`)
  if (leftOut.size > mostTold) log.warn(`${leftOut.size - mostTold} more are left out of the changes`)
}

interface Reading extends ChangesOptions {
  leaveOut: LeaveOut
}

const findChanges = async (options: Reading): Promise<FileChange[]> => {
  const { git, prefix, baseSha } = options
  const base = await readBaseTree(git, prefix === '' ? baseSha : `${baseSha}:${prefix.replace(/\/$/, '')}`)
  const differences = await findDifferences(options, base)
  const changes = await withContents(options, differences)
  const gone = new Set(changes.filter(({ after }) => after === null).map(({ path }) => path))
  const collides = collisionsWith([...base.keys()].map(path => `${prefix}${path}`).filter(path => !gone.has(path)))
  return changes
    .map(change => {
      const suspicion = suspicionOf(change, { ...options, collides })
      return suspicion === null ? change : { ...change, suspicion }
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

const findDifferences = async (options: Reading, base: ReadonlyMap<string, BaseFile>): Promise<Difference[]> => {
  const { git, directory, folder, given, isSparse } = options
  const unread: string[] = []
  const found = await scan(options, base, {
    ignored: await readIgnoreRules(git, base, folder),
    onUnread: path => unread.push(`${path}/`),
  })
  const isUnread = (path: string) => unread.some(start => path.startsWith(start))
  const nameLength = options.baseSha.length
  const differences: Difference[] = []
  let bytes = 0
  for (const [path, kind] of found) {
    const before = base.get(path)
    const after = await readVersion(join(directory, path), kind, maxFileBytes).catch(
      (error: NodeJS.ErrnoException) => `it cannot be read (${error.code})`,
    )
    if (after === null) options.leaveOut(path, `it is larger than ${maxFileBytes / 1e6} MB`)
    else if (typeof after === 'string') options.leaveOut(path, after)
    else {
      const name = blobName(after.content, nameLength)
      if ((before?.mode === after.mode && before.blob === name) || given.get(path) === name) continue
      bytes += after.content.byteLength
      differences.push({ path, before, after })
      if (bytes > maxChangedBytes || differences.length > maxChangedFiles) throw tooMany(differences)
    }
  }
  for (const [path, before] of base)
    if (!found.has(path) && before.mode !== '160000' && !isSparse(path) && given.get(path) !== null && !isUnread(path))
      differences.push({ path, before, after: null })
  return differences
}

const tooMany = (differences: readonly Difference[]): ConfigError => {
  const largest = differences
    .toSorted((a, b) => (b.after?.content.byteLength ?? 0) - (a.after?.content.byteLength ?? 0))
    .slice(0, 3)
    .map(({ path }) => JSON.stringify(path))
  return new ConfigError(
    'too_many_changes',
    `More has changed than can be taken over (${maxChangedBytes / 1e6} MB, ${maxChangedFiles} files): ${largest.join(', ')} and others`,
    { hint: 'Name what is made by builds and tests in `.gitignore`.' },
  )
}

const scan = async (
  options: Reading,
  base: ReadonlyMap<string, BaseFile>,
  { ignored, onUnread }: Pick<ScanOptions, 'ignored' | 'onUnread'>,
): Promise<Map<string, 'file' | 'link'>> => {
  const folders = new Set<string>()
  for (const path of base.keys())
    for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1))
      folders.add(path.slice(0, slash))
  const submodules = new Set([...base].filter(([, { mode }]) => mode === '160000').map(([path]) => path))
  return scanTree(options.directory, {
    isKnown: path => base.has(path) || folders.has(path),
    // Of a submodule nothing is read; a file in its place is.
    isClosed: path => submodules.has(path),
    ignored,
    onUnread(path, why) {
      onUnread(path, why)
      options.leaveOut(path, why)
    },
    onOdd: options.leaveOut,
  })
}

/** With the bytes of before, and those of after as git would store them. */
const withContents = async (options: Reading, differences: readonly Difference[]): Promise<FileChange[]> => {
  const { git, prefix, baseSha, folder } = options
  const blobs = differences.flatMap(({ before }) => (before && before.mode !== '160000' ? before.blob : []))
  const contents = await readBlobs(git, blobs)
  const paths = differences.map(({ path }) => prefix + path)
  const attributes = await readAttributes(git, { treeish: baseSha, index: join(folder, 'attributes-index'), paths })
  return differences.flatMap(({ path, before: base, after }): FileChange[] => {
    const full = prefix + path
    const before = base ? versionOf(base, contents, full) : null
    if (after === null) return [{ path: full, before, after }]
    const stored = storedVersion({ before, after }, attributes.get(full) ?? noAttributes)
    if (typeof stored === 'string') options.leaveOut(path, stored)
    if (stored === null || typeof stored === 'string' || isSame(before, stored)) return []
    return [{ path: full, before, after: stored }]
  })
}

const versionOf = ({ mode, blob }: BaseFile, contents: ReadonlyMap<string, Buffer>, path: string): FileVersion => {
  const content = mode === '160000' ? Buffer.alloc(0) : contents.get(blob)
  if (content !== undefined) return { mode, content }
  throw new ConfigError('partial_clone', `The checkout lacks what ${JSON.stringify(path)} was before`, {
    hint: 'Check out without `filter`.',
  })
}

const isSame = (before: FileVersion | null, after: FileVersion): boolean =>
  before?.mode === after.mode && Buffer.compare(before.content, after.content) === 0

const suspicionOf = (
  { path, before, after }: FileChange,
  { collides, holdsSecret }: { collides: (path: string) => boolean; holdsSecret: (text: string) => boolean },
): string | null => {
  if (holdsSecret(path)) return suspicions.nameHoldsSecret
  if (after !== null && holdsSecret(addedText(before, after))) return suspicions.holdsSecret
  return before === null && collides(path) ? suspicions.collides : null
}
