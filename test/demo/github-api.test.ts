import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { getOctokit } from '@actions/github'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { runGit } from '../../demo/git/run-git.ts'
import { type SamplePullRequest, startSamplePullRequest } from '../support/sample-pull-request.ts'

let sample: SamplePullRequest
beforeEach(async () => {
  sample = await startSamplePullRequest()
})
afterEach(() => sample.close())

const place = () => ({ owner: sample.owner, repo: sample.name, pull_number: sample.number })
const octokit = () => getOctokit(sample.tokens.write, { baseUrl: sample.api.url }).rest

describe('reading', () => {
  test('a pull request with its real branches, counts and files', async () => {
    const { data: pull } = await octokit().pulls.get(place())
    expect(pull).toMatchObject({
      number: 4,
      state: 'open',
      changed_files: 5,
      commits: 2,
      head: { sha: sample.repository.headSha, ref: 'feature/order-search' },
      base: { sha: sample.repository.baseSha, ref: 'main' },
    })
    const { data: files } = await octokit().pulls.listFiles(place())
    expect(files.map(file => [file.filename, file.status, file.additions, file.deletions])).toEqual([
      ['src/mail.ts', 'modified', 2, 1],
      ['src/orders.ts', 'modified', 14, 0],
      ['src/pages.ts', 'added', 15, 0],
      ['src/pricing.ts', 'modified', 9, 0],
      ['src/server.ts', 'modified', 8, 1],
    ])
    expect(files[0]?.patch).toMatch(/^@@ -1,9 \+1,10 @@|^@@ -1,\d+ \+1,\d+ @@/)
    expect(pull.additions).toBe(files.reduce((sum, file) => sum + file.additions, 0))
  })

  test('the difference as text', async () => {
    const answer = await sample.request('GET', '/pulls/4', undefined, { accept: 'application/vnd.github.v3.diff' })
    const range = `${sample.repository.baseSha}...${sample.repository.headSha}`
    expect(answer.text).toBe(await runGit(sample.repository.gitDirectory, ['diff', '--full-index', '-M', range]))
  })

  test('lists page by page, with Link', async () => {
    const first = await sample.request('GET', '/pulls/4/files?per_page=2')
    expect(first.json).toHaveLength(2)
    expect(first.headers.get('link')).toContain('page=2>; rel="next"')
    expect(first.headers.get('link')).toContain('page=3>; rel="last"')
    const github = getOctokit(sample.tokens.write, { baseUrl: sample.api.url })
    const all = await github.paginate(github.rest.pulls.listFiles, { ...place(), per_page: 2 })
    expect(all).toHaveLength(5)
  })

  test('compare, contents, trees and commits come from git', async () => {
    const { owner, repo } = place()
    const { data: compared } = await octokit().repos.compareCommitsWithBasehead({
      owner,
      repo,
      basehead: 'main...feature/order-search',
    })
    expect([compared.status, compared.ahead_by, compared.files?.length]).toEqual(['ahead', 2, 5])
    const { data: content } = await octokit().repos.getContent({
      owner,
      repo,
      path: 'src/mail.ts',
      ref: 'feature/order-search',
    })
    expect(Buffer.from('content' in content ? content.content : '', 'base64').toString()).toContain('mailKey')
    const { data: ref } = await octokit().git.getRef({ owner, repo, ref: 'heads/main' })
    expect(ref.object.sha).toBe(sample.repository.baseSha)
    const { data: tree } = await octokit().git.getTree({ owner, repo, tree_sha: ref.object.sha, recursive: '1' })
    expect(tree.tree.some(entry => entry.path === 'src/server.ts' && entry.type === 'blob')).toBe(true)
  })

  test('who may do what', async () => {
    const levels = ['octo', 'robin', 'stranger'].map(async username => {
      const { data } = await octokit().repos.getCollaboratorPermissionLevel({ owner: 'octo', repo: 'shop', username })
      return data.permission
    })
    expect(await Promise.all(levels)).toEqual(['admin', 'write', 'read'])
    const { data: bot } = await octokit().users.getByUsername({ username: 'github-actions[bot]' })
    expect(bot.type).toBe('Bot')
  })

  test('every answer carries the request id and the rate limit', async () => {
    const first = await sample.request('GET', '')
    const second = await sample.request('GET', '')
    expect(first.headers.get('x-github-request-id')).toMatch(/^[0-9A-F:]+$/)
    expect(
      Number(first.headers.get('x-ratelimit-remaining')) - Number(second.headers.get('x-ratelimit-remaining')),
    ).toBe(1)
  })
})

describe('a review', () => {
  const comments = [
    { path: 'src/mail.ts', line: 2, body: 'A key.' },
    { path: 'src/pages.ts', start_line: 9, line: 12, body: 'Off by one.' },
    { path: 'src/server.ts', side: 'LEFT', line: 2, body: 'This import is gone.' },
  ]
  const post = () => octokit().pulls.createReview({ ...place(), event: 'COMMENT', body: 'Read.', comments })

  test('is kept with its comments and can be read back', async () => {
    const { data: review } = await post()
    const { data: reviews } = await octokit().pulls.listReviews(place())
    expect(reviews).toHaveLength(1)
    expect(reviews[0]).toMatchObject({ id: review.id, state: 'COMMENTED', commit_id: sample.repository.headSha })
    const { data: kept } = await octokit().pulls.listReviewComments(place())
    expect(kept.map(comment => [comment.path, comment.start_line, comment.line, comment.side])).toEqual([
      ['src/mail.ts', null, 2, 'RIGHT'],
      ['src/pages.ts', 9, 12, 'RIGHT'],
      ['src/server.ts', null, 2, 'LEFT'],
    ])
    expect(kept[0]?.diff_hunk.split('\n').at(-1)).toBe("+const mailKey = 'mail-live-7Qd2vXr9TzLw4KpB'")
    expect(kept.every(comment => comment.pull_request_review_id === review.id)).toBe(true)
  })

  test('can be changed, and its comments changed and deleted', async () => {
    const { data: review } = await post()
    await octokit().pulls.updateReview({ ...place(), review_id: review.id, body: 'Read again.' })
    expect((await octokit().pulls.getReview({ ...place(), review_id: review.id })).data.body).toBe('Read again.')
    const [first] = (await octokit().pulls.listReviewComments(place())).data
    if (!first) throw new Error('no comment')
    const { owner, repo } = place()
    await octokit().pulls.updateReviewComment({ owner, repo, comment_id: first.id, body: 'Changed.' })
    await octokit().pulls.createReplyForReviewComment({ ...place(), comment_id: first.id, body: 'Thanks.' })
    const after = (await octokit().pulls.listReviewComments(place())).data
    expect(after[0]?.body).toBe('Changed.')
    expect(after.at(-1)?.in_reply_to_id).toBe(first.id)
    await octokit().pulls.deleteReviewComment({ owner, repo, comment_id: first.id })
    expect((await octokit().pulls.listReviewComments(place())).data).toHaveLength(3)
  })

  test('single comments: on a line and on a whole file', async () => {
    const commit_id = sample.repository.headSha
    const line = await octokit().pulls.createReviewComment({
      ...place(),
      commit_id,
      path: 'src/mail.ts',
      line: 2,
      body: 'x',
    })
    const file = await octokit().pulls.createReviewComment({
      ...place(),
      commit_id,
      path: 'src/mail.ts',
      subject_type: 'file',
      body: 'y',
    })
    expect([line.data.line, line.status, file.data.line, file.data.subject_type]).toEqual([2, 201, null, 'file'])
  })

  test('comments move with their line, and are outdated when it changes', async () => {
    await post()
    const work = path.join(sample.folder, 'push')
    await runGit(sample.folder, [
      'clone',
      '--quiet',
      '--branch',
      'feature/order-search',
      sample.repository.gitDirectory,
      work,
    ])
    const mail = await runGit(work, ['show', 'HEAD:src/mail.ts'])
    const pages = await runGit(work, ['show', 'HEAD:src/pages.ts'])
    await writeFile(path.join(work, 'src/mail.ts'), `// Mail\n\n${mail}`)
    await writeFile(path.join(work, 'src/pages.ts'), pages.replace('  return {', '  return { // page'))
    await runGit(work, ['commit', '--quiet', '--all', '--message', 'Change'], { dateSeconds: 1_800_000_000 })
    await runGit(work, ['push', '--quiet', 'origin', 'HEAD'])
    const { data } = await octokit().pulls.listReviewComments(place())
    expect(data.map(comment => [comment.path, comment.line, comment.original_line])).toEqual([
      ['src/mail.ts', 4, 2],
      ['src/pages.ts', 12, 12],
      ['src/server.ts', 2, 2],
    ])
    await writeFile(path.join(work, 'src/mail.ts'), mail.replace('mail-live-7Qd2vXr9TzLw4KpB', ''))
    await runGit(work, ['commit', '--quiet', '--all', '--message', 'Key'], { dateSeconds: 1_800_000_001 })
    await runGit(work, ['push', '--quiet', 'origin', 'HEAD'])
    expect((await octokit().pulls.listReviewComments(place())).data[0]?.line).toBeNull()
  })

  test('threads are resolved and comments minimised over GraphQL', async () => {
    await post()
    const github = getOctokit(sample.tokens.write, { baseUrl: sample.api.url })
    const query = `query($owner: String!, $name: String!, $number: Int!) { repository(owner: $owner, name: $name) {
      pullRequest(number: $number) { reviewThreads(first: 100) { nodes { id isResolved comments(first: 1) { nodes { id databaseId } } } } } } }`
    const threads = async () => {
      const answer: {
        repository: { pullRequest: { reviewThreads: { nodes: { id: string; isResolved: boolean }[] } } }
      } = await github.graphql(query, { owner: 'octo', name: 'shop', number: 4 })
      return answer.repository.pullRequest.reviewThreads.nodes
    }
    const [first] = await threads()
    await github.graphql(
      'mutation($id: ID!) { resolveReviewThread(input: {threadId: $id}) { thread { isResolved } } }',
      { id: first?.id },
    )
    expect((await threads()).map(thread => thread.isResolved)).toEqual([true, false, false])
  })
})

test('issue comments, labels and check runs', async () => {
  const { owner, repo } = place()
  const github = octokit()
  const { data: comment } = await github.issues.createComment({ owner, repo, issue_number: 4, body: 'one' })
  await github.issues.updateComment({ owner, repo, comment_id: comment.id, body: 'two' })
  expect(
    (await github.issues.listComments({ owner, repo, issue_number: 4 })).data.map(({ body, user }) => [
      body,
      user?.login,
    ]),
  ).toEqual([['two', 'github-actions[bot]']])
  await github.issues.deleteComment({ owner, repo, comment_id: comment.id })
  expect((await github.issues.listComments({ owner, repo, issue_number: 4 })).data).toEqual([])
  await github.issues.addLabels({ owner, repo, issue_number: 4, labels: ['reviewed'] })
  expect((await github.issues.get({ owner, repo, issue_number: 4 })).data.labels).toMatchObject([{ name: 'reviewed' }])
  const head_sha = sample.repository.headSha
  const annotation = {
    path: 'src/mail.ts',
    start_line: 2,
    end_line: 2,
    annotation_level: 'warning' as const,
    message: 'x',
  }
  const output = { title: 'Review', summary: 'ok', annotations: [annotation] }
  const { data: run } = await github.checks.create({ owner, repo, name: 'review', head_sha, output })
  await github.checks.update({ owner, repo, check_run_id: run.id, conclusion: 'neutral', output })
  const { data: runs } = await github.checks.listForRef({ owner, repo, ref: head_sha })
  expect(runs.check_runs.map(({ status, output }) => [status, output.annotations_count])).toEqual([['completed', 2]])
})

describe('faults', () => {
  const send = () => sample.request('POST', '/issues/4/comments', { body: 'once' }).catch(() => undefined)
  test.each([
    ['error', 500, 0],
    ['lost-answer', 502, 1],
    ['secondary-limit', 403, 0],
    ['rate-limit', 403, 0],
    ['hang-up', undefined, 0],
    ['lost-connection', undefined, 1],
    ['vanish', 201, 0],
  ] as const)('%s', async (kind, status, kept) => {
    sample.api.fail({ method: 'POST', path: /comments$/, kind, retryAfterSeconds: 7 })
    const answer = await send()
    expect(answer?.status).toBe(status)
    expect(sample.api.world.issueComments).toHaveLength(kept)
    if (kind === 'secondary-limit') expect(answer?.headers.get('retry-after')).toBe('7')
    if (kind === 'rate-limit') expect(answer?.headers.get('x-ratelimit-remaining')).toBe('0')
    expect((await send())?.status).toBe(201)
    expect(sample.api.writes()).toHaveLength(2)
  })
})
