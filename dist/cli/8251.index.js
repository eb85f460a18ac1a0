export const id = 8251;
export const ids = [8251];
export const modules = {

/***/ 38251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command)
/* harmony export */ });
/* harmony import */ var _core_cache_cache_stats_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47924);
/* harmony import */ var _core_report_money_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(73688);
/* harmony import */ var _state_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73987);
/* harmony import */ var _state_read_ledger_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66421);
/* harmony import */ var _exit_code_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33250);
/* harmony import */ var _load_proxy_config_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69118);
/* harmony import */ var _open_cache_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(76165);







const command = {
    name: 'cache-stats',
    summary: 'hit rate, size and money saved of the answer cache',
    flags: { config: _load_proxy_config_js__WEBPACK_IMPORTED_MODULE_4__/* .configFlag */ .L5, json: { type: 'boolean', description: 'print JSON' } },
    examples: ['claude-router cache-stats', 'claude-router cache-stats --json'],
    run: async (invocation) => {
        const { terminal, is, env } = invocation;
        const kept = await (0,_open_cache_js__WEBPACK_IMPORTED_MODULE_5__/* .openKeptCache */ .V)(invocation);
        if (kept === null) {
            terminal.print(is('json')
                ? JSON.stringify((0,_core_cache_cache_stats_js__WEBPACK_IMPORTED_MODULE_0__/* .cacheReport */ .VR)({ entries: 0, bytes: 0, oldestAtMs: null, days: {} }, {}, undefined))
                : 'Nothing has been cached here yet. `caching: {enabled: true}` in the configuration switches the cache on.');
            return _exit_code_js__WEBPACK_IMPORTED_MODULE_3__/* .exitCodes */ .hS.ok;
        }
        try {
            const spent = await spentByDay((0,_state_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .statePaths */ .m)(env).usageFile);
            const report = (0,_core_cache_cache_stats_js__WEBPACK_IMPORTED_MODULE_0__/* .cacheReport */ .VR)(await kept.store.overview(Date.now()), spent, kept.savingTarget);
            terminal.print(is('json') ? JSON.stringify({ place: kept.place, ...report }) : linesOf(kept.place, report));
            return _exit_code_js__WEBPACK_IMPORTED_MODULE_3__/* .exitCodes */ .hS.ok;
        }
        finally {
            await kept.store.close();
        }
    },
};
const spentByDay = async (file) => {
    const spent = {};
    for (const { at, costUsd } of await (0,_state_read_ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .readLedger */ .S)(file)) {
        const day = at.slice(0, 10);
        spent[day] = (spent[day] ?? 0) + (costUsd ?? 0);
    }
    return spent;
};
const percent = (share) => `${(share * 100).toFixed(1)} %`;
const linesOf = (place, report) => {
    const { hitRate, savingTarget, savedShare, oldestAtMs } = report;
    const expected = `expected > ${percent(_core_cache_cache_stats_js__WEBPACK_IMPORTED_MODULE_0__/* .expectedHitRate */ .oX)}`;
    const judged = hitRate !== null && (hitRate > _core_cache_cache_stats_js__WEBPACK_IMPORTED_MODULE_0__/* .expectedHitRate */ .oX ? 'reached' : 'not reached');
    const target = savingTarget === null
        ? ''
        : ` (target ${percent(savingTarget)}: ${report.targetReached === null ? 'nothing to judge yet' : report.targetReached ? 'reached' : 'not reached'})`;
    return [
        `Place       ${place}`,
        `Hit rate    ${hitRate === null ? `no requests yet (${expected})` : `${percent(hitRate)} (${expected}: ${judged})`}`,
        `Requests    ${report.hits} exact hits, ${report.similarHits} similar hits, ${report.misses} misses`,
        `Answers     ${report.entries}, ${(report.bytes / 1e6).toFixed(1)} MB${oldestAtMs === null ? '' : `, the oldest of ${new Date(oldestAtMs).toISOString().slice(0, 16)}Z`}`,
        `Saved       ${(0,_core_report_money_js__WEBPACK_IMPORTED_MODULE_6__/* .formatUsd */ .UK)(report.savedUsd)}${savedShare === null ? '' : ` = ${percent(savedShare)} of what would have been spent`}${target}`,
    ].join('\n');
};


/***/ }),

/***/ 76165:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ openKeptCache)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43026);
/* harmony import */ var _proxy_cache_open_store_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33225);
/* harmony import */ var _state_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73987);
/* harmony import */ var _load_proxy_config_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69118);





/** As the configuration says; without one, the file of this machine. Throws ConfigError for a configuration that is wrong. */
const openKeptCache = async (invocation) => {
    const config = await configOf(invocation);
    const file = (0,_state_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .statePaths */ .m)(invocation.env).cacheFile;
    const redisUrl = config?.state?.store === 'redis' ? config.state.url : undefined;
    if (redisUrl === undefined && !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file))
        return null;
    const { warn } = invocation.terminal.log;
    const maxBytes = config?.cache?.maxBytes ?? 500_000_000;
    const namespace = config?.state?.namespace ?? 'local';
    const store = await (0,_proxy_cache_open_store_js__WEBPACK_IMPORTED_MODULE_2__/* .openCacheStore */ .q)({ file, maxBytes }, { namespace, redisUrl }, { warn });
    return { store, place: redisUrl === undefined ? file : 'Redis', savingTarget: config?.cache?.savingTarget };
};
/** Without providers there is nothing to resolve, but the cache is there all the same. */
const configOf = async (invocation) => {
    try {
        return (await (0,_load_proxy_config_js__WEBPACK_IMPORTED_MODULE_4__/* .loadProxyConfig */ .RQ)(invocation)).proxy;
    }
    catch (error) {
        if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL && invocation.text('config') === undefined)
            return undefined;
        throw error;
    }
};


/***/ }),

/***/ 47924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MA: () => (/* binding */ addTallies),
/* harmony export */   VR: () => (/* binding */ cacheReport),
/* harmony export */   mc: () => (/* binding */ noTally),
/* harmony export */   oX: () => (/* binding */ expectedHitRate)
/* harmony export */ });
const noTally = { hits: 0, similarHits: 0, misses: 0, stores: 0, savedNanoUsd: 0 };
const addTallies = (left, right) => ({
    hits: left.hits + right.hits,
    similarHits: left.similarHits + right.similarHits,
    misses: left.misses + right.misses,
    stores: left.stores + right.stores,
    savedNanoUsd: left.savedNanoUsd + right.savedNanoUsd,
});
/** Hit rate from which the published guide calls a cache efficient. */
const expectedHitRate = 0.6;
/** `spentUsd`: by day. */
const cacheReport = (overview, spentUsd, savingTarget) => {
    const days = Object.entries(overview.days).toSorted(([a], [b]) => (a < b ? -1 : 1));
    const total = days.reduce((sum, [, tally]) => addTallies(sum, tally), noTally);
    const [first] = days[0] ?? [];
    const spent = Object.entries(spentUsd).reduce((sum, [day, usd]) => (first && day >= first ? sum + usd : sum), 0);
    const savedUsd = total.savedNanoUsd / 1e9;
    const asked = total.hits + total.similarHits + total.misses;
    const savedShare = savedUsd + spent > 0 ? savedUsd / (savedUsd + spent) : null;
    return {
        hitRate: asked === 0 ? null : (total.hits + total.similarHits) / asked,
        hits: total.hits,
        similarHits: total.similarHits,
        misses: total.misses,
        stores: total.stores,
        entries: overview.entries,
        bytes: overview.bytes,
        oldestAtMs: overview.oldestAtMs,
        savedUsd,
        spentUsd: spent,
        savedShare,
        savingTarget: savingTarget ?? null,
        targetReached: savingTarget === undefined || savedShare === null ? null : savedShare >= savingTarget,
        days: days.map(([day, tally]) => ({ day, ...tally })),
    };
};


/***/ }),

/***/ 33225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ openCacheStore)
});

// EXTERNAL MODULE: ./build/src/core/cache/cache-stats.js
var cache_stats = __webpack_require__(47924);
// EXTERNAL MODULE: ./build/src/state/cache/cache-store.js
var cache_store = __webpack_require__(55792);
;// CONCATENATED MODULE: ./build/src/state/cache/memory-store.js


/** Answers of this process, gone with it. */
const openMemoryStore = (maxBytes) => {
    // A Map keeps the order of insertion: the least recently used comes first.
    const entries = new Map();
    let days = {};
    let bytes = 0;
    const remove = (key) => {
        bytes -= entries.get(key)?.bytes ?? 0;
        entries.delete(key);
    };
    const clear = () => {
        const count = entries.size;
        entries.clear();
        bytes = 0;
        return count;
    };
    return {
        kind: 'memory',
        get(key, nowMs) {
            const entry = entries.get(key);
            if (entry === undefined || entry.expiresAtMs <= nowMs)
                return undefined;
            entries.delete(key);
            entries.set(key, entry);
            return entry;
        },
        put(entry, nowMs) {
            remove(entry.key);
            const size = (0,cache_store/* sizeOf */.$d)(entry);
            if (size > maxBytes)
                return;
            entries.set(entry.key, { ...entry, atMs: nowMs, bytes: size });
            bytes += size;
            for (const key of entries.keys()) {
                if (bytes <= maxBytes)
                    break;
                remove(key);
            }
        },
        alike(group, nowMs, limit) {
            const found = [...entries.values()].filter(({ likeness, expiresAtMs }) => likeness?.group === group && expiresAtMs > nowMs);
            return found
                .toSorted((a, b) => b.atMs - a.atMs)
                .slice(0, limit)
                .flatMap(({ key, likeness }) => (likeness ? [{ key, features: likeness.features }] : []));
        },
        tally(day, counts) {
            days[day] = (0,cache_stats/* addTallies */.MA)(days[day] ?? cache_stats/* noTally */.mc, counts);
        },
        overview(nowMs) {
            const alive = [...entries.values()].filter(({ expiresAtMs }) => expiresAtMs > nowMs);
            const oldestAtMs = alive.reduce((oldest, { atMs }) => Math.min(oldest, atMs), Number.POSITIVE_INFINITY);
            return { entries: alive.length, bytes, oldestAtMs: alive.length === 0 ? null : oldestAtMs, days: { ...days } };
        },
        sweep(nowMs) {
            const expired = [...entries.values()].filter(({ expiresAtMs }) => expiresAtMs <= nowMs);
            for (const { key } of expired)
                remove(key);
            return expired.length;
        },
        clear() {
            days = {};
            return clear();
        },
        shed: () => void clear(),
        close: () => void clear(),
    };
};

;// CONCATENATED MODULE: ./build/src/proxy/cache/open-store.js

/** Bytes of answers that a process keeps when there is no other place. */
const mostMemoryBytes = 64 * 1024 * 1024;
/** Redis if there is a URL, else the file, else memory: whatever cannot be had is told and the next is taken. Never rejects. */
const openCacheStore = async ({ file, maxBytes }, { namespace, redisUrl }, log) => {
    if (redisUrl !== undefined) {
        try {
            const { openRedisStore } = await __webpack_require__.e(/* import() */ 930).then(__webpack_require__.bind(__webpack_require__, 80930));
            return await openRedisStore(redisUrl, namespace, maxBytes);
        }
        catch (error) {
            log.warn(`${reasonOf(error)}; answers are cached ${file === null ? 'in memory' : 'on this machine only'}`);
        }
    }
    if (file !== null) {
        try {
            const { openSqliteStore } = await __webpack_require__.e(/* import() */ 3218).then(__webpack_require__.bind(__webpack_require__, 83218));
            return await openSqliteStore(file, maxBytes, log.warn);
        }
        catch (error) {
            log.warn(`The cache ${file} cannot be used: ${reasonOf(error)}; answers are cached in memory only`);
        }
    }
    return openMemoryStore(Math.min(maxBytes, mostMemoryBytes));
};
const reasonOf = (error) => (error instanceof Error ? error.message : String(error));


/***/ }),

/***/ 55792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   CP: () => (/* binding */ keptDays)
/* harmony export */ });
/* unused harmony export overheadBytes */
/** What an entry takes beside its answer: keys, times, indexes. */
const overheadBytes = 300;
const sizeOf = ({ answer, likeness }) => answer.length + overheadBytes + (likeness?.features.byteLength ?? 0);
/** Longest for which counts of a day are kept. */
const keptDays = 90;


/***/ }),

/***/ 66421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ readLedger),
/* harmony export */   z: () => (/* binding */ readLines)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);

/** The ledger's entries. */
const readLedger = (file) => readLines(file);
/** JSON lines that we have written; a line cut off by a crash is left out, a missing file has none. */
const readLines = async (file) => {
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
