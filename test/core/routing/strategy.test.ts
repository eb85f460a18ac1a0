import { expect, test } from 'vitest'
import type { RoutingStrategy } from '../../../src/core/proxy-config.ts'
import { type Candidate, choose, noTurns, type Turns } from '../../../src/core/routing/strategy.ts'
import { seeded } from '../protocols/shared/check-stream.ts'

const candidate = (name: string, over: Partial<Candidate> = {}): Candidate => ({
  name,
  provider: name,
  costUsd: null,
  ...over,
})
const fast = (firstTokenMs: number, tokensPerSecond?: number) => ({
  latency: { firstTokenMs, measuredAtMs: 0, ...(tokensPerSecond ? { tokensPerSecond } : {}) },
})

/** The first ones of so many choices. */
const firsts = (strategy: RoutingStrategy, candidates: Candidate[], choices: number): string => {
  let turns: Turns = noTurns
  let names = ''
  for (let index = 0; index < choices; index++) {
    const choice = choose(strategy, candidates, turns)
    turns = choice.turns
    names += candidates[choice.order[0] as number]?.name
  }
  return names
}

const order = (strategy: RoutingStrategy, candidates: Candidate[]): string =>
  choose(strategy, candidates, noTurns)
    .order.map(index => candidates[index]?.name)
    .join('')

const histories: [what: string, strategy: RoutingStrategy, candidates: Candidate[], firsts: string][] = [
  ['priority', 'priority', [candidate('a'), candidate('b')], 'aaaa'],
  ['round-robin', 'round-robin', [candidate('a'), candidate('b'), candidate('c')], 'abcabc'],
  ['equal weights', 'weighted', [candidate('a'), candidate('b')], 'abab'],
  [
    'weights, spread evenly',
    'weighted',
    [candidate('a', { weight: 5 }), candidate('b', { weight: 1 }), candidate('c', { weight: 1 })],
    'aabacaa',
  ],
  ['fractions', 'weighted', [candidate('a', { weight: 0.75 }), candidate('b', { weight: 0.25 })], 'aabaaaba'],
  ['weight 0 is only a fallback', 'weighted', [candidate('a', { weight: 0 }), candidate('b')], 'bbb'],
  ['all weights 0', 'weighted', [candidate('a', { weight: 0 }), candidate('b', { weight: 0 })], 'aaa'],
  [
    'two targets of one provider share its weight',
    'weighted',
    [candidate('a', { provider: 'p' }), candidate('b', { provider: 'p' }), candidate('c')],
    'cabc',
  ],
]

test.for(histories)('%s', ([, strategy, candidates, expected]) => {
  expect(firsts(strategy, candidates, expected.length)).toBe(expected)
})

const orders: [what: string, strategy: RoutingStrategy, candidates: Candidate[], order: string][] = [
  [
    'cheapest first, local before all',
    'least-cost',
    [candidate('a', { costUsd: 2 }), candidate('b', { costUsd: 1 }), candidate('c', { costUsd: 0 })],
    'cba',
  ],
  [
    'unpriced last, in their order',
    'least-cost',
    [candidate('a'), candidate('b', { costUsd: 9 }), candidate('c')],
    'bac',
  ],
  [
    'the same price: as configured',
    'least-cost',
    [candidate('a', { costUsd: 1 }), candidate('b', { costUsd: 1 })],
    'ab',
  ],
  [
    'fastest first',
    'least-latency',
    [candidate('a', fast(900)), candidate('b', fast(100)), candidate('c', fast(500))],
    'bca',
  ],
  [
    'a slow start may be made up',
    'least-latency',
    [candidate('a', fast(100, 20)), candidate('b', fast(900, 200))],
    'ba',
  ],
  [
    'a rate that only one has is left out',
    'least-latency',
    [candidate('a', fast(100, 20)), candidate('b', fast(900))],
    'ab',
  ],
  ['never measured: first', 'least-latency', [candidate('a', fast(1)), candidate('b'), candidate('c')], 'bac'],
  [
    'being measured: the next one',
    'least-latency',
    [candidate('a', fast(1)), candidate('b', { beingMeasured: true }), candidate('c')],
    'cab',
  ],
  [
    'nothing left to measure',
    'least-latency',
    [candidate('a', { beingMeasured: true }), candidate('b', fast(9))],
    'ba',
  ],
]

test.for(orders)('%s', ([, strategy, candidates, expected]) => {
  expect(order(strategy, candidates)).toBe(expected)
})

test('a choice is settled when everything has been measured', () => {
  const settled = (candidates: Candidate[]) => choose('least-latency', candidates, noTurns).settled
  expect(settled([candidate('a', fast(1)), candidate('b', fast(2))])).toBe(true)
  expect(settled([candidate('a', fast(1)), candidate('b')])).toBe(false)
  expect(settled([candidate('a', fast(1)), candidate('b', { beingMeasured: true })])).toBe(false)
})

test('every order is a permutation, whatever is given', () => {
  const random = seeded(11)
  const strategies: RoutingStrategy[] = ['priority', 'round-robin', 'weighted', 'least-latency', 'least-cost']
  const maybe = <T>(value: T): T | undefined => (random() < 0.5 ? value : undefined)
  for (let round = 0; round < 2000; round++) {
    const candidates = Array.from({ length: Math.floor(random() * 6) }, (_, index) =>
      candidate(String(index), {
        provider: `p${Math.floor(random() * 3)}`,
        weight: maybe([0, 1, 0.1, Number.NaN, Number.POSITIVE_INFINITY][Math.floor(random() * 5)] as number),
        costUsd: maybe(random() * 3) ?? null,
        ...(maybe(true) ? fast(random() * 1000, maybe(random() * 99)) : {}),
        beingMeasured: random() < 0.3,
      }),
    )
    let turns: Turns = noTurns
    for (let turn = 0; turn < 3; turn++) {
      const choice = choose(strategies[round % 5] as RoutingStrategy, candidates, turns)
      turns = choice.turns
      expect(choice.order.toSorted((a, b) => a - b)).toEqual(candidates.map((_, index) => index))
    }
  }
})
