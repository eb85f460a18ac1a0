import { execFileSync } from 'node:child_process'
import { existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AgentWorld, openWorld } from '../../../src/agent/isolation/agent-world.ts'
import { type ProbedIsolation, probeIsolation } from '../../../src/agent/isolation/probe-isolation.ts'
import { removeHome, worldPrefix } from '../../../src/agent/temporary-home.ts'
import { judgeChanges } from '../../../src/core/patch/judge-changes.ts'
import { startProxy } from '../../../src/proxy/server.ts'
import type { Work } from '../../../src/tasks/task.ts'
import { provider, proxyConfig } from '../../support/proxy.ts'
import { makeWorkTree, shownChanges, type WorkTree } from '../../support/work-tree.ts'

const relay = join(import.meta.dirname, '../../../dist/relay/index.js')
const quiet = { debug() {}, info() {}, warn() {}, error() {}, router() {}, api() {} }
const limit = { timeout: 60_000 }

/** As the agent, with whatever it may write: its tree and the repository in it. */
const hostile = String.raw`
for hook in post-checkout pre-commit post-index-change reference-transaction fsmonitor-watchman; do
  mkdir -p .git/hooks; printf '#!/bin/sh\ntouch "$RAN"; touch /tmp/ran\n' > .git/hooks/$hook; chmod +x .git/hooks/$hook
done
cat > .git/config <<'X'
[core]
  repositoryformatversion = 0
  fsmonitor = touch ran-fsmonitor
  hooksPath = .git/hooks
  excludesFile = hidden-rules
  sshCommand = touch ran-ssh
[filter "evil"]
  clean = touch ran-clean; cat
  smudge = touch ran-smudge; cat
  process = touch ran-process
  required = true
X
mkdir -p .git/objects/info .git/info
echo /etc > .git/objects/info/alternates
echo '*' > .git/info/exclude
echo '*' > hidden-rules
echo '* filter=evil ident eol=crlf' > .gitattributes
printf '*\n!.gitignore\n' > .gitignore
echo by-the-agent > src/b.txt
echo shown > hidden.txt
rm -rf sub && ln -s /etc sub
ln -s ../../../../../../etc/shadow leads-out
ln link-me hard-link
mkfifo pipe
node -e "require('net').createServer().listen('socket', () => process.exit())" || true
mkdir -p nested/.git nested/.git/hooks && echo 'ref: refs/heads/x' > nested/.git/HEAD && echo inside > nested/code.txt
mkdir -p .GIT 'git~1' && echo x > .GIT/config && echo x > 'git~1/config'
echo x > A.TXT
echo x > ':(exclude)a.txt'
echo x > "$(printf 'new\nline')"
touch "$(printf 'not-utf8-\377')"
truncate -s 900M sparse.bin
mkdir locked && echo locked > locked/file && chmod 000 locked/file locked
echo locked > a.txt && chmod 000 a.txt
chmod 000 src
mkdir -p .github/workflows .claude && echo x > .github/workflows/evil.yml && echo x > .claude/settings.json
chmod u+s hidden.txt; chmod +x hidden.txt
chmod 111 .
`

/** What the agent has locked is looked at as root, where `sudo` is what made it the agent's. */
const seenAt = (path: string): { isFile: boolean; content: Buffer } => {
  try {
    return { isFile: lstatSync(path).isFile(), content: readFileSync(path) }
  } catch {
    const asRoot = (...command: string[]) => execFileSync('sudo', ['-n', ...command, '--', path])
    return { isFile: /^regular/.test(asRoot('stat', '--format=%F').toString()), content: asRoot('cat') }
  }
}

const offer: ProbedIsolation = await probeIsolation({ relay, allowSudo: true })

describe.skipIf(offer.mode === 'environment')(
  `work in an isolated world (${offer.mode}${offer.lacking.length > 0 ? `, skipped where: ${offer.lacking.join('; ')}` : ''})`,
  () => {
    let folder: string
    let tree: WorkTree
    let world: AgentWorld
    let work: Work
    let proxy: Awaited<ReturnType<typeof startProxy>>
    let worlds = 0
    const openedWorlds: string[] = []

    const newWorld = async (directory: string, seenAt: string): Promise<AgentWorld> => {
      const own = join(folder, String(++worlds))
      openedWorlds.push(own)
      return openWorld({
        ...{
          mode: offer.mode as AgentWorld['mode'],
          privilege: offer.privilege,
          folder: own,
          directory,
          seenAt,
          relay,
        },
        ...{ socket: join(folder, 'proxy'), port: Number(new URL(proxy.url).port), programs: [], log: quiet },
        path: process.env.PATH ?? '',
      })
    }

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), worldPrefix))
      tree = makeWorkTree()
      tree.put('.gitignore', 'node_modules/\n')
      tree.put('a.txt', 'one\n')
      tree.put('src/b.txt', 'two\n')
      tree.put('sub/passwd', 'three\n')
      tree.put('link-me', 'four\n')
      tree.commit('first')
      tree.put('a.txt', 'later\n')
      tree.commit('second')
      tree.put('node_modules/dependency/index.js', 'module.exports = "dependency"')
      const config = proxyConfig([provider('one', 'http://127.0.0.1:9')])
      proxy = await startProxy({ ...config, listen: { ...config.listen, socket: join(folder, 'proxy') } }, quiet)
      world = await newWorld(tree.checkout, tree.checkout)
      work = await tree.open({ world, openWorld: newWorld, remote: { url: 'http://127.0.0.1:9/x.git', token: 'x' } })
    })
    afterAll(async () => {
      await proxy.close()
      await removeHome(folder)
      tree.remove()
      expect(existsSync(folder)).toBe(false)
    })

    test('its tree becomes that of another commit, and its repository says so', limit, async () => {
      const second = work.baseSha
      const first = tree.git('rev-parse', 'HEAD~1')
      await work.startFrom(first)
      expect(work.baseSha).toBe(first)
      const ran = await work.run(
        'cat a.txt; git rev-parse HEAD; git status --porcelain; echo x >> a.txt && echo mine',
        {
          timeoutMs: 20_000,
        },
      )
      expect(ran.output.split('\n')).toEqual(['one', first, 'mine'])
      expect(shownChanges(await work.changes())).toEqual([['a.txt', '100644 one\n', '100644 one\nx\n']])
      expect(readFileSync(join(tree.checkout, 'a.txt'), 'utf8')).toBe('later\n')
      expect(tree.git('rev-parse', 'HEAD')).toBe(second)
      await work.run('git checkout -q -- . && rm -f "$HOME"/x', { timeoutMs: 20_000 })
    })

    test('a command finds programs and dependencies, and neither keys nor the network', limit, async () => {
      process.env.DEEPSEEK_API_KEY = 'key-of-a-provider'
      process.env.GITHUB_TOKEN = 'token-of-the-job'
      const script =
        'console.log(require("dependency"), Object.keys(process.env).filter(n => /KEY_|TOKEN|API/.test(n)))'
      const commandLine = `node -e '${script}'; cd src && pwd; id -u; cat ${folder}/proxy 2>&1; exit 7`
      for (const fresh of [undefined, []]) {
        const ran = await work.run(commandLine, { timeoutMs: 20_000, ...(fresh && { fresh }) })
        expect(ran).toMatchObject({ exitCode: 7, timedOut: false })
        const [first, place, uid, last] = ran.output.split('\n')
        expect(first).toMatch(/^dependency \[( 'GIT_CONFIG_KEY_0' )?\]$/)
        expect([place, last]).toEqual([join(tree.checkout, 'src'), expect.stringMatching(/No such file/)])
        expect(uid).not.toBe(String(process.getuid?.()))
      }
      delete process.env.DEEPSEEK_API_KEY
      delete process.env.GITHUB_TOKEN
    })

    test('a clean copy is out of the reach of its tree, and goes when it was used', limit, async () => {
      await work.run('echo tampered > a.txt; echo x > node_modules/dependency/index.js; ls', { timeoutMs: 20_000 })
      const change = {
        path: 'src/b.txt',
        before: null,
        after: { mode: '100644', content: Buffer.from('fresh\n') },
      } as const
      const commandLine = 'cat a.txt src/b.txt node_modules/dependency/index.js; chmod 000 src; touch made'
      const ran = await work.run(commandLine, { timeoutMs: 20_000, fresh: [change] })
      expect(ran.output.split('\n')).toEqual(['one', 'fresh', 'module.exports = "dependency"'])
      expect(existsSync(openedWorlds.at(-1) ?? '')).toBe(false)
      expect(readdirSync(join(tree.root, 'run/work')).filter(name => name.startsWith('fresh'))).toEqual([])
      expect(existsSync(join(tree.checkout, 'made'))).toBe(false)
      await work.run('git checkout -q -- .', { timeoutMs: 20_000 })
    })

    test('a command that hangs, forks without end and will not go', limit, async () => {
      const seconds = 50_000 + (process.pid % 1000)
      // Shells call it -u or -p. Without it the whole machine would be slow for a while.
      const bomb = `ulimit -u 150 2>/dev/null || ulimit -p 150; trap '' TERM INT HUP; setsid sleep ${seconds} & bomb() { bomb | bomb & }; bomb 2>/dev/null; `
      const ran = await work.run(`echo before; ${bomb} while :; do sleep 1; done`, { timeoutMs: 1500 })
      expect(ran).toMatchObject({ exitCode: null, timedOut: true })
      expect(ran.output).toMatch(/^before/)
      const left = () => execFileSync('ps', ['-axo', 'args']).toString().split('\n')
      await expect.poll(() => left().filter(line => line === `sleep ${seconds}`), { timeout: 10_000 }).toEqual([])
    })

    test('a flood of output: its end is kept', limit, async () => {
      const ran = await work.run(
        "yes 0123456789 | head -c 30000000; printf '\\033[31mlast\\007 line'; yes x | head -c 9 >&2",
        {
          timeoutMs: 40_000,
        },
      )
      expect(ran.exitCode).toBe(0)
      expect(ran.output.length).toBeLessThanOrEqual(64_000)
      expect(ran.output).toMatch(/last line/)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there
      expect(ran.output).not.toMatch(/[\u0000-\u0008\u000b-\u001f]/)
    })

    test('a hostile tree is read safely', limit, async () => {
      const ran = await work.run(hostile, { timeoutMs: 30_000 })
      expect(ran, ran.output).toMatchObject({ timedOut: false })
      const changes = await work.changes()
      const byPath = new Map(shownChanges(changes).map(([path, before, after]) => [path, { before, after }]))
      expect(byPath.get('src/b.txt')).toEqual({ before: '100644 two\n', after: '100644 by-the-agent\n' })
      expect(byPath.get('a.txt')).toEqual({ before: '100644 one\n', after: '100644 locked\n' })
      expect(byPath.get('locked/file')?.after).toBe('100644 locked\n')
      expect(byPath.get('hidden.txt')?.after).toBe('100755 shown\n')
      expect(byPath.get('nested/code.txt')?.after).toBe('100644 inside\n')
      expect(byPath.get('sub')?.after).toBe('120000 /etc')
      expect(byPath.get('sub/passwd')).toEqual({ before: '100644 three\n', after: null })
      expect(byPath.get('hard-link')?.after).toBe('100644 four\n')
      expect(
        [...byPath.keys()].filter(path => /^\.git\/|^\.GIT|pipe|socket|not-utf8|sparse|nested\/\.git/.test(path)),
      ).toEqual([])
      expect(tree.warnings.join('\n')).toMatch(/"pipe" .*\n(.*\n)*.*"sparse.bin"/)
      // Nothing of it ran, nothing came from elsewhere, and every byte is that of its tree.
      expect(readdirSync(world.workCopy).filter(name => name.startsWith('ran'))).toEqual([])
      for (const { path, after } of changes) {
        if (after === null || after.mode === '120000') continue
        const name = join(world.workCopy, path)
        const { isFile, content } = seenAt(name)
        expect([isFile, Buffer.compare(content, after.content)], path).toEqual([true, 0])
      }
      const policy = {
        ...{ maxFiles: 100, maxFileBytes: 1e6, maxBytes: 5e6, allowBinary: false, allowExecutable: false, protect: [] },
        lockFiles: 'with-manifest' as const,
      }
      const { accepted } = judgeChanges(changes, policy)
      expect(accepted.map(({ path }) => path)).toEqual([
        ...[
          '.gitignore',
          'a.txt',
          'hard-link',
          'hidden-rules',
          'locked/file',
          'nested/code.txt',
          'src/b.txt',
          'sub/passwd',
        ],
      ])
    })

    test('git itself would have run its programs and hidden its files', limit, async () => {
      const naive = await work.run('git add -A; git status --porcelain; ls -d ran*', { timeoutMs: 20_000 })
      expect(naive.output).toMatch(/^ran-fsmonitor/m)
      expect(naive.output).not.toMatch(/hidden.txt/)
    })

    test('accepted changes of it run in a clean copy', limit, async () => {
      mkdirSync(join(tree.root, 'outside'))
      writeFileSync(join(tree.root, 'outside/x'), 'x')
      const changes = await work.changes()
      const ran = await work.run(
        'cat src/b.txt locked/file; ls -d sub; git status >/dev/null 2>&1 || echo no repository',
        {
          ...{ timeoutMs: 20_000, fresh: changes.filter(({ path }) => !/[\n\\]/.test(path)) },
        },
      )
      expect(ran.output).toMatch(/^by-the-agent\nlocked\nsub/)
    })
  },
)
