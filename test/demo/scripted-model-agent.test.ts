import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runGit } from '../../demo/git/run-git.ts'
import { checkoutPullRequest } from '../../demo/sample-repository/checkout.ts'
import { createSampleRepository } from '../../demo/sample-repository/create-sample-repository.ts'
import { updatePullRequestReferences } from '../../demo/sample-repository/pull-request-references.ts'
import { plantedDefects } from '../../demo/scripted-model/planted-defects.ts'
import { type ScriptedModel, startScriptedModel } from '../../demo/scripted-model/start-scripted-model.ts'
import type { AgentRequest } from '../../src/agent/agent.ts'
import { claudeCodeRelease } from '../../src/agent/claude-code-release.ts'
import { platformKeyOf, thisMachine } from '../../src/agent/platform.ts'
import { runAgent } from '../../src/agent/run.ts'
import { cachedTool, toolDirectory } from '../../src/agent/tool-directory.ts'
import { reviewSchema } from '../../src/core/findings/result-schema.ts'
import { silentLogger } from '../../src/log/logger.ts'

const tools = toolDirectory(process.env, path.join(os.homedir(), '.claude-router'))
const { executable } = cachedTool(tools, claudeCodeRelease.version, platformKeyOf(thisMachine()))
const installed = existsSync(executable)
if (!installed) console.warn(`skipped: there is no Claude Code ${claudeCodeRelease.version} at ${executable}`)

let folder: string
let model: ScriptedModel
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'scripted-agent-'))
  model = await startScriptedModel()
})
afterAll(async () => {
  await model.close()
  await rm(folder, { recursive: true, force: true })
})

test.skipIf(!installed)(
  'the script drives the real Claude Code to a structured review',
  { timeout: 120_000 },
  async () => {
    const sample = await createSampleRepository(folder)
    await updatePullRequestReferences(sample.gitDirectory, 4, sample.baseSha, sample.headSha)
    const workspace = path.join(folder, 'workspace')
    await checkoutPullRequest({ workspace, remoteUrl: sample.gitDirectory, number: 4, depth: 0 })
    const diff = await runGit(sample.gitDirectory, ['diff', `${sample.baseSha}...${sample.headSha}`])
    const request: AgentRequest = {
      executable,
      directory: workspace,
      prompt: `Review this change:
${diff}`,
      baseUrl: model.url,
      authToken: 'any',
      model: 'demo/scripted-reviewer',
      maxTurns: 40,
      timeoutMs: 100_000,
      tools: ['Read', 'Grep', 'Glob', 'Bash'],
      allowedTools: ['Read', 'Grep', 'Glob', 'Bash(git log *)'],
      permissionMode: 'default',
      jsonSchema: reviewSchema,
      log: silentLogger,
    }
    const result = await runAgent(request)
    expect(result).toMatchObject({ end: 'completed', permissionDenials: [] })
    const { findings } = result.structuredOutput as { findings: { path: string; quote: string; startLine: number }[] }
    expect(findings.map(finding => finding.quote)).toEqual(plantedDefects.map(defect => defect.quote))
    for (const { path: file, quote, startLine } of findings) {
      const text = await runGit(sample.gitDirectory, ['show', `${sample.headSha}:${file}`])
      expect(text.split('\n')[startLine - 1]).toBe(quote)
    }
    // It is the tools that showed the code: every one of them was really used.
    const used = new Set(model.moves.flatMap(({ move }) => move.calls.map(call => call.name)))
    expect([...used].sort()).toEqual(['Bash', 'Glob', 'Grep', 'Read', 'StructuredOutput'])
  },
)
