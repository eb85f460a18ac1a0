/** Records what the pinned Claude Code says in each scenario -> test/fixtures/agent/<name>.jsonl, without this machine in it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { agentScenarios } from '../test/support/agent-scenarios.ts'
import { realClaudeCode } from '../test/support/real-claude-code.ts'
import { runScenario } from '../test/support/run-scenario.ts'

const fixtures = join(dirname(fileURLToPath(import.meta.url)), '..', 'test', 'fixtures', 'agent')
const temporary = mkdtempSync(join(tmpdir(), 'record-'))

const impersonal = (text: string, directory: string): string =>
  text
    .replaceAll(directory, '/checkout')
    .replaceAll(directory.replaceAll('/', '-'), '-checkout')
    .replace(/[^"\s]*claude-router-home-\w+/g, '/home/agent')
    .replace(/127\.0\.0\.1:\d+/g, '127.0.0.1:3000')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '00000000-0000-4000-8000-000000000000')
    .replace(/"timestamp":"[^"]*"/g, '"timestamp":"2026-01-01T00:00:00.000Z"')

try {
  const executable = await realClaudeCode()
  for (const scenario of agentScenarios) {
    const transcriptFile = join(temporary, `${scenario.name}.jsonl`)
    await runScenario(
      scenario,
      executable,
      ({ result, directory }) => {
        const lines = impersonal(readFileSync(transcriptFile, 'utf8'), directory)
        const end = { exitCode: result.exitCode, stderr: impersonal(result.stderrTail, directory) }
        writeFileSync(join(fixtures, `${scenario.name}.jsonl`), lines)
        writeFileSync(join(fixtures, `${scenario.name}.end.json`), `${JSON.stringify(end, null, 2)}\n`)
        console.log(`${scenario.name}: ${result.end}`)
      },
      { request: { transcriptFile } },
    )
  }
} finally {
  rmSync(temporary, { recursive: true, force: true })
}
