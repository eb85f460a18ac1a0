import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** More for a longer look: KILLS=1000. */
const kills = Number(process.env.KILLS ?? 25)
const writer = join(import.meta.dirname, '../../src/proxy/ledger-writer.ts')

/** Appends entries as the proxy does, and says of each when its client would have the end of its answer. */
const program = `
import { openLedger } from ${JSON.stringify(writer)}
const log = { error: text => console.error(text), warn() {} }
const ledger = openLedger(process.argv[2] ?? process.argv[1], log)
for (let id = 0; ; id++) {
  const ids = [id * 3, id * 3 + 1, id * 3 + 2].map(part => process.pid + '-' + part)
  for (const requestId of ids) ledger.append({ requestId, text: 'x'.repeat(id % 700) })
  await ledger.written()
  process.stdout.write(ids.join('\\n') + '\\n')
  if (id % 5 === 0) await new Promise(resolve => setImmediate(resolve))
}`

test(`${kills} random kills lose no entry whose answer has ended`, { timeout: 30_000 + kills * 1000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-kill-'))
  const file = join(folder, 'state', 'usage.jsonl')
  const said: string[] = []
  try {
    for (let kill = 0; kill < kills; kill++) {
      const child = spawn(process.execPath, ['--input-type=module', '-e', program, file], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      let text = ''
      let killed = false
      child.stdout.setEncoding('utf8').on('data', (part: string) => {
        text += part
        if (killed) return
        killed = true
        setTimeout(() => child.kill('SIGKILL'), Math.random() * 25)
      })
      await new Promise(resolve => child.once('close', resolve))
      // A line that was cut off was not said.
      said.push(...text.split('\n').slice(0, -1))
    }
    const lines = readFileSync(file, 'utf8').split('\n')
    const kept = new Set(lines.flatMap(line => (/^\{"requestId":"([\d-]+)".*\}$/.exec(line) ?? []).slice(1)))
    expect(said.length).toBeGreaterThan(kills)
    expect(said.filter(id => !kept.has(id))).toEqual([])
    // Each kill leaves half a line at most, and nobody else's is spoilt by it.
    expect(lines.filter(line => line !== '' && !line.endsWith('}')).length).toBeLessThanOrEqual(kills)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
