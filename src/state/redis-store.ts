import type { Redis } from 'ioredis'
import { accountLifeMs, reservedLifeMs, settledLifeMs, strictestLimits, wholeNanoUsd } from '../core/budget/accounts.ts'
import type { PrimaryStore } from './primary-store.ts'
import { explainRedisFailure } from './redis/connect.ts'
import { countScript, raiseScript, reserveScript, runScript, type Script, settleScript } from './redis/scripts.ts'
import type { Balance } from './state-store.ts'

/**
 * State that machines share. Every call is one script or command, so atomic. Keys are `{claude-router:<namespace>}:...`:
 * the braces keep a namespace on one node of a cluster. Every key has an end (core/budget/accounts.ts). A failure of the
 * server is AppError `redis_unreachable`. `close` ends the connection.
 */
export const createRedisStore = (redis: Redis, options: { namespace: string }): PrimaryStore => {
  const base = `{claude-router:${encodeURIComponent(options.namespace)}}:`
  const accountKey = (account: string) => `${base}account:${account}`
  const entryKey = (id: string) => `${base}entry:${id}`
  const { host, port } = redis.options
  const ask = async <Reply>(call: () => Promise<Reply>): Promise<Reply> => {
    try {
      return await call()
    } catch (error) {
      throw explainRedisFailure(error, `${host}:${port}`)
    }
  }
  const run = (script: Script, keys: readonly string[], args: readonly (string | number)[]) =>
    ask(async () => (await runScript(redis, script, keys, args)) as (string | number)[])

  return {
    kind: 'redis',
    async reserve({ id, amountNanoUsd, accounts }) {
      const limits = strictestLimits(accounts)
      const keys = Array.from(limits.keys(), accountKey)
      const perAccount = [...limits].flatMap(([account, limit]) => [
        limit === null || !Number.isFinite(limit) ? '' : String(limit),
        accountLifeMs(account),
      ])
      const args = [String(wholeNanoUsd(amountNanoUsd)), reservedLifeMs, JSON.stringify(keys), ...perAccount]
      const [status, ...amounts] = await run(reserveScript, [entryKey(id), ...keys], args)
      if (status === 'settled') throw new RangeError('a settled id cannot be reserved again')
      const names = [...limits.keys()]
      const known = new Map(readBalances(names, amounts).map(balance => [balance.account, balance]))
      const balances = accounts.map(({ account }) => known.get(account) ?? nothingOn(account))
      if (status === 'granted') return { granted: true, balances }
      return { granted: false, account: names[Number(status) - 1] ?? '', balances }
    },
    async settle({ id, spentNanoUsd, accounts }) {
      const names = [...new Set(accounts)]
      const args = [String(wholeNanoUsd(spentNanoUsd)), settledLifeMs, ...names.map(accountLifeMs)]
      const [, ...amounts] = await run(settleScript, [entryKey(id), ...names.map(accountKey)], args)
      const known = new Map(readBalances(names, amounts).map(balance => [balance.account, balance]))
      return accounts.map(account => known.get(account) ?? nothingOn(account))
    },
    balances: accounts =>
      ask(async () => {
        const replies = await Promise.all(
          accounts.map(account => redis.hmget(accountKey(account), 'spent', 'reserved')),
        )
        return readBalances(
          accounts,
          replies.flatMap(([spent, reserved]) => [spent ?? '0', reserved ?? '0']),
        )
      }),
    async count(key, amount, windowMs) {
      const [value, resetsInMs] = await run(countScript, [`${base}count:${key}`], [Math.round(amount), life(windowMs)])
      return { value: Number(value), resetsInMs: Number(resetsInMs) }
    },
    claim: (key, ttlMs) =>
      ask(async () => (await redis.set(`${base}mark:${key}`, '1', 'PX', life(ttlMs), 'NX')) === 'OK'),
    get: key => ask(() => redis.get(`${base}value:${key}`)),
    set: (key, value, ttlMs) =>
      ask(async () => {
        await redis.set(`${base}value:${key}`, value, 'PX', life(ttlMs))
      }),
    async raise(balances) {
      if (balances.length === 0) return
      const args = balances.flatMap(({ account, spentNanoUsd }) => [String(spentNanoUsd), accountLifeMs(account)])
      await run(
        raiseScript,
        balances.map(({ account }) => accountKey(account)),
        args,
      )
    },
    async close() {
      redis.disconnect()
    },
  }
}

const life = (ms: number): number => Math.max(1, Math.ceil(ms))

const nothingOn = (account: string): Balance => ({ account, spentNanoUsd: 0, reservedNanoUsd: 0 })

const readBalances = (accounts: readonly string[], amounts: readonly (string | number)[]): Balance[] =>
  accounts.map((account, index) => ({
    account,
    spentNanoUsd: Number(amounts[2 * index]),
    reservedNanoUsd: Number(amounts[2 * index + 1]),
  }))
