#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 42613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 72250:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("dns");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 58611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 65692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 69278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 34589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 16698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 31421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 37540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 71553:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns/promises");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 32467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 58152:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path/win32");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 41792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 80099:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:sqlite");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 38321:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/consumers");

/***/ }),

/***/ 46466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 37830:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/web");

/***/ }),

/***/ 46193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 87997:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers");

/***/ }),

/***/ 58500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 7066:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tty");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 73429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 78877:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");

/***/ }),

/***/ 30714:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:vm");

/***/ }),

/***/ 75919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 13193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 64756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 52018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 24953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ parseInvocation)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(57975);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(43026);
/* harmony import */ var _lib_words_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(38860);



const booleanWords = new Set(['true', 'false']);
/** Parses a command's arguments; throws ConfigError `usage` naming the flag, the nearest known one and the help. */
const parseInvocation = (command, args) => {
    if (command.passThrough)
        return { text: () => undefined, is: () => false, positionals: [], rest: args };
    const options = Object.fromEntries(Object.entries(command.flags).map(([name, { type, short }]) => [
        name,
        short === undefined ? { type } : { type, short },
    ]));
    const parsed = parse(command, joinBooleanWords(command, args), options);
    const { values, positionals } = parsed;
    if (positionals.length > (command.maxPositionals ?? 0)) {
        throw usageError(command, `takes no argument "${positionals[command.maxPositionals ?? 0]}"`);
    }
    return {
        text: flag => (typeof values[flag] === 'string' ? values[flag] : undefined),
        is: flag => values[flag] === true,
        positionals,
        rest: [],
    };
};
/** `--auto-fix true` -> `--auto-fix`, `--auto-fix false` -> nothing. */
const joinBooleanWords = (command, args) => {
    const result = [];
    for (let i = 0; i < args.length; i++) {
        const arg = args[i] ?? '';
        const [name, inline] = arg.startsWith('--') ? arg.slice(2).split('=', 2) : [undefined, undefined];
        const isBoolean = name !== undefined && command.flags[name]?.type === 'boolean';
        const word = inline ?? (isBoolean ? args[i + 1] : undefined);
        if (!isBoolean || word === undefined || !booleanWords.has(word)) {
            result.push(arg);
            continue;
        }
        if (word === 'true')
            result.push(`--${name}`);
        if (inline === undefined)
            i++;
    }
    return result;
};
const parse = (command, args, options) => {
    try {
        return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({ args, options, allowPositionals: true, strict: true });
    }
    catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        const unknown = /Unknown option '--?([^']*)'/.exec(message)?.[1];
        if (unknown === undefined)
            throw usageError(command, message.replace(/^Option/, 'has a problem: option').replace(/\.$/, ''));
        const meant = (0,_lib_words_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .pA)(unknown, Object.keys(command.flags));
        const known = Object.keys(command.flags).map(flag => `--${flag}`);
        throw usageError(command, `has no flag --${unknown}; ${meant ? `did you mean --${meant}?` : `it has ${(0,_lib_words_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(known) || 'none'}`}`);
    }
};
const usageError = (command, problem) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL('usage', `\`claude-router ${command.name}\` ${problem}`, {
    hint: `\`claude-router ${command.name} --help\` shows its flags with examples.`,
});


/***/ }),

/***/ 18908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fv: () => (/* binding */ laterCommands),
/* harmony export */   ib: () => (/* binding */ allCommands),
/* harmony export */   nt: () => (/* binding */ commandFiles),
/* harmony export */   z2: () => (/* binding */ aliases)
/* harmony export */ });
/** Name -> its file, loaded only when asked for, so that `start` is quick. Aliases point to the same file. */
const commandFiles = {
    start: () => Promise.all(/* import() */[__nccwpck_require__.e(9991), __nccwpck_require__.e(9118), __nccwpck_require__.e(5387)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5387)),
    stop: () => __nccwpck_require__.e(/* import() */ 4007).then(__nccwpck_require__.bind(__nccwpck_require__, 44007)),
    restart: () => Promise.all(/* import() */[__nccwpck_require__.e(9991), __nccwpck_require__.e(9118), __nccwpck_require__.e(5840)]).then(__nccwpck_require__.bind(__nccwpck_require__, 45840)),
    status: () => __nccwpck_require__.e(/* import() */ 2541).then(__nccwpck_require__.bind(__nccwpck_require__, 32541)),
    code: () => Promise.all(/* import() */[__nccwpck_require__.e(9991), __nccwpck_require__.e(628), __nccwpck_require__.e(2499), __nccwpck_require__.e(3137), __nccwpck_require__.e(6752), __nccwpck_require__.e(9118), __nccwpck_require__.e(2908), __nccwpck_require__.e(5374)]).then(__nccwpck_require__.bind(__nccwpck_require__, 25374)),
    review: () => Promise.all(/* import() */[__nccwpck_require__.e(9991), __nccwpck_require__.e(628), __nccwpck_require__.e(2499), __nccwpck_require__.e(3137), __nccwpck_require__.e(6752), __nccwpck_require__.e(4006), __nccwpck_require__.e(9118), __nccwpck_require__.e(2908), __nccwpck_require__.e(3219), __nccwpck_require__.e(2613), __nccwpck_require__.e(1512), __nccwpck_require__.e(4666)]).then(__nccwpck_require__.bind(__nccwpck_require__, 34666)),
    implement: () => Promise.all(/* import() */[__nccwpck_require__.e(9991), __nccwpck_require__.e(628), __nccwpck_require__.e(2499), __nccwpck_require__.e(3137), __nccwpck_require__.e(6752), __nccwpck_require__.e(4006), __nccwpck_require__.e(2413), __nccwpck_require__.e(9118), __nccwpck_require__.e(2908), __nccwpck_require__.e(3219), __nccwpck_require__.e(1841), __nccwpck_require__.e(4901)]).then(__nccwpck_require__.bind(__nccwpck_require__, 24901)),
    aggregate: () => Promise.all(/* import() */[__nccwpck_require__.e(9991), __nccwpck_require__.e(628), __nccwpck_require__.e(2499), __nccwpck_require__.e(3137), __nccwpck_require__.e(6752), __nccwpck_require__.e(4006), __nccwpck_require__.e(9118), __nccwpck_require__.e(2908), __nccwpck_require__.e(3219), __nccwpck_require__.e(1512), __nccwpck_require__.e(967)]).then(__nccwpck_require__.bind(__nccwpck_require__, 70967)),
    security: () => Promise.all(/* import() */[__nccwpck_require__.e(9991), __nccwpck_require__.e(628), __nccwpck_require__.e(2499), __nccwpck_require__.e(3137), __nccwpck_require__.e(6752), __nccwpck_require__.e(4006), __nccwpck_require__.e(8815), __nccwpck_require__.e(9118), __nccwpck_require__.e(2908), __nccwpck_require__.e(3219), __nccwpck_require__.e(2613), __nccwpck_require__.e(1512), __nccwpck_require__.e(297)]).then(__nccwpck_require__.bind(__nccwpck_require__, 30297)),
    test: () => Promise.all(/* import() */[__nccwpck_require__.e(9991), __nccwpck_require__.e(628), __nccwpck_require__.e(2499), __nccwpck_require__.e(3137), __nccwpck_require__.e(6752), __nccwpck_require__.e(4006), __nccwpck_require__.e(9118), __nccwpck_require__.e(2908), __nccwpck_require__.e(3219), __nccwpck_require__.e(1841), __nccwpck_require__.e(116)]).then(__nccwpck_require__.bind(__nccwpck_require__, 80116)),
    docs: () => Promise.all(/* import() */[__nccwpck_require__.e(9991), __nccwpck_require__.e(628), __nccwpck_require__.e(2499), __nccwpck_require__.e(3137), __nccwpck_require__.e(6752), __nccwpck_require__.e(4006), __nccwpck_require__.e(8815), __nccwpck_require__.e(9118), __nccwpck_require__.e(2908), __nccwpck_require__.e(3219), __nccwpck_require__.e(2613), __nccwpck_require__.e(1841), __nccwpck_require__.e(1526)]).then(__nccwpck_require__.bind(__nccwpck_require__, 21526)),
    'deploy-analyze': () => Promise.all(/* import() */[__nccwpck_require__.e(9991), __nccwpck_require__.e(628), __nccwpck_require__.e(2499), __nccwpck_require__.e(3137), __nccwpck_require__.e(6752), __nccwpck_require__.e(4006), __nccwpck_require__.e(9118), __nccwpck_require__.e(2908), __nccwpck_require__.e(3219), __nccwpck_require__.e(2613), __nccwpck_require__.e(9672)]).then(__nccwpck_require__.bind(__nccwpck_require__, 39672)),
    config: () => Promise.all(/* import() */[__nccwpck_require__.e(9991), __nccwpck_require__.e(9118), __nccwpck_require__.e(7321)]).then(__nccwpck_require__.bind(__nccwpck_require__, 47321)),
    usage: () => Promise.all(/* import() */[__nccwpck_require__.e(9991), __nccwpck_require__.e(9118), __nccwpck_require__.e(8855)]).then(__nccwpck_require__.bind(__nccwpck_require__, 78855)),
    models: () => Promise.all(/* import() */[__nccwpck_require__.e(9991), __nccwpck_require__.e(9118), __nccwpck_require__.e(9461)]).then(__nccwpck_require__.bind(__nccwpck_require__, 19461)),
    replay: () => Promise.all(/* import() */[__nccwpck_require__.e(9991), __nccwpck_require__.e(9118), __nccwpck_require__.e(1756)]).then(__nccwpck_require__.bind(__nccwpck_require__, 81756)),
    route: () => Promise.all(/* import() */[__nccwpck_require__.e(9991), __nccwpck_require__.e(9118), __nccwpck_require__.e(9892), __nccwpck_require__.e(3171)]).then(__nccwpck_require__.bind(__nccwpck_require__, 72998)),
    'cache-stats': () => Promise.all(/* import() */[__nccwpck_require__.e(9991), __nccwpck_require__.e(9118), __nccwpck_require__.e(8251)]).then(__nccwpck_require__.bind(__nccwpck_require__, 38251)),
    cache: () => Promise.all(/* import() */[__nccwpck_require__.e(9991), __nccwpck_require__.e(9118), __nccwpck_require__.e(3885)]).then(__nccwpck_require__.bind(__nccwpck_require__, 83885)),
    demo: () => Promise.all(/* import() */[__nccwpck_require__.e(2499), __nccwpck_require__.e(6692)]).then(__nccwpck_require__.bind(__nccwpck_require__, 96692)),
};
const aliases = { analyze: 'review' };
/** Commands of the contract that this version does not have: refused by name rather than as unknown. */
const laterCommands = ['ui', 'setup', 'setup-wizard', 'debug', 'benchmark'];
const allCommands = async () => Promise.all(Object.values(commandFiles).map(async (load) => (await load()).command));


/***/ }),

/***/ 33250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FO: () => (/* binding */ exitCodeOf),
/* harmony export */   KK: () => (/* binding */ exitCodeOfResult),
/* harmony export */   hS: () => (/* binding */ exitCodes)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(43026);

/** Exit codes of the contract: 0 ok · 1 bug · 2 usage or configuration · 3 budget · 4 provider · 5 agent · 6 GitHub · 7 findings. */
const exitCodes = { ok: 0, bug: 1, usage: 2, budget: 3, provider: 4, agent: 5, github: 6, findings: 7 };
const exitCodeOf = (error) => {
    if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL || error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI || error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ProxyError */ .T6)
        return exitCodes.usage;
    if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BudgetError */ .Wp)
        return exitCodes.budget;
    if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UpstreamError */ .gA)
        return exitCodes.provider;
    if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AgentError */ .Yv)
        return exitCodes.agent;
    if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_)
        return exitCodes.github;
    return error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV ? exitCodes.usage : exitCodes.bug;
};
const codesOfAgentEnds = { budget: exitCodes.budget, api_error: exitCodes.provider };
/** A run that ended without an exception but without its result. */
const exitCodeOfResult = ({ outcome, code }) => {
    if (outcome !== 'failed' && outcome !== 'partial')
        return exitCodes.ok;
    return codesOfAgentEnds[code ?? ''] ?? exitCodes.agent;
};


/***/ }),

/***/ 43867:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(43026);
/* harmony import */ var _core_version_generated_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(47862);
/* harmony import */ var _lib_words_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(38860);
/* harmony import */ var _log_redact_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(82951);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(24953);
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(18908);
/* harmony import */ var _exit_code_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(33250);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(40442);








/** argv → command → exit code. */
const main = async (args, terminal) => {
    const [name, ...rest] = args;
    if (name === undefined || name === '--help' || name === '-h' || name === 'help')
        return help(rest[0], terminal);
    if (name === '--version' || name === '-v') {
        terminal.print(_core_version_generated_js__WEBPACK_IMPORTED_MODULE_6__/* .version */ .r);
        return _exit_code_js__WEBPACK_IMPORTED_MODULE_4__/* .exitCodes */ .hS.ok;
    }
    const command = await findCommand(name);
    const wantsHelp = rest.includes('--help') || rest.includes('-h');
    if (wantsHelp && !command.passThrough)
        return help(name, terminal);
    const invocation = (0,_command_js__WEBPACK_IMPORTED_MODULE_2__/* .parseInvocation */ .w)(command, rest);
    return command.run({ ...invocation, terminal, env: process.env, cwd: process.cwd() });
};
const findCommand = async (name) => {
    const load = _commands_js__WEBPACK_IMPORTED_MODULE_3__/* .commandFiles */ .nt[_commands_js__WEBPACK_IMPORTED_MODULE_3__/* .aliases */ .z2[name] ?? name];
    if (load)
        return (await load()).command;
    const known = [...Object.keys(_commands_js__WEBPACK_IMPORTED_MODULE_3__/* .commandFiles */ .nt), ...Object.keys(_commands_js__WEBPACK_IMPORTED_MODULE_3__/* .aliases */ .z2)];
    if (_commands_js__WEBPACK_IMPORTED_MODULE_3__/* .laterCommands */ .Fv.includes(name)) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL('usage', `\`claude-router ${name}\` is not available in this version`, {
            hint: `Available: ${(0,_lib_words_js__WEBPACK_IMPORTED_MODULE_7__/* .listOf */ .c3)(known)}.`,
        });
    }
    const meant = (0,_lib_words_js__WEBPACK_IMPORTED_MODULE_7__/* .nearest */ .pA)(name, known);
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL('usage', `There is no command "${name}"`, {
        hint: meant ? `Did you mean \`claude-router ${meant}\`?` : '`claude-router --help` lists the commands.',
    });
};
const help = async (name, terminal) => {
    const { renderCommandHelp, renderHelp } = await __nccwpck_require__.e(/* import() */ 2225).then(__nccwpck_require__.bind(__nccwpck_require__, 22225));
    if (name === undefined)
        terminal.print(renderHelp(await (0,_commands_js__WEBPACK_IMPORTED_MODULE_3__/* .allCommands */ .ib)(), _core_version_generated_js__WEBPACK_IMPORTED_MODULE_6__/* .version */ .r));
    else
        terminal.print(renderCommandHelp(await findCommand(name)));
    return _exit_code_js__WEBPACK_IMPORTED_MODULE_4__/* .exitCodes */ .hS.ok;
};
const explain = (error, terminal) => {
    if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV) {
        terminal.log.error(error.message);
        if (error.hint)
            terminal.log.info(`  ${error.hint}`);
        return;
    }
    terminal.log.error(`Internal error: ${error instanceof Error ? error.message : String(error)}`);
    terminal.log.info('  Please report it. DEBUG=claude-router:* shows where it happened.');
    terminal.log.debug(error instanceof Error ? (error.stack ?? '') : '');
};
const terminal = (0,_terminal_js__WEBPACK_IMPORTED_MODULE_5__/* .createTerminal */ .P)(process.env, (0,_log_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .createRedactor */ .lY)([]));
process.stdout.on('error', error => {
    // `claude-router ... | head`: the reader has gone, which is no failure of ours.
    if (error.code === 'EPIPE')
        process.exit(_exit_code_js__WEBPACK_IMPORTED_MODULE_4__/* .exitCodes */ .hS.ok);
});
try {
    process.exitCode = await main(process.argv.slice(2), terminal);
}
catch (error) {
    explain(error, terminal);
    process.exitCode = (0,_exit_code_js__WEBPACK_IMPORTED_MODULE_4__/* .exitCodeOf */ .FO)(error);
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 40442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  P: () => (/* binding */ createTerminal)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(57975);
// EXTERNAL MODULE: ./build/src/log/printable.js
var printable = __nccwpck_require__(42959);
;// CONCATENATED MODULE: ./build/src/log/console-logger.js


const colourOf = {
    ERROR: 'red',
    WARN: 'yellow',
    ROUTER: 'cyan',
    API: 'cyan',
    DEBUG: 'gray',
};
/** Lines for people: `[TAG] message`, plain messages untagged. Progress goes to stderr, never to stdout. */
const createConsoleLogger = ({ write, debug, colours, redact }) => {
    const line = (tag) => (message) => {
        const text = (0,printable/* printable */.g)(redact(message));
        const tagged = tag === 'INFO' ? text : `[${tag}] ${text}`;
        const colour = colourOf[tag];
        write(colours && colour ? (0,external_node_util_.styleText)(colour, tagged, { validateStream: false }) : tagged);
    };
    return {
        debug: debug ? line('DEBUG') : () => { },
        info: line('INFO'),
        warn: line('WARN'),
        error: line('ERROR'),
        router: line('ROUTER'),
        api: line('API'),
    };
};

;// CONCATENATED MODULE: ./build/src/cli/terminal.js

/** `NO_COLOR` and `FORCE_COLOR` as at no-color.org and force-color.org; else colours only on a terminal. */
const wantsColours = (env, isTerminal) => {
    if (env.NO_COLOR)
        return false;
    if (env.FORCE_COLOR)
        return env.FORCE_COLOR !== '0';
    return isTerminal && env.TERM !== 'dumb';
};
const wantsDebug = (env) => /(^|,)(\*|claude-router(:.*)?)(,|$)/.test(env.DEBUG ?? '');
const createTerminal = (env, redact) => {
    const colours = wantsColours(env, process.stderr.isTTY === true);
    return {
        print: text => void process.stdout.write(`${text}\n`),
        log: createConsoleLogger({
            write: line => void process.stderr.write(`${line}\n`),
            debug: wantsDebug(env),
            colours,
            redact,
        }),
        colours,
    };
};


/***/ }),

/***/ 43026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GI: () => (/* binding */ RequestError),
/* harmony export */   T6: () => (/* binding */ ProxyError),
/* harmony export */   Wp: () => (/* binding */ BudgetError),
/* harmony export */   Yv: () => (/* binding */ AgentError),
/* harmony export */   gA: () => (/* binding */ UpstreamError),
/* harmony export */   uV: () => (/* binding */ AppError),
/* harmony export */   xL: () => (/* binding */ ConfigError),
/* harmony export */   y_: () => (/* binding */ GitHubError)
/* harmony export */ });
/**
 * Every failure the product knows. The class says whose problem it is, `code` says which; each edge maps them by one
 * pure table (HTTP: core/messages/error-body.ts, exit code: cli/exit-code.ts, outcome: core/result.ts).
 * `message` says what is wrong and where, `hint` what to do next. Neither may ever hold a key or a provider's raw auth error.
 */
class AppError extends Error {
    code;
    hint;
    constructor(code, message, options = {}) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.name = new.target.name;
        this.code = code;
        this.hint = options.hint;
    }
}
/** The configuration, an input or a flag is wrong. Exit code 2. */
class ConfigError extends AppError {
}
/** The client's request to the proxy is wrong. `status` 400, 401, 404, 405, 413 ... */
class RequestError extends AppError {
    status;
    constructor(status, code, message) {
        super(code, message);
        this.status = status;
    }
}
/** A budget refuses the request. Terminal: 403, exit code 3. */
class BudgetError extends AppError {
}
class UpstreamError extends AppError {
    failure;
    /** HTTP status of the provider, if it answered. */
    status;
    retryAfterMs;
    /** For `context_overflow`: what the provider said of the prompt's length and the limit, in tokens. */
    overflow;
    provider;
    model;
    constructor(failure, message, details = {}) {
        super(failure, message, details);
        this.failure = failure;
        this.status = details.status;
        this.retryAfterMs = details.retryAfterMs;
        this.overflow = details.overflow;
        this.provider = details.provider;
        this.model = details.model;
    }
}
/** The proxy could not be started or died. */
class ProxyError extends AppError {
}
/** Claude Code could not be installed, started or brought to a usable result. Exit code 5. */
class AgentError extends AppError {
}
/** GitHub refused, or what was posted could not be read back. Exit code 6. */
class GitHubError extends AppError {
    status;
    constructor(code, message, options = {}) {
        super(code, message, options);
        this.status = options.status;
    }
}


/***/ }),

/***/ 76485:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $J: () => (/* binding */ unitsOf),
/* harmony export */   AI: () => (/* binding */ createNeedleSearch),
/* harmony export */   v9: () => (/* binding */ replaceRanges)
/* harmony export */ });
/** The UTF-16 units of a text, for searches that look at each of them once. */
const unitsOf = (text) => {
    const units = new Uint16Array(text.length);
    for (let at = 0; at < text.length; at++)
        units[at] = text.charCodeAt(at);
    return units;
};
/** Needles that are shorter are left out. */
const minNeedleLength = 8;
const blockLength = 3;
const tableSize = 1 << 17;
/**
 * Looks for many texts at once (Wu and Manber): three units tell how far the next possible beginning is away, so most of
 * a text is never looked at. Ranges come in order and may overlap.
 */
const createNeedleSearch = (needles) => {
    const all = [...new Set(needles)].filter(needle => needle.length >= minNeedleLength).map(unitsOf);
    if (all.length === 0)
        return () => [];
    const window = Math.min(...all.map(needle => needle.length));
    const last = window - blockLength;
    const shifts = new Uint8Array(tableSize).fill(Math.min(last + 1, 255));
    const byBlock = new Map();
    for (const needle of all) {
        for (let at = 0; at <= last; at++) {
            const block = blockAt(needle, at);
            shifts[block] = Math.min(shifts[block] ?? 0, last - at);
        }
        const block = blockAt(needle, last);
        byBlock.set(block, [...(byBlock.get(block) ?? []), needle]);
    }
    // The longest first: a part of it need not be found as well.
    for (const group of byBlock.values())
        group.sort((a, b) => b.length - a.length);
    return units => {
        const found = [];
        for (let at = 0; at + window <= units.length;) {
            const block = blockAt(units, at + last);
            const shift = shifts[block] ?? 1;
            if (shift > 0) {
                at += shift;
                continue;
            }
            const needle = byBlock.get(block)?.find(candidate => standsAt(units, at, candidate));
            if (needle !== undefined)
                found.push({ start: at, end: at + needle.length });
            at++;
        }
        return found;
    };
};
const blockAt = (units, at) => (Math.imul(units[at] ?? 0, 0x9e_37) + Math.imul(units[at + 1] ?? 0, 0x1_f35) + Math.imul(units[at + 2] ?? 0, 0x6b)) &
    (tableSize - 1);
const standsAt = (units, at, needle) => {
    if (at + needle.length > units.length)
        return false;
    for (let offset = 0; offset < needle.length; offset++)
        if (units[at + offset] !== needle[offset])
            return false;
    return true;
};
/** The text with each range, and ranges that touch or overlap as one, replaced. `ranges` in order of their start. */
const replaceRanges = (text, ranges, replacement) => {
    if (ranges.length === 0)
        return text;
    const pieces = [];
    let from = 0;
    for (const { start, end } of mergeRanges(ranges)) {
        pieces.push(text.slice(from, start), replacement);
        from = end;
    }
    return pieces.join('') + text.slice(from);
};
const mergeRanges = (ranges) => {
    const merged = [];
    for (const range of ranges) {
        const last = merged.at(-1);
        if (last && range.start <= last.end)
            last.end = Math.max(last.end, range.end);
        else
            merged.push({ ...range });
    }
    return merged;
};


/***/ }),

/***/ 32477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  p: () => (/* binding */ createSecretSearch)
});

// EXTERNAL MODULE: ./build/src/core/secrets/find-needles.js
var find_needles = __nccwpck_require__(76485);
;// CONCATENATED MODULE: ./build/src/core/secrets/read-escape.js
/** However often the backslash was escaped itself, as in JSON within JSON. */
const backslash = /\\+(?:u\{([0-9a-f]{1,6})\}|u([0-9a-f]{4})|x([0-9a-f]{2})|([0-3][0-7]{2})|[abefnrtv])/iy;
const percent = /%(?:25)*([0-9a-f]{2})/iy;
const equals = /=([0-9a-f]{2}|\r?\n)/iy;
const entity = /&(?:amp;)*(?:#x([0-9a-f]{1,6})|#(\d{1,7})|[a-z]{2,8});?/iy;
/** What stands at `at`, if it is an escape of URLs, JSON and its kin, HTML, or quoted-printable mail. */
const readEscape = (text, at) => {
    switch (text[at]) {
        case '\\':
            return read(backslash, text, at, ([, braced, four, two, octal]) => octal === undefined ? hexadecimal(braced ?? four ?? two) : Number.parseInt(octal, 8));
        case '%':
            return read(percent, text, at, ([, two]) => hexadecimal(two));
        case '=':
            return read(equals, text, at, ([, two]) => hexadecimal(/\n/.test(two ?? '') ? undefined : two));
        case '&':
            return read(entity, text, at, ([, hex, decimal]) => (decimal === undefined ? hexadecimal(hex) : Number(decimal)));
        default:
            return undefined;
    }
};
const hexadecimal = (digits) => (digits === undefined ? 0 : Number.parseInt(digits, 16));
const read = (pattern, text, at, codeOf) => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null)
        return undefined;
    const code = codeOf(match);
    return { code: code > 0x10_ff_ff ? 0 : code, end: at + match[0].length };
};

;// CONCATENATED MODULE: ./build/src/core/secrets/fold-text.js

/** One step for each unit; the places are only worth their room when something was found. */
const foldText = (text, options = {}) => {
    const sink = createSink(text.length, false);
    const hasEscapes = fold(text, sink, options);
    return { units: sink.units.subarray(0, sink.count), hasEscapes };
};
const foldPlaces = (text, options = {}) => {
    const sink = createSink(text.length, true);
    fold(text, sink, options);
    return sink;
};
/** For forms to look for. */
const folded = (text) => String.fromCharCode(...foldText(text).units);
const createSink = (size, withPlaces) => ({
    ...{ units: new Uint16Array(size), count: 0, withPlaces },
    ...{ starts: new Int32Array(withPlaces ? size : 0), ends: new Int32Array(withPlaces ? size : 0) },
});
const put = (sink, unit, start, end) => {
    if (sink.count === sink.units.length)
        grow(sink);
    if (sink.withPlaces) {
        sink.starts[sink.count] = start;
        sink.ends[sink.count] = end;
    }
    sink.units[sink.count++] = unit;
};
/** One character may stand for several. */
const grow = (sink) => {
    const size = sink.units.length * 2 + 16;
    const units = new Uint16Array(size);
    units.set(sink.units);
    sink.units = units;
    if (!sink.withPlaces)
        return;
    const starts = new Int32Array(size);
    starts.set(sink.starts);
    const ends = new Int32Array(size);
    ends.set(sink.ends);
    Object.assign(sink, { starts, ends });
};
const fold = (text, sink, { readEscapes = false }) => {
    let hasEscapes = false;
    for (let at = 0; at < text.length;) {
        const unit = text.charCodeAt(at);
        const plain = unit < 128 ? (asciiFold[unit] ?? 0) : notAscii;
        if (plain > 0)
            put(sink, plain, at, at + 1);
        if (plain >= 0) {
            at++;
            continue;
        }
        if (plain === mayEscape)
            hasEscapes = true;
        const { code, end } = (plain === mayEscape && readEscapes && readEscape(text, at)) || characterAt(text, at);
        putCharacter(sink, code, at, end);
        at = end;
    }
    return hasEscapes;
};
const characterAt = (text, at) => {
    const code = text.codePointAt(at) ?? 0;
    return { code, end: at + (code > 0xff_ff ? 2 : 1) };
};
const mayEscape = -1;
const notAscii = -2;
/** What is left of a character below 128: 0 is nothing. */
const asciiFold = Int16Array.from({ length: 128 }, (_, code) => {
    const character = String.fromCharCode(code);
    if (/[A-Za-z0-9]/.test(character))
        return character.toLowerCase().charCodeAt(0);
    return '%\\&='.includes(character) ? mayEscape : 0;
});
const putCharacter = (sink, code, start, end) => {
    if (code < 128) {
        const plain = asciiFold[code] ?? 0;
        if (plain > 0)
            put(sink, plain, start, end);
        return;
    }
    let units = known.get(code);
    if (units === undefined) {
        units = foldCharacter(String.fromCodePoint(code));
        if (known.size < mostKnown)
            known.set(code, units);
    }
    for (const unit of units)
        put(sink, unit, start, end);
};
/** Same code, same units: only a memory, bounded. */
const known = new Map();
const mostKnown = 10_000;
const foldCharacter = (character) => character
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(fillers, '')
    .split('')
    .map(unit => unit.charCodeAt(0));
/** Letters by name, blank to the eye. */
const fillers = /[\u115f\u1160\u3164\uffa0]/g;

// EXTERNAL MODULE: ./build/src/core/secrets/secret-forms.js + 1 modules
var secret_forms = __nccwpck_require__(60168);
;// CONCATENATED MODULE: ./build/src/core/secrets/find-secrets.js



/** Folded, a shorter text would be found across ordinary words, unless it does not look like one. */
const minFoldedLength = 12;
/**
 * Finds every secret as it stands, encoded, reversed, split by anything but letters and digits, and by its pieces; a
 * short one as a word of its own only. What a stranger may do to it without end (encryption, compression, words for
 * letters) is not found.
 */
const createSecretSearch = (secrets) => {
    const all = [...new Set(secrets.flatMap(secret => [secret, ...(0,secret_forms/* secretParts */.Bm)(secret)]))].filter(secret => secret !== '' && !(0,secret_forms/* isStandIn */.WG)(secret));
    const long = all.filter(secret => !(0,secret_forms/* isShort */.tQ)(secret));
    const words = searchWords(all.filter(secret_forms/* isShort */.tQ));
    const exact = (0,find_needles/* createNeedleSearch */.AI)(long.flatMap(secret_forms/* secretForms */.eo));
    const loose = long.flatMap(secret_forms/* looseForms */.qu).map(folded);
    const hidden = (0,find_needles/* createNeedleSearch */.AI)([
        ...loose.filter(form => form.length >= minFoldedLength || (0,secret_forms/* looksRandom */.EZ)(form)),
        ...long.flatMap(secret_forms/* secretPieces */.oY),
    ]);
    if (all.length === 0)
        return () => [];
    return text => {
        const found = words(text);
        if (long.length > 0) {
            found.push(...exact((0,find_needles/* unitsOf */.$J)(text)));
            if (searchFolded(text, {}, found))
                searchFolded(text, { readEscapes: true }, found);
        }
        return found.length < 2 ? found : found.sort((a, b) => a.start - b.start);
    };
    /** Whether it is worth looking again with the escapes read. */
    function searchFolded(text, options, found) {
        const { units, hasEscapes } = foldText(text, options);
        const ranges = hidden(units);
        if (ranges.length > 0) {
            const { starts, ends } = foldPlaces(text, options);
            for (const { start, end } of ranges)
                found.push({ start: starts[start] ?? 0, end: ends[end - 1] ?? 0 });
        }
        return hasEscapes;
    }
};
const searchWords = (words) => {
    if (words.length === 0)
        return () => [];
    const escaped = words.toSorted((a, b) => b.length - a.length).map(escapePattern);
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${escaped.join('|')})(?![\\p{L}\\p{N}_])`, 'gu');
    return text => [...text.matchAll(pattern)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
};
// Not the hyphen: outside of a class `\-` is no valid escape with the flag `u`.
const escapePattern = (text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');


/***/ }),

/***/ 5726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ keyPatterns)
/* harmony export */ });
// A run of word characters and hyphens is looked at once, from its start: no cost in the square of its length.
const start = '(?<![A-Za-z0-9_-])';
const token = (name, sign, rest) => ({
    name,
    sign: [sign],
    pattern: new RegExp(start + sign.replace('.', '\\.') + rest, 'g'),
});
/** Somewhere a digit and a letter: names of classes and files that begin alike have words only. */
const mixed = '(?=[A-Za-z_-]{0,300}\\d)(?=[\\d_-]{0,300}[A-Za-z])';
const keyPatterns = [
    { name: 'Anthropic', sign: ['sk-ant-'], pattern: /sk-ant-[A-Za-z0-9_-]{16,}/g },
    { name: 'OpenRouter', sign: ['sk-or-v1-'], pattern: /sk-or-v1-[A-Za-z0-9]{16,}/g },
    { name: 'OpenAI', sign: ['sk-proj-', 'sk-svcacct-', 'sk-admin-'], pattern: /sk-(?:proj|svcacct|admin)-[\w-]{20,}/g },
    // DeepSeek, Moonshot, older OpenAI and many more.
    token('sk-', 'sk-', `${mixed}[A-Za-z0-9_-]{20,}`),
    { name: 'Google', sign: ['AIza'], pattern: /(?<![A-Za-z0-9])AIza[A-Za-z0-9_-]{30,}/g },
    token('Google AQ', 'AQ.', '[A-Za-z0-9_-]{40,}'),
    token('Google OAuth', 'ya29.', '[A-Za-z0-9_-]{30,}'),
    token('Google client', 'GOCSPX-', '[A-Za-z0-9_-]{20,}'),
    token('Groq', 'gsk_', '[A-Za-z0-9]{20,}'),
    token('xAI', 'xai-', '[A-Za-z0-9]{20,}'),
    token('Hugging Face', 'hf_', '[A-Za-z0-9]{20,}'),
    token('NVIDIA', 'nvapi-', '[A-Za-z0-9_-]{20,}'),
    token('Perplexity', 'pplx-', `${mixed}[A-Za-z0-9]{32,}`),
    token('Replicate', 'r8_', '[A-Za-z0-9]{30,}'),
    token('Cerebras', 'csk-', `${mixed}[A-Za-z0-9]{30,}`),
    token('Together', 'tgp_v1_', '[A-Za-z0-9_-]{30,}'),
    token('Fireworks', 'fw_', `${mixed}[A-Za-z0-9]{20,}`),
    token('Claude Router', 'crt_', '[A-Za-z0-9_-]{32}'),
    ...['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'].map(sign => ({
        name: 'GitHub',
        sign: [sign],
        pattern: new RegExp(`(?<![A-Za-z0-9])${sign}[A-Za-z0-9]{20,}`, 'g'),
    })),
    // The newer ones of installations.
    { name: 'GitHub', sign: ['ghs_'], pattern: /ghs_[A-Za-z0-9_]{0,40}eyJ[\w-]{10,}\.[\w-]{10,}(?:\.[\w-]*)?/g },
    { name: 'GitHub', sign: ['github_pat_'], pattern: /github_pat_[A-Za-z0-9_]{20,}/g },
    ...['glpat-', 'gldt-', 'glrt-', 'glcbt-', 'glptt-', 'glsoat-', 'glagent-'].map(sign => token('GitLab', sign, '[A-Za-z0-9_-]{20,}')),
    token('npm', 'npm_', '[A-Za-z0-9]{36}(?![A-Za-z0-9])'),
    token('PyPI', 'pypi-AgE', '[A-Za-z0-9_-]{50,}'),
    token('RubyGems', 'rubygems_', '[a-f0-9]{48}'),
    token('Docker', 'dckr_pat_', '[A-Za-z0-9_-]{20,}'),
    ...['AKIA', 'ASIA', 'ABIA', 'ACCA'].map(sign => ({
        name: 'AWS access key',
        sign: [sign],
        pattern: new RegExp(`(?<![A-Za-z0-9])${sign}[A-Z0-9]{16}(?![A-Za-z0-9])`, 'g'),
    })),
    {
        name: 'AWS secret key',
        sign: ['ecret', 'ECRET'],
        pattern: /((?:aws_?|)secret_?(?:access_?)?key(?:_?id)?["'`]?[ \t]{0,8}(?:[:=]|=>)[ \t]{0,8}["'`]?)[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])/gi,
    },
    token('Bedrock', 'ABSK', '[A-Za-z0-9+/]{100,}=*'),
    {
        name: 'Azure storage',
        sign: ['AccountKey=', 'SharedAccessKey='],
        pattern: /((?:Account|SharedAccess)Key=)[A-Za-z0-9+/]{40,}={0,2}/g,
    },
    { name: 'Azure signature', sign: ['sig='], pattern: /([?&;]sig=)[A-Za-z0-9%+/]{40,}={0,2}/g },
    token('DigitalOcean', 'dop_v1_', '[a-f0-9]{64}'),
    token('Databricks', 'dapi', '[a-f0-9]{32}(?![A-Za-z0-9])'),
    token('HashiCorp', 'hvs.', '[A-Za-z0-9_-]{24,}'),
    ...['xoxa-', 'xoxb-', 'xoxe-', 'xoxo-', 'xoxp-', 'xoxr-', 'xoxs-', 'xoxe.', 'xapp-'].map(sign => token('Slack', sign, '[A-Za-z0-9-]{10,}')),
    {
        name: 'Slack hook',
        sign: ['hooks.slack.com/'],
        pattern: /(hooks\.slack\.com\/(?:services|workflows)\/)[A-Za-z0-9/]{20,}/g,
    },
    {
        name: 'Discord hook',
        sign: ['/api/webhooks/'],
        pattern: /(discord(?:app)?\.com\/api\/webhooks\/\d{1,20}\/)[\w-]{40,}/g,
    },
    { name: 'Telegram', sign: [':AA'], pattern: /(?<!\d)\d{8,10}:AA[\w-]{33}(?![\w-])/g },
    ...['sk_live_', 'sk_test_', 'rk_live_', 'rk_test_', 'whsec_'].map(sign => token('Stripe', sign, '[A-Za-z0-9]{20,}')),
    token('SendGrid', 'SG.', '[A-Za-z0-9_-]{16,32}\\.[A-Za-z0-9_-]{16,64}'),
    ...['shpat_', 'shpca_', 'shppa_', 'shpss_'].map(sign => token('Shopify', sign, '[a-fA-F0-9]{32}')),
    token('Linear', 'lin_api_', '[A-Za-z0-9]{30,}'),
    token('Notion', 'ntn_', '[A-Za-z0-9]{40,}'),
    token('Supabase', 'sbp_', '[a-f0-9]{40}'),
    token('Doppler', 'dp.', '(?:pt|st|ct|sa)\\.[A-Za-z0-9_.-]{30,}'),
    token('age', 'AGE-SECRET-KEY-1', '[A-Z0-9]{50,}'),
    {
        name: 'JSON Web Token',
        sign: ['.eyJ'],
        pattern: new RegExp(`${start}eyJ[\\w-]{10,}\\.eyJ[\\w-]{10,}(?:\\.[\\w-]*)?`, 'g'),
    },
    {
        name: 'private key',
        sign: ['PRIVATE KEY'],
        pattern: /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----(?:\\[nrt]|[\s"',|>])*(?:[A-Za-z-]{1,30}: [^\n\\]{0,200}(?:\\[nrt]|\s)+)*[A-Za-z0-9+/=]{16,}(?:\\[nrt]|[\s"',|>]|[A-Za-z0-9+/=])*(?:-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----)?/g,
    },
    {
        name: 'password of an address',
        sign: ['://'],
        pattern: /((?<![a-z0-9+.-])[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:@/"'`<>()]{0,100}:)(?![$<{%*])[^\s@/"'`<>()]{3,200}(?=@)/gi,
    },
    {
        name: 'authorization',
        sign: ['earer ', 'EARER ', 'asic ', 'ASIC '],
        pattern: /((?<![A-Za-z])(?:bearer|basic) {1,4})(?=[A-Za-z._~+/-]{0,200}\d)[A-Za-z0-9._~+/-]{20,}=*/gi,
    },
];


/***/ }),

/***/ 51379:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ maskSecrets),
/* harmony export */   Z: () => (/* binding */ maskValues)
/* harmony export */ });
/* harmony import */ var _untrusted_invisible_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(47387);
/* harmony import */ var _find_needles_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(76485);
/* harmony import */ var _key_patterns_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5726);
/* harmony import */ var _mask_texts_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(762);




const mask = '***';
/**
 * The text with every secret that `search` knows, and everything that has the shape of a key, as `***`. JSON stays JSON,
 * also where a secret is spread over several of its texts.
 */
const maskSecrets = (search, text) => {
    const masked = maskKeys((0,_find_needles_js__WEBPACK_IMPORTED_MODULE_1__/* .replaceRanges */ .v9)(text, search(text), mask));
    if (masked === text)
        return text;
    const value = jsonOf(text);
    return value === undefined ? masked : JSON.stringify(maskValues(search, value, { names: true }));
};
/** A copy of plain JSON in which no text holds a secret, nor do several of them together. Names of fields only with `names`. */
const maskValues = (search, value, { names = false } = {}) => (0,_mask_texts_js__WEBPACK_IMPORTED_MODULE_2__/* .maskTexts */ .X)(value, search, { mask, names, maskShapes: maskKeys });
const jsonOf = (text) => {
    if (!/^\s*[{[]/.test(text) || !/[}\]]\s*$/.test(text))
        return undefined;
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
};
/** Shapes of keys, also with characters in them that nobody sees. */
const maskKeys = (text) => {
    const masked = maskShapes(text);
    const stripped = masked.replace(_untrusted_invisible_js__WEBPACK_IMPORTED_MODULE_3__/* .invisible */ .q, '');
    // Only a text in which something was hidden is given back without what hid it.
    return stripped !== masked && maskShapes(stripped) !== stripped ? maskShapes(stripped) : masked;
};
const maskShapes = (text) => _key_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .keyPatterns */ .j.reduce((rest, { sign, pattern }) => sign.some(part => rest.includes(part))
    ? rest.replace(pattern, (_, kept) => (typeof kept === 'string' ? kept + mask : mask))
    : rest, text);


/***/ }),

/***/ 762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ collectTexts),
/* harmony export */   X: () => (/* binding */ maskTexts)
/* harmony export */ });
/* harmony import */ var _find_needles_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(76485);

/** All texts of a value are searched as one, in order; of what is found, each loses its part. The shape stays. */
const maskTexts = (value, search, { mask, names, maskShapes }) => {
    const texts = [];
    mapTexts(value, text => {
        texts.push(text);
        return text;
    });
    const found = search(texts.join('\n'));
    let offset = 0;
    let next = 0;
    const maskName = (name) => maskShapes((0,_find_needles_js__WEBPACK_IMPORTED_MODULE_0__/* .replaceRanges */ .v9)(name, search(name), mask));
    return mapTexts(value, text => {
        const from = offset;
        const to = from + text.length;
        offset = to + 1;
        const own = [];
        while (next < found.length && (found[next]?.end ?? 0) <= from)
            next++;
        for (let at = next; at < found.length && (found[at]?.start ?? to) < to; at++) {
            const { start, end } = found[at];
            if (end > from)
                own.push({ start: Math.max(start, from) - from, end: Math.min(end, to) - from });
        }
        return maskShapes((0,_find_needles_js__WEBPACK_IMPORTED_MODULE_0__/* .replaceRanges */ .v9)(text, own, mask));
    }, names ? maskName : undefined);
};
/** Every text of a value of plain JSON, in order; with `names`, those of fields too, before what they hold. */
const collectTexts = (value, { names }) => {
    const texts = [];
    const keep = (text) => {
        texts.push(text);
        return text;
    };
    mapTexts(value, keep, names ? keep : undefined);
    return texts;
};
const mapTexts = (value, change, name) => {
    if (typeof value === 'string')
        return change(value);
    if (Array.isArray(value))
        return value.map(item => mapTexts(item, change, name));
    if (typeof value !== 'object' || value === null)
        return value;
    const result = {};
    for (const [key, item] of Object.entries(value)) {
        // Assigning would set the prototype.
        Object.defineProperty(result, name ? name(key) : key, {
            ...{ value: mapTexts(item, change, name), enumerable: true, configurable: true, writable: true },
        });
    }
    return result;
};


/***/ }),

/***/ 60168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  tQ: () => (/* binding */ isShort),
  WG: () => (/* binding */ isStandIn),
  EZ: () => (/* binding */ looksRandom),
  qu: () => (/* binding */ looseForms),
  eo: () => (/* binding */ secretForms),
  Bm: () => (/* binding */ secretParts),
  oY: () => (/* binding */ secretPieces)
});

;// CONCATENATED MODULE: ./build/src/core/secrets/encodings.js
/** Ways in which a text is written otherwise, as tools at hand do it. All of UTF-8 bytes. */
const bytesOf = (text) => Buffer.from(text, 'utf8');
const base64 = (text) => bytesOf(text).toString('base64');
const urlSafe = (text) => text.replaceAll('+', '-').replaceAll('/', '_');
/**
 * What base64 of a longer text shows of this one, wherever it stands in there: encoding goes by three bytes, so there are
 * three ways. Without the characters at both ends that the neighbours have a share in; both alphabets.
 */
const base64Within = (text) => {
    const bytes = bytesOf(text);
    const shifted = [0, 1, 2].map(offset => {
        const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
        return encoded.slice(Math.ceil((8 * offset) / 6), Math.floor((8 * (offset + bytes.length)) / 6));
    });
    return [...shifted, ...shifted.map(urlSafe)];
};
const hex = (text) => bytesOf(text).toString('hex');
const reverse = (text) => [...text].reverse().join('');
const rot13 = (text) => text.replace(/[A-Za-z]/g, letter => {
    const first = letter <= 'Z' ? 65 : 97;
    return String.fromCharCode(first + ((letter.charCodeAt(0) - first + 13) % 26));
});
/** Every byte as a number, `before` in front of each: `\x6b`, `&#107;`, `[107, 101]`. */
const numbers = (text, radix, { width = 0, before = '' } = {}) => [...bytesOf(text)].map(byte => before + byte.toString(radix).padStart(width, '0')).join('');
const base32Alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
/** Whole characters only; no padding. */
const base32 = (text) => {
    const bits = numbers(text, 2, { width: 8 });
    return (bits.match(/.{5}/g) ?? []).map(five => base32Alphabet[Number.parseInt(five, 2)]).join('');
};
const jsonEscaped = (text) => JSON.stringify(text).slice(1, -1);
const urlEncoded = (text) => [
    encodeURIComponent(text),
    encodeURIComponent(text).replaceAll('%20', '+'),
    new URLSearchParams([['', text]]).toString().slice(1),
];
const htmlEscaped = (text) => text.replace(/[&<>"']/g, character => `&${entities[character] ?? character};`);
const entities = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": '#39' };

;// CONCATENATED MODULE: ./build/src/core/secrets/secret-forms.js

/** Shorter values would mask ordinary words. */
const minPlainLength = 6;
const minEncodedLength = 8;
/** Looked for as a word of its own, in no other form. */
const isShort = (secret) => secret.length < minEncodedLength;
/** What people write where a server asks for a key and checks none, or no secret at all. */
const isStandIn = (secret) => secret.length < minPlainLength || /^(?:ollama|lm-?studio|no-?key|not-needed|anything|placeholder)$/i.test(secret);
/**
 * Forms in which a secret may appear in text, each to be found as it stands: plain, reversed, base64 (alone, and within
 * something longer), hex, URL-encoded, as JSON and HTML write it.
 */
const secretForms = (secret) => {
    if (secret.length < minPlainLength)
        return [];
    const encoded = [
        ...[base64(secret), base64(secret).replace(/=+$/, ''), ...base64Within(secret)],
        ...[hex(secret), hex(secret).toUpperCase(), reverse(secret)],
        ...[...urlEncoded(secret), jsonEscaped(secret), htmlEscaped(secret)],
    ];
    return [...new Set([secret, ...encoded.filter(form => form.length >= minEncodedLength)])];
};
/**
 * Forms to be looked for in folded text (letters and digits alone), where splitting, casing and separators no longer
 * matter: `k.e.y`, `6b 65 79`, `%6b%65`, `[107, 101, 121]`, wrapped base64. Not folded yet.
 */
const looseForms = (secret) => {
    const once = [secret, reverse(secret), rot13(secret), hex(secret), base32(secret), ...base64Within(secret)];
    const rounds = [reverse, hex, base64Whole];
    const twice = rounds.flatMap(first => rounds.map(second => second(first(secret))));
    const counted = [
        numbers(secret, 10),
        numbers(secret, 8, { width: 3 }),
        numbers(secret, 2, { width: 8 }),
        ...['x', '0x', 'u00', 'x00', '0x00'].map(before => numbers(secret, 16, { width: 2, before })),
    ];
    return [...new Set([...once, ...twice, ...counted])];
};
/** Without the end, which differs with what follows: `echo` adds a line feed. */
const base64Whole = (text) => base64Within(text)[0] ?? '';
const pieceLength = 16;
/**
 * Every stretch of 16 letters and digits of a random-looking secret, folded: a key that is told in two halves is found by
 * them. Stretches that could be ordinary words are left out.
 */
const secretPieces = (secret) => {
    if (!/^\S{24,512}$/.test(secret))
        return [];
    const folded = secret.replace(/[^A-Za-z0-9]+/g, '').toLowerCase();
    const pieces = [];
    for (let at = 0; at + pieceLength <= folded.length; at++) {
        const piece = folded.slice(at, at + pieceLength);
        if (looksRandom(piece))
            pieces.push(piece, reverse(piece));
    }
    return pieces;
};
/** Digits among letters, and no repetition: no word of a language. */
const looksRandom = (piece) => (piece.match(/\d/g) ?? []).length >= 2 && (piece.match(/[a-z]/g) ?? []).length >= 2 && !/^(.{1,4})\1+/.test(piece);
/**
 * What else is secret about a secret: the lines of a key, and the long texts of a JSON document (a service account's
 * private key), each of which would do on its own.
 */
const secretParts = (secret) => {
    const values = jsonTexts(secret);
    const lines = [secret, ...values].flatMap(text => text.split(/\r?\n/)).map(line => line.trim());
    // A line of prose or of JSON is no secret; one of a key has no gap in it.
    return [...new Set([...values, ...lines])].filter(part => part !== secret && /^[A-Za-z0-9+/=_.~-]{20,}$/.test(part));
};
const jsonTexts = (secret) => {
    if (!secret.trimStart().startsWith('{'))
        return [];
    try {
        const found = [];
        JSON.parse(secret, (name, value) => {
            if (typeof value === 'string' && /key|secret|token|password/i.test(name))
                found.push(value);
            return value;
        });
        return found;
    }
    catch {
        return [];
    }
};


/***/ }),

/***/ 47387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ invisible)
/* harmony export */ });
/**
 * Characters that nobody sees, in which instructions or keys are hidden: tags (U+E0000), zero-width and directional marks,
 * soft hyphens, blank letters, variation selectors but the one of emoji, and controls that are no white space.
 */
// biome-ignore-start lint/suspicious/noControlCharactersInRegex: controls are among what is looked for
// biome-ignore-start lint/suspicious/noMisleadingCharacterClass: marks are looked for by themselves
const invisible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0e\ufeff\uffa0\ufff0-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu;
// biome-ignore-end lint/suspicious/noMisleadingCharacterClass: see above
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: see above


/***/ }),

/***/ 47862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** Generated from package.json by `npm run generate`. */
const version = '0.1.0';


/***/ }),

/***/ 38860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   pA: () => (/* binding */ nearest)
/* harmony export */ });
/* unused harmony export splitWords */
/** Comma- or line-separated words of an input, trimmed, empty ones dropped. Commas inside parentheses do not separate. */
const splitWords = (text) => text
    .split(/[\n,](?![^()\n]*\))/)
    .map(word => word.trim())
    .filter(word => word !== '');
/** `a, b or c` */
const listOf = (words) => words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
/** The candidate nearest to `word` by edit distance, if it is near enough to be meant. */
const nearest = (word, candidates) => {
    let best;
    let bestDistance = Math.max(2, Math.floor(word.length / 3)) + 1;
    for (const candidate of candidates) {
        const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
        if (distance < bestDistance)
            [best, bestDistance] = [candidate, distance];
    }
    return best;
};
const editDistance = (left, right) => {
    let row = Array.from({ length: right.length + 1 }, (_, i) => i);
    for (let i = 1; i <= left.length; i++) {
        const next = [i];
        for (let j = 1; j <= right.length; j++) {
            const substitution = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
            next.push(Math.min(substitution, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        row = next;
    }
    return row[right.length] ?? 0;
};


/***/ }),

/***/ 42959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ printable)
/* harmony export */ });
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is removed
const controls = /\u001b\[[0-9;]*[A-Za-z]|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/g;
/**
 * Makes hostile text safe on the runner's log: a line that begins with `::` is a workflow command, and `##[...]` is one
 * anywhere in a line (source: actions/runner, ActionCommand.cs). Line breaks are kept, other control characters are not.
 */
const printable = (text) => text
    .replace(/\r\n?/g, '\n')
    .replace(controls, '')
    .replace(/^(\s*)::/gm, '$1\u200b::')
    .replaceAll('##[', '##\u200b[');


/***/ }),

/***/ 82951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   lY: () => (/* binding */ createRedactor),
/* harmony export */   sK: () => (/* binding */ createValueRedactor)
/* harmony export */ });
/* harmony import */ var _core_secrets_find_secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(32477);
/* harmony import */ var _core_secrets_mask_secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(51379);
/* harmony import */ var _core_secrets_secret_forms_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(60168);



/**
 * A function that removes secrets from text that leaves the process, as `***`: known values, in every form in which they
 * travel or are hidden, then shapes of keys that nobody told us about.
 */
const createRedactor = (secrets) => {
    const search = lazySearch(secrets);
    return text => (0,_core_secrets_mask_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .maskSecrets */ .Q)(search(), text);
};
/** The same for every text in a value of plain JSON, of which a copy is given back. Its shape stays. */
const createValueRedactor = (secrets) => {
    const search = lazySearch(secrets);
    return value => (0,_core_secrets_mask_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .maskValues */ .Z)(search(), JSON.parse(JSON.stringify(value)));
};
/** The forms of every secret take milliseconds to write down: whoever never logs need not wait for it. */
const lazySearch = (secrets) => {
    let search;
    return () => {
        search ??= (0,_core_secrets_find_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .createSecretSearch */ .p)(secrets);
        return search;
    };
};


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		id: moduleId,
/******/ 		loaded: false,
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Flag the module as loaded
/******/ 	module.loaded = true;
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/node module decorator */
/******/ (() => {
/******/ 	__nccwpck_require__.nmd = (module) => {
/******/ 		module.paths = [];
/******/ 		if (!module.children) module.children = [];
/******/ 		return module;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		8792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(43867);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
