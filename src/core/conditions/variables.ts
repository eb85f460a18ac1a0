/** Conditions of routing rules know a request and its run; those of alerts also what was measured. */
export type ConditionKind = 'routing' | 'alert'

type VariableType = 'string' | 'double' | 'bool' | 'list<string>'

const routing = {
  task_type: 'string',
  context_length: 'double',
  cost_priority: 'string',
  model: 'string',
  thinking: 'bool',
  tools: 'list<string>',
  has_images: 'bool',
  has_web_search: 'bool',
  is_background: 'bool',
  is_subagent: 'bool',
  stream: 'bool',
  max_tokens: 'double',
  task: 'string',
  event: 'string',
  branch: 'string',
  labels: 'list<string>',
  files_changed: 'double',
  lines_changed: 'double',
  run_cost: 'double',
  daily_cost: 'double',
  monthly_cost: 'double',
  budget: 'double',
  hour_utc: 'double',
} as const satisfies Record<string, VariableType>

const alert = {
  ...routing,
  response_time: 'double',
  error_rate: 'double',
  cache_hit_rate: 'double',
} as const satisfies Record<string, VariableType>

/** Variable -> CEL type. Every number is a double: `10`, `10.0` and a variable then mix as a reader expects. */
export const conditionVariables: Readonly<Record<ConditionKind, Readonly<Record<string, VariableType>>>> = {
  routing,
  alert,
}

export type RoutingVariable = keyof typeof routing

/** What the router itself says for a variable; a client's header may say something else. */
export const usualValues: Readonly<Partial<Record<RoutingVariable, readonly string[]>>> = {
  task_type: ['coding', 'review', 'docs', 'test', 'security', 'planning', 'search', 'summary', 'background'],
  cost_priority: ['low', 'normal', 'high'],
}
