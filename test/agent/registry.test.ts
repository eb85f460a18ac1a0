import { expect, test } from 'vitest'
import { claudeCodeRelease } from '../../src/agent/claude-code-release.ts'
import { platformKeyOf, platformKeys, platformPackage, thisMachine } from '../../src/agent/platform.ts'
import { metadataUrl, registryOf, tarballUrl } from '../../src/agent/registry.ts'

test.for<[string, NodeJS.ProcessEnv, string, string | undefined, object]>([
  ['npm itself', {}, '', undefined, { url: 'https://registry.npmjs.org', authorization: undefined }],
  [
    'given',
    { npm_config_registry: 'https://env.test' },
    'registry=https://rc.test',
    'https://given.test/',
    { url: 'https://given.test' },
  ],
  [
    'lower-case variable',
    { npm_config_registry: 'https://env.test/npm/' },
    'registry=https://rc.test',
    undefined,
    { url: 'https://env.test/npm' },
  ],
  ['upper-case variable', { NPM_CONFIG_REGISTRY: 'https://env.test' }, '', undefined, { url: 'https://env.test' }],
  ['.npmrc', {}, '; comment\n# another\n registry = "https://rc.test/"\r\n', undefined, { url: 'https://rc.test' }],
  [
    'a registry for the scope',
    {},
    'registry=https://rc.test\n@anthropic-ai:registry=https://scope.test',
    undefined,
    { url: 'https://scope.test' },
  ],
  ['not an address', { npm_config_registry: 'nonsense' }, '', undefined, { url: 'https://registry.npmjs.org' }],
  [
    'a token',
    { T: 'secret' },
    `registry=https://rc.test/a/\n//rc.test/a/:_authToken=\${T}`,
    undefined,
    { authorization: 'Bearer secret' },
  ],
  [
    'a token of a parent folder',
    {},
    'registry=https://rc.test/a/b\n//rc.test/:_authToken=t',
    undefined,
    { authorization: 'Bearer t' },
  ],
  [
    'a token of another host',
    {},
    'registry=https://rc.test\n//other.test/:_authToken=t',
    undefined,
    { authorization: undefined },
  ],
  [
    'basic',
    {},
    'registry=https://rc.test:8443\n//rc.test:8443/:_auth=dTpw',
    undefined,
    { authorization: 'Basic dTpw' },
  ],
])('the registry: %s', ([, env, npmrc, given, expected]) => {
  expect(registryOf(env, npmrc, given)).toMatchObject(expected)
})

test('addresses', () => {
  const registry = { url: 'https://r.test/npm', authorization: undefined }
  const name = platformPackage('linux-x64-musl')
  expect(tarballUrl(registry, name, '1.2.3')).toBe(
    'https://r.test/npm/@anthropic-ai/claude-code-linux-x64-musl/-/claude-code-linux-x64-musl-1.2.3.tgz',
  )
  expect(metadataUrl(registry, name, 'latest')).toBe(
    'https://r.test/npm/@anthropic-ai%2fclaude-code-linux-x64-musl/latest',
  )
})

test('every platform has its pinned hash', () => {
  expect(Object.keys(claudeCodeRelease.integrity).sort()).toEqual([...platformKeys].sort())
  for (const integrity of Object.values(claudeCodeRelease.integrity)) {
    expect(Buffer.from(integrity.replace(/^sha512-/, ''), 'base64')).toHaveLength(64)
  }
  expect(new Set(Object.values(claudeCodeRelease.integrity)).size).toBe(platformKeys.length)
})

test('this machine is one of them', () => expect(platformKeys).toContain(platformKeyOf(thisMachine())))
