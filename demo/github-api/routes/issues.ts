import { readText, readTexts } from '../json.ts'
import { checkBodyLength, notFound, validationFailed } from '../refusal.ts'
import { type Call, family, type Reply } from '../route.ts'
import { viewIssue, viewIssueComment, viewLabel, viewUser } from '../views.ts'
import type { Issue, IssueComment } from '../world.ts'

// A pull request is an issue too: either permission is enough.
const route = family('issues', 'pull_requests')

const findIssue = ({ world, params }: Call): Issue => {
  const found = world.issues.get(Number(params.number))
  if (!found) throw notFound()
  return found
}

const list = ({ world, query }: Call): Reply => {
  const state = query.get('state') ?? 'open'
  const chosen = [...world.issues.values()].filter(issue => state === 'all' || issue.state === state)
  return { status: 200, body: chosen.toReversed().map(issue => viewIssue(world, issue)), paginate: 'list' }
}

const get = (call: Call): Reply => ({ status: 200, body: viewIssue(call.world, findIssue(call)) })

const listComments = (call: Call): Reply => {
  const issue = findIssue(call)
  return commentList(
    call,
    call.world.issueComments.filter(comment => comment.issue === issue.number),
  )
}

const listAllComments = (call: Call): Reply => commentList(call, call.world.issueComments)

const commentList = ({ world, query }: Call, comments: IssueComment[]): Reply => {
  const since = query.get('since')
  const chosen = comments.filter(comment => since === null || comment.updatedAt >= since)
  return { status: 200, body: chosen.map(comment => viewIssueComment(world, comment)), paginate: 'list' }
}

const readBody = ({ body }: Call): string => {
  const text = readText(body.body) ?? ''
  if (text.trim() === '') throw validationFailed('IssueComment', 'body', 'missing_field')
  checkBodyLength('IssueComment', text)
  return text
}

const createComment = (call: Call): Reply => {
  const issue = findIssue(call)
  const now = call.world.now()
  const comment: IssueComment = {
    id: call.world.nextId(),
    issue: issue.number,
    user: call.identity.user,
    body: readBody(call),
    createdAt: now,
    updatedAt: now,
    minimized: null,
  }
  call.world.issueComments.push(comment)
  return { status: 201, body: viewIssueComment(call.world, comment) }
}

const findComment = ({ world, params }: Call): IssueComment => {
  const found = world.issueComments.find(comment => comment.id === Number(params.id))
  if (!found) throw notFound()
  return found
}

const getComment = (call: Call): Reply => ({ status: 200, body: viewIssueComment(call.world, findComment(call)) })

const updateComment = (call: Call): Reply => {
  const comment = findComment(call)
  comment.body = readBody(call)
  comment.updatedAt = call.world.now()
  return { status: 200, body: viewIssueComment(call.world, comment) }
}

const removeComment = (call: Call): Reply => {
  call.world.issueComments.splice(call.world.issueComments.indexOf(findComment(call)), 1)
  return { status: 204 }
}

const issueLabels = (call: Call): Reply => ({
  status: 200,
  body: findIssue(call).labels.map(name => viewLabel(call.world, name)),
  paginate: 'list',
})

const recordLabel = (call: Call, event: 'labeled' | 'unlabeled', label: string): void => {
  const { world, identity } = call
  const about = { issue: findIssue(call).number, event, label, actor: identity.user, createdAt: world.now() }
  world.labelEvents.push({ id: world.nextId(), ...about })
}

const listEvents = (call: Call): Reply => {
  const { number } = findIssue(call)
  const own = call.world.labelEvents.filter(({ issue }) => issue === number)
  const body = own.map(({ id, event, label, actor, createdAt }) => {
    const { name, color } = viewLabel(call.world, label)
    return { id, event, label: { name, color }, actor: viewUser(call.world, actor), created_at: createdAt }
  })
  return { status: 200, body, paginate: 'list' }
}

const addLabels = (call: Call): Reply => {
  const issue = findIssue(call)
  for (const name of readTexts(call.body.labels)) {
    if (!issue.labels.includes(name)) {
      issue.labels.push(name)
      recordLabel(call, 'labeled', name)
    }
    // A label that does not exist is made on the spot.
    if (!call.world.labels.has(name)) call.world.labels.set(name, { color: 'ededed', description: '' })
  }
  return issueLabels(call)
}

const removeLabel = (call: Call): Reply => {
  const issue = findIssue(call)
  const index = issue.labels.indexOf(call.params.name ?? '')
  if (index < 0) throw notFound()
  issue.labels.splice(index, 1)
  recordLabel(call, 'unlabeled', call.params.name ?? '')
  return issueLabels(call)
}

const repositoryLabels = ({ world }: Call): Reply => ({
  status: 200,
  body: [...world.labels.keys()].map(name => viewLabel(world, name)),
  paginate: 'list',
})

const createLabel = ({ world, body }: Call): Reply => {
  const name = readText(body.name) ?? ''
  if (world.labels.has(name)) throw validationFailed('Label', 'name', 'already_exists')
  world.labels.set(name, {
    color: readText(body.color) ?? 'ededed',
    description: readText(body.description) ?? '',
  })
  return { status: 201, body: viewLabel(world, name) }
}

export const issueRoutes = [
  route('GET', '/issues', list),
  route('GET', '/issues/comments', listAllComments),
  route('GET', '/issues/comments/:id', getComment),
  route('PATCH', '/issues/comments/:id', updateComment),
  route('DELETE', '/issues/comments/:id', removeComment),
  route('GET', '/issues/:number', get),
  route('GET', '/issues/:number/comments', listComments),
  route('POST', '/issues/:number/comments', createComment),
  route('GET', '/issues/:number/events', listEvents),
  route('GET', '/issues/:number/labels', issueLabels),
  route('POST', '/issues/:number/labels', addLabels),
  route('DELETE', '/issues/:number/labels/:name', removeLabel),
  route('GET', '/labels', repositoryLabels),
  route('POST', '/labels', createLabel),
]
