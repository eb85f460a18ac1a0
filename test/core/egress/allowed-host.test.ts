import { describe, expect, test } from 'vitest'
import { isAllowedHost, readAllowedHost, readAuthority } from '../../../src/core/egress/allowed-host.ts'

test.each([
  ['registry.npmjs.org', { name: 'registry.npmjs.org', port: 443 }],
  ['*.PyPI.org:8443', { name: '*.pypi.org', port: 8443 }],
  ['xn--bcher-kva.example', { name: 'xn--bcher-kva.example', port: 443 }],
  ['*', null],
  ['*.org.*', null],
  ['a.*.org', null],
  ['npm*.org', null],
  ['localhost', null],
  ['169.254.169.254', null],
  ['[::1]', null],
  ['::1', null],
  ['0x7f.1', null],
  ['https://registry.npmjs.org', null],
  ['registry.npmjs.org/path', null],
  ['registry.npmjs.org:0', null],
  ['registry.npmjs.org:99999', null],
  ['user@registry.npmjs.org', null],
  ['registry.npmjs.org.', null],
  ['', null],
])('%s as an allowed host', (text, expected) => expect(readAllowedHost(text)).toEqual(expected))

describe('what is asked for', () => {
  const allowed = ['registry.npmjs.org', '*.pypi.org', 'mirror.example:8443'].map(
    text => readAllowedHost(text) ?? { name: '', port: 0 },
  )
  test.each([
    ['registry.npmjs.org:443', true],
    ['REGISTRY.npmjs.org.:443', true],
    ['registry.npmjs.org:80', false],
    ['registry.npmjs.org:8443', false],
    ['evil-registry.npmjs.org:443', false],
    ['registry.npmjs.org.evil.example:443', false],
    ['files.pypi.org:443', true],
    ['a.b.pypi.org:443', true],
    ['pypi.org:443', false],
    ['.pypi.org:443', false],
    ['evilpypi.org:443', false],
    ['mirror.example:8443', true],
    ['mirror.example:443', false],
    ['127.0.0.1:443', false],
    ['[::1]:443', false],
    ['registry.npmjs.org', false],
    ['user@registry.npmjs.org:443', false],
    ['registry.npmjs.org:443/x', false],
    ['registry.npmjs.org\t:443', false],
    ['', false],
  ])('%s: %s', (authority, expected) => {
    const asked = readAuthority(authority)
    expect(asked !== null && isAllowedHost(allowed, asked)).toBe(expected)
  })
})
