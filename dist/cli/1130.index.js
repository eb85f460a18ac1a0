export const id = 1130;
export const ids = [1130];
export const modules = {

/***/ 31130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   configJsonSchema: () => (/* binding */ configJsonSchema)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91939);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3775);


/** JSON Schema (2020-12) of a configuration file, for editors. */
const configJsonSchema = () => ({
    title: 'Claude Router configuration',
    ...(0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .toJSONSchema */ .bl)(_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .configSchema */ .Q, { io: 'input', target: 'draft-2020-12', reused: 'inline' }),
});


/***/ })

};
