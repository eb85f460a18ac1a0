import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { StateConfig } from '../../../src/core/proxy-config.ts'
import { silentLogger } from '../../../src/log/logger.ts'
import { openAdmission } from '../../../src/proxy/limits/open-admission.ts'
import { openStore } from '../../../src/state/open-store.ts'
import { noRedis, type RedisServer, startRedis } from '../../state/redis-server.ts'

let directory: string
let redis: RedisServer | undefined

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'claude-router-limits-'))
  if (noRedis === undefined) redis = await startRedis()
})
afterAll(async () => {
  await redis?.close()
  rmSync(directory, { recursive: true, force: true })
})

const limits = { requestsPerMinute: { deepseek: 20 }, queueTimeoutMs: 1000 }

/** As two proxies, each with its own connection; which of so many calls at once may go. */
const compete = async (config: StateConfig, calls: number): Promise<boolean[]> => {
  const stores = await Promise.all([1, 2].map(() => openStore(config, silentLogger)))
  const admissions = stores.map(store => openAdmission({ limits }, { store, log: silentLogger }))
  const { signal } = new AbortController()
  const entered = await Promise.all(
    Array.from({ length: calls }, async (_, i) => {
      const ask = { sessionId: `s${i % 3}`, signal, tokens: 1, targetsLeft: 1 }
      try {
        await admissions[i % 2]?.enterProvider('deepseek', ask)
        return true
      } catch (error) {
        expect(error).toMatchObject({ failure: 'rate_limit', provider: 'deepseek', retryAfterMs: expect.any(Number) })
        return false
      }
    }),
  )
  await Promise.all(stores.map(store => store.close()))
  return entered
}

const granted = (entered: boolean[]): number => entered.filter(Boolean).length

describe('requests per minute of two proxies together', () => {
  test('over SQLite', async () => {
    const config: StateConfig = { store: 'file', file: join(directory, 'state.db'), namespace: 'n' }
    expect(granted(await compete(config, 60))).toBe(20)
    // The minute is not over for those who come later, in another process or not.
    expect(granted(await compete(config, 10))).toBe(0)
    expect(granted(await compete({ ...config, namespace: 'another' }, 30))).toBe(20)
  })

  test.skipIf(noRedis !== undefined)(`over Redis${noRedis ? `: ${noRedis}` : ''}`, async () => {
    const config: StateConfig = { store: 'redis', url: redis?.url ?? '', file: null, namespace: 'n' }
    expect(granted(await compete(config, 60))).toBe(20)
    expect(granted(await compete(config, 10))).toBe(0)
  })
})
