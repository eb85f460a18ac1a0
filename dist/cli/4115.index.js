export const id = 4115;
export const ids = [4115];
export const modules = {

/***/ 34115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gemini: () => (/* binding */ gemini)
});

// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __webpack_require__(43026);
// EXTERNAL MODULE: ./build/src/core/protocols/classify/classify-upstream-error.js + 1 modules
var classify_upstream_error = __webpack_require__(65841);
// EXTERNAL MODULE: ./build/src/core/protocols/shared/json.js
var json = __webpack_require__(69495);
// EXTERNAL MODULE: ./build/src/core/protocols/shared/stop-sequences.js
var stop_sequences = __webpack_require__(9297);
// EXTERNAL MODULE: ./build/src/core/messages/collect.js
var collect = __webpack_require__(27720);
// EXTERNAL MODULE: ./build/src/core/protocols/shared/block-writer.js + 1 modules
var block_writer = __webpack_require__(54848);
// EXTERNAL MODULE: ./build/src/core/protocols/shared/parse-frame.js
var parse_frame = __webpack_require__(25402);
// EXTERNAL MODULE: ./build/src/core/protocols/shared/search-blocks.js
var search_blocks = __webpack_require__(316);
// EXTERNAL MODULE: ./build/src/core/protocols/shared/server-tools.js
var server_tools = __webpack_require__(75276);
// EXTERNAL MODULE: ./build/src/core/protocols/shared/tool-ids.js
var tool_ids = __webpack_require__(66248);
// EXTERNAL MODULE: ./build/src/core/protocols/shared/tool-names.js
var tool_names = __webpack_require__(16462);
;// CONCATENATED MODULE: ./build/src/core/protocols/gemini/finish-reason.js


/** https://ai.google.dev/api/generate-content#FinishReason */
const stopReasons = {
    STOP: 'end_turn',
    MAX_TOKENS: 'max_tokens',
    SAFETY: 'refusal',
    RECITATION: 'refusal',
    LANGUAGE: 'refusal',
    BLOCKLIST: 'refusal',
    PROHIBITED_CONTENT: 'refusal',
    SPII: 'refusal',
    IMAGE_SAFETY: 'refusal',
    IMAGE_PROHIBITED_CONTENT: 'refusal',
    IMAGE_RECITATION: 'refusal',
};
/** Not ends of an answer but slips of the model, gone with the next attempt. */
const failures = {
    MALFORMED_FUNCTION_CALL: 'malformed',
    MALFORMED_RESPONSE: 'malformed',
    UNEXPECTED_TOOL_CALL: 'malformed',
    TOO_MANY_TOOL_CALLS: 'malformed',
    NO_IMAGE: 'malformed',
    MISSING_THOUGHT_SIGNATURE: 'bad_request',
};
/** Why the message ends. Throws UpstreamError when the reason is a failure, or unknown and nothing was said. */
const stopReasonOf = (reason, message, hasContent) => {
    const known = (0,json/* entryOf */.Ms)(stopReasons, reason);
    if (known !== undefined)
        return known;
    const failure = (0,json/* entryOf */.Ms)(failures, reason) ?? (hasContent ? undefined : 'malformed');
    if (failure === undefined)
        return 'end_turn';
    const said = message === undefined ? '' : `: ${message.slice(0, 300)}`;
    throw new errors/* UpstreamError */.gA(failure, `The upstream gave up on its answer (${reason})${said}`);
};

;// CONCATENATED MODULE: ./build/src/core/protocols/gemini/partial-args.js

/**
 * Arguments that come piece by piece (`streamFunctionCallArguments`), each with the path of where it belongs:
 * `{jsonPath: "$.todos[0].text", stringValue: "Bu", willContinue: true}`. A text at the same path continues.
 */
const applyPartialArg = (args, piece) => {
    const steps = stepsOf((0,json/* textAt */.$6)(piece, 'jsonPath') ?? '');
    const value = pieceValue(piece);
    const last = steps.at(-1);
    if (last === undefined || value === undefined || !(0,json/* isObject */.Gv)(piece))
        return;
    let at = args;
    for (const [index, step] of steps.slice(0, -1).entries())
        at = descend(at, step, typeof steps[index + 1] === 'number');
    const before = read(at, last);
    write(at, last, typeof before === 'string' && typeof value === 'string' ? before + value : value);
};
const stepsOf = (path) => {
    const steps = [...path.matchAll(/\.([^.[\]]+)|\[(\d+)\]|\[['"]([^'"]+)['"]\]/g)].map(([, name, index, quoted]) => (index === undefined ? (name ?? quoted ?? '') : Number(index)));
    return steps.some(step => step === '__proto__') ? [] : steps;
};
const pieceValue = (piece) => {
    if (!(0,json/* isObject */.Gv)(piece))
        return undefined;
    if ('nullValue' in piece)
        return null;
    return piece.stringValue ?? piece.numberValue ?? piece.boolValue;
};
const descend = (at, step, toArray) => {
    const inner = read(at, step);
    if ((0,json/* isObject */.Gv)(inner) || Array.isArray(inner))
        return inner;
    const made = toArray ? [] : {};
    write(at, step, made);
    return made;
};
const read = (at, step) => Array.isArray(at) ? at[Number(step)] : Object.hasOwn(at, step) ? at[step] : undefined;
const write = (at, step, value) => {
    if (!Array.isArray(at))
        at[step] = value;
    else if (Number.isInteger(Number(step)) && Number(step) <= at.length)
        at[Number(step)] = value;
};

// EXTERNAL MODULE: ./build/src/core/protocols/shared/signature.js
var shared_signature = __webpack_require__(89547);
;// CONCATENATED MODULE: ./build/src/core/protocols/gemini/thought-signature.js

/**
 * Gemini signs parts of an answer and wants each signature back on the part it came with; without it, Gemini 3 refuses a
 * function call. https://ai.google.dev/gemini-api/docs/thought-signatures
 * Clients keep signatures of thinking blocks only, so each travels in one, with the part it belongs to:
 * the thought itself, the part after it, the text before it, or an empty text of its own.
 */
const places = ['thought', 'next', 'previous', 'alone'];
const kind = 'gemini';
const signPart = (place, signature) => (0,shared_signature/* mintSignature */.Lf)(kind, `${place}:${signature}`);
const signedPart = (signature) => {
    const payload = (0,shared_signature/* readSignature */.Bc)(kind, signature);
    const colon = payload?.indexOf(':') ?? -1;
    const place = places.find(known => known === payload?.slice(0, colon));
    return payload === undefined || place === undefined ? undefined : { place, signature: payload.slice(colon + 1) };
};
/** What Google's validator takes where a signature has been lost, or never was: a call from another model. */
const skipValidation = 'skip_thought_signature_validator';

;// CONCATENATED MODULE: ./build/src/core/protocols/gemini/part-writer.js



const partWriter = (writer) => {
    let last = 'nothing';
    /** Signature of the text just written, to be told as soon as another block follows. */
    let textSignature;
    let calls = 0;
    /** A call whose arguments still come. */
    let open;
    const carry = (signature) => {
        writer.cut();
        writer.signature(signature);
        writer.cut();
    };
    /**
     * Never at the end of a message: Claude Code takes a last block that is thinking for the whole result, and then has
     * none. The signature of a text is a recommendation only, so the one of a final text is let go.
     */
    const tellTextSignature = () => {
        if (textSignature !== undefined)
            carry(signPart('previous', textSignature));
        textSignature = undefined;
    };
    const thought = (text, signature) => {
        tellTextSignature();
        writer.thinking(text);
        if (signature !== undefined) {
            writer.signature(signPart('thought', signature));
            writer.cut();
        }
        last = 'thought';
    };
    const text = (value, signature) => {
        if (value === '' && signature === undefined)
            return;
        if (value === '') {
            if (last === 'text')
                textSignature = signature;
            // Signed on its own: with the thought before it, or, after a call, of no use.
            else if (signature !== undefined && last !== 'call')
                writer.signature(signPart('alone', signature));
            return;
        }
        if (last !== 'text' && signature !== undefined)
            carry(signPart('next', signature));
        else if (signature !== undefined)
            textSignature = signature;
        writer.text(value);
        last = 'text';
    };
    const endCall = () => {
        if (open === undefined)
            return;
        writer.call(open.key, { input: JSON.stringify(open.args) });
        writer.endCall(open.key);
        open = undefined;
    };
    const call = (functionCall, signature) => {
        const name = (0,json/* textAt */.$6)(functionCall, 'name');
        if (name !== undefined) {
            endCall();
            tellTextSignature();
            if (signature !== undefined)
                carry(signPart('next', signature));
            calls += 1;
            open = { key: String(calls), args: {} };
            writer.call(open.key, { id: (0,json/* textAt */.$6)(functionCall, 'id'), name });
        }
        last = 'call';
        if (open === undefined)
            return;
        const { args } = open;
        Object.assign(args, (0,json/* objectAt */.lJ)(functionCall, 'args'));
        for (const piece of (0,json/* arrayAt */.RD)(functionCall, 'partialArgs'))
            applyPartialArg(args, piece);
        if (functionCall.willContinue !== true)
            endCall();
    };
    return {
        part(part) {
            const signature = (0,json/* textAt */.$6)(part, 'thoughtSignature') ?? (0,json/* textAt */.$6)(part, 'thought_signature');
            const functionCall = part.functionCall ?? part.function_call;
            if ((0,json/* isObject */.Gv)(functionCall))
                return call(functionCall, signature);
            if (open !== undefined)
                endCall();
            const value = typeof part.text === 'string' ? part.text : mediaNote(part);
            if (part.thought === true)
                thought(value, signature);
            else
                text(value, signature);
        },
        close: endCall,
    };
};
/** Models that draw: there is no block for it in an assistant's message. */
const mediaNote = (part) => {
    const media = (0,json/* objectAt */.lJ)(part, 'inlineData');
    return media === undefined ? '' : `[${(0,json/* textAt */.$6)(media, 'mimeType') ?? 'media'} omitted]`;
};

;// CONCATENATED MODULE: ./build/src/core/protocols/gemini/usage.js

/** Tokens as Anthropic counts them: input without what was read from the cache, output with the thoughts. */
const decodeUsage = (usage, searches) => {
    const prompt = tokens(usage, 'promptTokenCount') + tokens(usage, 'toolUsePromptTokenCount');
    const read = Math.min(tokens(usage, 'cachedContentTokenCount'), prompt);
    return {
        input_tokens: prompt - read,
        output_tokens: tokens(usage, 'candidatesTokenCount') + tokens(usage, 'thoughtsTokenCount'),
        cache_read_input_tokens: read,
        cache_creation_input_tokens: 0,
        ...(searches === 0 ? {} : { server_tool_use: { web_search_requests: searches } }),
    };
};
const tokens = (source, key) => Math.max(0, Math.round((0,json/* numberAt */.tk)(source, key) ?? 0));

;// CONCATENATED MODULE: ./build/src/core/protocols/gemini/decoder.js













/** The chunks of streamGenerateContent, each a GenerateContentResponse. https://ai.google.dev/api/generate-content */
const decoder = (context) => {
    const answer = answerReader(context);
    return {
        push(frame) {
            const chunk = (0,parse_frame/* parseFrame */.f)(frame);
            if (chunk !== undefined)
                answer.read(chunk);
            return answer.take();
        },
        end() {
            answer.end();
            return answer.take();
        },
    };
};
/** A whole answer: read as a stream of one chunk, so that both ways of asking give the same message. */
const decodeMessage = (body, context) => {
    const answer = answerReader(context);
    // Without `alt=sse` an answer is an array of chunks.
    for (const chunk of Array.isArray(body) ? body : [body])
        answer.read(chunk);
    answer.end();
    return (0,collect/* collect */.F)(answer.take());
};
const answerReader = (context) => {
    const { request, renamed, newToolUseId } = context;
    const toolName = (name) => (0,tool_names/* clientToolName */.h)(name, renamed.toolNames, request);
    const naming = { newToolUseId, toolUseId: (0,tool_ids/* clientIds */._)(request), toolName };
    const writer = (0,block_writer/* blockWriter */.F)({ id: context.messageId, model: context.servedModel, naming });
    const parts = partWriter(writer);
    let candidate = {};
    let blocked;
    let usage;
    let ended = false;
    const finish = () => {
        const reason = (0,json/* textAt */.$6)(candidate, 'finishReason');
        parts.close();
        if (reason === undefined && blocked === undefined) {
            throw new errors/* UpstreamError */.gA('malformed', 'The upstream ended its answer without saying why: it is cut off');
        }
        const stopReason = reason === undefined ? 'refusal' : stopReasonOf(reason, (0,json/* textAt */.$6)(candidate, 'finishMessage'), writer.hasContent());
        const searches = writeSearches();
        writer.finish({ stopReason, usage: decodeUsage(usage, searches) });
    };
    /** What grounds an answer comes with its end, so the search stands after the text it led to. */
    const writeSearches = () => {
        const grounding = (0,json/* objectAt */.lJ)(candidate, 'groundingMetadata');
        const queries = (0,json/* arrayAt */.RD)(grounding, 'webSearchQueries').filter(query => typeof query === 'string');
        if ((0,server_tools/* webSearchOf */.qW)(request) === undefined || queries.length === 0)
            return 0;
        const hits = (0,json/* arrayAt */.RD)(grounding, 'groundingChunks').flatMap(chunk => {
            const url = (0,json/* textAt */.$6)((0,json/* objectAt */.lJ)(chunk, 'web'), 'uri');
            return url === undefined ? [] : [{ url, title: (0,json/* textAt */.$6)((0,json/* objectAt */.lJ)(chunk, 'web'), 'title') }];
        });
        for (const block of (0,search_blocks/* searchBlocks */.f)(context.messageId, queries.join('; '), hits))
            writer.whole(block);
        return queries.length;
    };
    return {
        read(chunk) {
            throwIfError(chunk);
            usage = merge(usage, (0,json/* objectAt */.lJ)(chunk, 'usageMetadata'));
            blocked = (0,json/* textAt */.$6)((0,json/* objectAt */.lJ)(chunk, 'promptFeedback'), 'blockReason') ?? blocked;
            const said = (0,json/* arrayAt */.RD)(chunk, 'candidates').find(json/* isObject */.Gv);
            if (said === undefined)
                return;
            // The reason, its message and the grounding come with different chunks, depending on the model.
            candidate = { ...candidate, ...said };
            for (const part of (0,json/* arrayAt */.RD)((0,json/* objectAt */.lJ)(said, 'content'), 'parts'))
                if ((0,json/* isObject */.Gv)(part))
                    parts.part(part);
        },
        end() {
            if (!ended)
                finish();
            ended = true;
        },
        take: () => writer.take(),
    };
};
/** Chunks before the last tell only some of the counts. */
const merge = (before, now) => now === undefined ? before : { ...before, ...now };
const throwIfError = (chunk) => {
    if (!(0,json/* isObject */.Gv)(chunk))
        throw new errors/* UpstreamError */.gA('malformed', 'The upstream answered with something that is no answer');
    if (chunk.error === undefined || chunk.error === null)
        return;
    throw (0,classify_upstream_error/* classifyUpstreamError */.G)({ status: undefined, body: chunk, headers: {} });
};

// EXTERNAL MODULE: ./build/src/core/protocols/shared/system-text.js
var system_text = __webpack_require__(34054);
// EXTERNAL MODULE: ./build/src/core/protocols/shared/blocks.js
var shared_blocks = __webpack_require__(32887);
// EXTERNAL MODULE: ./build/src/core/protocols/shared/flatten.js
var flatten = __webpack_require__(94191);
// EXTERNAL MODULE: ./build/src/core/protocols/shared/turns.js
var turns = __webpack_require__(75605);
;// CONCATENATED MODULE: ./build/src/core/protocols/gemini/encode-parts.js


/** Parts of a user's content. Empty text is left out: Gemini refuses it. */
const userParts = (parts, context) => parts.flatMap(part => {
    if (part.type !== 'text')
        return [mediaPart(part, context)];
    return part.text.trim() === '' ? [] : [textPart(part.text)];
});
const textPart = (text) => ({ text: (0,shared_blocks/* wellFormed */.ES)(text) });
const mediaPart = (part, { quirks, model }) => {
    const isImage = part.type === 'image';
    if (isImage && (quirks.noImages === true || model.capabilities?.images === false)) {
        return textPart('[image omitted: the model does not take images]');
    }
    return sourcePart(part.source, isImage ? 'image' : 'document');
};
const sourcePart = (source, what) => {
    if (source.type === 'base64')
        return { inlineData: { mimeType: source.media_type, data: source.data } };
    if (source.type === 'file')
        return textPart(`[${what} omitted: it is stored at Anthropic]`);
    const mimeType = mimeTypeOf(source.url) ?? (what === 'document' ? 'application/pdf' : 'image/jpeg');
    return { fileData: { mimeType, fileUri: source.url } };
};
const encode_parts_mimeTypes = {
    png: 'image/png',
    jpg: 'image/jpeg',
    jpeg: 'image/jpeg',
    gif: 'image/gif',
    webp: 'image/webp',
    pdf: 'application/pdf',
    txt: 'text/plain',
};
/** Google wants to be told what a URL holds; its ending is all there is to go by. */
const mimeTypeOf = (url) => (0,json/* entryOf */.Ms)(encode_parts_mimeTypes, /\.([a-z]+)(?:[?#]|$)/i.exec(url)?.[1]?.toLowerCase() ?? '');

;// CONCATENATED MODULE: ./build/src/core/protocols/gemini/generation.js
/** The generation in a model's name: 2.5 for `gemini-2.5-pro`, 3 for `models/gemini-3-flash`; undefined for other names. */
const generationOf = (model) => {
    const number = /gemini-(\d+(?:\.\d+)?)/.exec(model)?.[1];
    return number === undefined ? undefined : Number(number);
};
/** Gemini 3 brought ids of calls, media in results, required signatures and thinking levels. Unknown names are taken for new. */
const isGemini3 = (model) => !/gemma/.test(model) && (generationOf(model) ?? 3) >= 3;

;// CONCATENATED MODULE: ./build/src/core/protocols/gemini/tool-name.js

/** Function names begin with a letter or underscore. https://ai.google.dev/api/caching#FunctionDeclaration */
const allowedName = /^[a-zA-Z_][a-zA-Z0-9_-]{0,63}$/;
const functionName = (name, renamed) => (0,tool_names/* upstreamToolName */.F)(name, renamed, allowedName);

;// CONCATENATED MODULE: ./build/src/core/protocols/gemini/encode-contents.js










/** `contents`: user and model in turn. All results of a turn's calls stand at the head of one user content. */
const encodeContents = (request, call) => {
    const context = { ...call, callId: (0,tool_ids/* upstreamIds */.q)(call.quirks.toolCallId), isNew: isGemini3(call.model.id) };
    return (0,turns/* turnsOf */.o)(request.messages)
        .flatMap(turn => [
        { role: 'model', parts: modelParts(turn.assistant, context) },
        { role: 'user', parts: replyParts(turn, context) },
    ])
        .filter(content => content.parts.length > 0);
};
/** The model's parts, each with the signature it came with. */
const modelParts = (blocks, context) => {
    const parts = [];
    let next;
    const add = (part) => {
        parts.push(next === undefined ? part : { ...part, thoughtSignature: next });
        next = undefined;
    };
    for (const block of blocks) {
        if ((0,shared_blocks/* isBlock */.WH)(block, 'thinking'))
            next = replay(block, parts) ?? next;
        else if ((0,shared_blocks/* isBlock */.WH)(block, 'tool_use'))
            add(functionCall(block, context));
        else
            for (const part of (0,flatten/* flattenBlocks */.P6)([block]))
                if (part.type === 'text')
                    add(textPart(part.text));
    }
    const firstCall = parts.find(part => part.functionCall !== undefined);
    // Of parallel calls only the first is signed.
    if (context.isNew && firstCall && firstCall.thoughtSignature === undefined)
        firstCall.thoughtSignature = skipValidation;
    return parts;
};
/** Puts the signature of a thinking block where it came from; the one for the part to come is returned. */
const replay = (block, parts) => {
    const signed = signedPart(block.signature);
    if (signed === undefined)
        return undefined;
    const { signature: thoughtSignature } = signed;
    const puts = {
        thought: () => parts.push({ text: block.thinking, thought: true, thoughtSignature }),
        alone: () => parts.push({ text: '', thoughtSignature }),
        previous: () => Object.assign(parts.at(-1) ?? {}, { thoughtSignature }),
        next: () => undefined,
    };
    puts[signed.place]();
    return signed.place === 'next' ? thoughtSignature : undefined;
};
const functionCall = (block, context) => ({
    functionCall: {
        ...idOf(block, context),
        name: functionName(block.name, context.renamed.toolNames),
        args: (0,json/* isObject */.Gv)(block.input) ? block.input : { input: block.input },
    },
});
/** Older generations match calls and results by name and order, and older servers refuse the field. */
const idOf = (block, { isNew, callId }) => isNew ? { id: callId(block.id) } : {};
const replyParts = (turn, context) => {
    const results = turn.results.map(result => encodeResult(result, context));
    return [
        ...results.map(({ part }) => part),
        ...results.flatMap(({ beside }) => beside),
        ...turn.replies.flatMap(({ role, content }) => {
            if (role === 'user')
                return userParts((0,flatten/* flattenBlocks */.P6)(content), context);
            // There is no such role; hoisted into the system instruction it would change the prefix that is cached.
            const text = (0,system_text/* systemText */.V)(content);
            return text === undefined ? [] : [textPart(`<system-reminder>\n${text}\n</system-reminder>`)];
        }),
    ];
};
/** `output` or `error`, as Google's SDKs name them. Media stand within the response since Gemini 3, before it beside. */
const encodeResult = ({ call, result }, context) => {
    const flat = (0,flatten/* flattenToolResult */.yf)(result);
    const media = flat.media.map(part => mediaPart(part, context));
    const within = context.isNew ? media.filter(part => part.inlineData !== undefined) : [];
    const beside = media.filter(part => !within.includes(part));
    const text = flat.text === '' && media.length > 0 ? '[see the attached media]' : flat.text.toWellFormed();
    return {
        part: {
            functionResponse: {
                ...idOf(call, context),
                name: functionName(call.name, context.renamed.toolNames),
                response: flat.isError ? { error: text === '' ? 'error' : text } : { output: text },
                ...(within.length === 0 ? {} : { parts: within }),
            },
        },
        beside,
    };
};

// EXTERNAL MODULE: ./build/src/core/protocols/shared/effort.js
var effort = __webpack_require__(44155);
;// CONCATENATED MODULE: ./build/src/core/protocols/gemini/encode-thinking.js


/**
 * `thinkingConfig`, when the client says how much to think: a level since Gemini 3, tokens for 2.5, nothing before.
 * https://ai.google.dev/gemini-api/docs/thinking
 */
const encodeThinking = (request, context) => {
    const reasoning = (0,effort/* reasoningOf */.a)(request);
    const { id, capabilities } = context.model;
    const generation = generationOf(id);
    if (reasoning === undefined || capabilities?.thinking === false || /gemma/.test(id))
        return {};
    if (generation !== undefined && generation < 2.5)
        return {};
    // Of a model nobody knows, a budget is the older and so the safer word.
    const inTokens = generation === undefined ? reasoning.budgetTokens !== undefined : generation < 3;
    const amount = inTokens
        ? { thinkingBudget: thinkingBudget(reasoning, id) }
        : optionalLevel(thinkingLevel(reasoning, context));
    if (Object.values(amount).some(value => value === undefined))
        return { thinkingConfig: { includeThoughts: true } };
    return { thinkingConfig: { ...amount, includeThoughts: reasoning.on } };
};
const optionalLevel = (thinkingLevel) => thinkingLevel === undefined ? {} : { thinkingLevel };
/** Pro models cannot stop thinking; the least they know is the nearest to off. */
const thinkingLevel = (reasoning, { model, quirks }) => {
    const known = quirks.efforts ?? levelsOf(model.id);
    const asked = reasoning.on ? reasoning.effort : 'minimal';
    return (0,effort/* clampEffort */.g)(asked, known);
};
const levelsOf = (model) => {
    if (/gemini-3-pro/.test(model))
        return ['low', 'high'];
    return /pro/.test(model) ? ['low', 'medium', 'high'] : ['minimal', 'low', 'medium', 'high'];
};
/** As Google's own compatibility layer for OpenAI maps them. */
const budgets = {
    none: 0,
    minimal: 1024,
    low: 1024,
    medium: 8192,
    high: 24576,
    xhigh: 24576,
    max: 24576,
};
const thinkingBudget = (reasoning, model) => {
    const isPro = /pro/.test(model);
    if (!reasoning.on)
        return isPro ? 128 : 0;
    const tokens = reasoning.budgetTokens ?? (reasoning.effort === undefined ? undefined : budgets[reasoning.effort]);
    if (tokens === undefined)
        return undefined;
    const least = isPro ? 128 : /lite/.test(model) ? 512 : 1;
    return Math.min(Math.max(tokens, least), isPro ? 32768 : 24576);
};

// EXTERNAL MODULE: ./build/src/core/protocols/shared/client-tools.js
var client_tools = __webpack_require__(31800);
;// CONCATENATED MODULE: ./build/src/core/protocols/gemini/json-schema.js

/**
 * What Gemini's `parametersJsonSchema` and `responseJsonSchema` know of JSON Schema; other keywords are refused or make
 * the whole schema be ignored. https://ai.google.dev/api/generate-content#FIELDS.response_json_schema
 */
const known = new Set([
    '$ref',
    '$defs',
    'type',
    'format',
    'title',
    'description',
    'enum',
    'items',
    'prefixItems',
    'minItems',
    'maxItems',
    'minimum',
    'maximum',
    'anyOf',
    'oneOf',
    'properties',
    'additionalProperties',
    'required',
    'nullable',
]);
/** The schema in the keywords Gemini knows: `const` as `enum`, `allOf` merged, bounds made inclusive, the rest left out. */
const geminiSchema = (schema) => {
    const merged = mergeAllOf((0,json/* isObject */.Gv)(schema) ? schema : {});
    const clean = {};
    for (const [key, value] of Object.entries(merged))
        if (known.has(key))
            clean[key] = cleanKeyword(key, value);
    return { ...clean, ...refs(merged), ...constant(merged), ...bounds(merged), ...required(clean) };
};
const cleanKeyword = (key, value) => {
    if (key === 'properties' || key === '$defs')
        return mapSchemas(value);
    if (key === 'items' || key === 'additionalProperties')
        return (0,json/* isObject */.Gv)(value) ? geminiSchema(value) : value;
    if (key === 'anyOf' || key === 'oneOf' || key === 'prefixItems') {
        return Array.isArray(value) ? value.map(geminiSchema) : value;
    }
    return value;
};
const mapSchemas = (value) => (0,json/* isObject */.Gv)(value) ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, geminiSchema(inner)])) : {};
/** The older name of `$defs`, and references to it. */
const refs = ({ definitions, $ref }) => ({
    ...((0,json/* isObject */.Gv)(definitions) ? { $defs: mapSchemas(definitions) } : {}),
    ...(typeof $ref === 'string' ? { $ref: $ref.replace('#/definitions/', '#/$defs/') } : {}),
});
/** Enums hold texts and numbers; a constant of another type says no more than its type. */
const constant = (schema) => {
    if (!('const' in schema))
        return {};
    const { const: value, type } = schema;
    const implied = type ?? (value === null ? 'null' : typeof value);
    return { type: implied, ...(typeof value === 'string' || typeof value === 'number' ? { enum: [value] } : {}) };
};
/** Exact for integers; for other numbers the bound itself is let in. */
const bounds = ({ exclusiveMinimum, exclusiveMaximum, type }) => {
    const step = type === 'integer' ? 1 : 0;
    return {
        ...(typeof exclusiveMinimum === 'number' ? { minimum: exclusiveMinimum + step } : {}),
        ...(typeof exclusiveMaximum === 'number' ? { maximum: exclusiveMaximum - step } : {}),
    };
};
/** "required[0]: property is not defined": what is required must be there. */
const required = ({ required, properties }) => {
    if (required === undefined)
        return {};
    const names = Array.isArray(required) ? required : [];
    return { required: (0,json/* isObject */.Gv)(properties) ? names.filter(name => String(name) in properties) : names };
};
const mergeAllOf = ({ allOf, ...schema }) => {
    if (!Array.isArray(allOf))
        return schema;
    return allOf.filter(json/* isObject */.Gv).map(mergeAllOf).reduce(mergeTwo, schema);
};
const mergeTwo = (left, right) => ({
    ...left,
    ...right,
    ...((0,json/* isObject */.Gv)(left.properties) && (0,json/* isObject */.Gv)(right.properties)
        ? { properties: { ...left.properties, ...right.properties } }
        : {}),
    ...(Array.isArray(left.required) && Array.isArray(right.required)
        ? { required: [...new Set([...left.required, ...right.required])] }
        : {}),
});

;// CONCATENATED MODULE: ./build/src/core/protocols/gemini/encode-tools.js





/** `tools` and `toolConfig`; nothing when there is no tool to give. https://ai.google.dev/gemini-api/docs/function-calling */
const encodeTools = (request, context) => {
    const functions = context.model.capabilities?.tools === false ? [] : (0,client_tools/* clientTools */.z)(request);
    const search = (0,server_tools/* webSearchOf */.qW)(request) !== undefined;
    if (functions.length === 0 && !search)
        return {};
    const functionDeclarations = functions.map(tool => declaration(tool, context));
    const config = {
        ...callingConfig(request, functions, context),
        // Google's own tools beside functions: since Gemini 3, and only if asked for.
        ...(search && functions.length > 0 && isGemini3(context.model.id)
            ? { includeServerSideToolInvocations: true }
            : {}),
    };
    return {
        tools: [...(functions.length === 0 ? [] : [{ functionDeclarations }]), ...(search ? [{ googleSearch: {} }] : [])],
        ...(Object.keys(config).length === 0 ? {} : { toolConfig: config }),
    };
};
/** `parametersJsonSchema` takes JSON Schema; `parameters` only a subset of OpenAPI's. */
const declaration = (tool, { renamed }) => ({
    name: functionName(tool.name, renamed.toolNames),
    ...(typeof tool.description === 'string' && tool.description !== '' ? { description: tool.description } : {}),
    parametersJsonSchema: geminiSchema((0,client_tools/* toolSchema */.w)(tool)),
});
/** Of parallel calls Gemini cannot be told to make only one. */
const callingConfig = (request, functions, { quirks, renamed }) => {
    const choice = request.tool_choice;
    if (functions.length === 0 || quirks.noToolChoice === true)
        return {};
    const mode = { auto: 'AUTO', any: 'ANY', none: 'NONE', tool: 'ANY' }[choice?.type ?? 'auto'];
    if (choice === undefined || choice === null || mode === undefined)
        return {};
    if (choice.type !== 'tool')
        return { functionCallingConfig: { mode } };
    if (!functions.some(tool => tool.name === choice.name))
        return {};
    const allowedFunctionNames = [functionName(choice.name ?? '', renamed.toolNames)];
    return { functionCallingConfig: { mode, allowedFunctionNames } };
};

;// CONCATENATED MODULE: ./build/src/core/protocols/gemini/encode.js








/** The content to be generated. Throws RequestError 400 for tools that only Anthropic has. */
const encode = (request, context) => {
    const body = encodeBody(request, context);
    for (const field of context.quirks.dropFields ?? [])
        delete body[field];
    const method = context.stream ? 'streamGenerateContent?alt=sse' : 'generateContent';
    return { path: `/${resourceOf(context.model.id)}:${method}`, body };
};
/** Google's own count of the same prompt, tools and instructions included. https://ai.google.dev/api/tokens */
const encodeCount = (request, context) => {
    const model = resourceOf(context.model.id);
    const generateContentRequest = { model, ...encodeBody(request, context) };
    return { path: `/${model}:countTokens`, body: { generateContentRequest } };
};
/** `models/NAME`; names that are a path already (`tunedModels/x`, `publishers/google/models/y`) are kept. */
const resourceOf = (model) => {
    const path = model.split('/').map(encodeURIComponent).join('/');
    return path.includes('/') ? path : `models/${path}`;
};
const encodeBody = (request, context) => {
    (0,server_tools/* refuseServerTools */.$R)(request, { name: context.model.id, webSearch: true });
    const system = (0,system_text/* systemText */.V)(request.system);
    return {
        ...(system === undefined ? {} : { systemInstruction: { parts: [{ text: system.toWellFormed() }] } }),
        contents: encodeContents(request, context),
        ...encodeTools(request, context),
        generationConfig: {
            ...sampling(request, context),
            ...encodeThinking(request, context),
            ...responseFormat(request),
        },
    };
};
/** Gemini takes no more. */
const maxStopSequences = 5;
const sampling = (request, { model, quirks }) => {
    const { temperature, top_p, top_k } = request;
    const limit = Math.min(request.max_tokens, model.maxOutputTokens ?? Infinity, quirks.maxOutputTokens ?? Infinity);
    const stops = (0,stop_sequences/* stopsOf */.lD)(request).slice(0, maxStopSequences);
    const mayVary = model.capabilities?.temperature !== false;
    return {
        maxOutputTokens: limit,
        ...(mayVary && typeof temperature === 'number' ? { temperature } : {}),
        ...(mayVary && typeof top_p === 'number' ? { topP: top_p } : {}),
        ...(mayVary && typeof top_k === 'number' ? { topK: top_k } : {}),
        ...(stops.length === 0 ? {} : { stopSequences: stops }),
    };
};
/** `output_config.format`, or the older `output_format`. */
const responseFormat = (request) => {
    const format = (0,json/* objectAt */.lJ)(request.output_config, 'format') ?? (0,json/* objectAt */.lJ)(request, 'output_format');
    if (format?.type !== 'json_schema' || !(0,json/* isObject */.Gv)(format.schema))
        return {};
    return { responseMimeType: 'application/json', responseJsonSchema: geminiSchema(format.schema) };
};

;// CONCATENATED MODULE: ./build/src/core/protocols/gemini/gemini.js






/** Google's generateContent, as the Gemini API and Vertex speak it. https://ai.google.dev/api/generate-content */
const gemini = {
    id: 'gemini',
    framing: 'sse',
    encode: encode,
    decodeMessage: (body, context) => (0,stop_sequences/* stopMessage */.kB)(decodeMessage(body, context), unsentStops(context)),
    decoder: context => (0,stop_sequences/* stopStream */.vN)(decoder(context), unsentStops(context)),
    classifyError: (status, body, headers) => (0,classify_upstream_error/* classifyUpstreamError */.G)({ status, body, headers }),
    countTokens: {
        encode: encodeCount,
        decode(body) {
            const tokens = (0,json/* numberAt */.tk)(body, 'totalTokens');
            if (tokens === undefined)
                throw new errors/* UpstreamError */.gA('malformed', 'The upstream counted no tokens');
            return tokens;
        },
    },
};
const unsentStops = ({ request }) => (0,stop_sequences/* stopsOf */.lD)(request).slice(maxStopSequences);


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
