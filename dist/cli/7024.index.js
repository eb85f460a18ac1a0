export const id = 7024;
export const ids = [7024];
export const modules = {

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
