export const id = 769;
export const ids = [769];
export const modules = {

/***/ 7769:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createEmbed: () => (/* binding */ createEmbed)
});

;// CONCATENATED MODULE: ./build/src/core/cache/embedding-call.js
/** Undefined when the protocol knows no embeddings. */
const embeddingCall = (protocol, model, text) => {
    switch (protocol) {
        // https://docs.ollama.com/api/embed
        case 'ollama':
            return { path: '/api/embed', body: { model, input: text } };
        // https://platform.openai.com/docs/api-reference/embeddings
        case 'openai-chat':
        case 'openai-responses':
            return { path: '/embeddings', body: { model, input: text, encoding_format: 'float' } };
        // https://ai.google.dev/api/embeddings
        case 'gemini':
            return { path: `/models/${encodeURIComponent(model)}:embedContent`, body: { content: { parts: [{ text }] } } };
        default:
            return undefined;
    }
};
/** The vector of an answer; undefined when there is none in it. */
const embeddingOf = (answer) => {
    const { embeddings, data, embedding } = (answer ?? {});
    const first = (list) => (Array.isArray(list) ? list[0] : undefined);
    const values = first(embeddings) ??
        first(data)?.embedding ??
        embedding?.values;
    if (!Array.isArray(values) || values.length === 0)
        return undefined;
    return values.every(value => typeof value === 'number' && Number.isFinite(value))
        ? Float32Array.from(values)
        : undefined;
};

// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __webpack_require__(3026);
// EXTERNAL MODULE: ./build/src/core/providers/find-provider.js + 33 modules
var find_provider = __webpack_require__(5034);
// EXTERNAL MODULE: ./build/src/core/routing/endpoint.js + 1 modules
var routing_endpoint = __webpack_require__(6063);
// EXTERNAL MODULE: ./build/src/proxy/upstream/answer.js
var answer = __webpack_require__(8622);
// EXTERNAL MODULE: ./build/src/proxy/upstream/request-options.js + 1 modules
var request_options = __webpack_require__(3745);
;// CONCATENATED MODULE: ./build/src/proxy/cache/embed.js






/** A request must not wait longer to learn that it is a miss. */
const defaultTimeoutMs = 2000;
/** Texts whose vectors are kept. */
const mostKept = 500;
const longestAnswer = 4 * 1024 * 1024;
/** `name`: `provider/model` as checked by the configuration. */
const createEmbed = (name, { providers, pools, log, timeoutMs = defaultTimeoutMs }) => {
    const target = targetOf(name, providers);
    const kept = new Map();
    let isTold = false;
    return {
        model: name,
        async vectorOf(text) {
            const known = kept.get(text);
            if (known !== undefined)
                return known;
            try {
                const vector = await askVector(await pools(), target, text, timeoutMs);
                if (kept.size >= mostKept)
                    kept.delete(kept.keys().next().value ?? '');
                kept.set(text, vector);
                isTold = false;
                return vector;
            }
            catch (error) {
                const reason = error instanceof Error ? error.message : String(error);
                if (!isTold)
                    log.warn(`${name} gives no embeddings (${reason}); similar questions are not answered from the cache`);
                isTold = true;
                return undefined;
            }
        },
    };
};
/** An embedding model is not among those that requests can be routed to. */
const targetOf = (name, providers) => {
    const slash = name.indexOf('/');
    const id = name.slice(slash + 1);
    const provider = providers.find(candidate => candidate.id === name.slice(0, slash));
    if (provider === undefined)
        throw new errors/* ConfigError */.xL('unknown-provider', `caching.embeddings: no provider for "${name}"`);
    return { provider, model: provider.models.find(model => model.id === id) ?? { id } };
};
const askVector = async (pools, target, text, timeoutMs) => {
    const definition = (0,find_provider/* findProvider */.lh)(target.provider.definition);
    const endpoint = (0,routing_endpoint/* endpointOf */.X)(target, definition);
    const call = embeddingCall(endpoint.protocol, target.model.id, text);
    if (call === undefined)
        throw new errors/* UpstreamError */.gA('not_found', `${endpoint.protocol} has no embeddings`);
    const outgoing = { path: call.path, headers: {}, body: JSON.stringify(call.body) };
    const options = (0,request_options/* requestOptions */.a)(target, endpoint, definition, target.provider.apiKeys[0] ?? '', outgoing, false);
    const sent = (0,answer/* send */.t)(pools.of(options.origin), options);
    const timer = setTimeout(() => sent.abort(new errors/* UpstreamError */.gA('timeout', `no answer in ${timeoutMs} ms`)), timeoutMs);
    try {
        const answer = await sent.answer;
        const text = (await answer.readAll(longestAnswer)).toString('utf8');
        if (answer.status !== 200)
            throw new errors/* UpstreamError */.gA('bad_request', `status ${answer.status}`);
        const vector = embeddingOf(JSON.parse(text));
        if (vector === undefined)
            throw new errors/* UpstreamError */.gA('malformed', 'no vector in the answer');
        return vector;
    }
    finally {
        clearTimeout(timer);
    }
};


/***/ }),

/***/ 8622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ send)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3026);
/* harmony import */ var _network_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4487);


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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ networkFailure)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3026);

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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
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
var version_generated = __webpack_require__(7862);
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


/***/ })

};
