export const id = 972;
export const ids = [972];
export const modules = {

/***/ 26572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ parseReview)
/* harmony export */ });
/* harmony import */ var _read_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94441);
/* harmony import */ var _repair_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81799);


const maxTitleCharacters = 200;
/**
 * A model's answer as a review: the structured output, or text that holds its JSON. null when there is no list of
 * findings in it at all - which is not the same as an empty list.
 */
const parseReview = (answer) => {
    const value = typeof answer === 'string' ? (0,_read_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readJson */ .V)(answer, isReview) : answer;
    const review = Array.isArray(value) ? { findings: value } : asObject(value);
    const entries = typeof review?.findings === 'string' ? (0,_read_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readJson */ .V)(review.findings, Array.isArray) : review?.findings;
    if (!Array.isArray(entries))
        return null;
    const parsed = { summary: (0,_repair_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(review?.summary) ?? '', findings: [], unusable: [] };
    for (const [index, entry] of entries.entries()) {
        const finding = readFinding(entry);
        if (typeof finding === 'string')
            parsed.unusable.push({ index, reason: finding });
        else
            parsed.findings.push(finding);
    }
    return parsed;
};
const asObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
const readFinding = (entry) => {
    const fields = asObject(entry);
    if (!fields)
        return 'not an object';
    const body = (0,_repair_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(fields.body) ?? (0,_repair_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(fields.description) ?? (0,_repair_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(fields.message);
    const title = (0,_repair_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(fields.title) ?? body?.trim().split('\n')[0];
    if (title === undefined)
        return 'neither a title nor a body';
    const startLine = (0,_repair_js__WEBPACK_IMPORTED_MODULE_0__/* .readLineNumber */ .aJ)(fields.startLine ?? fields.line);
    const endLine = (0,_repair_js__WEBPACK_IMPORTED_MODULE_0__/* .readLineNumber */ .aJ)(fields.endLine) ?? startLine;
    const ordered = startLine !== undefined && endLine !== undefined && endLine < startLine;
    return {
        path: ((0,_repair_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(fields.path) ?? (0,_repair_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(fields.file) ?? '').trim().slice(0, 1_000),
        quote: (0,_repair_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(fields.quote) ?? '',
        startLine: ordered ? endLine : startLine,
        endLine: ordered ? startLine : endLine,
        severity: (0,_repair_js__WEBPACK_IMPORTED_MODULE_0__/* .readSeverity */ .MW)(fields.severity) ?? 'medium',
        category: (0,_repair_js__WEBPACK_IMPORTED_MODULE_0__/* .readCategory */ .ZG)(fields.category) ?? 'correctness',
        confidence: (0,_repair_js__WEBPACK_IMPORTED_MODULE_0__/* .readConfidence */ .$D)(fields.confidence) ?? 0.5,
        title: shorten(title.trim()),
        // A title that had to be cut is told in full below it.
        body: title.length > maxTitleCharacters && body !== title ? `${title}\n\n${body ?? ''}`.trim() : (body ?? ''),
        // Weak models fill the field with nothing when they mean none; taken at its word it would delete the lines.
        suggestion: (0,_repair_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(fields.suggestion),
        ...present({
            cwe: (0,_repair_js__WEBPACK_IMPORTED_MODULE_0__/* .readCwe */ .UI)(fields.cwe),
            exploit: (0,_repair_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(fields.exploit),
            fix: (0,_repair_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(fields.fix),
        }),
    };
};
const present = (fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
const shorten = (title) => {
    const line = title.replace(/\s+/g, ' ');
    return line.length > maxTitleCharacters ? `${line.slice(0, maxTitleCharacters - 1).trimEnd()}…` : line;
};
const isReview = (value) => Array.isArray(value) || asObject(value)?.findings !== undefined;


/***/ }),

/***/ 81799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $D: () => (/* binding */ readConfidence),
/* harmony export */   MW: () => (/* binding */ readSeverity),
/* harmony export */   UI: () => (/* binding */ readCwe),
/* harmony export */   ZG: () => (/* binding */ readCategory),
/* harmony export */   aJ: () => (/* binding */ readLineNumber),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46013);

/** Reads a field the way a weak model may have written it; undefined = nothing usable. */
const severityWords = {
    blocker: 'critical',
    error: 'high',
    major: 'high',
    warning: 'medium',
    moderate: 'medium',
    minor: 'low',
    info: 'low',
    nit: 'low',
    trivial: 'low',
};
const categoryWords = {
    bug: 'correctness',
    logic: 'correctness',
    vulnerability: 'security',
    perf: 'performance',
    test: 'tests',
    testing: 'tests',
    maintainability: 'style',
    readability: 'style',
    doc: 'docs',
    documentation: 'docs',
};
const word = (value) => (typeof value === 'string' ? value.trim().toLowerCase() : '');
const readSeverity = (value) => _finding_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .gO.find(severity => severity === word(value)) ?? severityWords[word(value)];
const readCategory = (value) => _finding_js__WEBPACK_IMPORTED_MODULE_0__/* .categories */ .LZ.find(category => category === word(value)) ?? categoryWords[word(value)];
/** 0..1 from a number, a string or a percentage. */
const readConfidence = (value) => {
    const named = { high: 0.9, medium: 0.6, low: 0.3 }[word(value)];
    if (named !== undefined)
        return named;
    const number = readNumber(typeof value === 'string' ? value.replace('%', '') : value);
    if (number === undefined || number < 0 || number > 100)
        return undefined;
    return number > 1 ? number / 100 : number;
};
const readLineNumber = (value) => {
    const number = readNumber(typeof value === 'string' ? value.replace(/^[LR]/i, '') : value);
    return number !== undefined && Number.isSafeInteger(number) && number > 0 ? number : undefined;
};
const readText = (value) => typeof value === 'string' && value.trim() !== '' ? value : undefined;
/** `CWE-89` from `CWE-089: SQL injection`, `cwe 89` or 89. */
const readCwe = (value) => {
    const digits = /^(?:cwe[\s_-]*)?0*([1-9]\d{0,3})\b/i.exec(typeof value === 'number' ? String(value) : word(value))?.[1];
    return digits === undefined ? undefined : `CWE-${digits}`;
};
const readNumber = (value) => {
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
};


/***/ }),

/***/ 73195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tu: () => (/* binding */ deleteComment),
/* harmony export */   lB: () => (/* binding */ upsertComment),
/* harmony export */   po: () => (/* binding */ readOwnComments)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43026);
/* harmony import */ var _core_findings_fit_body_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1276);
/* harmony import */ var _core_findings_marker_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93888);
/* harmony import */ var _own_posts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1355);
/* harmony import */ var _post_review_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44888);





/** Creates or updates our one comment and reads it back. Throws `not_published` when GitHub does not show it. */
const upsertComment = async (github, comment) => {
    const { owner, repo } = github;
    const marker = (0,_core_findings_marker_js__WEBPACK_IMPORTED_MODULE_3__/* .writeMarker */ .e)({ kind: 'comment', key: comment.key, head: comment.headSha ?? '', fingerprints: [] });
    const body = (0,_core_findings_fit_body_js__WEBPACK_IMPORTED_MODULE_4__/* .fitBody */ .K)(`${marker}\n${comment.body}`);
    const existing = await findOwnComment(github, comment);
    const id = existing === undefined ? await create(github, comment, body) : existing;
    const address = { owner, repo, comment_id: id };
    if (existing !== undefined)
        await github.request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', { ...address, body });
    const shown = await readComment(github, id);
    if (withoutEnds(shown?.body ?? '') === withoutEnds(body))
        return { id, url: shown?.url ?? '' };
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_('not_published', `Comment ${id} on #${comment.number} is not what was posted`, {
        hint: 'Another job may have changed it; give each job its own name, or run the job again.',
    });
};
/** Our comments of this key, the oldest first: one, or more when two runs began at once. */
const readOwnComments = async (github, { number, key }) => {
    const login = await github.login();
    const parameters = { owner: github.owner, repo: github.repo, issue_number: number, per_page: 100 };
    const comments = await github.paginate('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', parameters);
    return comments.flatMap(({ id, html_url, body, user, updated_at }) => {
        const marker = (0,_core_findings_marker_js__WEBPACK_IMPORTED_MODULE_3__/* .readMarker */ .t)(body);
        const own = (0,_own_posts_js__WEBPACK_IMPORTED_MODULE_1__/* .isAuthor */ .ad)(user, login) && marker?.kind === 'comment' && marker.key === key;
        return own ? [{ id: Number(id), url: html_url, head: marker.head, updatedAt: updated_at }] : [];
    });
};
const deleteComment = async ({ request, owner, repo }, id) => {
    await request('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', { owner, repo, comment_id: id });
};
const readComment = async ({ request, owner, repo }, id) => {
    try {
        const { data } = await request('GET /repos/{owner}/{repo}/issues/comments/{comment_id}', {
            owner,
            repo,
            comment_id: id,
        });
        return { body: data.body, url: data.html_url };
    }
    catch (error) {
        if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_ && error.status === 404)
            return undefined;
        throw error;
    }
};
const create = async (github, comment, body) => {
    const { owner, repo } = github;
    for (let attempt = 1;; attempt++) {
        try {
            const { data } = await github.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
                owner,
                repo,
                issue_number: comment.number,
                body,
            });
            return Number(data.id);
        }
        catch (error) {
            if (!(0,_post_review_js__WEBPACK_IMPORTED_MODULE_2__/* .isUncertain */ .cp)(error))
                throw error;
            await github.pause();
            const posted = await findOwnComment(github, comment);
            if (posted !== undefined)
                return posted;
            if (attempt === 3)
                throw error;
        }
    }
};
const findOwnComment = async (github, comment) => (await readOwnComments(github, comment))[0]?.id;
/** GitHub trims a body and may normalise its line ends. */
const withoutEnds = (text) => text.replace(/\r\n/g, '\n').trim();


/***/ }),

/***/ 44466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ failureOf)
/* harmony export */ });
/** Ends at which what there is may still be worth showing: the run was cut off, not refused. */
const cutOff = new Set(['max_turns', 'timed_out', 'budget', 'max_budget']);
/** Outcome, code and reason of a run that did not complete. `hasResult`: something usable came of it. */
const failureOf = (result, hasResult) => {
    if (result.end === 'completed')
        return { outcome: 'clean', code: null, reason: null };
    const outcome = hasResult && cutOff.has(result.end) ? 'partial' : 'failed';
    return { outcome, code: result.end, reason: result.message };
};


/***/ }),

/***/ 58972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   promptTask: () => (/* binding */ promptTask)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43026);
/* harmony import */ var _core_markdown_defuse_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(55341);
/* harmony import */ var _github_comments_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73195);
/* harmony import */ var _agent_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44466);
/* harmony import */ var _review_ask_review_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81203);
/* harmony import */ var _review_gather_change_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86861);
/* harmony import */ var _task_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17791);







const defaultTools = ['Read', 'Grep', 'Glob'];
/** The workflow's own prompt; the answer is the summary, and a comment where that is asked for. */
const promptTask = {
    id: 'prompt',
    run: async (context) => {
        const { options, event } = context;
        if (options.prompt.trim() === '') {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL('input', 'There is no prompt.', { hint: 'Give the instruction in the input `prompt`.' });
        }
        const tools = options.allowedTools.length > 0 ? options.allowedTools : defaultTools;
        const result = await context.askAgent({ prompt: options.prompt, tools: (0,_review_ask_review_js__WEBPACK_IMPORTED_MODULE_3__/* .toolNames */ .$)(tools), allowedTools: tools });
        const text = result.text.trim();
        const failure = (0,_agent_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .failureOf */ .g)(result, text !== '');
        const base = {
            ..._task_js__WEBPACK_IMPORTED_MODULE_5__/* .emptyReport */ ._,
            ...failure,
            summary: text,
            turns: result.turns,
            pullRequest: event && (0,_review_gather_change_js__WEBPACK_IMPORTED_MODULE_4__/* .pullRequestOf */ ._)(event),
        };
        if (text === '' && failure.code === null) {
            return {
                ...base,
                outcome: 'failed',
                code: 'empty_result',
                reason: 'The model gave an empty answer. Ask again, or use another model.',
            };
        }
        if (text === '' || !options.publish.has('comment'))
            return base;
        return { ...base, commentUrl: await postAnswer(context, text, failure.reason) };
    },
};
const postAnswer = async ({ github, event, runKey, log, serverUrl }, text, incomplete) => {
    const number = event && numberOf(event);
    if (github === null || number === null) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL('no_thread', 'There is no issue or pull request to comment on.', {
            hint: 'Start the workflow on an issue or pull request, or leave `comment` out of `publish`.',
        });
    }
    const note = incomplete === null ? '' : `\n\n_Incomplete: ${(0,_core_markdown_defuse_js__WEBPACK_IMPORTED_MODULE_6__/* .defuse */ .V)(incomplete)}_`;
    const body = `${(0,_core_markdown_defuse_js__WEBPACK_IMPORTED_MODULE_6__/* .defuse */ .V)(text, { allowedHosts: [new URL(serverUrl).host] })}${note}`;
    const { url } = await (0,_github_comments_js__WEBPACK_IMPORTED_MODULE_1__/* .upsertComment */ .lB)(github, { number, key: runKey, body });
    log.info('Comment posted and read back');
    return url;
};
/** The issue or pull request that an event is about. */
const numberOf = (event) => (0,_review_gather_change_js__WEBPACK_IMPORTED_MODULE_4__/* .pullRequestOf */ ._)(event) ?? ('issue' in event ? event.issue.number : null);


/***/ }),

/***/ 81203:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ askReview),
  $: () => (/* binding */ toolNames)
});

// EXTERNAL MODULE: ./build/src/core/findings/parse-review.js
var parse_review = __webpack_require__(26572);
// EXTERNAL MODULE: ./build/src/core/findings/finding.js
var finding = __webpack_require__(46013);
;// CONCATENATED MODULE: ./build/src/core/findings/result-schema.js

/** What a review asks of Claude Code (`--json-schema`). Names as in the result file. */
const reviewSchema = {
    type: 'object',
    additionalProperties: false,
    required: ['summary', 'findings'],
    properties: {
        summary: { type: 'string', description: 'Two or three sentences: what the change does and how sound it is.' },
        findings: {
            type: 'array',
            description: 'Empty when there is nothing worth reporting.',
            items: {
                type: 'object',
                additionalProperties: false,
                required: ['path', 'quote', 'severity', 'category', 'confidence', 'title', 'body'],
                properties: {
                    path: { type: 'string', description: 'Path as in the diff.' },
                    quote: { type: 'string', description: 'The lines it is about, copied exactly, without line numbers.' },
                    startLine: { type: 'integer', minimum: 1, description: 'Number of the first quoted line.' },
                    endLine: { type: 'integer', minimum: 1, description: 'Number of the last quoted line.' },
                    severity: { type: 'string', enum: [...finding/* severities */.gO] },
                    category: { type: 'string', enum: [...finding/* categories */.LZ] },
                    confidence: { type: 'number', minimum: 0, maximum: 1 },
                    title: { type: 'string', description: 'The problem in one line.' },
                    body: { type: 'string', description: 'Why it is wrong, when it bites, how to mend it. Markdown.' },
                    suggestion: {
                        type: 'string',
                        description: 'Only if replacing exactly the quoted lines mends it: the whole new lines, indentation included.',
                    },
                },
            },
        },
    },
};

;// CONCATENATED MODULE: ./build/src/tasks/review/ask-review.js


/** Tools that read and run nothing. */
const readingTools = ['Read', 'Grep', 'Glob'];
/** A second try makes sense only when the run went well and only the form was missed. */
const missedTheForm = new Set(['completed', 'no_structured_output', 'empty_result']);
const reminder = 'Your last answer was not in the required form, so it could not be used. Do the review again and return it with the ' +
    'StructuredOutput tool: {"summary": "...", "findings": [...]}, an empty list when there is nothing.';
/** Asks for a review by schema; a weak model that misses the form is asked once more. */
const askReview = async ({ askAgent, options, log }, prompt) => {
    const tools = options.allowedTools.length > 0 ? options.allowedTools : readingTools;
    const ask = { tools: toolNames(tools), allowedTools: tools, jsonSchema: reviewSchema };
    const first = await askAgent({ ...ask, prompt });
    const review = reviewIn(first);
    if (review !== null || !missedTheForm.has(first.end))
        return { review, result: first, turns: first.turns };
    log.warn('The model did not answer in the required form; asking once more');
    const second = await askAgent({ ...ask, prompt: `${prompt}\n\n${reminder}` });
    return { review: reviewIn(second), result: second, turns: first.turns + second.turns };
};
const reviewIn = (result) => (0,parse_review/* parseReview */.w)(result.structuredOutput ?? result.text);
/** `Bash(git log *)` -> `Bash`: `--tools` takes names, `--allowedTools` takes rules. */
const toolNames = (rules) => [
    ...new Set(rules.map(rule => rule.replace(/\(.*$/s, '').trim())),
];


/***/ })

};
