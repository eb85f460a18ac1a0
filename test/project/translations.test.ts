import { expect, test } from 'vitest'
import { root } from '../support/action-world.ts'
import { openCommandWorld } from '../support/cli.ts'

test("this project's own README is in step in every language", { timeout: 60_000 }, async () => {
  const world = await openCommandWorld()
  try {
    const { code, stdout, stderr } = await world.run(['docs', '--check'], { cwd: root })
    const wayOut = 'Bring README.zh.md in step, as CONTRIBUTING.md says, and commit the memory with it.'
    expect(code, `${wayOut}\n${stdout}${stderr}`).toBe(0)
  } finally {
    await world.close()
  }
})
