import { noTally } from '../../src/core/cache/cache-stats.ts'
import { openSqliteStore } from '../../src/state/cache/sqlite-store.ts'

/** Keeps `count` answers called `NAME-0`, `NAME-1` ... and prints each name once it is kept. */
const [file = '', name = '', count = '0', maxBytes = '0'] = process.argv.slice(2)
const start = Date.UTC(2026, 10, 23, 12)
const store = await openSqliteStore(file, Number(maxBytes), text => {
  throw new Error(text)
})
for (let i = 0; i < Number(count); i++) {
  const key = `${name}-${i}`
  await store.put({ key, answer: Buffer.alloc(500, key), costUsd: null, expiresAtMs: start + 3_600_000 }, start + i)
  await store.tally('2026-11-23', { ...noTally, stores: 1 })
  process.stdout.write(`${key}\n`)
}
await store.close()
