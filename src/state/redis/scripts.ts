import { createHash } from 'node:crypto'
import type { Redis } from 'ioredis'

export interface Script {
  lua: string
  sha: string
}

/*
 * core/budget/accounts.ts in Lua. An account is a hash {spent, reserved}, an entry a hash {state, amount, accounts}.
 * Amounts travel and are kept as decimal strings and are added by HINCRBY (64 bits). Lua's numbers, doubles, only compare
 * them: exact to 2^53, nine million USD. No number is ever turned into text here (1e15 would become "1e+15").
 */
const shared = `
local function number(key, field) return tonumber(redis.call('HGET', key, field) or '0') end
-- What an entry has reserved, taken back. An account that has ended meanwhile is not begun anew for it.
local function release(accounts, amount)
  for _, key in ipairs(accounts) do
    if number(key, 'reserved') >= tonumber(amount) then redis.call('HINCRBY', key, 'reserved', '-' .. amount)
    elseif redis.call('EXISTS', key) == 1 then redis.call('HSET', key, 'reserved', '0') end
  end
end
local function balances(reply)
  for i = 2, #KEYS do
    reply[#reply + 1] = redis.call('HGET', KEYS[i], 'spent') or '0'
    reply[#reply + 1] = redis.call('HGET', KEYS[i], 'reserved') or '0'
  end
  return reply
end
local state = redis.call('HGET', KEYS[1], 'state')
`

const script = (lua: string): Script => ({ lua, sha: createHash('sha1').update(lua).digest('hex') })

/**
 * KEYS: entry, accounts. ARGV: amount, the entry's life, accounts' keys as JSON, then limit ('' = none) and life of each.
 * Reply: 'settled' | 'granted' | the refusing account's position from 1, then spent and reserved of each.
 */
export const reserveScript = script(`${shared}
if state == 'settled' then return {'settled'} end
local amount, before, earlier, taken = ARGV[1], '0', {}, {}
if state then
  before = redis.call('HGET', KEYS[1], 'amount')
  earlier = cjson.decode(redis.call('HGET', KEYS[1], 'accounts'))
  for _, key in ipairs(earlier) do taken[key] = tonumber(before) end
end
for i = 2, #KEYS do
  local limit = ARGV[2 * i]
  if limit ~= '' then
    local now = number(KEYS[i], 'spent') + number(KEYS[i], 'reserved')
    local total = now + tonumber(amount) - (taken[KEYS[i]] or 0)
    if total > tonumber(limit) and total > now then return balances({tostring(i - 1)}) end
  end
end
release(earlier, before)
for i = 2, #KEYS do
  redis.call('HINCRBY', KEYS[i], 'reserved', amount)
  redis.call('PEXPIRE', KEYS[i], ARGV[2 * i + 1])
end
redis.call('HSET', KEYS[1], 'state', 'reserved', 'amount', amount, 'accounts', ARGV[3])
redis.call('PEXPIRE', KEYS[1], ARGV[2])
return balances({'granted'})
`)

/** KEYS: entry, accounts. ARGV: spent, the entry's life, then the life of each account. Reply: as above. */
export const settleScript = script(`${shared}
if state ~= 'settled' then
  if state then
    release(cjson.decode(redis.call('HGET', KEYS[1], 'accounts')), redis.call('HGET', KEYS[1], 'amount'))
  end
  for i = 2, #KEYS do
    redis.call('HINCRBY', KEYS[i], 'spent', ARGV[1])
    redis.call('PEXPIRE', KEYS[i], ARGV[i + 1])
  end
  redis.call('DEL', KEYS[1])
  redis.call('HSET', KEYS[1], 'state', 'settled')
  redis.call('PEXPIRE', KEYS[1], ARGV[2])
end
return balances({'settled'})
`)

/** KEYS: accounts. ARGV: for each what it has spent at least, and its life. */
export const raiseScript = script(`
for i, key in ipairs(KEYS) do
  if tonumber(redis.call('HGET', key, 'spent') or '0') < tonumber(ARGV[2 * i - 1]) then
    redis.call('HSET', key, 'spent', ARGV[2 * i - 1])
    redis.call('PEXPIRE', key, ARGV[2 * i])
  end
end
`)

/** KEYS: counter. ARGV: amount, window in ms. Reply: value, ms left. */
export const countScript = script(`
local value = redis.call('INCRBY', KEYS[1], ARGV[1])
local left = redis.call('PTTL', KEYS[1])
if left < 0 then
  left = tonumber(ARGV[2])
  redis.call('PEXPIRE', KEYS[1], ARGV[2])
end
return {value, left}
`)

/** By its hash; a server that does not know it (restarted, or SCRIPT FLUSH) has not run it, and gets it whole. */
export const runScript = async (
  redis: Redis,
  { lua, sha }: Script,
  keys: readonly string[],
  args: readonly (string | number)[],
): Promise<unknown> => {
  try {
    return await redis.evalsha(sha, keys.length, ...keys, ...args)
  } catch (error) {
    if (!(error instanceof Error && error.message.startsWith('NOSCRIPT'))) throw error
    return redis.eval(lua, keys.length, ...keys, ...args)
  }
}
