import type { JsonObject } from '../../providers/provider.ts'
import { isObject, textAt } from '../shared/json.ts'

/**
 * Arguments that come piece by piece (`streamFunctionCallArguments`), each with the path of where it belongs:
 * `{jsonPath: "$.todos[0].text", stringValue: "Bu", willContinue: true}`. A text at the same path continues.
 */
export const applyPartialArg = (args: JsonObject, piece: unknown): void => {
  const steps = stepsOf(textAt(piece, 'jsonPath') ?? '')
  const value = pieceValue(piece)
  const last = steps.at(-1)
  if (last === undefined || value === undefined || !isObject(piece)) return
  let at: Container = args
  for (const [index, step] of steps.slice(0, -1).entries()) at = descend(at, step, typeof steps[index + 1] === 'number')
  const before = read(at, last)
  write(at, last, typeof before === 'string' && typeof value === 'string' ? before + value : value)
}

type Step = string | number
type Container = JsonObject | unknown[]

const stepsOf = (path: string): Step[] => {
  const steps = [...path.matchAll(/\.([^.[\]]+)|\[(\d+)\]|\[['"]([^'"]+)['"]\]/g)].map(
    ([, name, index, quoted]): Step => (index === undefined ? (name ?? quoted ?? '') : Number(index)),
  )
  return steps.some(step => step === '__proto__') ? [] : steps
}

const pieceValue = (piece: unknown): unknown => {
  if (!isObject(piece)) return undefined
  if ('nullValue' in piece) return null
  return piece.stringValue ?? piece.numberValue ?? piece.boolValue
}

const descend = (at: Container, step: Step, toArray: boolean): Container => {
  const inner = read(at, step)
  if (isObject(inner) || Array.isArray(inner)) return inner
  const made: Container = toArray ? [] : {}
  write(at, step, made)
  return made
}

const read = (at: Container, step: Step): unknown =>
  Array.isArray(at) ? at[Number(step)] : Object.hasOwn(at, step) ? at[step] : undefined

const write = (at: Container, step: Step, value: unknown): void => {
  if (!Array.isArray(at)) at[step] = value
  else if (Number.isInteger(Number(step)) && Number(step) <= at.length) at[Number(step)] = value
}
