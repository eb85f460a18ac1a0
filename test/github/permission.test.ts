import { expect, test } from 'vitest'
import { GitHubError } from '../../src/core/errors.ts'
import type { GitHub } from '../../src/github/client.ts'
import { readEvent } from '../../src/github/event.ts'
import { mayTrigger } from '../../src/github/permission.ts'

const levels: Record<string, string> = { owner: 'admin', maintainer: 'write', stranger: 'read', none: 'none' }
/** Who started the runs that others follow. */
const runs: Record<number, [actor: string, again: string]> = {
  1: ['maintainer', 'maintainer'],
  2: ['stranger', 'stranger'],
  3: ['stranger', 'maintainer'],
  4: ['maintainer', 'stranger'],
  5: ['helper[bot]', 'helper[bot]'],
}

/** Only the two questions that are asked of it. */
const github = {
  owner: 'o',
  repo: 'r',
  request: async (route: string, { username = '', run_id = 0 }) => {
    if (route.includes('/actions/runs/')) {
      const [actor = '', again = ''] = runs[run_id] ?? []
      return { data: { actor: { ...user(actor), id: 1 }, triggering_actor: { ...user(again), id: 2 } } }
    }
    if (!(username in levels)) throw new GitHubError('not_found', 'Not found', { status: 404 })
    return { data: { permission: levels[username], user: username === 'owner' ? { id: 7 } : null } }
  },
} as unknown as GitHub

const nobody = { allowedActors: [], allowedBots: [] }
const user = (login: string) => ({ login, type: login.endsWith('[bot]') ? 'Bot' : 'User' })

const branch = { sha: 'a', ref: 'x', repo: { full_name: 'o/r' } }
const fork = { ...branch, repo: { full_name: 'm/r' } }

const commented = (sender: string, author: string, action = 'created') =>
  readEvent({
    name: 'issue_comment',
    payload: {
      action,
      sender: user(sender),
      issue: { number: 7, title: 't', pull_request: {} },
      comment: { id: 1, body: '@claude-router do it', user: user(author) },
    },
  })

const reviewed = (sender: string, author: string, action = 'submitted') => {
  return readEvent({
    name: 'pull_request_review',
    payload: {
      action,
      sender: user(sender),
      pull_request: { number: 7, title: 't', head: branch, base: branch },
      review: { id: 1, body: '@claude-router do it', user: user(author), state: 'commented' },
    },
  })
}

test.each([
  ['own words', commented('maintainer', 'maintainer'), true],
  ['the words of someone else who may write', commented('owner', 'maintainer', 'edited'), true],
  ["a stranger's own words", commented('stranger', 'stranger'), false],
  ["a stranger's words, edited by a maintainer", commented('maintainer', 'stranger', 'edited'), false],
  ["a stranger's words, deleted by a maintainer", commented('maintainer', 'stranger', 'deleted'), false],
  ['own words, taken back', commented('maintainer', 'maintainer', 'deleted'), false],
  ["a bot's words, edited by a maintainer", commented('maintainer', 'helper[bot]', 'edited'), false],
  ["a stranger's review, edited by a maintainer", reviewed('maintainer', 'stranger', 'edited'), false],
  ['a review that was dismissed', reviewed('maintainer', 'maintainer', 'dismissed'), false],
])('%s', async (_, event, allowed) => {
  const trust = await mayTrigger(github, event, nobody)
  expect(trust, trust.reason).toMatchObject({ allowed })
  expect(trust.reason).not.toBe('')
})

const about = (name: string, action: string, sender: object, more: object = {}) =>
  readEvent({
    name,
    payload: {
      action,
      sender,
      ...(name === 'issues' ? { issue: { number: 7, title: 't', user: user('stranger') } } : {}),
      ...(name.startsWith('pull_request') ? { pull_request: { number: 7, title: 't', head: fork, base: branch } } : {}),
      ...more,
    },
  })
const after = (id: number) =>
  about('workflow_run', 'completed', user('maintainer'), { workflow_run: { id, event: 'push', head_sha: 'a' } })
const label = { label: { name: 'claude-router' } }

test.each([
  ['a label by a maintainer', about('issues', 'labeled', user('maintainer'), label), true, /write permission/],
  ['a label by a stranger', about('issues', 'labeled', user('stranger'), label), false, /write is needed/],
  ['an assignment by a maintainer', about('issues', 'assigned', user('maintainer')), true, /write permission/],
  ['an assignment by a stranger', about('issues', 'assigned', user('none')), false, /has none permission/],
  ['an issue by a stranger', about('issues', 'opened', user('stranger')), false, /write is needed/],
  [
    'a label on a pull request by a maintainer',
    about('pull_request_target', 'labeled', user('owner'), label),
    true,
    /admin/,
  ],
  [
    'a label on a pull request by a stranger',
    about('pull_request_target', 'labeled', user('stranger'), label),
    false,
    /write/,
  ],
  [
    'a label on a pull request by a bot',
    about('pull_request', 'labeled', user('helper[bot]'), label),
    false,
    /allowed-bots/,
  ],
  ["a stranger's pull request", about('pull_request_target', 'opened', user('stranger')), true, /no instruction/],
  ["a stranger's push", about('pull_request', 'synchronize', user('stranger')), true, /no instruction/],
  ["a bot's pull request", about('pull_request', 'opened', user('helper[bot]')), true, /no instruction/],
  ['an account that is gone', about('issues', 'labeled', user('nobody')), false, /has no permission/],
  ['an organisation', about('issues', 'labeled', { login: 'maintainer', type: 'Organization' }), false, /allowed-bots/],
  [
    'an imported account',
    about('issues', 'labeled', { login: 'maintainer', type: 'Mannequin' }),
    false,
    /allowed-bots/,
  ],
  ['a name that changed hands', about('issues', 'labeled', { ...user('owner'), id: 8 }), false, /another account/],
  ['the same account', about('issues', 'labeled', { ...user('owner'), id: 7 }), true, /admin/],
  ['no actor', about('schedule', '', user('x'), { sender: undefined }), true, /no actor/],
  ["after a maintainer's run", after(1), true, /write permission/],
  ["after a stranger's run, whoever this event names", after(2), false, /stranger has read/],
  ["after a stranger's run that a maintainer ran again", after(3), false, /stranger has read/],
  ["after a maintainer's run that a stranger ran again", after(4), false, /stranger has read/],
  ["after a bot's run", after(5), false, /helper\[bot\] is a bot/],
])('%s', async (_, event, allowed, reason) => {
  const trust = await mayTrigger(github, event, nobody)
  expect(trust, trust.reason).toMatchObject({ allowed })
  expect(trust.reason).toMatch(reason)
})

test.each([
  ['a bot, by its exact name', 'helper[bot]', 'Bot', ['helper[bot]'], [], true],
  ['a bot of another name', 'helper2[bot]', 'Bot', ['helper[bot]'], [], false],
  ['a bot whose name is allowed to people', 'helper[bot]', 'Bot', [], ['helper[bot]'], false],
  ['a person of the name of a bot', 'helper', 'User', ['helper', 'helper[bot]'], [], false],
  ['a person, by name', 'stranger', 'User', [], ['stranger'], true],
  ['a person, by name in other letters', 'Stranger', 'User', [], ['stranger'], true],
  ['a person whose name begins alike', 'stranger2', 'User', [], ['stranger'], false],
] as const)('%s', async (_, login, type, allowedBots, allowedActors, allowed) => {
  const event = about('issues', 'labeled', { login, type })
  expect(await mayTrigger(github, event, { allowedBots, allowedActors })).toMatchObject({ allowed, actor: login })
})

test('whoever is named may have their words passed on', async () => {
  const allowed = { allowedActors: ['stranger'], allowedBots: ['helper[bot]'] }
  expect(await mayTrigger(github, commented('maintainer', 'stranger', 'edited'), allowed)).toMatchObject({
    allowed: true,
  })
  expect(await mayTrigger(github, commented('maintainer', 'helper[bot]', 'edited'), allowed)).toMatchObject({
    allowed: true,
  })
})
