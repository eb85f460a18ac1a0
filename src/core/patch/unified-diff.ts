import { diffLines, type LineRun } from '../diff/line-diff.ts'
import type { FileChange, FileVersion } from './file-change.ts'
import { isBinary } from './text-of.ts'

/** As `git diff` writes it, three lines around each change: `git apply` makes the same bytes of it. Of binary files only that they differ. */
export const unifiedDiff = (changes: readonly FileChange[]): string => changes.map(fileDiff).join('')

const fileDiff = ({ path, before, after }: FileChange): string => {
  // Another kind of file: what was there goes, and something else comes.
  if (before && after && before.mode.slice(0, 2) !== after.mode.slice(0, 2))
    return fileDiff({ path, before, after: null }) + fileDiff({ path, before: null, after })
  const [from, to] = [quoted(`a/${path}`), quoted(`b/${path}`)]
  const header = `diff --git ${from} ${to}\n${modeLines(before, after)}`
  const [old, fresh] = [textOf(before), textOf(after)]
  const names: [string, string] = [before ? from : '/dev/null', after ? to : '/dev/null']
  if (old === undefined || fresh === undefined) return `${header}Binary files ${names[0]} and ${names[1]} differ\n`
  const hunks = hunksOf(diffLines(linesOf(old), linesOf(fresh)))
  if (hunks === '') return header
  const [a, b] = names.map(name => (name.includes(' ') ? `${name}\t` : name))
  return `${header}--- ${a}\n+++ ${b}\n${hunks}`
}

const modeLines = (before: FileVersion | null, after: FileVersion | null): string => {
  if (before === null) return `new file mode ${after?.mode}\n`
  if (after === null) return `deleted file mode ${before.mode}\n`
  return before.mode === after.mode ? '' : `old mode ${before.mode}\nnew mode ${after.mode}\n`
}

/** undefined: bytes that are no text. */
const textOf = (version: FileVersion | null): string | undefined => {
  if (version === null) return ''
  if (version.mode === '160000' || isBinary(version.content)) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(version.content)
  } catch {
    return undefined
  }
}

/** Each with its line feed, where it has one. */
const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? []

const around = 3

interface Line {
  sign: ' ' | '-' | '+'
  text: string
}

const signs = { context: ' ', deleted: '-', added: '+' } as const

const hunksOf = (runs: readonly LineRun[]): string => {
  const lines: Line[] = runs.flatMap(({ kind, lines: texts }) => texts.map(text => ({ sign: signs[kind], text })))
  const changed = lines.flatMap(({ sign }, index) => (sign === ' ' ? [] : [index]))
  const spans: { start: number; end: number }[] = []
  for (const index of changed) {
    const last = spans.at(-1)
    const end = Math.min(lines.length, index + around + 1)
    if (last && index - around <= last.end) last.end = end
    else spans.push({ start: Math.max(0, index - around), end })
  }
  let [position, oldLine, newLine] = [0, 1, 1]
  return spans
    .map(({ start, end }) => {
      // Between two hunks lies nothing but lines that both sides have.
      oldLine += start - position
      newLine += start - position
      const part = lines.slice(start, end)
      const text = hunk(part, { oldLine, newLine })
      oldLine += count(part, '+')
      newLine += count(part, '-')
      position = end
      return text
    })
    .join('')
}

/** How many lines are not of that sign. */
const count = (lines: readonly Line[], but: Line['sign']): number => lines.filter(({ sign }) => sign !== but).length

const hunk = (lines: readonly Line[], { oldLine, newLine }: { oldLine: number; newLine: number }): string => {
  const body = lines.map(({ sign, text }) =>
    text.endsWith('\n') ? `${sign}${text}` : `${sign}${text}\n\\ No newline at end of file\n`,
  )
  return `@@ -${range(oldLine, count(lines, '+'))} +${range(newLine, count(lines, '-'))} @@\n${body.join('')}`
}

const range = (start: number, length: number): string => {
  const from = length === 0 ? start - 1 : start
  return length === 1 ? String(from) : `${from},${length}`
}

const escapes: Record<string, string> = { '\t': '\\t', '\n': '\\n', '\r': '\\r', '"': '\\"', '\\': '\\\\' }

/** As git quotes a path that holds anything odd. */
const quoted = (path: string): string => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is quoted
  if (!/[\u0000-\u001f\u007f"\\]/.test(path)) return path
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the same
  const plain = path.replace(/[\u0000-\u001f\u007f"\\]/g, character => {
    return escapes[character] ?? `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`
  })
  return `"${plain}"`
}
