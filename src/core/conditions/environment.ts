import { Environment } from '@marcbachmann/cel-js'
import { once } from '../../lib/once.ts'
import { type ConditionKind, conditionVariables } from './variables.ts'

type Arithmetic = (left: number, right: number) => number

const arithmetic: Record<string, Arithmetic> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  '%': (left, right) => left % right,
}

/**
 * CEL with our variables. Strict CEL refuses `1.5 * 2`; ints are left only where CEL itself makes them (`size(tools)`,
 * an index), and they mix with doubles here.
 */
const createEnvironment = (kind: ConditionKind): Environment => {
  const environment = new Environment({ limits: { maxAstNodes: 2000, maxDepth: 60 } })
  for (const [name, type] of Object.entries(conditionVariables[kind])) environment.registerVariable(name, type)
  for (const [sign, compute] of Object.entries(arithmetic)) {
    const mixed = (left: number | bigint, right: number | bigint) => compute(Number(left), Number(right))
    environment.registerOperator(`double ${sign} int: double`, mixed)
    environment.registerOperator(`int ${sign} double: double`, mixed)
  }
  environment.registerOperator('double % double: double', arithmetic['%'] as Arithmetic)
  const same = (left: number | bigint, right: number | bigint) => Number(left) === Number(right)
  // The other way round comes with it.
  environment.registerOperator('double == int', same)
  const among = (value: number | bigint, list: readonly (number | bigint)[]) => list.some(item => same(value, item))
  environment.registerOperator('int in list<double>', among)
  environment.registerOperator('double in list<int>', among)
  return environment
}

/** One for each kind, made when first used: making one costs some hundred microseconds. */
export const environments: Readonly<Record<ConditionKind, () => Environment>> = {
  routing: once(() => createEnvironment('routing')),
  alert: once(() => createEnvironment('alert')),
}
