import { expect, test } from 'vitest'
import type { GitHub } from '../../src/github/client.ts'
import { readEvent } from '../../src/github/event.ts'
import { mayTrigger } from '../../src/github/permission.ts'

const levels: Record<string, string> = { owner: 'admin', maintainer: 'write', stranger: 'read' }

/** Only the one question that is asked of it. */
const github = {
  owner: 'o',
  repo: 'r',
  request: async (_route: string, { username }: { username: string }) => ({ data: { permission: levels[username] } }),
} as unknown as GitHub

const nobody = { allowedActors: [], allowedBots: [] }
const user = (login: string) => ({ login, type: login.endsWith('[bot]') ? 'Bot' : 'User' })

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
  const branch = { sha: 'a', ref: 'x', repo: { full_name: 'o/r' } }
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

test('whoever is named may have their words passed on', async () => {
  const allowed = { allowedActors: ['stranger'], allowedBots: ['helper[bot]'] }
  expect(await mayTrigger(github, commented('maintainer', 'stranger', 'edited'), allowed)).toMatchObject({
    allowed: true,
  })
  expect(await mayTrigger(github, commented('maintainer', 'helper[bot]', 'edited'), allowed)).toMatchObject({
    allowed: true,
  })
})
