export const id = 2517;
export const ids = [2517];
export const modules = {

/***/ 12517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loadCustomRouter: () => (/* binding */ loadCustomRouter)
/* harmony export */ });
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73136);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43026);
var __rewriteRelativeImportExtension = (undefined && undefined.__rewriteRelativeImportExtension) || function (path, preserveJsx) {
    if (typeof path === "string" && /^\.\.?\//.test(path)) {
        return path.replace(/\.(tsx)$|((?:\.d)?)((?:\.[^./]+?)?)\.([cm]?)ts$/i, function (m, tsx, d, ext, cm) {
            return tsx ? preserveJsx ? ".jsx" : ".js" : d && (!ext || !cm) ? m : (d + ext + "." + cm.toLowerCase() + "js");
        });
    }
    return path;
};


const patienceMs = 10_000;
/**
 * Loads the user's module, which from here on runs in this process. A router that throws, takes longer than ten seconds or
 * gives something else than text leaves the choice to the rules, with a warning. Throws ConfigError.
 */
const loadCustomRouter = async (path, routing, providers, log) => {
    const choose = await load(path);
    const config = asClaudeCodeRouter(routing, providers);
    return async (facts) => {
        try {
            const chosen = await inTime(choose(requestOf(facts), config, {}));
            if (typeof chosen === 'string' && chosen.trim() !== '')
                return chosen;
            if (chosen !== null && chosen !== undefined && chosen !== '')
                log.warn(`The custom router gives ${typeof chosen} instead of "provider,model": it is not asked this time`);
        }
        catch (error) {
            log.warn(`The custom router fails: ${error instanceof Error ? error.message : String(error)}`);
        }
        return null;
    };
};
const load = async (path) => {
    let module;
    try {
        // The bundler would look for the module among its own.
        module = await import(__rewriteRelativeImportExtension(/* webpackIgnore: true */ /* @vite-ignore */ (0,node_url__WEBPACK_IMPORTED_MODULE_0__.pathToFileURL)(path).href));
    }
    catch (cause) {
        const reason = cause instanceof Error ? cause.message : String(cause);
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL('custom_router', `The custom router at \`${path}\` cannot be loaded: ${reason}`, {
            hint: '`routing.customRouter` must be the path of a JavaScript module; relative ones start at the folder of the configuration file.',
            cause,
        });
    }
    for (const found of [module.default, module.default?.default, module.router]) {
        if (typeof found === 'function')
            return found;
    }
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL('custom_router', `The custom router at \`${path}\` exports no function`, {
        hint: 'Write `module.exports = async (req, config) => "provider,model"`, or null to leave the choice.',
    });
};
// Its own copy of the body: what it changes there is not sent.
const requestOf = ({ raw, contextTokens, header }) => ({
    body: JSON.parse(raw.bytes.toString('utf8')),
    tokenCount: contextTokens,
    sessionId: header('x-claude-code-session-id'),
});
/** The configuration in claude-code-router's shape, without keys. */
const asClaudeCodeRouter = ({ slots, longContextThreshold }, providers) => ({
    Providers: providers.map(({ id, baseUrl, models }) => ({
        name: id,
        api_base_url: baseUrl,
        models: models.map(model => model.id),
    })),
    Router: {
        ...Object.fromEntries(Object.entries(slots).map(([slot, target]) => [slot, target.replace('/', ',')])),
        longContextThreshold,
    },
});
const inTime = async (chosen) => {
    let timer;
    const late = new Promise((_, reject) => {
        timer = setTimeout(() => reject(new Error(`it takes longer than ${patienceMs / 1000} s`)), patienceMs);
    });
    try {
        return await Promise.race([chosen, late]);
    }
    finally {
        clearTimeout(timer);
    }
};


/***/ })

};
