import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import { type Parsed, type Path, type Position, syntaxError } from './parsed.ts'

/** YAML 1.2 with merge keys; at most 100 aliases are expanded, and tags and duplicate keys are errors. */
export const parseYaml = (text: string, name: string): Parsed => {
  const lines = new LineCounter()
  const positionOf = (offset: number): Position => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, merge: true })
  const problem = document.errors[0] ?? document.warnings[0]
  if (problem !== undefined) throw syntaxError(name, text, positionOf(problem.pos[0]), plain(problem.message))
  return {
    value: toPlain(() => document.toJS({ maxAliasCount: 100 }), text, name),
    locate: (path, what) => positionOf(offsetOf(document.contents, path, what)),
  }
}

const offsetOf = (root: unknown, path: Path, what: 'key' | 'value'): number => {
  let node = root
  let offset = startOf(root) ?? 0
  for (const [index, step] of path.entries()) {
    const child = childOf(node, step)
    if (child === undefined) break
    const keyOffset = startOf(child.key) ?? offset
    offset = what === 'key' && index === path.length - 1 ? keyOffset : (startOf(child.value) ?? keyOffset)
    node = child.value
  }
  return offset
}

const childOf = (node: unknown, step: string | number): { key?: unknown; value: unknown } | undefined => {
  if (isMap(node)) return node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
  return isSeq(node) && typeof step === 'number' ? { value: node.items[step] } : undefined
}

const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined)

const plain = (message: string): string => message.split('\n')[0]?.replace(/ at line \d+.*$/, '') ?? message

const toPlain = (read: () => unknown, text: string, name: string): unknown => {
  try {
    return read()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw syntaxError(name, text, { line: 1, column: 1 }, `cannot be expanded: ${reason}`)
  }
}
