export const id = 3865;
export const ids = [3865];
export const modules = {

/***/ 43865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   handleMetrics: () => (/* binding */ handleMetrics)
/* harmony export */ });
/** GET /metrics: Prometheus' text format. */
const handleMetrics = async ({ engine }, { response, requestId }) => {
    const text = await engine.monitor.metricsText();
    if (response.headersSent || response.destroyed)
        return;
    response.writeHead(200, {
        'request-id': requestId,
        'content-type': 'text/plain; version=0.0.4; charset=utf-8',
        'content-length': Buffer.byteLength(text),
        'cache-control': 'no-store',
    });
    response.end(text);
};


/***/ })

};
