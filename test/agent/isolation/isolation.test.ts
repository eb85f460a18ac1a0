import { expect, test } from 'vitest'
import { chooseIsolation, type IsolationMode, type IsolationWish } from '../../../src/agent/isolation/isolation.ts'

const trusted = { trusted: true, why: '' }
const fork = { trusted: false, why: 'It comes from a fork' }
const offered = (mode: IsolationMode) => ({ mode, lacking: mode === 'environment' ? ['no passwordless sudo'] : [] })

const rows: [IsolationWish, IsolationMode, typeof trusted, IsolationMode | 'refused', RegExp | null][] = [
  ['auto', 'separate-user', trusted, 'separate-user', null],
  ['auto', 'separate-user', fork, 'separate-user', null],
  ['auto', 'namespaces', fork, 'namespaces', null],
  ['auto', 'environment', trusted, 'environment', /without isolation.*no passwordless sudo/],
  ['auto', 'environment', fork, 'refused', /from a fork.*no passwordless sudo.*`isolation: off`/],
  ['preferred', 'namespaces', trusted, 'namespaces', null],
  ['preferred', 'environment', trusted, 'environment', /without isolation/],
  ['preferred', 'environment', fork, 'environment', /without isolation/],
  ['required', 'separate-user', fork, 'separate-user', null],
  ['required', 'environment', trusted, 'refused', /cannot be met on this runner: no passwordless sudo/],
  ['off', 'separate-user', trusted, 'environment', null],
  ['off', 'separate-user', fork, 'environment', /from a fork.*without isolation/],
]

test.each(rows)('%s where %s is offered', (wish, mode, trigger, expected, said) => {
  const choice = chooseIsolation(wish, offered(mode), trigger)
  expect(choice.allowed ? choice.mode : 'refused').toBe(expected)
  const words = choice.allowed ? choice.warning : choice.reason
  if (said === null) expect(words).toBeNull()
  else expect(words).toMatch(said)
})
