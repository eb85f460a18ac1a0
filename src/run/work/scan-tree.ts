import { constants } from 'node:fs'
import { chmod, lstat, open, readdir, readlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileVersion } from '../../core/patch/file-change.ts'

export interface ScanOptions {
  /** Whether a path of the base, or a folder that holds one. Such is looked at whatever is ignored. */
  isKnown: (path: string) => boolean
  /** Whether a folder is not looked into. */
  isClosed: (path: string) => boolean
  /** Which of these paths (folders end in `/`) are ignored. */
  ignored: (paths: readonly string[]) => Promise<ReadonlySet<string>>
  /** Hears of what is neither file, folder nor link, and of names that cannot be written down. */
  onOdd: (path: string, why: string) => void
  /** Hears of folders that cannot be read. */
  onUnread: (path: string, why: string) => void
}

/**
 * Every file and link of a tree that somebody hostile may have left behind: links are never followed, repositories inside
 * (`.git`) are not looked into. Path -> where it lies.
 */
export const scanTree = async (directory: string, options: ScanOptions): Promise<Map<string, 'file' | 'link'>> => {
  const found = new Map<string, 'file' | 'link'>()
  let level = ['']
  while (level.length > 0) {
    const entries = (await Promise.all(level.map(folder => entriesOf(directory, folder, options)))).flat()
    const unknown = entries.filter(({ path }) => !options.isKnown(path))
    const ignored = await options.ignored(unknown.map(shown))
    level = []
    for (const entry of entries) {
      if (ignored.has(shown(entry))) continue
      if (entry.kind !== 'folder') found.set(entry.path, entry.kind)
      else if (!options.isClosed(entry.path)) level.push(entry.path)
    }
  }
  return found
}

interface Entry {
  path: string
  kind: 'file' | 'link' | 'folder'
}

const shown = ({ path, kind }: Entry): string => (kind === 'folder' ? `${path}/` : path)

const entriesOf = async (directory: string, folder: string, { onOdd, onUnread }: ScanOptions): Promise<Entry[]> => {
  const list = () => readdir(join(directory, folder), { withFileTypes: true, encoding: 'buffer' })
  const listed = await unlocked(join(directory, folder), list).catch((error: NodeJS.ErrnoException) => {
    onUnread(folder, `it cannot be read (${error.code})`)
    return []
  })
  return listed.flatMap((entry): Entry[] => {
    const name = entry.name.toString('utf8')
    const path = folder === '' ? name : `${folder}/${name}`
    if (name.toLowerCase() === '.git') return []
    const kind = kindOf(entry)
    const why = name.includes('\ufffd')
      ? 'its name is no UTF-8'
      : kind === undefined
        ? 'it is neither file, folder nor link'
        : undefined
    if (why === undefined && kind !== undefined) return [{ path, kind }]
    onOdd(path, why ?? '')
    return []
  })
}

/** Reads once more, with the right to, what its owner locked: it is ours, or was made so. */
const unlocked = async <T>(path: string, read: () => Promise<T>): Promise<T> => {
  try {
    return await read()
  } catch (error) {
    const stats = (error as NodeJS.ErrnoException).code === 'EACCES' ? await lstat(path).catch(() => null) : null
    if (stats === null || stats.isSymbolicLink()) throw error
    await chmod(path, stats.mode | (stats.isDirectory() ? 0o700 : 0o600))
    return read()
  }
}

interface Kinds {
  isFile(): boolean
  isDirectory(): boolean
  isSymbolicLink(): boolean
}

const kindOf = (entry: Kinds): Entry['kind'] | undefined => {
  if (entry.isSymbolicLink()) return 'link'
  if (entry.isDirectory()) return 'folder'
  return entry.isFile() ? 'file' : undefined
}

/** One file as git would keep it; null when it is too large or has become something else. */
export const readVersion = async (
  path: string,
  kind: 'file' | 'link',
  maxBytes: number,
): Promise<FileVersion | null> => {
  if (kind === 'link') return { mode: '120000', content: await readlink(path, { encoding: 'buffer' }) }
  const { size, mode } = await lstat(path)
  if (size > maxBytes) return null
  const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)
  const file = await unlocked(path, () => open(path, flags))
  try {
    if (!(await file.stat()).isFile()) return null
    return { mode: (mode & 0o100) === 0 ? '100644' : '100755', content: await file.readFile() }
  } finally {
    await file.close()
  }
}
