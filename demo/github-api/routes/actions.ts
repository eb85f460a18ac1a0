import { readText } from '../json.ts'
import { notFound } from '../refusal.ts'
import type { Call, Reply, Route } from '../route.ts'
import { viewUser } from '../views.ts'

const getRun = ({ world, params }: Call): Reply => {
  const run = world.workflowRuns.find(({ id }) => id === Number(params.id))
  if (!run) throw notFound()
  const { id, actor, triggeringActor } = run
  return {
    status: 200,
    body: { id, actor: viewUser(world, actor), triggering_actor: viewUser(world, triggeringActor) },
  }
}

/** Newest first, as GitHub does. */
const jobs = ({ world, params }: Call): Reply => {
  const own = world.workflowJobs.filter(({ runId }) => runId === Number(params.id))
  const body = own.map(({ id, name, conclusion, steps }) => ({
    ...{ id, run_id: Number(params.id), name, status: 'completed', conclusion },
    steps: steps.map((step, index) => ({
      ...{ name: step.name, status: 'completed', conclusion: step.conclusion, number: index + 1 },
      ...{ started_at: step.startedAt, completed_at: step.completedAt },
    })),
  }))
  return { status: 200, body: { total_count: body.length, jobs: body } }
}

/** GitHub answers with the address of a file elsewhere. */
const jobLogs = ({ world, params }: Call): Reply => ({
  status: 302,
  headers: { location: `${world.url}/job-logs/${params.id}` },
})

const activity = ({ world, query }: Call): Reply => ({
  status: 200,
  body: world.pushes
    .filter(({ ref }) => !query.has('ref') || ref === query.get('ref'))
    .toReversed()
    .map((push, id) => ({ id, activity_type: 'push', ...push })),
  paginate: 'list',
})

const react =
  (kind: 'issues' | 'pulls') =>
  ({ world, params, identity, body }: Call): Reply => {
    const comments = kind === 'issues' ? world.issueComments : world.reviewComments
    if (!comments.some(({ id }) => id === Number(params.id))) throw notFound()
    const content = readText(body.content) ?? ''
    world.reactions.push({ on: `${kind}/comments/${params.id}`, content, user: identity.user })
    return { status: 201, body: { id: world.nextId(), content, user: viewUser(world, identity.user) } }
  }

/** Signed addresses of files, which need no token. */
export const storedLogRoutes: Route[] = [
  {
    ...{ method: 'GET', path: '/job-logs/:id', needs: {} },
    handle: ({ world, params }) => {
      const job = world.workflowJobs.find(({ id }) => id === Number(params.id))
      if (!job) throw notFound()
      return { status: 200, body: job.log, contentType: 'text/plain; charset=utf-8' }
    },
  },
]

export const actionsRoutes: Route[] = [
  { method: 'GET', path: '/actions/runs/:id', needs: {}, handle: getRun },
  { method: 'GET', path: '/actions/runs/:id/jobs', needs: { actions: 'read' }, handle: jobs },
  { method: 'GET', path: '/actions/jobs/:id/logs', needs: { actions: 'read' }, handle: jobLogs },
  { method: 'GET', path: '/activity', needs: { contents: 'read' }, handle: activity },
  {
    method: 'POST',
    path: '/issues/comments/:id/reactions',
    needs: { issues: 'write', pull_requests: 'write' },
    handle: react('issues'),
  },
  { method: 'POST', path: '/pulls/comments/:id/reactions', needs: { pull_requests: 'write' }, handle: react('pulls') },
]
