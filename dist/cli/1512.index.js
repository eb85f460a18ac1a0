export const id = 1512;
export const ids = [1512];
export const modules = {

/***/ 7951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LH: () => (/* binding */ reportFindings),
/* harmony export */   kY: () => (/* binding */ reportFlags),
/* harmony export */   mc: () => (/* binding */ readFailOn),
/* harmony export */   qj: () => (/* binding */ readReportFlags)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43026);
/* harmony import */ var _core_findings_finding_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46013);
/* harmony import */ var _core_report_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57164);
/* harmony import */ var _lib_words_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(38860);
/* harmony import */ var _exit_code_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33250);







const formats = ['md', 'json', 'sarif'];
/** Flags of every command that reports findings. */
const reportFlags = {
    output: { type: 'string', value: 'FILE', description: 'write the report there instead of printing it' },
    format: {
        type: 'string',
        value: 'md|json|sarif',
        description: "the report's form (default: by the file's ending, else md)",
    },
    'fail-on': { type: 'string', value: 'SEVERITY', description: 'exit with 7 at findings of this severity or above' },
    json: { type: 'boolean', description: 'the same as --format json' },
};
/** Checked before anything is started. Throws ConfigError `usage`. */
const readReportFlags = (invocation) => ({
    format: formatOf(invocation),
    failOn: readFailOn(invocation),
});
/** Prints or writes the report; gives the exit code. */
const reportFindings = ({ terminal, cwd, text }, { result, sarif }, { format, failOn }) => {
    const report = format === 'json' ? JSON.stringify(result, null, 2) : format === 'md' ? (0,_core_report_report_js__WEBPACK_IMPORTED_MODULE_4__/* .renderReport */ .B)(result) : sarif;
    if (report === null) {
        terminal.log.warn('There is no SARIF report: the run ended before it had one');
    }
    else {
        const output = text('output');
        if (output === undefined)
            terminal.print(report.trimEnd());
        else {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, output), `${report.trimEnd()}\n`);
            terminal.log.info(`Report: ${output}`);
        }
    }
    if (result.reason !== null)
        terminal.log.warn(result.reason);
    const code = (0,_exit_code_js__WEBPACK_IMPORTED_MODULE_3__/* .exitCodeOfResult */ .KK)(result);
    const blocking = result.findings.some(finding => (0,_core_findings_finding_js__WEBPACK_IMPORTED_MODULE_5__/* .isBlocking */ .Us)(finding, failOn));
    return code === _exit_code_js__WEBPACK_IMPORTED_MODULE_3__/* .exitCodes */ .hS.ok && blocking ? _exit_code_js__WEBPACK_IMPORTED_MODULE_3__/* .exitCodes */ .hS.findings : code;
};
const byEnding = { '.json': 'json', '.sarif': 'sarif' };
const formatOf = ({ text, is }) => {
    if (is('json'))
        return 'json';
    const asked = text('format') ?? byEnding[(0,node_path__WEBPACK_IMPORTED_MODULE_1__.extname)(text('output') ?? '').toLowerCase()] ?? 'md';
    const found = formats.find(format => format === asked);
    if (found !== undefined)
        return found;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL('usage', `--format cannot be "${asked}"`, { hint: `Possible: ${(0,_lib_words_js__WEBPACK_IMPORTED_MODULE_6__/* .listOf */ .c3)(formats)}.` });
};
/** Throws ConfigError `usage`. */
const readFailOn = (invocation) => {
    const text = invocation.text('fail-on');
    if (text === undefined)
        return undefined;
    const found = ['none', ..._core_findings_finding_js__WEBPACK_IMPORTED_MODULE_5__/* .severities */ .gO].find(severity => severity === text);
    if (found !== undefined)
        return found;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL('usage', `--fail-on cannot be "${text}"`, { hint: `Possible: none, ${_core_findings_finding_js__WEBPACK_IMPORTED_MODULE_5__/* .severities */ .gO.join(', ')}.` });
};


/***/ }),

/***/ 36755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ escapeMarkdown)
/* harmony export */ });
/* harmony import */ var _defuse_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33857);

/** Text that must show exactly as it is, on one line: no Markdown, HTML, mention, reference or link. */
const escapeMarkdown = (text) => text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(_defuse_text_js__WEBPACK_IMPORTED_MODULE_0__/* .controlCharacters */ .Qi, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/[\\`*_{}[\]()#+.!|~>$-]/g, '\\$&')
    .replace(/:(?=\/\/)/g, `:${_defuse_text_js__WEBPACK_IMPORTED_MODULE_0__/* .zeroWidthSpace */ .VO}`)
    .replace(/www(?=\\\.)/gi, `$&${_defuse_text_js__WEBPACK_IMPORTED_MODULE_0__/* .zeroWidthSpace */ .VO}`)
    .replace(/@(?=[\p{L}\p{N}\\])/gu, `@${_defuse_text_js__WEBPACK_IMPORTED_MODULE_0__/* .zeroWidthSpace */ .VO}`)
    .replace(/#(?=\d)/g, `#${_defuse_text_js__WEBPACK_IMPORTED_MODULE_0__/* .zeroWidthSpace */ .VO}`)
    .replace(/GH\\-(?=\d)/gi, `$&${_defuse_text_js__WEBPACK_IMPORTED_MODULE_0__/* .zeroWidthSpace */ .VO}`);


/***/ }),

/***/ 91373:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ publishCheckRun)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43026);
/* harmony import */ var _post_review_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44888);


/** `maxItems` of GitHub's OpenAPI description. */
const batchSize = 50;
/**
 * Publishes a check run, annotations in batches, and reads it back. It is completed by the last request: until then it
 * is shown as running, and one that cannot be finished is cancelled. Throws GitHubError: `forbidden` naming
 * `checks: write`, `not_published`.
 */
const publishCheckRun = async (github, check) => {
    const id = await begin(github, check);
    const batches = batchesOf(check.annotations);
    const output = { title: check.title, summary: check.summary };
    try {
        for (const annotations of batches)
            await update(github, id, { output: { ...output, annotations } });
        await update(github, id, { status: 'completed', conclusion: check.conclusion, output });
    }
    catch (error) {
        await update(github, id, { status: 'completed', conclusion: 'cancelled', output: cancelled }).catch(() => undefined);
        throw error;
    }
    return readBack(github, id, check);
};
const cancelled = {
    title: 'Not published',
    summary: 'GitHub refused a part of the result. The log of the job has the reason.',
};
const batchesOf = (annotations) => Array.from({ length: Math.ceil(annotations.length / batchSize) }, (_, index) => annotations.slice(index * batchSize, (index + 1) * batchSize));
const begin = async (github, { name, headSha, externalId }) => {
    const { owner, repo } = github;
    for (let attempt = 1;; attempt++) {
        try {
            const { data } = await github.request('POST /repos/{owner}/{repo}/check-runs', {
                ...{ owner, repo, name, head_sha: headSha, external_id: externalId },
                status: 'in_progress',
            });
            return Number(data.id);
        }
        catch (error) {
            if (!(0,_post_review_js__WEBPACK_IMPORTED_MODULE_1__/* .isUncertain */ .cp)(error))
                throw explained(error);
            await github.pause();
            const begun = await findBegun(github, { headSha, name, externalId });
            if (begun !== undefined)
                return begun;
            if (attempt === 3)
                throw error;
        }
    }
};
const findBegun = async (github, { headSha, name, externalId }) => {
    const { owner, repo } = github;
    const { data } = await github.request('GET /repos/{owner}/{repo}/commits/{ref}/check-runs', {
        ...{ owner, repo, ref: headSha, check_name: name, per_page: 100 },
    });
    const id = data.check_runs.find(run => run.external_id === externalId)?.id;
    return id === undefined ? undefined : Number(id);
};
const update = async (github, id, changes) => {
    const { owner, repo } = github;
    await github.request('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', {
        ...{ owner, repo, check_run_id: id },
        ...changes,
    });
};
const readBack = async (github, id, { conclusion, title, annotations }) => {
    const { owner, repo } = github;
    for (let look = 1;; look++) {
        const { data } = await github.request('GET /repos/{owner}/{repo}/check-runs/{check_run_id}', {
            ...{ owner, repo, check_run_id: id },
        });
        const is = [data.status, data.conclusion, data.output.title];
        const meant = ['completed', conclusion, title];
        // A batch whose answer was lost is sent again, so there may be more.
        const complete = data.output.annotations_count >= annotations.length;
        if (complete && is.every((value, index) => value === meant[index]))
            return { id, url: data.html_url ?? '' };
        if (look === 3) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_('not_published', `Read back from GitHub, the check run is not the one that was sent: ${is.join(', ')} with ${data.output.annotations_count} annotations instead of ${meant.join(', ')} with ${annotations.length}`, { hint: 'The findings are in the result file. Run the job again.' });
        }
        await github.pause();
    }
};
const explained = (error) => error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_ && error.status === 403
    ? new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_('forbidden', `The check run was refused: ${error.message}`, {
        status: 403,
        hint: 'Add to the job: `permissions: {checks: write}`. On a pull request from a fork the token is read-only whatever the workflow says.',
        cause: error,
    })
    : error;


/***/ }),

/***/ 33586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ publishFindings)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __webpack_require__(43026);
// EXTERNAL MODULE: ./build/src/core/markdown/defuse.js
var defuse = __webpack_require__(55341);
// EXTERNAL MODULE: ./build/src/core/markdown/defuse-text.js
var defuse_text = __webpack_require__(33857);
// EXTERNAL MODULE: ./build/src/core/markdown/escape-markdown.js
var escape_markdown = __webpack_require__(36755);
// EXTERNAL MODULE: ./build/src/core/findings/finding.js
var findings_finding = __webpack_require__(46013);
// EXTERNAL MODULE: ./build/src/core/findings/render-comment.js
var render_comment = __webpack_require__(91282);
;// CONCATENATED MODULE: ./build/src/core/findings/render-check.js





/** `maxLength` of GitHub's OpenAPI description, in characters. */
const maxSummary = 65_535;
const maxMessageBytes = 60_000;
/** A run that was cut off has not proved that there is nothing. */
const checkConclusion = ({ placed, failOn, incomplete }) => {
    const told = placed.map(({ finding }) => finding);
    if (incomplete || told.some(finding => (0,findings_finding/* isBlocking */.Us)(finding, failOn)))
        return 'failure';
    return told.length === 0 ? 'success' : 'neutral';
};
const checkTitle = ({ placed, incomplete }) => {
    const counted = findings_finding/* severities */.gO
        .toReversed()
        .map(severity => ({ severity, count: placed.filter(({ finding }) => finding.severity === severity).length }))
        .filter(({ count }) => count > 0)
        .map(({ severity, count }) => `${count} ${severity}`);
    const found = counted.length === 0 ? 'Nothing found' : `Found: ${counted.join(', ')}`;
    return incomplete ? `Incomplete. ${found}` : found;
};
/** Markdown of at most 65,535 characters: in full, else a line each, else as many lines as fit and how many more. */
const renderCheckSummary = (subject, context) => {
    const head = [
        (0,defuse/* defuse */.V)(subject.summary.trim().slice(0, 8_000), { allowedHosts: (0,render_comment/* allowedHosts */.uV)(context) }),
        ...subject.notes.map(escape_markdown/* escapeMarkdown */.F),
    ].filter(part => part !== '');
    const full = [...head, ...subject.placed.map(placed => (0,render_comment/* renderInBody */.UO)(placed, context))].join('\n\n');
    if (full.length <= maxSummary)
        return full === '' ? 'Nothing was found.' : full;
    const lines = [];
    let room = maxSummary - head.join('\n\n').slice(0, 20_000).length - 200;
    for (const placed of subject.placed) {
        const line = (0,render_comment/* renderInLine */.k$)(placed, context);
        room -= line.length + 1;
        if (room < 0)
            break;
        lines.push(line);
    }
    const left = subject.placed.length - lines.length;
    const rest = left === 0 ? '' : `\n\n_${left} more: see the result file._`;
    return `${head.join('\n\n').slice(0, 20_000)}\n\n${lines.join('\n')}${rest}`;
};
/** Annotations stand on lines of the head; what has none is told in the summary. Plain text. */
const checkAnnotations = ({ placed, failOn }) => placed.flatMap(({ finding }) => {
    const { path, startLine, endLine, side } = finding;
    if (path === '' || startLine === undefined || side !== 'RIGHT')
        return [];
    return [
        {
            id: finding.id,
            annotation: {
                path,
                start_line: startLine,
                end_line: Math.max(startLine, endLine ?? startLine),
                annotation_level: levelOf(finding, failOn),
                title: visible(`${finding.severity}: ${finding.title}`).replace(/\s+/g, ' ').slice(0, 250),
                message: messageOf(finding),
            },
        },
    ];
});
const levelOf = (finding, failOn) => {
    if ((0,findings_finding/* isBlocking */.Us)(finding, failOn))
        return 'failure';
    return finding.severity === 'low' || finding.dismissed !== undefined ? 'notice' : 'warning';
};
const messageOf = ({ body, exploit, fix, cwe, title }) => {
    const parts = [cwe ?? '', body, exploit && `Exploit path: ${exploit}`, fix && `Fix: ${fix}`];
    const text = visible(parts.filter(part => part !== undefined && part.trim() !== '').join('\n\n'));
    return Buffer.from(text === '' ? visible(title) : text)
        .subarray(0, maxMessageBytes)
        .toString('utf8');
};
const visible = (text) => text.replace(defuse_text/* controlCharacters */.Qi, '').trim();

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/src/core/sarif/sarif-rule.js

const levels = { critical: 'error', high: 'error', medium: 'warning', low: 'note' };
/** GitHub's classes: above 9 critical, 7 to 8.9 high, 4 to 6.9 medium, below low. */
const securitySeverity = { critical: '9.5', high: '8.0', medium: '5.5', low: '2.5' };
/**
 * GitHub takes the severity from the rule, not from the result; so one rule has one severity, which is part of its id:
 * `js-eval/high`, `security/cwe-89/critical`, `correctness/medium`.
 */
const ruleId = ({ rule, category, cwe, severity }) => [rule ?? category, ...(rule === undefined && cwe !== undefined ? [cwe.toLowerCase()] : []), severity].join('/');
/** Of a rule, from the first finding that it has. */
const sarifRule = (finding) => {
    const { severity, category, cwe } = finding;
    const title = finding.rule === undefined ? kindOf(finding) : finding.title;
    const fix = finding.fix ?? 'See the message of each result.';
    const isSecurity = category === 'security';
    return {
        id: ruleId(finding),
        name: nameOf(finding),
        shortDescription: { text: cut(plain(title), 200) },
        fullDescription: { text: cut(plain(finding.rule === undefined ? title : finding.body || title), 1_000) },
        help: { text: cut(plain(fix), 2_000), markdown: cut(plain(fix), 2_000) },
        defaultConfiguration: { level: levels[severity] },
        properties: {
            tags: [category, ...(cwe === undefined ? [] : [cweTag(cwe)])],
            precision: finding.rule === undefined ? 'medium' : 'high',
            ...(isSecurity
                ? { 'security-severity': securitySeverity[severity] }
                : { 'problem.severity': problemSeverity[levels[severity]] }),
        },
    };
};
const problemSeverity = { error: 'error', warning: 'warning', note: 'recommendation' };
const kindOf = ({ category, cwe }) => `${category.charAt(0).toUpperCase()}${category.slice(1)}${cwe === undefined ? '' : ` (${cwe})`}`;
/** `external/cwe/cwe-089`, as CodeQL writes it and GitHub reads it. */
const cweTag = (cwe) => `external/cwe/cwe-${cwe.replace(/\D/g, '').padStart(3, '0')}`;
/** Pascal case, as SARIF wants names of rules. */
const nameOf = (finding) => ruleId(finding)
    .split(/[^A-Za-z0-9]+/)
    .map(part => part.charAt(0).toUpperCase() + part.slice(1))
    .join('');
/** Text that no viewer takes for a link, a placeholder or a control sequence. Line breaks stay. */
const plain = (text) => text
    .replace(/\r\n?/g, '\n')
    .replace(defuse_text/* controlCharacters */.Qi, '')
    .replace(/\](?=[([])/g, ']\u200b')
    .replace(/\{(?=\d)/g, '{\u200b')
    .trim();
const cut = (text, characters) => text.length <= characters ? text : `${text.slice(0, characters - 1)}…`;

;// CONCATENATED MODULE: ./build/src/core/sarif/render-sarif.js



/** GitHub's limits of one upload. */
const maxResults = 25_000;
const maxGzippedBytes = 10_000_000;
const base = '%SRCROOT%';
/**
 * Findings as SARIF 2.1.0, none suppressed, in an order that depends on nothing but themselves. What GitHub would refuse
 * (no file, over the limits) is counted in a notification.
 */
const renderSarif = (findings, subject) => {
    const distinct = [...new Map(findings.map(finding => [finding.fingerprint, finding])).values()];
    const placed = distinct.filter(({ path }) => isInside(path)).toSorted(inOrder);
    for (let room = Math.min(maxResults, placed.length);; room = Math.floor(room / 2)) {
        const log = assemble(placed.slice(0, room), subject, {
            without: distinct.length - placed.length,
            over: placed.length - room,
        });
        if (room === 0 || (0,external_node_zlib_.gzipSync)(JSON.stringify(log)).length <= maxGzippedBytes)
            return log;
    }
};
/** Worst first, so that what is cut off is the least. */
const inOrder = (a, b) => (0,findings_finding/* compareSeverity */.zK)(b.severity, a.severity) ||
    byText(a.path, b.path) ||
    (a.startLine ?? 0) - (b.startLine ?? 0) ||
    byText(a.fingerprint, b.fingerprint);
const byText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const assemble = (findings, { task, key, version, repositoryUrl, headSha, incomplete }, left) => {
    const rules = rulesOf(findings);
    const indexes = new Map(rules.map(({ id }, index) => [id, index]));
    const notifications = [
        ...(left.without > 0 ? [note(`${left.without} findings name no file and are not in this list.`)] : []),
        ...(left.over > 0 ? [note(`${left.over} findings, the least severe, are over GitHub's limits and left out.`)] : []),
        ...(incomplete ? [note('The run was cut off: there may be more.')] : []),
    ];
    return {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: { driver: { name: 'Claude Router', semanticVersion: version, rules } },
                automationDetails: { id: `claude-router/${task}/${segment(key)}/` },
                originalUriBaseIds: { [base]: { description: { text: 'Top of the repository.' } } },
                ...(repositoryUrl !== null &&
                    headSha !== null && { versionControlProvenance: [{ repositoryUri: repositoryUrl, revisionId: headSha }] }),
                invocations: [
                    {
                        executionSuccessful: true,
                        ...(notifications.length > 0 && { toolExecutionNotifications: notifications }),
                    },
                ],
                results: findings.map(finding => resultOf(finding, indexes.get(ruleId(finding)) ?? 0)),
                columnKind: 'utf16CodeUnits',
            },
        ],
    };
};
const note = (text) => ({ level: 'warning', message: { text } });
const segment = (key) => key.replace(/[^\w.-]+/g, '-');
const rulesOf = (findings) => {
    const rules = new Map();
    for (const finding of findings)
        if (!rules.has(ruleId(finding)))
            rules.set(ruleId(finding), sarifRule(finding));
    return [...rules.values()].sort((a, b) => byText(a.id, b.id));
};
const resultOf = (finding, ruleIndex) => {
    const { startLine, endLine, side, quote, severity } = finding;
    // A deleted line has no number in the head.
    const isThere = startLine !== undefined && side === 'RIGHT';
    return {
        ruleId: ruleId(finding),
        ruleIndex,
        level: levels[severity],
        message: { text: render_sarif_messageOf(finding) },
        locations: [
            {
                physicalLocation: {
                    artifactLocation: { uri: uriOf(finding.path), uriBaseId: base },
                    region: {
                        startLine: isThere ? startLine : 1,
                        ...(isThere && endLine !== undefined && endLine > startLine && { endLine }),
                        ...(isThere && quote.trim() !== '' && { snippet: { text: cut(quote, 2_000) } }),
                    },
                },
            },
        ],
        // The one that GitHub matches alerts by.
        partialFingerprints: {
            primaryLocationLineHash: `${finding.fingerprint}:1`,
            'claudeRouter/v1': finding.fingerprint,
        },
        ...(finding.known === true && { baselineState: 'unchanged' }),
        properties: { severity, confidence: finding.confidence, ...(finding.cwe !== undefined && { cwe: finding.cwe }) },
    };
};
const render_sarif_messageOf = (finding) => {
    const parts = [
        sentence(finding.title),
        finding.body,
        finding.exploit === undefined ? '' : `Exploit path: ${finding.exploit}`,
        finding.fix === undefined ? '' : `Fix: ${finding.fix}`,
        finding.dismissed === undefined ? '' : `The model takes it for no danger: ${finding.dismissed}`,
    ];
    return cut(plain(parts.filter(part => part.trim() !== '').join('\n\n')), 8_000);
};
/** GitHub shows the first sentence as the title. */
const sentence = (title) => (/[.!?]$/.test(title.trim()) ? title.trim() : `${title.trim()}.`);
const isInside = (path) => path !== '' && !path.split('/').includes('..');
const uriOf = (path) => path
    .toWellFormed()
    .split('/')
    .filter(part => part !== '' && part !== '.')
    .map(encodeURIComponent)
    .join('/');

// EXTERNAL MODULE: ./build/src/core/version.generated.js
var version_generated = __webpack_require__(47862);
// EXTERNAL MODULE: ./build/src/github/check-run.js
var check_run = __webpack_require__(91373);
;// CONCATENATED MODULE: ./build/src/github/code-scanning.js


/** How often the state of an analysis is asked for; the waits grow from one pause to five: about three minutes. */
const maxPolls = 40;
/** GitHub keeps so many of one upload. */
const maxKept = 5_000;
/**
 * Uploads SARIF to code scanning, waits until GitHub has worked it in, and reads the analysis back. Gives the address of
 * its alerts. Throws GitHubError: `code_scanning` with the way out where it is refused, `not_published` where the
 * analysis is not what was sent.
 */
const uploadSarif = async (github, upload) => {
    const id = await send(github, upload);
    await waitFor(github, id);
    const analysis = await readAnalysis(github, id);
    const wanted = Math.min(upload.results, maxKept);
    if (analysis === undefined || analysis.commit_sha !== upload.headSha || analysis.results_count < wanted) {
        const shown = analysis === undefined ? 'no analysis' : `${analysis.results_count} results at ${analysis.commit_sha.slice(0, 7)}`;
        throw new errors/* GitHubError */.y_('not_published', `Read back from code scanning, the upload is not complete: ${shown}, ${upload.results} were sent for ${upload.headSha.slice(0, 7)}`, { hint: 'The SARIF file is in the output `sarif-file`. Run the job again.' });
    }
    if (analysis.warning)
        github.log.warn(`Code scanning warns: ${analysis.warning}`);
    return { url: alertsUrl(github, upload) };
};
const address = ({ owner, repo }) => ({ owner, repo });
const send = async (github, { sarif, headSha, ref }) => {
    try {
        const { data } = await github.request('POST /repos/{owner}/{repo}/code-scanning/sarifs', {
            ...address(github),
            commit_sha: headSha,
            ref,
            sarif: (0,external_node_zlib_.gzipSync)(sarif).toString('base64'),
            tool_name: 'Claude Router',
            validate: true,
        });
        if (data.id)
            return data.id;
    }
    catch (error) {
        throw explained(error);
    }
    throw new errors/* GitHubError */.y_('bad_answer', 'GitHub took the SARIF file without naming the upload', {
        hint: 'Run the job again.',
    });
};
const waitFor = async (github, id) => {
    for (let poll = 1; poll <= maxPolls; poll++) {
        const state = await readState(github, id);
        if (state?.processing_status === 'complete')
            return;
        if (state?.processing_status === 'failed') {
            throw new errors/* GitHubError */.y_('sarif_refused', `Code scanning refused the SARIF file: ${(state.errors ?? []).join('; ').slice(0, 1_000)}`, {
                hint: 'The file is in the output `sarif-file`; please report it if it was not changed.',
            });
        }
        for (let pause = 0; pause < Math.min(poll, 5); pause++)
            await github.pause();
    }
    throw new errors/* GitHubError */.y_('not_published', 'Code scanning has not worked the SARIF file in within the time limit', {
        hint: 'It may still appear under Security > Code scanning. Run the job again if it does not.',
    });
};
/** Just after the upload GitHub may not know it yet. */
const readState = async (github, sarif_id) => {
    try {
        const { data } = await github.request('GET /repos/{owner}/{repo}/code-scanning/sarifs/{sarif_id}', {
            ...address(github),
            sarif_id,
        });
        return data;
    }
    catch (error) {
        if (error instanceof errors/* GitHubError */.y_ && error.status === 404)
            return undefined;
        throw explained(error);
    }
};
const readAnalysis = async (github, sarif_id) => {
    for (let look = 1;; look++) {
        const { data } = await github.request('GET /repos/{owner}/{repo}/code-scanning/analyses', {
            ...address(github),
            sarif_id,
        });
        if (data[0] !== undefined || look === 3)
            return data[0];
        await github.pause();
    }
};
/** Where the alerts of a branch or pull request are shown. */
const alertsUrl = ({ owner, repo }, { ref, serverUrl }) => {
    const number = /^refs\/pull\/(\d+)\//.exec(ref)?.[1];
    const query = number === undefined ? `ref:${ref.replace(/^refs\/heads\//, '')}` : `pr:${number}`;
    return `${serverUrl}/${owner}/${repo}/security/code-scanning?query=${encodeURIComponent(query)}`;
};
const explained = (error) => {
    if (!(error instanceof errors/* GitHubError */.y_) || (error.status !== 403 && error.status !== 404))
        return error;
    return new errors/* GitHubError */.y_('code_scanning', `The SARIF file was not taken: ${error.message}`, {
        status: error.status,
        hint: hintOf(error),
        cause: error,
    });
};
const hintOf = ({ message, status }) => {
    if (/advanced security|code security/i.test(message))
        return 'Code scanning of a private repository needs GitHub Code Security (Advanced Security): turn it on in the settings, or leave `sarif` out of `publish`.';
    if (/not enabled|disabled/i.test(message))
        return 'Turn code scanning on under Settings > Advanced Security, or leave `sarif` out of `publish`.';
    return status === 404
        ? 'The token does not see code scanning here. Add to the job: `permissions: {security-events: write}`.'
        : 'Add to the job: `permissions: {security-events: write}`. On a pull request from a fork the token is read-only whatever the workflow says.';
};

// EXTERNAL MODULE: ./build/src/github/pull-request.js
var pull_request = __webpack_require__(47958);
// EXTERNAL MODULE: ./build/src/core/findings/count-findings.js
var count_findings = __webpack_require__(34302);
// EXTERNAL MODULE: ./build/src/core/findings/marker.js
var marker = __webpack_require__(93888);
// EXTERNAL MODULE: ./build/src/core/markdown/code.js
var code = __webpack_require__(45162);
// EXTERNAL MODULE: ./build/src/core/findings/fit-body.js
var fit_body = __webpack_require__(1276);
;// CONCATENATED MODULE: ./build/src/core/findings/render-review.js






/**
 * The body of a review. Findings without a comment are told in full; where 65,536 characters do not hold that, each on
 * a line; where they do not hold that either, `dropped` names those left out and the body counts them.
 */
const renderReview = (body, context) => {
    const told = body.placed.filter(placed => placed.place === 'summary');
    const whole = render_review_assemble(body, context, told.map(placed => (0,render_comment/* renderInBody */.UO)(placed, context)).join('\n\n---\n\n'));
    if (whole.length <= fit_body/* maxBodyCharacters */.N)
        return { markdown: whole, dropped: new Set() };
    const short = { ...body, omitted: body.omitted.slice(0, 20), summary: shorten(body.summary) };
    const lines = told.map(placed => (0,render_comment/* renderInLine */.k$)(placed, context));
    const room = fit_body/* maxBodyCharacters */.N - render_review_assemble(short, context, '').length - 500;
    const kept = takeWithin(lines, room);
    const left = lines.length - kept.length;
    const notice = `_Shortened: GitHub takes ${fit_body/* maxBodyCharacters */.N} characters. ${left === 0 ? 'Each' : `${left} more`} finding${left === 1 ? '' : 's'} in full: see the result file._`;
    const markdown = render_review_assemble(short, context, [...kept, '', notice].join('\n'));
    return { markdown, dropped: new Set(told.slice(kept.length).map(placed => placed.finding.id)) };
};
/** The hidden first line of a review. */
const reviewMarker = (placed, context) => ({
    kind: 'review',
    key: context.key,
    head: context.headSha,
    // Bounded: the comments carry their own.
    fingerprints: placed.slice(0, 200).map(({ finding }) => finding.fingerprint),
});
const render_review_assemble = (body, context, told) => {
    const shown = body.counts.inline + body.counts.file + body.counts.summary;
    const sections = [
        (0,marker/* writeMarker */.e)(reviewMarker(body.placed, context)),
        `### Claude Router: ${shown === 0 ? 'no findings' : plural(shown, 'finding')}`,
        (0,defuse/* defuse */.V)(body.summary.trim(), { allowedHosts: (0,render_comment/* allowedHosts */.uV)(context) }),
        whereTheyAre(body.counts),
        told === '' ? '' : `#### Findings without a comment of their own\n\n${told}`,
        body.omitted.length === 0 ? '' : notLookedAt(body.omitted),
        footer(body, context),
    ];
    return sections.filter(section => section !== '').join('\n\n');
};
const plural = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`;
const whereTheyAre = (counts) => {
    const places = [
        counts.inline > 0 && `${counts.inline} on ${counts.inline === 1 ? 'its' : 'their'} lines`,
        counts.file > 0 && `${counts.file} on ${counts.file === 1 ? 'its file' : 'their files'}`,
        counts.summary > 0 && `${counts.summary} below`,
        counts.none > 0 && `${counts.none} not shown (less severe than asked for, duplicates, or no room)`,
        counts.unusable > 0 && `${counts.unusable} unusable`,
    ].filter(part => part !== false);
    if (places.length === 0)
        return 'The change was reviewed and nothing was found.';
    return `${plural(counts.received, 'finding')} received: ${places.join(', ')}.`;
};
const notLookedAt = (omitted) => {
    const lines = omitted.map(({ path, reason }) => `- ${(0,code/* codeSpan */.S)(path)}: ${(0,escape_markdown/* escapeMarkdown */.F)(reason)}`);
    return `<details><summary>Not in the reviewed diff (${omitted.length})</summary>\n\n${lines.join('\n')}\n\n</details>`;
};
const footer = ({ reviewed, notes }, { headSha }) => {
    const scope = `${plural(reviewed.files, 'file')}, +${reviewed.additions} −${reviewed.deletions}, at ${headSha.slice(0, 7)}`;
    return `<sub>${[scope, ...notes.map(escape_markdown/* escapeMarkdown */.F)].join(' · ')}</sub>`;
};
const shorten = (text) => (text.length > 4_000 ? `${text.slice(0, 4_000)}…` : text);
const takeWithin = (lines, room) => {
    let left = room;
    const kept = [];
    for (const line of lines) {
        left -= line.length + 1;
        if (left < 0)
            break;
        kept.push(line);
    }
    return kept;
};

// EXTERNAL MODULE: ./build/src/github/own-posts.js
var own_posts = __webpack_require__(1355);
// EXTERNAL MODULE: ./build/src/github/post-review.js
var post_review = __webpack_require__(44888);
;// CONCATENATED MODULE: ./build/src/github/file-comments.js




/**
 * Comments on whole files, which a review cannot carry: only this endpoint knows `subject_type`. Returns those that
 * GitHub did not take, with the reason; the caller tells them in the review's body instead.
 * https://docs.github.com/en/rest/pulls/comments#create-a-review-comment-for-a-pull-request
 */
const postFileComments = async (github, { number, context }, findings) => {
    const refused = new Map();
    for (const placed of findings) {
        try {
            await postFileComment(github, number, placed, context);
        }
        catch (error) {
            if (!(error instanceof errors/* GitHubError */.y_))
                throw error;
            const posted = (0,post_review/* isUncertain */.cp)(error) && (await isPosted(github, number, placed, context));
            if (!posted)
                refused.set(placed, 'GitHub did not take the comment on the file');
        }
    }
    return refused;
};
const postFileComment = async (github, number, placed, context) => {
    const { owner, repo } = github;
    await github.request('POST /repos/{owner}/{repo}/pulls/{pull_number}/comments', {
        owner,
        repo,
        pull_number: number,
        commit_id: context.headSha,
        path: placed.finding.path,
        body: (0,render_comment/* renderComment */.wQ)(placed, context),
        subject_type: 'file',
    });
};
const isPosted = async (github, number, placed, context) => {
    await github.pause();
    const comments = await (0,own_posts/* readOwnComments */.po)(github, number, context.key);
    return comments.some(comment => comment.fingerprint === placed.finding.fingerprint);
};

;// CONCATENATED MODULE: ./build/src/github/read-back.js


/**
 * Reads the review and every comment from GitHub and compares with what was meant to be there. Returns the address of
 * each finding's comment by fingerprint. GitHub may show a write a moment late: three looks, then `not_published`.
 */
const readBack = async (github, target, expected) => {
    for (let attempt = 1;; attempt++) {
        const comments = await (0,own_posts/* readOwnComments */.po)(github, target.number, target.context.key);
        const missing = [...(await missingReview(github, target, expected)), ...missingComments(expected, comments)];
        if (missing.length === 0)
            return new Map(comments.map(({ fingerprint, url }) => [fingerprint, url]));
        if (attempt === 3) {
            throw new errors/* GitHubError */.y_('not_published', `Read back from GitHub, the review is not complete: ${missing.join('; ')}`, {
                hint: 'The findings are in the result file. Run the job again: what is there already is not posted twice.',
            });
        }
        await github.pause();
    }
};
const missingReview = async ({ request, owner, repo }, { number }, { main, marker }) => {
    const parameters = { owner, repo, pull_number: number, review_id: main.id };
    try {
        const { data } = await request('GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}', parameters);
        if (data.state === 'PENDING')
            return ['the review is still pending'];
        return data.body.trimStart().startsWith(marker) ? [] : ["the review's text is not the one that was sent"];
    }
    catch (error) {
        if (error instanceof errors/* GitHubError */.y_ && error.status === 404)
            return ['the review is not there'];
        throw error;
    }
};
const missingComments = ({ placed, posted }, comments) => {
    const there = new Set(comments.map(comment => comment.fingerprint));
    const meant = placed.filter(({ place }) => place === 'inline' || place === 'file');
    const absent = meant.filter(({ finding }) => !there.has(finding.fingerprint));
    const carried = comments.filter(comment => comment.reviewId === posted?.id).length;
    return [
        ...(absent.length === 0 ? [] : [`${absent.length} of ${meant.length} comments are missing`]),
        ...(posted && carried !== posted.comments
            ? [`the review has ${carried} comments, ${posted.comments} were sent`]
            : []),
    ];
};

;// CONCATENATED MODULE: ./build/src/github/reviews.js








/**
 * Publishes one review and reads it back. A repeated run on the same commit updates the earlier review; a finding that
 * has a comment gets no second one. Throws GitHubError: `head_moved`, `forbidden` (fork, permission), `pending_review`,
 * `not_published` when what was read back is not what was sent.
 */
const publishReview = async (github, review) => {
    const { number, context } = review;
    await (0,pull_request/* assertHead */.D)(github, number, context.headSha);
    await (0,own_posts/* deletePendingReview */.jZ)(github, number);
    const own = await (0,own_posts/* readOwnPosts */.s4)(github, number, context.key);
    const earlier = own.reviews.find(({ marker }) => marker.head === context.headSha);
    const target = { number, context, known: new Set(own.reviews.map(({ id }) => id)) };
    const posted = await postComments(github, target, { review, earlier, commented: own.comments });
    const fresh = posted.placed.filter(placed => placed.place === 'file' && !isCommented(placed, own.comments));
    const refused = await postFileComments(github, target, fresh);
    const placed = posted.placed.map(entry => moved(entry, refused.get(entry)));
    const final = finish(review, placed);
    const main = earlier ?? posted;
    if (final.body !== posted.body)
        await updateBody(github, number, main.id, final.body);
    const urls = await readBack(github, target, {
        main,
        marker: (0,marker/* writeMarker */.e)(reviewMarker(final.placed, context)),
        posted: posted.id === earlier?.id ? undefined : posted,
        placed: final.placed,
    });
    const findings = final.placed.map(({ finding, place }) => ({
        ...finding,
        published: place,
        url: place === 'none' ? null : (urls.get(finding.fingerprint) ?? main.url),
    }));
    const { inline, file, summary } = final.counts;
    return { url: main.url, inline, file, summary, counts: final.counts, findings };
};
/** The review with its inline comments; those that GitHub refuses go into the body, and the rest is posted once. */
const postComments = async (github, target, { review, earlier, commented, }) => {
    let placed = review.plan.placed;
    for (let attempt = 1;; attempt++) {
        const inline = placed.filter(entry => entry.place === 'inline' && !isCommented(entry, commented));
        if (earlier && inline.length === 0)
            return { ...earlier, placed, body: '', comments: 0 };
        const { body } = finish(review, placed);
        try {
            const sent = earlier ? supplement(review.context, inline, earlier) : body;
            const posted = await (0,post_review/* postReview */.Xc)(github, target, { body: sent, inline });
            return { ...posted, placed, body: earlier ? '' : body, comments: inline.length };
        }
        catch (error) {
            if (attempt > 1 || inline.length === 0 || !(0,post_review/* isAnchorRefusal */.cD)(error))
                throw error;
            const refused = new Set(await (0,post_review/* findRefused */.uB)(github, target, inline));
            github.log.warn(`GitHub refused ${refused.size} of ${inline.length} comments; they go into the review's text`);
            placed = placed.map(entry => moved(entry, refused.has(entry) ? 'GitHub refused the comment on its lines' : undefined));
        }
    }
};
const isCommented = ({ finding }, comments) => comments.some(comment => comment.fingerprint === finding.fingerprint);
const moved = (placed, reason) => reason === undefined ? placed : { ...placed, place: 'summary', reason };
/** The body for these places; what does not fit into it is withheld, and the counts say so. */
const finish = (review, placed) => {
    const { received, unusable } = review.plan.counts;
    const counts = (0,count_findings/* countFindings */.G)(placed, { received, unusable });
    const { markdown, dropped } = renderReview({ ...review, placed, counts }, review.context);
    const final = placed.map((entry) => dropped.has(entry.finding.id) ? { ...entry, place: 'none', reason: 'no room in 65,536 characters' } : entry);
    return { body: markdown, placed: final, counts: (0,count_findings/* countFindings */.G)(final, { received, unusable }) };
};
/** A review cannot be given more comments: those of a repeated run come in a second one that points to the first. */
const supplement = (context, inline, earlier) => `${(0,marker/* writeMarker */.e)(reviewMarker(inline, context))}\n\nMore comments from a repeated run. [The review](${earlier.url}) has the whole.`;
const updateBody = async ({ request, owner, repo }, number, id, body) => {
    const parameters = { owner, repo, pull_number: number, review_id: id, body };
    await request('PUT /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}', parameters);
};

;// CONCATENATED MODULE: ./build/src/tasks/publish/ref-of.js
/** The reference that code scanning shows alerts for: the pull request's head, else the branch that the event is about. */
const refOf = (event, pullRequest) => {
    if (pullRequest !== null)
        return `refs/pull/${pullRequest.number}/head`;
    if (event !== null && 'ref' in event && /^refs\/(heads|tags)\/./.test(event.ref))
        return event.ref;
    if (event?.name === 'workflow_run' && event.run.headBranch !== '')
        return `refs/heads/${event.run.headBranch}`;
    return `refs/heads/${event?.repository?.defaultBranch ?? 'main'}`;
};

;// CONCATENATED MODULE: ./build/src/tasks/publish/publish-findings.js











/**
 * Findings to wherever `publish` says: review, check run, code scanning; each read back. `results.sarif` is always
 * written. A head that has moved stops everything before anything is posted (GitHubError `head_moved`).
 */
const publishFindings = async (context, subject) => {
    const { github, options, log } = context;
    const placed = subject.plan.placed;
    const unpublished = placed.map(({ finding }) => ({ ...finding, published: 'none', url: null }));
    const sarif = await writeSarif(context, subject, unpublished);
    const result = { findings: unpublished, reviewUrl: null, sarifFile: sarif.file, failure: null };
    const asked = (place) => options.publish.has(place);
    if (github === null || subject.headSha === null || !['review', 'check', 'sarif'].some(asked))
        return result;
    const { pullRequest, headSha } = subject;
    if (pullRequest !== null)
        await (0,pull_request/* assertHead */.D)(github, pullRequest.number, headSha);
    const target = { context, subject, github, headSha };
    const refused = [];
    const attempt = async (publish) => {
        try {
            await publish();
        }
        catch (error) {
            if (!(error instanceof errors/* GitHubError */.y_) || error.code === 'head_moved')
                throw error;
            refused.push(error);
            log.error(error.message);
        }
    };
    if (asked('review')) {
        await attempt(async () => {
            if (pullRequest === null)
                log.info('No review is posted: there is no pull request');
            else
                Object.assign(result, await postReview(target, pullRequest));
        });
    }
    if (asked('check')) {
        await attempt(async () => {
            result.findings = await postCheck(target, result.findings);
        });
    }
    if (asked('sarif')) {
        await attempt(async () => {
            result.findings = await postSarif(target, sarif, result.findings);
        });
    }
    const [first] = refused;
    const reason = refused.map(error => [error.message, error.hint].filter(part => part).join('. ')).join(' ');
    return first === undefined ? result : { ...result, failure: { outcome: 'failed', code: first.code, reason } };
};
const renderContext = ({ context, github, headSha }) => ({
    serverUrl: context.serverUrl,
    repository: `${github.owner}/${github.repo}`,
    headSha,
    key: context.runKey,
});
const writeSarif = async ({ outputDirectory, github, serverUrl, runKey }, { task, headSha, incomplete }, findings) => {
    const repositoryUrl = github === null ? null : `${serverUrl}/${github.owner}/${github.repo}`;
    const log = renderSarif(findings, { task, key: runKey, version: version_generated/* version */.r, repositoryUrl, headSha, incomplete });
    const file = (0,external_node_path_.join)(outputDirectory, 'results.sarif');
    const text = `${JSON.stringify(log, null, 1)}\n`;
    await (0,promises_.writeFile)(file, text);
    return { file, text, results: log.runs[0]?.results.length ?? 0 };
};
const postReview = async (target, { number }) => {
    const { files, plan, summary, omitted, notes } = target.subject;
    const count = (pick) => files.reduce((sum, file) => sum + pick(file), 0);
    const published = await publishReview(target.github, {
        ...{ number, plan, summary, omitted, notes, context: renderContext(target) },
        reviewed: {
            files: files.length,
            additions: count(file => file.additions),
            deletions: count(file => file.deletions),
        },
    });
    target.context.log.info(`Review posted and read back: ${published.inline} inline, ${published.file} on files, ${published.summary} in its text`);
    return { findings: published.findings, reviewUrl: published.url };
};
/** What is below a threshold, or the same as another, is in the result file only. */
const shownOf = ({ placed }) => placed.filter(({ place }) => place !== 'none');
const postCheck = async (target, findings) => {
    const { context, subject, github, headSha } = target;
    const { summary, notes, incomplete, omitted } = subject;
    const check = {
        ...{ placed: shownOf(subject.plan), summary, incomplete, failOn: context.options.failOn },
        notes: [...notes, ...(omitted.length === 0 ? [] : [`Not looked at: ${omitted.length} files or parts of files.`])],
    };
    const annotated = checkAnnotations(check);
    const { url } = await (0,check_run/* publishCheckRun */.N)(github, {
        name: `Claude Router: ${subject.task}`,
        headSha,
        externalId: `${context.runKey}:${context.nonce}`,
        conclusion: checkConclusion(check),
        title: checkTitle(check),
        summary: renderCheckSummary(check, renderContext(target)),
        annotations: annotated.map(({ annotation }) => annotation),
    });
    context.log.info(`Check run posted and read back: ${annotated.length} annotations`);
    const shown = new Set(check.placed.map(({ finding }) => finding.id));
    const lines = new Set(annotated.map(({ id }) => id));
    return stillUnpublished(findings, ({ id }) => shown.has(id) ? { published: lines.has(id) ? 'annotation' : 'summary', url } : null);
};
const postSarif = async ({ context, subject, github, headSha }, { text, results }, findings) => {
    const ref = refOf(context.event, subject.pullRequest);
    const { url } = await uploadSarif(github, { sarif: text, headSha, ref, results, serverUrl: context.serverUrl });
    context.log.info(`SARIF uploaded, worked in and read back: ${results} results at ${ref}`);
    return stillUnpublished(findings, ({ path }) => (path === '' ? null : { published: 'annotation', url }));
};
const stillUnpublished = (findings, place) => findings.map(finding => (finding.published === 'none' ? { ...finding, ...(place(finding) ?? {}) } : finding));


/***/ })

};
