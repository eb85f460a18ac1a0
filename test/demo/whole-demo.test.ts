import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DemoReport } from '../../demo/scene/demo-report.ts'
import { plantedDefects } from '../../demo/scripted-model/planted-defects.ts'
import { claudeCodeRelease } from '../../src/agent/claude-code-release.ts'
import { platformKeyOf, thisMachine } from '../../src/agent/platform.ts'
import { cachedTool } from '../../src/agent/tool-directory.ts'

const entry = path.join(import.meta.dirname, '../../dist/demo/index.js')
const tools = path.join(os.homedir(), '.claude-router', 'tools')
const { executable } = cachedTool(tools, claudeCodeRelease.version, platformKeyOf(thisMachine()))
const missing = [entry, executable].filter(file => !existsSync(file))
if (missing.length > 0) console.warn(`skipped: needs ${missing.join(' and ')}`)

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'whole-demo-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** The bundles as they are shipped: the action, the proxy, the real Claude Code. */
test.skipIf(missing.length > 0)('`demo` reviews the sample pull request', { timeout: 180_000 }, async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [entry, '--json', '--output', folder])
  const report = JSON.parse(stdout) as DemoReport & { page: string }
  expect(report).toMatchObject({ ok: true, exitCodes: [0, 0], orphans: [], upstream: { scripted: true } })
  expect(report.outputs).toMatchObject({ outcome: 'findings', 'findings-count': String(plantedDefects.length) })
  expect(report.annotations.filter(annotation => annotation.level === 'error')).toEqual([])
  // Each planted defect is told exactly once, those outside the change in the review's text.
  const [review] = report.reviews
  for (const defect of plantedDefects) {
    const told = [review?.body ?? '', ...report.comments.map(comment => comment.body)]
    const title = defect.title.split(/[:,]/)[0] ?? ''
    expect(told.filter(body => body.includes(title))).toHaveLength(1)
  }
  expect(report.comments).toHaveLength(plantedDefects.length - 1)
  expect(report.jobSummary).toContain('demo/scripted-reviewer')
  expect(await readFile(report.page, 'utf8')).toContain('The reviewer is a script')
})
