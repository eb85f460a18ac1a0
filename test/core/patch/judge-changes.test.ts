import { expect, test } from 'vitest'
import type { FileChange, FileMode } from '../../../src/core/patch/file-change.ts'
import { type ChangePolicy, judgeChanges } from '../../../src/core/patch/judge-changes.ts'

const policy: ChangePolicy = {
  ...{ maxFiles: 5, maxFileBytes: 1000, maxBytes: 2000, allowBinary: false, allowExecutable: false },
  protect: ['deploy/**'],
  lockFiles: 'with-manifest',
}

const change = (path: string, content: string | null = 'x\n', mode: FileMode = '100644'): FileChange => ({
  path,
  before: { mode: '100644', content: Buffer.from('old\n') },
  after: content === null ? null : { mode, content: Buffer.from(content) },
})

const reasonFor = (
  one: FileChange,
  over: Partial<ChangePolicy> & { mayTouch?: string[] } = {},
  ...others: FileChange[]
) =>
  judgeChanges([one, ...others], { ...policy, ...over }).refused.find(({ path }) => path === one.path)?.reason ?? null

test.for(['src/a.ts', 'docs/README.md', 'a/b c/ü.txt', '.gitignore', 'package.json', 'src/github/x.ts', 'a..b/c...d'])(
  'an ordinary path: %s',
  path => expect(reasonFor(change(path))).toBeNull(),
)

test.for([
  ...['/etc/passwd', 'C:/x', '../up', 'a/../../b', 'a//b', './a', '', 'a/./b', 'x'.repeat(401)],
  ...[
    '.git/config',
    'a/.GIT/hooks/x',
    'a/.git',
    'GIT~1/config',
    '.git::$INDEX_ALLOCATION/x',
    '.g\u200cit/x',
    '.git /x',
  ],
  ...['a\\b', 'a\nb', 'a\u0000b', 'a\u202eb', 'a.', 'a /b', 'con', 'a/nul.txt', 'a:b', 'a?b'],
])('a path that no honest change has: %j', path => expect(reasonFor(change(path))).toMatch(/path/))

test.for([
  ...['.github/workflows/ci.yml', '.github/actions/x/action.yml', 'sub/.gitmodules'],
  ...['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS', 'action.yml', 'CLAUDE.md', 'pkg/CLAUDE.md', 'AGENTS.md'],
  ...[
    '.claude/settings.json',
    'a/.claude/agents/x.md',
    '.mcp.json',
    '.npmrc',
    '.envrc',
    '.env',
    '.env.local',
    'bunfig.toml',
  ],
  ...[
    '.husky/pre-commit',
    '.gitattributes',
    '.vscode/settings.json',
    '.Claude/x',
    'claude.MD',
    'key.pem',
    'deploy/x.tf',
  ],
  'claude-router.yml',
])('a protected path: %s', path => expect(reasonFor(change(path))).toMatch(/protected|rights of the repository/))

test('its owner may lift what is guarded, nobody what runs with the repository’s rights', () => {
  expect(reasonFor(change('CLAUDE.md'), { mayTouch: ['CLAUDE.md'] })).toBeNull()
  expect(reasonFor(change('.github/workflows/ci.yml'), { mayTouch: ['**'] })).toMatch(/no task changes it/)
})

test.for([
  ['a link', change('a', '/etc/passwd', '120000'), {}, /links are not made/],
  ['a submodule', change('a', '', '160000'), {}, /submodules/],
  ['an executable', change('a', '#!/bin/sh\n', '100755'), {}, /executable/],
  ['an allowed executable', change('a', '#!/bin/sh\n', '100755'), { allowExecutable: true }, null],
  ['a binary', change('a', 'a\0b'), {}, /binary/],
  ['an allowed binary', change('a', 'a\0b'), { allowBinary: true }, null],
  ['a large file', change('a', 'x'.repeat(1001)), {}, /1001 bytes/],
  ['a removed file', change('a', null), {}, null],
  ['a key', change('a', `token = "ghp_${'a1B2'.repeat(9)}"\n`), {}, /looks like a key \(GitHub\)/],
  ['a lock file alone', change('web/package-lock.json'), {}, /changes without web\/package\.json/],
  ['any lock file', change('go.sum'), { lockFiles: 'allow' }, null],
  ['no lock file', change('go.sum'), { lockFiles: 'refuse' }, /lock files are not changed/],
] as const)('%s', ([, one, over, reason]) => {
  const given = reasonFor(one, over)
  if (reason === null) expect(given).toBeNull()
  else expect(given).toMatch(reason)
})

test('a lock file together with its manifest', () =>
  expect(reasonFor(change('web/package-lock.json'), {}, change('web/package.json'))).toBeNull())

test('a key that was there before is not published by this change', () => {
  const line = `token = "ghp_${'a1B2'.repeat(9)}"\n`
  const one: FileChange = { path: 'a', before: { mode: '100644', content: Buffer.from(line) }, after: null }
  expect(reasonFor({ ...one, after: { mode: '100644', content: Buffer.from(`${line}more\n`) } })).toBeNull()
})

test('two files that are one on other systems', () => {
  expect(reasonFor(change('src/A.ts'), {}, change('src/a.ts'))).toMatch(/upper and lower case/)
  // A rename that changes the case only is honest.
  expect(reasonFor(change('src/A.ts'), {}, change('src/a.ts', null))).toBeNull()
})

test('more than the limits allow is refused as a whole', () => {
  const many = Array.from({ length: 6 }, (_, index) => change(`f${index}`))
  expect(judgeChanges(many, policy)).toMatchObject({ accepted: [], refused: { length: 6 } })
  const large = Array.from({ length: 3 }, (_, index) => change(`f${index}`, 'x'.repeat(900)))
  expect(judgeChanges(large, policy).accepted).toEqual([])
})
