import { present } from '../config/present.ts'
import type { Config } from '../config/schema.ts'
import type { TaskOptions } from '../tasks/task.ts'

/** What the workflow or the command line says; undefined or empty leaves it to the configuration. */
export type GivenOptions = {
  [Name in Exclude<keyof TaskOptions, 'security' | 'deploy' | 'test' | 'docs'>]?: TaskOptions[Name] | undefined
} & {
  security?: SecuritySettings | undefined
  deploy?: Partial<TaskOptions['deploy']> | undefined
  test?: Partial<TaskOptions['test']> | undefined
  docs?: Partial<TaskOptions['docs']> | undefined
}

export type SecuritySettings = Partial<TaskOptions['security']> & {
  /** Where a baseline is written that neither the command nor the configuration names. */
  fallbackBaseline?: string
}

const defaults: TaskOptions = {
  prompt: '',
  instructions: '',
  include: [],
  exclude: [],
  maxFindings: 25,
  minSeverity: 'low',
  minConfidence: 0,
  failOn: 'none',
  languages: [],
  publish: new Set(),
  allowedTools: [],
  base: '',
  files: [],
  testCommand: '',
  baseBranch: '',
  branchPrefix: 'claude-router/',
  draft: false,
  issue: null,
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
  implement: { scope: 'feature', repairRounds: 2, checkMinutes: 10, instructions: '' },
  test: {
    ...{ command: '', suites: {}, suite: undefined, autoFix: false, reruns: 2, repairRounds: 3 },
    ...{ timeoutMs: 15 * 60_000, publish: 'branch', allowWeakerTests: false, instructions: '' },
  },
  docs: {
    ...{ modes: ['mend', 'translate'], languages: [], sourceLanguage: 'en', files: ['README.md', 'docs/**/*.md'] },
    ...{ translations: '{dir}/{name}.{language}.{extension}', glossary: '', changelog: 'CHANGELOG.md' },
    ...{ memory: '.github/claude-router-translations.json', api: ['docs/api/**/*.md'], models: {} },
    ...{ check: false, accept: false, instructions: '' },
  },
  deploy: {
    ...{ instructions: '', assess: true, model: true, rollbackStrategy: 'auto' },
    ...{ overrideLabel: 'deploy-risk-accepted', overrideActors: [], classes: [] },
  },
  security: {
    instructions: '',
    full: false,
    model: true,
    maxPrompts: 4,
    dismiss: true,
    advisories: 'github',
    osvUrl: 'https://api.osv.dev',
    baseline: '',
    updateBaseline: false,
  },
}

const isGiven = (value: unknown): boolean =>
  value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)

/** Given options over the configuration's `review` and `agent` sections over the defaults. */
export const taskOptions = (config: Config, { security, deploy, test, docs, ...given }: GivenOptions): TaskOptions => {
  const { failOn: _, ...review } = config.review ?? {}
  const sections = {
    changes: { ...defaults.changes, ...present(config.changes ?? {}) },
    implement: { ...defaults.implement, ...present(config.implement ?? {}) },
    security: securityOptions(config, security ?? {}),
    deploy: deployOptions(config, deploy ?? {}),
    test: testOptions(config, test ?? {}),
    docs: docsOptions(config, { ...(given.languages?.length && { languages: given.languages }), ...docs }),
  }
  const layers = [defaults, sections, review, { allowedTools: config.agent?.allowedTools }, given]
  const entries = layers.flatMap(layer => Object.entries(layer).filter(([, value]) => isGiven(value)))
  return { ...defaults, ...Object.fromEntries(entries) }
}

const testOptions = (config: Config, given: Partial<TaskOptions['test']>): TaskOptions['test'] => {
  const { failOn: _, timeoutMinutes, suites, ...settings } = config.test ?? {}
  return {
    ...{ ...defaults.test, ...present(settings), suites: present(suites ?? {}) },
    ...(timeoutMinutes !== undefined && { timeoutMs: timeoutMinutes * 60_000 }),
    ...present(given),
  }
}

const docsOptions = (config: Config, given: Partial<TaskOptions['docs']>): TaskOptions['docs'] => {
  const options = { ...defaults.docs, ...present(config.docs ?? {}), ...present(given) }
  return { ...options, languages: options.languages.filter(language => language !== options.sourceLanguage) }
}

const deployOptions = (config: Config, given: Partial<TaskOptions['deploy']>): TaskOptions['deploy'] => {
  const { failOn: _, ...settings } = config.deploy ?? {}
  return { ...defaults.deploy, ...present(settings), ...given }
}

const securityOptions = (
  config: Config,
  { fallbackBaseline = '', ...given }: SecuritySettings,
): TaskOptions['security'] => {
  const { failOn: _, ...settings } = config.security ?? {}
  const options = { ...defaults.security, ...present(settings), ...given }
  return { ...options, baseline: options.baseline || fallbackBaseline }
}

/** Severity from which a task's findings block: as given, else of its own section, else of the review's. */
export const failOnOf = (
  config: Config,
  task: string,
  given: TaskOptions['failOn'] | undefined,
): TaskOptions['failOn'] => {
  // Red tests that are left red are no success unless somebody says so.
  if (task === 'test') return given ?? config.test?.failOn ?? 'high'
  const own = { security: config.security?.failOn, 'deploy-risk': config.deploy?.failOn }[task]
  return given ?? own ?? config.review?.failOn ?? 'none'
}
