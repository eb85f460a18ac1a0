import { lstat, mkdir, readdir, rm, rmdir, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { AppError, ConfigError } from '../../core/errors.ts'
import type { FileChange, FileVersion } from '../../core/patch/file-change.ts'
import { readVersion } from './scan-tree.ts'

/**
 * Puts changes into a tree of the version that they were made on. Throws AppError `bad_path` for one that leads out of it.
 * Removals come first: what was a folder may have become a file.
 */
export const applyChanges = async (directory: string, changes: readonly FileChange[], prefix = ''): Promise<void> => {
  const own = changes.filter(({ path }) => path.startsWith(prefix))
  const places = own.map(({ path, after }) => ({ parts: safeParts(path.slice(prefix.length)), after }))
  for (const { parts, after } of places) if (after === null) await remove(directory, parts)
  for (const { parts, after } of places)
    if (after !== null && after.mode !== '160000') await write(directory, parts, after)
}

/**
 * Puts changes into somebody's own tree. Throws ConfigError `changed_meanwhile`, with nothing written, when a file is neither as it was
 * (`wasThere` tells) nor as it shall be.
 */
export const keepChanges = async (
  directory: string,
  changes: readonly FileChange[],
  { prefix, wasThere }: { prefix: string; wasThere: (path: string, found: FileVersion | null) => boolean },
): Promise<void> => {
  const own = changes.filter(({ path }) => path.startsWith(prefix))
  const removed = own.filter(({ after }) => after === null).map(({ path }) => path)
  const moved: string[] = []
  const written: FileChange[] = []
  for (const change of own) {
    const path = change.path.slice(prefix.length)
    const found = await versionAt(directory, safeParts(path))
    const hasReturns = found !== 'in the way' && isSameButReturns(found, change.before)
    const isExpected =
      found === 'in the way'
        ? makesRoom(removed, change.path)
        : hasReturns || isSame(found, change.before) || isSame(found, change.after) || wasThere(path, found)
    if (!isExpected) moved.push(change.path)
    else written.push(hasReturns && change.after ? { ...change, after: withReturns(change.after) } : change)
  }
  if (moved.length > 0)
    throw new ConfigError(
      'changed_meanwhile',
      `Changed by somebody else since the run began: ${moved.slice(0, 10).join(', ')}`,
      { hint: 'Nothing was written. Commit or put aside your own changes and run it again.' },
    )
  await applyChanges(directory, written, prefix)
}

/** Whether a folder becomes a file by these removals, or a file a folder. */
const makesRoom = (removed: readonly string[], path: string): boolean =>
  removed.some(other => other.startsWith(`${path}/`) || path.startsWith(`${other}/`))

const safeParts = (path: string): string[] => {
  const parts = path.split('/')
  if (
    parts.some(
      part => part === '' || part === '.' || part === '..' || part.toLowerCase() === '.git' || /[\0\\]/.test(part),
    )
  )
    throw badPath(parts, 'cannot be written')
  return parts
}

const badPath = (parts: readonly string[], why: string): AppError =>
  new AppError('bad_path', `The path ${JSON.stringify(parts.join('/'))} ${why}`)

/** Whether all folders above are there; throws when one is a link or a file. */
const hasParents = async (directory: string, parts: readonly string[]): Promise<'all' | 'some' | 'blocked'> => {
  for (let depth = 1; depth < parts.length; depth++) {
    const found = await lstat(join(directory, ...parts.slice(0, depth))).catch(() => null)
    if (found === null) return 'some'
    if (!found.isDirectory()) return 'blocked'
  }
  return 'all'
}

const remove = async (directory: string, parts: readonly string[]): Promise<void> => {
  // Below a link or a file there is nothing of this tree.
  if ((await hasParents(directory, parts)) !== 'all') return
  const target = join(directory, ...parts)
  const found = await lstat(target).catch(() => null)
  if (found === null || found.isDirectory()) return
  await rm(target)
  for (let depth = parts.length - 1; depth > 0; depth--)
    if (!(await removeEmpty(join(directory, ...parts.slice(0, depth))))) return
}

/** As git does: a folder goes with its last file. */
const removeEmpty = (folder: string): Promise<boolean> =>
  rmdir(folder).then(
    () => true,
    () => false,
  )

const write = async (directory: string, parts: readonly string[], { mode, content }: FileVersion): Promise<void> => {
  if ((await hasParents(directory, parts)) === 'blocked') throw badPath(parts, 'leads through what is no folder')
  const target = join(directory, ...parts)
  await mkdir(dirname(target), { recursive: true })
  const found = await lstat(target).catch(() => null)
  if (found?.isDirectory()) {
    if ((await readdir(target)).length > 0) throw badPath(parts, 'is a folder with files in it')
    await rmdir(target)
  } else await rm(target, { force: true })
  if (mode === '120000') await symlink(Buffer.from(content).toString('utf8'), target)
  else await writeFile(target, content, { mode: mode === '100755' ? 0o755 : 0o644, flag: 'wx' })
}

/** What stands there; null: nothing. A folder, or a file for a folder above, is in the way. */
const versionAt = async (directory: string, parts: readonly string[]): Promise<FileVersion | 'in the way' | null> => {
  const parents = await hasParents(directory, parts)
  if (parents !== 'all') return parents === 'some' ? null : 'in the way'
  const path = join(directory, ...parts)
  const found = await lstat(path).catch(() => null)
  if (found === null) return null
  if (!found.isFile() && !found.isSymbolicLink()) return 'in the way'
  return (await readVersion(path, found.isFile() ? 'file' : 'link', Number.POSITIVE_INFINITY)) ?? 'in the way'
}

const isSame = (one: FileVersion | null, other: FileVersion | null): boolean => {
  if (one === null || other === null) return one === other
  // Windows has no executable bit.
  const sameMode =
    one.mode === other.mode || (process.platform === 'win32' && !`${one.mode}${other.mode}`.includes('12'))
  return sameMode && Buffer.compare(one.content, other.content) === 0
}

/** Whether it is what git stores but for the line ends of a checkout (CR LF). */
const isSameButReturns = (found: FileVersion | null, stored: FileVersion | null): boolean =>
  found !== null && stored !== null && !isSame(found, stored) && isSame(replaced(found, /\r\n/g, '\n'), stored)

const withReturns = (version: FileVersion): FileVersion => replaced(version, /\r?\n/g, '\r\n')

const replaced = (version: FileVersion, from: RegExp, to: string): FileVersion => ({
  ...version,
  content: Buffer.from(Buffer.from(version.content).toString('latin1').replace(from, to), 'latin1'),
})
