export const id = 7541;
export const ids = [7541];
export const modules = {

/***/ 84810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ changesCalls),
/* harmony export */   q: () => (/* binding */ finishCall)
/* harmony export */ });
/* harmony import */ var _merge_body_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51325);

/**
 * The encoded call as this provider wants it: the body quirks, its `transformBody`, its `transformCall`. The sender calls
 * it once between `protocol.encode` (and the transformers) and serialising. Returns the same object when nothing applies.
 */
const finishCall = (definition, quirks, call, context) => {
    let body = call.body;
    if (quirks.bodyDefaults !== undefined)
        body = (0,_merge_body_js__WEBPACK_IMPORTED_MODULE_0__/* .mergeDefaults */ .H)(body, quirks.bodyDefaults);
    if (definition.transformBody !== undefined)
        body = definition.transformBody(body, context);
    if (quirks.bodyOverrides !== undefined)
        body = (0,_merge_body_js__WEBPACK_IMPORTED_MODULE_0__/* .mergeOverrides */ .Q)(body, quirks.bodyOverrides);
    const changed = body === call.body ? call : { ...call, body };
    return definition.transformCall === undefined ? changed : definition.transformCall(changed, context);
};
/** Whether `finishCall` would change anything: if not, an Anthropic body may pass through byte by byte. */
const changesCalls = (definition, quirks) => definition.transformBody !== undefined ||
    definition.transformCall !== undefined ||
    quirks.bodyDefaults !== undefined ||
    quirks.bodyOverrides !== undefined;


/***/ }),

/***/ 94932:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ clientSays)
/* harmony export */ });
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


/***/ }),

/***/ 7541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  handleCountTokens: () => (/* binding */ handleCountTokens)
});

// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __webpack_require__(43026);
;// CONCATENATED MODULE: ./build/src/core/messages/estimate-text.js
/**
 * Tokens of a text without a tokenizer, at some 40 MB a second. What a piece of text costs was fitted against the o200k
 * vocabulary on code in eight languages, prose, Markdown, JSON, HTML and Chinese: within a tenth on each of them.
 */
const cost = {
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
const [lower, upper, digit, space, lineBreak, punctuation] = [1, 2, 3, 4, 5, 6];
const kinds = Uint8Array.from({ length: 128 }, (_, code) => {
    const character = String.fromCharCode(code);
    if (/[a-z]/.test(character))
        return lower;
    if (/[A-Z]/.test(character))
        return upper;
    if (/[0-9]/.test(character))
        return digit;
    if (/[ \t]/.test(character))
        return space;
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
            return kindAt(text, end - 1) === upper ? cost.word + length * cost.capital : wordCost(length);
        case digit:
            return Math.ceil(length / 3) * cost.digits;
        case space:
            // One space belongs to the word behind it.
            return length > 1 ? cost.indent : 0;
        case lineBreak:
            return cost.lineBreak;
        default:
            return cost.punctuation + (length - 1) * cost.morePunctuation;
    }
};
const wordCost = (length) => cost.word + Math.max(0, Math.min(length, 9) - 5) * cost.longer + Math.max(0, length - 9) * cost.longest;
const wideCost = (code) => {
    if (code < 0x0700)
        return code < 0x00c0 ? cost.symbol : cost.letter;
    if (code >= 0xac00 && code < 0xd7b0)
        return cost.hangul;
    if ((code >= 0x3040 && code < 0x3100) || (code >= 0x3400 && code <= 0x9fff))
        return cost.ideograph;
    const isPunctuation = (code >= 0x2010 && code < 0x2040) || (code >= 0x3000 && code < 0x3040) || code >= 0xff00;
    return isPunctuation ? cost.widePunctuation : cost.symbol;
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
const estimateTokens = (request) => {
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

// EXTERNAL MODULE: ./build/src/core/messages/raw-request.js + 2 modules
var raw_request = __webpack_require__(85250);
// EXTERNAL MODULE: ./build/src/core/messages/validate.js
var validate = __webpack_require__(78122);
// EXTERNAL MODULE: ./build/src/core/routing/facts.js + 1 modules
var routing_facts = __webpack_require__(84687);
// EXTERNAL MODULE: ./build/src/core/routing/route.js + 4 modules
var route = __webpack_require__(23201);
// EXTERNAL MODULE: ./build/src/proxy/client-says.js
var client_says = __webpack_require__(94932);
// EXTERNAL MODULE: ./build/src/proxy/hang-up.js
var hang_up = __webpack_require__(62520);
// EXTERNAL MODULE: ./build/src/proxy/hold-body.js
var hold_body = __webpack_require__(91678);
// EXTERNAL MODULE: ./build/src/proxy/prepare-call.js
var prepare_call = __webpack_require__(37686);
// EXTERNAL MODULE: ./build/src/proxy/read-body.js
var read_body = __webpack_require__(86221);
// EXTERNAL MODULE: ./build/src/proxy/reply.js
var reply = __webpack_require__(12054);
// EXTERNAL MODULE: ./build/src/proxy/upstream/answer.js
var upstream_answer = __webpack_require__(28622);
// EXTERNAL MODULE: ./build/src/proxy/upstream/request-options.js
var request_options = __webpack_require__(63300);
;// CONCATENATED MODULE: ./build/src/proxy/handle-count-tokens.js














/** POST /v1/messages/count_tokens: the provider's own count where it has one, else an estimate. Costs nothing and is not in the ledger. */
const handleCountTokens = async (context, exchange) => {
    const { request, response, requestId } = exchange;
    if (context.engine.memory)
        await (0,hold_body/* holdBody */.c)(context.engine.memory, exchange);
    const raw = (0,raw_request/* readRawRequest */.G)(await (0,read_body/* readBody */.x)(request));
    const { model } = (0,validate/* requireFields */.z3)(raw, { maxTokens: false });
    const facts = (0,routing_facts/* factsOf */.x)(raw, model, request.headers);
    const target = (await (0,route/* route */.w)(facts, context.engine.table)).targets[0];
    const says = (0,client_says/* clientSays */.w)(request.headers, raw, facts, false);
    const call = (0,prepare_call/* prepareCount */.v)(raw, (await context.planner())(target), says);
    const client = (0,hang_up/* hangUp */.g)(response, context.config.timeouts.firstTokenMs);
    try {
        const counted = call && (await count(context, call, client.onCall));
        const tokens = counted ?? estimateTokens(raw.parsed());
        (0,reply/* sendJson */.jD)(response, 200, JSON.stringify({ input_tokens: tokens }), { 'request-id': requestId });
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
        const reason = error instanceof errors/* UpstreamError */.gA ? error.failure : 'no JSON';
        context.log.debug(`${plan.name} counts no tokens (${reason}): estimated instead`);
        return undefined;
    }
};


/***/ }),

/***/ 62520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ hangUp)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43026);

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
        end(new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UpstreamError */ .gA('network', 'the client hung up'));
    });
    const timer = requestMs > 0
        ? setTimeout(() => {
            late = new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UpstreamError */ .gA('timeout', `the request took longer than ${requestMs / 1000} s`);
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


/***/ }),

/***/ 91678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ holdBody)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43026);

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
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UpstreamError */ .gA('overloaded', full, { retryAfterMs, provider: 'claude-router' });
};
const swallow = (request) => {
    const { promise, resolve } = Promise.withResolvers();
    const timer = setTimeout(resolve, swallowMs);
    for (const event of ['end', 'error', 'close'])
        request.once(event, () => resolve());
    request.resume();
    return promise.finally(() => clearTimeout(timer));
};


/***/ }),

/***/ 37686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ prepareCall),
/* harmony export */   v: () => (/* binding */ prepareCount)
/* harmony export */ });
/* harmony import */ var _core_providers_finish_call_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84810);
/* harmony import */ var _core_routing_subagent_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8745);
/* harmony import */ var _core_transformers_pipeline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47696);



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
    return { plan, context, outgoing: encode(raw, plan, context, says, protocol.encode) };
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
    return { plan, context, outgoing: encode(raw, plan, context, says, protocol.countTokens.encode) };
};
const encode = (raw, plan, context, says, encoder) => {
    const { target, endpoint, definition, steps } = plan;
    const asked = says.hasSubagentTag ? (0,_core_routing_subagent_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutSubagentTag */ .mO)(raw.parsed()) : raw.parsed();
    const transformation = { protocol: endpoint.protocol, model: target.model.id, request: asked };
    const request = (0,_core_transformers_pipeline_js__WEBPACK_IMPORTED_MODULE_1__/* .transformRequest */ .ov)(steps, asked, transformation);
    const encoded = encoder(request, context);
    const withBody = { ...encoded, body: (0,_core_transformers_pipeline_js__WEBPACK_IMPORTED_MODULE_1__/* .transformBody */ .fM)(steps, encoded.body, transformation) };
    const hook = {
        request,
        model: target.model,
        protocol: endpoint.protocol,
        stream: context.stream,
        baseUrl: endpoint.baseUrl,
    };
    const call = definition ? (0,_core_providers_finish_call_js__WEBPACK_IMPORTED_MODULE_0__/* .finishCall */ .q)(definition, endpoint.quirks, withBody, hook) : withBody;
    return { path: call.path, headers: call.headers ?? {}, body: JSON.stringify(call.body) };
};


/***/ }),

/***/ 86221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ readBody)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43026);

/** Anthropic's own limit. */
const maxBodyBytes = 32 * 1024 * 1024;
/** The whole body. Throws RequestError 413 as soon as it is too long, 415 when it is compressed, 400 when cut off. */
const readBody = (request) => {
    const { promise, resolve, reject } = Promise.withResolvers();
    const encoding = request.headers['content-encoding'];
    if (encoding !== undefined && encoding !== 'identity') {
        reject(new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI(415, 'invalid_request_error', `content-encoding '${encoding}' is not supported: send the body as it is`));
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
    request.on('error', () => reject(new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI(400, 'invalid_request_error', 'The request body was cut off')));
    return promise;
};
const tooLarge = () => new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI(413, 'request_too_large', `Request exceeds the maximum size of ${maxBodyBytes / 1024 / 1024} MB`);


/***/ }),

/***/ 28622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ send)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43026);
/* harmony import */ var _network_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34487);


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

/***/ 34487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ networkFailure)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43026);

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

/***/ 63300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ requestOptions)
/* harmony export */ });
/* harmony import */ var _core_providers_fill_base_url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37497);
/* harmony import */ var _core_version_generated_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47862);


const userAgent = `claude-router/${_core_version_generated_js__WEBPACK_IMPORTED_MODULE_0__/* .version */ .r}`;
/** The request as undici takes it. The client's own credentials and headers never get here. */
const requestOptions = (target, endpoint, definition, key, outgoing, stream) => {
    const url = new URL((0,_core_providers_fill_base_url_js__WEBPACK_IMPORTED_MODULE_1__/* .joinUrl */ .w)(endpoint.baseUrl, outgoing.path));
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


/***/ })

};
