export const id = 612;
export const ids = [612];
export const modules = {

/***/ 27612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkCondition: () => (/* binding */ checkCondition)
});

// UNUSED EXPORTS: compileCondition

// EXTERNAL MODULE: ./build/src/lib/words.js
var words = __webpack_require__(38860);
// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __webpack_require__(43026);
;// CONCATENATED MODULE: ./build/src/core/conditions/durations.js
const unitsMs = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
// Texts in quotes are matched first, so that what looks like a duration inside them is left alone.
const pattern = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|(?<![\w.])(\d+(?:\.\d+)?)(ms|s|m|h)(?!\w)/g;
/** `10s`, `500ms`, `2m` and `1h`, which CEL does not know, as numbers of milliseconds. */
const withoutDurations = (condition) => {
    const shifts = [];
    let grown = 0;
    const text = condition.replace(pattern, (whole, amount, unit, at) => {
        if (amount === undefined)
            return whole;
        const number = String(Number(amount) * unitsMs[unit]);
        const start = at + grown;
        grown += number.length - whole.length;
        shifts.push({ from: start + number.length, by: grown, start });
        return number;
    });
    return {
        text,
        original: offset => {
            let by = 0;
            for (const shift of shifts) {
                if (offset > shift.start && offset < shift.from)
                    return shift.start - by;
                if (offset >= shift.from)
                    by = shift.by;
            }
            return offset - by;
        },
    };
};

// EXTERNAL MODULE: ./node_modules/@marcbachmann/cel-js/lib/index.js + 13 modules
var lib = __webpack_require__(47337);
;// CONCATENATED MODULE: ./build/src/lib/once.js
/** A function that computes on first call and remembers. */
const once = (compute) => {
    let known;
    return () => {
        known ??= { value: compute() };
        return known.value;
    };
};

;// CONCATENATED MODULE: ./build/src/core/conditions/variables.js
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
const variables_alert = {
    ...routing,
    response_time: 'double',
    error_rate: 'double',
    cache_hit_rate: 'double',
};
/** Variable -> CEL type. Every number is a double: `10`, `10.0` and a variable then mix as a reader expects. */
const conditionVariables = {
    routing,
    alert: variables_alert,
};
/** What the router itself says for a variable; a client's header may say something else. */
const usualValues = {
    task_type: ['coding', 'review', 'docs', 'test', 'security', 'planning', 'search', 'summary', 'background'],
    cost_priority: ['low', 'normal', 'high'],
};

;// CONCATENATED MODULE: ./build/src/core/conditions/environment.js



const arithmetic = {
    '+': (left, right) => left + right,
    '-': (left, right) => left - right,
    '*': (left, right) => left * right,
    '/': (left, right) => left / right,
    '%': (left, right) => left % right,
};
/**
 * CEL with our variables. Strict CEL refuses `1.5 * 2`; ints are left only where CEL itself makes them (`size(tools)`,
 * an index), and they mix with doubles here.
 */
const createEnvironment = (kind) => {
    const environment = new lib/* Environment */.OH({ limits: { maxAstNodes: 2000, maxDepth: 60 } });
    for (const [name, type] of Object.entries(conditionVariables[kind]))
        environment.registerVariable(name, type);
    for (const [sign, compute] of Object.entries(arithmetic)) {
        const mixed = (left, right) => compute(Number(left), Number(right));
        environment.registerOperator(`double ${sign} int: double`, mixed);
        environment.registerOperator(`int ${sign} double: double`, mixed);
    }
    environment.registerOperator('double % double: double', arithmetic['%']);
    const same = (left, right) => Number(left) === Number(right);
    // The other way round comes with it.
    environment.registerOperator('double == int', same);
    const among = (value, list) => list.some(item => same(value, item));
    environment.registerOperator('int in list<double>', among);
    environment.registerOperator('double in list<int>', among);
    return environment;
};
/** One for each kind, made when first used: making one costs some hundred microseconds. */
const environments = {
    routing: once(() => createEnvironment('routing')),
    alert: once(() => createEnvironment('alert')),
};

;// CONCATENATED MODULE: ./build/src/core/conditions/explain-condition.js


const typeWords = {
    double: 'a number',
    int: 'a number',
    string: 'a text',
    bool: 'true or false',
    'list<string>': 'a list of texts',
    dyn: 'a value of any type',
};
/** A CEL type in words. */
const typeInWords = (type) => typeWords[type] ?? `a ${type}`;
const otherSpellings = [
    [/^and\b/i, '`&&`'],
    [/^or\b/i, '`||`'],
    [/^not\b/i, '`!`'],
    [/^=(?!=)/, '`==` to compare'],
    [/^&(?!&)/, '`&&`'],
    [/^\|(?!\|)/, '`||`'],
];
/** The problem in words, ending without a full stop. `rest` is the expression from the place on. */
const explainCondition = ({ code, summary }, rest, kind) => {
    const unknown = /^Unknown variable: (.+)$/.exec(summary)?.[1];
    if (code === 'unknown_variable' && unknown !== undefined)
        return unknownVariable(unknown, kind);
    const meant = otherSpellings.find(([pattern]) => pattern.test(rest))?.[1];
    if (meant !== undefined)
        return `cannot be read here; write ${meant}`;
    const binary = /^no such overload: (\S+) (\S+) (\S+)$/.exec(summary);
    if (binary) {
        const [, left = '', sign, right = ''] = binary;
        return `\`${sign}\` does not go with ${typeInWords(left)} and ${typeInWords(right)}`;
    }
    const unary = /^no such overload: ([!-])(\S+)$/.exec(summary);
    if (unary)
        return `\`${unary[1]}\` does not go with ${typeInWords(unary[2] ?? '')}`;
    if (summary.endsWith('EOF'))
        return 'ends too early';
    return inWords(summary);
};
/** Why an expression that was right could not be evaluated. */
const explain_condition_explainFailure = ({ code, summary }) => code === 'unknown_variable' ? `${summary.replace('Unknown variable: ', '')} is not known here` : inWords(summary);
const unknownVariable = (name, kind) => {
    const known = Object.keys(conditionVariables[kind]);
    const meant = (0,words/* nearest */.pA)(name, known);
    if (meant !== undefined)
        return `there is no variable \`${name}\`; did you mean \`${meant}\`?`;
    if (kind === 'routing' && Object.hasOwn(conditionVariables.alert, name))
        return `\`${name}\` is known to the alerts of \`monitoring\` only`;
    return `there is no variable \`${name}\`; known: ${(0,words/* listOf */.c3)(known)}`;
};
const inWords = (summary) => summary
    .replaceAll(/'(double|int|string|bool|list<string>)'/g, (_, type) => typeInWords(type))
    .replace('must be int', 'must be a whole number')
    .replaceAll(/\bbool operands\b/g, 'conditions')
    .replace(/^[A-Z](?=[a-z])/, letter => letter.toLowerCase());

;// CONCATENATED MODULE: ./build/src/core/conditions/syntax-tree.js
const isNode = (value) => typeof value === 'object' && value !== null && 'op' in value;
/**
 * Makes the whole numbers of an expression doubles, so that `4 / 5` is 0.8 and `cheap ? 1 : 0.5` has one type. An index
 * and the arguments of functions must stay ints.
 */
const useDoubles = (tree) => {
    if (Array.isArray(tree)) {
        for (const item of tree)
            useDoubles(item);
        return;
    }
    if (!isNode(tree))
        return;
    const { op, args } = tree;
    if (op === 'value') {
        if (typeof args === 'bigint')
            tree.args = Number(args);
    }
    else if (op === '[]' || op === '[?]')
        useDoubles(args[0]);
    else if (op === 'rcall')
        useDoubles(args[1]);
    else if (op !== 'call')
        useDoubles(args);
};
const comparisonsOf = (tree) => {
    if (Array.isArray(tree))
        return tree.flatMap(comparisonsOf);
    if (!isNode(tree))
        return [];
    const { op, args } = tree;
    if ((op !== '==' && op !== '!=' && op !== 'in') || !Array.isArray(args))
        return comparisonsOf(args);
    const [left, right] = args;
    return [...pair(left, right), ...pair(right, left), ...comparisonsOf(args)];
};
const pair = (variable, other) => {
    if (!isNode(variable) || variable.op !== 'id' || typeof variable.args !== 'string' || !isNode(other))
        return [];
    const values = other.op === 'list' && Array.isArray(other.args) ? other.args : [other];
    return values.flatMap(value => isNode(value) && value.op === 'value' && typeof value.args === 'string'
        ? [{ variable: variable.args, value: value.args, start: value.start ?? 0, end: value.end ?? 0 }]
        : []);
};

;// CONCATENATED MODULE: ./build/src/core/conditions/compile-condition.js







/**
 * Compiles a CEL expression. When it fails on facts (an index that is not there, a fact that is missing) it is false, and
 * `onFailure` hears the reason the first time. Throws ConfigError `condition` when it cannot be right.
 */
const compileCondition = (text, kind, onFailure = () => { }) => {
    const checked = parse(text, kind);
    if (!checked.ok) {
        throw new ConfigError('condition', `The condition is wrong: ${checked.message}\n${checked.caret}`, {
            hint: 'Correct the marked place; `claude-router config validate` checks it again.',
        });
    }
    const { evaluate } = checked;
    let hasFailed = false;
    return facts => {
        try {
            return evaluate(facts) === true;
        }
        catch (error) {
            if (!hasFailed)
                onFailure(explainFailure(problemOf(error)));
            hasFailed = true;
            return false;
        }
    };
};
/** Whether an expression can be evaluated and gives true or false. */
const checkCondition = (text, kind) => {
    const checked = parse(text, kind);
    return checked.ok ? { ok: true, doubts: doubtsOf(checked.tree) } : checked;
};
const parse = (text, kind) => {
    const rewritten = withoutDurations(text);
    const wrong = (message, start, end) => ({
        ok: false,
        message,
        caret: caretLines(text, rewritten.original(start), rewritten.original(end)),
    });
    const refused = (error) => {
        const { start, end } = error.range ?? { start: 0, end: 0 };
        return wrong(explainCondition(problemOf(error), rewritten.text.slice(start), kind), start, end);
    };
    const environment = environments[kind]();
    try {
        const evaluate = environment.parse(rewritten.text);
        useDoubles(evaluate.ast);
        const { valid, type, error } = evaluate.check();
        if (!valid)
            return refused(error);
        if (type !== 'bool') {
            const advice = Object.hasOwn(conditionVariables[kind], rewritten.text.trim()) ? '; compare it with something' : '';
            return wrong(`gives ${typeInWords(type ?? 'dyn')}, not true or false${advice}`, 0, rewritten.text.length);
        }
        return { ok: true, evaluate, tree: evaluate.ast };
    }
    catch (error) {
        return refused(error);
    }
};
const problemOf = (error) => {
    const { code, summary, message } = error;
    return { code: code ?? '', summary: summary ?? message ?? String(error) };
};
/** The line of the text with marks under [start, end). */
const caretLines = (text, start, end) => {
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    const newline = text.indexOf('\n', start);
    const lineEnd = newline < 0 ? text.length : newline;
    const marks = '^'.repeat(Math.max(1, Math.min(end, lineEnd) - start));
    return `  ${text.slice(lineStart, lineEnd).replaceAll(/[\t\r]/g, ' ')}\n  ${' '.repeat(start - lineStart)}${marks}`;
};
const doubtsOf = (tree) => comparisonsOf(tree).flatMap(({ variable, value }) => {
    const usual = Object.hasOwn(usualValues, variable) ? usualValues[variable] : undefined;
    if (usual === undefined || usual.includes(value))
        return [];
    const meant = (0,words/* nearest */.pA)(value, usual);
    const advice = meant === undefined ? `it is one of ${usual.join(', ')}` : `did you mean '${meant}'?`;
    return [`\`${variable}\` is never '${value}' unless a client says so in a header; ${advice}`];
});


/***/ })

};
