export const id = 1447;
export const ids = [1447];
export const modules = {

/***/ 61447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkTransformers: () => (/* binding */ checkTransformers)
/* harmony export */ });
/** A transformer that is not there or cannot be made is told now, not to the first request. */
const checkTransformers = async ({ config, planner, log }) => {
    const plan = await planner();
    for (const provider of config.providers) {
        for (const model of provider.models) {
            const { foreign, endpoint, name } = plan({ provider, model });
            const idle = endpoint.protocol !== 'openai-chat' && foreign.some(({ transformRequestIn }) => transformRequestIn);
            if (idle)
                log.warn(`${name} speaks ${endpoint.protocol}: its transformers' \`transformRequestIn\` is not called`);
        }
    }
};


/***/ })

};
