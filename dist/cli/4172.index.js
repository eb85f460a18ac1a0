export const id = 4172;
export const ids = [4172];
export const modules = {

/***/ 14172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openTrace: () => (/* binding */ openTrace)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/config/redact.js
var config_redact = __webpack_require__(34251);
// EXTERNAL MODULE: ./build/src/core/routing/target.js
var target = __webpack_require__(20199);
// EXTERNAL MODULE: ./build/src/log/line-buffer.js
var line_buffer = __webpack_require__(77463);
// EXTERNAL MODULE: ./build/src/log/redact.js
var log_redact = __webpack_require__(82951);
// EXTERNAL MODULE: ./build/src/log/rotating-file.js
var rotating_file = __webpack_require__(84297);
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
                ...(error && failureOf(error)),
            });
            if (error)
                finish();
        },
        answerBytes: () => bytes,
        finish,
    };
};
/** Of a refused key nothing is quoted: such messages repeat parts of it. */
const failureOf = ({ failure, message, retryAfterMs }) => ({
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

;// CONCATENATED MODULE: ./build/src/proxy/trace/open-trace.js









/**
 * `debugging.traceRequests`: a JSON line for each request and each attempt, in `trace.jsonl` beside the log file, or in
 * the log when there is none. `logProviderResponses`: what upstreams answered, in the log. `performanceMetrics`: timings.
 * Never throws: a file that cannot be written is told in the log.
 */
const openTrace = (config, log) => {
    const { traceRequests, providerResponses, performanceMetrics = false } = config.logging;
    const redact = (0,log_redact/* createRedactor */.lY)((0,config_redact/* secretsOf */.F)(config));
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
                    route = { rule, reason, ...(warning ? { warning } : {}), targets: targets.map(target/* targetName */.je) };
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
        const rotating = (0,rotating_file/* openRotatingFile */.$)(traceFile, { maxBytes: maxFileBytes, maxFiles });
        const buffer = (0,line_buffer/* createLineBuffer */.b)(rotating.write);
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


/***/ })

};
