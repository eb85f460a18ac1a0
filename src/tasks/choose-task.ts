/** Which task an event asks for, with the reason for the log. Pure: only what the event and inputs say. */
export interface TaskChoice {
  task: 'review' | 'prompt' | 'serve' | 'none'
  /** Instruction for `prompt`. */
  prompt: string
  reason: string
}

export interface TaskRequest {
  task: 'auto' | 'review' | 'prompt' | 'serve'
  prompt: string
  triggerPhrase: string
  event: { kind: string; pullRequest: number | null; comment: string | null }
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

export const chooseTask = ({ task, prompt, triggerPhrase, event }: TaskRequest): TaskChoice => {
  if (event.comment !== null && task !== 'serve')
    return taskOfComment(event.comment, triggerPhrase, task, prompt, event.pullRequest)
  if (task !== 'auto') return { task, prompt, reason: `the workflow asks for \`${task}\`` }
  if (prompt !== '') return { task: 'prompt', prompt, reason: 'the workflow gives a prompt' }
  if (event.pullRequest !== null)
    return { task: 'review', prompt: '', reason: `the event is about pull request #${event.pullRequest}` }
  return { task: 'none', prompt: '', reason: `the event ${event.kind} has no pull request, and there is no prompt` }
}

const taskOfComment = (
  comment: string,
  triggerPhrase: string,
  task: TaskRequest['task'],
  prompt: string,
  pullRequest: number | null,
): TaskChoice => {
  const command = commandIn(comment, triggerPhrase)
  if (command === null)
    return { task: 'none', prompt: '', reason: `no line of the comment begins with ${triggerPhrase}` }
  const wantsReview = command === '' || /^(please\s+)?review\b/i.test(command)
  if (task === 'review' || (task === 'auto' && wantsReview && pullRequest !== null)) {
    return { task: 'review', prompt: '', reason: 'a comment asks for a review' }
  }
  const instruction = command === '' ? prompt : command
  if (instruction === '') return { task: 'none', prompt: '', reason: 'the comment gives no instruction' }
  return { task: 'prompt', prompt: instruction, reason: 'a comment gives an instruction' }
}
