import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { AgentResult } from '../../src/agent/agent.ts'
import { silentLogger } from '../../src/log/logger.ts'
import { type GivenOptions, taskOptions } from '../../src/run/task-options.ts'
import { openWork } from '../../src/run/work/open-work.ts'
import { docsTask } from '../../src/tasks/docs.ts'
import type { AgentAsk, TaskReport } from '../../src/tasks/task.ts'

let folder: string
let checkout: string
const file = (name: string) => path.join(checkout, name)
const put = (name: string, text: string) => {
  mkdirSync(path.dirname(file(name)), { recursive: true })
  writeFileSync(file(name), text)
}
const read = (name: string) => readFileSync(file(name), 'utf8')
const git = (...args: string[]) =>
  execFileSync('git', ['-C', checkout, '-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { encoding: 'utf8' })
const commit = () => {
  git('add', '.')
  git('commit', '--quiet', '-m', 'Change')
}

const readme = '# Shop\n\nA shop for everybody.\n\n## Use\n\nCall `shop --fast` to start it.\n'

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'docs-task-'))
  checkout = path.join(folder, 'checkout')
  mkdirSync(checkout)
  git('init', '--quiet', '--initial-branch=main')
  put('README.md', readme)
  put('docs/guide.md', '# Guide\n\nRead this first, please.\n')
  put('src/shop.js', 'export const flag = "--fast"\n')
  commit()
})
afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

/** Words become capitals, code stays: a language in which every test can read. */
const translate = (text: string): string =>
  text.replace(/(`[^`]*`)|(\]\([^)]*\))|([a-z]+)/g, (whole, code, target, word) =>
    code || target ? whole : `${word.toUpperCase()}`,
  )

type Answer = (section: { id: string; text: string }, ask: AgentAsk) => string | undefined

const sectionsIn = ({ prompt }: AgentAsk): { id: string; text: string }[] =>
  [...prompt.matchAll(/<untrusted-nonce name="(s\d+)">\n([\s\S]*?)\n<\/untrusted-nonce>/g)].map(
    ([, id = '', text = '']) => ({ id, text }),
  )

let runs = 0
const run = async (
  given: GivenOptions = {},
  {
    answer = ({ text }) => translate(text),
    mend = () => {},
    end = {},
  }: { answer?: Answer; mend?: () => void; end?: Partial<AgentResult> } = {},
): Promise<{ report: TaskReport; asks: AgentAsk[]; asked: string[] }> => {
  const asks: AgentAsk[] = []
  const askAgent = async (ask: AgentAsk): Promise<AgentResult> => {
    asks.push(ask)
    const isTranslation = ask.tools.length === 0
    if (!isTranslation) mend()
    const sections = sectionsIn(ask).flatMap(section => {
      const text = answer(section, ask)
      return text === undefined ? [] : [{ id: section.id, text }]
    })
    return {
      ...{ end: 'completed', message: '', text: '', turns: 2, durationMs: 1, exitCode: 0, apiErrorStatus: null },
      ...{ permissionDenials: [], sessionId: null, stderrTail: '' },
      structuredOutput: isTranslation ? { sections } : { done: 'The flag has another name.', notDone: '' },
      ...end,
    }
  }
  const work = await openWork({
    ...{ directory: checkout, folder: path.join(folder, `run-${++runs}`), world: undefined, trustedSha: null },
    ...{ remote: null, openWorld: async () => undefined, redact: (text: string) => text, log: silentLogger },
  })
  const report = await docsTask.run({
    ...{ event: null, github: null, directory: checkout, serverUrl: 'https://github.com', runKey: 'local' },
    options: taskOptions({}, { languages: ['tr'], docs: { modes: ['translate'] }, ...given }),
    ...{ instruction: '', work, outputDirectory: folder, contextWindow: undefined, askAgent, isForeign: false },
    ...{ spentUsd: async () => 0.01, nonce: 'nonce', log: silentLogger },
  })
  return { report, asks, asked: asks.flatMap(ask => sectionsIn(ask).map(({ text }) => text.split('\n')[0] ?? '')) }
}

const memory = '.github/claude-router-translations.json'

test('all is translated once; the next run asks nothing; then only what changed, and no other byte differs', async () => {
  const first = await run()
  expect(first.report).toMatchObject({ outcome: 'changes' })
  expect(first.report.changes?.files).toEqual([memory, 'README.tr.md', 'docs/guide.tr.md'])
  expect(read('README.tr.md')).toBe('# SHOP\n\nA SHOP FOR EVERYBODY.\n\n## USE\n\nCALL `shop --fast` TO START IT.\n')
  commit()
  const second = await run()
  expect([second.report.outcome, second.asks]).toEqual(['clean', []])
  put('README.md', readme.replace('to start it', 'to stop it'))
  const third = await run()
  expect([third.asked, third.report.changes?.files]).toEqual([['## Use'], [memory, 'README.tr.md']])
  expect(read('README.tr.md')).toBe('# SHOP\n\nA SHOP FOR EVERYBODY.\n\n## USE\n\nCALL `shop --fast` TO STOP IT.\n')
})

test('what does not pass the checks is asked for once more with the reason, and then left and named', async () => {
  const answer: Answer = ({ text }, { prompt }) =>
    text.startsWith('## Use') && !prompt.includes('why your last answer')
      ? translate(text).replace('`shop --fast`', '`SHOP`')
      : translate(text)
  const mended = await run({}, { answer })
  expect(mended.asked.filter(title => title === '## Use')).toHaveLength(2)
  expect(mended.asks[1]?.prompt).toMatch(/inline code must stay/)
  expect(read('README.tr.md')).toContain('CALL `shop --fast`')
})

test('a section that never passes stands in its own language, and the next run tries again', async () => {
  const answer: Answer = ({ text }) => (text.startsWith('## Use') ? 'nonsense' : translate(text))
  const { report } = await run({}, { answer })
  expect(report.summary).toMatch(/did not pass the checks[\s\S]*README\.tr\.md: Use/)
  expect(read('README.tr.md')).toContain('## Use\n\nCall `shop --fast` to start it.')
  commit()
  expect((await run()).asked).toEqual(['## Use'])
})

test('the glossary decides about terms', async () => {
  put('terms.yml', 'shop: keep\neverybody: {tr: ALL OF YOU}\n')
  const { report, asks } = await run({ docs: { modes: ['translate'], glossary: 'terms.yml' } })
  expect(asks[0]?.prompt).toContain('"everybody": write "ALL OF YOU"')
  expect(report.summary).toMatch(/must be written/)
  await expect(run({ docs: { modes: ['translate'], glossary: 'none.yml' } })).rejects.toThrow(/none\.yml is not there/)
})

test('each language by its own model', async () => {
  const { asks } = await run({ languages: ['tr', 'xx'], docs: { modes: ['translate'], models: { xx: 'other/model' } } })
  expect(asks.map(({ model }) => model ?? 'default').sort()).toEqual([
    'default',
    'default',
    'other/model',
    'other/model',
  ])
  expect(existsSync(file('docs/guide.xx.md'))).toBe(true)
})

test('a budget that ends in the middle leaves what is done, whole', async () => {
  let asks = 0
  const { report } = await run(
    {},
    {
      answer: section => (++asks > 2 ? undefined : translate(section.text)),
      end: { end: 'budget', message: 'The budget is spent' },
    },
  )
  expect(report).toMatchObject({ outcome: 'partial', code: 'translation_stopped' })
  expect(report.changes?.files).toEqual([memory, 'README.tr.md'])
})

const mending = { languages: [], docs: { modes: ['mend' as const] }, base: 'HEAD^' }

test('mended: documentation only; what else was touched is named and left out', async () => {
  put('src/shop.js', 'export const flag = "--quick"\n')
  commit()
  const { report, asks } = await run(mending, {
    mend: () => {
      put('README.md', readme.replace('--fast', '--quick'))
      put('src/shop.js', '// broken\n')
      put(memory, '{}\n')
    },
  })
  expect(asks[0]?.prompt).toMatch(/README\.md[\s\S]*--quick/)
  expect(report.changes?.files).toEqual(['README.md'])
  expect(report.summary).toMatch(/another name[\s\S]*src\/shop\.js` was changed and left out/)
})

test('where only documentation has changed nothing is asked', async () => {
  put('README.md', `${readme}\nMore.\n`)
  commit()
  const { report, asks } = await run(mending)
  expect([report.outcome, asks]).toEqual(['clean', []])
})

test.for([
  ['changelog', 'CHANGELOG.md', /Add to CHANGELOG\.md what users notice/],
  ['api', 'docs/api/shop.md', /reference of the public interface \(docs\/api\/\*\*\/\*\.md\)/],
] as const)('the mode %s writes its own files, and no others', async ([mode, name, words]) => {
  put('src/shop.js', 'export const flag = "--quick"\n')
  commit()
  const { report, asks } = await run(
    { ...mending, docs: { modes: [mode] } },
    {
      mend: () => {
        put(name, '# New\n')
        put('README.md', '# Not asked for\n')
      },
    },
  )
  expect(asks[0]?.prompt).toMatch(words)
  expect(report.changes?.files).toEqual([name])
  expect(report.summary).toContain('`README.md` was changed and left out')
})

test('mended and translated in one go', async () => {
  await run()
  commit()
  put('src/shop.js', 'export const flag = "--quick"\n')
  commit()
  const both = { docs: { modes: ['mend' as const, 'translate' as const] }, base: 'HEAD^' }
  const { report } = await run(both, { mend: () => put('README.md', readme.replace('--fast', '--quick')) })
  expect(report.changes?.files).toEqual([memory, 'README.md', 'README.tr.md'])
  expect(read('README.tr.md')).toContain('CALL `shop --quick`')
})

test('--check names what is out of step, and writes nothing', async () => {
  const given = { docs: { modes: ['translate' as const], check: true } }
  expect((await run(given)).report.findings.map(({ path: name }) => name)).toEqual(['README.tr.md', 'docs/guide.tr.md'])
  expect(existsSync(file('README.tr.md'))).toBe(false)
  await run()
  expect((await run(given)).report).toMatchObject({ outcome: 'clean', findings: [] })
})

test('--accept takes what a person has translated by hand, where it passes the checks', async () => {
  await run()
  commit()
  put('README.md', readme.replace('everybody', 'nobody').replace('--fast', '--slow'))
  put('README.tr.md', read('README.tr.md').replace('EVERYBODY', 'NOBODY'))
  const { report, asks } = await run({ docs: { modes: ['translate'], accept: true } })
  expect(asks).toEqual([])
  expect(report.changes?.files).toEqual([memory])
  expect(report.summary).toMatch(/README\.tr\.md: Use: inline code must stay/)
  expect((await run({ docs: { modes: ['translate'], check: true } })).report.findings).toMatchObject([
    { title: '1 of 2 sections are not in step with README.md' },
  ])
})

test('a memory of a later version is not written over', async () => {
  put(memory, '{"schemaVersion": 9, "documents": {}}')
  await expect(run()).rejects.toThrow(/later version/)
  expect(read(memory)).toContain('9')
})

test.for<[string, GivenOptions, RegExp]>([
  ['no language', { languages: ['../x'] }, /is no language/],
  ['one place for all', { docs: { modes: ['translate'], translations: 'x.md' } }, /does not hold/],
  [
    'a way out',
    { docs: { modes: ['translate'], translations: '../{name}.{language}.md' } },
    /cannot be written|bad_path/,
  ],
])('%s is refused', async ([, given, words]) => {
  await expect(run(given)).rejects.toThrow(words)
  expect(existsSync(path.join(folder, 'README.tr.md'))).toBe(false)
})
