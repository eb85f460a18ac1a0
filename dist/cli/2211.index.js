export const id = 2211;
export const ids = [2211];
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

/***/ 54848:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ blockWriter)
});

// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __webpack_require__(43026);
// EXTERNAL MODULE: ./build/src/core/protocols/shared/json-prefix.js
var json_prefix = __webpack_require__(24936);
// EXTERNAL MODULE: ./build/src/core/protocols/shared/tool-input.js
var tool_input = __webpack_require__(84078);
;// CONCATENATED MODULE: ./build/src/core/protocols/shared/call-block.js



const callBlock = (naming) => {
    let id = '';
    let name = '';
    let text = '';
    let sent = 0;
    const prefix = (0,json_prefix/* jsonPrefix */.l)();
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
                throw new errors/* UpstreamError */.gA('malformed', 'The upstream sent a tool call without a name');
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
    const input = (0,tool_input/* parseToolInput */.S)(text)?.text ?? '{}';
    if (input.startsWith(text.slice(0, sent)))
        return input;
    throw new errors/* UpstreamError */.gA('malformed', 'The upstream sent tool arguments that are not JSON');
};

// EXTERNAL MODULE: ./build/src/core/protocols/shared/signature.js
var signature = __webpack_require__(89547);
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
            sign(block, (0,signature/* mintSignature */.Lf)('none'));
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


/***/ }),

/***/ 32887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

/***/ 31800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ toolSchema),
/* harmony export */   z: () => (/* binding */ clientTools)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69495);

/**
 * The tools a foreign model can be given: those with a name that the client runs itself and described by a schema.
 * Server tools (web_search_..., code_execution_...) and schema-less ones (bash_..., computer_...) are Anthropic's own.
 * Deferred tools stay out until a tool search has named them, as Anthropic does it, if the client brings such a search.
 */
const clientTools = (request) => {
    const tools = (request.tools ?? []).filter(isClientTool);
    if (!tools.some(tool => tool.defer_loading === true))
        return tools;
    if (!tools.some(tool => tool.name === 'ToolSearch' && tool.defer_loading !== true))
        return tools;
    const named = referencedTools(request);
    return tools.filter(tool => tool.defer_loading !== true || named.has(tool.name));
};
/** JSON Schema of the input, as function-calling providers want it: an object with properties. */
const toolSchema = (tool) => {
    const { $schema: _, ...schema } = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(tool.input_schema) ? tool.input_schema : {};
    const { required, ...rest } = schema;
    return {
        ...rest,
        type: 'object',
        properties: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(schema.properties) ? schema.properties : {},
        ...(Array.isArray(required) ? { required } : {}),
    };
};
const isClientTool = (tool) => (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(tool) &&
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


/***/ }),

/***/ 44155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ reasoningOf),
/* harmony export */   g: () => (/* binding */ clampEffort)
/* harmony export */ });
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


/***/ }),

/***/ 94191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fu: () => (/* binding */ toolResultText),
/* harmony export */   P6: () => (/* binding */ flattenBlocks),
/* harmony export */   yf: () => (/* binding */ flattenToolResult)
/* harmony export */ });
/* harmony import */ var _blocks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32887);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69495);


/** Content blocks as text and media, in order. Thinking, tool calls and tool results are the caller's and left out. */
const flattenBlocks = (content) => (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .blocksOf */ .SH)(content).flatMap(flattenBlock);
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
    if ((0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .isBlock */ .WH)(block, 'text'))
        return [{ type: 'text', text: block.text }];
    if ((0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .isBlock */ .WH)(block, 'image'))
        return imageParts(block);
    if ((0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .isBlock */ .WH)(block, 'document'))
        return documentParts(block);
    if (['tool_use', 'tool_result', 'thinking', 'redacted_thinking'].includes(block.type))
        return [];
    const text = otherBlockText(block);
    return text === '' ? [] : [{ type: 'text', text }];
};
const imageParts = (block) => (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(block.source) ? [{ type: 'image', source: block.source }] : [];
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
            return `[${(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(block, 'name') ?? 'tool'} ${JSON.stringify((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectAt */ .lJ)(block, 'input') ?? {})}]`;
        case 'tool_reference':
            return `Tool available: ${(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(block, 'tool_name') ?? ''}`;
        case 'search_result':
            return [(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(block, 'title'), (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(block, 'source'), nestedText(block)].filter(Boolean).join('\n');
        case 'web_search_result':
            return [(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(block, 'title'), (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(block, 'url')].filter(Boolean).join(' - ');
        default:
            return [(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(block, 'stdout'), (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(block, 'stderr'), (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(block, 'error_code'), nestedText(block)]
                .filter(Boolean)
                .join('\n');
    }
};
/** Text of the blocks inside, however the block wraps them. */
const nestedText = (block) => {
    const content = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(block) ? block.content : undefined;
    if (typeof content === 'string')
        return content;
    const inner = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(content) ? [content] : (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .arrayAt */ .RD)(block, 'content').filter(_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv);
    return inner
        .flatMap(entry => flattenBlocks([entry]))
        .flatMap(part => (part.type === 'text' ? [part.text] : []))
        .join('\n');
};


/***/ }),

/***/ 50341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ base36Digest),
/* harmony export */   w: () => (/* binding */ hexDigest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** Lower-case hex of SHA-256, cut to `length` digits. The same text gives the same digits on every run. */
const hexDigest = (text, length) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, length);
const digits = '0123456789abcdefghijklmnopqrstuvwxyz';
/** Like hexDigest, in base 36. At most 32 digits. */
const base36Digest = (text, length) => [...(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest().subarray(0, length)].map(byte => digits.charAt(byte % 36)).join('');


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

/***/ 75276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $R: () => (/* binding */ refuseServerTools),
/* harmony export */   SB: () => (/* binding */ asksOnlyForServerTools),
/* harmony export */   qW: () => (/* binding */ webSearchOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43026);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69495);


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
        userLocation: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(tool.user_location) ? tool.user_location : undefined,
    };
};
/**
 * Throws RequestError 400 for a tool that only Anthropic can run or has the schema of: a model that is not given it, or
 * gets it without a schema, makes its results up. Tool search needs none: without it all tools are simply there.
 */
const refuseServerTools = (request, upstream) => {
    const foreign = (request.tools ?? []).find(tool => !isClientTool(tool) && !isToolSearch(tool) && !(upstream.webSearch && isWebSearch(tool)));
    if (foreign === undefined)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI(400, 'invalid_request_error', `tools: '${foreign.type}' runs at Anthropic only and cannot be used with ${upstream.name}; remove it or route the request to an Anthropic model`);
};
/** Nothing but server tools is asked for: without them the request has no point, so they cannot be left out quietly. */
const asksOnlyForServerTools = ({ tools = [] }) => tools.length > 0 && tools.every(tool => !isClientTool(tool));
const isClientTool = (tool) => !(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(tool) || tool.type === undefined || tool.type === null || tool.type === 'custom';
const isWebSearch = (tool) => (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(tool, 'type')?.startsWith('web_search') === true;
const isToolSearch = (tool) => (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(tool, 'type')?.startsWith('tool_search') === true;
const textsIn = (value) => Array.isArray(value) ? value.filter(entry => typeof entry === 'string' && entry !== '') : [];


/***/ }),

/***/ 89547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

/***/ 34054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ systemText),
/* harmony export */   w: () => (/* binding */ systemBlocks)
/* harmony export */ });
/* harmony import */ var _blocks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32887);

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

/***/ 66248:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ clientIds),
/* harmony export */   q: () => (/* binding */ upstreamIds)
/* harmony export */ });
/* harmony import */ var _hash_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50341);

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
        return attempt === 0 && /^[a-zA-Z0-9]{9}$/.test(id) ? id : (0,_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .base36Digest */ .v)(seed, 9);
    if (attempt === 0 && /^[a-zA-Z0-9_-]{1,40}$/.test(id))
        return id;
    return `call_${(0,_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .hexDigest */ .w)(seed, 24)}`;
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
    return clean.length <= 60 ? clean : `call_${(0,_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .hexDigest */ .w)(id, 24)}`;
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

/***/ 16462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ upstreamToolName),
/* harmony export */   h: () => (/* binding */ clientToolName)
/* harmony export */ });
/* harmony import */ var _hash_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50341);

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
    const digest = (0,_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .hexDigest */ .w)(name, 8);
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


/***/ })

};
