export const id = 6692;
export const ids = [6692];
export const modules = {

/***/ 96692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command)
/* harmony export */ });
/* harmony import */ var execa__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82499);
/* harmony import */ var _run_bundles_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72246);


const command = {
    name: 'demo',
    summary: 'the whole action on a sample pull request, offline',
    usage: '[--provider NAME --model NAME] [--keep] [--output DIR] [--json]',
    flags: {},
    passThrough: true,
    examples: ['claude-router demo', 'claude-router demo --provider deepseek --model deepseek-chat'],
    run: async ({ rest, cwd }) => {
        const { exitCode } = await (0,execa__WEBPACK_IMPORTED_MODULE_1__/* .execa */ .Ho)(process.execPath, [(0,_run_bundles_js__WEBPACK_IMPORTED_MODULE_0__/* .bundlePath */ .E)('demo'), ...rest], {
            cwd,
            stdio: 'inherit',
            reject: false,
        });
        return exitCode ?? 1;
    },
};


/***/ }),

/***/ 72246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ bundlePath)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/** The bundles stand side by side (`dist/main`, `dist/proxy`, ...); found from the script that runs, links resolved. */
const bundlePath = (name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(process.argv[1] ?? '')), '..', name, 'index.js');


/***/ })

};
