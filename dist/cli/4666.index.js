export const id = 4666;
export const ids = [4666];
export const modules = {

/***/ 34666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  command: () => (/* binding */ command)
});

// EXTERNAL MODULE: ./build/src/run/task-options.js
var task_options = __webpack_require__(3437);
// EXTERNAL MODULE: ./build/src/core/diff/filter-files.js
var filter_files = __webpack_require__(56681);
// EXTERNAL MODULE: ./build/src/core/findings/plan-review.js
var plan_review = __webpack_require__(85374);
// EXTERNAL MODULE: ./build/src/core/untrusted/trojan-source.js
var trojan_source = __webpack_require__(29154);
// EXTERNAL MODULE: ./build/src/tasks/agent-failure.js
var agent_failure = __webpack_require__(44466);
// EXTERNAL MODULE: ./build/src/tasks/agent-file-notes.js
var agent_file_notes = __webpack_require__(49820);
// EXTERNAL MODULE: ./build/src/tasks/review/ask-review.js + 1 modules
var ask_review = __webpack_require__(81203);
// EXTERNAL MODULE: ./build/src/tasks/review/gather-change.js + 1 modules
var gather_change = __webpack_require__(86861);
// EXTERNAL MODULE: ./build/src/tasks/review/prompt.js
var review_prompt = __webpack_require__(22323);
// EXTERNAL MODULE: ./build/src/tasks/publish/publish-findings.js + 9 modules
var publish_findings = __webpack_require__(33586);
;// CONCATENATED MODULE: ./build/src/tasks/review/publish-plan.js

/** Publishes a review's findings and reads them back; in a dry run they stay in the result. */
const publishPlan = (context, { change, review, ...rest }) => (0,publish_findings/* publishFindings */.I)(context, {
    ...rest,
    task: 'review',
    pullRequest: change.pullRequest,
    headSha: change.headSha,
    summary: review.summary,
});

// EXTERNAL MODULE: ./build/src/tasks/show-head.js
var show_head = __webpack_require__(94846);
// EXTERNAL MODULE: ./build/src/tasks/task.js
var task = __webpack_require__(17791);
;// CONCATENATED MODULE: ./build/src/tasks/review.js











/** Review of a change: gather → prompt → agent → parse → publish → read back. */
const reviewTask = {
    id: 'review',
    run: async (context) => {
        const change = await (0,gather_change/* gatherChange */.M)(context);
        const { files, excluded } = (0,filter_files/* filterFiles */.U)(change.files, context.options);
        context.log.info(`${change.label}: ${files.length} files to review, ${excluded.length} left out (${change.source})`);
        const base = placeOf(change);
        if (files.length === 0)
            return { ...base, outcome: 'skipped', code: 'nothing_to_review', reason: nothingToReview(excluded.length) };
        await (0,show_head/* showHead */.U)(context, change);
        const { instructions, languages } = context.options;
        const prompt = (0,review_prompt/* renderReviewPrompt */.l)({ ...change, files }, { nonce: context.nonce, maxCharacters: (0,review_prompt/* diffBudget */.b)(context.contextWindow), instructions, languages });
        const { review, result, turns } = await (0,ask_review/* askReview */.I)(context, prompt.text);
        const failure = (0,agent_failure/* failureOf */.g)(result, review !== null);
        if (review === null)
            return { ...base, turns, ...withoutReview(failure) };
        const plan = (0,plan_review/* planReview */.K)(review, files, context.options);
        const omitted = [
            ...prompt.omitted,
            ...excluded.map(({ path }) => ({ path, reason: 'left out by include/exclude' })),
        ];
        const { failure: refused, ...published } = await publishPlan(context, {
            ...{ change, files, plan, review, omitted, incomplete: failure.code !== null },
            notes: [...notesOf(failure), ...(0,agent_file_notes/* agentFileNotes */.b)(context, files), ...hiddenNotes(files)],
        });
        const outcome = refused ?? verdict(failure, plan.counts.received);
        return { ...base, turns, ...published, ...outcome, summary: summaryOf(review) };
    },
};
const verdict = (failure, received) => failure.code === null ? { outcome: received > 0 ? 'findings' : 'clean', code: null, reason: null } : failure;
const withoutReview = (failure) => failure.code === null
    ? {
        outcome: 'failed',
        code: 'no_structured_output',
        reason: 'The model answered twice without giving its findings in the required form. Use a model that follows tool schemas better.',
    }
    : failure;
const notesOf = ({ reason }) => (reason === null ? [] : [`Incomplete: ${reason}`]);
const hiddenNotes = (files) => {
    const places = (0,trojan_source/* describeHidden */.Y7)((0,trojan_source/* findHiddenInDiff */.AA)(files), 10);
    return places.length === 0 ? [] : [`Characters that nobody sees were added ("Trojan source"): ${places.join('; ')}.`];
};
const summaryOf = (review) => review.summary.trim();
const nothingToReview = (excluded) => excluded === 0 ? 'The change is empty.' : `All ${excluded} changed files are left out by \`include\` and \`exclude\`.`;
const placeOf = (change) => ({
    ...task/* emptyReport */._,
    pullRequest: change.pullRequest?.number ?? null,
    pullRequestUrl: change.pullRequest?.url ?? null,
    headSha: change.headSha,
    baseSha: change.baseSha,
});

// EXTERNAL MODULE: ./build/src/cli/findings-report.js
var findings_report = __webpack_require__(7951);
// EXTERNAL MODULE: ./build/src/cli/run-task.js + 29 modules
var run_task = __webpack_require__(67);
;// CONCATENATED MODULE: ./build/src/cli/commands/review.js




const command = {
    name: 'review',
    aliases: ['analyze'],
    summary: 'review local changes or files',
    flags: {
        ...run_task/* runFlags */.lM,
        base: {
            type: 'string',
            value: 'REF',
            description: 'compare with this branch, tag or commit (default: the upstream or main branch)',
        },
        files: { type: 'string', value: 'GLOB', description: 'review whole files that match instead of changes' },
        ...findings_report/* reportFlags */.kY,
    },
    examples: [
        'claude-router review --base main',
        'claude-router analyze --files "src/**/*.js" --model deepseek-coder --output review-report.md',
    ],
    run: async (invocation) => {
        const { format, failOn } = (0,findings_report/* readReportFlags */.qj)(invocation);
        const files = invocation.text('files');
        const run = await (0,run_task/* runTaskLocally */.PP)(invocation, reviewTask, {
            base: invocation.text('base') ?? '',
            files: files === undefined ? [] : [files],
        });
        return (0,findings_report/* reportFindings */.LH)(invocation, run, { format, failOn: (0,task_options/* failOnOf */.t)(run.config, 'review', failOn) });
    },
};


/***/ }),

/***/ 49820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ agentFileNotes)
/* harmony export */ });
/* harmony import */ var _core_patch_agent_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77935);

/** A change to what instructs agents is worth a second look, whoever made it. */
const agentFileNotes = ({ isForeign, work }, files) => {
    const changed = files.map(({ path }) => path).filter(_core_patch_agent_files_js__WEBPACK_IMPORTED_MODULE_0__/* .isAgentFile */ .s);
    if (changed.length === 0)
        return [];
    const shown = changed.slice(0, 10);
    const which = isForeign && work.isCopy ? 'this review went by the version of the base branch' : 'look at it yourself';
    return [`The change touches what instructs agents or runs programs around them (${shown.join(', ')}); ${which}.`];
};


/***/ })

};
