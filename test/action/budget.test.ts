import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ActionWorld, finding, openActionWorld, reviewing, type Script } from '../support/action-world.ts'

let world: ActionWorld
beforeAll(async () => {
  world = await openActionWorld()
})
afterAll(() => world.close())

test('a run that may cost nothing asks nobody, and says what to change', { timeout: 60_000 }, async () => {
  const asked = world.model.requests.length
  const ran = await world.run({ inputs: { 'budget-usd': '0.00001' } })
  expect(ran.main.exitCode).toBe(1)
  expect(ran.result).toMatchObject({ outcome: 'failed', code: 'budget', costUsd: 0 })
  expect(ran.result.reason).toMatch(/budget/i)
  expect(world.model.requests.length).toBe(asked)
})

test('money that ends in the middle leaves what there is', { timeout: 60_000 }, async () => {
  const script: Script = request => {
    if (request.toolResults.length === 0) return reviewing([finding])(request)
    return { blocks: [{ text: 'Done.' }] }
  }
  world.script(script)
  // Enough for the first answer of the model, at 2 USD a million tokens, and not for a second one.
  const ran = await world.run({ inputs: { 'budget-usd': '0.035' } })
  expect(['findings', 'partial']).toContain(ran.result.outcome)
  expect(ran.result.findings).toHaveLength(1)
  expect(ran.result.costUsd).toBeLessThanOrEqual(0.035)
})
