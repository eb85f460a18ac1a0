import { describe, expect, test } from 'vitest'
import { alertOf, initialBoard, lookAtAlerts } from '../../../src/core/alerts/alert-board.ts'
import { type AlertFacts, describeFacts, factsIn, isNoisy } from '../../../src/core/alerts/alert-facts.ts'
import { alertsOf, alertText } from '../../../src/core/alerts/alert-text.ts'
import { measureFact } from '../../../src/core/alerts/measure-fact.ts'
import type { LedgerEntry } from '../../../src/core/ledger.ts'
import { addToWindow, emptyWindow } from '../../../src/core/metrics/window.ts'
import { ledgerEntry } from '../../support/ledger-entry.ts'

const facts: AlertFacts = {
  response_time: 12_345,
  error_rate: 0.25,
  cache_hit_rate: null,
  cost_per_request: 0.01,
  run_cost: 1,
  daily_cost: 45,
  monthly_cost: 100,
  budget: 50,
  hour_utc: 13,
}

test.each([
  ['response_time > 10s', ['response_time'], true],
  ['daily_cost > budget * 0.8', ['daily_cost', 'budget'], false],
  ['error_rate > 0.1 && run_cost > 1.0', ['error_rate', 'run_cost'], true],
  ["branch == 'response_time'", [], false],
  ['my_response_time > 1', [], false],
])('%s names %j', (threshold, names, noisy) => {
  expect(factsIn(threshold)).toEqual(names)
  expect(isNoisy(factsIn(threshold))).toBe(noisy)
})

test('values in words', () => {
  expect(describeFacts(['response_time', 'error_rate', 'cache_hit_rate', 'daily_cost'], facts)).toBe(
    'response_time 12.3 s, error_rate 25.0 %, cache_hit_rate unknown, daily_cost $45.00',
  )
  expect(describeFacts(['budget'], { ...facts, budget: Number.POSITIVE_INFINITY })).toBe('budget none')
})

test('each change once, with the values of the moment', () => {
  const alerts = [
    alertOf({ threshold: 'daily_cost > budget * 0.8', action: 'enable_cost_saving_mode' }, facts => {
      const { daily_cost, budget } = facts as AlertFacts
      return daily_cost > budget * 0.8
    }),
  ]
  const before = initialBoard(alerts)
  const now = Date.UTC(2026, 10, 23)
  const first = lookAtAlerts(before, alerts, { facts, now, isRequest: true })
  expect(first.changes).toEqual([
    {
      at: '2026-11-23T00:00:00.000Z',
      threshold: 'daily_cost > budget * 0.8',
      action: 'enable_cost_saving_mode',
      on: true,
      values: 'daily_cost $45.00, budget $50.00',
    },
  ])
  expect(alertText(first.changes[0] as never)).toBe(
    "Alert 'daily_cost > budget * 0.8' is on (daily_cost $45.00, budget $50.00): cost_priority is 'low' from here on",
  )
  const second = lookAtAlerts(first.board, alerts, { facts, now: now + 1, isRequest: true })
  expect(second).toEqual({ board: first.board, changes: [] })
  expect(second.board).toBe(first.board)
})

test('a fact that nobody knows yet makes nothing true', () => {
  const alerts = [alertOf({ threshold: 'cache_hit_rate < 0.6', action: 'stop' }, () => true)]
  let board = initialBoard(alerts)
  for (let now = 0; now < 1e6; now += 1000) {
    const look = lookAtAlerts(board, alerts, { facts, now, isRequest: true })
    expect(look.changes).toEqual([])
    board = look.board
  }
})

describe('what alerts measure', () => {
  const measured = (entries: Partial<LedgerEntry>[], age = 0) => {
    const window = emptyWindow()
    for (const entry of entries) addToWindow(window, ledgerEntry(entry), 0)
    return {
      response_time: measureFact('response_time', window, age),
      error_rate: measureFact('error_rate', window, age),
      cache_hit_rate: measureFact('cache_hit_rate', window, age),
      cost_per_request: measureFact('cost_per_request', window, age),
    }
  }
  const repeat = (count: number, over: Partial<LedgerEntry>) => Array.from({ length: count }, () => over)

  test.each<[string, Partial<LedgerEntry>[], Partial<AlertFacts>]>([
    ['nothing', [], { response_time: null, error_rate: null, cache_hit_rate: null, cost_per_request: null }],
    ['a mean', [{ durationMs: 5000 }, { durationMs: 15_000 }], { response_time: 10_000 }],
    [
      'of the last twenty',
      [...repeat(30, { durationMs: 99_000 }), ...repeat(20, { durationMs: 1000 })],
      { response_time: 1000 },
    ],
    ['not of the cache', [{ durationMs: 8000 }, { durationMs: 1, cache: 'hit' }], { response_time: 8000 }],
    [
      'with those that came too late, not with those refused at once',
      [
        { durationMs: 30_000, status: 'error', failure: 'timeout' },
        { durationMs: 3, status: 'error', failure: 'network' },
        { durationMs: 3, status: 'aborted', failure: 'client' },
      ],
      { response_time: 30_000 },
    ],
    ['a share of four is none', repeat(4, { status: 'error', failure: 'network' }), { error_rate: null }],
    ['of five it is one', [...repeat(4, {}), { status: 'error', failure: 'network' }], { error_rate: 0.2 }],
    ['refusals of a budget are no errors', repeat(9, { status: 'error', failure: 'budget' }), { error_rate: null }],
    ['hits', [...repeat(3, { cache: 'hit' }), ...repeat(2, { cache: 'miss' }), {}], { cache_hit_rate: 0.6 }],
    ['unpriced is not free', [{ costUsd: 0.5 }, { costUsd: null }], { cost_per_request: 0.5 }],
  ])('%s', (_, entries, expected) => expect(measured(entries)).toMatchObject(expected))

  test('of the last five minutes', () => {
    expect(measured([{ durationMs: 8000 }], 300_000).response_time).toBe(8000)
    expect(measured([{ durationMs: 8000 }], 300_001).response_time).toBeNull()
  })
})

test('the ledger tells what alerts did', () => {
  const change = { at: '', threshold: 'a', action: 'notify', on: true, values: '' } as const
  expect(alertsOf([ledgerEntry(), ledgerEntry({ alerts: [change] }), ledgerEntry()])).toEqual([change])
})
