import { validateHeaderValue } from 'node:http'
import { expect, test } from 'vitest'
import { headerValue } from '../../src/proxy/reply.ts'

test.each([
  ['b/c,d', 'b/c,d'],
  ['modèle', 'mod%C3%A8le'],
  ['a\r\nx-injected: 1', 'a%0D%0Ax-injected: 1'],
  ['half \ud800', 'half %EF%BF%BD'],
])('a model named %j', (name, shown) => {
  expect(headerValue(name)).toBe(shown)
  expect(() => validateHeaderValue('x', headerValue(name))).not.toThrow()
})
