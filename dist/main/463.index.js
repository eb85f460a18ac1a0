export const id = 463;
export const ids = [463];
export const modules = {

/***/ 6463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseYaml: () => (/* binding */ parseYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _parsed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19547);


/** YAML 1.2 with merge keys; at most 100 aliases are expanded, and tags and duplicate keys are errors. */
const parseYaml = (text, name) => {
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const positionOf = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { line: Math.max(line, 1), column: Math.max(col, 1) };
    };
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { lineCounter: lines, prettyErrors: false, merge: true });
    const problem = document.errors[0] ?? document.warnings[0];
    if (problem !== undefined)
        throw (0,_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .syntaxError */ .I)(name, text, positionOf(problem.pos[0]), plain(problem.message));
    return {
        value: toPlain(() => document.toJS({ maxAliasCount: 100 }), text, name),
        locate: (path, what) => positionOf(offsetOf(document.contents, path, what)),
    };
};
const offsetOf = (root, path, what) => {
    let node = root;
    let offset = startOf(root) ?? 0;
    for (const [index, step] of path.entries()) {
        const child = childOf(node, step);
        if (child === undefined)
            break;
        const keyOffset = startOf(child.key) ?? offset;
        offset = what === 'key' && index === path.length - 1 ? keyOffset : (startOf(child.value) ?? keyOffset);
        node = child.value;
    }
    return offset;
};
const childOf = (node, step) => {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
        return node.items.find(({ key }) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) && String(key.value) === String(step));
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node) && typeof step === 'number' ? { value: node.items[step] } : undefined;
};
const startOf = (node) => ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(node) ? node.range?.[0] : undefined);
const plain = (message) => message.split('\n')[0]?.replace(/ at line \d+.*$/, '') ?? message;
const toPlain = (read, text, name) => {
    try {
        return read();
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw (0,_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .syntaxError */ .I)(name, text, { line: 1, column: 1 }, `cannot be expanded: ${reason}`);
    }
};


/***/ }),

/***/ 19547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ syntaxError),
/* harmony export */   t: () => (/* binding */ positionAt)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43026);

const positionAt = (text, offset) => {
    const before = text.slice(0, offset);
    return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
};
/** `name:line:column: problem` and, below, the line in question with a caret. */
const syntaxError = (name, text, position, problem) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL('config-syntax', `${name}:${position.line}:${position.column}: ${problem}\n${excerpt(text, position)}`, { hint: 'Correct the marked place; `claude-router config validate` checks the file again.' });
const excerptWidth = 100;
// The line may hold a key: whatever follows a colon or equals sign and looks like one is masked.
const excerpt = (text, { line, column }) => {
    const whole = (text.split('\n')[line - 1] ?? '').replace(/\r$/, '');
    const start = Math.max(0, column - excerptWidth / 2);
    const shown = maskKeys(whole)
        .slice(start, start + excerptWidth)
        .replaceAll('\t', ' ');
    const gutter = `  ${line} | `;
    return `${gutter}${shown}\n${' '.repeat(gutter.length + column - 1 - start)}^`;
};
// Same length, so that the caret still points at the place.
const maskKeys = (line) => line.replaceAll(/(?<![$\w{])(?=[\w-]*\d|sk-)[\w-]{16,}/g, key => '*'.repeat(key.length));


/***/ })

};
