import type { FileChange, FileVersion } from './file-change.ts'
import { findKey } from './find-key.ts'
import { changesWithManifest, manifestsOf } from './lock-files.ts'
import { pathProtection } from './protected-paths.ts'
import { foldPath, suspectPath } from './suspect-path.ts'
import { suspicions } from './suspicion.ts'
import { addedText, isBinary } from './text-of.ts'

/** What a task may give back; see the configuration section `changes`. */
export interface ChangePolicy {
  maxFiles: number
  /** Of one file and of all together. */
  maxFileBytes: number
  maxBytes: number
  allowBinary: boolean
  /** Scripts (`#!`) may become executable. */
  allowExecutable: boolean
  /** Globs of further paths that no task changes. */
  protect: readonly string[]
  lockFiles: 'allow' | 'with-manifest' | 'refuse'
}

export interface Judgement {
  accepted: FileChange[]
  /** Fit to be shown; the path is still hostile text. */
  refused: { path: string; reason: string }[]
}

/** Each change by itself, then all of them together: more than the limits allow is refused as a whole. */
export const judgeChanges = (
  changes: readonly FileChange[],
  policy: ChangePolicy & { mayTouch?: readonly string[] },
): Judgement => {
  const refused: Judgement['refused'] = []
  const accept = (all: readonly FileChange[], judge: (change: FileChange) => string | null): FileChange[] =>
    all.filter(change => {
      const reason = judge(change)
      if (reason !== null)
        refused.push({ path: isSecretName(change) ? '(a name that is not shown)' : change.path, reason })
      return reason === null
    })
  const folded = countFolded(changes)
  const protection = pathProtection({ protect: policy.protect, mayTouch: policy.mayTouch ?? [] })
  const single = accept(changes, change =>
    change.before === null && (folded.get(foldPath(change.path)) ?? 0) > 1
      ? 'another file differs from it by upper and lower case only'
      : judgeOne(change, policy, protection),
  )
  const paths = single.map(({ path }) => path)
  const accepted = accept(single, ({ path }) => judgeLockFile(path, paths, policy))
  const limit = overLimit(accepted, policy)
  if (limit === null) return { accepted, refused }
  return { accepted: [], refused: [...refused, ...accepted.map(({ path }) => ({ path, reason: limit }))] }
}

/** The refusal is published, and must not publish what it refuses. */
const isSecretName = ({ path, suspicion }: FileChange): boolean =>
  suspicion === suspicions.nameHoldsSecret || findKey(path) !== null

const countFolded = (changes: readonly FileChange[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const { path, after } of changes)
    if (after !== null) counts.set(foldPath(path), (counts.get(foldPath(path)) ?? 0) + 1)
  return counts
}

const judgeOne = (
  { path, before, after, suspicion }: FileChange,
  policy: ChangePolicy,
  protection: (path: string) => string | null,
): string | null => {
  const keyName = findKey(path) === null ? null : 'its name looks like a key'
  const reason = keyName ?? suspectPath(path, { isNew: before === null }) ?? protection(path) ?? suspicion ?? null
  if (reason !== null) return reason
  if (after?.mode === '160000' || before?.mode === '160000') return 'submodules are not changed'
  return after === null ? null : judgeVersion(before, after, policy)
}

const judgeVersion = (before: FileVersion | null, after: FileVersion, policy: ChangePolicy): string | null => {
  if (after.mode === '120000') return 'links are not made'
  if (after.mode === '100755' && before?.mode !== '100755') {
    if (!policy.allowExecutable) return 'it would become executable (`changes.allowExecutable`)'
    if (!isScript(after.content)) return 'it would become executable and is no script (it does not begin with `#!`)'
  }
  if (after.content.byteLength > policy.maxFileBytes)
    return `it has ${after.content.byteLength} bytes, more than \`changes.maxFileBytes\` (${policy.maxFileBytes})`
  if (isBinary(after.content) && !policy.allowBinary) return 'it is binary (`changes.allowBinary`)'
  const key = findKey(addedText(before, after))
  return key === null ? null : `it would publish what looks like a key (${key})`
}

const isScript = (content: Uint8Array): boolean => content[0] === 0x23 && content[1] === 0x21

const judgeLockFile = (path: string, accepted: readonly string[], { lockFiles }: ChangePolicy): string | null => {
  const needed = manifestsOf(path)
  if (needed === undefined || lockFiles === 'allow') return null
  if (lockFiles === 'refuse') return 'lock files are not changed (`changes.lockFiles`)'
  return changesWithManifest(path, accepted)
    ? null
    : `it changes without ${needed.join(' or ')} (\`changes.lockFiles\`)`
}

const overLimit = (accepted: readonly FileChange[], { maxFiles, maxBytes }: ChangePolicy): string | null => {
  const bytes = accepted.reduce((sum, { after }) => sum + (after?.content.byteLength ?? 0), 0)
  if (accepted.length > maxFiles)
    return `the change has ${accepted.length} files, more than \`changes.maxFiles\` (${maxFiles})`
  return bytes > maxBytes ? `the change has ${bytes} bytes, more than \`changes.maxBytes\` (${maxBytes})` : null
}
