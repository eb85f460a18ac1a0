import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runDemo } from '../../demo/scene/run-demo.ts'

/** Stands where dist/main would: posts a review as the action does, with hostile text in it. */
const mainScript = `
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
const { env } = process
const event = JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, 'utf8'))
const pull = env.GITHUB_API_URL + '/repos/' + env.GITHUB_REPOSITORY + '/pulls/' + event.number
const body = {
  event: 'COMMENT', commit_id: event.pull_request.head.sha,
  body: '### Review\\n\\n<script>alert(1)</script> and \\u001b[31mred **bold** <img src=x onerror=alert(1)> [x](javascript:alert(1))',
  comments: [
    { path: 'src/orders.ts', line: 37, body: '**High · correctness** — The refund is not awaited\\n\\nIt \`fails\`.\\n\\n\`\`\`suggestion\\n  await refundPayment(order.id)\\n\`\`\`' },
    { path: 'src/pages.ts', start_line: 8, line: 9, body: '**Critical · security** — two lines <b onclick=x>bold</b>' },
  ],
}
const headers = { authorization: 'Bearer ' + env['INPUT_GITHUB-TOKEN'], 'content-type': 'application/json' }
console.log('Task: ' + env.INPUT_TASK + ' with ' + env['INPUT_GITHUB-TOKEN'])
if (event.number === 4 && MODE !== 'silent') {
  const answer = await fetch(pull + '/reviews', { method: 'POST', headers, body: JSON.stringify(body) })
  console.log('posted', answer.status)
}
const file = env.RUNNER_TEMP + '/result.json'
writeFileSync(file, JSON.stringify({ outcome: 'findings', findings: [{ severity: 'high', published: 'inline' }, { severity: 'critical', published: 'inline' }], costUsd: 0.0042, turns: 3, durationMs: 1200, models: [{ provider: 'demo', model: 'scripted-reviewer', requests: 3, costUsd: 0.0042 }] }))
appendFileSync(env.GITHUB_OUTPUT, 'result-file=' + file + '\\noutcome=findings\\n')
appendFileSync(env.GITHUB_STATE, 'run=7\\n')
if (MODE === 'failing') { console.log('::error::No provider answered'); process.exitCode = 1 }
if (MODE === 'hanging') { process.on('SIGINT', () => process.exit(0)); console.log('waiting'); setInterval(() => {}, 1000) }
`
const postScript = `
import { appendFileSync } from 'node:fs'
appendFileSync(process.env.GITHUB_STEP_SUMMARY, '## Summary of ' + process.env.STATE_run + '\\n\\n| a | b |\\n|---|---:|\\n| x \\\\| y | 1 |\\n')
`

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'demo-test-'))
  await mkdir(temporaryFolder())
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const rootFor = async (mode: string): Promise<string> => {
  const root = path.join(folder, mode)
  await mkdir(path.join(root, 'dist/main'), { recursive: true })
  await mkdir(path.join(root, 'dist/post'), { recursive: true })
  await writeFile(path.join(root, 'package.json'), '{"type":"module"}')
  await cp(path.join(import.meta.dirname, '../../action.yml'), path.join(root, 'action.yml'))
  await writeFile(path.join(root, 'dist/main/index.js'), `const MODE = '${mode}'\n${mainScript}`)
  await writeFile(path.join(root, 'dist/post/index.js'), postScript)
  return root
}

const temporaryFolder = () => path.join(folder, 'temporary')
const leftovers = () => readdir(temporaryFolder())

const run = async (mode: string, args: string[] = [], env: NodeJS.ProcessEnv = {}) => {
  const root = await rootFor(mode)
  const out: string[] = []
  const told: string[] = []
  const stop = new AbortController()
  const exitCode = await runDemo({
    args: ['--output', path.join(root, 'out'), ...args],
    env: { HOME: path.join(folder, 'home'), ...env },
    cwd: root,
    scriptFolder: path.join(root, 'dist/main'),
    temporaryFolder: temporaryFolder(),
    terminal: {
      print: text => out.push(text),
      tell: text => {
        told.push(text)
        if (text.includes('waiting')) stop.abort()
      },
      colours: false,
      width: 100,
    },
    signal: stop.signal,
  })
  return { exitCode, out: out.join('\n'), told: told.join('\n'), page: path.join(root, 'out/review.html') }
}

describe('a run that posts a review', () => {
  test('is told in the terminal', async () => {
    const { exitCode, out, told, page } = await run('posting')
    expect(exitCode).toBe(0)
    expect(told).toContain('│ Task: review with ***')
    expect(told).toContain('no model is asked')
    expect(out).toContain('src/orders.ts:37')
    expect(out).toContain('37 │   refundPayment(order.id)')
    expect(out).toContain('-   refundPayment(order.id)')
    expect(out).toContain('+   await refundPayment(order.id)')
    expect(out).toMatch(/Outcome +findings {2}\(1 critical, 1 high\)/)
    expect(out).toMatch(/Cost +\$0\.0042 {2}at sample prices/)
    expect(out).toContain(page)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be there
    expect(out).not.toMatch(/\x1b/)
    expect(await leftovers()).toEqual([])
  })

  test('is shown as a page on which nothing from the API is active', async () => {
    const { page } = await run('posting')
    const html = await readFile(page, 'utf8')
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(html.match(/<(script|img|iframe|link)\b|<[^>]*\s(on\w+|style)=|href="(?!https?:|#)/i)).toBeNull()
    expect(html).toContain('<div class="removed"><i>−</i><span>  refundPayment(order.id)</span></div>')
    expect(html).toContain('Summary of 7')
    expect(html).toContain('<td>x | y</td><td class="right">1</td>')
    // Every link within the page leads somewhere.
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(match => match[1]))
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target)
  })

  test('is given as JSON', async () => {
    const { out } = await run('posting', ['--json'])
    const report = JSON.parse(out)
    expect(report).toMatchObject({
      ok: true,
      problem: null,
      orphans: [],
      exitCodes: [0, 0],
      result: { outcome: 'findings' },
    })
    expect(report.comments).toHaveLength(2)
  })

  test('keeps its folders when asked', async () => {
    const { told } = await run('posting', ['--keep'])
    const kept = /Kept: (.+)/.exec(told)?.[1] ?? ''
    expect(existsSync(path.join(kept, 'server'))).toBe(true)
    await rm(kept, { recursive: true, force: true })
  })
})

test.each([
  ['silent', /passed, but no review was posted/],
  ['failing', /No provider answered/],
])('a %s action fails the demo', async (mode, says) => {
  const { exitCode, told, page } = await run(mode)
  expect(exitCode).toBe(1)
  expect(told).toMatch(says)
  expect(await readFile(page, 'utf8')).toContain('It did not work.')
})

test.skipIf(process.platform === 'win32')('an interrupted demo cancels the action and cleans up', async () => {
  expect((await run('hanging')).exitCode).toBe(130)
  expect(await leftovers()).toEqual([])
})

test.each([
  [['--nonsense'], /nonsense/],
  [['--model', 'x'], /needs --provider/],
  [['--provider', 'nobody'], /no provider "nobody"/],
  [['--provider', 'deepseek'], /DEEPSEEK_API_KEY/],
])('%j is refused with the way out', async (args, says) => {
  const { exitCode, told } = await run('posting', args)
  expect([exitCode, told]).toEqual([2, expect.stringMatching(says)])
})

test('without a build it says how to make one', async () => {
  const told: string[] = []
  const terminal = { print: () => {}, tell: (text: string) => told.push(text), colours: false, width: 80 }
  const options = {
    args: [],
    env: {},
    cwd: folder,
    scriptFolder: folder,
    temporaryFolder: folder,
    terminal,
    signal: new AbortController().signal,
  }
  expect(await runDemo(options)).toBe(2)
  expect(told.join('')).toContain('npm run build')
})

test.skipIf(process.platform !== 'linux')('a process that the job left behind is found and ended', async () => {
  const { endOrphans } = await import('../../demo/runner/end-orphans.ts')
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {
    env: { RUNNER_TRACKING_ID: `github_test_${process.pid}` },
    stdio: 'ignore',
  })
  const ended = new Promise(resolve => child.once('exit', (_, signal) => resolve(signal)))
  await new Promise(resolve => child.once('spawn', resolve))
  expect(await endOrphans(`github_test_${process.pid}`)).toEqual([child.pid])
  expect(await ended).toBe('SIGKILL')
})
