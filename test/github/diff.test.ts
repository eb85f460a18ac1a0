import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readDiff } from '../../src/github/diff.ts'
import { gitDiff, hasCommits, mergeBase } from '../../src/github/git-diff.ts'
import { fetchPullRequest } from '../../src/github/pull-request.ts'
import { sampleDiff } from '../fixtures/diffs/sample.ts'
import { type GitHubStub, startGitHubStub } from '../support/github-stub.ts'

const root = mkdtempSync(join(tmpdir(), 'git-diff-'))
const origin = join(root, 'origin')
const git = async (directory: string, ...args: string[]) => (await execa('git', args, { cwd: directory })).stdout
let base = ''
let head = ''
beforeAll(async () => {
  await execa('git', ['init', '-q', '-b', 'main', origin])
  for (const [name, value] of [
    ['user.name', 'A'],
    ['user.email', 'a@example.com'],
    ['uploadpack.allowAnySHA1InWant', 'true'],
  ] as const) {
    await git(origin, 'config', name, value)
  }
  mkdirSync(join(origin, 'a'))
  const commit = async (content: string) => {
    writeFileSync(join(origin, 'a/file.txt'), content)
    await git(origin, 'add', '-A')
    await git(origin, 'commit', '-qm', 'c')
    return git(origin, 'rev-parse', 'HEAD')
  }
  base = await commit('one\ntwo\n')
  await git(origin, 'checkout', '-qb', 'topic')
  head = await commit('one\nTWO\n')
  await git(origin, 'checkout', '-q', 'main')
  await commit('zero\none\ntwo\n')
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

const changed = [{ path: 'a/file.txt', additions: 1, deletions: 1 }]

describe('gitDiff', () => {
  it('gives the same whatever the repository is configured to', async () => {
    const plain = await gitDiff(origin, base, head)
    expect(plain).toMatchObject(changed)
    const settings = {
      'diff.noprefix': 'true',
      'color.ui': 'always',
      'diff.external': 'false',
      'diff.mnemonicPrefix': 'true',
      'diff.context': '0',
    }
    const clone = join(root, 'configured')
    await execa('git', ['clone', '-q', origin, clone])
    for (const [name, value] of Object.entries(settings)) await git(clone, 'config', name, value)
    expect(await gitDiff(clone, base, head)).toEqual(plain)
  })

  it.each(['--output=pwned', '-h', 'no-such-branch', ''])(
    'takes %j for a reference, never for an option',
    async reference => {
      await expect(gitDiff(origin, reference, head)).rejects.toThrow()
      expect(await mergeBase(origin, reference, head)).toBeUndefined()
    },
  )

  it('finds the merge base', async () => expect(await mergeBase(origin, 'main', 'topic')).toBe(base))
})

describe('hasCommits', () => {
  it('fetches what a shallow checkout lacks, and says when it cannot', async () => {
    const clone = join(root, 'shallow')
    await execa('git', ['clone', '-q', '--depth=1', '--branch=main', `file://${origin}`, clone])
    expect(await hasCommits(clone, ['f'.repeat(40)])).toBe(false)
    expect(await hasCommits(clone, ['--upload-pack=x'])).toBe(false)
    expect(await hasCommits(clone, [base, head])).toBe(true)
    expect(await gitDiff(clone, base, head)).toMatchObject(changed)
  })
})

describe('readDiff', () => {
  let stub: GitHubStub
  beforeEach(async () => {
    stub = await startGitHubStub(sampleDiff, head)
    stub.pull.base = { ref: 'main', sha: base, repo: { full_name: 'o/r' } }
  })
  afterEach(() => stub.close())
  const read = async (directory?: string) =>
    readDiff(stub.github, { pullRequest: await fetchPullRequest(stub.github, 7), directory })
  const entry = (index: number, fields = {}) => ({
    filename: `f${index}.ts`,
    status: 'modified',
    additions: 1,
    deletions: 0,
    changes: 1,
    patch: '@@ -1 +1,2 @@\n a\n+b',
    ...fields,
  })

  it('takes the whole diff where GitHub gives it', async () => {
    const { source, files } = await read(origin)
    expect([source, files.map(file => file.path)]).toEqual(['api', ['src/cart.ts', 'docs/notes.md', '.github/ci.yml']])
  })

  it('file by file, all pages, where it is too large', async () => {
    stub.diff = '\n'.repeat(30_000)
    stub.patches = [
      ...Array.from({ length: 250 }, (_, index) => entry(index)),
      entry(250, {
        filename: 'new.ts',
        previous_filename: 'old.ts',
        status: 'renamed',
        additions: 0,
        changes: 0,
        patch: undefined,
      }),
      entry(251, { filename: 'logo.png', status: 'added', additions: 0, changes: 0, patch: undefined }),
      entry(252, { filename: 'gone.ts', status: 'removed', additions: 0, deletions: 1, patch: '@@ -1 +0,0 @@\n-a' }),
    ]
    const { source, files } = await read(origin)
    expect([source, files.length]).toEqual(['files', 253])
    expect(files[0]?.hunks[0]?.lines.at(-1)).toMatchObject({ kind: 'added', newLine: 2, text: 'b' })
    expect(files.slice(250)).toMatchObject([
      { status: 'renamed', previousPath: 'old.ts', binary: false },
      { status: 'added', binary: true },
      { status: 'deleted', deletions: 1 },
    ])
    expect(files.some(file => file.unreadable)).toBe(false)
  })

  it('from the checkout where GitHub withholds a patch', async () => {
    stub.diff = '\n'.repeat(30_000)
    stub.patches = [entry(1), entry(2, { additions: 90_000, changes: 90_000, patch: undefined })]
    expect(await read(origin)).toMatchObject({ source: 'git', files: changed })
    const without = await read()
    expect([without.source, without.files.map(file => file.unreadable)]).toEqual(['files', [undefined, true]])
    const elsewhere = mkdtempSync(join(root, 'empty-'))
    expect((await read(elsewhere)).source).toBe('files')
  })

  it('passes on what is no matter of size', async () => {
    const pullRequest = await fetchPullRequest(stub.github, 7)
    stub.faults.push({ on: /pulls\/7$/, status: 403, message: 'Resource not accessible by integration' })
    await expect(readDiff(stub.github, { pullRequest })).rejects.toMatchObject({ code: 'forbidden' })
  })
})
