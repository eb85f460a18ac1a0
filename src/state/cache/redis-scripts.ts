/**
 * Each script is one atomic step. KEYS: order of use, sizes, total, expiry, days; all of one slot. ARGV[1] is the prefix
 * of the answers' own keys. Redis drops an answer when its time has come; the indexes follow with the next write.
 */
const common = `
local used, sizes, total, expiry, days = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5]
local prefix = ARGV[1]
local function drop(key)
  local size = redis.call('HGET', sizes, key)
  if not size then return 0 end
  redis.call('DECRBY', total, size)
  redis.call('HDEL', sizes, key)
  redis.call('ZREM', used, key)
  redis.call('ZREM', expiry, key)
  local group = redis.call('HGET', prefix .. 'answer:' .. key, 'group')
  if group then redis.call('ZREM', prefix .. 'alike:' .. group, key) end
  redis.call('DEL', prefix .. 'answer:' .. key)
  return 1
end
local function sweep(now, most)
  local removed = 0
  for _, key in ipairs(redis.call('ZRANGEBYSCORE', expiry, '-inf', now, 'LIMIT', 0, most)) do
    removed = removed + drop(key)
  end
  return removed
end
`

/** prefix, key, now */
export const getScript = `${common}
local found = redis.call('HMGET', prefix .. 'answer:' .. ARGV[2], 'answer', 'cost', 'expires')
if not found[1] or tonumber(found[3]) <= tonumber(ARGV[3]) then return nil end
redis.call('ZADD', used, 'XX', ARGV[3], ARGV[2])
return {found[1], found[2]}
`

/** prefix, key, now, most bytes, bytes, expires, lifetime, answer, cost, group, features */
export const putScript = `${common}
local key, now, most, size, expires, life = ARGV[2], ARGV[3], tonumber(ARGV[4]), ARGV[5], ARGV[6], ARGV[7]
sweep(now, 100)
drop(key)
local name = prefix .. 'answer:' .. key
redis.call('HSET', name, 'answer', ARGV[8], 'cost', ARGV[9], 'expires', expires, 'made', now)
redis.call('PEXPIRE', name, life)
if ARGV[10] ~= '' then
  redis.call('HSET', name, 'group', ARGV[10], 'features', ARGV[11])
  redis.call('ZADD', prefix .. 'alike:' .. ARGV[10], now, key)
  redis.call('PEXPIRE', prefix .. 'alike:' .. ARGV[10], life)
end
redis.call('ZADD', used, now, key)
redis.call('ZADD', expiry, expires, key)
redis.call('HSET', sizes, key, size)
local sum = redis.call('INCRBY', total, size)
while sum > most do
  local oldest = redis.call('ZRANGE', used, 0, 0)[1]
  if not oldest then break end
  drop(oldest)
  sum = tonumber(redis.call('GET', total))
end
`

/** prefix, group, now, most */
export const alikeScript = `${common}
local found = {}
for _, key in ipairs(redis.call('ZREVRANGE', prefix .. 'alike:' .. ARGV[2], 0, ARGV[4] - 1)) do
  local parts = redis.call('HMGET', prefix .. 'answer:' .. key, 'features', 'expires')
  if parts[1] and tonumber(parts[2]) > tonumber(ARGV[3]) then
    found[#found + 1] = key
    found[#found + 1] = parts[1]
  end
end
return found
`

/** prefix, then pairs of field and count */
export const tallyScript = `${common}
for i = 2, #ARGV, 2 do redis.call('HINCRBY', days, ARGV[i], ARGV[i + 1]) end
`

/** prefix, now, first day kept */
export const sweepScript = `${common}
for _, field in ipairs(redis.call('HKEYS', days)) do
  if field < ARGV[3] then redis.call('HDEL', days, field) end
end
return sweep(ARGV[2], -1)
`

/** prefix, now */
export const overviewScript = `${common}
sweep(ARGV[2], 1000)
local oldest = ''
for _, key in ipairs(redis.call('ZRANGE', expiry, 0, 0)) do
  oldest = redis.call('HGET', prefix .. 'answer:' .. key, 'made') or ''
end
return {redis.call('ZCARD', used), redis.call('GET', total) or '0', oldest, redis.call('HGETALL', days)}
`

/** prefix */
export const clearScript = `${common}
local removed = 0
for _, key in ipairs(redis.call('ZRANGE', used, 0, -1)) do removed = removed + drop(key) end
redis.call('DEL', used, sizes, total, expiry, days)
return removed
`
