import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { AgentWorld } from '../../src/agent/isolation/agent-world.ts'
import type { FileChange, FileVersion } from '../../src/core/patch/file-change.ts'
import { createRedactor } from '../../src/log/redact.ts'
import { openWork } from '../../src/run/work/open-work.ts'
import type { Work } from '../../src/tasks/task.ts'

export interface WorkTree {
  /** Everything lies in it. */
  root: string
  checkout: string
  warnings: string[]
  git: (...args: string[]) => string
  put: (path: string, content: string | Buffer, mode?: number) => void
  commit: (message: string) => string
  open: (options?: {
    directory?: string
    remote?: { url: string; token: string }
    trustedSha?: string
    world?: AgentWorld
    openWorld?: (directory: string, seenAt: string) => Promise<AgentWorld | undefined>
  }) => Promise<Work>
  /** Name of the tree that git makes of these changes on top of HEAD. */
  treeOf: (changes: readonly FileChange[]) => string
  remove: () => void
}

export const secretOfRun = 'the-key-of-this-run-0a1b2c'

/** An empty repository on disk, and what opens it as the tree of a run. */
export const makeWorkTree = (): WorkTree => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'work-')))
  const checkout = join(root, 'checkout')
  mkdirSync(checkout)
  const warnings: string[] = []
  const log = {
    debug() {},
    info() {},
    warn: (text: string) => void warnings.push(text),
    error() {},
    router() {},
    api() {},
  }
  const raw = (args: string[], more: { env?: NodeJS.ProcessEnv; input?: string | Uint8Array } = {}): string =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
      ...{ cwd: checkout, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] },
      ...{
        input: more.input,
        env: { ...process.env, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null', ...more.env },
      },
    }).trim()
  const git = (...args: string[]) => raw(args)
  git('init', '-q', '-b', 'main')
  return {
    ...{ root, checkout, warnings, git },
    put(path, content, mode = 0o644) {
      mkdirSync(dirname(join(checkout, path)), { recursive: true })
      writeFileSync(join(checkout, path), content)
      chmodSync(join(checkout, path), mode)
    },
    commit(message) {
      git('add', '-A')
      git('commit', '-qm', message)
      return git('rev-parse', 'HEAD')
    },
    open: ({ directory = checkout, remote, trustedSha, world, openWorld } = {}) =>
      openWork({
        ...{ directory, folder: join(root, 'run'), world, openWorld: openWorld ?? (async () => undefined) },
        ...{ remote: remote ?? null, trustedSha: trustedSha ?? null, redact: createRedactor([secretOfRun]), log },
      }),
    treeOf(changes) {
      const env = { GIT_INDEX_FILE: join(root, 'oracle-index') }
      raw(['read-tree', 'HEAD'], { env })
      for (const { path, after } of changes) {
        const sha = after && raw(['hash-object', '-w', '--stdin'], { input: after.content })
        const line = after ? `${after.mode} ${sha}\t${path}` : `0 ${'0'.repeat(40)}\t${path}`
        raw(['update-index', '-z', '--index-info'], { env, input: `${line}\0` })
      }
      return raw(['write-tree'], { env })
    },
    // Node's own does not get down to folders too deep for a path.
    remove: () =>
      process.platform === 'win32'
        ? rmSync(root, { recursive: true, force: true })
        : void execFileSync('rm', ['-rf', '--', root]),
  }
}

/** `[path, before, after]`, as mode and bytes. */
export const shownChanges = (changes: readonly FileChange[]): [path: string, string | null, string | null][] => {
  const shown = (version: FileVersion | null) =>
    version && `${version.mode} ${Buffer.from(version.content).toString('latin1')}`
  return changes.map(({ path, before, after }) => [path, shown(before), shown(after)])
}
