export const id = 541;
export const ids = [541];
export const modules = {

/***/ 7541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  handleCountTokens: () => (/* binding */ handleCountTokens)
});

// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __webpack_require__(3026);
;// CONCATENATED MODULE: ./build/src/core/messages/estimate-text.js
/**
 * Tokens of a text without a tokenizer, at some 40 MB a second. What a piece of text costs was fitted against the o200k
 * vocabulary on code in eight languages, prose, Markdown, JSON, HTML and Chinese: within a tenth on each of them.
 */
const cost = {
    word: 0.93,
    /** Each letter of a word from the sixth to the ninth, and beyond. */
    longer: 0.075,
    longest: 0.425,
    capital: 0.046,
    digits: 1.61,
    punctuation: 0.69,
    morePunctuation: 0.09,
    lineBreak: 0.71,
    indent: 1.03,
    ideograph: 0.76,
    hangul: 0.65,
    widePunctuation: 0.35,
    /** A letter of another alphabet. */
    letter: 0.26,
    symbol: 1.43,
};
const [lower, upper, digit, space, lineBreak, punctuation] = [1, 2, 3, 4, 5, 6];
const kinds = Uint8Array.from({ length: 128 }, (_, code) => {
    const character = String.fromCharCode(code);
    if (/[a-z]/.test(character))
        return lower;
    if (/[A-Z]/.test(character))
        return upper;
    if (/[0-9]/.test(character))
        return digit;
    if (/[ \t]/.test(character))
        return space;
    return /[\n\r]/.test(character) ? lineBreak : punctuation;
});
/** 0 for anything but ASCII. */
const kindAt = (text, index) => kinds[text.charCodeAt(index)] ?? 0;
const runEnd = (text, from, kind) => {
    let end = from + 1;
    while (kindAt(text, end) === kind)
        end++;
    return end;
};
/** Estimated tokens, not rounded. */
const estimateText = (text) => {
    let tokens = 0;
    for (let i = 0; i < text.length;) {
        const kind = kindAt(text, i);
        if (kind === 0) {
            tokens += wideCost(text.charCodeAt(i));
            i++;
            continue;
        }
        const end = kind === upper ? wordEnd(text, i) : runEnd(text, i, kind);
        tokens += runCost(text, i, end, kind);
        i = end;
    }
    return tokens;
};
/** `HTTP`, or `Http` with its capital; of `HTTPServer` the first word ends before the S. */
const wordEnd = (text, from) => {
    const capitals = runEnd(text, from, upper);
    if (kindAt(text, capitals) !== lower)
        return capitals;
    return capitals - from > 1 ? capitals - 1 : runEnd(text, capitals, lower);
};
const runCost = (text, from, end, kind) => {
    const length = end - from;
    switch (kind) {
        case lower:
            return wordCost(length);
        case upper:
            return kindAt(text, end - 1) === upper ? cost.word + length * cost.capital : wordCost(length);
        case digit:
            return Math.ceil(length / 3) * cost.digits;
        case space:
            // One space belongs to the word behind it.
            return length > 1 ? cost.indent : 0;
        case lineBreak:
            return cost.lineBreak;
        default:
            return cost.punctuation + (length - 1) * cost.morePunctuation;
    }
};
const wordCost = (length) => cost.word + Math.max(0, Math.min(length, 9) - 5) * cost.longer + Math.max(0, length - 9) * cost.longest;
const wideCost = (code) => {
    if (code < 0x0700)
        return code < 0x00c0 ? cost.symbol : cost.letter;
    if (code >= 0xac00 && code < 0xd7b0)
        return cost.hangul;
    if ((code >= 0x3040 && code < 0x3100) || (code >= 0x3400 && code <= 0x9fff))
        return cost.ideograph;
    const isPunctuation = (code >= 0x2010 && code < 0x2040) || (code >= 0x3000 && code < 0x3040) || code >= 0xff00;
    return isPunctuation ? cost.widePunctuation : cost.symbol;
};

;// CONCATENATED MODULE: ./build/src/core/messages/estimate-tokens.js

/** What a message, a block or a tool costs beside its text. */
const perMessage = 4;
const perBlock = 1;
const perTool = 8;
/** Anthropic's figure for an image of the largest size it does not scale down. */
const perImage = 1600;
/** A page of a PDF takes some 50 kB of base64 and 2000 tokens. */
const base64PerDocumentToken = 25;
/** Estimated input tokens of a request: system prompt, tools and conversation. */
const estimateTokens = (request) => {
    const tools = request.tools ?? [];
    const messages = request.messages.reduce((sum, message) => sum + perMessage + contentTokens(message.content), 0);
    const toolTokens = tools.reduce((sum, tool) => sum + perTool + jsonTokens({ ...tool, cache_control: undefined }), 0);
    return Math.ceil(contentTokens(request.system) + toolTokens + messages);
};
const contentTokens = (content) => {
    if (typeof content === 'string')
        return estimateText(content);
    if (!Array.isArray(content))
        return 0;
    return content.reduce((sum, block) => sum + perBlock + blockTokens(block), 0);
};
const blockTokens = (block) => {
    if (typeof block !== 'object' || block === null)
        return 0;
    const { type, source, content, ...rest } = block;
    if (type === 'text')
        return estimateText(String(rest.text ?? ''));
    if (type === 'thinking')
        return estimateText(String(rest.thinking ?? ''));
    if (type === 'image')
        return perImage;
    if (type === 'document')
        return documentTokens(source);
    if (type === 'redacted_thinking')
        return String(rest.data ?? '').length / base64PerDocumentToken;
    if (type === 'tool_use')
        return estimateText(String(rest.name ?? '')) + jsonTokens(rest.input);
    return content === undefined ? jsonTokens(rest) : contentTokens(content);
};
const documentTokens = (source) => {
    const { type, data, content } = (source ?? {});
    if (type === 'content')
        return contentTokens(content);
    if (typeof data !== 'string')
        return perImage;
    return type === 'text' ? estimateText(data) : Math.max(perImage, data.length / base64PerDocumentToken);
};
const jsonTokens = (value) => (value === undefined ? 0 : estimateText(JSON.stringify(value)));

// EXTERNAL MODULE: ./build/src/core/messages/raw-request.js + 2 modules
var raw_request = __webpack_require__(5250);
// EXTERNAL MODULE: ./build/src/core/messages/validate.js
var validate = __webpack_require__(8122);
// EXTERNAL MODULE: ./build/src/core/routing/facts.js + 1 modules
var routing_facts = __webpack_require__(4687);
// EXTERNAL MODULE: ./build/src/core/routing/route.js + 8 modules
var route = __webpack_require__(3488);
// EXTERNAL MODULE: ./build/src/proxy/client-says.js
var client_says = __webpack_require__(4932);
// EXTERNAL MODULE: ./build/src/proxy/hang-up.js
var hang_up = __webpack_require__(2520);
// EXTERNAL MODULE: ./build/src/proxy/hold-body.js
var hold_body = __webpack_require__(9297);
// EXTERNAL MODULE: ./build/src/proxy/prepare-call.js
var prepare_call = __webpack_require__(7686);
// EXTERNAL MODULE: ./build/src/proxy/read-body.js
var read_body = __webpack_require__(6221);
// EXTERNAL MODULE: ./build/src/proxy/reply.js
var reply = __webpack_require__(2054);
// EXTERNAL MODULE: ./build/src/proxy/upstream/answer.js
var upstream_answer = __webpack_require__(8622);
// EXTERNAL MODULE: ./build/src/proxy/upstream/request-options.js + 1 modules
var request_options = __webpack_require__(3745);
;// CONCATENATED MODULE: ./build/src/proxy/handle-count-tokens.js














/** POST /v1/messages/count_tokens: the provider's own count where it has one, else an estimate. Costs nothing and is not in the ledger. */
const handleCountTokens = async (context, exchange) => {
    const { request, response, requestId } = exchange;
    if (context.engine.memory)
        await (0,hold_body/* holdBody */.c)(context.engine.memory, exchange);
    const raw = (0,raw_request/* readRawRequest */.G)(await (0,read_body/* readBody */.x)(request));
    const { model } = (0,validate/* requireFields */.z3)(raw, { maxTokens: false });
    const facts = (0,routing_facts/* factsOf */.x)(raw, model, request.headers);
    const target = (await (0,route/* route */.w)(facts, context.engine.table)).targets[0];
    const says = (0,client_says/* clientSays */.w)(request.headers, raw, facts, false);
    const call = (0,prepare_call/* prepareCount */.v)(raw, (await context.planner())(target), says);
    const client = (0,hang_up/* hangUp */.g)(response, context.config.timeouts.firstTokenMs);
    try {
        const counted = call && (await count(context, call, client.onCall));
        const tokens = counted ?? estimateTokens(raw.parsed());
        (0,reply/* sendJson */.jD)(response, 200, JSON.stringify({ input_tokens: tokens }), { 'request-id': requestId });
    }
    finally {
        client.release();
    }
};
/** The provider's count; undefined when it gives none, since an estimate is better than an error. */
const count = async (context, { plan, outgoing }, onCall) => {
    const [key = ''] = context.engine.health.keysOf(plan.target.provider, undefined);
    const options = (0,request_options/* requestOptions */.a)(plan.target, plan.endpoint, plan.definition, key, outgoing, false);
    const pools = await context.pools();
    try {
        const call = (0,upstream_answer/* send */.t)(pools.of(options.origin), options);
        onCall(call);
        const answer = await call.answer;
        const body = JSON.parse((await answer.readAll(1024 * 1024)).toString('utf8'));
        if (answer.status !== 200)
            throw plan.protocol.classifyError(answer.status, body, answer.headers);
        return plan.protocol.countTokens?.decode(body);
    }
    catch (error) {
        const reason = error instanceof errors/* UpstreamError */.gA ? error.failure : 'no JSON';
        context.log.debug(`${plan.name} counts no tokens (${reason}): estimated instead`);
        return undefined;
    }
};


/***/ })

};
