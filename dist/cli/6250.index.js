export const id = 6250;
export const ids = [6250];
export const modules = {

/***/ 96250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   importFile: () => (/* binding */ importFile)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43026);
/* harmony import */ var _import_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64186);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59927);
/* harmony import */ var _read_config_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8520);





/**
 * A claude-code-router file in our words, with its `$NAME` variables as they stand, and what was changed, one sentence
 * each. Throws ConfigError when it is none.
 */
const importFile = async (file, { cwd }) => {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, file);
    const { value } = await (0,_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .parseConfigText */ .Bu)(await (0,_read_config_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readConfigFile */ .R)(path, file), file);
    const content = value;
    if (!(0,_import_js__WEBPACK_IMPORTED_MODULE_2__/* .isClaudeCodeRouter */ .L)(content)) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL('config-import', `${file} is not a claude-code-router file: it has no \`Providers\` and no \`Router\``, {
            hint: 'A file in our own format needs no import; `claude-router config validate` checks it.',
        });
    }
    const { value: config, notes } = (0,_import_js__WEBPACK_IMPORTED_MODULE_2__/* .importClaudeCodeRouter */ .i)(content);
    return { config, notes };
};


/***/ })

};
