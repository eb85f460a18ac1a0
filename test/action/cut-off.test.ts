import { readdirSync, readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ActionWorld, openActionWorld, saying } from '../support/action-world.ts'

let world: ActionWorld
beforeEach(async () => {
  world = await openActionWorld(saying(''))
})
afterEach(() => world.close())

/** The process that runs `script` in this world. */
const processOf = (script: string): number | undefined =>
  readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(Number)
    .find(pid => {
      try {
        const read = (file: string) => readFileSync(`/proc/${pid}/${file}`, 'utf8')
        return read('cmdline').includes(script) && read('environ').includes(world.folder)
      } catch {
        return false
      }
    })

test.skipIf(process.platform !== 'linux')('main is killed: post stops the proxy and tells what it cost', async () => {
  world.script(({ index }) => {
    if (index === 0) return { blocks: [{ tool: 'Glob', input: { pattern: '*' } }] }
    const main = processOf('dist/main/index.js')
    if (main !== undefined) process.kill(main, 'SIGKILL')
    return { hang: true }
  })
  const ran = await world.run({ isKilled: true })
  expect(ran.main.exitCode).toBe(null)
  expect(ran.summary).toMatch(/Could not finish[\s\S]*stub\/sample-model/)
  expect(processOf('dist/proxy/index.js')).toBeUndefined()
  expect(world.writes()).toEqual([])
})
