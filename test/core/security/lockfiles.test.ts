import { expect, test } from 'vitest'
import { readLockfile } from '../../../src/core/security/lockfiles/read-lockfile.ts'

const read = (path: string, text: string) =>
  readLockfile(path, text)?.packages.map(one => `${one.ecosystem} ${one.name}@${one.version}`)

test.each<[path: string, text: string, expected: string[]]>([
  [
    'package-lock.json',
    JSON.stringify({
      lockfileVersion: 3,
      packages: {
        '': { name: 'shop', version: '1.0.0' },
        'node_modules/a': { version: '1.0.0' },
        'node_modules/b/node_modules/@s/c': { version: '2.0.0-rc.1' },
        'node_modules/alias': { name: 'real', version: '3.0.0' },
        'node_modules/linked': { link: true, resolved: 'packages/linked' },
        'packages/linked': { version: '0.0.0' },
      },
    }),
    ['npm a@1.0.0', 'npm @s/c@2.0.0-rc.1', 'npm real@3.0.0'],
  ],
  [
    'npm-shrinkwrap.json',
    JSON.stringify({ dependencies: { a: { version: '1.0.0', dependencies: { b: { version: '2.0.0' } } } } }),
    ['npm a@1.0.0', 'npm b@2.0.0'],
  ],
  [
    'yarn.lock',
    '# yarn lockfile v1\n\n"@s/a@^1.0.0", "@s/a@~1.2":\n  version "1.2.3"\n  dependencies:\n    b "^2.0.0"\n\nb@^2.0.0:\n  version "2.1.0"\n',
    ['npm @s/a@1.2.3', 'npm b@2.1.0'],
  ],
  [
    'web/yarn.lock',
    '__metadata:\n  version: 8\n\n"a@npm:^1.0.0":\n  version: 1.2.3\n  resolution: "a@npm:1.2.3"\n\n"shop@workspace:.":\n  version: 0.0.0-use.local\n',
    ['npm a@1.2.3'],
  ],
  [
    'pnpm-lock.yaml',
    "lockfileVersion: '9.0'\npackages:\n  '@s/a@1.0.0':\n    resolution: {}\n  b@2.0.0(react@18.0.0):\n    resolution: {}\n",
    ['npm @s/a@1.0.0', 'npm b@2.0.0'],
  ],
  [
    'pnpm-lock.yaml',
    'lockfileVersion: 5.4\npackages:\n  /@s/a/1.0.0:\n    dev: true\n  /b/2.0.0_react@18:\n    dev: true\n',
    ['npm @s/a@1.0.0', 'npm b@2.0.0'],
  ],
  [
    'requirements.txt',
    '# pinned\nDjango==4.2.1 ; python_version >= "3.8"\nrequests[socks]==2.0\nflask>=2\n-r other.txt\n',
    ['pip django@4.2.1', 'pip requests@2.0'],
  ],
  [
    'Pipfile.lock',
    JSON.stringify({ default: { Jinja2: { version: '==3.0.0' } }, develop: { pytest: { version: '==7.0' } } }),
    ['pip jinja2@3.0.0', 'pip pytest@7.0'],
  ],
  [
    'poetry.lock',
    '[[package]]\nname = "Zope.Interface"\nversion = "5.0"\n\n[package.dependencies]\nsetuptools = "*"\n\n[[package]]\nname = "b"\nversion = "1"\n',
    ['pip zope-interface@5.0', 'pip b@1'],
  ],
  [
    'go.sum',
    'github.com/a/b v1.2.3 h1:x=\ngithub.com/a/b v1.2.3/go.mod h1:y=\nh.example/c v0.0.0-20200101000000-abcdef123456 h1:z=\nold.example/d v2.0.0+incompatible h1:q=\n',
    ['go github.com/a/b@1.2.3', 'go h.example/c@0.0.0-20200101000000-abcdef123456', 'go old.example/d@2.0.0'],
  ],
  [
    'Cargo.lock',
    '[[package]]\nname = "shop"\nversion = "0.1.0"\n\n[[package]]\nname = "serde"\nversion = "1.0.0"\nsource = "registry+https://github.com/rust-lang/crates.io-index"\n',
    ['rust serde@1.0.0'],
  ],
  [
    'Gemfile.lock',
    'GEM\n  remote: https://rubygems.org/\n  specs:\n    rails (7.0.0)\n      actionpack (= 7.0.0)\n    nokogiri (1.13.0-x86_64-linux)\n\nDEPENDENCIES\n  rails\n',
    ['rubygems rails@7.0.0', 'rubygems nokogiri@1.13.0'],
  ],
  [
    'composer.lock',
    JSON.stringify({
      packages: [{ name: 'a/b', version: 'v1.0.0' }],
      'packages-dev': [{ name: 'c/d', version: '2.0' }],
    }),
    ['composer a/b@1.0.0', 'composer c/d@2.0'],
  ],
])('%s', (path, text, expected) => expect(read(path, text)).toEqual(expected))

test('what is none, cannot be read, or is hostile', () => {
  expect(readLockfile('src/a.ts', '{}')).toBeNull()
  for (const path of ['package-lock.json', 'composer.lock', 'Pipfile.lock'])
    expect(readLockfile(path, '{"packages":')).toEqual({ packages: [], readable: false })
  expect(read('package-lock.json', '[]')).toEqual([])
  const hostile = {
    packages: {
      'node_modules/a&b=c,d@1': { version: '1' },
      'node_modules/e': { version: '1, f@2' },
      'node_modules/ok': { version: '1' },
    },
  }
  expect(read('package-lock.json', JSON.stringify(hostile))).toEqual(['npm ok@1'])
})
