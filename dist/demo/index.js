import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 7349:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var resolveBlockMap = __nccwpck_require__(7103);
var resolveBlockSeq = __nccwpck_require__(334);
var resolveFlowCollection = __nccwpck_require__(3142);

function resolveCollection(CN, ctx, token, onError, tagName, tag) {
    const coll = token.type === 'block-map'
        ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag)
        : token.type === 'block-seq'
            ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag)
            : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
    const Coll = coll.constructor;
    // If we got a tagName matching the class, or the tag name is '!',
    // then use the tagName from the node class used to create it.
    if (tagName === '!' || tagName === Coll.tagName) {
        coll.tag = Coll.tagName;
        return coll;
    }
    if (tagName)
        coll.tag = tagName;
    return coll;
}
function composeCollection(CN, ctx, token, props, onError) {
    const tagToken = props.tag;
    const tagName = !tagToken
        ? null
        : ctx.directives.tagName(tagToken.source, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg));
    if (token.type === 'block-seq') {
        const { anchor, newlineAfterProp: nl } = props;
        const lastProp = anchor && tagToken
            ? anchor.offset > tagToken.offset
                ? anchor
                : tagToken
            : (anchor ?? tagToken);
        if (lastProp && (!nl || nl.offset < lastProp.offset)) {
            const message = 'Missing newline after block sequence props';
            onError(lastProp, 'MISSING_CHAR', message);
        }
    }
    const expType = token.type === 'block-map'
        ? 'map'
        : token.type === 'block-seq'
            ? 'seq'
            : token.start.source === '{'
                ? 'map'
                : 'seq';
    // shortcut: check if it's a generic YAMLMap or YAMLSeq
    // before jumping into the custom tag logic.
    if (!tagToken ||
        !tagName ||
        tagName === '!' ||
        (tagName === YAMLMap.YAMLMap.tagName && expType === 'map') ||
        (tagName === YAMLSeq.YAMLSeq.tagName && expType === 'seq')) {
        return resolveCollection(CN, ctx, token, onError, tagName);
    }
    let tag = ctx.schema.tags.find(t => t.tag === tagName && t.collection === expType);
    if (!tag) {
        const kt = ctx.schema.knownTags[tagName];
        if (kt?.collection === expType) {
            ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
            tag = kt;
        }
        else {
            if (kt) {
                onError(tagToken, 'BAD_COLLECTION_TYPE', `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? 'scalar'}`, true);
            }
            else {
                onError(tagToken, 'TAG_RESOLVE_FAILED', `Unresolved tag: ${tagName}`, true);
            }
            return resolveCollection(CN, ctx, token, onError, tagName);
        }
    }
    const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
    const res = tag.resolve?.(coll, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg), ctx.options) ?? coll;
    const node = identity.isNode(res)
        ? res
        : new Scalar.Scalar(res);
    node.range = coll.range;
    node.tag = tagName;
    if (tag?.format)
        node.format = tag.format;
    return node;
}

exports.composeCollection = composeCollection;


/***/ }),

/***/ 3683:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Document = __nccwpck_require__(3021);
var composeNode = __nccwpck_require__(5937);
var resolveEnd = __nccwpck_require__(7788);
var resolveProps = __nccwpck_require__(4631);

function composeDoc(options, directives, { offset, start, value, end }, onError) {
    const opts = Object.assign({ _directives: directives }, options);
    const doc = new Document.Document(undefined, opts);
    const ctx = {
        atKey: false,
        atRoot: true,
        directives: doc.directives,
        options: doc.options,
        schema: doc.schema
    };
    const props = resolveProps.resolveProps(start, {
        indicator: 'doc-start',
        next: value ?? end?.[0],
        offset,
        onError,
        parentIndent: 0,
        startOnNewline: true
    });
    if (props.found) {
        doc.directives.docStart = true;
        if (value &&
            (value.type === 'block-map' || value.type === 'block-seq') &&
            !props.hasNewline)
            onError(props.end, 'MISSING_CHAR', 'Block collection cannot start on same line with directives-end marker');
    }
    // @ts-expect-error If Contents is set, let's trust the user
    doc.contents = value
        ? composeNode.composeNode(ctx, value, props, onError)
        : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
    const contentEnd = doc.contents.range[2];
    const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
    if (re.comment)
        doc.comment = re.comment;
    doc.range = [offset, contentEnd, re.offset];
    return doc;
}

exports.composeDoc = composeDoc;


/***/ }),

/***/ 5937:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(1127);
var composeCollection = __nccwpck_require__(7349);
var composeScalar = __nccwpck_require__(5413);
var resolveEnd = __nccwpck_require__(7788);
var utilEmptyScalarPosition = __nccwpck_require__(2599);

const CN = { composeNode, composeEmptyNode };
function composeNode(ctx, token, props, onError) {
    const atKey = ctx.atKey;
    const { spaceBefore, comment, anchor, tag } = props;
    let node;
    let isSrcToken = true;
    switch (token.type) {
        case 'alias':
            node = composeAlias(ctx, token, onError);
            if (anchor || tag)
                onError(token, 'ALIAS_PROPS', 'An alias node must not specify any properties');
            break;
        case 'scalar':
        case 'single-quoted-scalar':
        case 'double-quoted-scalar':
        case 'block-scalar':
            node = composeScalar.composeScalar(ctx, token, tag, onError);
            if (anchor)
                node.anchor = anchor.source.substring(1);
            break;
        case 'block-map':
        case 'block-seq':
        case 'flow-collection':
            try {
                node = composeCollection.composeCollection(CN, ctx, token, props, onError);
                if (anchor)
                    node.anchor = anchor.source.substring(1);
            }
            catch (error) {
                // Almost certainly here due to a stack overflow
                const message = error instanceof Error ? error.message : String(error);
                onError(token, 'RESOURCE_EXHAUSTION', message);
            }
            break;
        default: {
            const message = token.type === 'error'
                ? token.message
                : `Unsupported token (type: ${token.type})`;
            onError(token, 'UNEXPECTED_TOKEN', message);
            isSrcToken = false;
        }
    }
    node ?? (node = composeEmptyNode(ctx, token.offset, undefined, null, props, onError));
    if (anchor && node.anchor === '')
        onError(anchor, 'BAD_ALIAS', 'Anchor cannot be an empty string');
    if (atKey &&
        ctx.options.stringKeys &&
        (!identity.isScalar(node) ||
            typeof node.value !== 'string' ||
            (node.tag && node.tag !== 'tag:yaml.org,2002:str'))) {
        const msg = 'With stringKeys, all keys must be strings';
        onError(tag ?? token, 'NON_STRING_KEY', msg);
    }
    if (spaceBefore)
        node.spaceBefore = true;
    if (comment) {
        if (token.type === 'scalar' && token.source === '')
            node.comment = comment;
        else
            node.commentBefore = comment;
    }
    // @ts-expect-error Type checking misses meaning of isSrcToken
    if (ctx.options.keepSourceTokens && isSrcToken)
        node.srcToken = token;
    return node;
}
function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
    const token = {
        type: 'scalar',
        offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
        indent: -1,
        source: ''
    };
    const node = composeScalar.composeScalar(ctx, token, tag, onError);
    if (anchor) {
        node.anchor = anchor.source.substring(1);
        if (node.anchor === '')
            onError(anchor, 'BAD_ALIAS', 'Anchor cannot be an empty string');
    }
    if (spaceBefore)
        node.spaceBefore = true;
    if (comment) {
        node.comment = comment;
        node.range[2] = end;
    }
    return node;
}
function composeAlias({ options }, { offset, source, end }, onError) {
    const alias = new Alias.Alias(source.substring(1));
    if (alias.source === '')
        onError(offset, 'BAD_ALIAS', 'Alias cannot be an empty string');
    if (alias.source.endsWith(':'))
        onError(offset + source.length - 1, 'BAD_ALIAS', 'Alias ending in : is ambiguous', true);
    const valueEnd = offset + source.length;
    const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
    alias.range = [offset, valueEnd, re.offset];
    if (re.comment)
        alias.comment = re.comment;
    return alias;
}

exports.composeEmptyNode = composeEmptyNode;
exports.composeNode = composeNode;


/***/ }),

/***/ 5413:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var resolveBlockScalar = __nccwpck_require__(8913);
var resolveFlowScalar = __nccwpck_require__(6842);

function composeScalar(ctx, token, tagToken, onError) {
    const { value, type, comment, range } = token.type === 'block-scalar'
        ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError)
        : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
    const tagName = tagToken
        ? ctx.directives.tagName(tagToken.source, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg))
        : null;
    let tag;
    if (ctx.options.stringKeys && ctx.atKey) {
        tag = ctx.schema[identity.SCALAR];
    }
    else if (tagName)
        tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
    else if (token.type === 'scalar')
        tag = findScalarTagByTest(ctx, value, token, onError);
    else
        tag = ctx.schema[identity.SCALAR];
    let scalar;
    try {
        const res = tag.resolve(value, msg => onError(tagToken ?? token, 'TAG_RESOLVE_FAILED', msg), ctx.options);
        scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
    }
    catch (error) {
        const msg = error instanceof Error ? error.message : String(error);
        onError(tagToken ?? token, 'TAG_RESOLVE_FAILED', msg);
        scalar = new Scalar.Scalar(value);
    }
    scalar.range = range;
    scalar.source = value;
    if (type)
        scalar.type = type;
    if (tagName)
        scalar.tag = tagName;
    if (tag.format)
        scalar.format = tag.format;
    if (comment)
        scalar.comment = comment;
    return scalar;
}
function findScalarTagByName(schema, value, tagName, tagToken, onError) {
    if (tagName === '!')
        return schema[identity.SCALAR]; // non-specific tag
    const matchWithTest = [];
    for (const tag of schema.tags) {
        if (!tag.collection && tag.tag === tagName) {
            if (tag.default && tag.test)
                matchWithTest.push(tag);
            else
                return tag;
        }
    }
    for (const tag of matchWithTest)
        if (tag.test?.test(value))
            return tag;
    const kt = schema.knownTags[tagName];
    if (kt && !kt.collection) {
        // Ensure that the known tag is available for stringifying,
        // but does not get used by default.
        schema.tags.push(Object.assign({}, kt, { default: false, test: undefined }));
        return kt;
    }
    onError(tagToken, 'TAG_RESOLVE_FAILED', `Unresolved tag: ${tagName}`, tagName !== 'tag:yaml.org,2002:str');
    return schema[identity.SCALAR];
}
function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
    const tag = schema.tags.find(tag => (tag.default === true || (atKey && tag.default === 'key')) &&
        tag.test?.test(value)) || schema[identity.SCALAR];
    if (schema.compat) {
        const compat = schema.compat.find(tag => tag.default && tag.test?.test(value)) ??
            schema[identity.SCALAR];
        if (tag.tag !== compat.tag) {
            const ts = directives.tagString(tag.tag);
            const cs = directives.tagString(compat.tag);
            const msg = `Value may be parsed as either ${ts} or ${cs}`;
            onError(token, 'TAG_RESOLVE_FAILED', msg, true);
        }
    }
    return tag;
}

exports.composeScalar = composeScalar;


/***/ }),

/***/ 9984:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);
var directives = __nccwpck_require__(1342);
var Document = __nccwpck_require__(3021);
var errors = __nccwpck_require__(1464);
var identity = __nccwpck_require__(1127);
var composeDoc = __nccwpck_require__(3683);
var resolveEnd = __nccwpck_require__(7788);

function getErrorPos(src) {
    if (typeof src === 'number')
        return [src, src + 1];
    if (Array.isArray(src))
        return src.length === 2 ? src : [src[0], src[1]];
    const { offset, source } = src;
    return [offset, offset + (typeof source === 'string' ? source.length : 1)];
}
function parsePrelude(prelude) {
    let comment = '';
    let atComment = false;
    let afterEmptyLine = false;
    for (let i = 0; i < prelude.length; ++i) {
        const source = prelude[i];
        switch (source[0]) {
            case '#':
                comment +=
                    (comment === '' ? '' : afterEmptyLine ? '\n\n' : '\n') +
                        (source.substring(1) || ' ');
                atComment = true;
                afterEmptyLine = false;
                break;
            case '%':
                if (prelude[i + 1]?.[0] !== '#')
                    i += 1;
                atComment = false;
                break;
            default:
                // This may be wrong after doc-end, but in that case it doesn't matter
                if (!atComment)
                    afterEmptyLine = true;
                atComment = false;
        }
    }
    return { comment, afterEmptyLine };
}
/**
 * Compose a stream of CST nodes into a stream of YAML Documents.
 *
 * ```ts
 * import { Composer, Parser } from 'yaml'
 *
 * const src: string = ...
 * const tokens = new Parser().parse(src)
 * const docs = new Composer().compose(tokens)
 * ```
 */
class Composer {
    constructor(options = {}) {
        this.doc = null;
        this.atDirectives = false;
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
        this.onError = (source, code, message, warning) => {
            const pos = getErrorPos(source);
            if (warning)
                this.warnings.push(new errors.YAMLWarning(pos, code, message));
            else
                this.errors.push(new errors.YAMLParseError(pos, code, message));
        };
        // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
        this.directives = new directives.Directives({ version: options.version || '1.2' });
        this.options = options;
    }
    decorate(doc, afterDoc) {
        const { comment, afterEmptyLine } = parsePrelude(this.prelude);
        //console.log({ dc: doc.comment, prelude, comment })
        if (comment) {
            const dc = doc.contents;
            if (afterDoc) {
                doc.comment = doc.comment ? `${doc.comment}\n${comment}` : comment;
            }
            else if (afterEmptyLine || doc.directives.docStart || !dc) {
                doc.commentBefore = comment;
            }
            else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
                let it = dc.items[0];
                if (identity.isPair(it))
                    it = it.key;
                const cb = it.commentBefore;
                it.commentBefore = cb ? `${comment}\n${cb}` : comment;
            }
            else {
                const cb = dc.commentBefore;
                dc.commentBefore = cb ? `${comment}\n${cb}` : comment;
            }
        }
        if (afterDoc) {
            for (let i = 0; i < this.errors.length; ++i)
                doc.errors.push(this.errors[i]);
            for (let i = 0; i < this.warnings.length; ++i)
                doc.warnings.push(this.warnings[i]);
        }
        else {
            doc.errors = this.errors;
            doc.warnings = this.warnings;
        }
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
    }
    /**
     * Current stream status information.
     *
     * Mostly useful at the end of input for an empty stream.
     */
    streamInfo() {
        return {
            comment: parsePrelude(this.prelude).comment,
            directives: this.directives,
            errors: this.errors,
            warnings: this.warnings
        };
    }
    /**
     * Compose tokens into documents.
     *
     * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
     * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
     */
    *compose(tokens, forceDoc = false, endOffset = -1) {
        for (const token of tokens)
            yield* this.next(token);
        yield* this.end(forceDoc, endOffset);
    }
    /** Advance the composer by one CST token. */
    *next(token) {
        if (node_process.env.LOG_STREAM)
            console.dir(token, { depth: null });
        switch (token.type) {
            case 'directive':
                this.directives.add(token.source, (offset, message, warning) => {
                    const pos = getErrorPos(token);
                    pos[0] += offset;
                    this.onError(pos, 'BAD_DIRECTIVE', message, warning);
                });
                this.prelude.push(token.source);
                this.atDirectives = true;
                break;
            case 'document': {
                const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
                if (this.atDirectives && !doc.directives.docStart)
                    this.onError(token, 'MISSING_CHAR', 'Missing directives-end/doc-start indicator line');
                this.decorate(doc, false);
                if (this.doc)
                    yield this.doc;
                this.doc = doc;
                this.atDirectives = false;
                break;
            }
            case 'byte-order-mark':
            case 'space':
                break;
            case 'comment':
            case 'newline':
                this.prelude.push(token.source);
                break;
            case 'error': {
                const msg = token.source
                    ? `${token.message}: ${JSON.stringify(token.source)}`
                    : token.message;
                const error = new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', msg);
                if (this.atDirectives || !this.doc)
                    this.errors.push(error);
                else
                    this.doc.errors.push(error);
                break;
            }
            case 'doc-end': {
                if (!this.doc) {
                    const msg = 'Unexpected doc-end without preceding document';
                    this.errors.push(new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', msg));
                    break;
                }
                this.doc.directives.docEnd = true;
                const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
                this.decorate(this.doc, true);
                if (end.comment) {
                    const dc = this.doc.comment;
                    this.doc.comment = dc ? `${dc}\n${end.comment}` : end.comment;
                }
                this.doc.range[2] = end.offset;
                break;
            }
            default:
                this.errors.push(new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', `Unsupported token ${token.type}`));
        }
    }
    /**
     * Call at end of input to yield any remaining document.
     *
     * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
     * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
     */
    *end(forceDoc = false, endOffset = -1) {
        if (this.doc) {
            this.decorate(this.doc, true);
            yield this.doc;
            this.doc = null;
        }
        else if (forceDoc) {
            const opts = Object.assign({ _directives: this.directives }, this.options);
            const doc = new Document.Document(undefined, opts);
            if (this.atDirectives)
                this.onError(endOffset, 'MISSING_CHAR', 'Missing directives-end indicator line');
            doc.range = [0, endOffset, endOffset];
            this.decorate(doc, false);
            yield doc;
        }
    }
}

exports.Composer = Composer;


/***/ }),

/***/ 7103:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Pair = __nccwpck_require__(7165);
var YAMLMap = __nccwpck_require__(4454);
var resolveProps = __nccwpck_require__(4631);
var utilContainsNewline = __nccwpck_require__(9499);
var utilFlowIndentCheck = __nccwpck_require__(4051);
var utilMapIncludes = __nccwpck_require__(1187);

const startColMsg = 'All mapping items must start at the same column';
function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
    const NodeClass = tag?.nodeClass ?? YAMLMap.YAMLMap;
    const map = new NodeClass(ctx.schema);
    if (ctx.atRoot)
        ctx.atRoot = false;
    let offset = bm.offset;
    let commentEnd = null;
    for (const collItem of bm.items) {
        const { start, key, sep, value } = collItem;
        // key properties
        const keyProps = resolveProps.resolveProps(start, {
            indicator: 'explicit-key-ind',
            next: key ?? sep?.[0],
            offset,
            onError,
            parentIndent: bm.indent,
            startOnNewline: true
        });
        const implicitKey = !keyProps.found;
        if (implicitKey) {
            if (key) {
                if (key.type === 'block-seq')
                    onError(offset, 'BLOCK_AS_IMPLICIT_KEY', 'A block sequence may not be used as an implicit map key');
                else if ('indent' in key && key.indent !== bm.indent)
                    onError(offset, 'BAD_INDENT', startColMsg);
            }
            if (!keyProps.anchor && !keyProps.tag && !sep) {
                commentEnd = keyProps.end;
                if (keyProps.comment) {
                    if (map.comment)
                        map.comment += '\n' + keyProps.comment;
                    else
                        map.comment = keyProps.comment;
                }
                continue;
            }
            if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) {
                onError(key ?? start[start.length - 1], 'MULTILINE_IMPLICIT_KEY', 'Implicit keys need to be on a single line');
            }
        }
        else if (keyProps.found?.indent !== bm.indent) {
            onError(offset, 'BAD_INDENT', startColMsg);
        }
        // key value
        ctx.atKey = true;
        const keyStart = keyProps.end;
        const keyNode = key
            ? composeNode(ctx, key, keyProps, onError)
            : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
        if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
        ctx.atKey = false;
        if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
            onError(keyStart, 'DUPLICATE_KEY', 'Map keys must be unique');
        // value properties
        const valueProps = resolveProps.resolveProps(sep ?? [], {
            indicator: 'map-value-ind',
            next: value,
            offset: keyNode.range[2],
            onError,
            parentIndent: bm.indent,
            startOnNewline: !key || key.type === 'block-scalar'
        });
        offset = valueProps.end;
        if (valueProps.found) {
            if (implicitKey) {
                if (value?.type === 'block-map' && !valueProps.hasNewline)
                    onError(offset, 'BLOCK_AS_IMPLICIT_KEY', 'Nested mappings are not allowed in compact mappings');
                if (ctx.options.strict &&
                    keyProps.start < valueProps.found.offset - 1024)
                    onError(keyNode.range, 'KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start of an implicit block mapping key');
            }
            // value value
            const valueNode = value
                ? composeNode(ctx, value, valueProps, onError)
                : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
            if (ctx.schema.compat)
                utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
            offset = valueNode.range[2];
            const pair = new Pair.Pair(keyNode, valueNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            map.items.push(pair);
        }
        else {
            // key with no value
            if (implicitKey)
                onError(keyNode.range, 'MISSING_CHAR', 'Implicit map keys need to be followed by map values');
            if (valueProps.comment) {
                if (keyNode.comment)
                    keyNode.comment += '\n' + valueProps.comment;
                else
                    keyNode.comment = valueProps.comment;
            }
            const pair = new Pair.Pair(keyNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            map.items.push(pair);
        }
    }
    if (commentEnd && commentEnd < offset)
        onError(commentEnd, 'IMPOSSIBLE', 'Map comment with trailing content');
    map.range = [bm.offset, offset, commentEnd ?? offset];
    return map;
}

exports.resolveBlockMap = resolveBlockMap;


/***/ }),

/***/ 8913:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

function resolveBlockScalar(ctx, scalar, onError) {
    const start = scalar.offset;
    const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
    if (!header)
        return { value: '', type: null, comment: '', range: [start, start, start] };
    const type = header.mode === '>' ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
    const lines = scalar.source ? splitLines(scalar.source) : [];
    // determine the end of content & start of chomping
    let chompStart = lines.length;
    for (let i = lines.length - 1; i >= 0; --i) {
        const content = lines[i][1];
        if (content === '' || content === '\r')
            chompStart = i;
        else
            break;
    }
    // shortcut for empty contents
    if (chompStart === 0) {
        const value = header.chomp === '+' && lines.length > 0
            ? '\n'.repeat(Math.max(1, lines.length - 1))
            : '';
        let end = start + header.length;
        if (scalar.source)
            end += scalar.source.length;
        return { value, type, comment: header.comment, range: [start, end, end] };
    }
    // find the indentation level to trim from start
    let trimIndent = scalar.indent + header.indent;
    let offset = scalar.offset + header.length;
    let contentStart = 0;
    for (let i = 0; i < chompStart; ++i) {
        const [indent, content] = lines[i];
        if (content === '' || content === '\r') {
            if (header.indent === 0 && indent.length > trimIndent)
                trimIndent = indent.length;
        }
        else {
            if (indent.length < trimIndent) {
                const message = 'Block scalars with more-indented leading empty lines must use an explicit indentation indicator';
                onError(offset + indent.length, 'MISSING_CHAR', message);
            }
            if (header.indent === 0)
                trimIndent = indent.length;
            contentStart = i;
            if (trimIndent === 0 && !ctx.atRoot) {
                const message = 'Block scalar values in collections must be indented';
                onError(offset, 'BAD_INDENT', message);
            }
            break;
        }
        offset += indent.length + content.length + 1;
    }
    // include trailing more-indented empty lines in content
    for (let i = lines.length - 1; i >= chompStart; --i) {
        if (lines[i][0].length > trimIndent)
            chompStart = i + 1;
    }
    let value = '';
    let sep = '';
    let prevMoreIndented = false;
    // leading whitespace is kept intact
    for (let i = 0; i < contentStart; ++i)
        value += lines[i][0].slice(trimIndent) + '\n';
    for (let i = contentStart; i < chompStart; ++i) {
        let [indent, content] = lines[i];
        offset += indent.length + content.length + 1;
        const crlf = content[content.length - 1] === '\r';
        if (crlf)
            content = content.slice(0, -1);
        /* istanbul ignore if already caught in lexer */
        if (content && indent.length < trimIndent) {
            const src = header.indent
                ? 'explicit indentation indicator'
                : 'first line';
            const message = `Block scalar lines must not be less indented than their ${src}`;
            onError(offset - content.length - (crlf ? 2 : 1), 'BAD_INDENT', message);
            indent = '';
        }
        if (type === Scalar.Scalar.BLOCK_LITERAL) {
            value += sep + indent.slice(trimIndent) + content;
            sep = '\n';
        }
        else if (indent.length > trimIndent || content[0] === '\t') {
            // more-indented content within a folded block
            if (sep === ' ')
                sep = '\n';
            else if (!prevMoreIndented && sep === '\n')
                sep = '\n\n';
            value += sep + indent.slice(trimIndent) + content;
            sep = '\n';
            prevMoreIndented = true;
        }
        else if (content === '') {
            // empty line
            if (sep === '\n')
                value += '\n';
            else
                sep = '\n';
        }
        else {
            value += sep + content;
            sep = ' ';
            prevMoreIndented = false;
        }
    }
    switch (header.chomp) {
        case '-':
            break;
        case '+':
            for (let i = chompStart; i < lines.length; ++i)
                value += '\n' + lines[i][0].slice(trimIndent);
            if (value[value.length - 1] !== '\n')
                value += '\n';
            break;
        default:
            value += '\n';
    }
    const end = start + header.length + scalar.source.length;
    return { value, type, comment: header.comment, range: [start, end, end] };
}
function parseBlockScalarHeader({ offset, props }, strict, onError) {
    /* istanbul ignore if should not happen */
    if (props[0].type !== 'block-scalar-header') {
        onError(props[0], 'IMPOSSIBLE', 'Block scalar header not found');
        return null;
    }
    const { source } = props[0];
    const mode = source[0];
    let indent = 0;
    let chomp = '';
    let error = -1;
    for (let i = 1; i < source.length; ++i) {
        const ch = source[i];
        if (!chomp && (ch === '-' || ch === '+'))
            chomp = ch;
        else {
            const n = Number(ch);
            if (!indent && n)
                indent = n;
            else if (error === -1)
                error = offset + i;
        }
    }
    if (error !== -1)
        onError(error, 'UNEXPECTED_TOKEN', `Block scalar header includes extra characters: ${source}`);
    let hasSpace = false;
    let comment = '';
    let length = source.length;
    for (let i = 1; i < props.length; ++i) {
        const token = props[i];
        switch (token.type) {
            case 'space':
                hasSpace = true;
            // fallthrough
            case 'newline':
                length += token.source.length;
                break;
            case 'comment':
                if (strict && !hasSpace) {
                    const message = 'Comments must be separated from other tokens by white space characters';
                    onError(token, 'MISSING_CHAR', message);
                }
                length += token.source.length;
                comment = token.source.substring(1);
                break;
            case 'error':
                onError(token, 'UNEXPECTED_TOKEN', token.message);
                length += token.source.length;
                break;
            /* istanbul ignore next should not happen */
            default: {
                const message = `Unexpected token in block scalar header: ${token.type}`;
                onError(token, 'UNEXPECTED_TOKEN', message);
                const ts = token.source;
                if (ts && typeof ts === 'string')
                    length += ts.length;
            }
        }
    }
    return { mode, indent, chomp, comment, length };
}
/** @returns Array of lines split up as `[indent, content]` */
function splitLines(source) {
    const split = source.split(/\n( *)/);
    const first = split[0];
    const m = first.match(/^( *)/);
    const line0 = m?.[1]
        ? [m[1], first.slice(m[1].length)]
        : ['', first];
    const lines = [line0];
    for (let i = 1; i < split.length; i += 2)
        lines.push([split[i], split[i + 1]]);
    return lines;
}

exports.resolveBlockScalar = resolveBlockScalar;


/***/ }),

/***/ 334:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var YAMLSeq = __nccwpck_require__(2223);
var resolveProps = __nccwpck_require__(4631);
var utilFlowIndentCheck = __nccwpck_require__(4051);

function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
    const NodeClass = tag?.nodeClass ?? YAMLSeq.YAMLSeq;
    const seq = new NodeClass(ctx.schema);
    if (ctx.atRoot)
        ctx.atRoot = false;
    if (ctx.atKey)
        ctx.atKey = false;
    let offset = bs.offset;
    let commentEnd = null;
    for (const { start, value } of bs.items) {
        const props = resolveProps.resolveProps(start, {
            indicator: 'seq-item-ind',
            next: value,
            offset,
            onError,
            parentIndent: bs.indent,
            startOnNewline: true
        });
        if (!props.found) {
            if (props.anchor || props.tag || value) {
                if (value?.type === 'block-seq')
                    onError(props.end, 'BAD_INDENT', 'All sequence items must start at the same column');
                else
                    onError(offset, 'MISSING_CHAR', 'Sequence item without - indicator');
            }
            else {
                commentEnd = props.end;
                if (props.comment)
                    seq.comment = props.comment;
                continue;
            }
        }
        const node = value
            ? composeNode(ctx, value, props, onError)
            : composeEmptyNode(ctx, props.end, start, null, props, onError);
        if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
        offset = node.range[2];
        seq.items.push(node);
    }
    seq.range = [bs.offset, offset, commentEnd ?? offset];
    return seq;
}

exports.resolveBlockSeq = resolveBlockSeq;


/***/ }),

/***/ 7788:
/***/ ((__unused_webpack_module, exports) => {



function resolveEnd(end, offset, reqSpace, onError) {
    let comment = '';
    if (end) {
        let hasSpace = false;
        let sep = '';
        for (const token of end) {
            const { source, type } = token;
            switch (type) {
                case 'space':
                    hasSpace = true;
                    break;
                case 'comment': {
                    if (reqSpace && !hasSpace)
                        onError(token, 'MISSING_CHAR', 'Comments must be separated from other tokens by white space characters');
                    const cb = source.substring(1) || ' ';
                    if (!comment)
                        comment = cb;
                    else
                        comment += sep + cb;
                    sep = '';
                    break;
                }
                case 'newline':
                    if (comment)
                        sep += source;
                    hasSpace = true;
                    break;
                default:
                    onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${type} at node end`);
            }
            offset += source.length;
        }
    }
    return { comment, offset };
}

exports.resolveEnd = resolveEnd;


/***/ }),

/***/ 3142:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var resolveEnd = __nccwpck_require__(7788);
var resolveProps = __nccwpck_require__(4631);
var utilContainsNewline = __nccwpck_require__(9499);
var utilMapIncludes = __nccwpck_require__(1187);

const blockMsg = 'Block collections are not allowed within flow collections';
const isBlock = (token) => token && (token.type === 'block-map' || token.type === 'block-seq');
function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
    const isMap = fc.start.source === '{';
    const fcName = isMap ? 'flow map' : 'flow sequence';
    const NodeClass = (tag?.nodeClass ?? (isMap ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq));
    const coll = new NodeClass(ctx.schema);
    coll.flow = true;
    const atRoot = ctx.atRoot;
    if (atRoot)
        ctx.atRoot = false;
    if (ctx.atKey)
        ctx.atKey = false;
    let offset = fc.offset + fc.start.source.length;
    for (let i = 0; i < fc.items.length; ++i) {
        const collItem = fc.items[i];
        const { start, key, sep, value } = collItem;
        const props = resolveProps.resolveProps(start, {
            flow: fcName,
            indicator: 'explicit-key-ind',
            next: key ?? sep?.[0],
            offset,
            onError,
            parentIndent: fc.indent,
            startOnNewline: false
        });
        if (!props.found) {
            if (!props.anchor && !props.tag && !sep && !value) {
                if (i === 0 && props.comma)
                    onError(props.comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${fcName}`);
                else if (i < fc.items.length - 1)
                    onError(props.start, 'UNEXPECTED_TOKEN', `Unexpected empty item in ${fcName}`);
                if (props.comment) {
                    if (coll.comment)
                        coll.comment += '\n' + props.comment;
                    else
                        coll.comment = props.comment;
                }
                offset = props.end;
                continue;
            }
            if (!isMap && ctx.options.strict && utilContainsNewline.containsNewline(key))
                onError(key, // checked by containsNewline()
                'MULTILINE_IMPLICIT_KEY', 'Implicit keys of flow sequence pairs need to be on a single line');
        }
        if (i === 0) {
            if (props.comma)
                onError(props.comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${fcName}`);
        }
        else {
            if (!props.comma)
                onError(props.start, 'MISSING_CHAR', `Missing , between ${fcName} items`);
            if (props.comment) {
                let prevItemComment = '';
                loop: for (const st of start) {
                    switch (st.type) {
                        case 'comma':
                        case 'space':
                            break;
                        case 'comment':
                            prevItemComment = st.source.substring(1);
                            break loop;
                        default:
                            break loop;
                    }
                }
                if (prevItemComment) {
                    let prev = coll.items[coll.items.length - 1];
                    if (identity.isPair(prev))
                        prev = prev.value ?? prev.key;
                    if (prev.comment)
                        prev.comment += '\n' + prevItemComment;
                    else
                        prev.comment = prevItemComment;
                    props.comment = props.comment.substring(prevItemComment.length + 1);
                }
            }
        }
        if (!isMap && !sep && !props.found) {
            // item is a value in a seq
            // → key & sep are empty, start does not include ? or :
            const valueNode = value
                ? composeNode(ctx, value, props, onError)
                : composeEmptyNode(ctx, props.end, sep, null, props, onError);
            coll.items.push(valueNode);
            offset = valueNode.range[2];
            if (isBlock(value))
                onError(valueNode.range, 'BLOCK_IN_FLOW', blockMsg);
        }
        else {
            // item is a key+value pair
            // key value
            ctx.atKey = true;
            const keyStart = props.end;
            const keyNode = key
                ? composeNode(ctx, key, props, onError)
                : composeEmptyNode(ctx, keyStart, start, null, props, onError);
            if (isBlock(key))
                onError(keyNode.range, 'BLOCK_IN_FLOW', blockMsg);
            ctx.atKey = false;
            // value properties
            const valueProps = resolveProps.resolveProps(sep ?? [], {
                flow: fcName,
                indicator: 'map-value-ind',
                next: value,
                offset: keyNode.range[2],
                onError,
                parentIndent: fc.indent,
                startOnNewline: false
            });
            if (valueProps.found) {
                if (!isMap && !props.found && ctx.options.strict) {
                    if (sep)
                        for (const st of sep) {
                            if (st === valueProps.found)
                                break;
                            if (st.type === 'newline') {
                                onError(st, 'MULTILINE_IMPLICIT_KEY', 'Implicit keys of flow sequence pairs need to be on a single line');
                                break;
                            }
                        }
                    if (props.start < valueProps.found.offset - 1024)
                        onError(valueProps.found, 'KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start of an implicit flow sequence key');
                }
            }
            else if (value) {
                if ('source' in value && value.source?.[0] === ':')
                    onError(value, 'MISSING_CHAR', `Missing space after : in ${fcName}`);
                else
                    onError(valueProps.start, 'MISSING_CHAR', `Missing , or : between ${fcName} items`);
            }
            // value value
            const valueNode = value
                ? composeNode(ctx, value, valueProps, onError)
                : valueProps.found
                    ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError)
                    : null;
            if (valueNode) {
                if (isBlock(value))
                    onError(valueNode.range, 'BLOCK_IN_FLOW', blockMsg);
            }
            else if (valueProps.comment) {
                if (keyNode.comment)
                    keyNode.comment += '\n' + valueProps.comment;
                else
                    keyNode.comment = valueProps.comment;
            }
            const pair = new Pair.Pair(keyNode, valueNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            if (isMap) {
                const map = coll;
                if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
                    onError(keyStart, 'DUPLICATE_KEY', 'Map keys must be unique');
                map.items.push(pair);
            }
            else {
                const map = new YAMLMap.YAMLMap(ctx.schema);
                map.flow = true;
                map.items.push(pair);
                const endRange = (valueNode ?? keyNode).range;
                map.range = [keyNode.range[0], endRange[1], endRange[2]];
                coll.items.push(map);
            }
            offset = valueNode ? valueNode.range[2] : valueProps.end;
        }
    }
    const expectedEnd = isMap ? '}' : ']';
    const [ce, ...ee] = fc.end;
    let cePos = offset;
    if (ce?.source === expectedEnd)
        cePos = ce.offset + ce.source.length;
    else {
        const name = fcName[0].toUpperCase() + fcName.substring(1);
        const msg = atRoot
            ? `${name} must end with a ${expectedEnd}`
            : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
        onError(offset, atRoot ? 'MISSING_CHAR' : 'BAD_INDENT', msg);
        if (ce && ce.source.length !== 1)
            ee.unshift(ce);
    }
    if (ee.length > 0) {
        const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
        if (end.comment) {
            if (coll.comment)
                coll.comment += '\n' + end.comment;
            else
                coll.comment = end.comment;
        }
        coll.range = [fc.offset, cePos, end.offset];
    }
    else {
        coll.range = [fc.offset, cePos, cePos];
    }
    return coll;
}

exports.resolveFlowCollection = resolveFlowCollection;


/***/ }),

/***/ 6842:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var resolveEnd = __nccwpck_require__(7788);

function resolveFlowScalar(scalar, strict, onError) {
    const { offset, type, source, end } = scalar;
    let _type;
    let value;
    const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
    switch (type) {
        case 'scalar':
            _type = Scalar.Scalar.PLAIN;
            value = plainValue(source, _onError);
            break;
        case 'single-quoted-scalar':
            _type = Scalar.Scalar.QUOTE_SINGLE;
            value = singleQuotedValue(source, _onError);
            break;
        case 'double-quoted-scalar':
            _type = Scalar.Scalar.QUOTE_DOUBLE;
            value = doubleQuotedValue(source, _onError);
            break;
        /* istanbul ignore next should not happen */
        default:
            onError(scalar, 'UNEXPECTED_TOKEN', `Expected a flow scalar value, but found: ${type}`);
            return {
                value: '',
                type: null,
                comment: '',
                range: [offset, offset + source.length, offset + source.length]
            };
    }
    const valueEnd = offset + source.length;
    const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
    return {
        value,
        type: _type,
        comment: re.comment,
        range: [offset, valueEnd, re.offset]
    };
}
function plainValue(source, onError) {
    let badChar = '';
    switch (source[0]) {
        /* istanbul ignore next should not happen */
        case '\t':
            badChar = 'a tab character';
            break;
        case ',':
            badChar = 'flow indicator character ,';
            break;
        case '%':
            badChar = 'directive indicator character %';
            break;
        case '|':
        case '>': {
            badChar = `block scalar indicator ${source[0]}`;
            break;
        }
        case '@':
        case '`': {
            badChar = `reserved character ${source[0]}`;
            break;
        }
    }
    if (badChar)
        onError(0, 'BAD_SCALAR_START', `Plain value cannot start with ${badChar}`);
    return unfoldLines(source);
}
function singleQuotedValue(source, onError) {
    if (source[source.length - 1] !== "'" || source.length === 1)
        onError(source.length, 'MISSING_CHAR', "Missing closing 'quote");
    return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
}
function unfoldLines(source) {
    const line = /(.*?)\r?\n/sy;
    let match = line.exec(source);
    if (!match)
        return source;
    /**
     * The negative lookbehinds in these RegExps are to
     * prevent causing a polynomial search time in certain cases.
     *
     * The try-catch is for Safari < 16.4 and other old browsers:
     * https://caniuse.com/js-regexp-lookbehind
     */
    let trimEnd, trimBoth;
    try {
        trimEnd = new RegExp('(?<![ \t])[ \t]+$');
        trimBoth = new RegExp('^[ \t]+|(?<![ \t])[ \t]+$', 'g');
    }
    catch {
        trimEnd = /[ \t]+$/;
        trimBoth = /^[ \t]+|[ \t]+$/g;
    }
    let res = match[1].replace(trimEnd, '');
    let sep = ' ';
    let pos = line.lastIndex;
    while ((match = line.exec(source))) {
        const lm = match[1].replace(trimBoth, '');
        if (lm === '') {
            if (sep === '\n')
                res += sep;
            else
                sep = '\n';
        }
        else {
            res += sep + lm;
            sep = ' ';
        }
        pos = line.lastIndex;
    }
    const last = /[ \t]*(.*)/sy;
    last.lastIndex = pos;
    match = last.exec(source);
    return res + sep + (match?.[1] ?? '');
}
function doubleQuotedValue(source, onError) {
    let res = '';
    for (let i = 1; i < source.length - 1; ++i) {
        const ch = source[i];
        if (ch === '\r' && source[i + 1] === '\n')
            continue;
        if (ch === '\n') {
            const { fold, offset } = foldNewline(source, i);
            res += fold;
            i = offset;
        }
        else if (ch === '\\') {
            let next = source[++i];
            const cc = escapeCodes[next];
            if (cc)
                res += cc;
            else if (next === '\n') {
                // skip escaped newlines, but still trim the following line
                next = source[i + 1];
                while (next === ' ' || next === '\t')
                    next = source[++i + 1];
            }
            else if (next === '\r' && source[i + 1] === '\n') {
                // skip escaped CRLF newlines, but still trim the following line
                next = source[++i + 1];
                while (next === ' ' || next === '\t')
                    next = source[++i + 1];
            }
            else if (next === 'x' || next === 'u' || next === 'U') {
                const length = next === 'x' ? 2 : next === 'u' ? 4 : 8;
                res += parseCharCode(source, i + 1, length, onError);
                i += length;
            }
            else {
                const raw = source.substr(i - 1, 2);
                onError(i - 1, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${raw}`);
                res += raw;
            }
        }
        else if (ch === ' ' || ch === '\t') {
            // trim trailing whitespace
            const wsStart = i;
            let next = source[i + 1];
            while (next === ' ' || next === '\t')
                next = source[++i + 1];
            if (next !== '\n' && !(next === '\r' && source[i + 2] === '\n'))
                res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
        }
        else {
            res += ch;
        }
    }
    if (source[source.length - 1] !== '"' || source.length === 1)
        onError(source.length, 'MISSING_CHAR', 'Missing closing "quote');
    return res;
}
/**
 * Fold a single newline into a space, multiple newlines to N - 1 newlines.
 * Presumes `source[offset] === '\n'`
 */
function foldNewline(source, offset) {
    let fold = '';
    let ch = source[offset + 1];
    while (ch === ' ' || ch === '\t' || ch === '\n' || ch === '\r') {
        if (ch === '\r' && source[offset + 2] !== '\n')
            break;
        if (ch === '\n')
            fold += '\n';
        offset += 1;
        ch = source[offset + 1];
    }
    if (!fold)
        fold = ' ';
    return { fold, offset };
}
const escapeCodes = {
    '0': '\0', // null character
    a: '\x07', // bell character
    b: '\b', // backspace
    e: '\x1b', // escape character
    f: '\f', // form feed
    n: '\n', // line feed
    r: '\r', // carriage return
    t: '\t', // horizontal tab
    v: '\v', // vertical tab
    N: '\u0085', // Unicode next line
    _: '\u00a0', // Unicode non-breaking space
    L: '\u2028', // Unicode line separator
    P: '\u2029', // Unicode paragraph separator
    ' ': ' ',
    '"': '"',
    '/': '/',
    '\\': '\\',
    '\t': '\t'
};
function parseCharCode(source, offset, length, onError) {
    const cc = source.substr(offset, length);
    const ok = cc.length === length && /^[0-9a-fA-F]+$/.test(cc);
    const code = ok ? parseInt(cc, 16) : NaN;
    try {
        return String.fromCodePoint(code);
    }
    catch {
        const raw = source.substr(offset - 2, length + 2);
        onError(offset - 2, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${raw}`);
        return raw;
    }
}

exports.resolveFlowScalar = resolveFlowScalar;


/***/ }),

/***/ 4631:
/***/ ((__unused_webpack_module, exports) => {



function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
    let spaceBefore = false;
    let atNewline = startOnNewline;
    let hasSpace = startOnNewline;
    let comment = '';
    let commentSep = '';
    let hasNewline = false;
    let reqSpace = false;
    let tab = null;
    let anchor = null;
    let tag = null;
    let newlineAfterProp = null;
    let comma = null;
    let found = null;
    let start = null;
    for (const token of tokens) {
        if (reqSpace) {
            if (token.type !== 'space' &&
                token.type !== 'newline' &&
                token.type !== 'comma')
                onError(token.offset, 'MISSING_CHAR', 'Tags and anchors must be separated from the next token by white space');
            reqSpace = false;
        }
        if (tab) {
            if (atNewline && token.type !== 'comment' && token.type !== 'newline') {
                onError(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
            }
            tab = null;
        }
        switch (token.type) {
            case 'space':
                // At the doc level, tabs at line start may be parsed
                // as leading white space rather than indentation.
                // In a flow collection, only the parser handles indent.
                if (!flow &&
                    (indicator !== 'doc-start' || next?.type !== 'flow-collection') &&
                    token.source.includes('\t')) {
                    tab = token;
                }
                hasSpace = true;
                break;
            case 'comment': {
                if (!hasSpace)
                    onError(token, 'MISSING_CHAR', 'Comments must be separated from other tokens by white space characters');
                const cb = token.source.substring(1) || ' ';
                if (!comment)
                    comment = cb;
                else
                    comment += commentSep + cb;
                commentSep = '';
                atNewline = false;
                break;
            }
            case 'newline':
                if (atNewline) {
                    if (comment)
                        comment += token.source;
                    else if (!found || indicator !== 'seq-item-ind')
                        spaceBefore = true;
                }
                else
                    commentSep += token.source;
                atNewline = true;
                hasNewline = true;
                if (anchor || tag)
                    newlineAfterProp = token;
                hasSpace = true;
                break;
            case 'anchor':
                if (anchor)
                    onError(token, 'MULTIPLE_ANCHORS', 'A node can have at most one anchor');
                if (token.source.endsWith(':'))
                    onError(token.offset + token.source.length - 1, 'BAD_ALIAS', 'Anchor ending in : is ambiguous', true);
                anchor = token;
                start ?? (start = token.offset);
                atNewline = false;
                hasSpace = false;
                reqSpace = true;
                break;
            case 'tag': {
                if (tag)
                    onError(token, 'MULTIPLE_TAGS', 'A node can have at most one tag');
                tag = token;
                start ?? (start = token.offset);
                atNewline = false;
                hasSpace = false;
                reqSpace = true;
                break;
            }
            case indicator:
                // Could here handle preceding comments differently
                if (anchor || tag)
                    onError(token, 'BAD_PROP_ORDER', `Anchors and tags must be after the ${token.source} indicator`);
                if (found)
                    onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.source} in ${flow ?? 'collection'}`);
                found = token;
                atNewline =
                    indicator === 'seq-item-ind' || indicator === 'explicit-key-ind';
                hasSpace = false;
                break;
            case 'comma':
                if (flow) {
                    if (comma)
                        onError(token, 'UNEXPECTED_TOKEN', `Unexpected , in ${flow}`);
                    comma = token;
                    atNewline = false;
                    hasSpace = false;
                    break;
                }
            // else fallthrough
            default:
                onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.type} token`);
                atNewline = false;
                hasSpace = false;
        }
    }
    const last = tokens[tokens.length - 1];
    const end = last ? last.offset + last.source.length : offset;
    if (reqSpace &&
        next &&
        next.type !== 'space' &&
        next.type !== 'newline' &&
        next.type !== 'comma' &&
        (next.type !== 'scalar' || next.source !== '')) {
        onError(next.offset, 'MISSING_CHAR', 'Tags and anchors must be separated from the next token by white space');
    }
    if (tab &&
        ((atNewline && tab.indent <= parentIndent) ||
            next?.type === 'block-map' ||
            next?.type === 'block-seq'))
        onError(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
    return {
        comma,
        found,
        spaceBefore,
        comment,
        hasNewline,
        anchor,
        tag,
        newlineAfterProp,
        end,
        start: start ?? end
    };
}

exports.resolveProps = resolveProps;


/***/ }),

/***/ 9499:
/***/ ((__unused_webpack_module, exports) => {



function containsNewline(key) {
    if (!key)
        return null;
    switch (key.type) {
        case 'alias':
        case 'scalar':
        case 'double-quoted-scalar':
        case 'single-quoted-scalar':
            if (key.source.includes('\n'))
                return true;
            if (key.end)
                for (const st of key.end)
                    if (st.type === 'newline')
                        return true;
            return false;
        case 'flow-collection':
            for (const it of key.items) {
                for (const st of it.start)
                    if (st.type === 'newline')
                        return true;
                if (it.sep)
                    for (const st of it.sep)
                        if (st.type === 'newline')
                            return true;
                if (containsNewline(it.key) || containsNewline(it.value))
                    return true;
            }
            return false;
        default:
            return true;
    }
}

exports.containsNewline = containsNewline;


/***/ }),

/***/ 2599:
/***/ ((__unused_webpack_module, exports) => {



function emptyScalarPosition(offset, before, pos) {
    if (before) {
        pos ?? (pos = before.length);
        for (let i = pos - 1; i >= 0; --i) {
            let st = before[i];
            switch (st.type) {
                case 'space':
                case 'comment':
                case 'newline':
                    offset -= st.source.length;
                    continue;
            }
            // Technically, an empty scalar is immediately after the last non-empty
            // node, but it's more useful to place it after any whitespace.
            st = before[++i];
            while (st?.type === 'space') {
                offset += st.source.length;
                st = before[++i];
            }
            break;
        }
    }
    return offset;
}

exports.emptyScalarPosition = emptyScalarPosition;


/***/ }),

/***/ 4051:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var utilContainsNewline = __nccwpck_require__(9499);

function flowIndentCheck(indent, fc, onError) {
    if (fc?.type === 'flow-collection') {
        const end = fc.end[0];
        if (end.indent === indent &&
            (end.source === ']' || end.source === '}') &&
            utilContainsNewline.containsNewline(fc)) {
            const msg = 'Flow end indicator should be more indented than parent';
            onError(end, 'BAD_INDENT', msg, true);
        }
    }
}

exports.flowIndentCheck = flowIndentCheck;


/***/ }),

/***/ 1187:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);

function mapIncludes(ctx, items, search) {
    const { uniqueKeys } = ctx.options;
    if (uniqueKeys === false)
        return false;
    const isEqual = typeof uniqueKeys === 'function'
        ? uniqueKeys
        : (a, b) => a === b || (identity.isScalar(a) && identity.isScalar(b) && a.value === b.value);
    return items.some(pair => isEqual(pair.key, search));
}

exports.mapIncludes = mapIncludes;


/***/ }),

/***/ 3021:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var Collection = __nccwpck_require__(101);
var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var toJS = __nccwpck_require__(4043);
var Schema = __nccwpck_require__(5840);
var stringifyDocument = __nccwpck_require__(6829);
var anchors = __nccwpck_require__(1596);
var applyReviver = __nccwpck_require__(3661);
var createNode = __nccwpck_require__(2404);
var directives = __nccwpck_require__(1342);

class Document {
    constructor(value, replacer, options) {
        /** A comment before this Document */
        this.commentBefore = null;
        /** A comment immediately after this Document */
        this.comment = null;
        /** Errors encountered during parsing. */
        this.errors = [];
        /** Warnings encountered during parsing. */
        this.warnings = [];
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
        let _replacer = null;
        if (typeof replacer === 'function' || Array.isArray(replacer)) {
            _replacer = replacer;
        }
        else if (options === undefined && replacer) {
            options = replacer;
            replacer = undefined;
        }
        const opt = Object.assign({
            intAsBigInt: false,
            keepSourceTokens: false,
            logLevel: 'warn',
            prettyErrors: true,
            strict: true,
            stringKeys: false,
            uniqueKeys: true,
            version: '1.2'
        }, options);
        this.options = opt;
        let { version } = opt;
        if (options?._directives) {
            this.directives = options._directives.atDocument();
            if (this.directives.yaml.explicit)
                version = this.directives.yaml.version;
        }
        else
            this.directives = new directives.Directives({ version });
        this.setSchema(version, options);
        // @ts-expect-error We can't really know that this matches Contents.
        this.contents =
            value === undefined ? null : this.createNode(value, _replacer, options);
    }
    /**
     * Create a deep copy of this Document and its contents.
     *
     * Custom Node values that inherit from `Object` still refer to their original instances.
     */
    clone() {
        const copy = Object.create(Document.prototype, {
            [identity.NODE_TYPE]: { value: identity.DOC }
        });
        copy.commentBefore = this.commentBefore;
        copy.comment = this.comment;
        copy.errors = this.errors.slice();
        copy.warnings = this.warnings.slice();
        copy.options = Object.assign({}, this.options);
        if (this.directives)
            copy.directives = this.directives.clone();
        copy.schema = this.schema.clone();
        // @ts-expect-error We can't really know that this matches Contents.
        copy.contents = identity.isNode(this.contents)
            ? this.contents.clone(copy.schema)
            : this.contents;
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /** Adds a value to the document. */
    add(value) {
        if (assertCollection(this.contents))
            this.contents.add(value);
    }
    /** Adds a value to the document. */
    addIn(path, value) {
        if (assertCollection(this.contents))
            this.contents.addIn(path, value);
    }
    /**
     * Create a new `Alias` node, ensuring that the target `node` has the required anchor.
     *
     * If `node` already has an anchor, `name` is ignored.
     * Otherwise, the `node.anchor` value will be set to `name`,
     * or if an anchor with that name is already present in the document,
     * `name` will be used as a prefix for a new unique anchor.
     * If `name` is undefined, the generated anchor will use 'a' as a prefix.
     */
    createAlias(node, name) {
        if (!node.anchor) {
            const prev = anchors.anchorNames(this);
            node.anchor =
                // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
                !name || prev.has(name) ? anchors.findNewAnchor(name || 'a', prev) : name;
        }
        return new Alias.Alias(node.anchor);
    }
    createNode(value, replacer, options) {
        let _replacer = undefined;
        if (typeof replacer === 'function') {
            value = replacer.call({ '': value }, '', value);
            _replacer = replacer;
        }
        else if (Array.isArray(replacer)) {
            const keyToStr = (v) => typeof v === 'number' || v instanceof String || v instanceof Number;
            const asStr = replacer.filter(keyToStr).map(String);
            if (asStr.length > 0)
                replacer = replacer.concat(asStr);
            _replacer = replacer;
        }
        else if (options === undefined && replacer) {
            options = replacer;
            replacer = undefined;
        }
        const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
        const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(this, 
        // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
        anchorPrefix || 'a');
        const ctx = {
            aliasDuplicateObjects: aliasDuplicateObjects ?? true,
            keepUndefined: keepUndefined ?? false,
            onAnchor,
            onTagObj,
            replacer: _replacer,
            schema: this.schema,
            sourceObjects
        };
        const node = createNode.createNode(value, tag, ctx);
        if (flow && identity.isCollection(node))
            node.flow = true;
        setAnchors();
        return node;
    }
    /**
     * Convert a key and a value into a `Pair` using the current schema,
     * recursively wrapping all values as `Scalar` or `Collection` nodes.
     */
    createPair(key, value, options = {}) {
        const k = this.createNode(key, null, options);
        const v = this.createNode(value, null, options);
        return new Pair.Pair(k, v);
    }
    /**
     * Removes a value from the document.
     * @returns `true` if the item was found and removed.
     */
    delete(key) {
        return assertCollection(this.contents) ? this.contents.delete(key) : false;
    }
    /**
     * Removes a value from the document.
     * @returns `true` if the item was found and removed.
     */
    deleteIn(path) {
        if (Collection.isEmptyPath(path)) {
            if (this.contents == null)
                return false;
            // @ts-expect-error Presumed impossible if Strict extends false
            this.contents = null;
            return true;
        }
        return assertCollection(this.contents)
            ? this.contents.deleteIn(path)
            : false;
    }
    /**
     * Returns item at `key`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    get(key, keepScalar) {
        return identity.isCollection(this.contents)
            ? this.contents.get(key, keepScalar)
            : undefined;
    }
    /**
     * Returns item at `path`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    getIn(path, keepScalar) {
        if (Collection.isEmptyPath(path))
            return !keepScalar && identity.isScalar(this.contents)
                ? this.contents.value
                : this.contents;
        return identity.isCollection(this.contents)
            ? this.contents.getIn(path, keepScalar)
            : undefined;
    }
    /**
     * Checks if the document includes a value with the key `key`.
     */
    has(key) {
        return identity.isCollection(this.contents) ? this.contents.has(key) : false;
    }
    /**
     * Checks if the document includes a value at `path`.
     */
    hasIn(path) {
        if (Collection.isEmptyPath(path))
            return this.contents !== undefined;
        return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
    }
    /**
     * Sets a value in this document. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    set(key, value) {
        if (this.contents == null) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = Collection.collectionFromPath(this.schema, [key], value);
        }
        else if (assertCollection(this.contents)) {
            this.contents.set(key, value);
        }
    }
    /**
     * Sets a value in this document. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    setIn(path, value) {
        if (Collection.isEmptyPath(path)) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = value;
        }
        else if (this.contents == null) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
        }
        else if (assertCollection(this.contents)) {
            this.contents.setIn(path, value);
        }
    }
    /**
     * Change the YAML version and schema used by the document.
     * A `null` version disables support for directives, explicit tags, anchors, and aliases.
     * It also requires the `schema` option to be given as a `Schema` instance value.
     *
     * Overrides all previously set schema options.
     */
    setSchema(version, options = {}) {
        if (typeof version === 'number')
            version = String(version);
        let opt;
        switch (version) {
            case '1.1':
                if (this.directives)
                    this.directives.yaml.version = '1.1';
                else
                    this.directives = new directives.Directives({ version: '1.1' });
                opt = { resolveKnownTags: false, schema: 'yaml-1.1' };
                break;
            case '1.2':
            case 'next':
                if (this.directives)
                    this.directives.yaml.version = version;
                else
                    this.directives = new directives.Directives({ version });
                opt = { resolveKnownTags: true, schema: 'core' };
                break;
            case null:
                if (this.directives)
                    delete this.directives;
                opt = null;
                break;
            default: {
                const sv = JSON.stringify(version);
                throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
            }
        }
        // Not using `instanceof Schema` to allow for duck typing
        if (options.schema instanceof Object)
            this.schema = options.schema;
        else if (opt)
            this.schema = new Schema.Schema(Object.assign(opt, options));
        else
            throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
    }
    // json & jsonArg are only used from toJSON()
    toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        const ctx = {
            anchors: new Map(),
            doc: this,
            keep: !json,
            mapAsMap: mapAsMap === true,
            mapKeyWarned: false,
            maxAliasCount: typeof maxAliasCount === 'number' ? maxAliasCount : 100
        };
        const res = toJS.toJS(this.contents, jsonArg ?? '', ctx);
        if (typeof onAnchor === 'function')
            for (const { count, res } of ctx.anchors.values())
                onAnchor(res, count);
        return typeof reviver === 'function'
            ? applyReviver.applyReviver(reviver, { '': res }, '', res)
            : res;
    }
    /**
     * A JSON representation of the document `contents`.
     *
     * @param jsonArg Used by `JSON.stringify` to indicate the array index or
     *   property name.
     */
    toJSON(jsonArg, onAnchor) {
        return this.toJS({ json: true, jsonArg, mapAsMap: false, onAnchor });
    }
    /** A YAML representation of the document. */
    toString(options = {}) {
        if (this.errors.length > 0)
            throw new Error('Document with errors cannot be stringified');
        if ('indent' in options &&
            (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
            const s = JSON.stringify(options.indent);
            throw new Error(`"indent" option must be a positive integer, not ${s}`);
        }
        return stringifyDocument.stringifyDocument(this, options);
    }
}
function assertCollection(contents) {
    if (identity.isCollection(contents))
        return true;
    throw new Error('Expected a YAML collection as document contents');
}

exports.Document = Document;


/***/ }),

/***/ 1596:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var visit = __nccwpck_require__(204);

/**
 * Verify that the input string is a valid anchor.
 *
 * Will throw on errors.
 */
function anchorIsValid(anchor) {
    if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
        const sa = JSON.stringify(anchor);
        const msg = `Anchor must not contain whitespace or control characters: ${sa}`;
        throw new Error(msg);
    }
    return true;
}
function anchorNames(root) {
    const anchors = new Set();
    visit.visit(root, {
        Value(_key, node) {
            if (node.anchor)
                anchors.add(node.anchor);
        }
    });
    return anchors;
}
/** Find a new anchor name with the given `prefix` and a one-indexed suffix. */
function findNewAnchor(prefix, exclude) {
    for (let i = 1; true; ++i) {
        const name = `${prefix}${i}`;
        if (!exclude.has(name))
            return name;
    }
}
function createNodeAnchors(doc, prefix) {
    const aliasObjects = [];
    const sourceObjects = new Map();
    let prevAnchors = null;
    return {
        onAnchor: (source) => {
            aliasObjects.push(source);
            prevAnchors ?? (prevAnchors = anchorNames(doc));
            const anchor = findNewAnchor(prefix, prevAnchors);
            prevAnchors.add(anchor);
            return anchor;
        },
        /**
         * With circular references, the source node is only resolved after all
         * of its child nodes are. This is why anchors are set only after all of
         * the nodes have been created.
         */
        setAnchors: () => {
            for (const source of aliasObjects) {
                const ref = sourceObjects.get(source);
                if (typeof ref === 'object' &&
                    ref.anchor &&
                    (identity.isScalar(ref.node) || identity.isCollection(ref.node))) {
                    ref.node.anchor = ref.anchor;
                }
                else {
                    const error = new Error('Failed to resolve repeated object (this should not happen)');
                    error.source = source;
                    throw error;
                }
            }
        },
        sourceObjects
    };
}

exports.anchorIsValid = anchorIsValid;
exports.anchorNames = anchorNames;
exports.createNodeAnchors = createNodeAnchors;
exports.findNewAnchor = findNewAnchor;


/***/ }),

/***/ 3661:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Applies the JSON.parse reviver algorithm as defined in the ECMA-262 spec,
 * in section 24.5.1.1 "Runtime Semantics: InternalizeJSONProperty" of the
 * 2021 edition: https://tc39.es/ecma262/#sec-json.parse
 *
 * Includes extensions for handling Map and Set objects.
 */
function applyReviver(reviver, obj, key, val) {
    if (val && typeof val === 'object') {
        if (Array.isArray(val)) {
            for (let i = 0, len = val.length; i < len; ++i) {
                const v0 = val[i];
                const v1 = applyReviver(reviver, val, String(i), v0);
                // eslint-disable-next-line @typescript-eslint/no-array-delete
                if (v1 === undefined)
                    delete val[i];
                else if (v1 !== v0)
                    val[i] = v1;
            }
        }
        else if (val instanceof Map) {
            for (const k of Array.from(val.keys())) {
                const v0 = val.get(k);
                const v1 = applyReviver(reviver, val, k, v0);
                if (v1 === undefined)
                    val.delete(k);
                else if (v1 !== v0)
                    val.set(k, v1);
            }
        }
        else if (val instanceof Set) {
            for (const v0 of Array.from(val)) {
                const v1 = applyReviver(reviver, val, v0, v0);
                if (v1 === undefined)
                    val.delete(v0);
                else if (v1 !== v0) {
                    val.delete(v0);
                    val.add(v1);
                }
            }
        }
        else {
            for (const [k, v0] of Object.entries(val)) {
                const v1 = applyReviver(reviver, val, k, v0);
                if (v1 === undefined)
                    delete val[k];
                else if (v1 !== v0)
                    val[k] = v1;
            }
        }
    }
    return reviver.call(obj, key, val);
}

exports.applyReviver = applyReviver;


/***/ }),

/***/ 2404:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);

const defaultTagPrefix = 'tag:yaml.org,2002:';
function findTagObject(value, tagName, tags) {
    if (tagName) {
        const match = tags.filter(t => t.tag === tagName);
        const tagObj = match.find(t => !t.format) ?? match[0];
        if (!tagObj)
            throw new Error(`Tag ${tagName} not found`);
        return tagObj;
    }
    return tags.find(t => t.identify?.(value) && !t.format);
}
function createNode(value, tagName, ctx) {
    if (identity.isDocument(value))
        value = value.contents;
    if (identity.isNode(value))
        return value;
    if (identity.isPair(value)) {
        const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
        map.items.push(value);
        return map;
    }
    if (value instanceof String ||
        value instanceof Number ||
        value instanceof Boolean ||
        (typeof BigInt !== 'undefined' && value instanceof BigInt) // not supported everywhere
    ) {
        // https://tc39.es/ecma262/#sec-serializejsonproperty
        value = value.valueOf();
    }
    const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
    // Detect duplicate references to the same object & use Alias nodes for all
    // after first. The `ref` wrapper allows for circular references to resolve.
    let ref = undefined;
    if (aliasDuplicateObjects && value && typeof value === 'object') {
        ref = sourceObjects.get(value);
        if (ref) {
            ref.anchor ?? (ref.anchor = onAnchor(value));
            return new Alias.Alias(ref.anchor);
        }
        else {
            ref = { anchor: null, node: null };
            sourceObjects.set(value, ref);
        }
    }
    if (tagName?.startsWith('!!'))
        tagName = defaultTagPrefix + tagName.slice(2);
    let tagObj = findTagObject(value, tagName, schema.tags);
    if (!tagObj) {
        if (value && typeof value.toJSON === 'function') {
            // eslint-disable-next-line @typescript-eslint/no-unsafe-call
            value = value.toJSON();
        }
        if (!value || typeof value !== 'object') {
            const node = new Scalar.Scalar(value);
            if (ref)
                ref.node = node;
            return node;
        }
        tagObj =
            value instanceof Map
                ? schema[identity.MAP]
                : Symbol.iterator in Object(value)
                    ? schema[identity.SEQ]
                    : schema[identity.MAP];
    }
    if (onTagObj) {
        onTagObj(tagObj);
        delete ctx.onTagObj;
    }
    const node = tagObj?.createNode
        ? tagObj.createNode(ctx.schema, value, ctx)
        : typeof tagObj?.nodeClass?.from === 'function'
            ? tagObj.nodeClass.from(ctx.schema, value, ctx)
            : new Scalar.Scalar(value);
    if (tagName)
        node.tag = tagName;
    else if (!tagObj.default)
        node.tag = tagObj.tag;
    if (ref)
        ref.node = node;
    return node;
}

exports.createNode = createNode;


/***/ }),

/***/ 1342:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var visit = __nccwpck_require__(204);

const escapeChars = {
    '!': '%21',
    ',': '%2C',
    '[': '%5B',
    ']': '%5D',
    '{': '%7B',
    '}': '%7D'
};
const escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, ch => escapeChars[ch]);
class Directives {
    constructor(yaml, tags) {
        /**
         * The directives-end/doc-start marker `---`. If `null`, a marker may still be
         * included in the document's stringified representation.
         */
        this.docStart = null;
        /** The doc-end marker `...`.  */
        this.docEnd = false;
        this.yaml = Object.assign({}, Directives.defaultYaml, yaml);
        this.tags = Object.assign({}, Directives.defaultTags, tags);
    }
    clone() {
        const copy = new Directives(this.yaml, this.tags);
        copy.docStart = this.docStart;
        return copy;
    }
    /**
     * During parsing, get a Directives instance for the current document and
     * update the stream state according to the current version's spec.
     */
    atDocument() {
        const res = new Directives(this.yaml, this.tags);
        switch (this.yaml.version) {
            case '1.1':
                this.atNextDocument = true;
                break;
            case '1.2':
                this.atNextDocument = false;
                this.yaml = {
                    explicit: Directives.defaultYaml.explicit,
                    version: '1.2'
                };
                this.tags = Object.assign({}, Directives.defaultTags);
                break;
        }
        return res;
    }
    /**
     * @param onError - May be called even if the action was successful
     * @returns `true` on success
     */
    add(line, onError) {
        if (this.atNextDocument) {
            this.yaml = { explicit: Directives.defaultYaml.explicit, version: '1.1' };
            this.tags = Object.assign({}, Directives.defaultTags);
            this.atNextDocument = false;
        }
        const parts = line.trim().split(/[ \t]+/);
        const name = parts.shift();
        switch (name) {
            case '%TAG': {
                if (parts.length !== 2) {
                    onError(0, '%TAG directive should contain exactly two parts');
                    if (parts.length < 2)
                        return false;
                }
                const [handle, prefix] = parts;
                this.tags[handle] = prefix;
                return true;
            }
            case '%YAML': {
                this.yaml.explicit = true;
                if (parts.length !== 1) {
                    onError(0, '%YAML directive should contain exactly one part');
                    return false;
                }
                const [version] = parts;
                if (version === '1.1' || version === '1.2') {
                    this.yaml.version = version;
                    return true;
                }
                else {
                    const isValid = /^\d+\.\d+$/.test(version);
                    onError(6, `Unsupported YAML version ${version}`, isValid);
                    return false;
                }
            }
            default:
                onError(0, `Unknown directive ${name}`, true);
                return false;
        }
    }
    /**
     * Resolves a tag, matching handles to those defined in %TAG directives.
     *
     * @returns Resolved tag, which may also be the non-specific tag `'!'` or a
     *   `'!local'` tag, or `null` if unresolvable.
     */
    tagName(source, onError) {
        if (source === '!')
            return '!'; // non-specific tag
        if (source[0] !== '!') {
            onError(`Not a valid tag: ${source}`);
            return null;
        }
        if (source[1] === '<') {
            const verbatim = source.slice(2, -1);
            if (verbatim === '!' || verbatim === '!!') {
                onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
                return null;
            }
            if (source[source.length - 1] !== '>')
                onError('Verbatim tags must end with a >');
            return verbatim;
        }
        const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
        if (!suffix)
            onError(`The ${source} tag has no suffix`);
        const prefix = this.tags[handle];
        if (prefix) {
            try {
                return prefix + decodeURIComponent(suffix);
            }
            catch (error) {
                onError(String(error));
                return null;
            }
        }
        if (handle === '!')
            return source; // local tag
        onError(`Could not resolve tag: ${source}`);
        return null;
    }
    /**
     * Given a fully resolved tag, returns its printable string form,
     * taking into account current tag prefixes and defaults.
     */
    tagString(tag) {
        for (const [handle, prefix] of Object.entries(this.tags)) {
            if (tag.startsWith(prefix))
                return handle + escapeTagName(tag.substring(prefix.length));
        }
        return tag[0] === '!' ? tag : `!<${tag}>`;
    }
    toString(doc) {
        const lines = this.yaml.explicit
            ? [`%YAML ${this.yaml.version || '1.2'}`]
            : [];
        const tagEntries = Object.entries(this.tags);
        let tagNames;
        if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
            const tags = {};
            visit.visit(doc.contents, (_key, node) => {
                if (identity.isNode(node) && node.tag)
                    tags[node.tag] = true;
            });
            tagNames = Object.keys(tags);
        }
        else
            tagNames = [];
        for (const [handle, prefix] of tagEntries) {
            if (handle === '!!' && prefix === 'tag:yaml.org,2002:')
                continue;
            if (!doc || tagNames.some(tn => tn.startsWith(prefix)))
                lines.push(`%TAG ${handle} ${prefix}`);
        }
        return lines.join('\n');
    }
}
Directives.defaultYaml = { explicit: false, version: '1.2' };
Directives.defaultTags = { '!!': 'tag:yaml.org,2002:' };

exports.Directives = Directives;


/***/ }),

/***/ 1464:
/***/ ((__unused_webpack_module, exports) => {



class YAMLError extends Error {
    constructor(name, pos, code, message) {
        super();
        this.name = name;
        this.code = code;
        this.message = message;
        this.pos = pos;
    }
}
class YAMLParseError extends YAMLError {
    constructor(pos, code, message) {
        super('YAMLParseError', pos, code, message);
    }
}
class YAMLWarning extends YAMLError {
    constructor(pos, code, message) {
        super('YAMLWarning', pos, code, message);
    }
}
const prettifyError = (src, lc) => (error) => {
    if (error.pos[0] === -1)
        return;
    error.linePos = error.pos.map(pos => lc.linePos(pos));
    const { line, col } = error.linePos[0];
    error.message += ` at line ${line}, column ${col}`;
    let ci = col - 1;
    let lineStr = src
        .substring(lc.lineStarts[line - 1], lc.lineStarts[line])
        .replace(/[\n\r]+$/, '');
    // Trim to max 80 chars, keeping col position near the middle
    if (ci >= 60 && lineStr.length > 80) {
        const trimStart = Math.min(ci - 39, lineStr.length - 79);
        lineStr = '…' + lineStr.substring(trimStart);
        ci -= trimStart - 1;
    }
    if (lineStr.length > 80)
        lineStr = lineStr.substring(0, 79) + '…';
    // Include previous line in context if pointing at line start
    if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
        // Regexp won't match if start is trimmed
        let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
        if (prev.length > 80)
            prev = prev.substring(0, 79) + '…\n';
        lineStr = prev + lineStr;
    }
    if (/[^ ]/.test(lineStr)) {
        let count = 1;
        const end = error.linePos[1];
        if (end?.line === line && end.col > col) {
            count = Math.max(1, Math.min(end.col - col, 80 - ci));
        }
        const pointer = ' '.repeat(ci) + '^'.repeat(count);
        error.message += `:\n\n${lineStr}\n${pointer}\n`;
    }
};

exports.YAMLError = YAMLError;
exports.YAMLParseError = YAMLParseError;
exports.YAMLWarning = YAMLWarning;
exports.prettifyError = prettifyError;


/***/ }),

/***/ 8815:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

var __webpack_unused_export__;


var composer = __nccwpck_require__(9984);
var Document = __nccwpck_require__(3021);
var Schema = __nccwpck_require__(5840);
var errors = __nccwpck_require__(1464);
var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var Scalar = __nccwpck_require__(3301);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var cst = __nccwpck_require__(3461);
var lexer = __nccwpck_require__(361);
var lineCounter = __nccwpck_require__(6628);
var parser = __nccwpck_require__(3456);
var publicApi = __nccwpck_require__(4047);
var visit = __nccwpck_require__(204);



__webpack_unused_export__ = composer.Composer;
__webpack_unused_export__ = Document.Document;
__webpack_unused_export__ = Schema.Schema;
__webpack_unused_export__ = errors.YAMLError;
__webpack_unused_export__ = errors.YAMLParseError;
__webpack_unused_export__ = errors.YAMLWarning;
__webpack_unused_export__ = Alias.Alias;
__webpack_unused_export__ = identity.isAlias;
__webpack_unused_export__ = identity.isCollection;
__webpack_unused_export__ = identity.isDocument;
__webpack_unused_export__ = identity.isMap;
__webpack_unused_export__ = identity.isNode;
__webpack_unused_export__ = identity.isPair;
__webpack_unused_export__ = identity.isScalar;
__webpack_unused_export__ = identity.isSeq;
__webpack_unused_export__ = Pair.Pair;
__webpack_unused_export__ = Scalar.Scalar;
__webpack_unused_export__ = YAMLMap.YAMLMap;
__webpack_unused_export__ = YAMLSeq.YAMLSeq;
__webpack_unused_export__ = cst;
__webpack_unused_export__ = lexer.Lexer;
__webpack_unused_export__ = lineCounter.LineCounter;
__webpack_unused_export__ = parser.Parser;
exports.qg = publicApi.parse;
__webpack_unused_export__ = publicApi.parseAllDocuments;
__webpack_unused_export__ = publicApi.parseDocument;
__webpack_unused_export__ = publicApi.stringify;
__webpack_unused_export__ = visit.visit;
__webpack_unused_export__ = visit.visitAsync;


/***/ }),

/***/ 7249:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);

function debug(logLevel, ...messages) {
    if (logLevel === 'debug')
        console.log(...messages);
}
function warn(logLevel, warning) {
    if (logLevel === 'debug' || logLevel === 'warn') {
        if (typeof node_process.emitWarning === 'function')
            node_process.emitWarning(warning);
        else
            console.warn(warning);
    }
}

exports.debug = debug;
exports.warn = warn;


/***/ }),

/***/ 4065:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var anchors = __nccwpck_require__(1596);
var visit = __nccwpck_require__(204);
var identity = __nccwpck_require__(1127);
var Node = __nccwpck_require__(6673);
var toJS = __nccwpck_require__(4043);

class Alias extends Node.NodeBase {
    constructor(source) {
        super(identity.ALIAS);
        this.source = source;
        Object.defineProperty(this, 'tag', {
            set() {
                throw new Error('Alias nodes cannot have tags');
            }
        });
    }
    /**
     * Resolve the value of this alias within `doc`, finding the last
     * instance of the `source` anchor before this node.
     */
    resolve(doc, ctx) {
        if (ctx?.maxAliasCount === 0)
            throw new ReferenceError('Alias resolution is disabled');
        let nodes;
        if (ctx?.aliasResolveCache) {
            nodes = ctx.aliasResolveCache;
        }
        else {
            nodes = [];
            visit.visit(doc, {
                Node: (_key, node) => {
                    if (identity.isAlias(node) || identity.hasAnchor(node))
                        nodes.push(node);
                }
            });
            if (ctx)
                ctx.aliasResolveCache = nodes;
        }
        let found = undefined;
        for (const node of nodes) {
            if (node === this)
                break;
            if (node.anchor === this.source)
                found = node;
        }
        if (found && ctx) {
            const { anchors, doc, maxAliasCount } = ctx;
            let data = anchors.get(found);
            if (!data) {
                // Resolve anchors for Node.prototype.toJS()
                toJS.toJS(found, null, ctx);
                data = anchors.get(found);
            }
            /* istanbul ignore if */
            if (data?.res === undefined) {
                const msg = 'This should not happen: Alias anchor was not resolved?';
                throw new ReferenceError(msg);
            }
            if (maxAliasCount >= 0) {
                data.count += 1;
                if (data.aliasCount === 0)
                    data.aliasCount = getAliasCount(doc, found, anchors);
                if (data.count * data.aliasCount > maxAliasCount) {
                    const msg = 'Excessive alias count indicates a resource exhaustion attack';
                    throw new ReferenceError(msg);
                }
            }
        }
        return found;
    }
    toJSON(_arg, ctx) {
        if (!ctx)
            return { source: this.source };
        const source = this.resolve(ctx.doc, ctx);
        if (!source) {
            const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
            throw new ReferenceError(msg);
        }
        return ctx.anchors.get(source).res;
    }
    toString(ctx, _onComment, _onChompKeep) {
        const src = `*${this.source}`;
        if (ctx) {
            anchors.anchorIsValid(this.source);
            if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
                const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
                throw new Error(msg);
            }
            if (ctx.implicitKey)
                return `${src} `;
        }
        return src;
    }
}
function getAliasCount(doc, node, anchors) {
    if (identity.isAlias(node)) {
        const source = node.resolve(doc);
        const anchor = anchors && source && anchors.get(source);
        return anchor ? anchor.count * anchor.aliasCount : 0;
    }
    else if (identity.isCollection(node)) {
        let count = 0;
        for (const item of node.items) {
            const c = getAliasCount(doc, item, anchors);
            if (c > count)
                count = c;
        }
        return count;
    }
    else if (identity.isPair(node)) {
        const kc = getAliasCount(doc, node.key, anchors);
        const vc = getAliasCount(doc, node.value, anchors);
        return Math.max(kc, vc);
    }
    return 1;
}

exports.Alias = Alias;


/***/ }),

/***/ 101:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(2404);
var identity = __nccwpck_require__(1127);
var Node = __nccwpck_require__(6673);

function collectionFromPath(schema, path, value) {
    let v = value;
    for (let i = path.length - 1; i >= 0; --i) {
        const k = path[i];
        if (typeof k === 'number' && Number.isInteger(k) && k >= 0) {
            const a = [];
            a[k] = v;
            v = a;
        }
        else {
            v = new Map([[k, v]]);
        }
    }
    return createNode.createNode(v, undefined, {
        aliasDuplicateObjects: false,
        keepUndefined: false,
        onAnchor: () => {
            throw new Error('This should not happen, please report a bug.');
        },
        schema,
        sourceObjects: new Map()
    });
}
// Type guard is intentionally a little wrong so as to be more useful,
// as it does not cover untypable empty non-string iterables (e.g. []).
const isEmptyPath = (path) => path == null ||
    (typeof path === 'object' && !!path[Symbol.iterator]().next().done);
class Collection extends Node.NodeBase {
    constructor(type, schema) {
        super(type);
        Object.defineProperty(this, 'schema', {
            value: schema,
            configurable: true,
            enumerable: false,
            writable: true
        });
    }
    /**
     * Create a copy of this collection.
     *
     * @param schema - If defined, overwrites the original's schema
     */
    clone(schema) {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (schema)
            copy.schema = schema;
        copy.items = copy.items.map(it => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /**
     * Adds a value to the collection. For `!!map` and `!!omap` the value must
     * be a Pair instance or a `{ key, value }` object, which may not have a key
     * that already exists in the map.
     */
    addIn(path, value) {
        if (isEmptyPath(path))
            this.add(value);
        else {
            const [key, ...rest] = path;
            const node = this.get(key, true);
            if (identity.isCollection(node))
                node.addIn(rest, value);
            else if (node === undefined && this.schema)
                this.set(key, collectionFromPath(this.schema, rest, value));
            else
                throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
    }
    /**
     * Removes a value from the collection.
     * @returns `true` if the item was found and removed.
     */
    deleteIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
            return this.delete(key);
        const node = this.get(key, true);
        if (identity.isCollection(node))
            return node.deleteIn(rest);
        else
            throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
    }
    /**
     * Returns item at `key`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    getIn(path, keepScalar) {
        const [key, ...rest] = path;
        const node = this.get(key, true);
        if (rest.length === 0)
            return !keepScalar && identity.isScalar(node) ? node.value : node;
        else
            return identity.isCollection(node) ? node.getIn(rest, keepScalar) : undefined;
    }
    hasAllNullValues(allowScalar) {
        return this.items.every(node => {
            if (!identity.isPair(node))
                return false;
            const n = node.value;
            return (n == null ||
                (allowScalar &&
                    identity.isScalar(n) &&
                    n.value == null &&
                    !n.commentBefore &&
                    !n.comment &&
                    !n.tag));
        });
    }
    /**
     * Checks if the collection includes a value with the key `key`.
     */
    hasIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
            return this.has(key);
        const node = this.get(key, true);
        return identity.isCollection(node) ? node.hasIn(rest) : false;
    }
    /**
     * Sets a value in this collection. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    setIn(path, value) {
        const [key, ...rest] = path;
        if (rest.length === 0) {
            this.set(key, value);
        }
        else {
            const node = this.get(key, true);
            if (identity.isCollection(node))
                node.setIn(rest, value);
            else if (node === undefined && this.schema)
                this.set(key, collectionFromPath(this.schema, rest, value));
            else
                throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
    }
}

exports.Collection = Collection;
exports.collectionFromPath = collectionFromPath;
exports.isEmptyPath = isEmptyPath;


/***/ }),

/***/ 6673:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var applyReviver = __nccwpck_require__(3661);
var identity = __nccwpck_require__(1127);
var toJS = __nccwpck_require__(4043);

class NodeBase {
    constructor(type) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: type });
    }
    /** Create a copy of this node.  */
    clone() {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /** A plain JavaScript representation of this node. */
    toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        if (!identity.isDocument(doc))
            throw new TypeError('A document argument is required');
        const ctx = {
            anchors: new Map(),
            doc,
            keep: true,
            mapAsMap: mapAsMap === true,
            mapKeyWarned: false,
            maxAliasCount: typeof maxAliasCount === 'number' ? maxAliasCount : 100
        };
        const res = toJS.toJS(this, '', ctx);
        if (typeof onAnchor === 'function')
            for (const { count, res } of ctx.anchors.values())
                onAnchor(res, count);
        return typeof reviver === 'function'
            ? applyReviver.applyReviver(reviver, { '': res }, '', res)
            : res;
    }
}

exports.NodeBase = NodeBase;


/***/ }),

/***/ 7165:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(2404);
var stringifyPair = __nccwpck_require__(9748);
var addPairToJSMap = __nccwpck_require__(7104);
var identity = __nccwpck_require__(1127);

function createPair(key, value, ctx) {
    const k = createNode.createNode(key, undefined, ctx);
    const v = createNode.createNode(value, undefined, ctx);
    return new Pair(k, v);
}
class Pair {
    constructor(key, value = null) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
        this.key = key;
        this.value = value;
    }
    clone(schema) {
        let { key, value } = this;
        if (identity.isNode(key))
            key = key.clone(schema);
        if (identity.isNode(value))
            value = value.clone(schema);
        return new Pair(key, value);
    }
    toJSON(_, ctx) {
        const pair = ctx?.mapAsMap ? new Map() : {};
        return addPairToJSMap.addPairToJSMap(ctx, pair, this);
    }
    toString(ctx, onComment, onChompKeep) {
        return ctx?.doc
            ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep)
            : JSON.stringify(this);
    }
}

exports.Pair = Pair;
exports.createPair = createPair;


/***/ }),

/***/ 3301:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Node = __nccwpck_require__(6673);
var toJS = __nccwpck_require__(4043);

const isScalarValue = (value) => !value || (typeof value !== 'function' && typeof value !== 'object');
class Scalar extends Node.NodeBase {
    constructor(value) {
        super(identity.SCALAR);
        this.value = value;
    }
    toJSON(arg, ctx) {
        return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
    }
    toString() {
        return String(this.value);
    }
}
Scalar.BLOCK_FOLDED = 'BLOCK_FOLDED';
Scalar.BLOCK_LITERAL = 'BLOCK_LITERAL';
Scalar.PLAIN = 'PLAIN';
Scalar.QUOTE_DOUBLE = 'QUOTE_DOUBLE';
Scalar.QUOTE_SINGLE = 'QUOTE_SINGLE';

exports.Scalar = Scalar;
exports.isScalarValue = isScalarValue;


/***/ }),

/***/ 4454:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyCollection = __nccwpck_require__(1212);
var addPairToJSMap = __nccwpck_require__(7104);
var Collection = __nccwpck_require__(101);
var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var Scalar = __nccwpck_require__(3301);

function findPair(items, key) {
    const k = identity.isScalar(key) ? key.value : key;
    for (const it of items) {
        if (identity.isPair(it)) {
            if (it.key === key || it.key === k)
                return it;
            if (identity.isScalar(it.key) && it.key.value === k)
                return it;
        }
    }
    return undefined;
}
class YAMLMap extends Collection.Collection {
    static get tagName() {
        return 'tag:yaml.org,2002:map';
    }
    constructor(schema) {
        super(identity.MAP, schema);
        this.items = [];
    }
    /**
     * A generic collection parsing method that can be extended
     * to other node classes that inherit from YAMLMap
     */
    static from(schema, obj, ctx) {
        const { keepUndefined, replacer } = ctx;
        const map = new this(schema);
        const add = (key, value) => {
            if (typeof replacer === 'function')
                value = replacer.call(obj, key, value);
            else if (Array.isArray(replacer) && !replacer.includes(key))
                return;
            if (value !== undefined || keepUndefined)
                map.items.push(Pair.createPair(key, value, ctx));
        };
        if (obj instanceof Map) {
            for (const [key, value] of obj)
                add(key, value);
        }
        else if (obj && typeof obj === 'object') {
            for (const key of Object.keys(obj))
                add(key, obj[key]);
        }
        if (typeof schema.sortMapEntries === 'function') {
            map.items.sort(schema.sortMapEntries);
        }
        return map;
    }
    /**
     * Adds a value to the collection.
     *
     * @param overwrite - If not set `true`, using a key that is already in the
     *   collection will throw. Otherwise, overwrites the previous value.
     */
    add(pair, overwrite) {
        let _pair;
        if (identity.isPair(pair))
            _pair = pair;
        else if (!pair || typeof pair !== 'object' || !('key' in pair)) {
            // In TypeScript, this never happens.
            _pair = new Pair.Pair(pair, pair?.value);
        }
        else
            _pair = new Pair.Pair(pair.key, pair.value);
        const prev = findPair(this.items, _pair.key);
        const sortEntries = this.schema?.sortMapEntries;
        if (prev) {
            if (!overwrite)
                throw new Error(`Key ${_pair.key} already set`);
            // For scalars, keep the old node & its comments and anchors
            if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value))
                prev.value.value = _pair.value;
            else
                prev.value = _pair.value;
        }
        else if (sortEntries) {
            const i = this.items.findIndex(item => sortEntries(_pair, item) < 0);
            if (i === -1)
                this.items.push(_pair);
            else
                this.items.splice(i, 0, _pair);
        }
        else {
            this.items.push(_pair);
        }
    }
    delete(key) {
        const it = findPair(this.items, key);
        if (!it)
            return false;
        const del = this.items.splice(this.items.indexOf(it), 1);
        return del.length > 0;
    }
    get(key, keepScalar) {
        const it = findPair(this.items, key);
        const node = it?.value;
        return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? undefined;
    }
    has(key) {
        return !!findPair(this.items, key);
    }
    set(key, value) {
        this.add(new Pair.Pair(key, value), true);
    }
    /**
     * @param ctx - Conversion context, originally set in Document#toJS()
     * @param {Class} Type - If set, forces the returned collection type
     * @returns Instance of Type, Map, or Object
     */
    toJSON(_, ctx, Type) {
        const map = Type ? new Type() : ctx?.mapAsMap ? new Map() : {};
        if (ctx?.onCreate)
            ctx.onCreate(map);
        for (const item of this.items)
            addPairToJSMap.addPairToJSMap(ctx, map, item);
        return map;
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        for (const item of this.items) {
            if (!identity.isPair(item))
                throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
        }
        if (!ctx.allNullValues && this.hasAllNullValues(false))
            ctx = Object.assign({}, ctx, { allNullValues: true });
        return stringifyCollection.stringifyCollection(this, ctx, {
            blockItemPrefix: '',
            flowChars: { start: '{', end: '}' },
            itemIndent: ctx.indent || '',
            onChompKeep,
            onComment
        });
    }
}

exports.YAMLMap = YAMLMap;
exports.findPair = findPair;


/***/ }),

/***/ 2223:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(2404);
var stringifyCollection = __nccwpck_require__(1212);
var Collection = __nccwpck_require__(101);
var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var toJS = __nccwpck_require__(4043);

class YAMLSeq extends Collection.Collection {
    static get tagName() {
        return 'tag:yaml.org,2002:seq';
    }
    constructor(schema) {
        super(identity.SEQ, schema);
        this.items = [];
    }
    add(value) {
        this.items.push(value);
    }
    /**
     * Removes a value from the collection.
     *
     * `key` must contain a representation of an integer for this to succeed.
     * It may be wrapped in a `Scalar`.
     *
     * @returns `true` if the item was found and removed.
     */
    delete(key) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            return false;
        const del = this.items.splice(idx, 1);
        return del.length > 0;
    }
    get(key, keepScalar) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            return undefined;
        const it = this.items[idx];
        return !keepScalar && identity.isScalar(it) ? it.value : it;
    }
    /**
     * Checks if the collection includes a value with the key `key`.
     *
     * `key` must contain a representation of an integer for this to succeed.
     * It may be wrapped in a `Scalar`.
     */
    has(key) {
        const idx = asItemIndex(key);
        return typeof idx === 'number' && idx < this.items.length;
    }
    /**
     * Sets a value in this collection. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     *
     * If `key` does not contain a representation of an integer, this will throw.
     * It may be wrapped in a `Scalar`.
     */
    set(key, value) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            throw new Error(`Expected a valid index, not ${key}.`);
        const prev = this.items[idx];
        if (identity.isScalar(prev) && Scalar.isScalarValue(value))
            prev.value = value;
        else
            this.items[idx] = value;
    }
    toJSON(_, ctx) {
        const seq = [];
        if (ctx?.onCreate)
            ctx.onCreate(seq);
        let i = 0;
        for (const item of this.items)
            seq.push(toJS.toJS(item, String(i++), ctx));
        return seq;
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        return stringifyCollection.stringifyCollection(this, ctx, {
            blockItemPrefix: '- ',
            flowChars: { start: '[', end: ']' },
            itemIndent: (ctx.indent || '') + '  ',
            onChompKeep,
            onComment
        });
    }
    static from(schema, obj, ctx) {
        const { replacer } = ctx;
        const seq = new this(schema);
        if (obj && Symbol.iterator in Object(obj)) {
            let i = 0;
            for (let it of obj) {
                if (typeof replacer === 'function') {
                    const key = obj instanceof Set ? it : String(i++);
                    it = replacer.call(obj, key, it);
                }
                seq.items.push(createNode.createNode(it, undefined, ctx));
            }
        }
        return seq;
    }
}
function asItemIndex(key) {
    let idx = identity.isScalar(key) ? key.value : key;
    if (idx && typeof idx === 'string')
        idx = Number(idx);
    return typeof idx === 'number' && Number.isInteger(idx) && idx >= 0
        ? idx
        : null;
}

exports.YAMLSeq = YAMLSeq;


/***/ }),

/***/ 7104:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var log = __nccwpck_require__(7249);
var merge = __nccwpck_require__(452);
var stringify = __nccwpck_require__(2148);
var identity = __nccwpck_require__(1127);
var toJS = __nccwpck_require__(4043);

function addPairToJSMap(ctx, map, { key, value }) {
    if (identity.isNode(key) && key.addToJSMap)
        key.addToJSMap(ctx, map, value);
    // TODO: Should drop this special case for bare << handling
    else if (merge.isMergeKey(ctx, key))
        merge.addMergeToJSMap(ctx, map, value);
    else {
        const jsKey = toJS.toJS(key, '', ctx);
        if (map instanceof Map) {
            map.set(jsKey, toJS.toJS(value, jsKey, ctx));
        }
        else if (map instanceof Set) {
            map.add(jsKey);
        }
        else {
            const stringKey = stringifyKey(key, jsKey, ctx);
            const jsValue = toJS.toJS(value, stringKey, ctx);
            if (stringKey in map)
                Object.defineProperty(map, stringKey, {
                    value: jsValue,
                    writable: true,
                    enumerable: true,
                    configurable: true
                });
            else
                map[stringKey] = jsValue;
        }
    }
    return map;
}
function stringifyKey(key, jsKey, ctx) {
    if (jsKey === null)
        return '';
    // eslint-disable-next-line @typescript-eslint/no-base-to-string
    if (typeof jsKey !== 'object')
        return String(jsKey);
    if (identity.isNode(key) && ctx?.doc) {
        const strCtx = stringify.createStringifyContext(ctx.doc, {});
        strCtx.anchors = new Set();
        for (const node of ctx.anchors.keys())
            strCtx.anchors.add(node.anchor);
        strCtx.inFlow = true;
        strCtx.inStringifyKey = true;
        const strKey = key.toString(strCtx);
        if (!ctx.mapKeyWarned) {
            let jsonStr = JSON.stringify(strKey);
            if (jsonStr.length > 40)
                jsonStr = jsonStr.substring(0, 36) + '..."';
            log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
            ctx.mapKeyWarned = true;
        }
        return strKey;
    }
    return JSON.stringify(jsKey);
}

exports.addPairToJSMap = addPairToJSMap;


/***/ }),

/***/ 1127:
/***/ ((__unused_webpack_module, exports) => {



const ALIAS = Symbol.for('yaml.alias');
const DOC = Symbol.for('yaml.document');
const MAP = Symbol.for('yaml.map');
const PAIR = Symbol.for('yaml.pair');
const SCALAR = Symbol.for('yaml.scalar');
const SEQ = Symbol.for('yaml.seq');
const NODE_TYPE = Symbol.for('yaml.node.type');
const isAlias = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === ALIAS;
const isDocument = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === DOC;
const isMap = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === MAP;
const isPair = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === PAIR;
const isScalar = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === SCALAR;
const isSeq = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === SEQ;
function isCollection(node) {
    if (node && typeof node === 'object')
        switch (node[NODE_TYPE]) {
            case MAP:
            case SEQ:
                return true;
        }
    return false;
}
function isNode(node) {
    if (node && typeof node === 'object')
        switch (node[NODE_TYPE]) {
            case ALIAS:
            case MAP:
            case SCALAR:
            case SEQ:
                return true;
        }
    return false;
}
const hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;

exports.ALIAS = ALIAS;
exports.DOC = DOC;
exports.MAP = MAP;
exports.NODE_TYPE = NODE_TYPE;
exports.PAIR = PAIR;
exports.SCALAR = SCALAR;
exports.SEQ = SEQ;
exports.hasAnchor = hasAnchor;
exports.isAlias = isAlias;
exports.isCollection = isCollection;
exports.isDocument = isDocument;
exports.isMap = isMap;
exports.isNode = isNode;
exports.isPair = isPair;
exports.isScalar = isScalar;
exports.isSeq = isSeq;


/***/ }),

/***/ 4043:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);

/**
 * Recursively convert any node or its contents to native JavaScript
 *
 * @param value - The input value
 * @param arg - If `value` defines a `toJSON()` method, use this
 *   as its first argument
 * @param ctx - Conversion context, originally set in Document#toJS(). If
 *   `{ keep: true }` is not set, output should be suitable for JSON
 *   stringification.
 */
function toJS(value, arg, ctx) {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-return
    if (Array.isArray(value))
        return value.map((v, i) => toJS(v, String(i), ctx));
    if (value && typeof value.toJSON === 'function') {
        // eslint-disable-next-line @typescript-eslint/no-unsafe-call
        if (!ctx || !identity.hasAnchor(value))
            return value.toJSON(arg, ctx);
        const data = { aliasCount: 0, count: 1, res: undefined };
        ctx.anchors.set(value, data);
        ctx.onCreate = res => {
            data.res = res;
            delete ctx.onCreate;
        };
        const res = value.toJSON(arg, ctx);
        if (ctx.onCreate)
            ctx.onCreate(res);
        return res;
    }
    if (typeof value === 'bigint' && !ctx?.keep)
        return Number(value);
    return value;
}

exports.toJS = toJS;


/***/ }),

/***/ 110:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var resolveBlockScalar = __nccwpck_require__(8913);
var resolveFlowScalar = __nccwpck_require__(6842);
var errors = __nccwpck_require__(1464);
var stringifyString = __nccwpck_require__(3069);

function resolveAsScalar(token, strict = true, onError) {
    if (token) {
        const _onError = (pos, code, message) => {
            const offset = typeof pos === 'number' ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
            if (onError)
                onError(offset, code, message);
            else
                throw new errors.YAMLParseError([offset, offset + 1], code, message);
        };
        switch (token.type) {
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
            case 'block-scalar':
                return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
        }
    }
    return null;
}
/**
 * Create a new scalar token with `value`
 *
 * Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
 * as this function does not support any schema operations and won't check for such conflicts.
 *
 * @param value The string representation of the value, which will have its content properly indented.
 * @param context.end Comments and whitespace after the end of the value, or after the block scalar header. If undefined, a newline will be added.
 * @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
 * @param context.indent The indent level of the token.
 * @param context.inFlow Is this scalar within a flow collection? This may affect the resolved type of the token's value.
 * @param context.offset The offset position of the token.
 * @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
 */
function createScalarToken(value, context) {
    const { implicitKey = false, indent, inFlow = false, offset = -1, type = 'PLAIN' } = context;
    const source = stringifyString.stringifyString({ type, value }, {
        implicitKey,
        indent: indent > 0 ? ' '.repeat(indent) : '',
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
    });
    const end = context.end ?? [
        { type: 'newline', offset: -1, indent, source: '\n' }
    ];
    switch (source[0]) {
        case '|':
        case '>': {
            const he = source.indexOf('\n');
            const head = source.substring(0, he);
            const body = source.substring(he + 1) + '\n';
            const props = [
                { type: 'block-scalar-header', offset, indent, source: head }
            ];
            if (!addEndtoBlockProps(props, end))
                props.push({ type: 'newline', offset: -1, indent, source: '\n' });
            return { type: 'block-scalar', offset, indent, props, source: body };
        }
        case '"':
            return { type: 'double-quoted-scalar', offset, indent, source, end };
        case "'":
            return { type: 'single-quoted-scalar', offset, indent, source, end };
        default:
            return { type: 'scalar', offset, indent, source, end };
    }
}
/**
 * Set the value of `token` to the given string `value`, overwriting any previous contents and type that it may have.
 *
 * Best efforts are made to retain any comments previously associated with the `token`,
 * though all contents within a collection's `items` will be overwritten.
 *
 * Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
 * as this function does not support any schema operations and won't check for such conflicts.
 *
 * @param token Any token. If it does not include an `indent` value, the value will be stringified as if it were an implicit key.
 * @param value The string representation of the value, which will have its content properly indented.
 * @param context.afterKey In most cases, values after a key should have an additional level of indentation.
 * @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
 * @param context.inFlow Being within a flow collection may affect the resolved type of the token's value.
 * @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
 */
function setScalarValue(token, value, context = {}) {
    let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
    let indent = 'indent' in token ? token.indent : null;
    if (afterKey && typeof indent === 'number')
        indent += 2;
    if (!type)
        switch (token.type) {
            case 'single-quoted-scalar':
                type = 'QUOTE_SINGLE';
                break;
            case 'double-quoted-scalar':
                type = 'QUOTE_DOUBLE';
                break;
            case 'block-scalar': {
                const header = token.props[0];
                if (header.type !== 'block-scalar-header')
                    throw new Error('Invalid block scalar header');
                type = header.source[0] === '>' ? 'BLOCK_FOLDED' : 'BLOCK_LITERAL';
                break;
            }
            default:
                type = 'PLAIN';
        }
    const source = stringifyString.stringifyString({ type, value }, {
        implicitKey: implicitKey || indent === null,
        indent: indent !== null && indent > 0 ? ' '.repeat(indent) : '',
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
    });
    switch (source[0]) {
        case '|':
        case '>':
            setBlockScalarValue(token, source);
            break;
        case '"':
            setFlowScalarValue(token, source, 'double-quoted-scalar');
            break;
        case "'":
            setFlowScalarValue(token, source, 'single-quoted-scalar');
            break;
        default:
            setFlowScalarValue(token, source, 'scalar');
    }
}
function setBlockScalarValue(token, source) {
    const he = source.indexOf('\n');
    const head = source.substring(0, he);
    const body = source.substring(he + 1) + '\n';
    if (token.type === 'block-scalar') {
        const header = token.props[0];
        if (header.type !== 'block-scalar-header')
            throw new Error('Invalid block scalar header');
        header.source = head;
        token.source = body;
    }
    else {
        const { offset } = token;
        const indent = 'indent' in token ? token.indent : -1;
        const props = [
            { type: 'block-scalar-header', offset, indent, source: head }
        ];
        if (!addEndtoBlockProps(props, 'end' in token ? token.end : undefined))
            props.push({ type: 'newline', offset: -1, indent, source: '\n' });
        for (const key of Object.keys(token))
            if (key !== 'type' && key !== 'offset')
                delete token[key];
        Object.assign(token, { type: 'block-scalar', indent, props, source: body });
    }
}
/** @returns `true` if last token is a newline */
function addEndtoBlockProps(props, end) {
    if (end)
        for (const st of end)
            switch (st.type) {
                case 'space':
                case 'comment':
                    props.push(st);
                    break;
                case 'newline':
                    props.push(st);
                    return true;
            }
    return false;
}
function setFlowScalarValue(token, source, type) {
    switch (token.type) {
        case 'scalar':
        case 'double-quoted-scalar':
        case 'single-quoted-scalar':
            token.type = type;
            token.source = source;
            break;
        case 'block-scalar': {
            const end = token.props.slice(1);
            let oa = source.length;
            if (token.props[0].type === 'block-scalar-header')
                oa -= token.props[0].source.length;
            for (const tok of end)
                tok.offset += oa;
            delete token.props;
            Object.assign(token, { type, source, end });
            break;
        }
        case 'block-map':
        case 'block-seq': {
            const offset = token.offset + source.length;
            const nl = { type: 'newline', offset, indent: token.indent, source: '\n' };
            delete token.items;
            Object.assign(token, { type, source, end: [nl] });
            break;
        }
        default: {
            const indent = 'indent' in token ? token.indent : -1;
            const end = 'end' in token && Array.isArray(token.end)
                ? token.end.filter(st => st.type === 'space' ||
                    st.type === 'comment' ||
                    st.type === 'newline')
                : [];
            for (const key of Object.keys(token))
                if (key !== 'type' && key !== 'offset')
                    delete token[key];
            Object.assign(token, { type, indent, source, end });
        }
    }
}

exports.createScalarToken = createScalarToken;
exports.resolveAsScalar = resolveAsScalar;
exports.setScalarValue = setScalarValue;


/***/ }),

/***/ 1733:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Stringify a CST document, token, or collection item
 *
 * Fair warning: This applies no validation whatsoever, and
 * simply concatenates the sources in their logical order.
 */
const stringify = (cst) => 'type' in cst ? stringifyToken(cst) : stringifyItem(cst);
function stringifyToken(token) {
    switch (token.type) {
        case 'block-scalar': {
            let res = '';
            for (const tok of token.props)
                res += stringifyToken(tok);
            return res + token.source;
        }
        case 'block-map':
        case 'block-seq': {
            let res = '';
            for (const item of token.items)
                res += stringifyItem(item);
            return res;
        }
        case 'flow-collection': {
            let res = token.start.source;
            for (const item of token.items)
                res += stringifyItem(item);
            for (const st of token.end)
                res += st.source;
            return res;
        }
        case 'document': {
            let res = stringifyItem(token);
            if (token.end)
                for (const st of token.end)
                    res += st.source;
            return res;
        }
        default: {
            let res = token.source;
            if ('end' in token && token.end)
                for (const st of token.end)
                    res += st.source;
            return res;
        }
    }
}
function stringifyItem({ start, key, sep, value }) {
    let res = '';
    for (const st of start)
        res += st.source;
    if (key)
        res += stringifyToken(key);
    if (sep)
        for (const st of sep)
            res += st.source;
    if (value)
        res += stringifyToken(value);
    return res;
}

exports.stringify = stringify;


/***/ }),

/***/ 7715:
/***/ ((__unused_webpack_module, exports) => {



const BREAK = Symbol('break visit');
const SKIP = Symbol('skip children');
const REMOVE = Symbol('remove item');
/**
 * Apply a visitor to a CST document or item.
 *
 * Walks through the tree (depth-first) starting from the root, calling a
 * `visitor` function with two arguments when entering each item:
 *   - `item`: The current item, which included the following members:
 *     - `start: SourceToken[]` – Source tokens before the key or value,
 *       possibly including its anchor or tag.
 *     - `key?: Token | null` – Set for pair values. May then be `null`, if
 *       the key before the `:` separator is empty.
 *     - `sep?: SourceToken[]` – Source tokens between the key and the value,
 *       which should include the `:` map value indicator if `value` is set.
 *     - `value?: Token` – The value of a sequence item, or of a map pair.
 *   - `path`: The steps from the root to the current node, as an array of
 *     `['key' | 'value', number]` tuples.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this token, continue with
 *      next sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current item, then continue with the next one
 *   - `number`: Set the index of the next step. This is useful especially if
 *     the index of the current token has changed.
 *   - `function`: Define the next visitor for this item. After the original
 *     visitor is called on item entry, next visitors are called after handling
 *     a non-empty `key` and when exiting the item.
 */
function visit(cst, visitor) {
    if ('type' in cst && cst.type === 'document')
        cst = { start: cst.start, value: cst.value };
    _visit(Object.freeze([]), cst, visitor);
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visit.BREAK = BREAK;
/** Do not visit the children of the current item */
visit.SKIP = SKIP;
/** Remove the current item */
visit.REMOVE = REMOVE;
/** Find the item at `path` from `cst` as the root */
visit.itemAtPath = (cst, path) => {
    let item = cst;
    for (const [field, index] of path) {
        const tok = item?.[field];
        if (tok && 'items' in tok) {
            item = tok.items[index];
        }
        else
            return undefined;
    }
    return item;
};
/**
 * Get the immediate parent collection of the item at `path` from `cst` as the root.
 *
 * Throws an error if the collection is not found, which should never happen if the item itself exists.
 */
visit.parentCollection = (cst, path) => {
    const parent = visit.itemAtPath(cst, path.slice(0, -1));
    const field = path[path.length - 1][0];
    const coll = parent?.[field];
    if (coll && 'items' in coll)
        return coll;
    throw new Error('Parent collection not found');
};
function _visit(path, item, visitor) {
    let ctrl = visitor(item, path);
    if (typeof ctrl === 'symbol')
        return ctrl;
    for (const field of ['key', 'value']) {
        const token = item[field];
        if (token && 'items' in token) {
            for (let i = 0; i < token.items.length; ++i) {
                const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    token.items.splice(i, 1);
                    i -= 1;
                }
            }
            if (typeof ctrl === 'function' && field === 'key')
                ctrl = ctrl(item, path);
        }
    }
    return typeof ctrl === 'function' ? ctrl(item, path) : ctrl;
}

exports.visit = visit;


/***/ }),

/***/ 3461:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var cstScalar = __nccwpck_require__(110);
var cstStringify = __nccwpck_require__(1733);
var cstVisit = __nccwpck_require__(7715);

/** The byte order mark */
const BOM = '\u{FEFF}';
/** Start of doc-mode */
const DOCUMENT = '\x02'; // C0: Start of Text
/** Unexpected end of flow-mode */
const FLOW_END = '\x18'; // C0: Cancel
/** Next token is a scalar value */
const SCALAR = '\x1f'; // C0: Unit Separator
/** @returns `true` if `token` is a flow or block collection */
const isCollection = (token) => !!token && 'items' in token;
/** @returns `true` if `token` is a flow or block scalar; not an alias */
const isScalar = (token) => !!token &&
    (token.type === 'scalar' ||
        token.type === 'single-quoted-scalar' ||
        token.type === 'double-quoted-scalar' ||
        token.type === 'block-scalar');
/* istanbul ignore next */
/** Get a printable representation of a lexer token */
function prettyToken(token) {
    switch (token) {
        case BOM:
            return '<BOM>';
        case DOCUMENT:
            return '<DOC>';
        case FLOW_END:
            return '<FLOW_END>';
        case SCALAR:
            return '<SCALAR>';
        default:
            return JSON.stringify(token);
    }
}
/** Identify the type of a lexer token. May return `null` for unknown tokens. */
function tokenType(source) {
    switch (source) {
        case BOM:
            return 'byte-order-mark';
        case DOCUMENT:
            return 'doc-mode';
        case FLOW_END:
            return 'flow-error-end';
        case SCALAR:
            return 'scalar';
        case '---':
            return 'doc-start';
        case '...':
            return 'doc-end';
        case '':
        case '\n':
        case '\r\n':
            return 'newline';
        case '-':
            return 'seq-item-ind';
        case '?':
            return 'explicit-key-ind';
        case ':':
            return 'map-value-ind';
        case '{':
            return 'flow-map-start';
        case '}':
            return 'flow-map-end';
        case '[':
            return 'flow-seq-start';
        case ']':
            return 'flow-seq-end';
        case ',':
            return 'comma';
    }
    switch (source[0]) {
        case ' ':
        case '\t':
            return 'space';
        case '#':
            return 'comment';
        case '%':
            return 'directive-line';
        case '*':
            return 'alias';
        case '&':
            return 'anchor';
        case '!':
            return 'tag';
        case "'":
            return 'single-quoted-scalar';
        case '"':
            return 'double-quoted-scalar';
        case '|':
        case '>':
            return 'block-scalar-header';
    }
    return null;
}

exports.createScalarToken = cstScalar.createScalarToken;
exports.resolveAsScalar = cstScalar.resolveAsScalar;
exports.setScalarValue = cstScalar.setScalarValue;
exports.stringify = cstStringify.stringify;
exports.visit = cstVisit.visit;
exports.BOM = BOM;
exports.DOCUMENT = DOCUMENT;
exports.FLOW_END = FLOW_END;
exports.SCALAR = SCALAR;
exports.isCollection = isCollection;
exports.isScalar = isScalar;
exports.prettyToken = prettyToken;
exports.tokenType = tokenType;


/***/ }),

/***/ 361:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var cst = __nccwpck_require__(3461);

/*
START -> stream

stream
  directive -> line-end -> stream
  indent + line-end -> stream
  [else] -> line-start

line-end
  comment -> line-end
  newline -> .
  input-end -> END

line-start
  doc-start -> doc
  doc-end -> stream
  [else] -> indent -> block-start

block-start
  seq-item-start -> block-start
  explicit-key-start -> block-start
  map-value-start -> block-start
  [else] -> doc

doc
  line-end -> line-start
  spaces -> doc
  anchor -> doc
  tag -> doc
  flow-start -> flow -> doc
  flow-end -> error -> doc
  seq-item-start -> error -> doc
  explicit-key-start -> error -> doc
  map-value-start -> doc
  alias -> doc
  quote-start -> quoted-scalar -> doc
  block-scalar-header -> line-end -> block-scalar(min) -> line-start
  [else] -> plain-scalar(false, min) -> doc

flow
  line-end -> flow
  spaces -> flow
  anchor -> flow
  tag -> flow
  flow-start -> flow -> flow
  flow-end -> .
  seq-item-start -> error -> flow
  explicit-key-start -> flow
  map-value-start -> flow
  alias -> flow
  quote-start -> quoted-scalar -> flow
  comma -> flow
  [else] -> plain-scalar(true, 0) -> flow

quoted-scalar
  quote-end -> .
  [else] -> quoted-scalar

block-scalar(min)
  newline + peek(indent < min) -> .
  [else] -> block-scalar(min)

plain-scalar(is-flow, min)
  scalar-end(is-flow) -> .
  peek(newline + (indent < min)) -> .
  [else] -> plain-scalar(min)
*/
function isEmpty(ch) {
    switch (ch) {
        case undefined:
        case ' ':
        case '\n':
        case '\r':
        case '\t':
            return true;
        default:
            return false;
    }
}
const hexDigits = new Set('0123456789ABCDEFabcdef');
const tagChars = new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
const flowIndicatorChars = new Set(',[]{}');
const invalidAnchorChars = new Set(' ,[]{}\n\r\t');
const isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
/**
 * Splits an input string into lexical tokens, i.e. smaller strings that are
 * easily identifiable by `tokens.tokenType()`.
 *
 * Lexing starts always in a "stream" context. Incomplete input may be buffered
 * until a complete token can be emitted.
 *
 * In addition to slices of the original input, the following control characters
 * may also be emitted:
 *
 * - `\x02` (Start of Text): A document starts with the next token
 * - `\x18` (Cancel): Unexpected end of flow-mode (indicates an error)
 * - `\x1f` (Unit Separator): Next token is a scalar value
 * - `\u{FEFF}` (Byte order mark): Emitted separately outside documents
 */
class Lexer {
    constructor() {
        /**
         * Flag indicating whether the end of the current buffer marks the end of
         * all input
         */
        this.atEnd = false;
        /**
         * Explicit indent set in block scalar header, as an offset from the current
         * minimum indent, so e.g. set to 1 from a header `|2+`. Set to -1 if not
         * explicitly set.
         */
        this.blockScalarIndent = -1;
        /**
         * Block scalars that include a + (keep) chomping indicator in their header
         * include trailing empty lines, which are otherwise excluded from the
         * scalar's contents.
         */
        this.blockScalarKeep = false;
        /** Current input */
        this.buffer = '';
        /**
         * Flag noting whether the map value indicator : can immediately follow this
         * node within a flow context.
         */
        this.flowKey = false;
        /** Count of surrounding flow collection levels. */
        this.flowLevel = 0;
        /**
         * Minimum level of indentation required for next lines to be parsed as a
         * part of the current scalar value.
         */
        this.indentNext = 0;
        /** Indentation level of the current line. */
        this.indentValue = 0;
        /** Position of the next \n character. */
        this.lineEndPos = null;
        /** Stores the state of the lexer if reaching the end of incpomplete input */
        this.next = null;
        /** A pointer to `buffer`; the current position of the lexer. */
        this.pos = 0;
    }
    /**
     * Generate YAML tokens from the `source` string. If `incomplete`,
     * a part of the last line may be left as a buffer for the next call.
     *
     * @returns A generator of lexical tokens
     */
    *lex(source, incomplete = false) {
        if (source) {
            if (typeof source !== 'string')
                throw TypeError('source is not a string');
            this.buffer = this.buffer ? this.buffer + source : source;
            this.lineEndPos = null;
        }
        this.atEnd = !incomplete;
        let next = this.next ?? 'stream';
        while (next && (incomplete || this.hasChars(1)))
            next = yield* this.parseNext(next);
    }
    atLineEnd() {
        let i = this.pos;
        let ch = this.buffer[i];
        while (ch === ' ' || ch === '\t')
            ch = this.buffer[++i];
        if (!ch || ch === '#' || ch === '\n')
            return true;
        if (ch === '\r')
            return this.buffer[i + 1] === '\n';
        return false;
    }
    charAt(n) {
        return this.buffer[this.pos + n];
    }
    continueScalar(offset) {
        let ch = this.buffer[offset];
        if (this.indentNext > 0) {
            let indent = 0;
            while (ch === ' ')
                ch = this.buffer[++indent + offset];
            if (ch === '\r') {
                const next = this.buffer[indent + offset + 1];
                if (next === '\n' || (!next && !this.atEnd))
                    return offset + indent + 1;
            }
            return ch === '\n' || indent >= this.indentNext || (!ch && !this.atEnd)
                ? offset + indent
                : -1;
        }
        if (ch === '-' || ch === '.') {
            const dt = this.buffer.substr(offset, 3);
            if ((dt === '---' || dt === '...') && isEmpty(this.buffer[offset + 3]))
                return -1;
        }
        return offset;
    }
    getLine() {
        let end = this.lineEndPos;
        if (typeof end !== 'number' || (end !== -1 && end < this.pos)) {
            end = this.buffer.indexOf('\n', this.pos);
            this.lineEndPos = end;
        }
        if (end === -1)
            return this.atEnd ? this.buffer.substring(this.pos) : null;
        if (this.buffer[end - 1] === '\r')
            end -= 1;
        return this.buffer.substring(this.pos, end);
    }
    hasChars(n) {
        return this.pos + n <= this.buffer.length;
    }
    setNext(state) {
        this.buffer = this.buffer.substring(this.pos);
        this.pos = 0;
        this.lineEndPos = null;
        this.next = state;
        return null;
    }
    peek(n) {
        return this.buffer.substr(this.pos, n);
    }
    *parseNext(next) {
        switch (next) {
            case 'stream':
                return yield* this.parseStream();
            case 'line-start':
                return yield* this.parseLineStart();
            case 'block-start':
                return yield* this.parseBlockStart();
            case 'doc':
                return yield* this.parseDocument();
            case 'flow':
                return yield* this.parseFlowCollection();
            case 'quoted-scalar':
                return yield* this.parseQuotedScalar();
            case 'block-scalar':
                return yield* this.parseBlockScalar();
            case 'plain-scalar':
                return yield* this.parsePlainScalar();
        }
    }
    *parseStream() {
        let line = this.getLine();
        if (line === null)
            return this.setNext('stream');
        if (line[0] === cst.BOM) {
            yield* this.pushCount(1);
            line = line.substring(1);
        }
        if (line[0] === '%') {
            let dirEnd = line.length;
            let cs = line.indexOf('#');
            while (cs !== -1) {
                const ch = line[cs - 1];
                if (ch === ' ' || ch === '\t') {
                    dirEnd = cs - 1;
                    break;
                }
                else {
                    cs = line.indexOf('#', cs + 1);
                }
            }
            while (true) {
                const ch = line[dirEnd - 1];
                if (ch === ' ' || ch === '\t')
                    dirEnd -= 1;
                else
                    break;
            }
            const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
            yield* this.pushCount(line.length - n); // possible comment
            this.pushNewline();
            return 'stream';
        }
        if (this.atLineEnd()) {
            const sp = yield* this.pushSpaces(true);
            yield* this.pushCount(line.length - sp);
            yield* this.pushNewline();
            return 'stream';
        }
        yield cst.DOCUMENT;
        return yield* this.parseLineStart();
    }
    *parseLineStart() {
        const ch = this.charAt(0);
        if (!ch && !this.atEnd)
            return this.setNext('line-start');
        if (ch === '-' || ch === '.') {
            if (!this.atEnd && !this.hasChars(4))
                return this.setNext('line-start');
            const s = this.peek(3);
            if ((s === '---' || s === '...') && isEmpty(this.charAt(3))) {
                yield* this.pushCount(3);
                this.indentValue = 0;
                this.indentNext = 0;
                return s === '---' ? 'doc' : 'stream';
            }
        }
        this.indentValue = yield* this.pushSpaces(false);
        if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1)))
            this.indentNext = this.indentValue;
        return yield* this.parseBlockStart();
    }
    *parseBlockStart() {
        const [ch0, ch1] = this.peek(2);
        if (!ch1 && !this.atEnd)
            return this.setNext('block-start');
        if ((ch0 === '-' || ch0 === '?' || ch0 === ':') && isEmpty(ch1)) {
            const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
            this.indentNext = this.indentValue + 1;
            this.indentValue += n;
            return 'block-start';
        }
        return 'doc';
    }
    *parseDocument() {
        yield* this.pushSpaces(true);
        const line = this.getLine();
        if (line === null)
            return this.setNext('doc');
        let n = yield* this.pushIndicators();
        switch (line[n]) {
            case '#':
                yield* this.pushCount(line.length - n);
            // fallthrough
            case undefined:
                yield* this.pushNewline();
                return yield* this.parseLineStart();
            case '{':
            case '[':
                yield* this.pushCount(1);
                this.flowKey = false;
                this.flowLevel = 1;
                return 'flow';
            case '}':
            case ']':
                // this is an error
                yield* this.pushCount(1);
                return 'doc';
            case '*':
                yield* this.pushUntil(isNotAnchorChar);
                return 'doc';
            case '"':
            case "'":
                return yield* this.parseQuotedScalar();
            case '|':
            case '>':
                n += yield* this.parseBlockScalarHeader();
                n += yield* this.pushSpaces(true);
                yield* this.pushCount(line.length - n);
                yield* this.pushNewline();
                return yield* this.parseBlockScalar();
            default:
                return yield* this.parsePlainScalar();
        }
    }
    *parseFlowCollection() {
        let nl, sp;
        let indent = -1;
        do {
            nl = yield* this.pushNewline();
            if (nl > 0) {
                sp = yield* this.pushSpaces(false);
                this.indentValue = indent = sp;
            }
            else {
                sp = 0;
            }
            sp += yield* this.pushSpaces(true);
        } while (nl + sp > 0);
        const line = this.getLine();
        if (line === null)
            return this.setNext('flow');
        if ((indent !== -1 && indent < this.indentNext && line[0] !== '#') ||
            (indent === 0 &&
                (line.startsWith('---') || line.startsWith('...')) &&
                isEmpty(line[3]))) {
            // Allowing for the terminal ] or } at the same (rather than greater)
            // indent level as the initial [ or { is technically invalid, but
            // failing here would be surprising to users.
            const atFlowEndMarker = indent === this.indentNext - 1 &&
                this.flowLevel === 1 &&
                (line[0] === ']' || line[0] === '}');
            if (!atFlowEndMarker) {
                // this is an error
                this.flowLevel = 0;
                yield cst.FLOW_END;
                return yield* this.parseLineStart();
            }
        }
        let n = 0;
        while (line[n] === ',') {
            n += yield* this.pushCount(1);
            n += yield* this.pushSpaces(true);
            this.flowKey = false;
        }
        n += yield* this.pushIndicators();
        switch (line[n]) {
            case undefined:
                return 'flow';
            case '#':
                yield* this.pushCount(line.length - n);
                return 'flow';
            case '{':
            case '[':
                yield* this.pushCount(1);
                this.flowKey = false;
                this.flowLevel += 1;
                return 'flow';
            case '}':
            case ']':
                yield* this.pushCount(1);
                this.flowKey = true;
                this.flowLevel -= 1;
                return this.flowLevel ? 'flow' : 'doc';
            case '*':
                yield* this.pushUntil(isNotAnchorChar);
                return 'flow';
            case '"':
            case "'":
                this.flowKey = true;
                return yield* this.parseQuotedScalar();
            case ':': {
                const next = this.charAt(1);
                if (this.flowKey || isEmpty(next) || next === ',') {
                    this.flowKey = false;
                    yield* this.pushCount(1);
                    yield* this.pushSpaces(true);
                    return 'flow';
                }
            }
            // fallthrough
            default:
                this.flowKey = false;
                return yield* this.parsePlainScalar();
        }
    }
    *parseQuotedScalar() {
        const quote = this.charAt(0);
        let end = this.buffer.indexOf(quote, this.pos + 1);
        if (quote === "'") {
            while (end !== -1 && this.buffer[end + 1] === "'")
                end = this.buffer.indexOf("'", end + 2);
        }
        else {
            // double-quote
            while (end !== -1) {
                let n = 0;
                while (this.buffer[end - 1 - n] === '\\')
                    n += 1;
                if (n % 2 === 0)
                    break;
                end = this.buffer.indexOf('"', end + 1);
            }
        }
        // Only looking for newlines within the quotes
        const qb = this.buffer.substring(0, end);
        let nl = qb.indexOf('\n', this.pos);
        if (nl !== -1) {
            while (nl !== -1) {
                const cs = this.continueScalar(nl + 1);
                if (cs === -1)
                    break;
                nl = qb.indexOf('\n', cs);
            }
            if (nl !== -1) {
                // this is an error caused by an unexpected unindent
                end = nl - (qb[nl - 1] === '\r' ? 2 : 1);
            }
        }
        if (end === -1) {
            if (!this.atEnd)
                return this.setNext('quoted-scalar');
            end = this.buffer.length;
        }
        yield* this.pushToIndex(end + 1, false);
        return this.flowLevel ? 'flow' : 'doc';
    }
    *parseBlockScalarHeader() {
        this.blockScalarIndent = -1;
        this.blockScalarKeep = false;
        let i = this.pos;
        while (true) {
            const ch = this.buffer[++i];
            if (ch === '+')
                this.blockScalarKeep = true;
            else if (ch > '0' && ch <= '9')
                this.blockScalarIndent = Number(ch) - 1;
            else if (ch !== '-')
                break;
        }
        return yield* this.pushUntil(ch => isEmpty(ch) || ch === '#');
    }
    *parseBlockScalar() {
        let nl = this.pos - 1; // may be -1 if this.pos === 0
        let indent = 0;
        let ch;
        loop: for (let i = this.pos; (ch = this.buffer[i]); ++i) {
            switch (ch) {
                case ' ':
                    indent += 1;
                    break;
                case '\n':
                    nl = i;
                    indent = 0;
                    break;
                case '\r': {
                    const next = this.buffer[i + 1];
                    if (!next && !this.atEnd)
                        return this.setNext('block-scalar');
                    if (next === '\n')
                        break;
                } // fallthrough
                default:
                    break loop;
            }
        }
        if (!ch && !this.atEnd)
            return this.setNext('block-scalar');
        if (indent >= this.indentNext) {
            if (this.blockScalarIndent === -1)
                this.indentNext = indent;
            else {
                this.indentNext =
                    this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
            }
            do {
                const cs = this.continueScalar(nl + 1);
                if (cs === -1)
                    break;
                nl = this.buffer.indexOf('\n', cs);
            } while (nl !== -1);
            if (nl === -1) {
                if (!this.atEnd)
                    return this.setNext('block-scalar');
                nl = this.buffer.length;
            }
        }
        // Trailing insufficiently indented tabs are invalid.
        // To catch that during parsing, we include them in the block scalar value.
        let i = nl + 1;
        ch = this.buffer[i];
        while (ch === ' ')
            ch = this.buffer[++i];
        if (ch === '\t') {
            while (ch === '\t' || ch === ' ' || ch === '\r' || ch === '\n')
                ch = this.buffer[++i];
            nl = i - 1;
        }
        else if (!this.blockScalarKeep) {
            do {
                let i = nl - 1;
                let ch = this.buffer[i];
                if (ch === '\r')
                    ch = this.buffer[--i];
                const lastChar = i; // Drop the line if last char not more indented
                while (ch === ' ')
                    ch = this.buffer[--i];
                if (ch === '\n' && i >= this.pos && i + 1 + indent > lastChar)
                    nl = i;
                else
                    break;
            } while (true);
        }
        yield cst.SCALAR;
        yield* this.pushToIndex(nl + 1, true);
        return yield* this.parseLineStart();
    }
    *parsePlainScalar() {
        const inFlow = this.flowLevel > 0;
        let end = this.pos - 1;
        let i = this.pos - 1;
        let ch;
        while ((ch = this.buffer[++i])) {
            if (ch === ':') {
                const next = this.buffer[i + 1];
                if (isEmpty(next) || (inFlow && flowIndicatorChars.has(next)))
                    break;
                end = i;
            }
            else if (isEmpty(ch)) {
                let next = this.buffer[i + 1];
                if (ch === '\r') {
                    if (next === '\n') {
                        i += 1;
                        ch = '\n';
                        next = this.buffer[i + 1];
                    }
                    else
                        end = i;
                }
                if (next === '#' || (inFlow && flowIndicatorChars.has(next)))
                    break;
                if (ch === '\n') {
                    const cs = this.continueScalar(i + 1);
                    if (cs === -1)
                        break;
                    i = Math.max(i, cs - 2); // to advance, but still account for ' #'
                }
            }
            else {
                if (inFlow && flowIndicatorChars.has(ch))
                    break;
                end = i;
            }
        }
        if (!ch && !this.atEnd)
            return this.setNext('plain-scalar');
        yield cst.SCALAR;
        yield* this.pushToIndex(end + 1, true);
        return inFlow ? 'flow' : 'doc';
    }
    *pushCount(n) {
        if (n > 0) {
            yield this.buffer.substr(this.pos, n);
            this.pos += n;
            return n;
        }
        return 0;
    }
    *pushToIndex(i, allowEmpty) {
        const s = this.buffer.slice(this.pos, i);
        if (s) {
            yield s;
            this.pos += s.length;
            return s.length;
        }
        else if (allowEmpty)
            yield '';
        return 0;
    }
    *pushIndicators() {
        let n = 0;
        loop: while (true) {
            switch (this.charAt(0)) {
                case '!':
                    n += yield* this.pushTag();
                    n += yield* this.pushSpaces(true);
                    continue loop;
                case '&':
                    n += yield* this.pushUntil(isNotAnchorChar);
                    n += yield* this.pushSpaces(true);
                    continue loop;
                case '-': // this is an error
                case '?': // this is an error outside flow collections
                case ':': {
                    const inFlow = this.flowLevel > 0;
                    const ch1 = this.charAt(1);
                    if (isEmpty(ch1) || (inFlow && flowIndicatorChars.has(ch1))) {
                        if (!inFlow)
                            this.indentNext = this.indentValue + 1;
                        else if (this.flowKey)
                            this.flowKey = false;
                        n += yield* this.pushCount(1);
                        n += yield* this.pushSpaces(true);
                        continue loop;
                    }
                }
            }
            break loop;
        }
        return n;
    }
    *pushTag() {
        if (this.charAt(1) === '<') {
            let i = this.pos + 2;
            let ch = this.buffer[i];
            while (!isEmpty(ch) && ch !== '>')
                ch = this.buffer[++i];
            return yield* this.pushToIndex(ch === '>' ? i + 1 : i, false);
        }
        else {
            let i = this.pos + 1;
            let ch = this.buffer[i];
            while (ch) {
                if (tagChars.has(ch))
                    ch = this.buffer[++i];
                else if (ch === '%' &&
                    hexDigits.has(this.buffer[i + 1]) &&
                    hexDigits.has(this.buffer[i + 2])) {
                    ch = this.buffer[(i += 3)];
                }
                else
                    break;
            }
            return yield* this.pushToIndex(i, false);
        }
    }
    *pushNewline() {
        const ch = this.buffer[this.pos];
        if (ch === '\n')
            return yield* this.pushCount(1);
        else if (ch === '\r' && this.charAt(1) === '\n')
            return yield* this.pushCount(2);
        else
            return 0;
    }
    *pushSpaces(allowTabs) {
        let i = this.pos - 1;
        let ch;
        do {
            ch = this.buffer[++i];
        } while (ch === ' ' || (allowTabs && ch === '\t'));
        const n = i - this.pos;
        if (n > 0) {
            yield this.buffer.substr(this.pos, n);
            this.pos = i;
        }
        return n;
    }
    *pushUntil(test) {
        let i = this.pos;
        let ch = this.buffer[i];
        while (!test(ch))
            ch = this.buffer[++i];
        return yield* this.pushToIndex(i, false);
    }
}

exports.Lexer = Lexer;


/***/ }),

/***/ 6628:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Tracks newlines during parsing in order to provide an efficient API for
 * determining the one-indexed `{ line, col }` position for any offset
 * within the input.
 */
class LineCounter {
    constructor() {
        this.lineStarts = [];
        /**
         * Should be called in ascending order. Otherwise, call
         * `lineCounter.lineStarts.sort()` before calling `linePos()`.
         */
        this.addNewLine = (offset) => this.lineStarts.push(offset);
        /**
         * Performs a binary search and returns the 1-indexed { line, col }
         * position of `offset`. If `line === 0`, `addNewLine` has never been
         * called or `offset` is before the first known newline.
         */
        this.linePos = (offset) => {
            let low = 0;
            let high = this.lineStarts.length;
            while (low < high) {
                const mid = (low + high) >> 1; // Math.floor((low + high) / 2)
                if (this.lineStarts[mid] < offset)
                    low = mid + 1;
                else
                    high = mid;
            }
            if (this.lineStarts[low] === offset)
                return { line: low + 1, col: 1 };
            if (low === 0)
                return { line: 0, col: offset };
            const start = this.lineStarts[low - 1];
            return { line: low, col: offset - start + 1 };
        };
    }
}

exports.LineCounter = LineCounter;


/***/ }),

/***/ 3456:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);
var cst = __nccwpck_require__(3461);
var lexer = __nccwpck_require__(361);

function includesToken(list, type) {
    for (let i = 0; i < list.length; ++i)
        if (list[i].type === type)
            return true;
    return false;
}
function findNonEmptyIndex(list) {
    for (let i = 0; i < list.length; ++i) {
        switch (list[i].type) {
            case 'space':
            case 'comment':
            case 'newline':
                break;
            default:
                return i;
        }
    }
    return -1;
}
function isFlowToken(token) {
    switch (token?.type) {
        case 'alias':
        case 'scalar':
        case 'single-quoted-scalar':
        case 'double-quoted-scalar':
        case 'flow-collection':
            return true;
        default:
            return false;
    }
}
function getPrevProps(parent) {
    switch (parent.type) {
        case 'document':
            return parent.start;
        case 'block-map': {
            const it = parent.items[parent.items.length - 1];
            return it.sep ?? it.start;
        }
        case 'block-seq':
            return parent.items[parent.items.length - 1].start;
        /* istanbul ignore next should not happen */
        default:
            return [];
    }
}
/** Note: May modify input array */
function getFirstKeyStartProps(prev) {
    if (prev.length === 0)
        return [];
    let i = prev.length;
    loop: while (--i >= 0) {
        switch (prev[i].type) {
            case 'doc-start':
            case 'explicit-key-ind':
            case 'map-value-ind':
            case 'seq-item-ind':
            case 'newline':
                break loop;
        }
    }
    while (prev[++i]?.type === 'space') {
        /* loop */
    }
    return prev.splice(i, prev.length);
}
function arrayPushArray(target, source) {
    // May exhaust call stack with large `source` array
    if (source.length < 1e5)
        Array.prototype.push.apply(target, source);
    else
        for (let i = 0; i < source.length; ++i)
            target.push(source[i]);
}
function fixFlowSeqItems(fc) {
    if (fc.start.type === 'flow-seq-start') {
        for (const it of fc.items) {
            if (it.sep &&
                !it.value &&
                !includesToken(it.start, 'explicit-key-ind') &&
                !includesToken(it.sep, 'map-value-ind')) {
                if (it.key)
                    it.value = it.key;
                delete it.key;
                if (isFlowToken(it.value)) {
                    if (it.value.end)
                        arrayPushArray(it.value.end, it.sep);
                    else
                        it.value.end = it.sep;
                }
                else
                    arrayPushArray(it.start, it.sep);
                delete it.sep;
            }
        }
    }
}
/**
 * A YAML concrete syntax tree (CST) parser
 *
 * ```ts
 * const src: string = ...
 * for (const token of new Parser().parse(src)) {
 *   // token: Token
 * }
 * ```
 *
 * To use the parser with a user-provided lexer:
 *
 * ```ts
 * function* parse(source: string, lexer: Lexer) {
 *   const parser = new Parser()
 *   for (const lexeme of lexer.lex(source))
 *     yield* parser.next(lexeme)
 *   yield* parser.end()
 * }
 *
 * const src: string = ...
 * const lexer = new Lexer()
 * for (const token of parse(src, lexer)) {
 *   // token: Token
 * }
 * ```
 */
class Parser {
    /**
     * @param onNewLine - If defined, called separately with the start position of
     *   each new line (in `parse()`, including the start of input).
     */
    constructor(onNewLine) {
        /** If true, space and sequence indicators count as indentation */
        this.atNewLine = true;
        /** If true, next token is a scalar value */
        this.atScalar = false;
        /** Current indentation level */
        this.indent = 0;
        /** Current offset since the start of parsing */
        this.offset = 0;
        /** On the same line with a block map key */
        this.onKeyLine = false;
        /** Top indicates the node that's currently being built */
        this.stack = [];
        /** The source of the current token, set in parse() */
        this.source = '';
        /** The type of the current token, set in parse() */
        this.type = '';
        // Must be defined after `next()`
        this.lexer = new lexer.Lexer();
        this.onNewLine = onNewLine;
    }
    /**
     * Parse `source` as a YAML stream.
     * If `incomplete`, a part of the last line may be left as a buffer for the next call.
     *
     * Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
     *
     * @returns A generator of tokens representing each directive, document, and other structure.
     */
    *parse(source, incomplete = false) {
        if (this.onNewLine && this.offset === 0)
            this.onNewLine(0);
        for (const lexeme of this.lexer.lex(source, incomplete))
            yield* this.next(lexeme);
        if (!incomplete)
            yield* this.end();
    }
    /**
     * Advance the parser by the `source` of one lexical token.
     */
    *next(source) {
        this.source = source;
        if (node_process.env.LOG_TOKENS)
            console.log('|', cst.prettyToken(source));
        if (this.atScalar) {
            this.atScalar = false;
            yield* this.step();
            this.offset += source.length;
            return;
        }
        const type = cst.tokenType(source);
        if (!type) {
            const message = `Not a YAML token: ${source}`;
            yield* this.pop({ type: 'error', offset: this.offset, message, source });
            this.offset += source.length;
        }
        else if (type === 'scalar') {
            this.atNewLine = false;
            this.atScalar = true;
            this.type = 'scalar';
        }
        else {
            this.type = type;
            yield* this.step();
            switch (type) {
                case 'newline':
                    this.atNewLine = true;
                    this.indent = 0;
                    if (this.onNewLine)
                        this.onNewLine(this.offset + source.length);
                    break;
                case 'space':
                    if (this.atNewLine && source[0] === ' ')
                        this.indent += source.length;
                    break;
                case 'explicit-key-ind':
                case 'map-value-ind':
                case 'seq-item-ind':
                    if (this.atNewLine)
                        this.indent += source.length;
                    break;
                case 'doc-mode':
                case 'flow-error-end':
                    return;
                default:
                    this.atNewLine = false;
            }
            this.offset += source.length;
        }
    }
    /** Call at end of input to push out any remaining constructions */
    *end() {
        while (this.stack.length > 0)
            yield* this.pop();
    }
    get sourceToken() {
        const st = {
            type: this.type,
            offset: this.offset,
            indent: this.indent,
            source: this.source
        };
        return st;
    }
    *step() {
        const top = this.peek(1);
        if (this.type === 'doc-end' && top?.type !== 'doc-end') {
            while (this.stack.length > 0)
                yield* this.pop();
            this.stack.push({
                type: 'doc-end',
                offset: this.offset,
                source: this.source
            });
            return;
        }
        if (!top)
            return yield* this.stream();
        switch (top.type) {
            case 'document':
                return yield* this.document(top);
            case 'alias':
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return yield* this.scalar(top);
            case 'block-scalar':
                return yield* this.blockScalar(top);
            case 'block-map':
                return yield* this.blockMap(top);
            case 'block-seq':
                return yield* this.blockSequence(top);
            case 'flow-collection':
                return yield* this.flowCollection(top);
            case 'doc-end':
                return yield* this.documentEnd(top);
        }
        /* istanbul ignore next should not happen */
        yield* this.pop();
    }
    peek(n) {
        return this.stack[this.stack.length - n];
    }
    *pop(error) {
        const token = error ?? this.stack.pop();
        /* istanbul ignore if should not happen */
        if (!token) {
            const message = 'Tried to pop an empty stack';
            yield { type: 'error', offset: this.offset, source: '', message };
        }
        else if (this.stack.length === 0) {
            yield token;
        }
        else {
            const top = this.peek(1);
            if (token.type === 'block-scalar') {
                // Block scalars use their parent rather than header indent
                token.indent = 'indent' in top ? top.indent : 0;
            }
            else if (token.type === 'flow-collection' && top.type === 'document') {
                // Ignore all indent for top-level flow collections
                token.indent = 0;
            }
            if (token.type === 'flow-collection')
                fixFlowSeqItems(token);
            switch (top.type) {
                case 'document':
                    top.value = token;
                    break;
                case 'block-scalar':
                    top.props.push(token); // error
                    break;
                case 'block-map': {
                    const it = top.items[top.items.length - 1];
                    if (it.value) {
                        top.items.push({ start: [], key: token, sep: [] });
                        this.onKeyLine = true;
                        return;
                    }
                    else if (it.sep) {
                        it.value = token;
                    }
                    else {
                        Object.assign(it, { key: token, sep: [] });
                        this.onKeyLine = !it.explicitKey;
                        return;
                    }
                    break;
                }
                case 'block-seq': {
                    const it = top.items[top.items.length - 1];
                    if (it.value)
                        top.items.push({ start: [], value: token });
                    else
                        it.value = token;
                    break;
                }
                case 'flow-collection': {
                    const it = top.items[top.items.length - 1];
                    if (!it || it.value)
                        top.items.push({ start: [], key: token, sep: [] });
                    else if (it.sep)
                        it.value = token;
                    else
                        Object.assign(it, { key: token, sep: [] });
                    return;
                }
                /* istanbul ignore next should not happen */
                default:
                    yield* this.pop();
                    yield* this.pop(token);
            }
            if ((top.type === 'document' ||
                top.type === 'block-map' ||
                top.type === 'block-seq') &&
                (token.type === 'block-map' || token.type === 'block-seq')) {
                const last = token.items[token.items.length - 1];
                if (last &&
                    !last.sep &&
                    !last.value &&
                    last.start.length > 0 &&
                    findNonEmptyIndex(last.start) === -1 &&
                    (token.indent === 0 ||
                        last.start.every(st => st.type !== 'comment' || st.indent < token.indent))) {
                    if (top.type === 'document')
                        top.end = last.start;
                    else
                        top.items.push({ start: last.start });
                    token.items.splice(-1, 1);
                }
            }
        }
    }
    *stream() {
        switch (this.type) {
            case 'directive-line':
                yield { type: 'directive', offset: this.offset, source: this.source };
                return;
            case 'byte-order-mark':
            case 'space':
            case 'comment':
            case 'newline':
                yield this.sourceToken;
                return;
            case 'doc-mode':
            case 'doc-start': {
                const doc = {
                    type: 'document',
                    offset: this.offset,
                    start: []
                };
                if (this.type === 'doc-start')
                    doc.start.push(this.sourceToken);
                this.stack.push(doc);
                return;
            }
        }
        yield {
            type: 'error',
            offset: this.offset,
            message: `Unexpected ${this.type} token in YAML stream`,
            source: this.source
        };
    }
    *document(doc) {
        if (doc.value)
            return yield* this.lineEnd(doc);
        switch (this.type) {
            case 'doc-start': {
                if (findNonEmptyIndex(doc.start) !== -1) {
                    yield* this.pop();
                    yield* this.step();
                }
                else
                    doc.start.push(this.sourceToken);
                return;
            }
            case 'anchor':
            case 'tag':
            case 'space':
            case 'comment':
            case 'newline':
                doc.start.push(this.sourceToken);
                return;
        }
        const bv = this.startBlockValue(doc);
        if (bv)
            this.stack.push(bv);
        else {
            yield {
                type: 'error',
                offset: this.offset,
                message: `Unexpected ${this.type} token in YAML document`,
                source: this.source
            };
        }
    }
    *scalar(scalar) {
        if (this.type === 'map-value-ind') {
            const prev = getPrevProps(this.peek(2));
            const start = getFirstKeyStartProps(prev);
            let sep;
            if (scalar.end) {
                sep = scalar.end;
                sep.push(this.sourceToken);
                delete scalar.end;
            }
            else
                sep = [this.sourceToken];
            const map = {
                type: 'block-map',
                offset: scalar.offset,
                indent: scalar.indent,
                items: [{ start, key: scalar, sep }]
            };
            this.onKeyLine = true;
            this.stack[this.stack.length - 1] = map;
        }
        else
            yield* this.lineEnd(scalar);
    }
    *blockScalar(scalar) {
        switch (this.type) {
            case 'space':
            case 'comment':
            case 'newline':
                scalar.props.push(this.sourceToken);
                return;
            case 'scalar':
                scalar.source = this.source;
                // block-scalar source includes trailing newline
                this.atNewLine = true;
                this.indent = 0;
                if (this.onNewLine) {
                    let nl = this.source.indexOf('\n') + 1;
                    while (nl !== 0) {
                        this.onNewLine(this.offset + nl);
                        nl = this.source.indexOf('\n', nl) + 1;
                    }
                }
                yield* this.pop();
                break;
            /* istanbul ignore next should not happen */
            default:
                yield* this.pop();
                yield* this.step();
        }
    }
    *blockMap(map) {
        const it = map.items[map.items.length - 1];
        // it.sep is true-ish if pair already has key or : separator
        switch (this.type) {
            case 'newline':
                this.onKeyLine = false;
                if (it.value) {
                    const end = 'end' in it.value ? it.value.end : undefined;
                    const last = Array.isArray(end) ? end[end.length - 1] : undefined;
                    if (last?.type === 'comment')
                        end?.push(this.sourceToken);
                    else
                        map.items.push({ start: [this.sourceToken] });
                }
                else if (it.sep) {
                    it.sep.push(this.sourceToken);
                }
                else {
                    it.start.push(this.sourceToken);
                }
                return;
            case 'space':
            case 'comment':
                if (it.value) {
                    map.items.push({ start: [this.sourceToken] });
                }
                else if (it.sep) {
                    it.sep.push(this.sourceToken);
                }
                else {
                    if (this.atIndentedComment(it.start, map.indent)) {
                        const prev = map.items[map.items.length - 2];
                        const end = prev?.value?.end;
                        if (Array.isArray(end)) {
                            arrayPushArray(end, it.start);
                            end.push(this.sourceToken);
                            map.items.pop();
                            return;
                        }
                    }
                    it.start.push(this.sourceToken);
                }
                return;
        }
        if (this.indent >= map.indent) {
            const atMapIndent = !this.onKeyLine && this.indent === map.indent;
            const atNextItem = atMapIndent &&
                (it.sep || it.explicitKey) &&
                this.type !== 'seq-item-ind';
            // For empty nodes, assign newline-separated not indented empty tokens to following node
            let start = [];
            if (atNextItem && it.sep && !it.value) {
                const nl = [];
                for (let i = 0; i < it.sep.length; ++i) {
                    const st = it.sep[i];
                    switch (st.type) {
                        case 'newline':
                            nl.push(i);
                            break;
                        case 'space':
                            break;
                        case 'comment':
                            if (st.indent > map.indent)
                                nl.length = 0;
                            break;
                        default:
                            nl.length = 0;
                    }
                }
                if (nl.length >= 2)
                    start = it.sep.splice(nl[1]);
            }
            switch (this.type) {
                case 'anchor':
                case 'tag':
                    if (atNextItem || it.value) {
                        start.push(this.sourceToken);
                        map.items.push({ start });
                        this.onKeyLine = true;
                    }
                    else if (it.sep) {
                        it.sep.push(this.sourceToken);
                    }
                    else {
                        it.start.push(this.sourceToken);
                    }
                    return;
                case 'explicit-key-ind':
                    if (!it.sep && !it.explicitKey) {
                        it.start.push(this.sourceToken);
                        it.explicitKey = true;
                    }
                    else if (atNextItem || it.value) {
                        start.push(this.sourceToken);
                        map.items.push({ start, explicitKey: true });
                    }
                    else {
                        this.stack.push({
                            type: 'block-map',
                            offset: this.offset,
                            indent: this.indent,
                            items: [{ start: [this.sourceToken], explicitKey: true }]
                        });
                    }
                    this.onKeyLine = true;
                    return;
                case 'map-value-ind':
                    if (it.explicitKey) {
                        if (!it.sep) {
                            if (includesToken(it.start, 'newline')) {
                                Object.assign(it, { key: null, sep: [this.sourceToken] });
                            }
                            else {
                                const start = getFirstKeyStartProps(it.start);
                                this.stack.push({
                                    type: 'block-map',
                                    offset: this.offset,
                                    indent: this.indent,
                                    items: [{ start, key: null, sep: [this.sourceToken] }]
                                });
                            }
                        }
                        else if (it.value) {
                            map.items.push({ start: [], key: null, sep: [this.sourceToken] });
                        }
                        else if (includesToken(it.sep, 'map-value-ind')) {
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start, key: null, sep: [this.sourceToken] }]
                            });
                        }
                        else if (isFlowToken(it.key) &&
                            !includesToken(it.sep, 'newline')) {
                            const start = getFirstKeyStartProps(it.start);
                            const key = it.key;
                            const sep = it.sep;
                            sep.push(this.sourceToken);
                            // @ts-expect-error type guard is wrong here
                            delete it.key;
                            // @ts-expect-error type guard is wrong here
                            delete it.sep;
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start, key, sep }]
                            });
                        }
                        else if (start.length > 0) {
                            // Not actually at next item
                            it.sep = it.sep.concat(start, this.sourceToken);
                        }
                        else {
                            it.sep.push(this.sourceToken);
                        }
                    }
                    else {
                        if (!it.sep) {
                            Object.assign(it, { key: null, sep: [this.sourceToken] });
                        }
                        else if (it.value || atNextItem) {
                            map.items.push({ start, key: null, sep: [this.sourceToken] });
                        }
                        else if (includesToken(it.sep, 'map-value-ind')) {
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start: [], key: null, sep: [this.sourceToken] }]
                            });
                        }
                        else {
                            it.sep.push(this.sourceToken);
                        }
                    }
                    this.onKeyLine = true;
                    return;
                case 'alias':
                case 'scalar':
                case 'single-quoted-scalar':
                case 'double-quoted-scalar': {
                    const fs = this.flowScalar(this.type);
                    if (atNextItem || it.value) {
                        map.items.push({ start, key: fs, sep: [] });
                        this.onKeyLine = true;
                    }
                    else if (it.sep) {
                        this.stack.push(fs);
                    }
                    else {
                        Object.assign(it, { key: fs, sep: [] });
                        this.onKeyLine = true;
                    }
                    return;
                }
                default: {
                    const bv = this.startBlockValue(map);
                    if (bv) {
                        if (bv.type === 'block-seq') {
                            if (!it.explicitKey &&
                                it.sep &&
                                !includesToken(it.sep, 'newline')) {
                                yield* this.pop({
                                    type: 'error',
                                    offset: this.offset,
                                    message: 'Unexpected block-seq-ind on same line with key',
                                    source: this.source
                                });
                                return;
                            }
                        }
                        else if (atMapIndent) {
                            map.items.push({ start });
                        }
                        this.stack.push(bv);
                        return;
                    }
                }
            }
        }
        yield* this.pop();
        yield* this.step();
    }
    *blockSequence(seq) {
        const it = seq.items[seq.items.length - 1];
        switch (this.type) {
            case 'newline':
                if (it.value) {
                    const end = 'end' in it.value ? it.value.end : undefined;
                    const last = Array.isArray(end) ? end[end.length - 1] : undefined;
                    if (last?.type === 'comment')
                        end?.push(this.sourceToken);
                    else
                        seq.items.push({ start: [this.sourceToken] });
                }
                else
                    it.start.push(this.sourceToken);
                return;
            case 'space':
            case 'comment':
                if (it.value)
                    seq.items.push({ start: [this.sourceToken] });
                else {
                    if (this.atIndentedComment(it.start, seq.indent)) {
                        const prev = seq.items[seq.items.length - 2];
                        const end = prev?.value?.end;
                        if (Array.isArray(end)) {
                            arrayPushArray(end, it.start);
                            end.push(this.sourceToken);
                            seq.items.pop();
                            return;
                        }
                    }
                    it.start.push(this.sourceToken);
                }
                return;
            case 'anchor':
            case 'tag':
                if (it.value || this.indent <= seq.indent)
                    break;
                it.start.push(this.sourceToken);
                return;
            case 'seq-item-ind':
                if (this.indent !== seq.indent)
                    break;
                if (it.value || includesToken(it.start, 'seq-item-ind'))
                    seq.items.push({ start: [this.sourceToken] });
                else
                    it.start.push(this.sourceToken);
                return;
        }
        if (this.indent > seq.indent) {
            const bv = this.startBlockValue(seq);
            if (bv) {
                this.stack.push(bv);
                return;
            }
        }
        yield* this.pop();
        yield* this.step();
    }
    *flowCollection(fc) {
        const it = fc.items[fc.items.length - 1];
        if (this.type === 'flow-error-end') {
            let top;
            do {
                yield* this.pop();
                top = this.peek(1);
            } while (top?.type === 'flow-collection');
        }
        else if (fc.end.length === 0) {
            switch (this.type) {
                case 'comma':
                case 'explicit-key-ind':
                    if (!it || it.sep)
                        fc.items.push({ start: [this.sourceToken] });
                    else
                        it.start.push(this.sourceToken);
                    return;
                case 'map-value-ind':
                    if (!it || it.value)
                        fc.items.push({ start: [], key: null, sep: [this.sourceToken] });
                    else if (it.sep)
                        it.sep.push(this.sourceToken);
                    else
                        Object.assign(it, { key: null, sep: [this.sourceToken] });
                    return;
                case 'space':
                case 'comment':
                case 'newline':
                case 'anchor':
                case 'tag':
                    if (!it || it.value)
                        fc.items.push({ start: [this.sourceToken] });
                    else if (it.sep)
                        it.sep.push(this.sourceToken);
                    else
                        it.start.push(this.sourceToken);
                    return;
                case 'alias':
                case 'scalar':
                case 'single-quoted-scalar':
                case 'double-quoted-scalar': {
                    const fs = this.flowScalar(this.type);
                    if (!it || it.value)
                        fc.items.push({ start: [], key: fs, sep: [] });
                    else if (it.sep)
                        this.stack.push(fs);
                    else
                        Object.assign(it, { key: fs, sep: [] });
                    return;
                }
                case 'flow-map-end':
                case 'flow-seq-end':
                    fc.end.push(this.sourceToken);
                    return;
            }
            const bv = this.startBlockValue(fc);
            /* istanbul ignore else should not happen */
            if (bv)
                this.stack.push(bv);
            else {
                yield* this.pop();
                yield* this.step();
            }
        }
        else {
            const parent = this.peek(2);
            if (parent.type === 'block-map' &&
                ((this.type === 'map-value-ind' && parent.indent === fc.indent) ||
                    (this.type === 'newline' &&
                        !parent.items[parent.items.length - 1].sep))) {
                yield* this.pop();
                yield* this.step();
            }
            else if (this.type === 'map-value-ind' &&
                parent.type !== 'flow-collection') {
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                fixFlowSeqItems(fc);
                const sep = fc.end.splice(1, fc.end.length);
                sep.push(this.sourceToken);
                const map = {
                    type: 'block-map',
                    offset: fc.offset,
                    indent: fc.indent,
                    items: [{ start, key: fc, sep }]
                };
                this.onKeyLine = true;
                this.stack[this.stack.length - 1] = map;
            }
            else {
                yield* this.lineEnd(fc);
            }
        }
    }
    flowScalar(type) {
        if (this.onNewLine) {
            let nl = this.source.indexOf('\n') + 1;
            while (nl !== 0) {
                this.onNewLine(this.offset + nl);
                nl = this.source.indexOf('\n', nl) + 1;
            }
        }
        return {
            type,
            offset: this.offset,
            indent: this.indent,
            source: this.source
        };
    }
    startBlockValue(parent) {
        switch (this.type) {
            case 'alias':
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return this.flowScalar(this.type);
            case 'block-scalar-header':
                return {
                    type: 'block-scalar',
                    offset: this.offset,
                    indent: this.indent,
                    props: [this.sourceToken],
                    source: ''
                };
            case 'flow-map-start':
            case 'flow-seq-start':
                return {
                    type: 'flow-collection',
                    offset: this.offset,
                    indent: this.indent,
                    start: this.sourceToken,
                    items: [],
                    end: []
                };
            case 'seq-item-ind':
                return {
                    type: 'block-seq',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: [this.sourceToken] }]
                };
            case 'explicit-key-ind': {
                this.onKeyLine = true;
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                start.push(this.sourceToken);
                return {
                    type: 'block-map',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, explicitKey: true }]
                };
            }
            case 'map-value-ind': {
                this.onKeyLine = true;
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                return {
                    type: 'block-map',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, key: null, sep: [this.sourceToken] }]
                };
            }
        }
        return null;
    }
    atIndentedComment(start, indent) {
        if (this.type !== 'comment')
            return false;
        if (this.indent <= indent)
            return false;
        return start.every(st => st.type === 'newline' || st.type === 'space');
    }
    *documentEnd(docEnd) {
        if (this.type !== 'doc-mode') {
            if (docEnd.end)
                docEnd.end.push(this.sourceToken);
            else
                docEnd.end = [this.sourceToken];
            if (this.type === 'newline')
                yield* this.pop();
        }
    }
    *lineEnd(token) {
        switch (this.type) {
            case 'comma':
            case 'doc-start':
            case 'doc-end':
            case 'flow-seq-end':
            case 'flow-map-end':
            case 'map-value-ind':
                yield* this.pop();
                yield* this.step();
                break;
            case 'newline':
                this.onKeyLine = false;
            // fallthrough
            case 'space':
            case 'comment':
            default:
                // all other values are errors
                if (token.end)
                    token.end.push(this.sourceToken);
                else
                    token.end = [this.sourceToken];
                if (this.type === 'newline')
                    yield* this.pop();
        }
    }
}

exports.Parser = Parser;


/***/ }),

/***/ 4047:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var composer = __nccwpck_require__(9984);
var Document = __nccwpck_require__(3021);
var errors = __nccwpck_require__(1464);
var log = __nccwpck_require__(7249);
var identity = __nccwpck_require__(1127);
var lineCounter = __nccwpck_require__(6628);
var parser = __nccwpck_require__(3456);

function parseOptions(options) {
    const prettyErrors = options.prettyErrors !== false;
    const lineCounter$1 = options.lineCounter || (prettyErrors && new lineCounter.LineCounter()) || null;
    return { lineCounter: lineCounter$1, prettyErrors };
}
/**
 * Parse the input as a stream of YAML documents.
 *
 * Documents should be separated from each other by `...` or `---` marker lines.
 *
 * @returns If an empty `docs` array is returned, it will be of type
 *   EmptyStream and contain additional stream information. In
 *   TypeScript, you should use `'empty' in docs` as a type guard for it.
 */
function parseAllDocuments(source, options = {}) {
    const { lineCounter, prettyErrors } = parseOptions(options);
    const parser$1 = new parser.Parser(lineCounter?.addNewLine);
    const composer$1 = new composer.Composer(options);
    const docs = Array.from(composer$1.compose(parser$1.parse(source)));
    if (prettyErrors && lineCounter)
        for (const doc of docs) {
            doc.errors.forEach(errors.prettifyError(source, lineCounter));
            doc.warnings.forEach(errors.prettifyError(source, lineCounter));
        }
    if (docs.length > 0)
        return docs;
    return Object.assign([], { empty: true }, composer$1.streamInfo());
}
/** Parse an input string into a single YAML.Document */
function parseDocument(source, options = {}) {
    const { lineCounter, prettyErrors } = parseOptions(options);
    const parser$1 = new parser.Parser(lineCounter?.addNewLine);
    const composer$1 = new composer.Composer(options);
    // `doc` is always set by compose.end(true) at the very latest
    let doc = null;
    for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) {
        if (!doc)
            doc = _doc;
        else if (doc.options.logLevel !== 'silent') {
            doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), 'MULTIPLE_DOCS', 'Source contains multiple documents; please use YAML.parseAllDocuments()'));
            break;
        }
    }
    if (prettyErrors && lineCounter) {
        doc.errors.forEach(errors.prettifyError(source, lineCounter));
        doc.warnings.forEach(errors.prettifyError(source, lineCounter));
    }
    return doc;
}
function parse(src, reviver, options) {
    let _reviver = undefined;
    if (typeof reviver === 'function') {
        _reviver = reviver;
    }
    else if (options === undefined && reviver && typeof reviver === 'object') {
        options = reviver;
    }
    const doc = parseDocument(src, options);
    if (!doc)
        return null;
    doc.warnings.forEach(warning => log.warn(doc.options.logLevel, warning));
    if (doc.errors.length > 0) {
        if (doc.options.logLevel !== 'silent')
            throw doc.errors[0];
        else
            doc.errors = [];
    }
    return doc.toJS(Object.assign({ reviver: _reviver }, options));
}
function stringify(value, replacer, options) {
    let _replacer = null;
    if (typeof replacer === 'function' || Array.isArray(replacer)) {
        _replacer = replacer;
    }
    else if (options === undefined && replacer) {
        options = replacer;
    }
    if (typeof options === 'string')
        options = options.length;
    if (typeof options === 'number') {
        const indent = Math.round(options);
        options = indent < 1 ? undefined : indent > 8 ? { indent: 8 } : { indent };
    }
    if (value === undefined) {
        const { keepUndefined } = options ?? replacer ?? {};
        if (!keepUndefined)
            return undefined;
    }
    if (identity.isDocument(value) && !_replacer)
        return value.toString(options);
    return new Document.Document(value, _replacer, options).toString(options);
}

exports.parse = parse;
exports.parseAllDocuments = parseAllDocuments;
exports.parseDocument = parseDocument;
exports.stringify = stringify;


/***/ }),

/***/ 5840:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var map = __nccwpck_require__(7451);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var tags = __nccwpck_require__(18);

const sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
class Schema {
    constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
        this.compat = Array.isArray(compat)
            ? tags.getTags(compat, 'compat')
            : compat
                ? tags.getTags(null, compat)
                : null;
        this.name = (typeof schema === 'string' && schema) || 'core';
        this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
        this.tags = tags.getTags(customTags, this.name, merge);
        this.toStringOptions = toStringDefaults ?? null;
        Object.defineProperty(this, identity.MAP, { value: map.map });
        Object.defineProperty(this, identity.SCALAR, { value: string.string });
        Object.defineProperty(this, identity.SEQ, { value: seq.seq });
        // Used by createMap()
        this.sortMapEntries =
            typeof sortMapEntries === 'function'
                ? sortMapEntries
                : sortMapEntries === true
                    ? sortMapEntriesByKey
                    : null;
    }
    clone() {
        const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
        copy.tags = this.tags.slice();
        return copy;
    }
}

exports.Schema = Schema;


/***/ }),

/***/ 7451:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var YAMLMap = __nccwpck_require__(4454);

const map = {
    collection: 'map',
    default: true,
    nodeClass: YAMLMap.YAMLMap,
    tag: 'tag:yaml.org,2002:map',
    resolve(map, onError) {
        if (!identity.isMap(map))
            onError('Expected a mapping for this tag');
        return map;
    },
    createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
};

exports.map = map;


/***/ }),

/***/ 3632:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

const nullTag = {
    identify: value => value == null,
    createNode: () => new Scalar.Scalar(null),
    default: true,
    tag: 'tag:yaml.org,2002:null',
    test: /^(?:~|[Nn]ull|NULL)?$/,
    resolve: () => new Scalar.Scalar(null),
    stringify: ({ source }, ctx) => typeof source === 'string' && nullTag.test.test(source)
        ? source
        : ctx.options.nullStr
};

exports.nullTag = nullTag;


/***/ }),

/***/ 1706:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var YAMLSeq = __nccwpck_require__(2223);

const seq = {
    collection: 'seq',
    default: true,
    nodeClass: YAMLSeq.YAMLSeq,
    tag: 'tag:yaml.org,2002:seq',
    resolve(seq, onError) {
        if (!identity.isSeq(seq))
            onError('Expected a sequence for this tag');
        return seq;
    },
    createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
};

exports.seq = seq;


/***/ }),

/***/ 6464:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyString = __nccwpck_require__(3069);

const string = {
    identify: value => typeof value === 'string',
    default: true,
    tag: 'tag:yaml.org,2002:str',
    resolve: str => str,
    stringify(item, ctx, onComment, onChompKeep) {
        ctx = Object.assign({ actualString: true }, ctx);
        return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
    }
};

exports.string = string;


/***/ }),

/***/ 3959:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

const boolTag = {
    identify: value => typeof value === 'boolean',
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
    resolve: str => new Scalar.Scalar(str[0] === 't' || str[0] === 'T'),
    stringify({ source, value }, ctx) {
        if (source && boolTag.test.test(source)) {
            const sv = source[0] === 't' || source[0] === 'T';
            if (value === sv)
                return source;
        }
        return value ? ctx.options.trueStr : ctx.options.falseStr;
    }
};

exports.boolTag = boolTag;


/***/ }),

/***/ 8405:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var stringifyNumber = __nccwpck_require__(8689);

const floatNaN = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
    resolve: str => str.slice(-3).toLowerCase() === 'nan'
        ? NaN
        : str[0] === '-'
            ? Number.NEGATIVE_INFINITY
            : Number.POSITIVE_INFINITY,
    stringify: stringifyNumber.stringifyNumber
};
const floatExp = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'EXP',
    test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
    resolve: str => parseFloat(str),
    stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
    }
};
const float = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
    resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str));
        const dot = str.indexOf('.');
        if (dot !== -1 && str[str.length - 1] === '0')
            node.minFractionDigits = str.length - dot - 1;
        return node;
    },
    stringify: stringifyNumber.stringifyNumber
};

exports.float = float;
exports.floatExp = floatExp;
exports.floatNaN = floatNaN;


/***/ }),

/***/ 9874:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(8689);

const intIdentify = (value) => typeof value === 'bigint' || Number.isInteger(value);
const intResolve = (str, offset, radix, { intAsBigInt }) => (intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix));
function intStringify(node, radix, prefix) {
    const { value } = node;
    if (intIdentify(value) && value >= 0)
        return prefix + value.toString(radix);
    return stringifyNumber.stringifyNumber(node);
}
const intOct = {
    identify: value => intIdentify(value) && value >= 0,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'OCT',
    test: /^0o[0-7]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
    stringify: node => intStringify(node, 8, '0o')
};
const int = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    test: /^[-+]?[0-9]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
    stringify: stringifyNumber.stringifyNumber
};
const intHex = {
    identify: value => intIdentify(value) && value >= 0,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'HEX',
    test: /^0x[0-9a-fA-F]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
    stringify: node => intStringify(node, 16, '0x')
};

exports.int = int;
exports.intHex = intHex;
exports.intOct = intOct;


/***/ }),

/***/ 896:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(7451);
var _null = __nccwpck_require__(3632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var bool = __nccwpck_require__(3959);
var float = __nccwpck_require__(8405);
var int = __nccwpck_require__(9874);

const schema = [
    map.map,
    seq.seq,
    string.string,
    _null.nullTag,
    bool.boolTag,
    int.intOct,
    int.int,
    int.intHex,
    float.floatNaN,
    float.floatExp,
    float.float
];

exports.schema = schema;


/***/ }),

/***/ 3559:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var map = __nccwpck_require__(7451);
var seq = __nccwpck_require__(1706);

function intIdentify(value) {
    return typeof value === 'bigint' || Number.isInteger(value);
}
const stringifyJSON = ({ value }) => JSON.stringify(value);
const jsonScalars = [
    {
        identify: value => typeof value === 'string',
        default: true,
        tag: 'tag:yaml.org,2002:str',
        resolve: str => str,
        stringify: stringifyJSON
    },
    {
        identify: value => value == null,
        createNode: () => new Scalar.Scalar(null),
        default: true,
        tag: 'tag:yaml.org,2002:null',
        test: /^null$/,
        resolve: () => null,
        stringify: stringifyJSON
    },
    {
        identify: value => typeof value === 'boolean',
        default: true,
        tag: 'tag:yaml.org,2002:bool',
        test: /^true$|^false$/,
        resolve: str => str === 'true',
        stringify: stringifyJSON
    },
    {
        identify: intIdentify,
        default: true,
        tag: 'tag:yaml.org,2002:int',
        test: /^-?(?:0|[1-9][0-9]*)$/,
        resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
        stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
    },
    {
        identify: value => typeof value === 'number',
        default: true,
        tag: 'tag:yaml.org,2002:float',
        test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
        resolve: str => parseFloat(str),
        stringify: stringifyJSON
    }
];
const jsonError = {
    default: true,
    tag: '',
    test: /^/,
    resolve(str, onError) {
        onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
        return str;
    }
};
const schema = [map.map, seq.seq].concat(jsonScalars, jsonError);

exports.schema = schema;


/***/ }),

/***/ 18:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(7451);
var _null = __nccwpck_require__(3632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var bool = __nccwpck_require__(3959);
var float = __nccwpck_require__(8405);
var int = __nccwpck_require__(9874);
var schema = __nccwpck_require__(896);
var schema$1 = __nccwpck_require__(3559);
var binary = __nccwpck_require__(6083);
var merge = __nccwpck_require__(452);
var omap = __nccwpck_require__(303);
var pairs = __nccwpck_require__(8385);
var schema$2 = __nccwpck_require__(5913);
var set = __nccwpck_require__(1528);
var timestamp = __nccwpck_require__(6752);

const schemas = new Map([
    ['core', schema.schema],
    ['failsafe', [map.map, seq.seq, string.string]],
    ['json', schema$1.schema],
    ['yaml11', schema$2.schema],
    ['yaml-1.1', schema$2.schema]
]);
const tagsByName = {
    binary: binary.binary,
    bool: bool.boolTag,
    float: float.float,
    floatExp: float.floatExp,
    floatNaN: float.floatNaN,
    floatTime: timestamp.floatTime,
    int: int.int,
    intHex: int.intHex,
    intOct: int.intOct,
    intTime: timestamp.intTime,
    map: map.map,
    merge: merge.merge,
    null: _null.nullTag,
    omap: omap.omap,
    pairs: pairs.pairs,
    seq: seq.seq,
    set: set.set,
    timestamp: timestamp.timestamp
};
const coreKnownTags = {
    'tag:yaml.org,2002:binary': binary.binary,
    'tag:yaml.org,2002:merge': merge.merge,
    'tag:yaml.org,2002:omap': omap.omap,
    'tag:yaml.org,2002:pairs': pairs.pairs,
    'tag:yaml.org,2002:set': set.set,
    'tag:yaml.org,2002:timestamp': timestamp.timestamp
};
function getTags(customTags, schemaName, addMergeTag) {
    const schemaTags = schemas.get(schemaName);
    if (schemaTags && !customTags) {
        return addMergeTag && !schemaTags.includes(merge.merge)
            ? schemaTags.concat(merge.merge)
            : schemaTags.slice();
    }
    let tags = schemaTags;
    if (!tags) {
        if (Array.isArray(customTags))
            tags = [];
        else {
            const keys = Array.from(schemas.keys())
                .filter(key => key !== 'yaml11')
                .map(key => JSON.stringify(key))
                .join(', ');
            throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
        }
    }
    if (Array.isArray(customTags)) {
        for (const tag of customTags)
            tags = tags.concat(tag);
    }
    else if (typeof customTags === 'function') {
        tags = customTags(tags.slice());
    }
    if (addMergeTag)
        tags = tags.concat(merge.merge);
    return tags.reduce((tags, tag) => {
        const tagObj = typeof tag === 'string' ? tagsByName[tag] : tag;
        if (!tagObj) {
            const tagName = JSON.stringify(tag);
            const keys = Object.keys(tagsByName)
                .map(key => JSON.stringify(key))
                .join(', ');
            throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
        }
        if (!tags.includes(tagObj))
            tags.push(tagObj);
        return tags;
    }, []);
}

exports.coreKnownTags = coreKnownTags;
exports.getTags = getTags;


/***/ }),

/***/ 6083:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_buffer = __nccwpck_require__(181);
var Scalar = __nccwpck_require__(3301);
var stringifyString = __nccwpck_require__(3069);

const binary = {
    identify: value => value instanceof Uint8Array, // Buffer inherits from Uint8Array
    default: false,
    tag: 'tag:yaml.org,2002:binary',
    /**
     * Returns a Buffer in node and an Uint8Array in browsers
     *
     * To use the resulting buffer as an image, you'll want to do something like:
     *
     *   const blob = new Blob([buffer], { type: 'image/jpeg' })
     *   document.querySelector('#photo').src = URL.createObjectURL(blob)
     */
    resolve(src, onError) {
        if (typeof node_buffer.Buffer === 'function') {
            return node_buffer.Buffer.from(src, 'base64');
        }
        else if (typeof atob === 'function') {
            // On IE 11, atob() can't handle newlines
            const str = atob(src.replace(/[\n\r]/g, ''));
            const buffer = new Uint8Array(str.length);
            for (let i = 0; i < str.length; ++i)
                buffer[i] = str.charCodeAt(i);
            return buffer;
        }
        else {
            onError('This environment does not support reading binary tags; either Buffer or atob is required');
            return src;
        }
    },
    stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
        if (!value)
            return '';
        const buf = value; // checked earlier by binary.identify()
        let str;
        if (typeof node_buffer.Buffer === 'function') {
            str =
                buf instanceof node_buffer.Buffer
                    ? buf.toString('base64')
                    : node_buffer.Buffer.from(buf.buffer).toString('base64');
        }
        else if (typeof btoa === 'function') {
            let s = '';
            for (let i = 0; i < buf.length; ++i)
                s += String.fromCharCode(buf[i]);
            str = btoa(s);
        }
        else {
            throw new Error('This environment does not support writing binary tags; either Buffer or btoa is required');
        }
        type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
        if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
            const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
            const n = Math.ceil(str.length / lineWidth);
            const lines = new Array(n);
            for (let i = 0, o = 0; i < n; ++i, o += lineWidth) {
                lines[i] = str.substr(o, lineWidth);
            }
            str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? '\n' : ' ');
        }
        return stringifyString.stringifyString({ comment, type, value: str }, ctx, onComment, onChompKeep);
    }
};

exports.binary = binary;


/***/ }),

/***/ 8398:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

function boolStringify({ value, source }, ctx) {
    const boolObj = value ? trueTag : falseTag;
    if (source && boolObj.test.test(source))
        return source;
    return value ? ctx.options.trueStr : ctx.options.falseStr;
}
const trueTag = {
    identify: value => value === true,
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
    resolve: () => new Scalar.Scalar(true),
    stringify: boolStringify
};
const falseTag = {
    identify: value => value === false,
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
    resolve: () => new Scalar.Scalar(false),
    stringify: boolStringify
};

exports.falseTag = falseTag;
exports.trueTag = trueTag;


/***/ }),

/***/ 5782:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var stringifyNumber = __nccwpck_require__(8689);

const floatNaN = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
    resolve: (str) => str.slice(-3).toLowerCase() === 'nan'
        ? NaN
        : str[0] === '-'
            ? Number.NEGATIVE_INFINITY
            : Number.POSITIVE_INFINITY,
    stringify: stringifyNumber.stringifyNumber
};
const floatExp = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'EXP',
    test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
    resolve: (str) => parseFloat(str.replace(/_/g, '')),
    stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
    }
};
const float = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
    resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, '')));
        const dot = str.indexOf('.');
        if (dot !== -1) {
            const f = str.substring(dot + 1).replace(/_/g, '');
            if (f[f.length - 1] === '0')
                node.minFractionDigits = f.length;
        }
        return node;
    },
    stringify: stringifyNumber.stringifyNumber
};

exports.float = float;
exports.floatExp = floatExp;
exports.floatNaN = floatNaN;


/***/ }),

/***/ 873:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(8689);

const intIdentify = (value) => typeof value === 'bigint' || Number.isInteger(value);
function intResolve(str, offset, radix, { intAsBigInt }) {
    const sign = str[0];
    if (sign === '-' || sign === '+')
        offset += 1;
    str = str.substring(offset).replace(/_/g, '');
    if (intAsBigInt) {
        switch (radix) {
            case 2:
                str = `0b${str}`;
                break;
            case 8:
                str = `0o${str}`;
                break;
            case 16:
                str = `0x${str}`;
                break;
        }
        const n = BigInt(str);
        return sign === '-' ? BigInt(-1) * n : n;
    }
    const n = parseInt(str, radix);
    return sign === '-' ? -1 * n : n;
}
function intStringify(node, radix, prefix) {
    const { value } = node;
    if (intIdentify(value)) {
        const str = value.toString(radix);
        return value < 0 ? '-' + prefix + str.substr(1) : prefix + str;
    }
    return stringifyNumber.stringifyNumber(node);
}
const intBin = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'BIN',
    test: /^[-+]?0b[0-1_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
    stringify: node => intStringify(node, 2, '0b')
};
const intOct = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'OCT',
    test: /^[-+]?0[0-7_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
    stringify: node => intStringify(node, 8, '0')
};
const int = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    test: /^[-+]?[0-9][0-9_]*$/,
    resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
    stringify: stringifyNumber.stringifyNumber
};
const intHex = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'HEX',
    test: /^[-+]?0x[0-9a-fA-F_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
    stringify: node => intStringify(node, 16, '0x')
};

exports.int = int;
exports.intBin = intBin;
exports.intHex = intHex;
exports.intOct = intOct;


/***/ }),

/***/ 452:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);

// If the value associated with a merge key is a single mapping node, each of
// its key/value pairs is inserted into the current mapping, unless the key
// already exists in it. If the value associated with the merge key is a
// sequence, then this sequence is expected to contain mapping nodes and each
// of these nodes is merged in turn according to its order in the sequence.
// Keys in mapping nodes earlier in the sequence override keys specified in
// later mapping nodes. -- http://yaml.org/type/merge.html
const MERGE_KEY = '<<';
const merge = {
    identify: value => value === MERGE_KEY ||
        (typeof value === 'symbol' && value.description === MERGE_KEY),
    default: 'key',
    tag: 'tag:yaml.org,2002:merge',
    test: /^<<$/,
    resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), {
        addToJSMap: addMergeToJSMap
    }),
    stringify: () => MERGE_KEY
};
const isMergeKey = (ctx, key) => (merge.identify(key) ||
    (identity.isScalar(key) &&
        (!key.type || key.type === Scalar.Scalar.PLAIN) &&
        merge.identify(key.value))) &&
    ctx?.doc.schema.tags.some(tag => tag.tag === merge.tag && tag.default);
function addMergeToJSMap(ctx, map, value) {
    const source = resolveAliasValue(ctx, value);
    if (identity.isSeq(source))
        for (const it of source.items)
            mergeValue(ctx, map, it);
    else if (Array.isArray(source))
        for (const it of source)
            mergeValue(ctx, map, it);
    else
        mergeValue(ctx, map, source);
}
function mergeValue(ctx, map, value) {
    const source = resolveAliasValue(ctx, value);
    if (!identity.isMap(source))
        throw new Error('Merge sources must be maps or map aliases');
    const srcMap = source.toJSON(null, ctx, Map);
    for (const [key, value] of srcMap) {
        if (map instanceof Map) {
            if (!map.has(key))
                map.set(key, value);
        }
        else if (map instanceof Set) {
            map.add(key);
        }
        else if (!Object.prototype.hasOwnProperty.call(map, key)) {
            Object.defineProperty(map, key, {
                value,
                writable: true,
                enumerable: true,
                configurable: true
            });
        }
    }
    return map;
}
function resolveAliasValue(ctx, value) {
    return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
}

exports.addMergeToJSMap = addMergeToJSMap;
exports.isMergeKey = isMergeKey;
exports.merge = merge;


/***/ }),

/***/ 303:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var toJS = __nccwpck_require__(4043);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var pairs = __nccwpck_require__(8385);

class YAMLOMap extends YAMLSeq.YAMLSeq {
    constructor() {
        super();
        this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
        this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
        this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
        this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
        this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
        this.tag = YAMLOMap.tag;
    }
    /**
     * If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
     * but TypeScript won't allow widening the signature of a child method.
     */
    toJSON(_, ctx) {
        if (!ctx)
            return super.toJSON(_);
        const map = new Map();
        if (ctx?.onCreate)
            ctx.onCreate(map);
        for (const pair of this.items) {
            let key, value;
            if (identity.isPair(pair)) {
                key = toJS.toJS(pair.key, '', ctx);
                value = toJS.toJS(pair.value, key, ctx);
            }
            else {
                key = toJS.toJS(pair, '', ctx);
            }
            if (map.has(key))
                throw new Error('Ordered maps must not include duplicate keys');
            map.set(key, value);
        }
        return map;
    }
    static from(schema, iterable, ctx) {
        const pairs$1 = pairs.createPairs(schema, iterable, ctx);
        const omap = new this();
        omap.items = pairs$1.items;
        return omap;
    }
}
YAMLOMap.tag = 'tag:yaml.org,2002:omap';
const omap = {
    collection: 'seq',
    identify: value => value instanceof Map,
    nodeClass: YAMLOMap,
    default: false,
    tag: 'tag:yaml.org,2002:omap',
    resolve(seq, onError) {
        const pairs$1 = pairs.resolvePairs(seq, onError);
        const seenKeys = [];
        for (const { key } of pairs$1.items) {
            if (identity.isScalar(key)) {
                if (seenKeys.includes(key.value)) {
                    onError(`Ordered maps must not include duplicate keys: ${key.value}`);
                }
                else {
                    seenKeys.push(key.value);
                }
            }
        }
        return Object.assign(new YAMLOMap(), pairs$1);
    },
    createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
};

exports.YAMLOMap = YAMLOMap;
exports.omap = omap;


/***/ }),

/***/ 8385:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var Scalar = __nccwpck_require__(3301);
var YAMLSeq = __nccwpck_require__(2223);

function resolvePairs(seq, onError) {
    if (identity.isSeq(seq)) {
        for (let i = 0; i < seq.items.length; ++i) {
            let item = seq.items[i];
            if (identity.isPair(item))
                continue;
            else if (identity.isMap(item)) {
                if (item.items.length > 1)
                    onError('Each pair must have its own sequence indicator');
                const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
                if (item.commentBefore)
                    pair.key.commentBefore = pair.key.commentBefore
                        ? `${item.commentBefore}\n${pair.key.commentBefore}`
                        : item.commentBefore;
                if (item.comment) {
                    const cn = pair.value ?? pair.key;
                    cn.comment = cn.comment
                        ? `${item.comment}\n${cn.comment}`
                        : item.comment;
                }
                item = pair;
            }
            seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
        }
    }
    else
        onError('Expected a sequence for this tag');
    return seq;
}
function createPairs(schema, iterable, ctx) {
    const { replacer } = ctx;
    const pairs = new YAMLSeq.YAMLSeq(schema);
    pairs.tag = 'tag:yaml.org,2002:pairs';
    let i = 0;
    if (iterable && Symbol.iterator in Object(iterable))
        for (let it of iterable) {
            if (typeof replacer === 'function')
                it = replacer.call(iterable, String(i++), it);
            let key, value;
            if (Array.isArray(it)) {
                if (it.length === 2) {
                    key = it[0];
                    value = it[1];
                }
                else
                    throw new TypeError(`Expected [key, value] tuple: ${it}`);
            }
            else if (it && it instanceof Object) {
                const keys = Object.keys(it);
                if (keys.length === 1) {
                    key = keys[0];
                    value = it[key];
                }
                else {
                    throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
                }
            }
            else {
                key = it;
            }
            pairs.items.push(Pair.createPair(key, value, ctx));
        }
    return pairs;
}
const pairs = {
    collection: 'seq',
    default: false,
    tag: 'tag:yaml.org,2002:pairs',
    resolve: resolvePairs,
    createNode: createPairs
};

exports.createPairs = createPairs;
exports.pairs = pairs;
exports.resolvePairs = resolvePairs;


/***/ }),

/***/ 5913:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(7451);
var _null = __nccwpck_require__(3632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var binary = __nccwpck_require__(6083);
var bool = __nccwpck_require__(8398);
var float = __nccwpck_require__(5782);
var int = __nccwpck_require__(873);
var merge = __nccwpck_require__(452);
var omap = __nccwpck_require__(303);
var pairs = __nccwpck_require__(8385);
var set = __nccwpck_require__(1528);
var timestamp = __nccwpck_require__(6752);

const schema = [
    map.map,
    seq.seq,
    string.string,
    _null.nullTag,
    bool.trueTag,
    bool.falseTag,
    int.intBin,
    int.intOct,
    int.int,
    int.intHex,
    float.floatNaN,
    float.floatExp,
    float.float,
    binary.binary,
    merge.merge,
    omap.omap,
    pairs.pairs,
    set.set,
    timestamp.intTime,
    timestamp.floatTime,
    timestamp.timestamp
];

exports.schema = schema;


/***/ }),

/***/ 1528:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var YAMLMap = __nccwpck_require__(4454);

class YAMLSet extends YAMLMap.YAMLMap {
    constructor(schema) {
        super(schema);
        this.tag = YAMLSet.tag;
    }
    add(key) {
        let pair;
        if (identity.isPair(key))
            pair = key;
        else if (key &&
            typeof key === 'object' &&
            'key' in key &&
            'value' in key &&
            key.value === null)
            pair = new Pair.Pair(key.key, null);
        else
            pair = new Pair.Pair(key, null);
        const prev = YAMLMap.findPair(this.items, pair.key);
        if (!prev)
            this.items.push(pair);
    }
    /**
     * If `keepPair` is `true`, returns the Pair matching `key`.
     * Otherwise, returns the value of that Pair's key.
     */
    get(key, keepPair) {
        const pair = YAMLMap.findPair(this.items, key);
        return !keepPair && identity.isPair(pair)
            ? identity.isScalar(pair.key)
                ? pair.key.value
                : pair.key
            : pair;
    }
    set(key, value) {
        if (typeof value !== 'boolean')
            throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
        const prev = YAMLMap.findPair(this.items, key);
        if (prev && !value) {
            this.items.splice(this.items.indexOf(prev), 1);
        }
        else if (!prev && value) {
            this.items.push(new Pair.Pair(key));
        }
    }
    toJSON(_, ctx) {
        return super.toJSON(_, ctx, Set);
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        if (this.hasAllNullValues(true))
            return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
        else
            throw new Error('Set items must all have null values');
    }
    static from(schema, iterable, ctx) {
        const { replacer } = ctx;
        const set = new this(schema);
        if (iterable && Symbol.iterator in Object(iterable))
            for (let value of iterable) {
                if (typeof replacer === 'function')
                    value = replacer.call(iterable, value, value);
                set.items.push(Pair.createPair(value, null, ctx));
            }
        return set;
    }
}
YAMLSet.tag = 'tag:yaml.org,2002:set';
const set = {
    collection: 'map',
    identify: value => value instanceof Set,
    nodeClass: YAMLSet,
    default: false,
    tag: 'tag:yaml.org,2002:set',
    createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
    resolve(map, onError) {
        if (identity.isMap(map)) {
            if (map.hasAllNullValues(true))
                return Object.assign(new YAMLSet(), map);
            else
                onError('Set items must all have null values');
        }
        else
            onError('Expected a mapping for this tag');
        return map;
    }
};

exports.YAMLSet = YAMLSet;
exports.set = set;


/***/ }),

/***/ 6752:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(8689);

/** Internal types handle bigint as number, because TS can't figure it out. */
function parseSexagesimal(str, asBigInt) {
    const sign = str[0];
    const parts = sign === '-' || sign === '+' ? str.substring(1) : str;
    const num = (n) => asBigInt ? BigInt(n) : Number(n);
    const res = parts
        .replace(/_/g, '')
        .split(':')
        .reduce((res, p) => res * num(60) + num(p), num(0));
    return (sign === '-' ? num(-1) * res : res);
}
/**
 * hhhh:mm:ss.sss
 *
 * Internal types handle bigint as number, because TS can't figure it out.
 */
function stringifySexagesimal(node) {
    let { value } = node;
    let num = (n) => n;
    if (typeof value === 'bigint')
        num = n => BigInt(n);
    else if (isNaN(value) || !isFinite(value))
        return stringifyNumber.stringifyNumber(node);
    let sign = '';
    if (value < 0) {
        sign = '-';
        value *= num(-1);
    }
    const _60 = num(60);
    const parts = [value % _60]; // seconds, including ms
    if (value < 60) {
        parts.unshift(0); // at least one : is required
    }
    else {
        value = (value - parts[0]) / _60;
        parts.unshift(value % _60); // minutes
        if (value >= 60) {
            value = (value - parts[0]) / _60;
            parts.unshift(value); // hours
        }
    }
    return (sign +
        parts
            .map(n => String(n).padStart(2, '0'))
            .join(':')
            .replace(/000000\d*$/, '') // % 60 may introduce error
    );
}
const intTime = {
    identify: value => typeof value === 'bigint' || Number.isInteger(value),
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'TIME',
    test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
    resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
    stringify: stringifySexagesimal
};
const floatTime = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'TIME',
    test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
    resolve: str => parseSexagesimal(str, false),
    stringify: stringifySexagesimal
};
const timestamp = {
    identify: value => value instanceof Date,
    default: true,
    tag: 'tag:yaml.org,2002:timestamp',
    // If the time zone is omitted, the timestamp is assumed to be specified in UTC. The time part
    // may be omitted altogether, resulting in a date format. In such a case, the time part is
    // assumed to be 00:00:00Z (start of day, UTC).
    test: RegExp('^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})' + // YYYY-Mm-Dd
        '(?:' + // time is optional
        '(?:t|T|[ \\t]+)' + // t | T | whitespace
        '([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)' + // Hh:Mm:Ss(.ss)?
        '(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?' + // Z | +5 | -03:30
        ')?$'),
    resolve(str) {
        const match = str.match(timestamp.test);
        if (!match)
            throw new Error('!!timestamp expects a date, starting with yyyy-mm-dd');
        const [, year, month, day, hour, minute, second] = match.map(Number);
        const millisec = match[7] ? Number((match[7] + '00').substr(1, 3)) : 0;
        let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
        const tz = match[8];
        if (tz && tz !== 'Z') {
            let d = parseSexagesimal(tz, false);
            if (Math.abs(d) < 30)
                d *= 60;
            date -= 60000 * d;
        }
        return new Date(date);
    },
    stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, '') ?? ''
};

exports.floatTime = floatTime;
exports.intTime = intTime;
exports.timestamp = timestamp;


/***/ }),

/***/ 4475:
/***/ ((__unused_webpack_module, exports) => {



const FOLD_FLOW = 'flow';
const FOLD_BLOCK = 'block';
const FOLD_QUOTED = 'quoted';
/**
 * Tries to keep input at up to `lineWidth` characters, splitting only on spaces
 * not followed by newlines or spaces unless `mode` is `'quoted'`. Lines are
 * terminated with `\n` and started with `indent`.
 */
function foldFlowLines(text, indent, mode = 'flow', { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
    if (!lineWidth || lineWidth < 0)
        return text;
    if (lineWidth < minContentWidth)
        minContentWidth = 0;
    const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
    if (text.length <= endStep)
        return text;
    const folds = [];
    const escapedFolds = {};
    let end = lineWidth - indent.length;
    if (typeof indentAtStart === 'number') {
        if (indentAtStart > lineWidth - Math.max(2, minContentWidth))
            folds.push(0);
        else
            end = lineWidth - indentAtStart;
    }
    let split = undefined;
    let prev = undefined;
    let overflow = false;
    let i = -1;
    let escStart = -1;
    let escEnd = -1;
    if (mode === FOLD_BLOCK) {
        i = consumeMoreIndentedLines(text, i, indent.length);
        if (i !== -1)
            end = i + endStep;
    }
    for (let ch; (ch = text[(i += 1)]);) {
        if (mode === FOLD_QUOTED && ch === '\\') {
            escStart = i;
            switch (text[i + 1]) {
                case 'x':
                    i += 3;
                    break;
                case 'u':
                    i += 5;
                    break;
                case 'U':
                    i += 9;
                    break;
                default:
                    i += 1;
            }
            escEnd = i;
        }
        if (ch === '\n') {
            if (mode === FOLD_BLOCK)
                i = consumeMoreIndentedLines(text, i, indent.length);
            end = i + indent.length + endStep;
            split = undefined;
        }
        else {
            if (ch === ' ' &&
                prev &&
                prev !== ' ' &&
                prev !== '\n' &&
                prev !== '\t') {
                // space surrounded by non-space can be replaced with newline + indent
                const next = text[i + 1];
                if (next && next !== ' ' && next !== '\n' && next !== '\t')
                    split = i;
            }
            if (i >= end) {
                if (split) {
                    folds.push(split);
                    end = split + endStep;
                    split = undefined;
                }
                else if (mode === FOLD_QUOTED) {
                    // white-space collected at end may stretch past lineWidth
                    while (prev === ' ' || prev === '\t') {
                        prev = ch;
                        ch = text[(i += 1)];
                        overflow = true;
                    }
                    // Account for newline escape, but don't break preceding escape
                    const j = i > escEnd + 1 ? i - 2 : escStart - 1;
                    // Bail out if lineWidth & minContentWidth are shorter than an escape string
                    if (escapedFolds[j])
                        return text;
                    folds.push(j);
                    escapedFolds[j] = true;
                    end = j + endStep;
                    split = undefined;
                }
                else {
                    overflow = true;
                }
            }
        }
        prev = ch;
    }
    if (overflow && onOverflow)
        onOverflow();
    if (folds.length === 0)
        return text;
    if (onFold)
        onFold();
    let res = text.slice(0, folds[0]);
    for (let i = 0; i < folds.length; ++i) {
        const fold = folds[i];
        const end = folds[i + 1] || text.length;
        if (fold === 0)
            res = `\n${indent}${text.slice(0, end)}`;
        else {
            if (mode === FOLD_QUOTED && escapedFolds[fold])
                res += `${text[fold]}\\`;
            res += `\n${indent}${text.slice(fold + 1, end)}`;
        }
    }
    return res;
}
/**
 * Presumes `i + 1` is at the start of a line
 * @returns index of last newline in more-indented block
 */
function consumeMoreIndentedLines(text, i, indent) {
    let end = i;
    let start = i + 1;
    let ch = text[start];
    while (ch === ' ' || ch === '\t') {
        if (i < start + indent) {
            ch = text[++i];
        }
        else {
            do {
                ch = text[++i];
            } while (ch && ch !== '\n');
            end = i;
            start = i + 1;
            ch = text[start];
        }
    }
    return end;
}

exports.FOLD_BLOCK = FOLD_BLOCK;
exports.FOLD_FLOW = FOLD_FLOW;
exports.FOLD_QUOTED = FOLD_QUOTED;
exports.foldFlowLines = foldFlowLines;


/***/ }),

/***/ 2148:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var anchors = __nccwpck_require__(1596);
var identity = __nccwpck_require__(1127);
var stringifyComment = __nccwpck_require__(9799);
var stringifyString = __nccwpck_require__(3069);

function createStringifyContext(doc, options) {
    const opt = Object.assign({
        blockQuote: true,
        commentString: stringifyComment.stringifyComment,
        defaultKeyType: null,
        defaultStringType: 'PLAIN',
        directives: null,
        doubleQuotedAsJSON: false,
        doubleQuotedMinMultiLineLength: 40,
        falseStr: 'false',
        flowCollectionPadding: true,
        indentSeq: true,
        lineWidth: 80,
        minContentWidth: 20,
        nullStr: 'null',
        simpleKeys: false,
        singleQuote: null,
        trailingComma: false,
        trueStr: 'true',
        verifyAliasOrder: true
    }, doc.schema.toStringOptions, options);
    let inFlow;
    switch (opt.collectionStyle) {
        case 'block':
            inFlow = false;
            break;
        case 'flow':
            inFlow = true;
            break;
        default:
            inFlow = null;
    }
    return {
        anchors: new Set(),
        doc,
        flowCollectionPadding: opt.flowCollectionPadding ? ' ' : '',
        indent: '',
        indentStep: typeof opt.indent === 'number' ? ' '.repeat(opt.indent) : '  ',
        inFlow,
        options: opt
    };
}
function getTagObject(tags, item) {
    if (item.tag) {
        const match = tags.filter(t => t.tag === item.tag);
        if (match.length > 0)
            return match.find(t => t.format === item.format) ?? match[0];
    }
    let tagObj = undefined;
    let obj;
    if (identity.isScalar(item)) {
        obj = item.value;
        let match = tags.filter(t => t.identify?.(obj));
        if (match.length > 1) {
            const testMatch = match.filter(t => t.test);
            if (testMatch.length > 0)
                match = testMatch;
        }
        tagObj =
            match.find(t => t.format === item.format) ?? match.find(t => !t.format);
    }
    else {
        obj = item;
        tagObj = tags.find(t => t.nodeClass && obj instanceof t.nodeClass);
    }
    if (!tagObj) {
        const name = obj?.constructor?.name ?? (obj === null ? 'null' : typeof obj);
        throw new Error(`Tag not resolved for ${name} value`);
    }
    return tagObj;
}
// needs to be called before value stringifier to allow for circular anchor refs
function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
    if (!doc.directives)
        return '';
    const props = [];
    const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
    if (anchor && anchors.anchorIsValid(anchor)) {
        anchors$1.add(anchor);
        props.push(`&${anchor}`);
    }
    const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
    if (tag)
        props.push(doc.directives.tagString(tag));
    return props.join(' ');
}
function stringify(item, ctx, onComment, onChompKeep) {
    if (identity.isPair(item))
        return item.toString(ctx, onComment, onChompKeep);
    if (identity.isAlias(item)) {
        if (ctx.doc.directives)
            return item.toString(ctx);
        if (ctx.resolvedAliases?.has(item)) {
            throw new TypeError(`Cannot stringify circular structure without alias nodes`);
        }
        else {
            if (ctx.resolvedAliases)
                ctx.resolvedAliases.add(item);
            else
                ctx.resolvedAliases = new Set([item]);
            item = item.resolve(ctx.doc);
        }
    }
    let tagObj = undefined;
    const node = identity.isNode(item)
        ? item
        : ctx.doc.createNode(item, { onTagObj: o => (tagObj = o) });
    tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
    const props = stringifyProps(node, tagObj, ctx);
    if (props.length > 0)
        ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
    const str = typeof tagObj.stringify === 'function'
        ? tagObj.stringify(node, ctx, onComment, onChompKeep)
        : identity.isScalar(node)
            ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep)
            : node.toString(ctx, onComment, onChompKeep);
    if (!props)
        return str;
    return identity.isScalar(node) || str[0] === '{' || str[0] === '['
        ? `${props} ${str}`
        : `${props}\n${ctx.indent}${str}`;
}

exports.createStringifyContext = createStringifyContext;
exports.stringify = stringify;


/***/ }),

/***/ 1212:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(9799);

function stringifyCollection(collection, ctx, options) {
    const flow = ctx.inFlow ?? collection.flow;
    const stringify = flow ? stringifyFlowCollection : stringifyBlockCollection;
    return stringify(collection, ctx, options);
}
function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
    const { indent, options: { commentString } } = ctx;
    const itemCtx = Object.assign({}, ctx, { indent: itemIndent, type: null });
    let chompKeep = false; // flag for the preceding node's status
    const lines = [];
    for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
            if (!chompKeep && item.spaceBefore)
                lines.push('');
            addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
            if (item.comment)
                comment = item.comment;
        }
        else if (identity.isPair(item)) {
            const ik = identity.isNode(item.key) ? item.key : null;
            if (ik) {
                if (!chompKeep && ik.spaceBefore)
                    lines.push('');
                addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
            }
        }
        chompKeep = false;
        let str = stringify.stringify(item, itemCtx, () => (comment = null), () => (chompKeep = true));
        if (comment)
            str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        if (chompKeep && comment)
            chompKeep = false;
        lines.push(blockItemPrefix + str);
    }
    let str;
    if (lines.length === 0) {
        str = flowChars.start + flowChars.end;
    }
    else {
        str = lines[0];
        for (let i = 1; i < lines.length; ++i) {
            const line = lines[i];
            str += line ? `\n${indent}${line}` : '\n';
        }
    }
    if (comment) {
        str += '\n' + stringifyComment.indentComment(commentString(comment), indent);
        if (onComment)
            onComment();
    }
    else if (chompKeep && onChompKeep)
        onChompKeep();
    return str;
}
function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
    const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
    itemIndent += indentStep;
    const itemCtx = Object.assign({}, ctx, {
        indent: itemIndent,
        inFlow: true,
        type: null
    });
    let reqNewline = false;
    let linesAtValue = 0;
    const lines = [];
    for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
            if (item.spaceBefore)
                lines.push('');
            addCommentBefore(ctx, lines, item.commentBefore, false);
            if (item.comment)
                comment = item.comment;
        }
        else if (identity.isPair(item)) {
            const ik = identity.isNode(item.key) ? item.key : null;
            if (ik) {
                if (ik.spaceBefore)
                    lines.push('');
                addCommentBefore(ctx, lines, ik.commentBefore, false);
                if (ik.comment)
                    reqNewline = true;
            }
            const iv = identity.isNode(item.value) ? item.value : null;
            if (iv) {
                if (iv.comment)
                    comment = iv.comment;
                if (iv.commentBefore)
                    reqNewline = true;
            }
            else if (item.value == null && ik?.comment) {
                comment = ik.comment;
            }
        }
        if (comment)
            reqNewline = true;
        let str = stringify.stringify(item, itemCtx, () => (comment = null));
        reqNewline || (reqNewline = lines.length > linesAtValue || str.includes('\n'));
        if (i < items.length - 1) {
            str += ',';
        }
        else if (ctx.options.trailingComma) {
            if (ctx.options.lineWidth > 0) {
                reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) +
                    (str.length + 2) >
                    ctx.options.lineWidth);
            }
            if (reqNewline) {
                str += ',';
            }
        }
        if (comment)
            str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        lines.push(str);
        linesAtValue = lines.length;
    }
    const { start, end } = flowChars;
    if (lines.length === 0) {
        return start + end;
    }
    else {
        if (!reqNewline) {
            const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
            reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
        }
        if (reqNewline) {
            let str = start;
            for (const line of lines)
                str += line ? `\n${indentStep}${indent}${line}` : '\n';
            return `${str}\n${indent}${end}`;
        }
        else {
            return `${start}${fcPadding}${lines.join(' ')}${fcPadding}${end}`;
        }
    }
}
function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
    if (comment && chompKeep)
        comment = comment.replace(/^\n+/, '');
    if (comment) {
        const ic = stringifyComment.indentComment(commentString(comment), indent);
        lines.push(ic.trimStart()); // Avoid double indent on first line
    }
}

exports.stringifyCollection = stringifyCollection;


/***/ }),

/***/ 9799:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Stringifies a comment.
 *
 * Empty comment lines are left empty,
 * lines consisting of a single space are replaced by `#`,
 * and all other lines are prefixed with a `#`.
 */
const stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, '#');
function indentComment(comment, indent) {
    if (/^\n+$/.test(comment))
        return comment.substring(1);
    return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
}
const lineComment = (str, indent, comment) => str.endsWith('\n')
    ? indentComment(comment, indent)
    : comment.includes('\n')
        ? '\n' + indentComment(comment, indent)
        : (str.endsWith(' ') ? '' : ' ') + comment;

exports.indentComment = indentComment;
exports.lineComment = lineComment;
exports.stringifyComment = stringifyComment;


/***/ }),

/***/ 6829:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(9799);

function stringifyDocument(doc, options) {
    const lines = [];
    let hasDirectives = options.directives === true;
    if (options.directives !== false && doc.directives) {
        const dir = doc.directives.toString(doc);
        if (dir) {
            lines.push(dir);
            hasDirectives = true;
        }
        else if (doc.directives.docStart)
            hasDirectives = true;
    }
    if (hasDirectives)
        lines.push('---');
    const ctx = stringify.createStringifyContext(doc, options);
    const { commentString } = ctx.options;
    if (doc.commentBefore) {
        if (lines.length !== 1)
            lines.unshift('');
        const cs = commentString(doc.commentBefore);
        lines.unshift(stringifyComment.indentComment(cs, ''));
    }
    let chompKeep = false;
    let contentComment = null;
    if (doc.contents) {
        if (identity.isNode(doc.contents)) {
            if (doc.contents.spaceBefore && hasDirectives)
                lines.push('');
            if (doc.contents.commentBefore) {
                const cs = commentString(doc.contents.commentBefore);
                lines.push(stringifyComment.indentComment(cs, ''));
            }
            // top-level block scalars need to be indented if followed by a comment
            ctx.forceBlockIndent = !!doc.comment;
            contentComment = doc.contents.comment;
        }
        const onChompKeep = contentComment ? undefined : () => (chompKeep = true);
        let body = stringify.stringify(doc.contents, ctx, () => (contentComment = null), onChompKeep);
        if (contentComment)
            body += stringifyComment.lineComment(body, '', commentString(contentComment));
        if ((body[0] === '|' || body[0] === '>') &&
            lines[lines.length - 1] === '---') {
            // Top-level block scalars with a preceding doc marker ought to use the
            // same line for their header.
            lines[lines.length - 1] = `--- ${body}`;
        }
        else
            lines.push(body);
    }
    else {
        lines.push(stringify.stringify(doc.contents, ctx));
    }
    if (doc.directives?.docEnd) {
        if (doc.comment) {
            const cs = commentString(doc.comment);
            if (cs.includes('\n')) {
                lines.push('...');
                lines.push(stringifyComment.indentComment(cs, ''));
            }
            else {
                lines.push(`... ${cs}`);
            }
        }
        else {
            lines.push('...');
        }
    }
    else {
        let dc = doc.comment;
        if (dc && chompKeep)
            dc = dc.replace(/^\n+/, '');
        if (dc) {
            if ((!chompKeep || contentComment) && lines[lines.length - 1] !== '')
                lines.push('');
            lines.push(stringifyComment.indentComment(commentString(dc), ''));
        }
    }
    return lines.join('\n') + '\n';
}

exports.stringifyDocument = stringifyDocument;


/***/ }),

/***/ 8689:
/***/ ((__unused_webpack_module, exports) => {



function stringifyNumber({ format, minFractionDigits, tag, value }) {
    if (typeof value === 'bigint')
        return String(value);
    const num = typeof value === 'number' ? value : Number(value);
    if (!isFinite(num))
        return isNaN(num) ? '.nan' : num < 0 ? '-.inf' : '.inf';
    let n = Object.is(value, -0) ? '-0' : JSON.stringify(value);
    if (!format &&
        minFractionDigits &&
        (!tag || tag === 'tag:yaml.org,2002:float') &&
        /^-?\d/.test(n) &&
        !n.includes('e')) {
        let i = n.indexOf('.');
        if (i < 0) {
            i = n.length;
            n += '.';
        }
        let d = minFractionDigits - (n.length - i - 1);
        while (d-- > 0)
            n += '0';
    }
    return n;
}

exports.stringifyNumber = stringifyNumber;


/***/ }),

/***/ 9748:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(9799);

function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
    const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
    let keyComment = (identity.isNode(key) && key.comment) || null;
    if (simpleKeys) {
        if (keyComment) {
            throw new Error('With simple keys, key nodes cannot have comments');
        }
        if (identity.isCollection(key) || (!identity.isNode(key) && typeof key === 'object')) {
            const msg = 'With simple keys, collection cannot be used as a key value';
            throw new Error(msg);
        }
    }
    let explicitKey = !simpleKeys &&
        (!key ||
            (keyComment && value == null && !ctx.inFlow) ||
            identity.isCollection(key) ||
            (identity.isScalar(key)
                ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL
                : typeof key === 'object'));
    ctx = Object.assign({}, ctx, {
        allNullValues: false,
        implicitKey: !explicitKey && (simpleKeys || !allNullValues),
        indent: indent + indentStep
    });
    let keyCommentDone = false;
    let chompKeep = false;
    let str = stringify.stringify(key, ctx, () => (keyCommentDone = true), () => (chompKeep = true));
    if (!explicitKey && !ctx.inFlow && str.length > 1024) {
        if (simpleKeys)
            throw new Error('With simple keys, single line scalar must not span more than 1024 characters');
        explicitKey = true;
    }
    if (ctx.inFlow) {
        if (allNullValues || value == null) {
            if (keyCommentDone && onComment)
                onComment();
            return str === '' ? '?' : explicitKey ? `? ${str}` : str;
        }
    }
    else if ((allNullValues && !simpleKeys) || (value == null && explicitKey)) {
        str = `? ${str}`;
        if (keyComment && !keyCommentDone) {
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        }
        else if (chompKeep && onChompKeep)
            onChompKeep();
        return str;
    }
    if (keyCommentDone)
        keyComment = null;
    if (explicitKey) {
        if (keyComment)
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        str = `? ${str}\n${indent}:`;
    }
    else {
        str = `${str}:`;
        if (keyComment)
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
    }
    let vsb, vcb, valueComment;
    if (identity.isNode(value)) {
        vsb = !!value.spaceBefore;
        vcb = value.commentBefore;
        valueComment = value.comment;
    }
    else {
        vsb = false;
        vcb = null;
        valueComment = null;
        if (value && typeof value === 'object')
            value = doc.createNode(value);
    }
    ctx.implicitKey = false;
    if (!explicitKey && !keyComment && identity.isScalar(value))
        ctx.indentAtStart = str.length + 1;
    chompKeep = false;
    if (!indentSeq &&
        indentStep.length >= 2 &&
        !ctx.inFlow &&
        !explicitKey &&
        identity.isSeq(value) &&
        !value.flow &&
        !value.tag &&
        !value.anchor) {
        // If indentSeq === false, consider '- ' as part of indentation where possible
        ctx.indent = ctx.indent.substring(2);
    }
    let valueCommentDone = false;
    const valueStr = stringify.stringify(value, ctx, () => (valueCommentDone = true), () => (chompKeep = true));
    let ws = ' ';
    if (keyComment || vsb || vcb) {
        ws = vsb ? '\n' : '';
        if (vcb) {
            const cs = commentString(vcb);
            ws += `\n${stringifyComment.indentComment(cs, ctx.indent)}`;
        }
        if (valueStr === '' && !ctx.inFlow) {
            if (ws === '\n' && valueComment)
                ws = '\n\n';
        }
        else {
            ws += `\n${ctx.indent}`;
        }
    }
    else if (!explicitKey && identity.isCollection(value)) {
        const vs0 = valueStr[0];
        const nl0 = valueStr.indexOf('\n');
        const hasNewline = nl0 !== -1;
        const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
        if (hasNewline || !flow) {
            let hasPropsLine = false;
            if (hasNewline && (vs0 === '&' || vs0 === '!')) {
                let sp0 = valueStr.indexOf(' ');
                if (vs0 === '&' &&
                    sp0 !== -1 &&
                    sp0 < nl0 &&
                    valueStr[sp0 + 1] === '!') {
                    sp0 = valueStr.indexOf(' ', sp0 + 1);
                }
                if (sp0 === -1 || nl0 < sp0)
                    hasPropsLine = true;
            }
            if (!hasPropsLine)
                ws = `\n${ctx.indent}`;
        }
    }
    else if (valueStr === '' || valueStr[0] === '\n') {
        ws = '';
    }
    str += ws + valueStr;
    if (ctx.inFlow) {
        if (valueCommentDone && onComment)
            onComment();
    }
    else if (valueComment && !valueCommentDone) {
        str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
    }
    else if (chompKeep && onChompKeep) {
        onChompKeep();
    }
    return str;
}

exports.stringifyPair = stringifyPair;


/***/ }),

/***/ 3069:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var foldFlowLines = __nccwpck_require__(4475);

const getFoldOptions = (ctx, isBlock) => ({
    indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
    lineWidth: ctx.options.lineWidth,
    minContentWidth: ctx.options.minContentWidth
});
// Also checks for lines starting with %, as parsing the output as YAML 1.1 will
// presume that's starting a new document.
const containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
function lineLengthOverLimit(str, lineWidth, indentLength) {
    if (!lineWidth || lineWidth < 0)
        return false;
    const limit = lineWidth - indentLength;
    const strLen = str.length;
    if (strLen <= limit)
        return false;
    for (let i = 0, start = 0; i < strLen; ++i) {
        if (str[i] === '\n') {
            if (i - start > limit)
                return true;
            start = i + 1;
            if (strLen - start <= limit)
                return false;
        }
    }
    return true;
}
function doubleQuotedString(value, ctx) {
    const json = JSON.stringify(value);
    if (ctx.options.doubleQuotedAsJSON)
        return json;
    const { implicitKey } = ctx;
    const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
    const indent = ctx.indent || (containsDocumentMarker(value) ? '  ' : '');
    let str = '';
    let start = 0;
    for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
        if (ch === ' ' && json[i + 1] === '\\' && json[i + 2] === 'n') {
            // space before newline needs to be escaped to not be folded
            str += json.slice(start, i) + '\\ ';
            i += 1;
            start = i;
            ch = '\\';
        }
        if (ch === '\\')
            switch (json[i + 1]) {
                case 'u':
                    {
                        str += json.slice(start, i);
                        const code = json.substr(i + 2, 4);
                        switch (code) {
                            case '0000':
                                str += '\\0';
                                break;
                            case '0007':
                                str += '\\a';
                                break;
                            case '000b':
                                str += '\\v';
                                break;
                            case '001b':
                                str += '\\e';
                                break;
                            case '0085':
                                str += '\\N';
                                break;
                            case '00a0':
                                str += '\\_';
                                break;
                            case '2028':
                                str += '\\L';
                                break;
                            case '2029':
                                str += '\\P';
                                break;
                            default:
                                if (code.substr(0, 2) === '00')
                                    str += '\\x' + code.substr(2);
                                else
                                    str += json.substr(i, 6);
                        }
                        i += 5;
                        start = i + 1;
                    }
                    break;
                case 'n':
                    if (implicitKey ||
                        json[i + 2] === '"' ||
                        json.length < minMultiLineLength) {
                        i += 1;
                    }
                    else {
                        // folding will eat first newline
                        str += json.slice(start, i) + '\n\n';
                        while (json[i + 2] === '\\' &&
                            json[i + 3] === 'n' &&
                            json[i + 4] !== '"') {
                            str += '\n';
                            i += 2;
                        }
                        str += indent;
                        // space after newline needs to be escaped to not be folded
                        if (json[i + 2] === ' ')
                            str += '\\';
                        i += 1;
                        start = i + 1;
                    }
                    break;
                default:
                    i += 1;
            }
    }
    str = start ? str + json.slice(start) : json;
    return implicitKey
        ? str
        : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
}
function singleQuotedString(value, ctx) {
    if (ctx.options.singleQuote === false ||
        (ctx.implicitKey && value.includes('\n')) ||
        /[ \t]\n|\n[ \t]/.test(value) // single quoted string can't have leading or trailing whitespace around newline
    )
        return doubleQuotedString(value, ctx);
    const indent = ctx.indent || (containsDocumentMarker(value) ? '  ' : '');
    const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
    return ctx.implicitKey
        ? res
        : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
}
function quotedString(value, ctx) {
    const { singleQuote } = ctx.options;
    let qs;
    if (singleQuote === false)
        qs = doubleQuotedString;
    else {
        const hasDouble = value.includes('"');
        const hasSingle = value.includes("'");
        if (hasDouble && !hasSingle)
            qs = singleQuotedString;
        else if (hasSingle && !hasDouble)
            qs = doubleQuotedString;
        else
            qs = singleQuote ? singleQuotedString : doubleQuotedString;
    }
    return qs(value, ctx);
}
// The negative lookbehind avoids a polynomial search,
// but isn't supported yet on Safari: https://caniuse.com/js-regexp-lookbehind
let blockEndNewlines;
try {
    blockEndNewlines = new RegExp('(^|(?<!\n))\n+(?!\n|$)', 'g');
}
catch {
    blockEndNewlines = /\n+(?!\n|$)/g;
}
function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
    const { blockQuote, commentString, lineWidth } = ctx.options;
    // 1. Block can't end in whitespace unless the last line is non-empty.
    // 2. Strings consisting of only whitespace are best rendered explicitly.
    if (!blockQuote || /\n[\t ]+$/.test(value)) {
        return quotedString(value, ctx);
    }
    const indent = ctx.indent ||
        (ctx.forceBlockIndent || containsDocumentMarker(value) ? '  ' : '');
    const literal = blockQuote === 'literal'
        ? true
        : blockQuote === 'folded' || type === Scalar.Scalar.BLOCK_FOLDED
            ? false
            : type === Scalar.Scalar.BLOCK_LITERAL
                ? true
                : !lineLengthOverLimit(value, lineWidth, indent.length);
    if (!value)
        return literal ? '|\n' : '>\n';
    // determine chomping from whitespace at value end
    let chomp;
    let endStart;
    for (endStart = value.length; endStart > 0; --endStart) {
        const ch = value[endStart - 1];
        if (ch !== '\n' && ch !== '\t' && ch !== ' ')
            break;
    }
    let end = value.substring(endStart);
    const endNlPos = end.indexOf('\n');
    if (endNlPos === -1) {
        chomp = '-'; // strip
    }
    else if (value === end || endNlPos !== end.length - 1) {
        chomp = '+'; // keep
        if (onChompKeep)
            onChompKeep();
    }
    else {
        chomp = ''; // clip
    }
    if (end) {
        value = value.slice(0, -end.length);
        if (end[end.length - 1] === '\n')
            end = end.slice(0, -1);
        end = end.replace(blockEndNewlines, `$&${indent}`);
    }
    // determine indent indicator from whitespace at value start
    let startWithSpace = false;
    let startEnd;
    let startNlPos = -1;
    for (startEnd = 0; startEnd < value.length; ++startEnd) {
        const ch = value[startEnd];
        if (ch === ' ')
            startWithSpace = true;
        else if (ch === '\n')
            startNlPos = startEnd;
        else
            break;
    }
    let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
    if (start) {
        value = value.substring(start.length);
        start = start.replace(/\n+/g, `$&${indent}`);
    }
    const indentSize = indent ? '2' : '1'; // root is at -1
    // Leading | or > is added later
    let header = (startWithSpace ? indentSize : '') + chomp;
    if (comment) {
        header += ' ' + commentString(comment.replace(/ ?[\r\n]+/g, ' '));
        if (onComment)
            onComment();
    }
    if (!literal) {
        const foldedValue = value
            .replace(/\n+/g, '\n$&')
            .replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, '$1$2') // more-indented lines aren't folded
            //                ^ more-ind. ^ empty     ^ capture next empty lines only at end of indent
            .replace(/\n+/g, `$&${indent}`);
        let literalFallback = false;
        const foldOptions = getFoldOptions(ctx, true);
        if (blockQuote !== 'folded' && type !== Scalar.Scalar.BLOCK_FOLDED) {
            foldOptions.onOverflow = () => {
                literalFallback = true;
            };
        }
        const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
        if (!literalFallback)
            return `>${header}\n${indent}${body}`;
    }
    value = value.replace(/\n+/g, `$&${indent}`);
    return `|${header}\n${indent}${start}${value}${end}`;
}
function plainString(item, ctx, onComment, onChompKeep) {
    const { type, value } = item;
    const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
    if ((implicitKey && value.includes('\n')) ||
        (inFlow && /[[\]{},]/.test(value))) {
        return quotedString(value, ctx);
    }
    if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) {
        // not allowed:
        // - '-' or '?'
        // - start with an indicator character (except [?:-]) or /[?-] /
        // - '\n ', ': ' or ' \n' anywhere
        // - '#' not preceded by a non-space char
        // - end with ' ' or ':'
        return implicitKey || inFlow || !value.includes('\n')
            ? quotedString(value, ctx)
            : blockString(item, ctx, onComment, onChompKeep);
    }
    if (!implicitKey &&
        !inFlow &&
        type !== Scalar.Scalar.PLAIN &&
        value.includes('\n')) {
        // Where allowed & type not set explicitly, prefer block style for multiline strings
        return blockString(item, ctx, onComment, onChompKeep);
    }
    if (containsDocumentMarker(value)) {
        if (indent === '') {
            ctx.forceBlockIndent = true;
            return blockString(item, ctx, onComment, onChompKeep);
        }
        else if (implicitKey && indent === indentStep) {
            return quotedString(value, ctx);
        }
    }
    const str = value.replace(/\n+/g, `$&\n${indent}`);
    // Verify that output will be parsed as a string, as e.g. plain numbers and
    // booleans get parsed with those types in v1.2 (e.g. '42', 'true' & '0.9e-3'),
    // and others in v1.1.
    if (actualString) {
        const test = (tag) => tag.default && tag.tag !== 'tag:yaml.org,2002:str' && tag.test?.test(str);
        const { compat, tags } = ctx.doc.schema;
        if (tags.some(test) || compat?.some(test))
            return quotedString(value, ctx);
    }
    return implicitKey
        ? str
        : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
}
function stringifyString(item, ctx, onComment, onChompKeep) {
    const { implicitKey, inFlow } = ctx;
    const ss = typeof item.value === 'string'
        ? item
        : Object.assign({}, item, { value: String(item.value) });
    let { type } = item;
    if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
        // force double quotes on control characters & unpaired surrogates
        if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value))
            type = Scalar.Scalar.QUOTE_DOUBLE;
    }
    const _stringify = (_type) => {
        switch (_type) {
            case Scalar.Scalar.BLOCK_FOLDED:
            case Scalar.Scalar.BLOCK_LITERAL:
                return implicitKey || inFlow
                    ? quotedString(ss.value, ctx) // blocks are not valid inside flow containers
                    : blockString(ss, ctx, onComment, onChompKeep);
            case Scalar.Scalar.QUOTE_DOUBLE:
                return doubleQuotedString(ss.value, ctx);
            case Scalar.Scalar.QUOTE_SINGLE:
                return singleQuotedString(ss.value, ctx);
            case Scalar.Scalar.PLAIN:
                return plainString(ss, ctx, onComment, onChompKeep);
            default:
                return null;
        }
    };
    let res = _stringify(type);
    if (res === null) {
        const { defaultKeyType, defaultStringType } = ctx.options;
        const t = (implicitKey && defaultKeyType) || defaultStringType;
        res = _stringify(t);
        if (res === null)
            throw new Error(`Unsupported default string type ${t}`);
    }
    return res;
}

exports.stringifyString = stringifyString;


/***/ }),

/***/ 204:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);

const BREAK = Symbol('break visit');
const SKIP = Symbol('skip children');
const REMOVE = Symbol('remove node');
/**
 * Apply a visitor to an AST node or document.
 *
 * Walks through the tree (depth-first) starting from `node`, calling a
 * `visitor` function with three arguments:
 *   - `key`: For sequence values and map `Pair`, the node's index in the
 *     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
 *     `null` for the root node.
 *   - `node`: The current node.
 *   - `path`: The ancestry of the current node.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this node, continue with next
 *     sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current node, then continue with the next one
 *   - `Node`: Replace the current node, then continue by visiting it
 *   - `number`: While iterating the items of a sequence or map, set the index
 *     of the next step. This is useful especially if the index of the current
 *     node has changed.
 *
 * If `visitor` is a single function, it will be called with all values
 * encountered in the tree, including e.g. `null` values. Alternatively,
 * separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
 * `Alias` and `Scalar` node. To define the same visitor function for more than
 * one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
 * and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
 * specific defined one will be used for each node.
 */
function visit(node, visitor) {
    const visitor_ = initVisitor(visitor);
    if (identity.isDocument(node)) {
        const cd = visit_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
            node.contents = null;
    }
    else
        visit_(null, node, visitor_, Object.freeze([]));
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visit.BREAK = BREAK;
/** Do not visit the children of the current node */
visit.SKIP = SKIP;
/** Remove the current node */
visit.REMOVE = REMOVE;
function visit_(key, node, visitor, path) {
    const ctrl = callVisitor(key, node, visitor, path);
    if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visit_(key, ctrl, visitor, path);
    }
    if (typeof ctrl !== 'symbol') {
        if (identity.isCollection(node)) {
            path = Object.freeze(path.concat(node));
            for (let i = 0; i < node.items.length; ++i) {
                const ci = visit_(i, node.items[i], visitor, path);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    node.items.splice(i, 1);
                    i -= 1;
                }
            }
        }
        else if (identity.isPair(node)) {
            path = Object.freeze(path.concat(node));
            const ck = visit_('key', node.key, visitor, path);
            if (ck === BREAK)
                return BREAK;
            else if (ck === REMOVE)
                node.key = null;
            const cv = visit_('value', node.value, visitor, path);
            if (cv === BREAK)
                return BREAK;
            else if (cv === REMOVE)
                node.value = null;
        }
    }
    return ctrl;
}
/**
 * Apply an async visitor to an AST node or document.
 *
 * Walks through the tree (depth-first) starting from `node`, calling a
 * `visitor` function with three arguments:
 *   - `key`: For sequence values and map `Pair`, the node's index in the
 *     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
 *     `null` for the root node.
 *   - `node`: The current node.
 *   - `path`: The ancestry of the current node.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `Promise`: Must resolve to one of the following values
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this node, continue with next
 *     sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current node, then continue with the next one
 *   - `Node`: Replace the current node, then continue by visiting it
 *   - `number`: While iterating the items of a sequence or map, set the index
 *     of the next step. This is useful especially if the index of the current
 *     node has changed.
 *
 * If `visitor` is a single function, it will be called with all values
 * encountered in the tree, including e.g. `null` values. Alternatively,
 * separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
 * `Alias` and `Scalar` node. To define the same visitor function for more than
 * one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
 * and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
 * specific defined one will be used for each node.
 */
async function visitAsync(node, visitor) {
    const visitor_ = initVisitor(visitor);
    if (identity.isDocument(node)) {
        const cd = await visitAsync_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
            node.contents = null;
    }
    else
        await visitAsync_(null, node, visitor_, Object.freeze([]));
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visitAsync.BREAK = BREAK;
/** Do not visit the children of the current node */
visitAsync.SKIP = SKIP;
/** Remove the current node */
visitAsync.REMOVE = REMOVE;
async function visitAsync_(key, node, visitor, path) {
    const ctrl = await callVisitor(key, node, visitor, path);
    if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visitAsync_(key, ctrl, visitor, path);
    }
    if (typeof ctrl !== 'symbol') {
        if (identity.isCollection(node)) {
            path = Object.freeze(path.concat(node));
            for (let i = 0; i < node.items.length; ++i) {
                const ci = await visitAsync_(i, node.items[i], visitor, path);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    node.items.splice(i, 1);
                    i -= 1;
                }
            }
        }
        else if (identity.isPair(node)) {
            path = Object.freeze(path.concat(node));
            const ck = await visitAsync_('key', node.key, visitor, path);
            if (ck === BREAK)
                return BREAK;
            else if (ck === REMOVE)
                node.key = null;
            const cv = await visitAsync_('value', node.value, visitor, path);
            if (cv === BREAK)
                return BREAK;
            else if (cv === REMOVE)
                node.value = null;
        }
    }
    return ctrl;
}
function initVisitor(visitor) {
    if (typeof visitor === 'object' &&
        (visitor.Collection || visitor.Node || visitor.Value)) {
        return Object.assign({
            Alias: visitor.Node,
            Map: visitor.Node,
            Scalar: visitor.Node,
            Seq: visitor.Node
        }, visitor.Value && {
            Map: visitor.Value,
            Scalar: visitor.Value,
            Seq: visitor.Value
        }, visitor.Collection && {
            Map: visitor.Collection,
            Seq: visitor.Collection
        }, visitor);
    }
    return visitor;
}
function callVisitor(key, node, visitor, path) {
    if (typeof visitor === 'function')
        return visitor(key, node, path);
    if (identity.isMap(node))
        return visitor.Map?.(key, node, path);
    if (identity.isSeq(node))
        return visitor.Seq?.(key, node, path);
    if (identity.isPair(node))
        return visitor.Pair?.(key, node, path);
    if (identity.isScalar(node))
        return visitor.Scalar?.(key, node, path);
    if (identity.isAlias(node))
        return visitor.Alias?.(key, node, path);
    return undefined;
}
function replaceNode(key, path, node) {
    const parent = path[path.length - 1];
    if (identity.isCollection(parent)) {
        parent.items[key] = node;
    }
    else if (identity.isPair(parent)) {
        if (key === 'key')
            parent.key = node;
        else
            parent.value = node;
    }
    else if (identity.isDocument(parent)) {
        parent.contents = node;
    }
    else {
        const pt = identity.isAlias(parent) ? 'alias' : 'scalar';
        throw new Error(`Cannot replace node with ${pt} parent`);
    }
}

exports.visit = visit;
exports.visitAsync = visitAsync;


/***/ }),

/***/ 2173:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6760);
/* harmony import */ var _scene_run_demo_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6785);




/** See no-color.org. Colours only where a person looks. */
const wantsColours = () => {
    const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
    if (NO_COLOR)
        return false;
    if (FORCE_COLOR)
        return FORCE_COLOR !== '0';
    return process.stdout.isTTY === true && TERM !== 'dumb';
};
const maxWidth = 110;
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => stop.abort());
process.exitCode = await (0,_scene_run_demo_js__WEBPACK_IMPORTED_MODULE_3__/* .runDemo */ .n)({
    args: process.argv.slice(2),
    env: process.env,
    cwd: process.cwd(),
    // Not import.meta: the bundler would write the build's own folder here.
    scriptFolder: node_path__WEBPACK_IMPORTED_MODULE_2__.dirname((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(process.argv[1] ?? '')),
    temporaryFolder: node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir(),
    terminal: {
        print: text => process.stdout.write(`${text}\n`),
        tell: text => process.stderr.write(`${text}\n`),
        colours: wantsColours(),
        width: Math.min(process.stdout.columns ?? maxWidth, maxWidth),
    },
    signal: stop.signal,
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 6785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  n: () => (/* binding */ runDemo)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: external "node:fs/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./build/demo/show/format.js
const msPerSecond = 1_000;
const formatSeconds = (ms) => {
    const seconds = ms / msPerSecond;
    if (seconds < 60)
        return `${seconds.toFixed(1)} s`;
    return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
};
/** Small sums keep the digits that tell something. */
const formatCost = (usd) => {
    if (usd === null || usd === undefined)
        return 'unpriced';
    if (usd === 0)
        return '$0';
    return usd < 0.01 ? `$${usd.toPrecision(2)}` : `$${usd.toFixed(2)}`;
};

;// CONCATENATED MODULE: ./build/demo/scene/demo-report.js
const isResultFile = (value) => typeof value === 'object' && value !== null;
/** `3 critical, 1 low`, most severe first. */
const countSeverities = (result) => ['critical', 'high', 'medium', 'low']
    .map(severity => [severity, (result?.findings ?? []).filter(finding => finding.severity === severity).length])
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => `${count} ${severity}`)
    .join(', ');

;// CONCATENATED MODULE: ./build/demo/show/commented-lines.js
/** The code that a comment stands on, line by line. */
const commentedLines = (comment, file) => {
    const { line, side } = comment;
    if (line === null)
        return [];
    const start = comment.startLine ?? line;
    return file.hunks
        .flatMap(hunk => hunk.lines)
        .filter(row => {
        const number = side === 'LEFT' ? row.left : row.right;
        return number !== undefined && number >= start && number <= line;
    })
        .map(row => row.text);
};

;// CONCATENATED MODULE: ./build/demo/show/page/escape-html.js
const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Text as it stands, for element content and quoted attributes. */
const escapeHtml = (text) => text.replace(/[&<>"']/g, character => entities[character] ?? character);
/** A template whose values are escaped, unless they are `Html` already. Lists are joined. */
const html = (parts, ...values) => ({
    html: parts.reduce((text, part, index) => text + renderValue(values[index - 1]) + part),
});
const renderValue = (value) => {
    if (value === null || value === undefined || value === false)
        return '';
    if (Array.isArray(value))
        return value.map(renderValue).join('');
    return typeof value === 'object' ? value.html : escapeHtml(String(value));
};
const trusted = (text) => ({ html: text });

;// CONCATENATED MODULE: ./build/demo/show/page/highlight.js

const token = /(?<remark>\/\/.*$|\/\*.*?\*\/|^\s*\*(?:\s.*|\/)?$|^\s*\/\*.*$)|(?<string>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`)|(?<keyword>\b(?:import|from|export|const|let|async|await|return|if|else|new|throw|interface|type|class|extends|function|for|of|in|typeof|default)\b)|(?<literal>\b(?:\d[\d_.]*|true|false|null|undefined)\b)/g;
/** One line of TypeScript, coloured as well as a line can be without the rest of the file. */
const highlightLine = (line) => {
    let html = '';
    let last = 0;
    for (const match of line.matchAll(token)) {
        const [kind] = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined) ?? [];
        html += `${escapeHtml(line.slice(last, match.index))}<span class="${kind}">${escapeHtml(match[0])}</span>`;
        last = match.index + match[0].length;
    }
    return html + escapeHtml(line.slice(last));
};
/** Colours for code of the sample's language, none for any other file. */
const highlightFor = (path) => /\.[cm]?[jt]sx?$/.test(path) ? highlightLine : escapeHtml;

;// CONCATENATED MODULE: ./build/demo/show/page/inline-markdown.js

/** Tags that GitHub keeps and that a review may use; attributes are dropped. */
const allowedTags = /&lt;(\/?)(details|summary|sub|sup|b|strong|i|em|kbd|br|p|code|table|thead|tbody|tr|th|td|h[1-6]|ul|ol|li|blockquote|pre|hr)(?:\s(?:(?!&gt;).)*)?\s*\/?&gt;/gi;
// Private-use characters, removed from the text first, hold the place of finished pieces.
const opened = '\uE000';
const inline_markdown_closed = '\uE001';
/** Markdown within a line or paragraph. Everything is escaped first; only the tags above come back. */
const renderInline = (text, options) => {
    const pieces = [];
    const keep = (piece) => `${opened}${pieces.push(piece) - 1}${inline_markdown_closed}`;
    const restore = (marked) => marked.replace(/\uE000(\d+)\uE001/g, (_, index) => restore(pieces[Number(index)] ?? ''));
    const marked = escapeHtml(text
        .replace(/[\uE000\uE001]/g, '')
        .replace(codeOrEscape, (_, __, code, character) => keep(code === undefined ? escapeHtml(character ?? '') : renderCode(code))))
        .replace(/&amp;(#x?[0-9a-f]+|[a-z]+);/gi, '&$1;')
        .replace(allowedTags, (_, slash, tag) => `<${slash}${tag.toLowerCase()}>`)
        .replace(/\[((?:[^[\]]|\[[^[\]]*\])*)\]\(((?:[^()\s]|\([^()\s]*\))+)\)/g, (_, label, address) => renderLink(label, restoreText(address, pieces), options, keep))
        .replace(/(^|[\s(])(https?:\/\/[^\s<)]+)/g, (_, before, address) => before + renderLink(address, address, options, keep))
        .replace(/\*\*([^*]+(?:\*[^*]+)*)\*\*/g, '<strong>$1</strong>')
        .replace(/(^|[^\w*])\*([^*\s](?:[^*]*[^*\s])?)\*(?!\w)/g, '$1<em>$2</em>')
        .replace(/(^|[^\w])_([^_\s](?:[^_]*[^_\s])?)_(?!\w)/g, '$1<em>$2</em>')
        .replace(/ {2,}\n|\\\n/g, '<br>\n');
    return restore(marked);
};
/** Whichever begins first: within code a backslash is a backslash. */
const codeOrEscape = /(?<!`)(`+)(?!`)([\s\S]*?[^`])\1(?!`)|\\([!-/:-@[-`{-~])/g;
const renderCode = (code) => `<code>${escapeHtml(code.replace(/\n/g, ' ').replace(/^ (.*[^ ].*) $/, '$1'))}</code>`;
const restoreText = (text, pieces) => text.replace(/\uE000(\d+)\uE001/g, (_, index) => unescapeHtml(pieces[Number(index)] ?? ''));
const unescapeHtml = (text) => text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name] ?? '');
const renderLink = (label, address, options, keep) => {
    const target = options.link(unescapeHtml(address));
    if (target === null || !/^(https?:\/\/|#)/.test(target))
        return label;
    const outside = target.startsWith('#') ? '' : ' rel="noopener noreferrer nofollow" target="_blank"';
    return `${keep(`<a href="${escapeHtml(target)}"${outside}>`)}${label}${keep('</a>')}`;
};

;// CONCATENATED MODULE: ./build/demo/show/page/render-markdown.js


/** GitHub's Markdown as far as reviews and summaries use it, from anybody: nothing in it becomes active. */
const renderMarkdown = (markdown, options) => {
    const lines = markdown
        .replace(/\r\n?/g, '\n')
        .replace(/<!--[\s\S]*?(-->|$)/g, '')
        .split('\n');
    const blocks = [];
    for (let index = 0; index < lines.length;) {
        const block = readBlock(lines, index, options);
        if (block.html !== '')
            blocks.push(block.html);
        index = block.next;
    }
    return blocks.join('\n');
};
const readBlock = (lines, at, options) => {
    for (const reader of readers) {
        const block = reader(lines, at, options);
        if (block)
            return block;
    }
    return readParagraph(lines, at, options);
};
const lineAt = (lines, at) => lines[at] ?? '';
/** Consecutive lines for which `test` holds. */
const takeWhile = (lines, at, test) => {
    let end = at;
    while (end < lines.length && test(lineAt(lines, end)))
        end++;
    return lines.slice(at, end);
};
const readBlank = (lines, at) => (lineAt(lines, at).trim() === '' ? { html: '', next: at + 1 } : undefined);
const readFence = (lines, at, options) => {
    const [, indent = '', fence, language = ''] = /^( {0,3})(`{3,}|~{3,})\s*([\w-]*)/.exec(lineAt(lines, at)) ?? [];
    if (fence === undefined)
        return undefined;
    const closing = new RegExp(`^ {0,3}${fence[0] === '`' ? '`' : '~'}{${fence.length},}\\s*$`);
    const body = takeWhile(lines, at + 1, line => !closing.test(line));
    const code = body.map(line => line.replace(new RegExp(`^ {0,${indent.length}}`), '')).join('\n');
    const html = options.fence?.(language, code) ?? `<pre><code>${escapeHtml(code)}</code></pre>`;
    return { html, next: at + body.length + 2 };
};
const readHeading = (lines, at, options) => {
    const [, marks, text] = /^ {0,3}(#{1,6})\s+(.*?)\s*#*$/.exec(lineAt(lines, at)) ?? [];
    if (marks === undefined || text === undefined)
        return undefined;
    return { html: `<h${marks.length}>${renderInline(text, options)}</h${marks.length}>`, next: at + 1 };
};
const readRule = (lines, at) => /^ {0,3}([-*_])( *\1){2,} *$/.test(lineAt(lines, at)) ? { html: '<hr>', next: at + 1 } : undefined;
const readQuote = (lines, at, options) => {
    const body = takeWhile(lines, at, line => line.startsWith('>'));
    if (body.length === 0)
        return undefined;
    const inner = renderMarkdown(body.map(line => line.replace(/^> ?/, '')).join('\n'), options);
    return { html: `<blockquote>${inner}</blockquote>`, next: at + body.length };
};
const readTable = (lines, at, options) => {
    if (!lineAt(lines, at).includes('|') || !/^\s*\|?[\s:|-]*-[\s:|-]*\|[\s:|-]*$/.test(lineAt(lines, at + 1)))
        return undefined;
    const rows = [lineAt(lines, at), ...takeWhile(lines, at + 2, line => line.includes('|'))];
    const right = cells(lineAt(lines, at + 1)).map(mark => /-:$/.test(mark));
    const [head = [], ...body] = rows.map(cells);
    const cell = (tag) => (text, column) => `<${tag}${right[column] ? ' class="right"' : ''}>${renderInline(text, options)}</${tag}>`;
    const table = `<thead><tr>${head.map(cell('th')).join('')}</tr></thead><tbody>${body
        .map(row => `<tr>${row.map(cell('td')).join('')}</tr>`)
        .join('')}</tbody>`;
    return { html: `<div class="table"><table>${table}</table></div>`, next: at + rows.length + 1 };
};
const cells = (row) => row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map(text => text.trim().replaceAll('\\|', '|'));
const itemMark = /^( {0,3})([-*+]|\d{1,9}[.)])\s+/;
const readList = (lines, at, options) => {
    const first = itemMark.exec(lineAt(lines, at));
    if (!first)
        return undefined;
    const body = takeWhile(lines, at, line => itemMark.test(line) || /^\s{2,}\S/.test(line));
    const items = [];
    for (const line of body) {
        const mark = itemMark.exec(line);
        if (mark)
            items.push([line.slice(mark[0].length)]);
        else
            items.at(-1)?.push(line.replace(/^ {1,4}/, ''));
    }
    const tag = /\d/.test(first[2] ?? '') ? 'ol' : 'ul';
    const inner = items.map(([head = '', ...rest]) => {
        const more = rest.length === 0 ? '' : renderMarkdown(rest.join('\n'), options);
        return `<li>${renderInline(head, options)}${more}</li>`;
    });
    return { html: `<${tag}>${inner.join('')}</${tag}>`, next: at + body.length };
};
const readers = [readBlank, readFence, readHeading, readRule, readQuote, readTable, readList];
const readParagraph = (lines, at, options) => {
    let end = at + 1;
    while (end < lines.length && !readers.some(reader => reader(lines, end, options)))
        end++;
    const text = lines.slice(at, end).join('\n');
    const html = renderInline(text, options);
    // A line of its own tag (<details>, </details>, <summary>) is no paragraph.
    return { html: /^\s*<\/?(details|summary|table|h\d|ul|ol|hr)/.test(html) ? html : `<p>${html}</p>`, next: end };
};

;// CONCATENATED MODULE: ./build/demo/show/page/comment.js




/** A comment's card; a `suggestion` fence is shown as the change it would make. */
const renderComment = (comment, file, links) => {
    const before = commentedLines(comment, file);
    const colour = highlightFor(file.path);
    const fence = (language, code) => language === 'suggestion' ? renderSuggestion(before, code, colour) : undefined;
    return html `<article class="comment ${severityOf(comment.body)}" id="${links.commentId(comment.id)}">
<header>${avatar()}<b>${comment.user.login}</b><span class="dim">on ${placeOf(comment)}</span></header>
<div class="markdown">${trusted(renderMarkdown(comment.body, { link: links.link, fence }))}</div></article>`;
};
const avatar = () => html `<span class="avatar" aria-hidden="true">CR</span>`;
const placeOf = ({ line, startLine }) => {
    if (line === null)
        return 'the file';
    return startLine === null ? `line ${line}` : `lines ${startLine} to ${line}`;
};
/** First severity the comment names in bold, for the colour of its edge. */
const severityOf = (body) => /\*\*\W*(critical|high|medium|low)\b/i.exec(body)?.[1]?.toLowerCase() ?? 'plain';
const renderSuggestion = (before, code, colour) => {
    const row = (kind, mark) => (line) => `<div class="${kind}"><i>${mark}</i><span>${colour(line) || ' '}</span></div>`;
    const after = code === '' ? [] : code.split('\n');
    return `<div class="suggestion"><p>${escapeHtml('Suggested change')}</p>${before.map(row('removed', '−')).join('')}${after.map(row('added', '+')).join('')}</div>`;
};

;// CONCATENATED MODULE: ./build/demo/show/page/diff.js



/** One changed file with its comments where they stand. */
const renderFile = (file, comments, links) => {
    const own = comments.filter(comment => comment.path === file.path);
    const colour = highlightFor(file.path);
    const onFile = own.filter(comment => comment.subjectType === 'file');
    return html `<section class="file" id="${links.fileId(file.path)}">
<header><span class="path">${file.path}</span>${file.status === 'modified' ? null : html `<span class="tag">${file.status}</span>`}
<span class="stats"><b class="plus">+${file.additions}</b> <b class="minus">−${file.deletions}</b></span>
${own.length === 0 ? null : html `<span class="tag accent">${own.length} comment${own.length === 1 ? '' : 's'}</span>`}</header>
${onFile.map(comment => html `<div class="onfile">${renderComment(comment, file, links)}</div>`)}
<div class="scroll"><table class="diff"><tbody>${file.hunks.map(hunk => [
        html `<tr class="hunk"><td colspan="2"></td><td>${hunk.header}</td></tr>`,
        ...hunk.lines.map(line => [renderLine(line, own, file, links, colour), ...commentsBelow(line, own, file, links)]),
    ])}</tbody></table></div></section>`;
};
const renderLine = (line, comments, file, links, colour) => {
    const spot = comments.some(comment => covers(comment, line)) ? ' spot' : '';
    const id = line.right === undefined ? '' : links.lineId(file.path, line.right);
    return html `<tr class="${line.kind}${spot}"${id === '' ? null : html ` id="${id}"`}><td class="number">${line.left}</td><td class="number">${line.right}</td><td class="code">${trusted(colour(line.text))}</td></tr>`;
};
const numberOn = (line, side) => side === 'LEFT' ? line.left : line.right;
const covers = (comment, line) => {
    const number = numberOn(line, comment.side);
    if (number === undefined || comment.line === null)
        return false;
    return number <= comment.line && number >= (comment.startLine ?? comment.line);
};
const commentsBelow = (line, comments, file, links) => comments
    .filter(comment => comment.line !== null && numberOn(line, comment.side) === comment.line)
    .map(comment => html `<tr class="talk"><td colspan="3">${renderComment(comment, file, links)}</td></tr>`);

;// CONCATENATED MODULE: ./build/demo/show/page/links.js
/** The API is gone when the page is read, so what leads there leads to the same thing on the page, if it is on it. */
const createLinks = (report) => {
    const fileId = (path) => `file-${report.files.findIndex(file => file.path === path)}`;
    const lineId = (path, line) => `${fileId(path)}-L${line}`;
    const commentId = (id) => `discussion_r${id}`;
    const reviewId = (id) => `pullrequestreview-${id}`;
    const inChange = (path, line) => report.files.some(file => file.path === path && file.hunks.some(hunk => hunk.lines.some(row => row.right === line)));
    const link = (address) => {
        if (!address.startsWith(report.serverUrl))
            return address;
        const url = new URL(address);
        const [, path] = /^\/[^/]+\/[^/]+\/blob\/[^/]+\/(.+)$/.exec(decodeURIComponent(url.pathname)) ?? [];
        const line = Number(/^#L(\d+)/.exec(url.hash)?.[1]);
        if (path !== undefined)
            return inChange(path, line) ? `#${lineId(path, line)}` : null;
        return /^#(discussion_r|pullrequestreview-)\d+$/.test(url.hash) ? url.hash : null;
    };
    return { fileId, lineId, commentId, reviewId, link };
};

;// CONCATENATED MODULE: ./build/demo/show/page/style.js
/** Light and dark, by the reader's own setting. */
const style = `
:root { color-scheme: light dark;
  --page: #f6f7f9; --card: #fff; --line: #d8dee6; --text: #1f2530; --dim: #667085; --accent: #b4531f; --soft: #fbeee6;
  --plus: #e4f7e8; --plus-text: #1a7a37; --plus-edge: #b9e8c5; --minus: #fdebec; --minus-text: #c02a37; --hunk: #eef3fb;
  --spot: #fff6d9; --code: #f0f2f5; --critical: #c4243b; --high: #d9711c; --medium: #c79a10; --low: #3f7fd1;
  --keyword: #a4267c; --string: #0a5c8f; --remark: #77808d; --literal: #0550ae; --open: #1f883d }
@media (prefers-color-scheme: dark) { :root {
  --page: #0f1319; --card: #171c24; --line: #2b333f; --text: #dfe5ee; --dim: #8d98a8; --accent: #f0935c; --soft: #38251a;
  --plus: #14301f; --plus-text: #56d27b; --plus-edge: #245537; --minus: #3a1a1f; --minus-text: #ff8a92; --hunk: #1a2433;
  --spot: #3a3315; --code: #232a35; --critical: #ff6b7f; --high: #ff9f4d; --medium: #e6c04a; --low: #71a8f5;
  --keyword: #ff8fcf; --string: #8fcdf5; --remark: #7f8a99; --literal: #86b6ff; --open: #2ea043 } }
* { box-sizing: border-box }
html { scroll-behavior: smooth; scroll-padding-top: 16px }
body { margin: 0; background: var(--page); color: var(--text); font: 15px/1.55 -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif }
.wrap { max-width: 1060px; margin: 0 auto; padding: 0 24px }
.top { background: var(--card); border-bottom: 1px solid var(--line); padding: 22px 0 18px }
.crumbs { margin: 0 0 6px; color: var(--dim); font-size: 13px } .crumbs b { color: var(--accent) } .crumbs span { margin: 0 4px; opacity: .5 }
h1 { margin: 0 0 8px; font-size: 27px; font-weight: 600; letter-spacing: -.01em }
h2 { margin: 34px 0 12px; font-size: 17px; font-weight: 600 }
.dim { color: var(--dim); font-weight: 400 }
.meta { margin: 0; color: var(--dim) } .meta b { color: var(--text) }
.pill { display: inline-block; padding: 2px 12px; border-radius: 99px; color: #fff; font-size: 13px; font-weight: 600; margin-right: 6px } .pill.open { background: var(--open) }
.count, .tag { display: inline-block; padding: 0 8px; border-radius: 99px; background: var(--code); color: var(--dim); font-size: 12px; font-weight: 500; line-height: 20px }
.tag.accent { background: var(--soft); color: var(--accent) }
.notice { margin: 22px 0 0; padding: 11px 16px; border: 1px solid var(--line); border-left: 3px solid var(--accent); border-radius: 8px; background: var(--card); color: var(--dim); font-size: 14px } .notice b { color: var(--text) } .notice.bad { border-left-color: var(--critical) }
.numbers { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 1px; margin: 16px 0 0; background: var(--line); border: 1px solid var(--line); border-radius: 10px; overflow: hidden }
.numbers div { background: var(--card); padding: 12px 16px } .numbers dt { color: var(--dim); font-size: 12px } .numbers dd { margin: 0; font-size: 21px; font-weight: 600; letter-spacing: -.01em } .numbers p { margin: 0; color: var(--dim); font-size: 12px }
.comment { background: var(--card); border: 1px solid var(--line); border-radius: 10px; margin: 0 0 14px; overflow: hidden }
.comment > header { display: flex; align-items: center; gap: 8px; padding: 8px 14px; border-bottom: 1px solid var(--line); font-size: 13.5px }
.comment > .markdown { padding: 4px 16px 10px }
.avatar { width: 24px; height: 24px; border-radius: 7px; background: var(--accent); color: #fff; font-size: 10px; font-weight: 700; display: inline-grid; place-items: center; flex: none } .avatar.human { border-radius: 50%; background: #5b6b84; font-size: 12px }
.comment.critical { border-left: 4px solid var(--critical) } .comment.high { border-left: 4px solid var(--high) } .comment.medium { border-left: 4px solid var(--medium) } .comment.low { border-left: 4px solid var(--low) }
.comment.review { border-left: 1px solid var(--line) }
.markdown { overflow-wrap: anywhere } .markdown p, .markdown ul, .markdown ol { margin: 9px 0 } .markdown ul, .markdown ol { padding-left: 24px } .markdown h1, .markdown h2, .markdown h3, .markdown h4 { margin: 16px 0 8px; font-size: 16px } .markdown h2 { font-size: 18px } .markdown h3 { font-size: 16.5px }
.markdown hr { border: 0; border-top: 1px solid var(--line); margin: 16px 0 } .markdown a { color: var(--low); text-decoration: none } .markdown a:hover { text-decoration: underline } .markdown sub { font-size: 12px; color: var(--dim); vertical-align: baseline } .markdown blockquote { margin: 9px 0; padding: 0 14px; border-left: 3px solid var(--line); color: var(--dim) }
code, pre, .diff, .suggestion { font-family: ui-monospace, SFMono-Regular, "JetBrains Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace }
code { background: var(--code); border-radius: 5px; padding: 1px 5px; font-size: .87em } pre { background: var(--code); border-radius: 7px; padding: 10px 14px; overflow: auto; font-size: 12.5px; line-height: 1.5 } pre code { background: none; padding: 0; font-size: inherit }
.table { overflow-x: auto } .markdown table, table.plain { border-collapse: collapse; font-size: 13.5px } .markdown th, .markdown td { border: 1px solid var(--line); padding: 5px 11px; text-align: left } .markdown th { background: var(--page) } .right { text-align: right !important; font-variant-numeric: tabular-nums }
.file { background: var(--card); border: 1px solid var(--line); border-radius: 10px; margin: 0 0 16px; overflow: hidden }
.file > header { display: flex; align-items: center; gap: 10px; padding: 9px 14px; border-bottom: 1px solid var(--line); font-size: 13px } .file .path { font-family: ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; font-weight: 600 } .stats { margin-left: auto; font-size: 12.5px; font-variant-numeric: tabular-nums } .plus { color: var(--plus-text) } .minus { color: var(--minus-text) }
.scroll { overflow-x: auto } .diff { width: 100%; border-collapse: collapse; font-size: 12.5px; line-height: 1.55 } .diff td { padding: 0 8px; vertical-align: top }
.diff .number { width: 1%; min-width: 42px; text-align: right; color: var(--dim); opacity: .75; user-select: none; font-variant-numeric: tabular-nums } .diff .code { white-space: pre-wrap; overflow-wrap: anywhere; padding-left: 26px; position: relative }
.diff .code::before { position: absolute; left: 9px; color: var(--dim) } .diff .added .code::before { content: "+"; color: var(--plus-text) } .diff .removed .code::before { content: "−"; color: var(--minus-text) }
.diff .added { background: var(--plus) } .diff .removed { background: var(--minus) } .diff .spot { box-shadow: inset 3px 0 0 var(--medium) } .diff .spot .number { background: var(--spot); opacity: 1 } .diff tr:target td { background: var(--spot) }
.diff .hunk td { background: var(--hunk); color: var(--dim); padding-top: 3px; padding-bottom: 3px }
.diff .talk > td { padding: 10px 14px 2px 52px; background: var(--page); border-top: 1px solid var(--line); border-bottom: 1px solid var(--line); font: 14.5px/1.55 -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif } .onfile { padding: 12px 14px 0; background: var(--page) } .talk .comment { max-width: 860px }
.suggestion { border: 1px solid var(--line); border-radius: 7px; overflow: hidden; margin: 10px 0 6px; font-size: 12.5px; line-height: 1.6 } .suggestion p { margin: 0 !important; padding: 4px 12px; color: var(--dim); font: 12px/1.6 -apple-system, "Segoe UI", "Noto Sans", sans-serif; border-bottom: 1px solid var(--line) } .suggestion div { display: flex; white-space: pre-wrap; overflow-wrap: anywhere } .suggestion i { width: 26px; flex: none; text-align: center; font-style: normal; user-select: none } .suggestion .removed { background: var(--minus) } .suggestion .removed i { color: var(--minus-text) } .suggestion .added { background: var(--plus) } .suggestion .added i { color: var(--plus-text) }
.keyword { color: var(--keyword) } .string { color: var(--string) } .remark { color: var(--remark) } .literal { color: var(--literal) }
.more { background: var(--card); border: 1px solid var(--line); border-radius: 10px; margin: 0 0 10px; padding: 0 16px } .more summary { padding: 10px 0; cursor: pointer; font-weight: 500 } .more table { margin: 0 0 14px } table.plain th { text-align: left; font-weight: 500; color: var(--dim); padding: 3px 18px 3px 0; vertical-align: top; white-space: nowrap } table.plain td { padding: 3px 18px 3px 0; overflow-wrap: anywhere; font-size: 13px } .log { max-height: 480px; margin: 0 0 14px }
.markdown details { margin: 10px 0 } .markdown summary { cursor: pointer }
footer { padding: 26px 24px 48px; font-size: 13px }
@media (max-width: 640px) { .wrap { padding: 0 14px } .diff .talk > td { padding-left: 12px } h1 { font-size: 22px } }
`.trim();

;// CONCATENATED MODULE: ./build/demo/show/page/render-page.js








/** The pull request with its review, as one file that needs nothing else. */
const renderPage = (report) => {
    const links = createLinks(report);
    const { pullRequest: pull } = report;
    const body = html `<header class="top"><div class="wrap">
<p class="crumbs"><b>Claude Router</b> demo <span>/</span> ${report.repository}</p>
<h1>${pull.title} <span class="dim">#${pull.number}</span></h1>
<p class="meta"><span class="pill open">Open</span> <b>${pull.author}</b> wants to merge ${pull.commits} commits into <code>${pull.baseBranch}</code> from <code>${pull.headBranch}</code></p>
</div></header>
<main class="wrap">
${renderNotice(report)}
${renderNumbers(report)}
<h2>Conversation</h2>
<article class="comment plain"><header><span class="avatar human" aria-hidden="true">${pull.author.slice(0, 1).toUpperCase()}</span><b>${pull.author}</b><span class="dim">opened this pull request</span></header><div class="markdown">${markdown(pull.body, links)}</div></article>
${report.reviews.map(review => html `<article class="comment review ${severityOf(review.body)}" id="${links.reviewId(review.id)}"><header>${avatar()}<b>${review.user.login}</b><span class="dim">reviewed ${review.commitId.slice(0, 7)}</span><span class="tag accent">${review.state.toLowerCase().replace('_', ' ')}</span></header><div class="markdown">${markdown(review.body, links)}</div></article>`)}
${report.issueComments.map(comment => html `<article class="comment plain"><header>${avatar()}<b>${comment.user.login}</b><span class="dim">commented</span></header><div class="markdown">${markdown(comment.body, links)}</div></article>`)}
<h2>Files changed <span class="count">${report.files.length}</span></h2>
${report.files.map(file => renderFile(file, report.comments, links))}
<h2>Job</h2>
<article class="comment plain"><header><b>Job summary</b><span class="dim">as GITHUB_STEP_SUMMARY holds it</span></header><div class="markdown">${markdown(report.jobSummary, links)}</div></article>
${renderDetails('Outputs of the step', renderOutputs(report))}
${renderDetails(`What was asked of GitHub (${report.requests.length} requests)`, renderRequests(report))}
${renderDetails('Log', html `<pre class="log">${report.log}</pre>`)}
</main>
<footer class="wrap dim">Written by <code>claude-router demo</code>. Everything from the API is shown as text; the page runs no script and loads nothing.</footer>`;
    return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<title>${html `${pull.title}`.html} · Claude Router demo</title><style>${style}</style></head>
<body>${body.html}</body></html>
`;
};
const markdown = (text, links) => trusted(renderMarkdown(text, { link: links.link }));
const renderNotice = (report) => {
    if (report.problem !== null)
        return html `<p class="notice bad"><b>It did not work.</b> ${report.problem}</p>`;
    if (!report.upstream.scripted)
        return html `<p class="notice">Reviewed by <b>${report.upstream.label}</b>.</p>`;
    return html `<p class="notice"><b>The reviewer is a script</b> (<code>${report.upstream.label}</code>): no model was asked and nothing was paid; the price list is a sample. Everything else is real: the action's entry points, the router proxy, Claude Code and its tools, the git repository and the review posted over REST.</p>`;
};
const renderNumbers = (report) => {
    const { result } = report;
    const inline = report.comments.length;
    const numbers = [
        ['Outcome', result?.outcome ?? 'none', result?.reason ?? ''],
        ['Findings', String(result?.findings?.length ?? 0), countSeverities(result)],
        [
            'Posted',
            `${report.reviews.length} review${report.reviews.length === 1 ? '' : 's'}`,
            `${inline} comment${inline === 1 ? '' : 's'} on lines`,
        ],
        ['Turns', String(result?.turns ?? 0), `${sum(report, 'requests')} model requests`],
        ['Cost', formatCost(result?.costUsd), report.upstream.scripted ? 'at sample prices' : ''],
        ['Time', formatSeconds(result?.durationMs ?? report.durationMs), ''],
    ];
    return html `<dl class="numbers">${numbers.map(([label, value, note]) => html `<div><dt>${label}</dt><dd>${value}</dd><p>${note}</p></div>`)}</dl>`;
};
const sum = (report, field) => (report.result?.models ?? []).reduce((total, model) => total + (model[field] ?? 0), 0);
const renderDetails = (title, content) => html `<details class="more"><summary>${title}</summary>${content}</details>`;
const renderOutputs = ({ outputs }) => html `<table class="plain">${Object.entries(outputs).map(([name, value]) => html `<tr><th>${name}</th><td>${value}</td></tr>`)}</table>`;
const renderRequests = ({ requests }) => html `<table class="plain">${requests.map(({ method, path, status }) => html `<tr><th>${method}</th><td>${path}</td><td>${status}</td></tr>`)}</table>`;

;// CONCATENATED MODULE: ./build/demo/show/terminal-text.js
const code = (colours, on, off) => (text) => colours && text !== '' ? `\x1b[${on}m${text}\x1b[${off}m` : text;
const createPaint = (colours) => ({
    bold: code(colours, 1, 22),
    dim: code(colours, 2, 22),
    red: code(colours, 31, 39),
    green: code(colours, 32, 39),
    yellow: code(colours, 33, 39),
    cyan: code(colours, 36, 39),
});
/** What was posted comes from a model: nothing in it may steer the terminal. */
const printable = (text) => 
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what it is for
text.replace(/[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
/** Lines of at most `width` characters, broken at blanks; colours must be put on afterwards. */
const wrap = (text, width) => text.split('\n').flatMap(line => {
    const rows = [''];
    for (const word of line.split(/ +/)) {
        const row = rows.at(-1) ?? '';
        if (row === '')
            rows[rows.length - 1] = word;
        else if (row.length + word.length + 1 <= width)
            rows[rows.length - 1] = `${row} ${word}`;
        else
            rows.push(word);
    }
    return rows;
});

;// CONCATENATED MODULE: ./build/demo/show/plain-markdown.js

/** Markdown as text to read: marks, tags and hidden comments gone, fenced blocks kept apart. */
const plainBlocks = (markdown) => {
    const blocks = [];
    const parts = printable(markdown)
        .replace(/<!--[\s\S]*?(-->|$)/g, '')
        .split(/^(`{3,})([\w-]*)\n([\s\S]*?)^\1`*\s*$/m);
    for (let index = 0; index < parts.length; index += 4) {
        const text = plainText(parts[index] ?? '');
        if (text !== '')
            blocks.push({ kind: 'text', text });
        const body = parts[index + 3];
        if (body !== undefined) {
            blocks.push({ kind: 'code', language: parts[index + 2] ?? '', lines: body.replace(/\n$/, '').split('\n') });
        }
    }
    return blocks;
};
const plainText = (text) => text
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/^#{1,6} +/gm, '')
    .replace(/^ *([-*_])( *\1){2,} *$/gm, '')
    .replace(/\[((?:[^[\]]|\[[^[\]]*\])*)\]\((?:[^()\s]|\([^()\s]*\))+\)/g, '$1')
    .replace(/\*\*(.+?)\*\*/g, '$1')
    .replace(/(`+)(.+?)\1/g, '$2')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name] ?? '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

;// CONCATENATED MODULE: ./build/demo/show/render-account.js





/** What was posted and what it took, to be read in a terminal. */
const renderAccount = (report, options) => {
    const { paint } = options;
    const lines = report.reviews.flatMap(review => [
        paint.bold(`Review by ${printable(review.user.login)}`) +
            paint.dim(`  ${review.state.toLowerCase()}, at ${review.commitId.slice(0, 7)}`),
        '',
        ...indent(renderBlocks(plainBlocks(review.body), [], options)),
        '',
        ...report.comments
            .filter(comment => comment.review === review.id)
            .flatMap(comment => render_account_renderComment(comment, report.files, options)),
    ]);
    const others = report.issueComments.flatMap(comment => [
        paint.bold(`Comment by ${printable(comment.user.login)}`),
        '',
        ...indent(renderBlocks(plainBlocks(comment.body), [], options)),
        '',
    ]);
    return [...lines, ...others, ...renderFacts(report, options)].join('\n');
};
const indent = (lines) => lines.map(line => (line === '' ? '' : `  ${line}`));
const render_account_renderComment = (comment, files, options) => {
    const { paint } = options;
    const file = files.find(candidate => candidate.path === comment.path);
    const code = file ? commentedLines(comment, file).map(printable) : [];
    const place = comment.line === null ? comment.path : `${comment.path}:${comment.startLine ?? comment.line}`;
    const first = comment.startLine ?? comment.line ?? 0;
    return [
        paint.cyan(paint.bold(`  ${printable(place)}`)),
        ...code.map((line, index) => `${paint.dim(`  ${String(first + index).padStart(4)} │`)} ${line}`),
        ...indent(indent(renderBlocks(plainBlocks(comment.body), code, options))),
        '',
    ];
};
/** `before` is the code that a suggestion would replace. */
const renderBlocks = (blocks, before, { paint, width }) => blocks.flatMap((block, index) => {
    if (block.kind === 'text') {
        const rows = wrap(block.text, Math.max(40, width - 6));
        return index === 0 ? rows.map((row, at) => (at === 0 ? headline(row, paint) : row)) : rows;
    }
    if (block.language !== 'suggestion')
        return block.lines.map(line => paint.dim(`  ${line}`));
    return [...before.map(line => paint.red(`- ${line}`)), ...block.lines.map(line => paint.green(`+ ${line}`))];
});
const headline = (row, paint) => {
    if (/^critical\b/i.test(row))
        return paint.bold(paint.red(row));
    return /^(high|medium|low)\b/i.test(row) ? paint.bold(paint.yellow(row)) : paint.bold(row);
};
const renderFacts = (report, { paint }) => {
    const { result } = report;
    const findings = result?.findings ?? [];
    const places = ['inline', 'file', 'summary', 'none'].flatMap(place => {
        const count = findings.filter(finding => finding.published === place).length;
        return count === 0 ? [] : [`${count} ${placeNames[place]}`];
    });
    const severities = countSeverities(result);
    const facts = [
        ['Outcome', `${result?.outcome ?? 'none'}${severities === '' ? '' : `  (${severities})`}`],
        ['Findings', findings.length === 0 ? 'none' : `${findings.length}: ${places.join(', ')}`],
        [
            'Model',
            (result?.models ?? []).map(model => `${model.provider}/${model.model}, ${model.requests} requests`).join('; ') ||
                'not asked',
        ],
        [
            'Cost',
            formatCost(result?.costUsd) + (report.upstream.scripted ? paint.dim('  at sample prices; nobody was paid') : ''),
        ],
        ['Time', formatSeconds(result?.durationMs ?? report.durationMs)],
        ...(result?.versions?.claudeCode ? [['Claude Code', result.versions.claudeCode]] : []),
    ];
    return facts.map(([label, value]) => `  ${paint.dim(label.padEnd(12))} ${value}`);
};
const placeNames = {
    inline: 'on lines of the change',
    file: 'on files',
    summary: "in the review's text",
    none: 'not posted',
};

;// CONCATENATED MODULE: ./build/src/core/providers/anthropic-skin.js
/**
 * An Anthropic Messages endpoint that another vendor built: it knows the core of the protocol, not Anthropic's betas
 * nor the fields that came with them. Unknown fields are refused by some and ignored by others, so they do not go out.
 */
const anthropicSkin = {
    anthropicBetas: 'none',
    anySignature: true,
    dropFields: ['context_management', 'mcp_servers', 'container', 'service_tier', 'inference_geo', 'speed'],
};
/** The same where `thinking: {type: "adaptive"}` is not documented. */
const olderAnthropicSkin = { ...anthropicSkin, noAdaptiveThinking: true };

;// CONCATENATED MODULE: ./build/src/core/errors.js
/**
 * Every failure the product knows. The class says whose problem it is, `code` says which; each edge maps them by one
 * pure table (HTTP: core/messages/error-body.ts, exit code: cli/exit-code.ts, outcome: core/result.ts).
 * `message` says what is wrong and where, `hint` what to do next. Neither may ever hold a key or a provider's raw auth error.
 */
class AppError extends Error {
    code;
    hint;
    constructor(code, message, options = {}) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.name = new.target.name;
        this.code = code;
        this.hint = options.hint;
    }
}
/** The configuration, an input or a flag is wrong. Exit code 2. */
class ConfigError extends (/* unused pure expression or super */ null && (AppError)) {
}
/** The client's request to the proxy is wrong. `status` 400, 401, 404, 405, 413 ... */
class RequestError extends AppError {
    status;
    constructor(status, code, message) {
        super(code, message);
        this.status = status;
    }
}
/** A budget refuses the request. Terminal: 403, exit code 3. */
class BudgetError extends (/* unused pure expression or super */ null && (AppError)) {
}
class UpstreamError extends AppError {
    failure;
    /** HTTP status of the provider, if it answered. */
    status;
    retryAfterMs;
    /** For `context_overflow`: what the provider said of the prompt's length and the limit, in tokens. */
    overflow;
    provider;
    model;
    constructor(failure, message, details = {}) {
        super(failure, message, details);
        this.failure = failure;
        this.status = details.status;
        this.retryAfterMs = details.retryAfterMs;
        this.overflow = details.overflow;
        this.provider = details.provider;
        this.model = details.model;
    }
}
/** The proxy could not be started or died. */
class ProxyError extends (/* unused pure expression or super */ null && (AppError)) {
}
/** Claude Code could not be installed, started or brought to a usable result. Exit code 5. */
class AgentError extends (/* unused pure expression or super */ null && (AppError)) {
}
/** GitHub refused, or what was posted could not be read back. Exit code 6. */
class GitHubError extends AppError {
    status;
    constructor(code, message, options = {}) {
        super(code, message, options);
        this.status = options.status;
    }
}

;// CONCATENATED MODULE: ./build/src/core/protocols/shared/json.js
/** Loose reading of what others send: no check fails, absent is undefined. */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const objectAt = (value, key) => {
    const inner = isObject(value) ? value[key] : undefined;
    return isObject(inner) ? inner : undefined;
};
/** The string at `key`; undefined when it is anything else or empty. */
const textAt = (value, key) => {
    const inner = isObject(value) ? value[key] : undefined;
    return typeof inner === 'string' && inner !== '' ? inner : undefined;
};
/** The finite number at `key`. */
const numberAt = (value, key) => {
    const inner = isObject(value) ? value[key] : undefined;
    return typeof inner === 'number' && Number.isFinite(inner) ? inner : undefined;
};
const arrayAt = (value, key) => {
    const inner = isObject(value) ? value[key] : undefined;
    return Array.isArray(inner) ? inner : [];
};
/** The table's entry by a name that others sent: `constructor` and kin are no entries. */
const entryOf = (table, name) => Object.hasOwn(table, name) ? table[name] : undefined;

;// CONCATENATED MODULE: ./build/src/core/protocols/classify/error-parts.js

/**
 * Reads the shapes in use: `{error: {message, type, code}}` (OpenAI and most), `{error: "text", code}` (xAI), `[{error}]`
 * (Gemini), `{object: "error", message, type}` (Mistral, vLLM), `{code, message}` (SiliconFlow, DashScope),
 * `{base_resp: {status_code, status_msg}}` (MiniMax), `{detail}` (FastAPI), `{message}` (AWS), text, HTML.
 */
const errorParts = (body) => {
    if (typeof body === 'string')
        return fromText(body);
    const outer = Array.isArray(body) ? body[0] : body;
    if (!isObject(outer))
        return { codes: '', message: '', details: undefined };
    const inner = objectAt(outer, 'error') ?? arrayAt(outer, 'errors').find(isObject);
    const layers = [
        inner,
        objectAt(inner, 'error'),
        objectAt(outer, 'base_resp'),
        objectAt(outer, 'response'),
        // Mistral: `{object: "error", message: {detail: [...]}}`.
        objectAt(outer, 'message'),
        outer,
    ].filter(isObject);
    const codes = layers.flatMap(layer => codeFields.map(field => scalar(layer[field])));
    const reasons = arrayAt(inner, 'details')
        .filter(isObject)
        .flatMap(detail => [scalar(detail.reason), scalar(detail['@type'])]);
    return {
        codes: [...new Set([...codes, ...reasons, ...quotaIds(inner)])].filter(Boolean).join(' ').toLowerCase(),
        message: messageOf(layers),
        details: inner ?? outer,
    };
};
const codeFields = ['code', 'type', 'status', 'status_code', 'Code', '__type'];
const messageFields = ['message', 'msg', 'status_msg', 'detail', 'Message', 'error', 'error_description'];
const scalar = (value) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
const messageOf = (layers) => {
    const text = layers.flatMap(layer => messageFields.map(field => scalar(layer[field]))).find(found => found !== '') ?? '';
    // OpenRouter: "Provider returned error", and what the provider said in metadata.raw.
    const raw = layers.map(layer => scalar(objectAt(layer, 'metadata')?.raw)).find(found => found !== '');
    const details = layers
        .flatMap(layer => arrayAt(layer, 'detail'))
        .map(entry => (isObject(entry) ? located(entry) : scalar(entry)));
    return [text, raw, ...details].filter(Boolean).join(': ');
};
/** FastAPI: `{loc: ["body", "user"], msg: "Extra inputs are not permitted"}`. */
const located = (entry) => [arrayAt(entry, 'loc').map(scalar).join('.'), scalar(entry.msg)].filter(Boolean).join(': ');
/** Gemini names the quota that ran out: `GenerateRequestsPerDayPerProjectPerModel-FreeTier`. */
const quotaIds = (inner) => arrayAt(inner, 'details')
    .flatMap(detail => arrayAt(detail, 'violations'))
    .map(violation => scalar(isObject(violation) ? violation.quotaId : undefined));
const fromText = (text) => {
    const trimmed = text.trim();
    if (!/^<|<html/i.test(trimmed))
        return { codes: '', message: trimmed, details: undefined };
    const title = /<title[^>]*>([^<]*)<\/title>/i.exec(trimmed)?.[1]?.trim();
    return { codes: 'html', message: title ? `an HTML page titled "${title}"` : 'an HTML page', details: undefined };
};

;// CONCATENATED MODULE: ./build/src/core/protocols/classify/error-table.js
const outOfMoney = 'Top up the balance at the provider, or route to another one.';
const allowanceUsed = 'The allowance comes back later; route to another provider until then.';
/** Rate limits speak of tokens and lengths too, and are no overflow. */
const rateLimitWords = /rate.?limit|too many requests|throttl|\btpm\b|per.?minute|per.?day/i;
/**
 * First match wins; the order is the knowledge: what is permanent before what passes, what a text says before what a
 * status does. Rows name the provider they were seen at.
 */
const errorTable = [
    // GitHub Models was retired in July 2026.
    { failure: 'not_found', code: /github_models_retirement/, hint: 'GitHub Models was retired; use another provider.' },
    // OpenRouter reserves max_tokens of credit: passes when the calls in flight have ended.
    { failure: 'rate_limit', code: /in_flight_budget_exhausted/ },
    { failure: 'rate_limit', text: /in_flight_budget_exhausted/i },
    // Out of money or of the day's allowance, whatever the status says.
    { failure: 'quota', status: [402], hint: outOfMoney },
    {
        failure: 'quota',
        code: /insufficient_quota|exceeded_current_quota|billing_error|arrearage|accountoverdue|\b1113\b/,
        hint: outOfMoney,
    },
    { failure: 'quota', code: /accessdenied\.unpurchased/, hint: "Enable the model in the provider's console." },
    {
        failure: 'quota',
        status: [200, 400, 401, 403, 429, 500],
        text: /credit balance is too low|insufficient[ _]balance|\b(?:out of|not enough|no|insufficient) credits?\b|used all available credits|spending limit|account.{0,20}(?:overdue|arrears)|exceeded your current quota|余额不足|欠费/i,
        not: /retryinfo|perminute/i,
        hint: outOfMoney,
    },
    { failure: 'quota', code: /\b30001\b/, status: [403], hint: outOfMoney },
    // Plan limits: Z.ai 1308, MiniMax 2056. Per day: Gemini's free tier, OpenRouter's free models, Groq's TPD and RPD.
    { failure: 'quota', code: /\b(?:1308|2056)\b|perday/, hint: allowanceUsed },
    {
        failure: 'quota',
        status: [200, 429],
        text: /free-models-per-day|tokens per day|requests per day|daily (?:limit|quota|request)/i,
        hint: allowanceUsed,
    },
    // Groq's 413: one request larger than a minute's tokens never fits.
    {
        failure: 'quota',
        status: [413],
        text: /tokens per minute|\btpm\b|rate_limit_exceeded/i,
        hint: "The request is larger than the tier's tokens per minute: use a higher tier or another provider.",
    },
    { failure: 'overloaded', status: [498, 529] },
    {
        failure: 'overloaded',
        code: /overloaded|serveroverload|insufficient_system_resource|\b(?:1305|1312|50508|50609)\b/,
    },
    {
        failure: 'overloaded',
        status: [200, 429, 500, 502, 503],
        text: /overloaded|at capacity|system is too busy|server is busy|high demand/i,
    },
    { failure: 'context_overflow', overflow: true, not: rateLimitWords },
    { failure: 'context_overflow', code: /context_length_exceeded|exceed_context_size|\b(?:1261|20015)\b/ },
    // Content policies: OpenAI and Azure, DashScope, Z.ai 1301, MiniMax 1026/1027, OpenRouter's 403, Gemini.
    {
        failure: 'refused',
        code: /content_policy|content_filter|responsibleaipolicy|data_?inspection_?failed|prohibited_content|\b(?:1301|1026|1027)\b/,
    },
    {
        failure: 'refused',
        status: [200, 400, 403],
        text: /moderation|flagged|content (?:management )?policy|usage polic/i,
    },
    { failure: 'auth', status: [401] },
    { failure: 'auth', code: /invalid_?api_?key|api_key_invalid|authentication_error|invalidapikey|\b(?:2049|1004)\b/ },
    {
        failure: 'auth',
        status: [200, 400, 403, 500],
        text: /(?:invalid|incorrect|wrong|expired|missing|not valid).{0,20}(?:api|access|auth)[ _-]?(?:key|token)|api[ _-]?key (?:is )?(?:not valid|invalid|expired|not found)/i,
    },
    { failure: 'not_found', status: [410] },
    {
        failure: 'not_found',
        code: /model_not_found|model_decommissioned|modelnotfound|model_not_supported|not_found_error|deploymentnotfound/,
    },
    {
        failure: 'not_found',
        status: [200, 400, 404, 422],
        text: /\bmodel\b[ :]*(?:\S{1,120} )?(?:was |is )?(?:not (?:be )?(?:found|exist|available|supported)\b|does not exist|decommissioned|retired|not a valid model)|not a valid model|no endpoints found|unknown model|invalid model\b/i,
    },
    { failure: 'not_found', status: [404] },
    { failure: 'auth', status: [403] },
    { failure: 'rate_limit', status: [429] },
    {
        failure: 'rate_limit',
        code: /rate_?limit|throttling|resource_exhausted|too_many_requests|setlimitexceeded|\b(?:1302|1303|1002|1039|50602|50603|429)\b/,
    },
    { failure: 'rate_limit', text: /rate limit|too many requests|tpm limit/i, status: [200, 400, 403, 500, 503] },
    { failure: 'timeout', status: [408, 504, 524] },
    { failure: 'overloaded', status: [503] },
    { failure: 'overloaded', code: /\bunavailable\b/ },
    { failure: 'transient', status: [409, 425] },
    // No other reason given: the body was too large for the provider.
    { failure: 'context_overflow', status: [413] },
];

;// CONCATENATED MODULE: ./build/src/core/protocols/classify/overflow.js

/**
 * How providers say that the prompt is longer than the window. `prompt` and `max` are the groups that hold the numbers.
 * First match wins: those with both numbers come first.
 */
const texts = [
    // Anthropic, OpenRouter
    /prompt is too long: (?<prompt>[\d,]+) tokens > (?<max>[\d,]+) maximum/i,
    /prompt is too long/i,
    // Anthropic: with max_tokens
    /input length and `?max_tokens`? exceed context limit: (?<prompt>[\d,]+) \+ [\d,]+ > (?<max>[\d,]+)/i,
    // OpenAI, vLLM, DeepSeek, OpenRouter
    /maximum context length is (?<max>[\d,]+) tokens?.{0,80}?(?:requested|resulted in|passed|contains?)(?: about)?(?: at least)? (?<prompt>[\d,]+)/is,
    /maximum context length (?:is|of) (?<max>[\d,]+)/i,
    /input tokens exceed the configured limit of (?<max>[\d,]+) tokens.{0,40}?resulted in (?<prompt>[\d,]+)/is,
    /exceeds? the (?:model's )?(?:maximum )?context (?:window|length)|context[_ ]length[_ ]exceeded/i,
    // Gemini
    /input token count \(?(?<prompt>[\d,]+)?\)?.{0,10}exceeds the maximum number of tokens allowed \(?(?<max>[\d,]+)?/is,
    // xAI
    /maximum prompt length is (?<max>[\d,]+)(?:.{0,40}?contains (?<prompt>[\d,]+))?/is,
    // llama.cpp
    /request \((?<prompt>\d+) tokens\) exceeds the available context size \((?<max>\d+)/i,
    /exceeds? the available context size|exceed_context_size_error/i,
    // Mistral
    /prompt contains (?<prompt>[\d,]+) tokens.{0,60}?too large for model with (?<max>[\d,]+) maximum context length/is,
    /too large for model with (?<max>[\d,]+) maximum context length/i,
    // Moonshot
    /exceeded model token limit:? ?(?<max>[\d,]+)?(?:.{0,20}?requested:? (?<prompt>[\d,]+))?/is,
    // DashScope
    /range of input length should be \[\d+, ?(?<max>\d+)\]/i,
    // SiliconFlow
    /length of prompt_tokens \((?<prompt>\d+)\) must be less than max_seq_len \((?<max>\d+)\)/i,
    // Ollama, LM Studio, MiniMax, Groq, Z.ai, Bedrock, generic
    /prompt too long|input length exceeds the (?:maximum )?context length|(?:greater|longer) than the (?:model's )?context length/i,
    /context window exceeds limit|reduce the length of the messages|exceeds max length|input is too long for requested model/i,
    /request_too_large|too many tokens|token limit exceeded|string too long/i,
];
/** The prompt's length and the limit, as far as the text or the fields tell; undefined when it is no overflow. */
const overflowOf = (text, details) => {
    const match = texts.map(pattern => pattern.exec(text)).find(found => found !== null);
    if (match === undefined)
        return undefined;
    // llama.cpp has them as fields.
    const fields = objectAt(details, 'error') ?? details;
    const prompt = numberAt(fields, 'n_prompt_tokens') ?? count(match?.groups?.prompt);
    const max = numberAt(fields, 'n_ctx') ?? count(match?.groups?.max);
    return {
        ...(prompt === undefined ? {} : { promptTokens: prompt }),
        ...(max === undefined ? {} : { maxTokens: max }),
    };
};
const count = (text) => text === undefined ? undefined : Number(text.replaceAll(',', ''));

;// CONCATENATED MODULE: ./build/src/core/protocols/classify/quote.js
/** What looks like a credential: known prefixes, `Bearer ...`, `key=...`, long runs of hex or base64. */
const secrets = [
    /\b(?:sk|pk|rk|gsk|xai|ms|ark|nvapi|ghp|ghs|gho|github_pat|hf|r8)[-_][\w*.-]{6,}/gi,
    /\bAIza[\w-]{10,}/g,
    /\bAKIA\w{8,}/g,
    /\bBearer\s+\S+/gi,
    /\beyJ[\w-]{10,}\.[\w.-]+/g,
    /\b(?:api[-_]?key|key|token|secret)=[^\s&"']+/gi,
    /\b[0-9a-f]{32,}\b/gi,
    /\b(?=\w*\d)(?=\w*[a-z])(?=\w*[A-Z])\w{40,}\b/g,
];
const maxLength = 500;
/** A provider's words on one line, at most 500 characters, without anything that looks like a key. */
const quote = (text) => {
    const safe = secrets.reduce((rest, secret) => rest.replace(secret, '***'), text.slice(0, 20 * maxLength));
    const line = safe.replace(/\s+/g, ' ').trim();
    return line.length <= maxLength ? line : `${line.slice(0, maxLength - 1)}…`;
};

;// CONCATENATED MODULE: ./build/src/core/protocols/classify/retry-after.js

/**
 * How long the provider says to wait. In this order: retry-after-ms, retry-after (seconds or HTTP date), Gemini's
 * RetryInfo, "try again in 7m12s" in the text, and the reset of the allowance that is used up.
 */
const retryAfterMs = ({ headers, details, message, nowMs }) => {
    const now = nowMs ?? dateMs(headers.date);
    const until = (epochMs) => epochMs === undefined || now === undefined ? undefined : Math.max(0, epochMs - now);
    const after = headers['retry-after'];
    return (positive(headers['retry-after-ms']) ??
        scaled(positive(after), 1000) ??
        until(positive(after) === undefined ? dateMs(after) : undefined) ??
        duration(retryInfo(details)) ??
        duration(/(?:try again|retry) (?:in|after) ([\d.]+\s?(?:ms|s|m|h)[\d.hms]*)/i.exec(message)?.[1]) ??
        resets(headers, details).reduce((longest, reset) => larger(longest, duration(reset) ?? until(epochMs(reset))), undefined));
};
const resetName = /^(?:x-ratelimit-reset|anthropic-ratelimit)(?:-|$)/;
/** Values of the reset headers whose allowance is used up: durations ("6m0s"), epochs or RFC 3339. */
const resets = (headers, details) => {
    const metadata = isObject(details?.metadata) ? details.metadata.headers : undefined;
    const inner = isObject(metadata) ? lowerCased(metadata) : {};
    const all = { ...headers, ...inner };
    return Object.entries(all).flatMap(([name, value]) => {
        if (!resetName.test(name) || !name.includes('reset'))
            return [];
        const remaining = all[name.replace('reset', 'remaining')];
        const isOnly = name === 'x-ratelimit-reset' && remaining === undefined;
        return isOnly || Number(remaining ?? 1) <= 0 ? [value] : [];
    });
};
const lowerCased = (headers) => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
const retryInfo = (details) => arrayAt(details, 'details')
    .map(detail => textAt(detail, 'retryDelay'))
    .find(delay => delay !== undefined);
/** "1h2m3.5s", "250ms", "30s" in milliseconds. */
const duration = (text) => {
    const clean = text?.replaceAll(' ', '').replace(/\.$/, '');
    if (!clean || !/^(?:[\d.]+(?:ms|h|m|s))+$/.test(clean))
        return undefined;
    const units = { h: 3_600_000, m: 60_000, s: 1000, ms: 1 };
    const parts = [...clean.matchAll(/([\d.]+)(ms|h|m|s)/g)];
    const total = parts.reduce((sum, [, count, unit]) => sum + Number(count) * (units[unit ?? ''] ?? 0), 0);
    return Number.isFinite(total) ? Math.ceil(total) : undefined;
};
/** Seconds or milliseconds since 1970, or a date. */
const epochMs = (text) => {
    const value = positive(text);
    if (value === undefined)
        return dateMs(text);
    if (value > 1e12)
        return value;
    return value > 1e9 ? value * 1000 : undefined;
};
const dateMs = (text) => {
    const parsed = text === undefined ? Number.NaN : Date.parse(text);
    return Number.isNaN(parsed) ? undefined : parsed;
};
const positive = (text) => {
    const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text);
    return Number.isFinite(value) && value >= 0 ? value : undefined;
};
const scaled = (value, factor) => value === undefined ? undefined : Math.ceil(value * factor);
const larger = (left, right) => left === undefined ? right : right === undefined ? left : Math.max(left, right);

;// CONCATENATED MODULE: ./build/src/core/protocols/classify/classify-upstream-error.js






/**
 * Any provider's error as one of ours. The message is the provider's words, shortened and without anything like a key; of
 * a refused key nothing is quoted.
 */
const classifyUpstreamError = (answer) => {
    const parts = errorParts(answer.body);
    const status = isError(answer.status) ? answer.status : statusIn(parts);
    const row = errorTable.find(candidate => matches(candidate, status, parts));
    const failure = row?.failure ?? byStatus(status, parts);
    return new UpstreamError(failure, classify_upstream_error_messageOf(failure, status, parts), {
        status: answer.status,
        retryAfterMs: retryAfterMs({ ...answer, ...parts }),
        overflow: failure === 'context_overflow' ? overflowOf(textOf(parts), parts.details) : undefined,
        provider: answer.provider,
        hint: row?.hint,
    });
};
const isError = (status) => status !== undefined && status >= 300;
/** `{"error": {"code": 429}}` inside a 200, as OpenRouter and vLLM have it. */
const statusIn = (parts) => {
    const status = /(?:^| )([45]\d\d)(?= |$)/.exec(parts.codes)?.[1];
    return status === undefined ? undefined : Number(status);
};
const textOf = (parts) => `${parts.message} ${parts.codes}`;
const matches = (row, status, parts) => {
    const text = textOf(parts);
    if (row.status && !row.status.includes(status ?? 200))
        return false;
    if (row.code && !row.code.test(parts.codes))
        return false;
    if (row.text && !row.text.test(text))
        return false;
    if (row.not?.test(text))
        return false;
    return row.overflow !== true || overflowOf(text, parts.details) !== undefined;
};
const byStatus = (status, parts) => {
    if (status === undefined)
        return /invalid_request|bad_request|invalid_argument/.test(parts.codes) ? 'bad_request' : 'transient';
    if (status >= 500)
        return 'transient';
    // A redirect, or a success that is not one: the base URL is not an API's.
    return status >= 400 ? 'bad_request' : 'malformed';
};
/** What the provider said; who and which status is told by the error's fields (core/messages/failure-text.ts). */
const classify_upstream_error_messageOf = (failure, status, parts) => {
    if (failure === 'auth')
        return 'it refuses the API key';
    const words = quote(parts.message);
    if (words !== '')
        return words;
    return status === undefined ? 'an error without a reason' : `HTTP ${status} without a reason`;
};

;// CONCATENATED MODULE: ./build/src/core/providers/error-rules.js






const error_rules_matches = (rule, status, codes, message) => {
    if (rule.status !== undefined && ![rule.status].flat().includes(status))
        return false;
    if (rule.code !== undefined && !rule.code.test(codes))
        return false;
    return rule.text === undefined || rule.text.test(message);
};
/**
 * A provider's `classifyError` from rows, first match wins; where none does, the shared table reads the answer, whichever
 * protocol it came over: a vendor's Anthropic endpoint has that vendor's codes too. Of a refused key nothing is quoted.
 */
const classifyByRules = (rules) => (status, body, headers) => {
    const { codes, message, details } = errorParts(body);
    const rule = rules.find(candidate => error_rules_matches(candidate, status, codes, message));
    if (rule === undefined)
        return classifyUpstreamError({ status, body, headers });
    const words = rule.failure === 'auth' ? 'it refuses the API key' : quote(message) || `HTTP ${status} without a reason`;
    return new UpstreamError(rule.failure, words, {
        status,
        retryAfterMs: retryAfterMs({ headers, details, message }),
        overflow: rule.failure === 'context_overflow' ? overflowOf(`${message} ${codes}`, details) : undefined,
        hint: rule.hint,
    });
};

;// CONCATENATED MODULE: ./build/src/core/providers/provider.js
const protocolIds = (/* unused pure expression or super */ null && (['anthropic', 'openai-chat', 'openai-responses', 'gemini', 'ollama']));
/** Identity, for inference and for a place where each definition is checked. */
const defineProvider = (definition) => definition;

;// CONCATENATED MODULE: ./build/src/core/providers/aihubmix.js



const aihubmix = defineProvider({
    id: 'aihubmix',
    name: 'AIHubMix',
    env: ['AIHUBMIX_API_KEY'],
    endpoints: {
        'openai-chat': { baseUrl: 'https://aihubmix.com/v1', auth: 'bearer', quirks: { reasoning: 'reasoning_effort' } },
        anthropic: {
            baseUrl: 'https://aihubmix.com',
            auth: 'bearer',
            quirks: { ...anthropicSkin, cacheControl: 'all', anySignature: false },
        },
        gemini: { baseUrl: 'https://aihubmix.com/gemini/v1beta', auth: 'x-goog-api-key' },
    },
    defaultProtocol: 'openai-chat',
    protocolOf: model => (model.startsWith('claude') ? 'anthropic' : model.startsWith('gemini') ? 'gemini' : undefined),
    classifyError: classifyByRules([
        {
            failure: 'quota',
            text: /insufficient.{0,20}(?:quota|balance|credit)|额度不足|余额不足/i,
            hint: 'Top up at https://aihubmix.com.',
        },
        // New API's wording for a model that no channel serves.
        { failure: 'not_found', status: 503, text: /no available channel|无可用渠道/i },
    ]),
    docs: 'https://docs.aihubmix.com',
    suggestedModels: ['claude-sonnet-5-5', 'gpt-6-sol'],
});

;// CONCATENATED MODULE: ./build/src/core/providers/anthropic.js


const anthropic = defineProvider({
    id: 'anthropic',
    name: 'Anthropic',
    aliases: ['claude'],
    env: ['ANTHROPIC_API_KEY'],
    endpoints: {
        anthropic: {
            baseUrl: 'https://api.anthropic.com',
            auth: 'x-api-key',
            quirks: {
                anthropicBetas: 'all',
                cacheControl: 'all',
                countTokens: true,
                systemInMessages: true,
                toolSearch: true,
                keepBillingBlock: true,
            },
        },
    },
    defaultProtocol: 'anthropic',
    classifyError: classifyByRules([
        { failure: 'quota', status: 400, text: /credit balance is too low/i, hint: 'Add credit in the Anthropic console.' },
    ]),
    docs: 'https://platform.claude.com/docs/en/api/messages',
    suggestedModels: ['claude-sonnet-5-5', 'claude-opus-5-5', 'claude-haiku-5-5'],
});

;// CONCATENATED MODULE: ./build/src/core/providers/openai-quirks.js
const reasoningModel = /^(?:o\d|gpt-(?:[5-9]|\d\d)|codex)/;
/**
 * OpenAI's own models, also on Azure: the newer ones know only `max_completion_tokens` and an effort, the older ones
 * (gpt-4o, gpt-4-turbo) refuse `reasoning_effort`.
 */
const openaiQuirks = (model, protocol) => {
    if (protocol !== 'openai-chat' && protocol !== 'openai-responses')
        return undefined;
    if (!reasoningModel.test(model))
        return undefined;
    const efforts = /^o\d/.test(model) ? ['low', 'medium', 'high'] : ['low', 'medium', 'high', 'xhigh'];
    return protocol === 'openai-chat'
        ? { reasoning: 'reasoning_effort', efforts, noStop: true, dropFields: ['temperature', 'top_p'] }
        : { reasoning: 'reasoning', efforts, dropFields: ['temperature', 'top_p'] };
};

;// CONCATENATED MODULE: ./build/src/core/providers/azure.js



/** The model's name is the deployment's. GPT-5 and later are served over Responses only. */
const azure = defineProvider({
    id: 'azure',
    name: 'Azure OpenAI and Foundry',
    aliases: ['azure-openai', 'foundry'],
    env: ['AZURE_OPENAI_API_KEY', 'AZURE_API_KEY'],
    baseUrlEnv: ['AZURE_OPENAI_ENDPOINT', 'AZURE_OPENAI_BASE_URL'],
    variables: [{ name: 'resource', env: ['AZURE_RESOURCE_NAME', 'AZURE_OPENAI_RESOURCE'] }],
    endpoints: {
        'openai-responses': {
            baseUrl: 'https://{resource}.openai.azure.com/openai/v1',
            auth: 'api-key',
            quirks: { signatureFamily: 'azure' },
        },
        'openai-chat': {
            baseUrl: 'https://{resource}.openai.azure.com/openai/v1',
            auth: 'api-key',
            quirks: { maxTokensField: 'max_completion_tokens' },
        },
        anthropic: {
            baseUrl: 'https://{resource}.services.ai.azure.com/anthropic',
            auth: 'x-api-key',
            quirks: { anthropicBetas: 'all', cacheControl: 'all' },
        },
    },
    defaultProtocol: 'openai-responses',
    protocolOf: model => (model.startsWith('claude') ? 'anthropic' : undefined),
    quirksOf: openaiQuirks,
    transformCall: (call, context) => withDeployment(call, context),
    classifyError: classifyByRules([
        { failure: 'not_found', code: /deploymentnotfound/, hint: 'Give the name of your deployment as the model.' },
        {
            failure: 'bad_request',
            text: /requested operation is unsupported/i,
            hint: 'This model is served over Responses only: set `protocol: openai-responses`.',
        },
    ]),
    docs: 'https://learn.microsoft.com/azure/ai-foundry/openai/reference',
});
/** A base URL of the older kind, `.../openai`, has the deployment in the path; its api-version stands in the URL's query. */
const withDeployment = (call, { baseUrl, model, protocol }) => {
    const path = baseUrl === undefined ? '' : new URL(baseUrl).pathname.replace(/\/+$/, '');
    return protocol === 'openai-chat' && path === '/openai'
        ? { ...call, path: `/deployments/${encodeURIComponent(model.id)}${call.path}` }
        : call;
};

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: ./build/src/core/providers/bedrock-token.js

const host = 'bedrock.amazonaws.com';
/**
 * A short-lived Bedrock API key out of cloud credentials, as those of the aws-actions/configure-aws-credentials step: a
 * presigned call of `CallWithBearerToken`, in base64. It lives `lifetimeSeconds` (at most 12 hours) or as long as the
 * credentials do. https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys-generate.html and, for the signature,
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/create-signed-request.html
 */
const bedrockToken = (credentials, region, now, lifetimeSeconds = 43_200) => {
    const time = now.toISOString().replace(/\.\d+|[-:]/g, '');
    const day = time.slice(0, 8);
    const scope = `${day}/${region}/bedrock/aws4_request`;
    const fields = {
        Action: 'CallWithBearerToken',
        'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
        'X-Amz-Credential': `${credentials.accessKeyId}/${scope}`,
        'X-Amz-Date': time,
        'X-Amz-Expires': String(lifetimeSeconds),
        ...(credentials.sessionToken ? { 'X-Amz-Security-Token': credentials.sessionToken } : {}),
        'X-Amz-SignedHeaders': 'host',
    };
    const canonical = ['POST', '/', queryOf(fields), `host:${host}`, '', 'host', sha256('')].join('\n');
    const toSign = ['AWS4-HMAC-SHA256', time, scope, sha256(canonical)].join('\n');
    const key = [day, region, 'bedrock', 'aws4_request'].reduce(hmac, `AWS4${credentials.secretAccessKey}`);
    const query = queryOf({ ...fields, 'X-Amz-Signature': hmac(key, toSign).toString('hex') });
    return `bedrock-api-key-${Buffer.from(`${host}/?${query}&Version=1`).toString('base64')}`;
};
const sha256 = (text) => (0,external_node_crypto_namespaceObject.createHash)('sha256').update(text).digest('hex');
const hmac = (key, text) => (0,external_node_crypto_namespaceObject.createHmac)('sha256', key).update(text).digest();
const queryOf = (fields) => Object.entries(fields)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, value]) => `${name}=${encode(value)}`)
    .join('&');
/** RFC 3986: encodeURIComponent leaves these alone, AWS does not. */
const encode = (text) => encodeURIComponent(text).replace(/[!'()*]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

;// CONCATENATED MODULE: ./build/src/core/providers/cloud-claude.js
/**
 * Claude behind a cloud's own path: the model and `stream` leave the body for the URL, the version enters it, and the
 * betas move from the header into the body. https://platform.claude.com/docs/en/build-with-claude/claude-on-vertex-ai
 */
const cloudClaudeCall = (call, version, path) => {
    const { model: _model, stream: _stream, ...body } = call.body;
    const { 'anthropic-beta': betas, 'anthropic-version': _version, ...headers } = call.headers ?? {};
    const list = (betas ?? '').split(',').flatMap(beta => beta.trim() || []);
    return {
        path,
        headers,
        body: { anthropic_version: version, ...(list.length > 0 ? { anthropic_beta: list } : {}), ...body },
    };
};

;// CONCATENATED MODULE: ./build/src/core/providers/bedrock.js





/** The betas that Bedrock documents; an unknown one is refused with 400. */
const betas = [
    'context-1m-2025-08-07',
    'interleaved-thinking-2025-05-14',
    'token-efficient-tools-2025-02-19',
    'fine-grained-tool-streaming-2025-05-14',
];
/**
 * By default the `bedrock-mantle` endpoint, which speaks plain Anthropic with plain SSE. With a base URL on
 * `bedrock-runtime.*` the classic InvokeModel path is used; its streams are AWS's binary event stream (aws-event-stream.ts).
 */
const bedrock = defineProvider({
    id: 'bedrock',
    name: 'Amazon Bedrock',
    aliases: ['aws', 'amazon-bedrock'],
    env: ['AWS_BEARER_TOKEN_BEDROCK'],
    deriveKey: ({ AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret, AWS_SESSION_TOKEN: sessionToken, ...env }, now) => id && secret
        ? bedrockToken({ accessKeyId: id, secretAccessKey: secret, sessionToken }, env.AWS_REGION || env.AWS_DEFAULT_REGION || 'us-east-1', now)
        : undefined,
    catalogKey: 'amazon-bedrock',
    variables: [{ name: 'region', env: ['AWS_REGION', 'AWS_DEFAULT_REGION'], default: 'us-east-1' }],
    endpoints: {
        anthropic: {
            baseUrl: 'https://bedrock-mantle.{region}.api.aws/anthropic',
            auth: 'bearer',
            quirks: { ...anthropicSkin, anthropicBetas: betas, cacheControl: 'all', anySignature: false },
        },
        'openai-chat': {
            baseUrl: 'https://bedrock-mantle.{region}.api.aws/v1',
            auth: 'bearer',
            quirks: { reasoning: 'reasoning_effort' },
        },
        'openai-responses': { baseUrl: 'https://bedrock-mantle.{region}.api.aws/openai/v1', auth: 'bearer' },
    },
    defaultProtocol: 'anthropic',
    protocolOf: model => /(?:^|\.)anthropic\./.test(model) || model.startsWith('arn:')
        ? undefined
        : /(?:^|\.)openai\.gpt-(?:[5-9]|\d\d)/.test(model)
            ? 'openai-responses'
            : 'openai-chat',
    transformCall: (call, { baseUrl, model, protocol, stream }) => protocol === 'anthropic' && isRuntime(baseUrl)
        ? cloudClaudeCall(call, 'bedrock-2023-05-31', `/model/${encodeURIComponent(model.id)}/${stream ? 'invoke-with-response-stream' : 'invoke'}`)
        : call,
    streamFraming: ({ baseUrl, protocol }) => protocol === 'anthropic' && isRuntime(baseUrl) ? 'aws-event-stream' : undefined,
    classifyError: classifyByRules([
        // "Too many tokens, please wait" is no overflow.
        { failure: 'rate_limit', status: 429 },
        { failure: 'rate_limit', code: /throttlingexception/ },
        {
            failure: 'not_found',
            text: /model access|don't have access to the model|on-demand throughput isn/i,
            hint: 'Enable the model in the Bedrock console, or use its inference profile (`us.`, `eu.`, `global.` prefix).',
        },
    ]),
    docs: 'https://docs.aws.amazon.com/bedrock',
    suggestedModels: ['global.anthropic.claude-sonnet-5-5', 'global.anthropic.claude-haiku-5-5'],
});
const isRuntime = (baseUrl) => baseUrl !== undefined && /^bedrock-runtime[.-]/.test(new URL(baseUrl).hostname);

;// CONCATENATED MODULE: ./build/src/core/providers/copilot.js



/** Not a documented API for other programs: off unless asked for. */
const copilot = defineProvider({
    id: 'copilot',
    name: 'GitHub Copilot (experimental)',
    aliases: ['github-copilot'],
    env: ['COPILOT_API_TOKEN', 'COPILOT_GITHUB_TOKEN'],
    catalogKey: 'github-copilot',
    unavailable: 'GitHub Copilot is experimental here and off by default: GitHub documents its API only for its own programs. ' +
        'Set CLAUDE_ROUTER_ENABLE_COPILOT=1 to use it with your own token, or choose another provider.',
    optIn: 'CLAUDE_ROUTER_ENABLE_COPILOT',
    endpoints: {
        'openai-chat': { baseUrl: 'https://api.githubcopilot.com', auth: 'bearer' },
        'openai-responses': {
            baseUrl: 'https://api.githubcopilot.com',
            auth: 'bearer',
            quirks: { reasoning: 'reasoning' },
        },
        anthropic: {
            baseUrl: 'https://api.githubcopilot.com',
            auth: 'bearer',
            quirks: { ...anthropicSkin, cacheControl: 'all' },
        },
    },
    defaultProtocol: 'openai-chat',
    protocolOf: model => model.startsWith('claude') ? 'anthropic' : /^(?:gpt-[5-9]|grok|mai-)/.test(model) ? 'openai-responses' : undefined,
    headers: { 'copilot-integration-id': 'claude-router', 'openai-intent': 'conversation-edits' },
    transformCall: (call, context) => withInitiator(call, context),
    classifyError: classifyByRules([
        // "failed to parse request": the body was too large.
        { failure: 'context_overflow', status: 413 },
    ]),
    docs: 'https://docs.github.com/copilot',
});
/** Who began the turn decides what it is billed as; images need their own header. */
const withInitiator = (call, { request }) => {
    const last = request.messages.at(-1);
    const blocks = Array.isArray(last?.content) ? last.content : [];
    const byAgent = last?.role !== 'user' || blocks.some(block => block.type === 'tool_result');
    const hasImages = request.messages.some(message => Array.isArray(message.content) && message.content.some(block => block.type === 'image'));
    const headers = {
        'x-initiator': byAgent ? 'agent' : 'user',
        ...(hasImages ? { 'copilot-vision-request': 'true' } : {}),
    };
    return { ...call, headers: { ...call.headers, ...headers } };
};

;// CONCATENATED MODULE: ./build/src/core/providers/custom.js

/** Any other upstream that speaks one of the protocols. The base URL is the user's, and says the protocol if nothing else does. */
const custom = defineProvider({
    id: 'custom',
    name: 'Custom',
    env: [],
    optionalEnv: ['CUSTOM_API_KEY'],
    baseUrlEnv: ['CUSTOM_BASE_URL'],
    endpoints: {
        'openai-chat': { baseUrl: '', auth: 'bearer', quirks: { reasoning: 'reasoning_effort' } },
        'openai-responses': { baseUrl: '', auth: 'bearer' },
        anthropic: { baseUrl: '', auth: 'x-api-key', quirks: { anthropicBetas: 'all', cacheControl: 'all' } },
        gemini: { baseUrl: '', auth: 'x-goog-api-key' },
        ollama: { baseUrl: '', auth: 'bearer', quirks: { reasoning: 'think' } },
    },
    defaultProtocol: 'openai-chat',
    docs: 'https://platform.openai.com/docs/api-reference/chat',
});

;// CONCATENATED MODULE: ./build/src/core/providers/dashscope.js



const dashscope = defineProvider({
    id: 'dashscope',
    name: 'Alibaba DashScope (Qwen)',
    aliases: ['qwen', 'bailian', 'alibaba'],
    env: ['DASHSCOPE_API_KEY', 'QWEN_API_KEY'],
    endpoints: {
        anthropic: { baseUrl: 'https://dashscope.aliyuncs.com/apps/anthropic', auth: 'bearer', quirks: olderAnthropicSkin },
        'openai-chat': {
            baseUrl: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
            auth: 'bearer',
            quirks: {
                reasoning: 'enable_thinking',
                webSearch: 'enable_search',
                thinkingBudgetField: 'thinking_budget',
                // 400 "parameter.enable_thinking must be set to false for non-streaming calls"; some models only stream.
                alwaysStream: true,
            },
        },
    },
    defaultProtocol: 'anthropic',
    variants: {
        'dashscope-intl': {
            endpoints: {
                anthropic: 'https://dashscope-intl.aliyuncs.com/apps/anthropic',
                'openai-chat': 'https://dashscope-intl.aliyuncs.com/compatible-mode/v1',
            },
        },
        'dashscope-coding': {
            endpoints: {
                anthropic: 'https://coding.dashscope.aliyuncs.com/apps/anthropic',
                'openai-chat': 'https://coding.dashscope.aliyuncs.com/v1',
            },
        },
    },
    classifyError: classifyByRules([
        { failure: 'quota', code: /arrearage/, hint: 'The account is in arrears: top up in the Alibaba Cloud console.' },
        { failure: 'quota', code: /allocationquota/ },
        {
            failure: 'quota',
            code: /accessdenied\.unpurchased/,
            hint: 'Activate the model service in the Model Studio console.',
        },
    ]),
    docs: 'https://help.aliyun.com/zh/model-studio',
    suggestedModels: ['qwen3.8-max', 'qwen3-coder-plus', 'qwen3.8-flash'],
});

;// CONCATENATED MODULE: ./build/src/core/providers/deepseek.js



const deepseek = defineProvider({
    id: 'deepseek',
    name: 'DeepSeek',
    env: ['DEEPSEEK_API_KEY'],
    endpoints: {
        anthropic: {
            baseUrl: 'https://api.deepseek.com/anthropic',
            auth: 'bearer',
            quirks: { ...anthropicSkin, noAdaptiveThinking: true, efforts: ['low', 'high', 'max'] },
        },
        'openai-chat': {
            baseUrl: 'https://api.deepseek.com',
            auth: 'bearer',
            quirks: {
                structuredOutput: 'json_object',
                reasoning: 'thinking-type',
                effortBesideThinking: true,
                efforts: ['low', 'high', 'max'],
                // 400 "The reasoning_content in the thinking mode must be passed back to the API", even when it is empty.
                replayReasoning: 'tool-calls',
            },
        },
    },
    defaultProtocol: 'anthropic',
    // The Anthropic layer answers 400 to names it does not know; the old ones live on only as aliases of the chat API.
    protocolOf: model => (/^deepseek-(?:chat|coder|reasoner)$/.test(model) ? 'openai-chat' : undefined),
    classifyError: classifyByRules([
        { failure: 'quota', status: 402, hint: 'Top up at https://platform.deepseek.com/top_up.' },
    ]),
    docs: 'https://api-docs.deepseek.com',
    suggestedModels: ['deepseek-v4-pro', 'deepseek-flash'],
});

;// CONCATENATED MODULE: ./build/src/core/providers/gemini.js


const gemini = defineProvider({
    id: 'gemini',
    name: 'Google Gemini',
    aliases: ['google'],
    env: ['GEMINI_API_KEY', 'GOOGLE_API_KEY', 'GOOGLE_GENERATIVE_AI_API_KEY'],
    catalogKey: 'google',
    endpoints: {
        gemini: { baseUrl: 'https://generativelanguage.googleapis.com/v1beta', auth: 'x-goog-api-key' },
        'openai-chat': {
            baseUrl: 'https://generativelanguage.googleapis.com/v1beta/openai',
            auth: 'bearer',
            quirks: { reasoning: 'reasoning_effort', dropSchemaKeywords: ['$schema', 'additionalProperties', 'const'] },
        },
    },
    defaultProtocol: 'gemini',
    // The day's free allowance: its retryDelay can be hours, waiting is pointless.
    classifyError: (status, body, headers) => status === 429 && /PerDay/.test(JSON.stringify(body) ?? '') ? usedUp(status, body, headers) : undefined,
    docs: 'https://ai.google.dev/gemini-api/docs',
    suggestedModels: ['gemini-4-argon', 'gemini-3.8-flash'],
});
const usedUp = classifyByRules([
    { failure: 'quota', hint: "The free tier's daily allowance is used up: enable billing or use another model." },
]);

;// CONCATENATED MODULE: ./build/src/core/providers/github-models.js

/** Kept so that a workflow written for it learns what happened. */
const githubModels = defineProvider({
    id: 'github-models',
    name: 'GitHub Models (retired)',
    aliases: ['github'],
    env: [],
    unavailable: 'GitHub Models was retired by GitHub on 2026-07-30 and answers 410 to every call; `permissions: models: read` buys nothing. ' +
        'Use another provider: a key for OpenRouter, DeepSeek or Anthropic, or a local Ollama.',
    endpoints: { 'openai-chat': { baseUrl: 'https://models.github.ai/inference', auth: 'bearer' } },
    defaultProtocol: 'openai-chat',
    docs: 'https://docs.github.com/github-models',
});

;// CONCATENATED MODULE: ./build/src/core/providers/groq.js


const groq = defineProvider({
    id: 'groq',
    name: 'Groq',
    env: ['GROQ_API_KEY'],
    endpoints: {
        'openai-chat': {
            baseUrl: 'https://api.groq.com/openai/v1',
            auth: 'bearer',
            quirks: {
                maxTokensField: 'max_completion_tokens',
                dropSchemaKeywords: ['$schema'],
            },
        },
        'openai-responses': { baseUrl: 'https://api.groq.com/openai/v1', auth: 'bearer' },
    },
    defaultProtocol: 'openai-chat',
    quirksOf: model => /gpt-oss|qwen3/.test(model) ? { reasoning: 'reasoning_effort', efforts: ['low', 'medium', 'high'] } : undefined,
    classifyError: classifyByRules([
        // Its 400 for a call that the model wrote wrongly: the same request mostly passes the next time.
        { failure: 'transient', status: 400, code: /tool_use_failed/ },
        { failure: 'quota', status: 429, text: /\((?:RPD|TPD)\)/ },
    ]),
    docs: 'https://console.groq.com/docs',
    suggestedModels: ['openai/gpt-oss-120b', 'qwen/qwen3.8-27b'],
});

;// CONCATENATED MODULE: ./build/src/core/providers/llamacpp.js



/** Tools need the server's `--jinja`. */
const llamacpp = defineProvider({
    id: 'llamacpp',
    name: 'llama.cpp',
    aliases: ['llama.cpp', 'llama-cpp'],
    env: [],
    optionalEnv: ['LLAMA_API_KEY'],
    baseUrlEnv: ['LLAMACPP_BASE_URL'],
    endpoints: {
        'openai-chat': {
            baseUrl: 'http://127.0.0.1:8080/v1',
            auth: 'none',
            quirks: { thinkingBudgetField: 'thinking_budget_tokens' },
        },
        anthropic: { baseUrl: 'http://127.0.0.1:8080', auth: 'none', quirks: { ...anthropicSkin, countTokens: true } },
        'openai-responses': { baseUrl: 'http://127.0.0.1:8080/v1', auth: 'none' },
    },
    defaultProtocol: 'openai-chat',
    local: true,
    classifyError: (status, body) => {
        const error = body?.error;
        if (error?.type !== 'exceed_context_size_error')
            return undefined;
        const [promptTokens, maxTokens] = [Number(error.n_prompt_tokens), Number(error.n_ctx)];
        return new UpstreamError('context_overflow', `llama.cpp answered ${status}: the prompt exceeds its context`, {
            status,
            overflow: { ...(promptTokens > 0 ? { promptTokens } : {}), ...(maxTokens > 0 ? { maxTokens } : {}) },
            hint: 'Start the server with a larger --ctx-size.',
        });
    },
    docs: 'https://github.com/ggml-org/llama.cpp/tree/master/tools/server',
});

;// CONCATENATED MODULE: ./build/src/core/providers/lmstudio.js



const lmstudio = defineProvider({
    id: 'lmstudio',
    name: 'LM Studio',
    aliases: ['lm-studio'],
    env: [],
    optionalEnv: ['LMSTUDIO_API_KEY', 'LM_API_TOKEN'],
    baseUrlEnv: ['LMSTUDIO_BASE_URL'],
    endpoints: {
        'openai-chat': { baseUrl: 'http://127.0.0.1:1234/v1', auth: 'none', quirks: { reasoning: 'reasoning_effort' } },
        anthropic: { baseUrl: 'http://127.0.0.1:1234', auth: 'none', quirks: anthropicSkin },
        'openai-responses': { baseUrl: 'http://127.0.0.1:1234/v1', auth: 'none' },
    },
    defaultProtocol: 'openai-chat',
    local: true,
    classifyError: classifyByRules([
        {
            failure: 'context_overflow',
            text: /greater than the context length/i,
            hint: 'Load the model with a longer context.',
        },
        { failure: 'not_found', text: /no models? loaded|model.{0,40}not found/i, hint: 'Load the model in LM Studio.' },
    ]),
    docs: 'https://lmstudio.ai/docs/developer',
});

;// CONCATENATED MODULE: ./build/src/core/providers/minimax.js



const minimax = defineProvider({
    id: 'minimax',
    name: 'MiniMax',
    env: ['MINIMAX_API_KEY'],
    endpoints: {
        // The vendor's recommendation: interleaved thinking must come back, which the chat API cannot carry.
        anthropic: {
            baseUrl: 'https://api.minimax.io/anthropic',
            auth: 'bearer',
            quirks: { ...anthropicSkin, cacheControl: 'all' },
        },
        'openai-chat': {
            baseUrl: 'https://api.minimax.io/v1',
            auth: 'bearer',
            quirks: { reasoningTags: true },
        },
        'openai-responses': { baseUrl: 'https://api.minimax.io/v1', auth: 'bearer' },
    },
    defaultProtocol: 'anthropic',
    variants: {
        'minimax-cn': {
            endpoints: {
                anthropic: 'https://api.minimaxi.com/anthropic',
                'openai-chat': 'https://api.minimaxi.com/v1',
                'openai-responses': 'https://api.minimaxi.com/v1',
            },
            env: ['MINIMAX_CN_API_KEY'],
        },
    },
    classifyError: classifyByRules([
        {
            failure: 'quota',
            text: /insufficient balance|\(1008\)/i,
            hint: 'The balance is used up: top up in the MiniMax console.',
        },
        { failure: 'quota', code: /\b1008\b/, hint: 'The balance is used up: top up in the MiniMax console.' },
        {
            failure: 'auth',
            code: /\b(?:1004|2049)\b/,
            hint: 'Keys are bound to a region: use `minimax-cn` for keys of minimaxi.com.',
        },
        {
            failure: 'auth',
            text: /\(2049\)/,
            hint: 'Keys are bound to a region: use `minimax-cn` for keys of minimaxi.com.',
        },
    ]),
    docs: 'https://platform.minimax.io/docs',
    suggestedModels: ['MiniMax-M3', 'MiniMax-M3.1-Flash'],
});

;// CONCATENATED MODULE: ./build/src/core/providers/mistral.js

const mistral = defineProvider({
    id: 'mistral',
    name: 'Mistral AI',
    env: ['MISTRAL_API_KEY'],
    endpoints: {
        'openai-chat': {
            baseUrl: 'https://api.mistral.ai/v1',
            auth: 'bearer',
            // stream_options is unknown to it and usage always comes.
            quirks: {
                toolCallId: 'mistral-9',
                toolMessageName: true,
                noStreamOptions: true,
                dropFields: ['user', 'prompt_cache_key'],
            },
        },
    },
    defaultProtocol: 'openai-chat',
    transformBody: (body, { request, model }) => /^magistral/.test(model.id) && request.thinking !== undefined && request.thinking.type !== 'disabled'
        ? { ...body, prompt_mode: 'reasoning' }
        : body,
    docs: 'https://docs.mistral.ai/api',
    suggestedModels: ['mistral-large-4', 'devstral-2512', 'codestral-2508'],
});

;// CONCATENATED MODULE: ./build/src/core/providers/modelscope.js



const modelscope = defineProvider({
    id: 'modelscope',
    name: 'ModelScope',
    env: ['MODELSCOPE_API_KEY', 'MODELSCOPE_SDK_TOKEN'],
    endpoints: {
        'openai-chat': {
            baseUrl: 'https://api-inference.modelscope.cn/v1',
            auth: 'bearer',
            // Open Qwen3 models think by default and refuse to do so without streaming.
            quirks: { structuredOutput: 'json_object', reasoning: 'enable_thinking', alwaysStream: true },
        },
        anthropic: { baseUrl: 'https://api-inference.modelscope.cn', auth: 'bearer', quirks: olderAnthropicSkin },
    },
    defaultProtocol: 'openai-chat',
    classifyError: (status, body, headers) => classify(status, unwrapped(body), headers),
    docs: 'https://modelscope.cn/docs/model-service/API-Inference/intro',
    suggestedModels: ['Qwen/Qwen3-Coder-30B-A3B-Instruct', 'ZhipuAI/GLM-4.6'],
});
const classify = classifyByRules([
    {
        failure: 'quota',
        status: 429,
        text: /today|daily|per day|exceeded.*quota/i,
        hint: "The day's free calls are used up.",
    },
]);
/** It answers `{errors: {message}}`. */
const unwrapped = (body) => {
    const { errors } = (typeof body === 'object' && body !== null ? body : {});
    return errors === undefined ? body : { error: errors };
};

;// CONCATENATED MODULE: ./build/src/core/providers/moonshot.js



const moonshot = defineProvider({
    id: 'moonshot',
    name: 'Moonshot AI (Kimi)',
    aliases: ['kimi', 'moonshotai'],
    env: ['MOONSHOT_API_KEY'],
    catalogKey: 'moonshotai',
    endpoints: {
        anthropic: { baseUrl: 'https://api.moonshot.ai/anthropic', auth: 'bearer', quirks: olderAnthropicSkin },
        'openai-chat': {
            baseUrl: 'https://api.moonshot.ai/v1',
            auth: 'bearer',
            quirks: { reasoning: 'thinking-type', systemInMessages: true },
        },
    },
    defaultProtocol: 'anthropic',
    quirksOf: (model, protocol) => protocol === 'openai-chat' && /^kimi-k(?:[3-9]|\d\d)/.test(model)
        ? { reasoning: 'reasoning_effort', efforts: ['low', 'high', 'max'], replayReasoning: 'always' }
        : undefined,
    variants: {
        'moonshot-cn': {
            endpoints: { anthropic: 'https://api.moonshot.cn/anthropic', 'openai-chat': 'https://api.moonshot.cn/v1' },
        },
        'kimi-coding': {
            endpoints: { anthropic: 'https://api.kimi.com/coding', 'openai-chat': 'https://api.kimi.com/coding/v1' },
            env: ['KIMI_API_KEY'],
        },
    },
    classifyError: classifyByRules([
        {
            failure: 'quota',
            code: /exceeded_current_quota_error/,
            hint: 'The balance is used up: top up in the Moonshot console.',
        },
    ]),
    docs: 'https://platform.moonshot.ai/docs',
    suggestedModels: ['kimi-k3.1-pro', 'kimi-k2.7-code'],
});

;// CONCATENATED MODULE: ./build/src/core/providers/ollama.js

const ollama = defineProvider({
    id: 'ollama',
    name: 'Ollama',
    env: [],
    optionalEnv: ['OLLAMA_API_KEY'],
    baseUrlEnv: ['OLLAMA_HOST', 'OLLAMA_BASE_URL'],
    endpoints: {
        // Only the native API can set num_ctx: /v1 silently cuts the prompt to 4k tokens on a small machine.
        ollama: { baseUrl: 'http://127.0.0.1:11434', auth: 'none', quirks: { reasoning: 'think', noToolChoice: true } },
        'openai-chat': { baseUrl: 'http://127.0.0.1:11434/v1', auth: 'none', quirks: { reasoning: 'reasoning_effort' } },
    },
    defaultProtocol: 'ollama',
    local: true,
    docs: 'https://docs.ollama.com/api',
    suggestedModels: ['qwen3-coder:30b', 'gpt-oss:20b', 'llama3.1:70b'],
});

;// CONCATENATED MODULE: ./build/src/core/providers/openai.js



const openai = defineProvider({
    id: 'openai',
    name: 'OpenAI',
    env: ['OPENAI_API_KEY'],
    baseUrlEnv: ['OPENAI_BASE_URL'],
    endpoints: {
        'openai-responses': {
            baseUrl: 'https://api.openai.com/v1',
            auth: 'bearer',
            quirks: { systemInMessages: true, sessionAffinity: { field: 'prompt_cache_key' } },
        },
        'openai-chat': {
            baseUrl: 'https://api.openai.com/v1',
            auth: 'bearer',
            quirks: { maxTokensField: 'max_completion_tokens', sessionAffinity: { field: 'prompt_cache_key' } },
        },
    },
    defaultProtocol: 'openai-responses',
    quirksOf: openaiQuirks,
    classifyError: classifyByRules([
        {
            failure: 'quota',
            status: 429,
            code: /insufficient_quota|billing/,
            hint: 'Add credit at https://platform.openai.com/settings/organization/billing.',
        },
    ]),
    docs: 'https://platform.openai.com/docs/api-reference',
    suggestedModels: ['gpt-6.1-sol', 'gpt-6.1-terra', 'gpt-6-luna'],
});

;// CONCATENATED MODULE: ./build/src/core/providers/openrouter.js



const openrouter = defineProvider({
    id: 'openrouter',
    name: 'OpenRouter',
    env: ['OPENROUTER_API_KEY'],
    endpoints: {
        'openai-chat': {
            baseUrl: 'https://openrouter.ai/api/v1',
            auth: 'bearer',
            quirks: {
                reasoning: 'reasoning',
                efforts: ['none', 'minimal', 'low', 'medium', 'high', 'xhigh'],
                cacheControl: 'claude-models',
                webSearch: 'plugins',
                sessionAffinity: { header: 'x-session-id' },
            },
        },
        anthropic: {
            baseUrl: 'https://openrouter.ai/api',
            auth: 'bearer',
            quirks: {
                ...anthropicSkin,
                cacheControl: 'all',
                anySignature: false,
                sessionAffinity: { header: 'x-session-id' },
            },
        },
        'openai-responses': { baseUrl: 'https://openrouter.ai/api/v1', auth: 'bearer' },
    },
    defaultProtocol: 'openai-chat',
    // Claude keeps its signatures and caches only over its own protocol.
    protocolOf: model => (model.startsWith('anthropic/') ? 'anthropic' : undefined),
    headers: { 'x-openrouter-title': 'claude-router' },
    variants: {
        'openrouter-eu': {
            endpoints: {
                'openai-chat': 'https://eu.openrouter.ai/api/v1',
                anthropic: 'https://eu.openrouter.ai/api',
                'openai-responses': 'https://eu.openrouter.ai/api/v1',
            },
        },
    },
    classifyError: classifyByRules([
        // It reserves max_tokens of credit: passes when the calls in flight have ended.
        { failure: 'rate_limit', status: 402, code: /in_flight_budget_exhausted/ },
        { failure: 'rate_limit', status: 402, text: /in_flight_budget_exhausted/i },
        { failure: 'quota', status: 402, hint: 'Add credit at https://openrouter.ai/settings/credits.' },
    ]),
    docs: 'https://openrouter.ai/docs',
    suggestedModels: ['anthropic/claude-sonnet-5.5', 'z-ai/glm-5.3', 'openrouter/auto-code'],
});

;// CONCATENATED MODULE: ./build/src/core/providers/siliconflow.js



const siliconflow = defineProvider({
    id: 'siliconflow',
    name: 'SiliconFlow',
    env: ['SILICONFLOW_API_KEY'],
    endpoints: {
        'openai-chat': {
            baseUrl: 'https://api.siliconflow.cn/v1',
            auth: 'bearer',
            quirks: { structuredOutput: 'json_object', reasoning: 'enable_thinking', thinkingBudgetField: 'thinking_budget' },
        },
        anthropic: { baseUrl: 'https://api.siliconflow.cn', auth: 'bearer', quirks: olderAnthropicSkin },
    },
    defaultProtocol: 'openai-chat',
    variants: {
        'siliconflow-intl': {
            endpoints: { 'openai-chat': 'https://api.siliconflow.com/v1', anthropic: 'https://api.siliconflow.com' },
        },
    },
    classifyError: classifyByRules([
        { failure: 'quota', code: /\b30001\b/, hint: 'Top up at https://cloud.siliconflow.cn.' },
    ]),
    docs: 'https://docs.siliconflow.cn',
    suggestedModels: ['deepseek-ai/DeepSeek-V4-Pro', 'zai-org/GLM-5.2'],
});

;// CONCATENATED MODULE: ./build/src/core/providers/vertex.js




/** The key is an OAuth access token, as the google-github-actions/auth step gives it (`token_format: access_token`). */
const vertex = defineProvider({
    id: 'vertex',
    name: 'Google Vertex AI',
    aliases: ['vertex-ai', 'google-vertex'],
    env: ['VERTEX_ACCESS_TOKEN', 'GOOGLE_OAUTH_ACCESS_TOKEN', 'CLOUDSDK_AUTH_ACCESS_TOKEN'],
    catalogKey: 'google-vertex',
    variables: [
        { name: 'project', env: ['ANTHROPIC_VERTEX_PROJECT_ID', 'GOOGLE_CLOUD_PROJECT', 'GCLOUD_PROJECT', 'GCP_PROJECT'] },
        { name: 'location', env: ['CLOUD_ML_REGION', 'GOOGLE_CLOUD_LOCATION', 'VERTEX_LOCATION'], default: 'global' },
        {
            name: 'host',
            env: [],
            derive: ({ location }) => `${location === 'global' ? '' : `${location}-`}aiplatform.googleapis.com`,
        },
    ],
    endpoints: {
        anthropic: {
            baseUrl: 'https://{host}/v1/projects/{project}/locations/{location}',
            auth: 'bearer',
            quirks: {
                ...anthropicSkin,
                anthropicBetas: ['context-1m-2025-08-07', 'interleaved-thinking-2025-05-14'],
                cacheControl: 'all',
                anySignature: false,
                countTokens: true,
            },
        },
        gemini: { baseUrl: 'https://{host}/v1/projects/{project}/locations/{location}/publishers/google', auth: 'bearer' },
        'openai-chat': {
            baseUrl: 'https://{host}/v1/projects/{project}/locations/{location}/endpoints/openapi',
            auth: 'bearer',
        },
    },
    defaultProtocol: 'anthropic',
    protocolOf: model => model.includes('claude') ? undefined : /^(?:google\/)?gemini/.test(model) ? 'gemini' : 'openai-chat',
    transformCall: (call, context) => (context.protocol === 'anthropic' ? claudeCall(call, context) : call),
    classifyError: classifyByRules([
        { failure: 'rate_limit', status: 429 },
        {
            failure: 'auth',
            status: 401,
            hint: 'The access token has run out (they live an hour): run google-github-actions/auth again.',
        },
        { failure: 'not_found', status: 404, hint: 'Enable the model in the Model Garden and check project and location.' },
    ]),
    docs: 'https://cloud.google.com/vertex-ai/generative-ai/docs/partner-models/claude',
    suggestedModels: ['claude-sonnet-5-5', 'gemini-4-argon'],
});
const claudeCall = (call, { model, stream }) => {
    const models = '/publishers/anthropic/models';
    // Counting keeps the model in the body: https://cloud.google.com/vertex-ai/generative-ai/docs/partner-models/claude/count-tokens
    if (call.path.endsWith('/count_tokens'))
        return { ...call, path: `${models}/count-tokens:rawPredict` };
    const verb = stream ? 'streamRawPredict' : 'rawPredict';
    const encoded = cloudClaudeCall(call, 'vertex-2023-10-16', `${models}/${encodeURIComponent(model.id)}:${verb}`);
    return stream ? { ...encoded, body: { ...encoded.body, stream: true } } : encoded;
};

;// CONCATENATED MODULE: ./build/src/core/providers/vllm.js


/** Tools need the server's `--enable-auto-tool-choice --tool-call-parser ...`. */
const vllm = defineProvider({
    id: 'vllm',
    name: 'vLLM',
    env: [],
    optionalEnv: ['VLLM_API_KEY'],
    baseUrlEnv: ['VLLM_BASE_URL'],
    endpoints: {
        'openai-chat': {
            baseUrl: 'http://127.0.0.1:8000/v1',
            auth: 'none',
            quirks: { reasoning: 'reasoning_effort', thinkingBudgetField: 'thinking_token_budget' },
        },
        anthropic: { baseUrl: 'http://127.0.0.1:8000', auth: 'none', quirks: { ...anthropicSkin, countTokens: true } },
        'openai-responses': { baseUrl: 'http://127.0.0.1:8000/v1', auth: 'none' },
    },
    defaultProtocol: 'openai-chat',
    local: true,
    docs: 'https://docs.vllm.ai/en/latest/serving/openai_compatible_server.html',
});

;// CONCATENATED MODULE: ./build/src/core/providers/volcengine.js



const volcengine = defineProvider({
    id: 'volcengine',
    name: 'Volcengine Ark (Doubao)',
    aliases: ['ark', 'doubao'],
    env: ['ARK_API_KEY', 'VOLCENGINE_API_KEY'],
    endpoints: {
        'openai-chat': {
            baseUrl: 'https://ark.cn-beijing.volces.com/api/v3',
            auth: 'bearer',
            quirks: { reasoning: 'thinking-type', effortBesideThinking: true, efforts: ['minimal', 'low', 'medium', 'high'] },
        },
        anthropic: {
            baseUrl: 'https://ark.cn-beijing.volces.com/api/compatible',
            auth: 'bearer',
            quirks: olderAnthropicSkin,
        },
        'openai-responses': { baseUrl: 'https://ark.cn-beijing.volces.com/api/v3', auth: 'bearer' },
    },
    defaultProtocol: 'openai-chat',
    variants: {
        'volcengine-coding': {
            endpoints: {
                anthropic: 'https://ark.cn-beijing.volces.com/api/coding',
                'openai-chat': 'https://ark.cn-beijing.volces.com/api/coding/v3',
            },
        },
    },
    classifyError: classifyByRules([
        {
            failure: 'quota',
            code: /accountoverdue|insufficientbalance|setlimitexceeded|quotaexceeded/,
            hint: 'Pay the balance or raise the limit in the Ark console.',
        },
        {
            failure: 'not_found',
            code: /modelnotopen|invalidendpointormodel/,
            hint: 'Activate the model in the Ark console, or give its `ep-...` endpoint id.',
        },
    ]),
    docs: 'https://www.volcengine.com/docs/82379',
    suggestedModels: ['doubao-seed-2-1-pro-260628', 'doubao-seed-2-0-code-preview-260215'],
});

;// CONCATENATED MODULE: ./build/src/core/providers/xai.js


const xai = defineProvider({
    id: 'xai',
    name: 'xAI (Grok)',
    aliases: ['grok'],
    env: ['XAI_API_KEY', 'GROK_API_KEY'],
    endpoints: {
        'openai-responses': {
            baseUrl: 'https://api.x.ai/v1',
            auth: 'bearer',
            quirks: {
                reasoning: 'reasoning',
                efforts: ['low', 'medium', 'high', 'xhigh'],
                noStop: true,
                signatureFamily: 'xai',
            },
        },
        'openai-chat': {
            baseUrl: 'https://api.x.ai/v1',
            auth: 'bearer',
            quirks: {
                reasoning: 'reasoning_effort',
                efforts: ['low', 'medium', 'high', 'xhigh'],
                noStop: true,
                reasoningTokensExtra: true,
                dropFields: ['presence_penalty', 'frequency_penalty'],
            },
        },
    },
    defaultProtocol: 'openai-responses',
    classifyError: classifyByRules([
        {
            failure: 'quota',
            status: [402, 403, 429],
            text: /credits|spending limit/i,
            hint: 'Add credit in the xAI console.',
        },
    ]),
    docs: 'https://docs.x.ai',
    suggestedModels: ['grok-4.7', 'grok-4.3'],
});

;// CONCATENATED MODULE: ./build/src/core/providers/zai.js



const zai = defineProvider({
    id: 'zai',
    name: 'Z.ai (Zhipu GLM)',
    aliases: ['z-ai', 'glm'],
    env: ['ZAI_API_KEY', 'Z_AI_API_KEY'],
    endpoints: {
        anthropic: { baseUrl: 'https://api.z.ai/api/anthropic', auth: 'bearer', quirks: olderAnthropicSkin },
        'openai-chat': {
            baseUrl: 'https://api.z.ai/api/paas/v4',
            auth: 'bearer',
            quirks: { reasoning: 'thinking-type', structuredOutput: 'json_object' },
        },
    },
    defaultProtocol: 'anthropic',
    quirksOf: (model, protocol) => protocol === 'openai-chat' && /^glm-(?:5\.[2-9]|[6-9])/.test(model)
        ? { effortBesideThinking: true, efforts: ['low', 'high', 'max'] }
        : undefined,
    transformBody: (body, { protocol }) => (protocol === 'openai-chat' ? withZaiFields(body) : body),
    variants: {
        zhipu: {
            endpoints: {
                anthropic: 'https://open.bigmodel.cn/api/anthropic',
                'openai-chat': 'https://open.bigmodel.cn/api/paas/v4',
            },
            env: ['ZHIPU_API_KEY', 'ZHIPUAI_API_KEY', 'BIGMODEL_API_KEY'],
        },
        'zai-coding': {
            endpoints: { anthropic: 'https://api.z.ai/api/anthropic', 'openai-chat': 'https://api.z.ai/api/coding/paas/v4' },
        },
        'zhipu-coding': {
            endpoints: {
                anthropic: 'https://open.bigmodel.cn/api/anthropic',
                'openai-chat': 'https://open.bigmodel.cn/api/coding/paas/v4',
            },
            env: ['ZHIPU_API_KEY', 'ZHIPUAI_API_KEY', 'BIGMODEL_API_KEY'],
        },
    },
    classifyError: classifyByRules([
        { failure: 'quota', code: /\b1113\b/, hint: 'The balance is used up: top up, or check the plan.' },
        { failure: 'quota', code: /\b1308\b/, hint: "The plan's allowance of these hours is used up." },
        { failure: 'rate_limit', code: /\b130[234]\b/ },
    ]),
    docs: 'https://docs.z.ai',
    suggestedModels: ['glm-5.3', 'glm-5.3-flash'],
});
/** `clear_thinking: false` keeps earlier reasoning, `tool_stream` lets tool arguments come piece by piece. */
const withZaiFields = (body) => ({
    ...body,
    ...(isEnabled(body.thinking) ? { thinking: { ...body.thinking, clear_thinking: false } } : {}),
    ...(body.stream === true && Array.isArray(body.tools) ? { tool_stream: true } : {}),
});
const isEnabled = (thinking) => typeof thinking === 'object' && thinking !== null && thinking.type === 'enabled';

;// CONCATENATED MODULE: ./build/src/core/providers/index.generated.js
// Generated by scripts/generate-providers.ts. Do not edit.


























const index_generated_providers = [
    aihubmix,
    anthropic,
    azure,
    bedrock,
    copilot,
    custom,
    dashscope,
    deepseek,
    gemini,
    githubModels,
    groq,
    llamacpp,
    lmstudio,
    minimax,
    mistral,
    modelscope,
    moonshot,
    ollama,
    openai,
    openrouter,
    siliconflow,
    vertex,
    vllm,
    volcengine,
    xai,
    zai,
];

;// CONCATENATED MODULE: ./build/src/core/providers/find-provider.js

/** By id, alias or the name of a variant, in any case; a variant comes as a definition with its own URLs and keys. */
const findProvider = (name) => byName.get(name.toLowerCase());
/** Every name that `findProvider` knows. */
const providerNames = () => [...byName.keys()];
const variantOf = (definition, name) => {
    const variant = definition.variants?.[name];
    if (variant === undefined)
        return definition;
    const endpoints = {};
    for (const [protocol, endpoint] of Object.entries(definition.endpoints)) {
        const baseUrl = variant.endpoints[protocol];
        if (baseUrl !== undefined)
            endpoints[protocol] = { ...endpoint, baseUrl };
    }
    return { ...definition, endpoints, env: variant.env ?? definition.env };
};
const byName = new Map(index_generated_providers.flatMap(definition => [
    ...[definition.id, ...(definition.aliases ?? [])].map(name => [name, definition]),
    ...Object.keys(definition.variants ?? {}).map(name => [name, variantOf(definition, name)]),
]));
/** The providers whose key stands in the environment; a variant only by a variable of its own. Never reads a key's value out. */
const detectProviders = (environment) => {
    const seen = new Set();
    return providers.flatMap(definition => [definition.id, ...Object.keys(definition.variants ?? {})].flatMap(name => {
        const candidate = byName.get(name) ?? definition;
        const env = [...candidate.env, ...(candidate.local ? [] : (candidate.optionalEnv ?? []))].find(variable => (environment[variable] ?? '') !== '');
        if (env === undefined || seen.has(env) || whyUnavailable(candidate, environment) !== undefined)
            return [];
        seen.add(env);
        return [{ name, definition: candidate, env }];
    }));
};
/** Why it cannot be used and what to do instead; undefined when it can, or has been opted in to. */
const whyUnavailable = (definition, environment) => {
    if (definition.unavailable === undefined)
        return undefined;
    const optedIn = definition.optIn !== undefined && /^(?:1|true)$/i.test(environment[definition.optIn] ?? '');
    return optedIn ? undefined : definition.unavailable;
};

;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");
;// CONCATENATED MODULE: external "node:timers/promises"
const external_node_timers_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: ./build/demo/scripted-model/cut.js
const pieceCharacters = 24;
/** Pieces as a model would stream them; never cuts a surrogate pair. An empty text is one empty piece. */
const cut = (text) => {
    const characters = Array.from(text);
    const pieces = [];
    for (let start = 0; start < characters.length; start += pieceCharacters) {
        pieces.push(characters.slice(start, start + pieceCharacters).join(''));
    }
    return pieces.length === 0 ? [''] : pieces;
};

;// CONCATENATED MODULE: ./build/demo/scripted-model/anthropic-answer.js

const usageOf = ({ inputTokens, cachedTokens, outputTokens }) => ({
    input_tokens: inputTokens - cachedTokens,
    cache_read_input_tokens: cachedTokens,
    cache_creation_input_tokens: 0,
    output_tokens: outputTokens,
});
const blocksOf = (move, turn) => [
    ...(move.text === '' ? [] : [{ type: 'text', text: move.text }]),
    ...move.calls.map((call, index) => ({
        type: 'tool_use',
        id: `toolu_scripted_${turn}_${index}`,
        name: call.name,
        input: call.input,
    })),
];
const anthropicMessage = (move, usage, { model, turn }) => ({
    id: `msg_scripted_${turn}`,
    type: 'message',
    role: 'assistant',
    model,
    content: blocksOf(move, turn),
    stop_reason: move.calls.length > 0 ? 'tool_use' : 'end_turn',
    stop_sequence: null,
    usage: usageOf(usage),
});
/** The same answer as server-sent events, in small pieces. */
const anthropicEvents = (move, usage, identity) => {
    const whole = anthropicMessage(move, usage, identity);
    const event = (body) => `event: ${body.type}\ndata: ${JSON.stringify(body)}\n\n`;
    const start = { ...whole, content: [], stop_reason: null, usage: { ...whole.usage, output_tokens: 1 } };
    const events = [event({ type: 'message_start', message: start })];
    for (const [index, block] of whole.content.entries()) {
        const empty = block.type === 'text' ? { ...block, text: '' } : { ...block, input: {} };
        const deltas = block.type === 'text'
            ? cut(block.text).map(text => ({ type: 'text_delta', text }))
            : cut(JSON.stringify(block.input)).map(partial_json => ({ type: 'input_json_delta', partial_json }));
        const of = (type, rest) => event({ type, index, ...rest });
        events.push(of('content_block_start', { content_block: empty }));
        events.push(...deltas.map(delta => of('content_block_delta', { delta })));
        events.push(of('content_block_stop', {}));
    }
    const delta = { stop_reason: whole.stop_reason, stop_sequence: null };
    events.push(event({ type: 'message_delta', delta, usage: whole.usage }));
    events.push(event({ type: 'message_stop' }));
    return events;
};

;// CONCATENATED MODULE: ./build/demo/scripted-model/planted-defects.js
const plantedDefects = [
    {
        path: 'src/orders.ts',
        quote: `  const orders = await query<Order>("select * from orders where customer ilike '%" + customer + "%' order by id")`,
        severity: 'critical',
        category: 'security',
        confidence: 0.98,
        title: 'SQL injection: the search term becomes part of the statement',
        body: "`customer` comes straight from the query string of `GET /orders/search` and is concatenated into the SQL text. A request with `customer=' or 1=1; drop table orders; --` runs whatever it likes. `query` already takes values beside the text; use it as `findOrder` does.",
        suggestion: `  const orders = await query<Order>('select * from orders where customer ilike $1 order by id', ['%' + customer + '%'])`,
    },
    {
        path: 'src/mail.ts',
        quote: `const mailKey = 'mail-live-7Qd2vXr9TzLw4KpB'`,
        severity: 'critical',
        category: 'security',
        confidence: 0.95,
        title: 'A live mail key is committed',
        body: 'Anyone who can read the repository, now or in its history, can send mail in the name of the shop. Read it from the environment like `MAIL_HOST` above, and revoke this key: removing the line does not remove it from the history.',
        suggestion: `const mailKey = process.env.MAIL_KEY ?? ''`,
    },
    {
        path: 'src/orders.ts',
        quote: `  refundPayment(order.id)`,
        severity: 'high',
        category: 'correctness',
        confidence: 0.97,
        title: 'The refund is not awaited',
        body: '`refundPayment` is async. Without `await` the order is marked cancelled and the customer is told that the money is on its way even when the refund fails, and its `PaymentError` becomes an unhandled rejection that ends the server.',
        suggestion: `  await refundPayment(order.id)`,
    },
    {
        path: 'src/pages.ts',
        quote: `  const start = page * pageSize`,
        severity: 'high',
        category: 'correctness',
        confidence: 0.96,
        title: 'Off by one: the first page is never shown',
        body: 'The comment and the caller (`page` defaults to 1) count pages from 1, so page 1 starts at item `pageSize`. The first 20 orders can never be reached, and the last page is always empty.',
        suggestion: `  const start = (page - 1) * pageSize`,
    },
    {
        path: 'src/pricing.ts',
        quote: `export const grossCents = (netCents: number): number => Math.floor(netCents * (1 + vatRate))`,
        severity: 'medium',
        category: 'correctness',
        confidence: 0.88,
        title: 'VAT is always rounded down, and in floating point',
        body: '`Math.floor` drops up to a cent from every price: 50 net cents are 59.5 gross and become 59. `100 * 1.19` is exact only by luck. Commercial rounding of the tax in whole cents gives what the invoice must say.',
        suggestion: `export const grossCents = (netCents: number): number => netCents + Math.round(netCents * vatRate)`,
    },
    {
        path: 'src/pricing.ts',
        quote: `export const applyVoucher = (totalCents: number, voucherCents: number): number =>`,
        severity: 'medium',
        category: 'tests',
        confidence: 0.8,
        title: 'Vouchers and VAT decide what customers pay, and no test covers them',
        body: '`test/pricing.test.ts` knows only `orderTotalCents`. A voucher larger than the order, a voucher of zero and the rounding of `grossCents` each deserve a case; a negative voucher would even raise the price.',
    },
    {
        path: 'src/payments.ts',
        quote: `  const answer = await fetch('https://payments.example/v1/refunds', {`,
        severity: 'medium',
        category: 'correctness',
        confidence: 0.74,
        title: 'Refunds are not idempotent, and can now be asked for twice',
        body: 'This code was there before, but `cancelOrder` makes it reachable: two quick cancellations both find the same payment and both send a refund. Send an idempotency key made of the payment id, or check `order.status` in the same transaction.',
    },
];

;// CONCATENATED MODULE: ./build/demo/scripted-model/report.js

/** The planted defects whose code the tools have shown, with the lines where they showed it. */
const seenDefects = (conversation) => plantedDefects.flatMap(defect => {
    for (const [path, text] of filesRead(conversation)) {
        if (!path.replaceAll('\\', '/').endsWith(defect.path))
            continue;
        const startLine = findLine(text, defect.quote);
        if (startLine === undefined)
            continue;
        return [{ ...defect, startLine, endLine: startLine + defect.quote.split('\n').length - 1 }];
    }
    return [];
});
/** Path and text of each successful Read. */
const filesRead = ({ turns }) => turns.flatMap((turn) => {
    if (turn.kind !== 'call' || turn.name !== 'Read')
        return [];
    const result = turns.find(other => other.kind === 'result' && other.id === turn.id);
    return result?.kind === 'result' && !result.failed ? [[String(turn.input.file_path), result.text]] : [];
});
/** Read numbers its lines: `    12→code` or `12<tab>code`. */
const findLine = (text, quote) => {
    const wanted = quote.split('\n')[0] ?? '';
    for (const row of text.split('\n')) {
        const [, number, code] = /^\s*(\d+)(?:→|\t)(.*)$/.exec(row) ?? [];
        if (code?.trimEnd() === wanted)
            return Number(number);
    }
    return undefined;
};
const writeReport = (defects) => ({
    summary: `${verdict(defects)}\n\nThis review was played by the demo's scripted reviewer; no model was asked.`,
    findings: defects,
});
const verdict = (defects) => {
    if (defects.length === 0)
        return 'I read the changed files and found nothing that would hurt.';
    const critical = defects.filter(defect => defect.severity === 'critical').length;
    return ('The change adds order search with paging, cancellation with refunds, gross prices and vouchers. ' +
        `It should not be merged as it is: ${critical} of the ${defects.length} findings can be exploited or leak a secret, ` +
        'and cancelling tells customers that they were paid back without knowing whether they were.');
};

;// CONCATENATED MODULE: ./build/demo/scripted-model/next-move.js


/**
 * What the scripted reviewer does next. It decides from the conversation alone: which tools there are, which calls were
 * made already, and what came back. The same conversation always gives the same move.
 */
const nextMove = (conversation) => {
    const output = findOutputTool(conversation);
    if (conversation.tools.length === 0 || (!output && changedPaths(conversation).length === 0)) {
        return {
            text: 'Hello from the scripted reviewer: a script, not a model. All it can do is review the sample shop.',
            calls: [],
        };
    }
    const lastOutput = output && conversation.turns.findLast(turn => turn.kind === 'call' && turn.name === output.name);
    if (lastOutput?.kind === 'call') {
        const result = conversation.turns.find(turn => turn.kind === 'result' && turn.id === lastOutput.id);
        if (result?.kind === 'result' && !result.failed)
            return { text: 'The review is done.', calls: [] };
        // A refused report would be refused again.
        return { text: 'The report was refused, and a script has no other one to give.', calls: [] };
    }
    for (const phase of callCount(conversation) < maxCalls ? phases : []) {
        const calls = phase
            .calls(conversation)
            .filter(call => isOffered(conversation, call) && !wasMade(conversation, call));
        if (calls.length > 0)
            return { text: phase.text, calls };
    }
    const report = writeReport(seenDefects(conversation));
    if (!output)
        return { text: reportAsText(report), calls: [] };
    return { text: '', calls: [{ name: output.name, input: fitSchema(report, output.schema) }] };
};
/** A client that changes the calls it is asked for would otherwise be asked for ever. */
const maxCalls = 40;
const callCount = ({ turns }) => turns.filter(turn => turn.kind === 'call').length;
const phases = [
    {
        text: 'I will look at the history and the layout first.',
        calls: () => [
            { name: 'Bash', input: { command: 'git log --oneline -8', description: 'Recent commits' } },
            { name: 'Glob', input: { pattern: '**/*.ts' } },
        ],
    },
    {
        text: 'Now the changed files as they stand.',
        calls: conversation => changedPaths(conversation).map(path => read(conversation, path)),
    },
    {
        text: 'The refund is called from new code, and prices changed: who else uses them, and are they tested?',
        calls: conversation => mentions(conversation, 'refundPayment')
            ? [
                { name: 'Grep', input: { pattern: 'refundPayment\\(', output_mode: 'content', '-n': true } },
                { name: 'Grep', input: { pattern: 'applyVoucher|grossCents', output_mode: 'files_with_matches' } },
                { name: 'Bash', input: { command: 'git diff --stat HEAD^1 HEAD', description: 'Size of the change' } },
            ]
            : [],
    },
    {
        text: 'The payment code itself was not changed, but it is now reachable.',
        calls: conversation => (mentions(conversation, 'refundPayment') ? [read(conversation, 'src/payments.ts')] : []),
    },
];
/** Claude Code implements a result schema as a tool; its name is its own, so its schema decides. */
const findOutputTool = ({ tools }) => tools.find(tool => tool.name === 'StructuredOutput') ??
    tools.find(tool => 'findings' in (tool.schema.properties ?? {}));
const isOffered = ({ tools }, call) => tools.some(tool => tool.name === call.name);
const wasMade = ({ turns }, call) => turns.some(turn => turn.kind === 'call' &&
    turn.name === call.name &&
    identifying.every(key => !(key in call.input) || turn.input[key] === call.input[key]));
const identifying = ['command', 'pattern', 'file_path'];
const userText = ({ turns }) => turns.map(turn => (turn.kind === 'user' || turn.kind === 'result' ? turn.text : '')).join('\n');
const mentions = (conversation, word) => userText(conversation).includes(word);
/** Those files of the planted defects that the request talks about; payments.ts comes later. */
const changedPaths = (conversation) => {
    const asked = userText(conversation);
    const paths = [...new Set(plantedDefects.map(defect => defect.path))].filter(path => path !== 'src/payments.ts');
    return paths.filter(path => asked.includes(path));
};
const read = (conversation, path) => ({
    name: 'Read',
    input: { file_path: `${workingDirectory(conversation)}${path}` },
});
/** Claude Code tells it in its environment section; Read wants absolute paths. With a separator at the end, or empty. */
const workingDirectory = (conversation) => {
    const everything = `${conversation.system}\n${userText(conversation)}`;
    const found = /(?:Primary working directory|Working directory|cwd): *(\S[^\n<]*)/i.exec(everything)?.[1]?.trim();
    if (found === undefined)
        return '';
    return found.includes('\\') ? `${found}\\` : `${found.replace(/\/$/, '')}/`;
};
/** Only the fields that the schema of this run knows, at the top and in each finding. */
const fitSchema = (report, schema) => {
    const known = propertiesOf(schema);
    const ofFinding = propertiesOf((known.findings ?? {}).items ?? {});
    return {
        ...pick({ summary: report.summary }, known),
        findings: report.findings.map(finding => pick(finding, ofFinding)),
    };
};
const propertiesOf = (schema) => (schema.properties ?? {});
const pick = (value, known) => Object.fromEntries(Object.entries(value).filter(([key]) => Object.keys(known).length === 0 || key in known));
const reportAsText = (report) => [
    report.summary,
    ...report.findings.map(finding => `- **${finding.title}** (${finding.severity}, \`${finding.path}:${finding.startLine}\`): ${finding.body}`),
].join('\n');

;// CONCATENATED MODULE: ./build/demo/scripted-model/openai-answer.js

/** Fixed, so that answers can be compared byte by byte. */
const created = 1_772_442_000;
const openai_answer_usageOf = ({ inputTokens, cachedTokens, outputTokens }) => ({
    prompt_tokens: inputTokens,
    completion_tokens: outputTokens,
    total_tokens: inputTokens + outputTokens,
    prompt_tokens_details: { cached_tokens: cachedTokens },
});
const finishOf = (move) => (move.calls.length > 0 ? 'tool_calls' : 'stop');
const openaiCompletion = (move, usage, { model, turn }) => ({
    id: `chatcmpl-scripted-${turn}`,
    object: 'chat.completion',
    created,
    model,
    choices: [
        {
            index: 0,
            finish_reason: finishOf(move),
            message: {
                role: 'assistant',
                content: move.text === '' ? null : move.text,
                ...(move.calls.length === 0
                    ? {}
                    : {
                        tool_calls: move.calls.map((call, index) => ({
                            id: `call_scripted_${turn}_${index}`,
                            type: 'function',
                            function: { name: call.name, arguments: JSON.stringify(call.input) },
                        })),
                    }),
            },
        },
    ],
    usage: openai_answer_usageOf(usage),
});
/** The same answer as chunks; usage comes in a last one without choices, if it was asked for. */
const openaiEvents = (move, usage, identity, withUsage) => {
    const { model, turn } = identity;
    const chunk = (choices, rest = {}) => `data: ${JSON.stringify({ id: `chatcmpl-scripted-${turn}`, object: 'chat.completion.chunk', created, model, choices, ...rest })}\n\n`;
    const delta = (content, finish = null) => chunk([{ index: 0, delta: content, finish_reason: finish }]);
    return [
        delta({ role: 'assistant', content: '' }),
        ...(move.text === '' ? [] : cut(move.text).map(content => delta({ content }))),
        ...move.calls.flatMap((call, index) => [
            delta({
                tool_calls: [
                    {
                        index,
                        id: `call_scripted_${turn}_${index}`,
                        type: 'function',
                        function: { name: call.name, arguments: '' },
                    },
                ],
            }),
            ...cut(JSON.stringify(call.input)).map(part => delta({ tool_calls: [{ index, function: { arguments: part } }] })),
        ]),
        delta({}, finishOf(move)),
        ...(withUsage ? [chunk([], { usage: openai_answer_usageOf(usage) })] : []),
        'data: [DONE]\n\n',
    ];
};

;// CONCATENATED MODULE: ./build/demo/scripted-model/read-request.js
const object = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
const objects = (value) => (Array.isArray(value) ? value.map(object) : []);
const read_request_text = (value) => (typeof value === 'string' ? value : '');
/** Text of a string, or of the text blocks of a list. */
const flatten = (content) => typeof content === 'string'
    ? content
    : objects(content)
        .map(block => read_request_text(block.text))
        .filter(part => part !== '')
        .join('\n');
const parseArguments = (value) => {
    try {
        return object(JSON.parse(read_request_text(value)));
    }
    catch {
        return {};
    }
};
const readAnthropicRequest = (body) => {
    const messages = objects(body.messages);
    return {
        system: flatten(body.system),
        tools: objects(body.tools).map(tool => ({ name: read_request_text(tool.name), schema: object(tool.input_schema) })),
        turns: messages.flatMap(anthropicTurns),
        stream: body.stream === true,
        size: sizeOf(body, messages),
    };
};
const anthropicTurns = (message) => {
    const { role, content } = message;
    const blocks = typeof content === 'string' ? [{ type: 'text', text: content }] : objects(content);
    return blocks.flatMap((block) => {
        if (block.type === 'tool_use') {
            return [{ kind: 'call', id: read_request_text(block.id), name: read_request_text(block.name), input: object(block.input) }];
        }
        if (block.type === 'tool_result') {
            const failed = block.is_error === true;
            return [{ kind: 'result', id: read_request_text(block.tool_use_id), text: flatten(block.content), failed }];
        }
        return block.type === 'text' ? [{ kind: role === 'assistant' ? 'assistant' : 'user', text: read_request_text(block.text) }] : [];
    });
};
const readOpenaiRequest = (body) => {
    const messages = objects(body.messages);
    return {
        system: messages
            .filter(isSystem)
            .map(message => flatten(message.content))
            .join('\n'),
        tools: objects(body.tools).map(tool => {
            const definition = object(tool.function);
            return { name: read_request_text(definition.name), schema: object(definition.parameters) };
        }),
        turns: messages.filter(message => !isSystem(message)).flatMap(openaiTurns),
        stream: body.stream === true,
        size: sizeOf(body, messages),
    };
};
const isSystem = (message) => message.role === 'system' || message.role === 'developer';
const openaiTurns = (message) => {
    const content = flatten(message.content);
    if (message.role === 'tool') {
        // The protocol has no mark for a failure; Claude Code's own wording has.
        return [
            {
                kind: 'result',
                id: read_request_text(message.tool_call_id),
                text: content,
                failed: /<tool_use_error>|^Error\b/.test(content),
            },
        ];
    }
    const said = content === '' ? [] : [{ kind: message.role === 'assistant' ? 'assistant' : 'user', text: content }];
    const calls = objects(message.tool_calls).map((call) => {
        const { name, arguments: input } = object(call.function);
        return { kind: 'call', id: read_request_text(call.id), name: read_request_text(name), input: parseArguments(input) };
    });
    return [...said, ...calls];
};
const sizeOf = (body, messages) => {
    const total = JSON.stringify(body).length;
    const lastAnswer = messages.findLastIndex(message => message.role === 'assistant');
    const repeated = lastAnswer < 0 ? 0 : total - JSON.stringify(messages.slice(lastAnswer)).length;
    return { total, repeated };
};

;// CONCATENATED MODULE: ./build/demo/scripted-model/usage.js
const charactersPerToken = 4;
/** There is no tokenizer behind a script: sizes divided by a usual ratio. */
const countUsage = (conversation, move) => ({
    inputTokens: tokens(conversation.size.total),
    cachedTokens: tokens(conversation.size.repeated),
    outputTokens: Math.max(1, tokens(move.text.length + JSON.stringify(move.calls).length)),
});
const tokens = (characters) => Math.ceil(characters / charactersPerToken);

;// CONCATENATED MODULE: ./build/demo/scripted-model/start-scripted-model.js







const scriptedModelName = 'scripted-reviewer';
/**
 * Starts an upstream that is a script, not a model: it answers the Messages API (`/v1/messages`) and chat completions
 * (`/v1/chat/completions`) on loopback by `nextMove`. Any key is accepted.
 */
const startScriptedModel = async (options = {}) => {
    const moves = [];
    const server = (0,external_node_http_namespaceObject.createServer)((request, response) => {
        answer(request, response, options, moves).catch(() => response.destroy());
    });
    await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(options.port ?? 0, '127.0.0.1', resolve);
    });
    return {
        url: `http://127.0.0.1:${server.address().port}`,
        moves,
        close: () => new Promise(resolve => {
            server.close(() => resolve());
            server.closeAllConnections();
        }),
    };
};
const answer = async (request, response, options, moves) => {
    const path = new URL(request.url ?? '/', 'http://script').pathname;
    if (path === '/v1/models') {
        sendJson(response, 200, { object: 'list', data: [{ id: scriptedModelName, object: 'model', owned_by: 'demo' }] });
        return;
    }
    const isAnthropic = path === '/v1/messages';
    if (request.method !== 'POST' || (!isAnthropic && path !== '/v1/chat/completions')) {
        sendJson(response, 404, { error: { message: `The scripted model has no ${path}`, type: 'not_found_error' } });
        return;
    }
    const body = JSON.parse(await readBody(request));
    const conversation = isAnthropic ? readAnthropicRequest(body) : readOpenaiRequest(body);
    const move = nextMove(conversation);
    moves.push({ conversation, move });
    const usage = countUsage(conversation, move);
    const identity = { model: String(body.model), turn: conversation.turns.length };
    if (!conversation.stream) {
        sendJson(response, 200, isAnthropic ? anthropicMessage(move, usage, identity) : openaiCompletion(move, usage, identity));
        return;
    }
    const asked = body.stream_options;
    const events = isAnthropic
        ? anthropicEvents(move, usage, identity)
        : openaiEvents(move, usage, identity, asked?.include_usage === true);
    await sendEvents(response, events, options);
};
const sendEvents = async (response, events, options) => {
    const { firstPieceMs = 0, pieceMs = 0 } = options;
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
    response.flushHeaders();
    if (firstPieceMs > 0)
        await (0,external_node_timers_promises_namespaceObject.setTimeout)(firstPieceMs);
    for (const event of events) {
        if (response.destroyed)
            return;
        response.write(event);
        if (pieceMs > 0)
            await (0,external_node_timers_promises_namespaceObject.setTimeout)(pieceMs);
    }
    response.end();
};
const sendJson = (response, status, body) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};
const readBody = async (request) => {
    const chunks = [];
    for await (const chunk of request)
        chunks.push(chunk);
    return Buffer.concat(chunks).toString('utf8');
};

;// CONCATENATED MODULE: ./build/demo/scene/choose-upstream.js


class UpstreamChoiceError extends Error {
}
/** Slow enough to be watched, fast enough to be waited for. */
const pace = { firstPieceMs: 150, pieceMs: 3 };
/** The script, unless a provider was asked for. Throws UpstreamChoiceError with the way out. */
const chooseUpstream = async (choice, env) => {
    if (choice.provider !== undefined)
        return realProvider(choice.provider, choice.model, env);
    if (choice.model !== undefined)
        throw new UpstreamChoiceError('--model needs --provider: which one serves it?');
    const model = await startScriptedModel(pace);
    return {
        scripted: true,
        label: scriptedModelName,
        inputs: { config: scriptConfig(model.url) },
        env: {},
        close: model.close,
    };
};
/** The price is there so that the demo has something to add up; nobody is paid. */
const scriptConfig = (url) => `providers:
  demo:
    protocol: openai-chat
    baseUrl: ${url}/v1
    noApiKey: true
    models: [${scriptedModelName}]
    contextWindow: 128000
    maxOutputTokens: 8000
    pricing: {input: 0.28, output: 0.42, cacheRead: 0.028}
routing:
  default: demo/${scriptedModelName}
`;
const realProvider = (provider, model, env) => {
    const definition = findProvider(provider);
    if (!definition)
        throw new UpstreamChoiceError(`There is no provider "${provider}".`);
    const names = [...definition.env, ...(definition.optionalEnv ?? []), ...(definition.baseUrlEnv ?? []), ...localNames];
    const found = names.flatMap(name => (env[name] ? [[name, env[name]]] : []));
    if (definition.env.length > 0 && !definition.env.some(name => env[name])) {
        throw new UpstreamChoiceError(`${definition.name} needs its key in ${definition.env.join(' or ')}.`);
    }
    return {
        scripted: false,
        label: model === undefined ? provider : `${provider}/${model}`,
        inputs: { provider, ...(model === undefined ? {} : { model }) },
        env: Object.fromEntries(found),
        close: async () => { },
    };
};
const localNames = ['OLLAMA_HOST'];
/** A provider whose key is there: worth a hint, never used unasked. */
const hintAtProvider = (env) => {
    const known = ['anthropic', 'openrouter', 'deepseek', 'openai', 'gemini', 'groq', 'mistral'];
    return known.find(name => findProvider(name)?.env.some(variable => env[variable]));
};

;// CONCATENATED MODULE: ./build/demo/scene/find-root.js


/** The folder with action.yml, above `start`: the repository, or the installed package. */
const findRoot = (start) => {
    for (let folder = start;; folder = external_node_path_.dirname(folder)) {
        if ((0,external_node_fs_.existsSync)(external_node_path_.join(folder, 'action.yml')))
            return folder;
        if (external_node_path_.dirname(folder) === folder)
            return undefined;
    }
};

;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
;// CONCATENATED MODULE: external "node:url"
const external_node_url_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");
;// CONCATENATED MODULE: ./build/demo/scene/open-file.js


const openers = {
    darwin: ['open'],
    win32: ['explorer'],
};
/** Shows a file in the user's browser, if there is one; never fails. */
const openFile = (file) => {
    const [command, ...args] = openers[process.platform] ?? ['xdg-open'];
    const child = (0,external_node_child_process_namespaceObject.spawn)(command, [...args, (0,external_node_url_namespaceObject.pathToFileURL)(file).href], { detached: true, stdio: 'ignore' });
    child.on('error', () => { });
    child.unref();
};

;// CONCATENATED MODULE: ./build/demo/github-api/refusal.js
/** An answer that says no, in GitHub's words. Thrown by routes, written by the server. */
class Refusal extends Error {
    status;
    body;
    headers;
    constructor(status, body, headers = {}) {
        super(String(body.message));
        this.name = 'Refusal';
        this.status = status;
        this.body = { ...body, documentation_url: body.documentation_url ?? docs, status: String(status) };
        this.headers = headers;
    }
}
const docs = 'https://docs.github.com/rest';
const notFound = () => new Refusal(404, { message: 'Not Found' });
/** 422 of a route that checks fields: `errors` is a list of objects. */
const validationFailed = (resource, field, code, message) => new Refusal(422, {
    message: 'Validation Failed',
    errors: [{ resource, code, field, ...(message === undefined ? {} : { message }) }],
});
/** 422 of the review routes: `errors` is a list of sentences. */
const unprocessable = (...errors) => new Refusal(422, {
    message: 'Unprocessable Entity',
    errors,
    documentation_url: 'https://docs.github.com/rest/pulls/reviews#create-a-review-for-a-pull-request',
});
/** GitHub's limit of every issue, comment and review body, in characters. */
const maxBodyCharacters = 65_536;
const checkBodyLength = (resource, body) => {
    if (body.length <= maxBodyCharacters)
        return;
    throw validationFailed(resource, 'body', 'custom', `body is too long (maximum is ${maxBodyCharacters} characters)`);
};

;// CONCATENATED MODULE: ./build/demo/git/patch.js
const noBlob = /^0+$/;
/** Reads the output of `git diff --full-index --no-color`. */
const parsePatch = (text) => text
    .split(/^(?=diff --git )/m)
    .filter(part => part.startsWith('diff --git '))
    .map(parseFile);
const parseFile = (part) => {
    const start = part.search(/^@@ /m);
    const head = start < 0 ? part : part.slice(0, start);
    const patch = start < 0 ? '' : part.slice(start).replace(/\n$/, '');
    const { path, previousPath } = readPaths(head);
    const blobs = /^index ([0-9a-f]+)\.\.([0-9a-f]+)/m.exec(head);
    const hunks = parseHunks(patch);
    const lines = hunks.flatMap(hunk => hunk.lines);
    const after = blobs?.[2] ?? '';
    return {
        path,
        ...(previousPath === undefined ? {} : { previousPath }),
        status: readStatus(head),
        sha: noBlob.test(after) ? (blobs?.[1] ?? '') : after,
        additions: lines.filter(line => line.kind === 'added').length,
        deletions: lines.filter(line => line.kind === 'removed').length,
        binary: /^Binary files |^GIT binary patch/m.test(head),
        hunks,
        patch,
    };
};
const readStatus = (head) => {
    if (/^new file mode/m.test(head))
        return 'added';
    if (/^deleted file mode/m.test(head))
        return 'removed';
    return /^rename from /m.test(head) ? 'renamed' : 'modified';
};
const readPaths = (head) => {
    const renamedTo = /^rename to (.+)$/m.exec(head)?.[1];
    const renamedFrom = /^rename from (.+)$/m.exec(head)?.[1];
    if (renamedTo !== undefined && renamedFrom !== undefined) {
        return { path: unquote(renamedTo), previousPath: unquote(renamedFrom) };
    }
    // Empty and binary files have no `+++` line; then both names in the first line are the same.
    const after = /^\+\+\+ (?:"?b\/)(.+?)"?\t?$/m.exec(head)?.[1];
    const before = /^--- (?:"?a\/)(.+?)"?\t?$/m.exec(head)?.[1];
    const title = /^diff --git "?a\/(.+?)"? "?b\/\1"?$/m.exec(head)?.[1];
    return { path: unescapeName(after ?? before ?? title ?? '') };
};
const unquote = (name) => (name.startsWith('"') ? unescapeName(name.slice(1, -1)) : name);
const unescapeName = (name) => name.replace(/\\(["\\tn])/g, (_, letter) => ({ t: '\t', n: '\n' })[letter] ?? letter);
const parseHunks = (patch) => {
    const hunks = [];
    let left = 0;
    let right = 0;
    for (const row of patch.split('\n')) {
        const header = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(row);
        const hunk = hunks.at(-1);
        if (header) {
            left = Number(header[1]);
            right = Number(header[2]);
            hunks.push({ header: row, lines: [] });
        }
        else if (hunk && row.startsWith('+'))
            hunk.lines.push({ kind: 'added', text: row.slice(1), right: right++ });
        else if (hunk && row.startsWith('-'))
            hunk.lines.push({ kind: 'removed', text: row.slice(1), left: left++ });
        else if (hunk && row.startsWith(' ')) {
            hunk.lines.push({ kind: 'context', text: row.slice(1), left: left++, right: right++ });
        }
    }
    return hunks;
};

;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
;// CONCATENATED MODULE: ./build/demo/git/run-git.js


const execute = (0,external_node_util_namespaceObject.promisify)(external_node_child_process_namespaceObject.execFile);
/** Fixed, so that the same files give the same commits on every machine. */
const identity = { name: 'Robin Keller', email: 'robin@shop.example' };
/** An environment in which the user's own git configuration, hooks and signing keys play no part. */
const gitEnvironment = (dateSeconds) => ({
    PATH: process.env.PATH,
    SystemRoot: process.env.SystemRoot,
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: process.platform === 'win32' ? 'NUL' : '/dev/null',
    GIT_TERMINAL_PROMPT: '0',
    GIT_AUTHOR_NAME: identity.name,
    GIT_AUTHOR_EMAIL: identity.email,
    GIT_COMMITTER_NAME: identity.name,
    GIT_COMMITTER_EMAIL: identity.email,
    ...(dateSeconds === undefined
        ? {}
        : { GIT_AUTHOR_DATE: `${dateSeconds} +0000`, GIT_COMMITTER_DATE: `${dateSeconds} +0000` }),
});
const settings = [
    'core.autocrlf=false',
    'core.quotePath=false',
    'safe.directory=*',
    // Else git may go on tidying in the background, in a folder that is about to be removed.
    'gc.auto=0',
    'maintenance.auto=false',
].flatMap(setting => ['-c', setting]);
/** Runs git in `directory` and gives its output. Throws the process error, with `stderr`, when git fails. */
const runGit = async (directory, args, options = {}) => {
    const running = execute('git', [...settings, ...args], {
        cwd: directory,
        env: {
            ...gitEnvironment(options.dateSeconds),
            ...(options.indexFile ? { GIT_INDEX_FILE: options.indexFile } : {}),
        },
        maxBuffer: 256 * 1024 * 1024,
    });
    running.child.stdin?.on('error', () => { });
    running.child.stdin?.end(options.input ?? '');
    return (await running).stdout;
};
/** As `runGit`, but undefined where git says no. */
const tryGit = async (directory, args) => {
    try {
        return await runGit(directory, args);
    }
    catch {
        return undefined;
    }
};

;// CONCATENATED MODULE: ./build/demo/github-api/repository.js



const git = (world, ...args) => runGit(world.gitDirectory, args);
/** The commit a branch, tag or (abbreviated) name stands for; 404 when there is none. */
const resolveCommit = async (world, name) => {
    const found = await findCommit(world, name);
    if (found === undefined)
        throw notFound();
    return found;
};
const findCommit = async (world, name) => {
    // A name that begins with a dash would be an option.
    if (name === '' || name.startsWith('-'))
        return undefined;
    const text = await tryGit(world.gitDirectory, [
        'rev-parse',
        '--verify',
        '--quiet',
        '--end-of-options',
        `${name}^{commit}`,
    ]);
    return text?.trim().split('\n').at(-1);
};
const mergeBase = async (world, base, head) => {
    const text = await tryGit(world.gitDirectory, ['merge-base', base, head]);
    if (text === undefined)
        throw notFound();
    return text.trim();
};
/** The three-dot difference of two commits, as GitHub shows it. Kept, since a commit never changes. */
const diffOf = (world, base, head) => {
    const key = `${base}...${head}`;
    const known = world.diffs.get(key);
    if (known)
        return known;
    const reading = git(world, 'diff', '--no-color', '--no-ext-diff', '--full-index', '--find-renames', key).then(text => ({
        text,
        files: parsePatch(text),
    }));
    world.diffs.set(key, reading);
    return reading;
};
const commitFormat = ['%H', '%T', '%P', '%an', '%ae', '%aI', '%cn', '%ce', '%cI', '%B'].join('%x00');
/** Commits of a revision range, oldest first. */
const listCommits = async (world, range, limit = 250) => {
    const text = await git(world, 'log', '--reverse', `--max-count=${limit}`, `--format=${commitFormat}%x01`, range, '--');
    return text
        .split('\x01')
        .map(record => record.replace(/^\n/, ''))
        .filter(record => record !== '')
        .map(readCommit);
};
const readOneCommit = async (world, name) => {
    const sha = await resolveCommit(world, name);
    return readCommit(await git(world, 'show', '--no-patch', `--format=${commitFormat}`, sha));
};
const readCommit = (record) => {
    const fields = record.split('\0');
    const field = (index) => fields[index] ?? '';
    return {
        sha: field(0),
        tree: field(1),
        parents: field(2)
            .split(' ')
            .filter(parent => parent !== ''),
        author: { name: field(3), email: field(4), date: field(5) },
        committer: { name: field(6), email: field(7), date: field(8) },
        message: field(9).trimEnd(),
    };
};

;// CONCATENATED MODULE: ./build/demo/github-api/views.js
const repositoryUrl = (world) => `${world.url}/repos/${world.owner}/${world.name}`;
const pageUrl = (world) => `${world.url}/${world.owner}/${world.name}`;
/** GitHub's node ids are opaque; these can be read back by `graphql.ts`. */
const nodeId = (kind, id) => `${kind}_${Buffer.from(String(id)).toString('base64url')}`;
const viewUser = (world, user) => ({
    login: user.login,
    id: user.id,
    node_id: nodeId('U', user.id),
    avatar_url: '',
    url: `${world.url}/users/${encodeURIComponent(user.login)}`,
    html_url: `${world.url}/${user.login}`,
    type: user.type,
    site_admin: false,
});
const viewRepository = (world) => ({
    id: 700_001,
    node_id: nodeId('R', 700_001),
    name: world.name,
    full_name: `${world.owner}/${world.name}`,
    private: false,
    owner: viewUser(world, world.users.get(world.owner) ?? { login: world.owner, id: 1, type: 'User' }),
    html_url: pageUrl(world),
    description: null,
    fork: false,
    url: repositoryUrl(world),
    clone_url: `${pageUrl(world)}.git`,
    default_branch: world.defaultBranch,
    visibility: 'public',
    archived: false,
    has_issues: true,
});
const viewIssue = (world, issue) => ({
    id: 800_000 + issue.number,
    node_id: nodeId('I', issue.number),
    number: issue.number,
    title: issue.title,
    body: issue.body,
    user: viewUser(world, issue.user),
    state: issue.state,
    locked: false,
    labels: issue.labels.map(name => viewLabel(world, name)),
    assignees: [],
    milestone: null,
    comments: world.issueComments.filter(comment => comment.issue === issue.number).length,
    author_association: association(world, issue.user),
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: null,
    url: `${repositoryUrl(world)}/issues/${issue.number}`,
    html_url: `${pageUrl(world)}/issues/${issue.number}`,
    comments_url: `${repositoryUrl(world)}/issues/${issue.number}/comments`,
    ...(world.pullRequests.has(issue.number)
        ? {
            html_url: `${pageUrl(world)}/pull/${issue.number}`,
            pull_request: {
                url: `${repositoryUrl(world)}/pulls/${issue.number}`,
                html_url: `${pageUrl(world)}/pull/${issue.number}`,
            },
        }
        : {}),
});
const viewIssueComment = (world, comment) => ({
    id: comment.id,
    node_id: nodeId('IC', comment.id),
    url: `${repositoryUrl(world)}/issues/comments/${comment.id}`,
    html_url: `${pageUrl(world)}/${world.pullRequests.has(comment.issue) ? 'pull' : 'issues'}/${comment.issue}#issuecomment-${comment.id}`,
    issue_url: `${repositoryUrl(world)}/issues/${comment.issue}`,
    body: comment.body,
    user: viewUser(world, comment.user),
    author_association: association(world, comment.user),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    performed_via_github_app: null,
});
const viewLabel = (world, name) => ({
    id: 900_000 + [...world.labels.keys()].indexOf(name),
    name,
    color: world.labels.get(name)?.color ?? 'ededed',
    description: world.labels.get(name)?.description ?? null,
    default: false,
    url: `${repositoryUrl(world)}/labels/${encodeURIComponent(name)}`,
});
const association = (world, user) => {
    if (user.login === world.owner)
        return 'OWNER';
    if (user.type === 'Bot')
        return 'NONE';
    return world.collaborators.has(user.login) ? 'COLLABORATOR' : 'CONTRIBUTOR';
};
/** GitHub leaves `patch` out of a binary file and of a very long one. */
const maxPatchLines = 3_000;
const viewFile = (world, file, ref) => ({
    sha: file.sha,
    filename: file.path,
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: `${pageUrl(world)}/blob/${ref}/${encodePath(file.path)}`,
    raw_url: `${pageUrl(world)}/raw/${ref}/${encodePath(file.path)}`,
    contents_url: `${repositoryUrl(world)}/contents/${encodePath(file.path)}?ref=${ref}`,
    ...(file.previousPath === undefined ? {} : { previous_filename: file.previousPath }),
    ...(file.binary || file.patch === '' || file.patch.split('\n').length > maxPatchLines ? {} : { patch: file.patch }),
});
const encodePath = (name) => name.split('/').map(encodeURIComponent).join('/');
const viewCommit = (world, commit) => ({
    sha: commit.sha,
    node_id: nodeId('C', 1),
    commit: {
        author: commit.author,
        committer: commit.committer,
        message: commit.message,
        tree: { sha: commit.tree, url: `${repositoryUrl(world)}/git/trees/${commit.tree}` },
        url: `${repositoryUrl(world)}/git/commits/${commit.sha}`,
        comment_count: 0,
    },
    url: `${repositoryUrl(world)}/commits/${commit.sha}`,
    html_url: `${pageUrl(world)}/commit/${commit.sha}`,
    author: null,
    committer: null,
    parents: commit.parents.map(sha => ({ sha, url: `${repositoryUrl(world)}/commits/${sha}` })),
});

;// CONCATENATED MODULE: ./build/demo/github-api/pull-request-view.js



const findPullRequest = ({ world, params }) => {
    const found = world.pullRequests.get(Number(params.number));
    if (!found)
        throw notFound();
    return found;
};
/** Where both branches stand now. */
const readTips = async (world, pull) => {
    const baseSha = await findCommit(world, `refs/heads/${pull.baseBranch}`);
    // The branch of a closed pull request may be gone; its head stays under refs/pull.
    const headSha = (await findCommit(world, `refs/heads/${pull.headBranch}`)) ??
        (await findCommit(world, `refs/pull/${pull.number}/head`));
    if (baseSha === undefined || headSha === undefined)
        throw notFound();
    return { baseSha, headSha };
};
/** `detailed` adds what only `GET /pulls/N` tells. */
const viewPullRequest = async (world, pull, detailed) => {
    const { baseSha, headSha } = await readTips(world, pull);
    const address = `${repositoryUrl(world)}/pulls/${pull.number}`;
    const page = `${pageUrl(world)}/pull/${pull.number}`;
    const branch = (ref, sha) => ({
        label: `${world.owner}:${ref}`,
        ref,
        sha,
        user: viewUser(world, world.users.get(world.owner) ?? pull.user),
        repo: viewRepository(world),
    });
    return {
        id: 600_000 + pull.number,
        node_id: nodeId('PR', pull.number),
        number: pull.number,
        state: pull.state,
        locked: false,
        draft: pull.draft,
        title: pull.title,
        body: pull.body,
        user: viewUser(world, pull.user),
        labels: pull.labels.map(name => viewLabel(world, name)),
        head: branch(pull.headBranch, headSha),
        base: branch(pull.baseBranch, baseSha),
        url: address,
        html_url: page,
        diff_url: `${page}.diff`,
        patch_url: `${page}.patch`,
        issue_url: `${repositoryUrl(world)}/issues/${pull.number}`,
        author_association: association(world, pull.user),
        created_at: pull.createdAt,
        updated_at: pull.updatedAt,
        closed_at: null,
        merged_at: null,
        merge_commit_sha: (await findCommit(world, `refs/pull/${pull.number}/merge`)) ?? null,
        requested_reviewers: [],
        assignees: [],
        ...(detailed ? await viewDetails(world, pull, baseSha, headSha) : {}),
    };
};
const viewDetails = async (world, pull, baseSha, headSha) => {
    const { files } = await diffOf(world, baseSha, headSha);
    const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
    return {
        merged: pull.merged,
        mergeable: true,
        mergeable_state: 'clean',
        maintainer_can_modify: false,
        comments: world.issueComments.filter(comment => comment.issue === pull.number).length,
        review_comments: world.reviewComments.filter(comment => comment.pullRequest === pull.number).length,
        commits: (await listCommits(world, `${baseSha}..${headSha}`)).length,
        additions: sum(files.map(file => file.additions)),
        deletions: sum(files.map(file => file.deletions)),
        changed_files: files.length,
    };
};

;// CONCATENATED MODULE: ./build/demo/github-api/authorize.js

/** Whose token this is. 401 for none and for an unknown one. */
const identify = (world, authorization) => {
    if (authorization === undefined)
        throw new Refusal(401, { message: 'Requires authentication' });
    const token = /^(?:Bearer|token) +(.+)$/i.exec(authorization)?.[1];
    const identity = token === undefined ? undefined : world.tokens.get(token);
    if (!identity)
        throw new Refusal(401, { message: 'Bad credentials' });
    return identity;
};
/** 403, with the permission that would have been enough, unless the token may do this. */
const authorize = (identity, needs) => {
    const wanted = Object.entries(needs);
    if (wanted.length === 0)
        return;
    const granted = wanted.some(([name, level]) => {
        const held = identity.permissions[name];
        return held === 'write' || (held === 'read' && level === 'read');
    });
    if (granted)
        return;
    throw new Refusal(403, { message: 'Resource not accessible by integration' }, { 'x-accepted-github-permissions': wanted.map(([name, level]) => `${name}=${level}`).join('; ') });
};

;// CONCATENATED MODULE: ./build/demo/github-api/faults.js
/** Takes the next fault for this request, if one is due. */
const takeFault = (faults, method, path) => {
    const index = faults.findIndex(fault => fault.method === method && fault.path.test(path));
    const fault = faults[index];
    if (!fault)
        return undefined;
    const left = (fault.times ?? 1) - 1;
    if (left <= 0)
        faults.splice(index, 1);
    else
        faults[index] = { ...fault, times: left };
    return fault;
};

;// CONCATENATED MODULE: ./build/demo/github-api/json.js
const json_isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const readObject = (value) => (json_isObject(value) ? value : {});
const readText = (value) => (typeof value === 'string' ? value : undefined);
const readNumber = (value) => (typeof value === 'number' ? value : undefined);
const json_readList = (value) => (Array.isArray(value) ? value : []);
const readTexts = (value) => json_readList(value).filter(item => typeof item === 'string');

;// CONCATENATED MODULE: ./build/demo/github-api/create-commit.js



/** What a mutation says instead of doing it: type and message of a GraphQL error. */
class MutationRefused extends Error {
    type;
    constructor(type, message) {
        super(message);
        this.type = type;
    }
}
/** `createCommitOnBranch`: one signed commit with whole files, if the branch is where the caller believes. */
const createCommitOnBranch = async ({ world }, input) => {
    const branch = readText(readObject(input.branch).branchName) ?? '';
    const expected = readText(input.expectedHeadOid) ?? '';
    const head = await findCommit(world, `refs/heads/${branch}`);
    if (head === undefined)
        throw new MutationRefused('NOT_FOUND', `A ref named "refs/heads/${branch}" was not found`);
    if (world.protectedBranches.has(branch))
        throw new MutationRefused('UNPROCESSABLE', 'Repository rule violations found\n\nCannot update this protected ref.');
    if (head !== expected)
        throw stale(expected);
    const changes = readObject(input.fileChanges);
    const rows = [];
    for (const { path, contents } of json_readList(changes.additions).map(readObject)) {
        const bytes = Buffer.from(readText(contents) ?? '', 'base64');
        const blob = (await runGit(world.gitDirectory, ['hash-object', '-w', '--stdin'], { input: bytes })).trim();
        // What is there keeps its mode; what is new is an ordinary file.
        const row = await runGit(world.gitDirectory, ['ls-tree', '-z', head, '--', `:(literal)${readText(path)}`]);
        const mode = row === '' ? '100644' : row.slice(0, 6);
        rows.push(`${mode} ${blob}\t${readText(path)}`);
    }
    for (const { path } of json_readList(changes.deletions).map(readObject)) {
        if ((await tryGit(world.gitDirectory, ['cat-file', '-e', `${head}:${readText(path)}`])) === undefined)
            throw new MutationRefused('UNPROCESSABLE', `A path was requested for deletion which does not exist: ${path}`);
        rows.push(`0 ${'0'.repeat(40)}\t${readText(path)}`);
    }
    const indexFile = `${world.gitDirectory}/index-${world.nextId()}`;
    await runGit(world.gitDirectory, ['read-tree', head], { indexFile });
    await runGit(world.gitDirectory, ['update-index', '-z', '--index-info'], {
        indexFile,
        input: rows.map(row => `${row}\0`).join(''),
    });
    const tree = (await runGit(world.gitDirectory, ['write-tree'], { indexFile })).trim();
    const message = json_isObject(input.message) ? input.message : {};
    const text = [readText(message.headline) ?? '', readText(message.body) ?? ''].filter(part => part !== '').join('\n\n');
    const commit = await runGit(world.gitDirectory, ['commit-tree', tree, '-p', head, '-F', '-'], { input: text });
    const oid = commit.trim();
    if ((await tryGit(world.gitDirectory, ['update-ref', `refs/heads/${branch}`, oid, expected])) === undefined)
        throw stale(expected);
    world.signedCommits.add(oid);
    return { createCommitOnBranch: { commit: { oid, url: `${world.url}/${world.owner}/${world.name}/commit/${oid}` } } };
};
const stale = (expected) => new MutationRefused('STALE_DATA', `Expected branch to point to "${expected}" but it did not. Pull and try again.`);

;// CONCATENATED MODULE: ./build/demo/github-api/present-line.js


/** Where a comment's line is in the commit `headSha`; null when that line was changed since: the comment is outdated. */
const presentLine = async (world, comment, headSha) => {
    if (comment.line === null || comment.commitId === headSha || comment.side === 'LEFT')
        return comment.line;
    const text = await runGit(world.gitDirectory, [
        'diff',
        '--no-color',
        '--no-ext-diff',
        '--full-index',
        '--unified=0',
        comment.commitId,
        headSha,
        '--',
        comment.path,
    ]);
    let shift = 0;
    for (const hunk of parsePatch(text)[0]?.hunks ?? []) {
        const [, start, count = '1'] = /^@@ -(\d+)(?:,(\d+))?/.exec(hunk.header) ?? [];
        const added = hunk.lines.filter(line => line.kind === 'added').length;
        // With a count of 0 the hunk stands after its start line.
        const first = Number(count) === 0 ? Number(start) + 1 : Number(start);
        if (comment.line < first)
            break;
        if (comment.line < first + Number(count))
            return null;
        shift += added - Number(count);
    }
    return comment.line + shift;
};

;// CONCATENATED MODULE: ./build/demo/github-api/graphql.js





/**
 * The few operations a review action needs, told apart by their field names. It answers with every field it knows,
 * asked for or not, in one page.
 */
const answerGraphql = async (call) => {
    const query = readText(call.body.query) ?? '';
    const variables = readObject(call.body.variables);
    const operation = operations.find(([field]) => new RegExp(`\\b${field}\\b`).test(query));
    if (!operation)
        return failure('UNSUPPORTED', `This GraphQL API knows ${operations.map(([field]) => field).join(', ')}`);
    const [, needs, answer] = operation;
    if (needs !== null && call.identity.permissions[needs] !== 'write') {
        return failure('FORBIDDEN', 'Resource not accessible by integration');
    }
    try {
        return replyOf(await answer(call, variables, query));
    }
    catch (error) {
        if (error instanceof MutationRefused)
            return failure(error.type, error.message);
        throw error;
    }
};
const replyOf = (result) => {
    return result === undefined
        ? failure('NOT_FOUND', 'Could not resolve to a node with the global id given')
        : { status: 200, body: { data: result } };
};
// Like GitHub, errors are a 200.
const failure = (type, message) => ({
    status: 200,
    body: { data: null, errors: [{ type, message }] },
});
const threadsOf = async ({ world }, variables, query) => {
    const inline = /pullRequest\s*\(\s*number:\s*(\d+)/.exec(query)?.[1];
    const number = Number(inline ?? variables.number ?? variables.pullRequest ?? variables.pr ?? variables.pullNumber);
    const pull = world.pullRequests.get(number);
    if (!pull)
        return undefined;
    const roots = world.reviewComments.filter(comment => comment.pullRequest === number && comment.inReplyTo === null);
    const nodes = await Promise.all(roots.map(root => viewThread({ world }, pull, root)));
    return {
        repository: {
            pullRequest: {
                id: nodeId('PR', number),
                reviewThreads: { totalCount: nodes.length, pageInfo: { hasNextPage: false, endCursor: null }, nodes },
            },
        },
    };
};
const viewThread = async ({ world }, pull, root) => {
    const { headSha } = await readTips(world, pull);
    const line = await presentLine(world, root, headSha);
    const comments = world.reviewComments.filter(comment => comment === root || comment.inReplyTo === root.id);
    return {
        id: nodeId('PRRT', root.id),
        isResolved: root.resolved,
        isOutdated: root.line !== null && line === null,
        isCollapsed: root.resolved,
        viewerCanResolve: true,
        path: root.path,
        line,
        originalLine: root.line,
        startLine: root.startLine,
        diffSide: root.side,
        subjectType: root.subjectType.toUpperCase(),
        comments: {
            totalCount: comments.length,
            pageInfo: { hasNextPage: false, endCursor: null },
            nodes: comments.map(comment => ({
                id: nodeId('PRRC', comment.id),
                databaseId: comment.id,
                fullDatabaseId: String(comment.id),
                body: comment.body,
                // GraphQL names a bot without its suffix.
                author: { login: comment.user.login.replace('[bot]', ''), __typename: comment.user.type },
                isMinimized: comment.minimized !== null,
                createdAt: comment.createdAt,
            })),
        },
    };
};
const idIn = (variables, query, name) => new RegExp(`${name}:\\s*"([^"]+)"`).exec(query)?.[1] ??
    readText(variables[name]) ??
    readText(readObject(variables.input)[name]) ??
    Object.values(variables)
        .filter(value => typeof value === 'string')
        .find(value => /^[A-Z]+_/.test(value));
const resolve = (resolved, field) => async ({ world }, variables, query) => {
    const id = idIn(variables, query, 'threadId');
    const root = world.reviewComments.find(comment => nodeId('PRRT', comment.id) === id);
    if (!root)
        return undefined;
    root.resolved = resolved;
    return { [field]: { thread: { id, isResolved: resolved } } };
};
const minimize = async ({ world }, variables, query) => {
    const id = idIn(variables, query, 'subjectId');
    const comment = world.reviewComments.find(candidate => nodeId('PRRC', candidate.id) === id) ??
        world.issueComments.find(candidate => nodeId('IC', candidate.id) === id);
    if (!comment)
        return undefined;
    comment.minimized =
        /\b(OUTDATED|RESOLVED|DUPLICATE|SPAM|OFF_TOPIC|ABUSE)\b/.exec(query + JSON.stringify(variables))?.[1] ?? 'OUTDATED';
    return {
        minimizeComment: { minimizedComment: { isMinimized: true, minimizedReason: comment.minimized.toLowerCase() } },
    };
};
/** The one way in which the job's token can learn whose it is: `GET /user` refuses it. */
const viewer = async ({ identity }) => ({ viewer: { login: identity.user.login } });
const setDraft = (draft, field) => async ({ world }, variables, query) => {
    const id = idIn(variables, query, 'pullRequestId');
    const pull = [...world.pullRequests.values()].find(({ number }) => nodeId('PR', number) === id);
    if (!pull)
        return undefined;
    pull.draft = draft;
    return { [field]: { pullRequest: { id, isDraft: draft } } };
};
const operations = [
    ['createCommitOnBranch', 'contents', (call, variables) => createCommitOnBranch(call, readObject(variables.input))],
    ['convertPullRequestToDraft', 'pull_requests', setDraft(true, 'convertPullRequestToDraft')],
    ['markPullRequestReadyForReview', 'pull_requests', setDraft(false, 'markPullRequestReadyForReview')],
    ['unresolveReviewThread', 'pull_requests', resolve(false, 'unresolveReviewThread')],
    ['resolveReviewThread', 'pull_requests', resolve(true, 'resolveReviewThread')],
    ['minimizeComment', 'pull_requests', minimize],
    ['reviewThreads', null, threadsOf],
    ['viewer', null, viewer],
];

;// CONCATENATED MODULE: ./build/demo/github-api/pagination.js
/** Cuts a listing reply into the page asked for; `self` is the absolute address without `page`. */
const paginate = (reply, address) => {
    const { paginate: kind } = reply;
    if (kind === undefined)
        return reply;
    const whole = kind === 'list' ? reply.body : reply.body[kind];
    const items = whole;
    const perPage = Math.min(100, pagination_positive(address.searchParams.get('per_page'), 30));
    const page = pagination_positive(address.searchParams.get('page'), 1);
    const cut = items.slice((page - 1) * perPage, page * perPage);
    const link = linkHeader(address, page, Math.ceil(items.length / perPage));
    return {
        ...reply,
        body: kind === 'list' ? cut : { ...reply.body, [kind]: cut },
        headers: { ...reply.headers, ...(link === '' ? {} : { link }) },
    };
};
const pagination_positive = (text, fallback) => {
    const number = Number(text);
    return Number.isInteger(number) && number > 0 ? number : fallback;
};
const linkHeader = (address, page, last) => {
    const relations = [
        ...(page > 1 ? [['prev', page - 1]] : []),
        ...(page < last
            ? [
                ['next', page + 1],
                ['last', last],
            ]
            : []),
        ...(page > 1 ? [['first', 1]] : []),
    ];
    return relations
        .map(([relation, target]) => {
        const url = new URL(address);
        url.searchParams.set('page', String(target));
        return `<${url.href}>; rel="${relation}"`;
    })
        .join(', ');
};

;// CONCATENATED MODULE: ./build/demo/github-api/route.js
/** Routes of one family share the permission they need for reading and for writing. */
const family = (...names) => (method, path, handle) => ({
    method,
    path,
    needs: Object.fromEntries(names.map(name => [name, method === 'GET' ? 'read' : 'write'])),
    handle,
});
/** The named parts of `path`, or undefined when the pattern is another one. */
const matchPath = (pattern, path) => {
    const wanted = pattern.split('/');
    const given = path.split('/');
    const rest = wanted.at(-1) === '*';
    if (rest ? given.length < wanted.length : given.length !== wanted.length)
        return undefined;
    const params = {};
    for (const [index, part] of wanted.entries()) {
        if (part === '*')
            params.rest = given.slice(index).map(decodeURIComponent).join('/');
        else if (part.startsWith(':'))
            params[part.slice(1)] = decodeURIComponent(given[index] ?? '');
        else if (part !== given[index])
            return undefined;
    }
    return params;
};

;// CONCATENATED MODULE: ./build/demo/github-api/routes/actions.js



const getRun = ({ world, params }) => {
    const run = world.workflowRuns.find(({ id }) => id === Number(params.id));
    if (!run)
        throw notFound();
    const { id, actor, triggeringActor } = run;
    return {
        status: 200,
        body: { id, actor: viewUser(world, actor), triggering_actor: viewUser(world, triggeringActor) },
    };
};
/** Newest first, as GitHub does. */
const jobs = ({ world, params }) => {
    const own = world.workflowJobs.filter(({ runId }) => runId === Number(params.id));
    const body = own.map(({ id, name, conclusion, steps }) => ({
        ...{ id, run_id: Number(params.id), name, status: 'completed', conclusion },
        steps: steps.map((step, index) => ({
            ...{ name: step.name, status: 'completed', conclusion: step.conclusion, number: index + 1 },
            ...{ started_at: step.startedAt, completed_at: step.completedAt },
        })),
    }));
    return { status: 200, body: { total_count: body.length, jobs: body } };
};
/** GitHub answers with the address of a file elsewhere. */
const jobLogs = ({ world, params }) => ({
    status: 302,
    headers: { location: `${world.url}/job-logs/${params.id}` },
});
const activity = ({ world, query }) => ({
    status: 200,
    body: world.pushes
        .filter(({ ref }) => !query.has('ref') || ref === query.get('ref'))
        .toReversed()
        .map((push, id) => ({ id, activity_type: 'push', ...push })),
    paginate: 'list',
});
const react = (kind) => ({ world, params, identity, body }) => {
    const comments = kind === 'issues' ? world.issueComments : world.reviewComments;
    if (!comments.some(({ id }) => id === Number(params.id)))
        throw notFound();
    const content = readText(body.content) ?? '';
    world.reactions.push({ on: `${kind}/comments/${params.id}`, content, user: identity.user });
    return { status: 201, body: { id: world.nextId(), content, user: viewUser(world, identity.user) } };
};
/** Signed addresses of files, which need no token. */
const storedLogRoutes = [
    {
        ...{ method: 'GET', path: '/job-logs/:id', needs: {} },
        handle: ({ world, params }) => {
            const job = world.workflowJobs.find(({ id }) => id === Number(params.id));
            if (!job)
                throw notFound();
            return { status: 200, body: job.log, contentType: 'text/plain; charset=utf-8' };
        },
    },
];
const actionsRoutes = [
    { method: 'GET', path: '/actions/runs/:id', needs: {}, handle: getRun },
    { method: 'GET', path: '/actions/runs/:id/jobs', needs: { actions: 'read' }, handle: jobs },
    { method: 'GET', path: '/actions/jobs/:id/logs', needs: { actions: 'read' }, handle: jobLogs },
    { method: 'GET', path: '/activity', needs: { contents: 'read' }, handle: activity },
    {
        method: 'POST',
        path: '/issues/comments/:id/reactions',
        needs: { issues: 'write', pull_requests: 'write' },
        handle: react('issues'),
    },
    { method: 'POST', path: '/pulls/comments/:id/reactions', needs: { pull_requests: 'write' }, handle: react('pulls') },
];

;// CONCATENATED MODULE: ./build/demo/github-api/routes/advisories.js



const route = family('contents');
/** Dependencies that a change adds, with what is known of them; a test fills `world.dependencyChanges`. */
const compare = async (call) => {
    const { world, params } = call;
    if (world.dependencyChanges === null) {
        throw new Refusal(403, {
            message: 'Dependency review is not supported on this repository. Please ensure that Dependency graph is enabled.',
        });
    }
    const [base, head] = (params.basehead ?? '').split('...');
    await Promise.all([resolveCommit(world, base ?? ''), resolveCommit(world, head ?? '')]);
    return { status: 200, body: world.dependencyChanges, paginate: 'list' };
};
/** The global list, open to everyone: those that affect any of `affects=name@version,...`. */
const list = ({ world, query }) => {
    const asked = (query.get('affects') ?? '').split(',');
    const ecosystem = query.get('ecosystem');
    const affects = (advisory) => advisory.vulnerabilities.some(({ package: { ecosystem: of, name } }) => of === ecosystem &&
        asked.some(one => one.slice(0, one.lastIndexOf('@')) === name && isBad(world.badVersions, one)));
    return { status: 200, body: world.advisories.filter(affects), paginate: 'list' };
};
const isBad = (bad, asked) => bad.has(asked);
const dependencyRoutes = [route('GET', '/dependency-graph/compare/:basehead', compare)];
const advisoryRoutes = [{ method: 'GET', path: '/advisories', needs: {}, handle: list }];

;// CONCATENATED MODULE: ./build/demo/github-api/routes/check-runs.js





const check_runs_route = family('checks');
/** `maxItems` and `maxLength` of GitHub's own OpenAPI description. */
const maxAnnotations = 50;
const maxOutputCharacters = 65_535;
const view = (world, run) => ({
    id: run.id,
    node_id: nodeId('CR', run.id),
    name: run.name,
    head_sha: run.headSha,
    status: run.status,
    conclusion: run.conclusion,
    details_url: run.detailsUrl,
    external_id: run.externalId,
    output: {
        title: run.output.title,
        summary: run.output.summary,
        text: run.output.text,
        annotations_count: run.output.annotations.length,
        annotations_url: `${repositoryUrl(world)}/check-runs/${run.id}/annotations`,
    },
    started_at: run.startedAt,
    completed_at: run.completedAt,
    url: `${repositoryUrl(world)}/check-runs/${run.id}`,
    html_url: `${pageUrl(world)}/runs/${run.id}`,
    app: { slug: 'github-actions', name: 'GitHub Actions' },
});
const create = async (call) => {
    const { world, body } = call;
    const name = readText(body.name);
    if (!name)
        throw validationFailed('CheckRun', 'name', 'missing_field');
    const run = {
        id: world.nextId(),
        name,
        headSha: await resolveCommit(world, readText(body.head_sha) ?? ''),
        status: 'queued',
        conclusion: null,
        detailsUrl: null,
        externalId: '',
        output: { title: null, summary: null, text: null, annotations: [] },
        startedAt: readText(body.started_at) ?? world.now(),
        completedAt: null,
    };
    change(call, run);
    world.checkRuns.push(run);
    return { status: 201, body: view(world, run) };
};
/** Applies a body to a run; annotations are added to those there are. */
const change = ({ world, body }, run) => {
    const output = readObject(body.output);
    const annotations = json_readList(output.annotations).map(readObject);
    if (annotations.length > maxAnnotations) {
        throw new Refusal(422, {
            message: `Invalid request.\n\nNo more than ${maxAnnotations} items are allowed; ${annotations.length} were supplied.`,
        });
    }
    for (const field of ['summary', 'text']) {
        if ((readText(output[field]) ?? '').length > maxOutputCharacters) {
            throw new Refusal(422, {
                message: `Invalid request.\n\nOnly ${maxOutputCharacters} characters are allowed; ${field} is longer.`,
            });
        }
    }
    if (body.output !== undefined && readText(output.title) === undefined && run.output.title === null) {
        throw new Refusal(422, { message: 'Invalid request.\n\n"title" wasn\'t supplied.' });
    }
    const conclusion = readText(body.conclusion) ?? run.conclusion;
    run.status = conclusion === null ? (readText(body.status) ?? run.status) : 'completed';
    run.conclusion = conclusion;
    run.completedAt = conclusion === null ? null : (readText(body.completed_at) ?? world.now());
    run.detailsUrl = readText(body.details_url) ?? run.detailsUrl;
    run.externalId = readText(body.external_id) ?? run.externalId;
    run.output = {
        title: readText(output.title) ?? run.output.title,
        summary: readText(output.summary) ?? run.output.summary,
        text: readText(output.text) ?? run.output.text,
        annotations: [...run.output.annotations, ...annotations],
    };
};
const find = ({ world, params }) => {
    const run = world.checkRuns.find(candidate => candidate.id === Number(params.id));
    if (!run)
        throw notFound();
    return run;
};
const get = (call) => ({ status: 200, body: view(call.world, find(call)) });
const update = (call) => {
    const run = find(call);
    change(call, run);
    return { status: 200, body: view(call.world, run) };
};
const annotations = (call) => ({ status: 200, body: find(call).output.annotations, paginate: 'list' });
const listForCommit = async (call) => {
    const sha = await resolveCommit(call.world, call.params.ref ?? '');
    const name = call.query.get('check_name');
    const runs = call.world.checkRuns.filter(run => run.headSha === sha && (name === null || run.name === name));
    return {
        status: 200,
        body: { total_count: runs.length, check_runs: runs.map(run => view(call.world, run)) },
        paginate: 'check_runs',
    };
};
const checkRunRoutes = [
    check_runs_route('POST', '/check-runs', create),
    check_runs_route('GET', '/check-runs/:id', get),
    check_runs_route('PATCH', '/check-runs/:id', update),
    check_runs_route('GET', '/check-runs/:id/annotations', annotations),
    check_runs_route('GET', '/commits/:ref/check-runs', listForCommit),
];

;// CONCATENATED MODULE: external "node:zlib"
const external_node_zlib_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");
;// CONCATENATED MODULE: ./build/demo/github-api/routes/code-scanning.js






const code_scanning_route = family('security_events');
/** GitHub's limits of one upload. */
const maxBytes = 10_000_000;
const maxResults = 25_000;
const checkEnabled = ({ world }) => {
    if (world.codeScanning === 'on')
        return;
    throw new Refusal(403, {
        message: world.codeScanning === 'unlicensed'
            ? 'Advanced Security must be enabled for this repository to use code scanning.'
            : 'Code scanning is not enabled for this repository. Please enable code scanning in the repository settings.',
    });
};
const upload = async (call) => {
    checkEnabled(call);
    const { world, body } = call;
    const ref = readText(body.ref) ?? '';
    const sha = readText(body.commit_sha) ?? '';
    if (!/^refs\/(heads\/.+|tags\/.+|pull\/\d+\/(merge|head))$/.test(ref))
        throw new Refusal(422, { message: `ref must be a full reference, not "${ref}"` });
    if (!/^[0-9a-f]{40}$/.test(sha) || (await findCommit(world, sha)) === undefined)
        throw new Refusal(422, { message: `commit not found: ${sha}` });
    const packed = Buffer.from(readText(body.sarif) ?? '', 'base64');
    if (packed.length > maxBytes)
        throw new Refusal(413, { message: 'SARIF upload is too large' });
    const id = `00000000-0000-4000-8000-${String(world.nextId()).padStart(12, '0')}`;
    const { log, errors } = code_scanning_read(packed);
    world.sarifUploads.push({ id, ref, commitSha: sha, log, errors, polls: 0 });
    return { status: 202, body: { id, url: `${repositoryUrl(world)}/code-scanning/sarifs/${id}` } };
};
const code_scanning_read = (packed) => {
    try {
        const log = readObject(JSON.parse((0,external_node_zlib_namespaceObject.gunzipSync)(packed).toString('utf8')));
        return { log, errors: problems(log) };
    }
    catch (error) {
        return { log: {}, errors: [`the file cannot be read: ${String(error)}`] };
    }
};
/** What GitHub refuses once it works the file in. */
const problems = (log) => {
    const runs = json_readList(log.runs).map(readObject);
    if (log.version !== '2.1.0' || runs.length === 0)
        return ['not a SARIF 2.1.0 file with runs'];
    return runs.flatMap(run => {
        const results = json_readList(run.results).map(readObject);
        if (results.length > maxResults)
            return [`run has ${results.length} results, ${maxResults} are allowed`];
        return results.flatMap((result, index) => {
            const location = readObject(readObject(json_readList(result.locations)[0]).physicalLocation);
            const uri = readText(readObject(location.artifactLocation).uri);
            if (!readText(readObject(result.message).text))
                return [`results[${index}] has no message`];
            if (!uri || /^(\/|[a-z]+:|\.\.)/i.test(uri))
                return [`results[${index}]: locationFromSarifResult: expected a relative uri`];
            return [];
        });
    });
};
/** It takes a moment: the first look finds it pending. */
const state = (call) => {
    checkEnabled(call);
    const found = code_scanning_find(call);
    found.polls++;
    if (found.polls === 1)
        return { status: 200, body: { processing_status: 'pending' } };
    return {
        status: 200,
        body: found.errors.length > 0
            ? { processing_status: 'failed', errors: found.errors }
            : {
                processing_status: 'complete',
                analyses_url: `${repositoryUrl(call.world)}/code-scanning/analyses?sarif_id=${found.id}`,
            },
    };
};
const code_scanning_find = ({ world, params }) => {
    const found = world.sarifUploads.find(({ id }) => id === params.id);
    if (!found)
        throw notFound();
    return found;
};
const analyses = (call) => {
    checkEnabled(call);
    const id = call.query.get('sarif_id');
    const uploads = call.world.sarifUploads.filter(found => found.errors.length === 0 && (id === null || found.id === id));
    return { status: 200, body: uploads.flatMap(viewAnalyses), paginate: 'list' };
};
const viewAnalyses = ({ id, ref, commitSha, log }) => json_readList(log.runs)
    .filter(json_isObject)
    .map((run, index) => ({
    id: index + 1,
    ref,
    commit_sha: commitSha,
    category: (readText(readObject(run.automationDetails).id) ?? '').replace(/\/[^/]*$/, ''),
    analysis_key: 'api',
    error: '',
    warning: '',
    results_count: json_readList(run.results).length,
    rules_count: json_readList(readObject(readObject(run.tool).driver).rules).length,
    sarif_id: id,
    tool: { name: readText(readObject(readObject(run.tool).driver).name), guid: null, version: null },
    deletable: true,
}));
const codeScanningRoutes = [
    code_scanning_route('POST', '/code-scanning/sarifs', upload),
    code_scanning_route('GET', '/code-scanning/sarifs/:id', state),
    code_scanning_route('GET', '/code-scanning/analyses', analyses),
];

;// CONCATENATED MODULE: ./build/demo/github-api/routes/contents.js





const contents_get = async (call) => {
    const { world, query, accept } = call;
    const ref = query.get('ref') ?? world.defaultBranch;
    const sha = await resolveCommit(world, ref);
    const path = (call.params.rest ?? '').replace(/\/+$/, '');
    const type = (await tryGit(world.gitDirectory, ['cat-file', '-t', `${sha}:${path}`]))?.trim();
    if (type === undefined)
        throw notFound();
    if (type === 'tree')
        return listFolder(call, sha, path, ref);
    const size = Number(await runGit(world.gitDirectory, ['cat-file', '-s', `${sha}:${path}`]));
    const text = await runGit(world.gitDirectory, ['cat-file', 'blob', `${sha}:${path}`]);
    if (/\.raw\b/.test(accept))
        return { status: 200, body: text, contentType: 'application/vnd.github.raw; charset=utf-8' };
    const blob = (await runGit(world.gitDirectory, ['rev-parse', `${sha}:${path}`])).trim();
    return {
        status: 200,
        body: {
            ...entry(call, path, 'file', blob, ref),
            size,
            encoding: 'base64',
            content: Buffer.from(text).toString('base64'),
        },
    };
};
const listFolder = async (call, sha, path, ref) => {
    const text = await runGit(call.world.gitDirectory, ['ls-tree', '-z', `${sha}:${path}`]);
    const entries = text.split('\0').flatMap(row => {
        const [, type, blob, name] = /^\d+ (\w+) ([0-9a-f]+)\t([\s\S]*)$/.exec(row) ?? [];
        if (name === undefined || blob === undefined)
            return [];
        return [entry(call, path === '' ? name : `${path}/${name}`, type === 'tree' ? 'dir' : 'file', blob, ref)];
    });
    return { status: 200, body: entries };
};
const entry = ({ world }, path, type, sha, ref) => ({
    name: path.split('/').at(-1),
    path,
    sha,
    type,
    url: `${repositoryUrl(world)}/contents/${path}?ref=${ref}`,
    html_url: `${pageUrl(world)}/blob/${ref}/${path}`,
});
const contents_route = family('contents');
const contentRoutes = [contents_route('GET', '/contents', contents_get), contents_route('GET', '/contents/*', contents_get)];

;// CONCATENATED MODULE: ./build/demo/github-api/routes/git.js






const git_route = family('contents');
const viewReference = ({ world }, name, sha) => ({
    ref: `refs/${name}`,
    node_id: '',
    url: `${repositoryUrl(world)}/git/refs/${name}`,
    object: { type: 'commit', sha, url: `${repositoryUrl(world)}/git/commits/${sha}` },
});
const getReference = async (call) => {
    const name = call.params.rest ?? '';
    return { status: 200, body: viewReference(call, name, await resolveCommit(call.world, `refs/${name}`)) };
};
const matchingReferences = async (call) => {
    const prefix = `refs/${call.params.rest ?? ''}`;
    const text = await runGit(call.world.gitDirectory, ['for-each-ref', '--format=%(refname) %(objectname)']);
    const found = text
        .split('\n')
        .map(row => row.split(' '))
        .filter(([name = '']) => name !== '' && name.startsWith(prefix))
        .map(([name = '', sha = '']) => viewReference(call, name.replace(/^refs\//, ''), sha));
    return { status: 200, body: found, paginate: 'list' };
};
const createReference = async (call) => {
    const name = readText(call.body.ref) ?? '';
    if (!/^refs\/[\w-]+\/./.test(name))
        throw new Refusal(422, { message: 'Reference name must start with refs/' });
    if ((await findCommit(call.world, name)) !== undefined)
        throw new Refusal(422, { message: 'Reference already exists' });
    const sha = await findCommit(call.world, readText(call.body.sha) ?? '');
    if (sha === undefined)
        throw new Refusal(422, { message: 'Object does not exist' });
    // All zeros: only if there is none yet. Of two who ask at once, one is refused.
    if ((await tryGit(call.world.gitDirectory, ['update-ref', name, sha, '0'.repeat(40)])) === undefined)
        throw new Refusal(422, { message: 'Reference already exists' });
    return { status: 201, body: viewReference(call, name.replace(/^refs\//, ''), sha) };
};
const updateReference = async (call) => {
    const name = call.params.rest ?? '';
    const from = await findCommit(call.world, `refs/${name}`);
    if (from === undefined)
        throw new Refusal(422, { message: 'Reference does not exist' });
    const sha = await findCommit(call.world, readText(call.body.sha) ?? '');
    if (sha === undefined)
        throw new Refusal(422, { message: 'Object does not exist' });
    if (call.world.protectedBranches.has(name.replace(/^heads\//, '')))
        throw new Refusal(422, { message: 'Repository rule violations found\n\nCannot update this protected ref.' });
    const forward = await tryGit(call.world.gitDirectory, ['merge-base', '--is-ancestor', from, sha]);
    if (forward === undefined && call.body.force !== true) {
        throw new Refusal(422, { message: 'Update is not a fast forward' });
    }
    // Only if nobody has moved it since it was looked at.
    if ((await tryGit(call.world.gitDirectory, ['update-ref', `refs/${name}`, sha, from])) === undefined)
        throw new Refusal(409, { message: `Reference cannot be updated: is no longer at ${from}` });
    return { status: 200, body: viewReference(call, name, sha) };
};
const deleteReference = async (call) => {
    const name = `refs/${call.params.rest ?? ''}`;
    if ((await findCommit(call.world, name)) === undefined)
        throw new Refusal(422, { message: 'Reference does not exist' });
    await runGit(call.world.gitDirectory, ['update-ref', '-d', name]);
    return { status: 204 };
};
/** Merges a branch into another, as the button does. */
const merge = async ({ world, body }) => {
    const [base, head] = [readText(body.base) ?? '', readText(body.head) ?? ''];
    const [into, from] = [await findCommit(world, `refs/heads/${base}`), await findCommit(world, `refs/heads/${head}`)];
    if (into === undefined || from === undefined)
        throw notFound();
    if ((await tryGit(world.gitDirectory, ['merge-base', '--is-ancestor', from, into])) !== undefined)
        return { status: 204 };
    const tree = await tryGit(world.gitDirectory, ['merge-tree', '--write-tree', into, from]);
    if (tree === undefined)
        throw new Refusal(409, { message: 'Merge conflict' });
    const parents = ['-p', into, '-p', from];
    const input = `Merge branch '${head}' into ${base}`;
    const sha = await runGit(world.gitDirectory, ['commit-tree', tree.trim(), ...parents, '-F', '-'], { input });
    await runGit(world.gitDirectory, ['update-ref', `refs/heads/${base}`, sha.trim(), into]);
    return { status: 201, body: { sha: sha.trim() } };
};
const getGitCommit = async (call) => {
    const commit = await readOneCommit(call.world, call.params.sha ?? '');
    return { status: 200, body: gitCommit(call, commit) };
};
const gitCommit = ({ world }, commit) => ({
    sha: commit.sha,
    url: `${repositoryUrl(world)}/git/commits/${commit.sha}`,
    author: commit.author,
    committer: commit.committer,
    message: commit.message,
    tree: { sha: commit.tree, url: `${repositoryUrl(world)}/git/trees/${commit.tree}` },
    parents: commit.parents.map(sha => ({ sha, url: `${repositoryUrl(world)}/git/commits/${sha}` })),
});
const createGitCommit = async (call) => {
    const parents = readTexts(call.body.parents);
    const tree = readText(call.body.tree) ?? '';
    if ((await tryGit(call.world.gitDirectory, ['rev-parse', '--verify', '--end-of-options', `${tree}^{tree}`])) ===
        undefined) {
        throw unprocessable('Tree SHA does not exist');
    }
    const sha = await runGit(call.world.gitDirectory, ['commit-tree', tree, ...parents.flatMap(parent => ['-p', parent]), '-F', '-'], { input: readText(call.body.message) ?? '' });
    return { status: 201, body: gitCommit(call, await readOneCommit(call.world, sha.trim())) };
};
const createBlob = async (call) => {
    const encoding = readText(call.body.encoding) === 'base64' ? 'base64' : 'utf8';
    const input = Buffer.from(readText(call.body.content) ?? '', encoding);
    const sha = (await runGit(call.world.gitDirectory, ['hash-object', '-w', '--stdin'], { input })).trim();
    return { status: 201, body: { sha, url: `${repositoryUrl(call.world)}/git/blobs/${sha}` } };
};
const getTree = async (call) => {
    const { world, params, query } = call;
    const tree = await tryGit(world.gitDirectory, [
        'rev-parse',
        '--verify',
        '--quiet',
        '--end-of-options',
        `${params.sha}^{tree}`,
    ]);
    if (tree === undefined)
        throw notFound();
    const sha = tree.trim();
    const options = query.get('recursive') ? ['-r', '-t'] : [];
    const text = await runGit(world.gitDirectory, ['ls-tree', '-l', '-z', ...options, sha]);
    const entries = text.split('\0').flatMap(row => {
        const [, mode, type, blob, size, path] = /^(\d+) (\w+) ([0-9a-f]+) +(\S+)\t([\s\S]*)$/.exec(row) ?? [];
        if (path === undefined)
            return [];
        return [{ path, mode, type, sha: blob, ...(type === 'blob' ? { size: Number(size) } : {}) }];
    });
    return { status: 200, body: { sha, tree: entries, truncated: false } };
};
/** Trees from `base_tree` and changed entries, flat: GitHub takes whole paths as well. */
const createTree = async (call) => {
    const { world, body } = call;
    const base = readText(body.base_tree);
    const index = `${world.gitDirectory}/index-${world.nextId()}`;
    const rows = await Promise.all(json_readList(body.tree)
        .map(readObject)
        .map(entry => treeRow(call, entry)));
    const previous = base === undefined ? '' : await runGit(world.gitDirectory, ['ls-tree', '-r', base]);
    const removed = new Set(rows.map(row => row.path));
    const kept = previous.split('\n').filter(row => row !== '' && !removed.has(row.slice(row.indexOf('\t') + 1)));
    const input = [...kept, ...rows.flatMap(row => (row.text === undefined ? [] : [row.text]))].join('\n');
    const sha = await writeTree(world.gitDirectory, index, `${input}\n`);
    return { status: 201, body: { sha, url: `${repositoryUrl(world)}/git/trees/${sha}`, truncated: false } };
};
const treeRow = async (call, entry) => {
    const path = readText(entry.path) ?? '';
    if (entry.sha === null)
        return { path };
    const content = readText(entry.content);
    const sha = content === undefined
        ? (readText(entry.sha) ?? '')
        : (await runGit(call.world.gitDirectory, ['hash-object', '-w', '--stdin'], { input: content })).trim();
    return { path, text: `${readText(entry.mode) ?? '100644'} blob ${sha}\t${path}` };
};
const writeTree = async (gitDirectory, index, input) => {
    // `mktree` takes one level only, an index takes them all.
    await runGit(gitDirectory, ['update-index', '--index-info'], { input, indexFile: index });
    return (await runGit(gitDirectory, ['write-tree'], { indexFile: index })).trim();
};
const getCommit = async (call) => ({
    status: 200,
    body: viewCommit(call.world, await readOneCommit(call.world, call.params.ref ?? '')),
});
const getBranch = async (call) => {
    const name = call.params.rest ?? '';
    const commit = await readOneCommit(call.world, `refs/heads/${name}`);
    return { status: 200, body: { name, commit: viewCommit(call.world, commit), protected: false } };
};
const gitRoutes = [
    git_route('POST', '/merges', merge),
    git_route('GET', '/git/ref/*', getReference),
    git_route('GET', '/git/matching-refs/*', matchingReferences),
    git_route('POST', '/git/refs', createReference),
    git_route('PATCH', '/git/refs/*', updateReference),
    git_route('DELETE', '/git/refs/*', deleteReference),
    git_route('GET', '/git/commits/:sha', getGitCommit),
    git_route('POST', '/git/commits', createGitCommit),
    git_route('POST', '/git/blobs', createBlob),
    git_route('GET', '/git/trees/:sha', getTree),
    git_route('POST', '/git/trees', createTree),
    git_route('GET', '/commits/:ref', getCommit),
    git_route('GET', '/branches/*', getBranch),
];

;// CONCATENATED MODULE: ./build/demo/github-api/routes/issues.js




// A pull request is an issue too: either permission is enough.
const issues_route = family('issues', 'pull_requests');
const findIssue = ({ world, params }) => {
    const found = world.issues.get(Number(params.number));
    if (!found)
        throw notFound();
    return found;
};
const issues_list = ({ world, query }) => {
    const state = query.get('state') ?? 'open';
    const chosen = [...world.issues.values()].filter(issue => state === 'all' || issue.state === state);
    return { status: 200, body: chosen.toReversed().map(issue => viewIssue(world, issue)), paginate: 'list' };
};
const issues_get = (call) => ({ status: 200, body: viewIssue(call.world, findIssue(call)) });
const listComments = (call) => {
    const issue = findIssue(call);
    return commentList(call, call.world.issueComments.filter(comment => comment.issue === issue.number));
};
const listAllComments = (call) => commentList(call, call.world.issueComments);
const commentList = ({ world, query }, comments) => {
    const since = query.get('since');
    const chosen = comments.filter(comment => since === null || comment.updatedAt >= since);
    return { status: 200, body: chosen.map(comment => viewIssueComment(world, comment)), paginate: 'list' };
};
const issues_readBody = ({ body }) => {
    const text = readText(body.body) ?? '';
    if (text.trim() === '')
        throw validationFailed('IssueComment', 'body', 'missing_field');
    checkBodyLength('IssueComment', text);
    return text;
};
const createComment = (call) => {
    const issue = findIssue(call);
    const now = call.world.now();
    const comment = {
        id: call.world.nextId(),
        issue: issue.number,
        user: call.identity.user,
        body: issues_readBody(call),
        createdAt: now,
        updatedAt: now,
        minimized: null,
    };
    call.world.issueComments.push(comment);
    return { status: 201, body: viewIssueComment(call.world, comment) };
};
const findComment = ({ world, params }) => {
    const found = world.issueComments.find(comment => comment.id === Number(params.id));
    if (!found)
        throw notFound();
    return found;
};
const getComment = (call) => ({ status: 200, body: viewIssueComment(call.world, findComment(call)) });
const updateComment = (call) => {
    const comment = findComment(call);
    comment.body = issues_readBody(call);
    comment.updatedAt = call.world.now();
    return { status: 200, body: viewIssueComment(call.world, comment) };
};
const removeComment = (call) => {
    call.world.issueComments.splice(call.world.issueComments.indexOf(findComment(call)), 1);
    return { status: 204 };
};
const issueLabels = (call) => ({
    status: 200,
    body: findIssue(call).labels.map(name => viewLabel(call.world, name)),
    paginate: 'list',
});
const recordLabel = (call, event, label) => {
    const { world, identity } = call;
    const about = { issue: findIssue(call).number, event, label, actor: identity.user, createdAt: world.now() };
    world.labelEvents.push({ id: world.nextId(), ...about });
};
const listEvents = (call) => {
    const { number } = findIssue(call);
    const own = call.world.labelEvents.filter(({ issue }) => issue === number);
    const body = own.map(({ id, event, label, actor, createdAt }) => {
        const { name, color } = viewLabel(call.world, label);
        return { id, event, label: { name, color }, actor: viewUser(call.world, actor), created_at: createdAt };
    });
    return { status: 200, body, paginate: 'list' };
};
const addLabels = (call) => {
    const issue = findIssue(call);
    for (const name of readTexts(call.body.labels)) {
        if (!issue.labels.includes(name)) {
            issue.labels.push(name);
            recordLabel(call, 'labeled', name);
        }
        // A label that does not exist is made on the spot.
        if (!call.world.labels.has(name))
            call.world.labels.set(name, { color: 'ededed', description: '' });
    }
    return issueLabels(call);
};
const removeLabel = (call) => {
    const issue = findIssue(call);
    const index = issue.labels.indexOf(call.params.name ?? '');
    if (index < 0)
        throw notFound();
    issue.labels.splice(index, 1);
    recordLabel(call, 'unlabeled', call.params.name ?? '');
    return issueLabels(call);
};
const repositoryLabels = ({ world }) => ({
    status: 200,
    body: [...world.labels.keys()].map(name => viewLabel(world, name)),
    paginate: 'list',
});
const createLabel = ({ world, body }) => {
    const name = readText(body.name) ?? '';
    if (world.labels.has(name))
        throw validationFailed('Label', 'name', 'already_exists');
    world.labels.set(name, {
        color: readText(body.color) ?? 'ededed',
        description: readText(body.description) ?? '',
    });
    return { status: 201, body: viewLabel(world, name) };
};
const issueRoutes = [
    issues_route('GET', '/issues', issues_list),
    issues_route('GET', '/issues/comments', listAllComments),
    issues_route('GET', '/issues/comments/:id', getComment),
    issues_route('PATCH', '/issues/comments/:id', updateComment),
    issues_route('DELETE', '/issues/comments/:id', removeComment),
    issues_route('GET', '/issues/:number', issues_get),
    issues_route('GET', '/issues/:number/comments', listComments),
    issues_route('POST', '/issues/:number/comments', createComment),
    issues_route('GET', '/issues/:number/events', listEvents),
    issues_route('GET', '/issues/:number/labels', issueLabels),
    issues_route('POST', '/issues/:number/labels', addLabels),
    issues_route('DELETE', '/issues/:number/labels/:name', removeLabel),
    issues_route('GET', '/labels', repositoryLabels),
    issues_route('POST', '/labels', createLabel),
];

;// CONCATENATED MODULE: ./build/demo/github-api/diff-media-type.js

const maxFiles = 300;
const maxLines = 20_000;
const wantsDiff = (accept) => /application\/vnd\.github(\.v3)?(\+|\.)?\.?diff/.test(accept);
/** The whole difference as text, or GitHub's 406 when it is too large. */
const diffReply = (diff) => {
    if (diff.files.length > maxFiles)
        throw tooLarge(`files (${maxFiles})`);
    if (diff.text.split('\n').length > maxLines)
        throw tooLarge(`lines (${maxLines})`);
    return { status: 200, body: diff.text, contentType: 'application/vnd.github.diff; charset=utf-8' };
};
const tooLarge = (limit) => new Refusal(406, {
    message: `Sorry, the diff exceeded the maximum number of ${limit}. Consider using 'List pull requests files' API or locally cloning the repository instead.`,
    errors: [{ resource: 'PullRequest', field: 'diff', code: 'too_large' }],
    documentation_url: 'https://docs.github.com/rest/pulls/pulls#list-pull-requests-files',
});

;// CONCATENATED MODULE: ./build/demo/github-api/routes/pulls.js







const pulls_route = family('pull_requests');
const pulls_list = async ({ world, query }) => {
    const state = query.get('state') ?? 'open';
    const head = query.get('head');
    const base = query.get('base');
    const chosen = [...world.pullRequests.values()].filter(pull => (state === 'all' || pull.state === state) &&
        (head === null || head === `${world.owner}:${pull.headBranch}`) &&
        (base === null || base === pull.baseBranch));
    const newestFirst = chosen.toSorted((left, right) => right.number - left.number);
    return {
        status: 200,
        body: await Promise.all(newestFirst.map(pull => viewPullRequest(world, pull, false))),
        paginate: 'list',
    };
};
const pulls_get = async (call) => {
    const pull = findPullRequest(call);
    if (!wantsDiff(call.accept))
        return { status: 200, body: await viewPullRequest(call.world, pull, true) };
    const { baseSha, headSha } = await readTips(call.world, pull);
    return diffReply(await diffOf(call.world, baseSha, headSha));
};
/** GitHub lists no more files than this, however many there are. */
const maxListedFiles = 3_000;
const files = async (call) => {
    const { baseSha, headSha } = await readTips(call.world, findPullRequest(call));
    const diff = await diffOf(call.world, baseSha, headSha);
    const views = diff.files.slice(0, maxListedFiles).map(file => viewFile(call.world, file, headSha));
    return { status: 200, body: views, paginate: 'list' };
};
const commits = async (call) => {
    const { baseSha, headSha } = await readTips(call.world, findPullRequest(call));
    const list = await listCommits(call.world, `${baseSha}..${headSha}`);
    return { status: 200, body: list.map(commit => viewCommit(call.world, commit)), paginate: 'list' };
};
const pulls_compare = async (call) => {
    const { world, params } = call;
    const [base = '', head = ''] = (params.rest ?? '').split('...');
    const baseSha = await resolveCommit(world, base);
    const headSha = await resolveCommit(world, head.replace(`${world.owner}:`, ''));
    const common = await mergeBase(world, baseSha, headSha);
    const diff = await diffOf(world, baseSha, headSha);
    if (wantsDiff(call.accept))
        return diffReply(diff);
    const ahead = await listCommits(world, `${baseSha}..${headSha}`);
    const behind = await listCommits(world, `${headSha}..${baseSha}`);
    const status = ahead.length > 0 ? (behind.length > 0 ? 'diverged' : 'ahead') : behind.length > 0 ? 'behind' : 'identical';
    const [mergeBaseCommit] = await listCommits(world, common, 1);
    return {
        status: 200,
        body: {
            url: `${repositoryUrl(world)}/compare/${base}...${head}`,
            merge_base_commit: mergeBaseCommit ? viewCommit(world, mergeBaseCommit) : null,
            status,
            ahead_by: ahead.length,
            behind_by: behind.length,
            total_commits: ahead.length,
            commits: ahead.map(commit => viewCommit(world, commit)),
            files: diff.files.slice(0, 300).map(file => viewFile(world, file, headSha)),
        },
    };
};
const pulls_create = async (call) => {
    const { world, identity, body } = call;
    if (identity.user.login === 'github-actions[bot]' && !world.actionsMayOpenPullRequests)
        throw new Refusal(403, { message: 'GitHub Actions is not permitted to create or approve pull requests.' });
    const headBranch = (readText(body.head) ?? '').replace(`${world.owner}:`, '');
    const baseBranch = readText(body.base) ?? '';
    const baseSha = await findCommit(world, `refs/heads/${baseBranch}`);
    if (baseSha === undefined)
        throw validationFailed('PullRequest', 'base', 'invalid');
    const headSha = await findCommit(world, `refs/heads/${headBranch}`);
    if (headSha === undefined)
        throw validationFailed('PullRequest', 'head', 'invalid');
    if ([...world.pullRequests.values()].some(pull => pull.state === 'open' && pull.headBranch === headBranch)) {
        throw validationFailed('PullRequest', 'base', 'custom', `A pull request already exists for ${world.owner}:${headBranch}.`);
    }
    if ((await listCommits(world, `${baseSha}..${headSha}`, 1)).length === 0) {
        throw validationFailed('PullRequest', 'base', 'custom', `No commits between ${baseBranch} and ${headBranch}`);
    }
    const text = readText(body.body) ?? '';
    checkBodyLength('Issue', text);
    const number = Math.max(0, ...world.issues.keys()) + 1;
    const now = world.now();
    const pull = {
        number,
        title: readText(body.title) ?? headBranch,
        body: text,
        user: identity.user,
        state: 'open',
        labels: [],
        createdAt: now,
        updatedAt: now,
        draft: body.draft === true,
        baseBranch,
        headBranch,
        merged: false,
    };
    world.pullRequests.set(number, pull);
    world.issues.set(number, pull);
    return { status: 201, body: await viewPullRequest(world, pull, true) };
};
const pulls_update = async (call) => {
    const pull = findPullRequest(call);
    const text = readText(call.body.body) ?? pull.body;
    checkBodyLength('Issue', text);
    const state = readText(call.body.state) ?? pull.state;
    if (state !== 'open' && state !== 'closed')
        throw unprocessable('State must be open or closed');
    Object.assign(pull, {
        title: readText(call.body.title) ?? pull.title,
        body: text,
        state,
        updatedAt: call.world.now(),
    });
    return { status: 200, body: await viewPullRequest(call.world, pull, true) };
};
const pullRoutes = [
    pulls_route('GET', '/pulls', pulls_list),
    pulls_route('POST', '/pulls', pulls_create),
    pulls_route('GET', '/pulls/:number', pulls_get),
    pulls_route('PATCH', '/pulls/:number', pulls_update),
    pulls_route('GET', '/pulls/:number/files', files),
    pulls_route('GET', '/pulls/:number/commits', commits),
    family('contents')('GET', '/compare/*', pulls_compare),
];

;// CONCATENATED MODULE: ./build/demo/github-api/routes/repository.js


const repository_get = ({ world }) => ({ status: 200, body: viewRepository(world) });
const permission = ({ world, params }) => {
    const user = world.users.get(params.login ?? '');
    if (!user)
        throw notFound();
    // Anybody may read a public repository.
    const level = world.collaborators.get(user.login) ?? 'read';
    return {
        status: 200,
        body: {
            permission: level,
            role_name: level,
            user: { ...viewUser(world, user), permissions: { admin: level === 'admin', push: level !== 'read', pull: true } },
        },
    };
};
const user = ({ world, params }) => {
    const found = world.users.get(params.login ?? '');
    if (!found)
        throw notFound();
    return { status: 200, body: viewUser(world, found) };
};
/** The job's token is an installation's: it stands for no user. */
const authenticatedUser = ({ world, identity }) => {
    if (identity.user.type === 'Bot')
        throw new Refusal(403, { message: 'Resource not accessible by integration' });
    return { status: 200, body: viewUser(world, identity.user) };
};
const rateLimit = ({ world }) => {
    const { limit, used, resetSeconds } = world.rateLimit;
    const core = { limit, used, remaining: Math.max(0, limit - used), reset: resetSeconds };
    return { status: 200, body: { resources: { core, graphql: core }, rate: core } };
};
const repositoryRoutes = [
    { method: 'GET', path: '', needs: {}, handle: repository_get },
    { method: 'GET', path: '/collaborators/:login/permission', needs: {}, handle: permission },
];
/** These stand beside `/repos/...`. */
const rootRoutes = [
    { method: 'GET', path: '/user', needs: {}, handle: authenticatedUser },
    { method: 'GET', path: '/users/:login', needs: {}, handle: user },
    { method: 'GET', path: '/rate_limit', needs: {}, handle: rateLimit },
];

;// CONCATENATED MODULE: ./build/demo/github-api/anchor.js
/** Finds the line in the difference. Only added, removed and context lines of a hunk can carry a comment. */
const resolveAnchor = (files, request) => {
    const file = files.find(candidate => candidate.path === request.path);
    if (!file)
        return 'path';
    const place = request.line === undefined ? placeByPosition(file, request.position) : placeByLine(file, request);
    if (!place)
        return 'line';
    const { hunk, index, line, side } = place;
    const anchor = { line, side, diffHunk: [hunk.header, ...hunk.lines.slice(0, index + 1).map(rawLine)].join('\n') };
    if (request.startLine === undefined)
        return { ...anchor, startLine: null, startSide: null };
    const start = hunk.lines.findIndex(row => lineOn(row, request.startSide) === request.startLine);
    if (start < 0 && request.startLine < line)
        return 'start-hunk';
    if (start < 0 || start >= index)
        return 'start-order';
    return { ...anchor, startLine: request.startLine, startSide: request.startSide };
};
const lineOn = (row, side) => (side === 'LEFT' ? row.left : row.right);
const placeByLine = (file, { line, side }) => {
    for (const hunk of file.hunks) {
        const index = hunk.lines.findIndex(row => lineOn(row, side) === line);
        if (index >= 0 && line !== undefined)
            return { hunk, index, line, side };
    }
    return undefined;
};
const placeByPosition = (file, position) => {
    if (position === undefined)
        return undefined;
    let below = 0;
    for (const [number, hunk] of file.hunks.entries()) {
        if (number > 0)
            below += 1;
        const row = hunk.lines[position - below - 1];
        if (row) {
            const side = row.right === undefined ? 'LEFT' : 'RIGHT';
            return { hunk, index: position - below - 1, line: lineOn(row, side) ?? 0, side };
        }
        below += hunk.lines.length;
    }
    return undefined;
};
const marks = { context: ' ', added: '+', removed: '-' };
const rawLine = (row) => marks[row.kind] + row.text;

;// CONCATENATED MODULE: ./build/demo/github-api/review-view.js


const viewReview = (world, review) => {
    const page = `${pageUrl(world)}/pull/${review.pullRequest}#pullrequestreview-${review.id}`;
    const pull = `${repositoryUrl(world)}/pulls/${review.pullRequest}`;
    return {
        id: review.id,
        node_id: nodeId('PRR', review.id),
        user: viewUser(world, review.user),
        body: review.body,
        state: review.state,
        html_url: page,
        pull_request_url: pull,
        author_association: association(world, review.user),
        _links: { html: { href: page }, pull_request: { href: pull } },
        ...(review.submittedAt === null ? {} : { submitted_at: review.submittedAt }),
        commit_id: review.commitId,
    };
};
const viewReviewComment = async (world, comment, headSha) => {
    const line = await presentLine(world, comment, headSha);
    const outdated = comment.line !== null && line === null;
    const shift = line === null || comment.line === null ? 0 : line - comment.line;
    return {
        ...legacyReviewComment(world, comment),
        line,
        original_line: comment.line,
        start_line: comment.startLine === null || outdated ? null : comment.startLine + shift,
        original_start_line: comment.startLine,
        side: comment.side,
        start_side: comment.startSide,
        subject_type: comment.subjectType,
        position: outdated || comment.subjectType === 'file' ? null : 1,
        commit_id: outdated ? comment.commitId : headSha,
    };
};
/** What `GET /pulls/N/reviews/ID/comments` gives: an older shape that tells positions but no lines. */
const legacyReviewComment = (world, comment) => {
    const page = `${pageUrl(world)}/pull/${comment.pullRequest}#discussion_r${comment.id}`;
    const pull = `${repositoryUrl(world)}/pulls/${comment.pullRequest}`;
    return {
        id: comment.id,
        node_id: nodeId('PRRC', comment.id),
        pull_request_review_id: comment.review,
        diff_hunk: comment.diffHunk,
        path: comment.path,
        position: comment.subjectType === 'file' ? null : 1,
        original_position: 1,
        commit_id: comment.commitId,
        original_commit_id: comment.commitId,
        ...(comment.inReplyTo === null ? {} : { in_reply_to_id: comment.inReplyTo }),
        user: viewUser(world, comment.user),
        body: comment.body,
        created_at: comment.createdAt,
        updated_at: comment.updatedAt,
        html_url: page,
        url: `${repositoryUrl(world)}/pulls/comments/${comment.id}`,
        pull_request_url: pull,
        author_association: association(world, comment.user),
        _links: {
            self: { href: `${repositoryUrl(world)}/pulls/comments/${comment.id}` },
            html: { href: page },
            pull_request: { href: pull },
        },
        reactions: { total_count: 0 },
    };
};

;// CONCATENATED MODULE: ./build/demo/github-api/routes/review-comments.js







const review_comments_route = family('pull_requests');
const resource = 'PullRequestReviewComment';
const listOfPull = async (call) => {
    const pull = findPullRequest(call);
    return listing(call, visible(call).filter(comment => comment.pullRequest === pull.number));
};
const listAll = (call) => listing(call, visible(call));
/** Comments of somebody else's pending review are not there yet. */
const visible = ({ world, identity }) => world.reviewComments.filter(comment => {
    const review = world.reviews.find(candidate => candidate.id === comment.review);
    return review?.state !== 'PENDING' || review.user.login === identity.user.login;
});
const listing = async ({ world, query }, comments) => {
    const ordered = query.get('direction') === 'desc' ? comments.toReversed() : comments;
    return { status: 200, body: await Promise.all(ordered.map(comment => review_comments_view(world, comment))), paginate: 'list' };
};
const review_comments_view = async (world, comment) => {
    const pull = world.pullRequests.get(comment.pullRequest);
    const headSha = pull ? (await readTips(world, pull)).headSha : comment.commitId;
    return viewReviewComment(world, comment, headSha);
};
const review_comments_create = async (call) => {
    const { world, identity, body } = call;
    const pull = findPullRequest(call);
    const text = readText(body.body) ?? '';
    if (text === '')
        throw validationFailed(resource, 'body', 'missing_field');
    checkBodyLength(resource, text);
    const inReplyTo = readNumber(body.in_reply_to);
    if (inReplyTo !== undefined)
        return reply(call, inReplyTo, text);
    refuseBesidePending(call, pull);
    const { baseSha, headSha } = await readTips(world, pull);
    const commitId = readText(body.commit_id);
    if (commitId === undefined)
        throw validationFailed(resource, 'commit_id', 'missing_field');
    if ((await findCommit(world, commitId)) !== commitId)
        throw validationFailed(resource, 'commit_id', 'invalid');
    const { files } = await diffOf(world, baseSha, commitId);
    const path = readText(body.path) ?? '';
    const isFile = body.subject_type === 'file';
    const anchor = isFile
        ? files.some(file => file.path === path) || 'path'
        : resolveAnchor(files, readAnchor(call, path));
    if (typeof anchor === 'string')
        throw refuseAnchor(anchor);
    const placed = anchor === true ? { line: null, side: 'RIGHT', startLine: null, startSide: null, diffHunk: '' } : anchor;
    const comment = {
        ...blank(call, pull.number, text),
        path,
        subjectType: isFile ? 'file' : 'line',
        ...placed,
        commitId,
    };
    // GitHub wraps a single comment in a review of its own.
    world.reviews.push({
        id: comment.review,
        pullRequest: pull.number,
        user: identity.user,
        body: '',
        state: 'COMMENTED',
        commitId,
        submittedAt: comment.createdAt,
    });
    world.reviewComments.push(comment);
    return { status: 201, body: await viewReviewComment(world, comment, headSha) };
};
const blank = ({ world, identity }, pullRequest, body) => {
    const now = world.now();
    return {
        id: world.nextId(),
        review: world.nextId(),
        pullRequest,
        user: identity.user,
        body,
        inReplyTo: null,
        createdAt: now,
        updatedAt: now,
        resolved: false,
        minimized: null,
    };
};
const readAnchor = ({ body }, path) => {
    const side = readText(body.side) === 'LEFT' ? 'LEFT' : 'RIGHT';
    return {
        path,
        line: readNumber(body.line),
        side,
        startLine: readNumber(body.start_line),
        startSide: (readText(body.start_side) ?? side) === 'LEFT' ? 'LEFT' : 'RIGHT',
        position: readNumber(body.position),
    };
};
const refuseBesidePending = ({ world, identity }, pull) => {
    const pending = world.reviews.some(review => review.pullRequest === pull.number && review.state === 'PENDING' && review.user.login === identity.user.login);
    if (pending)
        throw unprocessable('User can only have one pending review per pull request');
};
const refuseAnchor = (fault) => {
    const field = (name) => `pull_request_review_thread.${name}`;
    if (fault === 'path')
        return validationFailed(resource, field('path'), 'invalid');
    if (fault === 'line') {
        return validationFailed(resource, field('line'), 'custom', `${field('line')} must be part of the diff`);
    }
    const rule = fault === 'start-order' ? 'must precede the end line.' : 'must be part of the same hunk as the line.';
    return validationFailed(resource, field('start_line'), 'custom', `${field('start_line')} ${rule}`);
};
const reply = async (call, to, text) => {
    const { world } = call;
    const pull = findPullRequest(call);
    const parent = world.reviewComments.find(comment => comment.id === to && comment.pullRequest === pull.number);
    if (!parent)
        throw notFound();
    const comment = {
        ...parent,
        ...blank(call, pull.number, text),
        inReplyTo: parent.inReplyTo ?? parent.id,
    };
    world.reviewComments.push(comment);
    return { status: 201, body: await review_comments_view(world, comment) };
};
const createReply = (call) => reply(call, Number(call.params.id), readText(call.body.body) ?? '');
const review_comments_find = ({ world, params }) => {
    const comment = world.reviewComments.find(candidate => candidate.id === Number(params.id));
    if (!comment)
        throw notFound();
    return comment;
};
const review_comments_get = async (call) => ({ status: 200, body: await review_comments_view(call.world, review_comments_find(call)) });
const review_comments_update = async (call) => {
    const comment = review_comments_find(call);
    const text = readText(call.body.body) ?? '';
    checkBodyLength(resource, text);
    comment.body = text;
    comment.updatedAt = call.world.now();
    return { status: 200, body: await review_comments_view(call.world, comment) };
};
const remove = (call) => {
    const comment = review_comments_find(call);
    call.world.reviewComments.splice(call.world.reviewComments.indexOf(comment), 1);
    return { status: 204 };
};
const reviewCommentRoutes = [
    review_comments_route('GET', '/pulls/comments', listAll),
    review_comments_route('GET', '/pulls/comments/:id', review_comments_get),
    review_comments_route('PATCH', '/pulls/comments/:id', review_comments_update),
    review_comments_route('DELETE', '/pulls/comments/:id', remove),
    review_comments_route('GET', '/pulls/:number/comments', listOfPull),
    review_comments_route('POST', '/pulls/:number/comments', review_comments_create),
    review_comments_route('POST', '/pulls/:number/comments/:id/replies', createReply),
];

;// CONCATENATED MODULE: ./build/demo/github-api/routes/reviews.js







const reviews_route = family('pull_requests');
const reviews_list = (call) => {
    const pull = findPullRequest(call);
    const visible = call.world.reviews.filter(review => review.pullRequest === pull.number && (review.state !== 'PENDING' || isOwn(call, review)));
    return { status: 200, body: visible.map(review => viewReview(call.world, review)), paginate: 'list' };
};
const reviews_create = async (call) => {
    const { world, identity, body } = call;
    const pull = findPullRequest(call);
    const state = readEvent(call, pull);
    const text = readText(body.body) ?? '';
    checkBodyLength('PullRequestReview', text);
    const { baseSha, headSha } = await readTips(world, pull);
    const commitId = await reviews_readCommit(call, headSha, baseSha);
    // A pending review also stands in the way of one that is submitted at once (max-sixty/tend#1171).
    if (world.reviews.some(review => review.pullRequest === pull.number && review.state === 'PENDING' && isOwn(call, review))) {
        throw unprocessable('User can only have one pending review per pull request');
    }
    const asked = json_readList(body.comments).map(readObject);
    if (text === '' && asked.length === 0 && (state === 'COMMENTED' || state === 'CHANGES_REQUESTED')) {
        throw unprocessable('Review body is required');
    }
    const { files } = await diffOf(world, await mergeBase(world, baseSha, commitId), commitId);
    // All are checked before anything is kept: one bad comment refuses the whole review.
    const anchors = asked.map(comment => {
        checkBodyLength('PullRequestReviewComment', readText(comment.body) ?? '');
        if ((readText(comment.body) ?? '') === '')
            throw unprocessable("Body can't be blank");
        return mustResolve(resolveAnchor(files, reviews_readAnchor(comment)));
    });
    const now = world.now();
    const review = {
        id: world.nextId(),
        pullRequest: pull.number,
        user: identity.user,
        body: text,
        state,
        commitId,
        submittedAt: state === 'PENDING' ? null : now,
    };
    world.reviews.push(review);
    for (const [index, anchor] of anchors.entries()) {
        const comment = asked[index] ?? {};
        world.reviewComments.push(makeComment(call, review, anchor, comment, now));
    }
    return { status: 200, body: viewReview(world, review) };
};
const makeComment = (call, review, anchor, asked, now) => ({
    id: call.world.nextId(),
    pullRequest: review.pullRequest,
    review: review.id,
    user: call.identity.user,
    body: readText(asked.body) ?? '',
    path: readText(asked.path) ?? '',
    subjectType: 'line',
    ...anchor,
    commitId: review.commitId,
    inReplyTo: null,
    createdAt: now,
    updatedAt: now,
    resolved: false,
    minimized: null,
});
const events = {
    COMMENT: 'COMMENTED',
    APPROVE: 'APPROVED',
    REQUEST_CHANGES: 'CHANGES_REQUESTED',
};
const readEvent = ({ world, identity, body }, pull) => {
    const event = readText(body.event);
    if (event === undefined || event === '')
        return 'PENDING';
    const state = events[event];
    if (!state)
        throw unprocessable(`Variable $event of type PullRequestReviewEvent was provided invalid value`);
    const own = identity.user.login === pull.user.login;
    if (own && state === 'APPROVED')
        throw unprocessable('Can not approve your own pull request');
    if (own && state === 'CHANGES_REQUESTED')
        throw unprocessable('Can not request changes on your own pull request');
    if (state === 'APPROVED' && identity.user.login === 'github-actions[bot]' && !world.actionsMayApprove) {
        throw unprocessable('GitHub Actions is not permitted to approve pull requests.');
    }
    return state;
};
const reviews_readCommit = async ({ world, body }, headSha, baseSha) => {
    const asked = readText(body.commit_id);
    if (asked === undefined)
        return headSha;
    const found = await findCommit(world, asked);
    if (found === undefined || found !== asked || found === baseSha)
        throw unprocessable('Commit could not be resolved');
    return found;
};
const reviews_readAnchor = (comment) => {
    const side = readText(comment.side) === 'LEFT' ? 'LEFT' : 'RIGHT';
    const startSide = readText(comment.start_side) ?? side;
    return {
        path: readText(comment.path) ?? '',
        line: readNumber(comment.line),
        side,
        startLine: readNumber(comment.start_line),
        startSide: startSide === 'LEFT' ? 'LEFT' : 'RIGHT',
        position: readNumber(comment.position),
    };
};
const sentences = {
    path: 'Path could not be resolved',
    line: 'Line could not be resolved',
    'start-order': 'Pull request review thread start line must precede the end line.',
    'start-hunk': 'Pull request review thread start line must be part of the same hunk as the line.',
};
const mustResolve = (anchor) => {
    if (typeof anchor === 'string')
        throw unprocessable(sentences[anchor]);
    return anchor;
};
const isOwn = ({ identity }, review) => review.user.login === identity.user.login;
const findReview = (call) => {
    const pull = findPullRequest(call);
    const review = call.world.reviews.find(candidate => candidate.id === Number(call.params.id) && candidate.pullRequest === pull.number);
    if (!review || (review.state === 'PENDING' && !isOwn(call, review)))
        throw notFound();
    return review;
};
const reviews_get = (call) => ({ status: 200, body: viewReview(call.world, findReview(call)) });
const reviews_update = (call) => {
    const review = findReview(call);
    const text = readText(call.body.body) ?? '';
    checkBodyLength('PullRequestReview', text);
    if (text === '')
        throw unprocessable('Body cannot be blank');
    review.body = text;
    return { status: 200, body: viewReview(call.world, review) };
};
const reviews_submit = (call) => {
    const review = findReview(call);
    if (review.state !== 'PENDING')
        throw unprocessable('Can not submit a review that is not pending');
    review.state = readEvent(call, findPullRequest(call));
    review.body = readText(call.body.body) ?? review.body;
    review.submittedAt = call.world.now();
    return { status: 200, body: viewReview(call.world, review) };
};
const reviews_remove = (call) => {
    const review = findReview(call);
    if (review.state !== 'PENDING')
        throw unprocessable('Can not delete a non-pending pull request review');
    call.world.reviews.splice(call.world.reviews.indexOf(review), 1);
    call.world.reviewComments = call.world.reviewComments.filter(comment => comment.review !== review.id);
    return { status: 200, body: viewReview(call.world, review) };
};
const dismiss = (call) => {
    const review = findReview(call);
    if (review.state !== 'APPROVED' && review.state !== 'CHANGES_REQUESTED') {
        throw unprocessable('Can not dismiss a commented pull request review');
    }
    review.state = 'DISMISSED';
    return { status: 200, body: viewReview(call.world, review) };
};
const comments = (call) => {
    const review = findReview(call);
    const own = call.world.reviewComments.filter(comment => comment.review === review.id);
    return { status: 200, body: own.map(comment => legacyReviewComment(call.world, comment)), paginate: 'list' };
};
const reviewRoutes = [
    reviews_route('GET', '/pulls/:number/reviews', reviews_list),
    reviews_route('POST', '/pulls/:number/reviews', reviews_create),
    reviews_route('GET', '/pulls/:number/reviews/:id', reviews_get),
    reviews_route('PUT', '/pulls/:number/reviews/:id', reviews_update),
    reviews_route('DELETE', '/pulls/:number/reviews/:id', reviews_remove),
    reviews_route('POST', '/pulls/:number/reviews/:id/events', reviews_submit),
    reviews_route('PUT', '/pulls/:number/reviews/:id/dismissals', dismiss),
    reviews_route('GET', '/pulls/:number/reviews/:id/comments', comments),
];

;// CONCATENATED MODULE: ./build/demo/github-api/answer-request.js



















const belowRepository = [
    ...repositoryRoutes,
    ...reviewCommentRoutes,
    ...reviewRoutes,
    ...pullRoutes,
    ...issueRoutes,
    ...checkRunRoutes,
    ...codeScanningRoutes,
    ...dependencyRoutes,
    ...gitRoutes,
    ...contentRoutes,
    ...actionsRoutes,
];
/** Answers one request, and keeps what was asked and how it ended. */
const answerRequest = async (world, request, response) => {
    const address = new URL(request.url ?? '/', world.url);
    const method = request.method ?? 'GET';
    const text = await answer_request_readBody(request);
    const fault = takeFault(world.faults, method, belowRepositoryPath(world, address.pathname) ?? address.pathname);
    const reply = await replyOrRefuse(world, request, address, method, text, fault);
    world.requests.push({ method, path: address.pathname + address.search, body: parse(text), status: reply.status });
    if (fault?.kind === 'hang-up' || fault?.kind === 'lost-connection')
        request.socket.destroy();
    else
        send(world, response, reply);
};
const replyOrRefuse = async (world, request, address, method, text, fault) => {
    try {
        const early = fault && refuseByFault(world, fault);
        if (early)
            return early;
        const reply = await dispatch(world, request, address, method, text, fault?.kind === 'vanish');
        return fault?.kind === 'lost-answer' ? { status: 502, body: { message: 'Server Error' } } : reply;
    }
    catch (error) {
        if (error instanceof Refusal)
            return { status: error.status, body: error.body, headers: error.headers };
        return { status: 500, body: { message: `The demo's GitHub API failed: ${String(error)}` } };
    }
};
/** Faults that happen before anything is done. */
const refuseByFault = (world, fault) => {
    if (fault.kind === 'hang-up')
        return { status: 0 };
    if (fault.kind === 'error')
        return { status: 500, body: { message: 'Server Error' } };
    if (fault.kind === 'rate-limit') {
        world.rateLimit.used = world.rateLimit.limit;
        throw new Refusal(403, { message: 'API rate limit exceeded for installation ID 1.' });
    }
    if (fault.kind !== 'secondary-limit')
        return undefined;
    throw new Refusal(403, { message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.' }, { 'retry-after': String(fault.retryAfterSeconds ?? 1) });
};
const dispatch = async (world, request, address, method, text, vanish) => {
    const identity = identify(world, request.headers.authorization);
    const accept = request.headers.accept ?? '';
    const base = { world, identity, method, query: address.searchParams, accept };
    if (address.pathname === '/graphql' && method === 'POST') {
        return answerGraphql({ ...base, params: {}, body: mustParse(text) });
    }
    const below = belowRepositoryPath(world, address.pathname);
    const found = findRoute(below === undefined ? [...rootRoutes, ...advisoryRoutes, ...storedLogRoutes] : belowRepository, method, below ?? address.pathname);
    if (!found)
        throw notFound();
    authorize(identity, found.route.needs);
    const call = { ...base, params: found.params, body: method === 'GET' ? {} : mustParse(text) };
    const before = vanish ? snapshot(world) : undefined;
    const reply = paginate(await found.route.handle(call), address);
    before?.();
    return reply;
};
/** Gives a function that takes the world's lists back to what they are now. */
const snapshot = (world) => {
    const { reviews, reviewComments, issueComments, checkRuns } = world;
    const kept = {
        reviews: [...reviews],
        reviewComments: [...reviewComments],
        issueComments: [...issueComments],
        checkRuns: [...checkRuns],
    };
    return () => void Object.assign(world, kept);
};
const findRoute = (routes, method, path) => {
    for (const route of routes) {
        const params = route.method === method ? matchPath(route.path, path) : undefined;
        if (params)
            return { route, params };
    }
    return undefined;
};
const belowRepositoryPath = (world, path) => {
    const prefix = `/repos/${world.owner}/${world.name}`;
    return path === prefix || path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : undefined;
};
const answer_request_readBody = async (request) => {
    const chunks = [];
    for await (const chunk of request)
        chunks.push(chunk);
    return Buffer.concat(chunks).toString('utf8');
};
const parse = (text) => {
    try {
        return text === '' ? null : JSON.parse(text);
    }
    catch {
        return text;
    }
};
const mustParse = (text) => {
    const value = parse(text) ?? {};
    // `POST /issues/N/labels` also takes a bare list.
    if (Array.isArray(value))
        return { labels: value };
    if (!json_isObject(value))
        throw new Refusal(400, { message: 'Problems parsing JSON' });
    return value;
};
const send = (world, response, reply) => {
    const { rateLimit } = world;
    rateLimit.used = Math.min(rateLimit.limit, rateLimit.used + 1);
    const isText = reply.contentType !== undefined;
    const body = reply.body === undefined ? '' : isText ? String(reply.body) : JSON.stringify(reply.body);
    response.writeHead(reply.status, {
        'content-type': reply.contentType ?? 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(body),
        'x-github-request-id': (0,external_node_crypto_namespaceObject.randomBytes)(10)
            .toString('hex')
            .toUpperCase()
            .replace(/(.{4})(?=.)/g, '$1:'),
        'x-github-media-type': 'github.v3; format=json',
        'x-github-api-version-selected': '2022-11-28',
        'x-ratelimit-limit': rateLimit.limit,
        'x-ratelimit-remaining': rateLimit.limit - rateLimit.used,
        'x-ratelimit-used': rateLimit.used,
        'x-ratelimit-reset': rateLimit.resetSeconds,
        'x-ratelimit-resource': 'core',
        ...reply.headers,
    });
    response.end(body);
};

;// CONCATENATED MODULE: ./build/demo/github-api/git-http.js


/** Whether a request is git's own: `/owner/name.git/...`. */
const isGitRequest = ({ owner, name }, path) => path.startsWith(`/${owner}/${name}.git/`);
/** Git over HTTP, by git's own CGI program, for whoever shows a token that may read the contents (write them, to push). */
const answerGit = (world, request, response) => {
    const url = new URL(request.url ?? '/', world.url);
    const isPush = `${url.pathname}${url.search}`.includes('git-receive-pack');
    const contents = permissionOf(world, request.headers.authorization);
    if (contents === undefined || (isPush && contents !== 'write')) {
        const status = contents === undefined ? 401 : 403;
        response.writeHead(status, status === 401 ? { 'www-authenticate': 'Basic realm="GitHub"' } : {}).end();
        return;
    }
    const backend = (0,external_node_child_process_namespaceObject.spawn)('git', ['http-backend'], {
        env: {
            PATH: process.env.PATH,
            GIT_PROJECT_ROOT: world.gitDirectory,
            GIT_HTTP_EXPORT_ALL: '1',
            GIT_CONFIG_NOSYSTEM: '1',
            GIT_CONFIG_COUNT: '3',
            GIT_CONFIG_KEY_0: 'safe.directory',
            GIT_CONFIG_VALUE_0: '*',
            GIT_CONFIG_KEY_1: 'uploadpack.allowReachableSHA1InWant',
            GIT_CONFIG_VALUE_1: 'true',
            GIT_CONFIG_KEY_2: 'http.receivepack',
            GIT_CONFIG_VALUE_2: 'true',
            PATH_INFO: url.pathname.slice(`/${world.owner}/${world.name}.git`.length),
            QUERY_STRING: url.search.slice(1),
            REQUEST_METHOD: request.method ?? 'GET',
            CONTENT_TYPE: request.headers['content-type'] ?? '',
            ...(request.headers['content-length'] ? { CONTENT_LENGTH: request.headers['content-length'] } : {}),
            ...(request.headers['content-encoding'] ? { HTTP_CONTENT_ENCODING: request.headers['content-encoding'] } : {}),
            ...(request.headers['git-protocol']
                ? {
                    HTTP_GIT_PROTOCOL: String(request.headers['git-protocol']),
                    GIT_PROTOCOL: String(request.headers['git-protocol']),
                }
                : {}),
        },
        stdio: ['pipe', 'pipe', 'ignore'],
    });
    request.pipe(backend.stdin).on('error', () => { });
    answerCgi(backend.stdout, response);
};
/** What the token may do with the contents; git sends it as the password. */
const permissionOf = (world, authorization) => {
    const [, basic] = /^basic +(\S+)$/i.exec(authorization ?? '') ?? [];
    const token = basic === undefined ? undefined : Buffer.from(basic, 'base64').toString().split(':').slice(1).join(':');
    try {
        return identify(world, token === undefined ? authorization : `Bearer ${token}`).permissions.contents;
    }
    catch {
        return undefined;
    }
};
/** Headers first, as lines; `Status:` among them. */
const answerCgi = (output, response) => {
    let head = Buffer.alloc(0);
    output.on('data', (bytes) => {
        if (head === null) {
            response.write(bytes);
            return;
        }
        head = Buffer.concat([head, bytes]);
        const end = head.indexOf('\r\n\r\n');
        if (end < 0)
            return;
        const lines = head.subarray(0, end).toString('latin1').split('\r\n');
        const headers = lines.map(line => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]);
        const status = Number(headers.find(([name]) => name.toLowerCase() === 'status')?.[1]?.slice(0, 3) ?? 200);
        response.writeHead(status, Object.fromEntries(headers.filter(([name]) => name.toLowerCase() !== 'status')));
        response.write(head.subarray(end + 4));
        head = null;
    });
    output.on('end', () => {
        if (head !== null)
            response.writeHead(500);
        response.end();
    });
};

;// CONCATENATED MODULE: ./build/demo/github-api/start-github-api.js



const actionsBot = { login: 'github-actions[bot]', id: 41_898_282, type: 'Bot' };
const dependabot = { login: 'dependabot[bot]', id: 49_699_333, type: 'Bot' };
/** What `permissions:` of the README's workflow gives the job's token. */
const writeToken = {
    user: actionsBot,
    permissions: { metadata: 'read', contents: 'read', pull_requests: 'write', issues: 'write', checks: 'write' },
};
/** With what `publish: sarif` needs besides. */
const scanningToken = {
    ...writeToken,
    permissions: { ...writeToken.permissions, security_events: 'write' },
};
/** What `permissions:` of a workflow that opens pull requests gives. */
const proposingToken = {
    user: actionsBot,
    permissions: { ...writeToken.permissions, contents: 'write' },
};
/** What the token of a pull request from a fork may do. */
const readOnlyToken = {
    user: actionsBot,
    permissions: { metadata: 'read', contents: 'read', pull_requests: 'read', issues: 'read', checks: 'read' },
};
/** Starts a GitHub REST API for one repository on a free loopback port. */
const startGithubApi = async (options) => {
    const world = createWorld(options);
    const server = (0,external_node_http_namespaceObject.createServer)((request, response) => {
        if (isGitRequest(world, request.url ?? ''))
            answerGit(world, request, response);
        else
            void answerRequest(world, request, response);
    });
    await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(0, '127.0.0.1', resolve);
    });
    world.url = `http://127.0.0.1:${server.address().port}`;
    return {
        url: world.url,
        world,
        fail: fault => world.faults.push(fault),
        writes: () => world.requests.filter(request => request.method !== 'GET'),
        close: () => new Promise(resolve => {
            server.close(() => resolve());
            server.closeAllConnections();
        }),
    };
};
const hourSeconds = 3600;
const createWorld = (options) => {
    const owner = { login: options.owner, id: 1_001, type: 'User' };
    const accounts = [{ user: owner, permission: 'admin' }, ...(options.users ?? [])];
    let lastId = 2_000_000;
    const now = () => new Date().toISOString().replace(/\.\d+Z$/, 'Z');
    const issueDefaults = { state: 'open', labels: [], createdAt: now(), updatedAt: now() };
    const pulls = (options.pullRequests ?? []).map(pull => ({ ...issueDefaults, draft: false, merged: false, ...pull }));
    const issues = (options.issues ?? []).map(issue => ({ ...issueDefaults, ...issue }));
    return {
        url: '',
        owner: options.owner,
        name: options.name,
        gitDirectory: options.gitDirectory,
        defaultBranch: options.defaultBranch,
        users: new Map([actionsBot, dependabot, ...accounts.map(account => account.user)].map(user => [user.login, user])),
        collaborators: new Map(accounts.flatMap(({ user, permission }) => (permission ? [[user.login, permission]] : []))),
        tokens: new Map(Object.entries(options.tokens)),
        issues: new Map([...issues, ...pulls].map(issue => [issue.number, issue])),
        pullRequests: new Map(pulls.map(pull => [pull.number, pull])),
        reviews: [],
        reviewComments: [],
        issueComments: [],
        reactions: [],
        workflowRuns: [],
        workflowJobs: [],
        pushes: [],
        checkRuns: [],
        sarifUploads: [],
        codeScanning: 'on',
        dependencyChanges: [],
        advisories: [],
        badVersions: new Set(),
        labels: new Map([['bug', { color: 'd73a4a', description: 'Something is not working' }]]),
        labelEvents: [],
        requests: [],
        faults: [],
        diffs: new Map(),
        actionsMayApprove: false,
        actionsMayOpenPullRequests: true,
        protectedBranches: new Set(),
        signedCommits: new Set(),
        rateLimit: { limit: 1_000, used: 0, resetSeconds: Math.floor(Date.now() / 1000) + hourSeconds },
        nextId: () => ++lastId,
        now,
    };
};

;// CONCATENATED MODULE: ./build/demo/sample-repository/checkout.js


/**
 * What actions/checkout leaves in the workspace for a pull request: a detached checkout of the merge commit.
 * `depth` 0 is its `fetch-depth: 0`: whole history and `origin/*`.
 */
const checkoutPullRequest = async (options) => {
    const { workspace, remoteUrl, number, depth } = options;
    await (0,promises_namespaceObject.mkdir)(workspace, { recursive: true });
    await runGit(workspace, ['init', '--quiet', '--initial-branch=main']);
    await runGit(workspace, ['remote', 'add', 'origin', remoteUrl]);
    const merge = `+refs/pull/${number}/merge:refs/remotes/pull/${number}/merge`;
    const references = depth === 0 ? ['+refs/heads/*:refs/remotes/origin/*', merge] : [`--depth=${depth}`, merge];
    await runGit(workspace, ['fetch', '--quiet', '--no-tags', 'origin', ...references]);
    await runGit(workspace, ['checkout', '--quiet', '--force', '--detach', `refs/remotes/pull/${number}/merge`]);
};

;// CONCATENATED MODULE: ./build/demo/sample-repository/base-files.js
/** The shop as it stands on `main`. No backticks inside, so that the files can be read here as they are. */
const baseFiles = {
    'README.md': `# Corner shop

Orders, prices and receipts of a small web shop. Amounts are whole cents everywhere.

    npm test
    npm start
`,
    'package.json': `{
  "name": "corner-shop",
  "version": "1.8.0",
  "private": true,
  "type": "module",
  "scripts": {
    "start": "node src/server.ts",
    "test": "node --test"
  },
  "dependencies": {
    "pg": "8.16.3"
  }
}
`,
    'src/database.ts': `import pg from 'pg'

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL })

/** Rows of one statement. Values travel beside the text, as $1, $2 ... */
export const query = async <Row>(text: string, values: unknown[] = []): Promise<Row[]> => {
  const result = await pool.query(text, values)
  return result.rows as Row[]
}
`,
    'src/orders.ts': `import { query } from './database.ts'
import { sendMail } from './mail.ts'
import { orderTotalCents, type OrderLine } from './pricing.ts'

export interface Order {
  id: string
  customer: string
  email: string
  status: 'open' | 'paid' | 'cancelled'
  totalCents: number
}

export const findOrder = async (id: string): Promise<Order | undefined> => {
  const [order] = await query<Order>('select * from orders where id = $1', [id])
  return order
}

export const placeOrder = async (customer: string, email: string, lines: OrderLine[]): Promise<Order> => {
  const [order] = await query<Order>(
    'insert into orders (customer, email, total_cents) values ($1, $2, $3) returning *',
    [customer, email, orderTotalCents(lines)],
  )
  if (!order) throw new Error('The order was not stored')
  await sendMail(email, 'Thank you for your order', 'Your order ' + order.id + ' is on its way.')
  return order
}
`,
    'src/payments.ts': `import { query } from './database.ts'

export class PaymentError extends Error {}

/** Pays a whole order back to the card it was paid with. */
export const refundPayment = async (orderId: string): Promise<void> => {
  const [payment] = await query<{ id: string; amountCents: number }>('select * from payments where order_id = $1', [orderId])
  if (!payment) throw new PaymentError('Order ' + orderId + ' was never paid')
  const answer = await fetch('https://payments.example/v1/refunds', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ payment: payment.id, amount: payment.amountCents }),
  })
  if (!answer.ok) throw new PaymentError('Refund of ' + payment.id + ' was refused: ' + answer.status)
}
`,
    'src/pricing.ts': `export interface OrderLine {
  sku: string
  quantity: number
  unitPriceCents: number
}

export const lineTotalCents = (line: OrderLine): number => line.quantity * line.unitPriceCents

export const orderTotalCents = (lines: OrderLine[]): number =>
  lines.reduce((total, line) => total + lineTotalCents(line), 0)
`,
    'src/mail.ts': `const mailHost = process.env.MAIL_HOST ?? 'https://mail.example'

export const sendMail = async (to: string, subject: string, text: string): Promise<void> => {
  const answer = await fetch(mailHost + '/send', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ to, subject, text }),
  })
  if (!answer.ok) throw new Error('Mail to ' + to + ' was refused: ' + answer.status)
}
`,
    'src/server.ts': `import { createServer } from 'node:http'
import { findOrder } from './orders.ts'

createServer(async (request, response) => {
  const url = new URL(request.url ?? '/', 'http://shop.local')
  const [, resource, id] = url.pathname.split('/')
  if (resource === 'orders' && id) {
    const order = await findOrder(id)
    response.writeHead(order ? 200 : 404, { 'content-type': 'application/json' })
    response.end(JSON.stringify(order ?? { error: 'No such order' }))
    return
  }
  response.writeHead(404).end()
}).listen(Number(process.env.PORT ?? 8080))
`,
    'test/pricing.test.ts': `import assert from 'node:assert/strict'
import { test } from 'node:test'
import { orderTotalCents } from '../src/pricing.ts'

test('an order costs the sum of its lines', () => {
  const lines = [
    { sku: 'tea', quantity: 2, unitPriceCents: 450 },
    { sku: 'cup', quantity: 1, unitPriceCents: 1290 },
  ]
  assert.equal(orderTotalCents(lines), 2190)
})
`,
};

;// CONCATENATED MODULE: ./build/demo/sample-repository/change-files.js
/** What the pull request makes of the shop, one record per commit. The defects are planted; `planted-defects.ts` names them. */
const changeFiles = [
    {
        message: 'Search orders by customer, page by page',
        files: {
            'src/pages.ts': `export interface Page<Item> {
  items: Item[]
  page: number
  pageCount: number
}

/** Cuts a list into pages; the first page is 1. */
export const pageOf = <Item>(items: Item[], page: number, pageSize: number): Page<Item> => {
  const start = page * pageSize
  return {
    items: items.slice(start, start + pageSize),
    page,
    pageCount: Math.ceil(items.length / pageSize),
  }
}
`,
            'src/orders.ts': `import { query } from './database.ts'
import { sendMail } from './mail.ts'
import { pageOf, type Page } from './pages.ts'
import { orderTotalCents, type OrderLine } from './pricing.ts'

export interface Order {
  id: string
  customer: string
  email: string
  status: 'open' | 'paid' | 'cancelled'
  totalCents: number
}

export const findOrder = async (id: string): Promise<Order | undefined> => {
  const [order] = await query<Order>('select * from orders where id = $1', [id])
  return order
}

export const searchOrders = async (customer: string, page: number): Promise<Page<Order>> => {
  const orders = await query<Order>("select * from orders where customer ilike '%" + customer + "%' order by id")
  return pageOf(orders, page, 20)
}

export const placeOrder = async (customer: string, email: string, lines: OrderLine[]): Promise<Order> => {
  const [order] = await query<Order>(
    'insert into orders (customer, email, total_cents) values ($1, $2, $3) returning *',
    [customer, email, orderTotalCents(lines)],
  )
  if (!order) throw new Error('The order was not stored')
  await sendMail(email, 'Thank you for your order', 'Your order ' + order.id + ' is on its way.')
  return order
}
`,
            'src/server.ts': `import { createServer } from 'node:http'
import { findOrder, searchOrders } from './orders.ts'

createServer(async (request, response) => {
  const url = new URL(request.url ?? '/', 'http://shop.local')
  const [, resource, id] = url.pathname.split('/')
  if (resource === 'orders' && id === 'search') {
    const customer = url.searchParams.get('customer') ?? ''
    const found = await searchOrders(customer, Number(url.searchParams.get('page') ?? 1))
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(found))
    return
  }
  if (resource === 'orders' && id) {
    const order = await findOrder(id)
    response.writeHead(order ? 200 : 404, { 'content-type': 'application/json' })
    response.end(JSON.stringify(order ?? { error: 'No such order' }))
    return
  }
  response.writeHead(404).end()
}).listen(Number(process.env.PORT ?? 8080))
`,
        },
    },
    {
        message: 'Cancel and refund orders, vouchers and VAT',
        files: {
            'src/orders.ts': `import { query } from './database.ts'
import { sendMail } from './mail.ts'
import { pageOf, type Page } from './pages.ts'
import { refundPayment } from './payments.ts'
import { orderTotalCents, type OrderLine } from './pricing.ts'

export interface Order {
  id: string
  customer: string
  email: string
  status: 'open' | 'paid' | 'cancelled'
  totalCents: number
}

export const findOrder = async (id: string): Promise<Order | undefined> => {
  const [order] = await query<Order>('select * from orders where id = $1', [id])
  return order
}

export const searchOrders = async (customer: string, page: number): Promise<Page<Order>> => {
  const orders = await query<Order>("select * from orders where customer ilike '%" + customer + "%' order by id")
  return pageOf(orders, page, 20)
}

export const placeOrder = async (customer: string, email: string, lines: OrderLine[]): Promise<Order> => {
  const [order] = await query<Order>(
    'insert into orders (customer, email, total_cents) values ($1, $2, $3) returning *',
    [customer, email, orderTotalCents(lines)],
  )
  if (!order) throw new Error('The order was not stored')
  await sendMail(email, 'Thank you for your order', 'Your order ' + order.id + ' is on its way.')
  return order
}

/** Cancels a paid order and gives the money back. */
export const cancelOrder = async (order: Order): Promise<void> => {
  refundPayment(order.id)
  await query("update orders set status = 'cancelled' where id = $1", [order.id])
  await sendMail(order.email, 'Your order was cancelled', 'The money is on its way back to you.')
}
`,
            'src/pricing.ts': `export interface OrderLine {
  sku: string
  quantity: number
  unitPriceCents: number
}

const vatRate = 0.19

export const lineTotalCents = (line: OrderLine): number => line.quantity * line.unitPriceCents

export const orderTotalCents = (lines: OrderLine[]): number =>
  lines.reduce((total, line) => total + lineTotalCents(line), 0)

/** What the customer pays: the net amount with VAT. */
export const grossCents = (netCents: number): number => Math.floor(netCents * (1 + vatRate))

/** Takes a voucher off an order; a voucher never pays more than the order costs. */
export const applyVoucher = (totalCents: number, voucherCents: number): number =>
  Math.max(0, totalCents - voucherCents)
`,
            'src/mail.ts': `const mailHost = process.env.MAIL_HOST ?? 'https://mail.example'
const mailKey = 'mail-live-7Qd2vXr9TzLw4KpB'

export const sendMail = async (to: string, subject: string, text: string): Promise<void> => {
  const answer = await fetch(mailHost + '/send', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer ' + mailKey },
    body: JSON.stringify({ to, subject, text }),
  })
  if (!answer.ok) throw new Error('Mail to ' + to + ' was refused: ' + answer.status)
}
`,
        },
    },
];
const changeTitle = 'Order search, refunds and VAT';
const changeDescription = `Customer care can now look up orders by name, cancel them and give the money back.

- \`GET /orders/search?customer=&page=\`
- refunds through the payment provider
- gross prices and vouchers

Closes #3`;

;// CONCATENATED MODULE: ./build/demo/sample-repository/create-sample-repository.js





const baseBranch = 'main';
const headBranch = 'feature/order-search';
const firstCommitSeconds = Date.UTC(2026, 2, 2, 9) / 1000;
const create_sample_repository_hourSeconds = 3600;
/** Makes the shop's repository under `directory`. The same commits, with the same names, on every machine. */
const createSampleRepository = async (directory) => {
    const gitDirectory = external_node_path_.join(directory, 'corner-shop.git');
    const workTree = external_node_path_.join(directory, 'corner-shop-author');
    await (0,promises_namespaceObject.mkdir)(workTree, { recursive: true });
    await runGit(workTree, ['init', '--quiet', `--initial-branch=${baseBranch}`]);
    await commit(workTree, 'Corner shop', baseFiles, firstCommitSeconds);
    await runGit(workTree, ['checkout', '--quiet', '-b', headBranch]);
    for (const [index, change] of changeFiles.entries()) {
        await commit(workTree, change.message, change.files, firstCommitSeconds + (index + 1) * create_sample_repository_hourSeconds);
    }
    await runGit(directory, ['clone', '--quiet', '--bare', workTree, gitDirectory]);
    // As GitHub configures its own: any commit may be fetched by its name.
    await runGit(gitDirectory, ['config', 'uploadpack.allowAnySHA1InWant', 'true']);
    await runGit(gitDirectory, ['remote', 'remove', 'origin']);
    return {
        gitDirectory,
        baseBranch,
        headBranch,
        baseSha: await revision(gitDirectory, baseBranch),
        headSha: await revision(gitDirectory, headBranch),
        title: changeTitle,
        description: changeDescription,
    };
};
const revision = async (directory, name) => (await runGit(directory, ['rev-parse', name])).trim();
const commit = async (workTree, message, files, dateSeconds) => {
    for (const [name, content] of Object.entries(files)) {
        await (0,promises_namespaceObject.mkdir)(external_node_path_.dirname(external_node_path_.join(workTree, name)), { recursive: true });
        await (0,promises_namespaceObject.writeFile)(external_node_path_.join(workTree, name), content);
    }
    await runGit(workTree, ['add', '--all']);
    await runGit(workTree, ['commit', '--quiet', '--no-verify', '--message', message], { dateSeconds });
};

;// CONCATENATED MODULE: ./build/demo/sample-repository/pull-request-references.js

/** Sets `refs/pull/N/head` and `refs/pull/N/merge`, as GitHub keeps them. Gives the merge commit; throws on a conflict. */
const updatePullRequestReferences = async (gitDirectory, number, baseSha, headSha) => {
    const tree = await mergedTree(gitDirectory, baseSha, headSha);
    const headSeconds = Number((await runGit(gitDirectory, ['show', '-s', '--format=%ct', headSha])).trim());
    const message = `Merge ${headSha} into ${baseSha}`;
    const merge = (await runGit(gitDirectory, ['commit-tree', tree, '-p', baseSha, '-p', headSha, '-m', message], {
        dateSeconds: headSeconds,
    })).trim();
    await runGit(gitDirectory, ['update-ref', `refs/pull/${number}/head`, headSha]);
    await runGit(gitDirectory, ['update-ref', `refs/pull/${number}/merge`, merge]);
    return merge;
};
const mergedTree = async (gitDirectory, baseSha, headSha) => {
    // Before git 2.38 there is no `merge-tree --write-tree`; a branch that contains its base does not need it.
    const contained = await tryGit(gitDirectory, ['merge-base', '--is-ancestor', baseSha, headSha]);
    const args = contained === undefined ? ['merge-tree', '--write-tree', baseSha, headSha] : ['rev-parse', `${headSha}^{tree}`];
    return (await runGit(gitDirectory, args)).trim();
};

;// CONCATENATED MODULE: ./build/demo/scene/open-scene.js









const owner = 'octo';
const open_scene_name = 'corner-shop';
const number = 4;
const author = { login: 'robin', id: 2002, type: 'User' };
/** Makes it under `folder`; `toolCache` is where downloads are kept between runs. */
const openScene = async (folder, toolCache) => {
    const sample = await createSampleRepository(external_node_path_.join(folder, 'server'));
    const mergeSha = await updatePullRequestReferences(sample.gitDirectory, number, sample.baseSha, sample.headSha);
    const token = `ghs_${(0,external_node_crypto_namespaceObject.randomBytes)(18).toString('hex')}`;
    const pullRequest = {
        number,
        title: sample.title,
        body: sample.description,
        user: author,
        baseBranch: sample.baseBranch,
        headBranch: sample.headBranch,
    };
    const api = await startGithubApi({
        gitDirectory: sample.gitDirectory,
        owner,
        name: open_scene_name,
        defaultBranch: sample.baseBranch,
        tokens: { [token]: writeToken },
        users: [{ user: author, permission: 'write' }],
        pullRequests: [pullRequest],
        issues: [{ number: 3, title: 'Customer care cannot find an order', body: 'We only have the name.', user: author }],
    });
    const pull = api.world.pullRequests.get(number);
    if (!pull)
        throw new Error('The pull request was not made');
    const workspace = external_node_path_.join(folder, 'runner', open_scene_name, open_scene_name);
    await (0,promises_namespaceObject.mkdir)(external_node_path_.dirname(workspace), { recursive: true });
    await checkoutPullRequest({ workspace, remoteUrl: sample.gitDirectory, number, depth: 0 });
    return {
        api,
        pullRequest: pull,
        headSha: sample.headSha,
        baseSha: sample.baseSha,
        token,
        job: {
            workspace,
            temp: external_node_path_.join(folder, 'runner', '_temp'),
            toolCache,
            repository: `${owner}/${open_scene_name}`,
            eventName: 'pull_request',
            apiUrl: api.url,
            serverUrl: api.url,
            sha: mergeSha,
            ref: `refs/pull/${number}/merge`,
            actor: author.login,
            headRef: sample.headBranch,
            baseRef: sample.baseBranch,
        },
        event: {
            action: 'opened',
            number,
            pull_request: await viewPullRequest(api.world, pull, true),
            repository: viewRepository(api.world),
            sender: viewUser(api.world, author),
        },
    };
};

;// CONCATENATED MODULE: ./build/demo/runner/end-orphans.js

/**
 * At the end of a job the runner kills every process that still carries the job's RUNNER_TRACKING_ID. Gives their ids.
 * Only where /proc tells the environment of processes; elsewhere none is found.
 */
const endOrphans = async (trackingId) => {
    const mark = `RUNNER_TRACKING_ID=${trackingId}`;
    const ids = (await (0,promises_namespaceObject.readdir)('/proc').catch(() => [])).filter(name => /^\d+$/.test(name)).map(Number);
    const found = [];
    for (const id of ids) {
        const environment = await (0,promises_namespaceObject.readFile)(`/proc/${id}/environ`, 'utf8').catch(() => '');
        if (!environment.split('\0').includes(mark))
            continue;
        found.push(id);
        try {
            process.kill(id, 'SIGKILL');
        }
        catch {
            // It has ended meanwhile.
        }
    }
    return found;
};

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __nccwpck_require__(8815);
;// CONCATENATED MODULE: ./build/demo/runner/action-metadata.js


/**
 * What the runner takes from an action.yml. Of expressions in defaults it knows those that name the job's token and
 * the workspace; `context` gives their values, any other is an error.
 */
const readActionMetadata = async (file, context) => {
    const parsed = (0,dist/* parse */.qg)(await (0,promises_namespaceObject.readFile)(file, 'utf8'));
    const inputs = Object.entries(parsed.inputs ?? {}).map(([name, input]) => {
        const text = input?.default === undefined || input.default === null ? '' : String(input.default);
        return [name, { default: evaluate(text, context) }];
    });
    return { inputs: Object.fromEntries(inputs), main: parsed.runs.main, post: parsed.runs.post };
};
const evaluate = (text, context) => text.replace(/\$\{\{\s*([\w.-]+)\s*\}\}/g, (_, name) => {
    const value = context[name];
    if (value === undefined)
        throw new Error(`action.yml uses \${{ ${name} }}, which this runner does not know`);
    return value;
});

;// CONCATENATED MODULE: ./build/demo/runner/cancel.js

const interruptMs = 7_500;
const terminateMs = 2_500;
/**
 * Stops a step as the runner does on cancel or time-out: SIGINT to the node process only, after 7.5 s SIGTERM, after
 * another 2.5 s SIGKILL. Its children are not touched.
 */
const cancelAsRunner = async (child) => {
    const ended = new Promise(resolve => child.once('exit', () => resolve(true)));
    for (const [signal, waitMs] of [
        ['SIGINT', interruptMs],
        ['SIGTERM', terminateMs],
    ]) {
        if (child.exitCode !== null || child.signalCode !== null)
            return;
        child.kill(signal);
        const timer = new AbortController();
        const gone = await Promise.race([ended, (0,external_node_timers_promises_namespaceObject.setTimeout)(waitMs, false, { signal: timer.signal }).catch(() => false)]);
        timer.abort();
        if (gone)
            return;
    }
    child.kill('SIGKILL');
};

;// CONCATENATED MODULE: ./build/demo/runner/file-commands.js
/** A file command file that the runner would refuse; it fails the step. */
class FileCommandError extends Error {
}
/**
 * Reads a file of `NAME=VALUE` lines and `NAME<<DELIMITER` blocks (GITHUB_OUTPUT, GITHUB_STATE, GITHUB_ENV) as the
 * runner does: `=` before `<<` decides, the last value of a name wins, a block must end with its delimiter.
 */
const parseFileCommands = (text) => {
    const values = {};
    const lines = text.split(/\r?\n/);
    for (let index = 0; index < lines.length; index++) {
        const line = lines[index] ?? '';
        if (line === '')
            continue;
        const equals = line.indexOf('=');
        const heredoc = line.indexOf('<<');
        if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
            values[nameOf(line.slice(0, equals))] = line.slice(equals + 1);
        }
        else if (heredoc >= 0) {
            const end = lines.indexOf(line.slice(heredoc + 2), index + 1);
            // The delimiter must be followed by a line end, or the runner has not seen it whole.
            if (end < 0 || end === lines.length - 1) {
                throw new FileCommandError(`Invalid value. Matching delimiter not found '${line.slice(heredoc + 2)}'`);
            }
            values[nameOf(line.slice(0, heredoc))] = lines.slice(index + 1, end).join('\n');
            index = end;
        }
        else
            throw new FileCommandError(`Invalid format '${line}'`);
    }
    return values;
};
const nameOf = (name) => {
    if (name === '')
        throw new FileCommandError('Invalid format: a name is missing');
    return name;
};
/** GITHUB_ENV may set anything but what would change how later steps run. */
const checkEnvironment = (values) => {
    const refused = Object.keys(values).find(name => name.toUpperCase() === 'NODE_OPTIONS');
    if (refused !== undefined)
        throw new FileCommandError(`Can't store ${refused} output parameter using '$GITHUB_ENV' command.`);
    return values;
};
const maxSummaryBytes = 1_048_576;

;// CONCATENATED MODULE: external "node:string_decoder"
const external_node_string_decoder_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");
;// CONCATENATED MODULE: ./build/demo/runner/read-lines.js

/** Calls `onLine` for every line of a stream as it becomes whole, and for the rest when the stream ends. */
const readLines = (stream, onLine) => {
    const decoder = new external_node_string_decoder_namespaceObject.StringDecoder('utf8');
    let rest = '';
    stream.on('data', (chunk) => {
        const lines = (rest + decoder.write(chunk)).split(/\r?\n/);
        rest = lines.pop() ?? '';
        for (const line of lines)
            onLine(line);
    });
    return new Promise(resolve => {
        stream.on('close', () => {
            rest += decoder.end();
            if (rest !== '')
                onLine(rest);
            resolve();
        });
    });
};

;// CONCATENATED MODULE: ./build/demo/runner/runner-environment.js

const operatingSystems = { darwin: 'macOS', win32: 'Windows' };
/** The variables that a job gives to every step; those of actions/runner's allow list and no others. */
const jobEnvironment = (job, eventFile) => ({
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTOR: job.actor,
    GITHUB_ACTOR_ID: '2002',
    GITHUB_TRIGGERING_ACTOR: job.actor,
    GITHUB_API_URL: job.apiUrl,
    GITHUB_GRAPHQL_URL: `${job.apiUrl}/graphql`,
    GITHUB_SERVER_URL: job.serverUrl,
    GITHUB_BASE_REF: job.baseRef ?? '',
    GITHUB_HEAD_REF: job.headRef ?? '',
    GITHUB_EVENT_NAME: job.eventName,
    GITHUB_EVENT_PATH: eventFile,
    GITHUB_JOB: 'review',
    GITHUB_REF: job.ref,
    GITHUB_REF_NAME: job.ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    GITHUB_REF_TYPE: 'branch',
    GITHUB_REPOSITORY: job.repository,
    GITHUB_REPOSITORY_ID: '700001',
    GITHUB_REPOSITORY_OWNER: job.repository.split('/')[0] ?? '',
    GITHUB_REPOSITORY_OWNER_ID: '1001',
    GITHUB_RETENTION_DAYS: '90',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '5001',
    GITHUB_RUN_NUMBER: '1',
    GITHUB_SHA: job.sha,
    GITHUB_WORKFLOW: 'Review',
    GITHUB_WORKFLOW_REF: `${job.repository}/.github/workflows/review.yml@refs/heads/main`,
    GITHUB_WORKSPACE: job.workspace,
    RUNNER_ARCH: process.arch === 'arm64' ? 'ARM64' : 'X64',
    RUNNER_ENVIRONMENT: 'self-hosted',
    RUNNER_NAME: 'demo',
    RUNNER_OS: operatingSystems[process.platform] ?? 'Linux',
    RUNNER_TEMP: job.temp,
    RUNNER_TOOL_CACHE: job.toolCache,
    RUNNER_WORKSPACE: external_node_path_.dirname(job.workspace),
});
/** Name of an input's variable: upper case, and only spaces become underscores. */
const inputVariable = (name) => `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
/** What the machine itself gives to a process, without anything of a job it may run in. */
const machineEnvironment = (environment) => {
    const kept = Object.entries(environment).filter(([name, value]) => value !== undefined && machineVariables.test(name) && value !== '');
    return Object.fromEntries(kept);
};
/** Proxies and certificate files belong to the machine's network; the registry setting tells where npm is. */
const machineVariables = /^(PATH|HOME|USER|LOGNAME|LANG|LC_\w+|TZ|TMPDIR|TEMP|TMP|SHELL|USERPROFILE|APPDATA|LOCALAPPDATA|SystemRoot|SystemDrive|ComSpec|PATHEXT|windir|NUMBER_OF_PROCESSORS|PROGRAMFILES|NODE_EXTRA_CA_CERTS|SSL_CERT_FILE|SSL_CERT_DIR|(https?|no|all)_proxy|npm_config_registry|NPM_CONFIG_REGISTRY)$/i;

;// CONCATENATED MODULE: ./build/demo/runner/workflow-commands.js
const emptyCommandLog = () => ({
    annotations: [],
    masks: [],
    groups: [],
    debug: [],
    refused: [],
    unknown: [],
});
/** Each kind is kept ten times a step, and its message cut. */
const maxAnnotationsOfKind = 10;
const maxMessageCharacters = 4_096;
/** Gives a function that takes lines one after the other and says whether the line was a command. */
const createCommandReader = (log) => {
    let stopToken;
    return line => {
        if (stopToken !== undefined) {
            if (line.trim() === `::${stopToken}::`)
                stopToken = undefined;
            return true;
        }
        const command = parseCommand(line);
        if (!command)
            return false;
        if (command.name === 'stop-commands') {
            stopToken = command.message;
            log.masks.push(command.message);
        }
        else
            run(command, log);
        return true;
    };
};
const run = ({ name, properties, message }, log) => {
    if (name === 'error' || name === 'warning' || name === 'notice')
        annotate(log, name, message, properties);
    else if (name === 'add-mask')
        log.masks.push(...new Set([message, ...message.split(/\r?\n/)].filter(part => part !== '')));
    else if (name === 'group')
        log.groups.push(message);
    else if (name === 'debug')
        log.debug.push(message);
    else if (name === 'set-env' || name === 'add-path')
        log.refused.push(name);
    else if (!quiet.has(name))
        log.unknown.push(name);
};
const quiet = new Set([
    'endgroup',
    'echo',
    'add-matcher',
    'remove-matcher',
    'set-output',
    'save-state',
    'internal-set-repo-path',
]);
const annotate = (log, level, message, properties) => {
    if (log.annotations.filter(annotation => annotation.level === level).length >= maxAnnotationsOfKind)
        return;
    log.annotations.push({ level, message: message.slice(0, maxMessageCharacters), properties });
};
/** `::name k=v,k=v::message` at the start of a line, or `##[name k=v;k=v]message` anywhere in it. */
const parseCommand = (line) => {
    const modern = /^\s*::([A-Za-z][\w-]*)(?:\s+([^\n]*?))?::([\s\S]*)$/.exec(line);
    if (modern)
        return command(modern, ',', unescapeModern);
    const old = /##\[([A-Za-z][\w-]*)(?:\s+([^\]]*))?\]([\s\S]*)$/.exec(line);
    return old ? command(old, ';', unescapeOld) : undefined;
};
const command = (match, separator, decode) => {
    const properties = (match[2] ?? '')
        .split(separator)
        .map(pair => pair.split('='))
        .flatMap(([key = '', ...rest]) => (key.trim() === '' ? [] : [[key.trim(), decode(rest.join('='))]]));
    return {
        name: (match[1] ?? '').toLowerCase(),
        properties: Object.fromEntries(properties),
        message: decode(match[3] ?? ''),
    };
};
const unescapeModern = (text) => text.replace(/%3A/gi, ':').replace(/%2C/gi, ',').replace(/%0D/gi, '\r').replace(/%0A/gi, '\n').replace(/%25/g, '%');
const unescapeOld = (text) => text.replace(/%3B/gi, ';').replace(/%5D/gi, ']').replace(/%0D/gi, '\r').replace(/%0A/gi, '\n').replace(/%25/g, '%');
/** Replaces every mask in `text`, the longest first, as the runner does before a line is shown. */
const applyMasks = (text, masks) => [...masks]
    .filter(mask => mask !== '')
    .sort((left, right) => right.length - left.length)
    .reduce((masked, mask) => masked.replaceAll(mask, '***'), text);

;// CONCATENATED MODULE: ./build/demo/runner/run-action.js











/** A child that holds the output open delays the end of a step by this much at most. */
const outputHoldMs = 5_000;
/** Runs one entry point of a JavaScript action exactly as actions/runner 2.336 does. Never throws for what the script does. */
const runActionStep = async (step) => {
    const { job } = step;
    const started = performance.now();
    const files = await prepareFiles(step);
    const log = emptyCommandLog();
    log.masks.push(...(step.secrets ?? []));
    const child = (0,external_node_child_process_namespaceObject.spawn)(process.execPath, [step.entry], {
        cwd: job.workspace,
        env: await stepEnvironment(step, files),
        stdio: ['ignore', 'pipe', 'pipe'],
        // Ctrl-C in a terminal must reach the step once, as the runner's SIGINT, not also as the terminal's.
        detached: process.platform !== 'win32',
    });
    const cancel = () => void cancelAsRunner(child);
    step.signal?.addEventListener('abort', cancel, { once: true });
    let output = '';
    const shown = [];
    const readCommand = createCommandReader(log);
    const onLine = (line) => {
        output += `${line}\n`;
        if (readCommand(line))
            return;
        const masked = applyMasks(line, log.masks);
        shown.push(masked);
        step.onLine?.(masked);
    };
    const closed = Promise.all([readLines(child.stdout, onLine), readLines(child.stderr, onLine)]);
    const exitCode = await new Promise((resolve, reject) => {
        child.once('error', reject);
        child.once('exit', resolve);
    });
    await Promise.race([closed, (0,external_node_timers_promises_namespaceObject.setTimeout)(outputHoldMs, undefined, { ref: false })]);
    child.stdout.destroy();
    child.stderr.destroy();
    step.signal?.removeEventListener('abort', cancel);
    const read = await readFiles(files, log);
    return {
        ...log,
        ...read,
        exitCode,
        succeeded: exitCode === 0 && read.fileError === undefined && step.signal?.aborted !== true,
        output,
        shownLog: shown.join('\n'),
        durationMs: Math.round(performance.now() - started),
    };
};
/** New empty files per step. */
const prepareFiles = async ({ job, event }) => {
    const folder = external_node_path_.join(job.temp, '_runner_file_commands');
    const eventFile = external_node_path_.join(job.temp, '_github_workflow', 'event.json');
    await (0,promises_namespaceObject.mkdir)(folder, { recursive: true });
    await (0,promises_namespaceObject.mkdir)(external_node_path_.dirname(eventFile), { recursive: true });
    await (0,promises_namespaceObject.mkdir)(job.toolCache, { recursive: true });
    await (0,promises_namespaceObject.writeFile)(eventFile, JSON.stringify(event));
    const id = (0,external_node_crypto_namespaceObject.randomUUID)();
    const file = async (name) => {
        const full = external_node_path_.join(folder, `${name}_${id}`);
        await (0,promises_namespaceObject.writeFile)(full, '');
        return full;
    };
    return {
        output: await file('set_output'),
        state: await file('save_state'),
        env: await file('set_env'),
        path: await file('add_path'),
        summary: await file('step_summary'),
        event: eventFile,
    };
};
const stepEnvironment = async (step, files) => {
    const context = { 'github.token': step.secrets?.[0] ?? '', 'github.workspace': step.job.workspace };
    const metadata = step.actionFile === undefined ? undefined : await readActionMetadata(step.actionFile, context);
    const defaults = Object.entries(metadata?.inputs ?? {}).map(([name, input]) => [name, input.default]);
    const inputs = { ...Object.fromEntries(defaults), ...step.inputs };
    return {
        ...machineEnvironment(process.env),
        ...step.env,
        ...jobEnvironment(step.job, files.event),
        GITHUB_OUTPUT: files.output,
        GITHUB_STATE: files.state,
        GITHUB_ENV: files.env,
        GITHUB_PATH: files.path,
        GITHUB_STEP_SUMMARY: files.summary,
        GITHUB_ACTION: '__self',
        RUNNER_TRACKING_ID: step.job.trackingId ?? `github_${(0,external_node_crypto_namespaceObject.randomUUID)()}`,
        ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [inputVariable(name), value])),
        ...Object.fromEntries(Object.entries(step.state ?? {}).map(([name, value]) => [`STATE_${name}`, value])),
    };
};
const readFiles = async (files, log) => {
    const text = (file) => (0,promises_namespaceObject.readFile)(file, 'utf8').catch(() => '');
    const summary = await text(files.summary);
    const tooLong = Buffer.byteLength(summary) > maxSummaryBytes;
    if (tooLong) {
        const message = `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got ${Math.ceil(Buffer.byteLength(summary) / 1024)}k.`;
        log.annotations.push({ level: 'error', message, properties: {} });
    }
    const empty = { outputs: {}, state: {}, environment: {}, path: [] };
    const rest = { summary: tooLong ? '' : summary, fileError: undefined };
    try {
        return {
            ...rest,
            outputs: parseFileCommands(await text(files.output)),
            state: parseFileCommands(await text(files.state)),
            environment: checkEnvironment(parseFileCommands(await text(files.env))),
            path: (await text(files.path)).split(/\r?\n/).filter(line => line !== ''),
        };
    }
    catch (error) {
        if (!(error instanceof FileCommandError))
            throw error;
        log.annotations.push({ level: 'error', message: error.message, properties: {} });
        return { ...rest, ...empty, fileError: error };
    }
};

;// CONCATENATED MODULE: ./build/demo/runner/run-job.js



/** Runs main, then post with main's state, however main ended: `post-if: always()`. A cancel stops main only. */
const runActionJob = async (step) => {
    const { main: mainEntry, post: postEntry, between, signal, ...rest } = step;
    const trackingId = `github_${(0,external_node_crypto_namespaceObject.randomUUID)()}`;
    const shared = { ...rest, job: { ...rest.job, trackingId } };
    const main = await runActionStep({ ...shared, entry: mainEntry, ...(signal ? { signal } : {}) });
    await between?.(main.outputs);
    const secrets = [...(shared.secrets ?? []), ...main.masks.filter(mask => !shared.secrets?.includes(mask))];
    const post = await runActionStep({
        ...shared,
        entry: postEntry,
        secrets,
        state: main.state,
        env: { ...shared.env, ...main.environment },
    });
    return { main, post, orphans: await endOrphans(trackingId) };
};

;// CONCATENATED MODULE: ./build/demo/scene/play.js





/** Runs main and post as the runner would, then reads from the API what came of it. */
const play = async ({ scene, upstream, root, signal, onLine }) => {
    const started = performance.now();
    const job = await runActionJob({
        main: external_node_path_.join(root, 'dist', 'main', 'index.js'),
        post: external_node_path_.join(root, 'dist', 'post', 'index.js'),
        actionFile: external_node_path_.join(root, 'action.yml'),
        job: scene.job,
        event: scene.event,
        inputs: { task: 'review', 'github-token': scene.token, ...upstream.inputs },
        env: upstream.env,
        secrets: [scene.token, ...Object.values(upstream.env)],
        signal,
        onLine,
    });
    const { api, pullRequest } = scene;
    const problem = problemOf(job, scene);
    return {
        ok: problem === null,
        problem,
        upstream: { scripted: upstream.scripted, label: upstream.label },
        repository: scene.job.repository,
        serverUrl: api.url,
        pullRequest: {
            number: pullRequest.number,
            title: pullRequest.title,
            body: pullRequest.body,
            author: pullRequest.user.login,
            baseBranch: pullRequest.baseBranch,
            headBranch: pullRequest.headBranch,
            headSha: scene.headSha,
            commits: 2,
        },
        files: (await diffOf(api.world, scene.baseSha, scene.headSha)).files,
        reviews: api.world.reviews,
        comments: api.world.reviewComments,
        issueComments: api.world.issueComments,
        exitCodes: [job.main.exitCode, job.post.exitCode],
        outputs: job.main.outputs,
        annotations: [...job.main.annotations, ...job.post.annotations],
        jobSummary: job.main.summary + job.post.summary,
        result: await readResult(job.main.outputs['result-file']),
        log: [job.main.shownLog, job.post.shownLog].filter(text => text !== '').join('\n'),
        requests: api.world.requests,
        orphans: job.orphans,
        durationMs: Math.round(performance.now() - started),
    };
};
const problemOf = ({ main, post }, { api }) => {
    const [error] = main.annotations.filter(annotation => annotation.level === 'error');
    if (!main.succeeded)
        return error?.message ?? `The action ended with exit code ${main.exitCode}.`;
    if (!post.succeeded)
        return `The action's post step ended with exit code ${post.exitCode}.`;
    return api.world.reviews.length === 0 ? 'The action passed, but no review was posted.' : null;
};
const readResult = async (file) => {
    if (!file)
        return null;
    try {
        const value = JSON.parse(await (0,promises_namespaceObject.readFile)(file, 'utf8'));
        return isResultFile(value) ? value : null;
    }
    catch {
        return null;
    }
};

;// CONCATENATED MODULE: ./build/demo/scene/read-arguments.js

const usage = `Usage: claude-router demo [--provider P [--model M]] [--output DIR] [--open] [--keep] [--json]

Makes a small repository with a pull request that has planted defects, and a GitHub API for it on this machine; runs the
action on it as GitHub's runner would; shows the posted review here and as a web page. Needs no key and no account: the
reviewer is a script, unless --provider names a real one.

  --provider P   ask this provider instead of the script; its key is read from its usual environment variable
  --model M      its model
  --output DIR   where the page goes (default: demo-output)
  --open         open the page
  --keep         keep the repository and the runner's folders, and say where they are
  --json         print the result as JSON
  --help         print this

Examples:
  claude-router demo --open
  claude-router demo --provider ollama --model qwen3:8b`;
/** Throws TypeError, with the reason, for what it does not know. */
const readArguments = (args) => {
    const { values } = (0,external_node_util_namespaceObject.parseArgs)({
        args,
        options: {
            provider: { type: 'string' },
            model: { type: 'string' },
            keep: { type: 'boolean', default: false },
            output: { type: 'string', default: 'demo-output' },
            open: { type: 'boolean', default: false },
            json: { type: 'boolean', default: false },
            help: { type: 'boolean', short: 'h', default: false },
        },
    });
    return { ...values, provider: values.provider, model: values.model };
};

;// CONCATENATED MODULE: ./build/demo/scene/run-demo.js














const exitCodes = { ok: 0, failed: 1, usage: 2, interrupted: 130 };
/** The whole demo. Gives the exit code: 0 only if the action passed and a review was posted. */
const runDemo = async (options) => {
    const { terminal } = options;
    let choice;
    try {
        choice = readArguments(options.args);
    }
    catch (error) {
        terminal.tell(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
        return exitCodes.usage;
    }
    if (choice.help) {
        terminal.print(usage);
        return exitCodes.ok;
    }
    const root = findRoot(options.scriptFolder);
    if (root === undefined || !(0,external_node_fs_.existsSync)(external_node_path_.join(root, 'dist', 'main', 'index.js'))) {
        terminal.tell('There is no dist/main/index.js beside action.yml. Build it first: npm run build');
        return exitCodes.usage;
    }
    let upstream;
    try {
        upstream = await chooseUpstream(choice, options.env);
    }
    catch (error) {
        if (!(error instanceof UpstreamChoiceError))
            throw error;
        terminal.tell(error.message);
        return exitCodes.usage;
    }
    return inTemporaryFolder(choice.keep, options, folder => perform({ ...options, choice, root, upstream, folder }));
};
const inTemporaryFolder = async (keep, { terminal, temporaryFolder }, act) => {
    const folder = await (0,promises_namespaceObject.mkdtemp)(external_node_path_.join(temporaryFolder, 'claude-router-demo-'));
    try {
        return await act(folder);
    }
    finally {
        if (keep)
            terminal.tell(`Kept: ${folder}`);
        else
            await (0,promises_namespaceObject.rm)(folder, { recursive: true, force: true, maxRetries: 5 });
    }
};
const perform = async (performance) => {
    const { choice, root, upstream, folder, terminal, signal, env } = performance;
    const paint = createPaint(terminal.colours);
    // Claude Code is large: it is kept between runs, as the runner's tool cache keeps it.
    const scene = await openScene(folder, external_node_path_.join(env.HOME || external_node_os_.homedir(), '.claude-router', 'tools'));
    try {
        introduce(scene, upstream, performance, paint);
        const report = await play({
            scene,
            upstream,
            root,
            signal,
            onLine: line => terminal.tell(paint.dim(`  │ ${line}`)),
        });
        if (signal.aborted) {
            terminal.tell('Interrupted: the action was cancelled and everything was removed.');
            return exitCodes.interrupted;
        }
        return await show(report, performance, paint, choice);
    }
    finally {
        await scene.api.close();
        await upstream.close();
    }
};
const introduce = (scene, upstream, { terminal, env }, paint) => {
    const { job, pullRequest } = scene;
    const hint = upstream.scripted ? hintAtProvider(env) : undefined;
    const facts = [
        ['Pull request', `${job.repository}#${pullRequest.number}  ${pullRequest.title}`],
        ['GitHub', `a small API on this machine, over a real git repository (${job.apiUrl})`],
        [
            'Reviewer',
            upstream.scripted ? `a script named ${upstream.label}: no model is asked, nobody is paid` : upstream.label,
        ],
        ...(hint === undefined ? [] : [['', `\`--provider ${hint}\` would ask a real model`]]),
        ['Real', 'the action (main, post), the router proxy, Claude Code and its tools, the posted review'],
    ];
    terminal.tell(paint.bold('Claude Router demo'));
    for (const [label, value] of facts)
        terminal.tell(`  ${paint.dim(label.padEnd(13))} ${value}`);
    terminal.tell('');
};
const show = async (report, { terminal, cwd }, paint, choice) => {
    const output = external_node_path_.resolve(cwd, choice.output);
    const page = external_node_path_.join(output, 'review.html');
    await (0,promises_namespaceObject.mkdir)(output, { recursive: true });
    await (0,promises_namespaceObject.writeFile)(page, renderPage(report));
    await (0,promises_namespaceObject.writeFile)(external_node_path_.join(output, 'result.json'), `${JSON.stringify(report.result, null, 2)}\n`);
    await (0,promises_namespaceObject.writeFile)(external_node_path_.join(output, 'job-summary.md'), report.jobSummary);
    if (choice.json)
        terminal.print(JSON.stringify({ page, ...report }, null, 2));
    else {
        terminal.tell('');
        terminal.print(renderAccount(report, { paint, width: terminal.width }));
        terminal.print(`  ${paint.dim('Page'.padEnd(12))} ${page}`);
    }
    for (const annotation of report.annotations) {
        if (annotation.level === 'error')
            terminal.tell(paint.red(`  ${annotation.message}`));
    }
    terminal.tell(report.ok
        ? paint.green(`\nThe action passed and its review is posted (${formatSeconds(report.durationMs)} in all).`)
        : paint.red(`\nThe demo failed: ${report.problem}`));
    if (choice.open)
        openFile(page);
    return report.ok ? exitCodes.ok : exitCodes.failed;
};


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(2173);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
