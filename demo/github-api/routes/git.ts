import { runGit, tryGit } from '../../git/run-git.ts'
import { type Json, readList, readObject, readText, readTexts } from '../json.ts'
import { notFound, Refusal, unprocessable } from '../refusal.ts'
import { findCommit, readOneCommit, resolveCommit } from '../repository.ts'
import { type Call, family, type Reply } from '../route.ts'
import { repositoryUrl, viewCommit } from '../views.ts'

const route = family('contents')

const viewReference = ({ world }: Call, name: string, sha: string): Json => ({
  ref: `refs/${name}`,
  node_id: '',
  url: `${repositoryUrl(world)}/git/refs/${name}`,
  object: { type: 'commit', sha, url: `${repositoryUrl(world)}/git/commits/${sha}` },
})

const getReference = async (call: Call): Promise<Reply> => {
  const name = call.params.rest ?? ''
  return { status: 200, body: viewReference(call, name, await resolveCommit(call.world, `refs/${name}`)) }
}

const matchingReferences = async (call: Call): Promise<Reply> => {
  const prefix = `refs/${call.params.rest ?? ''}`
  const text = await runGit(call.world.gitDirectory, ['for-each-ref', '--format=%(refname) %(objectname)'])
  const found = text
    .split('\n')
    .map(row => row.split(' '))
    .filter(([name = '']) => name !== '' && name.startsWith(prefix))
    .map(([name = '', sha = '']) => viewReference(call, name.replace(/^refs\//, ''), sha))
  return { status: 200, body: found, paginate: 'list' }
}

const createReference = async (call: Call): Promise<Reply> => {
  const name = readText(call.body.ref) ?? ''
  if (!/^refs\/[\w-]+\/./.test(name)) throw new Refusal(422, { message: 'Reference name must start with refs/' })
  if ((await findCommit(call.world, name)) !== undefined)
    throw new Refusal(422, { message: 'Reference already exists' })
  const sha = await findCommit(call.world, readText(call.body.sha) ?? '')
  if (sha === undefined) throw new Refusal(422, { message: 'Object does not exist' })
  // All zeros: only if there is none yet. Of two who ask at once, one is refused.
  if ((await tryGit(call.world.gitDirectory, ['update-ref', name, sha, '0'.repeat(40)])) === undefined)
    throw new Refusal(422, { message: 'Reference already exists' })
  return { status: 201, body: viewReference(call, name.replace(/^refs\//, ''), sha) }
}

const updateReference = async (call: Call): Promise<Reply> => {
  const name = call.params.rest ?? ''
  const from = await findCommit(call.world, `refs/${name}`)
  if (from === undefined) throw new Refusal(422, { message: 'Reference does not exist' })
  const sha = await findCommit(call.world, readText(call.body.sha) ?? '')
  if (sha === undefined) throw new Refusal(422, { message: 'Object does not exist' })
  if (call.world.protectedBranches.has(name.replace(/^heads\//, '')))
    throw new Refusal(422, { message: 'Repository rule violations found\n\nCannot update this protected ref.' })
  const forward = await tryGit(call.world.gitDirectory, ['merge-base', '--is-ancestor', from, sha])
  if (forward === undefined && call.body.force !== true) {
    throw new Refusal(422, { message: 'Update is not a fast forward' })
  }
  // Only if nobody has moved it since it was looked at.
  if ((await tryGit(call.world.gitDirectory, ['update-ref', `refs/${name}`, sha, from])) === undefined)
    throw new Refusal(409, { message: `Reference cannot be updated: is no longer at ${from}` })
  return { status: 200, body: viewReference(call, name, sha) }
}

const deleteReference = async (call: Call): Promise<Reply> => {
  const name = `refs/${call.params.rest ?? ''}`
  if ((await findCommit(call.world, name)) === undefined)
    throw new Refusal(422, { message: 'Reference does not exist' })
  await runGit(call.world.gitDirectory, ['update-ref', '-d', name])
  return { status: 204 }
}

/** Merges a branch into another, as the button does. */
const merge = async ({ world, body }: Call): Promise<Reply> => {
  const [base, head] = [readText(body.base) ?? '', readText(body.head) ?? '']
  const [into, from] = [await findCommit(world, `refs/heads/${base}`), await findCommit(world, `refs/heads/${head}`)]
  if (into === undefined || from === undefined) throw notFound()
  if ((await tryGit(world.gitDirectory, ['merge-base', '--is-ancestor', from, into])) !== undefined)
    return { status: 204 }
  const tree = await tryGit(world.gitDirectory, ['merge-tree', '--write-tree', into, from])
  if (tree === undefined) throw new Refusal(409, { message: 'Merge conflict' })
  const parents = ['-p', into, '-p', from]
  const input = `Merge branch '${head}' into ${base}`
  const sha = await runGit(world.gitDirectory, ['commit-tree', tree.trim(), ...parents, '-F', '-'], { input })
  await runGit(world.gitDirectory, ['update-ref', `refs/heads/${base}`, sha.trim(), into])
  return { status: 201, body: { sha: sha.trim() } }
}

const getGitCommit = async (call: Call): Promise<Reply> => {
  const commit = await readOneCommit(call.world, call.params.sha ?? '')
  return { status: 200, body: gitCommit(call, commit) }
}

const gitCommit = ({ world }: Call, commit: Awaited<ReturnType<typeof readOneCommit>>): Json => ({
  sha: commit.sha,
  url: `${repositoryUrl(world)}/git/commits/${commit.sha}`,
  author: commit.author,
  committer: commit.committer,
  message: commit.message,
  tree: { sha: commit.tree, url: `${repositoryUrl(world)}/git/trees/${commit.tree}` },
  parents: commit.parents.map(sha => ({ sha, url: `${repositoryUrl(world)}/git/commits/${sha}` })),
})

const createGitCommit = async (call: Call): Promise<Reply> => {
  const parents = readTexts(call.body.parents)
  const tree = readText(call.body.tree) ?? ''
  if (
    (await tryGit(call.world.gitDirectory, ['rev-parse', '--verify', '--end-of-options', `${tree}^{tree}`])) ===
    undefined
  ) {
    throw unprocessable('Tree SHA does not exist')
  }
  const sha = await runGit(
    call.world.gitDirectory,
    ['commit-tree', tree, ...parents.flatMap(parent => ['-p', parent]), '-F', '-'],
    { input: readText(call.body.message) ?? '' },
  )
  return { status: 201, body: gitCommit(call, await readOneCommit(call.world, sha.trim())) }
}

const createBlob = async (call: Call): Promise<Reply> => {
  const encoding = readText(call.body.encoding) === 'base64' ? 'base64' : 'utf8'
  const input = Buffer.from(readText(call.body.content) ?? '', encoding)
  const sha = (await runGit(call.world.gitDirectory, ['hash-object', '-w', '--stdin'], { input })).trim()
  return { status: 201, body: { sha, url: `${repositoryUrl(call.world)}/git/blobs/${sha}` } }
}

const getTree = async (call: Call): Promise<Reply> => {
  const { world, params, query } = call
  const tree = await tryGit(world.gitDirectory, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${params.sha}^{tree}`,
  ])
  if (tree === undefined) throw notFound()
  const sha = tree.trim()
  const options = query.get('recursive') ? ['-r', '-t'] : []
  const text = await runGit(world.gitDirectory, ['ls-tree', '-l', '-z', ...options, sha])
  const entries = text.split('\0').flatMap(row => {
    const [, mode, type, blob, size, path] = /^(\d+) (\w+) ([0-9a-f]+) +(\S+)\t([\s\S]*)$/.exec(row) ?? []
    if (path === undefined) return []
    return [{ path, mode, type, sha: blob, ...(type === 'blob' ? { size: Number(size) } : {}) }]
  })
  return { status: 200, body: { sha, tree: entries, truncated: false } }
}

/** Trees from `base_tree` and changed entries, flat: GitHub takes whole paths as well. */
const createTree = async (call: Call): Promise<Reply> => {
  const { world, body } = call
  const base = readText(body.base_tree)
  const index = `${world.gitDirectory}/index-${world.nextId()}`
  const rows = await Promise.all(
    readList(body.tree)
      .map(readObject)
      .map(entry => treeRow(call, entry)),
  )
  const previous = base === undefined ? '' : await runGit(world.gitDirectory, ['ls-tree', '-r', base])
  const removed = new Set(rows.map(row => row.path))
  const kept = previous.split('\n').filter(row => row !== '' && !removed.has(row.slice(row.indexOf('\t') + 1)))
  const input = [...kept, ...rows.flatMap(row => (row.text === undefined ? [] : [row.text]))].join('\n')
  const sha = await writeTree(world.gitDirectory, index, `${input}\n`)
  return { status: 201, body: { sha, url: `${repositoryUrl(world)}/git/trees/${sha}`, truncated: false } }
}

const treeRow = async (call: Call, entry: Json): Promise<{ path: string; text?: string }> => {
  const path = readText(entry.path) ?? ''
  if (entry.sha === null) return { path }
  const content = readText(entry.content)
  const sha =
    content === undefined
      ? (readText(entry.sha) ?? '')
      : (await runGit(call.world.gitDirectory, ['hash-object', '-w', '--stdin'], { input: content })).trim()
  return { path, text: `${readText(entry.mode) ?? '100644'} blob ${sha}\t${path}` }
}

const writeTree = async (gitDirectory: string, index: string, input: string): Promise<string> => {
  // `mktree` takes one level only, an index takes them all.
  await runGit(gitDirectory, ['update-index', '--index-info'], { input, indexFile: index })
  return (await runGit(gitDirectory, ['write-tree'], { indexFile: index })).trim()
}

const getCommit = async (call: Call): Promise<Reply> => ({
  status: 200,
  body: viewCommit(call.world, await readOneCommit(call.world, call.params.ref ?? '')),
})

const getBranch = async (call: Call): Promise<Reply> => {
  const name = call.params.rest ?? ''
  const commit = await readOneCommit(call.world, `refs/heads/${name}`)
  return { status: 200, body: { name, commit: viewCommit(call.world, commit), protected: false } }
}

export const gitRoutes = [
  route('POST', '/merges', merge),
  route('GET', '/git/ref/*', getReference),
  route('GET', '/git/matching-refs/*', matchingReferences),
  route('POST', '/git/refs', createReference),
  route('PATCH', '/git/refs/*', updateReference),
  route('DELETE', '/git/refs/*', deleteReference),
  route('GET', '/git/commits/:sha', getGitCommit),
  route('POST', '/git/commits', createGitCommit),
  route('POST', '/git/blobs', createBlob),
  route('GET', '/git/trees/:sha', getTree),
  route('POST', '/git/trees', createTree),
  route('GET', '/commits/:ref', getCommit),
  route('GET', '/branches/*', getBranch),
]
