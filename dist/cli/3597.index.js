export const id = 3597;
export const ids = [3597,7024];
export const modules = {

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
