export const id = 6028;
export const ids = [6028];
export const modules = {

/***/ 36028:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ollama: () => (/* binding */ ollama)
});

// EXTERNAL MODULE: ./build/src/core/protocols/classify/classify-upstream-error.js + 1 modules
var classify_upstream_error = __webpack_require__(65841);
// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __webpack_require__(43026);
// EXTERNAL MODULE: ./build/src/core/messages/collect.js
var collect = __webpack_require__(27720);
// EXTERNAL MODULE: ./build/src/core/protocols/shared/block-writer.js + 1 modules
var block_writer = __webpack_require__(54848);
// EXTERNAL MODULE: ./build/src/core/protocols/shared/json.js
var json = __webpack_require__(69495);
// EXTERNAL MODULE: ./build/src/core/protocols/shared/parse-frame.js
var parse_frame = __webpack_require__(25402);
// EXTERNAL MODULE: ./build/src/core/protocols/shared/tool-ids.js
var tool_ids = __webpack_require__(66248);
// EXTERNAL MODULE: ./build/src/core/protocols/shared/tool-input.js
var tool_input = __webpack_require__(84078);
// EXTERNAL MODULE: ./build/src/core/protocols/shared/tool-names.js
var tool_names = __webpack_require__(16462);
;// CONCATENATED MODULE: ./build/src/core/protocols/ollama/decoder.js









/** The lines of /api/chat. https://docs.ollama.com/api/chat */
const decoder = (context) => {
    const reader = lineReader(context);
    return {
        push(frame) {
            const line = (0,parse_frame/* parseFrame */.f)(frame);
            if (line !== undefined)
                reader.read(line);
            return reader.writer.take();
        },
        end() {
            if (!reader.finished())
                throw cutOff();
            return reader.writer.take();
        },
    };
};
/** A whole answer is a stream's last line with all in it. */
const decodeMessage = (body, context) => {
    if (!(0,json/* isObject */.Gv)(body))
        throw new errors/* UpstreamError */.gA('malformed', 'The upstream answered with something that is no chat');
    const reader = lineReader(context);
    reader.read(body);
    if (!reader.finished())
        throw cutOff();
    return (0,collect/* collect */.F)(reader.writer.take());
};
const lineReader = (context) => {
    const { request, renamed, newToolUseId } = context;
    const toolName = (name) => (0,tool_names/* clientToolName */.h)(name, renamed.toolNames, request);
    const naming = { newToolUseId, toolUseId: (0,tool_ids/* clientIds */._)(request), toolName };
    const writer = (0,block_writer/* blockWriter */.F)({ id: context.messageId, model: context.servedModel, naming });
    let calls = 0;
    let finished = false;
    const writeCall = (call) => {
        const fn = (0,json/* objectAt */.lJ)(call, 'function');
        const input = (0,tool_input/* toolInputOf */.a)(fn?.arguments);
        if (input === undefined)
            throw new errors/* UpstreamError */.gA('malformed', 'The upstream sent tool arguments that are no object');
        // Calls come whole; their index and id, where there are any, begin anew in some versions.
        const key = String(calls);
        calls += 1;
        writer.call(key, { id: (0,json/* textAt */.$6)(call, 'id'), name: (0,json/* textAt */.$6)(fn, 'name'), input: JSON.stringify(input) });
        writer.endCall(key);
    };
    return {
        writer,
        finished: () => finished,
        read(line) {
            if (line.error !== undefined && line.error !== null) {
                throw (0,classify_upstream_error/* classifyUpstreamError */.G)({ status: undefined, body: line, headers: {} });
            }
            if (finished)
                return;
            const message = (0,json/* objectAt */.lJ)(line, 'message');
            if (message === undefined && line.done !== true) {
                throw new errors/* UpstreamError */.gA('malformed', 'The upstream sent a line that is no part of a chat');
            }
            writer.thinking((0,json/* textAt */.$6)(message, 'thinking') ?? '');
            writer.text((0,json/* textAt */.$6)(message, 'content') ?? '');
            (0,json/* arrayAt */.RD)(message, 'tool_calls').forEach(writeCall);
            if (line.done !== true)
                return;
            finished = true;
            writer.finish({ stopReason: stopReasonOf((0,json/* textAt */.$6)(line, 'done_reason')), usage: decodeUsage(line) });
        },
    };
};
const stopReasonOf = (reason) => (reason === 'length' ? 'max_tokens' : 'end_turn');
/** Older servers leave prompt_eval_count out when all of the prompt was cached. */
const decodeUsage = (line) => ({
    input_tokens: (0,json/* numberAt */.tk)(line, 'prompt_eval_count') ?? 0,
    output_tokens: (0,json/* numberAt */.tk)(line, 'eval_count') ?? 0,
});
const cutOff = () => new errors/* UpstreamError */.gA('malformed', 'The upstream ended its answer without saying that it is done: it is cut off');

// EXTERNAL MODULE: ./build/src/core/protocols/shared/client-tools.js
var client_tools = __webpack_require__(31800);
// EXTERNAL MODULE: ./build/src/core/protocols/shared/server-tools.js
var server_tools = __webpack_require__(75276);
;// CONCATENATED MODULE: ./build/src/core/protocols/ollama/context-window.js
const smallest = 8192;
const largest = 262_144;
/**
 * `num_ctx` in tokens. Without it Ollama takes 4096 on most machines and silently cuts the beginning off. The model's own
 * window if it is known; else what this request needs, in steps of doubling, since each change loads the model anew.
 */
const contextWindow = (request, { model, quirks }) => {
    const ceiling = quirks.maxContext ?? Infinity;
    return Math.min(model.contextWindow ?? neededWindow(request), ceiling);
};
const neededWindow = (request) => {
    const needed = estimateTokens(request) + Math.min(request.max_tokens, smallest);
    const step = smallest * 2 ** Math.ceil(Math.log2(Math.max(1, needed / smallest)));
    return Math.min(step, largest);
};
/** Generous: three characters a token. An image counts as what the usual vision encoders make of it. */
const estimateTokens = (request) => {
    let images = 0;
    const text = JSON.stringify([request.system, request.messages, request.tools], (key, value) => {
        if (key !== 'data' || typeof value !== 'string' || value.length < 1024)
            return value;
        images += 1;
        return '';
    });
    return Math.ceil(text.length / 3) + images * 1500;
};

// EXTERNAL MODULE: ./build/src/core/protocols/shared/blocks.js
var shared_blocks = __webpack_require__(32887);
// EXTERNAL MODULE: ./build/src/core/protocols/shared/flatten.js
var flatten = __webpack_require__(94191);
// EXTERNAL MODULE: ./build/src/core/protocols/shared/signature.js
var signature = __webpack_require__(89547);
// EXTERNAL MODULE: ./build/src/core/protocols/shared/system-text.js
var system_text = __webpack_require__(34054);
// EXTERNAL MODULE: ./build/src/core/protocols/shared/turns.js
var turns = __webpack_require__(75605);
;// CONCATENATED MODULE: ./build/src/core/protocols/ollama/encode-messages.js








/** `messages` of /api/chat: text in `content`, images as bare base64 beside it, calls with their arguments as objects. */
const encodeMessages = (request, call) => {
    const context = { ...call, callId: (0,tool_ids/* upstreamIds */.q)(call.quirks.toolCallId) };
    const system = (0,system_text/* systemText */.V)(request.system);
    return [
        ...(system === undefined ? [] : [{ role: 'system', content: (0,shared_blocks/* wellFormed */.ES)(system) }]),
        ...(0,turns/* turnsOf */.o)(request.messages).flatMap(turn => [
            ...encodeAssistant(turn.assistant, context),
            ...turn.results.map(result => encodeResult(result, context)),
            ...turn.replies.flatMap(reply => encodeReply(reply, context)),
        ]),
    ];
};
const encodeAssistant = (blocks, context) => {
    const { content } = contentOf((0,flatten/* flattenBlocks */.P6)(blocks), context);
    const calls = blocks.filter(block => (0,shared_blocks/* isBlock */.WH)(block, 'tool_use'));
    if (content === '' && calls.length === 0)
        return [];
    const thinking = ownThinking(blocks);
    const tool_calls = calls.map((block, index) => ({
        id: context.callId(block.id),
        function: {
            index,
            name: (0,tool_names/* upstreamToolName */.F)(block.name, context.renamed.toolNames),
            arguments: (0,json/* isObject */.Gv)(block.input) ? block.input : { input: block.input },
        },
    }));
    return [
        {
            role: 'assistant',
            content,
            ...(thinking === '' ? {} : { thinking }),
            ...(tool_calls.length === 0 ? {} : { tool_calls }),
        },
    ];
};
/** Thoughts that came without a signature, as those of open models do. Another provider's are not shown. */
const ownThinking = (blocks) => blocks
    .filter(block => (0,shared_blocks/* isBlock */.WH)(block, 'thinking'))
    .filter(block => (0,signature/* readSignature */.Bc)('none', block.signature) !== undefined)
    .map(block => (0,shared_blocks/* wellFormed */.ES)(block.thinking))
    .join('\n');
const encodeResult = ({ call, result }, context) => {
    const flat = (0,flatten/* flattenToolResult */.yf)(result);
    const media = contentOf(flat.media, context);
    return {
        role: 'tool',
        ...media,
        content: [(0,shared_blocks/* wellFormed */.ES)((0,flatten/* toolResultText */.Fu)(flat)), media.content].filter(Boolean).join('\n'),
        tool_name: (0,tool_names/* upstreamToolName */.F)(call.name, context.renamed.toolNames),
        tool_call_id: context.callId(call.id),
    };
};
const encodeReply = ({ role, content }, context) => {
    if (role === 'user') {
        const said = contentOf((0,flatten/* flattenBlocks */.P6)(content), context);
        return said.content === '' && said.images === undefined ? [] : [{ role: 'user', ...said }];
    }
    const text = (0,system_text/* systemText */.V)(content);
    if (text === undefined)
        return [];
    if (context.quirks.systemInMessages !== false)
        return [{ role: 'system', content: (0,shared_blocks/* wellFormed */.ES)(text) }];
    return [{ role: 'user', content: `<system-reminder>\n${(0,shared_blocks/* wellFormed */.ES)(text)}\n</system-reminder>` }];
};
/** Ollama fetches nothing and reads no documents: of those only a note can be given. */
const contentOf = (parts, context) => {
    const images = [];
    const takesImages = context.quirks.noImages !== true && context.model.capabilities?.images !== false;
    const lines = parts.map(part => {
        if (part.type === 'text')
            return (0,shared_blocks/* wellFormed */.ES)(part.text);
        if (part.type === 'image' && part.source.type === 'base64' && takesImages) {
            images.push(part.source.data);
            return '';
        }
        return omitted(part);
    });
    return { content: lines.filter(line => line.trim() !== '').join('\n'), ...(images.length === 0 ? {} : { images }) };
};
const omitted = (part) => {
    const what = part.type === 'image' ? 'image' : 'document';
    const name = part.type === 'file' && part.title !== undefined ? ` "${part.title}"` : '';
    const where = part.source.type === 'url' ? `: ${part.source.url}` : ' omitted: the model cannot read it';
    return `[${what}${name}${where}]`;
};

// EXTERNAL MODULE: ./build/src/core/protocols/shared/effort.js
var effort = __webpack_require__(44155);
;// CONCATENATED MODULE: ./build/src/core/protocols/ollama/encode-think.js

/**
 * `think`: true or false, for gpt-oss a level (it cannot be turned off). Ollama answers 400 to `true` for a model that
 * cannot think, so it is left out for those known not to. https://docs.ollama.com/capabilities/thinking
 */
const encodeThink = (request, { model, quirks }) => {
    const reasoning = (0,effort/* reasoningOf */.a)(request);
    const canThink = model.capabilities?.thinking ?? !isThoughtless(model.id);
    if (reasoning === undefined || !canThink)
        return {};
    if (!/gpt-oss/.test(model.id))
        return { think: reasoning.on };
    const levels = quirks.efforts ?? ['low', 'medium', 'high'];
    return { think: reasoning.on ? ((0,effort/* clampEffort */.g)(reasoning.effort, levels) ?? true) : 'low' };
};
/** Families in Ollama's library without the capability `thinking`, for when the catalogue says nothing. */
const thoughtlessFamilies = [
    ...['llama', 'codellama', 'tinyllama', 'llava', 'mistral', 'mixtral', 'codestral', 'devstral', 'dolphin', 'yi'],
    ...['gemma:', 'gemma2', 'gemma3', 'codegemma', 'qwen:', 'qwen2', 'qwen3-coder', 'codeqwen', 'phi', 'smollm'],
    ...['starcoder', 'command-r', 'deepseek-coder', 'deepseek-v2', 'granite-code', 'granite3'],
];
const isThoughtless = (model) => {
    const name = model.slice(model.lastIndexOf('/') + 1);
    return thoughtlessFamilies.some(family => name.startsWith(family));
};

;// CONCATENATED MODULE: ./build/src/core/protocols/ollama/encode.js







/** The chat to be continued. Throws RequestError 400 for tools that only Anthropic has, web search among them. */
const encode = (request, context) => {
    (0,server_tools/* refuseServerTools */.$R)(request, { name: context.model.id, webSearch: false });
    const body = {
        model: context.model.id,
        messages: encodeMessages(request, context),
        ...encodeTools(request, context),
        ...encodeThink(request, context),
        ...encodeFormat(request),
        options: encodeOptions(request, context),
        // A prompt or answer beyond num_ctx is an error or ends it; otherwise the oldest messages vanish unnoticed.
        truncate: false,
        shift: false,
        stream: context.stream,
    };
    for (const field of context.quirks.dropFields ?? [])
        delete body[field];
    return { path: '/api/chat', body };
};
/** There is no tool_choice. Having no tools is how to use none, having one how to use no other. */
const encodeTools = (request, { model, renamed }) => {
    const tools = model.capabilities?.tools === false ? [] : (0,client_tools/* clientTools */.z)(request);
    const choice = request.tool_choice;
    if (tools.length === 0 || choice?.type === 'none')
        return {};
    const chosen = choice?.type === 'tool' ? tools.filter(tool => tool.name === choice.name) : [];
    return { tools: (chosen.length === 0 ? tools : chosen).map(tool => encodeTool(tool, renamed.toolNames)) };
};
const encodeTool = (tool, renamed) => ({
    type: 'function',
    function: {
        name: (0,tool_names/* upstreamToolName */.F)(tool.name, renamed),
        ...(typeof tool.description === 'string' && tool.description !== '' ? { description: tool.description } : {}),
        parameters: (0,client_tools/* toolSchema */.w)(tool),
    },
});
const encodeOptions = (request, context) => {
    const { model, quirks } = context;
    const { temperature, top_p, top_k } = request;
    const stops = (request.stop_sequences ?? []).filter(sequence => sequence !== '');
    return {
        num_ctx: contextWindow(request, context),
        num_predict: Math.min(request.max_tokens, model.maxOutputTokens ?? Infinity, quirks.maxOutputTokens ?? Infinity),
        ...(typeof temperature === 'number' ? { temperature } : {}),
        ...(typeof top_p === 'number' ? { top_p } : {}),
        ...(typeof top_k === 'number' ? { top_k } : {}),
        ...(stops.length === 0 ? {} : { stop: stops }),
    };
};
/** `format` takes the schema itself. */
const encodeFormat = (request) => {
    const format = (0,json/* objectAt */.lJ)(request.output_config, 'format') ?? (0,json/* objectAt */.lJ)(request, 'output_format');
    return format?.type === 'json_schema' && (0,json/* isObject */.Gv)(format.schema) ? { format: format.schema } : {};
};

;// CONCATENATED MODULE: ./build/src/core/protocols/ollama/ollama.js



/** Ollama's own API: only here the context window can be set. https://docs.ollama.com/api/chat */
const ollama = {
    id: 'ollama',
    framing: 'ndjson',
    encode: encode,
    decodeMessage: decodeMessage,
    decoder: decoder,
    classifyError: (status, body, headers) => (0,classify_upstream_error/* classifyUpstreamError */.G)({ status, body, headers }),
};


/***/ }),

/***/ 25402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ parseFrame)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43026);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69495);


/** The JSON object in a frame; undefined for an empty frame and for `[DONE]`. Throws UpstreamError `malformed`. */
const parseFrame = (frame) => {
    const text = frame.data.trim();
    if (text === '' || text === '[DONE]')
        return undefined;
    const value = parse(text);
    // Gemini wraps some errors in an array.
    const object = Array.isArray(value) ? value[0] : value;
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(object))
        return object;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UpstreamError */ .gA('malformed', 'The upstream sent a chunk that is not an object');
};
const parse = (text) => {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UpstreamError */ .gA('malformed', 'The upstream sent a chunk that is not JSON', { cause });
    }
};


/***/ }),

/***/ 75605:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ turnsOf)
/* harmony export */ });
/* harmony import */ var _blocks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32887);
/* harmony import */ var _flatten_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94191);


/**
 * The conversation in turns in which every tool call is answered exactly once, as providers other than Anthropic demand.
 * Anthropic's consecutive messages of one role count as one.
 */
const turnsOf = (messages) => {
    const groups = [{ assistant: [], replies: [] }];
    for (const { role, content } of messages) {
        const last = groups.at(-1);
        if (role !== 'assistant')
            last?.replies.push({ role, content: (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .blocksOf */ .SH)(content) });
        else if (last && last.replies.length === 0)
            last.assistant.push(...(0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .blocksOf */ .SH)(content));
        else
            groups.push({ assistant: (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .blocksOf */ .SH)(content), replies: [] });
    }
    return groups.map(({ assistant, replies }) => pair(assistant, replies));
};
const pair = (assistant, replies) => {
    const calls = new Map();
    const once = assistant.filter(block => {
        if (!(0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .isBlock */ .WH)(block, 'tool_use'))
            return true;
        return !calls.has(block.id) && calls.set(block.id, block);
    });
    const given = new Map();
    const rest = replies.map(reply => ({
        ...reply,
        content: reply.content.flatMap(block => {
            if (!(0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .isBlock */ .WH)(block, 'tool_result'))
                return [block];
            if (!calls.has(block.tool_use_id) || given.has(block.tool_use_id))
                return orphan(block);
            given.set(block.tool_use_id, block);
            return [];
        }),
    }));
    return {
        assistant: once,
        results: [...calls].map(([id, call]) => ({ call, result: given.get(id) ?? missing(id) })),
        replies: rest.filter(reply => reply.content.length > 0),
    };
};
const missing = (id) => ({
    type: 'tool_result',
    tool_use_id: id,
    content: 'No result was provided.',
    is_error: true,
});
const orphan = (block) => [
    { type: 'text', text: `[tool result] ${(0,_flatten_js__WEBPACK_IMPORTED_MODULE_1__/* .toolResultText */ .Fu)((0,_flatten_js__WEBPACK_IMPORTED_MODULE_1__/* .flattenToolResult */ .yf)(block))}` },
    ...(0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .blocksOf */ .SH)(block.content).filter(inner => inner.type === 'image' || inner.type === 'document'),
];


/***/ })

};
