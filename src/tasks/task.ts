import type { AgentResult } from '../agent/agent.ts'
import type { Finding, Severity } from '../core/findings/finding.ts'
import type { Outcome } from '../core/result.ts'
import type { GitHub } from '../github/client.ts'
import type { GitHubEvent } from '../github/event.ts'
import type { Logger } from '../log/logger.ts'

/** What a task asks of the agent; everything else (model, limits, proxy, time) is bound by the caller. */
export interface AgentAsk {
  prompt: string
  tools: string[]
  allowedTools: string[]
  jsonSchema?: Record<string, unknown>
  appendSystemPrompt?: string
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
  /** Natural languages of what is written, e.g. `en`, `zh`. Empty = the change's own. */
  languages: string[]
  /** Where the result goes; empty = dry run. */
  publish: ReadonlySet<'review' | 'comment' | 'annotations' | 'summary'>
  /** Replaces the task's own tools when not empty. */
  allowedTools: string[]
  /** Compare with this branch or commit instead of the pull request's base. */
  base: string
  /** Review whole files that match these globs instead of a change (command line). */
  files: string[]
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
  /** Of the routed model, tokens; undefined = unknown. */
  contextWindow: number | undefined
  askAgent: (ask: AgentAsk) => Promise<AgentResult>
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
}
