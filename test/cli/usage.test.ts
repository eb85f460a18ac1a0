import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { parseInvocation } from '../../src/cli/command.ts'
import { command } from '../../src/cli/commands/usage.ts'
import type { LedgerEntry } from '../../src/core/ledger.ts'
import { silentLogger } from '../../src/log/logger.ts'
import { ledgerEntry } from '../support/ledger-entry.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'usage-test-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const usage = async (entries: Partial<LedgerEntry>[], args: string[] = []) => {
  const home = join(folder, 'state')
  mkdirSync(home, { recursive: true })
  const lines = entries.map(entry => JSON.stringify(ledgerEntry(entry)))
  writeFileSync(join(home, 'usage.jsonl'), lines.join('\n'))
  let stdout = ''
  const notes: string[] = []
  const code = await command.run({
    ...parseInvocation(command, ['--since', '2026-01-01', ...args]),
    env: { CLAUDE_ROUTER_HOME: home, HOME: folder },
    cwd: folder,
    terminal: {
      print: text => {
        stdout += `${text}\n`
      },
      log: { ...silentLogger, info: text => void notes.push(text) },
      colours: false,
    },
  })
  expect(code).toBe(0)
  return { stdout, notes }
}

const entries: Partial<LedgerEntry>[] = [
  { task: 'review', cache: 'miss' },
  { task: 'review', cache: 'hit', savedUsd: 0.002, costUsd: 0, inputTokens: 0, outputTokens: 0, durationMs: 5 },
  { task: 'implement', costUsd: 0.5 },
  {},
]

test('by task, the dearest first', async () => {
  const { stdout } = await usage(entries, ['--by', 'task'])
  expect(stdout.split('\n').slice(0, 3)).toEqual([
    'implement  1 requests, 1,000 in, 101 out, $0.50',
    'review  2 requests, 1,000 in, 101 out, $0.0020',
    '(no task)  1 requests, 1,000 in, 101 out, $0.0020',
  ])
})

test('with key figures, speeds and hits', async () => {
  const { stdout } = await usage(entries)
  expect(stdout).toMatch(/^Mean response time +1\.9 s +< 3\.0 s +✓ met$/m)
  expect(stdout).toMatch(/^Success rate +100 % +> 99\.5 % +✓ met$/m)
  expect(stdout).toMatch(/^Cost per request +\$0\.13 +< \$0\.0140 +✗ missed$/m)
  expect(stdout).toMatch(/^deepseek\/deepseek-chat +first token 500 ms +50\.5 tokens\/s$/m)
  expect(stdout).toMatch(/^Cache hits 50\.0 % +\$0\.0020 saved$/m)
})

test('as JSON', async () => {
  const { stdout } = await usage(entries, ['--json', '--by', 'task,day'])
  const { groups, kpis, performance, cache } = JSON.parse(stdout)
  expect(groups.map(({ key }: { key: string }) => key)).toContain('review 2026-11-23')
  expect(kpis.map(({ name, met }: { name: string; met: boolean }) => [name, met])).toEqual([
    ['response_time_mean', true],
    ['response_time_p95', true],
    ['success_rate', true],
    ['cost_per_request', false],
  ])
  expect(performance).toMatchObject([{ model: 'deepseek-chat', requests: 3 }])
  expect(cache).toEqual({ hitRate: 0.5, hits: 1, savedUsd: 0.002 })
})

test('`monitoring.metrics` says what is shown', async () => {
  writeFileSync(join(folder, 'claude-router.yml'), 'monitoring: {metrics: [response_time, token_usage]}\n')
  const { stdout } = await usage(entries)
  expect(stdout).toContain('Mean response time')
  expect(stdout).not.toMatch(/Success rate|Cost per request|tokens\/s|Cache hits/)
  const json = JSON.parse((await usage(entries, ['--json'])).stdout)
  expect(json.kpis).toHaveLength(2)
  expect(json).not.toHaveProperty('performance')
})

test('a broken configuration does not hide the ledger, unless it was asked for', async () => {
  writeFileSync(join(folder, 'claude-router.yml'), 'monitoring: {metrics: [nonsense]}\n')
  const { stdout, notes } = await usage(entries)
  expect(stdout).toContain('Success rate')
  expect(notes.join()).toMatch(/claude-router\.yml/)
  await expect(usage(entries, ['--config', join(folder, 'claude-router.yml')])).rejects.toThrow(/nonsense|metrics/)
})

test('nothing to tell', async () => {
  expect((await usage([])).stdout).toBe('No requests since 2026-01-01T00:00.\n')
  expect(JSON.parse((await usage([], ['--json'])).stdout)).toMatchObject({ groups: [], performance: [] })
})

test('a name that would move the cursor is printed without that', async () => {
  const { stdout } = await usage([{ model: 'a\u001b[2Jb' }])
  expect(stdout).not.toContain('\u001b')
})
