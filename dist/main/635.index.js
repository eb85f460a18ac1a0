export const id = 635;
export const ids = [635];
export const modules = {

/***/ 97103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uv: () => (/* binding */ readResult),
/* harmony export */   jP: () => (/* binding */ withoutRepeats),
/* harmony export */   kW: () => (/* binding */ mostResultBytes)
/* harmony export */ });
/* harmony import */ var _findings_finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46013);
/* harmony import */ var _findings_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32924);


/** Larger files are no results; more findings than that are nobody's review. */
const mostResultBytes = 5_000_000;
const mostFindings = 500;
const mostCharacters = 20_000;
/** Reads a result file of this version; of what it does not know, nothing matters here. The reason when it is none. */
const readResult = (text) => {
    if (text.length > mostResultBytes)
        return 'it is too large';
    const value = parse(text);
    if (!isObject(value))
        return 'it is no JSON object';
    if (value.schemaVersion !== 1)
        return `its schemaVersion is ${JSON.stringify(value.schemaVersion)?.slice(0, 40)}, and only 1 is known: update Claude Router`;
    if (!Array.isArray(value.findings))
        return 'it has no list of findings';
    const provider = textOf(value.provider, 100);
    const model = textOf(value.model, 200);
    return {
        name: [provider, model].filter(part => part !== '').join('/') || 'unknown',
        outcome: textOf(value.outcome, 20),
        reason: textOf(value.reason, 2000) || null,
        repository: textOf(value.repository, 200) || null,
        headSha: /^[0-9a-f]{40,64}$/.exec(textOf(value.headSha, 64))?.[0] ?? null,
        findings: value.findings.slice(0, mostFindings).flatMap(entry => readFinding(entry) ?? []),
        summary: textOf(value.summary, mostCharacters),
        costUsd: numberOf(value.costUsd),
        durationMs: numberOf(value.durationMs) ?? 0,
        turns: numberOf(value.turns) ?? 0,
    };
};
const parse = (text) => {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
};
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value, most) => (typeof value === 'string' ? value.slice(0, most) : '');
const numberOf = (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null;
const readFinding = (entry) => {
    if (!isObject(entry))
        return null;
    const severity = _findings_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .severities */ .gO.find(known => known === entry.severity);
    const category = _findings_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .categories */ .LZ.find(known => known === entry.category);
    const title = textOf(entry.title, 300);
    if (severity === undefined || category === undefined || title === '')
        return null;
    const [startLine, endLine] = [lineOf(entry.startLine), lineOf(entry.endLine)];
    const optional = (name) => {
        const text = textOf(entry[name], mostCharacters);
        return text === '' ? {} : { [name]: text };
    };
    return {
        ...{ path: textOf(entry.path, 1000), quote: textOf(entry.quote, mostCharacters), severity, category, title },
        confidence: Math.min(1, numberOf(entry.confidence) ?? 0.5),
        body: textOf(entry.body, mostCharacters),
        ...(startLine === undefined ? {} : { startLine, endLine: Math.max(startLine, endLine ?? startLine) }),
        ...{
            ...optional('suggestion'),
            ...optional('cwe'),
            ...optional('exploit'),
            ...optional('fix'),
            ...optional('rule'),
        },
    };
};
const lineOf = (value) => typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 10_000_000 ? value : undefined;
/** The same finding said by one leg twice. */
const withoutRepeats = (findings) => {
    const seen = new Set();
    return findings.filter(finding => {
        const mark = (0,_findings_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprint */ .R)(finding);
        return seen.has(mark) ? false : seen.add(mark) !== undefined;
    });
};


/***/ }),

/***/ 3469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ readResults)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14006);
/* harmony import */ var _core_aggregate_read_result_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97103);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43026);





const mostFiles = 100;
/** Reads the result files that paths, folders or globs name. Throws ConfigError when they name none. */
const readResults = async (directory, wanted) => {
    if (wanted.length === 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigError */ .xL('input', 'There are no result files to work on', {
            hint: 'Give the input `results` (or arguments): a folder, files or globs.',
        });
    const paths = [...new Set((await Promise.all(wanted.map(one => filesOf(directory, one)))).flat())].sort();
    if (paths.length === 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigError */ .xL('no_results', `No result file matches ${wanted.join(', ')}`, {
            hint: 'Download the artifacts of the earlier jobs first (actions/download-artifact).',
        });
    return Promise.all(paths.slice(0, mostFiles).map(async (path) => ({ name: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(directory, path), leg: await readOne(path) })));
};
/** A folder stands for every JSON file below it. */
const filesOf = async (directory, wanted) => {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory, wanted);
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => null);
    if (found?.isFile())
        return [path];
    if (found?.isDirectory())
        return (await filesBelow(path)).filter(isResult);
    const scan = picomatch__WEBPACK_IMPORTED_MODULE_4__.scan(wanted);
    if (!scan.isGlob)
        return [];
    const root = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory, scan.base);
    const matches = picomatch__WEBPACK_IMPORTED_MODULE_4__(scan.glob, { dot: true });
    return (await filesBelow(root)).filter(file => matches((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, file).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/')));
};
const isResult = (path) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path).endsWith('.json');
const filesBelow = async (root) => {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(root, { recursive: true }).catch(() => []);
    const files = await Promise.all(names
        .slice(0, 10_000)
        .map(async (name) => ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, name)).catch(() => null))?.isFile() ? [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, name)] : [])));
    return files.flat();
};
const readOne = async (path) => {
    const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
    if (size > _core_aggregate_read_result_js__WEBPACK_IMPORTED_MODULE_2__/* .mostResultBytes */ .kW)
        return 'it is too large';
    const leg = (0,_core_aggregate_read_result_js__WEBPACK_IMPORTED_MODULE_2__/* .readResult */ .Uv)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8'));
    if (typeof leg === 'string' || leg.name !== 'unknown')
        return leg;
    return { ...leg, name: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path)) };
};


/***/ }),

/***/ 33635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   publishTask: () => (/* binding */ publishTask)
/* harmony export */ });
/* harmony import */ var _core_aggregate_read_result_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97103);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43026);
/* harmony import */ var _core_findings_plan_review_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85374);
/* harmony import */ var _core_secrets_mask_secrets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51379);
/* harmony import */ var _aggregate_read_results_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3469);
/* harmony import */ var _publish_publish_findings_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33586);
/* harmony import */ var _review_gather_change_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(86861);
/* harmony import */ var _task_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(17791);








/**
 * Publishes what an earlier job has found, whose token may not: read → check → publish → read back. The result is a
 * stranger's text: pull request and commit come from the event and the API, findings must lie in the change.
 */
const publishTask = {
    id: 'publish',
    run: async (context) => {
        const { options, github, event } = context;
        if (github === null || event === null)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL('usage', '`task: publish` works on GitHub only', { hint: 'Use `aggregate` locally.' });
        const [file, ...others] = await (0,_aggregate_read_results_js__WEBPACK_IMPORTED_MODULE_4__/* .readResults */ .x)(context.directory, options.results);
        if (file === undefined || others.length > 0)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL('results', `There are ${others.length + 1} result files, and one is published`, {
                hint: 'Use `task: aggregate` for several.',
            });
        const { leg } = file;
        if (typeof leg === 'string')
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL('results', `The result file ${JSON.stringify(file.name)} cannot be used: ${leg}`);
        const change = await (0,_review_gather_change_js__WEBPACK_IMPORTED_MODULE_6__/* .gatherChange */ .M)(context);
        if (leg.headSha !== change.headSha)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL('results', 'The result is of another commit than the pull request is at', {
                hint: 'Nothing was posted; the newer push has a run of its own.',
            });
        const base = {
            ..._task_js__WEBPACK_IMPORTED_MODULE_7__/* .emptyReport */ ._,
            ...{ pullRequest: change.pullRequest?.number ?? null, pullRequestUrl: change.pullRequest?.url ?? null },
            ...{ headSha: change.headSha, baseSha: change.baseSha },
        };
        if (leg.outcome === 'failed' || leg.outcome === 'skipped') {
            const reason = `The earlier job came to nothing: ${clean(leg.reason ?? leg.outcome)}`;
            return { ...base, outcome: leg.outcome, code: 'earlier_job', reason };
        }
        const findings = findingsOf(leg, change, context);
        const summary = clean(leg.summary);
        const plan = (0,_core_findings_plan_review_js__WEBPACK_IMPORTED_MODULE_2__/* .planReview */ .K)({ summary, findings, unusable: [] }, change.files, options);
        const { failure, ...published } = await (0,_publish_publish_findings_js__WEBPACK_IMPORTED_MODULE_5__/* .publishFindings */ .I)(context, {
            ...{ task: 'review', plan, summary, omitted: [], files: change.files },
            ...{ pullRequest: change.pullRequest, headSha: change.headSha, incomplete: leg.outcome === 'partial' },
            notes: leg.outcome === 'partial' ? [`Incomplete: ${clean(leg.reason ?? 'the earlier job was cut off')}`] : [],
        });
        const outcome = leg.outcome === 'partial' ? 'partial' : findings.length > 0 ? 'findings' : 'clean';
        const reason = outcome === 'partial' ? clean(leg.reason ?? 'The earlier job was cut off.') : null;
        return { ...base, summary, ...published, ...(failure ?? { outcome, reason, code: reason && 'earlier_job' }) };
    },
};
/** Those that are about the change, without anything that looks like a key. */
const findingsOf = (leg, { files }, { log }) => {
    const paths = new Set(files.map(({ path }) => path));
    const findings = (0,_core_aggregate_read_result_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutRepeats */ .jP)(leg.findings).filter(({ path }) => paths.has(path));
    const dropped = leg.findings.length - findings.length;
    if (dropped > 0)
        log.warn(`${dropped} findings are not about the change, and are left out`);
    return JSON.parse(JSON.stringify(findings), (_, part) => typeof part === 'string' ? clean(part) : part);
};
const clean = (text) => (0,_core_secrets_mask_secrets_js__WEBPACK_IMPORTED_MODULE_3__/* .maskSecrets */ .Q)(() => [], text);


/***/ })

};
