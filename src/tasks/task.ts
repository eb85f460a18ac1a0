import type { AgentResult } from '../agent/agent.ts'
import type { Suite } from '../core/checks/detect-test-command.ts'
import type { ProjectClass } from '../core/deploy/classify.ts'
import type { RollbackStrategy } from '../core/deploy/rollback-plan.ts'
import type { DocsMode } from '../core/docs/modes.ts'
import type { Finding, Severity } from '../core/findings/finding.ts'
import type { FileChange } from '../core/patch/file-change.ts'
import type { ChangePolicy } from '../core/patch/judge-changes.ts'
import type { Outcome, RunResult } from '../core/result.ts'
import type { GitHub } from '../github/client.ts'
import type { CommitRequest } from '../github/commit-changes.ts'
import type { GitHubEvent } from '../github/event.ts'
import type { Logger } from '../log/logger.ts'

/** What a task asks of the agent; everything else (model, limits, proxy, time) is bound by the caller. */
export interface AgentAsk {
  prompt: string
  tools: string[]
  allowedTools: string[]
  jsonSchema?: Record<string, unknown>
  appendSystemPrompt?: string
  /** `provider/model` instead of the run's own. */
  model?: string
}

export interface TaskOptions {
  /** Instruction of `task: prompt`. */
  prompt: string
  /** What the project wants looked at; added to the review's prompt. Trusted: from the configuration. */
  instructions: string
  include: string[]
  exclude: string[]
  maxFindings: number
  minSeverity: Severity
  /** 0..1 */
  minConfidence: number
  /** Severity from which a finding blocks: what the check run says of the change. */
  failOn: Severity | 'none'
  /** Natural languages of what is written, e.g. `en`, `zh`. Empty = the change's own. */
  languages: string[]
  /** Where the result goes; empty = dry run. */
  publish: ReadonlySet<Place>
  /** Replaces the task's own tools when not empty. */
  allowedTools: string[]
  /** Compare with this branch or commit instead of the pull request's base. */
  base: string
  /** Review whole files that match these globs instead of a change (command line). */
  files: string[]
  /** How the project's tests are run; empty = found out. Trusted: from the workflow, the configuration or the command line. */
  testCommand: string
  /** Branch that pull requests are opened against; empty = the default branch. */
  baseBranch: string
  /** Of the branches that tasks create. */
  branchPrefix: string
  /** Open pull requests as drafts. */
  draft: boolean
  /** What to implement, where no event tells (command line). Hostile text. */
  issue: { number: number; title: string; body: string } | null
  /** Result files to aggregate or publish: a folder or globs. */
  results: string[]
  /** What tasks that write may give back. */
  changes: ChangePolicy
  implement: {
    /** `scaffold`: the skeleton only, with what is left to be done marked. */
    scope: 'feature' | 'scaffold'
    /** How often the agent may mend what the project's checks refuse. */
    repairRounds: number
    /** Time limit of one run of the project's checks. */
    checkMinutes: number
    /** Trusted: from the configuration. */
    instructions: string
  }
  test: {
    /** How all tests are run; empty = found out. Trusted, as `testCommand`, which goes before it. */
    command: string
    suites: Partial<Record<Suite, string>>
    /** undefined = all tests. */
    suite: Suite | undefined
    /** Mend what is red instead of explaining it. */
    autoFix: boolean
    /** Further runs of red tests, to tell flaky from broken ones. */
    reruns: number
    /** How often the agent may try. */
    repairRounds: number
    /** Of each run of the tests. */
    timeoutMs: number
    /** On a pull request of this repository: a commit on its branch, or a pull request against that. */
    publish: 'branch' | 'pull-request'
    allowWeakerTests: boolean
    /** Trusted: from the configuration. */
    instructions: string
  }
  docs: {
    modes: DocsMode[]
    /** Languages of translations; the source's own is none of them. */
    languages: string[]
    sourceLanguage: string
    /** Globs of the documentation, translations left out. */
    files: string[]
    /** Path of a translation: `{dir}`, `{name}`, `{extension}`, `{language}`. */
    translations: string
    /** File of terms; empty = none. */
    glossary: string
    /** File that remembers what was translated from what. */
    memory: string
    changelog: string
    /** Globs of the reference of the interface, for the mode `api`. */
    api: string[]
    /** Language → `provider/model`. */
    models: Record<string, string>
    /** Only say what is out of step; the command line only. */
    check: boolean
    /** Take translations for in step as they are, where they pass the checks; the command line only. */
    accept: boolean
    /** Trusted: from the configuration. */
    instructions: string
  }
  deploy: {
    /** Trusted: from the configuration. */
    instructions: string
    /** Judge the risk, not only plan the way back. */
    assess: boolean
    /** Whether a model is asked. */
    model: boolean
    rollbackStrategy: RollbackStrategy
    /** Empty = no label counts. */
    overrideLabel: string
    /** Logins; empty = whoever has write permission. */
    overrideActors: string[]
    classes: ProjectClass[]
  }
  security: {
    /** Trusted: from the configuration. */
    instructions: string
    /** The whole repository, also where there is a pull request. */
    full: boolean
    /** Whether a model is asked. */
    model: boolean
    maxPrompts: number
    /** Whether the model may dismiss what a rule found. */
    dismiss: boolean
    advisories: 'github' | 'osv' | 'off'
    osvUrl: string
    /** File of known findings; empty = none. */
    baseline: string
    /** Write what was found into the baseline; the command line only. */
    updateBaseline: boolean
  }
}

/** Where a result can go. */
export type Place = 'review' | 'comment' | 'check' | 'sarif' | 'annotations' | 'summary'

export interface CommandRun {
  /** null: it was ended, see `timedOut`. */
  exitCode: number | null
  timedOut: boolean
  /** Last part of both streams, secrets removed. Hostile text. */
  output: string
  durationMs: number
}

/** The tree that the agent works on, and what became of it. */
export interface Work {
  /** Where its files can be read, once the agent has ended; the agent sees it as `TaskContext.directory`. */
  directory: string
  /** Whether it is the agent's own; else it is the checkout itself. */
  isCopy: boolean
  /** Folder of the tree in the repository, `''` or with a slash at its end: paths of changes begin with it. */
  prefix: string
  /** Commit that the tree was at when the run began; null outside a repository. */
  baseSha: string | null
  /** Makes the tree that of another commit, fetched when it is not there. Before the agent is asked. Throws GitHubError. */
  startFrom(sha: string): Promise<void>
  /** What differs from `baseSha` now, files that git ignores left out; found with a git directory that the agent cannot touch. */
  changes(): Promise<FileChange[]>
  /** Puts changes into the checkout itself, where the agent worked on a copy of it: what a local run leaves behind. */
  keep(changes: readonly FileChange[]): Promise<void>
  /** Commits changes on `baseSha` and pushes them to a branch by git itself, never over anything. Throws GitHubError. */
  push(request: CommitRequest): Promise<string>
  /** Writes text files into the tree, by paths below it. Throws AppError `bad_path` for one that leads out of it. */
  put(files: readonly { path: string; text: string }[]): Promise<void>
  /**
   * Runs a command line of the project where the agent lives, with neither key nor token: in the agent's tree, or with
   * `fresh` in a clean copy of `baseSha` with these changes, out of the agent's reach.
   */
  run(commandLine: string, options: { timeoutMs: number; fresh?: readonly FileChange[] }): Promise<CommandRun>
}

export interface TaskContext {
  /** The checkout in which the agent works. */
  directory: string
  /** null on the command line. */
  event: GitHubEvent | null
  github: GitHub | null
  /** `https://github.com`, or the server at hand: only links to it stay links in what is posted. */
  serverUrl: string
  /** Tells this workflow's comments from another's: `workflow/job`. */
  runKey: string
  options: TaskOptions
  /** What the comment that started the run says after the trigger phrase and the task's name. Hostile text; empty when none. */
  instruction: string
  work: Work
  /** Folder of the run, outside the checkout, for files that are left to later steps (SARIF, ...). */
  outputDirectory: string
  /** Of the routed model, tokens; undefined = unknown. */
  contextWindow: number | undefined
  askAgent: (ask: AgentAsk) => Promise<AgentResult>
  /** Whether what instructs agents was taken from the base branch, since the change is a stranger's. */
  isForeign: boolean
  /** What the run has cost so far, USD; null = a model without a price was asked. */
  spentUsd: () => Promise<number | null>
  /** Random, fresh per run: marks where untrusted text begins and ends in a prompt. */
  nonce: string
  log: Logger
}

/** What a task has to say; the caller adds cost, models and time and makes it a RunResult. */
export interface TaskReport {
  outcome: Outcome
  /** One sentence with the way out, when the outcome needs one. */
  reason: string | null
  code: string | null
  findings: Finding[]
  summary: string
  pullRequest: number | null
  pullRequestUrl: string | null
  headSha: string | null
  baseSha: string | null
  reviewUrl: string | null
  commentUrl: string | null
  turns: number
  /** What was written, as published and read back. */
  changes: RunResult['changes']
  /** Class of `deploy-risk`. */
  risk: RunResult['risk']
  sarifFile: string | null
}

export interface TaskDefinition {
  id: string
  run: (context: TaskContext) => Promise<TaskReport>
}

export const emptyReport: TaskReport = {
  outcome: 'clean',
  reason: null,
  code: null,
  findings: [],
  summary: '',
  pullRequest: null,
  pullRequestUrl: null,
  headSha: null,
  baseSha: null,
  reviewUrl: null,
  commentUrl: null,
  turns: 0,
  changes: null,
  risk: null,
  sarifFile: null,
}
