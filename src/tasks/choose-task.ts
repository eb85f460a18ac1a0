export const taskIds = [
  'review',
  'implement',
  'docs',
  'test',
  'security',
  'deploy-risk',
  'prompt',
  'aggregate',
  'publish',
] as const
export type TaskId = (typeof taskIds)[number]

/** Which task an event asks for, with the reason for the log. Pure: only what the event and inputs say. */
export interface TaskChoice {
  task: TaskId | 'serve' | 'none'
  /** Instruction for `prompt`. */
  prompt: string
  /** What a comment says beyond the task's name; hostile text. */
  instruction: string
  reason: string
}

export interface TaskRequest {
  task: 'auto' | 'serve' | TaskId
  prompt: string
  triggerPhrase: string
  event: {
    kind: string
    action: string
    /** Number of the pull request that the event is about. */
    pullRequest: number | null
    /** Number of the issue that is none. */
    issue: number | null
    comment: string | null
    /** Added by this event. */
    label: string | null
    /** Of an issue's own text. */
    body: string | null
    /** Given the issue by this event. */
    assignee: string | null
    /** How the workflow ended that this one follows. */
    conclusion: string | null
  }
}

/** What follows the trigger phrase on the first line that begins with it, outside quotes and code; null when there is none. */
export const commandIn = (comment: string, triggerPhrase: string): string | null => {
  let inCode = false
  for (const line of comment.split(/\r?\n/)) {
    if (/^\s*(```|~~~)/.test(line)) inCode = !inCode
    if (inCode || /^( {4}|\t|\s*>)/.test(line)) continue
    const text = line.trim()
    if (!text.toLowerCase().startsWith(triggerPhrase.toLowerCase())) continue
    const rest = text.slice(triggerPhrase.length)
    if (rest === '' || /^[\s,:]/.test(rest)) return rest.replace(/^[\s,:]+/, '').trim()
  }
  return null
}

export const chooseTask = (request: TaskRequest): TaskChoice => {
  const { task, prompt, event } = request
  if (event.comment !== null && task !== 'serve') return taskOfComment(request, event.comment)
  if (task !== 'auto') return { task, prompt, instruction: '', reason: `the workflow asks for \`${task}\`` }
  if (prompt !== '') return { task: 'prompt', prompt, instruction: '', reason: 'the workflow gives a prompt' }
  return { prompt: '', instruction: '', ...taskOfEvent(request) }
}

const taskOfEvent = ({ triggerPhrase, event }: TaskRequest): Pick<TaskChoice, 'task' | 'reason'> => {
  const { kind, pullRequest, issue } = event
  if (kind === 'workflow_run' && event.conclusion === 'failure')
    return { task: 'test', reason: 'the workflow before this one failed' }
  if (pullRequest !== null) return { task: 'review', reason: `the event is about pull request #${pullRequest}` }
  if (issue !== null) return taskOfIssue(issue, triggerPhrase, event)
  if (kind === 'push') return { task: 'docs', reason: 'a push may have made documentation untrue' }
  return { task: 'none', reason: `the event ${kind} has no pull request, and there is no prompt` }
}

/** An issue is implemented when somebody asks for it: by the label, by assigning us, or in its own text when it is opened. */
const taskOfIssue = (
  issue: number,
  triggerPhrase: string,
  { action, label, assignee, body }: TaskRequest['event'],
): Pick<TaskChoice, 'task' | 'reason'> => {
  const name = triggerPhrase.replace(/^[@/]/, '').toLowerCase()
  const isOurs = (word: string | null) => word !== null && word.toLowerCase().replace(/\[bot\]$/, '') === name
  if (action === 'labeled' && isOurs(label))
    return { task: 'implement', reason: `issue #${issue} was labelled "${label}"` }
  if (action === 'assigned' && isOurs(assignee))
    return { task: 'implement', reason: `issue #${issue} was assigned to ${assignee}` }
  if (action === 'opened' && body !== null && commandIn(body, triggerPhrase) !== null)
    return { task: 'implement', reason: `issue #${issue} calls ${triggerPhrase}` }
  return {
    task: 'none',
    reason: `issue #${issue} neither got the label "${name}", nor was it assigned to ${name}, nor does it call ${triggerPhrase}`,
  }
}

/** First words of a command, and the task that they name. */
const taskWords: readonly (readonly [RegExp, TaskId])[] = [
  [/^(?:please\s+)?review\b/i, 'review'],
  [/^(?:please\s+)?implement\b/i, 'implement'],
  [/^(?:please\s+)?(?:update\s+(?:the\s+)?docs|docs|translate)\b/i, 'docs'],
  [/^(?:please\s+)?(?:fix\s+(?:the\s+)?tests?|tests?)\b/i, 'test'],
  [/^(?:please\s+)?security\b/i, 'security'],
  [/^(?:please\s+)?(?:deploy-risk|deploy risk|risk)\b/i, 'deploy-risk'],
]

const needsPullRequest: ReadonlySet<TaskId> = new Set(['review', 'security', 'deploy-risk', 'test'])

const taskOfComment = ({ triggerPhrase, task, prompt, event }: TaskRequest, comment: string): TaskChoice => {
  const none = { prompt: '', instruction: '' }
  const command = commandIn(comment, triggerPhrase)
  if (command === null) return { ...none, task: 'none', reason: `no line of the comment begins with ${triggerPhrase}` }
  const [words, named] = taskWords.find(([pattern]) => pattern.test(command)) ?? []
  const instruction = words === undefined ? command : command.replace(words, '').trim()
  if (task !== 'auto' && task !== 'prompt' && task !== 'serve')
    return {
      task,
      prompt,
      instruction: named === task ? instruction : command,
      reason: `a comment asks for \`${task}\``,
    }
  const wanted = command === '' && event.pullRequest !== null ? 'review' : named
  const possible = wanted !== undefined && (event.pullRequest !== null || !needsPullRequest.has(wanted))
  if (task === 'auto' && possible)
    return { ...none, task: wanted, instruction, reason: `a comment asks for \`${wanted}\`` }
  const text = command === '' ? prompt : command
  if (text === '') return { ...none, task: 'none', reason: 'the comment gives no instruction' }
  return { task: 'prompt', prompt: text, instruction: '', reason: 'a comment gives an instruction' }
}
