import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { FileChange } from '../../src/core/patch/file-change.ts'
import type { GitHub } from '../../src/github/client.ts'
import { assertMayCommit, type CommitRequest, commitChanges } from '../../src/github/commit-changes.ts'
import { readBackCommit } from '../../src/github/read-back-commit.ts'
import { silentLogger } from '../../src/log/logger.ts'
import { openWork } from '../../src/run/work/open-work.ts'
import { type ProposingGitHub, put, removed, startProposingGitHub } from '../support/proposing-github.ts'

vi.setConfig({ testTimeout: 60_000 })

let world: ProposingGitHub
let baseSha: string
beforeEach(async () => {
  world = await startProposingGitHub()
  baseSha = world.sample.repository.baseSha
})
afterEach(() => world.sample.close())

const branch = 'claude-router/issue-3-search'
const message = { headline: 'Add a search', body: 'For #3.' }
const asked = (changes: FileChange[], more: Partial<CommitRequest> = {}): CommitRequest => ({
  ...{ branch, baseSha, changes, message },
  ...more,
})
const noPush = async (): Promise<never> => {
  throw new Error('pushed')
}
const commit = (changes: FileChange[], more: Partial<CommitRequest> = {}, github = world.github) =>
  commitChanges(github, asked(changes, more), noPush)
const branches = () => world.git('for-each-ref', '--format=%(refname)', 'refs/heads/claude-router')
/** The repository is, file for file and byte for byte, what it was with these changes; on one commit more. */
const expectCommitted = (sha: string, changes: FileChange[], from = baseSha): void => {
  expect(world.git('rev-parse', branch, `${branch}^`).split('\n')).toEqual([sha, from])
  expect(world.filesOf(sha)).toEqual(world.filesAfter(from, changes))
  expect(world.git('log', '-1', '--format=%B', sha)).toBe('Add a search\n\nFor #3.')
}

const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, index) => (index * 7) % 256))

describe('what GraphQL can say is signed by GitHub', () => {
  const changes = [
    put('src/search.ts', 'export const search = 1\r\n'),
    put('no-newline.txt', 'end'),
    put('empty.txt', ''),
    put('ünïcode/日本 語.txt', 'ja\n'),
    put('binary.bin', bytes),
    put('README.md', '# Another\n', { from: '100644' }),
    removed('src/prices.ts'),
    put('src/renamed/prices.ts', 'moved\n'),
  ]

  test('additions, changes, removals, renames, binaries, empty files', async () => {
    const there = world.filesOf(baseSha)
    const real = changes.filter(({ path, before }) => before === null || there.has(path))
    const sha = await commit(real)
    expectCommitted(sha, real)
    expect(world.sample.api.world.signedCommits.has(sha)).toBe(true)
    expect(real.some(({ after }) => after === null)).toBe(there.has('src/prices.ts'))
  })

  test('goes on from the head of a branch that is there', async () => {
    const first = await commit([put('a.txt', 'one\n')])
    const second = await commit([put('a.txt', 'two\n', { from: '100644' })], { baseSha: first })
    expectCommitted(second, [put('a.txt', 'two\n')], first)
  })

  test('what is removed may have been executable', async () => {
    const first = await commit([put('run.sh', 'x', { mode: '100755' })])
    const second = await commit([removed('run.sh', '100755')], { baseSha: first })
    expectCommitted(second, [removed('run.sh')], first)
    expect(world.sample.api.world.signedCommits.has(second)).toBe(true)
  })
})

describe('what it cannot say goes by the git data API, and nobody sees half of it', () => {
  test.each([
    ['a new executable', [put('bin/run', '#!/bin/sh\n', { mode: '100755' })]],
    ['one that becomes executable', [put('README.md', 'x', { mode: '100755', from: '100644' })]],
    ['a link', [put('link', 'README.md', { mode: '120000' })]],
    ['many bytes together', [put('a.bin', Buffer.alloc(13e6, 1)), put('b.bin', Buffer.alloc(13e6, 2))]],
  ])('%s', async (_, changes) => {
    const sha = await commit(changes)
    expectCommitted(sha, changes)
    expect(world.sample.api.world.signedCommits.size).toBe(0)
  })

  test('an executable file keeps its mode when it is changed', async () => {
    const first = await commit([put('run.sh', 'one', { mode: '100755' })])
    const change = [put('run.sh', 'two', { mode: '100755', from: '100755' }), put('more.txt', 'm')]
    expectCommitted(await commit(change, { baseSha: first }), change, first)
  })

  test('a server that does not know the mutation', async () => {
    const unknown = "Field 'createCommitOnBranch' doesn't exist on type 'Mutation'"
    const graphql = Object.assign(() => Promise.reject(new Error(unknown)), world.github.graphql)
    const sha = await commit([put('a.txt', 'one\n')], {}, { ...world.github, graphql: graphql as GitHub['graphql'] })
    expectCommitted(sha, [put('a.txt', 'one\n')])
  })
})

describe('what is too large for either is pushed by git over HTTP', () => {
  const open = async (token = 'ghs_proposing', depth: string[] = []) => {
    const checkout = path.join(world.sample.folder, `checkout-${token}-${depth.length}`)
    const from = `file://${world.sample.repository.gitDirectory}`
    execFileSync('git', ['-c', 'safe.directory=*', 'clone', '-q', ...depth, from, checkout], { stdio: 'ignore' })
    return openWork({
      ...{
        directory: checkout,
        folder: path.join(world.sample.folder, `run-${token}`),
        world: undefined,
        trustedSha: null,
      },
      ...{ openWorld: async () => undefined, redact: (text: string) => text, log: silentLogger },
      remote: { url: `${world.sample.api.url}/octo/shop.git`, token },
    })
  }
  const large = [put('large.bin', Buffer.alloc(31e6, 7)), put('run.sh', 'x', { mode: '100755' })]

  test('from a whole clone', async () => {
    const work = await open()
    expectCommitted(await commitChanges(world.github, asked(large), work.push), large)
  })

  test('from a shallow clone of a branch that has gone on', async () => {
    const work = await open('ghs_proposing', ['--depth=1', '--branch=main'])
    const later = world.git('commit-tree', `${baseSha}^{tree}`, '-p', baseSha, '-m', 'Later')
    world.git('update-ref', 'refs/heads/main', later)
    const changes = [...large, removed('README.md')]
    expectCommitted(await commitChanges(world.github, asked(changes), work.push), changes)
  })

  test('never over what somebody pushed meanwhile, and not without permission', async () => {
    const work = await open()
    const theirs = world.git('commit-tree', `${baseSha}^{tree}`, '-p', baseSha, '-m', 'Theirs')
    const late = async (request: CommitRequest) => {
      world.git('update-ref', `refs/heads/${branch}`, theirs)
      return work.push(request)
    }
    await expect(commitChanges(world.github, asked(large), late)).rejects.toMatchObject({ code: 'branch_moved' })
    expect(world.git('rev-parse', branch)).toBe(theirs)
    const readOnly = await open('ghs_read')
    const refused = commitChanges(world.github, asked(large, { branch: 'claude-router/other' }), readOnly.push)
    await expect(refused).rejects.toMatchObject({ code: 'forbidden', hint: expect.stringMatching(/contents: write/) })
  })
})

describe('what goes wrong leaves nothing behind', () => {
  const change = [put('a.txt', 'one\n')]

  test('somebody has pushed to the branch', async () => {
    const theirs = await commit([put('theirs.txt', 't')])
    await expect(commit(change)).rejects.toMatchObject({ code: 'branch_moved' })
    expect(world.git('rev-parse', branch)).toBe(theirs)
  })

  test.each([
    ['plain', change],
    ['executable', [put('run.sh', 'x', { mode: '100755' })]],
  ])('of eight who commit at once one wins, the others are told (%s)', async (_, changes) => {
    const ends = await Promise.allSettled(
      Array.from({ length: 8 }, (_unused, index) => commit([...changes, put('who.txt', String(index))])),
    )
    const won = ends.filter(end => end.status === 'fulfilled')
    expect(won).toHaveLength(1)
    for (const end of ends) if (end.status === 'rejected') expect(end.reason).toMatchObject({ code: 'branch_moved' })
    const who = world.git('show', `${branch}:who.txt`)
    expect(ends[Number(who)]?.status).toBe('fulfilled')
  })

  test.each([
    ['plain', change],
    ['executable', [put('run.sh', 'x', { mode: '100755' })]],
  ])('a protected branch (%s)', async (_, changes) => {
    world.sample.api.world.protectedBranches.add(branch)
    world.git('update-ref', `refs/heads/${branch}`, baseSha)
    await expect(commit(changes)).rejects.toMatchObject({ code: 'branch_protected' })
    expect(world.git('rev-parse', branch)).toBe(baseSha)
  })

  test('a refusal takes back the branch that was made for the commit', async () => {
    await expect(commit([removed('not-there.txt')])).rejects.toMatchObject({
      code: 'unprocessable',
      message: expect.stringMatching(/does not exist/),
    })
    expect(branches()).toBe('')
  })

  test('no permission: named, before and at the commit', async () => {
    const reader = world.as('ghs_write')
    for (const ask of [
      () => commit(change, {}, reader),
      () => commit([put('run.sh', 'x', { mode: '100755' })], {}, reader),
      () => assertMayCommit(reader),
    ])
      await expect(ask()).rejects.toMatchObject({ code: 'forbidden', hint: expect.stringMatching(/contents: write/) })
    expect(branches()).toBe('')
    await assertMayCommit(world.github)
  })

  test('a base commit that is no more', async () => {
    await expect(commit(change, { baseSha: 'f'.repeat(40) })).rejects.toMatchObject({ code: 'commit_not_found' })
    expect(branches()).toBe('')
  })

  test.each(['lost-answer', 'lost-connection'] as const)('the answer to the commit is lost (%s): found', async kind => {
    world.sample.api.fail({ method: 'POST', path: /graphql/, kind })
    expectCommitted(await commit(change), change)
  })

  test('GitHub fails before it commits: said, and the branch is gone again', async () => {
    world.sample.api.fail({ method: 'POST', path: /graphql/, kind: 'error' })
    await expect(commit(change)).rejects.toMatchObject({ code: 'unavailable' })
    expect(branches()).toBe('')
    expectCommitted(await commit(change), change)
  })

  test.each([/git\/refs$/, /git\/refs\/heads/])('the answer to moving the branch is lost (%s): found', async path => {
    const executable = [put('run.sh', 'x', { mode: '100755' })]
    const isNew = path.test('/git/refs')
    if (!isNew) world.git('update-ref', `refs/heads/${branch}`, baseSha)
    world.sample.api.fail({ method: isNew ? 'POST' : 'PATCH', path, kind: 'lost-answer' })
    expectCommitted(await commit(executable), executable)
  })
})

describe('read back', () => {
  test.each([
    ['other bytes', [put('a.txt', 'other\n')]],
    ['another mode', [put('a.txt', 'one\n', { mode: '100755' })]],
    ['not removed', [removed('a.txt')]],
    ['not there', [put('b.txt', 'one\n')]],
  ])('%s', async (_, changes) => {
    const sha = await commit([put('a.txt', 'one\n')])
    await readBackCommit(world.github, asked([put('a.txt', 'one\n')]), sha)
    await expect(readBackCommit(world.github, asked(changes), sha)).rejects.toMatchObject({ code: 'not_published' })
    await expect(readBackCommit(world.github, asked([put('a.txt', 'one\n')], { baseSha: sha }), sha)).rejects.toThrow(
      /does not stand on/,
    )
  })

  test('folder by folder where the list is too long for GitHub', async () => {
    const changes = [put('deep/er/a.txt', 'one\n'), put('top.txt', ''), removed('README.md')]
    const sha = await commit(changes)
    const request = (async (route: string, parameters: Record<string, unknown>) => {
      const answer = await (world.github.request as (...all: unknown[]) => Promise<{ data: object }>)(route, parameters)
      const isList = /git\/trees/.test(route) && parameters.recursive !== undefined
      return isList ? { ...answer, data: { ...answer.data, tree: [], truncated: true } } : answer
    }) as unknown as GitHub['request']
    const github = { ...world.github, request }
    await readBackCommit(github, asked(changes), sha)
    for (const wrong of [put('deep/er/a.txt', 'two\n'), put('deep/no/a.txt', 'x'), removed('deep/er/a.txt')])
      await expect(readBackCommit(github, asked([wrong]), sha)).rejects.toMatchObject({ code: 'not_published' })
  })
})
