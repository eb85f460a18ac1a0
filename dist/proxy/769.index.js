export const id = 769;
export const ids = [769];
export const modules = {

/***/ 7769:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createEmbed: () => (/* binding */ createEmbed)
});

;// CONCATENATED MODULE: ./build/src/core/cache/embedding-call.js
/** Undefined when the protocol knows no embeddings. */
const embeddingCall = (protocol, model, text) => {
    switch (protocol) {
        // https://docs.ollama.com/api/embed
        case 'ollama':
            return { path: '/api/embed', body: { model, input: text } };
        // https://platform.openai.com/docs/api-reference/embeddings
        case 'openai-chat':
        case 'openai-responses':
            return { path: '/embeddings', body: { model, input: text, encoding_format: 'float' } };
        // https://ai.google.dev/api/embeddings
        case 'gemini':
            return { path: `/models/${encodeURIComponent(model)}:embedContent`, body: { content: { parts: [{ text }] } } };
        default:
            return undefined;
    }
};
/** The vector of an answer; undefined when there is none in it. */
const embeddingOf = (answer) => {
    const { embeddings, data, embedding } = (answer ?? {});
    const first = (list) => (Array.isArray(list) ? list[0] : undefined);
    const values = first(embeddings) ??
        first(data)?.embedding ??
        embedding?.values;
    if (!Array.isArray(values) || values.length === 0)
        return undefined;
    return values.every(value => typeof value === 'number' && Number.isFinite(value))
        ? Float32Array.from(values)
        : undefined;
};

// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __webpack_require__(3026);
// EXTERNAL MODULE: ./build/src/core/providers/find-provider.js + 33 modules
var find_provider = __webpack_require__(5034);
// EXTERNAL MODULE: ./build/src/core/routing/endpoint.js + 1 modules
var routing_endpoint = __webpack_require__(6063);
// EXTERNAL MODULE: ./build/src/proxy/upstream/answer.js
var answer = __webpack_require__(8622);
// EXTERNAL MODULE: ./build/src/proxy/upstream/request-options.js + 1 modules
var request_options = __webpack_require__(3745);
;// CONCATENATED MODULE: ./build/src/proxy/cache/embed.js






/** A request must not wait longer to learn that it is a miss. */
const defaultTimeoutMs = 2000;
/** Texts whose vectors are kept. */
const mostKept = 500;
const longestAnswer = 4 * 1024 * 1024;
/** `name`: `provider/model` as checked by the configuration. */
const createEmbed = (name, { providers, pools, log, timeoutMs = defaultTimeoutMs }) => {
    const target = targetOf(name, providers);
    const kept = new Map();
    let isTold = false;
    return {
        model: name,
        async vectorOf(text) {
            const known = kept.get(text);
            if (known !== undefined)
                return known;
            try {
                const vector = await askVector(await pools(), target, text, timeoutMs);
                if (kept.size >= mostKept)
                    kept.delete(kept.keys().next().value ?? '');
                kept.set(text, vector);
                isTold = false;
                return vector;
            }
            catch (error) {
                const reason = error instanceof Error ? error.message : String(error);
                if (!isTold)
                    log.warn(`${name} gives no embeddings (${reason}); similar questions are not answered from the cache`);
                isTold = true;
                return undefined;
            }
        },
    };
};
/** An embedding model is not among those that requests can be routed to. */
const targetOf = (name, providers) => {
    const slash = name.indexOf('/');
    const id = name.slice(slash + 1);
    const provider = providers.find(candidate => candidate.id === name.slice(0, slash));
    if (provider === undefined)
        throw new errors/* ConfigError */.xL('unknown-provider', `caching.embeddings: no provider for "${name}"`);
    return { provider, model: provider.models.find(model => model.id === id) ?? { id } };
};
const askVector = async (pools, target, text, timeoutMs) => {
    const definition = (0,find_provider/* findProvider */.lh)(target.provider.definition);
    const endpoint = (0,routing_endpoint/* endpointOf */.X)(target, definition);
    const call = embeddingCall(endpoint.protocol, target.model.id, text);
    if (call === undefined)
        throw new errors/* UpstreamError */.gA('not_found', `${endpoint.protocol} has no embeddings`);
    const outgoing = { path: call.path, headers: {}, body: JSON.stringify(call.body) };
    const options = (0,request_options/* requestOptions */.a)(target, endpoint, definition, target.provider.apiKeys[0] ?? '', outgoing, false);
    const sent = (0,answer/* send */.t)(pools.of(options.origin), options);
    const timer = setTimeout(() => sent.abort(new errors/* UpstreamError */.gA('timeout', `no answer in ${timeoutMs} ms`)), timeoutMs);
    try {
        const answer = await sent.answer;
        const text = (await answer.readAll(longestAnswer)).toString('utf8');
        if (answer.status !== 200)
            throw new errors/* UpstreamError */.gA('bad_request', `status ${answer.status}`);
        const vector = embeddingOf(JSON.parse(text));
        if (vector === undefined)
            throw new errors/* UpstreamError */.gA('malformed', 'no vector in the answer');
        return vector;
    }
    finally {
        clearTimeout(timer);
    }
};


/***/ })

};
