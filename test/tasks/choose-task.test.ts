import { expect, test } from 'vitest'
import { chooseTask, commandIn, type TaskRequest } from '../../src/tasks/choose-task.ts'

test.for([
  ['@claude-router review', 'review'],
  ['Hello\n\n  @claude-router: explain this', 'explain this'],
  ['@Claude-Router', ''],
  ['say @claude-router review', null],
  ['> @claude-router review', null],
  ['```\n@claude-router review\n```', null],
  ['```\ncode\n```\n@claude-router review', 'review'],
  ['    @claude-router review', null],
  ['@claude-routers review', null],
  ['@claude-router-x review', null],
] as const)('commandIn(%j) is %j', ([comment, command]) => expect(commandIn(comment, '@claude-router')).toBe(command))

const nothing = { label: null, body: null, assignee: null, conclusion: null }

const request = (given: Partial<TaskRequest>, event: Partial<TaskRequest['event']> = {}): TaskRequest => ({
  task: 'auto',
  prompt: '',
  triggerPhrase: '@claude-router',
  ...given,
  event: {
    ...{ kind: 'pull_request', action: '', pullRequest: null, issue: null, comment: null },
    ...nothing,
    ...event,
  },
})

test.for([
  ['a pull request is reviewed', request({}, { pullRequest: 7 }), 'review', ''],
  ['a prompt is answered', request({ prompt: 'Explain' }, { pullRequest: 7 }), 'prompt', 'Explain'],
  ['the workflow decides', request({ task: 'serve' }, { pullRequest: 7 }), 'serve', ''],
  ['nothing to do', request({}, { kind: 'schedule' }), 'none', ''],
  ['a push', request({}, { kind: 'push' }), 'docs', ''],
  ['an issue without a wish', request({}, { kind: 'issues', issue: 3, action: 'opened', body: 'broken' }), 'none', ''],
  [
    'an issue that calls',
    request({}, { kind: 'issues', issue: 3, action: 'opened', body: 'x\n@claude-router' }),
    'implement',
    '',
  ],
  [
    'an issue that is labelled',
    request({}, { kind: 'issues', issue: 3, action: 'labeled', label: 'Claude-Router' }),
    'implement',
    '',
  ],
  ['another label', request({}, { kind: 'issues', issue: 3, action: 'labeled', label: 'bug' }), 'none', ''],
  [
    'an issue that is assigned',
    request({}, { kind: 'issues', issue: 3, action: 'assigned', assignee: 'claude-router[bot]' }),
    'implement',
    '',
  ],
  ['a workflow that failed', request({}, { kind: 'workflow_run', pullRequest: 7, conclusion: 'failure' }), 'test', ''],
  ['a comment wants code', request({}, { issue: 3, comment: '@claude-router implement with tests' }), 'implement', ''],
  [
    'a comment wants tests mended',
    request({}, { pullRequest: 3, comment: '@claude-router fix the tests' }),
    'test',
    '',
  ],
  [
    'a comment wants tests where there is no change',
    request({}, { issue: 3, comment: '@claude-router test this' }),
    'prompt',
    'test this',
  ],
  ['a comment without the phrase', request({ task: 'review' }, { pullRequest: 7, comment: 'nice' }), 'none', ''],
  [
    'a comment asks for a review',
    request({}, { pullRequest: 7, comment: '@claude-router please review' }),
    'review',
    '',
  ],
  ['a comment instructs', request({}, { pullRequest: 7, comment: '@claude-router why?' }), 'prompt', 'why?'],
  ['a comment on an issue cannot ask for a review', request({}, { comment: '@claude-router' }), 'none', ''],
  [
    'an empty command takes the workflow’s prompt',
    request({ prompt: 'Triage' }, { comment: '@claude-router' }),
    'prompt',
    'Triage',
  ],
] as const)('%s', ([, asked, task, prompt]) => {
  const choice = chooseTask(asked)
  expect([choice.task, choice.prompt]).toEqual([task, prompt])
  expect(choice.reason).not.toBe('')
})
