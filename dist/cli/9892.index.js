export const id = 9892;
export const ids = [9892];
export const modules = {

/***/ 85250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ readRawRequest)
});

;// CONCATENATED MODULE: ./build/src/lib/json-scan.js
const quote = 0x22;
const backslash = 0x5c;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const comma = 0x2c;
const colon = 0x3a;
/** 1 = quote, 2 = opens, 3 = closes; anything else is of no interest between strings. */
const kinds = new Uint8Array(256);
kinds[quote] = 1;
kinds[0x7b] = 2;
kinds[0x5b] = 2;
kinds[0x7d] = 3;
kinds[0x5d] = 3;
/** Strings longer than this are searched natively: short ones are quicker by hand. */
const shortString = 48;
/**
 * Where the values of a JSON object's own keys lie, without parsing them: a tenth of the time of a full parse on an
 * agent's request. Nested values are only balanced, not checked. Undefined when this is no object, when it is cut off,
 * or when a key occurs twice (readers differ on which one counts). `watch` hears of the strings inside those values.
 */
const scanObject = (bytes, watch) => {
    const spans = new Map();
    let i = skipSpace(bytes, hasBom(bytes) ? 3 : 0);
    if (bytes[i] !== openBrace)
        return undefined;
    i = skipSpace(bytes, i + 1);
    if (bytes[i] === closeBrace)
        return endsAfter(bytes, i) ? spans : undefined;
    for (;;) {
        const member = memberAt(bytes, i, watch);
        if (member === undefined || spans.has(member.key))
            return undefined;
        spans.set(member.key, member.value);
        i = skipSpace(bytes, member.value.end);
        if (bytes[i] === closeBrace)
            return endsAfter(bytes, i) ? spans : undefined;
        if (bytes[i] !== comma)
            return undefined;
        i = skipSpace(bytes, i + 1);
    }
};
const memberAt = (bytes, at, watch) => {
    if (bytes[at] !== quote)
        return undefined;
    const keyEnd = stringEnd(bytes, at);
    if (keyEnd < 0)
        return undefined;
    const key = keyText(bytes, at, keyEnd);
    const separator = skipSpace(bytes, keyEnd);
    if (key === undefined || bytes[separator] !== colon)
        return undefined;
    const start = skipSpace(bytes, separator + 1);
    const end = valueEnd(bytes, start, watch);
    return end < 0 ? undefined : { key, value: { start, end } };
};
const hasBom = (bytes) => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
const skipSpace = (bytes, from) => {
    let i = from;
    while (bytes[i] === 0x20 || bytes[i] === 0x0a || bytes[i] === 0x0d || bytes[i] === 0x09)
        i++;
    return i;
};
const endsAfter = (bytes, brace) => skipSpace(bytes, brace + 1) === bytes.length;
/** Index after the closing quote of the string that opens at `start`, or -1. */
const stringEnd = (bytes, start) => {
    let i = start + 1;
    const nearby = Math.min(bytes.length, i + shortString);
    while (i < nearby) {
        const byte = bytes[i];
        if (byte === quote)
            return i + 1;
        i += byte === backslash ? 2 : 1;
    }
    for (;;) {
        const at = bytes.indexOf(quote, i);
        if (at < 0)
            return -1;
        let before = at - 1;
        while (before >= i && bytes[before] === backslash)
            before--;
        if (((at - 1 - before) & 1) === 0)
            return at + 1;
        i = at + 1;
    }
};
const valueEnd = (bytes, start, watch) => {
    const kind = kinds[bytes[start] ?? 0];
    if (kind === 1)
        return stringEnd(bytes, start);
    if (kind === 2)
        return nestedEnd(bytes, start, watch);
    let i = start;
    while (i < bytes.length && !endsPrimitive(bytes[i]))
        i++;
    return i > start && kind !== 3 ? i : -1;
};
const endsPrimitive = (byte) => byte === 0x2c || byte === 0x7d || byte === 0x5d || byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
const nestedEnd = (bytes, start, watch) => {
    let depth = 0;
    for (let i = start; i < bytes.length; i++) {
        const kind = kinds[bytes[i]];
        if (kind === 0)
            continue;
        if (kind === 1) {
            const end = stringEnd(bytes, i);
            if (end < 0)
                return -1;
            watch?.note(bytes, i + 1, end - 1);
            i = end - 1;
        }
        else if (kind === 2)
            depth++;
        else if (--depth === 0)
            return i + 1;
    }
    return -1;
};
const json_scan_text = new TextDecoder();
const keyText = (bytes, start, end) => {
    const raw = json_scan_text.decode(bytes.subarray(start + 1, end - 1));
    if (!raw.includes('\\'))
        return raw;
    try {
        return JSON.parse(`"${raw}"`);
    }
    catch {
        return undefined;
    }
};

;// CONCATENATED MODULE: ./build/src/lib/json-words.js
/**
 * Makes watches for these ASCII words. Cheaper than a search of the text for each: the scan passes every string anyway,
 * and a search for `"word"` stops at every quotation mark.
 */
const wordWatcher = (words) => {
    const byLength = [];
    for (const word of words) {
        const bytes = new TextEncoder().encode(word);
        byLength[bytes.length] = [...(byLength[bytes.length] ?? []), { word, bytes }];
    }
    return () => {
        const seen = new Set();
        return {
            note(bytes, start, end) {
                const candidates = byLength[end - start];
                if (candidates === undefined)
                    return;
                for (const candidate of candidates)
                    if (isAt(bytes, start, candidate.bytes))
                        seen.add(candidate.word);
            },
            found: word => seen.has(word),
        };
    };
};
const isAt = (bytes, start, word) => {
    for (let i = 0; i < word.length; i++)
        if (bytes[start + i] !== word[i])
            return false;
    return true;
};

// EXTERNAL MODULE: ./build/src/lib/once.js
var once = __webpack_require__(93372);
// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __webpack_require__(43026);
// EXTERNAL MODULE: ./build/src/core/messages/validate.js
var validate = __webpack_require__(78122);
;// CONCATENATED MODULE: ./build/src/core/messages/raw-request.js





/** What decides on the way a request takes; looked out for in the one pass over its bytes. */
const watchedWords = [
    'adaptive',
    'base64',
    'defer_loading',
    'document',
    'image',
    'signature',
    'system',
    'tool_reference',
];
const watchWords = wordWatcher(watchedWords);
/** Throws RequestError 400 when it is no JSON object. */
const readRawRequest = (bytes) => {
    const watch = watchWords();
    const fields = scanObject(bytes, watch);
    const object = (0,once/* once */.O)(() => parseObject(bytes));
    if (fields === undefined)
        object();
    return {
        bytes,
        fields,
        field(name) {
            if (fields === undefined)
                return object()[name];
            const span = fields.get(name);
            return span && parseSpan(bytes, span, name);
        },
        holds: word => (fields === undefined ? bytes.includes(`"${word}"`, 0, 'latin1') : watch.found(word)),
        fieldIncludes(name, text) {
            if (fields === undefined)
                return bytes.includes(text, 0, 'latin1');
            const span = fields.get(name);
            return span !== undefined && bytes.subarray(span.start, span.end).includes(text, 0, 'latin1');
        },
        parsed: (0,once/* once */.O)(() => (0,validate/* validateRequest */.S)(object())),
    };
};
const parseObject = (bytes) => {
    let value;
    try {
        value = JSON.parse(bytes.toString('utf8'));
    }
    catch (error) {
        throw (0,validate/* invalid */.Gq)(`The request body is not valid JSON: ${error instanceof Error ? error.message : 'cannot be parsed'}`);
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw (0,validate/* invalid */.Gq)('The request body must be a JSON object');
    }
    return value;
};
const parseSpan = (bytes, span, name) => {
    try {
        return JSON.parse(bytes.toString('utf8', span.start, span.end));
    }
    catch {
        throw new errors/* RequestError */.GI(400, 'invalid_request_error', `${name}: not valid JSON`);
    }
};


/***/ }),

/***/ 78122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gq: () => (/* binding */ invalid),
/* harmony export */   S: () => (/* binding */ validateRequest),
/* harmony export */   z3: () => (/* binding */ requireFields)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43026);

/** Errors in Anthropic's wording: `field.path: what is wrong`. */
const invalid = (message) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI(400, 'invalid_request_error', message);
/**
 * The fields without which nobody can answer, judged without parsing the conversation. Everything else is left to
 * whoever understands it: an Anthropic upstream itself, or `validateRequest` before a translation.
 */
const requireFields = (raw, required) => {
    const model = raw.field('model');
    if (model === undefined)
        throw invalid('model: Field required');
    if (typeof model !== 'string' || model === '')
        throw invalid('model: Input should be a non-empty string');
    const maxTokens = required.maxTokens ? checkedMaxTokens(raw.field('max_tokens')) : 0;
    checkMessagesPresent(raw);
    const stream = raw.field('stream') ?? false;
    if (typeof stream !== 'boolean')
        throw invalid('stream: Input should be a valid boolean');
    return { model, stream, maxTokens };
};
const checkedMaxTokens = (maxTokens) => {
    if (maxTokens === undefined)
        throw invalid('max_tokens: Field required');
    if (typeof maxTokens !== 'number' || !Number.isInteger(maxTokens) || maxTokens < 0) {
        throw invalid('max_tokens: Input should be a positive integer');
    }
    return maxTokens;
};
const checkMessagesPresent = (raw) => {
    const span = raw.fields?.get('messages');
    if (raw.fields === undefined) {
        checkMessages(raw.field('messages'));
    }
    else if (span === undefined) {
        throw invalid('messages: Field required');
    }
    else if (raw.bytes[span.start] !== 0x5b) {
        throw invalid('messages: Input should be a valid array');
    }
    else if (/^\[\s*\]$/.test(raw.bytes.toString('latin1', span.start, Math.min(span.end, span.start + 64)))) {
        throw invalid('messages: at least one message is required');
    }
};
function checkMessages(messages) {
    if (messages === undefined)
        throw invalid('messages: Field required');
    if (!Array.isArray(messages))
        throw invalid('messages: Input should be a valid array');
    if (messages.length === 0)
        throw invalid('messages: at least one message is required');
}
/**
 * What a translator relies on. Unknown fields, blocks and tool types pass: Claude Code adds them ahead of every gateway.
 * Throws RequestError 400.
 */
const validateRequest = (request) => {
    checkMessages(request.messages);
    request.messages.forEach(checkMessage);
    if (request.system !== undefined && typeof request.system !== 'string')
        checkBlocks(request.system, 'system');
    if (request.tools !== undefined && request.tools !== null)
        checkTools(request.tools);
    checkShape(request.tool_choice, 'tool_choice');
    checkShape(request.thinking, 'thinking');
    const stops = request.stop_sequences;
    if (stops !== undefined &&
        stops !== null &&
        !(Array.isArray(stops) && stops.every(stop => typeof stop === 'string'))) {
        throw invalid('stop_sequences: Input should be a valid array of strings');
    }
    return request;
};
const roles = new Set(['user', 'assistant', 'system']);
const checkMessage = (message, index) => {
    const path = `messages.${index}`;
    if (!isObject(message))
        throw invalid(`${path}: Input should be an object`);
    if (typeof message.role !== 'string' || !roles.has(message.role)) {
        throw invalid(`${path}.role: Input should be 'user', 'assistant' or 'system'`);
    }
    if (message.content === undefined || message.content === null)
        throw invalid(`${path}.content: Field required`);
    if (typeof message.content !== 'string')
        checkBlocks(message.content, `${path}.content`);
};
const checkBlocks = (blocks, path) => {
    if (!Array.isArray(blocks))
        throw invalid(`${path}: Input should be a string or an array of blocks`);
    blocks.forEach((block, index) => {
        checkBlock(block, `${path}.${index}`);
    });
};
const checkBlock = (block, path) => {
    if (!isObject(block))
        throw invalid(`${path}: Input should be an object`);
    if (typeof block.type !== 'string')
        throw invalid(`${path}.type: Field required`);
    if (block.type === 'text')
        checkText(block.text, `${path}.text`);
    if (block.type === 'tool_use') {
        checkText(block.id, `${path}.id`);
        checkText(block.name, `${path}.name`);
    }
    if (block.type === 'image' && !isObject(block.source))
        throw invalid(`${path}.source: Field required`);
    if (block.type === 'document' && !isObject(block.source))
        throw invalid(`${path}.source: Field required`);
    if (block.type === 'thinking')
        checkText(block.thinking, `${path}.thinking`);
    if (block.type === 'tool_result') {
        checkText(block.tool_use_id, `${path}.tool_use_id`);
        const content = block.content;
        if (content !== undefined && content !== null && typeof content !== 'string')
            checkBlocks(content, `${path}.content`);
    }
};
const checkText = (value, path) => {
    if (value === undefined)
        throw invalid(`${path}: Field required`);
    if (typeof value !== 'string')
        throw invalid(`${path}: Input should be a valid string`);
};
const checkTools = (tools) => {
    if (!Array.isArray(tools))
        throw invalid('tools: Input should be a valid array');
    tools.forEach((tool, index) => {
        if (!isObject(tool))
            throw invalid(`tools.${index}: Input should be an object`);
        const isClientTool = tool.type === undefined || tool.type === null || tool.type === 'custom';
        if (isClientTool)
            checkText(tool.name, `tools.${index}.name`);
    });
};
const checkShape = (value, path) => {
    if (value === undefined || value === null)
        return;
    if (!isObject(value))
        throw invalid(`${path}: Input should be an object`);
    if (typeof value.type !== 'string')
        throw invalid(`${path}.type: Field required`);
};
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);


/***/ }),

/***/ 72605:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ conditionFacts)
});

// EXTERNAL MODULE: ./build/src/core/routing/facts.js + 1 modules
var routing_facts = __webpack_require__(84687);
;// CONCATENATED MODULE: ./build/src/core/routing/cost-priority.js

const priorities = ['low', 'normal', 'high'];
/**
 * `low` where cheap is good enough (background requests) or asked for (cost saving mode), `high` for the highest efforts
 * and what its header puts into the quality tier, else `normal`; `x-claude-router-cost-priority` says it outright.
 */
const costPriorityOf = (facts, { saveCosts }) => {
    const said = facts.header('x-claude-router-cost-priority')?.trim().toLowerCase();
    if (said !== undefined && priorities.includes(said))
        return said;
    if (saveCosts || (0,routing_facts/* isBackground */.f)(facts))
        return 'low';
    return facts.isHighEffort || facts.header('x-claude-router-tier') === 'quality' ? 'high' : 'normal';
};

// EXTERNAL MODULE: ./build/src/core/routing/task-type.js
var task_type = __webpack_require__(40296);
;// CONCATENATED MODULE: ./build/src/core/routing/condition-facts.js



const values = {
    task_type: (facts, situation) => (0,task_type/* taskTypeOf */.x)(facts, situation()),
    context_length: facts => facts.contextTokens,
    cost_priority: (facts, situation) => costPriorityOf(facts, situation()),
    model: facts => facts.model,
    thinking: facts => facts.isThinking,
    tools: facts => facts.tools,
    has_images: facts => facts.hasImages,
    has_web_search: facts => facts.hasWebSearch,
    is_background: routing_facts/* isBackground */.f,
    is_subagent: facts => facts.isSubagent,
    stream: facts => facts.stream,
    max_tokens: facts => facts.maxTokens,
    task: (_, situation) => situation().run?.task ?? '',
    event: (_, situation) => situation().run?.event ?? '',
    branch: (_, situation) => situation().run?.branch ?? '',
    labels: (_, situation) => situation().run?.labels ?? [],
    files_changed: (_, situation) => situation().run?.filesChanged ?? 0,
    lines_changed: (_, situation) => situation().run?.linesChanged ?? 0,
    run_cost: (_, situation) => situation().runCostUsd,
    daily_cost: (_, situation) => situation().dailyCostUsd,
    monthly_cost: (_, situation) => situation().monthlyCostUsd,
    budget: (_, situation) => situation().budgetUsd,
    hour_utc: (_, situation) => situation().hourUtc,
};
const getters = Object.create(null, Object.fromEntries(Object.entries(values).map(([name, read]) => [
    name,
    {
        enumerable: true,
        get() {
            return read(this.request, this.situation);
        },
    },
])));
/** A request as conditions see it; each value is found when a condition asks for it. */
const conditionFacts = (request, situation) => Object.create(getters, { request: { value: request }, situation: { value: situation } });


/***/ }),

/***/ 84687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ factsOf),
  f: () => (/* binding */ isBackground)
});

// EXTERNAL MODULE: ./build/src/core/messages/model-name.js
var model_name = __webpack_require__(49223);
;// CONCATENATED MODULE: ./build/src/core/routing/spoken-model.js
const command = /^\/model ([^\r\n]{1,200})(?:\r?\n|$)/;
const tags = /^\s*(?:<command-(?:name|message|args)>[^<]*<\/command-(?:name|message|args)>\s*)+$/;
const args = /<command-args>([^<]{0,200})<\/command-args>/;
/**
 * What the last `/model ...` of the conversation names; undefined when there is none or it names nothing. Counts only what a
 * user typed: the first line of a text of a user's message, or the tags into which Claude Code puts its commands - and those
 * only as the whole text. A message with a tool's result counts for nothing: a file must not choose the model.
 */
const spokenModelOf = (raw) => {
    // Most conversations name a path such as `src/models`: they are not parsed for it.
    // The shorter text is looked for first: what begins with a quotation mark is found slowly in JSON.
    const typed = raw.fieldIncludes('messages', '/model ') && raw.fieldIncludes('messages', '"/model ');
    if (!typed && !raw.fieldIncludes('messages', '<command-name>/model<'))
        return undefined;
    const messages = raw.field('messages');
    if (!Array.isArray(messages))
        return undefined;
    for (const message of messages.toReversed()) {
        const spoken = typedTexts(message).toReversed().map(namedBy);
        const found = spoken.find(name => name !== undefined);
        if (found !== undefined)
            return found === '' ? undefined : found;
    }
    return undefined;
};
/** Empty when the command names nothing: Claude Code's own list of models was opened. */
const namedBy = (text) => {
    const typed = command.exec(text)?.[1]?.trim();
    if (typed !== undefined)
        return typed;
    if (!text.includes('<command-name>/model</command-name>') || !tags.test(text))
        return undefined;
    return args.exec(text)?.[1]?.trim() ?? '';
};
const typedTexts = (message) => {
    if (typeof message !== 'object' || message === null)
        return [];
    const { role, content } = message;
    if (role !== 'user')
        return [];
    if (typeof content === 'string')
        return [content];
    if (!Array.isArray(content) || content.some(block => typeOf(block) !== 'text' && typeOf(block) !== 'image'))
        return [];
    return content.flatMap(block => (typeof block.text === 'string' ? [block.text] : []));
};
const typeOf = (block) => typeof block === 'object' && block !== null ? block.type : undefined;

// EXTERNAL MODULE: ./build/src/core/routing/subagent.js
var subagent = __webpack_require__(8745);
;// CONCATENATED MODULE: ./build/src/core/routing/facts.js



const ways = {
    isSubagent: ({ raw, requestClass, header }) => header('x-claude-code-agent-id') !== undefined || requestClass === 'subagent' || (0,subagent/* isSubagentRequest */.h3)(raw),
    subagentModel: ({ raw }) => (0,subagent/* subagentModelOf */.uv)(raw),
    spokenModel: ({ raw }) => spokenModelOf(raw),
    isThinking: ({ raw }) => asksToThink(raw),
    isHighEffort: ({ raw }) => isTopEffort(raw),
    hasImages: ({ raw }) => hasBlock(raw, 'image'),
    hasWebSearch: ({ raw }) => hasWebSearchTool(raw),
    hasTools: ({ raw }) => raw.fieldIncludes('tools', '"name"'),
    tools: ({ raw }) => toolNames(raw),
    contextTokens: ({ raw }) => roughTokens(raw),
    maxTokens: ({ raw }) => maxTokensOf(raw),
    stream: ({ raw }) => raw.field('stream') === true,
    systemStart: ({ raw }) => (0,subagent/* systemTexts */.wZ)(raw.field('system'))
        .map(text => text.slice(0, startLength))
        .join('\n'),
};
const startLength = 400;
const getters = Object.create(null, Object.fromEntries(Object.entries(ways).map(([name, find]) => [
    name,
    {
        enumerable: true,
        get() {
            if (!(name in this.found))
                this.found[name] = find(this);
            return this.found[name];
        },
    },
])));
const factsOf = (raw, model, headers) => {
    const header = (name) => {
        const value = headers[name];
        return typeof value === 'string' ? value : undefined;
    };
    const request = { raw, model, requestClass: header('x-claude-code-request-class'), header, found: {} };
    return Object.assign(Object.create(getters), request);
};
/** A request of Claude Code's own, beside the conversation. */
const isBackground = ({ requestClass, model }) => requestClass === 'auxiliary' || (0,model_name/* isHaikuName */._x)(model);
/**
 * A budget counts as thinking, and so does adaptive thinking at the highest efforts. Plain adaptive thinking does not:
 * current Claude Code sends it with every request, and all of them would take the `think` slot.
 */
const asksToThink = (raw) => {
    const thinking = raw.field('thinking');
    if (!isObject(thinking))
        return false;
    if (thinking.type === 'enabled')
        return true;
    if (thinking.type !== 'adaptive')
        return false;
    return isTopEffort(raw);
};
/** `high` is not among them: Claude Code sends it for every model whose name it does not know. */
const isTopEffort = (raw) => {
    const output = raw.field('output_config');
    return isObject(output) && (output.effort === 'xhigh' || output.effort === 'max');
};
const hasBlock = (raw, type) => {
    if (!raw.holds(type))
        return false;
    const messages = raw.field('messages');
    return Array.isArray(messages) && messages.some(message => isObject(message) && holdsBlock(message.content, type));
};
const holdsBlock = (content, type) => Array.isArray(content) &&
    content.some(block => isObject(block) && (block.type === type || holdsBlock(block.content, type)));
const hasWebSearchTool = (raw) => {
    if (!raw.fieldIncludes('tools', '"web_search'))
        return false;
    const tools = raw.field('tools');
    const isSearch = (tool) => isObject(tool) && typeof tool.type === 'string' && tool.type.startsWith('web_search');
    return Array.isArray(tools) && tools.some(isSearch);
};
const toolNames = (raw) => {
    const tools = raw.field('tools');
    if (!Array.isArray(tools))
        return [];
    return tools.flatMap((tool) => (isObject(tool) && typeof tool.name === 'string' ? [tool.name] : []));
};
const maxTokensOf = (raw) => {
    const tokens = raw.field('max_tokens');
    return typeof tokens === 'number' && tokens > 0 ? tokens : 0;
};
/** Code, prose and Chinese all come to about four bytes of JSON a token. What is base64 counts as one image each. */
const roughTokens = (raw) => {
    if (!raw.holds('base64'))
        return Math.ceil(raw.bytes.length / 4);
    let encoded = 0;
    let count = 0;
    for (let at = raw.bytes.indexOf('"data"'); at >= 0; at = raw.bytes.indexOf('"data"', at + 6)) {
        const start = raw.bytes.indexOf(0x22, at + 6);
        const end = raw.bytes.indexOf(0x22, start + 1);
        if (start < 0 || end - start < 1024)
            continue;
        encoded += end - start;
        count++;
    }
    return Math.ceil((raw.bytes.length - encoded) / 4) + count * 1600;
};
const isObject = (value) => typeof value === 'object' && value !== null;


/***/ }),

/***/ 23201:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ route)
});

// EXTERNAL MODULE: ./build/src/lib/once.js
var once = __webpack_require__(93372);
;// CONCATENATED MODULE: ./build/src/core/routing/fit.js
/** Undefined when nothing is known against the target. No fact is looked up that could not matter. */
const misfitOf = (facts, { model }) => {
    const { capabilities, contextWindow } = model;
    if (capabilities?.images === false && facts.hasImages)
        return { kind: 'lack', reason: 'cannot read images' };
    if (capabilities?.tools === false && facts.hasTools)
        return { kind: 'lack', reason: 'cannot call tools' };
    if (contextWindow === undefined)
        return undefined;
    const needed = facts.contextTokens + reservedTokens(facts, model.maxOutputTokens, contextWindow);
    if (needed <= contextWindow)
        return undefined;
    return { kind: 'size', reason: `its window of ${contextWindow} tokens is too small for about ${needed}` };
};
/**
 * Tokens that upstreams set aside for the answer. A `max_tokens` of more than half the window is a client's default for
 * larger models rather than a wish.
 */
const reservedTokens = (facts, maxOutputTokens, contextWindow) => Math.min(facts.maxTokens, maxOutputTokens ?? Number.POSITIVE_INFINITY, Math.floor(contextWindow / 2));

// EXTERNAL MODULE: ./build/src/core/routing/situation.js
var routing_situation = __webpack_require__(12508);
// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __webpack_require__(43026);
// EXTERNAL MODULE: ./build/src/core/messages/model-name.js
var model_name = __webpack_require__(49223);
// EXTERNAL MODULE: ./build/src/core/routing/condition-facts.js + 1 modules
var condition_facts = __webpack_require__(72605);
// EXTERNAL MODULE: ./build/src/core/routing/facts.js + 1 modules
var facts = __webpack_require__(84687);
;// CONCATENATED MODULE: ./build/src/core/routing/slot.js

/** First what a model must be able to do, then whose request it is, then how hard it should try. */
const slotRules = [
    ['image', 'the conversation has images', facts => facts.hasImages],
    [
        'longContext',
        'the request is longer than longContextThreshold',
        (facts, routing) => facts.contextTokens > routing.longContextThreshold,
    ],
    ['webSearch', 'a web search tool is asked for', facts => facts.hasWebSearch],
    ['background', 'a background request', facts/* isBackground */.f],
    ['subagent', 'a subagent', facts => facts.isSubagent],
    ['think', 'extended thinking is asked for', facts => facts.isThinking],
];
/** The slots that claim a request, the strongest first. Only configured slots are considered, and no fact beyond them looked up. */
function* claimingSlots(facts, routing) {
    for (const [slot, reason, applies] of slotRules) {
        if (routing.slots[slot] !== undefined && applies(facts, routing))
            yield { slot, reason };
    }
}

// EXTERNAL MODULE: ./build/src/core/routing/target.js
var routing_target = __webpack_require__(20199);
// EXTERNAL MODULE: ./build/src/core/routing/task-type.js
var task_type = __webpack_require__(40296);
;// CONCATENATED MODULE: ./build/src/core/routing/tier.js

const isTier = (name) => name === 'preprocess' || name === 'core' || name === 'quality';
const preparing = new Set(['background', 'summary', 'search', 'planning']);
const judging = new Set(['review', 'security']);
/**
 * The layer of a request, among those configured; `core` is for all that has no other. A whole conversation stays in one:
 * reviews and security checks are judged in `quality`, their subagents are not, and cost saving mode leaves it out.
 */
const chooseTier = (facts, tiers, situation) => {
    const said = facts.header('x-claude-router-tier')?.trim().toLowerCase();
    if (isTier(said) && tiers[said] !== undefined)
        return { tier: said, reason: 'its header says so' };
    const type = (0,task_type/* taskTypeOf */.x)(facts, situation);
    if (tiers.preprocess !== undefined && preparing.has(type))
        return { tier: 'preprocess', reason: `it prepares: ${type}` };
    if (tiers.quality !== undefined && !situation.saveCosts) {
        if (facts.isHighEffort)
            return { tier: 'quality', reason: 'the highest effort is asked for' };
        if (judging.has(type) && !facts.isSubagent)
            return { tier: 'quality', reason: `it judges: ${type}` };
    }
    return tiers.core === undefined ? undefined : { tier: 'core', reason: 'the work itself' };
};

;// CONCATENATED MODULE: ./build/src/core/routing/stages.js






/**
 * What the request itself names: a subagent's tag, the conversation's `/model`, a target in the model's name. Throws
 * RequestError 404 when a provider in the model's name has no such model.
 */
const namedStage = (facts, { providers }) => {
    const tagged = facts.subagentModel;
    if (tagged !== undefined) {
        const found = (0,routing_target/* findTarget */.FB)(tagged, providers);
        if (isTarget(found))
            return { rule: 'tag', reason: 'the prompt has a CCR-SUBAGENT-MODEL tag', target: found };
    }
    const spoken = facts.spokenModel;
    if (spoken !== undefined) {
        const found = byName(spoken, providers);
        if (found !== undefined)
            return { rule: 'command', reason: 'the conversation says /model', target: found };
    }
    const named = (0,routing_target/* findTarget */.FB)((0,model_name/* plainModelName */.TO)(facts.model), providers);
    if (isTarget(named))
        return { rule: 'model', reason: 'the model name says so', target: named };
    if (named !== undefined)
        throw notAvailable(named);
    return undefined;
};
/** All that claims a request which names no target, the strongest first and the default last; looked for as far as it is asked. */
function* claimingStages(facts, table, situation) {
    const { providers, routing, rules = [], contextRules = [] } = table;
    const facing = rules.length + contextRules.length > 0 ? (0,condition_facts/* conditionFacts */.T)(facts, situation) : {};
    for (const rule of [...rules, ...contextRules])
        if (rule.matches(facing))
            yield stageOf(rule, providers);
    const name = (0,model_name/* plainModelName */.TO)(facts.model);
    const usual = (0,model_name/* isClaudeName */.oL)(name);
    const listed = usual ? undefined : (0,routing_target/* findListed */.dt)(name, providers);
    if (listed !== undefined)
        yield { rule: 'model', reason: 'the model name is listed', target: listed };
    const unavailable = unavailableName(facts, providers);
    const warned = unavailable === undefined ? {} : { warning: `Model '${unavailable}' not available via current provider` };
    for (const { slot, reason } of claimingSlots(facts, routing)) {
        const target = configured(routing.slots[slot], `routing.${slot}`, providers);
        yield { rule: slot, reason, target, others: routing.slotFallback?.[slot] ?? [], ...warned };
    }
    const chosen = routing.tiers && chooseTier(facts, routing.tiers, situation());
    if (chosen !== undefined) {
        const target = configured(routing.tiers?.[chosen.tier], `routing.tiers.${chosen.tier}`, providers);
        yield { rule: `tier-${chosen.tier}`, reason: chosen.reason, target, ...warned };
    }
    const target = configured(routing.slots.default, 'routing.default', providers);
    const others = routing.slotFallback?.default ?? [];
    yield { rule: 'default', reason: 'nothing more special applies', target, others, ...warned };
}
const stageOf = ({ name, condition, target, reasoning }, providers) => ({
    rule: name,
    reason: reasoning === undefined ? condition : `${condition}: ${reasoning}`,
    target: configured(target, name, providers),
});
/** What was asked for by name and is not there: a bare model name, or what `/model` says. */
const unavailableName = (facts, providers) => {
    const spoken = facts.spokenModel;
    if (spoken !== undefined && !(0,model_name/* isClaudeName */.oL)(spoken) && byName(spoken, providers) === undefined)
        return spoken;
    const name = (0,model_name/* plainModelName */.TO)(facts.model);
    return (0,model_name/* isClaudeName */.oL)(name) ? undefined : name;
};
/** A target, or a bare model name that is listed and not one of Anthropic's own. */
const byName = (name, providers) => {
    const plain = (0,model_name/* plainModelName */.TO)(name);
    const found = (0,routing_target/* findTarget */.FB)(plain, providers);
    if (found !== undefined)
        return isTarget(found) ? found : undefined;
    return (0,model_name/* isClaudeName */.oL)(plain) ? undefined : (0,routing_target/* findListed */.dt)(plain, providers);
};
/** The target that a name in the configuration stands for. */
const configured = (name, place, providers) => {
    const found = name === undefined ? undefined : ((0,routing_target/* findTarget */.FB)(name, providers) ?? (0,routing_target/* findListed */.dt)(name, providers));
    if (isTarget(found))
        return found;
    if (found !== undefined)
        throw notAvailable(found);
    throw new errors/* RequestError */.GI(404, 'not_found_error', `No suitable provider found for request: ${place} is '${name ?? ''}', which no configured provider serves`);
};
const isTarget = (found) => found !== undefined && !('missing' in found);
const notAvailable = ({ provider, model }) => new errors/* RequestError */.GI(404, 'not_found_error', `Model '${model}' not available via current provider: '${provider}' does not list it. Add it to providers.${provider}.models`);

;// CONCATENATED MODULE: ./build/src/core/routing/route.js





/**
 * Decides by, in this order: a subagent's tag, the conversation's `/model`, a target in the model's name, the user's own
 * router, the rules, the rules for the context's length, a listed bare name, the slots, the tiers, the default.
 * Anthropic's own names never count as listed: Claude Code sends them for "the usual one", which is what slots are for.
 * Where a target cannot hold or serve the request, the next claim has it; one that nothing fits goes to the largest.
 * A promise only with a router of the user's. Throws (or rejects with) RequestError 404 when a named provider has no such
 * model or nothing can be found.
 */
const route = (facts, table) => {
    const named = namedStage(facts, table);
    if (named !== undefined)
        return decide(facts, [named], table);
    const situation = (0,once/* once */.O)(table.situation ?? (() => routing_situation/* plainSituation */.J));
    if (table.customRouter === undefined)
        return decide(facts, claimingStages(facts, table, situation), table);
    return table.customRouter(facts).then(name => routeCustom(facts, table, situation, name));
};
const routeCustom = (facts, table, situation, name) => {
    const target = name === null ? undefined : byName(name, table.providers);
    const usual = claimingStages(facts, table, situation);
    if (target === undefined) {
        const decision = decide(facts, usual, table);
        return name === null ? decision : { ...decision, warning: `The custom router names '${name}', which nobody serves` };
    }
    return decide(facts, following({ rule: 'custom', reason: 'the custom router says so', target }, usual), table);
};
function* following(first, others) {
    yield first;
    yield* others;
}
const decide = (facts, stages, { providers, routing }) => {
    const unfit = [];
    const seen = new Set();
    const take = (candidates) => {
        const fitting = [];
        for (const target of candidates) {
            const name = (0,routing_target/* targetName */.je)(target);
            if (seen.has(name))
                continue;
            seen.add(name);
            const misfit = misfitOf(facts, target);
            if (misfit === undefined)
                fitting.push(target);
            else
                unfit.push({ target, ...misfit });
        }
        return fitting;
    };
    const named = (names = []) => names.flatMap(name => byConfig(name, providers));
    let first;
    for (const stage of stages) {
        first ??= stage;
        const own = take([stage.target, ...named(stage.others)]);
        if (own.length > 0)
            return decision(stage, [...own, ...take(named(routing.fallback))], unfit);
    }
    const last = take(named(routing.fallback));
    if (last.length > 0)
        return decision(first, last, unfit);
    const best = largest(unfit);
    return decision(first, [best.target], unfit.filter(other => other !== best));
};
/** A fallback that names nobody is left out. */
const byConfig = (name, providers) => {
    const found = (0,routing_target/* findTarget */.FB)(name, providers) ?? (0,routing_target/* findListed */.dt)(name, providers);
    return found === undefined || 'missing' in found ? [] : [found];
};
/** Of those that can serve the request at all; where none can, the first: the upstream's own answer says more. */
const largest = (unfit) => {
    const [first, ...others] = unfit.filter(({ kind }) => kind === 'size');
    const windowOf = ({ target }) => target.model.contextWindow ?? 0;
    if (first === undefined)
        return unfit[0];
    return others.reduce((best, other) => (windowOf(other) > windowOf(best) ? other : best), first);
};
const decision = ({ rule, reason, warning }, targets, unfit) => {
    const result = { targets, rule, reason };
    if (unfit.length > 0)
        result.skipped = unfit.map(({ target, reason }) => ({ target: (0,routing_target/* targetName */.je)(target), reason }));
    if (warning !== undefined)
        result.warning = warning;
    return result;
};


/***/ }),

/***/ 12508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ plainSituation)
/* harmony export */ });
const plainSituation = {
    runCostUsd: 0,
    dailyCostUsd: 0,
    monthlyCostUsd: 0,
    budgetUsd: Number.POSITIVE_INFINITY,
    hourUtc: 0,
    saveCosts: false,
    run: undefined,
};


/***/ }),

/***/ 8745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h3: () => (/* binding */ isSubagentRequest),
/* harmony export */   mO: () => (/* binding */ withoutSubagentTag),
/* harmony export */   uv: () => (/* binding */ subagentModelOf),
/* harmony export */   wZ: () => (/* binding */ systemTexts)
/* harmony export */ });
const openTag = '<CCR-SUBAGENT-MODEL>';
const tag = /<CCR-SUBAGENT-MODEL>([^<]{1,200})<\/CCR-SUBAGENT-MODEL>\s*/;
/** Claude Code marks a subagent's requests in the first block of the system prompt. */
const isSubagentRequest = (raw) => raw.fieldIncludes('system', 'cc_is_subagent=true') &&
    systemTexts(raw.field('system')).some(text => text.includes('cc_is_subagent=true'));
/**
 * The model a subagent's prompt asks for with claude-code-router's tag. Read from the system prompt, in any of its
 * blocks, and from the very beginning of the first user message, where Claude Code puts a task's prompt - never from
 * elsewhere: a file that an agent reads must not choose the model.
 */
const subagentModelOf = (raw) => {
    if (!raw.fieldIncludes('system', openTag) && !raw.fieldIncludes('messages', openTag))
        return undefined;
    for (const text of systemTexts(raw.field('system'))) {
        const match = tag.exec(text);
        if (match)
            return match[1]?.trim();
    }
    const messages = raw.field('messages');
    const start = Array.isArray(messages) ? firstText(messages[0]) : undefined;
    const match = start?.trimStart().startsWith(openTag) ? tag.exec(start) : undefined;
    return match?.[1]?.trim();
};
/** The request without the tag, which is not meant for the model. */
const withoutSubagentTag = (request) => {
    const { system } = request;
    if (typeof system === 'string' && system.includes(openTag))
        return { ...request, system: system.replace(tag, '') };
    if (Array.isArray(system) && system.some(block => block.text?.includes(openTag))) {
        return {
            ...request,
            system: system.map(block => block.text?.includes(openTag) ? { ...block, text: block.text.replace(tag, '') } : block),
        };
    }
    const [first, ...others] = request.messages;
    if (first === undefined)
        return request;
    if (typeof first.content === 'string') {
        return { ...request, messages: [{ ...first, content: first.content.replace(tag, '') }, ...others] };
    }
    const [block, ...blocks] = first.content;
    if (!isText(block))
        return request;
    return {
        ...request,
        messages: [{ ...first, content: [{ ...block, text: block.text.replace(tag, '') }, ...blocks] }, ...others],
    };
};
/** The texts of a system prompt's blocks. */
const systemTexts = (system) => {
    if (typeof system === 'string')
        return [system];
    return Array.isArray(system) ? system.flatMap(block => (isText(block) ? [block.text] : [])) : [];
};
const firstText = (message) => {
    if (typeof message !== 'object' || message === null || message.role !== 'user')
        return undefined;
    const content = message.content;
    if (typeof content === 'string')
        return content;
    const block = Array.isArray(content) ? content[0] : undefined;
    return isText(block) ? block.text : undefined;
};
const isText = (block) => typeof block === 'object' && block !== null && typeof block.text === 'string';


/***/ }),

/***/ 40296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ taskTypeOf)
/* harmony export */ });
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84687);

/** `x-claude-code-request-class` and its older relative, as Claude Code sends them with CLAUDE_CODE_GATEWAY_HINT_HEADERS=1. */
const ofClass = new Map([
    ['compaction', 'summary'],
    ['summary-extraction', 'summary'],
    ['auxiliary', 'background'],
    ['followup-generation', 'background'],
]);
/** Names of agents: Claude Code's own (Explore, Plan) and what people call theirs. */
const ofAgent = [
    [/\bexplor|search|\bfind/i, 'search'],
    [/\bplan|architect/i, 'planning'],
    [/review/i, 'review'],
    [/\bsecur|\baudit/i, 'security'],
    [/\btest/i, 'test'],
    [/\bdocs?\b|\bdocument/i, 'docs'],
];
/** How Claude Code's own system prompts begin where it says nothing in headers. */
const ofPrompt = [
    [/summari[sz]ing conversations|summari[sz]e this (?:coding )?conversation/i, 'summary'],
    [/(?:write|generate|come up with) (?:a|the) [\w\s,-]{0,60}\btitle\b|indicates a new conversation topic/i, 'summary'],
    [/file search specialist/i, 'search'],
    [/software architect and planning specialist/i, 'planning'],
];
const ofRun = new Set(['review', 'docs', 'test', 'security']);
/**
 * What a request is for: as its header says; else by its class, its subagent's name, its search tool, its system prompt; else
 * as the run's task. Nothing that an agent reads takes part.
 */
const taskTypeOf = (facts, { run }) => {
    const said = facts.header('x-claude-router-task-type')?.trim().toLowerCase();
    if (said !== undefined && /^[\w-]{1,40}$/.test(said))
        return said;
    return (ofClass.get(facts.requestClass) ??
        ofClass.get(facts.header('x-claude-1p-request-class')) ??
        first(ofAgent, facts.header('x-claude-code-agent-type')) ??
        ((0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .isBackground */ .f)(facts) ? 'background' : undefined) ??
        (facts.hasWebSearch ? 'search' : undefined) ??
        first(ofPrompt, facts.systemStart) ??
        (ofRun.has(run?.task) ? run?.task : undefined) ??
        'coding');
};
const first = (table, text) => text === undefined ? undefined : table.find(([pattern]) => pattern.test(text))?.[1];


/***/ })

};
