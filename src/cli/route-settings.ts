import { conditionVariables, type RoutingVariable } from '../core/conditions/variables.ts'
import { ConfigError } from '../core/errors.ts'
import type { RunContext } from '../core/proxy-config.ts'
import type { RouteFacts } from '../core/routing/facts.ts'
import type { Situation } from '../core/routing/situation.ts'
import { nearest } from '../lib/words.ts'

type Value = string | number | boolean | string[]

/** What `--set` says instead of what was found. */
export type Settings = Partial<Record<RoutingVariable, Value>>

const types = conditionVariables.routing
const wrong = (message: string, hint: string): ConfigError => new ConfigError('usage', `--set ${message}`, { hint })

/** Reads `daily_cost=45, branch=main, labels=bug+ui`. Throws ConfigError for unknown names and wrong values. */
export const readSettings = (text: string | undefined): Settings => {
  const settings: Settings = {}
  for (const part of (text ?? '').split(/[,\n]/)) {
    if (part.trim() === '') continue
    const [, name = '', value] = /^\s*([\w-]+)\s*=\s*(.*?)\s*$/s.exec(part) ?? []
    if (value === undefined)
      throw wrong(`needs name=value, not "${part.trim()}"`, 'Write --set "daily_cost=45, branch=main, labels=bug+ui".')
    if (!Object.hasOwn(types, name)) {
      const meant = nearest(name, Object.keys(types))
      throw wrong(
        `knows no variable "${name}"`,
        meant === undefined ? `Known: ${Object.keys(types).join(', ')}.` : `Did you mean ${meant}?`,
      )
    }
    settings[name as RoutingVariable] = readValue(name as RoutingVariable, value)
  }
  return settings
}

const readValue = (name: RoutingVariable, text: string): Value => {
  const type = types[name]
  if (type === 'string') return text
  if (type === 'list<string>') return text === '' ? [] : text.split('+').map(item => item.trim())
  if (type === 'bool') {
    if (text === 'true' || text === 'false') return text === 'true'
    throw wrong(`${name} must be true or false, not "${text}"`, `Write --set ${name}=true.`)
  }
  const number = Number(text)
  if (text !== '' && Number.isFinite(number)) return number
  throw wrong(`${name} must be a number, not "${text}"`, `Write --set ${name}=10.`)
}

const factOf: Partial<Record<RoutingVariable, keyof RouteFacts>> = {
  context_length: 'contextTokens',
  model: 'model',
  thinking: 'isThinking',
  tools: 'tools',
  has_images: 'hasImages',
  has_web_search: 'hasWebSearch',
  is_subagent: 'isSubagent',
  stream: 'stream',
  max_tokens: 'maxTokens',
}

/** Headers with which a client says the same. */
export const headersOf = ({ task_type, cost_priority, is_background }: Settings): Record<string, string> => ({
  ...(task_type === undefined ? {} : { 'x-claude-router-task-type': String(task_type) }),
  ...(cost_priority === undefined ? {} : { 'x-claude-router-cost-priority': String(cost_priority) }),
  ...(is_background === true ? { 'x-claude-code-request-class': 'auxiliary' } : {}),
})

export const factsWith = (facts: RouteFacts, settings: Settings): RouteFacts => {
  const changed = Object.entries(settings).flatMap(([name, value]) => {
    const fact = factOf[name as RoutingVariable]
    return fact === undefined ? [] : [[fact, { value, enumerable: true }] as const]
  })
  if (settings.tools !== undefined)
    changed.push(['hasTools', { value: (settings.tools as string[]).length > 0, enumerable: true }])
  return Object.create(facts, Object.fromEntries(changed)) as RouteFacts
}

export const situationWith = (situation: Situation, settings: Settings): Situation => {
  const number = (name: RoutingVariable, found: number) => (settings[name] as number | undefined) ?? found
  return {
    ...situation,
    runCostUsd: number('run_cost', situation.runCostUsd),
    dailyCostUsd: number('daily_cost', situation.dailyCostUsd),
    monthlyCostUsd: number('monthly_cost', situation.monthlyCostUsd),
    budgetUsd: number('budget', situation.budgetUsd),
    hourUtc: number('hour_utc', situation.hourUtc),
    run: runWith(situation.run, settings),
  }
}

const runWith = (run: RunContext | undefined, settings: Settings): RunContext => {
  const text = (name: RoutingVariable, found = '') => (settings[name] as string | undefined) ?? found
  return {
    ...(run ?? { id: '', repository: '', pullRequest: 0 }),
    task: text('task', run?.task),
    event: text('event', run?.event),
    branch: text('branch', run?.branch),
    labels: (settings.labels as string[] | undefined) ?? run?.labels ?? [],
    filesChanged: (settings.files_changed as number | undefined) ?? run?.filesChanged ?? 0,
    linesChanged: (settings.lines_changed as number | undefined) ?? run?.linesChanged ?? 0,
  }
}
