import { type Json, readList, readObject, readText } from '../json.ts'
import { notFound, Refusal, validationFailed } from '../refusal.ts'
import { resolveCommit } from '../repository.ts'
import { type Call, family, type Reply } from '../route.ts'
import { nodeId, pageUrl, repositoryUrl } from '../views.ts'
import type { CheckRun, World } from '../world.ts'

const route = family('checks')
/** `maxItems` and `maxLength` of GitHub's own OpenAPI description. */
const maxAnnotations = 50
const maxOutputCharacters = 65_535

const view = (world: World, run: CheckRun): Json => ({
  id: run.id,
  node_id: nodeId('CR', run.id),
  name: run.name,
  head_sha: run.headSha,
  status: run.status,
  conclusion: run.conclusion,
  details_url: run.detailsUrl,
  external_id: run.externalId,
  output: {
    title: run.output.title,
    summary: run.output.summary,
    text: run.output.text,
    annotations_count: run.output.annotations.length,
    annotations_url: `${repositoryUrl(world)}/check-runs/${run.id}/annotations`,
  },
  started_at: run.startedAt,
  completed_at: run.completedAt,
  url: `${repositoryUrl(world)}/check-runs/${run.id}`,
  html_url: `${pageUrl(world)}/runs/${run.id}`,
  app: { slug: 'github-actions', name: 'GitHub Actions' },
})

const create = async (call: Call): Promise<Reply> => {
  const { world, body } = call
  const name = readText(body.name)
  if (!name) throw validationFailed('CheckRun', 'name', 'missing_field')
  const run: CheckRun = {
    id: world.nextId(),
    name,
    headSha: await resolveCommit(world, readText(body.head_sha) ?? ''),
    status: 'queued',
    conclusion: null,
    detailsUrl: null,
    externalId: '',
    output: { title: null, summary: null, text: null, annotations: [] },
    startedAt: readText(body.started_at) ?? world.now(),
    completedAt: null,
  }
  change(call, run)
  world.checkRuns.push(run)
  return { status: 201, body: view(world, run) }
}

/** Applies a body to a run; annotations are added to those there are. */
const change = ({ world, body }: Call, run: CheckRun): void => {
  const output = readObject(body.output)
  const annotations = readList(output.annotations).map(readObject)
  if (annotations.length > maxAnnotations) {
    throw new Refusal(422, {
      message: `Invalid request.\n\nNo more than ${maxAnnotations} items are allowed; ${annotations.length} were supplied.`,
    })
  }
  for (const field of ['summary', 'text']) {
    if ((readText(output[field]) ?? '').length > maxOutputCharacters) {
      throw new Refusal(422, {
        message: `Invalid request.\n\nOnly ${maxOutputCharacters} characters are allowed; ${field} is longer.`,
      })
    }
  }
  if (body.output !== undefined && readText(output.title) === undefined && run.output.title === null) {
    throw new Refusal(422, { message: 'Invalid request.\n\n"title" wasn\'t supplied.' })
  }
  const conclusion = readText(body.conclusion) ?? run.conclusion
  run.status = conclusion === null ? (readText(body.status) ?? run.status) : 'completed'
  run.conclusion = conclusion
  run.completedAt = conclusion === null ? null : (readText(body.completed_at) ?? world.now())
  run.detailsUrl = readText(body.details_url) ?? run.detailsUrl
  run.externalId = readText(body.external_id) ?? run.externalId
  run.output = {
    title: readText(output.title) ?? run.output.title,
    summary: readText(output.summary) ?? run.output.summary,
    text: readText(output.text) ?? run.output.text,
    annotations: [...run.output.annotations, ...annotations],
  }
}

const find = ({ world, params }: Call): CheckRun => {
  const run = world.checkRuns.find(candidate => candidate.id === Number(params.id))
  if (!run) throw notFound()
  return run
}

const get = (call: Call): Reply => ({ status: 200, body: view(call.world, find(call)) })

const update = (call: Call): Reply => {
  const run = find(call)
  change(call, run)
  return { status: 200, body: view(call.world, run) }
}

const annotations = (call: Call): Reply => ({ status: 200, body: find(call).output.annotations, paginate: 'list' })

const listForCommit = async (call: Call): Promise<Reply> => {
  const sha = await resolveCommit(call.world, call.params.ref ?? '')
  const name = call.query.get('check_name')
  const runs = call.world.checkRuns.filter(run => run.headSha === sha && (name === null || run.name === name))
  return {
    status: 200,
    body: { total_count: runs.length, check_runs: runs.map(run => view(call.world, run)) },
    paginate: 'check_runs',
  }
}

export const checkRunRoutes = [
  route('POST', '/check-runs', create),
  route('GET', '/check-runs/:id', get),
  route('PATCH', '/check-runs/:id', update),
  route('GET', '/check-runs/:id/annotations', annotations),
  route('GET', '/commits/:ref/check-runs', listForCommit),
]
