import { keyPatterns } from '../secrets/key-patterns.ts'
import type { FileChange, FileVersion } from './file-change.ts'
import { manifestsOf, protectionOf } from './protected-paths.ts'
import { suspectPath } from './suspect-path.ts'

/** What a task may give back; see the configuration section `changes`. */
export interface ChangePolicy {
  maxFiles: number
  /** Of one file and of all together. */
  maxFileBytes: number
  maxBytes: number
  allowBinary: boolean
  /** New or changed executable bits. */
  allowExecutable: boolean
  /** Globs of further paths that no task changes. */
  protect: readonly string[]
  lockFiles: 'allow' | 'with-manifest' | 'refuse'
}

export interface Judgement {
  accepted: FileChange[]
  refused: { path: string; reason: string }[]
}

/** Each change by itself, then all of them together: more than the limits allow is refused as a whole. */
export const judgeChanges = (
  changes: readonly FileChange[],
  policy: ChangePolicy & { mayTouch?: readonly string[] },
): Judgement => {
  const paths = new Set(changes.map(({ path }) => path))
  const folded = countFolded(changes)
  const refused: Judgement['refused'] = []
  const accepted = changes.filter(change => {
    const reason =
      (folded.get(change.path.toLowerCase()) ?? 0) > 1
        ? 'another file differs from it by upper and lower case only'
        : judgeOne(change, policy, paths)
    if (reason !== null) refused.push({ path: change.path, reason })
    return reason === null
  })
  const bytes = accepted.reduce((sum, { after }) => sum + (after?.content.byteLength ?? 0), 0)
  const limit =
    accepted.length > policy.maxFiles
      ? `the change has ${accepted.length} files, more than \`changes.maxFiles\` (${policy.maxFiles})`
      : bytes > policy.maxBytes
        ? `the change has ${bytes} bytes, more than \`changes.maxBytes\` (${policy.maxBytes})`
        : null
  if (limit === null) return { accepted, refused }
  return { accepted: [], refused: [...refused, ...accepted.map(({ path }) => ({ path, reason: limit }))] }
}

const countFolded = (changes: readonly FileChange[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const { path, after } of changes)
    if (after !== null) counts.set(path.toLowerCase(), (counts.get(path.toLowerCase()) ?? 0) + 1)
  return counts
}

const judgeOne = (
  { path, before, after }: FileChange,
  policy: ChangePolicy & { mayTouch?: readonly string[] },
  paths: ReadonlySet<string>,
): string | null => {
  const reason = suspectPath(path) ?? protectionOf(path, { protect: policy.protect, mayTouch: policy.mayTouch ?? [] })
  if (reason !== null) return reason
  const needed = manifestsOf(path)
  if (needed !== undefined && policy.lockFiles === 'refuse') return 'lock files are not changed (`changes.lockFiles`)'
  if (needed !== undefined && policy.lockFiles === 'with-manifest' && !needed.some(name => paths.has(name)))
    return `it changes without ${needed.join(' or ')}`
  return after === null ? null : judgeVersion(before, after, policy)
}

const judgeVersion = (before: FileVersion | null, after: FileVersion, policy: ChangePolicy): string | null => {
  if (after.mode === '160000' || before?.mode === '160000') return 'submodules are not changed'
  if (after.mode === '120000') return 'links are not made'
  if (after.mode === '100755' && before?.mode !== '100755' && !policy.allowExecutable)
    return 'it would become executable (`changes.allowExecutable`)'
  if (after.content.byteLength > policy.maxFileBytes)
    return `it has ${after.content.byteLength} bytes, more than \`changes.maxFileBytes\` (${policy.maxFileBytes})`
  if (isBinary(after.content)) return policy.allowBinary ? null : 'it is binary (`changes.allowBinary`)'
  const added = addedLines(before, after)
  const key = keyIn(added)
  return key === null ? null : `it would publish what looks like a key (${key})`
}

/** As git decides: a zero byte near the beginning. */
const isBinary = (content: Uint8Array): boolean => content.subarray(0, 8000).includes(0)

const addedLines = (before: FileVersion | null, after: FileVersion): string => {
  const old = new Set(textOf(before).split('\n'))
  return textOf(after)
    .split('\n')
    .filter(line => !old.has(line))
    .join('\n')
}

const textOf = (version: FileVersion | null): string =>
  version === null ? '' : Buffer.from(version.content).toString('utf8')

const keyIn = (text: string): string | null =>
  keyPatterns.find(({ sign, pattern }) => sign.some(part => text.includes(part)) && text.search(pattern) >= 0)?.name ??
  null
