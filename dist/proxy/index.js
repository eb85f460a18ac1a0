import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 2250:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("dns");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 99:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:sqlite");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 8321:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/consumers");

/***/ }),

/***/ 7830:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/web");

/***/ }),

/***/ 6193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 8877:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");

/***/ }),

/***/ 714:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:vm");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 2018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 4251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ secretsOf)
/* harmony export */ });
/* unused harmony export redactConfig */
const mask = '***';
const secretHeader = /auth|key|token|secret|cookie|password/i;
/** A copy that may be shown: keys, tokens, secret headers and passwords in addresses are `***`, and so is every repetition of one. */
const redactConfig = (config) => {
    const longSecrets = secretsOfConfig(config).filter(secret => secret.length >= shortestSecret);
    return redactValue(config, longSecrets);
};
/** A shorter one (`apiKey: ollama`) is masked only where it stands: elsewhere it may be an ordinary word. */
const shortestSecret = 8;
/** Every secret that the proxy's configuration holds, for masking in logs. */
const secretsOf = ({ token, providers, secrets: others = [], state, mcp = [] }) => {
    const secrets = [
        ...providers.flatMap(({ apiKeys, headers }) => [...apiKeys, ...secretHeaders(headers)]),
        ...mcp.flatMap(({ headers }) => Object.values(headers)).filter(value => value.length >= shortestSecret),
        ...[...others, passwordIn(state?.url ?? '')].filter(text => text !== ''),
    ];
    return [...new Set(token === null ? secrets : [...secrets, token])];
};
const secretHeaders = (headers) => Object.entries(headers).flatMap(([name, value]) => secretHeader.test(name) ? [value, value.replace(/^\w+ /, '')] : []);
const secretsOfConfig = (config) => {
    const secrets = Object.values(config.providers ?? {}).flatMap(({ apiKey, apiKeys, headers }) => [
        ...(apiKey === undefined ? [] : [apiKey]),
        ...(apiKeys ?? []),
        ...secretHeaders(headers ?? {}),
    ]);
    const all = [...secrets, config.server?.token ?? '', passwordIn(config.state?.url ?? '')];
    return [...new Set(all)].filter(secret => secret !== '').toSorted((a, b) => b.length - a.length);
};
const passwordIn = (address) => /^\w+:\/\/[^/@]*?:([^/]*)@/.exec(address)?.[1] ?? '';
const redactValue = (value, secrets) => {
    if (typeof value === 'string')
        return maskIn(value, secrets);
    if (Array.isArray(value))
        return value.map(item => redactValue(item, secrets));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [
        key,
        secretKeys.has(key) ? masked(item) : redactMember(key, item, secrets),
    ]));
};
const secretKeys = new Set(['apiKey', 'apiKeys', 'token']);
const redactMember = (key, value, secrets) => {
    if (key !== 'headers' || typeof value !== 'object' || value === null)
        return redactValue(value, secrets);
    return Object.fromEntries(Object.entries(value).map(([name, text]) => [name, secretHeader.test(name) ? mask : text]));
};
const masked = (value) => (Array.isArray(value) ? value.map(() => mask) : mask);
const maskIn = (text, secrets) => {
    const password = passwordIn(text);
    const withoutPassword = password === '' ? text : text.replace(`:${password}@`, `:${mask}@`);
    return secrets.reduce((rest, secret) => rest.replaceAll(secret, mask), withoutPassword);
};


/***/ }),

/***/ 5459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FJ: () => (/* binding */ stepAccounts),
/* harmony export */   Tm: () => (/* binding */ reservedLifeMs),
/* harmony export */   Yh: () => (/* binding */ strictestLimits),
/* harmony export */   gT: () => (/* binding */ settledLifeMs),
/* harmony export */   kk: () => (/* binding */ wholeNanoUsd),
/* harmony export */   si: () => (/* binding */ accountLifeMs)
/* harmony export */ });
/**
 * One step. A reservation is made on all its accounts or on none, and takes the place of an earlier one with its id (which
 * stays if the new one is refused). What adds nothing to an account is never refused by it. Throws RangeError for an
 * amount that is not a whole number, or when an id is reserved that is settled already.
 */
const stepAccounts = (view, command) => {
    const entry = view.entry(command.id);
    const balances = new Map();
    const add = (account, spentNanoUsd, reservedNanoUsd) => {
        const before = balances.get(account) ?? view.balance(account);
        balances.set(account, {
            spentNanoUsd: wholeNanoUsd(before.spentNanoUsd + spentNanoUsd),
            reservedNanoUsd: wholeNanoUsd(before.reservedNanoUsd + reservedNanoUsd),
        });
    };
    if (entry?.state === 'reserved')
        for (const account of entry.accounts)
            add(account, 0, -entry.amountNanoUsd);
    if (command.type === 'settle') {
        if (entry?.state === 'settled')
            return { type: 'unchanged' };
        for (const account of new Set(command.accounts))
            add(account, wholeNanoUsd(command.spentNanoUsd), 0);
        return { type: 'changed', balances, entry: { state: 'settled' } };
    }
    if (entry?.state === 'settled')
        throw new RangeError('a settled id cannot be reserved again');
    const limits = strictestLimits(command.accounts);
    for (const [account, limitNanoUsd] of limits) {
        add(account, 0, wholeNanoUsd(command.amountNanoUsd));
        if (limitNanoUsd === null)
            continue;
        const total = totalOf(balances.get(account));
        if (total > limitNanoUsd && total > totalOf(view.balance(account)))
            return { type: 'refused', refusedBy: account };
    }
    const accounts = [...limits.keys()];
    return { type: 'changed', balances, entry: { state: 'reserved', amountNanoUsd: command.amountNanoUsd, accounts } };
};
const totalOf = (amounts) => amounts === undefined ? 0 : amounts.spentNanoUsd + amounts.reservedNanoUsd;
/** An account named twice is reserved on once, within the lower limit. */
const strictestLimits = (accounts) => {
    const limits = new Map();
    for (const { account, limitNanoUsd } of accounts) {
        const before = limits.get(account) ?? null;
        const strictest = before === null ? limitNanoUsd : Math.min(before, limitNanoUsd ?? before);
        limits.set(account, strictest);
    }
    return limits;
};
/** Whole, not negative, and small enough to be exact: up to nine million USD. */
const wholeNanoUsd = (amount) => {
    if (!Number.isSafeInteger(amount) || amount < 0)
        throw new RangeError(`an amount must be a whole number of nano-USD from 0 to 2^53, not ${amount}`);
    return amount;
};
const dayMs = 86_400_000;
/** How long an account is kept after it was last touched: nothing stays for ever, and no month is forgotten within a year. */
const accountLifeMs = (account) => {
    if (account.startsWith('month:'))
        return 400 * dayMs;
    if (account.startsWith('day:'))
        return 40 * dayMs;
    return 7 * dayMs;
};
/** How long a settled id is remembered. */
const settledLifeMs = 7 * dayMs;
/** How long a reservation is kept that nobody settles: as long as any account that it lies on. */
const reservedLifeMs = 400 * dayMs;


/***/ }),

/***/ 7211:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Pd: () => (/* binding */ budgetUsdOf),
/* harmony export */   YB: () => (/* binding */ reachedThreshold),
/* harmony export */   yR: () => (/* binding */ hasLimit)
/* harmony export */ });
/* unused harmony exports defaultAlertThresholds, withRunLimit */
const defaultAlertThresholds = (/* unused pure expression or super */ null && ([0.8, 0.9, 0.95]));
/**
 * What `budget` is in conditions, in USD: the daily limit, since it is measured against `daily_cost`; without one the
 * monthly, the run's, the pull request's. Infinity without any, so that `daily_cost > budget * 0.8` is false.
 */
const budgetUsdOf = (config) => config?.dailyUsd ?? config?.monthlyUsd ?? config?.runUsd ?? config?.pullRequestUsd ?? Number.POSITIVE_INFINITY;
/** With a limit for this run, of `budget-usd`: the smaller one holds. */
const withRunLimit = (budget, usd) => ({
    alertThresholds: defaultAlertThresholds,
    ...budget,
    runUsd: Math.min(usd, budget?.runUsd ?? usd),
});
/** Whether anything may be refused. */
const hasLimit = ({ requestUsd, runUsd, pullRequestUsd, dailyUsd, monthlyUsd }) => [requestUsd, runUsd, pullRequestUsd, dailyUsd, monthlyUsd].some(limit => limit !== undefined);
/** The highest threshold that is reached; undefined when none is, or when there is nothing to be spent. */
const reachedThreshold = (thresholds, spentNanoUsd, limitNanoUsd) => {
    if (limitNanoUsd === 0)
        return undefined;
    const reached = thresholds.filter(share => spentNanoUsd >= share * limitNanoUsd);
    return reached.length === 0 ? undefined : Math.max(...reached);
};


/***/ }),

/***/ 3342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ costUsd),
/* harmony export */   T: () => (/* binding */ peakMultiplier)
/* harmony export */ });
const perToken = 1e-6;
/** An hour of cache costs twice what input costs, five minutes 1.25 times. https://platform.claude.com/docs/en/build-with-claude/prompt-caching */
const hourCacheFactor = 2;
/** USD a search, as Anthropic and OpenAI charge it. https://platform.claude.com/docs/en/agents-and-tools/tool-use/web-search-tool */
const webSearchUsd = 0.01;
/**
 * USD for one request, or null when the model has no known price. A missing cache price is the price of plain input.
 * `at` decides peak hours; the whole prompt, cached or not, decides the tier.
 */
const costUsd = (tokens, pricing, at) => {
    if (pricing === undefined)
        return null;
    const promptTokens = tokens.inputTokens + tokens.cacheReadTokens + tokens.cacheWriteTokens;
    const price = tierOf(pricing, promptTokens);
    const hourTokens = Math.min(tokens.hourCacheWriteTokens ?? 0, tokens.cacheWriteTokens);
    const usd = tokens.inputTokens * price.input +
        tokens.outputTokens * price.output +
        tokens.cacheReadTokens * (price.cacheRead ?? price.input) +
        (tokens.cacheWriteTokens - hourTokens) * (price.cacheWrite ?? price.input) +
        hourTokens * (price.cacheWrite === undefined ? price.input : price.input * hourCacheFactor);
    return usd * perToken * peakMultiplier(pricing, at) + (tokens.webSearches ?? 0) * (pricing.webSearch ?? webSearchUsd);
};
const tierOf = (pricing, promptTokens) => {
    let chosen;
    for (const tier of pricing.tiers ?? []) {
        if (promptTokens > tier.above && (chosen === undefined || tier.above > chosen.above))
            chosen = tier;
    }
    return chosen ?? pricing;
};
/** What prices are multiplied with at that time: 1 outside of peak hours. */
const peakMultiplier = ({ peak }, at) => {
    if (peak === undefined)
        return 1;
    const day = at.getUTCDay();
    if (peak.weekdaysOnly && (day === 0 || day === 6))
        return 1;
    const hour = at.getUTCHours();
    const within = ([from, to]) => (from <= to ? hour >= from && hour < to : hour >= from || hour < to);
    return peak.utc.some(within) ? peak.multiplier : 1;
};


/***/ }),

/***/ 3026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GI: () => (/* binding */ RequestError),
/* harmony export */   T6: () => (/* binding */ ProxyError),
/* harmony export */   Wp: () => (/* binding */ BudgetError),
/* harmony export */   gA: () => (/* binding */ UpstreamError),
/* harmony export */   uV: () => (/* binding */ AppError),
/* harmony export */   xL: () => (/* binding */ ConfigError)
/* harmony export */ });
/* unused harmony exports AgentError, GitHubError */
/**
 * Every failure the product knows. The class says whose problem it is, `code` says which; each edge maps them by one
 * pure table (HTTP: core/messages/error-body.ts, exit code: cli/exit-code.ts, outcome: core/result.ts).
 * `message` says what is wrong and where, `hint` what to do next. Neither may ever hold a key or a provider's raw auth error.
 */
class AppError extends Error {
    code;
    hint;
    constructor(code, message, options = {}) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.name = new.target.name;
        this.code = code;
        this.hint = options.hint;
    }
}
/** The configuration, an input or a flag is wrong. Exit code 2. */
class ConfigError extends AppError {
}
/** The client's request to the proxy is wrong. `status` 400, 401, 404, 405, 413 ... */
class RequestError extends AppError {
    status;
    constructor(status, code, message) {
        super(code, message);
        this.status = status;
    }
}
/** A budget refuses the request. Terminal: 403, exit code 3. */
class BudgetError extends AppError {
}
class UpstreamError extends AppError {
    failure;
    /** HTTP status of the provider, if it answered. */
    status;
    retryAfterMs;
    /** For `context_overflow`: what the provider said of the prompt's length and the limit, in tokens. */
    overflow;
    provider;
    model;
    constructor(failure, message, details = {}) {
        super(failure, message, details);
        this.failure = failure;
        this.status = details.status;
        this.retryAfterMs = details.retryAfterMs;
        this.overflow = details.overflow;
        this.provider = details.provider;
        this.model = details.model;
    }
}
/** The proxy could not be started or died. */
class ProxyError extends AppError {
}
/** Claude Code could not be installed, started or brought to a usable result. Exit code 5. */
class AgentError extends (/* unused pure expression or super */ null && (AppError)) {
}
/** GitHub refused, or what was posted could not be read back. Exit code 6. */
class GitHubError extends AppError {
    status;
    constructor(code, message, options = {}) {
        super(code, message, options);
        this.status = options.status;
    }
}


/***/ }),

/***/ 3453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ httpErrorOf),
/* harmony export */   t: () => (/* binding */ errorBody)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3026);
/* harmony import */ var _failure_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6710);


/**
 * What makes Claude Code do the right thing (measured with 2.1.330): 529 is never sent, as it gives up on the third;
 * a provider's 401 about our key must not look like the client's, which would ask for a login; permanent failures carry
 * `x-should-retry: false`, without which each costs three minutes of backoff.
 */
const reactions = {
    rate_limit: { status: 429, type: 'rate_limit_error', retryable: true },
    overloaded: { status: 503, type: 'overloaded_error', retryable: true },
    transient: { status: 502, type: 'api_error', retryable: true },
    network: { status: 502, type: 'api_error', retryable: true },
    malformed: { status: 502, type: 'api_error', retryable: true },
    timeout: { status: 504, type: 'timeout_error', retryable: true },
    quota: { status: 402, type: 'billing_error', retryable: false },
    auth: { status: 502, type: 'api_error', retryable: false },
    not_found: { status: 404, type: 'not_found_error', retryable: false },
    bad_request: { status: 400, type: 'invalid_request_error', retryable: false },
    refused: { status: 400, type: 'invalid_request_error', retryable: false },
    context_overflow: { status: 400, type: 'invalid_request_error', retryable: false },
};
const requestErrorTypes = {
    400: 'invalid_request_error',
    401: 'authentication_error',
    402: 'billing_error',
    403: 'permission_error',
    404: 'not_found_error',
    409: 'conflict_error',
    413: 'request_too_large',
    429: 'rate_limit_error',
    503: 'overloaded_error',
    504: 'timeout_error',
};
const noRetry = { 'x-should-retry': 'false' };
/** The pure table from the taxonomy to HTTP. Anything unknown is a bug of ours: 500, without its details. */
const httpErrorOf = (error) => {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UpstreamError */ .gA)
        return upstreamError(error);
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI) {
        const type = requestErrorTypes[error.status] ?? (error.status < 500 ? 'invalid_request_error' : 'api_error');
        return { status: error.status, type, message: error.message, headers: error.status < 500 ? noRetry : {} };
    }
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BudgetError */ .Wp) {
        return { status: 403, type: 'permission_error', message: withHint(error), headers: noRetry };
    }
    return { status: 500, type: 'api_error', message: 'Internal error in Claude Router', headers: {} };
};
const upstreamError = (error) => {
    const reaction = reactions[error.failure];
    const headers = reaction.retryable ? {} : { ...noRetry };
    if (reaction.retryable && error.retryAfterMs !== undefined) {
        headers['retry-after'] = String(Math.max(1, Math.ceil(error.retryAfterMs / 1000)));
    }
    const status = error.failure === 'bad_request' && error.status === 413 ? 413 : statusOf(error, reaction);
    const type = status === 413 ? 'request_too_large' : reaction.type;
    return { status, type, message: upstreamMessage(error), headers };
};
/** An upstream's own 500 stays one; every other server error is a bad gateway. */
const statusOf = (error, reaction) => error.failure === 'transient' && error.status === 500 ? 500 : reaction.status;
const upstreamMessage = (error) => {
    if (error.failure === 'context_overflow')
        return overflowMessage(error);
    // The provider's words about the request itself go through as they are: Claude Code reads them.
    if (error.failure === 'bad_request' || error.failure === 'refused')
        return withHint(error);
    const head = (0,_failure_text_js__WEBPACK_IMPORTED_MODULE_1__/* .describeFailure */ .I)(error);
    // Of a refused key nothing is quoted: such messages repeat parts of it.
    if (error.failure === 'auth')
        return error.hint ? `${head}. ${error.hint}` : head;
    return `${head}: ${withHint(error)}`;
};
/** Anthropic's wording, which makes Claude Code compact the conversation and go on. */
const overflowMessage = ({ overflow, message }) => {
    const maximum = overflow?.maxTokens;
    const prompt = overflow?.promptTokens;
    if (maximum === undefined)
        return /prompt is too long/i.test(message) ? message : `prompt is too long: ${message}`;
    return `prompt is too long: ${Math.max(prompt ?? 0, maximum + 1)} tokens > ${maximum} maximum`;
};
const withHint = (error) => (error.hint ? `${error.message} ${error.hint}` : error.message);
/** Anthropic's one shape for every error. */
const errorBody = (error, requestId) => ({
    type: 'error',
    error: { type: error.type, message: error.message },
    request_id: requestId,
});


/***/ }),

/***/ 6710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ describeFailure),
/* harmony export */   Y: () => (/* binding */ wayOut)
/* harmony export */ });
const words = {
    rate_limit: 'Rate Limited',
    quota: 'Out Of Quota',
    overloaded: 'Overloaded',
    context_overflow: 'Prompt Too Long',
    auth: 'API Key Refused',
    not_found: 'Model Not Found',
    bad_request: 'Bad Request',
    refused: 'Refused By Content Policy',
    timeout: 'Timed Out',
    network: 'Network Error',
    transient: 'Server Error',
    malformed: 'Malformed Answer',
};
/** `Provider 'deepseek' returned 429 (Rate Limited)`: the wording of the published guide. */
const describeFailure = (error) => {
    const provider = `Provider '${error.provider ?? 'unknown'}'`;
    if (error.failure === 'timeout' && error.status === undefined)
        return `${provider} did not answer in time (Timed Out)`;
    if (error.failure === 'network')
        return `${provider} could not be reached (Network Error)`;
    if (error.status === undefined)
        return `${provider} failed (${words[error.failure]})`;
    return `${provider} returned ${error.status} (${words[error.failure]})`;
};
const waysOut = {
    rate_limit: 'Lower concurrency.rateLimiting, add apiKeys, or name a routing.fallback',
    quota: 'Top up the account or name a routing.fallback',
    auth: "Check the provider's apiKey and that it belongs to this baseUrl",
    not_found: "Check the model's name: claude-router models",
    network: "Check the provider's baseUrl and this machine's network",
    timeout: 'Raise performance.requestTimeout or name a routing.fallback',
};
/** What the user can do about it; undefined when only waiting helps. */
const wayOut = (error) => error.hint ?? waysOut[error.failure];


/***/ }),

/***/ 9223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L2: () => (/* binding */ splitModelName),
/* harmony export */   TO: () => (/* binding */ plainModelName),
/* harmony export */   _x: () => (/* binding */ isHaikuName),
/* harmony export */   oL: () => (/* binding */ isClaudeName)
/* harmony export */ });
/** Splits at the first comma or slash; undefined for a bare name. */
const splitModelName = (name) => {
    const match = /^\s*([^,/\s]+)\s*[,/]\s*(\S.*?)\s*$/.exec(name);
    return match ? { provider: match[1], model: match[2] } : undefined;
};
/** `[1m]` is Claude Code's own mark for a longer window, not part of the name. */
const plainModelName = (name) => name.trim().replace(/\[1m\]$/i, '');
/** Anthropic's own names and Claude Code's aliases: those that say a size, not a target. */
const isClaudeName = (name) => /^claude-/i.test(name) || /^(?:claude|sonnet|haiku|opus|fable|opusplan|default)$/i.test(name);
/** The small, fast size. */
const isHaikuName = (name) => isClaudeName(name) && /haiku/i.test(name);


/***/ }),

/***/ 3688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   UK: () => (/* binding */ formatUsd),
/* harmony export */   a3: () => (/* binding */ formatDuration)
/* harmony export */ });
/* unused harmony export formatTokens */
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

/***/ 199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FB: () => (/* binding */ findTarget),
/* harmony export */   dt: () => (/* binding */ findListed),
/* harmony export */   je: () => (/* binding */ targetName)
/* harmony export */ });
/* harmony import */ var _messages_model_name_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9223);

const targetName = ({ provider, model }) => `${provider.id}/${model.id}`;
/**
 * The target that `provider/model` or `provider,model` names. Only a configured provider counts as one, since models
 * have slashes of their own; undefined when the name begins with none (`anthropic/claude-x` at OpenRouter).
 */
const findTarget = (name, providers) => {
    const parts = (0,_messages_model_name_js__WEBPACK_IMPORTED_MODULE_0__/* .splitModelName */ .L2)(name);
    const provider = parts && findProviderConfig(parts.provider, providers);
    if (parts === undefined || provider === undefined)
        return undefined;
    const model = modelOf(provider, parts.model);
    return model ? { provider, model } : { missing: 'model', provider: provider.id, model: parts.model };
};
/** The first provider that lists this model by its bare name. */
const findListed = (name, providers) => {
    for (const provider of providers) {
        const model = provider.models.find(candidate => candidate.id === name);
        if (model)
            return { provider, model };
    }
    return undefined;
};
const findProviderConfig = (id, providers) => providers.find(provider => provider.id === id) ??
    providers.find(provider => provider.id.toLowerCase() === id.toLowerCase());
const modelOf = (provider, id) => provider.models.find(model => model.id === id) ??
    provider.models.find(model => model.id.toLowerCase() === id.toLowerCase()) ??
    (provider.openModels ? { id } : undefined);


/***/ }),

/***/ 7862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** Generated from package.json by `npm run generate`. */
const version = '0.1.0';


/***/ }),

/***/ 3372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ once)
/* harmony export */ });
/** A function that computes on first call and remembers. */
const once = (compute) => {
    let known;
    return () => {
        known ??= { value: compute() };
        return known.value;
    };
};


/***/ }),

/***/ 7463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ createLineBuffer)
/* harmony export */ });
const flushMs = 50;
/** Held back at most; a trace of large requests would pile up otherwise. */
const mostHeldCharacters = 1_000_000;
/** What `write` throws is swallowed: a full disk or a closed pipe must not end the process. */
const createLineBuffer = (write) => {
    let held = [];
    let length = 0;
    let timer;
    const flush = () => {
        clearTimeout(timer);
        timer = undefined;
        if (held.length === 0)
            return;
        const lines = held.join('');
        held = [];
        length = 0;
        try {
            write(lines);
        }
        catch { }
    };
    return {
        add(line) {
            held.push(line, '\n');
            length += line.length;
            if (length > mostHeldCharacters)
                flush();
            else
                timer ??= setTimeout(flush, flushMs).unref();
        },
        flush,
    };
};


/***/ }),

/***/ 8667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  lY: () => (/* binding */ createRedactor)
});

// UNUSED EXPORTS: createValueRedactor, secretForms

;// CONCATENATED MODULE: ./build/src/core/secrets/find-needles.js
/** The UTF-16 units of a text, for searches that look at each of them once. */
const unitsOf = (text) => {
    const units = new Uint16Array(text.length);
    for (let at = 0; at < text.length; at++)
        units[at] = text.charCodeAt(at);
    return units;
};
/** Needles that are shorter are left out. */
const minNeedleLength = 8;
const blockLength = 3;
const tableSize = 1 << 17;
/**
 * Looks for many texts at once (Wu and Manber): three units tell how far the next possible beginning is away, so most of
 * a text is never looked at. Ranges come in order and may overlap.
 */
const createNeedleSearch = (needles) => {
    const all = [...new Set(needles)].filter(needle => needle.length >= minNeedleLength).map(unitsOf);
    if (all.length === 0)
        return () => [];
    const window = Math.min(...all.map(needle => needle.length));
    const last = window - blockLength;
    const shifts = new Uint8Array(tableSize).fill(Math.min(last + 1, 255));
    const byBlock = new Map();
    for (const needle of all) {
        for (let at = 0; at <= last; at++) {
            const block = blockAt(needle, at);
            shifts[block] = Math.min(shifts[block] ?? 0, last - at);
        }
        const block = blockAt(needle, last);
        byBlock.set(block, [...(byBlock.get(block) ?? []), needle]);
    }
    // The longest first: a part of it need not be found as well.
    for (const group of byBlock.values())
        group.sort((a, b) => b.length - a.length);
    return units => {
        const found = [];
        for (let at = 0; at + window <= units.length;) {
            const block = blockAt(units, at + last);
            const shift = shifts[block] ?? 1;
            if (shift > 0) {
                at += shift;
                continue;
            }
            const needle = byBlock.get(block)?.find(candidate => standsAt(units, at, candidate));
            if (needle !== undefined)
                found.push({ start: at, end: at + needle.length });
            at++;
        }
        return found;
    };
};
const blockAt = (units, at) => (Math.imul(units[at] ?? 0, 0x9e_37) + Math.imul(units[at + 1] ?? 0, 0x1_f35) + Math.imul(units[at + 2] ?? 0, 0x6b)) &
    (tableSize - 1);
const standsAt = (units, at, needle) => {
    if (at + needle.length > units.length)
        return false;
    for (let offset = 0; offset < needle.length; offset++)
        if (units[at + offset] !== needle[offset])
            return false;
    return true;
};
/** The text with each range, and ranges that touch or overlap as one, replaced. `ranges` in order of their start. */
const replaceRanges = (text, ranges, replacement) => {
    if (ranges.length === 0)
        return text;
    const pieces = [];
    let from = 0;
    for (const { start, end } of mergeRanges(ranges)) {
        pieces.push(text.slice(from, start), replacement);
        from = end;
    }
    return pieces.join('') + text.slice(from);
};
const mergeRanges = (ranges) => {
    const merged = [];
    for (const range of ranges) {
        const last = merged.at(-1);
        if (last && range.start <= last.end)
            last.end = Math.max(last.end, range.end);
        else
            merged.push({ ...range });
    }
    return merged;
};

;// CONCATENATED MODULE: ./build/src/core/secrets/read-escape.js
/** However often the backslash was escaped itself, as in JSON within JSON. */
const backslash = /\\+(?:u\{([0-9a-f]{1,6})\}|u([0-9a-f]{4})|x([0-9a-f]{2})|([0-3][0-7]{2})|[abefnrtv])/iy;
const percent = /%(?:25)*([0-9a-f]{2})/iy;
const equals = /=([0-9a-f]{2}|\r?\n)/iy;
const entity = /&(?:amp;)*(?:#x([0-9a-f]{1,6})|#(\d{1,7})|[a-z]{2,8});?/iy;
/** What stands at `at`, if it is an escape of URLs, JSON and its kin, HTML, or quoted-printable mail. */
const readEscape = (text, at) => {
    switch (text[at]) {
        case '\\':
            return read(backslash, text, at, ([, braced, four, two, octal]) => octal === undefined ? hexadecimal(braced ?? four ?? two) : Number.parseInt(octal, 8));
        case '%':
            return read(percent, text, at, ([, two]) => hexadecimal(two));
        case '=':
            return read(equals, text, at, ([, two]) => hexadecimal(/\n/.test(two ?? '') ? undefined : two));
        case '&':
            return read(entity, text, at, ([, hex, decimal]) => (decimal === undefined ? hexadecimal(hex) : Number(decimal)));
        default:
            return undefined;
    }
};
const hexadecimal = (digits) => (digits === undefined ? 0 : Number.parseInt(digits, 16));
const read = (pattern, text, at, codeOf) => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null)
        return undefined;
    const code = codeOf(match);
    return { code: code > 0x10_ff_ff ? 0 : code, end: at + match[0].length };
};

;// CONCATENATED MODULE: ./build/src/core/secrets/fold-text.js

/** One step for each unit; the places are only worth their room when something was found. */
const foldText = (text, options = {}) => {
    const sink = createSink(text.length, false);
    const hasEscapes = fold(text, sink, options);
    return { units: sink.units.subarray(0, sink.count), hasEscapes };
};
const foldPlaces = (text, options = {}) => {
    const sink = createSink(text.length, true);
    fold(text, sink, options);
    return sink;
};
/** For forms to look for. */
const folded = (text) => String.fromCharCode(...foldText(text).units);
const createSink = (size, withPlaces) => ({
    ...{ units: new Uint16Array(size), count: 0, withPlaces },
    ...{ starts: new Int32Array(withPlaces ? size : 0), ends: new Int32Array(withPlaces ? size : 0) },
});
const put = (sink, unit, start, end) => {
    if (sink.count === sink.units.length)
        grow(sink);
    if (sink.withPlaces) {
        sink.starts[sink.count] = start;
        sink.ends[sink.count] = end;
    }
    sink.units[sink.count++] = unit;
};
/** One character may stand for several. */
const grow = (sink) => {
    const size = sink.units.length * 2 + 16;
    const units = new Uint16Array(size);
    units.set(sink.units);
    sink.units = units;
    if (!sink.withPlaces)
        return;
    const starts = new Int32Array(size);
    starts.set(sink.starts);
    const ends = new Int32Array(size);
    ends.set(sink.ends);
    Object.assign(sink, { starts, ends });
};
const fold = (text, sink, { readEscapes = false }) => {
    let hasEscapes = false;
    for (let at = 0; at < text.length;) {
        const unit = text.charCodeAt(at);
        const plain = unit < 128 ? (asciiFold[unit] ?? 0) : notAscii;
        if (plain > 0)
            put(sink, plain, at, at + 1);
        if (plain >= 0) {
            at++;
            continue;
        }
        if (plain === mayEscape)
            hasEscapes = true;
        const { code, end } = (plain === mayEscape && readEscapes && readEscape(text, at)) || characterAt(text, at);
        putCharacter(sink, code, at, end);
        at = end;
    }
    return hasEscapes;
};
const characterAt = (text, at) => {
    const code = text.codePointAt(at) ?? 0;
    return { code, end: at + (code > 0xff_ff ? 2 : 1) };
};
const mayEscape = -1;
const notAscii = -2;
/** What is left of a character below 128: 0 is nothing. */
const asciiFold = Int16Array.from({ length: 128 }, (_, code) => {
    const character = String.fromCharCode(code);
    if (/[A-Za-z0-9]/.test(character))
        return character.toLowerCase().charCodeAt(0);
    return '%\\&='.includes(character) ? mayEscape : 0;
});
const putCharacter = (sink, code, start, end) => {
    if (code < 128) {
        const plain = asciiFold[code] ?? 0;
        if (plain > 0)
            put(sink, plain, start, end);
        return;
    }
    let units = known.get(code);
    if (units === undefined) {
        units = foldCharacter(String.fromCodePoint(code));
        if (known.size < mostKnown)
            known.set(code, units);
    }
    for (const unit of units)
        put(sink, unit, start, end);
};
/** Same code, same units: only a memory, bounded. */
const known = new Map();
const mostKnown = 10_000;
const foldCharacter = (character) => character
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(fillers, '')
    .split('')
    .map(unit => unit.charCodeAt(0));
/** Letters by name, blank to the eye. */
const fillers = /[\u115f\u1160\u3164\uffa0]/g;

;// CONCATENATED MODULE: ./build/src/core/secrets/encodings.js
/** Ways in which a text is written otherwise, as tools at hand do it. All of UTF-8 bytes. */
const bytesOf = (text) => Buffer.from(text, 'utf8');
const base64 = (text) => bytesOf(text).toString('base64');
const urlSafe = (text) => text.replaceAll('+', '-').replaceAll('/', '_');
/**
 * What base64 of a longer text shows of this one, wherever it stands in there: encoding goes by three bytes, so there are
 * three ways. Without the characters at both ends that the neighbours have a share in; both alphabets.
 */
const base64Within = (text) => {
    const bytes = bytesOf(text);
    const shifted = [0, 1, 2].map(offset => {
        const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
        return encoded.slice(Math.ceil((8 * offset) / 6), Math.floor((8 * (offset + bytes.length)) / 6));
    });
    return [...shifted, ...shifted.map(urlSafe)];
};
const hex = (text) => bytesOf(text).toString('hex');
const reverse = (text) => [...text].reverse().join('');
const rot13 = (text) => text.replace(/[A-Za-z]/g, letter => {
    const first = letter <= 'Z' ? 65 : 97;
    return String.fromCharCode(first + ((letter.charCodeAt(0) - first + 13) % 26));
});
/** Every byte as a number, `before` in front of each: `\x6b`, `&#107;`, `[107, 101]`. */
const numbers = (text, radix, { width = 0, before = '' } = {}) => [...bytesOf(text)].map(byte => before + byte.toString(radix).padStart(width, '0')).join('');
const base32Alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
/** Whole characters only; no padding. */
const base32 = (text) => {
    const bits = numbers(text, 2, { width: 8 });
    return (bits.match(/.{5}/g) ?? []).map(five => base32Alphabet[Number.parseInt(five, 2)]).join('');
};
const jsonEscaped = (text) => JSON.stringify(text).slice(1, -1);
const urlEncoded = (text) => [
    encodeURIComponent(text),
    encodeURIComponent(text).replaceAll('%20', '+'),
    new URLSearchParams([['', text]]).toString().slice(1),
];
const htmlEscaped = (text) => text.replace(/[&<>"']/g, character => `&${entities[character] ?? character};`);
const entities = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": '#39' };

;// CONCATENATED MODULE: ./build/src/core/secrets/secret-forms.js

/** Shorter values would mask ordinary words. */
const minPlainLength = 6;
const minEncodedLength = 8;
/** Looked for as a word of its own, in no other form. */
const isShort = (secret) => secret.length < minEncodedLength;
/** What people write where a server asks for a key and checks none, or no secret at all. */
const isStandIn = (secret) => secret.length < minPlainLength || /^(?:ollama|lm-?studio|no-?key|not-needed|anything|placeholder)$/i.test(secret);
/**
 * Forms in which a secret may appear in text, each to be found as it stands: plain, reversed, base64 (alone, and within
 * something longer), hex, URL-encoded, as JSON and HTML write it.
 */
const secretForms = (secret) => {
    if (secret.length < minPlainLength)
        return [];
    const encoded = [
        ...[base64(secret), base64(secret).replace(/=+$/, ''), ...base64Within(secret)],
        ...[hex(secret), hex(secret).toUpperCase(), reverse(secret)],
        ...[...urlEncoded(secret), jsonEscaped(secret), htmlEscaped(secret)],
    ];
    return [...new Set([secret, ...encoded.filter(form => form.length >= minEncodedLength)])];
};
/**
 * Forms to be looked for in folded text (letters and digits alone), where splitting, casing and separators no longer
 * matter: `k.e.y`, `6b 65 79`, `%6b%65`, `[107, 101, 121]`, wrapped base64. Not folded yet.
 */
const looseForms = (secret) => {
    const once = [secret, reverse(secret), rot13(secret), hex(secret), base32(secret), ...base64Within(secret)];
    const rounds = [reverse, hex, base64Whole];
    const twice = rounds.flatMap(first => rounds.map(second => second(first(secret))));
    const counted = [
        numbers(secret, 10),
        numbers(secret, 8, { width: 3 }),
        numbers(secret, 2, { width: 8 }),
        ...['x', '0x', 'u00', 'x00', '0x00'].map(before => numbers(secret, 16, { width: 2, before })),
    ];
    return [...new Set([...once, ...twice, ...counted])];
};
/** Without the end, which differs with what follows: `echo` adds a line feed. */
const base64Whole = (text) => base64Within(text)[0] ?? '';
const pieceLength = 16;
/**
 * Every stretch of 16 letters and digits of a random-looking secret, folded: a key that is told in two halves is found by
 * them. Stretches that could be ordinary words are left out.
 */
const secretPieces = (secret) => {
    if (!/^\S{24,512}$/.test(secret))
        return [];
    const folded = secret.replace(/[^A-Za-z0-9]+/g, '').toLowerCase();
    const pieces = [];
    for (let at = 0; at + pieceLength <= folded.length; at++) {
        const piece = folded.slice(at, at + pieceLength);
        if (looksRandom(piece))
            pieces.push(piece, reverse(piece));
    }
    return pieces;
};
/** Digits among letters, and no repetition: no word of a language. */
const looksRandom = (piece) => (piece.match(/\d/g) ?? []).length >= 2 && (piece.match(/[a-z]/g) ?? []).length >= 2 && !/^(.{1,4})\1+/.test(piece);
/**
 * What else is secret about a secret: the lines of a key, and the long texts of a JSON document (a service account's
 * private key), each of which would do on its own.
 */
const secretParts = (secret) => {
    const values = jsonTexts(secret);
    const lines = [secret, ...values].flatMap(text => text.split(/\r?\n/)).map(line => line.trim());
    // A line of prose or of JSON is no secret; one of a key has no gap in it.
    return [...new Set([...values, ...lines])].filter(part => part !== secret && /^[A-Za-z0-9+/=_.~-]{20,}$/.test(part));
};
const jsonTexts = (secret) => {
    if (!secret.trimStart().startsWith('{'))
        return [];
    try {
        const found = [];
        JSON.parse(secret, (name, value) => {
            if (typeof value === 'string' && /key|secret|token|password/i.test(name))
                found.push(value);
            return value;
        });
        return found;
    }
    catch {
        return [];
    }
};

;// CONCATENATED MODULE: ./build/src/core/secrets/find-secrets.js



/** Folded, a shorter text would be found across ordinary words, unless it does not look like one. */
const minFoldedLength = 12;
/**
 * Finds every secret as it stands, encoded, reversed, split by anything but letters and digits, and by its pieces; a
 * short one as a word of its own only. What a stranger may do to it without end (encryption, compression, words for
 * letters) is not found.
 */
const createSecretSearch = (secrets) => {
    const all = [...new Set(secrets.flatMap(secret => [secret, ...secretParts(secret)]))].filter(secret => secret !== '' && !isStandIn(secret));
    const long = all.filter(secret => !isShort(secret));
    const words = searchWords(all.filter(isShort));
    const exact = createNeedleSearch(long.flatMap(secretForms));
    const loose = long.flatMap(looseForms).map(folded);
    const hidden = createNeedleSearch([
        ...loose.filter(form => form.length >= minFoldedLength || looksRandom(form)),
        ...long.flatMap(secretPieces),
    ]);
    if (all.length === 0)
        return () => [];
    return text => {
        const found = words(text);
        if (long.length > 0) {
            found.push(...exact(unitsOf(text)));
            if (searchFolded(text, {}, found))
                searchFolded(text, { readEscapes: true }, found);
        }
        return found.length < 2 ? found : found.sort((a, b) => a.start - b.start);
    };
    /** Whether it is worth looking again with the escapes read. */
    function searchFolded(text, options, found) {
        const { units, hasEscapes } = foldText(text, options);
        const ranges = hidden(units);
        if (ranges.length > 0) {
            const { starts, ends } = foldPlaces(text, options);
            for (const { start, end } of ranges)
                found.push({ start: starts[start] ?? 0, end: ends[end - 1] ?? 0 });
        }
        return hasEscapes;
    }
};
const searchWords = (words) => {
    if (words.length === 0)
        return () => [];
    const escaped = words.toSorted((a, b) => b.length - a.length).map(escapePattern);
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${escaped.join('|')})(?![\\p{L}\\p{N}_])`, 'gu');
    return text => [...text.matchAll(pattern)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
};
// Not the hyphen: outside of a class `\-` is no valid escape with the flag `u`.
const escapePattern = (text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

;// CONCATENATED MODULE: ./build/src/core/untrusted/invisible.js
/**
 * Characters that nobody sees, in which instructions or keys are hidden: tags (U+E0000), zero-width and directional marks,
 * soft hyphens, blank letters, variation selectors but the one of emoji, and controls that are no white space.
 */
// biome-ignore-start lint/suspicious/noControlCharactersInRegex: controls are among what is looked for
// biome-ignore-start lint/suspicious/noMisleadingCharacterClass: marks are looked for by themselves
const invisible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0e\ufeff\uffa0\ufff0-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu;
// biome-ignore-end lint/suspicious/noMisleadingCharacterClass: see above
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: see above

;// CONCATENATED MODULE: ./build/src/core/secrets/key-patterns.js
// A run of word characters and hyphens is looked at once, from its start: no cost in the square of its length.
const start = '(?<![A-Za-z0-9_-])';
const token = (name, sign, rest) => ({
    name,
    sign: [sign],
    pattern: new RegExp(start + sign.replace('.', '\\.') + rest, 'g'),
});
/** Somewhere a digit and a letter: names of classes and files that begin alike have words only. */
const mixed = '(?=[A-Za-z_-]{0,300}\\d)(?=[\\d_-]{0,300}[A-Za-z])';
const keyPatterns = [
    { name: 'Anthropic', sign: ['sk-ant-'], pattern: /sk-ant-[A-Za-z0-9_-]{16,}/g },
    { name: 'OpenRouter', sign: ['sk-or-v1-'], pattern: /sk-or-v1-[A-Za-z0-9]{16,}/g },
    { name: 'OpenAI', sign: ['sk-proj-', 'sk-svcacct-', 'sk-admin-'], pattern: /sk-(?:proj|svcacct|admin)-[\w-]{20,}/g },
    // DeepSeek, Moonshot, older OpenAI and many more.
    token('sk-', 'sk-', `${mixed}[A-Za-z0-9_-]{20,}`),
    { name: 'Google', sign: ['AIza'], pattern: /(?<![A-Za-z0-9])AIza[A-Za-z0-9_-]{30,}/g },
    token('Google AQ', 'AQ.', '[A-Za-z0-9_-]{40,}'),
    token('Google OAuth', 'ya29.', '[A-Za-z0-9_-]{30,}'),
    token('Google client', 'GOCSPX-', '[A-Za-z0-9_-]{20,}'),
    token('Groq', 'gsk_', '[A-Za-z0-9]{20,}'),
    token('xAI', 'xai-', '[A-Za-z0-9]{20,}'),
    token('Hugging Face', 'hf_', '[A-Za-z0-9]{20,}'),
    token('NVIDIA', 'nvapi-', '[A-Za-z0-9_-]{20,}'),
    token('Perplexity', 'pplx-', `${mixed}[A-Za-z0-9]{32,}`),
    token('Replicate', 'r8_', '[A-Za-z0-9]{30,}'),
    token('Cerebras', 'csk-', `${mixed}[A-Za-z0-9]{30,}`),
    token('Together', 'tgp_v1_', '[A-Za-z0-9_-]{30,}'),
    token('Fireworks', 'fw_', `${mixed}[A-Za-z0-9]{20,}`),
    token('Claude Router', 'crt_', '[A-Za-z0-9_-]{32}'),
    ...['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'].map(sign => ({
        name: 'GitHub',
        sign: [sign],
        pattern: new RegExp(`(?<![A-Za-z0-9])${sign}[A-Za-z0-9]{20,}`, 'g'),
    })),
    // The newer ones of installations.
    { name: 'GitHub', sign: ['ghs_'], pattern: /ghs_[A-Za-z0-9_]{0,40}eyJ[\w-]{10,}\.[\w-]{10,}(?:\.[\w-]*)?/g },
    { name: 'GitHub', sign: ['github_pat_'], pattern: /github_pat_[A-Za-z0-9_]{20,}/g },
    ...['glpat-', 'gldt-', 'glrt-', 'glcbt-', 'glptt-', 'glsoat-', 'glagent-'].map(sign => token('GitLab', sign, '[A-Za-z0-9_-]{20,}')),
    token('npm', 'npm_', '[A-Za-z0-9]{36}(?![A-Za-z0-9])'),
    token('PyPI', 'pypi-AgE', '[A-Za-z0-9_-]{50,}'),
    token('RubyGems', 'rubygems_', '[a-f0-9]{48}'),
    token('Docker', 'dckr_pat_', '[A-Za-z0-9_-]{20,}'),
    ...['AKIA', 'ASIA', 'ABIA', 'ACCA'].map(sign => ({
        name: 'AWS access key',
        sign: [sign],
        pattern: new RegExp(`(?<![A-Za-z0-9])${sign}[A-Z0-9]{16}(?![A-Za-z0-9])`, 'g'),
    })),
    {
        name: 'AWS secret key',
        sign: ['ecret', 'ECRET'],
        pattern: /((?:aws_?|)secret_?(?:access_?)?key(?:_?id)?["'`]?[ \t]{0,8}(?:[:=]|=>)[ \t]{0,8}["'`]?)[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])/gi,
    },
    token('Bedrock', 'ABSK', '[A-Za-z0-9+/]{100,}=*'),
    {
        name: 'Azure storage',
        sign: ['AccountKey=', 'SharedAccessKey='],
        pattern: /((?:Account|SharedAccess)Key=)[A-Za-z0-9+/]{40,}={0,2}/g,
    },
    { name: 'Azure signature', sign: ['sig='], pattern: /([?&;]sig=)[A-Za-z0-9%+/]{40,}={0,2}/g },
    token('DigitalOcean', 'dop_v1_', '[a-f0-9]{64}'),
    token('Databricks', 'dapi', '[a-f0-9]{32}(?![A-Za-z0-9])'),
    token('HashiCorp', 'hvs.', '[A-Za-z0-9_-]{24,}'),
    ...['xoxa-', 'xoxb-', 'xoxe-', 'xoxo-', 'xoxp-', 'xoxr-', 'xoxs-', 'xoxe.', 'xapp-'].map(sign => token('Slack', sign, '[A-Za-z0-9-]{10,}')),
    {
        name: 'Slack hook',
        sign: ['hooks.slack.com/'],
        pattern: /(hooks\.slack\.com\/(?:services|workflows)\/)[A-Za-z0-9/]{20,}/g,
    },
    {
        name: 'Discord hook',
        sign: ['/api/webhooks/'],
        pattern: /(discord(?:app)?\.com\/api\/webhooks\/\d{1,20}\/)[\w-]{40,}/g,
    },
    { name: 'Telegram', sign: [':AA'], pattern: /(?<!\d)\d{8,10}:AA[\w-]{33}(?![\w-])/g },
    ...['sk_live_', 'sk_test_', 'rk_live_', 'rk_test_', 'whsec_'].map(sign => token('Stripe', sign, '[A-Za-z0-9]{20,}')),
    token('SendGrid', 'SG.', '[A-Za-z0-9_-]{16,32}\\.[A-Za-z0-9_-]{16,64}'),
    ...['shpat_', 'shpca_', 'shppa_', 'shpss_'].map(sign => token('Shopify', sign, '[a-fA-F0-9]{32}')),
    token('Linear', 'lin_api_', '[A-Za-z0-9]{30,}'),
    token('Notion', 'ntn_', '[A-Za-z0-9]{40,}'),
    token('Supabase', 'sbp_', '[a-f0-9]{40}'),
    token('Doppler', 'dp.', '(?:pt|st|ct|sa)\\.[A-Za-z0-9_.-]{30,}'),
    token('age', 'AGE-SECRET-KEY-1', '[A-Z0-9]{50,}'),
    {
        name: 'JSON Web Token',
        sign: ['.eyJ'],
        pattern: new RegExp(`${start}eyJ[\\w-]{10,}\\.eyJ[\\w-]{10,}(?:\\.[\\w-]*)?`, 'g'),
    },
    {
        name: 'private key',
        sign: ['PRIVATE KEY'],
        pattern: /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----(?:\\[nrt]|[\s"',|>])*(?:[A-Za-z-]{1,30}: [^\n\\]{0,200}(?:\\[nrt]|\s)+)*[A-Za-z0-9+/=]{16,}(?:\\[nrt]|[\s"',|>]|[A-Za-z0-9+/=])*(?:-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----)?/g,
    },
    {
        name: 'password of an address',
        sign: ['://'],
        pattern: /((?<![a-z0-9+.-])[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:@/"'`<>()]{0,100}:)(?![$<{%*])[^\s@/"'`<>()]{3,200}(?=@)/gi,
    },
    {
        name: 'authorization',
        sign: ['earer ', 'EARER ', 'asic ', 'ASIC '],
        pattern: /((?<![A-Za-z])(?:bearer|basic) {1,4})(?=[A-Za-z._~+/-]{0,200}\d)[A-Za-z0-9._~+/-]{20,}=*/gi,
    },
];

;// CONCATENATED MODULE: ./build/src/core/secrets/mask-texts.js

/** All texts of a value are searched as one, in order; of what is found, each loses its part. The shape stays. */
const maskTexts = (value, search, { mask, names, maskShapes }) => {
    const texts = [];
    mapTexts(value, text => {
        texts.push(text);
        return text;
    });
    const found = search(texts.join('\n'));
    let offset = 0;
    let next = 0;
    const maskName = (name) => maskShapes(replaceRanges(name, search(name), mask));
    return mapTexts(value, text => {
        const from = offset;
        const to = from + text.length;
        offset = to + 1;
        const own = [];
        while (next < found.length && (found[next]?.end ?? 0) <= from)
            next++;
        for (let at = next; at < found.length && (found[at]?.start ?? to) < to; at++) {
            const { start, end } = found[at];
            if (end > from)
                own.push({ start: Math.max(start, from) - from, end: Math.min(end, to) - from });
        }
        return maskShapes(replaceRanges(text, own, mask));
    }, names ? maskName : undefined);
};
/** Every text of a value of plain JSON, in order; with `names`, those of fields too, before what they hold. */
const collectTexts = (value, { names }) => {
    const texts = [];
    const keep = (text) => {
        texts.push(text);
        return text;
    };
    mapTexts(value, keep, names ? keep : undefined);
    return texts;
};
const mapTexts = (value, change, name) => {
    if (typeof value === 'string')
        return change(value);
    if (Array.isArray(value))
        return value.map(item => mapTexts(item, change, name));
    if (typeof value !== 'object' || value === null)
        return value;
    const result = {};
    for (const [key, item] of Object.entries(value)) {
        // Assigning would set the prototype.
        Object.defineProperty(result, name ? name(key) : key, {
            ...{ value: mapTexts(item, change, name), enumerable: true, configurable: true, writable: true },
        });
    }
    return result;
};

;// CONCATENATED MODULE: ./build/src/core/secrets/mask-secrets.js




const mask = '***';
/**
 * The text with every secret that `search` knows, and everything that has the shape of a key, as `***`. JSON stays JSON,
 * also where a secret is spread over several of its texts.
 */
const maskSecrets = (search, text) => {
    const masked = maskKeys(replaceRanges(text, search(text), mask));
    if (masked === text)
        return text;
    const value = jsonOf(text);
    return value === undefined ? masked : JSON.stringify(mask_secrets_maskValues(search, value, { names: true }));
};
/** A copy of plain JSON in which no text holds a secret, nor do several of them together. Names of fields only with `names`. */
const mask_secrets_maskValues = (search, value, { names = false } = {}) => maskTexts(value, search, { mask, names, maskShapes: maskKeys });
const jsonOf = (text) => {
    if (!/^\s*[{[]/.test(text) || !/[}\]]\s*$/.test(text))
        return undefined;
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
};
/** Shapes of keys, also with characters in them that nobody sees. */
const maskKeys = (text) => {
    const masked = maskShapes(text);
    const stripped = masked.replace(invisible, '');
    // Only a text in which something was hidden is given back without what hid it.
    return stripped !== masked && maskShapes(stripped) !== stripped ? maskShapes(stripped) : masked;
};
const maskShapes = (text) => keyPatterns.reduce((rest, { sign, pattern }) => sign.some(part => rest.includes(part))
    ? rest.replace(pattern, (_, kept) => (typeof kept === 'string' ? kept + mask : mask))
    : rest, text);

;// CONCATENATED MODULE: ./build/src/log/redact.js



/**
 * A function that removes secrets from text that leaves the process, as `***`: known values, in every form in which they
 * travel or are hidden, then shapes of keys that nobody told us about.
 */
const createRedactor = (secrets) => {
    const search = lazySearch(secrets);
    return text => maskSecrets(search(), text);
};
/** The same for every text in a value of plain JSON, of which a copy is given back. Its shape stays. */
const createValueRedactor = (secrets) => {
    const search = lazySearch(secrets);
    return value => maskValues(search(), JSON.parse(JSON.stringify(value)));
};
/** The forms of every secret take milliseconds to write down: whoever never logs need not wait for it. */
const lazySearch = (secrets) => {
    let search;
    return () => {
        search ??= createSecretSearch(secrets);
        return search;
    };
};


/***/ }),

/***/ 4297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ openRotatingFile),
/* harmony export */   D: () => (/* binding */ isSameFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);


const defaultMaxBytes = 10_000_000;
const defaultMaxFiles = 5;
/** Rotating takes a moment; a lock this old was left by a process that died. */
const staleLockMs = 10_000;
/** A file that cannot be put aside (a full disk, a folder without the right) is left alone for a while. */
const restMs = 30_000;
/**
 * Opens `file` for appending and makes its folder. Each write goes to where the name points then: a file that another
 * process has put aside is let go. One process at a time puts aside, under a lock file; whoever writes meanwhile writes
 * into the file that is being put aside, so that no line is lost. Appended in one write, lines of several processes do
 * not mix.
 */
const openRotatingFile = (file, { maxBytes = defaultMaxBytes, maxFiles = defaultMaxFiles } = {}) => {
    let descriptor = open(file);
    let restsUntil = 0;
    /** The file under the name, with ours being it. */
    const current = () => {
        const named = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file, { throwIfNoEntry: false });
        const own = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor);
        if (named && named.ino === own.ino && named.dev === own.dev)
            return own;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
        descriptor = open(file);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor);
    };
    const rotate = () => {
        if (Date.now() < restsUntil || !lock(file))
            return;
        try {
            // Before the lock was had, another may have been quicker.
            if (current().size < maxBytes)
                return;
            shift(file, maxFiles);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
            descriptor = open(file);
        }
        catch {
            restsUntil = Date.now() + restMs;
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(lockOf(file), { force: true });
        }
    };
    return {
        write(lines) {
            if (current().size >= maxBytes)
                rotate();
            append(descriptor, lines);
        },
        close: () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor),
    };
};
/** Whether `descriptor` writes into `file`. */
const isSameFile = (descriptor, file) => {
    try {
        const own = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor);
        const named = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file);
        return own.ino === named.ino && own.dev === named.dev;
    }
    catch {
        return false;
    }
};
const open = (file) => {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file), { recursive: true, mode: 0o700 });
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, 'a', 0o600);
};
const append = (descriptor, lines) => {
    const bytes = Buffer.from(lines);
    for (let written = 0; written < bytes.length;)
        written += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(descriptor, bytes, written);
};
/** `name` -> `name.1` -> ... -> gone; those of a time when more were kept go too. */
const shift = (file, maxFiles) => {
    const nameOf = (number) => (number === 0 ? file : `${file}.${number}`);
    let oldest = 0;
    while (exists(nameOf(oldest + 1)))
        oldest++;
    for (let number = oldest; number >= 0; number--) {
        if (number >= maxFiles - 1)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(nameOf(number), { force: true });
        else
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(nameOf(number), nameOf(number + 1));
    }
};
const exists = (file) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file, { throwIfNoEntry: false }) !== undefined;
const lockOf = (file) => `${file}.lock`;
/** False while another process has it. */
const lock = (file) => {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(lockOf(file), 'wx', 0o600));
        return true;
    }
    catch {
        const held = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(lockOf(file), { throwIfNoEntry: false });
        if (held && Date.now() - held.mtimeMs > staleLockMs)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(lockOf(file), { force: true });
        return false;
    }
};


/***/ }),

/***/ 4610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ createIdentities)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);

const createIdentities = () => {
    const base = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(9).toString('hex');
    let count = 0;
    const next = () => base + (count++).toString(36).padStart(6, '0');
    return {
        requestId: () => `req_${next()}`,
        messageId: () => `msg_${next()}`,
        toolUseId: () => `toolu_${next()}`,
    };
};


/***/ }),

/***/ 2909:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8321);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3026);
/* harmony import */ var _start_server_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(369);




/** File descriptor on which the parent waits for the ready line; stdout when it gave none. */
const readyDescriptor = 3;
/** Says something to the parent, once. Its pipe is closed then, so that nobody waits for more. */
const tellParent = (message) => {
    const line = `${JSON.stringify(message)}\n`;
    if (!isPipe(readyDescriptor)) {
        process.stdout.write(line);
        return;
    }
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(readyDescriptor, line);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(readyDescriptor);
};
/** Without a parent that asked for it, descriptor 3 is Node's own. */
const isPipe = (descriptor) => {
    if (process.env.CLAUDE_ROUTER_READY_FD !== String(descriptor))
        return false;
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor) !== undefined;
    }
    catch {
        return false;
    }
};
/** The proxy as a process of its own: configuration and keys come in on stdin, and nowhere else. */
const main = async () => {
    try {
        const config = JSON.parse(await (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_1__.text)(process.stdin));
        const server = await (0,_start_server_js__WEBPACK_IMPORTED_MODULE_3__/* .startServer */ .U)(config);
        tellParent({ ready: true, url: server.url, pid: process.pid });
        await server.closed;
        process.exit(0);
    }
    catch (error) {
        const known = error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AppError */ .uV;
        const message = error instanceof Error ? error.message : String(error);
        process.stderr.write(`${new Date().toISOString()} [ERROR] ${message}\n`);
        tellParent({ ready: false, code: known ? error.code : 'crash', message, hint: known ? error.hint : undefined });
        process.exit(1);
    }
};
await main();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 2054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ headerValue),
/* harmony export */   jD: () => (/* binding */ sendJson),
/* harmony export */   n4: () => (/* binding */ sendError)
/* harmony export */ });
/* harmony import */ var _core_messages_error_body_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3453);

/** Sends a JSON answer with its length. */
const sendJson = (response, status, body, headers = {}) => {
    if (response.headersSent || response.destroyed)
        return;
    response.writeHead(status, {
        ...headers,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
    });
    response.end(body);
};
/** Sends any error in Anthropic's shape. */
const sendError = (response, error, requestId, redact, headers = {}) => {
    const http = (0,_core_messages_error_body_js__WEBPACK_IMPORTED_MODULE_0__/* .httpErrorOf */ .S)(error);
    const body = (0,_core_messages_error_body_js__WEBPACK_IMPORTED_MODULE_0__/* .errorBody */ .t)({ type: http.type, message: redact(http.message) }, requestId);
    sendJson(response, http.status, JSON.stringify(body), { ...headers, ...http.headers, 'request-id': requestId });
};
/** A value fit for a header: names of models may have any character, even half of one. */
const headerValue = (text) => text.toWellFormed().replace(/[^\x20-\x7e]/gu, character => encodeURIComponent(character));


/***/ }),

/***/ 369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  U: () => (/* binding */ startServer)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __nccwpck_require__(7067);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(7030);
// EXTERNAL MODULE: ./build/src/config/redact.js
var config_redact = __nccwpck_require__(4251);
// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __nccwpck_require__(3026);
// EXTERNAL MODULE: ./build/src/core/messages/error-body.js
var error_body = __nccwpck_require__(3453);
// EXTERNAL MODULE: ./build/src/lib/once.js
var once = __nccwpck_require__(3372);
// EXTERNAL MODULE: ./build/src/log/redact.js + 10 modules
var log_redact = __nccwpck_require__(8667);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: ./build/src/proxy/egress/egress-log.js

/** Most lines of one run: an agent that asks without end must not fill the disk. */
const maxEntries = 2000;
/** Tells of each connection, in the log and as a line of the file (JSON). Never throws. */
const openEgressLog = (file, log) => {
    let entries = 0;
    return entry => {
        if (++entries > maxEntries)
            return;
        const { host, port, refused, bytesSent, bytesReceived } = entry;
        log.info(refused === null
            ? `egress: ${host}:${port}, ${bytesSent} bytes sent, ${bytesReceived} received`
            : `egress: ${host}:${port} refused: ${refused}`);
        if (file === null)
            return;
        try {
            (0,external_node_fs_.appendFileSync)(file, `${JSON.stringify(entry)}\n`, { mode: 0o600 });
        }
        catch (error) {
            log.error(`egress: ${file} cannot be written: ${error.message}`);
        }
    };
};

;// CONCATENATED MODULE: ./build/src/core/egress/allowed-host.js
const label = '[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?';
const allowed_host_form = new RegExp(`^((?:\\*\\.)?(?:${label}\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9]))(?::(\\d{1,5}))?$`);
/**
 * `registry.npmjs.org`, `*.pypi.org:443`; without a port it is 443. null for what is no such name: an address, a name of one
 * label (the machines of one's own network), a star alone or in the middle.
 */
const readAllowedHost = (text) => {
    const [, name, port = '443'] = allowed_host_form.exec(text.toLowerCase()) ?? [];
    const number = Number(port);
    return name === undefined || number < 1 || number > 65_535 ? null : { name, port: number };
};
/** What a client asks to be connected with: `host:port`, a single dot at the end of the name left out. null = neither. */
const readAuthority = (text) => {
    const [, name = '', port = ''] = /^([^:@/\s[\]]{1,253}):(\d{1,5})$/.exec(text) ?? [];
    return name === '' ? null : { name: name.toLowerCase().replace(/\.$/, ''), port: Number(port) };
};
const isAllowedHost = (allowed, asked) => allowed.some(({ name, port }) => port === asked.port && matches(name, asked.name));
const matches = (pattern, name) => pattern.startsWith('*.') ? name.endsWith(pattern.slice(1)) && name.length > pattern.length - 1 : name === pattern;

;// CONCATENATED MODULE: external "node:dns/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns/promises");
;// CONCATENATED MODULE: ./build/src/core/egress/public-address.js
/** Ranges of IPv4 that lead to this machine, to its network, to a cloud's metadata or to nobody in particular. */
const closedRanges = [
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['168.63.129.16', 32],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.88.99.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['224.0.0.0', 4],
    ['240.0.0.0', 4],
];
/** Whether an address, as the system's resolver writes it, is one of the internet. What is no address is none. */
const isPublicAddress = (address) => {
    const v4 = readIpv4(address);
    if (v4 !== null)
        return isPublicIpv4(v4);
    const v6 = readIpv6(address);
    return v6 !== null && isPublicIpv6(v6);
};
const isPublicIpv4 = (address) => !closedRanges.some(([network, bits]) => {
    const size = 2 ** (32 - bits);
    return Math.floor(address / size) === Math.floor((readIpv4(network) ?? 0) / size);
});
/**
 * Global unicast only (2000::/3), and of that not what carries an IPv4 address that would have to be judged on its own or
 * belongs to no host: 2001::/23 (Teredo, ORCHID, ...), 2001:db8::/32, 2002::/16.
 */
const isPublicIpv6 = ([first = 0, second = 0]) => first >= 0x2000 && first <= 0x3fff && first !== 0x2002 && !(first === 0x2001 && (second < 0x200 || second === 0xdb8));
const readIpv4 = (text) => {
    const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)?.slice(1).map(Number);
    if (parts === undefined || parts.some(part => part > 255))
        return null;
    return parts.reduce((sum, part) => sum * 256 + part, 0);
};
/** Eight groups. */
const readIpv6 = (text) => {
    // A zone (`%eth0`) is of a link of this machine.
    if (!/^[0-9a-f:]+$/i.test(text))
        return null;
    const halves = text.split('::').map(half => (half === '' ? [] : half.split(':')));
    if (halves.length > 2)
        return null;
    const [head = [], tail = []] = halves;
    const missing = 8 - head.length - tail.length;
    if (halves.length === 1 ? missing !== 0 : missing < 1)
        return null;
    const groups = [...head, ...Array(halves.length === 1 ? 0 : missing).fill('0'), ...tail];
    return groups.every(group => /^[0-9a-f]{1,4}$/i.test(group)) ? groups.map(group => Number.parseInt(group, 16)) : null;
};

;// CONCATENATED MODULE: ./build/src/proxy/egress/resolve-public.js


const systemResolver = async (name) => (await (0,promises_namespaceObject.lookup)(name, { all: true, verbatim: true })).map(({ address }) => address);
/**
 * The address to connect with. It is connected with and the name is not asked for again, so that a second answer cannot lead
 * elsewhere. One address that is not of the internet is enough to refuse all: who owns the name says so on purpose. Rejects
 * with an Error that says why.
 */
const resolvePublic = async (name, resolver) => {
    const addresses = await resolver(name).catch(() => []);
    const [address] = addresses;
    if (address === undefined)
        throw new Error('its name has no address');
    if (!addresses.every(isPublicAddress))
        throw new Error('its name leads to an address that is not of the internet');
    return address;
};

;// CONCATENATED MODULE: ./build/src/proxy/egress/tunnels.js



/** For a client or a host that says nothing any more. */
const idleMs = 120_000;
const connectMs = 10_000;
const maxTunnels = 128;
/**
 * Answers `CONNECT host:port`: to hosts that are allowed, at addresses of the internet, bytes go to and fro; all else is
 * refused, with the reason for a client that is known.
 */
const createTunnels = (options) => {
    const { resolver = systemResolver, open = (address, port) => (0,external_node_net_.connect)(port, address), onEnd } = options;
    const allowed = options.allowedHosts.flatMap(text => readAllowedHost(text) ?? []);
    let tunnels = 0;
    const refuse = (client, status, why) => {
        client.end(`HTTP/1.1 ${status}\r\ncontent-type: text/plain\r\ncontent-length: ${why.length + 1}\r\nconnection: close\r\n\r\n${why}\n`);
    };
    /** Why a host is not connected with; null = it is. */
    const reasonAgainst = (asked) => {
        if (allowed.length === 0)
            return 'no host is allowed (agent.allowedHosts)';
        if (!isAllowedHost(allowed, asked))
            return 'it is not among agent.allowedHosts';
        return tunnels >= maxTunnels ? `there are ${maxTunnels} connections already` : null;
    };
    return (request, client, head) => {
        client.on('error', () => client.destroy());
        if (!options.isKnown(request)) {
            refuse(client, '407 Proxy Authentication Required', "The run's token is required");
            return;
        }
        const asked = readAuthority(request.url ?? '');
        if (asked === null) {
            refuse(client, '400 Bad Request', 'CONNECT needs host:port');
            return;
        }
        const entry = {
            host: asked.name,
            port: asked.port,
            refused: reasonAgainst(asked),
            bytesSent: 0,
            bytesReceived: 0,
        };
        const refuseFor = (reason, status = '403 Forbidden') => {
            onEnd({ ...entry, refused: reason });
            refuse(client, status, `${asked.name}:${asked.port} is refused: ${reason}`);
        };
        if (entry.refused !== null) {
            refuseFor(entry.refused);
            return;
        }
        tunnels++;
        resolvePublic(asked.name, resolver).then(address => {
            const host = open(address, asked.port);
            join(client, host, head, {
                onEnd(bytesSent, bytesReceived) {
                    tunnels--;
                    onEnd({ ...entry, bytesSent, bytesReceived });
                },
                onFailure(error) {
                    tunnels--;
                    refuseFor(`it cannot be reached: ${error.message}`, '502 Bad Gateway');
                },
            });
        }, (error) => {
            tunnels--;
            refuseFor(error.message);
        });
    };
};
/** One of the two is called, once. */
const join = (client, host, head, { onEnd, onFailure }) => {
    let joined = false;
    let failure = new Error('it took too long');
    const late = setTimeout(() => host.destroy(), connectMs);
    host.on('error', error => {
        failure = error;
    });
    host.once('connect', () => {
        joined = true;
        clearTimeout(late);
        for (const end of [client, host])
            end.setTimeout(idleMs, () => end.destroy());
        client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
        host.write(head);
        client.pipe(host).pipe(client);
    });
    host.once('close', () => {
        clearTimeout(late);
        if (joined) {
            onEnd(host.bytesWritten, host.bytesRead);
            client.destroy();
        }
        else
            onFailure(failure);
    });
    client.once('close', () => host.destroy());
};

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./build/src/proxy/guard.js


const loopbackNames = new Set(['127.0.0.1', 'localhost', '[::1]']);
const isLoopback = (host) => loopbackNames.has(host) || host === '::1' || host.startsWith('127.');
const createGuard = ({ listen, token }) => {
    const expected = token === null ? undefined : digest(token);
    const loopback = isLoopback(listen.host);
    return {
        checkOrigin({ headers }) {
            // On another address the token is mandatory, and names are not known here.
            if (!loopback)
                return;
            const host = hostName(headers.host ?? '');
            if (!loopbackNames.has(host) && host !== listen.host) {
                throw new errors/* RequestError */.GI(403, 'permission_error', `Host '${host.slice(0, 100)}' is not served here: use 127.0.0.1 or localhost`);
            }
            const { origin } = headers;
            if (expected === undefined && origin !== undefined && !isLoopbackOrigin(origin)) {
                throw new errors/* RequestError */.GI(403, 'permission_error', 'Requests from web pages are refused while no token is set');
            }
        },
        isKnownTunneller({ headers }) {
            const [, scheme = '', credential = ''] = /^(Basic|Bearer)\s+(\S+)$/i.exec(headers['proxy-authorization'] ?? '') ?? [];
            const token = scheme.toLowerCase() === 'basic'
                ? Buffer.from(credential, 'base64')
                    .toString('utf8')
                    .replace(/^[^:]*:/, '')
                : credential;
            return expected !== undefined && (0,external_node_crypto_.timingSafeEqual)(digest(token), expected);
        },
        checkToken({ headers }) {
            if (expected === undefined)
                return;
            const bearer = /^Bearer\s+(.+)$/i.exec(headers.authorization ?? '')?.[1];
            const key = [headers['x-api-key']].flat()[0];
            // Both are looked at whatever the first says, and digests are equally long: the time taken tells nothing.
            const byBearer = (0,external_node_crypto_.timingSafeEqual)(digest(bearer ?? ''), expected);
            const byKey = (0,external_node_crypto_.timingSafeEqual)(digest(key ?? ''), expected);
            if (byBearer || byKey)
                return;
            throw new errors/* RequestError */.GI(401, 'authentication_error', bearer || key ? 'invalid x-api-key or bearer token' : 'x-api-key header or bearer token is required');
        },
    };
};
const digest = (text) => (0,external_node_crypto_.createHash)('sha256').update(text).digest();
const hostName = (host) => host.replace(/:\d*$/, '').toLowerCase();
const isLoopbackOrigin = (origin) => {
    try {
        return loopbackNames.has(new URL(origin).hostname);
    }
    catch {
        return false;
    }
};

// EXTERNAL MODULE: ./build/src/proxy/identities.js
var identities = __nccwpck_require__(4610);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./build/src/proxy/ledger-writer.js


const now = Promise.resolve();
const silent = { append() { }, written: () => now, close() { } };
/**
 * One write for the entries of one turn of the event loop: at 64 requests at once that is one for eight, and a sixth less
 * work for a small request than with a write for each; for one request at a time it is the same. No fsync: that is for
 * machines that lose their power.
 *
 * Several proxies may share a file: with O_APPEND a local file system finds the end and writes under one lock, so that
 * lines do not mix, whatever their length (PIPE_BUF is a promise about pipes).
 */
const openLedger = (file, log) => {
    if (file === null)
        return silent;
    let ledger;
    let failing = false;
    let pending = '';
    let turn = Promise.withResolvers();
    const guarded = (act) => {
        try {
            act();
            if (failing)
                log.warn(`The ledger ${file} can be written again; requests before this one are missing from it`);
            failing = false;
        }
        catch (error) {
            if (!failing)
                log.error(`The ledger ${file} cannot be written; the run goes on without it: ${messageOf(error)}`);
            failing = true;
        }
    };
    const open = () => {
        ledger ??= openForAppend(file);
        return ledger;
    };
    const close = () => {
        if (ledger)
            (0,external_node_fs_.closeSync)(ledger.descriptor);
        ledger = undefined;
    };
    const write = (lines) => {
        if (appendLines(open(), lines))
            return;
        close();
        appendLines(open(), lines);
    };
    const flush = () => {
        if (pending === '')
            return;
        const [lines, { resolve }] = [pending, turn];
        pending = '';
        turn = Promise.withResolvers();
        guarded(() => write(lines));
        resolve();
    };
    guarded(() => void open());
    return {
        append(entry) {
            if (pending === '')
                setImmediate(flush);
            pending += `${JSON.stringify(entry)}\n`;
        },
        written: () => (pending === '' ? now : turn.promise),
        close() {
            flush();
            guarded(close);
        },
    };
};
/** Readable too, to see how it ends. The folder tells what was spent: it is the user's alone. */
const openForAppend = (file) => {
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(file), { recursive: true, mode: 0o700 });
    const flags = external_node_fs_.constants.O_RDWR | external_node_fs_.constants.O_APPEND | external_node_fs_.constants.O_CREAT;
    return { descriptor: (0,external_node_fs_.openSync)(file, flags, 0o600), wholeTo: -1 };
};
/**
 * Whoever died in the middle of a line, this process or another, leaves it to the next one to end it. False when the
 * file was removed: nothing is written then.
 */
const appendLines = (ledger, lines) => {
    const { size, nlink } = (0,external_node_fs_.fstatSync)(ledger.descriptor);
    if (nlink === 0)
        return false;
    const torn = size !== ledger.wholeTo && endsInMidLine(ledger.descriptor, size);
    ledger.wholeTo = -1;
    const bytes = Buffer.from(torn ? `\n${lines}` : lines);
    // A full disk takes a part of it and refuses the rest.
    for (let written = 0; written < bytes.length;)
        written += (0,external_node_fs_.writeSync)(ledger.descriptor, bytes, written);
    ledger.wholeTo = size + bytes.length;
    return true;
};
const endsInMidLine = (descriptor, size) => {
    const last = Buffer.alloc(1);
    return size > 0 && (0,external_node_fs_.readSync)(descriptor, last, 0, 1, size - 1) === 1 && last[0] !== 0x0a;
};
const messageOf = (error) => (error instanceof Error ? error.message : String(error));

;// CONCATENATED MODULE: ./build/src/proxy/upstream/pools.js

/**
 * One pool per origin, HTTP/1.1, no pipelining. Behind a company's HTTP proxy (the configuration's, else HTTPS_PROXY and kin;
 * NO_PROXY honoured) calls go through that, but for those to this machine, which it could not reach. undici is loaded here
 * and not before: it would double the cold start.
 */
const openPools = async ({ idleMs, proxyUrl, environment }) => {
    const { default: Pool } = await __nccwpck_require__.e(/* import() */ 628).then(__nccwpck_require__.t.bind(__nccwpck_require__, 628, 19));
    const options = {
        pipelining: 1,
        allowH2: false,
        connectTimeout: 10_000,
        // Time to the first byte is the attempt's own clock.
        headersTimeout: 0,
        bodyTimeout: idleMs,
        keepAliveTimeout: 30_000,
        maxHeaderSize: 64 * 1024,
    };
    const proxies = proxyUrl === undefined ? {} : { httpProxy: proxyUrl, httpsProxy: proxyUrl };
    const usesProxy = proxyUrl !== undefined || usesHttpProxy(environment);
    const agent = usesProxy ? await proxyAgent({ ...options, ...proxies }) : undefined;
    const pools = new Map();
    return {
        of(origin) {
            const known = pools.get(origin);
            if (known !== undefined)
                return known;
            const dispatcher = agent !== undefined && !isLoopback(new URL(origin).hostname) ? agent : new Pool(origin, options);
            pools.set(origin, dispatcher);
            return dispatcher;
        },
        close: async () => {
            const open = new Set(pools.values());
            if (agent !== undefined)
                open.add(agent);
            await Promise.all([...open].map(dispatcher => dispatcher.destroy()));
        },
    };
};
const proxyAgent = async (options) => {
    const { default: Agent } = await Promise.all(/* import() */[__nccwpck_require__.e(628), __nccwpck_require__.e(137)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 3137, 19));
    return new Agent(options);
};
const usesHttpProxy = (environment) => ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'].some(name => (environment[name] ?? '') !== '');

;// CONCATENATED MODULE: ./build/src/proxy/mcp/open-network.js


const openMcpNetwork = (options) => {
    let isOpen = false;
    const open = (0,once/* once */.O)(() => openPools(options));
    return {
        pools() {
            isOpen = true;
            return open();
        },
        close: async () => {
            if (isOpen)
                await (await open()).close();
        },
    };
};

// EXTERNAL MODULE: ./build/src/core/budget/budget-limits.js
var budget_limits = __nccwpck_require__(7211);
// EXTERNAL MODULE: ./build/src/state/memory-store.js + 1 modules
var memory_store = __nccwpck_require__(6099);
;// CONCATENATED MODULE: ./build/src/proxy/health/bounded-map.js
const createBoundedMap = (limit) => {
    const entries = new Map();
    return {
        get(key) {
            const value = entries.get(key);
            if (value === undefined || entries.size < limit / 2)
                return value;
            entries.delete(key);
            entries.set(key, value);
            return value;
        },
        set(key, value) {
            entries.delete(key);
            entries.set(key, value);
            if (entries.size > limit)
                entries.delete(entries.keys().next().value);
        },
        values: () => entries.values(),
    };
};

;// CONCATENATED MODULE: ./build/src/proxy/health/key-turns.js

const keylessCall = [''];
const rememberedSessions = 2000;
const createKeyTurns = (now) => {
    const turns = new Map();
    const bound = createBoundedMap(rememberedSessions);
    const startOf = (provider, binding) => {
        const known = binding === undefined ? undefined : bound.get(binding);
        if (known !== undefined && known < provider.apiKeys.length)
            return known;
        const turn = (turns.get(provider.id) ?? 0) % provider.apiKeys.length;
        turns.set(provider.id, turn + 1);
        return turn;
    };
    return {
        inTurn(provider, sessionId, restUntilMs) {
            const { apiKeys, auth, id } = provider;
            if (auth === 'none' || apiKeys.length === 0)
                return keylessCall;
            if (apiKeys.length === 1)
                return apiKeys;
            const binding = sessionId === undefined ? undefined : `${sessionId} ${id}`;
            const start = startOf(provider, binding);
            const nowMs = now();
            const order = apiKeys
                .map((_, offset) => (start + offset) % apiKeys.length)
                .map(index => ({ index, restMs: Math.max(0, restUntilMs(index) - nowMs) }))
                .toSorted((a, b) => (a.restMs === b.restMs ? 0 : a.restMs - b.restMs));
            if (binding !== undefined)
                bound.set(binding, order[0]?.index ?? 0);
            return order.map(({ index }) => apiKeys[index]);
        },
    };
};

;// CONCATENATED MODULE: ./build/src/core/resilience/call-window.js
const slices = 6;
const emptyWindow = [];
const addCall = (window, result, nowMs, windowMs) => {
    const at = sliceAt(nowMs, windowMs);
    const failed = result === 'failure' ? 1 : 0;
    const last = window.at(-1);
    // A clock that was set back counts into the newest slice there is.
    if (last && last.at >= at) {
        return [...window.slice(0, -1), { at: last.at, calls: last.calls + 1, failures: last.failures + failed }];
    }
    return [...window.filter(slice => slice.at > at - slices), { at, calls: 1, failures: failed }];
};
const totalsOf = (window, nowMs, windowMs) => {
    const oldest = sliceAt(nowMs, windowMs) - slices;
    let calls = 0;
    let failures = 0;
    for (const slice of window) {
        if (slice.at <= oldest)
            continue;
        calls += slice.calls;
        failures += slice.failures;
    }
    return { calls, failures };
};
const sliceAt = (nowMs, windowMs) => Math.floor((nowMs * slices) / windowMs);

;// CONCATENATED MODULE: ./build/src/core/resilience/circuit-breaker.js

const defaultBreakerPolicy = {
    consecutiveFailures: 3,
    failureShare: 0.5,
    minimumCalls: 6,
    windowMs: 60_000,
    cooldownMs: 5000,
    maxCooldownMs: 120_000,
    probeTimeoutMs: 60_000,
};
const closedBreaker = { kind: 'closed', window: emptyWindow, inARow: 0, openings: 0 };
/** The breaker after an event. Times in milliseconds of one clock, which may be any. */
const reduceBreaker = (state, event, nowMs, policy = defaultBreakerPolicy) => {
    switch (event.type) {
        case 'call':
            return breakerAllows(state, nowMs) && state.kind !== 'closed'
                ? { ...waiting(state), probeUntilMs: nowMs + policy.probeTimeoutMs }
                : state;
        case 'success':
            return state.kind === 'closed'
                ? { ...state, window: addCall(state.window, 'success', nowMs, policy.windowMs), inARow: 0, openings: 0 }
                : closedBreaker;
        case 'failure':
            return failed(state, event.retryAfterMs ?? 0, nowMs, policy);
        case 'no-verdict':
            return state.kind === 'half-open' ? waiting(state) : state;
        case 'opened-elsewhere': {
            const untilMs = Math.min(event.untilMs, nowMs + policy.maxCooldownMs);
            if (untilMs <= nowMs || (state.kind === 'open' && state.untilMs >= untilMs))
                return state;
            return {
                kind: 'open',
                untilMs,
                openings: Math.max(1, event.openings, state.openings),
                reason: 'it failed elsewhere',
            };
        }
        case 'postponed':
            return state.kind === 'open' && state.untilMs < event.untilMs ? { ...state, untilMs: event.untilMs } : state;
    }
};
/** Whether a call may go out: closed, or the time of the next probe has come. */
const breakerAllows = (state, nowMs) => opensAtMs(state) <= nowMs;
/** When calls may go out again; 0 = they may now. */
const opensAtMs = (state) => {
    if (state.kind === 'closed')
        return 0;
    return state.kind === 'open' ? state.untilMs : (state.probeUntilMs ?? 0);
};
const waiting = ({ openings, reason }) => ({ kind: 'half-open', probeUntilMs: null, openings, reason });
const failed = (state, retryAfterMs, nowMs, policy) => {
    // Calls that were under way when it opened say nothing new.
    if (state.kind === 'open')
        return state;
    if (state.kind === 'half-open')
        return opened(state.openings, 'it failed again', retryAfterMs, nowMs, policy);
    const window = addCall(state.window, 'failure', nowMs, policy.windowMs);
    const inARow = state.inARow + 1;
    const { calls, failures } = totalsOf(window, nowMs, policy.windowMs);
    if (inARow >= policy.consecutiveFailures)
        return opened(state.openings, `${inARow} failures in a row`, retryAfterMs, nowMs, policy);
    if (calls >= policy.minimumCalls && failures / calls >= policy.failureShare)
        return opened(state.openings, `${failures} of ${calls} calls failed`, retryAfterMs, nowMs, policy);
    return { ...state, window, inARow };
};
const opened = (openings, reason, retryAfterMs, nowMs, { cooldownMs, maxCooldownMs }) => {
    const lengthMs = Math.min(cooldownMs * 2 ** openings, maxCooldownMs);
    const untilMs = nowMs + Math.max(lengthMs, Math.min(retryAfterMs, maxCooldownMs));
    return { kind: 'open', untilMs, openings: openings + 1, reason };
};

;// CONCATENATED MODULE: ./build/src/core/resilience/failure-effect.js
const effectOf = ({ failure, status }) => {
    switch (failure) {
        case 'rate_limit':
            return 'key-pause';
        case 'quota':
            // "This one request is larger than your tokens per minute": smaller ones fit.
            return status === 413 ? 'nobody' : 'key-quota';
        case 'auth':
            return 'key-refused';
        case 'context_overflow':
        case 'bad_request':
        case 'refused':
            return 'nobody';
        case 'overloaded':
        case 'not_found':
        case 'timeout':
        case 'network':
        case 'transient':
        case 'malformed':
            return 'target';
    }
};

;// CONCATENATED MODULE: ./build/src/core/resilience/latency.js
/** After this time an average has lost two thirds of its weight against a new measurement. */
const memoryMs = 60_000;
/** What a new measurement counts at least, however close it follows. */
const leastWeight = 0.2;
/** Shorter answers, or those that came in one piece, tell nothing of a rate. */
const fewestTokens = 16;
const shortestStreamMs = 20;
/** Exponentially weighted moving averages, in which what is old counts less the more time has passed. */
const measure = (known, now, nowMs) => {
    const ageMs = known ? Math.max(0, nowMs - known.measuredAtMs) : 0;
    const weight = Math.max(leastWeight, 1 - Math.exp(-ageMs / memoryMs));
    const mix = (before, measured) => before === undefined ? measured : before + weight * (measured - before);
    const rate = rateOf(now);
    const tokensPerSecond = rate === undefined ? known?.tokensPerSecond : mix(known?.tokensPerSecond, rate);
    return {
        firstTokenMs: mix(known?.firstTokenMs, now.firstTokenMs),
        ...(tokensPerSecond === undefined ? {} : { tokensPerSecond }),
        measuredAtMs: nowMs,
    };
};
const rateOf = ({ outputTokens = 0, streamMs = 0 }) => outputTokens >= fewestTokens && streamMs >= shortestStreamMs ? (outputTokens * 1000) / streamMs : undefined;
/** What is older counts as never measured: it is tried again. */
const freshMs = 600_000;
const isFresh = (latency, nowMs) => latency !== undefined && nowMs - latency.measuredAtMs <= freshMs;
/** Milliseconds for an answer of so many tokens; without a rate only those to its first token. */
const expectedMs = ({ firstTokenMs, tokensPerSecond }, outputTokens) => firstTokenMs + (tokensPerSecond === undefined ? 0 : (outputTokens * 1000) / tokensPerSecond);

;// CONCATENATED MODULE: ./build/src/core/resilience/key-cooldown.js
const restedKey = { untilMs: 0, inARow: 0 };
const firstMs = 1000;
const longestBackoffMs = 60_000;
/**
 * Providers' days end in different time zones, and a balance may be topped up at any time: an hour's rest costs one call
 * an hour and notices both. That is longer than most runs.
 */
const quotaMs = 3_600_000;
/** What a provider may ask for at most. */
const longestMs = 24 * 3_600_000;
const reduceKey = (state, event, nowMs) => {
    if (event.type === 'success')
        return restedKey;
    const said = Math.min(event.retryAfterMs ?? 0, longestMs);
    const own = event.type === 'quota' ? quotaMs : Math.min(firstMs * 2 ** state.inARow, longestBackoffMs);
    return { untilMs: nowMs + (said > 0 ? said : own), inARow: state.inARow + 1 };
};

// EXTERNAL MODULE: ./build/src/core/routing/target.js
var routing_target = __nccwpck_require__(199);
;// CONCATENATED MODULE: ./build/src/proxy/health/target-health.js




const createTargetHealth = (target) => {
    const name = (0,routing_target/* targetName */.je)(target);
    const address = target.model.baseUrl ?? target.provider.baseUrl;
    return {
        name,
        sharedKey: `health:${(0,external_node_crypto_.createHash)('sha256').update(`${name} ${address}`).digest('hex').slice(0, 24)}`,
        breaker: closedBreaker,
        keys: [],
        latency: undefined,
        avoidUntilMs: 0,
        measuringUntilMs: 0,
    };
};
const keyRestUntilMs = (health, index, refused) => refused?.has(index) ? Number.POSITIVE_INFINITY : (health.keys[index]?.untilMs ?? 0);
/** When the target may be called again: its breaker lets calls through and a key has rested. 0 = now. */
const callableAtMs = (health, { apiKeys }, refused) => {
    const opensAt = opensAtMs(health.breaker);
    if (health.keys.length === 0 && refused === undefined)
        return opensAt;
    let rested = Number.POSITIVE_INFINITY;
    for (let index = 0; index < Math.max(1, apiKeys.length); index++)
        rested = Math.min(rested, keyRestUntilMs(health, index, refused));
    return Math.max(opensAt, rested);
};
const changeBreaker = (health, event, nowMs) => {
    health.breaker = reduceBreaker(health.breaker, event, nowMs);
};
const changeKey = (health, index, event, nowMs) => {
    if (event.type === 'success' && health.keys[index] === undefined)
        return;
    health.keys[index] = reduceKey(health.keys[index] ?? restedKey, event, nowMs);
};
/** It has failed since it last worked. */
const isFailing = ({ breaker }) => breaker.kind === 'closed' && breaker.inARow > 0;
/** Why it is left alone. */
const reasonOf = ({ breaker }) => breaker.kind === 'closed' ? 'its keys have to rest' : `circuit breaker open after ${breaker.reason}`;

;// CONCATENATED MODULE: ./build/src/proxy/health/observe-outcome.js




/** Enters one attempt into what is known of its target and key. */
const observeOutcome = (outcome, health, deps) => {
    const { nowMs } = deps;
    if (outcome.abandoned)
        changeBreaker(health, { type: 'no-verdict' }, nowMs);
    else if (outcome.error === undefined)
        worked(outcome, health, deps);
    else
        observe_outcome_failed(outcome, outcome.error, health, deps);
};
const worked = (outcome, health, { log, nowMs }) => {
    if (health.breaker.kind !== 'closed')
        log.info(`${health.name} answers again`);
    changeBreaker(health, { type: 'success' }, nowMs);
    changeKey(health, keyIndex(outcome), { type: 'success' }, nowMs);
    health.latency = measure(health.latency, outcome, nowMs);
    health.avoidUntilMs = 0;
    health.measuringUntilMs = 0;
};
const observe_outcome_failed = (outcome, error, health, deps) => {
    const { log, nowMs } = deps;
    const { retryAfterMs } = error;
    const effect = effectOf(error);
    if (outcome.begun && effect !== 'nobody')
        health.avoidUntilMs = nowMs + defaultBreakerPolicy.cooldownMs * 2;
    health.measuringUntilMs = 0;
    if (effect === 'target') {
        const wasOpen = health.breaker.kind === 'open';
        changeBreaker(health, { type: 'failure', retryAfterMs }, nowMs);
        if (health.breaker.kind === 'open' && !wasOpen) {
            const seconds = Math.ceil((health.breaker.untilMs - nowMs) / 1000);
            log.warn(`${health.name} is left alone for ${seconds} s: ${health.breaker.reason}`);
        }
        return;
    }
    changeBreaker(health, { type: 'no-verdict' }, nowMs);
    if (effect === 'key-pause')
        changeKey(health, keyIndex(outcome), { type: 'rate-limit', retryAfterMs }, nowMs);
    else if (effect === 'key-quota')
        changeKey(health, keyIndex(outcome), { type: 'quota', retryAfterMs }, nowMs);
    else if (effect === 'key-refused')
        refuseKey(outcome.target.provider, keyIndex(outcome), deps);
};
/** Told once, by the key's place in the list and never by the key. */
const refuseKey = ({ id, apiKeys }, index, { refusedKeys, log }) => {
    const refused = refusedKeys.get(id) ?? new Set();
    if (refused.has(index))
        return;
    refusedKeys.set(id, refused.add(index));
    const which = apiKeys.length > 1 ? `key ${index + 1} of ${apiKeys.length}` : 'the key';
    log.warn(`Provider '${id}' refuses ${which}: it is used no more while there is another way`);
};
/** 0 for a provider that needs none. */
const keyIndex = ({ target, key }) => Math.max(0, target.provider.apiKeys.indexOf(key));

// EXTERNAL MODULE: ./build/src/core/budget/cost.js
var cost = __nccwpck_require__(3342);
;// CONCATENATED MODULE: ./build/src/core/routing/strategy.js

const noTurns = { round: 0, credits: {} };
/** Tokens of an answer to reckon with: what an agent's turn usually has. */
const expectedOutputTokens = 500;
const choose = (strategy, candidates, turns) => {
    const asGiven = candidates.map((_, index) => index);
    switch (strategy) {
        case 'priority':
            return { order: asGiven, turns, settled: true };
        case 'round-robin':
            return { order: rotated(asGiven, turns.round), turns: { ...turns, round: turns.round + 1 }, settled: true };
        case 'weighted':
            return byWeight(candidates, asGiven, turns);
        case 'least-latency':
            return byLatency(candidates, asGiven, turns);
        case 'least-cost': {
            const order = sortedBy(asGiven, index => candidates[index]?.costUsd ?? Number.POSITIVE_INFINITY);
            return { order, turns, settled: true };
        }
    }
};
const rotated = (order, turn) => {
    const start = order.length === 0 ? 0 : turn % order.length;
    return [...order.slice(start), ...order.slice(0, start)];
};
const byWeight = (candidates, asGiven, turns) => {
    const share = candidates.map(({ provider, weight = 1 }) => weight / candidates.filter(other => other.provider === provider).length);
    const total = share.reduce((sum, each) => sum + each, 0);
    if (!(total > 0))
        return { order: asGiven, turns, settled: false };
    const credits = {};
    for (const [index, { name }] of candidates.entries())
        credits[name] = (turns.credits[name] ?? 0) + share[index];
    const credit = (index) => credits[candidates[index].name];
    const heavy = asGiven.filter(index => share[index] > 0);
    const first = heavy.reduce((best, index) => (credit(index) > credit(best) ? index : best), heavy[0]);
    credits[candidates[first].name] = credit(first) - total;
    const rest = sortedBy(asGiven.filter(index => index !== first), index => -share[index]);
    return { order: [first, ...rest], turns: { ...turns, credits }, settled: true };
};
const byLatency = (candidates, asGiven, turns) => {
    const known = candidates.flatMap(({ latency }) => (latency ? [latency] : []));
    // A rate counts only if it is known of all, else the one without it would look fast.
    const tokens = known.every(({ tokensPerSecond }) => tokensPerSecond !== undefined) ? expectedOutputTokens : 0;
    const expected = (index) => {
        const latency = candidates[index]?.latency;
        return latency ? expectedMs(latency, tokens) : Number.POSITIVE_INFINITY;
    };
    const order = sortedBy(asGiven, expected);
    const unknown = asGiven.find(index => !candidates[index]?.latency && !candidates[index]?.beingMeasured);
    if (unknown !== undefined) {
        return { order: [unknown, ...order.filter(index => index !== unknown)], turns, settled: false };
    }
    return { order, turns, settled: known.length === candidates.length };
};
/** Stable, and without subtracting infinities. */
const sortedBy = (indexes, key) => indexes.toSorted((a, b) => {
    const [left, right] = [key(a), key(b)];
    return left === right ? 0 : left < right ? -1 : 1;
});

;// CONCATENATED MODULE: ./build/src/proxy/health/order-targets.js





/**
 * Orders targets by health first - what works, what broke off an answer just now, what must be left alone (soonest over
 * first) - and by the strategy within what works.
 *
 * A session stays with its target, where its prompt cache is warm, as long as that works and no ten minutes pass between
 * two requests. `priority` needs no such memory and has none: its first target that works is always the same, and a
 * session that had to leave it returns, since fallbacks may cost many times more than a cold cache.
 *
 * A target chosen by anything but a slot - the request itself, a rule - stays first while it may be called; the strategy
 * orders the fallbacks behind it.
 */
const createOrdering = (routing) => {
    const memory = { sessions: createBoundedMap(order_targets_rememberedSessions), turns: createBoundedMap(rememberedTurns) };
    return input => {
        const { decision, asker } = input;
        const strategy = asker.preferFast ? 'least-latency' : routing.strategy;
        if (strategy === 'priority' && allWork(input))
            return decision.targets;
        const { working, avoided, resting } = sortByHealth(input);
        const pinned = isChosen(decision) ? working.find(({ target }) => target === decision.targets[0]) : undefined;
        const free = pinned ? working.filter(each => each !== pinned) : working;
        const ordered = strategy === 'priority' || free.length === 0
            ? free
            : arrange(memory, input, { strategy, standings: free, sticky: pinned === undefined });
        return [...(pinned ? [pinned] : []), ...ordered, ...avoided, ...resting].map(({ target }) => target);
    };
};
/** The session's own target, else the strategy's choice; what has failed since it last worked comes behind. */
const arrange = (memory, input, { strategy, standings, sticky }) => {
    const { decision, asker, nowMs } = input;
    const sound = standings.filter(({ health }) => !isFailing(health));
    const failing = standings.filter(({ health }) => isFailing(health));
    const rule = `${decision.rule} ${strategy}`;
    const session = sticky && asker.sessionId !== undefined ? `${asker.sessionId} ${rule}` : undefined;
    const binding = session === undefined ? undefined : warm(memory.sessions.get(session), nowMs);
    const own = binding && sound.find(({ health }) => health.name === binding.name);
    if (binding && own) {
        binding.usedAtMs = nowMs;
        const others = sound.filter(each => each !== own);
        return [own, ...inOrder(others, choose(strategy, candidatesOf(others, input), noTurns)), ...failing];
    }
    const choice = choose(strategy, candidatesOf(sound, input), memory.turns.get(rule) ?? noTurns);
    memory.turns.set(rule, choice.turns);
    const order = inOrder(sound, choice);
    const chosen = order[0]?.health;
    if (chosen && !choice.settled && strategy === 'least-latency')
        chosen.measuringUntilMs = nowMs + measuringMs;
    // A session whose target merely cannot serve this one request keeps it.
    const keepsItsOwn = binding && !decision.targets.some(target => input.healthOf(target).name === binding.name);
    if (chosen && choice.settled && session !== undefined && !keepsItsOwn)
        memory.sessions.set(session, { name: chosen.name, usedAtMs: nowMs });
    return [...order, ...failing];
};
const warm = (binding, nowMs) => binding && nowMs - binding.usedAtMs < order_targets_idleMs ? binding : undefined;
const order_targets_rememberedSessions = 2000;
const rememberedTurns = 200;
/** Providers keep prompt caches for five to ten minutes. */
const order_targets_idleMs = 600_000;
/** So long nobody else tries a target that is being measured. */
const measuringMs = 30_000;
/** The usual case, without a copy. */
const allWork = ({ decision, healthOf, callableAtMs, nowMs }) => decision.targets.every(target => {
    const health = healthOf(target);
    return health.avoidUntilMs <= nowMs && callableAtMs(target, health) <= nowMs;
});
const sortByHealth = ({ decision, healthOf, callableAtMs, nowMs }) => {
    const all = decision.targets.map((target) => {
        const health = healthOf(target);
        return { target, health, callableAtMs: callableAtMs(target, health) };
    });
    const callable = all.filter(each => each.callableAtMs <= nowMs);
    return {
        working: callable.filter(({ health }) => health.avoidUntilMs <= nowMs),
        avoided: callable.filter(({ health }) => health.avoidUntilMs > nowMs),
        resting: all
            .filter(each => each.callableAtMs > nowMs)
            .toSorted((a, b) => (a.callableAtMs === b.callableAtMs ? 0 : a.callableAtMs - b.callableAtMs)),
    };
};
const slots = {
    default: true,
    background: true,
    think: true,
    longContext: true,
    webSearch: true,
    image: true,
    subagent: true,
};
const isChosen = ({ rule }) => !Object.hasOwn(slots, rule);
const inOrder = (standings, { order }) => order.map(index => standings[index]);
const candidatesOf = (standings, { asker, nowMs }) => standings.map(({ target: { provider, model }, health }) => ({
    name: health.name,
    provider: provider.id,
    weight: provider.weight,
    costUsd: priceOf(provider, model.pricing, asker.inputTokens, nowMs),
    latency: isFresh(health.latency, nowMs) ? health.latency : undefined,
    beingMeasured: health.measuringUntilMs > nowMs,
}));
const priceOf = ({ local }, pricing, inputTokens, nowMs) => {
    if (local)
        return 0;
    const tokens = { inputTokens, outputTokens: expectedOutputTokens, cacheReadTokens: 0, cacheWriteTokens: 0 };
    return (0,cost/* costUsd */.O)(tokens, pricing, new Date(nowMs));
};

;// CONCATENATED MODULE: ./build/src/proxy/health/share-health.js

const defaultPollMs = 2000;
/** Beyond this many targets, which no configuration has, the rest is not shared. */
const mostShared = 50;
/**
 * Reads in the background, never while a request waits. What is shared is until when a breaker is open; each process
 * closes its own by its own probe, and of several whose time has come only the one that claims it probes. Keys' rests are
 * not shared: other processes may have other keys. A store that fails changes nothing here.
 */
const shareHealth = (store, { targets, log, now, pollMs = defaultPollMs }) => {
    let polling = false;
    let told = false;
    /** Openings whose probe is this process's own to make. */
    const claimed = new WeakMap();
    const quietly = (work) => work.then(() => { }, () => {
        if (!told)
            log.debug('The health of providers is not shared: the state store does not answer');
        told = true;
    });
    const look = async (health) => {
        const open = readOpen(await store.get(health.sharedKey));
        if (open) {
            const wasOpen = health.breaker.kind !== 'closed';
            changeBreaker(health, { type: 'opened-elsewhere', ...open }, now());
            if (!wasOpen && health.breaker.kind === 'open')
                log.warn(`${health.name} is left alone: it failed in another run`);
        }
        await claimProbe(health);
    };
    /** Shortly before a breaker lets its probe through: it is made here, or elsewhere and here not yet. */
    const claimProbe = async (health) => {
        const { breaker } = health;
        if (breaker.kind !== 'open' || breaker.untilMs > now() + pollMs)
            return;
        if (claimed.get(health) === breaker.untilMs)
            return;
        if (await store.claim(`${health.sharedKey}:probe`, pollMs * 2)) {
            claimed.set(health, breaker.untilMs);
            return;
        }
        changeBreaker(health, { type: 'postponed', untilMs: now() + pollMs * 2 }, now());
    };
    const timer = setInterval(() => {
        if (polling)
            return;
        polling = true;
        const known = [...targets()].slice(0, mostShared);
        void quietly(Promise.all(known.map(look))).finally(() => {
            polling = false;
        });
    }, pollMs);
    timer.unref();
    return {
        opened({ sharedKey, breaker }) {
            if (breaker.kind !== 'open')
                return;
            const { untilMs, openings } = breaker;
            void quietly(store.set(sharedKey, JSON.stringify({ untilMs, openings }), Math.max(1, untilMs - now())));
        },
        closed({ sharedKey }) {
            void quietly(store.set(sharedKey, closedText, 1));
        },
        close() {
            clearInterval(timer);
        },
    };
};
const closedText = 'null';
/** What another process wrote, which may be of another version. */
const readOpen = (text) => {
    if (text === null)
        return undefined;
    try {
        const value = JSON.parse(text);
        const { untilMs, openings } = Object(value);
        return Number.isFinite(untilMs) && Number.isSafeInteger(openings)
            ? { untilMs: untilMs, openings: openings }
            : undefined;
    }
    catch {
        return undefined;
    }
};

;// CONCATENATED MODULE: ./build/src/proxy/health/open-health.js






/**
 * What past attempts say of targets and keys. With nothing to choose between - no fallback, one key per provider - it
 * watches nothing and costs nothing: a target without an alternative is never locked out.
 */
const openHealth = (config, deps) => hasChoice(config) ? watchingBoard(config, deps) : idleBoard;
const hasChoice = ({ providers, routing, budget }) => routing.fallback.length > 0 ||
    Object.values(routing.slotFallback ?? {}).some(list => list.length > 0) ||
    budget?.fallback !== undefined ||
    providers.some(({ apiKeys }) => apiKeys.length > 1);
const open_health_keylessCall = [''];
const idleBoard = {
    order: ({ targets }) => targets,
    allows: () => true,
    isOpen: () => false,
    keysOf: ({ apiKeys, auth }) => (auth === 'none' || apiKeys.length === 0 ? open_health_keylessCall : apiKeys),
    observe() { },
    close() { },
};
/** Names of models come from clients where a provider serves any. */
const rememberedTargets = 1000;
const watchingBoard = (config, { store, log, now, pollMs }) => {
    const targets = createBoundedMap(rememberedTargets);
    const refusedKeys = new Map();
    const keyTurns = createKeyTurns(now);
    const ordering = createOrdering(config.routing);
    const healthOf = (target) => {
        const name = `${target.provider.id}/${target.model.id}`;
        const known = targets.get(name);
        if (known)
            return known;
        const created = createTargetHealth(target);
        targets.set(name, created);
        return created;
    };
    const callableAt = (target, health) => callableAtMs(health, target.provider, refusedKeys.get(target.provider.id));
    const shared = store === undefined || store.kind === 'memory'
        ? undefined
        : shareHealth(store, { targets: () => targets.values(), log, now, pollMs });
    return {
        order(decision, asker) {
            if (decision.targets.length < 2)
                return decision.targets;
            const nowMs = now();
            const ordered = ordering({ decision, asker, healthOf, callableAtMs: callableAt, nowMs });
            const usual = decision.targets[0];
            if (ordered[0] !== usual && callableAt(usual, healthOf(usual)) > nowMs)
                log.router(`${healthOf(usual).name} comes last: ${reasonOf(healthOf(usual))}`);
            return ordered;
        },
        allows(target) {
            const health = healthOf(target);
            const nowMs = now();
            if (callableAt(target, health) > nowMs)
                return false;
            if (health.breaker.kind !== 'closed')
                changeBreaker(health, { type: 'call' }, nowMs);
            return true;
        },
        isOpen: target => callableAt(target, healthOf(target)) > now(),
        keysOf(provider, sessionId, model) {
            const refused = refusedKeys.get(provider.id);
            const health = model === undefined ? undefined : targets.get(`${provider.id}/${model}`);
            return keyTurns.inTurn(provider, sessionId, index => health ? keyRestUntilMs(health, index, refused) : refused?.has(index) ? Number.POSITIVE_INFINITY : 0);
        },
        observe(outcome) {
            const health = healthOf(outcome.target);
            const before = health.breaker.kind;
            observeOutcome(outcome, health, { refusedKeys, log, nowMs: now() });
            if (health.breaker.kind === 'open' && before !== 'open')
                shared?.opened(health);
            else if (health.breaker.kind === 'closed' && before !== 'closed')
                shared?.closed(health);
        },
        close: () => shared?.close(),
    };
};

// EXTERNAL MODULE: ./build/src/core/report/money.js
var money = __nccwpck_require__(3688);
;// CONCATENATED MODULE: ./build/src/core/alerts/alert-facts.js

const units = {
    response_time: money/* formatDuration */.a3,
    error_rate: value => `${(value * 100).toFixed(1)} %`,
    cache_hit_rate: value => `${(value * 100).toFixed(1)} %`,
    cost_per_request: money/* formatUsd */.UK,
    run_cost: money/* formatUsd */.UK,
    daily_cost: money/* formatUsd */.UK,
    monthly_cost: money/* formatUsd */.UK,
    budget: value => (Number.isFinite(value) ? (0,money/* formatUsd */.UK)(value) : 'none'),
    hour_utc: String,
};
const known = Object.keys(units);
/** Means over requests go up and down; money spent only goes up. */
const noisy = new Set(['response_time', 'error_rate', 'cache_hit_rate', 'cost_per_request']);
/** The facts that a threshold names. */
const factsIn = (threshold) => {
    const words = new Set(threshold.replace(/'[^']*'|"[^"]*"/g, ' ').match(/[a-z_]\w*/gi));
    return known.filter(fact => words.has(fact));
};
const isNoisy = (facts) => facts.some(fact => noisy.has(fact));
/** `response_time 12.3 s, error_rate 4.0 %` */
const describeFacts = (names, facts) => names
    .map(name => {
    const value = facts[name];
    return `${name} ${value === null ? 'unknown' : units[name](value)}`;
})
    .join(', ');

;// CONCATENATED MODULE: ./build/src/core/metrics/counted.js
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

;// CONCATENATED MODULE: ./build/src/core/metrics/measure.js

const measure_measure = (entries) => {
    const judged = entries.filter(isJudged);
    const successRate = share(judged, ({ status }) => status === 'ok');
    const used = entries.filter(entry => !isHit(entry));
    const hits = entries.filter(isHit);
    return {
        requests: entries.length,
        responseMs: spreadOf(entries.filter(isTimed).map(({ durationMs }) => durationMs)),
        successRate,
        errorRate: successRate === null ? null : 1 - successRate,
        costPerRequestUsd: mean(entries.filter(isPriced).map(({ costUsd }) => costUsd ?? 0)),
        unpricedRequests: entries.filter(({ costUsd }) => costUsd === null).length,
        tokens: {
            input: sum(used, entry => entry.inputTokens),
            output: sum(used, entry => entry.outputTokens),
            cacheRead: sum(used, entry => entry.cacheReadTokens),
            cacheWrite: sum(used, entry => entry.cacheWriteTokens),
        },
        cacheHitRate: share(entries.filter(({ cache }) => cache !== undefined), isHit),
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
        const writing = group.filter(entry => writingMs(entry) > 0);
        const first = group.filter(({ stream, firstTokenMs }) => stream && firstTokenMs !== undefined);
        return {
            provider: group[0]?.provider ?? '',
            model: group[0]?.model ?? '',
            requests: group.length,
            successRate: share(group.filter(isJudged), ({ status }) => status === 'ok'),
            firstTokenMs: mean(first.map(({ firstTokenMs }) => firstTokenMs ?? 0)),
            tokensPerSecond: writing.length === 0 ? null : (1000 * sum(writing, entry => entry.outputTokens)) / sum(writing, writingMs),
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

;// CONCATENATED MODULE: ./build/src/core/metrics/window.js
/** What counts as recent: more than one slow answer, and over soon after its cause. */
const recentSpanMs = 300_000;
const window_emptyWindow = (capacity = 500) => ({
    entries: new Array(capacity).fill(undefined),
    endedAtMs: new Float64Array(capacity),
    count: 0,
});
/** In place; the oldest makes room. `now` in milliseconds of any steady clock. */
const addToWindow = (window, entry, now) => {
    const at = window.count++ % window.entries.length;
    window.entries[at] = entry;
    window.endedAtMs[at] = now;
};
/** At most `max` requests that ended within `spanMs` and are wanted, the latest first. */
const recentOf = (window, { now, spanMs, max }, isWanted = () => true) => {
    const capacity = window.entries.length;
    const recent = [];
    for (let back = 1; back <= Math.min(window.count, capacity) && recent.length < max; back++) {
        const at = (window.count - back) % capacity;
        if (now - window.endedAtMs[at] > spanMs)
            break;
        const entry = window.entries[at];
        if (entry !== undefined && isWanted(entry))
            recent.push(entry);
    }
    return recent;
};

;// CONCATENATED MODULE: ./build/src/core/alerts/measure-fact.js



const maxAnswers = 20;
const maxRequests = 50;
/** A share of fewer requests than this says nothing: one failure of two is no rate. */
const leastForShare = 5;
/**
 * The measured facts, over the last five minutes. `response_time` is the mean duration of the last 20 requests that a
 * provider answered, from the request's arrival to the end of the answer, and of those it did not answer in time; answers
 * from the cache are left out, as they say nothing of the model. The other facts look at the last 50 requests, and shares
 * are unknown until there are five of them.
 */
const measureFact = (fact, window, now) => {
    const latest = (max, isWanted) => recentOf(window, { now, spanMs: recentSpanMs, max }, isWanted);
    switch (fact) {
        case 'response_time':
            return mean(latest(maxAnswers, isProviderTime).map(({ durationMs }) => durationMs));
        case 'error_rate':
            return shareOf(latest(maxRequests, isJudged), ({ status }) => status === 'error');
        case 'cache_hit_rate':
            return shareOf(latest(maxRequests, isCacheable), isHit);
        case 'cost_per_request':
            return mean(latest(maxRequests, isPriced).map(({ costUsd }) => costUsd ?? 0));
    }
};
const isProviderTime = (entry) => isTimed(entry) && !isHit(entry);
const isCacheable = ({ cache }) => cache !== undefined;
const shareOf = (entries, holds) => entries.length < leastForShare ? null : share(entries, holds);

;// CONCATENATED MODULE: ./build/src/core/metrics/counter-families.js
/**
 * The totals as Prometheus families. Times and tokens stand there twice: under the names that dashboards made for
 * OpenTelemetry's GenAI conventions look for (`gen_ai_client_*`), and under our own.
 */
const counterFamilies = ({ models, queue }, shown) => [
    {
        name: 'claude_router_requests_total',
        help: 'Requests, by the model that was chosen, the rule that chose it and how they ended.',
        type: 'counter',
        samples: models.flatMap(({ provider, model, rules }) => [...rules].flatMap(([rule, counts]) => Object.entries(counts)
            .filter(([, count]) => count > 0)
            .map(([status, value]) => ({ labels: { provider, model, rule, status }, value })))),
    },
    counter('claude_router_attempts_total', 'Calls of providers.', models, model => model.attempts),
    counter('claude_router_failovers_total', 'Targets given up for the next.', models, model => model.failovers),
    { name: 'claude_router_queue_seconds', help: 'Wait for a place.', type: 'histogram', samples: [{ value: queue }] },
    ...(shown.has('response_time') ? timeFamilies(models) : []),
    ...(shown.has('model_performance') ? performanceFamilies(models) : []),
    ...(shown.has('token_usage') ? tokenFamilies(models) : []),
    ...(shown.has('cost_per_request') ? costFamilies(models) : []),
    ...(shown.has('error_rate') ? failureFamilies(models) : []),
    ...(shown.has('cache_hit_rate') ? cacheFamilies(models) : []),
];
const timeFamilies = (models) => {
    const help = 'Whole requests that a provider answered or that timed out.';
    return [
        histogram('claude_router_request_duration_seconds', help, models, model => model.duration),
        genAi('gen_ai_client_operation_duration_seconds', help, models, model => [[{}, model.duration]]),
    ];
};
const performanceFamilies = (models) => {
    const help = 'Streams: until the first content.';
    return [
        histogram('claude_router_time_to_first_token_seconds', help, models, model => model.firstToken),
        genAi('gen_ai_client_operation_time_to_first_chunk_seconds', help, models, model => [[{}, model.firstToken]]),
        histogram('claude_router_time_per_output_token_seconds', 'Time for each token after the first.', models, model => model.perToken),
    ];
};
const tokenFamilies = (models) => [
    {
        name: 'claude_router_tokens_total',
        help: 'Tokens that providers counted; estimated where they did not.',
        type: 'counter',
        samples: models.flatMap(({ provider, model, inputTokens, outputTokens, cacheReadTokens, cacheWriteTokens }) => Object.entries({
            input: inputTokens.sum,
            output: outputTokens.sum,
            cache_read: cacheReadTokens,
            cache_write: cacheWriteTokens,
        }).map(([type, value]) => ({ labels: { provider, model, type }, value }))),
    },
    genAi('gen_ai_client_token_usage', 'Tokens of a request.', models, ({ inputTokens, outputTokens }) => [
        [{ gen_ai_token_type: 'input' }, inputTokens],
        [{ gen_ai_token_type: 'output' }, outputTokens],
    ]),
];
const costFamilies = (models) => [
    counter('claude_router_cost_usd_total', 'Cost of requests that have a price.', models, model => model.costUsd),
    counter('claude_router_unpriced_requests_total', 'Requests whose cost is unknown.', models, model => model.unpriced),
];
const failureFamilies = (models) => [
    {
        name: 'claude_router_failures_total',
        help: 'Requests that did not succeed, by cause.',
        type: 'counter',
        samples: models.flatMap(({ provider, model, failures }) => [...failures].map(([failure, value]) => ({ labels: { provider, model, failure }, value }))),
    },
];
const cacheFamilies = (models) => [
    counter('claude_router_cache_hits_total', 'Requests answered from the cache.', models, model => model.cacheHits),
    counter('claude_router_cache_misses_total', 'Requests the cache did not know.', models, model => model.cacheMisses),
    counter('claude_router_cache_saved_usd_total', 'What the hits would have cost.', models, model => model.savedUsd),
];
const counter = (name, help, models, pick) => ({
    name,
    help,
    type: 'counter',
    samples: models.map(each => ({ labels: { provider: each.provider, model: each.model }, value: pick(each) })),
});
const histogram = (name, help, models, pick) => ({
    name,
    help,
    type: 'histogram',
    samples: models.map(each => ({ labels: { provider: each.provider, model: each.model }, value: pick(each) })),
});
const genAi = (name, help, models, pick) => ({
    name,
    help,
    type: 'histogram',
    samples: models.flatMap(each => pick(each).map(([labels, value]) => ({
        labels: {
            gen_ai_operation_name: 'chat',
            gen_ai_provider_name: each.provider,
            gen_ai_request_model: each.model,
            ...labels,
        },
        value,
    }))),
});

;// CONCATENATED MODULE: ./build/src/core/metrics/histogram.js
const emptyHistogram = (bounds) => ({
    bounds,
    counts: new Array(bounds.length + 1).fill(0),
    sum: 0,
});
/** Changes the histogram in place: a copy for every request would cost more than the rest. */
const addValue = (histogram, value) => {
    const { bounds, counts } = histogram;
    let bucket = 0;
    while (bucket < bounds.length && value > bounds[bucket])
        bucket++;
    counts[bucket] = counts[bucket] + 1;
    histogram.sum += value;
};
// Ends as OpenTelemetry's GenAI conventions advise; one more for answers that take minutes.
const durationBounds = [
    0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92, 300,
];
const firstTokenBounds = [0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92];
const perTokenBounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.15, 0.2, 0.3, 0.5, 1, 2.5];
const tokenBounds = [1, 4, 16, 64, 256, 1024, 4096, 16_384, 65_536, 262_144, 1_048_576, 4_194_304];
const queueBounds = [0.01, 0.1, 0.5, 1, 5, 10, 30, 60];

;// CONCATENATED MODULE: ./build/src/core/metrics/counters.js


/** Series kept apart; what comes after shares one called `other`. Clients may ask for any model name. */
const maxModels = 100;
const maxRules = 1000;
const maxLabelLength = 120;
const other = 'other';
const emptyCounters = () => ({
    byProvider: new Map(),
    models: [],
    ruleCount: 0,
    queue: emptyHistogram(queueBounds),
});
/** Adds one request, in place; well below a microsecond. */
const countRequest = (counters, entry) => {
    const model = modelOf(counters, entry);
    ruleOf(counters, model, entry.rule)[entry.status]++;
    if (entry.failure !== undefined)
        model.failures.set(entry.failure, (model.failures.get(entry.failure) ?? 0) + 1);
    model.attempts += entry.attempts;
    model.failovers += entry.failovers ?? 0;
    if (entry.queuedMs !== undefined)
        addValue(counters.queue, entry.queuedMs / 1000);
    if (isHit(entry)) {
        model.cacheHits++;
        model.savedUsd += entry.savedUsd ?? 0;
        return;
    }
    if (entry.cache === 'miss')
        model.cacheMisses++;
    if (entry.costUsd === null)
        model.unpriced++;
    else
        model.costUsd += entry.costUsd;
    countTimes(model, entry);
    countTokens(model, entry);
};
const countTimes = (model, entry) => {
    if (isTimed(entry))
        addValue(model.duration, entry.durationMs / 1000);
    if (entry.stream && entry.firstTokenMs !== undefined)
        addValue(model.firstToken, entry.firstTokenMs / 1000);
    const writing = writingMs(entry);
    if (writing > 0)
        addValue(model.perToken, writing / 1000 / (entry.outputTokens - 1));
};
const countTokens = (model, entry) => {
    if (entry.inputTokens > 0)
        addValue(model.inputTokens, entry.inputTokens);
    if (entry.outputTokens > 0)
        addValue(model.outputTokens, entry.outputTokens);
    model.cacheReadTokens += entry.cacheReadTokens;
    model.cacheWriteTokens += entry.cacheWriteTokens;
};
const modelOf = (counters, { provider, model }) => {
    const known = counters.byProvider.get(provider)?.get(model);
    if (known !== undefined)
        return known;
    const [providerLabel, modelLabel] = counters.models.length < maxModels ? [counters_label(provider), counters_label(model)] : [other, other];
    const models = counters.byProvider.get(providerLabel) ?? new Map();
    counters.byProvider.set(providerLabel, models);
    const same = models.get(modelLabel);
    if (same !== undefined)
        return same;
    const added = emptyModel(providerLabel, modelLabel);
    models.set(modelLabel, added);
    counters.models.push(added);
    return added;
};
const ruleOf = (counters, model, rule) => {
    const known = model.rules.get(rule);
    if (known !== undefined)
        return known;
    const ruleLabel = counters.ruleCount < maxRules ? counters_label(rule) : other;
    const same = model.rules.get(ruleLabel);
    if (same !== undefined)
        return same;
    const added = { ok: 0, error: 0, aborted: 0 };
    model.rules.set(ruleLabel, added);
    counters.ruleCount++;
    return added;
};
/** A name fit for a label; two that become the same are counted as one. */
const counters_label = (name) => {
    if (name === '')
        return 'none';
    return name.length <= maxLabelLength && name.isWellFormed() ? name : name.slice(0, maxLabelLength).toWellFormed();
};
const emptyModel = (provider, model) => ({
    provider,
    model,
    rules: new Map(),
    failures: new Map(),
    attempts: 0,
    failovers: 0,
    costUsd: 0,
    unpriced: 0,
    cacheReadTokens: 0,
    cacheWriteTokens: 0,
    cacheHits: 0,
    cacheMisses: 0,
    savedUsd: 0,
    duration: emptyHistogram(durationBounds),
    firstToken: emptyHistogram(firstTokenBounds),
    perToken: emptyHistogram(perTokenBounds),
    inputTokens: emptyHistogram(tokenBounds),
    outputTokens: emptyHistogram(tokenBounds),
});

;// CONCATENATED MODULE: ./build/src/core/metrics/gauges.js
const breakerStates = ['closed', 'half-open', 'open'];
const gaugeFamilies = ({ load, breakers, budgets, cache, proxy, version }) => [
    gauge('claude_router_active_requests', 'Requests under way.', one(load?.active)),
    gauge('claude_router_queue_depth', 'Requests waiting for a place.', one(load?.queued)),
    gauge('claude_router_breaker_state', 'Circuit breaker of a target: 1 for the state that it is in.', (breakers ?? []).flatMap(({ provider, model, state }) => breakerStates.map(each => ({ labels: { provider, model, state: each }, value: each === state ? 1 : 0 })))),
    gauge('claude_router_budget_spent_usd', 'Money spent, by the scope of the budget.', (budgets ?? []).map(({ scope, spentUsd }) => ({ labels: { scope }, value: spentUsd }))),
    gauge('claude_router_budget_limit_usd', 'Limit of the budget; scopes without one are absent.', (budgets ?? []).flatMap(({ scope, limitUsd }) => limitUsd === null ? [] : [{ labels: { scope }, value: limitUsd }])),
    gauge('claude_router_cache_entries', 'Answers in the cache.', one(cache?.entries)),
    gauge('claude_router_cache_bytes', 'Size of the cache.', one(cache?.bytes)),
    gauge('claude_router_build_info', 'Always 1; the version is the label.', version === undefined ? [] : [{ labels: { version }, value: 1 }]),
    gauge('process_start_time_seconds', 'When the proxy started, seconds since the epoch.', one(proxy && proxy.startedAtMs / 1000)),
    gauge('process_resident_memory_bytes', 'Resident memory of the proxy.', one(proxy?.residentBytes)),
];
const gauge = (name, help, samples) => ({
    name,
    help,
    type: 'gauge',
    samples,
});
const one = (value) => value === undefined || value === null ? [] : [{ value }];

;// CONCATENATED MODULE: ./build/src/core/metrics/metric-names.js
/** What `monitoring.metrics` may list. */
const metricNames = [
    'response_time',
    'token_usage',
    'cost_per_request',
    'model_performance',
    'error_rate',
    'cache_hit_rate',
];
/** Which metrics are shown; without a list all are. */
const shownMetrics = (listed) => new Set(listed === undefined ? metricNames : metricNames.filter(name => listed.includes(name)));

;// CONCATENATED MODULE: ./build/src/core/metrics/prometheus-text.js
/** The text; families without a sample are left out. */
const prometheusText = (families) => families
    .filter(({ samples }) => samples.length > 0)
    .map(({ name, help, type, samples }) => {
    const lines = samples.flatMap(({ labels = {}, value }) => typeof value === 'number' ? sample(name, labels, value) : histogramLines(name, labels, value));
    return `# HELP ${name} ${help.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')}\n# TYPE ${name} ${type}\n${lines.join('\n')}\n`;
})
    .join('');
const histogramLines = (name, labels, { bounds, counts, sum }) => {
    let total = 0;
    const buckets = counts.map((count, bucket) => {
        total += count;
        return sample(`${name}_bucket`, { ...labels, le: number(bounds[bucket] ?? Number.POSITIVE_INFINITY) }, total);
    });
    return [...buckets, sample(`${name}_sum`, labels, sum), sample(`${name}_count`, labels, total)];
};
const sample = (name, labels, value) => {
    const pairs = Object.entries(labels).map(([key, text]) => `${key}="${escapeLabel(text)}"`);
    return `${name}${pairs.length === 0 ? '' : `{${pairs.join(',')}}`} ${number(value)}`;
};
const escapeLabel = (text) => text.toWellFormed().replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
const number = (value) => {
    if (Number.isNaN(value))
        return 'NaN';
    if (Number.isFinite(value))
        return String(value);
    return value > 0 ? '+Inf' : '-Inf';
};

;// CONCATENATED MODULE: ./build/src/core/metrics/recent-families.js

/** The last minutes in single numbers, for whoever reads the page without Prometheus. */
const recentFamilies = (recent, shown) => {
    const { responseMs, errorRate, costPerRequestUsd, cacheHitRate, models } = recent;
    const families = [
        [
            'response_time',
            gauge('claude_router_recent_response_seconds', 'Response time of the last five minutes.', Object.entries(responseMs ?? {}).map(([statistic, ms]) => ({ labels: { statistic }, value: ms / 1000 }))),
        ],
        [
            'error_rate',
            gauge('claude_router_recent_error_ratio', 'Share that failed in the last five minutes.', one(errorRate)),
        ],
        [
            'cost_per_request',
            gauge('claude_router_recent_cost_per_request_usd', 'Mean cost in the last five minutes.', one(costPerRequestUsd)),
        ],
        [
            'cache_hit_rate',
            gauge('claude_router_recent_cache_hit_ratio', 'Share of hits in the last five minutes.', one(cacheHitRate)),
        ],
        [
            'model_performance',
            gauge('claude_router_recent_tokens_per_second', 'Speed of writing in the last five minutes.', models.flatMap(({ provider, model, tokensPerSecond }) => tokensPerSecond === null ? [] : [{ labels: { provider, model }, value: tokensPerSecond }])),
        ],
    ];
    return families.filter(([metric]) => shown.has(metric)).map(([, family]) => family);
};

// EXTERNAL MODULE: ./build/src/core/version.generated.js
var version_generated = __nccwpck_require__(7862);
;// CONCATENATED MODULE: ./build/src/core/alerts/hysteresis.js
const initialAlertState = { on: false, oppositeSinceMs: null, oppositeCount: 0, times: 0 };
/** For means over requests: one slow answer is no alert. */
const noisyTiming = { onCount: 3, onMs: 30_000, offMs: 60_000, maxOffMs: 960_000 };
/** For money, which only grows until the day is over: waiting would only spend more. */
const promptTiming = { ...noisyTiming, onCount: 1, onMs: 0 };
/**
 * The state after one look at the condition; the same object when nothing changed. `isRequest`: the look follows a
 * request, rather than the passing of time. Being on lasts at least `offMs`, and ever longer: a condition that an alert
 * itself puts right (the faster model is fast) and that comes back without it cannot switch to and fro.
 */
const nextAlertState = (state, { holds, now, isRequest }, timing) => {
    if (holds === state.on)
        return state.oppositeSinceMs === null ? state : { ...state, oppositeSinceMs: null, oppositeCount: 0 };
    const oppositeSinceMs = state.oppositeSinceMs ?? now;
    const oppositeCount = state.oppositeCount + (isRequest ? 1 : 0);
    const lastedMs = now - oppositeSinceMs;
    const changes = state.on
        ? lastedMs >= offMsOf(state, timing)
        : oppositeCount >= timing.onCount || lastedMs >= timing.onMs;
    if (!changes)
        return { ...state, oppositeSinceMs, oppositeCount };
    return { on: !state.on, oppositeSinceMs: null, oppositeCount: 0, times: state.times + (state.on ? 0 : 1) };
};
const offMsOf = ({ times }, { offMs, maxOffMs }) => Math.min(offMs * 2 ** (times - 1), maxOffMs);

;// CONCATENATED MODULE: ./build/src/core/alerts/alert-board.js


const alertOf = ({ threshold, action }, holds) => {
    const facts = factsIn(threshold);
    return { threshold, action, holds, facts, timing: isNoisy(facts) ? noisyTiming : promptTiming };
};
const initialBoard = (alerts) => alerts.map(() => initialAlertState);
/** The board after one look, with what changed; the same board when nothing did. A condition that fails throws. */
const lookAtAlerts = (board, alerts, look) => {
    const changes = [];
    const next = alerts.map((alert, index) => {
        const before = board[index] ?? initialAlertState;
        const after = nextAlertState(before, { ...look, holds: holdsNow(alert, look.facts) }, alert.timing);
        if (after.on !== before.on)
            changes.push(changeOf(alert, after.on, look));
        return after;
    });
    return next.every((state, index) => state === board[index]) ? { board, changes } : { board: next, changes };
};
/** A fact that is not known yet makes nothing true, not even `cache_hit_rate < 0.6`. */
const holdsNow = (alert, facts) => alert.facts.every(fact => facts[fact] !== null) && alert.holds(facts);
const changeOf = ({ threshold, action, facts }, on, look) => ({
    at: new Date(look.now).toISOString(),
    threshold,
    action,
    on,
    values: describeFacts(facts, look.facts),
});

;// CONCATENATED MODULE: ./build/src/core/alerts/alert-text.js
const effects = {
    switch_to_faster_model: 'the fastest of the possible models is taken',
    enable_cost_saving_mode: "cost_priority is 'low' from here on",
    notify: 'nothing else changes',
    stop: 'further requests are refused',
};
/** `Alert 'response_time > 10s' is on (response_time 12.3 s): the fastest of the possible models is taken` */
const alertText = ({ threshold, action, on, values }) => {
    const now = values === '' ? '' : ` (${values})`;
    return on
        ? `Alert '${threshold}' is on${now}: ${effects[action]}`
        : `Alert '${threshold}' is over${now}: ${action} ends`;
};
/** What alerts did in the course of a ledger, in its order. */
const alertsOf = (entries) => entries.flatMap(({ alerts }) => alerts ?? []);

;// CONCATENATED MODULE: ./build/src/proxy/monitor/alert-watch.js


/** Least time between two looks that no request is the reason of. */
const gapMs = 1000;
/** Changes kept until a request takes them along. */
const maxPending = 100;
const noModes = { preferFast: false, saveCosts: false, stopped: null };
/** Looks at the alerts, logs each change once and says what they have switched on. Throws what `compile` throws. */
const watchAlerts = (config, { compile, facts, log, now }) => {
    const alerts = config.map(alert => alertOf(alert, careful(compile(alert.threshold), alert.threshold, log)));
    let board = initialBoard(alerts);
    let modes = noModes;
    let pending = [];
    let lookedAt = Number.NEGATIVE_INFINITY;
    const look = (isRequest) => {
        const time = now();
        if (!isRequest && Math.abs(time - lookedAt) < gapMs)
            return;
        lookedAt = time;
        const after = lookAtAlerts(board, alerts, { facts: facts(), now: time, isRequest });
        board = after.board;
        if (after.changes.length === 0)
            return;
        for (const change of after.changes)
            log.warn(alertText(change));
        pending = [...pending, ...after.changes].slice(-maxPending);
        modes = modesOf(alerts.filter((_, index) => board[index]?.on === true));
    };
    return {
        look,
        modes: () => {
            look(false);
            return modes;
        },
        takeChanges: () => {
            if (pending.length === 0)
                return undefined;
            const changes = pending;
            pending = [];
            return changes;
        },
        states: () => alerts.map(({ threshold, action }, index) => ({ threshold, action, on: board[index]?.on === true })),
    };
};
const modesOf = (on) => {
    const stop = on.find(({ action }) => action === 'stop');
    return {
        preferFast: on.some(({ action }) => action === 'switch_to_faster_model'),
        saveCosts: on.some(({ action }) => action === 'enable_cost_saving_mode'),
        stopped: stop === undefined ? null : `The alert '${stop.threshold}' has stopped the router: its action is \`stop\``,
    };
};
/** A condition that fails on some facts is false; its reason is logged once. */
const careful = (holds, threshold, log) => {
    let hasFailed = false;
    return facts => {
        try {
            return holds(facts);
        }
        catch (error) {
            if (!hasFailed)
                log.warn(`Alert '${threshold}' cannot be evaluated: ${error instanceof Error ? error.message : error}`);
            hasFailed = true;
            return false;
        }
    };
};

;// CONCATENATED MODULE: ./build/src/proxy/monitor/open-monitor.js












/** Counts every request; with alerts configured, acts on them. Throws what `compile` throws. */
const openMonitor = (config, parts) => {
    const counters = emptyCounters();
    const window = window_emptyWindow();
    const shown = shownMetrics(config?.metrics);
    const runFacts = factsOfRun(parts.run);
    // Those that no alert names are not measured.
    const named = new Set((config?.alerts ?? []).flatMap(({ threshold }) => factsIn(threshold)));
    const measured = (fact, now) => (named.has(fact) ? measureFact(fact, window, now) : null);
    const facts = () => {
        const { runUsd, dailyUsd, monthlyUsd, budgetUsd } = parts.spending();
        const now = parts.now();
        return {
            ...runFacts,
            hour_utc: new Date(now).getUTCHours(),
            response_time: measured('response_time', now),
            error_rate: measured('error_rate', now),
            cache_hit_rate: measured('cache_hit_rate', now),
            cost_per_request: measured('cost_per_request', now),
            run_cost: runUsd,
            daily_cost: dailyUsd,
            monthly_cost: monthlyUsd,
            budget: budgetUsd > 0 ? budgetUsd : Number.POSITIVE_INFINITY,
        };
    };
    const watch = config && config.alerts.length > 0 ? watchAlerts(config.alerts, { ...parts, facts }) : undefined;
    const recent = () => measure_measure(recentOf(window, { now: parts.now(), spanMs: recentSpanMs, max: window.entries.length }));
    return {
        observe(entry) {
            countRequest(counters, entry);
            addToWindow(window, entry, parts.now());
            if (watch === undefined)
                return undefined;
            watch.look(true);
            return watch.takeChanges();
        },
        modes: watch?.modes ?? (() => noModes),
        recent,
        async metricsText() {
            const gauges = parts.gauges ? await parts.gauges() : {};
            return prometheusText([
                ...counterFamilies(counters, shown),
                ...recentFamilies(recent(), shown),
                ...alertFamilies(watch),
                ...gaugeFamilies({ version: version_generated/* version */.r, proxy: ownProcess(), budgets: budgetsOf(parts.spending()), ...gauges }),
            ]);
        },
        close() { },
    };
};
const ownProcess = () => ({ startedAtMs: performance.timeOrigin, residentBytes: process.memoryUsage.rss() });
const budgetsOf = ({ runUsd, dailyUsd, monthlyUsd }) => [
    { scope: 'run', spentUsd: runUsd, limitUsd: null },
    { scope: 'day', spentUsd: dailyUsd, limitUsd: null },
    { scope: 'month', spentUsd: monthlyUsd, limitUsd: null },
];
const factsOfRun = (run) => ({
    task: run?.task ?? '',
    event: run?.event ?? '',
    branch: run?.branch ?? '',
    labels: run?.labels ?? [],
    files_changed: run?.filesChanged ?? 0,
    lines_changed: run?.linesChanged ?? 0,
});
const alertFamilies = (watch) => {
    const states = new Map((watch?.states() ?? []).map(state => [`${state.threshold}\n${state.action}`, state]));
    return [
        gauge('claude_router_alert_active', 'Alerts: 1 while one is on.', [...states.values()].map(({ threshold, action, on }) => ({ labels: { threshold, action }, value: on ? 1 : 0 }))),
    ];
};

;// CONCATENATED MODULE: ./build/src/proxy/route-table.js
/**
 * The table that requests are routed by. Loads what conditions and a router of the user's need only where there are any.
 * Throws ConfigError for a condition that is wrong and a router that cannot be loaded.
 */
const buildRouteTable = async ({ providers, routing }, { log, situation }) => {
    const table = { providers, routing };
    if (situation !== undefined)
        table.situation = situation;
    const { rules, contextRules = [], customRouter } = routing;
    if (rules.length + contextRules.length > 0) {
        const { compileCondition } = await Promise.all(/* import() */[__nccwpck_require__.e(337), __nccwpck_require__.e(92)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8092));
        const compile = (list, prefix) => list.map((rule, index) => {
            const name = `${prefix}-${index + 1}`;
            const matches = compileCondition(rule.condition, 'routing', reason => log.warn(`${name} counts as false where it fails, as now: ${reason} (${rule.condition})`));
            return { name, ...rule, matches };
        });
        table.rules = compile(rules, 'rule');
        table.contextRules = compile(contextRules, 'context');
    }
    if (customRouter !== undefined) {
        const { loadCustomRouter } = await __nccwpck_require__.e(/* import() */ 517).then(__nccwpck_require__.bind(__nccwpck_require__, 2517));
        table.customRouter = await loadCustomRouter(customRouter, routing, providers, log);
    }
    return table;
};

;// CONCATENATED MODULE: ./build/src/proxy/open-engine.js







/** Opens what the configuration asks for, and loads nothing else. Throws ConfigError for conditions and routers that are wrong. */
const openEngine = async (config, { log, pools }) => {
    const store = await openStoreFor(config, log);
    const cache = await openCacheFor(config, log, pools);
    const budget = await openBudgetFor(config, store, log);
    const admission = await openAdmissionFor(config, store, log);
    const memory = await openMemoryFor(config, cache, log);
    const health = openHealth(config, { store, log, now: Date.now });
    const spending = () => ({ ...(budget?.spending() ?? nothingSpent), budgetUsd: (0,budget_limits/* budgetUsdOf */.Pd)(config.budget) });
    const gauges = () => ({
        ...(admission ? { load: admission.load() } : {}),
        budgets: budgetGauges(config, budget),
        proxy: { startedAtMs: performance.timeOrigin, residentBytes: process.memoryUsage.rss() },
    });
    const compile = await compilerFor(config);
    const { monitoring, run } = config;
    const monitor = openMonitor(monitoring, { compile, spending, log, now: Date.now, run, gauges });
    const table = await buildRouteTable(config, {
        log,
        situation: () => {
            const { runUsd, dailyUsd, monthlyUsd, budgetUsd } = spending();
            return {
                ...{ runCostUsd: runUsd, dailyCostUsd: dailyUsd, monthlyCostUsd: monthlyUsd, budgetUsd },
                hourUtc: new Date().getUTCHours(),
                saveCosts: monitor.modes().saveCosts,
                run,
            };
        },
    });
    if (asksForCosts(config))
        await budget?.ready();
    return {
        ...{ table, health, monitor, admission, budget, cache, memory },
        async close() {
            memory?.close();
            for (const part of [monitor, health, admission, budget, cache])
                await part?.close();
            await store.close();
        },
    };
};
const nothingSpent = { runUsd: 0, dailyUsd: 0, monthlyUsd: 0 };
const openStoreFor = async ({ state }, log) => {
    if (state === undefined)
        return (0,memory_store/* createMemoryStore */.D)();
    const { openStore } = await __nccwpck_require__.e(/* import() */ 794).then(__nccwpck_require__.bind(__nccwpck_require__, 794));
    return openStore(state, log);
};
const openCacheFor = async (config, log, pools) => {
    const { cache, state, providers } = config;
    if (cache === undefined)
        return undefined;
    const { openCache } = await __nccwpck_require__.e(/* import() */ 748).then(__nccwpck_require__.bind(__nccwpck_require__, 2748));
    const embed = cache.embeddings && (await Promise.all(/* import() */[__nccwpck_require__.e(63), __nccwpck_require__.e(769)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7769))).createEmbed(cache.embeddings, { providers, pools, log });
    return openCache(cache, {
        namespace: state?.namespace ?? 'local',
        ...(state?.store === 'redis' && state.url ? { redisUrl: state.url } : {}),
        ...(embed ? { embed } : {}),
        redact: (0,log_redact/* createRedactor */.lY)((0,config_redact/* secretsOf */.F)(config)),
        log,
    });
};
/** Conditions and alerts may ask what was spent where nothing is limited. */
const openBudgetFor = async (config, store, log) => {
    if (config.budget === undefined && !asksForCosts(config))
        return undefined;
    const { openBudget } = await __nccwpck_require__.e(/* import() */ 384).then(__nccwpck_require__.bind(__nccwpck_require__, 2384));
    const { run, providers } = config;
    return openBudget(config.budget ?? { alertThresholds: [] }, { store, run, providers, log, now: () => new Date() });
};
const asksForCosts = ({ routing, monitoring }) => [
    ...[...routing.rules, ...(routing.contextRules ?? [])].map(({ condition }) => condition),
    ...(monitoring?.alerts ?? []).map(({ threshold }) => threshold),
].some(text => /\b(?:run|daily|monthly)_cost\b/.test(text));
const openAdmissionFor = async (config, store, log) => {
    if (config.limits === undefined)
        return undefined;
    const { openAdmission } = await __nccwpck_require__.e(/* import() */ 678).then(__nccwpck_require__.bind(__nccwpck_require__, 1678));
    return openAdmission(config, { store, log });
};
const openMemoryFor = async ({ memoryLimitBytes }, cache, log) => {
    if (memoryLimitBytes === undefined)
        return undefined;
    const { openMemoryGuard } = await __nccwpck_require__.e(/* import() */ 658).then(__nccwpck_require__.bind(__nccwpck_require__, 3658));
    return openMemoryGuard(memoryLimitBytes, { log, shed: () => cache?.shed() });
};
const compilerFor = async ({ monitoring }) => {
    if ((monitoring?.alerts ?? []).length === 0)
        return () => () => false;
    const { compileCondition } = await Promise.all(/* import() */[__nccwpck_require__.e(337), __nccwpck_require__.e(92)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8092));
    return text => compileCondition(text, 'alert');
};
const budgetGauges = ({ budget: limits }, budget) => {
    if (budget === undefined)
        return [];
    const { runUsd, dailyUsd, monthlyUsd } = budget.spending();
    return [
        { scope: 'run', spentUsd: runUsd, limitUsd: limits?.runUsd ?? null },
        { scope: 'day', spentUsd: dailyUsd, limitUsd: limits?.dailyUsd ?? null },
        { scope: 'month', spentUsd: monthlyUsd, limitUsd: limits?.monthlyUsd ?? null },
    ];
};

// EXTERNAL MODULE: ./build/src/proxy/reply.js
var reply = __nccwpck_require__(2054);
;// CONCATENATED MODULE: ./build/src/proxy/routes.js



/** A handler that is loaded when it is first needed: a server listens before it knows how to answer. */
const loaded = (load) => {
    let handler;
    return async (context, exchange) => {
        handler ??= await load();
        return handler(context, exchange);
    };
};
const loadMessages = async () => (await Promise.all(/* import() */[__nccwpck_require__.e(365), __nccwpck_require__.e(793), __nccwpck_require__.e(394), __nccwpck_require__.e(600)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3600))).handleMessages;
/** Loads what the first message will need. */
const warmUp = async ({ pools }) => {
    await Promise.all([loadMessages(), pools()]);
};
const handleHealth = (_context, { response, requestId }) => {
    const body = {
        status: 'ok',
        name: 'claude-router',
        version: version_generated/* version */.r,
        pid: process.pid,
        uptimeSeconds: Math.round(process.uptime()),
    };
    (0,reply/* sendJson */.jD)(response, 200, JSON.stringify(body), { 'request-id': requestId });
};
const handleRoot = (_context, { response, requestId }) => {
    (0,reply/* sendJson */.jD)(response, 200, JSON.stringify({ name: 'claude-router', version: version_generated/* version */.r }), { 'request-id': requestId });
};
const routes = {
    '/': { methods: ['GET', 'HEAD'], open: true, handle: handleRoot },
    '/health': { methods: ['GET', 'HEAD'], open: true, handle: handleHealth },
    '/v1/messages': { methods: ['POST'], handle: loaded(loadMessages) },
    '/v1/messages/count_tokens': {
        methods: ['POST'],
        handle: loaded(async () => (await Promise.all(/* import() */[__nccwpck_require__.e(365), __nccwpck_require__.e(793), __nccwpck_require__.e(394), __nccwpck_require__.e(541)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7541))).handleCountTokens),
    },
    '/metrics': {
        methods: ['GET', 'HEAD'],
        handle: loaded(async () => (await __nccwpck_require__.e(/* import() */ 865).then(__nccwpck_require__.bind(__nccwpck_require__, 3865))).handleMetrics),
    },
    '/v1/models': {
        methods: ['GET', 'HEAD'],
        handle: loaded(async () => (await __nccwpck_require__.e(/* import() */ 333).then(__nccwpck_require__.bind(__nccwpck_require__, 1333))).handleModels),
    },
};
const modelRoute = {
    methods: ['GET', 'HEAD'],
    handle: loaded(async () => (await __nccwpck_require__.e(/* import() */ 333).then(__nccwpck_require__.bind(__nccwpck_require__, 1333))).handleModel),
};
const mcpRoute = {
    methods: ['POST', 'GET', 'DELETE'],
    handle: loaded(async () => (await __nccwpck_require__.e(/* import() */ 942).then(__nccwpck_require__.bind(__nccwpck_require__, 6942))).handleMcp),
};
const routeOf = (path) => {
    if (Object.hasOwn(routes, path))
        return routes[path];
    if (path.startsWith('/v1/models/'))
        return modelRoute;
    return /^\/mcp\/[\w-]+$/.test(path) ? mcpRoute : undefined;
};
/** The route for a path. Throws RequestError 404 or 405. */
const findRoute = (method, path) => {
    const route = routeOf(path);
    if (route === undefined)
        throw notFound(method, path);
    if (!route.methods.includes(method)) {
        throw new errors/* RequestError */.GI(405, 'invalid_request_error', `${method} is not allowed here: use ${route.methods.join(' or ')}`);
    }
    return route;
};
const notFound = (method, path) => new errors/* RequestError */.GI(404, 'not_found_error', `Not found: ${method} ${path.slice(0, 200)}`);
/** What Claude Code needs; metrics, health and dashboard are for people. */
const isForAgents = (path) => path === '/' || path.startsWith('/v1/') || path.startsWith('/mcp/');

;// CONCATENATED MODULE: ./build/src/proxy/trace/trace.js
const noAttempt = { answered: upstream => upstream, end() { } };
const noRequest = {
    mark() { },
    routed() { },
    attempt: () => noAttempt,
    timings: () => '',
    end() { },
};
const noTrace = { begin: () => noRequest, close() { } };

;// CONCATENATED MODULE: ./build/src/proxy/trace/trace-of.js

/** What `debugging` asks for; loaded only when it asks for something. */
const traceOf = async (config, log) => {
    const { traceRequests, providerResponses, performanceMetrics = false } = config.logging;
    if (!traceRequests && !providerResponses && !performanceMetrics)
        return noTrace;
    return (await __nccwpck_require__.e(/* import() */ 172).then(__nccwpck_require__.bind(__nccwpck_require__, 4172))).openTrace(config, log);
};

;// CONCATENATED MODULE: ./build/src/proxy/with-cassette.js

/**
 * The connections, recorded where the configuration says so, or others in their place. Nothing of
 * recording is loaded otherwise. Throws ProxyError `record_file`.
 */
const withCassette = async ({ config, log, pools }, replayed) => {
    if (replayed)
        return async () => replayed;
    if (!config.record)
        return pools;
    const { openRecording } = await __nccwpck_require__.e(/* import() */ 999).then(__nccwpck_require__.bind(__nccwpck_require__, 2999));
    const recording = openRecording(config.record, config, log);
    return (0,once/* once */.O)(async () => recording.around(await pools()));
};

;// CONCATENATED MODULE: ./build/src/proxy/server.js



















/** Listens. Throws ProxyError: `port_in_use`, `no_token`, `cannot_listen`, `record_file`; ConfigError for the user's own transformers. */
const startProxy = async (config, log, replayed) => {
    const { host, port } = config.listen;
    if (config.token === null && !isLoopback(host)) {
        throw new errors/* ProxyError */.T6('no_token', `A proxy on ${host} needs a token`, {
            hint: 'Set a token or listen on 127.0.0.1.',
        });
    }
    const own = await ownTransformers(config);
    const context = await createContext(config, log, own, replayed);
    if (own.size > 0)
        await (await __nccwpck_require__.e(/* import() */ 447).then(__nccwpck_require__.bind(__nccwpck_require__, 1447))).checkTransformers(context);
    const server = (0,external_node_http_.createServer)(serverOptions, createListener(context));
    server.on('clientError', answerClientError);
    server.on('connect', createConnectListener(config, log));
    await listen(server, host, port);
    const { socket } = config.listen;
    const inner = socket === undefined ? undefined : await listenOnSocket(server, socket);
    // Once the port is open: the first request waits for it, the start does not.
    setImmediate(() => warmUp(context).catch(error => log.error(`what answers requests cannot be loaded: ${error}`)));
    const address = server.address();
    return {
        url: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`,
        close: async (drainMs = 0) => {
            inner?.close();
            await server_close(server, context, drainMs);
        },
    };
};
const serverOptions = {
    maxHeaderSize: 32 * 1024,
    headersTimeout: 15_000,
    // For the whole request to arrive, not for the answer.
    requestTimeout: 120_000,
    connectionsCheckingInterval: 5000,
    // Longer than clients keep a connection, so that they are the ones to close it.
    keepAliveTimeout: 75_000,
    noDelay: true,
};
const createContext = async (config, log, own, replayed) => {
    const connections = { idleMs: config.timeouts.idleMs, proxyUrl: config.proxyUrl, environment: process.env };
    const network = (0,once/* once */.O)(() => openPools(connections));
    const pools = await withCassette({ config, log, pools: network }, replayed);
    return {
        config,
        log,
        ledger: openLedger(config.usageFile, log),
        identities: (0,identities/* createIdentities */.T)(),
        pools,
        mcpNetwork: openMcpNetwork(connections),
        engine: await openEngine(config, { log, pools }),
        trace: await traceOf(config, log),
        planner: (0,once/* once */.O)(() => loadPlanner(config, own)),
        redact: (0,log_redact/* createRedactor */.lY)((0,config_redact/* secretsOf */.F)(config)),
    };
};
/** The user's own code is loaded at the start: what is wrong with it must be told then. */
const ownTransformers = async ({ transformerModules = [] }) => transformerModules.length === 0
    ? new Map()
    : (await __nccwpck_require__.e(/* import() */ 533).then(__nccwpck_require__.bind(__nccwpck_require__, 4533))).loadTransformers(transformerModules);
const loadPlanner = async ({ providers }, own) => (await Promise.all(/* import() */[__nccwpck_require__.e(365), __nccwpck_require__.e(793), __nccwpck_require__.e(63), __nccwpck_require__.e(233)]).then(__nccwpck_require__.bind(__nccwpck_require__, 233))).openPlanner(providers, own);
const createListener = (context) => {
    const guard = createGuard(context.config);
    return async (request, response) => {
        const requestId = context.identities.requestId();
        response.on('error', () => { });
        try {
            guard.checkOrigin(request);
            const url = urlOf(request);
            if (ofAgent.has(request.socket) && !isForAgents(url.pathname))
                throw notFound(request.method, url.pathname);
            const route = findRoute(request.method ?? '', url.pathname);
            if (!route.open)
                guard.checkToken(request);
            await route.handle(context, { request, response, requestId, url });
        }
        catch (error) {
            if (!(error instanceof Error && 'code' in error))
                context.log.error(`request ${requestId}: ${stackOf(error)}`);
            // What is left of the body is not read: the connection cannot be used again.
            const headers = request.complete ? {} : { connection: 'close' };
            (0,reply/* sendError */.n4)(response, error, requestId, context.redact, headers);
        }
    };
};
/** `CONNECT`: for an isolated agent, to the hosts that are allowed; for everyone else there is nothing. */
const createConnectListener = (config, log) => {
    const { allowedHosts, file } = config.egress ?? { allowedHosts: [], file: null };
    const { isKnownTunneller } = createGuard(config);
    return createTunnels({
        allowedHosts,
        isKnown: request => ofAgent.has(request.socket) && isKnownTunneller(request),
        onEnd: openEgressLog(file, log),
    });
};
/** Paths of this server only: throws RequestError 404 for another server's (`http://host/`, `//host/`) and for what is none. */
const urlOf = ({ method, url = '/' }) => {
    const parsed = url.startsWith('/') ? URL.parse(`http://proxy${url}`) : null;
    if (parsed === null)
        throw new errors/* RequestError */.GI(404, 'not_found_error', `Not found: ${method} ${url.slice(0, 200)}`);
    return parsed;
};
const stackOf = (error) => (error instanceof Error ? (error.stack ?? error.message) : String(error));
const listen = (server, host, port) => {
    const { promise, resolve, reject } = Promise.withResolvers();
    server.once('error', (error) => {
        if (error.code === 'EADDRINUSE') {
            reject(new errors/* ProxyError */.T6('port_in_use', `Port ${port} on ${host} is in use`, {
                hint: 'Stop what listens there (claude-router stop) or choose another port.',
            }));
        }
        else
            reject(new errors/* ProxyError */.T6('cannot_listen', `Cannot listen on ${host}:${port}: ${error.message}`, { cause: error }));
    });
    server.listen(port, host, resolve);
    return promise;
};
/** Connections of an isolated agent: for them there is nothing but the Messages API. */
const ofAgent = new WeakSet();
/** Connections of a socket file are served as those of the port are. */
const listenOnSocket = async (server, path) => {
    const inner = (0,external_node_net_.createServer)({ noDelay: true, allowHalfOpen: true }, connection => {
        ofAgent.add(connection);
        server.emit('connection', connection);
    });
    const { promise, resolve, reject } = Promise.withResolvers();
    inner.once('error', error => reject(new errors/* ProxyError */.T6('cannot_listen', `Cannot listen on ${path}: ${error.message}`, { cause: error })));
    // More than an agent with all its subagents needs, and too few to leave the proxy without file descriptors.
    inner.maxConnections = 512;
    inner.listen(path, resolve);
    await promise;
    return inner;
};
/** Requests that are not HTTP, whose headers are too large or take too long: Anthropic's shape for these too. */
const answerClientError = (error, socket) => {
    if (!socket.writable || socket.bytesWritten) {
        socket.destroy();
        return;
    }
    const [status, text] = clientErrors[error.code ?? ''] ?? [400, 'Bad Request'];
    const body = JSON.stringify((0,error_body/* errorBody */.t)({ type: 'invalid_request_error', message: text }, ''));
    socket.end(`HTTP/1.1 ${status} ${text}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`);
};
const clientErrors = {
    HPE_HEADER_OVERFLOW: [431, 'Request Header Fields Too Large'],
    ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout'],
};
const server_close = async (server, { ledger, pools, mcpNetwork, engine, trace }, drainMs) => {
    const { promise, resolve } = Promise.withResolvers();
    server.close(() => resolve());
    server.closeIdleConnections();
    const timer = setTimeout(() => server.closeAllConnections(), drainMs);
    await promise;
    clearTimeout(timer);
    await engine.close();
    ledger.close();
    trace.close();
    await mcpNetwork.close();
    await (await pools()).close();
};

// EXTERNAL MODULE: ./build/src/log/line-buffer.js
var line_buffer = __nccwpck_require__(7463);
;// CONCATENATED MODULE: ./build/src/log/printable.js
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is removed
const controls = /\u001b\[[0-9;]*[A-Za-z]|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/g;
/**
 * Makes hostile text safe on the runner's log: a line that begins with `::` is a workflow command, and `##[...]` is one
 * anywhere in a line (source: actions/runner, ActionCommand.cs). Line breaks are kept, other control characters are not.
 */
const printable = (text) => text
    .replace(/\r\n?/g, '\n')
    .replace(controls, '')
    .replace(/^(\s*)::/gm, '$1\u200b::')
    .replaceAll('##[', '##\u200b[');

// EXTERNAL MODULE: ./build/src/log/rotating-file.js
var rotating_file = __nccwpck_require__(4297);
;// CONCATENATED MODULE: ./build/src/proxy/stamped-logger.js






const order = ['debug', 'info', 'warn', 'error'];
/**
 * `2026-01-01T00:00:00.000Z [TAG] message`, without keys and control characters, to the configured file, which is
 * rotated, and to a file descriptor, unless that is the file already: of a proxy in the background, what Node itself
 * says when it ends goes there.
 */
const createStampedLogger = (config, descriptor) => {
    const { logging } = config;
    const redact = (0,log_redact/* createRedactor */.lY)((0,config_redact/* secretsOf */.F)(config));
    const file = logging.file === null ? undefined : openFile(logging.file, logging, descriptor);
    const alsoDescriptor = logging.file === null || file === undefined || !(0,rotating_file/* isSameFile */.D)(descriptor, logging.file);
    const buffer = (0,line_buffer/* createLineBuffer */.b)(lines => {
        const text = printable(redact(lines));
        try {
            if (alsoDescriptor)
                (0,external_node_fs_.writeSync)(descriptor, text);
        }
        finally {
            file?.write(text);
        }
    });
    const line = (tag, level) => {
        if (order.indexOf(level) < order.indexOf(logging.level))
            return () => { };
        return (message) => {
            buffer.add(`${new Date().toISOString()} [${tag}] ${message.replace(/[\r\n]+\s*/g, ' | ')}`);
            if (level === 'error')
                buffer.flush();
        };
    };
    return {
        debug: line('DEBUG', 'debug'),
        info: line('INFO', 'info'),
        warn: line('WARN', 'warn'),
        error: line('ERROR', 'error'),
        router: line('ROUTER', 'info'),
        api: line('API', 'info'),
        flush: buffer.flush,
    };
};
/** Without its log the proxy still runs. */
const openFile = (file, { maxFileBytes, maxFiles }, descriptor) => {
    try {
        return (0,rotating_file/* openRotatingFile */.$)(file, { maxBytes: maxFileBytes, maxFiles });
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        (0,external_node_fs_.writeSync)(descriptor, `${new Date().toISOString()} [WARN] The log file cannot be written: ${reason}\n`);
        return undefined;
    }
};

;// CONCATENATED MODULE: ./build/src/proxy/start-server.js


/** Requests under way have this long to finish once the process is told to end. */
const drainMs = 3000;
/**
 * Listens in this process and ends on SIGTERM, SIGINT or SIGHUP. Log lines go to stderr. A mistake in one request is
 * logged and the proxy lives on. `makePools` gives what answers in place of the network. Throws ProxyError when it cannot
 * listen.
 */
const startServer = async (config, makePools) => {
    const log = createStampedLogger(config, process.stderr.fd);
    const proxy = await startProxy(config, log, makePools?.(log));
    log.info(`listening on ${proxy.url} for ${config.providers.map(provider => provider.id).join(', ')}`);
    const { promise: closed, resolve } = Promise.withResolvers();
    let ending = false;
    const end = async (signal) => {
        if (ending)
            return;
        ending = true;
        log.info(`${signal}: ending`);
        await proxy.close(drainMs).catch(error => log.error(`while ending: ${error}`));
        log.flush();
        resolve();
    };
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'])
        process.on(signal, () => void end(signal));
    const survive = (error) => {
        log.error(`unexpected: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
        log.flush();
    };
    process.on('uncaughtException', survive);
    process.on('unhandledRejection', survive);
    process.on('exit', () => log.flush());
    return { url: proxy.url, closed };
};


/***/ }),

/***/ 6099:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  D: () => (/* binding */ createMemoryStore)
});

// EXTERNAL MODULE: ./build/src/core/budget/accounts.js
var accounts = __nccwpck_require__(5459);
;// CONCATENATED MODULE: ./build/src/state/memory-values.js
/** More are never kept: the oldest go first. */
const maxKept = 20_000;
/** Counters, marks and values with an end, in memory. */
const createMemoryValues = (now) => {
    const counters = expiring(now);
    const marks = expiring(now);
    const values = expiring(now);
    return {
        async count(key, amount, windowMs) {
            const before = counters.get(key);
            const value = (before?.value ?? 0) + amount;
            const endsAt = before?.endsAt ?? now() + windowMs;
            counters.set(key, value, endsAt);
            return { value, resetsInMs: endsAt - now() };
        },
        async claim(key, ttlMs) {
            if (marks.get(key))
                return false;
            marks.set(key, true, now() + ttlMs);
            return true;
        },
        async get(key) {
            return values.get(key)?.value ?? null;
        },
        async set(key, value, ttlMs) {
            values.set(key, value, now() + ttlMs);
        },
    };
};
const expiring = (now) => {
    const kept = new Map();
    const sweep = () => {
        for (const [key, { endsAt }] of kept)
            if (endsAt <= now())
                kept.delete(key);
        for (const key of kept.keys()) {
            if (kept.size <= maxKept / 2)
                break;
            kept.delete(key);
        }
    };
    return {
        get(key) {
            const found = kept.get(key);
            return found && found.endsAt > now() ? found : undefined;
        },
        set(key, value, endsAt) {
            if (kept.size >= maxKept)
                sweep();
            // Set anew, it is the youngest again.
            kept.delete(key);
            kept.set(key, { value, endsAt });
        },
    };
};

;// CONCATENATED MODULE: ./build/src/state/memory-store.js


/** Settled ids that are remembered: a second settlement comes at once or never. */
const maxSettled = 10_000;
/** State of this process alone; gone with it. `now` in ms, default the clock. */
const createMemoryStore = (options = {}) => {
    const balances = new Map();
    const reserved = new Map();
    const settled = new Set();
    const later = new Map();
    const balance = (account) => balances.get(account) ?? { spentNanoUsd: 0, reservedNanoUsd: 0 };
    const entry = (id) => (settled.has(id) ? { state: 'settled' } : reserved.get(id));
    const view = { balance, entry };
    const listed = (accounts) => Array.from(accounts, account => ({ account, ...balance(account) }));
    const keep = (changed) => {
        for (const [account, amounts] of changed)
            balances.set(account, amounts);
    };
    const settle = (settlement) => {
        const step = (0,accounts/* stepAccounts */.FJ)(view, { type: 'settle', ...settlement });
        if (step.type !== 'changed')
            return false;
        keep(step.balances);
        reserved.delete(settlement.id);
        settled.add(settlement.id);
        for (const oldest of settled) {
            if (settled.size <= maxSettled)
                break;
            settled.delete(oldest);
        }
        return true;
    };
    return {
        kind: 'memory',
        ...createMemoryValues(options.now ?? Date.now),
        async reserve(reservation) {
            const step = (0,accounts/* stepAccounts */.FJ)(view, { type: 'reserve', ...reservation });
            if (step.type === 'changed') {
                keep(step.balances);
                reserved.set(reservation.id, step.entry);
            }
            const after = listed(reservation.accounts.map(({ account }) => account));
            return step.type === 'refused'
                ? { granted: false, account: step.refusedBy, balances: after }
                : { granted: true, balances: after };
        },
        async settle(settlement) {
            settle(settlement);
            return listed(settlement.accounts);
        },
        async balances(accounts) {
            return listed(accounts);
        },
        async settleForLater(settlement) {
            if (settle(settlement))
                later.set(settlement.id, settlement);
            return listed(settlement.accounts);
        },
        async waiting(atMost) {
            return [...later.values().take(atMost)];
        },
        async handedOver(id) {
            const settlement = later.get(id);
            if (!settlement || !later.delete(id))
                return;
            for (const account of new Set(settlement.accounts)) {
                const before = balance(account);
                balances.set(account, { ...before, spentNanoUsd: before.spentNanoUsd - settlement.spentNanoUsd });
            }
        },
        async release(id) {
            const open = reserved.get(id);
            if (open?.state !== 'reserved' || !reserved.delete(id))
                return;
            for (const account of open.accounts) {
                const before = balance(account);
                balances.set(account, { ...before, reservedNanoUsd: before.reservedNanoUsd - open.amountNanoUsd });
            }
        },
        async close() { },
    };
};


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		id: moduleId,
/******/ 		loaded: false,
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Flag the module as loaded
/******/ 	module.loaded = true;
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/node module decorator */
/******/ (() => {
/******/ 	__nccwpck_require__.nmd = (module) => {
/******/ 		module.paths = [];
/******/ 		if (!module.children) module.children = [];
/******/ 		return module;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(2909);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
