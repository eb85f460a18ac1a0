export const id = 4533;
export const ids = [4533];
export const modules = {

/***/ 62717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ readUserTransformer),
/* harmony export */   W: () => (/* binding */ readForeignRequest)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43026);

const foreignHooks = ['transformRequestIn', 'transformResponseOut'];
const ignoredHooks = ['transformRequestOut', 'transformResponseIn', 'auth', 'endPoint'];
const ownHooks = ['quirks', 'request', 'body', 'response'];
/** What a loaded module holds; throws ConfigError when it is neither shape. `path` is only for messages. */
const readUserTransformer = (module, options, path) => {
    const exported = exportOf(module);
    const candidate = typeof exported === 'function' ? construct(exported, options, path) : exported;
    if (typeof candidate === 'object' && candidate !== null) {
        const hooks = candidate;
        if (foreignHooks.some(hook => typeof hooks[hook] === 'function')) {
            return { kind: 'foreign', transformer: candidate };
        }
        if (typeof hooks.name === 'string' && ownHooks.some(hook => typeof hooks[hook] === 'function')) {
            return { kind: 'own', transformer: { does: 'your own', ...candidate } };
        }
        const ignored = ignoredHooks.filter(hook => hooks[hook] !== undefined);
        if (ignored.length > 0)
            throw refused(path, `only has ${ignored.join(', ')}, which are not called here`);
    }
    throw refused(path, 'exports no transformer');
};
/** Body and further headers of what `transformRequestIn` returned. */
const readForeignRequest = (returned) => {
    const { body, config } = returned;
    const wrapped = typeof body === 'object' && body !== null && !('messages' in returned);
    return wrapped
        ? { body: body, headers: config?.headers ?? {} }
        : { body: returned, headers: {} };
};
const exportOf = (module) => {
    if (typeof module !== 'object' || module === null)
        return module;
    const { default: standard, transformer } = module;
    return transformer ?? standard ?? module;
};
const construct = (made, options, path) => {
    try {
        return Reflect.construct(made, [options]);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL('invalid_transformer', `The transformer at \`${path}\` could not be made`, { cause });
    }
};
const refused = (path, why) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL('invalid_transformer', `The module at \`${path}\` ${why}`, {
    hint: 'Export an object with `name` and `quirks`, `request`, `body` or `response`, or with `transformRequestIn` or `transformResponseOut`.',
});


/***/ }),

/***/ 24533:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loadTransformers: () => (/* binding */ loadTransformers)
/* harmony export */ });
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73136);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43026);
/* harmony import */ var _core_transformers_user_transformer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62717);
var __rewriteRelativeImportExtension = (undefined && undefined.__rewriteRelativeImportExtension) || function (path, preserveJsx) {
    if (typeof path === "string" && /^\.\.?\//.test(path)) {
        return path.replace(/\.(tsx)$|((?:\.d)?)((?:\.[^./]+?)?)\.([cm]?)ts$/i, function (m, tsx, d, ext, cm) {
            return tsx ? preserveJsx ? ".jsx" : ".js" : d && (!ext || !cm) ? m : (d + ext + "." + cm.toLowerCase() + "js");
        });
    }
    return path;
};



/** Loads the user's transformer modules: their code runs in this process from here on. Throws ConfigError. */
const loadTransformers = async (modules) => {
    const own = new Map();
    for (const { name, path, options } of modules) {
        const module = await load(path);
        const make = (given) => (0,_core_transformers_user_transformer_js__WEBPACK_IMPORTED_MODULE_2__/* .readUserTransformer */ .T)(module, given, path);
        const called = name ?? make(options).transformer.name;
        if (called === undefined || called === '') {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL('invalid_transformer', `The transformer at \`${path}\` has no name`, {
                hint: 'Give it one: `transformers: [{name: ..., path: ...}]`.',
            });
        }
        own.set(called, { options, make });
    }
    return own;
};
const load = async (path) => {
    try {
        // The bundler would look for the module among its own.
        return await import(__rewriteRelativeImportExtension(/* webpackIgnore: true */ /* @vite-ignore */ (0,node_url__WEBPACK_IMPORTED_MODULE_0__.pathToFileURL)(path).href));
    }
    catch (cause) {
        const reason = cause instanceof Error ? cause.message : String(cause);
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL('transformer_not_loaded', `The transformer at \`${path}\` cannot be loaded: ${reason}`, {
            hint: 'The path must be that of a JavaScript module; relative ones start at the folder of the configuration file.',
            cause,
        });
    }
};


/***/ })

};
