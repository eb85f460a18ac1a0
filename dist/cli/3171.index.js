export const id = 3171;
export const ids = [3171];
export const modules = {

/***/ 72998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  command: () => (/* binding */ command)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __webpack_require__(43026);
// EXTERNAL MODULE: ./build/src/core/messages/raw-request.js + 2 modules
var raw_request = __webpack_require__(85250);
// EXTERNAL MODULE: ./build/src/core/messages/validate.js
var validate = __webpack_require__(78122);
// EXTERNAL MODULE: ./build/src/core/routing/facts.js + 1 modules
var facts = __webpack_require__(84687);
// EXTERNAL MODULE: ./build/src/core/routing/route.js + 4 modules
var route = __webpack_require__(23201);
// EXTERNAL MODULE: ./build/src/core/routing/situation.js
var routing_situation = __webpack_require__(12508);
// EXTERNAL MODULE: ./build/src/log/printable.js
var printable = __webpack_require__(42959);
// EXTERNAL MODULE: ./build/src/proxy/route-table.js
var route_table = __webpack_require__(74786);
// EXTERNAL MODULE: ./build/src/state/read-ledger.js
var read_ledger = __webpack_require__(66421);
// EXTERNAL MODULE: ./build/src/cli/exit-code.js
var exit_code = __webpack_require__(33250);
// EXTERNAL MODULE: ./build/src/cli/load-proxy-config.js
var load_proxy_config = __webpack_require__(69118);
// EXTERNAL MODULE: ./build/src/core/budget/cost.js
var budget_cost = __webpack_require__(23342);
// EXTERNAL MODULE: ./build/src/core/conditions/variables.js
var variables = __webpack_require__(88301);
// EXTERNAL MODULE: ./build/src/core/report/money.js
var money = __webpack_require__(73688);
// EXTERNAL MODULE: ./build/src/core/routing/condition-facts.js + 1 modules
var condition_facts = __webpack_require__(72605);
// EXTERNAL MODULE: ./build/src/core/routing/strategy.js
var strategy = __webpack_require__(12315);
// EXTERNAL MODULE: ./build/src/core/routing/target.js
var routing_target = __webpack_require__(20199);
;// CONCATENATED MODULE: ./build/src/cli/route-report.js







const routeReport = (request, facts, table, decision, now) => {
    const situation = () => table.situation?.() ?? routing_situation/* plainSituation */.J;
    const known = (0,condition_facts/* conditionFacts */.T)(facts, situation);
    return {
        request,
        target: (0,routing_target/* targetName */.je)(decision.targets[0]),
        rule: decision.rule,
        reason: decision.reason,
        ...(decision.warning === undefined ? {} : { warning: decision.warning }),
        strategy: table.routing.strategy,
        targets: decision.targets.map(target => ({ target: (0,routing_target/* targetName */.je)(target), ...costOf(target, facts, now) })),
        skipped: decision.skipped ?? [],
        facts: Object.fromEntries(Object.keys(variables/* conditionVariables */.R.routing).map(name => [
            name,
            known[name] === Number.POSITIVE_INFINITY ? null : known[name],
        ])),
        rules: [...(table.rules ?? []), ...(table.contextRules ?? [])].map(({ name, condition, target, matches }) => ({
            name,
            condition,
            target,
            matches: matches(known),
        })),
    };
};
const costOf = ({ model }, { contextTokens, maxTokens }, now) => {
    const cost = (outputTokens) => (0,budget_cost/* costUsd */.O)({ inputTokens: contextTokens, outputTokens, cacheReadTokens: 0, cacheWriteTokens: 0 }, model.pricing, now);
    const limit = Math.min(maxTokens || strategy/* expectedOutputTokens */.W5, model.maxOutputTokens ?? Number.POSITIVE_INFINITY);
    return { estimatedCostUsd: cost(Math.min(limit, strategy/* expectedOutputTokens */.W5)), atMostUsd: cost(limit) };
};
/** The report for people. */
const renderRoute = (report) => [
    `${report.request === 'sample' ? 'A small sample request (give one with --request FILE)' : report.request}, for ${report.facts.model}`,
    `  -> ${report.target}  by ${report.rule}: ${report.reason}`,
    ...(report.warning === undefined ? [] : [`  ! ${report.warning}`]),
    '',
    report.strategy === 'priority'
        ? 'Tried in this order'
        : `Tried in the order of the strategy ${report.strategy}, of`,
    ...report.targets.map(({ target, ...cost }, index) => `  ${index + 1}. ${target}  ${priceText(cost)}`),
    ...section('Skipped', report.skipped.map(({ target, reason }) => `${target}  ${reason}`)),
    ...section(rulesTitle(report), rows(report.rules.map(ruleRow))),
    ...section('Facts', rows(Object.entries(report.facts).map(([name, value]) => [name, factText(name, value)]))),
].join('\n');
/** A request that names its target is not asked about by rules, whatever they would say. */
const rulesTitle = ({ rule, rules }) => {
    const isNamed = /^(?:tag|command|custom)$/.test(rule) || (rule === 'model' && rules.some(({ matches }) => matches));
    return isNamed ? 'Rules, which do not count here' : 'Rules, the first that is true wins';
};
const priceText = ({ estimatedCostUsd, atMostUsd }) => estimatedCostUsd === null || atMostUsd === null
    ? 'unpriced'
    : `about ${(0,money/* formatUsd */.UK)(estimatedCostUsd)}, at most ${(0,money/* formatUsd */.UK)(atMostUsd)}`;
const ruleRow = ({ name, condition, target, matches }) => [
    name,
    String(matches),
    `${condition.replaceAll(/\s+/g, ' ')} -> ${target}`,
];
const section = (title, lines) => lines.length === 0 ? [] : ['', title, ...lines.map(line => `  ${line}`)];
const rows = (cells) => {
    const widths = [0, 1].map(column => Math.max(0, ...cells.map(row => (row[column] ?? '').length)));
    return cells.map(row => row.map((cell, column) => (column < row.length - 1 ? cell.padEnd(widths[column] ?? 0) : cell)).join('  '));
};
const factText = (name, value) => {
    if (value === null)
        return 'none';
    if (Array.isArray(value))
        return value.length === 0
            ? '[]'
            : `[${value.slice(0, 12).join(', ')}${value.length > 12 ? `, ... ${value.length} in all` : ''}]`;
    if (typeof value !== 'number')
        return value === '' ? "''" : String(value);
    return /cost|budget/.test(name) ? (0,money/* formatUsd */.UK)(value) : (0,money/* formatTokens */._y)(value);
};

// EXTERNAL MODULE: ./build/src/lib/words.js
var words = __webpack_require__(38860);
;// CONCATENATED MODULE: ./build/src/cli/route-settings.js



const types = variables/* conditionVariables */.R.routing;
const wrong = (message, hint) => new errors/* ConfigError */.xL('usage', `--set ${message}`, { hint });
/** Reads `daily_cost=45, branch=main, labels=bug+ui`. Throws ConfigError for unknown names and wrong values. */
const readSettings = (text) => {
    const settings = {};
    for (const part of (text ?? '').split(/[,\n]/)) {
        if (part.trim() === '')
            continue;
        const [, name = '', value] = /^\s*([\w-]+)\s*=\s*(.*?)\s*$/s.exec(part) ?? [];
        if (value === undefined)
            throw wrong(`needs name=value, not "${part.trim()}"`, 'Write --set "daily_cost=45, branch=main, labels=bug+ui".');
        if (!Object.hasOwn(types, name)) {
            const meant = (0,words/* nearest */.pA)(name, Object.keys(types));
            throw wrong(`knows no variable "${name}"`, meant === undefined ? `Known: ${Object.keys(types).join(', ')}.` : `Did you mean ${meant}?`);
        }
        settings[name] = readValue(name, value);
    }
    return settings;
};
const readValue = (name, text) => {
    const type = types[name];
    if (type === 'string')
        return text;
    if (type === 'list<string>')
        return text === '' ? [] : text.split('+').map(item => item.trim());
    if (type === 'bool') {
        if (text === 'true' || text === 'false')
            return text === 'true';
        throw wrong(`${name} must be true or false, not "${text}"`, `Write --set ${name}=true.`);
    }
    const number = Number(text);
    if (text !== '' && Number.isFinite(number))
        return number;
    throw wrong(`${name} must be a number, not "${text}"`, `Write --set ${name}=10.`);
};
const factOf = {
    context_length: 'contextTokens',
    model: 'model',
    thinking: 'isThinking',
    tools: 'tools',
    has_images: 'hasImages',
    has_web_search: 'hasWebSearch',
    is_subagent: 'isSubagent',
    stream: 'stream',
    max_tokens: 'maxTokens',
};
/** Headers with which a client says the same. */
const headersOf = ({ task_type, cost_priority, is_background }) => ({
    ...(task_type === undefined ? {} : { 'x-claude-router-task-type': String(task_type) }),
    ...(cost_priority === undefined ? {} : { 'x-claude-router-cost-priority': String(cost_priority) }),
    ...(is_background === true ? { 'x-claude-code-request-class': 'auxiliary' } : {}),
});
const factsWith = (facts, settings) => {
    const changed = Object.entries(settings).flatMap(([name, value]) => {
        const fact = factOf[name];
        return fact === undefined ? [] : [[fact, { value, enumerable: true }]];
    });
    if (settings.tools !== undefined)
        changed.push(['hasTools', { value: settings.tools.length > 0, enumerable: true }]);
    return Object.create(facts, Object.fromEntries(changed));
};
const situationWith = (situation, settings) => {
    const number = (name, found) => settings[name] ?? found;
    return {
        ...situation,
        runCostUsd: number('run_cost', situation.runCostUsd),
        dailyCostUsd: number('daily_cost', situation.dailyCostUsd),
        monthlyCostUsd: number('monthly_cost', situation.monthlyCostUsd),
        budgetUsd: number('budget', situation.budgetUsd),
        hourUtc: number('hour_utc', situation.hourUtc),
        run: runWith(situation.run, settings),
    };
};
const runWith = (run, settings) => {
    const text = (name, found = '') => settings[name] ?? found;
    return {
        ...(run ?? { id: '', repository: '', pullRequest: 0 }),
        task: text('task', run?.task),
        event: text('event', run?.event),
        branch: text('branch', run?.branch),
        labels: settings.labels ?? run?.labels ?? [],
        filesChanged: settings.files_changed ?? run?.filesChanged ?? 0,
        linesChanged: settings.lines_changed ?? run?.linesChanged ?? 0,
    };
};

;// CONCATENATED MODULE: ./build/src/cli/commands/route.js
















const command = {
    name: 'route',
    summary: 'explains which target a request would take and why, calling nobody',
    flags: {
        config: load_proxy_config/* configFlag */.L5,
        request: {
            type: 'string',
            value: 'FILE',
            description: "a request of Anthropic's Messages API as JSON; - reads stdin",
        },
        model: { type: 'string', value: 'M', description: 'the model that the request asks for, instead of its own' },
        set: {
            type: 'string',
            value: 'NAME=VALUE',
            description: 'what conditions see instead, several with commas between',
        },
        json: { type: 'boolean', description: 'print JSON' },
    },
    examples: [
        'claude-router route',
        'claude-router route --request request.json --json',
        'claude-router route --model claude-haiku-5-5 --set "daily_cost=45, branch=main, labels=bug+ui"',
    ],
    run: async (invocation) => {
        const { text, is, terminal } = invocation;
        const settings = readSettings(text('set'));
        const { proxy, paths } = await (0,load_proxy_config/* loadProxyConfig */.RQ)(invocation);
        const asked = await readRequest(invocation);
        const now = new Date();
        const situation = situationWith(await situationOf(proxy, paths.usageFile, now), settings);
        const table = await (0,route_table/* buildRouteTable */.I)(proxy, { log: terminal.log, situation: () => situation });
        const facts = factsWith(asked.facts(headersOf(settings)), settings);
        const report = routeReport(asked.name, facts, table, await (0,route/* route */.w)(facts, table), now);
        terminal.print(is('json') ? JSON.stringify(report) : renderRoute(report).split('\n').map(printable/* printable */.g).join('\n'));
        return exit_code/* exitCodes */.hS.ok;
    },
};
const sample = JSON.stringify({
    model: 'claude-sonnet-5-5',
    max_tokens: 4096,
    stream: true,
    system: 'You are a software engineer.',
    tools: [{ name: 'Read', description: 'Reads a file', input_schema: { type: 'object', properties: {} } }],
    messages: [{ role: 'user', content: 'Explain what this repository does.' }],
});
const readRequest = async ({ text, cwd }) => {
    const file = text('request');
    const bytes = file === undefined ? Buffer.from(sample) : await readBytes(file, cwd);
    try {
        const raw = (0,raw_request/* readRawRequest */.G)(bytes);
        const model = text('model') ?? (0,validate/* requireFields */.z3)(raw, { maxTokens: false }).model;
        return {
            name: file === '-' ? 'standard input' : (file ?? 'sample'),
            facts: headers => (0,facts/* factsOf */.x)(raw, model, headers),
        };
    }
    catch (error) {
        if (!(error instanceof errors/* RequestError */.GI))
            throw error;
        throw new errors/* ConfigError */.xL('usage', `${file} is no request: ${error.message}`, {
            hint: 'It must be the JSON of POST /v1/messages: {"model": ..., "max_tokens": ..., "messages": [...]}.',
        });
    }
};
const readBytes = (file, cwd) => {
    if (file === '-')
        return (0,consumers_.buffer)(process.stdin);
    return (0,promises_.readFile)((0,external_node_path_.resolve)(cwd, file)).catch((cause) => {
        throw new errors/* ConfigError */.xL('usage', `The request ${file} cannot be read (${cause.code})`, {
            hint: 'Give the path of a JSON file, or - for stdin.',
            cause,
        });
    });
};
/** What has been spent, by the local ledger. */
const situationOf = async ({ budget, run }, usageFile, now) => {
    const entries = await (0,read_ledger/* readLedger */.S)(usageFile);
    const today = now.toISOString().slice(0, 10);
    const spent = (start) => entries.reduce((sum, { at, costUsd }) => sum + (at.startsWith(start) ? (costUsd ?? 0) : 0), 0);
    return {
        ...routing_situation/* plainSituation */.J,
        dailyCostUsd: spent(today),
        monthlyCostUsd: spent(today.slice(0, 7)),
        budgetUsd: budget?.dailyUsd ?? Number.POSITIVE_INFINITY,
        hourUtc: now.getUTCHours(),
        run,
    };
};


/***/ }),

/***/ 88301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ conditionVariables),
/* harmony export */   z: () => (/* binding */ usualValues)
/* harmony export */ });
const routing = {
    task_type: 'string',
    context_length: 'double',
    cost_priority: 'string',
    model: 'string',
    thinking: 'bool',
    tools: 'list<string>',
    has_images: 'bool',
    has_web_search: 'bool',
    is_background: 'bool',
    is_subagent: 'bool',
    stream: 'bool',
    max_tokens: 'double',
    task: 'string',
    event: 'string',
    branch: 'string',
    labels: 'list<string>',
    files_changed: 'double',
    lines_changed: 'double',
    run_cost: 'double',
    daily_cost: 'double',
    monthly_cost: 'double',
    budget: 'double',
    hour_utc: 'double',
};
const alert = {
    ...routing,
    response_time: 'double',
    error_rate: 'double',
    cache_hit_rate: 'double',
};
/** Variable -> CEL type. Every number is a double: `10`, `10.0` and a variable then mix as a reader expects. */
const conditionVariables = {
    routing,
    alert,
};
/** What the router itself says for a variable; a client's header may say something else. */
const usualValues = {
    task_type: ['coding', 'review', 'docs', 'test', 'security', 'planning', 'search', 'summary', 'background'],
    cost_priority: ['low', 'normal', 'high'],
};


/***/ }),

/***/ 37513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tp: () => (/* binding */ expectedMs),
/* harmony export */   pL: () => (/* binding */ isFresh),
/* harmony export */   xP: () => (/* binding */ measure)
/* harmony export */ });
/** After this time an average has lost two thirds of its weight against a new measurement. */
const memoryMs = 60_000;
/** What a new measurement counts at least, however close it follows. */
const leastWeight = 0.2;
/** Shorter answers, or those that came in one piece, tell nothing of a rate. */
const fewestTokens = 16;
const shortestStreamMs = 20;
/** Exponentially weighted moving averages, in which what is old counts less the more time has passed. */
const measure = (known, now, nowMs) => {
    const ageMs = known ? Math.max(0, nowMs - known.measuredAtMs) : 0;
    const weight = Math.max(leastWeight, 1 - Math.exp(-ageMs / memoryMs));
    const mix = (before, measured) => before === undefined ? measured : before + weight * (measured - before);
    const rate = rateOf(now);
    const tokensPerSecond = rate === undefined ? known?.tokensPerSecond : mix(known?.tokensPerSecond, rate);
    return {
        firstTokenMs: mix(known?.firstTokenMs, now.firstTokenMs),
        ...(tokensPerSecond === undefined ? {} : { tokensPerSecond }),
        measuredAtMs: nowMs,
    };
};
const rateOf = ({ outputTokens = 0, streamMs = 0 }) => outputTokens >= fewestTokens && streamMs >= shortestStreamMs ? (outputTokens * 1000) / streamMs : undefined;
/** What is older counts as never measured: it is tried again. */
const freshMs = 600_000;
const isFresh = (latency, nowMs) => latency !== undefined && nowMs - latency.measuredAtMs <= freshMs;
/** Milliseconds for an answer of so many tokens; without a rate only those to its first token. */
const expectedMs = ({ firstTokenMs, tokensPerSecond }, outputTokens) => firstTokenMs + (tokensPerSecond === undefined ? 0 : (outputTokens * 1000) / tokensPerSecond);


/***/ }),

/***/ 12315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sw: () => (/* binding */ choose),
/* harmony export */   W5: () => (/* binding */ expectedOutputTokens),
/* harmony export */   qh: () => (/* binding */ noTurns)
/* harmony export */ });
/* harmony import */ var _resilience_latency_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37513);

const noTurns = { round: 0, credits: {} };
/** Tokens of an answer to reckon with: what an agent's turn usually has. */
const expectedOutputTokens = 500;
const choose = (strategy, candidates, turns) => {
    const asGiven = candidates.map((_, index) => index);
    switch (strategy) {
        case 'priority':
            return { order: asGiven, turns, settled: true };
        case 'round-robin':
            return { order: rotated(asGiven, turns.round), turns: { ...turns, round: turns.round + 1 }, settled: true };
        case 'weighted':
            return byWeight(candidates, asGiven, turns);
        case 'least-latency':
            return byLatency(candidates, asGiven, turns);
        case 'least-cost': {
            const order = sortedBy(asGiven, index => candidates[index]?.costUsd ?? Number.POSITIVE_INFINITY);
            return { order, turns, settled: true };
        }
    }
};
const rotated = (order, turn) => {
    const start = order.length === 0 ? 0 : turn % order.length;
    return [...order.slice(start), ...order.slice(0, start)];
};
const byWeight = (candidates, asGiven, turns) => {
    const share = candidates.map(({ provider, weight = 1 }) => weight / candidates.filter(other => other.provider === provider).length);
    const total = share.reduce((sum, each) => sum + each, 0);
    if (!(total > 0))
        return { order: asGiven, turns, settled: false };
    const credits = {};
    for (const [index, { name }] of candidates.entries())
        credits[name] = (turns.credits[name] ?? 0) + share[index];
    const credit = (index) => credits[candidates[index].name];
    const heavy = asGiven.filter(index => share[index] > 0);
    const first = heavy.reduce((best, index) => (credit(index) > credit(best) ? index : best), heavy[0]);
    credits[candidates[first].name] = credit(first) - total;
    const rest = sortedBy(asGiven.filter(index => index !== first), index => -share[index]);
    return { order: [first, ...rest], turns: { ...turns, credits }, settled: true };
};
const byLatency = (candidates, asGiven, turns) => {
    const known = candidates.flatMap(({ latency }) => (latency ? [latency] : []));
    // A rate counts only if it is known of all, else the one without it would look fast.
    const tokens = known.every(({ tokensPerSecond }) => tokensPerSecond !== undefined) ? expectedOutputTokens : 0;
    const expected = (index) => {
        const latency = candidates[index]?.latency;
        return latency ? (0,_resilience_latency_js__WEBPACK_IMPORTED_MODULE_0__/* .expectedMs */ .Tp)(latency, tokens) : Number.POSITIVE_INFINITY;
    };
    const order = sortedBy(asGiven, expected);
    const unknown = asGiven.find(index => !candidates[index]?.latency && !candidates[index]?.beingMeasured);
    if (unknown !== undefined) {
        return { order: [unknown, ...order.filter(index => index !== unknown)], turns, settled: false };
    }
    return { order, turns, settled: known.length === candidates.length };
};
/** Stable, and without subtracting infinities. */
const sortedBy = (indexes, key) => indexes.toSorted((a, b) => {
    const [left, right] = [key(a), key(b)];
    return left === right ? 0 : left < right ? -1 : 1;
});


/***/ }),

/***/ 93372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ once)
/* harmony export */ });
/** A function that computes on first call and remembers. */
const once = (compute) => {
    let known;
    return () => {
        known ??= { value: compute() };
        return known.value;
    };
};


/***/ }),

/***/ 74786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ buildRouteTable)
/* harmony export */ });
/**
 * The table that requests are routed by. Loads what conditions and a router of the user's need only where there are any.
 * Throws ConfigError for a condition that is wrong and a router that cannot be loaded.
 */
const buildRouteTable = async ({ providers, routing }, { log, situation }) => {
    const table = { providers, routing };
    if (situation !== undefined)
        table.situation = situation;
    const { rules, contextRules = [], customRouter } = routing;
    if (rules.length + contextRules.length > 0) {
        const { compileCondition } = await Promise.all(/* import() */[__webpack_require__.e(7337), __webpack_require__.e(6499)]).then(__webpack_require__.bind(__webpack_require__, 6499));
        const compile = (list, prefix) => list.map((rule, index) => {
            const name = `${prefix}-${index + 1}`;
            const matches = compileCondition(rule.condition, 'routing', reason => log.warn(`${name} counts as false where it fails, as now: ${reason} (${rule.condition})`));
            return { name, ...rule, matches };
        });
        table.rules = compile(rules, 'rule');
        table.contextRules = compile(contextRules, 'context');
    }
    if (customRouter !== undefined) {
        const { loadCustomRouter } = await __webpack_require__.e(/* import() */ 2517).then(__webpack_require__.bind(__webpack_require__, 12517));
        table.customRouter = await loadCustomRouter(customRouter, routing, providers, log);
    }
    return table;
};


/***/ }),

/***/ 66421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ readLedger),
/* harmony export */   z: () => (/* binding */ readLines)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);

/** The ledger's entries. */
const readLedger = (file) => readLines(file);
/** JSON lines that we have written; a line cut off by a crash is left out, a missing file has none. */
const readLines = async (file) => {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8').catch(() => '');
    return text.split('\n').flatMap(line => {
        try {
            return line === '' ? [] : [JSON.parse(line)];
        }
        catch {
            return [];
        }
    });
};


/***/ })

};
