import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openLedger } from '../../src/proxy/ledger-writer.ts'
import { readLedger } from '../../src/state/read-ledger.ts'
import { keepingLogger } from '../support/budget.ts'
import { ledgerEntry } from '../support/ledger-entry.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claude-router-ledger-'))
  file = join(folder, 'state', 'usage.jsonl')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const idsIn = async (path = file) => (await readLedger(path)).map(({ requestId }) => requestId)
const entry = (requestId: string) => ledgerEntry({ requestId })

test('what was appended is in the file when it is said to be written', async () => {
  const ledger = openLedger(file, keepingLogger())
  ledger.append(entry('a'))
  ledger.append(entry('b'))
  await ledger.written()
  expect(await idsIn()).toEqual(['a', 'b'])
  ledger.append(entry('c'))
  await ledger.written()
  await ledger.written()
  expect(await idsIn()).toEqual(['a', 'b', 'c'])
  ledger.close()
})

test('closing writes what is left, and whoever waits for it goes on', async () => {
  const ledger = openLedger(file, keepingLogger())
  ledger.append(entry('a'))
  const written = ledger.written()
  ledger.close()
  await written
  expect(await idsIn()).toEqual(['a'])
})

test('without a file nothing is kept and nobody waits', async () => {
  const ledger = openLedger(null, keepingLogger())
  ledger.append(entry('a'))
  await ledger.written()
  ledger.close()
})

test.skipIf(process.platform === 'win32')('file and folder are made for the user alone', async () => {
  openLedger(file, keepingLogger()).close()
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(statSync(join(folder, 'state')).mode & 0o777).toBe(0o700)
})

describe('half a line of a process that died', () => {
  test('before this one is ended, and spoils nothing', async () => {
    openLedger(file, keepingLogger()).close()
    writeFileSync(file, `${JSON.stringify(entry('a'))}\n{"at":"2026`)
    const ledger = openLedger(file, keepingLogger())
    ledger.append(entry('b'))
    await ledger.written()
    ledger.close()
    expect(await idsIn()).toEqual(['a', 'b'])
  })

  test('beside this one likewise', async () => {
    const ledger = openLedger(file, keepingLogger())
    ledger.append(entry('a'))
    await ledger.written()
    appendFileSync(file, '{"at":"2026')
    ledger.append(entry('b'))
    await ledger.written()
    appendFileSync(file, `${JSON.stringify(entry('c'))}\n`)
    ledger.append(entry('d'))
    await ledger.written()
    ledger.close()
    expect(await idsIn()).toEqual(['a', 'b', 'c', 'd'])
    expect(readFileSync(file, 'utf8')).not.toContain('\n\n')
  })
})

test('a ledger that was removed is begun anew', async () => {
  const ledger = openLedger(file, keepingLogger())
  ledger.append(entry('a'))
  await ledger.written()
  rmSync(join(folder, 'state'), { recursive: true })
  ledger.append(entry('b'))
  await ledger.written()
  ledger.close()
  expect(await idsIn()).toEqual(['b'])
})

test.skipIf(!existsSync('/dev/full'))('a full disk is told of once, and nobody is kept waiting', async () => {
  const log = keepingLogger()
  const ledger = openLedger('/dev/full', log)
  for (const id of ['a', 'b', 'c']) {
    ledger.append(entry(id))
    await ledger.written()
  }
  ledger.close()
  expect(log.lines.filter(line => line.startsWith('error'))).toEqual([
    expect.stringMatching(/^error: The ledger \/dev\/full cannot be written; the run goes on without it: .*ENOSPC/),
  ])
})

test('a file that cannot be opened is told of once, until it can', async () => {
  const log = keepingLogger()
  const inTheWay = join(folder, 'state')
  writeFileSync(inTheWay, '')
  const ledger = openLedger(file, log)
  ledger.append(entry('a'))
  await ledger.written()
  expect(log.lines).toEqual([expect.stringMatching(/^error: The ledger .* cannot be written/)])
  rmSync(inTheWay)
  ledger.append(entry('b'))
  await ledger.written()
  ledger.close()
  expect(log.lines.slice(1)).toEqual([expect.stringMatching(/^warn: .*can be written again/)])
  expect(await idsIn()).toEqual(['b'])
})

const writer = join(import.meta.dirname, '../../src/proxy/ledger-writer.ts')
const program = `
import { openLedger } from ${JSON.stringify(writer)}
const [file, name] = process.argv.slice(-2)
const ledger = openLedger(file, { error: text => { throw new Error(text) }, warn() {} })
for (let id = 0; id < 300; id++) {
  ledger.append({ requestId: name + '-' + id, text: 'x'.repeat((id * 37) % 9000) })
  if (id % 3 === 0) await ledger.written()
}
ledger.close()`

test('lines of several proxies do not mix, also those longer than a page', { timeout: 60_000 }, async () => {
  const names = ['p', 'q', 'r', 's']
  const codes = names.map(async name => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', program, file, name], { stdio: 'inherit' })
    return (await once(child, 'close'))[0]
  })
  expect(await Promise.all(codes)).toEqual([0, 0, 0, 0])
  // Whoever looks while another writes ends its line once more: an empty line is no entry.
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line !== '')
  const ids = lines.map(line => (JSON.parse(line) as { requestId: string }).requestId)
  for (const name of names)
    expect(ids.filter(id => id.startsWith(name))).toEqual(Array.from({ length: 300 }, (_, id) => `${name}-${id}`))
})
