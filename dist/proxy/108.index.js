export const id = 108;
export const ids = [108];
export const modules = {

/***/ 2958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ encodeFormat)
/* harmony export */ });
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9495);

/** `output_config.format` (or the older `output_format`) as `response_format`. */
const encodeFormat = (request, quirks) => {
    const format = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectAt */ .lJ)(request.output_config, 'format') ?? (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectAt */ .lJ)(request, 'output_format');
    const schema = format?.type === 'json_schema' ? (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectAt */ .lJ)(format, 'schema') : undefined;
    if (schema === undefined)
        return { fields: {}, instruction: undefined };
    // DeepSeek and others know only "some JSON", and want the word in the prompt.
    if (quirks.structuredOutput === 'json_object') {
        return {
            fields: { response_format: { type: 'json_object' } },
            instruction: `Answer with one JSON object that conforms to this JSON Schema, and nothing else:\n${JSON.stringify(schema)}`,
        };
    }
    const strict = isStrict(schema) ? { strict: true } : {};
    return {
        fields: { response_format: { type: 'json_schema', json_schema: { name: 'output', schema, ...strict } } },
        instruction: undefined,
    };
};
/**
 * OpenAI refuses `strict` unless every object, at every depth, closes itself and requires all it has.
 * https://platform.openai.com/docs/guides/structured-outputs#supported-schemas
 */
const isStrict = (schema) => {
    if (Array.isArray(schema))
        return schema.every(isStrict);
    if (!(0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(schema))
        return true;
    const properties = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectAt */ .lJ)(schema, 'properties');
    if (schema.type === 'object' || properties !== undefined) {
        const required = Array.isArray(schema.required) ? schema.required : [];
        if (schema.additionalProperties !== false)
            return false;
        if (!Object.keys(properties ?? {}).every(key => required.includes(key)))
            return false;
    }
    return Object.values(properties ?? {}).every(isStrict) && nested.every(key => isStrict(schema[key]));
};
const nested = ['items', 'anyOf', 'allOf', 'oneOf', 'prefixItems'];


/***/ }),

/***/ 7108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openaiResponses: () => (/* binding */ openaiResponses)
});

// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __webpack_require__(3026);
// EXTERNAL MODULE: ./build/src/core/protocols/classify/classify-upstream-error.js + 1 modules
var classify_upstream_error = __webpack_require__(5841);
// EXTERNAL MODULE: ./build/src/core/protocols/shared/json.js
var json = __webpack_require__(9495);
// EXTERNAL MODULE: ./build/src/core/protocols/shared/stop-sequences.js
var stop_sequences = __webpack_require__(6440);
// EXTERNAL MODULE: ./build/src/core/messages/collect.js
var collect = __webpack_require__(7720);
// EXTERNAL MODULE: ./build/src/core/protocols/shared/block-writer.js + 1 modules
var block_writer = __webpack_require__(4848);
// EXTERNAL MODULE: ./build/src/core/protocols/shared/parse-frame.js
var parse_frame = __webpack_require__(5402);
// EXTERNAL MODULE: ./build/src/core/protocols/shared/tool-ids.js
var tool_ids = __webpack_require__(6248);
// EXTERNAL MODULE: ./build/src/core/protocols/shared/tool-names.js
var tool_names = __webpack_require__(6462);
// EXTERNAL MODULE: ./build/src/core/protocols/shared/search-blocks.js
var search_blocks = __webpack_require__(316);
// EXTERNAL MODULE: ./build/src/core/protocols/shared/server-tools.js
var server_tools = __webpack_require__(5276);
// EXTERNAL MODULE: ./build/src/core/protocols/shared/signature.js
var signature = __webpack_require__(9547);
;// CONCATENATED MODULE: ./build/src/core/protocols/openai-responses/reasoning-signature.js


/**
 * A reasoning item that is to come back (`store: false`) travels in the signature of its thinking block, as `ID:ENCRYPTED`.
 * Only who encrypted it can read it, so the signature names the family (quirk `signatureFamily`).
 * https://platform.openai.com/docs/guides/reasoning#encrypted-reasoning-items
 */
const signReasoning = (item, quirks) => {
    const encrypted = (0,json/* textAt */.$6)(item, 'encrypted_content');
    if (encrypted === undefined)
        return undefined;
    return (0,signature/* mintSignature */.Lf)(kindOf(quirks), `${(0,json/* textAt */.$6)(item, 'id') ?? ''}:${encrypted}`);
};
/** The reasoning item to replay; undefined when the thought is another's or was never encrypted. */
const reasoningItem = (block, quirks) => {
    const payload = (0,signature/* readSignature */.Bc)(kindOf(quirks), block.signature);
    const colon = payload?.indexOf(':') ?? -1;
    if (payload === undefined || colon < 0 || colon === payload.length - 1)
        return undefined;
    return {
        type: 'reasoning',
        ...(colon > 0 ? { id: payload.slice(0, colon) } : {}),
        summary: block.thinking.trim() === '' ? [] : [{ type: 'summary_text', text: block.thinking }],
        encrypted_content: payload.slice(colon + 1),
    };
};
const kindOf = ({ signatureFamily }) => signatureFamily === undefined ? 'responses' : `responses-${signatureFamily}`;

;// CONCATENATED MODULE: ./build/src/core/protocols/openai-responses/item-writer.js




const itemWriter = (writer, context) => {
    const searchAsked = (0,server_tools/* webSearchOf */.qW)(context.request) !== undefined;
    /** What of an item's part has been written: by `kind:item:part`. */
    const written = new Map();
    /** call_id -> key of the writer. */
    const calls = new Map();
    const signed = new Set();
    let thinkingPart = '';
    let refused = false;
    let searches = 0;
    /** The part of `text` not yet written under `slot`, which is then noted as written. */
    const unwritten = (slot, text, whole) => {
        const before = written.get(slot) ?? '';
        if (!whole) {
            written.set(slot, before + text);
            return text;
        }
        if (before !== '' && !text.startsWith(before))
            return '';
        written.set(slot, text);
        return text.slice(before.length);
    };
    const text = (event, value, whole) => {
        if (value === undefined)
            return;
        writer.text(unwritten(`text:${keyOf(event)}:${event.content_index ?? 0}`, value, whole));
    };
    const thought = (event, value, whole) => {
        if (value === undefined)
            return;
        const part = `thought:${keyOf(event)}:${event.summary_index ?? event.content_index ?? 0}`;
        const rest = unwritten(part, value, whole);
        if (rest === '')
            return;
        // Parts of one summary are paragraphs of one thought.
        if (thinkingPart !== '' && thinkingPart !== part)
            writer.thinking('\n\n');
        thinkingPart = part;
        writer.thinking(rest);
    };
    const argumentsOf = (event, value, whole) => {
        if (value === undefined)
            return;
        const key = keyOf(event);
        const rest = unwritten(`call:${key}`, value, whole);
        if (rest !== '')
            writer.call(key, { input: rest });
    };
    const call = (key, item) => {
        const id = (0,json/* textAt */.$6)(item, 'call_id') ?? (0,json/* textAt */.$6)(item, 'id');
        const name = (0,json/* textAt */.$6)(item, 'name');
        if (id !== undefined)
            calls.set(id, key);
        // Some servers announce calls without a name, and never come back to some of them: those were none.
        if (name !== undefined)
            writer.call(key, { id, name });
    };
    const reasoningDone = (event, item) => {
        const key = keyOf(event);
        const isWritten = [...written.keys()].some(slot => slot.startsWith(`thought:${key}:`));
        if (!isWritten) {
            const summary = (0,json/* arrayAt */.RD)(item, 'summary');
            const parts = summary.length > 0 ? summary : (0,json/* arrayAt */.RD)(item, 'content');
            parts.forEach((part, index) => {
                thought({ ...event, summary_index: index }, (0,json/* textAt */.$6)(part, 'text'), true);
            });
        }
        const signature = signReasoning(item, context.quirks);
        if (signature !== undefined && !signed.has(signature)) {
            signed.add(signature);
            writer.signature(signature);
        }
        if (thinkingPart !== '' || signature !== undefined)
            writer.cut();
        thinkingPart = '';
        forget(written, `thought:${key}:`, event);
    };
    const messageDone = (event, item) => {
        (0,json/* arrayAt */.RD)(item, 'content').forEach((part, index) => {
            const at = { ...event, content_index: index };
            if ((0,json/* textAt */.$6)(part, 'refusal') !== undefined)
                refused = true;
            const slot = `text:${keyOf(at)}:${index}`;
            const isNew = !written.has(slot);
            text(at, (0,json/* textAt */.$6)(part, 'text') ?? (0,json/* textAt */.$6)(part, 'refusal'), true);
            if (isNew)
                for (const annotation of (0,json/* arrayAt */.RD)(part, 'annotations'))
                    citation(annotation);
        });
        forget(written, `text:${keyOf(event)}:`, event);
    };
    const searchDone = (item) => {
        const action = (0,json/* objectAt */.lJ)(item, 'action');
        // Opening and searching within a page are steps of a search; Anthropic's blocks know only searches.
        if (action?.type !== 'search' || !searchAsked)
            return;
        searches += 1;
        const query = (0,json/* textAt */.$6)(action, 'query') ?? (0,json/* arrayAt */.RD)(action, 'queries').filter(isText).join('; ');
        const id = (0,json/* textAt */.$6)(item, 'id') ?? `${context.messageId}_${searches}`;
        for (const block of (0,search_blocks/* searchBlocks */.f)(id, query, (0,json/* arrayAt */.RD)(action, 'sources').flatMap(hitOf)))
            writer.whole(block);
    };
    const citation = annotation => {
        if (!searchAsked || !(0,json/* isObject */.Gv)(annotation) || annotation.type !== 'url_citation')
            return;
        for (const hit of hitOf(annotation))
            writer.citation((0,search_blocks/* searchCitation */.a)(hit));
    };
    const callDone = (event, item) => {
        const key = keyOf(event);
        call(key, item);
        argumentsOf(event, (0,json/* textAt */.$6)(item, 'arguments'), true);
        writer.endCall(key);
    };
    const done = (event, item) => {
        if (item.type === 'function_call')
            callDone(event, item);
        else if (item.type === 'reasoning')
            reasoningDone(event, item);
        else if (item.type === 'message')
            messageDone(event, item);
        else if (item.type === 'web_search_call')
            searchDone(item);
    };
    return {
        text(event, value, whole) {
            if (String(event.type).startsWith('response.refusal'))
                refused = true;
            text(event, value, whole);
        },
        thought,
        citation,
        argumentsOf,
        added(event, item) {
            if (item.type === 'function_call')
                call(keyOf(event), item);
            // Another item's thought is another block, even where the one before was not ended.
            if (item.type === 'reasoning' && thinkingPart !== '') {
                writer.cut();
                thinkingPart = '';
            }
        },
        done,
        output(items) {
            const nothingYet = !writer.hasContent();
            items.forEach((item, index) => {
                const known = calls.get((0,json/* textAt */.$6)(item, 'call_id') ?? '');
                if (item.type === 'function_call' && known !== undefined)
                    callDone({ key: known }, item);
                else if (nothingYet || item.type === 'function_call')
                    done({ key: `output-${index}` }, item);
            });
        },
        refused: () => refused,
        searches: () => searches,
    };
};
/** Events name their item by position, by id, or (some servers) not at all. */
const keyOf = (event) => (0,json/* textAt */.$6)(event, 'key') ??
    (0,json/* numberAt */.tk)(event, 'output_index')?.toString() ??
    (0,json/* textAt */.$6)(event, 'item_id') ??
    (0,json/* textAt */.$6)((0,json/* objectAt */.lJ)(event, 'item'), 'id') ??
    (0,json/* textAt */.$6)((0,json/* objectAt */.lJ)(event, 'item'), 'call_id') ??
    'unnamed';
/** Where items have no name, the next one of the kind begins anew. */
const forget = (written, prefix, event) => {
    if ((0,json/* numberAt */.tk)(event, 'output_index') !== undefined)
        return;
    for (const slot of [...written.keys()])
        if (slot.startsWith(prefix))
            written.delete(slot);
};
const isText = (value) => typeof value === 'string';
const hitOf = (source) => {
    const url = (0,json/* textAt */.$6)(source, 'url');
    return url === undefined ? [] : [{ url, title: (0,json/* textAt */.$6)(source, 'title') }];
};

;// CONCATENATED MODULE: ./build/src/core/protocols/openai-responses/usage.js

/** Tokens as Anthropic counts them: input without what was read from or written to the cache. Output includes reasoning. */
const decodeUsage = (usage, searches) => {
    const input = tokens(usage, 'input_tokens');
    const details = (0,json/* objectAt */.lJ)(usage, 'input_tokens_details');
    const read = Math.min(tokens(details, 'cached_tokens'), input);
    const write = Math.min(tokens(details, 'cache_write_tokens'), input - read);
    const cost = (0,json/* numberAt */.tk)(usage, 'cost');
    return {
        input_tokens: input - read - write,
        output_tokens: tokens(usage, 'output_tokens'),
        cache_read_input_tokens: read,
        cache_creation_input_tokens: write,
        ...(searches === 0 ? {} : { server_tool_use: { web_search_requests: searches } }),
        ...(cost === undefined ? {} : { cost_usd: cost }),
    };
};
const tokens = (source, key) => Math.max(0, Math.round((0,json/* numberAt */.tk)(source, key) ?? 0));

;// CONCATENATED MODULE: ./build/src/core/protocols/openai-responses/decoder.js










/** The events of a response. https://platform.openai.com/docs/api-reference/responses-streaming */
const decoder = (context) => {
    const response = responseReader(context);
    return {
        push(frame) {
            const event = (0,parse_frame/* parseFrame */.f)(frame);
            // Some servers name the event in the frame only.
            if (event !== undefined)
                response.read({ ...(frame.event ? { type: frame.event } : {}), ...event });
            return response.take();
        },
        end() {
            if (!response.finished()) {
                throw new errors/* UpstreamError */.gA('malformed', 'The upstream ended its stream before the response was complete');
            }
            return response.take();
        },
    };
};
/** A whole response: read as the last event of a stream, so that both ways of asking give the same answer. */
const decodeMessage = (body, context) => {
    if (!(0,json/* isObject */.Gv)(body))
        throw new errors/* UpstreamError */.gA('malformed', 'The upstream answered with something that is no response');
    const response = responseReader(context);
    response.read(isError(body) ? { ...body, type: 'error' } : { type: 'response.completed', response: body });
    return (0,collect/* collect */.F)(response.take());
};
const isError = (body) => body.error !== undefined && body.error !== null && !Array.isArray(body.output);
const responseReader = (context) => {
    const { request, renamed, newToolUseId } = context;
    const toolName = (name) => (0,tool_names/* clientToolName */.h)(name, renamed.toolNames, request);
    const naming = { newToolUseId, toolUseId: (0,tool_ids/* clientIds */._)(request), toolName };
    const writer = (0,block_writer/* blockWriter */.F)({ id: context.messageId, model: context.servedModel, naming });
    const items = itemWriter(writer, context);
    let finished = false;
    const finish = (response) => {
        if (response.status === 'failed' || response.status === 'cancelled')
            throw failureOf(response);
        if (!Array.isArray(response.output) && !writer.hasContent() && (0,json/* objectAt */.lJ)(response, 'usage') === undefined) {
            throw new errors/* UpstreamError */.gA('malformed', 'The upstream answered without any output');
        }
        if (response.status === 'queued' || response.status === 'in_progress') {
            throw new errors/* UpstreamError */.gA('malformed', 'The upstream answered with a response that is not finished');
        }
        items.output((0,json/* arrayAt */.RD)(response, 'output').filter(json/* isObject */.Gv));
        finished = true;
        writer.finish({
            stopReason: stopReasonOf(response, items.refused()),
            usage: decodeUsage((0,json/* objectAt */.lJ)(response, 'usage'), items.searches()),
        });
    };
    const readItem = (event) => {
        const item = (0,json/* objectAt */.lJ)(event, 'item');
        if (item === undefined)
            return;
        if (event.type === 'response.output_item.added')
            items.added(event, item);
        else
            items.done(event, item);
    };
    const text = (event) => items.text(event, (0,json/* textAt */.$6)(event, 'delta'), false);
    const wholeText = (event) => items.text(event, (0,json/* textAt */.$6)(event, 'text') ?? (0,json/* textAt */.$6)(event, 'refusal'), true);
    const thought = (event) => items.thought(event, (0,json/* textAt */.$6)(event, 'delta'), false);
    const wholeThought = (event) => items.thought(event, (0,json/* textAt */.$6)(event, 'text'), true);
    const end = (event) => finish(eventResponse(event));
    const fail = (event) => {
        throw failureOf(eventResponse(event));
    };
    /** An error may come without a type, as proxies in between write it. Other events tell nothing that is needed. */
    const other = (event) => {
        if (event.type === 'error' || isError(event)) {
            throw (0,classify_upstream_error/* classifyUpstreamError */.G)({ status: undefined, body: event, headers: {} });
        }
    };
    const readers = {
        'response.output_text.delta': text,
        'response.output_text.done': wholeText,
        'response.refusal.delta': text,
        'response.refusal.done': wholeText,
        'response.reasoning_summary_text.delta': thought,
        'response.reasoning_summary_text.done': wholeThought,
        'response.reasoning_text.delta': thought,
        'response.reasoning_text.done': wholeThought,
        'response.function_call_arguments.delta': event => items.argumentsOf(event, (0,json/* textAt */.$6)(event, 'delta'), false),
        'response.function_call_arguments.done': event => items.argumentsOf(event, (0,json/* textAt */.$6)(event, 'arguments'), true),
        'response.output_text.annotation.added': event => items.citation(event.annotation),
        'response.output_item.added': readItem,
        'response.output_item.done': readItem,
        'response.completed': end,
        'response.incomplete': end,
        'response.done': end,
        'response.failed': fail,
        'response.cancelled': fail,
    };
    return {
        read(event) {
            if (!finished)
                ((0,json/* entryOf */.Ms)(readers, String(event.type)) ?? other)(event);
        },
        finished: () => finished,
        take: () => writer.take(),
    };
};
const eventResponse = (event) => (0,json/* objectAt */.lJ)(event, 'response') ?? {};
const failureOf = (response) => {
    const error = (0,json/* objectAt */.lJ)(response, 'error');
    if (error !== undefined)
        return (0,classify_upstream_error/* classifyUpstreamError */.G)({ status: undefined, body: { error }, headers: {} });
    return new errors/* UpstreamError */.gA('transient', `The upstream gave up on its response (${(0,json/* textAt */.$6)(response, 'status') ?? 'failed'})`);
};
const stopReasonOf = (response, refused) => {
    const reason = (0,json/* textAt */.$6)((0,json/* objectAt */.lJ)(response, 'incomplete_details'), 'reason');
    if (reason === 'content_filter')
        return 'refusal';
    if (reason === 'max_output_tokens' || reason === 'max_tokens' || reason === 'length')
        return 'max_tokens';
    return refused ? 'refusal' : 'end_turn';
};

// EXTERNAL MODULE: ./build/src/core/protocols/openai-chat/response-format.js
var response_format = __webpack_require__(2958);
// EXTERNAL MODULE: ./build/src/core/protocols/shared/system-text.js
var system_text = __webpack_require__(4054);
// EXTERNAL MODULE: ./build/src/core/protocols/shared/hash.js
var hash = __webpack_require__(341);
;// CONCATENATED MODULE: ./build/src/core/protocols/shared/user-id.js

/** `metadata.user_id` in OpenAI's 64 characters. Claude Code sends a longer JSON text; its digest identifies as well. */
const userIdOf = (request) => {
    const id = request.metadata?.user_id;
    if (typeof id !== 'string' || id === '')
        return undefined;
    return id.length <= 64 ? id : (0,hash/* hexDigest */.w)(id, 64);
};

// EXTERNAL MODULE: ./build/src/core/protocols/shared/blocks.js
var blocks = __webpack_require__(2887);
// EXTERNAL MODULE: ./build/src/core/protocols/shared/flatten.js
var flatten = __webpack_require__(4191);
// EXTERNAL MODULE: ./build/src/core/protocols/shared/turns.js
var turns = __webpack_require__(5605);
;// CONCATENATED MODULE: ./build/src/core/protocols/openai-responses/encode-parts.js

/** A user's or a tool's content part. Text that says nothing is left out (refused elsewhere, and no use). */
const inputParts = (parts, context) => parts.flatMap(part => {
    if (part.type === 'text')
        return part.text.trim() === '' ? [] : [inputText(part.text)];
    return [part.type === 'image' ? inputImage(part.source, context) : inputFile(part.source, part.title)];
});
const inputText = (text) => ({ type: 'input_text', text: (0,blocks/* wellFormed */.ES)(text) });
const inputImage = (source, { quirks, model }) => {
    if (quirks.noImages === true || model.capabilities?.images === false) {
        return inputText('[image omitted: the model does not take images]');
    }
    if (source.type === 'file')
        return inputText('[image omitted: it is stored at Anthropic]');
    const image_url = source.type === 'url' ? source.url : dataUrl(source);
    return { type: 'input_image', image_url, detail: 'auto' };
};
/** https://platform.openai.com/docs/guides/pdf-files */
const inputFile = (source, title) => {
    if (source.type === 'url')
        return { type: 'input_file', file_url: source.url };
    if (source.type === 'file')
        return inputText('[document omitted: it is stored at Anthropic]');
    return { type: 'input_file', filename: title ?? 'document.pdf', file_data: dataUrl(source) };
};
const dataUrl = (source) => `data:${source.media_type};base64,${source.data}`;

;// CONCATENATED MODULE: ./build/src/core/protocols/openai-responses/encode-input.js









/** `input`: messages, calls, their outputs and reasoning as a flat list of items, in the order they happened. */
const encodeInput = (request, call) => {
    const context = { ...call, callId: (0,tool_ids/* upstreamIds */.q)(call.quirks.toolCallId) };
    return (0,turns/* turnsOf */.o)(request.messages).flatMap(turn => [
        ...encodeAssistant(turn.assistant, context),
        ...turn.results.map(result => encodeResult(result, context)),
        ...turn.replies.flatMap(reply => encodeReply(reply, context)),
    ]);
};
const encodeAssistant = (blocks, context) => {
    const items = blocks.flatMap(block => encodeSaid(block, context));
    // "Item of type 'reasoning' was provided without its required following item": a thought that led to nothing stays out.
    while (items.at(-1)?.type === 'reasoning')
        items.pop();
    return items;
};
const encodeSaid = (block, context) => {
    if ((0,blocks/* isBlock */.WH)(block, 'thinking')) {
        const item = reasoningItem(block, context.quirks);
        return item === undefined ? [] : [item];
    }
    if ((0,blocks/* isBlock */.WH)(block, 'tool_use')) {
        const input = (0,json/* isObject */.Gv)(block.input) ? block.input : { input: block.input };
        const name = (0,tool_names/* upstreamToolName */.F)(block.name, context.renamed.toolNames);
        return [{ type: 'function_call', call_id: context.callId(block.id), name, arguments: JSON.stringify(input) }];
    }
    const text = (0,flatten/* flattenBlocks */.P6)([block])
        .flatMap(part => (part.type === 'text' ? [part.text] : []))
        .join('\n');
    if (text.trim() === '')
        return [];
    return [{ type: 'message', role: 'assistant', content: [{ type: 'output_text', text: (0,blocks/* wellFormed */.ES)(text) }] }];
};
/** A text alone as a string, as all servers of this API take it; else parts (images and files: OpenAI). */
const encodeResult = ({ call, result }, context) => {
    const flat = (0,flatten/* flattenToolResult */.yf)(result);
    const text = (0,flatten/* toolResultText */.Fu)(flat);
    const media = inputParts(flat.media, context);
    const parts = text === '' ? media : [inputText(text), ...media];
    const output = media.length === 0 ? (0,blocks/* wellFormed */.ES)(text) : parts;
    return { type: 'function_call_output', call_id: context.callId(call.id), output };
};
/** Instructions in mid-conversation keep their place: moving them up would change the prefix that is cached. */
const encodeReply = ({ role, content }, context) => {
    if (role === 'user') {
        const parts = inputParts((0,flatten/* flattenBlocks */.P6)(content), context);
        return parts.length === 0 ? [] : [{ type: 'message', role: 'user', content: parts }];
    }
    const text = (0,system_text/* systemText */.V)(content);
    if (text === undefined)
        return [];
    if (context.quirks.systemInMessages !== false) {
        return [{ type: 'message', role: 'developer', content: [inputText(text)] }];
    }
    return [{ type: 'message', role: 'user', content: [inputText(`<system-reminder>\n${text}\n</system-reminder>`)] }];
};

// EXTERNAL MODULE: ./build/src/core/protocols/shared/effort.js
var shared_effort = __webpack_require__(4155);
;// CONCATENATED MODULE: ./build/src/core/protocols/openai-responses/encode-reasoning.js

const usualEfforts = ['low', 'medium', 'high'];
/** `reasoning`, when the client says how much to think and the model can. https://platform.openai.com/docs/guides/reasoning */
const encodeReasoning = (request, { model, quirks }) => {
    const reasoning = (0,shared_effort/* reasoningOf */.a)(request);
    if (reasoning === undefined || !canReason(model))
        return undefined;
    const known = quirks.efforts ?? usualEfforts;
    // Off is `none`; models before gpt-5.1 have only `minimal`.
    if (!reasoning.on) {
        const off = ['none', 'minimal'].find(effort => known.includes(effort));
        return off === undefined ? undefined : { effort: off };
    }
    const effort = (0,shared_effort/* clampEffort */.g)(reasoning.effort, known);
    return { ...(effort === undefined ? {} : { effort }), summary: 'auto' };
};
/** Models before the o-series refuse `reasoning`, and the encrypted content with it. */
const canReason = ({ id, capabilities }) => capabilities?.thinking ?? !/(^|\/)(gpt-[34]|chatgpt-4)/.test(id);

// EXTERNAL MODULE: ./build/src/core/protocols/shared/client-tools.js
var client_tools = __webpack_require__(1800);
;// CONCATENATED MODULE: ./build/src/core/protocols/openai-responses/encode-tools.js



/** `tools`, `tool_choice`, `parallel_tool_calls` and `max_tool_calls`; nothing when there is no tool to give. */
const encodeTools = (request, context) => {
    const functions = context.model.capabilities?.tools === false ? [] : (0,client_tools/* clientTools */.z)(request);
    const search = (0,server_tools/* webSearchOf */.qW)(request);
    if (functions.length === 0 && search === undefined)
        return {};
    const oneAtATime = request.tool_choice?.disable_parallel_tool_use === true && context.quirks.noParallelToolCalls !== true;
    return {
        tools: [...functions.map(tool => encodeFunction(tool, context)), ...(search ? [encodeSearch(search)] : [])],
        ...(context.quirks.noToolChoice === true ? {} : toolChoice(request, functions, search, context)),
        ...(oneAtATime ? { parallel_tool_calls: false } : {}),
        ...(search?.maxUses === undefined ? {} : { max_tool_calls: search.maxUses }),
    };
};
/** `strict` is on by default here (not so in Chat) and refuses ordinary schemas: it has to be said. */
const encodeFunction = (tool, { renamed }) => ({
    type: 'function',
    name: (0,tool_names/* upstreamToolName */.F)(tool.name, renamed.toolNames),
    ...(typeof tool.description === 'string' && tool.description !== '' ? { description: tool.description } : {}),
    parameters: (0,client_tools/* toolSchema */.w)(tool),
    strict: false,
});
/** https://platform.openai.com/docs/guides/tools-web-search */
const encodeSearch = ({ allowedDomains, userLocation }) => ({
    type: 'web_search',
    ...(allowedDomains.length === 0 ? {} : { filters: { allowed_domains: allowedDomains } }),
    ...(userLocation === undefined ? {} : { user_location: userLocation }),
});
const toolChoice = (request, functions, search, { renamed }) => {
    const choice = request.tool_choice;
    switch (choice?.type) {
        case 'auto':
        case 'none':
            return { tool_choice: choice.type };
        case 'any':
            return { tool_choice: 'required' };
        case 'tool':
            if (choice.name === search?.name)
                return { tool_choice: { type: 'web_search' } };
            if (!functions.some(tool => tool.name === choice.name))
                return {};
            return { tool_choice: { type: 'function', name: (0,tool_names/* upstreamToolName */.F)(choice.name ?? '', renamed.toolNames) } };
        default:
            return {};
    }
};

;// CONCATENATED MODULE: ./build/src/core/protocols/openai-responses/encode.js








/**
 * The response to be created. Nothing is stored at the provider, so the whole conversation is sent and reasoning comes
 * encrypted. Stop sequences and top_k have no field here. Throws RequestError 400 for tools that only Anthropic has.
 */
const encode = (request, context) => {
    const { model, quirks } = context;
    const body = {
        ...encodePrompt(request, context),
        max_output_tokens: maxOutputTokens(request, context),
        ...sampling(request, context),
        ...optional('include', included(request, context)),
        ...optional('user', userIdOf(request)),
        ...optional(quirks.sessionAffinity?.field, context.sessionId),
        store: false,
        stream: context.stream,
    };
    for (const field of quirks.dropFields ?? [])
        delete body[field];
    const header = quirks.sessionAffinity?.header;
    const headers = header && context.sessionId ? { headers: { [header]: context.sessionId } } : {};
    return { path: '/responses', ...headers, body: { model: model.id, ...body } };
};
/** OpenAI's own count of the same prompt. https://platform.openai.com/docs/api-reference/responses/input-tokens */
const encodeCount = (request, context) => ({
    path: '/responses/input_tokens',
    body: { model: context.model.id, ...encodePrompt(request, context) },
});
/** What counts as input. */
const encodePrompt = (request, context) => {
    (0,server_tools/* refuseServerTools */.$R)(request, { name: context.model.id, webSearch: true });
    return {
        ...optional('instructions', (0,system_text/* systemText */.V)(request.system)),
        input: encodeInput(request, context),
        ...encodeTools(request, context),
        ...optional('reasoning', encodeReasoning(request, context)),
        ...textFormat(request, context),
    };
};
/** At least 16, else 400. */
const maxOutputTokens = (request, { model, quirks }) => Math.max(16, Math.min(request.max_tokens, model.maxOutputTokens ?? Infinity, quirks.maxOutputTokens ?? Infinity));
const sampling = ({ temperature, top_p }, { model }) => {
    if (model.capabilities?.temperature === false)
        return {};
    return {
        ...(typeof temperature === 'number' ? { temperature } : {}),
        ...(typeof top_p === 'number' ? { top_p } : {}),
    };
};
/** The same as Chat's response_format, one level flatter. */
const textFormat = (request, { quirks }) => {
    const { structuredOutput: _, ...plain } = quirks;
    const format = (0,json/* objectAt */.lJ)((0,response_format/* encodeFormat */.w)(request, plain).fields, 'response_format');
    const schema = (0,json/* objectAt */.lJ)(format, 'json_schema');
    return schema === undefined ? {} : { text: { format: { type: 'json_schema', ...schema } } };
};
const included = (request, context) => {
    const encrypted = encodeReasoning(request, context) === undefined ? [] : ['reasoning.encrypted_content'];
    const sources = (0,server_tools/* webSearchOf */.qW)(request) === undefined ? [] : ['web_search_call.action.sources'];
    const all = [...encrypted, ...sources];
    return all.length === 0 ? undefined : all;
};
const optional = (key, value) => key === undefined || value === undefined ? {} : { [key]: value };

;// CONCATENATED MODULE: ./build/src/core/protocols/openai-responses/openai-responses.js






/** OpenAI's Responses. https://platform.openai.com/docs/api-reference/responses */
const openaiResponses = {
    id: 'openai-responses',
    framing: 'sse',
    encode: encode,
    // Responses has no field for them.
    decodeMessage: (body, context) => (0,stop_sequences/* stopMessage */.kB)(decodeMessage(body, context), (0,stop_sequences/* stopsOf */.lD)(context.request)),
    decoder: context => (0,stop_sequences/* stopStream */.vN)(decoder(context), (0,stop_sequences/* stopsOf */.lD)(context.request)),
    classifyError: (status, body, headers) => (0,classify_upstream_error/* classifyUpstreamError */.G)({ status, body, headers }),
    countTokens: {
        encode: encodeCount,
        decode(body) {
            const tokens = (0,json/* numberAt */.tk)(body, 'input_tokens');
            if (tokens === undefined)
                throw new errors/* UpstreamError */.gA('malformed', 'The upstream counted no tokens');
            return tokens;
        },
    },
};


/***/ }),

/***/ 5402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ parseFrame)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3026);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9495);


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

/***/ 316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ searchCitation),
/* harmony export */   f: () => (/* binding */ searchBlocks)
/* harmony export */ });
/** A search that the provider ran, as the blocks Anthropic's own search leaves. `id`: any text that is its own. */
const searchBlocks = (id, query, hits) => {
    const tool_use_id = `srvtoolu_${id.replace(/[^a-zA-Z0-9_]/g, '_')}`;
    return [
        { type: 'server_tool_use', id: tool_use_id, name: 'web_search', input: { query } },
        { type: 'web_search_tool_result', tool_use_id, content: hits.map(searchResult) },
    ];
};
/** Anthropic's `encrypted_content` has no equivalent; clients want the field all the same. */
const searchResult = (hit) => ({
    type: 'web_search_result',
    url: hit.url,
    title: hit.title ?? hit.url,
    encrypted_content: '',
    page_age: null,
});
/** A passage's source, as a citation of a text block. */
const searchCitation = (hit) => ({
    type: 'web_search_result_location',
    url: hit.url,
    title: hit.title ?? null,
    encrypted_index: '',
    cited_text: '',
});


/***/ }),

/***/ 6440:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   kB: () => (/* binding */ stopMessage),
/* harmony export */   lD: () => (/* binding */ stopsOf),
/* harmony export */   vN: () => (/* binding */ stopStream)
/* harmony export */ });
/** Where the first of the sequences begins in a text; of two at one place the one that is asked for first. */
const findStop = (text, sequences) => {
    let found = null;
    for (const sequence of sequences) {
        const at = text.indexOf(sequence);
        if (at >= 0 && (found === null || at < found.at))
            found = { at, sequence };
    }
    return found;
};
/** How many characters at the end of a text may be the beginning of a sequence. */
const heldBack = (text, sequences) => {
    let held = 0;
    for (const sequence of sequences) {
        for (let length = Math.min(sequence.length - 1, text.length); length > held; length--)
            if (text.endsWith(sequence.slice(0, length)))
                held = length;
    }
    return held;
};
/**
 * Stops a message at sequences that its upstream cannot be told of: text up to the first of them, nothing after it. The
 * upstream's stream is read to its end all the same, since that is where it tells what it has cost.
 */
const stopStream = (decoder, sequences) => {
    if (sequences.length === 0)
        return decoder;
    const open = new Set();
    let pending = '';
    let stopped = null;
    const textOf = (index, text) => text === '' ? [] : [{ type: 'content_block_delta', index, delta: { type: 'text_delta', text } }];
    const onText = (index, text) => {
        if (stopped !== null)
            return [];
        pending += text;
        const stop = findStop(pending, sequences);
        if (stop !== null) {
            stopped = stop.sequence;
            const before = pending.slice(0, stop.at);
            pending = '';
            return textOf(index, before);
        }
        const safe = pending.length - heldBack(pending, sequences);
        const out = textOf(index, pending.slice(0, safe));
        pending = pending.slice(safe);
        return out;
    };
    const filter = (event) => {
        switch (event.type) {
            case 'content_block_start':
                if (stopped !== null)
                    return [];
                open.add(event.index);
                return [event];
            case 'content_block_delta':
                if (event.delta.type === 'text_delta')
                    return onText(event.index, event.delta.text);
                return stopped === null ? [event] : [];
            case 'content_block_stop': {
                if (!open.delete(event.index))
                    return [];
                const rest = textOf(event.index, pending);
                pending = '';
                return [...rest, event];
            }
            case 'message_delta':
                if (stopped === null)
                    return [event];
                return [{ ...event, delta: { stop_reason: 'stop_sequence', stop_sequence: stopped } }];
            default:
                return [event];
        }
    };
    return { push: frame => decoder.push(frame).flatMap(filter), end: () => decoder.end().flatMap(filter) };
};
/** The same for a whole message. */
const stopMessage = (message, sequences) => {
    const content = [];
    for (const block of message.content) {
        const text = block.type === 'text' && typeof block.text === 'string' ? block.text : null;
        const stop = text === null ? null : findStop(text, sequences);
        if (stop === null || text === null) {
            content.push(block);
            continue;
        }
        const before = text.slice(0, stop.at);
        if (before !== '')
            content.push({ ...block, text: before });
        return { ...message, content, stop_reason: 'stop_sequence', stop_sequence: stop.sequence };
    }
    return message;
};
/** What a request asks for; an empty one would stop everything. */
const stopsOf = ({ stop_sequences }) => (stop_sequences ?? []).filter(sequence => sequence !== '');


/***/ }),

/***/ 5605:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ turnsOf)
/* harmony export */ });
/* harmony import */ var _blocks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2887);
/* harmony import */ var _flatten_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4191);


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
