import type { DiffFile, FileStatus, Hunk } from './diff.ts'
import { parseHunks } from './parse-hunks.ts'
import { readQuotedPath } from './quoted-path.ts'

/** Parses `git diff` output (prefixes a/ and b/): renames, copies, deletions, binaries, quoted paths, CRLF. Never throws. */
export const parseUnifiedDiff = (text: string): DiffFile[] => {
  const lines = text.split('\n')
  const files: DiffFile[] = []
  let at = 0
  while (at < lines.length) {
    const start = lines[at] ?? ''
    if (!start.startsWith('diff --git ')) {
      at++
      continue
    }
    const headers = readHeaders(lines, at + 1)
    const { hunks, next } = parseHunks(lines, headers.next)
    at = Math.max(next, headers.next)
    files.push(makeFile(start.slice('diff --git '.length), headers, hunks))
  }
  return files
}

interface Headers {
  fields: Map<string, string>
  binary: boolean
  next: number
}

const names = [
  'old mode',
  'new mode',
  'deleted file mode',
  'new file mode',
  'copy from',
  'copy to',
  'rename from',
  'rename to',
  'similarity index',
  'dissimilarity index',
  'index',
  '---',
  '+++',
]

const readHeaders = (lines: readonly string[], from: number): Headers => {
  const fields = new Map<string, string>()
  let at = from
  for (; at < lines.length; at++) {
    const line = (lines[at] ?? '').replace(/\r$/, '')
    if (/^(Binary files .* differ|GIT binary patch)$/.test(line)) return { fields, binary: true, next: at + 1 }
    const name = names.find(candidate => line.startsWith(`${candidate} `))
    if (!name) break
    fields.set(name, line.slice(name.length + 1))
  }
  return { fields, binary: false, next: at }
}

const makeFile = (pair: string, { fields, binary }: Headers, hunks: Hunk[]): DiffFile => {
  const [oldPath, newPath] = readPaths(pair.replace(/\r$/, ''), fields)
  const status = readStatus(fields)
  const moved = status === 'renamed' || status === 'copied'
  return {
    path: status === 'deleted' ? oldPath : newPath,
    previousPath: moved ? oldPath : null,
    status,
    binary,
    ...countChanges(hunks),
    hunks,
  }
}

const readStatus = (fields: Map<string, string>): FileStatus => {
  if (fields.has('new file mode')) return 'added'
  if (fields.has('deleted file mode')) return 'deleted'
  if (fields.has('rename to')) return 'renamed'
  if (fields.has('copy to')) return 'copied'
  return 'modified'
}

export const countChanges = (hunks: readonly Hunk[]): { additions: number; deletions: number } => {
  const lines = hunks.flatMap(hunk => hunk.lines)
  return {
    additions: lines.filter(line => line.kind === 'added').length,
    deletions: lines.filter(line => line.kind === 'deleted').length,
  }
}

/** The clearest statement wins: rename/copy lines carry no prefix; `---`/`+++` name one path each; the pair is ambiguous. */
const readPaths = (pair: string, fields: Map<string, string>): [string, string] => {
  const [left, right] = splitPair(pair)
  const unprefixed = (name: string) => {
    const value = fields.get(name)
    return value === undefined ? undefined : readQuotedPath(value).path
  }
  const prefixed = (name: string) => {
    // git appends a tab to a name that holds a space.
    const value = fields.get(name)?.replace(/\t$/, '')
    return value === undefined || value === '/dev/null' ? undefined : withoutPrefix(readQuotedPath(value).path)
  }
  return [
    unprefixed('rename from') ?? unprefixed('copy from') ?? prefixed('---') ?? left,
    unprefixed('rename to') ?? unprefixed('copy to') ?? prefixed('+++') ?? right,
  ]
}

/** `a/X b/X`: without rename lines both names are the same, so the middle of the text parts them, spaces or not. */
const splitPair = (pair: string): [string, string] => {
  if (pair.startsWith('"')) {
    const left = readQuotedPath(pair)
    return [withoutPrefix(left.path), withoutPrefix(readQuotedPath(left.rest.trimStart()).path)]
  }
  if (pair.endsWith('"')) {
    const at = pair.indexOf(' "')
    return [withoutPrefix(pair.slice(0, at)), withoutPrefix(readQuotedPath(pair.slice(at + 1)).path)]
  }
  const middle = (pair.length - 1) / 2
  return [withoutPrefix(pair.slice(0, middle)), withoutPrefix(pair.slice(middle + 1))]
}

const withoutPrefix = (path: string): string => path.replace(/^[ab]\//, '')
