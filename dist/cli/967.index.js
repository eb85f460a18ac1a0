export const id = 967;
export const ids = [967];
export const modules = {

/***/ 70967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  command: () => (/* binding */ command)
});

// EXTERNAL MODULE: ./build/src/core/findings/finding.js
var finding = __webpack_require__(46013);
;// CONCATENATED MODULE: ./build/src/core/aggregate/same-finding.js
/** Lines apart that still are one place: models quote a line more or less. */
const nearLines = 3;
/**
 * Whether two models mean the same: the same place, and the same claim in whatever words. Measured by what they quote,
 * where it is, and by the words that carry meaning (names of the code above all, since these are alike in every language).
 */
const isSameFinding = (a, b) => {
    if (a.path !== b.path)
        return false;
    const place = closeness(a, b);
    if (place === 'apart')
        return false;
    const claim = likeness(a, b);
    const sameKind = a.category === b.category;
    if (place === 'same')
        return claim >= (sameKind ? 0.12 : 0.25);
    return claim >= (sameKind ? 0.3 : 0.45);
};
const closeness = (a, b) => {
    const [quoteA, quoteB] = [squeeze(a.quote), squeeze(b.quote)];
    const quotes = quoteA !== '' && quoteB !== '';
    if (quotes && (quoteA.includes(quoteB) || quoteB.includes(quoteA)))
        return 'same';
    if (a.startLine === undefined || b.startLine === undefined)
        return quotes ? 'apart' : 'near';
    const gap = Math.max(a.startLine, b.startLine) - Math.min(a.endLine ?? a.startLine, b.endLine ?? b.startLine);
    if (gap <= 0)
        return 'same';
    return gap <= nearLines ? 'near' : 'apart';
};
const squeeze = (text) => text.replace(/\s+/g, '');
/** 0 to 1: shared weight of the words of title, body and suggestion, by the smaller of both. */
const likeness = (a, b) => {
    if (a.cwe !== undefined && a.cwe === b.cwe)
        return 1;
    const [left, right] = [wordsOf(a), wordsOf(b)];
    let shared = 0;
    for (const [word, weight] of left)
        if (right.has(word))
            shared += weight;
    const smaller = Math.min(sum(left), sum(right));
    return smaller === 0 ? 0 : shared / smaller;
};
const sum = (weights) => [...weights.values()].reduce((total, one) => total + one, 0);
/** The title weighs most; names of code weigh more than prose. */
const wordsOf = (finding) => {
    const weights = new Map();
    const add = (text, weight) => {
        for (const word of meaningful(text))
            weights.set(word, Math.max(weights.get(word) ?? 0, weight));
    };
    add(finding.body.slice(0, 600), 1);
    add(finding.title, 2);
    for (const name of `${finding.title} ${finding.body.slice(0, 600)}`.match(/\w*(?:_\w|[a-z][A-Z]|\w\()\w*|`[^`\n]+`/g) ?? [])
        for (const word of meaningful(name))
            weights.set(word, 3);
    return weights;
};
const meaningful = (text) => text
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .flatMap(word => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(word)
    ? pairs(word)
    : [stem(word)])
    .map(word => meanings.get(word) ?? word)
    .filter(word => word.length > 1 && !empty.has(word));
/** Scripts without blanks: every two neighbours. */
const pairs = (word) => word.length < 2 ? [word] : Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2));
/** Enough to make `escaped`, `escapes` and `escaping` one. */
const stem = (word) => word.length > 4 ? word.replace(/(?:ations?|ings?|edly|ed|es|s|ly|able|ion)$/, '') : word;
/** Words for the same thing. */
const meanings = new Map([
    ['null', 'undefined', 'nil', 'none', 'nullish', 'missing', '空', '未定'],
    ['inject', 'injec', 'interpolat', 'concatenat', 'concat', '注入', '拼接'],
    ['sanitiz', 'escap', 'sanitis', 'validat', 'valid', 'check', '校验', '转义'],
    ['race', 'concurr', 'atomic', 'lock', '竞态', '并发'],
    ['leak', 'expos', 'disclos', 'log', '泄露', '泄漏'],
    ['overflow', 'bound', 'index', 'off', '越界'],
    ['throw', 'exception', 'excep', 'crash', 'error', 'reject', '异常', '崩溃'],
    ['await', 'async', 'promise', 'unawait'],
    ['secret', 'key', 'credential', 'credenti', 'token', 'password', '密钥', '密码'],
    ['skip', 'miss', 'omit', 'drop', '跳过', '遗漏'],
    ['division', 'divis', 'divide', 'divid', 'zero'],
    ['test', 'coverage', 'cover', 'untest', '测试'],
    ['authoriz', 'authoris', 'permission', 'permiss', 'authent', 'access', '权限'],
    ['duplicat', 'twice', 'repeat', '重复'],
    ['slow', 'perform', 'quadratic', 'complex', '性能'],
].flatMap(([first = '', ...others]) => others.map(other => [other, first])));
const empty = new Set(`the an and or of to in is it be are was for with that this not no on as by from at can could may might will would should
  when then which while has have had its but if into any all more one only code line function method value variable use
  us call return here there also does do so than out over after before new`
    .split(/\s+/)
    .flatMap(word => [word, stem(word)]));

;// CONCATENATED MODULE: ./build/src/core/aggregate/merge-findings.js


/** Findings of several legs as one list: what is the same is told once, what more found is surer. */
const mergeFindings = (legs) => {
    const groups = [];
    for (const [leg, findings] of legs.entries()) {
        for (const finding of findings) {
            // One leg's own findings are different from each other: it would not have told them twice.
            const fitting = groups.find(group => group.every(member => member.leg !== leg) && group.some(member => isSameFinding(member.finding, finding)));
            if (fitting === undefined)
                groups.push([{ leg, finding }]);
            else
                fitting.push({ leg, finding });
        }
    }
    return groups.map(group => ({
        finding: combine(group.map(({ finding }) => finding)),
        foundBy: group.map(({ leg }) => leg),
    }));
};
/** The text of the one that tells most; the severity most agree on (the higher of two); doubts multiplied. */
const combine = (findings) => {
    const best = findings.toSorted((a, b) => worth(b) - worth(a))[0];
    const suggestion = best.suggestion ?? findings.find(finding => finding.quote === best.quote && finding.suggestion)?.suggestion;
    const doubt = findings.reduce((product, { confidence }) => product * (1 - Math.min(confidence, 0.99)), 1);
    return {
        ...best,
        severity: severityOf(findings),
        confidence: Math.round((1 - doubt) * 100) / 100,
        ...(suggestion === undefined ? {} : { suggestion }),
    };
};
const worth = ({ body, quote, suggestion, confidence }) => Math.min(body.length, 1500) + (quote === '' ? 0 : 400) + (suggestion === undefined ? 0 : 300) + confidence * 300;
const severityOf = (findings) => {
    const sorted = findings.map(({ severity }) => severity).toSorted(finding/* compareSeverity */.zK);
    return sorted[Math.floor(sorted.length / 2)] ?? 'medium';
};

// EXTERNAL MODULE: ./build/src/core/findings/fingerprint.js
var fingerprint = __webpack_require__(32924);
;// CONCATENATED MODULE: ./build/src/core/aggregate/read-result.js


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
    const severity = finding/* severities */.gO.find(known => known === entry.severity);
    const category = finding/* categories */.LZ.find(known => known === entry.category);
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
        const mark = (0,fingerprint/* fingerprint */.R)(finding);
        return seen.has(mark) ? false : seen.add(mark) !== undefined;
    });
};

// EXTERNAL MODULE: ./build/src/core/markdown/escape-markdown.js
var escape_markdown = __webpack_require__(36755);
// EXTERNAL MODULE: ./build/src/core/report/money.js
var money = __webpack_require__(73688);
;// CONCATENATED MODULE: ./build/src/core/aggregate/render-table.js


/** Markdown: a row for each leg with what it found, alone and together, cost and time; below it what was found by whom. */
const renderTable = (rows, merged, names) => {
    let index = -1;
    const lines = rows.map(({ name, leg, refused, seen }) => {
        if (leg !== null)
            index++;
        const own = merged.filter(({ foundBy }) => foundBy.includes(index));
        const alone = own.filter(({ foundBy }) => foundBy.length === 1).length;
        const known = leg ?? seen;
        const cells = [
            escapeCell(name),
            leg === null ? `not counted: ${escapeCell(refused ?? '')}` : escapeCell(leg.outcome),
            leg === null ? '' : String(own.length),
            leg === null ? '' : String(alone),
            known ? (known.costUsd === null ? 'unpriced' : (0,money/* formatUsd */.UK)(known.costUsd)) : '',
            known ? (0,money/* formatDuration */.a3)(known.durationMs) : '',
        ];
        return `| ${cells.join(' | ')} |`;
    });
    const head = ['| provider | outcome | findings | only by it | cost | time |', '|---|---|---:|---:|---:|---:|'];
    const shared = merged.filter(({ foundBy }) => foundBy.length > 1).length;
    const sentence = merged.length === 0
        ? `${names.length} of ${rows.length} providers looked at the change and found nothing.`
        : `${merged.length} finding${merged.length === 1 ? '' : 's'} of ${names.length} providers, ${shared} of them found by more than one.`;
    return [sentence, '', ...head, ...lines].join('\n');
};
const escapeCell = (text) => (0,escape_markdown/* escapeMarkdown */.F)(text.replace(/\s+/g, ' ').slice(0, 200)).replaceAll('|', '\\|');

// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __webpack_require__(43026);
// EXTERNAL MODULE: ./build/src/core/findings/plan-review.js
var plan_review = __webpack_require__(85374);
// EXTERNAL MODULE: ./build/src/core/secrets/mask-secrets.js
var mask_secrets = __webpack_require__(51379);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(14006);
;// CONCATENATED MODULE: ./build/src/tasks/aggregate/read-results.js





const mostFiles = 100;
/** Reads the result files that paths, folders or globs name. Throws ConfigError when they name none. */
const readResults = async (directory, wanted) => {
    if (wanted.length === 0)
        throw new errors/* ConfigError */.xL('input', 'There are no result files to work on', {
            hint: 'Give the input `results` (or arguments): a folder, files or globs.',
        });
    const paths = [...new Set((await Promise.all(wanted.map(one => filesOf(directory, one)))).flat())].sort();
    if (paths.length === 0)
        throw new errors/* ConfigError */.xL('no_results', `No result file matches ${wanted.join(', ')}`, {
            hint: 'Download the artifacts of the earlier jobs first (actions/download-artifact).',
        });
    return Promise.all(paths.slice(0, mostFiles).map(async (path) => ({ name: (0,external_node_path_.relative)(directory, path), leg: await readOne(path) })));
};
/** A folder stands for every JSON file below it. */
const filesOf = async (directory, wanted) => {
    const path = (0,external_node_path_.resolve)(directory, wanted);
    const found = await (0,promises_.stat)(path).catch(() => null);
    if (found?.isFile())
        return [path];
    if (found?.isDirectory())
        return (await filesBelow(path)).filter(isResult);
    const scan = picomatch.scan(wanted);
    if (!scan.isGlob)
        return [];
    const root = (0,external_node_path_.resolve)(directory, scan.base);
    const matches = picomatch(scan.glob, { dot: true });
    return (await filesBelow(root)).filter(file => matches((0,external_node_path_.relative)(root, file).split(external_node_path_.sep).join('/')));
};
const isResult = (path) => (0,external_node_path_.basename)(path).endsWith('.json');
const filesBelow = async (root) => {
    const names = await (0,promises_.readdir)(root, { recursive: true }).catch(() => []);
    const files = await Promise.all(names
        .slice(0, 10_000)
        .map(async (name) => ((await (0,promises_.lstat)((0,external_node_path_.join)(root, name)).catch(() => null))?.isFile() ? [(0,external_node_path_.join)(root, name)] : [])));
    return files.flat();
};
const readOne = async (path) => {
    const { size } = await (0,promises_.stat)(path);
    if (size > mostResultBytes)
        return 'it is too large';
    const leg = readResult(await (0,promises_.readFile)(path, 'utf8'));
    if (typeof leg === 'string' || leg.name !== 'unknown')
        return leg;
    return { ...leg, name: (0,external_node_path_.basename)((0,external_node_path_.dirname)(path)) };
};

// EXTERNAL MODULE: ./build/src/tasks/publish/publish-findings.js + 9 modules
var publish_findings = __webpack_require__(33586);
// EXTERNAL MODULE: ./build/src/tasks/review/gather-change.js + 1 modules
var gather_change = __webpack_require__(86861);
// EXTERNAL MODULE: ./build/src/tasks/task.js
var task = __webpack_require__(17791);
;// CONCATENATED MODULE: ./build/src/tasks/aggregate.js










/** Results of several providers as one review: read → merge → publish → read back. No model is asked. */
const aggregateTask = {
    id: 'aggregate',
    run: async (context) => {
        const { options, work, github, log } = context;
        const files = await readResults(context.directory, options.results);
        const change = context.event === null || github === null ? null : await (0,gather_change/* gatherChange */.M)(context);
        const rows = files.map(file => rowOf(file, { change, repository: github && `${github.owner}/${github.repo}` }));
        for (const { name, refused } of rows)
            if (refused !== null)
                log.warn(`${name} is not counted: ${refused}`);
        const legs = rows.flatMap(row => (row.leg === null ? [] : [{ ...row, leg: row.leg }]));
        if (legs.length === 0)
            throw new errors/* ConfigError */.xL('no_usable_results', `None of the ${rows.length} result files can be used`, {
                hint: rows[0]?.refused ?? 'Look at the jobs that wrote them.',
            });
        const merged = mergeFindings(legs.map(({ leg }) => withoutRepeats(leg.findings)));
        const names = legs.map(({ name }) => name);
        const findings = merged.map(one => tellWhoFound(one, names));
        log.info(`${legs.length} of ${rows.length} results: ${findings.length} findings, ${agreed(merged)} of them by more than one`);
        const summary = renderTable(rows, merged, names);
        const plan = (0,plan_review/* planReview */.K)({ summary, findings, unusable: [] }, change?.files ?? [], options);
        const degraded = legs.length < rows.length;
        const { failure, ...published } = await (0,publish_findings/* publishFindings */.I)(context, {
            ...{ task: 'aggregate', plan, summary, omitted: [], incomplete: false },
            ...{ pullRequest: change?.pullRequest ?? null, files: change?.files ?? [] },
            headSha: change?.headSha ?? work.baseSha,
            notes: degraded
                ? [`${rows.length - legs.length} of ${rows.length} results could not be counted; the table says why.`]
                : [],
        });
        return {
            ...task/* emptyReport */._,
            pullRequest: change?.pullRequest?.number ?? null,
            pullRequestUrl: change?.pullRequest?.url ?? null,
            headSha: change?.headSha ?? null,
            baseSha: change?.baseSha ?? null,
            summary,
            ...published,
            ...(failure ?? { outcome: findings.length > 0 ? 'findings' : 'clean' }),
        };
    },
};
const counted = new Set(['clean', 'findings', 'partial']);
/** A leg counts when it came to an end, on this commit of this repository. */
const rowOf = ({ name, leg }, { change, repository }) => {
    if (typeof leg === 'string')
        return { name, leg: null, refused: leg };
    const refused = (why) => ({ name: leg.name, leg: null, refused: why, seen: leg });
    if (!counted.has(leg.outcome))
        return refused(leg.reason ?? `its outcome is "${leg.outcome}"`);
    if (repository !== null && leg.repository !== null && leg.repository !== repository)
        return refused('it is of another repository');
    if (change !== null && leg.headSha !== change.headSha)
        return refused('it looked at another commit');
    return { name: leg.name, leg: withoutKeys(leg), refused: null };
};
/** The file may come from a job that a stranger had a hand in. */
const withoutKeys = (leg) => JSON.parse(JSON.stringify(leg), (_, part) => typeof part === 'string' ? (0,mask_secrets/* maskSecrets */.Q)(() => [], part) : part);
const tellWhoFound = ({ finding, foundBy }, names) => {
    if (names.length < 2)
        return finding;
    const who = foundBy.map(leg => names[leg]).join(', ');
    return { ...finding, body: `${finding.body}\n\nFound by ${foundBy.length} of ${names.length}: ${who}.`.trim() };
};
const agreed = (merged) => merged.filter(({ foundBy }) => foundBy.length > 1).length;

// EXTERNAL MODULE: ./build/src/cli/findings-report.js
var findings_report = __webpack_require__(7951);
// EXTERNAL MODULE: ./build/src/cli/run-without-agent.js
var run_without_agent = __webpack_require__(11920);
;// CONCATENATED MODULE: ./build/src/cli/commands/aggregate.js



const command = {
    name: 'aggregate',
    summary: 'merge the results of several providers',
    usage: 'FILE...',
    maxPositionals: 1000,
    flags: findings_report/* reportFlags */.kY,
    examples: [
        'claude-router aggregate results/*.json',
        'claude-router aggregate results/ --format sarif --output all.sarif',
    ],
    run: async (invocation) => {
        const { format, failOn } = (0,findings_report/* readReportFlags */.qj)(invocation);
        const run = await (0,run_without_agent/* runTaskWithoutAgent */.U)(invocation, aggregateTask, { results: invocation.positionals });
        return (0,findings_report/* reportFindings */.LH)(invocation, run, { format, failOn: failOn ?? 'none' });
    },
};


/***/ }),

/***/ 11920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ runTaskWithoutAgent)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76760);
/* harmony import */ var _config_load_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22771);
/* harmony import */ var _run_result_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(12798);
/* harmony import */ var _run_task_options_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3437);
/* harmony import */ var _run_work_open_work_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(14157);
/* harmony import */ var _run_task_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(67);










const noAgent = async () => {
    throw new Error('This run has no agent');
};
/** A task that asks no model, on the folder at hand: neither provider nor key is needed, and nothing is started. */
const runTaskWithoutAgent = async ({ cwd, env, text, terminal }, task, given) => {
    const started = Date.now();
    const directory = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_3__.tmpdir)(), 'claude-router-'));
    try {
        const { config } = await (0,_config_load_js__WEBPACK_IMPORTED_MODULE_5__/* .loadConfig */ .Z)({
            ...{ explicit: text('config'), cwd, env, home: env.HOME ?? env.USERPROFILE ?? '', callsNobody: true },
        });
        const { log } = terminal;
        const report = await task.run({
            ...{ directory: cwd, event: null, github: null, serverUrl: 'https://github.com', runKey: 'local' },
            options: (0,_run_task_options_js__WEBPACK_IMPORTED_MODULE_7__/* .taskOptions */ .S)(config, given),
            instruction: '',
            isForeign: false,
            work: await (0,_run_work_open_work_js__WEBPACK_IMPORTED_MODULE_8__/* .openWork */ .Q)({
                ...{
                    directory: cwd,
                    folder: directory,
                    world: undefined,
                    openWorld: async () => undefined,
                    remote: null,
                    trustedSha: null,
                },
                ...{ redact: text => text, log },
            }),
            outputDirectory: directory,
            contextWindow: undefined,
            spentUsd: async () => 0,
            askAgent: noAgent,
            nonce: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex'),
            log,
        });
        const result = (0,_run_result_js__WEBPACK_IMPORTED_MODULE_6__/* .resultOf */ .Bg)(report, {
            ...{ task: task.id, repository: null, target: null, ledger: [], durationMs: Date.now() - started },
            ...{ isolationMode: 'no agent', claudeCodeVersion: null },
        });
        return { result, config, sarif: await (0,_run_task_js__WEBPACK_IMPORTED_MODULE_9__/* .sarifOf */ .$6)(report) };
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(directory, { recursive: true, force: true });
    }
};


/***/ })

};
