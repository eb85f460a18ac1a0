export const id = 1756;
export const ids = [1756];
export const modules = {

/***/ 81756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_cassette_cassette_config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78635);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43026);
/* harmony import */ var _exit_code_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33250);
/* harmony import */ var _load_proxy_config_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69118);





const command = {
    name: 'replay',
    summary: 'serve a recorded run instead of providers',
    usage: 'CASSETTE',
    maxPositionals: 1,
    flags: {
        port: { type: 'string', value: 'N', description: 'port, 0 = a free one (default 3000)' },
        speed: {
            type: 'string',
            value: 'X',
            description: 'pauses: 1 as recorded, 2 twice as fast, 0 none (default 0)',
        },
        config: { ..._load_proxy_config_js__WEBPACK_IMPORTED_MODULE_4__/* .configFlag */ .L5, description: 'configuration to use instead of the recorded one' },
        json: { type: 'boolean', description: 'print JSON: a line when requests are accepted, one at the end' },
    },
    examples: ['claude-router replay run.jsonl', 'claude-router replay run.jsonl --port 0 --speed 1 --json'],
    run: async (invocation) => {
        const { positionals, text, is, terminal, cwd } = invocation;
        const [file] = positionals;
        if (file === undefined) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL('usage', '`claude-router replay` needs a cassette', {
                hint: 'Write `claude-router replay FILE`; FILE is made by `claude-router start --record FILE`.',
            });
        }
        const speed = speedOf(text('speed'));
        const { loadCassette } = await __webpack_require__.e(/* import() */ 3511).then(__webpack_require__.bind(__webpack_require__, 3511));
        const { startReplay } = await Promise.all(/* import() */[__webpack_require__.e(8689), __webpack_require__.e(3053)]).then(__webpack_require__.bind(__webpack_require__, 33053));
        const name = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(file);
        const cassette = await loadCassette((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, file), name);
        for (const problem of cassette.problems)
            terminal.log.warn(problem);
        const config = await configOf(invocation, cassette, name);
        const server = await startReplay(config, { cassette, name, speed });
        const count = cassette.exchanges.length;
        if (is('json')) {
            terminal.print(JSON.stringify({ ready: true, url: server.url, pid: process.pid, exchanges: count }));
        }
        else
            terminal.print(`Replaying ${count} ${count === 1 ? 'exchange' : 'exchanges'} of ${name} at ${server.url}; Ctrl+C ends it`);
        await server.closed;
        const tally = server.tally();
        if (is('json'))
            terminal.print(JSON.stringify(tally));
        else
            terminal.log.info(tallyText(tally));
        return _exit_code_js__WEBPACK_IMPORTED_MODULE_3__/* .exitCodes */ .hS.ok;
    },
};
const speedOf = (text) => {
    const speed = Number(text ?? 0);
    if (Number.isFinite(speed) && speed >= 0 && text?.trim() !== '')
        return speed;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL('usage', `--speed must be a number from 0, not "${text}"`, {
        hint: '1 keeps the recorded pauses, 2 halves them, 0 makes none.',
    });
};
const defaultPort = 3000;
/** The configuration of the newest run in the cassette, unless another one is given. Nothing of it is ever called. */
const configOf = async (invocation, cassette, name) => {
    const { text, env } = invocation;
    const port = (0,_load_proxy_config_js__WEBPACK_IMPORTED_MODULE_4__/* .portOf */ .HM)(text('port'));
    if (text('config') !== undefined) {
        const { proxy } = await (0,_load_proxy_config_js__WEBPACK_IMPORTED_MODULE_4__/* .loadProxyConfig */ .RQ)(invocation, { port });
        return { ...proxy, usageFile: null, record: null };
    }
    return (0,_core_cassette_cassette_config_js__WEBPACK_IMPORTED_MODULE_1__/* .replayConfig */ .i)(cassette.runs.at(-1)?.config, name, {
        listen: { host: '127.0.0.1', port: port ?? defaultPort },
        token: null,
        logging: {
            level: /claude-router|^\*$/.test(env.DEBUG ?? '') ? 'debug' : 'info',
            file: null,
            traceRequests: false,
            providerResponses: false,
        },
    });
};
const tallyText = ({ served, unmatched, unserved }) => `Requests answered: ${served}, not matched: ${unmatched}; recorded and not asked for: ${unserved.length === 0 ? 'none' : `${unserved.length} (line ${unserved.slice(0, 20).join(', ')})`}`;


/***/ }),

/***/ 78635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ replayConfig),
/* harmony export */   s: () => (/* binding */ sharedConfig)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43026);
/* harmony import */ var _mask_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31396);


/** The part of a configuration that may be shared. Of keys only their number is kept: calls with each are made in turn. */
const sharedConfig = ({ providers, routing, timeouts, retry }, redact) => ({
    providers: providers.map(provider => ({
        ...provider,
        baseUrl: (0,_mask_value_js__WEBPACK_IMPORTED_MODULE_1__/* .maskUrl */ .yP)(provider.baseUrl, redact),
        apiKeys: provider.apiKeys.map((_, index) => `recorded-key-${index + 1}`),
        headers: (0,_mask_value_js__WEBPACK_IMPORTED_MODULE_1__/* .maskRequestHeaders */ .Uv)(provider.headers, redact),
        quirks: (0,_mask_value_js__WEBPACK_IMPORTED_MODULE_1__/* .maskValue */ .QS)(provider.quirks, redact),
        transformers: (0,_mask_value_js__WEBPACK_IMPORTED_MODULE_1__/* .maskValue */ .QS)(provider.transformers, redact),
        models: provider.models.map(model => ({
            ...model,
            ...(model.baseUrl === undefined ? {} : { baseUrl: (0,_mask_value_js__WEBPACK_IMPORTED_MODULE_1__/* .maskUrl */ .yP)(model.baseUrl, redact) }),
        })),
    })),
    routing,
    timeouts,
    ...(retry ? { retry } : {}),
});
/** A configuration to replay with, from a cassette's `run` line. Throws ConfigError when that is no configuration. */
const replayConfig = (shared, name, own) => {
    if (!isShared(shared)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL('cassette_config', `${name} does not say what it was recorded with`, {
            hint: 'Give the configuration with --config; its keys are not used.',
        });
    }
    const { providers, routing, timeouts, retry } = shared;
    return { providers, routing, timeouts, ...(retry ? { retry } : {}), ...own, usageFile: null };
};
const isShared = (value) => {
    if (typeof value !== 'object' || value === null)
        return false;
    const { providers, routing, timeouts } = value;
    return Array.isArray(providers) && typeof routing?.slots?.default === 'string' && typeof timeouts?.idleMs === 'number';
};


/***/ }),

/***/ 31396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F7: () => (/* binding */ maskAnswerHeaders),
/* harmony export */   QS: () => (/* binding */ maskValue),
/* harmony export */   Uv: () => (/* binding */ maskRequestHeaders),
/* harmony export */   yP: () => (/* binding */ maskUrl)
/* harmony export */ });
/** A copy of parsed JSON with every string and every key redacted. */
const maskValue = (value, redact) => {
    if (typeof value === 'string')
        return redact(value);
    if (Array.isArray(value))
        return value.map(item => maskValue(item, redact));
    if (typeof value !== 'object' || value === null)
        return value;
    const result = {};
    for (const [key, item] of Object.entries(value)) {
        // Assigning would set the prototype.
        Object.defineProperty(result, redact(key), {
            value: maskValue(item, redact),
            enumerable: true,
            configurable: true,
            writable: true,
        });
    }
    return result;
};
const mask = '***';
const secretRequestHeader = /auth|key|token|secret|cookie|password|signature/i;
const secretAnswerHeader = /cookie|auth|secret|organization/i;
const maskRequestHeaders = (headers, redact) => maskHeaders(headers, secretRequestHeader, redact);
/** An answer's limits speak of tokens and stay. */
const maskAnswerHeaders = (headers, redact) => maskHeaders(headers, secretAnswerHeader, redact);
const maskHeaders = (headers, secret, redact) => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, secret.test(name) ? mask : redact(value)]));
const secretParameter = /([?&][^=&]*(?:key|token|secret|signature|sig|password)[^=&]*=)[^&#]*/gi;
/** Without credentials before the host and in parameters. */
const maskUrl = (url, redact) => redact(url.replace(/^(\w+:\/\/)[^/@]*@/, `$1${mask}@`).replace(secretParameter, `$1${mask}`));


/***/ })

};
