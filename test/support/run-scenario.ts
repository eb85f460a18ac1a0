import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { AgentRequest, AgentResult } from '../../src/agent/agent.ts'
import { runAgent } from '../../src/agent/run.ts'
import { type AgentScenario, scenarioFiles, scenarioRequest } from './agent-scenarios.ts'
import { type AnthropicStub, startAnthropicStub } from './anthropic-stub.ts'

export interface ScenarioRun {
  result: AgentResult
  stub: AnthropicStub
  progress: string[]
  directory: string
}

/** Runs Claude Code in a fresh checkout against the scenario's script; `look` sees it all before it is taken down. */
export const runScenario = async <T>(
  scenario: Pick<AgentScenario, 'request' | 'script'>,
  executable: string,
  look: (run: ScenarioRun) => Promise<T> | T,
  options: { request?: Partial<AgentRequest>; prepare?: (directory: string) => Promise<void> } = {},
): Promise<T> => {
  const directory = await realpath(await mkdtemp(join(tmpdir(), 'scenario-')))
  const stub = await startAnthropicStub(scenario.script)
  const progress: string[] = []
  try {
    for (const [name, content] of Object.entries(scenarioFiles)) {
      await mkdir(dirname(join(directory, name)), { recursive: true })
      await writeFile(join(directory, name), content)
    }
    await options.prepare?.(directory)
    const onProgress = (line: string) => progress.push(line)
    const request = {
      ...scenarioRequest,
      executable,
      directory,
      baseUrl: stub.url,
      onProgress,
      ...scenario.request,
      ...options.request,
    }
    return await look({ result: await runAgent(request), stub, progress, directory })
  } finally {
    await stub.close()
    await rm(directory, { recursive: true, force: true })
  }
}
