import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ActionWorld, openActionWorld } from '../support/action-world.ts'

let world: ActionWorld
beforeEach(async () => {
  world = await openActionWorld()
})
afterEach(() => world.close())

test('one review, read back, and what it took', async () => {
  const ran = await world.run()
  expect(ran.log).toBe('')
})
