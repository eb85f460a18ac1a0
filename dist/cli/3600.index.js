export const id = 3600;
export const ids = [3600];
export const modules = {

/***/ 27720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ collect),
/* harmony export */   Y: () => (/* binding */ createCollector)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43026);
/* harmony import */ var _protocols_shared_tool_input_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84078);


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
                    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UpstreamError */ .gA('transient', event.error.message);
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
const parseInput = (text) => (0,_protocols_shared_tool_input_js__WEBPACK_IMPORTED_MODULE_1__/* .parseToolInput */ .S)(text)?.value ?? {};
const malformed = (what) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UpstreamError */ .gA('malformed', `The upstream's stream has ${what}`);


/***/ }),

/***/ 12425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ createUsageMeter)
/* harmony export */ });
const charactersPerToken = 4;
const createUsageMeter = () => {
    const known = {};
    let content = 0;
    let hourCacheWriteTokens = 0;
    let webSearches = 0;
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
            const { cache_creation: kept, server_tool_use: served } = usage;
            hourCacheWriteTokens = Math.max(hourCacheWriteTokens, countOf(kept?.ephemeral_1h_input_tokens));
            webSearches = Math.max(webSearches, countOf(served?.web_search_requests));
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
                ...(hourCacheWriteTokens > 0 ? { hourCacheWriteTokens } : {}),
                ...(webSearches > 0 ? { webSearches } : {}),
                estimated: !(saysInput && saysOutput),
            };
        },
    };
};
const countOf = (value) => (typeof value === 'number' && Number.isFinite(value) ? value : 0);


/***/ }),

/***/ 24936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ jsonPrefix)
/* harmony export */ });
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


/***/ }),

/***/ 84078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ parseToolInput),
/* harmony export */   a: () => (/* binding */ toolInputOf)
/* harmony export */ });
/* harmony import */ var jsonrepair__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48365);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69495);
/* harmony import */ var _json_prefix_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24936);



/**
 * Reads what an upstream calls the arguments of a tool call: nothing, JSON, JSON in a string, or something like JSON.
 * Repairs only what does not parse. Undefined: it is not an object and cannot be made one.
 */
const parseToolInput = (text) => {
    const parsed = parse(text);
    if (parsed !== undefined)
        return asInput(parsed.value, text);
    // A whole object with something after it: models that repeat themselves or close once too often.
    const prefix = (0,_json_prefix_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonPrefix */ .l)();
    prefix.push(text);
    if (prefix.complete())
        return parseToolInput(text.slice(0, prefix.safe()));
    const repaired = repair(text);
    const value = repaired === undefined ? undefined : parse(repaired)?.value;
    return repaired !== undefined && (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value) ? { value, text: repaired } : undefined;
};
/** Arguments as some servers send them in whole answers: an object instead of its text. */
const toolInputOf = (value) => typeof value === 'string' ? parseToolInput(value)?.value : asInput(value ?? null, '')?.value;
const asInput = (value, text) => {
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value))
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
        return (0,jsonrepair__WEBPACK_IMPORTED_MODULE_2__/* .jsonrepair */ .m)(text);
    }
    catch {
        return undefined;
    }
};


/***/ }),

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

/***/ 62717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ readUserTransformer),
/* harmony export */   W: () => (/* binding */ readForeignRequest)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43026);

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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL('invalid_transformer', `The transformer at \`${path}\` could not be made`, { cause });
    }
};
const refused = (path, why) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL('invalid_transformer', `The module at \`${path}\` ${why}`, {
    hint: 'Export an object with `name` and `quirks`, `request`, `body` or `response`, or with `transformRequestIn` or `transformResponseOut`.',
});


/***/ }),

/***/ 75887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ createLineReader),
  X: () => (/* binding */ createLineScanner)
});

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


/***/ }),

/***/ 27340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ createSseParser),
/* harmony export */   d: () => (/* binding */ sseText)
/* harmony export */ });
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75887);

/**
 * Reads server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html): LF, CRLF or CR, a leading
 * BOM, comments, `data:` with or without a space. Frames without data are dropped, `id` and `retry` are ignored.
 */
const createSseParser = () => {
    const reader = (0,_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .createLineScanner */ .X)();
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

/***/ 3600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  handleMessages: () => (/* binding */ handleMessages)
});

// EXTERNAL MODULE: ./build/src/core/errors.js
var core_errors = __webpack_require__(43026);
// EXTERNAL MODULE: ./build/src/core/messages/raw-request.js + 2 modules
var raw_request = __webpack_require__(85250);
// EXTERNAL MODULE: ./build/src/core/messages/validate.js
var validate = __webpack_require__(78122);
// EXTERNAL MODULE: ./build/src/core/routing/facts.js + 1 modules
var routing_facts = __webpack_require__(84687);
// EXTERNAL MODULE: ./build/src/core/routing/route.js + 4 modules
var route = __webpack_require__(23201);
// EXTERNAL MODULE: ./build/src/core/routing/target.js
var routing_target = __webpack_require__(20199);
;// CONCATENATED MODULE: ./build/src/core/budget/upper-tokens.js
/**
 * Costs that no tokenizer in use passes: where `estimateText` is fitted to one vocabulary, these lie above all of them,
 * digits that some vocabularies take one by one, and rare scripts, included. Tokens a byte of JSON.
 */
const cost = {
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
const wideCost = (first) => {
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
const [wide, lower, upper, digit, blank, backslash, punctuation] = [0, 1, 2, 3, 4, 5, 6];
const kinds = Uint8Array.from({ length: 256 }, (_, code) => {
    if (code >= 0x80)
        return wide;
    const character = String.fromCharCode(code);
    if (/[a-z]/.test(character))
        return lower;
    if (/[A-Z]/.test(character))
        return upper;
    if (/[0-9]/.test(character))
        return digit;
    if (/\s/.test(character))
        return blank;
    return character === '\\' ? backslash : punctuation;
});
const wideCosts = Float64Array.from({ length: 256 }, (_, code) => (code >= 0x80 ? wideCost(code) : 0));
/** Tokens that bytes of JSON come to at most, not rounded: some 200 MB a second. */
const upperTokens = (bytes, from = 0, to = bytes.length) => {
    let tokens = 0;
    let before = punctuation;
    for (let i = from; i < to;) {
        const code = bytes[i];
        const kind = kinds[code];
        let end = i + 1;
        if (kind === wide)
            tokens += wideCosts[code];
        else {
            while (end < to && kinds[bytes[end]] === kind)
                end++;
            tokens += runCost(kind, end - i, before);
        }
        before = kind;
        i = end;
    }
    return tokens;
};
const runCost = (kind, length, before) => {
    switch (kind) {
        case lower:
            // `Word` is one word: the letters behind a capital go on with it.
            return wordCost(length, before === upper);
        case upper:
            return cost.word + (length - 1) * cost.capital;
        case digit:
            return length * cost.digit;
        case blank:
            return length > 1 ? cost.blanks + length / 16 : 0;
        case backslash:
            return length * cost.escape;
        default:
            return cost.punctuation + (length - 1) * cost.morePunctuation;
    }
};
const wordCost = (length, afterCapital) => (afterCapital ? 0.3 : cost.word) +
    Math.max(0, Math.min(length, 10) - 5) * cost.longer +
    Math.max(0, length - 10) * cost.longest;
/** Anthropic's largest image; at others the largest costs less, `gpt-4o-mini` excepted. */
const perImage = 4800;
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
        tokens += countOf(bytes, '"image"') * perImage;
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
        return perImage;
    if (head.startsWith('JVBER'))
        return Math.min(mostPdfTokens, Math.max(perImage, (end - start) / base64PerPdfToken));
    return (end - start) / base64PerThinkingToken;
};
const countOf = (bytes, text) => {
    let count = 0;
    for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + text.length))
        count++;
    return count;
};

// EXTERNAL MODULE: ./build/src/lib/sse.js
var sse = __webpack_require__(27340);
;// CONCATENATED MODULE: ./build/src/core/messages/event-text.js

/** An event as it goes over the wire. */
const eventText = (event) => eventsText([event]);
const eventsText = (events) => {
    let text = '';
    let last;
    let head = '';
    for (const event of events) {
        if (event.type !== 'content_block_delta' || !isTextDelta(event)) {
            text += (0,sse/* sseText */.d)(event.type, JSON.stringify(event));
            continue;
        }
        if (last?.index !== event.index || last.delta.type !== event.delta.type)
            head = headOf(event);
        last = event;
        text += `${head}${stringJson(textOf(event))}}}\n\n`;
    }
    return text;
};
/** Deltas of one text each: nearly all there is of a stream. */
const textFields = new Map([
    ['text_delta', 'text'],
    ['thinking_delta', 'thinking'],
    ['input_json_delta', 'partial_json'],
]);
/** Written by hand, to the same end as serialising the event: of a translated chunk that was the second largest part. */
const isTextDelta = (event) => typeof textOf(event) === 'string' && fieldCount(event) === 3 && fieldCount(event.delta) === 2;
const textOf = ({ delta }) => delta[textFields.get(delta.type) ?? ''];
const headOf = ({ index, delta: { type } }) => `event: content_block_delta\ndata: {"type":"content_block_delta","index":${index},"delta":{"type":"${type}","${textFields.get(type)}":`;
/** Text that needs no escapes, the most of it, is quicker to check than to serialise. */
const stringJson = (text) => (plain.test(text) ? `"${text}"` : JSON.stringify(text));
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON escapes them
const plain = /^[^"\\\u0000-\u001f\ud800-\udfff]*$/;
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
    return (0,raw_request/* readRawRequest */.G)(Buffer.from(JSON.stringify(request)));
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

// EXTERNAL MODULE: ./build/src/core/messages/usage-meter.js
var usage_meter = __webpack_require__(12425);
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
    const usage = (0,usage_meter/* createUsageMeter */.b)();
    usage.read(message.usage);
    const text = stream ? eventsText(replayMessage(message)) : JSON.stringify(message);
    return { kind: 'message', text, message, usage, upstreamHeaders: {} };
};

// EXTERNAL MODULE: ./build/src/proxy/reply.js
var reply = __webpack_require__(12054);
;// CONCATENATED MODULE: ./build/src/proxy/answer-headers.js

/** Limits that Anthropic tells its clients of; passed on because they are true. */
const isLimitHeader = (name) => name.startsWith('anthropic-ratelimit-');
/** Who served a request, by which rule, in how many calls. */
const answerHeaders = (requestId, decision, { target, attempts, cache }, upstreamHeaders) => {
    const headers = {
        'request-id': requestId,
        'x-claude-router-provider': (0,reply/* headerValue */.Z)(target.provider.id),
        'x-claude-router-model': (0,reply/* headerValue */.Z)(target.model.id),
        'x-claude-router-rule': (0,reply/* headerValue */.Z)(decision.rule),
        'x-claude-router-attempts': String(attempts),
        'x-claude-router-cache': cache,
    };
    for (const [name, value] of Object.entries(upstreamHeaders))
        if (isLimitHeader(name))
            headers[name] = value;
    return headers;
};

// EXTERNAL MODULE: ./build/src/proxy/client-says.js
var client_says = __webpack_require__(94932);
// EXTERNAL MODULE: ./build/src/core/messages/error-body.js
var error_body = __webpack_require__(33453);
;// CONCATENATED MODULE: ./build/src/proxy/client-stream.js


const ping = (0,sse/* sseText */.d)('ping', '{"type": "ping"}');
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
            const http = (0,error_body/* httpErrorOf */.S)(error);
            const body = (0,error_body/* errorBody */.t)({ type: http.type, message: options.redact(http.message) }, options.requestId);
            clearInterval(timer);
            begin();
            if (!response.destroyed)
                response.end((0,sse/* sseText */.d)('error', JSON.stringify(body)));
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
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/src/core/messages/failure-text.js
var failure_text = __webpack_require__(46710);
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

// EXTERNAL MODULE: ./build/src/core/messages/collect.js
var collect = __webpack_require__(27720);
// EXTERNAL MODULE: ./build/src/lib/lines.js + 1 modules
var lines = __webpack_require__(75887);
;// CONCATENATED MODULE: ./build/src/lib/ndjson.js

/** Reads newline-delimited JSON into lines, unparsed. Any split of the bytes gives the same lines. */
const createNdjsonParser = () => {
    const reader = (0,lines/* createLineReader */.U)();
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
                    throw malformed('a message with a wrong length');
                }
                if (held.length < length)
                    break;
                const message = held.subarray(0, length);
                held = held.subarray(length);
                if (crc32(message.subarray(0, length - 4)) !== message.readUInt32BE(length - 4))
                    throw malformed('a damaged message');
                frames.push(...frameOf(message));
            }
            return frames;
        },
        end: () => {
            if (held.length > 0)
                throw malformed('half a message at its end');
            return [];
        },
    };
};
const malformed = (what) => new core_errors/* UpstreamError */.gA('malformed', `The answer is not an AWS event stream: it has ${what}`);
const frameOf = (message) => {
    const headersEnd = 12 + message.readUInt32BE(4);
    if (headersEnd > message.length - 4)
        throw malformed('headers longer than their message');
    const headers = headersOf(message.subarray(12, headersEnd));
    const payload = message.subarray(headersEnd, message.length - 4).toString('utf8');
    const type = headers.get(':message-type');
    if (type === 'exception' || type === 'error')
        return [errorFrame(headers, payload)];
    if (headers.get(':event-type') !== 'chunk')
        return [];
    const { bytes } = parse(payload);
    if (typeof bytes !== 'string')
        throw malformed('a chunk without bytes');
    const data = Buffer.from(bytes, 'base64').toString('utf8');
    const event = parse(data).type;
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
    const said = payload.startsWith('{') ? parse(payload).message : headers.get(':error-message');
    const error = {
        type: (Object.hasOwn(aws_event_stream_kinds, name) ? aws_event_stream_kinds[name] : undefined) ?? 'api_error',
        message: `${name}: ${typeof said === 'string' ? said : 'no reason given'}`,
    };
    return { event: 'error', data: JSON.stringify({ type: 'error', error }) };
};
const parse = (text) => {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null ? value : {};
    }
    catch {
        throw malformed('a payload that is not JSON');
    }
};

;// CONCATENATED MODULE: ./build/src/core/protocols/translating-relay.js






const parsers = {
    sse: sse/* createSseParser */.Z,
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
    const usage = (0,usage_meter/* createUsageMeter */.b)();
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

// EXTERNAL MODULE: ./build/src/core/transformers/pipeline.js + 10 modules
var pipeline = __webpack_require__(47696);
// EXTERNAL MODULE: ./build/src/core/transformers/user-transformer.js
var user_transformer = __webpack_require__(62717);
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
            const changed = (0,user_transformer/* readForeignRequest */.W)(await transformer.transformRequestIn(body, provider));
            body = changed.body;
            for (const [name, value] of Object.entries(changed.headers)) {
                if (!notTheirs.has(name.toLowerCase()))
                    headers[name.toLowerCase()] = String(value);
            }
        }
        catch (error) {
            throw new core_errors/* RequestError */.GI(400, 'transformer_failed', `${called(transformer)} failed: ${reasonOf(error)}`);
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
        const failed = failureOf(transformer);
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
const failureOf = (transformer) => (error) => error instanceof core_errors/* UpstreamError */.gA
    ? error
    : new core_errors/* UpstreamError */.gA('malformed', `${called(transformer)} failed: ${reasonOf(error)}`, { cause: error });
const called = ({ name }) => `your transformer${name ? ` \`${name}\`` : ''}`;
const reasonOf = (error) => (error instanceof Error ? error.message : String(error));

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

// EXTERNAL MODULE: ./build/src/proxy/upstream/answer.js
var answer = __webpack_require__(28622);
// EXTERNAL MODULE: ./build/src/proxy/upstream/request-options.js
var request_options = __webpack_require__(63300);
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
    const call = (0,answer/* send */.t)(pools.of(options.origin), options);
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
    const transform = (0,pipeline/* responseTransform */.EE)(steps, {
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
    const collector = (0,collect/* createCollector */.Y)();
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
    return { kind: 'message', text: bytes, message, usage: usageOf(message), upstreamHeaders: upstream.headers };
};
const messageAnswer = ({ call, stream }, decoding, decoded, upstream) => {
    const { steps, endpoint, target } = call.plan;
    const transform = steps.length > 0
        ? (0,pipeline/* responseTransform */.EE)(steps, { protocol: endpoint.protocol, model: target.model.id, request: decoding.request })
        : undefined;
    const message = transform?.message(decoded) ?? decoded;
    const text = stream ? eventsText(replayMessage(message)) : JSON.stringify(message);
    return { kind: 'message', text, message, usage: usageOf(message), upstreamHeaders: upstream.headers };
};
const usageOf = (message) => {
    const usage = (0,usage_meter/* createUsageMeter */.b)();
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

// EXTERNAL MODULE: ./build/src/proxy/prepare-call.js
var prepare_call = __webpack_require__(37686);
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
    const known = (await context.planner())(target);
    const prepare = (plan) => {
        const call = (0,prepare_call/* prepareCall */.m)(raw, plan, says);
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
    const hint = (0,failure_text/* wayOut */.Y)(error);
    const reason = error.failure === 'auth' ? '' : `: ${redact(error.message)}`;
    log.warn(`${(0,failure_text/* describeFailure */.I)(error)}${reason}${hint ? `. ${hint}` : ''}`);
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

// EXTERNAL MODULE: ./build/src/proxy/hang-up.js
var hang_up = __webpack_require__(62520);
// EXTERNAL MODULE: ./build/src/proxy/hold-body.js
var hold_body = __webpack_require__(91678);
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
    const parser = (0,sse/* createSseParser */.Z)();
    const collector = (0,collect/* createCollector */.Y)();
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

const nothing = { heard() { }, done() { } };
const keepAnswer = (lookup, answer) => {
    if (lookup === undefined || lookup.hit)
        return nothing;
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

// EXTERNAL MODULE: ./build/src/proxy/read-body.js
var read_body = __webpack_require__(86221);
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

// EXTERNAL MODULE: ./build/src/core/budget/cost.js
var budget_cost = __webpack_require__(23342);
;// CONCATENATED MODULE: ./build/src/proxy/settle.js


/** Tokens and money of one answer; one from the cache costs neither. */
const billOf = (answer, { target, cache }, facts) => {
    if (cache === 'hit')
        return { tokens: noTokens, costUsd: 0 };
    const tokens = settle_usageOf(answer).total(() => facts.contextTokens);
    return { tokens, costUsd: (0,budget_cost/* costUsd */.O)(tokens, target.model.pricing, new Date()) };
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
        await (0,hold_body/* holdBody */.c)(context.engine.memory, exchange);
    const raw = (0,raw_request/* readRawRequest */.G)(await (0,read_body/* readBody */.x)(request));
    const { model, stream, maxTokens } = (0,validate/* requireFields */.z3)(raw, { maxTokens: true });
    const trace = context.trace.begin({ requestId, startedAt, headers: request.headers, bytes: raw.bytes.length, model });
    trace.mark('parse');
    const facts = (0,routing_facts/* factsOf */.x)(raw, model, request.headers);
    const says = (0,client_says/* clientSays */.w)(request.headers, raw, facts, stream);
    const routed = (0,route/* route */.w)(facts, context.engine.table);
    const decision = routed instanceof Promise ? await routed : routed;
    const course = courseOf(context, decision, says.sessionId, facts);
    tellRoute(context, model, decision, course, requestId);
    trace.routed(decision, course.targets);
    trace.mark('route');
    const client = (0,hang_up/* hangUp */.g)(response, context.config.timeouts.requestMs);
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
            : (0,reply/* sendError */.n4)(response, told, requestId, context.redact, headers(answer?.upstreamHeaders));
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
        (0,reply/* sendJson */.jD)(response, 200, answer.text, headers);
};
const costHeader = (costUsd) => costUsd === null ? {} : { 'x-claude-router-cost-usd': costUsd.toFixed(6) };
const isExpected = (error) => error instanceof core_errors/* UpstreamError */.gA || error instanceof core_errors/* RequestError */.GI || error instanceof core_errors/* BudgetError */.Wp;
const stackOf = (error) => (error instanceof Error ? (error.stack ?? error.message) : String(error));


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
