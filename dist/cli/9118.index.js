export const id = 9118;
export const ids = [9118];
export const modules = {

/***/ 69118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HM: () => (/* binding */ portOf),
/* harmony export */   L5: () => (/* binding */ configFlag),
/* harmony export */   RQ: () => (/* binding */ loadProxyConfig),
/* harmony export */   iV: () => (/* binding */ recordFlag)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _config_load_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22771);
/* harmony import */ var _config_resolve_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35890);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43026);
/* harmony import */ var _state_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73987);





const configFlag = { type: 'string', value: 'FILE', description: 'configuration file, or its text' };
const recordFlag = {
    type: 'string',
    value: 'FILE',
    description: 'record every call of a provider there, without keys, for `claude-router replay`',
};
/** The configuration by the documented order, resolved for a local proxy. Warnings go to the log. */
const loadProxyConfig = async ({ text, env, cwd, terminal }, options = {}) => {
    const paths = (0,_state_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .statePaths */ .m)(env);
    const loaded = await (0,_config_load_js__WEBPACK_IMPORTED_MODULE_1__/* .loadConfig */ .Z)({ explicit: text('config'), cwd, env, home: env.HOME ?? env.USERPROFILE ?? '' });
    const { proxy, warnings } = (0,_config_resolve_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveConfig */ .p)(loaded, {
        env,
        usageFile: paths.usageFile,
        logFile: paths.logFile,
        stateFile: paths.stateFile,
        cacheFile: paths.cacheFile,
        record: recordPath(text('record'), cwd),
        ...options,
    });
    for (const warning of warnings)
        terminal.log.warn(warning);
    return { loaded, proxy: proxy, paths };
};
/** Absolute, since the proxy may run elsewhere. */
const recordPath = (text, cwd) => {
    if (text === undefined)
        return undefined;
    if (text.trim() !== '')
        return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, text);
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigError */ .xL('usage', '--record needs a file', { hint: 'Write --record run.jsonl.' });
};
const portOf = (text) => {
    if (text === undefined)
        return undefined;
    const port = Number(text);
    if (Number.isInteger(port) && port >= 0 && port <= 65_535)
        return port;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigError */ .xL('usage', `--port must be a whole number from 0 to 65535, not "${text}"`, {
        hint: '0 takes a free port.',
    });
};


/***/ }),

/***/ 64186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ importClaudeCodeRouter),
  L: () => (/* binding */ isClaudeCodeRouter)
});

// EXTERNAL MODULE: ./build/src/core/providers/find-provider.js
var find_provider = __webpack_require__(75419);
;// CONCATENATED MODULE: ./build/src/config/import-provider.js

/**
 * `{name, api_base_url, api_key, models, transformer}` -> provider settings; undefined when claude-code-router itself
 * would skip it. Values are moved, not checked: the schema does that.
 */
const importProvider = (entry, index) => {
    const givenName = String(entry.name ?? '').trim();
    if (givenName === '' || entry.api_key === '')
        return undefined;
    const { name, api_base_url, api_key, models, transformer, tokenizer, ...rest } = entry;
    const usable = nameFor(givenName, api_base_url, index);
    const { all, byModel } = transformersOf(transformer);
    const settings = { ...rest };
    if (api_base_url !== undefined)
        settings.baseUrl = api_base_url;
    if (api_key !== undefined)
        settings.apiKey = api_key;
    if (models !== undefined)
        settings.models = modelsOf(models, byModel);
    if (all.length > 0)
        settings.transformers = all;
    const notes = [];
    if (usable !== givenName)
        notes.push(`the provider "${givenName}" is called "${usable}" here`);
    if (tokenizer !== undefined)
        notes.push(`"${usable}": \`tokenizer\` is not needed and was left out`);
    for (const model of byModel.keys()) {
        if (Array.isArray(models) && !models.includes(model))
            notes.push(`"${usable}": transformers of "${model}" have no effect, since \`models\` does not list it`);
    }
    return { name: usable, givenName, settings, notes };
};
/** A name that a target and a response header can hold. */
const nameFor = (name, baseUrl, index) => {
    if (/^[A-Za-z0-9][\w .:@+-]{0,63}$/.test(name))
        return name;
    const plain = name.replaceAll(/[^\w.-]+/g, '-').replaceAll(/^[-_.]+|-+$/g, '');
    if (plain !== '')
        return plain.slice(0, 64);
    const site = typeof baseUrl === 'string' ? URL.parse(baseUrl)?.hostname.split('.').at(-2) : undefined;
    return site !== undefined && (0,find_provider/* findProvider */.lh)(site) !== undefined ? site : `provider-${index + 1}`;
};
/** `{use: [...], "<model>": {use: [...]}}` */
const transformersOf = (transformer) => {
    const result = { all: [], byModel: new Map() };
    if (!isObject(transformer))
        return result;
    for (const [key, value] of Object.entries(transformer)) {
        const use = key === 'use' ? value : isObject(value) ? value.use : undefined;
        if (!Array.isArray(use))
            continue;
        if (key === 'use')
            result.all = use;
        else
            result.byModel.set(key, use);
    }
    return result;
};
const modelsOf = (models, byModel) => {
    if (!Array.isArray(models))
        return models;
    return models.map(model => {
        const use = typeof model === 'string' ? byModel.get(model) : undefined;
        return use === undefined ? model : { id: model, transformers: use };
    });
};
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

;// CONCATENATED MODULE: ./build/src/config/import-router.js

/**
 * claude-code-router's `Router` and `fallback` as our `routing`; `renamed` has the providers' names, old -> new.
 * The slots have the same names in both.
 */
const importRouter = (router, fallback, renamed) => {
    const routing = {};
    if (isObject(router)) {
        for (const [key, value] of Object.entries(router)) {
            // Its web interface writes "" for a slot that is not set.
            if (value !== '' && value !== null)
                routing[key] = retarget(value, renamed);
        }
    }
    if (isObject(fallback)) {
        const chains = Object.entries(fallback).filter(([, chain]) => Array.isArray(chain));
        routing.fallback = Object.fromEntries(chains.map(([slot, chain]) => [slot, retarget(chain, renamed)]));
    }
    return routing;
};
const retarget = (value, renamed) => {
    if (Array.isArray(value))
        return value.map(item => retarget(item, renamed));
    if (typeof value !== 'string')
        return value;
    const comma = value.indexOf(',');
    const provider = value.slice(0, comma).trim();
    return comma < 0 ? value : `${renamed.get(provider) ?? provider},${value.slice(comma + 1).trim()}`;
};

;// CONCATENATED MODULE: ./build/src/config/import-settings.js

const port = (value) => (typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value);
const isOff = (value) => value === false || value === 'false';
const levels = { trace: 'debug', fatal: 'error', silent: 'error' };
const level = (value) => typeof value === 'string' ? (levels[value.toLowerCase()] ?? value.toLowerCase()) : value;
const proxyUrl = { section: 'server', key: 'proxyUrl' };
const mappings = {
    HOST: { section: 'server', key: 'host' },
    PORT: { section: 'server', key: 'port', read: port },
    APIKEY: { section: 'server', key: 'token' },
    PROXY_URL: proxyUrl,
    HTTPS_PROXY: proxyUrl,
    https_proxy: proxyUrl,
    httpsProxy: proxyUrl,
    LOG: { section: 'debugging', key: 'logFile', read: value => !isOff(value) },
    LOG_LEVEL: { section: 'debugging', key: 'logLevel', read: level },
    API_TIMEOUT_MS: { section: 'performance', key: 'requestTimeout', read: port },
    CUSTOM_ROUTER_PATH: { section: 'routing', key: 'customRouter' },
    NON_INTERACTIVE_MODE: { note: 'is not needed: nothing here waits for a terminal' },
    CLAUDE_PATH: { note: 'has no effect: Claude Code is found on PATH, or installed' },
    ANTHROPIC_SMALL_FAST_MODEL: { note: 'has no effect: use `Router.background`' },
    REWRITE_SYSTEM_PROMPT: { note: 'has no equivalent here' },
    forceUseImageAgent: { note: 'has no effect: requests with images go to `Router.image`' },
    StatusLine: { note: 'has no equivalent here' },
    plugins: { note: 'has no equivalent here' },
    presets: { note: 'has no equivalent here' },
};
/** Keys that only a claude-code-router file has. */
const settingKeys = new Set(Object.keys(mappings));
/** The top-level settings moved to our sections; keys that are not claude-code-router's stay as they are. */
const importSettings = (file) => {
    const settings = {};
    const notes = [];
    const origins = new Map();
    for (const [name, value] of Object.entries(file)) {
        const mapping = Object.hasOwn(mappings, name) ? mappings[name] : undefined;
        if (mapping === undefined)
            settings[name] = isObject(value) ? { ...value, ...settingsOf(settings[name]) } : value;
        else if (value === '' || value === null)
            continue;
        else if ('note' in mapping) {
            if (value !== false)
                notes.push(`\`${name}\` ${mapping.note}`);
        }
        else {
            settings[mapping.section] = {
                ...settingsOf(settings[mapping.section]),
                [mapping.key]: mapping.read?.(value) ?? value,
            };
            origins.set(`${mapping.section}.${mapping.key}`, [name]);
        }
    }
    keepOnLoopback(settings, notes);
    return { settings, notes, origins };
};
const settingsOf = (value) => (isObject(value) ? value : {});
// claude-code-router itself falls back to 127.0.0.1 without an APIKEY.
const keepOnLoopback = (settings, notes) => {
    const server = settingsOf(settings.server);
    if (server.host === undefined || server.token !== undefined || /^(?:127\.|localhost$|::1$)/.test(String(server.host)))
        return;
    settings.server = { ...server, host: '127.0.0.1' };
    notes.push('`HOST` is not used without `APIKEY`: the proxy listens on 127.0.0.1, as claude-code-router does');
};

;// CONCATENATED MODULE: ./build/src/config/import.js



/** Whether it is a claude-code-router 1.x/2.x file rather than one of ours. */
const isClaudeCodeRouter = (value) => Array.isArray(value.providers) ||
    Object.keys(value).some(key => key === 'Providers' || key === 'Router' || settingKeys.has(key));
/**
 * Providers, Router, fallback, transformers and the upper-case settings become our keys; keys that are ours already stay.
 * Values are moved, not checked: the schema does that.
 */
const importClaudeCodeRouter = (file) => {
    const { Providers, providers, Router, fallback, transformers, ...others } = file;
    const entries = Array.isArray(Providers) ? Providers : Array.isArray(providers) ? providers : [];
    const { settings, notes, origins } = importSettings(others);
    const value = { ...settings };
    const listName = Providers === undefined ? 'providers' : 'Providers';
    const { imported, renamed } = importProviders(entries, listName, notes, origins);
    const asGiven = Providers ?? providers;
    if (Array.isArray(asGiven))
        value.providers = imported;
    else if (asGiven !== undefined)
        value.providers = asGiven;
    const routing = { ...importRouter(Router, fallback, renamed), ...(isObject(value.routing) ? value.routing : {}) };
    if (Object.keys(routing).length > 0)
        value.routing = routing;
    if (Router !== undefined && !isObject(Router))
        value.routing = Router;
    if (transformers !== undefined)
        value.transformers = transformers;
    return { value, notes, originOf: path => originOf(path, origins) };
};
/** The entries as our `providers`, and their names, old -> new; adds to `notes` and `origins`. */
const importProviders = (entries, listName, notes, origins) => {
    const renamed = new Map();
    const imported = {};
    for (const [index, entry] of entries.entries()) {
        const provider = isObject(entry) ? importProvider(entry, index) : undefined;
        if (provider === undefined) {
            notes.push(`${listName}[${index}] has no name or an empty \`api_key\` and is left out, as claude-code-router does`);
            continue;
        }
        const { name, givenName, settings } = provider;
        if (Object.hasOwn(imported, name))
            notes.push(`two providers are called "${name}": the last one is used`);
        imported[name] = settings;
        notes.push(...provider.notes);
        origins.set(`providers.${name}`, [listName, index]);
        renamed.set(givenName, name);
    }
    return { imported, renamed };
};
const providerKeys = { baseUrl: 'api_base_url', apiKey: 'api_key', transformers: 'transformer' };
const originOf = (path, origins) => {
    const [section, name, key, ...rest] = path;
    const exact = origins.get(`${section}.${name}`);
    if (section === 'providers' && exact !== undefined) {
        return key === undefined ? exact : [...exact, providerKeys[key] ?? key, ...rest];
    }
    if (exact !== undefined)
        return exact;
    if (section === 'routing')
        return name === 'fallback' ? ['fallback', ...path.slice(2)] : ['Router', ...path.slice(1)];
    return path;
};


/***/ }),

/***/ 73785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ variableHint)
/* harmony export */ });
/** How to provide the environment variable `name` where we run: on GitHub the workflow's line, elsewhere the shell's. */
const variableHint = (name, env) => env.GITHUB_ACTIONS === 'true'
    ? `Add a repository secret ${name} and pass it to the step: \`env:\` \`${name}: \${{ secrets.${name} }}\`. ` +
        'Secrets are not given to pull requests from forks, nor to Dependabot.'
    : `Set it first: \`export ${name}=...\`.`;


/***/ }),

/***/ 22771:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ loadConfig)
});

// EXTERNAL MODULE: ./build/src/lib/words.js
var words = __webpack_require__(38860);
;// CONCATENATED MODULE: ./build/src/config/known-keys.js
/** The keys that `schema` knows at `path`; empty where any key is possible. */
const knownKeys = (schema, path) => [
    ...new Set(schemasAt([schema], path).flatMap(found => found._zod.def.type === 'object' ? Object.keys(found._zod.def.shape) : [])),
];
const schemasAt = (schemas, path) => {
    const candidates = schemas.flatMap(unwrap);
    const [step, ...rest] = path;
    return step === undefined
        ? candidates
        : schemasAt(candidates.flatMap(candidate => childrenAt(candidate, step)), rest);
};
/** Without optional, pipe and union around it. */
const unwrap = (schema) => {
    const known = schema;
    const { def } = known._zod;
    if (def.type === 'optional')
        return unwrap(def.innerType);
    if (def.type === 'pipe')
        return unwrap(def.in);
    return def.type === 'union' ? def.options.flatMap(unwrap) : [known];
};
const childrenAt = (schema, step) => {
    const { def } = schema._zod;
    if (def.type === 'record')
        return [def.valueType];
    if (def.type === 'array')
        return [def.element];
    return def.type === 'object' && Object.hasOwn(def.shape, step) ? [def.shape[step]] : [];
};

;// CONCATENATED MODULE: ./build/src/config/path-text.js
/** `providers.deepseek.models[0]`; parts that are no plain names are quoted, so that hostile keys stay on one line. */
const pathText = (path) => path
    .map((part, index) => {
    if (typeof part === 'number')
        return `[${part}]`;
    return /^[\w$@+-]+$/.test(part) ? `${index === 0 ? '' : '.'}${part}` : `[${JSON.stringify(part)}]`;
})
    .join('');
/** What stands at `path` within `value`; undefined when there is nothing. */
const valueAt = (value, path) => path.reduce((parent, part) => typeof parent === 'object' && parent !== null && Object.hasOwn(parent, part)
    ? parent[part]
    : undefined, value);

;// CONCATENATED MODULE: ./build/src/config/explain.js



/** What the schema finds wrong with `value`, each as one clear line. */
const explain = (issues, value, schema) => issues.flatMap(issue => problemsOf(issue, value, schema));
const problemsOf = (issue, value, schema) => {
    const path = issue.path.map(part => (typeof part === 'symbol' ? String(part) : part));
    if (issue.code === 'unrecognized_keys')
        return issue.keys.map(key => unknownKey(key, path, schema));
    const meant = issue.code === 'invalid_union' ? meantBranch(issue.errors) : undefined;
    if (meant !== undefined) {
        return explain(meant.map(inner => ({ ...inner, path: [...issue.path, ...inner.path] })), value, schema);
    }
    if (issue.code === 'invalid_key')
        return [{ path, at: 'key', text: issue.issues[0]?.message ?? 'is no possible name' }];
    const found = valueAt(value, path);
    return [{ path, at: found === undefined ? 'key' : 'value', text: textOf(issue, found) }];
};
const unknownKey = (key, path, schema) => {
    const known = knownKeys(schema, path).filter(name => name !== '$schema');
    const meant = (0,words/* nearest */.pA)(key, known);
    const advice = meant === undefined ? `known here: ${known.join(', ')}` : `did you mean \`${meant}\`?`;
    return { path: [...path, key], at: 'key', text: `is an unknown key; ${advice}` };
};
/** Of a union's branches, the only one of the value's own type: its complaints say more than "none fits". */
const meantBranch = (branches) => {
    const meant = branches.filter(issues => issues.length > 0 && !issues.some(({ path, code }) => path.length === 0 && code.startsWith('invalid_')));
    return meant.length === 1 ? meant[0] : undefined;
};
const typeNames = {
    string: 'text',
    number: 'a number',
    boolean: 'true or false',
    object: 'a block of keys',
    record: 'a block of keys',
    array: 'a list',
};
/** zod/mini's own message: it comes without texts, ours are given in the schema. */
const noMessage = 'Invalid input';
const textOf = (issue, found) => {
    if (found === undefined)
        return 'is missing';
    if (issue.message !== noMessage)
        return issue.message;
    if (issue.code === 'invalid_type' && issue.expected === 'int')
        return 'must be a whole number';
    if (issue.code === 'invalid_type')
        return `must be ${typeNames[issue.expected] ?? issue.expected}, not ${typeOf(found)}`;
    if (issue.code === 'invalid_value')
        return notOneOf(issue.values.map(String), found);
    return 'is not possible here';
};
const typeOf = (value) => {
    if (value === null)
        return 'empty';
    return typeNames[Array.isArray(value) ? 'array' : typeof value] ?? typeof value;
};
const notOneOf = (values, found) => {
    const text = typeof found === 'string' || typeof found === 'number' ? String(found) : undefined;
    const meant = text === undefined ? undefined : (0,words/* nearest */.pA)(text, values);
    const not = text === undefined || text.length > 40 ? typeOf(found) : JSON.stringify(text);
    return `must be ${(0,words/* listOf */.c3)(values)}, not ${not}${meant === undefined ? '' : `; did you mean \`${meant}\`?`}`;
};

// EXTERNAL MODULE: ./build/src/config/import.js + 3 modules
var config_import = __webpack_require__(64186);
// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __webpack_require__(43026);
;// CONCATENATED MODULE: ./build/src/config/problem.js


/** One line: `file:line:column: path text`. */
const problemLine = ({ path, at, text }, name, parsed) => {
    const { line, column } = parsed.locate(path, at);
    const place = pathText(path);
    return `${name}:${line}:${column}: ${place === '' ? '' : `${place} `}${text}`;
};
const shownAtMost = 20;
/** One ConfigError for all problems, in the order of the text. `problems` must not be empty. */
const problemsError = (code, problems, name, parsed, hint) => {
    const inOrder = problems
        .map(problem => ({ line: problemLine(problem, name, parsed), position: parsed.locate(problem.path, problem.at) }))
        .sort((a, b) => a.position.line - b.position.line || a.position.column - b.position.column)
        .map(({ line }) => line);
    const lines = [...new Set(inOrder)];
    const more = lines.length > shownAtMost ? [`... and ${lines.length - shownAtMost} more`] : [];
    return new errors/* ConfigError */.xL(code, [...lines.slice(0, shownAtMost), ...more].join('\n'), { hint });
};

// EXTERNAL MODULE: ./build/src/config/schema.js + 7 modules
var schema = __webpack_require__(3775);
;// CONCATENATED MODULE: ./build/src/config/check.js





const asItIs = (value) => ({ value, notes: [], originOf: path => path });
// Compiling a parser does not pay for one file.
const once = { jitless: true };
/** Checks an interpolated value. Throws ConfigError with one line for each problem. */
const checkConfig = (value, parsed, name) => {
    const imported = (0,config_import/* isClaudeCodeRouter */.L)(value);
    const { value: ours, notes, originOf } = imported ? (0,config_import/* importClaudeCodeRouter */.i)(value) : asItIs(value);
    const result = schema/* configSchema */.Q.safeParse(ours, once);
    if (result.success)
        return { config: result.data, imported, notes, originOf };
    const problems = explain(result.error.issues, ours, schema/* configSchema */.Q);
    const adapted = structuredClone(ours);
    const left = problems.filter(problem => {
        if (adaptNumber(adapted, problem, valueAt(parsed.value, originOf(problem.path))))
            return false;
        // claude-code-router ignores keys that it does not know, so its files may hold any.
        if (!imported || !problem.text.startsWith('is an unknown key'))
            return true;
        const text = problem.text.includes('did you mean') ? problem.text : 'is an unknown key';
        notes.push(`${problemLine(fromFile({ ...problem, text }, originOf), name, parsed)}; it has no effect`);
        return !removeAt(adapted, problem.path);
    });
    const again = left.length === 0 ? schema/* configSchema */.Q.safeParse(adapted, once) : result;
    if (again.success)
        return { config: again.data, imported, notes, originOf };
    const final = again === result ? left : explain(again.error.issues, adapted, schema/* configSchema */.Q);
    throw problemsError('config-schema', final.map(problem => fromFile(problem, originOf)), name, parsed, hint);
};
const hint = '`claude-router config schema` prints every key with its meaning.';
const fromFile = (problem, originOf) => ({
    ...problem,
    path: originOf(problem.path),
});
/** `port: ${PORT}` is text, since all variables are; becomes the number or the truth value that the schema asks for. */
const adaptNumber = (config, { path, text }, written) => {
    const value = valueAt(config, path);
    if (typeof value !== 'string' || typeof written !== 'string' || !written.startsWith('$'))
        return false;
    if (/^must be a (?:whole )?number/.test(text) && /^-?\d+(?:\.\d+)?$/.test(value))
        return setAt(config, path, Number(value));
    return (text.startsWith('must be true or false') && /^(?:true|false)$/.test(value) && setAt(config, path, value === 'true'));
};
const parentAt = (config, path) => {
    const parent = valueAt(config, path.slice(0, -1));
    return typeof parent === 'object' && parent !== null ? parent : undefined;
};
const setAt = (config, path, value) => {
    const parent = parentAt(config, path);
    const key = path.at(-1);
    if (parent === undefined || key === undefined)
        return false;
    parent[key] = value;
    return true;
};
const removeAt = (config, path) => {
    const parent = parentAt(config, path);
    return parent !== undefined && delete parent[path.at(-1) ?? ''];
};

;// CONCATENATED MODULE: ./build/src/config/check-conditions.js

/**
 * Compiles every condition, and loads what does that only where there is one. Returns doubts, one sentence each. Throws
 * ConfigError with line, column and marks under the place.
 */
const checkConditions = async ({ config, originOf }, parsed, name) => {
    const found = conditionsOf(config);
    if (found.length === 0)
        return [];
    const { checkCondition } = await Promise.all(/* import() */[__webpack_require__.e(7337), __webpack_require__.e(8880)]).then(__webpack_require__.bind(__webpack_require__, 6499));
    const problems = [];
    const doubts = [];
    for (const { path, text, kind } of found) {
        const place = { path: originOf(path), at: 'value' };
        const checked = checkCondition(text, kind);
        if (!checked.ok)
            problems.push({ ...place, text: `cannot be used: ${checked.message}\n${checked.caret}` });
        else
            doubts.push(...checked.doubts.map(doubt => problemLine({ ...place, text: `is doubtful: ${doubt}` }, name, parsed)));
    }
    if (problems.length === 0)
        return doubts;
    throw problemsError('config-condition', problems, name, parsed, check_conditions_hint);
};
const check_conditions_hint = "A condition is a CEL expression such as `task_type == 'coding' && context_length > 32000`; `claude-router route` shows what each gives.";
const conditionsOf = ({ routing, contextOptimization, monitoring }) => [
    ...(routing?.rules ?? []).map(({ condition }, index) => routingCondition(['routing', 'rules', index], condition)),
    ...(contextOptimization?.rules ?? []).map(({ condition }, index) => routingCondition(['contextOptimization', 'rules', index], condition)),
    ...(monitoring?.alerts ?? []).map(({ threshold }, index) => ({
        path: ['monitoring', 'alerts', index, 'threshold'],
        text: threshold,
        kind: 'alert',
    })),
];
const routingCondition = (rule, text) => ({ path: [...rule, 'condition'], text, kind: 'routing' });

// EXTERNAL MODULE: ./build/src/core/providers/find-provider.js
var find_provider = __webpack_require__(75419);
// EXTERNAL MODULE: ./build/src/config/ollama-probe.js
var ollama_probe = __webpack_require__(70607);
;// CONCATENATED MODULE: ./build/src/config/detect.js


const preferred = ['deepseek', 'openrouter', 'anthropic', 'openai'];
const rank = (name) => (preferred.indexOf(name) + preferred.length + 1) % (preferred.length + 1);
/** Providers whose key is in the environment, the first being the default, and a reachable Ollama last. Holds no keys. */
const detectedProviders = async (env, probe) => {
    const names = (0,find_provider/* detectProviders */.kJ)(env).map(({ name }) => name);
    const found = {};
    for (const name of names.toSorted((a, b) => rank(a) - rank(b)))
        found[name] = {};
    const baseUrl = (0,ollama_probe/* ollamaBaseUrl */.v)(env.OLLAMA_HOST || env.OLLAMA_BASE_URL || '127.0.0.1:11434');
    const models = await probe(baseUrl);
    if (models !== undefined && models.length > 0)
        found.ollama = { baseUrl, models };
    return found;
};

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/config/parse.js
var parse = __webpack_require__(59927);
// EXTERNAL MODULE: ./build/src/config/read-config-file.js
var read_config_file = __webpack_require__(8520);
;// CONCATENATED MODULE: ./build/src/config/find-config.js



/** The first configuration in the documented order, unparsed; undefined when there is none. Throws ConfigError. */
const findConfig = async (options) => {
    const { explicit, cwd, env, home } = options;
    if (typeof explicit === 'object') {
        return { source: { kind: 'text', from: 'given' }, ...explicit, passedOver: [] };
    }
    if (explicit !== undefined && explicit.trim() !== '')
        return await given(explicit, 'given', options);
    const variable = env.CLAUDE_ROUTER_CONFIG;
    if (variable !== undefined && variable.trim() !== '')
        return await given(variable, 'CLAUDE_ROUTER_CONFIG', options);
    for (const group of groups(cwd, env, home)) {
        const existing = [];
        for (const path of group.paths) {
            if (await (group.accept?.(path) ?? (0,read_config_file/* isFile */.f)(path)))
                existing.push(path);
        }
        const [path, ...others] = existing;
        if (path === undefined)
            continue;
        const name = shortPath(path, cwd);
        const text = await (0,read_config_file/* readConfigFile */.R)(path, name);
        return {
            source: { kind: 'file', from: 'found', path },
            name,
            text,
            passedOver: others.map(other => shortPath(other, cwd)),
        };
    }
    return undefined;
};
const endings = ['yml', 'yaml', 'json', 'json5'];
const groups = (cwd, env, home) => {
    const own = env.CLAUDE_ROUTER_HOME || (home === '' ? '' : (0,external_node_path_.join)(home, '.claude-router'));
    return [
        { paths: endings.map(ending => (0,external_node_path_.join)(cwd, '.github', `claude-router.${ending}`)) },
        { paths: endings.map(ending => (0,external_node_path_.join)(cwd, `claude-router.${ending}`)) },
        // The published guide's workflow writes `config.json` beside the sources. Other programs do too: only if it is one of ours.
        { paths: [(0,external_node_path_.join)(cwd, 'config.json')], accept: looksLikeOurs },
        { paths: own === '' ? [] : endings.map(ending => (0,external_node_path_.join)(own, `config.${ending}`)) },
        { paths: home === '' ? [] : [(0,external_node_path_.join)(home, '.claude-code-router', 'config.json')] },
    ];
};
const given = async (textOrPath, from, options) => {
    if (isText(textOrPath)) {
        const name = from === 'given' ? 'config' : `$${from}`;
        return { source: { kind: 'text', from }, name, text: textOrPath, passedOver: [] };
    }
    const path = (0,external_node_path_.resolve)(options.cwd, textOrPath.trim().replace(/^~(?=[\\/])/, options.home));
    const name = shortPath(path, options.cwd);
    return { source: { kind: 'file', from, path }, name, text: await (0,read_config_file/* readConfigFile */.R)(path, name), passedOver: [] };
};
/** A path has no line break, does not begin like JSON and holds no `key: value`. */
const isText = (textOrPath) => {
    const trimmed = textOrPath.trim();
    return (trimmed.includes('\n') ||
        /^(?:[{#]|\/\/ |\/\*|(?:const|export|module\.exports)\s)/.test(trimmed) ||
        /^[\w$"']+:(?:\s|$)/.test(trimmed));
};
const shortPath = (path, cwd) => {
    const inside = (0,external_node_path_.relative)(cwd, path);
    return inside === '' || (0,external_node_path_.isAbsolute)(inside) || inside.split(external_node_path_.sep)[0] === '..' ? path : inside;
};
const looksLikeOurs = async (path) => {
    if (!(await (0,read_config_file/* isFile */.f)(path)))
        return false;
    try {
        const { value } = await (0,parse/* parseConfigText */.Bu)(await (0,read_config_file/* readConfigFile */.R)(path, path), path);
        const { providers, Providers } = value;
        const entries = [providers, Providers].flatMap(found => typeof found === 'object' && found !== null ? Object.values(found) : []);
        return entries.some(entry => typeof entry === 'object' &&
            entry !== null &&
            ['models', 'apiKey', 'baseUrl', 'api_base_url'].some(key => Object.hasOwn(entry, key)));
    }
    catch {
        return false;
    }
};

// EXTERNAL MODULE: ./build/src/config/key-hint.js
var key_hint = __webpack_require__(73785);
;// CONCATENATED MODULE: ./build/src/config/interpolate.js


const maxDepth = 64;
const maxValues = 100_000;
/**
 * A copy of the parsed value with `$NAME` and `${NAME}` in its strings replaced (`$$` is a dollar sign). What a variable
 * holds is not looked into again, and nothing is executed. Throws ConfigError that names every variable that is not set.
 */
const interpolate = (parsed, name, variables, env) => {
    const problems = [];
    const missing = [];
    let values = 0;
    const copy = (value, path) => {
        if (path.length > maxDepth || ++values > maxValues) {
            throw problemsError('config-shape', [{ path: path.slice(0, 3), at: 'key', text: tooMuch }], name, parsed, shapeHint);
        }
        if (typeof value === 'string')
            return fill(value, path);
        if (Array.isArray(value))
            return value.map((item, index) => copy(item, [...path, index]));
        if (typeof value !== 'object' || value === null)
            return value;
        return Object.fromEntries(Object.entries(value).map(([key, item]) => {
            // Zod passes over it in records: it would be ignored in silence.
            if (key === '__proto__')
                problems.push({ path: [...path, key], at: 'key', text: 'is no possible key' });
            return [key, copy(item, [...path, key])];
        }));
    };
    const fill = (text, path) => text.replaceAll(/\$\$|\$(\{\{)|\$\{([^}]*)\}?|\$([A-Za-z_]\w*)/g, (whole, expression, braced, bare) => {
        if (whole === '$$')
            return '$';
        const variable = bare ?? braced ?? '';
        const problem = expression === undefined ? problemOf(variable, variables) : workflowExpression;
        if (problem === undefined)
            return variables(variable) ?? '';
        problems.push({ path, at: 'value', text: problem });
        if (problem.startsWith('needs'))
            missing.push(variable);
        return '';
    });
    const result = copy(parsed.value, []);
    if (problems.length === 0)
        return result;
    const hint = missing[0] === undefined ? literalHint : `${(0,key_hint/* variableHint */.e)(missing[0], env)} ${literalHint}`;
    throw problemsError('config-variable', problems, name, parsed, hint);
};
const tooMuch = 'is nested too deeply, refers to itself or expands to too much';
const shapeHint = 'Write the configuration without anchors and aliases that refer to themselves.';
const literalHint = 'A dollar sign itself is written `$$`.';
const workflowExpression = 
// biome-ignore lint/suspicious/noTemplateCurlyInString: it is what the user wrote and what to write
"holds `${{ ... }}`, which only workflow files understand; write `${NAME}` here and pass NAME in the step's `env:`";
const problemOf = (variable, variables) => {
    if (!/^[A-Za-z_]\w*$/.test(variable))
        return `holds \`\${${variable.slice(0, 40)}}\`, which is no variable's name`;
    const value = variables(variable);
    if (value === undefined)
        return `needs the environment variable ${variable}, which is not set`;
    return value === '' ? `needs the environment variable ${variable}, which is empty` : undefined;
};

// EXTERNAL MODULE: ./build/src/config/provider-environment.js
var provider_environment = __webpack_require__(85223);
;// CONCATENATED MODULE: ./build/src/config/load.js









/**
 * The configuration by the documented order; where it names no providers, those of the environment. Throws ConfigError
 * with file, line and column.
 */
const loadConfig = async (options) => {
    const env = (0,provider_environment/* providerEnvironment */.J)(options.env, options.providerKeys ?? {});
    const found = await findConfig(options);
    const variables = (name) => env[name] || (options.callsNobody ? notSet : env[name]);
    const loaded = found === undefined ? unconfigured : await readConfig(found, env, variables);
    if (options.callsNobody)
        return loaded;
    if (Object.keys(loaded.config.providers ?? {}).length > 0)
        return loaded;
    const providers = await detectedProviders(env, options.probe ?? ollama_probe/* probeOllama */.X);
    return { ...loaded, config: { ...loaded.config, providers }, detected: Object.keys(providers) };
};
/** Fits wherever a variable may stand, as a key and as an address, and leads nowhere. */
const notSet = 'https://not-set.invalid';
const unconfigured = {
    config: {},
    source: { kind: 'environment' },
    imported: false,
    detected: [],
    warnings: [],
    placeOf: pathText,
};
const readConfig = async ({ source, name, text, passedOver }, env, variables) => {
    const parsed = await (0,parse/* parseConfigText */.Bu)(text, name);
    const value = interpolate(parsed, name, variables, env);
    const { config, imported, notes, originOf } = checkConfig(value, parsed, name);
    const doubts = await checkConditions({ config, originOf }, parsed, name);
    return {
        config,
        source,
        imported,
        detected: [],
        warnings: [
            ...passedOver.map(other => `${other} is not read: ${name} comes first`),
            ...notes.map(note => `${name}: ${note}`.replace(`${name}: ${name}:`, `${name}:`)),
            ...doubts,
        ],
        placeOf: path => {
            const origin = originOf(path);
            const { line, column } = parsed.locate(origin, 'value');
            return `${name}:${line}:${column}: ${pathText(origin)}`;
        },
    };
};


/***/ }),

/***/ 70607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ probeOllama),
/* harmony export */   v: () => (/* binding */ ollamaBaseUrl)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);

const probeTimeoutMs = 400;
const largestAnswer = 1_000_000;
/** Asks `/api/tags`. Never throws. */
const probeOllama = baseUrl => new Promise(resolve => {
    const url = URL.parse(`${baseUrl}/api/tags`);
    if (url?.protocol !== 'http:')
        return resolve(undefined);
    const none = () => resolve(undefined);
    const request = (0,node_http__WEBPACK_IMPORTED_MODULE_0__.get)(url, { signal: AbortSignal.timeout(probeTimeoutMs) }, response => {
        let text = '';
        response.setEncoding('utf8');
        response.on('error', none);
        response.on('data', (chunk) => {
            text += chunk;
            if (text.length > largestAnswer)
                response.destroy(new Error('too long'));
        });
        response.on('end', () => resolve(response.statusCode === 200 ? modelNames(text) : undefined));
    });
    request.on('error', none);
});
const modelNames = (text) => {
    try {
        const { models } = JSON.parse(text);
        if (!Array.isArray(models))
            return undefined;
        // Embedding models cannot answer.
        return models.map(({ name }) => String(name)).filter(name => /^[\w./:-]+$/.test(name) && !/embed/i.test(name));
    }
    catch {
        return undefined;
    }
};
/** `OLLAMA_HOST` is written for the server: without scheme or port, and perhaps 0.0.0.0. */
const ollamaBaseUrl = (host) => {
    const withScheme = /^https?:\/\//.test(host) ? host : `http://${host}`;
    const url = URL.parse(withScheme);
    if (url === null)
        return host;
    if (url.hostname === '0.0.0.0')
        url.hostname = '127.0.0.1';
    if (url.port === '' && !/^https?:\/\//.test(host))
        url.port = '11434';
    return url.href.replace(/\/+$/, '');
};


/***/ }),

/***/ 59927:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bu: () => (/* binding */ parseConfigText),
/* harmony export */   aF: () => (/* binding */ maxConfigBytes),
/* harmony export */   g$: () => (/* binding */ tooLarge)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43026);

/** Largest configuration that is read, bytes. */
const maxConfigBytes = 1_000_000;
/**
 * Reads YAML, JSON or JSON5. `name` is what messages call it; its ending chooses the format, else the first character.
 * Throws ConfigError with line, column and the line in question.
 */
const parseConfigText = async (text, name) => {
    if (Buffer.byteLength(text) > maxConfigBytes)
        throw tooLarge(name);
    const clean = text.replace(/^\uFEFF/, '');
    const parsed = looksLikeJson(clean, name) ? await parseJsonText(clean, name) : await parseYamlText(clean, name);
    if (!isObject(parsed.value))
        throw notAnObject(name, parsed.value);
    return parsed;
};
const tooLarge = (name) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL('config-size', `${name} is larger than ${maxConfigBytes / 1e6} MB`, {
    hint: 'A configuration is a few kilobytes: check that this is the right file.',
});
const looksLikeJson = (text, name) => {
    if (/\.(?:json5?|jsonc|m?js)$/i.test(name))
        return true;
    if (/\.ya?ml$/i.test(name))
        return false;
    return /^\s*(?:\{|\/\/|\/\*|(?:const|let|var|export|module\.exports)\b)/.test(text);
};
// Both parsers are loaded only when needed: they are a large part of the command's start time.
const parseYamlText = async (text, name) => {
    const { parseYaml } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(6463)]).then(__webpack_require__.bind(__webpack_require__, 6463));
    return parseYaml(text, name);
};
const parseJsonText = async (text, name) => {
    const { parseJson } = await __webpack_require__.e(/* import() */ 8790).then(__webpack_require__.bind(__webpack_require__, 68790));
    try {
        return parseJson(text, name);
    }
    catch (error) {
        // JSON whose quotes a shell has eaten (`echo "${{ secrets.CONFIG }}" > config.json`) is still YAML.
        if (text.includes('"'))
            throw error;
        return await parseYamlText(text, name).catch(() => {
            throw error;
        });
    }
};
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const notAnObject = (name, value) => {
    const what = Array.isArray(value) ? 'a list' : `${value === '' ? 'an empty text' : typeof value}`;
    const problem = value === null || value === undefined ? 'is empty' : `holds ${what} instead of keys such as \`providers:\``;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL('config-shape', `${name} ${problem}`, {
        hint: 'Write at least `providers:`, or remove it to take the providers from the environment.',
    });
};


/***/ }),

/***/ 79335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ present)
/* harmony export */ });
/** The object without its undefined members, as `exactOptionalPropertyTypes` wants it. */
const present = (object) => Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));


/***/ }),

/***/ 85223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ providerEnvironment)
/* harmony export */ });
/* harmony import */ var _core_providers_find_provider_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75419);

/** The environment with the given keys in the variables in which their providers are used to find them; these win. */
const providerEnvironment = (env, keys) => {
    const added = {};
    for (const [name, key] of Object.entries(keys)) {
        const definition = (0,_core_providers_find_provider_js__WEBPACK_IMPORTED_MODULE_0__/* .findProvider */ .lh)(name);
        const variable = definition?.env[0] ?? definition?.optionalEnv?.[0] ?? name;
        added[variable] = key;
    }
    return { ...env, ...added };
};


/***/ }),

/***/ 8520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ readConfigFile),
/* harmony export */   f: () => (/* binding */ isFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43026);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59927);



/** Whether `path` is a regular file (a link to one counts). */
const isFile = async (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).then(found => found.isFile(), () => false);
/** The text of a file of at most 1 MB, in UTF-8 or UTF-16 with a byte order mark. Throws ConfigError. */
const readConfigFile = async (path, name) => {
    const bytes = await readBytes(path, name);
    // PowerShell's `>` writes UTF-16.
    const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
    try {
        return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    }
    catch {
        throw unreadable(name, 'is not text in UTF-8', 'Save it as UTF-8.');
    }
};
// Read up to the limit only: the path may be a pipe or a device, whose size nobody knows.
const readBytes = async (path, name) => {
    const chunks = [];
    let total = 0;
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path);
        for await (const chunk of file.createReadStream()) {
            chunks.push(chunk);
            total += chunk.length;
            if (total > _parse_js__WEBPACK_IMPORTED_MODULE_2__/* .maxConfigBytes */ .aF)
                throw (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .tooLarge */ .g$)(name);
        }
    }
    catch (error) {
        if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL)
            throw error;
        const { code } = error;
        throw unreadable(name, reasons[code ?? ''] ?? `cannot be read (${code ?? 'unknown error'})`, 'Check the path.');
    }
    return Buffer.concat(chunks);
};
const reasons = {
    ENOENT: 'does not exist',
    EISDIR: 'is a folder, not a file',
    EACCES: 'cannot be read: permission denied',
};
const unreadable = (name, problem, hint) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL('config-file', `The configuration ${name} ${problem}`, { hint });


/***/ }),

/***/ 35890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ resolveConfig),
  K: () => (/* binding */ targetLimits)
});

// EXTERNAL MODULE: ./build/src/core/budget/budget-limits.js
var budget_limits = __webpack_require__(87211);
// EXTERNAL MODULE: ./build/src/core/egress/egress-entry.js
var egress_entry = __webpack_require__(1067);
// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __webpack_require__(43026);
// EXTERNAL MODULE: ./build/src/core/providers/find-provider.js
var find_provider = __webpack_require__(75419);
// EXTERNAL MODULE: ./build/src/config/present.js
var present = __webpack_require__(79335);
// EXTERNAL MODULE: ./build/src/config/provider-environment.js
var provider_environment = __webpack_require__(85223);
// EXTERNAL MODULE: ./build/src/core/budget/ceiling.js
var ceiling = __webpack_require__(39404);
// EXTERNAL MODULE: ./build/src/core/routing/target.js
var routing_target = __webpack_require__(20199);
;// CONCATENATED MODULE: ./build/src/core/catalog/catalog.generated.js
const catalog = {
    source: { "name": "@earendil-works/pi-ai", "version": "1.5.2", "date": "2026-11-10", "licence": "MIT", "overridesChecked": "2026-11-23" },
    copies: [{ "from": "anthropic", "to": "google-vertex", "pattern": "^claude-", "source": "Anthropic's price, the same on Vertex's global endpoint" }, { "from": "anthropic", "to": "azure", "pattern": "^claude-", "source": "Anthropic's price, the same on Foundry" }, { "from": "anthropic", "to": "aihubmix", "pattern": "^claude-", "source": "Anthropic's price; AIHubMix differs by a few per cent" }, { "from": "openai", "to": "aihubmix", "pattern": "^(gpt-|o[0-9])", "source": "OpenAI's price; AIHubMix differs by a few per cent" }, { "from": "google", "to": "aihubmix", "pattern": "^gemini-", "source": "Google's price; AIHubMix differs by a few per cent" }],
    models: {
        "amazon-bedrock": {
            "amazon.nova-2-lite-v1:0": [1000000, 65535, [0.33, 2.75, 0.0825, 0.33], "ir"],
            "amazon.nova-lite-v1:0": [300000, 10000, [0.06, 0.24, 0.015, 0.06], "i"],
            "amazon.nova-micro-v1:0": [128000, 10000, [0.035, 0.14, 0.00875, 0.035]],
            "amazon.nova-pro-v1:0": [300000, 10000, [0.8, 3.2, 0.2, 0.8], "i"],
            "anthropic.claude-fable-5": [1000000, 128000, [10, 50, 1, 12.5], "ir"],
            "anthropic.claude-fable-5-1": [1000000, 128000, [10, 50, 0.25, 12.5], "ir"],
            "anthropic.claude-fable-5-2": [1000000, 128000, [8, 40, 0.2, 10], "ir"],
            "anthropic.claude-haiku-4-5-20251001-v1:0": [200000, 64000, [1, 5, 0.1, 1.25], "ir"],
            "anthropic.claude-haiku-5-5": [1000000, 128000, [0.1, 0.5, 0.01, 0.125], "ir", { "tiers": [[100000, 0.5, 2.5, 0.05, 0.625]] }],
            "anthropic.claude-opus-4-1-20250805-v1:0": [200000, 32000, [15, 75, 1.5, 18.75], "ir"],
            "anthropic.claude-opus-4-5-20251101-v1:0": [200000, 64000, [5, 25, 0.5, 6.25], "ir"],
            "anthropic.claude-opus-4-6-v1": [1000000, 128000, [5.5, 27.5, 0.55, 6.875], "ir"],
            "anthropic.claude-opus-4-7": [1000000, 128000, [5, 25, 0.5, 6.25], "ir"],
            "anthropic.claude-opus-4-8": [1000000, 128000, [5, 25, 0.5, 6.25], "ir"],
            "anthropic.claude-opus-5-5": [1000000, 128000, [4, 20, 0.2, 5], "ir"],
            "anthropic.claude-sonnet-4-5-20250929-v1:0": [200000, 64000, [3, 15, 0.3, 3.75], "ir"],
            "anthropic.claude-sonnet-4-6": [1000000, 128000, [3.3, 16.5, 0.33, 4.125], "ir"],
            "anthropic.claude-sonnet-5": [1000000, 128000, [2, 10, 0.2, 2.5], "ir"],
            "anthropic.claude-sonnet-5-5": [1000000, 128000, [2, 10, 0.1, 2.5], "ir"],
            "apac.amazon.nova-lite-v1:0": [300000, 10000, [0.063, 0.252, 0.01575, 0.063], "i"],
            "apac.amazon.nova-micro-v1:0": [128000, 10000, [0.037, 0.148, 0.00925, 0.037]],
            "apac.amazon.nova-pro-v1:0": [300000, 10000, [0.84, 3.36, 0.21, 0.84], "i"],
            "apac.anthropic.claude-sonnet-4-20250514-v1:0": [200000, 64000, [3, 15, 0.3, 3.75], "ir"],
            "au.anthropic.claude-haiku-4-5-20251001-v1:0": [200000, 64000, [1.1, 5.5, 0.11, 1.375], "ir"],
            "au.anthropic.claude-haiku-5-5": [1000000, 128000, [0.11, 0.55, 0.011, 0.1375], "ir", { "tiers": [[100000, 0.55, 2.75, 0.055, 0.6875]] }],
            "au.anthropic.claude-opus-4-6-v1": [1000000, 128000, [5.5, 27.5, 0.55, 6.875], "ir"],
            "au.anthropic.claude-opus-4-7": [1000000, 128000, [5.5, 27.5, 0.55, 6.875], "ir"],
            "au.anthropic.claude-opus-4-8": [1000000, 128000, [5.5, 27.5, 0.55, 6.875], "ir"],
            "au.anthropic.claude-opus-5": [1000000, 128000, [5.5, 27.5, 0.55, 6.875], "ir"],
            "au.anthropic.claude-opus-5-5": [1000000, 128000, [4.4, 22, 0.22, 5.5], "ir"],
            "au.anthropic.claude-sonnet-4-5-20250929-v1:0": [200000, 64000, [3.3, 16.5, 0.33, 4.125], "ir"],
            "au.anthropic.claude-sonnet-4-6": [1000000, 128000, [3.3, 16.5, 0.33, 4.125], "ir"],
            "au.anthropic.claude-sonnet-5": [1000000, 128000, [2.2, 11, 0.22, 2.75], "ir"],
            "au.anthropic.claude-sonnet-5-5": [1000000, 128000, [2.2, 11, 0.11, 2.75], "ir"],
            "ca.amazon.nova-lite-v1:0": [300000, 10000, [0.064, 0.256, 0.016, 0.064], "i"],
            "deepseek.v3-v1:0": [163840, 81920, [0.58, 1.68], "r"],
            "deepseek.v3.2": [163840, 81920, [0.62, 1.85], "r"],
            "eu.amazon.nova-2-lite-v1:0": [1000000, 65535, [0.374, 3.157, 0.0935, 0.374], "ir"],
            "eu.amazon.nova-lite-v1:0": [300000, 10000, [0.069, 0.276, 0.01725, 0.069], "i"],
            "eu.amazon.nova-micro-v1:0": [128000, 10000, [0.04, 0.16, 0.01, 0.04]],
            "eu.amazon.nova-pro-v1:0": [300000, 10000, [0.92, 3.68, 0.23, 0.92], "i"],
            "eu.anthropic.claude-fable-5": [1000000, 128000, [11, 55, 1.1, 13.75], "ir"],
            "eu.anthropic.claude-haiku-4-5-20251001-v1:0": [200000, 64000, [1.1, 5.5, 0.11, 1.375], "ir"],
            "eu.anthropic.claude-haiku-5-5": [1000000, 128000, [0.11, 0.55, 0.011, 0.1375], "ir", { "tiers": [[100000, 0.55, 2.75, 0.055, 0.6875]] }],
            "eu.anthropic.claude-opus-4-5-20251101-v1:0": [200000, 64000, [5.5, 27.5, 0.55, 6.875], "ir"],
            "eu.anthropic.claude-opus-4-6-v1": [1000000, 128000, [5.5, 27.5, 0.55, 6.875], "ir"],
            "eu.anthropic.claude-opus-4-7": [1000000, 128000, [5.5, 27.5, 0.55, 6.875], "ir"],
            "eu.anthropic.claude-opus-4-8": [1000000, 128000, [5.5, 27.5, 0.55, 6.875], "ir"],
            "eu.anthropic.claude-opus-5": [1000000, 128000, [5.5, 27.5, 0.55, 6.875], "ir"],
            "eu.anthropic.claude-opus-5-5": [1000000, 128000, [4.4, 22, 0.22, 5.5], "ir"],
            "eu.anthropic.claude-sonnet-4-20250514-v1:0": [200000, 64000, [3, 15, 0.3, 3.75], "ir"],
            "eu.anthropic.claude-sonnet-4-5-20250929-v1:0": [200000, 64000, [3.3, 16.5, 0.33, 4.125], "ir"],
            "eu.anthropic.claude-sonnet-4-6": [1000000, 128000, [3.3, 16.5, 0.33, 4.125], "ir"],
            "eu.anthropic.claude-sonnet-5": [1000000, 128000, [2.2, 11, 0.22, 2.75], "ir"],
            "eu.anthropic.claude-sonnet-5-5": [1000000, 128000, [2.2, 11, 0.11, 2.75], "ir"],
            "eu.mistral.pixtral-large-2502-v1:0": [128000, 8192, [2, 6], "i"],
            "global.amazon.nova-2-lite-v1:0": [1000000, 65535, [0.3, 2.5, 0.075, 0.3], "ir"],
            "global.anthropic.claude-fable-5": [1000000, 128000, [10, 50, 1, 12.5], "ir"],
            "global.anthropic.claude-fable-5-1": [1000000, 128000, [10, 50, 0.25, 12.5], "ir"],
            "global.anthropic.claude-fable-5-2": [1000000, 128000, [8, 40, 0.2, 10], "ir"],
            "global.anthropic.claude-haiku-4-5-20251001-v1:0": [200000, 64000, [1, 5, 0.1, 1.25], "ir"],
            "global.anthropic.claude-haiku-5-5": [1000000, 128000, [0.1, 0.5, 0.01, 0.125], "ir", { "tiers": [[100000, 0.5, 2.5, 0.05, 0.625]] }],
            "global.anthropic.claude-opus-4-5-20251101-v1:0": [200000, 64000, [5, 25, 0.5, 6.25], "ir"],
            "global.anthropic.claude-opus-4-6-v1": [1000000, 128000, [5, 25, 0.5, 6.25], "ir"],
            "global.anthropic.claude-opus-4-7": [1000000, 128000, [5, 25, 0.5, 6.25], "ir"],
            "global.anthropic.claude-opus-4-8": [1000000, 128000, [5, 25, 0.5, 6.25], "ir"],
            "global.anthropic.claude-opus-5": [1000000, 128000, [5, 25, 0.5, 6.25], "ir"],
            "global.anthropic.claude-opus-5-5": [1000000, 128000, [4, 20, 0.2, 5], "ir"],
            "global.anthropic.claude-sonnet-4-20250514-v1:0": [200000, 64000, [3, 15, 0.3, 3.75], "ir"],
            "global.anthropic.claude-sonnet-4-5-20250929-v1:0": [200000, 64000, [3, 15, 0.3, 3.75], "ir"],
            "global.anthropic.claude-sonnet-4-6": [1000000, 128000, [3, 15, 0.3, 3.75], "ir"],
            "global.anthropic.claude-sonnet-5": [1000000, 128000, [2, 10, 0.2, 2.5], "ir"],
            "global.anthropic.claude-sonnet-5-5": [1000000, 128000, [2, 10, 0.1, 2.5], "ir"],
            "global.moonshotai.kimi-k3": [1048576, 128000, [3, 15, 0.3, 3.75], "ir"],
            "global.moonshotai.kimi-k3.1": [1048576, 1048576, [4, 20, 0.2, 5], "ir"],
            "global.openai.gpt-5.6-luna": [1050000, 128000, [0.2, 1.2, 0.02, 0.25], "ir", { "tiers": [[272000, 0.4, 1.8, 0.04, 0.5]] }],
            "global.openai.gpt-5.6-sol": [1050000, 128000, [4, 20, 0.4, 5], "ir", { "tiers": [[272000, 8, 30, 0.8, 10]] }],
            "global.openai.gpt-5.6-terra": [1050000, 128000, [2, 12, 0.2, 2.5], "ir", { "tiers": [[272000, 4, 18, 0.4, 5]] }],
            "global.openai.gpt-6-astra": [1050000, 128000, [10, 50, 1, 12.5], "ir", { "tiers": [[272000, 20, 75, 2, 25]] }],
            "global.openai.gpt-6-luna": [1050000, 128000, [0.1, 0.5, 0.01, 0.125], "ir", { "tiers": [[272000, 0.2, 0.75, 0.02, 0.25]] }],
            "global.openai.gpt-6-sol": [1050000, 128000, [2, 10, 0.2, 2.5], "ir", { "tiers": [[272000, 4, 15, 0.4, 5]] }],
            "global.openai.gpt-6.1-sol": [1050000, 128000, [2, 10, 0.1, 2.5], "ir", { "tiers": [[272000, 4, 15, 0.2, 5]] }],
            "global.openai.gpt-6.1-terra": [1050000, 128000, [1, 5, 0.05, 1.25], "ir", { "tiers": [[272000, 2, 7.5, 0.1, 2.5]] }],
            "global.xai.grok-4.6": [500000, 500000, [2, 6, 0.5], "ir"],
            "global.xai.grok-4.7": [500000, 500000, [2, 6, 0.5], "ir"],
            "global.zai.glm-5.3": [1000000, 128000, [1.68, 5.28, 0.312, 2.1], "r"],
            "google.gemma-4-26b-a4b": [262144, 32768, [0.13, 0.4], "ir"],
            "google.gemma-4-31b": [262144, 32768, [0.14, 0.4], "ir"],
            "google.gemma-4-e2b": [131072, 8192, [0.04, 0.08], "ir"],
            "in.anthropic.claude-haiku-4-5-20251001-v1:0": [200000, 64000, [1.1, 5.5, 0.11, 1.375], "ir"],
            "in.anthropic.claude-opus-5": [1000000, 128000, [5.5, 27.5, 0.55, 6.875], "ir"],
            "in.anthropic.claude-sonnet-5": [1000000, 128000, [2.2, 11, 0.22, 2.75], "ir"],
            "in.openai.gpt-5.6-luna": [1050000, 128000, [0.22, 1.32, 0.022, 0.275], "ir", { "tiers": [[272000, 0.44, 1.98, 0.044, 0.55]] }],
            "in.openai.gpt-5.6-terra": [1050000, 128000, [2.2, 13.2, 0.22, 2.75], "ir", { "tiers": [[272000, 4.4, 19.8, 0.44, 5.5]] }],
            "jp.amazon.nova-2-lite-v1:0": [1000000, 65535, [0.396, 3.311, 0.099, 0.396], "ir"],
            "jp.anthropic.claude-haiku-4-5-20251001-v1:0": [200000, 64000, [1.1, 5.5, 0.11, 1.375], "ir"],
            "jp.anthropic.claude-haiku-5-5": [1000000, 128000, [0.11, 0.55, 0.011, 0.1375], "ir", { "tiers": [[100000, 0.55, 2.75, 0.055, 0.6875]] }],
            "jp.anthropic.claude-opus-4-7": [1000000, 128000, [5.5, 27.5, 0.55, 6.875], "ir"],
            "jp.anthropic.claude-opus-4-8": [1000000, 128000, [5.5, 27.5, 0.55, 6.875], "ir"],
            "jp.anthropic.claude-opus-5": [1000000, 128000, [5.5, 27.5, 0.55, 6.875], "ir"],
            "jp.anthropic.claude-opus-5-5": [1000000, 128000, [4.4, 22, 0.22, 5.5], "ir"],
            "jp.anthropic.claude-sonnet-4-5-20250929-v1:0": [200000, 64000, [3.3, 16.5, 0.33, 4.125], "ir"],
            "jp.anthropic.claude-sonnet-4-6": [1000000, 128000, [3.3, 16.5, 0.33, 4.125], "ir"],
            "jp.anthropic.claude-sonnet-5": [1000000, 128000, [2.2, 11, 0.22, 2.75], "ir"],
            "meta.llama3-1-70b-instruct-v1:0": [128000, 4096, [0.72, 0.72]],
            "meta.llama3-1-8b-instruct-v1:0": [128000, 4096, [0.22, 0.22]],
            "meta.llama3-3-70b-instruct-v1:0": [128000, 4096, [0.72, 0.72]],
            "meta.llama4-maverick-17b-instruct-v1:0": [1000000, 8192, [0.24, 0.97], "i"],
            "meta.llama4-scout-17b-instruct-v1:0": [10000000, 8192, [0.17, 0.66], "i"],
            "minimax.minimax-m2": [204608, 128000, [0.3, 1.2], "r"],
            "minimax.minimax-m2.1": [196608, 131072, [0.3, 1.2], "r"],
            "minimax.minimax-m2.5": [196608, 98304, [0.3, 1.2], "r"],
            "mistral.devstral-2-123b": [262144, 8192, [0.4, 2]],
            "mistral.magistral-small-2509": [128000, 40000, [0.5, 1.5], "ir"],
            "mistral.ministral-3-14b-instruct": [128000, 4096, [0.2, 0.2], "i"],
            "mistral.ministral-3-3b-instruct": [256000, 8192, [0.1, 0.1], "i"],
            "mistral.ministral-3-8b-instruct": [128000, 4096, [0.15, 0.15], "i"],
            "mistral.mistral-large-3-675b-instruct": [262144, 8192, [0.5, 1.5], "i"],
            "mistral.pixtral-large-2502-v1:0": [128000, 8192, [2, 6], "i"],
            "mistral.voxtral-mini-3b-2507": [32768, 4096, [0.04, 0.04]],
            "mistral.voxtral-small-24b-2507": [32768, 8192, [0.1, 0.3]],
            "moonshot.kimi-k2-thinking": [262144, 16000, [0.6, 2.5], "r"],
            "moonshotai.kimi-k2.5": [262144, 16384, [0.6, 3], "ir"],
            "nvidia.nemotron-nano-12b-v2": [131072, 8192, [0.2, 0.6], "i"],
            "nvidia.nemotron-nano-3-30b": [262144, 8192, [0.06, 0.24], "r"],
            "nvidia.nemotron-nano-9b-v2": [131072, 8192, [0.06, 0.23]],
            "nvidia.nemotron-super-3-120b": [262144, 131072, [0.15, 0.65], "r"],
            "openai.gpt-5.4": [1000000, 128000, [2.75, 16.5, 0.275], "ir"],
            "openai.gpt-5.5": [1000000, 128000, [5.5, 33, 0.55], "ir"],
            "openai.gpt-5.6-luna": [1050000, 128000, [0.22, 1.32, 0.022, 0.275], "ir", { "tiers": [[272000, 0.44, 1.98, 0.044, 0.55]] }],
            "openai.gpt-5.6-sol": [1050000, 128000, [4.4, 22, 0.44, 5.5], "ir", { "tiers": [[272000, 8.8, 33, 0.88, 11]] }],
            "openai.gpt-5.6-terra": [1050000, 128000, [2.2, 13.2, 0.22, 2.75], "ir", { "tiers": [[272000, 4.4, 19.8, 0.44, 5.5]] }],
            "openai.gpt-6-astra": [1050000, 128000, [11, 55, 1.1, 13.75], "ir", { "tiers": [[272000, 22, 82.5, 2.2, 27.5]] }],
            "openai.gpt-6-luna": [1050000, 128000, [0.11, 0.55, 0.011, 0.1375], "ir", { "tiers": [[272000, 0.22, 0.825, 0.022, 0.275]] }],
            "openai.gpt-6-sol": [1050000, 128000, [2.2, 11, 0.22, 2.75], "ir", { "tiers": [[272000, 4.4, 16.5, 0.44, 5.5]] }],
            "openai.gpt-6.1-sol": [1050000, 128000, [2.2, 11, 0.11, 2.75], "ir", { "tiers": [[272000, 4.4, 16.5, 0.22, 5.5]] }],
            "openai.gpt-6.1-terra": [1050000, 128000, [1.1, 5.5, 0.055, 1.375], "ir", { "tiers": [[272000, 2.2, 8.25, 0.11, 2.75]] }],
            "openai.gpt-oss-120b": [131072, 131072, [0.15, 0.6], "r"],
            "openai.gpt-oss-120b-1:0": [131072, 128000, [0.15, 0.6], "r"],
            "openai.gpt-oss-20b": [131072, 131072, [0.07, 0.3], "r"],
            "openai.gpt-oss-20b-1:0": [131072, 128000, [0.07, 0.3], "r"],
            "openai.gpt-oss-safeguard-120b": [128000, 16384, [0.15, 0.6], "r"],
            "openai.gpt-oss-safeguard-20b": [128000, 16384, [0.07, 0.2], "r"],
            "qwen.qwen3-235b-a22b-2507-v1:0": [262144, 131072, [0.22, 0.88]],
            "qwen.qwen3-32b-v1:0": [32768, 16384, [0.15, 0.6], "r"],
            "qwen.qwen3-coder-30b-a3b-v1:0": [262144, 131072, [0.15, 0.6]],
            "qwen.qwen3-coder-480b-a35b-v1:0": [131072, 65536, [0.45, 1.8]],
            "qwen.qwen3-coder-next": [262144, 65536, [0.5, 1.2]],
            "qwen.qwen3-next-80b-a3b": [262144, 262000, [0.15, 1.2]],
            "qwen.qwen3-vl-235b-a22b": [262144, 262000, [0.53, 2.66], "i"],
            "us-gov.openai.gpt-oss-120b-1:0": [128000, 16384, [0.18, 0.72], "r"],
            "us-gov.openai.gpt-oss-20b-1:0": [128000, 16384, [0.084, 0.36], "r"],
            "us.amazon.nova-2-lite-v1:0": [1000000, 65535, [0.33, 2.75, 0.0825, 0.33], "ir"],
            "us.amazon.nova-lite-v1:0": [300000, 10000, [0.06, 0.24, 0.015, 0.06], "i"],
            "us.amazon.nova-micro-v1:0": [128000, 10000, [0.035, 0.14, 0.00875, 0.035]],
            "us.amazon.nova-premier-v1:0": [1000000, 10000, [2.5, 12.5, 0.625, 2.5], "i"],
            "us.amazon.nova-pro-v1:0": [300000, 10000, [0.8, 3.2, 0.2, 0.8], "i"],
            "us.anthropic.claude-fable-5": [1000000, 128000, [11, 55, 1.1, 13.75], "ir"],
            "us.anthropic.claude-fable-5-1": [1000000, 128000, [11, 55, 0.275, 13.75], "ir"],
            "us.anthropic.claude-fable-5-2": [1000000, 128000, [8.8, 44, 0.22, 11], "ir"],
            "us.anthropic.claude-haiku-4-5-20251001-v1:0": [200000, 64000, [1.1, 5.5, 0.11, 1.375], "ir"],
            "us.anthropic.claude-haiku-5-5": [1000000, 128000, [0.11, 0.55, 0.011, 0.1375], "ir", { "tiers": [[100000, 0.55, 2.75, 0.055, 0.6875]] }],
            "us.anthropic.claude-opus-4-1-20250805-v1:0": [200000, 32000, [15, 75, 1.5, 18.75], "ir"],
            "us.anthropic.claude-opus-4-5-20251101-v1:0": [200000, 64000, [5.5, 27.5, 0.55, 6.875], "ir"],
            "us.anthropic.claude-opus-4-6-v1": [1000000, 128000, [5.5, 27.5, 0.55, 6.875], "ir"],
            "us.anthropic.claude-opus-4-7": [1000000, 128000, [5.5, 27.5, 0.55, 6.875], "ir"],
            "us.anthropic.claude-opus-4-8": [1000000, 128000, [5.5, 27.5, 0.55, 6.875], "ir"],
            "us.anthropic.claude-opus-5": [1000000, 128000, [5.5, 27.5, 0.55, 6.875], "ir"],
            "us.anthropic.claude-opus-5-5": [1000000, 128000, [4.4, 22, 0.22, 5.5], "ir"],
            "us.anthropic.claude-sonnet-4-20250514-v1:0": [200000, 64000, [3, 15, 0.3, 3.75], "ir"],
            "us.anthropic.claude-sonnet-4-5-20250929-v1:0": [200000, 64000, [3.3, 16.5, 0.33, 4.125], "ir"],
            "us.anthropic.claude-sonnet-4-6": [1000000, 128000, [3.3, 16.5, 0.33, 4.125], "ir"],
            "us.anthropic.claude-sonnet-5": [1000000, 128000, [2.2, 11, 0.22, 2.75], "ir"],
            "us.anthropic.claude-sonnet-5-5": [1000000, 128000, [2.2, 11, 0.11, 2.75], "ir"],
            "us.meta.llama3-1-70b-instruct-v1:0": [128000, 4096, [0.72, 0.72]],
            "us.meta.llama3-1-8b-instruct-v1:0": [128000, 4096, [0.22, 0.22]],
            "us.meta.llama3-3-70b-instruct-v1:0": [128000, 4096, [0.72, 0.72]],
            "us.meta.llama4-maverick-17b-instruct-v1:0": [1000000, 8192, [0.24, 0.97], "i"],
            "us.meta.llama4-scout-17b-instruct-v1:0": [10000000, 8192, [0.17, 0.66], "i"],
            "us.mistral.pixtral-large-2502-v1:0": [128000, 8192, [2, 6], "i"],
            "us.moonshotai.kimi-k3": [1048576, 128000, [3.3, 16.5, 0.33, 4.125], "ir"],
            "us.moonshotai.kimi-k3.1": [1048576, 1048576, [4.4, 22, 0.22, 5.5], "ir"],
            "us.openai.gpt-5.6-luna": [1050000, 128000, [0.22, 1.32, 0.022, 0.275], "ir", { "tiers": [[272000, 0.44, 1.98, 0.044, 0.55]] }],
            "us.openai.gpt-5.6-sol": [1050000, 128000, [4.4, 22, 0.44, 5.5], "ir", { "tiers": [[272000, 8.8, 33, 0.88, 11]] }],
            "us.openai.gpt-5.6-terra": [1050000, 128000, [2.2, 13.2, 0.22, 2.75], "ir", { "tiers": [[272000, 4.4, 19.8, 0.44, 5.5]] }],
            "us.openai.gpt-6-astra": [1050000, 128000, [11, 55, 1.1, 13.75], "ir", { "tiers": [[272000, 22, 82.5, 2.2, 27.5]] }],
            "us.openai.gpt-6-luna": [1050000, 128000, [0.11, 0.55, 0.011, 0.1375], "ir", { "tiers": [[272000, 0.22, 0.825, 0.022, 0.275]] }],
            "us.openai.gpt-6-sol": [1050000, 128000, [2.2, 11, 0.22, 2.75], "ir", { "tiers": [[272000, 4.4, 16.5, 0.44, 5.5]] }],
            "us.openai.gpt-6.1-sol": [1050000, 128000, [2.2, 11, 0.11, 2.75], "ir", { "tiers": [[272000, 4.4, 16.5, 0.22, 5.5]] }],
            "us.openai.gpt-6.1-terra": [1050000, 128000, [1.1, 5.5, 0.055, 1.375], "ir", { "tiers": [[272000, 2.2, 8.25, 0.11, 2.75]] }],
            "us.writer.palmyra-x4-v1:0": [122880, 8192, [2.5, 10], "r"],
            "us.writer.palmyra-x5-v1:0": [1040000, 8192, [0.6, 6], "r"],
            "us.xai.grok-4.6": [500000, 500000, [2.2, 6.6, 0.55], "ir"],
            "us.xai.grok-4.7": [500000, 500000, [2.2, 6.6, 0.55], "ir"],
            "us.zai.glm-5.3": [1000000, 128000, [1.848, 5.808, 0.3432, 2.31], "r"],
            "writer.palmyra-x4-v1:0": [122880, 8192, [2.5, 10], "r"],
            "writer.palmyra-x5-v1:0": [1040000, 8192, [0.6, 6], "r"],
            "xai.grok-4.3": [1000000, 131072, [1.25, 2.5, 0.2], "ir"],
            "xai.grok-4.6": [500000, 500000, [2.2, 6.6, 0.55], "ir"],
            "zai.glm-4.7": [202752, 131072, [0.6, 2.2], "r"],
            "zai.glm-4.7-flash": [202752, 131072, [0.07, 0.4], "r"],
            "zai.glm-5": [202752, 131072, [1, 3.2], "r"],
        },
        "anthropic": {
            "claude-3-5-haiku": [200000, 8192, [0.8, 4, 0.08, 1], "i", { "source": "Anthropic's last published price (checked 2026-11-23)" }],
            "claude-3-5-sonnet": [200000, 8192, [3, 15, 0.3, 3.75], "i", { "source": "Anthropic's last published price (checked 2026-11-23)", "retired": "2025-10-28" }],
            "claude-3-7-sonnet": [200000, 64000, [3, 15, 0.3, 3.75], "ir", { "source": "Anthropic's last published price (checked 2026-11-23)" }],
            "claude-3.5-sonnet": [200000, 8192, [3, 15, 0.3, 3.75], "i", { "source": "as claude-3-5-sonnet: Anthropic's last published price (checked 2026-11-23)", "retired": "2025-10-28" }],
            "claude-fable-5": [1000000, 128000, [10, 50, 1, 12.5], "ir"],
            "claude-fable-5-1": [1000000, 128000, [10, 50, 0.25, 12.5], "ir"],
            "claude-fable-5-2": [1000000, 128000, [8, 40, 0.2, 10], "ir"],
            "claude-haiku-4-5": [200000, 64000, [1, 5, 0.1, 1.25], "ir"],
            "claude-haiku-4-5-20251001": [200000, 64000, [1, 5, 0.1, 1.25], "ir"],
            "claude-haiku-5-5": [1000000, 128000, [0.1, 0.5, 0.01, 0.125], "irt", { "tiers": [[100000, 0.5, 2.5, 0.05, 0.625]] }],
            "claude-opus-4-5": [200000, 64000, [5, 25, 0.5, 6.25], "ir"],
            "claude-opus-4-5-20251101": [200000, 64000, [5, 25, 0.5, 6.25], "ir"],
            "claude-opus-4-6": [1000000, 128000, [5, 25, 0.5, 6.25], "ir"],
            "claude-opus-4-7": [1000000, 128000, [5, 25, 0.5, 6.25], "irt"],
            "claude-opus-4-8": [1000000, 128000, [5, 25, 0.5, 6.25], "irt"],
            "claude-opus-5": [1000000, 128000, [5, 25, 0.5, 6.25], "irt"],
            "claude-opus-5-5": [1000000, 128000, [4, 20, 0.2, 5], "irt"],
            "claude-sonnet-4": [200000, 64000, [3, 15, 0.3, 3.75], "ir", { "source": "Anthropic's last published price (checked 2026-11-23)" }],
            "claude-sonnet-4-5": [200000, 64000, [3, 15, 0.3, 3.75], "ir"],
            "claude-sonnet-4-5-20250929": [200000, 64000, [3, 15, 0.3, 3.75], "ir"],
            "claude-sonnet-4-6": [1000000, 128000, [3, 15, 0.3, 3.75], "ir"],
            "claude-sonnet-5": [1000000, 128000, [2, 10, 0.2, 2.5], "irt"],
            "claude-sonnet-5-5": [1000000, 128000, [2, 10, 0.1, 2.5], "irt"],
        },
        "azure": {
            "chat-latest": [400000, 128000, [5, 30, 0.5], "ir"],
            "deepseek-v4-pro": [1000000, 384000, [1.925, 3.828, 0.165], "r"],
            "gpt-4": [8192, 8192, [30, 60]],
            "gpt-4-turbo": [128000, 4096, [10, 30], "i"],
            "gpt-4.1": [1047576, 32768, [2, 8, 0.5], "i"],
            "gpt-4.1-mini": [1047576, 32768, [0.4, 1.6, 0.1], "i"],
            "gpt-4.1-nano": [1047576, 32768, [0.1, 0.4, 0.025], "i"],
            "gpt-4o": [128000, 16384, [2.5, 10, 1.25], "i"],
            "gpt-4o-2024-05-13": [128000, 4096, [5, 15], "i"],
            "gpt-4o-2024-08-06": [128000, 16384, [2.5, 10, 1.25], "i"],
            "gpt-4o-2024-11-20": [128000, 16384, [2.5, 10, 1.25], "i"],
            "gpt-4o-mini": [128000, 16384, [0.15, 0.6, 0.075], "i"],
            "gpt-5": [400000, 128000, [1.25, 10, 0.125], "ir"],
            "gpt-5-chat-latest": [128000, 16384, [1.25, 10, 0.125], "i"],
            "gpt-5-mini": [400000, 128000, [0.25, 2, 0.025], "ir"],
            "gpt-5-nano": [400000, 128000, [0.05, 0.4, 0.005], "ir"],
            "gpt-5-pro": [400000, 128000, [15, 120], "ir"],
            "gpt-5.1": [400000, 128000, [1.25, 10, 0.125], "ir"],
            "gpt-5.2": [400000, 128000, [1.75, 14, 0.175], "ir"],
            "gpt-5.2-pro": [400000, 128000, [21, 168], "ir"],
            "gpt-5.3-codex": [400000, 128000, [1.75, 14, 0.175], "ir"],
            "gpt-5.3-codex-spark": [128000, 32000, [1.75, 14, 0.175], "ir"],
            "gpt-5.4": [1050000, 128000, [2.5, 15, 0.25], "ir", { "tiers": [[272000, 5, 22.5, 0.5]] }],
            "gpt-5.4-mini": [400000, 128000, [0.75, 4.5, 0.075], "ir"],
            "gpt-5.4-nano": [400000, 128000, [0.2, 1.25, 0.02], "ir"],
            "gpt-5.4-pro": [1050000, 128000, [30, 180], "ir", { "tiers": [[272000, 60, 270]] }],
            "gpt-5.5": [1050000, 128000, [5, 30, 0.5], "ir", { "tiers": [[272000, 10, 45, 1]] }],
            "gpt-5.5-pro": [1050000, 128000, [30, 180], "ir", { "tiers": [[272000, 60, 270]] }],
            "gpt-5.6-cyber": [400000, 128000, [12.5, 75, 1.25, 15.625], "ir"],
            "gpt-5.6-luna": [1050000, 128000, [0.2, 1.2, 0.02, 0.25], "ir", { "tiers": [[272000, 0.4, 1.8, 0.04, 0.5]] }],
            "gpt-5.6-sol": [1050000, 128000, [4, 20, 0.4, 5], "ir", { "tiers": [[272000, 8, 30, 0.8, 10]] }],
            "gpt-5.6-terra": [1050000, 128000, [2, 12, 0.2, 2.5], "ir", { "tiers": [[272000, 4, 18, 0.4, 5]] }],
            "gpt-6-astra": [1050000, 128000, [10, 50, 1, 12.5], "ir", { "tiers": [[272000, 20, 75, 2, 25]] }],
            "gpt-6-luna": [1050000, 128000, [0.1, 0.5, 0.01, 0.125], "ir", { "tiers": [[272000, 0.2, 0.75, 0.02, 0.25]] }],
            "gpt-6-sol": [1050000, 128000, [2, 10, 0.2, 2.5], "ir", { "tiers": [[272000, 4, 15, 0.4, 5]] }],
            "gpt-6.1-sol": [1050000, 128000, [2, 10, 0.1, 2.5], "ir", { "tiers": [[272000, 4, 15, 0.2, 5]] }],
            "gpt-6.1-terra": [1050000, 128000, [1, 5, 0.05, 1.25], "ir", { "tiers": [[272000, 2, 7.5, 0.1, 2.5]] }],
            "gpt-daybreak-blue-latest": [1050000, 128000, [4, 20, 0.4, 5], "ir", { "tiers": [[272000, 8, 30, 0.8, 10]] }],
            "gpt-daybreak-red-latest": [400000, 128000, [12.5, 75, 1.25, 15.625], "ir"],
            "o1": [200000, 100000, [15, 60, 7.5], "ir"],
            "o1-pro": [200000, 100000, [150, 600], "ir"],
            "o3": [200000, 100000, [2, 8, 0.5], "ir"],
            "o3-mini": [200000, 100000, [1.1, 4.4, 0.55], "r"],
            "o3-pro": [200000, 100000, [20, 80], "ir"],
            "o4-mini": [200000, 100000, [1.1, 4.4, 0.275], "ir"],
        },
        "dashscope": {
            "MiniMax-M2.5": [196608, 32768, 0, "r"],
            "deepseek-v3.2": [131072, 65536, 0, "r"],
            "deepseek-v4-flash": [1000000, 384000, 0, "r"],
            "deepseek-v4-flash-0731": [1000000, 384000, 0, "r"],
            "deepseek-v4-pro": [1000000, 384000, 0, "r"],
            "deepseek-v4-pro-0813": [1000000, 384000, 0, "r"],
            "deepseek-v4.1-flash": [1000000, 384000, 0, "ir"],
            "deepseek-v4.1-flash-1017": [1000000, 384000, 0, "ir"],
            "glm-5": [202752, 16384, 0, "r"],
            "glm-5.1": [202752, 128000, 0, "r"],
            "glm-5.2": [1000000, 131072, 0, "r"],
            "glm-5.3": [1000000, 131072, 0, "r"],
            "kimi-k2.5": [262144, 98304, 0, "ir"],
            "kimi-k2.6": [262144, 262144, 0, "ir"],
            "kimi-k2.7-code": [262144, 262144, 0, "ir"],
            "qwen3-coder-plus": [1000000, 65536, [1, 5], "", { "source": "Alibaba's international price list, as of models.dev (2026-07-02) (checked 2026-07-02)" }],
            "qwen3.6-flash": [1000000, 65536, 0, "ir"],
            "qwen3.6-plus": [1000000, 65536, 0, "ir"],
            "qwen3.7-max": [1000000, 131072, [2.5, 7.5], "r", { "source": "Alibaba's international price list, as of models.dev (2026-07-02) (checked 2026-07-02)" }],
            "qwen3.7-plus": [1000000, 65536, [0.28, 1.12], "ir", { "source": "Alibaba's price list for mainland China, in yuan (checked 2026-09-27)" }],
            "qwen3.8-flash": [1000000, 131072, [0.112, 0.378], "ir", { "source": "Alibaba's price list for mainland China, in yuan (checked 2026-09-27)" }],
            "qwen3.8-max": [1000000, 131072, [1.68, 5.04], "ir", { "source": "Alibaba's price list for mainland China, in yuan (checked 2026-09-27)" }],
        },
        "deepseek": {
            "deepseek-chat": [1000000, 384000, [0.15, 0.6, 0.003], "ir", { "source": "as deepseek-flash: DeepSeek's price list since 2026-08-17 (peak and off-peak), as of @pydantic/genai-prices 0.1.8 (checked 2026-11-23)", "peak": { "utc": [[1, 4], [6, 10]], "weekdaysOnly": true, "multiplier": 2 } }],
            "deepseek-coder": [1000000, 384000, [0.15, 0.6, 0.003], "ir", { "source": "as deepseek-flash: DeepSeek's price list since 2026-08-17 (peak and off-peak), as of @pydantic/genai-prices 0.1.8 (checked 2026-11-23)", "peak": { "utc": [[1, 4], [6, 10]], "weekdaysOnly": true, "multiplier": 2 } }],
            "deepseek-flash": [1000000, 384000, [0.15, 0.6, 0.003], "ir", { "source": "DeepSeek's price list since 2026-08-17 (peak and off-peak), as of @pydantic/genai-prices 0.1.8 (checked 2026-11-23)", "peak": { "utc": [[1, 4], [6, 10]], "weekdaysOnly": true, "multiplier": 2 } }],
            "deepseek-reasoner": [1000000, 384000, [0.15, 0.6, 0.003], "ir", { "source": "as deepseek-flash: DeepSeek's price list since 2026-08-17 (peak and off-peak), as of @pydantic/genai-prices 0.1.8 (checked 2026-11-23)", "peak": { "utc": [[1, 4], [6, 10]], "weekdaysOnly": true, "multiplier": 2 } }],
            "deepseek-v4-flash": [1000000, 384000, [0.15, 0.6, 0.003], "ir", { "source": "as deepseek-flash: DeepSeek's price list since 2026-08-17 (peak and off-peak), as of @pydantic/genai-prices 0.1.8 (checked 2026-11-23)", "peak": { "utc": [[1, 4], [6, 10]], "weekdaysOnly": true, "multiplier": 2 } }],
            "deepseek-v4-pro": [1000000, 384000, [0.66, 1.98, 0.022], "r", { "source": "DeepSeek's price list since 2026-08-17 (peak and off-peak), as of @pydantic/genai-prices 0.1.8 (checked 2026-11-23)", "peak": { "utc": [[1, 4], [6, 10]], "weekdaysOnly": true, "multiplier": 2 } }],
        },
        "github-copilot": {
            "claude-fable-5": [1000000, 128000, 0, "ir"],
            "claude-fable-5.1": [1000000, 128000, 0, "ir"],
            "claude-haiku-4.5": [200000, 64000, 0, "ir"],
            "claude-haiku-5.5": [1000000, 128000, 0, "irt"],
            "claude-opus-4.8": [1000000, 64000, 0, "irt"],
            "claude-opus-5": [1000000, 64000, 0, "irt"],
            "claude-opus-5.5": [1000000, 128000, 0, "irt"],
            "claude-sonnet-4.6": [1000000, 32000, 0, "ir"],
            "claude-sonnet-5": [1000000, 128000, 0, "irt"],
            "claude-sonnet-5.5": [1000000, 128000, 0, "irt"],
            "gemini-3.8-flash": [1000000, 64000, 0, "ir"],
            "gemini-4-argon": [1048576, 65536, 0, "ir"],
            "gpt-5.3-codex": [1000000, 128000, 0, "ir"],
            "gpt-5.4-nano": [400000, 128000, 0, "ir"],
            "gpt-5.6-luna": [1050000, 128000, 0, "ir"],
            "gpt-5.6-sol": [1050000, 128000, 0, "ir"],
            "gpt-5.6-terra": [1050000, 128000, 0, "ir"],
            "gpt-6-astra": [1000000, 128000, 0, "ir"],
            "gpt-6-luna": [1000000, 128000, 0, "ir"],
            "gpt-6-sol": [1000000, 128000, 0, "ir"],
            "gpt-6.1-sol": [1050000, 128000, 0, "ir"],
            "gpt-6.1-terra": [1050000, 128000, 0, "ir"],
            "grok-4.5": [500000, 128000, 0, "ir"],
            "grok-4.6": [500000, 128000, 0, "ir"],
            "grok-4.7": [500000, 128000, 0, "ir"],
            "kimi-k3": [1048576, 131072, 0, "ir"],
            "mai-code-1.1-flash": [256000, 128000, 0, "ir"],
        },
        "google": {
            "deep-research-max-preview-04-2026": [1048576, 65536, [2, 12, 0.2], "ir", { "tiers": [[200000, 4, 18, 0.4]] }],
            "deep-research-preview-04-2026": [1048576, 65536, [2, 12, 0.2], "ir", { "tiers": [[200000, 4, 18, 0.4]] }],
            "gemini-1.5-flash": [1048576, 8192, [0.075, 0.3, 0.01875], "i", { "source": "Google's last published price, as of @pydantic/genai-prices 0.1.8 (checked 2026-11-23)", "tiers": [[128000, 0.15, 0.6, 0.0375]], "retired": "2025-09-24" }],
            "gemini-1.5-pro": [2097152, 8192, [1.25, 5], "i", { "source": "Google's last published price, as of @pydantic/genai-prices 0.1.8 (checked 2026-11-23)", "tiers": [[128000, 2.5, 10]], "retired": "2025-09-24" }],
            "gemini-2.5-computer-use-preview-10-2025": [128000, 64000, [1.25, 10], "ir", { "tiers": [[200000, 2.5, 15]] }],
            "gemini-2.5-flash": [1048576, 65536, [0.3, 2.5, 0.03], "ir"],
            "gemini-2.5-flash-lite": [1048576, 65536, [0.1, 0.4, 0.01], "ir"],
            "gemini-2.5-pro": [1048576, 65536, [1.25, 10, 0.125], "ir", { "tiers": [[200000, 2.5, 15, 0.25]] }],
            "gemini-3-flash-preview": [1048576, 65536, [0.5, 3, 0.05], "ir"],
            "gemini-3.1-flash-lite": [1048576, 65536, [0.25, 1.5, 0.025], "ir"],
            "gemini-3.1-flash-lite-preview": [1048576, 65536, [0.25, 1.5, 0.025], "ir"],
            "gemini-3.1-pro-preview": [1048576, 65536, [2, 12, 0.2], "ir", { "tiers": [[200000, 4, 18, 0.4]] }],
            "gemini-3.1-pro-preview-customtools": [1048576, 65536, [2, 12, 0.2], "ir", { "tiers": [[200000, 4, 18, 0.4]] }],
            "gemini-3.5-flash": [1048576, 65536, [1.5, 9, 0.15], "ir"],
            "gemini-3.5-flash-lite": [1048576, 65536, [0.3, 2.5, 0.03], "ir"],
            "gemini-3.6-flash": [1048576, 65536, [0.75, 3.75, 0.075], "ir"],
            "gemini-3.7-flash": [1048576, 65536, [0.75, 3.75, 0.075], "ir"],
            "gemini-3.8-flash": [1048576, 65536, [0.75, 3.75, 0.075], "ir"],
            "gemini-4-argon": [1048576, 32768, [2, 10, 0.1], "ir"],
            "gemini-flash-latest": [1048576, 65536, [1.5, 9, 0.15], "ir"],
            "gemini-flash-lite-latest": [1048576, 65536, [0.25, 1.5, 0.025], "ir"],
            "gemini-pro-latest": [1048576, 65536, [2, 12, 0.2], "ir", { "tiers": [[200000, 4, 18, 0.4]] }],
            "gemini-robotics-er-2-preview": [131072, 65536, [1, 5, 0.1], "ir"],
            "gemma-4-26b-a4b-it": [262144, 32768, 0, "ir"],
            "gemma-4-31b-it": [262144, 32768, 0, "ir"],
        },
        "google-vertex": {
            "gemini-2.5-flash": [1048576, 65536, [0.3, 2.5, 0.03], "ir"],
            "gemini-2.5-flash-lite": [1048576, 65536, [0.1, 0.4, 0.01], "ir"],
            "gemini-2.5-pro": [1048576, 65536, [1.25, 10, 0.125], "ir"],
            "gemini-3-flash-preview": [1048576, 65536, [0.5, 3, 0.05], "ir"],
            "gemini-3.1-flash-lite": [1048576, 65536, [0.25, 1.5, 0.025], "ir"],
            "gemini-3.1-pro-preview": [1048576, 65536, [2, 12, 0.2], "ir"],
            "gemini-3.1-pro-preview-customtools": [1048576, 65536, [2, 12, 0.2], "ir"],
            "gemini-3.5-flash": [1048576, 65536, [1.5, 9, 0.15], "ir"],
            "gemini-3.5-flash-lite": [1048576, 65536, [0.3, 2.5, 0.03], "ir"],
            "gemini-3.6-flash": [1048576, 65536, [0.75, 3.75, 0.075], "ir"],
            "gemini-3.7-flash": [1048576, 65536, [0.75, 3.75, 0.075], "ir"],
            "gemini-3.8-flash": [1048576, 65536, [0.75, 3.75, 0.075], "ir"],
            "gemini-4-argon": [1048576, 65536, [2, 10, 0.1], "ir"],
        },
        "groq": {
            "llama-3.1-8b-instant": [131072, 131072, [0.05, 0.08]],
            "llama-3.3-70b-versatile": [131072, 32768, [0.59, 0.79]],
            "openai/gpt-oss-120b": [131072, 65536, [0.15, 0.6, 0.075], "r"],
            "openai/gpt-oss-20b": [131072, 65536, [0.075, 0.3, 0.0375], "r"],
            "openai/gpt-oss-safeguard-20b": [131072, 65536, [0.075, 0.3, 0.0375], "r"],
            "qwen/qwen3.6-27b": [131072, 16384, [0.6, 3, 0.3], "ir"],
            "qwen/qwen3.8-27b": [131072, 16384, [0.8, 4], "ir"],
        },
        "minimax": {
            "MiniMax-M2.7": [204800, 131072, [0.3, 1.2, 0.06, 0.375], "r"],
            "MiniMax-M2.7-highspeed": [204800, 131072, [0.6, 2.4, 0.06, 0.375], "r"],
            "MiniMax-M3": [1000000, 524288, [0.3, 1.2, 0.06], "ir", { "tiers": [[512000, 0.6, 2.4, 0.12]] }],
            "MiniMax-M3.1-Flash": [1000000, 524288, [0.15, 0.6, 0.015], "ir"],
        },
        "mistral": {
            "codestral-2508": [256000, 8192, [0.3, 0.9, 0.03]],
            "codestral-latest": [256000, 4096, [0.3, 0.9, 0.03]],
            "deepseek-v4-1-flash-1017": [1048576, 128000, [0.3, 1.2, 0.007], "r"],
            "devstral-2512": [262144, 262144, [0.4, 2, 0.04]],
            "devstral-latest": [262144, 262144, [0.4, 2, 0.04]],
            "devstral-medium-latest": [262144, 262144, [0.4, 2, 0.04]],
            "glm-5-2": [1048576, 131072, [1.4, 4.4, 0.14], "r"],
            "labs-devstral-small-2512": [256000, 256000, 0, "i"],
            "labs-leanstral-1-5-1": [262144, 128000, 0, "ir"],
            "magistral-medium-latest": [262144, 16384, [2, 5, 0.2], "ir"],
            "ministral-14b-2512": [262144, 262144, [0.2, 0.2, 0.02], "i"],
            "ministral-3b-2512": [131072, 262144, [0.1, 0.1, 0.01], "i"],
            "ministral-3b-latest": [131072, 128000, [0.1, 0.1, 0.01], "i"],
            "ministral-8b-2512": [262144, 262144, [0.15, 0.15, 0.015], "i"],
            "ministral-8b-latest": [262144, 128000, [0.15, 0.15, 0.015], "i"],
            "mistral-large-2512": [262144, 262144, [0.5, 1.5, 0.05], "i"],
            "mistral-large-4": [1048576, 262144, [0.7, 2.1, 0.07], "ir"],
            "mistral-large-4-0-8": [1048576, 262144, [0.7, 2.1, 0.07], "ir"],
            "mistral-large-latest": [262144, 262144, [0.5, 1.5, 0.05], "i"],
            "mistral-medium-2505": [131072, 131072, [0.4, 2, 0.04], "i"],
            "mistral-medium-2508": [262144, 262144, [0.4, 2, 0.04], "i"],
            "mistral-medium-2604": [262144, 262144, [1.5, 7.5, 0.15], "ir"],
            "mistral-medium-3.5": [262144, 262144, [1.5, 7.5], "ir"],
            "mistral-medium-latest": [262144, 262144, [1.5, 7.5, 0.15], "ir"],
            "mistral-small-2506": [128000, 16384, [0.1, 0.3, 0.01], "i"],
            "mistral-small-2603": [262144, 256000, [0.15, 0.6, 0.015], "ir"],
            "mistral-small-latest": [262144, 256000, [0.15, 0.6, 0.015], "ir"],
            "open-mistral-nemo": [128000, 128000, [0.15, 0.15, 0.015]],
            "pixtral-12b": [128000, 128000, [0.15, 0.15, 0.015], "i"],
            "voxtral-small-2507": [32768, 32000, [0.1, 0.4, 0.01]],
            "voxtral-small-latest": [32768, 32000, [0.1, 0.4, 0.01]],
            "zai-glm-5-2": [1048576, 131072, [1.4, 4.4, 0.14], "r"],
            "zai-glm-5-3": [1048576, 131072, [1.4, 4.4, 0.14], "r"],
            "zai-glm-5-3-flash": [1048576, 131072, [0.15, 0.5, 0.03], "ir"],
        },
        "modelscope": {
            "Qwen/Qwen3-235B-A22B-Instruct-2507": [262144, 131072, [0, 0], "", { "source": "ModelScope's API-Inference, free within a daily allowance (checked 2026-09-27)" }],
            "Qwen/Qwen3-Coder-30B-A3B-Instruct": [262144, 65536, [0, 0], "", { "source": "ModelScope's API-Inference, free within a daily allowance (checked 2026-09-27)" }],
            "ZhipuAI/GLM-4.6": [202752, 98304, [0, 0], "r", { "source": "ModelScope's API-Inference, free within a daily allowance (checked 2026-09-27)" }],
        },
        "moonshotai": {
            "k3": [1048576, 131072, 0, "ir"],
            "k3-256k": [262144, 131072, 0, "ir"],
            "k3.1-pro": [1048576, 131072, 0, "ir"],
            "k3.1-pro-highspeed": [1048576, 131072, 0, "ir"],
            "kimi-for-coding": [1048576, 32768, 0, "ir"],
            "kimi-for-coding-highspeed": [262144, 32768, 0, "ir"],
            "kimi-k2.6": [262144, 262144, [0.95, 4, 0.16], "ir"],
            "kimi-k2.7-code": [262144, 262144, [0.95, 4, 0.19], "ir"],
            "kimi-k2.7-code-highspeed": [262144, 262144, [1.9, 8, 0.38], "ir"],
            "kimi-k3": [1048576, 1048576, [3, 15, 0.3], "ir"],
            "kimi-k3.1-pro": [1048576, 1048576, [2, 10, 0.2], "ir"],
            "kimi-k3.1-pro-highspeed": [1048576, 1048576, [4, 20, 0.2], "ir"],
        },
        "ollama": {
            "codellama:34b": [16384, 0, 0, "x", { "source": "model cards in Ollama's library (checked 2026-11-23)" }],
            "gpt-oss:120b": [131072, 0, 0, "r", { "source": "model cards in Ollama's library (checked 2026-11-23)" }],
            "gpt-oss:20b": [131072, 0, 0, "r", { "source": "model cards in Ollama's library (checked 2026-11-23)" }],
            "llama3.1": [131072, 0, 0, "", { "source": "model cards in Ollama's library (checked 2026-11-23)" }],
            "llama3.1:70b": [131072, 0, 0, "", { "source": "model cards in Ollama's library (checked 2026-11-23)" }],
            "llama3.1:8b": [131072, 0, 0, "", { "source": "model cards in Ollama's library (checked 2026-11-23)" }],
            "llama3.3:70b": [131072, 0, 0, "", { "source": "model cards in Ollama's library (checked 2026-11-23)" }],
            "qwen3-coder:30b": [262144, 0, 0, "", { "source": "model cards in Ollama's library (checked 2026-11-23)" }],
        },
        "openai": {
            "chat-latest": [400000, 128000, [5, 30, 0.5], "ir"],
            "gpt-4": [8192, 8192, [30, 60]],
            "gpt-4-turbo": [128000, 4096, [10, 30], "i"],
            "gpt-4.1": [1047576, 32768, [2, 8, 0.5], "i"],
            "gpt-4.1-mini": [1047576, 32768, [0.4, 1.6, 0.1], "i"],
            "gpt-4.1-nano": [1047576, 32768, [0.1, 0.4, 0.025], "i"],
            "gpt-4o": [128000, 16384, [2.5, 10, 1.25], "i"],
            "gpt-4o-2024-05-13": [128000, 4096, [5, 15], "i"],
            "gpt-4o-2024-08-06": [128000, 16384, [2.5, 10, 1.25], "i"],
            "gpt-4o-2024-11-20": [128000, 16384, [2.5, 10, 1.25], "i"],
            "gpt-4o-mini": [128000, 16384, [0.15, 0.6, 0.075], "i"],
            "gpt-5": [400000, 128000, [1.25, 10, 0.125], "ir"],
            "gpt-5-chat-latest": [128000, 16384, [1.25, 10, 0.125], "i"],
            "gpt-5-mini": [400000, 128000, [0.25, 2, 0.025], "ir"],
            "gpt-5-nano": [400000, 128000, [0.05, 0.4, 0.005], "ir"],
            "gpt-5-pro": [400000, 128000, [15, 120], "ir"],
            "gpt-5.1": [400000, 128000, [1.25, 10, 0.125], "ir"],
            "gpt-5.2": [400000, 128000, [1.75, 14, 0.175], "ir"],
            "gpt-5.2-pro": [400000, 128000, [21, 168], "ir"],
            "gpt-5.3-codex": [400000, 128000, [1.75, 14, 0.175], "ir"],
            "gpt-5.3-codex-spark": [128000, 32000, [1.75, 14, 0.175], "ir"],
            "gpt-5.4": [272000, 128000, [2.5, 15, 0.25], "ir", { "tiers": [[272000, 5, 22.5, 0.5]] }],
            "gpt-5.4-mini": [400000, 128000, [0.75, 4.5, 0.075], "ir"],
            "gpt-5.4-nano": [400000, 128000, [0.2, 1.25, 0.02], "ir"],
            "gpt-5.4-pro": [1050000, 128000, [30, 180], "ir", { "tiers": [[272000, 60, 270]] }],
            "gpt-5.5": [272000, 128000, [5, 30, 0.5], "ir", { "tiers": [[272000, 10, 45, 1]] }],
            "gpt-5.5-pro": [1050000, 128000, [30, 180], "ir", { "tiers": [[272000, 60, 270]] }],
            "gpt-5.6-cyber": [400000, 128000, [12.5, 75, 1.25, 15.625], "ir"],
            "gpt-5.6-luna": [272000, 128000, [0.2, 1.2, 0.02, 0.25], "ir", { "tiers": [[272000, 0.4, 1.8, 0.04, 0.5]] }],
            "gpt-5.6-sol": [272000, 128000, [4, 20, 0.4, 5], "ir", { "tiers": [[272000, 8, 30, 0.8, 10]] }],
            "gpt-5.6-terra": [272000, 128000, [2, 12, 0.2, 2.5], "ir", { "tiers": [[272000, 4, 18, 0.4, 5]] }],
            "gpt-6-astra": [272000, 128000, [10, 50, 1, 12.5], "ir", { "tiers": [[272000, 20, 75, 2, 25]] }],
            "gpt-6-luna": [272000, 128000, [0.1, 0.5, 0.01, 0.125], "ir", { "tiers": [[272000, 0.2, 0.75, 0.02, 0.25]] }],
            "gpt-6-sol": [272000, 128000, [2, 10, 0.2, 2.5], "ir", { "tiers": [[272000, 4, 15, 0.4, 5]] }],
            "gpt-6.1-sol": [272000, 128000, [2, 10, 0.1, 2.5], "ir", { "tiers": [[272000, 4, 15, 0.2, 5]] }],
            "gpt-6.1-terra": [272000, 128000, [1, 5, 0.05, 1.25], "ir", { "tiers": [[272000, 2, 7.5, 0.1, 2.5]] }],
            "gpt-daybreak-blue-latest": [1050000, 128000, [4, 20, 0.4, 5], "ir", { "tiers": [[272000, 8, 30, 0.8, 10]] }],
            "gpt-daybreak-red-latest": [400000, 128000, [12.5, 75, 1.25, 15.625], "ir"],
            "o1": [200000, 100000, [15, 60, 7.5], "ir"],
            "o1-pro": [200000, 100000, [150, 600], "ir"],
            "o3": [200000, 100000, [2, 8, 0.5], "ir"],
            "o3-mini": [200000, 100000, [1.1, 4.4, 0.55], "r"],
            "o3-pro": [200000, 100000, [20, 80], "ir"],
            "o4-mini": [200000, 100000, [1.1, 4.4, 0.275], "ir"],
        },
        "openrouter": {
            "aion-labs/aion-2.0": [131072, 32768, [0.8, 1.6, 0.2], "r"],
            "aion-labs/aion-3.0": [131072, 32768, [3, 6, 0.75], "r"],
            "aion-labs/aion-3.0-mini": [131072, 32768, [0.7, 1.4, 0.18], "r"],
            "aion-labs/aion-3.5": [262144, 32768, [3, 6, 0.75], "r"],
            "aion-labs/aion-3.5-mini": [262144, 32768, [0.7, 1.4, 0.18], "r"],
            "amazon/nova-2-lite-v1": [1000000, 65535, [0.3, 2.5], "ir"],
            "amazon/nova-lite-v1": [300000, 5120, [0.06, 0.24], "i"],
            "amazon/nova-micro-v1": [128000, 5120, [0.035, 0.14]],
            "amazon/nova-premier-v1": [1000000, 32000, [2.5, 12.5, 0.625], "i"],
            "amazon/nova-pro-v1": [300000, 5120, [0.8, 3.2], "i"],
            "anthropic/claude-3-5-sonnet": [200000, 8192, [3, 15], "i", { "source": "as anthropic/claude-3.5-sonnet: OpenRouter's last published price, as of @pydantic/genai-prices 0.1.8 (checked 2026-11-23)" }],
            "anthropic/claude-3.5-sonnet": [200000, 8192, [3, 15], "i", { "source": "OpenRouter's last published price, as of @pydantic/genai-prices 0.1.8 (checked 2026-11-23)" }],
            "anthropic/claude-fable-5": [1000000, 128000, [10, 50, 1, 12.5], "ir"],
            "anthropic/claude-fable-5.1": [1000000, 128000, [10, 50, 0.25, 12.5], "ir"],
            "anthropic/claude-fable-5.1:batch": [1000000, 128000, [5, 25, 0.125, 6.25], "ir"],
            "anthropic/claude-fable-5.2": [1000000, 128000, [8, 40, 0.2, 10], "ir"],
            "anthropic/claude-fable-5.2:batch": [1000000, 128000, [4, 20, 0.1, 5], "ir"],
            "anthropic/claude-fable-5:batch": [1000000, 128000, [5, 25, 0.5, 6.25], "ir"],
            "anthropic/claude-haiku-4.5": [200000, 64000, [1, 5, 0.1, 1.25], "ir"],
            "anthropic/claude-haiku-4.5:batch": [200000, 64000, [0.5, 2.5, 0.05, 0.625], "ir"],
            "anthropic/claude-haiku-5.5": [1000000, 128000, [0.1, 0.5, 0.01, 0.125], "irt", { "tiers": [[100000, 0.5, 2.5, 0.05, 0.625]] }],
            "anthropic/claude-haiku-5.5:batch": [1000000, 128000, [0.05, 0.25, 0.005, 0.0625], "ir", { "tiers": [[100000, 0.25, 1.25, 0.025, 0.3125]] }],
            "anthropic/claude-opus-4.1": [200000, 32000, [15, 75, 1.5, 18.75], "ir"],
            "anthropic/claude-opus-4.1:batch": [200000, 32000, [7.5, 37.5, 0.75, 9.375], "ir"],
            "anthropic/claude-opus-4.5": [200000, 64000, [5, 25, 0.5, 6.25], "ir"],
            "anthropic/claude-opus-4.5:batch": [200000, 64000, [2.5, 12.5, 0.25, 3.125], "ir"],
            "anthropic/claude-opus-4.6": [1000000, 128000, [5, 25, 0.5, 6.25], "ir"],
            "anthropic/claude-opus-4.6:batch": [1000000, 128000, [2.5, 12.5, 0.25, 3.125], "ir"],
            "anthropic/claude-opus-4.7": [1000000, 128000, [5, 25, 0.5, 6.25], "irt"],
            "anthropic/claude-opus-4.7:batch": [1000000, 128000, [2.5, 12.5, 0.25, 3.125], "ir"],
            "anthropic/claude-opus-4.8": [1000000, 128000, [5, 25, 0.5, 6.25], "irt"],
            "anthropic/claude-opus-4.8:batch": [1000000, 128000, [2.5, 12.5, 0.25, 3.125], "ir"],
            "anthropic/claude-opus-5": [1000000, 128000, [5, 25, 0.5, 6.25], "irt"],
            "anthropic/claude-opus-5.5": [1000000, 128000, [4, 20, 0.2, 5], "irt"],
            "anthropic/claude-opus-5.5:batch": [1000000, 128000, [2, 10, 0.1, 2.5], "ir"],
            "anthropic/claude-opus-5:batch": [1000000, 128000, [2.5, 12.5, 0.25, 3.125], "ir"],
            "anthropic/claude-sonnet-4.5": [1000000, 64000, [3, 15, 0.3, 3.75], "ir", { "tiers": [[200000, 6, 22.5, 0.6, 7.5]] }],
            "anthropic/claude-sonnet-4.5:batch": [1000000, 64000, [1.5, 7.5, 0.15, 1.875], "ir", { "tiers": [[200000, 3, 11.25, 0.3, 3.75]] }],
            "anthropic/claude-sonnet-4.6": [1000000, 128000, [3, 15, 0.3, 3.75], "ir"],
            "anthropic/claude-sonnet-4.6:batch": [1000000, 128000, [1.5, 7.5, 0.15, 1.875], "ir"],
            "anthropic/claude-sonnet-5": [1000000, 128000, [2, 10, 0.2, 2.5], "irt"],
            "anthropic/claude-sonnet-5.5": [1000000, 128000, [2, 10, 0.1, 2.5], "irt"],
            "anthropic/claude-sonnet-5.5:batch": [1000000, 128000, [1, 5, 0.05, 1.25], "ir"],
            "anthropic/claude-sonnet-5:batch": [1000000, 128000, [1, 5, 0.1, 1.25], "ir"],
            "auto": [2000000, 30000, 0, "ir"],
            "bytedance-seed/seed-1.6": [262144, 32768, [0.25, 2], "ir", { "tiers": [[128000, 0.5, 4]] }],
            "bytedance-seed/seed-1.6-flash": [262144, 32768, [0.075, 0.3], "ir", { "tiers": [[128000, 0.1, 0.8]] }],
            "bytedance-seed/seed-2-1-turbo": [262144, 235929, [0.5, 2.5], "ir"],
            "bytedance-seed/seed-2.0-code": [262144, 131072, [0.5, 3], "ir", { "tiers": [[128000, 1, 6]] }],
            "bytedance-seed/seed-2.0-lite": [262144, 131072, [0.25, 2], "ir", { "tiers": [[128000, 0.5, 4]] }],
            "bytedance-seed/seed-2.0-mini": [262144, 131072, [0.1, 0.4], "ir", { "tiers": [[128000, 0.2, 0.8]] }],
            "cohere/command-a": [256000, 8192, [2.5, 10]],
            "cohere/command-a-plus": [192000, 64000, [0.3, 1.5, 0.15], "ir"],
            "cohere/command-r-08-2024": [128000, 4000, [0.15, 0.6]],
            "cohere/command-r-plus-08-2024": [128000, 4000, [2.5, 10]],
            "cohere/command-r7b-12-2024": [128000, 4000, [0.0375, 0.15]],
            "cohere/north-mini-code:free": [256000, 64000, [0, 0], "r"],
            "deepseek/deepseek-chat": [163840, 16384, [0.32, 0.89]],
            "deepseek/deepseek-chat-v3-0324": [128000, 115200, [0.29, 1.14, 0.11]],
            "deepseek/deepseek-chat-v3.1": [163840, 147456, [0.25, 0.95, 0.13], "r"],
            "deepseek/deepseek-r1-0528": [163840, 32768, [0.5, 2.15, 0.35], "r"],
            "deepseek/deepseek-v3.1-terminus": [163840, 147456, [0.27, 1], "r"],
            "deepseek/deepseek-v3.2": [163840, 147456, [0.26, 0.38, 0.13], "r"],
            "deepseek/deepseek-v3.2-exp": [163840, 147456, [0.27, 0.41], "r"],
            "deepseek/deepseek-v4-flash": [1048575, 943717, [0.091, 0.182, 0.0182], "r"],
            "deepseek/deepseek-v4-flash-0731": [1048576, 943718, [0.0434, 0.3, 0.035], "r"],
            "deepseek/deepseek-v4-flash-0731:batch": [1048576, 384000, [0.048, 0.144, 0.012], "r"],
            "deepseek/deepseek-v4-flash-vision-exp": [1048575, 943717, [0.44, 1.32, 0.014], "ir"],
            "deepseek/deepseek-v4-pro": [1024000, 384000, [0.95526, 1.91052, 0.079605], "r"],
            "deepseek/deepseek-v4-pro-0813": [1048576, 943718, [0.111, 4.44, 0.097], "r"],
            "deepseek/deepseek-v4.1-flash": [1048576, 943718, 0, "ir"],
            "deepseek/deepseek-v4.1-flash-1017": [1048576, 943718, 0, "ir"],
            "deepseek/deepseek-v4.1-flash-1017:batch": [1048576, 943718, [0.011, 0.2, 0.002], "ir"],
            "deepseek/deepseek-v4.1-flash:batch": [1048576, 131072, [0.112, 0.336, 0.00336], "ir"],
            "dots-studio/dots-3-note-preview:free": [512000, 460800, [0, 0], "ir"],
            "elorian/glimpse": [262144, 256000, [0.6, 3, 0.06], "ir"],
            "fireworks/ember-1": [1048576, 943718, [3, 15, 0.3], "ir"],
            "google/gemini-2.5-flash": [1048576, 65535, [0.3, 2.5, 0.03, 0.083333], "ir"],
            "google/gemini-2.5-flash-lite": [1048576, 65535, [0.1, 0.4, 0.01, 0.083333], "ir"],
            "google/gemini-2.5-pro": [1048576, 65536, [1.25, 10, 0.125, 0.375], "ir", { "tiers": [[200000, 2.5, 15, 0.25, 0.375]] }],
            "google/gemini-2.5-pro-preview": [1048576, 65536, [1.25, 10, 0.125, 0.375], "ir", { "tiers": [[200000, 2.5, 15, 0.25, 0.375]] }],
            "google/gemini-3-flash-preview": [1048576, 65536, [0.5, 3, 0.05, 0.083333], "ir"],
            "google/gemini-3-flash-preview:batch": [1048576, 65536, [0.25, 1.5], "ir"],
            "google/gemini-3-pro-image": [65536, 32768, [2, 12, 0.2, 0.375], "ir"],
            "google/gemini-3.1-flash-lite": [1048576, 65536, [0.25, 1.5, 0.025, 0.083333], "ir"],
            "google/gemini-3.1-flash-lite-preview": [1048576, 65536, [0.25, 1.5, 0.025, 0.083333], "ir"],
            "google/gemini-3.1-flash-lite:batch": [1048576, 65536, [0.125, 0.75, 0.0125], "ir"],
            "google/gemini-3.1-pro-preview": [1048576, 65536, [2, 12, 0.2, 0.375], "ir", { "tiers": [[200000, 4, 18, 0.4, 0.375]] }],
            "google/gemini-3.1-pro-preview-customtools": [1048576, 65536, [2, 12, 0.2, 0.375], "ir", { "tiers": [[200000, 4, 18, 0.4, 0.375]] }],
            "google/gemini-3.1-pro-preview:batch": [1048576, 65536, [1, 6], "ir", { "tiers": [[200000, 2, 9]] }],
            "google/gemini-3.5-flash": [1048576, 65536, [1.5, 9, 0.15, 0.083333], "ir"],
            "google/gemini-3.5-flash-lite": [1048576, 65536, [0.3, 2.5, 0.03, 0.083333], "ir"],
            "google/gemini-3.5-flash-lite:batch": [1048576, 65536, [0.15, 1.25, 0.015], "ir"],
            "google/gemini-3.5-flash:batch": [1048576, 65536, [0.75, 4.5, 0.075], "ir"],
            "google/gemini-3.6-flash": [1048576, 65536, [0.75, 3.75, 0.075, 0.041667], "ir"],
            "google/gemini-3.6-flash:batch": [1048576, 65536, [0.375, 1.875, 0.0375, 0.041667], "ir"],
            "google/gemini-3.7-flash": [1048576, 65536, [0.75, 3.75, 0.075, 0.041667], "ir"],
            "google/gemini-3.7-flash:batch": [1048576, 65536, [0.375, 1.875, 0.0375, 0.041667], "ir"],
            "google/gemini-3.8-flash": [1048576, 65536, [0.825, 4.125, 0.0825, 0.041667], "ir"],
            "google/gemini-3.8-flash:batch": [1048576, 65536, [0.375, 1.875, 0.0375, 0.041667], "ir"],
            "google/gemini-4-argon": [1048576, 943718, [2, 10, 0.1, 0.1875], "ir"],
            "google/gemini-4-argon:batch": [1048576, 943718, [1, 5, 0.05, 0.1875], "ir"],
            "google/gemini-nano-banana-2.1": [65536, 58982, [1.5, 7.5], "ir"],
            "google/gemma-3-12b-it": [131072, 16384, [0.05, 0.15], "i"],
            "google/gemma-3-27b-it": [131072, 117964, [0.08, 0.45, 0.04], "i"],
            "google/gemma-4-26b-a4b-it": [256000, 128000, [0.08, 0.1, 0.046], "ir"],
            "google/gemma-4-26b-a4b-it:free": [262144, 32768, [0, 0], "ir"],
            "google/gemma-4-31b-it": [262144, 16384, [0.2, 0.4], "ir"],
            "google/gemma-4-31b-it:free": [262144, 32768, [0, 0], "ir"],
            "ibm-granite/granite-4.2-8b": [131072, 117964, [0.06, 0.25, 0.015], "r"],
            "inclusionai/ling-3.0-flash": [262144, 32768, [0.021, 0.063, 0.0042], "r"],
            "inclusionai/ling-3.0-flash-vl": [131072, 32768, [0.06, 0.18, 0.012], "ir"],
            "inclusionai/ling-3.0-tiny": [262144, 250000, [0.015, 0.045, 0.003], "r"],
            "inclusionai/ling-3.1-flash": [1000000, 262144, [0.045, 0.135, 0.009], "r"],
            "liquid/lfm-2.5-2.6b": [128000, 8192, [0.35, 0.5, 0.04], "r"],
            "liquid/lfm-2.5-2.6b:free": [65536, 8192, [0, 0], "r"],
            "liquid/lfm-2.5-24b-a2b": [128000, 8192, [0.05, 0.7, 0.025], "r"],
            "liquid/lfm-3-1.7b": [262144, 8192, [0.08, 0.2, 0.02], "r"],
            "liquid/lfm-3-1.7b:free": [262144, 8192, [0, 0], "r"],
            "meituan/longcat-2.0": [1048756, 262144, [0.3, 1.2, 0.006], "r"],
            "meta-llama/llama-3.1-70b": [131072, 0, [0.1, 0.28], "", { "source": "as meta-llama/llama-3.1-70b-instruct: OpenRouter's last published price, as of @pydantic/genai-prices 0.1.8 (checked 2026-11-23)" }],
            "meta-llama/llama-3.1-70b-instruct": [131072, 0, [0.1, 0.28], "", { "source": "OpenRouter's last published price, as of @pydantic/genai-prices 0.1.8 (checked 2026-11-23)" }],
            "meta-llama/llama-3.1-8b-instruct": [131072, 16384, [0.02, 0.04]],
            "meta-llama/llama-3.3-70b-instruct": [128000, 115200, [0.71, 0.71, 0.71]],
            "meta-llama/llama-4-maverick": [524288, 32768, [0.35, 1, 0.17], "i"],
            "meta-llama/llama-4-scout": [327680, 16384, [0.1, 0.3], "i"],
            "meta/muse-ember": [1048576, 943718, [0.1, 0.5, 0.004, 0.125], "ir"],
            "meta/muse-glimmer-30b": [131072, 16384, [0.3, 1.2, 0.04], "ir"],
            "meta/muse-glimmer-30b:batch": [131072, 16384, [0.24, 0.96, 0.032], "ir"],
            "meta/muse-spark-1.1": [1048576, 943718, [1.25, 4.25, 0.15], "ir"],
            "meta/muse-spark-1.2": [1048576, 943718, [1.25, 4.25, 0.15], "ir"],
            "meta/muse-spark-1.2-contributor": [1048576, 943718, [0.1, 0.2, 0.002], "ir"],
            "meta/muse-spark-1.3": [1048576, 943718, [1.25, 4.25, 0.15], "ir"],
            "meta/muse-spark-1.3-contributor": [1048576, 943718, [0.1, 0.2, 0.002], "ir"],
            "meta/muse-spark-open": [1048576, 131072, [1.25, 4.25, 0.15], "ir"],
            "meta/muse-wonder": [1048576, 943718, [4, 20, 0.2], "ir"],
            "minimax/minimax-m2.5": [65536, 58982, [0.3, 1.2, 0.06], "r"],
            "minimax/minimax-m2.7": [196608, 176947, [0.21, 0.84, 0.042], "r"],
            "minimax/minimax-m3": [524288, 512000, [0.3, 1.2, 0.06], "ir"],
            "minimax/minimax-m3.1-flash": [1048576, 524288, [0.15, 0.6, 0.015], "ir"],
            "minimax/minimax-m3:batch": [524288, 512000, [0.224, 0.88, 0.0448], "ir"],
            "mistralai/codestral-2508": [256000, 204800, [0.3, 0.9, 0.03]],
            "mistralai/devstral-2512": [262144, 209715, [0.4, 2, 0.04]],
            "mistralai/ministral-14b-2512": [262144, 209715, [0.2, 0.2, 0.02], "i"],
            "mistralai/ministral-3b-2512": [131072, 104857, [0.1, 0.1, 0.01], "i"],
            "mistralai/ministral-8b-2512": [262144, 209715, [0.15, 0.15, 0.015], "i"],
            "mistralai/mistral-large": [128000, 102400, [2, 6, 0.2]],
            "mistralai/mistral-large-2407": [131072, 104857, [2, 6, 0.2]],
            "mistralai/mistral-large-2512": [262144, 209715, [0.5, 1.5, 0.05], "i"],
            "mistralai/mistral-large-4-0": [1048576, 262144, [0.7, 2.1, 0.07], "ir"],
            "mistralai/mistral-medium-3": [131072, 104857, [0.4, 2, 0.04], "i"],
            "mistralai/mistral-medium-3-5": [262144, 209715, [1.5, 7.5], "ir"],
            "mistralai/mistral-medium-3-5:batch": [262144, 209715, [0.75, 3.75], "ir"],
            "mistralai/mistral-medium-3.1": [131072, 104857, [0.4, 2, 0.04], "i"],
            "mistralai/mistral-nemo": [131072, 16384, [0.029, 0.03]],
            "mistralai/mistral-saba": [32768, 26214, [0.2, 0.6, 0.02]],
            "mistralai/mistral-small-2603": [262144, 209715, [0.15, 0.6, 0.015], "ir"],
            "mistralai/mistral-small-3.1-24b-instruct": [128000, 102400, [0.351, 0.555], "i"],
            "mistralai/mistral-small-3.2-24b-instruct": [32768, 26214, [0.1, 0.3, 0.01], "i"],
            "mistralai/mixtral-8x22b-instruct": [65536, 52428, [2, 6, 0.2]],
            "mistralai/voxtral-small-24b-2507": [32768, 26214, [0.1, 0.3, 0.01]],
            "moonshotai/kimi-k2": [131072, 98304, [0.57, 2.3]],
            "moonshotai/kimi-k2-0905": [262144, 98304, [0.6, 2.5]],
            "moonshotai/kimi-k2-thinking": [262144, 98304, [0.6, 2.5, 0.15], "r"],
            "moonshotai/kimi-k2.5": [256000, 4096, [0.41, 2.06, 0.07], "ir"],
            "moonshotai/kimi-k2.6": [262144, 235929, [0.65, 3.41, 0.15], "ir"],
            "moonshotai/kimi-k2.7-code": [262144, 235929, [0.6, 3.5, 0.16], "ir"],
            "moonshotai/kimi-k3": [1048576, 131072, 0, "ir"],
            "moonshotai/kimi-k3.1-pro": [1048576, 131072, [2, 10, 0.2], "ir"],
            "moonshotai/kimi-k3:batch": [1048576, 16384, [2.28, 11.4, 0.228], "ir"],
            "nex-agi/nex-n2.5-pro": [262144, 235929, [0.075, 0.25, 0.015], "ir"],
            "nex-agi/nex-n2.6": [262144, 235929, [0.12, 0.4, 0.024], "ir"],
            "nvidia/nemotron-3-nano-30b-a3b": [262144, 235929, [0.06, 0.24, 0.012], "r"],
            "nvidia/nemotron-3-nano-omni-30b-a3b-reasoning:free": [256000, 65536, [0, 0], "ir"],
            "nvidia/nemotron-3-super-120b-a12b": [262144, 16384, [0.075, 0.4], "r"],
            "nvidia/nemotron-3-ultra-550b-a55b": [202800, 182520, [0.6, 2.4, 0.12], "r"],
            "nvidia/nemotron-3-ultra-550b-a55b:free": [1000000, 65536, [0, 0], "r"],
            "nvidia/nemotron-3.5-lightning": [262144, 235929, [0.07, 0.2, 0.04], "r"],
            "nvidia/nemotron-3.5-lightning:free": [1000000, 65536, [0, 0], "r"],
            "nvidia/nemotron-3.5-super-vl": [1048576, 943718, [0.15, 0.47, 0.02], "ir"],
            "nvidia/nemotron-3.5-super-vl:free": [1000000, 131072, [0, 0], "ir"],
            "openai/gpt-3.5-turbo-0613": [4095, 3685, [1, 2]],
            "openai/gpt-3.5-turbo-16k": [16385, 4096, [3, 4]],
            "openai/gpt-4": [8191, 4096, [30, 60]],
            "openai/gpt-4-turbo-preview": [128000, 4096, [10, 30], "", { "source": "OpenRouter's last published price, as of @pydantic/genai-prices 0.1.8 (checked 2026-11-23)" }],
            "openai/gpt-4-turbo:batch": [128000, 4096, [5, 15], "i"],
            "openai/gpt-4.1": [1047576, 32768, [2, 8, 0.5], "i"],
            "openai/gpt-4.1-mini": [1047576, 32768, [0.4, 1.6, 0.1], "i"],
            "openai/gpt-4.1-mini:batch": [1047576, 32768, [0.2, 0.8, 0.05], "i"],
            "openai/gpt-4.1-nano": [1047576, 942818, [0.1, 0.4, 0.03], "i"],
            "openai/gpt-4.1-nano:batch": [1047576, 32768, [0.05, 0.2, 0.0125], "i"],
            "openai/gpt-4.1:batch": [1047576, 32768, [1, 4, 0.25], "i"],
            "openai/gpt-4o": [128000, 16384, [2.5, 10, 1.25], "i"],
            "openai/gpt-4o-2024-05-13": [128000, 4096, [5, 15], "i"],
            "openai/gpt-4o-2024-08-06": [128000, 16384, [2.5, 10, 1.25], "i"],
            "openai/gpt-4o-2024-11-20": [128000, 16384, [2.5, 10, 1.25], "i"],
            "openai/gpt-4o-mini": [128000, 16384, [0.15, 0.6, 0.075], "i"],
            "openai/gpt-4o-mini-2024-07-18": [128000, 16384, [0.15, 0.6, 0.075], "i"],
            "openai/gpt-4o-mini:batch": [128000, 16384, [0.075, 0.3, 0.0375], "i"],
            "openai/gpt-4o:batch": [128000, 16384, [1.25, 5, 0.625], "i"],
            "openai/gpt-5": [400000, 128000, [1.25, 10, 0.125], "ir"],
            "openai/gpt-5-mini": [400000, 128000, [0.25, 2, 0.025], "ir"],
            "openai/gpt-5-mini:batch": [400000, 128000, [0.125, 1, 0.0125], "ir"],
            "openai/gpt-5-nano": [400000, 128000, [0.05, 0.4, 0.005], "ir"],
            "openai/gpt-5-nano:batch": [400000, 128000, [0.025, 0.2, 0.0025], "ir"],
            "openai/gpt-5-pro": [400000, 128000, [15, 120], "ir"],
            "openai/gpt-5-pro:batch": [400000, 128000, [7.5, 60], "ir"],
            "openai/gpt-5.1": [400000, 128000, [1.25, 10, 0.125], "ir"],
            "openai/gpt-5.1-codex": [400000, 128000, [1.25, 10, 0.13], "ir"],
            "openai/gpt-5.1-codex-max": [400000, 128000, [1.25, 10, 0.125], "ir"],
            "openai/gpt-5.1-codex-mini": [400000, 128000, [0.25, 2, 0.03], "ir"],
            "openai/gpt-5.1:batch": [400000, 128000, [0.625, 5, 0.0625], "ir"],
            "openai/gpt-5.2": [400000, 128000, [1.75, 14, 0.175], "ir"],
            "openai/gpt-5.2-chat": [128000, 32000, [1.75, 14, 0.175], "i"],
            "openai/gpt-5.2-codex": [400000, 128000, [1.75, 14, 0.175], "ir"],
            "openai/gpt-5.2-pro": [400000, 128000, [21, 168], "ir"],
            "openai/gpt-5.2-pro:batch": [400000, 128000, [10.5, 84], "ir"],
            "openai/gpt-5.2:batch": [400000, 128000, [0.875, 7, 0.0875], "ir"],
            "openai/gpt-5.3-codex": [400000, 128000, [1.75, 14, 0.175], "ir"],
            "openai/gpt-5.4": [1050000, 128000, [2.5, 15, 0.25], "ir", { "tiers": [[272000, 5, 22.5, 0.5]] }],
            "openai/gpt-5.4-mini": [400000, 128000, [0.75, 4.5, 0.075], "ir"],
            "openai/gpt-5.4-mini:batch": [400000, 128000, [0.375, 2.25, 0.0375], "ir"],
            "openai/gpt-5.4-nano": [400000, 128000, [0.2, 1.25, 0.02], "ir"],
            "openai/gpt-5.4-nano:batch": [400000, 128000, [0.1, 0.625, 0.01], "ir"],
            "openai/gpt-5.4-pro": [1050000, 128000, [30, 180], "ir", { "tiers": [[272000, 60, 270]] }],
            "openai/gpt-5.4-pro:batch": [1050000, 128000, [15, 90], "ir", { "tiers": [[272000, 30, 135]] }],
            "openai/gpt-5.4:batch": [1050000, 128000, [1.25, 7.5, 0.125], "ir", { "tiers": [[272000, 2.5, 11.25, 0.25]] }],
            "openai/gpt-5.5": [1050000, 128000, [5, 30, 0.5], "ir", { "tiers": [[272000, 10, 45, 1]] }],
            "openai/gpt-5.5-pro": [1050000, 128000, [30, 180], "ir", { "tiers": [[272000, 60, 270]] }],
            "openai/gpt-5.5-pro:batch": [1050000, 128000, [15, 90], "ir", { "tiers": [[272000, 30, 135]] }],
            "openai/gpt-5.5:batch": [1050000, 128000, [2.5, 15, 0.25], "ir", { "tiers": [[272000, 5, 22.5, 0.5]] }],
            "openai/gpt-5.6-luna": [1050000, 128000, [0.2, 1.2, 0.02, 0.25], "ir", { "tiers": [[272000, 0.4, 1.8, 0.04, 0.5]] }],
            "openai/gpt-5.6-luna-pro": [1050000, 128000, [0.2, 1.2, 0.02, 0.25], "ir", { "tiers": [[272000, 0.4, 1.8, 0.04, 0.5]] }],
            "openai/gpt-5.6-luna-pro:batch": [1050000, 128000, [0.1, 0.6, 0.01], "ir", { "tiers": [[272000, 0.2, 0.9, 0.02]] }],
            "openai/gpt-5.6-luna:batch": [1050000, 128000, [0.1, 0.6, 0.01], "ir", { "tiers": [[272000, 0.2, 0.9, 0.02]] }],
            "openai/gpt-5.6-sol": [1050000, 128000, [4, 20, 0.4, 5], "ir", { "tiers": [[272000, 8, 30, 0.8, 10]] }],
            "openai/gpt-5.6-sol-pro": [1050000, 128000, [4, 20, 0.4, 5], "ir", { "tiers": [[272000, 8, 30, 0.8, 10]] }],
            "openai/gpt-5.6-sol-pro:batch": [1050000, 128000, [2, 10, 0.2, 2.5], "ir", { "tiers": [[272000, 4, 15, 0.4, 5]] }],
            "openai/gpt-5.6-sol:batch": [1050000, 128000, [2, 10, 0.2, 2.5], "ir", { "tiers": [[272000, 4, 15, 0.4, 5]] }],
            "openai/gpt-5.6-terra": [1050000, 128000, [2, 12, 0.2, 2.5], "ir", { "tiers": [[272000, 4, 18, 0.4, 5]] }],
            "openai/gpt-5.6-terra-pro": [1050000, 128000, [2, 12, 0.2, 2.5], "ir", { "tiers": [[272000, 4, 18, 0.4, 5]] }],
            "openai/gpt-5.6-terra-pro:batch": [1050000, 128000, [1, 6, 0.1], "ir", { "tiers": [[272000, 2, 9, 0.2]] }],
            "openai/gpt-5.6-terra:batch": [1050000, 128000, [1, 6, 0.1], "ir", { "tiers": [[272000, 2, 9, 0.2]] }],
            "openai/gpt-5:batch": [400000, 128000, [0.625, 5, 0.0625], "ir"],
            "openai/gpt-6-astra": [1050000, 128000, [10, 50, 1, 12.5], "ir", { "tiers": [[272000, 20, 75, 2, 25]] }],
            "openai/gpt-6-astra-pro": [1050000, 128000, [10, 50, 1, 12.5], "ir", { "tiers": [[272000, 20, 75, 2, 25]] }],
            "openai/gpt-6-astra-pro:batch": [1050000, 128000, [5, 25, 0.5, 6.25], "ir", { "tiers": [[272000, 10, 37.5, 1, 12.5]] }],
            "openai/gpt-6-astra:batch": [1050000, 128000, [5, 25, 0.5, 6.25], "ir", { "tiers": [[272000, 10, 37.5, 1, 12.5]] }],
            "openai/gpt-6-luna": [1050000, 128000, [0.1, 0.5, 0.01, 0.125], "ir", { "tiers": [[272000, 0.2, 0.75, 0.02, 0.25]] }],
            "openai/gpt-6-luna-pro": [1050000, 128000, [0.1, 0.5, 0.01, 0.125], "ir", { "tiers": [[272000, 0.2, 0.75, 0.02, 0.25]] }],
            "openai/gpt-6-luna-pro:batch": [1050000, 128000, [0.05, 0.25, 0.005, 0.0625], "ir", { "tiers": [[272000, 0.1, 0.375, 0.01, 0.125]] }],
            "openai/gpt-6-luna:batch": [1050000, 128000, [0.05, 0.25, 0.005, 0.0625], "ir", { "tiers": [[272000, 0.1, 0.375, 0.01, 0.125]] }],
            "openai/gpt-6-sol": [1050000, 128000, [2, 10, 0.2, 2.5], "ir", { "tiers": [[272000, 4, 15, 0.4, 5]] }],
            "openai/gpt-6-sol-pro": [1050000, 128000, [2, 10, 0.2, 2.5], "ir", { "tiers": [[272000, 4, 15, 0.4, 5]] }],
            "openai/gpt-6-sol-pro:batch": [1050000, 128000, [1, 5, 0.1, 1.25], "ir", { "tiers": [[272000, 2, 7.5, 0.2, 2.5]] }],
            "openai/gpt-6-sol:batch": [1050000, 128000, [1, 5, 0.1, 1.25], "ir", { "tiers": [[272000, 2, 7.5, 0.2, 2.5]] }],
            "openai/gpt-6.1-sol": [1050000, 128000, [2, 10, 0.1, 2.5], "ir", { "tiers": [[272000, 4, 15, 0.2, 5]] }],
            "openai/gpt-6.1-sol-pro": [1050000, 128000, [2, 10, 0.1, 2.5], "ir", { "tiers": [[272000, 4, 15, 0.2, 5]] }],
            "openai/gpt-6.1-sol-pro:batch": [1050000, 128000, [1, 5, 0.05, 1.25], "ir", { "tiers": [[272000, 2, 7.5, 0.1, 2.5]] }],
            "openai/gpt-6.1-sol:batch": [1050000, 128000, [1, 5, 0.05, 1.25], "ir", { "tiers": [[272000, 2, 7.5, 0.1, 2.5]] }],
            "openai/gpt-6.1-terra": [1050000, 128000, [1, 5, 0.05, 1.25], "ir", { "tiers": [[272000, 2, 7.5, 0.1, 2.5]] }],
            "openai/gpt-6.1-terra-pro": [1050000, 128000, [1, 5, 0.05, 1.25], "ir", { "tiers": [[272000, 2, 7.5, 0.1, 2.5]] }],
            "openai/gpt-6.1-terra-pro:batch": [1050000, 128000, [0.5, 2.5, 0.025, 0.625], "ir", { "tiers": [[272000, 1, 3.75, 0.05, 1.25]] }],
            "openai/gpt-6.1-terra:batch": [1050000, 128000, [0.5, 2.5, 0.025, 0.625], "ir", { "tiers": [[272000, 1, 3.75, 0.05, 1.25]] }],
            "openai/gpt-audio": [128000, 16384, [2.5, 10]],
            "openai/gpt-audio-mini": [128000, 16384, [0.6, 2.4]],
            "openai/gpt-chat-latest": [400000, 128000, [5, 30, 0.5], "i"],
            "openai/gpt-oss-120b": [131072, 65536, [0.15, 0.6, 0.075], "r"],
            "openai/gpt-oss-120b:batch": [131072, 117964, [0.0296, 0.136], "r"],
            "openai/gpt-oss-20b": [131072, 117964, [0.03, 0.13, 0.03], "r"],
            "openai/gpt-oss-20b:batch": [131072, 117964, [0.024, 0.112], "r"],
            "openai/gpt-oss-safeguard-20b": [131072, 65536, [0.075, 0.3, 0.0375], "r"],
            "openai/o3": [200000, 100000, [2, 8, 0.5], "ir"],
            "openai/o3-mini:batch": [200000, 100000, [0.55, 2.2, 0.275], "r"],
            "openai/o3-pro": [200000, 100000, [20, 80], "ir"],
            "openai/o3:batch": [200000, 100000, [1, 4, 0.25], "ir"],
            "openai/o4-mini:batch": [200000, 100000, [0.55, 2.2, 0.1375], "ir"],
            "openrouter/auto": [2000000, 4096, 0, "ir"],
            "openrouter/auto-beta": [2000000, 64000, 0, "ir"],
            "openrouter/auto-code": [2000000, 64000, 0, "ir"],
            "openrouter/free": [200000, 4096, 0, "ir"],
            "openrouter/fusion": [1000000, 30000, 0, "r"],
            "openrouter/pareto-code": [2000000, 4096, 0, "r"],
            "particle-ai/particle-1": [1048576, 131072, [0.05, 0.5, 0.003], "ir"],
            "perceptron/perceptron-mk1.5": [36864, 8192, [0.15, 1.5], "ir"],
            "prism-ml/ternary-bonsai-2-27b": [262144, 32768, [0.075, 0.5, 0.0375], "ir"],
            "prism-ml/ternary-bonsai-2-9b": [262144, 65536, [0.08, 0.13, 0.04], "ir"],
            "qwen/qwen-2.5-72b-instruct": [32768, 16384, [0.36, 0.4]],
            "qwen/qwen-2.5-7b-instruct": [32768, 29491, [0.1, 0.2]],
            "qwen/qwen-plus": [1000000, 32768, [0.26, 0.78, 0.052, 0.325], "", { "tiers": [[256000, 0.78, 2.34, 0.156, 0.975]] }],
            "qwen/qwen3-14b": [40960, 36864, [0.1, 0.22], "r"],
            "qwen/qwen3-235b-a22b-2507": [131072, 117964, [0.14, 0.8, 0.05]],
            "qwen/qwen3-235b-a22b-thinking-2507": [128000, 16384, [0.45, 3.5], "r"],
            "qwen/qwen3-30b-a3b": [40960, 16384, [0.12, 0.5], "r"],
            "qwen/qwen3-30b-a3b-instruct-2507": [262144, 235929, [0.1, 0.3, 0.1]],
            "qwen/qwen3-32b": [40960, 16384, [0.08, 0.28], "r"],
            "qwen/qwen3-coder": [262144, 65536, [0.3, 1, 0.1]],
            "qwen/qwen3-coder-30b-a3b-instruct": [262144, 235929, [0.15, 0.6]],
            "qwen/qwen3-coder-flash": [1000000, 65536, [0.195, 0.975, 0.039, 0.24375], "", { "tiers": [[32000, 0.325, 1.625, 0.065, 0.40625], [128000, 0.52, 2.6, 0.104, 0.65]] }],
            "qwen/qwen3-coder-next": [262144, 235929, [0.12, 0.8, 0.07]],
            "qwen/qwen3-next-80b-a3b-instruct": [262144, 16384, [0.09, 1.1]],
            "qwen/qwen3-vl-235b-a22b-instruct": [131072, 32768, [0.21, 1.9, 0.1], "i"],
            "qwen/qwen3-vl-30b-a3b-instruct": [262144, 16384, [0.15, 0.6], "i"],
            "qwen/qwen3-vl-30b-a3b-thinking": [262144, 235929, [0.29, 1], "ir"],
            "qwen/qwen3-vl-8b-instruct": [262144, 235929, [0.25, 0.75, 0.12], "i"],
            "qwen/qwen3.5-122b-a10b": [262144, 65536, [0.26, 2.08], "ir"],
            "qwen/qwen3.5-27b": [262144, 81920, [0.26, 2.6], "ir"],
            "qwen/qwen3.5-35b-a3b": [262144, 81920, [0.14, 1, 0.05], "ir"],
            "qwen/qwen3.5-397b-a17b": [256000, 64000, [0.6, 3.6, 0.12], "ir"],
            "qwen/qwen3.5-9b": [262144, 235929, [0.17, 0.25], "ir"],
            "qwen/qwen3.5-flash-02-23": [1000000, 65536, [0.065, 0.26], "ir"],
            "qwen/qwen3.5-plus-02-15": [1000000, 65536, [0.26, 1.56], "ir", { "tiers": [[256000, 0.325, 1.95]] }],
            "qwen/qwen3.5-plus-20260420": [1000000, 65536, [0.3, 1.8, null, 0.375], "ir", { "tiers": [[256000, 0.375, 2.25, null, 0.46875]] }],
            "qwen/qwen3.6-27b": [262144, 81920, [0.32, 3.2], "ir"],
            "qwen/qwen3.6-35b-a3b": [262144, 235929, [0.1, 0.9, 0.025], "ir"],
            "qwen/qwen3.6-flash": [1000000, 65536, [0.1875, 1.125, null, 0.234375], "ir", { "tiers": [[256000, 0.75, 3, null, 0.9375]] }],
            "qwen/qwen3.6-plus": [1000000, 65536, [0.325, 1.95, null, 0.40625], "ir", { "tiers": [[256000, 1.3, 3.9, null, 1.625]] }],
            "qwen/qwen3.7-flash": [1000000, 65536, [0.03, 0.13, 0.006, 0.038], "ir", { "tiers": [[32000, 0.1, 0.4, 0.02, 0.125], [256000, 0.2, 0.8, 0.04, 0.25]] }],
            "qwen/qwen3.7-max": [1000000, 131072, [1.475, 4.425, 0.295, 1.84375], "r"],
            "qwen/qwen3.7-plus": [1000000, 131072, [0.32, 1.28, 0.064, 0.4], "ir", { "tiers": [[256000, 0.96, 3.84, 0.192, 1.2]] }],
            "qwen/qwen3.7-plus:batch": [262144, 131072, [0.23, 0.92], "ir"],
            "qwen/qwen3.8-2.4t-a95b": [1048576, 131072, [2, 6, 0.25], "r"],
            "qwen/qwen3.8-27b": [262144, 235929, [0.15, 1.875, 0.0375], "ir"],
            "qwen/qwen3.8-27b:batch": [262144, 235929, [0.16, 2, 0.04], "ir"],
            "qwen/qwen3.8-flash": [1000000, 131072, [0.15, 0.47, 0.016], "ir"],
            "qwen/qwen3.8-max-0902": [1000000, 131072, [2, 6, 0.25], "ir"],
            "qwen/qwen3.8-max-0902:batch": [262144, 131072, [1.15, 3.45], "ir"],
            "qwen/qwen3.8-max-prime": [1000000, 131072, [4, 12, 0.5], "ir"],
            "qwen/qwen3.8-omni-flash": [1000000, 131072, [0.15, 0.47, 0.016], "ir"],
            "recursive/flint-v1.0:free": [262144, 235929, [0, 0], "r"],
            "reflection/beam-1.0-501b-a23b": [1048576, 943718, [0.3, 1, 0.04], "r"],
            "rekaai/reka-edge": [16384, 14745, [0.1, 0.1], "i"],
            "relace/relace-search": [256000, 128000, [1, 3]],
            "ricursiveai/ripple-65b-preview": [1048576, 131072, [0.2, 0.6, 0.05], "r"],
            "sakana/fugu-max": [1000000, 128000, [2, 6, 0.25], "ir"],
            "sakana/fugu-ultra": [1000000, 128000, [5, 30, 0.5], "ir", { "tiers": [[272000, 10, 45, 1]] }],
            "sakana/fugu-ultra-v2": [1000000, 128000, [5, 30, 0.5], "ir", { "tiers": [[272000, 10, 45, 1]] }],
            "sakana/sakana-namazu": [262144, 65536, [0.95, 4, 0.15], "ir"],
            "stepfun/step-3.5-flash": [262144, 65536, [0.1, 0.3], "r"],
            "stepfun/step-3.7-flash": [256000, 230400, [0.2, 1.15, 0.04], "ir"],
            "stepfun/step-5-preview": [1000000, 64000, [1, 2.7, 0.1], "ir"],
            "tencent/hy3": [262144, 128000, [0.132, 0.528, 0.033], "r"],
            "tencent/hy3-preview": [262144, 235929, [0.18, 0.6, 0.06], "r"],
            "tencent/hy4": [1048576, 65536, [0.417, 1.2505, 0.021], "ir"],
            "tencent/hy4-preview": [1048576, 64000, [0.834, 2.501, 0.042], "r"],
            "thinkingmachines/inkling": [524288, 471859, [1, 4.05, 0.17], "ir"],
            "thinkingmachines/inkling-2-small:free": [1048576, 131072, [0, 0], "ir"],
            "thinkingmachines/inkling-small": [524288, 262144, [0.45, 1.2, 0.1], "ir"],
            "thinkingmachines/inkling-small:batch": [524288, 262144, [0.36, 0.96, 0.08], "ir"],
            "typesafe/jev-router": [1000000, 64000, 0, "ir"],
            "unbiased/pareto-26.10": [1048576, 131072, [0.8, 3.2, 0.03], "i"],
            "unbiased/pareto-26.9": [262144, 131072, [2.5, 7.5, 0.25], "i"],
            "upstage/solar-mini4": [524288, 131072, [0.05, 0.2, 0.005], "r"],
            "upstage/solar-pro4": [524288, 131072, [0.15, 0.6, 0.03], "r"],
            "x-ai/grok-4.20": [2000000, 1800000, [1.25, 2.5, 0.2], "ir", { "tiers": [[200000, 2.5, 5, 0.4]] }],
            "x-ai/grok-4.3": [1000000, 900000, [1.25, 2.5, 0.2], "ir", { "tiers": [[200000, 2.5, 5, 0.4]] }],
            "x-ai/grok-4.3:batch": [1000000, 900000, [1, 2, 0.16], "ir", { "tiers": [[200000, 2, 4, 0.32]] }],
            "x-ai/grok-4.5": [500000, 450000, [2, 6, 0.3], "ir", { "tiers": [[200000, 4, 12, 0.6]] }],
            "x-ai/grok-4.6": [500000, 450000, [2, 6, 0.5], "ir", { "tiers": [[200000, 4, 12, 1]] }],
            "x-ai/grok-4.6:batch": [500000, 450000, [1.6, 4.8, 0.4], "ir", { "tiers": [[200000, 3.2, 9.6, 0.8]] }],
            "x-ai/grok-4.7": [500000, 450000, [2, 6, 0.5], "ir", { "tiers": [[200000, 4, 12, 1]] }],
            "x-ai/grok-4.7:batch": [500000, 450000, [1.6, 4.8, 0.4], "ir", { "tiers": [[200000, 3.2, 9.6, 0.8]] }],
            "x-ai/grok-build-0.1": [256000, 230400, [1, 2, 0.2], "ir", { "tiers": [[200000, 2, 4, 0.4]] }],
            "xiaomi/mimo-v2.5": [1000000, 65536, [0.4, 2, 0.08], "ir"],
            "xiaomi/mimo-v2.5-pro": [262144, 235929, [0.48, 1.8, 0.096], "r"],
            "xiaomi/mimo-v2.6-flash": [1048576, 131072, [0.14, 0.28, 0.0028], "ir"],
            "xiaomi/mimo-v2.6-pro": [1048576, 131072, [0.435, 0.87, 0.0036], "ir"],
            "xiaomi/mimo-v2.6-pro-ultraspeed": [1048576, 131072, [4.35, 8.7, 0.036], "ir"],
            "xingchen-agi/xing4.0-29b-a4b:free": [262144, 235929, [0, 0], "r"],
            "z-ai/glm-4.5": [131072, 98304, [0.6, 2.2, 0.11], "r"],
            "z-ai/glm-4.5-air": [131072, 98304, [0.2, 1.1, 0.03], "r"],
            "z-ai/glm-4.5v": [65536, 16384, [0.6, 1.8, 0.11], "ir"],
            "z-ai/glm-4.6": [202752, 131072, [0.5, 2, 0.1], "r"],
            "z-ai/glm-4.6v": [131072, 32768, [0.3, 0.9, 0.055], "ir"],
            "z-ai/glm-4.7": [204800, 131072, [0.6, 2.2, 0.11], "r"],
            "z-ai/glm-4.7-flash": [131072, 117964, [0.0605, 0.4], "r"],
            "z-ai/glm-5": [202752, 131072, [0.6, 1.9, 0.119], "r"],
            "z-ai/glm-5-turbo": [202752, 131072, [1.2, 4, 0.24], "r"],
            "z-ai/glm-5.1": [202752, 131072, [1.4, 4.4, 0.26], "r"],
            "z-ai/glm-5.2": [1048576, 943718, 0, "r"],
            "z-ai/glm-5.2:batch": [1048576, 943718, [0.527, 1.075, 0.178], "r"],
            "z-ai/glm-5.3": [1048576, 943718, [0.0699, 1.4, 0.0689], "r"],
            "z-ai/glm-5.3-flash": [1048575, 943717, [0.15, 0.5, 0.03], "ir"],
            "z-ai/glm-5.3-flash:batch": [1048576, 943718, [0.03, 0.061, 0.013], "ir"],
            "z-ai/glm-5.3-flashx": [1048576, 131072, [0.37, 1.25, 0.075], "ir"],
            "z-ai/glm-5.3-flashx-legal": [1048576, 131072, [0.37, 1.25, 0.075], "ir"],
            "z-ai/glm-5.3-prime": [1000000, 131072, [2.8, 8.8, 0.56], "r"],
            "z-ai/glm-5.3:batch": [1048576, 131072, [0.45, 2, 0.1], "r"],
            "z-ai/glm-5v-turbo": [202752, 131072, [1.2, 4, 0.24], "ir"],
            "~anthropic/claude-fable-latest": [1000000, 128000, [8, 40, 0.2, 10], "ir"],
            "~anthropic/claude-haiku-latest": [1000000, 128000, [0.1, 0.5, 0.01, 0.125], "ir", { "tiers": [[100000, 0.5, 2.5, 0.05, 0.625]] }],
            "~anthropic/claude-opus-latest": [1000000, 128000, [4, 20, 0.2, 5], "ir"],
            "~anthropic/claude-sonnet-latest": [1000000, 128000, [2, 10, 0.1, 2.5], "ir"],
            "~deepseek/deepseek-flash-latest": [1048576, 943718, 0, "ir"],
            "~deepseek/deepseek-pro-latest": [1048576, 393216, 0, "r"],
            "~deepseek/deepseek-v4-flash-latest": [1048576, 943718, [0.0434, 0.3, 0.035], "r"],
            "~google/gemini-flash-latest": [1048576, 65536, [0.75, 3.75, 0.075, 0.041667], "ir"],
            "~google/gemini-pro-latest": [1048576, 943718, [2, 10, 0.1, 0.1875], "ir"],
            "~moonshotai/kimi-latest": [1048576, 131072, 0, "ir"],
            "~openai/gpt-astra-latest": [1050000, 128000, [10, 50, 1, 12.5], "ir", { "tiers": [[272000, 20, 75, 2, 25]] }],
            "~openai/gpt-luna-latest": [1050000, 128000, [0.1, 0.5, 0.01, 0.125], "ir", { "tiers": [[272000, 0.2, 0.75, 0.02, 0.25]] }],
            "~openai/gpt-mini-latest": [400000, 128000, [0.75, 4.5, 0.075], "ir"],
            "~openai/gpt-sol-latest": [1050000, 128000, [2, 10, 0.1, 2.5], "ir", { "tiers": [[272000, 4, 15, 0.2, 5]] }],
            "~openai/gpt-terra-latest": [1050000, 128000, [1, 5, 0.05, 1.25], "ir", { "tiers": [[272000, 2, 7.5, 0.1, 2.5]] }],
            "~unbiased/pareto-latest": [1048576, 131072, [0.8, 3.2, 0.03], "i"],
            "~x-ai/grok-latest": [500000, 450000, [2, 6, 0.5], "ir", { "tiers": [[200000, 4, 12, 1]] }],
            "~z-ai/glm-flash-latest": [1048576, 131072, [0.0399, 0.0784, 0.03], "ir"],
            "~z-ai/glm-latest": [1048576, 943718, [0.0699, 1.4, 0.0689], "r"],
        },
        "siliconflow": {
            "Qwen/Qwen3-Coder-480B-A35B-Instruct": [262144, 0, [0.25, 1], "", { "source": "SiliconFlow's price list, as of models.dev (2026-07-02) (checked 2026-07-02)" }],
            "deepseek-ai/DeepSeek-V4-Flash": [1000000, 384000, [0.14, 0.28], "r", { "source": "SiliconFlow's price list, as of models.dev (2026-07-02) (checked 2026-07-02)" }],
            "deepseek-ai/DeepSeek-V4-Pro": [1000000, 384000, [1.74, 3.48], "r", { "source": "SiliconFlow's price list, as of models.dev (2026-07-02) (checked 2026-07-02)" }],
            "moonshotai/Kimi-K2.6": [262144, 262144, [0.77, 4], "ir", { "source": "SiliconFlow's price list, as of models.dev (2026-07-02) (checked 2026-07-02)" }],
            "zai-org/GLM-5.2": [1000000, 131072, [1.4, 4.4], "r", { "source": "SiliconFlow's price list, as of models.dev (2026-07-02) (checked 2026-07-02)" }],
        },
        "volcengine": {
            "deepseek-v4-pro-ga-260813": [1000000, 384000, 0, "r", { "source": "Volcengine's price list, in yuan (checked 2026-09-27)" }],
            "doubao-seed-2-0-code-preview-260215": [256000, 128000, [0.448, 2.24], "ir", { "source": "Volcengine's price list, in yuan (checked 2026-09-27)", "tiers": [[32000, 0.672, 3.36], [128000, 1.344, 6.72]] }],
            "doubao-seed-2-1-pro-260628": [256000, 128000, [0.84, 4.2, 0.168], "ir", { "source": "Volcengine's price list, in yuan (checked 2026-09-27)" }],
            "doubao-seed-2-1-turbo-260628": [256000, 128000, [0.42, 2.1], "ir", { "source": "Volcengine's price list, in yuan (checked 2026-09-27)" }],
            "glm-5-3-flash-260828": [1000000, 131072, 0, "ir", { "source": "Volcengine's price list, in yuan (checked 2026-09-27)" }],
        },
        "xai": {
            "grok-4.3": [1000000, 30000, [1.25, 2.5, 0.2], "ir", { "tiers": [[200000, 2.5, 5, 0.4]] }],
            "grok-4.5": [500000, 500000, [2, 6, 0.3], "ir", { "tiers": [[200000, 4, 12, 0.6]] }],
            "grok-4.6": [500000, 500000, [2, 6, 0.5], "ir", { "tiers": [[200000, 4, 12, 1]] }],
            "grok-4.7": [500000, 500000, [2, 6, 0.5], "ir", { "tiers": [[200000, 4, 12, 1]] }],
        },
        "zai": {
            "glm-4.7": [204800, 131072, [0.6, 2.2, 0.11], "r"],
            "glm-5-turbo": [200000, 131072, [1.2, 4, 0.24], "r"],
            "glm-5.2": [1000000, 131072, [1.4, 4.4, 0.26], "r"],
            "glm-5.2-highspeed": [1000000, 131072, 0, "r"],
            "glm-5.3": [1000000, 131072, [1.4, 4.4, 0.26], "r"],
            "glm-5.3-flash": [1000000, 131072, [0.15, 0.5, 0.03], "ir"],
            "glm-5.3-highspeed": [1000000, 131072, 0, "r"],
        },
    }
};

;// CONCATENATED MODULE: ./build/src/core/catalog/model-names.js
/**
 * The names under which a model may stand in the catalogue, most exact first. Only what vendors add to a name is taken off:
 * `[1m]`, a date, `-latest`, a vendor's prefix. Nothing is guessed.
 */
const modelNames = (model) => {
    const exact = model.replace(/\[1m\]$/i, '');
    const names = [exact];
    const add = (change) => {
        for (const name of [...names]) {
            const changed = change(name);
            if (changed !== '' && !names.includes(changed))
                names.push(changed);
        }
    };
    add(name => name.replace(/(?:-|@)(?:\d{8}|\d{4}-\d{2}-\d{2}|latest)$/, ''));
    add(name => name.replace(/^models\//, ''));
    add(name => name.slice(name.lastIndexOf('/') + 1));
    return names;
};
/** OpenRouter's suffixes for another way of serving the same model. */
const servingSuffix = /:(free|nitro|floor|online|exacto|extended|thinking|batch)$/;
const splitServing = (model) => {
    const serving = servingSuffix.exec(model)?.[1];
    return { model: serving === undefined ? model : model.slice(0, -serving.length - 1), serving };
};

;// CONCATENATED MODULE: ./build/src/core/catalog/model-facts.js



/** Where the snapshot comes from; belongs in every report of cost. */
const catalogSource = catalog.source;
const snapshotName = `${catalogSource.name} ${catalogSource.version} (${catalogSource.date})`;
/** By provider (id, alias or variant) and model; undefined = nothing is known. Never looks at another provider's models. */
const modelFacts = (providerId, model) => {
    const definition = (0,find_provider/* findProvider */.lh)(providerId);
    const key = definition?.catalogKey ?? definition?.id ?? providerId;
    const found = rowOf(key, model);
    const facts = found === undefined ? undefined : factsOf(found.row, found.source);
    if (definition?.local !== true)
        return facts;
    // Ollama's cloud models are not free of charge.
    if (/[:-]cloud$/.test(model))
        return facts;
    return { ...facts, pricing: { input: 0, output: 0, source: 'local' }, source: facts?.source ?? 'local' };
};
/** Models of a provider that the catalogue lists, with their facts. */
const catalogModels = (providerId) => {
    const definition = (0,find_provider/* findProvider */.lh)(providerId);
    const key = definition?.catalogKey ?? definition?.id ?? providerId;
    const copied = catalog.copies
        .filter(copy => copy.to === key)
        .flatMap(copy => Object.keys(catalog.models[copy.from] ?? {}).filter(id => new RegExp(copy.pattern).test(id)));
    return [...new Set([...Object.keys(catalog.models[key] ?? {}), ...copied])].flatMap(id => {
        const facts = modelFacts(providerId, id);
        return facts === undefined ? [] : [{ id, facts }];
    });
};
const rowOf = (key, model) => {
    const exact = lookUp(key, [model]);
    if (exact !== undefined)
        return exact;
    const { model: plain, serving } = splitServing(model);
    const found = lookUp(key, modelNames(plain));
    return found === undefined || serving === undefined ? found : { ...found, row: servedOtherwise(found.row, serving) };
};
const lookUp = (key, names) => {
    for (const name of names) {
        const row = ownRow(key, name);
        if (row !== undefined)
            return { row, source: row[4]?.source ?? snapshotName };
        const copy = catalog.copies.find(candidate => candidate.to === key && new RegExp(candidate.pattern).test(name));
        const copied = copy === undefined ? undefined : ownRow(copy.from, name);
        if (copy !== undefined && copied !== undefined) {
            return { row: copied, source: `${copy.source}; ${copied[4]?.source ?? snapshotName}` };
        }
    }
    return undefined;
};
const ownRow = (key, model) => {
    const models = Object.hasOwn(catalog.models, key) ? catalog.models[key] : undefined;
    return models !== undefined && Object.hasOwn(models, model) ? models[model] : undefined;
};
/** `:free` costs nothing; the others cost something else than the plain model, unknown what. */
const servedOtherwise = ([context, output, , flags = ''], serving) => [
    context,
    output,
    serving === 'free' ? [0, 0] : 0,
    flags,
];
const factsOf = ([contextWindow, maxOutputTokens, price, flags = '', extra], source) => ({
    ...(contextWindow > 0 ? { contextWindow } : {}),
    ...(maxOutputTokens > 0 ? { maxOutputTokens } : {}),
    ...(price === 0 ? {} : { pricing: pricingOf(price, extra, source) }),
    capabilities: {
        images: flags.includes('i'),
        tools: !flags.includes('x'),
        thinking: flags.includes('r'),
        temperature: !flags.includes('t'),
    },
    ...(extra?.retired === undefined ? {} : { retired: extra.retired }),
    source,
});
const pricingOf = (price, extra, source) => ({
    ...pricesOf(price),
    ...(extra?.tiers === undefined
        ? {}
        : { tiers: extra.tiers.map(([above, ...tier]) => ({ above, ...pricesOf(tier) })) }),
    ...(extra?.peak === undefined ? {} : { peak: extra.peak }),
    source,
});
const pricesOf = ([input, output, cacheRead, cacheWrite]) => ({
    input,
    output,
    ...(typeof cacheRead === 'number' ? { cacheRead } : {}),
    ...(typeof cacheWrite === 'number' ? { cacheWrite } : {}),
});

// EXTERNAL MODULE: ./build/src/lib/words.js
var words = __webpack_require__(38860);
;// CONCATENATED MODULE: ./build/src/config/resolve-target.js




/**
 * A target as `provider/model`: the text may also be `provider,model`, a provider (its first model) or a model that one
 * provider has. `place` begins the messages. Throws ConfigError that names the nearest known one.
 */
const resolveTarget = (text, place, scope) => {
    const [, before, after] = /^([^/,]*)[/,](.*)$/s.exec(text.trim()) ?? [];
    const provider = before === undefined ? undefined : providerCalled(before, scope.providers);
    if (provider !== undefined && after !== undefined)
        return withModel(provider, after.trim(), place, scope);
    return (providerAlone(text, place, scope) ??
        modelAlone(text.trim(), scope) ??
        addedProvider(before, after, place, scope) ??
        refuse(text, before, place, scope));
};
/** `provider/model` of a provider's first model. */
const firstTarget = (provider, place) => {
    const [model] = provider.config.models;
    if (model !== undefined)
        return `${provider.config.id}/${model.id}`;
    throw new errors/* ConfigError */.xL('missing-model', `${place} names the provider "${provider.config.id}", which has no models`, {
        hint: `List some under \`providers.${provider.config.id}.models\`.`,
    });
};
/** By its name, in any case, else by what it is. */
const providerCalled = (name, providers) => {
    const trimmed = name.trim();
    const exact = providers.find(({ config }) => config.id === trimmed);
    const inAnyCase = () => providers.find(({ config }) => config.id.toLowerCase() === trimmed.toLowerCase());
    const id = (0,find_provider/* findProvider */.lh)(trimmed)?.id;
    const same = () => providers.filter(({ definition }) => definition.id === id && id !== 'custom');
    return exact ?? inAnyCase() ?? (same().length === 1 ? same()[0] : undefined);
};
const withModel = (provider, model, place, scope) => {
    const { config, listsModels } = provider;
    if (model === '')
        return firstTarget(provider, place);
    if (!config.models.some(({ id }) => id === model)) {
        const listed = config.models.map(({ id }) => id);
        const meant = (0,words/* nearest */.pA)(model, listed);
        const advice = meant === undefined ? `listed: ${listed.join(', ') || 'none'}` : `did you mean \`${config.id}/${meant}\`?`;
        if (!config.openModels) {
            throw new errors/* ConfigError */.xL('unknown-model', `${place} asks for "${model}", which is not among the models of "${config.id}"; ${advice}`, {
                hint: `Add it to \`providers.${config.id}.models\`.`,
            });
        }
        if (listsModels)
            scope.warn(`${place} asks for "${model}", which \`providers.${config.id}.models\` does not list; it is used as it is (${advice})`);
        provider.addModel(model);
    }
    return `${config.id}/${model}`;
};
const providerAlone = (text, place, scope) => {
    const provider = /[/,]/.test(text) ? undefined : providerCalled(text, scope.providers);
    return provider && firstTarget(provider, place);
};
/**
 * A bare model: the first provider that lists it, also as `vendor/model`, else the first whose catalogue has it. The
 * published guide writes `claude-3-5-sonnet` for OpenRouter's `anthropic/claude-3-5-sonnet`.
 */
const modelAlone = (model, { providers }) => {
    const listing = findModel(providers, ({ id }) => id === model) ?? findModel(providers, ({ id }) => id.endsWith(`/${model}`));
    if (listing !== undefined)
        return listing;
    const knowing = providers.find(({ config, definition }) => config.openModels && definition.local !== true && isInCatalogue(definition.id, model));
    knowing?.addModel(model);
    return knowing && `${knowing.config.id}/${model}`;
};
const findModel = (providers, fits) => {
    for (const { config } of providers) {
        const model = config.models.find(fits);
        if (model !== undefined)
            return `${config.id}/${model.id}`;
    }
    return undefined;
};
// Facts are also found for `vendor/model` of another vendor; here that would hide a provider's name written wrongly.
const isInCatalogue = (provider, model) => model.includes('/')
    ? catalogModels(provider).some(({ id }) => id === model)
    : modelFacts(provider, model) !== undefined;
const addedProvider = (before, after, place, scope) => {
    const added = before === undefined ? undefined : scope.addProvider(before.trim());
    return added && withModel(added, (after ?? '').trim(), place, scope);
};
const refuse = (text, before, place, { providers }) => {
    const names = providers.map(({ config }) => config.id);
    if (before !== undefined) {
        const meant = (0,words/* nearest */.pA)(before, names);
        const advice = meant === undefined ? `configured: ${names.join(', ') || 'none'}` : `did you mean \`${meant}\`?`;
        throw new errors/* ConfigError */.xL('unknown-provider', `${place} goes to the provider "${before}", which is not configured; ${advice}`, {
            hint: 'Add it under `providers`, or correct the name.',
        });
    }
    const known = providers.flatMap(({ config }) => config.models.map(({ id }) => ({ id, target: `${config.id}/${id}` })));
    const near = (0,words/* nearest */.pA)(text, known.map(({ id }) => id)) ??
        (0,words/* nearest */.pA)(text, known.map(({ id }) => id.slice(id.lastIndexOf('/') + 1)));
    const meant = known.find(({ id }) => id === near || id.endsWith(`/${near}`))?.target;
    // The published guide's wording.
    throw new errors/* ConfigError */.xL('unknown-model', `${place}: Model '${text}' not available via current provider`, {
        hint: `${meant === undefined ? '' : `Did you mean \`${meant}\`? `}Write \`provider/model\`; configured: ${known.map(({ target }) => target).join(', ') || 'none'}.`,
    });
};

;// CONCATENATED MODULE: ./build/src/config/resolve-budget.js






/**
 * `budgetControl` as the proxy takes it; undefined without that section. To be asked for before the scope's providers are
 * listed: the fallback may add one. Throws ConfigError.
 */
const resolveBudget = (loaded, scope) => {
    const { budgetControl } = loaded.config;
    if (budgetControl === undefined)
        return undefined;
    return {
        ...(0,present/* present */.E)({
            requestUsd: budgetControl.requestLimit,
            runUsd: budgetControl.runLimit,
            pullRequestUsd: budgetControl.pullRequestLimit,
            dailyUsd: budgetControl.dailyLimit,
            monthlyUsd: budgetControl.monthlyLimit,
            fallback: fallbackOf(loaded, scope),
        }),
        alertThresholds: [...new Set(budgetControl.alertThresholds ?? budget_limits/* defaultAlertThresholds */.eS)].sort((a, b) => a - b),
    };
};
const fallbackPath = ['budgetControl', 'autoFallback'];
const fallbackOf = (loaded, scope) => {
    const { enabled, fallbackProvider } = loaded.config.budgetControl?.autoFallback ?? {};
    if (fallbackProvider === undefined) {
        if (enabled !== true)
            return undefined;
        throw new errors/* ConfigError */.xL('missing-fallback', `${loaded.placeOf(fallbackPath)} is on but names no provider`, {
            hint: 'Set `budgetControl.autoFallback.fallbackProvider` to a provider or `provider/model`, e.g. `ollama`.',
        });
    }
    const place = loaded.placeOf([...fallbackPath, 'fallbackProvider']);
    try {
        const target = resolveTarget(fallbackProvider, place, scope);
        return enabled === false ? undefined : target;
    }
    catch (error) {
        // Where the providers are those of the environment, one that is not there today is no mistake.
        if (loaded.detected.length === 0 || !(error instanceof errors/* ConfigError */.xL))
            throw error;
        scope.warn(`${error.message}. Without it requests are refused when a limit is reached`);
        return undefined;
    }
};
/** One warning for each target of the routing whose price is not known: within limits its requests are refused. */
const unpricedWarnings = (budget, routing, scope) => {
    if (budget === undefined || !(0,budget_limits/* hasLimit */.yR)(budget))
        return [];
    const providers = scope.providers.map(({ config }) => config);
    const names = [
        ...Object.values(routing.slots),
        ...routing.fallback,
        ...[...routing.rules, ...(routing.contextRules ?? [])].map(({ target }) => target),
        ...(budget.fallback === undefined ? [] : [budget.fallback]),
    ];
    return [...new Set(names)].flatMap(name => {
        const target = (0,routing_target/* findTarget */.FB)(name, providers);
        if (target === undefined || 'missing' in target || (0,ceiling/* pricingOf */.u6)(target) !== undefined)
            return [];
        return [
            `The price of ${name} is not known: its requests are refused, since \`budgetControl\` could not be kept. ` +
                `Set \`providers.${target.provider.id}.pricing\`, or \`localDeployment: true\` if it runs on your own machines`,
        ];
    });
};

// EXTERNAL MODULE: ./build/src/core/cache/embedding-call.js
var embedding_call = __webpack_require__(61470);
// EXTERNAL MODULE: ./build/src/core/routing/endpoint.js + 1 modules
var endpoint = __webpack_require__(26063);
;// CONCATENATED MODULE: ./build/src/config/resolve-cache.js





const defaults = {
    ttlSeconds: 3600,
    maxBytes: 500_000_000,
    /** A wrong answer costs more than a miss. */
    threshold: 0.95,
    cleanupIntervalMs: 300_000,
};
/** setInterval takes no longer one. */
const longestIntervalMs = 2 ** 31 - 1;
/** What is cached, and how; undefined when nothing is. Throws ConfigError for embeddings that cannot be had. */
const resolveCache = ({ caching, performance }, { file, providers, warn }) => {
    if (caching === undefined || caching.enabled === false)
        return undefined;
    const { cacheStrategy: strategy = 'exact', embeddings, similarityThreshold, costSavingTarget } = caching;
    if (strategy === 'exact') {
        const idle = Object.entries({ embeddings, similarityThreshold }).filter(([, value]) => value !== undefined);
        for (const [key] of idle)
            warn(`caching.${key} has no effect without \`cacheStrategy: semantic-similarity\``);
    }
    const cleanupIntervalMs = performance?.cacheCleanupInterval ?? defaults.cleanupIntervalMs;
    return {
        strategy,
        ttlSeconds: caching.ttl ?? defaults.ttlSeconds,
        maxBytes: caching.maxCacheSize ?? defaults.maxBytes,
        threshold: similarityThreshold ?? defaults.threshold,
        file,
        cleanupIntervalMs: Math.min(Math.max(cleanupIntervalMs, 1000), longestIntervalMs),
        ...(embeddings === undefined ? {} : { embeddings: embeddingTarget(embeddings, providers) }),
        ...(costSavingTarget === undefined ? {} : { savingTarget: costSavingTarget }),
    };
};
const place = 'caching.embeddings';
/** `provider/model` with the provider's own name; `provider,model` works too. */
const embeddingTarget = (text, providers) => {
    const [, name = '', model = ''] = /^([^/,]*)[/,](.*)$/s.exec(text.trim()) ?? [];
    if (name.trim() === '' || model.trim() === '') {
        throw new errors/* ConfigError */.xL('config', `${place} must be \`provider/model\`, not "${text}"`, {
            hint: 'For example `ollama/nomic-embed-text` or `openai/text-embedding-3-small`.',
        });
    }
    const ids = providers.map(({ id }) => id);
    const provider = providers.find(({ id }) => id.toLowerCase() === name.trim().toLowerCase());
    if (provider === undefined) {
        const meant = (0,words/* nearest */.pA)(name.trim(), ids);
        const advice = meant === undefined ? `configured: ${ids.join(', ') || 'none'}` : `did you mean "${meant}"?`;
        throw new errors/* ConfigError */.xL('unknown-provider', `${place} names the provider "${name.trim()}", which is not configured; ${advice}`, {
            hint: 'Add it under `providers`, or correct the name.',
        });
    }
    const target = { provider, model: { id: model.trim() } };
    const definition = (0,find_provider/* findProvider */.lh)(provider.definition);
    const { protocol } = (0,endpoint/* endpointOf */.X)(target, definition);
    if ((0,embedding_call/* embeddingCall */.k)(protocol, model, '') === undefined || definition?.transformCall !== undefined) {
        throw new errors/* ConfigError */.xL('config', `${place}: the provider "${provider.id}" has no embeddings that can be asked for here`, {
            hint: 'Name a provider that speaks the protocol of OpenAI, Gemini or Ollama, or leave the key out.',
        });
    }
    return `${provider.id}/${model.trim()}`;
};

;// CONCATENATED MODULE: ./build/src/config/resolve-context.js

/** A ConfigError at a place of the configuration; `text` continues the place. */
const wrong = (context, path, text, hint, code = 'config') => new errors/* ConfigError */.xL(code, `${context.placeOf(path)} ${text}`, { hint });

;// CONCATENATED MODULE: ./build/src/config/resolve-limits.js



/** Long enough for most turns to end, and far below the six minutes after which Claude Code gives up on silence. */
const defaultQueueTimeoutMs = 60_000;
/** Node with the proxy in it takes half of this before the first request. */
const leastMemoryBytes = 128e6;
/**
 * `concurrency` and what `performance` says of it; undefined without limits. `providers` = the names configured. Throws
 * ConfigError for a name that is no provider's; one that only is not configured is passed over with a warning.
 */
const resolveLimits = ({ concurrency, performance }, providers, context) => {
    const most = [concurrency?.maxConcurrentRequests, performance?.maxConcurrentRequests].filter(count => count !== undefined);
    const limitsOf = (key) => byProvider(key, concurrency?.[key] ?? {}, providers, context);
    const requestsPerMinute = limitsOf('rateLimiting');
    const maxConcurrentPerProvider = limitsOf('maxConcurrentPerProvider');
    if (concurrency === undefined && most.length === 0)
        return undefined;
    return {
        ...(most.length === 0 ? {} : { maxConcurrent: Math.min(...most) }),
        requestsPerMinute,
        ...(Object.keys(maxConcurrentPerProvider).length === 0 ? {} : { maxConcurrentPerProvider }),
        queueTimeoutMs: concurrency?.queueTimeout ?? defaultQueueTimeoutMs,
    };
};
/** `performance.memoryLimit` in bytes. Throws ConfigError when the proxy could not even start below it. */
const resolveMemoryLimit = ({ performance }, context) => {
    const bytes = performance?.memoryLimit;
    if (bytes === undefined)
        return {};
    if (bytes >= leastMemoryBytes)
        return { memoryLimitBytes: bytes };
    throw wrong(context, ['performance', 'memoryLimit'], `must be at least ${leastMemoryBytes / 1e6}MB: the proxy needs half of that before the first request`, 'Write a larger size, such as "512MB".');
};
const byProvider = (key, limits, providers, context) => {
    const result = {};
    for (const [name, limit] of Object.entries(limits)) {
        const configured = providers.find(provider => provider === name) ?? sameProvider(name, providers);
        if (configured !== undefined) {
            if (limit > 0)
                result[configured] = limit;
        }
        else if ((0,find_provider/* findProvider */.lh)(name) === undefined)
            throw unknownProvider(['concurrency', key, name], name, providers, context);
        else if (limit > 0)
            context.warn(`concurrency.${key}.${name} limits nothing: that provider is not configured`);
    }
    return result;
};
const sameProvider = (name, providers) => providers.find(provider => provider.toLowerCase() === name.toLowerCase());
const unknownProvider = (path, name, providers, context) => {
    const meant = (0,words/* nearest */.pA)(name, providers) ?? (0,words/* nearest */.pA)(name, (0,find_provider/* providerNames */.e4)());
    return wrong(context, path, `is no provider's name${meant === undefined ? '' : `; did you mean \`${meant}\`?`}`, `Configured: ${providers.join(', ') || 'none'}.`);
};

// EXTERNAL MODULE: ./build/src/core/alerts/alert-facts.js
var alert_facts = __webpack_require__(12733);
// EXTERNAL MODULE: ./build/src/core/metrics/metric-names.js
var metric_names = __webpack_require__(90894);
;// CONCATENATED MODULE: ./build/src/config/resolve-monitoring.js



/** Variables of one request: an alert looks at many. */
const ofOneRequest = [
    'task_type',
    'context_length',
    'cost_priority',
    'model',
    'thinking',
    'tools',
    'has_images',
    'has_web_search',
    'is_background',
    'is_subagent',
    'stream',
    'max_tokens',
];
/**
 * What the proxy measures and reacts to; undefined when nothing is configured. `fail` becomes `stop`, no list of metrics
 * all of them. Throws ConfigError `alert` for a threshold that can have no value. Syntax and types of thresholds are
 * checked where all conditions are.
 */
const resolveMonitoring = ({ config, placeOf }, warn) => {
    const { monitoring } = config;
    if (monitoring === undefined)
        return undefined;
    const alerts = (monitoring.alerts ?? []).map(({ threshold, action }, index) => {
        const place = placeOf(['monitoring', 'alerts', index, 'threshold']);
        checkThreshold(threshold, place);
        if ((0,alert_facts/* factsIn */.PC)(threshold).includes('budget') && !hasBudget(config)) {
            warn(`${place} compares with \`budget\`, but budgetControl sets no limit: no comparison with it comes true`);
        }
        return { threshold, action: action === 'fail' ? 'stop' : action };
    });
    return { metrics: monitoring.metrics ?? [...metric_names/* metricNames */.Z], alerts };
};
const checkThreshold = (threshold, place) => {
    const words = new Set(threshold.replace(/'[^']*'|"[^"]*"/g, ' ').match(/[a-z_]\w*/gi));
    const wrong = ofOneRequest.find(name => words.has(name));
    if (wrong === undefined)
        return;
    throw new errors/* ConfigError */.xL('alert', `${place}: \`${wrong}\` is a fact of one request, which an alert does not have`, {
        hint: 'Alerts know response_time, error_rate, cache_hit_rate, cost_per_request, run_cost, daily_cost, monthly_cost, budget, hour_utc and what is known of the run. Conditions on requests belong in routing.rules.',
    });
};
const hasBudget = ({ budgetControl }) => [
    budgetControl?.runLimit,
    budgetControl?.pullRequestLimit,
    budgetControl?.dailyLimit,
    budgetControl?.monthlyLimit,
].some(limit => limit !== undefined);

// EXTERNAL MODULE: ./build/src/core/transformers/pipeline.js + 10 modules
var pipeline = __webpack_require__(47696);
// EXTERNAL MODULE: ./build/src/core/providers/index.generated.js + 31 modules
var index_generated = __webpack_require__(63403);
;// CONCATENATED MODULE: ./build/src/config/resolve-definition.js




/**
 * Which provider an entry of `providers` is: by `type`, by what its transformers say, by the host of its address, by its
 * name, else `custom` if it has an address. Throws ConfigError.
 */
const definitionOf = (name, settings, byTransformer, context) => {
    const definition = typed(name, settings, context) ?? guessed(name, settings, byTransformer);
    if (definition === undefined) {
        const meant = (0,words/* nearest */.pA)(name, (0,find_provider/* providerNames */.e4)());
        const advice = meant === undefined ? '' : `Did you mean \`${meant}\`? `;
        const hint = `${advice}Known providers need no address; any other needs \`baseUrl\`.`;
        throw wrong(context, ['providers', name], 'is no provider that is known here', hint, 'unknown-provider');
    }
    const unavailable = (0,find_provider/* whyUnavailable */.FW)(definition, context.env);
    if (unavailable !== undefined)
        throw wrong(context, ['providers', name], 'cannot be used', unavailable, 'provider-unavailable');
    return definition;
};
const typed = (name, { type }, context) => {
    if (type === undefined)
        return undefined;
    const definition = (0,find_provider/* findProvider */.lh)(type);
    if (definition !== undefined)
        return definition;
    const meant = (0,words/* nearest */.pA)(type, (0,find_provider/* providerNames */.e4)());
    const known = index_generated/* providers */.r.map(({ id }) => id).join(', ');
    throw wrong(context, ['providers', name, 'type'], 'is no provider that is known here', `${meant === undefined ? '' : `Did you mean \`${meant}\`? `}Known: ${known}.`, 'unknown-provider');
};
const guessed = (name, { baseUrl }, byTransformer) => {
    const named = (0,find_provider/* findProvider */.lh)(name);
    const byHost = baseUrl === undefined ? undefined : definitionByHost(baseUrl, named);
    const fallback = baseUrl === undefined ? undefined : (0,find_provider/* findProvider */.lh)('custom');
    return (byTransformer === undefined ? undefined : (0,find_provider/* findProvider */.lh)(byTransformer)) ?? byHost ?? named ?? fallback;
};
/** The provider that lives on the host of this address; `preferred` if it is one of several. Loopback says nothing: stubs and tunnels live there. */
const definitionByHost = (baseUrl, preferred) => {
    const hostname = URL.parse(baseUrl)?.hostname;
    if (hostname === undefined || /^(?:localhost|127\.|\[)/.test(hostname))
        return undefined;
    const candidates = [...(preferred === undefined ? [] : [preferred]), ...index_generated/* providers */.r];
    const variants = index_generated/* providers */.r.flatMap(({ variants }) => Object.keys(variants ?? {}).flatMap(name => (0,find_provider/* findProvider */.lh)(name) ?? []));
    return [...candidates, ...variants].find(definition => Object.values(definition.endpoints).some(({ baseUrl: known }) => URL.parse(known)?.hostname === hostname));
};

// EXTERNAL MODULE: ./build/src/core/providers/fill-base-url.js
var fill_base_url = __webpack_require__(37497);
// EXTERNAL MODULE: ./build/src/core/providers/provider.js
var provider = __webpack_require__(40643);
;// CONCATENATED MODULE: ./build/src/core/providers/infer-endpoint.js


/** Paths of a whole endpoint's URL, as claude-code-router's `api_base_url` has them, and what they leave of the base. */
const fullPaths = [
    [/\/chat\/completions$/, 'openai-chat'],
    [/(?:\/v1)?\/messages$/, 'anthropic'],
    [/\/responses$/, 'openai-responses'],
    [/\/api\/(?:chat|generate)$/, 'ollama'],
    [/\/models(?:\/[^/]*:(?:streamG|g)enerateContent)?$/, 'gemini'],
];
/**
 * Which protocol a user's base URL means and what it is without that protocol's path. A protocol that the user named wins;
 * the URL is still tidied. Throws ConfigError when it is no http(s) URL.
 */
const inferEndpoint = (definition, baseUrl, named) => {
    const url = parse(baseUrl);
    const path = url.pathname.replace(/\/+$/, '');
    const full = fullPaths.find(([pattern]) => pattern.test(path));
    const stripped = full === undefined ? path : path.replace(full[0], '');
    const protocol = named ?? full?.[1] ?? protocolOf(definition, url, stripped);
    return {
        protocol,
        baseUrl: `${url.origin}${basePath(definition, url, stripped, protocol, full !== undefined)}${url.search}`,
    };
};
const parse = (text) => {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    // `localhost:11434` parses, as the scheme `localhost:`.
    const withScheme = url !== undefined && /^https?:$/.test(url.protocol) ? url : bare(text);
    if (withScheme === undefined || withScheme.username !== '' || withScheme.password !== '') {
        throw new errors/* ConfigError */.xL('invalid_base_url', `\`${text.replace(/\/\/[^/@]*@/, '//***@')}\` is not a base URL`, {
            hint: 'Write it as https://host/path, without a user name or password.',
        });
    }
    return withScheme;
};
const bare = (text) => /^[\w.-]+:\d+(?:\/|$)/.test(text) ? new URL(`http://${text}`) : undefined;
const endpointPath = (definition, protocol) => {
    const template = definition.endpoints[protocol]?.baseUrl;
    return template === undefined || template === '' ? undefined : template.replace(/^https?:\/\/[^/]+/, '');
};
/** The provider's own address says it, else the path, else the provider's layout. */
const protocolOf = (definition, url, path) => {
    const byPath = protocolOfPath(url, path);
    if (path === '')
        return byPath !== undefined && definition.endpoints[byPath] ? byPath : protocolOfRoot(definition);
    const sameHost = protocolsOnHost(definition, url);
    const exact = sameHost.filter(id => endpointPath(definition, id) === path);
    if (exact.length > 0)
        return exact.includes(definition.defaultProtocol)
            ? definition.defaultProtocol
            : (exact[0] ?? definition.defaultProtocol);
    return byPath !== undefined && definition.endpoints[byPath] ? byPath : definition.defaultProtocol;
};
/** A bare host: the default protocol, unless that lives below `/anthropic` and another one at the root (DeepSeek). */
const protocolOfRoot = (definition) => {
    const below = endpointPath(definition, definition.defaultProtocol)?.endsWith('/anthropic') ?? false;
    const atRoot = below ? provider/* protocolIds */.p.find(id => endpointPath(definition, id) === '') : undefined;
    return atRoot ?? definition.defaultProtocol;
};
const protocolOfPath = (url, path) => {
    if (/\/anthropic(?:\/v1)?$/.test(path) || url.hostname === 'api.anthropic.com')
        return 'anthropic';
    if (url.hostname === 'generativelanguage.googleapis.com')
        return path.endsWith('/openai') ? 'openai-chat' : 'gemini';
    if (/\/v\d+beta$/.test(path))
        return 'gemini';
    if (path === '/api')
        return url.port === '11434' ? 'ollama' : undefined;
    if (/\/v\d+$/.test(path) || path.endsWith('/v1beta/openai'))
        return 'openai-chat';
    return path === '' && url.port === '11434' ? 'ollama' : undefined;
};
const protocolsOnHost = (definition, url) => provider/* protocolIds */.p.filter(id => {
    const host = /^https?:\/\/([^/]+)/.exec(definition.endpoints[id]?.baseUrl ?? '')?.[1];
    if (host === undefined)
        return false;
    const pattern = host
        .split(/\{\w+\}/)
        .map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
        .join('[\\w.-]+');
    return (new RegExp(`^${pattern}$`).test(url.host) || (url.hostname === 'localhost' && host === `127.0.0.1:${url.port}`));
});
const versionPath = {
    anthropic: '',
    'openai-chat': '/v1',
    'openai-responses': '/v1',
    gemini: '/v1beta',
    ollama: '',
};
/** What must stand before the protocol's path: a bare host gets the provider's own layout, else the protocol's usual one. */
const basePath = (definition, url, path, protocol, wasFull) => {
    if (protocol === 'anthropic')
        return rooted(path.replace(/\/v1$/, ''), definition, url, protocol);
    if (protocol === 'ollama')
        return path.replace(/\/(?:api|v1)$/, '');
    if (protocol === 'gemini')
        return path.replace(/\/openai$/, '') || versionPath.gemini;
    // A full URL is literal: DeepSeek's https://api.deepseek.com/chat/completions has no version.
    if (path === '' && !wasFull)
        return endpointPath(definition, protocol) ?? versionPath[protocol];
    return path;
};
/** `https://api.deepseek.com` with `protocol: anthropic` means its `/anthropic`; on any other host a bare URL stays bare. */
const rooted = (path, definition, url, protocol) => path === '' && protocolsOnHost(definition, url).includes(protocol) ? (endpointPath(definition, protocol) ?? '') : path;

// EXTERNAL MODULE: ./build/src/config/key-hint.js
var key_hint = __webpack_require__(73785);
// EXTERNAL MODULE: ./build/src/config/ollama-probe.js
var ollama_probe = __webpack_require__(70607);
;// CONCATENATED MODULE: ./build/src/config/resolve-endpoint.js







/** Protocol and base URL of a provider. `named` is the protocol that the configuration asks for. Throws ConfigError. */
const endpointOf = (name, settings, definition, named, context) => {
    const address = settings.baseUrl ?? addressFromEnvironment(definition, context);
    if (address === undefined)
        return usualEndpoint(name, definition, named, context);
    try {
        const mine = filled(name, definition, address, context);
        const inferred = inferEndpoint(definition, mine, named);
        const isUsual = definition.endpoints[inferred.protocol]?.baseUrl === address.replace(/\/+$/, '');
        return { ...inferred, usual: isUsual && named === undefined, address: isUsual ? undefined : mine };
    }
    catch (error) {
        if (!(error instanceof errors/* ConfigError */.xL) || error.code !== 'invalid_base_url')
            throw error;
        throw wrong(context, ['providers', name, 'baseUrl'], `cannot be used: ${error.message}`, error.hint ?? '', error.code);
    }
};
const addressFromEnvironment = ({ id, baseUrlEnv = [] }, { env }) => {
    const address = baseUrlEnv.map(variable => env[variable]?.trim()).find(text => text !== undefined && text !== '');
    return address !== undefined && id === 'ollama' ? (0,ollama_probe/* ollamaBaseUrl */.v)(address) : address;
};
const usualEndpoint = (name, definition, named, context) => {
    const protocol = named ?? definition.defaultProtocol;
    const template = templateOf(name, definition, protocol, context);
    return {
        protocol,
        baseUrl: filled(name, definition, template, context),
        usual: named === undefined,
        address: undefined,
    };
};
/** The address at which the provider itself speaks a protocol. */
const templateOf = (name, definition, protocol, context) => {
    const template = definition.endpoints[protocol]?.baseUrl;
    if (template === undefined) {
        const text = `must be ${(0,words/* listOf */.c3)(Object.keys(definition.endpoints))}: ${definition.name} does not speak ${protocol}`;
        const hint = 'Or set the `baseUrl` of a gateway that does.';
        throw wrong(context, ['providers', name, 'protocol'], text, hint);
    }
    if (template !== '')
        return template;
    throw wrong(context, ['providers', name], 'needs a `baseUrl`', 'Write the address of its API, e.g. https://host/v1.');
};
/** The template with its variables from the environment. */
const filled = (name, definition, template, context) => {
    const result = (0,fill_base_url/* fillBaseUrl */.K)(definition, template, context.env);
    if ('baseUrl' in result)
        return result.baseUrl;
    const [missing] = result.missing;
    const variable = missing?.env[0];
    throw wrong(context, ['providers', name], `needs to know the ${missing?.name} of its address ${template}`, variable === undefined ? 'Set `baseUrl`.' : `${(0,key_hint/* variableHint */.e)(variable, context.env)} Or set \`baseUrl\`.`);
};
const usualAuth = {
    anthropic: 'x-api-key',
    'openai-chat': 'bearer',
    'openai-responses': 'bearer',
    gemini: 'x-goog-api-key',
    ollama: 'bearer',
};
/** How a key travels to this endpoint; `none` without keys. */
const authOf = (definition, protocol, asked, keys) => {
    if (keys.length === 0)
        return 'none';
    const style = asked ?? definition.endpoints[protocol]?.auth;
    return style === undefined || style === 'none' ? usualAuth[protocol] : style;
};

;// CONCATENATED MODULE: ./build/src/config/resolve-keys.js


/**
 * The keys of a provider: its own `apiKey`/`apiKeys`, else the key given for its name, else its usual environment
 * variable, else one made of the environment's cloud credentials. Empty when it needs none. Throws ConfigError that names the variable.
 */
const keysOf = (name, settings, definition, context) => {
    if (settings.noApiKey === true)
        return [];
    const configured = [settings.apiKey, ...(settings.apiKeys ?? [])].filter(key => key !== undefined);
    if (configured.length > 0) {
        warnOfPlaceholder(name, configured, context);
        return [...new Set(configured)];
    }
    const given = context.providerKeys[name] ??
        variables(definition)
            .map(variable => context.env[variable])
            .find(key => key !== undefined && key.trim() !== '') ??
        definition.deriveKey?.(context.env, new Date());
    if (given !== undefined)
        return [checked(given.trim(), name, context)];
    const variable = definition.env[0];
    if (variable === undefined || definition.local === true || settings.localDeployment === true)
        return [];
    throw wrong(context, ['providers', name], `has no key: ${definition.name} needs one`, (0,key_hint/* variableHint */.e)(variable, context.env), 'missing-key');
};
const variables = ({ env, optionalEnv = [] }) => [...env, ...optionalEnv];
const checked = (key, name, context) => {
    if (/^[\x21-\x7e]+$/.test(key))
        return key;
    const text = 'has a key with characters that no key has (blanks, line breaks, non-ASCII)';
    throw wrong(context, ['providers', name], text, 'Set the variable or secret again.', 'invalid-key');
};
const warnOfPlaceholder = (name, keys, context) => {
    const placeholder = keys.find(key => /^(?:YOUR[_-]\w+|<.*>|sk-x{4,})$/i.test(key));
    if (placeholder === undefined)
        return;
    context.warn(`${context.placeOf(['providers', name, 'apiKey'])} is still the placeholder ${placeholder}; the provider will refuse it`);
};

;// CONCATENATED MODULE: ./build/src/config/resolve-model.js



/** One model: what the configuration says of it, else of its provider, else what the catalogue knows. */
const modelOf = (model, { definition, settings, endpointOf }) => {
    const own = typeof model === 'string' ? { id: model } : model;
    const facts = modelFacts(definition.id, own.id);
    const endpoint = endpointOf(own.id, own.protocol);
    const local = settings.localDeployment === true ? { input: 0, output: 0, source: 'local' } : undefined;
    const configured = own.pricing ?? settings.pricing;
    const images = own.multimodal ?? settings.multimodal;
    const capabilities = images === undefined ? facts?.capabilities : { ...facts?.capabilities, images };
    return (0,present/* present */.E)({
        id: own.id,
        protocol: endpoint.protocol,
        baseUrl: endpoint.baseUrl,
        contextWindow: own.contextWindow ?? settings.contextWindow ?? facts?.contextWindow,
        maxOutputTokens: own.maxOutputTokens ?? settings.maxOutputTokens ?? facts?.maxOutputTokens,
        pricing: configured === undefined ? (facts?.pricing ?? local) : { ...(0,present/* present */.E)(configured), source: 'configuration' },
        capabilities,
        transformers: own.transformers,
    });
};
/** What is doubtful about a model's name, as the end of a sentence; undefined when nothing is. */
const doubtOf = (definition, model) => {
    const facts = modelFacts(definition.id, model);
    if (facts?.retired !== undefined)
        return `was retired by ${definition.name} on ${facts.retired}`;
    const known = catalogModels(definition.id).map(({ id }) => id);
    if (facts !== undefined || known.length === 0)
        return undefined;
    const meant = (0,words/* nearest */.pA)(model, [...known, ...(definition.suggestedModels ?? [])]);
    const advice = meant === undefined ? 'check its name' : `did you mean \`${meant}\`?`;
    return `is not among the models known of ${definition.name}; ${advice}`;
};

;// CONCATENATED MODULE: ./build/src/config/resolve-model-endpoint.js


/**
 * The protocol that the configuration asks for, else the one that the provider's definition says this model needs - but that
 * only at the provider's own address. At an address of the user's everything stays there: the key belongs to it.
 */
const modelEndpointOf = (name, definition, endpoint, context) => (model, asked) => {
    const needed = asked ?? definition.protocolOf?.(model);
    if (needed === undefined || needed === endpoint.protocol)
        return { protocol: asked };
    if (asked === undefined && !endpoint.usual)
        return { protocol: endpoint.protocol };
    if (endpoint.address !== undefined) {
        return { protocol: needed, baseUrl: inferEndpoint(definition, endpoint.address, needed).baseUrl };
    }
    const template = templateOf(name, definition, needed, context);
    return { protocol: needed, baseUrl: filled(name, definition, template, context) };
};

;// CONCATENATED MODULE: ./build/src/config/resolve-provider.js








/** An entry of `providers` with everything the proxy needs of it. Throws ConfigError; doubts become warnings. */
const resolveProvider = (name, settings, context) => {
    const transformers = settings.transformers ?? [];
    const said = (0,pipeline/* endpointOfSteps */.Kq)(builtInSteps(transformers, ['providers', name, 'transformers'], context));
    const definition = definitionOf(name, settings, said.definition, context);
    const endpoint = endpointOf(name, settings, definition, settings.protocol ?? said.protocol, context);
    const apiKeys = keysOf(name, settings, definition, context);
    const origin = {
        definition,
        settings,
        endpointOf: modelEndpointOf(name, definition, endpoint, context),
    };
    const config = {
        id: name,
        definition: definition.id,
        protocol: endpoint.protocol,
        baseUrl: endpoint.baseUrl,
        auth: authOf(definition, endpoint.protocol, said.auth, apiKeys),
        apiKeys,
        headers: { ...definition.headers, ...settings.headers },
        quirks: {},
        models: modelsOf(name, origin, context),
        openModels: definition.openModels ?? true,
        transformers,
        ...(settings.weight === undefined ? {} : { weight: settings.weight }),
        ...(settings.localDeployment === true || definition.local === true ? { local: true } : {}),
    };
    const addModel = (id) => {
        const model = modelOf(id, origin);
        config.models.push(model);
        return model;
    };
    return { config, definition, listsModels: settings.models !== undefined, addModel };
};
const modelsOf = (name, origin, context) => {
    const { definition, settings } = origin;
    const models = new Map();
    for (const [index, listed] of (settings.models ?? definition.suggestedModels ?? []).entries()) {
        const model = modelOf(listed, origin);
        const path = ['providers', name, 'models', index];
        const doubt = settings.models === undefined ? undefined : doubtOf(definition, model.id);
        if (doubt !== undefined)
            context.warn(`${context.placeOf(path)} "${model.id}" ${doubt}`);
        builtInSteps(model.transformers ?? [], [...path, 'transformers'], context);
        models.set(model.id, model);
    }
    return [...models.values()];
};
/** Without the user's own ones, which the proxy loads. Throws ConfigError for unknown names and wrong options. */
const builtInSteps = (uses, path, context) => uses.flatMap((use, index) => {
    if (context.ownTransformers.has(use.name))
        return [];
    try {
        return (0,pipeline/* transformerSteps */.NN)([use]);
    }
    catch (error) {
        if (!(error instanceof errors/* ConfigError */.xL))
            throw error;
        if (error.code === 'unknown_transformer' && context.ownTransformers.has(undefined))
            return [];
        throw wrong(context, [...path, index], `cannot be used: ${error.message}`, error.hint ?? 'Correct the option.', error.code);
    }
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/src/config/resolve-routing.js






const slotNames = [
    'default',
    'background',
    'think',
    'longContext',
    'webSearch',
    'image',
    'subagent',
];
const defaultLongContextThreshold = 60_000;
/**
 * Every target checked and written `provider/model`. A target chosen for this run takes all requests: slots, rules and tiers
 * of the configuration are set aside, its fallbacks stay.
 */
const resolveRouting = (loaded, scope, chosen) => {
    const routing = loaded.config.routing ?? {};
    const slots = {};
    for (const slot of slotNames) {
        const target = routing[slot];
        if (target !== undefined)
            slots[slot] = resolveTarget(target, loaded.placeOf(['routing', slot]), scope);
    }
    const tiers = resolveTiers(loaded, scope);
    const rules = resolveRules(loaded, ['routing', 'rules'], routing.rules, scope);
    const contextRules = resolveRules(loaded, ['contextOptimization', 'rules'], loaded.config.contextOptimization?.rules, scope);
    const customRouter = customRouterOf(loaded, scope);
    const { fallback, slotFallback } = chainsOf(routing, loaded, scope);
    const standard = chosen ?? slots.default ?? firstOf(scope);
    const common = {
        longContextThreshold: routing.longContextThreshold ?? defaultLongContextThreshold,
        fallback: fallback.filter(target => target !== standard),
        strategy: routing.strategy ?? 'priority',
    };
    if (chosen !== undefined)
        return { ...common, slots: { default: chosen }, rules: [] };
    return (0,present/* present */.E)({
        ...common,
        slots: { ...slots, default: standard },
        rules,
        contextRules: contextRules.length > 0 ? contextRules : undefined,
        slotFallback,
        tiers,
        customRouter,
    });
};
const firstOf = ({ providers }) => {
    const provider = providers.find(({ config }) => config.models.length > 0) ?? providers[0];
    if (provider !== undefined)
        return firstTarget(provider, 'The default target');
    // The published guide's wording.
    throw new errors/* ConfigError */.xL('no-provider', 'No suitable provider found for request: none is configured', {
        hint: 'Set a key such as DEEPSEEK_API_KEY or OPENROUTER_API_KEY, start Ollama, or write `providers:` into claude-router.yml; `claude-router setup` does it with you.',
    });
};
const resolveRules = (loaded, path, rules, scope) => (rules ?? []).flatMap(({ condition, provider, model, target, reasoning }, index) => {
    const text = target ?? (provider === undefined ? (model ?? '') : `${provider}/${model ?? ''}`);
    const resolved = resolveLeniently(text, [...path, index], loaded, scope);
    return resolved === undefined ? [] : [(0,present/* present */.E)({ condition, target: resolved, reasoning })];
});
const resolveTiers = (loaded, scope) => {
    const { tiers } = loaded.config.routing ?? {};
    if (tiers === undefined)
        return undefined;
    const resolved = Object.entries(tiers).map(([tier, target]) => [
        tier,
        target === undefined ? undefined : resolveLeniently(target, ['routing', 'tiers', tier], loaded, scope),
    ]);
    return (0,present/* present */.E)(Object.fromEntries(resolved));
};
/** Where the providers are those of the environment, what goes to one that is not there is left out. */
const resolveLeniently = (text, path, loaded, scope) => {
    const place = loaded.placeOf(path);
    const [, provider = ''] = /^\s*([^/,\s]+)/.exec(text) ?? [];
    const definition = (0,find_provider/* findProvider */.lh)(provider);
    if (loaded.detected.length > 0 && definition?.local === true && !loaded.detected.includes(definition.id)) {
        scope.warn(`${place} is left out: ${definition.name} was not found on this machine`);
        return undefined;
    }
    try {
        return resolveTarget(text, place, scope);
    }
    catch (error) {
        if (loaded.detected.length === 0 || !(error instanceof errors/* ConfigError */.xL))
            throw error;
        scope.warn(`${place} is left out: ${error.message}`);
        return undefined;
    }
};
/** One list for all, or lists of slots, of which the default's is for all. */
const chainsOf = ({ fallback }, loaded, scope) => {
    const resolveChain = (chain, path) => [
        ...new Set(chain.map((target, index) => resolveTarget(target, loaded.placeOf(['routing', 'fallback', ...path, index]), scope))),
    ];
    if (fallback === undefined)
        return { fallback: [] };
    if (Array.isArray(fallback))
        return { fallback: resolveChain(fallback, []) };
    const { default: common = [], ...others } = fallback;
    const slotFallback = {};
    for (const slot of slotNames) {
        const chain = slot === 'default' ? undefined : others[slot];
        if (chain !== undefined)
            slotFallback[slot] = resolveChain(chain, [slot]);
    }
    const chains = { fallback: resolveChain(common, ['default']) };
    return Object.keys(slotFallback).length === 0 ? chains : { ...chains, slotFallback };
};
/** Absolute, from the folder of the configuration file. claude-code-router goes on without one that is not there. */
const customRouterOf = ({ config, source, imported, placeOf }, { warn }) => {
    const path = config.routing?.customRouter;
    if (path === undefined)
        return undefined;
    const place = placeOf(['routing', 'customRouter']);
    if (!(0,external_node_path_.isAbsolute)(path) && source.kind !== 'file') {
        throw new errors/* ConfigError */.xL('custom-router-path', `${place} is relative, and this configuration lies in no folder`, {
            hint: 'Write the whole path, or keep the configuration in a file.',
        });
    }
    const absolute = source.kind === 'file' ? (0,external_node_path_.resolve)((0,external_node_path_.dirname)(source.path), path) : path;
    if ((0,external_node_fs_.statSync)(absolute, { throwIfNoEntry: false })?.isFile())
        return absolute;
    if (imported) {
        warn(`${place} is no file and has no effect: ${absolute}`);
        return undefined;
    }
    throw new errors/* ConfigError */.xL('custom-router-path', `${place} is no file: ${absolute}`, {
        hint: 'It must be a JavaScript module that exports `async (req, config) => "provider,model"`; remove the key to route without it.',
    });
};

;// CONCATENATED MODULE: ./build/src/config/resolve-transformer-modules.js



/** The user's own transformer modules, their paths taken from the folder of the configuration file. Throws ConfigError. */
const transformerModulesOf = ({ config, source, placeOf }) => (config.transformers ?? []).map(({ name, path, options = {} }, index) => {
    if ((0,external_node_path_.isAbsolute)(path))
        return (0,present/* present */.E)({ name, path, options });
    if (source.kind === 'file')
        return (0,present/* present */.E)({ name, path: (0,external_node_path_.resolve)((0,external_node_path_.dirname)(source.path), path), options });
    const place = placeOf(['transformers', index, 'path']);
    throw new errors/* ConfigError */.xL('transformer-path', `${place} is relative, and this configuration lies in no folder`, {
        hint: 'Write the whole path, or keep the configuration in a file.',
    });
});

;// CONCATENATED MODULE: ./build/src/config/resolve.js















/** What the proxy runs on, everything checked. `warnings` has those of loading too. Throws ConfigError. */
const resolveConfig = (loaded, options) => {
    const { config } = loaded;
    const warnings = new Set(loaded.warnings);
    const providerKeys = options.providerKeys ?? {};
    const context = {
        env: (0,provider_environment/* providerEnvironment */.J)(options.env, providerKeys),
        providerKeys,
        placeOf: loaded.placeOf,
        warn: sentence => warnings.add(sentence),
        ownTransformers: new Set(config.transformers?.map(({ name }) => name)),
    };
    const transformerModules = transformerModulesOf(loaded);
    const scope = scopeOf(loaded, context);
    const chosen = chosenTarget(options, scope);
    const routed = routingScope(scope, loaded);
    const routing = resolveRouting(loaded, routed, chosen);
    const budget = budgetOf(loaded, routed, options);
    for (const doubt of budget ? unpricedWarnings(budget, routing, routed) : [])
        context.warn(doubt);
    const state = stateOf(config, options, budget, context);
    const proxy = {
        ...listenOn(config, options),
        providers: scope.providers.map(provider => provider.config),
        routing,
        ...(0,present/* present */.E)({
            budget,
            state,
            limits: resolveLimits(config, Object.keys(config.providers ?? {}), context),
            cache: resolveCache(config, {
                file: options.cacheFile ?? null,
                providers: scope.providers.map(provider => provider.config),
                warn: context.warn,
            }),
            monitoring: resolveMonitoring(loaded, context.warn),
            run: options.run,
        }),
        ...egressOf(config, options),
        ...resolveMemoryLimit(config, context),
        timeouts: timeoutsOf(config),
        logging: loggingOf(config, options),
        usageFile: options.usageFile ?? null,
        ...(options.record === undefined ? {} : { record: options.record }),
        ...(config.server?.proxyUrl === undefined ? {} : { proxyUrl: config.server.proxyUrl }),
        ...(transformerModules.length === 0 ? {} : { transformerModules }),
    };
    return { proxy, warnings: [...warnings] };
};
/** Each connection is written beside the ledger. */
const egressOf = ({ agent }, { usageFile }) => {
    const { allowedHosts = [] } = agent ?? {};
    return allowedHosts.length === 0 ? {} : { egress: { allowedHosts, file: usageFile ? (0,egress_entry/* egressFileOf */.z)(usageFile) : null } };
};
const budgetOf = (loaded, scope, { runLimitUsd }) => {
    const budget = resolveBudget(loaded, scope);
    return runLimitUsd === undefined ? budget : (0,budget_limits/* withRunLimit */.DJ)(budget, runLimitUsd);
};
/** Kept between runs only where something is: a budget, or a store that was asked for. */
const stateOf = ({ state }, { redisUrl, run, stateFile }, budget, context) => {
    const url = redisUrl ?? state?.url;
    const store = redisUrl !== undefined || state?.store === 'redis' ? 'redis' : 'file';
    if (store === 'redis' && !/^(?:rediss?|unix):/.test(url ?? '')) {
        throw wrong(context, ['state', 'url'], 'is needed for `store: redis`', 'Write `url: redis://host:6379` or set it as a secret: `url: $REDIS_URL`.');
    }
    if (state === undefined && redisUrl === undefined && budget === undefined)
        return undefined;
    return {
        store,
        ...(store === 'redis' && url !== undefined ? { url } : {}),
        file: stateFile ?? null,
        namespace: run?.repository || 'local',
    };
};
const scopeOf = (loaded, context) => {
    const providers = Object.entries(loaded.config.providers ?? {}).map(([name, settings]) => resolveProvider(name, settings, context));
    const addProvider = (name) => {
        if ((0,find_provider/* findProvider */.lh)(name) === undefined || providers.some(({ config }) => config.id === name))
            return undefined;
        const added = resolveProvider(name, {}, context);
        providers.push(added);
        return added;
    };
    return { providers, addProvider, warn: context.warn };
};
/** A file that lists its providers is taken at its word: routing adds none. */
const routingScope = (scope, { config, detected }) => detected.length > 0 || Object.keys(config.providers ?? {}).length === 0
    ? scope
    : { ...scope, addProvider: () => undefined };
const chosenTarget = ({ provider, model }, scope) => {
    const [wantedProvider, wantedModel] = [provider?.trim() || undefined, model?.trim() || undefined];
    if (wantedProvider === undefined)
        return wantedModel === undefined ? undefined : resolveTarget(wantedModel, 'The chosen model', scope);
    const prefix = new Set([`${wantedProvider}/`, `${wantedProvider},`].map(start => start.toLowerCase()));
    const hasPrefix = prefix.has(wantedModel?.slice(0, wantedProvider.length + 1).toLowerCase() ?? '');
    const inside = hasPrefix ? wantedModel?.slice(wantedProvider.length + 1) : wantedModel;
    return resolveTarget(`${wantedProvider}/${inside ?? ''}`, 'The chosen provider', scope);
};
const listenOn = ({ server }, options) => {
    const host = options.host ?? server?.host ?? '127.0.0.1';
    const token = options.token ?? server?.token ?? null;
    if (token === null && !isLoopback(host)) {
        throw new errors/* ConfigError */.xL('token-needed', `Listening on ${host} needs a token: everyone who reaches it could spend your money`, {
            hint: 'Set `server.token` (`APIKEY` in a claude-code-router file), or listen on 127.0.0.1.',
        });
    }
    return { listen: { host, port: options.port ?? server?.port ?? 3000 }, token };
};
const isLoopback = (host) => /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);
/** Until a reasoning model's first word minutes may pass; within a stream, less. */
const timeoutsOf = ({ performance }) => ({
    firstTokenMs: performance?.firstTokenTimeout ?? performance?.requestTimeout ?? 300_000,
    idleMs: performance?.idleTimeout ?? performance?.requestTimeout ?? 120_000,
    requestMs: performance?.totalTimeout ?? 0,
});
const loggingOf = ({ debugging }, { env, logFile }) => ({
    level: /(?:^|[\s,])claude-router(?::|$)|^\*$/.test(env.DEBUG ?? '')
        ? 'debug'
        : (debugging?.logLevel ?? 'info'),
    file: debugging?.logFile === false ? null : (logFile ?? null),
    traceRequests: debugging?.traceRequests ?? false,
    providerResponses: debugging?.logProviderResponses ?? false,
    ...(0,present/* present */.E)({
        performanceMetrics: debugging?.performanceMetrics,
        maxFileBytes: debugging?.logMaxSize,
        maxFiles: debugging?.logMaxFiles,
    }),
});
/** Limits of a target `provider/model` in tokens; a field that is absent is unknown. */
const targetLimits = (proxy, target) => {
    const slash = target.indexOf('/');
    const provider = proxy.providers.find(({ id }) => id === target.slice(0, slash));
    const model = provider?.models.find(({ id }) => id === target.slice(slash + 1));
    return { contextWindow: model?.contextWindow, maxOutputTokens: model?.maxOutputTokens };
};


/***/ }),

/***/ 3775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ configSchema)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 2 modules
var schemas = __webpack_require__(55395);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(43759);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/registries.js
var registries = __webpack_require__(29396);
;// CONCATENATED MODULE: ./build/src/config/schema/about.js

/** Gives a schema its description, which becomes documentation and the JSON Schema's `description`. */
const about = (description, schema) => {
    registries/* globalRegistry */.fd.add(schema, { description });
    return schema;
};

// EXTERNAL MODULE: ./build/src/core/metrics/metric-names.js
var metric_names = __webpack_require__(90894);
;// CONCATENATED MODULE: ./build/src/config/schema/quantity.js

const durationUnits = { ms: 1, s: 1000, m: 60_000, min: 60_000, h: 3_600_000, d: 86_400_000 };
const sizeUnits = { b: 1, kb: 1e3, mb: 1e6, gb: 1e9, kib: 2 ** 10, mib: 2 ** 20, gib: 2 ** 30 };
const quantityOf = (text, units) => {
    const match = /^(\d+(?:\.\d+)?) ?([a-z]+)$/i.exec(text.trim());
    const unit = match?.[2]?.toLowerCase() ?? '';
    return match === null || !Object.hasOwn(units, unit) ? undefined : Math.round(Number(match[1]) * (units[unit] ?? 0));
};
/** `10s`, `500ms`, `1.5h` -> milliseconds; undefined when it is none of these. */
const parseDuration = (text) => quantityOf(text, durationUnits);
/** `500MB`, `64KiB` -> bytes; undefined when it is none of these. */
const parseSize = (text) => quantityOf(text, sizeUnits);
const quantity = (parse, error) => (0,schemas/* pipe */.FsL)((0,schemas/* union */.KCZ)([(0,schemas/* number */.aig)().check((0,api/* _gte */.qm)(0)), (0,schemas/* string */.YjP)().check((0,schemas/* refine */.YPB)(text => parse(text) !== undefined, { error }))], { error }), (0,schemas/* transform */.pdi)(value => (typeof value === 'number' ? value : (parse(value) ?? 0))));
/** Milliseconds, or text such as `10s`. Gives milliseconds. */
const duration = () => quantity(parseDuration, 'must be milliseconds or a duration such as "30s" or "5m"');
/** Bytes, or text such as `500MB`. Gives bytes. */
const size = () => quantity(parseSize, 'must be bytes or a size such as "500MB"');
/** A whole number from `min` to `max`. */
const whole = (min, max = 1_000_000_000) => (0,schemas/* int */.Whr)().check((0,api/* _gte */.qm)(min, { error: `must be at least ${min}` }), (0,api/* _lte */.Zm)(max, { error: `must be at most ${max}` }));
/** US dollars, 0 or more. */
const usd = () => (0,schemas/* number */.aig)().check((0,api/* _gte */.qm)(0, { error: 'must be 0 or more' }));
/** Between 0 and 1. */
const fraction = () => (0,schemas/* number */.aig)().check((0,api/* _gte */.qm)(0, { error: 'must be between 0 and 1' }), (0,api/* _lte */.Zm)(1, { error: 'must be between 0 and 1' }));

// EXTERNAL MODULE: ./build/src/core/egress/allowed-host.js
var allowed_host = __webpack_require__(59356);
;// CONCATENATED MODULE: ./build/src/config/schema/text.js


// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
const controlCharacter = /[\u0000-\u001f\u007f]/;
/** Text of one line that is not empty. */
const line = () => (0,schemas/* string */.YjP)().check((0,api/* _minLength */.m9)(1, { error: 'must not be empty' }), (0,schemas/* refine */.YPB)(text => !controlCharacter.test(text), { error: 'must be one line without control characters' }));
/** A host that may be reached, with a port if it is not 443. */
const hostPattern = () => (0,schemas/* string */.YjP)().check((0,schemas/* refine */.YPB)(text => (0,allowed_host/* readAllowedHost */.Ve)(text) !== null, {
    error: 'must be the name of a host such as registry.npmjs.org, *.pypi.org or registry.example.com:8443 (no address, no path)',
}));
/** A CEL expression; compiled where it is evaluated. */
const condition = () => (0,schemas/* string */.YjP)().check((0,api/* _minLength */.m9)(1, { error: 'must not be empty' }));
/** An http or https address without credentials. */
const webAddress = () => (0,schemas/* string */.YjP)().check((0,schemas/* refine */.YPB)(isWebAddress, {
    error: 'must be an address such as https://api.example.com/v1 (http or https, no password)',
}));
// Variables in braces (`{region}`) are filled from the environment later; they are not valid in every part of a URL.
const isWebAddress = (text) => {
    const filled = text.replaceAll(/\{[\w-]+\}/g, 'x');
    const url = URL.parse(/^[\w.-]+:\d+(?:\/|$)/.test(filled) ? `http://${filled}` : filled);
    return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
};

;// CONCATENATED MODULE: ./build/src/config/schema/limits-schema.js





const perMinute = whole(-1).check((0,schemas/* refine */.YPB)(value => value !== 0, { error: 'must be requests per minute, or -1 for no limit' }));
const concurrencySchema = (0,schemas/* strictObject */.rej)({
    maxConcurrentRequests: about('Requests under way at once.', (0,schemas/* optional */.lqM)(whole(1))),
    rateLimiting: about('Requests per minute by provider; -1 = no limit.', (0,schemas/* optional */.lqM)((0,schemas/* record */.g1P)((0,schemas/* string */.YjP)(), perMinute))),
    maxConcurrentPerProvider: about('Calls under way at once, by provider.', (0,schemas/* optional */.lqM)((0,schemas/* record */.g1P)((0,schemas/* string */.YjP)(), whole(1)))),
    queueTimeout: about('Longest wait for a place, after which the client is told to come back. Default 60 s. Milliseconds or `60s`.', (0,schemas/* optional */.lqM)(duration())),
});
// The guide writes `ttl: 3600`: seconds, unlike every other plain number.
const ttlError = 'must be seconds, at least 1, or a duration such as "1h"';
const ttlSeconds = (0,schemas/* pipe */.FsL)((0,schemas/* union */.KCZ)([whole(1), (0,schemas/* string */.YjP)().check((0,schemas/* refine */.YPB)(text => (parseDuration(text) ?? 0) > 0, { error: ttlError }))], {
    error: ttlError,
}), (0,schemas/* transform */.pdi)(ttl => (typeof ttl === 'number' ? ttl : Math.ceil((parseDuration(ttl) ?? 0) / 1000))));
const cachingSchema = (0,schemas/* strictObject */.rej)({
    enabled: about('Whether answers are cached. Default true, where there is this section.', (0,schemas/* optional */.lqM)((0,schemas/* boolean */.zMY)())),
    ttl: about('Seconds for which a cached answer is used; or a duration such as `1h`. Default 3600.', (0,schemas/* optional */.lqM)(ttlSeconds)),
    maxCacheSize: about('Size from which the least recently used answers are dropped. Default 500MB.', (0,schemas/* optional */.lqM)(size())),
    cacheStrategy: about('When two requests count as the same. `exact` (default): when they ask the same. `semantic-similarity`: also when they are single questions without tools that are similar enough.', (0,schemas/* optional */.lqM)((0,schemas/* enum */.k5n)(['exact', 'semantic-similarity']))),
    similarityThreshold: about('Similarity, 0 to 1, from which two questions count as the same. Default 0.95.', (0,schemas/* optional */.lqM)(fraction())),
    embeddings: about('Model that judges similarity, `provider/model`, e.g. `ollama/nomic-embed-text`. Default: the words themselves.', (0,schemas/* optional */.lqM)(line())),
    costSavingTarget: about('Share of the cost that the cache should save; reported against.', (0,schemas/* optional */.lqM)(fraction())),
});
const limit = (what) => about(`USD that ${what} may cost. 0 = only what costs nothing.`, (0,schemas/* optional */.lqM)(usd()));
const share = fraction().check((0,schemas/* refine */.YPB)(value => value > 0, { error: 'must be above 0, up to 1' }));
const budgetControlSchema = (0,schemas/* strictObject */.rej)({
    requestLimit: limit('one request'),
    runLimit: limit('one run'),
    pullRequestLimit: limit('one pull request'),
    dailyLimit: limit('a day (UTC)'),
    monthlyLimit: limit('a month (UTC)'),
    alertThresholds: about('Shares of a limit at which to warn, once each. Default 0.8, 0.9 and 0.95.', (0,schemas/* optional */.lqM)((0,schemas/* array */.YOg)(share))),
    autoFallback: about('Go on with a cheaper provider when a limit is reached, instead of refusing.', (0,schemas/* optional */.lqM)((0,schemas/* strictObject */.rej)({
        enabled: about('Whether to. Default true, where there is a provider.', (0,schemas/* optional */.lqM)((0,schemas/* boolean */.zMY)())),
        fallbackProvider: about('A provider (its first model), or `provider/model`.', (0,schemas/* optional */.lqM)(line())),
    }))),
});
const monitoringSchema = (0,schemas/* strictObject */.rej)({
    metrics: about('Which metrics are shown and exported; all without it.', (0,schemas/* optional */.lqM)((0,schemas/* array */.YOg)((0,schemas/* enum */.k5n)(metric_names/* metricNames */.Z)))),
    alerts: about('What is done when a threshold is passed.', (0,schemas/* optional */.lqM)((0,schemas/* array */.YOg)((0,schemas/* strictObject */.rej)({
        threshold: about('CEL expression, e.g. `response_time > 10s`.', condition()),
        action: about('What to do. `fail` is another name of `stop`: further requests are refused.', (0,schemas/* enum */.k5n)(['switch_to_faster_model', 'enable_cost_saving_mode', 'notify', 'stop', 'fail'])),
    })))),
});
const performanceSchema = (0,schemas/* strictObject */.rej)({
    maxConcurrentRequests: about('Requests under way at once.', (0,schemas/* optional */.lqM)(whole(1))),
    requestTimeout: about('Longest silence of a provider, before its answer and within it. Milliseconds or `30s`.', (0,schemas/* optional */.lqM)(duration())),
    firstTokenTimeout: about('The same, only until the answer begins.', (0,schemas/* optional */.lqM)(duration())),
    idleTimeout: about('The same, only within an answer.', (0,schemas/* optional */.lqM)(duration())),
    totalTimeout: about('Longest whole request; 0 = no limit.', (0,schemas/* optional */.lqM)(duration())),
    cacheCleanupInterval: about('How often expired answers are removed.', (0,schemas/* optional */.lqM)(duration())),
    memoryLimit: about('Memory that the proxy may take: near it the cache is emptied, above it requests are refused for a while.', (0,schemas/* optional */.lqM)(size())),
});

// EXTERNAL MODULE: ./build/src/core/providers/provider.js
var provider = __webpack_require__(40643);
;// CONCATENATED MODULE: ./build/src/config/schema/provider-schema.js





const options = (0,schemas/* record */.g1P)((0,schemas/* string */.YjP)(), (0,schemas/* unknown */.L5J)());
const transformer = (0,schemas/* pipe */.FsL)((0,schemas/* union */.KCZ)([line(), (0,schemas/* tuple */.PVZ)([line()]), (0,schemas/* tuple */.PVZ)([line(), options]), (0,schemas/* strictObject */.rej)({ name: line(), options: (0,schemas/* optional */.lqM)(options) })], {
    error: "must be a transformer's name or [name, {options}]",
}), (0,schemas/* transform */.pdi)((use) => {
    if (typeof use === 'string')
        return { name: use };
    const { name, options } = Array.isArray(use) ? { name: use[0], options: use[1] } : use;
    return options === undefined ? { name } : { name, options };
}));
const transformers = () => about('Transformers, in order: names or [name, {options}], as claude-code-router calls them.', (0,schemas/* optional */.lqM)((0,schemas/* array */.YOg)(transformer)));
const pricing = () => about('USD per million tokens. Without it the catalogue is asked; a model with no price is reported as unpriced, never as free.', (0,schemas/* optional */.lqM)((0,schemas/* strictObject */.rej)({
    input: about('Prompt tokens.', usd()),
    output: about('Answer tokens.', usd()),
    cacheRead: about("Prompt tokens read from the provider's cache.", (0,schemas/* optional */.lqM)(usd())),
    cacheWrite: about('Prompt tokens written to it.', (0,schemas/* optional */.lqM)(usd())),
    webSearch: about("USD for each of the provider's own web searches. Default 0.01, Anthropic's price.", (0,schemas/* optional */.lqM)(usd())),
})));
const protocol = () => about('Wire format it speaks. Default: by provider and address.', (0,schemas/* optional */.lqM)((0,schemas/* enum */.k5n)(provider/* protocolIds */.p)));
const contextWindow = () => about('Tokens that prompt and answer may have together.', (0,schemas/* optional */.lqM)(whole(1)));
const maxOutputTokens = () => about('Longest answer in tokens.', (0,schemas/* optional */.lqM)(whole(1)));
const multimodal = () => about('It takes images.', (0,schemas/* optional */.lqM)((0,schemas/* boolean */.zMY)()));
const model = (0,schemas/* union */.KCZ)([
    line(),
    (0,schemas/* strictObject */.rej)({
        id: about("The model's name at the provider.", line()),
        protocol: protocol(),
        contextWindow: contextWindow(),
        maxOutputTokens: maxOutputTokens(),
        pricing: pricing(),
        multimodal: multimodal(),
        transformers: transformers(),
    }),
], { error: "must be a model's name or {id, contextWindow, ...}" });
// A key travels in a header: a line break in it would be a second header.
const apiKey = () => (0,schemas/* pipe */.FsL)((0,schemas/* string */.YjP)(), (0,schemas/* transform */.pdi)(text => text.trim())).check((0,schemas/* refine */.YPB)(text => text !== '', {
    error: 'is empty; put the key in an environment variable and write $NAME here, or set `noApiKey: true` if it needs none',
}), (0,schemas/* refine */.YPB)(text => /^[\x21-\x7e]*$/.test(text), {
    error: 'has characters that no key has (blanks, line breaks, non-ASCII); paste it again',
}));
const providerSchema = (0,schemas/* strictObject */.rej)({
    type: about('Which provider this is, when its name or address does not say: `openai`, `deepseek`, `custom` ...', (0,schemas/* optional */.lqM)(line())),
    apiKey: about("Its key. `$NAME` is read from the environment. Default: the provider's usual environment variable.", (0,schemas/* optional */.lqM)(apiKey())),
    apiKeys: about('Several keys, used in turn.', (0,schemas/* optional */.lqM)((0,schemas/* array */.YOg)(apiKey()).check((0,api/* _minLength */.m9)(1, { error: 'must hold at least one key' })))),
    baseUrl: about('Address of its API. Known providers have a default.', (0,schemas/* optional */.lqM)(webAddress())),
    protocol: protocol(),
    models: about('Models to use; the first is its default.', (0,schemas/* optional */.lqM)((0,schemas/* array */.YOg)(model))),
    contextWindow: contextWindow(),
    maxOutputTokens: maxOutputTokens(),
    pricing: pricing(),
    transformers: transformers(),
    multimodal: multimodal(),
    headers: about('Extra headers of every call.', (0,schemas/* optional */.lqM)((0,schemas/* record */.g1P)((0,schemas/* string */.YjP)(), line()))),
    localDeployment: about('It runs on your machines: price zero.', (0,schemas/* optional */.lqM)((0,schemas/* boolean */.zMY)())),
    noApiKey: about('It needs no key.', (0,schemas/* optional */.lqM)((0,schemas/* boolean */.zMY)())),
    weight: about('Share of the requests with `routing.strategy: weighted`.', (0,schemas/* optional */.lqM)((0,schemas/* number */.aig)().check((0,api/* _gte */.qm)(0)))),
});

;// CONCATENATED MODULE: ./build/src/config/schema/routing-schema.js




const rule = (0,schemas/* strictObject */.rej)({
    condition: about('CEL expression over the request; the first rule that is true wins.', condition()),
    provider: about('Where the request goes.', (0,schemas/* optional */.lqM)(line())),
    model: about("Which model it asks there. Default: the provider's first.", (0,schemas/* optional */.lqM)(line())),
    target: about('Both in one: `provider/model`.', (0,schemas/* optional */.lqM)(line())),
    reasoning: about('Why, for people.', (0,schemas/* optional */.lqM)((0,schemas/* string */.YjP)())),
}).check((0,schemas/* refine */.YPB)(({ provider, model, target }) => target === undefined
    ? provider !== undefined || model !== undefined
    : provider === undefined && model === undefined, {
    error: 'must name where the request goes: `provider` and `model`, or `target`',
}));
const chain = (0,schemas/* array */.YOg)(line());
const chainOf = (what) => about(`Targets tried in order when that of ${what} fails.`, (0,schemas/* optional */.lqM)(chain));
const slotChains = (0,schemas/* strictObject */.rej)({
    default: about('Targets tried after those of the slot, and for all requests without one.', (0,schemas/* optional */.lqM)(chain)),
    background: chainOf('`background`'),
    think: chainOf('`think`'),
    longContext: chainOf('`longContext`'),
    webSearch: chainOf('`webSearch`'),
    image: chainOf('`image`'),
    subagent: chainOf('`subagent`'),
});
const slot = (what) => about(`Target for ${what}.`, (0,schemas/* optional */.lqM)(line()));
const routingSchema = (0,schemas/* strictObject */.rej)({
    default: about("Target of every request that nothing else claims: `provider/model`. Default: the first provider's first model.", (0,schemas/* optional */.lqM)(line())),
    background: slot("Claude Code's small, fast model slot"),
    think: slot('requests that ask for thinking'),
    longContext: slot('prompts longer than `longContextThreshold`'),
    longContextThreshold: about('Tokens from which a prompt is long. Default 60000.', (0,schemas/* optional */.lqM)(whole(1))),
    webSearch: slot('requests with a web search tool'),
    image: slot('requests with images'),
    subagent: slot('requests of subagents'),
    fallback: about('Targets tried in order when the chosen one fails; or one list per slot, that of `default` following all others.', (0,schemas/* optional */.lqM)((0,schemas/* union */.KCZ)([chain, slotChains], { error: 'must be a list of targets' }))),
    strategy: about('How a target is chosen among several. Default `priority`.', (0,schemas/* optional */.lqM)((0,schemas/* enum */.k5n)(['priority', 'round-robin', 'weighted', 'least-latency', 'least-cost']))),
    rules: about('Own rules, first match wins.', (0,schemas/* optional */.lqM)((0,schemas/* array */.YOg)(rule))),
    tiers: about('Targets of the three layers of a task, for what no slot claims.', (0,schemas/* optional */.lqM)((0,schemas/* strictObject */.rej)({
        preprocess: slot('first analysis: searches, plans, summaries, background requests'),
        core: slot('the work itself'),
        quality: slot('the final check: reviews, security checks and the highest effort'),
    }))),
    customRouter: about("A module that chooses the target, as claude-code-router's CUSTOM_ROUTER_PATH.", (0,schemas/* optional */.lqM)(line())),
});
const contextOptimizationSchema = (0,schemas/* strictObject */.rej)({
    rules: about('Models by the length of the prompt.', (0,schemas/* array */.YOg)((0,schemas/* strictObject */.rej)({
        condition: about('CEL expression, usually over `context_length`.', condition()),
        model: about('Model to use.', line()),
        provider: about('Its provider, when several have it.', (0,schemas/* optional */.lqM)(line())),
        reasoning: about('Why, for people.', (0,schemas/* optional */.lqM)((0,schemas/* string */.YjP)())),
    }))),
});

// EXTERNAL MODULE: ./build/src/core/checks/detect-test-command.js
var detect_test_command = __webpack_require__(41593);
// EXTERNAL MODULE: ./build/src/core/deploy/rollback-plan.js + 2 modules
var rollback_plan = __webpack_require__(35434);
// EXTERNAL MODULE: ./build/src/core/docs/modes.js
var modes = __webpack_require__(9081);
// EXTERNAL MODULE: ./build/src/core/findings/finding.js
var finding = __webpack_require__(46013);
;// CONCATENATED MODULE: ./build/src/config/schema/run-schema.js








const debuggingSchema = (0,schemas/* strictObject */.rej)({
    traceRequests: about('Write each request and each attempt, with the reasons and timings, to `trace.jsonl` beside the log.', (0,schemas/* optional */.lqM)((0,schemas/* boolean */.zMY)())),
    logLevel: about('Least severe line that is logged. Default `info`.', (0,schemas/* optional */.lqM)((0,schemas/* enum */.k5n)(['debug', 'info', 'warn', 'error']))),
    logProviderResponses: about("Log the providers' answers. They may hold your code.", (0,schemas/* optional */.lqM)((0,schemas/* boolean */.zMY)())),
    performanceMetrics: about('Log how long the phases of each request took.', (0,schemas/* optional */.lqM)((0,schemas/* boolean */.zMY)())),
    logFile: about('Write the log file. Default true.', (0,schemas/* optional */.lqM)((0,schemas/* boolean */.zMY)())),
    logMaxSize: about('Size at which a log file is rotated. Default 10 MB.', (0,schemas/* optional */.lqM)(size())),
    logMaxFiles: about('Log files kept, the one being written included. Default 5.', (0,schemas/* optional */.lqM)(whole(1, 100))),
});
const stateSchema = (0,schemas/* strictObject */.rej)({
    store: about('Where ledger, limits and cache live. Default `file`.', (0,schemas/* optional */.lqM)((0,schemas/* enum */.k5n)(['file', 'redis', 'github']))),
    url: about('Address of the store, e.g. `redis://...`.', (0,schemas/* optional */.lqM)(line())),
});
const agentSchema = (0,schemas/* strictObject */.rej)({
    version: about("Claude Code's version. Default: the one this version was tested with.", (0,schemas/* optional */.lqM)(line())),
    maxTurns: about('Turns after which it is stopped.', (0,schemas/* optional */.lqM)(whole(1, 1000))),
    timeoutMinutes: about('Minutes after which it is stopped.', (0,schemas/* optional */.lqM)(whole(1, 360))),
    allowedTools: about("Tools it may use, instead of the task's own.", (0,schemas/* optional */.lqM)((0,schemas/* array */.YOg)(line()))),
    isolation: about('Whether it runs as another, unprivileged user.', (0,schemas/* optional */.lqM)((0,schemas/* enum */.k5n)(['auto', 'required', 'preferred', 'off']))),
    allowedHosts: about('Hosts that an isolated agent may reach through the proxy, e.g. `registry.npmjs.org` or `*.pypi.org:443`. Default: none.', (0,schemas/* optional */.lqM)((0,schemas/* array */.YOg)(hostPattern()))),
});
const reviewSchema = (0,schemas/* strictObject */.rej)({
    instructions: about('What your project wants looked at; added to the prompt.', (0,schemas/* optional */.lqM)((0,schemas/* string */.YjP)())),
    include: about('Globs of the files to review.', (0,schemas/* optional */.lqM)((0,schemas/* array */.YOg)(line()))),
    exclude: about('Globs of the files to leave out.', (0,schemas/* optional */.lqM)((0,schemas/* array */.YOg)(line()))),
    maxFindings: about('Findings published at most.', (0,schemas/* optional */.lqM)(whole(0, 100))),
    minSeverity: about('Least severe finding that is published.', (0,schemas/* optional */.lqM)((0,schemas/* enum */.k5n)(finding/* severities */.gO))),
    minConfidence: about('Least confident finding that is published, 0 to 1.', (0,schemas/* optional */.lqM)(fraction())),
    failOn: about('Severity from which the check fails.', (0,schemas/* optional */.lqM)((0,schemas/* enum */.k5n)(['none', ...finding/* severities */.gO]))),
    languages: about('Natural languages of the review, e.g. `en`, `zh`.', (0,schemas/* optional */.lqM)((0,schemas/* array */.YOg)(line()))),
});
const changesSchema = (0,schemas/* strictObject */.rej)({
    maxFiles: about('Files that one run may change. Default 100.', (0,schemas/* optional */.lqM)(whole(1, 1000))),
    maxFileBytes: about('Size of one changed file. Default 1 MB.', (0,schemas/* optional */.lqM)(size())),
    maxBytes: about('Size of all changed files together. Default 5 MB.', (0,schemas/* optional */.lqM)(size())),
    allowBinary: about('Whether binary files may be changed. Default false.', (0,schemas/* optional */.lqM)((0,schemas/* boolean */.zMY)())),
    allowExecutable: about('Whether scripts (`#!`) may become executable. Default false.', (0,schemas/* optional */.lqM)((0,schemas/* boolean */.zMY)())),
    protect: about('Globs of paths that no task changes, besides those that are protected anyway.', (0,schemas/* optional */.lqM)((0,schemas/* array */.YOg)(line()))),
    lockFiles: about('Lock files: `allow`, `with-manifest` (only together with the manifest that they lock) or `refuse`. Default `with-manifest`.', (0,schemas/* optional */.lqM)((0,schemas/* enum */.k5n)(['allow', 'with-manifest', 'refuse']))),
});
const implementSchema = (0,schemas/* strictObject */.rej)({
    scope: about('How far an issue is implemented: `feature`, or `scaffold` for the skeleton only. Default `feature`.', (0,schemas/* optional */.lqM)((0,schemas/* enum */.k5n)(['feature', 'scaffold']))),
    repairRounds: about("How often the agent may mend what the project's checks refuse. Default 2.", (0,schemas/* optional */.lqM)(whole(0, 10))),
    checkMinutes: about("Minutes after which the project's checks are stopped. Default 10.", (0,schemas/* optional */.lqM)(whole(1, 240))),
    instructions: about('What your project wants kept in mind; added to the prompt.', (0,schemas/* optional */.lqM)((0,schemas/* string */.YjP)())),
});
const securitySchema = (0,schemas/* strictObject */.rej)({
    instructions: about('What your project wants looked at; added to the prompt.', (0,schemas/* optional */.lqM)((0,schemas/* string */.YjP)())),
    failOn: about('Severity from which the check fails. Default: `review.failOn`.', (0,schemas/* optional */.lqM)((0,schemas/* enum */.k5n)(['none', ...finding/* severities */.gO]))),
    full: about('Look at the whole repository, not only at the change. Default: where there is no pull request.', (0,schemas/* optional */.lqM)((0,schemas/* boolean */.zMY)())),
    model: about('Whether a model verifies and adds to what the rules find. Default true.', (0,schemas/* optional */.lqM)((0,schemas/* boolean */.zMY)())),
    maxPrompts: about('Prompts that a large change or repository is split into at most; what does not fit is named. Default 4.', (0,schemas/* optional */.lqM)(whole(1, 50))),
    dismiss: about('Whether the model may say that a hit of a rule is no danger, which then blocks nothing. It never may of a proven secret or an advisory. Default true.', (0,schemas/* optional */.lqM)((0,schemas/* boolean */.zMY)())),
    advisories: about("Where known weaknesses of dependencies are looked up: GitHub's list, OSV.dev, or not at all. Default `github`.", (0,schemas/* optional */.lqM)((0,schemas/* enum */.k5n)(['github', 'osv', 'off']))),
    osvUrl: about('Address of the OSV service. Default `https://api.osv.dev`.', (0,schemas/* optional */.lqM)(webAddress())),
    baseline: about('File of findings that are known and block nothing, relative to the top of the repository; of a pull request that of its base counts. Written by `claude-router security --update-baseline`.', (0,schemas/* optional */.lqM)(line())),
});
const deploySchema = (0,schemas/* strictObject */.rej)({
    instructions: about('What your project knows of its deploys; added to the prompt.', (0,schemas/* optional */.lqM)((0,schemas/* string */.YjP)())),
    failOn: about('Risk from which the check fails. Default: `review.failOn`.', (0,schemas/* optional */.lqM)((0,schemas/* enum */.k5n)(['none', ...finding/* severities */.gO]))),
    model: about('Whether a model is asked; it may only raise the risk that rules found. Default true.', (0,schemas/* optional */.lqM)((0,schemas/* boolean */.zMY)())),
    rollbackStrategy: about('The way back that is planned: `auto` (whatever the repository shows), `flag`, `image`, `revert`, `migration` or `none`. Default `auto`.', (0,schemas/* optional */.lqM)((0,schemas/* enum */.k5n)(rollback_plan/* rollbackStrategies */.u))),
    overrideLabel: about('Label by which a risk is accepted for the head that it is put on; an empty text means none. Default `deploy-risk-accepted`.', (0,schemas/* optional */.lqM)((0,schemas/* string */.YjP)())),
    overrideActors: about('Logins that may accept a risk. Default: everyone with write permission.', (0,schemas/* optional */.lqM)((0,schemas/* array */.YOg)(line()))),
    classes: about('Classes of your own: what is risky in this project, and how much.', (0,schemas/* optional */.lqM)((0,schemas/* array */.YOg)((0,schemas/* strictObject */.rej)({
        name: about('What the report calls it.', line()),
        paths: about('Globs of the files that belong to it.', (0,schemas/* array */.YOg)(line())),
        severity: about('The risk of a change there.', (0,schemas/* enum */.k5n)(finding/* severities */.gO)),
    })))),
});
const testSchema = (0,schemas/* strictObject */.rej)({
    command: about('How the tests are run. Default: found out.', (0,schemas/* optional */.lqM)(line())),
    suites: about('How each suite is run. Default: found out.', (0,schemas/* optional */.lqM)((0,schemas/* strictObject */.rej)({
        unit: about('The unit tests.', (0,schemas/* optional */.lqM)(line())),
        integration: about('The integration tests.', (0,schemas/* optional */.lqM)(line())),
        e2e: about('The end-to-end tests.', (0,schemas/* optional */.lqM)(line())),
    }))),
    suite: about('The suite that is run when none is asked for. Default: all.', (0,schemas/* optional */.lqM)((0,schemas/* enum */.k5n)(detect_test_command/* suites */.CW))),
    autoFix: about('Whether red tests are mended, rather than only explained. Default false.', (0,schemas/* optional */.lqM)((0,schemas/* boolean */.zMY)())),
    reruns: about('How often red tests are run again, to tell flaky from broken ones. Default 2.', (0,schemas/* optional */.lqM)(whole(0, 10))),
    repairRounds: about('How often the agent may try. Default 3.', (0,schemas/* optional */.lqM)(whole(1, 10))),
    timeoutMinutes: about('Minutes after which a run of the tests is ended. Default 15.', (0,schemas/* optional */.lqM)(whole(1, 180))),
    publish: about('Where a fix of a pull request goes: `branch` (a commit on its branch) or `pull-request` (one against it). Default `branch`.', (0,schemas/* optional */.lqM)((0,schemas/* enum */.k5n)(['branch', 'pull-request']))),
    allowWeakerTests: about('Whether a fix may weaken tests (delete, skip, loosen, expect something else) or change how they are run. Default false.', (0,schemas/* optional */.lqM)((0,schemas/* boolean */.zMY)())),
    failOn: about('Severity from which the check fails: a red test is `high`, a flaky one `low`. Default `high`.', (0,schemas/* optional */.lqM)((0,schemas/* enum */.k5n)(['none', ...finding/* severities */.gO]))),
    instructions: about('What your project wants kept in mind; added to the prompt.', (0,schemas/* optional */.lqM)((0,schemas/* string */.YjP)())),
});
const docsSchema = (0,schemas/* strictObject */.rej)({
    modes: about('What is done: `mend` (documentation that a change made untrue), `translate`, `changelog`, `api` (the reference of the interface). Default `mend` and `translate`.', (0,schemas/* optional */.lqM)((0,schemas/* array */.YOg)((0,schemas/* enum */.k5n)(modes/* docsModes */.w)))),
    files: about('Globs of the documentation in its source language. Default `README.md` and `docs/**/*.md`.', (0,schemas/* optional */.lqM)((0,schemas/* array */.YOg)(line()))),
    languages: about('Languages that it is translated into, e.g. `zh`, `ja`. Default: none.', (0,schemas/* optional */.lqM)((0,schemas/* array */.YOg)(line()))),
    sourceLanguage: about('Language that it is written in. Default `en`.', (0,schemas/* optional */.lqM)(line())),
    translations: about('Path of a translation, from `{dir}`, `{name}`, `{extension}` and `{language}`. Default `{dir}/{name}.{language}.{extension}`.', (0,schemas/* optional */.lqM)(line())),
    glossary: about('File of terms (YAML or JSON): a term and `keep`, or its translation by language.', (0,schemas/* optional */.lqM)(line())),
    memory: about('File that remembers what was translated from what. Default `.github/claude-router-translations.json`.', (0,schemas/* optional */.lqM)(line())),
    changelog: about('File of the mode `changelog`. Default `CHANGELOG.md`.', (0,schemas/* optional */.lqM)(line())),
    api: about('Globs of the files of the mode `api`. Default `docs/api/**/*.md`.', (0,schemas/* optional */.lqM)((0,schemas/* array */.YOg)(line()))),
    models: about('Which model translates into a language: `{zh: deepseek/deepseek-chat}`.', (0,schemas/* optional */.lqM)((0,schemas/* record */.g1P)((0,schemas/* string */.YjP)(), line()))),
    instructions: about('What your project wants kept in mind; added to the prompts.', (0,schemas/* optional */.lqM)((0,schemas/* string */.YjP)())),
});
const serverSchema = (0,schemas/* strictObject */.rej)({
    host: about('Address to listen on. Default 127.0.0.1; any other than loopback needs `token`.', (0,schemas/* optional */.lqM)(line())),
    port: about('Port to listen on. Default 3000; 0 = a free one.', (0,schemas/* optional */.lqM)(whole(0, 65_535))),
    token: about('What clients must send as their key.', (0,schemas/* optional */.lqM)(line())),
    proxyUrl: about('HTTP proxy through which providers are called.', (0,schemas/* optional */.lqM)(webAddress())),
});
/** A module of the user's, as in claude-code-router's `transformers`. */
const transformerModuleSchema = (0,schemas/* strictObject */.rej)({
    name: about('Its name in `transformers` lists. Default: the one it gives itself.', (0,schemas/* optional */.lqM)(line())),
    path: about("The module's file.", line()),
    options: about('Given to it.', (0,schemas/* optional */.lqM)((0,schemas/* record */.g1P)((0,schemas/* string */.YjP)(), (0,schemas/* unknown */.L5J)()))),
});

;// CONCATENATED MODULE: ./build/src/config/schema.js






// `/` and `,` separate provider and model in a target, and the name is sent in a response header.
const providerName = (0,schemas/* string */.YjP)().check((0,api/* _regex */.Fk)(/^[A-Za-z0-9][\w .:@+-]{0,63}$/, {
    error: 'is no provider name: letters, digits, blanks and . _ - : @ + are possible',
}));
/** Every key of a configuration file. Strict: what it does not know is an error. */
const configSchema = (0,schemas/* strictObject */.rej)({
    $schema: about('Address of this schema, for editors.', (0,schemas/* optional */.lqM)((0,schemas/* string */.YjP)())),
    providers: about('Providers by name. Default: those whose key is in the environment, and a local Ollama.', (0,schemas/* optional */.lqM)((0,schemas/* record */.g1P)(providerName, providerSchema))),
    routing: about('Which request goes where.', (0,schemas/* optional */.lqM)(routingSchema)),
    contextOptimization: about('Models by the length of the prompt.', (0,schemas/* optional */.lqM)(contextOptimizationSchema)),
    concurrency: about('How much may run at once.', (0,schemas/* optional */.lqM)(concurrencySchema)),
    caching: about('Cached answers.', (0,schemas/* optional */.lqM)(cachingSchema)),
    budgetControl: about('What may be spent.', (0,schemas/* optional */.lqM)(budgetControlSchema)),
    monitoring: about('What is measured and what follows.', (0,schemas/* optional */.lqM)(monitoringSchema)),
    performance: about('Time and memory.', (0,schemas/* optional */.lqM)(performanceSchema)),
    debugging: about('What is logged.', (0,schemas/* optional */.lqM)(debuggingSchema)),
    state: about('What is kept between requests and runs.', (0,schemas/* optional */.lqM)(stateSchema)),
    agent: about('Claude Code itself.', (0,schemas/* optional */.lqM)(agentSchema)),
    review: about('The review task.', (0,schemas/* optional */.lqM)(reviewSchema)),
    security: about('The security task.', (0,schemas/* optional */.lqM)(securitySchema)),
    test: about('The task `test`.', (0,schemas/* optional */.lqM)(testSchema)),
    docs: about('The task `docs`.', (0,schemas/* optional */.lqM)(docsSchema)),
    deploy: about('The task `deploy-risk`.', (0,schemas/* optional */.lqM)(deploySchema)),
    changes: about('What tasks that write may change.', (0,schemas/* optional */.lqM)(changesSchema)),
    implement: about('The task that implements issues.', (0,schemas/* optional */.lqM)(implementSchema)),
    server: about('Where the proxy listens.', (0,schemas/* optional */.lqM)(serverSchema)),
    transformers: about('Own transformer modules.', (0,schemas/* optional */.lqM)((0,schemas/* array */.YOg)(transformerModuleSchema))),
});


/***/ }),

/***/ 12733:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Js: () => (/* binding */ isNoisy),
/* harmony export */   Lm: () => (/* binding */ describeFacts),
/* harmony export */   PC: () => (/* binding */ factsIn)
/* harmony export */ });
/* harmony import */ var _report_money_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73688);

const units = {
    response_time: _report_money_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3,
    error_rate: value => `${(value * 100).toFixed(1)} %`,
    cache_hit_rate: value => `${(value * 100).toFixed(1)} %`,
    cost_per_request: _report_money_js__WEBPACK_IMPORTED_MODULE_0__/* .formatUsd */ .UK,
    run_cost: _report_money_js__WEBPACK_IMPORTED_MODULE_0__/* .formatUsd */ .UK,
    daily_cost: _report_money_js__WEBPACK_IMPORTED_MODULE_0__/* .formatUsd */ .UK,
    monthly_cost: _report_money_js__WEBPACK_IMPORTED_MODULE_0__/* .formatUsd */ .UK,
    budget: value => (Number.isFinite(value) ? (0,_report_money_js__WEBPACK_IMPORTED_MODULE_0__/* .formatUsd */ .UK)(value) : 'none'),
    hour_utc: String,
};
const known = Object.keys(units);
/** Means over requests go up and down; money spent only goes up. */
const noisy = new Set(['response_time', 'error_rate', 'cache_hit_rate', 'cost_per_request']);
/** The facts that a threshold names. */
const factsIn = (threshold) => {
    const words = new Set(threshold.replace(/'[^']*'|"[^"]*"/g, ' ').match(/[a-z_]\w*/gi));
    return known.filter(fact => words.has(fact));
};
const isNoisy = (facts) => facts.some(fact => noisy.has(fact));
/** `response_time 12.3 s, error_rate 4.0 %` */
const describeFacts = (names, facts) => names
    .map(name => {
    const value = facts[name];
    return `${name} ${value === null ? 'unknown' : units[name](value)}`;
})
    .join(', ');


/***/ }),

/***/ 87211:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DJ: () => (/* binding */ withRunLimit),
/* harmony export */   Pd: () => (/* binding */ budgetUsdOf),
/* harmony export */   YB: () => (/* binding */ reachedThreshold),
/* harmony export */   eS: () => (/* binding */ defaultAlertThresholds),
/* harmony export */   yR: () => (/* binding */ hasLimit)
/* harmony export */ });
const defaultAlertThresholds = [0.8, 0.9, 0.95];
/**
 * What `budget` is in conditions, in USD: the daily limit, since it is measured against `daily_cost`; without one the
 * monthly, the run's, the pull request's. Infinity without any, so that `daily_cost > budget * 0.8` is false.
 */
const budgetUsdOf = (config) => config?.dailyUsd ?? config?.monthlyUsd ?? config?.runUsd ?? config?.pullRequestUsd ?? Number.POSITIVE_INFINITY;
/** With a limit for this run, of `budget-usd`: the smaller one holds. */
const withRunLimit = (budget, usd) => ({
    alertThresholds: defaultAlertThresholds,
    ...budget,
    runUsd: Math.min(usd, budget?.runUsd ?? usd),
});
/** Whether anything may be refused. */
const hasLimit = ({ requestUsd, runUsd, pullRequestUsd, dailyUsd, monthlyUsd }) => [requestUsd, runUsd, pullRequestUsd, dailyUsd, monthlyUsd].some(limit => limit !== undefined);
/** The highest threshold that is reached; undefined when none is, or when there is nothing to be spent. */
const reachedThreshold = (thresholds, spentNanoUsd, limitNanoUsd) => {
    if (limitNanoUsd === 0)
        return undefined;
    const reached = thresholds.filter(share => spentNanoUsd >= share * limitNanoUsd);
    return reached.length === 0 ? undefined : Math.max(...reached);
};


/***/ }),

/***/ 39404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bs: () => (/* binding */ ceilingPrice),
/* harmony export */   s0: () => (/* binding */ ceilingNanoUsd),
/* harmony export */   tZ: () => (/* binding */ outputTokensOf),
/* harmony export */   u6: () => (/* binding */ pricingOf),
/* harmony export */   xK: () => (/* binding */ affordableTokens),
/* harmony export */   xp: () => (/* binding */ isFree)
/* harmony export */ });
/* harmony import */ var _cost_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23342);

/** Prices are per million tokens in USD: a thousand nano-USD a token. */
const nanoUsdPerPrice = 1000;
/** A request may end in peak hours that had not begun when it was sent. */
const longestRequestMs = 15 * 60_000;
/** Some upstreams take no lower `max_tokens`. */
const leastOutputTokens = 16;
const free = { input: 0, output: 0 };
/** Absent = unpriced. What runs on the user's machines costs nothing unless it is given a price. */
const pricingOf = ({ provider, model }) => model.pricing ?? (provider.local ? free : undefined);
/** Of a prompt of at most so many tokens: its dearest tier, cache writes, peak hours. */
const ceilingPrice = (pricing, inputTokens, at) => {
    const tiers = [pricing, ...(pricing.tiers ?? []).filter(({ above }) => inputTokens > above)];
    const soon = new Date(at.getTime() + longestRequestMs);
    const peak = Math.max((0,_cost_js__WEBPACK_IMPORTED_MODULE_0__/* .peakMultiplier */ .T)(pricing, at), (0,_cost_js__WEBPACK_IMPORTED_MODULE_0__/* .peakMultiplier */ .T)(pricing, soon));
    const dearest = (prices) => Math.max(...prices.map(price => price ?? 0)) * nanoUsdPerPrice * peak;
    return {
        inputNanoUsd: dearest(tiers.flatMap(({ input, cacheRead, cacheWrite }) => [input, cacheRead, cacheWrite])),
        outputNanoUsd: dearest(tiers.map(({ output }) => output)),
    };
};
const isFree = ({ inputNanoUsd, outputNanoUsd }) => inputNanoUsd === 0 && outputNanoUsd === 0;
const ceilingNanoUsd = (price, inputTokens, outputTokens) => Math.ceil(inputTokens * price.inputNanoUsd + outputTokens * price.outputNanoUsd);
/** Output tokens that so much money still pays for after the prompt; 0 when not even that. */
const affordableTokens = (price, inputTokens, nanoUsd) => {
    const left = nanoUsd - inputTokens * price.inputNanoUsd;
    if (left < 0)
        return 0;
    return price.outputNanoUsd === 0 ? Number.MAX_SAFE_INTEGER : Math.floor(left / price.outputNanoUsd);
};
/** What an answer of this model can have at most: encoders lower what was asked to the model's own limit. */
const outputTokensOf = ({ model }, maxTokens) => Math.max(leastOutputTokens, Math.min(maxTokens, model.maxOutputTokens ?? maxTokens));


/***/ }),

/***/ 23342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ costUsd),
/* harmony export */   T: () => (/* binding */ peakMultiplier)
/* harmony export */ });
const perToken = 1e-6;
/** An hour of cache costs twice what input costs, five minutes 1.25 times. https://platform.claude.com/docs/en/build-with-claude/prompt-caching */
const hourCacheFactor = 2;
/** USD a search, as Anthropic and OpenAI charge it. https://platform.claude.com/docs/en/agents-and-tools/tool-use/web-search-tool */
const webSearchUsd = 0.01;
/**
 * USD for one request, or null when the model has no known price. A missing cache price is the price of plain input.
 * `at` decides peak hours; the whole prompt, cached or not, decides the tier.
 */
const costUsd = (tokens, pricing, at) => {
    if (pricing === undefined)
        return null;
    const promptTokens = tokens.inputTokens + tokens.cacheReadTokens + tokens.cacheWriteTokens;
    const price = tierOf(pricing, promptTokens);
    const hourTokens = Math.min(tokens.hourCacheWriteTokens ?? 0, tokens.cacheWriteTokens);
    const usd = tokens.inputTokens * price.input +
        tokens.outputTokens * price.output +
        tokens.cacheReadTokens * (price.cacheRead ?? price.input) +
        (tokens.cacheWriteTokens - hourTokens) * (price.cacheWrite ?? price.input) +
        hourTokens * (price.cacheWrite === undefined ? price.input : price.input * hourCacheFactor);
    return usd * perToken * peakMultiplier(pricing, at) + (tokens.webSearches ?? 0) * (pricing.webSearch ?? webSearchUsd);
};
const tierOf = (pricing, promptTokens) => {
    let chosen;
    for (const tier of pricing.tiers ?? []) {
        if (promptTokens > tier.above && (chosen === undefined || tier.above > chosen.above))
            chosen = tier;
    }
    return chosen ?? pricing;
};
/** What prices are multiplied with at that time: 1 outside of peak hours. */
const peakMultiplier = ({ peak }, at) => {
    if (peak === undefined)
        return 1;
    const day = at.getUTCDay();
    if (peak.weekdaysOnly && (day === 0 || day === 6))
        return 1;
    const hour = at.getUTCHours();
    const within = ([from, to]) => (from <= to ? hour >= from && hour < to : hour >= from || hour < to);
    return peak.utc.some(within) ? peak.multiplier : 1;
};


/***/ }),

/***/ 61470:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ embeddingOf),
/* harmony export */   k: () => (/* binding */ embeddingCall)
/* harmony export */ });
/** Undefined when the protocol knows no embeddings. */
const embeddingCall = (protocol, model, text) => {
    switch (protocol) {
        // https://docs.ollama.com/api/embed
        case 'ollama':
            return { path: '/api/embed', body: { model, input: text } };
        // https://platform.openai.com/docs/api-reference/embeddings
        case 'openai-chat':
        case 'openai-responses':
            return { path: '/embeddings', body: { model, input: text, encoding_format: 'float' } };
        // https://ai.google.dev/api/embeddings
        case 'gemini':
            return { path: `/models/${encodeURIComponent(model)}:embedContent`, body: { content: { parts: [{ text }] } } };
        default:
            return undefined;
    }
};
/** The vector of an answer; undefined when there is none in it. */
const embeddingOf = (answer) => {
    const { embeddings, data, embedding } = (answer ?? {});
    const first = (list) => (Array.isArray(list) ? list[0] : undefined);
    const values = first(embeddings) ??
        first(data)?.embedding ??
        embedding?.values;
    if (!Array.isArray(values) || values.length === 0)
        return undefined;
    return values.every(value => typeof value === 'number' && Number.isFinite(value))
        ? Float32Array.from(values)
        : undefined;
};


/***/ }),

/***/ 41593:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CW: () => (/* binding */ suites),
/* harmony export */   HK: () => (/* binding */ detectTestCommand),
/* harmony export */   he: () => (/* binding */ testManifests)
/* harmony export */ });
const suites = ['unit', 'integration', 'e2e'];
/** Files at the top of a repository that say how it is tested. */
const testManifests = [
    ...['package.json', 'pnpm-lock.yaml', 'yarn.lock', 'bun.lock', 'bun.lockb', 'deno.json', 'Makefile', 'makefile'],
    ...[
        'pyproject.toml',
        'tox.ini',
        'pytest.ini',
        'setup.cfg',
        'go.mod',
        'Cargo.toml',
        'pom.xml',
        'mvnw',
        'build.gradle',
    ],
    ...[
        'build.gradle.kts',
        'gradlew',
        'Gemfile',
        '.rspec',
        'Rakefile',
        'composer.json',
        'phpunit.xml',
        'phpunit.xml.dist',
        'mix.exs',
    ],
];
/** How the project runs its tests, by the files that are there; null when nothing says so. `suite` undefined: all of them. */
const detectTestCommand = (files, suite) => {
    for (const detect of detectors) {
        const found = detect(files, suite);
        if (found !== null)
            return found;
    }
    return null;
};
const packageScripts = (files, suite) => {
    const scripts = scriptsOf(files.get('package.json'));
    const names = suite === undefined ? ['test'] : [`test:${suite}`, `${suite}`, ...(suite === 'unit' ? ['test'] : [])];
    const name = names.find(candidate => scripts[candidate] !== undefined && !isPlaceholder(scripts[candidate]));
    if (name === undefined)
        return null;
    const runner = files.has('pnpm-lock.yaml')
        ? 'pnpm'
        : files.has('yarn.lock')
            ? 'yarn'
            : files.has('bun.lock') || files.has('bun.lockb')
                ? 'bun'
                : 'npm';
    return { commandLine: `${runner} run ${name}`, why: `the script "${name}" of package.json` };
};
const scriptsOf = (text) => {
    try {
        const { scripts } = JSON.parse(text ?? '{}');
        if (typeof scripts !== 'object' || scripts === null)
            return {};
        return Object.fromEntries(Object.entries(scripts).filter(([, line]) => typeof line === 'string'));
    }
    catch {
        return {};
    }
};
/** What `npm init` writes. */
const isPlaceholder = (line) => /no test specified/.test(line ?? '');
const makefile = (files, suite) => {
    const text = files.get('Makefile') ?? files.get('makefile') ?? '';
    const names = suite === undefined ? ['test', 'check'] : [`test-${suite}`, `test_${suite}`, suite];
    const name = names.find(candidate => new RegExp(`^${candidate}\\s*:(?!=)`, 'm').test(text));
    return name === undefined ? null : { commandLine: `make ${name}`, why: `the target "${name}" of the Makefile` };
};
/** Tools that know one suite: asked for another, they have nothing to say. */
const tool = (commandLine, why, applies) => (files, suite) => (suite === undefined || suite === 'unit') && applies(files) ? { commandLine, why } : null;
const has = (...names) => (files) => names.some(name => files.has(name));
const detectors = [
    packageScripts,
    makefile,
    tool('tox', 'tox.ini', has('tox.ini')),
    tool('python -m pytest', 'the configuration of pytest', files => files.has('pytest.ini') ||
        /\[tool\.pytest|\bpytest\b/.test(files.get('pyproject.toml') ?? '') ||
        /\[tool:pytest\]/.test(files.get('setup.cfg') ?? '')),
    tool('go test ./...', 'go.mod', has('go.mod')),
    tool('cargo test', 'Cargo.toml', has('Cargo.toml')),
    tool('./mvnw --batch-mode test', 'the Maven wrapper', has('mvnw')),
    tool('mvn --batch-mode test', 'pom.xml', has('pom.xml')),
    tool('./gradlew test', 'the Gradle wrapper', has('gradlew')),
    tool('gradle test', 'the Gradle build', has('build.gradle', 'build.gradle.kts')),
    tool('bundle exec rspec', '.rspec', has('.rspec')),
    tool('bundle exec rake test', 'the Rakefile', files => /\btest\b/i.test(files.get('Rakefile') ?? '')),
    tool('vendor/bin/phpunit', 'the configuration of PHPUnit', has('phpunit.xml', 'phpunit.xml.dist')),
    tool('mix test', 'mix.exs', has('mix.exs')),
    tool('deno test', 'deno.json', has('deno.json')),
];


/***/ }),

/***/ 94212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nj: () => (/* binding */ isDeployed),
/* harmony export */   b4: () => (/* binding */ isMigration),
/* harmony export */   f5: () => (/* binding */ pathRules)
/* harmony export */ });
const isMigration = (path) => /(?:^|\/)(?:migrations?|migrate|versions)\/[^/]*\d[^/]*\.(?:sql|py|rb|php|[cm]?[jt]s|ex|go|kt|java|xml|ya?ml)$|(?:^|\/)(?:prisma|drizzle)\/migrations\/.*\.sql$|(?:^|\/)[VUR]\d[\w.]*__[^/]+\.sql$|(?:^|\/)db\/(?:schema\.rb|structure\.sql)$/i.test(path);
/** Tests, documentation and examples are not deployed. */
const isDeployed = (path) => !/(?:^|\/)(?:__tests__|__mocks__|tests?|specs?|fixtures|docs?|examples?)\/|[._-](?:test|spec)\.[^/]+$|_test\.go$|(?:^|\/)test_[^/]+\.py$|\.(?:md|mdx|rst|adoc|txt)$|(?:^|\/)(?:LICENSE|CODEOWNERS|\.gitignore|\.editorconfig)$/i.test(path);
/** A word of a path: `user-auth/`, `userAuth.ts`, `AUTH`; not a part of another word. */
const words = (...names) => {
    const cases = names.flatMap(name => [
        `[${name.charAt(0)}${name.charAt(0).toUpperCase()}]${name.slice(1)}`,
        name.toUpperCase(),
    ]);
    return new RegExp(`(?:^|[/_.-]|(?<=[a-z])(?=[A-Z]))(?:${cases.join('|')})s?(?=[/_.-]|[A-Z]|$)`);
};
/** In order of the report. */
const pathRules = [
    {
        id: 'auth',
        severity: 'high',
        title: 'Who may do what is decided here',
        body: 'Sign-in, sessions or permissions are touched: a mistake locks people out or lets them in.',
        paths: words(...[
            'auth',
            'authn',
            'authz',
            'authenticat(?:e|ed|ion|or)',
            'authori[sz](?:e|ed|er|ation)',
            'login',
            'logout',
            'signin',
        ], ...[
            'signup',
            'session',
            'oauth',
            'oauth2',
            'oidc',
            'saml',
            'sso',
            'jwt',
            'rbac',
            'acl',
            'permission',
            'polic(?:y|ie)',
        ], ...['password', 'csrf', 'cors', 'crypto', 'encrypt(?:ion)?']),
        watch: 'failed and successful sign-ins, 401 and 403 answers',
    },
    {
        id: 'payment',
        severity: 'high',
        title: 'Money moves here',
        body: 'Payments, invoices or prices are touched.',
        paths: words('payment', 'billing', 'invoice', 'checkout', 'pricing', 'refund', 'subscription', 'payout'),
        watch: 'completed and failed payments, refunds',
    },
    {
        id: 'infrastructure',
        severity: 'high',
        title: 'Infrastructure changes with it',
        body: 'What runs the system changes, not only the system: a mistake is not undone by deploying the old code.',
        paths: /\.(?:tf|tfvars|bicep)$|(?:^|\/)(?:terraform|pulumi|cloudformation|ansible|helm|charts?|k8s|kubernetes|manifests|kustomize|nomad|infra(?:structure)?)\/|(?:^|\/)(?:kustomization|Chart|values(?:[-.]\w+)?|serverless|template|cdk|Pulumi|fly|render|app|vercel|netlify|firebase)\.(?:ya?ml|toml|json)$/i,
        watch: 'the plan or diff of the infrastructure before it is applied; health of the resources after',
    },
    {
        id: 'container',
        severity: 'medium',
        title: 'How it is built or run changes',
        body: 'The image, the process or the web server in front of it is touched.',
        paths: /(?:^|\/)(?:[\w.-]*Dockerfile[\w.-]*|Containerfile|(?:docker-)?compose[\w.-]*\.ya?ml|Procfile|nginx[\w.-]*\.conf|Caddyfile|\.dockerignore|entrypoint(?:\.sh)?|[\w-]+\.service)$/i,
        watch: 'start of the new instances, restarts, size of the image',
    },
    {
        id: 'workflow',
        severity: 'medium',
        title: 'The way to production changes',
        body: 'Workflows or build pipelines are touched: the deploy itself may go another way than the last one.',
        paths: /^\.github\/(?:workflows|actions)\/|(?:^|\/)(?:action\.ya?ml|\.gitlab-ci\.ya?ml|Jenkinsfile|azure-pipelines[\w.-]*\.ya?ml|bitbucket-pipelines\.ya?ml|\.travis\.yml|\.drone\.ya?ml|cloudbuild\.ya?ml|buildspec\.ya?ml)$|^\.(?:circleci|buildkite)\//i,
        watch: 'every step of the first deploy with it',
    },
    {
        id: 'configuration',
        severity: 'medium',
        title: 'Configuration of the running system changes',
        body: 'A value that is right here may be wrong where it is deployed.',
        paths: /(?:^|\/)\.env(?:\.[\w-]+)?$|(?:^|\/)(?:config|settings|conf)\/[^/]+\.(?:ya?ml|json|toml|ini|properties|exs|rb|php)$|(?:^|\/)(?:application|appsettings|settings)(?:[-.]\w+)?\.(?:ya?ml|json|properties|toml|py)$/i,
        watch: 'the first errors after the start, and that every environment has the value',
    },
    {
        id: 'public-api',
        severity: 'medium',
        title: 'The contract with clients changes',
        body: 'A description of the public interface is touched: clients that are not deployed together may break.',
        paths: /\.(?:proto|graphqls?|gql|avsc|thrift|wsdl)$|(?:^|\/)(?:openapi|swagger|asyncapi)[\w.-]*\.(?:ya?ml|json)$/i,
        watch: '4xx answers by client and version',
    },
    {
        id: 'feature-flag',
        severity: 'low',
        title: 'Feature flags change',
        body: 'What users see may change without a deploy, or differ between them.',
        paths: /(?:^|[/_.-])(?:feature[-_]?)?flags?[/_.-]|(?:^|[/_.-])toggles?[/_.-]|featureFlags?|(?:^|\/)(?:unleash|flagsmith|launchdarkly)/i,
        watch: 'the share of users with the flag, and errors by its value',
    },
];


/***/ }),

/***/ 35434:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ planRollback),
  u: () => (/* binding */ rollbackStrategies)
});

;// CONCATENATED MODULE: ./build/src/core/deploy/deploy-targets.js
/** All that fit are told. Command lines hold nothing of the repository. */
const deployTargets = [
    { name: 'Helm', file: /(?:^|\/)Chart\.yaml$/, undo: 'helm rollback <release>' },
    {
        name: 'Argo CD',
        file: /(?:^|\/)(?:argocd|argo-cd|argo)\//i,
        undo: 'argocd app rollback <application>',
    },
    {
        name: 'Kubernetes',
        file: /(?:^|\/)(?:k8s|kubernetes|manifests|kustomize)\/.*\.ya?ml$|(?:^|\/)kustomization\.ya?ml$/i,
        undo: 'kubectl rollout undo deployment/<name>',
    },
    { name: 'Fly.io', file: /(?:^|\/)fly\.toml$/, undo: 'fly deploy --image <image of the release before>' },
    { name: 'Vercel', file: /(?:^|\/)vercel\.json$/, undo: 'vercel rollback' },
    { name: 'Netlify', file: /(?:^|\/)netlify\.toml$/, undo: 'netlify rollback' },
    { name: 'Heroku', file: /(?:^|\/)Procfile$/, undo: 'heroku releases:rollback' },
    {
        name: 'Google App Engine',
        file: /(?:^|\/)app\.ya?ml$/,
        undo: 'gcloud app services set-traffic <service> --splits <version before>=1',
    },
    { name: 'Serverless', file: /(?:^|\/)serverless\.ya?ml$/, undo: 'serverless rollback --timestamp <deploy before>' },
    {
        name: 'Docker Compose',
        file: /(?:^|\/)(?:docker-)?compose[\w.-]*\.ya?ml$/,
        undo: 'docker compose up -d  # with the tag of the image before',
    },
    {
        name: 'a container image',
        file: /(?:^|\/)Dockerfile$/,
        undo: 'docker run <image>:<tag before>  # or as you start it',
    },
];
/** A bare image is worth a word only where nothing tells how it is run. */
const deployTargetsOf = (repository) => {
    const found = deployTargets.filter(({ file }) => repository.some(path => file.test(path)));
    return found.length > 1 ? found.filter(({ name }) => name !== 'a container image') : found;
};

;// CONCATENATED MODULE: ./build/src/core/deploy/migration-tools.js
/** The first that fits counts. Command lines hold nothing of the repository. */
const migrationTools = [
    { name: 'Rails', file: /(?:^|\/)db\/migrate\/\d+_[^/]+\.rb$/, undo: count => `bin/rails db:rollback STEP=${count}` },
    { name: 'Prisma', file: /(?:^|\/)prisma\/migrations\//, undo: null },
    { name: 'Drizzle', file: /(?:^|\/)drizzle\/.*\.sql$/, undo: null },
    { name: 'Flyway', file: /(?:^|\/)V\d[\w.]*__[^/]+\.sql$/, undo: null },
    {
        name: 'Alembic',
        file: /(?:^|\/)versions\/[^/]+\.py$/,
        undo: count => `alembic downgrade -${count}`,
    },
    {
        name: 'Django',
        file: /(?:^|\/)migrations\/\d{4}_[^/]+\.py$/,
        undo: () => 'python manage.py migrate <app> <the migration before>',
    },
    {
        name: 'Laravel',
        file: /(?:^|\/)database\/migrations\/[^/]+\.php$/,
        undo: count => `php artisan migrate:rollback --step=${count}`,
    },
    {
        name: 'Ecto',
        file: /(?:^|\/)priv\/[\w/]+\/migrations\/[^/]+\.exs$/,
        undo: count => `mix ecto.rollback --step ${count}`,
    },
    {
        name: 'golang-migrate',
        file: /(?:^|\/)\d+_[^/]+\.up\.sql$/,
        undo: count => `migrate -path <folder> -database "$DATABASE_URL" down ${count}`,
    },
    {
        name: 'Knex',
        file: /(?:^|\/)migrations\/\d+_[^/]+\.[cm]?[jt]s$/,
        marker: /(?:^|\/)knexfile\.[cm]?[jt]s$/,
        undo: count => Array.from({ length: count }, () => 'npx knex migrate:down').join(' && '),
    },
    {
        name: 'Sequelize',
        file: /(?:^|\/)migrations\/\d+-[^/]+\.[cm]?js$/,
        undo: count => Array.from({ length: count }, () => 'npx sequelize-cli db:migrate:undo').join(' && '),
    },
    {
        name: 'TypeORM',
        file: /(?:^|\/)migrations?\/\d+-[^/]+\.ts$/,
        undo: count => Array.from({ length: count }, () => 'npx typeorm migration:revert').join(' && '),
    },
];
const migrationToolOf = (migration, repository) => migrationTools.find(({ file, marker }) => file.test(migration) && (marker === undefined || repository.some(path => marker.test(path)))) ?? null;

// EXTERNAL MODULE: ./build/src/core/deploy/path-rules.js
var path_rules = __webpack_require__(94212);
;// CONCATENATED MODULE: ./build/src/core/deploy/rollback-plan.js



const rollbackStrategies = ['auto', 'flag', 'image', 'revert', 'migration', 'none'];
/** From the quickest way back to the slowest; a strategy keeps its own step only. */
const planRollback = (facts, strategy) => {
    if (strategy === 'none')
        return [];
    const steps = [...flagStep(facts), ...imageSteps(facts), ...revertStep(facts), ...migrationSteps(facts)];
    return strategy === 'auto' ? steps : steps.filter(step => step.strategy === strategy);
};
const flagName = /\b(?:isEnabled|is_enabled|isFeatureEnabled|featureEnabled|feature_enabled|useFlag|useFeatureFlag|getFlag|variation|boolVariation|BoolVariation|flag_is_active|Flipper\.enabled\?|feature\?)\(?\s*['":]([\w.-]{2,60})/g;
/** Flags that new code asks for: off is the quickest way back. */
const flagStep = ({ files }) => {
    const added = files.flatMap(({ hunks }) => hunks.flatMap(({ lines }) => lines.filter(({ kind }) => kind === 'added')));
    const names = new Set(added.flatMap(({ text }) => [...text.matchAll(flagName)].map(([, name]) => name ?? '')));
    if (names.size === 0)
        return [];
    const told = [...names].slice(0, 10);
    return [
        {
            strategy: 'flag',
            text: 'Switch the new code off by its flags; nothing is deployed for that.',
            commands: told.map(name => `${name} = off`),
        },
    ];
};
const imageSteps = ({ repository }) => deployTargetsOf(repository).map(({ name, undo }) => ({
    strategy: 'image',
    text: `Put the version before back (${name}).`,
    commands: [undo],
}));
const revertStep = ({ baseSha, headSha, pullRequest }) => {
    if (pullRequest !== null) {
        return [
            {
                strategy: 'revert',
                text: 'Take the change back in the source: "Revert" on the merged pull request, or by hand.',
                commands: ['git revert --no-edit -m 1 <merge commit>  # squashed or rebased: without -m 1, every commit'],
            },
        ];
    }
    if (baseSha === null || headSha === null || baseSha === headSha)
        return [];
    return [
        {
            strategy: 'revert',
            text: 'Take the change back in the source.',
            commands: [`git revert --no-edit ${baseSha.slice(0, 12)}..${headSha.slice(0, 12)}`],
        },
    ];
};
/** Last, since it is the one that can lose data: code first, then the schema. */
const migrationSteps = ({ files, repository }) => {
    const added = files.filter(({ path, status }) => (0,path_rules/* isMigration */.b4)(path) && status === 'added').map(({ path }) => path);
    const byTool = new Map();
    for (const path of added) {
        const tool = migrationToolOf(path, repository);
        const name = tool?.name ?? 'an unknown tool';
        const known = byTool.get(name) ?? { count: 0, undo: tool?.undo ?? null };
        byTool.set(name, { ...known, count: known.count + 1 });
    }
    return [...byTool].map(([name, { count, undo }]) => undo === null
        ? {
            strategy: 'migration',
            text: `${name} has no way back for ${count === 1 ? 'the migration' : `these ${count} migrations`}: take a backup before the deploy, and write the statements that undo it now.`,
            commands: [],
        }
        : {
            strategy: 'migration',
            text: `Undo ${count === 1 ? 'the migration' : `the ${count} migrations`} (${name}) once the old code runs. What was written since may be lost: look at the way back first.`,
            commands: [undo(count)],
        });
};


/***/ }),

/***/ 9081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ docsModes)
/* harmony export */ });
const docsModes = ['mend', 'translate', 'changelog', 'api'];


/***/ }),

/***/ 59356:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AS: () => (/* binding */ readAuthority),
/* harmony export */   Ve: () => (/* binding */ readAllowedHost),
/* harmony export */   Xj: () => (/* binding */ isAllowedHost)
/* harmony export */ });
const label = '[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?';
const form = new RegExp(`^((?:\\*\\.)?(?:${label}\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9]))(?::(\\d{1,5}))?$`);
/**
 * `registry.npmjs.org`, `*.pypi.org:443`; without a port it is 443. null for what is no such name: an address, a name of one
 * label (the machines of one's own network), a star alone or in the middle.
 */
const readAllowedHost = (text) => {
    const [, name, port = '443'] = form.exec(text.toLowerCase()) ?? [];
    const number = Number(port);
    return name === undefined || number < 1 || number > 65_535 ? null : { name, port: number };
};
/** What a client asks to be connected with: `host:port`, a single dot at the end of the name left out. null = neither. */
const readAuthority = (text) => {
    const [, name = '', port = ''] = /^([^:@/\s[\]]{1,253}):(\d{1,5})$/.exec(text) ?? [];
    return name === '' ? null : { name: name.toLowerCase().replace(/\.$/, ''), port: Number(port) };
};
const isAllowedHost = (allowed, asked) => allowed.some(({ name, port }) => port === asked.port && matches(name, asked.name));
const matches = (pattern, name) => pattern.startsWith('*.') ? name.endsWith(pattern.slice(1)) && name.length > pattern.length - 1 : name === pattern;


/***/ }),

/***/ 1067:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ summariseEgress),
/* harmony export */   z: () => (/* binding */ egressFileOf)
/* harmony export */ });
/** Where a run's connections are written: beside its ledger. */
const egressFileOf = (ledgerFile) => ledgerFile.replace(/[^/\\]*$/, 'egress.jsonl');
/** By host, port and outcome, in the order in which they were first asked for. */
const summariseEgress = (entries) => {
    const uses = new Map();
    for (const entry of entries) {
        const key = JSON.stringify([entry.host, entry.port, entry.refused]);
        const known = uses.get(key);
        if (known === undefined)
            uses.set(key, { ...entry, times: 1 });
        else {
            known.times++;
            known.bytesSent += entry.bytesSent;
            known.bytesReceived += entry.bytesReceived;
        }
    }
    return [...uses.values()];
};


/***/ }),

/***/ 46013:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LZ: () => (/* binding */ categories),
/* harmony export */   Us: () => (/* binding */ isBlocking),
/* harmony export */   gO: () => (/* binding */ severities),
/* harmony export */   zK: () => (/* binding */ compareSeverity)
/* harmony export */ });
const severities = ['low', 'medium', 'high', 'critical'];
const categories = ['correctness', 'security', 'performance', 'tests', 'style', 'docs'];
/** -1, 0, 1 as `left` is less, equally or more severe than `right`. */
const compareSeverity = (left, right) => Math.sign(severities.indexOf(left) - severities.indexOf(right));
/** Whether a finding counts for `fail-on`. */
const isBlocking = (finding, failOn) => failOn !== 'none' &&
    finding.known !== true &&
    finding.dismissed === undefined &&
    compareSeverity(finding.severity, failOn) >= 0;


/***/ }),

/***/ 49223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L2: () => (/* binding */ splitModelName),
/* harmony export */   TO: () => (/* binding */ plainModelName),
/* harmony export */   _x: () => (/* binding */ isHaikuName),
/* harmony export */   oL: () => (/* binding */ isClaudeName)
/* harmony export */ });
/** Splits at the first comma or slash; undefined for a bare name. */
const splitModelName = (name) => {
    const match = /^\s*([^,/\s]+)\s*[,/]\s*(\S.*?)\s*$/.exec(name);
    return match ? { provider: match[1], model: match[2] } : undefined;
};
/** `[1m]` is Claude Code's own mark for a longer window, not part of the name. */
const plainModelName = (name) => name.trim().replace(/\[1m\]$/i, '');
/** Anthropic's own names and Claude Code's aliases: those that say a size, not a target. */
const isClaudeName = (name) => /^claude-/i.test(name) || /^(?:claude|sonnet|haiku|opus|fable|opusplan|default)$/i.test(name);
/** The small, fast size. */
const isHaikuName = (name) => isClaudeName(name) && /haiku/i.test(name);


/***/ }),

/***/ 90894:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ metricNames),
/* harmony export */   f: () => (/* binding */ shownMetrics)
/* harmony export */ });
/** What `monitoring.metrics` may list. */
const metricNames = [
    'response_time',
    'token_usage',
    'cost_per_request',
    'model_performance',
    'error_rate',
    'cache_hit_rate',
];
/** Which metrics are shown; without a list all are. */
const shownMetrics = (listed) => new Set(listed === undefined ? metricNames : metricNames.filter(name => listed.includes(name)));


/***/ }),

/***/ 65841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ classifyUpstreamError)
});

// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __webpack_require__(43026);
// EXTERNAL MODULE: ./build/src/core/protocols/classify/error-parts.js
var error_parts = __webpack_require__(32227);
;// CONCATENATED MODULE: ./build/src/core/protocols/classify/error-table.js
const outOfMoney = 'Top up the balance at the provider, or route to another one.';
const allowanceUsed = 'The allowance comes back later; route to another provider until then.';
/** Rate limits speak of tokens and lengths too, and are no overflow. */
const rateLimitWords = /rate.?limit|too many requests|throttl|\btpm\b|per.?minute|per.?day/i;
/**
 * First match wins; the order is the knowledge: what is permanent before what passes, what a text says before what a
 * status does. Rows name the provider they were seen at.
 */
const errorTable = [
    // GitHub Models was retired in July 2026.
    { failure: 'not_found', code: /github_models_retirement/, hint: 'GitHub Models was retired; use another provider.' },
    // OpenRouter reserves max_tokens of credit: passes when the calls in flight have ended.
    { failure: 'rate_limit', code: /in_flight_budget_exhausted/ },
    { failure: 'rate_limit', text: /in_flight_budget_exhausted/i },
    // Out of money or of the day's allowance, whatever the status says.
    { failure: 'quota', status: [402], hint: outOfMoney },
    {
        failure: 'quota',
        code: /insufficient_quota|exceeded_current_quota|billing_error|arrearage|accountoverdue|\b1113\b/,
        hint: outOfMoney,
    },
    { failure: 'quota', code: /accessdenied\.unpurchased/, hint: "Enable the model in the provider's console." },
    {
        failure: 'quota',
        status: [200, 400, 401, 403, 429, 500],
        text: /credit balance is too low|insufficient[ _]balance|\b(?:out of|not enough|no|insufficient) credits?\b|used all available credits|spending limit|account.{0,20}(?:overdue|arrears)|exceeded your current quota|余额不足|欠费/i,
        not: /retryinfo|perminute/i,
        hint: outOfMoney,
    },
    { failure: 'quota', code: /\b30001\b/, status: [403], hint: outOfMoney },
    // Plan limits: Z.ai 1308, MiniMax 2056. Per day: Gemini's free tier, OpenRouter's free models, Groq's TPD and RPD.
    { failure: 'quota', code: /\b(?:1308|2056)\b|perday/, hint: allowanceUsed },
    {
        failure: 'quota',
        status: [200, 429],
        text: /free-models-per-day|tokens per day|requests per day|daily (?:limit|quota|request)/i,
        hint: allowanceUsed,
    },
    // Groq's 413: one request larger than a minute's tokens never fits.
    {
        failure: 'quota',
        status: [413],
        text: /tokens per minute|\btpm\b|rate_limit_exceeded/i,
        hint: "The request is larger than the tier's tokens per minute: use a higher tier or another provider.",
    },
    { failure: 'overloaded', status: [498, 529] },
    {
        failure: 'overloaded',
        code: /overloaded|serveroverload|insufficient_system_resource|\b(?:1305|1312|50508|50609)\b/,
    },
    {
        failure: 'overloaded',
        status: [200, 429, 500, 502, 503],
        text: /overloaded|at capacity|system is too busy|server is busy|high demand/i,
    },
    { failure: 'context_overflow', overflow: true, not: rateLimitWords },
    { failure: 'context_overflow', code: /context_length_exceeded|exceed_context_size|\b(?:1261|20015)\b/ },
    // Content policies: OpenAI and Azure, DashScope, Z.ai 1301, MiniMax 1026/1027, OpenRouter's 403, Gemini.
    {
        failure: 'refused',
        code: /content_policy|content_filter|responsibleaipolicy|data_?inspection_?failed|prohibited_content|\b(?:1301|1026|1027)\b/,
    },
    {
        failure: 'refused',
        status: [200, 400, 403],
        text: /moderation|flagged|content (?:management )?policy|usage polic/i,
    },
    { failure: 'auth', status: [401] },
    { failure: 'auth', code: /invalid_?api_?key|api_key_invalid|authentication_error|invalidapikey|\b(?:2049|1004)\b/ },
    {
        failure: 'auth',
        status: [200, 400, 403, 500],
        text: /(?:invalid|incorrect|wrong|expired|missing|not valid).{0,20}(?:api|access|auth)[ _-]?(?:key|token)|api[ _-]?key (?:is )?(?:not valid|invalid|expired|not found)/i,
    },
    { failure: 'not_found', status: [410] },
    {
        failure: 'not_found',
        code: /model_not_found|model_decommissioned|modelnotfound|model_not_supported|not_found_error|deploymentnotfound/,
    },
    {
        failure: 'not_found',
        status: [200, 400, 404, 422],
        text: /\bmodel\b[ :]*(?:\S{1,120} )?(?:was |is )?(?:not (?:be )?(?:found|exist|available|supported)\b|does not exist|decommissioned|retired|not a valid model)|not a valid model|no endpoints found|unknown model|invalid model\b/i,
    },
    { failure: 'not_found', status: [404] },
    { failure: 'auth', status: [403] },
    { failure: 'rate_limit', status: [429] },
    {
        failure: 'rate_limit',
        code: /rate_?limit|throttling|resource_exhausted|too_many_requests|setlimitexceeded|\b(?:1302|1303|1002|1039|50602|50603|429)\b/,
    },
    { failure: 'rate_limit', text: /rate limit|too many requests|tpm limit/i, status: [200, 400, 403, 500, 503] },
    { failure: 'timeout', status: [408, 504, 524] },
    { failure: 'overloaded', status: [503] },
    { failure: 'overloaded', code: /\bunavailable\b/ },
    { failure: 'transient', status: [409, 425] },
    // No other reason given: the body was too large for the provider.
    { failure: 'context_overflow', status: [413] },
];

// EXTERNAL MODULE: ./build/src/core/protocols/classify/overflow.js
var overflow = __webpack_require__(4206);
// EXTERNAL MODULE: ./build/src/core/protocols/classify/quote.js
var quote = __webpack_require__(15370);
// EXTERNAL MODULE: ./build/src/core/protocols/classify/retry-after.js
var retry_after = __webpack_require__(19515);
;// CONCATENATED MODULE: ./build/src/core/protocols/classify/classify-upstream-error.js






/**
 * Any provider's error as one of ours. The message is the provider's words, shortened and without anything like a key; of
 * a refused key nothing is quoted.
 */
const classifyUpstreamError = (answer) => {
    const parts = (0,error_parts/* errorParts */.V)(answer.body);
    const status = isError(answer.status) ? answer.status : statusIn(parts);
    const row = errorTable.find(candidate => matches(candidate, status, parts));
    const failure = row?.failure ?? byStatus(status, parts);
    return new errors/* UpstreamError */.gA(failure, messageOf(failure, status, parts), {
        status: answer.status,
        retryAfterMs: (0,retry_after/* retryAfterMs */.V)({ ...answer, ...parts }),
        overflow: failure === 'context_overflow' ? (0,overflow/* overflowOf */.c)(textOf(parts), parts.details) : undefined,
        provider: answer.provider,
        hint: row?.hint,
    });
};
const isError = (status) => status !== undefined && status >= 300;
/** `{"error": {"code": 429}}` inside a 200, as OpenRouter and vLLM have it. */
const statusIn = (parts) => {
    const status = /(?:^| )([45]\d\d)(?= |$)/.exec(parts.codes)?.[1];
    return status === undefined ? undefined : Number(status);
};
const textOf = (parts) => `${parts.message} ${parts.codes}`;
const matches = (row, status, parts) => {
    const text = textOf(parts);
    if (row.status && !row.status.includes(status ?? 200))
        return false;
    if (row.code && !row.code.test(parts.codes))
        return false;
    if (row.text && !row.text.test(text))
        return false;
    if (row.not?.test(text))
        return false;
    return row.overflow !== true || (0,overflow/* overflowOf */.c)(text, parts.details) !== undefined;
};
const byStatus = (status, parts) => {
    if (status === undefined)
        return /invalid_request|bad_request|invalid_argument/.test(parts.codes) ? 'bad_request' : 'transient';
    if (status >= 500)
        return 'transient';
    // A redirect, or a success that is not one: the base URL is not an API's.
    return status >= 400 ? 'bad_request' : 'malformed';
};
/** What the provider said; who and which status is told by the error's fields (core/messages/failure-text.ts). */
const messageOf = (failure, status, parts) => {
    if (failure === 'auth')
        return 'it refuses the API key';
    const words = (0,quote/* quote */.h)(parts.message);
    if (words !== '')
        return words;
    return status === undefined ? 'an error without a reason' : `HTTP ${status} without a reason`;
};


/***/ }),

/***/ 32227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ errorParts)
/* harmony export */ });
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69495);

/**
 * Reads the shapes in use: `{error: {message, type, code}}` (OpenAI and most), `{error: "text", code}` (xAI), `[{error}]`
 * (Gemini), `{object: "error", message, type}` (Mistral, vLLM), `{code, message}` (SiliconFlow, DashScope),
 * `{base_resp: {status_code, status_msg}}` (MiniMax), `{detail}` (FastAPI), `{message}` (AWS), text, HTML.
 */
const errorParts = (body) => {
    if (typeof body === 'string')
        return fromText(body);
    const outer = Array.isArray(body) ? body[0] : body;
    if (!(0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(outer))
        return { codes: '', message: '', details: undefined };
    const inner = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectAt */ .lJ)(outer, 'error') ?? (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .arrayAt */ .RD)(outer, 'errors').find(_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv);
    const layers = [
        inner,
        (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectAt */ .lJ)(inner, 'error'),
        (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectAt */ .lJ)(outer, 'base_resp'),
        (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectAt */ .lJ)(outer, 'response'),
        // Mistral: `{object: "error", message: {detail: [...]}}`.
        (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectAt */ .lJ)(outer, 'message'),
        outer,
    ].filter(_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv);
    const codes = layers.flatMap(layer => codeFields.map(field => scalar(layer[field])));
    const reasons = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .arrayAt */ .RD)(inner, 'details')
        .filter(_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)
        .flatMap(detail => [scalar(detail.reason), scalar(detail['@type'])]);
    return {
        codes: [...new Set([...codes, ...reasons, ...quotaIds(inner)])].filter(Boolean).join(' ').toLowerCase(),
        message: messageOf(layers),
        details: inner ?? outer,
    };
};
const codeFields = ['code', 'type', 'status', 'status_code', 'Code', '__type'];
const messageFields = ['message', 'msg', 'status_msg', 'detail', 'Message', 'error', 'error_description'];
const scalar = (value) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
const messageOf = (layers) => {
    const text = layers.flatMap(layer => messageFields.map(field => scalar(layer[field]))).find(found => found !== '') ?? '';
    // OpenRouter: "Provider returned error", and what the provider said in metadata.raw.
    const raw = layers.map(layer => scalar((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectAt */ .lJ)(layer, 'metadata')?.raw)).find(found => found !== '');
    const details = layers
        .flatMap(layer => (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .arrayAt */ .RD)(layer, 'detail'))
        .map(entry => ((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(entry) ? located(entry) : scalar(entry)));
    return [text, raw, ...details].filter(Boolean).join(': ');
};
/** FastAPI: `{loc: ["body", "user"], msg: "Extra inputs are not permitted"}`. */
const located = (entry) => [(0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .arrayAt */ .RD)(entry, 'loc').map(scalar).join('.'), scalar(entry.msg)].filter(Boolean).join(': ');
/** Gemini names the quota that ran out: `GenerateRequestsPerDayPerProjectPerModel-FreeTier`. */
const quotaIds = (inner) => (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .arrayAt */ .RD)(inner, 'details')
    .flatMap(detail => (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .arrayAt */ .RD)(detail, 'violations'))
    .map(violation => scalar((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(violation) ? violation.quotaId : undefined));
const fromText = (text) => {
    const trimmed = text.trim();
    if (!/^<|<html/i.test(trimmed))
        return { codes: '', message: trimmed, details: undefined };
    const title = /<title[^>]*>([^<]*)<\/title>/i.exec(trimmed)?.[1]?.trim();
    return { codes: 'html', message: title ? `an HTML page titled "${title}"` : 'an HTML page', details: undefined };
};


/***/ }),

/***/ 4206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ overflowOf)
/* harmony export */ });
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69495);

/**
 * How providers say that the prompt is longer than the window. `prompt` and `max` are the groups that hold the numbers.
 * First match wins: those with both numbers come first.
 */
const texts = [
    // Anthropic, OpenRouter
    /prompt is too long: (?<prompt>[\d,]+) tokens > (?<max>[\d,]+) maximum/i,
    /prompt is too long/i,
    // Anthropic: with max_tokens
    /input length and `?max_tokens`? exceed context limit: (?<prompt>[\d,]+) \+ [\d,]+ > (?<max>[\d,]+)/i,
    // OpenAI, vLLM, DeepSeek, OpenRouter
    /maximum context length is (?<max>[\d,]+) tokens?.{0,80}?(?:requested|resulted in|passed|contains?)(?: about)?(?: at least)? (?<prompt>[\d,]+)/is,
    /maximum context length (?:is|of) (?<max>[\d,]+)/i,
    /input tokens exceed the configured limit of (?<max>[\d,]+) tokens.{0,40}?resulted in (?<prompt>[\d,]+)/is,
    /exceeds? the (?:model's )?(?:maximum )?context (?:window|length)|context[_ ]length[_ ]exceeded/i,
    // Gemini
    /input token count \(?(?<prompt>[\d,]+)?\)?.{0,10}exceeds the maximum number of tokens allowed \(?(?<max>[\d,]+)?/is,
    // xAI
    /maximum prompt length is (?<max>[\d,]+)(?:.{0,40}?contains (?<prompt>[\d,]+))?/is,
    // llama.cpp
    /request \((?<prompt>\d+) tokens\) exceeds the available context size \((?<max>\d+)/i,
    /exceeds? the available context size|exceed_context_size_error/i,
    // Mistral
    /prompt contains (?<prompt>[\d,]+) tokens.{0,60}?too large for model with (?<max>[\d,]+) maximum context length/is,
    /too large for model with (?<max>[\d,]+) maximum context length/i,
    // Moonshot
    /exceeded model token limit:? ?(?<max>[\d,]+)?(?:.{0,20}?requested:? (?<prompt>[\d,]+))?/is,
    // DashScope
    /range of input length should be \[\d+, ?(?<max>\d+)\]/i,
    // SiliconFlow
    /length of prompt_tokens \((?<prompt>\d+)\) must be less than max_seq_len \((?<max>\d+)\)/i,
    // Ollama, LM Studio, MiniMax, Groq, Z.ai, Bedrock, generic
    /prompt too long|input length exceeds the (?:maximum )?context length|(?:greater|longer) than the (?:model's )?context length/i,
    /context window exceeds limit|reduce the length of the messages|exceeds max length|input is too long for requested model/i,
    /request_too_large|too many tokens|token limit exceeded|string too long/i,
];
/** The prompt's length and the limit, as far as the text or the fields tell; undefined when it is no overflow. */
const overflowOf = (text, details) => {
    const match = texts.map(pattern => pattern.exec(text)).find(found => found !== null);
    if (match === undefined)
        return undefined;
    // llama.cpp has them as fields.
    const fields = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectAt */ .lJ)(details, 'error') ?? details;
    const prompt = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .numberAt */ .tk)(fields, 'n_prompt_tokens') ?? count(match?.groups?.prompt);
    const max = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .numberAt */ .tk)(fields, 'n_ctx') ?? count(match?.groups?.max);
    return {
        ...(prompt === undefined ? {} : { promptTokens: prompt }),
        ...(max === undefined ? {} : { maxTokens: max }),
    };
};
const count = (text) => text === undefined ? undefined : Number(text.replaceAll(',', ''));


/***/ }),

/***/ 15370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ quote)
/* harmony export */ });
/** What looks like a credential: known prefixes, `Bearer ...`, `key=...`, long runs of hex or base64. */
const secrets = [
    /\b(?:sk|pk|rk|gsk|xai|ms|ark|nvapi|ghp|ghs|gho|github_pat|hf|r8)[-_][\w*.-]{6,}/gi,
    /\bAIza[\w-]{10,}/g,
    /\bAKIA\w{8,}/g,
    /\bBearer\s+\S+/gi,
    /\beyJ[\w-]{10,}\.[\w.-]+/g,
    /\b(?:api[-_]?key|key|token|secret)=[^\s&"']+/gi,
    /\b[0-9a-f]{32,}\b/gi,
    /\b(?=\w*\d)(?=\w*[a-z])(?=\w*[A-Z])\w{40,}\b/g,
];
const maxLength = 500;
/** A provider's words on one line, at most 500 characters, without anything that looks like a key. */
const quote = (text) => {
    const safe = secrets.reduce((rest, secret) => rest.replace(secret, '***'), text.slice(0, 20 * maxLength));
    const line = safe.replace(/\s+/g, ' ').trim();
    return line.length <= maxLength ? line : `${line.slice(0, maxLength - 1)}…`;
};


/***/ }),

/***/ 19515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ retryAfterMs)
/* harmony export */ });
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69495);

/**
 * How long the provider says to wait. In this order: retry-after-ms, retry-after (seconds or HTTP date), Gemini's
 * RetryInfo, "try again in 7m12s" in the text, and the reset of the allowance that is used up.
 */
const retryAfterMs = ({ headers, details, message, nowMs }) => {
    const now = nowMs ?? dateMs(headers.date);
    const until = (epochMs) => epochMs === undefined || now === undefined ? undefined : Math.max(0, epochMs - now);
    const after = headers['retry-after'];
    return (positive(headers['retry-after-ms']) ??
        scaled(positive(after), 1000) ??
        until(positive(after) === undefined ? dateMs(after) : undefined) ??
        duration(retryInfo(details)) ??
        duration(/(?:try again|retry) (?:in|after) ([\d.]+\s?(?:ms|s|m|h)[\d.hms]*)/i.exec(message)?.[1]) ??
        resets(headers, details).reduce((longest, reset) => larger(longest, duration(reset) ?? until(epochMs(reset))), undefined));
};
const resetName = /^(?:x-ratelimit-reset|anthropic-ratelimit)(?:-|$)/;
/** Values of the reset headers whose allowance is used up: durations ("6m0s"), epochs or RFC 3339. */
const resets = (headers, details) => {
    const metadata = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(details?.metadata) ? details.metadata.headers : undefined;
    const inner = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(metadata) ? lowerCased(metadata) : {};
    const all = { ...headers, ...inner };
    return Object.entries(all).flatMap(([name, value]) => {
        if (!resetName.test(name) || !name.includes('reset'))
            return [];
        const remaining = all[name.replace('reset', 'remaining')];
        const isOnly = name === 'x-ratelimit-reset' && remaining === undefined;
        return isOnly || Number(remaining ?? 1) <= 0 ? [value] : [];
    });
};
const lowerCased = (headers) => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
const retryInfo = (details) => (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .arrayAt */ .RD)(details, 'details')
    .map(detail => (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(detail, 'retryDelay'))
    .find(delay => delay !== undefined);
/** "1h2m3.5s", "250ms", "30s" in milliseconds. */
const duration = (text) => {
    const clean = text?.replaceAll(' ', '').replace(/\.$/, '');
    if (!clean || !/^(?:[\d.]+(?:ms|h|m|s))+$/.test(clean))
        return undefined;
    const units = { h: 3_600_000, m: 60_000, s: 1000, ms: 1 };
    const parts = [...clean.matchAll(/([\d.]+)(ms|h|m|s)/g)];
    const total = parts.reduce((sum, [, count, unit]) => sum + Number(count) * (units[unit ?? ''] ?? 0), 0);
    return Number.isFinite(total) ? Math.ceil(total) : undefined;
};
/** Seconds or milliseconds since 1970, or a date. */
const epochMs = (text) => {
    const value = positive(text);
    if (value === undefined)
        return dateMs(text);
    if (value > 1e12)
        return value;
    return value > 1e9 ? value * 1000 : undefined;
};
const dateMs = (text) => {
    const parsed = text === undefined ? Number.NaN : Date.parse(text);
    return Number.isNaN(parsed) ? undefined : parsed;
};
const positive = (text) => {
    const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text);
    return Number.isFinite(value) && value >= 0 ? value : undefined;
};
const scaled = (value, factor) => value === undefined ? undefined : Math.ceil(value * factor);
const larger = (left, right) => left === undefined ? right : right === undefined ? left : Math.max(left, right);


/***/ }),

/***/ 69495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Ms: () => (/* binding */ entryOf),
/* harmony export */   RD: () => (/* binding */ arrayAt),
/* harmony export */   lJ: () => (/* binding */ objectAt),
/* harmony export */   tk: () => (/* binding */ numberAt)
/* harmony export */ });
/** Loose reading of what others send: no check fails, absent is undefined. */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const objectAt = (value, key) => {
    const inner = isObject(value) ? value[key] : undefined;
    return isObject(inner) ? inner : undefined;
};
/** The string at `key`; undefined when it is anything else or empty. */
const textAt = (value, key) => {
    const inner = isObject(value) ? value[key] : undefined;
    return typeof inner === 'string' && inner !== '' ? inner : undefined;
};
/** The finite number at `key`. */
const numberAt = (value, key) => {
    const inner = isObject(value) ? value[key] : undefined;
    return typeof inner === 'number' && Number.isFinite(inner) ? inner : undefined;
};
const arrayAt = (value, key) => {
    const inner = isObject(value) ? value[key] : undefined;
    return Array.isArray(inner) ? inner : [];
};
/** The table's entry by a name that others sent: `constructor` and kin are no entries. */
const entryOf = (table, name) => Object.hasOwn(table, name) ? table[name] : undefined;


/***/ }),

/***/ 37497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ fillBaseUrl),
/* harmony export */   w: () => (/* binding */ joinUrl)
/* harmony export */ });
/**
 * A template of an endpoint's base URL with its `{names}` filled from the environment, or the variables that are missing
 * (each as the list of environment variables that would do).
 */
const fillBaseUrl = (definition, template, environment) => {
    const variables = definition.variables ?? [];
    const values = {};
    for (const variable of variables) {
        const value = variable.env.map(name => environment[name]).find(text => text !== undefined && text !== '') ?? variable.default;
        if (value !== undefined)
            values[variable.name] = value;
    }
    for (const variable of variables)
        if (variable.derive)
            values[variable.name] = variable.derive(values);
    const needed = [...template.matchAll(/\{(\w+)\}/g)].map(match => match[1] ?? '');
    const missing = needed
        .filter(name => values[name] === undefined || !/^[\w.-]+$/.test(values[name]))
        .map(name => ({ name, env: variables.find(variable => variable.name === name)?.env ?? [] }));
    return missing.length > 0
        ? { missing }
        : { baseUrl: template.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '') };
};
/** Base URL and a protocol's path as one URL; a query of the base (Azure's `api-version`) stays behind the path. */
const joinUrl = (baseUrl, path) => {
    const [base = '', query] = baseUrl.split('?', 2);
    const url = base.replace(/\/+$/, '') + path;
    return query === undefined || query === '' ? url : `${url}${path.includes('?') ? '&' : '?'}${query}`;
};


/***/ }),

/***/ 75419:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FW: () => (/* binding */ whyUnavailable),
/* harmony export */   e4: () => (/* binding */ providerNames),
/* harmony export */   kJ: () => (/* binding */ detectProviders),
/* harmony export */   lh: () => (/* binding */ findProvider)
/* harmony export */ });
/* harmony import */ var _index_generated_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63403);

/** By id, alias or the name of a variant, in any case; a variant comes as a definition with its own URLs and keys. */
const findProvider = (name) => byName.get(name.toLowerCase());
/** Every name that `findProvider` knows. */
const providerNames = () => [...byName.keys()];
const variantOf = (definition, name) => {
    const variant = definition.variants?.[name];
    if (variant === undefined)
        return definition;
    const endpoints = {};
    for (const [protocol, endpoint] of Object.entries(definition.endpoints)) {
        const baseUrl = variant.endpoints[protocol];
        if (baseUrl !== undefined)
            endpoints[protocol] = { ...endpoint, baseUrl };
    }
    return { ...definition, endpoints, env: variant.env ?? definition.env };
};
const byName = new Map(_index_generated_js__WEBPACK_IMPORTED_MODULE_0__/* .providers */ .r.flatMap(definition => [
    ...[definition.id, ...(definition.aliases ?? [])].map(name => [name, definition]),
    ...Object.keys(definition.variants ?? {}).map(name => [name, variantOf(definition, name)]),
]));
/** The providers whose key stands in the environment; a variant only by a variable of its own. Never reads a key's value out. */
const detectProviders = (environment) => {
    const seen = new Set();
    return _index_generated_js__WEBPACK_IMPORTED_MODULE_0__/* .providers */ .r.flatMap(definition => [definition.id, ...Object.keys(definition.variants ?? {})].flatMap(name => {
        const candidate = byName.get(name) ?? definition;
        const env = [...candidate.env, ...(candidate.local ? [] : (candidate.optionalEnv ?? []))].find(variable => (environment[variable] ?? '') !== '');
        if (env === undefined || seen.has(env) || whyUnavailable(candidate, environment) !== undefined)
            return [];
        seen.add(env);
        return [{ name, definition: candidate, env }];
    }));
};
/** Why it cannot be used and what to do instead; undefined when it can, or has been opted in to. */
const whyUnavailable = (definition, environment) => {
    if (definition.unavailable === undefined)
        return undefined;
    const optedIn = definition.optIn !== undefined && /^(?:1|true)$/i.test(environment[definition.optIn] ?? '');
    return optedIn ? undefined : definition.unavailable;
};


/***/ }),

/***/ 63403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ providers)
});

;// CONCATENATED MODULE: ./build/src/core/providers/anthropic-skin.js
/**
 * An Anthropic Messages endpoint that another vendor built: it knows the core of the protocol, not Anthropic's betas
 * nor the fields that came with them. Unknown fields are refused by some and ignored by others, so they do not go out.
 */
const anthropicSkin = {
    anthropicBetas: 'none',
    anySignature: true,
    dropFields: ['context_management', 'mcp_servers', 'container', 'service_tier', 'inference_geo', 'speed'],
};
/** The same where `thinking: {type: "adaptive"}` is not documented. */
const olderAnthropicSkin = { ...anthropicSkin, noAdaptiveThinking: true };

// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __webpack_require__(43026);
// EXTERNAL MODULE: ./build/src/core/protocols/classify/classify-upstream-error.js + 1 modules
var classify_upstream_error = __webpack_require__(65841);
// EXTERNAL MODULE: ./build/src/core/protocols/classify/error-parts.js
var error_parts = __webpack_require__(32227);
// EXTERNAL MODULE: ./build/src/core/protocols/classify/overflow.js
var overflow = __webpack_require__(4206);
// EXTERNAL MODULE: ./build/src/core/protocols/classify/quote.js
var quote = __webpack_require__(15370);
// EXTERNAL MODULE: ./build/src/core/protocols/classify/retry-after.js
var retry_after = __webpack_require__(19515);
;// CONCATENATED MODULE: ./build/src/core/providers/error-rules.js






const matches = (rule, status, codes, message) => {
    if (rule.status !== undefined && ![rule.status].flat().includes(status))
        return false;
    if (rule.code !== undefined && !rule.code.test(codes))
        return false;
    return rule.text === undefined || rule.text.test(message);
};
/**
 * A provider's `classifyError` from rows, first match wins; where none does, the shared table reads the answer, whichever
 * protocol it came over: a vendor's Anthropic endpoint has that vendor's codes too. Of a refused key nothing is quoted.
 */
const classifyByRules = (rules) => (status, body, headers) => {
    const { codes, message, details } = (0,error_parts/* errorParts */.V)(body);
    const rule = rules.find(candidate => matches(candidate, status, codes, message));
    if (rule === undefined)
        return (0,classify_upstream_error/* classifyUpstreamError */.G)({ status, body, headers });
    const words = rule.failure === 'auth' ? 'it refuses the API key' : (0,quote/* quote */.h)(message) || `HTTP ${status} without a reason`;
    return new errors/* UpstreamError */.gA(rule.failure, words, {
        status,
        retryAfterMs: (0,retry_after/* retryAfterMs */.V)({ headers, details, message }),
        overflow: rule.failure === 'context_overflow' ? (0,overflow/* overflowOf */.c)(`${message} ${codes}`, details) : undefined,
        hint: rule.hint,
    });
};

// EXTERNAL MODULE: ./build/src/core/providers/provider.js
var provider = __webpack_require__(40643);
;// CONCATENATED MODULE: ./build/src/core/providers/aihubmix.js



const aihubmix = (0,provider/* defineProvider */.N)({
    id: 'aihubmix',
    name: 'AIHubMix',
    env: ['AIHUBMIX_API_KEY'],
    endpoints: {
        'openai-chat': { baseUrl: 'https://aihubmix.com/v1', auth: 'bearer', quirks: { reasoning: 'reasoning_effort' } },
        anthropic: {
            baseUrl: 'https://aihubmix.com',
            auth: 'bearer',
            quirks: { ...anthropicSkin, cacheControl: 'all', anySignature: false },
        },
        gemini: { baseUrl: 'https://aihubmix.com/gemini/v1beta', auth: 'x-goog-api-key' },
    },
    defaultProtocol: 'openai-chat',
    protocolOf: model => (model.startsWith('claude') ? 'anthropic' : model.startsWith('gemini') ? 'gemini' : undefined),
    classifyError: classifyByRules([
        {
            failure: 'quota',
            text: /insufficient.{0,20}(?:quota|balance|credit)|额度不足|余额不足/i,
            hint: 'Top up at https://aihubmix.com.',
        },
        // New API's wording for a model that no channel serves.
        { failure: 'not_found', status: 503, text: /no available channel|无可用渠道/i },
    ]),
    docs: 'https://docs.aihubmix.com',
    suggestedModels: ['claude-sonnet-5-5', 'gpt-6-sol'],
});

;// CONCATENATED MODULE: ./build/src/core/providers/anthropic.js


const anthropic = (0,provider/* defineProvider */.N)({
    id: 'anthropic',
    name: 'Anthropic',
    aliases: ['claude'],
    env: ['ANTHROPIC_API_KEY'],
    endpoints: {
        anthropic: {
            baseUrl: 'https://api.anthropic.com',
            auth: 'x-api-key',
            quirks: {
                anthropicBetas: 'all',
                cacheControl: 'all',
                countTokens: true,
                systemInMessages: true,
                toolSearch: true,
                keepBillingBlock: true,
            },
        },
    },
    defaultProtocol: 'anthropic',
    classifyError: classifyByRules([
        { failure: 'quota', status: 400, text: /credit balance is too low/i, hint: 'Add credit in the Anthropic console.' },
    ]),
    docs: 'https://platform.claude.com/docs/en/api/messages',
    suggestedModels: ['claude-sonnet-5-5', 'claude-opus-5-5', 'claude-haiku-5-5'],
});

;// CONCATENATED MODULE: ./build/src/core/providers/openai-quirks.js
const reasoningModel = /^(?:o\d|gpt-(?:[5-9]|\d\d)|codex)/;
/**
 * OpenAI's own models, also on Azure: the newer ones know only `max_completion_tokens` and an effort, the older ones
 * (gpt-4o, gpt-4-turbo) refuse `reasoning_effort`.
 */
const openaiQuirks = (model, protocol) => {
    if (protocol !== 'openai-chat' && protocol !== 'openai-responses')
        return undefined;
    if (!reasoningModel.test(model))
        return undefined;
    const efforts = /^o\d/.test(model) ? ['low', 'medium', 'high'] : ['low', 'medium', 'high', 'xhigh'];
    return protocol === 'openai-chat'
        ? { reasoning: 'reasoning_effort', efforts, noStop: true, dropFields: ['temperature', 'top_p'] }
        : { reasoning: 'reasoning', efforts, dropFields: ['temperature', 'top_p'] };
};

;// CONCATENATED MODULE: ./build/src/core/providers/azure.js



/** The model's name is the deployment's. GPT-5 and later are served over Responses only. */
const azure = (0,provider/* defineProvider */.N)({
    id: 'azure',
    name: 'Azure OpenAI and Foundry',
    aliases: ['azure-openai', 'foundry'],
    env: ['AZURE_OPENAI_API_KEY', 'AZURE_API_KEY'],
    baseUrlEnv: ['AZURE_OPENAI_ENDPOINT', 'AZURE_OPENAI_BASE_URL'],
    variables: [{ name: 'resource', env: ['AZURE_RESOURCE_NAME', 'AZURE_OPENAI_RESOURCE'] }],
    endpoints: {
        'openai-responses': {
            baseUrl: 'https://{resource}.openai.azure.com/openai/v1',
            auth: 'api-key',
            quirks: { signatureFamily: 'azure' },
        },
        'openai-chat': {
            baseUrl: 'https://{resource}.openai.azure.com/openai/v1',
            auth: 'api-key',
            quirks: { maxTokensField: 'max_completion_tokens' },
        },
        anthropic: {
            baseUrl: 'https://{resource}.services.ai.azure.com/anthropic',
            auth: 'x-api-key',
            quirks: { anthropicBetas: 'all', cacheControl: 'all' },
        },
    },
    defaultProtocol: 'openai-responses',
    protocolOf: model => (model.startsWith('claude') ? 'anthropic' : undefined),
    quirksOf: openaiQuirks,
    transformCall: (call, context) => withDeployment(call, context),
    classifyError: classifyByRules([
        { failure: 'not_found', code: /deploymentnotfound/, hint: 'Give the name of your deployment as the model.' },
        {
            failure: 'bad_request',
            text: /requested operation is unsupported/i,
            hint: 'This model is served over Responses only: set `protocol: openai-responses`.',
        },
    ]),
    docs: 'https://learn.microsoft.com/azure/ai-foundry/openai/reference',
});
/** A base URL of the older kind, `.../openai`, has the deployment in the path; its api-version stands in the URL's query. */
const withDeployment = (call, { baseUrl, model, protocol }) => {
    const path = baseUrl === undefined ? '' : new URL(baseUrl).pathname.replace(/\/+$/, '');
    return protocol === 'openai-chat' && path === '/openai'
        ? { ...call, path: `/deployments/${encodeURIComponent(model.id)}${call.path}` }
        : call;
};

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/src/core/providers/bedrock-token.js

const host = 'bedrock.amazonaws.com';
/**
 * A short-lived Bedrock API key out of cloud credentials, as those of the aws-actions/configure-aws-credentials step: a
 * presigned call of `CallWithBearerToken`, in base64. It lives `lifetimeSeconds` (at most 12 hours) or as long as the
 * credentials do. https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys-generate.html and, for the signature,
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/create-signed-request.html
 */
const bedrockToken = (credentials, region, now, lifetimeSeconds = 43_200) => {
    const time = now.toISOString().replace(/\.\d+|[-:]/g, '');
    const day = time.slice(0, 8);
    const scope = `${day}/${region}/bedrock/aws4_request`;
    const fields = {
        Action: 'CallWithBearerToken',
        'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
        'X-Amz-Credential': `${credentials.accessKeyId}/${scope}`,
        'X-Amz-Date': time,
        'X-Amz-Expires': String(lifetimeSeconds),
        ...(credentials.sessionToken ? { 'X-Amz-Security-Token': credentials.sessionToken } : {}),
        'X-Amz-SignedHeaders': 'host',
    };
    const canonical = ['POST', '/', queryOf(fields), `host:${host}`, '', 'host', sha256('')].join('\n');
    const toSign = ['AWS4-HMAC-SHA256', time, scope, sha256(canonical)].join('\n');
    const key = [day, region, 'bedrock', 'aws4_request'].reduce(hmac, `AWS4${credentials.secretAccessKey}`);
    const query = queryOf({ ...fields, 'X-Amz-Signature': hmac(key, toSign).toString('hex') });
    return `bedrock-api-key-${Buffer.from(`${host}/?${query}&Version=1`).toString('base64')}`;
};
const sha256 = (text) => (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
const hmac = (key, text) => (0,external_node_crypto_.createHmac)('sha256', key).update(text).digest();
const queryOf = (fields) => Object.entries(fields)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, value]) => `${name}=${encode(value)}`)
    .join('&');
/** RFC 3986: encodeURIComponent leaves these alone, AWS does not. */
const encode = (text) => encodeURIComponent(text).replace(/[!'()*]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

;// CONCATENATED MODULE: ./build/src/core/providers/cloud-claude.js
/**
 * Claude behind a cloud's own path: the model and `stream` leave the body for the URL, the version enters it, and the
 * betas move from the header into the body. https://platform.claude.com/docs/en/build-with-claude/claude-on-vertex-ai
 */
const cloudClaudeCall = (call, version, path) => {
    const { model: _model, stream: _stream, ...body } = call.body;
    const { 'anthropic-beta': betas, 'anthropic-version': _version, ...headers } = call.headers ?? {};
    const list = (betas ?? '').split(',').flatMap(beta => beta.trim() || []);
    return {
        path,
        headers,
        body: { anthropic_version: version, ...(list.length > 0 ? { anthropic_beta: list } : {}), ...body },
    };
};

;// CONCATENATED MODULE: ./build/src/core/providers/bedrock.js





/** The betas that Bedrock documents; an unknown one is refused with 400. */
const betas = [
    'context-1m-2025-08-07',
    'interleaved-thinking-2025-05-14',
    'token-efficient-tools-2025-02-19',
    'fine-grained-tool-streaming-2025-05-14',
];
/**
 * By default the `bedrock-mantle` endpoint, which speaks plain Anthropic with plain SSE. With a base URL on
 * `bedrock-runtime.*` the classic InvokeModel path is used; its streams are AWS's binary event stream (aws-event-stream.ts).
 */
const bedrock = (0,provider/* defineProvider */.N)({
    id: 'bedrock',
    name: 'Amazon Bedrock',
    aliases: ['aws', 'amazon-bedrock'],
    env: ['AWS_BEARER_TOKEN_BEDROCK'],
    deriveKey: ({ AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret, AWS_SESSION_TOKEN: sessionToken, ...env }, now) => id && secret
        ? bedrockToken({ accessKeyId: id, secretAccessKey: secret, sessionToken }, env.AWS_REGION || env.AWS_DEFAULT_REGION || 'us-east-1', now)
        : undefined,
    catalogKey: 'amazon-bedrock',
    variables: [{ name: 'region', env: ['AWS_REGION', 'AWS_DEFAULT_REGION'], default: 'us-east-1' }],
    endpoints: {
        anthropic: {
            baseUrl: 'https://bedrock-mantle.{region}.api.aws/anthropic',
            auth: 'bearer',
            quirks: { ...anthropicSkin, anthropicBetas: betas, cacheControl: 'all', anySignature: false },
        },
        'openai-chat': {
            baseUrl: 'https://bedrock-mantle.{region}.api.aws/v1',
            auth: 'bearer',
            quirks: { reasoning: 'reasoning_effort' },
        },
        'openai-responses': { baseUrl: 'https://bedrock-mantle.{region}.api.aws/openai/v1', auth: 'bearer' },
    },
    defaultProtocol: 'anthropic',
    protocolOf: model => /(?:^|\.)anthropic\./.test(model) || model.startsWith('arn:')
        ? undefined
        : /(?:^|\.)openai\.gpt-(?:[5-9]|\d\d)/.test(model)
            ? 'openai-responses'
            : 'openai-chat',
    transformCall: (call, { baseUrl, model, protocol, stream }) => protocol === 'anthropic' && isRuntime(baseUrl)
        ? cloudClaudeCall(call, 'bedrock-2023-05-31', `/model/${encodeURIComponent(model.id)}/${stream ? 'invoke-with-response-stream' : 'invoke'}`)
        : call,
    streamFraming: ({ baseUrl, protocol }) => protocol === 'anthropic' && isRuntime(baseUrl) ? 'aws-event-stream' : undefined,
    classifyError: classifyByRules([
        // "Too many tokens, please wait" is no overflow.
        { failure: 'rate_limit', status: 429 },
        { failure: 'rate_limit', code: /throttlingexception/ },
        {
            failure: 'not_found',
            text: /model access|don't have access to the model|on-demand throughput isn/i,
            hint: 'Enable the model in the Bedrock console, or use its inference profile (`us.`, `eu.`, `global.` prefix).',
        },
    ]),
    docs: 'https://docs.aws.amazon.com/bedrock',
    suggestedModels: ['global.anthropic.claude-sonnet-5-5', 'global.anthropic.claude-haiku-5-5'],
});
const isRuntime = (baseUrl) => baseUrl !== undefined && /^bedrock-runtime[.-]/.test(new URL(baseUrl).hostname);

;// CONCATENATED MODULE: ./build/src/core/providers/copilot.js



/** Not a documented API for other programs: off unless asked for. */
const copilot = (0,provider/* defineProvider */.N)({
    id: 'copilot',
    name: 'GitHub Copilot (experimental)',
    aliases: ['github-copilot'],
    env: ['COPILOT_API_TOKEN', 'COPILOT_GITHUB_TOKEN'],
    catalogKey: 'github-copilot',
    unavailable: 'GitHub Copilot is experimental here and off by default: GitHub documents its API only for its own programs. ' +
        'Set CLAUDE_ROUTER_ENABLE_COPILOT=1 to use it with your own token, or choose another provider.',
    optIn: 'CLAUDE_ROUTER_ENABLE_COPILOT',
    endpoints: {
        'openai-chat': { baseUrl: 'https://api.githubcopilot.com', auth: 'bearer' },
        'openai-responses': {
            baseUrl: 'https://api.githubcopilot.com',
            auth: 'bearer',
            quirks: { reasoning: 'reasoning' },
        },
        anthropic: {
            baseUrl: 'https://api.githubcopilot.com',
            auth: 'bearer',
            quirks: { ...anthropicSkin, cacheControl: 'all' },
        },
    },
    defaultProtocol: 'openai-chat',
    protocolOf: model => model.startsWith('claude') ? 'anthropic' : /^(?:gpt-[5-9]|grok|mai-)/.test(model) ? 'openai-responses' : undefined,
    headers: { 'copilot-integration-id': 'claude-router', 'openai-intent': 'conversation-edits' },
    transformCall: (call, context) => withInitiator(call, context),
    classifyError: classifyByRules([
        // "failed to parse request": the body was too large.
        { failure: 'context_overflow', status: 413 },
    ]),
    docs: 'https://docs.github.com/copilot',
});
/** Who began the turn decides what it is billed as; images need their own header. */
const withInitiator = (call, { request }) => {
    const last = request.messages.at(-1);
    const blocks = Array.isArray(last?.content) ? last.content : [];
    const byAgent = last?.role !== 'user' || blocks.some(block => block.type === 'tool_result');
    const hasImages = request.messages.some(message => Array.isArray(message.content) && message.content.some(block => block.type === 'image'));
    const headers = {
        'x-initiator': byAgent ? 'agent' : 'user',
        ...(hasImages ? { 'copilot-vision-request': 'true' } : {}),
    };
    return { ...call, headers: { ...call.headers, ...headers } };
};

;// CONCATENATED MODULE: ./build/src/core/providers/custom.js

/** Any other upstream that speaks one of the protocols. The base URL is the user's, and says the protocol if nothing else does. */
const custom = (0,provider/* defineProvider */.N)({
    id: 'custom',
    name: 'Custom',
    env: [],
    optionalEnv: ['CUSTOM_API_KEY'],
    baseUrlEnv: ['CUSTOM_BASE_URL'],
    endpoints: {
        'openai-chat': { baseUrl: '', auth: 'bearer', quirks: { reasoning: 'reasoning_effort' } },
        'openai-responses': { baseUrl: '', auth: 'bearer' },
        anthropic: { baseUrl: '', auth: 'x-api-key', quirks: { anthropicBetas: 'all', cacheControl: 'all' } },
        gemini: { baseUrl: '', auth: 'x-goog-api-key' },
        ollama: { baseUrl: '', auth: 'bearer', quirks: { reasoning: 'think' } },
    },
    defaultProtocol: 'openai-chat',
    docs: 'https://platform.openai.com/docs/api-reference/chat',
});

;// CONCATENATED MODULE: ./build/src/core/providers/dashscope.js



const dashscope = (0,provider/* defineProvider */.N)({
    id: 'dashscope',
    name: 'Alibaba DashScope (Qwen)',
    aliases: ['qwen', 'bailian', 'alibaba'],
    env: ['DASHSCOPE_API_KEY', 'QWEN_API_KEY'],
    endpoints: {
        anthropic: { baseUrl: 'https://dashscope.aliyuncs.com/apps/anthropic', auth: 'bearer', quirks: olderAnthropicSkin },
        'openai-chat': {
            baseUrl: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
            auth: 'bearer',
            quirks: {
                reasoning: 'enable_thinking',
                webSearch: 'enable_search',
                thinkingBudgetField: 'thinking_budget',
                // 400 "parameter.enable_thinking must be set to false for non-streaming calls"; some models only stream.
                alwaysStream: true,
            },
        },
    },
    defaultProtocol: 'anthropic',
    variants: {
        'dashscope-intl': {
            endpoints: {
                anthropic: 'https://dashscope-intl.aliyuncs.com/apps/anthropic',
                'openai-chat': 'https://dashscope-intl.aliyuncs.com/compatible-mode/v1',
            },
        },
        'dashscope-coding': {
            endpoints: {
                anthropic: 'https://coding.dashscope.aliyuncs.com/apps/anthropic',
                'openai-chat': 'https://coding.dashscope.aliyuncs.com/v1',
            },
        },
    },
    classifyError: classifyByRules([
        { failure: 'quota', code: /arrearage/, hint: 'The account is in arrears: top up in the Alibaba Cloud console.' },
        { failure: 'quota', code: /allocationquota/ },
        {
            failure: 'quota',
            code: /accessdenied\.unpurchased/,
            hint: 'Activate the model service in the Model Studio console.',
        },
    ]),
    docs: 'https://help.aliyun.com/zh/model-studio',
    suggestedModels: ['qwen3.8-max', 'qwen3-coder-plus', 'qwen3.8-flash'],
});

;// CONCATENATED MODULE: ./build/src/core/providers/deepseek.js



const deepseek = (0,provider/* defineProvider */.N)({
    id: 'deepseek',
    name: 'DeepSeek',
    env: ['DEEPSEEK_API_KEY'],
    endpoints: {
        anthropic: {
            baseUrl: 'https://api.deepseek.com/anthropic',
            auth: 'bearer',
            quirks: { ...anthropicSkin, noAdaptiveThinking: true, efforts: ['low', 'high', 'max'] },
        },
        'openai-chat': {
            baseUrl: 'https://api.deepseek.com',
            auth: 'bearer',
            quirks: {
                structuredOutput: 'json_object',
                reasoning: 'thinking-type',
                effortBesideThinking: true,
                efforts: ['low', 'high', 'max'],
                // 400 "The reasoning_content in the thinking mode must be passed back to the API", even when it is empty.
                replayReasoning: 'tool-calls',
            },
        },
    },
    defaultProtocol: 'anthropic',
    // The Anthropic layer answers 400 to names it does not know; the old ones live on only as aliases of the chat API.
    protocolOf: model => (/^deepseek-(?:chat|coder|reasoner)$/.test(model) ? 'openai-chat' : undefined),
    classifyError: classifyByRules([
        { failure: 'quota', status: 402, hint: 'Top up at https://platform.deepseek.com/top_up.' },
    ]),
    docs: 'https://api-docs.deepseek.com',
    suggestedModels: ['deepseek-v4-pro', 'deepseek-flash'],
});

;// CONCATENATED MODULE: ./build/src/core/providers/gemini.js


const gemini = (0,provider/* defineProvider */.N)({
    id: 'gemini',
    name: 'Google Gemini',
    aliases: ['google'],
    env: ['GEMINI_API_KEY', 'GOOGLE_API_KEY', 'GOOGLE_GENERATIVE_AI_API_KEY'],
    catalogKey: 'google',
    endpoints: {
        gemini: { baseUrl: 'https://generativelanguage.googleapis.com/v1beta', auth: 'x-goog-api-key' },
        'openai-chat': {
            baseUrl: 'https://generativelanguage.googleapis.com/v1beta/openai',
            auth: 'bearer',
            quirks: { reasoning: 'reasoning_effort', dropSchemaKeywords: ['$schema', 'additionalProperties', 'const'] },
        },
    },
    defaultProtocol: 'gemini',
    // The day's free allowance: its retryDelay can be hours, waiting is pointless.
    classifyError: (status, body, headers) => status === 429 && /PerDay/.test(JSON.stringify(body) ?? '') ? usedUp(status, body, headers) : undefined,
    docs: 'https://ai.google.dev/gemini-api/docs',
    suggestedModels: ['gemini-4-argon', 'gemini-3.8-flash'],
});
const usedUp = classifyByRules([
    { failure: 'quota', hint: "The free tier's daily allowance is used up: enable billing or use another model." },
]);

;// CONCATENATED MODULE: ./build/src/core/providers/github-models.js

/** Kept so that a workflow written for it learns what happened. */
const githubModels = (0,provider/* defineProvider */.N)({
    id: 'github-models',
    name: 'GitHub Models (retired)',
    aliases: ['github'],
    env: [],
    unavailable: 'GitHub Models was retired by GitHub on 2026-07-30 and answers 410 to every call; `permissions: models: read` buys nothing. ' +
        'Use another provider: a key for OpenRouter, DeepSeek or Anthropic, or a local Ollama.',
    endpoints: { 'openai-chat': { baseUrl: 'https://models.github.ai/inference', auth: 'bearer' } },
    defaultProtocol: 'openai-chat',
    docs: 'https://docs.github.com/github-models',
});

;// CONCATENATED MODULE: ./build/src/core/providers/groq.js


const groq = (0,provider/* defineProvider */.N)({
    id: 'groq',
    name: 'Groq',
    env: ['GROQ_API_KEY'],
    endpoints: {
        'openai-chat': {
            baseUrl: 'https://api.groq.com/openai/v1',
            auth: 'bearer',
            quirks: {
                maxTokensField: 'max_completion_tokens',
                dropSchemaKeywords: ['$schema'],
            },
        },
        'openai-responses': { baseUrl: 'https://api.groq.com/openai/v1', auth: 'bearer' },
    },
    defaultProtocol: 'openai-chat',
    quirksOf: model => /gpt-oss|qwen3/.test(model) ? { reasoning: 'reasoning_effort', efforts: ['low', 'medium', 'high'] } : undefined,
    classifyError: classifyByRules([
        // Its 400 for a call that the model wrote wrongly: the same request mostly passes the next time.
        { failure: 'transient', status: 400, code: /tool_use_failed/ },
        { failure: 'quota', status: 429, text: /\((?:RPD|TPD)\)/ },
    ]),
    docs: 'https://console.groq.com/docs',
    suggestedModels: ['openai/gpt-oss-120b', 'qwen/qwen3.8-27b'],
});

;// CONCATENATED MODULE: ./build/src/core/providers/llamacpp.js



/** Tools need the server's `--jinja`. */
const llamacpp = (0,provider/* defineProvider */.N)({
    id: 'llamacpp',
    name: 'llama.cpp',
    aliases: ['llama.cpp', 'llama-cpp'],
    env: [],
    optionalEnv: ['LLAMA_API_KEY'],
    baseUrlEnv: ['LLAMACPP_BASE_URL'],
    endpoints: {
        'openai-chat': {
            baseUrl: 'http://127.0.0.1:8080/v1',
            auth: 'none',
            quirks: { thinkingBudgetField: 'thinking_budget_tokens' },
        },
        anthropic: { baseUrl: 'http://127.0.0.1:8080', auth: 'none', quirks: { ...anthropicSkin, countTokens: true } },
        'openai-responses': { baseUrl: 'http://127.0.0.1:8080/v1', auth: 'none' },
    },
    defaultProtocol: 'openai-chat',
    local: true,
    classifyError: (status, body) => {
        const error = body?.error;
        if (error?.type !== 'exceed_context_size_error')
            return undefined;
        const [promptTokens, maxTokens] = [Number(error.n_prompt_tokens), Number(error.n_ctx)];
        return new errors/* UpstreamError */.gA('context_overflow', `llama.cpp answered ${status}: the prompt exceeds its context`, {
            status,
            overflow: { ...(promptTokens > 0 ? { promptTokens } : {}), ...(maxTokens > 0 ? { maxTokens } : {}) },
            hint: 'Start the server with a larger --ctx-size.',
        });
    },
    docs: 'https://github.com/ggml-org/llama.cpp/tree/master/tools/server',
});

;// CONCATENATED MODULE: ./build/src/core/providers/lmstudio.js



const lmstudio = (0,provider/* defineProvider */.N)({
    id: 'lmstudio',
    name: 'LM Studio',
    aliases: ['lm-studio'],
    env: [],
    optionalEnv: ['LMSTUDIO_API_KEY', 'LM_API_TOKEN'],
    baseUrlEnv: ['LMSTUDIO_BASE_URL'],
    endpoints: {
        'openai-chat': { baseUrl: 'http://127.0.0.1:1234/v1', auth: 'none', quirks: { reasoning: 'reasoning_effort' } },
        anthropic: { baseUrl: 'http://127.0.0.1:1234', auth: 'none', quirks: anthropicSkin },
        'openai-responses': { baseUrl: 'http://127.0.0.1:1234/v1', auth: 'none' },
    },
    defaultProtocol: 'openai-chat',
    local: true,
    classifyError: classifyByRules([
        {
            failure: 'context_overflow',
            text: /greater than the context length/i,
            hint: 'Load the model with a longer context.',
        },
        { failure: 'not_found', text: /no models? loaded|model.{0,40}not found/i, hint: 'Load the model in LM Studio.' },
    ]),
    docs: 'https://lmstudio.ai/docs/developer',
});

;// CONCATENATED MODULE: ./build/src/core/providers/minimax.js



const minimax = (0,provider/* defineProvider */.N)({
    id: 'minimax',
    name: 'MiniMax',
    env: ['MINIMAX_API_KEY'],
    endpoints: {
        // The vendor's recommendation: interleaved thinking must come back, which the chat API cannot carry.
        anthropic: {
            baseUrl: 'https://api.minimax.io/anthropic',
            auth: 'bearer',
            quirks: { ...anthropicSkin, cacheControl: 'all' },
        },
        'openai-chat': {
            baseUrl: 'https://api.minimax.io/v1',
            auth: 'bearer',
            quirks: { reasoningTags: true },
        },
        'openai-responses': { baseUrl: 'https://api.minimax.io/v1', auth: 'bearer' },
    },
    defaultProtocol: 'anthropic',
    variants: {
        'minimax-cn': {
            endpoints: {
                anthropic: 'https://api.minimaxi.com/anthropic',
                'openai-chat': 'https://api.minimaxi.com/v1',
                'openai-responses': 'https://api.minimaxi.com/v1',
            },
            env: ['MINIMAX_CN_API_KEY'],
        },
    },
    classifyError: classifyByRules([
        {
            failure: 'quota',
            text: /insufficient balance|\(1008\)/i,
            hint: 'The balance is used up: top up in the MiniMax console.',
        },
        { failure: 'quota', code: /\b1008\b/, hint: 'The balance is used up: top up in the MiniMax console.' },
        {
            failure: 'auth',
            code: /\b(?:1004|2049)\b/,
            hint: 'Keys are bound to a region: use `minimax-cn` for keys of minimaxi.com.',
        },
        {
            failure: 'auth',
            text: /\(2049\)/,
            hint: 'Keys are bound to a region: use `minimax-cn` for keys of minimaxi.com.',
        },
    ]),
    docs: 'https://platform.minimax.io/docs',
    suggestedModels: ['MiniMax-M3', 'MiniMax-M3.1-Flash'],
});

;// CONCATENATED MODULE: ./build/src/core/providers/mistral.js

const mistral = (0,provider/* defineProvider */.N)({
    id: 'mistral',
    name: 'Mistral AI',
    env: ['MISTRAL_API_KEY'],
    endpoints: {
        'openai-chat': {
            baseUrl: 'https://api.mistral.ai/v1',
            auth: 'bearer',
            // stream_options is unknown to it and usage always comes.
            quirks: {
                toolCallId: 'mistral-9',
                toolMessageName: true,
                noStreamOptions: true,
                dropFields: ['user', 'prompt_cache_key'],
            },
        },
    },
    defaultProtocol: 'openai-chat',
    transformBody: (body, { request, model }) => /^magistral/.test(model.id) && request.thinking !== undefined && request.thinking.type !== 'disabled'
        ? { ...body, prompt_mode: 'reasoning' }
        : body,
    docs: 'https://docs.mistral.ai/api',
    suggestedModels: ['mistral-large-4', 'devstral-2512', 'codestral-2508'],
});

;// CONCATENATED MODULE: ./build/src/core/providers/modelscope.js



const modelscope = (0,provider/* defineProvider */.N)({
    id: 'modelscope',
    name: 'ModelScope',
    env: ['MODELSCOPE_API_KEY', 'MODELSCOPE_SDK_TOKEN'],
    endpoints: {
        'openai-chat': {
            baseUrl: 'https://api-inference.modelscope.cn/v1',
            auth: 'bearer',
            // Open Qwen3 models think by default and refuse to do so without streaming.
            quirks: { structuredOutput: 'json_object', reasoning: 'enable_thinking', alwaysStream: true },
        },
        anthropic: { baseUrl: 'https://api-inference.modelscope.cn', auth: 'bearer', quirks: olderAnthropicSkin },
    },
    defaultProtocol: 'openai-chat',
    classifyError: (status, body, headers) => classify(status, unwrapped(body), headers),
    docs: 'https://modelscope.cn/docs/model-service/API-Inference/intro',
    suggestedModels: ['Qwen/Qwen3-Coder-30B-A3B-Instruct', 'ZhipuAI/GLM-4.6'],
});
const classify = classifyByRules([
    {
        failure: 'quota',
        status: 429,
        text: /today|daily|per day|exceeded.*quota/i,
        hint: "The day's free calls are used up.",
    },
]);
/** It answers `{errors: {message}}`. */
const unwrapped = (body) => {
    const { errors } = (typeof body === 'object' && body !== null ? body : {});
    return errors === undefined ? body : { error: errors };
};

;// CONCATENATED MODULE: ./build/src/core/providers/moonshot.js



const moonshot = (0,provider/* defineProvider */.N)({
    id: 'moonshot',
    name: 'Moonshot AI (Kimi)',
    aliases: ['kimi', 'moonshotai'],
    env: ['MOONSHOT_API_KEY'],
    catalogKey: 'moonshotai',
    endpoints: {
        anthropic: { baseUrl: 'https://api.moonshot.ai/anthropic', auth: 'bearer', quirks: olderAnthropicSkin },
        'openai-chat': {
            baseUrl: 'https://api.moonshot.ai/v1',
            auth: 'bearer',
            quirks: { reasoning: 'thinking-type', systemInMessages: true },
        },
    },
    defaultProtocol: 'anthropic',
    quirksOf: (model, protocol) => protocol === 'openai-chat' && /^kimi-k(?:[3-9]|\d\d)/.test(model)
        ? { reasoning: 'reasoning_effort', efforts: ['low', 'high', 'max'], replayReasoning: 'always' }
        : undefined,
    variants: {
        'moonshot-cn': {
            endpoints: { anthropic: 'https://api.moonshot.cn/anthropic', 'openai-chat': 'https://api.moonshot.cn/v1' },
        },
        'kimi-coding': {
            endpoints: { anthropic: 'https://api.kimi.com/coding', 'openai-chat': 'https://api.kimi.com/coding/v1' },
            env: ['KIMI_API_KEY'],
        },
    },
    classifyError: classifyByRules([
        {
            failure: 'quota',
            code: /exceeded_current_quota_error/,
            hint: 'The balance is used up: top up in the Moonshot console.',
        },
    ]),
    docs: 'https://platform.moonshot.ai/docs',
    suggestedModels: ['kimi-k3.1-pro', 'kimi-k2.7-code'],
});

;// CONCATENATED MODULE: ./build/src/core/providers/ollama.js

const ollama = (0,provider/* defineProvider */.N)({
    id: 'ollama',
    name: 'Ollama',
    env: [],
    optionalEnv: ['OLLAMA_API_KEY'],
    baseUrlEnv: ['OLLAMA_HOST', 'OLLAMA_BASE_URL'],
    endpoints: {
        // Only the native API can set num_ctx: /v1 silently cuts the prompt to 4k tokens on a small machine.
        ollama: { baseUrl: 'http://127.0.0.1:11434', auth: 'none', quirks: { reasoning: 'think', noToolChoice: true } },
        'openai-chat': { baseUrl: 'http://127.0.0.1:11434/v1', auth: 'none', quirks: { reasoning: 'reasoning_effort' } },
    },
    defaultProtocol: 'ollama',
    local: true,
    docs: 'https://docs.ollama.com/api',
    suggestedModels: ['qwen3-coder:30b', 'gpt-oss:20b', 'llama3.1:70b'],
});

;// CONCATENATED MODULE: ./build/src/core/providers/openai.js



const openai = (0,provider/* defineProvider */.N)({
    id: 'openai',
    name: 'OpenAI',
    env: ['OPENAI_API_KEY'],
    baseUrlEnv: ['OPENAI_BASE_URL'],
    endpoints: {
        'openai-responses': {
            baseUrl: 'https://api.openai.com/v1',
            auth: 'bearer',
            quirks: { systemInMessages: true, sessionAffinity: { field: 'prompt_cache_key' } },
        },
        'openai-chat': {
            baseUrl: 'https://api.openai.com/v1',
            auth: 'bearer',
            quirks: { maxTokensField: 'max_completion_tokens', sessionAffinity: { field: 'prompt_cache_key' } },
        },
    },
    defaultProtocol: 'openai-responses',
    quirksOf: openaiQuirks,
    classifyError: classifyByRules([
        {
            failure: 'quota',
            status: 429,
            code: /insufficient_quota|billing/,
            hint: 'Add credit at https://platform.openai.com/settings/organization/billing.',
        },
    ]),
    docs: 'https://platform.openai.com/docs/api-reference',
    suggestedModels: ['gpt-6.1-sol', 'gpt-6.1-terra', 'gpt-6-luna'],
});

;// CONCATENATED MODULE: ./build/src/core/providers/openrouter.js



const openrouter = (0,provider/* defineProvider */.N)({
    id: 'openrouter',
    name: 'OpenRouter',
    env: ['OPENROUTER_API_KEY'],
    endpoints: {
        'openai-chat': {
            baseUrl: 'https://openrouter.ai/api/v1',
            auth: 'bearer',
            quirks: {
                reasoning: 'reasoning',
                efforts: ['none', 'minimal', 'low', 'medium', 'high', 'xhigh'],
                cacheControl: 'claude-models',
                webSearch: 'plugins',
                sessionAffinity: { header: 'x-session-id' },
            },
        },
        anthropic: {
            baseUrl: 'https://openrouter.ai/api',
            auth: 'bearer',
            quirks: {
                ...anthropicSkin,
                cacheControl: 'all',
                anySignature: false,
                sessionAffinity: { header: 'x-session-id' },
            },
        },
        'openai-responses': { baseUrl: 'https://openrouter.ai/api/v1', auth: 'bearer' },
    },
    defaultProtocol: 'openai-chat',
    // Claude keeps its signatures and caches only over its own protocol.
    protocolOf: model => (model.startsWith('anthropic/') ? 'anthropic' : undefined),
    headers: { 'x-openrouter-title': 'claude-router' },
    variants: {
        'openrouter-eu': {
            endpoints: {
                'openai-chat': 'https://eu.openrouter.ai/api/v1',
                anthropic: 'https://eu.openrouter.ai/api',
                'openai-responses': 'https://eu.openrouter.ai/api/v1',
            },
        },
    },
    classifyError: classifyByRules([
        // It reserves max_tokens of credit: passes when the calls in flight have ended.
        { failure: 'rate_limit', status: 402, code: /in_flight_budget_exhausted/ },
        { failure: 'rate_limit', status: 402, text: /in_flight_budget_exhausted/i },
        { failure: 'quota', status: 402, hint: 'Add credit at https://openrouter.ai/settings/credits.' },
    ]),
    docs: 'https://openrouter.ai/docs',
    suggestedModels: ['anthropic/claude-sonnet-5.5', 'z-ai/glm-5.3', 'openrouter/auto-code'],
});

;// CONCATENATED MODULE: ./build/src/core/providers/siliconflow.js



const siliconflow = (0,provider/* defineProvider */.N)({
    id: 'siliconflow',
    name: 'SiliconFlow',
    env: ['SILICONFLOW_API_KEY'],
    endpoints: {
        'openai-chat': {
            baseUrl: 'https://api.siliconflow.cn/v1',
            auth: 'bearer',
            quirks: { structuredOutput: 'json_object', reasoning: 'enable_thinking', thinkingBudgetField: 'thinking_budget' },
        },
        anthropic: { baseUrl: 'https://api.siliconflow.cn', auth: 'bearer', quirks: olderAnthropicSkin },
    },
    defaultProtocol: 'openai-chat',
    variants: {
        'siliconflow-intl': {
            endpoints: { 'openai-chat': 'https://api.siliconflow.com/v1', anthropic: 'https://api.siliconflow.com' },
        },
    },
    classifyError: classifyByRules([
        { failure: 'quota', code: /\b30001\b/, hint: 'Top up at https://cloud.siliconflow.cn.' },
    ]),
    docs: 'https://docs.siliconflow.cn',
    suggestedModels: ['deepseek-ai/DeepSeek-V4-Pro', 'zai-org/GLM-5.2'],
});

;// CONCATENATED MODULE: ./build/src/core/providers/vertex.js




/** The key is an OAuth access token, as the google-github-actions/auth step gives it (`token_format: access_token`). */
const vertex = (0,provider/* defineProvider */.N)({
    id: 'vertex',
    name: 'Google Vertex AI',
    aliases: ['vertex-ai', 'google-vertex'],
    env: ['VERTEX_ACCESS_TOKEN', 'GOOGLE_OAUTH_ACCESS_TOKEN', 'CLOUDSDK_AUTH_ACCESS_TOKEN'],
    catalogKey: 'google-vertex',
    variables: [
        { name: 'project', env: ['ANTHROPIC_VERTEX_PROJECT_ID', 'GOOGLE_CLOUD_PROJECT', 'GCLOUD_PROJECT', 'GCP_PROJECT'] },
        { name: 'location', env: ['CLOUD_ML_REGION', 'GOOGLE_CLOUD_LOCATION', 'VERTEX_LOCATION'], default: 'global' },
        {
            name: 'host',
            env: [],
            derive: ({ location }) => `${location === 'global' ? '' : `${location}-`}aiplatform.googleapis.com`,
        },
    ],
    endpoints: {
        anthropic: {
            baseUrl: 'https://{host}/v1/projects/{project}/locations/{location}',
            auth: 'bearer',
            quirks: {
                ...anthropicSkin,
                anthropicBetas: ['context-1m-2025-08-07', 'interleaved-thinking-2025-05-14'],
                cacheControl: 'all',
                anySignature: false,
                countTokens: true,
            },
        },
        gemini: { baseUrl: 'https://{host}/v1/projects/{project}/locations/{location}/publishers/google', auth: 'bearer' },
        'openai-chat': {
            baseUrl: 'https://{host}/v1/projects/{project}/locations/{location}/endpoints/openapi',
            auth: 'bearer',
        },
    },
    defaultProtocol: 'anthropic',
    protocolOf: model => model.includes('claude') ? undefined : /^(?:google\/)?gemini/.test(model) ? 'gemini' : 'openai-chat',
    transformCall: (call, context) => (context.protocol === 'anthropic' ? claudeCall(call, context) : call),
    classifyError: classifyByRules([
        { failure: 'rate_limit', status: 429 },
        {
            failure: 'auth',
            status: 401,
            hint: 'The access token has run out (they live an hour): run google-github-actions/auth again.',
        },
        { failure: 'not_found', status: 404, hint: 'Enable the model in the Model Garden and check project and location.' },
    ]),
    docs: 'https://cloud.google.com/vertex-ai/generative-ai/docs/partner-models/claude',
    suggestedModels: ['claude-sonnet-5-5', 'gemini-4-argon'],
});
const claudeCall = (call, { model, stream }) => {
    const models = '/publishers/anthropic/models';
    // Counting keeps the model in the body: https://cloud.google.com/vertex-ai/generative-ai/docs/partner-models/claude/count-tokens
    if (call.path.endsWith('/count_tokens'))
        return { ...call, path: `${models}/count-tokens:rawPredict` };
    const verb = stream ? 'streamRawPredict' : 'rawPredict';
    const encoded = cloudClaudeCall(call, 'vertex-2023-10-16', `${models}/${encodeURIComponent(model.id)}:${verb}`);
    return stream ? { ...encoded, body: { ...encoded.body, stream: true } } : encoded;
};

;// CONCATENATED MODULE: ./build/src/core/providers/vllm.js


/** Tools need the server's `--enable-auto-tool-choice --tool-call-parser ...`. */
const vllm = (0,provider/* defineProvider */.N)({
    id: 'vllm',
    name: 'vLLM',
    env: [],
    optionalEnv: ['VLLM_API_KEY'],
    baseUrlEnv: ['VLLM_BASE_URL'],
    endpoints: {
        'openai-chat': {
            baseUrl: 'http://127.0.0.1:8000/v1',
            auth: 'none',
            quirks: { reasoning: 'reasoning_effort', thinkingBudgetField: 'thinking_token_budget' },
        },
        anthropic: { baseUrl: 'http://127.0.0.1:8000', auth: 'none', quirks: { ...anthropicSkin, countTokens: true } },
        'openai-responses': { baseUrl: 'http://127.0.0.1:8000/v1', auth: 'none' },
    },
    defaultProtocol: 'openai-chat',
    local: true,
    docs: 'https://docs.vllm.ai/en/latest/serving/openai_compatible_server.html',
});

;// CONCATENATED MODULE: ./build/src/core/providers/volcengine.js



const volcengine = (0,provider/* defineProvider */.N)({
    id: 'volcengine',
    name: 'Volcengine Ark (Doubao)',
    aliases: ['ark', 'doubao'],
    env: ['ARK_API_KEY', 'VOLCENGINE_API_KEY'],
    endpoints: {
        'openai-chat': {
            baseUrl: 'https://ark.cn-beijing.volces.com/api/v3',
            auth: 'bearer',
            quirks: { reasoning: 'thinking-type', effortBesideThinking: true, efforts: ['minimal', 'low', 'medium', 'high'] },
        },
        anthropic: {
            baseUrl: 'https://ark.cn-beijing.volces.com/api/compatible',
            auth: 'bearer',
            quirks: olderAnthropicSkin,
        },
        'openai-responses': { baseUrl: 'https://ark.cn-beijing.volces.com/api/v3', auth: 'bearer' },
    },
    defaultProtocol: 'openai-chat',
    variants: {
        'volcengine-coding': {
            endpoints: {
                anthropic: 'https://ark.cn-beijing.volces.com/api/coding',
                'openai-chat': 'https://ark.cn-beijing.volces.com/api/coding/v3',
            },
        },
    },
    classifyError: classifyByRules([
        {
            failure: 'quota',
            code: /accountoverdue|insufficientbalance|setlimitexceeded|quotaexceeded/,
            hint: 'Pay the balance or raise the limit in the Ark console.',
        },
        {
            failure: 'not_found',
            code: /modelnotopen|invalidendpointormodel/,
            hint: 'Activate the model in the Ark console, or give its `ep-...` endpoint id.',
        },
    ]),
    docs: 'https://www.volcengine.com/docs/82379',
    suggestedModels: ['doubao-seed-2-1-pro-260628', 'doubao-seed-2-0-code-preview-260215'],
});

;// CONCATENATED MODULE: ./build/src/core/providers/xai.js


const xai = (0,provider/* defineProvider */.N)({
    id: 'xai',
    name: 'xAI (Grok)',
    aliases: ['grok'],
    env: ['XAI_API_KEY', 'GROK_API_KEY'],
    endpoints: {
        'openai-responses': {
            baseUrl: 'https://api.x.ai/v1',
            auth: 'bearer',
            quirks: {
                reasoning: 'reasoning',
                efforts: ['low', 'medium', 'high', 'xhigh'],
                noStop: true,
                signatureFamily: 'xai',
            },
        },
        'openai-chat': {
            baseUrl: 'https://api.x.ai/v1',
            auth: 'bearer',
            quirks: {
                reasoning: 'reasoning_effort',
                efforts: ['low', 'medium', 'high', 'xhigh'],
                noStop: true,
                reasoningTokensExtra: true,
                dropFields: ['presence_penalty', 'frequency_penalty'],
            },
        },
    },
    defaultProtocol: 'openai-responses',
    classifyError: classifyByRules([
        {
            failure: 'quota',
            status: [402, 403, 429],
            text: /credits|spending limit/i,
            hint: 'Add credit in the xAI console.',
        },
    ]),
    docs: 'https://docs.x.ai',
    suggestedModels: ['grok-4.7', 'grok-4.3'],
});

;// CONCATENATED MODULE: ./build/src/core/providers/zai.js



const zai = (0,provider/* defineProvider */.N)({
    id: 'zai',
    name: 'Z.ai (Zhipu GLM)',
    aliases: ['z-ai', 'glm'],
    env: ['ZAI_API_KEY', 'Z_AI_API_KEY'],
    endpoints: {
        anthropic: { baseUrl: 'https://api.z.ai/api/anthropic', auth: 'bearer', quirks: olderAnthropicSkin },
        'openai-chat': {
            baseUrl: 'https://api.z.ai/api/paas/v4',
            auth: 'bearer',
            quirks: { reasoning: 'thinking-type', structuredOutput: 'json_object' },
        },
    },
    defaultProtocol: 'anthropic',
    quirksOf: (model, protocol) => protocol === 'openai-chat' && /^glm-(?:5\.[2-9]|[6-9])/.test(model)
        ? { effortBesideThinking: true, efforts: ['low', 'high', 'max'] }
        : undefined,
    transformBody: (body, { protocol }) => (protocol === 'openai-chat' ? withZaiFields(body) : body),
    variants: {
        zhipu: {
            endpoints: {
                anthropic: 'https://open.bigmodel.cn/api/anthropic',
                'openai-chat': 'https://open.bigmodel.cn/api/paas/v4',
            },
            env: ['ZHIPU_API_KEY', 'ZHIPUAI_API_KEY', 'BIGMODEL_API_KEY'],
        },
        'zai-coding': {
            endpoints: { anthropic: 'https://api.z.ai/api/anthropic', 'openai-chat': 'https://api.z.ai/api/coding/paas/v4' },
        },
        'zhipu-coding': {
            endpoints: {
                anthropic: 'https://open.bigmodel.cn/api/anthropic',
                'openai-chat': 'https://open.bigmodel.cn/api/coding/paas/v4',
            },
            env: ['ZHIPU_API_KEY', 'ZHIPUAI_API_KEY', 'BIGMODEL_API_KEY'],
        },
    },
    classifyError: classifyByRules([
        { failure: 'quota', code: /\b1113\b/, hint: 'The balance is used up: top up, or check the plan.' },
        { failure: 'quota', code: /\b1308\b/, hint: "The plan's allowance of these hours is used up." },
        { failure: 'rate_limit', code: /\b130[234]\b/ },
    ]),
    docs: 'https://docs.z.ai',
    suggestedModels: ['glm-5.3', 'glm-5.3-flash'],
});
/** `clear_thinking: false` keeps earlier reasoning, `tool_stream` lets tool arguments come piece by piece. */
const withZaiFields = (body) => ({
    ...body,
    ...(isEnabled(body.thinking) ? { thinking: { ...body.thinking, clear_thinking: false } } : {}),
    ...(body.stream === true && Array.isArray(body.tools) ? { tool_stream: true } : {}),
});
const isEnabled = (thinking) => typeof thinking === 'object' && thinking !== null && thinking.type === 'enabled';

;// CONCATENATED MODULE: ./build/src/core/providers/index.generated.js
// Generated by scripts/generate-providers.ts. Do not edit.


























const providers = [
    aihubmix,
    anthropic,
    azure,
    bedrock,
    copilot,
    custom,
    dashscope,
    deepseek,
    gemini,
    githubModels,
    groq,
    llamacpp,
    lmstudio,
    minimax,
    mistral,
    modelscope,
    moonshot,
    ollama,
    openai,
    openrouter,
    siliconflow,
    vertex,
    vllm,
    volcengine,
    xai,
    zai,
];


/***/ }),

/***/ 51325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ mergeDefaults),
/* harmony export */   Q: () => (/* binding */ mergeOverrides)
/* harmony export */ });
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** Keys that would change an object's prototype instead of its content. */
const unsafe = new Set(['__proto__', 'constructor', 'prototype']);
const merge = (under, over) => {
    const result = { ...under };
    for (const [key, value] of Object.entries(over)) {
        if (unsafe.has(key) || value === undefined)
            continue;
        const present = Object.hasOwn(result, key) ? result[key] : undefined;
        result[key] = isObject(present) && isObject(value) ? merge(present, value) : value;
    }
    return result;
};
/** The body with values filled in where it has none, deeply. */
const mergeDefaults = (body, defaults) => merge(merge({}, defaults), body);
/** The body with values replaced, deeply. */
const mergeOverrides = (body, overrides) => merge(body, overrides);


/***/ }),

/***/ 40643:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ defineProvider),
/* harmony export */   p: () => (/* binding */ protocolIds)
/* harmony export */ });
const protocolIds = ['anthropic', 'openai-chat', 'openai-responses', 'gemini', 'ollama'];
/** Identity, for inference and for a place where each definition is checked. */
const defineProvider = (definition) => definition;


/***/ }),

/***/ 73688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UK: () => (/* binding */ formatUsd),
/* harmony export */   _y: () => (/* binding */ formatTokens),
/* harmony export */   a3: () => (/* binding */ formatDuration)
/* harmony export */ });
/** `$0.0123`: enough digits to tell cents apart, never more than are meant. */
const formatUsd = (usd) => {
    if (usd === 0)
        return '$0';
    if (usd < 0.0001)
        return '< $0.0001';
    return `$${usd.toFixed(usd < 0.1 ? 4 : 2)}`;
};
/** `1,234` up to a million, then `1.23 M`. */
const formatTokens = (tokens) => tokens < 1_000_000 ? tokens.toLocaleString('en-US') : `${(tokens / 1_000_000).toFixed(2)} M`;
/** `850 ms`, `12.3 s`, `4 min 5 s`. */
const formatDuration = (ms) => {
    if (ms < 1000)
        return `${Math.round(ms)} ms`;
    if (ms < 60_000)
        return `${(ms / 1000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
};


/***/ }),

/***/ 26063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ endpointOf),
  L: () => (/* binding */ protocolsOf)
});

// EXTERNAL MODULE: ./build/src/core/providers/find-provider.js
var find_provider = __webpack_require__(75419);
;// CONCATENATED MODULE: ./build/src/core/providers/quirks-of.js
/** The quirks of one call: the endpoint's, then the model's, then what the configuration says. */
const quirksOf = (definition, protocol, model, configured = {}) => ({
    ...definition.endpoints[protocol]?.quirks,
    ...definition.quirksOf?.(model, protocol),
    ...configured,
});

;// CONCATENATED MODULE: ./build/src/core/routing/endpoint.js


/**
 * A model may need another wire format than its provider's usual one: by the configuration, or because the provider's
 * definition says so of an unlisted model. Another format means that format's own base URL, key header and quirks - but
 * only at the provider's own address: at a user's everything stays there, since the key belongs to it.
 */
const endpointOf = ({ provider, model }, definition) => {
    const site = siteOf(provider, definition);
    const needed = provider.protocol === definition?.defaultProtocol ? definition.protocolOf?.(model.id) : undefined;
    const wanted = model.protocol ?? (needed !== undefined && site?.[needed] ? needed : provider.protocol);
    const differs = wanted !== provider.protocol;
    const configured = differs ? {} : provider.quirks;
    const moved = differs ? site?.[wanted] : undefined;
    return {
        protocol: wanted,
        baseUrl: (model.baseUrl ?? moved ?? provider.baseUrl).replace(/\/+$/, ''),
        auth: differs ? authOf(provider, definition?.endpoints[wanted]?.auth) : provider.auth,
        quirks: definition ? quirksOf(definition, wanted, model.id, configured) : configured,
    };
};
/** Every protocol that targets of these providers may need. */
const protocolsOf = (providers) => new Set(providers.flatMap(({ definition, protocol, models }) => {
    const known = (0,find_provider/* findProvider */.lh)(definition);
    const byModel = known?.protocolOf === undefined ? [] : Object.keys(known.endpoints);
    return [protocol, ...byModel, ...models.flatMap(model => model.protocol ?? [])];
}));
/** The site of the provider at which this configuration points; undefined when the address is the user's own. */
const siteOf = ({ protocol, baseUrl }, definition) => {
    const main = {};
    for (const [id, endpoint] of Object.entries(definition?.endpoints ?? {}))
        main[id] = endpoint.baseUrl;
    const variants = Object.values(definition?.variants ?? {}).map(variant => variant.endpoints);
    return [main, ...variants].find(site => site[protocol] === baseUrl.replace(/\/+$/, ''));
};
/** Without a key there is none to send, whatever the format's header. */
const authOf = ({ auth }, usual) => auth === 'none' || usual === undefined || usual === 'none' ? auth : usual;


/***/ }),

/***/ 20199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FB: () => (/* binding */ findTarget),
/* harmony export */   dt: () => (/* binding */ findListed),
/* harmony export */   je: () => (/* binding */ targetName)
/* harmony export */ });
/* harmony import */ var _messages_model_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49223);

const targetName = ({ provider, model }) => `${provider.id}/${model.id}`;
/**
 * The target that `provider/model` or `provider,model` names. Only a configured provider counts as one, since models
 * have slashes of their own; undefined when the name begins with none (`anthropic/claude-x` at OpenRouter).
 */
const findTarget = (name, providers) => {
    const parts = (0,_messages_model_name_js__WEBPACK_IMPORTED_MODULE_0__/* .splitModelName */ .L2)(name);
    const provider = parts && findProviderConfig(parts.provider, providers);
    if (parts === undefined || provider === undefined)
        return undefined;
    const model = modelOf(provider, parts.model);
    return model ? { provider, model } : { missing: 'model', provider: provider.id, model: parts.model };
};
/** The first provider that lists this model by its bare name. */
const findListed = (name, providers) => {
    for (const provider of providers) {
        const model = provider.models.find(candidate => candidate.id === name);
        if (model)
            return { provider, model };
    }
    return undefined;
};
const findProviderConfig = (id, providers) => providers.find(provider => provider.id === id) ??
    providers.find(provider => provider.id.toLowerCase() === id.toLowerCase());
const modelOf = (provider, id) => provider.models.find(model => model.id === id) ??
    provider.models.find(model => model.id.toLowerCase() === id.toLowerCase()) ??
    (provider.openModels ? { id } : undefined);


/***/ }),

/***/ 47696:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lx: () => (/* binding */ changesTraffic),
  Kq: () => (/* binding */ endpointOfSteps),
  EE: () => (/* binding */ responseTransform),
  fM: () => (/* binding */ transformBody),
  G6: () => (/* binding */ transformQuirks),
  ov: () => (/* binding */ transformRequest),
  NN: () => (/* binding */ transformerSteps)
});

// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __webpack_require__(43026);
// EXTERNAL MODULE: ./build/src/core/providers/merge-body.js
var merge_body = __webpack_require__(51325);
;// CONCATENATED MODULE: ./build/src/core/transformers/options.js
const positiveInteger = {
    is: value => typeof value === 'number' && Number.isInteger(value) && value > 0,
    called: 'a positive whole number',
};
const number = { is: value => typeof value === 'number' && Number.isFinite(value), called: 'a number' };
const flag = { is: value => typeof value === 'boolean', called: 'true or false' };
/** Options by name; what is not listed is an error, what is listed may be absent unless `required`. */
const knownOptions = (known, required = []) => (options) => {
    for (const name of required)
        if (options[name] === undefined)
            return `needs the option \`${name}\``;
    for (const [name, value] of Object.entries(options)) {
        const check = Object.hasOwn(known, name) ? known[name] : undefined;
        if (check === undefined)
            return `has no option \`${name}\`; it knows ${list(Object.keys(known))}`;
        if (!check.is(value))
            return `option \`${name}\` must be ${check.called}`;
    }
    return undefined;
};
const list = (names) => (names.length === 0 ? 'none' : names.map(name => `\`${name}\``).join(', '));

;// CONCATENATED MODULE: ./build/src/core/transformers/bodies.js


/** Transformers on what the request says. */
const bodyTransformers = [
    {
        name: 'customparams',
        does: 'its options are merged deeply into the body where the body has no value of its own',
        body: (body, options) => (0,merge_body/* mergeDefaults */.H)(body, options),
    },
    {
        name: 'cleancache',
        does: 'removes every `cache_control`',
        quirks: ({ cacheControl: _, ...quirks }) => quirks,
        request: request => withoutCacheControl(request),
    },
    {
        name: 'reasoning',
        does: 'thinking becomes `enable_thinking` where the provider has no knob of its own; `enable: false` turns it off',
        validateOptions: knownOptions({ enable: flag }),
        quirks: quirks => ({ reasoning: 'enable_thinking', ...quirks }),
        request: (request, options) => options.enable === false ? { ...request, thinking: { type: 'disabled' } } : request,
    },
];
const withoutCacheControl = (request) => {
    const clean = {
        ...request,
        messages: request.messages.map(message => typeof message.content === 'string' ? message : { ...message, content: message.content.map(stripBlock) }),
    };
    delete clean.cache_control;
    if (Array.isArray(request.system))
        clean.system = request.system.map(({ cache_control: _, ...block }) => block);
    if (request.tools)
        clean.tools = request.tools.map(({ cache_control: _, ...tool }) => tool);
    return clean;
};
const stripBlock = (block) => {
    const { cache_control: _, ...rest } = block;
    const content = rest.content;
    return (Array.isArray(content) ? { ...rest, content: content.map(item => stripBlock(item)) } : rest);
};

// EXTERNAL MODULE: ./node_modules/jsonrepair/lib/esm/regular/jsonrepair.js + 2 modules
var jsonrepair = __webpack_require__(48365);
;// CONCATENATED MODULE: ./build/src/core/transformers/enhance-tool.js


/** Whole tool arguments as JSON: repaired where they do not parse, as they are where nothing helps. */
const repairedJson = (text) => {
    if (text.trim() === '')
        return '{}';
    try {
        JSON.parse(text);
        return text;
    }
    catch {
        try {
            const repaired = (0,jsonrepair/* jsonrepair */.m)(text);
            const value = JSON.parse(repaired);
            return typeof value === 'object' && value !== null && !Array.isArray(value) ? repaired : text;
        }
        catch {
            return text;
        }
    }
};
const enhanceTool = {
    name: 'enhancetool',
    does: 'tool arguments are collected, repaired where they are not JSON, and sent whole: they stream no more',
    validateOptions: knownOptions({}),
    response: () => ({ events: eventMachine(), message: message => message }),
};
const eventMachine = () => {
    const collected = new Map();
    return event => {
        if (event.type === 'content_block_start' && event.content_block.type === 'tool_use')
            collected.set(event.index, '');
        if (event.type === 'content_block_delta' && event.delta.type === 'input_json_delta') {
            const soFar = collected.get(event.index);
            if (soFar === undefined)
                return [event];
            collected.set(event.index, soFar + event.delta.partial_json);
            return [];
        }
        const json = event.type === 'content_block_stop' ? collected.get(event.index) : undefined;
        if (json === undefined || event.type !== 'content_block_stop')
            return [event];
        collected.delete(event.index);
        const delta = { type: 'input_json_delta', partial_json: repairedJson(json) };
        return [{ type: 'content_block_delta', index: event.index, delta }, event];
    };
};

;// CONCATENATED MODULE: ./build/src/core/transformers/system-text.js
/** The request with a text added at the end of its system prompt. */
const withSystemText = (request, text) => {
    if (request.system === undefined || request.system === '')
        return { ...request, system: text };
    return typeof request.system === 'string'
        ? { ...request, system: `${request.system}\n\n${text}` }
        : { ...request, system: [...request.system, { type: 'text', text }] };
};

// EXTERNAL MODULE: ./build/src/core/transformers/tagged-thinking.js + 1 modules
var tagged_thinking = __webpack_require__(78989);
;// CONCATENATED MODULE: ./build/src/core/transformers/forced-reasoning.js



const forced_reasoning_prompt = 'Before every answer and before every tool call, reason step by step inside <reasoning_content> and ' +
    '</reasoning_content>. Close the tag before you answer. Never mention these tags.';
/** Transformers for models that reason in their text. */
const taggedReasoningTransformers = [
    {
        name: 'forcereasoning',
        does: 'asks a model without reasoning to think between tags and returns that as thinking',
        validateOptions: knownOptions({}),
        request: request => request.thinking?.type === 'disabled' ? request : withSystemText(withoutThinking(request), forced_reasoning_prompt),
        response: () => (0,tagged_thinking/* taggedThinking */.D)('<reasoning_content>', '</reasoning_content>'),
    },
    {
        name: 'extrathinktag',
        does: 'what stands between `<think>` and `</think>` in the text is returned as thinking',
        validateOptions: knownOptions({}),
        response: () => (0,tagged_thinking/* taggedThinking */.D)('<think>', '</think>'),
    },
];
/** The knob of a provider would be refused by a model that has none. */
const withoutThinking = ({ thinking: _, ...request }) => request;

;// CONCATENATED MODULE: ./build/src/core/transformers/limits.js

const limitsOf = (options, limit) => typeof options.max_tokens === 'number' ? Math.min(limit, options.max_tokens) : limit;
/** Transformers on the output limit and on sampling. */
const limitTransformers = [
    {
        name: 'maxtoken',
        does: 'lowers the output limit to `max_tokens`, and a thinking budget that no longer fits with it',
        validateOptions: knownOptions({ max_tokens: positiveInteger }, ['max_tokens']),
        quirks: (quirks, options) => ({
            ...quirks,
            maxOutputTokens: limitsOf(options, quirks.maxOutputTokens ?? Number.MAX_SAFE_INTEGER),
        }),
        request: (request, options) => withLimit(request, limitsOf(options, request.max_tokens)),
    },
    {
        name: 'maxcompletiontokens',
        does: '`max_tokens` is called `max_completion_tokens`',
        quirks: quirks => ({ ...quirks, maxTokensField: 'max_completion_tokens' }),
        body: ({ max_tokens: limit, ...body }) => limit === undefined ? body : { ...body, max_completion_tokens: body.max_completion_tokens ?? limit },
    },
    {
        name: 'sampling',
        does: 'sets `temperature`, `top_p`, `top_k`, `repetition_penalty`; lowers the limit to `max_tokens`',
        validateOptions: knownOptions({
            max_tokens: positiveInteger,
            temperature: number,
            top_p: number,
            top_k: positiveInteger,
            repetition_penalty: number,
        }),
        request: (request, options) => ({
            ...withLimit(request, limitsOf(options, request.max_tokens)),
            ...(typeof options.temperature === 'number' ? { temperature: options.temperature } : {}),
            ...(typeof options.top_p === 'number' ? { top_p: options.top_p } : {}),
            ...(typeof options.top_k === 'number' ? { top_k: options.top_k } : {}),
        }),
        body: (body, options) => options.repetition_penalty === undefined ? body : { ...body, repetition_penalty: options.repetition_penalty },
    },
];
/** Anthropic demands budget_tokens < max_tokens and at least 1024. */
const withLimit = (request, limit) => {
    if (limit >= request.max_tokens)
        return request;
    const lowered = { ...request, max_tokens: limit };
    if (request.thinking?.type !== 'enabled' || request.thinking.budget_tokens < limit)
        return lowered;
    const budget = Math.floor(limit / 2);
    return {
        ...lowered,
        thinking: budget >= 1024 ? { ...request.thinking, budget_tokens: budget } : { type: 'disabled' },
    };
};

;// CONCATENATED MODULE: ./build/src/core/transformers/protocols.js

/** Transformers whose name says which wire format an upstream speaks. */
const protocolTransformers = [
    {
        name: 'Anthropic',
        does: 'the upstream speaks Anthropic Messages: passed through. `UseBearer: true` sends the key as Bearer',
        protocol: 'anthropic',
        validateOptions: knownOptions({ UseBearer: flag }),
        auth: options => (options.UseBearer === true ? 'bearer' : undefined),
    },
    { name: 'OpenAI', does: 'the upstream speaks Chat Completions', protocol: 'openai-chat' },
    {
        name: 'openai-responses',
        does: 'the upstream speaks Responses; temperature and limits are kept',
        protocol: 'openai-responses',
    },
    { name: 'openai-response', does: 'the same as `openai-responses`', protocol: 'openai-responses' },
    { name: 'gemini', does: "the upstream speaks Gemini's own API, thought signatures included", protocol: 'gemini' },
    {
        name: 'vertex-gemini',
        does: 'Gemini on Vertex AI, with an access token',
        protocol: 'gemini',
        definition: 'vertex',
    },
    {
        name: 'vertex-claude',
        does: 'Claude on Vertex AI, with an access token',
        protocol: 'anthropic',
        definition: 'vertex',
    },
    {
        name: 'vertex-openai',
        does: "Vertex AI's Chat Completions, with an access token",
        protocol: 'openai-chat',
        definition: 'vertex',
    },
];

;// CONCATENATED MODULE: ./build/src/core/transformers/tool-use.js


const exitTool = {
    name: 'ExitTool',
    description: 'Call this when no other tool is needed any more: the task is done, or you want to talk to the user.',
    input_schema: {
        type: 'object',
        properties: { response: { type: 'string', description: 'What the user is to read.' } },
        required: ['response'],
    },
};
const reminder = 'Tool mode is on: every answer must call a tool. Use the tool that fits best; when none is needed any more, call ' +
    '`ExitTool` with your answer to the user, and only then.';
const toolUse = {
    name: 'tooluse',
    does: 'makes a weak model use its tools: each answer must call one, a last tool `ExitTool` carries the final text',
    validateOptions: knownOptions({}),
    request: request => {
        if (request.tools === undefined || request.tools.length === 0 || request.tool_choice?.type === 'none')
            return request;
        return withSystemText({ ...request, tools: [...request.tools, exitTool], tool_choice: { type: 'any' } }, reminder);
    },
    response: () => exitToText(),
};
/** The call of `ExitTool` becomes the text it carries, and the turn ends if it was the only call. */
const exitToText = () => ({ events: tool_use_eventMachine(), message: messageWithoutExit });
const isExit = (block) => block.type === 'tool_use' && block.name === exitTool.name;
const textOf = (input) => {
    const response = typeof input === 'object' && input !== null ? input.response : undefined;
    return typeof response === 'string' ? response : '';
};
const messageWithoutExit = (message) => {
    if (!message.content.some(isExit))
        return message;
    const content = message.content.map(block => (isExit(block) ? { type: 'text', text: textOf(block.input) } : block));
    const calls = content.some(block => block.type === 'tool_use');
    const ends = message.stop_reason === 'tool_use' && !calls;
    return { ...message, content, stop_reason: ends ? 'end_turn' : message.stop_reason };
};
const tool_use_eventMachine = () => {
    let exiting;
    let exited = false;
    let otherCalls = false;
    const finish = (index, json) => [
        { type: 'content_block_delta', index, delta: { type: 'text_delta', text: textOf(parse(json)) } },
        { type: 'content_block_stop', index },
    ];
    return event => {
        if (event.type === 'content_block_start' && event.content_block.type === 'tool_use') {
            if (!isExit(event.content_block)) {
                otherCalls = true;
                return [event];
            }
            exited = true;
            exiting = { index: event.index, json: '' };
            return [{ ...event, content_block: { type: 'text', text: '' } }];
        }
        if (exiting !== undefined && event.type === 'content_block_delta' && event.index === exiting.index) {
            exiting.json += jsonOf(event.delta);
            return [];
        }
        if (exiting !== undefined && event.type === 'content_block_stop' && event.index === exiting.index) {
            const { index, json } = exiting;
            exiting = undefined;
            return finish(index, json);
        }
        const ends = event.type === 'message_delta' && event.delta.stop_reason === 'tool_use' && exited && !otherCalls;
        return ends ? [{ ...event, delta: { ...event.delta, stop_reason: 'end_turn' } }] : [event];
    };
};
const jsonOf = (delta) => (delta.type === 'input_json_delta' ? delta.partial_json : '');
const parse = (json) => {
    try {
        return JSON.parse(json);
    }
    catch {
        // A model that answers without JSON means its text.
        return { response: json };
    }
};

;// CONCATENATED MODULE: ./build/src/core/transformers/vendors.js

const mergesOptions = {
    quirks: quirks => ({ reasoning: 'reasoning', cacheControl: 'claude-models', ...quirks }),
    body: (body, options) => (0,merge_body/* mergeOverrides */.Q)(body, options),
};
/** Transformers named after a vendor: what is particular about its wire, wherever its models are served. */
const vendorTransformers = [
    {
        name: 'deepseek',
        does: 'reasoning comes back to the model on tool-call turns, as DeepSeek demands. The old limit of 8192 output tokens is gone',
        quirks: quirks => ({ replayReasoning: 'tool-calls', ...quirks }),
    },
    {
        name: 'openrouter',
        does: "options are merged into the body (`provider: {only: [...]}`); thinking becomes `reasoning`; cache_control stays for Claude's models",
        ...mergesOptions,
    },
    { name: 'vercel', does: 'the same for the Vercel AI Gateway', ...mergesOptions },
    {
        name: 'groq',
        does: "`$schema` is removed from tools' schemas",
        quirks: quirks => ({ ...quirks, dropSchemaKeywords: [...(quirks.dropSchemaKeywords ?? []), '$schema'] }),
    },
    {
        name: 'cerebras',
        does: '`disable_reasoning` when thinking is off',
        body: (body, _options, { request }) => request.thinking?.type === 'disabled' ? { ...withoutReasoning(body), disable_reasoning: true } : body,
    },
    {
        name: 'streamoptions',
        does: 'usage in streams is always asked for',
        builtIn: true,
    },
];
const withoutReasoning = ({ reasoning: _1, reasoning_effort: _2, ...rest }) => rest;

;// CONCATENATED MODULE: ./build/src/core/transformers/find-transformer.js







/** Every transformer of claude-code-router 1.x and 2.x. */
const transformers = [
    ...protocolTransformers,
    ...vendorTransformers,
    ...limitTransformers,
    ...bodyTransformers,
    ...taggedReasoningTransformers,
    toolUse,
    enhanceTool,
];
const byName = new Map(transformers.map(transformer => [transformer.name.toLowerCase(), transformer]));
/** By its name in any case. */
const findTransformer = (name) => byName.get(name.toLowerCase());

;// CONCATENATED MODULE: ./build/src/core/transformers/pipeline.js


/**
 * The transformers of a provider, then those of a model, in order; `own` are the user's, by name. Throws ConfigError for an
 * unknown name or a wrong option. Call it when the configuration is read, not for each request.
 */
const transformerSteps = (uses, own = new Map()) => uses.map(({ name, options = {} }) => {
    const transformer = own.get(name) ?? findTransformer(name);
    if (transformer === undefined) {
        throw new errors/* ConfigError */.xL('unknown_transformer', `There is no transformer \`${name}\``, {
            hint: `Known are ${transformers.map(known => known.name).join(', ')}; your own is loaded by its path under \`transformers\`.`,
        });
    }
    const problem = transformer.validateOptions?.(options);
    if (problem !== undefined)
        throw new errors/* ConfigError */.xL('invalid_transformer_option', `Transformer \`${name}\` ${problem}`);
    return { transformer, options };
});
/** What the names alone say of the endpoint: wire format, provider, how the key travels. */
const endpointOfSteps = (steps) => {
    const result = {};
    for (const { transformer, options } of steps) {
        if (transformer.protocol !== undefined)
            result.protocol = transformer.protocol;
        if (transformer.definition !== undefined)
            result.definition = transformer.definition;
        const auth = transformer.auth?.(options);
        if (auth !== undefined)
            result.auth = auth;
    }
    return result;
};
const transformQuirks = (steps, quirks, context) => steps.reduce((value, { transformer, options }) => transformer.quirks?.(value, options, context) ?? value, quirks);
const transformRequest = (steps, request, context) => steps.reduce((value, { transformer, options }) => transformer.request?.(value, options, context) ?? value, request);
const transformBody = (steps, body, context) => steps.reduce((value, { transformer, options }) => transformer.body?.(value, options, context) ?? value, body);
/** One transform for the whole answer, the last step's first; undefined when no step looks at answers. Anew for each answer. */
const responseTransform = (steps, context) => {
    const transforms = steps
        .flatMap(({ transformer, options }) => transformer.response?.(options, context) ?? [])
        .reverse();
    if (transforms.length === 0)
        return undefined;
    return {
        events: (event) => transforms.reduce((events, transform) => events.flatMap(item => transform.events(item)), [event]),
        message: (message) => transforms.reduce((value, transform) => transform.message(value), message),
    };
};
/** Whether any step touches calls or answers: if not, an Anthropic body may pass through byte by byte. */
const changesTraffic = (steps) => steps.some(({ transformer }) => transformer.request ?? transformer.body ?? transformer.response);


/***/ }),

/***/ 78989:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ taggedThinking)
});

;// CONCATENATED MODULE: ./build/src/core/transformers/tag-splitter.js
/** Splits a text that comes in pieces into what stands between `open` and `close` and what does not. */
const tagSplitter = (open, close) => {
    let inside = false;
    let held = '';
    const segment = (text) => (text === '' ? [] : [{ inside, text }]);
    const push = (text) => {
        const segments = [];
        let rest = held + text;
        held = '';
        for (;;) {
            const tag = inside ? close : open;
            const at = rest.indexOf(tag);
            if (at < 0)
                break;
            segments.push(...segment(rest.slice(0, at)));
            inside = !inside;
            rest = rest.slice(at + tag.length);
        }
        const keep = overlap(rest, inside ? close : open);
        held = rest.slice(rest.length - keep);
        segments.push(...segment(rest.slice(0, rest.length - keep)));
        return segments;
    };
    const flush = () => {
        const last = segment(held);
        held = '';
        return last;
    };
    return { push, flush };
};
/** Length of the longest end of `text` that begins `tag`. */
const overlap = (text, tag) => {
    for (let length = Math.min(text.length, tag.length - 1); length > 0; length--) {
        if (text.endsWith(tag.slice(0, length)))
            return length;
    }
    return 0;
};

;// CONCATENATED MODULE: ./build/src/core/transformers/tagged-thinking.js

/**
 * What a model wrote between two tags in its text becomes thinking blocks; indexes move accordingly. White space at the
 * beginning of a text block goes, so that the answer does not depend on where the stream was cut.
 */
const taggedThinking = (open, close) => ({
    events: eventMachine(open, close),
    message: message => ({ ...message, content: message.content.flatMap(block => splitBlock(block, open, close)) }),
});
const textOf = (block) => {
    const text = block.type === 'text' ? block.text : undefined;
    return typeof text === 'string' ? text : undefined;
};
const splitBlock = (block, open, close) => {
    const text = textOf(block);
    if (text === undefined)
        return [block];
    const splitter = tagSplitter(open, close);
    const joined = [];
    for (const segment of [...splitter.push(text), ...splitter.flush()]) {
        const last = joined.at(-1);
        if (last?.inside === segment.inside)
            last.text += segment.text;
        else
            joined.push({ ...segment });
    }
    return joined.flatMap(({ inside, text: part }) => {
        const content = inside ? part : part.trimStart();
        return content === '' ? [] : [newBlock(inside, content)];
    });
};
const newBlock = (inside, text) => inside ? { type: 'thinking', thinking: text, signature: '' } : { type: 'text', text };
const eventMachine = (open, close) => {
    let next = 0;
    let current;
    let splitter;
    const closeCurrent = () => {
        if (current === undefined)
            return [];
        const { index } = current;
        current = undefined;
        return [{ type: 'content_block_stop', index }];
    };
    const write = ({ inside, text }) => {
        const continues = current?.inside === inside;
        // A change of side ends the block even when only white space follows: the next tag begins a new one.
        const events = continues ? [] : closeCurrent();
        const content = continues || inside ? text : text.trimStart();
        if (content === '')
            return events;
        if (current === undefined) {
            current = { index: next++, inside };
            events.push({ type: 'content_block_start', index: current.index, content_block: newBlock(inside, '') });
        }
        const delta = inside
            ? { type: 'thinking_delta', thinking: content }
            : { type: 'text_delta', text: content };
        events.push({ type: 'content_block_delta', index: current.index, delta });
        return events;
    };
    const start = (event) => {
        const text = textOf(event.content_block);
        if (text !== undefined) {
            splitter = tagSplitter(open, close);
            return splitter.push(text).flatMap(write);
        }
        current = { index: next++, inside: false };
        return [{ ...event, index: current.index }];
    };
    return event => {
        if (event.type === 'content_block_start')
            return start(event);
        if (event.type === 'content_block_delta') {
            if (splitter !== undefined && event.delta.type === 'text_delta')
                return splitter.push(event.delta.text).flatMap(write);
            return current === undefined ? [] : [{ ...event, index: current.index }];
        }
        if (event.type !== 'content_block_stop')
            return [event];
        const rest = splitter?.flush().flatMap(write) ?? [];
        splitter = undefined;
        return [...rest, ...closeCurrent()];
    };
};


/***/ }),

/***/ 73987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ statePaths)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/** Under `$CLAUDE_ROUTER_HOME`, else `~/.claude-router`. Makes nothing. */
const statePaths = (env, home = (0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)()) => {
    const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(env.CLAUDE_ROUTER_HOME || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, '.claude-router'));
    return {
        directory,
        pidFile: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'claude-router.pid'),
        logFile: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'logs', 'claude-router.log'),
        usageFile: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'usage.jsonl'),
        stateFile: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'state.db'),
        cacheFile: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'cache.db'),
        toolDirectory: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'tools'),
    };
};


/***/ })

};
