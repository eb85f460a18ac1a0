export const id = 7327;
export const ids = [7327,3597,7024];
export const modules = {

/***/ 17327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createRedisStore: () => (/* binding */ createRedisStore)
});

// EXTERNAL MODULE: ./build/src/core/budget/accounts.js
var budget_accounts = __webpack_require__(25459);
// EXTERNAL MODULE: ./build/src/state/redis/connect.js
var connect = __webpack_require__(23597);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/src/state/redis/scripts.js

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
`;
const script = (lua) => ({ lua, sha: (0,external_node_crypto_.createHash)('sha1').update(lua).digest('hex') });
/**
 * KEYS: entry, accounts. ARGV: amount, the entry's life, accounts' keys as JSON, then limit ('' = none) and life of each.
 * Reply: 'settled' | 'granted' | the refusing account's position from 1, then spent and reserved of each.
 */
const reserveScript = script(`${shared}
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
`);
/** KEYS: entry, accounts. ARGV: spent, the entry's life, then the life of each account. Reply: as above. */
const settleScript = script(`${shared}
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
`);
/** KEYS: accounts. ARGV: for each what it has spent at least, and its life. */
const raiseScript = script(`
for i, key in ipairs(KEYS) do
  if tonumber(redis.call('HGET', key, 'spent') or '0') < tonumber(ARGV[2 * i - 1]) then
    redis.call('HSET', key, 'spent', ARGV[2 * i - 1])
    redis.call('PEXPIRE', key, ARGV[2 * i])
  end
end
`);
/** KEYS: counter. ARGV: amount, window in ms. Reply: value, ms left. */
const countScript = script(`
local value = redis.call('INCRBY', KEYS[1], ARGV[1])
local left = redis.call('PTTL', KEYS[1])
if left < 0 then
  left = tonumber(ARGV[2])
  redis.call('PEXPIRE', KEYS[1], ARGV[2])
end
return {value, left}
`);
/** By its hash; a server that does not know it (restarted, or SCRIPT FLUSH) has not run it, and gets it whole. */
const runScript = async (redis, { lua, sha }, keys, args) => {
    try {
        return await redis.evalsha(sha, keys.length, ...keys, ...args);
    }
    catch (error) {
        if (!(error instanceof Error && error.message.startsWith('NOSCRIPT')))
            throw error;
        return redis.eval(lua, keys.length, ...keys, ...args);
    }
};

;// CONCATENATED MODULE: ./build/src/state/redis-store.js



/**
 * State that machines share. Every call is one script or command, so atomic. Keys are `{claude-router:<namespace>}:...`:
 * the braces keep a namespace on one node of a cluster. Every key has an end (core/budget/accounts.ts). A failure of the
 * server is AppError `redis_unreachable`. `close` ends the connection.
 */
const createRedisStore = (redis, options) => {
    const base = `{claude-router:${encodeURIComponent(options.namespace)}}:`;
    const accountKey = (account) => `${base}account:${account}`;
    const entryKey = (id) => `${base}entry:${id}`;
    const { host, port } = redis.options;
    const ask = async (call) => {
        try {
            return await call();
        }
        catch (error) {
            throw (0,connect/* explainRedisFailure */.b)(error, `${host}:${port}`);
        }
    };
    const run = (script, keys, args) => ask(async () => (await runScript(redis, script, keys, args)));
    return {
        kind: 'redis',
        async reserve({ id, amountNanoUsd, accounts }) {
            const limits = (0,budget_accounts/* strictestLimits */.Yh)(accounts);
            const keys = Array.from(limits.keys(), accountKey);
            const perAccount = [...limits].flatMap(([account, limit]) => [
                limit === null || !Number.isFinite(limit) ? '' : String(limit),
                (0,budget_accounts/* accountLifeMs */.si)(account),
            ]);
            const args = [String((0,budget_accounts/* wholeNanoUsd */.kk)(amountNanoUsd)), budget_accounts/* reservedLifeMs */.Tm, JSON.stringify(keys), ...perAccount];
            const [status, ...amounts] = await run(reserveScript, [entryKey(id), ...keys], args);
            if (status === 'settled')
                throw new RangeError('a settled id cannot be reserved again');
            const names = [...limits.keys()];
            const known = new Map(readBalances(names, amounts).map(balance => [balance.account, balance]));
            const balances = accounts.map(({ account }) => known.get(account) ?? nothingOn(account));
            if (status === 'granted')
                return { granted: true, balances };
            return { granted: false, account: names[Number(status) - 1] ?? '', balances };
        },
        async settle({ id, spentNanoUsd, accounts }) {
            const names = [...new Set(accounts)];
            const args = [String((0,budget_accounts/* wholeNanoUsd */.kk)(spentNanoUsd)), budget_accounts/* settledLifeMs */.gT, ...names.map(budget_accounts/* accountLifeMs */.si)];
            const [, ...amounts] = await run(settleScript, [entryKey(id), ...names.map(accountKey)], args);
            const known = new Map(readBalances(names, amounts).map(balance => [balance.account, balance]));
            return accounts.map(account => known.get(account) ?? nothingOn(account));
        },
        balances: accounts => ask(async () => {
            const replies = await Promise.all(accounts.map(account => redis.hmget(accountKey(account), 'spent', 'reserved')));
            return readBalances(accounts, replies.flatMap(([spent, reserved]) => [spent ?? '0', reserved ?? '0']));
        }),
        async count(key, amount, windowMs) {
            const [value, resetsInMs] = await run(countScript, [`${base}count:${key}`], [Math.round(amount), life(windowMs)]);
            return { value: Number(value), resetsInMs: Number(resetsInMs) };
        },
        claim: (key, ttlMs) => ask(async () => (await redis.set(`${base}mark:${key}`, '1', 'PX', life(ttlMs), 'NX')) === 'OK'),
        get: key => ask(() => redis.get(`${base}value:${key}`)),
        set: (key, value, ttlMs) => ask(async () => {
            await redis.set(`${base}value:${key}`, value, 'PX', life(ttlMs));
        }),
        async raise(balances) {
            if (balances.length === 0)
                return;
            const args = balances.flatMap(({ account, spentNanoUsd }) => [String(spentNanoUsd), (0,budget_accounts/* accountLifeMs */.si)(account)]);
            await run(raiseScript, balances.map(({ account }) => accountKey(account)), args);
        },
        async close() {
            redis.disconnect();
        },
    };
};
const life = (ms) => Math.max(1, Math.ceil(ms));
const nothingOn = (account) => ({ account, spentNanoUsd: 0, reservedNanoUsd: 0 });
const readBalances = (accounts, amounts) => accounts.map((account, index) => ({
    account,
    spentNanoUsd: Number(amounts[2 * index]),
    reservedNanoUsd: Number(amounts[2 * index + 1]),
}));


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
