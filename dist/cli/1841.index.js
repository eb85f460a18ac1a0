export const id = 1841;
export const ids = [1841];
export const modules = {

/***/ 13227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AX: () => (/* binding */ renderings),
/* harmony export */   be: () => (/* binding */ formatOf),
/* harmony export */   kY: () => (/* binding */ reportFlags),
/* harmony export */   vd: () => (/* binding */ printRun)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43026);
/* harmony import */ var _core_report_report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57164);
/* harmony import */ var _lib_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38860);





/** Flags of every command that ends in a report. */
const reportFlags = {
    output: { type: 'string', value: 'FILE', description: 'write the report there instead of printing it' },
    format: {
        type: 'string',
        value: 'md|json',
        description: "the report's form (default: by the file's ending, else md)",
    },
    json: { type: 'boolean', description: 'the same as --format json' },
};
const renderings = {
    md: _core_report_report_js__WEBPACK_IMPORTED_MODULE_3__/* .renderReport */ .B,
    json: result => JSON.stringify(result, null, 2),
};
/** Checked before anything is started. Throws ConfigError `usage`. */
const formatOf = ({ is, text }, possible = renderings) => {
    if (is('json'))
        return 'json';
    const ending = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.extname)(text('output') ?? '').slice(1);
    const asked = text('format') ?? (ending in possible ? ending : 'md');
    if (asked in possible)
        return asked;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL('usage', `--format cannot be "${asked}"`, {
        hint: `Possible: ${(0,_lib_words_js__WEBPACK_IMPORTED_MODULE_4__/* .listOf */ .c3)(Object.keys(possible))}.`,
    });
};
/** The report to stdout or a file, what went wrong to stderr. */
const printRun = (invocation, result, possible = renderings) => {
    const report = (possible[formatOf(invocation, possible)] ?? _core_report_report_js__WEBPACK_IMPORTED_MODULE_3__/* .renderReport */ .B)(result);
    const output = invocation.text('output');
    if (output === undefined)
        invocation.terminal.print(report);
    else {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(invocation.cwd, output), `${report}\n`);
        invocation.terminal.log.info(`Report: ${output}`);
    }
    if (result.reason !== null)
        invocation.terminal.log.warn(result.reason);
};


/***/ }),

/***/ 23070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ plainLine)
/* harmony export */ });
/* harmony import */ var _untrusted_invisible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47387);
/* harmony import */ var _defuse_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33857);


/**
 * Somebody else's words as one line for a place that knows no Markdown: a pull request's title, a commit's first line.
 * GitHub still reads mentions, references and `[skip ci]` there; none of them works in the result.
 */
const plainLine = (text, maxCharacters) => {
    const line = text.replace(_defuse_text_js__WEBPACK_IMPORTED_MODULE_0__/* .controlCharacters */ .Qi, ' ').replace(_untrusted_invisible_js__WEBPACK_IMPORTED_MODULE_1__/* .invisible */ .q, '').replace(/\s+/g, ' ').trim();
    const short = line.length > maxCharacters ? `${line.slice(0, maxCharacters - 1).trimEnd()}…` : line;
    return short
        .replace(/@(?=[\p{L}\p{N}_-])/gu, `@${_defuse_text_js__WEBPACK_IMPORTED_MODULE_0__/* .zeroWidthSpace */ .VO}`)
        .replace(/#(?=\d)/g, `#${_defuse_text_js__WEBPACK_IMPORTED_MODULE_0__/* .zeroWidthSpace */ .VO}`)
        .replace(/\b(GH-)(?=\d)/gi, `$1${_defuse_text_js__WEBPACK_IMPORTED_MODULE_0__/* .zeroWidthSpace */ .VO}`)
        .replace(/:(?=\/\/)/g, `:${_defuse_text_js__WEBPACK_IMPORTED_MODULE_0__/* .zeroWidthSpace */ .VO}`)
        .replace(/\b(skip|no)([ -])(?=ci\b|actions\b|checks\b)|\b(ci)( )(?=skip\b)/gi, `$1$2$3$4${_defuse_text_js__WEBPACK_IMPORTED_MODULE_0__/* .zeroWidthSpace */ .VO}`)
        .replace(/\*\*\*/g, '**');
};


/***/ }),

/***/ 89444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ judgeChanges)
});

// EXTERNAL MODULE: ./build/src/core/secrets/key-patterns.js
var key_patterns = __webpack_require__(5726);
// EXTERNAL MODULE: ./build/src/core/untrusted/invisible.js
var invisible = __webpack_require__(47387);
;// CONCATENATED MODULE: ./build/src/core/patch/find-key.js


/** Addresses with a password that nobody would mind: a service of the machine itself, or a placeholder. */
const harmlessAddress = /:(?:pass(?:word|wd)?|pwd|secret|postgres|root|admin|guest|user|test|example|changeme|hunter2|x{3,}|your[\w-]*|my[\w-]*)$|^[a-z][\w+.-]*:\/\/(?:[^:]*):[^@]*@(?:localhost|127\.0\.0\.1|\[::1\]|[\w.-]*\bexample\b)/i;
/** What looks like a key in a text, by its name; null when there is nothing. */
const findKey = (text) => {
    const plain = text.replace(invisible/* invisible */.q, '');
    return (key_patterns/* keyPatterns */.j.find(({ sign, pattern, name }) => sign.some(part => plain.includes(part)) && matches(name, plain, pattern))?.name ?? null);
};
const matches = (name, text, pattern) => {
    if (name !== 'password of an address')
        return text.search(pattern) >= 0;
    for (const found of text.matchAll(pattern)) {
        const address = text.slice(found.index, found.index + found[0].length + 100);
        if (!harmlessAddress.test(found[0]) && !harmlessAddress.test(address))
            return true;
    }
    return false;
};

;// CONCATENATED MODULE: ./build/src/core/patch/lock-files.js
/** Names of the manifests that a lock file locks; `*.csproj`: whatever ends so. */
const manifests = {
    'package-lock.json': ['package.json'],
    'npm-shrinkwrap.json': ['package.json'],
    'yarn.lock': ['package.json'],
    'pnpm-lock.yaml': ['package.json', 'pnpm-workspace.yaml'],
    'bun.lock': ['package.json'],
    'bun.lockb': ['package.json'],
    'deno.lock': ['deno.json', 'deno.jsonc', 'package.json'],
    'poetry.lock': ['pyproject.toml'],
    'uv.lock': ['pyproject.toml'],
    'pdm.lock': ['pyproject.toml'],
    'pipfile.lock': ['Pipfile'],
    'cargo.lock': ['Cargo.toml'],
    'go.sum': ['go.mod'],
    'go.work.sum': ['go.work', 'go.mod'],
    'gemfile.lock': ['Gemfile', '*.gemspec'],
    'composer.lock': ['composer.json'],
    'packages.lock.json': ['*.csproj', '*.fsproj', '*.vbproj', 'Directory.Packages.props'],
    'flake.lock': ['flake.nix'],
    'pubspec.lock': ['pubspec.yaml'],
    'mix.lock': ['mix.exs'],
    'podfile.lock': ['Podfile'],
    'package.resolved': ['Package.swift'],
    'gradle.lockfile': ['build.gradle', 'build.gradle.kts', 'libs.versions.toml'],
    '.terraform.lock.hcl': ['*.tf'],
};
const split = (path) => {
    const slash = path.lastIndexOf('/') + 1;
    return [path.slice(0, slash), path.slice(slash)];
};
/** The manifests of which one must change with a lock file; undefined for other files. */
const manifestsOf = (path) => manifests[split(path)[1].toLowerCase()];
/** Whether one of its manifests is among the paths, beside the lock file or below it, where workspaces keep theirs. */
const changesWithManifest = (lockFile, paths) => {
    const [folder] = split(lockFile);
    const wanted = manifestsOf(lockFile) ?? [];
    const isManifest = (name) => wanted.some(manifest => (manifest.startsWith('*') ? name.endsWith(manifest.slice(1)) : name === manifest));
    for (const path of paths)
        if (path.startsWith(folder) && isManifest(split(path)[1]))
            return true;
    return false;
};

// EXTERNAL MODULE: ./build/src/core/diff/match-globs.js
var match_globs = __webpack_require__(25926);
;// CONCATENATED MODULE: ./build/src/core/patch/protected-paths.js

/** What no task changes, whatever it was told: what runs with the repository's rights. */
const never = [
    ...['.github/workflows/**', '.github/actions/**', '.gitea/workflows/**', '.forgejo/workflows/**'],
    ...['**/.gitmodules', '**/.git-blame-ignore-revs'],
];
/** Run or configure continuous integration elsewhere, or say who may do what. */
const continuousIntegration = [
    ...['.github/**', '**/CODEOWNERS', '**/action.{yml,yaml}', '.gitlab-ci.yml', '.gitlab/**', '.circleci/**'],
    ...[
        '.gitea/**',
        '.forgejo/**',
        'Jenkinsfile',
        '.travis.yml',
        'azure-pipelines.{yml,yaml}',
        'bitbucket-pipelines.yml',
    ],
    ...['.buildkite/**', '.drone.{yml,yaml}', '.woodpecker/**', '.woodpecker.{yml,yaml}', '.tekton/**', '.cirrus.yml'],
    ...['{.,}appveyor.yml', 'cloudbuild.{yml,yaml}', 'buildspec.{yml,yaml}', '{.,}renovate{.json,.json5,rc,rc.json}'],
    ...['.mergify.yml', '.settings.yml', '**/SECURITY.md', 'claude-router.{yml,yaml,json,json5}'],
];
/** Instruct coding agents, or start programs for them. */
const agents = [
    ...['**/.claude/**', '**/.claude.json', '**/CLAUDE.md', '**/CLAUDE.local.md', '**/AGENT{,S}{,.override}.md'],
    ...['**/.agents/**', '**/{.,}mcp.json', '**/GEMINI.md', '**/.gemini/**', '**/QWEN.md', '**/.qwen/**', '**/WARP.md'],
    ...['**/.cursor/**', '**/.cursorrules', '**/.windsurf/**', '**/.windsurfrules', '**/.clinerules{,/**}', '**/.roo/**'],
    ...[
        '**/.roorules*',
        '**/.roomodes',
        '**/.kiro/**',
        '**/.continue/**',
        '**/.junie/**',
        '**/.goosehints',
        '**/.trae/**',
    ],
    ...['**/.aider*', '**/.codex/**', '**/.opencode/**', '**/opencode.{json,jsonc}', '**/CRUSH.md', '**/.crush.json'],
    ...['**/.amazonq/**', '**/.augment/**', '**/.rules'],
];
/** Run programs, or change which are run, without anybody asking: hooks, editors, package managers, build tools. */
const startsPrograms = [
    ...['**/.husky/**', '**/.githooks/**', '**/.pre-commit-{config,hooks}.{yml,yaml}', '**/.overcommit.yml'],
    ...['**/{.,}lefthook{,-local}.{yml,yaml,json,toml}', '**/.gitattributes', '**/.gitconfig', '**/.lfsconfig'],
    ...[
        '**/.vscode/**',
        '**/.idea/**',
        '**/.devcontainer/**',
        '**/.devcontainer.json',
        '**/.zed/**',
        '**/*.code-workspace',
    ],
    ...['**/.envrc', '**/.mise.toml', '**/mise.toml', '**/.tool-versions', '**/.exrc', '**/.nvim.lua'],
    ...[
        '**/.npmrc',
        '**/.yarnrc',
        '**/.yarnrc.yml',
        '**/.yarn/**',
        '**/.pnpmfile.{cjs,mjs,js}',
        '**/.pnp.{cjs,loader.mjs}',
    ],
    ...['**/bunfig.toml', '**/pip.{conf,ini}', '**/.pypirc', '**/sitecustomize.py', '**/usercustomize.py', '**/*.pth'],
    ...['**/.cargo/**', '**/.mvn/**', '**/gradle-wrapper.properties', '**/init.gradle{,.kts}', '**/nuget.config'],
    ...['**/.bundle/**', '**/.bazelrc', '**/.buckconfig', '**/.sbtopts', '**/.jvmopts', '**/.terraformrc'],
];
/** Hold credentials, or would be taken for them. */
const credentials = [
    ...['**/.env', '**/.env.!(example|sample|template|dist|defaults)', '**/.netrc', '**/_netrc', '**/.git-credentials'],
    ...['**/.ssh/**', '**/id_{rsa,dsa,ecdsa,ed25519}', '**/*.{pem,key,p12,pfx,jks,keystore,kdbx}', '**/gha-creds-*.json'],
    ...['**/.aws/**', '**/.kube/**', '**/.docker/**', '**/.dockercfg', '**/.gnupg/**', '**/.config/gcloud/**'],
];
const nobody = () => false;
const match = (globs) => (0,match_globs/* matchGlobs */.j)(globs, { nocase: true }) ?? nobody;
const isNever = match(never);
const isGuarded = match([...continuousIntegration, ...agents, ...startsPrograms, ...credentials]);
/**
 * Tells why a path may not be changed; null when it may. `mayTouch`, a task's own, lifts what is guarded: neither what no task
 * changes nor what the owner protects.
 */
const pathProtection = ({ protect, mayTouch }) => {
    const isOwners = match(protect);
    const isLifted = match(mayTouch);
    return (path) => {
        if (isNever(path))
            return 'it runs with the rights of the repository, and no task changes it';
        if (isOwners(path))
            return 'it is protected by `changes.protect`';
        if (!isGuarded(path) || isLifted(path))
            return null;
        return 'it is protected (configuration that runs code, instructs agents or guards the repository)';
    };
};

// EXTERNAL MODULE: ./build/src/core/patch/suspect-path.js
var suspect_path = __webpack_require__(84673);
// EXTERNAL MODULE: ./build/src/core/patch/suspicion.js
var patch_suspicion = __webpack_require__(33399);
// EXTERNAL MODULE: ./build/src/core/patch/text-of.js
var text_of = __webpack_require__(62527);
;// CONCATENATED MODULE: ./build/src/core/patch/judge-changes.js






/** Each change by itself, then all of them together: more than the limits allow is refused as a whole. */
const judgeChanges = (changes, policy) => {
    const refused = [];
    const accept = (all, judge) => all.filter(change => {
        const reason = judge(change);
        if (reason !== null)
            refused.push({ path: isSecretName(change) ? '(a name that is not shown)' : change.path, reason });
        return reason === null;
    });
    const folded = countFolded(changes);
    const protection = pathProtection({ protect: policy.protect, mayTouch: policy.mayTouch ?? [] });
    const single = accept(changes, change => change.before === null && (folded.get((0,suspect_path/* foldPath */.t)(change.path)) ?? 0) > 1
        ? 'another file differs from it by upper and lower case only'
        : judgeOne(change, policy, protection));
    const paths = single.map(({ path }) => path);
    const accepted = accept(single, ({ path }) => judgeLockFile(path, paths, policy));
    const limit = overLimit(accepted, policy);
    if (limit === null)
        return { accepted, refused };
    return { accepted: [], refused: [...refused, ...accepted.map(({ path }) => ({ path, reason: limit }))] };
};
/** The refusal is published, and must not publish what it refuses. */
const isSecretName = ({ path, suspicion }) => suspicion === patch_suspicion/* suspicions */.D.nameHoldsSecret || findKey(path) !== null;
const countFolded = (changes) => {
    const counts = new Map();
    for (const { path, after } of changes)
        if (after !== null)
            counts.set((0,suspect_path/* foldPath */.t)(path), (counts.get((0,suspect_path/* foldPath */.t)(path)) ?? 0) + 1);
    return counts;
};
const judgeOne = ({ path, before, after, suspicion }, policy, protection) => {
    const keyName = findKey(path) === null ? null : 'its name looks like a key';
    const reason = keyName ?? (0,suspect_path/* suspectPath */.v)(path, { isNew: before === null }) ?? protection(path) ?? suspicion ?? null;
    if (reason !== null)
        return reason;
    if (after?.mode === '160000' || before?.mode === '160000')
        return 'submodules are not changed';
    return after === null ? null : judgeVersion(before, after, policy);
};
const judgeVersion = (before, after, policy) => {
    if (after.mode === '120000')
        return 'links are not made';
    if (after.mode === '100755' && before?.mode !== '100755') {
        if (!policy.allowExecutable)
            return 'it would become executable (`changes.allowExecutable`)';
        if (!isScript(after.content))
            return 'it would become executable and is no script (it does not begin with `#!`)';
    }
    if (after.content.byteLength > policy.maxFileBytes)
        return `it has ${after.content.byteLength} bytes, more than \`changes.maxFileBytes\` (${policy.maxFileBytes})`;
    if ((0,text_of/* isBinary */.G)(after.content) && !policy.allowBinary)
        return 'it is binary (`changes.allowBinary`)';
    const key = findKey((0,text_of/* addedText */.U)(before, after));
    return key === null ? null : `it would publish what looks like a key (${key})`;
};
const isScript = (content) => content[0] === 0x23 && content[1] === 0x21;
const judgeLockFile = (path, accepted, { lockFiles }) => {
    const needed = manifestsOf(path);
    if (needed === undefined || lockFiles === 'allow')
        return null;
    if (lockFiles === 'refuse')
        return 'lock files are not changed (`changes.lockFiles`)';
    return changesWithManifest(path, accepted)
        ? null
        : `it changes without ${needed.join(' or ')} (\`changes.lockFiles\`)`;
};
const overLimit = (accepted, { maxFiles, maxBytes }) => {
    const bytes = accepted.reduce((sum, { after }) => sum + (after?.content.byteLength ?? 0), 0);
    if (accepted.length > maxFiles)
        return `the change has ${accepted.length} files, more than \`changes.maxFiles\` (${maxFiles})`;
    return bytes > maxBytes ? `the change has ${bytes} bytes, more than \`changes.maxBytes\` (${maxBytes})` : null;
};


/***/ }),

/***/ 7909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ slugOf)
/* harmony export */ });
/** Letters and digits of a title, so that a branch can be told by its name; never anything else. */
const slugOf = (title) => title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '') || 'work';


/***/ }),

/***/ 61305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ renderChangeReport)
/* harmony export */ });
/* harmony import */ var _markdown_code_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45162);
/* harmony import */ var _money_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73688);


/** What a task that writes has done, as a Markdown document. Its summary is safe Markdown already. */
const renderChangeReport = (result, title) => {
    const files = result.changes?.files ?? [];
    const cost = result.costUsd === null ? 'unpriced' : (0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .formatUsd */ .UK)(result.costUsd);
    const models = result.models.map(use => `${use.provider}/${use.model}`).join(', ');
    return [
        `# ${title}`,
        result.summary,
        files.length === 0
            ? 'No file was changed.'
            : `Changed in the working tree:\n\n${files.map(path => `- ${(0,_markdown_code_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .S)(path)}`).join('\n')}`,
        `---\n\n${files.length} files · ${models || 'no model was asked'} · ${cost} · ${(0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(result.durationMs)}`,
    ]
        .filter(part => part.trim() !== '')
        .join('\n\n');
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

/***/ 45562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ assertMayCommit),
  P: () => (/* binding */ commitChanges)
});

// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __webpack_require__(43026);
// EXTERNAL MODULE: ./build/src/github/branch.js
var github_branch = __webpack_require__(21269);
// EXTERNAL MODULE: ./build/src/github/commit-by-git-data.js
var commit_by_git_data = __webpack_require__(22730);
// EXTERNAL MODULE: ./build/src/github/post-review.js
var post_review = __webpack_require__(44888);
;// CONCATENATED MODULE: ./build/src/github/commit-by-graphql.js



const mutation = 'mutation ($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } } }';
/** A commit that GitHub makes and signs, on a branch that must be at `baseSha`. null: this server cannot. */
const commitByGraphql = async (github, request) => {
    const { branch, baseSha, changes, message } = request;
    const input = {
        branch: { repositoryNameWithOwner: `${github.owner}/${github.repo}`, branchName: branch },
        expectedHeadOid: baseSha,
        message,
        fileChanges: {
            additions: changes.flatMap(({ path, after }) => after === null ? [] : [{ path, contents: Buffer.from(after.content).toString('base64') }]),
            deletions: changes.flatMap(({ path, after }) => (after === null ? [{ path }] : [])),
        },
    };
    try {
        const answer = await github.graphql(mutation, { input });
        return answer.createCommitOnBranch.commit.oid;
    }
    catch (error) {
        if ((0,post_review/* isUncertain */.cp)(error)) {
            // The answer may have been lost on its way. Whether the commit is ours, whoever reads it back will tell.
            await github.pause();
            const head = await (0,github_branch/* headOf */.Uo)(github, branch);
            if (head !== null && head !== baseSha && (await (0,github_branch/* parentOf */.gN)(github, head)) === baseSha)
                return head;
        }
        if (isUnknownMutation.test(messageOf(error)))
            return null;
        throw explain(error, branch);
    }
};
/** Of GraphQL's errors their types and own words; the exception wraps them in words of its own. */
const messageOf = (error) => {
    const { errors } = error;
    if (Array.isArray(errors))
        return errors.map(({ type = '', message = '' }) => `${message} ${type}`.trim()).join('; ');
    return error instanceof Error ? error.message : String(error);
};
/** Of an old GitHub Enterprise Server. */
const isUnknownMutation = /createCommitOnBranch.*(?:doesn't exist|does not exist)|CreateCommitOnBranchInput isn't a defined/i;
const explain = (error, branch) => {
    if (error instanceof errors/* GitHubError */.y_)
        return error;
    const said = messageOf(error);
    if (/STALE_DATA|expected branch to point to/i.test(said))
        return (0,github_branch/* branchMoved */.iu)(branch, error);
    const guarded = (0,github_branch/* branchProtected */.rz)(branch, said, error);
    if (guarded !== null)
        return guarded;
    if (/rate limit/i.test(said))
        return new errors/* GitHubError */.y_('rate_limit', "GitHub's rate limit is reached", {
            hint: 'Run the job again in an hour. Nothing was written.',
            cause: error,
        });
    if (/not accessible|FORBIDDEN|permission/i.test(said))
        return new errors/* GitHubError */.y_('forbidden', `The token may not commit to ${branch}: ${firstLine(said)}`, {
            hint: 'Add to the job: `permissions: {contents: write}`. Workflow files need a token of their own.',
            status: 403,
            cause: error,
        });
    return new errors/* GitHubError */.y_('unprocessable', `GitHub refuses the commit on ${branch}: ${firstLine(said)}`, {
        hint: 'Nothing was written. The log has the details.',
        cause: error,
    });
};
const firstLine = (text) => (text.split('\n')[0] ?? '').slice(0, 300);

// EXTERNAL MODULE: ./build/src/core/patch/blob-name.js
var blob_name = __webpack_require__(93517);
;// CONCATENATED MODULE: ./build/src/github/read-back-commit.js



/**
 * The branch is at the commit, the commit stands on the base, and every path has the bytes and the mode that were meant.
 * Throws `not_published` when not.
 */
const readBackCommit = async (github, { branch, baseSha, changes }, sha) => {
    const fail = (what) => new errors/* GitHubError */.y_('not_published', `The commit on ${branch} is not what was sent: ${what}`, {
        hint: 'Look at the branch, and run the job again.',
    });
    if ((await (0,github_branch/* headOf */.Uo)(github, branch)) !== sha) {
        await github.pause();
        const head = await (0,github_branch/* headOf */.Uo)(github, branch);
        if (head === null)
            throw fail('the branch is gone');
        // Somebody may have gone on from it already.
        if (head !== sha && (await (0,github_branch/* parentOf */.gN)(github, head)) !== sha)
            throw fail('the branch is elsewhere');
    }
    if ((await (0,github_branch/* parentOf */.gN)(github, sha)) !== baseSha)
        throw fail('it does not stand on the expected commit');
    const find = await openTree(github, sha);
    for (const { path, before, after } of changes) {
        if (after?.mode === '160000' || before?.mode === '160000')
            continue;
        const found = await find(path);
        const same = after === null
            ? found === undefined
            : found?.sha === (0,blob_name/* blobName */.P)(after.content, found?.sha?.length) && found.mode === after.mode;
        if (!same)
            throw fail(JSON.stringify(path));
    }
};
/** Looks files up in a commit: in one list, or folder by folder where GitHub finds the list too long. */
const openTree = async (github, sha) => {
    const whole = await listTree(github, sha, true);
    if (!whole.truncated)
        return async (path) => fileIn(whole.entries, path);
    const folders = new Map();
    const folder = (tree) => {
        const known = folders.get(tree) ?? listTree(github, tree, false).then(({ entries }) => entries);
        folders.set(tree, known);
        return known;
    };
    return async (path) => {
        const parts = path.split('/');
        const name = parts.pop() ?? '';
        let tree = sha;
        for (const part of parts) {
            const next = (await folder(tree)).get(part);
            if (next?.type !== 'tree' || next.sha === undefined)
                return undefined;
            tree = next.sha;
        }
        return fileIn(await folder(tree), name);
    };
};
const fileIn = (entries, path) => {
    const found = entries.get(path);
    return found?.type === 'blob' ? found : undefined;
};
const listTree = async ({ request, owner, repo }, sha, recursive) => {
    const { data } = await request('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', {
        ...{ owner, repo, tree_sha: sha },
        ...(recursive ? { recursive: '1' } : {}),
    });
    const entries = new Map(data.tree.map(({ path, sha: name, mode, type }) => [path ?? '', { sha: name, mode, type }]));
    return { truncated: data.truncated === true, entries };
};

;// CONCATENATED MODULE: ./build/src/github/commit-changes.js





/**
 * One commit on a branch, which is made when it is not there; nobody's push is overwritten. By GraphQL where that will do,
 * so that GitHub signs it; by the git data API for what GraphQL cannot say (executable files, links, large commits); by a
 * push for what is too large for either. Read back before it counts. Gives the commit. Throws GitHubError `branch_moved`,
 * `branch_protected`, `not_published`, `forbidden`; nothing is left behind then, not even an empty branch.
 */
const commitChanges = async (github, request, push) => {
    const head = await (0,github_branch/* headOf */.Uo)(github, request.branch);
    if (head !== null && head !== request.baseSha)
        throw (0,github_branch/* branchMoved */.iu)(request.branch);
    const isNew = head === null;
    const sha = (isPlain(request.changes) ? await signed(github, request, isNew) : null) ??
        (isSmall(request.changes) ? await (0,commit_by_git_data/* commitByGitData */.V)(github, request, isNew) : null) ??
        (await push(request));
    await readBackCommit(github, request, sha);
    return sha;
};
/** What a mutation may hold; base64 makes four bytes of three. */
const mostPlainBytes = 25_000_000;
/** What one blob may be made of. */
const mostBlobBytes = 30_000_000;
/** GraphQL makes ordinary files and deletes any; a changed mode is beyond it. */
const isPlain = (changes) => changes.every(({ before, after }) => after === null || [before ?? after, after].every(({ mode }) => mode === '100644')) && changes.reduce((sum, { after }) => sum + (after?.content.byteLength ?? 0), 0) < mostPlainBytes;
const isSmall = (changes) => changes.every(({ after }) => (after?.content.byteLength ?? 0) < mostBlobBytes);
/** GraphQL commits only on a branch that is there: one made for it is taken back when nothing comes of it. */
const signed = async (github, request, isNew) => {
    const { branch, baseSha } = request;
    if (isNew)
        await (0,github_branch/* createBranch */.lY)(github, branch, baseSha);
    let sha = null;
    try {
        sha = await commitByGraphql(github, request);
        return sha;
    }
    finally {
        if (isNew && sha === null)
            await (0,github_branch/* removeBranch */.VS)(github, branch, baseSha);
    }
};
/** Whether the token may write to the repository, found out at no cost: by storing nothing. Throws `forbidden`. */
const assertMayCommit = async ({ request, owner, repo }) => {
    try {
        await request('POST /repos/{owner}/{repo}/git/blobs', { owner, repo, content: '', encoding: 'utf-8' });
    }
    catch (error) {
        if (!(error instanceof errors/* GitHubError */.y_) || error.status !== 403 || error.code !== 'forbidden')
            throw error;
        throw new errors/* GitHubError */.y_('forbidden', 'The token may not write to the repository', {
            hint: 'Add to the job: `permissions: {contents: write, pull-requests: write, issues: write}`.',
            status: 403,
            cause: error,
        });
    }
};


/***/ }),

/***/ 78497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $D: () => (/* binding */ startsNothing),
/* harmony export */   Hw: () => (/* binding */ openPullRequest),
/* harmony export */   Tb: () => (/* binding */ pullRequestsOf),
/* harmony export */   iR: () => (/* binding */ setDraft)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43026);
/* harmony import */ var _core_findings_fit_body_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1276);


/** The pull requests of a branch of this repository, the newest first. */
const pullRequestsOf = async ({ request, owner, repo }, branch, state) => {
    const { data } = await request('GET /repos/{owner}/{repo}/pulls', { owner, repo, state, head: `${owner}:${branch}` });
    return data.map(({ number, html_url, state: now }) => ({ number, url: html_url, state: now }));
};
const findOpenPullRequest = async (github, branch) => (await pullRequestsOf(github, branch, 'open'))[0] ?? null;
/** Opens the pull request of a branch, or brings it up to date, and reads it back. Throws GitHubError. */
const openPullRequest = async (github, { branch, base, text }) => {
    const { request, owner, repo } = github;
    const body = (0,_core_findings_fit_body_js__WEBPACK_IMPORTED_MODULE_1__/* .fitBody */ .K)(text.body);
    const existing = await findOpenPullRequest(github, branch);
    const notes = [];
    let number = existing?.number;
    if (number === undefined)
        number = await create(github, { branch, base, text: { ...text, body } }, notes);
    else {
        const content = { title: text.title, body };
        await request('PATCH /repos/{owner}/{repo}/pulls/{pull_number}', { owner, repo, pull_number: number, ...content });
        notes.push(...(await setDraft(github, number, text.draft)));
    }
    const { data } = await request('GET /repos/{owner}/{repo}/pulls/{pull_number}', { owner, repo, pull_number: number });
    if (data.head.ref !== branch || (data.body ?? '').trim() !== body.trim())
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_('not_published', `Pull request #${number} is not what was opened`, {
            hint: 'Another run may have changed it; run the job again.',
        });
    if (data.mergeable === false)
        notes.push(conflicting(base));
    notes.push(...(await startsNothing(github)));
    return { number, url: data.html_url, opened: existing === null, notes };
};
const conflicting = (base) => `The branch conflicts with \`${base.replaceAll('`', "'")}\`; the conflicts are to be resolved before it is merged.`;
/** What a reader should know of the token: none of what the job's own does starts another workflow. */
const startsNothing = async (github) => (await github.login()) === 'github-actions[bot]'
    ? [
        "Workflows do not start for what is pushed or opened with the job's own token: close and reopen the pull request to start them, or give the action the token of a GitHub App.",
    ]
    : [];
const mutations = {
    draft: 'mutation ($id: ID!) { convertPullRequestToDraft(input: {pullRequestId: $id}) { pullRequest { isDraft } } }',
    ready: 'mutation ($id: ID!) { markPullRequestReadyForReview(input: {pullRequestId: $id}) { pullRequest { isDraft } } }',
};
/** Makes a pull request a draft, or ready for review, unless it is; gives notes where that cannot be done. */
const setDraft = async (github, number, draft) => {
    const { request, owner, repo, graphql, log } = github;
    const read = async () => (await request('GET /repos/{owner}/{repo}/pulls/{pull_number}', { owner, repo, pull_number: number })).data;
    const before = await read();
    if ((before.draft ?? false) === draft)
        return [];
    try {
        await graphql(draft ? mutations.draft : mutations.ready, { id: before.node_id });
    }
    catch (error) {
        log.warn(`Pull request #${number} stays ${draft ? 'ready' : 'a draft'}: ${error instanceof Error ? error.message : error}`);
    }
    if (((await read()).draft ?? false) === draft)
        return [];
    return [`The pull request could not be made ${draft ? 'a draft' : 'ready for review'}; please do it by hand.`];
};
const create = async (github, { branch, base, text }, notes) => {
    const { request, owner, repo } = github;
    const { title, body, draft } = text;
    try {
        const { data } = await request('POST /repos/{owner}/{repo}/pulls', {
            owner,
            repo,
            head: branch,
            base,
            title,
            body,
            draft,
        });
        return data.number;
    }
    catch (error) {
        if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_))
            throw error;
        const opened = await findOpenPullRequest(github, branch);
        if (opened !== null)
            return opened.number;
        if (draft && error.status === 422 && /draft/i.test(error.message)) {
            notes.push('Drafts are not available in this repository, so the pull request is an ordinary one.');
            return create(github, { branch, base, text: { ...text, draft: false } }, notes);
        }
        if (error.status === 403 && /not permitted to create/i.test(error.message))
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_('may_not_open', 'GitHub Actions may not open pull requests in this repository', {
                hint: 'Allow it under Settings > Actions > General > Workflow permissions, or use a GitHub App token. The branch with the commit is there.',
                status: 403,
                cause: error,
            });
        throw error;
    }
};


/***/ }),

/***/ 26667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ previewChanges)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/core/patch/judge-changes.js + 3 modules
var judge_changes = __webpack_require__(89444);
;// CONCATENATED MODULE: ./build/src/core/diff/line-diff.js
/** Beyond this many differences the rest is told as replaced: exact, but no longer the shortest way to say it. */
const maxDifferences = 1500;
/** What turns one list of lines into another (Myers' algorithm), in order; within a change, deleted lines come first. */
const diffLines = (before, after) => {
    let head = 0;
    while (head < before.length && head < after.length && before[head] === after[head])
        head++;
    let tail = 0;
    const most = Math.min(before.length, after.length) - head;
    while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail])
        tail++;
    const middle = between(before.slice(head, before.length - tail), after.slice(head, after.length - tail));
    const runs = [
        { kind: 'context', lines: before.slice(0, head) },
        ...middle,
        { kind: 'context', lines: before.slice(before.length - tail) },
    ];
    return runs.filter(({ lines }) => lines.length > 0);
};
const between = (before, after) => {
    const deleted = { kind: 'deleted', lines: [...before] };
    const added = { kind: 'added', lines: [...after] };
    if (before.length === 0 || after.length === 0)
        return [deleted, added];
    const matches = matchLines(before, after);
    if (matches === undefined)
        return [deleted, added];
    const runs = [];
    let [x, y] = [0, 0];
    for (const [matchX, matchY] of [...matches, [before.length, after.length]]) {
        runs.push({ kind: 'deleted', lines: before.slice(x, matchX) }, { kind: 'added', lines: after.slice(y, matchY) });
        if (matchX < before.length)
            runs.push({ kind: 'context', lines: [before[matchX] ?? ''] });
        [x, y] = [matchX + 1, matchY + 1];
    }
    return joined(runs);
};
const joined = (runs) => {
    const result = [];
    for (const { kind, lines } of runs) {
        const last = result.at(-1);
        if (lines.length === 0)
            continue;
        if (last?.kind === kind)
            for (const line of lines)
                last.lines.push(line);
        else
            result.push({ kind, lines: [...lines] });
    }
    return result;
};
/** Pairs of positions that stay, in order; undefined when there are too many differences to look further. */
const matchLines = (before, after) => {
    // By number: long lines are compared once.
    const numbers = new Map();
    const numbered = (lines) => Int32Array.from(lines, line => {
        const known = numbers.get(line) ?? numbers.size;
        numbers.set(line, known);
        return known;
    });
    const [a, b] = [numbered(before), numbered(after)];
    const limit = Math.min(a.length + b.length, maxDifferences);
    const offset = limit + 1;
    const furthest = new Int32Array(2 * offset + 1);
    const trace = [];
    for (let differences = 0; differences <= limit; differences++) {
        trace.push(furthest.slice(offset - differences - 1, offset + differences + 2));
        for (let k = -differences; k <= differences; k += 2) {
            const [left, right] = [furthest[offset + k - 1] ?? 0, furthest[offset + k + 1] ?? 0];
            let x = k === -differences || (k !== differences && left < right) ? right : left + 1;
            while (x < a.length && x - k < b.length && a[x] === b[x - k])
                x++;
            furthest[offset + k] = x;
            if (x >= a.length && x - k >= b.length)
                return walkBack(trace, [a.length, b.length]);
        }
    }
    return undefined;
};
const walkBack = (trace, end) => {
    const matches = [];
    let [x, y] = end;
    for (let differences = trace.length - 1; differences >= 0; differences--) {
        const reached = trace[differences] ?? new Int32Array();
        const at = (k) => reached[k + differences + 1] ?? 0;
        const k = x - y;
        const previousK = k === -differences || (k !== differences && at(k - 1) < at(k + 1)) ? k + 1 : k - 1;
        const [previousX, previousY] = differences === 0 ? [0, 0] : [at(previousK), at(previousK) - previousK];
        while (x > previousX && y > previousY)
            matches.push([--x, --y]);
        [x, y] = [previousX, previousY];
    }
    return matches.reverse();
};

// EXTERNAL MODULE: ./build/src/core/patch/text-of.js
var text_of = __webpack_require__(62527);
;// CONCATENATED MODULE: ./build/src/core/patch/unified-diff.js


/** As `git diff` writes it, three lines around each change: `git apply` makes the same bytes of it. Of binary files only that they differ. */
const unifiedDiff = (changes) => changes.map(fileDiff).join('');
const fileDiff = ({ path, before, after }) => {
    // Another kind of file: what was there goes, and something else comes.
    if (before && after && before.mode.slice(0, 2) !== after.mode.slice(0, 2))
        return fileDiff({ path, before, after: null }) + fileDiff({ path, before: null, after });
    const [from, to] = [quoted(`a/${path}`), quoted(`b/${path}`)];
    const header = `diff --git ${from} ${to}\n${modeLines(before, after)}`;
    const [old, fresh] = [textOf(before), textOf(after)];
    const names = [before ? from : '/dev/null', after ? to : '/dev/null'];
    if (old === undefined || fresh === undefined)
        return `${header}Binary files ${names[0]} and ${names[1]} differ\n`;
    const hunks = hunksOf(diffLines(linesOf(old), linesOf(fresh)));
    if (hunks === '')
        return header;
    const [a, b] = names.map(name => (name.includes(' ') ? `${name}\t` : name));
    return `${header}--- ${a}\n+++ ${b}\n${hunks}`;
};
const modeLines = (before, after) => {
    if (before === null)
        return `new file mode ${after?.mode}\n`;
    if (after === null)
        return `deleted file mode ${before.mode}\n`;
    return before.mode === after.mode ? '' : `old mode ${before.mode}\nnew mode ${after.mode}\n`;
};
/** undefined: bytes that are no text. */
const textOf = (version) => {
    if (version === null)
        return '';
    if (version.mode === '160000' || (0,text_of/* isBinary */.G)(version.content))
        return undefined;
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(version.content);
    }
    catch {
        return undefined;
    }
};
/** Each with its line feed, where it has one. */
const linesOf = (text) => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
const around = 3;
const signs = { context: ' ', deleted: '-', added: '+' };
const hunksOf = (runs) => {
    const lines = runs.flatMap(({ kind, lines: texts }) => texts.map(text => ({ sign: signs[kind], text })));
    const changed = lines.flatMap(({ sign }, index) => (sign === ' ' ? [] : [index]));
    const spans = [];
    for (const index of changed) {
        const last = spans.at(-1);
        const end = Math.min(lines.length, index + around + 1);
        if (last && index - around <= last.end)
            last.end = end;
        else
            spans.push({ start: Math.max(0, index - around), end });
    }
    let [position, oldLine, newLine] = [0, 1, 1];
    return spans
        .map(({ start, end }) => {
        // Between two hunks lies nothing but lines that both sides have.
        oldLine += start - position;
        newLine += start - position;
        const part = lines.slice(start, end);
        const text = hunk(part, { oldLine, newLine });
        oldLine += count(part, '+');
        newLine += count(part, '-');
        position = end;
        return text;
    })
        .join('');
};
/** How many lines are not of that sign. */
const count = (lines, but) => lines.filter(({ sign }) => sign !== but).length;
const hunk = (lines, { oldLine, newLine }) => {
    const body = lines.map(({ sign, text }) => text.endsWith('\n') ? `${sign}${text}` : `${sign}${text}\n\\ No newline at end of file\n`);
    return `@@ -${range(oldLine, count(lines, '+'))} +${range(newLine, count(lines, '-'))} @@\n${body.join('')}`;
};
const range = (start, length) => {
    const from = length === 0 ? start - 1 : start;
    return length === 1 ? String(from) : `${from},${length}`;
};
const escapes = { '\t': '\\t', '\n': '\\n', '\r': '\\r', '"': '\\"', '\\': '\\\\' };
/** As git quotes a path that holds anything odd. */
const quoted = (path) => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is quoted
    if (!/[\u0000-\u001f\u007f"\\]/.test(path))
        return path;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the same
    const plain = path.replace(/[\u0000-\u001f\u007f"\\]/g, character => {
        return escapes[character] ?? `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`;
    });
    return `"${plain}"`;
};

// EXTERNAL MODULE: ./build/src/tasks/changes/refusal-notes.js
var refusal_notes = __webpack_require__(42454);
;// CONCATENATED MODULE: ./build/src/tasks/changes/preview-changes.js





/** Judges changes as publishing does, and writes those that it would make as `changes.diff` beside the run's result. */
const previewChanges = async ({ options, outputDirectory }, { changes, mayTouch = [] }) => {
    const { accepted, refused } = (0,judge_changes/* judgeChanges */.v)(changes, { ...options.changes, mayTouch });
    const file = (0,external_node_path_.join)(outputDirectory, 'changes.diff');
    await (0,promises_.writeFile)(file, unifiedDiff(accepted));
    const note = 'Nothing was published. The change is in `changes.diff`, beside the result file (`git apply changes.diff`).';
    return {
        files: accepted.map(({ path }) => path),
        notes: [...(0,refusal_notes/* refusalNotes */.e)(refused), ...(accepted.length > 0 ? [note] : [])],
    };
};


/***/ }),

/***/ 49821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ publishChanges),
/* harmony export */   h: () => (/* binding */ refusalsOf)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43026);
/* harmony import */ var _core_markdown_code_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(45162);
/* harmony import */ var _core_patch_judge_changes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89444);
/* harmony import */ var _github_branch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21269);
/* harmony import */ var _github_commit_changes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45562);
/* harmony import */ var _github_open_pull_request_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78497);
/* harmony import */ var _refusal_notes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(42454);







/**
 * Judges, commits, opens the pull request or brings it up to date, and reads everything back. Without GitHub (command
 * line) the changes stay in the working tree. Throws GitHubError; ConfigError `nothing_allowed` when no change may be made.
 */
const publishChanges = async ({ github, options, work, log }, proposal) => {
    const { accepted, refused } = judge(options, proposal);
    const notes = (0,_refusal_notes_js__WEBPACK_IMPORTED_MODULE_5__/* .refusalNotes */ .e)(refused);
    for (const { path, reason } of refused)
        log.warn(`${JSON.stringify(path)} is left out: ${reason}`);
    if (accepted.length === 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL('nothing_allowed', `None of the ${refused.length} changes may be made. ${notes.join(' ')}`, {
            hint: 'The configuration section `changes` says what may be changed.',
        });
    const files = accepted.map(({ path }) => path);
    const { branch, base, baseSha } = proposal;
    if (github === null) {
        await work.keep(accepted);
        // Without isolation the agent has worked in the checkout itself: what it did there is there.
        const there = refused.map(({ path, reason }) => `${quoted(path)} was changed, though no task may: ${reason}. Look at it.`);
        return { branch: '', commits: [], files, pullRequest: null, notes: work.isCopy ? notes : there };
    }
    // Before anything is written: a pull request against a branch that is gone could not be opened.
    if (proposal.pullRequest !== null && base !== null && (await (0,_github_branch_js__WEBPACK_IMPORTED_MODULE_2__/* .headOf */ .Uo)(github, base)) === null)
        throw baseGone(base);
    const request = { branch, baseSha, changes: accepted, message: proposal.commit };
    const sha = await (0,_github_commit_changes_js__WEBPACK_IMPORTED_MODULE_3__/* .commitChanges */ .P)(github, request, work.push);
    log.info(`Committed ${files.length} files to ${branch} (${sha.slice(0, 7)}), read back`);
    if (proposal.pullRequest === null || base === null)
        return { branch, commits: [sha], files, pullRequest: null, notes };
    const opened = await (0,_github_open_pull_request_js__WEBPACK_IMPORTED_MODULE_4__/* .openPullRequest */ .Hw)(github, { branch, base, text: proposal.pullRequest });
    log.info(`Pull request #${opened.number} ${opened.opened ? 'opened' : 'brought up to date'}, read back`);
    const { number, url } = opened;
    return { branch, commits: [sha], files, pullRequest: { number, url }, notes: [...notes, ...opened.notes] };
};
const judge = (options, { changes, mayTouch = [] }) => (0,_core_patch_judge_changes_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeChanges */ .v)(changes, { ...options.changes, mayTouch });
/** What would be left out of a proposal, each one sentence: for texts that are written before it is published. */
const refusalsOf = ({ options }, proposal) => (0,_refusal_notes_js__WEBPACK_IMPORTED_MODULE_5__/* .refusalNotes */ .e)(judge(options, proposal).refused);
/** As code, with nothing in it that Markdown reads. */
const quoted = (path) => (0,_core_markdown_code_js__WEBPACK_IMPORTED_MODULE_6__/* .codeSpan */ .S)(path.replaceAll('`', "'"));
const baseGone = (base) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_('base_deleted', `The branch ${base}, against which the pull request would be opened, is not there`, {
    hint: 'Set `base-branch` to one that exists. Nothing was written.',
});


/***/ }),

/***/ 42454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ refusalNotes)
/* harmony export */ });
/* harmony import */ var _core_markdown_code_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45162);

/** Many refusals mostly have one reason. */
const mostNotes = 20;
/** Each refused path with its reason, for readers. */
const refusalNotes = (refused) => {
    const told = refused
        .slice(0, mostNotes)
        .map(({ path, reason }) => `${(0,_core_markdown_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .S)(shown(path))} was left out: ${reason}.`);
    return refused.length > mostNotes ? [...told, `${refused.length - mostNotes} more were left out.`] : told;
};
/** In one line and without what nobody sees: it may be refused for just that. */
const shown = (path) => path.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '\ufffd').slice(0, 200) || '(no name)';


/***/ }),

/***/ 23322:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ig: () => (/* binding */ checkWork),
/* harmony export */   gf: () => (/* binding */ isGreen),
/* harmony export */   u2: () => (/* binding */ ownChanges)
/* harmony export */ });
/* harmony import */ var _core_patch_judge_changes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89444);

const isGreen = ({ exitCode }) => exitCode === 0;
/** What the agent has changed beyond what was changed before it began (on the command line: by its user). */
const ownChanges = async ({ work }, before) => {
    const known = new Map(before.map(change => [change.path, change]));
    return (await work.changes()).filter(change => !isSame(known.get(change.path), change));
};
const isSame = (before, now) => before !== undefined &&
    before.after?.mode === now.after?.mode &&
    Buffer.compare(before.after?.content ?? Buffer.alloc(0), now.after?.content ?? Buffer.alloc(0)) === 0;
/**
 * Runs the project's checks on those of the agent's changes that may be made: on GitHub in a clean copy, so that nothing
 * else that the agent did has a say in it; on the command line where it worked. Red, they are run without the change too.
 */
const checkWork = async (context, command, { before, known }) => {
    const { work, options, github, log } = context;
    const { accepted } = (0,_core_patch_judge_changes_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeChanges */ .v)(await ownChanges(context, before), options.changes);
    if (command === null || accepted.length === 0)
        return { command, run: null, redBefore: false };
    const timeoutMs = options.implement.checkMinutes * 60_000;
    const { commandLine } = command;
    const run = await work.run(commandLine, { timeoutMs, ...(github === null ? {} : { fresh: accepted }) });
    log.info(`Checks: ${isGreen(run) ? 'green' : run.timedOut ? 'out of time' : `exit code ${run.exitCode}`}`);
    if (isGreen(run) || known?.run)
        return { command, run, redBefore: known?.redBefore ?? false };
    const without = await work.run(commandLine, { timeoutMs, fresh: before });
    if (!isGreen(without))
        log.warn('The checks fail without the change as well');
    return { command, run, redBefore: !isGreen(without) };
};


/***/ }),

/***/ 47887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ag: () => (/* binding */ said),
/* harmony export */   fe: () => (/* binding */ shownOutput),
/* harmony export */   mp: () => (/* binding */ openProgress)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43026);
/* harmony import */ var _core_markdown_code_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45162);
/* harmony import */ var _core_markdown_defuse_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55341);
/* harmony import */ var _core_report_money_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73688);
/* harmony import */ var _github_comments_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73195);





/** One for all workflows of a repository: they share the issue's branch too. */
const key = 'implement';
/** A run gives a sign of life this often; a comment that is older belongs to one that is no more. */
const heartbeatMs = 4 * 60_000;
const staleMs = 15 * 60_000;
const silent = { tell: async () => { }, end: async () => null, close: () => { } };
/**
 * Takes the issue for this run, by its comment: of two that begin at once one is told of the other. Throws GitHubError
 * `forbidden` when nothing may be posted: then nothing could be told of what the run costs.
 */
const openProgress = async ({ github, options, serverUrl, log, nonce }, thread) => {
    if (github === null || thread === null || !options.publish.has('comment'))
        return silent;
    const startedAt = Date.now();
    const place = { number: thread, key };
    const post = async ({ headline, steps, done, details = '' }, head) => {
        const list = steps.map((step, index) => `- [${index < done ? 'x' : ' '}] ${safeInline(step, serverUrl)}`);
        const time = head === '' ? '' : ` _(${(0,_core_report_money_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(Date.now() - startedAt)})_`;
        const parts = [`**Claude Router** · ${headline}${time}`, list.join('\n'), details];
        const body = parts.filter(part => part !== '').join('\n\n');
        return (0,_github_comments_js__WEBPACK_IMPORTED_MODULE_1__/* .upsertComment */ .lB)(github, { ...place, headSha: head, body });
    };
    let last = { headline: 'reading the issue', steps: [], done: 0 };
    const busy = await claim(github, place, nonce, () => post(last, nonce));
    if (busy !== null)
        return busy;
    const tell = async (state) => {
        last = state;
        await post(state, nonce).catch((error) => {
            log.warn(`The progress comment could not be brought up to date: ${error instanceof Error ? error.message : error}`);
        });
    };
    const heartbeat = setInterval(() => void tell(last), heartbeatMs);
    heartbeat.unref();
    const close = () => clearInterval(heartbeat);
    return {
        tell,
        close,
        async end(state) {
            close();
            return (await post(state, '')).url;
        },
    };
};
const claim = async (github, place, nonce, post) => {
    const other = (await (0,_github_comments_js__WEBPACK_IMPORTED_MODULE_1__/* .readOwnComments */ .po)(github, place)).find(comment => isAtWork(comment, nonce));
    if (other !== undefined)
        return { url: other.url };
    let own = null;
    try {
        own = (await post()).id;
    }
    catch (error) {
        // Another run wrote over it before it was read back.
        if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_) || error.code !== 'not_published')
            throw error;
    }
    await github.pause();
    const [first] = await (0,_github_comments_js__WEBPACK_IMPORTED_MODULE_1__/* .readOwnComments */ .po)(github, place);
    if (first === undefined || !isAtWork(first, nonce))
        return null;
    if (own !== null && own !== first.id)
        await (0,_github_comments_js__WEBPACK_IMPORTED_MODULE_1__/* .deleteComment */ .Tu)(github, own);
    return { url: first.url };
};
const isAtWork = ({ head, updatedAt }, nonce) => head !== '' && head !== nonce && Date.now() - Date.parse(updatedAt) < staleMs;
const safeInline = (text, serverUrl) => (0,_core_markdown_defuse_js__WEBPACK_IMPORTED_MODULE_3__/* .defuseInline */ .w)(text, { allowedHosts: [new URL(serverUrl).host] });
/** What the model says, safe to post. */
const said = (text, serverUrl) => (0,_core_markdown_defuse_js__WEBPACK_IMPORTED_MODULE_3__/* .defuse */ .V)(text.trim(), { allowedHosts: [new URL(serverUrl).host] });
/** The last lines of a command's output, folded away. */
const shownOutput = (output) => `<details><summary>Output</summary>\n\n${(0,_core_markdown_code_js__WEBPACK_IMPORTED_MODULE_4__/* .codeFence */ .d)(output.slice(-4000), '')}\n\n</details>`;


/***/ })

};
