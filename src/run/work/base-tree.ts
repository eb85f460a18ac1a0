import type { FileMode } from '../../core/patch/file-change.ts'
import type { TreeGit } from './tree-git.ts'

/** A file of a commit. */
export interface BaseFile {
  mode: FileMode
  blob: string
}

/** Every file below a tree, by path. Names that are no UTF-8 are left out. */
export const readBaseTree = async (git: TreeGit, treeish: string): Promise<Map<string, BaseFile>> => {
  const files = new Map<string, BaseFile>()
  for (const line of (await git.run(['ls-tree', '-r', '-z', treeish])).split('\0')) {
    const [, mode, blob, path] = /^(\d{6}) \w+ ([0-9a-f]+)\t(.+)$/s.exec(line) ?? []
    if (path !== undefined && !path.includes('\ufffd')) files.set(path, { mode: mode as FileMode, blob: blob ?? '' })
  }
  return files
}

/** The contents of blobs, by their names. Those that are not here (a partial clone) are left out. */
export const readBlobs = async (git: TreeGit, blobs: readonly string[]): Promise<Map<string, Buffer>> => {
  const contents = new Map<string, Buffer>()
  const wanted = [...new Set(blobs)]
  if (wanted.length === 0) return contents
  const answer = await git.bytes(['cat-file', '--batch'], `${wanted.join('\n')}\n`)
  for (let at = 0; at < answer.length; ) {
    const end = answer.indexOf(10, at)
    const [name = '', kind, size] = answer.subarray(at, end).toString('latin1').split(' ')
    if (kind !== 'blob') {
      at = end + 1
      continue
    }
    const length = Number(size)
    contents.set(name, answer.subarray(end + 1, end + 1 + length))
    at = end + length + 2
  }
  return contents
}
