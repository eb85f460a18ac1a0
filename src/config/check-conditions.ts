import type { ConditionKind } from '../core/conditions/variables.ts'
import type { Checked } from './check.ts'
import type { Parsed, Path } from './parsed.ts'
import { type Problem, problemLine, problemsError } from './problem.ts'
import type { Config } from './schema.ts'

interface Found {
  path: Path
  text: string
  kind: ConditionKind
}

/**
 * Compiles every condition, and loads what does that only where there is one. Returns doubts, one sentence each. Throws
 * ConfigError with line, column and marks under the place.
 */
export const checkConditions = async (
  { config, originOf }: Pick<Checked, 'config' | 'originOf'>,
  parsed: Parsed,
  name: string,
): Promise<string[]> => {
  const found = conditionsOf(config)
  if (found.length === 0) return []
  const { checkCondition } = await import('../core/conditions/compile-condition.ts')
  const problems: Problem[] = []
  const doubts: string[] = []
  for (const { path, text, kind } of found) {
    const place = { path: originOf(path), at: 'value' as const }
    const checked = checkCondition(text, kind)
    if (!checked.ok) problems.push({ ...place, text: `cannot be used: ${checked.message}\n${checked.caret}` })
    else
      doubts.push(
        ...checked.doubts.map(doubt => problemLine({ ...place, text: `is doubtful: ${doubt}` }, name, parsed)),
      )
  }
  if (problems.length === 0) return doubts
  throw problemsError('config-condition', problems, name, parsed, hint)
}

const hint =
  "A condition is a CEL expression such as `task_type == 'coding' && context_length > 32000`; `claude-router route` shows what each gives."

const conditionsOf = ({ routing, contextOptimization, monitoring }: Config): Found[] => [
  ...(routing?.rules ?? []).map(({ condition }, index) => routingCondition(['routing', 'rules', index], condition)),
  ...(contextOptimization?.rules ?? []).map(({ condition }, index) =>
    routingCondition(['contextOptimization', 'rules', index], condition),
  ),
  ...(monitoring?.alerts ?? []).map(
    ({ threshold }, index): Found => ({
      path: ['monitoring', 'alerts', index, 'threshold'],
      text: threshold,
      kind: 'alert',
    }),
  ),
]

const routingCondition = (rule: Path, text: string): Found => ({ path: [...rule, 'condition'], text, kind: 'routing' })
