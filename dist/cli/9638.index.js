export const id = 9638;
export const ids = [9638];
export const modules = {

/***/ 69638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createEmbed: () => (/* binding */ createEmbed)
/* harmony export */ });
/* harmony import */ var _core_cache_embedding_call_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61470);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43026);
/* harmony import */ var _core_providers_find_provider_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75419);
/* harmony import */ var _core_routing_endpoint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26063);
/* harmony import */ var _upstream_answer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28622);
/* harmony import */ var _upstream_request_options_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63300);






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
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL('unknown-provider', `caching.embeddings: no provider for "${name}"`);
    return { provider, model: provider.models.find(model => model.id === id) ?? { id } };
};
const askVector = async (pools, target, text, timeoutMs) => {
    const definition = (0,_core_providers_find_provider_js__WEBPACK_IMPORTED_MODULE_1__/* .findProvider */ .lh)(target.provider.definition);
    const endpoint = (0,_core_routing_endpoint_js__WEBPACK_IMPORTED_MODULE_2__/* .endpointOf */ .X)(target, definition);
    const call = (0,_core_cache_embedding_call_js__WEBPACK_IMPORTED_MODULE_4__/* .embeddingCall */ .k)(endpoint.protocol, target.model.id, text);
    if (call === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UpstreamError */ .gA('not_found', `${endpoint.protocol} has no embeddings`);
    const outgoing = { path: call.path, headers: {}, body: JSON.stringify(call.body) };
    const options = (0,_upstream_request_options_js__WEBPACK_IMPORTED_MODULE_5__/* .requestOptions */ .a)(target, endpoint, definition, target.provider.apiKeys[0] ?? '', outgoing, false);
    const sent = (0,_upstream_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .send */ .t)(pools.of(options.origin), options);
    const timer = setTimeout(() => sent.abort(new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UpstreamError */ .gA('timeout', `no answer in ${timeoutMs} ms`)), timeoutMs);
    try {
        const answer = await sent.answer;
        const text = (await answer.readAll(longestAnswer)).toString('utf8');
        if (answer.status !== 200)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UpstreamError */ .gA('bad_request', `status ${answer.status}`);
        const vector = (0,_core_cache_embedding_call_js__WEBPACK_IMPORTED_MODULE_4__/* .embeddingOf */ .h)(JSON.parse(text));
        if (vector === undefined)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UpstreamError */ .gA('malformed', 'no vector in the answer');
        return vector;
    }
    finally {
        clearTimeout(timer);
    }
};


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
