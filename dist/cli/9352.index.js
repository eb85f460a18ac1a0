export const id = 9352;
export const ids = [9352];
export const modules = {

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

/***/ 59352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  anthropic: () => (/* binding */ anthropic)
});

// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __webpack_require__(43026);
// EXTERNAL MODULE: ./build/src/core/protocols/classify/classify-upstream-error.js + 1 modules
var classify_upstream_error = __webpack_require__(65841);
// EXTERNAL MODULE: ./build/src/core/protocols/shared/json.js
var json = __webpack_require__(69495);
// EXTERNAL MODULE: ./build/src/lib/sse.js
var sse = __webpack_require__(27340);
// EXTERNAL MODULE: ./build/src/core/messages/usage-meter.js
var usage_meter = __webpack_require__(12425);
;// CONCATENATED MODULE: ./build/src/core/protocols/anthropic/frame-reader.js


// `event: c...` is content_block_start, _delta or _stop; `event: p...` a ping.
const [e, space, c, p] = [0x65, 0x20, 0x63, 0x70];
const nameAt = 'event: '.length;
/** Bytes of a content frame that are not its text. */
const frameOverhead = 130;
const createFrameReader = (usage, classifyError) => {
    const reader = {
        started: false,
        hasContent: false,
        hasStopReason: false,
        finished: false,
        failure: undefined,
        read(bytes, start, end) {
            const isNamed = bytes[start] === e && bytes[start + nameAt - 1] === space;
            const initial = isNamed ? bytes[start + nameAt] : undefined;
            if (initial === p)
                return 'keep';
            if (initial !== c || !reader.started || reader.finished)
                return readWhole(bytes.toString('utf8', start, end));
            reader.hasContent = true;
            usage.addContent(Math.max(0, end - start - frameOverhead));
            return 'keep';
        },
        readWhole: frame => readWhole(frame),
    };
    const readWhole = (text) => {
        const frame = splitFrame(text);
        if (frame.data === undefined)
            return text.startsWith(':') ? 'keep' : 'drop';
        const event = parseObject(frame.data);
        const type = event && typeOf(event);
        if (event === undefined || type === undefined)
            return 'drop';
        // The client has had its end; only a further message, as some recordings have it, may follow.
        if (reader.finished && type !== 'message_start')
            return 'drop';
        if (type === 'error') {
            reader.failure = classifyError(200, event, {});
            return 'drop';
        }
        // Nothing may come before the message but pings.
        if (!reader.started && type !== 'message_start' && type !== 'ping')
            return 'drop';
        note(type, event);
        return frame.event === type ? 'keep' : { text: (0,sse/* sseText */.d)(type, JSON.stringify(event)) };
    };
    const note = (type, event) => {
        switch (type) {
            case 'message_start':
                reader.started = true;
                reader.finished = false;
                reader.hasStopReason = false;
                usage.read((0,json/* isObject */.Gv)(event.message) ? event.message.usage : undefined);
                break;
            case 'message_delta':
                usage.read(event.usage);
                if ((0,json/* isObject */.Gv)(event.delta) && typeof event.delta.stop_reason === 'string')
                    reader.hasStopReason = true;
                break;
            case 'message_stop':
                reader.finished = true;
                break;
            default:
                if (type.startsWith('content_block'))
                    reader.hasContent = true;
        }
    };
    return reader;
};
/** An imitation may send its errors without a type. */
const typeOf = (event) => {
    if (typeof event.type === 'string' && event.type !== '')
        return event.type;
    return (0,json/* isObject */.Gv)(event.error) ? 'error' : undefined;
};
const splitFrame = (text) => {
    let event;
    let data;
    for (const line of text.split(/\r?\n/)) {
        const match = /^\ufeff?(event|data): ?(.*)$/s.exec(line);
        if (match?.[1] === 'event')
            event = match[2];
        else if (match)
            data = data === undefined ? match[2] : `${data}\n${match[2]}`;
    }
    return { event, data };
};
const parseObject = (data) => {
    try {
        const event = JSON.parse(data);
        return (0,json/* isObject */.Gv)(event) ? event : undefined;
    }
    catch {
        return undefined;
    }
};

;// CONCATENATED MODULE: ./build/src/core/protocols/anthropic/byte-relay.js




const boundaryLf = Buffer.from('\n\n');
const boundaryCrlf = Buffer.from('\r\n\r\n');
/** More than any event is long; without a limit an upstream that never ends a line would fill the memory. */
const longestFrame = 32 * 1024 * 1024;
const nothing = Buffer.alloc(0);
/**
 * Forwards an Anthropic stream byte by byte, in whole frames: a frame that the upstream leaves unfinished never reaches
 * the client. What is not quite right is put right: a missing `event:` line, `[DONE]`, a missing `message_stop`.
 */
const createByteRelay = (classifyError) => {
    const usage = (0,usage_meter/* createUsageMeter */.b)();
    const reader = createFrameReader(usage, classifyError);
    let rest = nothing;
    let boundary;
    const forward = (bytes, separator) => {
        const { out, length } = forwardFrames(bytes, separator, reader);
        rest = reader.failure !== undefined || length === bytes.length ? nothing : bytes.subarray(length);
        return out;
    };
    const endEarly = (out) => {
        if (reader.hasStopReason) {
            reader.finished = true;
            return Buffer.concat([out, Buffer.from((0,sse/* sseText */.d)('message_stop', '{"type":"message_stop"}'))]);
        }
        const text = reader.started ? 'the stream ended before the message was complete' : 'the stream has no message';
        reader.failure = new errors/* UpstreamError */.gA('malformed', text);
        return out;
    };
    return {
        usage,
        push(bytes) {
            if (reader.failure !== undefined)
                return nothing;
            const all = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
            boundary ??= boundaryOf(all);
            if (boundary === undefined)
                rest = all;
            const out = boundary === undefined ? nothing : forward(all, boundary);
            if (rest.length > longestFrame)
                reader.failure ??= new errors/* UpstreamError */.gA('malformed', 'an event of the stream has no end');
            return out;
        },
        end() {
            if (reader.failure !== undefined)
                return nothing;
            const out = rest.length > 0 ? lastFrame(rest, boundary ?? boundaryLf, reader) : nothing;
            return reader.finished || reader.failure !== undefined ? out : endEarly(out);
        },
        get started() {
            return reader.started;
        },
        get hasContent() {
            return reader.hasContent;
        },
        get toldEnd() {
            return reader.hasStopReason;
        },
        get finished() {
            return reader.finished;
        },
        get failure() {
            return reader.failure;
        },
    };
};
/** The frames that are complete, as they are to go out, and how many bytes they took. */
const forwardFrames = (bytes, separator, reader) => {
    const parts = [];
    let kept = 0;
    let at = 0;
    while (reader.failure === undefined) {
        const found = bytes.indexOf(separator, at);
        if (found < 0)
            break;
        const end = found + separator.length;
        const verdict = reader.read(bytes, at, end);
        if (verdict !== 'keep') {
            if (at > kept)
                parts.push(bytes.subarray(kept, at));
            if (verdict !== 'drop')
                parts.push(Buffer.from(verdict.text));
            kept = end;
        }
        at = end;
    }
    if (at > kept)
        parts.push(bytes.subarray(kept, at));
    return { out: parts.length === 1 ? parts[0] : Buffer.concat(parts), length: at };
};
/** A last frame without its blank line, which several imitations forget; cut off, it is not passed on. */
const lastFrame = (rest, separator, reader) => {
    const text = rest.toString('utf8').replace(/[\r\n]+$/, '');
    const verdict = reader.readWhole(text);
    if (verdict === 'drop')
        return nothing;
    return Buffer.from(verdict === 'keep' ? text + separator.toString() : verdict.text);
};
/** How this stream ends its lines, as its first line shows. */
const boundaryOf = (bytes) => {
    const lineFeed = bytes.indexOf(0x0a);
    if (lineFeed < 0)
        return undefined;
    return lineFeed > 0 && bytes[lineFeed - 1] === 0x0d ? boundaryCrlf : boundaryLf;
};

;// CONCATENATED MODULE: ./build/src/core/protocols/anthropic/decoder.js



/** The stream's events as they are, for when the client wants the message whole. */
const createAnthropicDecoder = () => {
    let hasStopReason = false;
    let finished = false;
    return {
        push({ data }) {
            if (data === '[DONE]' || finished)
                return [];
            const event = parseEvent(data);
            if (event.type === 'error')
                throw (0,classify_upstream_error/* classifyUpstreamError */.G)({ status: undefined, body: event, headers: {} });
            if (event.type === 'message_delta')
                hasStopReason ||= Boolean(event.delta?.stop_reason);
            finished ||= event.type === 'message_stop';
            return [event];
        },
        end() {
            if (finished)
                return [];
            if (!hasStopReason)
                throw new errors/* UpstreamError */.gA('malformed', 'The upstream ended its stream before the message was complete');
            return [{ type: 'message_stop' }];
        },
    };
};
const parseEvent = (data) => {
    try {
        const event = JSON.parse(data);
        if ((0,json/* isObject */.Gv)(event) && typeof event.type === 'string')
            return event;
        if ((0,json/* isObject */.Gv)(event) && (0,json/* isObject */.Gv)(event.error))
            return { type: 'error', ...event };
    }
    catch { }
    throw new errors/* UpstreamError */.gA('malformed', 'The upstream sent a stream event that is not one');
};

;// CONCATENATED MODULE: ./build/src/core/protocols/anthropic/billing.js
/** Claude Code's first system block. It changes with every session: before any prefix cache but Anthropic's it only does harm. */
const isBillingBlock = (block) => typeof block?.text === 'string' && block.text.trimStart().startsWith('x-anthropic-billing-header:');

;// CONCATENATED MODULE: ./build/src/core/protocols/anthropic/fix-content.js
/** Images as a note for an upstream that takes none, so that the model knows something was there. */
const withKnownBlocks = (request, quirks) => quirks.noImages
    ? {
        ...request,
        messages: request.messages.map(message => typeof message.content === 'string' ? message : { ...message, content: message.content.map(withoutImage) }),
    }
    : request;
const withoutImage = (block) => {
    if (block.type === 'image')
        return { type: 'text', text: '[image omitted: this model takes text only]' };
    const { content } = block;
    if (block.type !== 'tool_result' || !Array.isArray(content))
        return block;
    return { ...block, content: content.map(item => withoutImage(item)) };
};

;// CONCATENATED MODULE: ./build/src/core/protocols/anthropic/headers.js
const defaultVersion = '2023-06-01';
/** The version as the client wrote it, and of the betas those the upstream knows. */
const anthropicHeaders = ({ anthropicVersion, anthropicBetas = [], quirks, }) => {
    const known = quirks.anthropicBetas ?? 'all';
    const betas = known === 'all' ? anthropicBetas : anthropicBetas.filter(beta => known !== 'none' && known.includes(beta));
    const headers = { 'anthropic-version': anthropicVersion ?? defaultVersion };
    if (betas.length > 0)
        headers['anthropic-beta'] = betas.join(',');
    return headers;
};

;// CONCATENATED MODULE: ./build/src/core/protocols/anthropic/limits.js
/** The largest `max_tokens` the upstream accepts, if anyone knows. */
const outputLimit = ({ quirks, model }) => {
    const limits = [quirks.maxOutputTokens, model.maxOutputTokens].filter(limit => limit !== undefined);
    return limits.length > 0 ? Math.min(...limits) : undefined;
};

;// CONCATENATED MODULE: ./build/src/core/protocols/anthropic/system-messages.js
/**
 * `role: "system"` inside `messages` for an upstream that has only `system`: it stays where it is, as a reminder in a
 * user turn. Hoisted to the top it would change the prefix of every later request. After a tool call the tool's result
 * must come first, so the reminder goes behind it.
 */
const foldSystemMessages = (request) => {
    if (!request.messages.some(message => message.role === 'system'))
        return request;
    const messages = [];
    const waiting = [];
    for (const message of request.messages) {
        if (message.role !== 'system') {
            const results = hasToolResult(message);
            if (!results)
                messages.push(...waiting.splice(0));
            messages.push(message, ...waiting.splice(0));
            continue;
        }
        const reminder = asReminder(message);
        if (reminder)
            (messages.at(-1)?.role === 'assistant' ? waiting : messages).push(reminder);
    }
    return { ...request, messages: [...messages, ...waiting] };
};
const asReminder = ({ content }) => {
    const blocks = typeof content === 'string' ? [{ type: 'text', text: content }] : content;
    const texts = blocks.filter((block) => block.type === 'text' && 'text' in block && block.text !== '');
    if (texts.length === 0)
        return undefined;
    return {
        role: 'user',
        content: texts.map(block => ({ ...block, text: `<system-reminder>\n${block.text}\n</system-reminder>` })),
    };
};
const hasToolResult = ({ content }) => Array.isArray(content) && content.some(block => block.type === 'tool_result');

// EXTERNAL MODULE: ./build/src/core/protocols/shared/effort.js
var shared_effort = __webpack_require__(44155);
// EXTERNAL MODULE: ./build/src/core/protocols/shared/signature.js
var shared_signature = __webpack_require__(89547);
;// CONCATENATED MODULE: ./build/src/core/protocols/anthropic/thinking.js



/** Anthropic's least budget. */
const leastBudget = 1024;
const budgets = {
    minimal: 1024,
    low: 2048,
    medium: 8192,
    high: 16_384,
    xhigh: 24_576,
    max: 31_999,
};
/** What is asked of thinking and what is told of earlier thinking, as far as the upstream accepts it. */
const withKnownThinking = (request, context) => {
    const result = withKnownEffort(withBudget(request, context), context);
    return context.quirks.anySignature ? result : withoutForeignThinking(result);
};
const withBudget = (request, context) => {
    const { thinking, ...rest } = request;
    if (thinking === undefined || thinking.type === 'disabled')
        return request;
    const maxTokens = Math.min(request.max_tokens, outputLimit(context) ?? request.max_tokens);
    const asked = thinking.type === 'enabled' ? thinking.budget_tokens : budgets[(0,shared_effort/* reasoningOf */.a)(request)?.effort ?? 'medium'];
    if (thinking.type === 'adaptive' && !context.quirks.noAdaptiveThinking)
        return request;
    const budget = Math.min(asked ?? leastBudget, maxTokens - 1);
    // Too small an answer to think at all.
    if (budget < leastBudget)
        return rest;
    return { ...request, thinking: { type: 'enabled', budget_tokens: budget } };
};
const withKnownEffort = (request, { quirks }) => {
    const effort = (0,shared_effort/* reasoningOf */.a)(request)?.effort;
    if (quirks.efforts === undefined || request.output_config?.effort === undefined || effort === undefined)
        return request;
    const { effort: _, ...rest } = request.output_config;
    const known = (0,shared_effort/* clampEffort */.g)(effort, quirks.efforts);
    return { ...request, output_config: known === undefined ? rest : { ...rest, effort: known } };
};
/** Anthropic refuses a thinking block that it did not sign itself; without the block it goes on. */
const withoutForeignThinking = (request) => ({
    ...request,
    messages: request.messages.flatMap(message => {
        if (typeof message.content === 'string' || !message.content.some(isForeign))
            return [message];
        const content = message.content.filter(block => !isForeign(block));
        return content.length > 0 ? [{ ...message, content }] : [];
    }),
});
const isForeign = (block) => {
    if (block.type !== 'thinking')
        return false;
    const { signature } = block;
    return signature === undefined || signature === '' || (0,shared_signature/* isMinted */.E7)(signature);
};

;// CONCATENATED MODULE: ./build/src/core/protocols/anthropic/tools.js
/** Deferred tools as plain ones and references to them as text, for an upstream without tool search. */
const withPlainTools = (request) => ({
    ...request,
    ...(request.tools ? { tools: request.tools.filter(tool => !isToolSearch(tool)).map(plainTool) } : {}),
    messages: request.messages.map(message => typeof message.content === 'string' ? message : { ...message, content: message.content.map(plainBlock) }),
});
const isToolSearch = (tool) => typeof tool.type === 'string' && tool.type.startsWith('tool_search');
const plainTool = (tool) => {
    if (!('defer_loading' in tool))
        return tool;
    const { defer_loading: _, ...plain } = tool;
    return plain;
};
const plainBlock = (block) => {
    if (block.type === 'tool_reference') {
        return { type: 'text', text: `Tool available: ${block.tool_name ?? ''}` };
    }
    if (block.type !== 'tool_result' || !Array.isArray(block.content))
        return block;
    return { ...block, content: block.content.map(plainBlock) };
};

;// CONCATENATED MODULE: ./build/src/core/protocols/anthropic/encode.js







/** The request rebuilt for an upstream that does not know all of it. Key order is kept, for the sake of prompt caches. */
const encodeMessages = (request, context) => {
    const { quirks } = context;
    const body = { ...fixed(request, context), model: context.model.id };
    if (context.stream)
        body.stream = true;
    else
        delete body.stream;
    const limit = outputLimit(context);
    if (limit !== undefined && request.max_tokens > limit)
        body.max_tokens = limit;
    if (quirks.noToolChoice)
        delete body.tool_choice;
    for (const field of quirks.dropFields ?? [])
        delete body[field];
    return { path: '/v1/messages', headers: anthropicHeaders(context), body };
};
/** Fields that count_tokens refuses: https://platform.claude.com/docs/en/api/messages-count-tokens */
const notCounted = [
    'max_tokens',
    'stream',
    'metadata',
    'temperature',
    'top_p',
    'top_k',
    'stop_sequences',
    'service_tier',
];
const encodeCount = (request, context) => {
    const { body, headers } = encodeMessages(request, context);
    for (const field of notCounted)
        delete body[field];
    return { path: '/v1/messages/count_tokens', headers: headers ?? {}, body };
};
const fixed = (request, context) => {
    const { quirks } = context;
    let result = request;
    if (!quirks.keepBillingBlock)
        result = withoutBilling(result);
    if (!quirks.systemInMessages)
        result = foldSystemMessages(result);
    if (!quirks.toolSearch)
        result = withPlainTools(result);
    return withKnownBlocks(withKnownThinking(result, context), quirks);
};
const withoutBilling = (request) => {
    const { system, ...rest } = request;
    if (!Array.isArray(system))
        return request;
    const kept = system.filter(block => !isBillingBlock(block));
    if (kept.length === system.length)
        return request;
    return kept.length > 0 ? { ...request, system: kept } : rest;
};

;// CONCATENATED MODULE: ./build/src/core/protocols/anthropic/splice.js


/**
 * The client's bytes with `model`, and if need be `stream` and `max_tokens`, replaced in place: the upstream sees what
 * the client wrote, down to the white space its prompt cache depends on. Undefined when anything else must change.
 */
const splice = (raw, context) => {
    const model = raw.fields?.get('model');
    if (raw.fields === undefined || model === undefined || needsRebuild(raw, context))
        return undefined;
    const edits = [[model, JSON.stringify(context.model.id)]];
    const stream = raw.fields.get('stream');
    if ((raw.field('stream') ?? false) !== context.stream) {
        if (stream === undefined)
            return undefined;
        edits.push([stream, String(context.stream)]);
    }
    const limit = outputLimit(context);
    const maxTokens = raw.fields.get('max_tokens');
    if (limit !== undefined && maxTokens !== undefined && Number(raw.field('max_tokens')) > limit) {
        if (raw.fields.has('thinking'))
            return undefined;
        edits.push([maxTokens, String(limit)]);
    }
    return { headers: anthropicHeaders(context), bytes: replaceSpans(raw.bytes, edits) };
};
/** Words passed in the scan and searches of the bytes stand in for a parse; a false alarm costs only the parse. */
const needsRebuild = (raw, { quirks }) => {
    if (quirks.dropFields?.some(field => raw.fields?.has(field)))
        return true;
    if (!quirks.keepBillingBlock && raw.fieldIncludes('system', 'x-anthropic-billing-header'))
        return true;
    if (!quirks.systemInMessages && raw.holds('system') && messagesMatch(raw, systemRole))
        return true;
    if (!quirks.toolSearch && (raw.holds('defer_loading') || raw.holds('tool_reference')))
        return true;
    if (quirks.noAdaptiveThinking && raw.fields?.has('thinking') && raw.holds('adaptive'))
        return true;
    if (quirks.noImages && (raw.holds('image') || raw.holds('document')))
        return true;
    if (quirks.efforts !== undefined && raw.fields?.has('output_config'))
        return true;
    if (quirks.noToolChoice && raw.fields?.has('tool_choice'))
        return true;
    return !quirks.anySignature && raw.holds('signature') && messagesMatch(raw, foreignSignature);
};
const messagesMatch = (raw, pattern) => {
    const span = raw.fields?.get('messages');
    return span !== undefined && pattern.test(raw.bytes.toString('latin1', span.start, span.end));
};
const systemRole = /"role"\s*:\s*"system"/;
/** None, or one that was given here to another protocol's answer. */
const foreignSignature = /"signature"\s*:\s*"(?:"|claude-router\.)/;
const replaceSpans = (bytes, edits) => {
    const parts = [];
    let from = 0;
    for (const [span, text] of edits.sort(([left], [right]) => left.start - right.start)) {
        parts.push(bytes.subarray(from, span.start), Buffer.from(text));
        from = span.end;
    }
    return Buffer.concat([...parts, bytes.subarray(from)]);
};

;// CONCATENATED MODULE: ./build/src/core/protocols/anthropic/anthropic.js







/** Anthropic's own Messages API: nothing to translate, only to fix up for those who speak it incompletely. */
const anthropic = {
    id: 'anthropic',
    framing: 'sse',
    encode: encodeMessages,
    decodeMessage(body) {
        if (!(0,json/* isObject */.Gv)(body))
            throw new errors/* UpstreamError */.gA('malformed', 'The upstream answered with something that is not a message');
        if (body.type === 'error' || ((0,json/* isObject */.Gv)(body.error) && !Array.isArray(body.content))) {
            throw (0,classify_upstream_error/* classifyUpstreamError */.G)({ status: undefined, body, headers: {} });
        }
        if (!Array.isArray(body.content))
            throw new errors/* UpstreamError */.gA('malformed', 'The upstream answered without content');
        return body;
    },
    decoder: createAnthropicDecoder,
    classifyError: (status, body, headers) => (0,classify_upstream_error/* classifyUpstreamError */.G)({ status, body, headers }),
    countTokens: {
        encode: encodeCount,
        decode(body) {
            const tokens = (0,json/* isObject */.Gv)(body) ? body.input_tokens : undefined;
            if (typeof tokens !== 'number')
                throw new errors/* UpstreamError */.gA('malformed', 'The upstream counted no tokens');
            return tokens;
        },
    },
    passThrough: { splice: splice, relay: createByteRelay },
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


/***/ })

};
