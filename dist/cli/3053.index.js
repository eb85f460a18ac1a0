export const id = 3053;
export const ids = [3053];
export const modules = {

/***/ 98210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ canonicalValue)
/* harmony export */ });
/** Below these lies what the model or the user made: a field there is a value like any other. */
const foreign = new Set(['input', 'args', 'arguments', 'properties', 'input_schema', 'parameters', 'response']);
/** The value with its keys in order and the rules applied; arrays as they are. */
const canonicalValue = (value, rules, isForeign = false) => {
    if (typeof value === 'string')
        return rules.text(value);
    if (Array.isArray(value))
        return value.map(item => canonicalValue(item, rules, isForeign));
    if (typeof value !== 'object' || value === null)
        return value;
    // Without a prototype: `__proto__` is a key like any other.
    const result = Object.create(null);
    for (const [key, item] of Object.entries(value).toSorted(byKey)) {
        const stand = isForeign ? undefined : rules.field(key, item);
        if (stand === null)
            continue;
        result[key] = stand ?? canonicalValue(item, rules, isForeign || foreign.has(key));
    }
    return result;
};
const byKey = ([a], [b]) => (a < b ? -1 : 1);


/***/ }),

/***/ 88039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ withoutLocalPort)
/* harmony export */ });
/** Test servers and local models listen on another port each time. */
const withoutLocalPort = (url) => url.replace(/^(https?:\/\/(?:127\.0\.0\.1|localhost|\[::1\])):\d+/, '$1');


/***/ }),

/***/ 93002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gu: () => (/* binding */ workingDirectoryIn),
/* harmony export */   js: () => (/* binding */ temporaryPatterns),
/* harmony export */   lU: () => (/* binding */ withoutVarying),
/* harmony export */   s5: () => (/* binding */ uuidPattern),
/* harmony export */   sV: () => (/* binding */ fencePattern)
/* harmony export */ });
const uuidPattern = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi;
/** The nonce that our own prompts fence foreign text with (tasks/fence.ts). */
const fencePattern = /\buntrusted-[0-9a-f]{12}\b/g;
/** Folders for temporary files, and the first name in them, which is random. */
const temporaryPatterns = [
    /(?:\/private)?\/var\/folders\/\w\w\/\w+\/T\/[^\s/"'`<>:,;)\]\\]+/g,
    /(?<![\w/.])(?:\/private)?\/(?:var\/)?tmp\/[^\s/"'`<>:,;)\]\\]+/g,
    /(?:\/home\/runner\/work|\/__w|[A-Z]:\\a)[\\/]_temp[\\/][^\s/"'`<>:,;)\]\\]+/g,
    /[A-Z]:\\Users\\[^\s\\]+\\AppData\\Local\\Temp\\[^\s\\"'`<>:,;)\]]+/gi,
];
/** What stands for text that varies from run to run. */
const variants = [
    // Claude Code's own changing line (core/protocols/shared/system-text.ts).
    [/x-anthropic-billing-header:[^\n]*\n?/g, ''],
    [fencePattern, 'untrusted-<id>'],
    [uuidPattern, '<id>'],
    [
        /\b(?:msg|req|toolu|srvtoolu|call|fc|rs|resp|chatcmpl|session|run|batch|file|crt)[_-](?=[\w-]*\d)[A-Za-z0-9_-]{6,}/g,
        '<id>',
    ],
    // Commits: their time is part of them.
    [/\b[0-9a-f]{40}\b/g, '<commit>'],
    ...temporaryPatterns.map((pattern) => [pattern, '<tmp>']),
    // The same, as Claude Code names a project's folder.
    [/(?<=[\\/])-(?:private-)?(?:var-)?tmp-[\w-]+/g, '<tmp>'],
    // 2026-11-05T10:00:00.000Z, 2026-11-05 10:00:00 +0000, 2026-11-05
    [
        /\b20\d\d-[01]\d-[0-3]\d(?:[T ][0-2]\d:[0-5]\d(?::[0-5]\d(?:[.,]\d+)?)?)?(?: ?(?:Z\b|[+-]\d\d:?\d\d\b))?/g,
        '<date>',
    ],
    // Thu Nov 5 10:00:00 2026 +0000, Thu, 05 Nov 2026 10:00:00 GMT, November 5, 2026
    [
        /\b(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? +)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* +\d{1,2},?(?: +\d\d:\d\d:\d\d)? +20\d\d(?: +[+-]\d{4})?/g,
        '<date>',
    ],
    [
        /\b(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? +)?\d{1,2} +(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* +20\d\d(?: +\d\d:\d\d:\d\d)?(?: +(?:GMT|UTC|[+-]\d{4}))?/g,
        '<date>',
    ],
    // Seconds or milliseconds since 1970, from 2023 on.
    [/(?<![\w.])1[7-9]\d{8}(?:\d{3})?(?![\w.])/g, '<time>'],
];
/** Text without what varies from run to run: ids, dates, temporary folders, the billing header. */
const withoutVarying = (text) => variants.reduce((rest, [pattern, stand]) => rest.replace(pattern, stand), text);
const workingDirectory = /[Ww]orking directory: ([^\s"'`<>]{2,})/;
/** The folder a client says it works in, if this text says so. */
const workingDirectoryIn = (text) => workingDirectory.exec(text)?.[1];


/***/ }),

/***/ 8379:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ chunkBytes),
  h: () => (/* binding */ maskChunks)
});

// EXTERNAL MODULE: ./build/src/core/cassette/mask-value.js
var mask_value = __webpack_require__(31396);
;// CONCATENATED MODULE: ./build/src/core/cassette/mask-deltas.js

/**
 * Text of a stream (SSE or one JSON a line) without secrets that are spread over events: what one field says from event
 * to event is read as one text. Where it holds a secret, its first event says it all, redacted, and the others nothing.
 */
const maskDeltas = (text, redact) => {
    const lines = text.split('\n');
    const events = lines.map(parseEvent);
    const fields = new Map();
    for (const event of events)
        if (event)
            gather(event.value, '', '', fields);
    const changed = [...fields.values()].filter(pieces => {
        const joined = pieces.map(piece => piece.text).join('');
        const masked = redact(joined);
        if (masked === joined)
            return false;
        for (const [index, piece] of pieces.entries())
            piece.replace(index === 0 ? masked : '');
        return true;
    });
    if (changed.length === 0)
        return text;
    return lines
        .map((line, index) => {
        const event = events[index];
        return event ? event.prefix + JSON.stringify((0,mask_value/* maskValue */.QS)(event.value, redact)) + event.suffix : line;
    })
        .join('\n');
};
const parseEvent = (line) => {
    const [, prefix = '', json = '', suffix = ''] = /^((?:data: ?)?)(\{.*\})(\s*)$/s.exec(line) ?? [];
    if (json === '')
        return undefined;
    try {
        return { prefix, value: JSON.parse(json), suffix };
    }
    catch {
        return undefined;
    }
};
/** Fields by path; which of several blocks or calls is meant, the nearest `index` says. */
const gather = (value, path, index, fields) => {
    if (typeof value !== 'object' || value === null)
        return;
    const own = value.index;
    const place = typeof own === 'number' ? `${index}#${own}` : index;
    for (const [key, item] of Object.entries(value)) {
        const here = `${path}/${key}`;
        if (typeof item !== 'string')
            gather(item, here, place, fields);
        else {
            const pieces = fields.get(here + place) ?? [];
            fields.set(here + place, pieces);
            pieces.push({
                text: item,
                replace: text => {
                    ;
                    value[key] = text;
                },
            });
        }
    }
};

;// CONCATENATED MODULE: ./build/src/core/cassette/mask-chunks.js

/**
 * The chunks of an answer without secrets. A secret may be spread over chunks, or over the pieces of text in a stream's
 * events: then the answer becomes one chunk (`merged`), since it is worth more than its timing.
 */
const maskChunks = (parts, redact) => {
    const whole = Buffer.concat(parts.map(part => part.bytes));
    const text = utf8(whole);
    if (text === undefined)
        return maskBinary(parts, whole, redact);
    const masked = maskDeltas(redact(text), redact);
    if (masked === text)
        return { chunks: parts.map(chunkOf), merged: false };
    const each = parts.map(({ atMs, bytes }) => ({ atMs, text: redact(utf8(bytes) ?? '') }));
    if (each.map(chunk => chunk.text).join('') === masked)
        return { chunks: each, merged: false };
    return { chunks: [{ atMs: parts[0]?.atMs ?? 0, text: masked }], merged: true };
};
const chunkOf = ({ atMs, bytes }) => {
    const text = utf8(bytes);
    return text === undefined ? { atMs, base64: Buffer.from(bytes).toString('base64') } : { atMs, text };
};
const maskBinary = (parts, whole, redact) => {
    const text = whole.toString('latin1');
    const masked = redact(text);
    if (masked === text)
        return { chunks: parts.map(chunkOf), merged: false };
    const base64 = Buffer.from(masked, 'latin1').toString('base64');
    return { chunks: [{ atMs: parts[0]?.atMs ?? 0, base64 }], merged: true };
};
const utf8 = (bytes) => {
    try {
        // A byte order mark would be dropped otherwise.
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
};
/** The bytes a chunk stands for. */
const chunkBytes = (chunk) => 'text' in chunk ? Buffer.from(chunk.text, 'utf8') : Buffer.from(chunk.base64, 'base64');


/***/ }),

/***/ 13688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ cassetteRequest),
/* harmony export */   Z: () => (/* binding */ bodyLength)
/* harmony export */ });
/* harmony import */ var _core_cassette_mask_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31396);

/** A request as it goes to undici, in the form in which cassettes have it: recorded and looked up by the same rule. */
const cassetteRequest = (options, redact) => ({
    method: options.method,
    url: (0,_core_cassette_mask_value_js__WEBPACK_IMPORTED_MODULE_0__/* .maskUrl */ .yP)(`${options.origin ?? ''}${options.path}`, redact),
    headers: (0,_core_cassette_mask_value_js__WEBPACK_IMPORTED_MODULE_0__/* .maskRequestHeaders */ .Uv)(lowerCase(options.headers), redact),
    ...content(options.body, redact),
});
const lowerCase = (headers) => Object.fromEntries(Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]));
const content = (body, redact) => {
    const text = typeof body === 'string' ? body : Buffer.isBuffer(body) ? body.toString('utf8') : undefined;
    if (text === undefined)
        return {};
    try {
        return { body: (0,_core_cassette_mask_value_js__WEBPACK_IMPORTED_MODULE_0__/* .maskValue */ .QS)(JSON.parse(text), redact) };
    }
    catch {
        return { text: redact(text) };
    }
};
/** Bytes of a request's body. */
const bodyLength = (body) => typeof body === 'string' || Buffer.isBuffer(body) ? body.length : 0;


/***/ }),

/***/ 33053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startReplay: () => (/* binding */ startReplay)
});

// EXTERNAL MODULE: ./build/src/proxy/start-server.js + 39 modules
var start_server = __webpack_require__(88689);
// EXTERNAL MODULE: ./build/src/core/canonical/canonical-value.js
var canonical_value = __webpack_require__(98210);
// EXTERNAL MODULE: ./build/src/core/canonical/local-port.js
var local_port = __webpack_require__(88039);
// EXTERNAL MODULE: ./build/src/core/canonical/varying-text.js
var varying_text = __webpack_require__(93002);
;// CONCATENATED MODULE: ./build/src/core/cassette/canonical-request.js



/** Headers that say who asks or that this is another call, not what is asked. */
const aside = /auth|key|token|secret|cookie|password|session|request-id|trace|idempotency|^(?:user-agent|host|connection|content-length|accept-encoding)$/i;
/** Body fields that hold an identity. */
const identities = new Set([
    ...['user_id', 'user', 'session_id', 'sessionId', 'prompt_cache_key', 'safety_identifier'],
    ...['id', 'tool_use_id', 'tool_call_id', 'call_id', 'item_id', 'previous_response_id'],
]);
const canonicalRequest = ({ method, url, headers, ...content }) => {
    const body = 'body' in content ? content.body : (content.text ?? content.base64);
    const directory = findDirectory(body);
    const rules = {
        text: value => (0,varying_text/* withoutVarying */.lU)(directory === undefined ? value : value.replaceAll(directory, '<directory>')),
        field: (key, value) => (identities.has(key) && typeof value === 'string' ? '<id>' : undefined),
    };
    return {
        method,
        url: (0,varying_text/* withoutVarying */.lU)((0,local_port/* withoutLocalPort */.f)(url)),
        headers: Object.fromEntries(Object.entries(headers)
            .filter(([name]) => !aside.test(name))
            .toSorted(([a], [b]) => (a < b ? -1 : 1))),
        body: (0,canonical_value/* canonicalValue */.i)(body, rules),
    };
};
/** Looked for where a client tells it: in the system prompt and the first messages. */
const findDirectory = (value, depth = 0) => {
    if (typeof value === 'string')
        return (0,varying_text/* workingDirectoryIn */.Gu)(value);
    if (typeof value !== 'object' || value === null || depth > 5)
        return undefined;
    for (const item of Object.values(value).slice(0, 20)) {
        const found = findDirectory(item, depth + 1);
        if (found !== undefined)
            return found;
    }
    return undefined;
};

;// CONCATENATED MODULE: ./build/src/core/cassette/describe-difference.js
const before = 20;
const after = 60;
/** `body.messages[0].content: recorded "...a b c", asked "...a b d"`: long text from where it differs. */
const describeDifference = ({ path, recorded, asked }) => {
    if (typeof recorded === 'string' && typeof asked === 'string') {
        const at = firstDifference(recorded, asked);
        const place = at > before ? ` (from character ${at})` : '';
        return `${path}${place}: recorded ${excerpt(recorded, at)}, asked ${excerpt(asked, at)}`;
    }
    return `${path}: recorded ${shown(recorded)}, asked ${shown(asked)}`;
};
const firstDifference = (a, b) => {
    let at = 0;
    while (at < a.length && at < b.length && a[at] === b[at])
        at++;
    return at;
};
const excerpt = (text, at) => {
    const from = at > before ? at - before : 0;
    const to = Math.min(text.length, at + after);
    return `${from > 0 ? '…' : ''}${JSON.stringify(text.slice(from, to))}${to < text.length ? '…' : ''}`;
};
const shown = (value) => {
    if (value === undefined)
        return 'nothing';
    const text = JSON.stringify(value);
    return text.length > after + before ? `${text.slice(0, after + before)}…` : text;
};

;// CONCATENATED MODULE: ./build/src/core/cassette/differences.js
/** What redaction puts in place of a secret. */
const mask = '***';
/** All differences in the order of the recorded value; empty when there are none. A mask in it stands for any text. */
const differences = (recorded, asked, limit = Number.POSITIVE_INFINITY) => {
    const found = [];
    collect('', recorded, asked, found, limit);
    return found;
};
const collect = (path, recorded, asked, found, limit) => {
    if (found.length >= limit)
        return;
    if (typeof recorded === 'string' && typeof asked === 'string') {
        if (!sameText(recorded, asked))
            found.push({ path, recorded, asked });
    }
    else if (Array.isArray(recorded) && Array.isArray(asked)) {
        for (let i = 0; i < Math.max(recorded.length, asked.length); i++)
            collect(`${path}[${i}]`, recorded[i], asked[i], found, limit);
    }
    else if (isObject(recorded) && isObject(asked)) {
        for (const key of new Set([...Object.keys(recorded), ...Object.keys(asked)]))
            collect(path + member(path, key), own(recorded, key), own(asked, key), found, limit);
    }
    else if (!Object.is(recorded, asked))
        found.push({ path, recorded, asked });
};
const member = (path, key) => /^[A-Za-z_$][\w$-]*$/.test(key) ? `${path === '' ? '' : '.'}${key}` : `[${JSON.stringify(key)}]`;
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const own = (value, key) => Object.hasOwn(value, key) ? value[key] : undefined;
const sameText = (recorded, asked) => {
    if (recorded === asked)
        return true;
    if (!recorded.includes(mask))
        return false;
    const parts = recorded.split(mask);
    const first = parts[0];
    const last = parts.at(-1);
    if (asked.length < first.length + last.length || !asked.startsWith(first) || !asked.endsWith(last))
        return false;
    let at = first.length;
    for (const part of parts.slice(1, -1)) {
        const next = asked.indexOf(part, at);
        if (next < 0)
            return false;
        at = next + part.length;
    }
    return at <= asked.length - last.length;
};

;// CONCATENATED MODULE: ./build/src/core/cassette/match-request.js



/**
 * Finds the recorded exchange of a request, in whatever order requests come. Exchanges with the same request are given
 * in their order, the last one again and again; where several hosts got it, each host's own.
 */
const createMatcher = (exchanges) => {
    const groups = new Map();
    for (const exchange of exchanges) {
        const request = canonicalRequest(exchange.request);
        const key = JSON.stringify(request);
        const group = groups.get(key) ?? { request, masked: key.includes('***'), exchanges: [] };
        groups.set(key, group);
        group.exchanges.push({ exchange, origin: originOf(exchange.request.url) });
    }
    const served = new Map();
    return request => {
        const asked = canonicalRequest(request);
        const group = groups.get(JSON.stringify(asked)) ?? findMasked(groups, asked);
        if (group === undefined)
            return findNearest([...groups.values()], asked);
        const origin = originOf(request.url);
        const own = group.exchanges.filter(recorded => recorded.origin === origin);
        const candidates = own.length > 0 ? own : group.exchanges;
        const next = candidates.find(recorded => !served.has(recorded)) ?? candidates.at(-1);
        served.set(next, true);
        return { found: true, exchange: next.exchange };
    };
};
const originOf = (url) => /^\w+:\/\/[^/]*/.exec(url)?.[0] ?? '';
const findMasked = (groups, asked) => [...groups.values()].find(({ masked, request }) => masked && differences(request, asked, 1).length === 0);
const findNearest = (groups, asked) => {
    let best;
    for (const group of groups) {
        const found = differences(group.request, asked);
        const distance = found.reduce((sum, difference) => sum + weight(difference), 0);
        if (best === undefined || distance < best.distance)
            best = { group, found, distance };
    }
    return { found: false, nearest: best?.group.exchanges[0]?.exchange, differences: best?.found ?? [] };
};
/** Another address is another kind of request; a part that is missing is worse than one that is slightly other. */
const weight = ({ path, recorded, asked }) => {
    if (path === 'url' || path === 'method')
        return 1000;
    if (typeof recorded !== 'string' || typeof asked !== 'string')
        return 3;
    const longest = Math.max(recorded.length, asked.length, 1);
    return 1 + Math.abs(recorded.length - asked.length) / longest;
};
const shownDifferences = 8;
/** Why no recorded exchange answers a request, for people: the nearest one and every difference from it. */
const describeMismatch = (match, name) => {
    if (match.nearest === undefined)
        return `${name} holds no exchange, so no request can be answered from it.`;
    const lines = match.differences.slice(0, shownDifferences).map(difference => `  ${describeDifference(difference)}`);
    const more = match.differences.length - lines.length;
    return [
        `No recorded request in ${name} matches. The nearest is on line ${match.nearest.line}; it differs in ${count(match.differences.length)}:`,
        ...lines,
        ...(more > 0 ? [`  and in ${count(more)} more`] : []),
    ].join('\n');
};
const count = (places) => (places === 1 ? '1 place' : `${places} places`);

// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __webpack_require__(43026);
// EXTERNAL MODULE: ./build/src/log/redact.js
var log_redact = __webpack_require__(82951);
// EXTERNAL MODULE: ./build/src/proxy/record/cassette-request.js
var cassette_request = __webpack_require__(13688);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/src/core/cassette/mask-chunks.js + 1 modules
var mask_chunks = __webpack_require__(8379);
;// CONCATENATED MODULE: ./build/src/proxy/replay/play-exchange.js



/** The handler hears what it would hear of undici: a paused call waits, an aborted one ends with its reason. */
const createPlayer = (handler) => {
    const ending = new AbortController();
    let isOver = false;
    let paused;
    const fail = (error) => {
        if (isOver)
            return;
        isOver = true;
        paused?.resolve();
        ending.abort(error);
        handler.onResponseError?.(controller, error);
    };
    const controller = {
        get aborted() {
            return ending.signal.aborted;
        },
        get paused() {
            return paused !== undefined;
        },
        get reason() {
            return ending.signal.aborted ? ending.signal.reason : null;
        },
        abort: fail,
        pause() {
            paused ??= Promise.withResolvers();
        },
        resume() {
            paused?.resolve();
            paused = undefined;
        },
    };
    const play = async ({ answer, error }, speed) => {
        const startedMs = performance.now();
        const until = async (atMs) => {
            const restMs = speed > 0 ? atMs / speed - (performance.now() - startedMs) : 0;
            if (restMs > 0)
                await (0,promises_.setTimeout)(restMs, undefined, { signal: ending.signal }).catch(() => { });
            else
                await (0,promises_.setImmediate)();
            await paused?.promise;
            return !isOver;
        };
        if (answer) {
            if (!(await until(answer.atMs)))
                return;
            handler.onResponseStart?.(controller, answer.status, { ...answer.headers });
            for (const chunk of answer.chunks) {
                if (!(await until(chunk.atMs)))
                    return;
                handler.onResponseData?.(controller, (0,mask_chunks/* chunkBytes */.n)(chunk));
            }
        }
        if (!(await until(error?.atMs ?? answer?.endMs ?? 0)))
            return;
        if (error)
            fail(new errors/* UpstreamError */.gA(error.failure, error.message));
        else if (answer?.missingBytes)
            fail(new errors/* UpstreamError */.gA('network', notKept(answer.missingBytes)));
        else {
            isOver = true;
            handler.onResponseEnd?.(controller, {});
        }
    };
    return { controller, play, fail };
};
const notKept = (bytes) => `the recording ends here: ${bytes} bytes of the answer were not kept`;

;// CONCATENATED MODULE: ./build/src/proxy/replay/replay-pools.js





/** No byte leaves the process: a call is looked up by its canonical request and answered, or refused with what differs. */
const createReplay = ({ cassette, name, speed, log }) => {
    const match = createMatcher(cassette.exchanges);
    const redact = (0,log_redact/* createRedactor */.lY)([]);
    const players = new Set();
    const unserved = new Set(cassette.exchanges.map(({ line }) => line));
    const counts = { served: 0, unmatched: 0 };
    const answer = async (options, player) => {
        const request = (0,cassette_request/* cassetteRequest */.S)(options, redact);
        const found = match(request);
        if (!found.found) {
            counts.unmatched++;
            log.warn(`replay: ${request.method} ${request.url} is not in ${name}`);
            // The way of a permanent failure of the request itself: 400, not tried again, the message shown as it is.
            player.fail(new errors/* UpstreamError */.gA('bad_request', describeMismatch(found, name)));
            return;
        }
        counts.served++;
        unserved.delete(found.exchange.line);
        log.debug(`replay: ${request.method} ${request.url} is answered by line ${found.exchange.line}`);
        await player.play(found.exchange, speed);
    };
    const dispatch = (options, handler) => {
        const player = createPlayer(handler);
        players.add(player);
        handler.onRequestStart?.(player.controller, {});
        if (player.controller.aborted)
            return true;
        setImmediate(() => {
            answer(options, player)
                .catch(error => player.fail(unusable(error, name)))
                .finally(() => players.delete(player));
        });
        return true;
    };
    return {
        pools: {
            of: () => ({ dispatch }),
            close: async () => {
                for (const player of players)
                    player.fail(new errors/* UpstreamError */.gA('network', 'the replay has ended'));
            },
        },
        tally: () => ({ ...counts, unserved: [...unserved] }),
    };
};
const unusable = (error, name) => new errors/* UpstreamError */.gA('bad_request', `The request cannot be looked up in ${name}: ${error}`, { cause: error });

;// CONCATENATED MODULE: ./build/src/proxy/replay/start-replay.js


/** The same proxy with a cassette in place of the network; lives as long as this process does. Throws ProxyError. */
const startReplay = async (config, options) => {
    let replay;
    const server = await (0,start_server.startServer)(config, log => {
        replay = createReplay({ ...options, log });
        return replay.pools;
    });
    return { ...server, tally: () => replay.tally() };
};


/***/ })

};
