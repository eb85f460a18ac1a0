import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { viewIssue, viewRepository, viewUser } from '../../demo/github-api/views.ts'
import type { AgentResult } from '../../src/agent/agent.ts'
import { readEvent } from '../../src/github/event.ts'
import { silentLogger } from '../../src/log/logger.ts'
import { taskOptions } from '../../src/run/task-options.ts'
import { openWork } from '../../src/run/work/open-work.ts'
import { implementTask } from '../../src/tasks/implement.ts'
import type { AgentAsk, TaskContext, TaskOptions, TaskReport } from '../../src/tasks/task.ts'
import { type ProposingGitHub, startProposingGitHub } from './proposing-github.ts'

interface Attempt {
  event?: { name: string; payload: Record<string, unknown> }
  /** What the agent leaves in its tree, called once for each ask after the plan. */
  work?: (tree: Tree, ask: AgentAsk) => void | Promise<void>
  plan?: Record<string, unknown> | null
  says?: Record<string, unknown>
  end?: Partial<AgentResult>
  options?: Partial<TaskOptions>
  instruction?: string
  token?: string
  context?: Partial<TaskContext>
}

interface Tree {
  write: (file: string, content: string | Buffer, mode?: number) => void
  remove: (file: string) => void
}

export interface ImplementWorld extends ProposingGitHub {
  /** The task as the action runs it, with an agent that does as it is told. */
  run: (attempt?: Attempt) => Promise<TaskReport>
  /** Every prompt of the last run. */
  prompts: string[]
  labelled: (more?: Record<string, unknown>) => NonNullable<Attempt['event']>
  commented: (number: number, body: string) => NonNullable<Attempt['event']>
  /** Of the issue or pull request. */
  comments: (number?: number) => string[]
  pulls: () => { number: number; title: string; body: string; draft: boolean; headBranch: string }[]
  branches: () => string[]
}

const plan = { worthDoing: true, reason: '', title: 'Add a search', steps: ['Add it', 'Test it'] }
const says = { done: 'A search was added.', notDone: '' }

export const startImplementWorld = async (): Promise<ImplementWorld> => {
  const github = await startProposingGitHub()
  const { sample } = github
  const { world } = sample.api
  const robin = world.users.get('robin')
  if (robin === undefined) throw new Error('Robin is not there')
  const issue = world.issues.get(3)
  if (issue === undefined) throw new Error('The issue is not there')
  const prompts: string[] = []
  let runs = 0
  const common = { repository: viewRepository(world), sender: viewUser(world, robin) }
  const labelled: ImplementWorld['labelled'] = (more = {}) => ({
    name: 'issues',
    payload: {
      ...{ action: 'labeled', label: { name: 'claude-router' }, ...common },
      issue: { ...viewIssue(world, issue), ...more },
    },
  })
  const run = async (attempt: Attempt = {}): Promise<TaskReport> => {
    prompts.length = 0
    const serial = ++runs
    const checkout = path.join(sample.folder, `checkout-${serial}`)
    const from = `file://${sample.repository.gitDirectory}`
    execFileSync('git', ['-c', 'safe.directory=*', 'clone', '-q', '--depth=1', from, checkout], { stdio: 'ignore' })
    const token = attempt.token ?? 'ghs_proposing'
    const tree: Tree = {
      write: (file, content, mode = 0o644) => {
        mkdirSync(path.dirname(path.join(checkout, file)), { recursive: true })
        writeFileSync(path.join(checkout, file), content)
        chmodSync(path.join(checkout, file), mode)
      },
      remove: file => rmSync(path.join(checkout, file), { recursive: true }),
    }
    const askAgent = async (ask: AgentAsk): Promise<AgentResult> => {
      prompts.push(ask.prompt)
      const asksForPlan = JSON.stringify(ask.jsonSchema ?? {}).includes('worthDoing')
      if (!asksForPlan) await (attempt.work ?? (here => here.write('src/search.ts', 'export {}\n')))(tree, ask)
      return {
        ...{ end: 'completed', message: '', text: '', turns: 2, durationMs: 1, exitCode: 0, apiErrorStatus: null },
        ...{ permissionDenials: [], sessionId: null, stderrTail: '' },
        structuredOutput: asksForPlan ? (attempt.plan === undefined ? plan : attempt.plan) : (attempt.says ?? says),
        ...(asksForPlan ? {} : attempt.end),
      }
    }
    return implementTask.run({
      event: readEvent(attempt.event ?? labelled()),
      github: github.as(token),
      directory: checkout,
      serverUrl: sample.api.url,
      runKey: 'Implement/implement',
      options: taskOptions({}, { publish: new Set(['comment', 'summary']), ...attempt.options }),
      instruction: attempt.instruction ?? '',
      work: await openWork({
        ...{
          directory: checkout,
          folder: path.join(sample.folder, `run-${serial}`),
          world: undefined,
          trustedSha: null,
        },
        ...{ openWorld: async () => undefined, redact: (text: string) => text, log: silentLogger },
        remote: { url: `${sample.api.url}/octo/shop.git`, token },
      }),
      outputDirectory: sample.folder,
      contextWindow: undefined,
      askAgent,
      spentUsd: async () => 0.0123,
      isForeign: false,
      nonce: `nonce${serial}`,
      log: silentLogger,
      ...attempt.context,
    })
  }
  return {
    ...github,
    run,
    prompts,
    labelled,
    commented: (number, body) => ({
      name: 'issue_comment',
      payload: {
        ...{ action: 'created', ...common },
        issue: viewIssue(world, world.issues.get(number) ?? issue),
        comment: { id: 1, body, user: viewUser(world, robin), author_association: 'COLLABORATOR' },
      },
    }),
    comments: (number = 3) => world.issueComments.filter(comment => comment.issue === number).map(({ body }) => body),
    pulls: () =>
      [...world.pullRequests.values()]
        .filter(({ number }) => number !== sample.number)
        .map(({ number, title, body, draft, headBranch }) => ({ number, title, body, draft, headBranch })),
    branches: () =>
      github.git('for-each-ref', '--format=%(refname:short)', 'refs/heads/claude-router').split('\n').filter(Boolean),
  }
}
