import { ConfigError } from '../core/errors.ts'
import { type Severity, severities } from '../core/findings/finding.ts'
import { listOf, nearest, splitWords } from '../lib/words.ts'
import { taskIds } from '../tasks/choose-task.ts'

const tasks = ['auto', ...taskIds, 'serve'] as const
const publications = ['review', 'comment', 'check', 'sarif', 'annotations', 'summary', 'none'] as const

type TaskWish = (typeof tasks)[number]
type Publication = (typeof publications)[number]

export interface Inputs {
  task: TaskWish
  prompt: string
  config: string
  provider: string
  model: string
  /** Provider name -> key, from `provider-keys`. */
  providerKeys: Record<string, string>
  githubToken: string
  triggerPhrase: string
  budgetUsd: number | undefined
  redisUrl: string
  maxTurns: number | undefined
  timeoutMinutes: number | undefined
  allowedTools: string[]
  /** undefined leaves it to the configuration. */
  isolation: 'auto' | 'required' | 'preferred' | 'off' | undefined
  allowedActors: string[]
  allowedBots: string[]
  /** Empty = the task's default. */
  publish: Publication[]
  /** undefined: the configuration's. */
  failOn: Severity | 'none' | undefined
  onFailure: 'fail' | 'neutral'
  include: string[]
  exclude: string[]
  /** undefined: the configuration's. */
  maxFindings: number | undefined
  minSeverity: Severity | undefined
  claudeCodeVersion: string
  claudeArgs: string
  mcpConfig: string
  /** Cassette to write; empty = none. */
  record: string
  workingDirectory: string
  languages: string[]
  testCommand: string
  baseBranch: string
  branchPrefix: string
  /** undefined: the task's own default. */
  draft: boolean | undefined
  /** Files, folders or globs of result files. */
  results: string[]
}

/** Reads and checks every input; throws ConfigError `input` naming the input, what is wrong and what is possible. */
export const readInputs = (getInput: (name: string) => string): Inputs => {
  const text = (name: string) => getInput(name).trim()
  return {
    task: taskOf(text('task')),
    prompt: text('prompt'),
    config: text('config'),
    provider: text('provider'),
    model: text('model'),
    providerKeys: providerKeysOf(text('provider-keys')),
    githubToken: tokenOf(text('github-token')),
    triggerPhrase: text('trigger-phrase') || '@claude-router',
    budgetUsd: positiveNumber('budget-usd', text('budget-usd'), 1_000_000),
    redisUrl: text('redis-url'),
    maxTurns: wholeNumber('max-turns', text('max-turns'), 1, 1000),
    timeoutMinutes: positiveNumber('timeout-minutes', text('timeout-minutes'), 360),
    allowedTools: splitWords(text('allowed-tools')),
    isolation: optionalOneOf('isolation', text('isolation'), ['auto', 'required', 'preferred', 'off']),
    allowedActors: splitWords(text('allowed-actors')),
    allowedBots: splitWords(text('allowed-bots')),
    publish: publicationsOf(text('publish')),
    failOn: optionalOneOf('fail-on', text('fail-on'), ['none', ...severities]),
    onFailure: oneOf('on-failure', text('on-failure') || 'fail', ['fail', 'neutral']),
    include: splitWords(text('include')),
    exclude: splitWords(text('exclude')),
    maxFindings: wholeNumber('max-findings', text('max-findings'), 0, 100),
    minSeverity: optionalOneOf('min-severity', text('min-severity'), severities),
    claudeCodeVersion: text('claude-code-version'),
    claudeArgs: text('claude-args'),
    mcpConfig: text('mcp-config'),
    record: text('record'),
    workingDirectory: text('working-directory'),
    languages: splitWords(text('languages')),
    testCommand: text('test-command'),
    baseBranch: text('base-branch'),
    branchPrefix: text('branch-prefix'),
    draft: booleanOf('draft', text('draft')),
    results: splitWords(text('results')),
  }
}

const invalid = (name: string, problem: string, hint: string): ConfigError =>
  new ConfigError('input', `Input \`${name}\` ${problem}.`, { hint })

const oneOf = <T extends string>(name: string, value: string, allowed: readonly T[]): T => {
  const found = allowed.find(candidate => candidate === value.toLowerCase())
  if (found !== undefined) return found
  const meant = nearest(value, allowed)
  throw invalid(
    name,
    `cannot be "${value}"`,
    `${meant ? `Did you mean "${meant}"? ` : ''}Possible: ${listOf(allowed)}.`,
  )
}

const optionalOneOf = <T extends string>(name: string, value: string, allowed: readonly T[]): T | undefined =>
  value === '' ? undefined : oneOf(name, value, allowed)

const tokenOf = (value: string): string => {
  if (value !== '') return value
  throw invalid('github-token', 'is empty', "Leave it out to use the job's own token, or pass a secret that is set.")
}

const taskOf = (value: string): TaskWish => oneOf('task', value || 'auto', tasks)

const publicationsOf = (value: string): Publication[] => {
  const chosen = splitWords(value).map(word => oneOf('publish', word, publications))
  if (chosen.includes('none') && chosen.length > 1) {
    throw invalid('publish', '"none" cannot be combined with other places', 'Give either `none` or the places.')
  }
  return [...new Set(chosen)]
}

const booleanOf = (name: string, value: string): boolean | undefined =>
  value === '' ? undefined : oneOf(name, value, ['true', 'false']) === 'true'

const wholeNumber = (name: string, value: string, min: number, max: number): number | undefined => {
  if (value === '') return undefined
  const number = Number(value)
  if (!Number.isInteger(number) || number < min || number > max) {
    throw invalid(name, `must be a whole number from ${min} to ${max}, not "${value}"`, 'Correct it in the workflow.')
  }
  return number
}

const positiveNumber = (name: string, value: string, max: number): number | undefined => {
  if (value === '') return undefined
  const number = Number(value)
  if (!Number.isFinite(number) || number <= 0 || number > max) {
    throw invalid(name, `must be a number above 0 and at most ${max}, not "${value}"`, 'Correct it in the workflow.')
  }
  return number
}

/** The error never repeats a line: it may hold a key. */
const providerKeysOf = (value: string): Record<string, string> => {
  const keys: Record<string, string> = {}
  for (const [index, rawLine] of value.split('\n').entries()) {
    const line = rawLine.trim()
    if (line === '' || line.startsWith('#')) continue
    const equals = line.indexOf('=')
    if (equals < 1)
      throw invalid('provider-keys', `has no \`name=key\` in line ${index + 1}`, 'Write one `name=key` a line.')
    const key = line.slice(equals + 1).trim()
    const name = line.slice(0, equals).trim()
    if (key === '') {
      throw invalid(
        'provider-keys',
        `has an empty key for "${name}"`,
        'The secret is not set, or not passed to this event: secrets are not given to pull requests from forks, nor to Dependabot.',
      )
    }
    keys[name] = key
  }
  return keys
}
