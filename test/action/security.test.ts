import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { runGit } from '../../demo/git/run-git.ts'
import { scanningToken } from '../../demo/github-api/start-github-api.ts'
import { type ActionWorld, openActionWorld, type Script } from '../support/action-world.ts'

vi.setConfig({ testTimeout: 120_000 })

let world: ActionWorld
beforeEach(async () => {
  world = await openActionWorld()
  world.scene.api.world.tokens.set(world.scene.token, scanningToken)
})
afterEach(() => world.close())

const github = () => world.scene.api.world
const task = { task: 'security', publish: 'review, check, sarif' }
/** A comment on a file counts as a review without a text. */
const reviews = () => github().reviews.filter(({ body }) => body !== '')
const mailKey = 'mail-live-7Qd2vXr9TzLw4KpB'

/** A model that answers the security schema: verdicts by what the prompt says of a candidate, and findings of its own. */
const judging =
  (verdicts: (candidates: { id: string; rule: string }[]) => object[], findings: object[] = []): Script =>
  ({ body, toolResults }) => {
    if (toolResults.length > 0) return { blocks: [{ text: 'Done.' }] }
    const candidates = [
      ...JSON.stringify(body.messages).matchAll(/\{\\+"id\\+":\\+"(c\d+)\\+".*?\\+"rule\\+":\\+"([\w-]+)/g),
    ]
    const told = candidates.map(([, id = '', rule = '']) => ({ id, rule }))
    return {
      blocks: [{ tool: 'StructuredOutput', input: { summary: 'Exposed.', verdicts: verdicts(told), findings } }],
    }
  }

const real = (id: string) => ({
  ...{ id, verdict: 'real', reason: 'From the query string.' },
  ...{ exploit: 'GET /orders/search?customer=%27 reaches the statement.', fix: 'Use $1.' },
})
const own = {
  path: 'src/orders.ts',
  quote: '  refundPayment(order.id)',
  ...{
    severity: 'medium',
    cwe: 'CWE-862',
    confidence: 0.8,
    title: 'Anyone may cancel any order',
    body: 'No owner is checked.',
  },
  ...{ exploit: 'POST /orders/1/cancel without a session.', fix: 'Check the owner.' },
}

test('rules, verdicts and findings of the model: in review, check run and code scanning, without any secret', async () => {
  const invented = { ...own, quote: 'dropEverything()', title: 'Invented' }
  const careless = { ...own, title: `The key ${mailKey} is known`, path: 'src/mail.ts', quote: 'const mailKey' }
  world.script(
    judging(
      told => told.filter(({ rule }) => rule === 'js-sql-concat').map(({ id }) => real(id)),
      [own, invented, careless],
    ),
  )
  const ran = await world.run({ inputs: { ...task, 'fail-on': 'high' } })
  expect(ran.result, ran.log).toMatchObject({ task: 'security', outcome: 'findings', code: null })
  const told = ran.result.findings.map(({ rule, cwe, severity, startLine }) => [
    rule ?? 'model',
    cwe,
    severity,
    typeof startLine,
  ])
  expect(told).toEqual(
    expect.arrayContaining([
      ['js-sql-concat', 'CWE-89', 'high', 'number'],
      ['leaked-secret', 'CWE-798', 'high', 'number'],
      ['model', 'CWE-862', 'medium', 'number'],
    ]),
  )
  expect(ran.result.findings.find(({ rule }) => rule === 'js-sql-concat')).toMatchObject({
    ...{ published: 'inline', confidence: 0.9, exploit: expect.stringContaining('GET /orders/search') },
  })
  expect(JSON.stringify(ran.result)).not.toContain('Invented')
  expect([ran.main.exitCode, github().checkRuns[0]?.conclusion, reviews().length]).toEqual([1, 'failure', 1])
  const [upload] = github().sarifUploads
  expect(JSON.stringify(upload?.log)).toMatch(/external\/cwe\/cwe-089/)
  const comments = JSON.stringify(github().reviewComments)
  expect(comments).toMatch(/CWE-89[\s\S]*Exploit path/)
  const everything = [comments, github().reviews, github().checkRuns, upload, ran.result, ran.summary, ran.log]
  expect(JSON.stringify(everything)).not.toContain(mailKey)
  const asked = world.model.requests.map(({ body }) => JSON.stringify(body.messages))
  expect(asked.join('')).not.toContain(mailKey)
})

test.each<[string, Script, Record<string, string>, RegExp]>([
  ['down', () => ({ status: 401, type: 'authentication_error', message: 'no' }), {}, /./],
  ['over budget', judging(() => []), { 'budget-usd': '0.000001' }, /budget/i],
  ['out of form', () => ({ blocks: [{ text: 'I would rather not.' }] }), {}, /form/],
])('a model that is %s: what the rules found is published, the run is partial', async (_, script, inputs, said) => {
  world.script(script)
  const ran = await world.run({ inputs: { ...task, ...inputs } })
  expect(ran.result, ran.log).toMatchObject({ outcome: 'partial', reason: expect.stringMatching(said) })
  expect(ran.main.exitCode).toBe(1)
  const rules = ran.result.findings.map(({ rule }) => rule)
  expect(rules).toEqual(expect.arrayContaining(['js-sql-concat', 'leaked-secret']))
  expect([reviews().length, github().checkRuns[0]?.conclusion, github().sarifUploads.length]).toEqual([1, 'failure', 1])
  expect(reviews()[0]?.body).toContain('Incomplete')
})

test('dismissed by the model: told with its reason, on no line, and it blocks nothing; a secret is not dismissed by a rule that is sure', async () => {
  const no = ({ id }: { id: string }) => ({
    id,
    verdict: 'false-positive',
    reason: 'The value is a constant @octocat.',
  })
  world.script(judging(told => told.map(no)))
  const ran = await world.run({ inputs: { ...task, 'fail-on': 'low' } })
  expect([ran.main.exitCode, ran.result.outcome]).toEqual([0, 'clean'])
  expect(ran.result.findings.map(({ published }) => published)).not.toContain('inline')
  expect(reviews()[0]?.body).toMatch(/takes it for no danger/)
  expect(reviews()[0]?.body).not.toContain('@octocat')
  const stubborn = await world.run({ inputs: { ...task, 'fail-on': 'low' }, settings: 'security: {dismiss: false}\n' })
  expect([stubborn.main.exitCode, stubborn.result.outcome]).toEqual([1, 'findings'])
})

test('the baseline of the base branch: known findings block nothing; its own copy in the pull request counts for nothing', async () => {
  world.script(judging(() => []))
  const first = await world.run({ inputs: { ...task, publish: 'none' } })
  const known = first.result.findings.map(({ fingerprint }) => ({ fingerprint }))
  const text = JSON.stringify({ schemaVersion: 1, findings: known })
  const settings = 'security: {baseline: known.json, failOn: low}\n'
  const before = await world.run({ inputs: { ...task, publish: 'none' }, settings })
  expect([before.main.exitCode, before.result.outcome]).toEqual([1, 'findings'])
  const { baseBranch, headBranch } = world.scene.pullRequest
  const headSha = await world.commit(headBranch, 'known.json', text)
  const pull = world.scene.event as { pull_request: { head: object; base: object } }
  const onHead = world.changedEvent({ head: { ...pull.pull_request.head, sha: headSha } })
  const self = await world.run({ inputs: { ...task, publish: 'none' }, settings, event: onHead })
  expect([self.main.exitCode, self.result.outcome]).toEqual([1, 'findings'])
  const baseSha = await world.commit(baseBranch, 'known.json', text)
  const onBoth = world.changedEvent({
    head: { ...pull.pull_request.head, sha: headSha },
    base: { ...pull.pull_request.base, sha: baseSha },
  })
  const after = await world.run({ inputs: { ...task, publish: 'check' }, settings, event: onBoth })
  expect([after.main.exitCode, after.result.outcome], after.log).toEqual([0, 'clean'])
  expect(after.result.findings.every(finding => finding.known === true)).toBe(true)
  expect(github().checkRuns[0]?.conclusion).toBe('success')
})

test('advisories of what the change adds, from the dependency graph, else from its lock file; unavailable is said', async () => {
  world.script(judging(() => []))
  github().dependencyChanges = [
    {
      ...{ change_type: 'added', manifest: 'package-lock.json', ecosystem: 'npm', name: 'left-pad', version: '1.0.0' },
      ...{ package_url: null, license: null, source_repository_url: null, scope: 'runtime' },
      vulnerabilities: [
        {
          severity: 'critical',
          advisory_ghsa_id: 'GHSA-aaaa',
          advisory_summary: 'It pads @everyone too far',
          advisory_url: 'https://x.example',
        },
      ],
    },
  ]
  const graph = await world.run({ inputs: { ...task, publish: 'review' } })
  expect(graph.result.findings).toContainEqual(
    expect.objectContaining({
      rule: 'vulnerable-dependency',
      severity: 'critical',
      title: 'left-pad 1.0.0: GHSA-aaaa',
    }),
  )
  github().dependencyChanges = null
  const lock = { lockfileVersion: 3, packages: { 'node_modules/right-pad': { version: '2.0.0' } } }
  const headSha = await world.commit(
    world.scene.pullRequest.headBranch,
    'package-lock.json',
    `${JSON.stringify(lock, null, 2)}\n`,
  )
  github().badVersions.add('right-pad@2.0.0')
  github().advisories.push({
    ...{
      ghsa_id: 'GHSA-bbbb',
      severity: 'high',
      summary: 'Bad',
      html_url: 'https://github.com/advisories/GHSA-bbbb',
      withdrawn_at: null,
    },
    cwes: [{ cwe_id: 'CWE-1321', name: '' }],
    vulnerabilities: [
      {
        package: { ecosystem: 'npm', name: 'right-pad' },
        vulnerable_version_range: '< 2.0.1',
        first_patched_version: '2.0.1',
      },
    ],
  })
  const pull = world.scene.event as { pull_request: { head: object } }
  const event = world.changedEvent({ head: { ...pull.pull_request.head, sha: headSha } })
  const listed = await world.run({ inputs: { ...task, publish: 'review' }, event })
  expect(listed.result.findings, listed.log).toContainEqual(
    expect.objectContaining({
      ...{ rule: 'vulnerable-dependency', cwe: 'CWE-1321', path: 'package-lock.json', published: 'inline' },
      fix: 'Update right-pad to 2.0.1 or later.',
    }),
  )
  const off = await world.run({
    inputs: { ...task, publish: 'review' },
    event,
    settings: 'security: {advisories: off}\n',
  })
  expect(off.result.summary).toContain('were not looked up')
})

test('on a schedule the whole repository, to code scanning of the branch; without a model neither provider nor key is needed', async () => {
  const { workspace } = world.scene.job
  const head = (await runGit(workspace, ['rev-parse', 'HEAD'])).trim()
  const event = { schedule: '0 3 * * 1', repository: (world.scene.event as { repository: object }).repository }
  const ran = await world.run({
    ...{ eventName: 'schedule', event, config: 'security: {model: false}\n' },
    inputs: { task: 'security', publish: 'sarif, check' },
  })
  expect(ran.result, ran.log).toMatchObject({ outcome: 'findings', headSha: head, pullRequest: null, models: [] })
  expect(ran.result.summary).toContain('No model was asked')
  expect(github().sarifUploads[0]).toMatchObject({ ref: 'refs/heads/main', commitSha: head })
  const file = readFileSync(ran.outputs['sarif-file'] ?? '', 'utf8')
  expect(file).toContain('js-sql-concat')
  expect(world.model.requests).toEqual([])
})
