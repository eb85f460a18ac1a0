export const id = 888;
export const ids = [888];
export const modules = {

/***/ 66524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ commentable),
/* harmony export */   G: () => (/* binding */ clipToHunk)
/* harmony export */ });
/* harmony import */ var _diff_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45774);

/** First and last line number of a hunk on a side; undefined when it has none there. */
const hunkRange = (hunk, side) => {
    const lines = (0,_diff_js__WEBPACK_IMPORTED_MODULE_0__/* .sideLines */ .l)(hunk, side);
    const first = lines[0];
    const last = lines.at(-1);
    if (!first || !last)
        return undefined;
    return { startLine: (0,_diff_js__WEBPACK_IMPORTED_MODULE_0__/* .lineNumber */ .e)(first, side) ?? 0, endLine: (0,_diff_js__WEBPACK_IMPORTED_MODULE_0__/* .lineNumber */ .e)(last, side) ?? 0 };
};
/**
 * The part of a range that GitHub accepts a comment on: it must lie in one hunk of the diff, start and end. Returns the
 * largest such part, or undefined when no line of the range is in the diff.
 */
const clipToHunk = (file, side, range) => {
    const parts = file.hunks.flatMap(hunk => {
        const bounds = hunkRange(hunk, side);
        if (!bounds)
            return [];
        const startLine = Math.max(range.startLine, bounds.startLine);
        const endLine = Math.min(range.endLine, bounds.endLine);
        return startLine <= endLine ? [{ startLine, endLine }] : [];
    });
    return parts.sort((a, b) => b.endLine - b.startLine - (a.endLine - a.startLine))[0];
};
/** Whether GitHub would take a comment on exactly these lines. */
const commentable = (file, side, range) => {
    const part = range.startLine <= range.endLine ? clipToHunk(file, side, range) : undefined;
    return part?.startLine === range.startLine && part.endLine === range.endLine;
};


/***/ }),

/***/ 45774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ lineNumber),
/* harmony export */   l: () => (/* binding */ sideLines)
/* harmony export */ });
/** A unified diff as values. Line text never holds the marker column; a CR before the line feed is part of the text. */
const lineNumber = (line, side) => side === 'RIGHT' ? line.newLine : line.oldLine;
/** The lines of a hunk that exist on a side, in order. */
const sideLines = (hunk, side) => hunk.lines.filter(line => lineNumber(line, side) !== null);


/***/ }),

/***/ 4167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ findFile),
/* harmony export */   t: () => (/* binding */ findAnchor)
/* harmony export */ });
/* harmony import */ var _diff_commentable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66524);
/* harmony import */ var _match_quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41964);


/** The file of the diff that a model means by a path; it may write `./src/a.ts`, `b/src/a.ts` or the former name. */
const findFile = (path, files) => {
    const candidates = [path, path.replace(/^\.?\/+/, ''), path.replace(/^[ab]\//, '')];
    const byPath = candidates.map(name => files.find(file => file.path === name)).find(file => file !== undefined);
    return byPath ?? files.find(file => file.previousPath !== null && candidates.includes(file.previousPath));
};
/**
 * Where in the diff the quoted code stands: byte for byte, else but for white space, else in part; of several places the
 * nearest to the line hint, without a hint the most changed. The head's side first, deleted lines second.
 */
const findAnchor = (finding, file) => (0,_match_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteLines */ .C)(finding.quote).length === 0
    ? anchorByHint(finding, file)
    : (anchorOn('RIGHT', finding, file) ?? anchorOn('LEFT', finding, file));
const rank = { exact: 0, spacing: 1, part: 2 };
const anchorOn = (side, finding, file) => {
    const matches = file.hunks.flatMap(hunk => (0,_match_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .matchQuote */ .Y)(finding.quote, hunk, side));
    const possible = side === 'LEFT' ? matches.filter(match => match.changed > 0) : matches;
    const distance = (match) => finding.startLine === undefined ? -match.changed : Math.abs(match.startLine - finding.startLine);
    const [best] = possible.toSorted((a, b) => rank[a.how] - rank[b.how] || distance(a) - distance(b));
    return best && { side, startLine: best.startLine, endLine: best.endLine, how: best.how };
};
const anchorByHint = ({ startLine, endLine }, file) => {
    if (startLine === undefined)
        return undefined;
    const range = (0,_diff_commentable_js__WEBPACK_IMPORTED_MODULE_1__/* .clipToHunk */ .G)(file, 'RIGHT', { startLine, endLine: endLine ?? startLine });
    return range && { ...range, side: 'RIGHT', how: 'hint' };
};


/***/ }),

/***/ 34302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ countFindings)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43026);

/** Counts, and throws `count_mismatch` when they do not add up: a finding may be withheld, never lost. */
const countFindings = (placed, totals) => {
    const counts = { inline: 0, file: 0, summary: 0, annotation: 0, none: 0, ...totals };
    for (const { place } of placed)
        counts[place]++;
    const sum = counts.inline + counts.file + counts.summary + counts.annotation + counts.none + counts.unusable;
    if (sum !== counts.received) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('count_mismatch', `${counts.received} findings came in, ${sum} are accounted for`, {
            hint: 'This is a bug in Claude Router; please report it with the result file.',
        });
    }
    return counts;
};


/***/ }),

/***/ 32924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ fingerprint)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

const normalise = (text) => text.toLowerCase().replace(/\s+/g, ' ').trim();
/** Which finding it is, wherever its lines have moved to: 16 hex digits of path, category, quoted code and title. */
const fingerprint = (finding) => {
    const words = normalise(finding.title).replace(/[^\p{L}\p{N} ]/gu, '');
    const content = [finding.path, finding.category, normalise(finding.quote), words];
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16);
};


/***/ }),

/***/ 1276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ fitBody),
/* harmony export */   N: () => (/* binding */ maxBodyCharacters)
/* harmony export */ });
/* harmony import */ var _markdown_code_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45162);

/** GitHub's limit for the body of a review or comment, in characters; more is refused with 422. */
const maxBodyCharacters = 65_536;
const notice = '\n\n_Cut: the text is longer than GitHub takes. The whole of it is in the result file._';
/** A body that GitHub takes. Too long: its first line (the marker) stays, the rest is cut and shown as plain text. */
const fitBody = (body) => {
    if (body.length <= maxBodyCharacters)
        return body;
    // Cut anywhere, Markdown may change its meaning (an open fence, half a link): as code it has none.
    const at = body.indexOf('\n');
    const marker = body.startsWith('<!--') && at !== -1 ? body.slice(0, at + 1) : '';
    const room = maxBodyCharacters - marker.length - notice.length - 100;
    const text = body.slice(marker.length, marker.length + room).replace(/`{3,}/g, run => "'".repeat(run.length));
    return `${marker}${(0,_markdown_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeFence */ .d)(text.trim())}${notice}`;
};


/***/ }),

/***/ 93888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ writeMarker),
/* harmony export */   t: () => (/* binding */ readMarker)
/* harmony export */ });
const version = 'v1';
// Percent-encoded with hyphens too: `--` would end the comment.
const encode = (text) => encodeURIComponent(text).replace(/[-!'()*]/g, character => `%${character.charCodeAt(0).toString(16)}`);
const writeMarker = (marker) => {
    const fields = [
        `kind=${marker.kind}`,
        `key=${encode(marker.key)}`,
        `head=${encode(marker.head)}`,
        `fingerprints=${marker.fingerprints.map(encode).join(',')}`,
    ];
    return `<!-- claude-router:${version} ${fields.join(' ')} -->`;
};
/** The marker of a posted body, or undefined when it is not ours. */
const readMarker = (body) => {
    const match = /^<!-- claude-router:v1 kind=(review|finding|comment) key=(\S*) head=(\S*) fingerprints=(\S*) -->/.exec(body?.trimStart() ?? '');
    if (!match)
        return undefined;
    const [, kind, key = '', head = '', fingerprints = ''] = match;
    try {
        return {
            kind: kind,
            key: decodeURIComponent(key),
            head: decodeURIComponent(head),
            fingerprints: fingerprints === '' ? [] : fingerprints.split(',').map(decodeURIComponent),
        };
    }
    catch {
        return undefined;
    }
};


/***/ }),

/***/ 41964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ quoteLines),
/* harmony export */   Y: () => (/* binding */ matchQuote)
/* harmony export */ });
/* harmony import */ var _diff_diff_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45774);

/** Every place in a hunk where the quote stands, of the best kind that occurs. */
const matchQuote = (quote, hunk, side) => {
    const wanted = quoteLines(quote);
    if (wanted.length === 0)
        return [];
    const exact = windows(wanted, hunk, side, (line, text) => line === text);
    if (exact.length > 0)
        return exact.map(match => ({ ...match, how: 'exact' }));
    const spacing = windows(wanted, hunk, side, (line, text) => squeeze(line) === squeeze(text));
    if (spacing.length > 0)
        return spacing.map(match => ({ ...match, how: 'spacing' }));
    const part = wanted.length === 1 ? windows(wanted, hunk, side, contains) : overhanging(wanted, hunk, side);
    return part.map(match => ({ ...match, how: 'part' }));
};
/** Lines of a quote without blank ones around it, carriage returns, and the prefixes of a copied diff. */
const quoteLines = (quote) => {
    const lines = quote.split('\n').map(line => line.replace(/\r$/, ''));
    const first = lines.findIndex(line => line.trim() !== '');
    if (first === -1)
        return [];
    const trimmed = lines.slice(first, lines.findLastIndex(line => line.trim() !== '') + 1);
    const prefix = /^[LR]\d+ [+ -] ?/;
    return trimmed.every(line => prefix.test(line)) ? trimmed.map(line => line.replace(prefix, '')) : trimmed;
};
const squeeze = (text) => text.replace(/\s+/g, ' ').trim();
const contains = (line, text) => squeeze(text).length >= 4 && squeeze(line).includes(squeeze(text));
const windows = (wanted, hunk, side, same) => {
    const lines = (0,_diff_diff_js__WEBPACK_IMPORTED_MODULE_0__/* .sideLines */ .l)(hunk, side);
    const found = [];
    for (let at = 0; at + wanted.length <= lines.length; at++) {
        const window = lines.slice(at, at + wanted.length);
        if (window.every((line, index) => same(line.text.replace(/\r$/, ''), wanted[index] ?? ''))) {
            found.push(foundIn(window, side));
        }
    }
    return found;
};
/** The quote begins above the hunk or ends below it: the part within the hunk, if it says enough to be no accident. */
const overhanging = (wanted, hunk, side) => {
    const lines = (0,_diff_diff_js__WEBPACK_IMPORTED_MODULE_0__/* .sideLines */ .l)(hunk, side);
    const found = [];
    for (let offset = 1 - wanted.length; offset < lines.length; offset++) {
        if (offset >= 0 && offset + wanted.length <= lines.length)
            continue;
        const window = lines.slice(Math.max(0, offset), offset + wanted.length);
        const skipped = Math.max(0, -offset);
        const same = window.every((line, index) => squeeze(line.text) === squeeze(wanted[skipped + index] ?? ''));
        if (same && window.some(line => /\w.*\w.*\w.*\w/.test(line.text)))
            found.push(foundIn(window, side));
    }
    return found;
};
const foundIn = (window, side) => {
    const numbers = window.map(line => (0,_diff_diff_js__WEBPACK_IMPORTED_MODULE_0__/* .lineNumber */ .e)(line, side) ?? 0);
    return {
        startLine: numbers[0] ?? 0,
        endLine: numbers.at(-1) ?? 0,
        changed: window.filter(line => line.kind !== 'context').length,
    };
};


/***/ }),

/***/ 85374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ planReview),
/* harmony export */   j: () => (/* binding */ suggestedLines)
/* harmony export */ });
/* harmony import */ var _diff_commentable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66524);
/* harmony import */ var _diff_diff_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(45774);
/* harmony import */ var _anchor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4167);
/* harmony import */ var _count_findings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34302);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46013);
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32924);
/* harmony import */ var _match_quote_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(41964);







// GitHub has answered 502 though posted, or "submitted too quickly", above some 30 comments; reviewdog keeps 30 and 10.
const maxInlineComments = 30;
const maxFileComments = 10;
/** Decides where every finding goes, worst first. The counts add up or it throws. */
const planReview = (review, files, options) => {
    const located = review.findings.map(raw => locate(raw, files)).toSorted(worstFirst);
    const seen = new Map();
    const used = { inline: 0, file: 0 };
    const placed = located.map((entry, index) => {
        const id = `f${index + 1}`;
        const first = seen.get(entry.finding.fingerprint);
        if (first === undefined)
            seen.set(entry.finding.fingerprint, id);
        const { place, reason } = choosePlace(entry, first, used, options);
        if (place === 'inline' || place === 'file')
            used[place]++;
        return { ...entry, place, reason, finding: { ...entry.finding, id, published: place } };
    });
    const received = review.findings.length + review.unusable.length;
    const counts = (0,_count_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .countFindings */ .G)(placed, { received, unusable: review.unusable.length });
    return { placed, unusable: review.unusable, counts };
};
const worstFirst = (a, b) => (0,_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .compareSeverity */ .zK)(b.finding.severity, a.finding.severity) || b.finding.confidence - a.finding.confidence;
const choosePlace = ({ finding, place, reason }, duplicateOf, used, { minSeverity, minConfidence = 0, maxFindings }) => {
    if (duplicateOf !== undefined)
        return { place: 'none', reason: `the same as ${duplicateOf}` };
    if ((0,_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .compareSeverity */ .zK)(finding.severity, minSeverity) < 0)
        return { place: 'none', reason: `less severe than ${minSeverity}` };
    if (finding.confidence < minConfidence)
        return { place: 'none', reason: `less confident than ${minConfidence}` };
    if (place !== 'inline' && place !== 'file')
        return { place, reason };
    if (used.inline + used.file >= maxFindings)
        return { place: 'summary', reason: `over the limit of ${maxFindings} comments` };
    const most = place === 'inline' ? maxInlineComments : maxFileComments;
    if (used[place] >= most)
        return { place: 'summary', reason: `over the limit of ${most} comments of this kind` };
    return { place, reason };
};
/** RIGHT or LEFT lines of one hunk, else the file, else the body. */
const locate = (raw, files) => {
    const file = (0,_anchor_js__WEBPACK_IMPORTED_MODULE_0__/* .findFile */ .q)(raw.path, files);
    const anchor = file && (0,_anchor_js__WEBPACK_IMPORTED_MODULE_0__/* .findAnchor */ .t)(raw, file);
    const valid = file && anchor && (0,_diff_commentable_js__WEBPACK_IMPORTED_MODULE_4__/* .commentable */ .C)(file, anchor.side, anchor) ? anchor : undefined;
    const path = file?.path ?? raw.path;
    const finding = {
        ...raw,
        path,
        ...(valid && { startLine: valid.startLine, endLine: valid.endLine }),
        id: '',
        fingerprint: (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_2__/* .fingerprint */ .R)({ ...raw, path }),
        side: valid?.side ?? 'RIGHT',
        published: 'none',
        url: null,
    };
    const range = valid ? { startLine: valid.startLine, endLine: valid.endLine } : null;
    return { finding, range, ...unlimitedPlace(file, valid), committable: isCommittable(raw, file, valid) };
};
const unlimitedPlace = (file, anchor) => {
    if (anchor)
        return { place: 'inline', reason: null };
    if (file)
        return { place: 'file', reason: 'the quoted code is not in the lines of the diff' };
    return { place: 'summary', reason: 'the file is not part of the change' };
};
const isCommittable = (raw, file, anchor) => {
    if (raw.suggestion === undefined || !file || anchor?.side !== 'RIGHT' || anchor.how !== 'exact')
        return false;
    // A quote that had to be trimmed was not exactly these lines.
    if (raw.quote.replace(/\r\n/g, '\n').replace(/\n$/, '') !== (0,_match_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quoteLines */ .C)(raw.quote).join('\n'))
        return false;
    const lines = file.hunks
        .flatMap(hunk => (0,_diff_diff_js__WEBPACK_IMPORTED_MODULE_6__/* .sideLines */ .l)(hunk, 'RIGHT'))
        .filter(line => line.newLine !== null && line.newLine >= anchor.startLine && line.newLine <= anchor.endLine);
    const replaced = lines.map(line => line.text.replace(/\r$/, '')).join('\n');
    // A suggestion that changes nothing is none.
    return replaced !== suggestedLines(raw.suggestion).join('\n');
};
/** The lines of a suggestion: one final line feed is the end of the last line, not an empty line. */
const suggestedLines = (suggestion) => suggestion.replace(/\r\n/g, '\n').replace(/\n$/, '').split('\n');


/***/ }),

/***/ 91282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UO: () => (/* binding */ renderInBody),
/* harmony export */   k$: () => (/* binding */ renderInLine),
/* harmony export */   uV: () => (/* binding */ allowedHosts),
/* harmony export */   wQ: () => (/* binding */ renderComment)
/* harmony export */ });
/* harmony import */ var _markdown_code_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45162);
/* harmony import */ var _markdown_defuse_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55341);
/* harmony import */ var _fit_body_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1276);
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93888);
/* harmony import */ var _plan_review_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85374);





/** The comment of one finding, on its lines or on its file. */
const renderComment = (placed, context) => {
    const marker = {
        kind: 'finding',
        key: context.key,
        head: context.headSha,
        fingerprints: [placed.finding.fingerprint],
    };
    const where = placed.place === 'file' ? quoted(placed) : '';
    return (0,_fit_body_js__WEBPACK_IMPORTED_MODULE_1__/* .fitBody */ .K)([(0,_marker_js__WEBPACK_IMPORTED_MODULE_2__/* .writeMarker */ .e)(marker), headline(placed), where, ...details(placed, context)].filter(isText).join('\n\n'));
};
/** A finding within the review's body: with its place, since it stands on none. */
const renderInBody = (placed, context) => [`${headline(placed)}  \n${place(placed, context)}${because(placed)}`, quoted(placed), ...details(placed, context)]
    .filter(isText)
    .join('\n\n');
/** The same on one line, for a body that would be too long. */
const renderInLine = (placed, context) => `- ${headline(placed)} ${place(placed, context)}`;
const allowedHosts = (context) => [new URL(context.serverUrl).host];
const isText = (text) => text !== '';
const headline = ({ finding }) => {
    const severity = finding.severity.charAt(0).toUpperCase() + finding.severity.slice(1);
    const kind = [finding.category, finding.cwe].filter(word => word !== undefined).join(' · ');
    return `**${severity} · ${kind}** — ${(0,_markdown_defuse_js__WEBPACK_IMPORTED_MODULE_3__/* .defuseInline */ .w)(finding.title)}`;
};
const because = ({ reason }) => (reason === null ? '' : ` — ${reason}`);
const place = ({ finding }, context) => {
    if (finding.path === '')
        return 'no file named';
    const { startLine, endLine } = finding;
    const lines = startLine === undefined ? '' : `:${startLine}${endLine === undefined || endLine === startLine ? '' : `-${endLine}`}`;
    const label = (0,_markdown_code_js__WEBPACK_IMPORTED_MODULE_4__/* .codeSpan */ .S)(`${finding.path}${lines}`);
    return `[${label}](${permalink(finding, context)})`;
};
/** The lines as they were at the reviewed commit. */
const permalink = (finding, context) => {
    const { startLine, endLine, path } = finding;
    const encoded = path.split('/').map(encodePart).join('/');
    const lines = startLine === undefined
        ? ''
        : `#L${startLine}${endLine === undefined || endLine === startLine ? '' : `-L${endLine}`}`;
    return `${context.serverUrl}/${context.repository}/blob/${context.headSha}/${encoded}${lines}`;
};
// Parentheses would end the link.
const encodePart = (part) => encodeURIComponent(part).replace(/[()]/g, character => (character === '(' ? '%28' : '%29'));
const quoted = ({ finding }) => finding.quote.trim() === '' ? '' : (0,_markdown_code_js__WEBPACK_IMPORTED_MODULE_4__/* .codeFence */ .d)(finding.quote.replace(/\r\n/g, '\n'));
const details = (placed, context) => {
    const { finding, committable, place } = placed;
    const safe = (text) => (0,_markdown_defuse_js__WEBPACK_IMPORTED_MODULE_3__/* .defuse */ .V)((text ?? '').trim(), { allowedHosts: allowedHosts(context) });
    const body = [
        safe(finding.body),
        finding.exploit === undefined ? '' : `**Exploit path.** ${safe(finding.exploit)}`,
        finding.fix === undefined ? '' : `**Fix.** ${safe(finding.fix)}`,
        finding.dismissed === undefined ? '' : `**The model takes it for no danger:** ${safe(finding.dismissed)}`,
        finding.known === true ? 'It is in the baseline.' : '',
    ];
    if (finding.suggestion === undefined)
        return body;
    const lines = (0,_plan_review_js__WEBPACK_IMPORTED_MODULE_0__/* .suggestedLines */ .j)(finding.suggestion).join('\n');
    if (committable && place === 'inline')
        return [...body, (0,_markdown_code_js__WEBPACK_IMPORTED_MODULE_4__/* .codeFence */ .d)(lines, 'suggestion')];
    return [...body, `Suggested change (to apply by hand):\n\n${(0,_markdown_code_js__WEBPACK_IMPORTED_MODULE_4__/* .codeFence */ .d)(lines)}`];
};


/***/ }),

/***/ 45162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ codeSpan),
/* harmony export */   d: () => (/* binding */ codeFence)
/* harmony export */ });
const longestRun = (text) => [...text.matchAll(/`+/g)].reduce((longest, [run]) => Math.max(longest, run.length), 0);
/** A fenced block that holds `content` byte for byte, whatever fences are in it. No final line feed. */
const codeFence = (content, language = '') => {
    const fence = '`'.repeat(Math.max(3, longestRun(content) + 1));
    const body = content === '' || content.endsWith('\n') ? content : `${content}\n`;
    return `${fence}${language}\n${body}${fence}`;
};
/** An inline code span; line breaks become spaces. Empty text gives an empty string. */
const codeSpan = (text) => {
    const line = text.replace(/[\r\n]+/g, ' ');
    if (line === '')
        return '';
    const fence = '`'.repeat(longestRun(line) + 1);
    const pad = /^`|`$|^ .* $/.test(line) ? ' ' : '';
    return `${fence}${pad}${line}${pad}${fence}`;
};


/***/ }),

/***/ 33857:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qi: () => (/* binding */ controlCharacters),
/* harmony export */   VO: () => (/* binding */ zeroWidthSpace),
/* harmony export */   fj: () => (/* binding */ join),
/* harmony export */   yK: () => (/* binding */ defuseText)
/* harmony export */ });
/** Breaks a mention or reference without being seen. */
const zeroWidthSpace = '\u200b';
const links = /\]\((https?:\/\/[^\s()<>\\`]+)\)|(?:(?:https?|ftp):\/\/|www\.)[^\s<>`\\]*[^\s<>`\\.,;:!?)\]}'"*_~]/giu;
/**
 * Text outside code: no HTML, no image, no mention, no issue reference, no foreign link; emphasis, lists and tables stay.
 * GitHub looks for mentions and references in the rendered page, so entities and backslashes hide nothing from it.
 */
const defuseText = (text, options = {}) => {
    const plain = text.replace(/\\(?=[:/.@#-])/g, '');
    const pieces = [];
    let from = 0;
    for (const match of plain.matchAll(links)) {
        pieces.push(defusePlain(plain.slice(from, match.index)));
        pieces.push(defuseLink(match[0], match[1], options.allowedHosts ?? []));
        from = match.index + match[0].length;
    }
    pieces.push(defusePlain(plain.slice(from)));
    return join(pieces);
};
/** Joins: two runs of backticks that touch would be read as one; a backslash before a span would open it. */
const join = (pieces) => {
    const joined = [];
    let last = '';
    for (const piece of pieces) {
        if (piece === '')
            continue;
        if ((last.endsWith('`') || last.endsWith('\\')) && piece.startsWith('`'))
            joined.push(zeroWidthSpace);
        joined.push(piece);
        last = piece;
    }
    return joined.join('');
};
// C0 but tab and line feed, C1, and the bidirectional overrides that make text read as what it is not.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controlCharacters = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const defuseLink = (match, target, hosts) => {
    const url = target ?? match;
    const kept = isAllowed(url, hosts);
    if (target !== undefined)
        return kept ? match : `]\\(${unlinked(url)})`;
    return kept ? match : unlinked(match);
};
/** An address as code: readable, not clickable, no cross reference. In a table a bar would end the cell, and the code. */
const unlinked = (url) => `\`${url.replaceAll('|', '%7C')}\``;
const isAllowed = (text, hosts) => {
    // Only what every Markdown reader takes for one address, whole.
    if (!/^https?:[\w\-./?=&%#:~+,]+$/.test(text) || !URL.canParse(text))
        return false;
    const url = new URL(text);
    // A link to an issue would leave a "mentioned this" there, or close it.
    return hosts.includes(url.host) && url.username === '' && !/\/(issues|pull|discussions)\/\d/.test(url.pathname);
};
const defusePlain = (text) => text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/!(?=\[)/g, '!\\')
    // A fence in a list or a quote, which is not recognised as code.
    .replace(/~{3,}/g, '\\$&')
    // Inline links, reference definitions, footnotes.
    .replace(/\](?=[(:])/g, ']\\')
    // Commands of other bots.
    .replace(/^([ \t]*)\/(?=[a-z])/gim, '$1\\/')
    .replace(/@(?=[\p{L}\p{N}_-])/gu, `@${zeroWidthSpace}`)
    .replace(/#(?=\d)/g, `#${zeroWidthSpace}`)
    // Emphasis around it makes it a word of its own: `_GH-1_`.
    .replace(/(GH-)(?=\d)/gi, `$1${zeroWidthSpace}`);


/***/ }),

/***/ 55341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ defuse),
/* harmony export */   w: () => (/* binding */ defuseInline)
/* harmony export */ });
/* harmony import */ var _code_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45162);
/* harmony import */ var _defuse_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33857);


/**
 * A model's Markdown made safe to post: text outside code is defused, code stays byte for byte. What counts as code is
 * not guessed but enforced: recognised fences are written again at the margin with a longer fence, recognised spans
 * stand on one line, and every other backtick is escaped, so GitHub reads the result as this function did.
 */
const defuse = (markdown, options = {}) => {
    const lines = markdown.replace(/\r\n?/g, '\n').split('\n');
    // In a table a bar ends the cell, also within code.
    const bars = lines.some(isDelimiterRow);
    const parts = [];
    for (let at = 0; at < lines.length;) {
        const line = lines[at] ?? '';
        const open = openingFence(line);
        if (!open) {
            parts.push(defuseLine(line, options, bars));
            at++;
            continue;
        }
        let end = at + 1;
        while (end < lines.length && !closes(lines[end] ?? '', open))
            end++;
        const content = lines.slice(at + 1, end);
        parts.push((0,_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeFence */ .d)(content.map(text => dedent(text, open.indent)).join('\n'), language(open.language)));
        at = end + 1;
    }
    return parts.join('\n');
};
/** One line of a model's text, to stand after other text: line breaks become spaces, inline code stays. */
const defuseInline = (text, options = {}) => defuseLine(text.replace(/\s+/g, ' ').trim(), options);
const openingFence = (line) => {
    const match = /^([ \t]*)(`{3,}|~{3,})([^\n]*)$/.exec(line);
    if (!match)
        return undefined;
    const [, indent = '', run = '', info = ''] = match;
    const mark = run.startsWith('`') ? '`' : '~';
    if (mark === '`' && info.includes('`'))
        return undefined;
    return { mark, length: run.length, indent: indent.length, language: info.trim() };
};
const closes = (line, fence) => {
    const text = line.trim();
    return text.length >= fence.length && text === fence.mark.repeat(text.length);
};
const dedent = (line, indent) => {
    const spaces = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    return line.slice(Math.min(spaces, indent));
};
/** Languages that GitHub renders or acts on are code here. */
const active = /^(suggestion.*|mermaid|geojson|topojson|stl|math)$/i;
const language = (info) => {
    const name = info.split(/[\s{]/)[0] ?? '';
    return /^[\w+#.-]{1,30}$/.test(name) && !active.test(name) ? name : '';
};
/** `|-|:-:|`, in a quote or a list too. */
const isDelimiterRow = (line) => /^[\s>*+\d.)|:-]*-[\s|:-]*$/.test(line) && /[|:]/.test(line);
/** An odd number of backslashes before each. */
const escapeBars = (span) => span.replace(/(\\*)\|/g, (bar, backslashes) => (backslashes.length % 2 === 0 ? `${backslashes}\\|` : bar));
const tokens = /`+|\\[!-/:-@[-`{-~]|\\|[^\\`]+/g;
/** Splits a line into code spans and text. Only spans that open and close here count. */
const defuseLine = (given, options, bars = false) => {
    // Before anything is escaped: without one, a backslash would come to stand before another character.
    const line = given.replace(_defuse_text_js__WEBPACK_IMPORTED_MODULE_1__/* .controlCharacters */ .Qi, '');
    const closings = closingRuns(line);
    const pieces = [];
    let text = '';
    let from = 0;
    for (const { 0: token, index } of line.matchAll(tokens)) {
        if (index < from)
            continue;
        const end = token.startsWith('`') ? closings(index + token.length, token.length) : undefined;
        if (end === undefined) {
            text += token.startsWith('`') ? '\\`'.repeat(token.length) : token;
            continue;
        }
        const span = line.slice(index, end);
        pieces.push((0,_defuse_text_js__WEBPACK_IMPORTED_MODULE_1__/* .defuseText */ .yK)(text, options), bars ? escapeBars(span) : span);
        text = '';
        from = end;
    }
    pieces.push((0,_defuse_text_js__WEBPACK_IMPORTED_MODULE_1__/* .defuseText */ .yK)(text, options));
    return (0,_defuse_text_js__WEBPACK_IMPORTED_MODULE_1__/* .join */ .fj)(pieces);
};
/** Looks up the end of the next run of exactly so many backticks; within code a backslash escapes nothing. */
const closingRuns = (line) => {
    const runs = new Map();
    for (const { 0: run, index } of line.matchAll(/`+/g)) {
        const same = runs.get(run.length) ?? { ends: [], next: 0 };
        same.ends.push(index + run.length);
        runs.set(run.length, same);
    }
    return (from, length) => {
        const same = runs.get(length);
        // Asked for from left to right: what lies behind is never needed again.
        while (same && (same.ends[same.next] ?? Number.POSITIVE_INFINITY) - length < from)
            same.next++;
        return same?.ends[same.next];
    };
};


/***/ }),

/***/ 1355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ad: () => (/* binding */ isAuthor),
/* harmony export */   jZ: () => (/* binding */ deletePendingReview),
/* harmony export */   mu: () => (/* binding */ readOwnReviews),
/* harmony export */   po: () => (/* binding */ readOwnComments),
/* harmony export */   s4: () => (/* binding */ readOwnPosts)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43026);
/* harmony import */ var _core_findings_marker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93888);


/** Markers can be copied by anyone, authorship cannot: both must be right. GraphQL names a bot without its `[bot]`. */
const isAuthor = (author, login) => author?.login === login || (author?.type === 'Bot' && author.login === `${login}[bot]`);
const readOwnPosts = async (github, number, key) => ({
    reviews: await readOwnReviews(github, number, key),
    comments: await readOwnComments(github, number, key),
});
const readOwnReviews = async (github, number, key) => {
    const login = await github.login();
    const reviews = await listReviews(github, number);
    return reviews.flatMap(({ id, html_url, body, user, state }) => {
        const marker = (0,_core_findings_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .readMarker */ .t)(body);
        const own = isAuthor(user, login) && marker?.kind === 'review' && marker.key === key && state !== 'PENDING';
        return own ? [{ id, url: html_url, body, marker }] : [];
    });
};
const readOwnComments = async (github, number, key) => {
    const login = await github.login();
    const { owner, repo } = github;
    const parameters = { owner, repo, pull_number: number, per_page: 100 };
    const comments = await github.paginate('GET /repos/{owner}/{repo}/pulls/{pull_number}/comments', parameters);
    return comments.flatMap(({ id, html_url, body, user, pull_request_review_id }) => {
        const marker = (0,_core_findings_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .readMarker */ .t)(body);
        const fingerprint = marker?.fingerprints[0];
        const own = isAuthor(user, login) && marker?.kind === 'finding' && marker.key === key;
        return own && fingerprint ? [{ id, url: html_url, reviewId: pull_request_review_id, fingerprint }] : [];
    });
};
/**
 * A pending review of the same account blocks every new one. A run that was killed may have left it; one that a person
 * is writing (personal token) is not ours to delete: GitHubError `pending_review`.
 */
const deletePendingReview = async (github, number) => {
    const login = await github.login();
    const { owner, repo } = github;
    const pending = (await listReviews(github, number)).filter(({ state, user }) => state === 'PENDING' && isAuthor(user, login));
    for (const { id, user, body } of pending) {
        if (user?.type !== 'Bot' && (0,_core_findings_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .readMarker */ .t)(body) === undefined) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_('pending_review', `${login} has an unfinished review on pull request #${number}`, {
                hint: 'Submit or discard it on GitHub, or give the action a token of its own.',
            });
        }
        github.log.info(`deleting a left-over pending review (${id})`);
        const parameters = { owner, repo, pull_number: number, review_id: id };
        await github.request('DELETE /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}', parameters);
    }
};
const listReviews = ({ paginate, owner, repo }, number) => {
    const parameters = { owner, repo, pull_number: number, per_page: 100 };
    return paginate('GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews', parameters);
};


/***/ }),

/***/ 44888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xc: () => (/* binding */ postReview),
/* harmony export */   cD: () => (/* binding */ isAnchorRefusal),
/* harmony export */   cp: () => (/* binding */ isUncertain),
/* harmony export */   uB: () => (/* binding */ findRefused)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43026);
/* harmony import */ var _core_findings_render_comment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91282);
/* harmony import */ var _own_posts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1355);



const route = 'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews';
/** One review with all its comments, or nothing. A 5xx is followed by a look whether it was posted all the same. */
const postReview = async (github, target, content) => {
    const { owner, repo } = github;
    const comments = content.inline.map(placed => reviewComment(placed, target.context));
    for (let attempt = 1;; attempt++) {
        try {
            const { data } = await github.request(route, {
                owner,
                repo,
                pull_number: target.number,
                commit_id: target.context.headSha,
                event: 'COMMENT',
                body: content.body,
                comments,
            });
            return { id: Number(data.id), url: data.html_url };
        }
        catch (error) {
            if (!isUncertain(error))
                throw error;
            await github.pause();
            const posted = await findPosted(github, target);
            if (posted)
                return { id: posted.id, url: posted.url };
            if (attempt === 3)
                throw error;
            github.log.warn('GitHub failed while the review was posted, and it is not there: posting it again');
        }
    }
};
/** The request may have been carried out although its answer was lost. */
const isUncertain = (error) => error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_ && (error.code === 'unavailable' || error.code === 'network');
/** GitHub names no comment when it refuses a review for one. */
const isAnchorRefusal = (error) => error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_ &&
    error.status === 422 &&
    /line|path|diff|position|side|hunk|resolved|thread/i.test(error.message) &&
    !/pending review|too long/i.test(error.message);
/**
 * Which comments GitHub refuses, found by halving with pending reviews: nobody sees or is notified of those, and each
 * is deleted again before the next.
 */
const findRefused = async (github, target, inline) => {
    if (await isAccepted(github, target, inline))
        return [];
    if (inline.length === 1)
        return [...inline];
    const middle = Math.ceil(inline.length / 2);
    const left = await findRefused(github, target, inline.slice(0, middle));
    return [...left, ...(await findRefused(github, target, inline.slice(middle)))];
};
const isAccepted = async (github, target, inline) => {
    const { owner, repo } = github;
    const parameters = { owner, repo, pull_number: target.number };
    try {
        const { data } = await github.request(route, {
            ...parameters,
            commit_id: target.context.headSha,
            comments: inline.map(placed => reviewComment(placed, target.context)),
        });
        await github.request('DELETE /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}', {
            ...parameters,
            review_id: Number(data.id),
        });
        return true;
    }
    catch (error) {
        if (isAnchorRefusal(error))
            return false;
        throw error;
    }
};
const findPosted = async (github, { number, context, known }) => {
    const reviews = await (0,_own_posts_js__WEBPACK_IMPORTED_MODULE_2__/* .readOwnReviews */ .mu)(github, number, context.key);
    return reviews.find(review => !known.has(review.id) && review.marker.head === context.headSha);
};
/** `start_line` only for a range: GitHub refuses one that equals `line`. */
const reviewComment = (placed, context) => {
    const { finding, range } = placed;
    const { startLine, endLine } = range ?? { startLine: 1, endLine: 1 };
    return {
        path: finding.path,
        body: (0,_core_findings_render_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .renderComment */ .wQ)(placed, context),
        line: endLine,
        side: finding.side,
        ...(startLine < endLine && { start_line: startLine, start_side: finding.side }),
    };
};


/***/ })

};
