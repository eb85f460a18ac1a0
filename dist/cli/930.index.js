export const id = 930;
export const ids = [930,3597,7024];
export const modules = {

/***/ 86967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ bytesOfFeatures),
/* harmony export */   a: () => (/* binding */ featuresOfBytes)
/* harmony export */ });
const bytesOfFeatures = ({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength);
/** Copied, since the bytes may lie anywhere and numbers may not. */
const featuresOfBytes = (bytes) => new Float32Array(Uint8Array.from(bytes.subarray(0, bytes.length - (bytes.length % 4))).buffer);


/***/ }),

/***/ 80930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openRedisStore: () => (/* binding */ openRedisStore)
});

// EXTERNAL MODULE: ./build/src/core/cache/cache-stats.js
var cache_stats = __webpack_require__(47924);
// EXTERNAL MODULE: ./build/src/state/redis/connect.js
var connect = __webpack_require__(23597);
// EXTERNAL MODULE: ./build/src/state/cache/cache-store.js
var cache_store = __webpack_require__(55792);
// EXTERNAL MODULE: ./build/src/state/cache/features.js
var features = __webpack_require__(86967);
;// CONCATENATED MODULE: ./build/src/state/cache/redis-scripts.js
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
`;
/** prefix, key, now */
const getScript = `${common}
local found = redis.call('HMGET', prefix .. 'answer:' .. ARGV[2], 'answer', 'cost', 'expires')
if not found[1] or tonumber(found[3]) <= tonumber(ARGV[3]) then return nil end
redis.call('ZADD', used, 'XX', ARGV[3], ARGV[2])
return {found[1], found[2]}
`;
/** prefix, key, now, most bytes, bytes, expires, lifetime, answer, cost, group, features */
const putScript = `${common}
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
`;
/** prefix, group, now, most */
const alikeScript = `${common}
local found = {}
for _, key in ipairs(redis.call('ZREVRANGE', prefix .. 'alike:' .. ARGV[2], 0, ARGV[4] - 1)) do
  local parts = redis.call('HMGET', prefix .. 'answer:' .. key, 'features', 'expires')
  if parts[1] and tonumber(parts[2]) > tonumber(ARGV[3]) then
    found[#found + 1] = key
    found[#found + 1] = parts[1]
  end
end
return found
`;
/** prefix, then pairs of field and count */
const tallyScript = `${common}
for i = 2, #ARGV, 2 do redis.call('HINCRBY', days, ARGV[i], ARGV[i + 1]) end
`;
/** prefix, now, first day kept */
const sweepScript = `${common}
for _, field in ipairs(redis.call('HKEYS', days)) do
  if field < ARGV[3] then redis.call('HDEL', days, field) end
end
return sweep(ARGV[2], -1)
`;
/** prefix, now */
const overviewScript = `${common}
sweep(ARGV[2], 1000)
local oldest = ''
for _, key in ipairs(redis.call('ZRANGE', expiry, 0, 0)) do
  oldest = redis.call('HGET', prefix .. 'answer:' .. key, 'made') or ''
end
return {redis.call('ZCARD', used), redis.call('GET', total) or '0', oldest, redis.call('HGETALL', days)}
`;
/** prefix */
const clearScript = `${common}
local removed = 0
for _, key in ipairs(redis.call('ZRANGE', used, 0, -1)) do removed = removed + drop(key) end
redis.call('DEL', used, sizes, total, expiry, days)
return removed
`;

;// CONCATENATED MODULE: ./build/src/state/cache/redis-store.js





const dayMs = 86_400_000;
/** Answers in Redis, shared by all runners of a namespace. Rejects as `connectRedis` does. */
const openRedisStore = async (url, namespace, maxBytes) => {
    const redis = await (0,connect.connectRedis)(url);
    // One slot of a cluster: the scripts touch several keys.
    const prefix = `claude-router:{${encodeURIComponent(namespace)}}:cache:`;
    const keys = ['used', 'sizes', 'total', 'expiry', 'days'].map(name => prefix + name);
    const run = (script, ...values) => redis.callBuffer('EVAL', script, keys.length, ...keys, prefix, ...values);
    return {
        kind: 'redis',
        async get(key, nowMs) {
            const found = (await run(getScript, key, nowMs));
            if (found === null)
                return undefined;
            const [answer, cost] = found;
            return { answer, costUsd: cost.length === 0 ? null : Number(cost) };
        },
        async put(entry, nowMs) {
            const { key, answer, costUsd, expiresAtMs, likeness } = entry;
            const bytes = (0,cache_store/* sizeOf */.$d)(entry);
            if (bytes > maxBytes)
                return;
            const likes = likeness ? [likeness.group, (0,features/* bytesOfFeatures */.Y)(likeness.features)] : ['', ''];
            const lifeMs = Math.max(1, Math.ceil(expiresAtMs - nowMs));
            await run(putScript, key, nowMs, maxBytes, bytes, expiresAtMs, lifeMs, answer, costUsd ?? '', ...likes);
        },
        async alike(group, nowMs, limit) {
            const found = (await run(alikeScript, group, nowMs, limit));
            return Array.from({ length: found.length / 2 }, (_, index) => ({
                key: String(found[index * 2]),
                features: (0,features/* featuresOfBytes */.a)(found[index * 2 + 1]),
            }));
        },
        async tally(day, counts) {
            const fields = Object.entries(counts).flatMap(([name, count]) => [`${day}:${name}`, count]);
            await run(tallyScript, ...fields);
        },
        async overview(nowMs) {
            const [entries, bytes, oldest, days] = (await run(overviewScript, nowMs));
            const oldestAtMs = oldest.length === 0 ? null : Number(oldest);
            return { entries, bytes: Number(bytes), oldestAtMs, days: daysOf(days.map(String)) };
        },
        sweep: async (nowMs) => {
            const firstDay = new Date(nowMs - cache_store/* keptDays */.CP * dayMs).toISOString().slice(0, 10);
            return Number(await run(sweepScript, nowMs, firstDay));
        },
        clear: async () => Number(await run(clearScript)),
        shed() { },
        close: () => disconnect(redis),
    };
};
/** From fields such as `2026-11-23:hits`, each followed by its count. */
const daysOf = (flat) => {
    const days = {};
    for (let at = 0; at + 1 < flat.length; at += 2) {
        const [day = '', name = ''] = flat[at].split(':');
        if (Object.hasOwn(cache_stats/* noTally */.mc, name))
            days[day] = { ...(days[day] ?? cache_stats/* noTally */.mc), [name]: Number(flat[at + 1]) };
    }
    return days;
};
const disconnect = async (redis) => {
    await redis.quit().catch(() => { });
    redis.disconnect();
};


/***/ }),

/***/ 23597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ explainRedisFailure),
/* harmony export */   connectRedis: () => (/* binding */ connectRedis)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43026);
/* harmony import */ var _parse_url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97024);


/**
 * A connection that stands. Throws ConfigError for a bad URL and AppError `redis_unreachable` when the server does not
 * answer in time; neither shows the URL's password. Commands sent while the connection is lost fail at once instead of
 * piling up, and none is sent twice. The caller ends it by `disconnect()`.
 */
const connectRedis = async (url, options = {}) => {
    const address = (0,_parse_url_js__WEBPACK_IMPORTED_MODULE_1__.parseRedisUrl)(url);
    const { connectTimeoutMs = 2_000, commandTimeoutMs = 1_000, reconnect = true } = options;
    const { Redis } = await __webpack_require__.e(/* import() */ 7796).then(__webpack_require__.t.bind(__webpack_require__, 67796, 19));
    let stood = false;
    const redis = new Redis({
        ...address,
        lazyConnect: true,
        connectTimeout: connectTimeoutMs,
        commandTimeout: commandTimeoutMs,
        maxRetriesPerRequest: 0,
        maxLoadingRetryTime: connectTimeoutMs,
        enableOfflineQueue: false,
        autoResendUnfulfilledCommands: false,
        connectionName: 'claude-router',
        // What every server and proxy of it speaks; nothing here needs the newer one.
        protocol: 2,
        disableClientInfo: true,
        retryStrategy: attempt => (stood && reconnect ? Math.min(100 * 2 ** Math.min(attempt, 10), 5_000) : null),
    });
    const where = `${address.host}:${address.port}`;
    const errors = [];
    // Without a listener ioredis writes to stderr. Each failure also reaches the caller of a command.
    redis.on('error', error => {
        if (!stood)
            errors.push(error);
    });
    let timer;
    const late = new Promise((_, reject) => {
        timer = setTimeout(() => reject(new Error(`no answer within ${connectTimeoutMs} ms`)), connectTimeoutMs);
    });
    try {
        const connected = redis.connect();
        connected.catch(() => { });
        await Promise.race([connected, late]);
        // A database that is not there is told, and the connection made all the same.
        if (errors.length > 0)
            throw errors[0];
        stood = true;
        return redis;
    }
    catch (error) {
        redis.disconnect();
        throw explainRedisFailure(errors.find(isWrongPassword) ?? errors[0] ?? error, where);
    }
    finally {
        clearTimeout(timer);
    }
};
/** What follows from it is told first: that nothing may be asked without a password. */
const isWrongPassword = ({ message }) => message.startsWith('WRONGPASS');
/** Never the original as the cause: its `command` may hold the password. */
const explainRedisFailure = (error, where) => {
    const said = error instanceof Error ? (error.message.split('\n')[0] ?? '').slice(0, 200).replace(/\.$/, '') : 'unknown failure';
    const refused = /WRONGPASS|NOAUTH|invalid password|NOPERM/i.test(said);
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('redis_unreachable', `Redis at ${where} cannot be used: ${said || 'connection refused'}`, {
        hint: refused
            ? 'Check the user and password in state.url.'
            : 'Check that the server runs and that this machine reaches it.',
    });
};


/***/ }),

/***/ 97024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseRedisUrl: () => (/* binding */ parseRedisUrl)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43026);


const schemes = {
    'redis:': { tls: false },
    'valkey:': { tls: false },
    'rediss:': { tls: true },
    'valkeys:': { tls: true },
};
/** Where `redis://[user][:password]@host[:port][/database]` leads; `rediss://` is TLS. Throws ConfigError, without the URL: it is a secret. */
const parseRedisUrl = (text) => {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const scheme = url && schemes[url.protocol];
    const database = url?.pathname.replace(/^\//, '') ?? '';
    if (!url || !scheme || url.hostname === '' || !/^\d*$/.test(database))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL('invalid_redis_url', 'The URL of Redis (state.url) is not one', {
            hint: 'It looks like redis://user:password@host:6379/0, or rediss:// for TLS.',
        });
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const username = decode(url.username);
    const password = decode(url.password);
    return {
        host,
        port: Number(url.port || 6379),
        db: Number(database || 0),
        ...(username !== '' && { username }),
        ...(password !== '' && { password }),
        // The name that the certificate must bear; an address has none.
        ...(scheme.tls && { tls: (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) ? {} : { servername: host } }),
    };
};
/** A password with a bare `%` is taken as it is. */
const decode = (text) => {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
};


/***/ })

};
