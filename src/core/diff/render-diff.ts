import { visiblePath } from '../untrusted/trojan-source.ts'
import type { DiffFile, DiffLine, Hunk } from './diff.ts'

export interface RenderedDiff {
  text: string
  /** What the model does not see, and why. */
  omitted: { path: string; reason: string }[]
}

/**
 * A diff for a prompt: every line with its side and number (`R12 + code`, `L9 - code`, `R13   code`), so that a model
 * can give line hints. At most `maxCharacters`: smallest files first get in, whole hunks only, the rest is named.
 */
export const renderDiff = (files: readonly DiffFile[], options: { maxCharacters: number }): RenderedDiff => {
  const omitted: RenderedDiff['omitted'] = []
  const rendered = files.map(file => ({ file, header: fileHeader(file), hunks: file.hunks.map(renderHunk) }))
  const kept = new Map<DiffFile, string>()
  let left = options.maxCharacters
  for (const { file, header, hunks } of rendered.toSorted((a, b) => size(a) - size(b))) {
    const fitting = takeWithin(hunks, left - header.length - 2)
    const reason = omission(file, fitting.length)
    if (reason) omitted.push({ path: file.path, reason })
    if (hunks.length > 0 && fitting.length === 0) continue
    if (header.length + 2 > left) continue
    const text = [header, ...fitting].join('\n')
    kept.set(file, text)
    left -= text.length + 2
  }
  const texts = files.flatMap(file => kept.get(file) ?? [])
  return { text: texts.join('\n\n'), omitted }
}

const size = (entry: { header: string; hunks: string[] }): number =>
  entry.hunks.reduce((sum, hunk) => sum + hunk.length, entry.header.length)

const takeWithin = (hunks: readonly string[], budget: number): string[] => {
  let left = budget
  const fitting: string[] = []
  for (const hunk of hunks) {
    if (hunk.length + 1 > left) break
    fitting.push(hunk)
    left -= hunk.length + 1
  }
  return fitting
}

const omission = (file: DiffFile, shown: number): string | undefined => {
  if (file.binary) return 'binary file'
  if (file.unreadable) return 'GitHub did not deliver its diff (too large)'
  if (shown === file.hunks.length) return undefined
  return shown === 0
    ? 'left out: the diff is larger than the prompt allows'
    : `only the first ${shown} of ${file.hunks.length} hunks fit into the prompt`
}

const fileHeader = (file: DiffFile): string => {
  const from = file.previousPath === null ? '' : ` (was ${visiblePath(file.previousPath)})`
  const kind = file.binary ? ', binary' : ''
  return `=== ${visiblePath(file.path)}${from}: ${file.status}${kind}, +${file.additions} -${file.deletions}`
}

const renderHunk = (hunk: Hunk): string => {
  const section = hunk.section === '' ? '' : ` ${hunk.section}`
  const header = `@@ -${hunk.oldStart},${hunk.oldLines} +${hunk.newStart},${hunk.newLines} @@${section}`
  return [header, ...hunk.lines.map(renderLine)].join('\n')
}

const marks = { context: ' ', added: '+', deleted: '-' } as const

const renderLine = (line: DiffLine): string => {
  const place = line.kind === 'deleted' ? `L${line.oldLine}` : `R${line.newLine}`
  return `${place} ${marks[line.kind]} ${line.text.replace(/\r$/, '')}`
}
