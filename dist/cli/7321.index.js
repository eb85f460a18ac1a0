export const id = 7321;
export const ids = [7321];
export const modules = {

/***/ 47321:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43026);
/* harmony import */ var _exit_code_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33250);
/* harmony import */ var _load_proxy_config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69118);



const validate = async (invocation) => {
    const { loaded, proxy } = await (0,_load_proxy_config_js__WEBPACK_IMPORTED_MODULE_2__/* .loadProxyConfig */ .RQ)(invocation);
    const { describeSource } = await __webpack_require__.e(/* import() */ 7857).then(__webpack_require__.bind(__webpack_require__, 67857));
    const source = describeSource(loaded);
    const providers = proxy.providers.map(({ id }) => id);
    const facts = { valid: true, source, providers, default: proxy.routing.slots.default };
    const { terminal, is } = invocation;
    terminal.print(is('json')
        ? JSON.stringify(facts)
        : `Valid: ${source}\nProviders: ${providers.join(', ')}\nDefault: ${facts.default}`);
    return _exit_code_js__WEBPACK_IMPORTED_MODULE_1__/* .exitCodes */ .hS.ok;
};
const show = async (invocation) => {
    const { loaded } = await (0,_load_proxy_config_js__WEBPACK_IMPORTED_MODULE_2__/* .loadProxyConfig */ .RQ)(invocation);
    const { redactConfig } = await __webpack_require__.e(/* import() */ 4251).then(__webpack_require__.bind(__webpack_require__, 34251));
    const { stringify } = await __webpack_require__.e(/* import() */ 8815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    const config = redactConfig(loaded.config);
    invocation.terminal.print(invocation.is('json') ? JSON.stringify(config) : stringify(config).trimEnd());
    return _exit_code_js__WEBPACK_IMPORTED_MODULE_1__/* .exitCodes */ .hS.ok;
};
const schema = async ({ terminal }) => {
    const { configJsonSchema } = await Promise.all(/* import() */[__webpack_require__.e(1939), __webpack_require__.e(1130)]).then(__webpack_require__.bind(__webpack_require__, 31130));
    terminal.print(JSON.stringify(configJsonSchema(), null, 2));
    return _exit_code_js__WEBPACK_IMPORTED_MODULE_1__/* .exitCodes */ .hS.ok;
};
const importRouter = async ({ terminal, positionals, cwd }) => {
    const file = positionals[1];
    if (file === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL('usage', '`config import` needs the file to convert', {
            hint: 'claude-router config import ~/.claude-code-router/config.json',
        });
    const { importFile } = await __webpack_require__.e(/* import() */ 6250).then(__webpack_require__.bind(__webpack_require__, 96250));
    const { stringify } = await __webpack_require__.e(/* import() */ 8815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    const { config, notes } = await importFile(file, { cwd });
    for (const note of notes)
        terminal.log.info(note);
    terminal.print(stringify(config).trimEnd());
    return _exit_code_js__WEBPACK_IMPORTED_MODULE_1__/* .exitCodes */ .hS.ok;
};
const actions = {
    validate,
    show,
    schema,
    import: importRouter,
};
const command = {
    name: 'config',
    summary: 'validate, show, schema or import a configuration',
    usage: 'validate [FILE] | show | schema | import FILE',
    flags: { config: _load_proxy_config_js__WEBPACK_IMPORTED_MODULE_2__/* .configFlag */ .L5, json: { type: 'boolean', description: 'print JSON' } },
    maxPositionals: 2,
    examples: [
        'claude-router config validate',
        'claude-router config validate .github/claude-router.yml',
        'claude-router config import ~/.claude-code-router/config.json > claude-router.yml',
    ],
    run: async (invocation) => {
        const [name = '', file] = invocation.positionals;
        const action = actions[name];
        if (!action) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL('usage', name === '' ? '`config` needs to know what to do' : `\`config ${name}\` does not exist`, { hint: `Possible: ${Object.keys(actions).join(', ')}.` });
        }
        const text = (flag) => flag === 'config' && name !== 'import' && file !== undefined ? file : invocation.text(flag);
        return action({ ...invocation, text });
    },
};


/***/ })

};
