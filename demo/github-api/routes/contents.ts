import { runGit, tryGit } from '../../git/run-git.ts'
import { notFound } from '../refusal.ts'
import { resolveCommit } from '../repository.ts'
import { type Call, family, type Reply } from '../route.ts'
import { pageUrl, repositoryUrl } from '../views.ts'

const get = async (call: Call): Promise<Reply> => {
  const { world, query, accept } = call
  const ref = query.get('ref') ?? world.defaultBranch
  const sha = await resolveCommit(world, ref)
  const path = (call.params.rest ?? '').replace(/\/+$/, '')
  const type = (await tryGit(world.gitDirectory, ['cat-file', '-t', `${sha}:${path}`]))?.trim()
  if (type === undefined) throw notFound()
  if (type === 'tree') return listFolder(call, sha, path, ref)
  const size = Number(await runGit(world.gitDirectory, ['cat-file', '-s', `${sha}:${path}`]))
  const text = await runGit(world.gitDirectory, ['cat-file', 'blob', `${sha}:${path}`])
  if (/\.raw\b/.test(accept))
    return { status: 200, body: text, contentType: 'application/vnd.github.raw; charset=utf-8' }
  const blob = (await runGit(world.gitDirectory, ['rev-parse', `${sha}:${path}`])).trim()
  return {
    status: 200,
    body: {
      ...entry(call, path, 'file', blob, ref),
      size,
      encoding: 'base64',
      content: Buffer.from(text).toString('base64'),
    },
  }
}

const listFolder = async (call: Call, sha: string, path: string, ref: string): Promise<Reply> => {
  const text = await runGit(call.world.gitDirectory, ['ls-tree', '-z', `${sha}:${path}`])
  const entries = text.split('\0').flatMap(row => {
    const [, type, blob, name] = /^\d+ (\w+) ([0-9a-f]+)\t([\s\S]*)$/.exec(row) ?? []
    if (name === undefined || blob === undefined) return []
    return [entry(call, path === '' ? name : `${path}/${name}`, type === 'tree' ? 'dir' : 'file', blob, ref)]
  })
  return { status: 200, body: entries }
}

const entry = ({ world }: Call, path: string, type: string, sha: string, ref: string) => ({
  name: path.split('/').at(-1),
  path,
  sha,
  type,
  url: `${repositoryUrl(world)}/contents/${path}?ref=${ref}`,
  html_url: `${pageUrl(world)}/blob/${ref}/${path}`,
})

const route = family('contents')
export const contentRoutes = [route('GET', '/contents', get), route('GET', '/contents/*', get)]
