export const id = 9461;
export const ids = [9461];
export const modules = {

/***/ 19461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43026);
/* harmony import */ var _core_report_money_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73688);
/* harmony import */ var _exit_code_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33250);
/* harmony import */ var _load_proxy_config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69118);




const command = {
    name: 'models',
    summary: 'models with context window, price and its source',
    flags: {
        config: _load_proxy_config_js__WEBPACK_IMPORTED_MODULE_2__/* .configFlag */ .L5,
        provider: { type: 'string', value: 'NAME', description: 'only this provider' },
        json: { type: 'boolean', description: 'print JSON' },
    },
    examples: ['claude-router models', 'claude-router models --provider deepseek --json'],
    run: async (invocation) => {
        const { proxy } = await (0,_load_proxy_config_js__WEBPACK_IMPORTED_MODULE_2__/* .loadProxyConfig */ .RQ)(invocation);
        const wanted = invocation.text('provider');
        const providers = proxy.providers.filter(({ id }) => wanted === undefined || id === wanted);
        if (providers.length === 0) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL('usage', `There is no provider "${wanted}" in the configuration`, {
                hint: `It has: ${proxy.providers.map(({ id }) => id).join(', ')}.`,
            });
        }
        const rows = providers.flatMap(({ id, models }) => models.map(model => ({ provider: id, ...model })));
        const { terminal, is } = invocation;
        terminal.print(is('json') ? JSON.stringify(rows) : rows.map(row => line(row.provider, row)).join('\n'));
        return _exit_code_js__WEBPACK_IMPORTED_MODULE_1__/* .exitCodes */ .hS.ok;
    },
};
const line = (provider, { id, contextWindow, pricing }) => {
    const window = contextWindow === undefined ? 'window unknown' : `${(0,_core_report_money_js__WEBPACK_IMPORTED_MODULE_3__/* .formatTokens */ ._y)(contextWindow)} tokens`;
    const price = pricing === undefined
        ? 'unpriced'
        : `$${pricing.input} in, $${pricing.output} out per million (${pricing.source ?? 'configuration'})`;
    return `${provider}/${id}  ${window}, ${price}`;
};


/***/ })

};
