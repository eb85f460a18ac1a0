export type Side = 'LEFT' | 'RIGHT'

export interface PatchLine {
  kind: 'context' | 'added' | 'removed'
  text: string
  /** Line numbers, counted from 1; absent on the side where the line does not exist. */
  left?: number
  right?: number
}

export interface Hunk {
  header: string
  lines: PatchLine[]
}

export interface FilePatch {
  path: string
  previousPath?: string
  status: 'added' | 'removed' | 'modified' | 'renamed'
  /** Blob after the change; before it, for a removed file. */
  sha: string
  additions: number
  deletions: number
  binary: boolean
  hunks: Hunk[]
  /** From the first `@@` on, as GitHub's `patch` field has it. */
  patch: string
}

const noBlob = /^0+$/

/** Reads the output of `git diff --full-index --no-color`. */
export const parsePatch = (text: string): FilePatch[] =>
  text
    .split(/^(?=diff --git )/m)
    .filter(part => part.startsWith('diff --git '))
    .map(parseFile)

const parseFile = (part: string): FilePatch => {
  const start = part.search(/^@@ /m)
  const head = start < 0 ? part : part.slice(0, start)
  const patch = start < 0 ? '' : part.slice(start).replace(/\n$/, '')
  const { path, previousPath } = readPaths(head)
  const blobs = /^index ([0-9a-f]+)\.\.([0-9a-f]+)/m.exec(head)
  const hunks = parseHunks(patch)
  const lines = hunks.flatMap(hunk => hunk.lines)
  const after = blobs?.[2] ?? ''
  return {
    path,
    ...(previousPath === undefined ? {} : { previousPath }),
    status: readStatus(head),
    sha: noBlob.test(after) ? (blobs?.[1] ?? '') : after,
    additions: lines.filter(line => line.kind === 'added').length,
    deletions: lines.filter(line => line.kind === 'removed').length,
    binary: /^Binary files |^GIT binary patch/m.test(head),
    hunks,
    patch,
  }
}

const readStatus = (head: string): FilePatch['status'] => {
  if (/^new file mode/m.test(head)) return 'added'
  if (/^deleted file mode/m.test(head)) return 'removed'
  return /^rename from /m.test(head) ? 'renamed' : 'modified'
}

const readPaths = (head: string): { path: string; previousPath?: string } => {
  const renamedTo = /^rename to (.+)$/m.exec(head)?.[1]
  const renamedFrom = /^rename from (.+)$/m.exec(head)?.[1]
  if (renamedTo !== undefined && renamedFrom !== undefined) {
    return { path: unquote(renamedTo), previousPath: unquote(renamedFrom) }
  }
  // Empty and binary files have no `+++` line; then both names in the first line are the same.
  const after = /^\+\+\+ (?:"?b\/)(.+?)"?\t?$/m.exec(head)?.[1]
  const before = /^--- (?:"?a\/)(.+?)"?\t?$/m.exec(head)?.[1]
  const title = /^diff --git "?a\/(.+?)"? "?b\/\1"?$/m.exec(head)?.[1]
  return { path: unescapeName(after ?? before ?? title ?? '') }
}

const unquote = (name: string): string => (name.startsWith('"') ? unescapeName(name.slice(1, -1)) : name)

const unescapeName = (name: string): string =>
  name.replace(/\\(["\\tn])/g, (_, letter: string) => ({ t: '\t', n: '\n' })[letter] ?? letter)

const parseHunks = (patch: string): Hunk[] => {
  const hunks: Hunk[] = []
  let left = 0
  let right = 0
  for (const row of patch.split('\n')) {
    const header = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(row)
    const hunk = hunks.at(-1)
    if (header) {
      left = Number(header[1])
      right = Number(header[2])
      hunks.push({ header: row, lines: [] })
    } else if (hunk && row.startsWith('+')) hunk.lines.push({ kind: 'added', text: row.slice(1), right: right++ })
    else if (hunk && row.startsWith('-')) hunk.lines.push({ kind: 'removed', text: row.slice(1), left: left++ })
    else if (hunk && row.startsWith(' ')) {
      hunk.lines.push({ kind: 'context', text: row.slice(1), left: left++, right: right++ })
    }
  }
  return hunks
}
