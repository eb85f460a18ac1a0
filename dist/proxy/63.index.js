export const id = 63;
export const ids = [63];
export const modules = {

/***/ 5841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ classifyUpstreamError)
});

// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __webpack_require__(3026);
// EXTERNAL MODULE: ./build/src/core/protocols/classify/error-parts.js
var error_parts = __webpack_require__(2227);
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
var overflow = __webpack_require__(4206);
// EXTERNAL MODULE: ./build/src/core/protocols/classify/quote.js
var quote = __webpack_require__(5370);
// EXTERNAL MODULE: ./build/src/core/protocols/classify/retry-after.js
var retry_after = __webpack_require__(9515);
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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ errorParts)
/* harmony export */ });
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9495);

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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ overflowOf)
/* harmony export */ });
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9495);

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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ retryAfterMs)
/* harmony export */ });
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9495);

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

/***/ 9495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

/***/ 5034:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
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
var errors = __webpack_require__(3026);
// EXTERNAL MODULE: ./build/src/core/protocols/classify/classify-upstream-error.js + 1 modules
var classify_upstream_error = __webpack_require__(5841);
// EXTERNAL MODULE: ./build/src/core/protocols/classify/error-parts.js
var error_parts = __webpack_require__(2227);
// EXTERNAL MODULE: ./build/src/core/protocols/classify/overflow.js
var overflow = __webpack_require__(4206);
// EXTERNAL MODULE: ./build/src/core/protocols/classify/quote.js
var quote = __webpack_require__(5370);
// EXTERNAL MODULE: ./build/src/core/protocols/classify/retry-after.js
var retry_after = __webpack_require__(9515);
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
var external_node_crypto_ = __webpack_require__(7598);
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

/***/ 6063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ endpointOf),
  L: () => (/* binding */ protocolsOf)
});

// EXTERNAL MODULE: ./build/src/core/providers/find-provider.js + 33 modules
var find_provider = __webpack_require__(5034);
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
/** Every protocol that targets of these providers may need. */
const protocolsOf = (providers) => new Set(providers.flatMap(({ definition, protocol, models }) => {
    const known = (0,find_provider/* findProvider */.lh)(definition);
    const byModel = known?.protocolOf === undefined ? [] : Object.keys(known.endpoints);
    return [protocol, ...byModel, ...models.flatMap(model => model.protocol ?? [])];
}));
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


/***/ })

};
