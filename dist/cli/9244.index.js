export const id = 9244;
export const ids = [9244];
export const modules = {

/***/ 89244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openaiChat: () => (/* binding */ openaiChat)
});

// EXTERNAL MODULE: ./build/src/core/protocols/classify/classify-upstream-error.js + 1 modules
var classify_upstream_error = __webpack_require__(65841);
// EXTERNAL MODULE: ./build/src/core/protocols/shared/stop-sequences.js
var stop_sequences = __webpack_require__(9297);
// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __webpack_require__(43026);
// EXTERNAL MODULE: ./build/src/core/messages/collect.js
var collect = __webpack_require__(27720);
// EXTERNAL MODULE: ./build/src/core/protocols/shared/json.js
var json = __webpack_require__(69495);
// EXTERNAL MODULE: ./build/src/core/transformers/tagged-thinking.js + 1 modules
var tagged_thinking = __webpack_require__(78989);
// EXTERNAL MODULE: ./build/src/core/protocols/shared/block-writer.js + 1 modules
var block_writer = __webpack_require__(54848);
// EXTERNAL MODULE: ./build/src/core/protocols/shared/tool-ids.js
var tool_ids = __webpack_require__(66248);
// EXTERNAL MODULE: ./build/src/core/protocols/shared/tool-names.js
var tool_names = __webpack_require__(16462);
;// CONCATENATED MODULE: ./build/src/core/protocols/openai-chat/delta.js

/**
 * The reasoning in a delta; servers that fill several of these fields repeat themselves.
 * reasoning_content: DeepSeek, Qwen, Kimi, GLM, llama.cpp; reasoning: OpenRouter, Groq, vLLM, Ollama; reasoning_text: Copilot.
 */
const reasoningText = (delta) => (0,json/* textAt */.$6)(delta, 'reasoning_content') ?? (0,json/* textAt */.$6)(delta, 'reasoning') ?? (0,json/* textAt */.$6)(delta, 'reasoning_text');
/** Visible text and a refusal; Mistral's arrays have thinking among it. */
const contentParts = (delta) => {
    const text = (0,json/* textAt */.$6)(delta, 'content');
    const parts = text === undefined ? (0,json/* arrayAt */.RD)(delta, 'content').flatMap(readPart) : [{ thinking: false, text }];
    const refusal = (0,json/* textAt */.$6)(delta, 'refusal');
    return refusal === undefined ? parts : [...parts, { thinking: false, text: refusal }];
};
const textFields = ['content', 'reasoning_content', 'reasoning', 'reasoning_text'];
/** What the delta says, if that is one text and nothing else. */
const onlyText = (delta) => {
    let found;
    for (const field of textFields) {
        const value = delta[field];
        if (value === undefined || value === null || value === '')
            continue;
        if (found !== undefined || typeof value !== 'string')
            return undefined;
        found = { field, text: value };
    }
    const hasMore = otherFields.some(field => delta[field] !== undefined && delta[field] !== null);
    return hasMore ? undefined : found;
};
const otherFields = ['refusal', 'reasoning_details', 'tool_calls', 'function_call'];
const readPart = (part) => {
    if (typeof part === 'string')
        return [{ thinking: false, text: part }];
    const thinking = (0,json/* textAt */.$6)(part, 'thinking') ??
        (0,json/* arrayAt */.RD)(part, 'thinking')
            .map(inner => (0,json/* textAt */.$6)(inner, 'text') ?? '')
            .join('');
    if (thinking !== '')
        return [{ thinking: true, text: thinking }];
    return [{ thinking: false, text: (0,json/* textAt */.$6)(part, 'text') ?? '' }];
};

// EXTERNAL MODULE: ./build/src/core/protocols/shared/signature.js
var shared_signature = __webpack_require__(89547);
;// CONCATENATED MODULE: ./build/src/core/protocols/openai-chat/reasoning-details.js


const kind = 'reasoning_details';
/**
 * OpenRouter's `reasoning_details`: pieces of a provider's reasoning, some of them signed or encrypted, that must come
 * back as they were. They travel in the signature of the thinking block.
 * https://openrouter.ai/docs/guides/best-practices/reasoning-tokens#preserving-reasoning
 */
const readReasoningDetails = (signature) => {
    const payload = (0,shared_signature/* readSignature */.Bc)(kind, signature);
    if (payload === undefined)
        return [];
    try {
        const details = JSON.parse(payload);
        return Array.isArray(details) ? details : [];
    }
    catch {
        return [];
    }
};
/** Joins the fragments of a stream: those of the same type and index are one detail. */
const reasoningDetails = () => {
    let joined = [];
    const sealed = () => joined.some(detail => (0,json/* textAt */.$6)(detail, 'signature') ?? (0,json/* textAt */.$6)(detail, 'data'));
    return {
        add(entries) {
            for (const entry of entries.filter(json/* isObject */.Gv))
                join(joined, entry);
            return entries.map(entry => (0,json/* textAt */.$6)(entry, 'text') ?? (0,json/* textAt */.$6)(entry, 'summary') ?? '').join('');
        },
        sealed,
        take() {
            const signature = sealed() ? (0,shared_signature/* mintSignature */.Lf)(kind, JSON.stringify(joined)) : undefined;
            joined = [];
            return signature;
        },
    };
};
const join = (joined, entry) => {
    const last = joined.findLast(detail => detail.type === entry.type && (0,json/* numberAt */.tk)(detail, 'index') === (0,json/* numberAt */.tk)(entry, 'index'));
    if (last === undefined || entry.type === 'reasoning.encrypted') {
        joined.push({ ...entry });
        return;
    }
    for (const [key, value] of Object.entries(entry)) {
        const isText = (key === 'text' || key === 'summary') && typeof value === 'string';
        if (isText)
            last[key] = `${(0,json/* textAt */.$6)(last, key) ?? ''}${value}`;
        else if (value !== null)
            last[key] = value;
    }
};

// EXTERNAL MODULE: ./build/src/core/protocols/shared/json-prefix.js
var json_prefix = __webpack_require__(24936);
;// CONCATENATED MODULE: ./build/src/core/protocols/openai-chat/tool-call-keys.js


/**
 * Tells which call a fragment continues. By the protocol that is its `index`; servers also leave it out, give every call
 * the same one, begin at 1, repeat id or name with each fragment, or send them late.
 */
const toolCallKeys = () => {
    const calls = [];
    const begin = (index) => {
        const prefix = (0,json_prefix/* jsonPrefix */.l)();
        const call = {
            key: String(calls.length),
            index,
            id: undefined,
            name: undefined,
            complete: prefix.complete,
            grow: prefix.push,
        };
        calls.push(call);
        return call;
    };
    const resolve = (fragment) => {
        const { index, id } = fragment;
        const sameId = id === undefined ? undefined : calls.findLast(call => call.id === id && call.index === index);
        if (sameId)
            return sameId;
        const candidate = index === undefined ? calls.at(-1) : calls.findLast(call => call.index === index);
        return candidate && !isNew(candidate, fragment) ? candidate : begin(index);
    };
    return {
        read: delta => fragmentsOf(delta).map(fragment => {
            const call = resolve(fragment);
            call.id ??= fragment.id;
            call.name ??= fragment.name;
            if (fragment.input !== undefined)
                call.grow(fragment.input);
            return { key: call.key, part: { id: fragment.id, name: fragment.name, input: fragment.input } };
        }),
    };
};
/** Whether the fragment begins another call than the candidate's, which its index (or the lack of one) points to. */
const isNew = (candidate, fragment) => {
    if (fragment.name === undefined || candidate.name === undefined)
        return false;
    if (fragment.id !== undefined && candidate.id !== undefined && fragment.id !== candidate.id)
        return true;
    if (candidate.complete())
        return true;
    // Without any index only the name tells calls apart.
    return fragment.index === undefined && fragment.id === undefined && fragment.name !== candidate.name;
};
const fragmentsOf = (delta) => {
    const fragments = (0,json/* arrayAt */.RD)(delta, 'tool_calls').flatMap(readFragment);
    // What tools were called before `tool_calls` existed; some servers still do.
    const legacy = (0,json/* objectAt */.lJ)(delta, 'function_call');
    return legacy && fragments.length === 0 ? readFragment({ index: 0, function: legacy }) : fragments;
};
const readFragment = (entry) => {
    if (!(0,json/* isObject */.Gv)(entry))
        return [];
    // Mistral and others: the function's fields at the top.
    const call = (0,json/* objectAt */.lJ)(entry, 'function') ?? entry;
    const input = call.arguments;
    return [
        {
            index: (0,json/* numberAt */.tk)(entry, 'index'),
            id: (0,json/* textAt */.$6)(entry, 'id'),
            name: (0,json/* textAt */.$6)(call, 'name'),
            input: typeof input === 'string' ? input : (0,json/* isObject */.Gv)(input) ? JSON.stringify(input) : undefined,
        },
    ];
};

;// CONCATENATED MODULE: ./build/src/core/protocols/openai-chat/content-writer.js




/** Writes deltas in the order reasoning, text, calls. White space alone is no text: it waits for what follows. */
const contentWriter = (writer) => {
    const details = reasoningDetails();
    const keys = toolCallKeys();
    let inText = false;
    let space = '';
    const endThinking = () => {
        const signature = details.take();
        if (signature !== undefined)
            writer.signature(signature);
    };
    const think = (text) => {
        if (text === '')
            return;
        inText = false;
        space = '';
        writer.thinking(text);
    };
    const say = (text) => {
        if (!inText && text.trim() === '') {
            space += text;
            return;
        }
        if (!inText)
            endThinking();
        inText = true;
        writer.text(space + text);
        space = '';
    };
    return {
        write(delta) {
            const entries = (0,json/* arrayAt */.RD)(delta, 'reasoning_details');
            const detailed = entries.length === 0 ? '' : details.add(entries);
            think(reasoningText(delta) ?? detailed);
            for (const part of contentParts(delta))
                (part.thinking ? think : say)(part.text);
            for (const call of keys.read(delta)) {
                endThinking();
                inText = false;
                space = '';
                writer.call(call.key, call.part);
            }
        },
        text: ({ field, text }) => (field === 'content' ? say : think)(text),
        close: endThinking,
    };
};

;// CONCATENATED MODULE: ./build/src/core/protocols/openai-chat/finish-reason.js


const notFinished = { reason: undefined, stopSequence: undefined, refused: false };
/** `before` with what this choice adds. */
const readFinish = (before, choice, delta) => {
    const reason = (0,json/* textAt */.$6)(choice, 'finish_reason');
    return {
        reason: reason === undefined || reason === 'null' ? before.reason : reason,
        // vLLM: the string, or the id of a token, which says nothing to the client. SGLang: matched_stop.
        stopSequence: (0,json/* textAt */.$6)(choice, 'stop_reason') ?? (0,json/* textAt */.$6)(choice, 'matched_stop') ?? before.stopSequence,
        refused: before.refused || (0,json/* textAt */.$6)(delta, 'refusal') !== undefined,
    };
};
const stopReasons = {
    stop: 'end_turn',
    length: 'max_tokens',
    max_tokens: 'max_tokens',
    model_length: 'model_context_window_exceeded',
    model_context_window_exceeded: 'model_context_window_exceeded',
    tool_calls: 'tool_use',
    tool_use: 'tool_use',
    function_call: 'tool_use',
    content_filter: 'refusal',
    refusal: 'refusal',
    sensitive: 'refusal',
};
/** Reasons that are failures of the provider, not ends of an answer. */
const failures = {
    error: 'transient',
    network_error: 'transient',
    insufficient_system_resource: 'overloaded',
};
/** How the message ends. Throws UpstreamError when the reason is a failure. Unknown reasons end the turn. */
const ending = (finish, hasContent) => {
    const reason = finish.reason ?? '';
    const failure = (0,json/* entryOf */.Ms)(failures, reason);
    if (failure !== undefined) {
        throw new errors/* UpstreamError */.gA(failure, `The upstream gave up on its answer (finish_reason "${reason}")`);
    }
    const stopReason = (0,json/* entryOf */.Ms)(stopReasons, reason) ?? 'end_turn';
    if (stopReason === 'model_context_window_exceeded' && !hasContent) {
        throw new errors/* UpstreamError */.gA('context_overflow', 'The prompt is longer than the context window of the model');
    }
    if (stopReason !== 'end_turn')
        return { stopReason, stopSequence: null };
    if (finish.refused)
        return { stopReason: 'refusal', stopSequence: null };
    if (finish.stopSequence === undefined)
        return { stopReason, stopSequence: null };
    return { stopReason: 'stop_sequence', stopSequence: finish.stopSequence };
};

;// CONCATENATED MODULE: ./build/src/core/protocols/openai-chat/text-template.js
/** Chunks whose rest changes every time (a counter, padding) are not worth learning. */
const patience = 3;
/** Streams are of short chunks; a long one is not searched. */
const longestChunk = 4096;
const probe = 'claude-router';
/** `textOf`: what a parsed chunk says, if that is one text and nothing else. */
const textTemplate = (textOf) => {
    let field;
    let before = '';
    let after = '';
    let wasted = 0;
    return {
        read(chunk) {
            if (field === undefined)
                return undefined;
            const end = chunk.length - after.length;
            // Cut out and compared, which is three times as fast as startsWith.
            const isAlike = end > before.length && chunk.slice(0, before.length) === before && chunk.slice(end) === after;
            const text = isAlike ? stringText(chunk.slice(before.length, end)) : undefined;
            if (text === undefined)
                return undefined;
            wasted = 0;
            return { field, text };
        },
        learn(chunk, parsed) {
            if (wasted >= patience || chunk.length > longestChunk)
                return;
            const known = textOf(parsed);
            if (known === undefined)
                return;
            wasted++;
            field = undefined;
            const place = textPlace(chunk, known.field);
            if (place === undefined)
                return;
            const [start, end] = place;
            before = flat(chunk.slice(0, start));
            after = flat(chunk.slice(end));
            // Proof that the place is the text's: another text there is what the chunk says then.
            const probed = textOf(JSON.parse(before + probe + after));
            if (probed?.field === known.field && probed.text === probe)
                field = known.field;
        },
    };
};
/** Where the characters of the field's string lie, its quotes left out; the first of that name. */
const textPlace = (chunk, field) => {
    const match = new RegExp(`"${field}"\\s*:\\s*"((?:[^"\\\\]|\\\\.)*)"`).exec(chunk);
    if (match === null)
        return undefined;
    const end = match.index + match[0].length - 1;
    return [end - match[1].length, end];
};
/** What stands between a JSON string's quotes, as text; undefined when that would be no string. */
const stringText = (raw) => {
    if (plain.test(raw))
        return raw;
    try {
        return JSON.parse(`"${raw}"`);
    }
    catch {
        return undefined;
    }
};
// biome-ignore lint/suspicious/noControlCharactersInRegex: they end a JSON string's validity
const plain = /^[^"\\\u0000-\u001f]*$/;
/** A copy: a slice would keep the whole read it came with. */
const flat = (text) => JSON.parse(JSON.stringify(text));

;// CONCATENATED MODULE: ./build/src/core/protocols/openai-chat/usage.js

/** The usage in a chunk or body: at the top, in the choice (Moonshot), in `x_groq` (Groq). The last one found counts. */
const usageOf = (chunk) => (0,json/* objectAt */.lJ)(chunk, 'usage') ??
    (0,json/* objectAt */.lJ)((0,json/* arrayAt */.RD)(chunk, 'choices')[0], 'usage') ??
    (0,json/* objectAt */.lJ)((0,json/* objectAt */.lJ)(chunk, 'x_groq'), 'usage');
/**
 * Tokens as Anthropic counts them: input without what was read from or written to the cache. All zero when the upstream
 * said nothing. `cost_usd`: what the provider says it charged (OpenRouter).
 */
const decodeUsage = (usage, quirks) => {
    if (usage === undefined)
        return { input_tokens: 0, output_tokens: 0 };
    const prompt = tokens(usage, 'prompt_tokens') ?? tokens(usage, 'input_tokens') ?? 0;
    const read = Math.min(cacheRead(usage), prompt);
    const write = Math.min(cacheWrite(usage), prompt - read);
    const cost = chargedUsd(usage);
    return {
        input_tokens: prompt - read - write,
        output_tokens: outputTokens(usage, prompt, quirks),
        cache_read_input_tokens: read,
        cache_creation_input_tokens: write,
        ...(cost === undefined ? {} : { cost_usd: cost }),
    };
};
const tokens = (source, key) => {
    const value = (0,json/* numberAt */.tk)(source, key);
    return value === undefined ? undefined : Math.max(0, Math.round(value));
};
const details = (usage) => (0,json/* objectAt */.lJ)(usage, 'prompt_tokens_details') ?? (0,json/* objectAt */.lJ)(usage, 'input_tokens_details');
/** OpenAI and most; DeepSeek `prompt_cache_hit_tokens`; Moonshot top-level `cached_tokens`; gateways to Claude. */
const cacheRead = (usage) => tokens(details(usage), 'cached_tokens') ??
    tokens(usage, 'prompt_cache_hit_tokens') ??
    tokens(usage, 'cached_tokens') ??
    tokens(usage, 'cache_read_input_tokens') ??
    0;
/** OpenRouter `cache_write_tokens`; DashScope and LiteLLM `cache_creation_...`. */
const cacheWrite = (usage) => {
    const inner = details(usage);
    return (tokens(inner, 'cache_write_tokens') ??
        tokens(inner, 'cache_creation_input_tokens') ??
        tokens(inner, 'cache_creation_tokens') ??
        tokens(usage, 'cache_creation_input_tokens') ??
        0);
};
/** completion_tokens has the reasoning in it, except at xAI, where the total tells (total = prompt + completion + reasoning). */
const outputTokens = (usage, prompt, quirks) => {
    const completion = tokens(usage, 'completion_tokens') ?? tokens(usage, 'output_tokens') ?? 0;
    if (quirks.reasoningTokensExtra !== true)
        return completion;
    const total = tokens(usage, 'total_tokens');
    const reasoning = tokens((0,json/* objectAt */.lJ)(usage, 'completion_tokens_details'), 'reasoning_tokens') ?? 0;
    return total === undefined ? completion + reasoning : Math.max(completion, total - prompt);
};
/** With an own key at the upstream (BYOK) the charge is its price plus OpenRouter's fee. */
const chargedUsd = (usage) => {
    const cost = (0,json/* numberAt */.tk)(usage, 'cost');
    if (cost === undefined || usage.is_byok !== true)
        return cost;
    return cost + ((0,json/* numberAt */.tk)((0,json/* objectAt */.lJ)(usage, 'cost_details'), 'upstream_inference_cost') ?? 0);
};

;// CONCATENATED MODULE: ./build/src/core/protocols/openai-chat/decoder.js












/** Chunks of a chat completion as events. */
const decoder = (context) => {
    const chunks = chunkDecoder(context);
    const template = textTemplate(textOfChunk);
    return {
        push(frame) {
            pushFrame(chunks, template, frame);
            return chunks.take();
        },
        end() {
            chunks.end();
            return chunks.take();
        },
    };
};
const pushFrame = (chunks, template, { data, event }) => {
    const known = event === undefined ? template.read(data) : undefined;
    if (known !== undefined) {
        chunks.pushText(known);
        return;
    }
    const text = data.trim();
    if (text === '')
        return;
    if (text === '[DONE]') {
        chunks.done();
        return;
    }
    const chunk = parse(text);
    chunks.push(chunk, event);
    if (event === undefined)
        template.learn(data, chunk);
};
const parse = (text) => {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw new errors/* UpstreamError */.gA('malformed', 'The upstream sent a chunk that is not JSON', { cause });
    }
};
const chunkDecoder = (context) => {
    const { request, renamed, newToolUseId } = context;
    const toolName = (name) => (0,tool_names/* clientToolName */.h)(name, renamed.toolNames, request);
    const naming = { newToolUseId, toolUseId: (0,tool_ids/* clientIds */._)(request), toolName };
    const writer = (0,block_writer/* blockWriter */.F)({ id: context.messageId, model: context.servedModel, naming });
    const content = contentWriter(writer);
    const tags = context.quirks.reasoningTags;
    const tagged = tags && (tags === true ? (0,tagged_thinking/* taggedThinking */.D)('<think>', '</think>') : (0,tagged_thinking/* taggedThinking */.D)(tags.open, tags.close));
    let finish = notFinished;
    let usage;
    let finished = false;
    const complete = () => {
        if (finished)
            return;
        finished = true;
        content.close();
        const { stopReason, stopSequence } = ending(finish, writer.hasContent());
        writer.finish({ stopReason, stopSequence, usage: decodeUsage(usage, context.quirks) });
    };
    return {
        push(chunk, event) {
            if (finished)
                return;
            throwIfError(chunk, event);
            usage = usageOf(chunk) ?? usage;
            const choice = choiceOf(chunk);
            if (choice === undefined)
                return;
            const delta = deltaOf(choice);
            if (delta)
                content.write(delta);
            finish = readFinish(finish, choice, delta);
        },
        pushText(text) {
            if (!finished)
                content.text(text);
        },
        done: complete,
        end() {
            if (finish.reason === undefined && !finished) {
                throw new errors/* UpstreamError */.gA('malformed', 'The upstream ended its answer without saying why: it is cut off');
            }
            complete();
        },
        take: () => (tagged ? writer.take().flatMap(tagged.events) : writer.take()),
    };
};
const choiceOf = (chunk) => {
    const choice = (0,json/* arrayAt */.RD)(chunk, 'choices').find(entry => ((0,json/* numberAt */.tk)(entry, 'index') ?? 0) === 0);
    return (0,json/* isObject */.Gv)(choice) ? choice : undefined;
};
const deltaOf = (choice) => (0,json/* objectAt */.lJ)(choice, 'delta') ?? (0,json/* objectAt */.lJ)(choice, 'message');
/** What a chunk says, if that is one text and neither usage nor an end. */
const textOfChunk = (chunk) => {
    const choice = choiceOf(chunk);
    const delta = choice && deltaOf(choice);
    if (choice === undefined || delta === undefined || usageOf(chunk) !== undefined)
        return undefined;
    const { reason, stopSequence } = readFinish(notFinished, choice, delta);
    return reason === undefined && stopSequence === undefined ? onlyText(delta) : undefined;
};
/** An error inside a 200: a chunk or body that is one, in any of the shapes in use. */
const throwIfError = (chunk, event) => {
    if (!(0,json/* isObject */.Gv)(chunk))
        throw new errors/* UpstreamError */.gA('malformed', 'The upstream sent a chunk that is not an object');
    const status = (0,json/* numberAt */.tk)((0,json/* objectAt */.lJ)(chunk, 'base_resp'), 'status_code');
    const isError = event === 'error' ||
        (chunk.error !== undefined && chunk.error !== null) ||
        chunk.object === 'error' ||
        chunk.type === 'error' ||
        (status !== undefined && status !== 0) ||
        (chunk.choices === undefined && chunk.code !== undefined && chunk.message !== undefined);
    if (isError)
        throw (0,classify_upstream_error/* classifyUpstreamError */.G)({ status: undefined, body: chunk, headers: {} });
};

;// CONCATENATED MODULE: ./build/src/core/protocols/openai-chat/decode-message.js




/** A whole chat completion: read as a stream of one chunk, so that both ways of asking give the same answer. */
const decodeMessage = (body, context) => {
    const chunks = chunkDecoder(context);
    chunks.push(body);
    if ((0,json/* arrayAt */.RD)(body, 'choices').length === 0) {
        throw new errors/* UpstreamError */.gA('malformed', 'The upstream answered without any choice');
    }
    // Whole answers are complete, whether or not they say why they ended.
    chunks.done();
    return (0,collect/* collect */.F)(chunks.take());
};

// EXTERNAL MODULE: ./build/src/core/protocols/shared/hash.js
var hash = __webpack_require__(50341);
// EXTERNAL MODULE: ./build/src/core/protocols/shared/blocks.js
var shared_blocks = __webpack_require__(32887);
// EXTERNAL MODULE: ./build/src/core/protocols/shared/flatten.js
var flatten = __webpack_require__(94191);
// EXTERNAL MODULE: ./build/src/core/protocols/shared/system-text.js
var system_text = __webpack_require__(34054);
;// CONCATENATED MODULE: ./build/src/core/protocols/openai-chat/encode-assistant.js





/** The assistant's message, or none when nothing of it can be shown. Adds its calls to `open`: client's id -> tool name. */
const encodeAssistant = (message, context, open) => {
    const blocks = (0,shared_blocks/* blocksOf */.SH)(message.content);
    // A string, not parts: models that are shown parts begin to write them (seen with DeepSeek).
    const text = (0,flatten/* flattenBlocks */.P6)(blocks)
        .flatMap(part => (part.type === 'text' ? [part.text] : []))
        .join('\n');
    const calls = blocks
        .filter(block => (0,shared_blocks/* isBlock */.WH)(block, 'tool_use'))
        .filter(block => !open.has(block.id) && open.set(block.id, block.name));
    if (text === '' && calls.length === 0)
        return [];
    return [
        {
            role: 'assistant',
            content: text === '' ? null : (0,shared_blocks/* wellFormed */.ES)(text),
            ...reasoningFields(blocks, calls.length > 0, context),
            ...(calls.length === 0 ? {} : { tool_calls: calls.map(block => encodeCall(block, context)) }),
        },
    ];
};
const encodeCall = (block, context) => ({
    id: context.toolCallId(block.id),
    type: 'function',
    function: {
        name: (0,tool_names/* upstreamToolName */.F)(block.name, context.renamed.toolNames),
        arguments: JSON.stringify((0,json/* isObject */.Gv)(block.input) ? block.input : { input: block.input }),
    },
});
/**
 * Thinking goes back only to who wants it: DeepSeek and kin refuse a tool loop without `reasoning_content`, be it empty;
 * OpenRouter its own `reasoning_details`. Never as text.
 */
const reasoningFields = (blocks, hasCalls, { quirks }) => {
    const thinking = blocks.filter(block => (0,shared_blocks/* isBlock */.WH)(block, 'thinking'));
    if (quirks.reasoning === 'reasoning') {
        const details = thinking.flatMap(block => readReasoningDetails(block.signature));
        return details.length === 0 ? {} : { reasoning_details: details };
    }
    if (quirks.replayReasoning === undefined || (quirks.replayReasoning === 'tool-calls' && !hasCalls))
        return {};
    return { reasoning_content: (0,shared_blocks/* wellFormed */.ES)(thinking.map(block => block.thinking).join('\n')) };
};

;// CONCATENATED MODULE: ./build/src/core/protocols/openai-chat/encode-parts.js


const textPart = (text, cacheControl) => ({
    type: 'text',
    text: (0,shared_blocks/* wellFormed */.ES)(text),
    ...(cacheControl ? { cache_control: cacheControl } : {}),
});
/** A plain string wherever it says the same: templates of small servers choke on parts, and models imitate them. */
const textContent = (parts, separator) => {
    const texts = parts.flatMap(part => (part.type === 'text' && part.cache_control === undefined ? [part.text] : []));
    return texts.length === parts.length ? texts.join(separator) : parts;
};
/** Content of a user's message, in order. */
const encodeParts = (content, context) => content.flatMap(block => {
    const parts = (0,flatten/* flattenBlocks */.P6)([block]).flatMap(part => encodePart(part, context));
    const last = parts.at(-1);
    const cacheControl = context.caches && 'cache_control' in block ? block.cache_control : null;
    if (last?.type === 'text' && cacheControl)
        last.cache_control = cacheControl;
    return parts;
});
/** Media of a tool's result: the parts to send, and a note for each that cannot be. */
const mediaParts = (media, context) => {
    const parts = media.flatMap(part => encodePart(part, context));
    return {
        parts: parts.filter(part => part.type !== 'text'),
        omitted: parts.flatMap(part => (part.type === 'text' ? [part.text] : [])),
    };
};
const encodePart = (part, context) => {
    if (part.type === 'text')
        return part.text.trim() === '' ? [] : [textPart(part.text)];
    if (part.type === 'image')
        return [imagePart(part.source, context)];
    return [filePart(part.source, part.title)];
};
const imagePart = (source, { quirks, model }) => {
    if (quirks.noImages === true || model.capabilities?.images === false) {
        return textPart('[image omitted: the model does not take images]');
    }
    if (source.type === 'file')
        return textPart('[image omitted: it is stored at Anthropic]');
    return { type: 'image_url', image_url: { url: source.type === 'url' ? source.url : dataUrl(source) } };
};
/** https://platform.openai.com/docs/guides/pdf-files: only inline, with a name. */
const filePart = (source, title) => {
    if (source.type === 'base64') {
        return { type: 'file', file: { filename: title ?? 'document.pdf', file_data: dataUrl(source) } };
    }
    if (source.type === 'url')
        return textPart(`[document: ${source.url}]`);
    return textPart('[document omitted: it is stored at Anthropic]');
};
const dataUrl = (source) => `data:${source.media_type};base64,${source.data}`;

;// CONCATENATED MODULE: ./build/src/core/protocols/openai-chat/encode-messages.js







/** `messages` of the chat completion. `instruction` is added to the system prompt. */
const encodeMessages = (request, call, instruction) => {
    const { quirks, model } = call;
    const caches = quirks.cacheControl === 'all' || (quirks.cacheControl === 'claude-models' && /claude/i.test(model.id));
    const context = { ...call, toolCallId: (0,tool_ids/* upstreamIds */.q)(quirks.toolCallId), caches };
    const system = systemParts(request.system, context);
    if (instruction !== undefined)
        system.push(textPart(instruction));
    const first = system.length === 0 ? [] : [{ role: 'system', content: textContent(system, '\n\n') }];
    return [...first, ...turnsOf(request.messages).flatMap(turn => encodeTurn(turn, context))];
};
const turnsOf = (messages) => {
    const turns = [{ assistant: undefined, replies: [] }];
    for (const message of messages) {
        if (message.role === 'assistant')
            turns.push({ assistant: message, replies: [] });
        else
            turns.at(-1)?.replies.push(message);
    }
    return turns;
};
/**
 * Chat wants every call answered by a `tool` message directly after the assistant's: results move to the front, missing
 * ones are made up, results without a call become text.
 */
const encodeTurn = (turn, context) => {
    const open = new Map();
    const assistant = turn.assistant ? encodeAssistant(turn.assistant, context, open) : [];
    const tools = [];
    const attachments = [];
    const answer = (block) => {
        const name = open.get(block.tool_use_id);
        if (name === undefined)
            return false;
        open.delete(block.tool_use_id);
        const encoded = encodeResult(block, name, context);
        tools.push(encoded.message);
        attachments.push(...encoded.attachments);
        return true;
    };
    const rest = turn.replies.map(reply => ({
        ...reply,
        content: (0,shared_blocks/* blocksOf */.SH)(reply.content).filter(block => !((0,shared_blocks/* isBlock */.WH)(block, 'tool_result') && answer(block))),
    }));
    for (const [id, name] of open)
        tools.push(toolMessage(id, name, 'No result was provided.', context));
    return [...assistant, ...tools, ...encodeReplies(rest, attachments, context)];
};
/** The messages after the results. Images of results come first, within the user's own message if there is one. */
const encodeReplies = (replies, attachments, context) => {
    let waiting = attachments;
    const messages = replies.flatMap(reply => {
        if (reply.role === 'system')
            return encodeSystem(reply.content, context);
        const parts = [...waiting, ...encodeParts(reply.content.map(orphanToText), context)];
        waiting = [];
        return parts.length === 0 ? [] : [{ role: 'user', content: textContent(parts, '\n') }];
    });
    return waiting.length === 0 ? messages : [{ role: 'user', content: textContent(waiting, '\n') }, ...messages];
};
/** Instructions in mid-conversation keep their place: moving them up would change the prefix that is cached. */
const encodeSystem = (content, context) => {
    const parts = systemParts(content, context);
    if (parts.length === 0)
        return [];
    if (context.quirks.systemInMessages !== false)
        return [{ role: 'system', content: textContent(parts, '\n\n') }];
    const text = parts.flatMap(part => (part.type === 'text' ? [part.text] : [])).join('\n\n');
    return [{ role: 'user', content: `<system-reminder>\n${text}\n</system-reminder>` }];
};
const systemParts = (content, context) => (0,system_text/* systemBlocks */.w)(content).map(block => textPart(block.text, context.caches ? block.cache_control : undefined));
const encodeResult = (block, name, context) => {
    const result = (0,flatten/* flattenToolResult */.yf)(block);
    const attached = mediaParts(result.media, context);
    const text = [(0,flatten/* toolResultText */.Fu)(result), ...attached.omitted].filter(Boolean).join('\n');
    const count = attached.parts.length;
    // A tool message holds text only (OpenAI: 400 otherwise); what else came follows from the user.
    const shown = text === '' && count > 0 ? '[see the attachment in the next message]' : text;
    const heading = textPart(`Attached by the result of the tool call ${context.toolCallId(block.tool_use_id)}:`);
    return {
        message: toolMessage(block.tool_use_id, name, shown, context, block.cache_control),
        attachments: count === 0 ? [] : [heading, ...attached.parts],
    };
};
const toolMessage = (id, name, text, context, cacheControl) => ({
    role: 'tool',
    tool_call_id: context.toolCallId(id),
    ...(context.quirks.toolMessageName === true ? { name: (0,tool_names/* upstreamToolName */.F)(name, context.renamed.toolNames) } : {}),
    content: textContent([textPart((0,shared_blocks/* wellFormed */.ES)(text), context.caches ? cacheControl : undefined)], '\n'),
});
const orphanToText = (block) => {
    if (!(0,shared_blocks/* isBlock */.WH)(block, 'tool_result'))
        return block;
    return { type: 'text', text: `[tool result] ${(0,flatten/* toolResultText */.Fu)((0,flatten/* flattenToolResult */.yf)(block))}` };
};

// EXTERNAL MODULE: ./build/src/core/protocols/shared/effort.js
var shared_effort = __webpack_require__(44155);
;// CONCATENATED MODULE: ./build/src/core/protocols/openai-chat/encode-reasoning.js

const usualEfforts = ['low', 'medium', 'high'];
/** What the client wants thought, as the provider's own knob. Nothing when it has none or the client says nothing. */
const encodeReasoning = (request, { model, quirks }) => {
    const reasoning = (0,shared_effort/* reasoningOf */.a)(request);
    if (reasoning === undefined || model.capabilities?.thinking === false)
        return {};
    const effort = (0,shared_effort/* clampEffort */.g)(reasoning.effort, quirks.efforts ?? usualEfforts);
    return {
        ...knob(quirks.reasoning, reasoning, effort),
        ...(quirks.effortBesideThinking === true && reasoning.on ? effortField(effort) : {}),
        ...(quirks.thinkingBudgetField !== undefined && reasoning.budgetTokens !== undefined
            ? { [quirks.thinkingBudgetField]: reasoning.budgetTokens }
            : {}),
    };
};
const knob = (kind, reasoning, effort) => {
    switch (kind) {
        case 'reasoning_effort':
            return effortField(effort);
        case 'reasoning':
            return { reasoning: openrouterReasoning(reasoning, effort) };
        case 'thinking-type':
            return { thinking: { type: reasoning.on ? 'enabled' : 'disabled' } };
        case 'enable_thinking':
            return { enable_thinking: reasoning.on };
        case 'think':
            return { think: reasoning.on ? (effort ?? true) : false };
        default:
            return {};
    }
};
const effortField = (effort) => effort === undefined ? {} : { reasoning_effort: effort };
/** https://openrouter.ai/docs/guides/best-practices/reasoning-tokens: effort or max_tokens, never both. */
const openrouterReasoning = (reasoning, effort) => {
    if (!reasoning.on)
        return effort === undefined ? { enabled: false } : { effort };
    if (reasoning.budgetTokens !== undefined)
        return { max_tokens: reasoning.budgetTokens };
    return effort === undefined ? { enabled: true } : { effort };
};

// EXTERNAL MODULE: ./build/src/core/protocols/shared/client-tools.js
var client_tools = __webpack_require__(31800);
;// CONCATENATED MODULE: ./build/src/core/protocols/openai-chat/encode-tools.js



/** `tools`, `tool_choice` and `parallel_tool_calls`; nothing at all when there is no tool to give. */
const encodeTools = (request, context) => {
    const { quirks, renamed } = context;
    const tools = context.model.capabilities?.tools === false ? [] : (0,client_tools/* clientTools */.z)(request);
    const choice = request.tool_choice;
    // Where a choice cannot be expressed, having no tools is the only way to use none.
    if (tools.length === 0 || (choice?.type === 'none' && quirks.noToolChoice === true))
        return {};
    const oneAtATime = choice?.disable_parallel_tool_use === true && quirks.noParallelToolCalls !== true;
    return {
        tools: tools.map(tool => encodeTool(tool, context)),
        ...(quirks.noToolChoice === true ? {} : toolChoice(request, tools, renamed.toolNames)),
        ...(oneAtATime ? { parallel_tool_calls: false } : {}),
    };
};
const encodeTool = (tool, { quirks, renamed }) => ({
    type: 'function',
    function: {
        name: (0,tool_names/* upstreamToolName */.F)(tool.name, renamed.toolNames),
        ...(typeof tool.description === 'string' && tool.description !== '' ? { description: tool.description } : {}),
        parameters: withoutKeywords((0,client_tools/* toolSchema */.w)(tool), quirks.dropSchemaKeywords ?? []),
    },
});
const toolChoice = (request, tools, renamed) => {
    const choice = request.tool_choice;
    switch (choice?.type) {
        case 'auto':
            return { tool_choice: 'auto' };
        case 'any':
            return { tool_choice: 'required' };
        case 'none':
            return { tool_choice: 'none' };
        case 'tool':
            if (!tools.some(tool => tool.name === choice.name))
                return {};
            return { tool_choice: { type: 'function', function: { name: (0,tool_names/* upstreamToolName */.F)(choice.name ?? '', renamed) } } };
        default:
            return {};
    }
};
/** The schema without these keywords at any depth; properties that merely have such a name stay. */
const withoutKeywords = (schema, keywords) => {
    if (keywords.length === 0)
        return schema;
    const clean = (value, isSchema) => {
        if (Array.isArray(value))
            return value.map(entry => clean(entry, isSchema));
        if (!(0,json/* isObject */.Gv)(value))
            return value;
        const kept = Object.entries(value).filter(([key]) => !isSchema || !keywords.includes(key));
        return Object.fromEntries(kept.map(([key, inner]) => [key, clean(inner, !isSchema || !schemaMaps.includes(key))]));
    };
    return clean(schema, true);
};
/** Keywords whose values map names to schemas. */
const schemaMaps = ['properties', 'patternProperties', '$defs', 'definitions', 'dependentSchemas'];

// EXTERNAL MODULE: ./build/src/core/protocols/shared/server-tools.js
var server_tools = __webpack_require__(75276);
;// CONCATENATED MODULE: ./build/src/core/protocols/openai-chat/encode-web-search.js

/**
 * Anthropic's web search as the provider's own, where it has one: https://openrouter.ai/docs/guides/features/plugins/web-search
 * and DashScope's `enable_search`. Elsewhere server tools are left out beside others, and refused (RequestError 400) where
 * nothing else is asked for: Claude Code's WebSearch would take what the model makes up for findings.
 */
const encodeWebSearch = (request, { model, quirks }) => {
    const search = (0,server_tools/* webSearchOf */.qW)(request);
    const known = search !== undefined && quirks.webSearch !== undefined;
    if ((0,server_tools/* asksOnlyForServerTools */.SB)(request))
        (0,server_tools/* refuseServerTools */.$R)(request, { name: model.id, webSearch: known });
    if (!known)
        return {};
    if (quirks.webSearch === 'enable_search')
        return { enable_search: true };
    return {
        plugins: [{ id: 'web', ...(search.allowedDomains.length > 0 ? { include_domains: search.allowedDomains } : {}) }],
    };
};

// EXTERNAL MODULE: ./build/src/core/protocols/openai-chat/response-format.js
var response_format = __webpack_require__(22958);
;// CONCATENATED MODULE: ./build/src/core/protocols/openai-chat/encode.js







/**
 * The chat completion that asks the same. Nothing of Anthropic's own is copied over: strict servers refuse fields they
 * do not know. Notes in `context.renamed` the tool names that had to change.
 */
const encode = (request, context) => {
    const { model, quirks } = context;
    const tools = encodeTools(request, context);
    const format = (0,response_format/* encodeFormat */.w)(request, quirks);
    const body = {
        model: model.id,
        messages: encodeMessages(request, context, format.instruction),
        [quirks.maxTokensField ?? 'max_tokens']: maxTokens(request, context),
        ...sampling(request, context),
        ...stop(request, quirks),
        ...tools,
        ...encodeWebSearch(request, context),
        ...encodeReasoning(request, context),
        ...format.fields,
        ...user(request),
        ...sessionField(context),
        stream: context.stream,
        ...(context.stream && quirks.noStreamOptions !== true ? { stream_options: { include_usage: true } } : {}),
    };
    for (const field of quirks.dropFields ?? [])
        delete body[field];
    return { path: '/chat/completions', ...sessionHeader(context), body };
};
const maxTokens = (request, { model, quirks }) => Math.min(request.max_tokens, model.maxOutputTokens ?? Infinity, quirks.maxOutputTokens ?? Infinity);
const sampling = (request, { model }) => {
    if (model.capabilities?.temperature === false)
        return {};
    const { temperature, top_p } = request;
    return {
        ...(typeof temperature === 'number' ? { temperature } : {}),
        ...(typeof top_p === 'number' ? { top_p } : {}),
    };
};
const stop = (request, quirks) => {
    const sequences = (0,stop_sequences/* stopsOf */.lD)(request);
    return sequences.length === 0 || quirks.noStop === true ? {} : { stop: sequences };
};
/** OpenAI: at most 64 characters. Claude Code sends a longer JSON text; its digest identifies the user as well. */
const user = (request) => {
    const id = request.metadata?.user_id;
    if (typeof id !== 'string' || id === '')
        return {};
    return { user: id.length <= 64 ? id : (0,hash/* hexDigest */.w)(id, 64) };
};
const sessionField = ({ quirks, sessionId }) => {
    const field = quirks.sessionAffinity?.field;
    return field === undefined || sessionId === undefined ? {} : { [field]: sessionId };
};
const sessionHeader = ({ quirks, sessionId }) => {
    const header = quirks.sessionAffinity?.header;
    return header === undefined || sessionId === undefined ? {} : { headers: { [header]: sessionId } };
};

;// CONCATENATED MODULE: ./build/src/core/protocols/openai-chat/openai-chat.js





/** OpenAI's Chat Completions, as OpenAI and its many imitators speak it. https://platform.openai.com/docs/api-reference/chat */
const openaiChat = {
    id: 'openai-chat',
    framing: 'sse',
    encode: encode,
    decodeMessage: (body, context) => (0,stop_sequences/* stopMessage */.kB)(decodeMessage(body, context), unsentStops(context)),
    decoder: context => (0,stop_sequences/* stopStream */.vN)(decoder(context), unsentStops(context)),
    classifyError: (status, body, headers) => (0,classify_upstream_error/* classifyUpstreamError */.G)({ status, body, headers }),
};
/** Some models refuse a request that has any. */
const unsentStops = ({ request, quirks }) => (quirks.noStop === true ? (0,stop_sequences/* stopsOf */.lD)(request) : []);


/***/ }),

/***/ 22958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ encodeFormat)
/* harmony export */ });
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69495);

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

/***/ 9297:
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


/***/ })

};
