import type { Canaries } from '../core/secrets/canary.ts'
import type { Logger } from '../log/logger.ts'
import type { AgentWorld } from './isolation/agent-world.ts'

/** One run of Claude Code. */
export interface AgentRequest {
  /** The binary. */
  executable: string
  /** Where it works. */
  directory: string
  prompt: string
  baseUrl: string
  authToken: string
  model: string
  smallModel?: string | undefined
  /** The routed model's real limits, tokens; unknown = Claude Code's own assumption. */
  contextWindow?: number | undefined
  maxOutputTokens?: number | undefined
  maxTurns: number
  timeoutMs: number
  /** `--tools`: those it sees. */
  tools: string[]
  /** `--allowedTools`: those it may use unasked. */
  allowedTools: string[]
  permissionMode: 'default' | 'acceptEdits' | 'dontAsk'
  jsonSchema?: Record<string, unknown> | undefined
  appendSystemPrompt?: string | undefined
  /** MCP servers, as JSON; it is written into the HOME, since it holds the token. */
  mcpConfig?: string | undefined
  /** Files of their programs. */
  mcpPrograms?: readonly string[] | undefined
  extraArguments?: string[] | undefined
  /** stream-json lines are copied here as they come. */
  transcriptFile?: string | undefined
  /** Removes the secrets that the caller knows of from transcript, progress and stderr: the agent may have read one. */
  redact?: ((text: string) => string) | undefined
  /** Laid into its world before it starts: variables, and files of its HOME by path. */
  planted?: Pick<Canaries, 'environment' | 'homeFiles'> | undefined
  /** Hears, unredacted, what the model says and what it gives its tools. */
  onSaid?: ((said: string | Record<string, unknown>, where: string) => void) | undefined
  signal?: AbortSignal | undefined
  /** Absent: it runs as a process like any other of this user, with a clean environment only. */
  world?: AgentWorld | undefined
  log: Logger
  /** Hears of the temporary HOME before anything runs in it, so that a later process can clean up after a kill. */
  onHome?: ((home: string) => void) | undefined
  onProgress?: ((line: string) => void) | undefined
}

/** Every way a run can end; all but `completed` carry a `message`. */
export type AgentEnd =
  | 'completed'
  | 'api_error' //             is_error: the upstream refused after retries
  | 'budget' //                api_error with 403 permission_error from our budget
  | 'context_overflow' //      prompt_too_long
  | 'max_turns'
  | 'max_budget' //            Claude Code's own --max-budget-usd
  | 'no_structured_output' //  a schema was given and the model answered in text
  | 'empty_result'
  | 'execution_error' //       error_during_execution and unknown error subtypes
  | 'usage_error' //           bad flag: exit 1 with no JSON
  | 'timed_out'
  | 'cancelled'
  | 'killed' //                ended by a signal that was not ours
  | 'not_started'

export interface AgentResult {
  end: AgentEnd
  /** One sentence for a person: what happened and what to do. Empty when completed. */
  message: string
  /** Final text of the model, also of a run that was cut off if there was any. */
  text: string
  structuredOutput: unknown
  turns: number
  durationMs: number
  exitCode: number | null
  apiErrorStatus: number | null
  permissionDenials: { tool: string }[]
  sessionId: string | null
  /** Last lines of stderr, for diagnosis. */
  stderrTail: string
}
