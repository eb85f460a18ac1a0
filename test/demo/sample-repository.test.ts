import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parsePatch } from '../../demo/git/patch.ts'
import { runGit } from '../../demo/git/run-git.ts'
import { resolveAnchor } from '../../demo/github-api/anchor.ts'
import { checkoutPullRequest } from '../../demo/sample-repository/checkout.ts'
import { createSampleRepository, type SampleRepository } from '../../demo/sample-repository/create-sample-repository.ts'
import { updatePullRequestReferences } from '../../demo/sample-repository/pull-request-references.ts'
import { plantedDefects } from '../../demo/scripted-model/planted-defects.ts'

let folder: string
let sample: SampleRepository
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'sample-test-'))
  sample = await createSampleRepository(path.join(folder, 'one'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('the same commits every time', async () => {
  const again = await createSampleRepository(path.join(folder, 'two'))
  expect([again.baseSha, again.headSha]).toEqual([sample.baseSha, sample.headSha])
})

test.each([0, 1])('a checkout of depth %i is the merge commit', async depth => {
  const merge = await updatePullRequestReferences(sample.gitDirectory, 4, sample.baseSha, sample.headSha)
  const workspace = path.join(folder, `checkout-${depth}`)
  await checkoutPullRequest({ workspace, remoteUrl: `file://${sample.gitDirectory}`, number: 4, depth })
  expect((await runGit(workspace, ['rev-parse', 'HEAD'])).trim()).toBe(merge)
  expect(await readFile(path.join(workspace, 'src/mail.ts'), 'utf8')).toContain('mailKey')
  expect(existsSync(path.join(workspace, '.git/shallow'))).toBe(depth === 1)
})

describe('every planted defect', () => {
  test.each(plantedDefects.map(defect => [defect.title, defect] as const))('%s', async (_, defect) => {
    const text = await runGit(sample.gitDirectory, ['show', `${sample.headSha}:${defect.path}`])
    const lines = text.split('\n')
    expect(lines.filter(line => line === defect.quote)).toHaveLength(1)
    expect(defect.suggestion).not.toBe(defect.quote)
    const patch = parsePatch(
      await runGit(sample.gitDirectory, ['diff', '--full-index', `${sample.baseSha}...${sample.headSha}`]),
    )
    const anchor = resolveAnchor(patch, {
      path: defect.path,
      line: lines.indexOf(defect.quote) + 1,
      side: 'RIGHT',
      startSide: 'RIGHT',
    })
    // One stands outside the change on purpose: it can only be told in the review's text.
    expect(typeof anchor === 'object').toBe(defect.path !== 'src/payments.ts')
  })
})
