export const id = 8855;
export const ids = [8855];
export const modules = {

/***/ 78855:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  command: () => (/* binding */ command)
});

// EXTERNAL MODULE: ./build/src/config/load.js + 9 modules
var load = __webpack_require__(22771);
// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __webpack_require__(43026);
// EXTERNAL MODULE: ./build/src/core/metrics/measure.js
var measure = __webpack_require__(98683);
// EXTERNAL MODULE: ./build/src/core/metrics/metric-names.js
var metric_names = __webpack_require__(90894);
;// CONCATENATED MODULE: ./build/src/core/metrics/kpis.js


/** The published guide's ¥0.1 a request, at ¥7.14 to the dollar: a fixed rate, so that a target never moves by itself. */
const costTargetUsd = 0.014;
/**
 * The guide's four targets against what the ledger says. Success counts what providers did: requests that a client broke
 * off or got wrong, or that a budget refused, are left out. `metrics`: names of `monitoring.metrics`; absent = all.
 */
const kpisOf = (entries, metrics) => {
    const { responseMs, successRate, costPerRequestUsd, unpricedRequests } = (0,measure/* measure */.xP)(entries);
    const shown = (0,metric_names/* shownMetrics */.f)(metrics);
    const kpis = [
        [
            ['response_time'],
            {
                name: 'response_time_mean',
                label: 'Mean response time',
                unit: 'ms',
                value: responseMs?.mean ?? null,
                target: 3000,
                side: 'below',
            },
        ],
        [
            ['response_time'],
            {
                name: 'response_time_p95',
                label: 'Response time of 95 %',
                unit: 'ms',
                value: responseMs?.p95 ?? null,
                target: 10_000,
                side: 'below',
            },
        ],
        [
            ['error_rate', 'model_performance'],
            { name: 'success_rate', label: 'Success rate', unit: 'share', value: successRate, target: 0.995, side: 'above' },
        ],
        [
            ['cost_per_request'],
            {
                name: 'cost_per_request',
                label: 'Cost per request',
                unit: 'usd',
                value: costPerRequestUsd,
                target: costTargetUsd,
                side: 'below',
                ...(unpricedRequests > 0 ? { unpricedRequests } : {}),
            },
        ],
    ];
    return kpis.filter(([by]) => by.some(name => shown.has(name))).map(([, kpi]) => ({ ...kpi, met: isMet(kpi) }));
};
const isMet = ({ value, target, side }) => {
    if (value === null)
        return null;
    return side === 'below' ? value < target : value > target;
};

// EXTERNAL MODULE: ./build/src/core/report/money.js
var money = __webpack_require__(73688);
;// CONCATENATED MODULE: ./build/src/core/report/kpi-text.js

const units = {
    ms: money/* formatDuration */.a3,
    // Down, not to the nearest: 99.498 % must not read as the 99.5 % that it misses.
    share: value => `${Number((Math.floor(value * 10_000 + 1e-6) / 100).toFixed(2))} %`,
    usd: money/* formatUsd */.UK,
};
const kpiText = ({ label, unit, value, target, side, met, unpricedRequests }) => {
    const format = units[unit];
    const unpriced = unpricedRequests === undefined ? '' : ` (${unpricedRequests} unpriced left out)`;
    return {
        label,
        value: value === null ? `unknown${unpriced}` : `${format(value)}${unpriced}`,
        target: `${side === 'below' ? '<' : '>'} ${format(target)}`,
        verdict: met === null ? '– nothing to go by' : met ? '✓ met' : '✗ missed',
    };
};

// EXTERNAL MODULE: ./build/src/log/printable.js
var printable = __webpack_require__(42959);
// EXTERNAL MODULE: ./build/src/state/paths.js
var paths = __webpack_require__(73987);
// EXTERNAL MODULE: ./build/src/state/read-ledger.js
var read_ledger = __webpack_require__(66421);
// EXTERNAL MODULE: ./build/src/cli/exit-code.js
var exit_code = __webpack_require__(33250);
// EXTERNAL MODULE: ./build/src/cli/load-proxy-config.js
var load_proxy_config = __webpack_require__(69118);
;// CONCATENATED MODULE: ./build/src/cli/commands/usage.js












const fields = {
    provider: entry => entry.provider,
    model: entry => `${entry.provider}/${entry.model}`,
    rule: entry => entry.rule,
    task: entry => entry.task ?? '(no task)',
    day: entry => entry.at.slice(0, 10),
};
const usage_units = { h: 3_600_000, d: 86_400_000, w: 604_800_000 };
const startOf = (since) => {
    const [, count, unit] = /^(\d+)([hdw])$/.exec(since) ?? [];
    const length = usage_units[unit ?? ''];
    if (length !== undefined)
        return new Date(Date.now() - Number(count) * length).toISOString();
    const date = new Date(since);
    if (!Number.isNaN(date.getTime()))
        return date.toISOString();
    throw new errors/* ConfigError */.xL('usage', `--since "${since}" is no time`, {
        hint: 'Write 24h, 7d, 4w, or a date such as 2026-11-01.',
    });
};
const groupersOf = (by) => by.split(',').map(name => {
    const field = fields[name.trim()];
    if (field)
        return field;
    throw new errors/* ConfigError */.xL('usage', `--by cannot group by "${name}"`, {
        hint: `Possible: ${Object.keys(fields).join(', ')}.`,
    });
});
const command = {
    name: 'usage',
    summary: 'tokens and money from the ledger, with key figures and their targets',
    flags: {
        since: { type: 'string', value: 'TIME', description: 'how far back: 24h, 7d, 4w or a date (default 7d)' },
        by: {
            type: 'string',
            value: 'FIELDS',
            description: 'group by provider, model, rule, task, day (default model)',
        },
        config: { ...load_proxy_config/* configFlag */.L5, description: 'configuration whose `monitoring.metrics` says what is shown' },
        json: { type: 'boolean', description: 'print JSON' },
    },
    examples: [
        'claude-router usage',
        'claude-router usage --by task',
        'claude-router usage --since 30d --by provider,day --json',
    ],
    run: async (invocation) => {
        const { env, text, is, terminal } = invocation;
        const since = startOf(text('since') ?? '7d');
        const groupers = groupersOf(text('by') ?? 'model');
        const entries = (await (0,read_ledger/* readLedger */.S)((0,paths/* statePaths */.m)(env).usageFile)).filter(({ at }) => at >= since);
        const groups = Map.groupBy(entries, entry => groupers.map(field => field(entry)).join(' '));
        const rows = [...groups]
            .map(([key, group]) => total(key, group))
            .sort((a, b) => (b.costUsd ?? 0) - (a.costUsd ?? 0));
        const metrics = await listedMetrics(invocation);
        const kpis = kpisOf(entries, metrics);
        const measures = (0,measure/* measure */.xP)(entries);
        if (is('json'))
            terminal.print(JSON.stringify({ since, groups: rows, kpis, ...shownMeasures(measures, metrics) }));
        else if (rows.length === 0)
            terminal.print(`No requests since ${since.slice(0, 16)}.`);
        else
            terminal.print([rows.map(line).join('\n'), ...keyFigures(kpis, measures, metrics)].join('\n\n'));
        return exit_code/* exitCodes */.hS.ok;
    },
};
/** `monitoring.metrics` of the configuration, if there is one. The ledger is shown also beside a broken configuration. */
const listedMetrics = async ({ text, env, cwd, terminal }) => {
    const explicit = text('config');
    const home = env.HOME ?? env.USERPROFILE ?? '';
    try {
        const { config } = await (0,load/* loadConfig */.Z)({ explicit, cwd, env, home, probe: async () => undefined });
        return config.monitoring?.metrics;
    }
    catch (error) {
        if (!(error instanceof errors/* ConfigError */.xL) || explicit !== undefined)
            throw error;
        terminal.log.info(`All metrics are shown, since the configuration cannot be read: ${error.message}`);
        return undefined;
    }
};
const shownMeasures = ({ models, cacheHitRate, cacheHits, savedUsd }, metrics) => {
    const shown = (0,metric_names/* shownMetrics */.f)(metrics);
    return {
        ...(shown.has('model_performance') ? { performance: models } : {}),
        ...(shown.has('cache_hit_rate') ? { cache: { hitRate: cacheHitRate, hits: cacheHits, savedUsd } } : {}),
    };
};
/** The parts below the groups. */
const keyFigures = (kpis, measures, metrics) => {
    const { performance = [], cache } = shownMeasures(measures, metrics);
    const figures = kpis.map(kpiText).map(({ label, value, target, verdict }) => [label, value, target, verdict]);
    const speeds = performance.map(({ provider, model, firstTokenMs, tokensPerSecond }) => [
        plain(`${provider}/${model}`),
        firstTokenMs === null ? '–' : `first token ${(0,money/* formatDuration */.a3)(firstTokenMs)}`,
        tokensPerSecond === null ? '–' : `${tokensPerSecond.toFixed(1)} tokens/s`,
    ]);
    const hits = cache === undefined || cache.hitRate === null
        ? []
        : [[`Cache hits ${(cache.hitRate * 100).toFixed(1)} %`, `${(0,money/* formatUsd */.UK)(cache.savedUsd)} saved`]];
    return [columns(figures), columns(speeds), columns(hits)].filter(text => text !== '');
};
/** Cells under each other, two spaces apart. */
const columns = (rows) => {
    const widths = rows[0]?.map((_, index) => Math.max(...rows.map(row => row[index]?.length ?? 0))) ?? [];
    return rows
        .map(row => row
        .map((text, index) => text.padEnd(widths[index] ?? 0))
        .join('  ')
        .trimEnd())
        .join('\n');
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
    const cost = row.costUsd === null ? 'unpriced' : (0,money/* formatUsd */.UK)(row.costUsd);
    const unpriced = row.costUsd !== null && row.unpricedRequests > 0 ? ` (+ ${row.unpricedRequests} unpriced requests)` : '';
    const failed = row.failed > 0 ? `, ${row.failed} failed` : '';
    return `${plain(row.key)}  ${row.requests} requests${failed}, ${(0,money/* formatTokens */._y)(row.inputTokens)} in, ${(0,money/* formatTokens */._y)(row.outputTokens)} out, ${cost}${unpriced}`;
};
/** Names of models come from clients. */
const plain = (name) => (0,printable/* printable */.g)(name.replace(/\s+/g, ' '));


/***/ }),

/***/ 59957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vn: () => (/* binding */ writingMs),
/* harmony export */   W1: () => (/* binding */ isHit),
/* harmony export */   _Y: () => (/* binding */ isTimed),
/* harmony export */   gu: () => (/* binding */ isPriced),
/* harmony export */   sL: () => (/* binding */ isJudged)
/* harmony export */ });
/** A provider's failure or success: not what the client broke off or did wrong, nor what a budget refused. */
const isJudged = ({ status, failure }) => status === 'ok' || (status === 'error' && failure !== 'client' && failure !== 'budget');
/** Whose duration says how long answers take: those that came, and those that did not come in time. */
const isTimed = ({ status, failure }) => status === 'ok' || (status === 'error' && failure === 'timeout');
/** Whose cost belongs in a mean: failures that cost nothing would make the others look cheaper. */
const isPriced = ({ costUsd, status }) => costUsd !== null && (status === 'ok' || costUsd > 0);
const isHit = ({ cache }) => cache === 'hit';
/** Time in which the tokens were written; 0 = unknown. */
const writingMs = ({ status, stream, outputTokens, durationMs, firstTokenMs }) => {
    if (status !== 'ok' || outputTokens < 2)
        return 0;
    return stream && firstTokenMs !== undefined ? durationMs - firstTokenMs : durationMs;
};


/***/ }),

/***/ 98683:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i2: () => (/* binding */ mean),
/* harmony export */   uM: () => (/* binding */ share),
/* harmony export */   xP: () => (/* binding */ measure)
/* harmony export */ });
/* harmony import */ var _counted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59957);

const measure = (entries) => {
    const judged = entries.filter(_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .isJudged */ .sL);
    const successRate = share(judged, ({ status }) => status === 'ok');
    const used = entries.filter(entry => !(0,_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .isHit */ .W1)(entry));
    const hits = entries.filter(_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .isHit */ .W1);
    return {
        requests: entries.length,
        responseMs: spreadOf(entries.filter(_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .isTimed */ ._Y).map(({ durationMs }) => durationMs)),
        successRate,
        errorRate: successRate === null ? null : 1 - successRate,
        costPerRequestUsd: mean(entries.filter(_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .isPriced */ .gu).map(({ costUsd }) => costUsd ?? 0)),
        unpricedRequests: entries.filter(({ costUsd }) => costUsd === null).length,
        tokens: {
            input: sum(used, entry => entry.inputTokens),
            output: sum(used, entry => entry.outputTokens),
            cacheRead: sum(used, entry => entry.cacheReadTokens),
            cacheWrite: sum(used, entry => entry.cacheWriteTokens),
        },
        cacheHitRate: share(entries.filter(({ cache }) => cache !== undefined), _counted_js__WEBPACK_IMPORTED_MODULE_0__/* .isHit */ .W1),
        cacheHits: hits.length,
        savedUsd: sum(hits, entry => entry.savedUsd ?? 0),
        models: performanceOf(used),
    };
};
/** Model by model, most used first. */
const performanceOf = (entries) => {
    const groups = Map.groupBy(entries.filter(({ provider }) => provider !== ''), ({ provider, model }) => JSON.stringify([provider, model]));
    return [...groups.values()]
        .map(group => {
        const writing = group.filter(entry => (0,_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .writingMs */ .Vn)(entry) > 0);
        const first = group.filter(({ stream, firstTokenMs }) => stream && firstTokenMs !== undefined);
        return {
            provider: group[0]?.provider ?? '',
            model: group[0]?.model ?? '',
            requests: group.length,
            successRate: share(group.filter(_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .isJudged */ .sL), ({ status }) => status === 'ok'),
            firstTokenMs: mean(first.map(({ firstTokenMs }) => firstTokenMs ?? 0)),
            tokensPerSecond: writing.length === 0 ? null : (1000 * sum(writing, entry => entry.outputTokens)) / sum(writing, _counted_js__WEBPACK_IMPORTED_MODULE_0__/* .writingMs */ .Vn),
        };
    })
        .sort((left, right) => right.requests - left.requests);
};
const spreadOf = (values) => {
    if (values.length === 0)
        return null;
    const sorted = values.sort((left, right) => left - right);
    return { mean: mean(sorted) ?? 0, p50: percentile(sorted, 0.5), p95: percentile(sorted, 0.95) };
};
/** Nearest rank: a value that really occurred. */
const percentile = (sorted, part) => sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? 0;
const sum = (entries, pick) => entries.reduce((total, entry) => total + pick(entry), 0);
const mean = (values) => values.length === 0 ? null : values.reduce((total, value) => total + value, 0) / values.length;
const share = (entries, holds) => entries.length === 0 ? null : entries.filter(holds).length / entries.length;


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
