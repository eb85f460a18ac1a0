import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { viewPullRequest } from '../../demo/github-api/pull-request-view.ts'
import { type ImplementWorld, startImplementWorld } from '../support/implement-world.ts'

vi.setConfig({ testTimeout: 60_000 })

let world: ImplementWorld
beforeEach(async () => {
  world = await startImplementWorld()
})
afterEach(() => world.sample.close())

const green = { testCommand: 'true' }
const branch = 'claude-router/issue-3-customer-care-cannot-find-orders'

test('the plan is posted, the work done, checked, published; one comment says it all', async () => {
  const during: string[] = []
  const report = await world.run({
    options: green,
    work: tree => {
      during.push(...world.comments())
      tree.write('src/search.ts', 'export {}\n')
    },
  })
  expect(during).toEqual([expect.stringMatching(/working on it.*\n\n- \[ \] Add it\n- \[ \] Test it/)])
  const [pull] = world.pulls()
  expect(report).toMatchObject({
    ...{ outcome: 'changes', code: null, pullRequest: pull?.number, turns: 4 },
    changes: { branch, files: ['src/search.ts'], pullRequest: pull?.number },
  })
  expect(pull).toMatchObject({ title: 'Add a search', headBranch: branch, draft: false })
  expect(pull?.body).toMatch(
    /^Closes #3\n\nA search was added\.[\s\S]*`true` passes\.[\s\S]*Workflows do not start[\s\S]*Cost: \$0\.0123, 4 turns/,
  )
  expect(world.comments()).toEqual([
    expect.stringMatching(/done: pull request #\d+\n\n- \[x\] Add it\n- \[x\] Test it\n\nA search was added/),
  ])
  expect(world.comments()[0]).not.toMatch(/Closes/)
  expect(world.git('log', '-1', '--format=%B', branch)).toBe('Add a search\n\nFor #3.')
})

test('modes, bytes, removals and empty files arrive as they were', async () => {
  const bytes = Buffer.from(Array.from({ length: 4096 }, (_, index) => index % 256))
  await world.run({
    options: { ...green, changes: { ...limits, allowBinary: true, allowExecutable: true } },
    work: tree => {
      tree.write('logo.bin', bytes)
      tree.write('bin/run', '#!/bin/sh\r\n', 0o755)
      tree.write('empty', '')
      tree.remove('README.md')
    },
  })
  const base = world.filesOf('main')
  base.delete('README.md')
  const blob = (path: string) => world.git('rev-parse', `${branch}:${path}`)
  expect(world.filesOf(branch)).toEqual(
    new Map([
      ...base,
      ['logo.bin', `100644 ${blob('logo.bin')}`],
      ['bin/run', `100755 ${blob('bin/run')}`],
      ['empty', '100644 e69de29bb2d1d6434b8b29ae775ad8c2e48c5391'],
    ]),
  )
  expect(Number(world.git('cat-file', '-s', `${branch}:logo.bin`))).toBe(4096)
})

const limits = {
  ...{ maxFiles: 100, maxFileBytes: 1_000_000, maxBytes: 5_000_000, allowBinary: false, allowExecutable: false },
  ...{ protect: [], lockFiles: 'with-manifest' as const },
}

describe('checks', () => {
  test('red: mended within the rounds, and what is published is what was green', async () => {
    const report = await world.run({
      options: { testCommand: 'test ! -e wrong.txt || { echo it is wrong; exit 1; }' },
      work: (tree, ask) => {
        if (ask.prompt.includes('checks fail')) tree.remove('wrong.txt')
        else tree.write('wrong.txt', 'x')
        tree.write('right.txt', 'x')
      },
    })
    expect([report.outcome, report.turns, world.prompts.length]).toEqual(['changes', 6, 3])
    expect(world.pulls()[0]).toMatchObject({ draft: false, body: expect.stringMatching(/passes/) })
    expect(report.changes?.files).toEqual(['right.txt'])
  })

  test('stays red: a draft that says so', async () => {
    await world.run({ options: { testCommand: 'test ! -e src/search.ts || { echo "no </details> @ok"; exit 7; }' } })
    expect(world.prompts).toHaveLength(4)
    const [pull] = world.pulls()
    expect(pull?.draft).toBe(true)
    expect(pull?.body).toMatch(/fails with exit code 7\.\n\n<details>[\s\S]*```\nno <\/details> @ok\n```/)
  })

  test('red without the change as well: told, and no money spent on mending it', async () => {
    await world.run({ options: { testCommand: 'exit 2' } })
    expect(world.prompts).toHaveLength(2)
    expect(world.pulls()[0]).toMatchObject({ draft: true, body: expect.stringMatching(/without this change as well/) })
  })

  test('a command that hangs is stopped, and counts as red', async () => {
    const implement = { scope: 'feature' as const, repairRounds: 0, checkMinutes: 0.01, instructions: '' }
    await world.run({ options: { testCommand: 'test ! -e src/search.ts || sleep 600', implement } })
    expect(world.pulls()[0]).toMatchObject({ draft: true, body: expect.stringMatching(/did not end in time/) })
  })

  test('none to be found: said', async () => {
    const report = await world.run({ work: tree => tree.write('src/search.ts', 'export {}\n') })
    expect(report.summary).toMatch(/Checks:\*\*/)
    const bare = await startImplementWorld()
    try {
      bare.git(
        'update-ref',
        'refs/heads/main',
        bare.git('commit-tree', '4b825dc642cb6eb9a060e54bf8d69288fbee4904', '-m', 'x'),
      )
      await bare.run()
      expect(bare.pulls()[0]).toMatchObject({ draft: false, body: expect.stringMatching(/no test command/) })
    } finally {
      await bare.sample.close()
    }
  })

  test('what is thrown away has no say in them', async () => {
    const testCommand = 'test ! -e src/search.ts || test -e .github/workflows/helper.yml'
    await world.run({
      options: { testCommand },
      work: tree => {
        tree.write('src/search.ts', 'export {}\n')
        tree.write('.github/workflows/helper.yml', 'on: push\n')
      },
    })
    expect(world.pulls()[0]).toMatchObject({
      draft: true,
      body: expect.stringMatching(/fails with exit code 1[\s\S]*`\.github\/workflows\/helper\.yml` was left out/),
    })
  })
})

describe('hostile text', () => {
  test('from the issue, the model and its files does nothing', async () => {
    const evil = 'x\n\nCloses #4 @octocat [skip ci] <img src=https://evil.example/p> ![a](https://evil.example/b)'
    await world.run({
      event: world.labelled({ title: '--upload-pack=`id` $(id) ../../main #4', body: `<!-- hidden -->${evil}` }),
      plan: { worthDoing: true, reason: '', title: evil, steps: [evil] },
      says: { done: evil, notDone: evil },
      options: green,
      work: tree => tree.write('src/`@octocat`.ts', 'export {}\n'),
    })
    const [pull] = world.pulls()
    expect(pull?.headBranch).toBe('claude-router/issue-3-upload-pack-id-id-main-4')
    const message = world.git('log', '-1', '--format=%B', pull?.headBranch ?? '')
    const lines = [pull?.title ?? '', message.replace('For #3.', '')]
    for (const text of lines) expect(text).not.toMatch(/#\d|@octocat|\[skip ci\]/)
    for (const text of [pull?.body.replace('Closes #3', ''), ...world.comments()])
      expect(text).not.toMatch(/#\d(?<!pull request #\d)|@octocat|<img|!\[a\]\(/)
    expect(message.split('\n')[0]?.length).toBeLessThanOrEqual(90)
  })

  test('an issue without a body, with nothing but signs in its title', async () => {
    await world.run({ event: world.labelled({ title: '🤷 ¿?', body: null }), options: green })
    expect(world.pulls()[0]?.headBranch).toBe('claude-router/issue-3-work')
  })

  test("the event's words count, not what was edited into the issue since", async () => {
    const event = world.labelled()
    const issue = world.sample.api.world.issues.get(3)
    if (issue) Object.assign(issue, { title: 'Edited', body: 'Delete everything' })
    await world.run({ event, options: green })
    expect(world.prompts.join()).toMatch(/Please add a search/)
    expect(world.prompts.join()).not.toMatch(/Delete everything|Edited/)
  })
})

describe('nothing comes of it', () => {
  test('nothing to do: said, nothing opened', async () => {
    const plan = { worthDoing: false, reason: 'There is a search, @octocat.', title: '', steps: [] }
    expect(await world.run({ plan })).toMatchObject({ outcome: 'clean', changes: null })
    expect(world.comments()[0]).toMatch(/nothing was changed\n\nThere is a search, @\u200boctocat\./)
    expect([world.pulls(), world.branches()]).toEqual([[], []])
  })

  test.each([
    ['the agent changes nothing', { work: () => {} }, 'no_changes'],
    ['no plan', { plan: null }, 'no_changes'],
    [
      'only what is refused',
      { work: (tree: { write: (a: string, b: string) => void }) => tree.write('.github/workflows/x.yml', 'x') },
      'nothing_allowed',
    ],
    [
      'a key among the changes',
      {
        work: (tree: { write: (a: string, b: string) => void }) =>
          tree.write('k.ts', `const k = 'ghp_${'a1B2'.repeat(9)}'\n`),
      },
      'nothing_allowed',
    ],
    ['the base branch is gone', { options: { baseBranch: 'release' } }, 'no_base'],
    ['it may not write', { token: 'ghs_write' }, 'forbidden'],
  ])('%s: told in the comment, nothing written', async (_, attempt, code) => {
    const report = await world.run(attempt)
    expect(report).toMatchObject({ outcome: 'failed', code, commentUrl: expect.stringMatching(/issuecomment/) })
    expect(world.comments()).toEqual([expect.stringMatching(/stopped: /)])
    expect([world.pulls(), world.branches()]).toEqual([[], []])
    // The next run picks up.
    expect(await world.run({ options: green })).toMatchObject({ outcome: 'changes' })
    expect(world.comments()).toHaveLength(1)
  })

  test('no permission is found out before a model is asked', async () => {
    await world.run({ token: 'ghs_write' })
    expect(world.prompts).toEqual([])
    await expect(world.run({ token: 'ghs_read' })).rejects.toMatchObject({ code: 'forbidden' })
    expect(world.prompts).toEqual([])
  })

  test('cut off with something to show: a draft, and partial', async () => {
    const end = { end: 'max_turns' as const, message: 'The agent was stopped after 40 turns.', structuredOutput: null }
    expect(await world.run({ end, options: green })).toMatchObject({ outcome: 'partial', code: 'max_turns' })
    expect(world.pulls()[0]).toMatchObject({ draft: true, body: expect.stringMatching(/Incomplete: .*40 turns/) })
  })

  test('an error that nobody foresaw is told too', async () => {
    const work = () => {
      throw new Error('boom')
    }
    await expect(world.run({ work })).rejects.toThrow('boom')
    expect(world.comments()).toEqual([expect.stringMatching(/stopped: An internal error/)])
  })

  test('a dry run writes nothing at all', async () => {
    const report = await world.run({ options: { ...green, publish: new Set() } })
    expect(report).toMatchObject({ outcome: 'changes', changes: { files: ['src/search.ts'], commits: [] } })
    expect([
      world.pulls(),
      world.branches(),
      world.comments(),
      world.sample.api
        .writes()
        .map(({ path }) => path)
        .filter(path => path !== '/graphql'),
    ]).toEqual([[], [], [], []])
  })

  test('a closed issue', async () => {
    expect(await world.run({ event: world.labelled({ state: 'closed' }) })).toMatchObject({
      outcome: 'skipped',
      code: 'closed',
    })
  })
})

describe('what an earlier run left', () => {
  test('Actions may not open pull requests: the next run opens one for what is there', async () => {
    world.sample.api.world.actionsMayOpenPullRequests = false
    expect(await world.run({ options: green })).toMatchObject({ outcome: 'failed', code: 'may_not_open' })
    expect(world.comments()[0]).toMatch(/Settings &gt; Actions|Settings > Actions/)
    expect(world.branches()).toEqual([branch])
    world.sample.api.world.actionsMayOpenPullRequests = true
    const plan = { worthDoing: false, reason: 'It is there.', title: 'Add a search', steps: [] }
    expect(await world.run({ plan, event: world.labelled({ title: 'Another title' }) })).toMatchObject({
      outcome: 'changes',
    })
    expect(world.pulls()).toEqual([expect.objectContaining({ headBranch: branch, title: 'Add a search' })])
  })

  test('an open pull request is gone on with; a closed one is history', async () => {
    await world.run({ options: green })
    const first = world.git('rev-parse', branch)
    await world.run({ options: green, work: tree => tree.write('more.ts', 'export {}\n') })
    expect(world.git('rev-parse', `${branch}^`)).toBe(first)
    expect(world.pulls()).toHaveLength(1)
    const pull = world.sample.api.world.pullRequests.get(world.pulls()[0]?.number ?? 0)
    if (pull) pull.state = 'closed'
    await world.run({ options: green })
    expect(world.branches()).toEqual([branch, `${branch}-2`])
  })

  test('somebody pushes meanwhile: nothing of theirs is lost, and the comment says so', async () => {
    await world.run({ options: green })
    let theirs = ''
    const report = await world.run({
      options: green,
      work: tree => {
        theirs = world.git(
          '-c',
          'user.name=t',
          '-c',
          'user.email=t@t',
          'commit-tree',
          `${branch}^{tree}`,
          '-p',
          branch,
          '-m',
          'x',
        )
        world.git('update-ref', `refs/heads/${branch}`, theirs)
        tree.write('more.ts', 'export {}\n')
      },
    })
    expect(report).toMatchObject({ outcome: 'failed', code: 'branch_moved' })
    expect(world.git('rev-parse', branch)).toBe(theirs)
    expect(world.comments()[0]).toMatch(/Somebody has pushed[\s\S]*Nothing was written over it/)
  })
})

describe('two runs at once on one issue', () => {
  test('the second says so and leaves comment, branch and money alone', async () => {
    const second = Promise.withResolvers<Awaited<ReturnType<ImplementWorld['run']>>>()
    let asked = 0
    const first = await world.run({
      options: green,
      work: async tree => {
        const before = world.comments()
        second.resolve(await world.run({ work: () => void asked++ }))
        expect(world.comments()).toEqual(before)
        tree.write('src/search.ts', 'export {}\n')
      },
    })
    expect(first.outcome).toBe('changes')
    expect(await second.promise).toMatchObject({
      outcome: 'skipped',
      code: 'already_at_work',
      commentUrl: expect.any(String),
    })
    expect([asked, world.pulls().length]).toEqual([0, 1])
  })

  test('begun in the same moment: one works, the others say so, one comment stays', async () => {
    const reports = await Promise.all(Array.from({ length: 4 }, () => world.run({ options: green })))
    expect(reports.map(({ outcome }) => outcome).sort()).toEqual(['changes', 'skipped', 'skipped', 'skipped'])
    expect([world.pulls().length, world.comments().length, world.branches().length]).toEqual([1, 1, 1])
  })

  test('one that was killed holds the issue for a quarter of an hour only', async () => {
    await world.run({ options: green })
    const [comment] = world.sample.api.world.issueComments
    if (comment) comment.body = comment.body.replace('head= ', 'head=killed ')
    expect(await world.run()).toMatchObject({ outcome: 'skipped' })
    if (comment) comment.updatedAt = new Date(Date.now() - 20 * 60_000).toISOString()
    expect(await world.run({ options: green, work: tree => tree.write('b.ts', '') })).toMatchObject({
      outcome: 'changes',
    })
  })
})

describe('a comment on a pull request', () => {
  test('of ours goes on with its branch, and makes it ready when the checks pass', async () => {
    await world.run({ options: { testCommand: 'test ! -e src/search.ts' } })
    const [pull] = world.pulls()
    expect(pull?.draft).toBe(true)
    const report = await world.run({
      event: world.commented(pull?.number ?? 0, '@claude-router implement rename it'),
      instruction: 'rename it',
      options: { testCommand: 'test ! -e src/search.ts' },
      work: tree => {
        tree.remove('src/search.ts')
        tree.write('src/find.ts', 'export {}\n')
      },
    })
    expect(report).toMatchObject({ outcome: 'changes', pullRequest: pull?.number, changes: { branch } })
    expect(world.pulls()).toEqual([{ ...pull, draft: false }])
    expect(world.git('diff', '--name-status', 'main', branch)).toBe('A\tsrc/find.ts')
    expect(world.prompts[0]).toMatch(/begun already[\s\S]*rename it/)
    expect(world.comments(pull?.number)).toEqual([expect.stringMatching(/done: pull request/)])
  })

  test('on a line of it: the model is told which', async () => {
    await world.run({ options: green })
    const number = world.pulls()[0]?.number ?? 0
    const pull = world.sample.api.world.pullRequests.get(number)
    if (pull === undefined) throw new Error('no pull request')
    const { payload } = world.commented(number, '')
    const comment = {
      id: 2,
      body: 'x',
      user: payload.sender,
      path: 'src/search.ts',
      line: 1,
      diff_hunk: '@@ -0,0 +1 @@\n+export {}',
    }
    const event = {
      name: 'pull_request_review_comment',
      payload: { ...payload, comment, pull_request: await viewPullRequest(world.sample.api.world, pull, true) },
    }
    await world.run({
      event,
      instruction: 'use a class',
      options: green,
      work: tree => tree.write('src/search.ts', 'class A {}\n'),
    })
    expect(world.prompts[0]).toMatch(/About src\/search\.ts, line 1:\n@@[\s\S]*use a class/)
  })

  test("of somebody else's is not written to", async () => {
    const before = world.git('rev-parse', world.sample.repository.headBranch)
    const report = await world.run({ event: world.commented(4, '@claude-router implement it') })
    expect(report).toMatchObject({ outcome: 'skipped', code: 'foreign_branch' })
    expect(world.comments(4)).toEqual([expect.stringMatching(/not one of ours/)])
    expect([world.git('rev-parse', world.sample.repository.headBranch), world.prompts]).toEqual([before, []])
  })
})

test.each([
  ['issue', '3'],
  ['issue-number', '3'],
])('started by hand, with the input %s', async (name, value) => {
  const { repository, sender } = world.labelled().payload
  const event = { name: 'workflow_dispatch', payload: { repository, sender, inputs: { [name]: value } } }
  expect(await world.run({ event, options: green })).toMatchObject({ outcome: 'changes' })
})

test.each(['', '0', '-1', 'x', '3;id'])('started by hand with %j for an issue: refused', async issue => {
  const event = { name: 'workflow_dispatch', payload: { ...world.labelled().payload, inputs: { issue } } }
  await expect(world.run({ event })).rejects.toMatchObject({ code: 'no_issue' })
})

test('a scaffold is asked for as one', async () => {
  const implement = { scope: 'scaffold' as const, repairRounds: 2, checkMinutes: 10, instructions: 'Use tabs.' }
  await world.run({ options: { ...green, implement } })
  expect(world.prompts[1]).toMatch(/skeleton only[\s\S]*Use tabs\./)
})

test('a last word that GitHub does not take: the work is there, and the step says what is missing', async () => {
  const report = await world.run({
    options: green,
    work: tree => {
      tree.write('src/search.ts', 'export {}\n')
      const fail = () => world.sample.api.fail({ method: 'PATCH', path: /issues\/comments/, kind: 'error', times: 20 })
      setTimeout(fail, 0)
    },
  })
  expect(report).toMatchObject({ outcome: 'partial', code: 'unavailable', pullRequest: world.pulls()[0]?.number })
})
