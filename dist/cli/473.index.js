export const id = 473;
export const ids = [473];
export const modules = {

/***/ 9473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7157);
/* harmony import */ var _core_report_money_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6747);
/* harmony import */ var _state_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1828);
/* harmony import */ var _state_read_ledger_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4674);
/* harmony import */ var _exit_code_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3949);





const fields = {
    provider: entry => entry.provider,
    model: entry => `${entry.provider}/${entry.model}`,
    rule: entry => entry.rule,
    day: entry => entry.at.slice(0, 10),
};
const units = { h: 3_600_000, d: 86_400_000, w: 604_800_000 };
const startOf = (since) => {
    const [, count, unit] = /^(\d+)([hdw])$/.exec(since) ?? [];
    const length = units[unit ?? ''];
    if (length !== undefined)
        return new Date(Date.now() - Number(count) * length).toISOString();
    const date = new Date(since);
    if (!Number.isNaN(date.getTime()))
        return date.toISOString();
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL('usage', `--since "${since}" is no time`, {
        hint: 'Write 24h, 7d, 4w, or a date such as 2026-11-01.',
    });
};
const groupersOf = (by) => by.split(',').map(name => {
    const field = fields[name.trim()];
    if (field)
        return field;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL('usage', `--by cannot group by "${name}"`, {
        hint: `Possible: ${Object.keys(fields).join(', ')}.`,
    });
});
const command = {
    name: 'usage',
    summary: 'tokens and money from the ledger',
    flags: {
        since: { type: 'string', value: 'TIME', description: 'how far back: 24h, 7d, 4w or a date (default 7d)' },
        by: { type: 'string', value: 'FIELDS', description: 'group by provider, model, rule, day (default model)' },
        json: { type: 'boolean', description: 'print JSON' },
    },
    examples: ['claude-router usage', 'claude-router usage --since 30d --by provider,day --json'],
    run: async ({ env, text, is, terminal }) => {
        const since = startOf(text('since') ?? '7d');
        const groupers = groupersOf(text('by') ?? 'model');
        const groups = new Map();
        for (const entry of await (0,_state_read_ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .readLedger */ .S)((0,_state_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .statePaths */ .m)(env).usageFile)) {
            if (entry.at < since)
                continue;
            const key = groupers.map(field => field(entry)).join(' ');
            groups.set(key, [...(groups.get(key) ?? []), entry]);
        }
        const rows = [...groups]
            .map(([key, entries]) => total(key, entries))
            .sort((a, b) => (b.costUsd ?? 0) - (a.costUsd ?? 0));
        if (is('json'))
            terminal.print(JSON.stringify({ since, groups: rows }));
        else
            terminal.print(rows.length === 0 ? `No requests since ${since.slice(0, 16)}.` : rows.map(line).join('\n'));
        return _exit_code_js__WEBPACK_IMPORTED_MODULE_3__/* .exitCodes */ .hS.ok;
    },
};
const total = (key, entries) => {
    const sum = (pick) => entries.reduce((all, entry) => all + pick(entry), 0);
    const priced = entries.filter(entry => entry.costUsd !== null);
    return {
        key,
        requests: entries.length,
        failed: entries.filter(entry => entry.status === 'error').length,
        inputTokens: sum(entry => entry.inputTokens + entry.cacheReadTokens + entry.cacheWriteTokens),
        outputTokens: sum(entry => entry.outputTokens),
        costUsd: priced.length === 0 ? null : priced.reduce((all, entry) => all + (entry.costUsd ?? 0), 0),
        unpricedRequests: entries.length - priced.length,
    };
};
const line = (row) => {
    const cost = row.costUsd === null ? 'unpriced' : (0,_core_report_money_js__WEBPACK_IMPORTED_MODULE_4__/* .formatUsd */ .UK)(row.costUsd);
    const unpriced = row.costUsd !== null && row.unpricedRequests > 0 ? ` (+ ${row.unpricedRequests} unpriced requests)` : '';
    const failed = row.failed > 0 ? `, ${row.failed} failed` : '';
    return `${row.key}  ${row.requests} requests${failed}, ${(0,_core_report_money_js__WEBPACK_IMPORTED_MODULE_4__/* .formatTokens */ ._y)(row.inputTokens)} in, ${(0,_core_report_money_js__WEBPACK_IMPORTED_MODULE_4__/* .formatTokens */ ._y)(row.outputTokens)} out, ${cost}${unpriced}`;
};


/***/ }),

/***/ 6747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UK: () => (/* binding */ formatUsd),
/* harmony export */   _y: () => (/* binding */ formatTokens),
/* harmony export */   a3: () => (/* binding */ formatDuration)
/* harmony export */ });
/** `$0.0123`: enough digits to tell cents apart, never more than are meant. */
const formatUsd = (usd) => {
    if (usd === 0)
        return '$0';
    if (usd < 0.0001)
        return '< $0.0001';
    return `$${usd.toFixed(usd < 0.1 ? 4 : 2)}`;
};
/** `1,234` up to a million, then `1.23 M`. */
const formatTokens = (tokens) => tokens < 1_000_000 ? tokens.toLocaleString('en-US') : `${(tokens / 1_000_000).toFixed(2)} M`;
/** `850 ms`, `12.3 s`, `4 min 5 s`. */
const formatDuration = (ms) => {
    if (ms < 1000)
        return `${Math.round(ms)} ms`;
    if (ms < 60_000)
        return `${(ms / 1000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
};


/***/ }),

/***/ 1828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ statePaths)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/** Under `$CLAUDE_ROUTER_HOME`, else `~/.claude-router`. Makes nothing. */
const statePaths = (env, home = (0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)()) => {
    const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(env.CLAUDE_ROUTER_HOME || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, '.claude-router'));
    return {
        directory,
        pidFile: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'claude-router.pid'),
        logFile: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'logs', 'claude-router.log'),
        usageFile: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'usage.jsonl'),
        toolDirectory: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'tools'),
    };
};


/***/ }),

/***/ 4674:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ readLedger)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);

/** The ledger's entries; a line cut off by a crash is left out, a missing file is an empty ledger. */
const readLedger = async (file) => {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8').catch(() => '');
    return text.split('\n').flatMap(line => {
        try {
            return line === '' ? [] : [JSON.parse(line)];
        }
        catch {
            return [];
        }
    });
};


/***/ })

};
