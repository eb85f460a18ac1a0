import { beforeEach, describe, expect, test } from 'vitest'
import { UpstreamError, type UpstreamFailure } from '../../src/core/errors.ts'
import type { ProviderConfig, ProxyConfig, RoutingStrategy } from '../../src/core/proxy-config.ts'
import type { RouteDecision } from '../../src/core/routing/route.ts'
import type { Target } from '../../src/core/routing/target.ts'
import { silentLogger } from '../../src/log/logger.ts'
import type { AttemptOutcome, HealthBoard } from '../../src/proxy/health/health-board.ts'
import { openHealth } from '../../src/proxy/health/open-health.ts'
import { seeded } from '../core/protocols/shared/check-stream.ts'
import { provider, proxyConfig } from '../support/proxy.ts'

let nowMs: number
let lines: string[]
beforeEach(() => {
  nowMs = Date.UTC(2026, 0, 5, 12)
  lines = []
})

const log = {
  ...silentLogger,
  warn: (line: string) => void lines.push(line),
  info: (line: string) => void lines.push(line),
  router: (line: string) => void lines.push(line),
}

const open = (
  strategy: RoutingStrategy = 'priority',
  over: Partial<Record<'a' | 'b' | 'c', Partial<ProviderConfig>>> = {},
): { board: HealthBoard; a: Target; b: Target; c: Target; config: ProxyConfig } => {
  const providers = (['a', 'b', 'c'] as const).map(id =>
    provider(id, `http://${id}`, { apiKeys: [`key-${id}`], ...over[id] }),
  )
  const base = proxyConfig(providers)
  const config = { ...base, routing: { ...base.routing, strategy, fallback: ['b/claude-x', 'c/claude-x'] } }
  const [a, b, c] = providers.map(each => ({ provider: each, model: each.models[0] })) as [Target, Target, Target]
  return { board: openHealth(config, { log, now: () => nowMs }), a, b, c, config }
}

const decision = (targets: Target[], rule = 'default'): RouteDecision => ({ targets, rule, reason: '' })
const asker = { sessionId: undefined as string | undefined, inputTokens: 1000, preferFast: false }
const names = (targets: Target[]): string => targets.map(target => target.provider.id).join('')

const worked = (board: HealthBoard, target: Target, over: Partial<AttemptOutcome> = {}) =>
  board.observe({ target, key: target.provider.apiKeys[0] ?? '', firstTokenMs: 100, ...over })
const fails = (
  board: HealthBoard,
  target: Target,
  failure: UpstreamFailure = 'transient',
  over: Partial<AttemptOutcome> & { retryAfterMs?: number } = {},
) => worked(board, target, { error: new UpstreamError(failure, 'x', { retryAfterMs: over.retryAfterMs }), ...over })
const breakIt = (board: HealthBoard, target: Target) => {
  for (let call = 0; call < 3; call++) fails(board, target)
}

describe('breakers', () => {
  test('a target that fails goes last, is probed once, and comes back', () => {
    const { board, a, b, c } = open()
    const order = () => names(board.order(decision([a, b, c]), asker))
    expect(order()).toBe('abc')
    breakIt(board, a)
    expect(order()).toBe('bca')
    expect(board.allows(a)).toBe(false)
    expect(board.isOpen(a)).toBe(true)
    expect(lines).toEqual([
      'a/claude-x is left alone for 5 s: 3 failures in a row',
      'a/claude-x comes last: circuit breaker open after 3 failures in a row',
    ])
    nowMs += 5000
    expect(board.isOpen(a)).toBe(false)
    expect(order()).toBe('abc')
    expect([board.allows(a), board.allows(a)]).toEqual([true, false])
    expect(order()).toBe('bca')
    worked(board, a)
    expect(board.allows(a)).toBe(true)
    expect(order()).toBe('abc')
  })

  test('when all are open the one that is over soonest comes first', () => {
    const { board, a, b, c } = open()
    for (const target of [c, a, b]) {
      breakIt(board, target)
      nowMs += 100
    }
    expect(names(board.order(decision([a, b, c]), asker))).toBe('cab')
  })

  test('a target without an alternative is given, open or not', () => {
    const { board, a } = open()
    breakIt(board, a)
    expect(names(board.order(decision([a]), asker))).toBe('a')
  })

  const harmless: UpstreamFailure[] = ['bad_request', 'context_overflow', 'refused']
  test.for(harmless)('%s says nothing of the target', failure => {
    const { board, a, b } = open()
    for (let call = 0; call < 20; call++) fails(board, a, failure)
    expect(names(board.order(decision([a, b]), asker))).toBe('ab')
    expect(board.allows(a)).toBe(true)
  })

  test('a client that leaves says nothing of the target, and frees the probe', () => {
    const { board, a } = open()
    breakIt(board, a)
    nowMs += 5000
    expect(board.allows(a)).toBe(true)
    worked(board, a, { abandoned: true })
    expect(board.allows(a)).toBe(true)
  })

  test('a stream that broke off is avoided at once, whoever chose it, until it works or a while has passed', () => {
    const { board, a, b } = open()
    for (const rule of ['default', 'model', 'rule-1']) {
      fails(board, a, 'network', { begun: true })
      expect(names(board.order(decision([a, b], rule), asker))).toBe('ba')
      expect(board.allows(a)).toBe(true)
      nowMs += 10_000
      expect(names(board.order(decision([a, b], rule), asker))).toBe('ab')
      worked(board, a)
    }
    fails(board, a, 'network', { begun: true })
    worked(board, a)
    expect(names(board.order(decision([a, b]), asker))).toBe('ab')
  })
})

describe('strategies', () => {
  const first = (board: HealthBoard, targets: Target[], sessionId?: string, rule = 'default') =>
    board.order(decision(targets, rule), { ...asker, sessionId })[0]?.provider.id

  test.for(['round-robin', 'weighted'] as const)('%s: a session stays, others take turns', strategy => {
    const { board, a, b, c } = open(strategy)
    const ask = (session?: string) => first(board, [a, b, c], session)
    expect([ask('one'), ask('two'), ask('three'), ask('one'), ask('two'), ask('one')].join('')).toBe('abcaba')
    expect([ask(), ask(), ask()].join('')).toBe('abc')
  })

  test('a session leaves a target that fails, and stays with the next', () => {
    const { board, a, b } = open('round-robin')
    const ask = () => first(board, [a, b], 'one')
    expect(ask()).toBe('a')
    fails(board, a)
    expect([ask(), ask()].join('')).toBe('bb')
    worked(board, a)
    expect(ask()).toBe('b')
    breakIt(board, b)
    expect(ask()).toBe('a')
    nowMs += 5000
    expect(ask()).toBe('a')
  })

  test('a session is chosen for anew after ten minutes of silence', () => {
    const { board, a, b } = open('round-robin')
    const ask = () => first(board, [a, b], 'one')
    expect(ask()).toBe('a')
    nowMs += 599_000
    expect(ask()).toBe('a')
    nowMs += 600_000
    expect(ask()).toBe('b')
  })

  test('a target missing from one request is come back to', () => {
    const { board, a, b, c } = open('round-robin')
    expect(first(board, [a, b, c], 'one')).toBe('a')
    expect(first(board, [b, c], 'one')).not.toBe('a')
    expect(first(board, [a, b, c], 'one')).toBe('a')
  })

  test('each slot of a session has its own target', () => {
    const { board, a, b } = open('round-robin')
    expect(first(board, [a, b], 'one', 'default')).toBe('a')
    expect(first(board, [b, a], 'one', 'background')).toBe('b')
    expect(first(board, [a, b], 'one', 'default')).toBe('a')
  })

  test.for(['model', 'tag', 'rule-2', 'context-1'])('what %s chose stays first', rule => {
    const { board, a, b, c } = open('round-robin')
    for (let turn = 0; turn < 4; turn++) expect(first(board, [c, a, b], 'one', rule)).toBe('c')
  })

  test('least-latency measures each once, settles on the fastest, and tries again after ten minutes', () => {
    const { board, a, b, c } = open('least-latency')
    const speeds = { a: 900, b: 100, c: 500 }
    const ask = (session = 'one') => {
      const target = board.order(decision([a, b, c]), { ...asker, sessionId: session })[0] as Target
      worked(board, target, { firstTokenMs: speeds[target.provider.id as 'a'] })
      return target.provider.id
    }
    expect([ask(), ask(), ask(), ask(), ask(), ask('two')].join('')).toBe('abcbbb')
    speeds.b = 2000
    expect([ask(), ask()].join('')).toBe('bb')
    nowMs += 600_001
    expect([ask('three'), ask('three'), ask('three'), ask('three')].join('')).toBe('abcc')
  })

  test('what is measured now is not measured by others too, and what fails is not waited for', () => {
    const { board, a, b } = open('least-latency')
    expect([first(board, [a, b]), first(board, [a, b]), first(board, [a, b])].join('')).toBe('aba')
    worked(board, a)
    breakIt(board, b)
    expect([first(board, [a, b], 'one'), first(board, [a, b], 'one')].join('')).toBe('aa')
  })

  test('preferFast overrules the strategy, and not what was chosen by name', () => {
    const { board, a, b } = open('priority')
    worked(board, a, { firstTokenMs: 2000 })
    worked(board, b, { firstTokenMs: 50 })
    const ask = (rule: string) => names(board.order(decision([a, b], rule), { ...asker, preferFast: true }))
    expect([ask('default'), ask('model')]).toEqual(['ba', 'ab'])
  })

  test('least-cost knows the price of this request, tiers and local models', () => {
    const model = (pricing?: object) => ({ models: [{ id: 'claude-x', ...(pricing ? { pricing } : {}) }] as never })
    const { board, a, b, c } = open('least-cost', {
      a: model(),
      b: model({ input: 1, output: 1, tiers: [{ above: 5000, input: 50, output: 50 }] }),
      c: model({ input: 2, output: 2 }),
    })
    const ask = (inputTokens: number) => names(board.order(decision([a, b, c]), { ...asker, inputTokens }))
    expect([ask(1000), ask(9000)]).toEqual(['bca', 'cba'])
    const local = open('least-cost', { a: {}, c: { local: true } })
    expect(names(local.board.order(decision([local.a, local.b, local.c]), asker))[0]).toBe('c')
  })

  test('priority returns to its first target when that works again', () => {
    const { board, a, b } = open('priority')
    breakIt(board, a)
    expect(first(board, [a, b], 'one')).toBe('b')
    nowMs += 5000
    expect(first(board, [a, b], 'one')).toBe('a')
  })
})

describe('keys', () => {
  const three = { a: { apiKeys: ['k1', 'k2', 'k3'] } }
  const keys = ({ board, a }: ReturnType<typeof open>, session?: string) =>
    board.keysOf(a.provider, session, a.model.id).join(' ')

  test('take turns, and stay with a session', () => {
    const world = open('priority', three)
    expect([keys(world), keys(world), keys(world)]).toEqual(['k1 k2 k3', 'k2 k3 k1', 'k3 k1 k2'])
    expect([keys(world, 's'), keys(world, 't'), keys(world, 's')]).toEqual(['k1 k2 k3', 'k2 k3 k1', 'k1 k2 k3'])
  })

  test('rest after a rate limit exactly so long, and the session stays with the next one', () => {
    const world = open('priority', three)
    const { board, a } = world
    expect(keys(world, 's')).toBe('k1 k2 k3')
    fails(board, a, 'rate_limit', { key: 'k1', retryAfterMs: 7000 })
    expect(keys(world, 's')).toBe('k2 k3 k1')
    expect(board.allows(a)).toBe(true)
    nowMs += 7000
    expect(keys(world, 's')).toBe('k2 k3 k1')
    expect(keys(world, 'new')).toBe('k2 k3 k1')
    expect(keys(world, 'newer')).toBe('k3 k1 k2')
    expect(keys(world, 'newest')).toBe('k1 k2 k3')
  })

  test('all resting: the soonest first, and the target is left alone until then', () => {
    const world = open('priority', three)
    const { board, a, b } = world
    for (const [key, retryAfterMs] of [
      ['k1', 9000],
      ['k2', 3000],
      ['k3', 6000],
    ] as const)
      fails(board, a, 'rate_limit', { key, retryAfterMs })
    expect(keys(world, 's')).toBe('k2 k3 k1')
    expect(names(board.order(decision([a, b]), asker))).toBe('ba')
    expect(board.allows(a)).toBe(false)
    nowMs += 2999
    expect(board.allows(a)).toBe(false)
    nowMs += 1
    expect(board.allows(a)).toBe(true)
  })

  test('a limit of one model is none of another', () => {
    const two = { a: { models: [{ id: 'large' }, { id: 'small' }] } }
    const { board, a } = open('priority', two)
    const small = { provider: a.provider, model: a.provider.models[1] as Target['model'] }
    fails(board, a, 'rate_limit', { retryAfterMs: 60_000 })
    expect([board.allows(a), board.allows(small)]).toEqual([false, true])
    expect(names(board.order(decision([a, small]), asker))).toBe('aa')
    expect(board.order(decision([a, small]), asker)[0]).toBe(small)
  })

  test('out of money rests for an hour, then is tried again', () => {
    const { board, a } = open()
    fails(board, a, 'quota')
    nowMs += 3_599_999
    expect(board.allows(a)).toBe(false)
    nowMs += 1
    expect(board.allows(a)).toBe(true)
  })

  test('a refused key stays out, with one warning that names its place and not the key', () => {
    const world = open('priority', three)
    const { board, a, b } = world
    for (let call = 0; call < 3; call++) fails(board, a, 'auth', { key: 'k2' })
    nowMs += 1e9
    expect(keys(world, 's')).toBe('k1 k3 k2')
    expect(board.keysOf(a.provider, 's').join(' ')).toBe('k1 k3 k2')
    expect(lines).toEqual(["Provider 'a' refuses key 2 of 3: it is used no more while there is another way"])
    for (const key of ['k1', 'k3']) fails(board, a, 'auth', { key })
    expect(names(board.order(decision([a, b]), asker))).toBe('ba')
    expect(lines.join()).not.toMatch(/k[123]/)
    expect(keys(world).split(' ').toSorted()).toEqual(['k1', 'k2', 'k3'])
  })

  test('a provider that needs none', () => {
    const { board, a, b } = open('priority', { a: { auth: 'none', apiKeys: [] } })
    expect(board.keysOf(a.provider, 's', 'm')).toEqual([''])
    worked(board, a, { key: '' })
    fails(board, a, 'rate_limit', { key: '', retryAfterMs: 5000 })
    expect(names(board.order(decision([a, b]), asker))).toBe('ba')
  })
})

test('without a choice nothing is watched', () => {
  const config = proxyConfig([provider('a', 'http://a')])
  const board = openHealth(config, { log, now: () => expect.unreachable() })
  const target = { provider: config.providers[0], model: config.providers[0]?.models[0] } as Target
  for (let call = 0; call < 9; call++) fails(board, target, 'auth')
  const given = decision([target])
  expect(board.order(given, asker)).toBe(given.targets)
  expect(board.allows(target)).toBe(true)
  expect(board.isOpen(target)).toBe(false)
  expect(board.keysOf(target.provider, 's')).toEqual(target.provider.apiKeys)
})

test('whatever happens, an order is a permutation and the first may be tried unless all are open', () => {
  const random = seeded(5)
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T
  const failures: (UpstreamFailure | undefined)[] = [
    undefined,
    undefined,
    'transient',
    'network',
    'rate_limit',
    'quota',
    'auth',
    'bad_request',
    'timeout',
  ]
  for (const strategy of ['priority', 'round-robin', 'weighted', 'least-latency', 'least-cost'] as const) {
    for (let round = 0; round < 40; round++) {
      const { board, a, b, c } = open(strategy, { b: { apiKeys: ['k1', 'k2'] }, c: { weight: 0 } })
      const all = [a, b, c]
      for (let step = 0; step < 60; step++) {
        nowMs += pick([0, 10, 3000, 700_000])
        const targets = all.filter(() => random() < 0.8)
        if (targets.length === 0) continue
        const order = board.order(decision(targets, pick(['default', 'model', 'background'])), {
          sessionId: pick([undefined, 's', 't']),
          inputTokens: pick([1, 100_000]),
          preferFast: random() < 0.2,
        })
        expect(names(order).split('').toSorted()).toEqual(names(targets).split('').toSorted())
        const closed = targets.filter(target => !board.isOpen(target))
        if (closed.length > 0) expect(board.isOpen(order[0] as Target)).toBe(false)
        const target = order.find((each, index) => board.allows(each) || index === 0) as Target
        const keys = board.keysOf(target.provider, 's', target.model.id)
        expect(keys.toSorted()).toEqual(target.provider.apiKeys.toSorted())
        const failure = pick(failures)
        const outcome = { key: pick(keys), begun: random() < 0.3, abandoned: random() < 0.1 }
        if (failure) fails(board, target, failure, outcome)
        else worked(board, target, { ...outcome, firstTokenMs: random() * 3000 })
      }
    }
  }
})
