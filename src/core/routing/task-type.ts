import { isBackground, type RouteFacts } from './facts.ts'
import type { Situation } from './situation.ts'

/** `x-claude-code-request-class` and its older relative, as Claude Code sends them with CLAUDE_CODE_GATEWAY_HINT_HEADERS=1. */
const ofClass: ReadonlyMap<string | undefined, string> = new Map([
  ['compaction', 'summary'],
  ['summary-extraction', 'summary'],
  ['auxiliary', 'background'],
  ['followup-generation', 'background'],
])

/** Names of agents: Claude Code's own (Explore, Plan) and what people call theirs. */
const ofAgent: [pattern: RegExp, type: string][] = [
  [/\bexplor|search|\bfind/i, 'search'],
  [/\bplan|architect/i, 'planning'],
  [/review/i, 'review'],
  [/\bsecur|\baudit/i, 'security'],
  [/\btest/i, 'test'],
  [/\bdocs?\b|\bdocument/i, 'docs'],
]

/** How Claude Code's own system prompts begin where it says nothing in headers. */
const ofPrompt: [pattern: RegExp, type: string][] = [
  [/summari[sz]ing conversations|summari[sz]e this (?:coding )?conversation/i, 'summary'],
  [/(?:write|generate|come up with) (?:a|the) [\w\s,-]{0,60}\btitle\b|indicates a new conversation topic/i, 'summary'],
  [/file search specialist/i, 'search'],
  [/software architect and planning specialist/i, 'planning'],
]

const ofRun: ReadonlySet<string | undefined> = new Set(['review', 'docs', 'test', 'security'])

/**
 * What a request is for: as its header says; else by its class, its subagent's name, its search tool, its system prompt; else
 * as the run's task. Nothing that an agent reads takes part.
 */
export const taskTypeOf = (facts: RouteFacts, { run }: Situation): string => {
  const said = facts.header('x-claude-router-task-type')?.trim().toLowerCase()
  if (said !== undefined && /^[\w-]{1,40}$/.test(said)) return said
  return (
    ofClass.get(facts.requestClass) ??
    ofClass.get(facts.header('x-claude-1p-request-class')) ??
    first(ofAgent, facts.header('x-claude-code-agent-type')) ??
    (isBackground(facts) ? 'background' : undefined) ??
    (facts.hasWebSearch ? 'search' : undefined) ??
    first(ofPrompt, facts.systemStart) ??
    (ofRun.has(run?.task) ? run?.task : undefined) ??
    'coding'
  )
}

const first = (table: typeof ofAgent, text: string | undefined): string | undefined =>
  text === undefined ? undefined : table.find(([pattern]) => pattern.test(text))?.[1]
