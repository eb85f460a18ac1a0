import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { type GithubApi, readOnlyToken, startGithubApi, writeToken } from '../../demo/github-api/start-github-api.ts'
import { createSampleRepository, type SampleRepository } from '../../demo/sample-repository/create-sample-repository.ts'
import { updatePullRequestReferences } from '../../demo/sample-repository/pull-request-references.ts'

export interface SamplePullRequest {
  api: GithubApi
  repository: SampleRepository
  /** Temporary; gone after `close`. */
  folder: string
  number: number
  owner: string
  name: string
  tokens: { write: string; readOnly: string; author: string }
  /** One request with the writing token, unless another is given. */
  request: (
    method: string,
    path: string,
    body?: unknown,
    options?: { token?: string; accept?: string },
  ) => Promise<ApiAnswer>
  close: () => Promise<void>
}

interface ApiAnswer {
  status: number
  headers: Headers
  text: string
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked into from many tests
  json: any
}

/** The sample shop's pull request 4 behind a GitHub API on loopback. */
export const startSamplePullRequest = async (): Promise<SamplePullRequest> => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sample-pull-request-'))
  const repository = await createSampleRepository(folder)
  const number = 4
  await updatePullRequestReferences(repository.gitDirectory, number, repository.baseSha, repository.headSha)
  const robin = { login: 'robin', id: 2002, type: 'User' as const }
  const tokens = { write: 'ghs_write', readOnly: 'ghs_read', author: 'ghp_author' }
  const api = await startGithubApi({
    gitDirectory: repository.gitDirectory,
    owner: 'octo',
    name: 'shop',
    defaultBranch: 'main',
    tokens: {
      [tokens.write]: writeToken,
      [tokens.readOnly]: readOnlyToken,
      [tokens.author]: { user: robin, permissions: { ...writeToken.permissions, contents: 'write' } },
    },
    users: [{ user: robin, permission: 'write' }, { user: { login: 'stranger', id: 3003, type: 'User' } }],
    pullRequests: [
      {
        number,
        title: repository.title,
        body: repository.description,
        user: robin,
        baseBranch: repository.baseBranch,
        headBranch: repository.headBranch,
      },
    ],
    issues: [{ number: 3, title: 'Customer care cannot find orders', body: 'Please add a search.', user: robin }],
  })
  return {
    api,
    repository,
    folder,
    number,
    owner: 'octo',
    name: 'shop',
    tokens,
    request: async (method, address, body, options = {}) => {
      const answer = await fetch(address.startsWith('http') ? address : `${api.url}/repos/octo/shop${address}`, {
        method,
        headers: {
          authorization: `Bearer ${options.token ?? tokens.write}`,
          accept: options.accept ?? 'application/vnd.github+json',
        },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      })
      const text = await answer.text()
      const isJson = answer.headers.get('content-type')?.includes('json') === true && text !== ''
      return { status: answer.status, headers: answer.headers, text, json: isJson ? JSON.parse(text) : undefined }
    },
    close: async () => {
      await api.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
