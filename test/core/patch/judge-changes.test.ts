import { describe, expect, test } from 'vitest'
import type { FileChange, FileMode } from '../../../src/core/patch/file-change.ts'
import { type ChangePolicy, judgeChanges } from '../../../src/core/patch/judge-changes.ts'
import { suspicions } from '../../../src/core/patch/suspicion.ts'

const policy: ChangePolicy = {
  ...{ maxFiles: 100, maxFileBytes: 1_000_000, maxBytes: 5_000_000, allowBinary: false, allowExecutable: false },
  ...{ protect: [], lockFiles: 'with-manifest' },
}

const version = (content: string | Uint8Array = 'text\n', mode: FileMode = '100644') => ({
  mode,
  content: typeof content === 'string' ? Buffer.from(content) : content,
})

const added = (path: string, content?: string | Uint8Array, mode?: FileMode): FileChange => ({
  path,
  before: null,
  after: version(content, mode),
})
const edited = (path: string, from: string, to: string): FileChange => ({
  path,
  before: version(from),
  after: version(to),
})
const removed = (path: string, mode?: FileMode): FileChange => ({ path, before: version('', mode), after: null })

const reasonsOf = (changes: FileChange[], given: Partial<ChangePolicy> & { mayTouch?: string[] } = {}) =>
  judgeChanges(changes, { ...policy, ...given }).refused.map(({ path, reason }) => `${path}: ${reason}`)

/** Paths of keys are put together, so that nobody's scanner takes them for real ones. */
const githubToken = `ghp_${'a1B2c3D4'.repeat(5)}`

describe('paths that no honest change has', () => {
  const bad = [
    ...['', '/etc/passwd', 'C:/x', 'C:\\x', '../x', 'a/../../x', 'a/./x', 'a//x', 'a/', 'a\\..\\x'],
    ...['.git/config', '.git', 'a/.git/hooks/pre-commit', '.GIT/config', '.Git', 'git~1/config', 'GIT~1', 'GIT~2 '],
    ...['.git./config', '.git /config', '.git . ./x', '.git::$INDEX_ALLOCATION/config', '.git:x', '.gi\u200ct/config'],
    ...['.g\u200dit/x', '.git\ufe0f/config', '\uff0egit/config', '.g\u2060it/x'],
    ...[
      'a\nb',
      'a\rb',
      'a\tb',
      'a\0b',
      'a\u001b[31mb',
      'a\u007fb',
      'a\u0085b',
      'a\u2028b',
      'a\u202eb',
      'a\u200bb',
      '\ufeffa',
    ],
    ...['a\ufffdb', 'a\ud800b', 'a\u{e0041}b'],
  ]
  test.each(bad.map(path => [JSON.stringify(path), path]))('%s, new or not', (_, path) => {
    expect(reasonsOf([added(path)])).toHaveLength(1)
    expect(reasonsOf([edited(path, 'a', 'b')])).toHaveLength(1)
    expect(reasonsOf([removed(path)])).toHaveLength(1)
  })

  const awkward = [
    ...[
      'con',
      'aux.ts',
      'src/NUL',
      'com1.txt',
      'COM¹',
      'LPT9.log',
      'conin$',
      'nul .txt',
      'a:b',
      'what?.md',
      'a*b',
      'a|b',
    ],
    ...[
      'a<b',
      '"a"',
      'trailing.',
      'trailing ',
      ' leading',
      'a./b',
      'x'.repeat(256),
      `${'dir/'.repeat(100)}x`,
      'é'.repeat(130),
    ],
  ]
  test.each(awkward)('%s: only where it is new', path => {
    expect(reasonsOf([added(path)])).toHaveLength(1)
    expect(reasonsOf([edited(path, 'a', 'b'), removed(`other/${path}`)])).toEqual([])
  })

  test.each([
    'src/a.ts',
    '.gitignore',
    'docs/日本語.md',
    'a b.txt',
    'gitt/x',
    '.github.md',
    'concern.ts',
    'a~1',
    'emoji ❤️.md',
  ])('%s is an ordinary one', path => expect(reasonsOf([added(path)])).toEqual([]))
})

describe('protected paths', () => {
  const never = [
    ...[
      '.github/workflows/ci.yml',
      '.GitHub/Workflows/CI.yml',
      '.github/actions/x/action.yml',
      '.github/actions/x/run.sh',
    ],
    ...['.gitmodules', 'sub/.gitmodules', '.forgejo/workflows/ci.yml'],
  ]
  test.each(never)('%s: nobody changes it, whatever a task may touch', path => {
    const lifted = { mayTouch: ['**', path, '.github/**'] }
    expect(reasonsOf([added(path)], lifted)).toEqual([expect.stringMatching(/no task changes it/)])
    expect(reasonsOf([removed(path)], lifted)).toHaveLength(1)
  })

  const guarded = [
    ...['CODEOWNERS', '.github/CODEOWNERS', 'docs/CODEOWNERS', 'codeowners', '.github/dependabot.yml'],
    ...['action.yml', 'action.yaml', 'nested/action.yml', '.gitlab-ci.yml', '.circleci/config.yml', 'Jenkinsfile'],
    ...['renovate.json', '.renovaterc', 'SECURITY.md', 'claude-router.yml', '.appveyor.yml', 'appveyor.yml'],
    ...[
      '.claude/settings.json',
      'packages/a/.claude/hooks/x.sh',
      '.claude',
      'CLAUDE.md',
      'a/b/claude.md',
      'CLAUDE.local.md',
    ],
    ...[
      'AGENTS.md',
      'AGENT.md',
      'AGENTS.override.md',
      'GEMINI.md',
      '.mcp.json',
      'mcp.json',
      '.cursor/rules/x.mdc',
      '.cursorrules',
    ],
    ...[
      '.clinerules',
      '.clinerules/a.md',
      '.windsurfrules',
      '.kiro/steering/x.md',
      '.aider.conf.yml',
      '.codex/config.toml',
    ],
    ...[
      '.husky/pre-commit',
      '.githooks/x',
      '.pre-commit-config.yaml',
      'lefthook.yml',
      '.lefthook-local.toml',
      '.gitattributes',
    ],
    ...['a/.gitattributes', '.lfsconfig', '.vscode/tasks.json', '.idea/x.xml', '.devcontainer/devcontainer.json'],
    ...[
      'x.code-workspace',
      '.envrc',
      '.mise.toml',
      '.npmrc',
      'packages/a/.npmrc',
      '.yarnrc.yml',
      '.yarn/releases/yarn.cjs',
    ],
    ...[
      '.pnpmfile.cjs',
      '.pnp.cjs',
      'bunfig.toml',
      'pip.conf',
      'evil.pth',
      '.cargo/config.toml',
      '.mvn/extensions.xml',
    ],
    ...['gradle/wrapper/gradle-wrapper.properties', 'NuGet.config', '.bazelrc'],
    ...[
      '.env',
      '.env.production',
      'a/.env.local',
      '.netrc',
      '.git-credentials',
      '.ssh/config',
      'deploy/id_rsa',
      'x.pem',
    ],
    ...['tls.KEY', 'gha-creds-0123.json', '.aws/credentials', '.docker/config.json'],
  ]
  test.each(guarded)('%s: only for a task that may', path => {
    expect(reasonsOf([added(path)])).toEqual([expect.stringMatching(/it is protected/)])
    expect(reasonsOf([removed(path)])).toHaveLength(1)
    expect(reasonsOf([added(path)], { mayTouch: [path] })).toEqual([])
  })

  test.each([
    '.env.example',
    'package.json',
    'src/claude.ts',
    'docs/agents.rst',
    'src/actions.yml',
    'key.ts',
    'src/rules/x.ts',
  ])('%s is not protected', path => expect(reasonsOf([added(path)])).toEqual([]))

  test("the owner's own, which no task lifts; globs as in .gitignore", () => {
    const protect = ['legal/', '*.sql', '/LICENSE']
    const changes = [
      added('legal/a/b.md'),
      added('db/1.sql'),
      added('LICENSE'),
      added('docs/LICENSE'),
      added('src/a.ts'),
    ]
    expect(reasonsOf(changes, { protect, mayTouch: ['**'] }).map(reason => reason.split(':')[0])).toEqual([
      ...['legal/a/b.md', 'db/1.sql', 'LICENSE'],
    ])
  })
})

describe('lock files', () => {
  const cases: [policy: ChangePolicy['lockFiles'], paths: string[], refused: string[]][] = [
    ['with-manifest', ['package-lock.json'], ['package-lock.json']],
    ['with-manifest', ['package-lock.json', 'package.json'], []],
    ['with-manifest', ['package-lock.json', 'packages/a/package.json'], []],
    ['with-manifest', ['a/package-lock.json', 'package.json'], ['a/package-lock.json']],
    ['with-manifest', ['Cargo.lock', 'crates/x/Cargo.toml'], []],
    ['with-manifest', ['Cargo.lock', 'src/lib.rs'], ['Cargo.lock']],
    ['with-manifest', ['app/packages.lock.json', 'app/App.csproj'], []],
    ['with-manifest', ['go.sum', 'go.mod.txt'], ['go.sum']],
    ['with-manifest', ['.terraform.lock.hcl', 'main.tf'], []],
    ['refuse', ['package-lock.json', 'package.json'], ['package-lock.json']],
    ['allow', ['package-lock.json'], []],
  ]
  test.each(cases)('%s: %j', (lockFiles, paths, refused) => {
    const judged = judgeChanges(
      paths.map(path => added(path)),
      { ...policy, lockFiles },
    )
    expect(judged.refused.map(({ path }) => path)).toEqual(refused)
  })

  test('a manifest that is refused itself does not count', () => {
    const changes = [added('package-lock.json'), added('package.json')]
    expect(reasonsOf(changes, { protect: ['package.json'] })).toHaveLength(2)
  })
})

describe('what a file is', () => {
  const cases: [what: string, change: FileChange, reason: RegExp][] = [
    ['a new link', added('x', '/etc/passwd', '120000'), /links are not made/],
    ['a file made a link', { path: 'x', before: version(), after: version('y', '120000') }, /links are not made/],
    ['a new submodule', added('x', '', '160000'), /submodules/],
    ['a submodule removed', removed('x', '160000'), /submodules/],
    ['a submodule made files', { path: 'x', before: version('', '160000'), after: version() }, /submodules/],
    ['a new program', added('x', '#!/bin/sh\n', '100755'), /become executable/],
    ['a file made a program', { path: 'x', before: version(), after: version('#!', '100755') }, /become executable/],
    ['a binary', added('x.png', Buffer.from([137, 80, 0, 1])), /binary/],
    ['a large file', added('x', 'x'.repeat(1_000_001)), /1000001 bytes, more than `changes.maxFileBytes`/],
    ['one under suspicion', { ...added('x'), suspicion: 'it is odd' }, /it is odd/],
    ['a key', edited('x', 'a\n', `a\nconst key = '${githubToken}'\n`), /looks like a key \(GitHub\)/],
    ['a key with unseen characters', added('x', githubToken.replace('B2', 'B\u200b2')), /looks like a key/],
    ['a key as a name', added(`notes/${githubToken}.md`), /name looks like a key/],
    ['a password', added('x', 'postgres://app:Xk29fQp0@db.internal/app'), /password of an address/],
  ]
  test.each(cases)('%s is refused', (_, change, reason) =>
    expect(reasonsOf([change])).toEqual([expect.stringMatching(reason)]),
  )

  test('a refusal does not publish the name that it refuses', () => {
    const key = reasonsOf([
      added(`notes/${githubToken}\n.md`),
      { ...added('x-7'), suspicion: suspicions.nameHoldsSecret },
    ])
    expect(key).toEqual([
      '(a name that is not shown): its name looks like a key',
      '(a name that is not shown): its name holds a secret of this run',
    ])
  })

  const fine: [what: string, change: FileChange, given: Partial<ChangePolicy>][] = [
    ['an edited program', { path: 'x', before: version('a', '100755'), after: version('b', '100755') }, {}],
    ['a script, where scripts are allowed', added('x', '#!/bin/sh\n', '100755'), { allowExecutable: true }],
    ['a binary, where it is allowed', added('x', Buffer.from([0, 1])), { allowBinary: true }],
    ['a key that was there before', edited('x', `${githubToken}\nb\n`, `${githubToken}\nc\n`), {}],
    [
      'a placeholder',
      added('x', 'postgres://user:password@localhost:5432/app\nredis://:hunter2@cache.example.com'),
      {},
    ],
    ['a link removed', removed('x', '120000'), {}],
    ['an empty file', added('x', ''), {}],
  ]
  test.each(fine)('%s is accepted', (_, change, given) => expect(reasonsOf([change], given)).toEqual([]))

  test('allowed: no program without `#!`, no binary with a key in it', () => {
    expect(reasonsOf([added('x', 'ELF', '100755')], { allowExecutable: true })).toHaveLength(1)
    const utf16 = Buffer.from(githubToken, 'utf16le')
    expect(reasonsOf([added('x', utf16)], { allowBinary: true })).toEqual([expect.stringMatching(/looks like a key/)])
  })
})

describe('all together', () => {
  test('names that differ by case or composition only', () => {
    const changes = [added('a/X.md'), added('a/x.md'), added('caf\u00e9'), added('cafe\u0301'), added('b')]
    expect(judgeChanges(changes, policy).accepted.map(({ path }) => path)).toEqual(['b'])
    expect(reasonsOf([removed('a/X.md'), added('a/x.md')])).toEqual([])
    expect(reasonsOf([edited('a/X.md', '1', '2'), added('a/x.md')])).toEqual([expect.stringMatching(/^a\/x.md/)])
  })

  test('more files or bytes than allowed: nothing is accepted', () => {
    const changes = [added('a', 'x'.repeat(60)), added('b', 'x'.repeat(60)), added('.env')]
    expect(judgeChanges(changes, { ...policy, maxFiles: 2 }).accepted).toHaveLength(2)
    const few = judgeChanges(changes, { ...policy, maxFiles: 1 })
    expect(few.accepted).toEqual([])
    expect(few.refused.map(({ path }) => path).sort()).toEqual(['.env', 'a', 'b'])
    expect(reasonsOf(changes, { maxBytes: 119 }).join()).toMatch(/120 bytes, more than `changes.maxBytes`/)
    expect(judgeChanges(changes, { ...policy, maxBytes: 120 }).accepted).toHaveLength(2)
  })
})
