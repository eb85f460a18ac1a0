import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, readFileSync, rmSync, symlinkSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AgentWorld } from '../../../src/agent/isolation/agent-world.ts'
import { makeWorkTree, secretOfRun, shownChanges, type WorkTree } from '../../support/work-tree.ts'

const limit = { timeout: 120_000 }
let tree: WorkTree
beforeEach(() => {
  tree = makeWorkTree()
  tree.put('.gitignore', 'ignored/\n*.log\n')
  tree.put('a.txt', 'one\n')
  tree.put('src/b.txt', 'two\n')
})
afterEach(() => tree.remove())

const remote = { url: 'http://127.0.0.1:9/nowhere.git', token: 'x' }
const pathsOf = (changes: readonly { path: string }[]) => changes.map(({ path }) => path)

test('what git itself would commit, byte by byte', limit, async () => {
  tree.put('run.sh', '#!/bin/sh\n', 0o755)
  tree.put('file-to-folder', 'x')
  tree.put('folder-to-file/x', 'x')
  tree.put('link-to-file', 'x')
  tree.commit('base')
  const work = await tree.open()
  for (let index = 0; index < 40; index++)
    tree.put(`many/${index % 7}/${index}`, createHash('sha512').update(`${index}`).digest().subarray(index))
  tree.put('a.txt', 'one\r\ntwo')
  tree.put('run.sh', '#!/bin/sh\n', 0o644)
  tree.put('new.sh', '#!/bin/sh\n', 0o755)
  tree.put('quote"tab\there\nnewline', 'x')
  tree.put(':(exclude)x', 'x')
  tree.put('日本/é.txt', 'x')
  tree.put('skipped.log', 'x')
  unlinkSync(join(tree.checkout, 'file-to-folder'))
  tree.put('file-to-folder/x', 'y')
  rmSync(join(tree.checkout, 'folder-to-file'), { recursive: true })
  tree.put('folder-to-file', 'y')
  unlinkSync(join(tree.checkout, 'link-to-file'))
  symlinkSync('a.txt', join(tree.checkout, 'link-to-file'))
  unlinkSync(join(tree.checkout, 'src/b.txt'))
  const changes = await work.changes()
  tree.git('add', '-A')
  expect(tree.treeOf(changes)).toBe(tree.git('write-tree'))
  expect(changes.length).toBeGreaterThan(50)
})

describe('what is not of the agent', () => {
  test('in a workflow: what earlier steps left, as long as it is the same', limit, async () => {
    tree.put('gone.txt', 'x')
    tree.commit('base')
    tree.put('a.txt', 'stamped by a step\n')
    tree.put('gha-creds-1.json', 'credentials')
    tree.put('src/b.txt', 'also stamped\n')
    tree.put('report.xml', 'of a step')
    unlinkSync(join(tree.checkout, 'gone.txt'))
    const work = await tree.open({ remote })
    expect(await work.changes()).toEqual([])
    tree.put('src/b.txt', 'by the agent\n')
    tree.put('report.xml', 'by the agent')
    expect(pathsOf(await work.changes())).toEqual(['report.xml', 'src/b.txt'])
  })

  test('on the command line, what is not committed yet is part of the work', limit, async () => {
    tree.commit('base')
    tree.put('a.txt', "of the command line's user\n")
    const work = await tree.open()
    expect(pathsOf(await work.changes())).toEqual(['a.txt'])
  })

  test('a sparse checkout: what was never there is not removed', limit, async () => {
    tree.put('left-out/x.txt', 'x')
    tree.commit('base')
    tree.git('sparse-checkout', 'set', 'src')
    const work = await tree.open({ remote })
    expect(await work.changes()).toEqual([])
    unlinkSync(join(tree.checkout, 'src/b.txt'))
    expect(shownChanges(await work.changes())).toEqual([['src/b.txt', '100644 two\n', null]])
  })

  test('line ends of a checkout, by the rules of the base', limit, async () => {
    tree.put('.gitattributes', '*.bat text eol=crlf\n*.sh text eol=lf\n*.bin -text\n')
    tree.put('run.bat', 'echo one\r\necho two\r\n')
    tree.commit('base')
    tree.git('checkout', '-q', 'HEAD', '--', '.')
    const work = await tree.open({ remote })
    expect(await work.changes()).toEqual([])
    tree.put('run.bat', 'echo one\r\necho three\r\n')
    tree.put('new.sh', '#!/bin/sh\r\n')
    tree.put('new.bin', 'a\r\n')
    tree.put('.gitattributes', '*.bat -text\n')
    const changes = await work.changes()
    expect(shownChanges(changes).slice(1)).toEqual([
      ['new.bin', null, '100644 a\r\n'],
      ['new.sh', null, '100644 #!/bin/sh\n'],
      ['run.bat', '100644 echo one\necho two\n', '100644 echo one\necho three\n'],
    ])
  })

  test('files of Git LFS: the same is no change, another is told and left out', limit, async () => {
    const content = 'a large picture'
    const oid = createHash('sha256').update(content).digest('hex')
    tree.put('picture.bin', `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${content.length}\n`)
    tree.put('.gitattributes', '*.bin filter=lfs diff=lfs merge=lfs -text\n')
    tree.commit('base')
    const work = await tree.open({ remote })
    tree.put('picture.bin', content)
    expect(await work.changes()).toEqual([])
    tree.put('picture.bin', 'another picture')
    expect(await work.changes()).toEqual([])
    expect(tree.warnings).toEqual([expect.stringMatching(/"picture.bin" is left out.*filter `lfs`/)])
  })

  test('a submodule, checked out or not', limit, async () => {
    tree.commit('base')
    tree.git('update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},module`)
    tree.git('commit', '-qm', 'module')
    const work = await tree.open({ remote })
    expect(await work.changes()).toEqual([])
    tree.put('module/inside.txt', 'x')
    expect(await work.changes()).toEqual([])
    rmSync(join(tree.checkout, 'module'), { recursive: true })
    tree.put('module', 'a file instead')
    expect(shownChanges(await work.changes())).toEqual([['module', '160000 ', '100644 a file instead']])
  })
})

/** A copy without walls, as far as the tree is concerned. */
const worldOf = (workCopy: string): AgentWorld => {
  const nothing = async () => {}
  const nowhere = async () => expect.unreachable()
  const tasks = {
    newHome: nowhere,
    command: nowhere,
    end: nothing,
    takeBack: nothing,
    handOver: nothing,
    close: nothing,
  }
  return { mode: 'namespaces', workCopy, ...tasks }
}

test('what was taken from a trusted commit is not of the agent, as long as it is the same', limit, async () => {
  tree.put('AGENTS.md', 'trusted')
  const trusted = tree.commit('base')
  tree.put('AGENTS.md', "a stranger's")
  tree.put('CLAUDE.md', "a stranger's")
  tree.put('sub/.npmrc', "a stranger's")
  tree.put('a.txt', "a stranger's")
  const head = tree.commit('head')
  const copy = join(tree.root, 'copy')
  cpSync(tree.checkout, copy, { recursive: true })
  const work = await tree.open({ remote, trustedSha: trusted, world: worldOf(copy) })
  expect(readFileSync(join(copy, 'AGENTS.md'), 'utf8')).toBe('trusted')
  expect(await work.changes()).toEqual([])
  await work.startFrom(trusted)
  expect(await work.changes()).toEqual([])
  await work.startFrom(head)
  expect(await work.changes()).toEqual([])
  writeFileSync(join(copy, 'AGENTS.md'), "the agent's")
  writeFileSync(join(copy, 'CLAUDE.md'), "the agent's")
  expect(shownChanges(await work.changes())).toEqual([
    ['AGENTS.md', "100644 a stranger's", "100644 the agent's"],
    ['CLAUDE.md', "100644 a stranger's", "100644 the agent's"],
  ])
})

test('kept in the checkout: over what its owner has not committed, not over what came since', limit, async () => {
  tree.commit('base')
  tree.put('a.txt', "the owner's\n")
  const copy = join(tree.root, 'copy')
  cpSync(tree.checkout, copy, { recursive: true })
  const work = await tree.open({ world: worldOf(copy) })
  writeFileSync(join(copy, 'a.txt'), "the owner's\nand the agent's\n")
  writeFileSync(join(copy, 'src/b.txt'), "the agent's\n")
  const changes = await work.changes()
  await work.keep(changes)
  expect(readFileSync(join(tree.checkout, 'a.txt'), 'utf8')).toBe("the owner's\nand the agent's\n")
  tree.put('src/b.txt', 'typed meanwhile\n')
  await expect(work.keep(changes)).rejects.toMatchObject({
    code: 'changed_meanwhile',
    message: expect.stringMatching(/src\/b/),
  })
})

describe('under suspicion', () => {
  const suspicions = async () => {
    const changes = await (await tree.open({ remote })).changes()
    return changes.flatMap(({ path, suspicion }) => (suspicion ? [[path, suspicion]] : []))
  }

  test.skipIf(process.platform !== 'linux')('names that differ from those of the base by case', limit, async () => {
    tree.put('src/stays.txt', 'x')
    tree.commit('base')
    const work = await tree.open({ remote })
    tree.put('A.txt', 'x')
    tree.put('SRC/new.txt', 'x')
    tree.put('src/fine.txt', 'x')
    unlinkSync(join(tree.checkout, 'src/b.txt'))
    tree.put('src/B.txt', 'renamed')
    const suspected = (await work.changes()).filter(({ suspicion }) => suspicion).map(({ path }) => path)
    expect(suspected).toEqual(['A.txt', 'SRC/new.txt'])
  })

  test('a secret of the run, plain, encoded and as a name', limit, async () => {
    tree.put('known.txt', `${secretOfRun}\n`)
    tree.commit('base')
    const at = await tree.open({ remote })
    tree.put('plain.txt', `x ${secretOfRun} y`)
    tree.put('encoded.txt', Buffer.from(secretOfRun).toString('base64'))
    tree.put(`names/${secretOfRun}`, 'x')
    tree.put('known.txt', `${secretOfRun}\nanother line\n`)
    tree.put('fine.txt', `looks like a key: sk-ant-${'a1'.repeat(20)}`)
    const suspected = (await at.changes()).filter(({ suspicion }) => suspicion).map(({ path }) => path)
    expect(suspected).toEqual(['encoded.txt', `names/${secretOfRun}`, 'plain.txt'])
  })

  test('nothing else', limit, async () => {
    tree.commit('base')
    expect(await suspicions()).toEqual([])
  })
})

describe('limits', () => {
  test('a huge file is told and left out, and so is no more than twenty told of many', limit, async () => {
    tree.commit('base')
    const work = await tree.open({ remote })
    for (let index = 0; index < 30; index++) {
      tree.put(`huge/${index}`, '')
      truncateSync(join(tree.checkout, `huge/${index}`), 1e12)
    }
    tree.put('a.txt', '')
    truncateSync(join(tree.checkout, 'a.txt'), 1e12)
    expect(await work.changes()).toEqual([])
    expect(tree.warnings).toHaveLength(21)
    expect(tree.warnings.at(-1)).toBe('11 more are left out of the changes')
  })

  test('more than can be held is refused by name', { timeout: 60_000 }, async () => {
    tree.commit('base')
    const work = await tree.open({ remote })
    for (let index = 0; index < 6; index++) {
      tree.put(`big/${index}`, '')
      truncateSync(join(tree.checkout, `big/${index}`), 49e6)
    }
    await expect(work.changes()).rejects.toMatchObject({
      code: 'too_many_changes',
      message: expect.stringMatching(/big/),
    })
  })

  test.skipIf(process.platform === 'win32')('folders too deep for a path are left out', limit, async () => {
    tree.commit('base')
    const work = await tree.open({ remote })
    const deeper = "for (let depth = 0; depth < 20; depth++) { require('fs').mkdirSync(name); process.chdir(name) }"
    execFileSync(process.execPath, ['-e', `const name = 'd'.repeat(250); ${deeper}`], { cwd: tree.checkout })
    tree.put('a.txt', 'changed')
    expect(pathsOf(await work.changes())).toEqual(['a.txt'])
    expect(tree.warnings.join()).toMatch(/ENAMETOOLONG/)
  })
})
