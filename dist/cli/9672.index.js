export const id = 9672;
export const ids = [9672];
export const modules = {

/***/ 39672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  command: () => (/* binding */ command)
});

// EXTERNAL MODULE: ./build/src/core/deploy/rollback-plan.js + 2 modules
var rollback_plan = __webpack_require__(35434);
// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __webpack_require__(43026);
// EXTERNAL MODULE: ./build/src/core/findings/finding.js
var findings_finding = __webpack_require__(46013);
// EXTERNAL MODULE: ./build/src/core/report/money.js
var money = __webpack_require__(73688);
;// CONCATENATED MODULE: ./build/src/core/report/deploy-document.js

/** What `deploy-risk` says, as a Markdown document. Its summary is safe Markdown already. */
const renderDeployDocument = (result) => {
    const cost = result.costUsd === null ? 'unpriced' : (0,money/* formatUsd */.UK)(result.costUsd);
    const models = result.models.map(use => `${use.provider}/${use.model}`).join(', ');
    return [
        '# Deploy',
        result.summary,
        `---\n\n${models || 'no model was asked'} · ${cost} · ${(0,money/* formatDuration */.a3)(result.durationMs)}`,
    ]
        .filter(part => part.trim() !== '')
        .join('\n\n');
};

// EXTERNAL MODULE: ./build/src/lib/words.js
var words = __webpack_require__(38860);
// EXTERNAL MODULE: ./build/src/run/task-options.js
var task_options = __webpack_require__(3437);
// EXTERNAL MODULE: ./build/src/core/diff/match-globs.js
var match_globs = __webpack_require__(25926);
// EXTERNAL MODULE: ./build/src/core/markdown/code.js
var code = __webpack_require__(45162);
;// CONCATENATED MODULE: ./build/src/core/deploy/dependency-majors.js
/** How a manifest writes a dependency on one line: name, version. */
const dependency_majors_forms = [
    [/(?:^|\/)package\.json$/, /^\s*"([@\w./-]+)"\s*:\s*"[\^~>=v\s]*(\d[\w.-]*)"/],
    [/(?:^|\/)go\.mod$/, /^\s*(?:require\s+)?([\w./-]+)\s+v(\d[\w.-]*)/],
    [/(?:^|\/)(?:requirements[\w.-]*\.txt|constraints\.txt)$/, /^\s*([\w.-]+)(?:\[[\w,-]+\])?\s*(?:[~=>]=)\s*(\d[\w.]*)/],
    [/(?:^|\/)(?:Cargo|pyproject)\.toml$/, /^\s*"?([\w.-]+)"?\s*=\s*(?:\{\s*version\s*=\s*)?"[\^~>=\s]*(\d[\w.-]*)/],
    [/(?:^|\/)pyproject\.toml$/, /^\s*"([\w.-]+)(?:\[[\w,-]+\])?\s*(?:[~=>]=)\s*(\d[\w.]*)/],
    [
        /(?:^|\/)(?:Gemfile|[\w-]+\.gemspec)$/,
        /^\s*(?:gem|\w+\.add_\w*dependency)[\s(]+['"]([\w-]+)['"]\s*,\s*['"][~>=\s]*(\d[\w.]*)/,
    ],
    [/(?:^|\/)composer\.json$/, /^\s*"([\w./-]+)"\s*:\s*"[\^~>=v\s]*(\d[\w.-]*)"/],
    [/\.gradle(?:\.kts)?$/, /['"]([\w.-]+:[\w.-]+):(\d[\w.-]*)['"]/],
    [/(?:^|\/)[\w.-]*Dockerfile[\w.-]*$/i, /^\s*FROM\s+(?:--\S+\s+)?([\w./-]+):(\d[\w.-]*)/i],
    [/\.tf$/, /^\s*(version)\s*=\s*"[~>=\s]*(\d[\w.]*)"/],
];
/** Fields of manifests that look like one. */
const noDependencies = new Set(['version', 'node', 'npm', 'lockfileVersion']);
/** Dependencies that a change moves to another major version; below 1.0.0 the minor counts as it (semver). */
const findMajors = (files) => files.flatMap(({ path, hunks }) => {
    const lines = dependency_majors_forms.filter(([pattern]) => pattern.test(path)).map(([, line]) => line);
    if (lines.length === 0)
        return [];
    const before = new Map();
    const after = new Map();
    for (const { kind, text } of hunks.flatMap(hunk => hunk.lines)) {
        if (kind === 'context')
            continue;
        const [, name, version] = lines.map(line => line.exec(text)).find(match => match !== null) ?? [];
        if (name !== undefined && version !== undefined && !isField(path, name))
            (kind === 'added' ? after : before).set(name, version);
    }
    return [...after].flatMap(([name, to]) => {
        const from = before.get(name);
        return from === undefined || majorOf(from) === majorOf(to) ? [] : [{ path, name, from, to }];
    });
});
const isField = (path, name) => path.endsWith('.json') && noDependencies.has(name);
const majorOf = (version) => {
    const [, major = version, minor = '0'] = /^(\d+)(?:\.(\d+))?/.exec(version) ?? [];
    return major === '0' ? `0.${minor}` : major;
};

;// CONCATENATED MODULE: ./build/src/core/deploy/hotspots.js
const fix = /\b(?:hot)?fix(?:e[sd])?\b|\bbug\b|\bregression\b|\boutage\b|\bincident\b/i;
const revert = /^revert\b|\brevert(?:s|ed)?\b|\broll(?:ed)?[ -]?back\b/i;
/** Mended this often, or taken back at all, in the commits looked at. */
const manyFixes = 4;
/** Changed files that broke before, the worst first. `log`: output of `git log --format=%x00%s --name-only`. */
const findHotspots = (commits, changed) => {
    const wanted = new Set(changed);
    const found = new Map();
    for (const { subject, paths } of commits) {
        const isRevert = revert.test(subject);
        if (!isRevert && !fix.test(subject))
            continue;
        for (const path of paths.filter(one => wanted.has(one))) {
            const spot = found.get(path) ?? { path, fixes: 0, reverts: 0 };
            found.set(path, { ...spot, ...(isRevert ? { reverts: spot.reverts + 1 } : { fixes: spot.fixes + 1 }) });
        }
    }
    const weight = ({ fixes, reverts }) => fixes + 4 * reverts;
    return [...found.values()]
        .filter(({ fixes, reverts }) => fixes >= manyFixes || reverts > 0)
        .sort((a, b) => weight(b) - weight(a) || a.path.localeCompare(b.path));
};
/** Reads `git log --format=%x00%s --name-only`. */
const readLog = (log) => log
    .split('\0')
    .slice(1)
    .map(block => {
    const [subject = '', ...paths] = block.split('\n');
    return { subject, paths: paths.filter(path => path !== '') };
});

// EXTERNAL MODULE: ./build/src/core/deploy/path-rules.js
var path_rules = __webpack_require__(94212);
;// CONCATENATED MODULE: ./build/src/core/deploy/line-rules.js

const isCode = (path) => /\.(?:[cm]?[jt]sx?|py|rb|php|go|java|kt|cs|rs|swift|scala|exs?|vue|svelte)$/i.test(path);
const isSqlOrMigration = (path) => (0,path_rules/* isMigration */.b4)(path) || /\.sql$/i.test(path);
/** In order of the report. */
const lineRules = [
    {
        id: 'data-loss',
        severity: 'critical',
        title: 'Data is deleted by the migration',
        body: 'A table, a column or rows go: deploying the old code again does not bring them back.',
        kind: 'added',
        line: /\b(?:DROP\s+(?:TABLE|COLUMN|DATABASE|SCHEMA|TYPE|VIEW)|TRUNCATE\b|DELETE\s+FROM\s+[\w."`[\]]+\s*;|ALTER\s+TABLE\s+.*\bDROP\s+(?!(?:CONSTRAINT|DEFAULT|NOT|INDEX|FOREIGN|PRIMARY|CHECK|IDENTITY)\b)\w)|\b(?:drop_table|drop_column|remove_columns?|remove_reference|dropTable|dropColumns?|removeColumn|dropCollection|RemoveField|DeleteModel|op\.drop_(?:table|column))\b/i,
        appliesTo: isSqlOrMigration,
        watch: 'a backup from right before the deploy, and that it can be restored',
    },
    {
        id: 'incompatible-schema',
        severity: 'high',
        title: 'The running version may not work with the new schema',
        body: 'Names, types or rules of existing columns change: between migration and deploy the old code meets the new schema. Split it into steps that both versions understand.',
        kind: 'added',
        line: /\bRENAME\s+(?:TO|COLUMN|TABLE)\b|\bALTER\s+(?:COLUMN\s+)?[\w."`]+\s+(?:TYPE|SET\s+DATA\s+TYPE|SET\s+NOT\s+NULL)\b|\bMODIFY\s+(?:COLUMN\s+)?\w|\bCHANGE\s+COLUMN\b|\bADD\s+(?:COLUMN\s+)?[\w."`]+\s+[^;,]*\bNOT\s+NULL\b(?![^;,]*\bDEFAULT\b)|\b(?:rename_column|rename_table|change_column(?:_null)?|renameColumn|renameTable|alterColumn|changeColumn|RenameField|RenameModel|AlterField|op\.alter_column)\b/i,
        appliesTo: isSqlOrMigration,
        watch: 'database errors during the roll-out, while both versions run',
    },
    {
        id: 'locking-migration',
        severity: 'high',
        title: 'The migration may lock a table',
        body: 'An index or a constraint on a large table blocks writers while it is built, unless it is built concurrently.',
        kind: 'added',
        line: /\bCREATE\s+(?:UNIQUE\s+)?INDEX\s+(?!CONCURRENTLY)|\bADD\s+(?:CONSTRAINT\b(?!.*NOT\s+VALID)|FOREIGN\s+KEY\b|PRIMARY\s+KEY\b)|\badd_index\b(?!.*concurrently)|\badd_foreign_key\b(?!.*validate:\s*false)/i,
        appliesTo: isSqlOrMigration,
        watch: 'lock waits and slow queries while the migration runs',
    },
    {
        id: 'infrastructure-removal',
        severity: 'critical',
        title: 'A piece of infrastructure is removed or replaced',
        body: 'A resource leaves the description: applying it destroys the resource and what it holds.',
        kind: 'deleted',
        line: /^\s*resource\s+"[\w-]+"\s+"[\w-]+"|^\s*kind:\s*(?:StatefulSet|PersistentVolumeClaim|Namespace|Database)\b|^\s*prevent_destroy\s*=\s*true|^\s*deletion_protection\s*[:=]\s*true|DeletionPolicy:\s*Retain/,
        appliesTo: path => /\.(?:tf|ya?ml|bicep|json)$/i.test(path),
        watch: 'the plan: nothing that holds data may be destroyed',
    },
    {
        id: 'removed-interface',
        severity: 'high',
        title: 'Something others may call is gone or renamed',
        body: 'A route or a description of the public interface was removed; clients that still use it fail.',
        kind: 'deleted',
        line: /\b(?:app|router|routes?|server|api|fastify|r|mux|e)\.(?:get|post|put|patch|delete|handle|HandleFunc|route)\(\s*['"`]\/|@(?:Get|Post|Put|Patch|Delete|Request)Mapping\b|@(?:app|router|blueprint|bp|api)\.(?:get|post|put|patch|delete|route)\(|^\s*(?:rpc|message|service)\s+\w+|^ {2}\/[\w/{}.-]+:\s*$/,
        appliesTo: path => isCode(path) || /\.proto$|openapi|swagger/i.test(path),
        watch: '404 and 405 answers by route',
    },
    {
        id: 'unsafe-switch',
        severity: 'high',
        title: 'A protection is switched off',
        body: 'Verification or protection is disabled by this change.',
        kind: 'added',
        line: /\brejectUnauthorized\s*:\s*false|\bverify\s*=\s*False\b|\bInsecureSkipVerify\s*:\s*true|NODE_TLS_REJECT_UNAUTHORIZED|\bssl(?:mode)?\s*[:=]\s*['"]?disable|\bcsrf_exempt\b|skip_before_action\s+:(?:verify_authenticity_token|authenticate)|\bDEBUG\s*=\s*True\b|allow_any_origin|Access-Control-Allow-Origin['"]?\s*[,:]\s*['"]\*/,
        appliesTo: () => true,
        watch: 'that it is meant, and not left from a test',
    },
];

;// CONCATENATED MODULE: ./build/src/core/deploy/classify.js






/** Lines of a change from which on nobody oversees it. */
const large = [
    { severity: 'high', lines: 2_000, files: 100 },
    { severity: 'medium', lines: 500, files: 30 },
];
/** Everything that rules find: the floor of the risk. Pure, so the same change has the same floor. */
const classify = ({ files, leaks, history, classes }) => {
    const deployed = files.filter(({ path }) => (0,path_rules/* isDeployed */.Nj)(path));
    return [
        ...ofProject(files, classes),
        ...ofLeaks(leaks),
        ...ofLines(deployed),
        ...ofMigrations(deployed),
        ...ofPaths(deployed),
        ...ofDependencies(files),
        ...ofSize(deployed),
        ...ofHotspots(deployed, history),
        ...ofTests(files, deployed),
        ...ofUnreadable(deployed),
    ];
};
const ofProject = (files, classes) => classes.flatMap(({ name, paths, severity }) => {
    const matches = (0,match_globs/* matchGlobs */.j)(paths);
    const own = files.map(({ path }) => path).filter(path => matches?.(path) ?? false);
    return own.length === 0
        ? []
        : [{ id: 'project', severity, title: name, body: 'A class of this project.', paths: own, watch: [] }];
});
const ofLeaks = (leaks) => leaks.length === 0
    ? []
    : [
        {
            ...{ id: 'secret', severity: 'critical', title: 'A secret is in the change', watch: ['use of the secret'] },
            body: `${leaks.length === 1 ? 'It is' : `${leaks.length} are`} in the history once this is merged. Revoke before anything else.`,
            paths: unique(leaks.map(({ path }) => path)),
        },
    ];
const ofLines = (files) => lineRules.flatMap(({ kind, line, appliesTo, ...reason }) => {
    const hits = files
        .filter(({ path }) => appliesTo(path))
        .filter(file => linesOf(file, kind).some(text => line.test(text) && !isComeBack(file, kind, text)));
    return hits.length === 0 ? [] : [{ ...reason, watch: [reason.watch], paths: hits.map(({ path }) => path) }];
});
/** A line that was only moved or indented is not gone. */
const isComeBack = (file, kind, text) => linesOf(file, kind === 'added' ? 'deleted' : 'added').some(other => other.trim() === text.trim());
const linesOf = ({ hunks }, kind) => hunks.flatMap(hunk => hunk.lines.filter(line => line.kind === kind).map(({ text }) => text));
const ofMigrations = (files) => {
    const own = files.filter(({ path }) => (0,path_rules/* isMigration */.b4)(path));
    if (own.length === 0)
        return [];
    const changed = own.filter(({ status, path }) => status !== 'added' && !/schema\.rb$|structure\.sql$/.test(path));
    const reason = {
        ...{ id: 'migration', severity: 'medium', title: 'The database is migrated' },
        body: 'Code can be taken back at any time, a migration only as its own way back allows.',
        paths: own.map(({ path }) => path),
        watch: ['duration of the migration, database errors'],
    };
    return changed.length === 0
        ? [reason]
        : [
            {
                ...{ id: 'migration', severity: 'high', title: 'A migration that may have run already was changed' },
                body: 'Databases that have run it will not run it again, so they differ from new ones.',
                paths: changed.map(({ path }) => path),
                watch: ['that every environment ends with the same schema'],
            },
            reason,
        ];
};
const ofPaths = (files) => path_rules/* pathRules */.f5.flatMap(({ paths, ...reason }) => {
    const own = files.map(({ path }) => path).filter(path => paths.test(path) && !(0,path_rules/* isMigration */.b4)(path));
    return own.length === 0 ? [] : [{ ...reason, watch: [reason.watch], paths: own }];
});
const ofDependencies = (files) => {
    const majors = findMajors(files);
    if (majors.length === 0)
        return [];
    const told = majors.slice(0, 10).map(({ name, from, to }) => `${(0,code/* codeSpan */.S)(name)} ${(0,code/* codeSpan */.S)(from)} → ${(0,code/* codeSpan */.S)(to)}`);
    return [
        {
            ...{ id: 'dependency-major', severity: 'high', title: 'Dependencies move to another major version' },
            body: `Their authors say that something breaks: ${told.join(', ')}${majors.length > 10 ? ` and ${majors.length - 10} more` : ''}.`,
            paths: unique(majors.map(({ path }) => path)),
            watch: ['errors from the libraries named'],
        },
    ];
};
const ofSize = (files) => {
    const lines = files.reduce((sum, file) => sum + file.additions + file.deletions, 0);
    const size = large.find(limit => lines >= limit.lines || files.length >= limit.files);
    return size === undefined
        ? []
        : [
            {
                ...{ id: 'size', severity: size.severity, title: 'The change is large' },
                body: `${lines} lines in ${files.length} files: more than anybody oversees at once. Deploy it in steps, or to a few first.`,
                ...{ paths: [], watch: ['error rate and latency against the hour before'] },
            },
        ];
};
const ofHotspots = (files, history) => {
    const paths = files.map(({ path }) => path);
    const spots = findHotspots(history, paths).slice(0, 10);
    if (spots.length === 0)
        return [];
    const told = spots.map(({ path, fixes, reverts }) => `${(0,code/* codeSpan */.S)(path)} (${count(fixes, 'fix', 'es')}, ${count(reverts, 'revert')})`);
    return [
        {
            ...{ id: 'hotspot', severity: 'medium', title: 'It touches what broke before' },
            body: `By the history: ${told.join(', ')}.`,
            paths: spots.map(({ path }) => path),
            watch: ['what these files broke the last time'],
        },
    ];
};
const count = (number, word, plural = 's') => `${number} ${word}${number === 1 ? '' : plural}`;
/** Worth a word only where there is code whose tests could have changed with it. */
const ofTests = (files, deployed) => {
    const code = deployed.filter(({ path }) => /\.(?:[cm]?[jt]sx?|py|rb|php|go|java|kt|cs|rs|swift|scala|exs?)$/i.test(path));
    const lines = code.reduce((sum, { additions }) => sum + additions, 0);
    const isTested = files.some(({ path }) => /(?:^|[/._-])(?:tests?|specs?|__tests__)[/._-]/i.test(path));
    return isTested || lines < 50
        ? []
        : [
            {
                ...{ id: 'untested', severity: 'medium', title: 'No test changes with the code' },
                body: `${lines} new lines of code, and no test was touched.`,
                ...{ paths: [], watch: [] },
            },
        ];
};
/** What was not seen cannot be called harmless. */
const ofUnreadable = (files) => {
    const own = files.filter(({ unreadable, binary }) => unreadable || binary);
    return own.length === 0
        ? []
        : [
            {
                ...{ id: 'unseen', severity: 'medium', title: 'A part of the change could not be read' },
                body: 'Binary files, or more than is delivered: what they do was not judged.',
                ...{ paths: own.map(({ path }) => path), watch: [] },
            },
        ];
};
const unique = (texts) => [...new Set(texts)];

// EXTERNAL MODULE: ./build/src/core/markdown/defuse.js
var defuse = __webpack_require__(55341);
;// CONCATENATED MODULE: ./build/src/core/deploy/render-deploy-report.js



const maxPaths = 5;
/** Safe Markdown, without a heading: sentence, reasons, blast radius, what to watch, the way back. */
const renderDeployReport = ({ risk, reasons, answer, rollback, notes, allowedHosts }) => {
    const options = { allowedHosts };
    const sorted = reasons.toSorted((a, b) => findings_finding/* severities */.gO.indexOf(b.severity) - findings_finding/* severities */.gO.indexOf(a.severity));
    const watch = [
        ...new Set([
            ...sorted.flatMap(reason => reason.watch),
            ...(answer?.watch ?? []).map(text => (0,defuse/* defuseInline */.w)(text, options)),
        ]),
    ];
    const steps = rollback.map(({ text, commands }, index) => [`${index + 1}. ${text}`, commands.length === 0 ? '' : indent((0,code/* codeFence */.d)(commands.join('\n'), 'sh'))]
        .filter(part => part !== '')
        .join('\n\n'));
    const heed = (answer?.rollback ?? []).map(text => `- ${(0,defuse/* defuseInline */.w)(text, options)}`);
    return [
        risk === null ? '' : `**Risk of the deploy: ${risk}**`,
        ...notes,
        risk === null ? '' : (0,defuse/* defuse */.V)(answer?.summary ?? '', options),
        risk !== null && reasons.length === 0 ? 'Nothing that rules know as risky is in this change.' : '',
        risk === null ? '' : sorted.map(reason => renderReason(reason, options)).join('\n'),
        risk === null || !answer?.blastRadius ? '' : `**Blast radius.** ${(0,defuse/* defuse */.V)(answer.blastRadius, options)}`,
        risk === null || watch.length === 0
            ? ''
            : `**Watch after the deploy**\n\n${watch.map(text => `- [ ] ${text}`).join('\n')}`,
        steps.length === 0 ? '' : `**The way back**\n\n${steps.join('\n')}`,
        steps.length === 0 || heed.length === 0 ? '' : heed.join('\n'),
    ]
        .filter(part => part.trim() !== '')
        .join('\n\n');
};
const renderReason = ({ id, severity, title, body, paths }, options) => {
    const shown = paths.slice(0, maxPaths).map(code/* codeSpan */.S);
    const more = paths.length > maxPaths ? ` and ${paths.length - maxPaths} more` : '';
    const where = shown.length === 0 ? '' : ` (${shown.join(', ')}${more})`;
    const said = id === null
        ? `${(0,defuse/* defuseInline */.w)(title, options)}** ${(0,defuse/* defuseInline */.w)(body, options)}`
        : `${(0,defuse/* defuseInline */.w)(title)}** ${body}`;
    return `- **${severity}: ${said}${where}${id === null ? ' _(the model)_' : ''}`;
};
const indent = (text) => text
    .split('\n')
    .map(line => `   ${line}`)
    .join('\n');

;// CONCATENATED MODULE: ./build/src/core/deploy/risk.js

/** The worst of them. A change for which nothing speaks is `low`. */
const riskOf = (reasons) => findings_finding/* severities */.gO.findLast(severity => reasons.some(reason => reason.severity === severity)) ?? 'low';

// EXTERNAL MODULE: ./build/src/core/diff/filter-files.js
var filter_files = __webpack_require__(56681);
// EXTERNAL MODULE: ./build/src/core/findings/fingerprint.js
var fingerprint = __webpack_require__(32924);
// EXTERNAL MODULE: ./build/src/core/secrets/find-secrets.js + 2 modules
var find_secrets = __webpack_require__(32477);
// EXTERNAL MODULE: ./build/src/core/secrets/mask-secrets.js
var mask_secrets = __webpack_require__(51379);
// EXTERNAL MODULE: ./build/src/core/security/redact-leaks.js + 3 modules
var redact_leaks = __webpack_require__(60036);
// EXTERNAL MODULE: ./build/src/tasks/agent-file-notes.js
var agent_file_notes = __webpack_require__(49820);
// EXTERNAL MODULE: ./build/src/core/findings/read-json.js
var read_json = __webpack_require__(94441);
// EXTERNAL MODULE: ./build/src/core/findings/repair.js
var repair = __webpack_require__(81799);
;// CONCATENATED MODULE: ./build/src/core/deploy/deploy-answer.js



const deploy_answer_text = (description) => ({ type: 'string', description });
const list = (description) => ({ type: 'array', items: { type: 'string' }, description });
/** What a run asks of Claude Code (`--json-schema`). */
const deploySchema = {
    type: 'object',
    additionalProperties: false,
    required: ['summary', 'blastRadius', 'reasons', 'watch', 'rollback'],
    properties: {
        summary: deploy_answer_text('Two or three sentences: what the deploy changes for users and how risky it is.'),
        blastRadius: deploy_answer_text('Who and what is hit when it goes wrong, and how far it spreads.'),
        reasons: {
            type: 'array',
            description: 'Risks that the rules did not name, or named too low. Empty when there are none.',
            items: {
                type: 'object',
                additionalProperties: false,
                required: ['severity', 'title', 'body', 'paths'],
                properties: {
                    severity: { type: 'string', enum: [...findings_finding/* severities */.gO] },
                    title: deploy_answer_text('The risk in one line.'),
                    body: deploy_answer_text('What goes wrong, when, and where in the code that shows. Markdown.'),
                    paths: list('Files that show it.'),
                },
            },
        },
        watch: list('What to look at after the deploy, with the value that would be wrong. At most five.'),
        rollback: list('What whoever goes back must know of this change. Empty when nothing.'),
    },
};
const maxReasons = 20;
const maxListed = 5;
/** null when it is none at all; what is unusable in it is left out. */
const parseDeployAnswer = (answer) => {
    const value = typeof answer === 'string' ? (0,read_json/* readJson */.V)(answer, isAnswer) : answer;
    if (!isAnswer(value))
        return null;
    return {
        summary: (0,repair/* readText */.yR)(value.summary)?.trim() ?? '',
        blastRadius: (0,repair/* readText */.yR)(value.blastRadius)?.trim() ?? '',
        reasons: (Array.isArray(value.reasons) ? value.reasons : []).flatMap(readReason).slice(0, maxReasons),
        watch: textsOf(value.watch).slice(0, maxListed),
        rollback: textsOf(value.rollback).slice(0, maxListed),
    };
};
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isAnswer = (value) => isObject(value) && ((0,repair/* readText */.yR)(value.summary) !== undefined || Array.isArray(value.reasons));
const textsOf = (value) => (Array.isArray(value) ? value : [value]).flatMap(entry => (0,repair/* readText */.yR)(entry)?.trim() ?? []);
const readReason = (value) => {
    if (!isObject(value))
        return [];
    const title = (0,repair/* readText */.yR)(value.title)?.replace(/\s+/g, ' ').trim().slice(0, 200);
    const severity = (0,repair/* readSeverity */.MW)(value.severity);
    if (title === undefined || severity === undefined)
        return [];
    const paths = textsOf(value.paths).map(path => path.slice(0, 1_000));
    return [{ id: null, severity, title, body: (0,repair/* readText */.yR)(value.body)?.trim() ?? '', paths, watch: [] }];
};

// EXTERNAL MODULE: ./build/src/tasks/agent-failure.js
var agent_failure = __webpack_require__(44466);
// EXTERNAL MODULE: ./build/src/tasks/review/ask-review.js + 1 modules
var ask_review = __webpack_require__(81203);
// EXTERNAL MODULE: ./build/src/tasks/review/prompt.js
var review_prompt = __webpack_require__(22323);
// EXTERNAL MODULE: ./build/src/core/diff/render-diff.js
var render_diff = __webpack_require__(19861);
// EXTERNAL MODULE: ./build/src/tasks/fence.js + 3 modules
var fence = __webpack_require__(57646);
;// CONCATENATED MODULE: ./build/src/tasks/deploy-risk/prompt.js


const instructions = `You judge the risk of deploying a change of the repository in the current directory, as the engineer on call would who
has to live with it tonight.

Rules have found the reasons below; they stand, you cannot lower them. Read the code around the change with Read, Grep and
Glob, and say what rules cannot see: behaviour that changes for users or callers, order of deploys (schema, services, clients),
data that old and new code read differently, load on what is shared (database, caches, queues, other services), failures that
show late, retries and jobs in flight, defaults that differ between environments.

severity of a reason: critical (data lost or everybody down), high (many users hit, or no quick way back), medium (some users
hit, quick way back), low (barely noticed). Give a reason only when you can name the code that shows it; none is a good answer.
For watch name signals with the value that would be wrong. Secrets are replaced by \`[redacted: ...]\`; never write one out.`;
/** The change and what rules found between fences, what to do before them. Never begins with a slash. */
const renderDeployPrompt = ({ title, description, files, reasons, rollback }, { nonce, maxCharacters, wishes, instruction, }) => {
    const diff = (0,render_diff/* renderDiff */.i)(files, { maxCharacters });
    const omitted = diff.omitted.map(({ path, reason }) => `- ${JSON.stringify(path)}: ${reason}`);
    const found = reasons.map(({ id, severity, title: says, paths }) => JSON.stringify({ rule: id, severity, says, paths: paths.slice(0, 20) }));
    const parts = [
        instructions,
        wishes.trim() === '' ? '' : `This project also asks:\n${wishes.trim()}`,
        (0,fence/* fenceRule */.s1)(nonce),
        'Below, `R12 +` is line 12 after the change, added; `R13  ` is unchanged; `L9 -` is line 9 before it, deleted.',
        (0,fence/* fence */.EU)(nonce, 'title', title),
        description.trim() === '' ? '' : (0,fence/* fence */.EU)(nonce, 'description', description.slice(0, 4_000)),
        instruction.trim() === '' ? '' : (0,fence/* fence */.EU)(nonce, 'wish of whoever started this', instruction.slice(0, 2_000)),
        (0,fence/* fenceCode */.bq)(nonce, 'what rules found', found.length === 0 ? 'nothing' : found.join('\n')),
        (0,fence/* fenceCode */.bq)(nonce, 'way back so far', rollback.length === 0 ? 'none' : rollback.map(tell).join('\n')),
        (0,fence/* fenceCode */.bq)(nonce, 'diff', diff.text),
        omitted.length === 0
            ? ''
            : `Not shown above; read the files themselves where it matters:\n${(0,fence/* fence */.EU)(nonce, 'omitted', omitted.join('\n'))}`,
    ];
    return parts.filter(part => part !== '').join('\n\n');
};
const tell = ({ text, commands }) => `- ${text} ${commands.join(' ; ')}`.trim();

;// CONCATENATED MODULE: ./build/src/tasks/deploy-risk/ask-deploy.js






const readingTools = ['Read', 'Grep', 'Glob'];
const missedTheForm = new Set(['completed', 'no_structured_output', 'empty_result']);
const again = 'Your last answer was not in the required form, so it could not be used. Return it with the StructuredOutput tool: ' +
    '{"summary": "...", "blastRadius": "...", "reasons": [...], "watch": [...], "rollback": [...]}.';
/** The model's word on a deploy. One that is down, over budget or out of form leaves what rules found. */
const askDeploy = async (context, subject) => {
    const { options, nonce, instruction, contextWindow } = context;
    const tools = options.allowedTools.length > 0 ? options.allowedTools : readingTools;
    const ask = { tools: (0,ask_review/* toolNames */.$)(tools), allowedTools: tools, jsonSchema: deploySchema };
    const prompt = renderDeployPrompt(subject, {
        ...{ nonce, instruction, wishes: options.deploy.instructions },
        maxCharacters: (0,review_prompt/* diffBudget */.b)(contextWindow),
    });
    let turns = 0;
    try {
        for (const reminder of ['', `\n\n${again}`]) {
            const result = await context.askAgent({ ...ask, prompt: prompt + reminder });
            turns += result.turns;
            const answer = parseDeployAnswer(result.structuredOutput ?? result.text);
            if (answer !== null || !missedTheForm.has(result.end))
                return { answer, turns, failure: failed(result, answer) };
        }
    }
    catch (error) {
        if (!(error instanceof errors/* AppError */.uV) || error instanceof errors/* ConfigError */.xL)
            throw error;
        const reason = [error.message, error.hint ?? ''].filter(part => part !== '').join('. ');
        return { answer: null, turns, failure: { outcome: 'partial', code: error.code, reason } };
    }
    return { answer: null, turns, failure: { outcome: 'partial', code: 'no_structured_output', reason: formMissed } };
};
const formMissed = 'The model answered twice without the required form, so only what the rules found is told. Use a model that follows tool schemas better.';
const failed = (result, answer) => {
    const failure = (0,agent_failure/* failureOf */.g)(result, answer !== null);
    return failure.code === null ? null : { ...failure, outcome: result.end === 'cancelled' ? 'failed' : 'partial' };
};

;// CONCATENATED MODULE: ./build/src/github/label-events.js
/** Who put a label there that is still there, last; null: it is not. Throws GitHubError. */
const lastLabelling = async ({ paginate, owner, repo }, { number, label }) => {
    const events = await paginate('GET /repos/{owner}/{repo}/issues/{issue_number}/events', {
        ...{ owner, repo, issue_number: number, per_page: 100 },
    });
    const last = events.findLast(event => (event.event === 'labeled' || event.event === 'unlabeled') && 'label' in event && event.label?.name === label);
    if (last === undefined || last.event !== 'labeled')
        return null;
    const { actor } = last;
    return {
        login: actor?.login ?? 'ghost',
        type: actor?.type ?? 'User',
        id: actor ? Number(actor.id) : null,
        at: new Date(last.created_at),
    };
};

;// CONCATENATED MODULE: ./build/src/github/permission.js

/** Levels that may start a run by comment. `permission` folds `maintain` into write and `triage` into read. */
const writing = new Set(['admin', 'write']);
/**
 * Whether whoever caused an event that says what to do may start a run: write permission, asked of the API. What counts
 * is who commented, reviewed, labelled or assigned; of a comment or review its author too: a maintainer who edits a
 * stranger's words does not make them their own. Of a workflow that follows another, whoever started that one. A pull
 * request's other events need no permission: they carry no instruction, and forks are judged elsewhere.
 */
const mayTrigger = async (github, event, allowed) => {
    const { sender } = event;
    if (event.name === 'workflow_run')
        return trustInAll(github, await startersOf(github, event.run.id), allowed);
    if (sender === undefined)
        return { actor: '', allowed: true, reason: 'the event has no actor' };
    const written = 'comment' in event ? event.comment : 'review' in event ? event.review : undefined;
    if (written !== undefined && takenBack.has(event.action))
        return { actor: sender.login, allowed: false, reason: `what ${written.author} wrote was ${event.action}` };
    if (!isInstructing(event))
        return { actor: sender.login, allowed: true, reason: 'the event carries no instruction' };
    if (written === undefined || isSame(written.account, sender))
        return trustIn(github, sender, allowed);
    return trustInAll(github, [sender, written.account], allowed);
};
/** Actions that leave nothing to answer: the words in the payload are those that are gone. */
const takenBack = new Set(['deleted', 'dismissed']);
/** Events in which someone says what to do; a label does, also on a pull request. */
const isInstructing = ({ name, action }) => ['issue_comment', 'pull_request_review', 'pull_request_review_comment', 'issues'].includes(name) ||
    (name.startsWith('pull_request') && ['labeled', 'unlabeled', 'assigned'].includes(action));
/** Who began the run that this one follows, and who ran it again. Throws GitHubError. */
const startersOf = async ({ request, owner, repo }, id) => {
    const { data } = await request('GET /repos/{owner}/{repo}/actions/runs/{run_id}', { owner, repo, run_id: id });
    const accounts = [data.actor, data.triggering_actor].map((account) => {
        if (!account)
            return { login: 'ghost', type: 'User', id: null };
        return { login: account.login, type: account.type, id: Number(account.id) };
    });
    const [actor, again] = accounts;
    return isSame(actor, again) ? [actor] : accounts;
};
const isSame = (a, b) => a.login === b.login && a.type === b.type;
/** The first who may not decides. */
const trustInAll = async (github, accounts, allowed) => {
    let trust = { actor: '', allowed: true, reason: 'nobody is named' };
    for (const account of accounts) {
        trust = await trustIn(github, account, allowed);
        if (!trust.allowed)
            return trust;
    }
    return trust;
};
/** Whether an account has write permission, or is named. Throws GitHubError. */
const trustIn = async (github, { login, type, id }, { allowedActors, allowedBots }) => {
    const say = (isAllowed, reason) => ({ actor: login, allowed: isAllowed, reason });
    // What is no person has no permission that could be asked for.
    if (type !== 'User')
        return allowedBots.includes(login)
            ? say(true, 'a named bot')
            : say(false, `${login} is a bot and not in \`allowed-bots\``);
    if (allowedActors.some(name => name.toLowerCase() === login.toLowerCase()))
        return say(true, 'named in allowed-actors');
    const found = await permissionOf(github, login);
    if (id !== null && found.id !== null && found.id !== id)
        return say(false, `the name ${login} has gone to another account since`);
    return writing.has(found.permission)
        ? say(true, `has ${found.permission} permission`)
        : say(false, `${login} has ${found.permission} permission; write is needed`);
};
const permissionOf = async ({ request, owner, repo }, username) => {
    try {
        const parameters = { owner, repo, username };
        const { data } = await request('GET /repos/{owner}/{repo}/collaborators/{username}/permission', parameters);
        return { permission: data.permission, id: data.user ? Number(data.user.id) : null };
    }
    catch (error) {
        if (error instanceof errors/* GitHubError */.y_ && error.status === 404)
            return { permission: 'no', id: null };
        throw error;
    }
};

// EXTERNAL MODULE: ./build/src/github/pull-request.js
var pull_request = __webpack_require__(47958);
// EXTERNAL MODULE: ./build/src/github/pushed-at.js
var pushed_at = __webpack_require__(36220);
;// CONCATENATED MODULE: ./build/src/tasks/deploy-risk/find-override.js




/**
 * Whether the risk of a pull request's head was accepted by the label: by a person who may, and after that head was pushed,
 * so that nothing is slipped in behind it. null: the label is not there. Throws GitHubError.
 */
const findOverride = async (github, pull, { label, actors }) => {
    if (label === '')
        return null;
    // The event's labels are those of when it came.
    const { labels } = await (0,pull_request/* fetchPullRequest */.d)(github, pull.number);
    if (!labels.includes(label))
        return null;
    const labelling = await lastLabelling(github, { number: pull.number, label });
    if (labelling === null)
        return null;
    const refuse = (reason) => ({ accepted: false, reason });
    const { login, type, at } = labelling;
    const isNamed = actors.some(name => name.toLowerCase() === login.toLowerCase());
    if (actors.length > 0 && !(isNamed && type === 'User'))
        return refuse(`${login} is not in \`deploy.overrideActors\``);
    if (actors.length === 0) {
        const trust = await trustIn(github, labelling, { allowedActors: [], allowedBots: [] });
        if (!trust.allowed)
            return refuse(trust.reason);
    }
    const repository = pull.headRepository;
    const pushed = repository === null ? null : await (0,pushed_at/* pushedAt */.d)(github, { repository, ref: pull.headRef, sha: pull.headSha });
    if (pushed === null)
        return refuse('GitHub does not say when this head was pushed');
    return at.getTime() < pushed.getTime()
        ? refuse('it was put there before this head was pushed; take it off and put it on again')
        : { accepted: true, login, at };
};

// EXTERNAL MODULE: ./build/src/github/check-run.js
var check_run = __webpack_require__(91373);
// EXTERNAL MODULE: ./build/src/github/comments.js
var comments = __webpack_require__(73195);
;// CONCATENATED MODULE: ./build/src/tasks/deploy-risk/publish-deploy.js



/**
 * The report to the pull request's one comment and a check run, each read back. A low risk is no reason for a first comment.
 * Gives the comment's address. Throws GitHubError `head_moved` before anything is posted.
 */
const publishDeploy = async ({ github, options, runKey, nonce, log }, { change, risk, conclusion, title, body }) => {
    const { pullRequest, headSha } = change;
    const wantsComment = options.publish.has('comment');
    const wantsCheck = options.publish.has('check');
    if (github === null || headSha === null || !(wantsComment || wantsCheck))
        return null;
    if (pullRequest !== null)
        await (0,pull_request/* assertHead */.D)(github, pullRequest.number, headSha);
    let commentUrl = null;
    if (wantsComment && pullRequest === null)
        log.info('No comment is posted: there is no pull request');
    if (wantsComment && pullRequest !== null) {
        const place = { number: pullRequest.number, key: `${runKey}/deploy-risk` };
        if (risk !== 'low' || (await (0,comments/* readOwnComments */.po)(github, place)).length > 0) {
            commentUrl = (await (0,comments/* upsertComment */.lB)(github, { ...place, headSha, body })).url;
            log.info('Comment posted and read back');
        }
    }
    if (wantsCheck) {
        await (0,check_run/* publishCheckRun */.N)(github, {
            ...{ name: 'Claude Router: deploy-risk', headSha, externalId: `${runKey}:${nonce}`, conclusion, title },
            ...{ summary: body.slice(0, maxSummary), annotations: [] },
        });
        log.info('Check run posted and read back');
    }
    return commentUrl;
};
/** `maxLength` of GitHub's OpenAPI description, in characters. */
const maxSummary = 65_535;

// EXTERNAL MODULE: ./build/src/github/git.js
var git = __webpack_require__(19629);
;// CONCATENATED MODULE: ./build/src/tasks/deploy-risk/read-repository.js


const commitsLookedAt = 500;
/** What the checkout shows of itself; nothing where there is no repository. */
const readRepository = async (directory, baseSha) => {
    const ask = (...args) => (0,git/* git */.$)(directory, args).catch(() => '');
    const [listed, log, shallow] = await Promise.all([
        ask('ls-files', '-z'),
        ask(...['-c', 'core.quotePath=false', 'log', `--max-count=${commitsLookedAt}`, '--no-merges', '--no-renames'], ...['--format=%x00%s', '--name-only', baseSha ?? 'HEAD', '--']),
        ask('rev-parse', '--is-shallow-repository'),
    ]);
    return {
        paths: listed.split('\0').filter(path => path !== ''),
        history: readLog(log),
        isShallow: shallow.trim() === 'true',
    };
};

// EXTERNAL MODULE: ./build/src/tasks/gather-range.js
var gather_range = __webpack_require__(28225);
// EXTERNAL MODULE: ./build/src/tasks/task.js
var task = __webpack_require__(17791);
;// CONCATENATED MODULE: ./build/src/tasks/deploy-risk.js


















/**
 * How risky a deploy is, and the way back. Rules set the floor; a model may only raise it, so that no text in a change can
 * talk it down. A label of someone who may takes the risk, for one head.
 */
const deployRiskTask = {
    id: 'deploy-risk',
    run: async (context) => {
        const { options, log, github, serverUrl } = context;
        const { assess, model, rollbackStrategy } = options.deploy;
        const change = await (0,gather_range/* gatherRange */.H)(context);
        const { files: chosen, excluded } = (0,filter_files/* filterFiles */.U)(change.files, options);
        log.info(`${change.label}: ${chosen.length} files, ${excluded.length} left out`);
        const base = placeOf(change);
        if (chosen.length === 0)
            return { ...base, outcome: 'skipped', code: 'nothing_to_deploy', reason: 'There is no change to deploy.' };
        const repository = await readRepository(context.directory, change.baseSha);
        const { files, candidates: leaks, secrets } = (0,redact_leaks/* redactLeaks */.c)(chosen, false);
        const search = (0,find_secrets/* createSecretSearch */.p)(secrets);
        const safe = (text) => (0,mask_secrets/* maskSecrets */.Q)(search, text);
        const { history } = repository;
        const found = assess ? classify({ files, leaks, history, classes: options.deploy.classes }) : [];
        const rollback = (0,rollback_plan/* planRollback */.I)({ ...change, ...{ files, repository: repository.paths }, pullRequest: base.pullRequest }, rollbackStrategy);
        log.info(`Rules: ${found.length} reasons, the worst is ${riskOf(found)}; ${rollback.length} ways back`);
        const { title, description } = change;
        const prompt = { title: safe(title), description: safe(description), files, reasons: found, rollback };
        const asked = assess && model ? await askDeploy(context, prompt) : noAnswer;
        if (asked.failure?.outcome === 'failed')
            return { ...base, turns: asked.turns, ...asked.failure };
        const answer = asked.answer === null ? null : maskedAnswer(asked.answer, safe);
        const reasons = [...found, ...(answer?.reasons ?? [])];
        const risk = assess ? riskOf(reasons) : null;
        const override = github === null || change.pullRequest === null || risk === 'low'
            ? null
            : await findOverride(github, change.pullRequest, {
                label: options.deploy.overrideLabel,
                actors: options.deploy.overrideActors,
            });
        if (override !== null)
            log.info(tellOverride(override));
        const findings = reasons.map((reason, index) => findingOf(reason, index, override));
        const body = renderDeployReport({
            ...{ risk, reasons, answer, rollback, allowedHosts: [new URL(serverUrl).host] },
            notes: [...overrideNotes(override), ...notesOf(asked, repository, assess), ...(0,agent_file_notes/* agentFileNotes */.b)(context, files)],
        });
        const isBlocked = findings.some(finding => (0,findings_finding/* isBlocking */.Us)(finding, options.failOn));
        const commentUrl = await publishDeploy(context, {
            ...{ change, risk, title: titleOf(risk, override), body: `## Deploy\n\n${body}` },
            conclusion: asked.failure !== null || isBlocked ? 'failure' : conclusionOf(risk),
        });
        const published = commentUrl === null
            ? findings
            : findings.map(finding => ({ ...finding, published: 'summary', url: commentUrl }));
        const outcome = asked.failure ?? { outcome: reasons.length > 0 ? 'findings' : 'clean', code: null, reason: null };
        return {
            ...base,
            turns: asked.turns,
            findings: published,
            risk,
            commentUrl,
            summary: body,
            ...outcome,
        };
    },
};
const noAnswer = { answer: null, turns: 0, failure: null };
const conclusionOf = (risk) => risk === null || risk === 'low' ? 'success' : 'neutral';
const titleOf = (risk, override) => {
    if (risk === null)
        return 'The way back';
    return `Risk: ${risk}${override?.accepted === true ? ', accepted' : ''}`;
};
/** A reason as a finding, so that `fail-on`, outputs and result files treat it as every other. */
const findingOf = ({ id, severity, title, body, paths }, index, override) => {
    const raw = {
        ...{ path: paths[0] ?? '', quote: '', severity, title, body },
        category: id === 'auth' || id === 'secret' ? 'security' : 'correctness',
        confidence: id === null ? 0.5 : 1,
    };
    return {
        ...raw,
        ...(id === null ? {} : { rule: `deploy-${id}` }),
        ...(override?.accepted === true && { dismissed: `Accepted by ${override.login}` }),
        ...{ id: `f${index + 1}`, fingerprint: (0,fingerprint/* fingerprint */.R)(raw), side: 'RIGHT', published: 'none', url: null },
    };
};
const maskedAnswer = (answer, safe) => ({
    summary: safe(answer.summary),
    blastRadius: safe(answer.blastRadius),
    watch: answer.watch.map(safe),
    rollback: answer.rollback.map(safe),
    reasons: answer.reasons.map(reason => ({ ...reason, title: safe(reason.title), body: safe(reason.body) })),
});
const tellOverride = (override) => override.accepted
    ? `The risk was accepted by ${override.login} on ${override.at.toISOString()}`
    : `The label that accepts the risk does not count: ${override.reason}`;
const overrideNotes = (override) => {
    if (override === null)
        return [];
    return override.accepted
        ? [`The risk was accepted by ${(0,code/* codeSpan */.S)(override.login)} on ${override.at.toISOString()} for this head.`]
        : [`The label that accepts the risk does not count: ${override.reason}.`];
};
const notesOf = ({ failure }, { isShallow }, assess) => [
    ...(failure === null ? [] : [`Incomplete: the model did not say its word (${(0,code/* codeSpan */.S)(failure.reason ?? '')}).`]),
    ...(isShallow && assess
        ? ['What broke before was not looked at whole: the checkout has no full history (`fetch-depth: 0`).']
        : []),
];
const placeOf = (change) => ({
    ...task/* emptyReport */._,
    pullRequest: change.pullRequest?.number ?? null,
    pullRequestUrl: change.pullRequest?.url ?? null,
    headSha: change.headSha,
    baseSha: change.baseSha,
});

// EXTERNAL MODULE: ./build/src/cli/exit-code.js
var exit_code = __webpack_require__(33250);
// EXTERNAL MODULE: ./build/src/cli/findings-report.js
var findings_report = __webpack_require__(7951);
// EXTERNAL MODULE: ./build/src/cli/print-run.js
var print_run = __webpack_require__(13227);
// EXTERNAL MODULE: ./build/src/cli/run-task.js + 29 modules
var run_task = __webpack_require__(67);
// EXTERNAL MODULE: ./build/src/cli/run-without-agent.js
var run_without_agent = __webpack_require__(11920);
;// CONCATENATED MODULE: ./build/src/cli/commands/deploy-analyze.js












const ways = { ...print_run/* renderings */.AX, md: renderDeployDocument };
const strategyOf = ({ text }) => {
    const given = text('rollback-strategy');
    if (given === undefined)
        return undefined;
    const found = rollback_plan/* rollbackStrategies */.u.find(strategy => strategy === given);
    if (found !== undefined)
        return found;
    throw new errors/* ConfigError */.xL('usage', `--rollback-strategy cannot be "${given}"`, {
        hint: `Possible: ${(0,words/* listOf */.c3)(rollback_plan/* rollbackStrategies */.u)}.`,
    });
};
/** Without it the risk is judged; `--risk-assessment false` asks for the way back only. */
const assessmentOf = ({ text }) => {
    const given = text('risk-assessment') ?? 'true';
    if (given === 'true' || given === 'false')
        return given === 'true';
    throw new errors/* ConfigError */.xL('usage', `--risk-assessment cannot be "${given}"`, { hint: 'Possible: true, false.' });
};
const command = {
    name: 'deploy-analyze',
    summary: 'judge the risk of a deploy, and plan the way back',
    flags: {
        ...run_task/* runFlags */.lM,
        'risk-assessment': { type: 'string', value: 'true|false', description: 'judge the risk (default true)' },
        'rollback-strategy': {
            type: 'string',
            value: 'STRATEGY',
            description: `the way back to plan: ${rollback_plan/* rollbackStrategies */.u.join(', ')} (default auto: what the repository shows)`,
        },
        base: {
            type: 'string',
            value: 'REF',
            description: 'what is deployed now (default: the upstream or main branch, on that branch the last release)',
        },
        'no-model': { type: 'boolean', description: 'only rules; needs neither provider nor key' },
        ...print_run/* reportFlags */.kY,
        'fail-on': { type: 'string', value: 'RISK', description: 'exit with 7 at this risk or above' },
    },
    examples: [
        'claude-router deploy-analyze --risk-assessment true --rollback-strategy auto',
        'claude-router deploy-analyze --base v1.4.0 --no-model --fail-on high',
    ],
    run: async (invocation) => {
        (0,print_run/* formatOf */.be)(invocation, ways);
        const failOn = (0,findings_report/* readFailOn */.mc)(invocation);
        const assess = assessmentOf(invocation);
        const rollbackStrategy = strategyOf(invocation);
        if (!assess && rollbackStrategy === 'none')
            throw new errors/* ConfigError */.xL('usage', 'Neither the risk nor the way back is asked for', {
                hint: 'Leave out --risk-assessment false or --rollback-strategy none.',
            });
        const noModel = invocation.is('no-model') || !assess;
        const given = {
            base: invocation.text('base') ?? '',
            failOn,
            deploy: { assess, ...(noModel && { model: false }), ...(rollbackStrategy && { rollbackStrategy }) },
        };
        const { result, config } = noModel
            ? await (0,run_without_agent/* runTaskWithoutAgent */.U)(invocation, deployRiskTask, given)
            : await (0,run_task/* runTaskLocally */.PP)(invocation, deployRiskTask, given);
        (0,print_run/* printRun */.vd)(invocation, result, ways);
        const code = (0,exit_code/* exitCodeOfResult */.KK)(result);
        const threshold = (0,task_options/* failOnOf */.t)(config, 'deploy-risk', failOn);
        const isBlocked = result.findings.some(finding => (0,findings_finding/* isBlocking */.Us)(finding, threshold));
        return code === exit_code/* exitCodes */.hS.ok && isBlocked ? exit_code/* exitCodes */.hS.findings : code;
    },
};


/***/ }),

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

/***/ 93736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cn: () => (/* binding */ isComment),
/* harmony export */   MH: () => (/* binding */ isTestCode),
/* harmony export */   UK: () => (/* binding */ isGenerated),
/* harmony export */   eX: () => (/* binding */ languageOf)
/* harmony export */ });
const byEnding = [
    [/\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/i, 'javascript'],
    [/\.(?:pyw?|ipynb)$/i, 'python'],
    [/\.(?:java|kts?|scala|groovy)$/i, 'jvm'],
    [/\.go$/i, 'go'],
    [/\.(?:rb|erb|rake)$/i, 'ruby'],
    [/\.(?:php|phtml)$/i, 'php'],
    [/\.(?:cs|cshtml|vb)$/i, 'dotnet'],
    [/\.(?:c|cc|cpp|cxx|h|hpp|rs)$/i, 'native'],
    [/\.(?:sh|bash|zsh|ksh)$/i, 'shell'],
    [/(?:^|\/)(?:Dockerfile|Containerfile)[^/]*$|\.dockerfile$/i, 'docker'],
    [/(?:^|\/)\.github\/workflows\/[^/]+\.ya?ml$|(?:^|\/)action\.ya?ml$/i, 'workflow'],
    [/\.(?:tf|tofu|hcl)$/i, 'terraform'],
    [/\.(?:ya?ml|json)$/i, 'yaml'],
    [/\.(?:html?|ejs|hbs|jinja2?|twig)$/i, 'markup'],
];
/** null: no rule is for it; secrets are looked for all the same. */
const languageOf = (path) => byEnding.find(([pattern]) => pattern.test(path))?.[1] ?? null;
const hash = /^\s*#/;
const slashes = /^\s*(?:\/\/|\/\*|\*(?:\s|\/|$))/;
const comments = {
    javascript: [slashes],
    python: [hash],
    jvm: [slashes],
    go: [slashes],
    ruby: [hash],
    php: [hash, slashes],
    dotnet: [slashes],
    native: [slashes],
    shell: [hash],
    docker: [hash],
    workflow: [hash],
    terraform: [hash, slashes],
    yaml: [hash],
    markup: [/^\s*<!--/],
};
/** A line that is a comment as a whole. */
const isComment = (line, language) => comments[language].some(pattern => pattern.test(line));
/** Made by a tool: hashes and bundles, where rules find only noise. */
const isGenerated = (path) => /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lock|poetry\.lock|uv\.lock|Pipfile\.lock|go\.sum|Cargo\.lock|Gemfile\.lock|composer\.lock|packages\.lock\.json)$|\.(?:min\.(?:js|css)|map|snap)$|(?:^|\/)(?:node_modules|vendor|dist)\//i.test(path);
/** Code that never meets an attacker, as its path tells. */
const isTestCode = (path) => /(?:^|\/)(?:tests?|__tests__|specs?|fixtures?|testdata|__mocks__|mocks?|examples?|samples?)\/|[._-](?:test|spec)\.\w+$|(?:^|\/)test_[^/]+\.py$|_test\.go$/i.test(path);


/***/ }),

/***/ 60036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ redactLeaks)
});

// EXTERNAL MODULE: ./build/src/core/diff/diff.js
var diff = __webpack_require__(45774);
// EXTERNAL MODULE: ./build/src/core/secrets/key-patterns.js
var key_patterns = __webpack_require__(5726);
;// CONCATENATED MODULE: ./build/src/core/secrets/find-keys.js

/** Everything in a text that has the shape of a key, in order; of two that overlap the first, of two at one place the longer. */
const findKeys = (text) => {
    const all = key_patterns/* keyPatterns */.j
        .filter(({ sign }) => sign.some(part => text.includes(part)))
        .flatMap(({ name, pattern }) => [...text.matchAll(pattern)].map(match => {
        const end = match.index + match[0].length;
        const start = match.index + (match[1]?.length ?? 0);
        return { name, start, end, secret: text.slice(start, end) };
    }))
        .sort((a, b) => a.start - b.start || b.end - a.end);
    const found = [];
    for (const key of all)
        if (key.start >= (found.at(-1)?.end ?? 0))
            found.push(key);
    return found;
};

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/src/core/secrets/secret-strength.js

/** Shannon entropy in bits a character: about 4 of random hexadecimal digits, up to 6 of base 64, 2 to 3.5 of words. */
const entropyOf = (text) => {
    const counts = new Map();
    for (const character of text)
        counts.set(character, (counts.get(character) ?? 0) + 1);
    const length = [...text].length;
    return [...counts.values()].reduce((sum, count) => sum - (count / length) * Math.log2(count / length), 0);
};
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** The last six characters of GitHub's and npm's tokens: CRC-32 of the random part in base 62 (github.blog, 2021-04-05). */
const checksumOf = (body) => {
    let rest = (0,external_node_zlib_.crc32)(body);
    let text = '';
    while (text.length < 6) {
        text = (digits[rest % 62] ?? '0') + text;
        rest = Math.floor(rest / 62);
    }
    return text;
};
/** Whether a token's checksum fits: then it was made by its issuer. null: this kind has none. */
const checksumFits = (token) => {
    const body = /^(?:gh[pousr]|npm)_([A-Za-z0-9]{36})$/.exec(token)?.[1];
    return body === undefined ? null : checksumOf(body.slice(0, 30)) === body.slice(30);
};
const stands = /example|sample|placeholder|dummy|fake|change.?me|your[-_ ]|redacted|not.?a.?(?:real|secret)|insert|replace|todo|xxxx|\*\*\*|\.\.\.|<[^>]*>|\$\{|\{\{|%s|lorem/i;
/** Written to stand for a secret, or too regular to be one. */
const isPlaceholder = (secret) => stands.test(secret) ||
    /(.)\1{5}/.test(secret) ||
    /(?:01234567|12345678|abcdefgh|qwertyui|deadbeef)/i.test(secret) ||
    new Set(secret).size < Math.min(6, secret.length);

// EXTERNAL MODULE: ./build/src/core/security/language.js
var language = __webpack_require__(93736);
;// CONCATENATED MODULE: ./build/src/core/security/find-leaks.js



const severityOf = {
    'private key': 'critical',
    'AWS secret key': 'critical',
    'AWS access key': 'high',
    GitHub: 'critical',
    'JSON Web Token': 'medium',
    authorization: 'medium',
    'password of an address': 'high',
};
/** Kinds that a person chose: their last characters would tell too much. */
const inAnImage = 'credential in an image';
const chosenByPeople = new Set([inAnImage, 'password of an address', 'hard-coded credential', 'authorization']);
/**
 * Real-looking secrets in a text of a file: placeholders, examples and what is too regular are left out. In test code only
 * what proves itself keeps its severity.
 */
const findLeaks = (text, path) => {
    const keys = findKeys(text).map(key => ({ kind: key.name, start: key.start, end: key.end, secret: key.secret }));
    const named = (0,language/* isGenerated */.UK)(path) ? [] : [...namedCredentials(text), ...unquotedCredentials(text, path)];
    const all = [...keys, ...named.filter(one => !keys.some(key => one.start < key.end && key.start < one.end))];
    return all.flatMap(one => leakOf(one, path) ?? []);
};
const leakOf = (found, path) => {
    const { kind, secret } = found;
    const fits = checksumFits(secret);
    const mayBeNone = fits !== true && kind !== 'private key';
    if (mayBeNone && (isPlaceholder(secret) || (kind !== inAnImage && entropyOf(secret) < 2.8)))
        return null;
    const isTest = ((0,language/* isTestCode */.MH)(path) && fits !== true) || /^(?:sk|rk)_test_/.test(secret);
    const doubt = isTest || fits === false ? 0.5 : 1;
    const isShowable = !chosenByPeople.has(kind) && secret.length >= 16 && kind !== 'private key';
    return {
        ...found,
        label: isShowable ? `${kind} …${secret.slice(-4)}` : kind,
        severity: isTest ? 'low' : (severityOf[kind] ?? 'high'),
        confidence: fits === true ? 0.99 : (kind === 'hard-coded credential' ? 0.6 : 0.8) * doubt,
        certain: fits === true,
    };
};
const assignment = /(?<![A-Za-z0-9])([A-Za-z0-9_.-]{0,40}(?:passw(?:or)?d|passphrase|secret|api[_-]?key|access[_-]?key|auth[_-]?token|private[_-]?key|client[_-]?secret|credential|[a-z]key|token)[A-Za-z0-9_-]{0,20}["']?\s{0,8}(?::=|[:=]|=>)\s{0,8}["'`])([^\s"'`]{10,200})["'`]/gi;
/** `mailKey = "..."`: the name says that it is one, the value looks drawn by lot. */
const namedCredentials = (text) => [...text.matchAll(assignment)].flatMap(match => {
    const secret = match[2] ?? '';
    if (!looksDrawn(secret))
        return [];
    const start = match.index + (match[1]?.length ?? 0);
    return [{ kind: 'hard-coded credential', start, end: start + secret.length, secret }];
});
const names = '(?:PASSWORD|PASSWD|PASSPHRASE|SECRET|TOKEN|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY|CREDENTIALS?)';
const inImage = new RegExp(`^([ \\t]*(?:ENV|ARG)[ \\t]+[A-Za-z0-9_]*${names}[A-Za-z0-9_]*[= \\t]+["']?)(?![$"'\\s])([^\\s"']{3,200})`, 'gim');
const inSettings = new RegExp(`^([ \\t]*(?:export[ \\t]+|-[ \\t]+)?[A-Za-z0-9_.-]{0,40}${names}[A-Za-z0-9_-]{0,20}[ \\t]*[:=][ \\t]*)(?![$"'{[<\\s])([^\\s"'#]{10,200})[ \\t]*$`, 'gim');
/** Where values need no quotes. What stands in an image is one whatever it looks like. */
const unquotedCredentials = (text, path) => {
    const isImage = (0,language/* languageOf */.eX)(path) === 'docker';
    if (!isImage && !/(?:^|\/)\.env|\.(?:env|ya?ml|properties|ini|conf|cfg|toml|sh|bash)$/i.test(path))
        return [];
    return [...text.matchAll(isImage ? inImage : inSettings)].flatMap(match => {
        const secret = match[2] ?? '';
        if (!isImage && !looksDrawn(secret))
            return [];
        const start = match.index + (match[1]?.length ?? 0);
        return [{ kind: isImage ? inAnImage : 'hard-coded credential', start, end: start + secret.length, secret }];
    });
};
/** Not a sentence, a path, an address, a variable or the name of something. */
const looksDrawn = (value) => {
    if (/^(?:https?:|\/|\.|\$|#|@)|process\.env|^[A-Z_]+$|^[a-z]+(?:[-_.:/ ][a-z]+)*$/i.test(value))
        return false;
    const classes = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter(pattern => pattern.test(value)).length;
    return /\d/.test(value) && classes >= 2 && entropyOf(value) >= 3.2;
};

;// CONCATENATED MODULE: ./build/src/core/security/redact-leaks.js


/** Secrets on new lines become candidates; those on any line, deleted ones too, are replaced. */
const redactLeaks = (files, everything) => {
    const candidates = [];
    const secrets = new Set();
    const redacted = files.map(file => ({
        ...file,
        hunks: file.hunks.map(hunk => {
            const right = leaksOf(hunk, 'RIGHT', file.path);
            const left = leaksOf(hunk, 'LEFT', file.path);
            const lines = new Map(hunk.lines.map(line => [line, redactLine(line, [...right, ...left])]));
            for (const { leak } of [...right, ...left])
                for (const part of partsOf(leak.secret))
                    secrets.add(part);
            for (const found of right) {
                const [first] = found.lines;
                if (first === undefined || !(everything || first.line.kind === 'added'))
                    continue;
                candidates.push(candidateOf(found.leak, file.path, lines.get(first.line) ?? first.line));
            }
            return { ...hunk, lines: hunk.lines.map(line => lines.get(line) ?? line) };
        }),
    }));
    return { files: redacted, candidates, secrets: [...secrets] };
};
const leaksOf = (hunk, side, path) => {
    const lines = (0,diff/* sideLines */.l)(hunk, side);
    const starts = [];
    let at = 0;
    for (const { text } of lines) {
        starts.push(at);
        at += text.length + 1;
    }
    return findLeaks(lines.map(({ text }) => text).join('\n'), path).map(leak => ({
        leak,
        lines: lines.flatMap((line, index) => {
            const from = starts[index] ?? 0;
            const start = Math.max(0, leak.start - from);
            const end = Math.min(line.text.length, leak.end - from);
            return start < end ? [{ line, start, end }] : [];
        }),
    }));
};
const redactLine = (line, leaks) => {
    const parts = leaks
        .flatMap(({ leak, lines }) => lines.flatMap((part, index) => part.line === line ? [{ ...part, label: index === 0 ? `[redacted: ${leak.label}]` : '[redacted]' }] : []))
        .sort((a, b) => b.start - a.start);
    if (parts.length === 0)
        return line;
    let { text } = line;
    let before = Number.POSITIVE_INFINITY;
    for (const { start, end, label } of parts) {
        // A line of the context is on both sides, with the same secret.
        if (end > before)
            continue;
        text = text.slice(0, start) + label + text.slice(end);
        before = start;
    }
    return { ...line, text };
};
/** Of a secret of several lines each line that is not a mere word. */
const partsOf = (secret) => secret
    .split(/\r?\n|\\n/)
    .map(part => part.trim())
    .filter(part => part.length >= 8 && !/^-----/.test(part));
const candidateOf = (leak, path, { newLine, text }) => ({
    rule: 'leaked-secret',
    cwe: 'CWE-798',
    severity: leak.severity,
    confidence: leak.confidence,
    path,
    startLine: newLine ?? 1,
    endLine: newLine ?? 1,
    quote: text.replace(/\r$/, ''),
    title: `A secret in the code: ${leak.label}`,
    body: leak.certain
        ? 'Its checksum fits, so its issuer made it.'
        : 'It has the shape of one; whether it is valid was not tried.',
    exploit: 'Everyone who can read the repository, its history or a copy of it can use it until it is revoked.',
    fix: 'Revoke it first: removing the line does not remove it from the history. Then read the new one from the environment or a secret store.',
    certain: leak.certain,
});


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


/***/ })

};
