import { expect, test } from 'vitest'
import { resolveMonitoring } from '../../src/config/resolve-monitoring.ts'
import { errorOf, loadText } from './load-text.ts'

const resolved = async (text: string) => {
  const warnings: string[] = []
  const monitoring = resolveMonitoring(await loadText(text), sentence => void warnings.push(sentence))
  return { monitoring, warnings }
}

const guide = `monitoring:
  metrics:
    - response_time
    - token_usage
    - cost_per_request
    - model_performance
  alerts:
    - threshold: response_time > 10s
      action: switch_to_faster_model
    - threshold: daily_cost > budget * 0.8
      action: enable_cost_saving_mode
`

test("the guide's sample", async () => {
  const { monitoring, warnings } = await resolved(`budgetControl: {dailyLimit: 50}\n${guide}`)
  expect(monitoring).toEqual({
    metrics: ['response_time', 'token_usage', 'cost_per_request', 'model_performance'],
    alerts: [
      { threshold: 'response_time > 10s', action: 'switch_to_faster_model' },
      { threshold: 'daily_cost > budget * 0.8', action: 'enable_cost_saving_mode' },
    ],
  })
  expect(warnings).toEqual([])
})

test('a comparison with a budget that there is not is told', async () => {
  const { monitoring, warnings } = await resolved(guide)
  expect(monitoring?.alerts).toHaveLength(2)
  expect(warnings).toEqual([
    expect.stringMatching(/config:10:\d+: monitoring\.alerts\[1\]\.threshold compares with `budget`/),
  ])
})

test('nothing, no list, an empty list', async () => {
  expect((await resolved('routing: {}')).monitoring).toBeUndefined()
  expect((await resolved('monitoring: {}')).monitoring).toMatchObject({ metrics: { length: 6 }, alerts: [] })
  expect((await resolved('monitoring: {metrics: []}')).monitoring).toEqual({ metrics: [], alerts: [] })
})

test.each([
  ['fail', 'stop'],
  ['stop', 'stop'],
  ['notify', 'notify'],
])('the action %s is %s', async (action, expected) => {
  const { monitoring } = await resolved(`monitoring: {alerts: [{threshold: "run_cost > 1", action: ${action}}]}`)
  expect(monitoring?.alerts[0]?.action).toBe(expected)
})

test.each([
  ['monitoring: {metrics: [response_times]}', /metrics.*response_time/s],
  ['monitoring: {alerts: [{threshold: "run_cost > 1", action: explode}]}', /action/],
  ['monitoring: {alerts: [{threshold: "run_cost > 1"}]}', /action/],
  ['monitoring: {alert: []}', /alerts/],
])('%s is refused', async (text, message) => {
  expect((await errorOf(() => loadText(text))).message).toMatch(message)
})

test('an alert has no request that it could ask about', async () => {
  const text = 'monitoring: {alerts: [{threshold: "context_length > 1000 && response_time > 1s", action: stop}]}'
  const error = await errorOf(() => resolved(text))
  expect(error.message).toMatch(/:1:\d+: monitoring\.alerts\[0\]\.threshold: `context_length` is a fact of one request/)
})
