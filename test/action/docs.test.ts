import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { runGit } from '../../demo/git/run-git.ts'
import { proposingToken } from '../../demo/github-api/start-github-api.ts'
import { viewRepository, viewUser } from '../../demo/github-api/views.ts'
import { type ActionWorld, configOf, openActionWorld, type Script } from '../support/action-world.ts'

vi.setConfig({ testTimeout: 120_000 })

let world: ActionWorld
beforeEach(async () => {
  world = await openActionWorld()
  github().tokens.set(world.scene.token, proposingToken)
})
afterEach(() => world.close())

const github = () => world.scene.api.world
const git = async (...args: string[]) => (await runGit(github().gitDirectory, args)).replace(/\n$/, '')
const page = '# Shop\n\nA shop for everybody here.\n\n## Use\n\nCall `shop --fast` to start it.\n'

/** Every word of a section in capitals, code as it is. */
const translating: Script = request => {
  const made = request.body.messages.filter(({ role }) => role === 'assistant').length
  if (made > 0) return { blocks: [{ text: 'Done.' }] }
  const asked = JSON.stringify(request.body.messages)
  const prompt = JSON.parse(
    `"${/"text":"((?:[^"\\]|\\.)*Translate these sections(?:[^"\\]|\\.)*)"/.exec(asked)?.[1] ?? ''}"`,
  ) as string
  const sections = [...prompt.matchAll(/<untrusted-\w+ name="(s\d+)">\n([\s\S]*?)\n<\/untrusted-/g)].map(
    ([, id, text = '']) => ({
      id,
      text: text.replace(/(`[^`]*`)|([A-Za-z]+)/g, (whole, code: string | undefined) => code ?? whole.toUpperCase()),
    }),
  )
  const input = prompt === '' ? { done: '', notDone: '' } : { sections }
  return { blocks: [{ tool: 'StructuredOutput', input }] }
}

/** Something is pushed to main, and its event. */
const push = async (name: string, text: string) => {
  const before = await git('rev-parse', 'main')
  const after = await world.commit('main', name, text)
  return {
    eventName: 'push',
    event: {
      ...{ ref: 'refs/heads/main', before, after, deleted: false, forced: false, commits: [] },
      ...{ repository: viewRepository(github()), sender: viewUser(github(), world.scene.pullRequest.user) },
    },
  }
}
const inputs = { task: 'auto', languages: 'tr' }
const settings = 'docs: {modes: [translate], files: [GUIDE.md]}\n'
const opened = () =>
  [...github().pullRequests.values()].filter(({ headBranch }) => headBranch.startsWith('claude-router/docs'))

test('a push: one pull request with the translation; the next one brings it up to date, with main merged in', async () => {
  world.script(translating)
  const ran = await world.run({ ...(await push('GUIDE.md', page)), inputs, settings })
  expect(ran.result, ran.log).toMatchObject({ task: 'docs', outcome: 'changes', code: null })
  expect(ran.result.changes).toMatchObject({
    branch: 'claude-router/docs-main',
    files: ['.github/claude-router-translations.json', 'GUIDE.tr.md'],
  })
  expect(opened()).toHaveLength(1)
  expect(await git('show', 'claude-router/docs-main:GUIDE.tr.md')).toBe(
    '# SHOP\n\nA SHOP FOR EVERYBODY HERE.\n\n## USE\n\nCALL `shop --fast` TO START IT.',
  )
  const asked = world.model.requests.length
  const again = await world.run({ ...(await push('GUIDE.md', page.replace('start', 'stop'))), inputs, settings })
  expect(again.result, again.log).toMatchObject({ outcome: 'changes', pullRequest: ran.result.pullRequest })
  expect(opened()).toHaveLength(1)
  expect(await git('show', 'claude-router/docs-main:GUIDE.tr.md')).toContain('TO STOP IT')
  expect(await git('show', 'claude-router/docs-main:GUIDE.md')).toContain('to stop it')
  const prompts = JSON.stringify(world.model.requests.slice(asked).map(({ body }) => body.messages))
  expect(prompts).toContain('to stop it')
  expect(prompts).not.toContain('everybody here')
  const third = await world.run({ ...(await push('other.txt', 'x')), inputs, settings })
  expect([third.result.outcome, third.result.code, opened().length], third.log).toEqual(['clean', null, 1])
})

test('a pull request that conflicts is left alone: another one takes its place', async () => {
  world.script(translating)
  await world.run({ ...(await push('GUIDE.md', page)), inputs, settings })
  await world.commit('claude-router/docs-main', 'GUIDE.md', page.replace('fast', 'ours'))
  const ran = await world.run({ ...(await push('GUIDE.md', page.replace('fast', 'theirs'))), inputs, settings })
  expect(ran.result.outcome, ran.log).toBe('changes')
  expect(opened()).toHaveLength(2)
  expect(opened()[1]?.body).toMatch(/conflicts with `main`/)
})

test('mended: the documentation that a push made untrue, and nothing else', async () => {
  const event = await push('src/flag.ts', "export const flag = '--quick'\n")
  const directory = world.scene.job.workspace
  const write = (name: string, content: string) => ({
    tool: 'Write',
    input: { file_path: `${directory}/${name}`, content },
  })
  const calls = [write('docs/flags.md', '# Flags\n\n`--quick` is the flag.\n'), write('src/evil.ts', 'x\n')]
  world.script(request => {
    const made = request.body.messages.filter(({ role }) => role === 'assistant').length
    const input = { done: 'The flag is described, @octocat.', notDone: '' }
    return {
      blocks: [calls[made] ?? (made === calls.length ? { tool: 'StructuredOutput', input } : { text: 'Done.' })],
    }
  })
  const ran = await world.run({ ...event, inputs: { task: 'docs' }, settings: 'docs: {modes: [mend]}\n' })
  expect(ran.result.changes?.files, `${ran.result.reason}${ran.log}`).toEqual(['docs/flags.md'])
  expect(opened()[0]?.body).toMatch(/The flag is described[\s\S]*`src\/evil\.ts` was changed and left out/)
  expect(opened()[0]?.body).not.toContain('@octocat')
})

test('a dry run leaves a diff, and nothing on GitHub', async () => {
  world.script(translating)
  const ran = await world.run({ ...(await push('GUIDE.md', page)), inputs: { ...inputs, publish: 'none' }, settings })
  expect([ran.main.exitCode, ran.result.outcome, opened()], ran.log).toEqual([0, 'changes', []])
  expect(ran.result.summary).toContain('changes.diff')
})

test('a language by a model of its own, over the real proxy', async () => {
  world.script(translating)
  const config = `${configOf(world.model.url).replace('[sample-model]', '[sample-model, turkish-model]')}${settings.replace('{modes', '{models: {tr: stub/turkish-model}, modes')}`
  const ran = await world.run({ ...(await push('GUIDE.md', page)), inputs, config })
  expect(ran.result.outcome, ran.log).toBe('changes')
  expect(ran.result.models.map(({ model }) => model)).toEqual(['turkish-model'])
})
