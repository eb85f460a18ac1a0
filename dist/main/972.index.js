export const id = 972;
export const ids = [972];
export const modules = {

/***/ 3195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ upsertComment)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3026);
/* harmony import */ var _core_findings_fit_body_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8895);
/* harmony import */ var _core_findings_marker_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3888);
/* harmony import */ var _own_posts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1355);
/* harmony import */ var _post_review_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4888);





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
const findOwnComment = async (github, { number, key }) => {
    const login = await github.login();
    const parameters = { owner: github.owner, repo: github.repo, issue_number: number, per_page: 100 };
    const comments = await github.paginate('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', parameters);
    const own = comments.find(({ body, user }) => {
        const marker = (0,_core_findings_marker_js__WEBPACK_IMPORTED_MODULE_3__/* .readMarker */ .t)(body);
        return (0,_own_posts_js__WEBPACK_IMPORTED_MODULE_1__/* .isAuthor */ .ad)(user, login) && marker?.kind === 'comment' && marker.key === key;
    });
    return own?.id;
};
/** GitHub trims a body and may normalise its line ends. */
const withoutEnds = (text) => text.replace(/\r\n/g, '\n').trim();


/***/ }),

/***/ 8972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   promptTask: () => (/* binding */ promptTask)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3026);
/* harmony import */ var _core_markdown_defuse_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5341);
/* harmony import */ var _github_comments_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3195);
/* harmony import */ var _agent_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4466);
/* harmony import */ var _review_ask_review_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8638);
/* harmony import */ var _review_gather_change_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(541);
/* harmony import */ var _task_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7791);







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
    const { url } = await (0,_github_comments_js__WEBPACK_IMPORTED_MODULE_1__/* .upsertComment */ .l)(github, { number, key: runKey, body });
    log.info('Comment posted and read back');
    return url;
};
/** The issue or pull request that an event is about. */
const numberOf = (event) => (0,_review_gather_change_js__WEBPACK_IMPORTED_MODULE_4__/* .pullRequestOf */ ._)(event) ?? ('issue' in event ? event.issue.number : null);


/***/ })

};
