export const id = 7857;
export const ids = [7857];
export const modules = {

/***/ 67857:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   describeSource: () => (/* binding */ describeSource)
/* harmony export */ });
/** Where a configuration came from, as the end of a sentence. */
const describeSource = ({ source, imported, detected, }) => {
    const names = detected.length === 0 ? 'none found' : detected.join(', ');
    if (source.kind === 'environment')
        return `no configuration file; providers from the environment: ${names}`;
    const where = source.kind === 'file'
        ? source.path
        : source.from === 'given'
            ? 'the text given as configuration'
            : 'the text in CLAUDE_ROUTER_CONFIG';
    const format = imported ? ' (a claude-code-router file)' : '';
    return `${where}${format}${detected.length === 0 ? '' : `; providers from the environment: ${names}`}`;
};


/***/ })

};
