import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { runGit } from '../../demo/git/run-git.ts'
import { leaseBalance } from '../../src/core/budget/lease.ts'
import { createGitHub } from '../../src/github/client.ts'
import { readLedgerRef, returnLease, takeLease } from '../../src/github/ledger-ref.ts'
import { silentLogger } from '../../src/log/logger.ts'
import { type SamplePullRequest, startSamplePullRequest } from '../support/sample-pull-request.ts'

let sample: SamplePullRequest
beforeEach(async () => {
  sample = await startSamplePullRequest()
  // Many runs' requests; the limit is not what is tested.
  sample.api.world.rateLimit.limit = 100_000
})
afterEach(() => sample.close())

const connect = (token = sample.tokens.author) =>
  createGitHub({
    token,
    apiUrl: sample.api.url,
    owner: sample.owner,
    repo: sample.name,
    log: silentLogger,
    retry: { attempts: 2, baseDelayMs: 1, secondaryLimitMs: 1, pauseMs: 1 },
  })
const git = (...args: string[]) => runGit(sample.repository.gitDirectory, args)
const now = Date.UTC(2026, 10, 23, 12)
const day = 'day:2026-11-23'
const month = 'month:2026-11'
const ask = (runId: string, wantNanoUsd: number, limitNanoUsd: number | null = 1_000) => ({
  runId,
  wantNanoUsd,
  now,
  accounts: [
    { account: day, limitNanoUsd },
    { account: month, limitNanoUsd: 20_000 },
  ],
})
const quick = { tries: 60, baseDelayMs: 5 }

test('a lease is taken and returned, and the next run sees it', async () => {
  const github = connect()
  expect(await takeLease(github, ask('1/1', 700))).toEqual({
    grantedNanoUsd: 700,
    balances: [
      { account: day, spentNanoUsd: 0, reservedNanoUsd: 700 },
      { account: month, spentNanoUsd: 0, reservedNanoUsd: 700 },
    ],
  })
  expect(await takeLease(connect(), ask('2/1', 700))).toMatchObject({ grantedNanoUsd: 300 })
  await returnLease(github, { runId: '1/1', spentNanoUsd: 120, now })
  await returnLease(github, { runId: '1/1', spentNanoUsd: 120, now })
  expect(await takeLease(connect(), ask('3/1', 5_000))).toMatchObject({
    grantedNanoUsd: 580,
    balances: [{ spentNanoUsd: 120, reservedNanoUsd: 880 }, { spentNanoUsd: 120 }],
  })
})

test('a lease that is not returned is spent once it is over', async () => {
  const github = connect()
  await takeLease(github, ask('1/1', 700))
  const later = now + 7 * 3_600_000
  expect(leaseBalance(await readLedgerRef(github, now), day)).toEqual({ spentNanoUsd: 0, reservedNanoUsd: 700 })
  expect(leaseBalance(await readLedgerRef(github, later), day)).toEqual({ spentNanoUsd: 700, reservedNanoUsd: 0 })
  await returnLease(github, { runId: '1/1', spentNanoUsd: 5, now: later })
  expect(leaseBalance(await readLedgerRef(github, later), day)).toEqual({ spentNanoUsd: 5, reservedNanoUsd: 0 })
})

test('an id whose lease is over gets no other', async () => {
  const github = connect()
  await takeLease(github, ask('1/1', 700))
  await returnLease(github, { runId: '1/1', spentNanoUsd: 1, now })
  await expect(takeLease(github, ask('1/1', 700))).rejects.toMatchObject({ name: 'GitHubError', code: 'ledger_lease' })
})

test('commits form one line, and no branch is touched', async () => {
  const branches = await git('for-each-ref', 'refs/heads', 'refs/tags')
  const github = connect()
  await takeLease(github, ask('a`$(x)\nb/1', 10))
  await takeLease(github, ask('2/1', 10))
  await returnLease(github, { runId: '2/1', spentNanoUsd: 1, now })
  expect((await git('log', '--format=%s', 'refs/claude-router/ledger')).trim().split('\n')).toEqual([
    'Claude Router ledger: return 2/1',
    'Claude Router ledger: take 2/1',
    'Claude Router ledger: take a___x__b/1',
  ])
  expect(await git('ls-tree', '--name-only', 'refs/claude-router/ledger')).toBe('ledger.json\n')
  expect(await git('for-each-ref', 'refs/heads', 'refs/tags')).toBe(branches)
  expect(await git('rev-list', '--merges', 'refs/claude-router/ledger')).toBe('')
})

test('of ten runs that start at once, together no more is leased than the limit', { timeout: 120_000 }, async () => {
  const runs = Array.from({ length: 10 }, (_, index) => `${index}/1`)
  const leases = await Promise.all(runs.map(runId => takeLease(connect(), ask(runId, 150), quick)))
  const granted = leases.map(({ grantedNanoUsd }) => grantedNanoUsd)
  expect(granted.reduce((sum, each) => sum + each, 0)).toBe(1_000)
  expect(granted.toSorted((one, other) => one - other)).toEqual([0, 0, 0, 100, 150, 150, 150, 150, 150, 150])
  await Promise.all(
    runs.map((runId, index) =>
      returnLease(connect(), { runId, spentNanoUsd: Math.min(granted[index] ?? 0, index + 1), now }, quick),
    ),
  )
  const spent = granted.reduce((sum, each, index) => sum + Math.min(each, index + 1), 0)
  const ledger = await readLedgerRef(connect(), now)
  for (const account of [day, month])
    expect(leaseBalance(ledger, account)).toEqual({ spentNanoUsd: spent, reservedNanoUsd: 0 })
})

describe('failures of GitHub', () => {
  test.for([
    ['PATCH', 'error'],
    ['PATCH', 'lost-answer'],
    ['PATCH', 'lost-connection'],
    ['POST', 'error'],
    ['POST', 'lost-answer'],
    ['POST', 'lost-connection'],
    ['GET', 'error'],
  ] as const)('%s: %s', async ([method, kind]) => {
    const github = connect()
    if (method === 'PATCH') await takeLease(github, ask('0/1', 1))
    // Longer than the client tries by itself.
    sample.api.fail({ method, path: /^\/git\/ref/, kind, times: 3 })
    expect(await takeLease(github, ask('1/1', 100), quick)).toMatchObject({ grantedNanoUsd: 100 })
    sample.api.fail({ method: 'PATCH', path: /^\/git\/ref/, kind, times: 3 })
    await returnLease(github, { runId: '1/1', spentNanoUsd: 40, now }, quick)
    sample.api.world.faults.length = 0
    const { spentNanoUsd } = leaseBalance(await readLedgerRef(github, now), day)
    expect(spentNanoUsd).toBe(40)
  })

  test('a token that may not write is told which permission is missing', async () => {
    await expect(takeLease(connect(sample.tokens.write), ask('1/1', 1))).rejects.toMatchObject({
      name: 'GitHubError',
      code: 'ledger_forbidden',
      status: 403,
      hint: expect.stringMatching(/contents: write.*within this run only/),
    })
    expect(await readLedgerRef(connect(sample.tokens.readOnly), now)).toMatchObject({ accounts: {}, leases: {} })
  })

  test('tries are bounded', async () => {
    sample.api.fail({ method: 'POST', path: /^\/git\/refs/, kind: 'error', times: 100 })
    const failure = takeLease(connect(), ask('1/1', 1), { tries: 4, baseDelayMs: 1 })
    await expect(failure).rejects.toMatchObject({
      code: 'ledger_contended',
      message: expect.stringContaining('4 tries'),
    })
    expect(sample.api.writes().filter(({ path }) => path.endsWith('/git/refs'))).toHaveLength(4)
  })
})

describe('a ledger that is not this version’s', () => {
  const put = async (name: string, content: string) => {
    const blob = (
      await runGit(sample.repository.gitDirectory, ['hash-object', '-w', '--stdin'], { input: content })
    ).trim()
    const input = `100644 blob ${blob}\t${name}\n`
    const tree = (await runGit(sample.repository.gitDirectory, ['mktree'], { input })).trim()
    const commit = (await git('commit-tree', tree, '-m', 'x')).trim()
    await git('update-ref', 'refs/claude-router/ledger', commit)
    return commit
  }
  test.for([
    ['ledger.json', '{"schemaVersion":2}', 'ledger_newer'],
    ['ledger.json', 'hello', 'ledger_damaged'],
    ['other.txt', '{}', 'ledger_damaged'],
  ])('%s with %s is refused as %s and left as it is', async ([name = '', content = '', code]) => {
    const commit = await put(name, content)
    await expect(takeLease(connect(), ask('1/1', 1))).rejects.toMatchObject({ name: 'GitHubError', code })
    await expect(returnLease(connect(), { runId: '1/1', spentNanoUsd: 1, now })).rejects.toMatchObject({ code })
    await expect(readLedgerRef(connect(), now)).rejects.toMatchObject({ code })
    expect((await git('rev-parse', 'refs/claude-router/ledger')).trim()).toBe(commit)
  })
})
