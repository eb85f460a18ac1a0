export const id = 1333;
export const ids = [1333];
export const modules = {

/***/ 41333:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   handleModel: () => (/* binding */ handleModel),
/* harmony export */   handleModels: () => (/* binding */ handleModels)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43026);
/* harmony import */ var _reply_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12054);


/** Models have no date here; the field is part of the shape. */
const unknownDate = '1970-01-01T00:00:00Z';
const listModels = ({ providers }) => providers.flatMap(provider => provider.models.map(model => ({
    type: 'model',
    id: `${provider.id}/${model.id}`,
    display_name: `${model.id} (${provider.id})`,
    created_at: unknownDate,
})));
/** GET /v1/models: what can be asked for, in Anthropic's list shape with its paging. */
const handleModels = ({ config }, { response, requestId, url }) => {
    const all = listModels(config);
    const after = url.searchParams.get('after_id');
    const before = url.searchParams.get('before_id');
    const limit = Math.min(1000, Math.max(1, Number(url.searchParams.get('limit')) || 20));
    const from = after === null ? 0 : all.findIndex(model => model.id === after) + 1;
    const to = before === null
        ? all.length
        : Math.max(0, all.findIndex(model => model.id === before));
    const data = before === null ? all.slice(from, from + limit) : all.slice(Math.max(from, to - limit), to);
    const hasMore = before === null ? from + limit < to : to - limit > from;
    const body = { data, has_more: hasMore, first_id: data[0]?.id ?? null, last_id: data.at(-1)?.id ?? null };
    (0,_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .sendJson */ .jD)(response, 200, JSON.stringify(body), { 'request-id': requestId });
};
/** GET /v1/models/{id}; the id may hold slashes, encoded or not. */
const handleModel = ({ config }, { response, requestId, url }) => {
    const id = decode(url.pathname.slice('/v1/models/'.length));
    const model = listModels(config).find(candidate => candidate.id === id || candidate.id.endsWith(`/${id}`));
    if (model === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI(404, 'not_found_error', `model: ${id}`);
    (0,_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .sendJson */ .jD)(response, 200, JSON.stringify(model), { 'request-id': requestId });
};
const decode = (text) => {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
};


/***/ })

};
