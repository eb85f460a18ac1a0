/** A node of cel-js's syntax tree, as far as it is read here. */
interface Node {
  op: string
  args: unknown
  start?: number
  end?: number
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'op' in value

/**
 * Makes the whole numbers of an expression doubles, so that `4 / 5` is 0.8 and `cheap ? 1 : 0.5` has one type. An index
 * and the arguments of functions must stay ints.
 */
export const useDoubles = (tree: unknown): void => {
  if (Array.isArray(tree)) {
    for (const item of tree) useDoubles(item)
    return
  }
  if (!isNode(tree)) return
  const { op, args } = tree
  if (op === 'value') {
    if (typeof args === 'bigint') tree.args = Number(args)
  } else if (op === '[]' || op === '[?]') useDoubles((args as unknown[])[0])
  else if (op === 'rcall') useDoubles((args as unknown[])[1])
  else if (op !== 'call') useDoubles(args)
}

/** A variable compared with a text: `task_type == 'docs'`, `task_type in ['docs', 'test']`. */
export interface Comparison {
  variable: string
  value: string
  /** Of the text, in the expression. */
  start: number
  end: number
}

export const comparisonsOf = (tree: unknown): Comparison[] => {
  if (Array.isArray(tree)) return tree.flatMap(comparisonsOf)
  if (!isNode(tree)) return []
  const { op, args } = tree
  if ((op !== '==' && op !== '!=' && op !== 'in') || !Array.isArray(args)) return comparisonsOf(args)
  const [left, right] = args as unknown[]
  return [...pair(left, right), ...pair(right, left), ...comparisonsOf(args)]
}

const pair = (variable: unknown, other: unknown): Comparison[] => {
  if (!isNode(variable) || variable.op !== 'id' || typeof variable.args !== 'string' || !isNode(other)) return []
  const values = other.op === 'list' && Array.isArray(other.args) ? (other.args as unknown[]) : [other]
  return values.flatMap(value =>
    isNode(value) && value.op === 'value' && typeof value.args === 'string'
      ? [{ variable: variable.args as string, value: value.args, start: value.start ?? 0, end: value.end ?? 0 }]
      : [],
  )
}
