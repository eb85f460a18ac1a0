export const id = 4643;
export const ids = [4643];
export const modules = {

/***/ 78635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ replayConfig),
/* harmony export */   s: () => (/* binding */ sharedConfig)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43026);
/* harmony import */ var _mask_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31396);


/** The part of a configuration that may be shared. Of keys only their number is kept: calls with each are made in turn. */
const sharedConfig = ({ providers, routing, timeouts, retry }, redact) => ({
    providers: providers.map(provider => ({
        ...provider,
        baseUrl: (0,_mask_value_js__WEBPACK_IMPORTED_MODULE_1__/* .maskUrl */ .yP)(provider.baseUrl, redact),
        apiKeys: provider.apiKeys.map((_, index) => `recorded-key-${index + 1}`),
        headers: (0,_mask_value_js__WEBPACK_IMPORTED_MODULE_1__/* .maskRequestHeaders */ .Uv)(provider.headers, redact),
        quirks: (0,_mask_value_js__WEBPACK_IMPORTED_MODULE_1__/* .maskValue */ .QS)(provider.quirks, redact),
        transformers: (0,_mask_value_js__WEBPACK_IMPORTED_MODULE_1__/* .maskValue */ .QS)(provider.transformers, redact),
        models: provider.models.map(model => ({
            ...model,
            ...(model.baseUrl === undefined ? {} : { baseUrl: (0,_mask_value_js__WEBPACK_IMPORTED_MODULE_1__/* .maskUrl */ .yP)(model.baseUrl, redact) }),
        })),
    })),
    routing,
    timeouts,
    ...(retry ? { retry } : {}),
});
/** A configuration to replay with, from a cassette's `run` line. Throws ConfigError when that is no configuration. */
const replayConfig = (shared, name, own) => {
    if (!isShared(shared)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL('cassette_config', `${name} does not say what it was recorded with`, {
            hint: 'Give the configuration with --config; its keys are not used.',
        });
    }
    const { providers, routing, timeouts, retry } = shared;
    return { providers, routing, timeouts, ...(retry ? { retry } : {}), ...own, usageFile: null };
};
const isShared = (value) => {
    if (typeof value !== 'object' || value === null)
        return false;
    const { providers, routing, timeouts } = value;
    return Array.isArray(providers) && typeof routing?.slots?.default === 'string' && typeof timeouts?.idleMs === 'number';
};


/***/ }),

/***/ 31112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ cassetteLine),
/* harmony export */   r: () => (/* binding */ cassetteVersion)
/* harmony export */ });
/**
 * A recorded run as JSON lines. Every line stands on its own, so that writers may share a file and a killed one leaves
 * a readable one. Raised when an old reader would misread a new line; new fields and new kinds do not need that.
 */
const cassetteVersion = 1;
const cassetteLine = (entry) => `${JSON.stringify(entry)}\n`;


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

/***/ 31396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F7: () => (/* binding */ maskAnswerHeaders),
/* harmony export */   QS: () => (/* binding */ maskValue),
/* harmony export */   Uv: () => (/* binding */ maskRequestHeaders),
/* harmony export */   yP: () => (/* binding */ maskUrl)
/* harmony export */ });
/** A copy of parsed JSON with every string and every key redacted. */
const maskValue = (value, redact) => {
    if (typeof value === 'string')
        return redact(value);
    if (Array.isArray(value))
        return value.map(item => maskValue(item, redact));
    if (typeof value !== 'object' || value === null)
        return value;
    const result = {};
    for (const [key, item] of Object.entries(value)) {
        // Assigning would set the prototype.
        Object.defineProperty(result, redact(key), {
            value: maskValue(item, redact),
            enumerable: true,
            configurable: true,
            writable: true,
        });
    }
    return result;
};
const mask = '***';
const secretRequestHeader = /auth|key|token|secret|cookie|password|signature/i;
const secretAnswerHeader = /cookie|auth|secret|organization/i;
const maskRequestHeaders = (headers, redact) => maskHeaders(headers, secretRequestHeader, redact);
/** An answer's limits speak of tokens and stay. */
const maskAnswerHeaders = (headers, redact) => maskHeaders(headers, secretAnswerHeader, redact);
const maskHeaders = (headers, secret, redact) => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, secret.test(name) ? mask : redact(value)]));
const secretParameter = /([?&][^=&]*(?:key|token|secret|signature|sig|password)[^=&]*=)[^&#]*/gi;
/** Without credentials before the host and in parameters. */
const maskUrl = (url, redact) => redact(url.replace(/^(\w+:\/\/)[^/@]*@/, `$1${mask}@`).replace(secretParameter, `$1${mask}`));


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

/***/ 64643:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openRecording: () => (/* binding */ openRecording)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/src/config/redact.js
var redact = __webpack_require__(34251);
// EXTERNAL MODULE: ./build/src/core/cassette/cassette.js
var cassette = __webpack_require__(31112);
// EXTERNAL MODULE: ./build/src/core/cassette/cassette-config.js
var cassette_config = __webpack_require__(78635);
// EXTERNAL MODULE: ./build/src/core/version.generated.js
var version_generated = __webpack_require__(47862);
// EXTERNAL MODULE: ./build/src/log/redact.js
var log_redact = __webpack_require__(82951);
// EXTERNAL MODULE: ./build/src/proxy/record/cassette-request.js
var cassette_request = __webpack_require__(13688);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __webpack_require__(43026);
;// CONCATENATED MODULE: ./build/src/proxy/record/cassette-writer.js




/**
 * Creates the file, readable by its user alone, or goes on with one that is a cassette. Throws ProxyError `record_file`:
 * another file is never written to, nor one behind a symbolic link.
 */
const openCassette = (file, { log, maxFileBytes }) => {
    const { descriptor, size, ...opened } = openFile(file);
    // The last line has no end: of a killed writer, or of a write that failed half way.
    let { isTorn } = opened;
    const queue = [];
    let fileBytes = size;
    let state = 'open';
    let draining;
    let complained = false;
    const complain = (error) => {
        if (!complained)
            log.error(`The recording ${file} cannot be written: ${messageOf(error)}`);
        complained = true;
        isTorn = true;
    };
    const nextLine = (make) => {
        if (state !== 'open')
            return undefined;
        const line = Buffer.from(lineOf(make));
        fileBytes += line.length;
        if (fileBytes <= maxFileBytes)
            return line;
        state = 'full';
        log.warn(`The recording ${file} is full (${maxFileBytes} bytes); nothing more is recorded`);
        return Buffer.from(gapLine(`the file was full: ${maxFileBytes} bytes`));
    };
    const writeLine = async (line) => {
        await writeAll(descriptor, isTorn ? Buffer.concat([Buffer.from('\n'), line]) : line);
        isTorn = false;
    };
    const drain = async () => {
        for (;;) {
            // Making a line of a long conversation takes milliseconds: streams go on in between.
            await (0,promises_.setImmediate)();
            const next = queue.shift();
            if (next === undefined)
                break;
            const line = nextLine(next.make);
            if (line)
                await writeLine(line).catch(complain);
            next.written();
        }
        draining = undefined;
    };
    return {
        append(make, written = () => { }) {
            if (state === 'closed')
                return;
            queue.push({ make, written });
            draining ??= drain();
        },
        async close() {
            if (state === 'closed')
                return;
            await draining;
            state = 'closed';
            (0,external_node_fs_.closeSync)(descriptor);
        },
    };
};
const lineOf = (make) => {
    try {
        return (0,cassette/* cassetteLine */.D)(make());
    }
    catch (error) {
        return gapLine(`an exchange could not be written down: ${messageOf(error)}`);
    }
};
const gapLine = (reason) => (0,cassette/* cassetteLine */.D)({ schemaVersion: cassette/* cassetteVersion */.r, kind: 'gap', at: new Date().toISOString(), reason });
const messageOf = (error) => (error instanceof Error ? error.message : String(error));
/** Normally one write, so that lines of two writers do not mix. */
const writeAll = (descriptor, bytes) => {
    const { promise, resolve, reject } = Promise.withResolvers();
    const from = (start) => (0,external_node_fs_.write)(descriptor, bytes, start, bytes.length - start, null, (error, count) => {
        if (error)
            reject(error);
        else if (start + count < bytes.length)
            from(start + count);
        else
            resolve();
    });
    from(0);
    return promise;
};
const firstLine = /^\s*\{"schemaVersion":\d+,"kind":"/;
const openFile = (file) => {
    let descriptor;
    try {
        const { O_RDWR, O_APPEND, O_CREAT, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = external_node_fs_.constants;
        descriptor = (0,external_node_fs_.openSync)(file, O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK, 0o600);
        const stat = (0,external_node_fs_.fstatSync)(descriptor);
        if (!stat.isFile())
            throw new Error('it is not a file');
        const { size } = stat;
        if (size > 0 && !firstLine.test(readAt(descriptor, 0, 200)))
            throw new Error('the file exists and is not a cassette; it is left as it is');
        (0,external_node_fs_.fchmodSync)(descriptor, 0o600);
        return { descriptor, size, isTorn: size > 0 && readAt(descriptor, size - 1, 1) !== '\n' };
    }
    catch (error) {
        if (descriptor !== undefined)
            (0,external_node_fs_.closeSync)(descriptor);
        throw new errors/* ProxyError */.T6('record_file', `Cannot record to "${file}": ${messageOf(error)}`, {
            hint: 'Give a new file, or a cassette to go on with, in a folder that exists.',
            cause: error,
        });
    }
};
const readAt = (descriptor, position, length) => {
    const buffer = Buffer.alloc(length);
    return buffer.toString('utf8', 0, (0,external_node_fs_.readSync)(descriptor, buffer, 0, length, position));
};

// EXTERNAL MODULE: ./build/src/core/cassette/mask-chunks.js + 1 modules
var mask_chunks = __webpack_require__(8379);
// EXTERNAL MODULE: ./build/src/core/cassette/mask-value.js
var mask_value = __webpack_require__(31396);
// EXTERNAL MODULE: ./build/src/proxy/upstream/network-failure.js
var network_failure = __webpack_require__(34487);
;// CONCATENATED MODULE: ./build/src/proxy/record/tape.js





const newTape = (options) => ({
    at: new Date(),
    startedMs: performance.now(),
    options,
    parts: [],
    keptBytes: 0,
    missingBytes: 0,
});
/** Milliseconds since the request was sent, to a tenth. */
const elapsedMs = ({ startedMs }) => Math.round((performance.now() - startedMs) * 10) / 10;
/** The tape as an entry of a cassette. `endMs`: when the call ended; `error`: why it did before its end. */
const exchangeOf = (tape, endMs, error, redact) => {
    const failure = error === undefined ? undefined : (0,network_failure/* networkFailure */.r)(error);
    return {
        schemaVersion: cassette/* cassetteVersion */.r,
        kind: 'exchange',
        at: tape.at.toISOString(),
        request: (0,cassette_request/* cassetteRequest */.S)(tape.options, redact),
        ...(tape.answer ? { answer: answerOf(tape, tape.answer, endMs, redact) } : {}),
        ...(failure ? { error: { failure: failure.failure, message: redact(failure.message), atMs: endMs } } : {}),
    };
};
const answerOf = (tape, { status, headers, atMs }, endMs, redact) => {
    const { chunks, merged } = (0,mask_chunks/* maskChunks */.h)(tape.parts, redact);
    const flat = Object.entries(headers).flatMap(([name, value]) => value === undefined ? [] : [[name.toLowerCase(), [value].flat().join(', ')]]);
    return {
        status,
        headers: (0,mask_value/* maskAnswerHeaders */.F7)(Object.fromEntries(flat), redact),
        atMs,
        chunks,
        endMs,
        ...(merged ? { merged } : {}),
        ...(tape.missingBytes > 0 ? { missingBytes: tape.missingBytes } : {}),
    };
};

;// CONCATENATED MODULE: ./build/src/proxy/record/recording.js









const megabyte = 1024 * 1024;
const defaultLimits = {
    answerBytes: 16 * megabyte,
    heldBytes: 128 * megabyte,
    fileBytes: 512 * megabyte,
};
/** Opens the cassette at once. Throws ProxyError `record_file`. */
const openRecording = (file, config, log, limits = defaultLimits) => {
    const writer = openCassette(file, { log, maxFileBytes: limits.fileBytes });
    const redact = (0,log_redact/* createRedactor */.lY)(secretTexts(config));
    let held = 0;
    writer.append(() => ({
        schemaVersion: cassette/* cassetteVersion */.r,
        kind: 'run',
        at: new Date().toISOString(),
        claudeRouter: version_generated/* version */.r,
        config: (0,cassette_config/* sharedConfig */.s)(config, redact),
    }));
    log.info(`recording to ${file}`);
    const skip = () => {
        const reason = `a call was not recorded: more than ${limits.heldBytes} bytes were waiting to be written`;
        log.warn(`recording: ${reason}`);
        const at = new Date().toISOString();
        writer.append(() => ({ schemaVersion: cassette/* cassetteVersion */.r, kind: 'gap', at, reason }));
    };
    const keep = (tape, chunk) => {
        if (tape.missingBytes === 0 && tape.keptBytes + chunk.length <= limits.answerBytes) {
            tape.parts.push({ atMs: elapsedMs(tape), bytes: chunk });
            tape.keptBytes += chunk.length;
            held += chunk.length;
        }
        else
            tape.missingBytes += chunk.length;
    };
    const finish = (tape, error) => {
        const endMs = elapsedMs(tape);
        const bytes = tape.keptBytes + (0,cassette_request/* bodyLength */.Z)(tape.options.body);
        writer.append(() => exchangeOf(tape, endMs, error, redact), () => {
            held -= bytes;
        });
    };
    const dispatcher = (inner) => ({
        dispatch(options, handler) {
            const length = (0,cassette_request/* bodyLength */.Z)(options.body);
            if (held + length > limits.heldBytes) {
                skip();
                return inner.dispatch(options, handler);
            }
            held += length;
            return inner.dispatch(options, listening(newTape(options), handler, keep, finish));
        },
    });
    return {
        around: pools => ({
            of: origin => dispatcher(pools.of(origin)),
            close: async () => {
                await pools.close();
                // Calls that were cut off are told of it in the next turn.
                await (0,promises_.setImmediate)();
                await writer.close();
            },
        }),
    };
};
/** The handler it is given, with a tape running. */
const listening = (tape, handler, keep, finish) => ({
    onRequestStart: (controller, context) => handler.onRequestStart?.(controller, context),
    onResponseStart(controller, status, headers, statusText) {
        if (status >= 200)
            tape.answer = { status, headers, atMs: elapsedMs(tape) };
        handler.onResponseStart?.(controller, status, headers, statusText);
    },
    onResponseData(controller, chunk) {
        keep(tape, chunk);
        handler.onResponseData?.(controller, chunk);
    },
    onResponseEnd(controller, trailers) {
        finish(tape);
        handler.onResponseEnd?.(controller, trailers);
    },
    onResponseError(controller, error) {
        finish(tape, error);
        handler.onResponseError?.(controller, error);
    },
});
/** A shorter line of a long secret may be an ordinary word. */
const shortestLine = 8;
/** Every configured key and the client token as they are, as they stand inside JSON, and line by line. */
const secretTexts = (config) => {
    // A placeholder such as `ollama` is no secret, and without it the cassette would be full of holes.
    const names = new Set(config.providers.flatMap(({ id, definition }) => [id, definition]));
    return (0,redact/* secretsOf */.F)(config)
        .filter(secret => !names.has(secret))
        .flatMap(secret => {
        const lines = secret.split(/\r?\n/).filter(line => line.length >= shortestLine);
        return [secret, ...lines].flatMap(text => [text, JSON.stringify(text).slice(1, -1)]);
    });
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
