import type { RoutingVariable } from '../conditions/variables.ts'
import { costPriorityOf } from './cost-priority.ts'
import { isBackground, type RouteFacts } from './facts.ts'
import type { Situation } from './situation.ts'
import { taskTypeOf } from './task-type.ts'

type Value = string | number | boolean | readonly string[]

const values: Record<RoutingVariable, (facts: RouteFacts, situation: () => Situation) => Value> = {
  task_type: (facts, situation) => taskTypeOf(facts, situation()),
  context_length: facts => facts.contextTokens,
  cost_priority: (facts, situation) => costPriorityOf(facts, situation()),
  model: facts => facts.model,
  thinking: facts => facts.isThinking,
  tools: facts => facts.tools,
  has_images: facts => facts.hasImages,
  has_web_search: facts => facts.hasWebSearch,
  is_background: isBackground,
  is_subagent: facts => facts.isSubagent,
  stream: facts => facts.stream,
  max_tokens: facts => facts.maxTokens,
  task: (_, situation) => situation().run?.task ?? '',
  event: (_, situation) => situation().run?.event ?? '',
  branch: (_, situation) => situation().run?.branch ?? '',
  labels: (_, situation) => situation().run?.labels ?? [],
  files_changed: (_, situation) => situation().run?.filesChanged ?? 0,
  lines_changed: (_, situation) => situation().run?.linesChanged ?? 0,
  run_cost: (_, situation) => situation().runCostUsd,
  daily_cost: (_, situation) => situation().dailyCostUsd,
  monthly_cost: (_, situation) => situation().monthlyCostUsd,
  budget: (_, situation) => situation().budgetUsd,
  hour_utc: (_, situation) => situation().hourUtc,
}

interface Asked {
  request: RouteFacts
  situation: () => Situation
}

const getters = Object.create(
  null,
  Object.fromEntries(
    Object.entries(values).map(([name, read]) => [
      name,
      {
        enumerable: true,
        get(this: Asked) {
          return read(this.request, this.situation)
        },
      },
    ]),
  ),
) as object

export type ConditionFacts = Readonly<Record<RoutingVariable, Value>>

/** A request as conditions see it; each value is found when a condition asks for it. */
export const conditionFacts = (request: RouteFacts, situation: () => Situation): ConditionFacts =>
  Object.create(getters, { request: { value: request }, situation: { value: situation } })
