import type { FilePatch, Hunk, PatchLine, Side } from '../git/patch.ts'

/** Where a comment was asked to stand, before anything is checked. */
export interface AnchorRequest {
  path: string
  line?: number | undefined
  side: Side
  startLine?: number | undefined
  startSide: Side
  /** The older way: lines below the first `@@`. */
  position?: number | undefined
}

export interface Anchor {
  line: number
  side: Side
  startLine: number | null
  startSide: Side | null
  diffHunk: string
}

/** Why an anchor is refused; each route words it its own way. */
export type AnchorFault = 'path' | 'line' | 'start-order' | 'start-hunk'

/** Finds the line in the difference. Only added, removed and context lines of a hunk can carry a comment. */
export const resolveAnchor = (files: FilePatch[], request: AnchorRequest): Anchor | AnchorFault => {
  const file = files.find(candidate => candidate.path === request.path)
  if (!file) return 'path'
  const place = request.line === undefined ? placeByPosition(file, request.position) : placeByLine(file, request)
  if (!place) return 'line'
  const { hunk, index, line, side } = place
  const anchor = { line, side, diffHunk: [hunk.header, ...hunk.lines.slice(0, index + 1).map(rawLine)].join('\n') }
  if (request.startLine === undefined) return { ...anchor, startLine: null, startSide: null }
  const start = hunk.lines.findIndex(row => lineOn(row, request.startSide) === request.startLine)
  if (start < 0 && request.startLine < line) return 'start-hunk'
  if (start < 0 || start >= index) return 'start-order'
  return { ...anchor, startLine: request.startLine, startSide: request.startSide }
}

interface Place {
  hunk: Hunk
  index: number
  line: number
  side: Side
}

const lineOn = (row: PatchLine, side: Side): number | undefined => (side === 'LEFT' ? row.left : row.right)

const placeByLine = (file: FilePatch, { line, side }: AnchorRequest): Place | undefined => {
  for (const hunk of file.hunks) {
    const index = hunk.lines.findIndex(row => lineOn(row, side) === line)
    if (index >= 0 && line !== undefined) return { hunk, index, line, side }
  }
  return undefined
}

const placeByPosition = (file: FilePatch, position: number | undefined): Place | undefined => {
  if (position === undefined) return undefined
  let below = 0
  for (const [number, hunk] of file.hunks.entries()) {
    if (number > 0) below += 1
    const row = hunk.lines[position - below - 1]
    if (row) {
      const side = row.right === undefined ? 'LEFT' : 'RIGHT'
      return { hunk, index: position - below - 1, line: lineOn(row, side) ?? 0, side }
    }
    below += hunk.lines.length
  }
  return undefined
}

const marks = { context: ' ', added: '+', removed: '-' }
const rawLine = (row: PatchLine): string => marks[row.kind] + row.text
