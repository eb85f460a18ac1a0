import { writeSync } from 'node:fs'
import { silentLogger } from '../../../src/log/logger.ts'
import { openSqliteStore } from '../../../src/state/sqlite-store.ts'

/*
 * A process that spends until it is killed or refused: `file name amount limit`. Each payment that the store acknowledged
 * is one line on stdout: id, state. `reserved` lines come before the payment, `settled` after.
 */
const [file = '', name = '', amount = '1', limit = '0'] = process.argv.slice(2)
const store = await openSqliteStore({ file, namespace: 'test', log: silentLogger })
const accounts = [
  { account: 'day:2026-11-23', limitNanoUsd: Number(limit) },
  { account: `run:${name}`, limitNanoUsd: null },
]
for (let round = 0; ; round++) {
  const id = `${name}-${round}`
  const { granted } = await store.reserve({ id, amountNanoUsd: Number(amount), accounts })
  if (!granted) break
  writeSync(1, `${id} reserved\n`)
  await store.settle({ id, spentNanoUsd: Number(amount), accounts: accounts.map(({ account }) => account) })
  writeSync(1, `${id} settled\n`)
}
await store.close()
