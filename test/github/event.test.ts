import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readEvent } from '../../src/github/event.ts'
import { eventShapes } from '../../src/github/event-shapes.ts'

const folder = new URL('../fixtures/events/', import.meta.url)
const load = (file: string): unknown => JSON.parse(readFileSync(new URL(`${file}.json`, folder), 'utf8'))
const a = 'a'.repeat(40)
const pullRequest = {
  number: 7,
  title: 'Add a cart',
  body: '',
  author: 'mona',
  labels: ['bug'],
  headSha: a,
  baseRef: 'main',
  fork: false,
}

describe('readEvent', () => {
  it.each([
    ['pull_request.opened', { action: 'opened', pullRequest, label: null, sender: { login: 'mona' } }],
    ['pull_request.labeled', { action: 'labeled', label: 'bug' }],
    ['pull_request.fork', { pullRequest: { ...pullRequest, fork: true } }],
    ['pull_request_target.deleted-fork', { pullRequest: { ...pullRequest, author: 'ghost', fork: true } }],
    [
      'issue_comment.on-issue',
      { issue: { number: 12, isPullRequest: false }, comment: { author: 'hubot', authorAssociation: 'MEMBER' } },
    ],
    [
      'issue_comment.on-pull-request',
      { issue: { number: 12, isPullRequest: true }, comment: { body: '@claude-router review' } },
    ],
    [
      'pull_request_review_comment.created',
      { pullRequest, comment: { path: 'src/cart.ts', line: 1, side: 'RIGHT', inReplyTo: 41 } },
    ],
    [
      'pull_request_review.submitted',
      { pullRequest, review: { id: 42, body: '', state: 'changes_requested', commitSha: a } },
    ],
    ['issues.labeled', { issue: { number: 12, labels: ['implement'] }, label: 'implement', assignee: null }],
    ['issues.assigned', { assignee: 'hubot' }],
    ['push.branch', { ref: 'refs/heads/main', after: a, deleted: false, commits: [{ id: a, message: 'Add a cart' }] }],
    ['workflow_dispatch.inputs', { inputs: { prompt: 'Explain the cart' } }],
    ['workflow_dispatch.no-inputs', { inputs: {} }],
    ['repository_dispatch.custom', { action: 'review-please', clientPayload: { number: 7 } }],
    [
      'schedule.nightly',
      { schedule: '0 3 * * *', repository: { fullName: 'octo-org/hello-world', defaultBranch: 'main' } },
    ],
    [
      'workflow_run.completed',
      { run: { id: 30433642, headSha: a, headRepository: 'mona/hello-world', pullRequests: [] } },
    ],
    ['merge_group.checks_requested', { group: { headSha: a, baseRef: 'refs/heads/main' } }],
  ])('%s', (file, expected) => {
    const name = file.split('.')[0] ?? ''
    expect(readEvent({ name, payload: load(file) })).toMatchObject({ name, ...expected })
  })

  it('has a recorded payload for every event it supports', () => {
    const recorded = new Set(readdirSync(folder).map(file => file.split('.')[0]))
    expect([...recorded].sort()).toEqual(Object.keys(eventShapes).sort())
  })

  it.each(['discussion', '', 'toString', '__proto__'])('refuses %j and names those it knows', name => {
    expect(() => readEvent({ name, payload: {} })).toThrow(
      expect.objectContaining({
        code: 'unsupported_event',
        hint: expect.stringMatching(/pull_request, .*merge_group/),
      }),
    )
  })

  it.each([
    ['pull_request', {}, 'pull_request'],
    ['pull_request', { pull_request: { number: '7', head: {}, base: {} } }, 'pull_request.number'],
    ['issue_comment', { issue: { number: 1, title: 't' } }, 'comment'],
    ['push', null, ''],
  ])('names what is wrong in a payload of %s', (name, payload, field) => {
    expect(() => readEvent({ name, payload })).toThrow(
      expect.objectContaining({
        code: 'bad_event',
        message: expect.stringContaining(`'${name}' is not one: ${field}:`),
      }),
    )
  })
})
