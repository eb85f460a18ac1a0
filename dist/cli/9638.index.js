export const id = 9638;
export const ids = [9638];
export const modules = {

/***/ 9638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createEmbed: () => (/* binding */ createEmbed)
/* harmony export */ });
/* harmony import */ var _core_cache_embedding_call_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1470);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3026);
/* harmony import */ var _core_providers_find_provider_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5419);
/* harmony import */ var _core_routing_endpoint_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6063);
/* harmony import */ var _upstream_answer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8622);
/* harmony import */ var _upstream_request_options_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3300);






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
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL('unknown-provider', `caching.embeddings: no provider for "${name}"`);
    return { provider, model: provider.models.find(model => model.id === id) ?? { id } };
};
const askVector = async (pools, target, text, timeoutMs) => {
    const definition = (0,_core_providers_find_provider_js__WEBPACK_IMPORTED_MODULE_1__/* .findProvider */ .lh)(target.provider.definition);
    const endpoint = (0,_core_routing_endpoint_js__WEBPACK_IMPORTED_MODULE_3__/* .endpointOf */ .X)(target, definition);
    const call = (0,_core_cache_embedding_call_js__WEBPACK_IMPORTED_MODULE_4__/* .embeddingCall */ .k)(endpoint.protocol, target.model.id, text);
    if (call === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UpstreamError */ .gA('not_found', `${endpoint.protocol} has no embeddings`);
    const outgoing = { path: call.path, headers: {}, body: JSON.stringify(call.body) };
    const options = (0,_upstream_request_options_js__WEBPACK_IMPORTED_MODULE_5__/* .requestOptions */ .a)(target, endpoint, definition, target.provider.apiKeys[0] ?? '', outgoing, false);
    const sent = (0,_upstream_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .send */ .t)(pools.of(options.origin), options);
    const timer = setTimeout(() => sent.abort(new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UpstreamError */ .gA('timeout', `no answer in ${timeoutMs} ms`)), timeoutMs);
    try {
        const answer = await sent.answer;
        const text = (await answer.readAll(longestAnswer)).toString('utf8');
        if (answer.status !== 200)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UpstreamError */ .gA('bad_request', `status ${answer.status}`);
        const vector = (0,_core_cache_embedding_call_js__WEBPACK_IMPORTED_MODULE_4__/* .embeddingOf */ .h)(JSON.parse(text));
        if (vector === undefined)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UpstreamError */ .gA('malformed', 'no vector in the answer');
        return vector;
    }
    finally {
        clearTimeout(timer);
    }
};


/***/ })

};
