import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, test } from 'vitest'
import { compileCondition } from '../../src/core/conditions/compile-condition.ts'
import type { LedgerEntry } from '../../src/core/ledger.ts'
import type { MonitoringConfig } from '../../src/core/proxy-config.ts'
import { silentLogger } from '../../src/log/logger.ts'
import { handleMetrics } from '../../src/proxy/monitor/handle-metrics.ts'
import { type MonitorParts, openMonitor } from '../../src/proxy/monitor/open-monitor.ts'
import { ledgerEntry, seededRandom } from '../support/ledger-entry.ts'
import { parsePrometheus } from '../support/prometheus.ts'

/** A monitor with the clock and the accounts in the test's hands. */
const start = (alerts: MonitoringConfig['alerts'], over: Partial<MonitorParts> = {}) => {
  const world = { now: Date.UTC(2026, 10, 23, 10), runUsd: 0, dailyUsd: 0, monthlyUsd: 0, budgetUsd: 50 }
  const warnings: string[] = []
  const monitor = openMonitor(
    { metrics: ['response_time'], alerts },
    {
      compile: text => compileCondition(text, 'alert'),
      spending: () => world,
      log: { ...silentLogger, warn: text => void warnings.push(text) },
      now: () => world.now,
      ...over,
    },
  )
  const send = (entry: Partial<LedgerEntry>, times = 1) =>
    Array.from({ length: times }, () => {
      world.now += entry.durationMs ?? 1000
      return monitor.observe(ledgerEntry(entry)) ?? []
    }).flat()
  return { world, warnings, monitor, send }
}

const off = { preferFast: false, saveCosts: false, stopped: null }

describe("the guide's two alerts", () => {
  const alerts: MonitoringConfig['alerts'] = [
    { threshold: 'response_time > 10s', action: 'switch_to_faster_model' },
    { threshold: 'daily_cost > budget * 0.8', action: 'enable_cost_saving_mode' },
  ]

  test('slow answers switch to a faster model, until answers have been fast for a while', () => {
    const { monitor, send, warnings } = start(alerts)
    send({ durationMs: 12_000 }, 2)
    expect(monitor.modes()).toEqual(off)
    const changes = send({ durationMs: 12_000 })
    expect(monitor.modes()).toEqual({ ...off, preferFast: true })
    expect(changes).toMatchObject([{ threshold: 'response_time > 10s', on: true, values: 'response_time 12.0 s' }])
    send({ durationMs: 1000 }, 30)
    expect(monitor.modes().preferFast).toBe(true)
    send({ durationMs: 1000 }, 60)
    expect(monitor.modes()).toEqual(off)
    expect(warnings).toEqual([
      "Alert 'response_time > 10s' is on (response_time 12.0 s): the fastest of the possible models is taken",
      "Alert 'response_time > 10s' is over (response_time 1.0 s): switch_to_faster_model ends",
    ])
  })

  test('four fifths of the budget save costs at once, until the next day', () => {
    const { monitor, send, world } = start(alerts)
    world.dailyUsd = 40
    send({})
    expect(monitor.modes()).toEqual(off)
    world.dailyUsd = 40.01
    send({})
    expect(monitor.modes()).toEqual({ ...off, saveCosts: true })
    send({}, 500)
    expect(monitor.modes().saveCosts).toBe(true)
    world.dailyUsd = 0
    send({}, 62)
    expect(monitor.modes()).toEqual(off)
  })

  test.each([Number.POSITIVE_INFINITY, 0])('without a budget (%s) nothing is four fifths of it', budgetUsd => {
    const { monitor, send, world } = start(alerts)
    Object.assign(world, { budgetUsd, dailyUsd: 1e6 })
    send({}, 10)
    expect(monitor.modes()).toEqual(off)
  })
})

test('latencies that jump about the threshold do not make the router jump', () => {
  for (let seed = 0; seed < 20; seed++) {
    const random = seededRandom(seed)
    const { monitor, send } = start([{ threshold: 'response_time > 10s', action: 'switch_to_faster_model' }])
    const changes = Array.from({ length: 1000 }, () => {
      // The faster model takes a third of the time: the alert ends itself, and its cause remains.
      const slowness = monitor.modes().preferFast ? 0.3 : 1
      return send({ durationMs: Math.round(slowness * 10_000 * Math.exp(3 * (random() - 0.45))) })
    }).flat()
    const times = changes.map(({ at }) => Date.parse(at))
    expect(changes.map(({ on }) => on)).toEqual(changes.map((_, index) => index % 2 === 0))
    expect(changes.length).toBeGreaterThan(1)
    for (const [index, { on }] of changes.entries()) {
      const leastMs = Math.min(60_000 * 2 ** ((index - 1) / 2), 960_000)
      if (!on) expect((times[index] ?? 0) - (times[index - 1] ?? 0)).toBeGreaterThanOrEqual(leastMs)
    }
  }
})

test('`stop` says why requests are refused, and ends by time alone, as no request can end it', () => {
  const { monitor, send, world } = start([{ threshold: 'error_rate > 0.5', action: 'stop' }])
  send({ status: 'error', failure: 'overloaded' }, 7)
  expect(monitor.modes().stopped).toContain("'error_rate > 0.5'")
  send({ status: 'error', failure: 'budget' }, 20)
  expect(monitor.modes().stopped).not.toBeNull()
  world.now += 301_000
  expect(monitor.modes().stopped).not.toBeNull()
  world.now += 61_000
  expect(monitor.modes().stopped).toBeNull()
  expect(send({})).toMatchObject([{ on: false, values: 'error_rate unknown' }])
})

test('money spent by others is seen without a request of our own', () => {
  const { monitor, world } = start([{ threshold: 'monthly_cost >= 100', action: 'stop' }])
  expect(monitor.modes().stopped).toBeNull()
  world.monthlyUsd = 100
  world.now += 1000
  expect(monitor.modes().stopped).not.toBeNull()
})

test('`notify` is told and changes nothing', () => {
  const { monitor, send, world, warnings } = start([{ threshold: 'run_cost > 0.5', action: 'notify' }])
  world.runUsd = 0.6
  expect(send({})).toMatchObject([{ action: 'notify', on: true }])
  expect(send({}, 50)).toEqual([])
  expect(monitor.modes()).toEqual(off)
  expect(warnings).toHaveLength(1)
})

test('a condition that fails is false, and told once', () => {
  const compile = () => () => {
    throw new Error('no such key')
  }
  const { monitor, send, warnings } = start([{ threshold: 'run_cost > 1', action: 'stop' }], { compile })
  send({}, 5)
  expect(monitor.modes()).toEqual(off)
  expect(warnings).toEqual(["Alert 'run_cost > 1' cannot be evaluated: no such key"])
})

test('what is known of the run is known to alerts', () => {
  const run = {
    id: '1',
    task: 'review',
    event: 'push',
    branch: 'main',
    labels: ['x'],
    repository: 'a/b',
    pullRequest: 0,
    filesChanged: 3,
    linesChanged: 40,
  }
  const threshold = "task == 'review' && 'x' in labels && files_changed > 2 && hour_utc == 10"
  const { monitor, send } = start([{ threshold, action: 'stop' }], { run })
  send({})
  expect(monitor.modes().stopped).not.toBeNull()
})

test('a wrong condition is refused at the start', () => {
  expect(() => start([{ threshold: 'response_tim > 1', action: 'stop' }])).toThrow(/response_time/)
})

describe('without configuration', () => {
  const parts: MonitorParts = {
    compile: () => {
      throw new Error('conditions are not needed')
    },
    spending: () => ({ runUsd: 0.5, dailyUsd: 1, monthlyUsd: 2, budgetUsd: Number.POSITIVE_INFINITY }),
    log: silentLogger,
    now: () => 0,
  }

  test('everything is counted and nothing is done', async () => {
    const monitor = openMonitor(undefined, parts)
    expect(monitor.observe(ledgerEntry())).toBeUndefined()
    expect(monitor.modes()).toEqual(off)
    expect(monitor.recent()).toMatchObject({ requests: 1, responseMs: { mean: 2500, p50: 2500, p95: 2500 } })
    const families = parsePrometheus(await monitor.metricsText())
    expect(families.get('claude_router_requests_total')?.samples).toHaveLength(1)
    expect(families.get('claude_router_budget_spent_usd')?.samples.map(({ value }) => value)).toEqual([0.5, 1, 2])
    await monitor.close()
  })

  test('GET /metrics', async () => {
    const monitor = openMonitor(undefined, { ...parts, gauges: async () => ({ load: { active: 1, queued: 2 } }) })
    monitor.observe(ledgerEntry({ model: 'a"b\\c\nd' }))
    const server = createServer((request, response) => {
      const url = new URL(request.url ?? '/', 'http://proxy')
      void handleMetrics({ engine: { monitor } }, { request, response, requestId: 'req_7', url })
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    try {
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/metrics`
      const answer = await fetch(url)
      expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
      expect(answer.headers.get('request-id')).toBe('req_7')
      const families = parsePrometheus(await answer.text())
      expect(families.get('claude_router_queue_depth')?.samples[0]?.value).toBe(2)
      expect(families.get('claude_router_requests_total')?.samples[0]?.labels.model).toBe('a"b\\c\nd')
      expect(await (await fetch(url, { method: 'HEAD' })).text()).toBe('')
    } finally {
      server.closeAllConnections()
      server.close()
    }
  })
})

test('alerts are in the metrics, the same one twice as one', async () => {
  const alert = { threshold: 'run_cost > "1" ? true : run_cost > 0.5', action: 'notify' } as const
  const { monitor, send, world } = start([alert, alert], { compile: () => () => world.runUsd > 0.5 })
  const active = async () =>
    parsePrometheus(await monitor.metricsText())
      .get('claude_router_alert_active')
      ?.samples.map(({ value }) => value)
  expect(await active()).toEqual([0])
  world.runUsd = 1
  send({})
  expect(await active()).toEqual([1])
})
