import { describe, expect, test } from 'vitest'
import {
  type ActionWorld,
  configOf,
  expectFailure,
  finding,
  openActionWorld,
  type Run,
  reviewing,
  type Script,
  saying,
} from '../support/action-world.ts'
import { blockStart, messageStart, textDelta } from '../support/anthropic-wire.ts'
import { type Reply, startUpstream } from '../support/upstream.ts'

const error =
  (status: number, type: string, message: string): Script =>
  () => ({ status, type, message })

/** Every fault in a world of its own: most of their time is waiting between retries, which they do together. */
const inWorld = async (script: Script, act: (world: ActionWorld) => Promise<void>): Promise<void> => {
  const world = await openActionWorld(script)
  try {
    await act(world)
    expect(world.writes(), 'nothing half-posted').toEqual([])
  } finally {
    await world.close()
  }
}

const faults: [what: string, script: Script, run: Run, code: string, ...said: (RegExp | string)[]][] = [
  [
    'a refused key',
    error(401, 'authentication_error', 'invalid x-api-key'),
    {},
    'api_error',
    /Provider 'stub'/,
    /401|[Aa]uth/,
  ],
  ['an unknown model', error(404, 'not_found_error', 'model: sample-model'), {}, 'api_error', /sample-model/],
  ['429 for ever', error(429, 'rate_limit_error', 'slow down'), {}, 'api_error', /429|[Rr]ate [Ll]imit/],
  ['500 for ever', error(500, 'api_error', 'oh no'), {}, 'api_error', /stub/],
  [
    'silence',
    () => ({ hang: true }),
    { settings: 'performance: {requestTimeout: 300}\n' },
    'api_error',
    /answer|time/i,
  ],
  [
    'the time limit',
    () => ({ hang: true }),
    { inputs: { 'timeout-minutes': '0.03' } },
    'timed_out',
    /`timeout-minutes`/,
  ],
  [
    'the turn limit',
    () => ({ blocks: [{ tool: 'Glob', input: { pattern: '*' } }] }),
    { inputs: { 'max-turns': '2' } },
    'max_turns',
    /2 turns/,
    /`max-turns`/,
  ],
  ['an answer in no form', saying('It looks fine to me.'), {}, 'no_structured_output', /required form/],
  ['an empty answer', saying(''), {}, 'empty_result', /empty answer/],
]

describe.concurrent('the provider', () => {
  test.each(faults)('%s', { timeout: 90_000 }, (_, script, run, code, ...said) =>
    inWorld(script, async world => {
      const ran = await world.run(run)
      expectFailure(ran, code, ...said)
      expect(ran.main.groups).toContain('Last lines of the proxy')
      expect(ran.main.durationMs).toBeLessThan(60_000)
    }),
  )

  test('a provider that is down', { timeout: 90_000 }, () =>
    inWorld(saying(''), async world => {
      expectFailure(await world.run({ config: configOf('http://127.0.0.1:9') }), 'api_error', /Provider 'stub'/)
    }),
  )

  test('a stream that breaks', { timeout: 90_000 }, () =>
    inWorld(saying(''), async world => {
      const upstream = await startUpstream()
      const broken: Reply = { steps: [messageStart, blockStart, textDelta('I begin'), { abort: true }] }
      upstream.script(broken)
      const ran = await world.run({ config: configOf(upstream.url) })
      await upstream.close()
      expectFailure(ran, 'api_error', /Provider 'stub'/)
    }),
  )

  test('a form missed once is asked for again', { timeout: 90_000 }, () =>
    inWorld(saying('It looks fine to me.'), async world => {
      const first = saying('It looks fine to me.')
      world.script(request =>
        JSON.stringify(request.body.messages).includes('not in the required form')
          ? reviewing([finding])(request)
          : first(request),
      )
      const ran = await world.run({ inputs: { publish: 'none' } })
      expect(ran.log).toContain('asking once more')
      expect(ran.result).toMatchObject({ outcome: 'findings', code: null })
    }),
  )

  test.skipIf(process.platform === 'win32')(
    'cancelling stops agent and proxy; post still tells what it cost',
    { timeout: 90_000 },
    () =>
      inWorld(saying(''), async world => {
        const stop = new AbortController()
        world.script(({ index }) => {
          if (index === 0) return { blocks: [{ tool: 'Glob', input: { pattern: '*' } }] }
          stop.abort()
          return { hang: true }
        })
        const ran = await world.run({ signal: stop.signal })
        expectFailure(ran, 'cancelled', /cancelled/)
        expect(ran.main.durationMs).toBeLessThan(30_000)
        expect(ran.log).toContain('Cancelled (SIGINT)')
        expect(ran.summary).toMatch(/stub\/sample-model/)
      }),
  )
})
