import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ActionWorld, expectFailure, openActionWorld, saying } from '../support/action-world.ts'

let world: ActionWorld
beforeEach(async () => {
  world = await openActionWorld(saying('Orders are in `src/orders.ts`.'))
})
afterEach(() => world.close())

const comments = () => world.scene.api.world.issueComments

test('a prompt is answered in the summary, and as a comment where that is asked for; again updates it', async () => {
  const inputs = { task: 'prompt', prompt: 'Where are orders?' }
  const quiet = await world.run({ inputs })
  expect(quiet.result).toMatchObject({ task: 'prompt', outcome: 'clean', summary: 'Orders are in `src/orders.ts`.' })
  expect(quiet.summary).toContain('Orders are in `src/orders.ts`.')
  expect(comments()).toEqual([])

  const told = await world.run({ inputs: { ...inputs, publish: 'comment' } })
  expect(comments().map(({ body }) => body)).toEqual([expect.stringContaining('Orders are in')])
  expect(told.outputs['comment-url']).toContain(String(comments()[0]?.id))

  world.script(saying('They moved.'))
  const again = await world.run({ inputs: { ...inputs, publish: 'comment' } })
  expect(again.outputs['comment-url']).toBe(told.outputs['comment-url'])
  expect(comments().map(({ body }) => body)).toEqual([expect.stringContaining('They moved.')])
})

test('a comment with an instruction is answered by a comment, which can neither call nor close anything', async () => {
  world.script(saying('Ask @robin. Fixes #3.'))
  const ran = await world.run(world.comment('Hello!\n@claude-router where are orders?'))
  expect(ran.main.exitCode, ran.log).toBe(0)
  expect(JSON.stringify(world.model.requests[0]?.body.messages)).toContain('where are orders?')
  expect(comments()[0]?.body).not.toMatch(/@robin|[Ff]ixes #3/)
})

test('a comment that asks for a review gets one', async () => {
  const ran = await world.run({ ...world.comment('@claude-router review'), inputs: { publish: 'none' } })
  expect(ran.result.task).toBe('review')
})

test('a prompt without a prompt, and one with nowhere to answer', async () => {
  expectFailure(await world.run({ inputs: { task: 'prompt' } }), 'input', /no prompt/)
  const ran = await world.run({
    eventName: 'workflow_dispatch',
    event: { inputs: {}, ref: 'refs/heads/main' },
    inputs: { prompt: 'Where are orders?', publish: 'comment' },
  })
  expectFailure(ran, 'no_thread', /`publish`/)
  expect(world.writes()).toEqual([])
})

test('serve: a later step uses the proxy, post stops it and adds up what it cost', async () => {
  let address = ''
  const ran = await world.run({
    inputs: { task: 'serve' },
    between: async ({ 'base-url': url = '', 'auth-token': token = '' }) => {
      address = url
      const ask = (authorization: string) =>
        fetch(`${url}/v1/messages`, {
          method: 'POST',
          headers: { authorization, 'content-type': 'application/json' },
          body: JSON.stringify({ model: 'any', max_tokens: 10, messages: [{ role: 'user', content: 'Hello' }] }),
        })
      expect((await ask('Bearer wrong')).status).toBe(401)
      const answer = await ask(`Bearer ${token}`)
      expect(await answer.json()).toMatchObject({ content: [{ text: 'Orders are in `src/orders.ts`.' }] })
    },
  })
  expect(ran.main.masks).toContain(ran.outputs['auth-token'])
  expect(ran.result.models).toEqual([])
  expect(ran.summary).toMatch(/stub\/sample-model[\s\S]*Cost: \*\*\$0\.0001/)
  await expect(fetch(`${address}/health`)).rejects.toThrow()
})
