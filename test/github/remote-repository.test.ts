import { expect, test } from 'vitest'
import { parseRemote, remoteRepository } from '../../src/github/remote-repository.ts'

test.each([
  ['https://github.com/octo/shop.git', 'github.com', 'octo', 'shop'],
  ['https://github.com/octo/shop/', 'github.com', 'octo', 'shop'],
  ['https://x-access-token:secret@github.com/octo/my.shop', 'github.com', 'octo', 'my.shop'],
  ['git@github.com:octo/shop.git', 'github.com', 'octo', 'shop'],
  ['ssh://git@git.example.com:2222/octo/shop.git', 'git.example.com', 'octo', 'shop'],
])('%s', (url, host, owner, repo) => expect(parseRemote(url)).toEqual({ host, owner, repo }))

test.each([
  '',
  '/srv/git/shop.git',
  'https://github.com/octo',
  'file:///x/y',
  'https://github.com/a/b/c',
  '--upload-pack=x',
])('%j is none', url => expect(parseRemote(url)).toBeNull())

test('the environment may name it; the token goes to no host that only a remote names', async () => {
  const env = { GITHUB_REPOSITORY: 'octo/shop' }
  expect(await remoteRepository('/', env)).toEqual({ owner: 'octo', repo: 'shop', apiUrl: 'https://api.github.com' })
  const own = { ...env, GITHUB_API_URL: 'https://git.example.com/api/v3' }
  expect((await remoteRepository('/', own)).apiUrl).toBe('https://git.example.com/api/v3')
  await expect(remoteRepository('/', {})).rejects.toMatchObject({ code: 'no_remote' })
})
