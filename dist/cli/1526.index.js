export const id = 1526;
export const ids = [1526];
export const modules = {

/***/ 21526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  command: () => (/* binding */ command)
});

// EXTERNAL MODULE: ./build/src/core/docs/modes.js
var modes = __webpack_require__(9081);
// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __webpack_require__(43026);
// EXTERNAL MODULE: ./build/src/core/report/change-report.js
var change_report = __webpack_require__(61305);
// EXTERNAL MODULE: ./build/src/lib/words.js
var words = __webpack_require__(38860);
// EXTERNAL MODULE: ./build/src/core/diff/match-globs.js
var match_globs = __webpack_require__(25926);
;// CONCATENATED MODULE: ./build/src/core/docs/translation-path.js
/** Path of a document's translation by the pattern of `docs.translations`. */
const translationPath = (path, language, pattern) => {
    const slash = path.lastIndexOf('/');
    const file = path.slice(slash + 1);
    const dot = file.lastIndexOf('.');
    const values = {
        dir: slash < 0 ? '.' : path.slice(0, slash),
        name: dot <= 0 ? file : file.slice(0, dot),
        extension: dot <= 0 ? '' : file.slice(dot + 1),
        language,
    };
    return pattern
        .replace(/\{(dir|name|extension|language)\}/g, (_, name) => values[name] ?? '')
        .replace(/^(?:\.?\/)+/, '')
        .replace(/\/(?:\.\/)+/g, '/');
};
/** Tags of languages as BCP 47 writes them: they become a part of paths. */
const isLanguage = (text) => /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(text);

// EXTERNAL MODULE: ./build/src/core/findings/fingerprint.js
var fingerprint = __webpack_require__(32924);
// EXTERNAL MODULE: ./build/src/core/markdown/code.js
var code = __webpack_require__(45162);
// EXTERNAL MODULE: ./build/src/core/markdown/plain-line.js
var plain_line = __webpack_require__(23070);
// EXTERNAL MODULE: ./build/src/github/comments.js
var comments = __webpack_require__(73195);
// EXTERNAL MODULE: ./build/src/github/commit-changes.js + 2 modules
var commit_changes = __webpack_require__(45562);
// EXTERNAL MODULE: ./build/src/tasks/agent-failure.js
var agent_failure = __webpack_require__(44466);
// EXTERNAL MODULE: ./build/src/tasks/changes/preview-changes.js + 2 modules
var preview_changes = __webpack_require__(26667);
// EXTERNAL MODULE: ./build/src/tasks/changes/publish-changes.js
var publish_changes = __webpack_require__(49821);
// EXTERNAL MODULE: ./build/src/core/report/money.js
var money = __webpack_require__(73688);
// EXTERNAL MODULE: ./build/src/tasks/implement/progress-comment.js
var progress_comment = __webpack_require__(47887);
;// CONCATENATED MODULE: ./build/src/tasks/docs/describe-docs.js



const mostReasons = 20;
/** What was mended and translated, and what is left: Markdown, hostile parts defused. */
const describeDocs = ({ words, states, notes, costUsd, turns }, serverUrl) => {
    const told = states.filter(({ fresh, open }) => fresh > 0 || open > 0);
    const rows = told.map(({ path, language, sections, fresh, open }) => `| ${(0,code/* codeSpan */.S)(path).replaceAll('|', '\\|')} | ${language} | ${fresh} | ${sections - fresh - open} | ${open} |`);
    const reasons = states.flatMap(({ path, reasons: own }) => own.map(reason => `${path}: ${reason}`));
    return [
        (0,progress_comment/* said */.ag)(words, serverUrl),
        rows.length === 0
            ? ''
            : [
                '| translation | language | sections translated | in step already | still open |',
                '|---|---|---:|---:|---:|',
                ...rows,
            ].join('\n'),
        reasons.length === 0
            ? ''
            : `**Not translated**: the answers did not pass the checks\n\n${reasons
                .slice(0, mostReasons)
                .map(reason => `- ${(0,code/* codeSpan */.S)(reason.slice(0, 300))}`)
                .join('\n')}`,
        notes.length === 0 ? '' : `**Please note**\n\n${notes.map(note => `- ${note}`).join('\n')}`,
        turns === 0
            ? ''
            : `_${costUsd === null ? 'Cost not known (a model without a price)' : `Cost: ${(0,money/* formatUsd */.UK)(costUsd)}`}, ${turns} turns of the agent._`,
    ]
        .filter(part => part !== '')
        .join('\n\n');
};

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/tasks/read-tree-file.js
var read_tree_file = __webpack_require__(19054);
;// CONCATENATED MODULE: ./build/src/tasks/docs/find-documents.js




/** A documentation larger than this is no page that somebody reads. */
const mostDocuments = 500;
/** The documents of a tree in their source language, sorted; translations and links are none. */
const findDocuments = async (directory, { files, languages, translations }) => {
    const paths = new Set();
    for (const pattern of files)
        for await (const path of (0,promises_.glob)(pattern, { cwd: directory, exclude: skipped }))
            paths.add(path.split(external_node_path_.sep).join('/'));
    const translated = new Set([...paths].flatMap(path => languages.map(language => translationPath(path, language, translations))));
    const own = [...paths].filter(path => !translated.has(path)).sort();
    const documents = [];
    for (const path of own.slice(0, mostDocuments)) {
        const text = await (0,read_tree_file/* readTreeFile */.x)(directory, path);
        if (text !== null)
            documents.push({ path, text });
    }
    return documents;
};
const skipped = (path) => /(?:^|[/\\])(?:node_modules|\.git|vendor)$/.test(path);

// EXTERNAL MODULE: ./build/src/core/diff/filter-files.js
var filter_files = __webpack_require__(56681);
// EXTERNAL MODULE: ./build/src/tasks/gather-range.js
var gather_range = __webpack_require__(28225);
// EXTERNAL MODULE: ./build/src/tasks/review/ask-review.js + 1 modules
var ask_review = __webpack_require__(81203);
// EXTERNAL MODULE: ./build/src/tasks/review/prompt.js
var review_prompt = __webpack_require__(22323);
// EXTERNAL MODULE: ./build/src/core/diff/render-diff.js
var render_diff = __webpack_require__(19861);
// EXTERNAL MODULE: ./build/src/tasks/fence.js + 3 modules
var fence = __webpack_require__(57646);
;// CONCATENATED MODULE: ./build/src/tasks/docs/prompts.js


const mendingSchema = {
    type: 'object',
    properties: {
        done: { type: 'string', description: 'what was untrue and how it was mended: short Markdown; empty when nothing' },
        notDone: { type: 'string', description: 'what was left out or is uncertain; empty when nothing' },
    },
    required: ['done', 'notDone'],
};
const jobs = {
    mend: ({ files }) => `Find what the change made untrue in the documentation (${files.join(', ')}) and mend it: names, commands, options, defaults, outputs, examples. Add what its readers now need to know, where the documentation has a place for it. Leave everything else as it is, word for word.`,
    changelog: ({ changelog }) => `Add to ${changelog} what users notice of the change, in its own form and below its heading for what is not released yet. Nothing for what they do not notice; no entry twice.`,
    api: ({ api }) => `Bring the reference of the public interface (${api.join(', ')}) in step with what the code exports now: every exported function, type, command, option and route that is described there or that the change adds.`,
};
/** Asks to mend documentation in the tree. */
const mendingPrompt = (prompt) => {
    const { options, nonce, instruction, title, description, files, documents, maxCharacters } = prompt;
    const diff = (0,render_diff/* renderDiff */.i)(files, { maxCharacters });
    const wanted = options.modes.flatMap(mode => (mode === 'translate' ? [] : [jobs[mode](options)]));
    return [
        'The repository in the current directory has changed as shown below. Keep its documentation true, as its most careful maintainer would.',
        wanted.map(text => `- ${text}`).join('\n'),
        ...(options.instructions.trim() === '' ? [] : [`This project also asks:\n${options.instructions.trim()}`]),
        'Look at the code before you write a sentence about it. Change documentation only: any other change is thrown away. Leave translations alone, they are brought in step afterwards. If nothing is untrue, change nothing: that is a good answer.',
        (0,fence/* fenceRule */.s1)(nonce),
        (0,fence/* fence */.EU)(nonce, 'title', title),
        ...(description.trim() === '' ? [] : [(0,fence/* fence */.EU)(nonce, 'description', description.slice(0, 4_000))]),
        ...(instruction.trim() === '' ? [] : [(0,fence/* fence */.EU)(nonce, 'wish of whoever started this', instruction.slice(0, 2_000))]),
        (0,fence/* fenceCode */.bq)(nonce, 'documentation', documents.join('\n')),
        (0,fence/* fenceCode */.bq)(nonce, 'diff', diff.text),
    ].join('\n\n');
};
const translationSchema = {
    type: 'object',
    required: ['sections'],
    properties: {
        sections: {
            type: 'array',
            items: {
                type: 'object',
                required: ['id', 'text'],
                properties: {
                    id: { type: 'string', description: 'as given' },
                    text: { type: 'string', description: 'the whole section in Markdown, translated' },
                },
            },
        },
    },
};
/** Asks for sections in another language. */
const translationPrompt = (prompt) => {
    const { nonce, path, language, sourceLanguage, instructions, terms, sections } = prompt;
    return [
        `Translate these sections of the documentation ${JSON.stringify(path)} from the language "${sourceLanguage}" into "${language}" (BCP 47), as a native technical writer would put it: clear, natural, complete.`,
        [
            '- Keep Markdown as it is: the same headings on the same levels, lists, tables with the same rows.',
            '- Code blocks, inline code, addresses of links and images, HTML and comments stay byte for byte; only words are translated.',
            '- Where an earlier translation is given, keep its words wherever they still fit.',
        ].join('\n'),
        ...(terms.length === 0
            ? []
            : [`Terms:\n${terms.map(({ term, written }) => `- "${term}": write "${written}"`).join('\n')}`]),
        ...(instructions.trim() === '' ? [] : [`This project also asks:\n${instructions.trim()}`]),
        (0,fence/* fenceRule */.s1)(nonce),
        ...sections.map(({ id, text, previous, refused }) => [
            `Section ${id}:`,
            (0,fence/* fenceCode */.bq)(nonce, id, text),
            ...(previous === null ? [] : [(0,fence/* fenceCode */.bq)(nonce, `earlier translation of ${id}`, previous)]),
            ...(refused.length === 0
                ? []
                : [(0,fence/* fenceCode */.bq)(nonce, `why your last answer for ${id} was not taken`, refused.join('\n'))]),
        ].join('\n')),
        'Return every section by its id with the StructuredOutput tool.',
    ].join('\n\n');
};

;// CONCATENATED MODULE: ./build/src/tasks/docs/mend-documents.js







const editingTools = ['Read', 'Grep', 'Glob', 'Edit', 'Write'];
/** Lets the agent mend what a change made untrue. Where nothing but documentation has changed there is nothing to ask. */
const mendDocuments = async (context, documents) => {
    const { options, nonce, instruction, contextWindow, log } = context;
    const nothing = { result: null, words: '', notes: [] };
    if (!options.docs.modes.some(mode => mode !== 'translate'))
        return nothing;
    const change = await (0,gather_range/* gatherRange */.H)(context).catch((error) => {
        if (error instanceof errors/* ConfigError */.xL && error.code === 'no_base')
            return null;
        throw error;
    });
    if (change === null)
        return { ...nothing, notes: ['What has changed is not known: check out with `fetch-depth: 0`.'] };
    const { files } = (0,filter_files/* filterFiles */.U)(change.files, options);
    const isDocument = (0,match_globs/* matchGlobs */.j)([...options.docs.files, options.docs.changelog, ...options.docs.api]);
    const relevant = files.filter(({ path }) => !isDocument?.(path));
    log.info(`${change.label}: ${relevant.length} files that documentation may speak of`);
    if (relevant.length === 0)
        return nothing;
    const tools = options.allowedTools.length > 0 ? options.allowedTools : editingTools;
    const result = await context.askAgent({
        prompt: mendingPrompt({
            ...{ options: options.docs, nonce, instruction, title: change.title, description: change.description },
            ...{ files: relevant, documents: documents.map(({ path }) => path), maxCharacters: (0,review_prompt/* diffBudget */.b)(contextWindow) },
        }),
        ...{ tools: (0,ask_review/* toolNames */.$)(tools), allowedTools: tools, jsonSchema: mendingSchema },
    });
    return { result, words: wordsOf(result), notes: [] };
};
const wordsOf = ({ structuredOutput, text }) => {
    const { done, notDone } = (structuredOutput ?? {});
    const parts = [typeof done === 'string' ? done : text, typeof notDone === 'string' ? notDone : ''];
    return parts.filter(part => part.trim() !== '').join('\n\n');
};

// EXTERNAL MODULE: ./build/src/core/patch/slug.js
var slug = __webpack_require__(7909);
// EXTERNAL MODULE: ./build/src/github/branch.js
var branch = __webpack_require__(21269);
;// CONCATENATED MODULE: ./build/src/github/merge-branch.js

/** Merges one branch into another; gives whether that could be done without a conflict. Throws GitHubError. */
const mergeBranch = async ({ request, owner, repo }, { into, from }) => {
    try {
        await request('POST /repos/{owner}/{repo}/merges', { owner, repo, base: into, head: from });
        return true;
    }
    catch (error) {
        if (error instanceof errors/* GitHubError */.y_ && error.status === 409)
            return false;
        throw error;
    }
};

// EXTERNAL MODULE: ./build/src/github/open-pull-request.js
var open_pull_request = __webpack_require__(78497);
// EXTERNAL MODULE: ./build/src/tasks/pin-pull-request.js
var pin_pull_request = __webpack_require__(295);
// EXTERNAL MODULE: ./build/src/tasks/review/gather-change.js + 1 modules
var gather_change = __webpack_require__(86861);
;// CONCATENATED MODULE: ./build/src/tasks/docs/place-docs.js






/** One pull request for each branch: an open one is brought up to date. Throws GitHubError. */
const placeDocs = async (context) => {
    const { event, github, options, work, log } = context;
    const nowhere = { base: null, sha: null, branch: '', from: null, thread: null, notes: [] };
    if (event === null || github === null)
        return nowhere;
    const number = (0,gather_change/* pullRequestOf */._)(event);
    const pull = number === null ? null : await (0,pin_pull_request/* pinPullRequest */.C)(github, event, number);
    if (pull?.fork) {
        const note = 'The branch is in a fork, where nothing can be written to; the change is in the result only.';
        return { ...nowhere, sha: pull.headSha, from: pull.headSha, thread: pull.number, notes: [note] };
    }
    const base = pull?.headRef ?? branchOf(event);
    const sha = pull?.headSha ?? (event.name === 'push' ? event.after : work.baseSha);
    const wanted = `${options.branchPrefix}docs-${(0,slug/* slugOf */.t)(base)}`;
    const place = { ...nowhere, base, sha, branch: wanted, from: sha, thread: pull?.number ?? null };
    if (options.publish.size === 0 || (await (0,branch/* headOf */.Uo)(github, wanted)) === null)
        return place;
    const open = (await (0,open_pull_request/* pullRequestsOf */.Tb)(github, wanted, 'open'))[0];
    const other = { ...place, branch: `${wanted}-${(sha ?? '').slice(0, 7)}` };
    // Of one that was merged or closed the branch is history.
    if (open === undefined)
        return other;
    if (await mergeBranch(github, { into: wanted, from: base })) {
        log.info(`Pull request #${open.number} is brought up to date`);
        return { ...place, from: await (0,branch/* headOf */.Uo)(github, wanted) };
    }
    const note = `Pull request #${open.number} conflicts with \`${base.replaceAll('`', "'")}\`: this one takes its place.`;
    return { ...other, notes: [note] };
};
const branchOf = (event) => {
    const ref = 'ref' in event ? event.ref : '';
    const branch = ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : '';
    return branch || (event.repository?.defaultBranch ?? 'main');
};

;// CONCATENATED MODULE: ./build/src/core/docs/sections.js
/** Headings in code are none. */
const splitDocument = (text) => {
    const frontMatter = /^---[ \t]*\r?\n[\s\S]*?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text)?.[0] ?? '';
    const lines = text.slice(frontMatter.length).match(/[^\n]*\n|[^\n]+$/g) ?? [];
    const sections = [];
    let fence = null;
    for (const line of lines) {
        const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
        const level = fence === null ? (/^ {0,3}(#{1,6})(?:[ \t]|\r?\n|$)/.exec(line)?.[1]?.length ?? 0) : 0;
        if (mark !== undefined)
            fence = nextFence(fence, mark, line);
        const last = sections.at(-1);
        if (level > 0 || last === undefined)
            sections.push({ level, text: line });
        else
            last.text += line;
    }
    return { frontMatter, sections };
};
/** A fence ends with the same sign, as long or longer, and nothing behind it. */
const nextFence = (open, mark, line) => {
    if (open === null)
        return mark;
    const closes = mark[0] === open[0] && mark.length >= open.length && line.trim() === mark;
    return closes ? null : open;
};
const joinDocument = ({ frontMatter, sections }) => frontMatter + sections.map(({ text }) => text).join('');
/** The anchor that GitHub gives a section's heading; null where there is no heading. */
const anchorOf = ({ level, text }) => {
    if (level === 0)
        return null;
    const heading = (text.split('\n')[0] ?? '').replace(/^\s*#+\s*/, '').replace(/\s*#*\s*$/, '');
    return heading
        .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
        .replace(/ /g, '-');
};

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/src/core/docs/translation-memory.js


const schemaVersion = 1;
/** 16 hex digits; what stands at a text's end makes no difference. */
const textHash = (text) => (0,external_node_crypto_.createHash)('sha256').update(text.trimEnd()).digest('hex').slice(0, 16);
/**
 * Reads the memory; null = there is none yet. What is unusable in it is forgotten: it costs a translation, no more. Throws
 * ConfigError `newer_memory` for one of a later version, which must not be written over.
 */
const readMemory = (text, name) => {
    const value = parse(text);
    if (typeof value.schemaVersion === 'number' && value.schemaVersion > schemaVersion)
        throw new errors/* ConfigError */.xL('newer_memory', `${name} was written by a later version (schemaVersion ${value.schemaVersion})`, {
            hint: 'Update Claude Router, or let it write another file (`docs.memory`).',
        });
    const documents = {};
    for (const [path, languages] of Object.entries(asObject(value.documents)))
        documents[path] = Object.fromEntries(Object.entries(asObject(languages)).map(([language, entries]) => [language, entriesOf(entries)]));
    return { documents };
};
/** Sorted, so that two runs make the same file. */
const writeMemory = ({ documents }) => {
    const sorted = (object) => Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1));
    const text = Object.fromEntries(sorted(documents).map(([path, languages]) => [path, Object.fromEntries(sorted(languages))]));
    return `${JSON.stringify({ schemaVersion, documents: text }, null, 2)}\n`;
};
const parse = (text) => {
    try {
        return asObject(JSON.parse(text ?? '{}'));
    }
    catch {
        return {};
    }
};
const asObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
const entriesOf = (value) => (Array.isArray(value) ? value : []).map(asObject).map(({ source, translation }) => ({
    source: typeof source === 'string' ? source : '',
    translation: typeof translation === 'string' ? translation : '',
}));

;// CONCATENATED MODULE: ./build/src/core/docs/assemble-translation.js


/** A translation of what was kept, what is new (by index), and the source where there is neither. */
const assembleTranslation = (source, planned, fresh) => {
    const parts = planned.map((section, index) => {
        const done = fresh.get(index) ?? section.kept;
        const text = done ?? section.previous ?? section.source.text;
        return { section, isDone: done !== null && done !== undefined, text: withEnd(text, section.source.text) };
    });
    const anchors = new Map();
    for (const { section, text } of parts) {
        const now = anchorOf({ level: section.source.level, text });
        for (const before of [section.source, earlier(section)])
            if (before !== null && now !== null)
                anchors.set(anchorOf(before) ?? '', now);
    }
    const sections = parts.map(({ section, text }) => ({ level: section.source.level, text: followAnchors(text, anchors) }));
    return {
        text: joinDocument({ frontMatter: source.frontMatter, sections }),
        memory: parts.map(({ section, isDone }, index) => ({
            source: isDone ? section.hash : '',
            translation: textHash(sections[index]?.text ?? ''),
        })),
        open: parts.filter(({ isDone }) => !isDone).length,
    };
};
const earlier = ({ source, kept, previous }) => {
    const text = kept ?? previous;
    return text === null ? null : { level: source.level, text };
};
/** Blank lines between sections are the source's. */
const withEnd = (text, source) => text.trimEnd() + source.slice(source.trimEnd().length);
/** Links within the page lead to the translated headings. */
const followAnchors = (text, anchors) => text.replace(/(\]\(#)([^)\s]+)(\))/g, (whole, start, anchor, end) => {
    const now = anchors.get(decode(anchor));
    return now === undefined ? whole : `${start}${now}${end}`;
});
const decode = (anchor) => {
    try {
        return decodeURIComponent(anchor);
    }
    catch {
        return anchor;
    }
};

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/src/core/docs/glossary.js


/** Reads YAML or JSON. Throws ConfigError `glossary` naming the term that is none. */
const readGlossary = (text, name) => {
    const refuse = (problem) => new errors/* ConfigError */.xL('glossary', `${name}: ${problem}`, {
        hint: 'Write a term and `keep`, or its translation by language: `{router: keep, cache: {zh: 缓存}}`.',
    });
    let value;
    try {
        value = (0,dist/* parse */.qg)(text) ?? {};
    }
    catch (error) {
        throw refuse(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw refuse('it holds no terms');
    return new Map(Object.entries(value).map(([term, meant]) => {
        if (meant === 'keep')
            return [term, 'keep'];
        const isMap = typeof meant === 'object' && meant !== null && !Array.isArray(meant);
        if (!isMap || Object.values(meant).some(word => typeof word !== 'string'))
            throw refuse(`the term ${JSON.stringify(term)} has neither \`keep\` nor translations`);
        return [term, meant];
    }));
};
/** Terms of the glossary that a text holds as words, with how they are written in a language. */
const termsIn = (text, glossary, language) => [...glossary].flatMap(([term, meant]) => {
    const written = meant === 'keep' ? term : meant[language];
    return written !== undefined && holds(text, term) ? [{ term, written }] : [];
});
const holds = (text, term) => {
    const escaped = term.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
    return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'iu').test(text);
};

;// CONCATENATED MODULE: ./build/src/core/docs/check-translation.js


const fenced = /^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}\1[`~]*[ \t]*$|$(?![\s\S]))/gm;
const span = /(`+)(?!`)([\s\S]*?[^`])\1(?!`)/g;
const check_translation_link = /\]\(\s*<?([^)\s>]+)>?[^)]*\)|^\s*\[[^\]]+\]:\s*(\S+)|<(https?:\/\/[^>\s]+)>|(?<![(<"'\w])(https?:\/\/[^\s)>\]，。、）]+)/gm;
const tag = /<!--[\s\S]*?-->|<\/?[a-z][\w-]*(?:\s[^<>]*)?>/gi;
const fixturesOf = (text) => {
    const code = text.match(fenced) ?? [];
    const unfenced = text.replace(fenced, '');
    const spans = [...unfenced.matchAll(span)].map(match => (match[2] ?? '').trim());
    const plain = unfenced.replace(span, '');
    const targets = [...plain.matchAll(check_translation_link)].map(match => match[1] ?? match[2] ?? match[3] ?? match[4] ?? '');
    const tags = (plain.match(tag) ?? []).map(one => one.startsWith('<!--') ? one : (/^<\/?[\w-]+/.exec(one)?.[0] ?? one));
    return { code: code.map(block => block.trimEnd()), spans, targets, tags, prose: plain };
};
/** Anchors lead to headings, which are translated. */
const withoutAnchors = (targets) => targets.map(target => (target.startsWith('#') ? '#' : target.replace(/#.*$/, ''))).sort();
/** Why a text is no translation of a section; empty: nothing speaks against it. Sentences for the model. */
const checkTranslation = (source, translation, { glossary, language }) => {
    if (translation.trim() === '')
        return source.trim() === '' ? [] : ['it is empty'];
    const [from, to] = [fixturesOf(source), fixturesOf(translation)];
    const [sourceParts, parts] = [splitDocument(source).sections, splitDocument(translation).sections];
    const levels = (sections) => sections.map(({ level }) => level).join();
    const rows = (text) => text.match(/^\s*\|.*\|\s*$/gm)?.length ?? 0;
    const problems = [
        [levels(sourceParts) !== levels(parts), 'it must have the same headings, on the same levels'],
        [!isSame(from.code, to.code), 'code blocks must stay byte for byte'],
        [
            !isSame(from.spans.toSorted(), to.spans.toSorted()),
            `inline code must stay as it is: ${difference(from.spans, to.spans)}`,
        ],
        [
            !isSame(withoutAnchors(from.targets), withoutAnchors(to.targets)),
            `links must lead where they led: ${difference(withoutAnchors(from.targets), withoutAnchors(to.targets))}`,
        ],
        [!isSame(from.tags.toSorted(), to.tags.toSorted()), `HTML must stay as it is: ${difference(from.tags, to.tags)}`],
        [rows(source) !== rows(translation), 'tables must keep their rows'],
        [isProse(from.prose) && from.prose.trim() === to.prose.trim(), 'it is not translated'],
        [isOutOfProportion(from.prose, to.prose), 'it is much shorter or longer than its source'],
        ...termsIn(from.prose, glossary, language)
            .filter(({ written }) => !to.prose.toLowerCase().includes(written.toLowerCase()))
            .map(({ term, written }) => [true, `"${term}" must be written "${written}"`]),
    ];
    return problems.filter(([isWrong]) => isWrong).map(([, what]) => what);
};
const isSame = (one, other) => one.length === other.length && one.every((text, index) => text === other[index]);
const difference = (from, to) => {
    const gone = from.filter(text => !to.includes(text)).slice(0, 3);
    const added = to.filter(text => !from.includes(text)).slice(0, 3);
    const shown = (texts) => texts.map(text => JSON.stringify(text.slice(0, 80))).join(', ');
    return [gone.length > 0 ? `missing ${shown(gone)}` : '', added.length > 0 ? `new ${shown(added)}` : '']
        .filter(text => text !== '')
        .join('; ');
};
/** Names and numbers alone are the same in every language. */
const isProse = (text) => (text.match(/\p{Ll}{2,}/gu)?.length ?? 0) >= 8;
/** Chinese needs a third of the characters that English does, German half as many again. */
const isOutOfProportion = (from, to) => from.trim().length > 120 && (to.trim().length < from.trim().length / 8 || to.trim().length > from.trim().length * 4);

;// CONCATENATED MODULE: ./build/src/core/docs/plan-translation.js


/**
 * Which sections are to be translated. What was written from the same source stays, also when it has moved or a person has
 * changed its words since. A translation that nobody remembers is adopted where it fits.
 */
const planTranslation = (source, translation, { memory, glossary, language }) => {
    const there = translation?.sections ?? [];
    const planned = source.sections.map(section => ({ source: section, hash: textHash(section.text) }));
    if (memory === null) {
        const isAlike = sameLevels(source.sections, there);
        return planned.map((section, index) => {
            const text = isAlike ? (there[index]?.text ?? null) : null;
            const fits = text !== null && checkTranslation(section.source.text, text, { glossary, language }).length === 0;
            return { ...section, kept: fits ? text : null, previous: fits ? null : text };
        });
    }
    const remembered = rememberedSections(memory, there);
    const used = new Set();
    const found = planned.map(section => {
        const index = remembered.findIndex((entry, at) => !used.has(at) && entry.text !== null && entry.source === section.hash);
        if (index >= 0)
            used.add(index);
        return { ...section, kept: remembered[index]?.text ?? null, previous: null };
    });
    // Where nothing was put in or taken out, what stands at the same place is the earlier version.
    const inPlace = remembered.length === planned.length;
    return found.map((section, index) => section.kept === null && inPlace && !used.has(index)
        ? { ...section, previous: remembered[index]?.text ?? null }
        : section);
};
const sameLevels = (one, other) => one.length === other.length && one.every(({ level }, index) => level === other[index]?.level);
/** What is remembered, with the text that it is now: found by its hash, else by its place, when a person has changed it. */
const rememberedSections = (memory, there) => {
    const hashes = there.map(({ text }) => textHash(text));
    const taken = new Set();
    const exact = memory.map(({ translation }) => {
        const index = hashes.findIndex((hash, at) => hash === translation && !taken.has(at));
        if (index >= 0)
            taken.add(index);
        return index;
    });
    return memory.map(({ source }, at) => {
        const index = exact[at] ?? -1;
        if (index >= 0)
            return { source, text: there[index]?.text ?? null };
        const isEdited = memory.length === there.length && !taken.has(at);
        return { source, text: isEdited ? (there[at]?.text ?? null) : null };
    });
};

// EXTERNAL MODULE: ./build/src/core/findings/read-json.js
var read_json = __webpack_require__(94441);
;// CONCATENATED MODULE: ./build/src/tasks/docs/ask-sections.js





/** Of one ask. */
const mostCharacters = 16_000;
const noAnswer = () => ({ fresh: new Map(), reasons: [], turns: 0, stopped: null });
/** In parts that fit; what does not pass the checks is asked for once more, with the reasons. */
const askSections = async (context, place) => {
    const asked = noAnswer();
    const isBlank = (index) => place.planned[index]?.source.text.trim() === '';
    for (const index of place.stale.filter(isBlank))
        asked.fresh.set(index, place.planned[index]?.source.text ?? '');
    for (const part of partsOf(place, index => !isBlank(index))) {
        let open = part.map(index => ({ index, refused: [] }));
        for (let round = 1; round <= 2 && open.length > 0 && asked.stopped === null; round++) {
            const answers = await askOnce(context, place, { open, asked });
            open = open.flatMap(({ index }) => {
                const refused = take(place, { index, text: answers.get(`s${index + 1}`), asked });
                return refused.length === 0 ? [] : [{ index, refused }];
            });
        }
        asked.reasons.push(...open.map(({ index, refused }) => `${headingOf(place.planned[index])}: ${refused.join('; ')}`));
        if (asked.stopped !== null)
            break;
    }
    return asked;
};
const partsOf = ({ planned, stale }, isWanted) => {
    const parts = [];
    let room = 0;
    for (const index of stale.filter(isWanted)) {
        const length = planned[index]?.source.text.length ?? 0;
        if (length > room || parts.length === 0) {
            parts.push([]);
            room = mostCharacters;
        }
        parts.at(-1)?.push(index);
        room -= length;
    }
    return parts;
};
const askOnce = async ({ askAgent, options, nonce }, { path, language, glossary, planned }, { open, asked }) => {
    const { sourceLanguage, instructions, models } = options.docs;
    const sections = open.map(({ index, refused }) => {
        const { source, previous } = planned[index];
        return { id: `s${index + 1}`, text: source.text.trimEnd(), previous, refused };
    });
    const terms = termsIn(sections.map(({ text }) => text).join('\n'), glossary, language);
    const model = models[language];
    try {
        const result = await askAgent({
            prompt: translationPrompt({ nonce, path, language, sourceLanguage, instructions, terms, sections }),
            ...{ tools: [], allowedTools: [], jsonSchema: translationSchema },
            ...(model !== undefined && { model }),
        });
        asked.turns += result.turns;
        const cutOff = new Set(['completed', 'no_structured_output', 'empty_result', 'max_turns']);
        if (!cutOff.has(result.end))
            asked.stopped = result.message;
        return answersIn(result.structuredOutput ?? result.text);
    }
    catch (error) {
        if (!(error instanceof errors/* AppError */.uV) || error instanceof errors/* ConfigError */.xL)
            throw error;
        asked.stopped = [error.message, error.hint].filter(part => part !== undefined).join('. ');
        return new Map();
    }
};
const isAnswer = (value) => typeof value === 'object' && value !== null && Array.isArray(value.sections);
const answersIn = (answer) => {
    const value = typeof answer === 'string' ? (0,read_json/* readJson */.V)(answer, isAnswer) : answer;
    const entries = isAnswer(value) ? value.sections : [];
    return new Map(entries.flatMap(entry => typeof entry?.id === 'string' && typeof entry.text === 'string' ? [[entry.id, entry.text]] : []));
};
/** Takes an answer that passes; gives the reasons of one that does not. */
const take = ({ planned, glossary, language }, { index, text, asked }) => {
    if (text === undefined)
        return ['it was not returned'];
    const source = planned[index]?.source.text ?? '';
    const problems = checkTranslation(source, text, { glossary, language });
    if (problems.length === 0)
        asked.fresh.set(index, text);
    return problems;
};
/** Of a section, for people. Hostile text. */
const headingOf = (section) => (section?.source.text.split('\n')[0] ?? '').replace(/^\s*#+\s*/, '').slice(0, 80) || '(beginning)';

;// CONCATENATED MODULE: ./build/src/tasks/docs/translate-documents.js










/** Brings translations in step with their sources. Only sections that are not are asked for; with `check` none is. */
const translateDocuments = async (context, documents) => {
    const { work, options } = context;
    const { languages, memory: memoryPath } = options.docs;
    const result = { files: [], states: [], turns: 0, stopped: null };
    if (languages.length === 0 || !options.docs.modes.includes('translate'))
        return result;
    const glossary = await glossaryOf(context);
    const memoryText = await (0,read_tree_file/* readTreeFile */.x)(work.directory, memoryPath);
    const memory = readMemory(memoryText, memoryPath);
    const kept = { documents: {} };
    for (const document of documents) {
        // Of other languages what is remembered stays.
        const remembered = { ...memory.documents[document.path] };
        for (const language of languages) {
            const entries = await translateOne(context, result, { document, language, glossary, memory });
            if (entries !== null)
                remembered[language] = entries;
        }
        if (Object.keys(remembered).length > 0)
            kept.documents[document.path] = remembered;
    }
    const written = writeMemory(kept);
    const isNeeded = memoryText !== null || Object.keys(kept.documents).length > 0;
    if (isNeeded && written !== memoryText)
        result.files.push({ path: memoryPath, text: written });
    return result;
};
/** Adds to the result what became of one document in one language; gives what is to be remembered, null = nothing. */
const translateOne = async (context, result, { document: { path, text }, language, glossary, memory }) => {
    const { work, options, log } = context;
    const { check, accept } = options.docs;
    const target = translationPath(path, language, options.docs.translations);
    const there = await (0,read_tree_file/* readTreeFile */.x)(work.directory, target);
    const source = splitDocument(text);
    const planned = planTranslation(source, there === null ? null : splitDocument(there), {
        memory: there === null ? [] : accept ? null : (memory.documents[path]?.[language] ?? null),
        ...{ glossary, language },
    });
    const stale = planned.flatMap(({ kept }, index) => (kept === null ? [index] : []));
    const isAsked = stale.length > 0 && !check && !accept && result.stopped === null;
    const asked = isAsked ? await askSections(context, { path, language, glossary, planned, stale }) : noAnswer();
    result.turns += asked.turns;
    result.stopped ??= asked.stopped;
    const made = assembleTranslation(source, planned, asked.fresh);
    result.states.push({
        ...{ source: path, path: target, language, sections: planned.length, fresh: asked.fresh.size },
        ...{ open: made.open, reasons: accept ? whyNotAccepted(planned, { glossary, language }) : asked.reasons },
    });
    // Nothing but the source's own words is no translation.
    if (there === null && made.open === planned.length)
        return null;
    if (made.text !== there)
        result.files.push({ path: target, text: made.text });
    if (stale.length > 0)
        log.info(`${target}: ${asked.fresh.size} of ${planned.length} sections translated`);
    return made.memory;
};
const whyNotAccepted = (planned, terms) => planned.flatMap(section => {
    if (section.kept !== null || section.previous === null)
        return [];
    const reasons = checkTranslation(section.source.text, section.previous, terms);
    return [`${headingOf(section)}: ${reasons.join('; ')}`];
});
const glossaryOf = async ({ work, options }) => {
    const { glossary } = options.docs;
    if (glossary === '')
        return new Map();
    const text = await (0,read_tree_file/* readTreeFile */.x)(work.directory, glossary);
    if (text !== null)
        return readGlossary(text, glossary);
    throw new errors/* ConfigError */.xL('glossary', `The glossary ${glossary} is not there`, { hint: 'Correct `docs.glossary`.' });
};

// EXTERNAL MODULE: ./build/src/tasks/implement/check-work.js
var check_work = __webpack_require__(23322);
// EXTERNAL MODULE: ./build/src/tasks/task.js
var task = __webpack_require__(17791);
;// CONCATENATED MODULE: ./build/src/tasks/docs.js


















/**
 * Documentation that is true, in every language: mend what a change made untrue → bring translations in step, section by
 * section → one pull request, brought up to date by the next run → read back.
 */
const docsTask = {
    id: 'docs',
    run: async (context) => {
        const { work, options, github, log } = context;
        checkLanguages(options.docs);
        if (options.docs.check)
            return checkDocs(context);
        const place = await placeDocs(context);
        // Before any money is spent.
        if (github !== null && place.base !== null && options.publish.size > 0)
            await (0,commit_changes/* assertMayCommit */.p)(github);
        if (place.from !== null)
            await work.startFrom(place.from);
        const before = await work.changes();
        const documents = await findDocuments(work.directory, options.docs);
        log.info(`${documents.length} documents, ${options.docs.languages.length} further languages`);
        const mended = options.docs.accept ? nothingMended : await mendDocuments(context, documents);
        // What a run that was cut off has written is half a sentence.
        if (mended.result !== null && mended.result.end !== 'completed')
            return cutOff(place, mended);
        const translated = await translateDocuments(context, await findDocuments(work.directory, options.docs));
        if (translated.files.length > 0)
            await work.put(translated.files);
        const { wanted, left } = chooseChanges(await (0,check_work/* ownChanges */.u2)(context, before), context, translated);
        for (const path of left)
            log.warn(`${JSON.stringify(path)} is left out: it is no documentation`);
        return publish(context, { place, mended, translated, wanted, left });
    },
};
const nothingMended = { result: null, words: '', notes: [] };
const checkLanguages = ({ languages, models, translations }) => {
    const wrong = [...languages, ...Object.keys(models)].find(language => !isLanguage(language));
    if (wrong !== undefined)
        throw new errors/* ConfigError */.xL('input', `"${wrong.slice(0, 40)}" is no language`, {
            hint: 'Write tags as BCP 47 has them: `en`, `zh`, `ja`, `pt-BR`.',
        });
    if (languages.length > 0 && !translations.includes('{language}'))
        throw new errors/* ConfigError */.xL('input', '`docs.translations` does not hold `{language}`', {
            hint: 'Each language needs a path of its own, such as `{dir}/{name}.{language}.{extension}`.',
        });
};
/** Documentation and what was translated; whatever else the agent has touched is named and left. */
const chooseChanges = (changes, { work, options }, { files }) => {
    const { docs } = options;
    const written = new Set(files.map(({ path }) => path));
    const mended = [
        ...(docs.modes.includes('mend') ? docs.files : []),
        ...(docs.modes.includes('changelog') ? [docs.changelog] : []),
        ...(docs.modes.includes('api') ? docs.api : []),
    ];
    const isDocument = (0,match_globs/* matchGlobs */.j)(mended);
    const isOurs = (path) => {
        const own = path.slice(work.prefix.length);
        return written.has(own) || (own !== docs.memory && isDocument?.(own) === true);
    };
    return {
        wanted: changes.filter(({ path }) => isOurs(path)),
        left: changes.filter(({ path }) => !isOurs(path)).map(({ path }) => path),
    };
};
const cutOff = ({ thread, sha }, { result }) => ({
    ...{ ...task/* emptyReport */._, pullRequest: thread, headSha: sha, turns: result?.turns ?? 0 },
    ...(result === null ? {} : (0,agent_failure/* failureOf */.g)(result, false)),
});
const publish = async (context, { place, mended, translated, wanted, left }) => {
    const { serverUrl, spentUsd } = context;
    const turns = (mended.result?.turns ?? 0) + translated.turns;
    const stopped = translated.stopped;
    const base = { ...task/* emptyReport */._, pullRequest: place.thread, headSha: place.sha, turns };
    const end = stopped === null
        ? { outcome: wanted.length > 0 ? 'changes' : 'clean', code: null, reason: null }
        : { outcome: 'partial', code: 'translation_stopped', reason: `The translation ended early: ${stopped}` };
    const told = {
        ...{ words: mended.words, states: translated.states, turns, costUsd: await spentUsd() },
        notes: [
            ...place.notes,
            ...mended.notes,
            ...left.slice(0, 20).map(path => `${(0,code/* codeSpan */.S)(path)} was changed and left out: it is no documentation.`),
        ],
    };
    if (wanted.length === 0)
        return { ...base, ...end, summary: describeDocs(told, serverUrl) };
    const proposed = await propose(context, place, { wanted, body: describeDocs(told, serverUrl) });
    const summary = describeDocs({ ...told, notes: [...new Set([...told.notes, ...proposed.notes])] }, serverUrl);
    const opened = proposed.pullRequest;
    const { branch, commits, files } = proposed;
    return {
        ...{ ...base, ...end, summary, commentUrl: await commentOn(context, place, { opened, summary }) },
        ...(opened !== null && { pullRequest: opened.number, pullRequestUrl: opened.url }),
        ...(commits.length > 0 && { headSha: commits.at(-1) ?? null, baseSha: place.sha }),
        changes: { branch, commits, files, pullRequest: opened?.number ?? null },
    };
};
const propose = async (context, { branch, base }, { wanted, body }) => {
    const { github, options, work } = context;
    // Ours to write, wherever it lies; the agent's own changes of it are not among these.
    const mayTouch = [`${work.prefix}${options.docs.memory}`];
    if (github !== null && (options.publish.size === 0 || base === null)) {
        const preview = await (0,preview_changes/* previewChanges */.G)(context, { changes: wanted, mayTouch });
        return { branch: '', commits: [], pullRequest: null, ...preview };
    }
    const title = `Keep the documentation of ${base ?? ''} in step`;
    return (0,publish_changes/* publishChanges */.Z)(context, {
        ...{ branch, base, baseSha: work.baseSha ?? '', changes: wanted, mayTouch },
        commit: { headline: 'Keep the documentation in step', body: '' },
        pullRequest: base === null ? null : { title: (0,plain_line/* plainLine */.h)(title, 120), body, draft: options.draft },
    });
};
/** Whoever works on a pull request hears of the one that follows from it. */
const commentOn = async ({ github, options, runKey }, { thread, sha }, { opened, summary }) => {
    if (github === null || thread === null || !options.publish.has('comment'))
        return null;
    const where = opened === null ? '' : `Pull request #${opened.number} keeps the documentation in step with this one.\n\n`;
    const place = { number: thread, key: `${runKey}/docs`, headSha: sha ?? undefined };
    return (await (0,comments/* upsertComment */.lB)(github, { ...place, body: `## Documentation\n\n${where}${summary}` })).url;
};
/** What is out of step, without a model. */
const checkDocs = async (context) => {
    const { work, options, serverUrl } = context;
    const { states } = await translateDocuments(context, await findDocuments(work.directory, options.docs));
    const findings = states.filter(({ open }) => open > 0).map(findingOf);
    const summary = describeDocs({ words: '', states, notes: [], costUsd: 0, turns: 0 }, serverUrl);
    return { ...task/* emptyReport */._, outcome: findings.length > 0 ? 'findings' : 'clean', findings, summary };
};
const findingOf = ({ source, path, language, open, sections }, index) => {
    const raw = {
        ...{ path, quote: '', severity: 'low', category: 'docs', confidence: 1, rule: 'docs-stale' },
        title: `${open} of ${sections} sections are not in step with ${source}`,
        body: `Language: ${language}.`,
    };
    return {
        ...raw,
        ...{ id: `f${index + 1}`, fingerprint: (0,fingerprint/* fingerprint */.R)(raw), side: 'RIGHT', published: 'none', url: null },
    };
};

// EXTERNAL MODULE: ./build/src/cli/exit-code.js
var exit_code = __webpack_require__(33250);
// EXTERNAL MODULE: ./build/src/cli/print-run.js
var print_run = __webpack_require__(13227);
// EXTERNAL MODULE: ./build/src/cli/run-task.js + 29 modules
var run_task = __webpack_require__(67);
// EXTERNAL MODULE: ./build/src/cli/run-without-agent.js
var run_without_agent = __webpack_require__(11920);
;// CONCATENATED MODULE: ./build/src/cli/commands/docs.js









const ways = { ...print_run/* renderings */.AX, md: result => (0,change_report/* renderChangeReport */.F)(result, 'Documentation') };
const docs_wordsOf = (text) => (text ?? '').split(/[\s,]+/).filter(word => word !== '');
const modesOf = ({ text }) => docs_wordsOf(text('mode')).map(word => {
    const found = modes/* docsModes */.w.find(mode => mode === word);
    if (found !== undefined)
        return found;
    throw new errors/* ConfigError */.xL('usage', `--mode cannot be "${word}"`, { hint: `Possible: ${(0,words/* listOf */.c3)(modes/* docsModes */.w)}.` });
});
const command = {
    name: 'docs',
    summary: 'mend documentation that a change made untrue, and keep translations in step',
    flags: {
        ...run_task/* runFlags */.lM,
        languages: { type: 'string', value: 'LIST', description: 'languages of the translations: zh,ja' },
        mode: { type: 'string', value: 'LIST', description: `${modes/* docsModes */.w.join(', ')} (default mend,translate)` },
        base: {
            type: 'string',
            value: 'REF',
            description: 'compare with this branch, tag or commit (default: the upstream or main branch)',
        },
        check: { type: 'boolean', description: 'only say which translations are out of step, and exit with 7 if any is' },
        accept: {
            type: 'boolean',
            description: 'take translations for in step as they are, where they pass the checks; asks no model',
        },
        ...print_run/* reportFlags */.kY,
    },
    examples: [
        'claude-router docs --languages zh,ja',
        'claude-router docs --languages zh --check',
        'claude-router docs --languages zh --accept',
    ],
    run: async (invocation) => {
        (0,print_run/* formatOf */.be)(invocation, ways);
        const modes = modesOf(invocation);
        const check = invocation.is('check');
        const accept = invocation.is('accept');
        if (check && accept)
            throw new errors/* ConfigError */.xL('usage', '--check and --accept cannot be given together', { hint: 'Check afterwards.' });
        const given = {
            base: invocation.text('base') ?? '',
            languages: docs_wordsOf(invocation.text('languages')),
            docs: { ...(modes.length > 0 && { modes }), ...(check && { check }), ...(accept && { accept }) },
        };
        const { result } = check || accept
            ? await (0,run_without_agent/* runTaskWithoutAgent */.U)(invocation, docsTask, given)
            : await (0,run_task/* runTaskLocally */.PP)(invocation, docsTask, given);
        (0,print_run/* printRun */.vd)(invocation, result, ways);
        const code = (0,exit_code/* exitCodeOfResult */.KK)(result);
        return code === exit_code/* exitCodes */.hS.ok && check && result.findings.length > 0 ? exit_code/* exitCodes */.hS.findings : code;
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


/***/ }),

/***/ 28225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ gatherRange)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43026);
/* harmony import */ var _github_git_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19629);
/* harmony import */ var _github_git_diff_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66837);
/* harmony import */ var _review_gather_change_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86861);
/* harmony import */ var _show_head_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94846);





/** What an event is about as a change: a pull request, what was pushed, the local change, or everything since the last release. */
const gatherRange = async (context) => {
    const { event, options, directory } = context;
    if (event !== null && ((0,_review_gather_change_js__WEBPACK_IMPORTED_MODULE_2__/* .pullRequestOf */ ._)(event) !== null || event.name === 'workflow_run')) {
        const change = await (0,_review_gather_change_js__WEBPACK_IMPORTED_MODULE_2__/* .gatherChange */ .M)(context);
        await (0,_show_head_js__WEBPACK_IMPORTED_MODULE_3__/* .showHead */ .U)(context, change);
        return change;
    }
    if (event === null) {
        const change = await (0,_review_gather_change_js__WEBPACK_IMPORTED_MODULE_2__/* .gatherChange */ .M)(context);
        // On the branch that is deployed nothing differs from it: what counts is what came since the last release.
        if (change.files.length > 0 || options.base !== '' || options.files.length > 0)
            return change;
    }
    const { from, label } = await startOf(directory, event, options.base);
    const headSha = await headOf(directory, event);
    const files = await (0,_github_git_diff_js__WEBPACK_IMPORTED_MODULE_1__/* .gitDiff */ .Yz)(directory, from, headSha);
    const shared = { files, source: 'git', headSha, baseSha: from, pullRequest: null };
    return { ...shared, label, title: label, description: await subjectsBetween(directory, from, headSha) };
};
/** What was pushed, where it is here; else what is checked out. */
const headOf = async (directory, event) => event?.name === 'push' && (await (0,_github_git_diff_js__WEBPACK_IMPORTED_MODULE_1__/* .hasCommits */ .hh)(directory, [event.after])) ? event.after : (0,_github_git_diff_js__WEBPACK_IMPORTED_MODULE_1__/* .commitOf */ .D3)(directory, 'HEAD');
/** Nothing was there before a branch's first push. */
const noCommit = /^0+$/;
const startOf = async (directory, event, base) => {
    if (base !== '')
        return named(await resolve(directory, base), `Changes since ${base}`);
    if (event?.name === 'push' && !noCommit.test(event.before) && (await (0,_github_git_diff_js__WEBPACK_IMPORTED_MODULE_1__/* .hasCommits */ .hh)(directory, [event.before])))
        return { from: event.before, label: `Push to ${event.ref.replace(/^refs\/heads\//, '')}` };
    const tag = (await (0,_github_git_js__WEBPACK_IMPORTED_MODULE_4__/* .git */ .$)(directory, ['describe', '--tags', '--abbrev=0', 'HEAD^']).catch(() => '')).trim();
    if (tag !== '')
        return named(await resolve(directory, `refs/tags/${tag}`), `Changes since ${tag}`);
    return named(await resolve(directory, 'HEAD^'), 'The last commit');
};
const named = (from, label) => {
    if (from !== null)
        return { from, label };
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL('no_base', 'There is nothing to compare with', {
        hint: 'Check out with `fetch-depth: 0`, or name a commit to compare with (--base).',
    });
};
const resolve = (directory, reference) => (0,_github_git_diff_js__WEBPACK_IMPORTED_MODULE_1__/* .commitOf */ .D3)(directory, reference).catch(() => null);
const maxSubjects = 100;
const subjectsBetween = async (directory, from, to) => (0,_github_git_js__WEBPACK_IMPORTED_MODULE_4__/* .git */ .$)(directory, ['log', `--max-count=${maxSubjects}`, '--format=- %s', `${from}..${to}`, '--']).catch(() => '');


/***/ }),

/***/ 19054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ readTreeFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


const maxBytes = 5_000_000;
/** A regular file in the folder; links are not followed, whatever part of the path is one. */
const readTreeFile = async (directory, path) => {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, path);
    const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(directory, file);
    if (inside === '' || inside === '..' || inside.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`))
        return null;
    try {
        const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(file);
        if (!stats.isFile() || stats.size > maxBytes)
            return null;
        if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(file)) !== (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(directory), inside))
            return null;
        const content = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file);
        return content.subarray(0, 8_000).includes(0) ? null : content.toString('utf8');
    }
    catch {
        return null;
    }
};


/***/ })

};
