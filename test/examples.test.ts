import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { viewIssue, viewRepository, viewUser } from '../demo/github-api/views.ts'
import {
  type ActionWorld,
  finding,
  openActionWorld,
  providerKey,
  reviewing,
  root,
  type Script,
  saying,
} from './support/action-world.ts'
import { runWorkflow, type WorkflowEnd } from './support/workflow.ts'
import { problemsOf } from './support/workflow-problems.ts'

vi.setConfig({ testTimeout: 180_000 })

const folder = path.join(root, 'examples')
const names = readdirSync(folder).filter(name => name.endsWith('.yml'))
const textOf = (name: string) => readFileSync(path.join(folder, name), 'utf8')

describe.for(names)('%s', name => {
  test("GitHub's own language service finds nothing wrong", async () => {
    expect(await problemsOf(`.github/workflows/${name}`, textOf(name))).toEqual([])
  })

  test('gives nothing by default, explains each permission, ends in time, leaves no token behind, and has a cap', () => {
    const text = textOf(name)
    expect(text).toMatch(/^permissions: \{\}$/m)
    for (const line of text.match(/^ {6}[a-z-]+: (?:read|write)\b.*$/gm) ?? []) expect(line).toMatch(/# \S/)
    const jobs = text.slice(text.indexOf('\njobs:')).match(/^ {2}[\w-]+:$/gm) ?? []
    expect(text.match(/timeout-minutes:/g)?.length).toBe(jobs.length)
    expect(text.match(/persist-credentials: false/g)?.length).toBe(text.match(/actions\/checkout@/g)?.length)
    expect(text.match(/budget-usd:/g)?.length).toBe(text.match(/_API_KEY: .*DEEPSEEK/g)?.length)
  })
})

let world: ActionWorld
beforeEach(async () => {
  world = await openActionWorld()
})
afterEach(() => world.close())

const github = () => world.scene.api.world

/** The providers of the examples, all of them the scripted model. */
const config = () => {
  const provider = (name: string, key: string, model: string) =>
    `  ${name}: {protocol: anthropic, baseUrl: '${world.model.url}', apiKey: '\${${key}}', models: ['${model}'], contextWindow: 128000, maxOutputTokens: 8000, pricing: {input: 1, output: 2}}\n`
  const providers = [
    provider('deepseek', 'DEEPSEEK_API_KEY', 'deepseek-chat'),
    provider('openrouter', 'OPENROUTER_API_KEY', 'qwen/qwen3-coder'),
    provider('gemini', 'GEMINI_API_KEY', 'gemini-2.5-pro'),
  ]
  return (used: string) =>
    `providers:\n${providers.filter(text => used.includes(text.trim().split(':')[0] ?? '')).join('')}`
}

const secrets = {
  DEEPSEEK_API_KEY: providerKey,
  OPENROUTER_API_KEY: `${providerKey}-of-openrouter`,
  GEMINI_API_KEY: `${providerKey}-of-gemini`,
}

const run = (
  name: string,
  event: object = world.scene.event as object,
  eventName = world.scene.job.eventName,
  settings = '',
): Promise<WorkflowEnd> => {
  const given = { eventName, event, config: config()(textOf(name)) + settings, secrets }
  return runWorkflow(world, path.join(folder, name), given)
}

const outcomes = ({ runs }: WorkflowEnd) => runs.map(({ job, ran }) => [job, ran.main.exitCode, ran.result.outcome])
const logs = ({ runs }: WorkflowEnd) =>
  runs.map(({ job, ran }) => `${job}: ${ran.result.reason}\n${ran.log}`).join('\n')
const common = () => ({
  repository: viewRepository(github()),
  sender: viewUser(github(), world.scene.pullRequest.user),
})

test('review.yml', async () => {
  expect(outcomes(await run('review.yml'))).toEqual([['review', 0, 'findings']])
  expect(github().reviews).toHaveLength(1)
})

test.runIf(process.platform === 'linux')('review-forks.yml: key and token are never in one job', async () => {
  const { headSha, pullRequest } = world.scene
  const repo = { full_name: 'mallory/corner-shop' }
  const event = world.changedEvent({ head: { sha: headSha, ref: pullRequest.headBranch, repo } }) as object
  const ended = await run('review-forks.yml', event, 'pull_request_target')
  expect(outcomes(ended), logs(ended)).toEqual([
    ['analyse', 0, 'findings'],
    ['publish', 0, 'findings'],
  ])
  expect(ended.runs[0]?.ran.result.isolation.mode).toMatch(/separate-user|namespaces/)
  expect(github().reviews).toHaveLength(1)
  expect(textOf('review-forks.yml').split('\n  publish:')[1]).not.toContain('_API_KEY')
  const own = await run('review-forks.yml', world.scene.event as object, 'pull_request_target')
  expect([own.runs, own.skipped]).toEqual([[], ['analyse', 'publish']])
})

test('matrix.yml: one review of three, also when one of them is down', async () => {
  world.script(request =>
    request.body.model.startsWith('gemini')
      ? { status: 401, type: 'authentication_error', message: 'no such key' }
      : reviewing([finding])(request),
  )
  const ended = await run('matrix.yml')
  expect(
    ended.runs.map(({ job, ran }) => [job, ran.main.exitCode]),
    logs(ended),
  ).toEqual([
    ['review', 0],
    ['review', 0],
    ['review', 0],
    ['aggregate', 0],
  ])
  expect(github().reviews).toHaveLength(1)
  expect(github().reviewComments[0]?.body).toContain('Found by 2 of 2')
  expect(github().reviews[0]?.body).toMatch(/deepseek[\s\S]*not counted[\s\S]*openrouter/)
})

test('comments.yml', async () => {
  const { eventName, event } = world.comment('@claude-router review')
  github().collaborators.set(world.scene.pullRequest.user.login, 'write')
  const ended = await run('comments.yml', event as object, eventName)
  expect(outcomes(ended), logs(ended)).toEqual([['answer', 0, 'findings']])
  const other = world.comment('Nice work!')
  expect((await run('comments.yml', other.event as object, other.eventName)).skipped).toEqual(['answer'])
})

/** Plans, writes a file, reports. */
const implementing: Script = request => {
  const made = request.body.messages.filter(({ role }) => role === 'assistant').length
  const answer = (input: object) => ({ blocks: [{ tool: 'StructuredOutput', input }] })
  if (JSON.stringify(request.body.tools ?? []).includes('worthDoing'))
    return made === 0
      ? answer({ worthDoing: true, reason: '', title: 'Round', steps: ['Round'] })
      : { blocks: [{ text: 'Planned.' }] }
  const file_path = path.join(world.scene.job.workspace, 'src/round.ts')
  if (made === 0)
    return { blocks: [{ tool: 'Write', input: { file_path, content: 'export const round = Math.round\n' } }] }
  return made === 1 ? answer({ done: 'Rounded.', notDone: '' }) : { blocks: [{ text: 'Done.' }] }
}

test('implement.yml: an issue becomes a pull request', async () => {
  world.script(implementing)
  const issue = {
    ...{ number: 30, title: 'Round prices', body: 'They are not rounded.', state: 'open' as const, labels: [] },
    ...{ user: world.scene.pullRequest.user, createdAt: '', updatedAt: '' },
  }
  github().issues.set(30, issue)
  const event = { action: 'labeled', label: { name: 'claude-router' }, issue: viewIssue(github(), issue), ...common() }
  const ended = await run('implement.yml', event, 'issues')
  expect(outcomes(ended), logs(ended)).toEqual([['implement', 0, 'changes']])
  expect([...github().pullRequests.values()].at(-1)?.body).toContain('Closes #30')
})

test('security.yml: a review and alerts on a pull request; alerts of everything once a week', async () => {
  const answer: Script = ({ toolResults }) =>
    toolResults.length > 0
      ? { blocks: [{ text: 'Done.' }] }
      : { blocks: [{ tool: 'StructuredOutput', input: { summary: 'Sound.', verdicts: [], findings: [] } }] }
  world.script(answer)
  const ended = await run('security.yml')
  expect(outcomes(ended), logs(ended)).toEqual([['security', 1, 'findings']])
  const reviews = github().reviews.length
  expect([reviews > 0, github().sarifUploads.length]).toEqual([true, 1])
  const weekly = await run('security.yml', { schedule: '17 4 * * 1', ...common() }, 'schedule')
  expect(weekly.runs[0]?.ran.result.outcome, weekly.runs[0]?.ran.log).toBe('findings')
  expect([github().reviews.length, github().sarifUploads.length]).toEqual([reviews, 2])
})

test('deploy-risk.yml: a comment and a check', async () => {
  const input = { summary: 'Orders.', blastRadius: 'Lists.', reasons: [], watch: [], rollback: [] }
  world.script(({ toolResults }) => ({
    blocks: [toolResults.length > 0 ? { text: 'Done.' } : { tool: 'StructuredOutput', input }],
  }))
  const ended = await run('deploy-risk.yml')
  expect(outcomes(ended), logs(ended)).toEqual([['risk', 1, 'findings']])
  expect([github().issueComments.length, github().checkRuns[0]?.conclusion]).toEqual([1, 'failure'])
})

test('test.yml: after a failed workflow the branch is mended', async () => {
  const { pullRequest, job } = world.scene
  const script = "test -f src/mended.ts || { echo 'not ok 1 - rounds'; exit 1; }"
  const manifest = JSON.stringify({ name: 'shop', private: true, scripts: { test: script } })
  const headSha = await world.commit(pullRequest.headBranch, 'package.json', manifest)
  github().workflowRuns.push({ id: 9, actor: pullRequest.user, triggeringActor: pullRequest.user })
  github().collaborators.set(pullRequest.user.login, 'write')
  const steps = [{ name: 'Test', conclusion: 'failure', startedAt: '', completedAt: '' }]
  github().workflowJobs.push({
    id: 91,
    runId: 9,
    name: 'unit',
    conclusion: 'failure',
    steps,
    log: 'rounds: 1.005 is 1',
  })
  const ofRun = (conclusion: string, from = job.repository) => ({
    ...{ action: 'completed', ...common() },
    workflow_run: {
      ...{ id: 9, name: 'CI', event: 'push', status: 'completed', conclusion, head_sha: headSha },
      ...{ head_branch: pullRequest.headBranch, pull_requests: [], head_repository: { full_name: from } },
    },
  })
  world.script(request => {
    const made = request.body.messages.filter(({ role }) => role === 'assistant').length
    const file_path = path.join(job.workspace, 'src/mended.ts')
    const calls = [
      { tool: 'Write', input: { file_path, content: 'export {}\n' } },
      { tool: 'StructuredOutput', input: { done: 'Done.', notDone: '' } },
    ]
    return { blocks: [calls[made] ?? { text: 'Done.' }] }
  })
  const ended = await run('test.yml', ofRun('failure'), 'workflow_run', 'test: {autoFix: true, reruns: 0}\n')
  expect(outcomes(ended), logs(ended)).toEqual([['test', 0, 'changes']])
  expect(JSON.stringify(world.model.requests[0]?.body.messages)).toContain('1.005 is 1')
  expect([...github().pullRequests.values()].at(-1)?.baseBranch).toBe(pullRequest.headBranch)
  expect((await run('test.yml', ofRun('success'), 'workflow_run')).skipped).toEqual(['test'])
  expect((await run('test.yml', ofRun('failure', 'mallory/shop'), 'workflow_run')).skipped).toEqual(['test'])
})

test('docs.yml: documentation in step, in one pull request', async () => {
  const before = world.scene.baseSha
  const after = await world.commit(world.scene.pullRequest.baseBranch, 'src/flag.ts', 'export const flag = 1\n')
  const event = { ref: 'refs/heads/main', before, after, deleted: false, forced: false, commits: [], ...common() }
  world.script(request => {
    const made = request.body.messages.filter(({ role }) => role === 'assistant').length
    const file_path = path.join(world.scene.job.workspace, 'docs/flags.md')
    const asksToTranslate = JSON.stringify(request.body.messages).includes('Translate these sections')
    const input = { done: 'The flag is described.', notDone: '', sections: [] }
    const write = { tool: 'Write', input: { file_path, content: '# Flags\n' } }
    const steps = asksToTranslate ? [{ tool: 'StructuredOutput', input }] : [write, { tool: 'StructuredOutput', input }]
    return { blocks: [steps[made] ?? { text: 'Done.' }] }
  })
  const ended = await run('docs.yml', event, 'push')
  expect(outcomes(ended), logs(ended)).toEqual([['docs', 0, 'changes']])
  expect([...github().pullRequests.values()].at(-1)).toMatchObject({
    baseBranch: 'main',
    body: expect.stringContaining('The flag is described'),
  })
})

test('prompt.yml', async () => {
  world.script(saying('Orders are in `src/orders.ts`.'))
  const event = { inputs: { question: 'Where are orders?' }, ref: 'refs/heads/main', ...common() }
  const ended = await run('prompt.yml', event, 'workflow_dispatch')
  expect(ended.runs[0]?.ran.summary, logs(ended)).toContain('Orders are in')
  expect(JSON.stringify(world.model.requests[0]?.body.messages)).toContain('Where are orders?')
})

test.skipIf(process.platform === 'win32')('serve.yml: the later step talks to the proxy', async () => {
  world.script(saying('Hello from the model.'))
  const ended = await run('serve.yml', { ref: 'refs/heads/main', inputs: {}, ...common() }, 'workflow_dispatch')
  expect(ended.printed[0], logs(ended)).toContain('Hello from the model.')
})

test('README and the documentation name every example', () => {
  const text = readFileSync(path.join(root, 'docs/workflows.md'), 'utf8')
  for (const name of names) expect(text).toContain(`examples/${name}`)
})
