import { createHash } from 'node:crypto'
import type { FileVersion } from '../../core/patch/file-change.ts'
import { isBinary } from '../../core/patch/text-of.ts'
import type { TreeGit } from './tree-git.ts'

/** What `.gitattributes` of the base says of a file, as `git check-attr` does: `set`, `unset`, `unspecified` or a value. */
export interface Attributes {
  text: string
  eol: string
  filter: string
  'working-tree-encoding': string
}

const names = ['text', 'eol', 'filter', 'working-tree-encoding'] as const

export const noAttributes: Attributes = {
  text: 'unspecified',
  eol: 'unspecified',
  filter: 'unspecified',
  'working-tree-encoding': 'unspecified',
}

/** By the rules of a commit: those of a tree that somebody hostile may have left behind have no say. */
export const readAttributes = async (
  git: TreeGit,
  { treeish, index, paths }: { treeish: string; index: string; paths: readonly string[] },
): Promise<Map<string, Attributes>> => {
  const found = new Map<string, Attributes>()
  if (paths.length === 0) return found
  await git.run(['read-tree', treeish], { index })
  const options = { index, input: `${paths.join('\0')}\0` }
  const fields = (await git.run(['check-attr', '--cached', '-z', '--stdin', ...names], options)).split('\0')
  for (let at = 0; at + 2 < fields.length; at += 3) {
    const [path = '', name = '', value = ''] = fields.slice(at, at + 3)
    found.set(path, { ...(found.get(path) ?? noAttributes), [name]: value })
  }
  return found
}

/**
 * A file as git would store it: lines end in LF where the base's rules say that it is text. A text says why that cannot be
 * told; null: it is what is stored already, by other means (Git LFS).
 */
export const storedVersion = (
  { before, after }: { before: FileVersion | null; after: FileVersion },
  attributes: Attributes,
): FileVersion | string | null => {
  if (after.mode === '120000') return after
  if (isOn(attributes.filter)) return throughFilter(before, after, attributes.filter)
  if (isOn(attributes['working-tree-encoding'])) return 'it is kept in another encoding than it is stored in'
  const isText = isOn(attributes.text) || (attributes.text === 'unspecified' && isOn(attributes.eol))
  if (!isText || (attributes.text === 'auto' && isBinary(after.content))) return after
  // Stored with CR LF in spite of the rules: it stays so, as what was not touched must not change.
  if (before !== null && Buffer.from(before.content).includes('\r\n')) return after
  const text = Buffer.from(after.content).toString('latin1')
  return text.includes('\r\n') ? { ...after, content: Buffer.from(text.replaceAll('\r\n', '\n'), 'latin1') } : after
}

const isOn = (value: string): boolean => value !== 'unspecified' && value !== 'unset'

const throughFilter = (before: FileVersion | null, after: FileVersion, filter: string): FileVersion | string | null => {
  const pointer = before && lfsPointer(before.content)
  const isSame =
    pointer &&
    pointer.bytes === after.content.byteLength &&
    pointer.sha256 === createHash('sha256').update(after.content).digest('hex')
  if (isSame) return before.mode === after.mode ? null : { mode: after.mode, content: before.content }
  return `it is stored through the filter \`${filter}\``
}

/** What Git LFS stores instead of a file. */
const lfsPointer = (content: Uint8Array): { sha256: string; bytes: number } | null => {
  if (content.byteLength > 1024) return null
  const text = Buffer.from(content).toString('utf8')
  const [, sha256 = '', bytes = ''] =
    /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n(?:.*\n)*?oid sha256:([0-9a-f]{64})\nsize (\d+)\n/.exec(text) ??
    []
  return sha256 === '' ? null : { sha256, bytes: Number(bytes) }
}
