import { spawn } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isSameFile, openRotatingFile } from '../../src/log/rotating-file.ts'

const module = fileURLToPath(new URL('../../src/log/rotating-file.ts', import.meta.url))
let directory: string
let file: string

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'claude-router-log-'))
  file = join(directory, 'logs', 'a.log')
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

/** All lines, oldest first. */
const linesOf = (): string[] => {
  const numbers = readdirSync(join(directory, 'logs'))
    .map(name => /^a\.log\.(\d+)$/.exec(name)?.[1])
    .filter(number => number !== undefined)
    .map(Number)
    .sort((a, b) => b - a)
  const texts = [...numbers.map(number => `${file}.${number}`), file].map(name => readFileSync(name, 'utf8'))
  return texts.join('').split('\n').filter(Boolean)
}

describe('one process', () => {
  test('the bound is real, the newest lines stay, only the owner reads', () => {
    const log = openRotatingFile(file, { maxBytes: 1000, maxFiles: 3 })
    for (let i = 0; i < 500; i++) log.write(`line ${String(i).padStart(4, '0')}\n`)
    log.close()
    expect(readdirSync(join(directory, 'logs')).sort()).toEqual(['a.log', 'a.log.1', 'a.log.2'])
    const sizes = ['', '.1', '.2'].map(end => statSync(file + end).size)
    for (const size of sizes) expect(size).toBeLessThanOrEqual(1010)
    const lines = linesOf()
    expect(lines.length).toBeGreaterThan(200)
    expect(lines).toEqual(
      Array.from({ length: 500 }, (_, i) => `line ${String(i).padStart(4, '0')}`).slice(-lines.length),
    )
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  test('one file means one file; fewer than before leaves none behind', () => {
    const many = openRotatingFile(file, { maxBytes: 10, maxFiles: 6 })
    for (let i = 0; i < 10; i++) many.write(`line number ${i}\n`)
    many.close()
    expect(existsSync(`${file}.5`)).toBe(true)
    const one = openRotatingFile(file, { maxBytes: 10, maxFiles: 1 })
    one.write('last\n')
    one.close()
    expect(readdirSync(join(directory, 'logs'))).toEqual(['a.log'])
    expect(readFileSync(file, 'utf8')).toBe('last\n')
  })

  test('a file that was put aside or removed by others is begun anew', () => {
    const log = openRotatingFile(file)
    log.write('one\n')
    renameSync(file, `${file}.old`)
    log.write('two\n')
    expect(readFileSync(file, 'utf8')).toBe('two\n')
    rmSync(join(directory, 'logs'), { recursive: true })
    log.write('three\n')
    log.close()
    expect(readFileSync(file, 'utf8')).toBe('three\n')
  })

  test('a lock that a dead process left is not for ever', () => {
    const log = openRotatingFile(file, { maxBytes: 10, maxFiles: 2 })
    log.write('some twenty characters\n')
    writeFileSync(`${file}.lock`, '')
    log.write('held\n')
    expect(existsSync(`${file}.1`)).toBe(false)
    const longAgo = new Date(Date.now() - 60_000)
    utimesSync(`${file}.lock`, longAgo, longAgo)
    log.write('seen\n')
    log.write('put aside\n')
    log.close()
    expect(readFileSync(file, 'utf8')).toBe('put aside\n')
    expect(readFileSync(`${file}.1`, 'utf8')).toBe('some twenty characters\nheld\nseen\n')
    expect(existsSync(`${file}.lock`)).toBe(false)
  })

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'where nothing can be renamed lines still come',
    () => {
      const log = openRotatingFile(file, { maxBytes: 10, maxFiles: 2 })
      log.write('some twenty characters\n')
      chmodSync(join(directory, 'logs'), 0o500)
      log.write('more\n')
      log.close()
      chmodSync(join(directory, 'logs'), 0o700)
      expect(readFileSync(file, 'utf8')).toBe('some twenty characters\nmore\n')
    },
  )

  test('it is known whether a descriptor is the file', () => {
    writeFileSync(join(directory, 'x'), '')
    const descriptor = openSync(join(directory, 'x'), 'a')
    expect(isSameFile(descriptor, join(directory, 'x'))).toBe(true)
    writeFileSync(join(directory, 'y'), '')
    expect(isSameFile(descriptor, join(directory, 'y'))).toBe(false)
    expect(isSameFile(descriptor, join(directory, 'z'))).toBe(false)
  })
})

describe('four processes', () => {
  const writer = (name: string, count: number, maxBytes: number, maxFiles: number): Promise<number | null> => {
    const script = `
      import { openRotatingFile } from ${JSON.stringify(module)}
      const log = openRotatingFile(${JSON.stringify(file)}, { maxBytes: ${maxBytes}, maxFiles: ${maxFiles} })
      for (let i = 0; i < ${count}; i++) {
        // One or several lines at once, short and long.
        const line = n => '${name} ' + n + ' ' + 'x'.repeat((n * 37) % 300) + '\\n'
        log.write(i % 3 === 0 && i + 1 < ${count} ? line(i) + line(++i) : line(i))
        if (i % 50 === 0) await new Promise(resolve => setTimeout(resolve, 1))
      }
      log.close()`
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    return new Promise((resolve, reject) => {
      child.on('error', reject)
      child.on('exit', resolve)
    })
  }

  test('no line is lost, none is torn, each is there once', async () => {
    const count = 3000
    const codes = await Promise.all(['a', 'b', 'c', 'd'].map(name => writer(name, count, 20_000, 1000)))
    expect(codes).toEqual([0, 0, 0, 0])
    const lines = linesOf()
    const seen = new Map<string, number[]>()
    for (const line of lines) {
      const [, name, number, filler] = /^([a-d]) (\d+) (x*)$/.exec(line) ?? [line]
      expect(filler?.length, line).toBe((Number(number) * 37) % 300)
      seen.set(name as string, [...(seen.get(name as string) ?? []), Number(number)])
    }
    const all = Array.from({ length: count }, (_, i) => i)
    expect(lines).toHaveLength(count * 4)
    for (const name of ['a', 'b', 'c', 'd']) expect(seen.get(name)?.toSorted((x, y) => x - y)).toEqual(all)
    // Many rotations took place, none of an almost empty file.
    const sizes = readdirSync(join(directory, 'logs'))
      .filter(name => /\.\d+$/.test(name))
      .map(name => statSync(join(directory, 'logs', name)).size)
    expect(sizes.length).toBeGreaterThan(10)
    // Each is full: nobody put aside what another had just begun. Fuller ones were written on while one had the lock.
    for (const size of sizes) expect(size).toBeGreaterThanOrEqual(20_000)
  })

  test('together they keep to the bound', async () => {
    await Promise.all(['a', 'b', 'c', 'd'].map(name => writer(name, 2000, 20_000, 3)))
    const names = readdirSync(join(directory, 'logs')).filter(name => !name.endsWith('.lock'))
    expect(names.sort()).toEqual(['a.log', 'a.log.1', 'a.log.2'])
    const total = names.reduce((sum, name) => sum + statSync(join(directory, 'logs', name)).size, 0)
    // Of 1.3 MB; the rest was written on while one had the lock.
    expect(total).toBeLessThan(600_000)
    for (const line of linesOf()) expect(line).toMatch(/^[a-d] \d+ x*$/)
  })
})
