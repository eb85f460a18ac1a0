import type { Config } from '../config/schema.ts'
import type { TaskOptions } from '../tasks/task.ts'

/** What the workflow or the command line says; undefined or empty leaves it to the configuration. */
export type GivenOptions = { [Name in keyof TaskOptions]?: TaskOptions[Name] | undefined }

const defaults: TaskOptions = {
  prompt: '',
  instructions: '',
  include: [],
  exclude: [],
  maxFindings: 25,
  minSeverity: 'low',
  minConfidence: 0,
  languages: [],
  publish: new Set(),
  allowedTools: [],
  base: '',
  files: [],
}

const isGiven = (value: unknown): boolean =>
  value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)

/** Given options over the configuration's `review` and `agent` sections over the defaults. */
export const taskOptions = (config: Config, given: GivenOptions): TaskOptions => {
  const { failOn: _, ...review } = config.review ?? {}
  const layers = [defaults, review, { allowedTools: config.agent?.allowedTools }, given]
  const entries = layers.flatMap(layer => Object.entries(layer).filter(([, value]) => isGiven(value)))
  return { ...defaults, ...Object.fromEntries(entries) }
}
