export const id = 233;
export const ids = [233];
export const modules = {

/***/ 84810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ changesCalls),
/* harmony export */   q: () => (/* binding */ finishCall)
/* harmony export */ });
/* harmony import */ var _merge_body_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51325);

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

/***/ 80233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openPlanner: () => (/* binding */ openPlanner)
});

;// CONCATENATED MODULE: ./build/src/core/protocols/index.js
/** Every wire format there is, loaded when asked for. Tests that iterate this table cover a new one at once. */
const files = {
    anthropic: async () => (await __webpack_require__.e(/* import() */ 9352).then(__webpack_require__.bind(__webpack_require__, 59352))).anthropic,
    'openai-chat': async () => (await Promise.all(/* import() */[__webpack_require__.e(2211), __webpack_require__.e(9244)]).then(__webpack_require__.bind(__webpack_require__, 89244))).openaiChat,
    'openai-responses': async () => (await Promise.all(/* import() */[__webpack_require__.e(2211), __webpack_require__.e(7108)]).then(__webpack_require__.bind(__webpack_require__, 17108))).openaiResponses,
    gemini: async () => (await Promise.all(/* import() */[__webpack_require__.e(2211), __webpack_require__.e(4115)]).then(__webpack_require__.bind(__webpack_require__, 34115))).gemini,
    ollama: async () => (await Promise.all(/* import() */[__webpack_require__.e(2211), __webpack_require__.e(6028)]).then(__webpack_require__.bind(__webpack_require__, 36028))).ollama,
};
const loadProtocols = async (ids) => Object.fromEntries(await Promise.all(Array.from(new Set(ids), async (id) => [id, await files[id]()])));

// EXTERNAL MODULE: ./build/src/core/providers/find-provider.js
var find_provider = __webpack_require__(75419);
// EXTERNAL MODULE: ./build/src/core/providers/finish-call.js
var finish_call = __webpack_require__(84810);
// EXTERNAL MODULE: ./build/src/core/routing/endpoint.js + 1 modules
var endpoint = __webpack_require__(26063);
// EXTERNAL MODULE: ./build/src/core/routing/target.js
var routing_target = __webpack_require__(20199);
// EXTERNAL MODULE: ./build/src/core/transformers/pipeline.js + 10 modules
var pipeline = __webpack_require__(47696);
;// CONCATENATED MODULE: ./build/src/core/transformers/own-transformers.js

/** Throws ConfigError for an unknown name, a wrong option or a module that cannot be made with these options. */
const planTransformers = (uses, own) => {
    const plan = { steps: [], foreign: [] };
    for (const use of uses) {
        const mine = own.get(use.name);
        if (mine === undefined) {
            plan.steps.push(...(0,pipeline/* transformerSteps */.NN)([use]));
            continue;
        }
        const options = { ...mine.options, ...use.options };
        const made = mine.make(options);
        if (made.kind === 'foreign')
            plan.foreign.push(made.transformer);
        else
            plan.steps.push(...(0,pipeline/* transformerSteps */.NN)([{ ...use, options }], new Map([[use.name, made.transformer]])));
    }
    return plan;
};

;// CONCATENATED MODULE: ./build/src/proxy/target-plan.js







/** With the protocols that these providers speak. Plans are made once per target and kept. */
const openPlanner = async (providers, own) => {
    const protocols = await loadProtocols((0,endpoint/* protocolsOf */.L)(providers));
    const plans = new Map();
    return target => {
        const name = (0,routing_target/* targetName */.je)(target);
        const known = plans.get(name);
        if (known)
            return known;
        // Names come from clients: only those of the configuration are kept.
        const plan = planTarget(target, name, { protocols, own });
        if (target.provider.models.includes(target.model))
            plans.set(name, plan);
        return plan;
    };
};
const planTarget = (target, name, { protocols, own }) => {
    const definition = (0,find_provider/* findProvider */.lh)(target.provider.definition);
    const plain = (0,endpoint/* endpointOf */.X)(target, definition);
    const uses = [...target.provider.transformers, ...(target.model.transformers ?? [])];
    const { steps, foreign } = planTransformers(uses, own);
    const quirks = (0,pipeline/* transformQuirks */.G6)(steps, plain.quirks, { protocol: plain.protocol, model: target.model.id });
    const protocol = protocols[plain.protocol];
    if (protocol === undefined)
        throw new Error(`The protocol ${plain.protocol} of ${name} was not loaded`);
    const framing = definition?.streamFraming?.(plain) ?? protocol.framing;
    const untouched = protocol.passThrough !== undefined &&
        framing === protocol.framing &&
        foreign.length === 0 &&
        !(0,pipeline/* changesTraffic */.lx)(steps) &&
        !(definition && (0,finish_call/* changesCalls */.L)(definition, quirks));
    return { target, name, definition, endpoint: { ...plain, quirks }, protocol, steps, foreign, framing, untouched };
};


/***/ })

};
