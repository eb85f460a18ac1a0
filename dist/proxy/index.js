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

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

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

/***/ 7997:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers");

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
/**
 * USD for one request, or null when the model has no known price. A missing cache price is the price of plain input.
 * `at` decides peak hours; the whole prompt, cached or not, decides the tier.
 */
const costUsd = (tokens, pricing, at) => {
    if (pricing === undefined)
        return null;
    const promptTokens = tokens.inputTokens + tokens.cacheReadTokens + tokens.cacheWriteTokens;
    const price = tierOf(pricing, promptTokens);
    const usd = tokens.inputTokens * price.input +
        tokens.outputTokens * price.output +
        tokens.cacheReadTokens * (price.cacheRead ?? price.input) +
        tokens.cacheWriteTokens * (price.cacheWrite ?? price.input);
    return usd * perToken * peakMultiplier(pricing, at);
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

/***/ 5841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  G: () => (/* binding */ classifyUpstreamError)
});

// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __nccwpck_require__(3026);
// EXTERNAL MODULE: ./build/src/core/protocols/classify/error-parts.js
var error_parts = __nccwpck_require__(2227);
;// CONCATENATED MODULE: ./build/src/core/protocols/classify/error-table.js
const outOfMoney = 'Top up the balance at the provider, or route to another one.';
const allowanceUsed = 'The allowance comes back later; route to another provider until then.';
/** Rate limits speak of tokens and lengths too, and are no overflow. */
const rateLimitWords = /rate.?limit|too many requests|throttl|\btpm\b|per.?minute|per.?day/i;
/**
 * First match wins; the order is the knowledge: what is permanent before what passes, what a text says before what a
 * status does. Rows name the provider they were seen at.
 */
const errorTable = [
    // GitHub Models was retired in July 2026.
    { failure: 'not_found', code: /github_models_retirement/, hint: 'GitHub Models was retired; use another provider.' },
    // OpenRouter reserves max_tokens of credit: passes when the calls in flight have ended.
    { failure: 'rate_limit', code: /in_flight_budget_exhausted/ },
    { failure: 'rate_limit', text: /in_flight_budget_exhausted/i },
    // Out of money or of the day's allowance, whatever the status says.
    { failure: 'quota', status: [402], hint: outOfMoney },
    {
        failure: 'quota',
        code: /insufficient_quota|exceeded_current_quota|billing_error|arrearage|accountoverdue|\b1113\b/,
        hint: outOfMoney,
    },
    { failure: 'quota', code: /accessdenied\.unpurchased/, hint: "Enable the model in the provider's console." },
    {
        failure: 'quota',
        status: [200, 400, 401, 403, 429, 500],
        text: /credit balance is too low|insufficient[ _]balance|\b(?:out of|not enough|no|insufficient) credits?\b|used all available credits|spending limit|account.{0,20}(?:overdue|arrears)|exceeded your current quota|余额不足|欠费/i,
        not: /retryinfo|perminute/i,
        hint: outOfMoney,
    },
    { failure: 'quota', code: /\b30001\b/, status: [403], hint: outOfMoney },
    // Plan limits: Z.ai 1308, MiniMax 2056. Per day: Gemini's free tier, OpenRouter's free models, Groq's TPD and RPD.
    { failure: 'quota', code: /\b(?:1308|2056)\b|perday/, hint: allowanceUsed },
    {
        failure: 'quota',
        status: [200, 429],
        text: /free-models-per-day|tokens per day|requests per day|daily (?:limit|quota|request)/i,
        hint: allowanceUsed,
    },
    // Groq's 413: one request larger than a minute's tokens never fits.
    {
        failure: 'quota',
        status: [413],
        text: /tokens per minute|\btpm\b|rate_limit_exceeded/i,
        hint: "The request is larger than the tier's tokens per minute: use a higher tier or another provider.",
    },
    { failure: 'overloaded', status: [498, 529] },
    {
        failure: 'overloaded',
        code: /overloaded|serveroverload|insufficient_system_resource|\b(?:1305|1312|50508|50609)\b/,
    },
    {
        failure: 'overloaded',
        status: [200, 429, 500, 502, 503],
        text: /overloaded|at capacity|system is too busy|server is busy|high demand/i,
    },
    { failure: 'context_overflow', overflow: true, not: rateLimitWords },
    { failure: 'context_overflow', code: /context_length_exceeded|exceed_context_size|\b(?:1261|20015)\b/ },
    // Content policies: OpenAI and Azure, DashScope, Z.ai 1301, MiniMax 1026/1027, OpenRouter's 403, Gemini.
    {
        failure: 'refused',
        code: /content_policy|content_filter|responsibleaipolicy|data_?inspection_?failed|prohibited_content|\b(?:1301|1026|1027)\b/,
    },
    {
        failure: 'refused',
        status: [200, 400, 403],
        text: /moderation|flagged|content (?:management )?policy|usage polic/i,
    },
    { failure: 'auth', status: [401] },
    { failure: 'auth', code: /invalid_?api_?key|api_key_invalid|authentication_error|invalidapikey|\b(?:2049|1004)\b/ },
    {
        failure: 'auth',
        status: [200, 400, 403, 500],
        text: /(?:invalid|incorrect|wrong|expired|missing|not valid).{0,20}(?:api|access|auth)[ _-]?(?:key|token)|api[ _-]?key (?:is )?(?:not valid|invalid|expired|not found)/i,
    },
    { failure: 'not_found', status: [410] },
    {
        failure: 'not_found',
        code: /model_not_found|model_decommissioned|modelnotfound|model_not_supported|not_found_error|deploymentnotfound/,
    },
    {
        failure: 'not_found',
        status: [200, 400, 404, 422],
        text: /\bmodel\b[ :]*(?:\S{1,120} )?(?:was |is )?(?:not (?:be )?(?:found|exist|available|supported)\b|does not exist|decommissioned|retired|not a valid model)|not a valid model|no endpoints found|unknown model|invalid model\b/i,
    },
    { failure: 'not_found', status: [404] },
    { failure: 'auth', status: [403] },
    { failure: 'rate_limit', status: [429] },
    {
        failure: 'rate_limit',
        code: /rate_?limit|throttling|resource_exhausted|too_many_requests|setlimitexceeded|\b(?:1302|1303|1002|1039|50602|50603|429)\b/,
    },
    { failure: 'rate_limit', text: /rate limit|too many requests|tpm limit/i, status: [200, 400, 403, 500, 503] },
    { failure: 'timeout', status: [408, 504, 524] },
    { failure: 'overloaded', status: [503] },
    { failure: 'overloaded', code: /\bunavailable\b/ },
    { failure: 'transient', status: [409, 425] },
    // No other reason given: the body was too large for the provider.
    { failure: 'context_overflow', status: [413] },
];

// EXTERNAL MODULE: ./build/src/core/protocols/classify/overflow.js
var overflow = __nccwpck_require__(4206);
// EXTERNAL MODULE: ./build/src/core/protocols/classify/quote.js
var quote = __nccwpck_require__(5370);
// EXTERNAL MODULE: ./build/src/core/protocols/classify/retry-after.js
var retry_after = __nccwpck_require__(9515);
;// CONCATENATED MODULE: ./build/src/core/protocols/classify/classify-upstream-error.js






/**
 * Any provider's error as one of ours. The message is the provider's words, shortened and without anything like a key; of
 * a refused key nothing is quoted.
 */
const classifyUpstreamError = (answer) => {
    const parts = (0,error_parts/* errorParts */.V)(answer.body);
    const status = isError(answer.status) ? answer.status : statusIn(parts);
    const row = errorTable.find(candidate => matches(candidate, status, parts));
    const failure = row?.failure ?? byStatus(status, parts);
    return new errors/* UpstreamError */.gA(failure, messageOf(failure, status, parts), {
        status: answer.status,
        retryAfterMs: (0,retry_after/* retryAfterMs */.V)({ ...answer, ...parts }),
        overflow: failure === 'context_overflow' ? (0,overflow/* overflowOf */.c)(textOf(parts), parts.details) : undefined,
        provider: answer.provider,
        hint: row?.hint,
    });
};
const isError = (status) => status !== undefined && status >= 300;
/** `{"error": {"code": 429}}` inside a 200, as OpenRouter and vLLM have it. */
const statusIn = (parts) => {
    const status = /(?:^| )([45]\d\d)(?= |$)/.exec(parts.codes)?.[1];
    return status === undefined ? undefined : Number(status);
};
const textOf = (parts) => `${parts.message} ${parts.codes}`;
const matches = (row, status, parts) => {
    const text = textOf(parts);
    if (row.status && !row.status.includes(status ?? 200))
        return false;
    if (row.code && !row.code.test(parts.codes))
        return false;
    if (row.text && !row.text.test(text))
        return false;
    if (row.not?.test(text))
        return false;
    return row.overflow !== true || (0,overflow/* overflowOf */.c)(text, parts.details) !== undefined;
};
const byStatus = (status, parts) => {
    if (status === undefined)
        return /invalid_request|bad_request|invalid_argument/.test(parts.codes) ? 'bad_request' : 'transient';
    if (status >= 500)
        return 'transient';
    // A redirect, or a success that is not one: the base URL is not an API's.
    return status >= 400 ? 'bad_request' : 'malformed';
};
/** What the provider said; who and which status is told by the error's fields (core/messages/failure-text.ts). */
const messageOf = (failure, status, parts) => {
    if (failure === 'auth')
        return 'it refuses the API key';
    const words = (0,quote/* quote */.h)(parts.message);
    if (words !== '')
        return words;
    return status === undefined ? 'an error without a reason' : `HTTP ${status} without a reason`;
};


/***/ }),

/***/ 2227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ errorParts)
/* harmony export */ });
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9495);

/**
 * Reads the shapes in use: `{error: {message, type, code}}` (OpenAI and most), `{error: "text", code}` (xAI), `[{error}]`
 * (Gemini), `{object: "error", message, type}` (Mistral, vLLM), `{code, message}` (SiliconFlow, DashScope),
 * `{base_resp: {status_code, status_msg}}` (MiniMax), `{detail}` (FastAPI), `{message}` (AWS), text, HTML.
 */
const errorParts = (body) => {
    if (typeof body === 'string')
        return fromText(body);
    const outer = Array.isArray(body) ? body[0] : body;
    if (!(0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(outer))
        return { codes: '', message: '', details: undefined };
    const inner = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectAt */ .lJ)(outer, 'error') ?? (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .arrayAt */ .RD)(outer, 'errors').find(_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv);
    const layers = [
        inner,
        (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectAt */ .lJ)(inner, 'error'),
        (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectAt */ .lJ)(outer, 'base_resp'),
        (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectAt */ .lJ)(outer, 'response'),
        // Mistral: `{object: "error", message: {detail: [...]}}`.
        (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectAt */ .lJ)(outer, 'message'),
        outer,
    ].filter(_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv);
    const codes = layers.flatMap(layer => codeFields.map(field => scalar(layer[field])));
    const reasons = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .arrayAt */ .RD)(inner, 'details')
        .filter(_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)
        .flatMap(detail => [scalar(detail.reason), scalar(detail['@type'])]);
    return {
        codes: [...new Set([...codes, ...reasons, ...quotaIds(inner)])].filter(Boolean).join(' ').toLowerCase(),
        message: messageOf(layers),
        details: inner ?? outer,
    };
};
const codeFields = ['code', 'type', 'status', 'status_code', 'Code', '__type'];
const messageFields = ['message', 'msg', 'status_msg', 'detail', 'Message', 'error', 'error_description'];
const scalar = (value) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
const messageOf = (layers) => {
    const text = layers.flatMap(layer => messageFields.map(field => scalar(layer[field]))).find(found => found !== '') ?? '';
    // OpenRouter: "Provider returned error", and what the provider said in metadata.raw.
    const raw = layers.map(layer => scalar((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectAt */ .lJ)(layer, 'metadata')?.raw)).find(found => found !== '');
    const details = layers
        .flatMap(layer => (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .arrayAt */ .RD)(layer, 'detail'))
        .map(entry => ((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(entry) ? located(entry) : scalar(entry)));
    return [text, raw, ...details].filter(Boolean).join(': ');
};
/** FastAPI: `{loc: ["body", "user"], msg: "Extra inputs are not permitted"}`. */
const located = (entry) => [(0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .arrayAt */ .RD)(entry, 'loc').map(scalar).join('.'), scalar(entry.msg)].filter(Boolean).join(': ');
/** Gemini names the quota that ran out: `GenerateRequestsPerDayPerProjectPerModel-FreeTier`. */
const quotaIds = (inner) => (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .arrayAt */ .RD)(inner, 'details')
    .flatMap(detail => (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .arrayAt */ .RD)(detail, 'violations'))
    .map(violation => scalar((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(violation) ? violation.quotaId : undefined));
const fromText = (text) => {
    const trimmed = text.trim();
    if (!/^<|<html/i.test(trimmed))
        return { codes: '', message: trimmed, details: undefined };
    const title = /<title[^>]*>([^<]*)<\/title>/i.exec(trimmed)?.[1]?.trim();
    return { codes: 'html', message: title ? `an HTML page titled "${title}"` : 'an HTML page', details: undefined };
};


/***/ }),

/***/ 4206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ overflowOf)
/* harmony export */ });
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9495);

/**
 * How providers say that the prompt is longer than the window. `prompt` and `max` are the groups that hold the numbers.
 * First match wins: those with both numbers come first.
 */
const texts = [
    // Anthropic, OpenRouter
    /prompt is too long: (?<prompt>[\d,]+) tokens > (?<max>[\d,]+) maximum/i,
    /prompt is too long/i,
    // Anthropic: with max_tokens
    /input length and `?max_tokens`? exceed context limit: (?<prompt>[\d,]+) \+ [\d,]+ > (?<max>[\d,]+)/i,
    // OpenAI, vLLM, DeepSeek, OpenRouter
    /maximum context length is (?<max>[\d,]+) tokens?.{0,80}?(?:requested|resulted in|passed|contains?)(?: about)?(?: at least)? (?<prompt>[\d,]+)/is,
    /maximum context length (?:is|of) (?<max>[\d,]+)/i,
    /input tokens exceed the configured limit of (?<max>[\d,]+) tokens.{0,40}?resulted in (?<prompt>[\d,]+)/is,
    /exceeds? the (?:model's )?(?:maximum )?context (?:window|length)|context[_ ]length[_ ]exceeded/i,
    // Gemini
    /input token count \(?(?<prompt>[\d,]+)?\)?.{0,10}exceeds the maximum number of tokens allowed \(?(?<max>[\d,]+)?/is,
    // xAI
    /maximum prompt length is (?<max>[\d,]+)(?:.{0,40}?contains (?<prompt>[\d,]+))?/is,
    // llama.cpp
    /request \((?<prompt>\d+) tokens\) exceeds the available context size \((?<max>\d+)/i,
    /exceeds? the available context size|exceed_context_size_error/i,
    // Mistral
    /prompt contains (?<prompt>[\d,]+) tokens.{0,60}?too large for model with (?<max>[\d,]+) maximum context length/is,
    /too large for model with (?<max>[\d,]+) maximum context length/i,
    // Moonshot
    /exceeded model token limit:? ?(?<max>[\d,]+)?(?:.{0,20}?requested:? (?<prompt>[\d,]+))?/is,
    // DashScope
    /range of input length should be \[\d+, ?(?<max>\d+)\]/i,
    // SiliconFlow
    /length of prompt_tokens \((?<prompt>\d+)\) must be less than max_seq_len \((?<max>\d+)\)/i,
    // Ollama, LM Studio, MiniMax, Groq, Z.ai, Bedrock, generic
    /prompt too long|input length exceeds the (?:maximum )?context length|(?:greater|longer) than the (?:model's )?context length/i,
    /context window exceeds limit|reduce the length of the messages|exceeds max length|input is too long for requested model/i,
    /request_too_large|too many tokens|token limit exceeded|string too long/i,
];
/** The prompt's length and the limit, as far as the text or the fields tell; undefined when it is no overflow. */
const overflowOf = (text, details) => {
    const match = texts.map(pattern => pattern.exec(text)).find(found => found !== null);
    if (match === undefined)
        return undefined;
    // llama.cpp has them as fields.
    const fields = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectAt */ .lJ)(details, 'error') ?? details;
    const prompt = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .numberAt */ .tk)(fields, 'n_prompt_tokens') ?? count(match?.groups?.prompt);
    const max = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .numberAt */ .tk)(fields, 'n_ctx') ?? count(match?.groups?.max);
    return {
        ...(prompt === undefined ? {} : { promptTokens: prompt }),
        ...(max === undefined ? {} : { maxTokens: max }),
    };
};
const count = (text) => text === undefined ? undefined : Number(text.replaceAll(',', ''));


/***/ }),

/***/ 5370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ quote)
/* harmony export */ });
/** What looks like a credential: known prefixes, `Bearer ...`, `key=...`, long runs of hex or base64. */
const secrets = [
    /\b(?:sk|pk|rk|gsk|xai|ms|ark|nvapi|ghp|ghs|gho|github_pat|hf|r8)[-_][\w*.-]{6,}/gi,
    /\bAIza[\w-]{10,}/g,
    /\bAKIA\w{8,}/g,
    /\bBearer\s+\S+/gi,
    /\beyJ[\w-]{10,}\.[\w.-]+/g,
    /\b(?:api[-_]?key|key|token|secret)=[^\s&"']+/gi,
    /\b[0-9a-f]{32,}\b/gi,
    /\b(?=\w*\d)(?=\w*[a-z])(?=\w*[A-Z])\w{40,}\b/g,
];
const maxLength = 500;
/** A provider's words on one line, at most 500 characters, without anything that looks like a key. */
const quote = (text) => {
    const safe = secrets.reduce((rest, secret) => rest.replace(secret, '***'), text.slice(0, 20 * maxLength));
    const line = safe.replace(/\s+/g, ' ').trim();
    return line.length <= maxLength ? line : `${line.slice(0, maxLength - 1)}…`;
};


/***/ }),

/***/ 9515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ retryAfterMs)
/* harmony export */ });
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9495);

/**
 * How long the provider says to wait. In this order: retry-after-ms, retry-after (seconds or HTTP date), Gemini's
 * RetryInfo, "try again in 7m12s" in the text, and the reset of the allowance that is used up.
 */
const retryAfterMs = ({ headers, details, message, nowMs }) => {
    const now = nowMs ?? dateMs(headers.date);
    const until = (epochMs) => epochMs === undefined || now === undefined ? undefined : Math.max(0, epochMs - now);
    const after = headers['retry-after'];
    return (positive(headers['retry-after-ms']) ??
        scaled(positive(after), 1000) ??
        until(positive(after) === undefined ? dateMs(after) : undefined) ??
        duration(retryInfo(details)) ??
        duration(/(?:try again|retry) (?:in|after) ([\d.]+\s?(?:ms|s|m|h)[\d.hms]*)/i.exec(message)?.[1]) ??
        resets(headers, details).reduce((longest, reset) => larger(longest, duration(reset) ?? until(epochMs(reset))), undefined));
};
const resetName = /^(?:x-ratelimit-reset|anthropic-ratelimit)(?:-|$)/;
/** Values of the reset headers whose allowance is used up: durations ("6m0s"), epochs or RFC 3339. */
const resets = (headers, details) => {
    const metadata = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(details?.metadata) ? details.metadata.headers : undefined;
    const inner = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(metadata) ? lowerCased(metadata) : {};
    const all = { ...headers, ...inner };
    return Object.entries(all).flatMap(([name, value]) => {
        if (!resetName.test(name) || !name.includes('reset'))
            return [];
        const remaining = all[name.replace('reset', 'remaining')];
        const isOnly = name === 'x-ratelimit-reset' && remaining === undefined;
        return isOnly || Number(remaining ?? 1) <= 0 ? [value] : [];
    });
};
const lowerCased = (headers) => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
const retryInfo = (details) => (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .arrayAt */ .RD)(details, 'details')
    .map(detail => (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(detail, 'retryDelay'))
    .find(delay => delay !== undefined);
/** "1h2m3.5s", "250ms", "30s" in milliseconds. */
const duration = (text) => {
    const clean = text?.replaceAll(' ', '').replace(/\.$/, '');
    if (!clean || !/^(?:[\d.]+(?:ms|h|m|s))+$/.test(clean))
        return undefined;
    const units = { h: 3_600_000, m: 60_000, s: 1000, ms: 1 };
    const parts = [...clean.matchAll(/([\d.]+)(ms|h|m|s)/g)];
    const total = parts.reduce((sum, [, count, unit]) => sum + Number(count) * (units[unit ?? ''] ?? 0), 0);
    return Number.isFinite(total) ? Math.ceil(total) : undefined;
};
/** Seconds or milliseconds since 1970, or a date. */
const epochMs = (text) => {
    const value = positive(text);
    if (value === undefined)
        return dateMs(text);
    if (value > 1e12)
        return value;
    return value > 1e9 ? value * 1000 : undefined;
};
const dateMs = (text) => {
    const parsed = text === undefined ? Number.NaN : Date.parse(text);
    return Number.isNaN(parsed) ? undefined : parsed;
};
const positive = (text) => {
    const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text);
    return Number.isFinite(value) && value >= 0 ? value : undefined;
};
const scaled = (value, factor) => value === undefined ? undefined : Math.ceil(value * factor);
const larger = (left, right) => left === undefined ? right : right === undefined ? left : Math.max(left, right);


/***/ }),

/***/ 2887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ES: () => (/* binding */ wellFormed),
/* harmony export */   SH: () => (/* binding */ blocksOf),
/* harmony export */   WH: () => (/* binding */ isBlock)
/* harmony export */ });
/** Narrows by type; blocks of unknown types stay OtherBlock. */
const isBlock = (block, type) => block.type === type;
/** Content as blocks, with what carries nothing left out: null entries and empty text. */
const blocksOf = (content) => {
    if (typeof content === 'string')
        return content.trim() === '' ? [] : [{ type: 'text', text: content }];
    return (content ?? []).filter(block => {
        if (typeof block !== 'object' || block === null)
            return false;
        return !isBlock(block, 'text') || (typeof block.text === 'string' && block.text.trim() !== '');
    });
};
/** Half of a surrogate pair, as cut tool output has it, is refused by JSON parsers of several providers. */
const wellFormed = (text) => text.toWellFormed();


/***/ }),

/***/ 9495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Ms: () => (/* binding */ entryOf),
/* harmony export */   RD: () => (/* binding */ arrayAt),
/* harmony export */   lJ: () => (/* binding */ objectAt),
/* harmony export */   tk: () => (/* binding */ numberAt)
/* harmony export */ });
/** Loose reading of what others send: no check fails, absent is undefined. */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const objectAt = (value, key) => {
    const inner = isObject(value) ? value[key] : undefined;
    return isObject(inner) ? inner : undefined;
};
/** The string at `key`; undefined when it is anything else or empty. */
const textAt = (value, key) => {
    const inner = isObject(value) ? value[key] : undefined;
    return typeof inner === 'string' && inner !== '' ? inner : undefined;
};
/** The finite number at `key`. */
const numberAt = (value, key) => {
    const inner = isObject(value) ? value[key] : undefined;
    return typeof inner === 'number' && Number.isFinite(inner) ? inner : undefined;
};
const arrayAt = (value, key) => {
    const inner = isObject(value) ? value[key] : undefined;
    return Array.isArray(inner) ? inner : [];
};
/** The table's entry by a name that others sent: `constructor` and kin are no entries. */
const entryOf = (table, name) => Object.hasOwn(table, name) ? table[name] : undefined;


/***/ }),

/***/ 9547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ readSignature),
/* harmony export */   E7: () => (/* binding */ isMinted),
/* harmony export */   Lf: () => (/* binding */ mintSignature)
/* harmony export */ });
/**
 * Signatures of thinking that did not come from Anthropic. Anthropic wants a thinking block's signature back unchanged and
 * refuses a foreign one, so ours are recognisable: `claude-router.KIND.PAYLOAD`. The payload is whatever the upstream
 * wants to see again with this thought; only the protocol that minted the kind may read it.
 */
const tag = 'claude-router.';
const mintSignature = (kind, payload = '') => `${tag}${kind}.${payload}`;
/** The payload if `signature` is one of ours and of this kind. */
const readSignature = (kind, signature) => {
    const prefix = `${tag}${kind}.`;
    return signature?.startsWith(prefix) ? signature.slice(prefix.length) : undefined;
};
/** Whether this thinking was minted here, that is, must not be shown to Anthropic. */
const isMinted = (signature) => signature?.startsWith(tag) === true;


/***/ }),

/***/ 4054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ systemText),
/* harmony export */   w: () => (/* binding */ systemBlocks)
/* harmony export */ });
/* harmony import */ var _blocks_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2887);

/** Claude Code's first system block. It changes with every session and empties any prefix cache that is not Anthropic's. */
const billingPrefix = 'x-anthropic-billing-header:';
/** Text blocks of a system prompt or system message, without the billing header and empty ones. */
const systemBlocks = (content) => {
    const blocks = typeof content === 'string' ? [{ type: 'text', text: content }] : (content ?? []);
    return blocks.flatMap(block => {
        if (!(0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .isBlock */ .WH)(block, 'text'))
            return [];
        const text = withoutBilling(block.text);
        return text.trim() === '' ? [] : [text === block.text ? block : { ...block, text }];
    });
};
/** The system prompt as one text, blocks separated by an empty line; undefined when there is none. */
const systemText = (system) => {
    const text = systemBlocks(system)
        .map(block => block.text)
        .join('\n\n');
    return text === '' ? undefined : text;
};
const withoutBilling = (text) => {
    if (typeof text !== 'string')
        return '';
    if (!text.trimStart().startsWith(billingPrefix))
        return text;
    const end = text.indexOf('\n');
    return end < 0 ? '' : text.slice(end + 1);
};


/***/ }),

/***/ 5034:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  lh: () => (/* binding */ findProvider)
});

// UNUSED EXPORTS: detectProviders, providerNames, whyUnavailable

;// CONCATENATED MODULE: ./build/src/core/providers/anthropic-skin.js
/**
 * An Anthropic Messages endpoint that another vendor built: it knows the core of the protocol, not Anthropic's betas
 * nor the fields that came with them. Unknown fields are refused by some and ignored by others, so they do not go out.
 */
const anthropicSkin = {
    anthropicBetas: 'none',
    anySignature: true,
    dropFields: ['context_management', 'mcp_servers', 'container', 'service_tier', 'inference_geo', 'speed'],
};
/** The same where `thinking: {type: "adaptive"}` is not documented. */
const olderAnthropicSkin = { ...anthropicSkin, noAdaptiveThinking: true };

// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __nccwpck_require__(3026);
// EXTERNAL MODULE: ./build/src/core/protocols/classify/classify-upstream-error.js + 1 modules
var classify_upstream_error = __nccwpck_require__(5841);
// EXTERNAL MODULE: ./build/src/core/protocols/classify/error-parts.js
var error_parts = __nccwpck_require__(2227);
// EXTERNAL MODULE: ./build/src/core/protocols/classify/overflow.js
var overflow = __nccwpck_require__(4206);
// EXTERNAL MODULE: ./build/src/core/protocols/classify/quote.js
var quote = __nccwpck_require__(5370);
// EXTERNAL MODULE: ./build/src/core/protocols/classify/retry-after.js
var retry_after = __nccwpck_require__(9515);
;// CONCATENATED MODULE: ./build/src/core/providers/error-rules.js






const matches = (rule, status, codes, message) => {
    if (rule.status !== undefined && ![rule.status].flat().includes(status))
        return false;
    if (rule.code !== undefined && !rule.code.test(codes))
        return false;
    return rule.text === undefined || rule.text.test(message);
};
/**
 * A provider's `classifyError` from rows, first match wins; where none does, the shared table reads the answer, whichever
 * protocol it came over: a vendor's Anthropic endpoint has that vendor's codes too. Of a refused key nothing is quoted.
 */
const classifyByRules = (rules) => (status, body, headers) => {
    const { codes, message, details } = (0,error_parts/* errorParts */.V)(body);
    const rule = rules.find(candidate => matches(candidate, status, codes, message));
    if (rule === undefined)
        return (0,classify_upstream_error/* classifyUpstreamError */.G)({ status, body, headers });
    const words = rule.failure === 'auth' ? 'it refuses the API key' : (0,quote/* quote */.h)(message) || `HTTP ${status} without a reason`;
    return new errors/* UpstreamError */.gA(rule.failure, words, {
        status,
        retryAfterMs: (0,retry_after/* retryAfterMs */.V)({ headers, details, message }),
        overflow: rule.failure === 'context_overflow' ? (0,overflow/* overflowOf */.c)(`${message} ${codes}`, details) : undefined,
        hint: rule.hint,
    });
};

;// CONCATENATED MODULE: ./build/src/core/providers/provider.js
const protocolIds = (/* unused pure expression or super */ null && (['anthropic', 'openai-chat', 'openai-responses', 'gemini', 'ollama']));
/** Identity, for inference and for a place where each definition is checked. */
const defineProvider = (definition) => definition;

;// CONCATENATED MODULE: ./build/src/core/providers/aihubmix.js



const aihubmix = defineProvider({
    id: 'aihubmix',
    name: 'AIHubMix',
    env: ['AIHUBMIX_API_KEY'],
    endpoints: {
        'openai-chat': { baseUrl: 'https://aihubmix.com/v1', auth: 'bearer', quirks: { reasoning: 'reasoning_effort' } },
        anthropic: {
            baseUrl: 'https://aihubmix.com',
            auth: 'bearer',
            quirks: { ...anthropicSkin, cacheControl: 'all', anySignature: false },
        },
        gemini: { baseUrl: 'https://aihubmix.com/gemini/v1beta', auth: 'x-goog-api-key' },
    },
    defaultProtocol: 'openai-chat',
    protocolOf: model => (model.startsWith('claude') ? 'anthropic' : model.startsWith('gemini') ? 'gemini' : undefined),
    classifyError: classifyByRules([
        {
            failure: 'quota',
            text: /insufficient.{0,20}(?:quota|balance|credit)|额度不足|余额不足/i,
            hint: 'Top up at https://aihubmix.com.',
        },
        // New API's wording for a model that no channel serves.
        { failure: 'not_found', status: 503, text: /no available channel|无可用渠道/i },
    ]),
    docs: 'https://docs.aihubmix.com',
    suggestedModels: ['claude-sonnet-5-5', 'gpt-6-sol'],
});

;// CONCATENATED MODULE: ./build/src/core/providers/anthropic.js


const anthropic = defineProvider({
    id: 'anthropic',
    name: 'Anthropic',
    aliases: ['claude'],
    env: ['ANTHROPIC_API_KEY'],
    endpoints: {
        anthropic: {
            baseUrl: 'https://api.anthropic.com',
            auth: 'x-api-key',
            quirks: {
                anthropicBetas: 'all',
                cacheControl: 'all',
                countTokens: true,
                systemInMessages: true,
                toolSearch: true,
                keepBillingBlock: true,
            },
        },
    },
    defaultProtocol: 'anthropic',
    classifyError: classifyByRules([
        { failure: 'quota', status: 400, text: /credit balance is too low/i, hint: 'Add credit in the Anthropic console.' },
    ]),
    docs: 'https://platform.claude.com/docs/en/api/messages',
    suggestedModels: ['claude-sonnet-5-5', 'claude-opus-5-5', 'claude-haiku-5-5'],
});

;// CONCATENATED MODULE: ./build/src/core/providers/openai-quirks.js
const reasoningModel = /^(?:o\d|gpt-(?:[5-9]|\d\d)|codex)/;
/**
 * OpenAI's own models, also on Azure: the newer ones know only `max_completion_tokens` and an effort, the older ones
 * (gpt-4o, gpt-4-turbo) refuse `reasoning_effort`.
 */
const openaiQuirks = (model, protocol) => {
    if (protocol !== 'openai-chat' && protocol !== 'openai-responses')
        return undefined;
    if (!reasoningModel.test(model))
        return undefined;
    const efforts = /^o\d/.test(model) ? ['low', 'medium', 'high'] : ['low', 'medium', 'high', 'xhigh'];
    return protocol === 'openai-chat'
        ? { reasoning: 'reasoning_effort', efforts, noStop: true, dropFields: ['temperature', 'top_p'] }
        : { reasoning: 'reasoning', efforts, dropFields: ['temperature', 'top_p'] };
};

;// CONCATENATED MODULE: ./build/src/core/providers/azure.js



/** The model's name is the deployment's. GPT-5 and later are served over Responses only. */
const azure = defineProvider({
    id: 'azure',
    name: 'Azure OpenAI and Foundry',
    aliases: ['azure-openai', 'foundry'],
    env: ['AZURE_OPENAI_API_KEY', 'AZURE_API_KEY'],
    baseUrlEnv: ['AZURE_OPENAI_ENDPOINT', 'AZURE_OPENAI_BASE_URL'],
    variables: [{ name: 'resource', env: ['AZURE_RESOURCE_NAME', 'AZURE_OPENAI_RESOURCE'] }],
    endpoints: {
        'openai-responses': {
            baseUrl: 'https://{resource}.openai.azure.com/openai/v1',
            auth: 'api-key',
            quirks: { signatureFamily: 'azure' },
        },
        'openai-chat': {
            baseUrl: 'https://{resource}.openai.azure.com/openai/v1',
            auth: 'api-key',
            quirks: { maxTokensField: 'max_completion_tokens' },
        },
        anthropic: {
            baseUrl: 'https://{resource}.services.ai.azure.com/anthropic',
            auth: 'x-api-key',
            quirks: { anthropicBetas: 'all', cacheControl: 'all' },
        },
    },
    defaultProtocol: 'openai-responses',
    protocolOf: model => (model.startsWith('claude') ? 'anthropic' : undefined),
    quirksOf: openaiQuirks,
    transformCall: (call, context) => withDeployment(call, context),
    classifyError: classifyByRules([
        { failure: 'not_found', code: /deploymentnotfound/, hint: 'Give the name of your deployment as the model.' },
        {
            failure: 'bad_request',
            text: /requested operation is unsupported/i,
            hint: 'This model is served over Responses only: set `protocol: openai-responses`.',
        },
    ]),
    docs: 'https://learn.microsoft.com/azure/ai-foundry/openai/reference',
});
/** A base URL of the older kind, `.../openai`, has the deployment in the path; its api-version stands in the URL's query. */
const withDeployment = (call, { baseUrl, model, protocol }) => {
    const path = baseUrl === undefined ? '' : new URL(baseUrl).pathname.replace(/\/+$/, '');
    return protocol === 'openai-chat' && path === '/openai'
        ? { ...call, path: `/deployments/${encodeURIComponent(model.id)}${call.path}` }
        : call;
};

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./build/src/core/providers/bedrock-token.js

const host = 'bedrock.amazonaws.com';
/**
 * A short-lived Bedrock API key out of cloud credentials, as those of the aws-actions/configure-aws-credentials step: a
 * presigned call of `CallWithBearerToken`, in base64. It lives `lifetimeSeconds` (at most 12 hours) or as long as the
 * credentials do. https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys-generate.html and, for the signature,
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/create-signed-request.html
 */
const bedrockToken = (credentials, region, now, lifetimeSeconds = 43_200) => {
    const time = now.toISOString().replace(/\.\d+|[-:]/g, '');
    const day = time.slice(0, 8);
    const scope = `${day}/${region}/bedrock/aws4_request`;
    const fields = {
        Action: 'CallWithBearerToken',
        'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
        'X-Amz-Credential': `${credentials.accessKeyId}/${scope}`,
        'X-Amz-Date': time,
        'X-Amz-Expires': String(lifetimeSeconds),
        ...(credentials.sessionToken ? { 'X-Amz-Security-Token': credentials.sessionToken } : {}),
        'X-Amz-SignedHeaders': 'host',
    };
    const canonical = ['POST', '/', queryOf(fields), `host:${host}`, '', 'host', sha256('')].join('\n');
    const toSign = ['AWS4-HMAC-SHA256', time, scope, sha256(canonical)].join('\n');
    const key = [day, region, 'bedrock', 'aws4_request'].reduce(hmac, `AWS4${credentials.secretAccessKey}`);
    const query = queryOf({ ...fields, 'X-Amz-Signature': hmac(key, toSign).toString('hex') });
    return `bedrock-api-key-${Buffer.from(`${host}/?${query}&Version=1`).toString('base64')}`;
};
const sha256 = (text) => (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
const hmac = (key, text) => (0,external_node_crypto_.createHmac)('sha256', key).update(text).digest();
const queryOf = (fields) => Object.entries(fields)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, value]) => `${name}=${encode(value)}`)
    .join('&');
/** RFC 3986: encodeURIComponent leaves these alone, AWS does not. */
const encode = (text) => encodeURIComponent(text).replace(/[!'()*]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

;// CONCATENATED MODULE: ./build/src/core/providers/cloud-claude.js
/**
 * Claude behind a cloud's own path: the model and `stream` leave the body for the URL, the version enters it, and the
 * betas move from the header into the body. https://platform.claude.com/docs/en/build-with-claude/claude-on-vertex-ai
 */
const cloudClaudeCall = (call, version, path) => {
    const { model: _model, stream: _stream, ...body } = call.body;
    const { 'anthropic-beta': betas, 'anthropic-version': _version, ...headers } = call.headers ?? {};
    const list = (betas ?? '').split(',').flatMap(beta => beta.trim() || []);
    return {
        path,
        headers,
        body: { anthropic_version: version, ...(list.length > 0 ? { anthropic_beta: list } : {}), ...body },
    };
};

;// CONCATENATED MODULE: ./build/src/core/providers/bedrock.js





/** The betas that Bedrock documents; an unknown one is refused with 400. */
const betas = [
    'context-1m-2025-08-07',
    'interleaved-thinking-2025-05-14',
    'token-efficient-tools-2025-02-19',
    'fine-grained-tool-streaming-2025-05-14',
];
/**
 * By default the `bedrock-mantle` endpoint, which speaks plain Anthropic with plain SSE. With a base URL on
 * `bedrock-runtime.*` the classic InvokeModel path is used; its streams are AWS's binary event stream (aws-event-stream.ts).
 */
const bedrock = defineProvider({
    id: 'bedrock',
    name: 'Amazon Bedrock',
    aliases: ['aws', 'amazon-bedrock'],
    env: ['AWS_BEARER_TOKEN_BEDROCK'],
    deriveKey: ({ AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret, AWS_SESSION_TOKEN: sessionToken, ...env }, now) => id && secret
        ? bedrockToken({ accessKeyId: id, secretAccessKey: secret, sessionToken }, env.AWS_REGION || env.AWS_DEFAULT_REGION || 'us-east-1', now)
        : undefined,
    catalogKey: 'amazon-bedrock',
    variables: [{ name: 'region', env: ['AWS_REGION', 'AWS_DEFAULT_REGION'], default: 'us-east-1' }],
    endpoints: {
        anthropic: {
            baseUrl: 'https://bedrock-mantle.{region}.api.aws/anthropic',
            auth: 'bearer',
            quirks: { ...anthropicSkin, anthropicBetas: betas, cacheControl: 'all', anySignature: false },
        },
        'openai-chat': {
            baseUrl: 'https://bedrock-mantle.{region}.api.aws/v1',
            auth: 'bearer',
            quirks: { reasoning: 'reasoning_effort' },
        },
        'openai-responses': { baseUrl: 'https://bedrock-mantle.{region}.api.aws/openai/v1', auth: 'bearer' },
    },
    defaultProtocol: 'anthropic',
    protocolOf: model => /(?:^|\.)anthropic\./.test(model) || model.startsWith('arn:')
        ? undefined
        : /(?:^|\.)openai\.gpt-(?:[5-9]|\d\d)/.test(model)
            ? 'openai-responses'
            : 'openai-chat',
    transformCall: (call, { baseUrl, model, protocol, stream }) => protocol === 'anthropic' && isRuntime(baseUrl)
        ? cloudClaudeCall(call, 'bedrock-2023-05-31', `/model/${encodeURIComponent(model.id)}/${stream ? 'invoke-with-response-stream' : 'invoke'}`)
        : call,
    streamFraming: ({ baseUrl, protocol }) => protocol === 'anthropic' && isRuntime(baseUrl) ? 'aws-event-stream' : undefined,
    classifyError: classifyByRules([
        // "Too many tokens, please wait" is no overflow.
        { failure: 'rate_limit', status: 429 },
        { failure: 'rate_limit', code: /throttlingexception/ },
        {
            failure: 'not_found',
            text: /model access|don't have access to the model|on-demand throughput isn/i,
            hint: 'Enable the model in the Bedrock console, or use its inference profile (`us.`, `eu.`, `global.` prefix).',
        },
    ]),
    docs: 'https://docs.aws.amazon.com/bedrock',
    suggestedModels: ['global.anthropic.claude-sonnet-5-5', 'global.anthropic.claude-haiku-5-5'],
});
const isRuntime = (baseUrl) => baseUrl !== undefined && /^bedrock-runtime[.-]/.test(new URL(baseUrl).hostname);

;// CONCATENATED MODULE: ./build/src/core/providers/copilot.js



/** Not a documented API for other programs: off unless asked for. */
const copilot = defineProvider({
    id: 'copilot',
    name: 'GitHub Copilot (experimental)',
    aliases: ['github-copilot'],
    env: ['COPILOT_API_TOKEN', 'COPILOT_GITHUB_TOKEN'],
    catalogKey: 'github-copilot',
    unavailable: 'GitHub Copilot is experimental here and off by default: GitHub documents its API only for its own programs. ' +
        'Set CLAUDE_ROUTER_ENABLE_COPILOT=1 to use it with your own token, or choose another provider.',
    optIn: 'CLAUDE_ROUTER_ENABLE_COPILOT',
    endpoints: {
        'openai-chat': { baseUrl: 'https://api.githubcopilot.com', auth: 'bearer' },
        'openai-responses': {
            baseUrl: 'https://api.githubcopilot.com',
            auth: 'bearer',
            quirks: { reasoning: 'reasoning' },
        },
        anthropic: {
            baseUrl: 'https://api.githubcopilot.com',
            auth: 'bearer',
            quirks: { ...anthropicSkin, cacheControl: 'all' },
        },
    },
    defaultProtocol: 'openai-chat',
    protocolOf: model => model.startsWith('claude') ? 'anthropic' : /^(?:gpt-[5-9]|grok|mai-)/.test(model) ? 'openai-responses' : undefined,
    headers: { 'copilot-integration-id': 'claude-router', 'openai-intent': 'conversation-edits' },
    transformCall: (call, context) => withInitiator(call, context),
    classifyError: classifyByRules([
        // "failed to parse request": the body was too large.
        { failure: 'context_overflow', status: 413 },
    ]),
    docs: 'https://docs.github.com/copilot',
});
/** Who began the turn decides what it is billed as; images need their own header. */
const withInitiator = (call, { request }) => {
    const last = request.messages.at(-1);
    const blocks = Array.isArray(last?.content) ? last.content : [];
    const byAgent = last?.role !== 'user' || blocks.some(block => block.type === 'tool_result');
    const hasImages = request.messages.some(message => Array.isArray(message.content) && message.content.some(block => block.type === 'image'));
    const headers = {
        'x-initiator': byAgent ? 'agent' : 'user',
        ...(hasImages ? { 'copilot-vision-request': 'true' } : {}),
    };
    return { ...call, headers: { ...call.headers, ...headers } };
};

;// CONCATENATED MODULE: ./build/src/core/providers/custom.js

/** Any other upstream that speaks one of the protocols. The base URL is the user's, and says the protocol if nothing else does. */
const custom = defineProvider({
    id: 'custom',
    name: 'Custom',
    env: [],
    optionalEnv: ['CUSTOM_API_KEY'],
    baseUrlEnv: ['CUSTOM_BASE_URL'],
    endpoints: {
        'openai-chat': { baseUrl: '', auth: 'bearer', quirks: { reasoning: 'reasoning_effort' } },
        'openai-responses': { baseUrl: '', auth: 'bearer' },
        anthropic: { baseUrl: '', auth: 'x-api-key', quirks: { anthropicBetas: 'all', cacheControl: 'all' } },
        gemini: { baseUrl: '', auth: 'x-goog-api-key' },
        ollama: { baseUrl: '', auth: 'bearer', quirks: { reasoning: 'think' } },
    },
    defaultProtocol: 'openai-chat',
    docs: 'https://platform.openai.com/docs/api-reference/chat',
});

;// CONCATENATED MODULE: ./build/src/core/providers/dashscope.js



const dashscope = defineProvider({
    id: 'dashscope',
    name: 'Alibaba DashScope (Qwen)',
    aliases: ['qwen', 'bailian', 'alibaba'],
    env: ['DASHSCOPE_API_KEY', 'QWEN_API_KEY'],
    endpoints: {
        anthropic: { baseUrl: 'https://dashscope.aliyuncs.com/apps/anthropic', auth: 'bearer', quirks: olderAnthropicSkin },
        'openai-chat': {
            baseUrl: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
            auth: 'bearer',
            quirks: {
                reasoning: 'enable_thinking',
                webSearch: 'enable_search',
                thinkingBudgetField: 'thinking_budget',
                // 400 "parameter.enable_thinking must be set to false for non-streaming calls"; some models only stream.
                alwaysStream: true,
            },
        },
    },
    defaultProtocol: 'anthropic',
    variants: {
        'dashscope-intl': {
            endpoints: {
                anthropic: 'https://dashscope-intl.aliyuncs.com/apps/anthropic',
                'openai-chat': 'https://dashscope-intl.aliyuncs.com/compatible-mode/v1',
            },
        },
        'dashscope-coding': {
            endpoints: {
                anthropic: 'https://coding.dashscope.aliyuncs.com/apps/anthropic',
                'openai-chat': 'https://coding.dashscope.aliyuncs.com/v1',
            },
        },
    },
    classifyError: classifyByRules([
        { failure: 'quota', code: /arrearage/, hint: 'The account is in arrears: top up in the Alibaba Cloud console.' },
        { failure: 'quota', code: /allocationquota/ },
        {
            failure: 'quota',
            code: /accessdenied\.unpurchased/,
            hint: 'Activate the model service in the Model Studio console.',
        },
    ]),
    docs: 'https://help.aliyun.com/zh/model-studio',
    suggestedModels: ['qwen3.8-max', 'qwen3-coder-plus', 'qwen3.8-flash'],
});

;// CONCATENATED MODULE: ./build/src/core/providers/deepseek.js



const deepseek = defineProvider({
    id: 'deepseek',
    name: 'DeepSeek',
    env: ['DEEPSEEK_API_KEY'],
    endpoints: {
        anthropic: {
            baseUrl: 'https://api.deepseek.com/anthropic',
            auth: 'bearer',
            quirks: { ...anthropicSkin, noAdaptiveThinking: true, efforts: ['low', 'high', 'max'] },
        },
        'openai-chat': {
            baseUrl: 'https://api.deepseek.com',
            auth: 'bearer',
            quirks: {
                structuredOutput: 'json_object',
                reasoning: 'thinking-type',
                effortBesideThinking: true,
                efforts: ['low', 'high', 'max'],
                // 400 "The reasoning_content in the thinking mode must be passed back to the API", even when it is empty.
                replayReasoning: 'tool-calls',
            },
        },
    },
    defaultProtocol: 'anthropic',
    // The Anthropic layer answers 400 to names it does not know; the old ones live on only as aliases of the chat API.
    protocolOf: model => (/^deepseek-(?:chat|coder|reasoner)$/.test(model) ? 'openai-chat' : undefined),
    classifyError: classifyByRules([
        { failure: 'quota', status: 402, hint: 'Top up at https://platform.deepseek.com/top_up.' },
    ]),
    docs: 'https://api-docs.deepseek.com',
    suggestedModels: ['deepseek-v4-pro', 'deepseek-flash'],
});

;// CONCATENATED MODULE: ./build/src/core/providers/gemini.js


const gemini = defineProvider({
    id: 'gemini',
    name: 'Google Gemini',
    aliases: ['google'],
    env: ['GEMINI_API_KEY', 'GOOGLE_API_KEY', 'GOOGLE_GENERATIVE_AI_API_KEY'],
    catalogKey: 'google',
    endpoints: {
        gemini: { baseUrl: 'https://generativelanguage.googleapis.com/v1beta', auth: 'x-goog-api-key' },
        'openai-chat': {
            baseUrl: 'https://generativelanguage.googleapis.com/v1beta/openai',
            auth: 'bearer',
            quirks: { reasoning: 'reasoning_effort', dropSchemaKeywords: ['$schema', 'additionalProperties', 'const'] },
        },
    },
    defaultProtocol: 'gemini',
    // The day's free allowance: its retryDelay can be hours, waiting is pointless.
    classifyError: (status, body, headers) => status === 429 && /PerDay/.test(JSON.stringify(body) ?? '') ? usedUp(status, body, headers) : undefined,
    docs: 'https://ai.google.dev/gemini-api/docs',
    suggestedModels: ['gemini-4-argon', 'gemini-3.8-flash'],
});
const usedUp = classifyByRules([
    { failure: 'quota', hint: "The free tier's daily allowance is used up: enable billing or use another model." },
]);

;// CONCATENATED MODULE: ./build/src/core/providers/github-models.js

/** Kept so that a workflow written for it learns what happened. */
const githubModels = defineProvider({
    id: 'github-models',
    name: 'GitHub Models (retired)',
    aliases: ['github'],
    env: [],
    unavailable: 'GitHub Models was retired by GitHub on 2026-07-30 and answers 410 to every call; `permissions: models: read` buys nothing. ' +
        'Use another provider: a key for OpenRouter, DeepSeek or Anthropic, or a local Ollama.',
    endpoints: { 'openai-chat': { baseUrl: 'https://models.github.ai/inference', auth: 'bearer' } },
    defaultProtocol: 'openai-chat',
    docs: 'https://docs.github.com/github-models',
});

;// CONCATENATED MODULE: ./build/src/core/providers/groq.js


const groq = defineProvider({
    id: 'groq',
    name: 'Groq',
    env: ['GROQ_API_KEY'],
    endpoints: {
        'openai-chat': {
            baseUrl: 'https://api.groq.com/openai/v1',
            auth: 'bearer',
            quirks: {
                maxTokensField: 'max_completion_tokens',
                dropSchemaKeywords: ['$schema'],
            },
        },
        'openai-responses': { baseUrl: 'https://api.groq.com/openai/v1', auth: 'bearer' },
    },
    defaultProtocol: 'openai-chat',
    quirksOf: model => /gpt-oss|qwen3/.test(model) ? { reasoning: 'reasoning_effort', efforts: ['low', 'medium', 'high'] } : undefined,
    classifyError: classifyByRules([
        // Its 400 for a call that the model wrote wrongly: the same request mostly passes the next time.
        { failure: 'transient', status: 400, code: /tool_use_failed/ },
        { failure: 'quota', status: 429, text: /\((?:RPD|TPD)\)/ },
    ]),
    docs: 'https://console.groq.com/docs',
    suggestedModels: ['openai/gpt-oss-120b', 'qwen/qwen3.8-27b'],
});

;// CONCATENATED MODULE: ./build/src/core/providers/llamacpp.js



/** Tools need the server's `--jinja`. */
const llamacpp = defineProvider({
    id: 'llamacpp',
    name: 'llama.cpp',
    aliases: ['llama.cpp', 'llama-cpp'],
    env: [],
    optionalEnv: ['LLAMA_API_KEY'],
    baseUrlEnv: ['LLAMACPP_BASE_URL'],
    endpoints: {
        'openai-chat': {
            baseUrl: 'http://127.0.0.1:8080/v1',
            auth: 'none',
            quirks: { thinkingBudgetField: 'thinking_budget_tokens' },
        },
        anthropic: { baseUrl: 'http://127.0.0.1:8080', auth: 'none', quirks: { ...anthropicSkin, countTokens: true } },
        'openai-responses': { baseUrl: 'http://127.0.0.1:8080/v1', auth: 'none' },
    },
    defaultProtocol: 'openai-chat',
    local: true,
    classifyError: (status, body) => {
        const error = body?.error;
        if (error?.type !== 'exceed_context_size_error')
            return undefined;
        const [promptTokens, maxTokens] = [Number(error.n_prompt_tokens), Number(error.n_ctx)];
        return new errors/* UpstreamError */.gA('context_overflow', `llama.cpp answered ${status}: the prompt exceeds its context`, {
            status,
            overflow: { ...(promptTokens > 0 ? { promptTokens } : {}), ...(maxTokens > 0 ? { maxTokens } : {}) },
            hint: 'Start the server with a larger --ctx-size.',
        });
    },
    docs: 'https://github.com/ggml-org/llama.cpp/tree/master/tools/server',
});

;// CONCATENATED MODULE: ./build/src/core/providers/lmstudio.js



const lmstudio = defineProvider({
    id: 'lmstudio',
    name: 'LM Studio',
    aliases: ['lm-studio'],
    env: [],
    optionalEnv: ['LMSTUDIO_API_KEY', 'LM_API_TOKEN'],
    baseUrlEnv: ['LMSTUDIO_BASE_URL'],
    endpoints: {
        'openai-chat': { baseUrl: 'http://127.0.0.1:1234/v1', auth: 'none', quirks: { reasoning: 'reasoning_effort' } },
        anthropic: { baseUrl: 'http://127.0.0.1:1234', auth: 'none', quirks: anthropicSkin },
        'openai-responses': { baseUrl: 'http://127.0.0.1:1234/v1', auth: 'none' },
    },
    defaultProtocol: 'openai-chat',
    local: true,
    classifyError: classifyByRules([
        {
            failure: 'context_overflow',
            text: /greater than the context length/i,
            hint: 'Load the model with a longer context.',
        },
        { failure: 'not_found', text: /no models? loaded|model.{0,40}not found/i, hint: 'Load the model in LM Studio.' },
    ]),
    docs: 'https://lmstudio.ai/docs/developer',
});

;// CONCATENATED MODULE: ./build/src/core/providers/minimax.js



const minimax = defineProvider({
    id: 'minimax',
    name: 'MiniMax',
    env: ['MINIMAX_API_KEY'],
    endpoints: {
        // The vendor's recommendation: interleaved thinking must come back, which the chat API cannot carry.
        anthropic: {
            baseUrl: 'https://api.minimax.io/anthropic',
            auth: 'bearer',
            quirks: { ...anthropicSkin, cacheControl: 'all' },
        },
        'openai-chat': {
            baseUrl: 'https://api.minimax.io/v1',
            auth: 'bearer',
            quirks: { reasoningTags: true },
        },
        'openai-responses': { baseUrl: 'https://api.minimax.io/v1', auth: 'bearer' },
    },
    defaultProtocol: 'anthropic',
    variants: {
        'minimax-cn': {
            endpoints: {
                anthropic: 'https://api.minimaxi.com/anthropic',
                'openai-chat': 'https://api.minimaxi.com/v1',
                'openai-responses': 'https://api.minimaxi.com/v1',
            },
            env: ['MINIMAX_CN_API_KEY'],
        },
    },
    classifyError: classifyByRules([
        {
            failure: 'quota',
            text: /insufficient balance|\(1008\)/i,
            hint: 'The balance is used up: top up in the MiniMax console.',
        },
        { failure: 'quota', code: /\b1008\b/, hint: 'The balance is used up: top up in the MiniMax console.' },
        {
            failure: 'auth',
            code: /\b(?:1004|2049)\b/,
            hint: 'Keys are bound to a region: use `minimax-cn` for keys of minimaxi.com.',
        },
        {
            failure: 'auth',
            text: /\(2049\)/,
            hint: 'Keys are bound to a region: use `minimax-cn` for keys of minimaxi.com.',
        },
    ]),
    docs: 'https://platform.minimax.io/docs',
    suggestedModels: ['MiniMax-M3', 'MiniMax-M3.1-Flash'],
});

;// CONCATENATED MODULE: ./build/src/core/providers/mistral.js

const mistral = defineProvider({
    id: 'mistral',
    name: 'Mistral AI',
    env: ['MISTRAL_API_KEY'],
    endpoints: {
        'openai-chat': {
            baseUrl: 'https://api.mistral.ai/v1',
            auth: 'bearer',
            // stream_options is unknown to it and usage always comes.
            quirks: {
                toolCallId: 'mistral-9',
                toolMessageName: true,
                noStreamOptions: true,
                dropFields: ['user', 'prompt_cache_key'],
            },
        },
    },
    defaultProtocol: 'openai-chat',
    transformBody: (body, { request, model }) => /^magistral/.test(model.id) && request.thinking !== undefined && request.thinking.type !== 'disabled'
        ? { ...body, prompt_mode: 'reasoning' }
        : body,
    docs: 'https://docs.mistral.ai/api',
    suggestedModels: ['mistral-large-4', 'devstral-2512', 'codestral-2508'],
});

;// CONCATENATED MODULE: ./build/src/core/providers/modelscope.js



const modelscope = defineProvider({
    id: 'modelscope',
    name: 'ModelScope',
    env: ['MODELSCOPE_API_KEY', 'MODELSCOPE_SDK_TOKEN'],
    endpoints: {
        'openai-chat': {
            baseUrl: 'https://api-inference.modelscope.cn/v1',
            auth: 'bearer',
            // Open Qwen3 models think by default and refuse to do so without streaming.
            quirks: { structuredOutput: 'json_object', reasoning: 'enable_thinking', alwaysStream: true },
        },
        anthropic: { baseUrl: 'https://api-inference.modelscope.cn', auth: 'bearer', quirks: olderAnthropicSkin },
    },
    defaultProtocol: 'openai-chat',
    classifyError: (status, body, headers) => classify(status, unwrapped(body), headers),
    docs: 'https://modelscope.cn/docs/model-service/API-Inference/intro',
    suggestedModels: ['Qwen/Qwen3-Coder-30B-A3B-Instruct', 'ZhipuAI/GLM-4.6'],
});
const classify = classifyByRules([
    {
        failure: 'quota',
        status: 429,
        text: /today|daily|per day|exceeded.*quota/i,
        hint: "The day's free calls are used up.",
    },
]);
/** It answers `{errors: {message}}`. */
const unwrapped = (body) => {
    const { errors } = (typeof body === 'object' && body !== null ? body : {});
    return errors === undefined ? body : { error: errors };
};

;// CONCATENATED MODULE: ./build/src/core/providers/moonshot.js



const moonshot = defineProvider({
    id: 'moonshot',
    name: 'Moonshot AI (Kimi)',
    aliases: ['kimi', 'moonshotai'],
    env: ['MOONSHOT_API_KEY'],
    catalogKey: 'moonshotai',
    endpoints: {
        anthropic: { baseUrl: 'https://api.moonshot.ai/anthropic', auth: 'bearer', quirks: olderAnthropicSkin },
        'openai-chat': {
            baseUrl: 'https://api.moonshot.ai/v1',
            auth: 'bearer',
            quirks: { reasoning: 'thinking-type', systemInMessages: true },
        },
    },
    defaultProtocol: 'anthropic',
    quirksOf: (model, protocol) => protocol === 'openai-chat' && /^kimi-k(?:[3-9]|\d\d)/.test(model)
        ? { reasoning: 'reasoning_effort', efforts: ['low', 'high', 'max'], replayReasoning: 'always' }
        : undefined,
    variants: {
        'moonshot-cn': {
            endpoints: { anthropic: 'https://api.moonshot.cn/anthropic', 'openai-chat': 'https://api.moonshot.cn/v1' },
        },
        'kimi-coding': {
            endpoints: { anthropic: 'https://api.kimi.com/coding', 'openai-chat': 'https://api.kimi.com/coding/v1' },
            env: ['KIMI_API_KEY'],
        },
    },
    classifyError: classifyByRules([
        {
            failure: 'quota',
            code: /exceeded_current_quota_error/,
            hint: 'The balance is used up: top up in the Moonshot console.',
        },
    ]),
    docs: 'https://platform.moonshot.ai/docs',
    suggestedModels: ['kimi-k3.1-pro', 'kimi-k2.7-code'],
});

;// CONCATENATED MODULE: ./build/src/core/providers/ollama.js

const ollama = defineProvider({
    id: 'ollama',
    name: 'Ollama',
    env: [],
    optionalEnv: ['OLLAMA_API_KEY'],
    baseUrlEnv: ['OLLAMA_HOST', 'OLLAMA_BASE_URL'],
    endpoints: {
        // Only the native API can set num_ctx: /v1 silently cuts the prompt to 4k tokens on a small machine.
        ollama: { baseUrl: 'http://127.0.0.1:11434', auth: 'none', quirks: { reasoning: 'think', noToolChoice: true } },
        'openai-chat': { baseUrl: 'http://127.0.0.1:11434/v1', auth: 'none', quirks: { reasoning: 'reasoning_effort' } },
    },
    defaultProtocol: 'ollama',
    local: true,
    docs: 'https://docs.ollama.com/api',
    suggestedModels: ['qwen3-coder:30b', 'gpt-oss:20b', 'llama3.1:70b'],
});

;// CONCATENATED MODULE: ./build/src/core/providers/openai.js



const openai = defineProvider({
    id: 'openai',
    name: 'OpenAI',
    env: ['OPENAI_API_KEY'],
    baseUrlEnv: ['OPENAI_BASE_URL'],
    endpoints: {
        'openai-responses': {
            baseUrl: 'https://api.openai.com/v1',
            auth: 'bearer',
            quirks: { systemInMessages: true, sessionAffinity: { field: 'prompt_cache_key' } },
        },
        'openai-chat': {
            baseUrl: 'https://api.openai.com/v1',
            auth: 'bearer',
            quirks: { maxTokensField: 'max_completion_tokens', sessionAffinity: { field: 'prompt_cache_key' } },
        },
    },
    defaultProtocol: 'openai-responses',
    quirksOf: openaiQuirks,
    classifyError: classifyByRules([
        {
            failure: 'quota',
            status: 429,
            code: /insufficient_quota|billing/,
            hint: 'Add credit at https://platform.openai.com/settings/organization/billing.',
        },
    ]),
    docs: 'https://platform.openai.com/docs/api-reference',
    suggestedModels: ['gpt-6.1-sol', 'gpt-6.1-terra', 'gpt-6-luna'],
});

;// CONCATENATED MODULE: ./build/src/core/providers/openrouter.js



const openrouter = defineProvider({
    id: 'openrouter',
    name: 'OpenRouter',
    env: ['OPENROUTER_API_KEY'],
    endpoints: {
        'openai-chat': {
            baseUrl: 'https://openrouter.ai/api/v1',
            auth: 'bearer',
            quirks: {
                reasoning: 'reasoning',
                efforts: ['none', 'minimal', 'low', 'medium', 'high', 'xhigh'],
                cacheControl: 'claude-models',
                webSearch: 'plugins',
                sessionAffinity: { header: 'x-session-id' },
            },
        },
        anthropic: {
            baseUrl: 'https://openrouter.ai/api',
            auth: 'bearer',
            quirks: {
                ...anthropicSkin,
                cacheControl: 'all',
                anySignature: false,
                sessionAffinity: { header: 'x-session-id' },
            },
        },
        'openai-responses': { baseUrl: 'https://openrouter.ai/api/v1', auth: 'bearer' },
    },
    defaultProtocol: 'openai-chat',
    // Claude keeps its signatures and caches only over its own protocol.
    protocolOf: model => (model.startsWith('anthropic/') ? 'anthropic' : undefined),
    headers: { 'x-openrouter-title': 'claude-router' },
    variants: {
        'openrouter-eu': {
            endpoints: {
                'openai-chat': 'https://eu.openrouter.ai/api/v1',
                anthropic: 'https://eu.openrouter.ai/api',
                'openai-responses': 'https://eu.openrouter.ai/api/v1',
            },
        },
    },
    classifyError: classifyByRules([
        // It reserves max_tokens of credit: passes when the calls in flight have ended.
        { failure: 'rate_limit', status: 402, code: /in_flight_budget_exhausted/ },
        { failure: 'rate_limit', status: 402, text: /in_flight_budget_exhausted/i },
        { failure: 'quota', status: 402, hint: 'Add credit at https://openrouter.ai/settings/credits.' },
    ]),
    docs: 'https://openrouter.ai/docs',
    suggestedModels: ['anthropic/claude-sonnet-5.5', 'z-ai/glm-5.3', 'openrouter/auto-code'],
});

;// CONCATENATED MODULE: ./build/src/core/providers/siliconflow.js



const siliconflow = defineProvider({
    id: 'siliconflow',
    name: 'SiliconFlow',
    env: ['SILICONFLOW_API_KEY'],
    endpoints: {
        'openai-chat': {
            baseUrl: 'https://api.siliconflow.cn/v1',
            auth: 'bearer',
            quirks: { structuredOutput: 'json_object', reasoning: 'enable_thinking', thinkingBudgetField: 'thinking_budget' },
        },
        anthropic: { baseUrl: 'https://api.siliconflow.cn', auth: 'bearer', quirks: olderAnthropicSkin },
    },
    defaultProtocol: 'openai-chat',
    variants: {
        'siliconflow-intl': {
            endpoints: { 'openai-chat': 'https://api.siliconflow.com/v1', anthropic: 'https://api.siliconflow.com' },
        },
    },
    classifyError: classifyByRules([
        { failure: 'quota', code: /\b30001\b/, hint: 'Top up at https://cloud.siliconflow.cn.' },
    ]),
    docs: 'https://docs.siliconflow.cn',
    suggestedModels: ['deepseek-ai/DeepSeek-V4-Pro', 'zai-org/GLM-5.2'],
});

;// CONCATENATED MODULE: ./build/src/core/providers/vertex.js




/** The key is an OAuth access token, as the google-github-actions/auth step gives it (`token_format: access_token`). */
const vertex = defineProvider({
    id: 'vertex',
    name: 'Google Vertex AI',
    aliases: ['vertex-ai', 'google-vertex'],
    env: ['VERTEX_ACCESS_TOKEN', 'GOOGLE_OAUTH_ACCESS_TOKEN', 'CLOUDSDK_AUTH_ACCESS_TOKEN'],
    catalogKey: 'google-vertex',
    variables: [
        { name: 'project', env: ['ANTHROPIC_VERTEX_PROJECT_ID', 'GOOGLE_CLOUD_PROJECT', 'GCLOUD_PROJECT', 'GCP_PROJECT'] },
        { name: 'location', env: ['CLOUD_ML_REGION', 'GOOGLE_CLOUD_LOCATION', 'VERTEX_LOCATION'], default: 'global' },
        {
            name: 'host',
            env: [],
            derive: ({ location }) => `${location === 'global' ? '' : `${location}-`}aiplatform.googleapis.com`,
        },
    ],
    endpoints: {
        anthropic: {
            baseUrl: 'https://{host}/v1/projects/{project}/locations/{location}',
            auth: 'bearer',
            quirks: {
                ...anthropicSkin,
                anthropicBetas: ['context-1m-2025-08-07', 'interleaved-thinking-2025-05-14'],
                cacheControl: 'all',
                anySignature: false,
                countTokens: true,
            },
        },
        gemini: { baseUrl: 'https://{host}/v1/projects/{project}/locations/{location}/publishers/google', auth: 'bearer' },
        'openai-chat': {
            baseUrl: 'https://{host}/v1/projects/{project}/locations/{location}/endpoints/openapi',
            auth: 'bearer',
        },
    },
    defaultProtocol: 'anthropic',
    protocolOf: model => model.includes('claude') ? undefined : /^(?:google\/)?gemini/.test(model) ? 'gemini' : 'openai-chat',
    transformCall: (call, context) => (context.protocol === 'anthropic' ? claudeCall(call, context) : call),
    classifyError: classifyByRules([
        { failure: 'rate_limit', status: 429 },
        {
            failure: 'auth',
            status: 401,
            hint: 'The access token has run out (they live an hour): run google-github-actions/auth again.',
        },
        { failure: 'not_found', status: 404, hint: 'Enable the model in the Model Garden and check project and location.' },
    ]),
    docs: 'https://cloud.google.com/vertex-ai/generative-ai/docs/partner-models/claude',
    suggestedModels: ['claude-sonnet-5-5', 'gemini-4-argon'],
});
const claudeCall = (call, { model, stream }) => {
    const models = '/publishers/anthropic/models';
    // Counting keeps the model in the body: https://cloud.google.com/vertex-ai/generative-ai/docs/partner-models/claude/count-tokens
    if (call.path.endsWith('/count_tokens'))
        return { ...call, path: `${models}/count-tokens:rawPredict` };
    const verb = stream ? 'streamRawPredict' : 'rawPredict';
    const encoded = cloudClaudeCall(call, 'vertex-2023-10-16', `${models}/${encodeURIComponent(model.id)}:${verb}`);
    return stream ? { ...encoded, body: { ...encoded.body, stream: true } } : encoded;
};

;// CONCATENATED MODULE: ./build/src/core/providers/vllm.js


/** Tools need the server's `--enable-auto-tool-choice --tool-call-parser ...`. */
const vllm = defineProvider({
    id: 'vllm',
    name: 'vLLM',
    env: [],
    optionalEnv: ['VLLM_API_KEY'],
    baseUrlEnv: ['VLLM_BASE_URL'],
    endpoints: {
        'openai-chat': {
            baseUrl: 'http://127.0.0.1:8000/v1',
            auth: 'none',
            quirks: { reasoning: 'reasoning_effort', thinkingBudgetField: 'thinking_token_budget' },
        },
        anthropic: { baseUrl: 'http://127.0.0.1:8000', auth: 'none', quirks: { ...anthropicSkin, countTokens: true } },
        'openai-responses': { baseUrl: 'http://127.0.0.1:8000/v1', auth: 'none' },
    },
    defaultProtocol: 'openai-chat',
    local: true,
    docs: 'https://docs.vllm.ai/en/latest/serving/openai_compatible_server.html',
});

;// CONCATENATED MODULE: ./build/src/core/providers/volcengine.js



const volcengine = defineProvider({
    id: 'volcengine',
    name: 'Volcengine Ark (Doubao)',
    aliases: ['ark', 'doubao'],
    env: ['ARK_API_KEY', 'VOLCENGINE_API_KEY'],
    endpoints: {
        'openai-chat': {
            baseUrl: 'https://ark.cn-beijing.volces.com/api/v3',
            auth: 'bearer',
            quirks: { reasoning: 'thinking-type', effortBesideThinking: true, efforts: ['minimal', 'low', 'medium', 'high'] },
        },
        anthropic: {
            baseUrl: 'https://ark.cn-beijing.volces.com/api/compatible',
            auth: 'bearer',
            quirks: olderAnthropicSkin,
        },
        'openai-responses': { baseUrl: 'https://ark.cn-beijing.volces.com/api/v3', auth: 'bearer' },
    },
    defaultProtocol: 'openai-chat',
    variants: {
        'volcengine-coding': {
            endpoints: {
                anthropic: 'https://ark.cn-beijing.volces.com/api/coding',
                'openai-chat': 'https://ark.cn-beijing.volces.com/api/coding/v3',
            },
        },
    },
    classifyError: classifyByRules([
        {
            failure: 'quota',
            code: /accountoverdue|insufficientbalance|setlimitexceeded|quotaexceeded/,
            hint: 'Pay the balance or raise the limit in the Ark console.',
        },
        {
            failure: 'not_found',
            code: /modelnotopen|invalidendpointormodel/,
            hint: 'Activate the model in the Ark console, or give its `ep-...` endpoint id.',
        },
    ]),
    docs: 'https://www.volcengine.com/docs/82379',
    suggestedModels: ['doubao-seed-2-1-pro-260628', 'doubao-seed-2-0-code-preview-260215'],
});

;// CONCATENATED MODULE: ./build/src/core/providers/xai.js


const xai = defineProvider({
    id: 'xai',
    name: 'xAI (Grok)',
    aliases: ['grok'],
    env: ['XAI_API_KEY', 'GROK_API_KEY'],
    endpoints: {
        'openai-responses': {
            baseUrl: 'https://api.x.ai/v1',
            auth: 'bearer',
            quirks: {
                reasoning: 'reasoning',
                efforts: ['low', 'medium', 'high', 'xhigh'],
                noStop: true,
                signatureFamily: 'xai',
            },
        },
        'openai-chat': {
            baseUrl: 'https://api.x.ai/v1',
            auth: 'bearer',
            quirks: {
                reasoning: 'reasoning_effort',
                efforts: ['low', 'medium', 'high', 'xhigh'],
                noStop: true,
                reasoningTokensExtra: true,
                dropFields: ['presence_penalty', 'frequency_penalty'],
            },
        },
    },
    defaultProtocol: 'openai-responses',
    classifyError: classifyByRules([
        {
            failure: 'quota',
            status: [402, 403, 429],
            text: /credits|spending limit/i,
            hint: 'Add credit in the xAI console.',
        },
    ]),
    docs: 'https://docs.x.ai',
    suggestedModels: ['grok-4.7', 'grok-4.3'],
});

;// CONCATENATED MODULE: ./build/src/core/providers/zai.js



const zai = defineProvider({
    id: 'zai',
    name: 'Z.ai (Zhipu GLM)',
    aliases: ['z-ai', 'glm'],
    env: ['ZAI_API_KEY', 'Z_AI_API_KEY'],
    endpoints: {
        anthropic: { baseUrl: 'https://api.z.ai/api/anthropic', auth: 'bearer', quirks: olderAnthropicSkin },
        'openai-chat': {
            baseUrl: 'https://api.z.ai/api/paas/v4',
            auth: 'bearer',
            quirks: { reasoning: 'thinking-type', structuredOutput: 'json_object' },
        },
    },
    defaultProtocol: 'anthropic',
    quirksOf: (model, protocol) => protocol === 'openai-chat' && /^glm-(?:5\.[2-9]|[6-9])/.test(model)
        ? { effortBesideThinking: true, efforts: ['low', 'high', 'max'] }
        : undefined,
    transformBody: (body, { protocol }) => (protocol === 'openai-chat' ? withZaiFields(body) : body),
    variants: {
        zhipu: {
            endpoints: {
                anthropic: 'https://open.bigmodel.cn/api/anthropic',
                'openai-chat': 'https://open.bigmodel.cn/api/paas/v4',
            },
            env: ['ZHIPU_API_KEY', 'ZHIPUAI_API_KEY', 'BIGMODEL_API_KEY'],
        },
        'zai-coding': {
            endpoints: { anthropic: 'https://api.z.ai/api/anthropic', 'openai-chat': 'https://api.z.ai/api/coding/paas/v4' },
        },
        'zhipu-coding': {
            endpoints: {
                anthropic: 'https://open.bigmodel.cn/api/anthropic',
                'openai-chat': 'https://open.bigmodel.cn/api/coding/paas/v4',
            },
            env: ['ZHIPU_API_KEY', 'ZHIPUAI_API_KEY', 'BIGMODEL_API_KEY'],
        },
    },
    classifyError: classifyByRules([
        { failure: 'quota', code: /\b1113\b/, hint: 'The balance is used up: top up, or check the plan.' },
        { failure: 'quota', code: /\b1308\b/, hint: "The plan's allowance of these hours is used up." },
        { failure: 'rate_limit', code: /\b130[234]\b/ },
    ]),
    docs: 'https://docs.z.ai',
    suggestedModels: ['glm-5.3', 'glm-5.3-flash'],
});
/** `clear_thinking: false` keeps earlier reasoning, `tool_stream` lets tool arguments come piece by piece. */
const withZaiFields = (body) => ({
    ...body,
    ...(isEnabled(body.thinking) ? { thinking: { ...body.thinking, clear_thinking: false } } : {}),
    ...(body.stream === true && Array.isArray(body.tools) ? { tool_stream: true } : {}),
});
const isEnabled = (thinking) => typeof thinking === 'object' && thinking !== null && thinking.type === 'enabled';

;// CONCATENATED MODULE: ./build/src/core/providers/index.generated.js
// Generated by scripts/generate-providers.ts. Do not edit.


























const index_generated_providers = [
    aihubmix,
    anthropic,
    azure,
    bedrock,
    copilot,
    custom,
    dashscope,
    deepseek,
    gemini,
    githubModels,
    groq,
    llamacpp,
    lmstudio,
    minimax,
    mistral,
    modelscope,
    moonshot,
    ollama,
    openai,
    openrouter,
    siliconflow,
    vertex,
    vllm,
    volcengine,
    xai,
    zai,
];

;// CONCATENATED MODULE: ./build/src/core/providers/find-provider.js

/** By id, alias or the name of a variant, in any case; a variant comes as a definition with its own URLs and keys. */
const findProvider = (name) => byName.get(name.toLowerCase());
/** Every name that `findProvider` knows. */
const providerNames = () => [...byName.keys()];
const variantOf = (definition, name) => {
    const variant = definition.variants?.[name];
    if (variant === undefined)
        return definition;
    const endpoints = {};
    for (const [protocol, endpoint] of Object.entries(definition.endpoints)) {
        const baseUrl = variant.endpoints[protocol];
        if (baseUrl !== undefined)
            endpoints[protocol] = { ...endpoint, baseUrl };
    }
    return { ...definition, endpoints, env: variant.env ?? definition.env };
};
const byName = new Map(index_generated_providers.flatMap(definition => [
    ...[definition.id, ...(definition.aliases ?? [])].map(name => [name, definition]),
    ...Object.keys(definition.variants ?? {}).map(name => [name, variantOf(definition, name)]),
]));
/** The providers whose key stands in the environment; a variant only by a variable of its own. Never reads a key's value out. */
const detectProviders = (environment) => {
    const seen = new Set();
    return providers.flatMap(definition => [definition.id, ...Object.keys(definition.variants ?? {})].flatMap(name => {
        const candidate = byName.get(name) ?? definition;
        const env = [...candidate.env, ...(candidate.local ? [] : (candidate.optionalEnv ?? []))].find(variable => (environment[variable] ?? '') !== '');
        if (env === undefined || seen.has(env) || whyUnavailable(candidate, environment) !== undefined)
            return [];
        seen.add(env);
        return [{ name, definition: candidate, env }];
    }));
};
/** Why it cannot be used and what to do instead; undefined when it can, or has been opted in to. */
const whyUnavailable = (definition, environment) => {
    if (definition.unavailable === undefined)
        return undefined;
    const optedIn = definition.optIn !== undefined && /^(?:1|true)$/i.test(environment[definition.optIn] ?? '');
    return optedIn ? undefined : definition.unavailable;
};


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

/***/ 6063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  X: () => (/* binding */ endpointOf)
});

;// CONCATENATED MODULE: ./build/src/core/providers/quirks-of.js
/** The quirks of one call: the endpoint's, then the model's, then what the configuration says. */
const quirksOf = (definition, protocol, model, configured = {}) => ({
    ...definition.endpoints[protocol]?.quirks,
    ...definition.quirksOf?.(model, protocol),
    ...configured,
});

;// CONCATENATED MODULE: ./build/src/core/routing/endpoint.js

/**
 * A model may need another wire format than its provider's usual one: by the configuration, or because the provider's
 * definition says so of an unlisted model. Another format means that format's own base URL, key header and quirks - but
 * only at the provider's own address: at a user's everything stays there, since the key belongs to it.
 */
const endpointOf = ({ provider, model }, definition) => {
    const site = siteOf(provider, definition);
    const needed = provider.protocol === definition?.defaultProtocol ? definition.protocolOf?.(model.id) : undefined;
    const wanted = model.protocol ?? (needed !== undefined && site?.[needed] ? needed : provider.protocol);
    const differs = wanted !== provider.protocol;
    const configured = differs ? {} : provider.quirks;
    const moved = differs ? site?.[wanted] : undefined;
    return {
        protocol: wanted,
        baseUrl: (model.baseUrl ?? moved ?? provider.baseUrl).replace(/\/+$/, ''),
        auth: differs ? authOf(provider, definition?.endpoints[wanted]?.auth) : provider.auth,
        quirks: definition ? quirksOf(definition, wanted, model.id, configured) : configured,
    };
};
/** The site of the provider at which this configuration points; undefined when the address is the user's own. */
const siteOf = ({ protocol, baseUrl }, definition) => {
    const main = {};
    for (const [id, endpoint] of Object.entries(definition?.endpoints ?? {}))
        main[id] = endpoint.baseUrl;
    const variants = Object.values(definition?.variants ?? {}).map(variant => variant.endpoints);
    return [main, ...variants].find(site => site[protocol] === baseUrl.replace(/\/+$/, ''));
};
/** Without a key there is none to send, whatever the format's header. */
const authOf = ({ auth }, usual) => auth === 'none' || usual === undefined || usual === 'none' ? auth : usual;


/***/ }),

/***/ 8745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h3: () => (/* binding */ isSubagentRequest),
/* harmony export */   mO: () => (/* binding */ withoutSubagentTag),
/* harmony export */   uv: () => (/* binding */ subagentModelOf),
/* harmony export */   wZ: () => (/* binding */ systemTexts)
/* harmony export */ });
const openTag = '<CCR-SUBAGENT-MODEL>';
const tag = /<CCR-SUBAGENT-MODEL>([^<]{1,200})<\/CCR-SUBAGENT-MODEL>\s*/;
/** Claude Code marks a subagent's requests in the first block of the system prompt. */
const isSubagentRequest = (raw) => raw.fieldIncludes('system', 'cc_is_subagent=true') &&
    systemTexts(raw.field('system')).some(text => text.includes('cc_is_subagent=true'));
/**
 * The model a subagent's prompt asks for with claude-code-router's tag. Read from the system prompt, in any of its
 * blocks, and from the very beginning of the first user message, where Claude Code puts a task's prompt - never from
 * elsewhere: a file that an agent reads must not choose the model.
 */
const subagentModelOf = (raw) => {
    if (!raw.fieldIncludes('system', openTag) && !raw.fieldIncludes('messages', openTag))
        return undefined;
    for (const text of systemTexts(raw.field('system'))) {
        const match = tag.exec(text);
        if (match)
            return match[1]?.trim();
    }
    const messages = raw.field('messages');
    const start = Array.isArray(messages) ? firstText(messages[0]) : undefined;
    const match = start?.trimStart().startsWith(openTag) ? tag.exec(start) : undefined;
    return match?.[1]?.trim();
};
/** The request without the tag, which is not meant for the model. */
const withoutSubagentTag = (request) => {
    const { system } = request;
    if (typeof system === 'string' && system.includes(openTag))
        return { ...request, system: system.replace(tag, '') };
    if (Array.isArray(system) && system.some(block => block.text?.includes(openTag))) {
        return {
            ...request,
            system: system.map(block => block.text?.includes(openTag) ? { ...block, text: block.text.replace(tag, '') } : block),
        };
    }
    const [first, ...others] = request.messages;
    if (first === undefined)
        return request;
    if (typeof first.content === 'string') {
        return { ...request, messages: [{ ...first, content: first.content.replace(tag, '') }, ...others] };
    }
    const [block, ...blocks] = first.content;
    if (!isText(block))
        return request;
    return {
        ...request,
        messages: [{ ...first, content: [{ ...block, text: block.text.replace(tag, '') }, ...blocks] }, ...others],
    };
};
/** The texts of a system prompt's blocks. */
const systemTexts = (system) => {
    if (typeof system === 'string')
        return [system];
    return Array.isArray(system) ? system.flatMap(block => (isText(block) ? [block.text] : [])) : [];
};
const firstText = (message) => {
    if (typeof message !== 'object' || message === null || message.role !== 'user')
        return undefined;
    const content = message.content;
    if (typeof content === 'string')
        return content;
    const block = Array.isArray(content) ? content[0] : undefined;
    return isText(block) ? block.text : undefined;
};
const isText = (block) => typeof block === 'object' && block !== null && typeof block.text === 'string';


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

/***/ 2951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ createRedactor)
/* harmony export */ });
/* unused harmony export secretForms */
/**
 * Removes secrets from text that leaves the process. Known values first (in the forms in which they travel), then shapes
 * of keys that nobody told us about.
 */
const shapes = [
    /\bsk-ant-[A-Za-z0-9_-]{16,}/g,
    /\bsk-or-v1-[A-Za-z0-9]{16,}/g,
    /\bsk-(?:proj-)?[A-Za-z0-9_-]{20,}/g,
    /\bAIza[A-Za-z0-9_-]{30,}/g,
    /\bgsk_[A-Za-z0-9]{20,}/g,
    /\bxai-[A-Za-z0-9]{20,}/g,
    /\bgh[pousr]_[A-Za-z0-9]{20,}/g,
    /\bgithub_pat_[A-Za-z0-9_]{20,}/g,
    /\bhf_[A-Za-z0-9]{20,}/g,
    /\bnvapi-[A-Za-z0-9_-]{20,}/g,
    /\bAKIA[A-Z0-9]{16}\b/g,
];
const mask = '***';
/** Shorter values would mask ordinary words. */
const minSecretLength = 6;
/** Forms in which a secret may appear in text: plain, base64 (also without padding), URL-encoded. */
const secretForms = (secret) => {
    const base64 = Buffer.from(secret, 'utf8').toString('base64');
    const forms = [secret, base64, base64.replace(/=+$/, ''), encodeURIComponent(secret)];
    return [...new Set(forms)].filter(form => form.length >= minSecretLength);
};
/** A function that replaces every known secret and every key-shaped string by `***`. */
const createRedactor = (secrets) => {
    const known = [...new Set(secrets.flatMap(secretForms))].sort((a, b) => b.length - a.length);
    return text => {
        const withoutKnown = known.reduce((rest, form) => rest.replaceAll(form, mask), text);
        return shapes.reduce((rest, shape) => rest.replace(shape, mask), withoutKnown);
    };
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
/* harmony import */ var _start_server_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8811);




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

/***/ 8811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  U: () => (/* binding */ startServer)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __nccwpck_require__(7067);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(7030);
// EXTERNAL MODULE: ./build/src/core/errors.js
var core_errors = __nccwpck_require__(3026);
;// CONCATENATED MODULE: ./build/src/core/messages/failure-text.js
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

;// CONCATENATED MODULE: ./build/src/core/messages/error-body.js


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
    if (error instanceof core_errors/* UpstreamError */.gA)
        return upstreamError(error);
    if (error instanceof core_errors/* RequestError */.GI) {
        const type = requestErrorTypes[error.status] ?? (error.status < 500 ? 'invalid_request_error' : 'api_error');
        return { status: error.status, type, message: error.message, headers: error.status < 500 ? noRetry : {} };
    }
    if (error instanceof core_errors/* BudgetError */.Wp) {
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
    const head = describeFailure(error);
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

// EXTERNAL MODULE: ./build/src/lib/once.js
var once = __nccwpck_require__(3372);
// EXTERNAL MODULE: ./build/src/log/redact.js
var log_redact = __nccwpck_require__(2951);
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
                throw new core_errors/* RequestError */.GI(403, 'permission_error', `Host '${host.slice(0, 100)}' is not served here: use 127.0.0.1 or localhost`);
            }
            const { origin } = headers;
            if (expected === undefined && origin !== undefined && !isLoopbackOrigin(origin)) {
                throw new core_errors/* RequestError */.GI(403, 'permission_error', 'Requests from web pages are refused while no token is set');
            }
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
            throw new core_errors/* RequestError */.GI(401, 'authentication_error', bearer || key ? 'invalid x-api-key or bearer token' : 'x-api-key header or bearer token is required');
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
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
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

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __nccwpck_require__(3136);
;// CONCATENATED MODULE: ./build/src/core/transformers/user-transformer.js

const foreignHooks = ['transformRequestIn', 'transformResponseOut'];
const ignoredHooks = ['transformRequestOut', 'transformResponseIn', 'auth', 'endPoint'];
const ownHooks = ['quirks', 'request', 'body', 'response'];
/** What a loaded module holds; throws ConfigError when it is neither shape. `path` is only for messages. */
const readUserTransformer = (module, options, path) => {
    const exported = exportOf(module);
    const candidate = typeof exported === 'function' ? construct(exported, options, path) : exported;
    if (typeof candidate === 'object' && candidate !== null) {
        const hooks = candidate;
        if (foreignHooks.some(hook => typeof hooks[hook] === 'function')) {
            return { kind: 'foreign', transformer: candidate };
        }
        if (typeof hooks.name === 'string' && ownHooks.some(hook => typeof hooks[hook] === 'function')) {
            return { kind: 'own', transformer: { does: 'your own', ...candidate } };
        }
        const ignored = ignoredHooks.filter(hook => hooks[hook] !== undefined);
        if (ignored.length > 0)
            throw refused(path, `only has ${ignored.join(', ')}, which are not called here`);
    }
    throw refused(path, 'exports no transformer');
};
/** Body and further headers of what `transformRequestIn` returned. */
const readForeignRequest = (returned) => {
    const { body, config } = returned;
    const wrapped = typeof body === 'object' && body !== null && !('messages' in returned);
    return wrapped
        ? { body: body, headers: config?.headers ?? {} }
        : { body: returned, headers: {} };
};
const exportOf = (module) => {
    if (typeof module !== 'object' || module === null)
        return module;
    const { default: standard, transformer } = module;
    return transformer ?? standard ?? module;
};
const construct = (made, options, path) => {
    try {
        return Reflect.construct(made, [options]);
    }
    catch (cause) {
        throw new core_errors/* ConfigError */.xL('invalid_transformer', `The transformer at \`${path}\` could not be made`, { cause });
    }
};
const refused = (path, why) => new core_errors/* ConfigError */.xL('invalid_transformer', `The module at \`${path}\` ${why}`, {
    hint: 'Export an object with `name` and `quirks`, `request`, `body` or `response`, or with `transformRequestIn` or `transformResponseOut`.',
});

;// CONCATENATED MODULE: ./build/src/proxy/load-transformers.js
var __rewriteRelativeImportExtension = (undefined && undefined.__rewriteRelativeImportExtension) || function (path, preserveJsx) {
    if (typeof path === "string" && /^\.\.?\//.test(path)) {
        return path.replace(/\.(tsx)$|((?:\.d)?)((?:\.[^./]+?)?)\.([cm]?)ts$/i, function (m, tsx, d, ext, cm) {
            return tsx ? preserveJsx ? ".jsx" : ".js" : d && (!ext || !cm) ? m : (d + ext + "." + cm.toLowerCase() + "js");
        });
    }
    return path;
};



/** Loads the user's transformer modules: their code runs in this process from here on. Throws ConfigError. */
const loadTransformers = async (modules) => {
    const own = new Map();
    for (const { name, path, options } of modules) {
        const module = await load(path);
        const make = (given) => readUserTransformer(module, given, path);
        const called = name ?? make(options).transformer.name;
        if (called === undefined || called === '') {
            throw new core_errors/* ConfigError */.xL('invalid_transformer', `The transformer at \`${path}\` has no name`, {
                hint: 'Give it one: `transformers: [{name: ..., path: ...}]`.',
            });
        }
        own.set(called, { options, make });
    }
    return own;
};
const load = async (path) => {
    try {
        // The bundler would look for the module among its own.
        return await import(__rewriteRelativeImportExtension(/* webpackIgnore: true */ /* @vite-ignore */ (0,external_node_url_.pathToFileURL)(path).href));
    }
    catch (cause) {
        const reason = cause instanceof Error ? cause.message : String(cause);
        throw new core_errors/* ConfigError */.xL('transformer_not_loaded', `The transformer at \`${path}\` cannot be loaded: ${reason}`, {
            hint: 'The path must be that of a JavaScript module; relative ones start at the folder of the configuration file.',
            cause,
        });
    }
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
const warm = (binding, nowMs) => binding && nowMs - binding.usedAtMs < idleMs ? binding : undefined;
const order_targets_rememberedSessions = 2000;
const rememberedTurns = 200;
/** Providers keep prompt caches for five to ten minutes. */
const idleMs = 600_000;
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
    const [providerLabel, modelLabel] = counters.models.length < maxModels ? [label(provider), label(model)] : [other, other];
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
    const ruleLabel = counters.ruleCount < maxRules ? label(rule) : other;
    const same = model.rules.get(ruleLabel);
    if (same !== undefined)
        return same;
    const added = { ok: 0, error: 0, aborted: 0 };
    model.rules.set(ruleLabel, added);
    counters.ruleCount++;
    return added;
};
/** A name fit for a label; two that become the same are counted as one. */
const label = (name) => {
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
const openCacheFor = async ({ cache, state, providers }, log, pools) => {
    if (cache === undefined)
        return undefined;
    const { openCache } = await __nccwpck_require__.e(/* import() */ 748).then(__nccwpck_require__.bind(__nccwpck_require__, 2748));
    const embed = cache.embeddings && (await __nccwpck_require__.e(/* import() */ 769).then(__nccwpck_require__.bind(__nccwpck_require__, 7769))).createEmbed(cache.embeddings, { providers, pools, log });
    return openCache(cache, {
        namespace: state?.namespace ?? 'local',
        ...(state?.store === 'redis' && state.url ? { redisUrl: state.url } : {}),
        ...(embed ? { embed } : {}),
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

// EXTERNAL MODULE: ./build/src/core/protocols/classify/classify-upstream-error.js + 1 modules
var classify_upstream_error = __nccwpck_require__(5841);
// EXTERNAL MODULE: ./build/src/core/protocols/shared/json.js
var json = __nccwpck_require__(9495);
;// CONCATENATED MODULE: ./build/src/lib/text-reader.js
/** Pieces that end in ASCII, which nearly all do, take the decoder's quick way. */
const createTextReader = () => {
    const whole = new TextDecoder('utf-8', { ignoreBOM: true });
    const pieces = new TextDecoder('utf-8', { ignoreBOM: true });
    let cut = false;
    return {
        write(bytes) {
            if (bytes.length === 0)
                return '';
            const endsWhole = bytes[bytes.length - 1] < 0x80;
            if (!cut && endsWhole)
                return whole.decode(bytes);
            cut = !endsWhole;
            return pieces.decode(bytes, { stream: cut });
        },
        end() {
            cut = false;
            return pieces.decode();
        },
    };
};

;// CONCATENATED MODULE: ./build/src/lib/lines.js

const createLineReader = () => {
    const scanner = createLineScanner();
    const collect = (scan) => {
        const lines = [];
        scan((text, start, end) => lines.push(text.slice(start, end)));
        return lines;
    };
    return {
        push: bytes => collect(see => scanner.push(bytes, see)),
        end: () => collect(scanner.end),
    };
};
const createLineScanner = () => {
    const reader = createTextReader();
    let rest = '';
    return {
        push(bytes, see) {
            const text = rest + reader.write(bytes);
            rest = text.includes('\r') ? seeAny(text, see) : seeLineFeeds(text, see);
        },
        end(see) {
            const text = rest + reader.end();
            rest = '';
            const lines = text.split(/\r\n|\n|\r/);
            if (lines.at(-1) === '')
                lines.pop();
            for (const line of lines)
                see(line, 0, line.length);
        },
    };
};
/** Returns what comes after the last break. */
const seeLineFeeds = (text, see) => {
    let start = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
        see(text, start, end);
        start = end + 1;
    }
    return start === 0 ? text : text.slice(start);
};
/** A CR at the very end may be half of a CRLF: it stays with the rest until more is known. */
const seeAny = (text, see) => {
    const isHalf = text.endsWith('\r');
    const lines = (isHalf ? text.slice(0, -1) : text).split(/\r\n|\n|\r/);
    const rest = lines.pop();
    for (const line of lines)
        see(line, 0, line.length);
    return isHalf ? `${rest}\r` : rest;
};

;// CONCATENATED MODULE: ./build/src/lib/sse.js

/**
 * Reads server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html): LF, CRLF or CR, a leading
 * BOM, comments, `data:` with or without a space. Frames without data are dropped, `id` and `retry` are ignored.
 */
const createSseParser = () => {
    const reader = createLineScanner();
    let isFirst = true;
    let event;
    let data;
    let frames = [];
    const see = (text, start, end) => {
        if (isFirst && text.charCodeAt(start) === byteOrderMark)
            start++;
        isFirst = false;
        if (start === end)
            endFrame();
        else if (isField(text, start, end, 'data'))
            addData(text.slice(valueStart(text, start + 5), end));
        else if (isField(text, start, end, 'event'))
            event = text.slice(valueStart(text, start + 6), end);
        else if (end - start === 4 && text.startsWith('data', start))
            addData('');
    };
    const endFrame = () => {
        if (data !== undefined)
            frames.push(event === undefined ? { data } : { event, data });
        event = undefined;
        data = undefined;
    };
    const addData = (value) => {
        data = data === undefined ? value : `${data}\n${value}`;
    };
    const take = () => {
        const taken = frames;
        frames = [];
        return taken;
    };
    return {
        push(bytes) {
            reader.push(bytes, see);
            return take();
        },
        end() {
            reader.end(see);
            endFrame();
            return take();
        },
    };
};
const byteOrderMark = 0xfeff;
const colon = 0x3a;
const space = 0x20;
const isField = (text, start, end, name) => start + name.length < end && text.charCodeAt(start + name.length) === colon && text.startsWith(name, start);
/** One space after the colon is not the value's. */
const valueStart = (text, at) => (text.charCodeAt(at) === space ? at + 1 : at);
/** One event in wire form. `data` must hold no line break, as JSON never does. */
const sseText = (event, data) => `event: ${event}\ndata: ${data}\n\n`;

;// CONCATENATED MODULE: ./build/src/core/messages/usage-meter.js
const charactersPerToken = 4;
const createUsageMeter = () => {
    const known = {};
    let content = 0;
    return {
        read(usage) {
            if (typeof usage !== 'object' || usage === null)
                return;
            for (const field of [
                'input_tokens',
                'output_tokens',
                'cache_read_input_tokens',
                'cache_creation_input_tokens',
            ]) {
                const value = usage[field];
                // A zero in a later frame means "nothing new" with several vendors, not "none after all".
                if (typeof value === 'number' && Number.isFinite(value) && (value > 0 || known[field] === undefined))
                    known[field] = value;
            }
        },
        addContent(characters) {
            content += characters;
        },
        total(estimatedInputTokens) {
            const cacheReadTokens = known.cache_read_input_tokens ?? 0;
            const cacheWriteTokens = known.cache_creation_input_tokens ?? 0;
            const saysInput = (known.input_tokens ?? 0) + cacheReadTokens + cacheWriteTokens > 0;
            const saysOutput = (known.output_tokens ?? 0) > 0 || content === 0;
            return {
                inputTokens: saysInput ? (known.input_tokens ?? 0) : estimatedInputTokens(),
                outputTokens: saysOutput ? (known.output_tokens ?? 0) : Math.ceil(content / charactersPerToken),
                cacheReadTokens,
                cacheWriteTokens,
                estimated: !(saysInput && saysOutput),
            };
        },
    };
};

;// CONCATENATED MODULE: ./build/src/core/protocols/anthropic/frame-reader.js


// `event: c...` is content_block_start, _delta or _stop; `event: p...` a ping.
const [e, frame_reader_space, c, p] = [0x65, 0x20, 0x63, 0x70];
const nameAt = 'event: '.length;
/** Bytes of a content frame that are not its text. */
const frameOverhead = 130;
const createFrameReader = (usage, classifyError) => {
    const reader = {
        started: false,
        hasContent: false,
        hasStopReason: false,
        finished: false,
        failure: undefined,
        read(bytes, start, end) {
            const isNamed = bytes[start] === e && bytes[start + nameAt - 1] === frame_reader_space;
            const initial = isNamed ? bytes[start + nameAt] : undefined;
            if (initial === p)
                return 'keep';
            if (initial !== c || !reader.started || reader.finished)
                return readWhole(bytes.toString('utf8', start, end));
            reader.hasContent = true;
            usage.addContent(Math.max(0, end - start - frameOverhead));
            return 'keep';
        },
        readWhole: frame => readWhole(frame),
    };
    const readWhole = (text) => {
        const frame = splitFrame(text);
        if (frame.data === undefined)
            return text.startsWith(':') ? 'keep' : 'drop';
        const event = parseObject(frame.data);
        const type = event && typeOf(event);
        if (event === undefined || type === undefined)
            return 'drop';
        // The client has had its end; only a further message, as some recordings have it, may follow.
        if (reader.finished && type !== 'message_start')
            return 'drop';
        if (type === 'error') {
            reader.failure = classifyError(200, event, {});
            return 'drop';
        }
        // Nothing may come before the message but pings.
        if (!reader.started && type !== 'message_start' && type !== 'ping')
            return 'drop';
        note(type, event);
        return frame.event === type ? 'keep' : { text: sseText(type, JSON.stringify(event)) };
    };
    const note = (type, event) => {
        switch (type) {
            case 'message_start':
                reader.started = true;
                reader.finished = false;
                reader.hasStopReason = false;
                usage.read((0,json/* isObject */.Gv)(event.message) ? event.message.usage : undefined);
                break;
            case 'message_delta':
                usage.read(event.usage);
                if ((0,json/* isObject */.Gv)(event.delta) && typeof event.delta.stop_reason === 'string')
                    reader.hasStopReason = true;
                break;
            case 'message_stop':
                reader.finished = true;
                break;
            default:
                if (type.startsWith('content_block'))
                    reader.hasContent = true;
        }
    };
    return reader;
};
/** An imitation may send its errors without a type. */
const typeOf = (event) => {
    if (typeof event.type === 'string' && event.type !== '')
        return event.type;
    return (0,json/* isObject */.Gv)(event.error) ? 'error' : undefined;
};
const splitFrame = (text) => {
    let event;
    let data;
    for (const line of text.split(/\r?\n/)) {
        const match = /^\ufeff?(event|data): ?(.*)$/s.exec(line);
        if (match?.[1] === 'event')
            event = match[2];
        else if (match)
            data = data === undefined ? match[2] : `${data}\n${match[2]}`;
    }
    return { event, data };
};
const parseObject = (data) => {
    try {
        const event = JSON.parse(data);
        return (0,json/* isObject */.Gv)(event) ? event : undefined;
    }
    catch {
        return undefined;
    }
};

;// CONCATENATED MODULE: ./build/src/core/protocols/anthropic/byte-relay.js




const boundaryLf = Buffer.from('\n\n');
const boundaryCrlf = Buffer.from('\r\n\r\n');
/** More than any event is long; without a limit an upstream that never ends a line would fill the memory. */
const longestFrame = 32 * 1024 * 1024;
const nothing = Buffer.alloc(0);
/**
 * Forwards an Anthropic stream byte by byte, in whole frames: a frame that the upstream leaves unfinished never reaches
 * the client. What is not quite right is put right: a missing `event:` line, `[DONE]`, a missing `message_stop`.
 */
const createByteRelay = (classifyError) => {
    const usage = createUsageMeter();
    const reader = createFrameReader(usage, classifyError);
    let rest = nothing;
    let boundary;
    const forward = (bytes, separator) => {
        const { out, length } = forwardFrames(bytes, separator, reader);
        rest = reader.failure !== undefined || length === bytes.length ? nothing : bytes.subarray(length);
        return out;
    };
    const endEarly = (out) => {
        if (reader.hasStopReason) {
            reader.finished = true;
            return Buffer.concat([out, Buffer.from(sseText('message_stop', '{"type":"message_stop"}'))]);
        }
        const text = reader.started ? 'the stream ended before the message was complete' : 'the stream has no message';
        reader.failure = new core_errors/* UpstreamError */.gA('malformed', text);
        return out;
    };
    return {
        usage,
        push(bytes) {
            if (reader.failure !== undefined)
                return nothing;
            const all = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
            boundary ??= boundaryOf(all);
            if (boundary === undefined)
                rest = all;
            const out = boundary === undefined ? nothing : forward(all, boundary);
            if (rest.length > longestFrame)
                reader.failure ??= new core_errors/* UpstreamError */.gA('malformed', 'an event of the stream has no end');
            return out;
        },
        end() {
            if (reader.failure !== undefined)
                return nothing;
            const out = rest.length > 0 ? lastFrame(rest, boundary ?? boundaryLf, reader) : nothing;
            return reader.finished || reader.failure !== undefined ? out : endEarly(out);
        },
        get started() {
            return reader.started;
        },
        get hasContent() {
            return reader.hasContent;
        },
        get toldEnd() {
            return reader.hasStopReason;
        },
        get finished() {
            return reader.finished;
        },
        get failure() {
            return reader.failure;
        },
    };
};
/** The frames that are complete, as they are to go out, and how many bytes they took. */
const forwardFrames = (bytes, separator, reader) => {
    const parts = [];
    let kept = 0;
    let at = 0;
    while (reader.failure === undefined) {
        const found = bytes.indexOf(separator, at);
        if (found < 0)
            break;
        const end = found + separator.length;
        const verdict = reader.read(bytes, at, end);
        if (verdict !== 'keep') {
            if (at > kept)
                parts.push(bytes.subarray(kept, at));
            if (verdict !== 'drop')
                parts.push(Buffer.from(verdict.text));
            kept = end;
        }
        at = end;
    }
    if (at > kept)
        parts.push(bytes.subarray(kept, at));
    return { out: parts.length === 1 ? parts[0] : Buffer.concat(parts), length: at };
};
/** A last frame without its blank line, which several imitations forget; cut off, it is not passed on. */
const lastFrame = (rest, separator, reader) => {
    const text = rest.toString('utf8').replace(/[\r\n]+$/, '');
    const verdict = reader.readWhole(text);
    if (verdict === 'drop')
        return nothing;
    return Buffer.from(verdict === 'keep' ? text + separator.toString() : verdict.text);
};
/** How this stream ends its lines, as its first line shows. */
const boundaryOf = (bytes) => {
    const lineFeed = bytes.indexOf(0x0a);
    if (lineFeed < 0)
        return undefined;
    return lineFeed > 0 && bytes[lineFeed - 1] === 0x0d ? boundaryCrlf : boundaryLf;
};

;// CONCATENATED MODULE: ./build/src/core/protocols/anthropic/decoder.js



/** The stream's events as they are, for when the client wants the message whole. */
const createAnthropicDecoder = () => {
    let hasStopReason = false;
    let finished = false;
    return {
        push({ data }) {
            if (data === '[DONE]' || finished)
                return [];
            const event = parseEvent(data);
            if (event.type === 'error')
                throw (0,classify_upstream_error/* classifyUpstreamError */.G)({ status: undefined, body: event, headers: {} });
            if (event.type === 'message_delta')
                hasStopReason ||= Boolean(event.delta?.stop_reason);
            finished ||= event.type === 'message_stop';
            return [event];
        },
        end() {
            if (finished)
                return [];
            if (!hasStopReason)
                throw new core_errors/* UpstreamError */.gA('malformed', 'The upstream ended its stream before the message was complete');
            return [{ type: 'message_stop' }];
        },
    };
};
const parseEvent = (data) => {
    try {
        const event = JSON.parse(data);
        if ((0,json/* isObject */.Gv)(event) && typeof event.type === 'string')
            return event;
        if ((0,json/* isObject */.Gv)(event) && (0,json/* isObject */.Gv)(event.error))
            return { type: 'error', ...event };
    }
    catch { }
    throw new core_errors/* UpstreamError */.gA('malformed', 'The upstream sent a stream event that is not one');
};

;// CONCATENATED MODULE: ./build/src/core/protocols/anthropic/billing.js
/** Claude Code's first system block. It changes with every session: before any prefix cache but Anthropic's it only does harm. */
const isBillingBlock = (block) => typeof block?.text === 'string' && block.text.trimStart().startsWith('x-anthropic-billing-header:');

;// CONCATENATED MODULE: ./build/src/core/protocols/anthropic/fix-content.js
/** Images as a note for an upstream that takes none, so that the model knows something was there. */
const withKnownBlocks = (request, quirks) => quirks.noImages
    ? {
        ...request,
        messages: request.messages.map(message => typeof message.content === 'string' ? message : { ...message, content: message.content.map(withoutImage) }),
    }
    : request;
const withoutImage = (block) => {
    if (block.type === 'image')
        return { type: 'text', text: '[image omitted: this model takes text only]' };
    const { content } = block;
    if (block.type !== 'tool_result' || !Array.isArray(content))
        return block;
    return { ...block, content: content.map(item => withoutImage(item)) };
};

;// CONCATENATED MODULE: ./build/src/core/protocols/anthropic/headers.js
const defaultVersion = '2023-06-01';
/** The version as the client wrote it, and of the betas those the upstream knows. */
const anthropicHeaders = ({ anthropicVersion, anthropicBetas = [], quirks, }) => {
    const known = quirks.anthropicBetas ?? 'all';
    const betas = known === 'all' ? anthropicBetas : anthropicBetas.filter(beta => known !== 'none' && known.includes(beta));
    const headers = { 'anthropic-version': anthropicVersion ?? defaultVersion };
    if (betas.length > 0)
        headers['anthropic-beta'] = betas.join(',');
    return headers;
};

;// CONCATENATED MODULE: ./build/src/core/protocols/anthropic/limits.js
/** The largest `max_tokens` the upstream accepts, if anyone knows. */
const outputLimit = ({ quirks, model }) => {
    const limits = [quirks.maxOutputTokens, model.maxOutputTokens].filter(limit => limit !== undefined);
    return limits.length > 0 ? Math.min(...limits) : undefined;
};

;// CONCATENATED MODULE: ./build/src/core/protocols/anthropic/system-messages.js
/**
 * `role: "system"` inside `messages` for an upstream that has only `system`: it stays where it is, as a reminder in a
 * user turn. Hoisted to the top it would change the prefix of every later request. After a tool call the tool's result
 * must come first, so the reminder goes behind it.
 */
const foldSystemMessages = (request) => {
    if (!request.messages.some(message => message.role === 'system'))
        return request;
    const messages = [];
    const waiting = [];
    for (const message of request.messages) {
        if (message.role !== 'system') {
            const results = hasToolResult(message);
            if (!results)
                messages.push(...waiting.splice(0));
            messages.push(message, ...waiting.splice(0));
            continue;
        }
        const reminder = asReminder(message);
        if (reminder)
            (messages.at(-1)?.role === 'assistant' ? waiting : messages).push(reminder);
    }
    return { ...request, messages: [...messages, ...waiting] };
};
const asReminder = ({ content }) => {
    const blocks = typeof content === 'string' ? [{ type: 'text', text: content }] : content;
    const texts = blocks.filter((block) => block.type === 'text' && 'text' in block && block.text !== '');
    if (texts.length === 0)
        return undefined;
    return {
        role: 'user',
        content: texts.map(block => ({ ...block, text: `<system-reminder>\n${block.text}\n</system-reminder>` })),
    };
};
const hasToolResult = ({ content }) => Array.isArray(content) && content.some(block => block.type === 'tool_result');

;// CONCATENATED MODULE: ./build/src/core/protocols/shared/effort.js
const efforts = ['none', 'minimal', 'low', 'medium', 'high', 'xhigh', 'max'];
/** Reads `thinking` and `output_config.effort`; undefined when the client says nothing of either. */
const reasoningOf = (request) => {
    const { thinking } = request;
    const asked = knownEffort(request.output_config?.effort);
    if (thinking?.type === 'disabled' || (asked === 'none' && thinking?.type !== 'enabled')) {
        return { on: false, effort: 'none', budgetTokens: undefined };
    }
    if (thinking?.type === 'enabled') {
        const budgetTokens = typeof thinking.budget_tokens === 'number' ? thinking.budget_tokens : undefined;
        return { on: true, effort: asked ?? effortOfBudget(budgetTokens), budgetTokens };
    }
    if (thinking?.type === 'adaptive' || asked !== undefined)
        return { on: true, effort: asked, budgetTokens: undefined };
    return undefined;
};
/** The nearest effort the model knows; of two as near, the greater. Undefined when it knows none that fits. */
const clampEffort = (effort, known) => {
    if (effort === undefined)
        return undefined;
    // Thinking cannot be half off: `none` becomes nothing rather than some thinking.
    if (effort === 'none')
        return known.includes('none') ? 'none' : undefined;
    const at = efforts.indexOf(effort);
    const distance = (candidate) => Math.abs(efforts.indexOf(candidate) - at);
    return efforts
        .filter(candidate => candidate !== 'none' && known.includes(candidate))
        .toReversed()
        .reduce((best, candidate) => (best === undefined || distance(candidate) < distance(best) ? candidate : best), undefined);
};
const knownEffort = (effort) => efforts.find(known => known === effort);
/** Thresholds as LiteLLM and APISIX have them, so that one budget means the same behind every gateway. */
const effortOfBudget = (budgetTokens) => {
    if (budgetTokens === undefined)
        return undefined;
    if (budgetTokens < 1024)
        return 'minimal';
    if (budgetTokens < 2048)
        return 'low';
    return budgetTokens < 4096 ? 'medium' : 'high';
};

// EXTERNAL MODULE: ./build/src/core/protocols/shared/signature.js
var shared_signature = __nccwpck_require__(9547);
;// CONCATENATED MODULE: ./build/src/core/protocols/anthropic/thinking.js



/** Anthropic's least budget. */
const leastBudget = 1024;
const budgets = {
    minimal: 1024,
    low: 2048,
    medium: 8192,
    high: 16_384,
    xhigh: 24_576,
    max: 31_999,
};
/** What is asked of thinking and what is told of earlier thinking, as far as the upstream accepts it. */
const withKnownThinking = (request, context) => {
    const result = withKnownEffort(withBudget(request, context), context);
    return context.quirks.anySignature ? result : withoutForeignThinking(result);
};
const withBudget = (request, context) => {
    const { thinking, ...rest } = request;
    if (thinking === undefined || thinking.type === 'disabled')
        return request;
    const maxTokens = Math.min(request.max_tokens, outputLimit(context) ?? request.max_tokens);
    const asked = thinking.type === 'enabled' ? thinking.budget_tokens : budgets[reasoningOf(request)?.effort ?? 'medium'];
    if (thinking.type === 'adaptive' && !context.quirks.noAdaptiveThinking)
        return request;
    const budget = Math.min(asked ?? leastBudget, maxTokens - 1);
    // Too small an answer to think at all.
    if (budget < leastBudget)
        return rest;
    return { ...request, thinking: { type: 'enabled', budget_tokens: budget } };
};
const withKnownEffort = (request, { quirks }) => {
    const effort = reasoningOf(request)?.effort;
    if (quirks.efforts === undefined || request.output_config?.effort === undefined || effort === undefined)
        return request;
    const { effort: _, ...rest } = request.output_config;
    const known = clampEffort(effort, quirks.efforts);
    return { ...request, output_config: known === undefined ? rest : { ...rest, effort: known } };
};
/** Anthropic refuses a thinking block that it did not sign itself; without the block it goes on. */
const withoutForeignThinking = (request) => ({
    ...request,
    messages: request.messages.flatMap(message => {
        if (typeof message.content === 'string' || !message.content.some(isForeign))
            return [message];
        const content = message.content.filter(block => !isForeign(block));
        return content.length > 0 ? [{ ...message, content }] : [];
    }),
});
const isForeign = (block) => {
    if (block.type !== 'thinking')
        return false;
    const { signature } = block;
    return signature === undefined || signature === '' || (0,shared_signature/* isMinted */.E7)(signature);
};

;// CONCATENATED MODULE: ./build/src/core/protocols/anthropic/tools.js
/** Deferred tools as plain ones and references to them as text, for an upstream without tool search. */
const withPlainTools = (request) => ({
    ...request,
    ...(request.tools ? { tools: request.tools.filter(tool => !isToolSearch(tool)).map(plainTool) } : {}),
    messages: request.messages.map(message => typeof message.content === 'string' ? message : { ...message, content: message.content.map(plainBlock) }),
});
const isToolSearch = (tool) => typeof tool.type === 'string' && tool.type.startsWith('tool_search');
const plainTool = (tool) => {
    if (!('defer_loading' in tool))
        return tool;
    const { defer_loading: _, ...plain } = tool;
    return plain;
};
const plainBlock = (block) => {
    if (block.type === 'tool_reference') {
        return { type: 'text', text: `Tool available: ${block.tool_name ?? ''}` };
    }
    if (block.type !== 'tool_result' || !Array.isArray(block.content))
        return block;
    return { ...block, content: block.content.map(plainBlock) };
};

;// CONCATENATED MODULE: ./build/src/core/protocols/anthropic/encode.js







/** The request rebuilt for an upstream that does not know all of it. Key order is kept, for the sake of prompt caches. */
const encodeMessages = (request, context) => {
    const { quirks } = context;
    const body = { ...fixed(request, context), model: context.model.id };
    if (context.stream)
        body.stream = true;
    else
        delete body.stream;
    const limit = outputLimit(context);
    if (limit !== undefined && request.max_tokens > limit)
        body.max_tokens = limit;
    if (quirks.noToolChoice)
        delete body.tool_choice;
    for (const field of quirks.dropFields ?? [])
        delete body[field];
    return { path: '/v1/messages', headers: anthropicHeaders(context), body };
};
/** Fields that count_tokens refuses: https://platform.claude.com/docs/en/api/messages-count-tokens */
const notCounted = [
    'max_tokens',
    'stream',
    'metadata',
    'temperature',
    'top_p',
    'top_k',
    'stop_sequences',
    'service_tier',
];
const encodeCount = (request, context) => {
    const { body, headers } = encodeMessages(request, context);
    for (const field of notCounted)
        delete body[field];
    return { path: '/v1/messages/count_tokens', headers: headers ?? {}, body };
};
const fixed = (request, context) => {
    const { quirks } = context;
    let result = request;
    if (!quirks.keepBillingBlock)
        result = withoutBilling(result);
    if (!quirks.systemInMessages)
        result = foldSystemMessages(result);
    if (!quirks.toolSearch)
        result = withPlainTools(result);
    return withKnownBlocks(withKnownThinking(result, context), quirks);
};
const withoutBilling = (request) => {
    const { system, ...rest } = request;
    if (!Array.isArray(system))
        return request;
    const kept = system.filter(block => !isBillingBlock(block));
    if (kept.length === system.length)
        return request;
    return kept.length > 0 ? { ...request, system: kept } : rest;
};

;// CONCATENATED MODULE: ./build/src/core/protocols/anthropic/splice.js


/**
 * The client's bytes with `model`, and if need be `stream` and `max_tokens`, replaced in place: the upstream sees what
 * the client wrote, down to the white space its prompt cache depends on. Undefined when anything else must change.
 */
const splice = (raw, context) => {
    const model = raw.fields?.get('model');
    if (raw.fields === undefined || model === undefined || needsRebuild(raw, context))
        return undefined;
    const edits = [[model, JSON.stringify(context.model.id)]];
    const stream = raw.fields.get('stream');
    if ((raw.field('stream') ?? false) !== context.stream) {
        if (stream === undefined)
            return undefined;
        edits.push([stream, String(context.stream)]);
    }
    const limit = outputLimit(context);
    const maxTokens = raw.fields.get('max_tokens');
    if (limit !== undefined && maxTokens !== undefined && Number(raw.field('max_tokens')) > limit) {
        if (raw.fields.has('thinking'))
            return undefined;
        edits.push([maxTokens, String(limit)]);
    }
    return { headers: anthropicHeaders(context), bytes: replaceSpans(raw.bytes, edits) };
};
/** Words passed in the scan and searches of the bytes stand in for a parse; a false alarm costs only the parse. */
const needsRebuild = (raw, { quirks }) => {
    if (quirks.dropFields?.some(field => raw.fields?.has(field)))
        return true;
    if (!quirks.keepBillingBlock && raw.fieldIncludes('system', 'x-anthropic-billing-header'))
        return true;
    if (!quirks.systemInMessages && raw.holds('system') && messagesMatch(raw, systemRole))
        return true;
    if (!quirks.toolSearch && (raw.holds('defer_loading') || raw.holds('tool_reference')))
        return true;
    if (quirks.noAdaptiveThinking && raw.fields?.has('thinking') && raw.holds('adaptive'))
        return true;
    if (quirks.noImages && (raw.holds('image') || raw.holds('document')))
        return true;
    if (quirks.efforts !== undefined && raw.fields?.has('output_config'))
        return true;
    if (quirks.noToolChoice && raw.fields?.has('tool_choice'))
        return true;
    return !quirks.anySignature && raw.holds('signature') && messagesMatch(raw, foreignSignature);
};
const messagesMatch = (raw, pattern) => {
    const span = raw.fields?.get('messages');
    return span !== undefined && pattern.test(raw.bytes.toString('latin1', span.start, span.end));
};
const systemRole = /"role"\s*:\s*"system"/;
/** None, or one that was given here to another protocol's answer. */
const foreignSignature = /"signature"\s*:\s*"(?:"|claude-router\.)/;
const replaceSpans = (bytes, edits) => {
    const parts = [];
    let from = 0;
    for (const [span, text] of edits.sort(([left], [right]) => left.start - right.start)) {
        parts.push(bytes.subarray(from, span.start), Buffer.from(text));
        from = span.end;
    }
    return Buffer.concat([...parts, bytes.subarray(from)]);
};

;// CONCATENATED MODULE: ./build/src/core/protocols/anthropic/anthropic.js







/** Anthropic's own Messages API: nothing to translate, only to fix up for those who speak it incompletely. */
const anthropic = {
    id: 'anthropic',
    framing: 'sse',
    encode: encodeMessages,
    decodeMessage(body) {
        if (!(0,json/* isObject */.Gv)(body))
            throw new core_errors/* UpstreamError */.gA('malformed', 'The upstream answered with something that is not a message');
        if (body.type === 'error' || ((0,json/* isObject */.Gv)(body.error) && !Array.isArray(body.content))) {
            throw (0,classify_upstream_error/* classifyUpstreamError */.G)({ status: undefined, body, headers: {} });
        }
        if (!Array.isArray(body.content))
            throw new core_errors/* UpstreamError */.gA('malformed', 'The upstream answered without content');
        return body;
    },
    decoder: createAnthropicDecoder,
    classifyError: (status, body, headers) => (0,classify_upstream_error/* classifyUpstreamError */.G)({ status, body, headers }),
    countTokens: {
        encode: encodeCount,
        decode(body) {
            const tokens = (0,json/* isObject */.Gv)(body) ? body.input_tokens : undefined;
            if (typeof tokens !== 'number')
                throw new core_errors/* UpstreamError */.gA('malformed', 'The upstream counted no tokens');
            return tokens;
        },
    },
    passThrough: { splice: splice, relay: createByteRelay },
};

;// CONCATENATED MODULE: ./node_modules/jsonrepair/lib/esm/utils/JSONRepairError.js
class JSONRepairError extends Error {
  constructor(message, position) {
    super(`${message} at position ${position}`);
    this.position = position;
  }
}
//# sourceMappingURL=JSONRepairError.js.map
;// CONCATENATED MODULE: ./node_modules/jsonrepair/lib/esm/utils/stringUtils.js
const codeSpace = 0x20; // " "
const codeNewline = 0xa; // "\n"
const codeTab = 0x9; // "\t"
const codeReturn = 0xd; // "\r"

// unicode spaces: https://jkorpela.fi/chars/spaces.html
const codeNonBreakingSpace = 0x00a0;
const codeMongolianVowelSeparator = 0x180e;
const codeEnQuad = 0x2000;
const codeZeroWidthSpace = 0x200b;
const codeNarrowNoBreakSpace = 0x202f;
const codeMediumMathematicalSpace = 0x205f;
const codeIdeographicSpace = 0x3000;
const codeZeroWidthNoBreakSpace = 0xfeff;
function isHex(char) {
  return /^[0-9A-Fa-f]$/.test(char);
}
function isDigit(char) {
  return char >= '0' && char <= '9';
}
function isValidStringCharacter(char) {
  // note that the valid range is between \u{0020} and \u{10ffff},
  // but in JavaScript it is not possible to create a code point larger than
  // \u{10ffff}, so there is no need to test for that here.
  return char >= '\u0020';
}
function isDelimiter(char) {
  return ',:[]/{}()\n+'.includes(char);
}
function isFunctionNameCharStart(char) {
  return char >= 'a' && char <= 'z' || char >= 'A' && char <= 'Z' || char === '_' || char === '$';
}
function isFunctionNameChar(char) {
  return char >= 'a' && char <= 'z' || char >= 'A' && char <= 'Z' || char === '_' || char === '$' || char >= '0' && char <= '9';
}

// matches "https://" and other schemas
const regexUrlStart = /^(http|https|ftp|mailto|file|data|irc):\/\/$/;

// matches all valid URL characters EXCEPT "[", "]", and ",", since that are important JSON delimiters
const regexUrlChar = /^[A-Za-z0-9-._~:/?#@!$&'()*+;=]$/;
function isUnquotedStringDelimiter(char) {
  return ',[]/{}\n+'.includes(char);
}
function isStartOfValue(char) {
  return isQuote(char) || regexStartOfValue.test(char);
}

// alpha, number, minus, or opening bracket or brace
const regexStartOfValue = /^[[{\w-]$/;
function isControlCharacter(char) {
  return char === '\n' || char === '\r' || char === '\t' || char === '\b' || char === '\f';
}
/**
 * Check if the given character is a whitespace character like space, tab, or
 * newline
 */
function isWhitespace(text, index) {
  const code = text.charCodeAt(index);
  return code === codeSpace || code === codeNewline || code === codeTab || code === codeReturn;
}

/**
 * Check if the given character is a whitespace character like space or tab,
 * but NOT a newline
 */
function isWhitespaceExceptNewline(text, index) {
  const code = text.charCodeAt(index);
  return code === codeSpace || code === codeTab || code === codeReturn;
}

/**
 * Check if the given character is a special whitespace character, some
 * unicode variant
 */
function isSpecialWhitespace(text, index) {
  const code = text.charCodeAt(index);
  return code === codeNonBreakingSpace || code === codeMongolianVowelSeparator || code >= codeEnQuad && code <= codeZeroWidthSpace || code === codeNarrowNoBreakSpace || code === codeMediumMathematicalSpace || code === codeIdeographicSpace || code === codeZeroWidthNoBreakSpace;
}

/**
 * Test whether the given character is a quote or double quote character.
 * Also tests for special variants of quotes.
 */
function isQuote(char) {
  // the first check double quotes, since that occurs most often
  return isDoubleQuoteLike(char) || isSingleQuoteLike(char);
}

/**
 * Test whether the given character is a double quote character.
 * Also tests for special variants of double quotes.
 */
function isDoubleQuoteLike(char) {
  return char === '"' || char === '\u201c' || char === '\u201d';
}

/**
 * Test whether the given character is a double quote character.
 * Does NOT test for special variants of double quotes.
 */
function isDoubleQuote(char) {
  return char === '"';
}

/**
 * Test whether the given character is a single quote character.
 * Also tests for special variants of single quotes.
 */
function isSingleQuoteLike(char) {
  return char === "'" || char === '\u2018' || char === '\u2019' || char === '\u0060' || char === '\u00b4';
}

/**
 * Test whether the given character is a single quote character.
 * Does NOT test for special variants of single quotes.
 */
function isSingleQuote(char) {
  return char === "'";
}

/**
 * Strip last occurrence of textToStrip from text
 */
function stripLastOccurrence(text, textToStrip) {
  let stripRemainingText = arguments.length > 2 && arguments[2] !== undefined ? arguments[2] : false;
  const index = text.lastIndexOf(textToStrip);
  return index !== -1 ? text.substring(0, index) + (stripRemainingText ? '' : text.substring(index + 1)) : text;
}
function insertBeforeLastWhitespace(text, textToInsert) {
  let index = text.length;
  if (!isWhitespace(text, index - 1)) {
    // no trailing whitespaces
    return text + textToInsert;
  }
  while (isWhitespace(text, index - 1)) {
    index--;
  }
  return text.substring(0, index) + textToInsert + text.substring(index);
}
function removeAtIndex(text, start, count) {
  return text.substring(0, start) + text.substring(start + count);
}

/**
 * Test whether a string ends with a newline or comma character and optional whitespace
 */
function endsWithCommaOrNewline(text) {
  return /[,\n][ \t\r]*$/.test(text);
}
const namedHtmlEntities = {
  '&quot;': '"',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&apos;': "'"
};

// the longest entity we need to recognize is a numeric one like "&#x10FFFF;"
// (10 chars), so a window of 12 characters is always enough
const maxHtmlEntityLength = 12;
/**
 * Try to match an HTML entity at the start of the given fragment. The fragment
 * is a small slice of text that begins exactly at the candidate '&'. Returns the
 * decoded character and the number of characters consumed, or null when there
 * is no complete, valid entity (for example a truncated "&quot" without ';').
 */
function matchHtmlEntity(fragment) {
  if (fragment.charAt(0) !== '&') {
    return null;
  }
  const semicolon = fragment.indexOf(';');
  if (semicolon === -1) {
    return null;
  }
  const entity = fragment.substring(0, semicolon + 1);
  const named = namedHtmlEntities[entity];
  if (named !== undefined) {
    return {
      char: named,
      length: entity.length
    };
  }
  if (fragment.charAt(1) === '#') {
    const body = fragment.substring(2, semicolon);
    const hex = body.charAt(0) === 'x' || body.charAt(0) === 'X';
    const digits = hex ? body.substring(1) : body;
    if (digits.length > 0) {
      const code = Number.parseInt(digits, hex ? 16 : 10);
      if (!Number.isNaN(code) && code >= 0 && code <= 0x10ffff) {
        return {
          char: String.fromCodePoint(code),
          length: entity.length
        };
      }
    }
  }
  return null;
}

/**
 * Test whether a matched HTML entity decodes to a double quote character
 */
function isDoubleQuoteEntity(match) {
  return match !== null && match.char === '"';
}

/**
 * Test whether a matched HTML entity decodes to a single quote character
 */
function isSingleQuoteEntity(match) {
  return match !== null && match.char === "'";
}

/**
 * Count the number of occurrences of a single character in a string
 */
function countOccurrences(text, char) {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    if (text.charAt(i) === char) {
      count++;
    }
  }
  return count;
}

/**
 * Test whether `closeChar` is a closing bracket and `text` still contains an
 * unmatched opening bracket of the same kind. This indicates that the end of
 * `text` is located inside the brackets, for example the quote in
 * `"a (b") c"` is followed by `)` while `(` is still unclosed.
 *
 * Note that the (potentially expensive) counting is only performed when
 * `closeChar` actually is a closing bracket.
 */
function isInsideUnclosedBracket(text, closeChar) {
  switch (closeChar) {
    case ')':
      return countOccurrences(text, '(') > countOccurrences(text, ')');
    case ']':
      return countOccurrences(text, '[') > countOccurrences(text, ']');
    case '}':
      return countOccurrences(text, '{') > countOccurrences(text, '}');
    default:
      return false;
  }
}
//# sourceMappingURL=stringUtils.js.map
;// CONCATENATED MODULE: ./node_modules/jsonrepair/lib/esm/regular/jsonrepair.js


const controlCharacters = {
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t'
};

// map with all escape characters
const escapeCharacters = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t'
  // note that \u is handled separately in parseString()
};

/**
 * Repair a string containing an invalid JSON document.
 * For example changes JavaScript notation into JSON notation.
 *
 * Example:
 *
 *     try {
 *       const json = "{name: 'John'}"
 *       const repaired = jsonrepair(json)
 *       console.log(repaired)
 *       // '{"name": "John"}'
 *     } catch (err) {
 *       console.error(err)
 *     }
 *
 */
function jsonrepair(text) {
  let i = 0; // current index in text
  let output = ''; // generated output

  parseMarkdownCodeBlock(['```', '[```', '{```']);
  const processed = parseValue();
  if (!processed) {
    throwUnexpectedEnd();
  }
  parseMarkdownCodeBlock(['```', '```]', '```}']);
  const processedComma = parseCharacter(',');
  if (processedComma) {
    parseWhitespaceAndSkipComments();
  }
  if (isStartOfValue(text[i]) && endsWithCommaOrNewline(output)) {
    // start of a new value after end of the root level object: looks like
    // newline delimited JSON -> turn into a root level array
    if (!processedComma) {
      // repair missing comma
      output = insertBeforeLastWhitespace(output, ',');
    }
    parseNewlineDelimitedJSON();
  } else if (processedComma) {
    // repair: remove trailing comma
    output = stripLastOccurrence(output, ',');
  }

  // repair redundant end quotes
  while (text[i] === '}' || text[i] === ']') {
    i++;
    parseWhitespaceAndSkipComments();
  }
  if (i >= text.length) {
    // reached the end of the document properly
    return output;
  }
  throwUnexpectedCharacter();
  function parseValue() {
    parseWhitespaceAndSkipComments();
    const processed = parseObject() || parseArray() || parseString() || parseNumber() || parseKeywords() || parseUnquotedString(false) || parseRegex();
    parseWhitespaceAndSkipComments();
    return processed;
  }
  function parseWhitespaceAndSkipComments() {
    let skipNewline = arguments.length > 0 && arguments[0] !== undefined ? arguments[0] : true;
    const start = i;
    let changed = parseWhitespace(skipNewline);
    do {
      changed = parseComment();
      if (changed) {
        changed = parseWhitespace(skipNewline);
      }
    } while (changed);
    return i > start;
  }
  function parseWhitespace(skipNewline) {
    const _isWhiteSpace = skipNewline ? isWhitespace : isWhitespaceExceptNewline;
    let whitespace = '';
    while (true) {
      if (_isWhiteSpace(text, i)) {
        whitespace += text[i];
        i++;
      } else if (isSpecialWhitespace(text, i)) {
        // repair special whitespace
        whitespace += ' ';
        i++;
      } else {
        break;
      }
    }
    if (whitespace.length > 0) {
      output += whitespace;
      return true;
    }
    return false;
  }
  function parseComment() {
    // find a block comment '/* ... */'
    if (text[i] === '/' && text[i + 1] === '*') {
      // repair block comment by skipping it
      while (i < text.length && !atEndOfBlockComment(text, i)) {
        i++;
      }
      i += 2;
      return true;
    }

    // find a line comment '// ...'
    if (text[i] === '/' && text[i + 1] === '/') {
      // repair line comment by skipping it
      while (i < text.length && text[i] !== '\n') {
        i++;
      }
      return true;
    }
    return false;
  }
  function parseMarkdownCodeBlock(blocks) {
    // find and skip over a Markdown fenced code block:
    //     ``` ... ```
    // or
    //     ```json ... ```
    if (skipMarkdownCodeBlock(blocks)) {
      if (isFunctionNameCharStart(text[i])) {
        // strip the optional language specifier like "json"
        while (i < text.length && isFunctionNameChar(text[i])) {
          i++;
        }
      }
      parseWhitespaceAndSkipComments();
      return true;
    }
    return false;
  }
  function skipMarkdownCodeBlock(blocks) {
    parseWhitespace(true);
    for (const block of blocks) {
      const end = i + block.length;
      if (text.slice(i, end) === block) {
        i = end;
        return true;
      }
    }
    return false;
  }
  function parseCharacter(char) {
    if (text[i] === char) {
      output += text[i];
      i++;
      return true;
    }
    return false;
  }
  function skipCharacter(char) {
    if (text[i] === char) {
      i++;
      return true;
    }
    return false;
  }
  function skipEscapeCharacter() {
    return skipCharacter('\\');
  }

  /**
   * Skip ellipsis like "[1,2,3,...]" or "[1,2,3,...,9]" or "[...,7,8,9]"
   * or a similar construct in objects.
   */
  function skipEllipsis() {
    parseWhitespaceAndSkipComments();
    if (text[i] === '.' && text[i + 1] === '.' && text[i + 2] === '.') {
      // repair: remove the ellipsis (three dots) and optionally a comma
      i += 3;
      parseWhitespaceAndSkipComments();
      skipCharacter(',');
      return true;
    }
    return false;
  }

  /**
   * Parse an object like '{"key": "value"}'
   */
  function parseObject() {
    if (text[i] === '{') {
      output += '{';
      i++;
      parseWhitespaceAndSkipComments();

      // repair: skip leading comma like in {, message: "hi"}
      if (skipCharacter(',')) {
        parseWhitespaceAndSkipComments();
      }
      let initial = true;
      while (i < text.length && text[i] !== '}') {
        let processedComma;
        if (!initial) {
          processedComma = parseCharacter(',');
          if (!processedComma) {
            // repair missing comma
            output = insertBeforeLastWhitespace(output, ',');
          }
          parseWhitespaceAndSkipComments();
        } else {
          processedComma = true;
        }
        skipEllipsis();
        const processedKey = parseString() || parseUnquotedString(true);
        if (!processedKey) {
          if (text[i] === '}' || text[i] === '{' || text[i] === ']' || text[i] === '[' || text[i] === undefined) {
            // repair trailing comma
            if (!initial) {
              output = stripLastOccurrence(output, ',');
            }
          } else {
            throwObjectKeyExpected();
          }
          break;
        }
        parseWhitespaceAndSkipComments();
        const processedColon = parseCharacter(':');
        const truncatedText = i >= text.length;
        if (!processedColon) {
          if (isStartOfValue(text[i]) || truncatedText) {
            // repair missing colon
            output = insertBeforeLastWhitespace(output, ':');
          } else {
            throwColonExpected();
          }
        }
        const processedValue = parseValue();
        if (!processedValue) {
          if (processedColon || truncatedText) {
            // repair missing object value
            output += 'null';
          } else {
            throwColonExpected();
          }
        }
        initial = false;
      }
      if (text[i] === '}') {
        output += '}';
        i++;
      } else {
        // repair missing end bracket
        output = insertBeforeLastWhitespace(output, '}');
      }
      return true;
    }
    return false;
  }

  /**
   * Parse an array like '["item1", "item2", ...]'
   */
  function parseArray() {
    if (text[i] === '[') {
      output += '[';
      i++;
      parseWhitespaceAndSkipComments();

      // repair: skip leading comma like in [,1,2,3]
      if (skipCharacter(',')) {
        parseWhitespaceAndSkipComments();
      }
      let initial = true;
      while (i < text.length && text[i] !== ']') {
        if (!initial) {
          const processedComma = parseCharacter(',');
          if (!processedComma) {
            // repair missing comma
            output = insertBeforeLastWhitespace(output, ',');
          }
        }
        skipEllipsis();
        const processedValue = parseValue();
        if (!processedValue) {
          // repair trailing comma
          if (!initial) {
            output = stripLastOccurrence(output, ',');
          }
          break;
        }
        initial = false;
      }
      if (text[i] === ']') {
        output += ']';
        i++;
      } else {
        // repair missing closing array bracket
        output = insertBeforeLastWhitespace(output, ']');
      }
      return true;
    }
    return false;
  }

  /**
   * Parse and repair Newline Delimited JSON (NDJSON):
   * multiple JSON objects separated by a newline character
   */
  function parseNewlineDelimitedJSON() {
    // repair NDJSON
    let initial = true;
    let processedValue = true;
    while (processedValue) {
      if (!initial) {
        // parse optional comma, insert when missing
        const processedComma = parseCharacter(',');
        if (!processedComma) {
          // repair: add missing comma
          output = insertBeforeLastWhitespace(output, ',');
        }
      } else {
        initial = false;
      }
      processedValue = parseValue();
    }
    if (!processedValue) {
      // repair: remove trailing comma
      output = stripLastOccurrence(output, ',');
    }

    // repair: wrap the output inside array brackets
    output = `[\n${output}\n]`;
  }

  /**
   * Parse a string enclosed by double quotes "...". Can contain escaped quotes
   * Repair strings enclosed in single quotes or special quotes
   * Repair an escaped string
   *
   * The function can run in two stages:
   * - First, it assumes the string has a valid end quote
   * - If it turns out that the string does not have a valid end quote followed
   *   by a delimiter (which should be the case), the function runs again in a
   *   more conservative way, stopping the string at the first next delimiter
   *   and fixing the string by inserting a quote there, or stopping at a
   *   stop index detected in the first iteration.
   */
  function parseString() {
    let stopAtDelimiter = arguments.length > 0 && arguments[0] !== undefined ? arguments[0] : false;
    let stopAtIndex = arguments.length > 1 && arguments[1] !== undefined ? arguments[1] : -1;
    const skipEscapeChars = text[i] === '\\';
    if (skipEscapeChars) {
      // repair: remove the first escape character
      i++;
      if (!isQuote(text[i])) {
        throwUnexpectedCharacter();
      }
    }

    // a string can be opened by a quote character, or by an HTML entity that
    // decodes to a quote (like &quot;) when repairing HTML-encoded JSON
    const openEntity = text[i] === '&' ? matchHtmlEntity(text.slice(i, i + maxHtmlEntityLength)) : null;
    const openedByEntity = isDoubleQuoteEntity(openEntity) || isSingleQuoteEntity(openEntity);
    if (isQuote(text[i]) || openedByEntity) {
      // double quotes are correct JSON,
      // single quotes come from JavaScript for example, we assume it will have a correct single end quote too
      // otherwise, we will match any double-quote-like start with a double-quote-like end,
      // or any single-quote-like start with a single-quote-like end
      const isEndQuote = isDoubleQuote(text[i]) ? isDoubleQuote : isSingleQuote(text[i]) ? isSingleQuote : isSingleQuoteLike(text[i]) ? isSingleQuoteLike : isDoubleQuoteLike;
      const iBefore = i;
      const oBefore = output.length;
      let str = '"';
      // when opened by an entity, skip past the whole entity; otherwise skip the quote
      i += openedByEntity && openEntity ? openEntity.length : 1;
      while (true) {
        if (i >= text.length) {
          // end of text, we are missing an end quote

          const iPrev = prevNonWhitespaceIndex(i - 1);
          if (!stopAtDelimiter && isDelimiter(text.charAt(iPrev))) {
            // if the text ends with a delimiter, like ["hello],
            // so the missing end quote should be inserted before this delimiter
            // retry parsing the string, stopping at the first next delimiter
            i = iBefore;
            output = output.substring(0, oBefore);
            return parseString(true);
          }

          // repair missing quote
          str = insertBeforeLastWhitespace(str, '"');
          output += str;
          return true;
        }
        if (i === stopAtIndex) {
          // use the stop index detected in the first iteration, and repair end quote
          str = insertBeforeLastWhitespace(str, '"');
          output += str;
          return true;
        }

        // inside an entity-opened string a '&' is an entity; it is the end quote
        // when it decodes to the opening quote
        const entity = openedByEntity && text[i] === '&' ? matchHtmlEntity(text.slice(i, i + maxHtmlEntityLength)) : null;
        const isEnd = entity && openEntity ? entity.char === openEntity.char : isEndQuote(text[i]);
        if (isEnd) {
          // end quote
          // let us check what is before and after the quote to verify whether this is a legit end quote
          const iQuote = i;
          const oQuote = str.length;
          str += '"';
          i += entity ? entity.length : 1;
          output += str;
          parseWhitespaceAndSkipComments(false);
          if (stopAtDelimiter || i >= text.length || isDelimiter(text[i]) &&
          // only count the brackets inside the string when actually needed,
          // i.e. when the quote is directly followed by a closing bracket
          !isInsideUnclosedBracket(str, text[i]) || isQuote(text[i]) && !nextQuoteIsEndQuote(i) || isDigit(text[i])) {
            // The quote is followed by the end of the text, a delimiter,
            // or a next value. So the quote is indeed the end of the string.
            parseConcatenatedString();
            return true;
          }
          if (text[i] === '\\') {
            throwUnexpectedCharacter();
          }
          const iPrevChar = prevNonWhitespaceIndex(iQuote - 1);
          const prevChar = text.charAt(iPrevChar);
          if (prevChar === ',') {
            // A comma followed by a quote, like '{"a":"b,c,"d":"e"}'.
            // We assume that the quote is a start quote, and that the end quote
            // should have been located right before the comma but is missing.
            i = iBefore;
            output = output.substring(0, oBefore);
            return parseString(false, iPrevChar);
          }
          if (isDelimiter(prevChar)) {
            // This is not the right end quote: it is preceded by a delimiter,
            // and NOT followed by a delimiter. So, there is an end quote missing
            // parse the string again and then stop at the first next delimiter
            i = iBefore;
            output = output.substring(0, oBefore);
            return parseString(true);
          }

          // revert to right after the quote but before any whitespace, and continue parsing the string
          output = output.substring(0, oBefore);
          i = iQuote + (entity ? entity.length : 1);

          // repair unescaped quote
          str = `${str.substring(0, oQuote)}\\${str.substring(oQuote)}`;
        } else if (stopAtDelimiter && isUnquotedStringDelimiter(text[i])) {
          // we're in the mode to stop the string at the first delimiter
          // because there is an end quote missing

          // test start of an url like "https://..." (this would be parsed as a comment)
          if (text[i - 1] === ':' && regexUrlStart.test(text.substring(iBefore + 1, i + 2))) {
            while (i < text.length && regexUrlChar.test(text[i])) {
              str += text[i];
              i++;
            }
          }

          // repair missing quote
          str = insertBeforeLastWhitespace(str, '"');
          output += str;
          parseConcatenatedString();
          return true;
        } else if (entity) {
          // decode an HTML entity inside the string as content
          const char = entity.char;
          if (char === '"') {
            // repair unescaped double quote
            str += '\\"';
          } else if (isControlCharacter(char)) {
            str += controlCharacters[char];
          } else {
            str += char;
          }
          i += entity.length;
        } else if (text[i] === '\\') {
          // handle escaped content like \n or \u2605
          const char = text.charAt(i + 1);
          const escapeChar = escapeCharacters[char];
          if (escapeChar !== undefined) {
            str += text.slice(i, i + 2);
            i += 2;
          } else if (char === 'u') {
            let j = 2;
            while (j < 6 && isHex(text[i + j])) {
              j++;
            }
            if (j === 6) {
              str += text.slice(i, i + 6);
              i += 6;
            } else if (i + j >= text.length) {
              // repair invalid or truncated unicode char at the end of the text
              // by removing the unicode char and ending the string here
              i = text.length;
            } else {
              throwInvalidUnicodeCharacter();
            }
          } else if (char === '\n') {
            // repair a backslash escaped newline (like in Bash scripts)
            str += '\\n';
            i += 2;
          } else {
            // repair invalid escape character: remove it
            str += char;
            i += 2;
          }
        } else {
          // handle regular characters
          const char = text.charAt(i);
          if (char === '"' && text[i - 1] !== '\\') {
            // repair unescaped double quote
            str += `\\${char}`;
            i++;
          } else if (isControlCharacter(char)) {
            // unescaped control character
            str += controlCharacters[char];
            i++;
          } else {
            if (!isValidStringCharacter(char)) {
              throwInvalidCharacter(char);
            }
            str += char;
            i++;
          }
        }
        if (skipEscapeChars) {
          // repair: skipped escape character (nothing to do)
          skipEscapeCharacter();
        }
      }
    }
    return false;
  }

  /**
   * Repair concatenated strings like "hello" + "world", change this into "helloworld"
   */
  function parseConcatenatedString() {
    let processed = false;
    parseWhitespaceAndSkipComments();
    while (text[i] === '+') {
      processed = true;
      i++;
      parseWhitespaceAndSkipComments();

      // repair: remove the end quote of the first string
      output = stripLastOccurrence(output, '"', true);
      const start = output.length;
      const parsedStr = parseString();
      if (parsedStr) {
        // repair: remove the start quote of the second string
        output = removeAtIndex(output, start, 1);
      } else {
        // repair: remove the + because it is not followed by a string
        output = insertBeforeLastWhitespace(output, '"');
      }
    }
    return processed;
  }

  /**
   * Parse a number like 2.4 or 2.4e6
   */
  function parseNumber() {
    const start = i;
    let num = '';
    let invalid = false;
    if (text[i] === '-') {
      num += text[i];
      i++;
      if (!isDigit(text[i]) && atEndOfNumber()) {
        // repair missing zero after minus like in "-.2" or "-"
        num += '0';
      }
    }
    if (text[i] === '0' && isDigit(text[i + 1])) {
      // the number has leading zeros like "00123" or "001.23"
      invalid = true;
    }
    while (isDigit(text[i])) {
      num += text[i];
      i++;
    }
    if (text[i] === '.') {
      if (num === '' || num === '-') {
        // repair missing leading zero before dot
        num += '0';
      }
      num += text[i];
      i++;
      if (!isDigit(text[i])) {
        // repair a truncated number like "2." into "2.0"
        num += '0';
      }
      while (isDigit(text[i])) {
        num += text[i];
        i++;
      }
    }
    if (i > start) {
      if (text[i] === 'e' || text[i] === 'E') {
        if (num === '-') {
          invalid = true;
        }
        num += text[i];
        i++;
        if (text[i] === '-' || text[i] === '+') {
          num += text[i];
          i++;
        }
        if (!isDigit(text[i])) {
          // repair a truncated number like "2e" into "2e0"
          num += '0';
        }
        while (isDigit(text[i])) {
          num += text[i];
          i++;
        }
      }

      // if we're not at the end of the number by this point, allow this to be parsed as another type
      if (!atEndOfNumber()) {
        i = start;
        return false;
      }
      output += invalid ? `"${text.substring(start, i)}"` : num;
      return true;
    }
    return false;
  }

  /**
   * Parse keywords true, false, null
   * Repair Python keywords True, False, None
   */
  function parseKeywords() {
    return parseKeyword('true', 'true') || parseKeyword('false', 'false') || parseKeyword('null', 'null') ||
    // repair Python keywords True, False, None
    parseKeyword('True', 'true') || parseKeyword('False', 'false') || parseKeyword('None', 'null');
  }
  function parseKeyword(name, value) {
    if (text.slice(i, i + name.length) === name && !isFunctionNameChar(text[i + name.length])) {
      output += value;
      i += name.length;
      return true;
    }
    return false;
  }

  /**
   * Repair an unquoted string by adding quotes around it
   * Repair a MongoDB function call like NumberLong("2")
   * Repair a JSONP function call like callback({...});
   */
  function parseUnquotedString(isKey) {
    // note that the symbol can end with whitespaces: we stop at the next delimiter
    // also, note that we allow strings to contain a slash / in order to support repairing regular expressions
    const start = i;
    if (isFunctionNameCharStart(text[i])) {
      while (i < text.length && isFunctionNameChar(text[i])) {
        i++;
      }
      let j = i;
      while (isWhitespace(text, j)) {
        j++;
      }
      if (text[j] === '(') {
        // repair a MongoDB function call like NumberLong("2")
        // repair a JSONP function call like callback({...});
        i = j + 1;
        parseValue();
        if (text[i] === ')') {
          // repair: skip close bracket of function call
          i++;
          if (text[i] === ';') {
            // repair: skip semicolon after JSONP call
            i++;
          }
        }
        return true;
      }
    }
    while (i < text.length && !isUnquotedStringDelimiter(text[i]) && !isQuote(text[i]) && (!isKey || text[i] !== ':')) {
      i++;
    }

    // test start of an url like "https://..." (this would be parsed as a comment)
    if (text[i - 1] === ':' && regexUrlStart.test(text.substring(start, i + 2))) {
      while (i < text.length && regexUrlChar.test(text[i])) {
        i++;
      }
    }
    if (i > start) {
      // repair unquoted string
      // also, repair undefined into null

      // first, go back to prevent getting trailing whitespaces in the string
      while (isWhitespace(text, i - 1) && i > 0) {
        i--;
      }
      const symbol = text.slice(start, i);
      output += symbol === 'undefined' ? 'null' : JSON.stringify(symbol);
      if (text[i] === '"') {
        // we had a missing start quote, but now we encountered the end quote, so we can skip that one
        i++;
      }
      return true;
    }
  }
  function parseRegex() {
    if (text[i] === '/') {
      const start = i;
      i++;
      while (i < text.length && (text[i] !== '/' || text[i - 1] === '\\')) {
        i++;
      }
      i++;
      output += JSON.stringify(text.substring(start, i));
      return true;
    }
  }
  function prevNonWhitespaceIndex(start) {
    let prev = start;
    while (prev > 0 && isWhitespace(text, prev)) {
      prev--;
    }
    return prev;
  }
  function nextQuoteIsEndQuote(index) {
    // precondition: text[index] is a quote. Peek past it: if nothing meaningful
    // follows, that quote is the true end and this one is embedded (e.g. `"The TV is 72""`)
    let next = index + 1;
    while (next < text.length && isWhitespace(text, next)) {
      next++;
    }
    return next >= text.length || isDelimiter(text[next]);
  }
  function atEndOfNumber() {
    return i >= text.length || isDelimiter(text[i]) || isWhitespace(text, i);
  }
  function throwInvalidCharacter(char) {
    throw new JSONRepairError(`Invalid character ${JSON.stringify(char)}`, i);
  }
  function throwUnexpectedCharacter() {
    throw new JSONRepairError(`Unexpected character ${JSON.stringify(text[i])}`, i);
  }
  function throwUnexpectedEnd() {
    throw new JSONRepairError('Unexpected end of json string', text.length);
  }
  function throwObjectKeyExpected() {
    throw new JSONRepairError('Object key expected', i);
  }
  function throwColonExpected() {
    throw new JSONRepairError('Colon expected', i);
  }
  function throwInvalidUnicodeCharacter() {
    const chars = text.slice(i, i + 6);
    throw new JSONRepairError(`Invalid unicode character "${chars}"`, i);
  }
}
function atEndOfBlockComment(text, i) {
  return text[i] === '*' && text[i + 1] === '/';
}
//# sourceMappingURL=jsonrepair.js.map
;// CONCATENATED MODULE: ./build/src/core/protocols/shared/json-prefix.js
const fresh = () => ({ expected: 'root', stack: [], isKey: false, escape: '', word: '' });
const wordPrefix = /^(?:-?(?:(?:0|[1-9]\d*)(?:\.\d*)?(?:(?<=\d)[eE][+-]?\d*)?)?|t(?:r(?:ue?)?)?|f(?:a(?:l(?:se?)?)?)?|n(?:u(?:ll?)?)?)$/;
const wholeWord = /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)$/;
const escapePrefix = /^\\(?:["\\/bfnrtu]|u[0-9a-fA-F]{1,4})$/;
const escapeWhole = /^\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})$/;
const isSpace = (char) => char === ' ' || char === '\n' || char === '\t' || char === '\r';
const jsonPrefix = () => {
    let state = fresh();
    let length = 0;
    let safe = 0;
    return {
        push(text) {
            for (let index = 0; index < text.length; index += 1) {
                if (state.expected === 'done' || state.expected === 'broken')
                    return;
                state.expected = step(state, text.charAt(index));
                length += 1;
                if (isSettled(state))
                    safe = length;
            }
        },
        safe: () => safe,
        complete: () => state.expected === 'done',
        reset() {
            state = fresh();
            length = 0;
            safe = 0;
        },
    };
};
/** After a comma, within a word or within an escape, what comes next may yet be wrong. */
const isSettled = (state) => {
    switch (state.expected) {
        case 'value':
            return state.stack.at(-1) === '{';
        case 'key':
        case 'word':
        case 'broken':
            return false;
        case 'string':
            return state.escape === '';
        default:
            return true;
    }
};
/** What is expected after `char`. */
const step = (state, char) => {
    if (state.expected === 'string')
        return inString(state, char);
    if (state.expected !== 'word')
        return isSpace(char) ? state.expected : structure(state, state.expected, char);
    if (wordPrefix.test(state.word + char)) {
        state.word += char;
        return 'word';
    }
    if (!wholeWord.test(state.word))
        return 'broken';
    return isSpace(char) ? 'comma-or-end' : structure(state, 'comma-or-end', char);
};
const inString = (state, char) => {
    if (state.escape !== '') {
        const sequence = state.escape + char;
        if (!escapePrefix.test(sequence))
            return 'broken';
        state.escape = escapeWhole.test(sequence) ? '' : sequence;
        return 'string';
    }
    if (char === '"')
        return state.isKey ? 'colon' : 'comma-or-end';
    if (char === '\\')
        state.escape = char;
    return char < ' ' ? 'broken' : 'string';
};
const structure = (state, expected, char) => {
    switch (expected) {
        case 'root':
            return char === '{' ? enter(state, char) : 'broken';
        case 'colon':
            return char === ':' ? 'value' : 'broken';
        case 'comma-or-end':
            if (char !== ',')
                return leave(state, char);
            return state.stack.at(-1) === '{' ? 'key' : 'value';
        case 'key':
        case 'key-or-end':
            if (char === '"')
                return openString(state, true);
            return expected === 'key-or-end' ? leave(state, char) : 'broken';
        case 'value-or-end':
            return char === ']' ? leave(state, char) : value(state, char);
        default:
            return value(state, char);
    }
};
const value = (state, char) => {
    if (char === '{' || char === '[')
        return enter(state, char);
    if (char === '"')
        return openString(state, false);
    state.word = char;
    return wordPrefix.test(char) ? 'word' : 'broken';
};
const openString = (state, isKey) => {
    state.isKey = isKey;
    state.escape = '';
    return 'string';
};
const enter = (state, bracket) => {
    state.stack.push(bracket);
    return bracket === '{' ? 'key-or-end' : 'value-or-end';
};
const leave = (state, char) => {
    if (char !== (state.stack.at(-1) === '{' ? '}' : ']'))
        return 'broken';
    state.stack.pop();
    return state.stack.length === 0 ? 'done' : 'comma-or-end';
};

;// CONCATENATED MODULE: ./build/src/core/protocols/shared/tool-input.js



/**
 * Reads what an upstream calls the arguments of a tool call: nothing, JSON, JSON in a string, or something like JSON.
 * Repairs only what does not parse. Undefined: it is not an object and cannot be made one.
 */
const parseToolInput = (text) => {
    const parsed = parse(text);
    if (parsed !== undefined)
        return asInput(parsed.value, text);
    // A whole object with something after it: models that repeat themselves or close once too often.
    const prefix = jsonPrefix();
    prefix.push(text);
    if (prefix.complete())
        return parseToolInput(text.slice(0, prefix.safe()));
    const repaired = repair(text);
    const value = repaired === undefined ? undefined : parse(repaired)?.value;
    return repaired !== undefined && (0,json/* isObject */.Gv)(value) ? { value, text: repaired } : undefined;
};
/** Arguments as some servers send them in whole answers: an object instead of its text. */
const toolInputOf = (value) => typeof value === 'string' ? parseToolInput(value)?.value : asInput(value ?? null, '')?.value;
const asInput = (value, text) => {
    if ((0,json/* isObject */.Gv)(value))
        return { value, text };
    if (value === null)
        return { value: {}, text: '{}' };
    if (typeof value === 'string')
        return parseToolInput(value);
    return undefined;
};
const parse = (text) => {
    if (text.trim() === '')
        return { value: null };
    try {
        return { value: JSON.parse(text) };
    }
    catch {
        return undefined;
    }
};
const repair = (text) => {
    try {
        return jsonrepair(text);
    }
    catch {
        return undefined;
    }
};

;// CONCATENATED MODULE: ./build/src/core/messages/collect.js


/** The message that these events spell. Throws UpstreamError when they do not make one, or hold an error. */
const collect = (events) => {
    const collector = createCollector();
    for (const event of events)
        collector.add(event);
    return collector.message();
};
/** Folds a stream's events into the message they spell, as the official SDKs do. */
const createCollector = () => {
    let message;
    let stopped = false;
    const inputs = new Map();
    const setBlock = (index, change) => {
        const block = message?.content[index];
        if (block === undefined)
            throw malformed(`a delta for block ${index}, which was not opened`);
        change(block);
    };
    return {
        add(event) {
            switch (event.type) {
                case 'message_start':
                    message = { ...event.message, content: [...event.message.content] };
                    break;
                case 'content_block_start':
                    if (message === undefined)
                        throw malformed('a block before the message');
                    message.content[event.index] = { ...event.content_block };
                    break;
                case 'content_block_delta':
                    setBlock(event.index, block => applyDelta(block, event, inputs));
                    break;
                case 'content_block_stop': {
                    const input = inputs.get(event.index);
                    if (input !== undefined && input !== '')
                        setBlock(event.index, block => Object.assign(block, { input: parseInput(input) }));
                    break;
                }
                case 'message_delta':
                    if (message === undefined)
                        throw malformed('the end of a message before its start');
                    Object.assign(message, event.delta);
                    message.usage = mergeUsage(message.usage, event.usage);
                    copyExtras(message, event);
                    break;
                case 'message_stop':
                    stopped = true;
                    break;
                case 'error':
                    throw new core_errors/* UpstreamError */.gA('transient', event.error.message);
            }
        },
        message() {
            if (message === undefined)
                throw malformed('no message at all');
            if (!stopped)
                throw malformed('no end of the message');
            message.content = message.content.filter(block => block !== undefined);
            return message;
        },
    };
};
const applyDelta = (block, { index, delta }, inputs) => {
    switch (delta.type) {
        case 'text_delta':
            block.text = `${block.text ?? ''}${delta.text}`;
            break;
        case 'input_json_delta':
            inputs.set(index, (inputs.get(index) ?? '') + delta.partial_json);
            break;
        case 'thinking_delta':
            block.thinking = `${block.thinking ?? ''}${delta.thinking}`;
            break;
        case 'signature_delta':
            block.signature = delta.signature;
            break;
        case 'citations_delta':
            block.citations = [...(Array.isArray(block.citations) ? block.citations : []), delta.citation];
            break;
        default:
            applyUnknownDelta(block, delta);
    }
};
/** A delta of a kind this version does not know: its fields become the block's (`compaction_delta.content`). */
const applyUnknownDelta = (block, delta) => {
    for (const [key, value] of Object.entries(delta))
        if (key !== 'type')
            block[key] = value;
};
/** What the end says counts, but where it says nothing the beginning does. */
const mergeUsage = (usage, final) => ({
    ...usage,
    ...Object.fromEntries(Object.entries(final ?? {}).filter(([, value]) => value !== null && value !== undefined)),
});
/** Fields beside delta and usage, such as `context_management`, belong to the message. */
const copyExtras = (message, event) => {
    for (const [key, value] of Object.entries(event)) {
        if (key !== 'type' && key !== 'delta' && key !== 'usage')
            message[key] = value;
    }
};
/** A call cut off by the output limit has half an input: what can be read of it, as no answer can hold the half. */
const parseInput = (text) => parseToolInput(text)?.value ?? {};
const malformed = (what) => new core_errors/* UpstreamError */.gA('malformed', `The upstream's stream has ${what}`);

;// CONCATENATED MODULE: ./build/src/core/protocols/shared/call-block.js



const callBlock = (naming) => {
    let id = '';
    let name = '';
    let text = '';
    let sent = 0;
    const prefix = jsonPrefix();
    const complete = () => name !== '' && prefix.complete() && !isEmptyObject(text);
    return {
        add(part) {
            if (part.id && id === '')
                id = part.id;
            if (part.name && text === '')
                name = joinName(name, part.name);
            else if (part.name && name === '')
                name = part.name;
            if (!part.input)
                return;
            // Some servers open every call with `{}` and send the real arguments after it.
            if (sent === 0 && isEmptyObject(text) && part.input.trimStart().startsWith('{')) {
                text = '';
                prefix.reset();
            }
            text += part.input;
            prefix.push(part.input);
        },
        complete,
        opening(ended) {
            // Until arguments begin, more of the name may come; the id may come even later.
            const certain = ended || complete() || (id !== '' && name !== '' && text !== '');
            if (!certain)
                return undefined;
            if (name === '') {
                if (text === '' && id === '')
                    return undefined;
                throw new core_errors/* UpstreamError */.gA('malformed', 'The upstream sent a tool call without a name');
            }
            const toolUseId = id === '' ? naming.newToolUseId() : (naming.toolUseId?.(id) ?? id);
            return { type: 'tool_use', id: toolUseId, name: naming.toolName?.(name) ?? name, input: {} };
        },
        take(ended, truncated) {
            const whole = ended ? ending(text, sent, prefix.complete(), truncated) : undefined;
            const upTo = whole === undefined ? (isEmptyObject(text) ? 0 : prefix.safe()) : whole.length;
            if (upTo <= sent)
                return [];
            const partial_json = (whole ?? text).slice(sent, upTo);
            sent = upTo;
            return [{ type: 'input_json_delta', partial_json }];
        },
    };
};
/** Some servers repeat the name with every fragment, some send it grown, some in pieces. */
const joinName = (known, next) => (next.startsWith(known) ? next : known + next);
const isEmptyObject = (text) => text.length < 16 && /^\s*\{\s*\}\s*$/.test(text);
/** The full JSON text to have been sent when the call ends; begins with what was sent. */
const ending = (text, sent, complete, truncated) => {
    if (truncated && !complete)
        return text.trim() === '' ? '{}' : text;
    const input = parseToolInput(text)?.text ?? '{}';
    if (input.startsWith(text.slice(0, sent)))
        return input;
    throw new core_errors/* UpstreamError */.gA('malformed', 'The upstream sent tool arguments that are not JSON');
};

;// CONCATENATED MODULE: ./build/src/core/protocols/shared/block-writer.js


const blockWriter = (head) => {
    let events = [];
    let started = false;
    let finished = false;
    let nextIndex = 0;
    let anyCall = false;
    let truncated = false;
    const line = [];
    const calls = new Map();
    const start = (usage = {}) => {
        if (started)
            return;
        started = true;
        const message = {
            id: head.id,
            type: 'message',
            role: 'assistant',
            model: head.model,
            content: [],
            stop_reason: null,
            stop_sequence: null,
            usage: { input_tokens: 0, output_tokens: 0, ...usage },
        };
        events.push({ type: 'message_start', message });
    };
    const open = (block) => {
        if (block.index >= 0)
            return true;
        if (block.call) {
            const opening = block.call.opening(block.ended);
            if (!opening)
                return false;
            block.content = opening;
        }
        if (block.call)
            anyCall = true;
        block.index = nextIndex;
        nextIndex += 1;
        events.push({ type: 'content_block_start', index: block.index, content_block: block.content });
        return true;
    };
    const flush = (block) => {
        if (!open(block))
            return;
        // A thinking block is always signed: clients send the signature back, and know an unsigned one for broken.
        if (block.kind === 'thinking' && block.ended && !block.signed)
            sign(block, (0,shared_signature/* mintSignature */.Lf)('none'));
        const deltas = block.call ? block.call.take(block.ended, truncated) : block.waiting;
        for (const delta of deltas)
            events.push({ type: 'content_block_delta', index: block.index, delta });
        if (!block.call)
            block.waiting = [];
    };
    const sign = (block, signature) => {
        block.signed = true;
        block.waiting.push({ type: 'signature_delta', signature });
    };
    /** Moves the line on: the live block is closed once it is over, and the next one becomes live. */
    const advance = () => {
        for (;;) {
            const live = line[0];
            if (!live)
                return;
            // Only a tool call can receive more after another block began, and only while its JSON is unfinished.
            if (line.length > 1 && (live.call === undefined || live.call.complete()))
                live.ended = true;
            flush(live);
            if (!live.ended)
                return;
            if (live.index >= 0)
                events.push({ type: 'content_block_stop', index: live.index });
            line.shift();
        }
    };
    const append = (kind, content, call) => {
        start();
        const block = {
            kind,
            content,
            index: -1,
            waiting: [],
            ended: kind === 'whole',
            signed: false,
            ...(call ? { call } : {}),
        };
        line.push(block);
        return block;
    };
    /** The block at the end of the line if it is of this kind, else a new one. */
    const current = (kind) => {
        const last = line.at(-1);
        if (last?.kind === kind && !last.ended)
            return last;
        return append(kind, kind === 'text' ? { type: 'text', text: '' } : { type: 'thinking', thinking: '', signature: '' });
    };
    const add = (kind, delta) => {
        const block = current(kind);
        // Nearly all there is of a stream: more of the one block that is open.
        if (line.length === 1 && block.index >= 0)
            events.push({ type: 'content_block_delta', index: block.index, delta });
        else {
            block.waiting.push(delta);
            advance();
        }
    };
    return {
        start,
        text(text) {
            if (text !== '')
                add('text', { type: 'text_delta', text });
        },
        citation(citation) {
            add('text', { type: 'citations_delta', citation });
        },
        thinking(thinking) {
            if (thinking !== '')
                add('thinking', { type: 'thinking_delta', thinking });
        },
        signature(signature) {
            if (signature === '')
                return;
            sign(current('thinking'), signature);
            advance();
        },
        whole(block) {
            append('whole', block);
            advance();
        },
        cut() {
            const last = line.at(-1);
            if (last === undefined || last.call)
                return;
            last.ended = true;
            advance();
        },
        call(key, part) {
            let block = calls.get(key);
            if (!block) {
                const call = callBlock(head.naming);
                block = append('call', { type: 'tool_use', id: '', name: '', input: {} }, call);
                calls.set(key, block);
            }
            block.call?.add(part);
            advance();
        },
        endCall(key) {
            const block = calls.get(key);
            if (!block)
                return;
            block.ended = true;
            advance();
        },
        hasCalls: () => anyCall || calls.size > 0,
        hasContent: () => nextIndex > 0 || line.length > 0,
        finish(end) {
            if (finished)
                return;
            finished = true;
            start();
            truncated = end.stopReason === 'max_tokens' || end.stopReason === 'model_context_window_exceeded';
            for (const block of line)
                block.ended = true;
            advance();
            const stop_reason = stopReasonOf(end.stopReason, anyCall);
            events.push({
                type: 'message_delta',
                delta: { stop_reason, stop_sequence: end.stopSequence ?? null },
                usage: end.usage,
            });
            events.push({ type: 'message_stop' });
        },
        take() {
            const taken = events;
            events = [];
            return taken;
        },
    };
};
/** Upstreams say `stop` after tool calls and `tool_calls` without any: the blocks know better. */
const stopReasonOf = (said, anyCall) => {
    if (anyCall && (said === 'end_turn' || said === 'stop_sequence'))
        return 'tool_use';
    if (!anyCall && said === 'tool_use')
        return 'end_turn';
    return said;
};

;// CONCATENATED MODULE: ./build/src/core/protocols/shared/parse-frame.js


/** The JSON object in a frame; undefined for an empty frame and for `[DONE]`. Throws UpstreamError `malformed`. */
const parseFrame = (frame) => {
    const text = frame.data.trim();
    if (text === '' || text === '[DONE]')
        return undefined;
    const value = parse_frame_parse(text);
    // Gemini wraps some errors in an array.
    const object = Array.isArray(value) ? value[0] : value;
    if ((0,json/* isObject */.Gv)(object))
        return object;
    throw new core_errors/* UpstreamError */.gA('malformed', 'The upstream sent a chunk that is not an object');
};
const parse_frame_parse = (text) => {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw new core_errors/* UpstreamError */.gA('malformed', 'The upstream sent a chunk that is not JSON', { cause });
    }
};

;// CONCATENATED MODULE: ./build/src/core/protocols/shared/search-blocks.js
/** A search that the provider ran, as the blocks Anthropic's own search leaves. `id`: any text that is its own. */
const searchBlocks = (id, query, hits) => {
    const tool_use_id = `srvtoolu_${id.replace(/[^a-zA-Z0-9_]/g, '_')}`;
    return [
        { type: 'server_tool_use', id: tool_use_id, name: 'web_search', input: { query } },
        { type: 'web_search_tool_result', tool_use_id, content: hits.map(searchResult) },
    ];
};
/** Anthropic's `encrypted_content` has no equivalent; clients want the field all the same. */
const searchResult = (hit) => ({
    type: 'web_search_result',
    url: hit.url,
    title: hit.title ?? hit.url,
    encrypted_content: '',
    page_age: null,
});
/** A passage's source, as a citation of a text block. */
const searchCitation = (hit) => ({
    type: 'web_search_result_location',
    url: hit.url,
    title: hit.title ?? null,
    encrypted_index: '',
    cited_text: '',
});

;// CONCATENATED MODULE: ./build/src/core/protocols/shared/server-tools.js


/** The web search tool of the request, if it has one. */
const webSearchOf = (request) => {
    const tool = (request.tools ?? []).find(isWebSearch);
    if (tool === undefined)
        return undefined;
    return {
        name: tool.name ?? 'web_search',
        allowedDomains: textsIn(tool.allowed_domains),
        blockedDomains: textsIn(tool.blocked_domains),
        maxUses: typeof tool.max_uses === 'number' ? tool.max_uses : undefined,
        userLocation: (0,json/* isObject */.Gv)(tool.user_location) ? tool.user_location : undefined,
    };
};
/**
 * Throws RequestError 400 for a tool that only Anthropic can run or has the schema of: a model that is not given it, or
 * gets it without a schema, makes its results up. Tool search needs none: without it all tools are simply there.
 */
const refuseServerTools = (request, upstream) => {
    const foreign = (request.tools ?? []).find(tool => !isClientTool(tool) && !server_tools_isToolSearch(tool) && !(upstream.webSearch && isWebSearch(tool)));
    if (foreign === undefined)
        return;
    throw new core_errors/* RequestError */.GI(400, 'invalid_request_error', `tools: '${foreign.type}' runs at Anthropic only and cannot be used with ${upstream.name}; remove it or route the request to an Anthropic model`);
};
/** Nothing but server tools is asked for: without them the request has no point, so they cannot be left out quietly. */
const asksOnlyForServerTools = ({ tools = [] }) => tools.length > 0 && tools.every(tool => !isClientTool(tool));
const isClientTool = (tool) => !(0,json/* isObject */.Gv)(tool) || tool.type === undefined || tool.type === null || tool.type === 'custom';
const isWebSearch = (tool) => (0,json/* textAt */.$6)(tool, 'type')?.startsWith('web_search') === true;
const server_tools_isToolSearch = (tool) => (0,json/* textAt */.$6)(tool, 'type')?.startsWith('tool_search') === true;
const textsIn = (value) => Array.isArray(value) ? value.filter(entry => typeof entry === 'string' && entry !== '') : [];

;// CONCATENATED MODULE: ./build/src/core/protocols/shared/hash.js

/** Lower-case hex of SHA-256, cut to `length` digits. The same text gives the same digits on every run. */
const hexDigest = (text, length) => (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, length);
const digits = '0123456789abcdefghijklmnopqrstuvwxyz';
/** Like hexDigest, in base 36. At most 32 digits. */
const base36Digest = (text, length) => [...(0,external_node_crypto_.createHash)('sha256').update(text).digest().subarray(0, length)].map(byte => digits.charAt(byte % 36)).join('');

;// CONCATENATED MODULE: ./build/src/core/protocols/shared/tool-ids.js

/**
 * Tool-call ids on their way to the provider. Deterministic, so that a turn's prefix stays the same in every later
 * request (prompt caches) and calls and results agree without any memory between requests.
 */
const upstreamIds = (rule) => {
    const given = new Map();
    const taken = new Set();
    return id => {
        const known = given.get(id);
        if (known !== undefined)
            return known;
        let candidate = shaped(id, rule, 0);
        for (let attempt = 1; taken.has(candidate); attempt += 1)
            candidate = shaped(id, rule, attempt);
        given.set(id, candidate);
        taken.add(candidate);
        return candidate;
    };
};
/** `attempt` > 0 asks for another id, because two different ones came out the same. */
const shaped = (id, rule, attempt) => {
    const seed = attempt === 0 ? id : `${id}#${attempt}`;
    // Mistral: "must be a-z, A-Z, 0-9, with a length of 9".
    if (rule === 'mistral-9')
        return attempt === 0 && /^[a-zA-Z0-9]{9}$/.test(id) ? id : base36Digest(seed, 9);
    if (attempt === 0 && /^[a-zA-Z0-9_-]{1,40}$/.test(id))
        return id;
    return `call_${hexDigest(seed, 24)}`;
};
/**
 * Tool-call ids on their way to the client: of Anthropic's alphabet and new in the conversation, since some servers
 * count from `call_0` in every answer. Call once for each call, in order.
 */
const clientIds = (request) => {
    let taken;
    return id => {
        taken ??= idsIn(request);
        const clean = cleanId(id);
        let candidate = clean;
        for (let count = 2; taken.has(candidate); count += 1)
            candidate = `${clean}_${count}`;
        taken.add(candidate);
        return candidate;
    };
};
/** Anthropic: `^[a-zA-Z0-9_-]{1,64}$`. */
const cleanId = (id) => {
    const clean = id.replace(/[^a-zA-Z0-9_-]/g, '_');
    return clean.length <= 60 ? clean : `call_${hexDigest(id, 24)}`;
};
const idsIn = (request) => {
    const ids = new Set();
    for (const message of request.messages) {
        if (typeof message.content === 'string')
            continue;
        for (const block of message.content ?? []) {
            if (block?.type === 'tool_use' && 'id' in block && typeof block.id === 'string')
                ids.add(block.id);
        }
    }
    return ids;
};

;// CONCATENATED MODULE: ./build/src/core/protocols/shared/tool-names.js

/** `[a-zA-Z0-9_-]{1,64}`: what OpenAI, and with it nearly all, take as a function's name. */
const allowedName = /^[a-zA-Z0-9_-]{1,64}$/;
const maxLength = 64;
/**
 * The name to call a tool by upstream, the same on every turn. Names that are not allowed are cleaned, cut and told
 * apart by a digest, and noted in `renamed` (upstream name -> client's) for the way back.
 */
const upstreamToolName = (name, renamed, allowed = allowedName) => {
    if (allowed.test(name))
        return name;
    const digest = hexDigest(name, 8);
    const clean = name.replace(/[^a-zA-Z0-9_-]+/g, '_').replace(/^[^a-zA-Z_]/, '_$&');
    const shortened = `${clean.slice(0, maxLength - digest.length - 1) || 'tool'}_${digest}`;
    renamed.set(shortened, name);
    return shortened;
};
/**
 * The name the client knows a tool by. Models also change the case of a name, or forget a prefix's separators:
 * a name that is no tool but differs from exactly one only in case is that one.
 */
const clientToolName = (name, renamed, request) => {
    const original = renamed.get(name);
    if (original !== undefined)
        return original;
    const tools = request.tools ?? [];
    if (tools.some(tool => tool.name === name))
        return name;
    const alike = tools.filter(tool => tool.name?.toLowerCase() === name.toLowerCase());
    return alike.length === 1 ? (alike[0]?.name ?? name) : name;
};

;// CONCATENATED MODULE: ./build/src/core/protocols/gemini/finish-reason.js


/** https://ai.google.dev/api/generate-content#FinishReason */
const stopReasons = {
    STOP: 'end_turn',
    MAX_TOKENS: 'max_tokens',
    SAFETY: 'refusal',
    RECITATION: 'refusal',
    LANGUAGE: 'refusal',
    BLOCKLIST: 'refusal',
    PROHIBITED_CONTENT: 'refusal',
    SPII: 'refusal',
    IMAGE_SAFETY: 'refusal',
    IMAGE_PROHIBITED_CONTENT: 'refusal',
    IMAGE_RECITATION: 'refusal',
};
/** Not ends of an answer but slips of the model, gone with the next attempt. */
const failures = {
    MALFORMED_FUNCTION_CALL: 'malformed',
    MALFORMED_RESPONSE: 'malformed',
    UNEXPECTED_TOOL_CALL: 'malformed',
    TOO_MANY_TOOL_CALLS: 'malformed',
    NO_IMAGE: 'malformed',
    MISSING_THOUGHT_SIGNATURE: 'bad_request',
};
/** Why the message ends. Throws UpstreamError when the reason is a failure, or unknown and nothing was said. */
const finish_reason_stopReasonOf = (reason, message, hasContent) => {
    const known = (0,json/* entryOf */.Ms)(stopReasons, reason);
    if (known !== undefined)
        return known;
    const failure = (0,json/* entryOf */.Ms)(failures, reason) ?? (hasContent ? undefined : 'malformed');
    if (failure === undefined)
        return 'end_turn';
    const said = message === undefined ? '' : `: ${message.slice(0, 300)}`;
    throw new core_errors/* UpstreamError */.gA(failure, `The upstream gave up on its answer (${reason})${said}`);
};

;// CONCATENATED MODULE: ./build/src/core/protocols/gemini/partial-args.js

/**
 * Arguments that come piece by piece (`streamFunctionCallArguments`), each with the path of where it belongs:
 * `{jsonPath: "$.todos[0].text", stringValue: "Bu", willContinue: true}`. A text at the same path continues.
 */
const applyPartialArg = (args, piece) => {
    const steps = stepsOf((0,json/* textAt */.$6)(piece, 'jsonPath') ?? '');
    const value = pieceValue(piece);
    const last = steps.at(-1);
    if (last === undefined || value === undefined || !(0,json/* isObject */.Gv)(piece))
        return;
    let at = args;
    for (const [index, step] of steps.slice(0, -1).entries())
        at = descend(at, step, typeof steps[index + 1] === 'number');
    const before = read(at, last);
    write(at, last, typeof before === 'string' && typeof value === 'string' ? before + value : value);
};
const stepsOf = (path) => {
    const steps = [...path.matchAll(/\.([^.[\]]+)|\[(\d+)\]|\[['"]([^'"]+)['"]\]/g)].map(([, name, index, quoted]) => (index === undefined ? (name ?? quoted ?? '') : Number(index)));
    return steps.some(step => step === '__proto__') ? [] : steps;
};
const pieceValue = (piece) => {
    if (!(0,json/* isObject */.Gv)(piece))
        return undefined;
    if ('nullValue' in piece)
        return null;
    return piece.stringValue ?? piece.numberValue ?? piece.boolValue;
};
const descend = (at, step, toArray) => {
    const inner = read(at, step);
    if ((0,json/* isObject */.Gv)(inner) || Array.isArray(inner))
        return inner;
    const made = toArray ? [] : {};
    write(at, step, made);
    return made;
};
const read = (at, step) => Array.isArray(at) ? at[Number(step)] : Object.hasOwn(at, step) ? at[step] : undefined;
const write = (at, step, value) => {
    if (!Array.isArray(at))
        at[step] = value;
    else if (Number.isInteger(Number(step)) && Number(step) <= at.length)
        at[Number(step)] = value;
};

;// CONCATENATED MODULE: ./build/src/core/protocols/gemini/thought-signature.js

/**
 * Gemini signs parts of an answer and wants each signature back on the part it came with; without it, Gemini 3 refuses a
 * function call. https://ai.google.dev/gemini-api/docs/thought-signatures
 * Clients keep signatures of thinking blocks only, so each travels in one, with the part it belongs to:
 * the thought itself, the part after it, the text before it, or an empty text of its own.
 */
const places = ['thought', 'next', 'previous', 'alone'];
const kind = 'gemini';
const signPart = (place, signature) => (0,shared_signature/* mintSignature */.Lf)(kind, `${place}:${signature}`);
const signedPart = (signature) => {
    const payload = (0,shared_signature/* readSignature */.Bc)(kind, signature);
    const colon = payload?.indexOf(':') ?? -1;
    const place = places.find(known => known === payload?.slice(0, colon));
    return payload === undefined || place === undefined ? undefined : { place, signature: payload.slice(colon + 1) };
};
/** What Google's validator takes where a signature has been lost, or never was: a call from another model. */
const skipValidation = 'skip_thought_signature_validator';

;// CONCATENATED MODULE: ./build/src/core/protocols/gemini/part-writer.js



const partWriter = (writer) => {
    let last = 'nothing';
    /** Signature of the text just written, to be told as soon as another block follows. */
    let textSignature;
    let calls = 0;
    /** A call whose arguments still come. */
    let open;
    const carry = (signature) => {
        writer.cut();
        writer.signature(signature);
        writer.cut();
    };
    /**
     * Never at the end of a message: Claude Code takes a last block that is thinking for the whole result, and then has
     * none. The signature of a text is a recommendation only, so the one of a final text is let go.
     */
    const tellTextSignature = () => {
        if (textSignature !== undefined)
            carry(signPart('previous', textSignature));
        textSignature = undefined;
    };
    const thought = (text, signature) => {
        tellTextSignature();
        writer.thinking(text);
        if (signature !== undefined) {
            writer.signature(signPart('thought', signature));
            writer.cut();
        }
        last = 'thought';
    };
    const text = (value, signature) => {
        if (value === '' && signature === undefined)
            return;
        if (value === '') {
            if (last === 'text')
                textSignature = signature;
            // Signed on its own: with the thought before it, or, after a call, of no use.
            else if (signature !== undefined && last !== 'call')
                writer.signature(signPart('alone', signature));
            return;
        }
        if (last !== 'text' && signature !== undefined)
            carry(signPart('next', signature));
        else if (signature !== undefined)
            textSignature = signature;
        writer.text(value);
        last = 'text';
    };
    const endCall = () => {
        if (open === undefined)
            return;
        writer.call(open.key, { input: JSON.stringify(open.args) });
        writer.endCall(open.key);
        open = undefined;
    };
    const call = (functionCall, signature) => {
        const name = (0,json/* textAt */.$6)(functionCall, 'name');
        if (name !== undefined) {
            endCall();
            tellTextSignature();
            if (signature !== undefined)
                carry(signPart('next', signature));
            calls += 1;
            open = { key: String(calls), args: {} };
            writer.call(open.key, { id: (0,json/* textAt */.$6)(functionCall, 'id'), name });
        }
        last = 'call';
        if (open === undefined)
            return;
        const { args } = open;
        Object.assign(args, (0,json/* objectAt */.lJ)(functionCall, 'args'));
        for (const piece of (0,json/* arrayAt */.RD)(functionCall, 'partialArgs'))
            applyPartialArg(args, piece);
        if (functionCall.willContinue !== true)
            endCall();
    };
    return {
        part(part) {
            const signature = (0,json/* textAt */.$6)(part, 'thoughtSignature') ?? (0,json/* textAt */.$6)(part, 'thought_signature');
            const functionCall = part.functionCall ?? part.function_call;
            if ((0,json/* isObject */.Gv)(functionCall))
                return call(functionCall, signature);
            if (open !== undefined)
                endCall();
            const value = typeof part.text === 'string' ? part.text : mediaNote(part);
            if (part.thought === true)
                thought(value, signature);
            else
                text(value, signature);
        },
        close: endCall,
    };
};
/** Models that draw: there is no block for it in an assistant's message. */
const mediaNote = (part) => {
    const media = (0,json/* objectAt */.lJ)(part, 'inlineData');
    return media === undefined ? '' : `[${(0,json/* textAt */.$6)(media, 'mimeType') ?? 'media'} omitted]`;
};

;// CONCATENATED MODULE: ./build/src/core/protocols/gemini/usage.js

/** Tokens as Anthropic counts them: input without what was read from the cache, output with the thoughts. */
const decodeUsage = (usage, searches) => {
    const prompt = tokens(usage, 'promptTokenCount') + tokens(usage, 'toolUsePromptTokenCount');
    const read = Math.min(tokens(usage, 'cachedContentTokenCount'), prompt);
    return {
        input_tokens: prompt - read,
        output_tokens: tokens(usage, 'candidatesTokenCount') + tokens(usage, 'thoughtsTokenCount'),
        cache_read_input_tokens: read,
        cache_creation_input_tokens: 0,
        ...(searches === 0 ? {} : { server_tool_use: { web_search_requests: searches } }),
    };
};
const tokens = (source, key) => Math.max(0, Math.round((0,json/* numberAt */.tk)(source, key) ?? 0));

;// CONCATENATED MODULE: ./build/src/core/protocols/gemini/decoder.js













/** The chunks of streamGenerateContent, each a GenerateContentResponse. https://ai.google.dev/api/generate-content */
const decoder = (context) => {
    const answer = answerReader(context);
    return {
        push(frame) {
            const chunk = parseFrame(frame);
            if (chunk !== undefined)
                answer.read(chunk);
            return answer.take();
        },
        end() {
            answer.end();
            return answer.take();
        },
    };
};
/** A whole answer: read as a stream of one chunk, so that both ways of asking give the same message. */
const decodeMessage = (body, context) => {
    const answer = answerReader(context);
    // Without `alt=sse` an answer is an array of chunks.
    for (const chunk of Array.isArray(body) ? body : [body])
        answer.read(chunk);
    answer.end();
    return collect(answer.take());
};
const answerReader = (context) => {
    const { request, renamed, newToolUseId } = context;
    const toolName = (name) => clientToolName(name, renamed.toolNames, request);
    const naming = { newToolUseId, toolUseId: clientIds(request), toolName };
    const writer = blockWriter({ id: context.messageId, model: context.servedModel, naming });
    const parts = partWriter(writer);
    let candidate = {};
    let blocked;
    let usage;
    let ended = false;
    const finish = () => {
        const reason = (0,json/* textAt */.$6)(candidate, 'finishReason');
        parts.close();
        if (reason === undefined && blocked === undefined) {
            throw new core_errors/* UpstreamError */.gA('malformed', 'The upstream ended its answer without saying why: it is cut off');
        }
        const stopReason = reason === undefined ? 'refusal' : finish_reason_stopReasonOf(reason, (0,json/* textAt */.$6)(candidate, 'finishMessage'), writer.hasContent());
        const searches = writeSearches();
        writer.finish({ stopReason, usage: decodeUsage(usage, searches) });
    };
    /** What grounds an answer comes with its end, so the search stands after the text it led to. */
    const writeSearches = () => {
        const grounding = (0,json/* objectAt */.lJ)(candidate, 'groundingMetadata');
        const queries = (0,json/* arrayAt */.RD)(grounding, 'webSearchQueries').filter(query => typeof query === 'string');
        if (webSearchOf(request) === undefined || queries.length === 0)
            return 0;
        const hits = (0,json/* arrayAt */.RD)(grounding, 'groundingChunks').flatMap(chunk => {
            const url = (0,json/* textAt */.$6)((0,json/* objectAt */.lJ)(chunk, 'web'), 'uri');
            return url === undefined ? [] : [{ url, title: (0,json/* textAt */.$6)((0,json/* objectAt */.lJ)(chunk, 'web'), 'title') }];
        });
        for (const block of searchBlocks(context.messageId, queries.join('; '), hits))
            writer.whole(block);
        return queries.length;
    };
    return {
        read(chunk) {
            throwIfError(chunk);
            usage = merge(usage, (0,json/* objectAt */.lJ)(chunk, 'usageMetadata'));
            blocked = (0,json/* textAt */.$6)((0,json/* objectAt */.lJ)(chunk, 'promptFeedback'), 'blockReason') ?? blocked;
            const said = (0,json/* arrayAt */.RD)(chunk, 'candidates').find(json/* isObject */.Gv);
            if (said === undefined)
                return;
            // The reason, its message and the grounding come with different chunks, depending on the model.
            candidate = { ...candidate, ...said };
            for (const part of (0,json/* arrayAt */.RD)((0,json/* objectAt */.lJ)(said, 'content'), 'parts'))
                if ((0,json/* isObject */.Gv)(part))
                    parts.part(part);
        },
        end() {
            if (!ended)
                finish();
            ended = true;
        },
        take: () => writer.take(),
    };
};
/** Chunks before the last tell only some of the counts. */
const merge = (before, now) => now === undefined ? before : { ...before, ...now };
const throwIfError = (chunk) => {
    if (!(0,json/* isObject */.Gv)(chunk))
        throw new core_errors/* UpstreamError */.gA('malformed', 'The upstream answered with something that is no answer');
    if (chunk.error === undefined || chunk.error === null)
        return;
    throw (0,classify_upstream_error/* classifyUpstreamError */.G)({ status: undefined, body: chunk, headers: {} });
};

// EXTERNAL MODULE: ./build/src/core/protocols/shared/system-text.js
var system_text = __nccwpck_require__(4054);
// EXTERNAL MODULE: ./build/src/core/protocols/shared/blocks.js
var shared_blocks = __nccwpck_require__(2887);
;// CONCATENATED MODULE: ./build/src/core/protocols/shared/flatten.js


/** Content blocks as text and media, in order. Thinking, tool calls and tool results are the caller's and left out. */
const flattenBlocks = (content) => (0,shared_blocks/* blocksOf */.SH)(content).flatMap(flattenBlock);
/** A tool's result as one text and the media that came with it. */
const flattenToolResult = (block) => {
    const parts = flattenBlocks(block.content);
    return {
        text: parts.flatMap(part => (part.type === 'text' ? [part.text] : [])).join('\n'),
        media: parts.filter(part => part.type !== 'text'),
        isError: block.is_error === true,
    };
};
/** Providers have no flag for a failed tool: the text says it, unless it already does. */
const toolResultText = (result) => {
    if (!result.isError || /^\s*(<tool_use_error>|\[?(tool )?error\b)/i.test(result.text))
        return result.text;
    return result.text === '' ? '[tool error]' : `[tool error] ${result.text}`;
};
const flattenBlock = (block) => {
    if ((0,shared_blocks/* isBlock */.WH)(block, 'text'))
        return [{ type: 'text', text: block.text }];
    if ((0,shared_blocks/* isBlock */.WH)(block, 'image'))
        return imageParts(block);
    if ((0,shared_blocks/* isBlock */.WH)(block, 'document'))
        return documentParts(block);
    if (['tool_use', 'tool_result', 'thinking', 'redacted_thinking'].includes(block.type))
        return [];
    const text = otherBlockText(block);
    return text === '' ? [] : [{ type: 'text', text }];
};
const imageParts = (block) => (0,json/* isObject */.Gv)(block.source) ? [{ type: 'image', source: block.source }] : [];
const documentParts = (block) => {
    const heading = [block.title, block.context].filter(Boolean).join('\n');
    const source = block.source;
    switch (source?.type) {
        case 'text':
            return [{ type: 'text', text: [heading, source.data].filter(Boolean).join('\n') }];
        case 'content':
            return [...(heading === '' ? [] : [{ type: 'text', text: heading }]), ...flattenBlocks(source.content)];
        case 'base64':
            if (source.media_type.startsWith('image/'))
                return [{ type: 'image', source }];
            return [{ type: 'file', source, title: block.title ?? undefined }];
        case 'url':
        case 'file':
            return [{ type: 'file', source, title: block.title ?? undefined }];
        default:
            return [];
    }
};
/** What is worth telling of a block that only Anthropic's own servers understand. Opaque fields stay out. */
const otherBlockText = (block) => {
    switch (block.type) {
        case 'server_tool_use':
        case 'mcp_tool_use':
            return `[${(0,json/* textAt */.$6)(block, 'name') ?? 'tool'} ${JSON.stringify((0,json/* objectAt */.lJ)(block, 'input') ?? {})}]`;
        case 'tool_reference':
            return `Tool available: ${(0,json/* textAt */.$6)(block, 'tool_name') ?? ''}`;
        case 'search_result':
            return [(0,json/* textAt */.$6)(block, 'title'), (0,json/* textAt */.$6)(block, 'source'), nestedText(block)].filter(Boolean).join('\n');
        case 'web_search_result':
            return [(0,json/* textAt */.$6)(block, 'title'), (0,json/* textAt */.$6)(block, 'url')].filter(Boolean).join(' - ');
        default:
            return [(0,json/* textAt */.$6)(block, 'stdout'), (0,json/* textAt */.$6)(block, 'stderr'), (0,json/* textAt */.$6)(block, 'error_code'), nestedText(block)]
                .filter(Boolean)
                .join('\n');
    }
};
/** Text of the blocks inside, however the block wraps them. */
const nestedText = (block) => {
    const content = (0,json/* isObject */.Gv)(block) ? block.content : undefined;
    if (typeof content === 'string')
        return content;
    const inner = (0,json/* isObject */.Gv)(content) ? [content] : (0,json/* arrayAt */.RD)(block, 'content').filter(json/* isObject */.Gv);
    return inner
        .flatMap(entry => flattenBlocks([entry]))
        .flatMap(part => (part.type === 'text' ? [part.text] : []))
        .join('\n');
};

;// CONCATENATED MODULE: ./build/src/core/protocols/shared/turns.js


/**
 * The conversation in turns in which every tool call is answered exactly once, as providers other than Anthropic demand.
 * Anthropic's consecutive messages of one role count as one.
 */
const turnsOf = (messages) => {
    const groups = [{ assistant: [], replies: [] }];
    for (const { role, content } of messages) {
        const last = groups.at(-1);
        if (role !== 'assistant')
            last?.replies.push({ role, content: (0,shared_blocks/* blocksOf */.SH)(content) });
        else if (last && last.replies.length === 0)
            last.assistant.push(...(0,shared_blocks/* blocksOf */.SH)(content));
        else
            groups.push({ assistant: (0,shared_blocks/* blocksOf */.SH)(content), replies: [] });
    }
    return groups.map(({ assistant, replies }) => pair(assistant, replies));
};
const pair = (assistant, replies) => {
    const calls = new Map();
    const once = assistant.filter(block => {
        if (!(0,shared_blocks/* isBlock */.WH)(block, 'tool_use'))
            return true;
        return !calls.has(block.id) && calls.set(block.id, block);
    });
    const given = new Map();
    const rest = replies.map(reply => ({
        ...reply,
        content: reply.content.flatMap(block => {
            if (!(0,shared_blocks/* isBlock */.WH)(block, 'tool_result'))
                return [block];
            if (!calls.has(block.tool_use_id) || given.has(block.tool_use_id))
                return orphan(block);
            given.set(block.tool_use_id, block);
            return [];
        }),
    }));
    return {
        assistant: once,
        results: [...calls].map(([id, call]) => ({ call, result: given.get(id) ?? missing(id) })),
        replies: rest.filter(reply => reply.content.length > 0),
    };
};
const missing = (id) => ({
    type: 'tool_result',
    tool_use_id: id,
    content: 'No result was provided.',
    is_error: true,
});
const orphan = (block) => [
    { type: 'text', text: `[tool result] ${toolResultText(flattenToolResult(block))}` },
    ...(0,shared_blocks/* blocksOf */.SH)(block.content).filter(inner => inner.type === 'image' || inner.type === 'document'),
];

;// CONCATENATED MODULE: ./build/src/core/protocols/gemini/encode-parts.js


/** Parts of a user's content. Empty text is left out: Gemini refuses it. */
const userParts = (parts, context) => parts.flatMap(part => {
    if (part.type !== 'text')
        return [mediaPart(part, context)];
    return part.text.trim() === '' ? [] : [textPart(part.text)];
});
const textPart = (text) => ({ text: (0,shared_blocks/* wellFormed */.ES)(text) });
const mediaPart = (part, { quirks, model }) => {
    const isImage = part.type === 'image';
    if (isImage && (quirks.noImages === true || model.capabilities?.images === false)) {
        return textPart('[image omitted: the model does not take images]');
    }
    return sourcePart(part.source, isImage ? 'image' : 'document');
};
const sourcePart = (source, what) => {
    if (source.type === 'base64')
        return { inlineData: { mimeType: source.media_type, data: source.data } };
    if (source.type === 'file')
        return textPart(`[${what} omitted: it is stored at Anthropic]`);
    const mimeType = mimeTypeOf(source.url) ?? (what === 'document' ? 'application/pdf' : 'image/jpeg');
    return { fileData: { mimeType, fileUri: source.url } };
};
const encode_parts_mimeTypes = {
    png: 'image/png',
    jpg: 'image/jpeg',
    jpeg: 'image/jpeg',
    gif: 'image/gif',
    webp: 'image/webp',
    pdf: 'application/pdf',
    txt: 'text/plain',
};
/** Google wants to be told what a URL holds; its ending is all there is to go by. */
const mimeTypeOf = (url) => (0,json/* entryOf */.Ms)(encode_parts_mimeTypes, /\.([a-z]+)(?:[?#]|$)/i.exec(url)?.[1]?.toLowerCase() ?? '');

;// CONCATENATED MODULE: ./build/src/core/protocols/gemini/generation.js
/** The generation in a model's name: 2.5 for `gemini-2.5-pro`, 3 for `models/gemini-3-flash`; undefined for other names. */
const generationOf = (model) => {
    const number = /gemini-(\d+(?:\.\d+)?)/.exec(model)?.[1];
    return number === undefined ? undefined : Number(number);
};
/** Gemini 3 brought ids of calls, media in results, required signatures and thinking levels. Unknown names are taken for new. */
const isGemini3 = (model) => !/gemma/.test(model) && (generationOf(model) ?? 3) >= 3;

;// CONCATENATED MODULE: ./build/src/core/protocols/gemini/tool-name.js

/** Function names begin with a letter or underscore. https://ai.google.dev/api/caching#FunctionDeclaration */
const tool_name_allowedName = /^[a-zA-Z_][a-zA-Z0-9_-]{0,63}$/;
const functionName = (name, renamed) => upstreamToolName(name, renamed, tool_name_allowedName);

;// CONCATENATED MODULE: ./build/src/core/protocols/gemini/encode-contents.js










/** `contents`: user and model in turn. All results of a turn's calls stand at the head of one user content. */
const encodeContents = (request, call) => {
    const context = { ...call, callId: upstreamIds(call.quirks.toolCallId), isNew: isGemini3(call.model.id) };
    return turnsOf(request.messages)
        .flatMap(turn => [
        { role: 'model', parts: modelParts(turn.assistant, context) },
        { role: 'user', parts: replyParts(turn, context) },
    ])
        .filter(content => content.parts.length > 0);
};
/** The model's parts, each with the signature it came with. */
const modelParts = (blocks, context) => {
    const parts = [];
    let next;
    const add = (part) => {
        parts.push(next === undefined ? part : { ...part, thoughtSignature: next });
        next = undefined;
    };
    for (const block of blocks) {
        if ((0,shared_blocks/* isBlock */.WH)(block, 'thinking'))
            next = replay(block, parts) ?? next;
        else if ((0,shared_blocks/* isBlock */.WH)(block, 'tool_use'))
            add(functionCall(block, context));
        else
            for (const part of flattenBlocks([block]))
                if (part.type === 'text')
                    add(textPart(part.text));
    }
    const firstCall = parts.find(part => part.functionCall !== undefined);
    // Of parallel calls only the first is signed.
    if (context.isNew && firstCall && firstCall.thoughtSignature === undefined)
        firstCall.thoughtSignature = skipValidation;
    return parts;
};
/** Puts the signature of a thinking block where it came from; the one for the part to come is returned. */
const replay = (block, parts) => {
    const signed = signedPart(block.signature);
    if (signed === undefined)
        return undefined;
    const { signature: thoughtSignature } = signed;
    const puts = {
        thought: () => parts.push({ text: block.thinking, thought: true, thoughtSignature }),
        alone: () => parts.push({ text: '', thoughtSignature }),
        previous: () => Object.assign(parts.at(-1) ?? {}, { thoughtSignature }),
        next: () => undefined,
    };
    puts[signed.place]();
    return signed.place === 'next' ? thoughtSignature : undefined;
};
const functionCall = (block, context) => ({
    functionCall: {
        ...idOf(block, context),
        name: functionName(block.name, context.renamed.toolNames),
        args: (0,json/* isObject */.Gv)(block.input) ? block.input : { input: block.input },
    },
});
/** Older generations match calls and results by name and order, and older servers refuse the field. */
const idOf = (block, { isNew, callId }) => isNew ? { id: callId(block.id) } : {};
const replyParts = (turn, context) => {
    const results = turn.results.map(result => encodeResult(result, context));
    return [
        ...results.map(({ part }) => part),
        ...results.flatMap(({ beside }) => beside),
        ...turn.replies.flatMap(({ role, content }) => {
            if (role === 'user')
                return userParts(flattenBlocks(content), context);
            // There is no such role; hoisted into the system instruction it would change the prefix that is cached.
            const text = (0,system_text/* systemText */.V)(content);
            return text === undefined ? [] : [textPart(`<system-reminder>\n${text}\n</system-reminder>`)];
        }),
    ];
};
/** `output` or `error`, as Google's SDKs name them. Media stand within the response since Gemini 3, before it beside. */
const encodeResult = ({ call, result }, context) => {
    const flat = flattenToolResult(result);
    const media = flat.media.map(part => mediaPart(part, context));
    const within = context.isNew ? media.filter(part => part.inlineData !== undefined) : [];
    const beside = media.filter(part => !within.includes(part));
    const text = flat.text === '' && media.length > 0 ? '[see the attached media]' : flat.text.toWellFormed();
    return {
        part: {
            functionResponse: {
                ...idOf(call, context),
                name: functionName(call.name, context.renamed.toolNames),
                response: flat.isError ? { error: text === '' ? 'error' : text } : { output: text },
                ...(within.length === 0 ? {} : { parts: within }),
            },
        },
        beside,
    };
};

;// CONCATENATED MODULE: ./build/src/core/protocols/gemini/encode-thinking.js


/**
 * `thinkingConfig`, when the client says how much to think: a level since Gemini 3, tokens for 2.5, nothing before.
 * https://ai.google.dev/gemini-api/docs/thinking
 */
const encodeThinking = (request, context) => {
    const reasoning = reasoningOf(request);
    const { id, capabilities } = context.model;
    const generation = generationOf(id);
    if (reasoning === undefined || capabilities?.thinking === false || /gemma/.test(id))
        return {};
    if (generation !== undefined && generation < 2.5)
        return {};
    // Of a model nobody knows, a budget is the older and so the safer word.
    const inTokens = generation === undefined ? reasoning.budgetTokens !== undefined : generation < 3;
    const amount = inTokens
        ? { thinkingBudget: thinkingBudget(reasoning, id) }
        : optionalLevel(thinkingLevel(reasoning, context));
    if (Object.values(amount).some(value => value === undefined))
        return { thinkingConfig: { includeThoughts: true } };
    return { thinkingConfig: { ...amount, includeThoughts: reasoning.on } };
};
const optionalLevel = (thinkingLevel) => thinkingLevel === undefined ? {} : { thinkingLevel };
/** Pro models cannot stop thinking; the least they know is the nearest to off. */
const thinkingLevel = (reasoning, { model, quirks }) => {
    const known = quirks.efforts ?? levelsOf(model.id);
    const asked = reasoning.on ? reasoning.effort : 'minimal';
    return clampEffort(asked, known);
};
const levelsOf = (model) => {
    if (/gemini-3-pro/.test(model))
        return ['low', 'high'];
    return /pro/.test(model) ? ['low', 'medium', 'high'] : ['minimal', 'low', 'medium', 'high'];
};
/** As Google's own compatibility layer for OpenAI maps them. */
const encode_thinking_budgets = {
    none: 0,
    minimal: 1024,
    low: 1024,
    medium: 8192,
    high: 24576,
    xhigh: 24576,
    max: 24576,
};
const thinkingBudget = (reasoning, model) => {
    const isPro = /pro/.test(model);
    if (!reasoning.on)
        return isPro ? 128 : 0;
    const tokens = reasoning.budgetTokens ?? (reasoning.effort === undefined ? undefined : encode_thinking_budgets[reasoning.effort]);
    if (tokens === undefined)
        return undefined;
    const least = isPro ? 128 : /lite/.test(model) ? 512 : 1;
    return Math.min(Math.max(tokens, least), isPro ? 32768 : 24576);
};

;// CONCATENATED MODULE: ./build/src/core/protocols/shared/client-tools.js

/**
 * The tools a foreign model can be given: those with a name that the client runs itself and described by a schema.
 * Server tools (web_search_..., code_execution_...) and schema-less ones (bash_..., computer_...) are Anthropic's own.
 * Deferred tools stay out until a tool search has named them, as Anthropic does it, if the client brings such a search.
 */
const clientTools = (request) => {
    const tools = (request.tools ?? []).filter(client_tools_isClientTool);
    if (!tools.some(tool => tool.defer_loading === true))
        return tools;
    if (!tools.some(tool => tool.name === 'ToolSearch' && tool.defer_loading !== true))
        return tools;
    const named = referencedTools(request);
    return tools.filter(tool => tool.defer_loading !== true || named.has(tool.name));
};
/** JSON Schema of the input, as function-calling providers want it: an object with properties. */
const toolSchema = (tool) => {
    const { $schema: _, ...schema } = (0,json/* isObject */.Gv)(tool.input_schema) ? tool.input_schema : {};
    const { required, ...rest } = schema;
    return {
        ...rest,
        type: 'object',
        properties: (0,json/* isObject */.Gv)(schema.properties) ? schema.properties : {},
        ...(Array.isArray(required) ? { required } : {}),
    };
};
const client_tools_isClientTool = (tool) => (0,json/* isObject */.Gv)(tool) &&
    typeof tool.name === 'string' &&
    tool.name.trim() !== '' &&
    (tool.type === undefined || tool.type === null || tool.type === 'custom');
/** Names in tool_reference blocks, wherever a tool result holds them. */
const referencedTools = (request) => {
    const names = new Set();
    const visit = (content) => {
        if (!Array.isArray(content))
            return;
        for (const block of content) {
            if (block?.type === 'tool_reference' && 'tool_name' in block)
                names.add(String(block.tool_name));
            if (block?.type === 'tool_result')
                visit(block.content);
        }
    };
    for (const message of request.messages)
        visit(message.content);
    return names;
};

;// CONCATENATED MODULE: ./build/src/core/protocols/gemini/json-schema.js

/**
 * What Gemini's `parametersJsonSchema` and `responseJsonSchema` know of JSON Schema; other keywords are refused or make
 * the whole schema be ignored. https://ai.google.dev/api/generate-content#FIELDS.response_json_schema
 */
const json_schema_known = new Set([
    '$ref',
    '$defs',
    'type',
    'format',
    'title',
    'description',
    'enum',
    'items',
    'prefixItems',
    'minItems',
    'maxItems',
    'minimum',
    'maximum',
    'anyOf',
    'oneOf',
    'properties',
    'additionalProperties',
    'required',
    'nullable',
]);
/** The schema in the keywords Gemini knows: `const` as `enum`, `allOf` merged, bounds made inclusive, the rest left out. */
const geminiSchema = (schema) => {
    const merged = mergeAllOf((0,json/* isObject */.Gv)(schema) ? schema : {});
    const clean = {};
    for (const [key, value] of Object.entries(merged))
        if (json_schema_known.has(key))
            clean[key] = cleanKeyword(key, value);
    return { ...clean, ...refs(merged), ...constant(merged), ...bounds(merged), ...required(clean) };
};
const cleanKeyword = (key, value) => {
    if (key === 'properties' || key === '$defs')
        return mapSchemas(value);
    if (key === 'items' || key === 'additionalProperties')
        return (0,json/* isObject */.Gv)(value) ? geminiSchema(value) : value;
    if (key === 'anyOf' || key === 'oneOf' || key === 'prefixItems') {
        return Array.isArray(value) ? value.map(geminiSchema) : value;
    }
    return value;
};
const mapSchemas = (value) => (0,json/* isObject */.Gv)(value) ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, geminiSchema(inner)])) : {};
/** The older name of `$defs`, and references to it. */
const refs = ({ definitions, $ref }) => ({
    ...((0,json/* isObject */.Gv)(definitions) ? { $defs: mapSchemas(definitions) } : {}),
    ...(typeof $ref === 'string' ? { $ref: $ref.replace('#/definitions/', '#/$defs/') } : {}),
});
/** Enums hold texts and numbers; a constant of another type says no more than its type. */
const constant = (schema) => {
    if (!('const' in schema))
        return {};
    const { const: value, type } = schema;
    const implied = type ?? (value === null ? 'null' : typeof value);
    return { type: implied, ...(typeof value === 'string' || typeof value === 'number' ? { enum: [value] } : {}) };
};
/** Exact for integers; for other numbers the bound itself is let in. */
const bounds = ({ exclusiveMinimum, exclusiveMaximum, type }) => {
    const step = type === 'integer' ? 1 : 0;
    return {
        ...(typeof exclusiveMinimum === 'number' ? { minimum: exclusiveMinimum + step } : {}),
        ...(typeof exclusiveMaximum === 'number' ? { maximum: exclusiveMaximum - step } : {}),
    };
};
/** "required[0]: property is not defined": what is required must be there. */
const required = ({ required, properties }) => {
    if (required === undefined)
        return {};
    const names = Array.isArray(required) ? required : [];
    return { required: (0,json/* isObject */.Gv)(properties) ? names.filter(name => String(name) in properties) : names };
};
const mergeAllOf = ({ allOf, ...schema }) => {
    if (!Array.isArray(allOf))
        return schema;
    return allOf.filter(json/* isObject */.Gv).map(mergeAllOf).reduce(mergeTwo, schema);
};
const mergeTwo = (left, right) => ({
    ...left,
    ...right,
    ...((0,json/* isObject */.Gv)(left.properties) && (0,json/* isObject */.Gv)(right.properties)
        ? { properties: { ...left.properties, ...right.properties } }
        : {}),
    ...(Array.isArray(left.required) && Array.isArray(right.required)
        ? { required: [...new Set([...left.required, ...right.required])] }
        : {}),
});

;// CONCATENATED MODULE: ./build/src/core/protocols/gemini/encode-tools.js





/** `tools` and `toolConfig`; nothing when there is no tool to give. https://ai.google.dev/gemini-api/docs/function-calling */
const encodeTools = (request, context) => {
    const functions = context.model.capabilities?.tools === false ? [] : clientTools(request);
    const search = webSearchOf(request) !== undefined;
    if (functions.length === 0 && !search)
        return {};
    const functionDeclarations = functions.map(tool => declaration(tool, context));
    const config = {
        ...callingConfig(request, functions, context),
        // Google's own tools beside functions: since Gemini 3, and only if asked for.
        ...(search && functions.length > 0 && isGemini3(context.model.id)
            ? { includeServerSideToolInvocations: true }
            : {}),
    };
    return {
        tools: [...(functions.length === 0 ? [] : [{ functionDeclarations }]), ...(search ? [{ googleSearch: {} }] : [])],
        ...(Object.keys(config).length === 0 ? {} : { toolConfig: config }),
    };
};
/** `parametersJsonSchema` takes JSON Schema; `parameters` only a subset of OpenAPI's. */
const declaration = (tool, { renamed }) => ({
    name: functionName(tool.name, renamed.toolNames),
    ...(typeof tool.description === 'string' && tool.description !== '' ? { description: tool.description } : {}),
    parametersJsonSchema: geminiSchema(toolSchema(tool)),
});
/** Of parallel calls Gemini cannot be told to make only one. */
const callingConfig = (request, functions, { quirks, renamed }) => {
    const choice = request.tool_choice;
    if (functions.length === 0 || quirks.noToolChoice === true)
        return {};
    const mode = { auto: 'AUTO', any: 'ANY', none: 'NONE', tool: 'ANY' }[choice?.type ?? 'auto'];
    if (choice === undefined || choice === null || mode === undefined)
        return {};
    if (choice.type !== 'tool')
        return { functionCallingConfig: { mode } };
    if (!functions.some(tool => tool.name === choice.name))
        return {};
    const allowedFunctionNames = [functionName(choice.name ?? '', renamed.toolNames)];
    return { functionCallingConfig: { mode, allowedFunctionNames } };
};

;// CONCATENATED MODULE: ./build/src/core/protocols/gemini/encode.js







/** The content to be generated. Throws RequestError 400 for tools that only Anthropic has. */
const encode = (request, context) => {
    const body = encodeBody(request, context);
    for (const field of context.quirks.dropFields ?? [])
        delete body[field];
    const method = context.stream ? 'streamGenerateContent?alt=sse' : 'generateContent';
    return { path: `/${resourceOf(context.model.id)}:${method}`, body };
};
/** Google's own count of the same prompt, tools and instructions included. https://ai.google.dev/api/tokens */
const encode_encodeCount = (request, context) => {
    const model = resourceOf(context.model.id);
    const generateContentRequest = { model, ...encodeBody(request, context) };
    return { path: `/${model}:countTokens`, body: { generateContentRequest } };
};
/** `models/NAME`; names that are a path already (`tunedModels/x`, `publishers/google/models/y`) are kept. */
const resourceOf = (model) => {
    const path = model.split('/').map(encodeURIComponent).join('/');
    return path.includes('/') ? path : `models/${path}`;
};
const encodeBody = (request, context) => {
    refuseServerTools(request, { name: context.model.id, webSearch: true });
    const system = (0,system_text/* systemText */.V)(request.system);
    return {
        ...(system === undefined ? {} : { systemInstruction: { parts: [{ text: system.toWellFormed() }] } }),
        contents: encodeContents(request, context),
        ...encodeTools(request, context),
        generationConfig: {
            ...sampling(request, context),
            ...encodeThinking(request, context),
            ...responseFormat(request),
        },
    };
};
const maxStopSequences = 5;
const sampling = (request, { model, quirks }) => {
    const { temperature, top_p, top_k } = request;
    const limit = Math.min(request.max_tokens, model.maxOutputTokens ?? Infinity, quirks.maxOutputTokens ?? Infinity);
    const stops = (request.stop_sequences ?? []).filter(sequence => sequence !== '').slice(0, maxStopSequences);
    const mayVary = model.capabilities?.temperature !== false;
    return {
        maxOutputTokens: limit,
        ...(mayVary && typeof temperature === 'number' ? { temperature } : {}),
        ...(mayVary && typeof top_p === 'number' ? { topP: top_p } : {}),
        ...(mayVary && typeof top_k === 'number' ? { topK: top_k } : {}),
        ...(stops.length === 0 ? {} : { stopSequences: stops }),
    };
};
/** `output_config.format`, or the older `output_format`. */
const responseFormat = (request) => {
    const format = (0,json/* objectAt */.lJ)(request.output_config, 'format') ?? (0,json/* objectAt */.lJ)(request, 'output_format');
    if (format?.type !== 'json_schema' || !(0,json/* isObject */.Gv)(format.schema))
        return {};
    return { responseMimeType: 'application/json', responseJsonSchema: geminiSchema(format.schema) };
};

;// CONCATENATED MODULE: ./build/src/core/protocols/gemini/gemini.js





/** Google's generateContent, as the Gemini API and Vertex speak it. https://ai.google.dev/api/generate-content */
const gemini = {
    id: 'gemini',
    framing: 'sse',
    encode: encode,
    decodeMessage: decodeMessage,
    decoder: decoder,
    classifyError: (status, body, headers) => (0,classify_upstream_error/* classifyUpstreamError */.G)({ status, body, headers }),
    countTokens: {
        encode: encode_encodeCount,
        decode(body) {
            const tokens = (0,json/* numberAt */.tk)(body, 'totalTokens');
            if (tokens === undefined)
                throw new core_errors/* UpstreamError */.gA('malformed', 'The upstream counted no tokens');
            return tokens;
        },
    },
};

;// CONCATENATED MODULE: ./build/src/core/protocols/ollama/decoder.js









/** The lines of /api/chat. https://docs.ollama.com/api/chat */
const decoder_decoder = (context) => {
    const reader = lineReader(context);
    return {
        push(frame) {
            const line = parseFrame(frame);
            if (line !== undefined)
                reader.read(line);
            return reader.writer.take();
        },
        end() {
            if (!reader.finished())
                throw cutOff();
            return reader.writer.take();
        },
    };
};
/** A whole answer is a stream's last line with all in it. */
const decoder_decodeMessage = (body, context) => {
    if (!(0,json/* isObject */.Gv)(body))
        throw new core_errors/* UpstreamError */.gA('malformed', 'The upstream answered with something that is no chat');
    const reader = lineReader(context);
    reader.read(body);
    if (!reader.finished())
        throw cutOff();
    return collect(reader.writer.take());
};
const lineReader = (context) => {
    const { request, renamed, newToolUseId } = context;
    const toolName = (name) => clientToolName(name, renamed.toolNames, request);
    const naming = { newToolUseId, toolUseId: clientIds(request), toolName };
    const writer = blockWriter({ id: context.messageId, model: context.servedModel, naming });
    let calls = 0;
    let finished = false;
    const writeCall = (call) => {
        const fn = (0,json/* objectAt */.lJ)(call, 'function');
        const input = toolInputOf(fn?.arguments);
        if (input === undefined)
            throw new core_errors/* UpstreamError */.gA('malformed', 'The upstream sent tool arguments that are no object');
        // Calls come whole; their index and id, where there are any, begin anew in some versions.
        const key = String(calls);
        calls += 1;
        writer.call(key, { id: (0,json/* textAt */.$6)(call, 'id'), name: (0,json/* textAt */.$6)(fn, 'name'), input: JSON.stringify(input) });
        writer.endCall(key);
    };
    return {
        writer,
        finished: () => finished,
        read(line) {
            if (line.error !== undefined && line.error !== null) {
                throw (0,classify_upstream_error/* classifyUpstreamError */.G)({ status: undefined, body: line, headers: {} });
            }
            if (finished)
                return;
            const message = (0,json/* objectAt */.lJ)(line, 'message');
            if (message === undefined && line.done !== true) {
                throw new core_errors/* UpstreamError */.gA('malformed', 'The upstream sent a line that is no part of a chat');
            }
            writer.thinking((0,json/* textAt */.$6)(message, 'thinking') ?? '');
            writer.text((0,json/* textAt */.$6)(message, 'content') ?? '');
            (0,json/* arrayAt */.RD)(message, 'tool_calls').forEach(writeCall);
            if (line.done !== true)
                return;
            finished = true;
            writer.finish({ stopReason: decoder_stopReasonOf((0,json/* textAt */.$6)(line, 'done_reason')), usage: decoder_decodeUsage(line) });
        },
    };
};
const decoder_stopReasonOf = (reason) => (reason === 'length' ? 'max_tokens' : 'end_turn');
/** Older servers leave prompt_eval_count out when all of the prompt was cached. */
const decoder_decodeUsage = (line) => ({
    input_tokens: (0,json/* numberAt */.tk)(line, 'prompt_eval_count') ?? 0,
    output_tokens: (0,json/* numberAt */.tk)(line, 'eval_count') ?? 0,
});
const cutOff = () => new core_errors/* UpstreamError */.gA('malformed', 'The upstream ended its answer without saying that it is done: it is cut off');

;// CONCATENATED MODULE: ./build/src/core/protocols/ollama/context-window.js
const smallest = 8192;
const largest = 262_144;
/**
 * `num_ctx` in tokens. Without it Ollama takes 4096 on most machines and silently cuts the beginning off. The model's own
 * window if it is known; else what this request needs, in steps of doubling, since each change loads the model anew.
 */
const contextWindow = (request, { model, quirks }) => {
    const ceiling = quirks.maxContext ?? Infinity;
    return Math.min(model.contextWindow ?? neededWindow(request), ceiling);
};
const neededWindow = (request) => {
    const needed = estimateTokens(request) + Math.min(request.max_tokens, smallest);
    const step = smallest * 2 ** Math.ceil(Math.log2(Math.max(1, needed / smallest)));
    return Math.min(step, largest);
};
/** Generous: three characters a token. An image counts as what the usual vision encoders make of it. */
const estimateTokens = (request) => {
    let images = 0;
    const text = JSON.stringify([request.system, request.messages, request.tools], (key, value) => {
        if (key !== 'data' || typeof value !== 'string' || value.length < 1024)
            return value;
        images += 1;
        return '';
    });
    return Math.ceil(text.length / 3) + images * 1500;
};

;// CONCATENATED MODULE: ./build/src/core/protocols/ollama/encode-messages.js








/** `messages` of /api/chat: text in `content`, images as bare base64 beside it, calls with their arguments as objects. */
const encode_messages_encodeMessages = (request, call) => {
    const context = { ...call, callId: upstreamIds(call.quirks.toolCallId) };
    const system = (0,system_text/* systemText */.V)(request.system);
    return [
        ...(system === undefined ? [] : [{ role: 'system', content: (0,shared_blocks/* wellFormed */.ES)(system) }]),
        ...turnsOf(request.messages).flatMap(turn => [
            ...encodeAssistant(turn.assistant, context),
            ...turn.results.map(result => encode_messages_encodeResult(result, context)),
            ...turn.replies.flatMap(reply => encodeReply(reply, context)),
        ]),
    ];
};
const encodeAssistant = (blocks, context) => {
    const { content } = contentOf(flattenBlocks(blocks), context);
    const calls = blocks.filter(block => (0,shared_blocks/* isBlock */.WH)(block, 'tool_use'));
    if (content === '' && calls.length === 0)
        return [];
    const thinking = ownThinking(blocks);
    const tool_calls = calls.map((block, index) => ({
        id: context.callId(block.id),
        function: {
            index,
            name: upstreamToolName(block.name, context.renamed.toolNames),
            arguments: (0,json/* isObject */.Gv)(block.input) ? block.input : { input: block.input },
        },
    }));
    return [
        {
            role: 'assistant',
            content,
            ...(thinking === '' ? {} : { thinking }),
            ...(tool_calls.length === 0 ? {} : { tool_calls }),
        },
    ];
};
/** Thoughts that came without a signature, as those of open models do. Another provider's are not shown. */
const ownThinking = (blocks) => blocks
    .filter(block => (0,shared_blocks/* isBlock */.WH)(block, 'thinking'))
    .filter(block => (0,shared_signature/* readSignature */.Bc)('none', block.signature) !== undefined)
    .map(block => (0,shared_blocks/* wellFormed */.ES)(block.thinking))
    .join('\n');
const encode_messages_encodeResult = ({ call, result }, context) => {
    const flat = flattenToolResult(result);
    const media = contentOf(flat.media, context);
    return {
        role: 'tool',
        ...media,
        content: [(0,shared_blocks/* wellFormed */.ES)(toolResultText(flat)), media.content].filter(Boolean).join('\n'),
        tool_name: upstreamToolName(call.name, context.renamed.toolNames),
        tool_call_id: context.callId(call.id),
    };
};
const encodeReply = ({ role, content }, context) => {
    if (role === 'user') {
        const said = contentOf(flattenBlocks(content), context);
        return said.content === '' && said.images === undefined ? [] : [{ role: 'user', ...said }];
    }
    const text = (0,system_text/* systemText */.V)(content);
    if (text === undefined)
        return [];
    if (context.quirks.systemInMessages !== false)
        return [{ role: 'system', content: (0,shared_blocks/* wellFormed */.ES)(text) }];
    return [{ role: 'user', content: `<system-reminder>\n${(0,shared_blocks/* wellFormed */.ES)(text)}\n</system-reminder>` }];
};
/** Ollama fetches nothing and reads no documents: of those only a note can be given. */
const contentOf = (parts, context) => {
    const images = [];
    const takesImages = context.quirks.noImages !== true && context.model.capabilities?.images !== false;
    const lines = parts.map(part => {
        if (part.type === 'text')
            return (0,shared_blocks/* wellFormed */.ES)(part.text);
        if (part.type === 'image' && part.source.type === 'base64' && takesImages) {
            images.push(part.source.data);
            return '';
        }
        return omitted(part);
    });
    return { content: lines.filter(line => line.trim() !== '').join('\n'), ...(images.length === 0 ? {} : { images }) };
};
const omitted = (part) => {
    const what = part.type === 'image' ? 'image' : 'document';
    const name = part.type === 'file' && part.title !== undefined ? ` "${part.title}"` : '';
    const where = part.source.type === 'url' ? `: ${part.source.url}` : ' omitted: the model cannot read it';
    return `[${what}${name}${where}]`;
};

;// CONCATENATED MODULE: ./build/src/core/protocols/ollama/encode-think.js

/**
 * `think`: true or false, for gpt-oss a level (it cannot be turned off). Ollama answers 400 to `true` for a model that
 * cannot think, so it is left out for those known not to. https://docs.ollama.com/capabilities/thinking
 */
const encodeThink = (request, { model, quirks }) => {
    const reasoning = reasoningOf(request);
    const canThink = model.capabilities?.thinking ?? !isThoughtless(model.id);
    if (reasoning === undefined || !canThink)
        return {};
    if (!/gpt-oss/.test(model.id))
        return { think: reasoning.on };
    const levels = quirks.efforts ?? ['low', 'medium', 'high'];
    return { think: reasoning.on ? (clampEffort(reasoning.effort, levels) ?? true) : 'low' };
};
/** Families in Ollama's library without the capability `thinking`, for when the catalogue says nothing. */
const thoughtlessFamilies = [
    ...['llama', 'codellama', 'tinyllama', 'llava', 'mistral', 'mixtral', 'codestral', 'devstral', 'dolphin', 'yi'],
    ...['gemma:', 'gemma2', 'gemma3', 'codegemma', 'qwen:', 'qwen2', 'qwen3-coder', 'codeqwen', 'phi', 'smollm'],
    ...['starcoder', 'command-r', 'deepseek-coder', 'deepseek-v2', 'granite-code', 'granite3'],
];
const isThoughtless = (model) => {
    const name = model.slice(model.lastIndexOf('/') + 1);
    return thoughtlessFamilies.some(family => name.startsWith(family));
};

;// CONCATENATED MODULE: ./build/src/core/protocols/ollama/encode.js







/** The chat to be continued. Throws RequestError 400 for tools that only Anthropic has, web search among them. */
const encode_encode = (request, context) => {
    refuseServerTools(request, { name: context.model.id, webSearch: false });
    const body = {
        model: context.model.id,
        messages: encode_messages_encodeMessages(request, context),
        ...encode_encodeTools(request, context),
        ...encodeThink(request, context),
        ...encodeFormat(request),
        options: encodeOptions(request, context),
        // A prompt or answer beyond num_ctx is an error or ends it; otherwise the oldest messages vanish unnoticed.
        truncate: false,
        shift: false,
        stream: context.stream,
    };
    for (const field of context.quirks.dropFields ?? [])
        delete body[field];
    return { path: '/api/chat', body };
};
/** There is no tool_choice. Having no tools is how to use none, having one how to use no other. */
const encode_encodeTools = (request, { model, renamed }) => {
    const tools = model.capabilities?.tools === false ? [] : clientTools(request);
    const choice = request.tool_choice;
    if (tools.length === 0 || choice?.type === 'none')
        return {};
    const chosen = choice?.type === 'tool' ? tools.filter(tool => tool.name === choice.name) : [];
    return { tools: (chosen.length === 0 ? tools : chosen).map(tool => encodeTool(tool, renamed.toolNames)) };
};
const encodeTool = (tool, renamed) => ({
    type: 'function',
    function: {
        name: upstreamToolName(tool.name, renamed),
        ...(typeof tool.description === 'string' && tool.description !== '' ? { description: tool.description } : {}),
        parameters: toolSchema(tool),
    },
});
const encodeOptions = (request, context) => {
    const { model, quirks } = context;
    const { temperature, top_p, top_k } = request;
    const stops = (request.stop_sequences ?? []).filter(sequence => sequence !== '');
    return {
        num_ctx: contextWindow(request, context),
        num_predict: Math.min(request.max_tokens, model.maxOutputTokens ?? Infinity, quirks.maxOutputTokens ?? Infinity),
        ...(typeof temperature === 'number' ? { temperature } : {}),
        ...(typeof top_p === 'number' ? { top_p } : {}),
        ...(typeof top_k === 'number' ? { top_k } : {}),
        ...(stops.length === 0 ? {} : { stop: stops }),
    };
};
/** `format` takes the schema itself. */
const encodeFormat = (request) => {
    const format = (0,json/* objectAt */.lJ)(request.output_config, 'format') ?? (0,json/* objectAt */.lJ)(request, 'output_format');
    return format?.type === 'json_schema' && (0,json/* isObject */.Gv)(format.schema) ? { format: format.schema } : {};
};

;// CONCATENATED MODULE: ./build/src/core/protocols/ollama/ollama.js



/** Ollama's own API: only here the context window can be set. https://docs.ollama.com/api/chat */
const ollama = {
    id: 'ollama',
    framing: 'ndjson',
    encode: encode_encode,
    decodeMessage: decoder_decodeMessage,
    decoder: decoder_decoder,
    classifyError: (status, body, headers) => (0,classify_upstream_error/* classifyUpstreamError */.G)({ status, body, headers }),
};

;// CONCATENATED MODULE: ./build/src/core/transformers/tag-splitter.js
/** Splits a text that comes in pieces into what stands between `open` and `close` and what does not. */
const tagSplitter = (open, close) => {
    let inside = false;
    let held = '';
    const segment = (text) => (text === '' ? [] : [{ inside, text }]);
    const push = (text) => {
        const segments = [];
        let rest = held + text;
        held = '';
        for (;;) {
            const tag = inside ? close : open;
            const at = rest.indexOf(tag);
            if (at < 0)
                break;
            segments.push(...segment(rest.slice(0, at)));
            inside = !inside;
            rest = rest.slice(at + tag.length);
        }
        const keep = overlap(rest, inside ? close : open);
        held = rest.slice(rest.length - keep);
        segments.push(...segment(rest.slice(0, rest.length - keep)));
        return segments;
    };
    const flush = () => {
        const last = segment(held);
        held = '';
        return last;
    };
    return { push, flush };
};
/** Length of the longest end of `text` that begins `tag`. */
const overlap = (text, tag) => {
    for (let length = Math.min(text.length, tag.length - 1); length > 0; length--) {
        if (text.endsWith(tag.slice(0, length)))
            return length;
    }
    return 0;
};

;// CONCATENATED MODULE: ./build/src/core/transformers/tagged-thinking.js

/**
 * What a model wrote between two tags in its text becomes thinking blocks; indexes move accordingly. White space at the
 * beginning of a text block goes, so that the answer does not depend on where the stream was cut.
 */
const taggedThinking = (open, close) => ({
    events: eventMachine(open, close),
    message: message => ({ ...message, content: message.content.flatMap(block => splitBlock(block, open, close)) }),
});
const textOf = (block) => {
    const text = block.type === 'text' ? block.text : undefined;
    return typeof text === 'string' ? text : undefined;
};
const splitBlock = (block, open, close) => {
    const text = textOf(block);
    if (text === undefined)
        return [block];
    const splitter = tagSplitter(open, close);
    const joined = [];
    for (const segment of [...splitter.push(text), ...splitter.flush()]) {
        const last = joined.at(-1);
        if (last?.inside === segment.inside)
            last.text += segment.text;
        else
            joined.push({ ...segment });
    }
    return joined.flatMap(({ inside, text: part }) => {
        const content = inside ? part : part.trimStart();
        return content === '' ? [] : [newBlock(inside, content)];
    });
};
const newBlock = (inside, text) => inside ? { type: 'thinking', thinking: text, signature: '' } : { type: 'text', text };
const eventMachine = (open, close) => {
    let next = 0;
    let current;
    let splitter;
    const closeCurrent = () => {
        if (current === undefined)
            return [];
        const { index } = current;
        current = undefined;
        return [{ type: 'content_block_stop', index }];
    };
    const write = ({ inside, text }) => {
        const continues = current?.inside === inside;
        // A change of side ends the block even when only white space follows: the next tag begins a new one.
        const events = continues ? [] : closeCurrent();
        const content = continues || inside ? text : text.trimStart();
        if (content === '')
            return events;
        if (current === undefined) {
            current = { index: next++, inside };
            events.push({ type: 'content_block_start', index: current.index, content_block: newBlock(inside, '') });
        }
        const delta = inside
            ? { type: 'thinking_delta', thinking: content }
            : { type: 'text_delta', text: content };
        events.push({ type: 'content_block_delta', index: current.index, delta });
        return events;
    };
    const start = (event) => {
        const text = textOf(event.content_block);
        if (text !== undefined) {
            splitter = tagSplitter(open, close);
            return splitter.push(text).flatMap(write);
        }
        current = { index: next++, inside: false };
        return [{ ...event, index: current.index }];
    };
    return event => {
        if (event.type === 'content_block_start')
            return start(event);
        if (event.type === 'content_block_delta') {
            if (splitter !== undefined && event.delta.type === 'text_delta')
                return splitter.push(event.delta.text).flatMap(write);
            return current === undefined ? [] : [{ ...event, index: current.index }];
        }
        if (event.type !== 'content_block_stop')
            return [event];
        const rest = splitter?.flush().flatMap(write) ?? [];
        splitter = undefined;
        return [...rest, ...closeCurrent()];
    };
};

;// CONCATENATED MODULE: ./build/src/core/protocols/openai-chat/delta.js

/**
 * The reasoning in a delta; servers that fill several of these fields repeat themselves.
 * reasoning_content: DeepSeek, Qwen, Kimi, GLM, llama.cpp; reasoning: OpenRouter, Groq, vLLM, Ollama; reasoning_text: Copilot.
 */
const reasoningText = (delta) => (0,json/* textAt */.$6)(delta, 'reasoning_content') ?? (0,json/* textAt */.$6)(delta, 'reasoning') ?? (0,json/* textAt */.$6)(delta, 'reasoning_text');
/** Visible text and a refusal; Mistral's arrays have thinking among it. */
const contentParts = (delta) => {
    const text = (0,json/* textAt */.$6)(delta, 'content');
    const parts = text === undefined ? (0,json/* arrayAt */.RD)(delta, 'content').flatMap(readPart) : [{ thinking: false, text }];
    const refusal = (0,json/* textAt */.$6)(delta, 'refusal');
    return refusal === undefined ? parts : [...parts, { thinking: false, text: refusal }];
};
const textFields = ['content', 'reasoning_content', 'reasoning', 'reasoning_text'];
/** What the delta says, if that is one text and nothing else. */
const onlyText = (delta) => {
    let found;
    for (const field of textFields) {
        const value = delta[field];
        if (value === undefined || value === null || value === '')
            continue;
        if (found !== undefined || typeof value !== 'string')
            return undefined;
        found = { field, text: value };
    }
    const hasMore = otherFields.some(field => delta[field] !== undefined && delta[field] !== null);
    return hasMore ? undefined : found;
};
const otherFields = ['refusal', 'reasoning_details', 'tool_calls', 'function_call'];
const readPart = (part) => {
    if (typeof part === 'string')
        return [{ thinking: false, text: part }];
    const thinking = (0,json/* textAt */.$6)(part, 'thinking') ??
        (0,json/* arrayAt */.RD)(part, 'thinking')
            .map(inner => (0,json/* textAt */.$6)(inner, 'text') ?? '')
            .join('');
    if (thinking !== '')
        return [{ thinking: true, text: thinking }];
    return [{ thinking: false, text: (0,json/* textAt */.$6)(part, 'text') ?? '' }];
};

;// CONCATENATED MODULE: ./build/src/core/protocols/openai-chat/reasoning-details.js


const reasoning_details_kind = 'reasoning_details';
/**
 * OpenRouter's `reasoning_details`: pieces of a provider's reasoning, some of them signed or encrypted, that must come
 * back as they were. They travel in the signature of the thinking block.
 * https://openrouter.ai/docs/guides/best-practices/reasoning-tokens#preserving-reasoning
 */
const readReasoningDetails = (signature) => {
    const payload = (0,shared_signature/* readSignature */.Bc)(reasoning_details_kind, signature);
    if (payload === undefined)
        return [];
    try {
        const details = JSON.parse(payload);
        return Array.isArray(details) ? details : [];
    }
    catch {
        return [];
    }
};
/** Joins the fragments of a stream: those of the same type and index are one detail. */
const reasoningDetails = () => {
    let joined = [];
    const sealed = () => joined.some(detail => (0,json/* textAt */.$6)(detail, 'signature') ?? (0,json/* textAt */.$6)(detail, 'data'));
    return {
        add(entries) {
            for (const entry of entries.filter(json/* isObject */.Gv))
                join(joined, entry);
            return entries.map(entry => (0,json/* textAt */.$6)(entry, 'text') ?? (0,json/* textAt */.$6)(entry, 'summary') ?? '').join('');
        },
        sealed,
        take() {
            const signature = sealed() ? (0,shared_signature/* mintSignature */.Lf)(reasoning_details_kind, JSON.stringify(joined)) : undefined;
            joined = [];
            return signature;
        },
    };
};
const join = (joined, entry) => {
    const last = joined.findLast(detail => detail.type === entry.type && (0,json/* numberAt */.tk)(detail, 'index') === (0,json/* numberAt */.tk)(entry, 'index'));
    if (last === undefined || entry.type === 'reasoning.encrypted') {
        joined.push({ ...entry });
        return;
    }
    for (const [key, value] of Object.entries(entry)) {
        const isText = (key === 'text' || key === 'summary') && typeof value === 'string';
        if (isText)
            last[key] = `${(0,json/* textAt */.$6)(last, key) ?? ''}${value}`;
        else if (value !== null)
            last[key] = value;
    }
};

;// CONCATENATED MODULE: ./build/src/core/protocols/openai-chat/tool-call-keys.js


/**
 * Tells which call a fragment continues. By the protocol that is its `index`; servers also leave it out, give every call
 * the same one, begin at 1, repeat id or name with each fragment, or send them late.
 */
const toolCallKeys = () => {
    const calls = [];
    const begin = (index) => {
        const prefix = jsonPrefix();
        const call = {
            key: String(calls.length),
            index,
            id: undefined,
            name: undefined,
            complete: prefix.complete,
            grow: prefix.push,
        };
        calls.push(call);
        return call;
    };
    const resolve = (fragment) => {
        const { index, id } = fragment;
        const sameId = id === undefined ? undefined : calls.findLast(call => call.id === id && call.index === index);
        if (sameId)
            return sameId;
        const candidate = index === undefined ? calls.at(-1) : calls.findLast(call => call.index === index);
        return candidate && !isNew(candidate, fragment) ? candidate : begin(index);
    };
    return {
        read: delta => fragmentsOf(delta).map(fragment => {
            const call = resolve(fragment);
            call.id ??= fragment.id;
            call.name ??= fragment.name;
            if (fragment.input !== undefined)
                call.grow(fragment.input);
            return { key: call.key, part: { id: fragment.id, name: fragment.name, input: fragment.input } };
        }),
    };
};
/** Whether the fragment begins another call than the candidate's, which its index (or the lack of one) points to. */
const isNew = (candidate, fragment) => {
    if (fragment.name === undefined || candidate.name === undefined)
        return false;
    if (fragment.id !== undefined && candidate.id !== undefined && fragment.id !== candidate.id)
        return true;
    if (candidate.complete())
        return true;
    // Without any index only the name tells calls apart.
    return fragment.index === undefined && fragment.id === undefined && fragment.name !== candidate.name;
};
const fragmentsOf = (delta) => {
    const fragments = (0,json/* arrayAt */.RD)(delta, 'tool_calls').flatMap(readFragment);
    // What tools were called before `tool_calls` existed; some servers still do.
    const legacy = (0,json/* objectAt */.lJ)(delta, 'function_call');
    return legacy && fragments.length === 0 ? readFragment({ index: 0, function: legacy }) : fragments;
};
const readFragment = (entry) => {
    if (!(0,json/* isObject */.Gv)(entry))
        return [];
    // Mistral and others: the function's fields at the top.
    const call = (0,json/* objectAt */.lJ)(entry, 'function') ?? entry;
    const input = call.arguments;
    return [
        {
            index: (0,json/* numberAt */.tk)(entry, 'index'),
            id: (0,json/* textAt */.$6)(entry, 'id'),
            name: (0,json/* textAt */.$6)(call, 'name'),
            input: typeof input === 'string' ? input : (0,json/* isObject */.Gv)(input) ? JSON.stringify(input) : undefined,
        },
    ];
};

;// CONCATENATED MODULE: ./build/src/core/protocols/openai-chat/content-writer.js




/** Writes deltas in the order reasoning, text, calls. White space alone is no text: it waits for what follows. */
const contentWriter = (writer) => {
    const details = reasoningDetails();
    const keys = toolCallKeys();
    let inText = false;
    let space = '';
    const endThinking = () => {
        const signature = details.take();
        if (signature !== undefined)
            writer.signature(signature);
    };
    const think = (text) => {
        if (text === '')
            return;
        inText = false;
        space = '';
        writer.thinking(text);
    };
    const say = (text) => {
        if (!inText && text.trim() === '') {
            space += text;
            return;
        }
        if (!inText)
            endThinking();
        inText = true;
        writer.text(space + text);
        space = '';
    };
    return {
        write(delta) {
            const entries = (0,json/* arrayAt */.RD)(delta, 'reasoning_details');
            const detailed = entries.length === 0 ? '' : details.add(entries);
            think(reasoningText(delta) ?? detailed);
            for (const part of contentParts(delta))
                (part.thinking ? think : say)(part.text);
            for (const call of keys.read(delta)) {
                endThinking();
                inText = false;
                space = '';
                writer.call(call.key, call.part);
            }
        },
        text: ({ field, text }) => (field === 'content' ? say : think)(text),
        close: endThinking,
    };
};

;// CONCATENATED MODULE: ./build/src/core/protocols/openai-chat/finish-reason.js


const notFinished = { reason: undefined, stopSequence: undefined, refused: false };
/** `before` with what this choice adds. */
const readFinish = (before, choice, delta) => {
    const reason = (0,json/* textAt */.$6)(choice, 'finish_reason');
    return {
        reason: reason === undefined || reason === 'null' ? before.reason : reason,
        // vLLM: the string, or the id of a token, which says nothing to the client. SGLang: matched_stop.
        stopSequence: (0,json/* textAt */.$6)(choice, 'stop_reason') ?? (0,json/* textAt */.$6)(choice, 'matched_stop') ?? before.stopSequence,
        refused: before.refused || (0,json/* textAt */.$6)(delta, 'refusal') !== undefined,
    };
};
const finish_reason_stopReasons = {
    stop: 'end_turn',
    length: 'max_tokens',
    max_tokens: 'max_tokens',
    model_length: 'model_context_window_exceeded',
    model_context_window_exceeded: 'model_context_window_exceeded',
    tool_calls: 'tool_use',
    tool_use: 'tool_use',
    function_call: 'tool_use',
    content_filter: 'refusal',
    refusal: 'refusal',
    sensitive: 'refusal',
};
/** Reasons that are failures of the provider, not ends of an answer. */
const finish_reason_failures = {
    error: 'transient',
    network_error: 'transient',
    insufficient_system_resource: 'overloaded',
};
/** How the message ends. Throws UpstreamError when the reason is a failure. Unknown reasons end the turn. */
const finish_reason_ending = (finish, hasContent) => {
    const reason = finish.reason ?? '';
    const failure = (0,json/* entryOf */.Ms)(finish_reason_failures, reason);
    if (failure !== undefined) {
        throw new core_errors/* UpstreamError */.gA(failure, `The upstream gave up on its answer (finish_reason "${reason}")`);
    }
    const stopReason = (0,json/* entryOf */.Ms)(finish_reason_stopReasons, reason) ?? 'end_turn';
    if (stopReason === 'model_context_window_exceeded' && !hasContent) {
        throw new core_errors/* UpstreamError */.gA('context_overflow', 'The prompt is longer than the context window of the model');
    }
    if (stopReason !== 'end_turn')
        return { stopReason, stopSequence: null };
    if (finish.refused)
        return { stopReason: 'refusal', stopSequence: null };
    if (finish.stopSequence === undefined)
        return { stopReason, stopSequence: null };
    return { stopReason: 'stop_sequence', stopSequence: finish.stopSequence };
};

;// CONCATENATED MODULE: ./build/src/core/protocols/openai-chat/text-template.js
/** Chunks whose rest changes every time (a counter, padding) are not worth learning. */
const patience = 3;
/** Streams are of short chunks; a long one is not searched. */
const longestChunk = 4096;
const probe = 'claude-router';
/** `textOf`: what a parsed chunk says, if that is one text and nothing else. */
const textTemplate = (textOf) => {
    let field;
    let before = '';
    let after = '';
    let wasted = 0;
    return {
        read(chunk) {
            if (field === undefined)
                return undefined;
            const end = chunk.length - after.length;
            // Cut out and compared, which is three times as fast as startsWith.
            const isAlike = end > before.length && chunk.slice(0, before.length) === before && chunk.slice(end) === after;
            const text = isAlike ? stringText(chunk.slice(before.length, end)) : undefined;
            if (text === undefined)
                return undefined;
            wasted = 0;
            return { field, text };
        },
        learn(chunk, parsed) {
            if (wasted >= patience || chunk.length > longestChunk)
                return;
            const known = textOf(parsed);
            if (known === undefined)
                return;
            wasted++;
            field = undefined;
            const place = textPlace(chunk, known.field);
            if (place === undefined)
                return;
            const [start, end] = place;
            before = flat(chunk.slice(0, start));
            after = flat(chunk.slice(end));
            // Proof that the place is the text's: another text there is what the chunk says then.
            const probed = textOf(JSON.parse(before + probe + after));
            if (probed?.field === known.field && probed.text === probe)
                field = known.field;
        },
    };
};
/** Where the characters of the field's string lie, its quotes left out; the first of that name. */
const textPlace = (chunk, field) => {
    const match = new RegExp(`"${field}"\\s*:\\s*"((?:[^"\\\\]|\\\\.)*)"`).exec(chunk);
    if (match === null)
        return undefined;
    const end = match.index + match[0].length - 1;
    return [end - match[1].length, end];
};
/** What stands between a JSON string's quotes, as text; undefined when that would be no string. */
const stringText = (raw) => {
    if (plain.test(raw))
        return raw;
    try {
        return JSON.parse(`"${raw}"`);
    }
    catch {
        return undefined;
    }
};
// biome-ignore lint/suspicious/noControlCharactersInRegex: they end a JSON string's validity
const plain = /^[^"\\\u0000-\u001f]*$/;
/** A copy: a slice would keep the whole read it came with. */
const flat = (text) => JSON.parse(JSON.stringify(text));

;// CONCATENATED MODULE: ./build/src/core/protocols/openai-chat/usage.js

/** The usage in a chunk or body: at the top, in the choice (Moonshot), in `x_groq` (Groq). The last one found counts. */
const usageOf = (chunk) => (0,json/* objectAt */.lJ)(chunk, 'usage') ??
    (0,json/* objectAt */.lJ)((0,json/* arrayAt */.RD)(chunk, 'choices')[0], 'usage') ??
    (0,json/* objectAt */.lJ)((0,json/* objectAt */.lJ)(chunk, 'x_groq'), 'usage');
/**
 * Tokens as Anthropic counts them: input without what was read from or written to the cache. All zero when the upstream
 * said nothing. `cost_usd`: what the provider says it charged (OpenRouter).
 */
const usage_decodeUsage = (usage, quirks) => {
    if (usage === undefined)
        return { input_tokens: 0, output_tokens: 0 };
    const prompt = usage_tokens(usage, 'prompt_tokens') ?? usage_tokens(usage, 'input_tokens') ?? 0;
    const read = Math.min(cacheRead(usage), prompt);
    const write = Math.min(cacheWrite(usage), prompt - read);
    const cost = chargedUsd(usage);
    return {
        input_tokens: prompt - read - write,
        output_tokens: outputTokens(usage, prompt, quirks),
        cache_read_input_tokens: read,
        cache_creation_input_tokens: write,
        ...(cost === undefined ? {} : { cost_usd: cost }),
    };
};
const usage_tokens = (source, key) => {
    const value = (0,json/* numberAt */.tk)(source, key);
    return value === undefined ? undefined : Math.max(0, Math.round(value));
};
const details = (usage) => (0,json/* objectAt */.lJ)(usage, 'prompt_tokens_details') ?? (0,json/* objectAt */.lJ)(usage, 'input_tokens_details');
/** OpenAI and most; DeepSeek `prompt_cache_hit_tokens`; Moonshot top-level `cached_tokens`; gateways to Claude. */
const cacheRead = (usage) => usage_tokens(details(usage), 'cached_tokens') ??
    usage_tokens(usage, 'prompt_cache_hit_tokens') ??
    usage_tokens(usage, 'cached_tokens') ??
    usage_tokens(usage, 'cache_read_input_tokens') ??
    0;
/** OpenRouter `cache_write_tokens`; DashScope and LiteLLM `cache_creation_...`. */
const cacheWrite = (usage) => {
    const inner = details(usage);
    return (usage_tokens(inner, 'cache_write_tokens') ??
        usage_tokens(inner, 'cache_creation_input_tokens') ??
        usage_tokens(inner, 'cache_creation_tokens') ??
        usage_tokens(usage, 'cache_creation_input_tokens') ??
        0);
};
/** completion_tokens has the reasoning in it, except at xAI, where the total tells (total = prompt + completion + reasoning). */
const outputTokens = (usage, prompt, quirks) => {
    const completion = usage_tokens(usage, 'completion_tokens') ?? usage_tokens(usage, 'output_tokens') ?? 0;
    if (quirks.reasoningTokensExtra !== true)
        return completion;
    const total = usage_tokens(usage, 'total_tokens');
    const reasoning = usage_tokens((0,json/* objectAt */.lJ)(usage, 'completion_tokens_details'), 'reasoning_tokens') ?? 0;
    return total === undefined ? completion + reasoning : Math.max(completion, total - prompt);
};
/** With an own key at the upstream (BYOK) the charge is its price plus OpenRouter's fee. */
const chargedUsd = (usage) => {
    const cost = (0,json/* numberAt */.tk)(usage, 'cost');
    if (cost === undefined || usage.is_byok !== true)
        return cost;
    return cost + ((0,json/* numberAt */.tk)((0,json/* objectAt */.lJ)(usage, 'cost_details'), 'upstream_inference_cost') ?? 0);
};

;// CONCATENATED MODULE: ./build/src/core/protocols/openai-chat/decoder.js












/** Chunks of a chat completion as events. */
const openai_chat_decoder_decoder = (context) => {
    const chunks = chunkDecoder(context);
    const template = textTemplate(textOfChunk);
    return {
        push(frame) {
            pushFrame(chunks, template, frame);
            return chunks.take();
        },
        end() {
            chunks.end();
            return chunks.take();
        },
    };
};
const pushFrame = (chunks, template, { data, event }) => {
    const known = event === undefined ? template.read(data) : undefined;
    if (known !== undefined) {
        chunks.pushText(known);
        return;
    }
    const text = data.trim();
    if (text === '')
        return;
    if (text === '[DONE]') {
        chunks.done();
        return;
    }
    const chunk = decoder_parse(text);
    chunks.push(chunk, event);
    if (event === undefined)
        template.learn(data, chunk);
};
const decoder_parse = (text) => {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw new core_errors/* UpstreamError */.gA('malformed', 'The upstream sent a chunk that is not JSON', { cause });
    }
};
const chunkDecoder = (context) => {
    const { request, renamed, newToolUseId } = context;
    const toolName = (name) => clientToolName(name, renamed.toolNames, request);
    const naming = { newToolUseId, toolUseId: clientIds(request), toolName };
    const writer = blockWriter({ id: context.messageId, model: context.servedModel, naming });
    const content = contentWriter(writer);
    const tags = context.quirks.reasoningTags;
    const tagged = tags && (tags === true ? taggedThinking('<think>', '</think>') : taggedThinking(tags.open, tags.close));
    let finish = notFinished;
    let usage;
    let finished = false;
    const complete = () => {
        if (finished)
            return;
        finished = true;
        content.close();
        const { stopReason, stopSequence } = finish_reason_ending(finish, writer.hasContent());
        writer.finish({ stopReason, stopSequence, usage: usage_decodeUsage(usage, context.quirks) });
    };
    return {
        push(chunk, event) {
            if (finished)
                return;
            decoder_throwIfError(chunk, event);
            usage = usageOf(chunk) ?? usage;
            const choice = choiceOf(chunk);
            if (choice === undefined)
                return;
            const delta = deltaOf(choice);
            if (delta)
                content.write(delta);
            finish = readFinish(finish, choice, delta);
        },
        pushText(text) {
            if (!finished)
                content.text(text);
        },
        done: complete,
        end() {
            if (finish.reason === undefined && !finished) {
                throw new core_errors/* UpstreamError */.gA('malformed', 'The upstream ended its answer without saying why: it is cut off');
            }
            complete();
        },
        take: () => (tagged ? writer.take().flatMap(tagged.events) : writer.take()),
    };
};
const choiceOf = (chunk) => {
    const choice = (0,json/* arrayAt */.RD)(chunk, 'choices').find(entry => ((0,json/* numberAt */.tk)(entry, 'index') ?? 0) === 0);
    return (0,json/* isObject */.Gv)(choice) ? choice : undefined;
};
const deltaOf = (choice) => (0,json/* objectAt */.lJ)(choice, 'delta') ?? (0,json/* objectAt */.lJ)(choice, 'message');
/** What a chunk says, if that is one text and neither usage nor an end. */
const textOfChunk = (chunk) => {
    const choice = choiceOf(chunk);
    const delta = choice && deltaOf(choice);
    if (choice === undefined || delta === undefined || usageOf(chunk) !== undefined)
        return undefined;
    const { reason, stopSequence } = readFinish(notFinished, choice, delta);
    return reason === undefined && stopSequence === undefined ? onlyText(delta) : undefined;
};
/** An error inside a 200: a chunk or body that is one, in any of the shapes in use. */
const decoder_throwIfError = (chunk, event) => {
    if (!(0,json/* isObject */.Gv)(chunk))
        throw new core_errors/* UpstreamError */.gA('malformed', 'The upstream sent a chunk that is not an object');
    const status = (0,json/* numberAt */.tk)((0,json/* objectAt */.lJ)(chunk, 'base_resp'), 'status_code');
    const isError = event === 'error' ||
        (chunk.error !== undefined && chunk.error !== null) ||
        chunk.object === 'error' ||
        chunk.type === 'error' ||
        (status !== undefined && status !== 0) ||
        (chunk.choices === undefined && chunk.code !== undefined && chunk.message !== undefined);
    if (isError)
        throw (0,classify_upstream_error/* classifyUpstreamError */.G)({ status: undefined, body: chunk, headers: {} });
};

;// CONCATENATED MODULE: ./build/src/core/protocols/openai-chat/decode-message.js




/** A whole chat completion: read as a stream of one chunk, so that both ways of asking give the same answer. */
const decode_message_decodeMessage = (body, context) => {
    const chunks = chunkDecoder(context);
    chunks.push(body);
    if ((0,json/* arrayAt */.RD)(body, 'choices').length === 0) {
        throw new core_errors/* UpstreamError */.gA('malformed', 'The upstream answered without any choice');
    }
    // Whole answers are complete, whether or not they say why they ended.
    chunks.done();
    return collect(chunks.take());
};

;// CONCATENATED MODULE: ./build/src/core/protocols/openai-chat/encode-assistant.js





/** The assistant's message, or none when nothing of it can be shown. Adds its calls to `open`: client's id -> tool name. */
const encode_assistant_encodeAssistant = (message, context, open) => {
    const blocks = (0,shared_blocks/* blocksOf */.SH)(message.content);
    // A string, not parts: models that are shown parts begin to write them (seen with DeepSeek).
    const text = flattenBlocks(blocks)
        .flatMap(part => (part.type === 'text' ? [part.text] : []))
        .join('\n');
    const calls = blocks
        .filter(block => (0,shared_blocks/* isBlock */.WH)(block, 'tool_use'))
        .filter(block => !open.has(block.id) && open.set(block.id, block.name));
    if (text === '' && calls.length === 0)
        return [];
    return [
        {
            role: 'assistant',
            content: text === '' ? null : (0,shared_blocks/* wellFormed */.ES)(text),
            ...reasoningFields(blocks, calls.length > 0, context),
            ...(calls.length === 0 ? {} : { tool_calls: calls.map(block => encodeCall(block, context)) }),
        },
    ];
};
const encodeCall = (block, context) => ({
    id: context.toolCallId(block.id),
    type: 'function',
    function: {
        name: upstreamToolName(block.name, context.renamed.toolNames),
        arguments: JSON.stringify((0,json/* isObject */.Gv)(block.input) ? block.input : { input: block.input }),
    },
});
/**
 * Thinking goes back only to who wants it: DeepSeek and kin refuse a tool loop without `reasoning_content`, be it empty;
 * OpenRouter its own `reasoning_details`. Never as text.
 */
const reasoningFields = (blocks, hasCalls, { quirks }) => {
    const thinking = blocks.filter(block => (0,shared_blocks/* isBlock */.WH)(block, 'thinking'));
    if (quirks.reasoning === 'reasoning') {
        const details = thinking.flatMap(block => readReasoningDetails(block.signature));
        return details.length === 0 ? {} : { reasoning_details: details };
    }
    if (quirks.replayReasoning === undefined || (quirks.replayReasoning === 'tool-calls' && !hasCalls))
        return {};
    return { reasoning_content: (0,shared_blocks/* wellFormed */.ES)(thinking.map(block => block.thinking).join('\n')) };
};

;// CONCATENATED MODULE: ./build/src/core/protocols/openai-chat/encode-parts.js


const encode_parts_textPart = (text, cacheControl) => ({
    type: 'text',
    text: (0,shared_blocks/* wellFormed */.ES)(text),
    ...(cacheControl ? { cache_control: cacheControl } : {}),
});
/** A plain string wherever it says the same: templates of small servers choke on parts, and models imitate them. */
const textContent = (parts, separator) => {
    const texts = parts.flatMap(part => (part.type === 'text' && part.cache_control === undefined ? [part.text] : []));
    return texts.length === parts.length ? texts.join(separator) : parts;
};
/** Content of a user's message, in order. */
const encodeParts = (content, context) => content.flatMap(block => {
    const parts = flattenBlocks([block]).flatMap(part => encodePart(part, context));
    const last = parts.at(-1);
    const cacheControl = context.caches && 'cache_control' in block ? block.cache_control : null;
    if (last?.type === 'text' && cacheControl)
        last.cache_control = cacheControl;
    return parts;
});
/** Media of a tool's result: the parts to send, and a note for each that cannot be. */
const mediaParts = (media, context) => {
    const parts = media.flatMap(part => encodePart(part, context));
    return {
        parts: parts.filter(part => part.type !== 'text'),
        omitted: parts.flatMap(part => (part.type === 'text' ? [part.text] : [])),
    };
};
const encodePart = (part, context) => {
    if (part.type === 'text')
        return part.text.trim() === '' ? [] : [encode_parts_textPart(part.text)];
    if (part.type === 'image')
        return [imagePart(part.source, context)];
    return [filePart(part.source, part.title)];
};
const imagePart = (source, { quirks, model }) => {
    if (quirks.noImages === true || model.capabilities?.images === false) {
        return encode_parts_textPart('[image omitted: the model does not take images]');
    }
    if (source.type === 'file')
        return encode_parts_textPart('[image omitted: it is stored at Anthropic]');
    return { type: 'image_url', image_url: { url: source.type === 'url' ? source.url : dataUrl(source) } };
};
/** https://platform.openai.com/docs/guides/pdf-files: only inline, with a name. */
const filePart = (source, title) => {
    if (source.type === 'base64') {
        return { type: 'file', file: { filename: title ?? 'document.pdf', file_data: dataUrl(source) } };
    }
    if (source.type === 'url')
        return encode_parts_textPart(`[document: ${source.url}]`);
    return encode_parts_textPart('[document omitted: it is stored at Anthropic]');
};
const dataUrl = (source) => `data:${source.media_type};base64,${source.data}`;

;// CONCATENATED MODULE: ./build/src/core/protocols/openai-chat/encode-messages.js







/** `messages` of the chat completion. `instruction` is added to the system prompt. */
const openai_chat_encode_messages_encodeMessages = (request, call, instruction) => {
    const { quirks, model } = call;
    const caches = quirks.cacheControl === 'all' || (quirks.cacheControl === 'claude-models' && /claude/i.test(model.id));
    const context = { ...call, toolCallId: upstreamIds(quirks.toolCallId), caches };
    const system = systemParts(request.system, context);
    if (instruction !== undefined)
        system.push(encode_parts_textPart(instruction));
    const first = system.length === 0 ? [] : [{ role: 'system', content: textContent(system, '\n\n') }];
    return [...first, ...encode_messages_turnsOf(request.messages).flatMap(turn => encodeTurn(turn, context))];
};
const encode_messages_turnsOf = (messages) => {
    const turns = [{ assistant: undefined, replies: [] }];
    for (const message of messages) {
        if (message.role === 'assistant')
            turns.push({ assistant: message, replies: [] });
        else
            turns.at(-1)?.replies.push(message);
    }
    return turns;
};
/**
 * Chat wants every call answered by a `tool` message directly after the assistant's: results move to the front, missing
 * ones are made up, results without a call become text.
 */
const encodeTurn = (turn, context) => {
    const open = new Map();
    const assistant = turn.assistant ? encode_assistant_encodeAssistant(turn.assistant, context, open) : [];
    const tools = [];
    const attachments = [];
    const answer = (block) => {
        const name = open.get(block.tool_use_id);
        if (name === undefined)
            return false;
        open.delete(block.tool_use_id);
        const encoded = openai_chat_encode_messages_encodeResult(block, name, context);
        tools.push(encoded.message);
        attachments.push(...encoded.attachments);
        return true;
    };
    const rest = turn.replies.map(reply => ({
        ...reply,
        content: (0,shared_blocks/* blocksOf */.SH)(reply.content).filter(block => !((0,shared_blocks/* isBlock */.WH)(block, 'tool_result') && answer(block))),
    }));
    for (const [id, name] of open)
        tools.push(toolMessage(id, name, 'No result was provided.', context));
    return [...assistant, ...tools, ...encodeReplies(rest, attachments, context)];
};
/** The messages after the results. Images of results come first, within the user's own message if there is one. */
const encodeReplies = (replies, attachments, context) => {
    let waiting = attachments;
    const messages = replies.flatMap(reply => {
        if (reply.role === 'system')
            return encodeSystem(reply.content, context);
        const parts = [...waiting, ...encodeParts(reply.content.map(orphanToText), context)];
        waiting = [];
        return parts.length === 0 ? [] : [{ role: 'user', content: textContent(parts, '\n') }];
    });
    return waiting.length === 0 ? messages : [{ role: 'user', content: textContent(waiting, '\n') }, ...messages];
};
/** Instructions in mid-conversation keep their place: moving them up would change the prefix that is cached. */
const encodeSystem = (content, context) => {
    const parts = systemParts(content, context);
    if (parts.length === 0)
        return [];
    if (context.quirks.systemInMessages !== false)
        return [{ role: 'system', content: textContent(parts, '\n\n') }];
    const text = parts.flatMap(part => (part.type === 'text' ? [part.text] : [])).join('\n\n');
    return [{ role: 'user', content: `<system-reminder>\n${text}\n</system-reminder>` }];
};
const systemParts = (content, context) => (0,system_text/* systemBlocks */.w)(content).map(block => encode_parts_textPart(block.text, context.caches ? block.cache_control : undefined));
const openai_chat_encode_messages_encodeResult = (block, name, context) => {
    const result = flattenToolResult(block);
    const attached = mediaParts(result.media, context);
    const text = [toolResultText(result), ...attached.omitted].filter(Boolean).join('\n');
    const count = attached.parts.length;
    // A tool message holds text only (OpenAI: 400 otherwise); what else came follows from the user.
    const shown = text === '' && count > 0 ? '[see the attachment in the next message]' : text;
    const heading = encode_parts_textPart(`Attached by the result of the tool call ${context.toolCallId(block.tool_use_id)}:`);
    return {
        message: toolMessage(block.tool_use_id, name, shown, context, block.cache_control),
        attachments: count === 0 ? [] : [heading, ...attached.parts],
    };
};
const toolMessage = (id, name, text, context, cacheControl) => ({
    role: 'tool',
    tool_call_id: context.toolCallId(id),
    ...(context.quirks.toolMessageName === true ? { name: upstreamToolName(name, context.renamed.toolNames) } : {}),
    content: textContent([encode_parts_textPart((0,shared_blocks/* wellFormed */.ES)(text), context.caches ? cacheControl : undefined)], '\n'),
});
const orphanToText = (block) => {
    if (!(0,shared_blocks/* isBlock */.WH)(block, 'tool_result'))
        return block;
    return { type: 'text', text: `[tool result] ${toolResultText(flattenToolResult(block))}` };
};

;// CONCATENATED MODULE: ./build/src/core/protocols/openai-chat/encode-reasoning.js

const usualEfforts = ['low', 'medium', 'high'];
/** What the client wants thought, as the provider's own knob. Nothing when it has none or the client says nothing. */
const encodeReasoning = (request, { model, quirks }) => {
    const reasoning = reasoningOf(request);
    if (reasoning === undefined || model.capabilities?.thinking === false)
        return {};
    const effort = clampEffort(reasoning.effort, quirks.efforts ?? usualEfforts);
    return {
        ...knob(quirks.reasoning, reasoning, effort),
        ...(quirks.effortBesideThinking === true && reasoning.on ? effortField(effort) : {}),
        ...(quirks.thinkingBudgetField !== undefined && reasoning.budgetTokens !== undefined
            ? { [quirks.thinkingBudgetField]: reasoning.budgetTokens }
            : {}),
    };
};
const knob = (kind, reasoning, effort) => {
    switch (kind) {
        case 'reasoning_effort':
            return effortField(effort);
        case 'reasoning':
            return { reasoning: openrouterReasoning(reasoning, effort) };
        case 'thinking-type':
            return { thinking: { type: reasoning.on ? 'enabled' : 'disabled' } };
        case 'enable_thinking':
            return { enable_thinking: reasoning.on };
        case 'think':
            return { think: reasoning.on ? (effort ?? true) : false };
        default:
            return {};
    }
};
const effortField = (effort) => effort === undefined ? {} : { reasoning_effort: effort };
/** https://openrouter.ai/docs/guides/best-practices/reasoning-tokens: effort or max_tokens, never both. */
const openrouterReasoning = (reasoning, effort) => {
    if (!reasoning.on)
        return effort === undefined ? { enabled: false } : { effort };
    if (reasoning.budgetTokens !== undefined)
        return { max_tokens: reasoning.budgetTokens };
    return effort === undefined ? { enabled: true } : { effort };
};

;// CONCATENATED MODULE: ./build/src/core/protocols/openai-chat/encode-tools.js



/** `tools`, `tool_choice` and `parallel_tool_calls`; nothing at all when there is no tool to give. */
const encode_tools_encodeTools = (request, context) => {
    const { quirks, renamed } = context;
    const tools = context.model.capabilities?.tools === false ? [] : clientTools(request);
    const choice = request.tool_choice;
    // Where a choice cannot be expressed, having no tools is the only way to use none.
    if (tools.length === 0 || (choice?.type === 'none' && quirks.noToolChoice === true))
        return {};
    const oneAtATime = choice?.disable_parallel_tool_use === true && quirks.noParallelToolCalls !== true;
    return {
        tools: tools.map(tool => encode_tools_encodeTool(tool, context)),
        ...(quirks.noToolChoice === true ? {} : toolChoice(request, tools, renamed.toolNames)),
        ...(oneAtATime ? { parallel_tool_calls: false } : {}),
    };
};
const encode_tools_encodeTool = (tool, { quirks, renamed }) => ({
    type: 'function',
    function: {
        name: upstreamToolName(tool.name, renamed.toolNames),
        ...(typeof tool.description === 'string' && tool.description !== '' ? { description: tool.description } : {}),
        parameters: withoutKeywords(toolSchema(tool), quirks.dropSchemaKeywords ?? []),
    },
});
const toolChoice = (request, tools, renamed) => {
    const choice = request.tool_choice;
    switch (choice?.type) {
        case 'auto':
            return { tool_choice: 'auto' };
        case 'any':
            return { tool_choice: 'required' };
        case 'none':
            return { tool_choice: 'none' };
        case 'tool':
            if (!tools.some(tool => tool.name === choice.name))
                return {};
            return { tool_choice: { type: 'function', function: { name: upstreamToolName(choice.name ?? '', renamed) } } };
        default:
            return {};
    }
};
/** The schema without these keywords at any depth; properties that merely have such a name stay. */
const withoutKeywords = (schema, keywords) => {
    if (keywords.length === 0)
        return schema;
    const clean = (value, isSchema) => {
        if (Array.isArray(value))
            return value.map(entry => clean(entry, isSchema));
        if (!(0,json/* isObject */.Gv)(value))
            return value;
        const kept = Object.entries(value).filter(([key]) => !isSchema || !keywords.includes(key));
        return Object.fromEntries(kept.map(([key, inner]) => [key, clean(inner, !isSchema || !schemaMaps.includes(key))]));
    };
    return clean(schema, true);
};
/** Keywords whose values map names to schemas. */
const schemaMaps = ['properties', 'patternProperties', '$defs', 'definitions', 'dependentSchemas'];

;// CONCATENATED MODULE: ./build/src/core/protocols/openai-chat/encode-web-search.js

/**
 * Anthropic's web search as the provider's own, where it has one: https://openrouter.ai/docs/guides/features/plugins/web-search
 * and DashScope's `enable_search`. Elsewhere server tools are left out beside others, and refused (RequestError 400) where
 * nothing else is asked for: Claude Code's WebSearch would take what the model makes up for findings.
 */
const encodeWebSearch = (request, { model, quirks }) => {
    const search = webSearchOf(request);
    const known = search !== undefined && quirks.webSearch !== undefined;
    if (asksOnlyForServerTools(request))
        refuseServerTools(request, { name: model.id, webSearch: known });
    if (!known)
        return {};
    if (quirks.webSearch === 'enable_search')
        return { enable_search: true };
    return {
        plugins: [{ id: 'web', ...(search.allowedDomains.length > 0 ? { include_domains: search.allowedDomains } : {}) }],
    };
};

;// CONCATENATED MODULE: ./build/src/core/protocols/openai-chat/response-format.js

/** `output_config.format` (or the older `output_format`) as `response_format`. */
const response_format_encodeFormat = (request, quirks) => {
    const format = (0,json/* objectAt */.lJ)(request.output_config, 'format') ?? (0,json/* objectAt */.lJ)(request, 'output_format');
    const schema = format?.type === 'json_schema' ? (0,json/* objectAt */.lJ)(format, 'schema') : undefined;
    if (schema === undefined)
        return { fields: {}, instruction: undefined };
    // DeepSeek and others know only "some JSON", and want the word in the prompt.
    if (quirks.structuredOutput === 'json_object') {
        return {
            fields: { response_format: { type: 'json_object' } },
            instruction: `Answer with one JSON object that conforms to this JSON Schema, and nothing else:\n${JSON.stringify(schema)}`,
        };
    }
    const strict = isStrict(schema) ? { strict: true } : {};
    return {
        fields: { response_format: { type: 'json_schema', json_schema: { name: 'output', schema, ...strict } } },
        instruction: undefined,
    };
};
/**
 * OpenAI refuses `strict` unless every object, at every depth, closes itself and requires all it has.
 * https://platform.openai.com/docs/guides/structured-outputs#supported-schemas
 */
const isStrict = (schema) => {
    if (Array.isArray(schema))
        return schema.every(isStrict);
    if (!(0,json/* isObject */.Gv)(schema))
        return true;
    const properties = (0,json/* objectAt */.lJ)(schema, 'properties');
    if (schema.type === 'object' || properties !== undefined) {
        const required = Array.isArray(schema.required) ? schema.required : [];
        if (schema.additionalProperties !== false)
            return false;
        if (!Object.keys(properties ?? {}).every(key => required.includes(key)))
            return false;
    }
    return Object.values(properties ?? {}).every(isStrict) && nested.every(key => isStrict(schema[key]));
};
const nested = ['items', 'anyOf', 'allOf', 'oneOf', 'prefixItems'];

;// CONCATENATED MODULE: ./build/src/core/protocols/openai-chat/encode.js






/**
 * The chat completion that asks the same. Nothing of Anthropic's own is copied over: strict servers refuse fields they
 * do not know. Notes in `context.renamed` the tool names that had to change.
 */
const openai_chat_encode_encode = (request, context) => {
    const { model, quirks } = context;
    const tools = encode_tools_encodeTools(request, context);
    const format = response_format_encodeFormat(request, quirks);
    const body = {
        model: model.id,
        messages: openai_chat_encode_messages_encodeMessages(request, context, format.instruction),
        [quirks.maxTokensField ?? 'max_tokens']: maxTokens(request, context),
        ...encode_sampling(request, context),
        ...stop(request, quirks),
        ...tools,
        ...encodeWebSearch(request, context),
        ...encodeReasoning(request, context),
        ...format.fields,
        ...user(request),
        ...sessionField(context),
        stream: context.stream,
        ...(context.stream && quirks.noStreamOptions !== true ? { stream_options: { include_usage: true } } : {}),
    };
    for (const field of quirks.dropFields ?? [])
        delete body[field];
    return { path: '/chat/completions', ...sessionHeader(context), body };
};
const maxTokens = (request, { model, quirks }) => Math.min(request.max_tokens, model.maxOutputTokens ?? Infinity, quirks.maxOutputTokens ?? Infinity);
const encode_sampling = (request, { model }) => {
    if (model.capabilities?.temperature === false)
        return {};
    const { temperature, top_p } = request;
    return {
        ...(typeof temperature === 'number' ? { temperature } : {}),
        ...(typeof top_p === 'number' ? { top_p } : {}),
    };
};
const stop = (request, quirks) => {
    const sequences = (request.stop_sequences ?? []).filter(sequence => sequence !== '');
    return sequences.length === 0 || quirks.noStop === true ? {} : { stop: sequences };
};
/** OpenAI: at most 64 characters. Claude Code sends a longer JSON text; its digest identifies the user as well. */
const user = (request) => {
    const id = request.metadata?.user_id;
    if (typeof id !== 'string' || id === '')
        return {};
    return { user: id.length <= 64 ? id : hexDigest(id, 64) };
};
const sessionField = ({ quirks, sessionId }) => {
    const field = quirks.sessionAffinity?.field;
    return field === undefined || sessionId === undefined ? {} : { [field]: sessionId };
};
const sessionHeader = ({ quirks, sessionId }) => {
    const header = quirks.sessionAffinity?.header;
    return header === undefined || sessionId === undefined ? {} : { headers: { [header]: sessionId } };
};

;// CONCATENATED MODULE: ./build/src/core/protocols/openai-chat/openai-chat.js




/** OpenAI's Chat Completions, as OpenAI and its many imitators speak it. https://platform.openai.com/docs/api-reference/chat */
const openaiChat = {
    id: 'openai-chat',
    framing: 'sse',
    encode: openai_chat_encode_encode,
    decodeMessage: decode_message_decodeMessage,
    decoder: openai_chat_decoder_decoder,
    classifyError: (status, body, headers) => (0,classify_upstream_error/* classifyUpstreamError */.G)({ status, body, headers }),
};

;// CONCATENATED MODULE: ./build/src/core/protocols/openai-responses/reasoning-signature.js


/**
 * A reasoning item that is to come back (`store: false`) travels in the signature of its thinking block, as `ID:ENCRYPTED`.
 * Only who encrypted it can read it, so the signature names the family (quirk `signatureFamily`).
 * https://platform.openai.com/docs/guides/reasoning#encrypted-reasoning-items
 */
const signReasoning = (item, quirks) => {
    const encrypted = (0,json/* textAt */.$6)(item, 'encrypted_content');
    if (encrypted === undefined)
        return undefined;
    return (0,shared_signature/* mintSignature */.Lf)(kindOf(quirks), `${(0,json/* textAt */.$6)(item, 'id') ?? ''}:${encrypted}`);
};
/** The reasoning item to replay; undefined when the thought is another's or was never encrypted. */
const reasoningItem = (block, quirks) => {
    const payload = (0,shared_signature/* readSignature */.Bc)(kindOf(quirks), block.signature);
    const colon = payload?.indexOf(':') ?? -1;
    if (payload === undefined || colon < 0 || colon === payload.length - 1)
        return undefined;
    return {
        type: 'reasoning',
        ...(colon > 0 ? { id: payload.slice(0, colon) } : {}),
        summary: block.thinking.trim() === '' ? [] : [{ type: 'summary_text', text: block.thinking }],
        encrypted_content: payload.slice(colon + 1),
    };
};
const kindOf = ({ signatureFamily }) => signatureFamily === undefined ? 'responses' : `responses-${signatureFamily}`;

;// CONCATENATED MODULE: ./build/src/core/protocols/openai-responses/item-writer.js




const itemWriter = (writer, context) => {
    const searchAsked = webSearchOf(context.request) !== undefined;
    /** What of an item's part has been written: by `kind:item:part`. */
    const written = new Map();
    /** call_id -> key of the writer. */
    const calls = new Map();
    const signed = new Set();
    let thinkingPart = '';
    let refused = false;
    let searches = 0;
    /** The part of `text` not yet written under `slot`, which is then noted as written. */
    const unwritten = (slot, text, whole) => {
        const before = written.get(slot) ?? '';
        if (!whole) {
            written.set(slot, before + text);
            return text;
        }
        if (before !== '' && !text.startsWith(before))
            return '';
        written.set(slot, text);
        return text.slice(before.length);
    };
    const text = (event, value, whole) => {
        if (value === undefined)
            return;
        writer.text(unwritten(`text:${keyOf(event)}:${event.content_index ?? 0}`, value, whole));
    };
    const thought = (event, value, whole) => {
        if (value === undefined)
            return;
        const part = `thought:${keyOf(event)}:${event.summary_index ?? event.content_index ?? 0}`;
        const rest = unwritten(part, value, whole);
        if (rest === '')
            return;
        // Parts of one summary are paragraphs of one thought.
        if (thinkingPart !== '' && thinkingPart !== part)
            writer.thinking('\n\n');
        thinkingPart = part;
        writer.thinking(rest);
    };
    const argumentsOf = (event, value, whole) => {
        if (value === undefined)
            return;
        const key = keyOf(event);
        const rest = unwritten(`call:${key}`, value, whole);
        if (rest !== '')
            writer.call(key, { input: rest });
    };
    const call = (key, item) => {
        const id = (0,json/* textAt */.$6)(item, 'call_id') ?? (0,json/* textAt */.$6)(item, 'id');
        const name = (0,json/* textAt */.$6)(item, 'name');
        if (id !== undefined)
            calls.set(id, key);
        // Some servers announce calls without a name, and never come back to some of them: those were none.
        if (name !== undefined)
            writer.call(key, { id, name });
    };
    const reasoningDone = (event, item) => {
        const key = keyOf(event);
        const isWritten = [...written.keys()].some(slot => slot.startsWith(`thought:${key}:`));
        if (!isWritten) {
            const summary = (0,json/* arrayAt */.RD)(item, 'summary');
            const parts = summary.length > 0 ? summary : (0,json/* arrayAt */.RD)(item, 'content');
            parts.forEach((part, index) => {
                thought({ ...event, summary_index: index }, (0,json/* textAt */.$6)(part, 'text'), true);
            });
        }
        const signature = signReasoning(item, context.quirks);
        if (signature !== undefined && !signed.has(signature)) {
            signed.add(signature);
            writer.signature(signature);
        }
        if (thinkingPart !== '' || signature !== undefined)
            writer.cut();
        thinkingPart = '';
        forget(written, `thought:${key}:`, event);
    };
    const messageDone = (event, item) => {
        (0,json/* arrayAt */.RD)(item, 'content').forEach((part, index) => {
            const at = { ...event, content_index: index };
            if ((0,json/* textAt */.$6)(part, 'refusal') !== undefined)
                refused = true;
            const slot = `text:${keyOf(at)}:${index}`;
            const isNew = !written.has(slot);
            text(at, (0,json/* textAt */.$6)(part, 'text') ?? (0,json/* textAt */.$6)(part, 'refusal'), true);
            if (isNew)
                for (const annotation of (0,json/* arrayAt */.RD)(part, 'annotations'))
                    citation(annotation);
        });
        forget(written, `text:${keyOf(event)}:`, event);
    };
    const searchDone = (item) => {
        const action = (0,json/* objectAt */.lJ)(item, 'action');
        // Opening and searching within a page are steps of a search; Anthropic's blocks know only searches.
        if (action?.type !== 'search' || !searchAsked)
            return;
        searches += 1;
        const query = (0,json/* textAt */.$6)(action, 'query') ?? (0,json/* arrayAt */.RD)(action, 'queries').filter(isText).join('; ');
        const id = (0,json/* textAt */.$6)(item, 'id') ?? `${context.messageId}_${searches}`;
        for (const block of searchBlocks(id, query, (0,json/* arrayAt */.RD)(action, 'sources').flatMap(hitOf)))
            writer.whole(block);
    };
    const citation = annotation => {
        if (!searchAsked || !(0,json/* isObject */.Gv)(annotation) || annotation.type !== 'url_citation')
            return;
        for (const hit of hitOf(annotation))
            writer.citation(searchCitation(hit));
    };
    const callDone = (event, item) => {
        const key = keyOf(event);
        call(key, item);
        argumentsOf(event, (0,json/* textAt */.$6)(item, 'arguments'), true);
        writer.endCall(key);
    };
    const done = (event, item) => {
        if (item.type === 'function_call')
            callDone(event, item);
        else if (item.type === 'reasoning')
            reasoningDone(event, item);
        else if (item.type === 'message')
            messageDone(event, item);
        else if (item.type === 'web_search_call')
            searchDone(item);
    };
    return {
        text(event, value, whole) {
            if (String(event.type).startsWith('response.refusal'))
                refused = true;
            text(event, value, whole);
        },
        thought,
        citation,
        argumentsOf,
        added(event, item) {
            if (item.type === 'function_call')
                call(keyOf(event), item);
            // Another item's thought is another block, even where the one before was not ended.
            if (item.type === 'reasoning' && thinkingPart !== '') {
                writer.cut();
                thinkingPart = '';
            }
        },
        done,
        output(items) {
            const nothingYet = !writer.hasContent();
            items.forEach((item, index) => {
                const known = calls.get((0,json/* textAt */.$6)(item, 'call_id') ?? '');
                if (item.type === 'function_call' && known !== undefined)
                    callDone({ key: known }, item);
                else if (nothingYet || item.type === 'function_call')
                    done({ key: `output-${index}` }, item);
            });
        },
        refused: () => refused,
        searches: () => searches,
    };
};
/** Events name their item by position, by id, or (some servers) not at all. */
const keyOf = (event) => (0,json/* textAt */.$6)(event, 'key') ??
    (0,json/* numberAt */.tk)(event, 'output_index')?.toString() ??
    (0,json/* textAt */.$6)(event, 'item_id') ??
    (0,json/* textAt */.$6)((0,json/* objectAt */.lJ)(event, 'item'), 'id') ??
    (0,json/* textAt */.$6)((0,json/* objectAt */.lJ)(event, 'item'), 'call_id') ??
    'unnamed';
/** Where items have no name, the next one of the kind begins anew. */
const forget = (written, prefix, event) => {
    if ((0,json/* numberAt */.tk)(event, 'output_index') !== undefined)
        return;
    for (const slot of [...written.keys()])
        if (slot.startsWith(prefix))
            written.delete(slot);
};
const isText = (value) => typeof value === 'string';
const hitOf = (source) => {
    const url = (0,json/* textAt */.$6)(source, 'url');
    return url === undefined ? [] : [{ url, title: (0,json/* textAt */.$6)(source, 'title') }];
};

;// CONCATENATED MODULE: ./build/src/core/protocols/openai-responses/usage.js

/** Tokens as Anthropic counts them: input without what was read from or written to the cache. Output includes reasoning. */
const openai_responses_usage_decodeUsage = (usage, searches) => {
    const input = openai_responses_usage_tokens(usage, 'input_tokens');
    const details = (0,json/* objectAt */.lJ)(usage, 'input_tokens_details');
    const read = Math.min(openai_responses_usage_tokens(details, 'cached_tokens'), input);
    const write = Math.min(openai_responses_usage_tokens(details, 'cache_write_tokens'), input - read);
    const cost = (0,json/* numberAt */.tk)(usage, 'cost');
    return {
        input_tokens: input - read - write,
        output_tokens: openai_responses_usage_tokens(usage, 'output_tokens'),
        cache_read_input_tokens: read,
        cache_creation_input_tokens: write,
        ...(searches === 0 ? {} : { server_tool_use: { web_search_requests: searches } }),
        ...(cost === undefined ? {} : { cost_usd: cost }),
    };
};
const openai_responses_usage_tokens = (source, key) => Math.max(0, Math.round((0,json/* numberAt */.tk)(source, key) ?? 0));

;// CONCATENATED MODULE: ./build/src/core/protocols/openai-responses/decoder.js










/** The events of a response. https://platform.openai.com/docs/api-reference/responses-streaming */
const openai_responses_decoder_decoder = (context) => {
    const response = responseReader(context);
    return {
        push(frame) {
            const event = parseFrame(frame);
            // Some servers name the event in the frame only.
            if (event !== undefined)
                response.read({ ...(frame.event ? { type: frame.event } : {}), ...event });
            return response.take();
        },
        end() {
            if (!response.finished()) {
                throw new core_errors/* UpstreamError */.gA('malformed', 'The upstream ended its stream before the response was complete');
            }
            return response.take();
        },
    };
};
/** A whole response: read as the last event of a stream, so that both ways of asking give the same answer. */
const openai_responses_decoder_decodeMessage = (body, context) => {
    if (!(0,json/* isObject */.Gv)(body))
        throw new core_errors/* UpstreamError */.gA('malformed', 'The upstream answered with something that is no response');
    const response = responseReader(context);
    response.read(isError(body) ? { ...body, type: 'error' } : { type: 'response.completed', response: body });
    return collect(response.take());
};
const isError = (body) => body.error !== undefined && body.error !== null && !Array.isArray(body.output);
const responseReader = (context) => {
    const { request, renamed, newToolUseId } = context;
    const toolName = (name) => clientToolName(name, renamed.toolNames, request);
    const naming = { newToolUseId, toolUseId: clientIds(request), toolName };
    const writer = blockWriter({ id: context.messageId, model: context.servedModel, naming });
    const items = itemWriter(writer, context);
    let finished = false;
    const finish = (response) => {
        if (response.status === 'failed' || response.status === 'cancelled')
            throw failureOf(response);
        if (!Array.isArray(response.output) && !writer.hasContent() && (0,json/* objectAt */.lJ)(response, 'usage') === undefined) {
            throw new core_errors/* UpstreamError */.gA('malformed', 'The upstream answered without any output');
        }
        if (response.status === 'queued' || response.status === 'in_progress') {
            throw new core_errors/* UpstreamError */.gA('malformed', 'The upstream answered with a response that is not finished');
        }
        items.output((0,json/* arrayAt */.RD)(response, 'output').filter(json/* isObject */.Gv));
        finished = true;
        writer.finish({
            stopReason: openai_responses_decoder_stopReasonOf(response, items.refused()),
            usage: openai_responses_usage_decodeUsage((0,json/* objectAt */.lJ)(response, 'usage'), items.searches()),
        });
    };
    const readItem = (event) => {
        const item = (0,json/* objectAt */.lJ)(event, 'item');
        if (item === undefined)
            return;
        if (event.type === 'response.output_item.added')
            items.added(event, item);
        else
            items.done(event, item);
    };
    const text = (event) => items.text(event, (0,json/* textAt */.$6)(event, 'delta'), false);
    const wholeText = (event) => items.text(event, (0,json/* textAt */.$6)(event, 'text') ?? (0,json/* textAt */.$6)(event, 'refusal'), true);
    const thought = (event) => items.thought(event, (0,json/* textAt */.$6)(event, 'delta'), false);
    const wholeThought = (event) => items.thought(event, (0,json/* textAt */.$6)(event, 'text'), true);
    const end = (event) => finish(eventResponse(event));
    const fail = (event) => {
        throw failureOf(eventResponse(event));
    };
    /** An error may come without a type, as proxies in between write it. Other events tell nothing that is needed. */
    const other = (event) => {
        if (event.type === 'error' || isError(event)) {
            throw (0,classify_upstream_error/* classifyUpstreamError */.G)({ status: undefined, body: event, headers: {} });
        }
    };
    const readers = {
        'response.output_text.delta': text,
        'response.output_text.done': wholeText,
        'response.refusal.delta': text,
        'response.refusal.done': wholeText,
        'response.reasoning_summary_text.delta': thought,
        'response.reasoning_summary_text.done': wholeThought,
        'response.reasoning_text.delta': thought,
        'response.reasoning_text.done': wholeThought,
        'response.function_call_arguments.delta': event => items.argumentsOf(event, (0,json/* textAt */.$6)(event, 'delta'), false),
        'response.function_call_arguments.done': event => items.argumentsOf(event, (0,json/* textAt */.$6)(event, 'arguments'), true),
        'response.output_text.annotation.added': event => items.citation(event.annotation),
        'response.output_item.added': readItem,
        'response.output_item.done': readItem,
        'response.completed': end,
        'response.incomplete': end,
        'response.done': end,
        'response.failed': fail,
        'response.cancelled': fail,
    };
    return {
        read(event) {
            if (!finished)
                ((0,json/* entryOf */.Ms)(readers, String(event.type)) ?? other)(event);
        },
        finished: () => finished,
        take: () => writer.take(),
    };
};
const eventResponse = (event) => (0,json/* objectAt */.lJ)(event, 'response') ?? {};
const failureOf = (response) => {
    const error = (0,json/* objectAt */.lJ)(response, 'error');
    if (error !== undefined)
        return (0,classify_upstream_error/* classifyUpstreamError */.G)({ status: undefined, body: { error }, headers: {} });
    return new core_errors/* UpstreamError */.gA('transient', `The upstream gave up on its response (${(0,json/* textAt */.$6)(response, 'status') ?? 'failed'})`);
};
const openai_responses_decoder_stopReasonOf = (response, refused) => {
    const reason = (0,json/* textAt */.$6)((0,json/* objectAt */.lJ)(response, 'incomplete_details'), 'reason');
    if (reason === 'content_filter')
        return 'refusal';
    if (reason === 'max_output_tokens' || reason === 'max_tokens' || reason === 'length')
        return 'max_tokens';
    return refused ? 'refusal' : 'end_turn';
};

;// CONCATENATED MODULE: ./build/src/core/protocols/shared/user-id.js

/** `metadata.user_id` in OpenAI's 64 characters. Claude Code sends a longer JSON text; its digest identifies as well. */
const userIdOf = (request) => {
    const id = request.metadata?.user_id;
    if (typeof id !== 'string' || id === '')
        return undefined;
    return id.length <= 64 ? id : hexDigest(id, 64);
};

;// CONCATENATED MODULE: ./build/src/core/protocols/openai-responses/encode-parts.js

/** A user's or a tool's content part. Text that says nothing is left out (refused elsewhere, and no use). */
const inputParts = (parts, context) => parts.flatMap(part => {
    if (part.type === 'text')
        return part.text.trim() === '' ? [] : [inputText(part.text)];
    return [part.type === 'image' ? inputImage(part.source, context) : inputFile(part.source, part.title)];
});
const inputText = (text) => ({ type: 'input_text', text: (0,shared_blocks/* wellFormed */.ES)(text) });
const inputImage = (source, { quirks, model }) => {
    if (quirks.noImages === true || model.capabilities?.images === false) {
        return inputText('[image omitted: the model does not take images]');
    }
    if (source.type === 'file')
        return inputText('[image omitted: it is stored at Anthropic]');
    const image_url = source.type === 'url' ? source.url : encode_parts_dataUrl(source);
    return { type: 'input_image', image_url, detail: 'auto' };
};
/** https://platform.openai.com/docs/guides/pdf-files */
const inputFile = (source, title) => {
    if (source.type === 'url')
        return { type: 'input_file', file_url: source.url };
    if (source.type === 'file')
        return inputText('[document omitted: it is stored at Anthropic]');
    return { type: 'input_file', filename: title ?? 'document.pdf', file_data: encode_parts_dataUrl(source) };
};
const encode_parts_dataUrl = (source) => `data:${source.media_type};base64,${source.data}`;

;// CONCATENATED MODULE: ./build/src/core/protocols/openai-responses/encode-input.js









/** `input`: messages, calls, their outputs and reasoning as a flat list of items, in the order they happened. */
const encodeInput = (request, call) => {
    const context = { ...call, callId: upstreamIds(call.quirks.toolCallId) };
    return turnsOf(request.messages).flatMap(turn => [
        ...encode_input_encodeAssistant(turn.assistant, context),
        ...turn.results.map(result => encode_input_encodeResult(result, context)),
        ...turn.replies.flatMap(reply => encode_input_encodeReply(reply, context)),
    ]);
};
const encode_input_encodeAssistant = (blocks, context) => {
    const items = blocks.flatMap(block => encodeSaid(block, context));
    // "Item of type 'reasoning' was provided without its required following item": a thought that led to nothing stays out.
    while (items.at(-1)?.type === 'reasoning')
        items.pop();
    return items;
};
const encodeSaid = (block, context) => {
    if ((0,shared_blocks/* isBlock */.WH)(block, 'thinking')) {
        const item = reasoningItem(block, context.quirks);
        return item === undefined ? [] : [item];
    }
    if ((0,shared_blocks/* isBlock */.WH)(block, 'tool_use')) {
        const input = (0,json/* isObject */.Gv)(block.input) ? block.input : { input: block.input };
        const name = upstreamToolName(block.name, context.renamed.toolNames);
        return [{ type: 'function_call', call_id: context.callId(block.id), name, arguments: JSON.stringify(input) }];
    }
    const text = flattenBlocks([block])
        .flatMap(part => (part.type === 'text' ? [part.text] : []))
        .join('\n');
    if (text.trim() === '')
        return [];
    return [{ type: 'message', role: 'assistant', content: [{ type: 'output_text', text: (0,shared_blocks/* wellFormed */.ES)(text) }] }];
};
/** A text alone as a string, as all servers of this API take it; else parts (images and files: OpenAI). */
const encode_input_encodeResult = ({ call, result }, context) => {
    const flat = flattenToolResult(result);
    const text = toolResultText(flat);
    const media = inputParts(flat.media, context);
    const parts = text === '' ? media : [inputText(text), ...media];
    const output = media.length === 0 ? (0,shared_blocks/* wellFormed */.ES)(text) : parts;
    return { type: 'function_call_output', call_id: context.callId(call.id), output };
};
/** Instructions in mid-conversation keep their place: moving them up would change the prefix that is cached. */
const encode_input_encodeReply = ({ role, content }, context) => {
    if (role === 'user') {
        const parts = inputParts(flattenBlocks(content), context);
        return parts.length === 0 ? [] : [{ type: 'message', role: 'user', content: parts }];
    }
    const text = (0,system_text/* systemText */.V)(content);
    if (text === undefined)
        return [];
    if (context.quirks.systemInMessages !== false) {
        return [{ type: 'message', role: 'developer', content: [inputText(text)] }];
    }
    return [{ type: 'message', role: 'user', content: [inputText(`<system-reminder>\n${text}\n</system-reminder>`)] }];
};

;// CONCATENATED MODULE: ./build/src/core/protocols/openai-responses/encode-reasoning.js

const encode_reasoning_usualEfforts = ['low', 'medium', 'high'];
/** `reasoning`, when the client says how much to think and the model can. https://platform.openai.com/docs/guides/reasoning */
const encode_reasoning_encodeReasoning = (request, { model, quirks }) => {
    const reasoning = reasoningOf(request);
    if (reasoning === undefined || !canReason(model))
        return undefined;
    const known = quirks.efforts ?? encode_reasoning_usualEfforts;
    // Off is `none`; models before gpt-5.1 have only `minimal`.
    if (!reasoning.on) {
        const off = ['none', 'minimal'].find(effort => known.includes(effort));
        return off === undefined ? undefined : { effort: off };
    }
    const effort = clampEffort(reasoning.effort, known);
    return { ...(effort === undefined ? {} : { effort }), summary: 'auto' };
};
/** Models before the o-series refuse `reasoning`, and the encrypted content with it. */
const canReason = ({ id, capabilities }) => capabilities?.thinking ?? !/(^|\/)(gpt-[34]|chatgpt-4)/.test(id);

;// CONCATENATED MODULE: ./build/src/core/protocols/openai-responses/encode-tools.js



/** `tools`, `tool_choice`, `parallel_tool_calls` and `max_tool_calls`; nothing when there is no tool to give. */
const openai_responses_encode_tools_encodeTools = (request, context) => {
    const functions = context.model.capabilities?.tools === false ? [] : clientTools(request);
    const search = webSearchOf(request);
    if (functions.length === 0 && search === undefined)
        return {};
    const oneAtATime = request.tool_choice?.disable_parallel_tool_use === true && context.quirks.noParallelToolCalls !== true;
    return {
        tools: [...functions.map(tool => encodeFunction(tool, context)), ...(search ? [encodeSearch(search)] : [])],
        ...(context.quirks.noToolChoice === true ? {} : encode_tools_toolChoice(request, functions, search, context)),
        ...(oneAtATime ? { parallel_tool_calls: false } : {}),
        ...(search?.maxUses === undefined ? {} : { max_tool_calls: search.maxUses }),
    };
};
/** `strict` is on by default here (not so in Chat) and refuses ordinary schemas: it has to be said. */
const encodeFunction = (tool, { renamed }) => ({
    type: 'function',
    name: upstreamToolName(tool.name, renamed.toolNames),
    ...(typeof tool.description === 'string' && tool.description !== '' ? { description: tool.description } : {}),
    parameters: toolSchema(tool),
    strict: false,
});
/** https://platform.openai.com/docs/guides/tools-web-search */
const encodeSearch = ({ allowedDomains, userLocation }) => ({
    type: 'web_search',
    ...(allowedDomains.length === 0 ? {} : { filters: { allowed_domains: allowedDomains } }),
    ...(userLocation === undefined ? {} : { user_location: userLocation }),
});
const encode_tools_toolChoice = (request, functions, search, { renamed }) => {
    const choice = request.tool_choice;
    switch (choice?.type) {
        case 'auto':
        case 'none':
            return { tool_choice: choice.type };
        case 'any':
            return { tool_choice: 'required' };
        case 'tool':
            if (choice.name === search?.name)
                return { tool_choice: { type: 'web_search' } };
            if (!functions.some(tool => tool.name === choice.name))
                return {};
            return { tool_choice: { type: 'function', name: upstreamToolName(choice.name ?? '', renamed.toolNames) } };
        default:
            return {};
    }
};

;// CONCATENATED MODULE: ./build/src/core/protocols/openai-responses/encode.js








/**
 * The response to be created. Nothing is stored at the provider, so the whole conversation is sent and reasoning comes
 * encrypted. Stop sequences and top_k have no field here. Throws RequestError 400 for tools that only Anthropic has.
 */
const openai_responses_encode_encode = (request, context) => {
    const { model, quirks } = context;
    const body = {
        ...encodePrompt(request, context),
        max_output_tokens: maxOutputTokens(request, context),
        ...openai_responses_encode_sampling(request, context),
        ...optional('include', included(request, context)),
        ...optional('user', userIdOf(request)),
        ...optional(quirks.sessionAffinity?.field, context.sessionId),
        store: false,
        stream: context.stream,
    };
    for (const field of quirks.dropFields ?? [])
        delete body[field];
    const header = quirks.sessionAffinity?.header;
    const headers = header && context.sessionId ? { headers: { [header]: context.sessionId } } : {};
    return { path: '/responses', ...headers, body: { model: model.id, ...body } };
};
/** OpenAI's own count of the same prompt. https://platform.openai.com/docs/api-reference/responses/input-tokens */
const openai_responses_encode_encodeCount = (request, context) => ({
    path: '/responses/input_tokens',
    body: { model: context.model.id, ...encodePrompt(request, context) },
});
/** What counts as input. */
const encodePrompt = (request, context) => {
    refuseServerTools(request, { name: context.model.id, webSearch: true });
    return {
        ...optional('instructions', (0,system_text/* systemText */.V)(request.system)),
        input: encodeInput(request, context),
        ...openai_responses_encode_tools_encodeTools(request, context),
        ...optional('reasoning', encode_reasoning_encodeReasoning(request, context)),
        ...textFormat(request, context),
    };
};
/** At least 16, else 400. */
const maxOutputTokens = (request, { model, quirks }) => Math.max(16, Math.min(request.max_tokens, model.maxOutputTokens ?? Infinity, quirks.maxOutputTokens ?? Infinity));
const openai_responses_encode_sampling = ({ temperature, top_p }, { model }) => {
    if (model.capabilities?.temperature === false)
        return {};
    return {
        ...(typeof temperature === 'number' ? { temperature } : {}),
        ...(typeof top_p === 'number' ? { top_p } : {}),
    };
};
/** The same as Chat's response_format, one level flatter. */
const textFormat = (request, { quirks }) => {
    const { structuredOutput: _, ...plain } = quirks;
    const format = (0,json/* objectAt */.lJ)(response_format_encodeFormat(request, plain).fields, 'response_format');
    const schema = (0,json/* objectAt */.lJ)(format, 'json_schema');
    return schema === undefined ? {} : { text: { format: { type: 'json_schema', ...schema } } };
};
const included = (request, context) => {
    const encrypted = encode_reasoning_encodeReasoning(request, context) === undefined ? [] : ['reasoning.encrypted_content'];
    const sources = webSearchOf(request) === undefined ? [] : ['web_search_call.action.sources'];
    const all = [...encrypted, ...sources];
    return all.length === 0 ? undefined : all;
};
const optional = (key, value) => key === undefined || value === undefined ? {} : { [key]: value };

;// CONCATENATED MODULE: ./build/src/core/protocols/openai-responses/openai-responses.js





/** OpenAI's Responses. https://platform.openai.com/docs/api-reference/responses */
const openaiResponses = {
    id: 'openai-responses',
    framing: 'sse',
    encode: openai_responses_encode_encode,
    decodeMessage: openai_responses_decoder_decodeMessage,
    decoder: openai_responses_decoder_decoder,
    classifyError: (status, body, headers) => (0,classify_upstream_error/* classifyUpstreamError */.G)({ status, body, headers }),
    countTokens: {
        encode: openai_responses_encode_encodeCount,
        decode(body) {
            const tokens = (0,json/* numberAt */.tk)(body, 'input_tokens');
            if (tokens === undefined)
                throw new core_errors/* UpstreamError */.gA('malformed', 'The upstream counted no tokens');
            return tokens;
        },
    },
};

;// CONCATENATED MODULE: ./build/src/core/protocols/index.js





/** Every wire format there is. Tests that iterate this table cover a new one at once. */
const protocols = {
    anthropic: anthropic,
    'openai-chat': openaiChat,
    'openai-responses': openaiResponses,
    gemini: gemini,
    ollama: ollama,
};

// EXTERNAL MODULE: ./build/src/core/providers/find-provider.js + 33 modules
var find_provider = __nccwpck_require__(5034);
;// CONCATENATED MODULE: ./build/src/core/providers/merge-body.js
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** Keys that would change an object's prototype instead of its content. */
const unsafe = new Set(['__proto__', 'constructor', 'prototype']);
const merge_body_merge = (under, over) => {
    const result = { ...under };
    for (const [key, value] of Object.entries(over)) {
        if (unsafe.has(key) || value === undefined)
            continue;
        const present = Object.hasOwn(result, key) ? result[key] : undefined;
        result[key] = isObject(present) && isObject(value) ? merge_body_merge(present, value) : value;
    }
    return result;
};
/** The body with values filled in where it has none, deeply. */
const mergeDefaults = (body, defaults) => merge_body_merge(merge_body_merge({}, defaults), body);
/** The body with values replaced, deeply. */
const mergeOverrides = (body, overrides) => merge_body_merge(body, overrides);

;// CONCATENATED MODULE: ./build/src/core/providers/finish-call.js

/**
 * The encoded call as this provider wants it: the body quirks, its `transformBody`, its `transformCall`. The sender calls
 * it once between `protocol.encode` (and the transformers) and serialising. Returns the same object when nothing applies.
 */
const finishCall = (definition, quirks, call, context) => {
    let body = call.body;
    if (quirks.bodyDefaults !== undefined)
        body = mergeDefaults(body, quirks.bodyDefaults);
    if (definition.transformBody !== undefined)
        body = definition.transformBody(body, context);
    if (quirks.bodyOverrides !== undefined)
        body = mergeOverrides(body, quirks.bodyOverrides);
    const changed = body === call.body ? call : { ...call, body };
    return definition.transformCall === undefined ? changed : definition.transformCall(changed, context);
};
/** Whether `finishCall` would change anything: if not, an Anthropic body may pass through byte by byte. */
const changesCalls = (definition, quirks) => definition.transformBody !== undefined ||
    definition.transformCall !== undefined ||
    quirks.bodyDefaults !== undefined ||
    quirks.bodyOverrides !== undefined;

// EXTERNAL MODULE: ./build/src/core/routing/endpoint.js + 1 modules
var endpoint = __nccwpck_require__(6063);
// EXTERNAL MODULE: ./build/src/core/routing/subagent.js
var subagent = __nccwpck_require__(8745);
;// CONCATENATED MODULE: ./build/src/core/transformers/options.js
const positiveInteger = {
    is: value => typeof value === 'number' && Number.isInteger(value) && value > 0,
    called: 'a positive whole number',
};
const options_number = { is: value => typeof value === 'number' && Number.isFinite(value), called: 'a number' };
const flag = { is: value => typeof value === 'boolean', called: 'true or false' };
/** Options by name; what is not listed is an error, what is listed may be absent unless `required`. */
const knownOptions = (known, required = []) => (options) => {
    for (const name of required)
        if (options[name] === undefined)
            return `needs the option \`${name}\``;
    for (const [name, value] of Object.entries(options)) {
        const check = Object.hasOwn(known, name) ? known[name] : undefined;
        if (check === undefined)
            return `has no option \`${name}\`; it knows ${list(Object.keys(known))}`;
        if (!check.is(value))
            return `option \`${name}\` must be ${check.called}`;
    }
    return undefined;
};
const list = (names) => (names.length === 0 ? 'none' : names.map(name => `\`${name}\``).join(', '));

;// CONCATENATED MODULE: ./build/src/core/transformers/bodies.js


/** Transformers on what the request says. */
const bodyTransformers = [
    {
        name: 'customparams',
        does: 'its options are merged deeply into the body where the body has no value of its own',
        body: (body, options) => mergeDefaults(body, options),
    },
    {
        name: 'cleancache',
        does: 'removes every `cache_control`',
        quirks: ({ cacheControl: _, ...quirks }) => quirks,
        request: request => withoutCacheControl(request),
    },
    {
        name: 'reasoning',
        does: 'thinking becomes `enable_thinking` where the provider has no knob of its own; `enable: false` turns it off',
        validateOptions: knownOptions({ enable: flag }),
        quirks: quirks => ({ reasoning: 'enable_thinking', ...quirks }),
        request: (request, options) => options.enable === false ? { ...request, thinking: { type: 'disabled' } } : request,
    },
];
const withoutCacheControl = (request) => {
    const clean = {
        ...request,
        messages: request.messages.map(message => typeof message.content === 'string' ? message : { ...message, content: message.content.map(stripBlock) }),
    };
    delete clean.cache_control;
    if (Array.isArray(request.system))
        clean.system = request.system.map(({ cache_control: _, ...block }) => block);
    if (request.tools)
        clean.tools = request.tools.map(({ cache_control: _, ...tool }) => tool);
    return clean;
};
const stripBlock = (block) => {
    const { cache_control: _, ...rest } = block;
    const content = rest.content;
    return (Array.isArray(content) ? { ...rest, content: content.map(item => stripBlock(item)) } : rest);
};

;// CONCATENATED MODULE: ./build/src/core/transformers/enhance-tool.js


/** Whole tool arguments as JSON: repaired where they do not parse, as they are where nothing helps. */
const repairedJson = (text) => {
    if (text.trim() === '')
        return '{}';
    try {
        JSON.parse(text);
        return text;
    }
    catch {
        try {
            const repaired = jsonrepair(text);
            const value = JSON.parse(repaired);
            return typeof value === 'object' && value !== null && !Array.isArray(value) ? repaired : text;
        }
        catch {
            return text;
        }
    }
};
const enhanceTool = {
    name: 'enhancetool',
    does: 'tool arguments are collected, repaired where they are not JSON, and sent whole: they stream no more',
    validateOptions: knownOptions({}),
    response: () => ({ events: enhance_tool_eventMachine(), message: message => message }),
};
const enhance_tool_eventMachine = () => {
    const collected = new Map();
    return event => {
        if (event.type === 'content_block_start' && event.content_block.type === 'tool_use')
            collected.set(event.index, '');
        if (event.type === 'content_block_delta' && event.delta.type === 'input_json_delta') {
            const soFar = collected.get(event.index);
            if (soFar === undefined)
                return [event];
            collected.set(event.index, soFar + event.delta.partial_json);
            return [];
        }
        const json = event.type === 'content_block_stop' ? collected.get(event.index) : undefined;
        if (json === undefined || event.type !== 'content_block_stop')
            return [event];
        collected.delete(event.index);
        const delta = { type: 'input_json_delta', partial_json: repairedJson(json) };
        return [{ type: 'content_block_delta', index: event.index, delta }, event];
    };
};

;// CONCATENATED MODULE: ./build/src/core/transformers/system-text.js
/** The request with a text added at the end of its system prompt. */
const withSystemText = (request, text) => {
    if (request.system === undefined || request.system === '')
        return { ...request, system: text };
    return typeof request.system === 'string'
        ? { ...request, system: `${request.system}\n\n${text}` }
        : { ...request, system: [...request.system, { type: 'text', text }] };
};

;// CONCATENATED MODULE: ./build/src/core/transformers/forced-reasoning.js



const forced_reasoning_prompt = 'Before every answer and before every tool call, reason step by step inside <reasoning_content> and ' +
    '</reasoning_content>. Close the tag before you answer. Never mention these tags.';
/** Transformers for models that reason in their text. */
const taggedReasoningTransformers = [
    {
        name: 'forcereasoning',
        does: 'asks a model without reasoning to think between tags and returns that as thinking',
        validateOptions: knownOptions({}),
        request: request => request.thinking?.type === 'disabled' ? request : withSystemText(withoutThinking(request), forced_reasoning_prompt),
        response: () => taggedThinking('<reasoning_content>', '</reasoning_content>'),
    },
    {
        name: 'extrathinktag',
        does: 'what stands between `<think>` and `</think>` in the text is returned as thinking',
        validateOptions: knownOptions({}),
        response: () => taggedThinking('<think>', '</think>'),
    },
];
/** The knob of a provider would be refused by a model that has none. */
const withoutThinking = ({ thinking: _, ...request }) => request;

;// CONCATENATED MODULE: ./build/src/core/transformers/limits.js

const limitsOf = (options, limit) => typeof options.max_tokens === 'number' ? Math.min(limit, options.max_tokens) : limit;
/** Transformers on the output limit and on sampling. */
const limitTransformers = [
    {
        name: 'maxtoken',
        does: 'lowers the output limit to `max_tokens`, and a thinking budget that no longer fits with it',
        validateOptions: knownOptions({ max_tokens: positiveInteger }, ['max_tokens']),
        quirks: (quirks, options) => ({
            ...quirks,
            maxOutputTokens: limitsOf(options, quirks.maxOutputTokens ?? Number.MAX_SAFE_INTEGER),
        }),
        request: (request, options) => withLimit(request, limitsOf(options, request.max_tokens)),
    },
    {
        name: 'maxcompletiontokens',
        does: '`max_tokens` is called `max_completion_tokens`',
        quirks: quirks => ({ ...quirks, maxTokensField: 'max_completion_tokens' }),
        body: ({ max_tokens: limit, ...body }) => limit === undefined ? body : { ...body, max_completion_tokens: body.max_completion_tokens ?? limit },
    },
    {
        name: 'sampling',
        does: 'sets `temperature`, `top_p`, `top_k`, `repetition_penalty`; lowers the limit to `max_tokens`',
        validateOptions: knownOptions({
            max_tokens: positiveInteger,
            temperature: options_number,
            top_p: options_number,
            top_k: positiveInteger,
            repetition_penalty: options_number,
        }),
        request: (request, options) => ({
            ...withLimit(request, limitsOf(options, request.max_tokens)),
            ...(typeof options.temperature === 'number' ? { temperature: options.temperature } : {}),
            ...(typeof options.top_p === 'number' ? { top_p: options.top_p } : {}),
            ...(typeof options.top_k === 'number' ? { top_k: options.top_k } : {}),
        }),
        body: (body, options) => options.repetition_penalty === undefined ? body : { ...body, repetition_penalty: options.repetition_penalty },
    },
];
/** Anthropic demands budget_tokens < max_tokens and at least 1024. */
const withLimit = (request, limit) => {
    if (limit >= request.max_tokens)
        return request;
    const lowered = { ...request, max_tokens: limit };
    if (request.thinking?.type !== 'enabled' || request.thinking.budget_tokens < limit)
        return lowered;
    const budget = Math.floor(limit / 2);
    return {
        ...lowered,
        thinking: budget >= 1024 ? { ...request.thinking, budget_tokens: budget } : { type: 'disabled' },
    };
};

;// CONCATENATED MODULE: ./build/src/core/transformers/protocols.js

/** Transformers whose name says which wire format an upstream speaks. */
const protocolTransformers = [
    {
        name: 'Anthropic',
        does: 'the upstream speaks Anthropic Messages: passed through. `UseBearer: true` sends the key as Bearer',
        protocol: 'anthropic',
        validateOptions: knownOptions({ UseBearer: flag }),
        auth: options => (options.UseBearer === true ? 'bearer' : undefined),
    },
    { name: 'OpenAI', does: 'the upstream speaks Chat Completions', protocol: 'openai-chat' },
    {
        name: 'openai-responses',
        does: 'the upstream speaks Responses; temperature and limits are kept',
        protocol: 'openai-responses',
    },
    { name: 'openai-response', does: 'the same as `openai-responses`', protocol: 'openai-responses' },
    { name: 'gemini', does: "the upstream speaks Gemini's own API, thought signatures included", protocol: 'gemini' },
    {
        name: 'vertex-gemini',
        does: 'Gemini on Vertex AI, with an access token',
        protocol: 'gemini',
        definition: 'vertex',
    },
    {
        name: 'vertex-claude',
        does: 'Claude on Vertex AI, with an access token',
        protocol: 'anthropic',
        definition: 'vertex',
    },
    {
        name: 'vertex-openai',
        does: "Vertex AI's Chat Completions, with an access token",
        protocol: 'openai-chat',
        definition: 'vertex',
    },
];

;// CONCATENATED MODULE: ./build/src/core/transformers/tool-use.js


const exitTool = {
    name: 'ExitTool',
    description: 'Call this when no other tool is needed any more: the task is done, or you want to talk to the user.',
    input_schema: {
        type: 'object',
        properties: { response: { type: 'string', description: 'What the user is to read.' } },
        required: ['response'],
    },
};
const reminder = 'Tool mode is on: every answer must call a tool. Use the tool that fits best; when none is needed any more, call ' +
    '`ExitTool` with your answer to the user, and only then.';
const toolUse = {
    name: 'tooluse',
    does: 'makes a weak model use its tools: each answer must call one, a last tool `ExitTool` carries the final text',
    validateOptions: knownOptions({}),
    request: request => {
        if (request.tools === undefined || request.tools.length === 0 || request.tool_choice?.type === 'none')
            return request;
        return withSystemText({ ...request, tools: [...request.tools, exitTool], tool_choice: { type: 'any' } }, reminder);
    },
    response: () => exitToText(),
};
/** The call of `ExitTool` becomes the text it carries, and the turn ends if it was the only call. */
const exitToText = () => ({ events: tool_use_eventMachine(), message: messageWithoutExit });
const isExit = (block) => block.type === 'tool_use' && block.name === exitTool.name;
const tool_use_textOf = (input) => {
    const response = typeof input === 'object' && input !== null ? input.response : undefined;
    return typeof response === 'string' ? response : '';
};
const messageWithoutExit = (message) => {
    if (!message.content.some(isExit))
        return message;
    const content = message.content.map(block => (isExit(block) ? { type: 'text', text: tool_use_textOf(block.input) } : block));
    const calls = content.some(block => block.type === 'tool_use');
    const ends = message.stop_reason === 'tool_use' && !calls;
    return { ...message, content, stop_reason: ends ? 'end_turn' : message.stop_reason };
};
const tool_use_eventMachine = () => {
    let exiting;
    let exited = false;
    let otherCalls = false;
    const finish = (index, json) => [
        { type: 'content_block_delta', index, delta: { type: 'text_delta', text: tool_use_textOf(tool_use_parse(json)) } },
        { type: 'content_block_stop', index },
    ];
    return event => {
        if (event.type === 'content_block_start' && event.content_block.type === 'tool_use') {
            if (!isExit(event.content_block)) {
                otherCalls = true;
                return [event];
            }
            exited = true;
            exiting = { index: event.index, json: '' };
            return [{ ...event, content_block: { type: 'text', text: '' } }];
        }
        if (exiting !== undefined && event.type === 'content_block_delta' && event.index === exiting.index) {
            exiting.json += jsonOf(event.delta);
            return [];
        }
        if (exiting !== undefined && event.type === 'content_block_stop' && event.index === exiting.index) {
            const { index, json } = exiting;
            exiting = undefined;
            return finish(index, json);
        }
        const ends = event.type === 'message_delta' && event.delta.stop_reason === 'tool_use' && exited && !otherCalls;
        return ends ? [{ ...event, delta: { ...event.delta, stop_reason: 'end_turn' } }] : [event];
    };
};
const jsonOf = (delta) => (delta.type === 'input_json_delta' ? delta.partial_json : '');
const tool_use_parse = (json) => {
    try {
        return JSON.parse(json);
    }
    catch {
        // A model that answers without JSON means its text.
        return { response: json };
    }
};

;// CONCATENATED MODULE: ./build/src/core/transformers/vendors.js

const mergesOptions = {
    quirks: quirks => ({ reasoning: 'reasoning', cacheControl: 'claude-models', ...quirks }),
    body: (body, options) => mergeOverrides(body, options),
};
/** Transformers named after a vendor: what is particular about its wire, wherever its models are served. */
const vendorTransformers = [
    {
        name: 'deepseek',
        does: 'reasoning comes back to the model on tool-call turns, as DeepSeek demands. The old limit of 8192 output tokens is gone',
        quirks: quirks => ({ replayReasoning: 'tool-calls', ...quirks }),
    },
    {
        name: 'openrouter',
        does: "options are merged into the body (`provider: {only: [...]}`); thinking becomes `reasoning`; cache_control stays for Claude's models",
        ...mergesOptions,
    },
    { name: 'vercel', does: 'the same for the Vercel AI Gateway', ...mergesOptions },
    {
        name: 'groq',
        does: "`$schema` is removed from tools' schemas",
        quirks: quirks => ({ ...quirks, dropSchemaKeywords: [...(quirks.dropSchemaKeywords ?? []), '$schema'] }),
    },
    {
        name: 'cerebras',
        does: '`disable_reasoning` when thinking is off',
        body: (body, _options, { request }) => request.thinking?.type === 'disabled' ? { ...withoutReasoning(body), disable_reasoning: true } : body,
    },
    {
        name: 'streamoptions',
        does: 'usage in streams is always asked for',
        builtIn: true,
    },
];
const withoutReasoning = ({ reasoning: _1, reasoning_effort: _2, ...rest }) => rest;

;// CONCATENATED MODULE: ./build/src/core/transformers/find-transformer.js







/** Every transformer of claude-code-router 1.x and 2.x. */
const transformers = [
    ...protocolTransformers,
    ...vendorTransformers,
    ...limitTransformers,
    ...bodyTransformers,
    ...taggedReasoningTransformers,
    toolUse,
    enhanceTool,
];
const byName = new Map(transformers.map(transformer => [transformer.name.toLowerCase(), transformer]));
/** By its name in any case. */
const findTransformer = (name) => byName.get(name.toLowerCase());

;// CONCATENATED MODULE: ./build/src/core/transformers/pipeline.js


/**
 * The transformers of a provider, then those of a model, in order; `own` are the user's, by name. Throws ConfigError for an
 * unknown name or a wrong option. Call it when the configuration is read, not for each request.
 */
const transformerSteps = (uses, own = new Map()) => uses.map(({ name, options = {} }) => {
    const transformer = own.get(name) ?? findTransformer(name);
    if (transformer === undefined) {
        throw new core_errors/* ConfigError */.xL('unknown_transformer', `There is no transformer \`${name}\``, {
            hint: `Known are ${transformers.map(known => known.name).join(', ')}; your own is loaded by its path under \`transformers\`.`,
        });
    }
    const problem = transformer.validateOptions?.(options);
    if (problem !== undefined)
        throw new core_errors/* ConfigError */.xL('invalid_transformer_option', `Transformer \`${name}\` ${problem}`);
    return { transformer, options };
});
/** What the names alone say of the endpoint: wire format, provider, how the key travels. */
const endpointOfSteps = (steps) => {
    const result = {};
    for (const { transformer, options } of steps) {
        if (transformer.protocol !== undefined)
            result.protocol = transformer.protocol;
        if (transformer.definition !== undefined)
            result.definition = transformer.definition;
        const auth = transformer.auth?.(options);
        if (auth !== undefined)
            result.auth = auth;
    }
    return result;
};
const transformQuirks = (steps, quirks, context) => steps.reduce((value, { transformer, options }) => transformer.quirks?.(value, options, context) ?? value, quirks);
const transformRequest = (steps, request, context) => steps.reduce((value, { transformer, options }) => transformer.request?.(value, options, context) ?? value, request);
const transformBody = (steps, body, context) => steps.reduce((value, { transformer, options }) => transformer.body?.(value, options, context) ?? value, body);
/** One transform for the whole answer, the last step's first; undefined when no step looks at answers. Anew for each answer. */
const responseTransform = (steps, context) => {
    const transforms = steps
        .flatMap(({ transformer, options }) => transformer.response?.(options, context) ?? [])
        .reverse();
    if (transforms.length === 0)
        return undefined;
    return {
        events: (event) => transforms.reduce((events, transform) => events.flatMap(item => transform.events(item)), [event]),
        message: (message) => transforms.reduce((value, transform) => transform.message(value), message),
    };
};
/** Whether any step touches calls or answers: if not, an Anthropic body may pass through byte by byte. */
const changesTraffic = (steps) => steps.some(({ transformer }) => transformer.request ?? transformer.body ?? transformer.response);

;// CONCATENATED MODULE: ./build/src/core/transformers/own-transformers.js

/** Throws ConfigError for an unknown name, a wrong option or a module that cannot be made with these options. */
const planTransformers = (uses, own) => {
    const plan = { steps: [], foreign: [] };
    for (const use of uses) {
        const mine = own.get(use.name);
        if (mine === undefined) {
            plan.steps.push(...transformerSteps([use]));
            continue;
        }
        const options = { ...mine.options, ...use.options };
        const made = mine.make(options);
        if (made.kind === 'foreign')
            plan.foreign.push(made.transformer);
        else
            plan.steps.push(...transformerSteps([{ ...use, options }], new Map([[use.name, made.transformer]])));
    }
    return plan;
};

;// CONCATENATED MODULE: ./build/src/proxy/prepare-call.js








/** Plans are made once per target and kept. */
const createPlanner = (own = new Map()) => {
    const plans = new Map();
    return target => {
        const name = (0,routing_target/* targetName */.je)(target);
        const known = plans.get(name);
        if (known)
            return known;
        // Names come from clients: only those of the configuration are kept.
        const plan = planTarget(target, name, own);
        if (target.provider.models.includes(target.model))
            plans.set(name, plan);
        return plan;
    };
};
const planTarget = (target, name, own) => {
    const definition = (0,find_provider/* findProvider */.lh)(target.provider.definition);
    const plain = (0,endpoint/* endpointOf */.X)(target, definition);
    const uses = [...target.provider.transformers, ...(target.model.transformers ?? [])];
    const { steps, foreign } = planTransformers(uses, own);
    const quirks = transformQuirks(steps, plain.quirks, { protocol: plain.protocol, model: target.model.id });
    const protocol = protocols[plain.protocol];
    const framing = definition?.streamFraming?.(plain) ?? protocol.framing;
    const untouched = protocol.passThrough !== undefined &&
        framing === protocol.framing &&
        foreign.length === 0 &&
        !changesTraffic(steps) &&
        !(definition && changesCalls(definition, quirks));
    return { target, name, definition, endpoint: { ...plain, quirks }, protocol, steps, foreign, framing, untouched };
};
const prepareCall = (raw, plan, says) => {
    const { target, endpoint, protocol } = plan;
    const context = {
        model: target.model,
        quirks: endpoint.quirks,
        stream: says.stream || endpoint.quirks.alwaysStream === true,
        sessionId: says.sessionId,
        renamed: { toolNames: new Map() },
        anthropicVersion: says.anthropicVersion,
        anthropicBetas: says.anthropicBetas,
    };
    const spliced = plan.untouched && !says.hasSubagentTag ? protocol.passThrough?.splice(raw, context) : undefined;
    if (spliced) {
        return { plan, context, outgoing: { path: '/v1/messages', headers: spliced.headers, body: spliced.bytes } };
    }
    return { plan, context, outgoing: prepare_call_encode(raw, plan, context, says, protocol.encode) };
};
/** The same for the provider's own token counting. */
const prepareCount = (raw, plan, says) => {
    const { target, endpoint, protocol } = plan;
    if (protocol.countTokens === undefined || (protocol.id === 'anthropic' && !endpoint.quirks.countTokens))
        return undefined;
    const context = {
        model: target.model,
        quirks: endpoint.quirks,
        stream: false,
        renamed: { toolNames: new Map() },
        anthropicVersion: says.anthropicVersion,
        anthropicBetas: says.anthropicBetas,
    };
    return { plan, context, outgoing: prepare_call_encode(raw, plan, context, says, protocol.countTokens.encode) };
};
const prepare_call_encode = (raw, plan, context, says, encoder) => {
    const { target, endpoint, definition, steps } = plan;
    const asked = says.hasSubagentTag ? (0,subagent/* withoutSubagentTag */.mO)(raw.parsed()) : raw.parsed();
    const transformation = { protocol: endpoint.protocol, model: target.model.id, request: asked };
    const request = transformRequest(steps, asked, transformation);
    const encoded = encoder(request, context);
    const withBody = { ...encoded, body: transformBody(steps, encoded.body, transformation) };
    const hook = {
        request,
        model: target.model,
        protocol: endpoint.protocol,
        stream: context.stream,
        baseUrl: endpoint.baseUrl,
    };
    const call = definition ? finishCall(definition, endpoint.quirks, withBody, hook) : withBody;
    return { path: call.path, headers: call.headers ?? {}, body: JSON.stringify(call.body) };
};

;// CONCATENATED MODULE: ./build/src/proxy/reply.js

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
    const http = httpErrorOf(error);
    const body = errorBody({ type: http.type, message: redact(http.message) }, requestId);
    sendJson(response, http.status, JSON.stringify(body), { ...headers, ...http.headers, 'request-id': requestId });
};
/** A value fit for a header: names of models may have any character, even half of one. */
const headerValue = (text) => text.toWellFormed().replace(/[^\x20-\x7e]/gu, character => encodeURIComponent(character));

;// CONCATENATED MODULE: ./build/src/core/messages/estimate-text.js
/**
 * Tokens of a text without a tokenizer, at some 40 MB a second. What a piece of text costs was fitted against the o200k
 * vocabulary on code in eight languages, prose, Markdown, JSON, HTML and Chinese: within a tenth on each of them.
 */
const estimate_text_cost = {
    word: 0.93,
    /** Each letter of a word from the sixth to the ninth, and beyond. */
    longer: 0.075,
    longest: 0.425,
    capital: 0.046,
    digits: 1.61,
    punctuation: 0.69,
    morePunctuation: 0.09,
    lineBreak: 0.71,
    indent: 1.03,
    ideograph: 0.76,
    hangul: 0.65,
    widePunctuation: 0.35,
    /** A letter of another alphabet. */
    letter: 0.26,
    symbol: 1.43,
};
const [lower, upper, digit, estimate_text_space, lineBreak, punctuation] = [1, 2, 3, 4, 5, 6];
const kinds = Uint8Array.from({ length: 128 }, (_, code) => {
    const character = String.fromCharCode(code);
    if (/[a-z]/.test(character))
        return lower;
    if (/[A-Z]/.test(character))
        return upper;
    if (/[0-9]/.test(character))
        return digit;
    if (/[ \t]/.test(character))
        return estimate_text_space;
    return /[\n\r]/.test(character) ? lineBreak : punctuation;
});
/** 0 for anything but ASCII. */
const kindAt = (text, index) => kinds[text.charCodeAt(index)] ?? 0;
const runEnd = (text, from, kind) => {
    let end = from + 1;
    while (kindAt(text, end) === kind)
        end++;
    return end;
};
/** Estimated tokens, not rounded. */
const estimateText = (text) => {
    let tokens = 0;
    for (let i = 0; i < text.length;) {
        const kind = kindAt(text, i);
        if (kind === 0) {
            tokens += wideCost(text.charCodeAt(i));
            i++;
            continue;
        }
        const end = kind === upper ? wordEnd(text, i) : runEnd(text, i, kind);
        tokens += runCost(text, i, end, kind);
        i = end;
    }
    return tokens;
};
/** `HTTP`, or `Http` with its capital; of `HTTPServer` the first word ends before the S. */
const wordEnd = (text, from) => {
    const capitals = runEnd(text, from, upper);
    if (kindAt(text, capitals) !== lower)
        return capitals;
    return capitals - from > 1 ? capitals - 1 : runEnd(text, capitals, lower);
};
const runCost = (text, from, end, kind) => {
    const length = end - from;
    switch (kind) {
        case lower:
            return wordCost(length);
        case upper:
            return kindAt(text, end - 1) === upper ? estimate_text_cost.word + length * estimate_text_cost.capital : wordCost(length);
        case digit:
            return Math.ceil(length / 3) * estimate_text_cost.digits;
        case estimate_text_space:
            // One space belongs to the word behind it.
            return length > 1 ? estimate_text_cost.indent : 0;
        case lineBreak:
            return estimate_text_cost.lineBreak;
        default:
            return estimate_text_cost.punctuation + (length - 1) * estimate_text_cost.morePunctuation;
    }
};
const wordCost = (length) => estimate_text_cost.word + Math.max(0, Math.min(length, 9) - 5) * estimate_text_cost.longer + Math.max(0, length - 9) * estimate_text_cost.longest;
const wideCost = (code) => {
    if (code < 0x0700)
        return code < 0x00c0 ? estimate_text_cost.symbol : estimate_text_cost.letter;
    if (code >= 0xac00 && code < 0xd7b0)
        return estimate_text_cost.hangul;
    if ((code >= 0x3040 && code < 0x3100) || (code >= 0x3400 && code <= 0x9fff))
        return estimate_text_cost.ideograph;
    const isPunctuation = (code >= 0x2010 && code < 0x2040) || (code >= 0x3000 && code < 0x3040) || code >= 0xff00;
    return isPunctuation ? estimate_text_cost.widePunctuation : estimate_text_cost.symbol;
};

;// CONCATENATED MODULE: ./build/src/core/messages/estimate-tokens.js

/** What a message, a block or a tool costs beside its text. */
const perMessage = 4;
const perBlock = 1;
const perTool = 8;
/** Anthropic's figure for an image of the largest size it does not scale down. */
const perImage = 1600;
/** A page of a PDF takes some 50 kB of base64 and 2000 tokens. */
const base64PerDocumentToken = 25;
/** Estimated input tokens of a request: system prompt, tools and conversation. */
const estimate_tokens_estimateTokens = (request) => {
    const tools = request.tools ?? [];
    const messages = request.messages.reduce((sum, message) => sum + perMessage + contentTokens(message.content), 0);
    const toolTokens = tools.reduce((sum, tool) => sum + perTool + jsonTokens({ ...tool, cache_control: undefined }), 0);
    return Math.ceil(contentTokens(request.system) + toolTokens + messages);
};
const contentTokens = (content) => {
    if (typeof content === 'string')
        return estimateText(content);
    if (!Array.isArray(content))
        return 0;
    return content.reduce((sum, block) => sum + perBlock + blockTokens(block), 0);
};
const blockTokens = (block) => {
    if (typeof block !== 'object' || block === null)
        return 0;
    const { type, source, content, ...rest } = block;
    if (type === 'text')
        return estimateText(String(rest.text ?? ''));
    if (type === 'thinking')
        return estimateText(String(rest.thinking ?? ''));
    if (type === 'image')
        return perImage;
    if (type === 'document')
        return documentTokens(source);
    if (type === 'redacted_thinking')
        return String(rest.data ?? '').length / base64PerDocumentToken;
    if (type === 'tool_use')
        return estimateText(String(rest.name ?? '')) + jsonTokens(rest.input);
    return content === undefined ? jsonTokens(rest) : contentTokens(content);
};
const documentTokens = (source) => {
    const { type, data, content } = (source ?? {});
    if (type === 'content')
        return contentTokens(content);
    if (typeof data !== 'string')
        return perImage;
    return type === 'text' ? estimateText(data) : Math.max(perImage, data.length / base64PerDocumentToken);
};
const jsonTokens = (value) => (value === undefined ? 0 : estimateText(JSON.stringify(value)));

;// CONCATENATED MODULE: ./build/src/lib/json-scan.js
const quote = 0x22;
const backslash = 0x5c;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const comma = 0x2c;
const json_scan_colon = 0x3a;
/** 1 = quote, 2 = opens, 3 = closes; anything else is of no interest between strings. */
const json_scan_kinds = new Uint8Array(256);
json_scan_kinds[quote] = 1;
json_scan_kinds[0x7b] = 2;
json_scan_kinds[0x5b] = 2;
json_scan_kinds[0x7d] = 3;
json_scan_kinds[0x5d] = 3;
/** Strings longer than this are searched natively: short ones are quicker by hand. */
const shortString = 48;
/**
 * Where the values of a JSON object's own keys lie, without parsing them: a tenth of the time of a full parse on an
 * agent's request. Nested values are only balanced, not checked. Undefined when this is no object, when it is cut off,
 * or when a key occurs twice (readers differ on which one counts). `watch` hears of the strings inside those values.
 */
const scanObject = (bytes, watch) => {
    const spans = new Map();
    let i = skipSpace(bytes, hasBom(bytes) ? 3 : 0);
    if (bytes[i] !== openBrace)
        return undefined;
    i = skipSpace(bytes, i + 1);
    if (bytes[i] === closeBrace)
        return endsAfter(bytes, i) ? spans : undefined;
    for (;;) {
        const member = memberAt(bytes, i, watch);
        if (member === undefined || spans.has(member.key))
            return undefined;
        spans.set(member.key, member.value);
        i = skipSpace(bytes, member.value.end);
        if (bytes[i] === closeBrace)
            return endsAfter(bytes, i) ? spans : undefined;
        if (bytes[i] !== comma)
            return undefined;
        i = skipSpace(bytes, i + 1);
    }
};
const memberAt = (bytes, at, watch) => {
    if (bytes[at] !== quote)
        return undefined;
    const keyEnd = stringEnd(bytes, at);
    if (keyEnd < 0)
        return undefined;
    const key = keyText(bytes, at, keyEnd);
    const separator = skipSpace(bytes, keyEnd);
    if (key === undefined || bytes[separator] !== json_scan_colon)
        return undefined;
    const start = skipSpace(bytes, separator + 1);
    const end = valueEnd(bytes, start, watch);
    return end < 0 ? undefined : { key, value: { start, end } };
};
const hasBom = (bytes) => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
const skipSpace = (bytes, from) => {
    let i = from;
    while (bytes[i] === 0x20 || bytes[i] === 0x0a || bytes[i] === 0x0d || bytes[i] === 0x09)
        i++;
    return i;
};
const endsAfter = (bytes, brace) => skipSpace(bytes, brace + 1) === bytes.length;
/** Index after the closing quote of the string that opens at `start`, or -1. */
const stringEnd = (bytes, start) => {
    let i = start + 1;
    const nearby = Math.min(bytes.length, i + shortString);
    while (i < nearby) {
        const byte = bytes[i];
        if (byte === quote)
            return i + 1;
        i += byte === backslash ? 2 : 1;
    }
    for (;;) {
        const at = bytes.indexOf(quote, i);
        if (at < 0)
            return -1;
        let before = at - 1;
        while (before >= i && bytes[before] === backslash)
            before--;
        if (((at - 1 - before) & 1) === 0)
            return at + 1;
        i = at + 1;
    }
};
const valueEnd = (bytes, start, watch) => {
    const kind = json_scan_kinds[bytes[start] ?? 0];
    if (kind === 1)
        return stringEnd(bytes, start);
    if (kind === 2)
        return nestedEnd(bytes, start, watch);
    let i = start;
    while (i < bytes.length && !endsPrimitive(bytes[i]))
        i++;
    return i > start && kind !== 3 ? i : -1;
};
const endsPrimitive = (byte) => byte === 0x2c || byte === 0x7d || byte === 0x5d || byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
const nestedEnd = (bytes, start, watch) => {
    let depth = 0;
    for (let i = start; i < bytes.length; i++) {
        const kind = json_scan_kinds[bytes[i]];
        if (kind === 0)
            continue;
        if (kind === 1) {
            const end = stringEnd(bytes, i);
            if (end < 0)
                return -1;
            watch?.note(bytes, i + 1, end - 1);
            i = end - 1;
        }
        else if (kind === 2)
            depth++;
        else if (--depth === 0)
            return i + 1;
    }
    return -1;
};
const json_scan_text = new TextDecoder();
const keyText = (bytes, start, end) => {
    const raw = json_scan_text.decode(bytes.subarray(start + 1, end - 1));
    if (!raw.includes('\\'))
        return raw;
    try {
        return JSON.parse(`"${raw}"`);
    }
    catch {
        return undefined;
    }
};

;// CONCATENATED MODULE: ./build/src/lib/json-words.js
/**
 * Makes watches for these ASCII words. Cheaper than a search of the text for each: the scan passes every string anyway,
 * and a search for `"word"` stops at every quotation mark.
 */
const wordWatcher = (words) => {
    const byLength = [];
    for (const word of words) {
        const bytes = new TextEncoder().encode(word);
        byLength[bytes.length] = [...(byLength[bytes.length] ?? []), { word, bytes }];
    }
    return () => {
        const seen = new Set();
        return {
            note(bytes, start, end) {
                const candidates = byLength[end - start];
                if (candidates === undefined)
                    return;
                for (const candidate of candidates)
                    if (isAt(bytes, start, candidate.bytes))
                        seen.add(candidate.word);
            },
            found: word => seen.has(word),
        };
    };
};
const isAt = (bytes, start, word) => {
    for (let i = 0; i < word.length; i++)
        if (bytes[start + i] !== word[i])
            return false;
    return true;
};

;// CONCATENATED MODULE: ./build/src/core/messages/validate.js

/** Errors in Anthropic's wording: `field.path: what is wrong`. */
const invalid = (message) => new core_errors/* RequestError */.GI(400, 'invalid_request_error', message);
/**
 * The fields without which nobody can answer, judged without parsing the conversation. Everything else is left to
 * whoever understands it: an Anthropic upstream itself, or `validateRequest` before a translation.
 */
const requireFields = (raw, required) => {
    const model = raw.field('model');
    if (model === undefined)
        throw invalid('model: Field required');
    if (typeof model !== 'string' || model === '')
        throw invalid('model: Input should be a non-empty string');
    const maxTokens = required.maxTokens ? checkedMaxTokens(raw.field('max_tokens')) : 0;
    checkMessagesPresent(raw);
    const stream = raw.field('stream') ?? false;
    if (typeof stream !== 'boolean')
        throw invalid('stream: Input should be a valid boolean');
    return { model, stream, maxTokens };
};
const checkedMaxTokens = (maxTokens) => {
    if (maxTokens === undefined)
        throw invalid('max_tokens: Field required');
    if (typeof maxTokens !== 'number' || !Number.isInteger(maxTokens) || maxTokens < 0) {
        throw invalid('max_tokens: Input should be a positive integer');
    }
    return maxTokens;
};
const checkMessagesPresent = (raw) => {
    const span = raw.fields?.get('messages');
    if (raw.fields === undefined) {
        checkMessages(raw.field('messages'));
    }
    else if (span === undefined) {
        throw invalid('messages: Field required');
    }
    else if (raw.bytes[span.start] !== 0x5b) {
        throw invalid('messages: Input should be a valid array');
    }
    else if (/^\[\s*\]$/.test(raw.bytes.toString('latin1', span.start, Math.min(span.end, span.start + 64)))) {
        throw invalid('messages: at least one message is required');
    }
};
function checkMessages(messages) {
    if (messages === undefined)
        throw invalid('messages: Field required');
    if (!Array.isArray(messages))
        throw invalid('messages: Input should be a valid array');
    if (messages.length === 0)
        throw invalid('messages: at least one message is required');
}
/**
 * What a translator relies on. Unknown fields, blocks and tool types pass: Claude Code adds them ahead of every gateway.
 * Throws RequestError 400.
 */
const validateRequest = (request) => {
    checkMessages(request.messages);
    request.messages.forEach(checkMessage);
    if (request.system !== undefined && typeof request.system !== 'string')
        checkBlocks(request.system, 'system');
    if (request.tools !== undefined && request.tools !== null)
        checkTools(request.tools);
    checkShape(request.tool_choice, 'tool_choice');
    checkShape(request.thinking, 'thinking');
    const stops = request.stop_sequences;
    if (stops !== undefined &&
        stops !== null &&
        !(Array.isArray(stops) && stops.every(stop => typeof stop === 'string'))) {
        throw invalid('stop_sequences: Input should be a valid array of strings');
    }
    return request;
};
const roles = new Set(['user', 'assistant', 'system']);
const checkMessage = (message, index) => {
    const path = `messages.${index}`;
    if (!validate_isObject(message))
        throw invalid(`${path}: Input should be an object`);
    if (typeof message.role !== 'string' || !roles.has(message.role)) {
        throw invalid(`${path}.role: Input should be 'user', 'assistant' or 'system'`);
    }
    if (message.content === undefined || message.content === null)
        throw invalid(`${path}.content: Field required`);
    if (typeof message.content !== 'string')
        checkBlocks(message.content, `${path}.content`);
};
const checkBlocks = (blocks, path) => {
    if (!Array.isArray(blocks))
        throw invalid(`${path}: Input should be a string or an array of blocks`);
    blocks.forEach((block, index) => {
        checkBlock(block, `${path}.${index}`);
    });
};
const checkBlock = (block, path) => {
    if (!validate_isObject(block))
        throw invalid(`${path}: Input should be an object`);
    if (typeof block.type !== 'string')
        throw invalid(`${path}.type: Field required`);
    if (block.type === 'text')
        checkText(block.text, `${path}.text`);
    if (block.type === 'tool_use') {
        checkText(block.id, `${path}.id`);
        checkText(block.name, `${path}.name`);
    }
    if (block.type === 'image' && !validate_isObject(block.source))
        throw invalid(`${path}.source: Field required`);
    if (block.type === 'document' && !validate_isObject(block.source))
        throw invalid(`${path}.source: Field required`);
    if (block.type === 'thinking')
        checkText(block.thinking, `${path}.thinking`);
    if (block.type === 'tool_result') {
        checkText(block.tool_use_id, `${path}.tool_use_id`);
        const content = block.content;
        if (content !== undefined && content !== null && typeof content !== 'string')
            checkBlocks(content, `${path}.content`);
    }
};
const checkText = (value, path) => {
    if (value === undefined)
        throw invalid(`${path}: Field required`);
    if (typeof value !== 'string')
        throw invalid(`${path}: Input should be a valid string`);
};
const checkTools = (tools) => {
    if (!Array.isArray(tools))
        throw invalid('tools: Input should be a valid array');
    tools.forEach((tool, index) => {
        if (!validate_isObject(tool))
            throw invalid(`tools.${index}: Input should be an object`);
        const isClientTool = tool.type === undefined || tool.type === null || tool.type === 'custom';
        if (isClientTool)
            checkText(tool.name, `tools.${index}.name`);
    });
};
const checkShape = (value, path) => {
    if (value === undefined || value === null)
        return;
    if (!validate_isObject(value))
        throw invalid(`${path}: Input should be an object`);
    if (typeof value.type !== 'string')
        throw invalid(`${path}.type: Field required`);
};
const validate_isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

;// CONCATENATED MODULE: ./build/src/core/messages/raw-request.js





/** What decides on the way a request takes; looked out for in the one pass over its bytes. */
const watchedWords = [
    'adaptive',
    'base64',
    'defer_loading',
    'document',
    'image',
    'signature',
    'system',
    'tool_reference',
];
const watchWords = wordWatcher(watchedWords);
/** Throws RequestError 400 when it is no JSON object. */
const readRawRequest = (bytes) => {
    const watch = watchWords();
    const fields = scanObject(bytes, watch);
    const object = (0,once/* once */.O)(() => raw_request_parseObject(bytes));
    if (fields === undefined)
        object();
    return {
        bytes,
        fields,
        field(name) {
            if (fields === undefined)
                return object()[name];
            const span = fields.get(name);
            return span && parseSpan(bytes, span, name);
        },
        holds: word => (fields === undefined ? bytes.includes(`"${word}"`, 0, 'latin1') : watch.found(word)),
        fieldIncludes(name, text) {
            if (fields === undefined)
                return bytes.includes(text, 0, 'latin1');
            const span = fields.get(name);
            return span !== undefined && bytes.subarray(span.start, span.end).includes(text, 0, 'latin1');
        },
        parsed: (0,once/* once */.O)(() => validateRequest(object())),
    };
};
const raw_request_parseObject = (bytes) => {
    let value;
    try {
        value = JSON.parse(bytes.toString('utf8'));
    }
    catch (error) {
        throw invalid(`The request body is not valid JSON: ${error instanceof Error ? error.message : 'cannot be parsed'}`);
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw invalid('The request body must be a JSON object');
    }
    return value;
};
const parseSpan = (bytes, span, name) => {
    try {
        return JSON.parse(bytes.toString('utf8', span.start, span.end));
    }
    catch {
        throw new core_errors/* RequestError */.GI(400, 'invalid_request_error', `${name}: not valid JSON`);
    }
};

// EXTERNAL MODULE: ./build/src/core/messages/model-name.js
var model_name = __nccwpck_require__(9223);
;// CONCATENATED MODULE: ./build/src/core/routing/spoken-model.js
const command = /^\/model ([^\r\n]{1,200})(?:\r?\n|$)/;
const tags = /^\s*(?:<command-(?:name|message|args)>[^<]*<\/command-(?:name|message|args)>\s*)+$/;
const args = /<command-args>([^<]{0,200})<\/command-args>/;
/**
 * What the last `/model ...` of the conversation names; undefined when there is none or it names nothing. Counts only what a
 * user typed: the first line of a text of a user's message, or the tags into which Claude Code puts its commands - and those
 * only as the whole text. A message with a tool's result counts for nothing: a file must not choose the model.
 */
const spokenModelOf = (raw) => {
    // Most conversations name a path such as `src/models`: they are not parsed for it.
    // The shorter text is looked for first: what begins with a quotation mark is found slowly in JSON.
    const typed = raw.fieldIncludes('messages', '/model ') && raw.fieldIncludes('messages', '"/model ');
    if (!typed && !raw.fieldIncludes('messages', '<command-name>/model<'))
        return undefined;
    const messages = raw.field('messages');
    if (!Array.isArray(messages))
        return undefined;
    for (const message of messages.toReversed()) {
        const spoken = typedTexts(message).toReversed().map(namedBy);
        const found = spoken.find(name => name !== undefined);
        if (found !== undefined)
            return found === '' ? undefined : found;
    }
    return undefined;
};
/** Empty when the command names nothing: Claude Code's own list of models was opened. */
const namedBy = (text) => {
    const typed = command.exec(text)?.[1]?.trim();
    if (typed !== undefined)
        return typed;
    if (!text.includes('<command-name>/model</command-name>') || !tags.test(text))
        return undefined;
    return args.exec(text)?.[1]?.trim() ?? '';
};
const typedTexts = (message) => {
    if (typeof message !== 'object' || message === null)
        return [];
    const { role, content } = message;
    if (role !== 'user')
        return [];
    if (typeof content === 'string')
        return [content];
    if (!Array.isArray(content) || content.some(block => spoken_model_typeOf(block) !== 'text' && spoken_model_typeOf(block) !== 'image'))
        return [];
    return content.flatMap(block => (typeof block.text === 'string' ? [block.text] : []));
};
const spoken_model_typeOf = (block) => typeof block === 'object' && block !== null ? block.type : undefined;

;// CONCATENATED MODULE: ./build/src/core/routing/facts.js



const ways = {
    isSubagent: ({ raw, requestClass, header }) => header('x-claude-code-agent-id') !== undefined || requestClass === 'subagent' || (0,subagent/* isSubagentRequest */.h3)(raw),
    subagentModel: ({ raw }) => (0,subagent/* subagentModelOf */.uv)(raw),
    spokenModel: ({ raw }) => spokenModelOf(raw),
    isThinking: ({ raw }) => asksToThink(raw),
    isHighEffort: ({ raw }) => isTopEffort(raw),
    hasImages: ({ raw }) => hasBlock(raw, 'image'),
    hasWebSearch: ({ raw }) => hasWebSearchTool(raw),
    hasTools: ({ raw }) => raw.fieldIncludes('tools', '"name"'),
    tools: ({ raw }) => toolNames(raw),
    contextTokens: ({ raw }) => roughTokens(raw),
    maxTokens: ({ raw }) => maxTokensOf(raw),
    stream: ({ raw }) => raw.field('stream') === true,
    systemStart: ({ raw }) => (0,subagent/* systemTexts */.wZ)(raw.field('system'))
        .map(text => text.slice(0, startLength))
        .join('\n'),
};
const startLength = 400;
const getters = Object.create(null, Object.fromEntries(Object.entries(ways).map(([name, find]) => [
    name,
    {
        enumerable: true,
        get() {
            if (!(name in this.found))
                this.found[name] = find(this);
            return this.found[name];
        },
    },
])));
const factsOf = (raw, model, headers) => {
    const header = (name) => {
        const value = headers[name];
        return typeof value === 'string' ? value : undefined;
    };
    const request = { raw, model, requestClass: header('x-claude-code-request-class'), header, found: {} };
    return Object.assign(Object.create(getters), request);
};
/** A request of Claude Code's own, beside the conversation. */
const isBackground = ({ requestClass, model }) => requestClass === 'auxiliary' || (0,model_name/* isHaikuName */._x)(model);
/**
 * A budget counts as thinking, and so does adaptive thinking at the highest efforts. Plain adaptive thinking does not:
 * current Claude Code sends it with every request, and all of them would take the `think` slot.
 */
const asksToThink = (raw) => {
    const thinking = raw.field('thinking');
    if (!facts_isObject(thinking))
        return false;
    if (thinking.type === 'enabled')
        return true;
    if (thinking.type !== 'adaptive')
        return false;
    return isTopEffort(raw);
};
/** `high` is not among them: Claude Code sends it for every model whose name it does not know. */
const isTopEffort = (raw) => {
    const output = raw.field('output_config');
    return facts_isObject(output) && (output.effort === 'xhigh' || output.effort === 'max');
};
const hasBlock = (raw, type) => {
    if (!raw.holds(type))
        return false;
    const messages = raw.field('messages');
    return Array.isArray(messages) && messages.some(message => facts_isObject(message) && holdsBlock(message.content, type));
};
const holdsBlock = (content, type) => Array.isArray(content) &&
    content.some(block => facts_isObject(block) && (block.type === type || holdsBlock(block.content, type)));
const hasWebSearchTool = (raw) => {
    if (!raw.fieldIncludes('tools', '"web_search'))
        return false;
    const tools = raw.field('tools');
    const isSearch = (tool) => facts_isObject(tool) && typeof tool.type === 'string' && tool.type.startsWith('web_search');
    return Array.isArray(tools) && tools.some(isSearch);
};
const toolNames = (raw) => {
    const tools = raw.field('tools');
    if (!Array.isArray(tools))
        return [];
    return tools.flatMap((tool) => (facts_isObject(tool) && typeof tool.name === 'string' ? [tool.name] : []));
};
const maxTokensOf = (raw) => {
    const tokens = raw.field('max_tokens');
    return typeof tokens === 'number' && tokens > 0 ? tokens : 0;
};
/** Code, prose and Chinese all come to about four bytes of JSON a token. What is base64 counts as one image each. */
const roughTokens = (raw) => {
    if (!raw.holds('base64'))
        return Math.ceil(raw.bytes.length / 4);
    let encoded = 0;
    let count = 0;
    for (let at = raw.bytes.indexOf('"data"'); at >= 0; at = raw.bytes.indexOf('"data"', at + 6)) {
        const start = raw.bytes.indexOf(0x22, at + 6);
        const end = raw.bytes.indexOf(0x22, start + 1);
        if (start < 0 || end - start < 1024)
            continue;
        encoded += end - start;
        count++;
    }
    return Math.ceil((raw.bytes.length - encoded) / 4) + count * 1600;
};
const facts_isObject = (value) => typeof value === 'object' && value !== null;

;// CONCATENATED MODULE: ./build/src/core/routing/fit.js
/** Undefined when nothing is known against the target. No fact is looked up that could not matter. */
const misfitOf = (facts, { model }) => {
    const { capabilities, contextWindow } = model;
    if (capabilities?.images === false && facts.hasImages)
        return { kind: 'lack', reason: 'cannot read images' };
    if (capabilities?.tools === false && facts.hasTools)
        return { kind: 'lack', reason: 'cannot call tools' };
    if (contextWindow === undefined)
        return undefined;
    const needed = facts.contextTokens + reservedTokens(facts, model.maxOutputTokens, contextWindow);
    if (needed <= contextWindow)
        return undefined;
    return { kind: 'size', reason: `its window of ${contextWindow} tokens is too small for about ${needed}` };
};
/**
 * Tokens that upstreams set aside for the answer. A `max_tokens` of more than half the window is a client's default for
 * larger models rather than a wish.
 */
const reservedTokens = (facts, maxOutputTokens, contextWindow) => Math.min(facts.maxTokens, maxOutputTokens ?? Number.POSITIVE_INFINITY, Math.floor(contextWindow / 2));

;// CONCATENATED MODULE: ./build/src/core/routing/situation.js
const plainSituation = {
    runCostUsd: 0,
    dailyCostUsd: 0,
    monthlyCostUsd: 0,
    budgetUsd: Number.POSITIVE_INFINITY,
    hourUtc: 0,
    saveCosts: false,
    run: undefined,
};

;// CONCATENATED MODULE: ./build/src/core/routing/cost-priority.js

const priorities = ['low', 'normal', 'high'];
/**
 * `low` where cheap is good enough (background requests) or asked for (cost saving mode), `high` for the highest efforts
 * and what its header puts into the quality tier, else `normal`; `x-claude-router-cost-priority` says it outright.
 */
const costPriorityOf = (facts, { saveCosts }) => {
    const said = facts.header('x-claude-router-cost-priority')?.trim().toLowerCase();
    if (said !== undefined && priorities.includes(said))
        return said;
    if (saveCosts || isBackground(facts))
        return 'low';
    return facts.isHighEffort || facts.header('x-claude-router-tier') === 'quality' ? 'high' : 'normal';
};

;// CONCATENATED MODULE: ./build/src/core/routing/task-type.js

/** `x-claude-code-request-class` and its older relative, as Claude Code sends them with CLAUDE_CODE_GATEWAY_HINT_HEADERS=1. */
const ofClass = new Map([
    ['compaction', 'summary'],
    ['summary-extraction', 'summary'],
    ['auxiliary', 'background'],
    ['followup-generation', 'background'],
]);
/** Names of agents: Claude Code's own (Explore, Plan) and what people call theirs. */
const ofAgent = [
    [/\bexplor|search|\bfind/i, 'search'],
    [/\bplan|architect/i, 'planning'],
    [/review/i, 'review'],
    [/\bsecur|\baudit/i, 'security'],
    [/\btest/i, 'test'],
    [/\bdocs?\b|\bdocument/i, 'docs'],
];
/** How Claude Code's own system prompts begin where it says nothing in headers. */
const ofPrompt = [
    [/summari[sz]ing conversations|summari[sz]e this (?:coding )?conversation/i, 'summary'],
    [/(?:write|generate|come up with) (?:a|the) [\w\s,-]{0,60}\btitle\b|indicates a new conversation topic/i, 'summary'],
    [/file search specialist/i, 'search'],
    [/software architect and planning specialist/i, 'planning'],
];
const ofRun = new Set(['review', 'docs', 'test', 'security']);
/**
 * What a request is for: as its header says; else by its class, its subagent's name, its search tool, its system prompt; else
 * as the run's task. Nothing that an agent reads takes part.
 */
const taskTypeOf = (facts, { run }) => {
    const said = facts.header('x-claude-router-task-type')?.trim().toLowerCase();
    if (said !== undefined && /^[\w-]{1,40}$/.test(said))
        return said;
    return (ofClass.get(facts.requestClass) ??
        ofClass.get(facts.header('x-claude-1p-request-class')) ??
        first(ofAgent, facts.header('x-claude-code-agent-type')) ??
        (isBackground(facts) ? 'background' : undefined) ??
        (facts.hasWebSearch ? 'search' : undefined) ??
        first(ofPrompt, facts.systemStart) ??
        (ofRun.has(run?.task) ? run?.task : undefined) ??
        'coding');
};
const first = (table, text) => text === undefined ? undefined : table.find(([pattern]) => pattern.test(text))?.[1];

;// CONCATENATED MODULE: ./build/src/core/routing/condition-facts.js



const values = {
    task_type: (facts, situation) => taskTypeOf(facts, situation()),
    context_length: facts => facts.contextTokens,
    cost_priority: (facts, situation) => costPriorityOf(facts, situation()),
    model: facts => facts.model,
    thinking: facts => facts.isThinking,
    tools: facts => facts.tools,
    has_images: facts => facts.hasImages,
    has_web_search: facts => facts.hasWebSearch,
    is_background: isBackground,
    is_subagent: facts => facts.isSubagent,
    stream: facts => facts.stream,
    max_tokens: facts => facts.maxTokens,
    task: (_, situation) => situation().run?.task ?? '',
    event: (_, situation) => situation().run?.event ?? '',
    branch: (_, situation) => situation().run?.branch ?? '',
    labels: (_, situation) => situation().run?.labels ?? [],
    files_changed: (_, situation) => situation().run?.filesChanged ?? 0,
    lines_changed: (_, situation) => situation().run?.linesChanged ?? 0,
    run_cost: (_, situation) => situation().runCostUsd,
    daily_cost: (_, situation) => situation().dailyCostUsd,
    monthly_cost: (_, situation) => situation().monthlyCostUsd,
    budget: (_, situation) => situation().budgetUsd,
    hour_utc: (_, situation) => situation().hourUtc,
};
const condition_facts_getters = Object.create(null, Object.fromEntries(Object.entries(values).map(([name, read]) => [
    name,
    {
        enumerable: true,
        get() {
            return read(this.request, this.situation);
        },
    },
])));
/** A request as conditions see it; each value is found when a condition asks for it. */
const conditionFacts = (request, situation) => Object.create(condition_facts_getters, { request: { value: request }, situation: { value: situation } });

;// CONCATENATED MODULE: ./build/src/core/routing/slot.js

/** First what a model must be able to do, then whose request it is, then how hard it should try. */
const slotRules = [
    ['image', 'the conversation has images', facts => facts.hasImages],
    [
        'longContext',
        'the request is longer than longContextThreshold',
        (facts, routing) => facts.contextTokens > routing.longContextThreshold,
    ],
    ['webSearch', 'a web search tool is asked for', facts => facts.hasWebSearch],
    ['background', 'a background request', isBackground],
    ['subagent', 'a subagent', facts => facts.isSubagent],
    ['think', 'extended thinking is asked for', facts => facts.isThinking],
];
/** The slots that claim a request, the strongest first. Only configured slots are considered, and no fact beyond them looked up. */
function* claimingSlots(facts, routing) {
    for (const [slot, reason, applies] of slotRules) {
        if (routing.slots[slot] !== undefined && applies(facts, routing))
            yield { slot, reason };
    }
}

;// CONCATENATED MODULE: ./build/src/core/routing/tier.js

const isTier = (name) => name === 'preprocess' || name === 'core' || name === 'quality';
const preparing = new Set(['background', 'summary', 'search', 'planning']);
const judging = new Set(['review', 'security']);
/**
 * The layer of a request, among those configured; `core` is for all that has no other. A whole conversation stays in one:
 * reviews and security checks are judged in `quality`, their subagents are not, and cost saving mode leaves it out.
 */
const chooseTier = (facts, tiers, situation) => {
    const said = facts.header('x-claude-router-tier')?.trim().toLowerCase();
    if (isTier(said) && tiers[said] !== undefined)
        return { tier: said, reason: 'its header says so' };
    const type = taskTypeOf(facts, situation);
    if (tiers.preprocess !== undefined && preparing.has(type))
        return { tier: 'preprocess', reason: `it prepares: ${type}` };
    if (tiers.quality !== undefined && !situation.saveCosts) {
        if (facts.isHighEffort)
            return { tier: 'quality', reason: 'the highest effort is asked for' };
        if (judging.has(type) && !facts.isSubagent)
            return { tier: 'quality', reason: `it judges: ${type}` };
    }
    return tiers.core === undefined ? undefined : { tier: 'core', reason: 'the work itself' };
};

;// CONCATENATED MODULE: ./build/src/core/routing/stages.js






/**
 * What the request itself names: a subagent's tag, the conversation's `/model`, a target in the model's name. Throws
 * RequestError 404 when a provider in the model's name has no such model.
 */
const namedStage = (facts, { providers }) => {
    const tagged = facts.subagentModel;
    if (tagged !== undefined) {
        const found = (0,routing_target/* findTarget */.FB)(tagged, providers);
        if (isTarget(found))
            return { rule: 'tag', reason: 'the prompt has a CCR-SUBAGENT-MODEL tag', target: found };
    }
    const spoken = facts.spokenModel;
    if (spoken !== undefined) {
        const found = stages_byName(spoken, providers);
        if (found !== undefined)
            return { rule: 'command', reason: 'the conversation says /model', target: found };
    }
    const named = (0,routing_target/* findTarget */.FB)((0,model_name/* plainModelName */.TO)(facts.model), providers);
    if (isTarget(named))
        return { rule: 'model', reason: 'the model name says so', target: named };
    if (named !== undefined)
        throw notAvailable(named);
    return undefined;
};
/** All that claims a request which names no target, the strongest first and the default last; looked for as far as it is asked. */
function* claimingStages(facts, table, situation) {
    const { providers, routing, rules = [], contextRules = [] } = table;
    const facing = rules.length + contextRules.length > 0 ? conditionFacts(facts, situation) : {};
    for (const rule of [...rules, ...contextRules])
        if (rule.matches(facing))
            yield stageOf(rule, providers);
    const name = (0,model_name/* plainModelName */.TO)(facts.model);
    const usual = (0,model_name/* isClaudeName */.oL)(name);
    const listed = usual ? undefined : (0,routing_target/* findListed */.dt)(name, providers);
    if (listed !== undefined)
        yield { rule: 'model', reason: 'the model name is listed', target: listed };
    const unavailable = unavailableName(facts, providers);
    const warned = unavailable === undefined ? {} : { warning: `Model '${unavailable}' not available via current provider` };
    for (const { slot, reason } of claimingSlots(facts, routing)) {
        const target = configured(routing.slots[slot], `routing.${slot}`, providers);
        yield { rule: slot, reason, target, others: routing.slotFallback?.[slot] ?? [], ...warned };
    }
    const chosen = routing.tiers && chooseTier(facts, routing.tiers, situation());
    if (chosen !== undefined) {
        const target = configured(routing.tiers?.[chosen.tier], `routing.tiers.${chosen.tier}`, providers);
        yield { rule: `tier-${chosen.tier}`, reason: chosen.reason, target, ...warned };
    }
    const target = configured(routing.slots.default, 'routing.default', providers);
    const others = routing.slotFallback?.default ?? [];
    yield { rule: 'default', reason: 'nothing more special applies', target, others, ...warned };
}
const stageOf = ({ name, condition, target, reasoning }, providers) => ({
    rule: name,
    reason: reasoning === undefined ? condition : `${condition}: ${reasoning}`,
    target: configured(target, name, providers),
});
/** What was asked for by name and is not there: a bare model name, or what `/model` says. */
const unavailableName = (facts, providers) => {
    const spoken = facts.spokenModel;
    if (spoken !== undefined && !(0,model_name/* isClaudeName */.oL)(spoken) && stages_byName(spoken, providers) === undefined)
        return spoken;
    const name = (0,model_name/* plainModelName */.TO)(facts.model);
    return (0,model_name/* isClaudeName */.oL)(name) ? undefined : name;
};
/** A target, or a bare model name that is listed and not one of Anthropic's own. */
const stages_byName = (name, providers) => {
    const plain = (0,model_name/* plainModelName */.TO)(name);
    const found = (0,routing_target/* findTarget */.FB)(plain, providers);
    if (found !== undefined)
        return isTarget(found) ? found : undefined;
    return (0,model_name/* isClaudeName */.oL)(plain) ? undefined : (0,routing_target/* findListed */.dt)(plain, providers);
};
/** The target that a name in the configuration stands for. */
const configured = (name, place, providers) => {
    const found = name === undefined ? undefined : ((0,routing_target/* findTarget */.FB)(name, providers) ?? (0,routing_target/* findListed */.dt)(name, providers));
    if (isTarget(found))
        return found;
    if (found !== undefined)
        throw notAvailable(found);
    throw new core_errors/* RequestError */.GI(404, 'not_found_error', `No suitable provider found for request: ${place} is '${name ?? ''}', which no configured provider serves`);
};
const isTarget = (found) => found !== undefined && !('missing' in found);
const notAvailable = ({ provider, model }) => new core_errors/* RequestError */.GI(404, 'not_found_error', `Model '${model}' not available via current provider: '${provider}' does not list it. Add it to providers.${provider}.models`);

;// CONCATENATED MODULE: ./build/src/core/routing/route.js





/**
 * Decides by, in this order: a subagent's tag, the conversation's `/model`, a target in the model's name, the user's own
 * router, the rules, the rules for the context's length, a listed bare name, the slots, the tiers, the default.
 * Anthropic's own names never count as listed: Claude Code sends them for "the usual one", which is what slots are for.
 * Where a target cannot hold or serve the request, the next claim has it; one that nothing fits goes to the largest.
 * A promise only with a router of the user's. Throws (or rejects with) RequestError 404 when a named provider has no such
 * model or nothing can be found.
 */
const route = (facts, table) => {
    const named = namedStage(facts, table);
    if (named !== undefined)
        return decide(facts, [named], table);
    const situation = (0,once/* once */.O)(table.situation ?? (() => plainSituation));
    if (table.customRouter === undefined)
        return decide(facts, claimingStages(facts, table, situation), table);
    return table.customRouter(facts).then(name => routeCustom(facts, table, situation, name));
};
const routeCustom = (facts, table, situation, name) => {
    const target = name === null ? undefined : stages_byName(name, table.providers);
    const usual = claimingStages(facts, table, situation);
    if (target === undefined) {
        const decision = decide(facts, usual, table);
        return name === null ? decision : { ...decision, warning: `The custom router names '${name}', which nobody serves` };
    }
    return decide(facts, following({ rule: 'custom', reason: 'the custom router says so', target }, usual), table);
};
function* following(first, others) {
    yield first;
    yield* others;
}
const decide = (facts, stages, { providers, routing }) => {
    const unfit = [];
    const seen = new Set();
    const take = (candidates) => {
        const fitting = [];
        for (const target of candidates) {
            const name = (0,routing_target/* targetName */.je)(target);
            if (seen.has(name))
                continue;
            seen.add(name);
            const misfit = misfitOf(facts, target);
            if (misfit === undefined)
                fitting.push(target);
            else
                unfit.push({ target, ...misfit });
        }
        return fitting;
    };
    const named = (names = []) => names.flatMap(name => byConfig(name, providers));
    let first;
    for (const stage of stages) {
        first ??= stage;
        const own = take([stage.target, ...named(stage.others)]);
        if (own.length > 0)
            return decision(stage, [...own, ...take(named(routing.fallback))], unfit);
    }
    const last = take(named(routing.fallback));
    if (last.length > 0)
        return decision(first, last, unfit);
    const best = route_largest(unfit);
    return decision(first, [best.target], unfit.filter(other => other !== best));
};
/** A fallback that names nobody is left out. */
const byConfig = (name, providers) => {
    const found = (0,routing_target/* findTarget */.FB)(name, providers) ?? (0,routing_target/* findListed */.dt)(name, providers);
    return found === undefined || 'missing' in found ? [] : [found];
};
/** Of those that can serve the request at all; where none can, the first: the upstream's own answer says more. */
const route_largest = (unfit) => {
    const [first, ...others] = unfit.filter(({ kind }) => kind === 'size');
    const windowOf = ({ target }) => target.model.contextWindow ?? 0;
    if (first === undefined)
        return unfit[0];
    return others.reduce((best, other) => (windowOf(other) > windowOf(best) ? other : best), first);
};
const decision = ({ rule, reason, warning }, targets, unfit) => {
    const result = { targets, rule, reason };
    if (unfit.length > 0)
        result.skipped = unfit.map(({ target, reason }) => ({ target: (0,routing_target/* targetName */.je)(target), reason }));
    if (warning !== undefined)
        result.warning = warning;
    return result;
};

;// CONCATENATED MODULE: ./build/src/proxy/client-says.js
/** What the client says beside its request, as far as any upstream may hear of it. */
const clientSays = (headers, raw, facts, stream) => ({
    stream,
    sessionId: sessionIdOf(headers, raw),
    anthropicVersion: singleHeader(headers['anthropic-version']),
    anthropicBetas: [headers['anthropic-beta'] ?? []]
        .flat()
        .flatMap(list => list.split(','))
        .flatMap(beta => beta.trim() || []),
    hasSubagentTag: facts.subagentModel !== undefined,
});
/** Claude Code's own header; older versions and other clients have it in `metadata.user_id`, as JSON or as `..._session_ID`. */
const sessionIdOf = (headers, raw) => {
    const header = singleHeader(headers['x-claude-code-session-id']);
    if (header !== undefined)
        return header;
    const metadata = raw.field('metadata');
    const userId = metadata?.user_id;
    if (typeof userId !== 'string')
        return undefined;
    return /"session_id"\s*:\s*"([^"]+)"/.exec(userId)?.[1] ?? /_session_([\w-]+)$/.exec(userId)?.[1];
};
const singleHeader = (value) => Array.isArray(value) ? value[0] : value;

;// CONCATENATED MODULE: ./build/src/proxy/hang-up.js

const hangUp = (response, requestMs) => {
    const controller = new AbortController();
    let call;
    let gone = false;
    let late;
    const end = (reason) => {
        controller.abort(reason);
        call?.abort(reason);
    };
    response.once('close', () => {
        if (response.writableFinished)
            return;
        gone = true;
        end(new core_errors/* UpstreamError */.gA('network', 'the client hung up'));
    });
    const timer = requestMs > 0
        ? setTimeout(() => {
            late = new core_errors/* UpstreamError */.gA('timeout', `the request took longer than ${requestMs / 1000} s`);
            end(late);
        }, requestMs)
        : undefined;
    return {
        signal: controller.signal,
        onCall: started => {
            call = started;
        },
        gone: () => gone,
        reason: () => late,
        release: () => {
            clearTimeout(timer);
            // An upstream that goes on after the message's end has nothing to say that anyone waits for.
            call?.release();
        },
    };
};

;// CONCATENATED MODULE: ./build/src/proxy/hold-body.js

const retryAfterMs = 5000;
/** A client that sends on for longer is not waited for. */
const swallowMs = 10_000;
/**
 * Memory for a request, before its body is read; given back when the answer is over. Throws UpstreamError `overloaded`
 * when there is none, once the body has been swallowed: a client that is still sending would not see the answer.
 */
const holdBody = async (guard, { request, response }) => {
    const bytes = Number(request.headers['content-length']) || 0;
    const full = guard.refusal(bytes);
    if (full === undefined) {
        response.once('close', guard.hold(bytes));
        return;
    }
    await swallow(request);
    throw new core_errors/* UpstreamError */.gA('overloaded', full, { retryAfterMs, provider: 'claude-router' });
};
const swallow = (request) => {
    const { promise, resolve } = Promise.withResolvers();
    const timer = setTimeout(resolve, swallowMs);
    for (const event of ['end', 'error', 'close'])
        request.once(event, () => resolve());
    request.resume();
    return promise.finally(() => clearTimeout(timer));
};

;// CONCATENATED MODULE: ./build/src/proxy/read-body.js

/** Anthropic's own limit. */
const maxBodyBytes = 32 * 1024 * 1024;
/** The whole body. Throws RequestError 413 as soon as it is too long, 415 when it is compressed, 400 when cut off. */
const readBody = (request) => {
    const { promise, resolve, reject } = Promise.withResolvers();
    const encoding = request.headers['content-encoding'];
    if (encoding !== undefined && encoding !== 'identity') {
        reject(new core_errors/* RequestError */.GI(415, 'invalid_request_error', `content-encoding '${encoding}' is not supported: send the body as it is`));
        return promise;
    }
    if (Number(request.headers['content-length'] ?? 0) > maxBodyBytes) {
        reject(tooLarge());
        return promise;
    }
    const parts = [];
    let length = 0;
    request.on('data', (part) => {
        length += part.length;
        if (length > maxBodyBytes) {
            request.pause();
            reject(tooLarge());
        }
        else
            parts.push(part);
    });
    request.on('end', () => resolve(parts.length === 1 ? parts[0] : Buffer.concat(parts)));
    request.on('error', () => reject(new core_errors/* RequestError */.GI(400, 'invalid_request_error', 'The request body was cut off')));
    return promise;
};
const tooLarge = () => new core_errors/* RequestError */.GI(413, 'request_too_large', `Request exceeds the maximum size of ${maxBodyBytes / 1024 / 1024} MB`);

// EXTERNAL MODULE: ./build/src/proxy/upstream/answer.js
var upstream_answer = __nccwpck_require__(8622);
// EXTERNAL MODULE: ./build/src/proxy/upstream/request-options.js + 1 modules
var request_options = __nccwpck_require__(3745);
;// CONCATENATED MODULE: ./build/src/proxy/handle-count-tokens.js














/** POST /v1/messages/count_tokens: the provider's own count where it has one, else an estimate. Costs nothing and is not in the ledger. */
const handleCountTokens = async (context, exchange) => {
    const { request, response, requestId } = exchange;
    if (context.engine.memory)
        await holdBody(context.engine.memory, exchange);
    const raw = readRawRequest(await readBody(request));
    const { model } = requireFields(raw, { maxTokens: false });
    const facts = factsOf(raw, model, request.headers);
    const target = (await route(facts, context.engine.table)).targets[0];
    const says = clientSays(request.headers, raw, facts, false);
    const call = prepareCount(raw, context.plan(target), says);
    const client = hangUp(response, context.config.timeouts.firstTokenMs);
    try {
        const counted = call && (await count(context, call, client.onCall));
        const tokens = counted ?? estimate_tokens_estimateTokens(raw.parsed());
        sendJson(response, 200, JSON.stringify({ input_tokens: tokens }), { 'request-id': requestId });
    }
    finally {
        client.release();
    }
};
/** The provider's count; undefined when it gives none, since an estimate is better than an error. */
const count = async (context, { plan, outgoing }, onCall) => {
    const [key = ''] = context.engine.health.keysOf(plan.target.provider, undefined);
    const options = (0,request_options/* requestOptions */.a)(plan.target, plan.endpoint, plan.definition, key, outgoing, false);
    const pools = await context.pools();
    try {
        const call = (0,upstream_answer/* send */.t)(pools.of(options.origin), options);
        onCall(call);
        const answer = await call.answer;
        const body = JSON.parse((await answer.readAll(1024 * 1024)).toString('utf8'));
        if (answer.status !== 200)
            throw plan.protocol.classifyError(answer.status, body, answer.headers);
        return plan.protocol.countTokens?.decode(body);
    }
    catch (error) {
        const reason = error instanceof core_errors/* UpstreamError */.gA ? error.failure : 'no JSON';
        context.log.debug(`${plan.name} counts no tokens (${reason}): estimated instead`);
        return undefined;
    }
};

;// CONCATENATED MODULE: ./build/src/core/budget/upper-tokens.js
/**
 * Costs that no tokenizer in use passes: where `estimateText` is fitted to one vocabulary, these lie above all of them,
 * digits that some vocabularies take one by one, and rare scripts, included. Tokens a byte of JSON.
 */
const upper_tokens_cost = {
    /** A word of up to five letters; each further letter up to the tenth, and beyond, where it is no longer a word. */
    word: 1.6,
    longer: 0.2,
    longest: 0.62,
    capital: 0.7,
    digit: 1.02,
    blanks: 1.6,
    /** The backslash of an escape; what it escapes counts as what it looks like. */
    escape: 0.6,
    punctuation: 1.05,
    morePunctuation: 0.78,
};
/** By the first byte of a character of more than one: from the densest vocabulary for that script. */
const upper_tokens_wideCost = (first) => {
    if (first < 0xc0)
        return 0;
    if (first < 0xc4)
        return 1.6;
    // Greek, Cyrillic, Hebrew, Arabic: words of several letters.
    if (first < 0xe0)
        return 1.5;
    // Kana, Chinese and, from 0xea on, Korean.
    if (first >= 0xe3 && first <= 0xed)
        return 2;
    // Ethiopic, Georgian and kin: a token a byte and more.
    if (first === 0xe1)
        return 3.5;
    return first < 0xf0 ? 2.4 : 3.5;
};
const [wide, upper_tokens_lower, upper_tokens_upper, upper_tokens_digit, blank, upper_tokens_backslash, upper_tokens_punctuation] = [0, 1, 2, 3, 4, 5, 6];
const upper_tokens_kinds = Uint8Array.from({ length: 256 }, (_, code) => {
    if (code >= 0x80)
        return wide;
    const character = String.fromCharCode(code);
    if (/[a-z]/.test(character))
        return upper_tokens_lower;
    if (/[A-Z]/.test(character))
        return upper_tokens_upper;
    if (/[0-9]/.test(character))
        return upper_tokens_digit;
    if (/\s/.test(character))
        return blank;
    return character === '\\' ? upper_tokens_backslash : upper_tokens_punctuation;
});
const wideCosts = Float64Array.from({ length: 256 }, (_, code) => (code >= 0x80 ? upper_tokens_wideCost(code) : 0));
/** Tokens that bytes of JSON come to at most, not rounded: some 200 MB a second. */
const upperTokens = (bytes, from = 0, to = bytes.length) => {
    let tokens = 0;
    let before = upper_tokens_punctuation;
    for (let i = from; i < to;) {
        const code = bytes[i];
        const kind = upper_tokens_kinds[code];
        let end = i + 1;
        if (kind === wide)
            tokens += wideCosts[code];
        else {
            while (end < to && upper_tokens_kinds[bytes[end]] === kind)
                end++;
            tokens += upper_tokens_runCost(kind, end - i, before);
        }
        before = kind;
        i = end;
    }
    return tokens;
};
const upper_tokens_runCost = (kind, length, before) => {
    switch (kind) {
        case upper_tokens_lower:
            // `Word` is one word: the letters behind a capital go on with it.
            return upper_tokens_wordCost(length, before === upper_tokens_upper);
        case upper_tokens_upper:
            return upper_tokens_cost.word + (length - 1) * upper_tokens_cost.capital;
        case upper_tokens_digit:
            return length * upper_tokens_cost.digit;
        case blank:
            return length > 1 ? upper_tokens_cost.blanks + length / 16 : 0;
        case upper_tokens_backslash:
            return length * upper_tokens_cost.escape;
        default:
            return upper_tokens_cost.punctuation + (length - 1) * upper_tokens_cost.morePunctuation;
    }
};
const upper_tokens_wordCost = (length, afterCapital) => (afterCapital ? 0.3 : upper_tokens_cost.word) +
    Math.max(0, Math.min(length, 10) - 5) * upper_tokens_cost.longer +
    Math.max(0, length - 10) * upper_tokens_cost.longest;
/** Anthropic's largest image; at others the largest costs less, `gpt-4o-mini` excepted. */
const upper_tokens_perImage = 4800;
/** PDF: text and picture of a page take some 4700 tokens and at least 15 kB of base64. A hundred pages are the most. */
const base64PerPdfToken = 3;
const mostPdfTokens = 470_000;
/** Encrypted thinking, which is billed as what it hides. */
const base64PerThinkingToken = 3;
/** What a provider adds of its own: its prompt for tools, the template of the turns. */
const ownPrompt = { plain: 50, tools: 1000 };
/** Input tokens that a request costs at most, whatever the model. Pictures and PDFs count as such, not as base64. */
const upperPromptTokens = (raw) => {
    const { bytes } = raw;
    let tokens = raw.field('tools') === undefined ? ownPrompt.plain : ownPrompt.tools;
    let from = 0;
    for (const { start, end } of encodedSpans(bytes, raw.holds('base64') || raw.holds('signature'))) {
        tokens += upperTokens(bytes, from, start) + encodedTokens(bytes, start, end);
        from = end;
    }
    // Media at a URL: `"image"` is also said of those whose base64 was counted, which errs upwards.
    if (raw.holds('image') && bytes.includes('"url"'))
        tokens += countOf(bytes, '"image"') * upper_tokens_perImage;
    if (raw.holds('document') && bytes.includes('"url"'))
        tokens += countOf(bytes, '"document"') * (mostPdfTokens / 10);
    return Math.ceil(tokens + upperTokens(bytes, from));
};
const shortestEncoded = 512;
const keys = ['"data"', '"signature"'];
/** Long strings of base64 under `data` and `signature`, in order. */
const encodedSpans = (bytes, any) => any ? keys.flatMap(key => spansOf(bytes, key)).sort((left, right) => left.start - right.start) : [];
const spansOf = (bytes, key) => {
    const spans = [];
    for (let at = bytes.indexOf(key); at >= 0; at = bytes.indexOf(key, at + key.length)) {
        const start = bytes.indexOf(0x22, at + key.length) + 1;
        const end = start > 0 ? bytes.indexOf(0x22, start) : -1;
        if (end - start >= shortestEncoded && isBase64(bytes.toString('latin1', start, start + shortestEncoded)))
            spans.push({ start, end });
    }
    return spans;
};
const isBase64 = (text) => /^[\w+/=-]*$/.test(text);
const encodedTokens = (bytes, start, end) => {
    const head = bytes.toString('latin1', start, start + 8);
    if (/^(?:iVBORw|\/9j\/|R0lGOD|UklGR|Qk)/.test(head))
        return upper_tokens_perImage;
    if (head.startsWith('JVBER'))
        return Math.min(mostPdfTokens, Math.max(upper_tokens_perImage, (end - start) / base64PerPdfToken));
    return (end - start) / base64PerThinkingToken;
};
const countOf = (bytes, text) => {
    let count = 0;
    for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + text.length))
        count++;
    return count;
};

;// CONCATENATED MODULE: ./build/src/core/messages/event-text.js

/** An event as it goes over the wire. */
const eventText = (event) => eventsText([event]);
const eventsText = (events) => {
    let text = '';
    let last;
    let head = '';
    for (const event of events) {
        if (event.type !== 'content_block_delta' || !isTextDelta(event)) {
            text += sseText(event.type, JSON.stringify(event));
            continue;
        }
        if (last?.index !== event.index || last.delta.type !== event.delta.type)
            head = headOf(event);
        last = event;
        text += `${head}${stringJson(event_text_textOf(event))}}}\n\n`;
    }
    return text;
};
/** Deltas of one text each: nearly all there is of a stream. */
const event_text_textFields = new Map([
    ['text_delta', 'text'],
    ['thinking_delta', 'thinking'],
    ['input_json_delta', 'partial_json'],
]);
/** Written by hand, to the same end as serialising the event: of a translated chunk that was the second largest part. */
const isTextDelta = (event) => typeof event_text_textOf(event) === 'string' && fieldCount(event) === 3 && fieldCount(event.delta) === 2;
const event_text_textOf = ({ delta }) => delta[event_text_textFields.get(delta.type) ?? ''];
const headOf = ({ index, delta: { type } }) => `event: content_block_delta\ndata: {"type":"content_block_delta","index":${index},"delta":{"type":"${type}","${event_text_textFields.get(type)}":`;
/** Text that needs no escapes, the most of it, is quicker to check than to serialise. */
const stringJson = (text) => (event_text_plain.test(text) ? `"${text}"` : JSON.stringify(text));
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON escapes them
const event_text_plain = /^[^"\\\u0000-\u001f\ud800-\udfff]*$/;
const fieldCount = (object) => {
    let count = 0;
    for (const _ in object)
        count++;
    return count;
};

;// CONCATENATED MODULE: ./build/src/core/messages/limit-tokens.js

/**
 * The request with a lower `max_tokens`, and with the thinking budget that fits below it; where none does, thinking is
 * switched off.
 */
const limitTokens = (raw, { maxTokens, thinkingTokens }) => {
    const request = { ...raw.parsed(), max_tokens: maxTokens };
    const { thinking } = request;
    if (thinking?.type === 'enabled') {
        request.thinking = thinkingTokens ? { ...thinking, budget_tokens: thinkingTokens } : { type: 'disabled' };
    }
    return readRawRequest(Buffer.from(JSON.stringify(request)));
};

;// CONCATENATED MODULE: ./build/src/core/messages/replay.js
/**
 * A whole message as the events of a stream: for upstreams that answer a streaming request in one piece.
 * `collect` makes the same message of them.
 */
const replayMessage = (message) => {
    const { content, stop_reason, stop_sequence, usage, ...head } = message;
    const start = { ...head, content: [], stop_reason: null, stop_sequence: null, usage: { ...usage, output_tokens: 0 } };
    return [
        { type: 'message_start', message: start },
        ...content.flatMap(blockEvents),
        {
            type: 'message_delta',
            delta: { stop_reason, stop_sequence: stop_sequence ?? null },
            usage,
        },
        { type: 'message_stop' },
    ];
};
const blockEvents = (block, index) => [
    { type: 'content_block_start', index, content_block: opening(block) },
    ...deltas(block).map((delta) => ({ type: 'content_block_delta', index, delta })),
    { type: 'content_block_stop', index },
];
const inputTypes = ['tool_use', 'server_tool_use', 'mcp_tool_use'];
const opening = (block) => {
    const { citations, signature } = block;
    if (block.type === 'text') {
        return { ...block, text: '', ...(filled(citations) ? { citations: [] } : {}) };
    }
    if (block.type === 'thinking') {
        return { ...block, thinking: '', ...(filled(signature) ? { signature: '' } : {}) };
    }
    return inputTypes.includes(block.type) ? { ...block, input: {} } : block;
};
const deltas = (block) => {
    const { text, thinking, signature, input, citations } = block;
    if (block.type === 'text') {
        const cited = Array.isArray(citations) ? citations : [];
        return [
            ...cited.map((citation) => ({ type: 'citations_delta', citation })),
            ...(filled(text) ? [{ type: 'text_delta', text }] : []),
        ];
    }
    if (block.type === 'thinking') {
        return [
            ...(filled(thinking) ? [{ type: 'thinking_delta', thinking }] : []),
            ...(filled(signature) ? [{ type: 'signature_delta', signature }] : []),
        ];
    }
    if (!inputTypes.includes(block.type))
        return [];
    return [{ type: 'input_json_delta', partial_json: JSON.stringify(input ?? {}) }];
};
const filled = (value) => Array.isArray(value) ? value.length > 0 : typeof value === 'string' && value !== '';

;// CONCATENATED MODULE: ./build/src/proxy/admit.js






/**
 * Refuses what an alert has stopped, answers from the cache, waits for a place, reserves the money.
 * Throws BudgetError, or UpstreamError when the wait is too long; nothing is held then.
 */
const admit = async (context, input) => {
    const { admission, budget, cache } = context.engine;
    const { raw, targets, says, signal } = input;
    refuseStopped(context);
    const lookup = cache && (await cache.lookup(raw, targets[0], input.headers));
    if (lookup?.hit)
        return { raw, targets, lookup, answer: cachedAnswer(lookup.hit.message, says.stream) };
    const leave = await admission?.enter({ sessionId: says.sessionId, signal });
    try {
        const grant = await budget?.admit(budgetAsk(input));
        if (grant?.note)
            context.log.router(`${grant.note} [${input.requestId}]`);
        if (grant === undefined)
            return { raw, targets, lookup, leave };
        const limited = grant.maxTokens < input.maxTokens ? limitTokens(raw, grant) : raw;
        return { raw: limited, targets: grant.targets, lookup, grant, leave };
    }
    catch (error) {
        leave?.();
        throw error;
    }
};
const refuseStopped = ({ engine: { monitor } }) => {
    const { stopped } = monitor.modes();
    if (stopped !== null)
        throw new core_errors/* BudgetError */.Wp('stopped', stopped);
};
const budgetAsk = ({ requestId, targets, facts, maxTokens, raw, signal }) => ({
    requestId,
    targets,
    inputTokens: facts.contextTokens,
    maxTokens,
    upperInputTokens: () => upperPromptTokens(raw),
    thinkingTokens: thinkingTokensOf(raw),
    signal,
});
const thinkingTokensOf = (raw) => {
    const thinking = raw.field('thinking');
    return typeof thinking?.budget_tokens === 'number' ? thinking.budget_tokens : undefined;
};
/** The usage is the one the answer had: the client's count of its context stays right. */
const cachedAnswer = (message, stream) => {
    const usage = createUsageMeter();
    usage.read(message.usage);
    const text = stream ? eventsText(replayMessage(message)) : JSON.stringify(message);
    return { kind: 'message', text, message, usage, upstreamHeaders: {} };
};

;// CONCATENATED MODULE: ./build/src/proxy/answer-headers.js

/** Limits that Anthropic tells its clients of; passed on because they are true. */
const isLimitHeader = (name) => name.startsWith('anthropic-ratelimit-');
/** Who served a request, by which rule, in how many calls. */
const answerHeaders = (requestId, decision, { target, attempts, cache }, upstreamHeaders) => {
    const headers = {
        'request-id': requestId,
        'x-claude-router-provider': headerValue(target.provider.id),
        'x-claude-router-model': headerValue(target.model.id),
        'x-claude-router-rule': headerValue(decision.rule),
        'x-claude-router-attempts': String(attempts),
        'x-claude-router-cache': cache,
    };
    for (const [name, value] of Object.entries(upstreamHeaders))
        if (isLimitHeader(name))
            headers[name] = value;
    return headers;
};

;// CONCATENATED MODULE: ./build/src/proxy/client-stream.js


const ping = sseText('ping', '{"type": "ping"}');
const openClientStream = (response, options) => {
    let begun = false;
    let pinging = true;
    const begin = () => {
        if (begun || response.destroyed)
            return;
        begun = true;
        response.writeHead(200, {
            ...options.headers(),
            'content-type': 'text/event-stream; charset=utf-8',
            'cache-control': 'no-cache',
            'x-accel-buffering': 'no',
        });
    };
    const timer = setInterval(() => {
        begin();
        if (!response.destroyed && !response.writableNeedDrain)
            response.write(ping);
    }, options.pingMs);
    timer.unref();
    response.once('close', () => clearInterval(timer));
    return {
        get begun() {
            return begun;
        },
        write(text) {
            begin();
            if (pinging)
                timer.refresh();
            if (response.destroyed)
                return Promise.reject(new Error('The client has gone'));
            return response.write(text) ? undefined : drained(response);
        },
        stopPings() {
            pinging = false;
            clearInterval(timer);
        },
        fail(error) {
            const http = httpErrorOf(error);
            const body = errorBody({ type: http.type, message: options.redact(http.message) }, options.requestId);
            clearInterval(timer);
            begin();
            if (!response.destroyed)
                response.end(sseText('error', JSON.stringify(body)));
        },
        end() {
            clearInterval(timer);
            if (!response.destroyed)
                response.end();
        },
    };
};
const drained = (response) => {
    const { promise, resolve, reject } = Promise.withResolvers();
    const settle = () => {
        response.off('drain', settle);
        response.off('close', settle);
        if (response.destroyed)
            reject(new Error('The client has gone'));
        else
            resolve();
    };
    response.on('drain', settle);
    response.on('close', settle);
    return promise;
};

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(8500);
;// CONCATENATED MODULE: ./build/src/core/resilience/retry-policy.js
const defaultRetryPolicy = { maxRetries: 2, baseDelayMs: 500, maxDelayMs: 8000 };
const defaultTotalMs = 60_000;
/** Failures that a moment later may be over. A timeout is none: waiting as long once more helps nobody. */
const passing = new Set(['rate_limit', 'overloaded', 'transient', 'network', 'malformed']);
/** Failures of the key rather than of the provider. */
const ofTheKey = new Set(['rate_limit', 'quota', 'auth']);
/** The same request fails everywhere. */
const retry_policy_final = new Set(['bad_request']);
/** Another key at once, else the same target after a pause, else the next target; nothing when nobody can help. */
const nextStep = (error, state, policy) => {
    if (retry_policy_final.has(error.failure))
        return { step: 'give-up' };
    if (ofTheKey.has(error.failure) && state.keysLeft > 0)
        return { step: 'next-key' };
    const after = state.targetsLeft > 0 ? { step: 'next-target' } : { step: 'give-up' };
    if (!passing.has(error.failure))
        return after;
    if (state.isOpen && state.targetsLeft > 0)
        return after;
    // With somewhere else to go one more try is enough.
    const allowed = state.targetsLeft > 0 ? Math.min(1, policy.maxRetries) : policy.maxRetries;
    if (state.retries >= allowed)
        return after;
    const pauseMs = Math.max(error.retryAfterMs ?? 0, policy.baseDelayMs * 2 ** state.retries);
    if (pauseMs > policy.maxDelayMs)
        return after;
    // Spread, so that those who were refused together do not come back together; never sooner than told.
    const delayMs = pauseMs * (1 + state.random / 4);
    return (state.spentMs ?? 0) + delayMs <= (policy.maxTotalMs ?? defaultTotalMs) ? { step: 'retry', delayMs } : after;
};

;// CONCATENATED MODULE: ./build/src/lib/ndjson.js

/** Reads newline-delimited JSON into lines, unparsed. Any split of the bytes gives the same lines. */
const createNdjsonParser = () => {
    const reader = createLineReader();
    const frames = (lines) => lines.flatMap(line => (line.trim() === '' ? [] : [{ data: line.trim() }]));
    return {
        push: bytes => frames(reader.push(bytes)),
        end: () => frames(reader.end()),
    };
};

;// CONCATENATED MODULE: ./build/src/core/providers/crc32.js
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++)
        value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
});
/** CRC-32 as zip, PNG and AWS event streams have it. `node:zlib` has one too, but brings what does I/O into the core. */
const crc32 = (bytes) => {
    let crc = 0xffffffff;
    for (const byte of bytes)
        crc = (crc >>> 8) ^ (table[(crc ^ byte) & 255] ?? 0);
    return (crc ^ 0xffffffff) >>> 0;
};

;// CONCATENATED MODULE: ./build/src/core/providers/aws-event-stream.js


/** Larger than any message AWS sends (16 MB): a length beyond it is garbage. */
const maxMessageBytes = 24 * 1024 * 1024;
/**
 * The frames of a stream of bedrock-runtime, which is AWS's binary event stream with Anthropic's events inside, base64 in
 * JSON. Bytes come in any pieces. Throws UpstreamError when they are not such a stream.
 * https://docs.aws.amazon.com/transcribe/latest/dg/event-stream.html
 */
const awsEventStream = () => {
    let held = Buffer.alloc(0);
    return {
        push: bytes => {
            held = held.length === 0 ? Buffer.from(bytes) : Buffer.concat([held, bytes]);
            const frames = [];
            while (held.length >= 12) {
                const length = held.readUInt32BE(0);
                if (length < 16 || length > maxMessageBytes || crc32(held.subarray(0, 8)) !== held.readUInt32BE(8)) {
                    throw aws_event_stream_malformed('a message with a wrong length');
                }
                if (held.length < length)
                    break;
                const message = held.subarray(0, length);
                held = held.subarray(length);
                if (crc32(message.subarray(0, length - 4)) !== message.readUInt32BE(length - 4))
                    throw aws_event_stream_malformed('a damaged message');
                frames.push(...frameOf(message));
            }
            return frames;
        },
        end: () => {
            if (held.length > 0)
                throw aws_event_stream_malformed('half a message at its end');
            return [];
        },
    };
};
const aws_event_stream_malformed = (what) => new core_errors/* UpstreamError */.gA('malformed', `The answer is not an AWS event stream: it has ${what}`);
const frameOf = (message) => {
    const headersEnd = 12 + message.readUInt32BE(4);
    if (headersEnd > message.length - 4)
        throw aws_event_stream_malformed('headers longer than their message');
    const headers = headersOf(message.subarray(12, headersEnd));
    const payload = message.subarray(headersEnd, message.length - 4).toString('utf8');
    const type = headers.get(':message-type');
    if (type === 'exception' || type === 'error')
        return [errorFrame(headers, payload)];
    if (headers.get(':event-type') !== 'chunk')
        return [];
    const { bytes } = aws_event_stream_parse(payload);
    if (typeof bytes !== 'string')
        throw aws_event_stream_malformed('a chunk without bytes');
    const data = Buffer.from(bytes, 'base64').toString('utf8');
    const event = aws_event_stream_parse(data).type;
    return [typeof event === 'string' ? { event, data } : { data }];
};
/** Only string headers (type 7) are sent; anything else ends the reading, what was read is enough. */
const headersOf = (bytes) => {
    const headers = new Map();
    let at = 0;
    while (at + 4 <= bytes.length) {
        const nameEnd = at + 1 + bytes.readUInt8(at);
        if (nameEnd + 3 > bytes.length || bytes.readUInt8(nameEnd) !== 7)
            break;
        const valueEnd = nameEnd + 3 + bytes.readUInt16BE(nameEnd + 1);
        headers.set(bytes.toString('utf8', at + 1, nameEnd), bytes.toString('utf8', nameEnd + 3, valueEnd));
        at = valueEnd;
    }
    return headers;
};
const aws_event_stream_kinds = {
    throttlingException: 'rate_limit_error',
    serviceUnavailableException: 'overloaded_error',
    validationException: 'invalid_request_error',
    accessDeniedException: 'permission_error',
};
/** An exception in the stream, as the error event that Anthropic would send. */
const errorFrame = (headers, payload) => {
    const name = headers.get(':exception-type') ?? headers.get(':error-code') ?? 'exception';
    const said = payload.startsWith('{') ? aws_event_stream_parse(payload).message : headers.get(':error-message');
    const error = {
        type: (Object.hasOwn(aws_event_stream_kinds, name) ? aws_event_stream_kinds[name] : undefined) ?? 'api_error',
        message: `${name}: ${typeof said === 'string' ? said : 'no reason given'}`,
    };
    return { event: 'error', data: JSON.stringify({ type: 'error', error }) };
};
const aws_event_stream_parse = (text) => {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null ? value : {};
    }
    catch {
        throw aws_event_stream_malformed('a payload that is not JSON');
    }
};

;// CONCATENATED MODULE: ./build/src/core/protocols/translating-relay.js






const parsers = {
    sse: createSseParser,
    ndjson: createNdjsonParser,
    'aws-event-stream': awsEventStream,
};
const createEventReader = (framing, decoder) => {
    const parser = parsers[framing]();
    let failure;
    const decode = (frames, last) => {
        const events = [];
        try {
            for (const frame of frames())
                for (const event of decoder.push(frame))
                    events.push(event);
            if (last)
                for (const event of decoder.end())
                    events.push(event);
        }
        catch (error) {
            failure = asUpstreamError(error);
        }
        return events;
    };
    return {
        push: bytes => (failure === undefined ? decode(() => parser.push(bytes), false) : []),
        end: () => (failure === undefined ? decode(() => parser.end(), true) : []),
        get failure() {
            return failure;
        },
    };
};
/** A relay that translates: all events of one read go out in one piece. */
const createTranslatingRelay = (reader, transform) => {
    const usage = createUsageMeter();
    let started = false;
    let hasContent = false;
    let finished = false;
    const write = (events) => {
        const out = transform ? events.flatMap(transform) : events;
        for (const event of out) {
            meter(usage, event);
            if (event.type === 'message_start')
                started = true;
            else if (event.type === 'message_stop')
                finished = true;
            else if (event.type === 'content_block_start')
                hasContent = true;
        }
        return eventsText(out);
    };
    return {
        usage,
        push: bytes => (finished ? '' : write(reader.push(bytes))),
        end: () => (finished ? '' : write(reader.end())),
        get started() {
            return started;
        },
        get hasContent() {
            return hasContent;
        },
        get finished() {
            return finished;
        },
        get failure() {
            return finished ? undefined : reader.failure;
        },
    };
};
const meter = (usage, event) => {
    if (event.type === 'message_start')
        usage.read(event.message.usage);
    else if (event.type === 'message_delta')
        usage.read(event.usage);
    else if (event.type === 'content_block_delta')
        usage.addContent(deltaLength(event.delta));
};
const deltaLength = (delta) => {
    if (delta.type === 'text_delta' && typeof delta.text === 'string')
        return delta.text.length;
    let length = 0;
    for (const value of Object.values(delta))
        if (typeof value === 'string')
            length += value.length;
    return length;
};
/** A translator that trips over an answer it does not expect is a malformed answer, not the end of the proxy. */
const asUpstreamError = (error) => error instanceof core_errors/* UpstreamError */.gA
    ? error
    : new core_errors/* UpstreamError */.gA('malformed', "The upstream's answer could not be read", { cause: error });

;// CONCATENATED MODULE: ./build/src/proxy/foreign-hooks.js


/** The connection's own; anything else a transformer may set but the key, which `requestOptions` has the last word on. */
const notTheirs = new Set(['host', 'connection', 'content-length', 'transfer-encoding', 'te', 'upgrade']);
/** The call after each `transformRequestIn`. Throws RequestError when one fails: no other call would go better. */
const foreignRequest = async (call) => {
    const { target, endpoint, foreign } = call.plan;
    if (endpoint.protocol !== 'openai-chat')
        return call;
    const provider = {
        name: target.provider.id,
        baseUrl: endpoint.baseUrl,
        models: target.provider.models.map(model => model.id),
    };
    let body = JSON.parse(String(call.outgoing.body));
    const headers = { ...call.outgoing.headers };
    for (const transformer of foreign) {
        if (transformer.transformRequestIn === undefined)
            continue;
        try {
            const changed = readForeignRequest(await transformer.transformRequestIn(body, provider));
            body = changed.body;
            for (const [name, value] of Object.entries(changed.headers)) {
                if (!notTheirs.has(name.toLowerCase()))
                    headers[name.toLowerCase()] = String(value);
            }
        }
        catch (error) {
            throw new core_errors/* RequestError */.GI(400, 'transformer_failed', `${called(transformer)} failed: ${foreign_hooks_reasonOf(error)}`);
        }
    }
    return { ...call, outgoing: { ...call.outgoing, headers, body: JSON.stringify(body) } };
};
/** The answer after each `transformResponseOut`, the last one's first. Throws UpstreamError. */
const foreignResponse = async (foreign, upstream) => {
    let answer = upstream;
    for (const transformer of foreign.toReversed()) {
        if (transformer.transformResponseOut === undefined)
            continue;
        const { status, headers } = answer;
        const failed = foreign_hooks_failureOf(transformer);
        try {
            const response = new Response(streamOf(answer), { status, headers });
            answer = answerOf(await transformer.transformResponseOut(response), failed);
        }
        catch (error) {
            throw failed(error);
        }
    }
    return answer;
};
const streamOf = ({ read }) => new ReadableStream({
    async pull(controller) {
        const bytes = await read();
        if (bytes === null)
            controller.close();
        else
            controller.enqueue(bytes);
    },
}, { highWaterMark: 0 });
const answerOf = (response, failed) => {
    const reader = response.body?.getReader();
    const read = async () => {
        try {
            const part = await reader?.read();
            return part?.value === undefined ? null : Buffer.from(part.value);
        }
        catch (error) {
            throw failed(error);
        }
    };
    return {
        status: response.status,
        headers: Object.fromEntries(response.headers),
        read,
        async readAll(limit) {
            const parts = [];
            let length = 0;
            for (let part = await read(); part !== null; part = await read()) {
                parts.push(part);
                length += part.length;
                if (length > limit)
                    throw new core_errors/* UpstreamError */.gA('malformed', `The upstream's answer is longer than ${limit} bytes`);
            }
            return Buffer.concat(parts);
        },
    };
};
const foreign_hooks_failureOf = (transformer) => (error) => error instanceof core_errors/* UpstreamError */.gA
    ? error
    : new core_errors/* UpstreamError */.gA('malformed', `${called(transformer)} failed: ${foreign_hooks_reasonOf(error)}`, { cause: error });
const called = ({ name }) => `your transformer${name ? ` \`${name}\`` : ''}`;
const foreign_hooks_reasonOf = (error) => (error instanceof Error ? error.message : String(error));

;// CONCATENATED MODULE: ./build/src/proxy/resume/hold-back.js
/**
 * Whether a stream that dies now can be begun anew, at this target or another, with nothing repeated and nothing lost:
 * nothing of its content is out, and its end has not been told.
 *
 * After the first content it cannot. To have a model go on from half an answer (a prefill) is no continuation that any
 * provider promises: current Anthropic models refuse it, thinking cannot be prefilled without its signature, a half-written
 * tool call not at all, and the words at the seam may be said twice or skipped. An `error` event is honest, and Claude Code
 * (2.1.330) answers it with the same request once more, at once.
 */
const canRestart = ({ hasContent, toldEnd, finished }) => !hasContent && toldEnd !== true && !finished;
/**
 * Reads a stream until it has content or its end, and gives all that is to be written until then. `message_start` says
 * nothing a client could use and is held back with it: what fails before is thrown, and another attempt is invisible - one
 * `message_start`, one id, the usage and the headers of the answer that is given. The client's own pings go on meanwhile.
 *
 * `onStart` is called at the first event: from there on silence counts as idle, not as a late first token.
 */
const readUntilContent = async (relay, upstream, onStart) => {
    const parts = [];
    let started = false;
    for (let ended = false; !ended && canRestart(relay);) {
        const bytes = await upstream.read();
        const out = bytes === null ? relay.end() : relay.push(bytes);
        if (out.length > 0)
            parts.push(out);
        if (relay.failure && canRestart(relay))
            throw relay.failure;
        ended = bytes === null;
        if (relay.started && !started) {
            started = true;
            onStart();
        }
    }
    return parts.length === 1 ? parts[0] : Buffer.concat(parts.map(part => Buffer.from(part)));
};

;// CONCATENATED MODULE: ./build/src/proxy/attempt.js











/** No answer is longer: the output limit of any model is far below. */
const longestAnswer = 64 * 1024 * 1024;
const longestError = 1024 * 1024;
/** One call of one target with one key. Returns only what can be given to the client; everything else throws UpstreamError. */
const attempt = async (context, input) => {
    const { plan, outgoing } = input.call;
    const pools = await context.pools();
    const options = (0,request_options/* requestOptions */.a)(plan.target, plan.endpoint, plan.definition, input.key, outgoing, input.call.context.stream);
    const trace = input.trace.attempt(plan.name, plan.endpoint.protocol, options);
    const call = (0,upstream_answer/* send */.t)(pools.of(options.origin), options);
    input.onCall(call);
    const { firstTokenMs } = context.config.timeouts;
    const timer = firstTokenMs > 0 ? setTimeout(() => call.abort(tooLate(firstTokenMs)), firstTokenMs) : undefined;
    try {
        const received = trace.answered(await call.answer);
        const draw = { model: plan.target.model.id, key: input.key };
        context.engine.admission?.learn(plan.target.provider.id, received.status, received.headers, draw);
        if (received.status < 200 || received.status >= 300)
            throw await errorAnswer(plan, received);
        const upstream = plan.foreign.length === 0 ? received : await foreignResponse(plan.foreign, received);
        const type = upstream.headers['content-type'] ?? '';
        if (/text\/html/i.test(type))
            throw new core_errors/* UpstreamError */.gA('malformed', 'the answer is a web page', { status: upstream.status });
        const isStream = input.call.context.stream ? !/^application\/json/i.test(type) : /event-stream|x-ndjson/i.test(type);
        if (!isStream)
            clearTimeout(timer);
        const answer = isStream && input.stream
            ? await streamAnswer(context, input, upstream, () => clearTimeout(timer))
            : await (isStream ? collectAnswer : wholeAnswer)(context, input, upstream);
        trace.end();
        return answer;
    }
    catch (error) {
        const failure = error instanceof core_errors/* UpstreamError */.gA ? error : unreadable(error);
        failure.provider ??= plan.target.provider.id;
        failure.model ??= plan.target.model.id;
        call.abort(failure);
        trace.end(failure);
        throw failure;
    }
    finally {
        clearTimeout(timer);
    }
};
const streamAnswer = async (context, input, upstream, onStart) => {
    const relay = makeRelay(context, input);
    const first = await readUntilContent(relay, upstream, onStart);
    return { kind: 'stream', first, relay, upstream, upstreamHeaders: upstream.headers };
};
const makeRelay = (context, { call, raw }) => {
    const { protocol, definition, steps, endpoint, target, framing, untouched } = call.plan;
    const classify = (status, body, headers) => definition?.classifyError?.(status, body, headers) ?? protocol.classifyError(status, body, headers);
    if (protocol.passThrough && untouched)
        return protocol.passThrough.relay(classify);
    const decoding = decodeContext(context, call, raw);
    const transform = responseTransform(steps, {
        protocol: endpoint.protocol,
        model: target.model.id,
        request: decoding.request,
    });
    return createTranslatingRelay(createEventReader(framing, protocol.decoder(decoding)), transform?.events);
};
const decodeContext = (context, call, raw) => ({
    ...call.context,
    // Parsed when asked for: bytes that pass through never are.
    get request() {
        return raw.parsed();
    },
    messageId: context.identities.messageId(),
    newToolUseId: context.identities.toolUseId,
    servedModel: call.plan.target.model.id,
});
/** A stream for a client that wants the message in one piece. */
const collectAnswer = async (context, input, upstream) => {
    const { protocol, framing } = input.call.plan;
    const decoding = decodeContext(context, input.call, input.raw);
    const reader = createEventReader(framing, protocol.decoder(decoding));
    const collector = createCollector();
    for (let bytes = await upstream.read(); bytes !== null; bytes = await upstream.read()) {
        addAll(collector, reader.push(bytes));
        if (reader.failure)
            throw reader.failure;
    }
    addAll(collector, reader.end());
    if (reader.failure)
        throw reader.failure;
    return messageAnswer(input, decoding, collector.message(), upstream);
};
const addAll = (collector, events) => {
    for (const event of events)
        collector.add(event);
};
const wholeAnswer = async (context, input, upstream) => {
    const { protocol, untouched } = input.call.plan;
    const bytes = await upstream.readAll(longestAnswer);
    const body = parseJson(bytes.toString('utf8'));
    if (body === undefined)
        throw new core_errors/* UpstreamError */.gA('malformed', 'the answer is not JSON', { status: upstream.status });
    const decoding = decodeContext(context, input.call, input.raw);
    const message = protocol.decodeMessage(body, decoding);
    if (input.stream || !(protocol.passThrough && untouched))
        return messageAnswer(input, decoding, message, upstream);
    return { kind: 'message', text: bytes, message, usage: attempt_usageOf(message), upstreamHeaders: upstream.headers };
};
const messageAnswer = ({ call, stream }, decoding, decoded, upstream) => {
    const { steps, endpoint, target } = call.plan;
    const transform = steps.length > 0
        ? responseTransform(steps, { protocol: endpoint.protocol, model: target.model.id, request: decoding.request })
        : undefined;
    const message = transform?.message(decoded) ?? decoded;
    const text = stream ? eventsText(replayMessage(message)) : JSON.stringify(message);
    return { kind: 'message', text, message, usage: attempt_usageOf(message), upstreamHeaders: upstream.headers };
};
const attempt_usageOf = (message) => {
    const usage = createUsageMeter();
    usage.read(message.usage);
    if (!message.usage?.output_tokens)
        usage.addContent(JSON.stringify(message.content).length);
    return usage;
};
const errorAnswer = async (plan, upstream) => {
    const text = (await upstream.readAll(longestError)).toString('utf8');
    const body = parseJson(text) ?? text;
    return (plan.definition?.classifyError?.(upstream.status, body, upstream.headers) ??
        plan.protocol.classifyError(upstream.status, body, upstream.headers));
};
const parseJson = (text) => {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
};
const tooLate = (firstTokenMs) => new core_errors/* UpstreamError */.gA('timeout', `no answer within ${firstTokenMs / 1000} s`);
const unreadable = (error) => new core_errors/* UpstreamError */.gA('malformed', "the upstream's answer could not be read", { cause: error });

;// CONCATENATED MODULE: ./build/src/core/resilience/refused-field.js
/** Fields without which an answer is about as good. */
const optionalFields = [
    ...['reasoning_effort', 'reasoning', 'thinking', 'think', 'enable_thinking'],
    ...['stream_options', 'parallel_tool_calls', 'response_format', 'user'],
    ...['temperature', 'top_p', 'top_k', 'stop'],
];
/** "... does not support thinking" names no field: whichever of these was sent. */
const thinkingFields = optionalFields.slice(0, 5);
const noThinking = /(?:does(?: not|n't) support|unsupported:?) (?:thinking|reasoning)\b(?! ?block)|\b(?:thinking|reasoning(?: effort)?) (?:is not|isn't) supported/i;
const refusal = new RegExp([
    /\bunknown\b|unrecogni[sz]ed|unsupported|unexpected|\bextra (?:inputs|fields)|additional propert|deprecated/,
    /\bnot (?:be )?(?:supported|permitted|allowed|recogni[sz]ed|valid|available|accepted|enabled)/,
    /does(?: not|n't) (?:support|accept|allow|take)|invalid (?:parameter|argument|field)|cannot both be|may only be/,
    // The field is known and the value is not.
    /\bunset\b|must be (?:one of|either)|input should be|only .{1,20} (?:is|are) (?:allowed|supported)/,
    /不支持|未知参数|无效(?:的)?参数/,
]
    .map(({ source }) => source)
    .join('|'), 'i');
/** It speaks of what stands inside a message or a tool, which no field of the call helps. */
const inside = /\b(?:messages|input|contents|tools)(?:\.|\[)\d/;
/**
 * The field that an upstream's words about a bad request refuse, if it was sent and can be missed; the first that they name,
 * as servers that know a field list the fields they know after it. `body` is what was sent, `needed` the fields that the
 * client itself asked for.
 */
const refusedField = (message, body, needed = []) => {
    if (!refusal.test(message) || inside.test(message))
        return undefined;
    const limit = otherLimit(message, body);
    if (limit !== undefined)
        return { maxTokensField: limit };
    const candidates = optionalFields.filter(field => Object.hasOwn(body, field) && !needed.includes(field));
    const [first] = candidates
        .map(field => ({ field, at: message.search(mentionOf(field)) }))
        .filter(({ at }) => at >= 0)
        .toSorted((a, b) => a.at - b.at);
    const drop = first?.field ?? (noThinking.test(message) ? thinkingFields.find(field => candidates.includes(field)) : undefined);
    return drop === undefined ? undefined : { drop };
};
/** The quirks with which the call is made again; undefined when they say so already. */
const quirksWithout = (quirks, refused) => {
    if ('maxTokensField' in refused) {
        return refused.maxTokensField === (quirks.maxTokensField ?? 'max_tokens') ? undefined : { ...quirks, ...refused };
    }
    const dropped = quirks.dropFields ?? [];
    return dropped.includes(refused.drop) ? undefined : { ...quirks, dropFields: [...dropped, refused.drop] };
};
/** The output limit's other name: asked for by its name, or because this one is not known. */
const otherLimit = (message, body) => {
    if (Object.hasOwn(body, 'max_tokens'))
        return /max_completion_tokens/.test(message) ? 'max_completion_tokens' : undefined;
    return Object.hasOwn(body, 'max_completion_tokens') && /max_completion_tokens/.test(message)
        ? 'max_tokens'
        : undefined;
};
/** Names with an underscore are nothing else; those that are words must stand where a field's name does. */
const mentionOf = (field) => {
    const camel = field.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());
    if (field.includes('_'))
        return new RegExp(`(?<!\\w)(?:${field}|${camel})(?!\\w)`);
    const places = [
        `(?<!roles?:? )['"\`‘“]${field}(?=['"\`’”.[])`,
        `(?<=\\w[./])${field}\\b`,
        `(?<=(?:parameter|argument|field|input|property|properties|key|参数)s?(?: supplied| named)?:? ?)${field}\\b`,
        `\\b${field}(?= ?(?:parameter|argument|field|参数))`,
        `(?<=\\binvalid |\\bunknown |\\bunsupported )${field}\\b`,
        `(?:^|(?<=: ))${field}(?=[:.]| (?:is|does|may|must|cannot)\\b|$)`,
        `(?<!\\b(?:the|this|a) )\\b${field}(?= (?:is|are) (?:not|un\\w+ed|deprecated)\\b)`,
    ];
    return new RegExp(places.join('|'), 'i');
};

;// CONCATENATED MODULE: ./build/src/proxy/refused-fields.js

/** The plan for another call without the optional field that this one was refused for; undefined when that is not why. */
const planWithoutRefused = ({ plan, outgoing }, raw, error) => {
    if (error.failure !== 'bad_request')
        return undefined;
    const body = JSON.parse(String(outgoing.body));
    const { output_config, output_format } = raw.parsed();
    const asksFormat = output_config?.format !== undefined || output_format !== undefined;
    const refused = refusedField(error.message, body, asksFormat ? ['response_format'] : []);
    const quirks = refused && quirksWithout(plan.endpoint.quirks, refused);
    return quirks && { ...plan, endpoint: { ...plan.endpoint, quirks } };
};
/** The known plan takes on what a call of `plan` that went well has shown. Said once. */
const rememberRefused = (known, plan, log) => {
    if (plan === known)
        return;
    const [before, after] = [known.endpoint.quirks, plan.endpoint.quirks];
    const dropped = (after.dropFields ?? []).filter(field => !before.dropFields?.includes(field));
    const limit = after.maxTokensField === before.maxTokensField ? undefined : after.maxTokensField;
    if (dropped.length === 0 && limit === undefined)
        return;
    const quirks = { ...before, dropFields: [...(before.dropFields ?? []), ...dropped] };
    if (limit !== undefined)
        quirks.maxTokensField = limit;
    known.endpoint = { ...known.endpoint, quirks };
    const without = dropped.map(field => `\`${field}\` is left out`);
    const renamed = limit === undefined ? [] : [`the output limit is called \`${limit}\``];
    log.warn(`${known.name} refused a call for its fields: ${[...without, ...renamed].join(', ')} from now on`);
};

;// CONCATENATED MODULE: ./build/src/proxy/failover.js









/**
 * Tries the targets in order, each with its keys and a few retries, until one gives a message or the first event of one.
 * Throws the UpstreamError that tells the client most.
 */
const failover = async (context, input) => {
    const { health } = context.engine;
    const targets = [...input.targets];
    const errors = [];
    let passedBy;
    for (let target = targets.shift(); target !== undefined; target = targets.shift()) {
        // The first is tried whatever its breaker says: where all are open it is the one that opens soonest.
        if (target !== input.targets[0] && !health.allows(target)) {
            passedBy ??= target;
            continue;
        }
        if (!(await isAffordable(context, input, target)))
            continue;
        const left = targets.filter(other => !health.isOpen(other)).length;
        if (errors.length > 0)
            input.course.failovers = errors.length;
        const outcome = await tryTarget(context, input, target, left);
        if (!(outcome instanceof core_errors/* UpstreamError */.gA))
            return outcome;
        errors.push(outcome);
        if (outcome.failure === 'bad_request')
            break;
        if (outcome.failure === 'context_overflow')
            dropSmaller(targets, target);
        if (targets[0])
            context.log.router(`failing over from ${(0,routing_target/* targetName */.je)(target)} to ${(0,routing_target/* targetName */.je)(targets[0])}`);
    }
    if (passedBy && errors.at(-1)?.failure !== 'bad_request' && (await isAffordable(context, input, passedBy))) {
        const outcome = await tryTarget(context, input, passedBy, 0);
        if (!(outcome instanceof core_errors/* UpstreamError */.gA))
            return outcome;
        errors.push(outcome);
    }
    throw mostTelling(errors, input.facts);
};
const isAffordable = async ({ log }, { grant }, target) => {
    if (grant === undefined || (await grant.extendTo(target)))
        return true;
    log.router(`${(0,routing_target/* targetName */.je)(target)} is passed by: it would cost more than the budget has left`);
    return false;
};
/** A whole answer, or the error with which this target is given up. */
const tryTarget = async (context, input, target, targetsLeft) => {
    const { raw, says, course, signal } = input;
    const { health } = context.engine;
    const policy = context.config.retry ?? defaultRetryPolicy;
    const known = context.plan(target);
    const prepare = (plan) => {
        const call = prepareCall(raw, plan, says);
        return plan.foreign.length === 0 ? call : foreignRequest(call);
    };
    let call = await prepare(known);
    const keys = health.keysOf(target.provider, says.sessionId, target.model.id);
    const begunAt = performance.now();
    course.target = target;
    for (let retries = 0, keyIndex = 0;;) {
        signal.throwIfAborted();
        course.key = keys[keyIndex];
        const refusal = await takePlace(context, input, target, targetsLeft);
        if (refusal)
            return refusal;
        const startedAt = performance.now();
        const answer = await tryCall(context, input, call);
        course.firstTokenMs = performance.now() - startedAt;
        const outcome = { target, key: course.key, firstTokenMs: course.firstTokenMs };
        if (!(answer instanceof core_errors/* UpstreamError */.gA)) {
            rememberRefused(known, call.plan, context.log);
            // How a stream went is known at its end.
            if (answer.kind === 'message')
                health.observe(outcome);
            return answer;
        }
        const changed = planWithoutRefused(call, raw, answer);
        if (changed !== undefined) {
            call = await prepare(changed);
            continue;
        }
        health.observe({ ...outcome, error: answer });
        logFailure(context, answer);
        const next = nextStep(answer, {
            retries,
            keysLeft: keys.length - 1 - keyIndex,
            targetsLeft,
            random: Math.random(),
            isOpen: health.isOpen(target),
            spentMs: performance.now() - begunAt,
        }, policy);
        if (next.step === 'next-key')
            keyIndex++;
        else if (next.step === 'retry') {
            retries++;
            await (0,promises_.setTimeout)(next.delayMs, undefined, { signal });
        }
        else
            return answer;
    }
};
/** The provider's place, or why there is none: our own limits say nothing of the target's health. */
const takePlace = async ({ engine: { admission } }, { says: { sessionId }, signal, facts, course }, { provider, model }, targetsLeft) => {
    if (admission === undefined)
        return undefined;
    try {
        const draw = { model: model.id, key: course.key };
        const asked = { sessionId, signal, tokens: facts.contextTokens, targetsLeft, ...draw };
        course.leave = await admission.enterProvider(provider.id, asked);
        return undefined;
    }
    catch (error) {
        signal.throwIfAborted();
        if (error instanceof core_errors/* UpstreamError */.gA)
            return error;
        throw error;
    }
};
const tryCall = async (context, { raw, says, course, trace, signal, onCall }, call) => {
    course.attempts++;
    try {
        return await attempt(context, { raw, call, key: course.key ?? '', stream: says.stream, trace, onCall });
    }
    catch (error) {
        course.leave?.();
        signal.throwIfAborted();
        if (error instanceof core_errors/* UpstreamError */.gA)
            return error;
        throw error;
    }
};
const logFailure = ({ log, redact }, error) => {
    const hint = wayOut(error);
    const reason = error.failure === 'auth' ? '' : `: ${redact(error.message)}`;
    log.warn(`${describeFailure(error)}${reason}${hint ? `. ${hint}` : ''}`);
};
/** After an overflow only a target with a larger window is worth a call; one of unknown size may be larger. */
const dropSmaller = (targets, { model }) => {
    const window = model.contextWindow;
    if (window === undefined)
        return;
    const larger = targets.filter(target => (target.model.contextWindow ?? Number.POSITIVE_INFINITY) > window);
    targets.splice(0, targets.length, ...larger);
};
const failover_passing = new Set(['rate_limit', 'overloaded', 'transient', 'network', 'timeout', 'malformed']);
/** Too long a prompt is the client's to shorten; else what may pass, so that the client tries again; else the first. */
const mostTelling = (errors, facts) => {
    const [first] = errors;
    if (first === undefined)
        throw new core_errors/* RequestError */.GI(404, 'not_found_error', 'No suitable provider found for request');
    const overflow = errors.find(error => error.failure === 'context_overflow');
    if (overflow)
        return overflow.overflow?.maxTokens === undefined ? overflow : withPromptTokens(overflow, facts);
    return errors.find(error => failover_passing.has(error.failure)) ?? first;
};
const withPromptTokens = (error, facts) => error.overflow?.promptTokens !== undefined
    ? error
    : new core_errors/* UpstreamError */.gA(error.failure, error.message, {
        ...error,
        overflow: { promptTokens: facts.contextTokens, maxTokens: error.overflow?.maxTokens },
    });

;// CONCATENATED MODULE: ./build/src/proxy/cache/collect-stream.js


/** Pieces are only kept while the stream runs, and read when it has ended: a stream that fails costs no parsing. */
const collectStream = () => {
    const pieces = [];
    return {
        push(piece) {
            pieces.push(piece);
        },
        message() {
            try {
                return readMessage(pieces);
            }
            catch {
                return undefined;
            }
        },
    };
};
const readMessage = (pieces) => {
    const parser = createSseParser();
    const collector = createCollector();
    let isOver = false;
    const read = (frames) => {
        for (const { data } of frames) {
            // Some upstreams go on after the end; the client has stopped reading there.
            if (isOver)
                return;
            const event = JSON.parse(data);
            collector.add(event);
            isOver = event.type === 'message_stop';
        }
    };
    for (const piece of pieces)
        read(parser.push(typeof piece === 'string' ? Buffer.from(piece) : piece));
    read(parser.end());
    return collector.message();
};

;// CONCATENATED MODULE: ./build/src/proxy/keep-answer.js

const keep_answer_nothing = { heard() { }, done() { } };
const keepAnswer = (lookup, answer) => {
    if (lookup === undefined || lookup.hit)
        return keep_answer_nothing;
    const stream = answer.kind === 'stream' ? collectStream() : undefined;
    const whole = () => (answer.kind === 'message' ? answer.message : stream?.message());
    return {
        heard: piece => stream?.push(piece),
        done(target, costUsd) {
            const message = whole();
            if (message)
                void lookup.store({ message, target, costUsd });
        },
    };
};

;// CONCATENATED MODULE: ./build/src/proxy/respond.js
/** After a message's end nothing more is due. */
const afterEndMs = 300;
/** Writes on until the message is complete; what fails now, after the first event, becomes the stream's last event. */
const writeStream = async (output, answer, heard) => {
    if (answer.kind === 'message') {
        await output.write(answer.text);
        return;
    }
    const { relay, upstream } = answer;
    if (answer.first.length > 0) {
        heard(answer.first);
        await output.write(answer.first);
    }
    while (relay.failure === undefined) {
        if (relay.finished)
            output.stopPings();
        const bytes = relay.finished ? await readOn(upstream) : await readNext(upstream, relay);
        const out = bytes === null ? relay.end() : relay.push(bytes);
        if (out.length > 0) {
            heard(out);
            const room = output.write(out);
            if (room)
                await room;
        }
        if (bytes === null)
            break;
    }
    if (relay.failure)
        throw relay.failure;
};
/** Told its end, a message is complete: an error behind it would be a second end. */
const readNext = (upstream, relay) => upstream.read().catch((error) => {
    if (relay.toldEnd)
        return null;
    throw error;
});
/** Some upstreams keep the connection open, others break it. */
const readOn = async (upstream) => {
    const late = Promise.withResolvers();
    const timer = setTimeout(late.resolve, afterEndMs, null);
    try {
        return await Promise.race([upstream.read(), late.promise]);
    }
    catch {
        return null;
    }
    finally {
        clearTimeout(timer);
    }
};

;// CONCATENATED MODULE: ./build/src/proxy/settle.js


/** Tokens and money of one answer; one from the cache costs neither. */
const billOf = (answer, { target, cache }, facts) => {
    if (cache === 'hit')
        return { tokens: noTokens, costUsd: 0 };
    const tokens = settle_usageOf(answer).total(() => facts.contextTokens);
    return { tokens, costUsd: (0,cost/* costUsd */.O)(tokens, target.model.pricing, new Date()) };
};
const noTokens = { inputTokens: 0, outputTokens: 0, cacheReadTokens: 0, cacheWriteTokens: 0, estimated: false };
const settle_usageOf = (answer) => (answer.kind === 'stream' ? answer.relay.usage : answer.usage);
/** Writes the request into the ledger and the log, and tells whoever measures. */
const settle = ({ ledger, log, config, engine }, done) => {
    const entry = entryOf(done, config);
    const alerts = engine.monitor.observe(entry);
    ledger.append(alerts ? { ...entry, alerts } : entry);
    log.api(lineOf(entry, done));
    done.trace.end(entry);
    return entry;
};
const entryOf = (done, { run }) => {
    const { course, hit } = done;
    const bill = done.answer && billOf(done.answer, course, done.facts);
    const { inputTokens, outputTokens, cacheReadTokens, cacheWriteTokens, estimated } = bill?.tokens ?? noTokens;
    const failure = done.aborted ? 'client' : settle_failureOf(done.error);
    return {
        at: new Date().toISOString(),
        requestId: done.requestId,
        provider: course.target.provider.id,
        model: course.target.model.id,
        rule: done.decision.rule,
        status: done.aborted ? 'aborted' : done.error === undefined ? 'ok' : 'error',
        ...(failure ? { failure } : {}),
        stream: done.stream,
        attempts: course.attempts,
        ...(course.failovers ? { failovers: course.failovers } : {}),
        ...{ inputTokens, outputTokens, cacheReadTokens, cacheWriteTokens },
        ...(estimated ? { estimated } : {}),
        costUsd: bill ? bill.costUsd : 0,
        ...(run ? { task: run.task } : {}),
        ...(course.cache === 'bypass' ? {} : { cache: course.cache }),
        ...(hit ? { savedUsd: hit.savedUsd } : {}),
        ...(done.queuedMs >= 1 ? { queuedMs: Math.round(done.queuedMs) } : {}),
        durationMs: Math.round(performance.now() - done.startedAt),
        ...(done.firstTokenAt === undefined ? {} : { firstTokenMs: Math.round(done.firstTokenAt - done.startedAt) }),
    };
};
const lineOf = (entry, { hit, trace }) => {
    const failure = entry.failure ? ` (${entry.failure})` : '';
    const tokensIn = entry.inputTokens + entry.cacheReadTokens + entry.cacheWriteTokens;
    const cost = entry.costUsd === null ? 'unpriced' : `$${entry.costUsd.toFixed(4)}`;
    return (`${entry.provider}/${entry.model} ${entry.status}${failure}${hit ? ' from the cache' : ''} in ${entry.durationMs} ms: ` +
        `${tokensIn} tokens in, ${entry.outputTokens} out, ${cost}${trace.timings()} [${entry.requestId}]`);
};
const settle_failureOf = (error) => {
    if (error instanceof core_errors/* UpstreamError */.gA)
        return error.failure;
    if (error instanceof core_errors/* BudgetError */.Wp)
        return 'budget';
    return error instanceof core_errors/* RequestError */.GI ? 'client' : undefined;
};

;// CONCATENATED MODULE: ./build/src/proxy/handle-messages.js


















const defaultPingMs = 15_000;
/**
 * POST /v1/messages, from the first byte to the ledger: parse, facts, route, admit (stops, cache, place, money), failover,
 * respond, settle. The ledger has the request before the client has the end of its answer.
 */
const handleMessages = async (context, exchange) => {
    const startedAt = performance.now();
    const { request, response, requestId } = exchange;
    if (context.engine.memory)
        await holdBody(context.engine.memory, exchange);
    const raw = readRawRequest(await readBody(request));
    const { model, stream, maxTokens } = requireFields(raw, { maxTokens: true });
    const trace = context.trace.begin({ requestId, startedAt, headers: request.headers, bytes: raw.bytes.length, model });
    trace.mark('parse');
    const facts = factsOf(raw, model, request.headers);
    const says = clientSays(request.headers, raw, facts, stream);
    const routed = route(facts, context.engine.table);
    const decision = routed instanceof Promise ? await routed : routed;
    const course = courseOf(context, decision, says.sessionId, facts);
    tellRoute(context, model, decision, course, requestId);
    trace.routed(decision, course.targets);
    trace.mark('route');
    const client = hangUp(response, context.config.timeouts.requestMs);
    const headers = (upstreamHeaders = {}) => answerHeaders(requestId, decision, course, upstreamHeaders);
    const output = stream
        ? openClientStream(response, {
            headers: () => headers(answer?.upstreamHeaders),
            requestId,
            redact: context.redact,
            pingMs: context.config.timeouts.pingMs ?? defaultPingMs,
        })
        : undefined;
    let admitted;
    let answer;
    let firstTokenAt;
    let queuedMs = 0;
    let error;
    let finish = () => output?.end();
    try {
        const { signal, onCall } = client;
        const { targets } = course;
        const askedAt = performance.now();
        admitted = await admit(context, {
            raw,
            facts,
            says,
            requestId,
            maxTokens,
            targets,
            signal,
            headers: request.headers,
        });
        queuedMs = performance.now() - askedAt;
        trace.mark('queue');
        course.cache = admitted.answer ? 'hit' : admitted.lookup ? 'miss' : 'bypass';
        answer = admitted.answer ?? (await failover(context, { ...admitted, facts, says, course, trace, signal, onCall }));
        firstTokenAt = performance.now();
        trace.mark('firstToken');
        const keep = keepAnswer(admitted.lookup, answer);
        if (output)
            await writeStream(output, answer, keep.heard);
        const { costUsd } = billOf(answer, course, facts);
        if (!output)
            finish = endWithMessage(exchange, answer, { ...headers(answer.upstreamHeaders), ...costHeader(costUsd) });
        keep.done(course.target, costUsd);
    }
    catch (thrown) {
        error = client.reason() ?? thrown;
        const told = error;
        if (!isExpected(told))
            context.log.error(`request ${requestId}: ${stackOf(told)}`);
        finish = () => output?.begun
            ? output.fail(told)
            : sendError(response, told, requestId, context.redact, headers(answer?.upstreamHeaders));
    }
    client.release();
    if (answer?.kind === 'stream')
        observeStream(context, course, answer, firstTokenAt, client.gone(), error);
    course.leave?.();
    admitted?.leave?.();
    const aborted = client.gone();
    const hit = admitted?.lookup?.hit;
    const entry = settle(context, {
        requestId,
        startedAt,
        queuedMs,
        firstTokenAt,
        decision,
        stream,
        facts,
        course,
        answer,
        hit,
        error,
        aborted,
        trace,
    });
    void admitted?.grant?.settle(entry.costUsd);
    if (aborted)
        return;
    await context.ledger.written();
    finish();
};
/** Whether it came to its end; a client that leaves says nothing of the provider. */
const observeStream = ({ engine: { health } }, { target, key, firstTokenMs = 0 }, { relay }, firstTokenAt = performance.now(), isGone, error) => {
    if (key === undefined)
        return;
    const measured = {
        target,
        key,
        firstTokenMs,
        outputTokens: relay.usage.total(() => 0).outputTokens,
        streamMs: performance.now() - firstTokenAt,
    };
    if (isGone)
        health.observe({ ...measured, abandoned: true });
    else if (error instanceof core_errors/* UpstreamError */.gA)
        health.observe({ ...measured, error, begun: true });
    else
        health.observe(measured);
};
/** The decision's targets in the order of strategy and health. */
const courseOf = ({ engine: { health, monitor } }, decision, sessionId, facts) => {
    const { preferFast } = monitor.modes();
    const asker = { sessionId, preferFast, inputTokens: decision.targets.length > 1 ? facts.contextTokens : 0 };
    const targets = health.order(decision, asker);
    return { target: targets[0], targets, attempts: 0, cache: 'bypass' };
};
const tellRoute = ({ log }, model, decision, { target }, requestId) => {
    if (decision.warning)
        log.warn(`${decision.warning}: ${(0,routing_target/* targetName */.je)(target)} is used instead`);
    log.router(`${model} -> ${(0,routing_target/* targetName */.je)(target)} (${decision.rule}: ${decision.reason}) [${requestId}]`);
};
/** A message in one piece is sent last of all: with it the client has its whole answer. */
const endWithMessage = ({ response }, answer, headers) => () => {
    if (answer.kind === 'message')
        sendJson(response, 200, answer.text, headers);
};
const costHeader = (costUsd) => costUsd === null ? {} : { 'x-claude-router-cost-usd': costUsd.toFixed(6) };
const isExpected = (error) => error instanceof core_errors/* UpstreamError */.gA || error instanceof core_errors/* RequestError */.GI || error instanceof core_errors/* BudgetError */.Wp;
const stackOf = (error) => (error instanceof Error ? (error.stack ?? error.message) : String(error));

;// CONCATENATED MODULE: ./build/src/proxy/handle-models.js


/** Models have no date here; the field is part of the shape. */
const unknownDate = '1970-01-01T00:00:00Z';
const listModels = ({ providers }) => providers.flatMap(provider => provider.models.map(model => ({
    type: 'model',
    id: `${provider.id}/${model.id}`,
    display_name: `${model.id} (${provider.id})`,
    created_at: unknownDate,
})));
/** GET /v1/models: what can be asked for, in Anthropic's list shape with its paging. */
const handleModels = ({ config }, { response, requestId, url }) => {
    const all = listModels(config);
    const after = url.searchParams.get('after_id');
    const before = url.searchParams.get('before_id');
    const limit = Math.min(1000, Math.max(1, Number(url.searchParams.get('limit')) || 20));
    const from = after === null ? 0 : all.findIndex(model => model.id === after) + 1;
    const to = before === null
        ? all.length
        : Math.max(0, all.findIndex(model => model.id === before));
    const data = before === null ? all.slice(from, from + limit) : all.slice(Math.max(from, to - limit), to);
    const hasMore = before === null ? from + limit < to : to - limit > from;
    const body = { data, has_more: hasMore, first_id: data[0]?.id ?? null, last_id: data.at(-1)?.id ?? null };
    sendJson(response, 200, JSON.stringify(body), { 'request-id': requestId });
};
/** GET /v1/models/{id}; the id may hold slashes, encoded or not. */
const handleModel = ({ config }, { response, requestId, url }) => {
    const id = decode(url.pathname.slice('/v1/models/'.length));
    const model = listModels(config).find(candidate => candidate.id === id || candidate.id.endsWith(`/${id}`));
    if (model === undefined)
        throw new core_errors/* RequestError */.GI(404, 'not_found_error', `model: ${id}`);
    sendJson(response, 200, JSON.stringify(model), { 'request-id': requestId });
};
const decode = (text) => {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
};

;// CONCATENATED MODULE: ./build/src/proxy/monitor/handle-metrics.js
/** GET /metrics: Prometheus' text format. */
const handleMetrics = async ({ engine }, { response, requestId }) => {
    const text = await engine.monitor.metricsText();
    if (response.headersSent || response.destroyed)
        return;
    response.writeHead(200, {
        'request-id': requestId,
        'content-type': 'text/plain; version=0.0.4; charset=utf-8',
        'content-length': Buffer.byteLength(text),
        'cache-control': 'no-store',
    });
    response.end(text);
};

;// CONCATENATED MODULE: ./build/src/proxy/routes.js







const handleHealth = (_context, { response, requestId }) => {
    const body = {
        status: 'ok',
        name: 'claude-router',
        version: version_generated/* version */.r,
        pid: process.pid,
        uptimeSeconds: Math.round(process.uptime()),
    };
    sendJson(response, 200, JSON.stringify(body), { 'request-id': requestId });
};
const handleRoot = (_context, { response, requestId }) => {
    sendJson(response, 200, JSON.stringify({ name: 'claude-router', version: version_generated/* version */.r }), { 'request-id': requestId });
};
const routes = {
    '/': { methods: ['GET', 'HEAD'], open: true, handle: handleRoot },
    '/health': { methods: ['GET', 'HEAD'], open: true, handle: handleHealth },
    '/v1/messages': { methods: ['POST'], handle: handleMessages },
    '/v1/messages/count_tokens': { methods: ['POST'], handle: handleCountTokens },
    '/metrics': { methods: ['GET', 'HEAD'], handle: handleMetrics },
    '/v1/models': { methods: ['GET', 'HEAD'], handle: handleModels },
};
const modelRoute = { methods: ['GET', 'HEAD'], handle: handleModel };
/** The route for a path. Throws RequestError 404 or 405. */
const findRoute = (method, path) => {
    const route = Object.hasOwn(routes, path) ? routes[path] : path.startsWith('/v1/models/') ? modelRoute : undefined;
    if (route === undefined)
        throw notFound(method, path);
    if (!route.methods.includes(method)) {
        throw new core_errors/* RequestError */.GI(405, 'invalid_request_error', `${method} is not allowed here: use ${route.methods.join(' or ')}`);
    }
    return route;
};
const notFound = (method, path) => new core_errors/* RequestError */.GI(404, 'not_found_error', `Not found: ${method} ${path.slice(0, 200)}`);
/** What Claude Code needs; metrics, health and dashboard are for people. */
const isForAgents = (path) => path === '/' || path.startsWith('/v1/');

;// CONCATENATED MODULE: ./build/src/log/line-buffer.js
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

;// CONCATENATED MODULE: ./build/src/log/rotating-file.js


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
    let descriptor = rotating_file_open(file);
    let restsUntil = 0;
    /** The file under the name, with ours being it. */
    const current = () => {
        const named = (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false });
        const own = (0,external_node_fs_.fstatSync)(descriptor);
        if (named && named.ino === own.ino && named.dev === own.dev)
            return own;
        (0,external_node_fs_.closeSync)(descriptor);
        descriptor = rotating_file_open(file);
        return (0,external_node_fs_.fstatSync)(descriptor);
    };
    const rotate = () => {
        if (Date.now() < restsUntil || !lock(file))
            return;
        try {
            // Before the lock was had, another may have been quicker.
            if (current().size < maxBytes)
                return;
            shift(file, maxFiles);
            (0,external_node_fs_.closeSync)(descriptor);
            descriptor = rotating_file_open(file);
        }
        catch {
            restsUntil = Date.now() + restMs;
        }
        finally {
            (0,external_node_fs_.rmSync)(lockOf(file), { force: true });
        }
    };
    return {
        write(lines) {
            if (current().size >= maxBytes)
                rotate();
            append(descriptor, lines);
        },
        close: () => (0,external_node_fs_.closeSync)(descriptor),
    };
};
/** Whether `descriptor` writes into `file`. */
const isSameFile = (descriptor, file) => {
    try {
        const own = (0,external_node_fs_.fstatSync)(descriptor);
        const named = (0,external_node_fs_.statSync)(file);
        return own.ino === named.ino && own.dev === named.dev;
    }
    catch {
        return false;
    }
};
const rotating_file_open = (file) => {
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(file), { recursive: true, mode: 0o700 });
    return (0,external_node_fs_.openSync)(file, 'a', 0o600);
};
const append = (descriptor, lines) => {
    const bytes = Buffer.from(lines);
    for (let written = 0; written < bytes.length;)
        written += (0,external_node_fs_.writeSync)(descriptor, bytes, written);
};
/** `name` -> `name.1` -> ... -> gone; those of a time when more were kept go too. */
const shift = (file, maxFiles) => {
    const nameOf = (number) => (number === 0 ? file : `${file}.${number}`);
    let oldest = 0;
    while (exists(nameOf(oldest + 1)))
        oldest++;
    for (let number = oldest; number >= 0; number--) {
        if (number >= maxFiles - 1)
            (0,external_node_fs_.rmSync)(nameOf(number), { force: true });
        else
            (0,external_node_fs_.renameSync)(nameOf(number), nameOf(number + 1));
    }
};
const exists = (file) => (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false }) !== undefined;
const lockOf = (file) => `${file}.lock`;
/** False while another process has it. */
const lock = (file) => {
    try {
        (0,external_node_fs_.closeSync)((0,external_node_fs_.openSync)(lockOf(file), 'wx', 0o600));
        return true;
    }
    catch {
        const held = (0,external_node_fs_.statSync)(lockOf(file), { throwIfNoEntry: false });
        if (held && Date.now() - held.mtimeMs > staleLockMs)
            (0,external_node_fs_.rmSync)(lockOf(file), { force: true });
        return false;
    }
};

;// CONCATENATED MODULE: ./build/src/proxy/trace/excerpt.js
const headBytes = 12 * 1024;
const tailBytes = 4 * 1024;
/** A key that is cut in two would not be known as one: cuts are made between words. */
const longestWord = 1024;
const createExcerpt = () => {
    const head = [];
    let headLength = 0;
    let tail = Buffer.alloc(0);
    let length = 0;
    return {
        add(bytes) {
            length += bytes.length;
            const forHead = bytes.subarray(0, headBytes - headLength);
            if (forHead.length > 0) {
                // A copy: what was read may be a small part of a large piece of memory.
                head.push(Buffer.from(forHead));
                headLength += forHead.length;
            }
            const rest = bytes.subarray(forHead.length);
            if (rest.length > 0)
                tail = Buffer.concat([tail, rest.subarray(-tailBytes)]).subarray(-tailBytes);
        },
        length: () => length,
        text() {
            const start = Buffer.concat(head).toString('utf8');
            if (length <= headBytes)
                return start;
            const end = tail.toString('utf8');
            if (length <= headBytes + tailBytes)
                return Buffer.concat([...head, tail]).toString('utf8');
            const [kept, last] = [untilGap(start), fromGap(end)];
            const left = length - Buffer.byteLength(kept) - Buffer.byteLength(last);
            return `${kept} [... ${left} bytes left out ...] ${last}`;
        },
    };
};
const gap = /[\s"',;<>()[\]{}]/;
const untilGap = (text) => {
    const floor = Math.max(0, text.length - longestWord);
    for (let i = text.length - 1; i >= floor; i--)
        if (gap.test(text[i]))
            return text.slice(0, i + 1);
    return text.slice(0, floor);
};
const fromGap = (text) => {
    for (let i = 0; i < Math.min(text.length, longestWord); i++)
        if (gap.test(text[i]))
            return text.slice(i);
    return text.slice(longestWord);
};

;// CONCATENATED MODULE: ./build/src/proxy/trace/shown-headers.js
const shown = new Set([
    ...['content-type', 'content-length', 'content-encoding', 'transfer-encoding', 'accept', 'user-agent', 'date'],
    ...['anthropic-version', 'anthropic-beta', 'x-app', 'server', 'via', 'cf-ray'],
    ...['retry-after', 'retry-after-ms', 'x-should-retry', 'request-id', 'x-request-id', 'x-amzn-requestid'],
    ...['openai-version', 'openai-processing-ms', 'x-generation-id', 'x-session-id'],
]);
const shownBeginnings = ['x-ratelimit-', 'anthropic-ratelimit-', 'x-claude-code-', 'x-stainless-', 'x-claude-router-'];
const longestValue = 300;
/** Of a request's or an answer's headers, those that hold no secret and no one's data; names in lower case. */
const shownHeaders = (headers) => {
    const result = {};
    if (typeof headers !== 'object' || headers === null)
        return result;
    for (const [name, value] of Object.entries(headers)) {
        const lower = name.toLowerCase();
        if (value === undefined || !(shown.has(lower) || shownBeginnings.some(start => lower.startsWith(start))))
            continue;
        result[lower] = String(value).slice(0, longestValue);
    }
    return result;
};

;// CONCATENATED MODULE: ./build/src/proxy/trace/watch-answer.js
/** The same answer; `seen` gets every piece that is read of it, `over` is called at its end, whatever that is, once. */
const watchAnswer = (upstream, { seen, over }) => ({
    status: upstream.status,
    headers: upstream.headers,
    async read() {
        try {
            const bytes = await upstream.read();
            if (bytes === null)
                over();
            else
                seen(bytes);
            return bytes;
        }
        catch (error) {
            over();
            throw error;
        }
    },
    async readAll(limit) {
        try {
            const bytes = await upstream.readAll(limit);
            seen(bytes);
            return bytes;
        }
        finally {
            over();
        }
    },
});

;// CONCATENATED MODULE: ./build/src/proxy/trace/attempt-trace.js



/** Bodies of these may repeat parts of the key that was refused. */
const withheld = new Set([401, 403]);
const traceAttempt = (options) => {
    const { requestId, number, name, protocol, call, write, log, redact } = options;
    const at = new Date().toISOString();
    const startedAt = performance.now();
    const sinceStart = () => Math.round(performance.now() - startedAt);
    let answer;
    let excerpt;
    let bytes = 0;
    let isOver = false;
    const finish = () => {
        if (isOver)
            return;
        isOver = true;
        if (log === undefined || answer === undefined || excerpt === undefined)
            return;
        const body = withheld.has(answer.status) ? '(withheld: it may repeat parts of the key)' : redact(excerpt.text());
        const text = `${name} answered ${answer.status} in ${sinceStart()} ms, ${bytes} bytes: ${body} [${requestId}]`;
        if (answer.status < 400)
            log.api(text);
        else
            log.warn(text);
    };
    return {
        answered(upstream) {
            answer = { status: upstream.status, headers: upstream.headers, afterMs: sinceStart() };
            if (log)
                excerpt = createExcerpt();
            const seen = (piece) => {
                bytes += piece.length;
                excerpt?.add(piece);
            };
            return watchAnswer(upstream, { seen, over: finish });
        },
        end(error) {
            write?.({
                type: 'attempt',
                at,
                requestId,
                attempt: number,
                target: name,
                protocol,
                url: call.origin + call.path.replace(/\?.*$/s, '?...'),
                request: { headers: shownHeaders(call.headers), bytes: lengthOf(call.body) },
                ...(answer && {
                    status: answer.status,
                    answer: { headers: shownHeaders(answer.headers), afterMs: answer.afterMs },
                }),
                durationMs: sinceStart(),
                ...(error && attempt_trace_failureOf(error)),
            });
            if (error)
                finish();
        },
        answerBytes: () => bytes,
        finish,
    };
};
/** Of a refused key nothing is quoted: such messages repeat parts of it. */
const attempt_trace_failureOf = ({ failure, message, retryAfterMs }) => ({
    failure,
    ...(failure === 'auth' ? {} : { message }),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
});
const lengthOf = (body) => {
    if (typeof body === 'string')
        return Buffer.byteLength(body);
    return Buffer.isBuffer(body) ? body.length : 0;
};

;// CONCATENATED MODULE: ./build/src/proxy/trace/timings.js
const createTimings = (startedAt) => {
    const phases = {};
    let last = startedAt;
    return {
        mark(phase) {
            const now = performance.now();
            phases[phase] = rounded(now - last);
            last = now;
        },
        phasesMs: () => ({ ...phases, total: rounded(performance.now() - startedAt) }),
    };
};
/** ` (parse 0.4, route 0.1, queue 0.0, first token 812.3, total 2310.5 ms)` */
const timingsText = (phasesMs) => ` (${Object.entries(phasesMs)
    .map(([phase, ms]) => `${phase === 'firstToken' ? 'first token' : phase} ${ms.toFixed(1)}`)
    .join(', ')} ms)`;
const rounded = (ms) => Math.round(ms * 10) / 10;

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

;// CONCATENATED MODULE: ./build/src/proxy/trace/open-trace.js









/**
 * `debugging.traceRequests`: a JSON line for each request and each attempt, in `trace.jsonl` beside the log file, or in
 * the log when there is none. `logProviderResponses`: what upstreams answered, in the log. `performanceMetrics`: timings.
 * Never throws: a file that cannot be written is told in the log.
 */
const openTrace = (config, log) => {
    const { traceRequests, providerResponses, performanceMetrics = false } = config.logging;
    if (!traceRequests && !providerResponses && !performanceMetrics)
        return noTrace;
    const secrets = [...config.providers.flatMap(({ apiKeys }) => apiKeys), ...(config.token ? [config.token] : [])];
    const redact = (0,log_redact/* createRedactor */.l)(secrets);
    const lines = traceRequests ? openLines(config.logging, log) : undefined;
    // Before it becomes JSON: with a quote or a backslash in it, a key looks different there.
    const clean = (_name, value) => (typeof value === 'string' ? redact(value) : value);
    const write = lines && ((record) => lines.add(JSON.stringify(record, clean)));
    const begin = (request) => {
        const { requestId } = request;
        const at = new Date().toISOString();
        const timings = createTimings(request.startedAt);
        const attempts = [];
        let route = {};
        return {
            mark: timings.mark,
            routed({ rule, reason, warning }, targets) {
                if (write)
                    route = { rule, reason, ...(warning ? { warning } : {}), targets: targets.map(routing_target/* targetName */.je) };
            },
            attempt(name, protocol, call) {
                const number = attempts.length + 1;
                const answers = providerResponses ? log : undefined;
                const attempt = traceAttempt({ requestId, number, name, protocol, call, write, log: answers, redact });
                attempts.push(attempt);
                return attempt;
            },
            timings: () => (performanceMetrics ? timingsText(timings.phasesMs()) : ''),
            end(entry) {
                for (const attempt of attempts)
                    attempt.finish();
                write?.({
                    type: 'request',
                    ...entry,
                    at,
                    asked: { model: request.model, bytes: request.bytes, headers: shownHeaders(request.headers) },
                    route,
                    answerBytes: attempts.at(-1)?.answerBytes() ?? 0,
                    phasesMs: timings.phasesMs(),
                });
            },
        };
    };
    return { begin, close: () => lines?.close() };
};
const openLines = ({ file, maxFileBytes, maxFiles }, log) => {
    const inLog = { add: line => log.info(`trace ${line}`), close() { } };
    if (file === null)
        return inLog;
    const traceFile = (0,external_node_path_.join)((0,external_node_path_.dirname)(file), 'trace.jsonl');
    try {
        const rotating = openRotatingFile(traceFile, { maxBytes: maxFileBytes, maxFiles });
        const buffer = createLineBuffer(rotating.write);
        log.info(`requests are traced in ${traceFile}`);
        return {
            add: buffer.add,
            close() {
                buffer.flush();
                rotating.close();
            },
        };
    }
    catch (error) {
        log.warn(`${traceFile} cannot be written, traces go here: ${error instanceof Error ? error.message : error}`);
        return inLog;
    }
};

;// CONCATENATED MODULE: ./build/src/proxy/upstream/pools.js

/**
 * One pool per origin, HTTP/1.1, no pipelining. Behind a company's HTTP proxy (the configuration's, else HTTPS_PROXY and kin;
 * NO_PROXY honoured) calls go through that, but for those to this machine, which it could not reach. undici is loaded here
 * and not before: it would double the cold start.
 */
const openPools = async ({ idleMs, proxyUrl, environment }) => {
    const { EnvHttpProxyAgent, Pool } = await __nccwpck_require__.e(/* import() */ 752).then(__nccwpck_require__.t.bind(__nccwpck_require__, 6752, 19));
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
    const agent = usesProxy ? new EnvHttpProxyAgent({ ...options, ...proxies }) : undefined;
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
const usesHttpProxy = (environment) => ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'].some(name => (environment[name] ?? '') !== '');

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
    const { openRecording } = await __nccwpck_require__.e(/* import() */ 30).then(__nccwpck_require__.bind(__nccwpck_require__, 9030));
    const recording = openRecording(config.record, config, log);
    return (0,once/* once */.O)(async () => recording.around(await pools()));
};

;// CONCATENATED MODULE: ./build/src/proxy/server.js

















/** Listens. Throws ProxyError: `port_in_use`, `no_token`, `cannot_listen`, `record_file`; ConfigError for the user's own transformers. */
const startProxy = async (config, log, replayed) => {
    const { host, port } = config.listen;
    if (config.token === null && !isLoopback(host)) {
        throw new core_errors/* ProxyError */.T6('no_token', `A proxy on ${host} needs a token`, {
            hint: 'Set a token or listen on 127.0.0.1.',
        });
    }
    const own = await loadTransformers(config.transformerModules ?? []);
    const context = await createContext(config, log, own, replayed);
    if (config.transformerModules !== undefined)
        checkTransformers(context);
    const server = (0,external_node_http_.createServer)(serverOptions, createListener(context));
    server.on('clientError', answerClientError);
    await listen(server, host, port);
    const { socket } = config.listen;
    const inner = socket === undefined ? undefined : await listenOnSocket(server, socket);
    // Loaded once the port is open: the first request waits for it, the start does not.
    setImmediate(() => context.pools().catch(error => log.error(`undici cannot be loaded: ${error}`)));
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
/** A transformer that is not there or cannot be made is told now, not to the first request. */
const checkTransformers = ({ config, plan, log }) => {
    for (const provider of config.providers) {
        for (const model of provider.models) {
            const { foreign, endpoint, name } = plan({ provider, model });
            const idle = endpoint.protocol !== 'openai-chat' && foreign.some(({ transformRequestIn }) => transformRequestIn);
            if (idle)
                log.warn(`${name} speaks ${endpoint.protocol}: its transformers' \`transformRequestIn\` is not called`);
        }
    }
};
const createContext = async (config, log, own, replayed) => {
    const secrets = [...config.providers.flatMap(provider => provider.apiKeys), ...(config.token ? [config.token] : [])];
    const network = (0,once/* once */.O)(() => openPools({ idleMs: config.timeouts.idleMs, proxyUrl: config.proxyUrl, environment: process.env }));
    const pools = await withCassette({ config, log, pools: network }, replayed);
    return {
        config,
        log,
        ledger: openLedger(config.usageFile, log),
        identities: (0,identities/* createIdentities */.T)(),
        pools,
        engine: await openEngine(config, { log, pools }),
        trace: openTrace(config, log),
        plan: createPlanner(own),
        redact: (0,log_redact/* createRedactor */.l)(secrets),
    };
};
const createListener = (context) => {
    const guard = createGuard(context.config);
    return async (request, response) => {
        const requestId = context.identities.requestId();
        response.on('error', () => { });
        try {
            guard.checkOrigin(request);
            const url = urlOf(request);
            if (server_ofAgent.has(request.socket) && !isForAgents(url.pathname))
                throw notFound(request.method, url.pathname);
            const route = findRoute(request.method ?? '', url.pathname);
            if (!route.open)
                guard.checkToken(request);
            await route.handle(context, { request, response, requestId, url });
        }
        catch (error) {
            if (!(error instanceof Error && 'code' in error))
                context.log.error(`request ${requestId}: ${server_stackOf(error)}`);
            // What is left of the body is not read: the connection cannot be used again.
            const headers = request.complete ? {} : { connection: 'close' };
            sendError(response, error, requestId, context.redact, headers);
        }
    };
};
/** Throws RequestError 404 for a target that is no URL (`//`). */
const urlOf = ({ method, url = '/' }) => {
    try {
        return new URL(url, 'http://proxy');
    }
    catch {
        throw new core_errors/* RequestError */.GI(404, 'not_found_error', `Not found: ${method} ${url.slice(0, 200)}`);
    }
};
const server_stackOf = (error) => (error instanceof Error ? (error.stack ?? error.message) : String(error));
const listen = (server, host, port) => {
    const { promise, resolve, reject } = Promise.withResolvers();
    server.once('error', (error) => {
        if (error.code === 'EADDRINUSE') {
            reject(new core_errors/* ProxyError */.T6('port_in_use', `Port ${port} on ${host} is in use`, {
                hint: 'Stop what listens there (claude-router stop) or choose another port.',
            }));
        }
        else
            reject(new core_errors/* ProxyError */.T6('cannot_listen', `Cannot listen on ${host}:${port}: ${error.message}`, { cause: error }));
    });
    server.listen(port, host, resolve);
    return promise;
};
/** Connections of an isolated agent: for them there is nothing but the Messages API. */
const server_ofAgent = new WeakSet();
/** Connections of a socket file are served as those of the port are. */
const listenOnSocket = async (server, path) => {
    const inner = (0,external_node_net_.createServer)({ noDelay: true }, connection => {
        server_ofAgent.add(connection);
        server.emit('connection', connection);
    });
    const { promise, resolve, reject } = Promise.withResolvers();
    inner.once('error', error => reject(new core_errors/* ProxyError */.T6('cannot_listen', `Cannot listen on ${path}: ${error.message}`, { cause: error })));
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
    const body = JSON.stringify(errorBody({ type: 'invalid_request_error', message: text }, ''));
    socket.end(`HTTP/1.1 ${status} ${text}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`);
};
const clientErrors = {
    HPE_HEADER_OVERFLOW: [431, 'Request Header Fields Too Large'],
    ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout'],
};
const server_close = async (server, { ledger, pools, engine, trace }, drainMs) => {
    const { promise, resolve } = Promise.withResolvers();
    server.close(() => resolve());
    server.closeIdleConnections();
    const timer = setTimeout(() => server.closeAllConnections(), drainMs);
    await promise;
    clearTimeout(timer);
    await engine.close();
    ledger.close();
    trace.close();
    await (await pools()).close();
};

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

;// CONCATENATED MODULE: ./build/src/proxy/stamped-logger.js





const order = ['debug', 'info', 'warn', 'error'];
/**
 * `2026-01-01T00:00:00.000Z [TAG] message`, without keys and control characters, to the configured file, which is
 * rotated, and to a file descriptor, unless that is the file already: of a proxy in the background, what Node itself
 * says when it ends goes there.
 */
const createStampedLogger = ({ logging, providers, token }, descriptor) => {
    const redact = (0,log_redact/* createRedactor */.l)([...providers.flatMap(provider => provider.apiKeys), ...(token ? [token] : [])]);
    const file = logging.file === null ? undefined : openFile(logging.file, logging, descriptor);
    const alsoDescriptor = logging.file === null || file === undefined || !isSameFile(descriptor, logging.file);
    const buffer = createLineBuffer(lines => {
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
        return openRotatingFile(file, { maxBytes: maxFileBytes, maxFiles });
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

/***/ 8622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ send)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3026);
/* harmony import */ var _network_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4487);


const lingerMs = 1000;
/** Bytes held for a slow client before the upstream is told to wait. */
const highWaterMark = 256 * 1024;
/**
 * Sends a request. Reads are pulled: what arrives while the client is busy is handed over in one piece, so that a write
 * carries a whole upstream read, and an upstream that is faster than the client is paused.
 */
const send = (dispatcher, options) => {
    const started = Promise.withResolvers();
    let controller;
    let aborted;
    let queue = [];
    let queued = 0;
    let over;
    let released = false;
    let waiting;
    const take = () => {
        const bytes = queue.length === 1 ? queue[0] : Buffer.concat(queue);
        const wasFull = queued > highWaterMark;
        queue = [];
        queued = 0;
        // Data that was waiting arrives while this call lasts.
        if (wasFull)
            controller?.resume();
        return bytes;
    };
    const wake = () => {
        const waiter = waiting;
        if (waiter === undefined)
            return;
        waiting = undefined;
        if (queued > 0)
            waiter.resolve(take());
        else if (over?.error)
            waiter.reject(over.error);
        else
            waiter.resolve(null);
    };
    const read = () => {
        if (queued > 0)
            return Promise.resolve(take());
        if (over)
            return over.error ? Promise.reject(over.error) : Promise.resolve(null);
        waiting = Promise.withResolvers();
        return waiting.promise;
    };
    const fail = (error) => {
        over ??= { error };
        started.reject(over.error);
        wake();
    };
    dispatcher.dispatch(options, {
        onRequestStart(given) {
            controller = given;
            if (aborted)
                given.abort(aborted);
        },
        onResponseStart(_controller, status, headers) {
            if (status < 200)
                return;
            started.resolve({ status, headers: flatHeaders(headers), read, readAll: limit => readAll(read, limit, fail) });
        },
        onResponseData(given, chunk) {
            if (released)
                return;
            queue.push(chunk);
            queued += chunk.length;
            if (waiting)
                wake();
            else if (queued > highWaterMark)
                given.pause();
        },
        onResponseEnd() {
            over ??= {};
            wake();
        },
        onResponseError(_controller, error) {
            fail(aborted ?? (0,_network_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .networkFailure */ .r)(error));
        },
    });
    const abort = (reason) => {
        if (over)
            return;
        aborted = reason;
        controller?.abort(reason);
        fail(reason);
    };
    return {
        answer: started.promise,
        abort,
        release() {
            if (over || released)
                return;
            released = true;
            queue = [];
            controller?.resume();
            setTimeout(() => abort(new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UpstreamError */ .gA('network', 'the answer went on after its end')), lingerMs).unref();
        },
    };
};
const readAll = async (read, limit, fail) => {
    const parts = [];
    let length = 0;
    for (let part = await read(); part !== null; part = await read()) {
        parts.push(part);
        length += part.length;
        if (length <= limit)
            continue;
        const error = new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UpstreamError */ .gA('malformed', `The upstream's answer is longer than ${limit} bytes`);
        fail(error);
        throw error;
    }
    return parts.length === 1 ? parts[0] : Buffer.concat(parts);
};
const flatHeaders = (headers) => {
    const flat = {};
    for (const [name, value] of Object.entries(headers)) {
        if (value !== undefined)
            flat[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : value;
    }
    return flat;
};


/***/ }),

/***/ 4487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ networkFailure)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3026);

/** What Node and undici call the ways a connection fails, for people. */
const known = {
    ECONNREFUSED: ['network', 'the connection was refused'],
    ECONNRESET: ['network', 'the connection was reset'],
    EPIPE: ['network', 'the connection was closed'],
    ENOTFOUND: ['network', 'the host name is unknown'],
    EAI_AGAIN: ['network', 'the host name could not be resolved'],
    EHOSTUNREACH: ['network', 'the host cannot be reached'],
    ENETUNREACH: ['network', 'the network cannot be reached'],
    ETIMEDOUT: ['network', 'the connection timed out'],
    UND_ERR_CONNECT_TIMEOUT: ['network', 'the connection timed out'],
    UND_ERR_SOCKET: ['network', 'the connection was closed'],
    UND_ERR_HEADERS_TIMEOUT: ['timeout', 'no answer came in time'],
    UND_ERR_BODY_TIMEOUT: ['timeout', 'the answer stopped coming'],
    UND_ERR_HEADERS_OVERFLOW: ['malformed', 'its headers are too large'],
    DEPTH_ZERO_SELF_SIGNED_CERT: ['network', 'its certificate is self-signed'],
    SELF_SIGNED_CERT_IN_CHAIN: ['network', 'its certificate chain is self-signed'],
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: ['network', 'its certificate cannot be verified'],
    CERT_HAS_EXPIRED: ['network', 'its certificate has expired'],
    ERR_TLS_CERT_ALTNAME_INVALID: ['network', 'its certificate is for another host'],
};
/** A failed connection as one of our failures. */
const networkFailure = (error) => {
    if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UpstreamError */ .gA)
        return error;
    const code = codeOf(error);
    const [failure, text] = known[code] ??
        (isNoHttp(error, code) ? ['malformed', 'it does not speak HTTP'] : ['network', 'the connection failed']);
    const hint = code.includes('CERT') || code.includes('VERIFY')
        ? 'Set NODE_EXTRA_CA_CERTS to the file of your certificate authority.'
        : undefined;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UpstreamError */ .gA(failure, `${text}${code ? ` (${code})` : ''}`, { cause: error, hint });
};
/** undici looks the code of its parser's error up in the wrong direction, and so gives none. */
const isNoHttp = (error, code) => code.startsWith('HPE_') || (error instanceof Error && error.name === 'HTTPParserError');
const codeOf = (error) => {
    if (typeof error !== 'object' || error === null)
        return '';
    const { code, cause, errors } = error;
    if (typeof code === 'string' && code !== 'UND_ERR_SOCKET')
        return code;
    const inner = codeOf(Array.isArray(errors) ? errors[0] : cause);
    return inner || (typeof code === 'string' ? code : '');
};


/***/ }),

/***/ 3745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  a: () => (/* binding */ requestOptions)
});

;// CONCATENATED MODULE: ./build/src/core/providers/fill-base-url.js
/**
 * A template of an endpoint's base URL with its `{names}` filled from the environment, or the variables that are missing
 * (each as the list of environment variables that would do).
 */
const fillBaseUrl = (definition, template, environment) => {
    const variables = definition.variables ?? [];
    const values = {};
    for (const variable of variables) {
        const value = variable.env.map(name => environment[name]).find(text => text !== undefined && text !== '') ?? variable.default;
        if (value !== undefined)
            values[variable.name] = value;
    }
    for (const variable of variables)
        if (variable.derive)
            values[variable.name] = variable.derive(values);
    const needed = [...template.matchAll(/\{(\w+)\}/g)].map(match => match[1] ?? '');
    const missing = needed
        .filter(name => values[name] === undefined || !/^[\w.-]+$/.test(values[name]))
        .map(name => ({ name, env: variables.find(variable => variable.name === name)?.env ?? [] }));
    return missing.length > 0
        ? { missing }
        : { baseUrl: template.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '') };
};
/** Base URL and a protocol's path as one URL; a query of the base (Azure's `api-version`) stays behind the path. */
const joinUrl = (baseUrl, path) => {
    const [base = '', query] = baseUrl.split('?', 2);
    const url = base.replace(/\/+$/, '') + path;
    return query === undefined || query === '' ? url : `${url}${path.includes('?') ? '&' : '?'}${query}`;
};

// EXTERNAL MODULE: ./build/src/core/version.generated.js
var version_generated = __nccwpck_require__(7862);
;// CONCATENATED MODULE: ./build/src/proxy/upstream/request-options.js


const userAgent = `claude-router/${version_generated/* version */.r}`;
/** The request as undici takes it. The client's own credentials and headers never get here. */
const requestOptions = (target, endpoint, definition, key, outgoing, stream) => {
    const url = new URL(joinUrl(endpoint.baseUrl, outgoing.path));
    return {
        origin: url.origin,
        path: url.pathname + url.search,
        method: 'POST',
        headers: {
            'content-type': 'application/json',
            accept: stream ? 'text/event-stream, application/json' : 'application/json',
            'accept-encoding': 'identity',
            'user-agent': userAgent,
            ...definition?.headers,
            ...target.provider.headers,
            ...outgoing.headers,
            ...authHeaders(endpoint.auth, key),
        },
        body: outgoing.body,
    };
};
const authHeaders = (auth, key) => {
    if (auth === 'none' || key === '')
        return {};
    return auth === 'bearer' ? { authorization: `Bearer ${key}` } : { [auth]: key };
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
