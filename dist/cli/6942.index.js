export const id = 6942;
export const ids = [6942];
export const modules = {

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

/***/ 46942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  handleMcp: () => (/* binding */ handleMcp)
});

// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __webpack_require__(43026);
// EXTERNAL MODULE: ./build/src/proxy/hang-up.js
var hang_up = __webpack_require__(62520);
// EXTERNAL MODULE: ./build/src/proxy/read-body.js
var read_body = __webpack_require__(86221);
// EXTERNAL MODULE: ./build/src/proxy/upstream/answer.js
var answer = __webpack_require__(28622);
;// CONCATENATED MODULE: ./build/src/proxy/mcp/rewrite-endpoint.js
/**
 * On the older transport (SSE), a server's first event names the address for messages. The agent is told one of the proxy in
 * its place. Takes a stream's text piece by piece, gives what goes on to the agent: held until that event is whole.
 */
const createEndpointRewriter = (rewrite) => {
    let held = '';
    let isDone = false;
    return piece => {
        if (isDone)
            return piece;
        held += piece;
        const end = /\r?\n\r?\n/.exec(held);
        if (end === null)
            return '';
        isDone = true;
        const event = held.slice(0, end.index);
        const rest = held.slice(end.index);
        const isEndpoint = /^event: ?endpoint\r?$/m.test(event);
        return ((isEndpoint
            ? event.replace(/^(data: ?)(.*?)(\r?)$/m, (_, name, endpoint, tail) => name + rewrite(endpoint) + tail)
            : event) + rest);
    };
};

;// CONCATENATED MODULE: ./build/src/proxy/mcp/handle-mcp.js






/** What may go to a server, and come back: nothing by which the agent could pass for another, and no cookie. */
const toServer = /^(?:accept|content-type|last-event-id|mcp-[a-z-]+)$/;
const toAgent = /^(?:content-type|cache-control|mcp-[a-z-]+)$/;
/**
 * `/mcp/NAME`: hands a call of the agent to a server of the workflow and adds the headers that the agent does not know. Throws
 * RequestError 404 for another name, UpstreamError when the server cannot be reached.
 */
const handleMcp = async (context, exchange) => {
    const { request, response, url } = exchange;
    const name = url.pathname.slice('/mcp/'.length);
    const server = context.config.mcp?.find(known => known.name === name);
    if (server === undefined)
        throw new errors/* RequestError */.GI(404, 'not_found_error', `There is no MCP server '${name.slice(0, 80)}'`);
    const target = targetOf(server, url);
    const body = request.method === 'POST' ? await (0,read_body/* readBody */.x)(request) : null;
    const headers = { 'accept-encoding': 'identity' };
    for (const [header, value] of Object.entries(request.headers))
        if (toServer.test(header) && typeof value === 'string')
            headers[header] = value;
    const over = (0,hang_up/* hangUp */.g)(response, 0);
    const pools = await context.mcpNetwork.pools();
    const call = (0,answer/* send */.t)(pools.of(target.origin), {
        ...{ origin: target.origin, path: target.pathname + target.search, method: request.method },
        headers: { ...headers, ...server.headers },
        body,
        // A stream of notifications may be silent for hours.
        bodyTimeout: 0,
    });
    over.onCall(call);
    try {
        await pass(await call.answer, server, exchange);
    }
    catch (error) {
        if (over.gone())
            return;
        // Its own words may tell of the address and the headers.
        context.log.warn(`MCP server ${name}: ${error instanceof Error ? error.message : String(error)}`);
        throw new errors/* UpstreamError */.gA('network', `The MCP server '${name}' cannot be reached`);
    }
    finally {
        over.release();
    }
};
/** Where a server of the older transport said that messages go; only there, and only on its own host. */
const targetOf = ({ transport, url, name }, asked) => {
    const endpoint = asked.searchParams.get('endpoint');
    const target = new URL(url);
    if (transport !== 'sse' || endpoint === null)
        return target;
    const named = URL.parse(endpoint, url);
    if (named?.origin !== target.origin)
        throw new errors/* RequestError */.GI(403, 'permission_error', `'${name}' is on another host`);
    return named;
};
const pass = async (answer, server, { response, requestId }) => {
    const { status } = answer;
    // 401 would start a login of the agent's own, and a redirect could lead anywhere.
    if (status === 401 || status === 403)
        throw new Error(`it refuses what the workflow gave for it (${status})`);
    if (status >= 300 && status < 400)
        throw new Error('it redirects, which is not followed');
    const headers = Object.fromEntries(Object.entries(answer.headers).filter(([name]) => toAgent.test(name)));
    response.writeHead(status, { ...headers, 'request-id': requestId });
    response.flushHeaders();
    const isOldStream = server.transport === 'sse' && /^text\/event-stream/.test(headers['content-type'] ?? '');
    const change = isOldStream ? rewriting(server) : (bytes) => bytes;
    for (let part = await answer.read(); part !== null; part = await answer.read()) {
        const changed = change(part);
        if (changed.length > 0 && !response.write(changed))
            await drained(response);
    }
    response.end();
};
const rewriting = ({ name }) => {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    const rewrite = createEndpointRewriter(endpoint => `/mcp/${name}?endpoint=${encodeURIComponent(endpoint)}`);
    return bytes => rewrite(decoder.write(bytes));
};
const drained = (response) => new Promise(resolve => {
    response.once('drain', resolve);
    response.once('close', resolve);
});


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


/***/ })

};
