import type { Payload } from './payload.ts'

/** The objects that several webhook payloads share, in our words. https://docs.github.com/en/webhooks/webhook-events-and-payloads */

/** Deleted accounts come as null. */
export const readLogin = (payload: Payload, name = 'user'): string =>
  payload.objectOr(name)?.textOr('login', undefined) ?? 'ghost'

const readLabels = (payload: Payload): string[] => payload.list('labels').map(label => label.text('name'))

/** What every event has. `repository` and `sender` are absent where GitHub names none (schedule). */
export const readCommon = (payload: Payload) => {
  const repository = payload.objectOr('repository')
  const sender = payload.objectOr('sender')
  return {
    action: payload.textOr('action', ''),
    repository: repository && {
      fullName: repository.text('full_name'),
      defaultBranch: repository.textOr('default_branch', 'main'),
      private: repository.flag('private'),
    },
    /** Who caused the event. */
    sender: sender && {
      login: sender.text('login'),
      type: sender.textOr('type', 'User'),
      id: sender.integerOr('id', null),
    },
  }
}

export const readPullRequest = (payload: Payload) => {
  const pull = payload.object('pull_request')
  const head = pull.object('head')
  const base = pull.object('base')
  const nameOf = (branch: Payload) => branch.objectOr('repo')?.text('full_name')
  return {
    number: pull.integer('number'),
    title: pull.text('title'),
    body: pull.textOr('body', ''),
    state: pull.textOr('state', 'open'),
    draft: pull.flag('draft'),
    author: readLogin(pull),
    labels: readLabels(pull),
    headSha: head.text('sha'),
    headRef: head.text('ref'),
    baseSha: base.text('sha'),
    baseRef: base.text('ref'),
    filesChanged: pull.integerOr('changed_files', 0),
    linesChanged: pull.integerOr('additions', 0) + pull.integerOr('deletions', 0),
    /** The head lives in another repository (or that repository is gone). */
    fork: nameOf(head) !== nameOf(base),
  }
}

export const readIssue = (payload: Payload) => {
  const issue = payload.object('issue')
  return {
    number: issue.integer('number'),
    title: issue.text('title'),
    body: issue.textOr('body', ''),
    state: issue.textOr('state', 'open'),
    author: readLogin(issue),
    labels: readLabels(issue),
    isPullRequest: issue.objectOr('pull_request') !== undefined,
  }
}

const readAccount = (payload: Payload) => {
  const user = payload.objectOr('user')
  const login = readLogin(payload)
  return {
    login,
    type: user?.textOr('type', null) ?? (login.endsWith('[bot]') ? 'Bot' : 'User'),
    id: user?.integerOr('id', null) ?? null,
  }
}

/** A comment or review: something that someone wrote. */
export const readWritten = (written: Payload) => ({
  id: written.integer('id'),
  body: written.textOr('body', ''),
  author: readLogin(written),
  account: readAccount(written),
  /** When it was written, or changed last. */
  writtenAt: written.textOr('updated_at', null) ?? written.textOr('submitted_at', null),
  authorAssociation: written.textOr('author_association', 'NONE'),
  url: written.textOr('html_url', ''),
})

/** The label of a `labeled` event. */
export const readLabel = (payload: Payload): string | null => payload.objectOr('label')?.text('name') ?? null
