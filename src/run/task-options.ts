import { present } from '../config/present.ts'
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
  testCommand: '',
  baseBranch: '',
  branchPrefix: 'claude-router/',
  draft: false,
  results: [],
  changes: {
    maxFiles: 100,
    maxFileBytes: 1_000_000,
    maxBytes: 5_000_000,
    allowBinary: false,
    allowExecutable: false,
    protect: [],
    lockFiles: 'with-manifest',
  },
  implement: { scope: 'feature', repairRounds: 2, instructions: '' },
}

const isGiven = (value: unknown): boolean =>
  value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)

/** Given options over the configuration's `review` and `agent` sections over the defaults. */
export const taskOptions = (config: Config, given: GivenOptions): TaskOptions => {
  const { failOn: _, ...review } = config.review ?? {}
  const layers = [defaults, review, { allowedTools: config.agent?.allowedTools }, given]
  const sections = {
    changes: { ...defaults.changes, ...present(config.changes ?? {}) },
    implement: { ...defaults.implement, ...present(config.implement ?? {}) },
  }
  const entries = layers.flatMap(layer => Object.entries(layer).filter(([, value]) => isGiven(value)))
  return { ...defaults, ...sections, ...Object.fromEntries(entries) }
}
