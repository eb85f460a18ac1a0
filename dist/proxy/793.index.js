export const id = 793;
export const ids = [793];
export const modules = {

/***/ 4810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ changesCalls),
/* harmony export */   q: () => (/* binding */ finishCall)
/* harmony export */ });
/* harmony import */ var _merge_body_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1325);

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

/***/ 1325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ mergeDefaults),
/* harmony export */   Q: () => (/* binding */ mergeOverrides)
/* harmony export */ });
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** Keys that would change an object's prototype instead of its content. */
const unsafe = new Set(['__proto__', 'constructor', 'prototype']);
const merge = (under, over) => {
    const result = { ...under };
    for (const [key, value] of Object.entries(over)) {
        if (unsafe.has(key) || value === undefined)
            continue;
        const present = Object.hasOwn(result, key) ? result[key] : undefined;
        result[key] = isObject(present) && isObject(value) ? merge(present, value) : value;
    }
    return result;
};
/** The body with values filled in where it has none, deeply. */
const mergeDefaults = (body, defaults) => merge(merge({}, defaults), body);
/** The body with values replaced, deeply. */
const mergeOverrides = (body, overrides) => merge(body, overrides);


/***/ }),

/***/ 7696:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lx: () => (/* binding */ changesTraffic),
  EE: () => (/* binding */ responseTransform),
  fM: () => (/* binding */ transformBody),
  G6: () => (/* binding */ transformQuirks),
  ov: () => (/* binding */ transformRequest),
  NN: () => (/* binding */ transformerSteps)
});

// UNUSED EXPORTS: endpointOfSteps

// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __webpack_require__(3026);
// EXTERNAL MODULE: ./build/src/core/providers/merge-body.js
var merge_body = __webpack_require__(1325);
;// CONCATENATED MODULE: ./build/src/core/transformers/options.js
const positiveInteger = {
    is: value => typeof value === 'number' && Number.isInteger(value) && value > 0,
    called: 'a positive whole number',
};
const number = { is: value => typeof value === 'number' && Number.isFinite(value), called: 'a number' };
const flag = { is: value => typeof value === 'boolean', called: 'true or false' };
/** Options by name; what is not listed is an error, what is listed may be absent unless `required`. */
const knownOptions = (known, required = []) => (options) => {
    for (const name of required)
        if (options[name] === undefined)
            return `needs the option \`${name}\``;
    for (const [name, value] of Object.entries(options)) {
        const check = Object.hasOwn(known, name) ? known[name] : undefined;
        if (check === undefined)
            return `has no option \`${name}\`; it knows ${list(Object.keys(known))}`;
        if (!check.is(value))
            return `option \`${name}\` must be ${check.called}`;
    }
    return undefined;
};
const list = (names) => (names.length === 0 ? 'none' : names.map(name => `\`${name}\``).join(', '));

;// CONCATENATED MODULE: ./build/src/core/transformers/bodies.js


/** Transformers on what the request says. */
const bodyTransformers = [
    {
        name: 'customparams',
        does: 'its options are merged deeply into the body where the body has no value of its own',
        body: (body, options) => (0,merge_body/* mergeDefaults */.H)(body, options),
    },
    {
        name: 'cleancache',
        does: 'removes every `cache_control`',
        quirks: ({ cacheControl: _, ...quirks }) => quirks,
        request: request => withoutCacheControl(request),
    },
    {
        name: 'reasoning',
        does: 'thinking becomes `enable_thinking` where the provider has no knob of its own; `enable: false` turns it off',
        validateOptions: knownOptions({ enable: flag }),
        quirks: quirks => ({ reasoning: 'enable_thinking', ...quirks }),
        request: (request, options) => options.enable === false ? { ...request, thinking: { type: 'disabled' } } : request,
    },
];
const withoutCacheControl = (request) => {
    const clean = {
        ...request,
        messages: request.messages.map(message => typeof message.content === 'string' ? message : { ...message, content: message.content.map(stripBlock) }),
    };
    delete clean.cache_control;
    if (Array.isArray(request.system))
        clean.system = request.system.map(({ cache_control: _, ...block }) => block);
    if (request.tools)
        clean.tools = request.tools.map(({ cache_control: _, ...tool }) => tool);
    return clean;
};
const stripBlock = (block) => {
    const { cache_control: _, ...rest } = block;
    const content = rest.content;
    return (Array.isArray(content) ? { ...rest, content: content.map(item => stripBlock(item)) } : rest);
};

// EXTERNAL MODULE: ./node_modules/jsonrepair/lib/esm/regular/jsonrepair.js + 2 modules
var jsonrepair = __webpack_require__(8365);
;// CONCATENATED MODULE: ./build/src/core/transformers/enhance-tool.js


/** Whole tool arguments as JSON: repaired where they do not parse, as they are where nothing helps. */
const repairedJson = (text) => {
    if (text.trim() === '')
        return '{}';
    try {
        JSON.parse(text);
        return text;
    }
    catch {
        try {
            const repaired = (0,jsonrepair/* jsonrepair */.m)(text);
            const value = JSON.parse(repaired);
            return typeof value === 'object' && value !== null && !Array.isArray(value) ? repaired : text;
        }
        catch {
            return text;
        }
    }
};
const enhanceTool = {
    name: 'enhancetool',
    does: 'tool arguments are collected, repaired where they are not JSON, and sent whole: they stream no more',
    validateOptions: knownOptions({}),
    response: () => ({ events: eventMachine(), message: message => message }),
};
const eventMachine = () => {
    const collected = new Map();
    return event => {
        if (event.type === 'content_block_start' && event.content_block.type === 'tool_use')
            collected.set(event.index, '');
        if (event.type === 'content_block_delta' && event.delta.type === 'input_json_delta') {
            const soFar = collected.get(event.index);
            if (soFar === undefined)
                return [event];
            collected.set(event.index, soFar + event.delta.partial_json);
            return [];
        }
        const json = event.type === 'content_block_stop' ? collected.get(event.index) : undefined;
        if (json === undefined || event.type !== 'content_block_stop')
            return [event];
        collected.delete(event.index);
        const delta = { type: 'input_json_delta', partial_json: repairedJson(json) };
        return [{ type: 'content_block_delta', index: event.index, delta }, event];
    };
};

;// CONCATENATED MODULE: ./build/src/core/transformers/system-text.js
/** The request with a text added at the end of its system prompt. */
const withSystemText = (request, text) => {
    if (request.system === undefined || request.system === '')
        return { ...request, system: text };
    return typeof request.system === 'string'
        ? { ...request, system: `${request.system}\n\n${text}` }
        : { ...request, system: [...request.system, { type: 'text', text }] };
};

// EXTERNAL MODULE: ./build/src/core/transformers/tagged-thinking.js + 1 modules
var tagged_thinking = __webpack_require__(8989);
;// CONCATENATED MODULE: ./build/src/core/transformers/forced-reasoning.js



const forced_reasoning_prompt = 'Before every answer and before every tool call, reason step by step inside <reasoning_content> and ' +
    '</reasoning_content>. Close the tag before you answer. Never mention these tags.';
/** Transformers for models that reason in their text. */
const taggedReasoningTransformers = [
    {
        name: 'forcereasoning',
        does: 'asks a model without reasoning to think between tags and returns that as thinking',
        validateOptions: knownOptions({}),
        request: request => request.thinking?.type === 'disabled' ? request : withSystemText(withoutThinking(request), forced_reasoning_prompt),
        response: () => (0,tagged_thinking/* taggedThinking */.D)('<reasoning_content>', '</reasoning_content>'),
    },
    {
        name: 'extrathinktag',
        does: 'what stands between `<think>` and `</think>` in the text is returned as thinking',
        validateOptions: knownOptions({}),
        response: () => (0,tagged_thinking/* taggedThinking */.D)('<think>', '</think>'),
    },
];
/** The knob of a provider would be refused by a model that has none. */
const withoutThinking = ({ thinking: _, ...request }) => request;

;// CONCATENATED MODULE: ./build/src/core/transformers/limits.js

const limitsOf = (options, limit) => typeof options.max_tokens === 'number' ? Math.min(limit, options.max_tokens) : limit;
/** Transformers on the output limit and on sampling. */
const limitTransformers = [
    {
        name: 'maxtoken',
        does: 'lowers the output limit to `max_tokens`, and a thinking budget that no longer fits with it',
        validateOptions: knownOptions({ max_tokens: positiveInteger }, ['max_tokens']),
        quirks: (quirks, options) => ({
            ...quirks,
            maxOutputTokens: limitsOf(options, quirks.maxOutputTokens ?? Number.MAX_SAFE_INTEGER),
        }),
        request: (request, options) => withLimit(request, limitsOf(options, request.max_tokens)),
    },
    {
        name: 'maxcompletiontokens',
        does: '`max_tokens` is called `max_completion_tokens`',
        quirks: quirks => ({ ...quirks, maxTokensField: 'max_completion_tokens' }),
        body: ({ max_tokens: limit, ...body }) => limit === undefined ? body : { ...body, max_completion_tokens: body.max_completion_tokens ?? limit },
    },
    {
        name: 'sampling',
        does: 'sets `temperature`, `top_p`, `top_k`, `repetition_penalty`; lowers the limit to `max_tokens`',
        validateOptions: knownOptions({
            max_tokens: positiveInteger,
            temperature: number,
            top_p: number,
            top_k: positiveInteger,
            repetition_penalty: number,
        }),
        request: (request, options) => ({
            ...withLimit(request, limitsOf(options, request.max_tokens)),
            ...(typeof options.temperature === 'number' ? { temperature: options.temperature } : {}),
            ...(typeof options.top_p === 'number' ? { top_p: options.top_p } : {}),
            ...(typeof options.top_k === 'number' ? { top_k: options.top_k } : {}),
        }),
        body: (body, options) => options.repetition_penalty === undefined ? body : { ...body, repetition_penalty: options.repetition_penalty },
    },
];
/** Anthropic demands budget_tokens < max_tokens and at least 1024. */
const withLimit = (request, limit) => {
    if (limit >= request.max_tokens)
        return request;
    const lowered = { ...request, max_tokens: limit };
    if (request.thinking?.type !== 'enabled' || request.thinking.budget_tokens < limit)
        return lowered;
    const budget = Math.floor(limit / 2);
    return {
        ...lowered,
        thinking: budget >= 1024 ? { ...request.thinking, budget_tokens: budget } : { type: 'disabled' },
    };
};

;// CONCATENATED MODULE: ./build/src/core/transformers/protocols.js

/** Transformers whose name says which wire format an upstream speaks. */
const protocolTransformers = [
    {
        name: 'Anthropic',
        does: 'the upstream speaks Anthropic Messages: passed through. `UseBearer: true` sends the key as Bearer',
        protocol: 'anthropic',
        validateOptions: knownOptions({ UseBearer: flag }),
        auth: options => (options.UseBearer === true ? 'bearer' : undefined),
    },
    { name: 'OpenAI', does: 'the upstream speaks Chat Completions', protocol: 'openai-chat' },
    {
        name: 'openai-responses',
        does: 'the upstream speaks Responses; temperature and limits are kept',
        protocol: 'openai-responses',
    },
    { name: 'openai-response', does: 'the same as `openai-responses`', protocol: 'openai-responses' },
    { name: 'gemini', does: "the upstream speaks Gemini's own API, thought signatures included", protocol: 'gemini' },
    {
        name: 'vertex-gemini',
        does: 'Gemini on Vertex AI, with an access token',
        protocol: 'gemini',
        definition: 'vertex',
    },
    {
        name: 'vertex-claude',
        does: 'Claude on Vertex AI, with an access token',
        protocol: 'anthropic',
        definition: 'vertex',
    },
    {
        name: 'vertex-openai',
        does: "Vertex AI's Chat Completions, with an access token",
        protocol: 'openai-chat',
        definition: 'vertex',
    },
];

;// CONCATENATED MODULE: ./build/src/core/transformers/tool-use.js


const exitTool = {
    name: 'ExitTool',
    description: 'Call this when no other tool is needed any more: the task is done, or you want to talk to the user.',
    input_schema: {
        type: 'object',
        properties: { response: { type: 'string', description: 'What the user is to read.' } },
        required: ['response'],
    },
};
const reminder = 'Tool mode is on: every answer must call a tool. Use the tool that fits best; when none is needed any more, call ' +
    '`ExitTool` with your answer to the user, and only then.';
const toolUse = {
    name: 'tooluse',
    does: 'makes a weak model use its tools: each answer must call one, a last tool `ExitTool` carries the final text',
    validateOptions: knownOptions({}),
    request: request => {
        if (request.tools === undefined || request.tools.length === 0 || request.tool_choice?.type === 'none')
            return request;
        return withSystemText({ ...request, tools: [...request.tools, exitTool], tool_choice: { type: 'any' } }, reminder);
    },
    response: () => exitToText(),
};
/** The call of `ExitTool` becomes the text it carries, and the turn ends if it was the only call. */
const exitToText = () => ({ events: tool_use_eventMachine(), message: messageWithoutExit });
const isExit = (block) => block.type === 'tool_use' && block.name === exitTool.name;
const textOf = (input) => {
    const response = typeof input === 'object' && input !== null ? input.response : undefined;
    return typeof response === 'string' ? response : '';
};
const messageWithoutExit = (message) => {
    if (!message.content.some(isExit))
        return message;
    const content = message.content.map(block => (isExit(block) ? { type: 'text', text: textOf(block.input) } : block));
    const calls = content.some(block => block.type === 'tool_use');
    const ends = message.stop_reason === 'tool_use' && !calls;
    return { ...message, content, stop_reason: ends ? 'end_turn' : message.stop_reason };
};
const tool_use_eventMachine = () => {
    let exiting;
    let exited = false;
    let otherCalls = false;
    const finish = (index, json) => [
        { type: 'content_block_delta', index, delta: { type: 'text_delta', text: textOf(parse(json)) } },
        { type: 'content_block_stop', index },
    ];
    return event => {
        if (event.type === 'content_block_start' && event.content_block.type === 'tool_use') {
            if (!isExit(event.content_block)) {
                otherCalls = true;
                return [event];
            }
            exited = true;
            exiting = { index: event.index, json: '' };
            return [{ ...event, content_block: { type: 'text', text: '' } }];
        }
        if (exiting !== undefined && event.type === 'content_block_delta' && event.index === exiting.index) {
            exiting.json += jsonOf(event.delta);
            return [];
        }
        if (exiting !== undefined && event.type === 'content_block_stop' && event.index === exiting.index) {
            const { index, json } = exiting;
            exiting = undefined;
            return finish(index, json);
        }
        const ends = event.type === 'message_delta' && event.delta.stop_reason === 'tool_use' && exited && !otherCalls;
        return ends ? [{ ...event, delta: { ...event.delta, stop_reason: 'end_turn' } }] : [event];
    };
};
const jsonOf = (delta) => (delta.type === 'input_json_delta' ? delta.partial_json : '');
const parse = (json) => {
    try {
        return JSON.parse(json);
    }
    catch {
        // A model that answers without JSON means its text.
        return { response: json };
    }
};

;// CONCATENATED MODULE: ./build/src/core/transformers/vendors.js

const mergesOptions = {
    quirks: quirks => ({ reasoning: 'reasoning', cacheControl: 'claude-models', ...quirks }),
    body: (body, options) => (0,merge_body/* mergeOverrides */.Q)(body, options),
};
/** Transformers named after a vendor: what is particular about its wire, wherever its models are served. */
const vendorTransformers = [
    {
        name: 'deepseek',
        does: 'reasoning comes back to the model on tool-call turns, as DeepSeek demands. The old limit of 8192 output tokens is gone',
        quirks: quirks => ({ replayReasoning: 'tool-calls', ...quirks }),
    },
    {
        name: 'openrouter',
        does: "options are merged into the body (`provider: {only: [...]}`); thinking becomes `reasoning`; cache_control stays for Claude's models",
        ...mergesOptions,
    },
    { name: 'vercel', does: 'the same for the Vercel AI Gateway', ...mergesOptions },
    {
        name: 'groq',
        does: "`$schema` is removed from tools' schemas",
        quirks: quirks => ({ ...quirks, dropSchemaKeywords: [...(quirks.dropSchemaKeywords ?? []), '$schema'] }),
    },
    {
        name: 'cerebras',
        does: '`disable_reasoning` when thinking is off',
        body: (body, _options, { request }) => request.thinking?.type === 'disabled' ? { ...withoutReasoning(body), disable_reasoning: true } : body,
    },
    {
        name: 'streamoptions',
        does: 'usage in streams is always asked for',
        builtIn: true,
    },
];
const withoutReasoning = ({ reasoning: _1, reasoning_effort: _2, ...rest }) => rest;

;// CONCATENATED MODULE: ./build/src/core/transformers/find-transformer.js







/** Every transformer of claude-code-router 1.x and 2.x. */
const transformers = [
    ...protocolTransformers,
    ...vendorTransformers,
    ...limitTransformers,
    ...bodyTransformers,
    ...taggedReasoningTransformers,
    toolUse,
    enhanceTool,
];
const byName = new Map(transformers.map(transformer => [transformer.name.toLowerCase(), transformer]));
/** By its name in any case. */
const findTransformer = (name) => byName.get(name.toLowerCase());

;// CONCATENATED MODULE: ./build/src/core/transformers/pipeline.js


/**
 * The transformers of a provider, then those of a model, in order; `own` are the user's, by name. Throws ConfigError for an
 * unknown name or a wrong option. Call it when the configuration is read, not for each request.
 */
const transformerSteps = (uses, own = new Map()) => uses.map(({ name, options = {} }) => {
    const transformer = own.get(name) ?? findTransformer(name);
    if (transformer === undefined) {
        throw new errors/* ConfigError */.xL('unknown_transformer', `There is no transformer \`${name}\``, {
            hint: `Known are ${transformers.map(known => known.name).join(', ')}; your own is loaded by its path under \`transformers\`.`,
        });
    }
    const problem = transformer.validateOptions?.(options);
    if (problem !== undefined)
        throw new errors/* ConfigError */.xL('invalid_transformer_option', `Transformer \`${name}\` ${problem}`);
    return { transformer, options };
});
/** What the names alone say of the endpoint: wire format, provider, how the key travels. */
const endpointOfSteps = (steps) => {
    const result = {};
    for (const { transformer, options } of steps) {
        if (transformer.protocol !== undefined)
            result.protocol = transformer.protocol;
        if (transformer.definition !== undefined)
            result.definition = transformer.definition;
        const auth = transformer.auth?.(options);
        if (auth !== undefined)
            result.auth = auth;
    }
    return result;
};
const transformQuirks = (steps, quirks, context) => steps.reduce((value, { transformer, options }) => transformer.quirks?.(value, options, context) ?? value, quirks);
const transformRequest = (steps, request, context) => steps.reduce((value, { transformer, options }) => transformer.request?.(value, options, context) ?? value, request);
const transformBody = (steps, body, context) => steps.reduce((value, { transformer, options }) => transformer.body?.(value, options, context) ?? value, body);
/** One transform for the whole answer, the last step's first; undefined when no step looks at answers. Anew for each answer. */
const responseTransform = (steps, context) => {
    const transforms = steps
        .flatMap(({ transformer, options }) => transformer.response?.(options, context) ?? [])
        .reverse();
    if (transforms.length === 0)
        return undefined;
    return {
        events: (event) => transforms.reduce((events, transform) => events.flatMap(item => transform.events(item)), [event]),
        message: (message) => transforms.reduce((value, transform) => transform.message(value), message),
    };
};
/** Whether any step touches calls or answers: if not, an Anthropic body may pass through byte by byte. */
const changesTraffic = (steps) => steps.some(({ transformer }) => transformer.request ?? transformer.body ?? transformer.response);


/***/ }),

/***/ 8989:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ taggedThinking)
});

;// CONCATENATED MODULE: ./build/src/core/transformers/tag-splitter.js
/** Splits a text that comes in pieces into what stands between `open` and `close` and what does not. */
const tagSplitter = (open, close) => {
    let inside = false;
    let held = '';
    const segment = (text) => (text === '' ? [] : [{ inside, text }]);
    const push = (text) => {
        const segments = [];
        let rest = held + text;
        held = '';
        for (;;) {
            const tag = inside ? close : open;
            const at = rest.indexOf(tag);
            if (at < 0)
                break;
            segments.push(...segment(rest.slice(0, at)));
            inside = !inside;
            rest = rest.slice(at + tag.length);
        }
        const keep = overlap(rest, inside ? close : open);
        held = rest.slice(rest.length - keep);
        segments.push(...segment(rest.slice(0, rest.length - keep)));
        return segments;
    };
    const flush = () => {
        const last = segment(held);
        held = '';
        return last;
    };
    return { push, flush };
};
/** Length of the longest end of `text` that begins `tag`. */
const overlap = (text, tag) => {
    for (let length = Math.min(text.length, tag.length - 1); length > 0; length--) {
        if (text.endsWith(tag.slice(0, length)))
            return length;
    }
    return 0;
};

;// CONCATENATED MODULE: ./build/src/core/transformers/tagged-thinking.js

/**
 * What a model wrote between two tags in its text becomes thinking blocks; indexes move accordingly. White space at the
 * beginning of a text block goes, so that the answer does not depend on where the stream was cut.
 */
const taggedThinking = (open, close) => ({
    events: eventMachine(open, close),
    message: message => ({ ...message, content: message.content.flatMap(block => splitBlock(block, open, close)) }),
});
const textOf = (block) => {
    const text = block.type === 'text' ? block.text : undefined;
    return typeof text === 'string' ? text : undefined;
};
const splitBlock = (block, open, close) => {
    const text = textOf(block);
    if (text === undefined)
        return [block];
    const splitter = tagSplitter(open, close);
    const joined = [];
    for (const segment of [...splitter.push(text), ...splitter.flush()]) {
        const last = joined.at(-1);
        if (last?.inside === segment.inside)
            last.text += segment.text;
        else
            joined.push({ ...segment });
    }
    return joined.flatMap(({ inside, text: part }) => {
        const content = inside ? part : part.trimStart();
        return content === '' ? [] : [newBlock(inside, content)];
    });
};
const newBlock = (inside, text) => inside ? { type: 'thinking', thinking: text, signature: '' } : { type: 'text', text };
const eventMachine = (open, close) => {
    let next = 0;
    let current;
    let splitter;
    const closeCurrent = () => {
        if (current === undefined)
            return [];
        const { index } = current;
        current = undefined;
        return [{ type: 'content_block_stop', index }];
    };
    const write = ({ inside, text }) => {
        const continues = current?.inside === inside;
        // A change of side ends the block even when only white space follows: the next tag begins a new one.
        const events = continues ? [] : closeCurrent();
        const content = continues || inside ? text : text.trimStart();
        if (content === '')
            return events;
        if (current === undefined) {
            current = { index: next++, inside };
            events.push({ type: 'content_block_start', index: current.index, content_block: newBlock(inside, '') });
        }
        const delta = inside
            ? { type: 'thinking_delta', thinking: content }
            : { type: 'text_delta', text: content };
        events.push({ type: 'content_block_delta', index: current.index, delta });
        return events;
    };
    const start = (event) => {
        const text = textOf(event.content_block);
        if (text !== undefined) {
            splitter = tagSplitter(open, close);
            return splitter.push(text).flatMap(write);
        }
        current = { index: next++, inside: false };
        return [{ ...event, index: current.index }];
    };
    return event => {
        if (event.type === 'content_block_start')
            return start(event);
        if (event.type === 'content_block_delta') {
            if (splitter !== undefined && event.delta.type === 'text_delta')
                return splitter.push(event.delta.text).flatMap(write);
            return current === undefined ? [] : [{ ...event, index: current.index }];
        }
        if (event.type !== 'content_block_stop')
            return [event];
        const rest = splitter?.flush().flatMap(write) ?? [];
        splitter = undefined;
        return [...rest, ...closeCurrent()];
    };
};


/***/ })

};
